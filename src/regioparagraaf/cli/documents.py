"""Which files of a folder are documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

SUFFIXES = (".docx", ".odt", ".md", ".txt", ".pdf", ".doc")
"""Old Word files too: they cannot be read, and the user must hear that."""


def documents_in(folder: Path) -> list[Path]:
    """The documents in a folder by name, without what Word and other programs leave beside them."""
    return sorted(
        file
        for file in folder.iterdir()
        if file.suffix.lower() in SUFFIXES and file.is_file() and not file.name.startswith(("~$", "."))
    )


def draft_files(paths: Iterable[Path], common: Path) -> Iterator[Path]:
    """The drafts that the user means, each once: files as they are, a folder as the documents in it but
    for the common text."""
    seen: set[Path] = set()
    for path in paths:
        found = (
            [file for file in documents_in(path) if not _is_same(file, common)] if path.is_dir() else [path]
        )
        for file in found:
            if file.resolve() not in seen:
                seen.add(file.resolve())
                yield file


def _is_same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
