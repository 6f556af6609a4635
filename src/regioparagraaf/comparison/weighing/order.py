"""What comes first and what next: two clauses that changed places, a step that was done earlier."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def is_converse(pair: Pair) -> bool:
    """Whether 'X nadat Y' became 'Y voordat X', with the other clause behind the conjunction, or 'Y, daarna
    X', with the same one behind it."""
    for after, before in ((pair.common, pair.draft), (pair.draft, pair.common)):
        second, first = _behind(after, "nadat"), _behind(before, "voordat")
        if second and first:
            return not second & first
        following = _behind(after, "daarna")
        if following and first:
            return bool(following & first)
        later = _behind(before, "nadat")
        if following and later:
            return not following & later  # 'eerst X; daarna Y', 'Y nadat X'
    return False


def clauses_reversed(pair: Pair) -> str:
    """Whether 'voordat X' became 'nadat X': one clause, and the other comes on the other side of it."""
    for one, other in ((pair.common, pair.draft), (pair.draft, pair.common)):
        for before in ("voordat", "alvorens"):
            if _denied_before(one, before):
                continue  # 'niet voordat' is 'pas nadat'
            first, second = _behind(one, before), _behind(other, "nadat")
            if first and second and 2 * len(first & second) >= min(len(first), len(second)):
                return f"'{before}' en 'nadat' keren de volgorde om"
    return ""


def _denied_before(side: Side, conjunction: str) -> bool:
    """Whether the sentence denies something before the conjunction: 'sluit niet voordat'."""
    if conjunction not in side.keys:
        return False
    at = side.keys.index(conjunction)
    return any(
        side.keys[place] in ("niet", "geen") and side.sentences[place] == side.sentences[at]
        for place in range(at)
    )


def _behind(side: Side, conjunction: str) -> frozenset[str]:
    """The longer words of the clause that a conjunction opens."""
    if conjunction not in side.keys:
        return frozenset()
    start = side.keys.index(conjunction) + 1
    return frozenset(root for root in side.roots[start : side.stop(start)] if len(root) > 3)


_FIRST = frozenset("eerst allereerst".split())


_NEXT = frozenset("daarna vervolgens dan later pas".split())


def steps_exchanged(pair: Pair) -> str:
    """What came first comes next: 'eerst in de kernen, daarna erbuiten' the other way round."""
    ours, theirs = _stages(pair.common), _stages(pair.draft)
    if ours and theirs and ours[0] & theirs[1] and ours[1] & theirs[0] and not ours[0] & theirs[0]:
        return "wat eerst kwam, komt nu daarna"
    return ""


def _stages(side: Side) -> tuple[frozenset[str], frozenset[str]] | None:
    """The longer words between 'eerst' and 'daarna', and those behind 'daarna'."""
    first = next((n for n, key in enumerate(side.keys) if key in _FIRST), None)
    following = next((n for n, key in enumerate(side.keys) if key in _NEXT), None)
    if first is None or following is None or following < first:
        return None
    return (
        frozenset(root for root in side.roots[first + 1 : following] if len(root) > 3),
        frozenset(root for root in side.roots[following + 1 :] if len(root) > 3),
    )
