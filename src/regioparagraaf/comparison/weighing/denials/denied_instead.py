"""A denial that reaches another word than it did, in the same words: 'geen boten meer' that became 'niet meer
boten', 'de boten niet' that became 'niet al de boten'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def denied_instead(pair: Pair) -> tuple[str, str] | None:
    """What was denied, and what is denied now; None where the denial reaches the same."""
    if pair.left(pair.common) or pair.left(pair.draft):
        return None
    if not any(_NOT in side.all_keys for side in pair.sides):
        return None
    for side, other in pair.both_ways:
        found = (
            _no_more(side, other)
            or _no_longer(side, other)
            or _not_all(side, other)
            or _of_two(side, other)
            or _not_because(side, other)
        )
        if found:
            said = side.span(*found[0]), other.span(*found[1])
            return pair.in_order(side, said)
    return None


_NOT = "niet"
_Span = tuple[int, int]
_Found = tuple[_Span, _Span]


def _no_more(side: Side, other: Side) -> _Found | None:
    """'geen boten meer' on this side, and 'niet meer boten' on the other: none from now on, and no more than
    there are."""
    for at in _places(side, "geen"):
        more = next((p for p in range(at + 2, min(side.stop(at), at + _FAR)) if side.keys[p] == "meer"), None)
        if more is None:
            continue
        denied = [root for root in side.roots[at + 1 : more] if root]
        for place in _places(other, _NOT, "meer"):
            if "meer" not in other.keys[place + 2 :] and other.roots[place + 2 : place + 3] == (denied[0],):
                return (at, more + 1), (place, place + 3)
    return None


_FAR = 7
"""Words behind 'geen' in which its 'meer' stands."""


def _no_longer(side: Side, other: Side) -> _Found | None:
    """'niet langer' on this side, and 'niet lang' on the other."""
    longer, long = _places(side, _NOT, "langer"), _places(other, _NOT, "lang")
    if len(longer) != 1 or len(long) != 1 or "langer" in other.all_keys or "lang" in side.all_keys:
        return None
    return (longer[0], longer[0] + 2), (long[0], long[0] + 2)


def _not_all(side: Side, other: Side) -> _Found | None:
    """'niet al de boten' on this side, and 'de boten niet' on the other."""
    part = [at for at in _places(side, _NOT) if side.keys[at + 1 : at + 2] in _ALL]
    whole = _places(other, _NOT)
    if len(part) != 1 or len(whole) != 1 or any((key,) in _ALL or key in _SOME for key in other.keys):
        return None
    start = whole[0] - 1
    return (part[0], part[0] + 2), (max(start, 0), whole[0] + 1)


_ALL = (("al",), ("alle",), ("allemaal",), ("elk",), ("elke",), ("ieder",), ("iedere",))
_SOME = frozenset(
    "allen altijd overal beide geheel helemaal volledig enkele sommige deel gedeeltelijk deels een "
    "iedereen".split()
)
"""With one of these it says of how many it holds too."""


def _of_two(side: Side, other: Side) -> _Found | None:
    """'kopen en niet huren' on this side, and 'niet kopen en huren' on the other."""
    for at in _places(side, "en", _NOT):
        one, two = side.roots[at - 1 : at], side.roots[at + 2 : at + 3]
        for place in _places(other, _NOT):
            row = other.roots[place + 1 : place + 4]
            if len(row) > _PAIR and (row[:1], row[2:]) == (one, two) and other.keys[place + 2] == "en":
                return (at - 1, at + 3), (place, place + 4)
    return None


_PAIR = 2


def _not_because(side: Side, other: Side) -> _Found | None:
    """'wij kopen het niet omdat het moet' on this side, and 'wij kopen het, niet omdat het moet' on the
    other: it is the reason that is denied."""
    ours, theirs = _places(side, _NOT, "omdat"), _places(other, _NOT, "omdat")
    if len(ours) != 1 or len(theirs) != 1 or not ours[0] or not theirs[0]:
        return None
    if side.keys[ours[0] - 1] == "," or other.keys[theirs[0] - 1] != ",":
        return None
    return (ours[0] - 1, ours[0] + 2), (theirs[0] - 2, theirs[0] + 2)


def _places(side: Side, *words: str) -> list[int]:
    """Where these words stand behind each other."""
    return [at for at in range(len(side.keys)) if side.keys[at : at + len(words)] == words]
