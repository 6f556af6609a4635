"""A condition in another construction, read as the other side has it: 'voor een brug is een sluis een harde
voorwaarde' is 'een brug zonder sluis is uitgesloten', 'wij verbreden de vaart. De kade mag daardoor niet
verzakken' is 'wij verbreden de vaart, mits de kade niet verzakt'.
"""

from __future__ import annotations

import re

from regioparagraaf.comparison.weighing.beforehand.telling import named, told_where, wherever
from regioparagraaf.patterns import on_demand


def conditions_alike(text: str, other: str, names: dict[str, str]) -> str:
    """The text with each such condition as the other text tells it; `names` gets what was written."""
    return told_where(_TURNS, text, other, names)


def _asked_apart(found: re.Match[str], other: str) -> str:
    """'De kade mag daardoor niet verzakken', in a sentence of its own, as ', mits de kade niet verzakt'."""
    who = found["who"][0].lower() + found["who"][1:]
    there = re.search(rf"\b{_MARK} (?:{re.escape(who)}) (?P<not>niet )?(?P<verb>\w+)\b", other)
    if there is None or bool(there["not"]) != bool(found["not"]):
        return found[0]
    if there["verb"][:_STEM] != found["verb"][:_STEM]:
        return found[0]
    return f", mits {who} {there['not'] or ''}{there['verb']}"


_STEM = 4
"""Letters of a verb that its forms share at least."""
_MARK = r"(?:[Vv]ooropgesteld dat|[Mm]its|[Oo]p voorwaarde dat|[Oo]nder de voorwaarde dat|[Zz]olang)"
_APART = on_demand(
    r"[.;,](?: (?:maar|waarbij|en))? (?P<who>(?:De|Het|de|het) \w+(?: \w+)?) "
    r"(?:(?:mag|mogen) (?:daar|hier)(?:door|bij) (?P<not>niet)|(?:moet|moeten) (?:daarbij|daarvoor|wel)) "
    r"(?P<verb>\w{4,}en)(?=[.;,]|$)"
)


def _hard_condition(found: re.Match[str], other: str) -> str:
    """'Voor een brug is een sluis een harde voorwaarde' as 'een brug zonder sluis is uitgesloten'."""
    without = _RULED_OUT.search(other)
    if without is None:
        return found[0]
    what, needed = (re.sub(r"^(?:de|het|een) ", "", found[name]) for name in ("what", "needed"))
    return f"Een {what} zonder {needed} is {without[1]}"


_RULED_OUT = on_demand(
    r"\bzonder [^.,;:]{1,60} is (uitgesloten|niet mogelijk|onmogelijk|ondenkbaar|niet toegestaan|verboden)\b"
)
_ASKED_FOR = on_demand(
    r"^Voor (?P<what>(?:een|de|het) [^.,;:]+?) is (?P<needed>(?:een|de|het) [^.,;:]+?) een "
    r"(?:harde |strikte |absolute |noodzakelijke )?(?:voorwaarde|vereiste|eis)(?=[.,;]|$)"
)


def _objected_to(found: re.Match[str], other: str) -> str:
    """'Verhuurt geen steiger waartegen de buren bezwaar hebben' as 'verhuurt een steiger slechts indien de
    buren geen bezwaar hebben'."""
    there = _NO_OBJECTION.search(other)
    if there is None:
        return found[0]
    if found["who"].lower() != there["who"].lower():
        return found[0]
    return f"{found['what']} {there[0]}"


_NO_OBJECTION = on_demand(
    r"\b(?:slechts|alleen|uitsluitend|enkel) (?:indien|als|wanneer) (?P<who>(?:de|het|een) \w+) "
    r"(?:er |daartegen |daar )?geen bezwaar(?: daartegen| ertegen)? (?:heeft|hebben|maakt|maken)\b"
)
_OBJECTED = on_demand(
    r"\bgeen (?P<what>[^.,;:]{1,60}?) waartegen (?P<who>(?:de|het|een) \w+) bezwaar "
    r"(?:heeft|hebben|maakt|maken)\b"
)


def _unchanged(found: re.Match[str], other: str) -> str:
    """'Bij ongewijzigd sluisbeleid' as 'aangenomen dat de sluis zijn beleid niet wijzigt', where what it is
    about stands there."""
    clause = _NOT_CHANGED.search(other)
    words = clause["what"].lower().split() if clause else []
    thing = found["thing"].lower()
    whole = thing in words or any(
        thing == f"{link}{word}"
        for word in words
        for owner in words
        for link in (owner, f"{owner}s", f"{owner}e")
    )
    if clause is None or not whole:
        return found[0]
    return clause[0][0].upper() + clause[0][1:] + "," if found[0][0] == "B" else clause[0]


_UNCHANGED = on_demand(r"\b[Bb]ij (?:een )?(?:ongewijzigde?|onveranderde?|gelijkblijvende?) (?P<thing>\w+)\b")
_NOT_CHANGED = on_demand(
    r"\b(?:aangenomen dat|ervan uitgaande dat|mits|zolang|als|indien) (?P<what>[^.,;:]+?) "
    r"(?:niet (?:wijzigt|wijzigen|verandert|veranderen)|(?:gelijk|ongewijzigd) blij(?:ft|ven))\b",
    re.IGNORECASE,
)


def _pending(found: re.Match[str], other: str) -> str:
    """'Hangende het beroep' as 'totdat de rechter in beroep heeft beslist', and as 'zolang het beroep
    loopt'."""
    until = re.search(_DECIDED.format(what=re.escape(found["what"])), other, re.IGNORECASE)
    if until is None:
        return found[0]
    return f"{until[0][0].upper()}{until[0][1:]}," if found[0][0] == "H" else until[0]


_PENDING = on_demand(r"\b[Hh]angende (?:de|het|een) (?P<what>\w+(?: beroep)?)\b")
_DECIDED = (
    r"\b(?:totdat|tot|zolang)(?: (?:de|het) \w+)? (?:(?:in|op|over) )?(?:(?:de|het|een) )?{what} "
    r"(?:is |heeft |nog )?"
    r"(?:beslist|beslist heeft|besloten|uitspraak (?:doet|gedaan)|loopt|afgerond|afgehandeld)"
    r"(?: is| heeft)?\b"
)


def _forbidden(found: re.Match[str], other: str) -> str:
    """'Behoudens een verbod in de keur' as 'waar de keur ze niet verbiedt'."""
    there = re.search(_NOT_FORBIDDEN.format(where=re.escape(found["where"])), other)
    return f" {there[0]}" if there else found[0]


_RESERVED = on_demand(
    r",? (?:behoudens|behalve bij|uitgezonderd) een verbod "
    r"(?:in|van|op grond van) (?P<where>(?:de|het) [^.,;:]+)"
)
_NOT_FORBIDDEN = (
    r"(?:op (?:de |alle )?(?:plekken|plaatsen) )?\b(?:waar|als|indien|voor zover|voorzover) {where} "
    r"(?:(?:ze|dat|het|dit|die) )?niet verbiedt\b|\btenzij {where} (?:(?:ze|dat|het|dit|die) )?verbiedt\b"
)


def _only_not(found: re.Match[str], other: str) -> str:
    """'De hele vloot vaart, alleen de pont niet' as 'de hele vloot, op de pont na, vaart'."""
    who = re.escape(found["who"])
    there = re.search(rf",? \bop {who} na\b,?", other)
    return f", {there[0].strip(' ,')}" if there else found[0]


_ALONE_NOT = on_demand(r", (?:alleen|enkel|slechts) (?P<who>(?:(?:de|het|een) )?[^.,;:]+?) niet(?=[.;,]|$)")


def _yet_to_begin(found: re.Match[str], other: str) -> str:
    """'Als de bouw nog moet beginnen' as 'voorafgaand aan de bouw'."""
    ahead = re.search(rf"\b[Vv]oorafgaand aan {re.escape(found['what'])}\b", other)
    return ahead[0].lower() if ahead else found[0]


_TO_BEGIN = on_demand(
    r"\b(?:als|wanneer|terwijl) (?P<what>(?:de|het|een) \w+) nog moe(?:t|ten) (?:beginnen|starten)\b"
)


def _right_after(text: str, other: str, names: dict[str, str]) -> str:
    """'Direct na de oplevering van de sluis' as 'na de oplevering van de sluis', where the other side says
    'zodra de sluis is opgeleverd'."""

    def said(found: re.Match[str]) -> str:
        done = [word.replace("ge", "", 1) for word in _AS_SOON.findall(other)[0].split()]
        stem = found["deed"].removesuffix("ing")[:_DEED]
        if not any(word.startswith(stem) for word in done):
            return found[0]
        told = found["deed_of"]
        return named(("Na" if found[0][0].isupper() else "na") + told, found[0], names)

    return _AT_ONCE.sub(said, text) if _AS_SOON.search(other) else text


_DEED = 6
"""Letters that a deed and its verb share at least: 'oplevering', 'opgeleverd'."""
_AS_SOON = on_demand(r"\b[Zz]odra ([^.,;:]+)")
_AT_ONCE = on_demand(
    r"\b(?:[Dd]irect|[Mm]eteen|[Oo]nmiddellijk) na(?P<deed_of>(?: (?:de|het|een))? (?P<deed>\w+))\b"
)


def _pointed_at(found: re.Match[str], other: str) -> str:
    """'Zolang die brug er niet is' as 'zolang die er niet is': what 'die' points at stands before either."""
    told = f"{found['lead']} {found['these']} {found['next']}"
    bare = re.search(rf"(?i)\b{re.escape(told)}\b", other)
    return bare[0] if bare else found[0]


_POINTING = on_demand(
    r"(?i)\b(?P<lead>zolang|zodra|als|wanneer|indien|tenzij|mits|totdat|voordat|nadat) "
    r"(?P<these>die|dat|deze|dit) "
    r"(?!jaar|maand|week|seizoen|najaar|voorjaar|keer)\w{3,} (?P<next>\w+)"
)


def _then_that_holds(found: re.Match[str], other: str) -> str:
    """'Het loopt tot mei. Staat hier een andere maand bij, dan geldt die.' as 'het loopt tot mei, tenzij hier
    een andere maand bij staat'."""
    if "tenzij" not in other:
        return found[0]
    return f", tenzij {found['rest']} {found['verb'].lower()}"


_HOLDS_THEN = on_demand(
    r"[.;] (?P<verb>Staat|Is|Wordt|Geldt|staat|is|wordt) (?P<rest>[^.,;:]*\bander[es]?\b[^.,;:]*), "
    r"dan (?:geldt|gelden) (?:die|dat|deze)(?=[.;]|$)"
)


def _or_else(found: re.Match[str], other: str) -> str:
    """'..., of de raad moet anders besluiten' as '..., tenzij de raad anders besluit'."""
    there = re.search(rf"\b(?:tenzij|behalve als) {re.escape(found['who'])}\b", other)
    return f", {there[0]} {found['what']}" if there else found[0]


_OR_MUST = on_demand(
    r", of (?P<who>(?:de|het|een) \w+) (?:moet|moeten) (?:tot iets )?(?P<what>anders [^.,;:]+)"
)


_TURNS = (
    (" m", wherever(_APART, _asked_apart)),
    ("oor ", wherever(_ASKED_FOR, _hard_condition)),
    ("waartegen", wherever(_OBJECTED, _objected_to)),
    ("ij ", wherever(_UNCHANGED, _unchanged)),
    ("angende ", wherever(_PENDING, _pending)),
    ("verbod", wherever(_RESERVED, _forbidden)),
    (" niet", wherever(_ALONE_NOT, _only_not)),
    ("e", wherever(_TO_BEGIN, _yet_to_begin)),
    (" na ", _right_after),
    (" di", wherever(_POINTING, _pointed_at)),
    (" da", wherever(_POINTING, _pointed_at)),
    (" de", wherever(_POINTING, _pointed_at)),
    (", of ", wherever(_OR_MUST, _or_else)),
    (", dan geld", wherever(_HOLDS_THEN, _then_that_holds)),
)
"""What stands in each text that has the turn, looked for first, and what reads it."""
