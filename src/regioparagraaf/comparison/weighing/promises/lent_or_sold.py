"""What somebody gets on one side, and only borrows or may buy on the other: 'schippers krijgen € 500',
'wij lenen schippers € 500'; 'de helft wordt van de schippers', 'schippers krijgen de helft te koop'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import MAY


def only_lent(pair: Pair) -> tuple[str, str] | None:
    """The words for getting money on one side and for borrowing it on the other."""
    for side, other in pair.both_ways[::-1]:
        if _LENDING.isdisjoint(side.all_keys):
            continue
        lent = next((at for at, key in enumerate(side.keys) if _lends(side, at, key)), None)
        if lent is None or any(key.startswith(_OWED) or key in _LENDING for key in other.keys):
            continue
        gets = other.first(_GETS)
        sums = all(any(q.unit == "€" for q in one.measures.quantities) for one in (side, other))
        if gets is not None and (sums or not _MONEY.isdisjoint(other.all_keys)):
            return pair.in_order(side, (side.words(lent), other.words(gets)))
    return None


def _lends(side: Side, at: int, key: str) -> bool:
    """Whether the word says that it has to come back; 'leent zich' says that it is fit."""
    if key not in _LENDING:
        return False
    return "zich" not in side.keys[max(at - 3, 0) : at + 2]


_LENDING = frozenset(
    "lenen leent leen geleend lening leningen renteloze voorschieten voorschiet voorgeschoten krediet "
    "kredieten hypotheek terugbetalen terugbetaalt terugbetaald".split()
)
_OWED = ("terug", "rente", "aflos", "afgelost", "uitleen", "uitlen", "bruikleen", "lening", "krediet")
_GETS = frozenset(
    "krijgt krijgen kreeg ontvangt ontvangen geeft geven gegeven schenkt schenken vergoeden vergoedt vergoed "
    "betaalt betalen subsidiëren subsidie bijdrage gift keert keren uitgekeerd".split()
)
_MONEY = frozenset("geld bedrag subsidie vergoeding bijdrage".split())


def only_for_sale(pair: Pair) -> tuple[Signal, ...]:
    """The signal of what becomes somebody's on one side, and may only be bought by him on the other."""
    for side, way in ((pair.draft, Direction.WEAKER), (pair.common, Direction.STRONGER)):
        other = pair.other(side)
        if _OWNING.isdisjoint(other.all_keys) or not _OWNING.isdisjoint(side.all_keys):
            continue
        offered = _offered(side)
        owned = other.places(_OWNING)[0]
        if offered and not any(key.startswith(_BUYING) for key in other.keys):
            said = offered, other.words(owned)
            return (Signal(SignalKind.COMMITMENT, *pair.in_order(side, said), way),)
    return ()


def _offered(side: Side) -> str:
    """'Te koop aangeboden', 'kunnen kopen' as written; '' where neither stands."""
    for at, key in enumerate(side.keys):
        if key == "koop" and side.keys[max(at - 1, 0)] == "te":
            end = at + 1 + (side.keys[at + 1 : at + 2] in (("aangeboden",), ("aanbieden",)))
            return side.span(at - 1, end)
        if key in ("kopen", "aankopen") and not MAY.isdisjoint(side.keys[side.stretch(at)[0] : at]):
            return side.words(at)
    return ""


_OWNING = frozenset("eigendom eigenaar eigenaars eigenaren bezit bezitten bezitters".split())
_BUYING = ("koop", "kop", "verk", "aank", "gekocht")
