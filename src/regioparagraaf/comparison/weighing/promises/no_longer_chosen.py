"""Who chooses for himself, and on the other side is given one: 'vissers kiezen zelf hun ligplaats', 'vissers
krijgen een ligplaats die bij hen past'; 'een steiger naar keuze', 'een aangewezen steiger'.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.said_here import is_condition
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def no_longer_chosen(pair: Pair) -> str:
    """The words for the choice of one side, where the other leaves nobody a choice; else ''."""
    for side, other in pair.both_ways:
        will = _OWN_WILL.difference(side.keys) | {"zelf"}
        if any(key.startswith(_CHOSEN_TOO) or key in will for key in other.keys):
            continue
        places = _choice(side)
        if places:
            return side.words(*places)
    return ""


def _choice(side: Side) -> tuple[int, ...]:
    """The places of 'zelf kiezen' or 'naar keuze'; none where nobody chooses for himself."""
    for at, key in enumerate(side.keys):
        if key in _CHOOSING and not is_condition(side, at):
            start, end = side.stretch(at)
            own = next((p for p in range(start, end) if side.keys[p] == "zelf"), None)
            if own is not None and abs(own - at) <= _NEAR:
                return tuple(sorted((own, at)))
        if key in _CHOICE and side.keys[max(at - 1, 0)] in _LED and "naar" in side.keys[max(at - 2, 0) : at]:
            return at - 1, at
    return ()


_CHOOSING = frozenset("kiest kiezen kies uitkiezen uitzoeken".split())
_CHOICE = frozenset("keuze keus wens voorkeur".split())
_LED = frozenset("naar eigen vrije".split())
_NEAR = 4
"""Words between 'kiezen' and its 'zelf': 'kiezen de vissers zelf'."""
_CHOSEN_TOO = (
    *(
        "kies",
        "kiez",
        "keus",
        "keuz",
        "gekozen",
        "uitkies",
        "uitgekozen",
        "gekoz",
        "bepa",
        "beslis",
        "voorkeur",
    ),
    *("vrij", "selecte", "wens", "wil", "uitzoek", "uitgezocht", "zoek", "zeggenschap", "besluit", "wie"),
)
"""How words begin by which somebody chooses on the other side too."""
_OWN_WILL = frozenset("zelf eigen zeggen laten mag mogen kan kunnen".split())
