"""An outcome or a corpus comes in; text for one reader goes out: plain, on a terminal, or as JSON.

- what the bot says by itself, one table a language: `words`, `chat_words` (on Telegram), `figure_words`; `dates`;
- an outcome: `answer` (plain text), `terminal` (a panel), `json`, `telegram` (HTML by `markup`); `marks` (quotation
  marks and the words that meet the question), `links` (addresses at the quoted words);
- a corpus: `listing` and `report` (its files), `reading` (one article);
- figures: `figures` (tables), `picture` and `curves` on a `sheet`;
- the screen: `console` and `progress`; `safe` makes strangers' text harmless. This room is the only user of rich.
"""
