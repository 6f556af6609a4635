"""How long it lasts, or when it comes: 'voor de duur van drie jaar' that became 'na drie jaar'."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.quantity import Quantity
from regioparagraaf.dutch.term import Term


def lasts_or_comes(pair: Pair, gone: Sequence[Term], new: Sequence[Term]) -> tuple[Signal, ...]:
    """The span that the one side waits for and the other side fills; `gone` and `new` are the terms that only
    the common text and only the draft have."""
    for side, terms in ((pair.draft, new), (pair.common, gone)):
        other = pair.other(side)
        for term in terms:
            span = next((q for q in other.measures.quantities if _is_filled(other, q, term)), None)
            if span and side.keys[term.start] in _WAITING and _OVER.isdisjoint(side.all_keys):
                said = side.span(term.start, term.end), other.span(_start(other, span), span.end)
                return (Signal(SignalKind.TERM, *pair.in_order(side, said), Direction.CHANGED),)
    return ()


def _is_filled(side: Side, span: Quantity, term: Term) -> bool:
    """Whether the same span says here for how long it is."""
    return span.unit == "d" and span.value == term.moment and _start(side, span) < span.start


def _start(side: Side, span: Quantity) -> int:
    """Where the words start that lead in how long it is; where the span starts if none do."""
    for words in _FOR:
        if side.keys[max(span.start - len(words), 0) : span.start] == words:
            return span.start - len(words)
    return span.start


_FOR = (("voor", "de", "duur", "van"), ("voor", "een", "periode", "van"), ("voor",), ("gedurende",))
_WAITING = frozenset({"na", "over"})
_OVER = frozenset(
    "stopt stoppen gestopt eindigt eindigen eindigde geëindigd vervalt vervallen afgelopen verloopt verlopen "
    "beëindigd beëindigen sluit sluiten gesloten dicht voorbij om loopt lopen af weg einde eind "
    "verlengd".split()
)
"""What is over after so long, has lasted so long."""
