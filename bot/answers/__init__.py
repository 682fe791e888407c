"""A question and its hits in, an `Outcome` out: what is asked, which sentence answers, when to stay silent.

In the order in which a question passes them:

- what is asked: `smalltalk` and `overview` (what needs no passage), `followup` (after which question), `question` (all
  of it), by `kinds` (of answer), `marked` (those that certain words mark) and `ages` (for whom something is), `saying` and
  `relatives` (whose words are wanted), `identity` (who somebody is), `traits` (an age, a house, a book), `contents` (what a
  part was about, and who took part), `happening` (what is taken for granted), `editions` (when an event comes again),
  `calling` (what something is called) and `errands` (what no article is asked), `backdrop` (what only tells of whoever
  asks);
- what was found: `scene` (what is known of a passage whatever is asked), `copies` (which are copies, by their `runs`
  of words), `view` (the sentences side by side);
- what is measured of each sentence: `figures` (what, and what it means), `measuring` (the figures), by `coverage` (of
  the question), `evidence` (of the kind that is wanted), `holding` (how surely it is what is wanted, by what
  `demands` says that a question demands besides), `amounts` (the numbers
  of a sentence), `counted` (whether they count what is asked) and `counts` (of what); `bearing` (which are about whoever is
  asked for); `candidates` (all of that);
- what is quoted: `weighing` (how likely each sentence is), `windows` (which run of them), `presenting` (which tell who
  somebody is, by `introducing`, what stands beside a name), `replies` (what an article answers to a question of its own),
  `sections` (where a part begins), `speaking` (whose words they are);
- what comes of it: `doubt` (how sure), `lacking` (what cannot answer), `silence` (why not) with what is near: `nearby` (who
  else speaks of it), `subjects` (what a person speaks about, by `nouns`), `alike` (whose name is meant); `deciding` (from the
  first to the last), `picking` (the same from sentences that a reader picked).

`plain` folds letters, so that all of these compare alike.
"""
