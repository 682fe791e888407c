"""What the bot remembers: questions without who asked, votes, the settings of chats; the only user of SQLAlchemy.

Every method is synchronous and may be called from any thread; from async code, use `asyncio.to_thread`.
"""
