"""The words by which people ask for other people's words, without accents."""

from __future__ import annotations

#: Verbs and nouns of saying: somebody's words are wanted.
SAYING = frozenset(
    """
    dire dit dis disent disait disaient dite dites declare declarer declaree declaration declarations affirme affirmer
    explique expliquer expliquent raconte raconter raconté annonce annoncer repond repondre repondu repondent reponse
    parle parler parlent parlait evoque evoquer exprime exprimer exprimee exprimes commente commenter commentaire
    commentaires precise preciser assure assurer confie confier lance lancer propos citation cite cites
    say says said saying tell tells told talk talks talked speak speaks spoke spoken state stated states declare
    declared declares claim claims claimed mention mentioned mentions comment comments commented explain explains
    explained answer answered answers reply replied replies describe describes described describing statement quote
    quotes words remark remarks
    """.split()
)

#: Words of opinion and attitude: what somebody thinks or feels is wanted.
OPINION = frozenset(
    """
    pense penser pensent pensait avis opinion opinions estime estimer juge juger jugent trouve trouvent croit croire
    reproche reprocher reprochent critique critiquer critiquent voit regard sentiment position
    think thinks thought thoughts feel feels felt feeling feelings opinion opinions view views believe believes
    believed opinion stance attitude verdict react reacted reaction
    """.split()
)

#: Words that only ask: they say nothing of the subject and are not searched for.
LIGHT = (
    SAYING
    | OPINION
    | frozenset(
        """
        sujet concernant question questions savoir sait sais connaitre connais chose choses truc histoire juste
        exactement precisement vraiment selon apres d'apres propose s'est-il s'est-elle a-t-il a-t-elle qu'a qu'est-ce
        qu'en c'est c quoi koi kel kelle cb svp stp il elle est-ce que qu'est-ce qu'elle qu'il jaimerais j'aimerais
        aimerais voudrais veux cherche sais-tu pouvez peux-tu dites-moi dis-moi y-a-t-il existe-t-il existe donc
        about regarding concerning know want wonder please tell me according anything something someone somebody
        anybody anyone exactly really actually kind sort thing things there's what's who's whats
        """.split()
    )
)
