"""A thing of which the other side has only a part, by the first word of its name: 'de kosten van de brug',
'de meerkosten van de brug'; or a first shape of it: 'een akkoord', 'een principeakkoord'."""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import reach

_PARTIAL = ("meer", "rest", "deel", "half")
"""First words that leave a part of the thing."""
_SKETCHED = ("concept", "ontwerp", "principe", "streef", "richt", "proef")
"""First words that leave a first shape of it, or an aim."""
_HEADS = frozenset(
    "kosten uitgaven lasten prijs opbrengst opbrengsten bedrag bedragen bijdrage vergoeding subsidie schade "
    "tekort waarde datum getal getallen aantal norm besluit besluiten akkoord overeenkomst plan plannen "
    "gebied gebieden project projecten rapport verordening regeling plaatsing opening vergunning".split()
)
"""What these words are put before; 'meerkoet' and 'restaurant' are something else."""


def only_the_rest(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a whole of which the other side has a part."""
    for side, other in pair.both_ways[::-1]:
        for place, there in _lessened(pair, side, _PARTIAL):
            return reach(*pair.in_order(side, (side.words(place), other.words(there))), side is pair.common)
    return ()


def only_a_sketch(pair: Pair) -> tuple[str, str] | None:
    """The thing of one side and its first shape on the other."""
    for side, other in pair.both_ways[::-1]:
        for place, there in _lessened(pair, side, _SKETCHED):
            return pair.in_order(side, (side.words(place), other.words(there)))
    return None


def only_an_extract(pair: Pair) -> tuple[str, str] | None:
    """What is open to all on both sides, and the extract of it that alone is so on the other: 'de
    vergadering is openbaar', 'van de vergadering is een samenvatting openbaar'."""
    for side, other in pair.both_ways[::-1]:
        at = side.first(_EXTRACTS)
        shown = next((p for p, key in enumerate(other.keys) if key.startswith(_SHOWN)), None)
        if at is None or shown is None or not any(key.startswith(_SHOWN) for key in side.keys):
            continue
        if at in pair.left(side) and not any(
            key in _EXTRACTS or key.startswith(_BRIEF) for key in other.keys
        ):
            return pair.in_order(side, (side.words(at), other.words(shown)))
    return None


_EXTRACTS = frozenset(
    "samenvatting samenvattingen uittreksel uittreksels hoofdlijnen hoofdpunten highlights besluitenlijst "
    "conclusies terugblik impressie persbericht lijst overzicht fragment fragmenten".split()
)
_BRIEF = ("kort", "beknopt", "samengevat", "samenvat")
_SHOWN = ("openba", "publice", "publica", "gepublice", "website", "online", "internet", "inzage", "bekendm")


def _lessened(pair: Pair, side: Side, firsts: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The places of such a compound and of the bare head on the other side, which says no such thing."""
    other = pair.other(side)
    if _HEADS.isdisjoint(other.all_keys):
        return
    for at, key in enumerate(side.keys):
        if not key.startswith(firsts):
            continue
        first = next(one for one in firsts if key.startswith(one))
        head = key.removeprefix(first).removeprefix("-")
        if head not in _HEADS or head in side.all_keys or any(own.startswith(first) for own in other.keys):
            continue
        there = next((p for p, own in enumerate(other.keys) if own == head), None)
        if there is not None and _TOO.isdisjoint(other.all_keys):
            yield at, there


_TOO = frozenset("extra bijkomende hogere aanvullende duurder resterende overige halve voorlopige".split())
