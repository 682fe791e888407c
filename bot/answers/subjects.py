"""What a person speaks about, in a few words of the person's own."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice

from bot.answers.plain import plain
from bot.model import Article, Corpus, Language, Statement

# What is read, at most: of the person asked for, and of others to tell what only this person speaks about.
_OWN = 60
_OTHERS = 300
# How many of the person's articles are read around the statements, and how many characters of each.
_ARTICLES = 4
_READ = 10_000
_SHORTEST = 4
#: People whose subjects stay known.
_KEPT = 1024
# A word after an article or a possessive is a noun, or an adjective that stands before one; unless a pronoun is before:
# in "on les vend" and "ne la laissez" the article is a pronoun too, and the word a verb.
_NOUN = re.compile(
    r"\b(?:(?:je|tu|il|elle|on|nous|vous|ils|elles|qui|ne|[mts]e) (?:les? |la |l'|leur )[\w-]+"
    r"|(?:l'|d'|(?:les?|la|une?|des|du|aux?|cet|cette|ces|[smt]es|[smt]on|notre|nos|votre|vos|leurs?|the|our|their) )"
    r"(?P<word>[^\W\d_][\w-]{2,40}))"
)
_NAME = re.compile(r"(?<=[\w,] )(?P<word>[A-ZÀ-Þ][\w-]{2,40})|(?<=[a-zà-ÿ]['’])(?P<elided>[A-ZÀ-Þ][\w-]{2,40})")
# Words that stand where nouns stand and name no subject.
_EMPTY = frozenset(
    """
    autre autres meme memes plus moins tout tous toute toutes bon bonne bons bonnes beau belle grand grande grands grandes
    petit petite petits petites nouveau nouvelle nouveaux nouvelles premier premiere premiers premieres dernier derniere
    derniers dernieres seul seule vrai vraie vrais jeune jeunes vieux vieille vieilles chose choses fois fait faits facon
    cote cotes jour jours mois annee annees temps moment heure heures gens personne personnes monde type sorte peu cas
    point part place reste besoin suite sujet question partir fond fin debut milieu lieu trop tres deux trois quatre cinq
    dix cent mille encore aussi bien mieux leur elle elles celui celle ceux pour contre entre faire avoir etre dire aller
    venir voir quelque plupart apres avant ancien ancienne
    other same more less whole good great big small new first last only true young old thing things time times way day
    days year years people world kind sort case point part place rest need end fact lot most best being
    """.split()
)


class Subjects:
    """What the people of a corpus speak about; what was told last stays known."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._nouns = lru_cache(maxsize=4 * _OTHERS)(self._read)
        self._of = lru_cache(maxsize=_KEPT)(self._found)

    def of(self, person: str, most: int) -> tuple[str, ...]:
        """The words that tell best what `person` speaks about, the most telling first; at most `most`.

        A word tells the more, the more of the person's statements have it, the fewer of others' (tf-idf, Spärck Jones,
        "A statistical interpretation of term specificity", 1972), and the oftener it stands in the articles around
        them: a word that comes once is a figure of speech rather than a subject.
        """
        return self._of(person)[:most]

    def language(self, person: str) -> Language | None:
        """The language of those words; None where the person speaks in several, or nowhere."""
        languages = {article.language for article in self._around(person)}
        return languages.pop() if len(languages) == 1 else None

    def _found(self, person: str) -> tuple[str, ...]:
        corpus = self._corpus
        said = corpus.statements_by_article
        own = (one for article in corpus.spoken.get(person, {}) for one in said[article] if person in one.speakers)
        others = (one for one in corpus.statements if person not in one.speakers)
        names = set(plain(person).replace("-", " ").split())
        shown: dict[str, str] = {}
        counts = Counter[str]()
        for statement in islice(own, _OWN):
            nouns = self._nouns(statement)
            found = {key: word for key, word in nouns.items() if names.isdisjoint(plain(word).split("-"))}
            counts.update(found.keys())
            shown = found | shown
        total, elsewhere = 0, Counter[str]()
        for statement in islice(others, _OTHERS):
            total += 1
            elsewhere.update(self._nouns(statement).keys())
        told = " ".join(plain(f"{around.title} {around.text[:_READ]}") for around in self._around(person))
        worth = {
            key: count * math.log((2 + total) / (1 + elsewhere[key])) * math.log(1 + told.count(key))
            for key, count in counts.items()
        }
        return tuple(shown[key] for key in sorted(worth, key=lambda key: (-worth[key], -len(key))))

    def _around(self, person: str) -> Iterator[Article]:
        """The articles where a person speaks, the first of them."""
        return (self._corpus.by_id[article] for article in islice(self._corpus.spoken.get(person, {}), _ARTICLES))

    def _read(self, statement: Statement) -> Mapping[str, str]:
        """The nouns and names of a statement: as they stand, under what they are counted as."""
        text = self._corpus.by_id[statement.article].read(statement.span)
        return dict(_nouns(text))


def _nouns(text: str) -> Iterator[tuple[str, str]]:
    """The nouns and names of a text: what each is counted as, singular and without accents, and as it stands."""
    spans = [found.span("word") for found in _NOUN.finditer(plain(text)) if found["word"]]
    spans += [found.span("word" if found["word"] else "elided") for found in _NAME.finditer(text)]
    for start, end in sorted(spans):
        word = text[start:end]
        folded = plain(word)
        if len(word) >= _SHORTEST and folded not in _EMPTY:
            yield folded.rstrip("sx") or folded, word
