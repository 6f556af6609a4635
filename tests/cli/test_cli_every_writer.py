"""Whatever a verb writes is written in one way: all of it stands, or what stood before."""

from __future__ import annotations

import ast
import contextlib
import errno
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from leaky import leaky
from msgspec import Struct

from regioparagraaf import cli
from regioparagraaf.errors import Unwritable
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.writers import safe
from regioparagraaf.writers.safe import Output, Pieces, write_all

SOURCES = Path(cli.__file__).parents[1]
OLD = b"wat er stond"
CALLS = ("open", "write", "fsync", "close", "replace", "link", "unlink")

WRITING: dict[str, Sequence[tuple[str, ...]]] = {
    "nieuw": [("nieuw", "n", "--standaard")],
    "fragment": [("nieuw", "n", "--standaard"), ("fragment", "overnemen", "won-01", "--dossier", "n")],
    "stel-samen": [("stel-samen", "--dossier", "dossier", "--als", "docx,odt,md,txt", "--uit", "u")],
    "exporteer": [("exporteer", "--dossier", "dossier", "--odt", "--uit", "u")],
    "dekking": [("dekking", "--dossier", "dossier", "--als", "docx,csv,json", "--uit", "u")],
    "keuzeblad": [("keuzeblad", "--dossier", "dossier", "--uit", "u")],
    "vergelijk": [("vergelijk", "samen.md", "oost.md", "west.md", "--uit", "u")],
    "besluitlijst": [("besluitlijst", "--dossier", "dossier", "--uit", "u")],
    "oordeel": [
        ("oordeel", "Leiden:25", "--gewicht", "redactioneel", "--reden", "zo", "--dossier", "dossier")
    ],
    "verwerk": [("verwerk", "Leiden:25", "--dossier", "dossier", "--uit", "u")],
    "verwerk, versies": [("verwerk", "--vastleggen", "begin van de gesprekken", "--dossier", "dossier")],
    "amendement": [("amendement", "Leiden", "25", "--dossier", "dossier", "--uit", "u")],
    "bron": [("bron", "lees", "rapport.md", "--id", "rapport2026", "--dossier", "dossier")],
    "demo": [("demo", "voorbeeld", "--stil")],
    "schoon": [("schoon", "vol.docx", "--verwijder", "--wijzigingen", "weigeren", "--uit", "u")],
}


class Batch(Struct, frozen=True):
    """What one run of a verb gave to be written."""

    outputs: tuple[Pieces, ...]
    inputs: tuple[Path, ...]


def written_by(runs: Sequence[tuple[str, ...]], folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Batch]:
    """The batches of the last of these runs."""
    shutil.copytree(data_folder("templates") / "demo" / "dossier", folder / "dossier")
    for name in ("leiden", "oegstgeest"):
        concept = data_folder("templates") / "demo" / "concepten" / f"{name}.docx"
        (folder / "dossier" / "invoer").mkdir(exist_ok=True)
        shutil.copy(concept, folder / "dossier" / "invoer")
    (folder / "vol.docx").write_bytes(leaky())
    (folder / "rapport.md").write_text("# Rapport\n\nAanbeveling 1: bouw samen.\n", encoding="utf-8")
    for name, count in (("samen", 400), ("oost", 300), ("west", 200)):
        (folder / f"{name}.md").write_text(f"# Regio\n\nWij bouwen {count} woningen.\n", encoding="utf-8")
    found: list[Batch] = []
    look = safe._refuse

    def noted(outputs: Sequence[Output | Pieces], inputs: tuple[Path, ...], overwrite: bool) -> None:
        look(outputs, inputs, overwrite)
        found.append(Batch(tuple(Pieces(o.target, tuple(o.pieces), _sound) for o in outputs), inputs))

    monkeypatch.chdir(folder)
    with monkeypatch.context() as patch:
        patch.setattr(safe, "_refuse", noted)
        for args in runs:
            found.clear()
            assert cli.main(args) in (0, 1), args
    return found


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


@pytest.mark.parametrize("verb", WRITING)
def test_whatever_call_fails_everything_or_nothing_stands(
    verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    batches = written_by(WRITING[verb], tmp_path, monkeypatch)
    assert batches
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


def test_every_verb_that_writes_is_among_those_that_fail_here() -> None:
    verbs = {path.stem for path in (SOURCES / "cli").glob("*.py") if _calls_the_writer(path)}
    named = {name.partition(",")[0].replace("-", "_") for name in WRITING}
    assert verbs - {"job"} <= named, "and 'job' is vergelijk"
    assert "vergelijk" in named


def _calls_the_writer(path: Path) -> bool:
    calls = (
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
    )
    return any(isinstance(call.func, ast.Name) and call.func.id in ("write", "write_all") for call in calls)
