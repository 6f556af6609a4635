"""What negotiators note for themselves in `prive/` is read by no verb and stands in no output."""

from __future__ import annotations

import os
import shutil
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
    ("oordeel", "Leiden:9", "--intrekken"),
    ("verwerk", "Leiden:9", "--droog"),
    ("verwerk", "Leiden:9"),
    ("verwerk",),
    (
        "vergelijk",
        "--sinds",
        "vorige",
        "--alleen",
        "json,html,matrix,gemene-deler,oplegger",
        "--uit",
        "sinds",
    ),
    ("vergelijk", "--sinds", "1", "--toen", "1", "--zonder-oordelen", "--uit", "sinds"),
    ("besluitlijst", "uitvoer/gemeenschappelijk.docx", ".", "--uit", "hier"),
    ("besluitlijst", "--uit", "lijst"),
    ("amendement", "Leiden", "13", "--terug"),
    ("dekking", "--als", "docx,csv,json"),
    ("keuzeblad", "lees", "uitvoer/keuzeblad.docx", "--droog", "--hele-regio"),
    ("schoon", "uitvoer/gemeenschappelijk.docx", "--verwijder"),
    ("stel-samen", "Leiden", "--in", "invoer/leiden concept 1.docx", "--vervang", "--uit", "in"),
    ("fragment", "lijst"),
    ("fragment", "lijst", "ondergrens"),
    ("fragment", "toon", "won-01"),
    ("fragment", "overnemen", "won-01"),
    ("bron", "lijst"),
    ("weeg", "Wij bouwen.", "Wij bouwen niet."),
)

NOTES = (
    "leiden.md",
    "leiden.docx",
    "leiden concept 9.docx",
    "invoer/leiden concept 9.md",
    "fragmenten/won-01.md",
    "gemeenten/leiden.toml",
    "beoordelingen.toml",
    "bronnen/eigen.toml",
    "versies/versie-9.toml",
)
"""In every form that a verb might take."""


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier of the demo with two drafts of Leiden and one of Zoeterwoude, and notes of negotiators."""
    folder = tmp_path_factory.mktemp("prive")
    assert run("demo", "d", "--stil", cwd=folder).code == 0
    dossier = folder / "d" / "dossier"
    for name in ("leiderdorp", "oegstgeest", "voorschoten"):
        (dossier / "invoer" / f"{name}.docx").unlink()
    draft = dossier / "invoer" / "leiden.docx"
    shutil.copy(draft, draft.with_name("leiden concept 1.docx"))
    draft.rename(draft.with_name("leiden concept 2.docx"))
    notes = dossier / "prive"
    for name in NOTES:
        (notes / name).parent.mkdir(parents=True, exist_ok=True)
        (notes / name).write_text(f"{SECRET}: wij zakken tot 20 procent.\n", encoding="utf-8")
    return dossier


def watched(dossier: Path, *args: str) -> subprocess.CompletedProcess[bytes]:
    environment = os.environ | {"PYTHONUTF8": "1"}
    return subprocess.run(
        [
            sys.executable,
            "-c",
            WATCHED,
            *args,
            *(["--overschrijf"] if args[0] in WRITE and "lees" not in args else []),
        ],
        cwd=dossier,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
        check=False,
    )


WRITE = (
    "stel-samen",
    "exporteer",
    "vergelijk",
    "keuzeblad",
    "besluitlijst",
    "amendement",
    "dekking",
    "schoon",
)


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
        for folder in ("uitvoer", "los", "hier", "sinds", "lijst", "in", "versies", "fragmenten")
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
