"""The words by which local sentences limit something, and by which they lean on the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from regioparagraaf.comparison.linking.profile import Profile
from regioparagraaf.dutch.kin import words
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.patterns import on_demand

LIMITS = frozenset(
    "mits tenzij indien alleen slechts uitsluitend voorwaarde voorwaarden niet niets geen zolang totdat "
    "nooit evenmin weigeren weigert afzien onbespreekbaar behalve uitgezonderd voorbehoud hoogstens hooguit "
    "maximaal".split()
)
COUNCIL = frozenset("raad gemeenteraad".split())
DECIDING = frozenset(
    "vooraf eerst vast instemt instemming ingestemd toestemming verantwoording besluit beslist beslissen "
    "leggen legt langs".split()
)
"""With the council these say that it has the last word."""
_ENDING = frozenset("stopt stoppen eindigt eindigen vervalt vervallen halveren".split())
BOUNDS = frozenset("hoogste hoogstens hooguit maximaal".split())
_MONEY = frozenset("euro miljoen ton".split())

_CONDITIONAL = frozenset(
    "als mits tenzij indien zolang zodra totdat voorwaarde voorbehoud wanneer nadat na zover "
    "voorzover".split()
)
"""Without one of these there is no condition."""
_CONDITION = on_demand(
    r"""^\s*als\ (?:de|het|er|dat|dit|wij|we|onze)\b
    | \b(?:mits|tenzij|indien|zolang|zodra|totdat|voor\ ?zover
    | op\ voorwaarde|onder\ voorbehoud | geld(?:t|en)\ als
    | (?:alleen|slechts|uitsluitend|pas)\ (?:\w+\ ){0,2}?(?:als|wanneer|nadat|na|zodra|indien))\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What opens a condition; 'pas' alone is also a card, or 'recently'."""

_MAY_LIMIT = (
    LIMITS
    | DECIDING
    | _ENDING
    | _CONDITIONAL
    | frozenset("kan kunnen mag mogen behoudt behouden uitzondering eigen zelf afhankelijk onder".split())
)

OPENING = 8
"""Words at the start of a sentence in which it can point back ..."""
COUNTED = 5
"""... and in which what it may cost is named: 'Wordt het meer, dan …'."""
_BACK = frozenset(
    "daar daaraan daarbij daarin daarmee daarop daarover daartoe daaruit daarvoor dan dit deze".split()
)
"""Words by which a sentence leans on the one right before it; 'er', 'het' and 'ze' are in any."""
_POINTING = frozenset("dat die".split())
"""These point back where they open the sentence or stand behind a preposition; else they are relative."""
_COMPARED = frozenset("meer minder hoger lager langer eerder later anders".split())
"""Before 'dan' these compare."""
_NO = frozenset("niet geen".split())
"""Behind these 'meer' is a bound of the sentence itself: 'De leges stijgen niet meer dan de prijzen'."""
_AMOUNT = frozenset("bedrag bedragen rekening kosten uitgaven meer hoger hogere boven overschrijding".split())


def may_limit(local: Profile) -> bool:
    """Whether there is a word in it without which nothing is limited: reading it takes longer."""
    return not _MAY_LIMIT.isdisjoint(local.said)


def has_money(local: Profile) -> bool:
    """Whether it names an amount of money."""
    return "€" in local.key or not _MONEY.isdisjoint(local.said)


def caps_money(local: Profile) -> bool:
    """Whether it says what something may cost at most: 'De overgang mag niet meer dan € 400.000 kosten'."""
    if not has_money(local):
        return False
    return not BOUNDS.isdisjoint(local.said) or ("niet", "meer") in pairwise(local.words)


def is_behind_doors(local: Profile) -> bool:
    """Whether somebody meets in secret."""
    return not _SECRET.isdisjoint(local.said) or ("gesloten", "deuren") in pairwise(local.words)


def is_open(agreement: Profile) -> bool:
    """Whether what somebody does is open to all."""
    return "openbaar" in agreement.said and "niet" not in agreement.said


_SECRET = frozenset("besloten geheim vertrouwelijk".split())


def sets_condition(local: Profile) -> bool:
    """Whether there are words in it that open a condition."""
    return not _CONDITIONAL.isdisjoint(local.said) and _CONDITION.search(local.unit.text) is not None


def besides_condition(local: Profile) -> tuple[str, ...]:
    """The words on which a sentence lays a condition: those before it, or behind its comma; none without."""
    if _CONDITIONAL.isdisjoint(local.said):
        return ()
    found = _CONDITION.search(local.unit.text)
    if found is None:
        return ()
    before = words(local.unit.text[: found.start()])
    return before or words(local.unit.text[found.end() :].partition(",")[2])


def leans(local: Profile) -> bool:
    """Whether a sentence limits what the one before it says: 'Komt er een hogere rekening, dan gaat die eerst
    langs de raad'."""
    said = local.said
    if "uitzondering" in said:
        return True
    if not _points_back(local.words[:OPENING]):
        return False
    decided = not COUNCIL.isdisjoint(said) and not DECIDING.isdisjoint(said)
    if decided or caps_money(local) or sets_condition(local):
        return True
    return not (LIMITS | _ENDING).isdisjoint(said)


def leans_with_money(local: Profile) -> bool:
    """Whether a sentence says what the one before it costs: 'Daar doen wij € 90.000 bij'."""
    return has_money(local) and _points_back(local.words[:OPENING])


def points_anywhere(local: Profile) -> bool:
    """Whether any of its words points at what stands before it: 'Wij trekken hiervoor een ton uit'."""
    return not _ANYWHERE.isdisjoint(local.said) or _points_back(local.words[:OPENING])


_ANYWHERE = _BACK - {"dan", "deze", "dit"} | frozenset(
    "hieraan hierbij hierin hiermee hierop hierover hiertoe hiervan hiervoor daarvan daarnaast "
    "hetzelfde".split()
)


def _points_back(opening: Sequence[str]) -> bool:
    """Whether a sentence opens with what stands before it, or with what that may cost."""
    named = {word for before, word in pairwise(("", *opening[:COUNTED])) if before not in _NO}
    if not _AMOUNT.isdisjoint(named) or not _POINTING.isdisjoint(opening[:2]):
        return True
    return any(
        (word in _BACK and before not in _COMPARED) or (word in _POINTING and before in PREPOSITIONS)
        for before, word in pairwise(("", *opening))
    )
