"""Which language a person's Telegram speaks."""

from __future__ import annotations

from telegram import User

from bot.model import Language


def spoken_by(user: User | None) -> Language:
    """French for a Telegram in French, else English."""
    return "fr" if user is not None and (user.language_code or "").lower().startswith("fr") else "en"
