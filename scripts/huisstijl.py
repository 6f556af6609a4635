"""Make templates/huisstijl.docx, the house style of everything that the program writes for Word.

Run `python scripts/huisstijl.py`; the same source gives the same file, byte for byte. The file holds no
text, only styles (built-in ones under their built-in names, so that Word shows them in the user's
language), list numbering, a footer with the page number, and settings.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

from lxml import etree
from lxml.builder import ElementMaker

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAKE = ElementMaker(namespace=W, nsmap={"w": W, "r": R})
Element = etree._Element

FONT = "Calibri"
INK = "1F1F1F"
BLUE = "1B3A5C"
"""Headings and labels: 11.6:1 on white, 9.8:1 on the tint."""
GREY = "525252"
"""Muted text: 7.8:1 on white."""
GREEN, RED = "00562B", "8B0000"
"""Added and removed: 8.6:1 and 10:1 on white; both carry underline or strike as well (WCAG 1.4.1)."""
RULE, TINT = "9AA9B8", "E8EDF3"


def el(tag: str, /, *children: Element, **attributes: str | int) -> Element:
    return MAKE(tag, *children, **{f"{{{W}}}{key}": str(value) for key, value in attributes.items()})


def run_properties(
    *,
    size: float = 0,
    bold: bool = False,
    italic: bool = False,
    color: str = "",
    underline: str = "",
    strike: bool = False,
    raised: bool = False,
) -> Element:
    """w:rPr with its children in the order of the schema (ECMA-376 part 1, 17.3.2.28)."""
    parts: list[Element] = []
    if bold:
        parts += [el("b"), el("bCs")]
    if italic:
        parts += [el("i"), el("iCs")]
    if strike:
        parts.append(el("strike"))
    if color:
        parts.append(el("color", val=color))
    if size:
        parts += [el("sz", val=round(size * 2)), el("szCs", val=round(size * 2))]
    if underline:
        parts.append(el("u", val=underline))
    if raised:
        parts.append(el("vertAlign", val="superscript"))
    return el("rPr", *parts)


def paragraph_properties(
    *,
    before: float = 0,
    after: float = 0,
    line: float = 0,
    keep_next: bool = False,
    keep_lines: bool = False,
    outline: int = -1,
    left: int = 0,
    hanging: int = 0,
    align: str = "",
    contextual: bool = False,
    number: int = 0,
    rule: bool = False,
) -> Element:
    """w:pPr in the order of 17.3.1.26; distances in points, indents in twentieths of a point."""
    parts: list[Element] = []
    if keep_next:
        parts.append(el("keepNext"))
    if keep_lines:
        parts.append(el("keepLines"))
    if number:
        parts.append(el("numPr", el("numId", val=number)))
    if rule:
        parts.append(el("pBdr", el("bottom", val="single", sz=8, space=4, color=BLUE)))
    spacing: dict[str, str | int] = {"before": round(before * 20), "after": round(after * 20)}
    if line:
        spacing |= {"line": round(line * 240), "lineRule": "auto"}
    parts.append(el("spacing", **spacing))
    if left or hanging:
        parts.append(el("ind", left=left, hanging=hanging))
    if contextual:
        parts.append(el("contextualSpacing"))
    if align:
        parts.append(el("jc", val=align))
    if outline >= 0:
        parts.append(el("outlineLvl", val=outline))
    return el("pPr", *parts)


def style(
    kind: str,
    ident: str,
    name: str,
    *parts: Element,
    based: str = "Standaard",
    following: str = "",
    default: bool = False,
    custom: bool = False,
    priority: int = 99,
    quick: bool = False,
) -> Element:
    head = [el("name", val=name)]
    if based and not default:
        head.append(el("basedOn", val=based))
    if following:
        head.append(el("next", val=following))
    head.append(el("uiPriority", val=priority))
    if quick:
        head.append(el("qFormat"))
    element = el("style", *head, *parts, type=kind, styleId=ident)
    if default:
        element.set(f"{{{W}}}default", "1")
    if custom:
        element.set(f"{{{W}}}customStyle", "1")
    return element


def headings() -> list[Element]:
    sizes = {1: (16, 18, 6), 2: (13, 14, 4), 3: (11.5, 10, 3)}
    found = []
    for level in range(1, 10):
        size, before, after = sizes.get(level, (11, 8, 2))
        found.append(
            style(
                "paragraph",
                f"Kop{level}",
                f"heading {level}",
                paragraph_properties(
                    before=before, after=after, keep_next=True, keep_lines=True, outline=level - 1
                ),
                run_properties(size=size, bold=True, color=BLUE, italic=level > 3),
                following="Standaard",
                priority=9,
                quick=True,
            )
        )
    return found


def table_style() -> Element:
    """Rules between the rows and a tinted, bold first row: quiet on paper, plain in black and white."""
    edge: dict[str, str | int] = {"val": "single", "sz": 4, "space": 0, "color": RULE}
    strong: dict[str, str | int] = {"val": "single", "sz": 8, "space": 0, "color": BLUE}
    margins = el(
        "tblCellMar",
        el("top", w=50, type="dxa"),
        el("left", w=85, type="dxa"),
        el("bottom", w=50, type="dxa"),
        el("right", w=85, type="dxa"),
    )
    borders = el("tblBorders", el("top", **strong), el("bottom", **strong), el("insideH", **edge))
    first = el(
        "tblStylePr",
        run_properties(bold=True, color=BLUE),
        el("tcPr", el("tcBorders", el("bottom", **strong)), el("shd", val="clear", color="auto", fill=TINT)),
        type="firstRow",
    )
    return style(
        "table",
        "Regiotabel",
        "Regiotabel",
        el("tblPr", el("tblInd", w=0, type="dxa"), borders, margins),
        first,
        based="Standaardtabel",
        custom=True,
        priority=40,
    )


def styles() -> Element:
    fonts = el("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    defaults = el(
        "docDefaults",
        el(
            "rPrDefault",
            el(
                "rPr",
                fonts,
                el("color", val=INK),
                el("sz", val=22),
                el("szCs", val=22),
                el("lang", val="nl-NL", eastAsia="nl-NL", bidi="ar-SA"),
            ),
        ),
        el("pPrDefault", el("pPr", el("spacing", after=120, line=271, lineRule="auto"))),
    )
    paragraphs = [
        style("paragraph", "Standaard", "Normal", default=True, priority=0, quick=True),
        style(
            "paragraph",
            "Titel",
            "Title",
            paragraph_properties(after=10, rule=True, keep_next=True),
            run_properties(size=22, bold=True, color=BLUE),
            following="Standaard",
            priority=10,
            quick=True,
        ),
        *headings(),
        style(
            "paragraph",
            "Lijstalinea",
            "List Paragraph",
            paragraph_properties(after=3, contextual=False),
            priority=34,
            quick=True,
        ),
        style(
            "paragraph",
            "Gedemptealinea",
            "Gedempte alinea",
            paragraph_properties(before=2, after=2, line=1.05),
            run_properties(size=10, color=GREY),
            custom=True,
        ),
        style(
            "paragraph",
            "Signaalalinea",
            "Signaalalinea",
            paragraph_properties(before=1, after=3, line=1.05),
            custom=True,
        ),
        style(
            "paragraph",
            "Etiketalinea",
            "Etiketalinea",
            paragraph_properties(after=1),
            run_properties(bold=True, color=BLUE),
            custom=True,
        ),
        style("paragraph", "Tabeltekst", "Tabeltekst", paragraph_properties(after=3, line=1.08), custom=True),
        style(
            "paragraph",
            "Bijschrift",
            "caption",
            paragraph_properties(before=8, after=4, keep_next=True),
            run_properties(bold=True, color=BLUE),
            priority=35,
            quick=True,
        ),
        style(
            "paragraph",
            "Koptekst",
            "header",
            paragraph_properties(after=0),
            run_properties(size=9, color=GREY),
        ),
        style(
            "paragraph",
            "Voettekst",
            "footer",
            paragraph_properties(after=0, align="right"),
            run_properties(size=9, color=GREY),
        ),
        style(
            "paragraph",
            "Voetnoottekst",
            "footnote text",
            paragraph_properties(after=2, line=1),
            run_properties(size=9.5),
        ),
        style(
            "paragraph",
            "Tekstopmerking",
            "annotation text",
            paragraph_properties(after=2, line=1),
            run_properties(size=10),
        ),
        *(
            style(
                "paragraph",
                f"Inhopg{n}",
                f"toc {n}",
                paragraph_properties(after=2, left=220 * (n - 1)),
                following="Standaard",
                priority=39,
            )
            for n in range(1, 10)
        ),
    ]
    plain = "Standaardalinea-lettertype"
    characters = [
        style("character", plain, "Default Paragraph Font", default=True, priority=1),
        style(
            "character",
            "Toegevoegd",
            "Toegevoegd",
            run_properties(bold=True, color=GREEN, underline="single"),
            based=plain,
            custom=True,
        ),
        style(
            "character",
            "Geschrapt",
            "Geschrapt",
            run_properties(color=RED, strike=True),
            based=plain,
            custom=True,
        ),
        style("character", "Gedempt", "Gedempt", run_properties(color=GREY), based=plain, custom=True),
        style(
            "character", "Signaal", "Signaal", run_properties(bold=True, color=BLUE), based=plain, custom=True
        ),
        style(
            "character", "Etiket", "Etiket", run_properties(bold=True, color=BLUE), based=plain, custom=True
        ),
        style(
            "character",
            "Haken",
            "Haken",
            run_properties(bold=True, color=BLUE),
            based=plain,
            custom=True,
        ),
        style(
            "character",
            "Hyperlink",
            "Hyperlink",
            run_properties(color="0B4F9E", underline="single"),
            based=plain,
        ),
        style(
            "character", "Voetnootmarkering", "footnote reference", run_properties(raised=True), based=plain
        ),
        style(
            "character", "Verwijzingopmerking", "annotation reference", run_properties(size=8), based=plain
        ),
    ]
    cells = el(
        "tblCellMar",
        el("top", w=0, type="dxa"),
        el("left", w=108, type="dxa"),
        el("bottom", w=0, type="dxa"),
        el("right", w=108, type="dxa"),
    )
    tables = [
        style(
            "table",
            "Standaardtabel",
            "Normal Table",
            el("tblPr", el("tblInd", w=0, type="dxa"), cells),
            default=True,
        ),
        table_style(),
        style("numbering", "Geenlijst", "No List", default=True),
    ]
    return el("styles", defaults, *paragraphs, *characters, *tables)


def numbering() -> Element:
    bullets = ("•", "–", "·")
    numbers = (("decimal", "%{}."), ("lowerLetter", "%{}."), ("lowerRoman", "%{}."))

    def level(n: int, form: str, text: str) -> Element:
        indent = el("pPr", el("ind", left=357 * (n + 1), hanging=357))
        parts = [
            el("start", val=1),
            el("numFmt", val=form),
            el("lvlText", val=text),
            el("lvlJc", val="left"),
            indent,
        ]
        return el("lvl", *parts, ilvl=n)

    bulleted = el(
        "abstractNum",
        el("multiLevelType", val="hybridMultilevel"),
        *(level(n, "bullet", bullets[n % 3]) for n in range(9)),
        abstractNumId=1,
    )
    counted = el(
        "abstractNum",
        el("multiLevelType", val="hybridMultilevel"),
        *(level(n, numbers[n % 3][0], numbers[n % 3][1].format(n + 1)) for n in range(9)),
        abstractNumId=2,
    )
    return el(
        "numbering",
        bulleted,
        counted,
        el("num", el("abstractNumId", val=1), numId=1),
        el("num", el("abstractNumId", val=2), numId=2),
    )


def settings() -> Element:
    compatibility = el(
        "compat",
        el("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15),
    )
    notes = el("footnotePr", el("footnote", id=-1), el("footnote", id=0))
    return el(
        "settings",
        el("zoom", percent=100),
        el("defaultTabStop", val=709),
        el("characterSpacingControl", val="doNotCompress"),
        notes,
        compatibility,
        el("themeFontLang", val="nl-NL"),
        el("decimalSymbol", val=","),
        el("listSeparator", val=";"),
    )


def field(instruction: str, result: str) -> Element:
    return el("fldSimple", el("r", _text(result)), instr=f" {instruction} ")


def _text(text: str) -> Element:
    element = el("t")
    element.text = text
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element


def footer() -> Element:
    line = el(
        "p",
        el("pPr", el("pStyle", val="Voettekst")),
        field("TITLE", ""),
        el("r", _text("  |  pagina ")),
        field("PAGE", "1"),
        el("r", _text(" van ")),
        field("NUMPAGES", "1"),
    )
    return el("ftr", line)


def footnotes() -> Element:
    def separator(ident: int, kind: str) -> Element:
        line = el("p", el("pPr", el("spacing", after=0, line=240, lineRule="auto")), el("r", el(kind)))
        return el("footnote", line, type=kind, id=ident)

    return el("footnotes", separator(-1, "separator"), separator(0, "continuationSeparator"))


def body() -> Element:
    reference = el("footerReference", type="default")
    reference.set(f"{{{R}}}id", "rId5")
    section = el(
        "sectPr",
        reference,
        el("pgSz", w=11906, h=16838),
        el("pgMar", top=1304, right=1361, bottom=1191, left=1361, header=567, footer=567, gutter=0),
    )
    return el("document", el("body", el("p"), section))


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PARTS = {
    "styles": styles,
    "numbering": numbering,
    "settings": settings,
    "footnotes": footnotes,
    "footer": footer,
}


def package() -> dict[str, bytes]:
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{name}" Target="{name}.xml"/>'
        for n, name in enumerate(PARTS, 1)
    )
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}.{name}+xml"/>' for name in PARTS
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    wrap = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/>'
        f"{overrides}</Types>"
    )
    parts = {
        "[Content_Types].xml": (head + types).encode(),
        "_rels/.rels": (
            head
            + wrap.format(
                f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
            )
        ).encode(),
        "word/_rels/document.xml.rels": (head + wrap.format(relations)).encode(),
        "word/document.xml": _xml(body()),
    }
    return parts | {f"word/{name}.xml": _xml(make()) for name, make in PARTS.items()}


def _xml(element: Element) -> bytes:
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)


def template() -> bytes:
    """The house style as a file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package_file:
        for name, content in package().items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_STORED
            package_file.writestr(entry, content)
    return stream.getvalue()


if __name__ == "__main__":
    target = Path(__file__).parents[1] / "templates" / "huisstijl.docx"
    target.write_bytes(template())
    sys.stdout.write(f"{target.name}: {target.stat().st_size} bytes\n")
