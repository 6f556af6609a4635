"""The lexicon, read from the tables that ship inside the package."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import overload
from zlib import crc32

import msgspec

from regioparagraaf.dutch.lexicon import TABLES, Lexicon
from regioparagraaf.dutch.worked_out import Rows, WorkedOut
from regioparagraaf.loading.resources import PACKAGE

DUTCH = PACKAGE / "dutch"
WORKED_OUT = DUTCH / "data" / "uitgewerkt.json"
"""What scripts/lexicon.py worked out of the tables. To do that takes 80 ms, a sixth of the whole time of one
redline. It carries the mark of what it was worked out of."""


class Shipped(WorkedOut, frozen=True, kw_only=True):
    """What was worked out, with the mark of its sources."""

    mark: str


@cache
def load_lexicon() -> Lexicon:
    """The one lexicon of this process; its parts are worked out when they are first asked for."""
    return Lexicon({name: _Rows(_path(name)) for name in TABLES}, _worked_out())


def mark_of_sources() -> str:
    """The mark of all that was worked out: the rules of roots, and the tables that words come from."""
    tables = ("onregelmatig", "synoniemen", "uitleg", "verbintenissen", "ontkenningen")
    sources = (DUTCH / "roots.py", *(_path(name) for name in tables))
    mark = 0
    for path in sources:
        mark = crc32(path.read_bytes().replace(b"\r\n", b"\n"), mark)
    return f"{mark:08x}"


def _worked_out() -> WorkedOut | None:
    """None where the rules or tables have changed since: a root may be slow to come, but never wrong."""
    shipped = msgspec.json.decode(WORKED_OUT.read_bytes(), type=Shipped)
    return shipped if shipped.mark == mark_of_sources() else None


class _Rows(Sequence[tuple[str, ...]]):
    """The rows of a table, read when the first is asked for, which for some never happens; each is cut into
    its cells when it is asked for: of the largest hardly any is."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _lines(self) -> list[bytes]:
        """As they are stored: decoded, the largest table would take half as much again in memory."""
        return [line for line in self._path.read_bytes().splitlines() if line and not line.startswith(b"#")]

    def __len__(self) -> int:
        return len(self._lines)

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        return map(_cells, self._lines)

    @overload
    def __getitem__(self, at: int) -> tuple[str, ...]: ...
    @overload
    def __getitem__(self, at: slice) -> Rows: ...
    def __getitem__(self, at: int | slice) -> tuple[str, ...] | Rows:
        if isinstance(at, slice):
            return list(map(_cells, self._lines[at]))
        return _cells(self._lines[at])


def _cells(line: bytes) -> tuple[str, ...]:
    return tuple(line.decode().split("\t"))


def _path(name: str) -> Path:
    return DUTCH / "data" / f"{name}.tsv"
