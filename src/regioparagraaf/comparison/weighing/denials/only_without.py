"""'Niet zonder' that became 'alleen zonder': 'wij verkopen geen vlot zonder keuring', 'wij verkopen alleen
vlotten zonder keuring'."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.reading.denials import ONLY
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import DENYING
from regioparagraaf.dutch.wordclass import DETERMINERS


def only_without(pair: Pair) -> tuple[str, str] | None:
    """The 'niet' of a side that promises nothing without a thing, and the 'alleen' of one that promises it
    without that thing; in the order of the two texts."""
    for side, other in pair.both_ways:
        if (
            "zonder" not in side.all_keys
            or "zonder" not in other.all_keys
            or not ONLY.isdisjoint(side.all_keys)
        ):
            continue
        only, denied = _alone(other), {key for key in side.keys if key in DENYING}
        if only and denied and only[1] in set(_lacked(side)) and DENYING.isdisjoint(other.all_keys):
            words = sorted(denied)[0], only[0]
            return words if side is pair.common else words[::-1]
    return None


def also_without(pair: Pair) -> tuple[str, str] | None:
    """The 'geen … zonder' of a side that promises nothing without a thing, and the 'met' of one that promises
    it with that thing: 'wij bouwen geen loods zonder dak', 'wij bouwen loodsen met een dak'. Who does no more
    than that may build another one too; in the order of the two texts."""
    for side, other in pair.both_ways:
        if "zonder" not in side.all_keys or "met" not in other.all_keys or "zonder" in other.all_keys:
            continue
        denied = next((at for at, key in enumerate(side.keys) if key in DENYING), None)
        free = DENYING.isdisjoint(other.all_keys) and (ONLY | _EACH).isdisjoint(other.all_keys)
        if denied is None or not free or not ONLY.isdisjoint(side.all_keys):
            continue
        lacked = set(_lacked(side))
        at = next((at for at in range(len(other.keys)) if lacked.intersection(_with(other, at))), None)
        if at is not None:
            return pair.in_order(side, (f"{side.words(denied)} … zonder", other.words(at)))
    return None


_EACH = frozenset(
    "elk elke ieder iedere iedereen alle al altijd steeds telkens moet moeten verplicht vereist nodig eerst "
    "mits als indien pas voorwaarde eis wie die dat".split()
)
"""With one of these a side promises the thing in every case too, or asks for it."""


def _with(side: Side, at: int) -> tuple[str, ...]:
    """The root of the first word of what a 'met' here says to be there."""
    if side.keys[at] != "met":
        return ()
    thing = next((p for p in range(at + 1, side.stop(at)) if side.keys[p] not in DETERMINERS), at)
    return (side.roots[thing],) if side.roots[thing] else ()


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
