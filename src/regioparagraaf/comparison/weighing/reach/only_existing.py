"""All of a kind, or only those that are there already: 'huren stijgen niet', 'bestaande huren stijgen
niet'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import TINY, Pair
from regioparagraaf.comparison.weighing.reach.signal import reach
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def only_existing(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a bare plural that became 'bestaande' ones in a kept sentence, or the other way round."""
    if pair.changed > TINY:
        return ()
    for side, other in pair.both_ways[::-1]:
        if _EXISTING.isdisjoint(side.all_keys):
            continue
        for at, key in enumerate(side.keys[:-1]):
            noun = side.keys[at + 1]
            if key not in _EXISTING or key in other.all_keys or other.keys.count(noun) != 1:
                continue
            if not _THERE_ALREADY.isdisjoint(other.all_keys):
                continue  # 'de 200 die er al staan'
            there = other.keys.index(noun)
            if noun.endswith(("en", "s")) and _is_bare(side, at) and _is_bare(other, there):
                return reach(
                    *pair.in_order(side, (side.words(at, at + 1), other.words(there))), side is pair.common
                )
    return ()


def _is_bare(side: Side, at: int) -> bool:
    """Whether no article, preposition or adjective leads to the word: 'de bestaande regels' are the rules,
    and 'naast bestaande huizen' is where something stands."""
    before = side.keys[max(at - 1, 0)]
    return not at or not (before in PREPOSITIONS | _LEADING or before.endswith("e"))


_EXISTING = frozenset("bestaande huidige lopende".split())
_THERE_ALREADY = _EXISTING | frozenset("al reeds nu nog zittende".split())
_LEADING = frozenset("de het deze die onze hun haar zijn alle".split())
