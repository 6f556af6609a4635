"""Drawings: an EMF ([MS-EMF] 2.2.9) without its description, an SVG without what drawing programs add."""

from __future__ import annotations

import base64
import re
import struct
from collections.abc import Callable
from typing import Final

from lxml import etree

from regioparagraaf.errors import RegioError
from regioparagraaf.ooxml.clean.paths import is_open_address, is_path
from regioparagraaf.ooxml.package import parse

_SVG: Final = "http://www.w3.org/2000/svg"
_KNOWN: Final = frozenset((_SVG, "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"))
_GONE: Final = frozenset(f"{{{_SVG}}}{name}" for name in ("metadata", "script", "foreignObject"))
_DATA: Final = re.compile(r"\s*data:(image/[a-z+.-]+);base64,(.*)", re.DOTALL | re.IGNORECASE)


def emf(data: bytes) -> bytes:
    length, offset = struct.unpack_from("<II", data, 60)
    end = offset + 2 * length
    if not length or end > len(data) or not any(data[offset:end]):
        return data
    return data[:offset] + bytes(end - offset) + data[end:]


def svg(data: bytes, bare: Callable[[bytes, str], bytes]) -> bytes:
    """Without metadata, scripts, comments, addresses on a disk and what drawing programs add; pictures in
    it are made bare too. A drawing that does not parse is emptied."""
    try:
        root = parse(data, "svg", "svg")
    except RegioError:
        return f'<svg xmlns="{_SVG}"/>'.encode()
    for element in list(root.iter("*")):
        parent = element.getparent()
        if element.tag in _GONE or etree.QName(element).namespace not in _KNOWN:
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
    name = etree.QName(key)
    if (name.namespace or _SVG) not in _KNOWN or name.localname.startswith("on") or is_path(value):
        return None
    if name.localname != "href" or value.startswith("#"):
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
