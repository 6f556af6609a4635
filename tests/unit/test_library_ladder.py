"""From light to firm every fragment of the shipped library really commits to more."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from regioparagraaf.assembly.compose import common_text
from regioparagraaf.assembly.fill import fill_piece, filling
from regioparagraaf.assembly.select import Piece
from regioparagraaf.cli.nieuw import default_dossier
from regioparagraaf.comparison.model import Direction, Passage, SignalKind, Weight
from regioparagraaf.comparison.reading.binding import bindings
from regioparagraaf.comparison.reading.commitments import LADDER
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.weighing.weigh import weigh_passage
from regioparagraaf.dossier.model import Dossier, Municipality
from regioparagraaf.errors import listed
from regioparagraaf.library.model import Element, Fragment
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.loading.library import read_shipped
from regioparagraaf.markup import brackets

LIBRARY, REMARKS = read_shipped("leidse-regio")
DOSSIER = default_dossier(LIBRARY, "proef", 2026)

FIRMER = {
    (SignalKind.COMMITMENT, Direction.STRONGER),
    (SignalKind.RESERVATION, Direction.DROPPED),
    (SignalKind.QUANTITY, Direction.ADDED),
    (SignalKind.QUANTITY, Direction.HIGHER),
    (SignalKind.TERM, Direction.ADDED),
    (SignalKind.TERM, Direction.EARLIER),
    (SignalKind.SCOPE, Direction.WIDER),
}
LOOSER = {
    (SignalKind.COMMITMENT, Direction.WEAKER),
    (SignalKind.RESERVATION, Direction.ADDED),
    (SignalKind.QUANTITY, Direction.DROPPED),
    (SignalKind.QUANTITY, Direction.LOWER),
    (SignalKind.TERM, Direction.DROPPED),
    (SignalKind.TERM, Direction.LATER),
}


def words(fragment: Fragment, level: str, dossier: Dossier = DOSSIER) -> str:
    variant = fragment.variant(level)
    assert variant is not None, f"{fragment.id} has no {level}"
    piece = Piece(fragment, level, variant.text, fragment.place, variant.line)
    # Of words between brackets those of whoever is named first are the firmest.
    first = [(fragment.id, bracket.alternatives[0].who[0]) for bracket in brackets.find(variant.text)]
    settled = replace(dossier, brackets=tuple(first[:1]))
    return "\n".join(block.text for block in fill_piece(piece, filling(settled)).blocks)


def step(fragment: Fragment, was: str, wordt: str) -> Passage:
    settings = Settings(municipalities=LIBRARY.municipalities)
    return weigh_passage(words(fragment, was), words(fragment, wordt), load_lexicon(), settings)


def signals(passage: Passage) -> set[tuple[SignalKind, Direction]]:
    return {(signal.kind, signal.direction) for signal in passage.signals}


@pytest.mark.parametrize("fragment", LIBRARY.fragments, ids=lambda fragment: fragment.id)
def test_from_light_to_firm_someone_promises_more_and_nowhere_less(fragment: Fragment) -> None:
    found = step(fragment, "licht", "stevig")
    assert found.weight is Weight.SUBSTANTIVE
    assert signals(found) & FIRMER, found.signals
    assert not signals(found) & LOOSER, found.signals


@pytest.mark.parametrize("fragment", LIBRARY.fragments, ids=lambda fragment: fragment.id)
def test_no_step_of_the_ladder_goes_down(fragment: Fragment) -> None:
    for was, wordt in (("licht", "midden"), ("midden", "stevig")):
        found = step(fragment, was, wordt)
        assert found.weight is Weight.SUBSTANTIVE
        assert not signals(found) & LOOSER, (was, wordt, found.signals)


@pytest.mark.parametrize("fragment", LIBRARY.fragments, ids=lambda fragment: fragment.id)
def test_read_by_itself_no_variant_binds_less_than_a_lighter_one(fragment: Fragment) -> None:
    """The sheet of choices tells a council group so, of each variant by itself."""
    settings = Settings(municipalities=LIBRARY.municipalities)
    rungs = [
        min(LADDER.index(one.rung) for one in bindings(words(fragment, level), load_lexicon(), settings))
        for level in LIBRARY.ladder
    ]
    assert rungs == sorted(rungs)


@pytest.mark.parametrize("level", LIBRARY.ladder)
def test_the_text_is_right_for_one_municipality_and_for_many(level: str) -> None:
    """A verb in the plural behind the names of the municipalities is wrong for one of them."""
    for names in (("Leiden",), ("Leiden", "Zoeterwoude"), LIBRARY.municipalities):
        dossier = replace(DOSSIER, level=level, municipalities=tuple(map(Municipality, names)))
        text = "\n".join(block.text for block in common_text(LIBRARY, dossier).blocks)
        assert f"Voor inwoners van {listed(names)} is de Leidse regio" in text
        assert "  " not in text
        for name in names:
            assert not re.search(rf"{name} (vormen|zijn|willen|werken|maken|blijven)", text)


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        ("raadsakkoord", "ons raadsakkoord"),
        ("bestuursovereenkomst", "onze bestuursovereenkomst"),
        ("het geweldige akkoord", "ons geweldige akkoord"),
        ("De nieuwe koers", "onze nieuwe koers"),
        ("een agenda", "onze agenda"),
    ],
)
def test_the_name_of_the_agreement_has_its_own_pronoun(kind: str, shown: str) -> None:
    text = "\n".join(block.text for block in common_text(LIBRARY, replace(DOSSIER, document=kind)).blocks)
    assert f"gelijkluidend in {shown} op" in text


def test_no_text_takes_a_date_of_its_own_from_the_period() -> None:
    """A decision 'in 2026' cannot be kept where the agreement is signed in the autumn of that year."""
    tied = {
        fragment.id
        for fragment in LIBRARY.fragments
        for variant in fragment.variants
        if re.search(r"\{\{ (?:begin|einde)\b", variant.text)
    }
    assert tied == {"duu-01", "eco-01"}, "the saving of energy and the jobs: numbers over the whole period"


def test_the_library_is_in_order() -> None:
    from regioparagraaf.assembly.fill import FIXED
    from regioparagraaf.library import check

    assert REMARKS == ()
    assert check.faults(LIBRARY, LIBRARY.municipalities, FIXED) == ()
    assert check.notices(LIBRARY) == ()


def test_it_covers_every_building_block_and_theme() -> None:
    assert {fragment.element for fragment in LIBRARY.fragments} == set(Element)
    assert {fragment.theme for fragment in LIBRARY.fragments} == {theme.id for theme in LIBRARY.themes}
    assert len(LIBRARY.fragments) >= 36
    assert len(LIBRARY.themes) == 8


def test_the_work_catalogue_is_marked_as_our_own_wording() -> None:
    exploration = LIBRARY.source("av2018")
    assert exploration is not None
    assert exploration.is_working_formulation
    assert len(exploration.items) >= 18
    assert {item.theme for item in exploration.items} == {theme.id for theme in LIBRARY.themes}


@pytest.mark.parametrize("fragment", LIBRARY.fragments, ids=lambda fragment: fragment.id)
def test_every_fragment_tells_a_negotiator_when_to_use_it(fragment: Fragment) -> None:
    assert len(fragment.explanation) > 60
    assert [variant.level for variant in fragment.variants] == list(LIBRARY.ladder)
