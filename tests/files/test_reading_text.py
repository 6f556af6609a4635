"""Markdown and plain text as documents."""

from __future__ import annotations

import pytest

from regioparagraaf.document.model import Cell, Document, Kind
from regioparagraaf.errors import Unreadable
from regioparagraaf.readers import read_bytes
from regioparagraaf.readers.plain_text import decode


def markdown(text: str) -> Document:
    return read_bytes(text.encode(), "concept.md")


def plain(text: str) -> Document:
    return read_bytes(text.encode(), "concept.txt")


def kinds(document: Document) -> list[tuple[str, Kind]]:
    return [(block.text, block.kind) for block in document.blocks]


def test_markdown_headings_lists_and_tables_are_what_they_are() -> None:
    document = markdown(
        "# Wonen\n\nWij bouwen\nwoningen.\n\n- een\n\n  vervolg\n- twee\n  1. dieper\n\n"
        "| a | b |\n|---|---|\n| c | d |\n"
    )
    assert [(b.text, b.kind, b.level, b.label) for b in document.blocks[:6]] == [
        ("Wonen", Kind.HEADING, 1, ""),
        ("Wij bouwen woningen.", Kind.PARAGRAPH, 0, ""),
        ("een", Kind.ITEM, 0, ""),
        ("vervolg", Kind.PARAGRAPH, 0, ""),
        ("twee", Kind.ITEM, 0, ""),
        ("dieper", Kind.ITEM, 1, "1."),
    ]
    assert [(b.text, b.cell) for b in document.blocks[6:]] == [
        ("a", Cell(0, 0, 0)),
        ("b", Cell(0, 0, 1)),
        ("c", Cell(0, 1, 0)),
        ("d", Cell(0, 1, 1)),
    ]
    assert [block.number for block in document.blocks] == list(range(1, 11))


def test_of_a_picture_in_markdown_its_size_is_no_text_and_that_it_is_there_is_told() -> None:
    document = markdown(
        'Wij bouwen.![](kaart.png){width="0.8in"\nheight=4cm .breed #k}\n\nWij {a=1} planten.\n'
    )
    assert [block.text for block in document.blocks] == ["Wij bouwen.", "Wij {a=1} planten."]
    assert [(one.code, one.text) for one in document.remarks] == [("RP125", "niet vergeleken: 1 afbeelding")]
    said = markdown("![kaart](kaart.png){mits de raad instemt}\n")
    assert said.blocks[0].text == "kaart{mits de raad instemt}"


def test_markdown_that_elsewhere_is_struck_or_not_seen_is_told() -> None:
    document = markdown("Een fusie is ~~geen~~ doel.\n\nWij bouwen <!-- niet --> hier.\n")
    assert [remark.code for remark in document.remarks] == ["RP123", "RP131"]
    assert document.blocks[0].text == "Een fusie is geen doel."
    assert [span.text for span in document.blocks[0].spans if span.struck] == ["geen"]
    assert "alinea 2: ‘<!-- niet --> hier.’" in document.remarks[0].text
    assert markdown("Wij bouwen < 40 huizen ~ hier.").remarks == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Wij\x01 bouwen.",
            "bevat 1 stuurteken dat geen tekst is; het is weggelaten",
        ),
        (
            "Wij\x01 \x02bouwen.",
            "bevat 2 stuurtekens die geen tekst zijn; ze zijn weggelaten",
        ),
    ],
)
def test_control_characters_are_left_out_and_counted(text: str, told: str) -> None:
    read, remarks = decode(text.encode(), "concept.txt")
    assert (read, [(remark.code, remark.text) for remark in remarks]) == ("Wij bouwen.", [("RP124", told)])


def test_markdown_emphasis_and_links_are_spans() -> None:
    spans = markdown("Wij *bouwen* **niet** [hier](https://voorbeeld.nl).").blocks[0].spans
    assert [(s.text, s.italic, s.bold, s.link) for s in spans if s.text.strip()] == [
        ("Wij ", False, False, ""),
        ("bouwen", True, False, ""),
        ("niet", False, True, ""),
        ("hier", False, False, "https://voorbeeld.nl"),
        (".", False, False, ""),
    ]


def test_html_in_markdown_is_text() -> None:
    assert (
        markdown("Wij <b>bouwen</b> <script>x</script>.").blocks[0].text
        == "Wij <b>bouwen</b> <script>x</script>."
    )


def test_a_markdown_note_stands_behind_its_paragraph() -> None:
    document = markdown("Wij bouwen[^1].\n\nNa.\n\n[^1]: Mits.\n")
    assert kinds(document) == [("Wij bouwen.", Kind.PARAGRAPH), ("Mits.", Kind.NOTE), ("Na.", Kind.PARAGRAPH)]


def test_a_reference_to_a_note_that_is_not_there_stays_text() -> None:
    assert markdown("Wij bouwen[^1].").blocks[0].text == "Wij bouwen[^1]."


def test_wrapped_lines_are_one_paragraph_and_a_line_of_its_own_above_it_is_a_heading() -> None:
    document = plain(
        "Wonen en groen\n\nWij bouwen woningen in de hele\nregio, en niet daarbuiten.\n\n- een\n- twee\n"
    )
    assert kinds(document) == [
        ("Wonen en groen", Kind.HEADING),
        ("Wij bouwen woningen in de hele regio, en niet daarbuiten.", Kind.PARAGRAPH),
        ("een", Kind.ITEM),
        ("twee", Kind.ITEM),
    ]


def test_long_lines_are_paragraphs_by_themselves() -> None:
    long = (
        "Wij bouwen woningen in de hele regio, want de vraag is groot en de ruimte is klein, zoals wij weten."
    )
    assert kinds(plain(f"{long}\n{long}")) == [(long, Kind.PARAGRAPH)] * 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_text_is_read_without_a_remark(encoding: str) -> None:
    document = read_bytes("De coöperatie krijgt € 5.".encode(encoding), "concept.txt")
    assert document.blocks[0].text == "De coöperatie krijgt € 5."
    assert document.remarks == ()


def test_windows_text_is_read_with_a_remark() -> None:
    document = read_bytes("De coöperatie krijgt € 5.".encode("cp1252"), "concept.txt")
    assert document.blocks[0].text == "De coöperatie krijgt € 5."
    assert [remark.code for remark in document.remarks] == ["RP119"]


def test_text_in_no_known_encoding_is_unreadable() -> None:
    with pytest.raises(Unreadable) as caught:
        read_bytes(b"De co\x81peratie krijgt geld.", "concept.txt")
    assert caught.value.remarks[0].code == "RP109"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_that_does_not_say_so_is_read_and_told(encoding: str) -> None:
    text = "Wij betalen € 40 voor ‘één’ loket – samen.\r\n\r\nDe raden beslissen."
    document = read_bytes(text.encode(encoding), "leiden.md")
    assert [block.text for block in document.blocks] == [
        "Wij betalen € 40 voor ‘één’ loket – samen.", "De raden beslissen.",
    ]  # fmt: skip
    (remark,) = document.remarks
    assert (remark.code, remark.text.split(",")[0]) == ("RP119", "is gelezen als UTF-16")


@pytest.mark.parametrize("data", [bytes(range(256)) * 8, bytes(400), b"\0\1" * 400, b"a\0" * 99 + b"a"])
def test_bytes_that_are_no_text_are_no_utf_16_either(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read_bytes(data, "leiden.txt")


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        (
            "Wonen\n1. Wij bouwen woningen.\n2. Wij planten\nbomen.\n",
            ["Wonen", "1. Wij bouwen woningen.", "2. Wij planten bomen."],
        ),
        (
            "Wij doen:\n1) bouwen,\n   a) hier;\n   b) daar;\n2) planten.\n",
            ["Wij doen:", "1) bouwen,", "a) hier;", "b) daar;", "2) planten."],
        ),
        ("Dat staat op bladzijde\n12. Wij bouwen.\n", ["Dat staat op bladzijde 12. Wij bouwen."]),
        ("Wij doen dat per 1 januari\n27. Daarna niet.\n", ["Wij doen dat per 1 januari 27. Daarna niet."]),
        ("Het is klaar op dag\n1. De raad besluit.\n", ["Het is klaar op dag 1. De raad besluit."]),
    ],
)
def test_in_a_wrapped_text_a_number_that_counts_on_begins_a_paragraph(
    text: str, paragraphs: list[str]
) -> None:
    document = plain(f"Beste allen,\n\n{text}")
    assert [block.text for block in document.blocks[1:]] == paragraphs
