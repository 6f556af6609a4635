"""What a clause about ourselves says of the thing before it: 'de pleinen die wij opknappen'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side

SHORT = 6
"""Words of a clause that says which things are meant: 'die wij in 2028 opknappen'."""


def our_clauses(side: Side) -> list[tuple[int, int]]:
    """From where to where (exclusive) a short clause with 'die wij' stands right behind a thing."""
    return [
        (at, end)
        for at in range(1, len(side.keys) - 2)
        if side.keys[at : at + 2] in _WE
        and side.keys[at - 1][0].isalnum()
        and (end := side.stop(at + 1)) <= at + SHORT
    ]


_WE = (("die", "wij"), ("die", "we"), ("dat", "wij"), ("dat", "we"))
