"""Telegram: messages in, answers out; the only user of python-telegram-bot and of what comes with it.

`application` has the list of what the bot reacts to; `running` its life from the first call to the last.
"""
