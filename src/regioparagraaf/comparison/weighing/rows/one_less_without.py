"""Of two things without which it goes one was dropped: 'zonder leges en zonder advocaat', 'geen advocaat
nodig'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def one_less_without(pair: Pair) -> str:
    """'Zonder leges' of two such phrases of one side, where the other side answers only one; else ''."""
    for side in pair.sides:
        if side.keys.count("zonder") != _TWO or any(key.startswith(_FREE) for key in pair.other(side).keys):
            continue  # as of most
        phrases = [(at, _noun(side, at)) for at, key in enumerate(side.keys) if key == "zonder"]
        (first, last), lost = phrases, set(pair.left(side))
        if not set(side.keys[first[1] : last[0]]) & {"en", "of"}:
            continue
        gone = [(at, noun) for at, noun in phrases if noun in lost]
        if len(gone) == 1:
            return side.span(gone[0][0], gone[0][1] + 1)
    return ""


def _noun(side: Side, at: int) -> int:
    """Where the thing stands that 'zonder' names: the last word before 'en', 'of' or a mark."""
    stop = side.stop(at)
    end = next((place for place in range(at + 1, stop) if side.keys[place] in ("en", "of")), stop)
    return max(end - 1, at)


_TWO = 2
_FREE = ("gratis", "kosteloos", "kost", "niets", "betaal", "betale", "vrij")
"""How words begin that say the same of what has to be paid."""
