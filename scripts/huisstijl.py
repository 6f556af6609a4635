"""Make templates/huisstijl.docx, the house style of everything that the program writes for Word.

Run `python scripts/huisstijl.py`; the same source gives the same file, byte for byte. The file holds no
text, only styles (built-in ones under their built-in names, so that Word shows them in the user's
language), list numbering, a footer with the page number, and settings. Elements stand in the order of the
schema (ECMA-376 part 1: w:pPr 17.3.1.26, w:rPr 17.3.2.28, w:style 17.7.4.17).
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from regioparagraaf.ooxml.repack import packed, settled

FONT = "Calibri"
INK = "1F1F1F"
BLUE = "1B3A5C"
"""Headings and labels: 11.6:1 on white, 9.8:1 on the tint."""
GREY = "525252"
"""Muted text: 7.8:1 on white."""
GREEN, RED = "00562B", "8B0000"
"""Added and removed: 8.6:1 and 10:1 on white; both carry underline or strike as well (WCAG 1.4.1)."""
LINK = "0B4F9E"
RULE, TINT = "9AA9B8", "E8EDF3"
TABLE = 10
"""Points of the text in tables: said outright, so that it fits its columns in any house style."""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

PLAIN = "Standaardalinea-lettertype"


def look(*, size: float = 0, bold: bool = False, italic: bool = False, strike: bool = False, color: str = "",
         underline: bool = False, raised: bool = False) -> str:  # fmt: skip
    """How characters look; the size in points."""
    inside = "<w:b/><w:bCs/>" * bold + "<w:i/><w:iCs/>" * italic + "<w:strike/>" * strike
    inside += f'<w:color w:val="{color}"/>' * bool(color)
    inside += f'<w:sz w:val="{size * 2:.0f}"/><w:szCs w:val="{size * 2:.0f}"/>' * bool(size)
    inside += '<w:u w:val="single"/>' * underline + '<w:vertAlign w:val="superscript"/>' * raised
    return f"<w:rPr>{inside}</w:rPr>" * bool(inside)


def space(before: float = 0, after: float = 0, line: float = 0, *, keep: bool = False, rule: bool = False,
          left: int = 0, align: str = "", outline: int = -1) -> str:  # fmt: skip
    """How a paragraph stands: room in points, lines in times their height."""
    inside = "<w:keepNext/>" * keep + "<w:keepLines/>" * (outline >= 0)
    inside += f'<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="4" w:color="{BLUE}"/></w:pBdr>' * rule
    lines = f' w:line="{line * 240:.0f}" w:lineRule="auto"' * bool(line)
    inside += f'<w:spacing w:before="{before * 20:.0f}" w:after="{after * 20:.0f}"{lines}/>'
    inside += f'<w:ind w:left="{left}"/>' * bool(left) + f'<w:jc w:val="{align}"/>' * bool(align)
    inside += f'<w:outlineLvl w:val="{outline}"/>' * (outline >= 0)
    return f"<w:pPr>{inside}</w:pPr>"


def style(kind: str, ident: str, name: str, inside: str = "", *, based: str = "", following: str = "",
          priority: int = 99, quick: bool = False, default: bool = False) -> str:  # fmt: skip
    """One style; a name that is no built-in one equals its id."""
    custom = ' w:customStyle="1"' * (name == ident != "Hyperlink")
    default_mark = ' w:default="1"' * default
    head = f'<w:name w:val="{name}"/>' + f'<w:basedOn w:val="{based}"/>' * bool(based)
    head += f'<w:next w:val="{following}"/>' * bool(following)
    head += f'<w:uiPriority w:val="{priority}"/>' + "<w:qFormat/>" * quick
    about = f'w:type="{kind}"{default_mark}{custom} w:styleId="{ident}"'
    return f"<w:style {about}>{head}{inside}</w:style>"


def block(
    ident: str, name: str, inside: str, priority: int = 99, quick: bool = False, following: str = ""
) -> str:
    return style("paragraph", ident, name, inside, based="Standaard", following=following,
                 priority=priority, quick=quick)  # fmt: skip


def heading(level: int) -> str:
    size, before, after = {1: (16, 18, 6), 2: (13, 14, 4), 3: (11.5, 10, 3)}.get(level, (11, 8, 2))
    inside = space(before, after, keep=True, outline=level - 1)
    inside += look(size=size, bold=True, italic=level > 3, color=BLUE)
    return block(f"Kop{level}", f"heading {level}", inside, 9, True, "Standaard")


def paragraphs() -> str:
    title = space(0, 10, keep=True, rule=True) + look(size=22, bold=True, color=BLUE)
    label = look(size=TABLE, bold=True, color=BLUE)
    return "".join(
        (
            style("paragraph", "Standaard", "Normal", priority=0, quick=True, default=True),
            block("Titel", "Title", title, 10, True, "Standaard"),
            *map(heading, range(1, 10)),
            block("Lijstalinea", "List Paragraph", space(0, 3), 34, True),
            block("Gedemptealinea", "Gedemptealinea", space(2, 2, 1.05) + look(size=9.5, color=GREY)),
            block("Signaalalinea", "Signaalalinea", space(1, 3, 1.05) + look(size=TABLE)),
            block("Etiketalinea", "Etiketalinea", space(0, 1) + label),
            block("Tabeltekst", "Tabeltekst", space(0, 3, 1.08) + look(size=TABLE)),
            block("Bijschrift", "caption", space(8, 4, keep=True) + label, 35, True),
            block("Koptekst", "header", space() + look(size=9, color=GREY)),
            block("Voettekst", "footer", space(align="right") + look(size=9, color=GREY)),
            block("Voetnoottekst", "footnote text", space(0, 2, 1) + look(size=9.5)),
            block("Tekstopmerking", "annotation text", space(0, 2, 1) + look(size=10)),
            *(
                block(f"Inhopg{n}", f"toc {n}", space(0, 2, left=220 * (n - 1)), 39, following="Standaard")
                for n in range(1, 10)
            ),
        )
    )


def characters() -> str:
    looks = (
        ("Toegevoegd", "Toegevoegd", look(bold=True, color=GREEN, underline=True)),
        ("Geschrapt", "Geschrapt", look(strike=True, color=RED)),
        ("Gedempt", "Gedempt", look(color=GREY)),
        *((name, name, look(bold=True, color=BLUE)) for name in ("Signaal", "Etiket", "Haken")),
        ("Hyperlink", "Hyperlink", look(color=LINK, underline=True)),
        ("Voetnootmarkering", "footnote reference", look(raised=True)),
        ("Verwijzingopmerking", "annotation reference", look(size=8)),
    )
    made = (style("character", ident, name, inside, based=PLAIN) for ident, name, inside in looks)
    return style("character", PLAIN, "Default Paragraph Font", priority=1, default=True) + "".join(made)


def cell_room(top: int, side: int) -> str:
    room = {"top": top, "left": side, "bottom": top, "right": side}
    inside = "".join(f'<w:{edge} w:w="{width}" w:type="dxa"/>' for edge, width in room.items())
    return f"<w:tblCellMar>{inside}</w:tblCellMar>"


def tables() -> str:
    """Rules between the rows and a tinted, bold first row: quiet on paper, plain in black and white."""

    def edge(name: str, size: int, color: str) -> str:
        return f'<w:{name} w:val="single" w:sz="{size}" w:space="0" w:color="{color}"/>'

    indent = '<w:tblInd w:w="0" w:type="dxa"/>'
    edges = edge("top", 8, BLUE) + edge("bottom", 8, BLUE) + edge("insideH", 4, RULE)
    whole = f"<w:tblPr>{indent}<w:tblBorders>{edges}</w:tblBorders>{cell_room(50, 85)}</w:tblPr>"
    first_cell = f"<w:tcBorders>{edge('bottom', 8, BLUE)}</w:tcBorders>"
    first_cell += f'<w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/>'
    first = f'<w:tblStylePr w:type="firstRow">{look(bold=True, color=BLUE)}<w:tcPr>{first_cell}</w:tcPr>'
    plain = f"<w:tblPr>{indent}{cell_room(0, 108)}</w:tblPr>"
    return (
        style("table", "Standaardtabel", "Normal Table", plain, default=True)
        + style("table", "Regiotabel", "Regiotabel", f"{whole}{first}</w:tblStylePr>", based="Standaardtabel",
                priority=40)
        + style("numbering", "Geenlijst", "No List", default=True)
    )  # fmt: skip


def styles() -> str:
    fonts = " ".join(f'w:{use}="{FONT}"' for use in ("ascii", "hAnsi", "eastAsia", "cs"))
    text = f'<w:rFonts {fonts}/><w:color w:val="{INK}"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
    text += '<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/>'
    lines = '<w:pPr><w:widowControl/><w:spacing w:after="120" w:line="271" w:lineRule="auto"/></w:pPr>'
    defaults = f"<w:rPrDefault><w:rPr>{text}</w:rPr></w:rPrDefault><w:pPrDefault>{lines}</w:pPrDefault>"
    return f"<w:docDefaults>{defaults}</w:docDefaults>{paragraphs()}{characters()}{tables()}"


def numbering() -> str:
    def level(n: int, form: str, text: str) -> str:
        indent = f'<w:pPr><w:ind w:left="{357 * (n + 1)}" w:hanging="357"/></w:pPr>'
        shown = f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        return f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/>{shown}{indent}</w:lvl>'

    bullets = "".join(level(n, "bullet", "•–·"[n % 3]) for n in range(9))
    forms = ("decimal", "lowerLetter", "lowerRoman")
    numbers = "".join(level(n, forms[n % 3], f"%{n + 1}.") for n in range(9))
    kind = '<w:multiLevelType w:val="hybridMultilevel"/>'
    return "".join(
        f'<w:abstractNum w:abstractNumId="{number}">{kind}{levels}</w:abstractNum>'
        for number, levels in ((1, bullets), (2, numbers))
    ) + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))


def settings() -> str:
    mode = 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
    return (
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f"<w:compat><w:compatSetting {mode}/></w:compat>"
        '<w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    )


def footnotes() -> str:
    tight = '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
    return "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p>{tight}<w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )


def footer() -> str:
    def run(text: str) -> str:
        return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'

    def field(name: str, shown: str) -> str:
        return f'<w:fldSimple w:instr=" {name} ">{run(shown)}</w:fldSimple>'

    inside = field("TITLE", "") + run("  |  pagina ") + field("PAGE", "1")
    inside += run(" van ") + field("NUMPAGES", "1")
    return f'<w:p><w:pPr><w:pStyle w:val="Voettekst"/></w:pPr>{inside}</w:p>'


def body() -> str:
    """No text, and a page with the footer, which is the first part that it refers to."""
    margins = {"top": 1304, "right": 1361, "bottom": 1191, "left": 1361}
    margins |= {"header": 567, "footer": 567, "gutter": 0}
    sides = " ".join(f'w:{side}="{width}"' for side, width in margins.items())
    page = f'<w:pgSz w:w="11906" w:h="16838"/><w:pgMar {sides}/>'
    foot = '<w:footerReference w:type="default" r:id="rId1"/>'
    return f"<w:body><w:p/><w:sectPr>{foot}{page}</w:sectPr></w:body>"


def core() -> str:
    """Empty: each document fills in its own."""
    dublin = "http://purl.org/dc"
    spaces = f'xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="{dublin}/elements/1.1/"'
    spaces += f' xmlns:dcterms="{dublin}/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    return f"<cp:coreProperties {spaces}/>"


def application() -> str:
    """The program that makes the files, and nothing about who runs it or where."""
    namespace = OFFICE.replace("relationships", "extended-properties")
    return f'<Properties xmlns="{namespace}"><Application>regioparagraaf</Application></Properties>'


def part(root: str, inside: str) -> str:
    return f'<w:{root} xmlns:w="{WORD}" xmlns:r="{OFFICE}">{inside}</w:{root}>'


def template() -> bytes:
    """The house style as a file."""
    package = OpcPackage()

    def made(name: str, kind: str, inside: str) -> Part:
        return Part(PackURI(f"/{name}.xml"), kind, f"{HEAD}{inside}".encode(), package)

    document = made("word/document", CONTENT_TYPE.WML_DOCUMENT_MAIN, part("document", body()))
    related = (
        ("FOOTER", "WML_FOOTER", part("ftr", footer())),
        ("STYLES", "WML_STYLES", part("styles", styles())),
        ("NUMBERING", "WML_NUMBERING", part("numbering", numbering())),
        ("SETTINGS", "WML_SETTINGS", part("settings", settings())),
        ("FOOTNOTES", "WML_FOOTNOTES", part("footnotes", footnotes())),
    )
    for name, kind, inside in related:
        document.relate_to(
            made(f"word/{name.lower()}", getattr(CONTENT_TYPE, kind), inside),
            getattr(RELATIONSHIP_TYPE, name),
        )
    package.relate_to(document, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    about = made("docProps/core", CONTENT_TYPE.OPC_CORE_PROPERTIES, core())
    package.relate_to(about, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    maker = made("docProps/app", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, application())
    package.relate_to(maker, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    stream = io.BytesIO()
    package.save(stream)
    return settled(packed(stream.getvalue()))


if __name__ == "__main__":
    target = Path(__file__).parents[1] / "templates" / "huisstijl.docx"
    target.write_bytes(template())
    sys.stdout.write(f"{target.name}: {target.stat().st_size} bytes\n")
