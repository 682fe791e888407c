"""The image, its locks and the compose file agree with the project."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement

from bot.cli import COMMANDS
from bot.settings import Settings
from tools import licences, lock

_ROOT = Path(__file__).parents[2]
_DOCKERFILE = (_ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
_COMPOSE: dict[str, Any] = yaml.safe_load((_ROOT / "compose.yaml").read_text(encoding="utf-8"))
_SERVICES: dict[str, Any] = _COMPOSE["services"]
_FROM_REGISTRIES = re.compile(r"^[a-z.]+/[a-z/]+:[\w.-]+@sha256:[0-9a-f]{64}$")
_STEP = re.compile(r"^([A-Z]+)\s+(.*)$", re.MULTILINE)


def _steps(kind: str) -> list[str]:
    return [rest for word, rest in _STEP.findall(_DOCKERFILE) if word == kind]


def test_what_is_copied_is_there_and_is_sent() -> None:
    """Each path that the build copies exists, and `.dockerignore` lets it through."""
    allowed = (_ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    sources = [part for step in _steps("COPY") if "--from" not in step for part in step.split()[:-1]]
    sources = [source for source in sources if not source.startswith("--")]
    assert sources
    for source in sources:
        assert (_ROOT / source).exists(), source
        assert f"!{source}" in allowed


def test_every_variable_is_a_setting() -> None:
    """Each `BOT_` variable of the image and of the compose file is a setting of the bot."""
    said = _DOCKERFILE + (_ROOT / "compose.yaml").read_text(encoding="utf-8")
    known = {f"BOT_{name.upper()}" for name in Settings.model_fields}
    found = set(re.findall(r"\bBOT_[A-Z_]+", said))
    assert "BOT_CORPUS" in found
    assert found <= known


def test_the_process_gets_its_signals_and_is_not_root() -> None:
    """The last stage runs as an ordinary user, and the bot is its first process."""
    assert json.loads(_steps("ENTRYPOINT")[-1]) == ["bot"]
    assert json.loads(_steps("CMD")[-1])[0] in COMMANDS
    assert _steps("USER") == ["verbatim"]
    assert all(json.loads(line.partition("CMD ")[2]) for line in _steps("HEALTHCHECK"))


def test_what_is_written_stands_in_a_volume() -> None:
    """Corpus, cache and database of the image lie in its volumes; the rest may be read-only."""
    volumes = json.loads(_steps("VOLUME")[0])
    places = re.findall(r"BOT_(?:CORPUS|CACHE|DATABASE)=(?:sqlite:///)?(\S+)", _DOCKERFILE)
    assert len(places) == 3
    assert all(any(place.startswith(volume) for volume in volumes) for place in places)


def test_images_of_others_are_pinned() -> None:
    """Every image that is not built here is named by its digest."""
    others = [service["image"] for service in _SERVICES.values() if "build" not in service]
    base = _steps("ARG")[0].removeprefix("BASE=")
    for image in (base, *others):
        assert _FROM_REGISTRIES.match(image), image


@pytest.mark.parametrize("profile", ["alone", "postgres", "embeddings", "milvus"])
def test_each_profile_runs_one_bot(profile: str) -> None:
    """A profile has one bot, what it depends on, and a line in the file's head that starts it."""
    chosen = {name: service for name, service in _SERVICES.items() if profile in service["profiles"]}
    bots = [service for name, service in chosen.items() if name.startswith("bot")]
    assert len(bots) == 1
    assert set(bots[0].get("depends_on", {})) <= chosen.keys()
    assert all("healthcheck" in chosen[name] for name in bots[0].get("depends_on", {}))
    head = (_ROOT / "compose.yaml").read_text(encoding="utf-8").partition("x-bot:")[0]
    assert f"--profile {profile} up -d" in head


def test_the_bot_of_milvus_speaks_with_the_milvus_beside_it() -> None:
    """Its image has the client in the server's version, its address is the service's, and etcd drops old revisions."""
    bot, milvus = _SERVICES["bot-milvus"], _SERVICES["milvus"]
    assert bot["environment"]["BOT_SEARCH_URL"] == "http://milvus:19530"
    lockfile = (_ROOT / "requirements" / bot["build"]["args"]["LOCK"]).read_text(encoding="utf-8")
    (client,) = re.findall(r"^pymilvus==(\d+)\.", lockfile, re.MULTILINE)
    assert f":v{client}." in milvus["image"]
    assert "ports" not in milvus
    data, given = (volume.split(":") for volume in milvus["volumes"])
    assert data[0] in _COMPOSE["volumes"]
    assert milvus["environment"]["ETCD_DATA_DIR"].startswith(f"{data[1]}/")
    assert given[1] == milvus["environment"]["ETCD_CONFIG_PATH"]
    etcd = yaml.safe_load((_ROOT / given[0]).read_text(encoding="utf-8"))
    assert etcd["auto-compaction-mode"] == "revision"


@pytest.mark.parametrize("name", lock.locks())
def test_locks_are_what_the_project_asks_for(name: str) -> None:
    """Every requirement of the project is locked at a version that it allows, with hashes and no index's address."""
    text = (_ROOT / "requirements" / name).read_text(encoding="utf-8")
    assert "://" not in text
    entries = re.split(r"\n(?=\S)", text.partition("\n")[2])
    assert all("--hash=sha256:" in entry for entry in entries)
    locked = {
        entry.partition("==")[0]: re.findall(r"==([^\s;\\]+)", entry.partition(" --hash")[0]) for entry in entries
    }
    wanted = lock.project()["project"]
    extras = [need for extra in lock.LOCKS[name] for need in wanted["optional-dependencies"][extra]]
    for line in (*wanted["dependencies"], *extras):
        need = Requirement(line)
        found = locked.get(re.sub(r"[-_.]+", "-", need.name).lower())
        assert found, f"{name} lacks {need.name}; run: python tools/lock.py"
        assert need.specifier.contains(found[0], prereleases=True), f"{line}; run: python tools/lock.py"


def test_licences_are_those_of_the_lock() -> None:
    """docs/licences.md has each locked package with its version, and none without a licence."""
    page = licences.PAGE.read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| ([a-z0-9-]+) \| ([^|]+) \|", page, re.MULTILINE))
    rows.pop("package", None)
    assert rows == {name: ", ".join(versions) for name, versions in licences.locked().items()}
    assert "unknown" not in page


@pytest.mark.parametrize("path", sorted((_ROOT / ".github" / "workflows").glob("*.yml")), ids=lambda path: path.name)
def test_workflows_run_the_projects_own_line(path: Path) -> None:
    """The forge runs `.ci/run` and not a list of its own; each action is pinned by its commit."""
    text = path.read_text(encoding="utf-8")
    assert "run: bash .ci/run" in text
    used = re.findall(r"uses: (\S+)", text)
    assert used
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action) for action in used)


def test_workflows_cover_every_python() -> None:
    """The versions that the package declares are those that the forge tests and the locks are made for."""
    declared = {line.rpartition(" ")[2] for line in lock.project()["project"]["classifiers"] if "Python :: 3." in line}
    workflow = yaml.safe_load((_ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))
    assert declared == set(workflow["jobs"]["tests"]["strategy"]["matrix"]["python"]) == set(lock.PYTHONS)


def test_each_bot_has_the_folder_of_the_settings() -> None:
    """The folder that `.env` names for a bot without containers is the one that is mounted, under the image's name."""
    bots = [service for name, service in _SERVICES.items() if name.startswith("bot")]
    assert len(bots) == 4
    for service in bots:
        assert service["environment"]["BOT_CORPUS"] == "/app/corpus"
        (bound,) = [each for each in service["volumes"] if isinstance(each, dict)]
        assert bound == {"type": "bind", "source": "${BOT_CORPUS:-corpus}", "target": "/app/corpus"}
