"""`getal`: an amount, percentage, count or measure, its bound and its period."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.ages import a_year_apart
from regioparagraaf.comparison.weighing.bases import another_base
from regioparagraaf.comparison.weighing.how_often import ROUNDED, counted_often, frequency_change
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.quantity_bounds import is_at_least, one_more, released, same_bound
from regioparagraaf.comparison.weighing.relative_changes import same_change
from regioparagraaf.comparison.weighing.required_numbers import is_required
from regioparagraaf.comparison.weighing.signals.voorbehoud import find as find_reservation
from regioparagraaf.comparison.weighing.told_numbers import WHOLE, told_without
from regioparagraaf.comparison.weighing.word_bounds import bound_moved
from regioparagraaf.dutch.clock import CLOCK, DIAL, same_time
from regioparagraaf.dutch.numerals import bound_behind, number
from regioparagraaf.dutch.quantities import FACTOR, Quantity

MUST = (
    (
        "Het pontgeld gaat naar ten minste twee raden.",
        "Het pontgeld gaat naar ten minste drie raden.",
        "hoger",
    ),
    ("De vier gemeenten varen.", "De drie gemeenten varen.", "lager"),
    ("De pont krijgt jaarlijks geld.", "De pont krijgt één keer geld.", "gewijzigd"),
    ("Ieder kind vaart ten minste twee keer mee.", "Ieder kind vaart ten minste één keer mee.", "lager"),
    (
        "Wij bewaren het hooguit twee jaar.",
        "De bewaartermijn bedraagt ten minste twee jaar.",
        "gewijzigd",
    ),
    ("Het tarief stijgt met 1,5%.", "Het tarief stijgt met 1,7%.", "hoger"),
    ("De pont vaart van 9.00 tot 17.00 uur.", "Van 9 tot 3 vaart de pont.", "gewijzigd"),
    ("De reis overschrijdt de acht uur niet.", "De reis duurt niet langer dan tien uur.", "hoger"),
    ("De maximale lengte van een schip bedraagt 40 meter.", "Een schip is langer dan 40 meter.", "gewijzigd"),
    ("U krijgt eenmalig subsidie.", "U krijgt elk jaar subsidie.", "gewijzigd"),
    ("Er komen 200 woningen.", "Er komen 250 woningen.", "hoger"),
    ("Minimaal 10% is groen.", "Maximaal 10% is groen.", "gewijzigd"),
    ("Het bestuur overlegt wekelijks.", "Het bestuur overlegt maandelijks.", "gewijzigd"),
    ("Wij overleggen twee keer per jaar.", "Wij overleggen één keer per jaar.", "lager"),
    ("Wij overleggen twee keer per jaar.", "Wij overleggen twee keer.", "gewijzigd"),
    ("Wij planten bomen.", "Wij planten twintig bomen.", "toegevoegd"),
    ("Voor elke gezonken boot komen twee boten.", "Voor elke gezonken boot komt een boot.", "lager"),
    ("De haven krijgt een kraan.", "De haven krijgt drie kranen.", "hoger"),
)
MUST_NOT = (
    ("De twee havens delen de kosten gelijkelijk.", "De twee havens betalen elk de helft van de kosten."),
    (
        "Bij samenloop van races beslist de havenmeester.",
        "Vallen er twee races op één dag, dan beslist de havenmeester.",
    ),
    ("De pont maakt vier ritten per uur.", "De pont vaart vier keer per uur."),
    ("De dagmarkt verhuist naar de kade.", "De dagelijkse markt gaat naar de kade."),
    (
        "Het subsidieplafond bedraagt € 200 per kalenderjaar.",
        "Er is elk jaar niet meer dan € 200 subsidie.",
    ),
    ("Geen schip zwaarder dan 40 ton vaart daar.", "Schepen van meer dan 40 ton mogen daar niet varen."),
    ("De streek draagt een derde bij.", "De streek betaalt een derde deel."),
    ("De pont vaart van 9.00 tot 17.00 uur.", "Van 9 tot 5 vaart de pont."),
    ("De pont vaart van 18.30 tot 22.00 uur.", "De pont vaart van half zeven tot tien uur 's avonds."),
    ("De pont vaart niet na middernacht.", "Na twaalf uur 's nachts vaart de pont niet."),
    ("Het aantal ponten wordt verdubbeld tot 40.", "Er komen twee keer zo veel ponten: 40."),
    ("De reis overschrijdt de acht uur niet.", "De reis duurt niet langer dan acht uur."),
    ("De maximale lengte van een schip bedraagt 40 meter.", "Een schip mag niet langer zijn dan 40 meter."),
    (
        "Op het kanaal geldt een maximumsnelheid van 6 kilometer per uur.",
        "Vaar daar niet harder dan 6.",
    ),
    ("U krijgt eenmalig subsidie.", "U krijgt één keer subsidie."),
    ("De dijkraad vergadert ten minste viermaal per jaar.", "Minstens elk kwartaal vergadert de dijkraad."),
    ("Een derde van de ponten is nieuw.", "Van elke drie ponten is er één nieuw."),
    (
        "Wij leggen stegen aan: bij de kerk, bij de molen en bij de haven.",
        "Wij leggen drie stegen aan: bij de kerk, bij de molen en bij de haven.",
    ),
    ("Een kwart is groen.", "25% is groen."),
    ("Wij overleggen elk half jaar.", "Wij overleggen twee keer per jaar."),
    ("Wij betalen € 1.500.000.", "Wij betalen 1,5 miljoen euro."),
    ("Er is één loket.", "Er is een loket."),
    ("De N206 blijft open.", "De weg N206 blijft open."),
    ("De vijf gemeenten tekenen de brief.", "Alle vijf tekenen deze gemeenten de brief."),
    ("De raad van tien leden, twee uit elke kern.", "De raad van 10 leden, 2 uit elke kern."),
    ("De leges zijn drie euro en twintig cent.", "De leges zijn € 3,20."),
    ("De werf krijgt driekwart miljoen euro.", "De werf krijgt € 750.000."),
    ("U meldt zich niet vaker dan één keer.", "U meldt zich maar één keer."),
    (
        "Dat staat in de brieven van de vijf gemeenten.",
        "Dat staat ook in de brief van de vier andere gemeenten.",
    ),
    (
        "Een steiger telt ten hoogste 40 ligplaatsen.",
        "Meer dan 40 ligplaatsen mogen er aan een steiger niet zijn.",
    ),
)


def find(pair: Pair) -> tuple[Signal, ...]:
    """The changes in number, bound and period."""
    gone = _counted(pair.common, pair.draft)
    new = _counted(pair.draft, pair.common)
    led = a_year_apart(pair, gone, new) or _by_or_to(pair, gone, new)
    if led:
        return (led,)
    signals, weighed = counted_often(pair, gone, new)
    _cancel_equal(pair, gone, new)
    _cancel_rates(pair, gone, new)
    whole = _made_whole(pair, gone, new)
    if whole:
        return (whole,)
    for quantity in list(gone):
        twin = _twin(pair, quantity, new)
        if twin:
            gone.remove(quantity)
            new.remove(twin)
            if not released(pair, quantity, twin):
                signals.append(_compared(pair, quantity, twin))
    signals += _became_one(pair, gone, new)
    signals += [
        Signal(SignalKind.QUANTITY, _said(pair.common, q), "", Direction.DROPPED)
        for q in gone
        if not told_without(pair, pair.common, q) and not _of_a_condition(pair, pair.common, q)
    ]
    signals += [
        Signal(SignalKind.QUANTITY, "", _said(pair.draft, q), Direction.ADDED)
        for q in new
        if not told_without(pair, pair.draft, q) and not _of_a_condition(pair, pair.draft, q)
    ]
    often = None if weighed else frequency_change(pair)
    if often and not any(signal.direction is often.direction for signal in signals):
        signals.append(often)
    based = None if signals else another_base(pair) or bound_moved(pair)
    return (based,) if based else tuple(signals)


def _by_or_to(pair: Pair, gone: list[Quantity], new: list[Quantity]) -> Signal | None:
    """'terug met tien procent' that became 'terug tot tien procent', or the other way round."""
    for was in gone:
        for wordt in new:
            if was.unit != wordt.unit or was.value != wordt.value:
                continue
            leads = _by(pair.common, was), _by(pair.draft, wordt)
            if {pair.common.keys[leads[0]], pair.draft.keys[leads[1]]} in _BY_OR_TO:
                said = pair.common.span(leads[0], was.end), pair.draft.span(leads[1], wordt.end)
                return Signal(SignalKind.QUANTITY, *said, Direction.CHANGED)
    return None


_BY_OR_TO = ({"tot", "met"}, {"naar", "met"})


def _by(side: Side, quantity: Quantity) -> int:
    """Where the preposition of a number stands: before its bound, or in it ('tot ten hoogste')."""
    return quantity.start if side.keys[quantity.start] == "tot" else max(quantity.start - 1, 0)


def _of_a_condition(pair: Pair, side: Side, quantity: Quantity) -> bool:
    """Whether the number came or went with the condition that it stands in, as `voorbehoud` tells."""
    around = [hedge for hedge in side.hedges if hedge.start <= quantity.start < hedge.end]
    if not around:
        return False
    told = [s.common if side is pair.common else s.draft for s in find_reservation(pair)]
    return any(side.span(hedge.start, hedge.end) in told for hedge in around)


def _became_one(pair: Pair, gone: list[Quantity], new: list[Quantity]) -> list[Signal]:
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
            more = _said(side, quantity)
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
            if key in _A
            and (
                side.roots[at + 1] == root
                or (side.keys[at + 1].endswith("e") and side.roots[at + 2 : at + 3] == (root,))
            )
        ),
        None,
    )


_A = frozenset(("een", "één"))


def _made_whole(pair: Pair, gone: list[Quantity], new: list[Quantity]) -> Signal | None:
    """'de helft van de kosten' that became 'de kosten volledig', or the other way round."""
    ours, theirs = ([at for at, key in enumerate(s.keys) if key in WHOLE] for s in (pair.common, pair.draft))
    if bool(ours) == bool(theirs) or len(gone) + len(new) != 1:
        return None
    (quantity,) = gone or new
    if quantity.unit != "%" or quantity.value >= 100 or bool(gone) == bool(ours):
        return None
    if gone:
        was, wordt = _said(pair.common, quantity), pair.draft.words(theirs[0])
        return Signal(SignalKind.QUANTITY, was, wordt, Direction.HIGHER)
    was, wordt = pair.common.words(ours[0]), _said(pair.draft, quantity)
    return Signal(SignalKind.QUANTITY, was, wordt, Direction.LOWER)


def _counted(side: Side, other: Side) -> list[Quantity]:
    """The quantities, but for those that only count a body ('de vijf gemeenten'). A bound makes
    that a condition ('ten minste twee gemeenten'), and so does another count of them."""
    theirs = {q.value for q in _counts_of_bodies(other)}
    told = [
        q
        for q in _counts_of_bodies(side)
        if (not q.bound and (not theirs or q.value in theirs)) or _least_required(side, q, other)
    ]
    told += [q for q in side.measures.quantities if q.value in theirs and _all_of_them(side, q)]
    return [q for q in side.measures.quantities if q not in told]


def _least_required(side: Side, quantity: Quantity, other: Side) -> bool:
    """Whether 'de steun van ten minste vijf raden is nodig' is told as 'de steun van vijf raden is nodig'."""
    return (
        quantity.bound == "min"
        and is_required(side, quantity)
        and any(
            not q.bound and q.value == quantity.value and is_required(other, q)
            for q in _counts_of_bodies(other)
        )
    )


def _all_of_them(side: Side, quantity: Quantity) -> bool:
    """Whether the number points back: 'alle vijf sturen deze gemeenten de brief'."""
    return quantity.unit not in ("€", "%", "d") and side.keys[quantity.start - 1 : quantity.start] == (
        "alle",
    )


def _counts_of_bodies(side: Side) -> list[Quantity]:
    counted = ("partner", "publiek")
    bodies = {at for body in side.bodies for at in range(body.start, body.end) if body.kind not in counted}
    return [q for q in side.measures.quantities if q.unit not in ("€", "%") and q.end - 1 in bodies]


def _same_unit(one: Quantity, other: Quantity, pair: Pair) -> bool:
    if one.unit == other.unit or {one.unit, other.unit} == {CLOCK, DIAL}:
        return True
    if {one.unit, other.unit} & _NO_UNIT and "d" in (one.unit, other.unit):
        return True
    if {"€", "%", "d", CLOCK, DIAL, FACTOR} & {one.unit, other.unit}:
        return False
    root = pair.lexicon.root
    groups = pair.lexicon.groups
    a, b = root(one.unit), root(other.unit)
    return a == b or not groups.get(a, frozenset()).isdisjoint(groups.get(b, frozenset()))


def _cancel_equal(pair: Pair, gone: list[Quantity], new: list[Quantity]) -> None:
    for quantity in list(gone):
        rest = next((twin for twin in new if _the_rest(pair, quantity, twin)), None)
        if rest:
            gone.remove(quantity)
            new.remove(rest)
    for loose in (False, True):
        for quantity in list(gone):
            for twin in new:
                if _as_many(pair, quantity, twin) and (
                    same_bound(pair, quantity, twin)
                    or (loose and is_at_least(pair.common, quantity) and is_at_least(pair.draft, twin))
                ):
                    gone.remove(quantity)
                    new.remove(twin)
                    break


def _cancel_rates(pair: Pair, gone: list[Quantity], new: list[Quantity]) -> None:
    """Takes out '0,8 boot per huis' and 'acht boten per tien huizen', which are as many."""
    for side, once, often in ((pair.common, gone, new), (pair.draft, new, gone)):
        if len(once) != 1 or len(often) != 2 or "per" not in side.keys:
            continue
        other = pair.other(side)
        base = next((q for q in often if _is_base(other, q)), None)
        many = next((q for q in often if q is not base), None)
        if base and many and base.value > 1 and many.value == round(once[0].value * base.value, 6):
            gone.clear()
            new.clear()


def _is_base(side: Side, quantity: Quantity) -> bool:
    """Whether a number says of how many something is counted: 'per tien huizen', 'op elke tien huizen'."""
    before = side.keys[max(quantity.start - 2, 0) : quantity.start]
    return before[-1:] == ("per",) or before in (("op", "elke"), ("op", "iedere"), ("voor", "elke"))


def _the_rest(pair: Pair, was: Quantity, wordt: Quantity) -> bool:
    """Whether 'met 40 procent verminderen' is told as 'terugbrengen tot 60 procent'."""
    if (was.unit, wordt.unit) != ("%", "%") or was.value + wordt.value != _WHOLE_OF_IT:
        return False
    leads = {side.keys[_by(side, q)] for side, q in ((pair.common, was), (pair.draft, wordt))}
    return leads in _BY_OR_TO


_WHOLE_OF_IT = 100


def _as_many(pair: Pair, was: Quantity, wordt: Quantity) -> bool:
    """Whether both count the same; one may leave out its unit ('van twintig naar acht weken')."""
    units = (was.unit, wordt.unit)
    if {CLOCK, DIAL} & {*units}:
        bare = {"€", "%", "d", FACTOR}.isdisjoint(units)
        hours = all(q.value <= 24 or q.unit in (CLOCK, DIAL) for q in (was, wordt))
        return bare and hours and same_time(was.value, wordt.value, units)
    if units == ("d", "d") and _spelled(pair.common, was) != _spelled(pair.draft, wordt):
        return abs(wordt.value - was.value) <= _ABOUT * max(was.value, wordt.value)
    if FACTOR in units and was.unit != wordt.unit:
        return same_change(pair.common, was, pair.draft, wordt)
    if _one_less(pair.common, was, pair.draft, wordt) or _one_less(pair.draft, wordt, pair.common, was):
        return True
    if _the_others(pair.common, was, pair.draft, wordt) or _the_others(pair.draft, wordt, pair.common, was):
        return True
    if _TIMES_OVER & {*units} and "%" in units:
        one, other = (q.value * (1 if q.unit == "%" else 100) for q in (was, wordt))
        return abs(one - other) <= ROUNDED * max(one, other)  # '1,3 keer' is 130 procent
    if not _comparable(*units):
        return False
    if one_more(pair, was, wordt):
        return True
    apart = abs(wordt.value - was.value)
    if apart < 0.5 and apart <= ROUNDED * max(was.value, wordt.value):
        return True
    if not ({was.unit, wordt.unit} & _NO_UNIT) or not ({was.unit, wordt.unit} & {"d", "%"}):
        return False
    return _count(pair.common, was) == _count(pair.draft, wordt)


_TIMES_OVER = frozenset({"keer", "maal"})


def _comparable(unit: str, other: str) -> bool:
    """Whether what two numbers count can be one thing: a share, an amount or a span of time is no count."""
    if unit == other or {unit, other} & _NO_UNIT:
        return True
    return {"%", "€", "d"}.isdisjoint({unit, other})


def _one_less(side: Side, quantity: Quantity, other: Side, twin: Quantity) -> bool:
    """Whether 'onder de 18' is told as 'tot en met 17'."""
    under, through = _count(side, quantity), _count(other, twin)
    runs = other.keys[max(twin.start - 3, 0) : twin.start] == ("tot", "en", "met")
    return bool(quantity.bound == "under" and runs and under and through and under - through == 1)


def _the_others(side: Side, quantity: Quantity, other: Side, twin: Quantity) -> bool:
    """Whether 'de vier andere gemeenten' are all but the speaker of 'de vijf gemeenten'."""
    if quantity.value != twin.value + 1 or "gemeenten" not in (quantity.unit, twin.unit):
        return False
    return _apart(other, twin) and not _apart(side, quantity)


def _apart(side: Side, quantity: Quantity) -> bool:
    """Whether a count leaves out who speaks: 'de vier andere', 'de andere vier gemeenten'."""
    around = side.keys[max(quantity.start - 1, 0) : quantity.end + 1]
    return not {"andere", "overige"}.isdisjoint(around)


def _spelled(side: Side, quantity: Quantity) -> str:
    """The unit as written, in its singular or plural."""
    return side.keys[quantity.end - 1][:3]


_ABOUT = 0.1
"""What six weeks and a month and a half differ."""
_NO_UNIT = frozenset({"", "naar", "tot"})
"""What stands for a unit that is said elsewhere."""


def _count(side: Side, quantity: Quantity) -> float | None:
    """The bare number of a quantity, without what its unit makes of it."""
    counts = (number(side.keys[at]) for at in range(quantity.start, quantity.end))
    return next((count for count in counts if count is not None), None)


def _twin(pair: Pair, quantity: Quantity, new: list[Quantity]) -> Quantity | None:
    """The number on the other side that took this one's place."""
    same = [q for q in new if _same_unit(quantity, q, pair)]
    equal = [q for q in same if q.value == quantity.value]
    if equal or same:
        return (equal or same)[0]
    if quantity.unit in (CLOCK, DIAL):
        hours = [q for q in new if q.value <= 24 and {"€", "%", "d", FACTOR}.isdisjoint({q.unit})]
        return hours[0] if len(hours) == 1 else None
    if {quantity.unit} <= {FACTOR, "%"}:  # 'halveren' and 'met een kwart verminderen'
        shares = [q for q in new if q.unit in (FACTOR, "%")]
        return shares[0] if len(shares) == 1 else None
    loose = [q for q in new if {"€", "d", CLOCK, DIAL, FACTOR}.isdisjoint({q.unit, quantity.unit})]
    return loose[0] if len(loose) == 1 else None


def _compared(pair: Pair, was: Quantity, wordt: Quantity) -> Signal:
    before, after = was.value, wordt.value
    if (was.unit == "d") != (wordt.unit == "d"):
        before, after = _count(pair.common, was) or before, _count(pair.draft, wordt) or after
    direction = Direction.CHANGED
    if FACTOR in (was.unit, wordt.unit) and was.unit != wordt.unit:
        return Signal(SignalKind.QUANTITY, _said(pair.common, was), _said(pair.draft, wordt), direction)
    if CLOCK in (was.unit, wordt.unit) and max(before, after) >= _NEXT_DAY:
        before, after = (hour + _NEXT_DAY if hour < _EARLY else hour for hour in (before, after))
    if before != after and not _hour_untold(was, wordt) and (was.unit == "%") == (wordt.unit == "%"):
        direction = Direction.HIGHER if after > before else Direction.LOWER
    said = _said(pair.common, was), _said(pair.draft, wordt)
    if said[0] == said[1]:  # '40 gigawattuur', '40 megawattuur'
        said = _with_unit(pair.common, was), _with_unit(pair.draft, wordt)
    return Signal(SignalKind.QUANTITY, *said, direction)


_NEXT_DAY, _EARLY = 24, 5
"""Beside an hour of the night that ends a day ('tot middernacht') an early one is of that night too."""


def _with_unit(side: Side, quantity: Quantity) -> str:
    return side.span(quantity.start, min(quantity.end + 1, len(side.keys)))


def _hour_untold(was: Quantity, wordt: Quantity) -> bool:
    """Whether one of two hours is in the morning or in the evening: which is later cannot be told."""
    clocked = {CLOCK, DIAL} & {was.unit, wordt.unit}
    return bool(clocked) and (was.unit, wordt.unit) != (CLOCK, CLOCK)


def _said(side: Side, quantity: Quantity) -> str:
    return side.span(quantity.start, bound_behind(side.keys, quantity.end)[1])
