"""Room that does not grow with its text: a row of an exact height, a box. How full it is, is reckoned with
letters kept narrow and lines kept low, so that what fits is no alarm. All in one unit of length.
"""

from __future__ import annotations

from math import ceil
from typing import Final

from msgspec import Struct

_LETTER: Final = 0.4
"""The width of a letter in its size."""
_TOO_HIGH: Final = 1.4
"""Text so much higher than the room it has lost a line at least."""

CUT: Final = "tekst die niet in haar vak past en daar wegvalt"


def length_of(letters: int, size: float) -> float:
    """How long a text of so many letters is on one line."""
    return letters * size * _LETTER


class Room(Struct):
    """What is free inside it, and how much of its height is taken."""

    width: float
    height: float
    used: float = 0.0

    def cuts(self, letters: int, size: float) -> bool:
        """Whether a paragraph of so many letters, behind what is there already, falls outside."""
        lines = ceil(length_of(letters, size) / max(self.width, size * _LETTER))
        self.used += max(1, lines) * size
        return self.used > max(self.height * _TOO_HIGH, self.height + size)
