"""Files to be written, each with the check that it must pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

Check = Callable[[bytes], object]
"""Reads the bytes as their reader would and raises where they are not what they should be."""


class Output(Struct, frozen=True):
    """A file to be written, with the check that its bytes must pass."""

    target: Path
    content: bytes
    check: Check

    @property
    def pieces(self) -> Iterable[bytes]:
        return (self.content,)

    def check_pieces(self, pieces: Iterator[bytes]) -> None:
        self.check(b"".join(pieces))


class Pieces(Struct, frozen=True):
    """A file to be written in pieces, which can be gone through more than once."""

    target: Path
    pieces: Iterable[bytes]
    check_pieces: Callable[[Iterator[bytes]], object]
    """Takes the pieces as they were read back, and raises where they are not what they should be."""
