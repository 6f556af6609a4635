"""Lines of a page joined to running text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.pdf.hyphens import (
    BROKEN,
    NO_WORD_GOES_ON,
    first_word,
    is_one_word,
    last_word,
    mended,
)

_SOFT: Final = "\xad"
"""A hyphen that only breaks a word at the end of a line, as the file itself says."""
_STRAY: Final = on_demand("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def joined(lines: Iterable[str], words: frozenset[str] = frozenset()) -> str:
    """The lines as one: a broken word made whole, and else a space in between; `words` are those that the
    rest of the text writes."""
    text = ""
    for line in lines:
        line = line.strip(" \t\r\n")
        if not line:
            continue
        if text.endswith(_SOFT):
            text = text[:-1] + line
        elif text.endswith(BROKEN):
            text += line
        elif _goes_on(text, line):
            text = _glued(text, line, words)
        else:
            text = f"{text} {line}" if text else line
    return _STRAY.sub("", mended(text, words))


def _goes_on(text: str, line: str) -> bool:
    """Whether a hyphen that stands for itself joins the last word to the first: the reader of the file saw no
    line end behind it, as at the foot of a page."""
    between = text.endswith("-") and text[-2:-1].isalnum() and line[0].isalnum()
    return between and not NO_WORD_GOES_ON.match(line)


def _glued(text: str, line: str, words: frozenset[str]) -> str:
    is_broken = is_one_word(last_word(text[:-1]), first_word(line), words)
    return (text[:-1] if is_broken else text) + line
