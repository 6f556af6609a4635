"""What comes in a year, or the work on it that starts in that year: 'in 2030 komt er een sluis', 'in 2030
start de bouw van de sluis'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.wordclass import DETERMINERS


def only_started(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a moment at which one side has the thing there, and the other only starts on it."""
    if not pair.common.measures.terms:
        return ()
    moments = [{term.moment for term in side.measures.terms} for side in pair.sides]
    if not moments[0] or moments[0] != moments[1]:
        return ()
    for side, way in ((pair.draft, Direction.LATER), (pair.common, Direction.EARLIER)):
        other = pair.other(side)
        starts = _starts(side)
        there = other.first(_THERE)
        if starts is None or there is None:
            starts = _starts_what_is_done(pair, side)
            done = starts[1] if starts else 0
            there = next((at for at in range(len(other.keys)) if _is_done(pair, side, done, at)), None)
        if starts is None or there is None or any(key.startswith(_STARTING_TOO) for key in other.keys):
            continue
        said = side.words(*starts), other.words(there)
        return (Signal(SignalKind.TERM, *pair.in_order(side, said), way),)
    return ()


def _starts(side: Side) -> tuple[int, int] | None:
    """The places of 'start' and of the work that starts."""
    if _STARTING.isdisjoint(side.all_keys):
        return None
    at = side.first(_STARTING)
    work = side.first(_WORK)
    dated = any(term.start <= (at or 0) < term.end for term in side.measures.terms)
    return (at, work) if at is not None and work is not None and not dated else None


def _starts_what_is_done(pair: Pair, side: Side) -> tuple[int, int] | None:
    """The places of 'start' and of a deed that the other side does: 'de verbreding start'."""
    if _STARTING.isdisjoint(side.all_keys):
        return None
    start = side.places(_STARTING)[0]
    if "voordat" in side.keys[side.stretch(start)[0] : start]:
        return None  # 'voordat 2028 begint'
    deed = next(
        (
            at
            for at in pair.content(side)
            if at != start
            and _names_a_deed(side, at)
            and any(_is_done(pair, side, at, p) for p in range(len(pair.other(side).keys)))
        ),
        None,
    )
    return None if deed is None else (start, deed)


def _names_a_deed(side: Side, at: int) -> bool:
    """Whether a noun is made of a verb: 'verbreding', 'renovatie', 'het verbreden'."""
    key = side.keys[at]
    made = key.endswith("en") and side.keys[at - 1 : at] == ("het",)
    return made or key in _WORK or key.endswith(("ing", "atie"))


def _is_done(pair: Pair, side: Side, deed: int, at: int) -> bool:
    """Whether the other side does, at a place, what this side names: 'verbreding', 'wordt verbreed'."""
    other = pair.other(side)
    one, two = other.roots[at], side.roots[deed]
    if not one or other.keys[at] == side.keys[deed] or not alike(one, two, pair.lexicon):
        return False
    named = other.keys[at].endswith("ing") or (at > 0 and other.keys[at - 1] in DETERMINERS)
    return at in other.torn or not named


_STARTING = frozenset("start starten begint beginnen gestart begonnen".split())
_STARTING_TOO = ("start", "begin", "begon", "gestart", "aanvang", "schop", "paal", "aanleg", "bouw")
_WORK = frozenset(
    "aanleg bouw bouwen aanleggen herstel renovatie verbouwing werk werkzaamheden inrichting "
    "herinrichting uitvoering".split()
)
_THERE = frozenset("komt komen krijgt krijgen ligt liggen".split())
