"""A part exchanged for a whole: 'uit de haven' for 'in het hele vaargebied', 'voor vrachtvaart' for 'voor
vaart'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.groups import WHOLE
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.quantity import Quantity
from regioparagraaf.dutch.small_words import THE
from regioparagraaf.dutch.wordclass import PREPOSITIONS, Kind


def part_for_whole(pair: Pair) -> tuple[Signal, ...]:
    """The signal of 'het hele' of a thing that came in the place of another, or made way for it."""
    for side, other in pair.both_ways:
        if WHOLE.isdisjoint(side.all_keys) or not _ALL.intersection(other.all_keys) <= side.all_keys - WHOLE:
            continue
        for at, key in enumerate(side.keys[:-1]):
            whole = _end_of_phrase(pair, side, at + 1) if key in WHOLE and _is_led(side, at - 1) else 0
            part = _only_phrase(pair, other) if whole else None
            if part:
                return shrunk(side.span(at - 1, whole), other.span(*part), side is pair.draft)
    return ()


def board_for_whole(pair: Pair) -> tuple[Signal, ...]:
    """'Het hele eiland' that became those who speak for it: 'de eilandraad'; or the other way round."""
    for side, other in pair.both_ways:
        if WHOLE.isdisjoint(side.all_keys) or not WHOLE.isdisjoint(other.all_keys):
            continue
        for at, key in enumerate(side.keys[:-1]):
            whole = side.keys[at + 1]
            if key not in WHOLE or whole in other.all_keys:
                continue
            board = next((p for p, own in enumerate(other.keys) if _speaks_for(own, whole)), None)
            if board is not None:
                return shrunk(side.span(at, at + 2), other.words(board), side is pair.draft)
    return ()


def _speaks_for(key: str, whole: str) -> bool:
    """Whether a compound names the board or the council of a thing: 'schoolbestuur'."""
    return key.startswith(whole) and key[len(whole) :].removeprefix("s") in _BOARDS


_BOARDS = frozenset("raad bestuur leiding directie vereniging belang commissie platform".split())
_ALL = WHOLE | frozenset("heel alle elke elk iedere ieder overal allemaal geheel".split())


def _is_led(side: Side, at: int) -> bool:
    """Whether an article stands here behind a preposition."""
    return at > 0 and side.keys[at] in THE and side.keys[at - 1] in PREPOSITIONS


def _end_of_phrase(pair: Pair, side: Side, at: int) -> int:
    """Where a run of words ends of which nothing stands on the other side; 0 where there is none."""
    end, left = at, frozenset(pair.left(side))
    while end in left or (end > at and end + 1 in left and side.roots[end] and side.keys[end].isalpha()):
        end += 1
    if end > at and side.kind(end - 1) is Kind.MANNER and side.keys[end - 1].endswith("e"):
        end += end < len(side.keys)  # 'in de hele besloten kom': 'kom' is no content word
    return end if end > at else 0


def _only_phrase(pair: Pair, side: Side) -> tuple[int, int] | None:
    """The only noun with its article behind a preposition that is new on its side: 'in de haven'."""
    inside = {at for hedge in side.hedges for at in range(hedge.start, hedge.end)}
    found = [
        (at - 1, _end_of_phrase(pair, side, at))
        for at in pair.left(side)
        if at not in inside and _is_led(side, at - 1)
    ]
    return found[0] if len(found) == 1 else None


def one_of_them(pair: Pair, side: Side, quantity: Quantity) -> tuple[str, str] | None:
    """'De drie havens' that are counted on one side, with the one of them that the other side has instead:
    'de grootste haven'; None where it has more of them or any."""
    other, noun = pair.other(side), quantity.end
    if quantity.value < 2 or noun >= len(side.keys) or side.keys[quantity.start - 1] not in _DEFINITE:
        return None
    if any((q.value, q.unit) == (quantity.value, quantity.unit) for q in other.measures.quantities):
        return None  # 'de vijf havens', 'de vijf havens, geleid door de grootste haven'
    for at in range(2, len(other.keys)):
        one = other.roots[at] == side.roots[noun] and other.keys[at] != side.keys[noun]
        superlative = other.keys[at - 1].endswith("ste") and number(other.keys[at - 1]) is None
        if one and superlative and other.keys[at - 2] in THE and not other.keys[at].endswith(("en", "s")):
            return side.span(quantity.start - 1, noun + 1), other.span(at - 2, at + 1)
    return None


_DEFINITE = frozenset("de onze alle deze".split())
