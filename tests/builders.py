"""Small files made in the tests: a Word or OpenDocument package around a few lines of XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from regioparagraaf.ooxml.names import STRICT

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATIONS}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
MOMENT = "2026-11-17T12:00:00Z"

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/>
<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Standaard"/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standaard"/></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/>
<w:basedOn w:val="Standaard"/></w:style>
<w:style w:type="paragraph" w:styleId="Lijstalinea"><w:name w:val="List Paragraph"/>
<w:basedOn w:val="Standaard"/></w:style>
<w:style w:type="character" w:styleId="Zwaar"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="Standaardtabel"><w:name w:val="Normal Table"/></w:style>
"""


BOLD = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
"""A run of bold text, to be filled with format."""

NUMBERING = """
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Artikel %1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
"""


def text(written: str) -> str:
    """A run."""
    return f'<w:r><w:t xml:space="preserve">{written}</w:t></w:r>'


def p(*runs: str, properties: str = "") -> str:
    """A paragraph of runs; what is no XML is the text of a run."""
    inner = "".join(run if run.startswith("<") else text(run) for run in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def styled(style: str, *runs: str) -> str:
    return p(*runs, properties=f'<w:pStyle w:val="{style}"/>')


def ins(*runs: str, author: str = "Griffie", kind: str = "ins") -> str:
    inner = "".join(run if run.startswith("<") else text(run) for run in runs)
    return f'<w:{kind} w:id="9" w:author="{author}" w:date="{MOMENT}">{inner}</w:{kind}>'


def dele(written: str, author: str = "Griffie") -> str:
    run = f'<w:r><w:delText xml:space="preserve">{written}</w:delText></w:r>'
    return f'<w:del w:id="8" w:author="{author}" w:date="{MOMENT}">{run}</w:del>'


def mark(kind: str, author: str = "Griffie") -> str:
    """What w:pPr holds for a paragraph mark that is itself inserted ('ins') or deleted ('del')."""
    return f'<w:rPr><w:{kind} w:id="7" w:author="{author}" w:date="{MOMENT}"/></w:rPr>'


def table(*rows: tuple[str, ...], row_properties: str = "") -> str:
    """A table; each cell is a string of paragraphs, or text."""
    made = ""
    for row in rows:
        cells = "".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in row)
        made += f"<w:tr>{f'<w:trPr>{row_properties}</w:trPr>' if row_properties else ''}{cells}</w:tr>"
    grid = "".join('<w:gridCol w:w="2000"/>' for _ in rows[0])
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"


def field(code: str, result: str) -> str:
    """A complex field with its code and its result."""

    def part(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    inside = f"<w:r><w:instrText>{code}</w:instrText></w:r>{part('separate')}{result}"
    return f"{part('begin')}{inside}{part('end')}"


def text_box(inside: str) -> str:
    """A run with a text box, in the modern and the old form."""
    modern = (
        "<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
        f"<w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    old = (
        f"<w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{modern}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def group(*insides: str) -> str:
    """A run with a group of shapes, each with text of its own."""
    shapes = "".join(
        f"<wps:wsp><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp>"
        for inside in insides
    )
    data = f"<a:graphic><a:graphicData><wpg:wgp>{shapes}</wpg:wgp></a:graphicData></a:graphic>"
    return f"<w:r><w:drawing><wp:inline>{data}</wp:inline></w:drawing></w:r>"


def reference(kind: str, number: int) -> str:
    """A run that refers to a note; `kind` is footnote or endnote."""
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def numbered(number: int, depth: int, *runs: str, more: str = "") -> str:
    """An item of list `number` of NUMBERING."""
    properties = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>{more}'
    return p(*runs, properties=properties)


def word_parts(body: str, relations: str = "", **parts: str) -> dict[str, bytes]:
    """The parts of a Word file by name; `parts` are the insides of styles, numbering, footnotes,
    endnotes, comments or settings; `relations` are more relationships of the text."""
    insides = {"styles": STYLES, **parts}
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{name}+xml"/>' for name in insides
    )
    related = "".join(
        f'<Relationship Id="p{number}" Type="{RELATIONS}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(insides)
    )
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>{types}</Types>',
        "_rels/.rels": _relationships(
            f'<Relationship Id="d" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relationships(related + relations),
        **{
            f"word/{name}.xml": f"<w:{name} {NAMESPACES}>{inside}</w:{name}>"
            for name, inside in insides.items()
        },
    }
    return {name: content.encode() for name, content in files.items()}


def word_file(body: str, relations: str = "", **parts: str) -> bytes:
    """The same as a file."""
    return zipped(word_parts(body, relations, **parts))


NEWER_COMMENTS = {
    "commentsExtended": ("http://schemas.microsoft.com/office/word/2012/wordml", "2011", "commentEx"),
    "commentsIds": ("http://schemas.microsoft.com/office/word/2016/wordml/cid", "2016/09", "commentId"),
    "commentsExtensible": (
        "http://schemas.microsoft.com/office/word/2018/wordml/cex",
        "2018/08",
        "commentExtensible",
    ),
}
"""What newer versions of Word keep beside comments: namespace, year of the relationship, element."""
PEOPLE = {"people": ("http://schemas.microsoft.com/office/word/2012/wordml", "2011", "person")}


def with_newer_comments(body: str, newer: dict[str, str]) -> bytes:
    """A Word file with one comment (paraId 1A) and these parts beside it, with these attributes for it."""
    comment = '<w:comment w:id="0" w:author="A" w:initials="A"><w:p w14:paraId="0000001A"/></w:comment>'
    kinds = {name: (NEWER_COMMENTS | PEOPLE)[name] for name in newer}
    relations = "".join(
        f'<Relationship Id="n{number}" Target="{name}.xml"'
        f' Type="http://schemas.microsoft.com/office/{year}/relationships/{name}"/>'
        for number, (name, (_, year, _)) in enumerate(kinds.items())
    )
    files = word_parts(body, relations, comments=comment)
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{name}+xml"/>' for name in kinds
    )
    name = "[Content_Types].xml"
    files[name] = files[name].replace(b"</Types>", types.encode() + b"</Types>")
    for name, (space, _, element) in kinds.items():
        inside = f"<n:{element} {newer[name]}/>"
        files[f"word/{name}.xml"] = f'<n:{name} xmlns:n="{space}">{inside}</n:{name}>'.encode()
    return zipped(files)


def odt_parts(body: str, automatic: str = "", styles: str = "") -> dict[str, bytes]:
    """The parts of an OpenDocument text by name."""
    names = {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "xlink": "http://www.w3.org/1999/xlink",
    }
    spaces = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in names.items())
    kind = "application/vnd.oasis.opendocument.text"
    content = (
        f'<office:document-content {spaces} office:version="1.3"><office:automatic-styles>{automatic}'
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    defined = f'<office:document-styles {spaces} office:version="1.3"><office:styles>{styles}</office:styles>'
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    return {
        "mimetype": kind.encode(),
        "content.xml": content.encode(),
        "styles.xml": f"{defined}</office:document-styles>".encode(),
        "META-INF/manifest.xml": manifest.encode(),
    }


def odt_file(body: str, automatic: str = "", styles: str = "") -> bytes:
    """The same as a file."""
    return zipped(odt_parts(body, automatic, styles))


def zipped(parts: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Parts as a zip, the same bytes every time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else compression
            package.writestr(entry, content)
    return out.getvalue()


def _relationships(inside: str) -> str:
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'


def as_strict(data: bytes) -> bytes:
    """The same file in the strict form (ISO/IEC 29500), as Word saves it."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for strict, transitional in STRICT:
        old, new = transitional.encode(), strict.encode()
        parts = {name: content.replace(old, new) for name, content in parts.items()}
    return zipped(parts)
