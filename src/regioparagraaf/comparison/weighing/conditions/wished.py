"""Who must ask for a thing on one side, and only not object to it on the other: 'waar bewoners daarom
vragen', 'waar bewoners er geen bezwaar tegen hebben'."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.concessions import Words
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def unopposed(pair: Pair) -> tuple[Signal, ...]:
    """The wish on one side that is no more than the lack of an objection on the other, of the same ones."""
    for side, other in pair.both_ways:
        if _ASKING.isdisjoint(side.all_keys) or _AGAINST_IT.isdisjoint(other.all_keys):
            continue
        for asked in _clauses(side):
            if not _asks(side, asked):
                continue
            for start, end in _clauses(other):
                if _accepts(other, (start, end)) and _of_the_same(side, asked, other, (start, end)):
                    said = side.span(*asked), other.span(start, end)
                    ordered = pair.in_order(side, said)
                    return (Signal(SignalKind.RESERVATION, *ordered, Direction.CHANGED),)
    return ()


def _clauses(side: Side) -> Iterator[Words]:
    """The clauses that say when, where or for whom a promise holds."""
    for at in side.places(_OPENERS):
        yield at, side.stop(at)


_OPENERS = frozenset("waar als indien wanneer mits zodra wie die tenzij".split())


def _asks(side: Side, clause: Words) -> bool:
    """Whether somebody wants a thing in a clause."""
    words = side.keys[slice(*clause)]
    return words[0] != "tenzij" and not _ASKING.isdisjoint(words) and _DENYING.isdisjoint(words)


def _accepts(side: Side, clause: Words) -> bool:
    """Whether somebody does not object to a thing in a clause."""
    words = side.keys[slice(*clause)]
    if words[0] == "tenzij":  # 'tenzij de buurt dat niet wil'
        return not _WANTING.isdisjoint(words) and not _DENYING.isdisjoint(words)
    objects = not _AGAINST.isdisjoint(words) and not _DENYING.isdisjoint(words)
    return objects and _ASKING.isdisjoint(words)


_ASKING = frozenset(
    "vraagt vragen gevraagd verzoekt verzoeken verzocht wil willen wenst wensen aanvraagt aanvragen "
    "aanbiedt aanbieden".split()
)
_AGAINST = frozenset(
    "bezwaar bezwaren tegen ertegen daartegen hiertegen verzetten verbiedt verbieden".split()
)
_AGAINST_IT = _AGAINST | {"tenzij"}
_WANTING = frozenset("wil willen wenst wensen".split())
_DENYING = frozenset("geen niet niets".split())


def _of_the_same(side: Side, asked: Words, other: Side, clause: Words) -> bool:
    """Whether both clauses name the same ones, or one of them only points at them."""
    ours, theirs = side.keys[slice(*asked)], other.keys[slice(*clause)]
    if not _THEY.isdisjoint(ours) or not _THEY.isdisjoint(theirs):
        return True
    words = zip(ours, side.roots[slice(*asked)], strict=True)
    named = {root for key, root in words if len(key) > _SHORT}
    return not named.isdisjoint(other.roots[slice(*clause)])


_THEY = frozenset("zij ze hij u je wie die".split())
_SHORT = 4
