"""Parts as a zip package that is the same every time: fixed order, no clock, no traces of the system."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from regioparagraaf.ooxml.repack import NEW_TIME


def zipped(parts: Mapping[str, bytes], stored: frozenset[str] = frozenset()) -> bytes:
    """The parts in this order; those that are `stored` are not compressed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, NEW_TIME)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return stream.getvalue()
