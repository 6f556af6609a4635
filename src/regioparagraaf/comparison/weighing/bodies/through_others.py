"""Who comes between the giver and who gets it, who has it done, or who is not named any more: 'krijgen via de
kerken leefgeld van de stad', 'laat maaien', 'men maait'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import LETTING


def through_others(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a body through which it goes now, or went."""
    for side, other in pair.both_ways:
        for body in other.bodies:
            opens = _through(other, body) if body.kind in _BETWEEN else None
            if opens is None or _is_named(side, body):
                continue
            said = pair.in_order(side, ("", other.span(opens, body.end)))
            return (Signal(SignalKind.BODY, *said, pair.gone_or_new(other)),)
    return ()


_BETWEEN = frozenset({"partner", "ander"})


def _through(side: Side, body: Mention) -> int | None:
    """Where 'via' or 'door tussenkomst van' starts right before a body."""
    for words in _THROUGH:
        start = body.start - len(words)
        if start >= 0 and side.keys[start : body.start] == words:
            return start
    return None


_THROUGH = tuple(
    tuple(words.split())
    for words in (
        "via",
        "door tussenkomst van",
        "door bemiddeling van",
        "met tussenkomst van",
        "door de tussenkomst van",
        "uit handen van",
    )
)


def _is_named(side: Side, body: Mention) -> bool:
    return any(body.concept in (other.concept, key) for other in side.bodies for key in side.keys[-1:])


def nobody_named(pair: Pair) -> tuple[Signal, ...]:
    """The signal of 'wij' or a signatory who did it, where 'men' does it now, or the other way round."""
    for side, other in pair.both_ways:
        if "men" not in other.all_keys or "men" in side.all_keys:
            continue  # as of most
        acting = [body for body in side.bodies if body.role in _ACTING and body.kind in _SIGNING]
        if acting and not any(body.kind in _SIGNING for body in other.bodies):
            at = other.keys.index("men")
            said = side.span(acting[0].start, acting[0].end), other.words(at)
            return (Signal(SignalKind.BODY, *pair.in_order(side, said), pair.gone_or_new(side)),)
    return ()


_ACTING = frozenset({"doet", "door"})
_SIGNING = frozenset("wij eigen gemeente".split())


def left_to_do(pair: Pair) -> tuple[Signal, ...]:
    """The signal of what somebody did himself and has done now: 'maait zelf', 'laat maaien'."""
    for side, other in pair.both_ways:
        if _SELF.isdisjoint(side.all_keys) or LETTING.isdisjoint(other.all_keys):
            continue  # as of most
        own = side.places(_SELF)[0]
        let = other.places(LETTING)[0]
        if not LETTING.isdisjoint(side.all_keys) or not _SELF.isdisjoint(other.all_keys):
            continue
        done = (at for at in range(let + 1, other.stop(let)) if other.keys[at].endswith("n"))
        if any(other.roots[at] and other.roots[at] in side.all_roots for at in done):
            said = side.words(own), other.words(let)
            return (Signal(SignalKind.BODY, *pair.in_order(side, said), Direction.CHANGED),)
    return ()


_SELF = frozenset("zelf eigenhandig".split())
