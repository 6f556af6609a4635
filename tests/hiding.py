"""Small files that hide text in most of the ways that are told: to begin with when files are changed at random."""

# ruff: noqa: E501  (XML as Word and LibreOffice write it)

from __future__ import annotations

from builders import RELATIONS, field, numbered, odt_file, p, word_parts, zipped
from pdfs import drawn, page, stream

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
_WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
_THEME = (
    f'<a:theme {_A}><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>'
    '<a:accent1><a:srgbClr val="EEEEEE"/></a:accent1></a:clrScheme><a:fontScheme name="x"><a:minorFont><a:latin typeface="Wingdings"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
)
_SETTINGS = f'<w:settings {_W}><w:displayBackgroundShape/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1"/></w:settings>'
_LIST = '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:lvlText w:val="-"/><w:pPr><w:ind w:left="-9000"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>'


def _run(properties: str) -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>geen woningen</w:t></w:r>"


def _table(properties: str, row: str) -> str:
    cell = f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:gridSpan w:val="1"/></w:tcPr>{p("Wij bouwen. " * 9)}</w:tc>'
    grid = '<w:tblGrid><w:gridCol w:w="9000"/><w:gridCol w:w="1"/></w:tblGrid>'
    return (
        f"<w:tbl><w:tblPr>{properties}</w:tblPr>{grid}<w:tr><w:trPr>{row}</w:trPr>{cell}{cell}</w:tr></w:tbl>"
    )


def _shape(inside: str) -> str:
    return (
        f'<w:r><w:drawing><wp:anchor {_WP} behindDoc="0"><wp:positionH relativeFrom="page"><wp:posOffset>99999999</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>-90000</wp:posOffset></wp:positionV><wp:extent cx="2000000" cy="180000"/><wp:wrapNone/><wp:docPr id="1" name="v"/>'
        f'<a:graphic {_A}><a:graphicData uri="x"><wps:wsp {_WPS}><wps:spPr><a:xfrm><a:ext cx="2000000" cy="180000"/></a:xfrm><a:prstGeom prst="rect"/>'
        f'<a:solidFill><a:schemeClr val="bg1"><a:lumMod val="90000"/></a:schemeClr></a:solidFill></wps:spPr>{inside}<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>'
    )


def _control(properties: str, written: str) -> str:
    binding = '<w:dataBinding w:xpath="/r[1]/a[1]"/>'
    return f"<w:sdt><w:sdtPr>{properties}{binding}</w:sdtPr><w:sdtContent><w:r><w:t>{written}</w:t></w:r></w:sdtContent></w:sdt>"


def word() -> bytes:
    """A Word file."""
    body = "".join(
        (
            p("Wij bouwen ", _run('<w:color w:val="000000" w:themeColor="accent1" w:themeTint="33"/>')),
            p(_run('<w:rFonts w:asciiTheme="minorHAnsi" w:cs="Code 39"/><w:cs/><w:szCs w:val="2"/>'), _run('<w:spacing w:val="-90"/><w:position w:val="-99"/>')),
            p("Kader", properties='<w:framePr w:w="1" w:h="1" w:hRule="exact" w:x="-9999" w:hAnchor="page" w:y="1"/>'),
            p("Ver weg", properties='<w:ind w:left="-9000" w:right="-9000" w:hanging="99"/><w:spacing w:line="20" w:lineRule="exact"/>'),
            numbered(9, 0, "In een lijst"),
            _table('<w:tblpPr w:tblpX="-9999" w:horzAnchor="page" w:tblpY="1"/><w:tblLayout w:type="fixed"/>', '<w:trHeight w:val="300" w:hRule="exact"/><w:gridBefore w:val="1"/>'),
            p(_shape(""), "onder een vlak", _shape(f"<wps:txbx><w:txbxContent>{p('In een vak. ' * 20)}</w:txbxContent></wps:txbx>")),
            p(_control("<w:date><w:dateFormat w:val='d MMMM yyyy'/></w:date>", "1 mei 2030"), _control("<w14:checkbox/>", "☐")),
            p(_control("<w:comboBox><w:listItem w:displayText='niet' w:value='2031-01-01'/></w:comboBox>", "wel")),
            p(field(' INCLUDETEXT "http://x.nl/y" ', _run("")), "<w:fldSimple w:instr=' DDEAUTO x y '/>"),
            '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1400" w:right="1400" w:top="1400" w:bottom="1400"/></w:sectPr>',
        )
    )  # fmt: skip
    relations = "".join(
        f'<Relationship Id="r{kind}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for kind, target in (("theme", "theme.xml"), ("settings", "settings.xml"), ("customXml", "../customXml/item1.xml"))
    )  # fmt: skip
    parts = word_parts(body, relations, numbering=_LIST)
    parts |= {
        "word/theme.xml": _THEME.encode(),
        "word/settings.xml": _SETTINGS.encode(),
        "customXml/item1.xml": b"<r><a>2031-01-01</a></r>",
    }
    return zipped(parts)  # fmt: skip


def odt() -> bytes:
    """An OpenDocument text."""
    automatic = (
        '<style:style style:name="T" style:family="table"><style:table-properties table:align="left" fo:margin-left="-30cm"/></style:style>'
        '<style:style style:name="A" style:family="text"><style:text-properties fo:letter-spacing="-1cm" style:text-position="-100% 1%" fo:font-family="Wingdings"/></style:style>'
        '<style:style style:name="S" style:family="graphic"><style:graphic-properties draw:fill="solid" draw:opacity="90%"/></style:style>'
    )
    return odt_file(
        '<text:p><draw:rect draw:style-name="S" svg:width="6cm" svg:height="1cm"/>Wij <text:span text:style-name="A">bouwen niet</text:span></text:p>'
        '<table:table table:style-name="T"><table:table-row><table:table-cell><text:p>woningen</text:p></table:table-cell></table:table-row></table:table>'
        '<text:p><draw:frame svg:x="-30cm" svg:width="2cm"><draw:text-box><text:p>in een vak</text:p></draw:text-box></draw:frame></text:p>'
        '<text:p><draw:frame><draw:image xlink:href="http://x.nl/1.png"/></draw:frame><text:dde-connection text:connection-name="c">x</text:dde-connection></text:p>',
        automatic,
    )


def pdf() -> bytes:
    """A page with a layer that is off, a note over words, and letters that are cut and squeezed."""
    groups = "/OCProperties << /OCGs [6 0 R] /D << /Order [6 0 R] /OFF [6 0 R] >> >>"
    note = "<< /Type /Annot /Subtype /Square /Rect [60 690 300 715] /F 4 /AP << /N 7 0 R >> >>"
    uses = f"/Annots [{note}] /Resources << /Font << /F1 4 0 R >> /Properties << /Laag 6 0 R >> >>"
    content = drawn("Wij bouwen woningen in de regio.", "Dat doen wij op tijd.")
    content += "/OC /Laag BDC BT /F1 11 Tf 1 0 0 1 72 600 Tm (Behalve dan) Tj ET EMC\n"
    content += "q 0 0 9 9 re W n BT /F1 11 Tf 1 Tz 1 0 0 1 72 580 Tm (niet altijd) Tj ET Q\n"
    look = "/Type /XObject /Subtype /Form /BBox [0 0 240 25]"
    others: dict[int, str | bytes] = {
        6: "<< /Type /OCG /Name (Laag) >>",
        7: stream("1 g 0 0 240 25 re f", look),
    }
    return page(content, groups, uses, others=others)
