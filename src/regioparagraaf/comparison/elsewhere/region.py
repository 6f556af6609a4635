"""A local sentence on all that was agreed: on what the region may cost, on who has the last word, on what
goes before the agreements."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise

from regioparagraaf.comparison.elsewhere.words import COUNCIL, DECIDING, LIMITS, has_money, sets_condition
from regioparagraaf.comparison.linking.profile import REGIONAL, Profile
from regioparagraaf.document.model import Block, Kind
from regioparagraaf.patterns import on_demand

_TOGETHER = frozenset(
    "paragraaf afspraken afspraak samenwerking voorzieningen taken besluiten regels uitgaven kosten "
    "bijdragen bijdrage voorstel voorstellen ambities doelen projecten plannen verplichtingen "
    "maatregelen project".split()
)
"""Behind 'regionale' these are what was agreed, all of it: 'geldt voor de regionale afspraken'."""
_REGION = frozenset("regio streek buren buurgemeenten buurgemeente regiogemeenten".split())
_BODIES = (("gemeenschappelijke", "regelingen"), ("verbonden", "partijen"))
_HINTS = REGIONAL | _REGION | {noun for _, noun in _BODIES}
"""Without one of these, or a name that ends in 'streek', a sentence does not speak of the region."""
_TOWARDS = frozenset("voor aan met naar".split())
"""Before 'de regio' these say for whom; timber 'uit de streek' is no agreement."""
_BINDING = frozenset("gebonden binden bindt bindend verbinden".split())
"""Who refuses to be bound by agreements, refuses all of them: 'niet gebonden aan afspraken zonder geld'."""
_PRECEDES = frozenset("strijd voorrang tegenspraak afwijking anders".split())
"""Words of what goes before the agreements: 'bij strijd gaat dit hoofdstuk voor'."""
_SPENDING = frozenset(
    "ramen raamt reserveren reserveert begroten begroot begrote trekken trekt uitgeven geven geeft betalen "
    "betaalt bijdrage bijdragen stellen stelt beschikbaar houden staat staan kost kosten begroting "
    "budget".split()
)
_SAVING = frozenset("bezuinigen bezuinigt korten kort taakstelling minder snijden ombuigen".split())
_COVERED = frozenset("dekking gedekt dekken sluitend kostenneutraal budgetneutraal".split())
"""What must be so before the region gets money: 'voor regionale uitgaven moet er dekking zijn'."""
_AT_HAND = frozenset("budget budgetten middelen begroting formatie".split())
"""Behind 'bestaande' what the region must make do with."""
_MONEY = frozenset("geld uitgeven uitgaven middelen budget budgetten".split())
_MONEY_HEADING = on_demand(
    r"\b(?:geld|kost|kosten|betalen|bijdrage|financi|begroting|middelen)", re.IGNORECASE
)
_NUMBERED = on_demand(r"(\d+)(?!\.\d)\b")


def limits_all(
    local: Profile, own_chapters: frozenset[str], others: frozenset[str], *, is_on_region: bool
) -> bool:
    """Whether a sentence limits all that was agreed, or goes before it; `others` are the names of the other
    municipalities. Under a heading on what the region costs it must be about money or who decides."""
    said = local.said
    if "afspraken" in said and not _BINDING.isdisjoint(said):
        return not LIMITS.isdisjoint(said)
    named = (
        is_on_region
        or ("samenwerking" in said and not others.isdisjoint(said))
        or ("hoofdstuk" in said and _names_chapter(local.words, own_chapters))
        or _on_what_was_agreed(said)
        or _leaves(said)
        or _steps_out(local.words)
    )
    if not named and not _is_on_its_cost(local.unit.heading):
        return False
    spends = has_money(local) and not _SPENDING.isdisjoint(said)
    decided = not COUNCIL.isdisjoint(said) and not DECIDING.isdisjoint(said)
    if spends or decided or not _SAVING.isdisjoint(said):
        return True
    makes_do = any(first == "bestaande" and then in _AT_HAND for first, then in pairwise(local.words))
    limited = makes_do or not (LIMITS | _PRECEDES | _COVERED).isdisjoint(said)
    return named and (limited or sets_condition(local))


def _on_what_was_agreed(said: frozenset[str]) -> bool:
    """Whether it speaks of what was agreed with others: 'wat wij met andere gemeenten hebben afgesproken'."""
    others = {"andere", "gemeenten"} <= said or not _REGION.isdisjoint(said)
    return others and not _AGREED.isdisjoint(said)


def _leaves(said: frozenset[str]) -> bool:
    """Whether the municipality steps out of the cooperation: 'doen wij niet meer mee aan de samenwerking'."""
    no_more = {"niet", "meer", "mee"} <= said or not _STEPPING_OUT.isdisjoint(said)
    return "samenwerking" in said and no_more


def _steps_out(row: Sequence[str]) -> bool:
    """'Als de regio niet bevalt, treden wij in 2028 uit'; nobody steps on his bike 'uit de regio'."""
    last = row[-1] if row else ""
    steps = last in _OUT or (last == "uit" and not _STEPS.isdisjoint(row))
    return steps and not _REGION.isdisjoint(row)


_OUT = frozenset("uittreden uitstappen".split())
_STEPS = frozenset("treden treedt stappen stapt".split())


_AGREED = frozenset("afgesproken afspraken afspraak afspreken".split())
_STEPPING_OUT = frozenset("uitstappen uittreden stappen stapt treden verlaten beëindigen opzeggen".split())


def speaks_of_region(local: Profile, ours: frozenset[str]) -> bool:
    """Whether it speaks of the paragraph, of 'regionale afspraken', of 'taken … in de regio', of what is paid
    'voor de streek', or of what the municipality itself (`ours`) pays of its cost or does with it."""
    if "regioparagra" in local.key.lower():
        return True
    said = local.said
    if said.isdisjoint(_HINTS) and "streek" not in local.key:
        return False
    row = local.words
    if any(pair in _BODIES for pair in pairwise(row)):
        return True
    if any(
        first in REGIONAL and (second in _TOGETHER or second == "doen") for first, second in pairwise(row)
    ):
        return True
    is_ours = not ours.isdisjoint(said)
    if is_ours and "regionaal" in said and (_works_together(said) or not _MONEY.isdisjoint(said)):
        return True
    opens = row[0] == "de" and row[1] in _REGION if len(row) > 1 else False
    if is_ours and opens and not _COST.isdisjoint(said):
        return True  # 'de regio mag ons niet meer kosten dan nu'
    before = _TOWARDS if _TOGETHER.isdisjoint(said) else _TOWARDS | {"in"}
    if is_ours and not _COST.isdisjoint(said):
        before |= {"van"}
    if is_ours and _works_together(said):
        before |= {"in"}
    return any(
        first in before and second in ("de", "onze") and (third in _REGION or third.endswith("streek"))
        for first, second, third in zip(row, row[1:], row[2:], strict=False)
    )


def _works_together(said: frozenset[str]) -> bool:
    return not _COOPERATING.isdisjoint(said) or ("samen" in said and not _WORKING.isdisjoint(said))


_COOPERATING = frozenset("samenwerken samenwerkt samenwerking".split())
_WORKING = frozenset("werken werkt".split())
_COST = frozenset("kosten meerkosten lasten uitgaven tekort tekorten rekening bijdrage".split())
"""What of it the region has: 'aan tekorten van de streek betalen wij niet mee'."""


@lru_cache(maxsize=256)
def _is_on_its_cost(heading: str) -> bool:
    """Whether a heading is on what the region costs: 'Geld voor de streek'."""
    names = any(word in _REGION or word.endswith("streek") for word in heading.lower().split())
    return names and _MONEY_HEADING.search(heading) is not None


def _names_chapter(row: Sequence[str], own_chapters: Collection[str]) -> bool:
    return any(one == "hoofdstuk" and other in own_chapters for one, other in pairwise(row))


def chapters(draft: Sequence[Profile], inside: Collection[int], blocks: Sequence[Block]) -> frozenset[str]:
    """The numbers of the chapters that the paragraph stands in, typed or computed: others name it so."""
    above: dict[int, str] = {}
    found: set[str] = set()
    for profile in draft:
        if profile.unit.kind is Kind.HEADING:
            above = {level: title for level, title in above.items() if level < profile.unit.level}
            above[profile.unit.level] = blocks[profile.unit.block].label or profile.unit.text
        elif profile.index in inside:
            found.update(above.values())
    return frozenset(number[1] for title in found if (number := _NUMBERED.match(title)))
