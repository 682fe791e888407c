"""The formats of article files: each reader turns decoded text into a `Page` of declared metadata and raw blocks."""
