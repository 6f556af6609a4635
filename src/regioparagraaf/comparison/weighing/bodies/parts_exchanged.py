"""Two who each do something, side by side, and changed parts: 'de regio helpt de provincie en de provincie
betaalt de regio' against 'de provincie helpt de regio; de regio betaalt de provincie'.

Who does what is read clause by clause: the one with whom a clause opens does what the rest of it says. So it
is seen too where each is named in both clauses, and where the clauses themselves changed places.
"""

from __future__ import annotations

from msgspec import Struct

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


class _Part(Struct, frozen=True):
    """Who does something, and the roots of what is said that he does."""

    who: str
    does: frozenset[str]


def parts_exchanged(pair: Pair) -> str:
    """Why each of two now does what the other did, as a Dutch clause; empty where they do not."""
    ours = _parts(pair.common)
    theirs = _parts(pair.draft) if ours else None
    if ours is None or theirs is None or {one.who for one in ours} != {one.who for one in theirs}:
        return ""
    first, second = theirs if theirs[0].who == ours[0].who else theirs[::-1]
    crossed = bool(ours[0].does & second.does and ours[1].does & first.does)
    straight = bool(ours[0].does & first.does or ours[1].does & second.does)
    if not crossed and not straight:  # 'huurt' and 'verhuurt' meet, where no word is the same
        crossed = _meet(ours[0], second, pair.lexicon) and _meet(ours[1], first, pair.lexicon)
        straight = _meet(ours[0], first, pair.lexicon) or _meet(ours[1], second, pair.lexicon)
    return "wie wat doet, is verwisseld" if crossed and not straight else ""


def _meet(one: _Part, other: _Part, lexicon: Lexicon) -> bool:
    return any(alike(root, own, lexicon) for root in one.does for own in other.does)


def _parts(side: Side) -> tuple[_Part, _Part] | None:
    """What each of two does, as far as the other does not do the same; None where there are not two."""
    named = []
    for start, end in _clauses(side):
        opening = _opening(side, start, end)
        if opening is None:
            return None
        named.append((*opening, end))
    if len(named) != 2 or named[0][0] == named[1][0]:
        return None
    both = {who for who, _, _ in named}
    one, other = (_said(side, start, end, both) for _, start, end in named)
    return _Part(named[0][0], one - other), _Part(named[1][0], other - one)


def _clauses(side: Side) -> list[tuple[int, int]]:
    """The clauses from where to where: cut at stops, and at 'en' or 'terwijl' with somebody behind it."""
    cuts = [
        at for at, key in enumerate(side.keys) if key in _ENDS or (key in _JOINING and _names(side, at + 1))
    ]
    out, start = [], 0
    for cut in [*cuts, len(side.keys)]:
        if cut > start:
            out.append((start, cut))
        start = cut + 1
    return out


_ENDS = frozenset(".;:?!,")
_JOINING = frozenset({"en", "terwijl", "maar"})


def _names(side: Side, at: int) -> bool:
    """Whether a clause can open here: with somebody who is named, and a word of its own behind him."""
    return _opening(side, at, len(side.keys)) is not None


def _opening(side: Side, start: int, end: int) -> tuple[str, int] | None:
    """With whom a clause opens, and where the rest of it begins."""
    for body in side.bodies:
        if body.start == start and body.end < end:
            return body.concept, body.end
    if start + 2 < end and side.keys[start] in ("de", "het", "onze", "ons") and side.roots[start + 1]:
        return side.roots[start + 1], start + 2
    return None


def _said(side: Side, start: int, end: int, who: set[str]) -> frozenset[str]:
    """The roots of what a clause says, those who act left out."""
    taken = {at for body in side.bodies if body.concept in who for at in range(body.start, body.end)}
    return frozenset(
        side.roots[at] or side.keys[at]
        for at in range(start, end)
        if at not in taken and side.keys[at] not in _EMPTY and side.roots[at] not in who
    )


_EMPTY = DETERMINERS | PREPOSITIONS | frozenset("zich ze die daarop daarvan daarvoor ook en %".split())
