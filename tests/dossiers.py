"""A dossier to damage: the invented region Waardenland, copied for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

from regioparagraaf.errors import Remark
from regioparagraaf.loading.dossier import read_dossier
from regioparagraaf.loading.library import read_shipped

SAMPLE = Path(__file__).parent / "samples" / "andere-regio"
WATER = "fragmenten/water/wat-01.md"
SHOPS = "fragmenten/dorpshart/dor-01.md"


def copied(folder: Path) -> Path:
    """A copy of the dossier in a new folder."""
    return Path(shutil.copytree(SAMPLE, folder / "dossier"))


def changed(folder: Path, file: str, old: str, new: str) -> Path:
    """A copy in which one piece of one file reads otherwise."""
    dossier = copied(folder)
    path = dossier / file
    text = path.read_text("utf-8")
    assert text.count(old) >= 1, f"{old!r} is not in {file}"
    path.write_text(text.replace(old, new, 1), "utf-8")
    return dossier


def new_dossier(folder: Path) -> Path:
    """A dossier of the Leidse regio as `nieuw` makes it where nothing is asked."""
    from regioparagraaf.cli.nieuw import default_dossier, write_dossier

    dossier, library = folder / "regio", read_shipped("leidse-regio")[0]
    write_dossier(dossier, library, default_dossier(library, "regio", 2026))
    return dossier


def found(dossier: Path) -> list[str]:
    """What `controleer` says of a dossier, line by line."""
    return [str(remark) for remark in remarks(dossier)]


def remarks(dossier: Path) -> tuple[Remark, ...]:
    from regioparagraaf.cli.controleer import findings

    return findings(read_dossier(dossier))
