"""The same words, of which one now goes with another: a condition, a term, an adverb, a denial, a clause."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Passage
from regioparagraaf.loading.lexicon import load_lexicon

CONDITIONS = [
    (
        "Wij dempen de vaart. Als er geld is, graven wij ook een sloot.",
        "Als er geld is, dempen wij de vaart en graven wij ook een sloot.",
    ),
    (
        "De haven koopt, zodra de raad instemt, een kraan en verhuurt de loods.",
        "Zodra de raad instemt, koopt de haven een kraan en verhuurt zij de loods.",
    ),
    (
        "De kade wordt in beginsel verlengd en de loods wordt gesloopt.",
        "De kade wordt verlengd en de loods wordt in beginsel gesloopt.",
    ),
    (
        "De sluis wordt gekeurd. Met steun van de vissers komt er ook een steiger.",
        "Met steun van de vissers wordt de sluis gekeurd en komt er ook een steiger.",
    ),
    (
        "De kraan blijft staan en wordt geverfd wanneer het rijk meebetaalt.",
        "Wanneer het rijk meebetaalt, blijft de kraan staan en wordt zij geverfd.",
    ),
]
TERMS = [
    (
        "De haven keurt binnen een maand de kraan en sloopt de loods.",
        "De haven keurt de kraan en sloopt binnen een maand de loods.",
    ),
    (
        "Elke schipper krijgt binnen een week een pas en een kaart.",
        "Elke schipper krijgt een pas en binnen een week een kaart.",
    ),
    (
        "Vanaf 2029 heffen wij havengeld en kopen wij van de opbrengst boeien.",
        "Wij heffen havengeld en kopen vanaf 2029 van de opbrengst boeien.",
    ),
]
MANNERS = [
    (
        "De havenmeester keurt jaarlijks de boeien en verft de steigers.",
        "De havenmeester keurt de boeien en verft jaarlijks de steigers.",
    ),
    (
        "De schippers kopen gezamenlijk een kraan en huren de loods.",
        "De schippers kopen een kraan en huren gezamenlijk de loods.",
    ),
    ("De haven levert gratis water en haalt olie op.", "De haven levert water en haalt gratis olie op."),
    (
        "De haven verft de boeien zelf en besteedt de keuring uit.",
        "De haven verft de boeien en besteedt de keuring zelf uit.",
    ),
]
DENIALS = [
    ("Er komen geen steigers meer in de haven.", "Er komen niet meer steigers in de haven."),
    ("De haven heft niet langer kadegeld.", "De haven heft niet lang kadegeld."),
    ("De haven verhuurt haar kranen niet.", "De haven verhuurt niet al haar kranen."),
    ("De haven gaat de kranen verven en niet slopen.", "De haven gaat de kranen niet verven en slopen."),
    ("Wij sluiten de sluis niet omdat het regent.", "Wij sluiten de sluis, niet omdat het regent."),
]
CLAUSES = [
    (
        "Wij keuren de boten van schippers die vaak varen.",
        "Wij keuren de boten die vaak van schippers varen.",
    ),
    ("Schippers die lozen, betalen een heffing.", "Schippers die een heffing betalen, lozen."),
    ("Bazen van havens die sluiten, krijgen hulp.", "Bazen die sluiten van havens, krijgen hulp."),
]
COMPARED = [
    (
        "De haven geeft meer uit aan kranen dan aan boeien.",
        "De haven geeft meer uit aan boeien dan aan kranen.",
    ),
    (
        "De haven spaart eerder voor een sluis dan voor een kade.",
        "De haven spaart eerder voor een kade dan voor een sluis.",
    ),
    (
        "De veerman vaart liever met vracht dan met gasten.",
        "De veerman vaart liever met gasten dan met vracht.",
    ),
]
ALIKE = [
    (
        "De haven koopt binnen twee jaar een kraan en verft hem.",
        "Binnen twee jaar koopt de haven een kraan en verft zij hem.",
    ),
    (
        "Als er geld is, dempen wij de vaart en graven wij een sloot.",
        "Wij dempen de vaart en graven een sloot als er geld is.",
    ),
    (
        "Wij dempen de vaart. In 2029 graven wij een sloot.",
        "Wij dempen de vaart en in 2029 graven wij een sloot.",
    ),
    (
        "Wij bouwen kranen en loodsen in 2029 in de haven.",
        "Wij bouwen in 2029 kranen en loodsen in de haven.",
    ),
    (
        "De haven krijgt een kraan, een loods en jaarlijks een keuring.",
        "De haven krijgt een loods, jaarlijks een keuring en een kraan.",
    ),
    (
        "Wij graven een sloot. Dat doen wij als er geld is.",
        "Als er geld is, graven wij een sloot.",
    ),
    (
        "Wij keuren de kraan jaarlijks en verven de loods.",
        "Wij keuren jaarlijks de kraan en verven de loods.",
    ),
    ("De raad en het college keuren samen de kraan.", "De kraan keuren de raad en het college samen."),
    ("Er komen geen steigers meer in de haven.", "In de haven komen geen steigers meer."),
    ("De haven heft kadegeld niet langer.", "De haven heft niet langer kadegeld."),
    ("De haven verhuurt haar kranen niet.", "Haar kranen verhuurt de haven niet."),
    ("Boten en kranen die lekken, gaan weg.", "Kranen en boten die lekken, gaan weg."),
    ("Schippers die lozen, betalen een heffing.", "Een heffing betalen schippers die lozen."),
    (
        "De haven geeft meer uit aan kranen dan aan boeien.",
        "Aan kranen geeft de haven meer uit dan aan boeien.",
    ),
]


def _weighed(was: str, wordt: str) -> Passage:
    return weigh_passage(was, wordt, load_lexicon(), Settings())


@pytest.mark.parametrize(("was", "wordt"), CONDITIONS)
def test_a_condition_of_another_deed_or_of_one_more_is_another_condition(was: str, wordt: str) -> None:
    assert [str(signal.kind) for signal in _weighed(was, wordt).signals] == ["voorbehoud"]


@pytest.mark.parametrize(("was", "wordt"), TERMS)
def test_a_term_of_another_deed_is_another_term(was: str, wordt: str) -> None:
    assert [str(signal.kind) for signal in _weighed(was, wordt).signals] == ["termijn"]


@pytest.mark.parametrize(("was", "wordt"), MANNERS + DENIALS + CLAUSES + COMPARED)
def test_what_goes_with_another_word_is_substantive_and_says_why(was: str, wordt: str) -> None:
    said = _weighed(was, wordt)
    assert str(said.weight) == "inhoudelijk"
    assert said.signals or said.reason


@pytest.mark.parametrize(("was", "wordt"), ALIKE)
def test_what_only_stands_elsewhere_is_editorial(was: str, wordt: str) -> None:
    said = _weighed(was, wordt)
    assert str(said.weight) == "redactioneel", (said.reason, said.signals)
