"""A turn of phrase of one side, read as the other side has it: 'niet eerder dan na een keuring' is 'pas na
een keuring', 'behoudens een afwijkend raadsbesluit' is 'tenzij de raad anders besluit'.

Each of these is one agreement in two constructions, of which no word answers another. Who says it otherwise
changes nothing: the text is read as the other side says it, and shown as it was written.
"""

from __future__ import annotations

import re

from regioparagraaf.comparison.weighing.beforehand.telling import named, told_where, wherever
from regioparagraaf.patterns import on_demand


def told_alike(text: str, other: str, names: dict[str, str]) -> str:
    """The text with what it says otherwise said as the other text says it; `names` gets for each what was
    written."""
    return told_where(_TURNS, text, other, names)


def _unless(found: re.Match[str], other: str) -> str:
    """'Behoudens een afwijkend raadsbesluit' as 'tenzij de raad anders besluit'."""
    verb = _OTHERWISE.search(other)
    if verb is None:
        return found[0]
    body = _WHOSE.get(found["raad"] or "", found["wie"] or "")
    unless = "Tenzij" if found[0][0] == "B" else "tenzij"
    return f"{unless} {body} anders {verb[1]}"


_OTHERWISE = on_demand(r"\b[Tt]enzij [^.,;]*\banders (beslui\w+|beslis\w+|bepaal\w+)")
_RESERVED = on_demand(
    r"\b[Bb]ehoudens (?:een )?(?:afwijkende?|andersluidende?|ander) "
    r"(?:(?P<raad>raads|gemeenteraads|college)(?:besluit|beslissing)\b"
    r"|(?:besluit|beslissing) van (?P<wie>(?:de|het) \w+))"
)
_WHOSE = {"raads": "de raad", "gemeenteraads": "de gemeenteraad", "college": "het college"}


def _only_after(found: re.Match[str], other: str) -> str:
    """'Wordt niet eerder door ons geopend dan na een keuring' as 'wordt pas door ons geopend na een
    keuring', where the other text has 'pas'."""
    if "niet eerder" in other or not (_ONLY.search(other) or _NOT_AS_LONG.search(other)):
        return found[0]
    return f"pas {found[1]}{found[2]}"


_ONLY = on_demand(r"\b[Pp]as\b[^.;]*\bna(?:dat)?\b")
_NOT_AS_LONG = on_demand(r"\bniet\b[^.;]*\bzolang\b[^.;]*\b(?:geen|niet)\b")
_NOT_BEFORE = on_demand(
    r"\bniet eerder ((?:door [^.,;:]{1,80}|aan|af|in|op|uit|vast|voor) )dan (na(?:dat)?)\b"
)
"""Who does it stands inside this one, and seems to be a part of the condition."""


def _not_but_after(text: str, other: str, names: dict[str, str]) -> str:
    """'Treedt niet in werking dan na een keuring' as 'treedt pas in werking na een keuring', whatever the
    other text has: 'niet na een keuring' is the opposite."""
    if _NOT_BUT.search(other):
        return text
    return _NOT_BUT.sub(lambda found: named(f"pas {found[1]}{found[2]}", found[0], names), text)


_NOT = r"\bniet ((?:(?!\w+er\b|anders\b|meer\b|alleen\b|zozeer\b)[\w'-]+ ){0,5})"
"""No comparative stands behind it: 'niet later dan na de zomer' sets a bound."""
_NOT_BUT = on_demand(rf"{_NOT}dan (na(?:dat)?)\b")


def _not_but_for(text: str, other: str, names: dict[str, str]) -> str:
    """'Sluiten niet dan met overleg' as 'sluiten alleen met overleg', where the other text has 'alleen'."""
    only = _SOLELY.search(other)
    if only is None or _SOLELY.search(text):
        return text
    return _NOT_BUT_FOR.sub(
        lambda found: named(f"{only[0].lower()} {found[1]}{found[2]}", found[0], names), text
    )


_SOLELY = on_demand(r"(?i)\b(?:alleen|slechts|uitsluitend|enkel)\b")
_NOT_BUT_FOR = on_demand(rf"{_NOT}dan (om|met|bij|op|indien|als|wanneer)\b")


def _kept_until(text: str, other: str, names: dict[str, str]) -> str:
    """'Verliezen hun plek niet voordat' as 'behouden hun plek totdat', and 'wordt niet gesloopt totdat' as
    'blijft staan totdat': what stays until then does not go before it."""
    if not _UNTIL.search(text) or not _UNTIL.search(other) or text.count("niet") != 1:
        return text
    keeps, stays = _KEEPS.search(other), _STAYS.search(other)

    def kept(found: re.Match[str]) -> str:
        verb = "behouden" if found["verb"].endswith("en") else "behoudt"
        return named(f"{verb}{found['what']}totdat", found[0], names)

    def stayed(found: re.Match[str]) -> str:
        verb = found["verb"] or found["goes"]
        if stays is None or (found["end"] or "verdwijnt") not in _ENDS[stays[1]]:
            return found[0]
        stay = "blijven" if verb.endswith("n") else "blijft"
        return named(f"{stay}{found['what']}{stays[1]} totdat", found[0], names)

    if keeps:
        text = _LOSES.sub(kept, text)
    return _IS_TAKEN.sub(stayed, text) if stays else text


_UNTIL = on_demand(r"\b(?:[Vv]oordat|[Tt]otdat|[Zz]olang)\b")
_KEEPS = on_demand(r"\b(?:behoud(?:en|t)|houd(?:en|t))\b[^.;]*\btotdat\b")
_STAYS = on_demand(r"\bblij(?:ft|ven)\b(?:[^.,;]*\s)?(staan|liggen|hangen|bestaan|open)\b")
_LOSES = on_demand(
    r"\b(?P<verb>verlie(?:zen|st)|raa?k(?:en|t)(?=[^.,;:]*\bniet kwijt\b))(?P<what> [^.,;:]*?)"
    r"niet (?:kwijt )?(?:voordat|totdat)\b"
)
_IS_TAKEN = on_demand(
    r"\b(?:(?P<goes>verdwijn(?:t|en))"
    r"|(?P<verb>wordt|worden|gaat|gaan)(?=[^.,;:]*\bniet \w+ (?:voor|tot)dat\b))"
    r"(?P<what> (?:[^.,;:]*? )?)niet (?(verb)(?P<end>\w+) )(?:voordat|totdat)\b"
)
_TAKEN = frozenset("weggehaald verwijderd gesloopt afgebroken opgeruimd weg verdwijnt".split())
_ENDS = {
    **dict.fromkeys(("staan", "liggen", "hangen"), _TAKEN | {"verplaatst"}),
    "bestaan": _TAKEN | {"opgeheven", "afgeschaft"},
    "open": frozenset("gesloten afgesloten dicht".split()),
}
"""What ends it that a thing stays so; what is moved does not stay where it is, but stays."""


def _enough(text: str, other: str, names: dict[str, str]) -> str:
    """'Dat het scholen niet aan lokalen ontbreekt' as 'dat scholen genoeg lokalen hebben', and 'geen tekort
    aan lokalen' as 'genoeg lokalen': who lacks none has enough."""
    if "ontbreekt" not in text and "geen tekort" not in text and "geen gebrek" not in text:
        return text

    def said(found: re.Match[str]) -> str:
        thing = found["thing"]
        enough = re.search(rf"\b(genoeg|voldoende) {re.escape(thing)}\b", other)
        if enough is None:
            return found[0]
        who = found.groupdict().get("who")
        told = f"{who} {found['when'] or ''}{enough[1]} {thing} hebben" if who else f"{enough[1]} {thing}"
        return named(told, found[0], names)

    text = _LACKS.sub(said, text)
    return _NO_LACK.sub(said, text)


_LACKS = on_demand(
    r"\bhet (?P<who>(?:(?:de|onze|alle|hun) )?\w+) (?P<when>[^.,;:]{1,40} )?niet aan "
    r"(?P<thing>(?:\w+ )?\w+) ontbreekt\b"
)
_NO_LACK = on_demand(r"\bgeen (?:tekort|gebrek) aan (?P<thing>\w+)\b")


def _unchanged(found: re.Match[str], other: str) -> str:
    """'Wijzigt niet ten opzichte van vorig jaar' as 'blijft gelijk aan vorig jaar'."""
    if not _SAME.search(other):
        return found[0]
    stays = "blijft" if found["verb"].endswith("t") else "blijven"
    return f"{stays}{found['what']}gelijk aan"


_SAME = on_demand(r"\b(?:evenveel|even (?:veel|hoog|groot|vaak)|gelijk aan|hetzelfde|dezelfde)\b")
_NOT_CHANGED = on_demand(
    r"\b(?P<verb>wijzigt|wijzigen|verandert|veranderen)(?P<what> (?:[^.,;:]*? )?)niet "
    r"(?:ten opzichte van|vergeleken met|in vergelijking met)\b"
)


def _by_majority(text: str, other: str, names: dict[str, str]) -> str:
    """'Bij meerderheid van stemmen' as 'bij meerderheid', where the other side counts nothing else."""
    if "meerderheid" not in other or "stemmen" in other:
        return text
    return _OF_VOTES.sub(lambda found: named("meerderheid", found[0], names), text)


_OF_VOTES = on_demand(r"\bmeerderheid van (?:de )?(?:uitgebrachte )?stemmen\b")


def _in_order(text: str, other: str, names: dict[str, str]) -> str:
    """'Daarvoor geldt de volgorde: eerst de dijken' as ': eerst de dijken': 'eerst' says too that there is an
    order."""
    if "volgorde" in other or not _FIRST.search(other):
        return text
    return _ORDERED.sub(lambda found: named(found[2], found[0], names), text)


_FIRST = on_demand(r"\b[Ee]erst\b")
_ORDERED = on_demand(
    r"[,;]?(?:(?: en)? (?:daarvoor|daarbij|hiervoor|hierbij|waarvoor|waarbij))? geldt "
    r"(?:de|deze|als)( volgende)? volgorde(: eerst)\b"
)


def _from_to(found: re.Match[str], other: str) -> str:
    """'Van 2026 tot 2030' as '2026-2030', where the other side writes these two years so."""
    years = re.search(rf"\b{found[1]}[-\u2013/]{found[2]}\b", other)
    return years[0] if years else found[0]


_YEARS = on_demand(r"\bvan (20\d\d) tot (20\d\d)\b")


def _comes_to(found: re.Match[str], other: str) -> str:
    """'Komt het tot een staking, dan vaart de noodboot' and 'als het tot een staking komt, vaart de noodboot'
    as 'bij een staking vaart de noodboot'."""
    case = found["one"] or found["two"]
    if not re.search(rf"\b[Bb]ij {re.escape(case)}\b", other):
        return found[0]
    return ("Bij " if found[0][0].isupper() else "bij ") + case


_CASE = r"(?:(?:een|het|de) )?\w+"
_COMES_TO = on_demand(
    rf"\b(?:(?:[Kk]omt|[Mm]ocht) het tot (?P<one>{_CASE})(?: komen)?, dan"
    rf"|(?:[Aa]ls|[Ww]anneer|[Ii]ndien) het tot (?P<two>{_CASE}) komt,)"
)


def _doors(found: re.Match[str], other: str) -> str:
    """'Het museum sluit zijn deuren' as 'het museum sluit', where the other side says too that it opens,
    stays open or closes."""
    if "deuren" in other or not _OPEN_OR_SHUT.search(other):
        return found[0]
    stays = _STAYS.search(other)
    verb = _STAYS_SO.get(found["verb"], found["verb"]) if stays else found["verb"]
    return f"{verb}{found['state'] or ''}"


_OPEN_OR_SHUT = on_demand(r"\b(?:open|opent|openen|geopend|sluit|sluiten|gesloten|dicht)\b")
_STAYS_SO = {"houdt": "blijft", "houden": "blijven"}
_THEIR_DOORS = on_demand(
    r"\b(?P<verb>open(?:t|en)?|sluit(?:en)?|houdt?|houden) (?:hun|haar|zijn|de) deuren"
    r"(?P<state> (?:open|gesloten|dicht))?\b"
)


def _if_wished(text: str, other: str, names: dict[str, str]) -> str:
    """'Desgewenst' as 'als zij dat willen'."""
    wished = _WISHED.search(other)
    if wished is None or "willen" in text:
        return text
    return _ON_WISH.sub(
        lambda found: named(((found[0][0] == "D" and "A") or "a") + wished[0][1:], found[0], names), text
    )


_WISHED = on_demand(
    r"\bals (?:u|je|zij|ze|hij) (?:dat|dit|het) (?:wil|wilt|willen|wenst|wensen)\b|\bals zij willen\b",
    re.IGNORECASE,
)
_ON_WISH = on_demand(r"\b(?:[Dd]esgewenst|[Aa]ls gewenst|[Ii]ndien gewenst|[Nn]aar wens)\b")


def _on_the_understanding(text: str, other: str, names: dict[str, str]) -> str:
    """'Blijft open, met dien verstande dat één dok sluit' as 'blijft open, maar één dok sluit': the one case
    is told in both."""
    if "verstande" in other or not re.search(r", maar\b", other):
        return text
    return _UNDERSTOOD.sub(lambda found: named("maar", found[0], names), text)


_UNDERSTOOD = on_demand(
    r"(?<=, )met dien verstande dat\b(?![^.;]*\b(?:eerder|pas|alleen|uitsluitend|mits|tenzij|als|indien"
    r"|wanneer)\b)"
)


def _less_than(found: re.Match[str], other: str) -> str:
    """'Zijn niet zo diep als' as 'zijn minder diep dan'."""
    how, rest = found["how"], found["rest"] or ""
    if not re.search(rf"\bminder {re.escape(how)}\b[^.;:]*\bdan\b", other):
        return found[0]
    return f"minder {how}{rest} dan"


_NOT_SO = on_demand(r"\bniet (?:zo|even) (?P<how>\w+)(?P<rest>(?: \w+){0,4})? als\b")


def _than(found: re.Match[str], other: str) -> str:
    """'Meer boten als vorig jaar' as 'meer boten dan vorig jaar', which it is in good Dutch."""
    if "als" in other.split() or not re.search(r"\bdan\b", other):
        return found[0]
    told = f"{found['more']} dan"
    return told if told.lower() in other.lower() else found[0]


_AS_FOR_THAN = on_demand(r"\b(?P<more>(?:[Mm]eer|[Mm]inder|\w{2,}er)(?: [^.,;: ]+){0,4}?) als\b")


def _first_of_two(found: re.Match[str], other: str) -> str:
    """'De raad stelt het vast. Daaraan voorafgaand adviseert de bond.' as 'Eerst adviseert de bond, daarna
    …', where the other text has 'nadat'."""
    if not re.search(r"\b[Nn]adat\b", other):
        return found[0]
    return f"Eerst {found['first']}, daarna {found['then']}."


_BEFOREHAND = on_demand(
    r"(?P<then>[^.?!]+)\. (?:Daaraan voorafgaand|Voorafgaand daaraan|Vooraf) (?P<first>[^.?!]+)\."
)


def _worked_out_by(found: re.Match[str], other: str) -> str:
    """'Krijgen subsidie; de hoogte daarvan hangt af van hun ledental' as 'krijgen subsidie op basis van hun
    ledental'."""
    by = _BY.search(other)
    if by is None:
        return found[0]
    what = f"{found['what']} is " if found["what"] else ""
    return f" {what}{by[0]}"


_BY = on_demand(r"\b(?:op basis van|naar rato van|aan de hand van|op grond van)\b")
_DEPENDS = on_demand(
    r"(?:^|[;,]? )[Dd]e (?:hoogte|omvang|grootte)"
    r"(?: (?:daar|er)van| van (?P<what>(?:de|het|een) [^.,;]{2,40}?))? hangt af van\b"
)


_TURNS = (
    ("gewenst", _if_wished),
    ("naar wens", _if_wished),
    ("verstande", _on_the_understanding),
    (" als ", wherever(_NOT_SO, _less_than)),
    (" als ", wherever(_AS_FOR_THAN, _than)),
    ("ehoudens", wherever(_RESERVED, _unless)),
    ("niet eerder", wherever(_NOT_BEFORE, _only_after)),
    (" dan na", _not_but_after),
    (" dan ", _not_but_for),
    ("ooraf", wherever(_BEFOREHAND, _first_of_two)),
    (" hangt af van ", wherever(_DEPENDS, _worked_out_by)),
    ("niet ", _kept_until),
    (" aan ", _enough),
    ("niet ", wherever(_NOT_CHANGED, _unchanged)),
    ("meerderheid van ", _by_majority),
    ("volgorde", _in_order),
    ("het tot", wherever(_COMES_TO, _comes_to)),
    ("deuren", wherever(_THEIR_DOORS, _doors)),
    (" tot 20", wherever(_YEARS, _from_to)),
)
"""What stands in each text that has the turn, looked for first, and what reads it."""
