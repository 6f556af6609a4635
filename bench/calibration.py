"""How often the weight of a labelled pair is right, by the confidence (`zekerheid`) that the engine gave it.

    python bench/calibration.py

Counts over `tests/samples/paren` and over the linked sentences of `tests/samples/eigen5-toets`: what nobody
looked at apart, since no rule was made for it. Prints one row for each outcome: the weight, whether
a signal carries it, the confidence that was given, and of how many pairs it was right, seen and unseen.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Weight
from regioparagraaf.loading.lexicon import load_lexicon

SAMPLES = Path("tests/samples")
UNSEEN = {
    f"{name}-toets"
    for name in (
        "herschreven",
        "alledag",
        "vergadering",
        "avond",
        "ochtend",
        "tafelronde",
        "bijgewerkt",
        "wethouder",
    )
}
"""Of the other sets the false alarms at least were read; see the README of the pairs."""
ONE_SIDED = frozenset(
    "gesmokkeld stil stil-blind stil-toets stil-dubbel stil-dubbel-toets gelijk gelijk-toets enkel "
    "vervangen vervangen-toets klein klein-toets klein-gelijk klein-gelijk-toets".split()
)
"""Sets of which all pairs have one weight, which no draft has."""


class Labelled(NamedTuple):
    """Two sentences and the weight that a reader gave to what was done to the first."""

    common: str
    draft: str
    weight: str
    municipality: str
    unseen: bool


class Outcome(NamedTuple):
    """What the engine said: outcomes that are alike in this are counted together."""

    weight: Weight
    signalled: bool
    confidence: float


def pairs() -> Iterator[Labelled]:
    """All labelled pairs, file by file, but for the sets of one weight."""
    for path in sorted((SAMPLES / "paren").glob("*.jsonl")):
        if path.stem in ONE_SIDED:
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield Labelled(row["was"], row["wordt"], row["gewicht"], "", path.stem in UNSEEN)


def linked() -> Iterator[Labelled]:
    """The rewordings of the drafts that were labelled for measuring only."""
    for path in sorted((SAMPLES / "eigen5-toets" / "goud").glob("*.json")):
        answer = json.loads(path.read_text(encoding="utf-8"))
        for change in answer["wijzigingen"]:
            was, now = (" ".join(unit["tekst"] for unit in change[side]) for side in ("was", "wordt"))
            if was and now and was != now:
                yield Labelled(was, now, change["gewicht"], answer["gemeente"], unseen=True)


def main() -> None:
    """Count and print."""
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    lexicon = load_lexicon()
    right: Counter[tuple[Outcome, bool]] = Counter()
    total: Counter[tuple[Outcome, bool]] = Counter()
    for one in (*pairs(), *linked()):
        passage = weigh_passage(one.common, one.draft, lexicon, Settings(one.municipality))
        outcome = Outcome(passage.weight, bool(passage.signals), passage.confidence)
        total[outcome, one.unseen] += 1
        right[outcome, one.unseen] += passage.weight.value == one.weight
    for outcome in sorted({outcome for outcome, _ in total}, key=lambda o: (o.weight, -o.confidence)):
        counts = (f"{right[outcome, unseen]:5} of {total[outcome, unseen]:5}" for unseen in (False, True))
        carried = "signal" if outcome.signalled else ""
        said = f"{outcome.weight.value:14} {carried:7} {outcome.confidence:.2f}"
        print(said, " seen", "   unseen ".join(counts))


if __name__ == "__main__":
    main()
