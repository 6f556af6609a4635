"""Whether every program finds the same parts in a zip: one reads its directory, another from front to back.

The local headers must say what the directory says, and the parts must lie one behind the other from the
first byte to the directory: in a gap or an overlap another text can stand (APPNOTE.TXT, 4.3).
"""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Sequence
from typing import Final

LOCAL: Final = struct.Struct("<4s5H3L2H")
"""What stands before an entry of a zip file (APPNOTE 4.3.7)."""
END: Final = struct.Struct("<4s4H2LH")
"""What ends one (APPNOTE 4.3.16)."""
_DESCRIBED: Final = 0x8
"""The flag of an entry whose sizes stand behind its content."""
_DESCRIPTORS: Final = (16, 24, 12, 20)
"""Lengths of that description: with and without a mark, in the narrow and the wide form."""
_UNSAID: Final = frozenset((0xFFFF, 0xFFFFFFFF))
"""What stands where the wide form (zip64) says it."""


def is_plain(data: bytes, package: zipfile.ZipFile) -> bool:
    """Whether the zip is laid out in the one way in which all programs read it alike."""
    entries = sorted(package.infolist(), key=lambda entry: entry.header_offset)
    try:
        end = _end_of_parts(data, entries)
    except struct.error:
        return False
    return end is not None and end == package.start_dir and _ends_as_told(data, package, len(entries))


def _end_of_parts(data: bytes, entries: Sequence[zipfile.ZipInfo]) -> int | None:
    at = 0
    for entry in entries:
        mark, _, flags, method, _, _, checksum, packed, size, name, extra = LOCAL.unpack_from(data, at)
        if mark != b"PK\3\4" or entry.header_offset != at or method != entry.compress_type:
            return None
        told = (checksum, packed, size)
        is_told = told == (entry.CRC, entry.compress_size, entry.file_size) or _UNSAID & set(told)
        if not flags & _DESCRIBED and not is_told:
            return None
        begin = at + LOCAL.size + name + extra
        at = begin + entry.compress_size
        if flags & _DESCRIBED and method == zipfile.ZIP_STORED and b"PK\3\4" in data[begin:at]:
            return None  # whoever reads from front to back ends this part there
        if flags & _DESCRIBED or data[at : at + 4] == b"PK\7\x08":  # OpenOffice 2 forgot the flag
            at += next((n for n in _DESCRIPTORS if data[at + n : at + n + 4] in (b"PK\3\4", b"PK\1\2")), 0)
    return at


def _ends_as_told(data: bytes, package: zipfile.ZipFile, count: int) -> bool:
    """The record at the end agrees with the directory that was read."""
    at = data.rfind(b"PK\5\6")
    *_, here, total, _, begin, _ = END.unpack_from(data, at)
    return all(
        said == found or said in _UNSAID
        for said, found in ((here, count), (total, count), (begin, package.start_dir))
    )
