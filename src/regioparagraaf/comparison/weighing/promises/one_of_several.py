"""What is done, where the other side has it as one of several things that may be: 'de winst gaat naar de
dijk', 'de dijk is een van de doelen voor de winst'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import ONE


def one_of_several(pair: Pair, side: Side) -> str:
    """'Een van de doelen' where the other side knows of no other ones; else ''."""
    other = pair.other(side)
    if "van" not in side.all_keys or ONE.isdisjoint(side.all_keys) or not _TOO.isdisjoint(other.all_keys):
        return ""
    one_there = any(
        key in ONE and other.keys[at + 1 : at + 2] == ("van",) for at, key in enumerate(other.keys)
    )
    if one_there:
        return ""
    for at in range(len(side.keys) - 3):
        if side.keys[at] not in ONE or side.keys[at + 1] != "van":
            continue
        end = at + 3 + (side.keys[at + 3].endswith("e") or side.keys[at + 3] == "te")
        for noun in range(at + 3, min(end + 1, len(side.keys))):
            if side.keys[noun].endswith(_THINGS) and side.roots[noun] not in other.all_roots:
                return side.span(at, noun + 1)
    return ""


_TOO = frozenset(
    "ook mede onder meer andere bijvoorbeeld zoals waaronder deels gedeeltelijk één eerste belangrijkste "
    "kunnen kan mogelijk mogelijke mogelijkheid optie".split()
)
"""Words by which the other side too leaves room for more."""
_THINGS = (
    "bestemmingen",
    "doelen",
    "doeleinden",
    "opties",
    "mogelijkheden",
    "keuzes",
    "factoren",
    "overwegingen",
    "criteria",
    "aspecten",
    "argumenten",
    "belangen",
    "alternatieven",
    "varianten",
    "scenario's",
    "ideeën",
    "wensen",
)
