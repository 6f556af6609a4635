"""A study whether a thing can be, and one of how it will: 'zoeken uit of de pont kan varen', 'gaan na op
welke manier de pont kan varen'. Who asks how takes it that it will."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def how_or_whether(pair: Pair) -> tuple[str, str] | None:
    """What opens the question of both sides, where one asks whether and the other how; None where a side asks
    both."""
    for side, other in pair.both_ways:
        whether, how = _asks(side, _WHETHER), _asks(other, _HOW)
        if whether is None or how is None or _asks(side, _HOW) or _asks(other, _WHETHER):
            continue  # as of most
        asked = {side.roots[at] for at in pair.content(side) if at >= whether[1]}
        if asked.isdisjoint(other.roots[how[1] : other.stop(how[0])]):
            continue
        return pair.in_order(side, (side.span(*whether), other.span(*how)))
    return None


_HOW = (("hoe",), ("op", "welke", "manier"), ("op", "welke", "wijze"))
_WHETHER = (
    ("of",),
    ("naar", "de", "mogelijkheid", "om"),
    ("naar", "de", "mogelijkheid", "van"),
    ("de", "mogelijkheid", "om"),
    ("de", "mogelijkheid", "van"),
    ("de", "haalbaarheid", "van"),
)


def _asks(side: Side, openers: tuple[tuple[str, ...], ...]) -> tuple[int, int] | None:
    """From where to where (exclusive) words stand that open what is looked into; None where none do."""
    for at in range(1, len(side.keys)):
        opener = next((words for words in openers if side.keys[at : at + len(words)] == words), None)
        if opener is None or not any(key.startswith(_LOOKING) for key in side.keys[side.stretch(at)[0] : at]):
            continue
        end = at + len(opener)
        # 'onderzoeken hoe veilig de brug is', 'onderzoeken een brug of een tunnel'
        if opener in _BARE and not (_closes(side, end) and _opens(side, end)):
            continue
        return at, end
    return None


_BARE = (("of",), ("hoe",))
_LOOKING = tuple("onderzo verken zoek bekijk kijk bezie beziet bestude gaan gaat ga".split())
"""How words begin that look into a thing; 'gaan na' among them."""


def _opens(side: Side, at: int) -> bool:
    """Whether one who does it, or a thing, opens the question: 'of de pont', 'hoe wij', not 'hoe vaak'."""
    return at < len(side.keys) and (side.keys[at] in _SUBJECTS or side.tokens[at].text[:1].isupper())


_SUBJECTS = frozenset("de het een er wij we zij ze ons onze deze dit die dat elke iedere alle".split())


def _closes(side: Side, at: int) -> bool:
    """Whether the clause ends with a verb: 'of de pont kan varen'."""
    last = side.stop(at) - 1
    if last <= at:
        return False
    return side.keys[last] in _BEING or side.is_verb(last)


_BEING = frozenset("is zijn kan kunnen moet moeten wordt worden".split())
