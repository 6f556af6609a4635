"""Which signal names a change that was found to be one of substance without it, by what is left of it.

These rules never make a change one of substance: they are asked of one that is, and say what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.in_its_place import body_named
from regioparagraaf.comparison.weighing.conditions.changed_inside import changed_inside, opened_otherwise
from regioparagraaf.comparison.weighing.conditions.restrictions import limiting_clause
from regioparagraaf.comparison.weighing.exchanges import exchange_named
from regioparagraaf.comparison.weighing.moments.counted_from import counted_only_from
from regioparagraaf.comparison.weighing.numbers.other_figure import figure_named
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.denied_within import denied_within
from regioparagraaf.comparison.weighing.reach.described_group import described_group
from regioparagraaf.comparison.weighing.reach.noun_limited import noun_limited
from regioparagraaf.comparison.weighing.reach.signal import shrunk
from regioparagraaf.comparison.weighing.rows.people_of_a_row import people_named
from regioparagraaf.patterns import on_demand


def named(pair: Pair, signals: Sequence[Signal]) -> tuple[Signal, ...]:
    """The signals of a change of substance: of one without any the one that what is left tells, and instead
    of an item or a denial that came or went the people or the condition that it is a part of ('roeiers met
    een pas en een boot', 'tenzij de wind of de stroom dat belet')."""
    if not signals:
        return (
            figure_named(pair)
            or body_named(pair)
            or people_named(pair)
            or described_group(pair)
            or _limited(pair)
            or denied_within(pair)
            or changed_inside(pair)
            or opened_otherwise(pair)
            or counted_only_from(pair)
            or noun_limited(pair)
            or exchange_named(pair)
        )
    signals = [signal for signal in signals if not _counts_an_item(signal, signals)]
    signals = _soon_instead(signals)
    kind = signals[0].kind if len(signals) == 1 else None
    instead: tuple[Signal, ...] = ()
    if kind is SignalKind.ENUMERATION:
        instead = described_group(pair) or changed_inside(pair)
    elif kind is SignalKind.NEGATION and all(map(_denied_in_conditions, (pair.common, pair.draft))):
        instead = changed_inside(pair, whole=True)
    elif kind is SignalKind.RESERVATION:
        instead = _no_longer_always(pair, signals[0])
    return instead or tuple(signals)


def _limited(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a clause with 'die' or 'dat' that came or went: fewer are meant with it."""
    limiting = limiting_clause(pair)
    if limiting is None or limiting[0].keys[limiting[1]] not in ("die", "dat"):
        return ()
    side, start, end = limiting
    return shrunk(side.words(start - 1), side.span(start - 1, end), side is pair.common)


def _counts_an_item(one: Signal, signals: Sequence[Signal]) -> bool:
    """Whether a bare number only went or came with the item that it counts: 'en de drie bruggen'. An amount
    or a period ('drie miljoen') is more than that."""
    return one.kind is SignalKind.QUANTITY and any(
        item.kind is SignalKind.ENUMERATION
        and item.direction is one.direction
        and (one.common or one.draft) in (item.common or item.draft).split()
        for item in signals
    )


def _soon_instead(signals: list[Signal]) -> list[Signal]:
    """The signals with 'zo snel mogelijk' in the place of a moment as one: when it is done, is left open. So
    too the other way round."""
    term, hedge = SignalKind.TERM, SignalKind.RESERVATION
    for gone, came in ((term, hedge), (hedge, term)):
        was = [one for one in signals if one.kind is gone and one.direction is Direction.DROPPED]
        now = [one for one in signals if one.kind is came and one.direction is Direction.ADDED]
        if len(was) != 1 or len(now) != 1:
            continue
        (old,), (new,) = was, now
        if _SOON.match(old.common if gone is hedge else new.draft):
            rest = [one for one in signals if one not in (old, new)]
            return [*rest, Signal(term, old.common, new.draft, Direction.CHANGED)]
    return signals


_SOON = on_demand(r"zo (snel|spoedig|vroeg)\b", re.IGNORECASE)


def _no_longer_always(pair: Pair, signal: Signal) -> tuple[Signal, ...]:
    """The signal of 'altijd' that became 'doorgaans', or the other way round: how far it reaches."""
    said = (signal.common or signal.draft).lower()
    wider = bool(signal.common)
    whole = pair.draft if wider else pair.common
    if said not in _MOSTLY or "altijd" not in whole.all_keys or "altijd" in pair.other(whole).all_keys:
        return ()
    return shrunk(whole.words(whole.keys.index("altijd")), signal.common or signal.draft, wider)


_MOSTLY = frozenset({"doorgaans", "meestal", "gewoonlijk", "in de regel", "als regel"})


def _denied_in_conditions(side: Side) -> bool:
    """Whether no plain denial of a side stands outside its conditions."""
    return all(at in side.in_hedges for at, key in enumerate(side.keys) if key in _DENYING)


_DENYING = frozenset("niet geen nooit niemand uitgesloten verboden".split())
