"""One for each, or one for all of them together: 'elke stad opent een loket', 'de steden openen een
loket'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.plurals import is_plural_of
from regioparagraaf.dutch.verbs import GETTING
from regioparagraaf.dutch.words import EVERY


def one_for_all(pair: Pair) -> tuple[str, str] | None:
    """'Elke stad' and 'de steden', where both open the same one thing and no word says that each has its
    own."""
    for side, other in pair.both_ways:
        if EVERY.isdisjoint(side.all_keys) or not _EACH.isdisjoint(other.all_keys):
            continue
        if not GETTING.isdisjoint(side.all_keys):
            continue  # 'de scholen krijgen een conciërge' is one for each
        for at, key in enumerate(side.keys[:-1]):
            if key not in EVERY or (at and side.keys[at - 1] not in _OPENING):
                continue
            several = _several(other, side.keys[at + 1])
            if several and _ones(side) & _ones(other):
                return pair.in_order(side, (side.span(at, at + 2), other.span(*several)))
    return None


def _several(side: Side, single: str) -> tuple[int, int] | None:
    """Where 'de' stands with the plural of a word, counted or not, as the subject of a sentence."""
    for at, key in enumerate(side.keys[:-1]):
        opens = at == 0 or side.keys[at - 1] in _OPENING or side.keys[at - 1].endswith(("en", "t"))
        if key not in ("de", "onze") or not opens:
            continue
        noun = min(at + 1 + (number(side.keys[at + 1]) is not None), len(side.keys) - 1)
        if is_plural_of(side.keys[noun], single):
            return at, noun + 1
    return None


def _ones(side: Side) -> set[str]:
    """The roots of the things of which there is one: 'een loket'."""
    return {
        side.roots[at + 1]
        for at, key in enumerate(side.keys[:-1])
        if key in ("een", "één") and side.roots[at + 1]
    }


_OPENING = frozenset(". , en dat".split())
_EACH = EVERY | frozenset("per apart afzonderlijk zelf eigen beide allebei ieders elks".split())
