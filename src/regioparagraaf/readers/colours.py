"""Whether a colour can be told from the one behind it."""

from __future__ import annotations

import re
from typing import Final

WHITE: Final = "FFFFFF"
UNKNOWN: Final = "?"
"""Behind the text stands a pattern, a picture or a colour of a theme."""
_HEX: Final = re.compile(r"#?([0-9A-Fa-f]{6})\b")
_DIFFERENCE: Final = 24
"""Of 255 in any of the three colours: less cannot be told apart."""


def plain(colour: str) -> str:
    """The six hexadecimal digits of a colour; `UNKNOWN` for one that is written in another way."""
    found = _HEX.match(colour)
    return found[1].upper() if found else UNKNOWN


def hidden_by(colour: str, ground: str) -> str:
    """What to call text of this colour on this ground where it cannot be seen; empty where it can."""
    if not _are_alike(colour, ground):
        return ""
    return "witte tekst" if _are_alike(colour, WHITE) else "tekst in de kleur van de ondergrond"


def _are_alike(one: str, other: str) -> bool:
    both = [plain(colour) for colour in (one, other)]
    if UNKNOWN in both:
        return False
    mine, yours = map(bytes.fromhex, both)
    return all(abs(a - b) <= _DIFFERENCE for a, b in zip(mine, yours, strict=True))
