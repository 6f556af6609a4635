"""The two numbers of a noun, by its form."""

from __future__ import annotations

from itertools import takewhile


def is_plural_of(several: str, single: str) -> bool:
    """Whether one word can be the plural of the other: 'steigers' and 'steiger', 'huizen' and 'huis'."""
    if several.endswith("a") and single.endswith("um"):
        return several.removesuffix("a") == single.removesuffix("um")  # 'centra', 'musea'
    if not several.endswith(("s", "en")) or single.endswith("en") or len(single) >= len(several):
        return False
    if several.endswith("s") and not several.startswith(single.rstrip("y'")):
        return False  # 'speelplek' is no singular of 'speelplaats', nor 'musea' of 'museums'
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(several, single, strict=False)))
    return shared >= len(single) - CHANGING and len(several) - shared <= ENDING


CHANGING, ENDING = 2, 4
"""Letters at most that a singular loses, and that its plural has instead: 'huis', 'huizen'."""
