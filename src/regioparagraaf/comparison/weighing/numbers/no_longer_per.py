"""So much for each, or so much in all: 'per kind 500 euro', 'hebt u kinderen? Dan betaalt de haven 500
euro'."""

from __future__ import annotations

from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.spans import SPANS
from regioparagraaf.dutch.words import EACH


def no_longer_per(pair: Pair) -> str:
    """'Per kind' of one side, where the other has the sum and names the children, but gives it for none of
    them in particular; or ''."""
    for side, other in pair.both_ways:
        if "per" not in side.all_keys or not _EACH.isdisjoint(other.all_keys) or "?" not in other.all_keys:
            continue  # as of most
        sums = {q.value for q in side.measures.quantities if q.unit == "€"}
        if not sums or sums.isdisjoint(q.value for q in other.measures.quantities if q.unit == "€"):
            continue
        for at, key in enumerate(side.keys[:-1]):
            thing = side.keys[at + 1]
            if (
                key == "per"
                and thing.isalpha()
                and thing not in SPANS
                and side.roots[at + 1] in other.all_roots
            ):
                return side.span(at, at + 2)
    return ""


_EACH = EACH | {"per", "alle", "één", "telkens", "daarvan"}
