"""The word that says how good a promised thing will be, gone while the rest was put in other words: 'een
dekkend net van laadpalen', 'een net van laadpalen'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import ONE

RETOLD = 0.6
"""Up to this share of changed words a quality that is not told was left out; above it any word may tell."""


def quality_lost(pair: Pair) -> str:
    """The quality that one side alone promises, with its thing, where all else is answered; '' for none."""
    if pair.changed > RETOLD:
        return ""
    for side, other in pair.both_ways:
        left = pair.left(side)
        if len(left) == 1 and not pair.left(other) and _is_quality(pair, side, left[0]):
            return side.span(left[0], left[0] + 2)
    return ""


def no_longer_fixed(pair: Pair) -> str:
    """'Een vast' of what stays the same for somebody ('een vast loket'), where the other side has one and
    says of none that it does; '' for none."""
    for side, other in pair.both_ways:
        if "vast" not in side.all_keys or any(key.startswith(_THE_SAME) for key in other.keys):
            continue
        for at in range(1, len(side.keys) - 1):
            led = side.keys[at - 1] in ONE and side.keys[at] == "vast"
            led = led and side.keys[at + 2 : at + 3] != ("van",)  # 'een vast bedrag van 100 euro'
            if led and side.roots[at + 1] and side.roots[at + 1] in other.all_roots:
                return side.span(at, at + 2)
    return ""


_THE_SAME = tuple("vast zelfde dezelfde hetzelfde steeds altijd eigen één telkens blijven blijft".split())
"""How words begin by which the other side may say that it stays the same one."""


def _is_quality(pair: Pair, side: Side, at: int) -> bool:
    """Whether the word is such a quality of what stands right behind it: 'een dekkend net'."""
    return at + 1 in pair.content(side) and not _QUALITIES.isdisjoint(_unbent(side.keys[at]))


def _unbent(key: str) -> tuple[str, ...]:
    """A word, and what it may be without the ending of an adjective: 'dekkende', 'emissieloze'."""
    stem = key.removesuffix("e")
    return key, stem, stem.removesuffix("z") + "s", f"{stem[:-1]}{stem[-2:-1]}{stem[-1:]}"


_QUALITIES = frozenset(
    "dekkend sluitend fijnmazig volwaardig hoogwaardig vrijliggend overdekt bewaakt verlicht verwarmd "
    "gediplomeerd gekwalificeerd geschoold beëdigd gecertificeerd onafhankelijk doorgaand aaneengesloten "
    "rechtstreeks toegankelijk rolstoeltoegankelijk drempelvrij drempelloos afsluitbaar brandveilig "
    "onbeperkt volledig compleet fulltime voltijds uitstootvrij emissieloos energieneutraal klimaatneutraal "
    "duurzaam vertrouwd".split()
)
"""Adjectives that say what one gets, and not only that it is welcome: 'goed', 'mooi', 'passend'."""
