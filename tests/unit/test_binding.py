"""What a text binds to by itself, and how the sheet of choices says so."""

from __future__ import annotations

import pytest

from regioparagraaf.cli.promises import _settled
from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.model import Direction, Passage, Signal, SignalKind, Weight
from regioparagraaf.comparison.reading.binding import bindings
from regioparagraaf.document.model import Block, Kind, Role, Span
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.reports.choice_sheet import Promise, commitment

SETTINGS = Settings(municipalities=("Overwaard", "Midwaard"))


def said(text: str) -> str:
    return commitment(Promise(bindings(text, load_lexicon(), SETTINGS)))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("De raden stellen een havennota op.", "Een afspraak."),
        (
            "De raden stellen een havennota op. De colleges bespreken hun plannen.",
            "Een afspraak. Daarnaast onderzoek of overleg.",
        ),
        (
            "De colleges stellen uiterlijk 1 mei 2028 een nota vast, met als doel 300 ligplaatsen in 2030.",
            "Een afspraak: uiterlijk 1 mei 2028. Daarnaast een voornemen: 300 ligplaatsen, in 2030.",
        ),
        (
            "De raden evalueren de veerpont uiterlijk in 2029.",
            "Een afspraak om te onderzoeken of te overleggen: uiterlijk in 2029.",
        ),
        ("De raden willen de veerpont in 2029 evalueren.", "Onderzoek of overleg: in 2029."),
        ("De colleges onderzoeken een veerpont.", "Onderzoek of overleg."),
        (
            "Wij verbeteren de kades. Wij onderhouden de sluis waar mogelijk.",
            "Een afspraak. Daarnaast een afspraak. Voorbehoud: ‘waar mogelijk’.",
        ),
        (
            "Wij willen minder afval. Zij rapporteert elk half jaar.",
            "Een voornemen. Daarnaast een afspraak: elk half jaar.",
        ),
        ("Wij leggen binnen 300 meter groen aan.", "Een afspraak: binnen 300 meter."),
        ("Wij bouwen tussen de 200 en 300 schuren.", "Een afspraak: tussen de 200 en 300 schuren."),
        ("Wij bouwen 300 schuren of meer.", "Een afspraak: 300 schuren of meer."),
        ("Wij sluiten niet meer dan 40 dagen.", "Een afspraak: niet meer dan 40 dagen."),
        ("Een haven heeft water nodig. Elke gemeente blijft zelfstandig.", ""),
        ("Niet elke gemeente hoeft een haven te hebben. Wij delen de kosten.", "Een afspraak."),
    ],
)
def test_each_sentence_is_said_by_its_own_strength_and_measure(text: str, shown: str) -> None:
    assert said(text) == shown


def test_a_sentence_with_open_brackets_says_nothing_yet() -> None:
    open_ = Span("[Lijst Dijk: ten minste | Overwaard: alleen als het kan]", role=Role.BRACKET)
    spans = (Span("Wij delen de kosten. Wij bouwen "), open_, Span(" 30% van de sluis."))
    settled = _settled(Block(Kind.PARAGRAPH, spans), load_lexicon())
    assert settled == "Wij delen de kosten."
    promise = Promise(bindings(settled, load_lexicon(), SETTINGS), None, has_open_brackets=True)
    assert commitment(promise) == "Een afspraak. Wat tussen haken staat, is nog open."


@pytest.mark.parametrize(
    ("who", "shown"), [("De raden", "Een afspraak. Aan zet: de raden."), ("Dijk", "Een afspraak.")]
)
def test_only_a_known_body_is_said_to_be_the_one_to_act(who: str, shown: str) -> None:
    """Whatever a signal makes of a name that no table knows."""
    signal = Signal(SignalKind.BODY, "de colleges", who, Direction.CHANGED)
    step = Passage(Weight.SUBSTANTIVE, 0.9, (signal,), ())
    assert (
        commitment(Promise(bindings(f"{who} delen de kosten. Wij betalen.", load_lexicon(), SETTINGS), step))
        == shown
    )
