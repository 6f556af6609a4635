"""Numbers of one side, reckoned as the other side reckons them: 'stijgt van 40 naar 44 euro' is 'stijgt met 4
euro', 'betaalt ook 10 euro' is 'elk 10 euro', 'krijgt er tien bij' is 'tien extra'.
"""

from __future__ import annotations

import re

from regioparagraaf.comparison.weighing.beforehand.telling import named, told_where, wherever
from regioparagraaf.dutch.numerals import number, ordinal
from regioparagraaf.patterns import on_demand


def told_by_sums(text: str, other: str, names: dict[str, str]) -> str:
    """The text with its numbers told as the other text tells them; `names` gets what was written."""
    return told_where(_TURNS, text, other, names)


def _lasting(found: re.Match[str], other: str) -> str:
    """'De proef begint in maart en eindigt in juni' as 'de proef duurt van maart tot in juni'."""
    if not re.search(r"\b(?:duurt|duren|loopt|lopen)\b", other):
        return found[0]
    start, end = found["start"], found["end"]
    lasts = re.search(
        rf"\b(?:duurt|duren|loopt|lopen)\b[^.;:]*? van {start} (?:tot(?: en met| in)?|t/m) {end}\b", other
    )
    return lasts[0] if lasts else found[0]


_STARTS_AND_ENDS = on_demand(
    r"\b(?:begint|beginnen|start|starten) in (?P<start>\w+(?: \d{4})?) en (?:eindigt|eindigen|stopt"
    r"|stoppen) in "
    r"(?P<end>\w+(?: \d{4})?)\b"
)


def _and_a_half(text: str, other: str, names: dict[str, str]) -> str:
    """'Drie en een halve meter' as 'drieënhalve meter'."""
    del other

    def said(found: re.Match[str]) -> str:
        whole, half = found["whole"], found["half"]
        if number(whole.lower()) is None:
            return found[0]
        return named(f"{whole}{'ën' if whole.endswith('e') else 'en'}{half}", found[0], names)

    return _WHOLE_AND_A_HALF.sub(said, text)


_WHOLE_AND_A_HALF = on_demand(r"\b(?P<whole>\w+) en een (?P<half>half|halve)\b")


def _so_many_more(found: re.Match[str], other: str) -> str:
    """'De haven krijgt er tien ligplaatsen bij' as 'de haven krijgt tien extra ligplaatsen'."""
    if not re.search(r"\bextra\b", other) or "extra" in found.string:
        return found[0]
    told = f"{found['many']} extra {found['what']}"
    if number(found["many"].lower()) is None or told not in other:
        return found[0]
    return f"{found['verb']} {found['when'] or ''}{told}"


_COME_TO_IT = on_demand(
    r"\b(?P<verb>krijgt|krijgen|komt|komen) er (?P<when>[^.,;:]{1,40}? )?(?P<many>\w+) (?P<what>\w+) bij\b"
)


def _each_as_much(text: str, other: str, names: dict[str, str]) -> str:
    """'De haven geeft 10 euro en de bond geeft ook 10 euro' as 'de haven en de bond geven elk 10 euro', and
    'de
    haven en de bond delen de kosten gelijk' as 'de haven en de bond betalen elk de helft van de kosten'."""
    each = re.search(r"\b(\w+en) ((?:elk|ieder|allebei|beide) )", other)
    if each is None or each[2] in text:
        return text

    def said(found: re.Match[str]) -> str:
        much = found["much"] or ""
        if found["verb"][:_STEM] != each[1][:_STEM] or f"{each[2]}{much}" not in other:
            return found[0]
        return named(f"{found['one']} en {found['two']} {each[1]} {each[2]}{much}", found[0], names)

    def shared(found: re.Match[str]) -> str:
        told = f"{each[1]} {each[2]}de helft van {found['what']}"
        return named(told, found[0], names) if told in other else found[0]

    return _SHARED.sub(shared, _AS_MUCH.sub(said, text))


_STEM = 3
"""Letters that a verb keeps in all its forms at least."""
_WHO = r"(?:(?:[Dd]e|[Hh]et) )?\w+"
_AS_MUCH = on_demand(
    rf"\b(?P<one>{_WHO}) (?P<verb>\w+t) (?P<much>(?:[^.,;:\d]{{0,30}})?\d[\d.,]*(?: "
    rf"[^.,;:\d]{{1,40}}?)?),? (?:en|terwijl) (?P<two>{_WHO})"
    r"(?: (?P=verb))? (?:ook|eveneens|evenzeer)(?: (?P=much))?(?=[.;]|$)"
)
_SHARED = on_demand(r"\bdelen (?P<what>[^.,;:]+?) (?:gelijkelijk|gelijk)(?=[.;]|$)")


def _by_as_much(found: re.Match[str], other: str) -> str:
    """'Stijgt van 40 naar 44 euro' as 'van 40 euro … met 4 euro', where the other side tells it so."""
    one, two = (float(found[name].replace(".", "").replace(",", ".")) for name in ("one", "two"))
    step = f"{abs(two - one):g}".replace(".", ",")
    unit = found["unit"]
    alike = f"van {found['one']} {unit}" in other and f"met {step} {unit}" in other
    grows = re.search(r"\b(?:stij|groei|toene|neemt|verho|hoger)", found["verb"]) is not None
    if not alike or grows != (two > one):
        return found[0]
    return f"{found['verb']} van {found['one']} {unit} met {step} {unit}"


_FROM_TO = on_demand(
    r"\b(?P<verb>stijgt|stijgen|groeit|groeien|daalt|dalen) van (?P<one>\d[\d.]*(?:,\d+)?)(?: "
    r"(?P<before>\w+))? naar "
    r"(?P<two>\d[\d.]*(?:,\d+)?) (?P<unit>euro|procent|meter|uur|leden|boten|plaatsen|minuten)\b"
)


def _and_no_more(text: str, other: str, names: dict[str, str]) -> str:
    """'Tien kaarten per jaar, en niet meer' as 'hoogstens tien kaarten per jaar'."""
    bound = _AT_MOST.search(other)
    if bound is None or _AT_MOST.search(text):
        return text

    def said(found: re.Match[str]) -> str:
        counted = [one for one in _AMOUNT.finditer(found[1]) if number(one["many"].lower()) is not None]
        if not counted:
            return found[0]
        start, end = counted[-1].span()
        most = named(f"{bound[0].lower()} {counted[-1][0]}", counted[-1][0], names)
        return f"{found[1][:start]}{most}{found[1][end:]}"

    return _NO_MORE.sub(said, text)


_AT_MOST = on_demand(r"(?i)\b(?:maximaal|hoogstens|hooguit|ten hoogste|niet meer dan|tot|binnen)\b")
_AMOUNT = on_demand(r"(?:€ ?)?\b(?P<many>\d[\d.]*(?:,\d+)?|(?!een\b)\w+)")
_NO_MORE = on_demand(  # set off: 'wij betalen het niet meer' says that it ends
    r"([^.;:?!]*?)(?:,| en|, en) "
    r"(?:(?:niet|nooit) (?:meer|vaker|langer|hoger)|(?:meer|vaker|langer|hoger) niet)"
    r"(?=[.;:]|$)"
)


def _when_that_year_is_over(found: re.Match[str], other: str) -> str:
    """'Na afloop van het tweede jaar' as 'na twee jaar'."""
    there = re.search(rf"(?i)\bna (\w+) {found['unit']}\b", other)
    nth = ordinal(found["nth"])
    same = there is not None and nth is not None and number(there[1].lower()) == nth
    return there[0] if there and same else found[0]


_OVER = on_demand(
    r"\b[Nn]a (?:afloop|het einde) van het (?P<nth>\w+(?:de|ste)) (?P<unit>jaar|seizoen|kwartaal)\b"
)


def _each_time(text: str, other: str, names: dict[str, str]) -> str:
    """'Vier jaar lang telkens' as 'vier jaar lang elk jaar'."""
    each = _EACH_YEAR.search(other)
    if each is None or not _YEARS.search(text):
        return text
    return re.sub(r"\btelkens\b", lambda found: named(each[0], found[0], names), text)


_EACH_YEAR = on_demand(r"\b(?:elk|ieder) jaar\b|\bjaarlijks\b")
_YEARS = on_demand(r"\bjaar lang\b|\bgedurende \w+ jaar\b")


_TURNS = (
    ("niet", _and_no_more),
    ("nooit", _and_no_more),
    ("a afloop van het ", wherever(_OVER, _when_that_year_is_over)),
    ("a het einde van het ", wherever(_OVER, _when_that_year_is_over)),
    ("telkens", _each_time),
    (" eindig", wherever(_STARTS_AND_ENDS, _lasting)),
    (" stop", wherever(_STARTS_AND_ENDS, _lasting)),
    (" en een hal", _and_a_half),
    (" er ", wherever(_COME_TO_IT, _so_many_more)),
    (" en ", _each_as_much),
    ("terwijl ", _each_as_much),
    ("delen ", _each_as_much),
    (" naar ", wherever(_FROM_TO, _by_as_much)),
)
"""What stands in each text that has the turn, looked for first, and what reads it."""
