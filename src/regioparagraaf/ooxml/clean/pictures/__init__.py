"""The bytes of a picture without what a camera or drawing program wrote beside the picture.

The picture itself is copied as it is packed, never painted again; of what stands around it only what is
known to be needed is kept. A picture that is broken, or of a kind that is not known here, comes back as
it is: the second reading (`ooxml/picture_leaks.py`) refuses it by name.
"""

from __future__ import annotations

import gzip
import io
import struct
import zlib
from collections.abc import Callable
from typing import Final

from regioparagraaf.errors import RegioError
from regioparagraaf.ooxml import limits
from regioparagraaf.ooxml.clean.pictures.drawings import emf, svg, wmf
from regioparagraaf.ooxml.clean.pictures.photographs import gif, jpeg, png, webp
from regioparagraaf.ooxml.clean.pictures.tiff import tiff

_GZIP: Final = b"\x1f\x8b"
_EMF_MARK: Final = b" EMF"
_BY_MAGIC: Final[tuple[tuple[bytes, Callable[[bytes], bytes]], ...]] = (
    (b"\x89PNG\r\n\x1a\n", png),
    (b"\xff\xd8", jpeg),
    (b"GIF8", gif),
    (b"RIFF", webp),
    (b"II*\0", tiff),
    (b"MM\0*", tiff),
    (b"\xd7\xcd\xc6\x9a", wmf),
    (b"\1\0\x09\0", wmf),
    (b"\2\0\x09\0", wmf),
)
_BROKEN: Final = (struct.error, IndexError, ValueError, zlib.error, EOFError, OSError, RegioError)
"""What the bytes of a broken picture raise."""


def bare(data: bytes, name: str) -> bytes:
    """The same picture with nothing but the picture; the bytes as they are where that is all there is."""
    try:
        return _bare(data, name.lower())
    except _BROKEN:
        return data


def _bare(data: bytes, name: str) -> bytes:
    for magic, without in _BY_MAGIC:
        if data.startswith(magic):
            return without(data)
    if data[40:44] == _EMF_MARK:
        return emf(data)
    if data.startswith(_GZIP):  # .emz and .wmz: a drawing, packed with the time and the name of a file
        return gzip.compress(_bare(_unpacked(data), name.replace("svgz", "svg")), mtime=0)
    if name.endswith(".svg"):
        return svg(data, bare)
    return data


def _unpacked(data: bytes) -> bytes:
    with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
        inner = stream.read(limits.XML_PART + 1)
    if len(inner) > limits.XML_PART:
        raise ValueError("a drawing beyond the limit")
    return inner
