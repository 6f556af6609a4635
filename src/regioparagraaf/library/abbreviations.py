"""Abbreviations that administrators speak in, and what texts write: for finding, never for weighing."""

from __future__ import annotations

from typing import Final

MEANINGS: Final[dict[str, tuple[str, ...]]] = {
    "azc": ("asielzoekerscentrum", "opvang"),
    "b&w": ("colleges",),
    "bsp": ("bio science park",),
    "ggd": ("gezondheidsdienst", "preventieakkoord"),
    "ggz": ("geestelijke gezondheidszorg", "preventieakkoord"),
    "hhs": ("hoogheemraadschap",),
    "hov": ("hoogwaardig openbaar vervoer", "openbaar vervoer", "busverbindingen"),
    "mkb": ("kleine ondernemers", "midden- en kleinbedrijf", "ondernemers"),
    "odwh": ("omgevingsdienst",),
    "ov": ("openbaar vervoer", "busverbindingen"),
    "p&c": ("begroting",),
    "res": ("regionale energiestrategie", "energietransitie"),
    "rom": ("regionale ontwikkelingsmaatschappij", "economische agenda"),
    "tvw": ("warmteprogramma", "bestaande wijken"),
    "vng": ("gemeenten",),
    "wgr": ("gemeenschappelijke regeling", "regionaal bestuur"),
    "wmo": ("maatschappelijke ondersteuning", "beperking"),
}
"""Abbreviation -> what to look for, the best first: the words in full, then what the subject is called
where those are not used."""
