"""The order of things and the time told otherwise: 'eerst … daarna', 'nadat'; 'wachten tot', 'pas als'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.hedges import UNTIL
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.moments.order import first_or_not_at_all, goes_first_too, is_converse
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.words.other_end import told_from_the_other_end
from regioparagraaf.dutch.small_words import MAY


def told_when(pair: Pair, group: str, rich: Side, poor: Side) -> bool:
    """Whether the order or the time is told otherwise."""
    match group:
        case "voorlopig":  # 'vooralsnog', 'tot nader order'
            return hedged_by(poor, "vooralsnog")
        case "wachten":  # 'wachten met bouwen totdat', 'bouwen pas als'
            return "pas" in poor.all_keys and hedged_by(rich, UNTIL)
        case "later" if told_from_the_other_end(pair):
            return True  # 'de pier gaat eerder open dan de kade', 'de kade gaat later open dan de pier'
        case "later" if "eventueel" in rich.all_keys and not MAY.isdisjoint(rich.all_keys & poor.all_keys):
            return True  # 'kan eventueel', 'kan'
        case "later":  # 'niet eerder dan nadat' is 'pas als'
            return hedged_by(rich, "zin-mits") and (bool(poor.hedges) or "pas" in poor.all_keys)
        case "begin":  # 'te beginnen met de kade', 'de kade als eerste'
            return goes_first_too(pair)
        case "achteraf" if hedged_by(poor, "zin-zodra"):
            return True  # 'nadat het peil is vastgesteld', 'zodra het peil is vastgesteld'
        case "vooraf" if _before_it(rich, poor):
            return True  # 'voorafgaand aan de bouw', 'voor de bouw'
        case "vooraf" if "zonder" in rich.all_keys and "na" in poor.all_keys:
            return True  # 'niet zonder voorafgaande telling', 'alleen na een telling'
        case "vooraf" if goes_first_too(pair) or _comes_first(rich, poor):
            return True
        case "vooraf" | "achteraf" if _one_by_one(rich, poor):
            return True
    # 'overlegt voordat het beslist', 'beslist na overleg'
    return hedged_by(poor, "overleg") or is_converse(pair)


def _before_it(rich: Side, poor: Side) -> bool:
    """Whether 'voorafgaand aan de bouw' is told as 'voor de bouw'."""
    led = next((at for at, pair in enumerate(pairwise(rich.keys)) if pair in _GOING_BEFORE), None)
    if led is None:
        return False
    event = {root for root in rich.roots[led + 2 : led + _EVENT] if root}
    return any(
        key in ("voor", "vóór") and not event.isdisjoint(poor.roots[at + 1 : at + _EVENT])
        for at, key in enumerate(poor.keys)
    )


_GOING_BEFORE = {("voorafgaand", "aan"), ("voorafgaande", "aan")}
_EVENT = 4
"""Words from what leads in an event to the end of its name: 'vóór de eerste bouw'."""


def _one_by_one(rich: Side, poor: Side) -> bool:
    """Whether 'eerst … daarna' is told as 'nadat' or 'pas als', with the same behind 'nadat' as beside
    'eerst'."""
    if "eerst" not in rich.all_keys or _THEN.isdisjoint(rich.all_keys):
        return False
    opens = next((at for at, key in enumerate(poor.keys) if key in _AFTER), None)
    if opens is None:
        return False
    start, end = rich.stretch(rich.keys.index("eerst"))
    then = next(at for at, key in enumerate(rich.keys) if key in _THEN)
    end = min(end, then) if then > start else end
    behind = {root for root in poor.roots[opens + 1 : poor.stop(opens)] if root}
    first, rest = behind.intersection(rich.roots[start:end]), behind.intersection(rich.roots[end:])
    return len(first) > len(rest)


_THEN = frozenset("daarna vervolgens dan pas".split())
_AFTER = frozenset("nadat als wanneer zodra".split())


def _comes_first(rich: Side, poor: Side) -> bool:
    return (
        ("met", "voorrang") in pairwise(poor.keys)  # 'bepalen wij eerst', 'bepalen wij met voorrang'
        # 'zolang het er niet is', 'voordat het er is'
        or any(poor.keys[hedge.start] == "zolang" for hedge in poor.hedges)
        # 'voordat wij kappen, tellen wij', 'kappen geen boom zonder te tellen'
        or first_or_not_at_all(rich, poor)
    )


def hedged_by(side: Side, group: str) -> bool:
    """Whether a reservation of this group stands on the side."""
    return any(hedge.group == group for hedge in side.hedges)
