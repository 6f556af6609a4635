"""A promise that is told anew and loses its deed, its doer or its certainty is seen.

Whole classes of the language, put by a program into sentences of the samples and into rewordings that change
nothing: verbs of attitude, attention and telling in place of the deed, clauses above it, two who swap their
parts, somebody else who does it, and hedges where no signatory is the subject.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import permutations

import pytest
from put_in import (
    HEDGES,
    RETOLD,
    TRIED,
    Told,
    done_by_us,
    keeps,
    lowered,
    retold,
    retold_of_others,
    sentences,
    topic,
    under,
)


def _passed(pairs: Iterator[tuple[str, str]]) -> tuple[int, list[str]]:
    """How many pairs there are, and the texts that count as the same agreement."""
    made = list(pairs)
    return len(made), [wordt for was, wordt in made if keeps(was, wordt)]


# An attitude, a word or a look in place of the deed.

ATTITUDES = (
    "hebben begrip voor|hebben oog voor|hebben waardering voor|hebben respect voor|hebben zorgen over|"
    "hebben vertrouwen in|hebben belangstelling voor|hebben sympathie voor|hebben een mening over|"
    "staan open voor|staan achter|staan stil bij|staan positief tegenover|hechten aan|hechten waarde aan|"
    "kijken uit naar|zien uit naar|volgen met belangstelling|volgen|wegen mee|houden rekening met|"
    "zijn blij met|zijn trots op|zijn benieuwd naar|zijn tevreden over|zijn het eens met|erkennen|herkennen|"
    "onderkennen|waarderen|respecteren|juichen toe|verwelkomen|onderschrijven|omarmen|begrijpen|bewonderen|"
    "geloven in|zien de waarde van|zien kansen voor|delen de zorgen over|benadrukken|onderstrepen|noemen|"
    "denken aan|dromen van|praten over|informeren inwoners over|geven voorlichting over|vertellen over|"
    "wijzen inwoners op|attenderen inwoners op|waarschuwen voor|geven advies over|adviseren over|"
    "verwijzen naar|wijzen de weg naar|vestigen de aandacht op|vragen aandacht voor|houden in de gaten|"
    "houden in het oog|signaleren|constateren|nemen nota van|beseffen|betreuren|koesteren|geven tips over|"
    "delen kennis over|denken mee over|herinneren inwoners aan"
).split("|")
_BEHIND = ("mee", "toe", "in de gaten", "in het oog", "met belangstelling")
"""What stands behind the thing in these: 'wegen het plan mee'."""


def _minding(words: str, who: str, thing: str, fronted: bool) -> str:
    """The sentence in which somebody minds a thing in place of doing it, who or the thing in front."""
    tail = next((tail for tail in _BEHIND if words.endswith(f" {tail}")), "")
    verb, *middle = words.removesuffix(f" {tail}").split()
    if not fronted:
        return " ".join(filter(None, [who, verb, *middle, thing, tail])) + "."
    lead = [middle.pop()] if middle and not tail else []
    front = " ".join([*lead, thing])
    return " ".join(filter(None, [front.capitalize(), verb, lowered(who), *middle, tail])) + "."


@pytest.mark.parametrize("fronted", [False, True])
def test_who_minds_it_or_tells_of_it_does_not_do_it(fronted: bool) -> None:
    kept = [(parts[0], parts) for parts in sentences() if topic(parts)][:TRIED]
    told = [(was, parts) for was, parts in retold() if topic(parts)]
    for base, most in ((kept, 0.02), (told, 0.05)):
        made, missed = _passed(
            (was, _minding(words, parts[1], topic(parts), fronted))
            for words in ATTITUDES
            for was, parts in base
        )
        assert len(missed) <= most * made, missed


ABOUT_OTHERS = (
    "worden door ons gevolgd|kunnen op ons begrip rekenen|zijn voor ons van belang|verdienen onze aandacht|"
    "hebben onze aandacht|hebben onze sympathie|staan bij ons op de agenda|zijn onderwerp van gesprek|"
    "komen bij ons ter sprake|krijgen van ons een waarschuwing|krijgen van ons een folder|"
    "krijgen van ons uitleg|krijgen van ons tips|krijgen van ons te horen hoe het zit|wijzen wij de weg|"
    "waarderen wij|begrijpen wij|juichen wij toe|nemen wij serieus|houden wij in de gaten|wegen wij mee|"
    "vinden bij ons een luisterend oor|liggen ons na aan het hart|spelen een rol in onze afweging"
).split("|")


def test_whom_we_mind_or_tell_has_not_got_it() -> None:
    made, missed = _passed(
        (was, f"{who} {words}.") for words in ABOUT_OTHERS for was, who, _, _ in retold_of_others()
    )
    assert len(missed) <= 0.04 * made, missed


# A clause above it.

CLAUSES = (
    "Wij weten hoe belangrijk het is dat|Wij houden er rekening mee dat|Wij delen de mening dat|"
    "Wij delen de opvatting dat|Wij zijn van mening dat|Wij beseffen dat|Wij erkennen dat|Wij begrijpen dat|"
    "Wij onderschrijven dat|Wij zijn ervan overtuigd dat|Wij zien in dat|Wij zien het belang ervan in dat|"
    "Wij hebben er begrip voor dat|Wij staan ervoor open dat|Wij hebben er oog voor dat|Wij wijzen erop dat|"
    "Wij benadrukken dat|Wij onderstrepen dat|Wij vertrouwen erop dat|Wij rekenen erop dat|"
    "Wij zien graag dat|"
    "Wij zijn blij dat|Wij zijn er trots op dat|Wij hebben er vertrouwen in dat|Wij adviseren dat|"
    "Wij raden aan dat|Wij bevelen aan dat|Wij roepen op dat|Wij vragen aandacht voor het feit dat|"
    "Wij zijn het erover eens dat het goed is dat|Het is van belang dat|Het is belangrijk dat|"
    "Het verdient aanbeveling dat|Het is wenselijk dat|Het spreekt ons aan dat|Ons standpunt is dat|"
    "Onze overtuiging is dat|Wij menen dat|Wij achten het van belang dat|Wij hechten eraan dat|"
    "Wij hechten er waarde aan dat|Wij volgen met belangstelling of|Wij kijken ernaar uit dat|"
    "Wij overwegen of|Wij nemen mee dat|Wij wegen mee dat|Wij horen graag of|Wij zijn benieuwd of|"
    "Wij nemen er kennis van dat|Wij beschouwen het als gewenst dat|Wij sympathiseren met het idee dat|"
    "Het is aan de raad om te bepalen of|Wij koesteren de gedachte dat|Het staat ons voor ogen dat"
).split("|")


def test_what_is_thought_or_judged_of_it_is_not_agreed_in_a_retold_sentence() -> None:
    made, missed = _passed(
        (was, under(words)(parts)) for words in CLAUSES for was, parts in retold() if "." not in parts[4]
    )
    assert len(missed) <= 0.05 * made, missed
    made, missed = _passed(
        (was, f"{words} {lowered(who)} {rest} {verb}.")
        for words in CLAUSES
        for was, who, verb, rest in retold_of_others()[:RETOLD]
    )
    assert len(missed) <= 0.08 * made, missed


# Two who swap their parts.

_TWO = (
    "{a} helpt {b}{j}{b} betaalt {a}|{a} stelt het plan op{j}{b} keurt het goed|"
    "{a} betaalt de aanleg{j}{b} betaalt het onderhoud|{a} levert de grond{j}{b} bouwt de woningen|"
    "{a} adviseert {b}{j}{b} informeert {a}|{a} onderhoudt de wegen{j}{b} onderhoudt de dijken|"
    "{a} houdt toezicht op {b}{j}{b} rapporteert aan {a}|{a} vraagt de subsidie aan{j}{b} verleent die|"
    "{a} levert {b} personeel{j}{b} vergoedt {a} de loonkosten|{a} betaalt zes ton{j}{b} betaalt vier ton|"
    "{a} controleert {b}{j}{b} verantwoordt zich aan {a}|{a} huurt de hal{j}{b} verhuurt de hal"
).split("|")
_WHO = "de regio|de provincie|het college|de raad|het waterschap|de woningcorporatie".split("|")


@pytest.mark.parametrize("joint", [" en ", "; "])
def test_two_who_swap_their_parts_are_seen_and_two_who_only_change_places_are_not(joint: str) -> None:
    swapped, same = [], []
    for text in _TWO:
        for one, other in permutations(_WHO, 2):
            was = text.format(a=one, b=other, j=" en ")
            now = text.format(a=other, b=one, j=joint)
            first, second = text.format(a=one, b=other, j="|").split("|")
            swapped += [(was, now)] if keeps(_sentence(was), _sentence(now)) else []
            stays = _sentence(f"{first}{joint}{second}")
            same += [] if keeps(_sentence(was), stays) else [(was, stays)]
    assert not swapped
    assert not same


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:] + "."


# Somebody else who does it.

DOERS = (
    "Inwoners|Ondernemers|Vrijwilligers|Ouders|Scholen|Marktpartijen|Woningcorporaties|Verenigingen|Boeren|"
    "Bedrijven|Particulieren|Werkgevers|Huurders|Buurtbewoners|Sportclubs|Zorginstellingen|Adviesbureaus|"
    "Stichtingen|Leerlingen|Aannemers|Beleggers|Mantelzorgers|Bezoekers|Ontwikkelaars|Anderen|Derden"
).split("|")


def test_somebody_else_who_does_it_is_seen_where_nobody_was_named() -> None:
    made, missed = _passed(
        (was, f"{front} {verb} {who.lower()} {rest}.")
        for who in DOERS
        for was, front, verb, rest in done_by_us()
    )
    assert len(missed) <= 0.09 * made, missed


# Hedges where no signatory is the subject.

NOT_BEFORE_A_DENIAL = frozenset("alleen uitsluitend slechts niet_langer".split())
"""'Er komen alleen geen huizen' limits nothing."""


@pytest.mark.parametrize(
    ("made_of", "denies", "most"),
    [
        (retold_of_others, False, 0.03),
        (done_by_us, False, 0.05),
        (retold_of_others, True, 0.05),
        (done_by_us, True, 0.08),
    ],
    ids=["others", "us", "others deny", "us, who deny"],
)
def test_a_hedge_is_seen_in_any_retold_sentence(
    made_of: Callable[[], tuple[Told, ...]], denies: bool, most: float
) -> None:
    """Before a denial more passes, some of it nonsense ('komen enigszins geen'): that has its own bound."""
    ours = " wij" if made_of is done_by_us else ""
    made, missed = _passed(
        (was, f"{who} {verb}{ours} {words.replace('_', ' ')} {rest}.")
        for words in HEDGES
        if not (denies and words in NOT_BEFORE_A_DENIAL)
        for was, who, verb, rest in [told for told in made_of() if _denies(told) is denies][: RETOLD // 2]
    )
    assert len(missed) <= most * made, missed


def _denies(told: Told) -> bool:
    """Whether the new text denies."""
    return not {"niet", "geen", "nooit", "niemand"}.isdisjoint(told[-1].lower().split())
