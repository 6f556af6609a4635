"""What stands inside a run of sentences that could not be cut: no agreement in it is lost.

Where sentences without full stops were also told in other words, nothing shows where one ends. Of such a run
a few agreements are linked as a whole, and of another that stands in it too nobody should read that it went.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from regioparagraaf.comparison.linking.align import Alignment, Group
from regioparagraaf.comparison.linking.profile import Profile, dice, shared
from regioparagraaf.comparison.model import Unit
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.run_on import LEAST, LONG, MOST

_INSIDE = 0.5
"""The share of an agreement by weight that stands together in the run."""
_CORE = 0.8
"""The weight of its subject that does: of one that has its frame from its neighbours nothing does."""
_ROOM, _EXTRA = 1.5, 3
"""How much longer than itself it may have become there, and how many words more a short one."""
_RUNNING = (Kind.PARAGRAPH, Kind.ITEM)


def with_inside(alignment: Alignment) -> Alignment:
    """The links, where each agreement that nothing answers is linked with the long run that it stands in."""
    linked = {i for group in alignment.groups for i in group.common}
    free = [p for p in alignment.common if p.index not in linked and p.unit.kind in _RUNNING]
    if not free:
        return alignment
    groups = list(alignment.groups)
    for run in alignment.draft:
        if run.unit.kind not in _RUNNING or not LONG < len(run.words) <= MOST:
            continue
        at = next((at for at, group in enumerate(groups) if run.index in group.draft), None)
        known = [alignment.common[i] for i in groups[at].common] if at is not None else []
        inside = [one for one in free if one.index not in linked and _stands_in(one, run, known)]
        if not inside or (at is None and len(inside) == 1):
            continue
        found = tuple(one.index for one in inside)
        linked.update(found)
        if at is None:
            groups.append(Group(found, (run.index,), _INSIDE))
        else:
            groups[at] = replace(groups[at], common=tuple(sorted((*groups[at].common, *found))))
    return replace(alignment, groups=tuple(sorted(groups, key=lambda group: group.common)))


def lumps(groups: Sequence[Group], common: Sequence[Unit], draft: Sequence[Unit]) -> Iterator[Group]:
    """The links of which the draft has three agreements or more in one sentence, longer than people write or
    left of a run that was cut. Told in one sentence, a list needs no full stops."""
    for group in groups:
        units = [draft[j] for j in group.draft]
        if 2 * sum(common[i].kind is Kind.ITEM for i in group.common) >= len(group.common):
            continue
        is_run = any(unit.is_cut or len(unit.text.split()) > LONG for unit in units)
        if len(units) == 1 and len(group.common) >= LEAST and is_run:
            yield group


def _stands_in(one: Profile, run: Profile, known: Sequence[Profile]) -> bool:
    """Whether a good part of an agreement stands together in the run, and is of no known one."""
    least = _INSIDE * one.mass
    if shared(one.bag, run.bag) < least or shared(one.core, run.core) < _CORE:
        return False
    room = int(len(one.words) * _ROOM) + _EXTRA
    starts = range(0, max(len(run.words) - room, 0) + _STEP, _STEP)
    bags = (one.weights.bag(run.words[at : at + room]) for at in starts)
    best = max(bags, key=lambda bag: shared(one.bag, bag))
    if shared(one.bag, best) < least or shared(one.core, best) < _CORE:
        return False
    mass = sum(best.values())
    likeness = dice(one.bag, best, one.mass + mass)
    return all(dice(other.bag, best, other.mass + mass) < likeness for other in known)


_STEP = 2
"""Words from one place that is looked at to the next."""
