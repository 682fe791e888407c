"""Who says what: an article and its people go in, quotations and reported speech with their speakers come out.

`statements` joins `quotations` (which words are quoted), `quoted` (by whom), `reported` (speech without quotation
marks), `interview` (questions and one person's answers), `dialogue` (several people's) and `opinion` (an author's "je"); `marking` is what
interviews share,
`incises` finds declarations inside quotations, `attribution` finds whom a verb of saying has as its subject, `verbs`
lists them.
"""
