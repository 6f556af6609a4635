"""A disk that is full or may not be written: one Dutch message, nothing half, every input as it was."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from leaky import leaky
from running import run

from regioparagraaf.errors import ExitCode
from regioparagraaf.loading.resources import data_folder

SMALL = "40k"
"""No verb that is tried here makes so little."""
TRIED = {
    "demo": ("demo", "schijf/d"),
    "nieuw": ("nieuw", "schijf/n", "--standaard"),
    "stel-samen": ("stel-samen", "--dossier", "dossier", "--als", "docx,odt", "--uit", "schijf"),
    "exporteer": ("exporteer", "--dossier", "dossier", "--uit", "schijf"),
    "vergelijk": ("vergelijk", "--dossier", "dossier", "--uit", "schijf"),
    "dekking": ("dekking", "--dossier", "dossier", "--als", "docx,csv,json", "--uit", "schijf"),
    "schoon": ("schoon", "vol.docx", "--verwijder", "--wijzigingen", "weigeren", "--uit", "schijf/a/b"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    demo = data_folder("templates") / "demo"
    shutil.copytree(demo / "dossier", tmp_path / "dossier")
    (tmp_path / "dossier" / "invoer").mkdir(exist_ok=True)
    for draft in ("leiden.docx", "zoeterwoude.md"):
        shutil.copy(demo / "concepten" / draft, tmp_path / "dossier" / "invoer")
    (tmp_path / "vol.docx").write_bytes(leaky())
    (tmp_path / "schijf").mkdir()
    return tmp_path


def mounted(place: Path, options: str) -> bool:
    """Whether a disk of its own stands here now; only the system's manager may do that."""
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("mount") is None:
        return False
    call = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
    return subprocess.run(call, capture_output=True, check=False).returncode == 0


@pytest.fixture
def full(folder: Path) -> Iterator[Path]:
    """The folder, with a disk in it that takes next to nothing."""
    if not mounted(folder / "schijf", f"size={SMALL}"):
        pytest.skip("no disk can be made here")
    (folder / "schijf" / "vulling").write_bytes(bytes(36_000))
    yield folder
    subprocess.run(["umount", str(folder / "schijf")], check=True)


@pytest.fixture
def closed(folder: Path) -> Iterator[Path]:
    """The folder, with a folder in it that nobody may write in."""
    place = folder / "schijf"
    if hasattr(os, "geteuid") and os.geteuid() != 0:
        place.chmod(0o500)
        yield folder
        place.chmod(0o700)
        return
    if not mounted(place, "ro"):
        pytest.skip("no folder can be closed here")
    yield folder
    subprocess.run(["umount", str(place)], check=True)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("verb", TRIED)
def test_a_full_disk_is_told_and_holds_nothing_half(full: Path, verb: str) -> None:
    before = contents(full)
    told = run(*TRIED[verb], cwd=full)
    assert told.code == ExitCode.UNWRITABLE, told.err
    assert "RP357" in told.err
    assert "de schijf is vol" in told.err
    assert contents(full) == before


@pytest.mark.parametrize("verb", TRIED)
def test_a_folder_that_may_not_be_written_is_told_and_stays_as_it_was(closed: Path, verb: str) -> None:
    before = contents(closed)
    told = run(*TRIED[verb], cwd=closed)
    assert told.code == ExitCode.UNWRITABLE, told.err
    assert "u mag hier niet schrijven" in told.err
    assert contents(closed) == before


def test_no_room_for_what_waits_to_be_written_is_told(full: Path) -> None:
    """What is made of many drafts waits on the disk for temporary files until all is there."""
    drafts = full / "veel"
    drafts.mkdir()
    for number in range(30):
        lines = [f"De raden stellen in {2027 + n} samen {n + number} plannen vast." for n in range(60)]
        (drafts / f"{number}.md").write_text("# Regio\n\n" + "\n\n".join(lines) + "\n", encoding="utf-8")
    shutil.copy(drafts / "0.md", full / "samen.md")
    before = contents(full)
    told = run("vergelijk", "samen.md", "veel", "--uit", "uit", cwd=full, TMPDIR=str(full / "schijf"))
    assert told.code == ExitCode.UNWRITABLE, told.err
    assert "de schijf is vol" in told.err
    assert "Traceback" not in told.err
    assert contents(full) == before


def test_a_file_of_the_dossier_that_the_system_does_not_give_is_named(folder: Path) -> None:
    (folder / "dossier" / "dossier.toml").unlink()
    (folder / "dossier" / "dossier.toml").mkdir()
    (folder / "dossier" / "oordelen.toml").mkdir(exist_ok=True)
    for verb in ("controleer", "stel-samen"):
        told = run(verb, "--dossier", "dossier", cwd=folder)
        assert told.code == ExitCode.UNREADABLE, told.err
        assert "RP900" not in told.err
        assert "dossier" in told.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such file here")
def test_a_screen_that_goes_to_a_full_disk_is_told() -> None:
    call = [sys.executable, "-m", "regioparagraaf", "fragment", "lijst"]
    with Path("/dev/full").open("w") as full_disk:
        done = subprocess.run(call, stdout=full_disk, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == ExitCode.UNWRITABLE, done.stderr
    assert "de schijf is vol" in done.stderr
    assert "Exception ignored" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a shell there closes no stream")
@pytest.mark.parametrize("closing", [">&-", "1</dev/null", ">&- 2>&- <&-"])
@pytest.mark.parametrize("words", ["--help", "fragment lijst", "schoon vol.docx", "verklaar RP121"])
def test_a_screen_that_takes_nothing_is_no_fault_of_ours(folder: Path, closing: str, words: str) -> None:
    call = f'"{sys.executable}" -m regioparagraaf {words} {closing}'
    done = subprocess.run(call, shell=True, cwd=folder, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == (ExitCode.FINDINGS if "schoon" in words else ExitCode.FINE)
    assert done.stderr == ""


@pytest.mark.skipif(sys.platform == "win32", reason="a shell there closes no stream")
@pytest.mark.parametrize("wish", ["", "--json"])
def test_what_was_asked_stands_whole_where_the_screen_is_closed(folder: Path, wish: str) -> None:
    for place, closing in (("open", ">uit.txt"), ("dicht", ">&- <&-")):
        asked = f"vergelijk --dossier dossier --datum 2026-11-24 --uit {place} {wish}"
        call = f'"{sys.executable}" -m regioparagraaf {asked} {closing}'
        done = subprocess.run(call, shell=True, cwd=folder, stderr=subprocess.PIPE, text=True, check=False)
        assert done.returncode == ExitCode.FINE
        assert "RP900" not in done.stderr
    seen, unseen = contents(folder / "open"), contents(folder / "dicht")
    assert list(unseen.values()) == list(seen.values())
    assert len(unseen) > 5


@pytest.mark.skipif(sys.platform == "win32", reason="pipes there have no such signal")
@pytest.mark.parametrize("words", ["--help", "vergelijk --help", "fragment lijst"])
def test_help_that_nobody_reads_is_fine(folder: Path, words: str) -> None:
    call = f'"{sys.executable}" -m regioparagraaf {words} | true; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", call], cwd=folder, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr) == (ExitCode.FINE, "")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes there have no such signal")
@pytest.mark.parametrize("verb", ["schoon", "vergelijk"])
def test_whoever_stops_reading_stops_no_work(folder: Path, verb: str) -> None:
    words = {
        "schoon": "schoon vol.docx --verwijder --wijzigingen weigeren --uit uit",
        "vergelijk": "vergelijk --dossier dossier --uit uit --json",
    }[verb]
    call = f'"{sys.executable}" -m regioparagraaf {words} | true; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", call], cwd=folder, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == ExitCode.FINE
    assert "RP900" not in done.stderr
    assert contents(folder / "uit")
