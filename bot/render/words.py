"""Everything the bot says by itself: one table a language, the same keys in each."""

from __future__ import annotations

from bot.model import Language

TABLES: dict[Language, dict[str, str]] = {
    "fr": {
        "and": " et ",
        "pause": "\u00a0; ",
        "colon": "\u00a0:",
        "source": "{title} ({details})",
        "lead_speaker": "D'après {speaker}, dans {source}{tongue}\u00a0:",
        "lead_article": "D'après {source}{tongue}\u00a0:",
        "in_fr": " (en français)",
        "in_en": " (en anglais)",
        "Source": "Source",
        "Sources": "Sources",
        "near": "À voir dans les articles\u00a0:",
        "subjects": "{person} parle notamment de\u00a0: {subjects}{tongue}.",
        "speakers": "En parlent\u00a0: {names}.",
        "speaker": "En parle\u00a0: {names}.",
        "alike": "Peut-être\u00a0: {names}\u00a0?",
        "confidence": "confiance {percent}\u00a0%",
        "empty": "Je ne vois pas de qui ni de quoi il s'agit. Nommez une personne, un sujet ou un moment de l'événement.",
        "off_topic": "Les articles sur l'événement ne parlent pas de cela.",
        "no_evidence": "Je ne trouve rien dans les articles qui réponde à cette question.",
        "silent_speaker": "Les articles ne citent pas cette personne à ce sujet.",
        "silent_speaker_named": "Les articles ne citent pas {person} à ce sujet.",
        "unknown_person": "Les articles ne parlent de personne de ce nom.",
        "unknown_person_named": "Les articles ne parlent de personne qui s'appelle {person}.",
        "unavailable": "Je ne peux pas chercher en ce moment. Posez la question de nouveau dans quelques instants.",
        "greeting": "Bonjour\u00a0! Posez-moi une question\u00a0: je réponds avec les mots des articles.",
        "thanks": "Avec plaisir\u00a0! N'hésitez pas à poser une autre question.",
        "farewell": "Au revoir, et à bientôt\u00a0!",
        "identity": (
            "Je suis Verbatim. Je réponds aux questions sur l'événement avec les mots mêmes des personnes, "
            "tels que les articles de presse les rapportent, et je cite toujours la source."
        ),
        "help": (
            "Demandez par exemple ce qu'une personne a dit d'un sujet, ou bien qui, quand, où, combien ou pourquoi. "
            "Je cite l'article qui répond, mot pour mot\u00a0; si aucun ne répond, je le dis."
        ),
        "nod": "Je suis là pour la prochaine question sur l'événement.",
        "tongue": (
            "Je comprends le français et l'anglais, et je réponds dans votre langue. Les citations restent dans la langue "
            "de l'article."
        ),
        # Whoever asks in another language may read only one of these two.
        "foreign": (
            "Je comprends le français et l'anglais\u00a0: posez la question dans l'une de ces langues, s'il vous plaît.\n"
            "I understand French and English: please ask in one of them."
        ),
        "here": "Oui, je suis là. Quelle est votre question sur l'événement\u00a0?",
        "sorry": (
            "Désolé. Essayez de le dire autrement, en nommant la personne ou le sujet\u00a0: je ne connais que les "
            "articles sur l'événement."
        ),
        "link": "Je n'ouvre pas de lien. Posez-moi plutôt une question sur l'événement.",
        "origin": (
            "Sous chaque réponse, je nomme l'article et la personne qui parle. Posez de nouveau votre question, et vous "
            "les verrez."
        ),
        "event": "Voici de quoi parlent les articles\u00a0:",
        "summary": "Je ne résume pas, je cite. Voici de quoi parlent les articles\u00a0:",
        "articles": "Je réponds avec les mots de ces articles\u00a0:",
        "people": "Les articles citent\u00a0:",
        "more": "et {count} de plus",
        "welcome": "Posez vos questions sur l'événement. Une ligne vide termine la conversation.",
    },
    "en": {
        "and": " and ",
        "pause": "; ",
        "colon": ":",
        "source": "{title}, {details}",
        "lead_speaker": "According to {speaker}, as reported in {source}{tongue}:",
        "lead_article": "According to {source}{tongue}:",
        "in_fr": " (in French)",
        "in_en": " (in English)",
        "Source": "Source",
        "Sources": "Sources",
        "near": "In the articles there is:",
        "subjects": "{person} speaks about: {subjects}{tongue}.",
        "speakers": "{names} speak about that.",
        "speaker": "{names} speaks about that.",
        "alike": "Perhaps: {names}?",
        "confidence": "confidence {percent}%",
        "empty": "I cannot tell whom or what this is about. Please name a person, a subject or a moment of the event.",
        "off_topic": "The articles about the event do not speak of that.",
        "no_evidence": "I find nothing in the articles that answers this question.",
        "silent_speaker": "In the articles I find no words of this person about that.",
        "silent_speaker_named": "In the articles I find no words of {person} about that.",
        "unknown_person": "The articles speak of nobody of that name.",
        "unknown_person_named": "The articles speak of nobody called {person}.",
        "unavailable": "I cannot search right now. Please ask again in a moment.",
        "greeting": "Hello! Ask me a question about the event: I answer with the words of the articles.",
        "thanks": "You are welcome! Do ask another question.",
        "farewell": "Goodbye, and see you soon!",
        "identity": (
            "I am Verbatim. I answer questions about the event with people's own words, "
            "as press articles report them, and I always name the source."
        ),
        "help": (
            "Ask for example what somebody said about a subject, or who, when, where, how many or why. "
            "I quote the article that answers, word for word; if none does, I say so."
        ),
        "nod": "I am here for the next question about the event.",
        "tongue": (
            "I understand French and English, and I answer in your language. Quotations stay in the language of the "
            "article."
        ),
        "foreign": (
            "I understand French and English: please ask in one of them.\n"
            "Je comprends le français et l'anglais\u00a0: posez la question dans l'une de ces langues, s'il vous plaît."
        ),
        "here": "Yes, I am here. What is your question about the event?",
        "sorry": (
            "Sorry about that. Please try to put it another way and name the person or the subject: I know nothing but "
            "the articles about the event."
        ),
        "link": "I do not open links. Please ask me a question about the event.",
        "origin": (
            "Under each answer I name the article and the person who speaks. Please ask your question again, and you "
            "will see them."
        ),
        "event": "This is what the articles are about:",
        "summary": "I do not sum up, I quote. This is what the articles are about:",
        "articles": "I answer with the words of these articles:",
        "people": "The articles quote:",
        "more": "and {count} more",
        "welcome": "Ask your questions about the event. An empty line ends the conversation.",
    },
}


def say(language: Language, key: str, **parts: object) -> str:
    """The sentence `key` in `language`, with its {parts} filled in."""
    return TABLES[language][key].format(**parts)


def listed(names: str, language: Language) -> str:
    """Names joined by ", " as prose joins them: "A, B" becomes "A and B"."""
    *first, last = names.split(", ")
    return ", ".join(first) + say(language, "and") + last if first else last
