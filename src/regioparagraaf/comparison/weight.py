"""The weight of a change: editorial only when sure, substantive in doubt, with the chance of being right."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rapidfuzz.distance import Indel

from regioparagraaf.comparison.model import Signal, Weight
from regioparagraaf.comparison.pair import Pair
from regioparagraaf.comparison.reading import Side


def weight(pair: Pair, signals: Sequence[Signal]) -> tuple[Weight, float, str]:
    """Weight, chance that it is right, and the reason in a clause where no signal gives it."""
    if signals:
        return Weight.SUBSTANTIVE, 0.95 if len(signals) > 1 else 0.9, ""
    turned = opposite(pair)
    if turned:
        return Weight.SUBSTANTIVE, 0.85, f"'{turned[0]}' en '{turned[1]}' zeggen het tegendeel"
    gone, new = pair.matching.common_left, pair.matching.draft_left
    if not gone and not new:
        return Weight.EDITORIAL, 0.93, "dezelfde afspraak in andere woorden"
    return Weight.SUBSTANTIVE, 0.6, _unanswered(pair)


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
