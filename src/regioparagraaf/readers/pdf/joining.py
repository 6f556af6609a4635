"""Lines of a page joined to running text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_SOFT: Final = ("\xad", "\x02", "\ufffe")
"""How a hyphen that only breaks a word at the end of a line comes out of a PDF."""
_STRAY: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NO_WORD_GOES_ON: Final = re.compile(r"^(?:en|of|tot|dan wel)\b")


def joined(lines: Iterable[str]) -> str:
    """The lines as one: a broken word made whole, and else a space in between."""
    text = ""
    for line in lines:
        line = line.strip(" \t\r\n")
        if not line:
            continue
        if text.endswith(_SOFT):
            text = text[:-1] + line
        elif (
            text.endswith("-")
            and text[-2:-1].isalpha()
            and line[0].islower()
            and not _NO_WORD_GOES_ON.match(line)
        ):
            text += line
        else:
            text = f"{text} {line}" if text else line
    return _STRAY.sub("", text)
