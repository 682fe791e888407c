"""The command `bot`: its commands, and how everything that goes wrong ends.

Exit status: 0 found or fine, 1 declined or below a floor, 2 something is wrong (one line on standard error), 130
stopped by the keyboard, 141 the reader of the output went away, 143 stopped by SIGTERM. Never a traceback, but with
BOT_DEBUG=1.

Askers have `ask` and `chat`, organizers `corpus`, `articles`, `organize` and `insight`, operators `serve`, developers
`evaluate` and `bench`. What they share: `opening` (the corpus and its engine), `models` (what takes part from
outside), `door` (the organizers'), `naming` (of an article by a few letters), `pictures` (files of them), `lazy` (modules
that wait for their command).
"""

from __future__ import annotations

import contextlib
import errno
import gc
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn

import click

from bot import __version__
from bot.cli.lazy import LazyGroup
from bot.errors import BotError

#: Each command: where it is, and its line in the help (the first of its docstring; a test compares them).
COMMANDS = {
    "ask": ("bot.cli.ask:ask", "Answer one question, or one question a line."),
    "chat": ("bot.cli.chat:chat", "Answer question after question, follow-ups included."),
    "check": ("bot.cli.corpus:check", "Read the corpus as the bot does and report on each file."),
    "articles": ("bot.cli.articles:articles", "List the articles of the corpus."),
    "show": ("bot.cli.corpus:show", "Show one article with its passages and statements."),
    "add": ("bot.cli.organize:add", "Add articles from files or web addresses."),
    "remove": ("bot.cli.organize:remove", "Remove articles from the corpus."),
    "undo": ("bot.cli.organize:undo", "Take the last change of the corpus back; again, the one before it."),
    "serve": ("bot.cli.serve:serve", "Answer on Telegram."),
    "unanswered": ("bot.cli.insight:unanswered", "Show what was asked in vain, grouped by what it is about."),
    "stats": ("bot.cli.insight:stats", "Show how the bot is used."),
    "eval": ("bot.cli.evaluate:evaluate", "Run a question set and count right and wrong answers."),
    "bench": ("bot.cli.bench:bench", "Measure indexing, starting and answering as the corpus grows."),
}
_WRONG, _STOPPED, _READER_GONE, _ENDED = 2, 130, 141, 143


@click.group(
    cls=LazyGroup,
    commands_at=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    invoke_without_command=True,
)
@click.version_option(__version__, prog_name="bot")
@click.pass_context
def bot(context: click.Context) -> None:
    """Answer questions about an event with the speakers' own words.

    Example: bot ask "what did Majhoubi say about Facebook?"
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        context.exit(_WRONG)


def main() -> None:
    """Run the command line of this process and end it with the exit status."""
    # The first process of a container gets only the signals that it asks for: without this, a stop while the service
    # starts would be waited for in vain.
    signal.signal(signal.SIGTERM, _end)
    for stream in (sys.stdout, sys.stderr):
        # A terminal with few letters shows "?" for the others instead of stopping the answer.
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    # NumPy's BLAS starts a thread for each further processor, which costs a tenth of an answer, and is hardly used.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    status = run(sys.argv[1:])
    # The interpreter looks for cycles before it ends, which takes a fifth as long as an answer; all memory is given back.
    gc.freeze()
    sys.exit(status)


def _end(_signal: int, _frame: FrameType | None) -> NoReturn:
    sys.exit(_ENDED)


def run(arguments: Sequence[str]) -> int:
    """Run one command line; the exit status comes back and no exception leaves."""
    try:
        status = bot.main(list(arguments), prog_name="bot", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        return _wrong(_usage_line(error))
    except (click.Abort, KeyboardInterrupt):
        return _STOPPED
    except BrokenPipeError:
        _forget_output()
        return _READER_GONE
    except BotError as error:
        return _wrong(str(error))
    except Exception as error:  # noqa: BLE001 -- the last line of defence: an asker never sees a traceback
        return _wrong(_report_line(error))
    return status if isinstance(status, int) else 0


def _wrong(line: str) -> int:
    from bot.render.safe import one_line  # noqa: PLC0415 -- only a run that fails needs it

    click.echo(f"bot: {one_line(line)}", err=True)
    return _WRONG


def _usage_line(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "bot"
    return f"{error.format_message().rstrip('.')}; see {path} --help"


def _report_line(error: Exception) -> str:
    if _is_short_of_memory(error):
        return "not enough memory for this corpus; give the bot more, or take articles out"
    if os.environ.get("BOT_DEBUG", "").lower() in {"1", "true", "yes", "on"}:
        traceback.print_exc()
    what = f"{type(error).__name__}: {error}"
    return f"unexpected error ({what}); this is a fault of the program: please report it with what BOT_DEBUG=1 shows"


def _is_short_of_memory(error: Exception) -> bool:
    # A library that cannot be loaded for want of memory says so only in words.
    no_room = isinstance(error, ImportError) and "map segment" in str(error)
    return no_room or isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno == errno.ENOMEM)


def _forget_output() -> None:
    """Point standard output at nothing, so that the interpreter's last flush fails no more."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
