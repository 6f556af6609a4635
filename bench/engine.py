"""How long the comparison itself takes, texts read, no files: one long agreement, five short drafts, growth.

    python bench/engine.py [--herhaal 9]

The long agreement is made from a sample (seeded): local paragraphs of an agreement, shuffled in their
words so that none repeats, with the adopted sentences where they stand. Prints medians in milliseconds.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.document import views
from regioparagraaf.document.model import Block, Document, Kind, Span
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.readers import read

SAMPLES = Path(__file__).parents[1] / "tests" / "samples"
NAMES = ("Leiden", "Leiderdorp", "Oegstgeest", "Voorschoten", "Zoeterwoude")
LONG = 640
"""Paragraphs of the long agreement (21,000 words)."""


def long_agreement(paragraphs: int) -> Document:
    """A draft of that many paragraphs: a whole agreement with, around it, local text of its own words."""
    draft = views.accepted(read(SAMPLES / "dev2" / "bestanden" / "voorschoten.docx"))
    chance = random.Random(7)
    local = [block for block in draft.blocks if block.kind is Kind.PARAGRAPH and 60 < len(block.text) < 420]
    words = sorted({word for block in local for word in block.text.split()})
    blocks = list(draft.blocks)
    while len(blocks) < paragraphs:
        block = chance.choice(local)
        text = " ".join(w if chance.random() < 0.6 else chance.choice(words) for w in block.text.split())
        blocks.append(replace(block, spans=(Span(text),)))
    return Document(tuple(_numbered(blocks[:paragraphs])))


def _numbered(blocks: list[Block]) -> list[Block]:
    return [replace(block, numbers=(number,)) for number, block in enumerate(blocks, 1)]


def median(job: Callable[[], object], repeat: int) -> float:
    """The median time of a job in milliseconds."""
    job()
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        job()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--herhaal", type=int, default=9)
    repeat = ask.parse_args().herhaal
    lexicon = load_lexicon()
    common = views.accepted(read(SAMPLES / "dev2" / "gemeenschappelijk.docx"))

    def against(drafts: list[tuple[str, Document]]) -> Callable[[], object]:
        return lambda: [compare(common, draft, lexicon, Settings(name, NAMES)) for name, draft in drafts]

    for paragraphs in (160, 320, LONG, 2 * LONG):
        draft = long_agreement(paragraphs)
        words = sum(len(block.text.split()) for block in draft.blocks)
        spent = median(against([("Voorschoten", draft)]), repeat)
        print(f"{paragraphs:5} paragraphs {words:6} words {spent:8.1f} ms")
    short = views.accepted(read(SAMPLES / "dev" / "gemeenschappelijk.docx"))
    drafts = [
        (name, views.accepted(read(next((SAMPLES / "dev" / "bestanden").glob(f"{name.lower()}.*")))))
        for name in NAMES
    ]
    spent = median(lambda: [compare(short, d, lexicon, Settings(n, NAMES)) for n, d in drafts], repeat)
    print(f"five drafts of 70 units {spent:20.1f} ms")


if __name__ == "__main__":
    main()
