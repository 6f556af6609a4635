"""A part of a whole as a percentage: 'een kwart', 'twee derde', 'drie van de vier'."""

from __future__ import annotations

from regioparagraaf.dutch.bounds import bound_at
from regioparagraaf.dutch.numerals import FRACTIONS, number
from regioparagraaf.dutch.quantity import Quantity
from regioparagraaf.dutch.spans import SPANS
from regioparagraaf.dutch.words import STOPS, Keys


def part_of_a_whole(keys: Keys, at: int) -> Quantity | None:
    """'een kwart', 'de helft', 'twee derde', 'drie van de vier' as a percentage."""
    key, following = keys[at], keys[at + 1] if at + 1 < len(keys) else ""
    if key in ("de", "het") and following not in _BEHIND_ARTICLE:
        return None
    if not _OF_AMOUNTS.isdisjoint(keys[at + 1 : at + 3]):
        return None  # 'driekwart miljoen' is an amount
    if following == "meerderheid" and (key in ("een", "de") or key in _PLAIN_MAJORITY):
        told = "van" in keys[at + 2 : at + 6] and keys[keys.index("van", at + 2) + 1 :][:1] in (
            ("twee",),
            ("drie",),
        )
        return None if told else Quantity(50.0, "%", "ruim", at, at + 2)
    if key == "half" and following in ("zo", "zoveel"):
        end = min(at + 2 + (following == "zo"), len(keys))
        return Quantity(50.0, "%", "", at, end)  # 'half zo veel' is de helft
    if key in ("half", "halve") and following in _PAID:
        return Quantity(50.0, "%", "", at, at + 1)  # 'tegen half tarief', 'voor halve prijs'
    if key == "driekwart":
        return Quantity(75.0, "%", "", at, at + 1)
    if key == "de" and following == "ene" and keys[at + 2 : at + 3] == ("helft",):
        return Quantity(50.0, "%", "", at, at + 3)
    is_part = following in _NAMED_PARTS or (following in FRACTIONS and keys[at + 2 : at + 3] == ("deel",))
    if key in _BEFORE_PART and is_part:
        return _named_part(keys, at)
    if key in ("de", "het") and following == "halve" and keys[at + 2 : at + 3]:
        return Quantity(50.0, "%", "", at, at + 2)  # 'het halve dak' is de helft ervan
    if key in _OF_EACH and (cents := _cents_of_each(keys, at)):
        return cents
    if key == "van":
        return _one_of(keys, at)
    one = key == "een" and following == "op" and keys[at + 2 : at + 3] in _OF_SO_MANY
    many = 1.0 if one else number(key)
    return None if many is None else _counted_parts(keys, at, many)


_PLAIN_MAJORITY = frozenset("gewone absolute volstrekte".split())
_PAID = frozenset("tarief prijs toegangsprijs geld loon kosten".split())
_OF_AMOUNTS = frozenset({"miljoen", "ton"})
_BEFORE_PART = frozenset("de een één".split())
_BEHIND_ARTICLE = FRACTIONS.keys() | {"meerderheid", "ene", "halve"}
_NAMED_PARTS = FRACTIONS.keys() - {"vierde", "zesde"}
"""The parts that an article can stand before: 'een vierde' and 'een zesde' are the next of a row, 'een vierde
deel' is a part."""


def _named_part(keys: Keys, at: int) -> Quantity | None:
    """'de helft' and 'een derde', with an article before the name of the part; None for a third one."""
    key, part, end = keys[at], keys[at + 1], at + 2
    if "andere" in keys[:at] or (part != "helft" if key == "de" else _is_ordinal(keys, at + 1)):
        return None
    behind = keys[end] if end < len(keys) else ""
    if behind == "deel":
        return Quantity(round(FRACTIONS[part], 5), "%", "", at, end + 1)
    return None if behind in ("jaar", "keer") else Quantity(round(FRACTIONS[part], 5), "%", "", at, end)


def _is_ordinal(keys: Keys, at: int) -> bool:
    """Whether what may be a part is the next of a row, as in 'een derde partij'."""
    if keys[at] not in _ORDINALS or _ends_fraction(keys, at + 1) or keys[max(at - 2, 0)] in _BOUNDING:
        return False
    if keys[max(at - 3, 0) : at - 1] in _EACH_FOR:
        return False  # 'staan elk voor een vijfde garant'
    return not _of_many(keys, at - 1)


def _of_many(keys: Keys, at: int) -> bool:
    """Whether a clause that opens with of what it is goes on with the part: 'van de kramen op de markt is een
    vijfde overdekt'; 'van de regels is een derde versie klaar' tells of the next one."""
    if keys[max(at - 1, 0)] not in _BEING or keys[at + 2 : at + 3] in _NEXT_OF_A_ROW:
        return False
    start = next((place + 1 for place in range(at - 1, -1, -1) if keys[place] in STOPS), 0)
    of = keys[start : start + 1] == ("van",) and keys[start + 1] in _THOSE
    return of and any(key.endswith(("en", "s")) for key in keys[start + 2 : start + _MANY])


_EACH_FOR = (("elk", "voor"), ("ieder", "voor"))
_BEING = frozenset("is was wordt blijft".split())
_THOSE = frozenset("de deze die alle onze".split())
_MANY = 5
"""Words from 'van de' in which those are named that the part is of: 'van de nieuwe kramen'."""
_NEXT_OF_A_ROW = tuple(
    (word,)
    for word in "versie ronde partij fase keer reeks editie druk deel lid termijn aanvraag poging avond "
    "bijeenkomst exemplaar serie stap".split()
)
"""What comes in a row: 'een derde versie'."""


_ORDINALS = frozenset("derde vijfde achtste tiende twintigste".split())
_BOUNDING = frozenset(
    "minste minstens minimaal maximaal hooguit hoogstens hoogste ruim bijna ongeveer circa waarvan daarvan "
    "met".split()
)
"""Behind these 'een derde' is a part: 'waarvan ten minste een derde sociale huur'."""


def _ends_fraction(keys: Keys, end: int) -> bool:
    """Whether 'een derde' is a part of something here, and not the third one."""
    return end >= len(keys) or not keys[end][0].isalnum() or keys[end] in _BEHIND_FRACTION


_BEHIND_FRACTION = frozenset(
    "van minder meer deel lager hoger in aan naar ervan daarvan hiervan is wordt gaat komt krijgt bestaat "
    "betaalt die bij mee terug of uit voor met als en tot heeft mag moet blijft duurder goedkoper groter "
    "kleiner langer korter sneller schoner zuiniger".split()
)
"""Words that a part of something stands before: 'een derde in handen van'; 'een derde partij' is none."""


def _counted_parts(keys: Keys, at: int, many: float) -> Quantity | None:
    """'twee derde', '3/4', 'drie van de vier' and 'een op de drie', of which the first number is known."""
    following = keys[at + 1] if at + 1 < len(keys) else ""
    if following == "kwart":
        return Quantity(25.0 * many, "%", "", at, at + 2)
    if following in _COUNTED_PARTS:
        return Quantity(round(many * FRACTIONS[following], 5), "%", "", at, at + 2)
    if following == "/":
        place = at + 2
    elif following in ("op", "van") and keys[at + 2 : at + 3] in _OF_SO_MANY:
        place = at + 3
    else:
        return None
    whole = number(keys[place]) if place < len(keys) else None
    most = _HUNDRED if following == "op" or keys[at + 2] in ("elke", "iedere") else _MOST_PARTS
    if not whole or not many <= whole <= most or (following == "/" and many == whole):
        return None
    return Quantity(round(100 * many / whole, 5), "%", "", at, place + 1)


_OF_SO_MANY = (("de",), ("elke",), ("iedere",))
_COUNTED_PARTS = frozenset("derde vierde vijfde tiende".split())
_MOST_PARTS = 10
"""Of more than so many, a few are a number: '12 van de 40 woningen'."""
_HUNDRED = 100
"""Of each so many at most, a few are a part: '40 op de 100', 'van elke twintig huizen drie'."""


def _cents_of_each(keys: Keys, at: int) -> Quantity | None:
    """'van elke euro havengeld gaat tien cent naar de vloot', which is ten percent of it."""
    if keys[at + 1 : at + 2] not in _EACH or keys[at + 2 : at + 3] != ("euro",):
        return None
    for end in range(at + 3, min(at + _ONE_OF_THEM, len(keys) - 1)):
        many = number(keys[end])
        if many is not None and keys[end + 1] in ("cent", "eurocent"):
            bound = next((name for back in (1, 2, 3) if (name := _bound_until(keys, end - back, end))), "")
            return Quantity(many, "%", bound, at, end + 2)
    return None


_OF_EACH = frozenset({"van", "uit"})
_EACH = (("elke",), ("iedere",))


def _one_of(keys: Keys, at: int) -> Quantity | None:
    """'van elke drie kavels is er één', 'van elke 100 boten varen er 40'; 'elk van de drie havens krijgt één
    kraan' is no part of them."""
    if keys[max(at - 1, 0)] in _ALL_OF:
        return None
    whole = number(keys[at + 2]) if keys[at + 1 : at + 2] and at + 2 < len(keys) else None
    if keys[at + 1 : at + 2] not in _OF_SO_MANY or not whole:
        return None
    if not 1 < whole <= (_MOST_PARTS if keys[at + 1] == "de" else _HUNDRED):
        return None
    reach = _ONE_OF if keys[at + 1] != "de" else _ONE_OF_THE
    for end in range(at + 3, min(at + _ONE_OF_THEM, len(keys))):
        many = number(keys[end]) if end < at + reach or keys[end - 1] == "er" else None
        if many is not None and keys[at + 1] == "de" and keys[end + 1 : end + 2] in (("keer",), ("maal",)):
            return None  # 'van de vijf raden komen er twee keer leden samen'
        if many is not None and keys[end - 1] in _ALL_OF and keys[end + 1 : end + 2] in _SPANS:
            return None  # 'de raden van de zes havens besluiten elke twee jaar'
        if many is not None and keys[end - 1] in _LEADING:
            return None  # 'de keuze van de vijf raden valt op één bedrijf'
        if (
            many == 1
            and keys[at + 1] == "de"
            and keys[end - 1] != "er"
            and keys[end + 1 : end + 2] in _THINGS
        ):
            return None  # 'de havenmeesters van de vijf havens vormen één team'
        if many is not None:
            bound = next((name for back in (1, 2, 3) if (name := _bound_until(keys, end - back, end))), "")
            return Quantity(round(100 * many / whole, 5), "%", bound, at, end + 1) if many < whole else None
    return None


_THINGS = tuple(
    (word,)
    for word in "team dienst front loket organisatie ploeg netwerk geheel bestuur bureau plan fonds pot "
    "commissie regeling aanpak beleid systeem register punt partij rij groep raad".split()
)
"""What several together are or have: these are counted, and no part of those."""
_ALL_OF = frozenset("elk elke ieder iedere allen alle".split())
_SPANS = tuple((span,) for span in SPANS)
_LEADING = frozenset("op aan in met naar voor tot".split())
_ONE_OF, _ONE_OF_THE, _ONE_OF_THEM = 9, 7, 16
"""Words from 'van elke drie', and from 'van de drie', in which the count follows; behind 'er' it may be
further: 'van elke drie huizen in de nieuwe wijk verkopen wij er een'."""


def _bound_until(keys: Keys, at: int, end: int) -> str:
    """The bound that ends right before a number: 'van elke tien zijn er minstens vier'."""
    bound, stop = bound_at(keys, at)
    return bound if stop == end else ""
