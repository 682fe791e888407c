"""Tests of the room `answers`: what is asked and what is answered."""
