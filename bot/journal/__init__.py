"""What the bot remembers: questions without who asked, votes, the settings of chats; the only user of SQLAlchemy.

Every method is synchronous and may be called from any thread; from async code, use `asyncio.to_thread`.

`journal` joins `questions`, `votes`, `chats`, `changes` (of the corpus folder), `in_hand` (updates until they
are handled) and `figures` (counts of it all).
`entries` makes an entry of an outcome, `scrubbing` takes personal data out of it. Below: `store` (the database),
`tables`, `migrations` (older ones), `times`.
"""
