"""What comes first, told by what stands around a few words, and turned round: 'liever een brug dan een pont',
'naar de haven en, als er over is, naar de werf'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def swapped_around(pair: Pair) -> str:
    """Why what stood before these words now stands behind them, as a Dutch clause; '' where it does not."""
    for find, said in ((_rather, "liever"), (_if_left, "als er over is")):
        ours, theirs = find(pair.common), find(pair.draft)
        if ours is None or theirs is None:
            continue
        (before, behind), (first, last) = _around(pair.common, *ours), _around(pair.draft, *theirs)
        crossed = bool(before & last) and bool(behind & first)
        if crossed and not behind & last:
            return f"wat bij '{said}' voorgaat, is omgedraaid"
    return ""


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


def _rather(side: Side) -> tuple[int, int] | None:
    """Where the 'dan' of 'liever … dan' stands."""
    if "liever" not in side.all_keys:
        return None
    start = side.keys.index("liever")
    return next(((at, at + 1) for at in range(start, len(side.keys)) if side.keys[at] == "dan"), None)


def _if_left(side: Side) -> tuple[int, int] | None:
    """From where to where (exclusive) 'als er over is' stands."""
    if "over" not in side.all_keys:
        return None
    for at, key in enumerate(side.keys):
        if key in ("als", "wanneer") and side.keys[at + 1 : at + 2] == ("er",):
            end = next(
                (p for p in range(at, min(at + _NEAR, len(side.keys) - 1)) if side.keys[p] == "over"), None
            )
            if end is not None and side.keys[end + 1] in ("is", "blijft"):
                return at, end + 2
    return None


_NEAR = 5
"""Words of 'als er geld over is' before the verb."""
