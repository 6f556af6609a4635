"""All of a group where the other side has a part of it: 'alle inwoners', 'inwoners met een laag inkomen'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.groups import (
    ALL,
    BY_THEMSELVES,
    DWELLERS,
    MOST,
    WHOLE,
    aged,
    free_relative,
    is_person,
    noun_with_its_limit,
    those_who,
)
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.wordclass import PREPOSITIONS, Kind
from regioparagraaf.dutch.words import ARTICLES


def limited_instead(
    pair: Pair, ours: list[tuple[int, int, int]], theirs: list[tuple[int, int, int]]
) -> tuple[Signal, ...]:
    """'alle inwoners' against 'inwoners met een laag inkomen'; 'alle parken' against 'het stadspark'."""
    for found, side, other, left, wider in (
        (ours, pair.common, pair.draft, pair.matching.draft_left, False),
        (theirs, pair.draft, pair.common, pair.matching.common_left, True),
    ):
        for scope in found:
            said = _limited(pair, side, other, left, scope)
            if said:
                return shrunk(*said, wider)
    return ()


def _limited(
    pair: Pair, side: Side, other: Side, left: tuple[int, ...], scope: tuple[int, int, int]
) -> tuple[str, str] | None:
    """The whole that one side names, with the part of it that the other has instead."""
    rank, start, end = scope
    if end >= len(side.keys) or _denied_of_any(other, side.roots[end]):
        return None
    group = side.span(start, end + 1)
    old = aged(other, side.roots[end]) if rank == ALL else ""
    if old and not aged(side, side.roots[end]):
        return group, old  # 'elke schipper van 75 jaar of ouder'; `getal` counts
    if rank < MOST or free_relative(other):
        return None
    if side.keys[start] == "iedereen":
        near = bool(left) and left[-1] - left[0] <= _NEAR
        if near and _is_part(other, left[0]) and is_person(other, left[0], pair):
            return side.span(start, end), other.span(left[0], left[-1] + 1)
        described = _with_its_limit(other, DWELLERS, left)
        if described:
            return side.span(start, end), described
    anywhere = _a_place(other, left) if side.keys[end - 3 : end] in _ANYWHERE else ""
    if anywhere:
        return side.span(start, end), anywhere
    if side.keys[start] in BY_THEMSELVES or side.keys[end] in PREPOSITIONS:
        return None  # what follows 'iedereen', or 'ieder' in 'voeren het ieder uit', is no group
    some = _some_people(pair, other, left) if side.roots[end] in DWELLERS else ""
    if some:
        return group, some
    somewhere = _somewhere(side, start, end, other, left)
    if somewhere:
        return side.span(start - 1, end + 1), somewhere
    named = DWELLERS if side.roots[end] in DWELLERS else frozenset({side.roots[end]})
    limited = _with_its_limit(other, named, left)
    limited = limited or those_who(other, side, end) or _of_a_sort(side, end, other, left)
    return (group, limited) if limited else None


def _with_its_limit(side: Side, roots: frozenset[str], left: tuple[int, ...]) -> str:
    """The first of these nouns with what limits it; '' for none."""
    return next(filter(None, (noun_with_its_limit(side, root, left) for root in sorted(roots))), "")


_NEAR = 3
"""Words that one limit of a group takes at most: 'kinderen uit minima'."""


def _denied_of_any(side: Side, root: str) -> bool:
    """Whether 'geen boot ligt langer dan een week' says of all of them what 'elke boot' says."""
    return "geen" in side.all_keys and any(
        key == "geen" and side.roots[at + 1 : at + 2] == (root,) for at, key in enumerate(side.keys)
    )


def _some_people(pair: Pair, side: Side, left: tuple[int, ...]) -> str:
    """The only people that are new on a side, with what describes them: 'eigenaren van een woning'."""
    people = [at for at in left if is_person(side, at, pair)]
    if len(people) != 1:
        return ""
    last = max((at for at in left if people[0] <= at <= people[0] + _NEAR), default=people[0])
    return side.span(people[0], last + 1)


def _somewhere(side: Side, start: int, end: int, other: Side, left: tuple[int, ...]) -> str:
    """The place on the other side where this one says 'in de hele gemeente'."""
    if side.keys[start] not in WHOLE or side.keys[end : end + 1] not in _HERE or start < 2:
        return ""
    for at in left:
        if at in other.in_hedges:
            continue  # 'bij genoeg wind' is no place
        before = [p for p in range(max(at - 2, 0), at) if other.keys[p] in _WHERE]
        if before and side.roots[end] not in other.all_roots:
            return other.span(before[0], at + 1)
    return ""


def _of_a_sort(side: Side, end: int, other: Side, left: tuple[int, ...]) -> str:
    """What the other side has with another word before it, where this one has 'elke soort' of it: 'witte
    vis' for 'elke soort vis'."""
    if side.keys[end] not in _SORTS:
        return ""
    for root in side.roots[end + 1 : min(side.stop(end), end + 1 + _NEAR)]:
        for at in left:
            behind = other.roots[at + 1] if at + 1 < len(other.roots) else ""
            if root and (behind == root and other.kind(at) in (Kind.MANNER, Kind.NOUN)):
                return other.span(at, at + 2)
    return ""


_SORTS = frozenset("soort soorten type typen types vorm vormen".split())
_ANYWHERE = (("waar", "dan", "ook"), ("niet", "uit", "waar"))


def _a_place(side: Side, left: tuple[int, ...]) -> str:
    """The place that one side alone names, where the other has 'waar dan ook': 'in de polder'."""
    for at in left:
        opener = at - 1 - (side.keys[at - 1] in ARTICLES)
        if opener >= 0 and side.keys[opener] in _WHERE - {"uit", "bij"} and side.is_noun(at):
            return side.span(opener, at + 1)
    return ""


_HERE = tuple((word,) for word in "gemeente regio streek stad provincie".split())
_WHERE = frozenset("in uit aan op langs bij".split())


_ANYBODY = frozenset("publiek openbaar mensen bezoekers gebruikers burgers inwoners".split())


def _is_part(side: Side, at: int) -> bool:
    """Whether the word names a part of everybody."""
    return side.keys[at] not in _ANYBODY
