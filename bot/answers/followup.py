"""Questions that lean on the one before: "et sur Facebook ?", "what about startups?", "who is she?"."""

from __future__ import annotations

import re

from bot.answers.plain import plain
from bot.answers.question import Asked
from bot.model import Language
from bot.patterns import Late

# Who said it, where it stands, or once more: the answer before tells all of that.
_AGAIN = re.compile(
    r"(?:(?:et|and|ok|mais|but|euh|alors|so) )?(?:(?:quelle?s? (?:est|sont) |what(?:'s| is| are) )?(?:la |ta |les |tes |the |your )?(?:sources?|reference)"
    r"|qui (?:l'a dit|(?:a|ont|aurait) dit (?:ca|cela)|dit (?:ca|cela)|est-ce qui (?:a )?dit (?:ca|cela))|(?:c'est qui|c'est) qui (?:a )?dit (?:ca|cela)"
    r"|who(?:'s| is)? (?:said|says|saying|told)(?: (?:that|this|it|so|you that))?|says who|selon qui|d'apres qui|according to who(?:m)?"
    r"|(?:c'est |ca vient )?d'ou(?: ca)?(?: (?:ca )?(?:vient|sort))?(?: (?:ca|cela))?|d'ou (?:tu |vous )?(?:tiens|sors|tenez|sortez)(?:-tu|-vous)? (?:ca|cela)"
    r"|where (?:is|was|does|did) (?:that|this|it|you) (?:from|come from|read|find|get)(?: (?:that|this|it))?"
    r"|(?:(?:de|dans|in|from) )?(?:quel|which|what) (?:journal|article|newspaper|paper|magazine)(?: (?:c'est|(?:dit|a dit|a ecrit|ecrit|raconte|says|said|wrote|published|is) (?:ca|cela|that|this|it)))?"
    r"|(?:(?:donne|envoie|give|send)[- ](?:moi|me) )?(?:(?:le|un|the|a) )?(?:lien|link)(?: (?:de|vers|to|of) ?(?:l'|the )article)?"
    r"|(?:where can i|ou (?:puis-je|peut-on|je peux)) (?:read|lire) (?:(?:the|this|that|cet) ?|l')article"
    r"|(?:(?:can|could) you |tu peux |peux-tu |pouvez-vous )?(?:repeat|repete[rz]?|redire|say (?:it|that) again)(?: (?:that|it|ca))?|pardon"
    r"|(?:c'est vrai|vraiment|serieux|really|for real|is (?:that|it) true|is that so|sure|t'es sur|tu es sur|are you sure))(?: (?:svp|stp|please|s'il (?:te|vous) plait))?[ ?!.]*"
)
# A question that is nothing but what it wants to know asks more about the one before.
_BARE = Late(
    r"^(?:(?:et|mais|and|but|ok|ah|oui) )?(?:pourquoi|why|quand|when|ou|where|combien|how (?:many|much|long|old)|comment|how"
    r"|depuis quand|since when|a partir de quand|how so|how come|quel(?:le)? (?:age|prix|annee|jour|heure|date|endroit|lieu|ville|montant)"
    r"|a quelle heure|what (?:time|day|year|age|date|price)|which (?:day|year|city|town)|combien de temps|a combien|a quel prix)"
    r"(?: (?:ca|cela|donc|so|that|is that))?[?!. ]*$"
)
# How old somebody is.
_AGE = Late(
    r"(?:(?:et|mais|and|but|ok) )?(?:(?:(?:quel(?:le)? (?:est )?|what(?:'s| is) ))?(?:son |his |her |l')?age(?: a-t-(?:il|elle))?"
    r"|how old(?: is (?:he|she))?|(?:il|elle) a quel age)[ ?!.]*"
)
_BARE_START = re.compile(r"(?i)^(?:pourquoi|why|quand|when|comment|how|combien) ?\?+ ")
_WHO = Late(
    r"^(?:(?:et|mais|and|but|ok) )?(?:(?:he|she|it|that|il|elle|lui|ca),? )?(?:who (?:is|was|are)|who's|qui (?:est|etait|sont)|c'est qui|c qui)[ -]*"
    r"(?:ca|ce|he|she|it|that|they|il|elle|ils|elles|lui|ce monsieur|cette (?:femme|dame|personne)|cet homme)?\W*$"
)
# A question that begins like this, or says he or she without a name, leans on the one before.
_LEANS = Late(
    r"^(?:et|mais|and|but|ok|alors|so)?[ ,]*(?:(?:what|how) about\b|et\b|and\b|aussi\b|also\b|sinon\b"
    r"|(?:sur|a propos de|concernant|about|on|pour|de|du|des)\b)"
)
_PRONOUN = re.compile(r"\b(?:il|elle|ils|elles|lui|he|she|him|her|they|them|his)\b")
# "Son âge ?", "what's her dog called?": of the one before, where the question begins so.
_POSSESSIVE = Late(
    r"^(?:(?:quel(?:le)?s? (?:est|sont)|c'est quoi|what(?:'s| is| are)|who(?:'s| is)|qui est) )?(?:son|sa|ses|leurs?|his|her|their|its)\b"
)
_THING = re.compile(r"\b(?:il|elle|ils|elles|ca|cela|he|she|it|they|them)\b")
_NEUTER = re.compile(r"\b(?:ca|cela|it|this|that)\b")
_IMPERSONAL = Late(
    r"\by a[- ]t[- ]il\b|\bil (?:y a|faut|fait|pleut|est (?:possible|vrai))\b|\best[- ]il (?:possible|vrai)\b|\bs'il\b"
    r"|\b(?:fait|faut|pleut)[- ](?:t-)?il\b|\bis it (?:true|possible|raining|far|ok|allowed)\b|\b(?:what|which) (?:time|day|date) is it\b"
    r"|\bca (?:va|marche)\b|\bcomment ca\b"
)
# "La plage est-elle sale ?": the pronoun repeats the subject before it and means nobody of the question before.
_DOUBLED = Late(
    r"\b(?:l'|(?:les?|la|cet?|cette|ces|son|sa|ses|un|une) )[\w'-]{1,40}(?: [\w']{1,40}){1,4}-(?:t-)?(?:ils?|elles?)\b"
)
_LONGEST = 9
# A question about a thing that names more than this has a subject of its own.
_MOST_OWN = 2
_IS: dict[Language, str] = {"fr": "Qui est", "en": "Who is"}
_OLD: dict[Language, str] = {"fr": "Quel âge a {} ?", "en": "How old is {}?"}
_SAYS: dict[Language, str] = {"fr": "Que dit {} :", "en": "What did {} say:"}
#: Kinds of questions that may be asked for somebody's words: others ask for facts about the person.
_SAID = frozenset({"what", "why", "yes_no", "meaning", "who"})


def is_again(text: str) -> bool:
    """Whether a question asks for what the answer before it tells: who said that, where it stands."""
    return _AGAIN.fullmatch(" ".join(plain(text).split())) is not None


def completed(asked: Asked, before: Asked | None) -> str:
    """The text of `asked` with what it takes from the question before; itself where it stands alone.

    Args:
        asked: the new question.
        before: the question before as it was understood, None for the first.
    """
    if before is None:
        return asked.text
    if is_again(asked.text):
        return before.text
    if before.people and _AGE.fullmatch(plain(asked.text)):
        return _OLD[asked.language].format(" et ".join(before.people))
    if _BARE.search(plain(asked.text)):
        return f"{asked.text} {_BARE_START.sub('', before.text)}"
    return _filled(asked, before) if _leans(asked, before) else asked.text


def fresh(asked: Asked) -> frozenset[str]:
    """The words that a question which leans adds to the one before, where it asks for no more than for these."""
    return frozenset(_own(asked)) if asked.kind == "what" and not asked.people else frozenset()


def _filled(asked: Asked, before: Asked) -> str:
    """A question that leans, with the person or the topic of the one before."""
    if not asked.people and before.people and _WHO.search(plain(asked.text)):
        return f"{_IS[asked.language]} {' et '.join(before.people)} ?"
    if not asked.people and before.people:
        told = (
            _SAYS[asked.language].format(" et ".join(before.people))
            if asked.kind in _SAID
            else ", ".join(before.people)
        )
        # "How much is it?" asks for what was spoken of, not for the person alone.
        topic = f" {before.topic}" if _NEUTER.search(plain(asked.text)) else ""
        return f"{told} {asked.text}{topic}"
    if not asked.people or not _says_something(asked):
        return f"{asked.text} {before.topic}"
    return asked.text


def _leans(asked: Asked, before: Asked) -> bool:
    folded = plain(asked.text)
    if len(folded.split()) > _LONGEST or asked.strangers:
        return False
    if _WHO.search(folded):
        return True
    if asked.people or not before.people:
        return bool(_LEANS.search(folded)) or (not asked.people and _means_a_thing(asked, folded))
    pronoun = bool(_PRONOUN.search(folded)) and not _IMPERSONAL.search(folded) and not _DOUBLED.search(folded)
    return bool(_LEANS.search(folded) or _POSSESSIVE.search(folded)) or pronoun or _means_a_thing(asked, folded)


def _means_a_thing(asked: Asked, folded: str) -> bool:
    """Whether "it" or the like stands for what was asked about before, as a question of hardly another word has it."""
    thing = _THING.search(folded) or _POSSESSIVE.search(folded)
    if not thing or _IMPERSONAL.search(folded) or _DOUBLED.search(folded):
        return False
    return len(_own(asked)) <= _MOST_OWN


def _says_something(asked: Asked) -> bool:
    """Whether a question has a topic of its own besides the names in it."""
    return bool(_own(asked))


def _own(asked: Asked) -> list[str]:
    """The words of a question's topic that are none of form."""
    return [word for word in re.sub(r"[^\w]+", " ", plain(asked.topic)).split() if word not in _EMPTY]


_EMPTY = frozenset(
    """
    et and mais but what how about que qu ou a de d du des le la les l the of did does do sur on in it il elle ils elles ca
    cela he she they them is was are were est etait sont much many long old when where why combien quand pourquoi comment
    quel quelle son sa ses leur his her their its c ce t
    """.split()
)
