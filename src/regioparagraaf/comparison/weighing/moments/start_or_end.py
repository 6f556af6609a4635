"""A date on which a thing starts, or up to which it lasts: 'gaat in op 1 mei', 'geldt tot 1 mei'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.marker_senses import NOBODY
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def start_or_end(pair: Pair) -> tuple[Signal, ...]:
    """The change of the one date of both sides from a start into an end, or the other way round."""
    sides = pair.common, pair.draft
    if any(len(side.measures.terms) != 1 for side in sides):
        return ()
    if not NOBODY.isdisjoint(pair.common.all_keys | pair.draft.all_keys):
        return ()
    was, wordt = (side.quote(term) for side in sides for term in side.measures.terms)
    if was.split()[1:] != wordt.split()[1:]:
        return ()
    for side, other in (sides, sides[::-1]):
        if _starts(side) and _ends(other) and not _starts(other):
            return (Signal(SignalKind.TERM, was, wordt, Direction.CHANGED),)
    return ()


def _starts(side: Side) -> bool:
    """Whether something starts, of which no end is told."""
    if not _ENDING.isdisjoint(side.all_keys):
        return False
    into = any(
        "in" in side.keys[at + 1 : side.stop(at)]
        for at, key in enumerate(side.keys)
        if key in ("gaat", "gaan", "treedt", "treden")
    )
    return into or not _STARTING.isdisjoint(side.all_keys)


_STARTING = frozenset(
    "vanaf sinds ingang ingaan begint beginnen start starten aanvang aanvangen opent openen".split()
)
_ENDING = frozenset(
    "tot duurt duren vervalt vervallen stopt stoppen eindigt eindigen jaar maanden weken".split()
)


def _ends(side: Side) -> bool:
    """Whether something lasts up to the one date: 'tot' opens it, and nothing must be done by then."""
    term = side.measures.terms[0]
    until = "tot" in side.keys[max(term.start - 1, 0) : term.start + 1]
    lasts = not _LASTING.isdisjoint(side.all_keys) and not {"van", "vanaf"} & side.all_keys
    return until and lasts


_LASTING = frozenset("geldt gelden loopt lopen duurt duren blijft blijven kan kunnen mag mogen".split())
