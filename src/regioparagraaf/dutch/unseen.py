"""Characters that nobody sees, or that turn round the order in which a line is read.

What we write ourselves holds none of them: a text with such a character is another text than it looks
(docs/decisions/nothing-unseen.md). What others wrote keeps them, and is shown with them made visible.
"""

from __future__ import annotations

import re
from typing import Final

from regioparagraaf.patterns import on_demand

DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Characters that are not seen: soft hyphen, zero-width space and joiners, word joiner, BOM."""
TURNING: Final = on_demand("[\u061c\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that turn round the order in which what follows is read (Unicode Annex 9, 2.1 to 2.6); the mark
for left to right turns nothing in a text that runs so."""
_STEERING: Final = "\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f"
"""Control characters, but for the tab and the end of a line."""
_IGNORED: Final = (
    "\\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164"
    "\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Those that a font leaves out (Default_Ignorable_Code_Point of Unicode, but for the variants of a sign,
which emoji use), the empty Braille sign, and the separators of lines."""
_PRIVATE: Final = "\ue000-\uf8ff\U000f0000-\U0010fffd"
"""Without a meaning of their own: every font shows another sign."""
_LONE: Final = "\ud800-\udfff"
"""Surrogates by themselves: in the name of a file that its system could not write in letters."""

_UNSEEN: Final = on_demand(f"[{_STEERING}{_IGNORED}{_PRIVATE}{_LONE}]")
_SHOWN: Final = on_demand(f"[{_STEERING}{_IGNORED}{_LONE}]")


def first_unseen(text: str) -> str:
    """The first character that no text of ours may hold; empty where there is none."""
    if text.isascii() and text.isprintable():
        return ""
    found = _UNSEEN.search(text)
    return found[0] if found else ""


def without_unseen(text: str) -> str:
    """The text without them: of what a user typed or pasted, and of words that are taken over."""
    return _UNSEEN.sub(_kept_apart, text) if first_unseen(text) else text


def legible(text: str) -> str:
    """Foreign text as a report shows it: what counts in a comparison can be seen, the rest is gone."""
    if text.isascii() and text.isprintable():
        return text
    return _SHOWN.sub(_told, text) if _SHOWN.search(text) else text


def escaped(json: str) -> str:
    """JSON with these characters written out: the same value, in a text that steers no screen."""
    if json.isascii() and "\x7f" not in json:
        return json
    return _IN_JSON.sub(lambda found: _written_out(found[0]), json)


_IN_JSON: Final = on_demand(f"[\\x7f-\\x9f{_IGNORED}{_LONE}]")


def _written_out(character: str) -> str:
    """One character as JSON writes it in ASCII (RFC 8259, 7): as its UTF-16 code units."""
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _kept_apart(found: re.Match[str]) -> str:
    """Nothing; a space for what ended a line or a paragraph, so that words stay apart."""
    return " " if found[0].isspace() else ""


def _told(found: re.Match[str]) -> str:
    character = found[0]
    if character.isspace():
        return " "
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    return "" if character in DROPPED else f"[U+{ord(character):04X}]"
