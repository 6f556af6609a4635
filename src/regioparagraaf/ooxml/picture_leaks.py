"""Whether a picture that is to be sent holds anything besides the picture: a second reading.

It shares nothing with `clean/pictures` but the specifications. What is not known to be harmless is told,
and so is a picture of a kind that cannot be looked into.
"""

from __future__ import annotations

import base64
import gzip
import re
import struct
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from lxml import etree

from regioparagraaf.patterns import on_demand

_TOLD, _UNKNOWN = "gegevens over opname of maker", "een beeld in een vorm die niet na te kijken is"
_MARKS: Final = (b"Exif\0\0", b"http://ns.adobe.com/xap/", b"<x:xmpmeta", b"Photoshop 3.0\0")
_FONT: Final = on_demand(r"\.(?:odttf|ttf|otf|fntdata)$", re.IGNORECASE)
_PNG_CHUNKS: Final = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST cICP mDCV cLLI acTL fcTL fdAT".split()
)
_PNG_WORDS: Final = (b"tEXt", b"iTXt", b"zTXt", b"eXIf")
_JPEG_SEGMENT: Final = re.compile(rb"\xff+([\x01-\xfe])", re.DOTALL)
_JPEG_DATA: Final = re.compile(rb"(?:[^\xff]|\xff[\0\xd0-\xd7]|\xff(?=\xff))*", re.DOTALL)
_TIFF_TAGS: Final = frozenset((*range(254, 267), *range(273, 303), *range(317, 348), *range(529, 533), 34675))
"""Numbers of tags that tell of colours and layout; in these spans lie a few that tell more:"""
_TIFF_TELLING: Final = frozenset((269, 270, 271, 272, 285, 305, 306, 315, 316, 330, 333, 337, 343, 344, 345))
_SVG: Final = "{http://www.w3.org/2000/svg}"
_LINK: Final = ("{http://www.w3.org/1999/xlink}", "{http://www.w3.org/XML/1998/namespace}")
_PLACE: Final = on_demand(r"\b[A-Za-z]:\\|\\\\\w|\bfile:/|/Users/|/home/", re.IGNORECASE)
_IN_SVG: Final = on_demand(r"data:image/[^;,]*;base64,(.*)", re.DOTALL)
_BROKEN: Final = (struct.error, IndexError, ValueError, EOFError, OSError, etree.XMLSyntaxError)


def in_picture(content: bytes, part: str) -> Iterator[str]:
    """What stands beside the picture, or that it cannot be seen; nothing for a font or an empty part."""
    if not content or _FONT.search(part):
        return
    if any(mark in content for mark in _MARKS):
        yield f"{_TOLD} in {part}"
        return
    look = _look(content, part)
    try:
        is_bare = look is not None and look(content)
    except _BROKEN:
        look = None
    if look is None:
        yield f"{_UNKNOWN}: {part}"
    elif not is_bare:
        yield f"{_TOLD} in {part}"


def _look(content: bytes, part: str) -> Callable[[bytes], bool] | None:
    if content.startswith(b"\x89PNG"):
        return _png
    if content.startswith(b"\xff\xd8"):
        return _jpeg
    if content.startswith(b"GIF8"):
        return _gif
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return _webp
    if content.startswith((b"II*\0", b"MM\0*")):
        return _tiff
    if content.startswith(b"BM"):
        return bool  # a bitmap has no place for such things
    if content.startswith((b"\xd7\xcd\xc6\x9a", b"\1\0\x09\0", b"\2\0\x09\0")):
        return _wmf
    if content[40:44] == b" EMF":
        return _emf
    if content.startswith(b"\x1f\x8b"):
        return lambda packed: not any(packed[3:8]) and not any(in_picture(gzip.decompress(packed), part))
    return _svg if content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<") else None


def _png(content: bytes) -> bool:
    at, kinds = 8, []
    while at < len(content):
        kinds.append(content[at + 4 : at + 8])
        at += 12 + int.from_bytes(content[at : at + 4])
    return set(kinds) <= _PNG_CHUNKS


def _jpeg(content: bytes) -> bool:
    at = 2
    while at < len(content):
        match = _JPEG_SEGMENT.match(content, at)
        if match is None:
            return False
        marker, begin = match[1][0], match.end()
        if marker == 0xD9:
            return begin == len(content)
        length = int.from_bytes(content[begin : begin + 2])
        inside = content[begin + 2 : begin + length]
        if marker == 0xFE or (0xE0 <= marker <= 0xEF and not _is_layout(marker, inside)):
            return False
        at = begin + length
        if marker == 0xDA:
            data = _JPEG_DATA.match(content, at)
            at = data.end() if data else at
    return True


def _is_layout(marker: int, inside: bytes) -> bool:
    if marker == 0xE0:
        return inside.startswith(b"JFIF\0") and len(inside) == 14
    return marker == 0xEE or (marker == 0xE2 and inside.startswith(b"ICC_PROFILE\0"))


def _gif(content: bytes) -> bool:
    at = 13 + (3 * 2 ** ((content[10] & 7) + 1) if content[10] >= 128 else 0)
    while content[at] != 0x3B:
        if content[at] == 0x2C:
            flags = content[at + 9]
            at += 11 + (3 * 2 ** ((flags & 7) + 1) if flags >= 128 else 0)
        elif content[at] == 0x21 and (
            content[at + 1] == 0xF9
            or content[at + 3 : at + 14] in (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")
        ):
            at += 2
        else:
            return False
        while content[at]:
            at += content[at] + 1
        at += 1
    return at + 1 == len(content)


def _webp(content: bytes) -> bool:
    at, kinds = 12, set()
    while at < len(content):
        kind, size = struct.unpack_from("<4sI", content, at)
        kinds.add(kind)
        if kind == b"VP8X" and content[at + 8] & 0x0C:
            return False
        at += 8 + size + (size & 1)
    return kinds <= {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}


def _tiff(content: bytes) -> bool:
    """One directory with harmless tags, and no byte that it does not account for."""
    order = "<" if content.startswith(b"II") else ">"
    (at,) = struct.unpack_from(f"{order}I", content, 4)
    (count,) = struct.unpack_from(f"{order}H", content, at)
    spans = [(0, 8), (at, at + 6 + 12 * count)]
    numbers: dict[int, list[int]] = {}
    for place in range(at + 2, at + 2 + 12 * count, 12):
        tag, kind, number = struct.unpack_from(f"{order}HHI", content, place)
        if tag not in _TIFF_TAGS - _TIFF_TELLING:
            return False
        size = number * {3: 2, 8: 2, 4: 4, 9: 4, 11: 4, 5: 8, 10: 8, 12: 8}.get(kind, 1)
        begin = place + 8 if size <= 4 else struct.unpack_from(f"{order}I", content, place + 8)[0]
        spans += [(begin, begin + size)] if size > 4 else []
        if tag in (273, 279, 324, 325):
            form = {1: "B", 3: "H", 4: "I"}[kind]
            numbers[tag] = list(struct.unpack_from(f"{order}{number}{form}", content, begin))
    for places, lengths in ((273, 279), (324, 325)):
        both = zip(numbers.get(places, ()), numbers.get(lengths, ()), strict=True)
        spans += [(begin, begin + size) for begin, size in both]
    spans = [*sorted(spans), (len(content), len(content))]
    is_filled = all(later[0] - former[1] <= 1 for former, later in pairwise(spans))
    return is_filled and not any(content[at + 2 + 12 * count : at + 6 + 12 * count])


def _emf(content: bytes) -> bool:
    length, at = struct.unpack_from("<II", content, 60)
    if any(content[at : at + 2 * length]):
        return False
    at, kind = 0, 0
    while at < len(content) and kind != 14:
        kind, size = struct.unpack_from("<II", content, at)
        if size < 8:
            raise ValueError("no record of a drawing")
        record = content[at : at + size]
        if kind == 70 and record[12:16] == b"GDIC":
            if record[16:20] == b"\2\0\0\0" and any(record[36:]):
                return False
        elif kind == 70 and record[12:16] == b"EMF+":
            if not _emf_plus(record[16 : 12 + int.from_bytes(record[8:12], "little")]):
                return False
        elif kind == 70 and any(record[12:]):
            return False
        at += size
    return not any(content[at:])


def _emf_plus(records: bytes) -> bool:
    """No comment in the drawing for newer programs, and no words in a picture that it holds."""
    at = 0
    while at < len(records):
        kind, _, size = struct.unpack_from("<HHI", records, at)
        inside = records[at + 12 : at + size]
        if size < 12:
            raise ValueError("no record of a drawing")
        if (kind == 0x4003 and any(inside)) or any(mark in inside for mark in _PNG_WORDS):
            return False
        at += size
    return True


def _wmf(content: bytes) -> bool:
    at, function = (40 if content.startswith(b"\xd7\xcd\xc6\x9a") else 18), -1
    while at < len(content) and function:
        words, function = struct.unpack_from("<IH", content, at)
        if words < 3:
            raise ValueError("no record of a drawing")
        record = content[at : at + 2 * words]
        if function == 0x626 and record[6:8] == b"\x0f\0" and any(record[10:]):
            return False
        at += 2 * words
    return not any(content[at:])


def _svg(content: bytes) -> bool:
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    if root.getroottree().docinfo.internalDTD is not None or root.getprevious() is not None:
        return False
    for node in root.iter():
        if not isinstance(node.tag, str) or not node.tag.startswith(_SVG):
            return False
        if node.tag.removeprefix(_SVG) in ("metadata", "script", "foreignObject"):
            return False
        if _PLACE.search(node.text or ""):
            return False
        for key, value in node.attrib.items():
            if _PLACE.search(str(value)) or (str(key).startswith("{") and not str(key).startswith(_LINK)):
                return False
            inside = _IN_SVG.match(str(value))
            if inside and any(in_picture(base64.b64decode(inside[1]), "beeld.svg")):
                return False
    return True
