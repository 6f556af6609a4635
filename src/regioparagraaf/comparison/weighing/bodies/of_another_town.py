"""Of which municipality a body is: 'de raad van Leiden' that became 'de raad van Oegstgeest'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def of_another_town(pair: Pair) -> tuple[Signal, ...]:
    """'de raad van Leiden' that became 'de raad van Oegstgeest'."""
    deciding = (body for body in pair.common.bodies if body.kind == "eigen")
    for was in (body for body in deciding if body.role in ("doet", "door")):
        for wordt in pair.draft.bodies:
            if wordt.concept != was.concept or wordt.role != was.role:
                continue
            towns = _town(pair, pair.common, was), _town(pair, pair.draft, wordt)
            if all(towns) and towns[0] != towns[1]:
                said = pair.common.span(was.start, was.end + 2), pair.draft.span(wordt.start, wordt.end + 2)
                return (Signal(SignalKind.BODY, *said, Direction.CHANGED),)
    return ()


def _town(pair: Pair, side: Side, body: Mention) -> str:
    """The municipality that a body is of: 'de raad van Leiden'; '' for none."""
    behind = side.keys[body.end : body.end + 2]
    if behind[:1] != ("van",) or not behind[1:]:
        return ""
    if side.keys[body.end + 2 : body.end + 3] in (("en",), (",",)):
        return ""  # of more than one
    known = pair.lexicon.municipalities.union(pair.settings.municipalities)
    return behind[1] if behind[1] in map(str.lower, known) else ""
