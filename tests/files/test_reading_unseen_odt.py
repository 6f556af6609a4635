"""An OpenDocument text that shows another text than it holds: each such trick is told."""

# ruff: noqa: E501  (XML as LibreOffice writes it)

from __future__ import annotations

import pytest
from builders import odt_file, odt_parts, zipped

from regioparagraaf.document.model import Document
from regioparagraaf.errors import Refused
from regioparagraaf.readers import read_bytes

TEXT = "Wij bouwen geen hoogbouw."
P = f"<text:p>{TEXT}</text:p>"


def raw(body: str, automatic: str = "") -> Document:
    return read_bytes(odt_file(body, automatic), "x.odt")


def told(document: Document) -> list[str]:
    return [f"{remark.code} {remark.text}" for remark in document.remarks]


def looking(properties: str) -> tuple[str, str]:
    """A span in a style with these properties, and the style."""
    style = (
        f'<style:style style:name="A" style:family="text"><style:text-properties {properties}/></style:style>'
    )
    return f'<text:p><text:span text:style-name="A">{TEXT}</text:span></text:p>', style


def celled(cell: str, row: str = "", style: str = "") -> tuple[str, str]:
    """White text in a cell of a table."""
    span, white = looking('fo:color="#ffffff"')
    body = f'<table:table><table:table-row {row}><table:table-cell table:style-name="C">{span}</table:table-cell></table:table-row></table:table>'
    return (
        body,
        white
        + f'<style:style style:name="C" style:family="table-cell"><style:table-cell-properties {cell}/></style:style>{style}',
    )


UNSEEN = {
    "white": (*looking('fo:color="#ffffff"'), "witte tekst"),
    "nearly white": (*looking('fo:color="#FEFEFE"'), "witte tekst"),
    "white on white": (*looking('fo:color="#ffffff" fo:background-color="#ffffff"'), "witte tekst"),
    "white on nothing": (*looking('fo:color="#ffffff" fo:background-color="transparent"'), "witte tekst"),
    "white in a cell": (*celled(""), "witte tekst"),
    "black on black": (*looking('fo:color="#000000" fo:background-color="#000000"'), "tekst in de kleur van de ondergrond"),
    "not displayed": (*looking('text:display="none"'), "verborgen tekst"),
    "one point": (*looking('fo:font-size="1pt"'), "onleesbaar kleine tekst"),
    "a tenth of a millimetre": (*looking('fo:font-size="0.1mm"'), "onleesbaar kleine tekst"),
    "one per cent": (*looking('fo:font-size="1%"'), "onleesbaar kleine tekst"),
    "narrow letters": (*looking('style:text-scale="1%"'), "onleesbaar kleine tekst"),
    "a section that is not displayed": (f'<text:section text:name="s" text:display="none">{P}</text:section>', "", "verborgen tekst"),
    "a section with a condition": (f'<text:section text:name="s" text:display="condition">{P}</text:section>', "", "verborgen tekst"),
    "a hidden paragraph": (P.replace("<text:p>", '<text:p><text:hidden-paragraph text:is-hidden="true"/>'), "", "verborgen tekst"),
    "a collapsed row": (celled("", 'table:visibility="collapse"')[0], "", "verborgen tekst"),
    "a covered cell": (f"<table:table><table:table-row><table:table-cell/><table:covered-table-cell>{P}</table:covered-table-cell></table:table-row></table:table>", "", "tekst in een samengevoegde cel"),
}  # fmt: skip


@pytest.mark.parametrize("trick", UNSEEN)
def test_text_that_nobody_sees_is_read_and_told(trick: str) -> None:
    body, automatic, kind = UNSEEN[trick]
    document = raw(body, automatic)
    assert TEXT in [block.text for block in document.blocks]
    assert any(one.startswith(f"RP123 {kind}") for one in told(document)), told(document)


SEEN = {
    "white on blue": looking('fo:color="#ffffff" fo:background-color="#00356b"'),
    "white in a blue cell": celled('fo:background-color="#00356b"'),
    "grey": looking('fo:color="#bfbfbf"'),
    "eight points": looking('fo:font-size="8pt"'),
    "80 per cent": looking('fo:font-size="80%" style:text-scale="90%"'),
    "displayed": looking('text:display="true" style:text-line-through-style="none"'),
    "a section": (f'<text:section text:name="s">{P}</text:section>', ""),
    "a paragraph that may be hidden": (P.replace("<text:p>", '<text:p><text:hidden-paragraph text:is-hidden="false"/>'), ""),
}  # fmt: skip


@pytest.mark.parametrize("way", SEEN)
def test_text_that_can_be_seen_is_not(way: str) -> None:
    assert told(raw(*SEEN[way])) == []


def test_the_paragraph_and_what_all_paragraphs_look_like_count() -> None:
    for style, named in (
        ('<style:style style:name="W" style:family="paragraph">{}</style:style>', ' text:style-name="W"'),
        ('<style:default-style style:family="paragraph">{}</style:default-style>', ""),
    ):
        automatic = style.format('<style:text-properties fo:color="#ffffff"/>')
        assert any(
            one.startswith("RP123 witte")
            for one in told(raw(P.replace("<text:p", f"<text:p{named}"), automatic))
        )
        on_blue = style.format(
            '<style:paragraph-properties fo:background-color="#00356b"/><style:text-properties fo:color="#ffffff"/>'
        )
        assert told(raw(P.replace("<text:p", f"<text:p{named}"), on_blue)) == []


@pytest.mark.parametrize("how", ["style:text-line-through-style", "style:text-line-through-type"])
def test_what_is_struck_by_hand_is_told(how: str) -> None:
    assert any(
        one.startswith("RP131 doorgehaalde tekst in alinea 1")
        for one in told(raw(*looking(f'{how}="single"')))
    )


@pytest.mark.parametrize(
    "filled",
    [
        '<text:p><text:expression text:formula="ooow:300+50">400</text:expression></text:p>',
        '<text:p><text:conditional-text text:condition="ooow:1==1">400</text:conditional-text></text:p>',
        '<text:p><text:hidden-text text:condition="ooow:1==1">niet</text:hidden-text></text:p>',
        f'<text:section text:name="s"><text:section-source/>{P}</text:section>',
    ],
)
def test_what_is_worked_out_anew_is_told(filled: str) -> None:
    assert any(one.startswith("RP132 LibreOffice vult 1") for one in told(raw(filled)))


@pytest.mark.parametrize(
    ("field", "is_told"),
    [
        ("<text:date>geen</text:date>", True),
        ('<text:date text:fixed="true">1 juli 2027</text:date>', False),
        ("<text:time>geen</text:time>", True),
        ("<text:modification-date>geen</text:modification-date>", True),
        ("<text:title>geen</text:title>", True),
        ("<text:page-number>geen</text:page-number>", True),
        ("<text:page-number>4</text:page-number>", False),
        ("<text:sequence>2</text:sequence>", False),
        ('<text:variable-set text:display="none">geen</text:variable-set>', True),
        ('<text:bookmark-ref text:reference-format="text">geen</text:bookmark-ref>', True),
        ('<text:bookmark-ref text:reference-format="page">3</text:bookmark-ref>', False),
        (
            '<text:drop-down><text:label text:value="wel" text:current-selected="true"/>geen</text:drop-down>',
            True,
        ),
        (
            '<text:drop-down><text:label text:value="geen" text:current-selected="true"/>geen</text:drop-down>',
            False,
        ),
    ],
)
def test_a_field_that_may_show_other_words_is_told(field: str, is_told: bool) -> None:
    found = told(raw(f"<text:p>Voor ons {field} doel.</text:p>"))
    assert any(one.startswith("RP132 LibreOffice vult 1 veld") for one in found) is is_told


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ('fo:margin-left="-60cm"', "tekst buiten de bladzijde"),
        ('fo:text-indent="400mm"', "tekst buiten de bladzijde"),
        ('fo:margin-left="-3cm"', "tekst buiten de bladzijde"),
        ('fo:margin-left="20cm"', "tekst buiten de bladzijde"),
        ('fo:margin-left="-1cm"', ""),
        ('fo:line-height="0.01cm"', "onleesbaar kleine tekst"),
        ('fo:margin-left="2cm" fo:line-height="150%"', ""),
    ],
)
def test_a_paragraph_off_the_page_or_without_height_is_told(said: str, kind: str) -> None:
    style = f'<style:style style:name="A" style:family="paragraph"><style:paragraph-properties {said}/></style:style>'
    found = told(raw(P.replace("<text:p", '<text:p text:style-name="A"'), style))
    assert any(one.startswith(f"RP123 {kind}") for one in found) is bool(kind)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ('fo:letter-spacing="-0.2cm"', "RP123 onleesbaar kleine tekst"),
        ('style:text-position="-100% 1%"', "RP123 onleesbaar kleine tekst"),
        ('style:font-name="F"', "RP132 tekst in het lettertype ‘Wingdings’"),
        ('fo:font-family="Libre Barcode 39"', "RP132 tekst in het lettertype ‘Libre Barcode 39’"),
        ('fo:letter-spacing="-0.01cm" style:text-position="super 58%" fo:font-family="Arial"', ""),
    ],
)
def test_letters_on_each_other_and_in_a_font_of_signs_are_told(said: str, kind: str) -> None:
    body, automatic = looking(said)
    face = '<style:font-face style:name="F" svg:font-family="\'Wingdings\'"/>'
    found = told(raw(body, face + automatic))
    assert any(one.startswith(kind) for one in found) if kind else found == []


@pytest.mark.parametrize(("left", "is_told"), [("-30cm", True), ("30cm", True), ("-1cm", False)])
def test_a_table_off_the_page_is_told(left: str, is_told: bool) -> None:
    style = f'<style:style style:name="T" style:family="table"><style:table-properties table:align="left" fo:margin-left="{left}"/></style:style>'
    body = f'<table:table table:style-name="T"><table:table-row><table:table-cell>{P}</table:table-cell></table:table-row></table:table>'
    assert any(one.startswith("RP123 tekst buiten") for one in told(raw(body, style))) is is_told


@pytest.mark.parametrize(("x", "is_told"), [("-30cm", True), ("25cm", True), ("2cm", False)])
def test_a_frame_off_the_page_is_told(x: str, is_told: bool) -> None:
    frame = f'<draw:frame svg:x="{x}" svg:width="5cm" svg:height="2cm"><draw:text-box>{P}</draw:text-box></draw:frame>'
    found = told(raw(f"<text:p>Ook {frame} dit.</text:p>"))
    assert any(one.startswith("RP123 tekst buiten") for one in found) is is_told


@pytest.mark.parametrize(
    ("said", "inside", "is_told"),
    [
        ('style:run-through="foreground" style:wrap="run-through" draw:fill="solid"', "", True),
        ('style:run-through="background" style:wrap="run-through"', "", False),
        ('style:wrap="parallel"', "", False),
        ('draw:fill="none"', "", False),
        ('draw:opacity="20%"', "", False),
        ("", "<text:p>Let op</text:p>", False),
    ],
)
def test_a_filled_shape_in_front_of_words_is_told(said: str, inside: str, is_told: bool) -> None:
    style = (
        f'<style:style style:name="S" style:family="graphic"><style:graphic-properties {said}/></style:style>'
    )
    shape = f'<draw:rect draw:style-name="S" svg:width="6cm" svg:height="0.6cm">{inside}</draw:rect>'
    found = told(raw(f"<text:p>{shape}{TEXT}</text:p>", style))
    assert (
        any(one.startswith("RP123 tekst die misschien achter een gevuld vlak staat") for one in found)
        is is_told
    )


@pytest.mark.parametrize(
    ("height", "box", "is_told"),
    [
        ('svg:height="0.6cm"', "", True),
        ('svg:height="0.6cm"', 'fo:min-height="0.6cm"', False),
        ("", "", False),
    ],
)
def test_text_that_a_box_cuts_off_is_told(height: str, box: str, is_told: bool) -> None:
    inside = "<text:p>Wij bouwen woningen in de hele regio. Wij bouwen woningen.</text:p>" + P
    frame = f'<draw:frame svg:width="4cm" {height}><draw:text-box {box}>{inside}</draw:text-box></draw:frame>'
    found = told(raw(f"<text:p>{frame}</text:p>"))
    assert any(one.startswith("RP123 tekst die niet in haar vak past") for one in found) is is_told


@pytest.mark.parametrize(("said", "is_told"), [("style:row-height", True), ("style:min-row-height", False)])
def test_text_that_a_row_cuts_off_is_told(said: str, is_told: bool) -> None:
    style = f'<style:style style:name="R" style:family="table-row"><style:table-row-properties {said}="0.5cm"/></style:style>'
    cell = f"<table:table-cell>{P}{P}{P}</table:table-cell>"
    body = f'<table:table><table:table-row table:style-name="R">{cell}{cell}</table:table-row></table:table>'
    found = told(raw(body, style))
    assert any(one.startswith("RP123 tekst die niet in haar vak past") for one in found) is is_told
    beside = body.replace(cell, f"<table:table-cell>{P}</table:table-cell>")
    assert told(raw(beside, style)) == []


def test_a_form_in_the_text_is_named() -> None:
    found = told(raw(f'<text:p><draw:control draw:control="c1"/>{TEXT}</text:p>'))
    assert found == ["RP125 niet vergeleken: 1 formulierveld"]


def test_words_above_the_line_are_named() -> None:
    ruby = "<text:ruby><text:ruby-base>geen</text:ruby-base><text:ruby-text>NIET</text:ruby-text></text:ruby>"
    assert any(
        "1 tekst boven de regel" in one for one in told(raw(f"<text:p>Voor ons {ruby} doel.</text:p>"))
    )


def test_words_in_a_numbering_are_told() -> None:
    body = f'<text:list text:style-name="L"><text:list-item>{P}</text:list-item></text:list>'
    style = '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="{}"/></text:list-style>'
    assert any(
        "een nummering met woorden, in alinea 1" in one
        for one in told(raw(body, style.format("Nooit geldt ")))
    )
    assert told(raw(body, style.format("Artikel "))) == []


def test_a_file_with_two_texts_is_refused() -> None:
    parts = odt_parts(P)
    for end, second in (
        (b"</office:body>", b"<office:text>" + P.encode() + b"</office:text></office:body>"),
    ):
        changed = parts["content.xml"].replace(end, second)
        with pytest.raises(Refused, match="RP112"):
            read_bytes(zipped(parts | {"content.xml": changed}), "x.odt")
