"""A text file of the user that we write into: it keeps the line ends and the byte order mark that it had, so
that a comparison of the two shows our lines and no others."""

from __future__ import annotations

import codecs


def text_of(content: bytes) -> str:
    """The text with line ends as \\n and without the mark that Windows puts in front."""
    return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def bytes_like(text: str, before: bytes) -> bytes:
    """The text as bytes in the ways of the file that it takes the place of."""
    windows = before.count(b"\r\n") * 2 > before.count(b"\n")
    content = (text.replace("\n", "\r\n") if windows else text).encode()
    return (codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b"") + content
