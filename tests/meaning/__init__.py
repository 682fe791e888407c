"""Tests of the room `meaning`: what models add to the words."""
