"""A second deed of which only the thing is left, in a row with that of the first: 'wij slopen de loods en
houden de kraan', 'wij slopen de loods en de kraan'.

Its verb says so little by itself that nothing has to answer it; but what is done to the thing is another.
"""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import has_alike
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def put_beside(pair: Pair) -> tuple[str, str] | None:
    """The second deed with its thing, and the row in which the other side has the thing."""
    if pair.left(pair.common) or pair.left(pair.draft):
        return None
    for side, other in pair.both_ways:
        for deed, thing in _second_deeds(pair, side):
            root = side.roots[thing]
            if other.roots.count(root) != 1 or _is_done(pair, side, deed):
                continue
            there = other.roots.index(root)
            joint = _joint(other, there) if there not in other.torn else None
            if joint is not None and _joint(side, thing) is None:
                return pair.in_order(side, (side.span(deed, thing + 1), other.span(joint, there + 1)))
    return None


def _second_deeds(pair: Pair, side: Side) -> Iterator[tuple[int, int]]:
    """The light verbs right behind 'en' or 'maar' behind another deed, each with the first thing behind
    it."""
    for at, key in enumerate(side.keys[:-2]):
        if key not in _JOINING or side.keys[at + 1] not in _LIGHT:
            continue
        first = any(side.sentences[p] == side.sentences[at] for p in pair.content(side) if p < at)
        thing = next((p for p in pair.content(side) if at + 1 < p < side.stop(at + 1)), None)
        if first and thing is not None:
            yield at + 1, thing


def _is_done(pair: Pair, side: Side, deed: int) -> bool:
    """Whether the other side does it as well, or a verb before it says what the light one says: 'organiseren
    zeilles en geven roeiles'."""
    root, other = side.roots[deed], pair.other(side)
    if root in other.all_roots or not _GIVING.isdisjoint(side.keys[:deed]):
        return True
    came = {own for own in other.roots if own and own not in side.all_roots} - _GETTING_ROOTS
    return has_alike(came, root, pair.lexicon)


def _joint(side: Side, at: int) -> int | None:
    """Where the 'en' stands that puts a thing beside another, with no verb between them; None where none
    does."""
    back = at - 1
    while back > 0 and (side.keys[back] in DETERMINERS | PREPOSITIONS or side.keys[back].endswith("e")):
        back -= 1
    return back if back > 0 and side.keys[back] == "en" else None


_GETTING_ROOTS = frozenset({"krijg", "ontfang"})
_JOINING = frozenset({"en", "maar"})
_LIGHT = frozenset(
    "houdt houden behoudt behouden bewaart bewaren laat laten geeft geven krijgt krijgen betaalt betalen "
    "neemt "
    "nemen".split()
)
_GIVING = frozenset(
    "organiseert organiseren verzorgt verzorgen geeft geven biedt bieden regelt regelen houdt houden".split()
)
"""Behind these the light verb may go on with the same: who organises one lesson gives the next."""
