"""What is done by then, or only known by then: 'de vaart is in 2030 leeg', 'in 2030 staat vast wanneer de
vaart leeg is'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def only_known(pair: Pair) -> str:
    """'Staat vast wanneer' of what the other side does and asks nothing about, as written; or ''."""
    for side, other in pair.both_ways[::-1]:
        if _TOLD.isdisjoint(side.all_keys) or not (_KNOWN | _ASKING).isdisjoint(other.all_keys):
            continue  # as of most
        for at, key in enumerate(side.keys):
            asked = next((p for p in range(at + 1, min(at + _SOON, len(side.keys))) if _asks(side, p)), None)
            before = side.keys[side.stretch(at)[0] : at]
            known = key in _KNOWN and not _BEING.isdisjoint(before)
            if asked is None:
                continue
            heard = key in _HEARD and before[-1:] == ("te",) and not _GETTING.isdisjoint(before)
            heard = heard and side.keys[asked] in _WHICH
            if not (known or heard):
                continue
            clause = [p for p in pair.content(side) if asked < p < side.stop(asked)]
            if clause and not any(p in pair.left(side) for p in clause):
                return side.span(at - 1, asked + 1) if heard else side.words(at, asked)
    return ""


def _asks(side: Side, at: int) -> bool:
    return side.keys[at] in _ASKING and (side.keys[at] != "of" or side.keys[at - 1] in (",", *_KNOWN))


_KNOWN = frozenset(
    "vast bekend duidelijk helder bepaald beslist besloten afgesproken vastgelegd vastgesteld uitgezocht "
    "beschreven uitgewerkt".split()
)
_HEARD = frozenset("horen weten zien lezen".split())
_TOLD = _KNOWN | _HEARD
_GETTING = frozenset("krijgt krijgen krijg".split())
"""'Krijgt te horen welke agent er is' is no agent."""
_BEING = frozenset("staat staan is zijn ligt liggen wordt worden".split())
_ASKING = frozenset("wanneer of hoe waar wie welke welk wat hoeveel waarmee".split())
_WHICH = frozenset("welke welk wie waar wanneer".split())
"""What is asked of a thing to be had; 'hoe het staat' is what one is to hear."""
_SOON = 4
"""Words behind 'vast' in which the question opens: 'vast, voor ieder, wanneer'."""
