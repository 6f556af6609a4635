"""Disputed places of the common text, printed as '[Leiden, Oegstgeest: ten minste | Leiderdorp: circa]'.

A draft cannot leave such a place open: it holds the words of one of them. The own words of the municipality
are what the common text promised in its name, so following them is no change of substance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from regioparagraaf.dutch.words import normal
from regioparagraaf.patterns import on_demand

_PLACE = on_demand(r"\[((?:[^\[\]|:]{2,200}:[^\[\]|]*)(?:\|[^\[\]|:]{2,200}:[^\[\]|]*)*)\]")
_NOTHING = "(niets)"
OTHER_WORDS = "geen van deze woorden"


class Dispute(Struct, frozen=True):
    """A disputed place as it is printed, with who wants which words; nothing is said with no words."""

    printed: str
    alternatives: tuple[tuple[str, str], ...]
    """Names as they stand there, with commas between them and perhaps in them, and the words."""

    def wanted_by(self, municipality: str) -> str | None:
        """The words that a municipality wants here; None where it has not said so."""
        name = f",{_plain(municipality)},"
        return next((words for who, words in self.alternatives if name in f",{who},"), None)

    def said_in(self, draft: str) -> str | None:
        """The longest of the words that stand in a draft; None where it has none of them."""
        there = [words for _, words in self.alternatives if words and _stands_in(words, draft)]
        return max(there, key=len, default=None)

    def chosen_in(self, draft: str) -> str:
        """In words what a draft chose; empty where it leaves the place open."""
        if normal(self.printed) in normal(draft):
            return ""
        said = self.said_in(draft)
        if said is not None:
            return f"‘{said}’"
        return _NOTHING if any(not words for _, words in self.alternatives) else OTHER_WORDS


def disputes(common: str) -> Iterator[Dispute]:
    """The disputed places of a text in order: those with words for more than one side."""
    for place in _PLACE.finditer(common):
        if "|" in place[1]:
            yield _dispute(place)


def _dispute(place: re.Match[str]) -> Dispute:
    alternatives = []
    for part in place[1].split("|"):
        names, _, words = part.partition(":")
        text = words.strip()
        alternatives.append((_plain(names), "" if text == _NOTHING else text))
    return Dispute(place[0], tuple(alternatives))


def _plain(names: str) -> str:
    """Names as they are compared, without space around a comma."""
    return ",".join(normal(name).lower() for name in names.split(","))


def _stands_in(words: str, draft: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(normal(words).lower())}(?!\w)", normal(draft).lower()))


def settled(common: str, draft: str, municipality: str) -> str:
    """The common text with each disputed place as the municipality wants it; where it has not said so, as
    the draft has it; unchanged where neither is known."""
    if not _PLACE.search(common):
        return common
    return " ".join(_PLACE.sub(lambda place: _chosen(place, draft, municipality), common).split())


def _chosen(place: re.Match[str], draft: str, municipality: str) -> str:
    dispute = _dispute(place)
    own = dispute.wanted_by(municipality)
    if len(dispute.alternatives) == 1 and (own is None or normal(place[0]) in normal(draft)):
        return place[0]  # '[toelichting: zie boven]' is in nobody's name
    said = dispute.said_in(draft) if own is None else own
    return place[0] if said is None else said
