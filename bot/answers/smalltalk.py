"""Questions that need no article: greetings, thanks, questions about the bot itself."""

from __future__ import annotations

import re
import unicodedata

from bot.answers.plain import plain
from bot.model import Topic

# A whole question is small talk when nothing but courtesy remains once its form is taken out.
_COURTESY = frozenset(
    """
    bonjour bonsoir salut coucou hello hi hey hola yo merci thanks thank thx you beaucoup bcp very much infiniment mille
    bien bye adieu revoir au a plus tard ciao tchao see later good morning evening afternoon night day week-end weekend
    bonne bon journee soiree nuit et and tout all le la les monde everyone everybody ok okay d'accord super parfait great
    nice cool top genial l'ami mon my friend bot robot cher dear pour for ta votre ton your aide help reponse answer the
    de un une passe as-tu tu t'as vas va ca comment how are is it going things how's passes lot lots so that's c'est this
    job work well done joue alors donc au juste exactly exactement exactly fait vraiment really ce cette chatbot please
    stp svp vous te je toi moi en t'es es you're u r so such too trop si espece d'un d'une ne completement
    totally completely quel quelle mais but c'etait etait was utile helpful useful interessant interesting clair clear
    gentil kind sympa excellent amazing awesome that mon ma mes there tous toutes monsieur madame mate
    today aujourd'hui
    """.split()
)
# Words that answer or laugh and ask for nothing; a question of nothing else is a nod.
_NODS = frozenset(
    """
    ok okay okey oki ouais oui non yes yep yeah no nope d'accord dac entendu compris understood got it i see je vois lol
    mdr ptdr haha hahaha hihi hehe rofl lmao xd cool super top genial parfait nickel great nice perfect awesome wow ah oh
    hum hmm euh bien sur sure vu right so alors bon voila
    """.split()
)
# Both may stand around a form: "mdr, t'es trop fort toi".
_POLITE = _COURTESY | _NODS
_BEING = (
    r"(?:a |an |the |une? |le |la )?(?:real |vraie? )?(?:(?:chat)?bot|robot|human|humaine?|person|personne|ai|ia|machine|alive|vivante?"
    r"|real|reel(?:le)?|chat ?gpt|gpt|program(?:me)?|intelligence artificielle|artificial intelligence)"
)
_TONGUE = r"(?:l'|le |en |in )?(?:anglais|francais|espagnol|allemand|italien|arabe|english|french|spanish|german|italian|arabic)"
_FORMS: tuple[tuple[Topic, re.Pattern[str]], ...] = (
    (
        "identity",
        re.compile(
            r"\b(?:qui (?:es[- ]tu|etes[- ]vous)|(?:t'es|tu es|t|vous etes) (?:qui|ki|quoi)|who are you|what are you|who (?:made|built) you"
            rf"|(?:are you|you are|you're|r u|es[- ]tu|tu es|t'es|etes[- ]vous|vous etes) {_BEING}(?: (?:or|ou) {_BEING}){{0,2}}|(?:c'est quoi|c quoi|qu'est-ce que c'est que|what is|what's)"
            r" (?:ce|this|cette|le|the) (?:chat)?(?:bot|robot)|qui (?:t'a|vous a) (?:cree|fait|programme)|what(?:'s| is) your name"
            r"|(?:comment (?:tu t'appelles|t'appelles[- ]tu|vous appelez[- ]vous))|quel est ton nom"
            r"|how old are you|quel age (?:as[- ]tu|tu as|avez[- ]vous)|(?:tu as|t'as) quel age|where (?:do you live|are you from)"
            r"|(?:tu|t') ?habites ou|ou (?:habites[- ]tu|tu habites)|d'ou (?:viens[- ]tu|tu viens))\b"
        ),
    ),
    (
        "help",
        re.compile(
            r"^/?(?:please |pls )?(?:aide|help)(?:[- ](?:me|moi))?(?: please| pls| stp| svp)?\W*$|\b(?:what (?:can|could|should|do) i (?:ask|say|do|type|write)(?: you| here)?"
            r"|quel(?:le)?s? (?:genre|type|sorte)?s?(?: de )?questions? (?:je peux|puis-je|on peut|peut-on|est-ce que je peux|dois-je)(?: te| vous)? poser"
            r"|(?:que|qu'est-ce que) (?:je peux|puis-je|on peut|peut-on|je dois)(?: te| vous)? (?:demander|dire|faire)"
            r"|comment (?:je|on|puis-je|peut-on|je peux|on peut|faut-il)(?: te| vous)? (?:pose|poser|demande|demander|utilise|utiliser|parle|parler)(?: des questions| une question)?"
            r"|how (?:do|can|should) i (?:ask(?: you)?(?: questions| a question)?|use (?:you|this|it))|what do you know|que (?:sais[- ]tu|savez[- ]vous)"
            r"|(?:un )?exemples?(?: de questions?)?|(?:give me )?an example|(?:que |qu'est-ce que tu )(?:sais|peux)(?:[- ]tu)? faire|(?:tu sers a|a) quoi(?: (?:tu sers|sers[- ]tu))?"
            r"|what can you do|what are you for|comment (?:ca|tu) (?:marches?|fonctionnes?)|how (?:does (?:this|it)|do you) work)\b"
        ),
    ),
    (
        "tongue",
        re.compile(
            rf"\b(?:(?:do|can|could) you (?:also )?(?:speak|understand|talk|answer|reply|translate)(?: it| this)?(?: to)? {_TONGUE}"
            rf"|(?:parle|comprend|repond|tradui)[sz]?(?:ez|ds|re)?[- ](?:tu|vous) (?:aussi )?{_TONGUE}|(?:tu|vous) (?:parle[sz]|comprend(?:s|ez)|comprenez) {_TONGUE}"
            rf"|(?:in|en) (?:english|french|anglais|francais)|(?:what|which|quelles?) (?:languages?|langues?)(?: do you speak| parles-tu| tu parles| parlez-vous)?)\b"
        ),
    ),
    (
        "sorry",
        re.compile(
            r"\b(?:(?:ce n'est|c'est|c|ca n'est) pas (?:du tout )?(?:ce que (?:je|j'ai) (?:te |vous |t'ai |vous ai )?(?:demande|demandais|veux|voulais|cherche|cherchais)|(?:la|ma) question"
            r"|(?:la|une) (?:bonne )?reponse|ca|clair|bon)|(?:that's|thats|that is|this is|it's) not (?:at all )?(?:what i (?:asked|meant|wanted|said|was asking)(?: for)?|(?:my|the) question"
            r"|(?:the right |an |my |the )?answer|helpful|clear|it|right)|(?:tu|vous) (?:ne |n')?(?:reponds|repondez|as|avez) pas(?: repondu)?(?: a (?:la|ma) question)?"
            r"|you (?:did not|didn't|don't|do not|haven't) answer(?:ed)?(?: (?:my|the) question)?|je (?:ne )?(?:comprends?|capte|pige) (?:pas|rien)(?: (?:a )?(?:ta|la|votre|cette) reponse)?"
            r"|i (?:don't|do not|dont|can't) (?:understand|get it|get that)(?: (?:the|your|this|that) answer)?|(?:mauvaise|wrong) (?:reponse|answer)|hors sujet|off[- ]topic"
            r"|a cote de la plaque|n'importe quoi|nonsense|rubbish)\b|^(?:what|hein|quoi)\W*$"
        ),
    ),
    (
        "here",
        re.compile(
            r"\b(?:are you (?:there|here|awake|working|online|alive)|(?:tu es|t'es|es-tu|vous etes|etes-vous) (?:toujours |encore )?(?:la|reveille|en ligne)|allo+|test(?:ing)?"
            r"|(?:il )?y a quelqu'un|ya quelqu'un|anyone (?:there|here)|anybody (?:there|here)|is (?:anyone|anybody) (?:there|here)|ca marche|(?:is|does) (?:this|it) (?:on|work|working))\b"
        ),
    ),
    (
        "thanks",
        re.compile(
            r"\b(?:merci|thanks|thank you|thx|bravo|felicitations?|congrat(?:ulation)?s|well done|good job|bien joue)\b"
        ),
    ),
    (
        "farewell",
        re.compile(
            r"\b(?:au revoir|bon(?:ne)? (?:nuit|soiree|journee|week-?end|appetit|chance|courage|continuation)|bye|goodbye|a (?:bientot|plus|demain)|see (?:you|ya)"
            r"|have a (?:nice|good|great) (?:day|evening|weekend|one))\b"
        ),
    ),
    (
        "greeting",
        re.compile(
            r"^/start\b|\b(?:bonjour|bonsoir|salut|slt|coucou|hello|hi|hey|yo|wesh|hola|ciao|guten tag|good (?:morning|evening|afternoon)"
            r"|cv|ca (?:va|roule|gaze|boume)|la forme|(?:quoi|what's|whats) (?:de neuf|new|up)|wassup|sup|tu fais quoi(?: de (?:beau|bon))?"
            r"|(?:tu|vous) (?:vas|allez)(?: bien)?|(?:vas|allez)[- ](?:tu|vous)(?: bien)?|how (?:are|r) (?:you|u|things)|how(?:'s| is) (?:it|everything) going"
            r"|how(?:'s| was| is) your day|nice to meet you|enchantee?|ravie? de (?:te|vous) (?:rencontrer|connaitre)"
            r"|joyeux noel|bonne annee|happy new year|merry christmas)\b"
        ),
    ),
    # Rudeness and contradiction ask for nothing either, and get no more than a friendly word.
    (
        "nod",
        re.compile(
            r"\b(?:de rien|pas de (?:soucis?|problemes?)|no (?:problem|worries)|you're welcome|sorry|desolee?|pardon|null?(?:e|os|ard)?|bete|stupide?|idiote?|debile|cretine?|con|conne|connard|imbecile|merde|inutile|pourri"
            r"|(?:ferme )?ta gueule|va te faire foutre|tais[- ]toi|sers a rien|fuck(?: (?:you|off))?|damn|shit|shut up|dumb"
            r"|moron|useless|you suck|(?:t'es|tu es|vous etes|you're|you are|ur)(?: (?:vraiment|trop|tres|super|si|so|really|very|too))* (?:forte?|doue[es]?|malin|smart|clever"
            r"|brilliant|funny|drole)|(?:c'est|that's|that is|this is|you're|you are) (?:all )?(?:faux|wrong|pas vrai|not true)"
            r"|(?:je ne|je|j') suis pas d'accord|i (?:do not|don't) agree|i disagree)\b"
        ),
    ),
)
# A message of nothing but addresses.
_LINKS = re.compile(r"(?:(?:https?://|www\.)\S{1,2000}\s*)+")
_WORD = re.compile(r"[a-z0-9']+(?:-[a-z0-9']+)*")


def smalltalk(question: str) -> Topic | None:
    """What kind of small talk a question is, or None where it asks for something."""
    folded = plain(question)
    words = _WORD.findall(folded)
    if _LINKS.fullmatch(folded):
        return "link"
    if _is_nod(folded, words):
        return "nod"
    for topic, form in _FORMS:
        if form.search(folded) and _POLITE.issuperset(_WORD.findall(form.sub(" ", folded))):
            return topic
    return None


def _is_nod(folded: str, words: list[str]) -> bool:
    """Whether it is words of agreement or laughter only, or no word at all but a picture such as a thumb up."""
    if words:
        return _NODS.issuperset(words)
    return any(unicodedata.category(char) == "So" for char in folded)
