"""What a rewording smuggles in is seen: labelled rewordings in which nothing changes, with one thing changed.

No one wrote these sentences for a rule: the places are taken by chance from a fixed seed. Some changes make
nonsense ('als wij geen straat herinrichten'), so that a careful reader would not call all of them changes.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Weight
from regioparagraaf.loading.lexicon import load_lexicon

SAMPLES = Path(__file__).parents[1] / "samples"
SETS = "dev dev2 eigen1 eigen2 eigen3 eigen4 eigen6 eigen7 eigen8 eigen9 eigen10 eigen11 eigen12".split()
LONG = 6
"""Words from which on a sentence has room for a change."""
TRIED = 150
"""Rewordings that are tried of each change."""


def _rewordings() -> Iterator[tuple[str, str]]:
    for name in SETS:
        for path in sorted((SAMPLES / name / "goud").glob("*.json")):
            for record in json.loads(path.read_text(encoding="utf-8"))["wijzigingen"]:
                if record["gewicht"] == "redactioneel" and record["was"] and record["wordt"]:
                    was, wordt = (" ".join(u["tekst"] for u in record[side]) for side in ("was", "wordt"))
                    if min(len(was.split()), len(wordt.split())) >= LONG:
                        yield was, wordt


Smuggle = Callable[[str, random.Random], str]


def _at_one(pattern: str, change: Callable[[re.Match[str]], str]) -> Smuggle:
    """Changes one match of the pattern, chosen by chance; the text as it was where there is none."""

    def smuggle(text: str, chance: random.Random) -> str:
        found = list(re.finditer(pattern, text))
        if not found:
            return text
        match = chance.choice(found)
        return text[: match.start()] + change(match) + text[match.end() :]

    return smuggle


_BODIES = {"raden": "colleges", "colleges": "raden", "raad": "college", "college": "raad"}
_LIMITS = ("mogelijk", "tijdelijk", "deels", "bijna", "misschien", "alleen")
_HEDGES = ("waar mogelijk", "in beginsel", "zo nodig", "in overleg met de buurt")

_COUNT = r"(?<![\d.,-])[2-9]\d?(?= [a-z])(?! (?:ja|fe|ma|ap|me|ju|au|se|ok|no|de))"
_PLURAL = r"(?=\w{4,}(?:en|s)\b)"
_OPENING = r"^(?:Wij|We|De \w+) [a-z]+(?:t|en)\b"

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_TURNED = {"ten minste": "ten hoogste", "minstens": "hooguit", "minimaal": "maximaal"}
_TURNED |= {most: least for least, most in _TURNED.items()}


def _at_the_end(condition: str) -> Smuggle:
    """Puts a condition behind the last sentence."""
    return lambda text, _: f"{text[:-1]}{condition}." if text.endswith(".") else text


SMUGGLED: dict[str, tuple[Smuggle, float]] = {
    "geen": (_at_one(r"(?<=[a-z] )een (?=[a-z])", lambda m: "geen "), 0.87),
    "getal": (_at_one(_COUNT, lambda m: str(int(m[0]) * 2 + 1)), 0.98),
    "jaar": (_at_one(r"\b20[23]\d\b", lambda m: str(int(m[0]) + 2)), 0.96),
    "orgaan": (_at_one(r"(?<=[Dd]e )(?:raden|colleges)\b", lambda m: _BODIES[m[0]]), 0.98),
    "voorbehoud": (_at_one(_OPENING, lambda m: f"{m[0]} {_HEDGES[len(m[0]) % len(_HEDGES)]}"), 0.97),
    "reikwijdte": (_at_one(r"\balle\b", lambda m: "enkele"), 0.95),
    "dag": (_at_one(rf"\b[1-9](?= (?:{_MONTHS}))", lambda m: str(int(m[0]) + 2)), 0.98),
    "grens": (_at_one("|".join(_TURNED), lambda m: _TURNED[m[0]]), 0.98),
    "mits": (_at_the_end(", mits daar geld voor is"), 0.99),
    "tenzij": (_at_the_end(", tenzij het college anders besluit"), 0.99),
    "geld": (_at_the_end(" als de begroting dat toelaat"), 0.98),
    "of": (_at_one(r"(\w+, (?:\w+ )?\w+) en (\w+)", lambda m: f"{m[1]} of {m[2]}"), 0.85),
    "beperking": (_at_one(_OPENING, lambda m: f"{m[0]} {_LIMITS[len(m[0]) % len(_LIMITS)]}"), 0.90),
    "deel": (_at_one(rf"(?<=[a-z] )de {_PLURAL}", lambda m: "een deel van de "), 0.90),
    "bestaande": (_at_one(rf"(?<=[a-z] )de {_PLURAL}", lambda m: "de bestaande "), 0.90),
    "niet": (_at_one(_OPENING, lambda m: f"{m[0]} niet"), 0.90),
    "opsomming": (_at_one(r"(\w+), (?:\w+ )?\w+ en (\w+)", lambda m: f"{m[1]} en {m[2]}"), 0.97),
}


@pytest.mark.parametrize("kind", SMUGGLED)
def test_what_is_smuggled_into_a_rewording_is_seen(kind: str) -> None:
    smuggle, least = SMUGGLED[kind]
    chance = random.Random(kind)
    seen = 0
    missed: list[str] = []
    rewordings = list(_rewordings())
    chance.shuffle(rewordings)
    for was, wordt in rewordings:
        changed = smuggle(wordt, chance)
        if changed == wordt or seen + len(missed) == TRIED:
            continue
        if weigh_passage(was, changed, load_lexicon(), Settings()).weight is Weight.SUBSTANTIVE:
            seen += 1
        else:
            missed.append(f"{was}\n  {changed}")
    assert seen + len(missed) > TRIED / 10
    assert seen / (seen + len(missed)) >= least, "\n".join(missed)
