"""What needs no article, and what only looks so."""

from __future__ import annotations

import pytest

from bot.answers.smalltalk import smalltalk

# Add a row: what somebody writes, and what kind of small talk it is (None: it asks for something).
SAID: list[tuple[str, str | None]] = [
    ("bonjour", "greeting"),
    ("Hello everyone!", "greeting"),
    ("ça va ?", "greeting"),
    ("coucou toi, quoi de neuf ?", "greeting"),
    ("how's it going?", "greeting"),
    ("what's up", "greeting"),
    ("Bonsoir à tous", "greeting"),
    ("comment tu vas aujourd'hui ?", "greeting"),
    ("nice to meet you", "greeting"),
    ("tu fais quoi de beau ?", "greeting"),
    ("tu fais quoi pour la pollution ?", None),
    ("quoi de neuf sur le port ?", None),
    ("bon week-end !", "farewell"),
    ("have a nice day", "farewell"),
    ("how old are you?", "identity"),
    ("t'habites où ?", "identity"),
    ("how old are you to vote?", None),
    ("please help me", "help"),
    ("please help me find the port", None),
    ("de rien", "nod"),
    ("sorry", "nod"),
    ("no problem", "nod"),
    ("no problem with the port?", None),
    ("merci", "thanks"),
    ("great answer, thanks a lot", "thanks"),
    ("bravo !", "thanks"),
    ("bonne soirée", "farewell"),
    ("who are you?", "identity"),
    ("c'est quoi ce bot ?", "identity"),
    ("t'es qui toi en fait ?", "identity"),
    ("Bonjour, tu es un robot ?", "identity"),
    ("who made you?", "identity"),
    ("à quoi tu sers ?", "help"),
    ("/help", "help"),
    ("How do you work?", "help"),
    ("ok", "nod"),
    ("lol", "nod"),
    ("D'accord.", "nod"),
    ("👍", "nod"),
    ("t'es nul", "nod"),
    ("you are a stupid bot!", "nod"),
    ("tu sers à rien", "nod"),
    ("quel idiot", "nod"),
    ("that's wrong", "nod"),
    ("Je ne suis pas d'accord !", "nod"),
    ("tu es une intelligence artificielle ?", "identity"),
    ("are you a real person or a chatbot?", "identity"),
    ("es-tu ChatGPT ?", "identity"),
    ("what can I ask?", "help"),
    ("Quelles questions je peux poser ?", "help"),
    ("comment on pose une question ?", "help"),
    ("do you speak English?", "tongue"),
    ("parlez-vous français ?", "tongue"),
    ("in English please", "tongue"),
    ("merci pour la réponse mais c'est pas ce que je demandais", "sorry"),
    ("that's not what I asked", "sorry"),
    ("je comprends rien", "sorry"),
    ("I don't understand your answer", "sorry"),
    ("you did not answer my question!", "sorry"),
    ("quoi ?", "sorry"),
    ("t'es là ?", "here"),
    ("allo ?", "here"),
    ("is anybody there?", "here"),
    ("merci bcp c'était super utile", "thanks"),
    ("Thanks, that was very helpful!", "thanks"),
    ("/start", "greeting"),
    ("https://quai.example/port", "link"),
    ("www.quai.example/a https://quai.example/b", "link"),
    ("Who said that's wrong?", None),
    ("https://quai.example/port de quoi parle cet article ?", None),
    ("Le maire parle-t-il anglais ?", None),
    ("Who does not understand the plan?", None),
    ("Le robot est-il une intelligence artificielle ?", None),
    ("the test of the drone", None),
    ("mdr t'es trop fort toi", "nod"),
    ("You're so smart!", "nod"),
    ("le bot est-il malin ?", None),
    ("match nul", None),
    ("Who called the mayor an idiot?", None),
    ("Was the debate useless?", None),
    ("", None),
    ("?!", None),
    ("Bonjour, quel âge a le président du CNNum ? merci", None),
    ("Hi! What did the mayor say about the beach? Thanks", None),
    ("who are you quoting when you speak of the mayor?", None),
    ("Qui a dit merci aux bénévoles ?", None),
    ("How does this work for schools?", None),
    ("c'est quoi ce bot que le maire a présenté ?", None),
    ("non aux enneigeurs", None),
]


@pytest.mark.parametrize(("text", "kind"), SAID)
def test_small_talk_is_told_from_questions(text: str, kind: str | None) -> None:
    """Courtesy alone is small talk; a question with courtesy around it is a question."""
    assert smalltalk(text) == kind


@pytest.mark.parametrize("text", [text for text, kind in SAID if kind])
def test_small_talk_has_no_case(text: str) -> None:
    """Capitals change nothing."""
    assert smalltalk(text.upper()) == smalltalk(text)
