"""Who does it, or who only wants to, in a clause that says who is meant: 'bedrijven die een plek bieden',
'bedrijven die een plek willen bieden'. Of a promise `verbintenis` tells it."""

from __future__ import annotations

from regioparagraaf.comparison.weighing.pair import TINY, Pair


def wants_only(pair: Pair) -> str:
    """'Willen' beside a verb that the other side has without it, in a sentence that stayed as it was; else
    ''."""
    if pair.changed > TINY:
        return ""
    for side, other in pair.both_ways:
        if _WANTING.isdisjoint(side.all_keys) or not _WANTING.isdisjoint(other.all_keys):
            continue
        for at in side.places(_WANTING):
            if _WHO.isdisjoint(side.keys[side.stretch(at)[0] : at]):
                continue
            beside = [p for p in (at - 1, at + 1) if 0 <= p < len(side.keys) and side.roots[p]]
            verbs = [p for p in beside if side.is_verb(p)]
            if any(side.roots[p] in other.all_roots for p in verbs):
                return side.words(at)
    return ""


_WANTING = frozenset("wil willen".split())
_WHO = frozenset("die dat wie".split())
