"""A noun with a verb that says little by itself, read as the verb that the other side has: 'geven invulling
aan de vaarroute' is 'vullen de vaarroute in', 'doet afstand van de loods' is 'geeft de loods op'.

A noun with its verb of which the other side has the same root ('verleent steun aan', 'steunt') needs no row.
"""

from __future__ import annotations

import re
from functools import cached_property

from msgspec import Struct

from regioparagraaf.comparison.weighing.beforehand.telling import named


def with_one_verb(text: str, other: str, names: dict[str, str]) -> str:
    """The text with such a noun and its verb as the verb of the other text; `names` gets what was written."""
    low = text.lower()
    for row in _ROWS:
        if row.noun in low and row.noun not in other.lower() and row.told.search(other):
            text = row.told_by_one(text, names)
    return text


class _Row(Struct, frozen=True, dict=True):
    """Its patterns are made where the first text has the noun: most comparisons need none."""

    light: str
    noun: str
    """With its preposition: looked for first, as most texts lack it."""
    forms: str
    """The verb that says it all: of one, of several, and its participle."""
    particle: str
    behind: str
    """What that verb has before what it is done to: '', 'van', 'vrij van'."""

    @cached_property
    def clause(self) -> re.Pattern[str]:
        """The verb, what stands behind it, the noun, and what it is done to, to the end of the clause."""
        finite, plural = _VERBS[self.light]
        whose, end = "(?: (?:onze|zijn|haar|hun))?", r"(?=[.,;:)]|$)"
        who = rf"(?i:\b(?P<verb>{finite}|{plural}))\b(?P<who>(?: [^.,;:]*?)?){whose}"
        return re.compile(rf"{who} {self.noun} (?P<what>[^.,;:]+?){end}")

    @cached_property
    def told(self) -> re.Pattern[str]:
        """The verb that says it all, in any form."""
        one, several, participle = self.forms.split()
        joined = {f"{self.particle}{one}", f"{self.particle}{several}"}
        return re.compile(rf"(?i)\b(?:{'|'.join(sorted({one, several, participle, *joined}))})\b")

    def told_by_one(self, text: str, names: dict[str, str]) -> str:
        return self.clause.sub(lambda found: named(self._finite(found), found[0], names), text)

    def _finite(self, found: re.Match[str]) -> str:
        one, several, _ = self.forms.split()
        verb = several if found["verb"].lower().endswith("n") else one
        verb = verb.capitalize() if found["verb"][0].isupper() else verb
        said = (verb + found["who"], self.behind, found["what"], self.particle)
        return " ".join(word for word in said if word)


_VERBS = {
    "geven": ("geeft", "geven"),
    "doen": ("doet", "doen"),
    "maken": ("maakt", "maken"),
    "leggen": ("legt", "leggen"),
    "treffen": ("treft", "treffen"),
    "verlenen": ("verleent", "verlenen"),
    "houden": ("houdt", "houden"),
    "stellen": ("stelt", "stellen"),
    "voeren": ("voert", "voeren"),
}
_ROWS = (
    # the verb, its noun and preposition; the other verb, its particle, and what it has behind it
    _Row("geven", "invulling aan", "vult vullen ingevuld", "in", ""),
    _Row("geven", "uitvoering aan", "voert voeren uitgevoerd", "uit", ""),
    _Row("geven", "een toelichting op", "licht lichten toegelicht", "toe", ""),
    _Row("doen", "afstand van", "geeft geven opgegeven", "op", ""),
    _Row("doen", "een voorstel voor", "stelt stellen voorgesteld", "voor", ""),
    _Row("doen", "voorstellen voor", "stelt stellen voorgesteld", "voor", ""),
    _Row("doen", "een oproep aan", "roept roepen opgeroepen", "op", ""),
    _Row("maken", "een eind aan", "beëindigt beëindigen beëindigd", "", ""),
    _Row("maken", "een begin met", "begint beginnen begonnen", "", "met"),
    _Row("maken", "een inschatting van", "schat schatten ingeschat", "in", ""),
    _Row("leggen", "beslag op", "neemt nemen ingenomen", "in beslag", ""),
    _Row("treffen", "voorbereidingen voor", "bereidt bereiden voorbereid", "voor", ""),
    _Row("verlenen", "ontheffing van", "ontheft ontheffen ontheven", "", "van"),
    _Row("verlenen", "vrijstelling van", "stelt stellen vrijgesteld", "", "vrij van"),
    _Row("verlenen", "toestemming voor", "staat staan toegestaan", "toe", ""),
    _Row("verlenen", "uitstel van", "stelt stellen uitgesteld", "uit", ""),
    _Row("verlenen", "kwijtschelding van", "scheldt schelden kwijtgescholden", "kwijt", ""),
    _Row("stellen", "een onderzoek in naar", "onderzoekt onderzoeken onderzocht", "", ""),
    _Row("voeren", "gesprekken met", "spreekt spreken gesproken", "", "met"),
)
