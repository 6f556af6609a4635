"""What one side has done and another is only asked for: 'krijgen het verzoek om de sluis te openen'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.promise import ABLE
from regioparagraaf.comparison.reading.said_here import said_here
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import PASSIVE


def only_asked(pair: Pair) -> str:
    """The request, with its 'om', for what the other side has done; '' where there is none."""
    for side, other in pair.both_ways[::-1]:
        if (_REQUESTS | _ASKING).isdisjoint(side.all_keys) or any(key.startswith(ASKS) for key in other.keys):
            continue
        for at, key in enumerate(side.keys[:-1]):
            if key in _REQUESTS and side.keys[at + 1] == "om" and _is_done(side, at + 2, other):
                return side.span(at, at + 2)
            if (
                key in _ASKING
                and _asks_to(side, at)
                and not any(k.startswith(_TURNED_TO) for k in other.keys)
            ):
                return side.words(at)
            if _is_asked(side, at) and _is_done(side, at + 1, other):
                return side.words(at)
            if key in _ASKING and _is_given(side, at, other):
                return side.words(at)
    return ""


def _asks_to(side: Side, at: int) -> bool:
    """Whether somebody is asked here to do a thing: 'vragen wij schippers om de sluis te mijden'."""
    behind = side.keys[at + 1 : side.stop(at)]
    led = next((p for p, key in enumerate(behind) if key == "te"), 0)
    asked = side.keys[at] != "gevraagd" and said_here(side, at) and led > 1
    free = ABLE.isdisjoint(side.keys[side.stretch(at)[0] : at])
    return asked and free and _NO_REQUEST.isdisjoint(behind[:led])


_TURNED_TO = tuple(
    "benader betrek betrok schakel inschakel ingeschakel leg voorleg voorgelegd raadpleg geraadpleeg".split()
)
"""How words begin with which the other side turns to them: 'wachters worden benaderd'."""
_NO_REQUEST = frozenset("aan advies toestemming aandacht naar".split())


def _is_asked(side: Side, at: int) -> bool:
    """Whether somebody is asked here, or gets the question: 'is gevraagd', 'krijgen de vraag'."""
    before = side.keys[side.stretch(at)[0] : at]
    if side.keys[at] == "gevraagd":
        return not PASSIVE.isdisjoint(before)
    return side.keys[at] in _REQUESTS and not _GETTING.isdisjoint(before)


_GETTING = frozenset("krijgt krijgen ontvangt ontvangen".split())


def _is_done(side: Side, start: int, other: Side) -> bool:
    """Whether a side does what is asked for from here on: an infinitive behind 'te' that it has."""
    stop = side.stop(start)
    asked = (at for at in range(start, stop) if side.keys[at] == "te")
    deeds = {side.roots[p] for at in asked for p in range(at + 1, min(at + 3, stop))}
    return not deeds.isdisjoint(other.all_roots - {""})


def _is_given(side: Side, at: int, other: Side) -> bool:
    """Whether the other side gives as much as is asked for: 'geven de haven 40.000 euro', 'de haven vraagt om
    40.000 euro'."""
    start, end = side.stretch(at)
    asked = {q.value for q in side.measures.quantities if start <= q.start < end and q.unit in ("€", "%")}
    given = {q.value for q in other.measures.quantities if q.unit in ("€", "%")}
    return bool(asked & given) and not _GIVING.isdisjoint(other.all_keys)


_ASKING = frozenset("vraagt vragen gevraagd".split())
_GIVING = frozenset(
    "geeft geven krijgt krijgen ontvangt ontvangen verleent verlenen verhoogt verhogen gaat gaan".split()
)
_REQUESTS = frozenset("vraag verzoek oproep uitnodiging".split())
ASKS = (
    *(
        "vraag",
        "vrag",
        "gevra",
        "verzoe",
        "verzoch",
        "uitno",
        "uitgeno",
        "nodig",
        "roep",
        "oproep",
        "opgeroep",
        "wens",
        "aandring",
    ),
    *("dring", "aanspoor", "moedig", "bepleit", "pleit"),
)
"""How words begin with which the other side only asks for it too."""
