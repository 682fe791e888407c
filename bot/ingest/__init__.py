"""The organizers' door: a raw file or page becomes a checked article in the corpus, whole or not at all.

The only user of httpx, watchfiles and filelock.
"""
