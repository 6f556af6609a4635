"""A number that became an article or 'all of it': 'twee bomen' and 'een boom', 'de helft' and 'volledig'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.numbers.quantity_bounds import with_bound
from regioparagraaf.comparison.weighing.numbers.told_numbers import WHOLE
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.clock import CLOCK, DIAL
from regioparagraaf.dutch.quantity import FACTOR, Quantity
from regioparagraaf.dutch.small_words import ONE


def became_one(pair: Pair, gone: list[Quantity], new: list[Quantity]) -> list[Signal]:
    """'Twee bomen' against 'een boom': beside the same noun the article is a number. Those are taken out."""
    found = []
    for numbers, side in ((gone, pair.common), (new, pair.draft)):
        other = pair.other(side)
        for quantity in list(numbers):
            noun = side.keys.index(quantity.unit, quantity.end) if _counts_things(side, quantity) else None
            at = None if noun is None else _one_of(other, side.roots[noun])
            if at is None:
                continue
            numbers.remove(quantity)
            more = with_bound(side, quantity)
            if side is pair.common:
                found.append(Signal(SignalKind.QUANTITY, more, other.words(at), Direction.LOWER))
            else:
                found.append(Signal(SignalKind.QUANTITY, other.words(at), more, Direction.HIGHER))
    return found


def _counts_things(side: Side, quantity: Quantity) -> bool:
    """Whether the number stands right before the things that it counts, and is more than one."""
    return (
        quantity.value > 1
        and {"€", "%", "d", CLOCK, DIAL, FACTOR, ""}.isdisjoint({quantity.unit})
        and quantity.unit in side.keys[quantity.end : quantity.end + _DESCRIBED]
    )


_DESCRIBED = 2
"""Words of a noun with its adjective: 'twee nieuwe bomen'."""


def _one_of(side: Side, root: str) -> int | None:
    """Where 'een' or 'één' stands before a noun of this root, or before its adjective."""
    return next(
        (
            at
            for at, key in enumerate(side.keys[:-1])
            if key in ONE
            and (
                side.roots[at + 1] == root
                or (side.keys[at + 1].endswith("e") and side.roots[at + 2 : at + 3] == (root,))
            )
        ),
        None,
    )


def made_whole(pair: Pair, gone: list[Quantity], new: list[Quantity]) -> Signal | None:
    """'de helft van de kosten' that became 'de kosten volledig', or the other way round."""
    if len(gone) + len(new) != 1:
        return None  # as of most
    ours, theirs = ([at for at, key in enumerate(s.keys) if key in WHOLE] for s in pair.sides)
    if bool(ours) == bool(theirs):
        return None
    (quantity,) = gone or new
    if quantity.unit != "%" or quantity.value >= 100 or bool(gone) == bool(ours):
        return None
    if gone:
        was, wordt = with_bound(pair.common, quantity), pair.draft.words(theirs[0])
        return Signal(SignalKind.QUANTITY, was, wordt, Direction.HIGHER)
    was, wordt = pair.common.words(ours[0]), with_bound(pair.draft, quantity)
    return Signal(SignalKind.QUANTITY, was, wordt, Direction.LOWER)
