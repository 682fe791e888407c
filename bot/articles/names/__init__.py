"""Names and roles in running text: articles go in, mentions of people and what the articles say they are come out."""
