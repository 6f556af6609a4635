"""What negotiators note for themselves in `prive/` is read by no verb and stands in no output."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from running import run

SECRET = "Ondergrens kwartelfluisteraar"
WATCHED = """
import runpy, sys
def hook(event, args):
    if event in ("open", "os.listdir", "os.scandir") and args and "prive" in str(args[0]).split("/"):
        sys.stderr.write(f"GELEZEN {event} {args[0]}\\n")
sys.addaudithook(hook)
sys.argv = ["regioparagraaf", *sys.argv[1:]]
runpy.run_module("regioparagraaf", run_name="__main__")
"""
VERBS = (
    ("controleer",),
    ("stel-samen", "--verantwoording"),
    ("stel-samen", "Leiden", "--als", "md"),
    ("exporteer", "--verantwoording", "--als", "docx,odt,md,txt"),
    ("vergelijk",),
    ("vergelijk", "uitvoer/gemeenschappelijk.docx", "invoer", "--uit", "los"),
    ("vergelijk", "uitvoer/gemeenschappelijk.docx", ".", "--uit", "hier"),
    ("dekking",),
    ("keuzeblad",),
    ("besluitlijst",),
    ("amendement", "Leiden", "9"),
    ("oordeel", "Leiden:9", "--gewicht", "redactioneel", "--reden", "zo afgesproken"),
    ("oordeel",),
    ("verwerk", "Leiden:9", "--droog"),
    ("verwerk", "Leiden:9"),
    ("verwerk",),
    ("fragment", "lijst"),
    ("bron", "lijst"),
)


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier of the demo, with notes of negotiators in every form that a verb might take."""
    folder = tmp_path_factory.mktemp("prive")
    assert run("demo", "d", "--stil", cwd=folder).code == 0
    dossier = folder / "d" / "dossier"
    notes = dossier / "prive"
    for name in ("leiden.md", "invoer/leiden concept 9.md", "fragmenten/won-01.md", "gemeenten/leiden.toml",
                 "beoordelingen.toml", "bronnen/eigen.toml", "leiden.docx"):  # fmt: skip
        (notes / name).parent.mkdir(parents=True, exist_ok=True)
        (notes / name).write_text(f"{SECRET}: wij zakken tot 20 procent.\n", encoding="utf-8")
    return dossier


def watched(dossier: Path, *args: str) -> subprocess.CompletedProcess[bytes]:
    environment = os.environ | {"PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-c", WATCHED, *args, *(["--overschrijf"] if args[0] in WRITE else [])],
        cwd=dossier,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
    )


WRITE = ("stel-samen", "exporteer", "vergelijk", "keuzeblad", "besluitlijst", "amendement")


def test_no_verb_opens_or_lists_it(dossier: Path) -> None:
    for args in VERBS:
        ran = watched(dossier, *args)
        said = (ran.stdout + ran.stderr).decode()
        assert ran.returncode == 0, (args, said)
        assert "GELEZEN" not in said, (args, said)
        assert SECRET not in said, args


def test_the_watch_sees_who_does_read_it(dossier: Path) -> None:
    ran = watched(dossier, "vergelijk", "uitvoer/gemeenschappelijk.docx", "prive/leiden.md", "--uit", "proef")
    assert b"GELEZEN open" in ran.stderr


def test_nothing_of_it_stands_in_any_output(dossier: Path) -> None:
    outputs = [
        file
        for folder in ("uitvoer", "los", "hier")
        for file in (dossier / folder).rglob("*")
        if file.is_file()
    ]
    assert len(outputs) > 20
    for file in outputs:
        if zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as package:
                content = b"".join(package.read(name) for name in package.namelist())
        else:
            content = file.read_bytes()
        assert SECRET.encode() not in content, file
