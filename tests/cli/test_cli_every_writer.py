"""Whatever a verb writes is written in one way: all of it stands, or what stood before."""

from __future__ import annotations

import ast
import contextlib
import errno
import functools
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from builders import p, word_file
from leaky import leaky
from msgspec import Struct
from ticking import ticked

from regioparagraaf import cli
from regioparagraaf.errors import Unwritable
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.writers import safe
from regioparagraaf.writers.outputs import Output, Pieces
from regioparagraaf.writers.refusals import refuse
from regioparagraaf.writers.safe import write_all

SOURCES = Path(cli.__file__).parents[1]
OLD = b"wat er stond"
CALLS = ("open", "write", "fsync", "close", "replace", "link", "unlink")

Step = tuple[str, ...] | Callable[[Path], None]
"""What is given on the command line, or what somebody does between two commands."""


def _tick(folder: Path) -> None:
    ticked(folder / "bladen" / "keuzeblad-leiden.docx", "pos-04:licht")


def _room(folder: Path) -> None:
    """An agreement that says where the paragraph must come."""
    (folder / "akkoord.docx").write_bytes(word_file(p("Vooraf.") + p("[[regioparagraaf]]") + p("Slot.")))


WRITING: dict[str, Sequence[Step]] = {
    "cli/nieuw.py:write_dossier": [("nieuw", "n", "--standaard")],
    "cli/fragment.py:_new": [
        ("fragment", "nieuw", "won-99", "--thema", "wonen-groen", "--dossier", "dossier")
    ],
    "cli/fragment.py:_adopt": [("fragment", "overnemen", "won-01", "won-02", "--dossier", "dossier")],
    "cli/stel_samen.py:command": [
        ("stel-samen", "--dossier", "dossier", "--als", "docx,odt,md,txt", "--uit", "u")
    ],
    "cli/stel_samen.py:command, in an agreement": [
        _room,
        ("stel-samen", "--dossier", "dossier", "--in", "akkoord.docx", "--verantwoording", "--uit", "u"),
    ],
    "cli/exporteer.py:command": [("exporteer", "--dossier", "dossier", "--odt", "--uit", "u")],
    "cli/dekking.py:command": [("dekking", "--dossier", "dossier", "--als", "docx,csv,json", "--uit", "u")],
    "cli/keuzeblad.py:_make": [
        ("keuzeblad", "--dossier", "dossier", "--namens", "Leiden", "--namens", "Voorschoten", "--uit", "u")
    ],
    "cli/keuzeblad.py:_read": [
        ("keuzeblad", "--dossier", "dossier", "--namens", "Leiden", "--uit", "bladen"),
        _tick,
        ("keuzeblad", "lees", "bladen/keuzeblad-leiden.docx", "--dossier", "dossier"),
    ],
    "cli/job.py:_write": [("vergelijk", "samen.md", "oost.md", "west.md", "--uit", "u")],
    "cli/besluitlijst.py:command": [("besluitlijst", "--dossier", "dossier", "--uit", "u")],
    "cli/oordeel.py:_save": [
        ("oordeel", "Leiden:25", "--gewicht", "redactioneel", "--reden", "zo", "--dossier", "dossier")
    ],
    "cli/verwerk.py:_write": [("verwerk", "Leiden:25", "--dossier", "dossier", "--uit", "u")],
    "cli/verwerk.py:_keep": [("verwerk", "--vastleggen", "begin van de gesprekken", "--dossier", "dossier")],
    "cli/amendement.py:command": [("amendement", "Leiden", "25", "--dossier", "dossier", "--uit", "u")],
    "cli/bron.py:_read": [("bron", "lees", "rapport.md", "--id", "rapport2026", "--dossier", "dossier")],
    "cli/demo.py:command": [("demo", "voorbeeld", "--stil")],
    "cli/schoon.py:command": [
        ("schoon", "vol.docx", "--verwijder", "--wijzigingen", "weigeren", "--uit", "u")
    ],
}
"""By the place that writes (and after a comma another way to get there), a run that ends in it."""


class Batch(Struct, frozen=True):
    """What one call of the writer was given, and from where."""

    outputs: tuple[Pieces, ...]
    inputs: tuple[Path, ...]
    place: str
    line: int


def written_by(steps: Sequence[Step], folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Batch]:
    """The batches of the last of these steps."""
    _lay_out(folder)
    found: list[Batch] = []
    look = refuse

    def noted(outputs: Sequence[Output | Pieces], inputs: tuple[Path, ...], overwrite: bool) -> None:
        look(outputs, inputs, overwrite)
        caller = sys._getframe(1)
        while caller.f_code.co_filename == safe.__file__:
            assert caller.f_back is not None
            caller = caller.f_back
        place = f"{Path(caller.f_code.co_filename).relative_to(SOURCES).as_posix()}:{caller.f_code.co_name}"
        pieces = tuple(Pieces(output.target, tuple(output.pieces), _sound) for output in outputs)
        found.append(Batch(pieces, inputs, place, caller.f_lineno))

    monkeypatch.chdir(folder)
    with monkeypatch.context() as patch:
        patch.setattr(safe, "refuse", noted)
        for step in steps:
            found.clear()
            if callable(step):
                step(folder)
            else:
                assert cli.main(step) in (0, 1), step
    return found


def _lay_out(folder: Path) -> None:
    """A dossier with two drafts, and files for the verbs that need none."""
    demo = data_folder("templates") / "demo"
    shutil.copytree(demo / "dossier", folder / "dossier")
    (folder / "dossier" / "invoer").mkdir(exist_ok=True)
    for name in ("leiden", "oegstgeest"):
        shutil.copy(demo / "concepten" / f"{name}.docx", folder / "dossier" / "invoer")
    (folder / "vol.docx").write_bytes(leaky())
    (folder / "rapport.md").write_text("# Rapport\n\nAanbeveling 1: bouw samen.\n", encoding="utf-8")
    for name, count in (("samen", 400), ("oost", 300), ("west", 200)):
        (folder / f"{name}.md").write_text(f"# Regio\n\nWij bouwen {count} woningen.\n", encoding="utf-8")


def _sound(pieces: Iterator[bytes]) -> None:
    """Checks nothing: whether what is made is sound is tested elsewhere."""


class Failing:
    """Lets the n-th call of the operating system fail, before it happens. Flushing is counted and not done:
    nobody pulls the plug here, and a disk takes its time."""

    def __init__(self, patch: pytest.MonkeyPatch, n: int) -> None:
        self.left, flush = n, os.fsync
        for name in CALLS:
            patch.setattr(os, name, self._wrap(getattr(os, name), flush))

    def _wrap(self, call: Callable[..., Any], flush: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*args: Any, **kwargs: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                raise OSError(errno.ENOSPC, "vol")
            return None if call is flush else call(*args, **kwargs)

        return wrapped


@pytest.mark.usefixtures("capsys")
@pytest.mark.parametrize("place", WRITING)
def test_whatever_call_fails_everything_or_nothing_stands(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    batches = written_by(WRITING[place], tmp_path, monkeypatch)
    here = place.partition(",")[0]
    assert {batch.line for batch in batches if batch.place == here} == _calls_of_the_writer()[here]
    for batch in batches:
        _fails_everywhere(batch, tmp_path, monkeypatch)


def _fails_everywhere(batch: Batch, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over an empty folder and over files that stood there, turn and turn about."""
    inputs = {path: path.read_bytes() for path in batch.inputs if path.is_file()}
    for n in range(1, 2000):
        place = folder / "proef" / str(n)
        outputs = [
            Pieces(place / str(number) / output.target.name, output.pieces, _sound)
            for number, output in enumerate(batch.outputs)
        ]
        for output in outputs if n % 2 else ():
            output.target.parent.mkdir(parents=True)
            output.target.write_bytes(OLD)
        with monkeypatch.context() as patch:
            failing = Failing(patch, n)
            with contextlib.suppress(Unwritable):
                write_all(outputs, inputs=batch.inputs, overwrite=True)
        stands = [o.target.read_bytes() if o.target.exists() else None for o in outputs]
        complete = [b"".join(output.pieces) for output in outputs]
        before = [OLD if n % 2 else None] * len(outputs)
        assert stands in (complete, before), n
        assert {path: path.read_bytes() for path in inputs} == inputs
        left = {path for path in place.rglob("*") if path.is_file()} - {output.target for output in outputs}
        # What cannot be removed stays; that is told nowhere, for the disk itself is failing then.
        assert len(left) <= 1, left
        assert left or stands == complete or n % 2 or not place.exists(), "a folder that was made stays"
        shutil.rmtree(place, ignore_errors=True)
        if failing.left > 0:
            assert stands == complete
            assert n > 4 * len(outputs)
            return
    raise AssertionError("it never succeeded")


WRITERS = {
    "write_text",
    "write_bytes",
    "mkdir",
    "unlink",
    "rename",
    "rmdir",
    "touch",
    "symlink_to",
}
OTHERS = {
    "mkstemp",
    "NamedTemporaryFile",
    "TemporaryDirectory",
    "copy",
    "copy2",
    "copyfile",
    "copytree",
    "move",
}
ELSEWHERE = {
    "writers/safe.py": "the one writer",
    "writers/beforehand.py": "an empty file, to see whether a folder takes files, removed again",
    "writers/pdf.py": "a folder of its own for LibreOffice, removed again",
    "cli/bug.py": "the report of a fault of ours",
    "cli/nieuw.py": "the empty folders of a new dossier",
}


def test_no_other_module_writes_files() -> None:
    found = {}
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (told := _writes(node)):
                found[path.relative_to(SOURCES).as_posix()] = f"{told}, line {node.lineno}"
    assert set(found) == set(ELSEWHERE), found


def _writes(node: ast.Call) -> str:
    """What this call does to a disk; empty where it does nothing."""
    function = node.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    owner = (
        function.value.id
        if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name)
        else ""
    )
    if name in OTHERS and owner in ("shutil", "tempfile", ""):
        return name
    if name == "open" and owner in ("", "os", "io"):
        modes = [arg.value for arg in node.args[1:2] if isinstance(arg, ast.Constant)]
        return name if any(set(str(mode)) & set("wax+") for mode in modes) else ""
    # Who unlinks this from that works on no disk: a path is unlinked by itself.
    is_of_path = (
        isinstance(function, ast.Attribute) and name in WRITERS and (name != "unlink" or not node.args)
    )
    return name if is_of_path else ""


def test_every_place_that_writes_is_among_those_that_fail_here() -> None:
    assert {place.partition(",")[0] for place in WRITING} == set(_calls_of_the_writer())


@functools.cache
def _calls_of_the_writer() -> dict[str, set[int]]:
    """The lines on which the writer is called, by module and function."""
    found: dict[str, set[int]] = {}
    for path in sorted((SOURCES / "cli").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            calls = (node for node in ast.walk(function) if isinstance(node, ast.Call))
            lines = {call.lineno for call in calls if _calls_the_writer(call)}
            if lines:
                found[f"{path.relative_to(SOURCES).as_posix()}:{function.name}"] = lines
    return found


def _calls_the_writer(node: ast.Call) -> bool:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    owner = getattr(node.func.value, "id", "?") if isinstance(node.func, ast.Attribute) else ""
    return name == "write_all" or (name == "write" and owner in ("", "safe"))
