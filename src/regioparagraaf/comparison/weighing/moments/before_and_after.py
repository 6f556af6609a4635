"""Before it, beside it or behind it, however the rest is told: 'voordat wij de kade verven, legen wij de
loods', 'na het verven van de kade legen wij de loods'; 'eerder dan de sluis', 'gelijk met de sluis'."""

from __future__ import annotations

from msgspec import Struct

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.moments.order import clauses_reversed
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import all_among, is_among
from regioparagraaf.dutch.wordclass import DETERMINERS


class _Told(Struct, frozen=True):
    """The words that say when, from start to end (exclusive), and the places of the event they tell."""

    rank: int
    start: int
    end: int
    event: tuple[int, ...]


def before_and_after(pair: Pair) -> tuple[Signal, ...]:
    """The signal of an event before which it was done, and beside or behind which it is done now."""
    if _OPENING.isdisjoint(pair.common.all_keys) or _OPENING.isdisjoint(pair.draft.all_keys):
        return ()
    turned = clauses_reversed(pair)
    if turned:
        was, wordt = (
            _clause(side, word) for side, word in zip((pair.common, pair.draft), turned, strict=True)
        )
        way = Direction.EARLIER if turned[0] == "nadat" else Direction.LATER
        return (Signal(SignalKind.TERM, was, wordt, way),)
    ours, theirs = _told(pair, pair.common), _told(pair, pair.draft)
    if ours is None or theirs is None or ours.rank == theirs.rank:
        return ()
    if any(pair.lexicon.denials.get(key) == "vol" for side in pair.sides for key in side.keys):
        return ()  # 'niet voordat' is 'pas na'
    here, there = ({side.roots[at] for at in told.event} for side, told in _sides(pair, ours, theirs))
    if not all_among(pair, here, there) and not all_among(pair, there, here):
        return ()
    way = Direction.LATER if theirs.rank > ours.rank else Direction.EARLIER
    said = _as_far_as(pair, pair.common, ours, there), _as_far_as(pair, pair.draft, theirs, here)
    return (Signal(SignalKind.TERM, *said, way),)


def _clause(side: Side, word: str) -> str:
    """The clause that a conjunction opens."""
    at = side.keys.index(word)
    return side.span(at, side.stop(at + 1))


def _as_far_as(pair: Pair, side: Side, told: _Told, others: set[str]) -> str:
    """The words that say when, as far as the event is the one of the other side."""
    last = max(at for at in told.event if is_among(pair, side.roots[at], others))
    return side.span(told.start, last + 1)


def _sides(pair: Pair, ours: _Told, theirs: _Told) -> tuple[tuple[Side, _Told], tuple[Side, _Told]]:
    return (pair.common, ours), (pair.draft, theirs)


_PART = 4


def _told(pair: Pair, side: Side) -> _Told | None:
    """When one side says that it is done; None where it says so in no such way, or in more than one."""
    opening = side.places(_OPENING)
    found = [one for at in opening if (one := _opening(pair, side, at))]
    return found[0] if len(found) == 1 else None


def _opening(pair: Pair, side: Side, at: int) -> _Told | None:
    """What the word here opens: a clause ('voordat', 'nadat'), an event ('na de verkoop') or a comparison in
    time ('eerder dan de sluis')."""
    key, behind = side.keys[at], side.keys[at + 1 : at + 2]
    if key in _CLAUSES:
        return _read(pair, side, _CLAUSES[key], at, at + 1, side.stop(at))
    if key in _COMPARED and behind == (_COMPARED[key][1],):
        return _read(pair, side, _COMPARED[key][0], at, at + 2, _phrase(side, at + 2))
    if key == "voorafgaand" and behind == ("aan",):
        return _read(pair, side, _BEFORE, at, at + 2, _phrase(side, at + 2))
    if key in _EVENTS and behind and _names(behind[0]) and not _is_counted(side, at):
        return _read(pair, side, _EVENTS[key], at, at + 1, _phrase(side, at + 1))
    return None


def _names(key: str) -> bool:
    """Whether an event may open with this word: 'na de keuring', 'na sluitingstijd'; not 'na tien uur'."""
    return key in DETERMINERS or (len(key) > _PART and key.isalpha())


def _read(pair: Pair, side: Side, rank: int, at: int, start: int, end: int) -> _Told | None:
    event = tuple(p for p in pair.content(side) if start <= p < end and side.roots[p])
    return _Told(rank, at, end, event) if event else None


def _phrase(side: Side, start: int) -> int:
    """Where a noun with its article and adjectives ends, and what 'van' or 'voor' adds to it."""
    at = start
    while at < len(side.keys) and (side.keys[at] in DETERMINERS or side.keys[at].endswith("e")):
        at += 1
    at = min(at + 1, side.stop(start))
    goes_on = side.keys[at : at + 1] in (("van",), ("voor",)) and at + 1 < side.stop(start)
    return _phrase(side, at + 1) if goes_on else at


def _is_counted(side: Side, at: int) -> bool:
    """Whether a span is counted from here ('een week na de vaart'), or a date or hour stands behind it."""
    inside = any(term.start <= at <= term.end for term in side.measures.terms)
    return inside or any(q.end == at or q.start in (at + 1, at + 2) for q in side.measures.quantities)


_BEFORE, _BESIDE, _BEHIND = range(3)
_CLAUSES = {"voordat": _BEFORE, "alvorens": _BEFORE, "vooraleer": _BEFORE, "nadat": _BEHIND}
_EVENTS = {"vóór": _BEFORE, "na": _BEHIND}
_COMPARED = {
    "eerder": (_BEFORE, "dan"),
    "vroeger": (_BEFORE, "dan"),
    "gelijk": (_BESIDE, "met"),
    "tegelijk": (_BESIDE, "met"),
    "gelijktijdig": (_BESIDE, "met"),
    "later": (_BEHIND, "dan"),
}
_OPENING = frozenset(("voorafgaand", *_CLAUSES, *_EVENTS, *_COMPARED))
