"""A question set in, figures out: what the bot gets right and wrong, by kind and language, and whether it got worse.

`questions` reads a set, `running` asks it, `report` counts, `floors` compares with what was recorded. `speakers`
judges apart from the answers whose words the articles' statements say the proofs are.
"""
