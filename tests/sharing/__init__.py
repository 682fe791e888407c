"""Tests of the room `sharing`: an index that several bots share."""
