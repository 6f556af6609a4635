"""The bound of a number, before it, behind it or by a denial, and whether two numbers have the same one."""

from __future__ import annotations

from regioparagraaf.comparison.reading.denials import denial_before, denial_behind, denials
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.numbers.required_numbers import is_allowed, is_required
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.bounds import bound_behind, bound_named
from regioparagraaf.dutch.quantity import Quantity

_OVER = {"max": "ruim", "min": "under"}
"""What a denied bound is without its denial: 'niet langer dan', 'langer dan'."""


def released(pair: Pair, was: Quantity, wordt: Quantity) -> bool:
    """Whether a denied bound lost its denial or got one ('niet langer dan', 'langer dan'): `ontkenning`."""
    denied = [
        side.keys[q.start] in ("niet", "nooit") for side, q in ((pair.common, was), (pair.draft, wordt))
    ]
    bounds = (was.bound, wordt.bound) if denied[0] else (wordt.bound, was.bound)
    other, free = (pair.draft, wordt) if denied[0] else (pair.common, was)
    if denial_before(other, free.start) is not None or denial_behind(other, free.end) is not None:
        return False
    if _is_denied_apart(pair, other, free):
        return False
    return was.value == wordt.value and denied[0] != denied[1] and _OVER.get(bounds[0]) == bounds[1]


def with_bound(side: Side, quantity: Quantity) -> str:
    """The words of a number, with a bound that stands behind it and what leads it in: '40 ton of meer',
    'gemiddeld 40 ton', 'vanaf 40 ton'."""
    start = quantity.start - (quantity.start > 0 and side.keys[quantity.start - 1] in _LEADING_IN)
    return side.span(start, bound_behind(side.keys, quantity.end)[1])


_LEADING_IN = frozenset("gemiddeld rond vanaf omstreeks".split())


def is_at_least(side: Side, quantity: Quantity) -> bool:
    """'langer dan' and 'ten minste' are one bound of a span of time."""
    return quantity.unit == "d" and bound_of(side, quantity) in ("min", "ruim")


def one_more(pair: Pair, was: Quantity, wordt: Quantity) -> bool:
    """Whether 'meer dan 25' is told as '26 of meer', of what comes in wholes."""
    if {"%", "€", "d"} & {was.unit, wordt.unit} or not was.value.is_integer():
        return False
    bounds = bound_of(pair.common, was), bound_of(pair.draft, wordt)
    apart = wordt.value - was.value
    return (bounds == ("ruim", "min") and apart == 1) or (bounds == ("min", "ruim") and apart == -1)


def same_bound(pair: Pair, was: Quantity, wordt: Quantity) -> bool:
    """Whether two numbers are bound alike, whatever words say so."""
    if one_more(pair, was, wordt):
        return True
    if _averaged(pair, pair.common, was) != _averaged(pair, pair.draft, wordt):
        return False
    ours, theirs = bound_of(pair.common, was), bound_of(pair.draft, wordt)
    if {ours, theirs} == {"", "gemiddeld"} and _is_of_the_average(pair.common if not ours else pair.draft):
        return True
    if (
        ours == theirs
        or denied_from_behind(pair)
        or ({ours, theirs} == {"max", "under"} and was.unit in ("€", "d", "meter"))
    ):
        return True
    if {ours, theirs} == {"", "min"}:
        bare, one = (pair.common, was) if not ours else (pair.draft, wordt)
        if _from_age(bare, one):
            return True
        if is_required(pair.common, was) and is_required(pair.draft, wordt):
            return True
    if {ours, theirs} in ({"ruim", "max"}, {"under", "min"}):
        free = (pair.common, was) if ours in _DENIED else (pair.draft, wordt)
        if _is_barred(*free):
            return True
    within = _within(pair.common, was), _within(pair.draft, wordt)
    if any(within) and {within[0] or ours, within[1] or theirs} <= {"max", "under"}:
        return True
    named = (bound_named(pair.common.keys, was.start), bound_named(pair.draft.keys, wordt.start))
    if {ours or named[0], theirs or named[1]} in ({named[0] or named[1], ""}, {named[0] or named[1]}):
        return True
    allowed = {ours, theirs} == {"", "max"} and is_allowed(pair.common, was)
    if allowed and is_allowed(pair.draft, wordt):
        return True
    if ours != theirs and {ours, theirs} == {"", "max"}:
        bare, one = (pair.common, was) if not ours else (pair.draft, wordt)
        if _only(bare, one):
            return True
    capped = (not ours and _is_cap(pair.common, was), not theirs and _is_cap(pair.draft, wordt))
    return {ours, theirs} in ({"", "max"}, {"", "under"}) and any(capped)


def _is_barred(side: Side, quantity: Quantity) -> bool:
    """Whether what a bound tells of is kept out without a denial: 'boten zwaarder dan drie ton worden uit de
    kolk geweerd' as 'boten van meer dan drie ton mogen de kolk niet in'."""
    return not _BARRING.isdisjoint(side.keys[quantity.end : side.stop(quantity.end)])


_BARRING = frozenset("geweerd weren weert verboden".split())


def denied_from_behind(pair: Pair) -> bool:
    """Whether a denial that turns a bound round on one side ('geen sluis voor schepen langer dan 40 meter',
    'niet langer dan') stands outside it on the other: 'voor schepen langer dan 40 meter geen sluis', 'schepen
    langer dan 40 meter laten wij niet toe', '... weren wij'."""
    for side, other in pair.both_ways:
        for quantity in side.measures.quantities:
            free = _freed_bound(side, quantity)
            if free and any(
                (q.value, q.unit, q.bound) == (quantity.value, quantity.unit, free)
                and denial_before(other, q.start) is None
                and denial_behind(other, q.end) is None
                and _is_denied_apart(pair, other, q)
                for q in other.measures.quantities
            ):
                return True
    return False


def _freed_bound(side: Side, quantity: Quantity) -> str:
    """What the bound of a number is without the denial that turns it round; '' where none does."""
    if side.keys[quantity.start] in ("niet", "nooit"):
        return _OVER.get(quantity.bound, "")
    turned = denial_before(side, quantity.start) is not None or denial_behind(side, quantity.end) is not None
    return quantity.bound if turned and quantity.bound in _DENIED else ""


def _is_denied_apart(pair: Pair, side: Side, quantity: Quantity) -> bool:
    """Whether the clause of a number is denied outside its bound."""
    start, end = side.stretch(quantity.start)
    return "geen" in side.keys[start:end] or any(
        quantity.end <= denial[0] < end for denial in denials(side, pair.lexicon)
    )


def _is_of_the_average(side: Side) -> bool:
    """Whether a number is told of the average one: 'de gemiddelde boot meet 20 meter'."""
    return "gemiddelde" in side.all_keys


def _averaged(pair: Pair, side: Side, quantity: Quantity) -> bool:
    """Whether a bound holds on average on one side alone: 'gemiddeld niet meer dan 20 boten'."""
    before = side.keys[max(quantity.start - 1, 0) : quantity.start]
    return bool(quantity.bound) and before == ("gemiddeld",) and "gemiddeld" not in pair.other(side).all_keys


def _only(side: Side, quantity: Quantity) -> bool:
    """Whether 'maar' or 'slechts' says that there are no more: 'maar één keer'."""
    lead = side.keys[max(quantity.start - 2, 0) : quantity.start]
    return lead[-1:] == ("slechts",) or (len(lead) > 1 and lead[1] == "maar" and lead[0][0].isalpha())


_AROUND = tuple(("binnen", "een", word, "van") for word in ("straal", "afstand", "cirkel"))


def _within(side: Side, quantity: Quantity) -> str:
    """The bound that 'binnen' lays on a distance: 'binnen 800 meter' is 'op minder dan 800 meter'."""
    led = side.keys[max(quantity.start - 4, 0) : quantity.start]
    near = led[-1:] == ("binnen",) or led in _AROUND
    within = quantity.unit == "meter" and near
    return "under" if within and not quantity.bound else ""


def bound_of(side: Side, quantity: Quantity) -> str:
    """The bound of a number, before it, behind it ('of minder'), or by a denial ('geen … langer dan')."""
    behind, _ = bound_behind(side.keys, quantity.end)
    if behind:
        return behind
    sentence = side.sentences[quantity.start]
    if "zonder" in side.all_keys and ("zonder", sentence) in zip(side.keys, side.sentences, strict=True):
        return quantity.bound  # 'zonder pas komt er geen boot boven een ton' denies it twice
    if quantity.bound in _DENIED and (
        denial_before(side, quantity.start) is not None or denial_behind(side, quantity.end) is not None
    ):
        return _DENIED[quantity.bound]
    return quantity.bound


def _from_age(side: Side, quantity: Quantity) -> bool:
    """Whether 'vanaf twaalf jaar' says what 'twaalf jaar en ouder' says, and 'een meerderheid van twee derde'
    what 'ten minste twee derde' says."""
    before = side.keys[max(quantity.start - 2, 0) : quantity.start]
    led = side.keys[max(quantity.start - 4, 0) : quantity.start]
    aged = quantity.unit in ("d", "", "€") and (before[-1:] == ("vanaf",) or led == _FROM_A_SUM)
    return aged or before == ("meerderheid", "van")


_FROM_A_SUM = ("vanaf", "een", "bedrag", "van")


_DENIED = {"ruim": "max", "under": "min"}
"""What a bound is behind a denial."""


def _is_cap(side: Side, quantity: Quantity) -> bool:
    """Whether a number without a bound is as far as it goes: 'tot 60', '60 is de grens', 'het hoogste'."""
    return _runs_to(side, quantity) or _is_the_most(side, quantity)


def _is_the_most(side: Side, quantity: Quantity) -> bool:
    """Whether the sentence of a number says that it is the limit or the most: 'zestig is het maximum'."""
    sentence = side.sentences[quantity.start]
    return any(
        key in _MOST
        and side.sentences[at] == sentence
        and side.keys[at - 1 : at] in _THE
        and (
            key != "grens"
            or not _IS.isdisjoint((*side.keys[max(at - 3, 0) : at], *side.keys[at + 1 : at + 2]))
        )
        for at, key in enumerate(side.keys)
    )


_MOST = frozenset(
    "grens bovengrens inkomensgrens vermogensgrens leeftijdsgrens prijsgrens huurgrens maximum plafond "
    "hoogste".split()
)
_IS = frozenset("is wordt blijft ligt".split())
"""With these 'de grens' is no border of a place."""
_THE = (("de",), ("het",))


def _runs_to(side: Side, quantity: Quantity) -> bool:
    """Whether 'tot' alone stands before the number: as far as that, whether or not it says 'hooguit'."""
    if side.keys[max(quantity.start - 4, 0) : quantity.start] == ("tot", "de", "leeftijd", "van"):
        return True
    before = side.keys[quantity.start - 1] if quantity.start else ""
    whole = side.keys[max(quantity.start - 3, 0) : quantity.start] == ("tot", "en", "met")
    return before == "tot" or whole or side.keys[quantity.start] == "tot"
