"""What was typed without full stops is read agreement by agreement, where the common text shows how."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Change, Comparison, Direction, Relation, SignalKind, Weight
from regioparagraaf.document.model import Document, document, heading, paragraph
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.readers import read_bytes

LEXICON = load_lexicon()
HARBOUR = (
    "De havenmeesters stellen vóór 1 mei 2028 één liggeldtarief vast",
    "Wij baggeren de oude vaargeul het eerst",
    "Van de ligplaatsen blijft ten minste 40 procent voor beroepsvaart",
    "De colleges melden de stand elk jaar aan de raden",
)
BRIDGE = (
    "De brug bij Oudewater draait voortaan op afstand",
    "Het waterschap betaalt een derde van het onderhoud",
    "In de winter varen wij alleen op werkdagen",
    "Een schipper wacht hoogstens twintig minuten",
)
COMMON = document(
    heading("De haven"),
    paragraph(". ".join(HARBOUR) + "."),
    heading("De brug"),
    paragraph(". ".join(BRIDGE) + "."),
)


def small(text: str) -> str:
    return text[0].lower() + text[1:]


def nothing(said: Iterable[str]) -> str:
    first, *others = said
    return " ".join([first, *map(small, others)])


def commas(said: Iterable[str]) -> str:
    first, *others = said
    return ", ".join([first, *map(small, others)]) + "."


def commas_and(said: Iterable[str]) -> str:
    *others, last = said
    return f"{commas(others)[:-1]} en {small(last)}."


def capitals(said: Iterable[str]) -> str:
    return " ".join(said)


GLUES = pytest.mark.parametrize("glue", [nothing, commas, commas_and, capitals])
Glue = Callable[[Iterable[str]], str]


def draft(*paragraphs: str) -> Document:
    texts = zip((heading("De haven"), heading("De brug")), paragraphs, strict=True)
    return document(*(block for title, text in texts for block in (title, paragraph(text))))


def against(theirs: Document) -> Comparison:
    return compare(COMMON, theirs, LEXICON, Settings())


def record(comparison: Comparison, words: str) -> Change:
    return next(one for one in comparison.changes if any(words in unit.text for unit in one.common))


@GLUES
def test_a_paragraph_without_full_stops_holds_every_agreement_by_itself(glue: Glue) -> None:
    comparison = against(draft(glue(HARBOUR), glue(BRIDGE)))
    assert all(len(change.common) == len(change.draft) == 1 for change in comparison.changes)
    assert not [change for change in comparison.changes if change.weight is Weight.SUBSTANTIVE]
    (remark,) = [one for one in comparison.remarks if one.code == "RP204"]
    assert "van alinea 2 en 4; gelezen als 8 zinnen" in remark.text


@GLUES
def test_a_signal_stands_with_the_agreement_that_it_belongs_to(glue: Glue) -> None:
    harbour = [
        *HARBOUR[:2],
        "Van de ligplaatsen blijft zo mogelijk 40 procent voor beroepsvaart",
        "De colleges kunnen de stand elk jaar melden aan de raden",
    ]
    bridge = [*BRIDGE[:3], "Een schipper wacht hoogstens dertig minuten"]
    comparison = against(draft(glue(harbour), glue(bridge)))
    kinds = {
        "liggeldtarief": [],
        "vaargeul": [],
        "beroepsvaart": [SignalKind.RESERVATION, SignalKind.QUANTITY],
        "melden": [SignalKind.COMMITMENT],
        "werkdagen": [],
        "minuten": [SignalKind.TERM],
    }
    for words, expected in kinds.items():
        assert [signal.kind for signal in record(comparison, words).signals] == expected, words


@GLUES
def test_a_condition_behind_a_glued_agreement_stays_with_it(glue: Glue) -> None:
    harbour = [HARBOUR[0], f"{HARBOUR[1]} als het Rijk meebetaalt", *HARBOUR[2:]]
    change = record(against(draft(glue(harbour), glue(BRIDGE))), "vaargeul")
    assert [(one.kind, one.direction) for one in change.signals] == [
        (SignalKind.RESERVATION, Direction.ADDED)
    ]


@pytest.mark.parametrize("glue", [nothing, commas, capitals])
def test_an_own_sentence_within_a_glued_paragraph_is_added(glue: Glue) -> None:
    harbour = [*HARBOUR[:2], "Wij vragen de provincie om een nieuwe kade", *HARBOUR[2:]]
    comparison = against(draft(glue(harbour), glue(BRIDGE)))
    added = [change for change in comparison.changes if change.relation is Relation.ADDED]
    assert [change.draft[0].text.strip(" ,").lower() for change in added] == [harbour[2].lower()]
    assert not [change for change in comparison.changes if change.relation is Relation.DROPPED]


@pytest.mark.parametrize("glue", [nothing, commas, capitals])
def test_a_sentence_that_is_not_in_the_glued_paragraph_is_dropped(glue: Glue) -> None:
    comparison = against(draft(glue([*HARBOUR[:2], HARBOUR[3]]), glue(BRIDGE)))
    dropped = [change for change in comparison.changes if change.relation is Relation.DROPPED]
    assert [change.common[0].text for change in dropped] == [f"{HARBOUR[2]}."]


@pytest.mark.parametrize(
    "text",
    [
        f"{HARBOUR[0]}, en {small(HARBOUR[1])}.",
        f"{HARBOUR[0]}; {small(HARBOUR[1])}.",
        "Vóór 1 mei 2028 stellen de havenmeesters één liggeldtarief vast, en daarom baggeren wij de oude "
        "vaargeul het eerst.",
        "Omdat van de ligplaatsen ten minste 40 procent voor beroepsvaart blijft, melden de colleges de "
        "stand elk jaar aan de raden.",
        "De colleges melden de raden elk jaar de stand en stellen met de havenmeesters één liggeldtarief "
        "vast vóór 1 mei 2028.",
        "Elk jaar melden de colleges de stand aan de raden van de ligplaatsen en het waterschap.",
        "De colleges melden de stand elk jaar aan de raden van de dorpen en blijven van de ligplaatsen af.",
        "Voor 1 mei 2028 zullen wij van de ligplaatsen ten minste 40 procent bestemmen voor beroepsvaart.",
        "Wij baggeren de oude vaargeul het eerst, waarna de colleges de stand elk jaar aan de raden melden.",
    ],
)
def test_a_sentence_that_joins_two_as_people_do_stays_whole(text: str) -> None:
    comparison = against(draft(text, ". ".join(BRIDGE) + "."))
    assert [unit.text for one in comparison.changes for unit in one.draft if unit.block == 1] == [text]
    assert not [one for one in comparison.remarks if one.code == "RP204"]


def test_a_sentence_right_behind_an_own_clause_is_read_by_itself() -> None:
    text = f"Wij verhuren de loods aan de roeiclub {small(HARBOUR[3])}"
    comparison = against(draft(f"{'. '.join(HARBOUR[:3])}. {text}.", ". ".join(BRIDGE) + "."))
    assert record(comparison, "melden").draft[0].text == f"{small(HARBOUR[3])}."
    assert [one.draft[0].text for one in comparison.changes if one.relation is Relation.ADDED] == [
        "Wij verhuren de loods aan de roeiclub"
    ]


def test_the_name_of_the_municipality_is_no_other_sentence() -> None:
    common = document(paragraph("Onze gemeente levert de sluiswachter. Het Rijk betaalt de sluisdeuren."))
    theirs = document(paragraph("Oudewater levert de sluiswachter het Rijk betaalt de sluisdeuren"))
    comparison = compare(common, theirs, LEXICON, Settings(municipality="Oudewater"))
    assert [len(one.draft) for one in comparison.changes] == [1, 1]


def test_two_sentences_with_a_comma_between_are_two_in_a_draft_that_does_so_everywhere() -> None:
    comparison = against(draft(f"{HARBOUR[0]}, {small(HARBOUR[1])}. {commas(HARBOUR[2:])}", commas(BRIDGE)))
    assert sum(unit.is_cut for one in comparison.changes for unit in one.draft) == len(BRIDGE)
    glued = document(
        heading("De haven"),
        paragraph(commas(HARBOUR[:3])),
        paragraph(commas([HARBOUR[3], BRIDGE[0]])),
        paragraph(commas(BRIDGE[1:])),
    )
    assert all(len(one.common) <= 1 for one in against(glued).changes)


def test_a_sentence_that_was_turned_about_a_deed_stays_whole() -> None:
    """'Het houden van' holds no verb: what stands before it is no sentence of its own."""
    common = document(paragraph("Voor het houden van eenden is een vergunning nodig."))
    draft = document(paragraph("Een vergunning is nodig voor het houden van eenden."))
    result = compare(common, draft, LEXICON, Settings())
    assert [[unit.text for unit in change.draft] for change in result.changes] == [
        ["Een vergunning is nodig voor het houden van eenden."]
    ]


def test_the_list_of_a_sentence_is_no_run_of_sentences() -> None:
    common = read_bytes(
        b"# Paden\n\nWij leggen drie paden aan:\n\n- het jaagpad van Lage Zwaluwe naar de haven\n"
        b"- een vlonder langs de nieuwe dijk\n- het bospad van de molen naar het station\n",
        "samen.md",
    )
    text = (
        "Wij leggen drie paden aan: het jaagpad van Lage Zwaluwe naar de haven, een vlonder langs de nieuwe "
        "dijk en het bospad van de molen naar het station."
    )
    comparison = compare(common, document(heading("Paden"), paragraph(text)), LEXICON, Settings())
    assert not [unit for one in comparison.changes for unit in one.draft if unit.is_cut]


def test_a_number_that_was_typed_before_a_sentence_goes_with_it() -> None:
    text = " ".join(f"{number}) {one}" for number, one in enumerate(HARBOUR, 1))
    comparison = against(draft(text, ". ".join(BRIDGE) + "."))
    found = [unit.text for one in comparison.changes for unit in one.draft if unit.block == 1]
    assert found == [f"{number}) {one}" for number, one in enumerate(HARBOUR, 1)]


def test_many_glued_paragraphs_are_all_named_in_one_message() -> None:
    blocks = [paragraph(nothing(one)) for one in (HARBOUR, BRIDGE) * 4]
    (remark,) = [one for one in against(document(*blocks)).remarks if one.code == "RP204"]
    assert "van alinea 1 tot en met 8; gelezen als 32 zinnen" in remark.text


RUN = (
    "Voor 1 mei 2028 komt er één liggeldtarief van de havenmeesters het eerst komt de oude vaargeul bij het "
    "baggeren aan de beurt voor beroepsvaart is 40 procent van de ligplaatsen bestemd jaarlijks hoort de "
    "raad van het college de stand bij Oudewater gaat de brug voortaan op afstand open het onderhoud komt "
    "voor een derde op rekening van het waterschap op werkdagen alleen is er in de winter vaart na twintig "
    "minuten hoogstens mag de schipper door"
)


def test_what_stands_in_a_run_that_cannot_be_cut_is_told_and_not_lost() -> None:
    comparison = against(document(heading("De haven en de brug"), paragraph(RUN)))
    dropped = [
        one.common[0].text
        for one in comparison.changes
        if one.relation is Relation.DROPPED and one.weight is Weight.SUBSTANTIVE
    ]
    assert len(dropped) <= 1
    (remark,) = [one for one in comparison.remarks if one.code == "RP204"]
    assert "die niet zeker te scheiden zijn, in alinea 2 (" in remark.text
    assert "zet punten" in remark.advice


def test_a_sentence_that_a_paragraph_of_the_common_text_breaks_off_is_no_fault_of_the_draft() -> None:
    last = "In de havens liggen aan elke kade niet meer dan"
    common = document(paragraph(". ".join((*HARBOUR, last))), paragraph("300 schepen van de beroepsvaart."))
    theirs = document(paragraph(f"{'. '.join((*HARBOUR, last))} 300 schepen van de beroepsvaart."))
    comparison = compare(common, theirs, LEXICON, Settings())
    assert {change.relation for change in comparison.changes} == {Relation.EQUAL}
    (remark,) = [one for one in comparison.remarks if one.code == "RP204"]
    assert remark.text == "in de gemeenschappelijke tekst loopt een zin door over het eind van alinea 1"
    assert "harde Enter" in remark.advice
