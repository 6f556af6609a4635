"""What every module here does with a turn of phrase: read it as the other side says it, and remember what was
written, as that is what is shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

Telling = Callable[[str, str, dict[str, str]], str]
"""A text as the other one says it, where it says so otherwise; the names get what was written for each."""
Reading = Callable[[re.Match[str], str], str]
"""One place of a text as the other text says it; as it was where that says it alike."""


def told_where(turns: Iterable[tuple[str, Telling]], text: str, other: str, names: dict[str, str]) -> str:
    """The text after each of these in turn whose cue stands in it: looked for first, as most have none."""
    for cue, telling in turns:
        if cue in text:
            text = telling(text, other, names)
    return text


def wherever(pattern: re.Pattern[str], read: Reading) -> Telling:
    """Each place where a pattern stands, as this function reads it."""

    def telling(text: str, other: str, names: dict[str, str]) -> str:
        def said(found: re.Match[str]) -> str:
            told = read(found, other)
            return told if told == found[0] else named(told, found[0], names)

        return pattern.sub(said, text)

    return telling


def named(said: str, written: str, names: dict[str, str]) -> str:
    """What is read, once it is remembered what was written."""
    names[said] = written
    return said
