"""Files in, a corpus out: clean articles, their passages and statements, and what organizers wrote beside them.

Goes in: a folder of `.md`, `.txt` and `.html` files. Comes out: `bot.model.Corpus`, with a notice for whatever a file
holds that could not be used. From the folder to the corpus:

- `folder` reads everything: `files` (which are articles), `beside` (what organizers wrote), `parts` (what a file
  yields by itself), `settling` (what depends on who else is in the corpus), `people` (one entry each);
- `reading` makes an article of a file: `formats` (bytes to a page), `page` (what they leave), `metadata` (what it
  says of itself), `residue` (what belongs to the article), `left_out` (what does not, for organizers), `tables` (word
  lists);
- what `residue` takes off: `residue_dateline`, `residue_opening`, `residue_byline`, `residue_paper`, `residue_bars`,
  `residue_lines`, `residue_pictures`, `residue_closing`; where the words at pictures go: `captions`, without `credits`;
- what an article holds: `sentences` (where they end), `cutting` (passages), `names` (who is meant where), `speech`
  (who says what).
"""
