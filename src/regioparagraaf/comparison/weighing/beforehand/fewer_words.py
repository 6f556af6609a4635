"""What one side says with more words than the other, read as the shorter one has it: 'tegen een tarief van 3
euro' is 'voor 3 euro', 'gezinnen die kampen met schulden' are 'gezinnen die schulden hebben'.

The words left out name no thing, deed or person: what they go with says all of it.
"""

from __future__ import annotations

import re

from regioparagraaf.comparison.weighing.beforehand.telling import named, told_where, wherever
from regioparagraaf.patterns import on_demand


def with_fewer_words(text: str, other: str, names: dict[str, str]) -> str:
    """The text without the words that only lead up to the next, where the other text lacks them; `names` gets
    for each what was written."""
    return told_where(_TURNS, text, other, names)


def _namely(text: str, other: str, _: dict[str, str]) -> str:
    """'Drie zalen, te weten de hal' as 'drie zalen: de hal'; not 'om, te weten te komen'."""
    return text if "te weten" in other else _TO_WIT.sub(":", text)


_TO_WIT = on_demand(
    r"[,;:] te weten:?(?= )(?! (?:te|komen|kom\w*|of|wat|hoe\w*|wie|dat|waar\w*|wanneer|welke?)\b)"
)


def _aim(found: re.Match[str], other: str) -> str:
    """'Ons streven is dat' as 'wij streven ernaar dat', where the other text has the verb."""
    if not _AIMING.search(other):
        return found[0]
    return f"{'W' if found[0][0] == 'O' else 'w'}ij streven ernaar"


_AIM = on_demand(r"\b[Oo]ns streven is(?= (?:dat|om)\b)")
_AIMING = on_demand(r"\b(?:wij streven|streven (?:wij|we)|we streven)\b", re.IGNORECASE)


def _price(found: re.Match[str], other: str) -> str:
    """'Tegen een tarief van 3 euro' as 'voor 3 euro', and 'betalen een bedrag van 3 euro' as 'betalen 3
    euro'."""
    if _PRICED.search(other) or ("betaling" in found[0] and "betal" in other):
        return found[0]
    against = found[0].lower().startswith("tegen")
    head = ("Voor " if found[0][0] == "T" else "voor ") if against else ""
    return f"{head}{found[1]}"


_PRICE = on_demand(
    r"\b(?:[Tt]egen )?(?:een (?:tarief|prijs|bedrag|som)|betaling) van "
    r"(€ ?\d[\d.,]*\d|€ ?\d|(?:\d[\d.,]*|[a-zé]+)(?= euro\b))"
)
_PRICED = on_demand(r"(?i)\b\w*(?:tarie[fv]|prijs|prijz|bedrag|som\b)")


def _troubled(found: re.Match[str], other: str) -> str:
    """'Gezinnen die met schulden kampen' as 'gezinnen die schulden hebben'."""
    if "kamp" in other:
        return found[0]
    has = "heeft" if "kampt" in found[0] or "heeft" in found[0] else "hebben"
    return f"{found['what']} {has}" if found["what"] else has


_TROUBLED = on_demand(
    r"\b(?:kamp(?:en|t) met|te kampen (?:hebben|heeft) met|(?:hebben|heeft) te kampen met"
    r"|met (?P<what>[^.,;:]{1,60}?) (?:te kampen (?:hebben|heeft)|kamp(?:en|t)))(?=[ ,.])"
)


def _lacking(text: str, other: str, names: dict[str, str]) -> str:
    """'Plannen waarvan de dekking ontbreekt' as 'plannen zonder dekking'."""
    if "ontbre" in other or _ONLY_WITHOUT.search(other):
        return text
    return _LACKING.sub(lambda found: named(f"zonder {found[1]}", found[0], names), text)


_ONLY_WITHOUT = on_demand(r"\b(?:alleen|uitsluitend|slechts|enkel)\b[^.;]*\bzonder\b", re.IGNORECASE)
_LACKING = on_demand(
    r"\bwaar(?:van|bij|voor|in|aan|op|over|toe) (?:(?:de|het|een) )?((?:\w+ )?\w+) ontbre(?:ekt|ken)\b"
)


def _on_a_bike(found: re.Match[str], other: str) -> str:
    """'Op de fiets' as 'met de fiets', where the other text has that."""
    told = f"met de {found[1]}"
    return told if told in other else found[0]


_RIDING = on_demand(r"\bop de ((?:brom|motor|elektrische )?fiets|scooter|brommer|motor|step)\b")


def _certain(found: re.Match[str], other: str) -> str:
    """'Een bepaalde vorm' as 'een vorm': which one it is, neither of them tells."""
    if "bepaald" in other:
        return found[0]
    alike = re.search(rf"\been {found[1]}\b", other)
    return alike[0] if alike else found[0]


_CERTAIN = on_demand(r"\been bepaalde? (\w+)\b")


def _said_once(text: str, other: str, names: dict[str, str]) -> str:
    """'Een gratis bus of een gratis boot' as 'een gratis bus of boot', where the other text has the two side
    by side."""
    return wherever(_TWICE, _one_for_both)(text, other, names) if _BESIDE.search(text) else text


def _one_for_both(found: re.Match[str], other: str) -> str:
    last = found["which"].split()[-1]
    one, two = (re.escape(found[name][:_STEM]) for name in ("one", "two"))
    if not re.search(rf"\b{last} {one}\w* {found['joint']} {two}\w*", other):
        return found[0]
    return f"{found['head']}{found['one']} {found['joint']} {found['two']}"


_BESIDE = on_demand(r"e \w{4,} (?:en|of) ")
"""The first half of it, which most texts lack."""
_TWICE = on_demand(
    r"\b(?P<head>(?:een |de |het )?(?P<which>(?:\w+ ){0,2}\w+e ))(?P<one>\w{4,}) (?P<joint>en|of) "
    r"(?P=head)(?P<two>\w{4,})\b"
)
_STEM = 5
"""Letters that a word and its plural share at least."""


def _why(found: re.Match[str], other: str) -> str:
    """'De reden waarom' as 'waarom', 'de manier waarop' as 'hoe', and 'het moment waarop' as 'wanneer'."""
    told = _ASKED[found["asked"]]
    if found["asked"].split()[0] in other or not re.search(rf"\b{told}\b", other):
        return found[0]
    return told.capitalize() if found[0][0].isupper() else told


_ASKED = {
    "reden waarom": "waarom",
    "redenen waarom": "waarom",
    "manier waarop": "hoe",
    "wijze waarop": "hoe",
    "moment waarop": "wanneer",
    "tijdstip waarop": "wanneer",
    "plaats waar": "waar",
    "plek waar": "waar",
}
_NOUN_ASKED = on_demand(rf"\b(?:[Oo]p )?(?:[Dd]e|[Hh]et) (?P<asked>{'|'.join(_ASKED)})\b")


def _hereafter(found: re.Match[str], other: str) -> str:
    """'De Vaarbond, hierna te noemen de bond, betaalt' as 'de Vaarbond (hierna: de bond) betaalt'."""
    short = re.search(r"\((?:hierna|verder):? (?P<name>[^()]+)\)", other)
    if short is None:
        return found[0]
    return f" {short[0]}" if found["name"] == short["name"] else found[0]


_TO_BE_CALLED = on_demand(
    r"(?:,| \()? ?(?:hierna|verder|in het vervolg)(?: ook)? (?:te noemen|genoemd|aan te duiden als"
    r"|aangeduid als):? "
    r"(?P<name>[^,.;:()]+?)(?:,|\)|(?=[.;]|$))"
)


def _or_not(text: str, other: str, names: dict[str, str]) -> str:
    """'Een besluit over het al dan niet sluiten van het dok' as 'een besluit over het sluiten van het dok',
    where the other side decides whether ('besluit of het dok sluit')."""
    if "al dan niet" in other or not _WHETHER.search(other):
        return text
    return _OR_NOT.sub(lambda found: named(found[1], found[0], names), text)


_WHETHER = on_demand(
    r"\b(?:beslui\w*|beslis\w*|bepaal\w*|bepalen|onderzoek\w*|beoordeel\w*|beoordelen|overweegt|overwegen"
    r"|bekijkt|bekijken)\b[^.;]*\bof\b"
)
_OR_NOT = on_demand(r"\b((?:over|van|voor|tot|naar) (?:(?:het|de) )?)al dan niet ")


def _owned(found: re.Match[str], other: str) -> str:
    """'Grond die eigendom is van de haven' as 'grond van de haven'."""
    if "eigendom" in other or "toebehoor" in other:
        return found[0]
    owner = found["one"] or found["two"]
    return f" van {owner}" if f"van {owner}" in other else found[0]


_OWNED = on_demand(
    r",? (?:die|dat) (?:(?:(?:in )?eigendom (?:is|zijn) van|toebehoor(?:t|en) aan) (?P<one>[^.,;:]+?)"
    r"|(?:van|aan) (?P<two>[^.,;:]+?) (?:is|zijn|toebehoort|toebehoren))(?:,|(?=[.;]|$))"
)


def _and_also(found: re.Match[str], other: str) -> str:
    """'Een kraan, een hek en tevens een lamp' as 'een kraan, een hek en een lamp'."""
    told = f"en {found['next']}"
    alike = found["also"] not in other.lower().split() and re.search(rf"\b{re.escape(told)}\b", other)
    return told if alike else found[0]


_ALSO = on_demand(
    r"\ben (?P<also>tevens|ook|eveneens|bovendien|daarnaast|voorts|alsmede) (?P<next>(?:de|het|een|onze"
    r"|in|op|voor|aan|"
    r"bij|met|van) \w+)\b"
)


def _aged(found: re.Match[str], other: str) -> str:
    """'Boven de tachtig' as 'boven de tachtig jaar', where the other side has that."""
    told = f"{found[0]} jaar"
    return told if told.lower() in other.lower() else found[0]


_AGE = on_demand(
    r"\b(?:[Bb]oven|[Oo]nder|[Oo]ver) de (?:\d+|\w*tien|\w*tig)\b(?! (?:jaar|jarigen|\w*meter|euro"
    r"|procent|kilo|"
    r"graden|decibel|uur|dagen|weken|maanden|minuten|km|hectare|%|€))"
)


_TURNS = (
    (" waar", wherever(_NOUN_ASKED, _why)),
    ("ierna", wherever(_TO_BE_CALLED, _hereafter)),
    ("verder", wherever(_TO_BE_CALLED, _hereafter)),
    ("al dan niet", _or_not),
    (" eigendom", wherever(_OWNED, _owned)),
    ("toebehoor", wherever(_OWNED, _owned)),
    (" en ", wherever(_ALSO, _and_also)),
    (" de ", wherever(_AGE, _aged)),
    ("te weten", _namely),
    ("treven", wherever(_AIM, _aim)),
    (" van ", wherever(_PRICE, _price)),
    ("kamp", wherever(_TROUBLED, _troubled)),
    ("ontbre", _lacking),
    ("op de ", wherever(_RIDING, _on_a_bike)),
    ("een bepaald", wherever(_CERTAIN, _certain)),
    ("e ", _said_once),
)
"""What stands in each text that has the turn, looked for first, and what reads it."""
