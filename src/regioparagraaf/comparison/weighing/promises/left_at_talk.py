"""What is decided on one side and only lies there or is talked of on the other: 'de raden stellen de agenda
vast', 'er ligt een agenda klaar om over te praten'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon


def left_at_talk(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a decision of which the other side has only what comes before it, in any clause."""
    for side, other, way in (
        (pair.common, pair.draft, Direction.WEAKER),
        (pair.draft, pair.common, Direction.STRONGER),
    ):
        decides = _decides(side, pair.lexicon)
        if not decides or _names_a_decision(other, pair.lexicon) or _talks(side) is not None:
            continue
        talks = _talks(other)
        if talks is not None:
            first = talks - 2 if other.keys[talks] in _ITEMS else talks
            said = side.words(*side.verb_words(decides[0])), other.span(first, talks + 1)
            return (Signal(SignalKind.COMMITMENT, *pair.in_order(side, said), way),)
    return ()


def _decides(side: Side, lexicon: Lexicon) -> list[int]:
    """Where somebody decides; not in a condition, and no noun."""
    roots = {lexicon.root(verb) for verb in _DECIDING}
    return [
        at
        for at, root in enumerate(side.roots)
        if root in roots and at not in side.in_hedges and not side.keys[at].endswith(("ing", "ingen"))
    ]


def _names_a_decision(side: Side, lexicon: Lexicon) -> bool:
    """Whether anything on this side tells of a decision."""
    return bool(_decides(side, lexicon)) or any(key.startswith(_DECIDED) for key in side.keys)


_DECIDING = ("vaststellen", "besluiten", "beslissen", "goedkeuren", "bekrachtigen")
_DECIDED = tuple(
    "vastgest vastst vastleg vastgel beslui beslis beslot goedgek goedkeur instem akkoord".split()
)


def _talks(side: Side) -> int | None:
    """Where something lies ready or is talked of, outside a condition."""
    for at, key in enumerate(side.keys):
        lies = key in ("ligt", "liggen") and "er" in side.keys[max(at - 1, 0) : at + 2]
        raised = side.keys[max(at - 2, 0) : at + 1] in _RAISED
        if (lies or raised or key in _TALKING) and at not in side.in_hedges:
            return at
    return None


_RAISED = (("aan", "de", "orde"), ("op", "de", "agenda"))
_ITEMS = frozenset({"orde", "agenda"})
_TALKING = frozenset(
    "praten praat gepraat spreken gesproken bespreken bespreekt besproken gesprek gesprekken".split()
)
