"""`bot serve` and `bot add` where names are not known, certificates are not trusted, or somebody else answers."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from bot.errors import RefusedError
from bot.ingest.fetching import Limits, fetch
from tests.chat.conftest import settings
from tests.chat.fake.doing import Story
from tests.chat.fake.people import Person
from tests.chat.fake.process import Around, BotProcess
from tests.chat.fake.telegram import Telegram
from tests.faults.machine import corpus, one_line, run
from tests.faults.namespace import needs_mounts, within

pytestmark = pytest.mark.slow
_QUESTION = "Que demande Léa Roy ?"
#: Names are looked up in a file of the test's own, and nowhere else.
_NAMES = "mount --bind $1 /etc/hosts; mount --bind $2 /etc/nsswitch.conf"


def _answers(telegram: Telegram) -> None:
    story, anna = Story(telegram), Person("Anna", "fr")
    story.says(anna, _QUESTION)
    assert story.sees(anna).parts("bold") == ["Léa Roy"]


@pytest.fixture
def hosts(tmp_path: Path) -> Path:
    """The names that are known."""
    found = tmp_path / "hosts"
    found.write_text("127.0.0.1 localhost\n", encoding="utf-8")
    (tmp_path / "nsswitch.conf").write_text("hosts: files\n", encoding="utf-8")
    return found


@needs_mounts
def test_a_name_that_is_not_known_is_said_and_waited_for(tmp_path: Path, hosts: Path) -> None:
    """Without DNS the bot says where to look and goes on trying; with DNS it serves what was asked meanwhile."""
    names = within(_NAMES, hosts, tmp_path / "nsswitch.conf")
    with Telegram() as telegram:
        address = f"http://telegram.example:{telegram.port}"
        chosen = settings(telegram, tmp_path, telegram_api_url=address)
        with BotProcess(tmp_path, Around(before=names), **chosen) as bot:
            bot.waits_for("the server's name cannot be looked up: look at this machine's DNS")
            with hosts.open("a", encoding="utf-8") as file:
                file.write("127.0.0.1 telegram.example\n")
            _answers(telegram)
    assert "AAfake" not in bot.output


@needs_mounts
def test_a_page_of_a_host_that_is_not_known_is_refused(tmp_path: Path, hosts: Path) -> None:
    """`bot add` says which host, and that the address is to be checked; nothing is changed."""
    folder = corpus(tmp_path)
    before = sorted(folder.iterdir())
    names = within(_NAMES, hosts, tmp_path / "nsswitch.conf")
    found = run(tmp_path, "add", "https://paper.example/a", before=names)
    assert found.returncode == 2
    assert one_line(found.stderr)
    assert "paper.example: this host is not known; check the address" in found.stderr
    assert sorted(path for path in folder.iterdir() if path.name != ".cache") == before


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Who signs the certificates that are trusted."""
    return trustme.CA()


def _certified(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context


@pytest.fixture
def stranger() -> Iterator[Telegram]:
    """A server whose certificate nobody trusts."""
    with Telegram(tls=_certified(trustme.CA())) as running:
        yield running


def test_a_certificate_that_is_not_trusted_is_said(tmp_path: Path, stranger: Telegram, authority: trustme.CA) -> None:
    """The bot tells no stranger its questions and says where to look; when the certificate is mended, it serves."""
    trusted = tmp_path / "authorities.pem"
    authority.cert_pem.write_to_path(trusted)
    around = Around(variables={"SSL_CERT_FILE": str(trusted)})
    with BotProcess(tmp_path, around, **settings(stranger, tmp_path)) as bot:
        bot.waits_for("the server's certificate is not trusted: look at this machine's clock and certificates")
        assert stranger.perform(lambda state: state.calls) == []
        assert stranger.tls is not None
        authority.issue_cert("127.0.0.1").configure_cert(stranger.tls)
        _answers(stranger)
    assert "Traceback" not in bot.output


def test_a_page_whose_certificate_is_not_trusted_is_refused(stranger: Telegram) -> None:
    """The organizer is told that the page may be anybody's, and what to do."""
    with pytest.raises(RefusedError, match=r"certificate is not trusted; .*save the page and add that file"):
        fetch(f"{stranger.address}/page", Limits(allowed=lambda _: True))
