"""The fault table: what goes wrong with a file that arrives by mail, and what the user is told.

Every fault is made here. Each must end with its own exit code, one Dutch message that names the file
and says what to do, in bounded time and memory; or be read, with a remark.
"""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import time
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import builders
import pytest
from builders import odt_parts, p, table, word_file, word_parts, zipped

from regioparagraaf.document.model import Document
from regioparagraaf.errors import FAULT, ExitCode, RegioError
from regioparagraaf.readers import read, read_bytes

GOOD = word_parts(p("Wij bouwen woningen."))
MOST_SECONDS = 5.0
MOST_KILOBYTES = 512 * 1024
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def without(name: str) -> bytes:
    return zipped({part: content for part, content in GOOD.items() if part != name})


def with_parts(**more: bytes) -> bytes:
    return zipped({**GOOD, **more})


def with_text(inside: str) -> bytes:
    """A Word file whose text part is exactly this XML."""
    return zipped({**GOOD, "word/document.xml": inside.encode()})


def document_xml(body: str, before: str = "") -> str:
    return f"{before}<w:document {builders.NAMESPACES}><w:body>{body}</w:body></w:document>"


def twice(*names: str) -> bytes:
    """A Word file that holds these parts besides its own, also where the name is taken."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        warnings.simplefilter("ignore")
        for name, content in GOOD.items():
            package.writestr(name, content)
        for name in names:
            package.writestr(name, document_xml(p("Een andere tekst.")))
    return out.getvalue()


def flagged_as_encrypted() -> bytes:
    """Bit 0 of the general purpose flags of every entry (APPNOTE 4.4.4)."""
    data = bytearray(word_file(p("Geheim.")))
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(magic)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(magic, at + 4)
    return bytes(data)


def with_bad_checksum() -> bytes:
    data = zipped(GOOD, compression=zipfile.ZIP_STORED)
    return data.replace(b"Wij bouwen woningen.", b"Wij slopen woningen.")


def with_lying_size() -> bytes:
    """The directory says that the text is 10 bytes long."""
    data = bytearray(word_file(p("Wij bouwen woningen.")))
    at = data.find(b"word/document.xml", data.find(b"PK\x01\x02"))
    struct.pack_into("<I", data, at - 46 + 24, 10)
    return bytes(data)


def bomb(name: str, megabytes: int) -> bytes:
    """A Word file of which this part is so many megabytes of blanks."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in GOOD.items():
            if part != name:
                package.writestr(part, content)
        entry = zipfile.ZipInfo(name)
        entry.compress_type = zipfile.ZIP_DEFLATED
        with package.open(entry, "w", force_zip64=True) as stream:
            for _ in range(megabytes):
                stream.write(b" " * 1_000_000)
    return out.getvalue()


def many_entries(count: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in GOOD.items():
            package.writestr(name, content)
        for number in range(count):
            package.writestr(f"word/media/{number}", b"")
    return out.getvalue()


LAUGHS = (
    '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>'
)
XXE = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>'

LOCKED = (
    b'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    b"<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
)
ELSEWHERE = (
    f'<Relationship Id="e" Type="{builders.RELATIONS}/image" Target="http://voorbeeld.invalid/x.png" '
    'TargetMode="External"/>'
)

FAULTS: list[tuple[str, str, Callable[[], bytes], ExitCode, str, str]] = [
    # name of the fault, file name, its bytes, exit code, message code, words of the message
    ("Z01 empty", "concept.docx", lambda: b"", ExitCode.UNREADABLE, "RP103", "is leeg"),
    (
        "Z01 random",
        "concept.docx",
        lambda: bytes(range(256)) * 8,
        ExitCode.UNREADABLE,
        "RP102",
        "geen (heel)",
    ),
    (
        "Z01 truncated",
        "concept.docx",
        lambda: word_file(p("Wij."))[:-200],
        ExitCode.UNREADABLE,
        "RP102",
        "beschadigd",
    ),
    (
        "Z02 old Word",
        "concept.docx",
        lambda: OLE + "WordDocument".encode("utf-16-le"),
        ExitCode.UNREADABLE,
        "RP104",
        ".doc",
    ),
    (
        "Z02 password",
        "concept.docx",
        lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
        ExitCode.UNREADABLE,
        "RP105",
        "wachtwoord",
    ),
    ("Z02 other OLE", "concept.docx", lambda: OLE, ExitCode.UNREADABLE, "RP104", "geen Word-tekst"),
    (
        "Z03 PDF",
        "concept.docx",
        lambda: b"%PDF-1.7\n%\xe2\xe3",
        ExitCode.UNREADABLE,
        "RP101",
        "een PDF met een andere naam",
    ),
    (
        "Z03 HTML",
        "concept.docx",
        lambda: b"<!DOCTYPE html><html><p>Hoi</html>",
        ExitCode.UNREADABLE,
        "RP101",
        "HTML",
    ),
    ("Z03 RTF", "concept.docx", lambda: b"{\\rtf1 Hoi}", ExitCode.UNREADABLE, "RP101", "RTF"),
    (
        "Z03 text",
        "concept.docx",
        lambda: b"Wij bouwen woningen.",
        ExitCode.UNREADABLE,
        "RP101",
        "platte tekst",
    ),
    (
        "Z03 picture",
        "concept.docx",
        lambda: b"\x89PNG\r\n\x1a\n" + bytes(40),
        ExitCode.UNREADABLE,
        "RP101",
        "afbeelding",
    ),
    (
        "Z03 Pages",
        "concept.docx",
        lambda: zipped({"Index/Document.iwa": b"x"}),
        ExitCode.UNREADABLE,
        "RP101",
        "Pages",
    ),
    ("Z03 zip", "concept.docx", lambda: zipped({"vakantie.jpg": b"x"}), ExitCode.UNREADABLE, "RP101", "zip"),
    (
        "Z03 Excel",
        "concept.docx",
        lambda: zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<x/>"}),
        ExitCode.UNREADABLE,
        "RP101",
        "Excel",
    ),
    (
        "Z03 Google",
        "concept.docx",
        lambda: b'{"url": "https://docs.google.com/open?id=1", "doc_id": "1"}',
        ExitCode.UNREADABLE,
        "RP101",
        "Google",
    ),
    (
        "Z03 flat Word XML",
        "concept.docx",
        lambda: (
            b'<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>'
        ),
        ExitCode.UNREADABLE,
        "RP101",
        "als XML",
    ),
    (
        "Z04 bytes in front",
        "concept.docx",
        lambda: b"#!/bin/sh\n" + word_file(p("Wij.")),
        ExitCode.REFUSED,
        "RP110",
        "vóór het begin",
    ),
    (
        "Z04 another zip in front",
        "concept.docx",
        lambda: word_file(p("Een ander ziet dit.")) + word_file(p("Wij.")),
        ExitCode.REFUSED,
        "RP110",
        "vóór het begin",
    ),
    (
        "Z05 bytes behind",
        "concept.docx",
        lambda: word_file(p("Wij.")) + b"\x01" * 70_000,
        ExitCode.UNREADABLE,
        "RP102",
        "beschadigd",
    ),
    (
        "Z06 up",
        "concept.docx",
        lambda: with_parts(**{"../../x.xml": b"x"}),
        ExitCode.REFUSED,
        "RP111",
        "onveilige naam",
    ),
    (
        "Z06 absolute",
        "concept.docx",
        lambda: with_parts(**{"/etc/x.xml": b"x"}),
        ExitCode.REFUSED,
        "RP111",
        "onveilige naam",
    ),
    (
        "Z06 backslash",
        "concept.docx",
        lambda: with_parts(**{"word\\x.xml": b"x"}),
        ExitCode.REFUSED,
        "RP111",
        "onveilige naam",
    ),
    (
        "Z06 drive",
        "concept.docx",
        lambda: with_parts(**{"C:x.xml": b"x"}),
        ExitCode.REFUSED,
        "RP111",
        "onveilige naam",
    ),
    ("Z07 twice", "concept.docx", lambda: twice("word/document.xml"), ExitCode.REFUSED, "RP112", "twee keer"),
    (
        "Z08 other case",
        "concept.docx",
        lambda: twice("Word/Document.xml"),
        ExitCode.REFUSED,
        "RP112",
        "twee keer",
    ),
    ("Z09 encrypted", "concept.docx", flagged_as_encrypted, ExitCode.UNREADABLE, "RP105", "wachtwoord"),
    ("Z09 checksum", "concept.docx", with_bad_checksum, ExitCode.UNREADABLE, "RP102", "word/document.xml"),
    ("Z09 lying size", "concept.docx", with_lying_size, ExitCode.REFUSED, "RP112", "verschillende teksten"),
    (
        "Z09 LZMA",
        "concept.docx",
        lambda: zipped(GOOD, compression=zipfile.ZIP_LZMA),
        ExitCode.REFUSED,
        "RP114",
        "ingepakt",
    ),
    (
        "Z10 70,000 entries",
        "concept.docx",
        lambda: many_entries(70_000),
        ExitCode.REFUSED,
        "RP113",
        "4096 onderdelen",
    ),
    (
        "Z10 5,000 entries",
        "concept.docx",
        lambda: many_entries(5_000),
        ExitCode.REFUSED,
        "RP113",
        "4096 onderdelen",
    ),
    (
        "Z11 large picture",
        "concept.docx",
        lambda: bomb("word/media/x.png", 400),
        ExitCode.REFUSED,
        "RP113",
        "300 MB",
    ),
    (
        "Z11 blanks",
        "concept.docx",
        lambda: bomb("word/document.xml", 100),
        ExitCode.REFUSED,
        "RP113",
        "64 MB",
    ),
    (
        "Z11 what it says that it is",
        "concept.docx",
        lambda: bomb("mimetype", 1000),
        ExitCode.REFUSED,
        "RP113",
        "300 MB",
    ),
    (
        "Z11 ratio",
        "concept.docx",
        lambda: bomb("word/document.xml", 20),
        ExitCode.REFUSED,
        "RP113",
        "200 keer",
    ),
    (
        "P01 no types",
        "concept.docx",
        lambda: without("[Content_Types].xml"),
        ExitCode.UNREADABLE,
        "RP107",
        "Content_Types",
    ),
    (
        "P01 no relations",
        "concept.docx",
        lambda: without("_rels/.rels"),
        ExitCode.UNREADABLE,
        "RP107",
        "_rels/.rels",
    ),
    (
        "P01 no text",
        "concept.docx",
        lambda: without("word/document.xml"),
        ExitCode.UNREADABLE,
        "RP107",
        "tekst ontbreekt",
    ),
    (
        "P01 other text",
        "concept.docx",
        lambda: with_text("<x/>"),
        ExitCode.UNREADABLE,
        "RP107",
        "geen Word-tekst",
    ),
    (
        "X01 XXE",
        "concept.docx",
        lambda: with_text(document_xml(p("&x;"), XXE)),
        ExitCode.REFUSED,
        "RP115",
        "DOCTYPE",
    ),
    (
        "X01 in styles",
        "concept.docx",
        lambda: with_parts(**{"word/styles.xml": f"{XXE}<w:styles {builders.NAMESPACES}/>".encode()}),
        ExitCode.REFUSED,
        "RP115",
        "word/styles.xml",
    ),
    (
        "X01 in UTF-16",
        "concept.docx",
        lambda: zipped({**GOOD, "word/document.xml": document_xml(p("&x;"), XXE).encode("utf-16")}),
        ExitCode.REFUSED,
        "RP115",
        "DOCTYPE",
    ),
    (
        "X01 after a comment",
        "concept.docx",
        lambda: with_text(document_xml(p("&x;"), "<!-- x --><?y z?>\n" + XXE)),
        ExitCode.REFUSED,
        "RP115",
        "DOCTYPE",
    ),
    (
        "X02 laughs",
        "concept.docx",
        lambda: with_text(document_xml(p("&d;"), LAUGHS)),
        ExitCode.REFUSED,
        "RP115",
        "DOCTYPE",
    ),
    (
        "X03 deep",
        "concept.docx",
        lambda: with_text(document_xml("<w:sdt>" * 3000 + "</w:sdt>" * 3000)),
        ExitCode.REFUSED,
        "RP113",
        "diep genest",
    ),
    (
        "X03 long text",
        "concept.docx",
        lambda: with_text(document_xml(p("".join(map(str, range(2_300_000)))))),
        ExitCode.REFUSED,
        "RP113",
        "te groot",
    ),
    (
        "X04 malformed",
        "concept.docx",
        lambda: with_text("<w:document>"),
        ExitCode.UNREADABLE,
        "RP106",
        "word/document.xml",
    ),
    ("X04 empty part", "concept.docx", lambda: with_text(""), ExitCode.UNREADABLE, "RP106", "is leeg"),
    (
        "X04 bad UTF-8",
        "concept.docx",
        lambda: zipped(
            {**GOOD, "word/document.xml": document_xml(p("x")).encode().replace(b">x<", b">\xff\xfe<")}
        ),
        ExitCode.UNREADABLE,
        "RP106",
        "ongeldige XML",
    ),
    (
        "X04 control",
        "concept.docx",
        lambda: with_text(document_xml(p("&#1;"))),
        ExitCode.UNREADABLE,
        "RP106",
        "ongeldige XML",
    ),
    (
        "X06 wide cell",
        "concept.docx",
        lambda: word_file(table((f'<w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>{p("x")}',))),
        ExitCode.REFUSED,
        "RP113",
        "63 kolommen",
    ),
    (
        "X06 attributes",
        "concept.docx",
        lambda: word_file("<w:p " + " ".join(f'a{n}="1"' for n in range(500_000)) + "/>" + p("x")),
        ExitCode.REFUSED,
        "RP113",
        "2000 kenmerken",
    ),
    (
        "X06 wide grid",
        "concept.docx",
        lambda: word_file("<w:tbl><w:tblGrid>" + "<w:gridCol/>" * 20_000 + "</w:tblGrid></w:tbl>" + p("x")),
        ExitCode.REFUSED,
        "RP113",
        "1000 kolommen",
    ),
    (
        "X07 paragraphs",
        "concept.docx",
        lambda: word_file("".join(f"<w:p><w:r><w:t>{n}</w:t></w:r></w:p>" for n in range(200_000))),
        ExitCode.REFUSED,
        "RP113",
        "50000 alinea's",
    ),
    (
        "X07 runs",
        "concept.docx",
        lambda: word_file(f"<w:p>{''.join(f'<w:r><w:t>{n}</w:t></w:r>' for n in range(1_000_000))}</w:p>"),
        ExitCode.REFUSED,
        "RP113",
        "stukjes opmaak",
    ),
    (
        "C09 no text",
        "concept.docx",
        lambda: word_file(p("") + p(" ")),
        ExitCode.UNREADABLE,
        "RP108",
        "geen tekst",
    ),
    ("ODT empty", "concept.odt", lambda: b"", ExitCode.UNREADABLE, "RP103", "is leeg"),
    (
        "ODT no content",
        "concept.odt",
        lambda: zipped({name: data for name, data in odt_parts("").items() if name != "content.xml"}),
        ExitCode.UNREADABLE,
        "RP107",
        "OpenDocument",
    ),
    (
        "ODT DOCTYPE",
        "concept.odt",
        lambda: zipped(
            {**odt_parts(""), "content.xml": XXE.replace("w:document", "x").encode() + b"<x>&x;</x>"}
        ),
        ExitCode.REFUSED,
        "RP115",
        "content.xml",
    ),
    (
        "ODT deep",
        "concept.odt",
        lambda: builders.odt_file("<text:section>" * 3000 + "</text:section>" * 3000),
        ExitCode.REFUSED,
        "RP113",
        "diep genest",
    ),
    (
        "ODT spreadsheet",
        "concept.odt",
        lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
        ExitCode.UNREADABLE,
        "RP101",
        "werkblad",
    ),
    (
        "ODT password",
        "concept.odt",
        lambda: zipped(
            {
                **odt_parts(""),
                "content.xml": b"\x01\x02",
                "META-INF/manifest.xml": LOCKED,
            }
        ),
        ExitCode.UNREADABLE,
        "RP105",
        "wachtwoord",
    ),
    (
        "text of lines",
        "concept.txt",
        lambda: b"a\n" * 800_000,
        ExitCode.REFUSED,
        "RP113",
        "20000 regels",
    ),
    (
        "Markdown of brackets",
        "concept.md",
        lambda: b"[" * 1_600_000,
        ExitCode.REFUSED,
        "RP113",
        "opmaak",
    ),
    (
        "Markdown of emphasis in one line",
        "concept.md",
        lambda: b"*_[(" * 400_000,
        ExitCode.REFUSED,
        "RP113",
        "opmaak",
    ),
    (
        "Markdown deeper than is read",
        "concept.md",
        lambda: b"Wij bouwen.\n\n" + b"> " * 21 + b"Wij slopen.\n",
        ExitCode.REFUSED,
        "RP113",
        "diep genest",
    ),
    (
        "Markdown with lists deeper than are read",
        "concept.md",
        lambda: b"".join(b"  " * depth + b"- Wij bouwen.\n" for depth in range(20)),
        ExitCode.REFUSED,
        "RP113",
        "diep genest",
    ),
    (
        "Markdown of lines",
        "concept.md",
        lambda: b"> " * 20 + b"a\n" * 800_000,
        ExitCode.REFUSED,
        "RP113",
        "20000 regels",
    ),
    ("text binary", "concept.txt", lambda: b"Wij\0bouwen" * 10, ExitCode.UNREADABLE, "RP102", "tekstbestand"),
    ("text that is a page", "concept.txt", lambda: b"<html><body>Hoi", ExitCode.UNREADABLE, "RP101", "HTML"),
    ("unknown kind", "concept.csv", lambda: b"a;b;c", ExitCode.UNREADABLE, "RP101", "platte tekst"),
]


@pytest.mark.parametrize(
    ("name", "make", "exit_code", "code", "words"),
    [fault[1:] for fault in FAULTS],
    ids=[fault[0] for fault in FAULTS],
)
def test_a_faulty_file_ends_with_its_own_message(
    name: str, make: Callable[[], bytes], exit_code: ExitCode, code: str, words: str
) -> None:
    data = make()
    began = time.process_time()
    with pytest.raises(RegioError) as caught:
        read_bytes(data, name)
    assert time.process_time() - began < MOST_SECONDS
    assert caught.value.exit_code is exit_code
    remark = caught.value.remarks[0]
    assert (remark.code, remark.place, remark.severity) == (code, name, FAULT)
    assert words in remark.text
    assert remark.advice


LARGE = {
    # what is as large as the largest that is read, and how many blocks it holds
    "brackets up to the bound": (b"[" * 50_000, 1),
    "emphasis up to the bound": (b"*_[(" * 16_000, 1),
    "quotes up to the bound": (b"> " * 18 + b"[<)a\naa\n" * 9_900, 1),
    "sentences in one line": (b"Wij bouwen woningen in de regio, samen. " * 40_000, 1),
    "paragraphs of sentences": (b"Wij bouwen **woningen** in de [regio](https://x.nl).\n\n" * 4_500, 4_500),
}


@pytest.mark.parametrize(("data", "blocks"), LARGE.values(), ids=LARGE)
def test_a_large_markdown_file_is_read_in_time(data: bytes, blocks: int) -> None:
    began = time.process_time()
    document = read_bytes(data, "concept.md")
    assert len(document.blocks) == blocks
    assert time.process_time() - began < MOST_SECONDS


def test_no_word_of_nested_markdown_is_lost_in_silence() -> None:
    for deep in range(1, 25):
        lists = "".join(f"{'  ' * depth}- woord{depth}\n" for depth in range(deep))
        for text in ("> " * deep + f"woord{deep - 1}", lists):
            try:
                told = read_bytes(text.encode(), "concept.md").blocks[-1].text
            except RegioError as error:
                told = str(error)
            assert f"woord{deep - 1}" in told or "diep genest" in told


GOES_ON: list[tuple[str, Callable[[], bytes], str]] = [
    # what is read all the same, and the remark that says what is the matter
    (
        "P01 no styles",
        lambda: zipped(
            {
                n: d.replace(b"styles.xml", b"niets.xml") if n.endswith("document.xml.rels") else d
                for n, d in GOOD.items()
            }
        ),
        "RP130",
    ),
    (
        "P02 NULL target",
        lambda: zipped({n: d.replace(b'Target="styles.xml"', b'Target="NULL"') for n, d in GOOD.items()}),
        "RP130",
    ),
    (
        "P02 target outside",
        lambda: zipped(
            {n: d.replace(b'Target="styles.xml"', b'Target="../../etc/passwd"') for n, d in GOOD.items()}
        ),
        "RP130",
    ),
    (
        "P02 wrong main target",
        lambda: zipped(
            {
                n: d.replace(b"word/document.xml", b"word/weg.xml") if n == "_rels/.rels" else d
                for n, d in GOOD.items()
            }
        ),
        "",
    ),
    (
        "P04 macros",
        lambda: zipped(
            {
                n: d.replace(b"wordprocessingml.document.main", b"ms-word.document.macroEnabled.main")
                for n, d in GOOD.items()
            }
        ),
        "RP127",
    ),
    (
        "P04 template",
        lambda: zipped({n: d.replace(b"document.main", b"template.main") for n, d in GOOD.items()}),
        "",
    ),
    (
        "P05 external picture",
        lambda: word_file(
            p("Wij bouwen woningen."),
            ELSEWHERE,
        ),
        "RP128",
    ),
    ("P06 subdocument", lambda: word_file(p("Wij bouwen woningen.", '<w:subDoc r:id="s"/>')), "RP126"),
    (
        "X05 UTF-16",
        lambda: zipped(
            {
                **GOOD,
                "word/document.xml": (
                    '<?xml version="1.0" encoding="UTF-16"?>' + document_xml(p("Wij bouwen woningen."))
                ).encode("utf-16"),
            }
        ),
        "",
    ),
    ("a little behind the zip", lambda: word_file(p("Wij bouwen woningen.")) + b"\n", ""),
]


@pytest.mark.parametrize(("make", "code"), [case[1:] for case in GOES_ON], ids=[case[0] for case in GOES_ON])
def test_a_file_with_a_flaw_is_read_and_the_flaw_is_told(make: Callable[[], bytes], code: str) -> None:
    document = read_bytes(make(), "concept.docx")
    assert [block.text for block in document.blocks] == ["Wij bouwen woningen."]
    assert not code or code in [remark.code for remark in document.remarks]


def test_a_template_attached_from_elsewhere_is_told() -> None:
    parts = word_parts(p("Tekst."), settings="")
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = f"{builders.RELATIONS}/attachedTemplate"
    relation = f'<Relationship Id="t" Type="{kind}" Target="file:///S:/huis.dotx" TargetMode="External"/>'
    parts["word/_rels/settings.xml.rels"] = (
        f'<Relationships xmlns="{package}">{relation}</Relationships>'.encode()
    )
    remark = next(one for one in read_bytes(zipped(parts), "concept.docx").remarks if one.code == "RP128")
    assert "een sjabloon" in remark.text


def test_the_end_of_a_zip_decides_and_not_its_name() -> None:
    document: Document = read_bytes(builders.odt_file("<text:p>Wij bouwen.</text:p>"), "concept.docx")
    assert [block.text for block in document.blocks] == ["Wij bouwen."]


@pytest.mark.parametrize("is_folder", [False, True])
def test_a_file_that_is_not_there_or_a_folder_is_told(tmp_path: Path, is_folder: bool) -> None:
    path = tmp_path if is_folder else tmp_path / "weg.docx"
    with pytest.raises(RegioError) as caught:
        read(path)
    assert caught.value.exit_code is ExitCode.UNREADABLE
    assert caught.value.remarks[0].code == "RP100"


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "groot.docx"
    with path.open("wb") as stream:
        stream.truncate(60_000_000)
    with pytest.raises(RegioError) as caught:
        read(path)
    assert (caught.value.exit_code, caught.value.remarks[0].code) == (ExitCode.REFUSED, "RP113")


HEAVY = (
    "Markdown of emphasis in one line",
    "Markdown of lines",
    "Z10 70,000 entries",
    "Z11 large picture",
    "Z11 blanks",
    "X03 deep",
    "X06 attributes",
    "X06 wide grid",
    "X07 paragraphs",
    "X07 runs",
)


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is read from /proc")
@pytest.mark.parametrize("fault", HEAVY)
def test_a_heavy_file_costs_no_more_memory_than_a_laptop_has(tmp_path: Path, fault: str) -> None:
    _, name, make, *_ = next(case for case in FAULTS if case[0] == fault)
    path = tmp_path / name
    path.write_bytes(make())
    script = (
        "import sys; from pathlib import Path\n"
        "from regioparagraaf.readers import read; from regioparagraaf.errors import RegioError\n"
        "try: read(Path(sys.argv[1]))\n"
        "except RegioError as error: print(int(error.exit_code))\n"
        "status = Path('/proc/self/status').read_text().split()\n"
        "print(status[status.index('VmHWM:') + 1])"
    )
    command = [sys.executable, "-c", script, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    code, kilobytes = map(int, done.stdout.split())
    assert code == ExitCode.REFUSED
    assert kilobytes < MOST_KILOBYTES
