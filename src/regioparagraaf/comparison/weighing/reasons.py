"""A reason as a reader gets it: on which side its words stand, and every quotation in the same marks."""

from __future__ import annotations

from regioparagraaf.dutch.words import tokens
from regioparagraaf.patterns import on_demand


def as_told(reason: str, was: str, wordt: str) -> str:
    """The reason, where 'aan één kant' says which side that is, and with curled quotation marks."""
    found = _ONE_SIDE.match(reason)
    if found:
        side = _side_of(found["words"], was, wordt)
        reason = f"'{found['words']}' staat alleen in {side}{found['rest']}" if side else reason
    return _QUOTED.sub(lambda one: f"‘{one[1]}’", reason)


def _side_of(words: str, was: str, wordt: str) -> str:
    """Which of two texts alone has these words, as a reader calls it; '' where both have them, or none."""
    asked = {token.key for token in tokens(words) if token.key[0].isalnum()}
    old, new = ({token.key for token in tokens(text)} for text in (was, wordt))
    if asked <= old and not asked <= new:
        return "de oude tekst"
    return "de nieuwe tekst" if asked <= new and not asked <= old else ""


_ONE_SIDE = on_demand(r"'(?P<words>.+?)' staat aan één kant(?P<rest>.*)")
_QUOTED = on_demand(r"(?<!\w)'(.+?)'(?!\w)")
