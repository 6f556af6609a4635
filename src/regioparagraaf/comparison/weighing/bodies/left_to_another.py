"""What we did together with others, and is left to them: 'wij baggeren met het waterschap', 'het waterschap
baggert'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.weighing.pair import Pair


def left_to_another(pair: Pair) -> tuple[Signal, ...]:
    """'Wij baggeren het samen met het waterschap' that became 'het waterschap baggert het', or the other
    way round: our own part went."""
    for side, way in ((pair.common, Direction.DROPPED), (pair.draft, Direction.ADDED)):
        other = pair.other(side)
        ours = [body for body in side.bodies if body.kind == "wij" and body.role == "doet"]
        if not ours:
            continue
        partners = {body.concept for body in side.bodies if body.role == "met"}
        alone = any(body.concept in partners and body.role in ("doet", "door") for body in other.bodies)
        if alone and not any(body.kind in ("wij", "gemeente") for body in other.bodies):
            said = side.span(ours[0].start, ours[0].end)
            words = (said, "") if side is pair.common else ("", said)
            if _WITH_US.isdisjoint(other.all_keys):
                return (Signal(SignalKind.BODY, *words, way),)
    return ()


_WITH_US = frozenset("samen gezamenlijk ons onze".split())
