"""One turning point told from either end: 'tot 2030 geen liggeld' is 'pas vanaf 2030 liggeld', and 'tot 2030
liggeld' is 'vanaf 2030 geen liggeld meer'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.term import Term


def turning_point(pair: Pair) -> tuple[Term, Term] | None:
    """The terms of the common text and of the draft that name one moment, up to which one side denies what
    the other begins with it, or from which one denies what the other ends with it."""
    for side, other in pair.both_ways:
        for until in side.measures.terms:
            if until.kind != "op" or side.keys[until.start] not in _UNTIL:
                continue
            for since in other.measures.terms:
                one = since.kind == "vanaf" and abs(since.moment - until.moment - 1) <= 1
                if one and (
                    _begins(pair, side, until, other, since) or _ends(pair, side, until, other, since)
                ):
                    return pair.in_order(side, (until, since))
    return None


_UNTIL = frozenset("tot t/m vóór".split())


def _begins(pair: Pair, side: Side, until: Term, other: Side, since: Term) -> bool:
    """Whether 'tot dan niet' says that it begins then: 'pas vanaf dan', or 'daarna wel'."""
    surely = not _ONLY_THEN.isdisjoint(_around(other, since)) or not _THEREAFTER.isdisjoint(side.all_keys)
    return surely and _denied(pair, side, until) and not _denied(pair, other, since)


_ONLY_THEN = frozenset("pas eerst".split())
_THEREAFTER = frozenset("daarna erna nadien vervolgens".split())


def _ends(pair: Pair, side: Side, until: Term, other: Side, since: Term) -> bool:
    """Whether 'vanaf dan niet meer' says that it ends then."""
    surely = not _NO_LONGER.isdisjoint(other.all_keys)
    return surely and _denied(pair, other, since) and not _denied(pair, side, until)


_NO_LONGER = frozenset("meer langer".split())


def _around(side: Side, term: Term) -> tuple[str, ...]:
    return side.keys[max(term.start - 1, 0) : term.end]


def _denied(pair: Pair, side: Side, term: Term) -> bool:
    """Whether it is denied in the clause of a term."""
    start, end = side.stretch(term.start)
    return any(start <= where[0] < end for where in denials(side, pair.lexicon))
