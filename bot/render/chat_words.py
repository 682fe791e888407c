"""What the bot says on Telegram beside its answers: one table a language, the same keys in each."""

from __future__ import annotations

from bot.model import Language

TABLES: dict[Language, dict[str, str]] = {
    "fr": {
        "said_by": "D'après <b>{speaker}</b>{tongue}\u00a0:",
        "found_in": "Dans {where}{tongue}\u00a0:",
        "an_article": "les articles",
        "around": "Autour de ces mots, dans {source}\u00a0:",
        "also": "Aussi dans les articles{tongue}\u00a0:",
        "also_by": "Aussi, d'après <b>{speaker}</b>{tongue}\u00a0:",
        "more": "Le contexte",
        "next": "Autre source",
        "thanks_up": "Merci\u00a0! Noté\u00a0: 👍",
        "thanks_down": "Merci\u00a0! Noté\u00a0: 👎",
        "vote_too_old": "Cette réponse est trop ancienne pour un vote.",
        "withdrawn": "Cet article n'est plus là ou a changé. Posez la question de nouveau.",
        "unknown_button": "Ce bouton n'est plus utilisé. Posez la question de nouveau.",
        "wordless": "Je lis seulement du texte. Écrivez votre question, s'il vous plaît.",
        "no_question": "Posez votre question après /ask, par exemple\u00a0: <code>/ask qui a ouvert la soirée\u00a0?</code>",
        "slow_down": "Cela fait beaucoup de questions. Je réponds de nouveau dans une minute.",
        "chat_slow_down": "Cette discussion pose beaucoup de questions. Je réponds de nouveau dans une minute.",
        "apology": "Désolé, une erreur m'empêche de répondre. Si vous la signalez, donnez ce numéro\u00a0: {number}",
        "start": (
            "Bonjour\u00a0! Je réponds aux questions sur {event} avec les mots mêmes des personnes, tels que les articles "
            "de presse les rapportent, et je cite mes sources.\n\nÉcrivez simplement votre question, en français ou en "
            "anglais."
        ),
        "example": "\n\nPar exemple\u00a0: <i>{question}</i>",
        "question_about": "qu'a dit {person}\u00a0?",
        "the_event": "l'événement",
        "help": (
            "Posez une question en français ou en anglais\u00a0; je cite l'article qui répond, mot pour mot. Si aucun ne "
            "répond, je le dis.\n\n"
            "• <b>En privé</b>\u00a0: écrivez votre question.\n"
            "• <b>Dans un groupe</b>\u00a0: /ask et la question, mentionnez @{username}, ou répondez à un de mes messages.\n"
            "• <b>Partout</b>\u00a0: écrivez <code>@{username} question</code> dans n'importe quelle discussion.\n"
            "• Pour continuer\u00a0: «\u00a0et sur la commune\u00a0?\u00a0». J'oublie après une heure.\n"
            "• Si vous modifiez votre question, je modifie ma réponse.\n\n"
            "/sources — les articles\n/privacy — ce que je garde\n/feedback — dire ce qui ne va pas"
        ),
        "privacy": (
            "<b>Ce que je garde</b>\n"
            "• Pour chaque question\u00a0: l'heure, la langue, le type de discussion, et les articles cités. Ni qui, ni où.\n"
            "• Le texte d'une question sans réponse, sans son auteur ni adresse ni numéro, pour que les organisateurs "
            "complètent les articles.\n"
            "• Les votes 👍 👎, sans nom.\n"
            "• Votre message, le temps d'y répondre.\n"
            "• Vos dernières questions restent en mémoire une heure, pour en comprendre la suite.\n"
            "Tout cela est effacé après {days} jours. "
            "Si vous me bloquez ou me retirez d'un groupe, j'oublie ce que je garde pour cette discussion."
        ),
        "feedback": (
            "Sous chaque réponse, 👍 ou 👎 me dit si elle est bonne. Les questions sans réponse arrivent aux "
            "organisateurs, sans votre nom."
        ),
        "feedback_contact": "\n\nPour leur écrire\u00a0: {contact}",
        "introduction": (
            "Bonjour\u00a0! Je réponds aux questions sur {event} avec les mots des articles de presse. Écrivez "
            "<code>/ask</code> et votre question, ou mentionnez @{username}. Je ne réponds que si l'on s'adresse à moi."
        ),
        "sources_title": "<b>Les articles</b> ({count})",
        "sources_page": "<b>Les articles</b> ({count}), page {page} sur {pages}",
        "no_articles": "Il n'y a pas encore d'article.",
        "inline_ask": "Écrivez une question sur l'événement",
        "inline_nothing": "Rien dans les articles",
        "unavailable_short": "Recherche impossible pour le moment",
        "slow_down_short": "Beaucoup de questions : attendez une minute",
        "menu_start": "Commencer",
        "menu_help": "Comment me poser une question",
        "menu_ask": "Poser une question",
        "menu_sources": "Les articles que je cite",
        "menu_privacy": "Ce que je garde",
        "menu_feedback": "Dire ce qui ne va pas",
        "short_description": "Répond aux questions sur l'événement, en citant les articles mot pour mot.",
        "description": (
            "Posez une question sur l'événement, en français ou en anglais. Je réponds avec les mots mêmes des personnes, "
            "tels que les articles de presse les rapportent, et je cite mes sources. Si les articles ne disent rien, je le "
            "dis aussi."
        ),
    },
    "en": {
        "said_by": "According to <b>{speaker}</b>{tongue}:",
        "found_in": "In {where}{tongue}:",
        "an_article": "the articles",
        "around": "Around these words, in {source}:",
        "also": "Also in the articles{tongue}:",
        "also_by": "Also, according to <b>{speaker}</b>{tongue}:",
        "more": "More context",
        "next": "Next source",
        "thanks_up": "Thank you! Noted: 👍",
        "thanks_down": "Thank you! Noted: 👎",
        "vote_too_old": "This answer is too old for a vote.",
        "withdrawn": "This article is gone or has changed. Please ask again.",
        "unknown_button": "This button is no longer in use. Please ask again.",
        "wordless": "I read text only. Please type your question.",
        "no_question": "Put your question after /ask, for example: <code>/ask who opened the evening?</code>",
        "slow_down": "That is a lot of questions. I will answer again in a minute.",
        "chat_slow_down": "This chat asks a lot of questions. I will answer again in a minute.",
        "apology": "Sorry, an error keeps me from answering. If you report it, please give this number: {number}",
        "start": (
            "Hello! I answer questions about {event} with people's own words, as press articles report them, and I name "
            "my sources.\n\nJust type your question, in English or in French."
        ),
        "example": "\n\nFor example: <i>{question}</i>",
        "question_about": "what did {person} say?",
        "the_event": "the event",
        "help": (
            "Ask a question in English or in French; I quote the article that answers, word for word. If none does, I say "
            "so.\n\n"
            "• <b>In private</b>: type your question.\n"
            "• <b>In a group</b>: /ask and the question, mention @{username}, or reply to one of my messages.\n"
            "• <b>Everywhere</b>: type <code>@{username} question</code> in any chat.\n"
            "• To go on: “and about startups?”. I forget after an hour.\n"
            "• When you edit your question, I edit my answer.\n\n"
            "/sources — the articles\n/privacy — what I keep\n/feedback — say what is wrong"
        ),
        "privacy": (
            "<b>What I keep</b>\n"
            "• Of each question: the time, the language, the kind of chat and the articles cited. Not who, not where.\n"
            "• The text of a question without an answer, without who asked it, addresses or numbers, so that the organizers "
            "can add articles.\n"
            "• The votes 👍 👎, without a name.\n"
            "• Your message, until it is answered.\n"
            "• Your last questions stay in memory for an hour, to understand follow-ups.\n"
            "All this is deleted after {days} days. "
            "If you block me or remove me from a group, I forget what I keep for that chat."
        ),
        "feedback": (
            "Under each answer, 👍 or 👎 tells me whether it is good. Questions without an answer reach the organizers, "
            "without your name."
        ),
        "feedback_contact": "\n\nTo write to them: {contact}",
        "introduction": (
            "Hello! I answer questions about {event} with the words of press articles. Type <code>/ask</code> and your "
            "question, or mention @{username}. I only speak when spoken to."
        ),
        "sources_title": "<b>The articles</b> ({count})",
        "sources_page": "<b>The articles</b> ({count}), page {page} of {pages}",
        "no_articles": "There is no article yet.",
        "inline_ask": "Type a question about the event",
        "inline_nothing": "Nothing in the articles",
        "unavailable_short": "Search is away for a moment",
        "slow_down_short": "Many questions: please wait a minute",
        "menu_start": "Begin",
        "menu_help": "How to ask me",
        "menu_ask": "Ask a question",
        "menu_sources": "The articles that I quote",
        "menu_privacy": "What I keep",
        "menu_feedback": "Say what is wrong",
        "short_description": "Answers questions about the event, quoting press articles word for word.",
        "description": (
            "Ask a question about the event, in English or in French. I answer with people's own words, as press articles "
            "report them, and I name my sources. If the articles are silent, I say so."
        ),
    },
}


def tell(language: Language, key: str, **parts: object) -> str:
    """The HTML text `key` in `language`, with its {parts} (HTML as well) filled in."""
    return TABLES[language][key].format(**parts)
