"""What one side says with another verb, read as the other side has it: 'is in staat vaten te tillen' is 'kan
vaten tillen', 'stelt een helm verplicht' is 'maakt een helm verplicht'.

The two stand in another order, so that no word stands in the other's place; and 'twee à drie' is 'twee of
drie'. The text is read as the other side says it, and shown as it was written.
"""

from __future__ import annotations

import re

from regioparagraaf.comparison.weighing.beforehand.telling import named, told_where, wherever
from regioparagraaf.dutch.numerals import is_year, number
from regioparagraaf.patterns import on_demand


def verbs_alike(text: str, other: str, names: dict[str, str]) -> str:
    """The text with these verbs and ranges as the other text has them; `names` gets for each what was
    written."""
    return told_where(_TURNS, text, other, names)


def _is_able(found: re.Match[str], other: str) -> str:
    """'De kraan is in staat vaten te tillen' as 'de kraan kan vaten tillen'; not of a public body, of which
    'kan' says that it is free to do so."""
    if "in staat" in other or not _CAN.search(other):
        return found[0]
    verb = f"{(found['part'] or '').strip()}{found['verb']}"
    if _FREE.search(found.string[: found.start()]) or not re.search(rf"\b{verb}\b", other):
        return found[0]
    can = "kan" if found["is"] == "is" else "kunnen"
    return f"{can} {found['what']}{verb}"


_CAN = on_demand(r"\bk(?:an|unnen)\b")
_ABLE = on_demand(
    r"\b(?P<is>is|zijn) in staat (?:om )?(?P<what>[^.,;:]{0,100}?)"
    r"(?P<part>\b(?:aan|af|bij|door|in|mee|na|om|op|over|toe|uit|voor|weg) )?\bte (?P<verb>\w+n)\b"
)
_FREE = on_demand(
    r"(?i)\b(?:\w*gemeenten?|\w*colleges?|\w*raad|\w*raden|\w*bestu(?:ur|ren)|burgemeesters?|wethouders?|wij|we|men"
    r"|provincies?|\w*schap|rijk|ministers?|\w*directeur|\w*dienst|inspect\w+)(?: \w+){0,2} $"
)


def _entitled(found: re.Match[str], other: str) -> str:
    """'Is gerechtigd de kraan te gebruiken' as 'mag de kraan gebruiken', and 'is bevoegd (om) het dok te
    sluiten' as 'kan het dok sluiten': a right says no more of what is done with it."""
    may = _MAY.search(other)
    if may is None or _RIGHT.search(other):
        return found[0]
    verb = f"{(found['part'] or '').strip()}{found['verb']}"
    alike = re.search(rf"\b(mag|mogen|kan|kunnen)\b[^.;:]*\b{verb}\b", other)
    if alike is None:
        return found[0]
    several = found["is"] in ("zijn", "hebben")
    can = ("mogen" if several else "mag") if alike[1].startswith("m") else ("kunnen" if several else "kan")
    return f"{can}{found['who']} {found['what']}{verb}"


_MAY = on_demand(r"\b(?:mag|mogen|kan|kunnen)\b")
_RIGHT = on_demand(r"\b(?:bevoegd|gerechtigd|het recht)\b")
_ENTITLED = on_demand(
    r"\b(?:(?P<is>is|zijn|heeft|hebben)(?P<who>(?: (?!niet\b|geen\b)[^ .,;:]+){0,4}?)) "
    r"(?:bevoegd|gerechtigd|het recht),? (?:om )?(?P<what>[^.,;:]{0,100}?)"
    r"(?P<part>\b(?:aan|af|bij|door|in|mee|na|om|op|over|toe|uit|voor|weg) )?\bte (?P<verb>\w+n)\b"
)


def _takes_place(found: re.Match[str], other: str) -> str:
    """'Heeft in mei plaats' and 'grijpt in mei plaats' as 'vindt in mei plaats'."""
    if not re.search(r"\bvind(?:t|en)\b[^.;:]*\bplaats\b|\bplaatsvind", other):
        return found[0]
    if _A_PLACE.search(found["when"]):
        return found[0]
    verb = "vinden" if found["verb"].endswith("n") else "vindt"
    return f"{verb}{found['when']}plaats"


_HAS_PLACE = on_demand(
    r"\b(?P<verb>heeft|hebben|grijpt|grijpen)(?P<when> (?:[^.,;:]{1,80} )?)plaats\b(?=[.,;:]|$)"
)
_A_PLACE = on_demand(r"\b(?:de|het|een|geen|die|deze|zijn|haar|hun|elke|genoeg|veel)(?: \w+)? $")
"""With these 'plaats' is a place: 'heeft een vaste plaats'."""


def _makes(text: str, other: str, names: dict[str, str]) -> str:
    """'Stelt een helm verplicht' as 'maakt een helm verplicht', 'treft maatregelen' as 'neemt maatregelen',
    and 'verzorgt vaarlessen' as 'geeft vaarlessen'."""
    if not _MADE_OF.search(other):
        return text
    there = {(found[0], found["what"]) for found in _MADE.finditer(other)}

    def said(found: re.Match[str]) -> str:
        verb = _MAKES[found[0]]
        return named(verb, found[0], names) if (verb, found["what"]) in there else found[0]

    return _SET.sub(said, text) if there else text


_MAKES = {
    "stelt": "maakt",
    "stellen": "maken",
    "stelde": "maakte",
    "stelden": "maakten",
    "treft": "neemt",
    "treffen": "nemen",
    "trof": "nam",
    "troffen": "namen",
    "verzorgt": "geeft",
    "verzorgen": "geven",
    "verzorgde": "gaf",
    "verzorgden": "gaven",
}
_MADE_OF = on_demand(r"verplicht|maatregel|less?\w*\b|cursus|training|workshop|rondleiding|voorlichting")
_WHAT = (
    r"(?=[^.;:]{1,100}?\b(?P<what>verplicht|maatregel(?:en)?|\w*(?:les|lessen|cursus|cursussen|training"
    r"|trainingen|workshops?|rondleiding|rondleidingen|voorlichting))\b)"
)
_SET = on_demand(rf"\b(?:{'|'.join(_MAKES)})\b{_WHAT}")
_MADE = on_demand(rf"\b(?:{'|'.join(_MAKES.values())})\b{_WHAT}")


def _lets_know(text: str, other: str, names: dict[str, str]) -> str:
    """'Deelt de uitslag mede' as 'deelt de uitslag mee', where 'mede' is no 'ook'."""
    if re.search(r"\bmede\b", other):
        return text
    return _TOLD.sub(lambda found: found[1] + named("mee", "mede", names), text)


_TOLD = on_demand(
    r"\b([Dd]e(?:el|elt|len|elde|elden)\b[^.;:]{0,120}? )mede(?=[.,;:]|$| (?:dat|aan|hoe|wanneer|of)\b)"
)


def _ranges(text: str, other: str, names: dict[str, str]) -> str:
    """'Twee à drie' as 'twee of drie', and 'tussen de 20 en 30 vaten' as '20 tot 30 vaten'."""
    if not (" à " in text or " a " in text or "ussen " in text):
        return text
    there = {(found["one"].lower(), found["two"].lower()): found for found in _RANGE.finditer(other)}

    def said(found: re.Match[str]) -> str:
        same = there.get((found["one"].lower(), found["two"].lower()))
        if same is None or same[0] == found[0] or not (_is_range(found) and _is_range(same)):
            return found[0]
        alike = (_kind(found), _kind(same)) in _ALIKE
        return named(same[0], found[0], names) if alike else found[0]

    return _RANGE.sub(said, text) if there else text


_RANGE = on_demand(
    r"(?<!\bvan )(?P<between>\b[Tt]ussen (?:de )?)?\b(?P<one>\d[\d.]*|[a-zé]+) "
    r"(?P<joint>à|a|tot|en|of) (?P<two>\d[\d.]*\d|\d|[a-zé]+)\b(?! en met)(?! uur\b)(?!:)"
)


_ALIKE = frozenset((("à", "tot"), ("à", "of"), ("à", "en"), ("en", "tot")))
"""What a range may be read as; never the other way round, as both sides are asked."""


def _is_range(found: re.Match[str]) -> bool:
    one, two = number(found["one"].lower()), number(found["two"].lower())
    if one is None or two is None or one >= two or is_year(found["two"]):
        return False
    if _kind(found) == "en":
        return bool(found["between"])
    return not found["between"] and (_kind(found) != "of" or two == one + 1)


def _kind(found: re.Match[str]) -> str:
    return "à" if found["joint"] == "a" else found["joint"]


_TURNS = (
    (" in staat ", wherever(_ABLE, _is_able)),
    (" te ", wherever(_ENTITLED, _entitled)),
    ("plaats", wherever(_HAS_PLACE, _takes_place)),
    ("e", _makes),
    ("mede", _lets_know),
    (" ", _ranges),
)
"""What stands in each text that has the turn, looked for first, and what reads it."""
