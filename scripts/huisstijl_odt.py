"""Make templates/huisstijl.odt, the house style of the OpenDocument texts that the program writes.

Run `python scripts/huisstijl_odt.py`; the same source gives the same file, byte for byte. It looks like
templates/huisstijl.docx. Built-in styles have LibreOffice's own names, which it shows in the user's language.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

from huisstijl import BLUE, FONT, GREEN, GREY, INK, RED, RULE, TINT

SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
}
TYPE = "application/vnd.oasis.opendocument.text"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DECLARED = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in SPACES.items())


def paragraph(
    name: str, shown: str, properties: str, look: str = "", parent: str = "Standard", more: str = ""
) -> str:
    based = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:display-name="{shown}"'
        f' style:family="paragraph"{based}{more}>'
        f"<style:paragraph-properties {properties}/><style:text-properties {look}/></style:style>"
    )


def character(name: str, look: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="text"><style:text-properties {look}/></style:style>'
    )


def size(points: float) -> str:
    return f'fo:font-size="{points}pt"'


BOLD = 'fo:font-weight="bold"'


def blue(look: str = "") -> str:
    return f'fo:color="#{BLUE}" {look}'


def defaults() -> str:
    look = f'style:font-name="{FONT}" {size(11)} fo:color="#{INK}" fo:language="nl" fo:country="NL"'
    return (
        '<style:default-style style:family="paragraph">'
        '<style:paragraph-properties fo:line-height="113%" fo:orphans="2" fo:widows="2"/>'
        f"<style:text-properties {look}/></style:default-style>"
    )


def headings() -> str:
    sizes = {1: (16, 18, 6), 2: (13, 14, 4), 3: (11.5, 10, 3)}
    made = ""
    for level in range(1, 10):
        points, before, after = sizes.get(level, (11, 8, 2))
        italic = ' fo:font-style="italic"' if level > 3 else ""
        made += paragraph(
            f"Heading_20_{level}",
            f"Heading {level}",
            f'fo:margin-top="{before}pt" fo:margin-bottom="{after}pt" fo:keep-with-next="always"',
            blue(f"{BOLD} {size(points)}{italic}"),
            more=f' style:default-outline-level="{level}" style:next-style-name="Standard"',
        )
    return made


def paragraphs() -> str:
    line = f'fo:border-bottom="1pt solid #{BLUE}" fo:padding-bottom="4pt"'
    quiet, close = 'fo:margin-top="2pt" fo:margin-bottom="2pt"', 'fo:margin-bottom="3pt"'
    return "".join(
        (
            paragraph("Standard", "Standard", 'fo:margin-bottom="6pt"', parent=""),
            paragraph("Title", "Title", f'fo:margin-bottom="10pt" {line}', blue(f"{BOLD} {size(22)}")),
            headings(),
            paragraph("Lijstalinea", "Lijstalinea", 'fo:margin-bottom="3pt"'),
            paragraph("Gedempte_20_alinea", "Gedempte alinea", quiet, f'fo:color="#{GREY}" {size(10)}'),
            paragraph("Signaalalinea", "Signaalalinea", 'fo:margin-bottom="3pt"'),
            paragraph("Etiketalinea", "Etiketalinea", 'fo:margin-bottom="1pt"', blue(BOLD)),
            paragraph("Table_20_Contents", "Table Contents", 'fo:margin-bottom="3pt"'),
            paragraph("Table_20_Heading", "Table Heading", close, blue(BOLD), "Table_20_Contents"),
            paragraph("Footnote", "Footnote", 'fo:margin-bottom="2pt"', size(9.5)),
            paragraph("Footer", "Footer", 'fo:text-align="end"', f'fo:color="#{GREY}" {size(9)}'),
        )
    )


def characters() -> str:
    under = 'style:text-underline-style="solid" style:text-underline-type="single"'
    strike = 'style:text-line-through-style="solid" style:text-line-through-type="single"'
    return "".join(
        (
            character("Toegevoegd", f'fo:color="#{GREEN}" {BOLD} {under}'),
            character("Geschrapt", f'fo:color="#{RED}" {strike}'),
            character("Gedempt", f'fo:color="#{GREY}"'),
            character("Signaal", blue(BOLD)),
            character("Etiket", blue(BOLD)),
            character("Haken", blue(BOLD)),
            character("Internet_20_link", f'fo:color="#0B4F9E" {under}'),
        )
    )


def list_style(name: str, levels: str) -> str:
    return f'<text:list-style style:name="{name}">{levels}</text:list-style>'


def list_level(number: int, tag: str, form: str) -> str:
    indent = 0.63 * number
    position = (
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.63cm"'
        f' fo:margin-left="{indent:.2f}cm"/>'
        "</style:list-level-properties>"
    )
    return (
        f'<text:list-level-style-{tag} text:level="{number}" {form}>{position}</text:list-level-style-{tag}>'
    )


def lists() -> str:
    bullets, forms = "•–·", ("1", "a", "i")
    bulleted = "".join(
        list_level(n, "bullet", f'text:bullet-char="{bullets[(n - 1) % 3]}"') for n in range(1, 11)
    )
    counted = "".join(
        list_level(n, "number", f'style:num-format="{forms[(n - 1) % 3]}" style:num-suffix="."')
        for n in range(1, 11)
    )
    return list_style("Opsomming", bulleted) + list_style("Nummering", counted)


def tables() -> str:
    edge, strong = f"0.5pt solid #{RULE}", f"1pt solid #{BLUE}"
    padding = {"top": 0.09, "bottom": 0.09, "left": 0.15, "right": 0.15}
    inside = " ".join(f'fo:padding-{side}="{room}cm"' for side, room in padding.items())
    strong_edges = f'fo:border-top="{strong}" fo:border-bottom="{strong}"'
    return (
        '<style:style style:name="Regiotabel" style:family="table"><style:table-properties'
        ' table:align="margins" fo:margin-bottom="0.2cm" table:border-model="collapsing"/></style:style>'
        '<style:style style:name="Hele_20_rij" style:display-name="Hele rij" style:family="table-row">'
        '<style:table-row-properties fo:keep-together="always"/></style:style>'
        + cell_style("Cel", f'{inside} fo:border-bottom="{edge}"')
        + cell_style("Kopcel", f'{inside} {strong_edges} fo:background-color="#{TINT}"')
    )


def cell_style(name: str, properties: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="table-cell">'
        f"<style:table-cell-properties {properties}/></style:style>"
    )


def page_layout(name: str, width: str, height: str, way: str, margin: str) -> str:
    edges = " ".join(f'fo:margin-{side}="{margin}"' for side in ("top", "bottom", "left", "right"))
    return (
        f'<style:page-layout style:name="{name}"><style:page-layout-properties fo:page-width="{width}"'
        f' fo:page-height="{height}" style:print-orientation="{way}" {edges}/>'
        '<style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.4cm"/>'
        "</style:footer-style></style:page-layout>"
    )


def styles() -> str:
    font = (
        f'<office:font-face-decls><style:font-face style:name="{FONT}" svg:font-family="{FONT}, Carlito"'
        ' style:font-family-generic="swiss"/></office:font-face-decls>'
    )
    common = (
        f"<office:styles>{defaults()}{paragraphs()}{characters()}{lists()}{tables()}{notes()}</office:styles>"
    )
    pages = page_layout("Staand", "21cm", "29.7cm", "portrait", "2.4cm")
    pages += page_layout("Liggend", "29.7cm", "21cm", "landscape", "1.7cm")
    footer = (
        '<style:footer><text:p text:style-name="Footer"><text:title/>  |  pagina <text:page-number'
        ' text:select-page="current"/> van <text:page-count/></text:p></style:footer>'
    )
    master = (
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Staand">'
        f"{footer}</style:master-page></office:master-styles>"
    )
    automatic = f"<office:automatic-styles>{pages}</office:automatic-styles>"
    inside = f"{font}{common}{automatic}{master}"
    return f'{HEAD}<office:document-styles {DECLARED} office:version="1.3">{inside}</office:document-styles>'


def notes() -> str:
    return (
        '<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0"'
        ' text:footnotes-position="page" text:start-numbering-at="document"/>'
    )


def template() -> bytes:
    content = (
        f'{HEAD}<office:document-content {DECLARED} office:version="1.3"><office:body><office:text><text:p/>'
        "</office:text></office:body></office:document-content>"
    )
    entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
    manifest = (
        f'{HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
        f' manifest:version="1.3">{entry.format("/", TYPE)}{entry.format("content.xml", "text/xml")}'
        f"{entry.format('styles.xml', 'text/xml')}</manifest:manifest>"
    )
    parts = {
        "mimetype": TYPE,
        "content.xml": content,
        "styles.xml": styles(),
        "META-INF/manifest.xml": manifest,
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, part in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 0
            archive.writestr(info, part)
    return stream.getvalue()


if __name__ == "__main__":
    target = Path(__file__).parents[1] / "templates" / "huisstijl.odt"
    target.write_bytes(template())
    sys.stdout.write(f"{target.name}: {target.stat().st_size} bytes\n")
