"""Files to be written, each with the check that it must pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import ClassVar

from msgspec import Struct

Check = Callable[[bytes], object]
"""Reads the bytes as their reader would and raises where they are not what they should be."""


class Output(Struct, frozen=True):
    """A file to be written, with the check that its bytes must pass."""

    target: Path
    content: bytes
    check: Check
    is_read_back: bool = False
    """Whether the program itself reads it again: under another name it would be another file, or none."""

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
    is_read_back: ClassVar[bool] = False


def dossier_text(target: Path, content: bytes) -> Output:
    """A text file of a dossier."""
    return Output(target, content, _as_text, is_read_back=True)


def _as_text(content: bytes) -> str:
    return content.decode()
