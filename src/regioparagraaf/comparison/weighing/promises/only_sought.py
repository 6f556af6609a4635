"""What somebody is helped to on one side, and only helped to seek on the other: 'begeleiden naar een baan',
'begeleiden bij het zoeken van een baan'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.weighing.pair import Pair


def only_sought(pair: Pair) -> str:
    """The words for seeking what the other side has got; '' where both seek it, or find it."""
    for side, other in pair.both_ways[::-1]:
        if _SEEKING.isdisjoint(side.all_keys) or any(part in key for key in other.keys for part in _SOUGHT):
            continue
        if ("het", "vinden") in pairwise(other.keys):
            continue  # 'helpen bij het vinden van', 'helpen zoeken naar'
        for at, key in enumerate(side.keys[:-2]):
            if key not in _SEEKING or side.keys[at + 1] not in ("van", "naar", "voor"):
                continue
            behind = [p for p in pair.content(side) if at < p <= min(at + _NEAR, side.stop(at))]
            if behind and not any(p in pair.left(side) for p in behind[-1:]):
                return side.span(at, at + 2)
    return ""


_NEAR = 4
"""Words behind 'het zoeken naar' in which that stands which is sought."""
_SEEKING = frozenset("zoeken zoektocht speurtocht solliciteren sollicitatie jacht".split())
_SOUGHT = ("zoek", "zocht", "speur", "sollicit", "werf", "werv")
"""What words hold by which the other side seeks it too."""
