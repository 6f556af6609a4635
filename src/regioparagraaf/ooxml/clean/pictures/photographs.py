"""PNG (W3C PNG 3, 11), JPEG (ITU-T T.81, B), GIF (GIF89a) and WebP (RFC 9649) without what was written
beside the picture. The colour profile stays, as it changes colours; what stands behind the end goes."""

from __future__ import annotations

import struct
from typing import Final

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PNG_NEEDED: Final = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST cICP mDCV cLLI acTL fcTL fdAT".split()
)
_WEBP_NEEDED: Final = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_WEBP_TOLD: Final = 0b1100
"""The flags of VP8X that promise Exif and XMP."""

_SCAN, _END = 0xDA, 0xD9
_COMMENT, _APP0, _APP1, _APP2, _APP14, _APP15 = 0xFE, 0xE0, 0xE1, 0xE2, 0xEE, 0xEF
_BARE: Final = frozenset((0x01, *range(0xD0, 0xD8)))
"""Markers without a length."""
_JFIF, _PROFILE = b"JFIF\0", b"ICC_PROFILE"
_JFIF_SIZE: Final = 16
"""Of a JFIF header without the small picture that may follow it."""

_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B
_CONTROL, _APPLICATION = 0xF9, 0xFF
_GIF_NEEDED: Final = frozenset((b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012"))
"""Applications that repeat the film, or say the colours."""


def png(data: bytes) -> bytes:
    kept, at = [_PNG], len(_PNG)
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        end = at + 12 + length
        kind = data[at + 4 : at + 8]
        if kind in _PNG_NEEDED:
            kept.append(data[at:end])
        if kind == b"IEND":
            break
        at = end
    return b"".join(kept)


def webp(data: bytes) -> bytes:
    kept, at = [b"WEBP"], 12
    while at + 8 <= len(data):
        kind, length = struct.unpack_from("<4sI", data, at)
        end = at + 8 + length + length % 2
        chunk = data[at:end]
        if kind == b"VP8X":
            chunk = chunk[:8] + bytes((chunk[8] & ~_WEBP_TOLD,)) + chunk[9:]
        if kind in _WEBP_NEEDED:
            kept.append(chunk)
        at = end
    body = b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body if data[8:12] == b"WEBP" else data


def jpeg(data: bytes) -> bytes:
    kept, at = [data[:2]], 2
    while at + 2 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # a fill byte
            at += 1
            continue
        if marker == _END:
            kept.append(data[at : at + 2])
            break
        length = 0 if marker in _BARE else struct.unpack_from(">H", data, at + 2)[0]
        end = at + 2 + length
        kept.append(_segment(data[at:end], marker))
        at = end
        if marker == _SCAN:
            at = _behind_scan(data, at)
            kept.append(data[end:at])
    return b"".join(kept)


def _segment(segment: bytes, marker: int) -> bytes:
    """The segment where the picture needs it; empty where it only tells something."""
    content = segment[4:]
    if marker == _APP0 and content.startswith(_JFIF):
        # Without its own small picture: 'JFIF', version, density, and 0 by 0 for the thumbnail.
        return segment[:2] + struct.pack(">H", _JFIF_SIZE) + content[:12] + b"\0\0"
    if marker in (_APP2, _APP14):
        return segment if marker == _APP14 or content.startswith(_PROFILE) else b""
    return b"" if marker == _COMMENT or _APP0 <= marker <= _APP15 else segment


def _behind_scan(data: bytes, at: int) -> int:
    """Where the packed picture ends: at the first marker that is no byte of it and no restart."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return len(data)
        if data[at + 1] != 0 and data[at + 1] not in _BARE and data[at + 1] != 0xFF:
            return at
        at += 1 if data[at + 1] == 0xFF else 2


def gif(data: bytes) -> bytes:
    at = 13 + _colours(data[10])
    kept = [data[:at]]
    while at < len(data) and data[at] != _TRAILER:
        if data[at] == _EXTENSION:
            end = _behind_blocks(data, at + 2)
            is_needed = data[at + 1] == _CONTROL
            is_needed |= data[at + 1] == _APPLICATION and data[at + 3 : at + 14] in _GIF_NEEDED
        elif data[at] == _IMAGE:
            end, is_needed = _behind_blocks(data, at + 11 + _colours(data[at + 9])), True
        else:
            raise ValueError("no block of a GIF")
        if is_needed:
            kept.append(data[at:end])
        at = end
    return b"".join((*kept, bytes((_TRAILER,))))


def _colours(flags: int) -> int:
    """Bytes of the table of colours that these flags promise."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _behind_blocks(data: bytes, at: int) -> int:
    while data[at]:
        at += 1 + data[at]
    return at + 1
