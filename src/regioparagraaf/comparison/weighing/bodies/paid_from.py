"""Where the money comes from: 'uit de reserve' against 'met een lening', however the rest is told."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS


def paid_from(pair: Pair) -> tuple[str, str] | None:
    """The sources of money of both sides, where each has one that the other has not."""
    if _MONEY.isdisjoint(pair.common.all_keys) or _MONEY.isdisjoint(pair.draft.all_keys):
        return None
    ours, theirs = _sources(pair.common), _sources(pair.draft)
    gone = [source for source in ours if not _is_among(source, theirs)]
    new = [source for source in theirs if not _is_among(source, ours)]
    if len(gone) != len(ours) or len(new) != len(theirs) or not gone or not new:
        return None
    return pair.common.span(*ours[gone[0]]), pair.draft.span(*theirs[new[0]])


def source_paid(pair: Pair) -> tuple[str, str] | None:
    """What one side pays from and the other pays: 'uit de winst betalen wij de zaal', 'de winst betalen wij
    aan de zaal'."""
    if _PAYING.isdisjoint(pair.common.all_roots & pair.draft.all_roots):
        return None
    for side, other in pair.both_ways:
        for at, key in enumerate(side.keys[:-2]):
            source = at + 2
            led = key == "uit" or (key == "van" and at == 0)
            if not led or side.keys[at + 1] not in DETERMINERS or not side.roots[source]:
                continue
            if (
                other.keys[:2] == side.keys[at + 1 : source + 1]
                and other.roots.count(side.roots[source]) == 1
            ):
                return pair.in_order(side, (side.span(at, source + 1), other.span(0, 2)))
    return None


_PAYING = frozenset("betal uitbetal bekostig financier dek".split())


def _sources(side: Side) -> dict[str, tuple[int, int]]:
    """The sources that a side pays from, each with the words that name it: 'uit de algemene reserve'."""
    found: dict[str, tuple[int, int]] = {}
    for at, key in enumerate(side.keys):
        if key not in _MONEY:
            continue
        start = at
        while start and _describes(side.keys[start - 1]):
            start -= 1
        own = key in _PURSE and _OWN in side.keys[start:at]
        source = _OF_ONESELF if own else _SOURCES.get(key)
        if source and start and side.keys[start - 1] in _FROM:
            found.setdefault(source, (start - 1, at + 1))
    return found


def _describes(key: str) -> bool:
    return key in DETERMINERS or key == _OWN or key.endswith("e")


def _is_among(source: str, others: dict[str, tuple[int, int]]) -> bool:
    """Whether the other side says that source, or one as near as 'eigen geld' is to 'de begroting'."""
    if source == _OF_ONESELF:
        return not _HELD.isdisjoint(others)
    return source in others or (source in _HELD and _OF_ONESELF in others)


_FROM = frozenset("uit met via".split())
_OWN = "eigen"
_OF_ONESELF = "eigen geld"
_PURSE = frozenset("geld middelen zak portemonnee kas".split())
_SOURCES = {
    word: words.split()[0]
    for words in (
        "begroting",
        "reserve reserves fonds spaarpot spaargeld pot potje buffer",
        "lening leningen geldlening krediet",
        "subsidie subsidies subsidiegeld rijkssubsidie",
        "belasting belastingen heffing heffingen belastinggeld leges",
        "opbrengst opbrengsten verkoopopbrengst winst",
    )
    for word in words.split()
}
"""Words for a source of money, with the first word of those that say the same."""
_HELD = frozenset({_OF_ONESELF, "begroting", "reserve"})
"""What somebody has of his own."""
_MONEY = _PURSE | _SOURCES.keys()
