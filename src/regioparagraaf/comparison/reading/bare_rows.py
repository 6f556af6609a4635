"""Rows that only commas part: 'Hout, touw, teer: dat ligt hier', 'hier ligt: hout, touw, teer'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.enumerations import JOINTS, Items
from regioparagraaf.comparison.reading.side import Side


def bare_rows(side: Side) -> tuple[Items, ...]:
    """The rows of three short items or more without 'en', before or behind a colon or in brackets."""
    if not (":" in side.all_keys or "(" in side.all_keys) or side.keys.count(",") < LEAST - 1:
        return ()
    marks = [-1, *(at for at, key in enumerate(side.keys) if key in _ENDS), len(side.keys)]
    rows = []
    for before, behind in pairwise(marks):
        opened = before >= 0 and side.keys[before] in (":", "(")
        closes = behind < len(side.keys) and side.keys[behind] == ":"
        if not (opened or closes) or not JOINTS.isdisjoint(side.keys[before + 1 : behind]):
            continue
        commas = [before, *(at for at in range(before + 1, behind) if side.keys[at] == ","), behind]
        items = tuple((start + 1, end) for start, end in pairwise(commas))
        if len(items) >= LEAST and all(0 < end - start <= _MOST for start, end in items):
            rows.append(items)
    return tuple(rows)


LEAST = 3
"""Items from which on commas alone make a row: of two, one may say more of the other."""
_MOST = 4
"""Words of one item at most."""
_ENDS = frozenset(". ? ! : ; ( )".split())
