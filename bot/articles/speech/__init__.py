"""Who says what: an article and its people go in, quotations and reported speech with their speakers come out."""
