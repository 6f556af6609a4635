"""Recommendations are found in a report however it numbers them."""

from __future__ import annotations

import pytest
from builders import numbered, p, styled, word_file

from regioparagraaf.document import views
from regioparagraaf.document.model import Document
from regioparagraaf.library.report import recommendations
from regioparagraaf.readers import read_bytes

CHAPTER = "# Aanbevelingen\n\n"
HABITS = {
    "the word, a number and a colon": (
        "Aanbeveling 3: maak een agenda.\n\nAanbeveling 12: deel de kosten.",
        {"3": "Maak een agenda.", "12": "Deel de kosten."},
    ),
    "the word and a Roman number": (
        "Aanbeveling IV – Meet de lucht.\n\nAanbeveling V\n\nDeel de kosten.",
        {"IV": "Meet de lucht.", "V": "Deel de kosten."},
    ),
    "the word above its text": ("#### Aanbeveling 2\n\nDeel de kosten.", {"2": "Deel de kosten."}),
    "the word in bold": ("**Aanbeveling 3: Bouw meer.** En snel.", {"3": "Bouw meer. En snel."}),
    "the number as a word": (
        "Aanbeveling één: maak een agenda.\n\nTweede aanbeveling: deel de kosten.",
        {"1": "Maak een agenda.", "2": "Deel de kosten."},
    ),
    "a letter alone": (
        "Aanbeveling A: Maak een agenda.\n\nAanbeveling B2: Deel de kosten.\n\nEen advies a la carte.",
        {"A": "Maak een agenda.", "B2": "Deel de kosten."},
    ),
    "a sentence that advises": (
        "3. Wij bevelen aan de raden te betrekken.\n\n4. Dit is een gewoon punt.",
        {"3": "Wij bevelen aan de raden te betrekken."},
    ),
    "a letter and a number": (
        "R1. Maak een agenda.\n\nR2: Deel de kosten.\n\n**R3** Meet de lucht.",
        {"R1": "Maak een agenda.", "R2": "Deel de kosten.", "R3": "Meet de lucht."},
    ),
    "Roman numbers in their chapter": (
        f"{CHAPTER}I. Maak een agenda.\n\nII) Deel de kosten.\n\n# Slot\n\nIII. Dank.",
        {"I": "Maak een agenda.", "II": "Deel de kosten."},
    ),
    "letters in their chapter": (
        f"{CHAPTER}a. Maak een agenda.\n\nb. Deel.",
        {"a": "Maak een agenda.", "b": "Deel."},
    ),
    "numbers of a chapter": (
        f"{CHAPTER}1.1 Maak een agenda.\n\n1.2. Deel.",
        {"1.1": "Maak een agenda.", "1.2": "Deel."},
    ),
    "headings in their chapter": (
        f"{CHAPTER}## 1. Maak een agenda\n\nUitleg.\n\n## 2. Deel de kosten\n\n# Slot\n\n## 3. Dank",
        {"1": "Maak een agenda", "2": "Deel de kosten"},
    ),
    "points under subheadings of the chapter": (
        f"{CHAPTER}## Wonen\n\n1. Maak een agenda.\n\n## Geld\n\n2. Deel de kosten.",
        {"1": "Maak een agenda.", "2": "Deel de kosten."},
    ),
    "a chapter with conclusions too": (
        "# 5 Conclusies en aanbevelingen\n\n## 5.1 Conclusies\n\n1. Wij zien veel.\n\n"
        "## 5.2 Aanbevelingen\n\n1. Maak een agenda.",
        {"1": "Maak een agenda."},
    ),
    "a table": (
        f"{CHAPTER}| Nr | Aanbeveling |\n|---|---|\n| 1 | Maak een agenda. |\n| 2 | Deel de kosten. |",
        {"1": "Maak een agenda.", "2": "Deel de kosten."},
    ),
    "a table anywhere, with its pages": (
        "# Bijlage\n\n| Nr. | Thema | Aanbeveling |\n|---|---|---|\n| 1 | Wonen | Maak een agenda. |\n"
        "| 3a | Geld | Deel de kosten. |\n| | | |",
        {"1": "Maak een agenda.", "3a": "Deel de kosten."},
    ),
    "no recommendation: a table of something else": (
        "| Nr. | Bijlage |\n|---|---|\n| 1 | Maak een agenda. |",
        {},
    ),
    "a list below a sentence that advises": (
        "Wij bevelen aan:\n\n1. Maak een agenda.\n2. Deel de kosten.\n\n# Slot\n\n1. Het is druk.",
        {"1": "Maak een agenda.", "2": "Deel de kosten."},
    ),
    "an ordinal above its text": (
        "## Eerste aanbeveling\n\nMaak een agenda.\n\n## Tweede aanbeveling\n\nDeel de kosten.",
        {"1": "Maak een agenda.", "2": "Deel de kosten."},
    ),
    "a subject above its text": (
        f"{CHAPTER}## 1. Wonen\n\nMaak een agenda.\n\n## 2. Sociale huur\n\nDeel de kosten.",
        {"1": "Maak een agenda.", "2": "Deel de kosten."},
    ),
    "the word, a number with a letter and a subject": (
        "Aanbeveling 3a (wonen): maak een agenda.\n\n### Aanbeveling 3b: Geld\n\nDeel de kosten.",
        {"3a": "Maak een agenda.", "3b": "Deel de kosten."},
    ),
    "other words that advise": (
        "1. Het is raadzaam een agenda te maken.\n\n2. Het verdient aanbeveling te delen.\n\n3. Het is druk.",
        {"1": "Het is raadzaam een agenda te maken.", "2": "Het verdient aanbeveling te delen."},
    ),
    "bullets, where nothing has a number": (
        f"{CHAPTER}- Maak een agenda.\n- Deel de kosten.\n\n# Slot\n\n- Dank.",
        {"1": "Maak een agenda.", "2": "Deel de kosten."},
    ),
    "no recommendation: one that is only mentioned": (
        "Aanbeveling 3 uit het vorige rapport is uitgevoerd.\n\nZie ook aanbeveling 4: die loopt.",
        {},
    ),
    "numbers that begin again in each chapter": (
        "# Aanbevelingen wonen\n\n1. Bouw meer.\n2. Deel de kosten.\n\n# Aanbevelingen verkeer\n\n"
        "1. Leg fietspaden aan.\n2. Laat bussen rijden.\n3. Meet de lucht.",
        {
            "1": "Bouw meer.",
            "2": "Deel de kosten.",
            "1b": "Leg fietspaden aan.",
            "2b": "Laat bussen rijden.",
            "3": "Meet de lucht.",
        },
    ),
    "a second one of a number, and a number that is taken": (
        "Aanbeveling 6: bouw.\n\nAanbeveling 6b: deel.\n\nAanbeveling 6: meet.\n\nAanbeveling 6b: rij.",
        {"6": "Bouw.", "6b": "Deel.", "6c": "Meet.", "6b-2": "Rij."},
    ),
    "a summary that says the same again": (
        "Aanbeveling 1: bouw meer\n\n# Uitwerking\n\nAanbeveling 1: Bouw meer.",
        {"1": "Bouw meer"},
    ),
    "lines without an empty line between them": (
        "Aanbeveling 1: Hoog op.\nAanbeveling 2: Maak een kaart, zie\nook aanbeveling 1: die loopt\n"
        "Aanbeveling 3: Deel.\nAanbeveling 3: Meet.",
        {
            "1": "Hoog op.",
            "2": "Maak een kaart, zie ook aanbeveling 1: die loopt",
            "3": "Deel.",
            "3b": "Meet.",
        },
    ),
    "lines with a letter and a number": (
        f"{CHAPTER}R3. Meet de lucht.\nR4. Deel, zoals R6. en R5 zeggen.",
        {"R3": "Meet de lucht.", "R4": "Deel, zoals R6. en R5 zeggen."},
    ),
    "no recommendation: a size of paper": ("A4 Liggend is het handigst.", {}),
}


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: str(habit).replace(" ", "_"))
def test_every_habit_of_numbering_is_read(habit: str) -> None:
    text, expected = HABITS[habit]
    assert found(read_bytes(text.encode(), "rapport.md")) == expected


def test_lines_of_a_text_file_are_read_each() -> None:
    text = "1. Wij bevelen aan te bouwen in 2027.\n2. Wij bevelen aan te meten.\n3. Wij zien veel."
    assert found(read_bytes(text.encode(), "rapport.txt")) == {
        "1": "Wij bevelen aan te bouwen in 2027.",
        "2": "Wij bevelen aan te meten.",
    }


REMARKS = {
    "a number that comes back": (
        "Aanbeveling 6: bouw.\n\nAanbeveling 6: meet.",
        ["een nummer komt vaker voor, met een andere tekst (6); voorlopig genummerd als 6b"],
    ),
    "a summary that says the same again": ("Aanbeveling 1: bouw\n\nAanbeveling 1: Bouw.", []),
    "a number without a text": (
        "## Aanbeveling 1\n\nBouw.\n\n## Aanbeveling 2\n\n## Slot",
        ["aanbeveling 2 heeft geen tekst en is niet overgenomen"],
    ),
    "a number that is passed over": (
        "# Water\n\nAanbeveling 7: Meet.\n\n# Weg\n\n8. Leg aan.\n\n9. Vaar.\n\n# Raad\n\nAdvies 10: Kom.",
        ["tussen de nummers die zijn gevonden zijn 8 en 9 niet gevonden"],
    ),
    "bullets beside numbers": (
        "# Aanbevelingen wonen\n\n1. Bouw.\n   - snel\n\n# Aanbevelingen verkeer\n\n- Rij.\n- Meet.",
        [
            "2 punten zonder nummer staan ook in een hoofdstuk met aanbevelingen (onder ‘Aanbevelingen "
            "verkeer’); niet overgenomen"
        ],
    ),
    "bullets before a number of their chapter": (
        "# Aanbevelingen\n\n- Rij.\n- Meet.\n\n1. Bouw.",
        [
            "2 punten zonder nummer staan ook in een hoofdstuk met aanbevelingen (onder ‘Aanbevelingen’); "
            "niet overgenomen"
        ],
    ),
    "bullets that work a number out": (
        "# Aanbevelingen\n\nAanbeveling 1: Bouw. Daarvoor is nodig:\n\n- geld\n- grond\n",
        [],
    ),
}


@pytest.mark.parametrize("case", REMARKS, ids=lambda case: str(case).replace(" ", "_"))
def test_what_a_person_must_look_at_is_told(case: str) -> None:
    text, expected = REMARKS[case]
    told = recommendations(views.accepted(read_bytes(text.encode(), "rapport.md"))).remarks
    assert [remark.text for remark in told] == expected


def found(document: Document) -> dict[str, str]:
    return {one.number: one.text for one in recommendations(views.accepted(document)).items}


def _list(number: int, form: str, label: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{label}"/></w:lvl></w:abstractNum>'
    )


LISTS = (
    _list(1, "decimal", "Aanbeveling %1:")
    + _list(2, "upperRoman", "%1.")
    + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))
)


def test_numbers_that_word_counts_itself_are_read() -> None:
    body = (
        styled("Kop1", "Rapport")
        + numbered(1, 0, "Maak een agenda.")
        + p("Uitleg.")
        + numbered(1, 0, "Deel.")
    )
    named = read_bytes(word_file(body, numbering=LISTS), "rapport.docx")
    assert found(named) == {"1": "Maak een agenda.", "2": "Deel."}
    body = styled("Kop1", "Aanbevelingen") + numbered(2, 0, "Maak een agenda.") + numbered(2, 0, "Deel.")
    roman = read_bytes(word_file(body, numbering=LISTS), "rapport.docx")
    assert found(roman) == {"I": "Maak een agenda.", "II": "Deel."}


def test_a_heading_that_word_numbers_is_read() -> None:
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    heading = p("Maak een agenda", properties=f'<w:pStyle w:val="Kop2"/>{number}')
    body = styled("Kop1", "Rapport") + heading + p("Uitleg.")
    assert found(read_bytes(word_file(body, numbering=LISTS), "rapport.docx")) == {"1": "Maak een agenda"}
