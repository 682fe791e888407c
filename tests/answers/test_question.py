"""What a question asks for."""

from __future__ import annotations

import pytest

from bot.answers.evidence import holds
from bot.answers.kinds import Kind, kind_of
from bot.answers.plain import plain
from bot.answers.question import understand
from bot.answers.smalltalk import smalltalk
from bot.model import Language, Mention, Span

# Add a row to say what kind of answer a question wants.
KINDS: list[tuple[Language, str, Kind]] = [
    ("fr", "Combien de personnes sont venues ?", "how_many"),
    ("fr", "combien ca coute", "how_much"),
    ("fr", "Quel est le prix du billet ?", "how_much"),
    ("fr", "combien de temps dure la visite", "how_long"),
    ("fr", "Combien d'années a pris le chantier ?", "how_long"),
    ("fr", "Quand a lieu la soirée ?", "when"),
    ("fr", "a quelle heure ça commence", "hour"),
    ("fr", "En quelle année est-elle née ?", "year"),
    ("fr", "à quelle vitesse roule le car", "speed"),
    ("fr", "quelle surface cultive-t-il", "area"),
    ("fr", "Quel âge a la lauréate ?", "age"),
    ("fr", "quel pourcentage des inscrits a voté", "share"),
    ("fr", "Où se tient le débat ?", "where"),
    ("fr", "ou va ouvrir le magasin", "where"),
    ("fr", "Pourquoi est-il parti ?", "why"),
    ("fr", "Qui a gagné ?", "winner"),
    ("fr", "Est-ce que c'est gratuit ?", "yes_no"),
    ("fr", "Que dit la maire de la piscine ?", "what"),
    ("fr", "Que répond-elle quand on l'interroge sur les prix ?", "what"),
    ("fr", "Quel geste la maire compte-t-elle faire ?", "what"),
    ("fr", "Et le frère qui a repris l'atelier, il le prend comment ?", "what"),
    ("fr", "Avec qui veut-elle parler ?", "who"),
    ("fr", "Le pass est à combien ?", "how_much"),
    ("fr", "On peut signer combien de livres avec un ticket ?", "how_many"),
    ("fr", "La mairie va-t-elle payer ?", "yes_no"),
    ("fr", "Il y a combien de tirs par an ?", "how_many"),
    ("fr", "Quel est le prix remporté par la ferme ?", "what"),
    ("fr", "Je peux venir avec mon chien ?", "yes_no"),
    ("fr", "Dois-je m'inscrire ?", "yes_no"),
    ("fr", "Je suis au chômage, est-ce que je dois payer l'entrée ?", "yes_no"),
    ("fr", "Il faut payer combien ?", "how_much"),
    ("fr", "Qu'est-ce que je dois apporter ?", "what"),
    ("fr", "Quelle somme la ville a-t-elle donnée ?", "how_much"),
    ("fr", "loyer au m2 chez eux", "how_much"),
    ("fr", "Quel est le résultat du vote ?", "how_many"),
    ("fr", "nb de repas servis", "how_many"),
    ("fr", "dernier car pour redescendre le soir ?", "hour"),
    ("fr", "je viens en voiture, je la laisse où ?", "where"),
    ("fr", "à quelle température sort la source", "temperature"),
    ("fr", "ils se voient tous les combien ?", "how_often"),
    ("en", "whats the deposit on the flask", "how_much"),
    ("en", "What visitor count did the prefecture give?", "how_many"),
    ("en", "deadline for the grant?", "when"),
    ("en", "Which railway station do I get off at?", "where"),
    ("en", "last bus back to town?", "hour"),
    ("en", "how often do the buoys test the water", "how_often"),
    ("en", "How many people came?", "how_many"),
    ("en", "How much water does the pool need?", "how_many"),
    ("en", "How much is a ticket?", "how_much"),
    ("en", "how much", "how_much"),
    ("en", "Which streets did the mayor name when she spoke?", "what"),
    ("en", "how old is she", "age"),
    ("en", "What does it cost?", "how_much"),
    ("en", "How long is the visit?", "how_long"),
    ("en", "How many years did the visit take?", "how_long"),
    ("en", "what time does it start", "hour"),
    ("en", "Where is the venue?", "where"),
    ("en", "Why did he leave?", "why"),
    ("en", "Who won?", "winner"),
    ("en", "Is it free?", "yes_no"),
    ("en", "What did the mayor say about the pool?", "what"),
    ("en", "What did she say about the price of water?", "what"),
    ("en", "How did the mayor defend the low turnout?", "what"),
    ("en", "How many people voted on the budget?", "how_many"),
    ("en", "Is there a nursery? My kids are 4 and 7.", "yes_no"),
    ("en", "I missed the talk when my train broke down. Who spoke?", "who"),
    ("en", "Can you tell me when it opens?", "when"),
]

# Add a row to say whether a sentence holds an answer of a kind.
SENTENCES: list[tuple[Kind, str, bool]] = [
    ("how_many", "Ils étaient douze.", True),
    ("how_many", "Ils étaient nombreux.", False),
    ("how_many", "Elle enseigne à l'université Toulouse 1 Capitole.", False),
    ("how_many", "Le Covid-19 a cloué l'A320 au sol.", False),
    ("how_many", "Sur l'A320, 180 places sont prises.", True),
    ("how_much", "L'entrée est à 5 euros.", True),
    ("how_much", "L'entrée est à droite.", False),
    ("temperature", "La source sort à 41 degrés.", True),
    ("temperature", "La source sort de terre.", False),
    ("how_often", "Ils se voient chaque mardi.", True),
    ("how_often", "Ils se voient mardi.", False),
    ("how_long", "La visite dure onze minutes.", True),
    ("how_long", "La visite est courte.", False),
    ("when", "Rendez-vous le 3 mars.", True),
    ("when", "Hier soir, la salle était pleine.", False),
    ("year", "L'atelier date de 1879.", True),
    ("year", "Ils étaient 420 hier.", False),
    ("hour", "La conférence commence à 16h30.", True),
    ("hour", "La conférence dure trois heures.", False),
    ("age", "La lauréate, 27 ans, a remercié le jury.", True),
    ("age", "Il en coûte 27 euros.", False),
    ("speed", "Le car roule à 18 km/h de moyenne.", True),
    ("area", "Il cultive 42 hectares.", True),
    ("share", "Un foyer sur quatre a renoncé.", True),
    ("how_many", "L'atelier a ouvert en 2016.", False),
    ("when", "Rendez-vous devant la gare.", False),
    ("where", "Le magasin ouvrira à Lille.", True),
    ("where", "Le magasin ouvrira bientôt.", False),
    ("who", "Anne Morel a gagné.", True),
    ("who", "Une équipe a gagné.", False),
    ("why", "Il est parti parce que le train était plein.", True),
    ("what", "Il est parti.", True),
]


@pytest.mark.parametrize(("language", "question", "kind"), KINDS)
def test_the_kind_of_answer_is_understood(language: Language, question: str, kind: Kind) -> None:
    """With or without accents, a question's form tells what kind of answer it wants."""
    assert kind_of(plain(question), language) == kind


@pytest.mark.parametrize(("kind", "sentence", "held"), SENTENCES)
def test_sentences_that_hold_an_answer_are_told_apart(kind: Kind, sentence: str, held: bool) -> None:  # noqa: FBT001 a table's column
    """A sentence without any number answers no "how many"."""
    assert holds(kind, sentence, plain(sentence)) is held


def _understood(
    question: str, language: Language, name: str, *people: str
) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    start = question.index(name)
    asked = understand(question, language, [Mention(Span(start, start + len(name)), name, people)])
    return asked.people, asked.strangers, asked.topic


@pytest.mark.parametrize(
    ("language", "question", "topic"),
    [
        ("fr", "Où s'est tenue la soirée ?", "Où la soirée ?"),
        ("fr", "Quand a eu lieu le bal ?", "Quand le bal ?"),
        ("fr", "combien de monde est venu ?", "combien de personnes est venu ?"),
        ("fr", "la fin du monde", "la fin du monde"),
        ("en", "Where was the ball held?", "Where was the ball ?"),
        ("en", "When will the ball take place?", "When will the ball take place?"),
        ("fr", "Quel est l'avis du maire, pense-t-il au bal ?", "Quel est du maire, au bal ?"),
    ],
)
def test_that_it_happens_is_not_searched_for(language: Language, question: str, topic: str) -> None:
    """ "Where was it held" looks for the thing, not for "held", which no article needs to say."""  # noqa: D210 -- the quotation opens it
    assert understand(question, language, ()).topic == topic


def test_the_words_of_saying_stay_known() -> None:
    """Where nothing else is left of a question, they are what it asks."""
    assert understand("Avec qui parle-t-on, et à l'avis de qui ?", "fr", ()).saying == "parle"


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("Combien de gens sont venus ?", "gens"),
        ("Combien y avait-il d'étals ?", "etals"),
        ("combien y a eu de bals", "bals"),
        ("How much water was lost?", "water"),
        ("Combien coûte un étal ?", ""),
    ],
)
def test_what_is_counted_is_read_from_the_question(question: str, counted: str) -> None:
    """What "how many" asks for is known, wherever the question puts it."""
    assert understand(question, "fr", ()).counted == counted


def test_a_known_person_is_wanted_and_not_searched_for_as_a_word() -> None:
    """The name goes, the words that only ask go, the topic stays."""
    found = _understood("what did Majhoubi say about Facebook?", "en", "Majhoubi", "Mounir Mahjoubi")
    assert found == (("Mounir Mahjoubi",), (), "what did Facebook?")


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("What did Zuckerberg answer?", "en"),
        ("Que dit Zuckerberg de la presse ?", "fr"),
        ("Selon Zuckerberg, que faire ?", "fr"),
        ("l'avis de Zuckerberg", "fr"),
        ("Zuckerberg a-t-il parlé ?", "fr"),
    ],
)
def test_a_stranger_in_a_speakers_place_is_noticed(question: str, language: Language) -> None:
    """A name nobody bears, where a speaker stands, is a stranger."""
    assert _understood(question, language, "Zuckerberg")[1] == ("Zuckerberg",)


def test_an_unknown_name_elsewhere_is_a_topic() -> None:
    """A name that is talked about is looked for like any word."""
    people, strangers, topic = _understood("Que pense la maire de Facebook ?", "fr", "Facebook")
    assert (people, strangers) == ((), ())
    assert "Facebook" in topic


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("merci beaucoup, bonne soirée !", "thanks"),
        ("Bonjour", "greeting"),
        ("salut ça va ?", "greeting"),
        ("who are you?", "identity"),
        ("t'es qui ?", "identity"),
        ("bye", "farewell"),
        ("help", "help"),
        ("Bonjour, quel est le prix du billet ?", None),
        ("thanks, and who won the prize?", None),
        ("", None),
        ("Facebook", None),
    ],
)
def test_small_talk_is_told_from_questions(question: str, topic: str | None) -> None:
    """Courtesy alone is small talk; a courteous question is a question."""
    assert smalltalk(question) == topic


@pytest.mark.parametrize(
    ("question", "named"),
    [("Qui dirige Voxe.org ?", {"voxe", "org"}), ("Le prix de Nantes en 2016 ?", {"nantes", "2016"}), ("qui ?", set())],
)
def test_names_and_numbers_of_the_topic_are_known(question: str, named: set[str]) -> None:
    """With a capital inside the sentence or with digits, all parts of an address."""
    assert understand(question, "fr", []).named == named


def test_a_stranger_who_speaks_is_asked_for() -> None:
    """Of whom the stranger speaks is not asked for words; who speaks to a stranger is."""
    text = "Que pense Zola de Morel ?"
    mentions = (Mention(Span(10, 14), "Zola"), Mention(Span(18, 23), "Morel", ("Anne Morel",)))
    asked = understand(text, "fr", mentions)
    assert (asked.strangers, asked.people) == (("Zola",), ())
    text = "Que dit Morel à Zola ?"
    mentions = (Mention(Span(8, 13), "Morel", ("Anne Morel",)), Mention(Span(16, 20), "Zola"))
    assert understand(text, "fr", mentions).people == ("Anne Morel",)
