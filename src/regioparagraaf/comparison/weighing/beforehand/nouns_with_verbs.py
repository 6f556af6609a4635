"""A noun with a verb that says little by itself, read as the verb that the other side has: 'geven invulling
aan de vaarroute' is 'vullen de vaarroute in', 'doet afstand van de loods' is 'geeft de loods op'.

A noun with its verb of which the other side has the same root ('verleent steun aan', 'steunt') needs no row.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from regioparagraaf.comparison.weighing.beforehand.telling import named


def with_one_verb(text: str, other: str, names: dict[str, str]) -> str:
    """The text with such a noun and its verb as the verb of the other text; `names` gets what was written."""
    low = text.lower()
    for row in _rows():
        if row.noun in low and row.noun not in other.lower() and row.told.search(other):
            text = row.told_by_one(text, names)
    return text


class _Row(Struct, frozen=True):
    noun: str
    """The noun, looked for first, as most texts lack it."""
    clause: re.Pattern[str]
    """The verb, what stands behind it, the noun, and what it is done to, to the end of the clause."""
    told: re.Pattern[str]
    """The verb that says it all, in any form."""
    forms: tuple[str, str]
    """That verb of one and of several."""
    particle: str
    behind: str
    """What that verb has before what it is done to: '', 'van', 'vrij van'."""

    def told_by_one(self, text: str, names: dict[str, str]) -> str:
        return self.clause.sub(lambda found: named(self._finite(found), found[0], names), text)

    def _finite(self, found: re.Match[str]) -> str:
        one, several = self.forms
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
_WITH_NOUN = (
    # the verb, its noun and preposition; the other verb, its particle, and what it has behind it
    ("geven", "invulling aan", "vult vullen ingevuld", "in", ""),
    ("geven", "uitvoering aan", "voert voeren uitgevoerd", "uit", ""),
    ("geven", "toelichting op", "licht lichten toegelicht", "toe", ""),
    ("geven", "een toelichting op", "licht lichten toegelicht", "toe", ""),
    ("geven", "toestemming voor", "staat staan toegestaan", "toe", ""),
    ("doen", "afstand van", "geeft geven opgegeven", "op", ""),
    ("doen", "een voorstel voor", "stelt stellen voorgesteld", "voor", ""),
    ("doen", "voorstellen voor", "stelt stellen voorgesteld", "voor", ""),
    ("doen", "een oproep aan", "roept roepen opgeroepen", "op", ""),
    ("maken", "een einde aan", "beëindigt beëindigen beëindigd", "", ""),
    ("maken", "een eind aan", "beëindigt beëindigen beëindigd", "", ""),
    ("maken", "een begin met", "begint beginnen begonnen", "", "met"),
    ("maken", "een inschatting van", "schat schatten ingeschat", "in", ""),
    ("leggen", "beslag op", "neemt nemen ingenomen", "in beslag", ""),
    ("treffen", "voorbereidingen voor", "bereidt bereiden voorbereid", "voor", ""),
    ("verlenen", "ontheffing van", "ontheft ontheffen ontheven", "", "van"),
    ("verlenen", "vrijstelling van", "stelt stellen vrijgesteld", "", "vrij van"),
    ("verlenen", "toestemming voor", "staat staan toegestaan", "toe", ""),
    ("verlenen", "uitstel van", "stelt stellen uitgesteld", "uit", ""),
    ("verlenen", "kwijtschelding van", "scheldt schelden kwijtgescholden", "kwijt", ""),
    ("houden", "toezicht op", "ziet zien toegezien", "", "toe op"),
    ("stellen", "een onderzoek in naar", "onderzoekt onderzoeken onderzocht", "", ""),
    ("voeren", "gesprekken met", "spreekt spreken gesproken", "", "met"),
)


@lru_cache(maxsize=1)
def _rows() -> tuple[_Row, ...]:
    """All of them; made for the first text that is weighed."""
    return tuple(_row(*said) for said in _WITH_NOUN)


def _row(light: str, noun: str, forms: str, particle: str, behind: str) -> _Row:
    one, several, participle = forms.split()
    finite, plural = _VERBS[light]
    whose, end = "(?: (?:onze|zijn|haar|hun))?", r"(?=[.,;:)]|$)"
    who = rf"(?i:\b(?P<verb>{finite}|{plural}))\b(?P<who>(?: [^.,;:]*?)?){whose}"
    clause = rf"{who} {noun} (?P<what>[^.,;:]+?){end}"
    said = (
        {one, several, participle, f"{particle}{one}", f"{particle}{several}"}
        if particle
        else {*forms.split()}
    )
    return _Row(
        noun=noun,
        clause=re.compile(clause),
        told=re.compile(rf"(?i)\b(?:{'|'.join(sorted(said))})\b"),
        forms=(one, several),
        particle=particle,
        behind=behind,
    )
