"""Who is meant on one side: a whole group, and what leaves only a part of it."""

from __future__ import annotations

from functools import lru_cache

from regioparagraaf.comparison.reading.side import SIDES, Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.frequencies import TIMES
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.quantity import Quantity
from regioparagraaf.dutch.words import ARTICLES

MOST = 8
"""From this place on the scale a quantifier speaks of a whole group, which a word behind it narrows."""

ALL = 10
"""The place on the scale of 'alle'."""

WHOLE = frozenset("hele gehele volledige".split())
"""With these a thing is meant whole: 'de hele streek'."""


def aged_group(pair: Pair, side: Side, quantity: Quantity) -> bool:
    """Whether an age limits a group that was whole on the other side: 'kinderen tot tien jaar' for 'alle
    kinderen'. The age then says how far it reaches, and is no other number."""
    other = pair.other(side)
    return quantity.unit == "d" and any(
        rank == ALL
        and end < len(other.keys)
        and any(side.roots[at] == other.roots[end] for at in _before_age(side, quantity))
        for rank, _, end in quantifiers(other)
    )


def some_of_all(pair: Pair, side: Side, quantity: Quantity) -> str:
    """'Alle vijf gemeenten' of the other side, where this one has 'vier van de vijf' of them; else ''."""
    other = pair.other(side)
    if quantity.unit != "%" or "van" not in side.keys_of(quantity):
        return ""
    whole = number(side.keys[quantity.end - 1])
    for _, start, end in (q for q in quantifiers(other) if q[0] == ALL):
        counted = whole is not None and number(other.keys[end] if end < len(other.keys) else ".") == whole
        noun = end + counted
        if other.roots[noun : noun + 1] == side.roots[quantity.end : quantity.end + 1] != ():
            return other.span(start, noun + 1)
    return ""


def aged(side: Side, root: str) -> str:
    """The noun with the age behind it: 'kinderen tot tien jaar'."""
    for quantity in side.measures.quantities:
        for at in _before_age(side, quantity):
            if quantity.unit == "d" and root and side.roots[at] == root:
                return side.span(at, quantity.end)
    return ""


def _before_age(side: Side, quantity: Quantity) -> range:
    """Where the noun may stand of which a number is the age: 'kinderen van zes jaar', 'kinderen tot zes
    jaar'. In 'geen kind wacht zes weken' a verb stands between them."""
    start = quantity.start
    return range(max(start - 1 - (side.keys[start - 1] in _OF_AGE), 0), start)


_OF_AGE = frozenset("van tot vanaf onder boven tussen met in jonger ouder de het die".split())


DWELLERS = frozenset("inwoner bewoner".split())
"""Roots of those who are everybody here."""


def is_person(side: Side, at: int, pair: Pair) -> bool:
    """Whether the word can be those of 'iedereen' who are left: a subject, or behind 'voor'."""
    before = side.keys[at - 1] if at else ""
    named = side.roots[at] in pair.lexicon.people_roots
    acts = side.keys[at].endswith(
        (*pair.lexicon.noun_endings["doener"], "eners", "enden", "ouders", "eigenaren")
    )
    before_people = ("", "alle", "onze", "door", ",", ".") if acts else ()
    return named or (_is_thing(side, at) and before in ("voor", *before_people))


def noun_with_its_limit(side: Side, root: str, left: tuple[int, ...]) -> str:
    """The noun with what limits it: a new word before or behind it, or a first part of a compound."""
    for at, own in enumerate(side.roots):
        if own == root and at - 1 in left and _describes(side.keys[at - 1]):
            return side.span(at - 1, at + 1)
        behind = [place for place in left if at + 1 < place <= at + _BEHIND]
        opener = next((p for p in range(at + 2, at + _BEHIND) if side.keys[p : p + 1] in _OPENERS), 0)
        if own == root and opener and any(opener < place <= opener + _NEAR for place in behind):
            return side.span(at, behind[-1] + 1)  # 'inwoners boven de zestig met een laag inkomen'
        near = bool(behind) and behind[0] - at <= _NEAR + 1 and "," not in side.keys[at : behind[0]]
        on_it = near and side.keys[at + 1] == "op" and behind[0] == at + 2 + (side.keys[at + 2] in ARTICLES)
        if own == root and near and (side.keys[at + 1] in _LYING or on_it):
            return side.span(at, behind[0] + 1)
        if own == root and behind and side.keys[at + 1] in _LIMITING:
            closed = side.keys[behind[-1] + 1 : side.stop(behind[-1])] in _CLOSING
            return side.span(at, behind[-1] + 1 + closed)
        if at in left and len(own) > len(root) + 2 and own.endswith(root):
            start = at - 1 if at and side.keys[at - 1] in ("de", "het", "een", "ons", "onze") else at
            return side.span(start, at + 1)
    return ""


def those_who(side: Side, whole: Side, at: int) -> str:
    """The noun with a clause that says who alone are meant: 'ouderen die alleen wonen'."""
    if whole.keys[at + 1 : at + 2] in _WHICH:
        return ""
    for place, root in enumerate(side.roots[:-2]):
        if root and root == whole.roots[at] and side.keys[place + 1 : place + 2] in _WHICH:
            stop = side.stop(place)
            said = [p for p in range(place + 2, stop) if len(side.roots[p]) > _SHORT_ROOT]
            if said and not any(side.roots[p] in whole.all_roots for p in said):
                return side.span(place, stop)
            if _AS_THEY_CAN.issuperset(side.keys[place + 2 : stop]) and stop > place + 2:
                return side.span(place, stop)  # 'dorpen die dat willen'
    return ""


_AS_THEY_CAN = frozenset("dat dit het daar kan kunnen wil willen wensen wenst graag".split())
_WHICH = (("die",), ("dat",), ("waar",))


def _describes(key: str) -> bool:
    """Whether the word before a noun has the form of an adjective or a strong participle: 'vervallen'."""
    return (
        key.endswith("e")
        or key in _UNDECLINED
        or (key.endswith("en") and key.startswith(("ge", "be", "ver", "her", "ont")))
    )


_UNDECLINED = frozenset("volwassen houten stalen stenen betonnen ijzeren glazen".split())
"""Adjectives that never get an -e."""
_LIMITING = frozenset("met van uit in zonder die dat waar".split())
"""Behind a noun these open which ones are meant: 'de scholen waar het druk is'."""
_CLOSING = (("is",), ("zijn",))
_LYING = frozenset("aan langs rond voor binnen buiten boven".split())
"""Behind a noun these open where or for what the ones are that are meant: 'de dorpen aan de kust'."""
_OPENERS = (("met",), ("zonder",))

_NEAR = 3

_SHORT_ROOT = 3

_BEHIND = 7
"""Words behind a noun in which what limits it stands: 'leerlingen van het basisonderwijs met een pas'."""


@lru_cache(maxsize=SIDES)
def quantifiers(side: Side) -> tuple[tuple[int, int, int], ...]:
    """The words for how many or how much: their rank, and where they start and end. Remembered: of one pair
    it is asked up to ten times."""
    if not side.scopes:
        return ()
    often = {at for f in side.measures.frequencies for at in range(f.start, f.end)}
    return tuple(
        (int(value), start, end)
        for group, value, start, end in side.scopes
        if group == "rang"
        and value != "0"
        and start not in often
        and (side.keys[start] not in ("al", "heel") or end - start > 1)
        and not (often and side.keys[end : end + 1] in TIMES)  # 'per jaar enkele keren' is how often
    )


def is_group(pair: Pair, side: Side, at: int) -> bool:
    """Whether the word names the people for whom it is: in front, or behind 'voor' or 'aan'."""
    before = side.keys[at - 1] if at else ""
    named = side.roots[at] in DWELLERS or side.roots[at] in pair.lexicon.people_roots
    return named and (before in ("", "voor", "aan", "door", ".", ":") or at == 0)


def wished(side: Side) -> str:
    """A whole group of which only those are meant who want it: 'alle ouderen die daar prijs op stellen'."""
    for rank, start, end in quantifiers(side):
        if rank >= MOST and side.keys[end + 1 : end + 2] in (("die",), ("dat",)):
            stop = side.stop(end)
            if not _WISHING.isdisjoint(side.keys[end + 2 : stop]):
                return side.span(start, stop)
    return ""


_DESCRIBED_BY = tuple((word,) for word in ("van", "in", "met", "uit", "die"))


def described(side: Side) -> bool:
    """Whether it says behind the noun which of them are meant: 'alle boten van de haven'."""
    return any(
        rank >= MOST and side.keys[end + 1 : end + 2] in _DESCRIBED_BY for rank, _, end in quantifiers(side)
    )


def limited(side: Side, left: tuple[int, ...]) -> str:
    for _, start, end in quantifiers(side):
        counted = end >= len(side.keys) or number(side.keys[end]) is not None  # 'van alle vier'
        if start > 2 and side.keys[start - 1] == "van" and start - 2 in left and not counted:
            return side.span(start - 2, end)  # 'de woonstraten van elke kern'
    for rank, start, end in quantifiers(side):
        if rank < MOST or side.keys[end - 1] in BY_THEMSELVES or side.keys[start:end] == ("een", "ieder"):
            continue
        inside = [at for at in left if at == end and side.keys[at].endswith("e")]
        if side.keys[end + 1 : end + 2] in _DESCRIBED_BY:
            inside += [at for at in left if end + 1 < at <= end + 5 and not _of_the_region(side, end, at)]
        if inside:
            return side.span(start, inside[-1] + 1)
    return ""


def _of_the_region(side: Side, noun: int, at: int) -> bool:
    """Whether a body is only said to be of the region: 'elke raad in de streek' is 'elke raad'."""
    return side.keys[at] in ("streek", "regio") and side.keys[noun] in _BODIES


_BODIES = frozenset("raad raden college colleges burgemeester burgemeesters gemeente gemeenten".split())
_WISHING = frozenset("wil willen wensen wenst prijs behoefte vraagt vragen verzoekt verzoeken".split())

BY_THEMSELVES = frozenset("iedereen alles allemaal overal grotendeels merendeels".split())
"""Quantifiers that take no noun: what follows them belongs to something else."""


def quantified(side: Side) -> str:
    for _, start, end in quantifiers(side):
        return side.span(start, end)
    return ""


def free_relative(side: Side) -> bool:
    """Whether 'wie' opens the sentence: 'wie hier leert' is every one who does."""
    return "wie" in side.all_keys and any(
        key == "wie" and (at == 0 or side.keys[at - 1] in ".?!,;" or side.keys[at - 1] in ("voor", "aan"))
        for at, key in enumerate(side.keys)
    )


def _is_thing(side: Side, at: int) -> bool:
    """Whether the word names a thing or a person here: an article or preposition leads to it (ANS 14)."""
    if at in side.torn:
        return False
    if at + 1 < len(side.keys) and side.keys[at].endswith("e") and side.keys[at + 1][0].isalnum():
        following = side.keys[at + 1]
        if following not in _PREPOSITIONS and following not in ("en", "of", "die", "dat"):
            return False  # an adjective before its noun
    back = at - 1
    while (
        back >= 0 and back >= at - 3 and side.keys[back].endswith("e") and side.keys[back] not in _DETERMINERS
    ):
        back -= 1
    if back < 0:
        return side.tokens[at].text[:1].isupper() and not side.keys[at].endswith("t")
    before = side.keys[back]
    return before in _DETERMINERS or before in _PREPOSITIONS or before.isdecimal()


_DETERMINERS = frozenset(
    "de het een elk elke ieder iedere geen dit dat deze die onze ons hun haar zijn uw mijn alle beide".split()
)
_PREPOSITIONS = frozenset(
    "in op van voor aan bij met uit naar over door tot per via langs rond tussen binnen buiten onder boven "
    "achter naast tijdens sinds vanaf volgens tegen zonder als".split()
)
