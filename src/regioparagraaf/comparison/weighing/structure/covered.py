"""A condition, a term or an adverb that goes with another deed than it did, or with one more.

'Als het Rijk meebetaalt' before two deeds binds both, and binds one where it stands between them: the words
are the same, and what is promised without it is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.conjuncts import Cover, Deeds, cover
from regioparagraaf.comparison.reading.side import SIDES, Side
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair
from regioparagraaf.patterns import on_demand


def bound_otherwise(pair: Pair) -> tuple[Signal, ...]:
    """The condition that another deed, or one more, now depends on."""
    return _signal(pair, SignalKind.RESERVATION, _moved(pair, _CONDITION))


def due_otherwise(pair: Pair) -> tuple[Signal, ...]:
    """The term that another deed now has."""
    return _signal(pair, SignalKind.TERM, _moved(pair, _TERM))


def done_otherwise(pair: Pair) -> str:
    """Why what said how one thing is done now says it of another, as a Dutch clause; or ''."""
    found = _moved(pair, _MANNER)
    return f"'{pair.draft.span(found[1].start, found[1].end)}' hoort nu bij iets anders" if found else ""


class _Mark(Struct, frozen=True):
    """Words that say when, how or whether a deed is done."""

    kind: str
    said: str
    """What they say: marks that say the same are one."""
    start: int
    end: int


_Found = tuple[_Mark, _Mark]
_Marks = tuple[_Mark, ...]
_CONDITION, _TERM, _MANNER = "condition", "term", "manner"


def _signal(pair: Pair, kind: SignalKind, found: _Found | None) -> tuple[Signal, ...]:
    if not found:
        return ()
    was, wordt = (side.quote(mark) for side, mark in zip((pair.common, pair.draft), found, strict=True))
    return (Signal(kind, was, wordt, Direction.CHANGED),)


def _moved(pair: Pair, kind: str) -> _Found | None:
    """The mark of a kind that goes with another deed on the other side, on either side; None for none."""
    if pair.changed > KEPT_WORDS or pair.left(pair.common) or pair.left(pair.draft):
        return None
    joined = [side.keys.count("en") + max(side.sentences, default=0) for side in pair.sides]
    if not joined[0] or joined[0] != joined[1]:
        return None
    ours, theirs = _marks(pair.common), _marks(pair.draft)
    pairs = [
        (one, other)
        for one in ours
        for other in theirs
        if one.kind == other.kind == kind and one.said == other.said
    ]
    once = [  # of two 'in 2030' nobody knows which went where
        found for found in pairs if sum(one is found[0] or other is found[1] for one, other in pairs) == 1
    ]
    if kind == _CONDITION:
        once += _openings(pair)
    return next((found for found in once if _goes_with_another(pair, found, (ours, theirs))), None)


@lru_cache(maxsize=SIDES)
def _marks(side: Side) -> tuple[_Mark, ...]:
    """Remembered: it is asked of a pair for its conditions, its terms and its manners."""
    return tuple(_marked(side))


def _marked(side: Side) -> Iterator[_Mark]:
    inside = {at for hedge in side.hedges for at in range(hedge.start, hedge.end)}
    for hedge in side.hedges:
        yield _Mark(_CONDITION, hedge.group, hedge.start, hedge.end)
    for term in side.measures.terms:
        if term.start not in inside:
            yield _Mark(_TERM, f"{term.kind} {term.moment}", term.start, term.end)
    for often in side.measures.frequencies:
        if often.start not in inside:
            yield _Mark(_MANNER, f"{often.times}", often.start, often.end)
    for at, key in enumerate(side.keys):
        if at not in inside and key not in _PREDICATES and _HOW.match(key):
            yield _Mark(_MANNER, key.removesuffix("e"), at, at + 1)


_HOW = on_demand(r"(?:gratis|samen|zelf|vooraf|opnieuw|online|volledige?|.+(?:lijk|ig|zaam|isch)e?)$")
_PREDICATES = frozenset("nodig mogelijk belangrijk noodzakelijk moeilijk".split())
"""These say what something is, and hardly how it is done."""


def _openings(pair: Pair) -> list[_Found]:
    """What opens a sentence of both sides with a preposition, in the same words: 'Met steun van het Rijk'."""
    return [
        (_Mark(_CONDITION, "", at, at + length), _Mark(_CONDITION, "", place, place + length))
        for at in _starts(pair.common)
        for place in _starts(pair.draft)
        if (at or place) and pair.common.keys[at] in _ASKING
        for length in [_alike(pair.common.keys[at:], pair.draft.keys[place:])]
        if length >= _LEAST
        and not any(hedge.start < at + length and hedge.end > at for hedge in pair.common.hedges)
    ]


_ASKING = frozenset("met bij na zonder dankzij".split())
_LEAST = 3


def _starts(side: Side) -> list[int]:
    return [at for at in range(len(side.keys)) if side.opens(at)]


def _alike(ours: tuple[str, ...], theirs: tuple[str, ...]) -> int:
    """How many words two rows have in common from their start."""
    return next((n for n, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), 0)


def _goes_with_another(pair: Pair, found: _Found, marks: tuple[_Marks, _Marks]) -> bool:
    one, other = found
    if one.kind == _MANNER and pair.common.keys[one.start][-1] == pair.draft.keys[other.start][-1] == "e":
        return False  # 'een gezamenlijke sluis' on both sides: no adverb
    sides = (pair.common, pair.draft)
    ours, theirs = (
        _cover(pair, side, mark, all_marks) for side, mark, all_marks in zip(sides, found, marks, strict=True)
    )
    return _gains(pair.common, ours, pair.draft, theirs) or _gains(pair.draft, theirs, pair.common, ours)


def _cover(pair: Pair, side: Side, mark: _Mark, marks: _Marks) -> Cover:
    """What a mark goes with. A term before the first of two deeds may be for both, and a condition behind the
    last too; it was no condition of the first before, and so must not become one unseen."""
    taken = frozenset(at for one in (*marks, mark) for at in range(one.start, one.end))
    deeds = Deeds(side, frozenset(pair.content(side)) - taken, taken, _verbs(pair))
    later = mark.kind == _CONDITION
    return cover(deeds, mark.start, mark.end, later_free=later, closing=side is pair.common)


def _verbs(pair: Pair) -> frozenset[str]:
    """The roots that a torn-off particle or a pronoun behind them shows to be a verb, on either side."""
    sides = (pair.common, pair.draft)
    torn = {side.roots[at] for side in sides for at in side.torn}
    asked = {
        side.roots[at - 1]
        for side in sides
        for at, key in enumerate(side.keys)
        if key in _PRONOUNS and at and len(side.keys[at - 1]) > _SHORT
    }
    return frozenset(torn | asked)


_PRONOUNS = frozenset("wij we zij ze".split())
_SHORT = 3


def _gains(side: Side, old: Cover, other: Side, new: Cover) -> bool:
    """Whether the mark goes with a deed on the other side that was free of it on this one, with its verb, its
    last word (in 'een boei en in 2030 een sluis' the buoy) and half of its words at least."""
    bound = {side.roots[at] for at in old.bound}
    there = {other.roots[at] for at in new.bound}
    for part in old.free:
        roots = {side.roots[at] for at in part}
        verbs = {side.roots[at] for at in part if side.is_verb(at)}
        needed = verbs | {side.roots[max(part)]}
        if needed <= there and 2 * len(roots & there - bound) >= len(roots):
            return True
    return False
