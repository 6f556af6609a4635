"""How a dossier and a fragment are laid out: in their files, and as a bookmark in Word."""

from __future__ import annotations

import re
from typing import Final

from regioparagraaf.patterns import on_demand

DOSSIER_FILE: Final = "dossier.toml"
VERSIONS_FOLDER: Final = "versies"
FENCE: Final = "+++"
"""The line before and behind the front matter of a fragment."""
SECTION: Final = on_demand(r"^##[^\S\n]+(.+?)[^\S\n]*$", re.MULTILINE)
VARIANT: Final = on_demand(r"variant\s*:\s*(\S+)", re.IGNORECASE)
"""The heading of the section that holds a variant, with its level."""
ID: Final = on_demand(r"[a-z0-9]+(-[a-z0-9]+)*")
BOOKMARK: Final = "rp_"
"""How the name of a bookmark around a fragment begins."""


def bookmark_of(fragment: str) -> str:
    """The name of the bookmark around it in Word: letters, digits and underscores (at most 40)."""
    return BOOKMARK + fragment.replace("-", "_")


def fragment_of(bookmark: str) -> str:
    """The id of the fragment that a bookmark stands around."""
    return bookmark.removeprefix(BOOKMARK).replace("_", "-")
