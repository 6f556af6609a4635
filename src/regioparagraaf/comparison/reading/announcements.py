"""Words at the head of a sentence that only say that what follows is agreed, or whose it is.

'Wij spreken af dat', 'De afspraak is:', 'Voor de gemeenten geldt:', 'hebben als taak om': in a text of which
every sentence is an agreement, they add nothing and take nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

Words = Sequence[str]


def announcements(keys: Words, sentences: Sequence[int], particles: Mapping[int, int]) -> frozenset[int]:
    """The places of the words that carry such an announcement: its verb with its particle, or its noun, the
    'wij' that agrees, and the preposition or the 'wat' that opens it."""
    if _TELLING.isdisjoint(keys):
        return frozenset()
    found: set[int] = set()
    torn = {verb: particle for particle, verb in particles.items()}
    for at, key in enumerate(keys):
        telling = _TELLS.get(key)
        if telling is None:
            continue
        end = torn.get(at, at)
        start = sentences.index(sentences[at])
        if telling(keys[start:at], keys[at + 1 : end + 1], keys[end + 1 : end + AFTER]):
            found |= {at, end}
            found |= {start} if keys[start] in _LEADING else set()
            if keys[end + 1 : end + 2] != ("om",):  # 'wij spreken af om': we do it too
                found |= {place for place in range(start, end) if keys[place] in _OURSELVES}
    return frozenset(found)


_LEADING = frozenset({"voor", "wat"})
"""What opens it and would say something else behind other words."""


AFTER = 12
"""Words behind the announcement in which its 'om' stands: 'het is de taak van de gemeenten om'."""


def _agree(before: Words, between: Words, after: Words) -> bool:
    """'Wij spreken samen af dat', 'Hierbij komen wij overeen om', 'wij leggen vast:'."""
    return (
        between[-1:] in (("af",), ("overeen",), ("vast",))
        and _WE.issuperset(before)
        and _WE.issuperset(between[:-1])
        and not _OURSELVES.isdisjoint((*before, *between))
        and _goes_on(after)
    )


def _agreed(before: Words, between: Words, after: Words) -> bool:
    """'Afgesproken is dat', 'Wij hebben met elkaar afgesproken om', 'Er is overeengekomen:'."""
    rest = after[1:] if after[:1] in (("is",), ("wordt",)) else after
    return not between and (_WE | _HAVE).issuperset(before) and _goes_on(rest)


def _decided(before: Words, between: Words, after: Words) -> bool:
    """'Het is beslist dat', 'Er is besloten:', 'Wij hebben besloten dat'."""
    return not between and (_WE | _HAVE | {"het"}).issuperset(before) and _said_so(after)


def _said_so(after: Words) -> bool:
    rest = after[1:] if after[:1] in (("is",), ("wordt",)) else after
    return rest[:1] in _OPENS


def _agreement(before: Words, between: Words, after: Words) -> bool:
    """'De afspraak is:', 'Onze afspraken zijn dat', 'Afspraak:'."""
    rest = after[1:] if after[:1] and after[0] in _BEING else after
    return not between and _OUR.issuperset(before) and (_goes_on(rest) or after[:1] == (":",))


def _task(before: Words, between: Words, after: Words) -> bool:
    """'hebben als taak om', 'krijgt de taak om', 'Het is de taak van de gemeenten om'."""
    if between or before[-1:] not in (("als",), ("de",), ("tot",), ("een",)):
        return False
    return before[-2:-1] in _HAVING and "om" in after


def _holds(before: Words, between: Words, after: Words) -> bool:
    """'Voor de gemeenten geldt:', 'Voor ons geldt dat'."""
    return not between and before[:1] == ("voor",) and 1 < len(before) <= OWNER and after[:1] in _OPENS


OWNER = 6
"""Words of 'voor' and the one for whom it holds."""


def _what(before: Words, between: Words, after: Words) -> bool:
    """'Wat wij in 2028 gaan doen:'."""
    return not between and before[:1] == ("wat",) and after[:1] == (":",)


def _goes_on(after: Words) -> bool:
    return after[:1] in _OPENS or after[:1] == ("om",)


_OPENS = ((":",), ("dat",))
_OURSELVES = frozenset("wij we partijen".split())
_WE = _OURSELVES | frozenset(
    "samen hierbij hiermee met elkaar onderling daarbij ook het volgende hier in deze paragraaf tekst dit "
    "akkoord daarom dus verder".split()
)
_HAVE = frozenset("er is zijn hebben wordt worden".split())
_OUR = frozenset("de onze deze hier daarbij ook een vaste gezamenlijke is".split())
_BEING = frozenset("is zijn luidt luiden".split())
_HAVING = (("hebben",), ("heeft",), ("krijgen",), ("krijgt",), ("is",), ("het",))
_TELLS: Mapping[str, Callable[[Words, Words, Words], bool]] = {
    "spreken": _agree,
    "komen": _agree,
    "leggen": _agree,
    "afgesproken": _agreed,
    "overeengekomen": _agreed,
    "beslist": _decided,
    "besloten": _decided,
    "afspraak": _agreement,
    "afspraken": _agreement,
    "taak": _task,
    "geldt": _holds,
    "gelden": _holds,
    "doen": _what,
}
_TELLING = frozenset(_TELLS)
