"""A law that one side names in a compound, and the other behind the word: 'Woo-verzoeken' and 'verzoeken op
grond van de Wet open overheid'.

The compound is read as the other side has it, and shown as it was written.
"""

from __future__ import annotations

import re
from functools import lru_cache


def laws_apart(text: str, other: str, names: dict[str, str]) -> str:
    """The text with the compounds of a law that the other names behind a word taken apart as there."""
    if not _law().search(text):
        return text  # as most
    for found in dict.fromkeys(_compound().findall(text)):
        short, thing = found
        if f"{short}-{thing}" in other or f"{short}{thing}" in other:
            continue
        named = re.search(rf"\b(?:{_UNDER}) (?:de|het) (?:{short}|{re.escape(_FULL[short])})\b", other)
        if named:
            told = f"{thing} {named[0]}"
            names[told] = f"{short}-{thing}"
            text = re.sub(rf"\b{short}-?{thing}\b", told, text)
    return text


@lru_cache(maxsize=1)
def _law() -> re.Pattern[str]:
    """Without a boundary before it, so that only capitals are looked at."""
    return re.compile("|".join(_FULL))


@lru_cache(maxsize=1)
def _compound() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(_FULL)})-?([a-z]{{4,}})\b")


_UNDER = "op grond van|op basis van|in het kader van|krachtens|ingevolge|volgens|vanuit|uit|onder|voor"
_FULL = {
    "Wmo": "Wet maatschappelijke ondersteuning",
    "WMO": "Wet maatschappelijke ondersteuning",
    "Wlz": "Wet langdurige zorg",
    "Zvw": "Zorgverzekeringswet",
    "Wvggz": "Wet verplichte geestelijke gezondheidszorg",
    "Wpg": "Wet publieke gezondheid",
    "Jeugdwet": "Jeugdwet",
    "Participatiewet": "Participatiewet",
    "Leerplichtwet": "Leerplichtwet",
    "Omgevingswet": "Omgevingswet",
    "Woningwet": "Woningwet",
    "Huisvestingswet": "Huisvestingswet",
    "Gemeentewet": "Gemeentewet",
    "Erfgoedwet": "Erfgoedwet",
    "Bibob": "Wet bevordering integriteitsbeoordelingen door het openbaar bestuur",
    "Wgs": "Wet gemeentelijke schuldhulpverlening",
    "Woo": "Wet open overheid",
    "Wob": "Wet openbaarheid van bestuur",
    "Awb": "Algemene wet bestuursrecht",
    "Avg": "Algemene verordening gegevensbescherming",
    "AVG": "Algemene verordening gegevensbescherming",
    "Wgr": "Wet gemeenschappelijke regelingen",
    "Wkb": "Wet kwaliteitsborging voor het bouwen",
    "Wvo": "Wet op het voortgezet onderwijs",
    "Wpo": "Wet op het primair onderwijs",
}
"""The laws that municipalities make compounds of, with their titles (wetten.overheid.nl, citeertitels)."""
