"""A deed that one side does and of which the other only says that it is needed: 'de sluis wordt vervangen',
'de sluis is aan vervanging toe'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike


def only_needed(pair: Pair) -> tuple[str, str] | None:
    """The deed and the words that say that it is needed; None where neither side has these alone."""
    for side, other in pair.both_ways:
        needed = _needed(other)
        if needed is None or _needed(side) is not None or not _DUTY.isdisjoint(side.all_keys):
            continue
        start, noun, end = needed

        done = next(
            (
                at
                for at in pair.content(side)
                if alike(side.roots[at], other.roots[noun], pair.lexicon) and side.is_verb(at)
            ),
            None,
        )
        if done is not None and not _repeats(pair, other, noun, (start, end)):
            said = side.words(*side.verb_words(done)), other.span(start, end)
            return pair.in_order(side, said)
    return None


def _needed(side: Side) -> tuple[int, int, int] | None:
    """Where 'aan vervanging toe' starts, its deed stands, and it ends."""
    if "toe" not in side.all_keys and _DESERVING.isdisjoint(side.all_keys):
        return None
    for at, key in enumerate(side.keys):
        if key == "aan" and side.keys[at + 2 : at + 3] == ("toe",):
            return at, at + 1, at + 3
        if key == "toe" and side.keys[at + 1 : at + 2] == ("aan",) and at + 2 < len(side.keys):
            return at, at + 2, at + 3
        if (
            key in _DESERVING
            and side.keys[at + 1 : at + 2] != ()
            and side.keys[at + 1].endswith(("ing", "ud", "el"))
        ):
            return at, at + 1, at + 2
    return None


def _repeats(pair: Pair, side: Side, noun: int, said: tuple[int, int]) -> bool:
    """Whether the side says elsewhere that it is done: 'is aan vervanging toe. Wij vervangen haar'."""
    return any(
        not said[0] <= at < said[1] and alike(side.roots[at], side.roots[noun], pair.lexicon)
        for at in pair.content(side)
    )


_DESERVING = frozenset("verdient verdienen behoeft behoeven".split())
_DUTY = frozenset("moet moeten dient dienen nodig noodzakelijk".split())
