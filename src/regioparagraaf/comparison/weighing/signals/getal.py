"""`getal`: an amount, percentage, count or measure, its bound and its period."""

from __future__ import annotations

from collections.abc import Collection

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.denials.before_a_bound import before_a_bound
from regioparagraaf.comparison.weighing.moments.lasting import lasting
from regioparagraaf.comparison.weighing.numbers.ages import a_year_apart
from regioparagraaf.comparison.weighing.numbers.as_allowed import as_allowed
from regioparagraaf.comparison.weighing.numbers.as_many import (
    BY_OR_TO,
    NO_UNIT,
    bare_number,
    cancel_equal,
    cancel_rates,
    cuts,
    lead_at,
)
from regioparagraaf.comparison.weighing.numbers.averaged import averaged
from regioparagraaf.comparison.weighing.numbers.bases import another_base
from regioparagraaf.comparison.weighing.numbers.became_one import became_one, made_whole
from regioparagraaf.comparison.weighing.numbers.days_of_all import day_of_all
from regioparagraaf.comparison.weighing.numbers.each_so_many import each_so_many
from regioparagraaf.comparison.weighing.numbers.for_all_of_them import for_all_of_them
from regioparagraaf.comparison.weighing.numbers.from_to_turned import from_to_turned
from regioparagraaf.comparison.weighing.numbers.how_often import counted_often, frequency_change
from regioparagraaf.comparison.weighing.numbers.level_or_difference import level_or_difference
from regioparagraaf.comparison.weighing.numbers.no_longer_indexed import no_longer_indexed
from regioparagraaf.comparison.weighing.numbers.of_the_former import of_the_former
from regioparagraaf.comparison.weighing.numbers.of_which_one import of_which_one
from regioparagraaf.comparison.weighing.numbers.quantity_bounds import released, with_bound
from regioparagraaf.comparison.weighing.numbers.ratio_turned import base_turned, ratio_turned
from regioparagraaf.comparison.weighing.numbers.required_numbers import is_required
from regioparagraaf.comparison.weighing.numbers.told_numbers import told_without
from regioparagraaf.comparison.weighing.numbers.tons import as_the_other
from regioparagraaf.comparison.weighing.numbers.word_bounds import bound_moved
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.signals.voorbehoud import find as find_reservation
from regioparagraaf.comparison.weighing.structure.exchanged_numbers import exchanged_numbers
from regioparagraaf.dutch.clock import CLOCK, DIAL
from regioparagraaf.dutch.quantity import FACTOR, Quantity

MUST = (
    ("De drie ponten varen ook in de winter.", "De ponten varen ook in de winter.", "vervallen"),
    (
        "De haven telt ten minste dertig ligplaatsen.",
        "Dertig ligplaatsen in de haven is het maximum.",
        "gewijzigd",
    ),
    ("Wie zestig wordt, krijgt een vaarpas.", "Op uw zeventigste krijgt u een vaarpas.", "vervallen"),
    (
        "Schippers liggen hoogstens acht dagen per jaar gratis.",
        "Schippers liggen hoogstens acht dagen in het jaar 2028 gratis.",
        "gewijzigd",
    ),
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
    ("De sluis gaat elke nacht open.", "De sluis gaat iedere zaterdagnacht open.", "gewijzigd"),
)
MUST_NOT = (
    ("Buslijn 7 blijft langs de haven rijden.", "Bus 7 blijft langs de haven rijden."),
    ("De drie dragen elk een euro bij aan de pont.", "Elke gemeente draagt een euro bij aan de pont."),
    ("Buslijn 7 rijdt elk uur langs de haven.", "Lijn 7 komt ieder uur langs de haven."),
    (
        "Schippers liggen hoogstens acht dagen per jaar gratis.",
        "Schippers liggen hoogstens acht dagen in het jaar gratis.",
    ),
    ("De haven telt niet meer dan dertig ligplaatsen.", "Dertig ligplaatsen in de haven is het maximum."),
    ("Wie zestig wordt, krijgt een vaarpas.", "Op uw zestigste krijgt u een vaarpas."),
    ("Een boot van meer dan 2,5 ton vaart daar niet.", "Een boot van meer dan 2.500 kilo vaart daar niet."),
    ("De sluis gaat iedere zaterdagnacht open.", "Elke zaterdagnacht opent de sluis."),
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
    told = lasting(pair)
    if told:
        gone, new = ([one for one in them if one != told.span] for them in (gone, new))
    gone, new = as_the_other(pair.common, gone, new), as_the_other(pair.draft, new, gone)
    led = a_year_apart(pair, gone, new) or _by_or_to(pair, gone, new)
    if led:
        return (led,)
    signals, weighed = counted_often(pair, gone, new)
    cancel_equal(pair, gone, new)
    cancel_rates(pair, gone, new)
    whole = made_whole(pair, gone, new)
    if whole:
        return (whole,)
    for quantity in list(gone):
        twin = _twin(pair, quantity, new)
        if twin:
            gone.remove(quantity)
            new.remove(twin)
            if not released(pair, quantity, twin) and not before_a_bound(pair):
                signals.append(_compared(pair, quantity, twin))
    signals += became_one(pair, gone, new)
    signals += [
        Signal(SignalKind.QUANTITY, with_bound(pair.common, q), "", Direction.DROPPED)
        for q in gone
        if not told_without(pair, pair.common, q) and not _of_a_condition(pair, pair.common, q)
    ]
    signals += [
        Signal(SignalKind.QUANTITY, "", with_bound(pair.draft, q), Direction.ADDED)
        for q in new
        if not told_without(pair, pair.draft, q) and not _of_a_condition(pair, pair.draft, q)
    ]
    often = None if weighed else frequency_change(pair)
    if often and not any(signal.direction is often.direction for signal in signals):
        signals.append(often)
    if not signals:
        signals += _exchanged(pair)
    based = None if signals else another_base(pair) or bound_moved(pair) or averaged(pair) or day_of_all(pair)
    if not signals and not based:
        based = each_so_many(pair) or no_longer_indexed(pair) or of_which_one(pair) or as_allowed(pair)
        based = based or level_or_difference(pair) or ratio_turned(pair) or of_the_former(pair)
        based = based or for_all_of_them(pair) or from_to_turned(pair) or base_turned(pair)
    return (based,) if based else tuple(signals)


def _exchanged(pair: Pair) -> list[Signal]:
    """A signal for each of two things that have one another's number now."""
    return [_compared(pair, was, wordt) for was, wordt in exchanged_numbers(pair)]


def _counted(side: Side, other: Side) -> list[Quantity]:
    """The quantities, but for those that only count a body ('de vijf gemeenten'). A bound makes
    that a condition ('ten minste twee gemeenten'), and so does another count of them."""
    if not side.measures.quantities:
        return []
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
    if not side.measures.quantities:
        return []
    counted = ("partner", "publiek")
    bodies = {at for body in side.bodies for at in range(body.start, body.end) if body.kind not in counted}
    return [q for q in side.measures.quantities if q.unit not in ("€", "%") and q.end - 1 in bodies]


def _by_or_to(pair: Pair, gone: list[Quantity], new: list[Quantity]) -> Signal | None:
    """'terug met tien procent' or 'bezuinigen tien procent' that became 'terug tot tien procent', or
    the other way round."""
    for was in gone:
        for wordt in new:
            if was.unit != wordt.unit or was.value != wordt.value:
                continue
            leads = lead_at(pair.common, was), lead_at(pair.draft, wordt)
            if _limits_growth(pair.common, wordt) or _limits_growth(pair.draft, was):
                continue
            here, there = pair.common.keys[leads[0]], pair.draft.keys[leads[1]]
            cut = (here == "tot" and cuts(pair.draft, wordt)) or (there == "tot" and cuts(pair.common, was))
            if {here, there} in BY_OR_TO or (cut and was.unit == "%"):
                said = pair.common.span(leads[0], was.end), pair.draft.span(leads[1], wordt.end)
                return Signal(SignalKind.QUANTITY, *said, Direction.CHANGED)
    return None


def _limits_growth(side: Side, other: Quantity) -> bool:
    """Whether 'beperken de groei tot 2 procent' is told on the other side as growing by no more than that."""
    limits = any(key.startswith(("beperk", "begrens")) for key in side.keys)
    return limits and other.bound == "max" and any(key.startswith(_GROWTH) for key in side.keys)


_GROWTH = ("groei", "stijging", "toename")


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


def _same_unit(one: Quantity, other: Quantity, pair: Pair) -> bool:
    if one.unit == other.unit or {one.unit, other.unit} == {CLOCK, DIAL}:
        return True
    if {one.unit, other.unit} & NO_UNIT and "d" in (one.unit, other.unit):
        return True
    if {"€", "%", "d", CLOCK, DIAL, FACTOR} & {one.unit, other.unit}:
        return False
    root = pair.lexicon.root
    groups = pair.lexicon.groups
    a, b = root(one.unit), root(other.unit)
    return a == b or not groups.get(a, frozenset()).isdisjoint(groups.get(b, frozenset()))


def _compared(pair: Pair, was: Quantity, wordt: Quantity) -> Signal:
    before, after = was.value, wordt.value
    if (was.unit == "d") != (wordt.unit == "d"):
        before, after = bare_number(pair.common, was) or before, bare_number(pair.draft, wordt) or after
    direction = Direction.CHANGED
    if FACTOR in (was.unit, wordt.unit) and was.unit != wordt.unit:
        return Signal(
            SignalKind.QUANTITY, with_bound(pair.common, was), with_bound(pair.draft, wordt), direction
        )
    if CLOCK in (was.unit, wordt.unit) and max(before, after) >= _NEXT_DAY:
        before, after = (hour + _NEXT_DAY if hour < _EARLY else hour for hour in (before, after))
    if before != after and not _hour_untold(was, wordt) and (was.unit == "%") == (wordt.unit == "%"):
        direction = Direction.HIGHER if after > before else Direction.LOWER
    said = with_bound(pair.common, was), with_bound(pair.draft, wordt)
    if said[0] == said[1]:
        denials = pair.lexicon.plain_denials
        said = _with_denial(pair.common, was, denials), _with_denial(pair.draft, wordt, denials)
    return Signal(SignalKind.QUANTITY, *said, direction)


_NEXT_DAY, _EARLY = 24, 5
"""Beside an hour of the night that ends a day ('tot middernacht') an early one is of that night too."""


def _with_denial(side: Side, quantity: Quantity, denials: Collection[str]) -> str:
    """With the denial before it that makes it a bound: 'geen loodsen hoger dan 12 meter'."""
    before = range(quantity.start - 1, side.stretch(quantity.start)[0] - 1, -1)
    denial = next((at for at in before if side.keys[at] in denials), quantity.start)
    return side.span(denial, min(quantity.end + 1, len(side.keys)))


def _hour_untold(was: Quantity, wordt: Quantity) -> bool:
    """Whether one of two hours is in the morning or in the evening: which is later cannot be told."""
    clocked = {CLOCK, DIAL} & {was.unit, wordt.unit}
    return bool(clocked) and (was.unit, wordt.unit) != (CLOCK, CLOCK)


def _of_a_condition(pair: Pair, side: Side, quantity: Quantity) -> bool:
    """Whether the number came or went with the condition that it stands in, as `voorbehoud` tells."""
    around = [hedge for hedge in side.hedges if hedge.holds(quantity.start)]
    if not around:
        return False
    told = [s.common if side is pair.common else s.draft for s in find_reservation(pair)]
    return any(side.quote(hedge) in told for hedge in around)
