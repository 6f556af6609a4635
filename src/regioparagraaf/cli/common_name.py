"""The common text as a reader sees it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from regioparagraaf.document.model import Document

if TYPE_CHECKING:
    from regioparagraaf.loading.dossier import Loaded


def common_name(loaded: Loaded | None, path: Path, text: Document) -> str:
    """The name of its file, with its version where a dossier has versions."""
    if loaded is None:
        return path.name
    from regioparagraaf.cli.rounds import text_named  # a comparison outside a dossier has no use for it

    return text_named(loaded, path.name, text)
