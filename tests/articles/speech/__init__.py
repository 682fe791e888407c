"""Mirrors `bot/articles/speech`."""
