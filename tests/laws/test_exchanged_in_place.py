"""What stands in the place of something else in a sentence that stayed is seen, whatever that sentence says:
a figure near the old one, a day, a month, an authority, and a 'kunnen' before what somebody does."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache

import pytest
from put_in import keeps, sentences, texts

from regioparagraaf.dutch.calendar import MONTHS

TRIED, FEWEST = 120, 15
_NUMBERS = "twee drie vier vijf zes zeven acht negen tien elf twaalf".split()
_FIGURE = re.compile(rf"(?<![\d.,/:-])\d{{1,3}}(?![\d.,/:-]*\d)(?! (?:{'|'.join(MONTHS)}))")
_DAY = re.compile(rf"\b(\d{{1,2}})(?= (?:{'|'.join(MONTHS)})\b)")
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
_NUMBER = re.compile(rf"\b(?:{'|'.join(_NUMBERS)})\b")
_AUTHORITY = re.compile(r"\b(?:de provincie|het Rijk|het waterschap)\b")


def _next(text: str, pattern: re.Pattern[str], told: Callable[[str], str]) -> str:
    return pattern.sub(lambda found: told(found[0]), text, count=1)


EXCHANGES: dict[str, Callable[[str], str]] = {
    "figure": lambda text: _next(text, _FIGURE, lambda said: str(int(said) + 2)),
    "number": lambda text: _next(text, _NUMBER, lambda said: _NUMBERS[_NUMBERS.index(said) - 1]),
    "day": lambda text: _next(text, _DAY, lambda said: str(int(said) % 27 + 1)),
    "month": lambda text: _next(text, _MONTH, lambda said: MONTHS[(MONTHS.index(said) + 2) % len(MONTHS)]),
    "authority": lambda text: _next(
        text, _AUTHORITY, lambda said: "de provincie" if said == "het Rijk" else "het Rijk"
    ),
}


@cache
def _in_order() -> tuple[str, ...]:
    found = sorted(set(texts()))
    random.Random(17).shuffle(found)
    return tuple(found)


@pytest.mark.parametrize("what", EXCHANGES)
def test_another_one_in_its_place_is_seen(what: str) -> None:
    said = ((text, EXCHANGES[what](text)) for text in _in_order())
    tried = [(was, wordt) for was, wordt in said if was != wordt][:TRIED]
    unseen = [wordt for was, wordt in tried if keeps(was, wordt)]
    assert len(tried) >= FEWEST
    assert len(unseen) <= len(tried) / 60, unseen


def test_a_kunnen_before_what_a_signatory_does_is_seen() -> None:
    tried = [
        (text, f"{subject} kunnen {rest} {particle}{verb}.")
        for text, subject, verb, particle, rest in sentences()
        if not _LIMITED.search(rest)
    ][:TRIED]
    unseen = [wordt for was, wordt in tried if keeps(was, wordt)]
    assert len(unseen) <= len(tried) / 30, unseen


_LIMITED = re.compile(
    r"\b(?:niet|geen|nooit|alleen|uitsluitend|slechts|pas|enkel|kan|kunnen|mag|mogen|niemand)\b"
)
"""Who 'can not' or 'can only' binds himself as much."""
