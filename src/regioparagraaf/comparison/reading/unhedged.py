"""Words that often hedge and do not here: 'zonder meer leges te betalen', 'hanteert als regel dat', 'gaat in
overleg met de kramers over de tent', 'zonder dat u leges verschuldigd bent'."""

from __future__ import annotations

from regioparagraaf.dutch.wordclass import Kind, kind_of
from regioparagraaf.dutch.words import CLAUSE_ENDS, STOPS

Keys = tuple[str, ...]


def hedges_nothing(keys: Keys, start: int, end: int) -> bool:
    """Whether the words from start to end are the rule itself, or tell what is done or due."""
    match keys[start : start + 2]:
        case ("zonder", "meer"):
            behind = keys[end : end + 1]
            return behind != ("te",) and keys[max(start - 1, 0)] != "om" and closes_with_te(keys, end)
        case ("als", "regel"):
            return not _KEEPING.isdisjoint(keys[max(start - _KEPT, 0) : start])
        case ("in", "overleg"):
            return _consults(keys, start, end)
        case ("zonder", "dat"):
            return closes_with_te(keys, end) or "verschuldigd" in keys[end : _stop(keys, end)]
        case ("tot", _):
            return any(key.startswith(_WAITING) for key in keys[max(start - _KEPT, 0) : start]) or (
                start > 0 and keys[start - 1] in _DECIDING
            )
        case ("nadat", _):
            return "," in keys[start:end] and _ends_in_the_rest(keys, keys.index(",", start) + 1, end)
        case ("hangt" | "hangen" | "afhankelijk" | "afhangt" | "afhangen", _):
            return _is_shared_by(keys, start, end)
    return False


_WAITING = ("wacht", "afwacht", "gewacht")
"""Before 'tot' these say that one waits: 'wij wachten niet tot zij klagen'."""
_DECIDING = frozenset("besluit besluiten besloot besloten".split())
"""Right before 'tot' these say what is decided: 'de raad besluit tot de vaststelling van het plan'."""


def _ends_in_the_rest(keys: Keys, at: int, end: int) -> bool:
    """Whether a verb here opens the clause on which that of 'nadat' hangs, and what ends the hedge is done
    there: 'nadat het college heeft gestemd, wordt de raad gehoord'; not 'nadat raden, besturen en colleges
    zijn gehoord'."""
    is_helped = not _HELPING.isdisjoint((*keys[end - 2 : end - 1], *keys[end : end + 1]))
    return at < end and kind_of(keys, at) is Kind.VERB and not is_helped


_HELPING = frozenset("is zijn was waren worden heeft hebben had hadden".split())


def _is_shared_by(keys: Keys, start: int, end: int) -> bool:
    """Whether 'hangt af van het aantal inwoners' says by what key it is shared out, and sets no condition:
    'afhankelijk van het aantal schippers' may be that nothing comes of it; of 'hoeveel de bond betaalt, hangt
    af van het aantal boten' that much comes of it."""
    of = next((at for at in range(max(end - 2, 0), min(end + 2, len(keys))) if keys[at] == "van"), len(keys))
    named = keys[of + 1 : of + 4]
    if "aantal" in named and "hoeveel" in keys[_opening(keys, start) : start]:
        return True
    return not _KEYS.isdisjoint(named) or ("aantal" in named and not _COUNTED.isdisjoint(named))


def _opening(keys: Keys, at: int) -> int:
    """Where the sentence, or the part of it behind a semicolon, opens."""
    return next((p + 1 for p in range(at - 1, -1, -1) if keys[p] in STOPS), 0)


_KEYS = frozenset("inwonertal inwoneraantal inwoners oppervlakte oppervlak".split())
"""What shares are reckoned by."""
_COUNTED = frozenset("inwoners bewoners huishoudens huizen woningen adressen leerlingen leden".split())


def closes_with_te(keys: Keys, at: int) -> bool:
    """Whether 'te' and an infinitive close the clause: 'zonder dat van tevoren te zeggen' is no clause with
    'dat', and of 'zonder meer leges te betalen' the 'meer' goes with what is not paid."""
    stop = _stop(keys, at)
    return stop - at > 1 and "te" in keys[max(stop - _BEHIND_TE, at) : stop - 1]


_BEHIND_TE = 3
"""Words from 'te' to the end of its clause: 'te gaan betalen'."""
_KEEPING = frozenset("hanteert hanteren hanteer".split())
_KEPT = 5
"""Words before 'als regel' in which stands who keeps it: 'hanteert het college als regel dat'."""


def _consults(keys: Keys, at: int, end: int) -> bool:
    """Whether to consult is what is done, and no deed goes with it: 'gaat in overleg met de kramers over de
    tent', not 'gaat in overleg met de kramers bouwen'."""
    stop = _stop(keys, end)
    goes = not _CONSULTING.isdisjoint(keys[max(at - 2, 0) : at])
    return goes and "over" in keys[end:stop] and kind_of(keys, stop - 1) is not Kind.VERB


_CONSULTING = frozenset("gaan gaat ga treden treedt treed".split())


def not_before(keys: Keys, start: int, end: int) -> int:
    """Where a condition with 'met dien verstande dat' opens: at the 'niet eerder … dan' in it, if it asks for
    an order; else at its start."""
    stop = _stop(keys, end)
    orders = (p for p in range(end, stop) if keys[p : p + 2] in _ORDERING and "dan" in keys[p:stop])
    return next(orders, start)


_ORDERING = (("niet", "eerder"), ("niet", "vroeger"))


def _stop(keys: Keys, at: int) -> int:
    """Where the clause ends."""
    return next((p for p in range(at, len(keys)) if keys[p] in CLAUSE_ENDS), len(keys))
