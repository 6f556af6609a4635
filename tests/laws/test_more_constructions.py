"""Whom it is for, why, what is denied or left open, how many and how long: each told in several ways.

The ways of one group are one agreement, those of two groups are two. The bounds are what is still wrong of
all that can be told, and are lowered when a rule sees more.
"""

from __future__ import annotations

import random
from itertools import permutations, product

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Weight
from regioparagraaf.loading.lexicon import load_lexicon

LEXICON = load_lexicon()
SETTINGS = Settings("", ())
Grid = tuple[tuple[dict[str, str], ...], tuple[tuple[str, ...], ...], float, float]
"""What is filled in; the groups of ways; the largest share of false alarms within a group, and of changes
missed between two."""

WHO: Grid = (
    (
        {"n": "scholen", "s": "school", "vp": "meedoen", "vs": "meedoet", "c": "krijgen subsidie"},
        {"n": "boeren", "s": "boer", "vp": "stoppen", "vs": "stopt", "c": "krijgen hulp van een adviseur"},
        {"n": "bomen", "s": "boom", "vp": "ziek zijn", "vs": "ziek is", "c": "worden vervangen"},
        {"n": "woningen", "s": "woning", "vp": "leegstaan", "vs": "leegstaat", "c": "worden verhuurd"},
    ),
    (
        (
            "{n} die {vp}, {c}.",
            "{n} {c} als zij {vp}.",
            "Voor {n} die {vp} geldt: zij {c}.",
            "De {n} die {vp}, {c}.",
        ),
        ("{n} {c}.",),
        ("{n} die niet {vp}, {c}.", "{n} {c} als zij niet {vp}."),
        ("Alleen {n} die {vp}, {c}.", "Uitsluitend {n} die {vp} {c}."),
        ("{n} {c}, ook als zij niet {vp}.",),
    ),
    0.1,
    0.02,
)
WHY: Grid = (
    (
        {"m": "de gemeenten sluiten het bad", "i": "sluiten de gemeenten het bad", "r": "de kosten stijgen"},
        {"m": "wij bouwen een school", "i": "bouwen wij een school", "r": "het aantal leerlingen groeit"},
        {"m": "wij planten bomen", "i": "planten wij bomen", "r": "de raad het geld geeft"},
        {"m": "de provincie koopt grond", "i": "koopt de provincie grond", "r": "het Rijk de helft betaalt"},
    ),
    (
        (
            "{m} omdat {r}.",
            "Omdat {r}, {i}.",
            "{m}, aangezien {r}.",
            "{m}. De reden is dat {r}.",
            "Doordat {r}, {i}.",
        ),
        ("{m} als {r}.", "Als {r}, {i}.", "{m}, mits {r}.", "{m} indien {r}."),
        ("{m}, tenzij {r}.", "Tenzij {r}, {i}."),
    ),
    0.12,
    0.0,
)
DENIED: Grid = (
    (
        {"o": "het zwembad", "v": "sluiten", "p": "gesloten", "n": "sluiting"},
        {"o": "de heffing", "v": "verhogen", "p": "verhoogd", "n": "verhoging"},
        {"o": "het bos", "v": "kappen", "p": "gekapt", "n": "kap"},
        {"o": "de subsidie", "v": "schrappen", "p": "geschrapt", "n": "schrapping"},
    ),
    (
        ("Van {n} van {o} is geen sprake.", "{n} van {o} is uitgesloten.", "{o} wordt niet {p}."),
        ("{o} wordt {p}.", "Er komt een {n} van {o}.", "{n} van {o} vindt plaats."),
        (
            "{n} van {o} is niet uitgesloten.",
            "Wij sluiten {n} van {o} niet uit.",
            "{n} van {o} is bespreekbaar.",
        ),
        ("Wij proberen {o} niet te {v}.", "Wij spannen ons in om {o} niet te {v}."),
    ),
    0.4,
    0.01,
)
HOW_MANY: Grid = (
    (
        {"p": "scholen", "s": "school", "vp": "krijgen", "vs": "krijgt", "o": "een moestuin"},
        {"p": "bruggen", "s": "brug", "vp": "krijgen", "vs": "krijgt", "o": "ledverlichting"},
        {"p": "kernen", "s": "kern", "vp": "houden", "vs": "houdt", "o": "een huisarts"},
    ),
    (
        ("Alle {p} {vp} in 2028 {o}.", "In 2028 {vs} elke {s} {o}.", "Iedere {s} {vs} in 2028 {o}."),
        ("De meeste {p} {vp} in 2028 {o}.", "Het merendeel van de {p} {vs} in 2028 {o}."),
        ("Bijna alle {p} {vp} in 2028 {o}.", "In 2028 {vp} vrijwel alle {p} {o}."),
        ("Niet alle {p} {vp} in 2028 {o}.", "Niet elke {s} {vs} in 2028 {o}."),
        ("Geen enkele {s} {vs} in 2028 {o}.", "Geen van de {p} {vs} in 2028 {o}."),
        ("Enkele {p} {vp} in 2028 {o}.", "In 2028 {vp} een paar {p} {o}."),
    ),
    0.1,
    0.02,
)
COMPARED: Grid = (
    ({"x": "de buurtbus", "v": "trekt", "n": "reizigers"}, {"x": "de haven", "v": "telt", "n": "bedrijven"}),
    (
        ("{x} {v} in 2030 meer {n} dan nu.", "In 2030 {v} {x} meer {n} dan nu."),
        ("{x} {v} in 2030 minder {n} dan nu.", "In 2030 {v} {x} minder {n} dan nu."),
        ("{x} {v} in 2030 niet minder {n} dan nu.",),
        ("{x} {v} in 2030 niet meer {n} dan nu.",),
        ("{x} {v} in 2030 evenveel {n} als nu.", "In 2030 {v} {x} evenveel {n} als nu."),
        ("{x} {v} in 2030 twee keer zo veel {n} als nu.", "In 2030 {v} {x} twee keer zo veel {n} als nu."),
    ),
    0.0,
    0.0,
)
HOW_LONG: Grid = (
    (
        {"a": "De busbaan is", "b": "dicht."},
        {"a": "De proef loopt", "b": "in de wijk."},
        {"a": "De gemeente houdt de grond", "b": "in bezit."},
    ),
    (
        (
            "{a} van 2027 tot en met 2029 {b}",
            "{a} in de periode 2027-2029 {b}",
            "{a} vanaf 2027 tot en met 2029 {b}",
        ),
        ("{a} van 2027 tot en met 2030 {b}", "{a} in de periode 2027-2030 {b}"),
        ("{a} tot en met 2029 {b}", "{a} tot 2030 {b}"),
        ("{a} pas na 2029 {b}", "{a} niet eerder dan 2030 {b}", "{a} niet vóór 2030 {b}"),
        ("{a} drie jaar lang {b}", "{a} gedurende drie jaar {b}"),
    ),
    0.25,
    0.0,
)
TOGETHER: Grid = (
    (
        {
            "m": "De provincie legt na 2030 een busbaan aan",
            "x": "het Rijk betaalt de helft",
            "c": "het Rijk de helft betaalt",
        },
        {
            "m": "De gemeenten bouwen in 2028 een brug",
            "x": "de provincie onderhoudt het pad",
            "c": "de provincie het pad onderhoudt",
        },
        {
            "m": "Wij openen in 2027 een huis bij de plas",
            "x": "vrijwilligers verzorgen de koffie",
            "c": "vrijwilligers de koffie verzorgen",
        },
    ),
    (
        ("{m} en {x}.", "{m}; {x}.", "{m}, waarbij {c}.", "Afspraken: {m}; {x}."),
        ("{m}, mits {c}.", "{m} als {c}."),
        ("{m}.",),
    ),
    0.1,
    0.03,
)
GRIDS = {
    "who": WHO,
    "why": WHY,
    "denied": DENIED,
    "how many": HOW_MANY,
    "compared": COMPARED,
    "how long": HOW_LONG,
    "together": TOGETHER,
}


def is_change(was: str, wordt: str) -> bool:
    return weigh_passage(was, wordt, LEXICON, SETTINGS).weight is Weight.SUBSTANTIVE


def told(grid: Grid) -> list[list[list[str]]]:
    """For each agreement its groups of texts."""
    said = [[[way.format(**words) for way in ways] for ways in grid[1]] for words in grid[0]]
    return [[[text[0].upper() + text[1:] for text in group] for group in groups] for groups in said]


@pytest.mark.parametrize("name", GRIDS)
def test_the_ways_of_one_group_are_one_agreement(name: str) -> None:
    pairs = [pair for groups in told(GRIDS[name]) for group in groups for pair in permutations(group, 2)]
    wrong = [pair for pair in pairs if is_change(*pair)]
    assert len(wrong) <= GRIDS[name][2] * len(pairs), (len(wrong), len(pairs), wrong[:8])


@pytest.mark.parametrize("name", GRIDS)
def test_the_ways_of_two_groups_are_two(name: str) -> None:
    pairs = [
        pair
        for groups in told(GRIDS[name])
        for one, other in permutations(groups, 2)
        for pair in product(one, other)
    ]
    tried = random.Random(7).sample(pairs, min(len(pairs), 500))
    missed = [pair for pair in tried if not is_change(*pair)]
    assert len(missed) <= GRIDS[name][3] * len(tried), (len(missed), len(tried), missed[:8])
