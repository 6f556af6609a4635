"""Results put aside until all are there and can be written together.

A few are held in memory; more go to a file without a name, which is gone with the process however that
ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import SpooledTemporaryFile, gettempdir

from msgspec import Struct, field

from regioparagraaf.errors import Unwritable
from regioparagraaf.writers.disk_troubles import system_trouble

IN_MEMORY = 1_000_000
"""Bytes held in memory at most: five usual drafts stay below it."""


class Kept(Struct, frozen=True):
    """Bytes put aside; going through them reads them again."""

    spool: Spool
    start: int
    size: int

    def __iter__(self) -> Iterator[bytes]:
        yield self.spool.read(self.start, self.size)


class Spool(Struct):
    """A place for bytes that are wanted later."""

    _file: SpooledTemporaryFile[bytes] = field(default_factory=partial(SpooledTemporaryFile, IN_MEMORY))

    def put(self, content: bytes) -> Kept:
        try:
            start = self._file.seek(0, 2)
            self._file.write(content)
        except OSError as error:
            raise Unwritable(system_trouble(error, _place())) from error
        return Kept(self, start, len(content))

    def read(self, start: int, size: int) -> bytes:
        try:
            self._file.seek(start)
            return self._file.read(size)
        except OSError as error:
            raise Unwritable(system_trouble(error, _place())) from error

    def close(self) -> None:
        self._file.close()


def _place() -> Path:
    """Where such a file stands; a computer may have no folder at all that takes one."""
    try:
        return Path(gettempdir())
    except OSError:
        return Path("de map voor tijdelijke bestanden")
