"""What the bot costs: corpora grown to any size, and how long indexing, starting and answering take on them.

`growing` makes a large corpus out of a small one, `fields` measures one field against other engines, `whole` measures
indexing and answering, `report` and `picture` show what came out.
"""
