"""What is done for somebody, or what he may have done: 'schippers krijgen hun post aan boord gebracht',
'schippers kunnen hun post aan boord laten brengen'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def have_it_done(pair: Pair) -> tuple[Signal, ...]:
    """The signal of 'kunnen laten' above a deed that the other side just does."""
    for side, way in ((pair.draft, Direction.WEAKER), (pair.common, Direction.STRONGER)):
        other = pair.other(side)
        found = _may_let(side) if "laten" in side.all_keys else None
        if found is None or not _MAY_TOO.isdisjoint(other.all_keys):
            continue
        deed = side.roots[found[2]]
        there = next((at for at, root in enumerate(other.roots) if root and root.endswith(deed)), None)
        if there is not None:
            said = side.words(*found), other.words(there)
            return (Signal(SignalKind.COMMITMENT, *pair.in_order(side, said), way),)
    return ()


def _may_let(side: Side) -> tuple[int, int, int] | None:
    """The places of 'kunnen', 'laten' and the deed; None where these do not stand."""
    for at in side.places(_MAY):
        let = next((p for p in range(at + 1, side.stop(at)) if side.keys[p] == "laten"), None)
        if let is not None and let + 1 < side.stop(at) and side.roots[let + 1]:
            return at, let, let + 1
    return None


_MAY = frozenset("kan kunt kunnen mag mogen".split())
_MAY_TOO = _MAY | frozenset(
    "mogelijkheid recht gelegenheid laat laten desgewenst verzoek wie wil willen vragen vraagt "
    "gevraagd afspraak aanvraag afroep".split()
)
"""Words by which it depends on who gets it on the other side too: 'haalt op afspraak op'."""
