"""The same input gives the same parts: whatever the clock, the time zone, the locale or the folder."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from builders import p, word_file
from leaky import leaky
from running import run

DAY = "2026-11-24"
EPOCH = "1795478400"
"""The same day at midnight, in seconds."""
HERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
THERE = {"TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "4242", "LANGUAGE": "tr"}


ALSO = (
    ("exporteer", "--dossier", "d/dossier", "--uit", "e", "--odt"),
    ("stel-samen", "--dossier", "d/dossier", "--uit", "s", "--als", "docx,odt,md,txt"),
    ("keuzeblad", "--dossier", "d/dossier", "--uit", "k"),
    ("besluitlijst", "--dossier", "d/dossier", "--uit", "b"),
    ("dekking", "--dossier", "d/dossier", "--uit", "m", "--als", "docx,csv,json"),
    ("schoon", "vol.docx", "--verwijder", "--wijzigingen", "accepteren", "--uit", "w"),
    ("amendement", "Leiden", "25", "--dossier", "d/dossier", "--uit", "a"),
    ("oordeel", "Leiden:25", "--gewicht", "redactioneel", "--reden", "zo", "--dossier", "gewijzigd"),
    ("verwerk", "Leiden:25", "--dossier", "gewijzigd", "--uit", "t"),
    ("stel-samen", "--dossier", "d/dossier", "--uit", "i", "--in", "akkoord.docx"),
)
"""What a demo does not make."""


def content_hash(path: Path) -> str:
    """SHA-256 over the names and bytes of the parts; of the bytes where a file has no parts."""
    data = path.read_bytes()
    if not data.startswith(b"PK"):
        return hashlib.sha256(data).hexdigest()
    digest = hashlib.sha256()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            part = package.read(name)
            digest.update(f"{name}\0{len(part)}\0".encode() + part)
    return digest.hexdigest()


def hashes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): content_hash(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def on_one_processor() -> Iterator[Callable[[], None]]:
    """Leaves what is started from then on one processor, where the system can."""
    if not hasattr(os, "sched_setaffinity"):
        yield lambda: None
        return
    before = os.sched_getaffinity(0)
    yield lambda: os.sched_setaffinity(0, {min(before)})
    os.sched_setaffinity(0, before)


@pytest.fixture(scope="module")
def twice(
    tmp_path_factory: pytest.TempPathFactory, on_one_processor: Callable[[], None]
) -> tuple[Path, Path]:
    """The folders of two demos and of what a demo does not make, in other circumstances and on fewer
    processors, two seconds apart."""
    one, other = tmp_path_factory.mktemp("een"), tmp_path_factory.mktemp("ander") / "diep er in" / "x"
    other.mkdir(parents=True)
    for folder, about in ((one, HERE), (other, THERE)):
        if folder is other:
            time.sleep(2)
            on_one_processor()
        assert run("demo", "d", "--datum", DAY, cwd=folder, **about).code == 0
        args = ("--dossier", "d/dossier", "--uit", "v", "--alleen", "gemene-deler,redlines", "--datum", DAY)
        assert run("vergelijk", *args, cwd=folder, **about).code == 0
        shutil.copytree(folder / "d" / "dossier", folder / "gewijzigd")
        (folder / "vol.docx").write_bytes(leaky())
        (folder / "akkoord.docx").write_bytes(word_file(p("Vooraf.") + p("[[regioparagraaf]]")))
        for job in ALSO:
            assert run(*job, "--datum", DAY, cwd=folder, **about).code == 0, job
    return one, other


def test_two_runs_give_the_same_parts(twice: tuple[Path, Path]) -> None:
    first, second = (hashes(folder) for folder in twice)
    assert first == second
    assert len([name for name in first if name.endswith(".docx")]) >= 20


def test_no_output_tells_where_or_when_it_was_made(twice: tuple[Path, Path]) -> None:
    files = [path for path in twice[1].rglob("*") if path.is_file()]
    assert files
    for path in files:
        data = path.read_bytes()
        whole = data
        if data.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                whole = b"".join(package.read(name) for name in package.namelist())
                times = {entry.date_time for entry in package.infolist()}
            assert times == {(1980, 1, 1, 0, 0, 0)}, path.name
        assert str(twice[1]).encode() not in whole, path.name
        assert b"diep er in" not in whole, path.name


def test_the_day_may_come_from_the_environment(twice: tuple[Path, Path], tmp_path: Path) -> None:
    shutil.copytree(twice[0] / "d" / "dossier", tmp_path / "d" / "dossier")
    args = ("--dossier", "d/dossier", "--uit", "v", "--alleen", "gemene-deler,redlines")
    assert run("vergelijk", *args, cwd=tmp_path, SOURCE_DATE_EPOCH=EPOCH, **THERE).code == 0
    assert hashes(tmp_path / "v") == hashes(twice[0] / "v")


def test_another_day_is_another_day(twice: tuple[Path, Path], tmp_path: Path) -> None:
    shutil.copytree(twice[0] / "d" / "dossier", tmp_path / "d" / "dossier")
    args = (
        "--dossier",
        "d/dossier",
        "--uit",
        "v",
        "--alleen",
        "gemene-deler,redlines",
        "--datum",
        "2026-11-25",
    )
    assert run("vergelijk", *args, cwd=tmp_path).code == 0
    before, after = hashes(twice[0] / "v"), hashes(tmp_path / "v")
    assert after["Leiden-wijzigingen.docx"] != before["Leiden-wijzigingen.docx"]
