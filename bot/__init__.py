"""A bot that answers questions about an event with the speakers' own words."""

__version__ = "0.3.0.dev0"
