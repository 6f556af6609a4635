"""Where a dossier is, found without reading it."""

from __future__ import annotations

import re
from pathlib import Path

DOSSIER_FILE = "dossier.toml"
TAKEN_OVER = "was-wordt-versie-{number}.docx"
"""The list in `uitvoer/` of what a version of the common text took over."""
_TEMPORARY = re.compile(r"\.rp-\d+-\d+\.tmp")
"""As writing names what it has not put in its place yet."""


def find_dossier(start: Path) -> Path | None:
    """The folder with a dossier.toml: the start itself or the nearest folder around it."""
    return next((folder for folder in (start, *start.parents) if (folder / DOSSIER_FILE).is_file()), None)


def is_left_behind(path: Path) -> bool:
    """Whether it is a file of a run that was cut off while it wrote."""
    return _TEMPORARY.fullmatch(path.name) is not None
