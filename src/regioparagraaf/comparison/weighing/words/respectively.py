"""What goes with what, told by 'respectievelijk' on one side, and one after the other there: 'in A en B
respectievelijk 40 en 60 bomen', 'in A 40 bomen en in B 60'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def told_respectively(pair: Pair) -> bool:
    """Whether one side alone says 'respectievelijk', and both name the same things and the same numbers, each
    in the same order: then each goes with its own."""
    sides = (pair.common, pair.draft)
    if sum("respectievelijk" in side.all_keys for side in sides) != 1:
        return False
    ours, theirs = map(_in_order, sides)
    return ours == theirs


def _in_order(side: Side) -> tuple[tuple[float, ...], tuple[float, ...], tuple[str, ...]]:
    """The numbers, the moments and the names of a side, as they follow each other."""
    first = {0, *(at + 1 for at, key in enumerate(side.keys) if key == ".")}
    names = [
        token.text for at, token in enumerate(side.tokens) if token.text[0].isupper() and at not in first
    ]
    measured = side.measures
    opens = [token.text for at, token in enumerate(side.tokens) if at in first and token.text in names]
    return (
        tuple(quantity.value for quantity in measured.quantities),
        tuple(term.moment for term in measured.terms),
        tuple(opens + names),
    )
