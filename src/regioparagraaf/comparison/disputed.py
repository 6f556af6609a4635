"""Disputed places of the common text, printed as '[Leiden, Oegstgeest: ten minste | Leiderdorp: circa]'.

A draft cannot leave such a place open: it holds the words of one of them. The own words of the municipality
are what the common text promised in its name, so following them is no change of substance.
"""

from __future__ import annotations

import re

from regioparagraaf.dutch.words import normal

_PLACE = re.compile(r"\[((?:[^\[\]|:]{2,200}:[^\[\]|]*)(?:\|[^\[\]|:]{2,200}:[^\[\]|]*)+)\]")
_NOTHING = "(niets)"


def settled(common: str, draft: str, municipality: str) -> str:
    """The common text with each disputed place as the municipality wants it; where it has not said so, as
    the draft has it; unchanged where neither is known."""
    if not _PLACE.search(common):
        return common
    return " ".join(_PLACE.sub(lambda place: _chosen(place, draft, municipality), common).split())


def _chosen(place: re.Match[str], draft: str, municipality: str) -> str:
    alternatives = []
    for part in place[1].split("|"):
        names, _, words = part.partition(":")
        who = {normal(name).lower() for name in names.split(",")}
        text = words.strip()
        alternatives.append((who, "" if text == _NOTHING else text))
    own = next((text for who, text in alternatives if normal(municipality).lower() in who), None)
    if own is not None:
        return own
    there = [text for _, text in alternatives if text and normal(text).lower() in normal(draft).lower()]
    return max(there, key=len) if there else place[0]
