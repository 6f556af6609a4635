"""Texts that tell where files stand: on a disk, on a server, in someone's home folder."""

from __future__ import annotations

import re
from typing import Final

from regioparagraaf.patterns import on_demand

_PATH: Final = on_demand(
    r"(?:\b[A-Za-z]:[\\/](?!/)|\\\\[\w.$-]+\\|\bfile:|(?<![\w.])/(?:Users|home|Volumes|var/folders|mnt)/)",
    re.IGNORECASE,
)
_FILE_NAME: Final = on_demand(
    r"^[^\n]{1,200}\.(?:jpe?g|png|gif|bmp|tiff?|emf|wmf|svg|webp|heic|pdf|docx?|xlsx?|pptx?|vsdx?)$",
    re.IGNORECASE,
)
_OPEN: Final = on_demand(r"^(?:https?://|mailto:|#)", re.IGNORECASE)


def is_path(text: str) -> bool:
    """Whether a path, share or file address stands in the text."""
    return _PATH.search(text) is not None


def is_file_name(text: str) -> bool:
    """Whether the text is the name of a file and nothing else."""
    return _FILE_NAME.match(text.strip()) is not None


def is_open_address(address: str) -> bool:
    """Whether a link may stay: a web page, a mail address or a place in the text itself."""
    return _OPEN.match(address.strip()) is not None and not is_path(address)
