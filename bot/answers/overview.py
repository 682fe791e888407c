"""Questions about the articles as a whole: what the event is, who speaks, which articles there are, a summary of all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from bot.answers.plain import plain
from bot.model import Corpus, Language, SmallTalk, Topic
from bot.patterns import Late

_MOST = 6
_OPENING = (
    r"(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|yo|et|alors|donc|and|so|ok|please|svp|stp|dis(?:-moi)?|dites(?:-moi)?"
    r"|en gros|en bref|au fait|s'il (?:te|vous) plait|tell me|can you tell me|do you know|(?:tu )?sais(?:-tu)?"
    r"|(?:je voudrais|j'aimerais|je veux) savoir|i(?:'d| would)? (?:want|like) to know)[ ,!.]{1,2}){0,3}"
)
_CLOSING = (
    r"(?:,? (?:exactement|au juste|svp|stp|s'il (?:te|vous) plait|merci|please|exactly|thanks|there|deja|donc))?[ ?!.]*"
)
# Stands in a form where the event's own name may stand too.
_NAME = "<name>"
_YEAR = re.compile(r"(?<=\w) ((?:19|20)\d\d)$")
_EVENT = (
    r"(?:(?:l'|cet |cette |ce |le |la |du |the |this |that )?(?:evenement|event|soiree|evening|festival|salon|foire|fair|congres"
    r"|congress|conference|conf|rencontres?|journees?|manifestation|colloque|forum|meeting|show)" + _NAME + ")"
)
_ARTICLE = r"(?:articles?|sources?|journaux|newspapers?|textes?|texts|papers|documents?)"
_IS = r"(?:est|etait|is|was|s|'s)"
_MADE = r"(?:fais|fait|faites|faire|donne[rz]?|give|make|do|write|ecris|get)"
_SUMMARY = r"(?:resume|resumer|synthese|recap|recapitulatif|summary|overview|tl;?dr)"
_WHOLE = rf"(?:{_EVENT}|(?:(?:les|des|l'|the|all the|d'un|your|tes|de ces) ?)?{_ARTICLE}|tout(?: ca)?|ca|it|this|that|everything|all)"
_YOU = r"(?:tu|vous|you)"
_KNOW = r"(?:as|avez|have|connais|connaissez|know|lis|lisez|read|utilises?|utilisez|use|cites?|citez|quote|sers|as lu|avez lu)"
_SPEAKER = r"(?:intervenant(?:e|s|es)?|orateurs?|oratrices?|conferenciers?|speakers?|people (?:who|that) (?:spoke|speak|talked))"
_SPOKE = (
    r"(?:(?:a|ont|avait|avaient) (?:parle|pris la parole)|(?:est|sont|etait) intervenue?s?|parle|parlait|parlent|intervient"
    r"|s'exprime|s'est exprimee?|spoke|speaks|talked|is speaking|was speaking|has spoken|took the floor)"
)
_AT = rf"(?: (?:a|au|aux|dans|lors de|pendant|de|des|at|in|during|of|for) ?(?:{_EVENT}|(?:les |the )?{_ARTICLE}))?"

_FORMS: Mapping[Topic, str] = {
    "event": (
        rf"(?:c'?(?:'est|etait|t)?|qu'est-ce que(?: c'est(?: que)?)?|what(?: {_IS}|'s)) ?(?:quoi |koi )?(?:donc )?{_EVENT}(?: (?:all )?about)?"
        rf"|{_EVENT},? (?:c'est|c) (?:quoi|koi)|what(?: {_IS}|'s) (?:it|this|that|{_EVENT})(?: all)? about"
        rf"|(?:de|sur) quoi (?:ca |il |on |{_EVENT} )?(?:parle|parlait|s'agit|s'agissait|portait|porte)(?:-t-il|-t-elle)?(?: {_EVENT})?"
        rf"|de quoi (?:s'agi(?:t|ssait)-il|{_IS}-il question|a-t-on parle|ont-ils parle|parle-t-on|a-t-il ete question)"
        rf"|(?:c'est|c'etait|ca) ?(?:parle|parlait)? ?(?:de|a propos de|sur) quoi|en quoi (?:consiste|consistait) {_EVENT}"
        rf"|(?:parle[rz]?(?:-moi|-nous)? d[eu] ?|tell me (?:more )?about |presente[rz]?(?:-moi|-nous)? ){_EVENT}"
        r"|what happened|what(?: was|'s been) (?:it|said)|que s'est-il passe|(?:qu'est-ce|qu'est ce) qui s'est passe"
    ),
    "summary": (
        rf"{_SUMMARY}|(?:{_MADE}[- ](?:moi|nous|me|us) )?(?:(?:un|le|une|la|a|the) )?(?:(?:petite?|bref|court|short|quick|brief|rapide) ){{0,2}}"
        rf"{_SUMMARY}(?: rapide)?(?: (?:de|du|des|of) ?{_WHOLE})?"
        rf"|(?:(?:peux[- ]tu|pouvez[- ]vous|tu peux|vous pouvez|can you|could you)(?: please)? )?(?:(?:me|nous) )?(?:faire |{_MADE} )?"
        rf"(?:(?:un|a|le|the) )?(?:{_SUMMARY}|resume[rz]?|summari[sz]e|sum up|sum)(?:[- ](?:moi|nous|me|us))?(?: (?:de |du |des |of )?{_WHOLE})?(?: up)?"
    ),
    "articles": (
        rf"(?:which|what|quels?|quelles?|how many|combien d(?:e |'))(?: sont)?(?: (?:les|tes|vos))? ?{_ARTICLE}"
        rf"(?:,? (?:est-ce que )?(?:do )?{_YOU}(?: {_KNOW})?| {_KNOW}-{_YOU}| are (?:there|available)| (?:y a-t-il|il y a))?"
        rf"|{_YOU} {_KNOW} (?:quels?|quoi comme) {_ARTICLE}"
        rf"|(?:(?:la )?liste[rz]?|list(?: of)?|show|montre[rz]?|donne[rz]?|give)(?:[- ](?:moi|nous|me|us))?(?: of)?(?: (?:des|les|tes|vos|de tous les|all|all the|the|your))? {_ARTICLE}"
        rf"|(?:what are|what're|quelles sont|c'est quoi|quels sont) (?:your|tes|vos|the|les) {_ARTICLE}"
        rf"|where (?:can|could|do) i (?:read|find|see) (?:the|these|those|your) {_ARTICLE}"
        rf"|ou (?:puis-je|peut-on|je peux|on peut|est-ce que je peux)? ?(?:lire|trouver|voir) (?:les|l'|ces|tes|vos) ?{_ARTICLE}"
        rf"|(?:les|tes|vos|the|your|all the) (?:articles|sources)"
    ),
    "people": (
        rf"(?:qui|who)(?: est-ce qui)?(?: (?:y|all|else))? ?{_SPOKE}{_AT}"
        rf"|(?:qui|quels?|quelles?|who|c'est qui|c'etait qui) ?(?:sont|etaient|are|were)?(?: all)?(?: (?:les|the|tous les))? {_SPEAKER}{_AT}"
        rf"|(?:(?:la )?liste|list|name|cite|give(?: me)?|donne(?:-moi)?|montre(?:-moi)?)(?: of)?(?: all)?(?: (?:des|les|de tous les|the|la liste des|a list of))* ?{_SPEAKER}{_AT}"
        rf"|(?:les |the |all the )?{_SPEAKER}"
    ),
}
# What is found in each of these forms.
_HINTS: Mapping[Topic, str] = {
    "event": rf"[qk]u?oi|what(?: {_IS}|'s| happened)|passe|{_EVENT}",
    "summary": rf"{_SUMMARY}|sum",
    "articles": _ARTICLE,
    "people": rf"{_SPOKE}|{_SPEAKER}",
}


def overview(question: str, language: Language, corpus: Corpus) -> SmallTalk | None:
    """What the corpus as a whole has to tell, or None where a question asks for something in it.

    Args:
        question: the asker's words.
        language: the question's language.
        corpus: whose articles, people and event are told of.
    """
    folded = " ".join(plain(question).split())
    topic = next((topic for topic, form in _forms(corpus.event.name).items() if form.fullmatch(folded)), None)
    if topic is None or not corpus.articles:
        return None
    names = tuple(corpus.spoken) if topic == "people" else _titles(corpus)
    if not names:
        return None
    described = corpus.event.description.get(language, "") if topic in {"event", "summary"} else ""
    return SmallTalk(question, language, topic, names[:_MOST], max(0, len(names) - _MOST), described)


def titled(question: str, event: str) -> str:
    """A question that asks when or where "it" was and nothing else, with the name of the event; others as they are.

    Args:
        question: the asker's words.
        event: what the event is called, or "".
    """
    return f"{question} {event}" if event and _PLACED.fullmatch(" ".join(plain(question).split())) else question


_PLACED = Late(
    _OPENING
    + rf"(?:(?:c'est|c'etait|c|ct|ca (?:s'est passe|se passe|se passait|a eu lieu|avait lieu|se tient)) (?:quand|ou|le combien|quel jour)"
    rf"|(?:quand|ou|quel jour) (?:est-ce que )?(?:c'est|c'etait|etait-ce|est-ce|ca (?:s'est passe|se passe|se passait|a eu lieu|avait lieu|se tient))(?: que c'etait)?"
    rf"|(?:when|where|what day|what date)(?: {_IS}|'s| did| does| will)? (?:it|this|that)(?: (?:take place|happen|be|held))?"
    rf"|(?:la |the )?(?:date|lieu|place|venue)|(?:when|where|quand|ou))" + _CLOSING,
    r"quand|\bou\b|combien|jour|when|where|what|date|lieu|place|venue",
)


def _titles(corpus: Corpus) -> tuple[str, ...]:
    return tuple(dict.fromkeys(article.title or article.id for article in corpus.articles))


@lru_cache(maxsize=8)
def _forms(event: str) -> Mapping[Topic, Late]:
    """The forms of each topic, where the event may be called by its name, with its year or without."""
    name = " ".join(plain(event).split())
    year = _YEAR.search(name)
    called = re.escape(name[: year.start()]) + f"(?: {year[1]})?" if year else re.escape(name)
    called = f"(?:l'|le |la |les |the )?{called}" if called else ""
    whole = dict(_FORMS)
    if called:
        whole["event"] += f"|{called}"
    other = f"|{called}" if called else ""
    return {
        topic: Late(f"{_OPENING}(?:{form.replace(_NAME, other)}){_CLOSING}", _HINTS[topic].replace(_NAME, other))
        for topic, form in whole.items()
    }
