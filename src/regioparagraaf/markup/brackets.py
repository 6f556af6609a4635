"""Bracketed text: `[[Leiden, Oegstgeest: ten minste|Leiderdorp: circa]]`, what is not agreed yet.

Brackets come from negotiating practice: a place where parties want different words, each version under
the names of those who want it. They are never nested, because nested brackets cannot be read aloud.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from regioparagraaf.patterns import on_demand

_OPEN_OR_CLOSE = on_demand(r"\[\[|\]\]")
_NAME = on_demand(r"""["“”„]([^"“”„]*)["“”]|[^,"“”„]+""")
"""A name, between quotes where there is a comma in it: '"Nuenen, Gerwen en Nederwetten"'."""
_BRACKET = on_demand(r"\[\[((?:(?!\[\[|\]\]).)*)\]\]", re.DOTALL)


class Alternative(Struct, frozen=True):
    """One version of a disputed place and who wants it."""

    who: tuple[str, ...]
    text: str


class Bracket(Struct, frozen=True):
    """A disputed place with its alternatives, and the line of the text on which it begins."""

    alternatives: tuple[Alternative, ...]
    line: int

    def wanted_by(self, name: str) -> str | None:
        """The words that a municipality or party wants here; None where it has not said so."""
        for alternative in self.alternatives:
            if name in alternative.who:
                return alternative.text
        return None

    def settled_by(self, agreed: str) -> str | None:
        """The words that an agreement names, by who wants them or by themselves; None where it does not."""
        of_name = self.wanted_by(agreed)
        return agreed if of_name is None and any(one.text == agreed for one in self.alternatives) else of_name

    @property
    def shown(self) -> str:
        """The bracket as a reader sees it: every version under its names."""
        parts = (f"{', '.join(a.who)}: {a.text or '(niets)'}" for a in self.alternatives)
        return f"[{' | '.join(parts)}]"


def find(text: str) -> tuple[Bracket, ...]:
    """The brackets of a text in order; a text with `faults` may hold fewer than it seems."""
    return tuple(_bracket(match) for match in _BRACKET.finditer(text))


def shown_in(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """The brackets in a text as a reader sees them: `[Leiden: ten minste | Leiderdorp: circa]`. In a text
    that went through a word processor nothing but the names tells them from other words in brackets."""
    if "[" not in text:
        return ()
    known = "|".join(re.escape(name) for name in names)
    if not known:
        return ()
    return tuple(re.findall(rf"\[\s*(?:{known})(?:\s*,\s*(?:{known}))*\s*:[^\[\]]*\]", text, re.IGNORECASE))


def settle(text: str, choose: Callable[[Bracket], str]) -> str:
    """The text with each bracket replaced by what `choose` makes of it."""
    return _BRACKET.sub(lambda match: choose(_bracket(match)), text)


def faults(text: str) -> Iterator[tuple[int, str, str]]:
    """Line, what is wrong and advice, for everything in the text that is no proper bracket."""
    depth = 0
    for match in _OPEN_OR_CLOSE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        if match.group() == "[[":
            depth += 1
            if depth == 2:
                yield line, "haken binnen haken", "maak er twee plaatsen naast elkaar van"
        elif depth:
            depth -= 1
        else:
            yield line, "']]' zonder '[[' ervoor", "zet '[[' aan het begin van de betwiste woorden"
    if depth:
        line = text.count("\n", 0, text.rfind("[[")) + 1
        yield line, "'[[' zonder ']]' erachter", "sluit de haken met ']]'"
        return
    for bracket in find(text):
        for alternative in bracket.alternatives:
            if not alternative.who:
                yield (
                    bracket.line,
                    f"tussen haken staat niet wie '{alternative.text}' wil",
                    "schrijf [[Naam: tekst|Andere naam: andere tekst]]",
                )
        names = [name for alternative in bracket.alternatives for name in alternative.who]
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield bracket.line, f"'{name}' staat twee keer tussen dezelfde haken", "laat er één staan"


def _bracket(match: re.Match[str]) -> Bracket:
    line = match.string.count("\n", 0, match.start()) + 1
    return Bracket(tuple(_alternative(part) for part in _split(match.group(1))), line)


def _split(inside: str) -> list[str]:
    """The alternatives; a bar inside `{{ }}` belongs to a filter and separates nothing."""
    return re.split(r"\|(?![^{}]*\}\})", inside)


def _alternative(part: str) -> Alternative:
    names, colon, words = part.partition(":")
    if not colon:
        return Alternative((), part.strip())
    who = (found[1] or found[0] for found in _NAME.finditer(names))
    return Alternative(tuple(name.strip() for name in who if name.strip()), " ".join(words.split()))
