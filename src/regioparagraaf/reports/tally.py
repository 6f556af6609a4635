"""How much of a draft is unchanged and how much is not, in numbers that add up.

Every record has one weight, so by weight they make up all of the draft. What fell away, came in or moved is
in these already: it is told beside them, never added to them. (The JSON counts by relation as well, and what
only moved is 'gelijk' there.)
"""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.model import Comparison, Found, Relation, Weight
from regioparagraaf.errors import counted, listed

UNCHANGED = "ongewijzigd"
COUNTS = (UNCHANGED, "redactioneel", "inhoudelijk", "vervallen", "toegevoegd", "verplaatst")
"""What is counted of a draft, in the order of every table: the first three are all of it."""
NOT_FOUND = "niet gevonden"
"""What stands there of a draft that does not have the text."""


def counts(comparison: Comparison) -> dict[str, int]:
    """The number of records of each of these."""
    unchanged = sum(change.weight is Weight.NONE for change in comparison.changes)
    return comparison.tally | {UNCHANGED: unchanged}


def adding_up(comparisons: Sequence[Comparison]) -> str:
    """What the numbers in a table come to, for who adds them up."""
    found = [comparison for comparison in comparisons if comparison.scope.found is not Found.NOTHING]
    if not found:
        return ""
    units = len(found[0].common_units)
    all_units = "het ene onderdeel" if units == 1 else f"de {units} onderdelen"
    one = "het" if len(comparisons) == 1 else "een"
    told = (
        f"Ongewijzigd, redactioneel en inhoudelijk zijn samen alles: {all_units} van de gemeenschappelijke "
        f"tekst en wat {one} concept toevoegt. Wat is vervallen, toegevoegd of verplaatst, is daarin al "
        "meegeteld."
    )
    joins = any(len(change.common) > 1 for comparison in found for change in comparison.changes)
    return f"{told} Zinnen die {one} concept samenvoegt, tellen als één." if joins else told


def in_numbers(comparison: Comparison) -> str:
    """What one draft comes to, in two sentences."""
    made = counts(comparison)
    total, unchanged = len(comparison.common_units), made[UNCHANGED]
    if total == unchanged > 1 and len(comparison.changes) == unchanged:
        return f"Alle {total} onderdelen van de gemeenschappelijke tekst staan er ongewijzigd in."
    of_all = "het ene onderdeel" if total == 1 else f"de {total} onderdelen"
    substantive = counted(made["inhoudelijk"], "inhoudelijke wijziging", "inhoudelijke wijzigingen")
    editorial = counted(made["redactioneel"], "redactionele", "redactionele")
    return (
        f"Van {of_all} van de gemeenschappelijke tekst {'is' if unchanged <= 1 else 'zijn'} er "
        f"{unchanged or 'geen'} ongewijzigd. Dit concept heeft {substantive}{_of_substance(comparison)} en "
        f"{editorial}{_of_wording(comparison)}."
    )


def _of_substance(comparison: Comparison) -> str:
    """' (15 gewijzigd, 7 vervallen en 2 toegevoegd)'; nothing where all are changed in words."""
    relations = [change.relation for change in comparison.changes if change.weight is Weight.SUBSTANTIVE]
    lone = [(relations.count(relation), relation) for relation in (Relation.DROPPED, Relation.ADDED)]
    changed = len(relations) - sum(count for count, _ in lone)
    parts = [f"{count} {word}" for count, word in ((changed, Relation.CHANGED), *lone) if count]
    return f" ({listed(parts)})" if any(count for count, _ in lone) and len(relations) > 1 else ""


def _of_wording(comparison: Comparison) -> str:
    moved = sum(
        change.weight is Weight.EDITORIAL and change.relation is Relation.EQUAL
        for change in comparison.changes
    )
    return f" (waarvan {moved} alleen verplaatst)" if moved else ""
