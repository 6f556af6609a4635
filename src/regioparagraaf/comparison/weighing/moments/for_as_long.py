"""How long it lasts, or when it comes: 'voor de duur van drie jaar' that became 'na drie jaar'."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair
from regioparagraaf.dutch.quantity import Quantity
from regioparagraaf.dutch.term import Term
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def lasts_or_comes(pair: Pair, gone: Sequence[Term], new: Sequence[Term]) -> tuple[Signal, ...]:
    """The span that the one side waits for and the other side fills; `gone` and `new` are the terms that only
    the common text and only the draft have."""
    for side, terms in ((pair.draft, new), (pair.common, gone)):
        other = pair.other(side)
        for term in terms:
            span = next((q for q in other.measures.quantities if _is_filled(pair, other, q, term)), None)
            if not _THEREUPON.isdisjoint(other.all_keys):
                continue  # 'duurt twee jaar en wordt dan bekeken'
            if span and _is_waited(side, term) and _OVER.isdisjoint(side.all_keys):
                said = side.quote(term), other.span(_start(other, span), span.end)
                return (Signal(SignalKind.TERM, *pair.in_order(side, said), Direction.CHANGED),)
    return ()


def _is_filled(pair: Pair, side: Side, span: Quantity, term: Term) -> bool:
    """Whether the same span says here for how long it is."""
    if span.unit != "d" or span.value != term.moment:
        return False
    lasting = pair.changed <= HALF and side.keys[span.end : span.end + 1] == ("lang",)
    return lasting or _start(side, span) < span.start or (pair.changed <= KEPT_WORDS and _is_bare(side, span))


def _is_bare(side: Side, span: Quantity) -> bool:
    """Whether nothing leads in a span, nor says from when it is counted: 'ligt zes weken ter inzage'."""
    before, behind = side.keys[max(span.start - 1, 0)], side.keys[span.end : span.end + 1]
    led = span.start > 0 and before in _COUNTING | PREPOSITIONS
    return not (led or (behind and (behind[0] in _COUNTING or side.keys[span.end : span.end + 2] in _AHEAD)))


def _is_waited(side: Side, term: Term) -> bool:
    """Whether a term is what comes so long before or after something: 'na een week', 'een week van
    tevoren'."""
    ahead = any(side.keys[at : at + 2] in _AHEAD for at in range(term.start, term.end + 1))
    return side.keys[term.start] in _WAITING or ahead


def _start(side: Side, span: Quantity) -> int:
    """Where the words start that lead in how long it is; where the span starts if none do."""
    for words in _FOR:
        if side.keys[max(span.start - len(words), 0) : span.start] == words:
            return span.start - len(words)
    return span.start


_FOR = (("voor", "de", "duur", "van"), ("voor", "een", "periode", "van"), ("voor",), ("gedurende",))
_AHEAD = (("van", "tevoren"), ("voor", "de"), ("voor", "het"), ("na", "de"), ("na", "het"))
_COUNTING = frozenset(
    "na nadat daarna later erna erop vooraf tevoren voordat eerder vroeger daarvoor ervoor elke iedere "
    "ieder elk "
    "laatste eerste afgelopen komende meer minder langer korter oud uiterlijk binnen".split()
)
"""Words by which a span is counted from something, or told of something else."""
HALF = 0.5
"""Up to this share of changed words what is said to last so long is what the other side says to come then."""
_THEREUPON = frozenset("dan daarna vervolgens erna daarop".split())
_WAITING = frozenset({"na", "over"})
_OVER = frozenset(
    "stopt stoppen gestopt eindigt eindigen eindigde geëindigd vervalt vervallen afgelopen verloopt verlopen "
    "beëindigd beëindigen sluit sluiten gesloten dicht voorbij om loopt lopen af weg einde eind "
    "verlengd".split()
)
"""What is over after so long, has lasted so long."""
