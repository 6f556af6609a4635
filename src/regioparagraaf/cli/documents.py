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


def draft_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The drafts that the user means: files as they are, a folder as the documents in it."""
    for path in paths:
        if path.is_dir():
            yield from documents_in(path)
        else:
            yield path
