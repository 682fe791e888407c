"""A question and its hits in, an `Outcome` out: what is asked, which sentence answers, when to stay silent.

The stages, each a module: `question` (what is asked), `smalltalk` (what needs no article), `candidates` (the sentences
that may answer, measured), `weighing` (which is best and how sure), `silence` (why not), `deciding` (all of it).
"""
