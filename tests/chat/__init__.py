"""Tests of the room `bot.chat`: pure parts by themselves, and stories with the real process on a fake Telegram."""
