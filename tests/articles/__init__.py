"""Tests of the room that reads articles."""
