"""PDF is read as well as it goes, in a process of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from regioparagraaf.document.model import Block, Cell, Kind, Span
from regioparagraaf.errors import Unreadable
from regioparagraaf.readers import read_bytes
from regioparagraaf.readers.pdf.comments import comments
from regioparagraaf.readers.pdf.hyphens import written_words
from regioparagraaf.readers.pdf.joining import joined
from regioparagraaf.readers.pdf.lines import blocks_of_lines
from regioparagraaf.readers.pdf.remarks import remarks
from regioparagraaf.readers.pdf.tagged import Cells, blocks_of_elements

pytest.importorskip("pypdfium2")


def pdf(
    *lines: tuple[str, int, int],
    rules: Sequence[tuple[int, int, float]] = (),
    before: str = "",
    after: str = "",
    notes: Sequence[str] = (),
) -> bytes:
    """A page with these lines: text, height from below, size of the letters; and with thin rules drawn
    from, to, at a height; with what else is drawn before and after that, and with annotations."""
    drawn = before
    drawn += "".join(
        f"BT /F1 {size} Tf 1 0 0 1 72 {height} Tm ({text}) Tj ET\n" for text, height, size in lines
    )
    drawn += "".join(f"{left} {height} {right - left} 0.6 re f\n" for left, right, height in rules)
    drawn += after
    pixel = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
        f"/Annots [{' '.join(notes)}] "
        "/Resources << /Font << /F1 4 0 R >> /XObject << /Im1 6 0 R >> >> >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}endstream",
        f"{pixel} /Length 1 >>\nstream\n0\nendstream",
    ]
    data = "%PDF-1.7\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return f"{data}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode("latin-1")


def test_lines_become_paragraphs_under_their_heading() -> None:
    data = pdf(
        ("Wonen en groen", 700, 18),
        ("Wij bouwen woningen in de hele regio, en wij letten daarbij op", 670, 11),
        ("het landschap.", 656, 11),
        ("Groen is een voorwaarde.", 620, 11),
    )
    document = read_bytes(data, "concept.pdf")
    assert [(block.text, block.kind, block.number) for block in document.blocks] == [
        ("Wonen en groen", Kind.HEADING, 1),
        ("Wij bouwen woningen in de hele regio, en wij letten daarbij op het landschap.", Kind.PARAGRAPH, 2),
        ("Groen is een voorwaarde.", Kind.PARAGRAPH, 3),
    ]
    assert [remark.code for remark in document.remarks] == ["RP117"]


def test_words_that_a_line_runs_through_are_told() -> None:
    data = pdf(("Wij bouwen geen woningen in het open landschap.", 700, 11), rules=[(72, 95, 703.2)])
    document = read_bytes(data, "concept.pdf")
    assert [remark.code for remark in document.remarks] == ["RP117", "RP118"]
    assert "‘Wij b" in document.remarks[1].text
    assert "woningen" not in document.remarks[1].text


@pytest.mark.parametrize("height", [698.0, 709.5])
def test_an_underline_and_the_rule_of_a_table_strike_nothing(height: float) -> None:
    data = pdf(("Wij bouwen geen woningen in het open landschap.", 700, 11), rules=[(72, 300, height)])
    assert [remark.code for remark in read_bytes(data, "concept.pdf").remarks] == ["RP117"]


LINE = "Wij bouwen geen woningen in het open landschap."
MARKED = "/QuadPoints [72 711 120 711 72 697 120 697] /Rect [72 697 120 711]"
"""Over the first words of a line at 700."""


def test_notes_are_comments_on_the_words_where_they_stand() -> None:
    notes = (
        f"<< /Type /Annot /Subtype /Highlight {MARKED} /T (Jansen) /Contents (Mits gedekt.) "
        "/M (D:20261120101500+01'00') >>",
        "<< /Type /Annot /Subtype /Text /Rect [300 640 320 660] /T (Pietersen) /Contents (Akkoord?) >>",
        f"<< /Type /Annot /Subtype /StrikeOut {MARKED} /T (Jansen) >>",
        "<< /Type /Annot /Subtype /FreeText /Rect [72 600 200 620] /T (Jansen) /Contents (Nee!) >>",
        "<< /Type /Annot /Subtype /Popup /Rect [300 640 320 660] /Contents (niets) >>",
        f"<< /Type /Annot /Subtype /Text {MARKED} /T (Jansen) /StateModel (Review) /State (Accepted) >>",
    )
    data = pdf((LINE, 700, 11), ("De gemeenten betalen samen de fietsbrug.", 650, 11), notes=notes)
    document = read_bytes(data, "concept.pdf")
    told = [
        (comment.author, comment.text, document.blocks[comment.block].text[comment.start : comment.end])
        for comment in document.comments
    ]
    assert told[0][:2] == ("Jansen", "Mits gedekt.")
    assert told[0][2].startswith("Wij bouwe")
    assert document.comments[0].moment == "2026-11-20T10:15:00Z"
    assert told[1][:2] == ("Pietersen", "Akkoord?")
    beside = document.comments[1]
    assert document.blocks[beside.block].text[: beside.start].endswith("samen de fietsbru")
    assert told[2][:2] == ("Jansen", "doorgehaald")
    assert [(author, text) for author, text, _ in told[3:]] == [("Jansen", "Nee!")]
    told_of = next(remark for remark in document.remarks if remark.code == "RP122")
    assert told_of.text.startswith("4 opmerkingen in de kantlijn van 2 auteurs")


def test_a_note_is_found_back_where_words_were_broken_and_stand_twice() -> None:
    blocks = [
        Block(Kind.PARAGRAPH, (Span("De raad besluit over de fietsbrug."),)),
        Block(Kind.PARAGRAPH, (Span("Het college besluit over de fietsbrug."),)),
    ]
    note = {"kind": "note", "author": "A", "text": "Hoe?", "moment": "", "words": "fiets-\r\nbrug"}
    pages = [
        {"notes": [note | {"before": "lege besluit over de "}]},
        {"notes": [note | {"before": "onvindbaar"}]},
    ]
    found = list(comments(pages, blocks))
    assert [(one.block, blocks[one.block].text[one.start : one.end]) for one in found] == [
        (1, "fietsbrug"),
        (0, "fietsbrug"),
    ]


@pytest.mark.parametrize(
    ("author", "moment", "told"),
    [
        ("Jansen", "D:20261120101500+01'00'", ("Jansen", "2026-11-20T10:15:00Z")),
        ("Jansen", "D:2026", ("Jansen", "2026-01-01T00:00:00Z")),
        ("Jansen, 20-11-26, 10:15", "D:00000000000000", ("Jansen", "")),  # as LibreOffice writes them
        ("Vries, J. de", "gisteren", ("Vries, J. de", "")),
    ],
)
def test_who_wrote_a_note_and_when(author: str, moment: str, told: tuple[str, str]) -> None:
    note = {"kind": "note", "author": author, "text": "x", "moment": moment, "words": "", "before": ""}
    (found,) = comments([{"notes": [note]}], [Block(Kind.PARAGRAPH, (Span("Tekst."),))])
    assert (found.author, found.moment) == told


UNSEEN: dict[str, dict[str, Any]] = {
    "onzichtbare tekst": {"after": "BT /F1 11 Tf 3 Tr 1 0 0 1 72 600 Tm (Verborgen voorbehoud) Tj ET\n"},
    "witte tekst": {"after": "1 g BT /F1 11 Tf 1 0 0 1 72 600 Tm (Verborgen voorbehoud) Tj ET\n"},
    "tekst buiten de bladzijde": {"after": "BT /F1 11 Tf 1 0 0 1 700 600 Tm (Verborgen voorbehoud) Tj ET\n"},
    "onleesbaar kleine tekst": {"after": "BT /F1 11 Tf .1 0 0 .1 72 600 Tm (Verborgen voorbehoud) Tj ET\n"},
    "tekst onder een vlak": {
        "after": "BT /F1 11 Tf 1 0 0 1 72 600 Tm (Verborgen voorbehoud) Tj ET 60 590 300 30 re f\n"
    },
    "tekst in de kleur van de ondergrond": {
        "after": "0 0 1 rg 60 590 300 30 re f BT /F1 11 Tf 1 0 0 1 72 600 Tm (Verborgen voorbehoud) Tj ET\n"
    },
}


@pytest.mark.parametrize("kind", UNSEEN)
def test_text_that_is_not_seen_on_the_page_is_told(kind: str) -> None:
    document = read_bytes(pdf((LINE, 700, 11), **UNSEEN[kind]), "concept.pdf")
    told = [remark for remark in document.remarks if remark.code == "RP123"]
    assert [remark.text for remark in told] == [told[0].text]
    assert told[0].text.startswith(kind)
    assert "op bladzijde 1: ‘Verborgen voorbehoud’; die is meegelezen" in told[0].text
    assert "Verborgen voorbehoud" in " ".join(block.text for block in document.blocks)


@pytest.mark.parametrize(
    "drawn",
    [
        {"before": "0 0 1 rg 60 690 400 30 re f 1 g\n"},  # white on blue
        {"before": "60 690 400 30 re S\n"},  # within a line
        {"after": "60 690 400 30 re S\n"},
        {"after": "50 50 500 700 re 60 60 480 680 re f*\n"},  # a frame around the page
    ],
)
def test_what_is_seen_is_not_told(drawn: dict[str, Any]) -> None:
    document = read_bytes(pdf((LINE, 700, 11), **drawn), "concept.pdf")
    assert [remark.code for remark in document.remarks] == ["RP117"]


PICTURE = "q 595 0 0 842 0 0 cm /Im1 Do Q\n"


def test_a_scan_whose_text_a_program_read_is_told_to_be_one() -> None:
    document = read_bytes(pdf((LINE, 700, 11), before=f"{PICTURE}3 Tr\n"), "scan.pdf")
    assert [remark.code for remark in document.remarks] == ["RP133", "RP117", "RP125"]
    assert "bladzijde 1: dit is een scan" in document.remarks[0].text


def test_fields_that_were_filled_in_are_told() -> None:
    field = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (bedrag) /V (400.000) /Rect [72 500 200 520] >>"
    document = read_bytes(pdf((LINE, 700, 11), notes=[field]), "concept.pdf")
    assert document.remarks[-1].text == "niet vergeleken: 1 ingevuld formulierveld (‘400.000’)"


@pytest.mark.parametrize("data", [b"%PDF-1.7\nonzin", b"%PDF-1.7\n" + bytes(2000)])
def test_a_broken_pdf_is_unreadable(data: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        read_bytes(data, "concept.pdf")
    assert caught.value.remarks[0].code == "RP102"


def test_a_pdf_without_text_says_so() -> None:
    with pytest.raises(Unreadable) as caught:
        read_bytes(pdf(), "scan.pdf")
    assert caught.value.remarks[0].code == "RP108"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("Wij bouwen", "woningen."), "Wij bouwen woningen."),
        (("de gemeen\xad", "ten"), "de gemeenten"),
        (("de gemeen\x02", "ten"), "de gemeenten"),
        (("niet-", "vrijblijvend"), "niet-vrijblijvend"),
        (("woon-", "en werkgebied"), "woon- en werkgebied"),
        (("2026 -", "2030"), "2026 - 2030"),
        (("2026-", "2030"), "2026-2030"),
        (("Noord-", "Brabant"), "Noord-Brabant"),
        (("ten minste 65-", "plussers"), "ten minste 65-plussers"),
    ],
)
def test_lines_are_joined_as_they_were_broken(lines: Sequence[str], text: str) -> None:
    assert joined(lines) == text


@pytest.mark.parametrize(
    ("left", "right", "text"),
    [
        ("gemeen", "ten", "gemeenten"),
        ("zwem", "diploma", "zwemdiploma"),
        ("A", "diploma", "A-diploma"),
        ("e", "bikes", "e-bikes"),
        ("OV", "knooppunt", "OV-knooppunt"),
        ("GEMEEN", "TEN", "GEMEENTEN"),
        ("Noord", "Brabant", "Noord-Brabant"),
        ("’s", "Hertogenbosch", "’s-Hertogenbosch"),
        ("Noordoost", "polder", "Noordoostpolder"),
        ("2026", "2030", "2026-2030"),
        ("65", "plussers", "65-plussers"),
        ("ggz", "instelling", "ggz-instelling"),
        ("sche", "ma", "schema"),
        ("milieu", "effect", "milieueffect"),
        ("zee", "egel", "zee-egel"),
        ("muse", "um", "museum"),
        ("opti", "ciens", "opticiens"),
        ("soci", "aal", "sociaal"),
        ("Capelle", "aan-den-IJssel", "Capelle-aan-den-IJssel"),
        ("land", "en tuinbouw", "land- en tuinbouw"),
        ("land", "en-tuinbouwpad", "land-en-tuinbouwpad"),
        ("partij", "en", "partijen"),
        ("mede", "eigenaar", "mede-eigenaar"),
    ],
)
@pytest.mark.parametrize("sign", ["\x02", "\ufffe"])
def test_a_hyphen_at_the_end_of_a_line_goes_unless_it_is_one_of_the_word(
    left: str, right: str, text: str, sign: str
) -> None:
    assert joined((f"Zie {left}{sign}", f"{right}.")) == f"Zie {text}."
    assert joined((f"Zie {left}{sign}{right}.",)) == f"Zie {text}."


@pytest.mark.parametrize(
    ("elsewhere", "text"),
    [
        ("Een mbo-student telt.", "mbo-student"),
        ("Een mbo\x02student telt.", "mbostudent"),  # a broken word is no witness
        ("Een Mbostudent of mbo-student telt.", "mbostudent"),
        ("Een student telt.", "mbostudent"),
    ],
)
def test_what_the_rest_of_the_text_writes_tells_whose_hyphen_it_is(elsewhere: str, text: str) -> None:
    lines = ("Wij erkennen een mbo\x02", "student.")
    assert joined(lines, written_words((*lines, elsewhere))) == f"Wij erkennen een {text}."


def test_at_the_foot_of_a_page_too_a_word_is_whole_that_the_text_writes_so() -> None:
    words = written_words(["De gemeenten", "een niet-vrijblijvend plan"])
    assert joined(("de gemeen-", "ten"), words) == "de gemeenten"
    assert joined(("een niet-", "vrijblijvend plan"), words) == "een niet-vrijblijvend plan"


def test_words_that_lines_break_are_read_as_they_were_written() -> None:
    data = pdf(
        ("Wij geven ieder kind het A-", 700, 11),
        ("diploma. De gemeen-", 686, 11),
        ("ten van Noord-", 672, 11),
        ("Brabant helpen land-", 658, 11),
        ("en tuinbouw in 2026-", 644, 11),
        ("2030 met een mbo-", 630, 11),
        ("student, die als mbo-student telt.", 616, 11),
    )
    assert [block.text for block in read_bytes(data, "concept.pdf").blocks] == [
        "Wij geven ieder kind het A-diploma. De gemeenten van Noord-Brabant helpen land- en tuinbouw in "
        "2026-2030 met een mbo-student, die als mbo-student telt."
    ]


def page(*lines: tuple[str, float, float], height: float = 842.0) -> dict[str, Any]:
    """Lines of size 11: text, right edge, baseline."""
    made = [[text, 72.0, right, base, 11.0, False] for text, right, base in lines]
    return {"height": height, "elements": None, "lines": made}


def test_headers_footers_and_page_numbers_are_no_text() -> None:
    pages = [
        page(
            ("Concept akkoord", 200, 810),
            (f"Alinea {name}.", 500, 600),
            (f"{name} van 3", 100, 30),
            (name, 80, 20),
        )
        for name in ("1", "2", "3")
    ]
    assert [block.text for block in blocks_of_lines(pages)] == ["Alinea 1.", "Alinea 2.", "Alinea 3."]


@pytest.mark.parametrize(
    ("above", "told"),
    [
        ("Onder voorbehoud van de raad", "‘Onder voorbehoud van de raad’"),
        ("Samen in de regio 12", ""),
        ("Samen in de regio | pagina 12 van 14", ""),
        ("Wie Wat Wanneer", ""),
        ("12", ""),
    ],
)
@pytest.mark.parametrize("is_tagged", [True, False])
def test_a_header_that_says_more_than_the_text_is_told(above: str, told: str, is_tagged: bool) -> None:
    doubts: dict[str, Any] = {"unknown": 0, "replaced": [], "pictures": 0, "drawn": False, "turns": 0}
    doubts |= {"mended": False, "outside": [above] if is_tagged else []}
    seen = {"unseen": [], "undrawn": [], "filled": [], "struck": "", "doubts": doubts}
    pages = [page((above, 200, 810)) | seen | {"elements": [] if is_tagged else None} for _ in range(3)]
    blocks = [Block(Kind.CELL, (Span(text),)) for text in ("Samen in de regio", "Wie", "Wat", "Wanneer")]
    found = [remark.text for remark in remarks(pages, blocks, "leiden.pdf") if remark.code == "RP125"]
    assert found == ([f"niet vergeleken: kop- en voetteksten ({told})"] if told else [])


def test_a_sentence_that_runs_over_a_page_is_one() -> None:
    pages = [page(("Wij bouwen in", 500, 100)), page(("de hele regio.", 200, 700))]
    assert [block.text for block in blocks_of_lines(pages)] == ["Wij bouwen in de hele regio."]


def leaf(text: str, *path: tuple[str, int], begins: bool = True) -> list[Any]:
    return [[list(step) for step in path], text, begins]


def test_tags_say_what_the_blocks_are() -> None:
    elements = [
        leaf("Inhoud 3", ("Document", 0), ("TOC", 1), ("TOCI", 2), ("P", 3)),
        leaf("Wonen", ("Document", 0), ("H2", 4)),
        leaf("Wij bou", ("Document", 0), ("P", 5)),
        leaf("wen", ("Document", 0), ("P", 5), ("Span", 6), begins=False),
        leaf("a)", ("Document", 0), ("L", 7), ("LI", 8), ("Lbl", 9)),
        leaf("groen", ("Document", 0), ("L", 7), ("LI", 8), ("LBody", 10)),
        leaf("Leiden", ("Document", 0), ("Table", 11), ("TR", 12), ("TD", 13), ("P", 14)),
        leaf("€ 10", ("Document", 0), ("Table", 11), ("TR", 12), ("TD", 15), ("P", 16)),
        leaf("Mits.", ("Document", 0), ("Note", 17)),
    ]
    blocks = blocks_of_elements([{"elements": elements}], Cells())
    assert [(block.text, block.kind, block.level) for block in blocks] == [
        ("Inhoud 3", Kind.CONTENTS, 0),
        ("Wonen", Kind.HEADING, 2),
        ("Wij bouwen", Kind.PARAGRAPH, 0),
        ("groen", Kind.ITEM, 0),
        ("Leiden", Kind.CELL, 0),
        ("€ 10", Kind.CELL, 0),
        ("Mits.", Kind.NOTE, 0),
    ]
    assert (blocks[3].label, blocks[3].ordered) == ("a)", True)
    assert [block.cell for block in blocks[4:6]] == [Cell(0, 0, 0), Cell(0, 0, 1)]


def test_a_note_stands_behind_the_paragraph_that_refers_to_it_and_its_number_is_no_text() -> None:
    first = [
        leaf("Wij kiezen wie betaalt.", ("Document", 0), ("P", 1)),
        leaf("1", ("Document", 0), ("P", 1), ("Link", 2)),
        leaf("Zie bijlage", ("Document", 0), ("P", 3)),
        leaf("3", ("Document", 0), ("P", 3), ("Link", 4), begins=False),
        leaf("Dat geldt voor", ("Document", 0), ("P", 5)),
        leaf("1", ("Document", 0), ("Div", 6), ("Note", 7), ("Lbl", 8), ("Link", 9)),
        leaf("Geen nieuw orgaan.", ("Document", 0), ("Div", 6), ("Note", 7), ("P", 10)),
        leaf("Mits.", ("Document", 0), ("Div", 6), ("Note", 11), ("P", 12)),
    ]
    second = [leaf("iedereen.", ("Document", 0), ("P", 13))]
    blocks = blocks_of_elements([{"elements": first}, {"elements": second}], Cells())
    assert [(block.text, block.kind) for block in blocks] == [
        ("Wij kiezen wie betaalt.", Kind.PARAGRAPH),
        ("Geen nieuw orgaan.", Kind.NOTE),
        ("Zie bijlage3", Kind.PARAGRAPH),
        ("Dat geldt voor iedereen.", Kind.PARAGRAPH),
        ("Mits.", Kind.NOTE),
    ]


def test_an_item_that_begins_a_page_is_no_end_of_the_one_before() -> None:
    def page(number: int, text: str, *label: str) -> dict[str, Any]:
        own = ("Document", 0), ("L", 1), ("LI", 10 * number)
        marks = [leaf(mark, *own, ("Lbl", 10 * number + 1)) for mark in label]
        return {"elements": [*marks, leaf(text, *own, ("LBody", 10 * number + 2), begins=False)]}

    pages = [
        page(1, "elkaar informeren voordat", "• "),
        page(2, "plannen af zijn"),
        page(3, "samen besluiten", "• "),
    ]
    blocks = blocks_of_elements(pages, Cells())
    assert [block.text for block in blocks] == [
        "elkaar informeren voordat plannen af zijn",
        "samen besluiten",
    ]
