"""Who pays an amount and who the rest of it: 'de clubs betalen € 900 en de bond draagt de overige kosten'
against 'aan de kosten dragen de clubs € 900 bij; de rest betaalt de bond'.

The verbs for paying may change places between the two, as long as the amount stays with who pays it.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def pays_as_much(pair: Pair) -> bool:
    """Whether somebody pays the same amount on both sides, and somebody else the rest of it."""
    ours, theirs = _split(pair.common), _split(pair.draft)
    if ours is None or theirs is None or ours[0] != theirs[0]:
        return False
    return not ours[1].isdisjoint(theirs[1]) and not ours[2].isdisjoint(theirs[2])


_Split = tuple[float, frozenset[str], frozenset[str]]
"""An amount, the roots of the words in its clause, and those of the words outside it."""


def _split(side: Side) -> _Split | None:
    paid = [q for q in side.measures.quantities if q.unit == "€"]
    if len(paid) != 1 or _REST.isdisjoint(side.all_keys):
        return None
    start, end = paid[0].start, paid[0].end
    while start and side.keys[start - 1] not in _CUTS:
        start -= 1
    while end < len(side.keys) and side.keys[end] not in _CUTS:
        end += 1
    inside = {side.roots[at] for at in range(start, end) if len(side.keys[at]) >= _WORD}
    outside = {
        root for at, root in enumerate(side.roots) if not start <= at < end and len(side.keys[at]) >= _WORD
    }
    return paid[0].value, frozenset(inside - outside - _PAYING), frozenset(outside - inside - _PAYING)


_CUTS = frozenset(", ; . ? ! en terwijl maar".split())
_WORD = 4
_REST = frozenset("overige rest resterende overblijft restant andere".split())
_PAYING = frozenset(
    "betal drag bijdrag bekostig financier fergoed kos sam hierfan darfan hieran daran oferig res "
    "overblijf".split()
)
"""Roots of what whoever pays does, and of what is paid."""
