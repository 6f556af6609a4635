"""A TIFF written anew with its first picture alone: its size, its colours and its packed strips or tiles.

All else goes: who, when, with what and where (Exif, GPS, XMP, IPTC), small pictures, further pages, and
what no directory refers to. TIFF 6.0, section 2; tags by number in its appendix A.
"""

from __future__ import annotations

import struct
from typing import Final

_SIZES: Final = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
"""Bytes of a value by its type."""
_PIXELS: Final = {273: 279, 324: 325}
"""Where the strips and the tiles stand -> how long each is."""
_NEEDED: Final = frozenset(
    (
        *(254, 256, 257, 258, 259, 262, 266, 274, 277, 278, 279, 280, 281, 282, 283, 284, 290, 291, 292, 293),
        *(296, 301, 317, 318, 319, 320, 322, 323, 325, 332, 334, 336, 338, 339, 340, 341, 347),
        *(529, 530, 531, 532, 34675),
    )
)
_OLD_JPEG: Final = 513
"""A picture that stands elsewhere in the file, in a form that nobody writes any more."""
_LONG: Final = 4
_FORMS: Final = {1: "B", 3: "H", 4: "I"}


def tiff(data: bytes) -> bytes:
    """Raises ValueError where the directory is not one that can be followed."""
    order = "<" if data.startswith(b"II") else ">"
    entries = _entries(data, order)
    if _OLD_JPEG in entries or 256 not in entries:
        raise ValueError("no TIFF that can be written anew")
    kept = {tag: value for tag, value in entries.items() if tag in _NEEDED}
    pieces: list[bytes] = []
    for places, sizes in _PIXELS.items():
        if places in entries:
            found = _numbers(entries[places], order)
            lengths = _numbers(entries[sizes], order) if sizes in entries else []
            if len(found) != len(lengths) or any(
                a + n > len(data) for a, n in zip(found, lengths, strict=True)
            ):
                raise ValueError("strips that are not there")
            pieces += [data[at : at + length] for at, length in zip(found, lengths, strict=True)]
            kept[places] = (_LONG, len(found), b"")
    return _written(kept, pieces, order)


def _entries(data: bytes, order: str) -> dict[int, tuple[int, int, bytes]]:
    """Of the first directory: tag -> type, how many, and the bytes of the values."""
    (at,) = struct.unpack_from(f"{order}I", data, 4)
    (count,) = struct.unpack_from(f"{order}H", data, at)
    found = {}
    for place in range(at + 2, at + 2 + 12 * count, 12):
        tag, kind, number = struct.unpack_from(f"{order}HHI", data, place)
        size = _SIZES.get(kind, 1) * number
        begin = place + 8 if size <= 4 else struct.unpack_from(f"{order}I", data, place + 8)[0]
        if begin + size > len(data):
            raise ValueError("a value that is not there")
        found[tag] = (kind, number, data[begin : begin + size])
    return found


def _numbers(entry: tuple[int, int, bytes], order: str) -> list[int]:
    kind, number, value = entry
    if kind not in _FORMS:
        raise ValueError("no whole numbers")
    return list(struct.unpack(f"{order}{number}{_FORMS[kind]}", value))


def _written(entries: dict[int, tuple[int, int, bytes]], pieces: list[bytes], order: str) -> bytes:
    """Header, directory, values, pixels: each at an even place (TIFF 6.0, section 2)."""
    values_at = 8 + 2 + 12 * len(entries) + 4
    longer = {tag: _room(tag, entry, len(pieces)) for tag, entry in entries.items()}
    pixels_at = values_at + sum(size + size % 2 for size in longer.values() if size > 4)
    places, at = [], pixels_at
    for piece in pieces:
        places.append(at)
        at += len(piece) + len(piece) % 2
    directory, values = [], bytearray()
    for tag, (kind, number, value) in sorted(entries.items()):
        if tag in _PIXELS:
            value = struct.pack(f"{order}{number}I", *places)
        told = value.ljust(4, b"\0")
        if len(value) > 4:
            told = struct.pack(f"{order}I", values_at + len(values))
            values += value + bytes(len(value) % 2)
        directory.append(struct.pack(f"{order}HHI", tag, kind, number) + told)
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}IH", 8, len(directory))
    body = b"".join(piece + bytes(len(piece) % 2) for piece in pieces)
    return head + b"".join(directory) + bytes(4) + bytes(values) + body


def _room(tag: int, entry: tuple[int, int, bytes], pieces: int) -> int:
    return 4 * pieces if tag in _PIXELS else len(entry[2])
