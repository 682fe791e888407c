"""What a question takes for granted to have happened: "why did X quit?" says that X quit, whether that is so or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from bot.answers.kinds import Kind
from bot.answers.plain import plain, without
from bot.model import Language
from bot.patterns import Late

_SUBJECT = r"(?:-t)?(?:-(?:ils?|elles?|on))?"
_ADVERBS = "ete|donc|finalement|vraiment|absolument|deja|aussi|tous|toutes|tout|bien|mal|encore|toujours|subitement|brusquement|soudain"
# An auxiliary and a participle, as they look without accents; what is denied is told in other words.
_FRENCH = Late(
    rf"(?<![\w'’-])(?:(?P<of>l'|s')?(?:a|ont|avait|avaient|est|etait)|sont|etaient|fut|furent){_SUBJECT}(?: (?:{_ADVERBS}))*"
    r" (?P<verb>[a-z]{2,20}(?:ee?s?|ies?|is|i|ites?|ues?|us|u|erte?s?|ort|orte|inte?s?))\b"
)
# Participles that only bring another verb: "a fini par vendre", "a dû rendre".
_BRINGING = Late(
    r"(?:du|pu|voulu|fallu|fini|choisi|decide|mise?s?|accepte|refuse de|failli|laisse|fait|ose|tente|essaye)(?: (?:par|a|de|d'))? ?(?P<verb>[a-z]{2,20}(?:er|ir|re))\b"
)
_DENIED = re.compile(r"\b(?:n'|ne |pas |plus |jamais )|n't\b|\bnot\b|\bnever\b|\b(?:did|was|were)nt\b")
_ENGLISH = Late(r"\b(?P<helper>did|was|were) (?P<rest>[^?!.,;]{2,200})")
_WORD = re.compile(r"¤(?:'s?)?|[a-z0-9]+(?:['-][a-z0-9]+)*")
# A subject is one of these alone, or begins with one of those.
_PRONOUNS = frozenset("¤ he she it they we you i people everyone everybody nobody someone somebody this that".split())
_DETERMINERS = frozenset("the a an his her its their our my your these those some all both ¤'s ¤'".split())
# Where what follows a verb begins.
_AFTER = frozenset(
    """
    the a an his her its their our my your this that these those of to for in on at by with from into about after before
    during over under out off up down away back and or as when while if than against because so only ¤ ¤'s ¤' him them it
    """.split()
)
# Verbs that say hardly anything without what follows them.
_LIGHT = frozenset(
    "get got getting go goes going do done make made take taken have had be end come put give given let start".split()
)
_PARTICIPLE = Late(
    r"\w{2,20}(?:ed|wn|ught)$|(?:tak|giv|chos|beat|brok|stol|driv|writt|froz|hidd|shak)en$|(?:sold|told|made|paid|left|sent|built|lost|cut|shut"
    r"|hurt|held|kept|won|hit|found|put|split|sung|struck|torn|worn|withdrawn)$"
)

# What only says that something happened: articles tell when and where it did in other words, or in none. What will happen
# they announce with just these words.
_HAPPENED = re.compile(
    r"\b(?:(?:a|ont|a-t-il|a-t-elle) eu lieu|avai(?:t|ent) lieu|(?:s'est|se sont|s'etait) (?:tenu|deroule|passe)e?s?"
    r"|se (?:tenait|tenaient|deroulait|deroulaient|passait|passaient)|took place|(?<=was )held|(?:held|take place)(?=\W*$))\b"
)
# The same of what was won: "À qui est allé le prix ?" has the verb of many a sentence that tells.
_GIVEN = re.compile(
    r"(?<=\ba qui )(?:(?:est|sont|a ete|ont ete|a-t-on|va|ira) (?:alle|revenu|attribue|decerne|remis|donne|echu)e?s?|revien(?:t|nent))\b"
    r"|(?<=\bwho )(?:was|were) (?:given|awarded|handed|presented with)\b"
)
_FUTURE = re.compile(r"\b(?:will|next|going to)\b")


def happened(text: str, language: Language) -> tuple[str, ...]:
    """The words of which one must be the verb of what a question takes for granted; none where it is not told plainly.

    Args:
        text: the question, with "¤" for each name.
        language: its language.

    Returns:
        The words without accents.
    """
    folded = plain(text)
    if _DENIED.search(folded):
        return ()
    return tuple(_french(text, folded) if language == "fr" else _english(folded))


def _french(text: str, folded: str) -> Iterator[str]:
    # With its accent, "à" is no auxiliary.
    found = next((match for match in _FRENCH.finditer(folded) if text[match.start()] not in "àÀ"), None)
    if found is not None:
        brought = _BRINGING.match(folded[found.start("verb") :])
        yield (brought or found)["verb"]


def _english(folded: str) -> Iterator[str]:
    found = _ENGLISH.search(folded)
    if found is None:
        return
    words = _WORD.findall(found["rest"])
    # The subject has a noun at least, or is a pronoun or a name alone.
    subject = 2 if words[0] in _DETERMINERS else 1
    verbs = list(takewhile(lambda word: word not in _AFTER, words[subject:]))
    if found["helper"] != "did":
        verbs = [word for word in verbs if _PARTICIPLE.fullmatch(word)]
    if _LIGHT.isdisjoint(verbs):
        yield from verbs


def without_happening(text: str, kind: Kind) -> str:
    """`text` without what only says that something happened, where it is asked when or where, or who was given it."""
    if kind not in {"when", "where", "who"} or _FUTURE.search(plain(text)):
        return text
    return without(text, _GIVEN if kind == "who" else _HAPPENED)
