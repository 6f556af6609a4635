"""What comes into a thing, or only passes it: 'glasvezel tot in elk huis', 'glasvezel langs elk huis'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import EVERY


def only_along(pair: Pair) -> tuple[str, str] | None:
    """The words for into and along each of a kind, where either side has one of both."""
    for side, other in pair.both_ways:
        into, along = _places(side, _INTO), _places(other, _ALONG)
        for root in into.keys() & along.keys():
            if root not in _places(side, _ALONG) and root not in _places(other, _INTO):
                return pair.in_order(side, (into[root], along[root]))
    return None


def _places(side: Side, leads: frozenset[str]) -> dict[str, str]:
    """The roots of the nouns that one of these leads in, each behind a word for every one, as written."""
    if leads.isdisjoint(side.all_keys):
        return {}
    return {
        side.roots[at + 2]: side.span(at, at + 3)
        for at, key in enumerate(side.keys[:-2])
        if key in leads and side.keys[at + 1] in EVERY and side.roots[at + 2]
    }


_INTO = frozenset("in op binnen".split())
_ALONG = frozenset("langs voorbij rond nabij".split())
