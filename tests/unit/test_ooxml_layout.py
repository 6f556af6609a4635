"""A zip in which another text can hide is known, whatever way it was made."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from regioparagraaf.errors import Refused
from regioparagraaf.ooxml.layout import is_plain
from regioparagraaf.ooxml.package import Package

TEXT = b"<x>Wij bouwen.</x>" * 5


class _Stream(io.RawIOBase):
    """A place that cannot be gone back in: zipfile writes sizes behind each part then."""

    def __init__(self) -> None:
        self.data = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, content: object) -> int:
        self.data += memoryview(content)  # type: ignore[arg-type]
        return len(memoryview(content))  # type: ignore[arg-type]


def made(method: int = zipfile.ZIP_DEFLATED, content: bytes = TEXT) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as package:
        package.writestr("a.xml", content)
        package.writestr("map/b.xml", TEXT)
    return out.getvalue()


def streamed(method: int, content: bytes) -> bytes:
    out = _Stream()
    with zipfile.ZipFile(out, "w", method) as package:
        package.writestr("a.xml", content)
        package.writestr("b.xml", TEXT)
    return bytes(out.data)


def plain(data: bytes) -> bool:
    return is_plain(data, zipfile.ZipFile(io.BytesIO(data)))


def moved(data: bytes, at: int, room: bytes) -> bytes:
    """The zip with something in between, and its places told anew."""
    head, tail = data[:at], data[at:]
    out = bytearray(head + room + tail)
    place = out.find(b"PK\1\2")
    while place >= 0:
        (offset,) = struct.unpack_from("<I", out, place + 42)
        struct.pack_into("<I", out, place + 42, offset + (len(room) if offset >= at else 0))
        place = out.find(b"PK\1\2", place + 4)
    end = out.rfind(b"PK\5\6")
    (begin,) = struct.unpack_from("<I", out, end + 16)
    struct.pack_into("<I", out, end + 16, begin + len(room))
    return bytes(out)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_what_programs_write_is_plain(method: int) -> None:
    assert plain(made(method))
    assert plain(streamed(method, TEXT))


def test_a_gap_another_number_of_parts_and_other_sizes_are_not() -> None:
    data = made()
    second = data.find(b"PK\3\4", 4)
    assert plain(moved(data, second, b""))
    assert not plain(moved(data, second, data[:second]))
    assert not plain(moved(data, data.find(b"PK\1\2"), data[:second]))
    told = bytearray(data)
    struct.pack_into("<I", told, 22, 7)  # the size in the first local header
    assert not plain(bytes(told))
    fewer = bytearray(data)
    struct.pack_into("<HH", fewer, data.rfind(b"PK\5\6") + 8, 1, 1)
    assert not plain(bytes(fewer))


def test_a_part_that_holds_the_begin_of_another_where_its_end_is_not_told_before() -> None:
    inside = made()
    assert not plain(streamed(zipfile.ZIP_STORED, inside))
    assert plain(streamed(zipfile.ZIP_DEFLATED, inside))
    assert plain(made(zipfile.ZIP_STORED, inside))


def test_such_a_file_is_refused_in_words() -> None:
    data = made()
    with pytest.raises(Refused) as caught:
        Package(moved(data, data.find(b"PK\1\2"), b"PK\3\4"), "concept.docx")
    assert caught.value.remarks[0].code == "RP112"
