"""What a thing gets or becomes, and what it only can in a clause that says more of it: 'er komt een loods. De
loods krijgt een kraan', 'er komt een loods, die een kraan kan krijgen'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.promise import ABLE
from regioparagraaf.comparison.reading.said_here import said_here
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.promises.leave import entitles
from regioparagraaf.dutch.wordclass import is_participle


def may_have_it(pair: Pair) -> tuple[Signal, ...]:
    """The 'kan' beside a verb in a clause that says more of a thing, where the other side has it bare."""
    for side, way in ((pair.draft, Direction.WEAKER), (pair.common, Direction.STRONGER)):
        other = pair.other(side)
        if ABLE.isdisjoint(side.all_keys) or not ABLE.isdisjoint(other.all_keys) or entitles(other, side):
            continue
        for at, key in enumerate(side.keys):
            verb = _closing(side, at) if key in ABLE and _goes_on(side, at) else None
            there = _comes(other, side.keys[verb]) if verb is not None else None
            if there is not None and _is_about_it(pair, side, at):
                said = side.words(at), other.words(there)
                return (Signal(SignalKind.COMMITMENT, *pair.in_order(side, said), way),)
    return ()


def may_do_without(pair: Pair) -> tuple[Signal, ...]:
    """The 'kan' beside a compound that says there is none of a thing, where the other side has none of it:
    'de kade kan autovrij worden', 'op de kade komt geen auto meer'."""
    for side, way in ((pair.draft, Direction.WEAKER), (pair.common, Direction.STRONGER)):
        other = pair.other(side)
        if ABLE.isdisjoint(side.all_keys) or not ABLE.isdisjoint(other.all_keys) or "geen" in side.all_keys:
            continue
        for at, key in enumerate(side.keys):
            if key not in ABLE or not said_here(side, at):
                continue
            free = [side.keys[p] for p in range(at + 1, side.stop(at)) if side.keys[p].endswith(_WITHOUT)]
            there = next((p for p, own in enumerate(other.keys[:-1]) if own == "geen"), None)
            if there is None or not said_here(other, there):
                continue
            if any(one.startswith(other.keys[there + 1][:_STEM]) for one in free):
                said = side.words(at), other.words(there)
                return (Signal(SignalKind.COMMITMENT, *pair.in_order(side, said), way),)
    return ()


_WITHOUT = ("vrij", "loos")
_STEM = 4
"""Letters by which a thing is known in a compound: 'auto's', 'autovrij'."""


def _closing(side: Side, at: int) -> int | None:
    """The place of the verb that 'kan' has behind it, or before it, at the end of its clause; None for what
    users do with a thing ('kunnen gebruiken', 'gebruikt kan worden'): that is what it is for."""
    stop = side.stop(at)
    if at + 2 == stop and side.keys[at + 1] in _BECOMING and not is_participle(side.keys[at - 1]):
        return at + 1
    return at - 1 if at + 1 == stop and side.keys[at - 1] in _BECOMING else None


_BECOMING = frozenset("krijgen komen worden hebben staan bevatten duren gelden".split())


def _comes(side: Side, infinitive: str) -> int | None:
    """Where a main clause says that it is so or comes about, by the verb of this infinitive."""
    forms = next(forms for forms in _FORMS if infinitive in forms)
    return next((at for at in side.places(forms) if said_here(side, at)), None)


_FORMS = (
    frozenset("krijgt krijgen komt komen".split()),
    frozenset("wordt worden".split()),
    frozenset("heeft hebben".split()),
    frozenset("staat staan".split()),
    frozenset("bevat bevatten".split()),
    frozenset("duurt duren".split()),
    frozenset("geldt gelden".split()),
)


def _goes_on(side: Side, at: int) -> bool:
    """Whether 'waar…', or a comma and then 'die' or 'dat', open the clause, and nothing is denied in it."""
    opener = next((place for place in range(at - 1, 0, -1) if side.keys[place] in _OPENING), 0)
    goes_on = side.keys[opener].startswith("waar") or side.keys[opener - 1] == ","
    within = side.stretch(at)[0] <= opener
    return bool(opener) and goes_on and within and _DENYING.isdisjoint(side.keys[opener:at])


_OPENING = frozenset("die dat waar waarin waarop waaraan waarlangs waarbij waarvan waarmee waaruit".split())
_DENYING = frozenset("niet geen nooit niemand alleen pas".split())


def _is_about_it(pair: Pair, side: Side, at: int) -> bool:
    """Whether what is said in the clause stands on the other side as well."""
    start, stop = side.stretch(at)
    about = [place for place in pair.content(side) if start <= place < stop]
    return not set(about).intersection(pair.left(side))
