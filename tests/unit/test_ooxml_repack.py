"""A package is rewritten without unpacking what stays."""

from __future__ import annotations

import io
import zipfile

from regioparagraaf.ooxml.repack import repacked


def package(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(zipfile.ZipInfo(f"{name}.xml", (2026, 11, 24, 9, 30, 12)), content)
    return stream.getvalue()


def test_parts_are_replaced_left_out_and_added_and_the_rest_stays_packed_as_it_was() -> None:
    before = package(een=b"<een/>" * 50, twee=b"<twee/>", drie=b"<drie/>")
    after = repacked(before, {"twee.xml": b"<ander/>", "drie.xml": None, "vier.xml": b"<vierde/>"})
    with zipfile.ZipFile(io.BytesIO(after)) as target, zipfile.ZipFile(io.BytesIO(before)) as source:
        assert target.testzip() is None
        assert target.namelist() == ["een.xml", "twee.xml", "vier.xml"]
        assert target.read("twee.xml") == b"<ander/>"
        kept, was = target.getinfo("een.xml"), source.getinfo("een.xml")
        assert (kept.compress_size, kept.CRC, kept.date_time) == (was.compress_size, was.CRC, was.date_time)


def test_names_outside_ascii_and_sizes_told_behind_the_data_are_kept() -> None:
    class Stream(io.RawIOBase):
        """A target that cannot be sought, so that sizes stand behind the data (flag bit 3)."""

        def __init__(self) -> None:
            self.content = b""

        def writable(self) -> bool:
            return True

        def write(self, data: object) -> int:
            assert isinstance(data, bytes | bytearray | memoryview)
            self.content += bytes(data)
            return len(bytes(data))

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("één.xml", b"<een/>" * 40)
        target.writestr("twee.xml", b"<twee/>")
    after = repacked(stream.content, {"twee.xml": b"<ander/>"})
    with zipfile.ZipFile(io.BytesIO(after)) as target:
        assert target.testzip() is None
        assert target.read("één.xml") == b"<een/>" * 40


def test_the_same_change_gives_the_same_bytes() -> None:
    before = package(een=b"<een/>", twee=b"<twee/>")
    assert repacked(before, {"twee.xml": b"x"}) == repacked(before, {"twee.xml": b"x"})
