"""What comes first, told by what stands around a few words, and turned round: 'naar de haven en, als er over
is, naar de werf'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def swapped_around(pair: Pair) -> str:
    """Why what stood before these words now stands behind them, as a Dutch clause; '' where it does not."""
    ours, theirs = _if_left(pair.common), _if_left(pair.draft)
    if ours is None or theirs is None:
        return ""
    (before, behind), (first, last) = _around(pair.common, *ours), _around(pair.draft, *theirs)
    crossed = bool(before & last) and bool(behind & first)
    return "wat bij 'als er over is' voorgaat, is omgedraaid" if crossed and not behind & last else ""


def _around(side: Side, start: int, end: int) -> tuple[frozenset[str], frozenset[str]]:
    """The roots that stand before some words, and those that stand behind them, in their sentence; each side
    without what the other has as well."""
    sentence = side.sentences[start]
    here = [
        at for at in range(len(side.keys)) if side.sentences[at] == sentence and len(side.roots[at]) > _SHORT
    ]
    before = frozenset(side.roots[at] for at in here if at < start)
    behind = frozenset(side.roots[at] for at in here if at >= end)
    return before - behind, behind - before


_SHORT = 2


def _if_left(side: Side) -> tuple[int, int] | None:
    """From where to where (exclusive) 'als er over is' stands."""
    if "over" not in side.all_keys:
        return None
    for at in side.places({"als", "wanneer"}):
        if side.keys[at + 1 : at + 2] == ("er",):
            end = next(
                (p for p in range(at, min(at + _NEAR, len(side.keys) - 1)) if side.keys[p] == "over"), None
            )
            if end is not None and side.keys[end + 1] in ("is", "blijft"):
                return at, end + 2
    return None


_NEAR = 5
"""Words of 'als er geld over is' before the verb."""
