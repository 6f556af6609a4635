"""What every module here does with a turn of phrase: read it as the other side says it, and remember what was
written, as that is what is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable

Telling = Callable[[str, str, dict[str, str]], str]
"""A text as the other one says it, where it says so otherwise; the names get what was written for each."""


def told_where(turns: Iterable[tuple[str, Telling]], text: str, other: str, names: dict[str, str]) -> str:
    """The text after each of these in turn whose cue stands in it: looked for first, as most have none."""
    for cue, telling in turns:
        if cue in text:
            text = telling(text, other, names)
    return text


def named(said: str, written: str, names: dict[str, str]) -> str:
    """What is read, once it is remembered what was written."""
    names[said] = written
    return said
