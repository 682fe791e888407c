"""An outcome or a corpus comes in; text for one reader goes out: plain, on a terminal, or as JSON.

Everything that the bot says by itself stands in `words`, one table a language. This room is the only user of rich.
"""
