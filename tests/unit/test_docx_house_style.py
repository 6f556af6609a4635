"""A municipality's own file as house style: styles known by what they are, completed with ours."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import docx
import pytest
from builders import NAMESPACES, word_file, word_parts, zipped
from builders import table as table_xml
from docx.oxml.ns import qn
from lxml import etree

from regioparagraaf.document.model import Document, Span, cell, heading, item, paragraph
from regioparagraaf.errors import Refused, Unreadable
from regioparagraaf.ooxml.names import PACKAGE_RELATIONS, RELATIONS, RID, VAL, w
from regioparagraaf.readers import read_bytes
from regioparagraaf.writers.docx import HouseStyle, adopted, docx_bytes, house_style
from regioparagraaf.writers.docx.page import main_section
from regioparagraaf.writers.docx.taken import without_dangling

HOUSE = house_style((Path(__file__).parents[2] / "templates" / "huisstijl.docx").read_bytes())
OWN_STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Lopende tekst"/></w:style>
<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Gemeente onderwerp"/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="c"><w:name w:val="Gemeente hoofdstuk"/>
<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Iets anders"/></w:style>
<w:style w:type="character" w:styleId="Toegevoegd"><w:name w:val="Toegevoegd"/></w:style>
"""
TEXT = Document(
    (
        heading("Regionale paragraaf", level=0),
        heading("Wonen", level=1),
        heading("Bouwen", level=2),
        heading("Dieper", level=3),
        paragraph("De raden stellen ", Span("vast", bold=True), "."),
        item("een", ordered=True),
        cell("Nr", table=0, row=0, column=0),
    ),
    title="Regionale paragraaf",
)


def style_ids(data: bytes) -> list[str]:
    tree = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    return [node.get(VAL, "") for node in tree.iter(w("pStyle"))]


def test_headings_are_found_by_outline_level_and_not_by_name() -> None:
    own = adopted(word_file("<w:p/>", styles=OWN_STYLES), HOUSE, "eigen.docx")
    assert (own.ident("Kop1"), own.ident("Kop2"), own.ident("Standaard")) == ("c", "b", "a")
    assert style_ids(docx_bytes(TEXT, own))[1:3] == ["c", "b"]


def test_what_is_missing_comes_from_our_template_under_a_free_id_and_name() -> None:
    own = adopted(word_file("<w:p/>", styles=OWN_STYLES), HOUSE, "eigen.docx")
    assert own.ident("Titel") == "RegioTitel"
    assert own.ident("Toegevoegd") == "RegioToegevoegd"
    assert own.ident("Kop3") == "Kop3"
    names = [node.get(VAL) for node in own.styles.iter(w("name"))]
    assert len(set(names)) == len(names)


def size_in_tables(own: HouseStyle) -> str:
    style = own.styles.find(f"{w('style')}[@{w('styleId')}='{own.ident('Tabeltekst')}']")
    assert style is not None
    return next(style.iter(w("sz"))).get(VAL, "")


@pytest.mark.parametrize(
    ("font", "size"),
    [("Calibri", "20"), ("Arial", "18"), ("Georgia", "17"), ("Verdana", "16"), ("Eigen Letter", "18")],
)
def test_in_a_wider_font_the_text_of_tables_is_smaller(font: str, size: str) -> None:
    """Else the longest words of their columns break in the middle."""
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>'
    default = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="x"/>{}</w:style>'
    general = f"<w:docDefaults><w:rPrDefault>{fonts}</w:rPrDefault></w:docDefaults>"
    for styles in (default.format(fonts), general + default.format("")):
        own = adopted(word_file("<w:p/>", styles=styles), HOUSE, "eigen.docx")
        assert size_in_tables(own) == size
    themed = default.format('<w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr>')
    parts = word_parts(
        "<w:p/>", f'<Relationship Id="t" Type="{RELATIONS}/theme" Target="theme.xml"/>', styles=themed
    )
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    parts["word/theme.xml"] = (
        f'<a:theme xmlns:a="{drawing}"><a:majorFont><a:latin typeface="Calibri"/></a:majorFont>'
        f'<a:minorFont><a:latin typeface="{font}"/></a:minorFont></a:theme>'
    ).encode()
    assert size_in_tables(adopted(zipped(parts), HOUSE, "eigen.docx")) == size


def test_a_style_file_that_names_no_font_keeps_our_size() -> None:
    assert size_in_tables(adopted(word_file("<w:p/>", styles=OWN_STYLES), HOUSE, "eigen.docx")) == "20"


def test_a_text_in_another_house_style_reads_back_the_same() -> None:
    own = adopted(word_file("<w:p/>", styles=OWN_STYLES), HOUSE, "eigen.docx")
    back = read_bytes(docx_bytes(TEXT, own), "x.docx")
    assert [(b.kind, b.level, b.text) for b in back.blocks if b.text] == [
        (b.kind, b.level, b.text) for b in TEXT.blocks
    ]
    assert back.language == "nl-NL"


def test_nothing_of_the_text_comments_or_names_of_the_style_file_comes_along() -> None:
    secret = word_file(
        "<w:p><w:r><w:t>Geheim</w:t></w:r></w:p>" + table_xml(("Geheim",)),
        comments='<w:comment w:id="1" w:author="Geheim"><w:p/></w:comment>',
        settings='<w:rsids><w:rsidRoot w:val="00Geheim"/></w:rsids>',
    )
    written = docx_bytes(TEXT, adopted(secret, HOUSE, "eigen.docx"))
    archive = zipfile.ZipFile(io.BytesIO(written))
    assert not [name for name in archive.namelist() if b"Geheim" in archive.read(name)]


def test_the_page_header_and_its_picture_come_along() -> None:
    template = docx.Document()
    header = template.sections[0].header
    header.paragraphs[0].text = "Gemeente Leiden"
    header.paragraphs[0].add_run().add_picture(io.BytesIO(_png()))
    stream = io.BytesIO()
    template.save(stream)
    written = docx_bytes(TEXT, adopted(stream.getvalue(), HOUSE, "eigen.docx"))
    opened = docx.Document(io.BytesIO(written))
    header = opened.sections[0].header
    assert header.paragraphs[0].text == "Gemeente Leiden"
    assert next(header.part.element.iter(qn("a:blip"))).get(qn("r:embed")) in header.part.rels


HEADER = """<w:p><w:hyperlink r:id="h1"><w:r><w:t>leiden.nl</w:t></w:r></w:hyperlink>
<w:r><w:t>Gemeente</w:t></w:r><w:r><w:pict><v:shape><v:imagedata r:id="i1"/></v:shape></w:pict></w:r></w:p>"""


def test_what_refers_to_what_stays_behind_is_left_out_but_the_text_of_a_link_stays() -> None:
    root = etree.fromstring(f"<w:hdr {NAMESPACES}>{HEADER}</w:hdr>")
    kept = without_dangling(root, {"i1"})
    assert "".join(kept.itertext()).split() == ["leiden.nlGemeente"]
    assert len(list(kept.iter(w("hyperlink")))) == 0
    assert len(list(kept.iter(w("pict")))) == 1
    assert len(list(without_dangling(kept, ()).iter(w("pict")))) == 0


def test_bullets_that_are_pictures_stay_behind() -> None:
    numbering = (
        '<w:numPicBullet w:numPicBulletId="0"><w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict>'
        '</w:numPicBullet><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val=""/><w:lvlPicBulletId w:val="0"/></w:lvl></w:abstractNum>'
    )
    own = adopted(word_file("<w:p/>", numbering=numbering), HOUSE, "eigen.docx")
    written = zipfile.ZipFile(io.BytesIO(docx_bytes(TEXT, own))).read("word/numbering.xml").decode()
    assert "PicBullet" not in written
    assert written.count("<w:abstractNum ") == 3


SECTIONS = """
<w:p><w:pPr><w:sectPr w:rsidR="00AA"><w:headerReference w:type="default" r:id="voorblad"/>
<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>
<w:p/><w:p/><w:p><w:pPr><w:sectPr><w:footerReference w:type="default" r:id="voet"/>
<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>
<w:pgMar w:top="1000" w:left="900" w:right="900" w:bottom="1000"/>
<w:pgNumType w:start="7"/><w:cols w:num="2"/><w:titlePg/></w:sectPr></w:pPr></w:p>
<w:p/><w:sectPr><w:headerReference w:type="default" r:id="bijlage"/></w:sectPr>
"""


def test_the_page_is_that_of_most_of_the_text_upright_and_in_one_column() -> None:
    section = main_section(etree.fromstring(f"<w:body {NAMESPACES}>{SECTIONS}</w:body>"))
    assert [etree.QName(child).localname for child in section] == [
        "headerReference", "footerReference", "pgSz", "pgMar", "titlePg",
    ]  # fmt: skip
    assert [child.get(RID) for child in section[:2]] == ["voorblad", "voet"]
    assert (section[2].get(w("w")), section[2].get(w("h")), section[2].get(w("orient"))) == (
        "11906",
        "16838",
        None,
    )
    assert section[3].get(w("left")) == "900"
    assert not section.attrib


def test_a_style_file_without_a_section_gets_our_page() -> None:
    section = main_section(etree.fromstring(f"<w:body {NAMESPACES}><w:p/></w:body>"))
    assert [etree.QName(child).localname for child in section] == ["pgSz", "pgMar"]


@pytest.mark.parametrize(
    ("written", "height"), [("297mm", "16838"), ("29,7 cm", "16838"), ("20000", "20000")]
)
def test_a_page_size_may_have_a_unit_and_one_without_sense_becomes_ours(written: str, height: str) -> None:
    page = f'<w:sectPr><w:pgSz w:w="11906" w:h="{written}"/><w:pgMar w:left="2cm" w:right="?"/></w:sectPr>'
    section = main_section(etree.fromstring(f"<w:body {NAMESPACES}>{page}</w:body>"))
    assert (section[0].get(w("w")), section[0].get(w("h"))) == ("11906", height)
    assert (section[1].get(w("left")), section[1].get(w("right"))) == ("1134", "1361")


def with_header(target: str, header: str, parts: Mapping[str, bytes] = MappingProxyType({})) -> bytes:
    """A style file whose pages have this header, in the part of that name."""
    relation = f'<Relationship Id="h1" Type="{RELATIONS}/header" Target="{target}"/>'
    headers = '<w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="even"/>'
    page = f"<w:p/><w:sectPr>{headers}</w:sectPr>"
    files = word_parts(page, relation)
    files |= {f"word/{target}": f"<w:hdr {NAMESPACES}>{header}</w:hdr>".encode()}
    return zipped({**files, **parts})


def test_parts_of_a_style_file_never_take_the_names_of_ours() -> None:
    paragraph_xml = "<w:p><w:r><w:t>Gemeente</w:t></w:r></w:p>"
    written = docx_bytes(TEXT, adopted(with_header("comments.xml", paragraph_xml), HOUSE, "eigen.docx"))
    names = zipfile.ZipFile(io.BytesIO(written)).namelist()
    assert len(set(names)) == len(names)
    assert "word/comments.xml" not in names
    assert docx.Document(io.BytesIO(written)).sections[0].header.paragraphs[0].text == "Gemeente"


def test_a_picture_of_an_unknown_kind_stays_behind_with_what_shows_it() -> None:
    shown = '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="i1"/></v:shape></w:pict></w:r></w:p>'
    about = f'<Relationships xmlns="{PACKAGE_RELATIONS}">'
    about += f'<Relationship Id="i1" Type="{RELATIONS}/image" Target="beeld.exe"/></Relationships>'
    files = {"word/beeld.exe": b"MZ", "word/_rels/header1.xml.rels": about.encode()}
    written = docx_bytes(TEXT, adopted(with_header("header1.xml", shown, files), HOUSE, "eigen.docx"))
    archive = zipfile.ZipFile(io.BytesIO(written))
    assert not [name for name in archive.namelist() if archive.read(name) == b"MZ"]
    assert b"<w:pict" not in archive.read("word/header1.xml")


def test_a_word_template_is_taken_as_a_style_too() -> None:
    parts = word_parts("<w:p/>", styles=OWN_STYLES)
    types = parts["[Content_Types].xml"].replace(b"document.main+xml", b"template.main+xml")
    own = adopted(zipped(parts | {"[Content_Types].xml": types}), HOUSE, "eigen.dotx")
    assert style_ids(docx_bytes(TEXT, own))[1:3] == ["c", "b"]


def test_numbered_headings_of_the_municipality_keep_their_numbering() -> None:
    numbered = OWN_STYLES.replace(
        '<w:outlineLvl w:val="0"/>', '<w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/>'
    )
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="7">{level}</w:abstractNum>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    )
    own = adopted(word_file("<w:p/>", styles=numbered, numbering=numbering), HOUSE, "eigen.docx")
    back = read_bytes(docx_bytes(TEXT, own), "x.docx")
    labels = {block.text: block.label for block in back.blocks}
    assert labels["Wonen"] == "1"
    assert labels["een"] == "1."


def test_a_file_that_is_no_word_file_is_refused_with_its_name() -> None:
    with pytest.raises(Unreadable) as error:
        adopted(b"geen Word", HOUSE, "eigen.docx")
    assert error.value.remarks[0].place == "eigen.docx"
    parts = word_parts("<w:p/>")
    parts["word/styles.xml"] = b"<!DOCTYPE x>" + parts["word/styles.xml"]
    with pytest.raises(Refused):
        adopted(zipped(parts), HOUSE, "eigen.docx")


def _png() -> bytes:
    """The smallest picture there is: one grey dot."""
    import struct
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0\x80"))
        + chunk(b"IEND", b"")
    )
