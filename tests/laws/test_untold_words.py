"""A word that makes a promise smaller is seen wherever it is put in, and so is another thing in a condition.

The sentences are those of the samples, whatever else they say: a share, a number, a condition or a denial
elsewhere in a sentence hides no word that came into it.
"""

from __future__ import annotations

import random
import re
from functools import cache

import pytest
from put_in import keeps, texts

TRIED = 60
_PLURAL = re.compile(r"\b(de|De) (?=\w{4,}(?:en|s)\b)(?!\w+s(?:en)?te\b)")
_FRAME = re.compile(r"[.?!:] ")


@cache
def _sentences() -> tuple[str, ...]:
    """Sentences with a plural behind its article, in a fixed order by chance."""
    found = sorted({text for text in texts() if _PLURAL.search(text) and not _FRAME.search(text)})
    random.Random(29).shuffle(found)
    return tuple(found[:TRIED])


@pytest.mark.parametrize("words", ["sommige", "enkele", "een deel van de", "bijna alle", "twee van de"])
def test_fewer_of_them_are_seen_beside_any_number_and_condition(words: str) -> None:
    said = ((text, _PLURAL.sub(words + " ", text, count=1)) for text in _sentences())
    unseen = [wordt for was, wordt in said if keeps(was, wordt)]
    assert len(unseen) <= TRIED / 20, unseen


CONDITIONS = (
    "voor zover {} toereikend is",
    "na verkregen instemming van {}",
    "op advies van {}",
    "zolang {} voldoende is",
    "mits {} daarin voorziet",
)
THINGS = "het budget|het aanbod|de begroting|het draagvlak|de werkgroep|het bestuur|de cliëntenraad".split(
    "|"
)


@pytest.mark.parametrize("condition", CONDITIONS)
def test_another_thing_in_a_condition_is_seen(condition: str) -> None:
    frame = "Wij verlengen de steiger {}."
    pairs = [(one, other) for one in THINGS for other in THINGS if one != other]
    unseen = [
        (one, other)
        for one, other in pairs
        if keeps(frame.format(condition.format(one)), frame.format(condition.format(other)))
    ]
    assert len(unseen) <= len(pairs) / 10, unseen
