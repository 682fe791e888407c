"""The formats of article files: each reader turns decoded text into a `Page` of declared metadata and raw blocks.

`encoding` decodes; `plain`, `markdown` and `html` read a format each: `plain` without what the `paging` of print leaves,
`markdown` with the `front` matter, `html` by the `blocks` of its elements and what stands `around` them.
"""
