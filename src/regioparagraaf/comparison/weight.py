"""The weight of a change: editorial only when sure, substantive in doubt, with the chance of being right."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rapidfuzz.distance import Indel

from regioparagraaf.comparison.model import Signal, Weight
from regioparagraaf.comparison.pair import Pair
from regioparagraaf.comparison.reading import Side
from regioparagraaf.comparison.signals.ontkenning import denials


def weight(pair: Pair, signals: Sequence[Signal]) -> tuple[Weight, float, str]:
    """Weight, chance that it is right, and the reason in a clause where no signal gives it."""
    if signals:
        return Weight.SUBSTANTIVE, 0.95 if len(signals) > 1 else 0.9, ""
    ours, theirs = (len(denials(side, pair.lexicon)) for side in (pair.common, pair.draft))
    turned = opposite(pair)
    if turned and (ours - theirs) % 2 == 0:
        return Weight.SUBSTANTIVE, 0.85, f"'{turned[0]}' en '{turned[1]}' zeggen het tegendeel"
    swapped = exchanged(pair)
    if swapped:
        return Weight.SUBSTANTIVE, 0.8, f"'{swapped[0]}' en '{swapped[1]}' zijn van plaats gewisseld"
    gone, new = pair.matching.common_left, pair.matching.draft_left
    if denial_moved(pair, ours, theirs):
        gone = tuple(at for at in gone if pair.common.keys[at] not in pair.lexicon.denials)
        new = tuple(at for at in new if pair.draft.keys[at] not in pair.lexicon.denials)
    if not gone and not new:
        return Weight.EDITORIAL, 0.93, "dezelfde afspraak in andere woorden"
    return Weight.SUBSTANTIVE, 0.6, _unanswered(pair)


def denial_moved(pair: Pair, ours: int, theirs: int) -> bool:
    """Whether a denial is said in another way: its words on one side then need no answer on the other."""
    kinds = [
        sorted(key for key in side.keys if pair.lexicon.denials.get(key) in ("vol", "eigen"))
        for side in (pair.common, pair.draft)
    ]
    return ours != theirs or kinds[0] != kinds[1]


_FRONT = frozenset("in op voor aan bij met uit naar over door van onder boven tegen".split())


def exchanged(pair: Pair) -> tuple[str, str] | None:
    """Two things that took each other's place: the preposition of one is now that of the other."""
    roots = [
        sorted({side.roots[at] for at in content})
        for side, content in (
            (pair.common, pair.matching.common_content),
            (pair.draft, pair.matching.draft_content),
        )
    ]
    if roots[0] != roots[1] or "door" in pair.common.keys or "door" in pair.draft.keys:
        return None
    ours, theirs = _fronts(pair.common), _fronts(pair.draft)
    shared = [root for root in ours if root in theirs and ours[root] != theirs[root]]
    for one in shared:
        for other in shared:
            if one < other and ours[one] == theirs[other] and theirs[one] == ours[other]:
                return _word(pair.common, {one}), _word(pair.common, {other})
    return None


def _fronts(side: Side) -> dict[str, str]:
    """For each content word that stands once the preposition right before it ('' for none)."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for at, root in enumerate(side.roots):
        if len(root) < 4 or at in side.particles.values():
            continue
        back = at - 1
        while back >= 0 and side.keys[back] in ("de", "het", "een", "onze", "ons", "alle"):
            back -= 1
        front = side.keys[back] if back >= 0 and side.keys[back] in _FRONT else ""
        if root in found:
            twice.add(root)
        found[root] = front
    return {root: front for root, front in found.items() if root not in twice}


def opposite(pair: Pair) -> tuple[str, str] | None:
    """Two words, one on each side alone, that turn the agreement round."""
    ours, theirs = set(pair.common.roots), set(pair.draft.roots)
    gone, new = ours - theirs, theirs - ours
    for one, other in pair.lexicon.opposites:
        for a, b in ((one, other), (other, one)):
            if gone & a and new & b and not (ours & b) and not (theirs & a):
                return _word(pair.common, gone & a), _word(pair.draft, new & b)
    return None


def _word(side: Side, roots: Collection[str]) -> str:
    return next(side.tokens[at].text for at, root in enumerate(side.roots) if root in roots)


def _unanswered(pair: Pair) -> str:
    words = [pair.common.tokens[at].text for at in pair.matching.common_left]
    words += [pair.draft.tokens[at].text for at in pair.matching.draft_left]
    return "in twijfel: onbeantwoord bleef " + ", ".join(words[:4])


def rewritten(pair: Pair) -> float:
    """How much of the wording changed, 0 to 1."""
    return 1 - Indel.normalized_similarity(pair.common.keys, pair.draft.keys)
