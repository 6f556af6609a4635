"""A thing named with its owner that on the other side is another's: 'gemeentegrond', 'grond van bewoners'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS

_OWNERS = ("gemeente", "provincie", "rijks", "regio", "streek", "school", "kerk", "markt")
"""What opens a compound that says whose or of what level a thing is."""
_LEAST = 4
"""Letters of the thing itself."""


def other_owner(pair: Pair) -> tuple[str, str] | None:
    """The compound and the phrase with 'van' in which the same thing has another owner."""
    for side, other in pair.both_ways:
        if "van" not in other.all_keys:
            continue
        for at, key in enumerate(side.keys):
            if not key.startswith(_OWNERS):
                continue
            owner = next(one for one in _OWNERS if key.startswith(one))
            if len(key) < len(owner) + _LEAST or any(k.startswith(owner) for k in other.keys):
                continue
            roots = pair.lexicon.root(key.removeprefix(owner)), pair.lexicon.root(owner.removesuffix("s"))
            said = _of_another(other, *roots)
            if said:
                own = side.words(at)
                return pair.in_order(side, (own, said))
    return None


def _of_another(side: Side, thing: str, owner: str) -> str:
    """The thing with the 'van' of somebody who is not the owner."""
    for at in range(len(side.keys) - 2):
        if side.roots[at] != thing or side.keys[at + 1] != "van":
            continue
        who = at + 2 + (side.keys[at + 2] in DETERMINERS)
        named = who < len(side.keys) and side.keys[who] not in ("ons", "onze")
        if named and side.roots[who] not in ("", owner):
            return side.span(at, who + 1)
    return ""
