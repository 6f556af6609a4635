"""The ground for a thing that the other side makes: 'wij maken de kade klaar voor een kraan', 'wij wijzen
plekken voor kranen aan', where the other side has 'wij plaatsen kranen'. Nobody has put it there yet."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.verbs import GETTING


def ground_for_it(pair: Pair) -> str:
    """What is made ready or kept free on one side for what the other side makes, as a Dutch clause; or ''."""
    for side, what in ((pair.draft, "kwam erbij"), (pair.common, "viel weg")):
        other = pair.other(side)
        if "voor" not in side.all_keys or _prepares(other):
            continue
        placed = not _PLACED.isdisjoint(other.all_roots)
        if not placed and GETTING.isdisjoint(other.all_keys):
            continue  # as of most
        places = _fit(side) or (_freed(side) if placed else ())
        if places and _is_what_comes(pair, side) and _PLACED.isdisjoint(_plain(side, places)):
            return f"'{side.words(*places)}' {what}: waar het kan komen, is het nog niet"
    return ""


def _fit(side: Side) -> tuple[int, ...]:
    """'Maken … geschikt', 'wordt klaargemaakt': the places of its words; none where they do not stand."""
    made = side.first(_MAKES)
    for at, key in enumerate(side.keys):
        if key in _FIT and made is not None and side.sentences[at] == side.sentences[made]:
            return at, made
        if key.startswith(_MADE_FIT) and key.endswith(("gemaakt", "maken", "maakt")):
            return (at,)
    return ()


_MAKES = frozenset("maak maakt maken gemaakt".split())
_FIT = frozenset("geschikt klaar gereed bouwrijp rijp".split())
_MADE_FIT = ("klaarge", "klaarma", "gereedge", "gereedma", "geschiktge")


def _freed(side: Side) -> tuple[int, ...]:
    """'Wijzen plekken aan', 'maken grond vrij': the places of both; none where either is lacking."""
    ground = next((at for at, key in enumerate(side.keys) if _is_ground(key)), None)
    if ground is None:
        return ()
    for at, root in enumerate(side.roots):
        if root in _KEEPING and at != ground and side.sentences[at] == side.sentences[ground]:
            return ground, *side.verb_words(at)
        split = side.keys[at] in _MAKES | _KEEPS and "vrij" in side.keys[at : side.stop(at)]
        if split and side.sentences[at] == side.sentences[ground]:
            return ground, at, side.keys.index("vrij", at)
    return ()


def _is_ground(key: str) -> bool:
    return key in _GROUND or key.endswith(_GROUND_ENDS)


_GROUND = frozenset(
    "grond gronden plek plekken plaats plaatsen ruimte ruimtes locatie locaties terrein terreinen perceel "
    "percelen kavel kavels strook stroken gebied gebieden".split()
)
_GROUND_ENDS = ("locaties", "kavels", "percelen", "plekken")
_KEEPS = frozenset("houdt houden hield".split())
_KEEPING = frozenset("aanwijs toewijs vrijmak vrijhoud reserfer bestem fin soek kop aankop ferwerf".split())


def _plain(side: Side, places: tuple[int, ...]) -> set[str]:
    """The roots of a side without the words of what is only prepared."""
    return {root for at, root in enumerate(side.roots) if at not in places and not _is_ground(side.keys[at])}


def _prepares(side: Side) -> bool:
    return bool(_fit(side) or _freed(side))


def _is_what_comes(pair: Pair, side: Side) -> bool:
    """Whether what stands behind 'voor' is told on the other side."""
    content = pair.content(side)
    for at, key in enumerate(side.keys):
        behind = [p for p in content if at < p < side.stop(at)][:1] if key == "voor" else []
        if behind and behind[0] not in pair.left(side) and behind[0] <= at + _NEAR:
            return True
    return False


_NEAR = 4
"""Words behind 'voor' in which its noun stands: 'voor een nieuwe houten kraan'."""
_PLACED = frozenset("bouw aanleg plat leg installer realiser neerset ophang hang aanplan".split())
"""Roots of what puts a thing where it is to be."""
