"""What a sentence takes back of the agreements by keeping the last word, talking again, deviating where it
needs to, leaving the municipality out, or all that stands above on a condition."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.text_named import (
    DENYING,
    foreign,
    is_condition,
    names_all_above,
    names_the_text,
    roots_of_words,
)
from regioparagraaf.dutch.lexicon import Lexicon


def is_retaken(side: Side, lexicon: Lexicon) -> bool:
    """Whether all that a sentence says is one of these."""
    return (
        _has_the_last_word(side, lexicon)
        or _talks_again(side, lexicon)
        or _deviates(side, lexicon)
        or _leaves_us_out(side, lexicon)
        or _sets_a_condition(side, lexicon)
    )


def _has_the_last_word(side: Side, lexicon: Lexicon) -> bool:
    """'Onze raad houdt het laatste woord', 'De eindbeslissing ligt bij het college'."""
    last = ("laatste", "woord") in pairwise(side.keys) or not _FINAL.isdisjoint(side.all_keys)
    ours = (
        any(body.kind == "eigen" or body.concept == "wij" for body in side.bodies) or "ons" in side.all_keys
    )
    return last and ours and _denies_nothing(side) and not foreign(side, lexicon, _LAST | _FINAL)


_FINAL = frozenset("eindbeslissing eindoordeel eindafweging".split())
_LAST = frozenset("laatste woord altijd steeds uiteindelijk houden hebben liggen blijven zijn".split())


def _talks_again(side: Side, lexicon: Lexicon) -> bool:
    """'Als het Rijk minder betaalt, gaan wij opnieuw met elkaar in gesprek'; not 'met de huurders'."""
    if "opnieuw" not in side.all_keys or not _denies_nothing(side):
        return False
    conditions = [hedge for hedge in side.hedges if is_condition(hedge)]
    inside = {at for hedge in conditions for at in range(hedge.start, hedge.end)}
    others = [body for body in side.bodies if body.start not in inside]
    among_us = bool(others) and all(
        body.kind in ("eigen", "gemeente", "wij") or body.concept in _AMONG for body in others
    )
    talks = not roots_of_words(_TALKING, lexicon).isdisjoint(side.all_roots) or "tafel" in side.all_keys
    return (
        bool(conditions)
        and among_us
        and talks
        and not foreign(side, lexicon, _TALKING | _TOGETHER, conditional=True)
    )


_AMONG = frozenset("regio gemeenten".split())
_TALKING = frozenset(
    "gesprek overleg overleggen onderhandelen praten spreken beslissen besluiten bezien bekijken "
    "afwegen".split()
)
_TOGETHER = frozenset("opnieuw elkaar samen tafel regio gaan zitten andere".split())


def _deviates(side: Side, lexicon: Lexicon) -> bool:
    """'Zo nodig wijken wij hiervan af', 'Van deze afspraken wijken wij soms af', 'Het college houdt
    zich het recht voor hiervan af te wijken'."""
    if lexicon.root("afwijken") not in side.all_roots or not _denies_nothing(side):
        return False
    ours = any(body.kind == "eigen" or body.concept in ("wij", "gemeente") for body in side.bodies)
    of_that = not _OF_THAT.isdisjoint(side.all_keys) or names_the_text(side, lexicon)
    may = not _AT_TIMES.isdisjoint(side.all_keys) or ("recht", "voor") in pairwise(side.keys)
    return (
        ours
        and of_that
        and may
        and not foreign(side, lexicon, _AT_TIMES | _RIGHT | {"afwijken"}, conditional=True)
    )


_RIGHT = frozenset("recht houden behouden voorbehouden".split())


_OF_THAT = frozenset("hiervan daarvan".split())
_AT_TIMES = frozenset(
    "nodig desnoods soms eventueel zonodig kan kunnen mag mogen mogelijk noodzakelijk wenselijk".split()
)


def _leaves_us_out(side: Side, lexicon: Lexicon) -> bool:
    """'De paragraaf geldt niet voor Leiden', 'Onze gemeente valt buiten deze afspraken'."""
    ours = any(body.kind in ("eigen", "gemeente", "wij") for body in side.bodies) or "ons" in side.all_keys
    if not ours or not names_the_text(side, lexicon):
        return False
    void = "niet" in side.all_keys and not _HOLDING.isdisjoint(side.all_keys)
    beyond = "buiten" in side.all_keys and lexicon.root("vallen") in side.all_roots and _denies_nothing(side)
    return (void or beyond) and not _NOT_ONLY.issubset(side.all_keys) and not foreign(side, lexicon, _OUT)


_HOLDING = frozenset("geldt gelden toepassing".split())
_NOT_ONLY = frozenset(("niet", "alleen"))
_OUT = frozenset("gelden toepassing vallen buiten zijn".split())


def _sets_a_condition(side: Side, lexicon: Lexicon) -> bool:
    """'Een en ander mits de raad instemt'."""
    conditions = any(map(is_condition, side.hedges))
    return conditions and names_all_above(side, lexicon) and not foreign(side, lexicon, conditional=True)


def _denies_nothing(side: Side) -> bool:
    return DENYING.isdisjoint(side.all_keys) and "nooit" not in side.all_keys
