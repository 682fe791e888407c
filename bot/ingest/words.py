"""What organizers are told about the corpus: one table a language, the same keys in each."""

from __future__ import annotations

from bot.model import Language

TABLES: dict[Language, dict[str, str]] = {
    "fr": {
        "title": "Titre\u00a0: {title}",
        "facts": "{date} · {authors} · {publisher}",
        "no date": "sans date",
        "no author": "sans auteur",
        "no publisher": "sans éditeur",
        "size": "{words} mots, {passages} passages, {statements} propos",
        "file": "Fichier\u00a0: {name}",
        "statement": "{speaker}\u00a0: {words}",
        "nobody": "(personne n'est nommé)",
        "left out": "Laissé de côté\u00a0:",
        "more": "… et {count} de plus",
        "copy": "Presque le même texte que {article} ({percent}\u00a0%)\u00a0: remplacez-le, ou renoncez",
        "notice": "À revoir\u00a0: {text}",
        "broken": "Ne serait plus bien répondu\u00a0: {question}",
        "is broken": "N'est plus bien répondu\u00a0: {question}",
        "mended": "Bien répondu désormais\u00a0: {question}",
        "changed": "Autre réponse\u00a0: {question}",
        "was and is": "avant\u00a0: {before} — après\u00a0: {after}",
        "declines": "aucune réponse",
        "kept": "{count} questions attendues, inchangées",
        "not asked": "Les questions attendues n'ont pas été posées\u00a0: {reason}",
        "receipt": "Fait\u00a0: {title} (+{added} −{removed} ~{changed})",
        "undone": "Annulé\u00a0: {title} (+{added} −{removed} ~{changed})",
        "group": "{count}× {text} ({when})",
        "nothing in vain": "Aucune question sans réponse.",
        "digest": "Cette semaine\u00a0: {asked} questions, {answered} réponses, {declined} sans réponse.",
        "in vain": "Demandé en vain\u00a0:",
    },
    "en": {
        "title": "Title: {title}",
        "facts": "{date} · {authors} · {publisher}",
        "no date": "no date",
        "no author": "no author",
        "no publisher": "no publisher",
        "size": "{words} words, {passages} passages, {statements} statements",
        "file": "File: {name}",
        "statement": "{speaker}: {words}",
        "nobody": "(nobody is named)",
        "left out": "Left out:",
        "more": "… and {count} more",
        "copy": "Nearly the same text as {article} ({percent}%): replace that one, or discard this one",
        "notice": "Look at this: {text}",
        "broken": "Would no longer be answered rightly: {question}",
        "is broken": "Is no longer answered rightly: {question}",
        "mended": "Answered rightly now: {question}",
        "changed": "Another answer: {question}",
        "was and is": "before: {before} — after: {after}",
        "declines": "no answer",
        "kept": "{count} expected questions, the same as before",
        "not asked": "The expected questions were not asked: {reason}",
        "receipt": "Done: {title} (+{added} −{removed} ~{changed})",
        "undone": "Undone: {title} (+{added} −{removed} ~{changed})",
        "group": "{count}× {text} ({when})",
        "nothing in vain": "No question was asked in vain.",
        "digest": "This week: {asked} questions, {answered} answered, {declined} declined.",
        "in vain": "Asked in vain:",
    },
}


def say(language: Language, key: str, **parts: object) -> str:
    """The sentence `key` in `language`, with its {parts} filled in."""
    return TABLES[language][key].format(**parts)
