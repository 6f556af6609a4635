"""A draft that shows another text than it holds: each such trick is told, or the file is refused.

What a mailer of bad faith would do, and what a tired writer does: strike by hand, paint white, shrink.
"""

# ruff: noqa: E501  (XML as Word writes it)

from __future__ import annotations

import pytest
from builders import NUMBERING, RELATIONS, field, numbered, p, table, word_file, word_parts, zipped

from regioparagraaf.document.model import Document
from regioparagraaf.errors import Refused, Unreadable
from regioparagraaf.readers import read_bytes

TEXT = "Wij bouwen geen hoogbouw."
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def raw(body: str, **parts: str) -> Document:
    return read_bytes(word_file(body, **parts), "x.docx")


def told(document: Document) -> list[str]:
    return [f"{remark.code} {remark.text}" for remark in document.remarks]


def run(properties: str, text: str = TEXT) -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def grid(cell: str = "", row: str = "", properties: str = "", inside: str = p(TEXT)) -> str:
    return (
        f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:trPr>{row}</w:trPr>"
        f"<w:tc><w:tcPr>{cell}</w:tcPr>{inside}</w:tc></w:tr></w:tbl>"
    )


def box(
    about: str = "",
    extent: str = 'cx="1000000" cy="500000"',
    offset: str = "0",
    fill: str = "",
    inside: str = p(TEXT),
    size: str = "",
    grows: str = "",
    around: str = "",
    of: str = "page",
) -> str:
    """A text box as Word places it on the page."""
    return p(
        '<w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        f'<wp:positionH relativeFrom="{of}"><wp:posOffset>{offset}</wp:posOffset></wp:positionH>'
        f'<wp:extent {extent}/><wp:docPr id="1" name="vak" {about}/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:spPr>{f"<a:xfrm><a:ext {size}/></a:xfrm>" if size else ""}{fill}</wps:spPr>'
        f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr {around}>{grows}</wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def old_box(style: str) -> str:
    """A text box of older versions."""
    inside = f"<v:textbox><w:txbxContent>{p(TEXT)}</w:txbxContent></v:textbox>"
    return p(
        f'<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute;{style};width:99pt">{inside}</v:shape></w:pict></w:r>'
    )


def placed(properties: str, columns: tuple[int, ...] = (2000, 2000)) -> str:
    """A table of one row in this place, of which the last cell holds the text."""
    cells = [*("<w:tc><w:p/></w:tc>" for _ in columns[1:]), f"<w:tc>{p(TEXT)}</w:tc>"]
    widths = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{widths}</w:tblGrid><w:tr>{''.join(cells)}</w:tr></w:tbl>"


OFF_LIST = (
    '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/>'
    '<w:pPr><w:ind w:left="-9000"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>'
)
WHITE = '<w:color w:val="FFFFFF"/>'
BLUE = '<w:shd w:val="clear" w:fill="00356B"/>'
SOLID = '<a:solidFill><a:srgbClr val="00356B"/></a:solidFill>'

UNSEEN = {
    "nearly white": (p(run('<w:color w:val="FEFEFE"/>')), "witte tekst"),
    "white of the theme": (p(run('<w:color w:val="000000" w:themeColor="background1"/>')), "witte tekst"),
    "white on white": (p(run(WHITE + '<w:shd w:val="clear" w:fill="FFFFFF"/>')), "witte tekst"),
    "white on no colour": (p(run(WHITE), properties='<w:shd w:val="clear" w:fill="auto"/>'), "witte tekst"),
    "white under white marker": (p(run(WHITE + '<w:highlight w:val="white"/>')), "witte tekst"),
    "white in a cell": (table((p(run(WHITE)), "x")), "witte tekst"),
    "white in a box": (box(inside=p(run(WHITE))), "witte tekst"),
    "black on black": (p(run('<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>')), "tekst in de kleur van de ondergrond"),
    "yellow on yellow": (p(run('<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>')), "tekst in de kleur van de ondergrond"),
    "yellow on white": (p(run('<w:color w:val="FFFF00"/>')), "tekst die nauwelijks afsteekt"),
    "pale yellow on white": (p(run('<w:color w:val="FFFF99"/>')), "tekst die nauwelijks afsteekt"),
    "pale blue on white": (p(run('<w:color w:val="CCFFFF"/>')), "tekst die nauwelijks afsteekt"),
    "ivory on white": (p(run('<w:color w:val="FFFFE0"/>')), "tekst die nauwelijks afsteekt"),
    "the palest grey": (p(run('<w:color w:val="D9D9D9"/>')), "tekst die nauwelijks afsteekt"),
    "navy on black": (p(run('<w:color w:val="000060"/><w:shd w:val="clear" w:fill="000000"/>')), "tekst die nauwelijks afsteekt"),
    "far below its line": (p(run('<w:position w:val="-1000"/>')), "tekst die van haar regel is geschoven"),
    "a line above its line": (p(run('<w:position w:val="30"/>')), "tekst die van haar regel is geschoven"),
    "three points": (p(run('<w:sz w:val="6"/>')), "onleesbaar kleine tekst"),
    "narrow letters": (p(run('<w:w w:val="1"/>')), "onleesbaar kleine tekst"),
    "a line of no height": (p(TEXT, properties='<w:spacing w:line="1" w:lineRule="exact"/>'), "onleesbaar kleine tekst"),
    "a row of no height": (grid(row='<w:trHeight w:val="1" w:hRule="exact"/>'), "onleesbaar kleine tekst"),
    "a box of no height": (box(extent='cx="900000" cy="0"'), "onleesbaar kleine tekst"),
    "a hidden row": (grid(row="<w:hidden/>"), "verborgen tekst"),
    "a hidden box": (box(about='hidden="1"'), "verborgen tekst"),
    "a merged cell": (grid(cell="<w:vMerge/>"), "tekst in een samengevoegde cel"),
    "an indent off the page": (p(TEXT, properties='<w:ind w:left="31000"/>'), "tekst buiten de bladzijde"),
    "a frame off the page": (p(TEXT, properties='<w:framePr w:x="-20000" w:y="1"/>'), "tekst buiten de bladzijde"),
    "a box off the page": (box(offset="-90000000"), "tekst buiten de bladzijde"),
    "an indent that takes its beginning off the page": (p(TEXT, properties='<w:ind w:left="-2500"/>'), "tekst buiten de bladzijde"),
    "a hanging beginning off the page": (p(TEXT, properties='<w:ind w:hanging="3000"/>'), "tekst buiten de bladzijde"),
    "an end off the page": (p(TEXT * 9, properties='<w:ind w:right="-9000"/>'), "tekst buiten de bladzijde"),
    "a list off the page": (numbered(9, 0, TEXT), "tekst buiten de bladzijde"),
    "a frame beside the page": (p(TEXT, properties='<w:framePr w:w="3000" w:x="12500" w:hAnchor="page" w:y="1"/>'), "tekst buiten de bladzijde"),
    "a frame under the page": (p(TEXT, properties='<w:framePr w:w="3000" w:x="1" w:y="16500" w:vAnchor="page"/>'), "tekst buiten de bladzijde"),
    "a frame of no width": (p(TEXT, properties='<w:framePr w:w="1" w:x="1" w:y="1"/>'), "onleesbaar kleine tekst"),
    "a frame of no height": (p(TEXT, properties='<w:framePr w:h="1" w:hRule="exact" w:x="1" w:y="1"/>'), "onleesbaar kleine tekst"),
    "a line that cuts its letters": (p(run('<w:sz w:val="40"/>'), properties='<w:spacing w:line="120" w:lineRule="exact"/>'), "onleesbaar kleine tekst"),
    "a table off the page": (placed('<w:tblpPr w:tblpX="-20000" w:horzAnchor="page"/>'), "tekst buiten de bladzijde"),
    "a table beside the page": (placed('<w:tblpPr w:tblpX="12300" w:horzAnchor="page"/>'), "tekst buiten de bladzijde"),
    "a table under the page": (placed('<w:tblpPr w:tblpX="1" w:tblpY="20000" w:vertAnchor="page"/>'), "tekst buiten de bladzijde"),
    "an indent of a table": (placed('<w:tblInd w:w="-20000" w:type="dxa"/>'), "tekst buiten de bladzijde"),
    "a column off the page": (placed('<w:tblLayout w:type="fixed"/>', (12000, 2000)), "tekst buiten de bladzijde"),
    "a column of no width": (placed('<w:tblLayout w:type="fixed"/>', (4000, 1)), "onleesbaar kleine tekst"),
    "a row that cuts off its lines": (grid(row='<w:trHeight w:val="280" w:hRule="exact"/>', cell='<w:tcW w:w="3000" w:type="dxa"/>', inside=p("Wij bouwen woningen. " * 4) + p(TEXT)), "tekst die niet in haar vak past"),
    "a box that cuts off its lines": (box(about="", offset="0", size='cx="2000000" cy="250000"', inside=p("Wij bouwen woningen. " * 4) + p(TEXT)), "tekst die niet in haar vak past"),
    "a box beside the page": (box(offset="8000000"), "tekst buiten de bladzijde"),
    "an indent in letters": (p(TEXT, properties='<w:ind w:leftChars="-9000" w:left="0"/>'), "tekst buiten de bladzijde"),
    "a tab off the page": (p("Wij ", run("", "</w:t><w:tab/><w:t>" + TEXT), properties='<w:tabs><w:tab w:val="left" w:pos="14000"/></w:tabs>'), "tekst buiten de bladzijde"),
    "words fitted in a cell": (grid(cell='<w:tcW w:w="300" w:type="dxa"/><w:tcFitText/>'), "onleesbaar kleine tekst"),
    "words fitted in a word": (p(run('<w:fitText w:val="300" w:id="5"/>')), "onleesbaar kleine tekst"),
    "words left out of the web": (p(run("<w:webHidden/>")), "verborgen tekst"),
    "columns of no width": (p(TEXT) + '<w:sectPr><w:cols w:num="2"><w:col w:w="50"/><w:col w:w="50"/></w:cols></w:sectPr>', "tekst buiten de bladzijde"),
    "an old box off the page": (old_box("margin-left:-3000pt;margin-top:0"), "tekst buiten de bladzijde"),
    "a box with insets over its width": (box(size='cx="2000000" cy="900000"', around='lIns="5000000"'), "tekst die niet in haar vak past"),
    "a box half off the page": (box(offset="-600000"), "tekst buiten de bladzijde"),
    "a box over the right edge": (box(offset="7200000"), "tekst buiten de bladzijde"),
    "a box beside its margin": (box(offset="-1200000", of="leftMargin"), "tekst buiten de bladzijde"),
    "a page of no size": (p(TEXT) + '<w:sectPr><w:pgSz w:w="200" w:h="200"/></w:sectPr>', "tekst buiten de bladzijde"),
    "margins over the page": (p(TEXT) + '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="6000" w:right="6000"/></w:sectPr>', "tekst buiten de bladzijde"),
    "an element of nobody": (p(f'<e:x xmlns:e="urn:iemand">{run("")}</e:x>'), "tekst in een onderdeel dat Word overslaat"),
    "a block of nobody": (f'<e:x xmlns:e="urn:iemand">{p(TEXT)}</e:x>', "tekst in een onderdeel dat Word overslaat"),
}  # fmt: skip


@pytest.mark.parametrize("trick", UNSEEN)
def test_text_that_nobody_sees_is_read_and_told(trick: str) -> None:
    body, kind = UNSEEN[trick]
    document = raw(body, numbering=OFF_LIST)
    assert any(TEXT in block.text for block in document.blocks)
    assert any(one.startswith(f"RP123 {kind}") for one in told(document)), told(document)


SEEN = {
    "white on blue": p(run(WHITE + BLUE)),
    "white in a blue paragraph": p(run(WHITE), properties=BLUE),
    "white in a blue cell": grid(cell=BLUE, inside=p(run(WHITE))),
    "white in a blue table": grid(properties=BLUE, inside=p(run(WHITE))),
    "white in a blue box": box(fill=SOLID, inside=p(run(WHITE))),
    "white in a box of the theme": box(fill='<a:gradFill/>', inside=p(run(WHITE))),
    "grey": p(run('<w:color w:val="BFBFBF"/>')),
    "gold": p(run('<w:color w:val="FFC000"/>')),
    "a raised word": p(run('<w:position w:val="12"/>')),
    "a large first letter": p(run('<w:sz w:val="160"/><w:position w:val="-40"/>')),
    "darker white of the theme": p(run('<w:color w:val="BFBFBF" w:themeColor="background1" w:themeShade="BF"/>')),
    "of itself": p(run('<w:color w:val="auto"/>')),
    "six points": p(run('<w:sz w:val="12"/>')),
    "in the margin": p(TEXT, properties='<w:ind w:left="-1400" w:right="-1400"/>'),
    "a short line with an end off the page": p(TEXT, properties='<w:ind w:right="-9000"/>'),
    "a frame in the margin": p(TEXT, properties='<w:framePr w:w="1200" w:x="-1300" w:y="100" w:vAnchor="text"/>'),
    "a table in the margin": placed('<w:tblInd w:w="-1500" w:type="dxa"/>'),
    "a wide table that is fitted": placed("", (12000, 2000)),
    "a row that shows its lines": grid(row='<w:trHeight w:val="280" w:hRule="exact"/>', cell='<w:tcW w:w="3000" w:type="dxa"/>'),
    "a box that grows": box(size='cx="2000000" cy="250000"', grows="<a:spAutoFit/>", inside=p("Wij bouwen woningen. " * 4) + p(TEXT)),
    "a tab in the text": p("Wij ", run("", "</w:t><w:tab/><w:t>" + TEXT), properties='<w:tabs><w:tab w:val="right" w:pos="9072"/></w:tabs>'),
    "a far tab that is not used": p("Wij ", run("", "</w:t><w:tab/><w:t>" + TEXT), properties='<w:tabs><w:tab w:pos="900"/><w:tab w:pos="14000"/></w:tabs>'),
    "words fitted in enough": p(run('<w:fitText w:val="3000" w:id="5"/>')),
    "an old box": old_box("margin-left:30pt;margin-top:-10pt"),
    "a box in the margin": box(offset="100000", of="leftMargin"),
    "a box a little over the edge": box(offset="-200000"),
    "a box on a wide page": box(offset="8000000") + '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>',
    "a box on a wide page before another": p(box(offset="8000000"), properties='<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>') + p("x") + '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
    "an exact line": p(TEXT, properties='<w:spacing w:line="240" w:lineRule="exact"/>'),
    "a line and a half": p(TEXT, properties='<w:spacing w:line="360"/>'),
    "an exact row": grid(row='<w:trHeight w:val="400" w:hRule="exact"/>'),
    "a row of at least nothing": grid(row='<w:trHeight w:val="0"/>'),
    "the first of merged cells": grid(cell='<w:vMerge w:val="restart"/>'),
    "indented": p(TEXT, properties='<w:ind w:left="2880" w:hanging="360"/>'),
    "a box": box(),
}  # fmt: skip


@pytest.mark.parametrize("way", SEEN)
def test_text_that_can_be_seen_is_not(way: str) -> None:
    assert not [one for one in told(raw(SEEN[way])) if one.startswith("RP123")]


def test_what_all_text_of_a_file_looks_like_counts() -> None:
    for style in (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>",
        '<w:style w:type="paragraph" w:default="1" w:styleId="S"><w:name w:val="Normal"/><w:rPr><w:sz w:val="2"/></w:rPr></w:style>',
    ):
        parts = word_parts(p(TEXT)) | {"word/styles.xml": f"<w:styles {W}>{style}</w:styles>".encode()}
        assert any(one.startswith("RP123") for one in told(read_bytes(zipped(parts), "x.docx")))


def styled(style: str, inside: str, properties: str = "") -> Document:
    parts = word_parts(p(inside, properties=properties))
    return read_bytes(
        zipped(parts | {"word/styles.xml": f"<w:styles {W}>{style}</w:styles>".encode()}), "x.docx"
    )


ALL_TEXT = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"
EACH_PARAGRAPH = '<w:style w:type="paragraph" w:default="1" w:styleId="S"><w:name w:val="Normal"/><w:pPr>{}</w:pPr></w:style>'
ALL_PARAGRAPHS = "<w:docDefaults><w:pPrDefault><w:pPr>{}</w:pPr></w:pPrDefault></w:docDefaults>"


@pytest.mark.parametrize("mark", ["strike", "dstrike"])
def test_what_is_struck_in_all_text_is_told_and_what_is_not_struck_there_is_not(mark: str) -> None:
    style = ALL_TEXT.format(f"<w:{mark}/>")
    assert any(one.startswith("RP131") for one in told(styled(style, TEXT)))
    whole = '<w:strike w:val="0"/><w:dstrike w:val="0"/>'
    assert not any(one.startswith("RP131") for one in told(styled(style, run(whole))))


def test_a_font_of_signs_in_all_text_is_told_and_another_font_over_it_is_not() -> None:
    style = ALL_TEXT.format('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')
    for inside, expected in (
        (TEXT, True),
        (run('<w:rFonts w:hint="eastAsia"/>'), True),
        (run('<w:rFonts w:ascii="Arial"/>'), False),
        (run('<w:rFonts w:asciiTheme="minorHAnsi"/>'), False),
    ):
        assert any("Wingdings" in one for one in told(styled(style, inside))) is expected


@pytest.mark.parametrize("where", [EACH_PARAGRAPH, ALL_PARAGRAPHS])
@pytest.mark.parametrize(
    ("said", "own"),
    [
        ('<w:ind w:left="-30000"/>', '<w:ind w:left="0"/>'),
        ('<w:spacing w:line="1" w:lineRule="exact"/>', '<w:spacing w:lineRule="auto"/>'),
        ('<w:framePr w:x="-20000"/>', '<w:framePr w:x="100"/>'),
    ],
)
def test_a_style_hides_its_paragraphs_unless_they_say_otherwise(where: str, said: str, own: str) -> None:
    assert any(one.startswith("RP123") for one in told(styled(where.format(said), TEXT)))
    assert not any(one.startswith("RP123") for one in told(styled(where.format(said), TEXT, own)))


THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">'
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window"/></a:lt1>'
    '<a:dk2><a:srgbClr val="FFFFFE"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="1F497D"/></a:accent1>'
    '</a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="Cambria"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Wingdings"/><a:cs typeface="Code 39"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
)
SWAPPED = '<w:clrSchemeMapping w:bg1="dark1" w:t1="light1" w:bg2="dark2" w:t2="light2"/>'


def themed(properties: str, settings: str = "", theme: str = THEME, around: str = "") -> list[str]:
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{RELATIONS}/{name}" Target="{name}.xml"/>'
        for name in ("theme", "settings")
    )
    parts = word_parts(p("Wij bouwen ", run(properties, "geen "), "hoogbouw.", properties=around), relations)
    parts |= {
        "word/theme.xml": theme.encode(),
        "word/settings.xml": f"<w:settings {W}>{settings}</w:settings>".encode(),
    }
    return told(read_bytes(zipped(parts), "x.docx"))  # fmt: skip


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ('<w:color w:val="000000" w:themeColor="text2"/>', "RP123 witte tekst"),
        ('<w:color w:val="000000" w:themeColor="background2"/>', "RP123 tekst die nauwelijks afsteekt"),
        ('<w:color w:val="000000" w:themeColor="accent1" w:themeTint="08"/>', "RP123 witte tekst"),
        ('<w:color w:val="000000" w:themeColor="background1" w:themeShade="F2"/>', "RP123 witte tekst"),
        ('<w:color w:val="FFFFFF" w:themeColor="accent1"/>', "RP123 witte tekst"),
        ('<w:color w:val="1F497D"/><w:shd w:val="clear" w:fill="FFFFFF" w:themeFill="accent1"/>', "RP123 tekst in de kleur van de ondergrond"),
        ('<w:color w:val="000000"/><w:shd w:val="solid" w:color="FFFFFF" w:themeColor="text1"/>', "RP123 tekst in de kleur van de ondergrond"),
        (
            '<w14:textFill><w14:solidFill><w14:schemeClr w14:val="bg1"><w14:lumMod w14:val="95000"/></w14:schemeClr></w14:solidFill></w14:textFill>',
            "RP123 witte tekst",
        ),
        ('<w:rFonts w:asciiTheme="minorHAnsi"/>', "RP132 tekst in het lettertype ‘Wingdings’"),
        ('<w:rFonts w:cstheme="minorBidi"/><w:cs/>', "RP132 tekst in het lettertype ‘Code 39’"),
    ],
)  # fmt: skip
def test_a_colour_or_font_of_the_theme_is_looked_up(properties: str, kind: str) -> None:
    assert any(one.startswith(kind) for one in themed(properties)), themed(properties)


@pytest.mark.parametrize(
    "properties",
    [
        '<w:color w:val="1F497D" w:themeColor="accent1"/>',
        '<w:color w:val="7F7F7F" w:themeColor="background1" w:themeShade="7F"/>',
        '<w:color w:val="EEECE1" w:themeColor="background2"/><w:shd w:val="clear" w:themeFill="accent1"/>',
        '<w:rFonts w:ascii="Wingdings" w:asciiTheme="majorHAnsi"/>',
        '<w:rFonts w:cstheme="minorBidi"/>',
        '<w14:textFill><w14:solidFill><w14:schemeClr w14:val="accent1"><w14:lumMod w14:val="75000"/></w14:schemeClr></w14:solidFill></w14:textFill>',
    ],
)
def test_a_colour_or_font_of_the_theme_that_can_be_seen_is_not_told(properties: str) -> None:
    assert themed(properties) == []


def test_the_settings_say_which_colour_of_the_theme_is_meant() -> None:
    text, ground = (
        '<w:color w:val="000000" w:themeColor="text1"/>',
        '<w:color w:val="FFFFFF" w:themeColor="background1"/>',
    )
    for settings, properties, is_told in (("", text, False), (SWAPPED, text, True), ("", ground, True)):
        assert any(one.startswith("RP123") for one in themed(properties, settings)) is is_told  # fmt: skip


def test_a_theme_that_cannot_be_read_is_no_reason_to_refuse() -> None:
    assert themed('<w:color w:val="000000" w:themeColor="text1"/>', theme="<a:theme") == []
    (one,) = themed('<w:color w:val="000000" w:themeColor="background1"/>', theme="<a:theme")
    assert one.startswith("RP123 witte tekst")


@pytest.mark.parametrize("own", ["<w:cs/>", "<w:rtl/>"])
def test_letters_shown_as_another_script_have_its_size(own: str) -> None:
    assert any(one.startswith("RP123 onleesbaar") for one in told(raw(p(run(f'<w:szCs w:val="2"/>{own}')))))
    assert told(raw(p(run('<w:szCs w:val="2"/>')))) == []
    assert told(raw(p(run(f'<w:sz w:val="2"/><w:szCs w:val="22"/>{own}')))) == []


@pytest.mark.parametrize(
    ("size", "closer", "is_told"), [(22, -77, True), (22, -40, False), (96, -80, False), (96, -340, True)]
)
def test_letters_on_each_other_are_told_by_their_size(size: int, closer: int, is_told: bool) -> None:
    found = told(raw(p(run(f'<w:sz w:val="{size}"/><w:spacing w:val="{closer}"/>'))))
    assert any(one.startswith("RP123") for one in found) is is_told


@pytest.mark.parametrize(("shows", "is_told"), [("<w:displayBackgroundShape/>", True), ("", False)])
def test_text_in_the_colour_of_the_page_is_told(shows: str, is_told: bool) -> None:
    relation = f'<Relationship Id="rS" Type="{RELATIONS}/settings" Target="settings.xml"/>'
    parts = word_parts(p(run('<w:color w:val="00356B"/>')), relation) | {
        "word/settings.xml": f"<w:settings {W}>{shows}</w:settings>".encode()
    }
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"<w:body>", b'<w:background w:color="00356B"/><w:body>'
    )
    assert any(one.startswith("RP123 tekst in de kleur") for one in told(read_bytes(zipped(parts), "x.docx"))) is is_told  # fmt: skip


def test_the_style_of_a_table_hides_its_text() -> None:
    style = '<w:style w:type="table" w:styleId="B"><w:name w:val="B"/><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>'
    parts = word_parts(grid(properties='<w:tblStyle w:val="B"/>')) | {
        "word/styles.xml": f"<w:styles {W}>{style}</w:styles>".encode()
    }
    assert any(one.startswith("RP123 witte") for one in told(read_bytes(zipped(parts), "x.docx")))  # fmt: skip


def test_a_table_that_its_style_may_colour_is_given_the_benefit_of_the_doubt() -> None:
    style = (
        '<w:style w:type="table" w:styleId="B"><w:name w:val="Blauw"/>'
        f'<w:tblStylePr w:type="firstRow"><w:tcPr>{BLUE}</w:tcPr></w:tblStylePr></w:style>'
    )
    body = grid(properties='<w:tblStyle w:val="B"/>', inside=p(run(WHITE)))
    parts = word_parts(body) | {"word/styles.xml": f"<w:styles {W}>{style}</w:styles>".encode()}
    assert not [one for one in told(read_bytes(zipped(parts), "x.docx")) if one.startswith("RP123")]


@pytest.mark.parametrize("look", ["<w:strike/>", "<w:dstrike/>"])
def test_what_is_struck_by_hand_is_told(look: str) -> None:
    assert any(one.startswith("RP131 doorgehaalde tekst in alinea 1") for one in told(raw(p(run(look)))))
    assert told(raw(p(run(look.replace("/>", ' w:val="0"/>'))))) == []


# What Word shows is not what stands there.


@pytest.mark.parametrize("way", ["bdo", "dir"])
def test_words_in_the_other_direction_are_told(way: str) -> None:
    turned = raw(p(f'<w:{way} w:val="rtl"><w:r><w:t>004</w:t></w:r></w:{way}>'))
    assert any("leesrichting is omgekeerd, in alinea 1" in one for one in told(turned))
    assert told(raw(p(f'<w:{way} w:val="ltr"><w:r><w:t>400</w:t></w:r></w:{way}>'))) == []


def test_of_alternatives_the_one_that_word_shows_is_read() -> None:
    def either(needs: str, namespace: str) -> str:
        choice = f'<mc:Choice xmlns:n="{namespace}" Requires="{needs}">{run("", "een")}</mc:Choice>'
        return p(
            f"<mc:AlternateContent {MC}>{choice}<mc:Fallback>{run('', 'ander')}</mc:Fallback></mc:AlternateContent>"
        )

    shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    assert [block.text for block in raw(either("n", shape)).blocks] == ["een"]
    assert [block.text for block in raw(either("n", "urn:iemand")).blocks] == ["ander"]
    assert [block.text for block in raw(either("zomaar", shape)).blocks] == ["ander"]


def test_a_field_that_word_works_out_anew_is_told() -> None:
    dirty = field(' QUOTE "350" ', run("", "400")).replace('"begin"', '"begin" w:dirty="1"', 1)
    assert any(one.startswith("RP132 Word vult 1 veld") and "350" in one for one in told(raw(p(dirty))))
    clean = dirty.replace('w:dirty="1"', "")
    assert not [one for one in told(raw(p(clean))) if "bij het openen" in one]
    page = field(" PAGE ", run("", "4")).replace('"begin"', '"begin" w:dirty="1"', 1)
    assert told(raw(p(page))) == []


def test_a_field_in_a_file_that_is_renewed_when_it_opens_is_told() -> None:
    relation = f'<Relationship Id="rS" Type="{RELATIONS}/settings" Target="settings.xml"/>'
    parts = word_parts(
        p('<w:fldSimple w:instr=" = 300 + 50 "><w:r><w:t>400</w:t></w:r></w:fldSimple>'), relation
    )
    for switch, expected in (("", True), ('w:val="0"', False)):
        settings = f"<w:settings {W}><w:updateFields {switch}/></w:settings>".encode()
        document = read_bytes(zipped(parts | {"word/settings.xml": settings}), "x.docx")
        assert any("bij het openen" in one for one in told(document)) is expected


def bound(
    stored: str,
    written: str,
    path: str = "/r[1]/getal[1]",
    more: str = "",
    store: str = 'w:storeItemID="{AB}"',
) -> Document:
    control = (
        f'<w:sdt><w:sdtPr>{more}<w:dataBinding w:xpath="{path}" {store}/></w:sdtPr>'
        f"<w:sdtContent>{p(written)}</w:sdtContent></w:sdt>"
    )
    relation = f'<Relationship Id="rC" Type="{RELATIONS}/customXml" Target="../customXml/item1.xml"/>'
    properties = '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{ab}"/>'
    to_properties = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{RELATIONS}/customXmlProps" Target="itemProps1.xml"/></Relationships>'
    )
    parts = word_parts(control, relation) | {
        "customXml/item1.xml": f"<r><getal>{stored}</getal></r>".encode(),
        "customXml/itemProps1.xml": properties.encode(),
        "customXml/_rels/item1.xml.rels": to_properties.encode(),
    }
    return read_bytes(zipped(parts), "x.docx")


def test_a_control_that_word_fills_with_other_words_is_told() -> None:
    (one,) = told(bound("350", "400"))
    assert one.startswith("RP132")
    assert "‘400’, en Word toont daar ‘350’" in one
    assert told(bound("400", "400")) == []
    assert "‘400’, en Word toont daar een lege plaats" in told(bound("", "400"))[0]
    assert told(bound("", "Typ hier", more="<w:showingPlcHdr/>")) == []
    assert told(bound("2026-01-01", "1 januari 2026", more="<w:date/>")) == []
    assert "daar ‘350’" in told(bound("350", "400", store=""))[0]
    assert "daar ‘350’" in told(bound("350", "400", path="/*[1]/*[1]"))[0]


@pytest.mark.parametrize(
    ("stored", "written", "form", "is_told"),
    [
        ("2030-01-01", "geen", "yyyy", True),
        ("2030-03-01T00:00:00", "1 maart 2027", "d MMMM yyyy", True),
        ("2030-03-01T00:00:00", "31 maart 2030", "d MMMM yyyy", True),
        ("2030-03-01T00:00:00", "1 maart 2030", "d MMMM yyyy", False),
        ("2030-03-01T00:00:00", "maart 2030", "MMMM yyyy", False),
        ("2030-03-01T00:00:00", "vrijdag 1-3-30", "dddd d-M-yy", False),
        ("2030-03-01T00:00:00", "1 april 2030", "d MMMM yyyy", True),
        ("2030-03-01T00:00:00", "1 mrt 2030", "d MMM yyyy", False),
        ("2030-03-01T00:00:00", "1 March 2030", "d MMMM yyyy", False),
        ("2030-03-01T00:00:00", "1-4-2030", "d-M-yyyy", True),
        ("maart", "april", "d MMMM yyyy", True),
    ],
)
def test_a_control_of_a_date_shows_the_day_that_is_kept(
    stored: str, written: str, form: str, is_told: bool
) -> None:
    date = f'<w:date><w:dateFormat w:val="{form}"/></w:date>'
    assert any(one.startswith("RP132") for one in told(bound(stored, written, more=date))) is is_told


CHOICES = '<w:{0}><w:listItem w:displayText="wel" w:value="1"/><w:listItem w:displayText="geen" w:value="2"/></w:{0}>'


@pytest.mark.parametrize("kind", ["dropDownList", "comboBox"])
def test_a_list_shows_the_words_of_the_choice_that_is_kept(kind: str) -> None:
    choices = CHOICES.format(kind)
    assert "staat ‘wel’, en Word toont daar ‘geen’" in told(bound("2", "wel", more=choices))[0]
    assert told(bound("1", "wel", more=choices)) == []
    assert "toont daar ‘eigen woorden’" in told(bound("eigen woorden", "wel", more=choices))[0]


BOX = (
    '<w14:checkbox><w14:checked w14:val="1"/><w14:checkedState w14:val="00FE" w14:font="Wingdings"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
)


@pytest.mark.parametrize(
    ("stored", "written", "is_told"),
    [
        ("true", "☐", True),
        ("1", "☐", True),
        ("false", "☐", False),
        ("true", "þ", False),
        ("0", "þ", True),
        ("true", "x", False),
    ],
)
def test_a_box_is_ticked_as_it_is_kept(stored: str, written: str, is_told: bool) -> None:
    found = [one for one in told(bound(stored, written, more=BOX)) if "aankruisvak" in one]
    assert bool(found) is is_told


def test_a_part_that_is_repeated_and_text_with_looks_are_held_against_what_is_kept() -> None:
    section = '<w15:repeatingSection xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>'
    path = "/r/getal"
    assert "staat er 0 keer in, en Word toont het 1 keer" in told(bound("a", "a", path, section))[0]
    rich = f"&lt;w:p {W}&gt;&lt;w:r&gt;&lt;w:t&gt;{{}}&lt;/w:t&gt;&lt;/w:r&gt;&lt;/w:p&gt;"
    assert told(bound(rich.format("400"), "400")) == []
    assert "Word toont daar ‘350’" in told(bound(rich.format("350"), "400"))[0]


def test_a_control_in_a_note_is_looked_at_too() -> None:
    control = '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/*[1]/*[1]"/></w:sdtPr><w:sdtContent><w:r><w:t>wel</w:t></w:r></w:sdtContent></w:sdt>'
    relation = f'<Relationship Id="rC" Type="{RELATIONS}/customXml" Target="../customXml/item1.xml"/>'
    parts = word_parts(
        p("x", '<w:r><w:footnoteReference w:id="1"/></w:r>'),
        relation,
        footnotes=f'<w:footnote w:id="1">{p(control)}</w:footnote>',
    )
    parts |= {"customXml/item1.xml": b"<r><a>niet</a></r>"}
    assert any("toont daar ‘niet’" in one for one in told(read_bytes(zipped(parts), "x.docx")))  # fmt: skip


def test_a_path_that_would_cost_much_is_not_followed() -> None:
    (one,) = told(bound("350", "400", path="count(//*//*//*//*//*)"))
    assert "is niet na te gaan: ‘400’" in one
    assert told(bound("350", "400", path="/r/niets")) == []


def test_words_in_a_numbering_are_told() -> None:
    def labelled(text: str) -> Document:
        level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
        kind = f'<w:abstractNum w:abstractNumId="9">{level}</w:abstractNum>'
        return raw(
            numbered(9, 0, TEXT), numbering=f'{kind}<w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>'
        )

    assert any(
        "een nummering met woorden, in alinea 1: ‘Nooit geldt 1’" in one
        for one in told(labelled("Nooit geldt %1"))
    )
    assert told(labelled("Artikel %1.")) == []


def test_words_in_a_drawing_are_told() -> None:
    drawing = (
        '<w:r><w:drawing><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="x">'
        "<a:txBody><a:p><a:r><a:t>niet</a:t></a:r></a:p></a:txBody></a:graphicData></a:graphic></w:drawing></w:r>"
    )
    assert any("1 tekst in een tekening" in one for one in told(raw(p(drawing, "x"))))


# Two programs would read two texts.


def test_a_file_with_two_texts_is_refused() -> None:
    parts = word_parts(p(TEXT))
    document, other = parts["word/document.xml"], p("Een ander.").encode()
    relations = parts["_rels/.rels"]
    second = (
        f'<Relationship Id="r9" Type="{RELATIONS}/officeDocument" Target="word/ander.xml"/></Relationships>'
    )
    for changed in (
        {"word/document.xml": document.replace(b"</w:body>", b"</w:body><w:body>" + other + b"</w:body>")},
        {"word/document.xml": document.replace(b"<w:body>", other + b"<w:body>")},
        {"_rels/.rels": relations.replace(b"</Relationships>", second.encode()), "word/ander.xml": document},
    ):
        with pytest.raises(Refused, match="RP112"):
            read_bytes(zipped(parts | changed), "x.docx")


@pytest.mark.parametrize("encoding", ["UTF-7", "ISO-8859-1", "windows-1252", "ibm037"])
def test_an_encoding_that_word_does_not_read_is_refused(encoding: str) -> None:
    parts = word_parts(p(TEXT))
    document = parts["word/document.xml"].rpartition(b"?>")[2]
    declared = f'<?xml version="1.0" encoding="{encoding}"?>'.encode()
    with pytest.raises(Unreadable, match="RP106"):
        read_bytes(zipped(parts | {"word/document.xml": declared + document}), "x.docx")


def lettered(properties: str) -> str:
    return p("Wij bouwen ", run(properties, "geen "), "hoogbouw.")


FILLED = "<w14:textFill>{}</w14:textFill>"


@pytest.mark.parametrize(
    "properties",
    [
        FILLED.format("<w14:noFill/>"),
        FILLED.format(
            '<w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill>'
        ),
        FILLED.format('<w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill>'),
        FILLED.format('<w14:solidFill><w14:schemeClr w14:val="bg1"/></w14:solidFill>'),
        '<w:highlight w:val="black"/>',
        '<w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/><w:color w:val="000000"/>',
        '<w:spacing w:val="-300"/>',
        '<w:fitText w:val="1" w:id="1"/>',
    ],
)
def test_letters_without_a_filling_marked_over_or_on_each_other_are_told(properties: str) -> None:
    document = raw(lettered(properties))
    assert document.blocks[0].text == "Wij bouwen geen hoogbouw."
    assert any(one.startswith("RP123") and "‘geen’" in one for one in told(document))


@pytest.mark.parametrize(
    "properties",
    [
        FILLED.format('<w14:solidFill><w14:srgbClr w14:val="203864"/></w14:solidFill>'),
        '<w:highlight w:val="yellow"/>',
        '<w:shd w:val="clear" w:fill="000000"/>',
        '<w:spacing w:val="-20"/>',
        '<w:fitText w:val="1200" w:id="1"/>',
        '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>',
    ],
    ids=["blue", "yellow marker", "black ground, which turns letters white", "closer", "fitted", "a font"],
)
def test_letters_that_can_be_read_are_not_told(properties: str) -> None:
    assert told(raw(lettered(properties))) == []


ALTERNATE = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="w14"><w:t>{}</w:t></mc:Choice>'
    "<mc:Fallback><w:t>{}</w:t></mc:Fallback></mc:AlternateContent></w:r>"
)


def bare(code: str) -> str:
    """A field that has no result of its own."""
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return f"{begin}<w:r><w:instrText> {code} </w:instrText></w:r>{end}"


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (ALTERNATE.format("veel", "geen"), "in twee vormen in: ‘veel’ en ‘geen’"),
        (run('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>', "geen"), "het lettertype ‘Wingdings’"),
        (bare("MACROBUTTON x geen"), "‘MACROBUTTON x geen’; dat is niet gelezen"),
        (bare("EQ \\o(10,20)"), "‘EQ"),
        (bare("SYMBOL 65"), "‘SYMBOL 65’"),
        (bare("FORMCHECKBOX"), "een aankruisvak"),
        (bare("AUTONUM"), "‘AUTONUM’"),
        (field(" PAGE ", run("", "geen")), "bij het openen: ‘PAGE’"),
        (field(" NUMPAGES ", run("", "geen")), "bij het openen: ‘NUMPAGES’"),
        (field(" SET x geen ", run("", "geen")), "‘geen’ staat in een veld dat alleen iets onthoudt"),
        (field(' ASK x "geen" ', run("", "geen")), "Word toont het niet"),
        ("<w:r><w:yearLong/></w:r>", "de datum van vandaag"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "een veld zonder einde"),
        ("<w:r><w:delText>geen</w:delText></w:r>", "als verwijderd gemerkt"),
    ],
)
def test_what_word_shows_otherwise_is_told(inside: str, words: str) -> None:
    assert any(
        one.startswith("RP132") and words in one for one in told(raw(p("Wij bouwen ", inside, " hoogbouw.")))
    )


def test_a_raised_digit_behind_a_number_is_told_and_a_square_metre_is_not() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    assert any(
        "verhoogde of verlaagde cijfers" in one
        for one in told(raw(p("Wij bouwen 10", run(raised, "2"), " torens.")))
    )
    assert told(raw(p("Het veld is 300 m", run(raised, "2"), " groot."))) == []


def test_two_forms_of_one_text_are_not_told() -> None:
    assert told(raw(p("Wij bouwen ", ALTERNATE.format("geen", " geen"), " hoogbouw."))) == []


def test_a_number_that_runs_in_the_other_direction_is_told() -> None:
    assert any(one.startswith("RP124") for one in told(raw(p("Van ", run("<w:rtl/>", "10-20"), " torens."))))
    assert told(raw(p("Van ", run("<w:rtl/>", "torens"), " af."))) == []


def test_words_above_the_line_in_a_bullet_and_in_a_formula_are_told() -> None:
    above = "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>nooit</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>hoogbouw</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    document = raw(p("Wij bouwen ", above, "."))
    assert document.blocks[0].text == "Wij bouwen hoogbouw."
    assert told(document) == ["RP125 niet vergeleken: 1 tekst boven de regel"]
    bullet = NUMBERING.replace('w:lvlText w:val="•"', 'w:lvlText w:val="Niet:"')
    assert any("‘Niet:’" in one for one in told(raw(numbered(2, 0, "Wij bouwen."), numbering=bullet)))
    assert told(raw(numbered(2, 0, "Wij bouwen."), numbering=NUMBERING)) == []
    hidden = '<m:oMath><m:phant><m:phantPr><m:show m:val="0"/></m:phantPr><m:e><m:r><m:t>geen</m:t></m:r></m:e></m:phant></m:oMath>'
    assert any("in een formule: ‘geen’" in one for one in told(raw(p("Wij bouwen ", hidden))))


def test_a_cell_merged_in_the_old_way_hides_its_text() -> None:
    assert any("samengevoegde cel" in one for one in told(raw(grid("<w:hMerge/>"))))


@pytest.mark.parametrize("code", [" DATE ", ' DATE \\@ "d MMMM yyyy" ', " TIME ", "date"])
def test_a_date_that_word_fills_in_each_time_is_told(code: str) -> None:
    (one,) = told(raw(p(field(code, run("", "1 januari 2027")))))
    assert one.startswith("RP132 Word vult 1 veld opnieuw in bij het openen")
    simple = f"<w:fldSimple w:instr='{code}'>{run('', '1 januari 2027')}</w:fldSimple>"
    assert len(told(raw(p(simple)))) == 1
    locked = field(code, run("", "1 januari 2027")).replace('"begin"', '"begin" w:fldLock="1"', 1)
    assert told(raw(p(locked))) == []


@pytest.mark.parametrize(
    ("code", "said", "answer"),
    [
        ('QUOTE "niet"', "samen", "niet"),
        ("QUOTE niet", "samen", "niet"),
        ('IF 1 = 1 "niet" "samen"', "samen", "niet"),
        ('IF 1=2 "samen" "niet" \\* MERGEFORMAT', "samen", "niet"),
        ('IF "a" &lt;&gt; "a" "samen" "niet"', "samen", "niet"),
        ('IF Naam = "x" "wel" "niet"', "samen", "wel’ of ‘niet"),
        ("= 1 + 1", "3", "2"),
        ("=300-2*25", "400", "250"),
    ],
)
def test_a_field_that_contradicts_what_stands_there_is_told(code: str, said: str, answer: str) -> None:
    for inside in (
        field(f" {code} ", run("", said)),
        f"<w:fldSimple w:instr='{code}'>{run('', said)}</w:fldSimple>",
    ):
        (one,) = told(raw(p("Wij werken ", inside, " eraan.")))
        assert one.startswith(f"RP132 er staat \u2018{said}\u2019, maar het veld")
        assert f"\u2018{answer}\u2019 als Word het bijwerkt" in one


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ('QUOTE "samen"', "samen"),
        ('IF 1 = 1 "samen" "niet"', "samen"),
        ('IF Naam = "x" "wel" "niet"', "niet"),
        ("= SUM(ABOVE)", "400"),
        ('= 1000 + 1 \\# "#.##0"', "1.001"),
        ("= 1 + 1", "2"),
        ("QUOTE", "samen"),
        (f'IF {field(" PAGE ", run("", "1"))} = 1 "x" "y"', "samen"),
        ("REF _Ref1 \\h", "tabel 1"),
        ("PAGE", "4"),
    ],
)
def test_a_field_that_says_what_stands_there_is_not_told(code: str, said: str) -> None:
    inside = field(f" {code} ", run("", said))
    assert told(raw(p("Wij werken ", inside, " eraan."))) == []


def test_a_field_over_two_paragraphs_and_one_within_another_are_read_whole() -> None:
    begin, middle, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = '<w:r><w:instrText> QUOTE "a12" </w:instrText></w:r>'
    inner = field(" PAGE ", run("", "12"))
    whole = p(begin, code, middle, run("", "a")) + p(inner, end)
    assert told(raw(whole)) == []
    assert len(told(raw(whole.replace(">12<", ">13<")))) == 1


# What lies in front of the words.

WHITE_FILL = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'


def shape(
    fill: str = WHITE_FILL,
    about: str = 'behindDoc="0"',
    wrap: str = "wrapNone",
    down: str = '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>',
    size: str = 'cx="2000000" cy="180000"',
    inside: str = "",
) -> str:
    """A rectangle as a person draws it over words."""
    return (
        f'<w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" {about}>'
        f'{down}<wp:extent {size}/><wp:{wrap}/><wp:docPr id="1" name="v"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:spPr><a:prstGeom prst="rect"/>{fill}</wps:spPr>'
        f"{inside}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def old_shape(style: str, more: str = "") -> str:
    return f'<w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" style="{style}" {more}/></w:pict></w:r>'


OVER = "position:absolute;margin-left:0;margin-top:0;width:200pt;height:14pt;z-index:1"


@pytest.mark.parametrize(
    "inside",
    [shape(), shape(fill="<a:ln/>", inside='<wps:style><a:fillRef idx="1"/></wps:style>'), old_shape(OVER)],
)
def test_a_filled_shape_in_front_of_words_is_told(inside: str) -> None:
    (one,) = told(raw(p("x") + p(inside, TEXT)))
    assert one.startswith("RP123 tekst die misschien achter een gevuld vlak staat, bij alinea 2;")


@pytest.mark.parametrize(
    "inside",
    [
        shape(about='behindDoc="1"'),
        shape(wrap="wrapSquare"),
        shape(fill="<a:noFill/>"),
        shape(fill='<a:solidFill><a:srgbClr val="FFFF00"><a:alpha val="40000"/></a:srgbClr></a:solidFill>'),
        shape(down='<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>'),
        shape(size='cx="2000000" cy="12700"'),
        shape(inside=f"<wps:txbx><w:txbxContent>{p('Let op')}</w:txbxContent></wps:txbx>"),
        old_shape(OVER.replace("z-index:1", "z-index:-1")),
        old_shape(OVER, 'filled="f"'),
    ],
    ids=["behind", "beside", "open", "clear", "by the page", "a line", "a box with words", "old and behind", "old and open"],
)  # fmt: skip
def test_a_shape_that_hides_no_words_is_not(inside: str) -> None:
    assert not [one for one in told(raw(p(inside, TEXT))) if "vlak" in one]


def test_a_shape_in_an_empty_line_is_not() -> None:
    assert told(raw(p(TEXT) + p(shape()) + p(TEXT))) == []
    tall = shape(size='cx="2000000" cy="900000"')
    assert len(told(raw(p(TEXT) + p(tall) + p(TEXT)))) == 1


# What a program joins, shuts, doubles or leaves out.


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<w:p><w:r><w:t>Dat is on </w:t></w:r><w:r><w:t>mogelijk.</w:t></w:r></w:p>", "‘onmogelijk’"),
        ("<w:p><w:r><w:t>Dat is on</w:t></w:r><w:r><w:t> mogelijk.</w:t></w:r></w:p>", "‘onmogelijk’"),
        ("<w:p><w:r><w:t>on</w:t></w:r><w:r><w:t> </w:t></w:r><w:r><w:t>mogelijk</w:t></w:r></w:p>", "‘onmogelijk’"),
        ('<w:p><w:r><w:t xml:space="preserve">Dat is on </w:t></w:r><w:r><w:t>mogelijk.</w:t></w:r></w:p>', ""),
        ('<w:p xml:space="preserve"><w:r><w:t>Dat is on </w:t></w:r><w:r><w:t>mogelijk.</w:t></w:r></w:p>', ""),
        ("<w:p><w:r><w:t>Dat is. </w:t></w:r><w:r><w:t>Mogelijk </w:t></w:r></w:p>", ""),
        ("<w:p><w:r><w:t>een </w:t></w:r><w:del><w:r><w:delText>geen</w:delText></w:r></w:del><w:r><w:tab/></w:r></w:p>", ""),
    ],
)  # fmt: skip
def test_words_that_word_joins_are_told(body: str, words: str) -> None:
    found = [one for one in told(raw(body)) if "laat een spatie weg in alinea 1" in one]
    assert len(found) == bool(words)
    assert all(words in one for one in found)


def shut(level: int, text: str, mark: str = "<w15:collapsed/>") -> str:
    namespace = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    mark = mark.replace("/>", f" {namespace}/>") if mark else ""
    return f'<w:p><w:pPr><w:outlineLvl w:val="{level - 1}"/>{mark}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def test_what_stands_under_a_heading_that_is_shut_is_told() -> None:
    body = (
        shut(2, "Wonen")
        + p("Niet te zien.")
        + shut(3, "Huur", "")
        + p("Ook niet.")
        + shut(2, "Groen", "")
        + p("Wel.")
    )
    (one,) = told(raw(body))
    assert one.startswith("RP123 tekst onder een ingeklapte kop in alinea 2, 3 en 4: ‘Niet te zien.’")
    assert told(raw(shut(1, "Wonen", '<w15:collapsed w:val="0"/>') + p("Te zien."))) == []


def test_a_note_whose_sign_is_hidden_is_told() -> None:
    sign = '<w:r><w:rPr>{}</w:rPr><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{p("behalve dan")}</w:footnote>'
    (one,) = told(raw(p("Wij bouwen", sign.format("<w:vanish/>")), footnotes=note))
    assert one.startswith("RP123 verborgen tekst in alinea 2: ‘behalve dan’")
    assert told(raw(p("Wij bouwen", sign.format("")), footnotes=note)) == []


def test_two_notes_or_styles_under_one_name_are_told() -> None:
    notes = [f'<w:footnote w:id="2">{p(text)}</w:footnote>' for text in ("wel", "niet")]
    sign = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    assert "meer dan één voetnoot" in told(raw(p("x", sign), footnotes="".join(notes)))[0]
    assert told(raw(p("x", sign), footnotes=notes[0] * 2)) == []
    style = '<w:style w:type="character" w:styleId="A"><w:name w:val="A"/>{}</w:style>'
    both = style.format("<w:rPr><w:vanish/></w:rPr>") + style.format("")
    assert "meer dan één stijl" in told(styled(both, TEXT))[0]


def test_words_at_the_line_above_notes_and_strokes_of_a_pen_are_named() -> None:
    line = f'<w:footnote w:type="separator" w:id="0">{p("Onder voorbehoud.")}</w:footnote>'
    assert told(raw(p("x"), footnotes=line)) == ["RP125 niet vergeleken: tekst bij de streep boven de noten"]
    bare = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    assert told(raw(p("x"), footnotes=bare)) == []
    pen = '<w:r><w:drawing><w14:contentPart r:id="rI"/></w:drawing></w:r>'
    assert told(raw(p("x", pen))) == ["RP125 niet vergeleken: 1 tekening met de pen"]


@pytest.mark.parametrize(
    ("table", "is_told"),
    [
        ('<w:font w:name="Regio"><w:altName w:val="Wingdings"/></w:font>', True),
        ('<w:font w:name="Regio"><w:charset w:val="02"/></w:font>', True),
        ('<w:font w:name="Regio"><w:charset w:val="00"/></w:font><w:font w:name="Regio"><w:charset w:val="02"/></w:font>', False),
        ('<w:font w:name="Regio"><w:altName w:val="Arial"/></w:font>', False),
        ('<w:font w:name="Regio">', False),
    ],
)  # fmt: skip
def test_a_font_that_makes_way_for_signs_is_told(table: str, is_told: bool) -> None:
    relation = f'<Relationship Id="rF" Type="{RELATIONS}/fontTable" Target="fontTable.xml"/>'
    parts = word_parts(p(run('<w:rFonts w:ascii="Regio"/>')), relation)
    parts["word/fontTable.xml"] = f"<w:fonts {W}>{table}</w:fonts>".encode()
    assert (
        any("het lettertype ‘Regio’" in one for one in told(read_bytes(zipped(parts), "x.docx"))) is is_told
    )


def in_table(style: str, rows: int = 2) -> list[str]:
    made = f'<w:style w:type="table" w:styleId="B"><w:name w:val="B"/>{style}</w:style>'
    cells = "".join(f"<w:tr><w:tc>{p(f'Rij {row}')}</w:tc></w:tr>" for row in range(rows))
    body = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="B"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>{cells}</w:tbl>'
    )
    parts = word_parts(body) | {"word/styles.xml": f"<w:styles {W}>{made}</w:styles>".encode()}
    return told(read_bytes(zipped(parts), "x.docx"))


def test_a_table_style_that_hides_some_cells_is_told() -> None:
    part = '<w:tblStylePr w:type="{}"><w:rPr>{}</w:rPr></w:tblStylePr>'
    (one,) = in_table(part.format("firstRow", "<w:vanish/>"))
    assert one.startswith("RP123 verborgen tekst in alinea 1: ‘Rij 0’")
    (one,) = in_table(part.format("band2Horz", '<w:sz w:val="2"/>'))
    assert one.startswith("RP123 onleesbaar kleine tekst in alinea 1 en 2")
    assert in_table(part.format("firstRow", "<w:b/>")) == []
