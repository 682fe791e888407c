"""A journal in each database that is supported; PostgreSQL is started for the tests and stopped after them."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.journal.journal import Journal

PEPPER = "of the tests"
_UNPRIVILEGED = ("postgres", "nobody")


def _programs() -> Path | None:
    """The folder of the newest PostgreSQL on this machine."""
    beside = shutil.which("pg_ctl")
    if beside is not None and Path(beside).resolve().parent.joinpath("initdb").exists():
        return Path(beside).resolve().parent
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else None


def _user() -> str | None:
    """Who runs the server: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in _UNPRIVILEGED if name in names)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL server of these tests alone, reached through a socket in its own folder."""
    programs = _programs()
    if programs is None:
        pytest.skip("there is no PostgreSQL on this machine")
    user = _user()
    # A socket's path may have 107 characters: pytest's own folders are too deep.
    folder = Path(tempfile.mkdtemp(prefix="verbatim-", dir="/tmp"))
    if user:
        shutil.chown(folder, user)
    data = folder / "data"

    def start(program: str, *arguments: str) -> None:
        subprocess.run(
            [str(programs / program), *arguments],
            user=user,
            check=True,
            timeout=60,
            cwd=folder,
            stdout=subprocess.DEVNULL,
        )

    try:
        start("initdb", "-D", str(data), "-U", "verbatim", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C")
        options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
        start("pg_ctl", "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start")
        yield f"postgresql://verbatim@/postgres?host={folder}"
    finally:
        if (data / "postmaster.pid").exists():
            start("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'data' / 'journal.db'}"
        return
    import psycopg  # noqa: PLC0415 -- only where PostgreSQL is tested

    server: str = request.getfixturevalue("postgresql")
    name = f"test_{abs(hash(request.node.nodeid))}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    yield server.replace("/postgres?", f"/{name}?")


@pytest.fixture
def journal(address: str) -> Iterator[Journal]:
    """An empty journal."""
    found = Journal.open(address, secret=PEPPER)
    yield found
    found.close()
