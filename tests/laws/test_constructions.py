"""One agreement in another construction is the same agreement, and with one part exchanged it is another.

The grids are told by a program (tests/constructions.py); the bounds are what is still wrong of all that can
be told, and are lowered when a rule sees more.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import permutations, product

import pytest
from constructions import AGREEMENTS, CONSTRUCTIONS, Agreement, exchanged

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import SignalKind, Weight
from regioparagraaf.loading.lexicon import load_lexicon

LEXICON = load_lexicon()
SETTINGS = Settings("", ())
EACH = 4
"""Of the pairs of a grid one in so many is tried."""


def is_change(was: str, wordt: str) -> bool:
    return weigh_passage(was, wordt, LEXICON, SETTINGS).weight is Weight.SUBSTANTIVE


def told(agreement: Agreement) -> list[str]:
    return [text for tell in CONSTRUCTIONS if (text := tell(agreement))]


def test_another_construction_is_no_change() -> None:
    pairs = [pair for agreement in AGREEMENTS for pair in permutations(told(agreement), 2)]
    tried = random.Random(3).sample(pairs, len(pairs) // EACH)
    wrong = [pair for pair in tried if is_change(*pair)]
    assert len(wrong) <= len(tried) // 500, wrong[:10]
    assert len(tried) > 2_500


BOUNDS = {"wie": 0.0, "doet": 0.015, "wat": 0.01, "waar": 0.02, "niet waar": 0.05, "niet wanneer": 0.0}
"""For each part the largest share of exchanges that pass for other words."""


@pytest.mark.parametrize("part", BOUNDS)
def test_one_part_exchanged_is_a_change_in_any_construction(part: str) -> None:
    chance = random.Random(5)
    tried = [
        (was, text)
        for agreement in AGREEMENTS
        for was in told(agreement)
        for other in [chance.choice(exchanged(agreement)[part])]
        for text in [chance.choice(CONSTRUCTIONS)(other)]
        if text and not (part.startswith("niet") and ("gebeurt." in text or "doen zij." in text))
    ]
    missed = [pair for pair in tried if not is_change(*pair)]
    assert len(missed) <= BOUNDS[part] * len(tried), missed[:10]
    assert len(tried) > 400


PROMISES = (
    ("wij bouwen een school", "bouwen wij een school"),
    ("de gemeenten leggen het fietspad aan", "leggen de gemeenten het fietspad aan"),
    ("het college stelt de grens bij", "stelt het college de grens bij"),
)
"""What is promised, and behind its condition."""
IFS = (
    ("de raad ermee instemt", "stemt de raad ermee in"),
    ("het Rijk de helft betaalt", "betaalt het Rijk de helft"),
    ("er genoeg belangstelling is", "is er genoeg belangstelling"),
)
"""A condition, and with its verb in front."""
ONLY_IF = (
    "{P} als {c}.",
    "{P} indien {c}.",
    "{P} mits {c}.",
    "{P} op voorwaarde dat {c}.",
    "{P} onder de voorwaarde dat {c}.",
    "Als {c}, {i}.",
    "Indien {c}, dan {i}.",
    "{C}, dan {i}.",
    "{P} in het geval dat {c}.",
    "{P}. Voorwaarde is dat {c}.",
    "{P}, tenminste als {c}.",
    "{P}, vooropgesteld dat {c}.",
    "Op voorwaarde dat {c}, {i}.",
    "Wij stellen als voorwaarde dat {c}; dan {i}.",
)
"""Ways to lay a condition on a promise."""
UNLESS = (
    "{P}, tenzij {c}.",
    "{P}, behalve als {c}.",
    "Tenzij {c}, {i}.",
    "{P}, uitgezonderd wanneer {c}.",
    "{P}, maar niet als {c}.",
)
"""Ways to except it from a promise."""
ANYHOW = ("{P}.", "{P}, ongeacht of {c}.", "{P}, of {c} of niet.")


def _on_conditions(ways: tuple[str, ...]) -> Iterator[list[str]]:
    for (promise, inverted), (condition, fronted) in product(PROMISES, IFS):
        yield [
            way.format(
                P=promise[0].upper() + promise[1:],
                i=inverted,
                c=condition,
                C=fronted[0].upper() + fronted[1:],
            )
            for way in ways
        ]


@pytest.mark.parametrize("ways", [ONLY_IF, UNLESS], ids=["only if", "unless"])
def test_a_condition_in_another_form_is_the_same_condition(ways: tuple[str, ...]) -> None:
    pairs = [pair for texts in _on_conditions(ways) for pair in permutations(texts, 2)]
    wrong = [pair for pair in pairs if is_change(*pair)]
    assert len(wrong) <= len(pairs) // 100, wrong[:10]


@pytest.mark.parametrize(
    ("ways", "others"),
    [(ONLY_IF, UNLESS), (ONLY_IF, ANYHOW), (UNLESS, ANYHOW)],
    ids=["only if, unless", "only if, anyhow", "unless, anyhow"],
)
def test_a_condition_that_went_or_turned_is_a_change(ways: tuple[str, ...], others: tuple[str, ...]) -> None:
    groups = zip(_on_conditions(ways), _on_conditions(others), strict=True)
    pairs = [pair for ours, theirs in groups for pair in product(ours, theirs)]
    both = pairs + [pair[::-1] for pair in pairs]
    assert [pair for pair in both if not is_change(*pair)] == []


SHARES = (
    "{A} betaalt {x} van de kosten en {b} betaalt {y}.",
    "Van de kosten betaalt {a} {x} en betaalt {b} {y}.",
    "{B} betaalt {y} van de kosten en {a} betaalt {x}.",
    "{x} van de kosten is voor rekening van {a}, {y} voor {b}.",
    "De kosten worden voor {x} door {a} en voor {y} door {b} betaald.",
    "{A} draagt {x} van de kosten, {b} draagt {y}.",
    "Van de kosten komt {x} van {a} en {y} van {b}.",
)
"""Ways to tell who bears which share."""
PAYERS = (("de provincie", "het waterschap"), ("het Rijk", "de regio"), ("Leiden", "Oegstgeest"))


def _shared(one: str, other: str, shares: tuple[str, str]) -> list[str]:
    high = {"A": one[0].upper() + one[1:], "B": other[0].upper() + other[1:]}
    return [way.format(a=one, b=other, x=shares[0], y=shares[1], **high) for way in SHARES]


@pytest.mark.parametrize("payers", PAYERS)
def test_a_share_that_changed_hands_is_a_change_in_any_construction(payers: tuple[str, str]) -> None:
    ours, theirs = _shared(*payers, ("60%", "40%")), _shared(*payers, ("40%", "60%"))
    assert [pair for pair in product(ours, theirs) if not is_change(*pair)] == []
    kept = list(permutations(ours, 2))
    assert sum(is_change(*pair) for pair in kept) <= len(kept) // 10


DEADLINES = (
    ("vóór 1 juli 2028", "uiterlijk 30 juni 2028", "uiterlijk op 30 juni 2028"),
    ("vóór 2028", "uiterlijk in 2027", "uiterlijk 31 december 2027", "niet later dan 31 december 2027"),
    ("vóór 2030", "uiterlijk in 2029"),
)
STARTS = (
    ("vanaf 2028", "per 1 januari 2028", "met ingang van 1 januari 2028", "met ingang van 2028"),
    ("vanaf 2029", "per 1 januari 2029"),
    ("vanaf 1 juli 2028", "per 1 juli 2028", "met ingang van 1 juli 2028"),
)
YEARS = (("in 2027", "in de loop van 2027"), ("in 2029", "in de loop van 2029"), ("in september 2030",))
MOMENTS = DEADLINES + STARTS + YEARS
"""Moments told in several ways each."""
AT_A_MOMENT = (
    "Wij openen het loket {t}.",
    "Het loket wordt door ons {t} geopend.",
    "De opening van het loket door ons gebeurt {t}.",
)


def _may_be_one(one: str, other: str) -> bool:
    """Whether both are in one year and one does not say when in it: 'in 2027', 'vóór 2028', 'vanaf 2027'."""
    years = [{q for q in said.split() if q.startswith("20")} for said in (one, other)]
    bare = any(said.startswith("in ") for said in (one, other))
    return bare and (years[0] == years[1] or "vóór" in one + other)


def test_another_moment_is_a_term_in_any_form() -> None:
    tried = 0
    for ours, theirs in permutations(MOMENTS, 2):
        for one, other in product(ours, theirs):
            if _may_be_one(one, other):
                continue
            was, wordt = AT_A_MOMENT[0].format(t=one), AT_A_MOMENT[len(one) % 3].format(t=other)
            found = weigh_passage(was, wordt, LEXICON, SETTINGS)
            assert SignalKind.TERM in {signal.kind for signal in found.signals}, (was, wordt, found.reason)
            tried += 1
    assert tried > 300


def test_a_moment_in_other_words_is_the_same_moment() -> None:
    for ways in MOMENTS:
        for one, other in permutations(ways, 2):
            for frame in AT_A_MOMENT:
                assert not is_change(AT_A_MOMENT[0].format(t=one), frame.format(t=other)), (one, other)
