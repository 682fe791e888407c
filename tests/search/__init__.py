"""Tests of the room `search`: text to hits."""
