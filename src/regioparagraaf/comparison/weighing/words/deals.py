"""A deal told from its other end: 'de haven verhuurt boten' is 'u huurt een boot van de haven'."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import BECOMING
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def seen_from_the_other(pair: Pair, verbs: Collection[str]) -> bool:
    """Whether a deal is told from its other end: 'de haven verhuurt', 'u huurt van de haven'."""
    if not _DEALS.issuperset(verbs) or _goes_on(pair):
        return False
    if _offered(pair.common, pair.draft) or _offered(pair.draft, pair.common):
        return True
    if _whoever_buys(pair.common, pair.draft) or _whoever_buys(pair.draft, pair.common):
        return True
    doing, behind = (
        [{body.concept for body in side.bodies if body.role in roles} for side in pair.sides]
        for roles in (("doet",), ("van", "bij"))
    )
    for side, behind_it in zip((pair.common, pair.draft), behind, strict=True):
        if any(_from_us(side, at) for at in range(len(side.keys))):
            behind_it.add("wij")
    ends = [_ends_of_deal(side) for side in pair.sides]
    for at, (subjects, sources) in enumerate(ends):
        doing[at] |= subjects
        behind[at] |= sources
    return bool(doing[0] & behind[1] or doing[1] & behind[0])


def _offered(side: Side, other: Side) -> bool:
    """Whether anybody may buy or hire it here, and it is sold or hired out there, by nobody who is
    named: 'is te koop', 'kun je huren', 'wordt verkocht'."""
    if "door" in other.all_keys or BECOMING.isdisjoint(other.all_keys) or _SELLING.isdisjoint(other.all_keys):
        return False
    buyers = side.places(_ANYBODY)
    return ("te", "koop") in pairwise(side.keys) or any(side.keys[max(at - 1, 0)] != "van" for at in buyers)


def _whoever_buys(side: Side, other: Side) -> bool:
    """Whether 'bij de verkoop van grond' is told as 'wie grond koopt'."""
    selling = ("de", "verkoop"), ("de", "verhuur"), ("de", "verpachting")
    sold = not {*selling}.isdisjoint(pairwise(side.keys))
    return sold and "wie" in other.all_keys and not _BUYING.isdisjoint(other.all_keys)


_BUYING = frozenset("koopt kopen huurt huren pacht pachten".split())
_ANYBODY = frozenset("je u men iedereen".split())
_SELLING = frozenset("verkocht verhuurd verpacht".split())
_DEALS = frozenset("hur ferhur pach ferpach kop ferkop len uitlen".split())
"""Roots of dealings with two ends: who hires it out is who it is hired from."""


def _ends_of_deal(side: Side) -> tuple[set[str], set[str]]:
    """The roots of the nouns that no preposition leads in, and of those behind 'van' or 'bij'."""
    subjects: set[str] = set()
    sources: set[str] = set()
    for at, root in enumerate(side.roots):
        if len(root) > _SHORT_ROOT and at not in side.particles and side.is_noun(at):
            start = at
            while start and side.keys[start - 1] in DETERMINERS:
                start -= 1
            led = side.keys[start - 1] if start else ""
            if led in ("van", "bij"):
                sources.add(root)
            elif led not in PREPOSITIONS:
                subjects.add(root)
    return subjects, sources


_SHORT_ROOT = 2


def _goes_on(pair: Pair) -> bool:
    """Whether the one who deals does something else too on both sides: then who that is, has changed."""
    second = [
        {side.roots[at + 1] for at, key in enumerate(side.keys[:-1]) if key == "en" and side.roots[at + 1]}
        for side in pair.sides
    ]
    return not second[0].isdisjoint(second[1])


def _from_us(side: Side, at: int) -> bool:
    """Whether 'van ons' or 'bij ons' stands here, and not what is ours."""
    following = side.keys[at + 2] if at + 2 < len(side.keys) else "."
    if side.keys[at : at + 2] not in (("van", "ons"), ("bij", "ons")):
        return False
    apart = not following[0].isalpha() or following in PREPOSITIONS or following in DETERMINERS
    return apart or side.roots[at + 2] in _DEALS  # 'kunnen het van ons huren'
