"""What several do, or one of them: 'de drie havens huren samen een loods', 'een loods wordt door een van de
drie havens gehuurd'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.small_words import ONE


def one_of_them(pair: Pair) -> tuple[str, str] | None:
    """'Een van de havens' as who does it, where the other side has it done by 'de havens'."""
    for side, other in pair.both_ways[::-1]:
        found = _one(side)
        if found is None or _says_one(other) or not _EACH.isdisjoint(other.all_keys):
            continue
        start, noun = found
        for at, key in enumerate(other.keys):
            if key == side.keys[noun] and _led_by_the(other, at):
                return pair.in_order(side, (side.span(start, noun + 1), other.words(at)))
    return None


def _one(side: Side) -> tuple[int, int] | None:
    """Where 'een van de drie havens' opens, behind 'door' or at the head of its sentence, and its noun."""
    if ONE.isdisjoint(side.all_keys):
        return None
    for at in side.places(ONE):
        if side.keys[at + 1 : at + 3] not in _OF_THE:
            continue
        if at and side.keys[at - 1] != "door" and side.sentences[at] == side.sentences[at - 1]:
            continue
        noun = at + 3
        noun += noun + 1 < len(side.keys) and number(side.keys[noun]) is not None
        if noun < len(side.keys):
            return at, noun
    return None


def _says_one(side: Side) -> bool:
    """Whether 'een van de' stands anywhere."""
    return any(key in ONE and side.keys[at + 1 : at + 3] in _OF_THE for at, key in enumerate(side.keys))


def _led_by_the(side: Side, at: int) -> bool:
    return not {"de", "onze", "alle"}.isdisjoint(side.keys[max(at - 2, 0) : at])


_OF_THE = (("van", "de"), ("van", "onze"))
_EACH = frozenset("een elk elke ieder iedere één".split()) - {"een"}
