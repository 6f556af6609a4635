"""From the start on, or once it is ready; while it goes on, or when it is over: 'vanaf het eerste idee',
'zodra het plan af is'; 'zodra het water stijgt', 'nadat het water is gestegen'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import BEING


def once_it_is_ready(pair: Pair) -> tuple[str, str] | None:
    """The start on one side, and on the other the clause by which it is ready by then; None where neither
    took the other's place."""
    for side, other in pair.both_ways:
        ready = _when_ready(other)
        start = _from_the_start(side) if ready else ""
        if start and not _from_the_start(other) and not _when_ready(side):
            return pair.in_order(side, (start, ready))
    return None


def _from_the_start(side: Side) -> str:
    """'Vanaf de eerste schets', 'vanaf het begin', 'in een vroeg stadium'; '' where no such moment stands."""
    for at, key in enumerate(side.keys[:-2]):
        if key not in _FROM:
            continue
        noun = at + 1 + (side.keys[at + 1] in _LEADING)
        if side.keys[noun] in _STARTS:
            return side.span(at, noun + 1)
        if side.keys[noun] in _FIRST and noun + 1 < len(side.keys) and side.keys[noun + 1][0].isalpha():
            return side.span(at, noun + 2)
    return ""


_FROM = frozenset("vanaf van bij in aan".split())
_LEADING = frozenset("de het een".split())
_STARTS = frozenset("begin start aanvang beginfase startfase ontwerpfase".split())
_FIRST = frozenset("eerste vroeg vroege".split())


def _when_ready(side: Side) -> str:
    """'Zodra het plan klaar is', 'nadat het ontwerp is vastgesteld'; '' where no such clause stands."""
    if _ONCE.isdisjoint(side.all_keys) or _READY.isdisjoint(side.all_keys):
        return ""
    for at, key in enumerate(side.keys):
        stop = side.stop(at)
        if key in _ONCE and not _READY.isdisjoint(side.keys[at + 1 : stop]):
            last = max(p for p in range(at + 1, stop) if side.keys[p] in _READY)
            closed = last + 1 < stop and side.keys[last + 1] in BEING
            return side.span(at, last + 1 + closed)
    return ""


_ONCE = frozenset("zodra als wanneer nadat".split())
_READY = frozenset("klaar af gereed voltooid afgerond vastgesteld opgeleverd uitgewerkt goedgekeurd".split())


def when_it_is_over(pair: Pair) -> tuple[str, str] | None:
    """What goes on for a while on one side when it is acted on, and is over on the other."""
    for side, other in pair.both_ways:
        if "nadat" not in other.all_keys or "nadat" in side.all_keys or "na" in side.all_keys:
            continue
        for at in side.places(_WHILE):
            clause = range(at + 1, side.stop(at))
            if any(side.keys[p] in _DONE for p in clause):
                continue
            going = next((p for p in clause if side.roots[p] and side.keys[p].startswith(_PROCESS)), None)
            over = other.keys.index("nadat")
            past = next(
                (
                    p
                    for p in range(over + 1, other.stop(over))
                    if going is not None and other.roots[p] == side.roots[going] and _is_past(other, p)
                ),
                None,
            )
            if going is not None and past is not None:
                return pair.in_order(side, (side.words(at, going), other.words(over, past)))
    return None


_WHILE = frozenset("zodra terwijl zolang".split())
_DONE = frozenset("is zijn heeft hebben was waren werd werden".split())
_PROCESS = tuple(
    "stijg daal dalen groei krimp toeneem toenem neem nemen afneem afnem loop lopen oploop oplop zak slink "
    "verslecht verbeter bouw verbouw renove dreig droog verdroog smelt vries regen sneeuw onderhandel".split()
)
"""How verbs begin that tell of what goes on for a while; 'zodra hij aankomt' is 'nadat hij is aangekomen'."""


def _is_past(side: Side, at: int) -> bool:
    """Whether the verb here is a participle with its 'is' or 'heeft' beside it."""
    return not _DONE.isdisjoint(side.keys[max(at - 1, 0) : at + 2])
