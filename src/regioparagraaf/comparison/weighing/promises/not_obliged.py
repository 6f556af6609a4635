"""What is done without a thing, or what only need not have it: 'bouwen zonder gasnet', 'een gasnet is niet
verplicht'. Who need not, may."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def not_obliged(pair: Pair) -> tuple[str, str] | None:
    """The thing with 'zonder' on one side, and the words on the other by which it is only no duty."""
    for side, other in pair.both_ways:
        if (
            not _WITHOUT & side.all_keys
            or _WITHOUT & other.all_keys
            or any(key.endswith(_MAY) for key in side.keys)
        ):
            continue  # 'kunnen zonder verwijzing terecht' needs none
        let_off = _let_off(other)
        if let_off is None or not _OBLIGING.isdisjoint(side.all_keys):
            continue
        for at, key in enumerate(side.keys[:-1]):
            things = {root for root in side.roots[at + 1 : at + _NEAR] if root}
            if key in _WITHOUT and things & set(other.roots):
                return pair.in_order(side, (side.span(at, at + 2), other.span(*let_off)))
    return None


def _let_off(side: Side) -> tuple[int, int] | None:
    """Where 'niet verplicht' or 'niet nodig' stands; None where neither does."""
    for at in side.places(_OBLIGING):
        if side.keys[at - 1 : at] == ("niet",):
            return at - 1, at + 1
    return None


_MAY = tuple("kan kunnen kunt mag mogen krijgt krijgen".split())
_WITHOUT = frozenset({"zonder"})
_OBLIGING = frozenset("verplicht nodig vereist noodzakelijk".split())
_NEAR = 3
"""Words from 'zonder' on in which the thing stands: 'zonder nieuw gasnet'."""
