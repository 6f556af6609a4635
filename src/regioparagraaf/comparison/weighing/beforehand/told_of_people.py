"""People named by what they are or do, read as the other side names them: 'mensen die slecht zien' are
'slechtzienden', 'schippers die nog geen 18 zijn' are 'schippers tot 18 jaar'.
"""

from __future__ import annotations

import re

from regioparagraaf.comparison.weighing.beforehand.telling import named, told_where, wherever
from regioparagraaf.dutch.numerals import number, ordinal
from regioparagraaf.patterns import on_demand


def told_of_people(text: str, other: str, names: dict[str, str]) -> str:
    """The text with its people named as in the other text; `names` gets what was written."""
    return told_where(_TURNS, text, other, names)


def _under_an_age(text: str, other: str, names: dict[str, str]) -> str:
    """'Schippers die nog geen 18 zijn' as 'schippers tot 18 jaar'."""
    return _of_that_age(_NOT_YET_SO_OLD, _YOUNGER, text, other, names)


_YOUNGER = on_demand(
    r"\b(?:tot|onder de|jonger dan|van onder de) (?P<age>\d+|\w+tien|\w+tig)(?: jaar)?\b(?! (?:en|tot) )"
)
_NOT_YET_SO_OLD = on_demand(r"\bdie (?:nog )?geen (?P<age>\d+|\w+tien|\w+tig)(?: jaar)?(?: oud)? zijn\b")


_YOUNG = on_demand(r"\bjonger (?:is |zijn |bent )?dan (?P<age>\d+|\w+)(?: jaar)?\b")


def _of_that_age(
    turn: re.Pattern[str], young: re.Pattern[str], text: str, other: str, names: dict[str, str]
) -> str:
    """The text with this turn as the other text has it, where both name the same `age`."""
    there = young.search(other)
    if there is None:
        return text

    def said(found: re.Match[str]) -> str:
        return named(there[0], found[0], names) if found["age"] == there["age"] else found[0]

    return turn.sub(said, text)


_WHOSE = r"(?:je|uw|hun|zijn|haar|de) "


def _from_a_birthday(found: re.Match[str], other: str) -> str:
    """'Vanaf hun tachtigste verjaardag' as '80 jaar of ouder'."""
    old = _OR_OLDER.search(other)
    if old is None:
        return found[0]
    age = ordinal(found["age"])
    same = age is not None and age == number(old["age"])
    return f"van {old[0]}" if same else found[0]


_OR_OLDER = on_demand(r"\b(?P<age>\d+|\w+tig)(?: jaar)? (?:of|en) ouder\b")
_FROM_A_BIRTHDAY = on_demand(rf"\bvanaf {_WHOSE}(?P<age>\d+(?:e|ste|de)|\w+ste) verjaardag\b")


def _between_birthdays(found: re.Match[str], other: str) -> str:
    """'Vanaf hun twaalfde tot hun achttiende verjaardag' as 'van 12 tot en met 17 jaar'."""
    ages = _FROM_TO.search(other)
    if ages is None:
        return found[0]
    first, last = ordinal(found["first"]), ordinal(found["last"])
    if first is None or last is None:
        return found[0]
    same = (first, last - 1) == (number(ages["first"]), number(ages["last"]))
    return ages[0] if same else found[0]


_FROM_TO = on_demand(r"\bvan (?P<first>\d+|\w+) (?:tot en met|t/m) (?P<last>\d+|\w+) jaar\b")
_BIRTHDAYS = on_demand(
    rf"\bvanaf {_WHOSE}(?P<first>\d+(?:e|ste|de)|\w+(?:de|ste))(?: verjaardag)? "
    rf"tot (?:aan )?{_WHOSE}(?P<last>\d+(?:e|ste|de)|\w+(?:de|ste)) verjaardag\b"
)


def _until_a_birthday(found: re.Match[str], other: str) -> str:
    """'Tot je achttiende reis je gratis' as 'wie jonger is dan achttien, reis je gratis'."""
    young = _YOUNG.search(other)
    if young is None:
        return found[0]
    age = re.sub(r"(?:de|ste|e)$", "", found["age"])
    whoever = "Wie " if found[0][0] == "T" else "wie "
    return f"{whoever}{young[0]}," if age == young["age"] else found[0]


_BIRTHDAY = on_demand(
    r"\b[Tt]ot (?:je|uw|hun|zijn|haar) (?P<age>\d+(?:e|ste|de)|\w+(?:de|ste))\b(?! verjaardag)"
)


def _whoever_does(text: str, other: str, names: dict[str, str]) -> str:
    """'Mensen die slecht zien' as 'slechtzienden', and 'mensen die ziek zijn' and 'zieke mensen' as
    'zieken'."""

    def does(found: re.Match[str]) -> str:
        one = f"{found['how']}{found['deed']}den"
        return named(one, found[0], names) if re.search(rf"(?i)\b{one}\b", other) else found[0]

    def is_so(found: re.Match[str]) -> str:
        one = f"{found['how']}n"
        return named(one, found[0], names) if re.search(rf"(?i)\b{one}\b", other) else found[0]

    text = _WHO_DO.sub(does, text)
    return _WHO_ARE.sub(is_so, text)


_WHO_DO = on_demand(r"\b(?:[Mm]ensen|[Pp]ersonen|[Ii]nwoners|[Hh]en) die (?P<how>\w{4,}) (?P<deed>\w+en)\b")
_WHO_ARE = on_demand(r"\b(?P<how>[A-Za-z]\w{3,}e) (?:mensen|personen|vrouwen)\b")


_TURNS = (
    (" geen ", _under_an_age),
    (" verjaardag", wherever(_BIRTHDAYS, _between_birthdays)),
    (" verjaardag", wherever(_FROM_A_BIRTHDAY, _from_a_birthday)),
    ("ot ", wherever(_BIRTHDAY, _until_a_birthday)),
    (" die ", _whoever_does),
    ("e mensen", _whoever_does),
    ("e personen", _whoever_does),
    ("e vrouwen", _whoever_does),
)
"""What stands in each text that has the turn, looked for first, and what reads it."""
