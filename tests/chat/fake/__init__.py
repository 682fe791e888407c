"""A strict fake of Telegram's Bot API, over real HTTP.

What Telegram would refuse is refused with its words; what the bot should never send at all (an unknown method, an
unknown parameter) is also kept as a violation, and fails the test that made it happen.
"""
