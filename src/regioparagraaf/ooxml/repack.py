"""A zip package with some parts changed, and every other part copied as it is packed.

What is not touched is not unpacked either: its packed bytes, its time and its place stay the same
(APPNOTE.TXT, 4.3: local file headers, central directory). A part in the strict form of OOXML is read
under the transitional names, and written back under its own.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.ooxml.layout import END, LOCAL
from regioparagraaf.ooxml.names import STRICT

_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_UTF8: Final = 0x800
_VERSION: Final = 20
"""Of the zip format that can unpack deflated parts."""
NEW_TIME: Final = (1980, 1, 1, 0, 0, 0)
"""The time that Word itself gives its parts."""
_LEVEL: Final = 6
_STRICT: Final = b'="http://purl.oclc.org/ooxml/'
"""A namespace, or the kind of a relationship, in the strict form."""
_HEAD: Final = 65536


_SMALL: Final = 65536


class Packed(Struct, frozen=True):
    """A part as it stands in its package."""

    name: str
    moment: tuple[int, int, int, int, int, int]
    method: int
    checksum: int
    size: int
    content: bytes


def repacked(data: bytes, changed: Mapping[str, bytes | None]) -> bytes:
    """The package with these parts replaced, left out (None), or added at its end."""
    return _joined(_parts(data, changed))


def settled(parts: Mapping[str, Packed], changed: Mapping[str, bytes] | None = None) -> bytes:
    """A package of our own making with these parts replaced or added, the same every time: content types
    first, then all parts by name, no times."""
    made = {**parts, **{name: _packed(name, content) for name, content in (changed or {}).items()}}
    names = sorted(made, key=lambda name: (name != "[Content_Types].xml", name))
    return _joined(made[name] for name in names)


def packed(data: bytes) -> dict[str, Packed]:
    """The parts of a package, as they are packed and without times."""
    return {part.name: replace(part, moment=NEW_TIME) for part in _parts(data, {})}


def _joined(parts: Iterable[Packed]) -> bytes:
    out = io.BytesIO()
    directory: list[bytes] = []
    for part in parts:
        name = part.name.encode()
        flags = 0 if name.isascii() else _UTF8
        time = part.moment[3] << 11 | part.moment[4] << 5 | part.moment[5] // 2
        date = (part.moment[0] - 1980) << 9 | part.moment[1] << 5 | part.moment[2]
        shared = (flags, part.method, time, date, part.checksum, len(part.content), part.size, len(name), 0)
        directory.append(_CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *shared, 0, 0, 0, 0, out.tell()) + name)
        out.write(LOCAL.pack(b"PK\3\4", _VERSION, *shared) + name + part.content)
    begin = out.tell()
    out.write(b"".join(directory))
    count = len(directory)
    out.write(END.pack(b"PK\5\6", 0, 0, count, count, out.tell() - begin, begin, 0))
    return out.getvalue()


def _parts(data: bytes, changed: Mapping[str, bytes | None]) -> Iterator[Packed]:
    present: set[str] = set()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        changed = {name: _in_its_form(package, name, content) for name, content in changed.items()}
        for entry in package.infolist():
            present.add(entry.filename)
            if entry.filename not in changed:
                method, size = entry.compress_type, entry.file_size
                raw = _raw(data, entry)
                yield Packed(entry.filename, entry.date_time, method, entry.CRC, size, raw)
                continue
            replacement = changed[entry.filename]
            if replacement is not None:
                yield _packed(entry.filename, replacement, entry.date_time)
    for name, content in changed.items():
        if name not in present and content is not None:
            yield _packed(name, content)


def _in_its_form(package: zipfile.ZipFile, name: str, content: bytes | None) -> bytes | None:
    """A changed part under the names that it had; a new one under those of the package."""
    former = name if name in package.NameToInfo else "_rels/.rels"
    if content is None or former not in package.NameToInfo or _STRICT not in package.read(former)[:_HEAD]:
        return content
    for strict, transitional in STRICT:
        content = content.replace(transitional.encode(), strict.encode())
    return content


def _raw(data: bytes, entry: zipfile.ZipInfo) -> bytes:
    """The packed bytes, behind a local header whose name and extra field have lengths of their own."""
    *_, name_length, extra_length = LOCAL.unpack_from(data, entry.header_offset)
    begin = entry.header_offset + LOCAL.size + name_length + extra_length
    return data[begin : begin + entry.compress_size]


def _packed(name: str, content: bytes, moment: tuple[int, int, int, int, int, int] = NEW_TIME) -> Packed:
    deflated = _deflated_once(content) if len(content) < _SMALL else _deflated(content)
    return Packed(name, moment, zipfile.ZIP_DEFLATED, zlib.crc32(content), len(content), deflated)


def _deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


_deflated_once = lru_cache(maxsize=32)(_deflated)
"""Remembered: the headers, lists and notes of a batch are mostly the same in all its files."""
