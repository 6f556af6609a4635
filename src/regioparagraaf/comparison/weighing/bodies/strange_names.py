"""A municipality that one side alone names, and that is not the own one."""

from __future__ import annotations

from collections.abc import Collection

from regioparagraaf.comparison.weighing.pair import Pair


def another_place(pair: Pair) -> str:
    """That one side alone names a municipality that is not the own one, and which side, in a clause: 'een
    gemeente of plaats wordt niet meer genoemd' where 'in Delft' went; '' where neither does."""
    ours, theirs = ({body.concept for body in side.bodies if body.kind == "plaats"} for side in pair.sides)
    if not ours and not theirs:
        return ""
    bodies = {body.concept for side in pair.sides for body in side.bodies}
    keys = (*pair.common.keys, *pair.draft.keys)
    if "rijk" in bodies or any(key.startswith("rijks") for key in keys):  # which sits there
        ours, theirs = ours - {"Den Haag"}, theirs - {"Den Haag"}
    joined = {part for key in keys if "-" in key for part in key.split("-")}
    joined |= {key[:-2] for key in keys if key.endswith(("se", "er"))}
    for side, names in ((pair.common, ours), (pair.draft, theirs)):
        if pair.speaks_of_all(side):
            names.clear()
    gone, new = (
        [name for name in names if not _told(name.lower(), joined)]
        for names in (ours - theirs, theirs - ours)
    )
    if gone and new:
        return "een andere gemeente of plaats wordt genoemd"
    if not gone and not new:
        return ""
    how = "niet meer" if gone else "er ook"
    many = len(gone or new) > 1
    return f"{'gemeenten of plaatsen worden' if many else 'een gemeente of plaats wordt'} {how} genoemd"


def _told(name: str, parts: Collection[str]) -> bool:
    """Whether a name stands in one word with another ('het fietspad Leiden-Delft') or is an adjective there
    ('de Leidse raad')."""
    return any(part == name or (len(part) >= _STEM and name.startswith(part)) for part in parts)


_STEM = 4
"""Letters that are left of a name before '-se'."""
