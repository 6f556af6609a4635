"""What was concluded from a fact, and now depends on it: 'het is droog, dus varen wij', 'is het droog, dan
varen wij'."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import Signal, SignalKind
from regioparagraaf.comparison.reading.concessions import Words
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.as_facts import IFS
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import same_things


def concluded(pair: Pair) -> tuple[Signal, ...]:
    """The condition of one side that the other, which has none, tells as the fact that it concludes from."""
    for side, other in pair.both_ways:
        if _THEREFORE.isdisjoint(other.all_keys) or any(hedge.group in IFS for hedge in other.hedges):
            continue
        for hedge in (hedge for hedge in side.hedges if hedge.group in IFS):
            asked = _said(pair, side, (hedge.start, hedge.end))
            for fact in _grounds(other):
                if same_things(pair, asked, _said(pair, other, fact)):
                    said = side.quote(hedge), other.span(*fact)
                    way = pair.gone_or_new(side)
                    return (Signal(SignalKind.RESERVATION, *pair.in_order(side, said), way),)
    return ()


_THEREFORE = frozenset("dus daarom zodat derhalve zodoende vandaar".split())


def _grounds(side: Side) -> Iterator[Words]:
    """The clauses from which the next one is concluded."""
    for at, key in enumerate(side.keys):
        behind = at - (side.keys[at - 1] == "en") if at else 0  # 'en daarom'
        if key in _THEREFORE and behind > 1 and side.keys[behind - 1] in (",", ".", ":", ";"):
            yield side.stretch(behind - 2)[0], behind - 1


def _said(pair: Pair, side: Side, words: Words) -> frozenset[str]:
    content = (side.roots[at] for at in pair.content(side) if words[0] <= at < words[1])
    return frozenset(content) - pair.lexicon.light_roots
