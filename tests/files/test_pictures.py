"""Pictures keep every pixel and lose every word that was written beside them; what cannot be looked into
is named by the second reading."""

from __future__ import annotations

import base64
import gzip
import struct
from pathlib import Path

import pytest
from builders import RELATIONS, p, word_parts, zipped
from leaky import jpeg, png

from regioparagraaf.cli.schoon import proved
from regioparagraaf.errors import Refused
from regioparagraaf.ooxml.clean import Changes, clean
from regioparagraaf.ooxml.clean.pictures import bare
from regioparagraaf.ooxml.picture_leaks import in_picture

PIXELS = b"beeldpunten!"
SECRET = b"geheim"


def chunked(kind: bytes, content: bytes) -> bytes:
    return kind + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)


def webp() -> bytes:
    """RFC 9649: a picture with Exif, XMP and a chunk of somebody's own."""
    chunks = (
        chunked(b"VP8X", bytes((0b11100, *bytes(9)))),
        chunked(b"ICCP", b"kleuren"),
        chunked(b"VP8 ", PIXELS),
        chunked(b"EXIF", SECRET),
        chunked(b"XMP ", SECRET),
        chunked(b"EIGN", SECRET),
    )
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def gif(*told: bytes, behind: bytes = b"") -> bytes:
    """A film of two pictures, the second with colours of its own; what is told stands between them."""
    return b"".join(
        (
            b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x81, 0, 0) + bytes(12),
            b"\x21\xff" + blocks(b"NETSCAPE2.0", b"\x01\0\0"),
            b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02" + blocks(PIXELS),
            *told,
            b"\x21\xf9" + blocks(bytes(4)),
            b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0x82) + bytes(24) + b"\x02" + blocks(PIXELS),
            b";" + behind,
        )
    )


def blocks(*contents: bytes) -> bytes:
    """Words in a GIF, each behind its length."""
    return b"".join(bytes((len(content),)) + content for content in contents) + b"\0"


WORDS_IN_GIF = b"\x21\xfe" + blocks(SECRET), b"\x21\xff" + blocks(b"XMP DataXMP", SECRET)


def tiff(order: str, tiles: bool = False) -> bytes:
    """Two strips or tiles, an artist, a camera, Exif, a second page, and words that nothing refers to."""
    places, lengths = (324, 325) if tiles else (273, 279)
    strips = (PIXELS[:5], PIXELS[5:])
    values = [
        (256, 3, 1, struct.pack(f"{order}H", 2)),
        (257, 3, 1, struct.pack(f"{order}H", 2)),
        (271, 2, 7, SECRET + b"\0"),
        (places, 4, 2, b""),
        (lengths, 3, 2, struct.pack(f"{order}HH", *map(len, strips))),
        (282, 5, 1, struct.pack(f"{order}II", 72, 1)),
        (315, 2, 7, SECRET + b"\0"),
        (700, 1, 6, SECRET),
        (34665, 4, 1, struct.pack(f"{order}I", 8)),
    ]
    at = 8 + 2 + 12 * len(values) + 4
    entries, behind = b"", SECRET + b"".join(strips) + SECRET
    starts = struct.pack(f"{order}II", at + len(SECRET), at + len(SECRET) + len(strips[0]))
    for tag, kind, count, value in sorted(values):
        value = starts if tag == places else value
        if len(value) > 4:
            entries += struct.pack(f"{order}HHII", tag, kind, count, at + len(behind))
            behind += value
        else:
            entries += struct.pack(f"{order}HHI", tag, kind, count) + value.ljust(4, b"\0")
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}IH", 8, len(values))
    return head + entries + struct.pack(f"{order}I", 8) + behind


def emf() -> bytes:
    """A drawing that names its program and its title, with comments, and with words behind its end."""
    told = "geheim\0titel\0\0".encode("utf-16-le")
    head = bytearray(108)
    struct.pack_into("<II", head, 0, 1, 108 + len(told))
    head[40:44] = b" EMF"
    struct.pack_into("<II", head, 60, len(told) // 2, 108)

    def record(kind: int, content: bytes) -> bytes:
        return struct.pack("<II", kind, 8 + len(content)) + content

    def comment(content: bytes) -> bytes:
        return record(70, struct.pack("<I", len(content)) + content)

    group = b"GDIC" + struct.pack("<I", 2) + bytes(16) + struct.pack("<I", 6) + "geheim".encode("utf-16-le")

    def newer(kind: int, content: bytes) -> bytes:
        return struct.pack("<HHII", kind, 0, 12 + len(content), len(content)) + content

    plus = b"EMF+" + newer(0x4003, SECRET + b"--") + newer(0x4008, PIXELS) + newer(0x4003, SECRET)
    records = (comment(b"EIGN" + SECRET + b"--"), comment(group), comment(plus))
    return bytes(head) + told + b"".join(records) + record(14, bytes(12)) + SECRET


def wmf(placed: bool) -> bytes:
    """An old drawing with a comment, and words behind its end."""

    def record(function: int, content: bytes) -> bytes:
        return struct.pack("<IH", 3 + len(content) // 2, function) + content

    comment = record(0x626, struct.pack("<HH", 15, 6) + SECRET)
    passed_on = record(0x626, struct.pack("<HH", 2, 12) + PIXELS)
    head = b"\xd7\xcd\xc6\x9a" + bytes(18) if placed else b""
    return head + b"\1\0\x09\0" + bytes(14) + comment + passed_on + record(0, b"") + SECRET


def svg() -> bytes:
    photograph = base64.b64encode(jpeg("geheim")).decode()
    return (
        '<?xml version="1.0"?><!-- geheim --><svg xmlns="http://www.w3.org/2000/svg" '
        'xmlns:i="http://www.inkscape.org/namespaces/inkscape" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'i:export-filename="geheim.png" onload="geheim()"><metadata>geheim</metadata><script>geheim</script>'
        "<desc>C:\\geheim\\x.svg</desc><i:grid>geheim</i:grid><title>Een brug</title>"
        '<image xlink:href="file:///geheim.png"/><image xlink:href="\\\\geheim\\x.png"/>'
        f'<image xlink:href="data:image/jpeg;base64,{photograph}"/><path d="beeldpunten!"/></svg>'
    ).encode()


def packed_drawing() -> bytes:
    """A drawing as Word packs it (.emz), with the name of the file that it was."""
    whole = gzip.compress(emf(), mtime=1_700_000_000)
    return whole[:3] + b"\x08" + whole[4:10] + b"geheim.emf\0" + whole[10:]


PICTURES = {
    "a.gif": gif(*WORDS_IN_GIF, behind=SECRET),
    "a.webp": webp(),
    "intel.tif": tiff("<"),
    "motorola.tiff": tiff(">"),
    "tegels.tif": tiff("<", tiles=True),
    "a.emf": emf(),
    "a.wmf": wmf(placed=False),
    "placed.wmf": wmf(placed=True),
    "a.svg": svg(),
    "a.emz": packed_drawing(),
    "a.jpg": jpeg("geheim") + SECRET,
    "a.png": png("geheim") + SECRET,
}


def opened(data: bytes) -> bytes:
    """All that can be read in a picture, also what is packed in it."""
    inside = gzip.decompress(data) if data.startswith(b"\x1f\x8b") else b""
    in_drawing = b"".join(base64.b64decode(part.partition(b'"')[0]) for part in data.split(b"base64,")[1:])
    whole = data + inside + in_drawing
    return whole + whole.replace(b"\0", b"")


@pytest.mark.parametrize("name", PICTURES)
def test_every_word_beside_the_picture_goes_and_the_picture_stays(name: str) -> None:
    data = PICTURES[name]
    left = bare(data, name)
    assert SECRET in opened(data)
    assert SECRET not in opened(left)
    if PIXELS in opened(data):
        assert PIXELS in opened(left)
    assert bare(left, name) == left


@pytest.mark.parametrize("name", PICTURES)
def test_the_second_reading_sees_what_the_first_takes_out(name: str) -> None:
    assert list(in_picture(PICTURES[name], name))
    assert list(in_picture(bare(PICTURES[name], name), name)) == []


def segment(marker: int, content: bytes) -> bytes:
    """A part of a photograph."""
    return bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content


def test_a_photograph_keeps_to_the_byte_what_its_picture_needs() -> None:
    told = png("geheim")
    at = told.index(b"tEXt") - 4
    (length,) = struct.unpack_from(">I", told, at)
    assert bare(told, "x.png") == told[:at] + told[at + 12 + length :]
    assert bare(gif(*WORDS_IN_GIF, behind=SECRET), "x.gif") == gif()
    jfif, behind = b"JFIF\0\x01\x01\0\0\x01\0\x01", segment(0xDB, bytes(65)) + b"\xff\xda\0\x02scan\xff\xd9"
    kept = segment(0xE0, jfif + b"\0\0") + segment(0xE2, b"ICC_PROFILE\0\x01\x01kleuren")
    assert bare(jpeg("geheim"), "x.jpg") == b"\xff\xd8" + kept + behind
    small = segment(0xE0, jfif + b"\x01\x02" + SECRET) + segment(0xE0, b"JFXX\0" + SECRET)
    assert bare(b"\xff\xd8" + small + behind, "x.jpg") == b"\xff\xd8" + segment(0xE0, jfif + b"\0\0") + behind


def test_words_in_a_picture_within_a_drawing_are_seen() -> None:
    whole = emf()
    told = whole.replace(PIXELS, b"\x89PNG" + b"tEXt" + b"wort")
    assert list(in_picture(bare(whole, "a.emf"), "a.emf")) == []
    assert list(in_picture(bare(told, "a.emf"), "a.emf"))


def test_strips_of_a_tiff_stand_where_its_directory_says() -> None:
    for order in "<>":
        left = bare(tiff(order), "x.tif")
        (count,) = struct.unpack_from(f"{order}H", left, 8)
        entries = [struct.unpack_from(f"{order}HHII", left, 10 + 12 * n) for n in range(count)]
        by_tag = {tag: (number, value) for tag, _, number, value in entries}
        places = struct.unpack_from(f"{order}2I", left, by_tag[273][1])
        assert left[places[0] : places[0] + 5] + left[places[1] : places[1] + 7] == PIXELS
        assert [place % 2 for place in places] == [0, 0]
        assert set(by_tag) == {256, 257, 273, 279, 282}
        assert left[10 + 12 * count : 14 + 12 * count] == bytes(4)


def test_a_progressive_photograph_keeps_all_its_scans_and_nothing_between_or_behind() -> None:
    scan = segment(0xDA, b"") + b"a\xff\0b\xff\xd0c"
    whole = b"\xff\xd8" + scan + segment(0xFE, SECRET) + segment(0xC4, b"tabel") + scan + b"\xff\xd9" + SECRET
    assert bare(whole, "x.jpg") == b"\xff\xd8" + scan + segment(0xC4, b"tabel") + scan + b"\xff\xd9"


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_that_is_cut_off_anywhere_is_no_trouble_and_never_called_bare_with_a_secret(
    name: str,
) -> None:
    whole = PICTURES[name]
    for end in range(0, len(whole), 3):
        left = bare(whole[:end], name)
        assert list(in_picture(left, name)) or SECRET not in opened(left)


@pytest.mark.parametrize("content", [b"%PDF-1.7 geheim", b"II\xbc\x01 geheim", b"geheim", b"II*\0\xff\xff"])
def test_a_picture_that_cannot_be_looked_into_is_refused_by_name(content: bytes) -> None:
    relation = f'<Relationship Id="rB" Type="{RELATIONS}/image" Target="media/image7.dat"/>'
    parts = word_parts(p('<w:r><w:drawing><a:blip r:embed="rB"/></w:drawing></w:r>', "x"), relation)
    data = zipped(parts | {"word/media/image7.dat": content})
    made = clean(data, "x.docx", Changes.ACCEPT, "2026-11-24T00:00:00Z")
    with pytest.raises(Refused) as caught:
        proved(data, Path("x.docx"), made, None)
    assert "na te kijken is: word/media/image7.dat" in caught.value.remarks[0].text
