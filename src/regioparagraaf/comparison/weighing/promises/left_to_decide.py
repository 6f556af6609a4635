"""What is done, or what somebody will still decide on: 'wij verlengen het contract niet', 'daarna beslissen
wij over verlenging'."""

from __future__ import annotations

from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike


def left_to_decide(pair: Pair) -> str:
    """The words by which one side alone leaves it to a decision; '' where the other decides too."""
    deciding = {pair.lexicon.root(verb) for verb in ("beslissen", "besluiten", "afwegen")}
    for side in (pair.draft, pair.common):
        other = pair.other(side)
        if not deciding.isdisjoint(other.all_roots) or deciding.isdisjoint(side.all_roots):
            continue
        if any(key.startswith(("besluit", "beslis", "besloten")) for key in other.keys):
            continue
        for at, key in enumerate(side.keys[:-1]):
            clause = side.roots[side.stretch(at)[0] : side.stop(at)]
            if key != "over" or deciding.isdisjoint(clause):
                continue
            thing = next((p for p in range(at + 1, min(at + _NEAR, len(side.keys))) if side.roots[p]), None)
            acts = [p for p, own in enumerate(other.keys) if own.endswith(("en", "t"))]
            if (
                thing is not None
                and side.keys[thing].endswith("ing")
                and any(
                    alike(side.roots[thing], other.roots[p], pair.lexicon) for p in acts if other.roots[p]
                )
            ):
                verb = next(p for p, root in enumerate(side.roots) if root in deciding)
                return side.words(*sorted({verb, at, thing}))
    return ""


_NEAR = 4
"""Words from 'over' on in which that stands which is decided on."""
