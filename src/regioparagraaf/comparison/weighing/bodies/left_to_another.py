"""What we did together with others, and is left to them: 'wij baggeren met het waterschap', 'het waterschap
baggert'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal, SignalKind
from regioparagraaf.comparison.weighing.pair import Pair


def left_to_another(pair: Pair) -> tuple[Signal, ...]:
    """'Wij baggeren het samen met het waterschap' that became 'het waterschap baggert het', or the other
    way round: our own part went."""
    for side, other in pair.both_ways:
        ours = [body for body in side.bodies if body.kind == "wij" and body.role == "doet"]
        if not ours:
            continue
        partners = {body.concept for body in side.bodies if body.role == "met"}
        alone = any(body.concept in partners and body.role in ("doet", "door") for body in other.bodies)
        if alone and not any(body.kind in ("wij", "gemeente") for body in other.bodies):
            said = side.span(ours[0].start, ours[0].end)
            words = pair.in_order(side, (said, ""))
            if _WITH_US.isdisjoint(other.all_keys):
                return (Signal(SignalKind.BODY, *words, pair.gone_or_new(side)),)
    return ()


_WITH_US = frozenset("samen gezamenlijk ons onze".split())
