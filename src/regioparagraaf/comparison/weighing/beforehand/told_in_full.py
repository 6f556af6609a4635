"""What one side only points at or shortens, read as the other side names it: 'daarvoor' is 'voor dat dok',
'laatstgenoemde' is 'de bond', 'de ov-steigers' are 'de steigers voor het openbaar vervoer'.
"""

from __future__ import annotations

import re

from regioparagraaf.comparison.weighing.beforehand.telling import told_where, wherever
from regioparagraaf.patterns import on_demand


def told_in_full(text: str, other: str, names: dict[str, str]) -> str:
    """The text with what it points at or shortens named as the other text names it; `names` gets what was
    written."""
    return told_where(_TURNS, text, other, names)


def _pointed_at(found: re.Match[str], other: str) -> str:
    """'Koopt het dok en betaalt daarvoor' as 'koopt het dok en betaalt voor dat dok', of the word that stands
    before it."""
    lead = {"mee": "met", "toe": "tot"}.get(found["lead"], found["lead"])
    named_so = re.search(rf"\b{lead} (?:dat|dit|die|deze) (\w+)\b", other)
    if named_so is None or found[0] in other or named_so[1] not in found.string[: found.start()]:
        return found[0]
    return named_so[0]


_THEREOF = on_demand(r"\b(?:daar|hier)(?P<lead>over|voor|van|aan|bij|in|mee|op|toe|uit|tegen|onder)\b")


def _latter(found: re.Match[str], other: str) -> str:
    """'Het dok en de bond delen de kosten; laatstgenoemde betaalt' as '…; de bond betaalt'."""
    before = found.string[: found.start()]
    named_before = _NAMED.findall(before)
    if len(named_before) != _BOTH or other.count(before) != 1:
        return found[0]
    one: str = named_before[0 if found["which"].lower().startswith("eerst") else -1]
    one = one[0].lower() + one[1:]
    if not other[len(before) :].lower().startswith(one):
        return found[0]
    return one if found[0][0].islower() else one.capitalize()


_BOTH = 2
_NAMED = on_demand(r"\b(?:[Dd]e|[Hh]et) \w+(?= en (?:de|het) | \w+(?:en|t)\b)")
_NAMED_LAST = on_demand(
    r"\b(?:[Dd]e )?(?P<which>[Ll]aatstgenoemde|[Ee]erstgenoemde|[Ll]aatste|[Ee]erste)(?= \w+t\b)"
)


def _short_compound(found: re.Match[str], other: str) -> str:
    """'De ov-steigers' as 'de steigers voor het openbaar vervoer'."""
    full = _IN_FULL[found["short"].lower()]
    apart = re.search(rf"(?i)\b{found['what']} (?:\w+ )?(?:(?:de|het) )?{full}\b", other)
    return apart[0] if apart else found[0]


_IN_FULL = {
    "ov": "openbaar vervoer",
    "cv": "centrale verwarming",
    "ggz": "geestelijke gezondheidszorg",
    "vo": "voortgezet onderwijs",
    "po": "primair onderwijs",
    "ict": "informatie- en communicatietechnologie",
    "wko": "warmte-koudeopslag",
    "wo": "wetenschappelijk onderwijs",
}
_SHORT = on_demand(rf"\b(?P<short>(?i:{'|'.join(_IN_FULL)}))-(?P<what>\w{{4,}})\b")


def _as_states(found: re.Match[str], other: str) -> str:
    """'Het college van gedeputeerde staten wijst het dok aan' as 'gedeputeerde staten wijzen het dok aan'."""
    ahead, behind = (found[name] or "" for name in ("ahead", "behind"))
    several = rf"({re.escape((ahead or behind)[:_STEM])}\w*en)"
    told = rf"{several} gedeputeerde staten" if ahead else rf"gedeputeerde staten {several}"
    act = re.search(rf"(?i)\b{told}\b", other)
    return act[0] if act else found[0]


_STEM = 3
"""Letters that a verb keeps in all its forms at least."""
_COLLEGE_OF_STATES = on_demand(
    r"\bHet college van [Gg]edeputeerde [Ss]taten (?P<behind>\w+)\b"
    r"|\b(?P<ahead>\w+) het college van [Gg]edeputeerde [Ss]taten\b"
)


_TURNS = (
    ("daar", wherever(_THEREOF, _pointed_at)),
    ("hier", wherever(_THEREOF, _pointed_at)),
    ("aatst", wherever(_NAMED_LAST, _latter)),
    ("erst", wherever(_NAMED_LAST, _latter)),
    ("-", wherever(_SHORT, _short_compound)),
    ("edeputeerde ", wherever(_COLLEGE_OF_STATES, _as_states)),
)
"""What stands in each text that has the turn, looked for first, and what reads it."""
