"""What models add to the words: how near the sense of a text is to a question, and a reader that picks sentences.

`embedder` says what an embedding model does, `local` runs one in this process if it is `available`, `remote` asks a
server. `phrasing` tells what is embedded of a corpus and of a question, `kept` holds the vectors between runs, `sense`
binds them to one corpus, and `nearness` mixes them into a ranking. `reader` asks a language model which sentences answer. `wire` and `bot.circuit` keep a server that is down,
slow or wrong from costing more than its part.
"""
