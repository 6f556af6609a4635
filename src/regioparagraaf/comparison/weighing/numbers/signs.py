"""Signs that say something: a bound ('≥'), a minus, a currency, a tick or a face, a mark that turns the
reading order round, the brackets and question marks of what is still to be settled.

To the words of a sentence they are punctuation, and punctuation alone changes no agreement. These do.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from itertools import pairwise
from typing import Final

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.bounds import bound_behind
from regioparagraaf.dutch.unseen import TURNING
from regioparagraaf.patterns import on_demand

_AT_NUMBERS: Final = frozenset("*†‰°")
"""Signs that say something of the number they stand at, besides those of mathematics."""
_STOPS_AND_COMMAS: Final = frozenset(",.;:()")
"""Most signs of a text: they say nothing of this kind."""
_BULLETS: Final = frozenset("✓✔❖")
"""Ticks and flowers that only open an item of a list where they stand first."""
_SHAPES: Final = on_demand("[\u2500-\u25ff\u2794-\u27be©®№]")
"""Squares, rounds and arrows that open an item, and letters in a ring: they say nothing of this kind."""
_BOXES: Final = on_demand(r"[☐☑☒✓✔✗✘]|\[(?:[xXvV]|\s?)\]")
"""What somebody ticks, as a sign or typed."""
_EMPTY: Final = frozenset(("☐", "[]", "[ ]"))
_UNSETTLED: Final = on_demand(r"\(\?+\)|\[[^\]]*\d[^\]]*\]|\d\s?\?(?= ?[a-z,.;%€])")
"""How writers mark what is still to be settled: '30 (?)', '[30]', '30?'."""
_OR_SO: Final = "+/-"
_ONE_WORD: Final = 0.12
"""Up to this share of changed words a sentence is the same one, made a question."""


def resigned(pair: Pair) -> str:
    """Why a sign makes the change one of substance, as a Dutch clause; empty where none does."""
    ours, theirs = _signs(pair.common), _signs(pair.draft)
    for sign in (ours - theirs) | (theirs - ours):
        if TURNING.match(sign):
            return "in twijfel: een teken dat de leesrichting omkeert, zodat u iets anders ziet dan er staat"
        return f"in twijfel: het teken ‘{sign}’ {'viel weg' if ours[sign] > theirs[sign] else 'kwam erbij'}"
    unsettled = _UNSETTLED.search(pair.draft.text)
    if unsettled and not _UNSETTLED.search(pair.common.text):
        return f"in twijfel: ‘{unsettled[0]}’ lijkt nog niet vast te staan"
    if (_OR_SO in pair.common.text) != (_OR_SO in pair.draft.text):
        return f"in twijfel: ‘{_OR_SO}’ {'viel weg' if _OR_SO in pair.common.text else 'kwam erbij'}"
    more = [("plus", "één") in pairwise(side.keys) for side in pair.sides]
    if more[0] != more[1]:
        return f"in twijfel: ‘plus één’ {'viel weg' if more[0] else 'kwam erbij'}"
    if _ticked(pair.common) != _ticked(pair.draft):
        return "in twijfel: er is iets anders aangekruist"
    asks = {side.keys[-1:] == ("?",) for side in pair.sides}
    if len(asks) == 2 and (pair.changed <= _ONE_WORD or _only_asks(pair.draft, pair.common)):
        return "in twijfel: een afspraak en een vraag"
    return ""


def _only_asks(side: Side, other: Side) -> bool:
    """Whether a side is a question that nothing answers, where the other is a sentence: 'Bent u loods?'."""
    return side.keys[-1:] == ("?",) and not {".", "!", ":"} & side.all_keys and other.keys[-1:] == (".",)


def _ticked(side: Side) -> list[bool]:
    """Which of the boxes of a text are ticked; none where there is only one: that one came or went."""
    boxes = [box not in _EMPTY for box in _BOXES.findall(side.text)]
    return boxes if len(boxes) > 1 else []


def _signs(side: Side) -> Counter[str]:
    """The signs that say something, but for what belongs to a number that is weighed with its bound."""
    counted = {
        at
        for quantity in side.measures.quantities
        for at in range(quantity.start, bound_behind(side.keys, quantity.end)[1])
    }
    return Counter(
        [
            side.tokens[at].plain
            for at, key in enumerate(side.keys)
            if not key.isalnum()
            and key not in _STOPS_AND_COMMAS
            and at not in counted
            and not side.tokens[at].is_word
            and _says_something(side, at)
        ]
    )


def _says_something(side: Side, at: int) -> bool:
    sign = side.keys[at]
    if TURNING.match(sign) or unicodedata.category(sign[0]) == "Sc":
        return True
    if sign == "-":
        return _is_minus(side, at)
    if unicodedata.category(sign[0]) == "So":
        return not _SHAPES.match(sign) and not (at == 0 and sign in _BULLETS)
    return (unicodedata.category(sign[0]) == "Sm" or sign in _AT_NUMBERS) and (
        _is_number(side, at - 1) or _is_number(side, at + 1)
    )


def _is_number(side: Side, at: int) -> bool:
    return 0 <= at < len(side.keys) and side.keys[at][0].isdecimal()


def _is_minus(side: Side, at: int) -> bool:
    """Whether a dash makes the number behind it one below zero: '-2%', and not '10-20' or '10 - 20'."""
    sticks = _is_number(side, at + 1) and side.tokens[at].end == side.tokens[at + 1].start
    if at == 0:
        return sticks and len(side.keys) <= _CELL  # and not '-2 bomen', an item of a list
    return sticks and side.tokens[at - 1].end < side.tokens[at].start and not _is_number(side, at - 1)


_CELL: Final = 3
"""Words and signs of a cell that has only a number: '-2%'."""
