"""A dossier of which one file was changed at random, and a list of pairs: read, or refused in words."""

from __future__ import annotations

import contextlib
import io
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dossiers import copied

from regioparagraaf import cli
from regioparagraaf.cli.controleer import findings
from regioparagraaf.errors import ExitCode, RegioError, Remark
from regioparagraaf.loading.dossier import Loaded, load_dossier, read_dossier
from regioparagraaf.writers.choices import with_choices
from regioparagraaf.writers.edited import text_of
from regioparagraaf.writers.judgements import without_judgements

PLACES = {
    "dossier.toml": "dossier.toml",
    "gemeente.toml": "gemeenten/overwaard.toml",
    "bron.toml": "bronnen/rapport.toml",
    "fragment.md": "fragmenten/water/wat-01.md",
    "beoordelingen.toml": "beoordelingen.toml",
    "versie.toml": "versies/versie-1.toml",
    "versie.md": "versies/versie-1.md",
}
"""Where the files stand that are changed, by the name of what is made of them."""
PAIRS = "paren.jsonl"


def seeds() -> dict[str, bytes]:
    """The files to begin with, by name."""
    whole = _whole()
    pair = '{"id": "1", "was": "Wij bouwen 400 woningen.", "wordt": "Wij bouwen 300 woningen."}\n'
    return {name: whole[place] for name, place in PLACES.items()} | {PAIRS: pair.encode() * 3}


@cache
def _whole() -> dict[str, bytes]:
    """A dossier with a judgement and a kept version of its text, file by file."""
    with tempfile.TemporaryDirectory() as folder:
        dossier = copied(Path(folder))
        text = Path(folder) / "tekst"
        for args in (
            ("stel-samen", "--als", "md", "--uit", str(text)),
            ("verwerk", "--vastleggen", "begin"),
        ):
            _run(*args, "--dossier", str(dossier), "--datum", "2026-11-17")
        (dossier / "invoer").mkdir()
        (common,) = text.iterdir()
        draft = common.read_text("utf-8").replace("12 kilometer", "10 kilometer")
        (dossier / "invoer" / "overwaard.md").write_text(draft, "utf-8")
        judged = ("oordeel", "Overwaard:6", "--gewicht", "redactioneel", "--reden", "zo")
        _run(*judged, "--dossier", str(dossier), "--datum", "2026-11-17")
        files = (path for path in dossier.rglob("*") if path.is_file())
        return {path.relative_to(dossier).as_posix(): path.read_bytes() for path in sorted(files)}


def _run(*args: str, codes: tuple[int, ...] = (ExitCode.FINE,)) -> None:
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()) as told:
        code = cli.main((*args, "--debug"))
    assert code in codes, (args, told.getvalue())


def survives(data: bytes, name: str) -> Iterator[Remark]:
    """What is said of this file; anything but words is an exception."""
    with tempfile.TemporaryDirectory() as folder:
        if name == PAIRS:
            path = Path(folder) / PAIRS
            path.write_bytes(data)
            _run("weeg", "--invoer", str(path), "--json", codes=(ExitCode.FINE, ExitCode.UNREADABLE))
            return
        for place, content in (_whole() | {PLACES[name]: data}).items():
            path = Path(folder) / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        try:
            yield from findings(read_dossier(Path(folder)))
            _written_in(load_dossier(Path(folder)))
        except RegioError as error:
            yield from error.remarks


def _written_in(loaded: Loaded) -> None:
    """Into a dossier without faults a choice can be written, and its judgements can be taken back."""
    for place in ("dossier.toml", *(one.place for one in loaded.dossier.municipalities)):
        path = loaded.folder / place
        if path.is_file():
            with_choices(text_of(path.read_bytes()), {"wat-01": "afstemmen"})
    path = loaded.folder / "beoordelingen.toml"
    if path.is_file():
        keys = {one.key for one in loaded.judgements}
        without_judgements(text_of(path.read_bytes()), loaded.judgements, keys)
