"""Who says what: an article and its people go in, quotations and reported speech with their speakers come out.

- by a declaration: `attribution` (the subject of a verb of saying), `sources` ("selon X", "précisé par X"), `nouns` ("la
  réplique de X :"), `incises` (inside a quotation), `verbs` (of saying);
- speech in quotation marks: `quotations` (which words are quoted), `quoted` (by whom), `undeclared` (whose what nobody
  is told to say is), `repeated` (headings); without them: `reported`;
- whole articles: `interview` (questions and one person's answers), `nested` (whom the answers quote), `dialogue` (several
  people's answers), `marking` (what both share), `opinion` (an author's "je"); `statements` joins them all.
"""
