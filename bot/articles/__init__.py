"""Files in, a corpus out: clean articles, their passages and statements, and what organizers wrote beside them.

Goes in: a folder of `.md`, `.txt` and `.html` files. Comes out: `bot.model.Corpus`, with a notice for whatever a file
holds that could not be used.
"""
