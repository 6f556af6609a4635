"""One sentence in two constructions, read as the other side builds it: 'de pier, Havenlicht genaamd' is 'de
pier Havenlicht', 'twee loodsen: een voor zeilen en een voor masten' is 'een loods voor zeilen en een loods
voor masten'.
"""

from __future__ import annotations

import re

from regioparagraaf.comparison.weighing.beforehand.telling import named, told_where, wherever
from regioparagraaf.dutch.numerals import number
from regioparagraaf.patterns import on_demand


def told_round(text: str, other: str, names: dict[str, str]) -> str:
    """The text built as the other text is; `names` gets for each turn what was written."""
    return told_where(_TURNS, text, other, names)


def _one_each(found: re.Match[str], other: str) -> str:
    """'Drie loodsen: een voor zeilen en twee voor masten' as 'een loods voor zeilen en twee loodsen voor
    masten'."""
    one, two, both = (number(found[name].lower().replace("een", "één")) for name in ("one", "two", "both"))
    if one is None or two is None or one + two != both:
        return found[0]
    a, b, first, second = (re.escape(found[name]) for name in ("one", "two", "first", "second"))
    thing = rf"(?:\w+e )?{re.escape(found['what'][:_STEM])}\w*"
    apart = re.search(rf"(?i)\b{a} {thing} {first} en {b}(?: {thing})? {second}(?!\w)", other)
    return apart[0] if apart else found[0]


_STEM = 3
"""Letters that a word and its plural share at least."""
_COUNT = r"(?:[Ee]en|[Éé]én|\d+|[Tt]wee|[Dd]rie|[Vv]ier|[Vv]ijf|[Zz]es|[Zz]even|[Aa]cht|[Nn]egen|[Tt]ien)"
_OF_THEM = on_demand(
    rf"\b(?P<both>{_COUNT}) (?:\w+e )?(?P<what>\w+)(?:: |, namelijk )(?P<one>{_COUNT}) "
    rf"(?P<first>[^.,;:]{{1,80}}?) en (?P<two>{_COUNT}) (?P<second>[^.,;:]{{1,80}})(?=[.,;]|$)"
)


def _called(text: str, other: str, names: dict[str, str]) -> str:
    """'De pier, Havenlicht genaamd, gaat open' and 'de pier die Havenlicht heet, gaat open' as 'de pier
    Havenlicht gaat open'."""
    if re.search(r"\b(?:genaamd|naam|heet|heten)\b", other):
        return text
    text = _THAT_IS_CALLED.sub(lambda found: named(found[1], found[0], names), text)
    if not ("genaamd" in text or "met de naam " in text):
        return text
    text = re.sub(r"\bmet de naam (?=[A-Z])", "", text)
    return _CALLED.sub(lambda found: named(found["one"] or found["two"], found[0], names), text)


_CALLED = on_demand(
    r",(?P<one> (?:[A-Z]\w+ ?){1,4})(?<! ) (?:genaamd),"
    r"|, ?(?:genaamd)(?P<two> (?:[A-Z]\w+ ?){1,4})(?<! ),"
)


_THAT_IS_CALLED = on_demand(r",? (?:die|dat)( [A-Z]\w+(?: [A-Z]\w+)*) heet\b")


def _numbering(found: re.Match[str], other: str) -> str:
    """'De vloot, die 12 boten telt,' as 'de vloot (12 boten)'."""
    told = f"({found[1]})"
    return f" {told}" if told in other else found[0]


_NUMBERING = on_demand(r", (?:die|dat) (?:uit )?(\w+ \w+) (?:telt|heeft|bevat|omvat|bestaat)(?:,|(?=\.))")


def _listed_first(text: str, other: str, names: dict[str, str]) -> str:
    """'De volgende steden tekenen: Gent en Brugge.' as 'Gent en Brugge tekenen.'"""

    def said(found: re.Match[str]) -> str:
        row = found["row"]
        told = f"{row[0].upper()}{row[1:]} {found['rest']}"
        return named(told, found[0], names) if other.lower().startswith(row.lower()) else found[0]

    return text if "volgende" in other else _LISTED.sub(said, text)


_LISTED = on_demand(r"^De volgende \w+ (?P<rest>[^.,;:]+): (?P<row>[^.;:]+)(?=\.?$)")


def _summed(found: re.Match[str], other: str) -> str:
    """'Kost 2 ton aan hout en 1 ton aan loon, samen 3 ton' as 'kost 3 ton: 2 ton aan hout en 1
    ton aan loon'."""
    total = re.search(
        r" (?P<lead>(?:in totaal |samen )?)(?P<total>[^ .,;:]+(?: [^ .,;:]+)?): (?P<parts>[^.;:]+)", other
    )
    if total is None:
        return found[0]
    if total["total"] != found["total"] or not found["parts"].endswith(total["parts"].strip()):
        return found[0]
    head = found["parts"][: -len(total["parts"])]
    return f"{head}{total['lead']}{total['total']}: {total['parts']}"


_SUM = on_demand(
    r"(?P<parts>[^.;:]+), (?:samen|in totaal|totaal|bij elkaar|opgeteld) "
    r"(?P<total>[^ .,;:]+(?: [^ .,;:]+)?)(?=[.;]|$)"
)


def _whose(found: re.Match[str], other: str) -> str:
    """'De bakker en de oven van de bakker' as 'de bakker en zijn oven'."""
    own = re.search(rf"\b{found['who']} en (zijn|haar|hun) {found['what']}\b", other)
    return f"{found['who']} en {own[1]} {found['what']}" if own else found[0]


_OF_THE_SAME = on_demand(r"\b(?P<who>\w{4,}) en (?:de|het) (?P<what>\w+) van (?:de|het) (?P=who)\b")


def _as_one(text: str, other: str, names: dict[str, str]) -> str:
    """'Als iemand te laat is, betaalt hij' as 'wie te laat is, betaalt'."""
    if not re.match(r"(?:Wie|Degene die) ", other):
        return text
    return _SOMEBODY.sub(lambda found: named(f"Wie {found[1]}, {found[2]}", found[0], names), text)


_SOMEBODY = on_demand(
    r"^(?:Als|Wanneer|Indien) iemand ([^.,;:]+), (?:dan )?(\w+) (?:hij|die|deze)(?: of zij)?(?= )"
)


def _goes_before(found: re.Match[str], other: str) -> str:
    """'De keuring gaat aan de vaart vooraf' as 'de vaart volgt op de keuring', or as 'vóór de vaart is er de
    keuring'."""
    follows = re.search(r"\bvolg(?:t|en) op\b", other)
    there_is = re.search(r"\b[Vv](?:óó|oo)r (?:[^.,;:]+?) (is|komt|zijn|komen) er\b", other)
    if not (follows or there_is):
        return found[0]
    last = found["one"] or found["two"]
    first = found["first"][0].lower() + found["first"][1:]
    if there_is and not follows:
        return f"Vóór {last} {there_is[1]} er {first}"
    return f"{last[0].upper()}{last[1:]} volgt op {first}"


_BEFORE = on_demand(
    r"^(?P<first>[^.,;:]+?) gaa?(?:t|n) (?:aan (?P<one>[^.,;:]+) vooraf|vooraf aan (?P<two>[^.,;:]+))(?=\.?$)"
)


def _measured(found: re.Match[str], other: str) -> str:
    """'Met een lengte van 40 meter' as 'van 40 meter lang'."""
    how = _HOW[found["how"]]
    told = f"{found['size']} {how}"
    return f"van {told}" if told in other else found[0]


_HOW = {"lengte": "lang", "breedte": "breed", "hoogte": "hoog", "diepte": "diep", "dikte": "dik"}
_WITH_A_SIZE = on_demand(
    r"\b(?:met een|die een|dat een) (?P<how>lengte|breedte|hoogte|diepte|dikte) van "
    r"(?P<size>[\d.,]*\d (?:\w*meter|km|cm|m))"
    r"(?: heeft| hebben)?\b"
)


def _by_means(found: re.Match[str], other: str) -> str:
    """'Door middel van een vaste bijdrage' as 'met een bijdrage', where the other side has the same noun
    so."""
    alike = re.search(rf"(?i)\bmet (?:(?:een|de|het) )?(?:\w+ )?{found['what']}\b", other)
    return "met " if alike else found[0]


_MEANS = on_demand(r"\bdoor middel van (?=(?:(?:een|de|het) )?(?:\w+e )?(?P<what>\w{4,}))")


def _torn_bound(found: re.Match[str], other: str) -> str:
    """'Zij stellen die niet later vast dan op 1 mei' as 'zij stellen die vast niet later dan op 1 mei': the
    end of a verb may stand within what compares."""
    whole = f"niet {found['more']} dan "
    return found[0] if found[0] in other else f"{found['verb']} {whole}"


_TORN = on_demand(r"\bniet (?P<more>later|eerder|vroeger|hoger|lager|langer) (?P<verb>(?!dan\b)\w+) dan ")


def _not_before(found: re.Match[str], other: str) -> str:
    """'Voordat de raad heeft besloten, kappen wij de eiken niet' as 'wij kappen de eiken niet voordat de raad
    heeft besloten'."""
    if not _BEFORE_THAT.search(other) or _BEFORE_THAT.search(found.string):
        return found[0]
    who = found["who"][0].upper() + found["who"][1:]
    return f"{who} {found['verb']} {found['rest']}niet {found['lead'].lower()} {found['when']}"


_BEFORE_THAT = on_demand(r"\bniet (?:voordat|alvorens)\b")
_PUT_IN_FRONT = on_demand(
    r"^(?P<lead>Voordat|Alvorens) (?P<when>(?!.*\bniet\b.*,)[^.;:]+?), (?P<verb>\w+(?:t|en)) "
    r"(?P<who>wij|we|zij|er|(?:de|het|onze) [\w-]+) (?P<rest>[^.,;:]*?)niet(?=\.?$)"
)


def _goes_from(found: re.Match[str], other: str) -> str:
    """'Wordt uitgebreid van 40 naar 60' as 'gaat van 40 naar 60', where the other side has these two."""
    goes = re.search(rf"\b(ga(?:at|an))\b[^.,;:]* {re.escape(found['span'])}(?!\w)", other)
    return f"{goes[1]} {found['mid']}{found['span']}" if goes else found[0]


_FROM_TO = on_demand(
    r"\bword(?:t|en) (?P<mid>[^.,;:]*?)(?:uitgebreid|vergroot|verhoogd|verlaagd|verkleind|opgehoogd"
    r"|teruggebracht|verminderd|ingekrompen) (?P<span>van [\w.]*\w (?:naar|tot) [\w.]*\w)"
)


def _consists_of(found: re.Match[str], other: str) -> str:
    """'Vier schippers vormen de havenraad' as 'de havenraad bestaat uit vier schippers'."""
    consists = re.search(rf"(?i)\b{re.escape(found['what'])} bestaat uit\b", other)
    who = found["who"][0].lower() + found["who"][1:]
    return f"{found['what'].capitalize()} bestaat uit {who}" if consists else found[0]


_FORM = on_demand(
    r"^(?P<who>(?:De |Het )?(?:\w+ )?\w+) vormen (?P<what>(?:de|het|een) \w+)(?=[.,;]| (?:en|die)\b)"
)


def _whom_they_named(found: re.Match[str], other: str) -> str:
    """'Een keurmeester die de raden benoemen, telt de boten' as 'de raden benoemen een keurmeester die de
    boten telt', where the other text opens so."""
    who = found["who"][0].upper() + found["who"][1:]
    what = found["what"][0].lower() + found["what"][1:]
    how = found["how"] or ""
    names_them = re.escape(f"{who} {found['verb']}")
    if not re.search(rf"^{names_them}\b[^.;,]* {re.escape(what)} die\b", other):
        return found[0]
    return f"{who} {found['verb']}{how} {what} die {found['deed']}"


_WHOM = on_demand(
    r"^(?P<what>Een (?:\w+ )?\w+) die (?P<who>(?:de|het) \w+)(?P<how> (?:samen|gezamenlijk))? "
    r"(?P<verb>\w+(?:t|en)), (?P<deed>\w+(?:t|en) [^.;]+)"
)


def _costs_per(found: re.Match[str], other: str) -> str:
    """'Een dag stallen kost een euro' as 'stallen kost een euro per dag'."""
    per = f" per {found['time']}"
    what = found["what"][0].upper() + found["what"][1:]
    return f"{what}{per}" if per in other else found[0]


_FOR_A_TIME = on_demand(
    r"^[EÉ][eé]n (?P<time>uur|dag|nacht|week|maand|jaar) (?P<what>\w+en\b[^.,;:]*? kost(?:te)? [^;:]*?)"
    r"(?=\.?$|; )"
)


_TURNS = (
    (" vormen ", wherever(_FORM, _consists_of)),
    (" die ", wherever(_WHOM, _whom_they_named)),
    ("n ", wherever(_FOR_A_TIME, _costs_per)),
    ("oordat ", wherever(_PUT_IN_FRONT, _not_before)),
    ("lvorens ", wherever(_PUT_IN_FRONT, _not_before)),
    (" van ", wherever(_FROM_TO, _goes_from)),
    ("niet ", wherever(_TORN, _torn_bound)),
    ("door middel van ", wherever(_MEANS, _by_means)),
    (" en ", wherever(_OF_THEM, _one_each)),
    ("na", _called),
    (" heet", _called),
    (", d", wherever(_NUMBERING, _numbering)),
    ("De volgende ", _listed_first),
    (", ", wherever(_SUM, _summed)),
    (" en de ", wherever(_OF_THE_SAME, _whose)),
    (" en het ", wherever(_OF_THE_SAME, _whose)),
    (" iemand ", _as_one),
    ("vooraf", wherever(_BEFORE, _goes_before)),
    (" een ", wherever(_WITH_A_SIZE, _measured)),
)
"""What stands in each text that has the turn, looked for first, and what reads it."""
