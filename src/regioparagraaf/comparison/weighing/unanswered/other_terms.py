"""Words that the other side says in other terms: 'volledig' for '100%', 'hectare' for square metres, 'openen'
where it comes."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from regioparagraaf.comparison.reading.promise import ABLE
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.reach.set_apart import told_as_ours
from regioparagraaf.comparison.weighing.words.replacements import JUDGING, judges_whether
from regioparagraaf.dutch.small_words import ALLOWED, STAYING
from regioparagraaf.dutch.units import BASES, UNITS
from regioparagraaf.dutch.verbs import GETTING
from regioparagraaf.dutch.words import EACH, MARKS


def in_other_terms(side: Side, at: int, other: Side) -> bool:
    """Whether the other side says otherwise what this word says."""
    return any(told(side, at, other) for told in _RULES)


def _is_all(side: Side, at: int, other: Side) -> bool:
    """Whether 'volledig' is told as 'voor 100%'."""
    return side.keys[at] in _IN_FULL and any(
        q.unit == "%" and q.value == _ALL for q in other.measures.quantities
    )


def _lasts(side: Side, at: int, other: Side) -> bool:
    """Whether 'zolang de bouw duurt' is told as 'tijdens de bouw'."""
    if side.keys[at] not in ("duurt", "duren", "loopt", "lopen") or "zolang" not in side.all_keys:
        return False
    return "tijdens" in other.all_keys or "gedurende" in other.all_keys


def _with_it(side: Side, at: int, other: Side) -> bool:
    """Whether 'inclusief btw' is told as 'met btw'."""
    goes_with = side.keys[at + 1] if at + 1 < len(side.keys) else ""
    return side.keys[at] in ("inclusief", "incl.") and ("met", goes_with) in pairwise(other.keys)


def _is_its_unit(side: Side, at: int, other: Side) -> bool:
    """Whether the word is the unit of a number that the other side tells in another one: '2 hectare', '20.000
    vierkante meter'."""
    if side.keys[at] not in UNITS:
        return False
    told = {(round(q.value), q.unit) for q in other.measures.quantities}
    return any(
        q.end <= at < q.end + _UNIT and q.unit in BASES and (round(q.value), q.unit) in told
        for q in side.measures.quantities
    )


def _weighs_a_ton(side: Side, at: int, other: Side) -> bool:
    """Whether the weight is told in tons on the other side: '3.500 kilogram', '3,5 ton'; how many, `getal`
    asks."""
    return side.keys[at] in _WEIGHTS and any(
        other.keys[q.end - 1].endswith("ton") for q in other.measures.quantities
    )


_WEIGHTS = frozenset({"kilo", "kilogram", "kg"})


def _in_equal_parts(side: Side, at: int, other: Side) -> bool:
    """Whether three who pay 'in gelijke delen' pay 'ieder een derde' on the other side."""
    if side.keys[at] not in _EQUALLY or EACH.isdisjoint(other.all_keys):
        return False
    counts = {q.value for q in other.measures.quantities if q.unit not in ("%", "€", "d") and q.value > 1}
    parts = [q.value for q in other.measures.quantities if q.unit == "%"]
    return any(abs(part - _ALL / count) < 1 for part in parts for count in counts)


def _arrives(side: Side, at: int, other: Side) -> bool:
    """Whether a thing is opened or built here that comes or is got on the other side: 'openen een loket',
    'krijgt een loket'."""
    return side.keys[at] in _CREATING and not _ARRIVING.isdisjoint({*other.keys} - {*side.keys})


def _is_billed(side: Side, at: int, other: Side) -> bool:
    """Whether 'de eigenaar betaalt de kosten' is told as 'de kosten zijn voor de eigenaar'."""
    bills = not {("zijn", "voor"), ("is", "voor"), ("komen", "voor")}.isdisjoint(pairwise(other.keys))
    return (
        bills and side.keys[at] in ("betaalt", "betalen", "draagt", "dragen") and "kosten" in other.all_keys
    )


def _among_them(side: Side, at: int, other: Side) -> bool:
    """Whether 'zeven leden, waaronder twee jongeren' is told as 'van wie twee jongeren'."""
    of_them = {("van", "wie"), ("van", "hen")}
    return side.keys[at] == "waaronder" and (
        "waarvan" in other.all_keys or not of_them.isdisjoint(pairwise(other.keys))
    )


def _the_more(side: Side, at: int, other: Side) -> bool:
    """Whether 'naarmate het meer regent' is told as 'hoe meer het regent, hoe'."""
    return side.keys[at] == "naarmate" and other.keys.count("hoe") > 1


def _thanks_to(side: Side, at: int, other: Side) -> bool:
    """Whether 'dankzij een bijdrage' is told as 'door een bijdrage'."""
    return side.keys[at] == "dankzij" and not _BECAUSE.isdisjoint(other.all_keys)


def _what_it_costs(side: Side, at: int, other: Side) -> bool:
    """Whether 'de kosten van de pont betalen wij' is told as 'wij betalen de pont'; who pays 'mee aan de
    kosten' or a part of them pays less."""
    if side.keys[at] != "kosten" or side.keys[at + 1 : at + 2] not in (("van",), ("voor",)):
        return False
    whole = side.keys[at - 1 : at] == ("de",) and side.keys[max(at - 2, 0) : at - 1] not in _OF_IT
    paid = any(root.startswith(_PAYING) and root in other.all_roots for root in side.roots)
    return whole and paid


def _is_a_sum(side: Side, at: int, other: Side) -> bool:
    """Whether 'met een bijdrage van € 500' is told as 'met € 500'."""
    if side.keys[at] not in _SUMS or side.keys[at + 1 : at + 2] != ("van",):
        return False
    named = (q.value for q in side.measures.quantities if q.unit == "€" and 0 < q.start - at <= _SOON)
    amount = next(named, None)
    return any(q.unit == "€" and q.value == amount for q in other.measures.quantities)


_SUMS = frozenset("bijdrage geldbedrag geldsom".split())
_SOON = 3
"""Words from what a sum is called to the sum: 'een bijdrage van hooguit € 500'."""


def _is_tied(side: Side, at: int, other: Side) -> bool:
    """Whether 'een band hebben met' is told as 'te maken hebben met'."""
    if side.keys[at] not in _TIES or side.keys[at - 1 : at] not in (("een",), ("geen",), ("enige",)):
        return False
    held = any(
        pair == ("te", "maken") and not _HAVING.isdisjoint(other.keys[slice(*other.stretch(place))])
        for place, pair in enumerate(pairwise(other.keys))
    )
    return held and "met" in side.keys[at : at + _TIED] and "met" in other.all_keys


def _goes_there(side: Side, at: int, other: Side) -> bool:
    """Whether 'naar hun werk kunnen reizen' is told as 'naar hun werk kunnen'."""
    if side.keys[at] not in _GOING or ABLE.isdisjoint(side.keys[max(at - 1, 0) : at]):
        return False
    return any(
        key in ABLE
        and (place + 1 == len(other.keys) or other.keys[place + 1] in MARKS)
        and "naar" in other.keys[other.stretch(place)[0] : place]
        for place, key in enumerate(other.keys)
    )


def _parted_by_a_slash(side: Side, at: int, other: Side) -> bool:
    """Whether 'N11/Dijkweg' is told as 'de N11 met de Dijkweg', on either side."""
    key = side.keys[at]
    if "/" in key:
        return all(part in other.all_keys for part in key.split("/"))
    joined = (own.split("/") for own in other.keys if "/" in own)
    return any(key in parts and all(part in side.all_keys for part in parts) for parts in joined)


def _goes_from_to(side: Side, at: int, other: Side) -> bool:
    """Whether 'brengen het terug van 40 naar 20' is told as 'het gaat van 40 naar 20'."""
    if side.keys[at] not in _MOVING:
        return False
    ours, theirs = ([q.value for q in one.measures.quantities] for one in (side, other))
    return len(ours) > 1 and ours == theirs and "van" in side.all_keys and "van" in other.all_keys


def _is_let(side: Side, at: int, other: Side) -> bool:
    """Whether 'laten wij huizen op palen toe' is told as 'mogen er huizen op palen komen'."""
    if side.roots[at] != "toelat":
        return False
    return ALLOWED.isdisjoint(side.all_keys) and not ALLOWED.isdisjoint(other.all_keys)


def _is_somebody(side: Side, at: int, other: Side) -> bool:
    """Whether 'een medewerker van de dienst' is told as 'iemand van de dienst'."""
    if side.keys[at] not in ("medewerker", "medewerkster") or side.keys[at - 1 : at] != ("een",):
        return False
    return any(("iemand", link) in pairwise(other.keys) for link in side.keys[at + 1 : at + 2] if link in _OF)


_OF = frozenset({"van", "bij", "uit"})


def _is_ours(side: Side, at: int, other: Side) -> bool:
    """Whether 'gemeentelijke loodsen' are told as 'onze loodsen'."""
    return side.keys[at].startswith("gemeentelijk") and told_as_ours(side, other)


def _is_in_a_state(side: Side, at: int, other: Side) -> bool:
    """Whether 'de toestand waarin de molens verkeren' is told as 'de staat van de molens'."""
    if not (side.keys[at] in _STATES or side.keys[at] in _TO_BE_IN) or _STATES.isdisjoint(other.all_keys):
        return False
    if not any(one in ("de", "een") and two in _STATES for one, two in pairwise(other.keys)):
        return False  # 'de steiger staat'
    told = any(one in _STATES and two == "waarin" for one, two in pairwise(side.keys))
    return told and not _TO_BE_IN.isdisjoint(side.all_keys) and _TO_BE_IN.isdisjoint(other.all_keys)


def _stays_there(side: Side, at: int, other: Side) -> bool:
    """Whether 'de molen blijft bestaan' is told as 'de molen blijft', and not as 'de molen blijft open'."""
    if not at or side.keys[at] not in _STAYING or side.keys[at - 1] not in STAYING:
        return False
    ends = MARKS | _STAYING | {"en", "of"}
    return any(one in STAYING and two in ends for one, two in pairwise(other.keys))


def _may_be_entered(side: Side, at: int, other: Side) -> bool:
    """Whether 'het bos is toegankelijk voor ruiters' is told as 'ruiters mogen het bos betreden'."""
    for key, one, two in (("toegankelijk", side, other), ("betreden", other, side)):
        if side.keys[at] == key and "toegankelijk" in one.all_keys and "betreden" in two.all_keys:
            return not {"mag", "mogen"}.isdisjoint(two.all_keys)
    return False


def _is_judged(side: Side, at: int, other: Side) -> bool:
    """Whether 'beoordelen of de dijk hoger moet' is told as 'bezien of de dijk hoger moet'."""
    return side.roots[at] in JUDGING and judges_whether(side) and judges_whether(other)


def _rises_more(side: Side, at: int, other: Side) -> bool:
    """Whether 'stijgt niet sterker dan de lonen' is told as 'stijgt niet meer dan de lonen'."""
    behind = "dan" in side.keys[at + 1 : side.stop(at)]
    if side.keys[at] not in _MORE_STRONGLY or not behind or "meer" not in other.all_keys:
        return False
    rising = any(key.startswith(_RISING) for key in side.keys)
    return rising and "dan" in other.keys[other.keys.index("meer") :]


def _is_free(side: Side, at: int, other: Side) -> bool:
    """Whether 'zonder dat u leges verschuldigd bent' is told as 'gratis'."""
    if _FOR_FREE.isdisjoint(other.all_keys) or not (side.keys[at] in _DUES or side.keys[at] in _DUE):
        return False
    start, end = side.stretch(at)
    clause = side.keys[start:end]
    return not _DUE.isdisjoint(clause) and not _NONE.isdisjoint(side.keys[start:at])


def _costs(side: Side, at: int, other: Side) -> bool:
    """Whether 'leden betalen € 5 voor een les' is told as 'leden krijgen les tegen € 5'."""
    sums = {q.value for q in side.measures.quantities if q.unit == "€"}
    return side.keys[at] in ("betaalt", "betalen", "betaal") and any(
        q.start and other.keys[q.start - 1] == "tegen" and q.value in sums for q in other.measures.quantities
    )


def _takes_longer(side: Side, at: int, other: Side) -> bool:
    """Whether 'een langere bouw' is told as 'meer bouwtijd', on either side."""
    for key, one, two in (("langer", side, other), ("meer", other, side)):
        if side.keys[at].removesuffix("e") in (key, "meer" if one is other else key):
            longer = any(own in ("langer", "langere") for own in one.keys)
            more = any(own == "meer" and time.endswith("tijd") for own, time in pairwise(two.keys))
            return longer and more
    return False


def _comes_to(side: Side, at: int, other: Side) -> bool:
    """Whether 'het aantal boten daalt in 2031 tot 40' is told as 'in 2031 zijn er nog 40 boten'."""
    falls, rises = (not keys.isdisjoint(side.all_keys) for keys in (_FALLING, _GROWING))
    if not (falls or rises) or side.keys[at] not in _FALLING | _GROWING | _SO_MANY:
        return False
    ours, theirs = ({term.moment for term in one.measures.terms} for one in (side, other))
    if not ours or ours != theirs or (rises and "nog" in other.all_keys):
        return False
    there = [(q.value, q.unit) for q in other.measures.quantities]
    return any(
        any(q.value == value and q.unit in ("", unit) for value, unit in there)
        and "tot" in side.keys[max(q.start - 1, 0) : q.end]
        for q in side.measures.quantities
    )


def _measured_in(side: Side, at: int, other: Side) -> bool:
    """Whether 'een vijf meter hoge mast' is told as 'een mast van vijf meter'; not where that one is wide."""
    measured = side.keys[at].removesuffix("e").removesuffix("s")
    if measured not in _MEASURED or any(key.removesuffix("e") in _MEASURED for key in other.keys):
        return False
    ends = [q for q in side.measures.quantities if q.start < at and at - q.end < _UNIT]
    there = {q.value for q in other.measures.quantities}
    unit = side.keys[at - 1]
    return unit in _LENGTHS and unit in other.all_keys and any(q.value in there for q in ends)


_MEASURED = frozenset("lang hoog hog breed bred diep lange hoge brede diepe dik zwaar zwar".split())
_LENGTHS = frozenset("meter kilometer km m cm centimeter voet kilo kilogram kg ton".split())


def _is_visited(side: Side, at: int, other: Side) -> bool:
    """Whether 'mogen gratis een molen bezoeken' is told as 'mogen gratis naar een molen'."""
    if side.keys[at] not in _VISITING or "naar" in side.all_keys or ABLE.isdisjoint(side.all_keys):
        return False
    return any(
        key == "naar" and not ABLE.isdisjoint(other.keys[slice(*other.stretch(place))])
        for place, key in enumerate(other.keys)
    )


_VISITING = frozenset({"bezoeken"})
_FALLING = frozenset("daalt dalen krimpt krimpen".split())
_GROWING = frozenset("stijgt stijgen groeit groeien".split())
_SO_MANY = frozenset("aantal hoeveelheid".split())


def _is_planned(side: Side, at: int, other: Side) -> bool:
    """Whether 'hoe wij de stank aanpakken, staat in een plan' is told as 'er is een plan voor de stank'."""
    asked = side.keys[at] in _TACKLING and "hoe" in side.keys[side.stretch(at)[0] : at]
    return (
        asked
        and any(key.endswith("plan") for key in side.keys)
        and any(one.endswith("plan") and two in _FOR for one, two in pairwise(other.keys))
    )


_TACKLING = frozenset("aanpakt aanpakken".split())
_FOR = frozenset({"voor", "tegen"})
_MORE_STRONGLY = frozenset("sterker harder sneller hoger".split())
_RISING = ("stijg", "gestegen", "groei", "gegroeid", "toene", "neem", "nemen", "daal", "dalen", "verhoog")
_FOR_FREE = frozenset("gratis kosteloos kosteloze".split())
_DUES = frozenset("huur leges kosten entree contributie pacht vergoeding lesgeld statiegeld".split())
_DUE = frozenset("verschuldigd betalen betaalt".split())
_NONE = frozenset("zonder geen niets".split())
_BECAUSE = frozenset("door doordat vanwege wegens omdat".split())
_OF_IT = (("van",), ("in",), ("aan",), ("uit",))
_PAYING = ("betal", "bekostig", "financier")
_TIES = frozenset("band binding relatie link".split())
_TIED = 4
"""Words from 'band' in which 'met' stands: 'een band hebben met'."""
_HAVING = frozenset("hebben heeft hebt had hadden".split())
_GOING = frozenset("reizen gaan komen".split())
_MOVING = frozenset(
    "brengen brengt verlagen verlaagt verhogen verhoogt dalen daalt stijgen stijgt terug omlaag omhoog gaat "
    "gaan groeit groeien krimpt krimpen".split()
)
_CREATING = frozenset("openen opent bouwen bouwt starten start beginnen begint".split())
_ARRIVING = GETTING | {"komt", "komen"}
_EQUALLY = frozenset("gelijke gelijkelijk gelijk evenredig delen deelt verdelen".split())
_UNIT = 2
"""Words of a unit: 'vierkante meter'."""
_ALL = 100
_IN_FULL = frozenset("volledig volledige geheel gehele helemaal integraal".split())
_STATES = frozenset("staat toestand conditie".split())
_TO_BE_IN = frozenset("verkeert verkeren".split())
_STAYING = frozenset("bestaan behouden gehandhaafd staan".split())

_RULES: tuple[Callable[[Side, int, Side], bool], ...] = (
    _is_all,
    _lasts,
    _with_it,
    _is_its_unit,
    _weighs_a_ton,
    _in_equal_parts,
    _arrives,
    _is_billed,
    _among_them,
    _goes_from_to,
    _the_more,
    _thanks_to,
    _what_it_costs,
    _is_a_sum,
    _is_tied,
    _goes_there,
    _parted_by_a_slash,
    _is_let,
    _is_ours,
    _is_somebody,
    _is_in_a_state,
    _stays_there,
    _may_be_entered,
    _is_judged,
    _rises_more,
    _is_free,
    _costs,
    _takes_longer,
    _comes_to,
    _is_planned,
    _measured_in,
    _is_visited,
)
