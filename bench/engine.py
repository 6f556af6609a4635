"""How long the comparison itself takes, texts read, no files: one long agreement, five short drafts, growth.

    python bench/engine.py [--herhaal 9] [--naast]

The long agreement is made from a sample (seeded): local paragraphs of an agreement, shuffled in their
words so that none repeats, with the adopted sentences where they stand. Prints medians in milliseconds of
processor time; with --naast also what docx-scalpel takes for its redlines of the same texts, in the same run,
in an environment of its own (bench/.peers, made by `make bench`).
"""

from __future__ import annotations

import argparse
import gc
import random
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace

from regioparagraaf.cli import SELDOM
from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.compare import _units_of_common
from regioparagraaf.comparison.reading.commitments import commitments
from regioparagraaf.comparison.reading.denials import _read as _read_denials
from regioparagraaf.comparison.reading.side import _keys, _read, roots_of
from regioparagraaf.comparison.slots import _slots, same_but_slots
from regioparagraaf.comparison.weighing.answers.content import content
from regioparagraaf.comparison.weighing.weigh import _weighed
from regioparagraaf.document import views
from regioparagraaf.document.model import Block, Document, Kind, Span
from regioparagraaf.dutch.kin import words_of_normal
from regioparagraaf.dutch.quantities import measures
from regioparagraaf.dutch.words import tokens
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.readers import read
from regioparagraaf.writers.docx import docx_bytes, house_style

SAMPLES = Path(__file__).parents[1] / "tests" / "samples"
NAMES = ("Leiden", "Leiderdorp", "Oegstgeest", "Voorschoten", "Zoeterwoude")
PEERS = Path(__file__).parent / ".peers" / "bin" / "python"
STYLE = house_style((Path(__file__).parents[1] / "templates" / "huisstijl.docx").read_bytes())
OF_TEXTS = (
    *(_units_of_common, tokens, words_of_normal, same_but_slots, _slots),
    *(measures, _keys, _read, roots_of, _read_denials, commitments, content, _weighed),
)
"""What remembers texts: forgotten before each run, so that none profits from the run before it."""
LONG = 640
"""Paragraphs of the long agreement (21,000 words)."""


def long_agreement(paragraphs: int) -> Document:
    """A draft of that many paragraphs: a whole agreement with, around it, local text of its own words."""
    draft = views.accepted(read(SAMPLES / "dev2" / "bestanden" / "voorschoten.docx"))
    chance = random.Random(7)
    local = [block for block in draft.blocks if block.kind is Kind.PARAGRAPH and 60 < len(block.text) < 270]
    known = sorted(
        {word for block in local for word in block.text.split() if word.isalpha() and word.islower()}
    )
    blocks = list(draft.blocks)
    while len(blocks) < paragraphs:
        block = chance.choice(local)
        text = " ".join(_told_again(word, known, chance) for word in block.text.split())
        blocks.append(replace(block, spans=(Span(text),)))
    return Document(tuple(_numbered(blocks[:paragraphs])))


def _told_again(word: str, known: Sequence[str], chance: random.Random) -> str:
    """The word, or another in its place; what opens or closes a sentence stays, as in any text."""
    return chance.choice(known) if word in known and chance.random() < SHUFFLED else word


SHUFFLED = 0.6
"""The share of the words of a local paragraph that are exchanged, so that none repeats another."""


def _numbered(blocks: list[Block]) -> list[Block]:
    return [replace(block, numbers=(number,)) for number, block in enumerate(blocks, 1)]


def median(job: Callable[[], object], repeat: int) -> float:
    """The median processor time of a job in milliseconds."""
    job()
    times = []
    for _ in range(repeat):
        for remembering in OF_TEXTS:
            remembering.cache_clear()
        start = time.process_time()
        job()
        times.append(1000 * (time.process_time() - start))
    return statistics.median(times)


def beside(common: Document, drafts: list[Document], repeat: int) -> float:
    """The median of what docx-scalpel takes for its redlines of the same texts as Word files."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.docx" for number in range(len(drafts) + 1)]
        for path, text in zip(paths, [common, *drafts], strict=True):
            path.write_bytes(docx_bytes(text, STYLE))
        command = [str(PEERS), str(Path(__file__).with_name("peers.py")), "scalpel-alone", folder]
        times = [
            float(subprocess.run([*command, *map(str, paths)], capture_output=True, check=True).stdout)
            for _ in range(repeat)
        ]
    return statistics.median(times)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--herhaal", type=int, default=9)
    ask.add_argument("--naast", action="store_true")
    args = ask.parse_args()
    repeat = args.herhaal
    gc.set_threshold(*SELDOM)  # as the program does
    lexicon = load_lexicon()
    common = views.accepted(read(SAMPLES / "dev2" / "gemeenschappelijk.docx"))

    def against(drafts: list[tuple[str, Document]]) -> Callable[[], object]:
        return lambda: [compare(common, draft, lexicon, Settings(name, NAMES)) for name, draft in drafts]

    for paragraphs in (160, 320, LONG, 2 * LONG):
        draft = long_agreement(paragraphs)
        size = sum(len(block.text.split()) for block in draft.blocks)
        spent = median(against([("Voorschoten", draft)]), repeat)
        theirs = beside(common, [draft], 3) if args.naast and paragraphs == LONG else 0.0
        print(f"{paragraphs:5} paragraphs {size:6} words {spent:8.1f} ms{ratio(spent, theirs)}")
    short = views.accepted(read(SAMPLES / "dev" / "gemeenschappelijk.docx"))
    drafts = [
        (name, views.accepted(read(next((SAMPLES / "dev" / "bestanden").glob(f"{name.lower()}.*")))))
        for name in NAMES
    ]
    spent = median(lambda: [compare(short, d, lexicon, Settings(n, NAMES)) for n, d in drafts], repeat)
    theirs = beside(short, [draft for _, draft in drafts], 3) if args.naast else 0.0
    print(f"five drafts of 70 units {spent:20.1f} ms{ratio(spent, theirs)}")


def ratio(ours: float, theirs: float) -> str:
    return f"  docx-scalpel {theirs:8.1f} ms, ratio {ours / theirs:.2f}" if theirs else ""


if __name__ == "__main__":
    main()
