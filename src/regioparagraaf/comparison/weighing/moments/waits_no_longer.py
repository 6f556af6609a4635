"""One thing that waited for another, and now only comes second in rank: 'eerst fietspaden, daarna pas wegen',
'fietspaden staan voorop, en er komen ook wegen'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.weighing.pair import Pair


def waits_no_longer(pair: Pair) -> str:
    """'Daarna pas' on one side, where nothing on the other says what comes first; or ''."""
    for side, other in pair.both_ways:
        if "pas" not in side.all_keys or not _ORDER.isdisjoint(other.all_keys):
            continue
        for at, words in enumerate(pairwise(side.keys)):
            if words in _ONLY_THEN:
                return side.span(at, at + 2)
    return ""


_ONLY_THEN = (("daarna", "pas"), ("pas", "daarna"), ("pas", "dan"), ("dan", "pas"))
_ORDER = frozenset(
    "eerst eerste pas dan daarna vervolgens nadat na zodra als wanneer voordat vóór alvorens tot totdat "
    "later laatste wachten wacht daarvoor vooraf volgt volgen achter zolang eenmaal".split()
)
