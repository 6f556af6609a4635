"""'Samen één plan' where the other side has 'een plan', which each may make for itself; and what comes in
each place, where the other side has one for each place: 'in elk dorp staat een kraan', 'voor elk dorp is er
een kraan'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.words import EVERY, MARKS


def one_together(pair: Pair, side: Side) -> str:
    """'Samen één plan' where the other side has 'een plan' and nobody does it together; else ''."""
    other = pair.other(side)
    if (
        _TOGETHER.isdisjoint(side.all_keys)
        or "één" not in side.all_keys
        or not _AS_ONE.isdisjoint(other.all_keys)
    ):
        return ""
    if any(key.startswith(("gemeenschappelijk", "gezamenlijk", "samenwerk")) for key in other.keys):
        return ""
    for at, key in enumerate(side.keys[:-1]):
        together = next((p for p in range(max(at - _NEAR, 0), at) if side.keys[p] in _TOGETHER), None)
        if key != "één" or together is None or not MARKS.isdisjoint(side.keys[together:at]):
            continue
        for place in range(1, len(other.keys)):
            noun = other.roots[place] == side.roots[at + 1] != ""
            if noun and other.keys[place - 1] in ("een", "het", "de"):
                return side.span(together, at + 2)
    return ""


_TOGETHER = frozenset({"samen", "gezamenlijk"})
_AS_ONE = _TOGETHER | frozenset("één 1 elkaar gedeeld gedeelde onderling zelfde dezelfde hetzelfde".split())
_NEAR = 4


def only_attuned(pair: Pair) -> tuple[str, str] | None:
    """'Samen een planning' where the other side has each its own, and these only fit: 'stemmen hun
    planning op elkaar af'; else None."""
    for side, other in pair.both_ways:
        if _TOGETHER.isdisjoint(side.all_keys) or "elkaar" not in other.all_keys:
            continue
        if not _TOGETHER.isdisjoint(other.all_keys) or "elkaar" in side.all_keys:
            continue
        together = side.places(_TOGETHER)[0]
        for at in range(together + 1, side.stop(together)):
            if side.keys[at - 1] not in ("een", "één") or side.roots[at] not in other.all_roots:
                continue
            there = other.roots.index(side.roots[at])
            if side.roots[at] and other.keys[there - 1] == "hun":
                return pair.in_order(side, (side.span(together, at + 1), other.span(there - 1, there + 1)))
    return None


def for_each_place(pair: Pair) -> tuple[str, str] | None:
    """'In elk dorp' where there is something, and on the other side 'voor elk dorp'; else None."""
    for side, other in pair.both_ways:
        inside = _led_by("in", side)
        outside = _led_by("voor", other) | _led_by("uit", other) if inside else inside
        for noun, (start, end) in inside.items():
            if noun in outside and noun not in _led_by("in", other) and _stands(side) and _stands(other):
                return pair.in_order(side, (side.span(start, end), other.span(*outside[noun])))
    return None


def _led_by(word: str, side: Side) -> dict[str, tuple[int, int]]:
    """The root of the noun behind 'in elk', 'voor elk van de vijf', with where it stands."""
    found: dict[str, tuple[int, int]] = {}
    if word not in side.all_keys or _EACH.isdisjoint(side.all_keys):
        return found
    for at, key in enumerate(side.keys[:-2]):
        if key != word or side.keys[at + 1] not in _EACH:
            continue
        noun = at + 2
        if side.keys[noun : noun + 2] == ("van", "de"):
            noun = min(noun + 2, len(side.keys) - 1)
            noun += noun + 1 < len(side.keys) and number(side.keys[noun]) is not None
        if side.roots[noun]:
            found[side.roots[noun]] = (at, noun + 1)
    return found


_EACH = EVERY


def _stands(side: Side) -> bool:
    """Whether something is or comes there: a plan for each village is made anywhere."""
    return not _BEING.isdisjoint(side.all_keys) and not any(key.endswith(_ANYWHERE) for key in side.keys)


_BEING = frozenset("is zijn komt komen staat staan zit zitten bouwt bouwen plaatst plaatsen terecht".split())
_ANYWHERE = tuple(
    "plan plannen visie agenda budget bedrag euro regeling regels afspraken aanpak geld subsidie programma "
    "coördinator wethouder contactpersoon lijst".split()
)
"""What there is for a place without its being there."""
