"""The words by which people ask for other people's words, without accents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

# English verbs that ask for somebody's words ("what did she …?"): of saying, of opinion, of taking a position, and those
# that ask for much else too.
_SAY = "say tell talk speak declare claim mention comment explain answer reply describe".split()
_THINK = "think feel believe view react".split()
_ARGUE = "respond complain suggest propose promise announce argue defend justify criticise criticize".split()
_OPEN = "mean see want".split()

#: All of these in their base form.
ENGLISH_VERBS = (*_SAY, *_THINK, *_ARGUE, *_OPEN)


def _forms(verbs: list[str]) -> Iterator[str]:
    """English verbs with the forms that they take by rule."""
    for verb in verbs:
        cut = verb.removesuffix("e")
        ending = cut[:-1] + "i" if cut[-1:] == "y" and cut[-2:-1] not in "aeiou" else cut
        yield from (
            verb,
            ending + ("es" if ending.endswith("i") else verb[len(cut) :] + "s"),
            f"{ending}ed",
            f"{cut}ing",
        )


#: Verbs and nouns of saying: somebody's words are wanted.
SAYING = frozenset(
    """
    dire dit dis disent disait disaient dite dites declare declarer declaree declaration declarations affirme affirmer
    explique expliquer expliquent raconte raconter raconté annonce annoncer repond repondre repondu repondent reponse
    parle parler parlent parlait evoque evoquer exprime exprimer exprimee exprimes commente commenter commentaire
    commentaires precise preciser assure assurer confie confier lance lancer propos citation cite cites
    said told spoke spoken state stated states statement quote quotes words remark remarks
    """.split()
).union(_forms(_SAY))

#: Words of opinion and attitude: what somebody thinks or feels is wanted.
OPINION = frozenset(
    """
    pense penser pensent pensait avis opinion opinions estime estimer juge juger jugent trouve trouvent croit croire
    voit regard sentiment position
    thought thoughts felt feelings opinion opinions stance attitude verdict reaction
    """.split()
).union(_forms(_THINK))

#: Words by which somebody takes a position: they want that person's words, and say something of the subject too.
ARGUING = frozenset(
    """
    plaint plaindre plaignent plaignait insiste insister insistent retorque retorquer retorquent replique repliquer repliquent
    justifie justifier justifient defend defendre defendent regrette regretter regrettent deplore deplorer deplorent denonce
    denoncer denoncent reclame reclamer reclament promet promettre promettent plaisante plaisanter ironise ironiser admet admettre
    reconnait reconnaitre conseille conseiller recommande recommander suggere suggerer reagi reagit reagir craint craindre
    redoute redouter propose proposer proposent reproche reprocher reprochent critique critiquer critiquent
    """.split()
).union(_forms(_ARGUE))

#: All words that ask for somebody's words.
SPEECH = SAYING | OPINION | ARGUING

#: What somebody's words may be, whatever their subject, and verbs of bringing that up.
CONTENTS = frozenset(
    """
    probleme problemes constat solution solutions proposition propositions message messages idee idees conseil conseils
    critique critiques reproche reproches crainte craintes inquietude inquietudes espoir espoirs souhait souhaits regret regrets
    conclusion conclusions lecon lecons argument arguments anecdote exemple exemples comparaison image metaphore formule promesse
    promesses objectif objectifs ambition ambitions souvenir point points
    pointe pointer souligne souligner souleve soulever insiste mentionne mentionner donne donner retient retenir tire
    problem problems proposal proposals idea ideas advice criticism worry worries hope hopes wish wishes
    lesson lessons example examples comparison metaphor promise promises goal goals memory
    raise raises raised pointed stress stresses stressed highlight highlights highlighted give gives gave make makes made draw drew
    """.split()
)

_ASKING = SPEECH | CONTENTS

#: Words that only ask: they say nothing of the subject and are not searched for.
LIGHT = (
    SAYING
    | OPINION
    | frozenset(
        """
        sujet concernant question questions savoir sait sais connaitre connais chose choses truc histoire juste
        exactement precisement vraiment selon apres d'apres s'est-il s'est-elle a-t-il a-t-elle qu'a qu'est-ce
        qu'en c'est c quoi koi kel kelle cb svp stp il elle est-ce que qu'est-ce qu'elle qu'il jaimerais j'aimerais
        aimerais voudrais veux cherche sais-tu pouvez peux-tu dites-moi dis-moi y-a-t-il existe-t-il existe donc
        about regarding concerning know want wonder please tell me according anything something someone somebody
        anybody anyone exactly really actually kind sort thing things there's what's who's whats
        """.split()
    )
)


def only_asks(words: Iterable[str]) -> bool:
    """Whether words, folded, ask for somebody's words and say nothing of a subject."""
    return _ASKING.issuperset(words)
