"""A zip package of XML parts (.docx, .odt), opened safely and read part by part.

What two programs would read differently is refused: bytes in front of the zip, parts that share a
name, names that leave the package. What would cost too much is refused before it is unpacked. XML is
parsed without a network, a DTD or entities. Nothing is ever extracted to disk.
"""

from __future__ import annotations

import copy
import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NoReturn

from lxml import etree
from msgspec import Struct

from regioparagraaf.errors import Refused, RegioError, Unreadable, fault
from regioparagraaf.ooxml import limits
from regioparagraaf.ooxml.layout import is_plain
from regioparagraaf.ooxml.names import PACKAGE_RELATIONS, STRICT
from regioparagraaf.patterns import on_demand

AGAIN: Final = "vraag het bestand opnieuw op"
ORIGINAL: Final = "vraag het oorspronkelijke bestand op"
RESAVE: Final = "open het in Word en bewaar het opnieuw als .docx"

_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    struct.error,
)
"""What zipfile raises for bytes that are no sound zip: its directory may say anything."""
_ENTRY_MARK: Final = b"PK\x01\x02"
_END_MARK: Final = b"PK\x05\x06"
_DRIVE: Final = on_demand(r"^[A-Za-z]:")
_PROLOG: Final = on_demand(r"(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_DECLARATION: Final = on_demand(r"^\ufeff?<\?xml[^>]*\?>")
_ENCODING: Final = on_demand(r"\ufeff?<\?xml[^>]*?\sencoding\s*=\s*['\"]([\w.-]{1,40})['\"]")
_LIMIT_WORDS: Final = ("depth", "huge", "too long", "resource", "limit", "amplification", "entity")
_LONG_TAG: Final = re.compile(rb"<[^<>]{16000,}")
"""A tag in which more attributes fit than an element ever has."""
_STRICT_MARK: Final = "purl.oclc.org/ooxml"


class Relationship(Struct, frozen=True):
    """A reference from one part to another, or to something outside the package."""

    id: str
    kind: str
    """The last word of its type: 'styles', 'footnotes', 'hyperlink'."""
    target: str
    """The name of a part, or an address where it is external."""
    is_external: bool = False


class Package:
    """The parts of one file; each is read, and parsed, when first asked for."""

    def __init__(self, data: bytes, name: str) -> None:
        """Opens `data`; raises Unreadable or Refused, with `name` as the place."""
        self.name = name
        self._data = data
        self._zip = _open(data, name)
        self._entries = _checked(self._zip.infolist(), name)
        if not is_plain(data, self._zip):
            text = "is zo ingepakt dat programma's er verschillende teksten in lezen"
            _refuse(name, "RP112", text)
        self._by_fold = {entry.casefold(): entry for entry in self._entries}
        self._contents: dict[str, bytes] = {}
        self._trees: dict[str, etree._Element] = {}
        self.is_strict = False
        """Whether a part that was parsed is in the strict form of OOXML."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the order of the file."""
        return tuple(self._entries)

    def find(self, part: str) -> str | None:
        """The name of this part as the file writes it (names are case-insensitive: OPC 6.2.2.3)."""
        wanted = part.lstrip("/").casefold()
        return self._by_fold.get(wanted) or self._by_fold.get(_unquoted(wanted))

    def twin(self) -> Package:
        """The same file, with trees of its own to change: to copy one costs a third of parsing it again."""
        twin = copy.copy(self)
        twin._trees = {part: copy.deepcopy(root) for part, root in self._trees.items()}
        return twin

    def read(self, part: str) -> bytes:
        """The bytes of a part that exists. Those of XML are kept: a text is searched more than once, and its
        tree takes ten times the room."""
        if part not in self._contents:
            content = self._unpacked(part)
            if not _is_xml(part):
                return content
            self._contents[part] = content
        return self._contents[part]

    def _unpacked(self, part: str) -> bytes:
        entry = self._entries[part]
        try:
            with self._zip.open(entry) as stream:
                data = stream.read(entry.file_size + 1)
        except _BROKEN as error:
            _unreadable(self.name, "RP102", f"onderdeel '{part}' is beschadigd", AGAIN, error)
        if len(data) > entry.file_size:
            _refuse(self.name, "RP113", f"onderdeel '{part}' is groter dan het bestand zelf opgeeft")
        return data

    def xml(self, part: str) -> etree._Element:
        """The root element of a part that exists, parsed once."""
        if part not in self._trees:
            data = self.read(part)
            self._trees[part] = parse(data, part, self.name)
            self.is_strict = self.is_strict or _STRICT_MARK.encode() in data
        return self._trees[part]

    def relationships(self, part: str = "") -> tuple[Relationship, ...]:
        """What a part ('' is the package itself) refers to; empty where it refers to nothing."""
        folder, _, base = part.rpartition("/")
        found = self.find(f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels")
        if found is None:
            return ()
        return tuple(
            Relationship(
                element.get("Id", ""),
                element.get("Type", "").rstrip("/").rpartition("/")[2],
                target if is_external else _resolve(folder, target),
                is_external,
            )
            for element in self.xml(found).iter(f"{{{PACKAGE_RELATIONS}}}Relationship")
            for target in (element.get("Target", ""),)
            for is_external in (element.get("TargetMode") == "External",)
        )


def parse(data: bytes, part: str, name: str) -> etree._Element:
    """The root of an XML part; raises Refused for a DOCTYPE or beyond the limits, Unreadable for bad
    XML. Strict OOXML comes out under the transitional names."""
    head = _decoded(data[:65536], errors="replace")
    if head.startswith("<!DOCTYPE", _prolog_end(head)):
        _refuse_doctype(name, part)
    declared = _ENCODING.match(head)
    if declared and declared[1].upper() not in ("UTF-8", "UTF-16"):
        text = f"onderdeel '{part}' staat in de codering {declared[1]}, die in een document niet kan"
        _unreadable(name, "RP106", text, RESAVE)
    if any(tag.group().count(b"=") > limits.ATTRIBUTES for tag in _LONG_TAG.finditer(data)):
        text = f"onderdeel '{part}' heeft een element met meer dan {limits.ATTRIBUTES} kenmerken"
        _refuse(name, "RP113", text)
    if _STRICT_MARK in head:
        data = _transitional(data)
    try:
        root = etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        message = (error.msg or "").lower()
        if any(word in message for word in _LIMIT_WORDS) and "entityref" not in message:
            _refuse(
                name, "RP113", f"onderdeel '{part}' is te diep genest of te groot om veilig te lezen", error
            )
        if "document is empty" in message:
            _unreadable(name, "RP106", f"onderdeel '{part}' is leeg", AGAIN, error)
        line = f" (regel {error.lineno})" if error.lineno else ""
        _unreadable(name, "RP106", f"onderdeel '{part}' bevat ongeldige XML{line}", RESAVE, error)
    if root.getroottree().docinfo.internalDTD is not None:
        _refuse_doctype(name, part)
    return root


def _open(data: bytes, name: str) -> zipfile.ZipFile:
    if len(data) > limits.FILE:
        _refuse(name, "RP113", f"is groter dan {limits.FILE // 1_000_000} MB")
    if not data.startswith(b"PK") and _END_MARK in data[-66_000:]:
        _refuse_what_comes_first(name)
    if has_too_many_entries(data):
        _refuse(name, "RP113", f"bestaat uit meer dan {limits.ENTRIES} onderdelen")
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        _unreadable(name, "RP102", "is beschadigd of niet volledig", AGAIN, error)


def has_too_many_entries(data: bytes) -> bool:
    """Whether a zip has more entries than any document: counted before its directory is read, as a million
    of them cost seconds. A package in a package has marks of its own, so there is room above the limit."""
    return data.count(_ENTRY_MARK) > 5 * limits.ENTRIES


def _checked(entries: Iterable[zipfile.ZipInfo], name: str) -> dict[str, zipfile.ZipInfo]:
    """The entries by name, once it is certain that all can be read, by every reader alike."""
    entries = list(entries)
    if min((entry.header_offset for entry in entries), default=0) > 0:
        _refuse_what_comes_first(name)  # another zip, which some programs read instead
    if len(entries) > limits.ENTRIES:
        _refuse(name, "RP113", f"bestaat uit meer dan {limits.ENTRIES} onderdelen")
    if sum(entry.file_size for entry in entries) > limits.EXPANDED:
        _refuse(name, "RP113", f"wordt uitgepakt groter dan {limits.EXPANDED // 1_000_000} MB")
    checked: dict[str, zipfile.ZipInfo] = {}
    seen: set[str] = set()
    for entry in entries:
        raw = entry.orig_filename
        if _leaves_package(raw):
            _refuse(name, "RP111", f"bevat een onderdeel met een onveilige naam: {raw!r}")
        fold = entry.filename.casefold()
        if fold in seen:
            _refuse(
                name,
                "RP112",
                f"bevat onderdeel '{entry.filename}' twee keer; programma's lezen dat verschillend",
            )
        seen.add(fold)
        if entry.flag_bits & 0x1:
            _unreadable(name, "RP105", "is met een wachtwoord beveiligd", _UNLOCK)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            _refuse(
                name, "RP114", f"onderdeel '{entry.filename}' is ingepakt op een manier die Word niet kent"
            )
        if _is_xml(entry.filename):
            _check_expansion(entry, name)
        if not entry.is_dir():
            checked[entry.filename] = entry
    return checked


_UNLOCK: Final = "haal in Word het wachtwoord eraf en bewaar het opnieuw"


def _leaves_package(raw: str) -> bool:
    return (
        not raw
        or raw.startswith("/")
        or "\\" in raw
        or "\0" in raw
        or _DRIVE.match(raw) is not None
        or ".." in raw.split("/")
    )


def _is_xml(part: str) -> bool:
    return part.lower().endswith((".xml", ".rels"))


def _check_expansion(entry: zipfile.ZipInfo, name: str) -> None:
    size, packed = entry.file_size, max(entry.compress_size, 1)
    if size > limits.XML_PART:
        text = f"onderdeel '{entry.filename}' is uitgepakt groter dan {limits.XML_PART // 1_000_000} MB"
        _refuse(name, "RP113", text)
    if size > limits.RATIO_FLOOR and size / packed > limits.RATIO:
        text = f"onderdeel '{entry.filename}' wordt bij het uitpakken meer dan {limits.RATIO} keer zo groot"
        _refuse(name, "RP113", text)


def _parser() -> etree.XMLParser:
    # Comments and processing instructions would cut the text of an element in two.
    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _decoded(data: bytes, errors: str = "strict") -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors)
    if data.startswith(b"<\x00"):
        return data.decode("utf-16-le", errors)
    if data.startswith(b"\x00<"):
        return data.decode("utf-16-be", errors)
    return data.decode("utf-8-sig", errors)


def _prolog_end(head: str) -> int:
    match = _PROLOG.match(head)
    return match.end() if match else 0


def _transitional(data: bytes) -> bytes:
    try:
        text = _DECLARATION.sub("", _decoded(data))
    except UnicodeDecodeError:
        return data
    for strict, transitional in STRICT:
        text = text.replace(strict, transitional)
    return text.encode()


def _unquoted(name: str) -> str:
    if "%" not in name:
        return name
    from urllib.parse import unquote  # which brings a whole room of addresses along

    return unquote(name)


@lru_cache(maxsize=1024)
def _resolve(folder: str, target: str) -> str:
    target = target.partition("#")[0]
    path = target if target.startswith("/") else posixpath.join("/", folder, target)
    return posixpath.normpath(path).lstrip("/")


def _refuse_what_comes_first(name: str) -> NoReturn:
    text = "heeft gegevens vóór het begin van het zip-bestand; programma's lezen dat verschillend"
    _refuse(name, "RP110", text)


def _refuse_doctype(name: str, part: str) -> NoReturn:
    _refuse(name, "RP115", f"onderdeel '{part}' bevat een DOCTYPE, en dat hoort niet in een document")


def _refuse(name: str, code: str, text: str, cause: Exception | None = None) -> NoReturn:
    _raise(Refused(fault(code, text, ORIGINAL + " en vertrouw dit bestand niet zonder meer", name)), cause)


def _unreadable(name: str, code: str, text: str, advice: str, cause: Exception | None = None) -> NoReturn:
    _raise(Unreadable(fault(code, text, advice, name)), cause)


def _raise(error: RegioError, cause: Exception | None) -> NoReturn:
    raise error from cause
