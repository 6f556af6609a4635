"""What the page of promises says, as far as no other test says it; and that each promise has its test."""

from __future__ import annotations

import ast
import hashlib
import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from leaky import leaky
from running import run

from regioparagraaf.loading.resources import data_folder

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "handleiding" / "beloften.md"
BACKED = re.compile(r"`(tests/[\w/]+\.\w+)::(\w+)`")
SAFE_FROM = {"lxml": (6, 1, 0), "jinja2": (3, 1, 6)}
"""The first versions without the holes that matter here (GHSA-vfmq-68hx-4jfw, CVE-2025-27516)."""


def promises() -> list[str]:
    """The items of the list under 'Wat het belooft'."""
    text = PAGE.read_text(encoding="utf-8").partition("## Wat het belooft")[2].partition("## Wat het niet")[0]
    return [" ".join(item.split()) for item in re.split(r"^- ", text, flags=re.MULTILINE)[1:]]


@pytest.mark.parametrize("promise", promises(), ids=lambda promise: promise[:40])
def test_every_promise_names_a_test_that_exists(promise: str) -> None:
    backed = BACKED.findall(promise)
    assert backed, promise
    for file, name in backed:
        text = (ROOT / file).read_text(encoding="utf-8")
        if file.endswith(".py"):
            assert name in {
                node.name for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)
            }


def test_there_are_promises() -> None:
    assert len(promises()) >= 12


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A folder with a dossier and drafts, one of them with everything in it."""
    shutil.copytree(data_folder("templates") / "demo" / "dossier", tmp_path / "werk" / "dossier")
    shutil.copytree(data_folder("templates") / "demo" / "concepten", tmp_path / "werk" / "concepten")
    (tmp_path / "werk" / "vol.docx").write_bytes(leaky())
    for name in ("thuis", "tijdelijk"):
        (tmp_path / name).mkdir()
    return tmp_path


JOBS = (
    ("controleer", "--dossier", "dossier"),
    ("stel-samen", "--dossier", "dossier", "--uit", "uit"),
    ("exporteer", "--dossier", "dossier", "--uit", "uit"),
    (
        "vergelijk",
        "concepten/leiden.docx",
        "concepten/oegstgeest.docx",
        "--uit",
        "uit/v",
        "--alleen",
        "redlines,json",
    ),
    ("schoon", "vol.docx", "--verwijder", "--wijzigingen", "weigeren", "--uit", "uit"),
    ("schoon", "vol.docx"),
    ("weeg", "Wij bouwen.", "Wij slopen."),
    ("fragment", "lijst"),
)


def test_nothing_but_what_was_asked_for_is_written_and_no_input_changes(dossier: Path) -> None:
    work = dossier / "werk"
    before = digests(dossier)
    about = {"HOME": str(dossier / "thuis"), "TMPDIR": str(dossier / "tijdelijk")}
    for job in JOBS:
        code = run(*job, cwd=work, PYTHONDONTWRITEBYTECODE="1", **about).code
        assert code in (0, 1), job
    after = digests(dossier)
    assert {name: after.get(name) for name in before} == before
    assert {name for name in after if name not in before and not name.startswith("werk/uit/")} == set()
    assert len(after) >= len(before) + 8


OFFLINE = (
    "import sys, socket\n"
    "def refused(*args, **kwargs): raise AssertionError('the network')\n"
    "socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refused\n"
    "socket.create_connection = refused\n"
    "from regioparagraaf.cli import main; sys.exit(main(sys.argv[1:]))"
)


@pytest.mark.parametrize("job", JOBS, ids=lambda job: " ".join(job[:2]))
def test_the_network_is_never_used(dossier: Path, job: tuple[str, ...]) -> None:
    command = [sys.executable, "-c", OFFLINE, *job]
    done = subprocess.run(
        command, cwd=dossier / "werk", capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode in (0, 1), done.stderr


@pytest.mark.parametrize("name", SAFE_FROM)
def test_the_building_blocks_are_new_enough_to_be_safe(name: str) -> None:
    found = tuple(int(part) for part in re.findall(r"\d+", version(name))[:3])
    assert found >= SAFE_FROM[name]


def test_a_report_of_a_fault_holds_no_text_of_the_user(dossier: Path) -> None:
    script = (
        "import sys; from regioparagraaf import cli; import regioparagraaf.comparison as comparison\n"
        "def broken(*a, **k): raise ZeroDivisionError\n"
        "comparison.compare = broken\n"
        "sys.exit(cli.main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", script, *JOBS[3]]
    about = os.environ | {"TMPDIR": str(dossier / "tijdelijk")}
    done = subprocess.run(
        command, cwd=dossier / "werk", capture_output=True, text=True, check=False, env=about, timeout=120
    )
    assert done.returncode == 6
    (report, *_) = (dossier / "tijdelijk").glob("regioparagraaf-fout-*")
    assert "woning" not in report.read_text(encoding="utf-8").casefold()
