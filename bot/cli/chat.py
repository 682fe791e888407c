"""`bot chat`: question after question in the terminal."""
# ruff: noqa: PLC0415 -- heavy imports inside functions, see bot.cli.opening

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.opening import corpus_option, open_engine, settings

if TYPE_CHECKING:
    from bot.engine import Engine
    from bot.model import Language

_PROMPT = "? "


@click.command()
@corpus_option
def chat(corpus: Path | None) -> int:
    """Answer question after question, follow-ups included.

    A follow-up such as "et sur Facebook ?" or "what about startups?" takes the rest from the question before it. An
    empty line or Ctrl-D ends the conversation.

    Example: bot chat --corpus corpus
    """
    # Importing readline is what gives input() its arrow keys and its history.
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401
    return _converse(open_engine(corpus, settings()), _own_language())


def _converse(engine: Engine, language: Language) -> int:
    """Ask until the asker has enough; one question that fails does not end the conversation."""
    from bot.errors import BotError
    from bot.render.console import Screen
    from bot.render.safe import one_line
    from bot.render.terminal import show_outcome
    from bot.render.words import say

    screen = Screen()
    screen.write_line(say(language, "welcome"))
    previous: str | None = None
    while question := _next_question():
        try:
            reply = engine.ask(question, previous)
        except BotError as error:
            click.echo(f"bot: {one_line(str(error))}", err=True)
            continue
        previous, language = reply.asked, reply.outcome.language
        show_outcome(reply.outcome, screen)
        screen.write_line("")
    screen.write_line(say(language, "farewell"))
    return 0


def _next_question() -> str:
    """What the asker types, or "" at the end."""
    try:
        typed = input(_PROMPT if sys.stdin.isatty() else "")
    except EOFError:
        # Ctrl-D leaves the cursor behind the prompt.
        click.echo(nl=sys.stdin.isatty())
        return ""
    return typed.encode("utf-8", "surrogateescape").decode("utf-8", "replace").strip()


def _own_language() -> Language:
    """The language of the terminal, until the first question tells the asker's."""
    tongue = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "fr" if tongue.lower().startswith("fr") else "en"
