"""A verb that is denied, read as the verb that says as much without a denial: 'laten de sluis niet los' is
'houden de sluis vast', 'gaat niet open' is 'blijft dicht', 'verkopen de kade niet' is 'houden de kade in
eigendom'.

Only pairs of which one is all that the other is not, and only where the other side has that verb and no
denial of it: what 'daalt niet' may stay as it is, and so it is not read as 'stijgt'.
"""

from __future__ import annotations

import re
from functools import cached_property, partial

from msgspec import Struct

from regioparagraaf.comparison.weighing.beforehand.telling import named
from regioparagraaf.patterns import on_demand


def denied_verbs(text: str, other: str, names: dict[str, str]) -> str:
    """The text with each denied verb as the one that the other text has; `names` gets what was written."""
    if not _DENIAL.search(text) or _DENIAL.search(other):
        return text
    for row in _ROWS:
        if row.affirmed.search(other):
            text = row.denied.sub(partial(_read, row, names), text)
    return text


_DENIAL = on_demand(r"\b(?:niet|niets|geen)\b", re.IGNORECASE)


class _Row(Struct, frozen=True, dict=True):
    """A verb with what stands behind its denial, and the verb that says as much without one."""

    one: str
    """Of one: 'laat'."""
    several: str
    behind: str
    """'niet los', 'geen': the denial, and what follows it; what is denied is what stands between."""
    instead_of_one: str
    instead_of_several: str
    end: str
    """What stands at the end of the clause then: 'vast'."""
    there: str
    """What the other text has in its place, as a pattern."""
    joined: str = ""
    """How the verb is written behind its denial: 'niet losla(?:at|ten)'."""
    joined_instead: str = ""

    @cached_property
    def affirmed(self) -> re.Pattern[str]:
        return re.compile(self.there, re.IGNORECASE)

    @cached_property
    def denied(self) -> re.Pattern[str]:
        """Behind 'niet' the clause ends, or goes on with 'als' or a preposition: never 'niet alleen'."""
        plain = (
            rf"\b(?P<verb>{self.one}|{self.several})\b(?P<what>(?: [^.,;:]*?)?) {self.behind}{_ENDS}"
            if self.one
            else ""
        )
        joined = rf"\bniet (?P<joined>{self.joined})\b" if self.joined else ""
        return re.compile("|".join(filter(None, (plain, joined))), re.IGNORECASE)


_ENDS = (
    r"(?=[.,;:]|$| (?:als|dan|zodat|omdat|want|en|of|aan|bij|in|met|na|op|over|tijdens|van|voor|vóór|tot)\b)"
)


def _read(row: _Row, names: dict[str, str], found: re.Match[str]) -> str:
    said = found.groupdict()
    if said.get("joined"):
        return named(row.joined_instead, found[0], names)
    verb = row.instead_of_one if said["verb"].lower() == row.one else row.instead_of_several
    return named(f"{verb}{said['what']} {row.end}".rstrip(), found[0], names)


_ROWS = (
    _Row(
        "verlaat",
        "verlaten",
        "niet",
        "blijft in",
        "blijven in",
        "",
        r"\bblij(?:ft|ven) in\b",
    ),
    _Row(
        "laat",
        "laten",
        "niet los",
        "houdt",
        "houden",
        "vast",
        r"\bhoud(?:t|en)\b[^.;]* vast\b|\bvasthoud(?:t|en)\b",
        "losla(?:at|ten)",
        "vasthouden",
    ),
    _Row("geeft", "geven", "niet op", "houdt", "houden", "vol", r"\bhoud(?:t|en)\b[^.;]* (?:vol|vast)\b"),
    _Row("gaat", "gaan", "niet open", "blijft", "blijven", "dicht", r"\bblij(?:ft|ven)\b[^.;]* dicht\b"),
    _Row(
        "gaat", "gaan", "niet open", "blijft", "blijven", "gesloten", r"\bblij(?:ft|ven)\b[^.;]* gesloten\b"
    ),
    _Row("gaat", "gaan", "niet dicht", "blijft", "blijven", "open", r"\bblij(?:ft|ven)\b[^.;]* open\b"),
    _Row(
        "gaat", "gaan", "niet uit", "blijft", "blijven", "aan", r"\bblij(?:ft|ven)\b[^.;]* (?:aan|branden)\b"
    ),
    _Row("gaat", "gaan", "niet aan", "blijft", "blijven", "uit", r"\bblij(?:ft|ven)\b[^.;]* uit\b"),
    _Row(
        "verkoopt",
        "verkopen",
        "niet",
        "houdt",
        "houden",
        "in eigendom",
        r"\bhoud(?:t|en)\b[^.;]* in (?:eigendom|bezit|handen|eigen bezit)\b",
    ),
    _Row(
        "neemt",
        "nemen",
        "niet aan",
        "bedankt voor",
        "bedanken voor",
        "",
        r"\bbedank(?:t|en) voor\b[^.;]*\b(?:aanbod|voorstel|uitnodiging)\b",
    ),
    _Row("neemt", "nemen", "niet aan", "slaat", "slaan", "af", r"\bsla(?:at|an)\b[^.;]* af\b"),
    _Row("neemt", "nemen", "niet aan", "wijst", "wijzen", "af", r"\bwij(?:st|zen)\b[^.;]* af\b"),
    _Row(
        "is",
        "zijn",
        "niet (?:toereikend|voldoende|genoeg|afdoende)",
        "schiet",
        "schieten",
        "tekort",
        r"\bschiet(?:en)?\b[^.;]* tekort\b",
    ),
    _Row("zegt", "zeggen", "niets", "zwijgt", "zwijgen", "", r"\bzwijg(?:t|en)\b"),
    _Row("vermeldt", "vermelden", "niets", "zwijgt", "zwijgen", "", r"\bzwijg(?:t|en)\b"),
    _Row(
        "werkt",
        "werken",
        "niet",
        "faalt",
        "falen",
        "",
        r"\b(?:faalt|falen|gefaald)\b",
        "(?:(?:hebben|heeft) )?(?:gewerkt|geholpen)",
        "gefaald",
    ),
    _Row("lukt", "lukken", "niet", "mislukt", "mislukken", "", r"\bmisluk(?:t|ken)\b"),
    _Row("slaagt", "slagen", "niet", "mislukt", "mislukken", "", r"\bmisluk(?:t|ken)\b"),
    _Row("haalt", "halen", "niet", "mist", "missen", "", r"\bmis(?:t|sen)\b"),
    _Row("gaat", "gaan", "niet weg", "blijft", "blijven", "", r"\bblij(?:ft|ven)\b"),
)
