"""What the bot costs: corpora grown to any size, and how long indexing, starting and answering take on them.

`growing` makes a large corpus out of a small one, `engines` are those that one field is measured in, `measuring`
measures them and the whole bot, `costs` is what comes out, and `report` shows it.
"""
