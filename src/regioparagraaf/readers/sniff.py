"""What a file really is, told by its content: names lie, and 'beschadigd' would send users the wrong way."""

from __future__ import annotations

import re
import zipfile
from enum import StrEnum
from io import BytesIO
from typing import Final

from regioparagraaf.ooxml.package import has_too_many_entries


class Format(StrEnum):
    """The formats that are read."""

    WORD = "word"
    ODT = "odt"
    PDF = "pdf"
    TEXT = "text"


_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_ZIP_END: Final = b"PK\x05\x06"
_ZIP_TAIL: Final = 66_000
"""Bytes from the end within which a zip keeps the record of its end (APPNOTE 4.3.16)."""
_MAGIC: Final = (
    (b"{\\rtf", "een RTF-bestand"),
    (b"\x89PNG", "een afbeelding"),
    (b"\xff\xd8\xff", "een afbeelding"),
    (b"GIF8", "een afbeelding"),
    (b"II*\x00", "een afbeelding"),
    (b"MM\x00*", "een afbeelding"),
    (b"\x1f\x8b", "een ingepakt bestand (gzip)"),
    (b"7z\xbc\xaf", "een ingepakt bestand (7z)"),
    (b"Rar!", "een ingepakt bestand (rar)"),
    (b"MZ", "een programma"),
)
_HTML: Final = re.compile(
    rb"^\s*(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html|<head|<body|<meta)", re.IGNORECASE | re.DOTALL
)
_GOOGLE: Final = re.compile(rb"^\s*\{.*\"(?:url|doc_id|resource_id)\"\s*:", re.DOTALL)


def named(data: bytes) -> Format | str:
    """The format of these bytes, or in Dutch what else they are ('een HTML-pagina'); '' for unknown
    bytes that are no text either."""
    head = data[:4096]
    if head.startswith(_ZIP):
        return _in_zip(data)
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.startswith(_OLE):
        return "een oud Office-bestand"
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if _ZIP_END in data[-_ZIP_TAIL:]:
        return Format.WORD  # with something in front of it: the package reader says why not
    stripped = head.removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(stripped):
        return "een HTML-pagina"
    if _GOOGLE.match(stripped) and b"docs.google.com" in data[:65536]:
        return "een snelkoppeling naar Google Documenten"
    if stripped.lstrip().startswith(b"<?xml"):
        return _in_xml(data[:65536])
    return Format.TEXT if _is_text(data) else ""


def instead_of_word(data: bytes) -> str | None:
    """What these bytes are that are no Word file, in Dutch ('' where nobody knows); None of those that the
    reader of Word says more about: an old file, one with a password, an empty one."""
    kind = named(data)
    if kind is Format.WORD or is_ole(data) or not data:
        return None
    return _OTHERS.get(kind, str(kind))


_OTHERS: Final[dict[str, str]] = {
    Format.ODT: "een OpenDocument-bestand",
    Format.PDF: "een PDF",
    Format.TEXT: "een tekstbestand",
}


def is_ole(data: bytes) -> bool:
    """Whether this is an old Office file, or a new one with a password around it."""
    return data.startswith(_OLE)


def is_locked(data: bytes) -> bool:
    """Whether an OLE file holds an encrypted package ([MS-OFFCRYPTO] 2.3.4.4)."""
    return "EncryptedPackage".encode("utf-16-le") in data


def is_old_word(data: bytes) -> bool:
    """Whether an OLE file is a .doc ([MS-DOC] 2.1.1)."""
    return "WordDocument".encode("utf-16-le") in data


def _in_zip(data: bytes) -> Format | str:
    if has_too_many_entries(data):
        return Format.WORD  # whose reader refuses it before it reads the directory
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = {name.lower() for name in package.namelist()[:5000]}
            kind = _kind(package) if "mimetype" in names else ""
    except Exception:  # whatever is wrong with it, the package reader says it better
        return Format.WORD
    if kind.startswith("application/vnd.oasis.opendocument.text"):
        return Format.ODT
    if "opendocument" in kind:
        return "een werkblad of presentatie van OpenDocument"
    if "epub" in kind:
        return "een e-boek"
    if any(name.endswith(".iwa") for name in names) or "index.xml" in names:
        return "een Pages-bestand van Apple"
    if any(name.startswith("xl/") for name in names):
        return "een Excel-bestand"
    if any(name.startswith("ppt/") for name in names):
        return "een PowerPoint-bestand"
    if "content.xml" in names and "[content_types].xml" not in names:
        return Format.ODT
    is_office = "[content_types].xml" in names or any(name.startswith(("word/", "_rels/")) for name in names)
    return Format.WORD if is_office or not names else "een zip-bestand"


def _kind(package: zipfile.ZipFile) -> str:
    """What a package says that it is: the first bytes of its "mimetype", however far that would unpack."""
    with package.open("mimetype") as part:
        return part.read(200).decode("ascii", "replace")


def _in_xml(head: bytes) -> str:
    if b"/2006/xmlPackage" in head:
        return "een Word-bestand dat als XML is bewaard"
    if b"office/word/2003/wordml" in head:
        return "een Word-XML-bestand uit 2003"
    if b"opendocument:xmlns:office" in head:
        return "een plat OpenDocument-bestand (.fodt)"
    return "een HTML-pagina" if b"<html" in head.lower() else "een XML-bestand"


def utf16_of(data: bytes) -> str:
    """Which UTF-16 this text is in though no mark says so ('utf-16-le', 'utf-16-be'); '' for anything else.
    Nearly all letters of a Dutch text have a zero as one of their two bytes, always on the same side."""
    head = data[:65536]
    for code, high, low in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        if len(data) % 2 or high.count(0) <= _LATIN * len(high):
            continue
        if not any(letter in _CONTROLS for page, letter in zip(high, low, strict=True) if page == 0):
            return code
    return ""


_LATIN: Final = 0.8
"""The share of letters of the Latin alphabet from which a text is in it."""
_CONTROLS: Final = frozenset(range(32)) - {9, 10, 12, 13}


def _is_text(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or utf16_of(data):
        return True
    head = data[:65536]
    controls = sum(byte in _CONTROLS for byte in head)
    return b"\0" not in head and controls <= len(head) // 1000
