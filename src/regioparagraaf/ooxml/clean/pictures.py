"""The bytes of a picture without what a camera or drawing program wrote beside the picture.

The picture itself is copied as it is packed: JPEG segments (ITU-T T.81, B.1), PNG chunks (W3C PNG, 11)
and the description of an EMF header ([MS-EMF] 2.2.9). The colour profile stays, as it changes colours.
"""

from __future__ import annotations

import struct
from typing import Final

from lxml import etree

from regioparagraaf.errors import RegioError
from regioparagraaf.ooxml.package import parse

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PNG_TOLD: Final = frozenset((b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"))
_JPEG: Final = b"\xff\xd8"
_SCAN, _END, _COMMENT = 0xDA, 0xD9, 0xFE
_APP0, _APP2, _APP14, _APP15 = 0xE0, 0xE2, 0xEE, 0xEF
_BARE: Final = frozenset((0x01, *range(0xD0, 0xD8)))
"""Markers without a length."""
_EMF_MARK: Final = b" EMF"
_DRAWING: Final = ("inkscape.org", "sodipodi", "ns.adobe.com")
_SVG: Final = "http://www.w3.org/2000/svg"


def bare(data: bytes, name: str) -> bytes:
    """The same picture with nothing but the picture; the bytes as they are where that is all there is."""
    if data.startswith(_PNG):
        return _png(data)
    if data.startswith(_JPEG):
        return _jpeg(data)
    if data[40:44] == _EMF_MARK:
        return _emf(data)
    if name.lower().endswith(".svg"):
        return _svg(data, name)
    return data


def _png(data: bytes) -> bytes:
    kept, at = [_PNG], len(_PNG)
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        end = at + 12 + length
        if data[at + 4 : at + 8] not in _PNG_TOLD:
            kept.append(data[at:end])
        if data[at + 4 : at + 8] == b"IEND":
            return b"".join(kept)  # what stands behind the end is no part of the picture
        at = end
    return b"".join(kept)


def _jpeg(data: bytes) -> bytes:
    kept, at = [_JPEG], 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # a fill byte
            at += 1
            continue
        if marker in (_SCAN, _END):
            break
        length = 0 if marker in _BARE else struct.unpack_from(">H", data, at + 2)[0]
        end = at + 2 + length
        is_told = (
            marker == _COMMENT
            or (_APP0 < marker <= _APP15 and marker not in (_APP2, _APP14))
            or (marker == _APP2 and data[at + 4 : at + 15] != b"ICC_PROFILE")
        )
        if not is_told:
            kept.append(data[at:end])
        at = end
    return b"".join((*kept, data[at:]))


def _emf(data: bytes) -> bytes:
    length, offset = struct.unpack_from("<II", data, 60)
    end = offset + 2 * length
    if not length or end > len(data) or not any(data[offset:end]):
        return data
    return data[:offset] + bytes(end - offset) + data[end:]


def _svg(data: bytes, name: str) -> bytes:
    """Without metadata and without what drawing programs add; a drawing that does not parse is emptied."""
    try:
        root = parse(data, name, name)
    except RegioError:
        return f'<svg xmlns="{_SVG}"/>'.encode()
    told = False
    for element in list(root.iter("*")):
        for attribute in [key for key in element.attrib if any(word in str(key) for word in _DRAWING)]:
            del element.attrib[attribute]
            told = True
        tag = str(element.tag)
        parent = element.getparent()
        if parent is not None and (tag.endswith("}metadata") or any(word in tag for word in _DRAWING)):
            parent.remove(element)
            told = True
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) if told else data
