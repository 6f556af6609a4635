"""What goes before what, however it is said: 'voorrang boven', 'voorgaan op', 'gaat voor', 'zwaarder dan'."""

from __future__ import annotations

from msgspec import Struct

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike, has_alike
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import MARKS


class Ranking(Struct, frozen=True):
    """What one side puts behind something else."""

    last: frozenset[str]
    """The roots of what goes behind, or of what goes first where `turned`."""
    turned: bool
    words: frozenset[int]
    """The places of the words that say that one goes before the other."""


def ranks_turned(pair: Pair) -> bool:
    """Whether both sides say which of two things goes first, and not the same: 'voorrang aan vissers boven
    zeilers', 'laat zeilers voorgaan op vissers'."""
    both = _ranked(pair)
    return both is not None and _crossed(pair, *both) is True


def ranked_alike(pair: Pair) -> tuple[frozenset[int], frozenset[int]]:
    """The places of the words of order where both sides put the same thing last, in other words."""
    both = _ranked(pair)
    if both is None or _crossed(pair, *both) is not False:
        return frozenset(), frozenset()
    return both[0].words, both[1].words


def _ranked(pair: Pair) -> tuple[Ranking, Ranking] | None:
    if _TELLING.isdisjoint(pair.common.all_keys) or _TELLING.isdisjoint(pair.draft.all_keys):
        return None
    ours, theirs = ranking(pair.common, pair.content(pair.common)), None
    if ours is not None:
        theirs = ranking(pair.draft, pair.content(pair.draft))
    return (ours, theirs) if ours is not None and theirs is not None else None


def _crossed(pair: Pair, ours: Ranking, theirs: Ranking) -> bool | None:
    """Whether what went first goes last; None where the two do not speak of the same things."""
    same = any(alike(one, other, pair.lexicon) for one in ours.last for other in theirs.last)
    here, there = _but(ours, theirs, pair), _but(theirs, ours, pair)
    if not here and not there and same:
        return ours.turned != theirs.turned
    if not (_speaks(pair, pair.draft, here) and _speaks(pair, pair.common, there)):
        return None
    return ours.turned == theirs.turned


def _but(one: Ranking, other: Ranking, pair: Pair) -> set[str]:
    """What stands last here and not there: of 'herstel van molens' and 'herstel van bruggen' the molens."""
    return {root for root in one.last if not has_alike(other.last, root, pair.lexicon)}


def _speaks(pair: Pair, side: Side, roots: set[str]) -> bool:
    return bool(roots) and all(has_alike(side.roots, root, pair.lexicon) for root in roots)


def ranking(side: Side, content: tuple[int, ...]) -> Ranking | None:
    """What a side puts behind something else; None where it ranks nothing."""
    for at in side.places(_MARKS):
        if any(q.start in (at + 1, at + 2) for q in side.measures.quantities):
            continue
        words = _order(side, at)
        if words is None:
            continue
        stop = next((p for p in range(at + 1, len(side.keys)) if _ends(side, p)), len(side.keys))
        last = frozenset(side.roots[p] for p in content if at < p < stop and p not in words)
        if last:
            turned = any(side.keys[p] in _BEHIND for p in words)
            return Ranking(last, turned, frozenset(words))
    return None


def _order(side: Side, at: int) -> tuple[int, ...] | None:
    """The places of the words that make a mark say what goes first; None where it says another thing."""
    key, start = side.keys[at], side.stretch(at)[0]
    stop = side.stop(at)
    near = range(max(at - 4, start), at)
    if key == "dan":
        return next(((p,) for p in near if side.keys[p] in _WEIGHTIER), None)
    first = [p for p in range(start, at) if side.keys[p] in _FIRST]
    if first and key in ("boven", "op"):
        return (first[-1],)
    if key in ("op", "boven", "aan") and side.keys[at - 1] in _BESIDE.get(key, ()):
        return (at - 1,)
    torn = {verb for part, verb in side.particles.items() if side.keys[part] not in _MARKS}
    goes = [p for p in range(start, stop) if side.keys[p] in _GOES and p not in torn]
    if key in ("boven", "vóór") and goes:
        return (goes[0], at)
    if key == "voor" and goes and side.keys[goes[0]] in _GOING:
        return (goes[0], at)
    return None


def _ends(side: Side, at: int) -> bool:
    """Whether what stands behind a mark ends here: at a mark, a verb of order or a preposition but 'van'."""
    key = side.keys[at]
    return key in MARKS or (key in PREPOSITIONS and key != "van") or key in _GOES or key in _OPENERS


_FIRST = frozenset("voorrang prioriteit".split())
_GOING = frozenset("gaat gaan ging gingen".split())
_GOES = _GOING | frozenset("komt komen staat staan stelt stellen plaatst plaatsen zet zetten".split())
_WEIGHTIER = frozenset("zwaarder belangrijker liever".split())
_BEHIND = frozenset({"ondergeschikt"})
_BESIDE = {
    "op": ("voorgaan", "voorgaat", "voorgaand", "voor", "vóór"),
    "boven": ("voorgaan", "voorgaat", "voor"),
    "aan": ("ondergeschikt",),
}
"""What stands right before a mark that ranks: 'laten wandelaars voorgaan op', 'ondergeschikt aan'."""
_MARKS = frozenset("dan boven op vóór voor aan".split())
_TELLING = _FIRST | _GOES | _WEIGHTIER | _BEHIND | frozenset("voorgaan voorgaat".split())
"""One of these stands where anything is ranked."""
_OPENERS = frozenset("als wanneer indien zodra die dat waar waarbij omdat want".split())
