"""Whether a subject waits for something, yields to what is the municipality's own, or is paid by others."""

from __future__ import annotations

from collections.abc import Collection

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.small_words import ALONE, OURS
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def gives_way(side: Side, places: Collection[int], lexicon: Lexicon) -> bool:
    """Whether what stands at `places` does, by what the sentence says."""
    return (
        _yields(side, places, lexicon)
        or _waits(side, places)
        or (_is_paid_only(side, lexicon) and not _OURS.isdisjoint(side.keys))
    )


def _yields(side: Side, places: Collection[int], lexicon: Lexicon) -> bool:
    """'Bij de veiling is onze eigen nota leidend'; not 'De veilingregels gaan voor op onze nota'."""
    if _PRECEDING.isdisjoint(side.keys) and lexicon.root("voorgaan") not in side.roots:
        return False
    return any(
        key in OURS
        and not (_UNDER | PREPOSITIONS).intersection(side.keys[at - 1 : at] if at else ())
        and not any(at < place <= at + _NEAR for place in places)
        for at, key in enumerate(side.keys)
    )


_PRECEDING = frozenset("voorrang leidend bepalend doorslaggevend kaderstellend prevaleert maatgevend".split())
_UNDER = frozenset("dan boven".split())
"""Behind these stands what yields: 'leidend boven onze nota'."""
_NEAR = 3
"""Words behind 'onze' in which what is ours stands: 'onze eigen lokale nota'."""


def _waits(side: Side, places: Collection[int]) -> bool:
    """'De sluis verkopen wij pas na een peiling'."""
    if "pas" not in side.keys or _AFTER.isdisjoint(side.keys) or _OURS.isdisjoint(side.keys):
        return False
    at = side.keys.index("pas")
    start, end = side.stretch(at)
    after = next((other for other in range(start, end) if side.keys[other] in _AFTER), None)
    if after is None or side.keys[at - 1] in _ARTICLES:  # 'de pas' is a card
        return False
    return any(start <= place < max(at, after) for place in places)


_AFTER = frozenset("na nadat".split())
_ARTICLES = frozenset("de een deze die".split())
_OURS = frozenset("wij we ons onze gemeente gemeenteraad raad college".split())


def _is_paid_only(side: Side, lexicon: Lexicon) -> bool:
    """'De brug betalen wij uitsluitend uit subsidies'; not 'Parkeren betaalt u alleen met de pas'."""
    only = side.first(ALONE)
    if only is None or _MEANS.isdisjoint(side.keys[only + 1 : only + 1 + _NEAR]):
        return False
    pays = not frozenset(map(lexicon.root, _PAYING)).isdisjoint(side.roots)
    return pays and side.keys[only + 1] in _FROM


_FROM = frozenset("uit met van via".split())
_PAYING = "betalen financieren bekostigen dekken bijdragen".split()
_MEANS = frozenset(
    "subsidie subsidies geld rijksgeld middelen rijksmiddelen bijdrage bijdragen budget fonds fondsen "
    "rijkssubsidie rijkssubsidies begroting reserve reserves".split()
)
