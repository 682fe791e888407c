"""Draws the README's pictures from real answers: one of the terminal, one of the chat as on a phone.

    python tools/pictures.py

The second needs Chromium: apt-get install chromium.
"""

from __future__ import annotations

import html
import io
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import click

from bot.engine import Engine
from bot.render.console import Screen
from bot.render.telegram import message
from bot.render.terminal import show_outcome

ROOT = Path(__file__).parent.parent
_FOLDER = ROOT / "docs" / "images"
_ASKED = ("Que reproche Mahjoubi à Facebook ?", "What did Zuckerberg answer?")
_TERMINAL = "what did Majhoubi say about Facebook?"
#: A picture loads nothing from elsewhere.
_FONTS = re.compile(r"@font-face \{[^}]*\}")
_WIDTH, _HEIGHT = 412, 732
_PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: #d5e3ec; font: 15px/1.4 "Noto Sans", "DejaVu Sans", sans-serif; color: #111 }}
header {{ background: #527da3; color: #fff; padding: 12px 16px; font-weight: 600 }}
main {{ padding: 12px 10px; display: flex; flex-direction: column; gap: 8px }}
main > div {{ padding: 8px 12px; border-radius: 14px; max-width: 84%; white-space: pre-line }}
.mine {{ background: #e3fbc8; align-self: flex-end }}
.bot {{ background: #fff; align-self: flex-start }}
blockquote {{ margin: 2px 0; padding: 4px 10px; border-left: 3px solid #3390d8; background: #eaf4fc; border-radius: 4px }}
a {{ color: #2678b6 }}
</style><header>Verbatim</header><main>{}</main>"""


def _terminal(engine: Engine) -> str:
    screen = Screen(io.StringIO())
    screen.record, screen.width = True, 96
    screen._force_terminal = True  # noqa: SLF001 -- rich asks for it when a console is made, and ours takes no options
    screen.print(f"$ bot ask '{_TERMINAL}'")
    show_outcome(engine.ask(_TERMINAL).outcome, screen)
    return _FONTS.sub("", screen.export_svg(title="bot ask"))


def _chat(engine: Engine) -> str:
    bubbles = [
        f'<div class="mine">{html.escape(asked)}</div><div class="bot">{_without_breaks(message(engine.ask(asked).outcome))}</div>'
        for asked in _ASKED
    ]
    return _PAGE.format("".join(bubbles))


def _without_breaks(text: str) -> str:
    """The lines around a block quotation belong to it on a phone."""
    return text.replace("\n<blockquote", "<blockquote").replace("</blockquote>\n", "</blockquote>")


def _photograph(page: str, target: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        message = "Chromium is missing; install it with: apt-get install chromium"
        raise click.ClickException(message)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "chat.html"
        source.write_text(page, encoding="utf-8")
        command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        command += ["--force-device-scale-factor=2", f"--window-size={_WIDTH},{_HEIGHT}", f"--user-data-dir={folder}"]
        command += [f"--screenshot={target}", source.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 -- the browser found above


@click.command()
def main() -> None:
    """Draw both pictures."""
    engine = Engine.open(ROOT / "corpus")
    _FOLDER.mkdir(parents=True, exist_ok=True)
    (_FOLDER / "terminal.svg").write_text(_terminal(engine), encoding="utf-8")
    _photograph(_chat(engine), _FOLDER / "chat.png")
    click.echo("written: docs/images/terminal.svg, docs/images/chat.png")


if __name__ == "__main__":
    main()
