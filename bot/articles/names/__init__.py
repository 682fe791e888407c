"""Names and roles in running text: articles go in, mentions of people and what the articles say they are come out.

- a text by itself: `prose` (without what is quoted), `candidates` (which words are names), `evidence`
  (what stands around them), `given` (first names alone),
  `mentions` (where people are named), `misspelt` (where nearly so), `introductions` (what stands right behind), `phrases`
  (nouns for people), `trades` (such nouns that no table has, beside names), `declarers` (bodies that speak, and nouns
  that no table has), `pronouns`, `standing` (in the sentence); `entries` (all of that, before anybody knows whom it means);
- whom it means: `likeness` (of two spellings), `joining` (spellings to people), `roster` (those of the corpus), `profiles` (what an article says of
  each), `describing` (whom a description means), `portraits` (whom a pronoun means where nobody is near), `casting`
  (all in order), `cast` (what comes of it), `references` (for the search), `rolling` (roles as they are shown);
- tables and letters: `first_names`, `role_nouns`, `folding`.
"""
