"""By when somebody is there, or only on his way: 'de loods is binnen een uur aan boord', 'binnen een uur
vertrekt de loods'; and by when it is dealt with, or only taken up: 'behandelen', 'nemen in behandeling'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def only_under_way(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a span by the end of which one side is there, or done, and the other only sets out."""
    spans = (side.measures.terms or side.measures.quantities for side in pair.sides)
    if not all(spans):
        return ()
    for side, way in ((pair.common, Direction.LATER), (pair.draft, Direction.EARLIER)):
        for end, start in ((_there, _leaves), (_dealt_with, _taken_up)):
            other = pair.other(side)
            begun = start(other)
            done = end(side) if begun else ""
            if done and not start(side) and not end(other):
                return (Signal(SignalKind.TERM, *pair.in_order(side, (done, begun)), way),)
    return ()


def _there(side: Side) -> str:
    """'Ter plaatse', 'aanwezig', 'er' of who is there as written; '' where none of them stands."""
    for at, key in enumerate(side.keys if not _PRESENT.isdisjoint(side.all_keys) else ()):
        if key == "er" and not _BEING.isdisjoint(side.keys[max(at - _SUBJECT, 0) : at]):
            return side.words(at)
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


def _dealt_with(side: Side) -> str:
    """'Behandelt', 'afgehandeld' as written; '' where no such word stands."""
    at = next((at for at, key in enumerate(side.keys) if key in _DEALING), None)
    return "" if at is None else side.words(at)


def _taken_up(side: Side) -> str:
    """'Nemen … in behandeling' as written; '' where it does not, or is denied: who is late."""
    if "behandeling" not in side.all_keys:
        return ""
    at = side.keys.index("behandeling")
    taking = next((p for p, key in enumerate(side.keys) if key in _TAKING), None)
    if taking is None or side.keys[at - 2 : at] in _REFUSED or side.keys[at - 1] != "in":
        return ""
    return side.words(*sorted((taking, at - 1, at)))


_DEALING = frozenset(
    "behandelt behandelen behandel behandeld behandelde afgehandeld afhandelen afgedaan afdoen".split()
)
_REFUSED = (("niet", "in"), ("meer", "in"))
_TAKING = frozenset("neemt nemen genomen".split())
_BEING = frozenset("is zijn ben bent".split())
_SUBJECT = 4
"""Words from 'is' to 'er' of who is there: 'is de vrijwillige brandweer er'."""
_SETTING_OUT = frozenset("vertrekt vertrekken vertrokken uitgerukt uitrukken onderweg".split())
_TORN = frozenset("rukt rukken".split())
_LEAVING = _SETTING_OUT | _TORN
_PRESENT = frozenset("er plaatse plekke aanwezig aankomst aangekomen gearriveerd".split())
