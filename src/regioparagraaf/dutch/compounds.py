"""Compounds of Dutch: where they can be cut in two."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(4096)
def splits(key: str) -> tuple[tuple[str, str], ...]:
    """The ways to cut a compound in two, with the linking letters gone (ANS 12.4)."""
    if len(key) < 7 or not key.replace("-", "").isalpha():
        return ()
    if "-" in key.strip("-"):
        left, _, right = key.partition("-")
        return ((left, right),)
    out = []
    for cut in range(3, len(key) - 2):
        left, right = key[:cut], key[cut:]
        out.append((left, right))
        for link in ("en", "s", "e", "er"):
            if left.endswith(link) and len(left) - len(link) >= 3:
                out.append((left[: -len(link)], right))
    return tuple(out)
