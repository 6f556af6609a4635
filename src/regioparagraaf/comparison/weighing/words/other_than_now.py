"""As it is now, or another than now: 'de huidige tarieven', 'andere tarieven dan nu'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def other_than_now(pair: Pair) -> tuple[str, str] | None:
    """What says that it stays as it is, and what says that it does not or need not; else None."""
    for side, other in pair.both_ways:
        if not other.all_keys >= _THAN_NOW or _OTHER.isdisjoint(other.all_keys):
            continue  # as of most
        if not pair.lexicon.plain_denials.isdisjoint(other.all_keys) or side.all_keys >= _THAN_NOW:
            continue
        same, anew = _as_now(side), other.places(_OTHER)[0]
        if same:
            return pair.in_order(side, (side.span(*same), other.words(anew)))
    return None


def _as_now(side: Side) -> tuple[int, int] | None:
    for at, key in enumerate(side.keys):
        if key in _PRESENT:
            return at, at + 1
        if side.keys[at : at + 2] in _AS_NOW:
            return at, at + 2
    return None


_THAN_NOW = frozenset("dan nu".split())
_OTHER = frozenset("ander andere anders".split())
_PRESENT = frozenset("huidige bestaande tegenwoordige hetzelfde".split())
_AS_NOW = (("zoals", "nu"), ("als", "nu"))
