"""An index that several bots share: a collection in Milvus for each version of a corpus.

`wire` speaks with Milvus, `sparse` turns fields and questions into vectors and `rows` an index into what is stored there;
`publishing` brings it there, `versions` are those of one corpus, and `newest` tells which bots serve and takes old ones
away. `finding` and `sensing` find passages by their words and by their sense as the bot alone would, to the same scores,
and fetch more by `widening` until they are sure; `shared` binds all that together and knows whether the engine is there.
"""
