"""Who says what: an article and its people go in, quotations and reported speech with their speakers come out.

`statements` joins `quotations` (which words are quoted), `quoted` (by whom), `reported` (speech without quotation
marks) and `interview` (questions and answers); `attribution` finds whom a verb of saying has as its subject, `verbs`
lists them.
"""
