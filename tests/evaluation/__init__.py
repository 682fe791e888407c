"""Tests of the room `evaluation`: question sets and their figures."""
