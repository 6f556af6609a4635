"""Who of a group is meant: 'alle nieuwe scholen', 'jongeren uit de regio', 'huurders' for 'inwoners'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.groups import (
    ALL,
    DWELLERS,
    described,
    free_relative,
    is_group,
    limited,
    quantified,
    quantifiers,
    wished,
)
from regioparagraaf.comparison.weighing.reach.signal import reach, shrunk


def narrowed(pair: Pair) -> tuple[Signal, ...]:
    """A word between 'alle' and its noun, or behind it, that only one side has."""
    if free_relative(pair.common) or free_relative(pair.draft):
        return ()
    ours, theirs = wished(pair.common), wished(pair.draft)
    if bool(ours) != bool(theirs) and "?" not in (*pair.common.keys, *pair.draft.keys):
        return reach(ours or quantified(pair.common), theirs or quantified(pair.draft), bool(ours))
    for side, other in pair.both_ways[::-1]:
        kind = _one_kind(pair, side)
        if kind and not pair.left(other) and len(pair.left(side)) == 1:
            return shrunk(quantified(other), kind, side is pair.common)
    wordt = limited(pair.draft, pair.matching.draft_left)
    was = limited(pair.common, pair.matching.common_left)
    if wordt and not was and _by_their_deed(pair, pair.draft):
        return ()
    if was and not wordt and _by_their_deed(pair, pair.common):
        return ()
    if wordt and not was and not described(pair.common) and not pair.matching.common_left:
        return reach(quantified(pair.common), wordt, False)
    if was and not wordt and not described(pair.draft) and not pair.matching.draft_left:
        return reach(was, quantified(pair.draft), True)
    return ()


def _by_their_deed(pair: Pair, side: Side) -> bool:
    """Whether 'alle schade die ganzen aanrichten' is told as 'alle schade door ganzen': of it only the
    verb is new, and that only says that they did it."""
    other, left = pair.other(side), pair.left(side)
    for rank, _, end in quantifiers(side):
        if rank != ALL or side.keys[end + 1 : end + 2] not in (("die",), ("dat",)):
            continue
        stop = side.stop(end + 1)
        inside = [at for at in pair.content(side) if end + 1 < at < stop]
        if len(inside) < _DOER_AND_DEED or [at for at in left if at in inside] != inside[-1:]:
            continue
        if side.roots[end] not in other.all_roots:
            continue
        noun = other.roots.index(side.roots[end])
        doer = other.roots[noun + 2 : noun + 2 + _DOER_AND_DEED]
        if other.keys[noun + 1 : noun + 2] == ("door",) and side.roots[inside[0]] in doer:
            return True
    return False


_DOER_AND_DEED = 2


def _one_kind(pair: Pair, side: Side) -> str:
    """'alle beweegbare bruggen', where the other side has 'alle bruggen'."""
    other = pair.other(side)
    if not quantifiers(other):
        return ""
    for rank, start, end in quantifiers(side):
        noun = side.roots[end + 1 : end + 2]
        adjective = end in pair.left(side) and side.keys[end].endswith("e")
        if rank == ALL and adjective and noun and noun[0] in other.all_roots:
            return side.span(start, end + 2)
    return ""


def whoever(pair: Pair) -> tuple[Signal, ...]:
    """'wie een vaarbewijs heeft, mag' that became 'iedereen mag', or the other way round: nothing on the
    other side says who they are."""
    for side, other in pair.both_ways:
        if _EVERYBODY.isdisjoint(other.all_keys) or not free_relative(side):
            continue
        if not _WHO.isdisjoint(other.all_keys) or other.hedges:
            continue
        everybody = other.places(_EVERYBODY)[0]
        start = side.keys.index("wie")
        end = side.stop(start)
        told = [at for at in pair.content(side) if start < at < end]
        if told and set(told) <= set(pair.left(side)):
            said = side.span(start, end), other.span(everybody, everybody + 1)
            return reach(*pair.in_order(side, said), side is pair.common)
    return ()


_EVERYBODY = frozenset("iedereen eenieder".split())
_WHO = frozenset("wie die met".split())


def from_here(pair: Pair) -> tuple[Signal, ...]:
    """'daklozen uit de regio', where the other side does not say from where: those from elsewhere are out."""
    for side, other in pair.both_ways[::-1]:
        if "uit" not in side.all_keys or "uit" in other.all_keys:
            continue
        at = _coming_from(pair, side)
        if at is None or not (_HERE | _HERE_TOO).isdisjoint(other.all_keys):
            continue
        if _named_for(other, side.roots[at], side.keys[at + 3]):
            continue  # 'streekeigen bomen' are 'bomen uit de streek'
        if side.roots[at] in other.all_roots:
            return shrunk(
                other.words(other.roots.index(side.roots[at])), side.span(at, at + 4), side is pair.common
            )
    return ()


def _named_for(side: Side, root: str, place: str) -> bool:
    """Whether an adjective that has a place in it stands before a noun."""
    return any(
        key.startswith(place) and key != place and side.roots[at + 1] == root
        for at, key in enumerate(side.keys[:-1])
    )


def _coming_from(pair: Pair, side: Side) -> int | None:
    """Where people stand with the place that they must come from: 'jongeren uit de regio'."""
    for at in pair.content(side):
        phrase = side.keys[at + 1 : at + 4]
        if phrase[:1] != ("uit",):
            continue
        people = side.keys[at].endswith(("en", "s")) and at not in side.in_hedges
        if people and phrase[1:2] in _MY and not _HERE.isdisjoint(phrase[2:]):
            return at
    return None


_MY = (("de",), ("het",), ("eigen",), ("onze",))
_HERE = frozenset("regio gemeente streek stad dorp kern kernen buurt wijk omgeving provincie".split())
_HERE_TOO = frozenset("regionale regionaal lokale lokaal hier inwoners inwoner bewoners".split())
"""With these the other side says too that they are from here."""


def part_of_them(pair: Pair) -> tuple[Signal, ...]:
    """'inwoners' that became 'huurders': some of those who live here; or the other way round."""
    gone, new = pair.matching.common_left, pair.matching.draft_left
    if not gone or not new:
        return ()
    ours = [at for at in gone if is_group(pair, pair.common, at)]
    theirs = [at for at in new if is_group(pair, pair.draft, at)]
    if len(ours) != 1 or len(theirs) != 1:
        return ()
    was, wordt = (
        side.roots[at] in DWELLERS for side, at in ((pair.common, ours[0]), (pair.draft, theirs[0]))
    )
    if was == wordt:
        return ()
    return reach(pair.common.words(ours[0]), pair.draft.words(theirs[0]), wordt)


def only_near(pair: Pair) -> tuple[Signal, ...]:
    """'de bewoners' that became 'de direct omwonenden': only those who live next to it; or the other way
    round."""
    for side, other in pair.both_ways[::-1]:
        wider = side is pair.common
        if _NEXT_TO.isdisjoint(side.all_keys):
            continue
        near = side.places(_NEXT_TO)[0]
        if not near or side.keys[near - 1] not in _DIRECTLY or not _CLOSE.isdisjoint(other.all_keys):
            continue
        whole = [at for at, key in enumerate(other.keys) if key.endswith(_LIVING_THERE)]
        beside = bool(whole) and other.keys[whole[0] + 1] in _ALONG  # 'bewoners langs de bouwplaats'
        if whole and not beside and not any(key.endswith(_LIVING_THERE) for key in side.keys):
            said = other.words(whole[0]), side.span(near - 1, near + 1)
            return reach(*(said[::-1] if wider else said), wider)
    return ()


_DIRECTLY = frozenset("direct directe naaste aangrenzende".split())
_NEXT_TO = frozenset("aanwonenden omwonenden buren".split())
_CLOSE = (
    _DIRECTLY | _NEXT_TO | frozenset("naast ernaast grenst grenzen aanpalende belendende omliggende".split())
)
"""With these the other side may mean only those too: 'bewoners van de panden ernaast'."""
_ALONG = frozenset("aan langs rond rondom bij tegenover".split())
_LIVING_THERE = ("bewoners", "inwoners", "dorpelingen")
