"""What comes first and what next: two clauses that changed places, a step that was done earlier."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.reading.denials import asks_for
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import any_among
from regioparagraaf.dutch.alike import has_alike
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def is_converse(pair: Pair) -> bool:
    """Whether 'X nadat Y' became 'Y voordat X', with the other clause behind the conjunction, or 'Y, daarna
    X', with the same one behind it."""
    for after, before in pair.both_ways:
        second, first = _behind(after, "nadat"), _behind(before, "voordat")
        if second and first:
            return not second & first
        following = _behind(after, "daarna") or _behind(after, "waarna")
        if following and first:
            return bool(following & first)
        later = _behind(before, "nadat")
        if following and later:
            return not following & later  # 'eerst X; daarna Y', 'Y nadat X'
    return False


def first_or_not_at_all(rich: Side, poor: Side) -> bool:
    """Whether 'voordat X, Y' stands for 'geen X zonder Y': what stands behind 'zonder' is not what comes
    later."""
    later = _said_behind(rich, "voordat") or _said_behind(rich, "alvorens")
    if not later or "zonder" not in poor.all_keys or not asks_for(poor):
        return False
    first = _said_behind(poor, "zonder")
    return bool(first) and not first & later and bool(later.intersection(poor.all_roots))


def _said_behind(side: Side, word: str) -> frozenset[str]:
    """The words behind one, up to the next mark, that are no article, pronoun or preposition."""
    if word not in side.all_keys:
        return frozenset()
    start = side.keys.index(word) + 1
    places = range(start, side.stop(start))
    return frozenset(side.roots[at] for at in places if side.roots[at] and side.keys[at] not in _SMALL)


_SMALL = DETERMINERS | PREPOSITIONS | frozenset("wij we hij zij ze u er te dat daar".split())


def clauses_reversed(pair: Pair) -> tuple[str, str] | None:
    """The conjunctions of both sides where 'voordat X' became 'nadat X', or the other way round: one clause,
    and the rest comes on the other side of it."""
    for one, other in pair.both_ways:
        for before in ("voordat", "alvorens", "voorafgaand"):
            if _denied_before(one, before):
                continue  # 'niet voordat' is 'pas nadat'
            first, second = _behind(one, before), _behind(other, "nadat")
            if first and second and 2 * len(first & second) >= min(len(first), len(second)):
                return pair.in_order(one, (before, "nadat"))
    return None


def next_first(pair: Pair) -> str:
    """Whether what came 'daarna' comes first: 'X, waarna Y' that became 'Y. Daarna X'."""
    if _AFTERWARDS.isdisjoint(pair.common.all_keys) or _AFTERWARDS.isdisjoint(pair.draft.all_keys):
        return ""
    (first, second), (one, other) = _around_next(pair.common), _around_next(pair.draft)
    crossed = first & other - second - one and second & one - first - other
    straight = first & one - other and second & other - one
    return NEXT_FIRST if crossed and not straight else ""


def _around_next(side: Side) -> tuple[frozenset[str], frozenset[str]]:
    """The longer words before the one 'daarna' or 'waarna', and behind it; none where there is none."""
    places = side.places(_AFTERWARDS)
    if len(places) != 1:
        return frozenset(), frozenset()
    at = places[0]
    start = next((p + 1 for p in range(at - 2, -1, -1) if side.keys[p] in ".?!"), 0)
    told = side.roots[start:at], side.roots[at + 1 : side.stop(at + 1)]
    return frozenset(r for r in told[0] if len(r) > 3), frozenset(r for r in told[1] if len(r) > 3)


_AFTERWARDS = frozenset("daarna waarna nadien vervolgens".split())


def _denied_before(side: Side, conjunction: str) -> bool:
    """Whether the sentence denies something before the conjunction: 'sluit niet voordat'."""
    if conjunction not in side.all_keys:
        return False
    at = side.keys.index(conjunction)
    return any(
        side.keys[place] in ("niet", "geen") and side.sentences[place] == side.sentences[at]
        for place in range(at)
    )


def _behind(side: Side, conjunction: str) -> frozenset[str]:
    """The longer words of the clause that a conjunction opens."""
    if conjunction not in side.all_keys:
        return frozenset()
    start = side.keys.index(conjunction) + 1
    return frozenset(root for root in side.roots[start : side.stop(start)] if len(root) > 3)


_FIRST = frozenset("eerst allereerst".split())


_NEXT = frozenset("daarna vervolgens dan later pas".split())


def steps_exchanged(pair: Pair) -> str:
    """What came first comes next: 'eerst in de kernen, daarna erbuiten' the other way round."""
    ours, theirs = _stages(pair.common), _stages(pair.draft)
    if ours and theirs and ours[0] & theirs[1] and ours[1] & theirs[0] and not ours[0] & theirs[0]:
        return NEXT_FIRST
    return ""


def next_is_over(pair: Pair) -> str:
    """What comes next on one side is over on the other before the first begins, however it is told."""
    sides = pair.common, pair.draft
    after = any(_comes_after(pair, side) or _begins_first(pair, side) for side in sides)
    return NEXT_FIRST if after else ""


def _begins_first(pair: Pair, side: Side) -> bool:
    """Whether 'eerst de weg, daarna de woningen' is told as 'de woningbouw, en vervolgens de weg', of which
    each says no more than in which order."""
    other = pair.other(side)
    staged = _stages(side)
    if staged is None or not _FIRST.isdisjoint(other.all_keys) or _AFTERWARDS.isdisjoint(other.all_keys):
        return False
    one, next_one = _around_next(other)

    def met(roots: frozenset[str], others: frozenset[str]) -> bool:
        return any_among(pair, roots, others)

    first, then = staged
    crossed = met(first, next_one) and met(then, one)
    return crossed and not (met(first, one) or met(then, next_one))


NEXT_FIRST = "wat eerst kwam, komt nu daarna"


def _comes_after(pair: Pair, side: Side) -> bool:
    """Whether what is done next on this side is over on the other before the first is done: 'verhuist eerst
    en wordt daarna gesloopt', 'na de sloop volgt de verhuizing'."""
    other = pair.other(side)
    if _FIRST.isdisjoint(side.all_keys) or "na" not in other.all_keys:
        return False
    following = side.places(_NEXT)
    event = next((at + 1 for at, key in enumerate(other.keys[:-1]) if key == "na"), 0)
    event += event < len(other.keys) and other.keys[event] in DETERMINERS
    if len(following) != 1 or not 0 < event < len(other.keys) or not other.roots[event]:
        return False
    start, end = side.stretch(following[0])[0], side.stop(following[0])
    joined = [at for at in range(start, following[0]) if side.keys[at] in ("en", ",", ";")]
    second = joined[-1] if joined else following[0]
    then = [root for root in side.roots[second + 1 : end] if len(root) > 3]
    places = (at for at in range(start, second) if side.keys[at] not in _FIRST)
    first = [side.roots[at] for at in places if len(side.roots[at]) > 3]
    rest = [root for at, root in enumerate(other.roots) if at != event and len(root) > 3]

    def is_among(root: str, roots: Sequence[str]) -> bool:
        return has_alike(roots, root, pair.lexicon)

    told = other.roots[event]
    return is_among(told, then) and not is_among(told, first) and any(is_among(root, rest) for root in first)


def _stages(side: Side) -> tuple[frozenset[str], frozenset[str]] | None:
    """The longer words between 'eerst' and 'daarna', and those behind 'daarna'."""
    if _FIRST.isdisjoint(side.all_keys) or _NEXT.isdisjoint(side.all_keys):
        return None
    first = side.first(_FIRST)
    following = side.first(_NEXT)
    if first is None or following is None or following < first:
        return None
    return (
        frozenset(root for root in side.roots[first + 1 : following] if len(root) > 3),
        frozenset(root for root in side.roots[following + 1 :] if len(root) > 3),
    )


def goes_first_too(pair: Pair) -> bool:
    """Whether both sides say of the same thing that it goes first: 'te beginnen met de kade', 'de kade als
    eerste'."""
    if _GOING_FIRST.isdisjoint(pair.common.all_keys) or _GOING_FIRST.isdisjoint(pair.draft.all_keys):
        return False
    ours, theirs = _goes_first(pair, pair.common), _goes_first(pair, pair.draft)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _goes_first(pair: Pair, side: Side) -> frozenset[str]:
    """The content words behind 'te beginnen met', or around 'als eerste' or 'eerst'."""
    for at, key in enumerate(side.keys):
        before = side.keys[max(at - 1, 0) : at]
        opens = (key == "beginnen" and before == ("te",)) or key in ("beginnend", "startend")
        if opens or key == "eerst" or (*before, key) in _AS_FIRST:
            told = range(at + 1 if opens else side.stretch(at)[0], side.stop(at))
            return frozenset(side.roots[p] for p in pair.content(side) if p in told and p != at)
    return frozenset()


_AS_FIRST = (("als", "eerste"),)
_GOING_FIRST = frozenset("beginnen beginnend startend eerst eerste".split())
