"""A number that one side alone has, and that is no change: the other side says it without the number, or
it only points back."""

from __future__ import annotations

from collections.abc import Collection

from regioparagraaf.comparison.reading.constituents import ADVERBS, FINITE
from regioparagraaf.comparison.reading.enumerations import OPENERS, Items, enumerations
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.numbers.as_many import comparable
from regioparagraaf.comparison.weighing.numbers.how_often import ROUNDED, in_any_one
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.groups import aged_group, some_of_all
from regioparagraaf.comparison.weighing.reach.part_for_whole import one_of_them
from regioparagraaf.dutch.clock import CLOCK, DIAL, same_time
from regioparagraaf.dutch.numerals import number, ordinal
from regioparagraaf.dutch.quantity import FACTOR, Quantity
from regioparagraaf.dutch.small_words import PASSIVE
from regioparagraaf.dutch.term import Term
from regioparagraaf.dutch.wordclass import Kind, kind_of, says_how
from regioparagraaf.dutch.words import EVERY


def told_without(pair: Pair, side: Side, quantity: Quantity) -> bool:
    """Whether a number on one side alone says nothing that the other side does not say."""
    other = pair.other(side)
    return (
        not _matters(side, quantity, other)
        or bool(aged_group(pair, side, quantity))
        or bool(some_of_all(pair, side, quantity))
        or one_of_them(pair, side, quantity) is not None
        or _counts_list(pair, side, quantity)
        or _worked_out(side, quantity)
        or _multiplied_there(side, quantity, other)
        or _written_alike(side, quantity, other)
        or _shared_equally(side, quantity, other)
        or _of_any_period(side, quantity, other)
        or _length_of_period(side, quantity)
        or any(is_that_hour(other, term, quantity) for term in other.measures.terms)
    )


def _matters(side: Side, quantity: Quantity, other: Side) -> bool:
    """Whether a number on one side alone is a change: not where the other side says it without a number."""
    if quantity.value == 1 and quantity.unit not in ("€", "%", CLOCK, DIAL) and quantity.bound != "min":
        return False  # 'één' is as often an article
    if quantity.unit == FACTOR:
        return _multiplies(side, quantity, other)
    if quantity.unit == "%" and quantity.value == 100:
        whole = not WHOLE.isdisjoint(other.all_keys)
        return not (whole or any(group == "rang" and value == "10" for group, value, _, _ in other.scopes))
    return not (
        _points_back(side, quantity)
        or _told_with_condition(side, quantity, other)
        or _told_twice(side, quantity, other)
        or _said_in_a_word(side, quantity, other)
    )


WHOLE = frozenset("volledig volledige helemaal geheel gehele".split())


def _multiplies(side: Side, quantity: Quantity, other: Side) -> bool:
    """Whether 'verdubbelt' or 'twee keer zo veel' stands alone: 'verdubbeld tot 400' is 400."""
    if not other.measures.quantities and not side.keys[quantity.start].endswith("ing"):
        return True  # 'verdubbelt', 'neemt toe'
    counted = {q.value for q in side.measures.quantities if q.unit != FACTOR}
    return counted.isdisjoint(q.value for q in other.measures.quantities) and any(
        key in _TIMES for key in side.keys_of(quantity)
    )


_TIMES = frozenset({"keer", "maal"})


def _points_back(side: Side, quantity: Quantity) -> bool:
    """Whether the number only points at those that were named: 'de vijf', 'geen van de vijf'."""
    if side.keys[quantity.start - 1 : quantity.start] != ("de",):
        return False
    if side.keys[max(quantity.start - 3, 0) : quantity.start - 1] in _ONE_OF:
        return True
    behind = side.keys[quantity.end : quantity.end + 1]
    return not quantity.unit or ((quantity.unit,) == behind and _counts_nothing(side, quantity))


def _counts_nothing(side: Side, quantity: Quantity) -> bool:
    """Whether what stands behind a number is no noun: 'de vier dragen bij', 'komen de vijf er niet uit'."""
    key = side.keys[quantity.end]
    verb = key.endswith("t") or key in FINITE or quantity.end in side.torn
    return says_how(key) or key in ADVERBS or (verb and kind_of(side.keys, quantity.end) is Kind.VERB)


_ONE_OF = tuple((word, "van") for word in ("geen", "een", "één", "elk", "ieder"))


def _said_in_a_word(side: Side, quantity: Quantity, other: Side) -> bool:
    """Whether a word of the other side says the number: 'beide', 'gelijkelijk', 'proefjaar'."""
    if quantity.unit == "d":
        span = side.keys[quantity.end - 1]  # 'een jaar lang' is a 'proefjaar'
        if any(_ends_alike(key, span) for key in other.keys):
            return True
        if any(as_long(term.moment, quantity.value) for term in other.measures.terms):
            return True
    if _turns(side, quantity) and any(
        ordinal(key) == quantity.value and other.keys[at - 1] in _WHOSE_AGE
        for at, key in enumerate(other.keys)
    ):
        return True  # 'wie tachtig wordt', 'op uw tachtigste'
    if side.keys[quantity.end - 1] == "verjaardag" and quantity.value in map(ordinal, other.keys):
        return True  # 'na haar achttiende'
    said: tuple[str, ...] = ()
    majority = quantity.bound == "ruim" and (quantity.unit, quantity.value) == ("%", _HALF)
    if majority and not (_MOST | EVERY).isdisjoint(other.all_keys):
        return True
    if quantity.unit == "%" and quantity.value == _HALF:
        said = _HALVING
    elif quantity.value in (_GROWN, _GROWN * 365):
        said = _OF_AGE
    return any(key.startswith(said) for key in other.keys if said) or (
        quantity.value == 2 and not _PAIRED.isdisjoint(other.all_keys)
    )


def _turns(side: Side, quantity: Quantity) -> bool:
    """Whether a number is the age that somebody reaches: 'wie tachtig wordt'."""
    return quantity.unit == "" and not PASSIVE.isdisjoint(side.keys[quantity.end : quantity.end + 1])


_WHOSE_AGE = frozenset("uw je zijn haar hun".split())


def as_long(one: float, other: float) -> bool:
    """Whether two spans in days are one, but for what months are rounded to."""
    apart = abs(one - other)
    return apart < _ROUNDED_DAYS and apart <= _ROUNDED_SHARE * max(one, other)


_MOST = frozenset("meeste meesten meerderheid".split())
"""'Een meerderheid van de leden is tegen', 'de leden zijn in meerderheid tegen'."""
_ROUNDED_DAYS, _ROUNDED_SHARE = 2, 0.05
_HALF = 50
_HALVING = ("gelijkelijk", "gehalveer", "halver")
"""How words begin that say that it is a half."""
_GROWN = 18
_OF_AGE = ("minderjarig", "meerderjarig", "volwassen")
_PAIRED = frozenset(
    "beide allebei tweede samenloop gelijke gelijktijdig gelijktijdige tegelijk tegelijkertijd "
    "onderling".split()
)
"""Words of what two have between them."""


def _told_twice(side: Side, quantity: Quantity, other: Side) -> bool:
    """Whether one side says twice what the other says once: 'de drie hallen worden alle drie'."""
    again, there = (
        sum(q.value == quantity.value and comparable(q.unit, quantity.unit) for q in one.measures.quantities)
        for one in (side, other)
    )
    return again > 1 and there > 0


def _told_with_condition(side: Side, quantity: Quantity, other: Side) -> bool:
    """Whether the number belongs to a condition for which another one came: `voorbehoud` tells it."""
    own = [h for h in side.hedges if h.holds(quantity.start)]
    kept = {root for h in own for root in side.roots[h.start + 1 : h.end] if len(root) > _LONG}
    if not kept.isdisjoint(other.all_roots):
        return False
    return any(h.group == twin.group for h in own for twin in other.hedges if h.is_condition)


_LONG = 4
"""Letters up to which a word is too short to tell what a condition is about."""


def _worked_out(side: Side, quantity: Quantity) -> bool:
    """Whether the number is the difference of two others beside it: 'tien plekken erbij: van 20 naar 30'."""
    others = [q.value for q in side.measures.quantities if q is not quantity]
    return any(
        one - other * scale == quantity.value for one in others for other in others for scale in _SHARED
    )


_SHARED = (1, 1e6)
"""What one word may scale in both of two numbers: 'van 2 naar 3 miljoen'."""


def _written_alike(side: Side, quantity: Quantity, other: Side) -> bool:
    """Whether the other side writes 'één van de tien' as 'een van de tien', which may also be an article."""
    words = side.keys_of(quantity)
    bare = tuple("een" if key == "één" else key for key in words)
    size = len(words)
    return bare != words and any(other.keys[at : at + size] == bare for at in range(len(other.keys)))


def _multiplied_there(side: Side, quantity: Quantity, other: Side) -> bool:
    """Whether the number is what the other side multiplies: 'van twee naar vier', 'de twee verdubbelen'."""
    factors = {q.value for q in other.measures.quantities if q.unit == FACTOR}
    first = {q.value for q in side.measures.quantities} & {q.value for q in other.measures.quantities}
    return any(one * factor == quantity.value for one in first for factor in factors)


def _ends_alike(key: str, span: str) -> bool:
    return len(key) > len(span) + 2 and key.endswith(span)


def _shared_equally(side: Side, quantity: Quantity, other: Side) -> bool:
    """Whether 'elk de helft' is told as 'gelijkelijk verdeeld', 'elk een derde' as 'gelijk over de drie'."""
    each = not {"elk", "ieder", "allebei"}.isdisjoint(side.keys[: quantity.start])
    shares = {round(100 / count) for count in map(number, other.keys) if count}
    whole = quantity.value == _HALF or round(quantity.value) in shares
    return each and quantity.unit == "%" and whole and not _EQUALLY.isdisjoint(other.all_keys)


def _length_of_period(side: Side, quantity: Quantity) -> bool:
    """Whether a span only says how long the years behind it last: 'in de vier jaren van 2027 tot en met
    2030'."""
    return quantity.unit == "d" and any(
        quantity.end <= term.start <= quantity.end + 1
        and term.since > 0
        and abs(term.moment - term.since + 1 - quantity.value) <= _LEAP_DAYS
        for term in side.measures.terms
    )


_LEAP_DAYS = 3


def is_that_hour(side: Side, term: Term, hour: Quantity) -> bool:
    """Whether 'na elf uur' is no span here but the hour that the other side tells: "elf uur 's avonds"."""
    after = term.kind == "na" and side.keys[term.end - 1] == "uur" and hour.unit in (CLOCK, DIAL)
    return after and same_time(24 * term.moment, hour.value, (DIAL, hour.unit))


def _of_any_period(side: Side, quantity: Quantity, other: Side) -> bool:
    """Whether 'in een maand' is what the other side counts 'per maand'."""
    often = in_any_one(side, quantity)
    return bool(often) and any(
        abs(frequency.times - often) <= ROUNDED * max(often, 1) for frequency in other.measures.frequencies
    )


_EQUALLY = frozenset("gelijk gelijke gelijkelijk gelijkelijke evenveel".split())


def _counts_list(pair: Pair, side: Side, quantity: Quantity) -> bool:
    """Whether the number only says how many items the list has: 'drie fietspaden: A, B en C'. Two acts that
    'en' joins are no list of things, and 'drie avonden over A, B en C' may be ten."""
    if quantity.unit in ("€", "%", "d") or quantity.bound:
        return False
    counted = {root for root in side.roots[quantity.end : quantity.end + NOUN] if root.isalpha()}
    counted -= pair.lexicon.light_roots  # 'twee wijkteams komen in'
    return any(
        len(items) == quantity.value
        and not any(_acts(one, *item) for item in items)
        and not _says_what_of(one, items, counted)
        for one in (side, pair.other(side))
        for items in enumerations(one, pair.lexicon)
        if not (items[0][0] <= quantity.start < items[-1][1] and one is side)
    )


NOUN = 3
"""Words behind a number in which what it counts is named."""


def _says_what_of(side: Side, items: Items, counted: Collection[str]) -> bool:
    """Whether a row says where or about what the counted things are, and is not those things itself."""
    first, end = items[0]
    for at in range(max(first - 1, 1), end):
        before = at - 2 if at - 1 in side.particles else at - 1
        if side.keys[at] in _WHAT_OF and at not in side.particles and side.roots[before] in counted:
            return True
    return False


_WHAT_OF = (OPENERS | {"met", "tussen", "zonder", "onder"}) - {"van"}
"""But 'van': the 'vijf akkoorden van A, B, C, D en E' are one of each."""


def _acts(side: Side, start: int, end: int) -> bool:
    """Whether a part of a row says what is done: 'leggen … aan en spreiden zo de overlast'."""
    return any(at in side.particles or at in side.torn for at in range(start, end))
