"""What a thing is like, or is not like in a condition: 'schippers met een te zware boot krijgen hulp',
'schippers krijgen hulp als hun boot niet te zwaar is'. A denial in a condition may be how a limit is told; of
a quality that stands before its noun on the other side it is the contrary."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import ARTICLES


def denied_quality(pair: Pair) -> tuple[str, str] | None:
    """The quality before its noun on one side, and its denial in a condition on the other; None where there
    is none, or where the side that has it denies anything too."""
    for side, other in ((pair.draft, pair.common), (pair.common, pair.draft)):
        if "niet" not in side.all_keys or any(key in pair.lexicon.denials for key in other.keys):
            continue  # as of most
        for hedge in side.hedges:
            if side.keys[hedge.start] not in _IF:
                continue
            for at in range(hedge.start, hedge.end - 1):
                quality = at + 1 + (side.keys[at + 1] in _TOO)
                if side.keys[at] != "niet" or quality >= hedge.end or not side.roots[quality]:
                    continue
                there = _before_its_noun(other, side.roots[quality], set(side.roots[hedge.start : at]))
                if there is not None:
                    return pair.in_order(side, (side.span(at, quality + 1), other.span(there, there + 2)))
    return None


_IF = frozenset("als indien wanneer mits".split())
_TOO = frozenset("te zo".split())


def _before_its_noun(side: Side, quality: str, things: set[str]) -> int | None:
    """Where the quality stands behind an article before one of these things."""
    for at in range(1, len(side.keys) - 1):
        if side.roots[at] != quality or side.roots[at + 1] not in things - {""}:
            continue
        led = side.keys[at - 1] in _TOO or side.keys[at - 1] in ARTICLES
        if led and side.keys[at + 1] not in ARTICLES:
            return at
    return None
