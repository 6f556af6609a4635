"""One more thing that must have been done, behind 'en' in the clause that says when or for whom a promise
holds: 'voor wie ziek is en zich heeft gemeld'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal, SignalKind
from regioparagraaf.comparison.reading.concessions import Words
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.turned import OPENERS
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import WHO
from regioparagraaf.dutch.wordclass import is_participle
from regioparagraaf.dutch.words import STOPS


def restricted_further(pair: Pair) -> tuple[Signal, ...]:
    """The deed of one side by which fewer are meant, of which nothing stands on the other side."""
    for side in pair.sides:
        if "en" not in side.all_keys:
            continue
        found = next((words for at in range(len(side.keys)) if (words := _further(pair, side, at))), None)
        if found:
            said = side.span(*found)
            way = pair.gone_or_new(side)
            return (Signal(SignalKind.RESERVATION, *pair.in_order(side, (said, "")), way),)
    return ()


def _further(pair: Pair, side: Side, at: int) -> Words | None:
    """The words behind 'en' in the clause that opens here, where they tell such a deed."""
    if side.keys[at] not in _OPENING:
        return _further_asked(pair, side, at)
    end = side.stop(at)
    joint = max((p for p in range(at, end) if side.keys[p] == "en"), default=0)
    having = _HAVING if side.keys[at] in WHO else _HAVING_BECOME
    if not joint or not _is_done(side, joint, end, having):
        return None
    left, content = pair.left(side), pair.content(side)
    behind = [p for p in content if joint < p < end]
    before = [p for p in content if at < p < joint]
    unsaid = len(pair.left(pair.other(side)))
    new = bool(behind) and all(p in left for p in behind) and len(behind) > unsaid
    return (joint, end) if new and not all(p in left for p in before) else None


def _further_asked(pair: Pair, side: Side, at: int) -> Words | None:
    """The same in a condition that opens with its verb: 'hebt u een boot en al een plek gehuurd?'."""
    if side.keys[at] not in _HAVING or (at and side.keys[at - 1] not in STOPS):
        return None
    hedge = next((h for h in side.hedges if h.start == at and h.group == "zin-als"), None)
    joint = max((p for p in range(at, hedge.end) if side.keys[p] == "en"), default=0) if hedge else 0
    if not hedge or not joint or not is_participle(side.keys[hedge.end - 1]):
        return None
    behind = [p for p in pair.content(side) if joint < p < hedge.end]
    left = pair.left(side)
    new = bool(behind) and all(p in left for p in behind) and not pair.left(pair.other(side))
    return (joint, hedge.end) if new else None


_OPENING = WHO | OPENERS


def _is_done(side: Side, joint: int, end: int, having: frozenset[str]) -> bool:
    """Whether a deed closes the clause: 'heeft gemeld', 'ingeschreven is'."""
    last = side.keys[max(joint + 1, end - 2) : end]
    able = side.keys[end - 3] == "te"  # 'en te weinig te besteden heeft'
    return (
        len(last) > 1
        and not able
        and any(one in having and is_participle(other) for one, other in (last, last[::-1]))
    )


_HAVING = frozenset("heeft hebben hebt is zijn bent".split())
_HAVING_BECOME = _HAVING | {"wordt", "worden"}
"""In a condition also these: 'zolang er plek is en de kosten worden betaald'."""
