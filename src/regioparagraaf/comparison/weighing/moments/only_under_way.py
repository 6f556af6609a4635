"""By when somebody is there, or only on his way: 'de loods is binnen een uur aan boord', 'binnen een uur
vertrekt de loods'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def only_under_way(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a span by the end of which one side is there, and the other only sets out."""
    spans = (side.measures.terms or side.measures.quantities for side in pair.sides)
    if not all(spans):
        return ()
    for side, way in ((pair.common, Direction.LATER), (pair.draft, Direction.EARLIER)):
        leaves = _leaves(pair.other(side))
        there = _there(side) if leaves else ""
        if there and not _leaves(side) and not _there(pair.other(side)):
            return (Signal(SignalKind.TERM, *pair.in_order(side, (there, leaves)), way),)
    return ()


def _there(side: Side) -> str:
    """'Ter plaatse', 'aanwezig' as written; '' where neither stands."""
    for at, key in enumerate(side.keys if not _PRESENT.isdisjoint(side.all_keys) else ()):
        if key in ("plaatse", "plekke") and side.keys[max(at - 1, 0)] == "ter":
            return side.words(at - 1, at)
        if key in ("aanwezig", "aankomst", "aangekomen", "gearriveerd"):
            return side.words(at)
    return ""


def _leaves(side: Side) -> str:
    """'Rukt uit', 'vertrekt' as written; '' where no such word stands."""
    for at, key in enumerate(side.keys if not _LEAVING.isdisjoint(side.all_keys) else ()):
        out = side.keys.index("uit", at) if key in _TORN and "uit" in side.keys[at:] else None
        if key in _SETTING_OUT or out is not None:
            return side.words(at) if out is None else side.words(at, out)
    return ""


_SETTING_OUT = frozenset("vertrekt vertrekken vertrokken uitgerukt uitrukken onderweg".split())
_TORN = frozenset("rukt rukken".split())
_LEAVING = _SETTING_OUT | _TORN
_PRESENT = frozenset("plaatse plekke aanwezig aankomst aangekomen gearriveerd".split())
