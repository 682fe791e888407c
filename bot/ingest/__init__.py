"""The organizers' door: a raw file or page becomes a checked article in the corpus, whole or not at all.

- what comes in: `addresses` (which may be fetched), `fetching` (one page), `sniffing` (which kind of file), `naming`
  (of the file), `drafting` (what the bot understands of it), `copies` (of what it is one);
- the change: `door` (what it would do, and the change itself), `staging` (the folder as it would be), `expectations`
  (what becomes of the questions that must be answered), `changing` (noted, made whole), `moving` (the folder had
  another path before), `locking` (one at a time), `writing`;
- while the bot runs: `watching` (the folder), `building` (a new edition), `news` (what is other in it);
- what organizers are told: `words` (one table a language), `catalogue` and `catalogue_servers` (refusals and warnings
  in French, under the English in which they are raised), `translating` (by these), `telling` (of a change),
  `unanswered` (what was asked in vain), `digest` (the week).

The only user of watchfiles and filelock; httpx is used here for pages, in `bot.meaning` for servers of models.
"""
