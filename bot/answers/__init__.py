"""A question and its hits in, an `Outcome` out: what is asked, which sentence answers, when to stay silent.

The stages, each a module: `question` (what is asked), `smalltalk` (what needs no article), `scene` (what is known of a
passage whatever is asked), `view` (the sentences that were found, side by side), `measuring` (what `figures` tells of each
of them), `candidates` (all of that), `weighing` and `windows` (which is best), `doubt` (how sure), `silence` (why not),
`deciding` (from the first to the last).
"""
