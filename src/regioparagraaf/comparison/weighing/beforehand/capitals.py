"""A text all in capitals, read as the same words in ordinary letters: in capitals every word looks like a
name, and no name is known."""

from __future__ import annotations

import re

from msgspec.structs import replace

from regioparagraaf.comparison.model import Signal
from regioparagraaf.patterns import on_demand

_WORD = on_demand(r"\w[\w'’-]*")
_FEWEST = 12
"""Letters of a text all in capitals: fewer may be an abbreviation."""


def lowered(text: str, other: str) -> str:
    """The text, with ordinary letters where it is all in capitals: a word gets a capital that has one in the
    other text, or that opens a sentence. As long as it was, so that places in it stay what they were."""
    if len(text) < _FEWEST or text != text.upper() or sum(map(str.isalpha, text)) < _FEWEST:
        return text
    names = {word.lower(): word for word in _WORD.findall(other) if word[:1].isupper() and not word.isupper()}
    low = _WORD.sub(lambda found: names.get(found.group().lower(), found.group().lower()), text)
    low = re.sub(r"(^|[.?!]\s+)(\w)", lambda found: found[1] + found[2].upper(), low)
    return low if len(low) == len(text) else text


def as_shouted(signal: Signal, was: tuple[str, str], wordt: tuple[str, str]) -> Signal:
    """The signal, with what it quotes as it stands in the texts; `was` and `wordt` each as read, and as
    written."""
    if was[0] is was[1] and wordt[0] is wordt[1]:
        return signal  # as of nearly all
    return replace(signal, common=_in_text(signal.common, *was), draft=_in_text(signal.draft, *wordt))


def _in_text(said: str, low: str, text: str) -> str:
    at = low.find(said)
    return text[at : at + len(said)] if said and at >= 0 else said
