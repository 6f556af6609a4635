"""Drawings: an EMF ([MS-EMF]) and a WMF ([MS-WMF]) without descriptions and what programs wrote in between
for themselves, an SVG without what drawing programs add."""

from __future__ import annotations

import base64
import re
import struct
from collections.abc import Callable
from typing import Final

from lxml import etree

from regioparagraaf.errors import RegioError
from regioparagraaf.ooxml.clean.paths import is_open_address, is_path
from regioparagraaf.ooxml.names import local_name, namespace
from regioparagraaf.ooxml.package import parse
from regioparagraaf.patterns import on_demand

_SVG: Final = "http://www.w3.org/2000/svg"
_KNOWN: Final = frozenset((_SVG, "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"))
_GONE: Final = frozenset(f"{{{_SVG}}}{name}" for name in ("metadata", "script", "foreignObject"))
_DATA: Final = on_demand(r"\s*data:(image/[a-z+.-]+);base64,(.*)", re.DOTALL | re.IGNORECASE)


_EMF_COMMENT, _EMF_END = 70, 14
_DRAWN: Final = b"EMF+"
"""Marks a comment that is the drawing itself, for newer programs."""
_PLUS_COMMENT: Final = 0x4003
_PUBLIC, _BEGIN_GROUP = b"GDIC", 2
_WMF_SPECIAL: Final = b"\xd7\xcd\xc6\x9a"
"""How a WMF begins that says where it is to be placed."""
_WMF_ESCAPE, _WMF_COMMENT, _WMF_END = 0x0626, 0x000F, 0


def emf(data: bytes) -> bytes:
    """Without the description in its header ([MS-EMF] 2.2.9) and what stands in comments (2.3.3)."""
    bare = bytearray(data)
    length, offset = struct.unpack_from("<II", data, 60)
    _blank(bare, offset, 2 * length)
    at, kind = 0, 0
    while at < len(data) and kind != _EMF_END:
        kind, size = struct.unpack_from("<II", data, at)
        if size < 8:
            return data  # no drawing as it should be: refused by name
        if kind == _EMF_COMMENT and data[at + 12 : at + 16] == _DRAWN:
            _blank_private(bare, at + 16, min(at + size, len(data)))
        elif kind == _EMF_COMMENT:
            is_public = data[at + 12 : at + 16] == _PUBLIC
            if not is_public:
                _blank(bare, at + 12, size - 12)
            elif struct.unpack_from("<I", data, at + 16)[0] == _BEGIN_GROUP:
                _blank(bare, at + 36, size - 36)  # the description of the group, behind its frame
        at += size
    _blank(bare, at, len(data))
    return bytes(bare)


def _blank_private(data: bytearray, at: int, end: int) -> None:
    """In the drawing for newer programs: its comments ([MS-EMFPLUS] 2.3.2.1), in which a program keeps what
    it likes."""
    while at + 12 <= end:
        kind, _, size = struct.unpack_from("<HHI", data, at)
        if size < 12:
            return  # refused by name
        if kind == _PLUS_COMMENT:
            _blank(data, at + 12, min(size, end - at) - 12)
        at += size


def wmf(data: bytes) -> bytes:
    """Without what stands in its comments ([MS-WMF] 2.3.6.24)."""
    bare = bytearray(data)
    at, function = (22 if data.startswith(_WMF_SPECIAL) else 0) + 18, -1
    while at < len(data) and function != _WMF_END:
        words, function = struct.unpack_from("<IH", data, at)
        if words < 3:
            return data
        if function == _WMF_ESCAPE and struct.unpack_from("<H", data, at + 6)[0] == _WMF_COMMENT:
            _blank(bare, at + 10, 2 * words - 10)
        at += 2 * words
    _blank(bare, at, len(data))
    return bytes(bare)


def _blank(data: bytearray, begin: int, count: int) -> None:
    end = min(begin + max(count, 0), len(data))
    data[begin:end] = bytes(max(end - begin, 0))


def svg(data: bytes, bare: Callable[[bytes, str], bytes]) -> bytes:
    """Without metadata, scripts, comments, addresses on a disk and what drawing programs add; pictures in
    it are made bare too. A drawing that does not parse is emptied."""
    try:
        root = parse(data, "svg", "svg")
    except RegioError:
        return f'<svg xmlns="{_SVG}"/>'.encode()
    for element in list(root.iter("*")):
        parent = element.getparent()
        if element.tag in _GONE or namespace(element.tag) not in _KNOWN:
            if parent is not None:
                parent.remove(element)
            continue
        if is_path(element.text or ""):
            element.text = None
        for key, value in list(element.attrib.items()):
            kept = _attribute(str(key), str(value), bare)
            if kept is None:
                del element.attrib[key]
            else:
                element.set(key, kept)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _attribute(key: str, value: str, bare: Callable[[bytes, str], bytes]) -> str | None:
    """What stays of the value of an attribute; None where it goes."""
    name = local_name(key)
    if (namespace(key) or _SVG) not in _KNOWN or name.startswith("on") or is_path(value):
        return None
    if name != "href" or value.startswith("#"):
        return value
    inside = _DATA.fullmatch(value)
    if inside is None:
        return value if is_open_address(value) else None
    kind, packed = inside.groups()
    try:
        content = base64.b64decode(packed)
    except ValueError:
        return None
    told = bare(content, "x.svg" if "svg" in kind else "x")
    return f"data:{kind};base64,{base64.b64encode(told).decode()}"
