"""Of each deed that stands on both sides it is read who does it, in whatever order and voice it is told."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Direction, SignalKind, Weight
from regioparagraaf.comparison.reading.clauses import clauses
from regioparagraaf.comparison.reading.side import read
from regioparagraaf.loading.lexicon import load_lexicon


def _read(text: str) -> list[tuple[str, frozenset[str]]]:
    lexicon = load_lexicon()
    side = read(text, lexicon, Settings(), {"aanleg", "vaststel", "opruim"})
    return [(clause.verb, clause.by.roots) for clause in clauses(side, lexicon)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("De club verft het hek en het college keurt de lampen.", [("ferf", "club"), ("keur", "colleg")]),
        ("De club verft het hek en keurt de lampen.", [("ferf", "club"), ("keur", "club")]),
        ("Het hek verft de jury, die de lampen keurt.", [("ferf", ""), ("keur", "jury")]),
        ("Het hek verven wij.", [("ferf", "wij")]),
        ("In mei verft de club het hek.", [("ferf", "club")]),
        ("Het hek wordt door de club geverfd.", [("ferf", "club")]),
        ("Het hek wordt geverfd.", [("ferf", "")]),
        ("De club en de school zullen het hek verven.", [("ferf", "club school")]),
        ("Als de jury het hek keurt, verft de club het.", [("keur", "jury"), ("ferf", "club")]),
        ("De club verft het hek en de school de schuur.", [("ferf", "club"), ("ferf", "school")]),
        ("De club geeft de school en de jury een hek.", [("gef", "club")]),
    ],
)
def test_a_clause_says_who_does_what(text: str, told: list[tuple[str, str]]) -> None:
    roots = load_lexicon().root
    assert _read(text) == [(verb, frozenset(map(roots, who.split()))) for verb, who in told]


CHANGED_HANDS = [
    (
        "Het waterschap dempt de sloot en wij verven de brug.",
        "Het waterschap dempt de sloot en verft de brug.",
    ),
    (
        "De kerk verft de luiken en de gemeente huurt de steiger.",
        "De kerk verft de luiken en huurt de steiger van de gemeente.",
    ),
    (
        "De raden spreken met de vervoerder en verplaatsen in 2029 de halte.",
        "De raden spreken met de vervoerder, die in 2029 de halte verplaatst.",
    ),
    (
        "De beheerder wordt door de commissie voorgedragen en door het college ontslagen.",
        "De beheerder draagt de commissie voor en ontslaat het college.",
    ),
]


@pytest.mark.parametrize(("was", "wordt"), CHANGED_HANDS)
def test_a_deed_that_another_does_now_changes_who_acts(was: str, wordt: str) -> None:
    said = weigh_passage(was, wordt, load_lexicon(), Settings())
    assert (SignalKind.BODY, Direction.CHANGED) in {(one.kind, one.direction) for one in said.signals}, said


SUBSTANTIVE = [
    (
        "Zeilers huren de steiger en roeiers de loods.",
        "Zeilers en roeiers huren de steiger en de loods.",
    ),
    (
        "De huurders kiezen de kleur en de verhuurder koopt de verf.",
        "De huurders en de verhuurder kiezen de kleur en kopen de verf.",
    ),
    (
        "In Lisse komt een ijsbaan, in Katwijk een kinderboerderij en in Warmond een jachthaven.",
        "In Katwijk komt een ijsbaan, in Warmond een kinderboerderij en in Lisse een jachthaven.",
    ),
    (
        "De aannemer praat met de eigenaar over het dak en vervangt zijn pannen.",
        "De aannemer praat met de eigenaar over het dak en vervangt haar pannen.",
    ),
    ("Elke speler heeft een maat, die hij kiest.", "Elke speler heeft een maat, die hem kiest."),
]


@pytest.mark.parametrize(("was", "wordt"), SUBSTANTIVE)
def test_what_goes_to_others_is_substantive(was: str, wordt: str) -> None:
    said = weigh_passage(was, wordt, load_lexicon(), Settings())
    assert said.weight is Weight.SUBSTANTIVE


EDITORIAL = [
    (
        "De griffie telt de stemmen zodra de stuurgroep heeft gestemd.",
        "Zodra de stuurgroep heeft gestemd, telt de griffie de stemmen.",
    ),
    (
        "De brandweer keurt de zaal en het waterschap schouwt de sloot.",
        "Het waterschap schouwt de sloot en de brandweer keurt de zaal.",
    ),
    (
        "De sloot wordt door het waterschap geschouwd en door de boeren gemaaid.",
        "Het waterschap schouwt de sloot en de boeren maaien haar.",
    ),
    ("Zeilers huren de steiger en roeiers de loods.", "Roeiers huren de loods en zeilers de steiger."),
    (
        "In Lisse komt een ijsbaan en in Katwijk een jachthaven.",
        "In Katwijk komt een jachthaven en in Lisse een ijsbaan.",
    ),
    (
        "In mei snoeien de vrijwilligers de heg en verven zij het hek.",
        "De vrijwilligers snoeien in mei de heg en verven het hek.",
    ),
    ("Vissers en duikers ruimen samen de plas op.", "Samen ruimen duikers en vissers de plas op."),
    ("De kapel krijgt haar zaal van de school terug.", "De kapel krijgt zijn zaal terug van de school."),
]


@pytest.mark.parametrize(("was", "wordt"), EDITORIAL)
def test_the_same_deeds_in_another_order_or_voice_are_editorial(was: str, wordt: str) -> None:
    said = weigh_passage(was, wordt, load_lexicon(), Settings())
    assert said.weight is Weight.EDITORIAL, (said.signals, said.reason)
