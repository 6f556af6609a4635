"""'Niet zonder' that became 'alleen zonder': 'wij verkopen geen vlot zonder keuring', 'wij verkopen alleen
vlotten zonder keuring'."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.reading.denials import ONLY
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS


def only_without(pair: Pair) -> tuple[str, str] | None:
    """The 'niet' of a side that promises nothing without a thing, and the 'alleen' of one that promises it
    without that thing; in the order of the two texts."""
    for side, other in ((pair.common, pair.draft), (pair.draft, pair.common)):
        if (
            "zonder" not in side.all_keys
            or "zonder" not in other.all_keys
            or not ONLY.isdisjoint(side.all_keys)
        ):
            continue
        only, denied = _alone(other), {key for key in side.keys if key in _DENYING}
        if only and denied and only[1] in set(_lacked(side)) and _DENYING.isdisjoint(other.all_keys):
            words = sorted(denied)[0], only[0]
            return words if side is pair.common else words[::-1]
    return None


def _alone(side: Side) -> tuple[str, str] | None:
    """An 'alleen' with a 'zonder' behind it in its clause, and what would lack there."""
    at = next((at for at, key in enumerate(side.keys) if key in ONLY), None)
    lacked = next(_lacked(side, at, side.stop(at)), "") if at is not None else ""
    return (side.keys[at], lacked) if at is not None and lacked else None


def _lacked(side: Side, start: int = 0, end: int | None = None) -> Iterator[str]:
    """The root of what each 'zonder' says to lack."""
    for at in range(start, len(side.keys) if end is None else end):
        if side.keys[at] == "zonder":
            thing = next((p for p in range(at + 1, side.stop(at)) if side.keys[p] not in DETERMINERS), at)
            if side.roots[thing]:
                yield side.roots[thing]


_DENYING = frozenset("niet geen niemand nooit nergens".split())
