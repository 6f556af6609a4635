"""The files that the benchmark works on, made from the samples; the same seed gives the same bytes.

Around the part that answers the common text stands local text of the agreement's own words, shuffled so
that no paragraph repeats. Every draft of the batch has local text of its own, and a few sentences of the
regional part reworded, dropped or moved.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.document import views
from regioparagraaf.document.model import Block, Document, Kind, Span
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.readers import read
from regioparagraaf.writers.docx import docx_bytes, house_style

SAMPLES = Path(__file__).parents[1] / "tests" / "samples"
NAMES = ("Leiden", "Leiderdorp", "Oegstgeest", "Voorschoten", "Zoeterwoude")
LONG = 640
"""Paragraphs of the long agreement (about 21,000 words)."""
SEED = 7
MOMENT = "2026-11-24T09:00:00Z"


class Inputs(Struct, frozen=True):
    """Where the files of the benchmark stand."""

    common: Path
    """The common text of the long agreement."""
    long: Path
    """The agreement that has taken it over."""
    before: Path
    """An earlier version of the whole agreement: sentences reworded, paragraphs gone and moved."""
    short_common: Path
    short: tuple[Path, ...]
    batch: tuple[Path, ...]


def make_inputs(folder: Path, drafts: int) -> Inputs:
    """Writes every input below the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    common = sample("dev2", "gemeenschappelijk.docx")
    return Inputs(
        common=_write(folder / "gemeenschappelijk.docx", common),
        long=_write(folder / "voorschoten.docx", long_agreement(LONG)),
        before=_write(folder / "ervoor.docx", _touched(long_agreement(LONG), random.Random(SEED))),
        short_common=_write(
            folder / "kort" / "gemeenschappelijk.docx", sample("dev", "gemeenschappelijk.docx")
        ),
        short=tuple(
            _write(folder / "kort" / f"{name.lower()}.docx", sample("dev", f"bestanden/{name.lower()}"))
            for name in NAMES
        ),
        batch=tuple(
            _write(folder / "reeks" / f"gemeente-{number:03}.docx", _batch_draft(number))
            for number in range(1, drafts + 1)
        ),
    )


def sample(folder: str, name: str) -> Document:
    """A text of a sample set, its changes accepted; where no suffix is given, in whatever format it has."""
    path = SAMPLES / folder / name
    found = path if path.suffix else next(path.parent.glob(f"{path.name}.*"))
    return replace(views.accepted(read(found)), comments=(), remarks=())


def long_agreement(paragraphs: int) -> Document:
    """A draft of that many paragraphs: a whole agreement with, around it, local text of its own words."""
    return _agreement(sample("dev2", "bestanden/voorschoten.docx"), paragraphs, random.Random(SEED))


def _batch_draft(number: int) -> Document:
    chance = random.Random(SEED * 1000 + number)
    name = NAMES[number % len(NAMES)]
    regional = sample("dev2", f"bestanden/{name.lower()}")
    return _agreement(_touched(regional, chance), LONG, chance)


def _touched(document: Document, chance: random.Random) -> Document:
    """The document a little changed: words in, out and replaced, paragraphs gone, one paragraph moved."""
    blocks = [
        block for block in document.blocks if block.kind is not Kind.PARAGRAPH or chance.random() > 0.02
    ]
    blocks.insert(chance.randrange(len(blocks)), blocks.pop(chance.randrange(len(blocks))))
    blocks = [replace(block, spans=(Span(_reworded(block.text, chance)),)) for block in blocks]
    return Document(tuple(_numbered(blocks)))


def _reworded(text: str, chance: random.Random) -> str:
    """One sentence in twenty loses a word or takes on another."""
    words = text.split()
    if len(words) > 6 and chance.random() < 0.05:
        place = chance.randrange(len(words))
        words[place : place + 1] = chance.choice(((), (chance.choice(words),), (words[place], "ook")))
    return " ".join(words)


def _agreement(regional: Document, paragraphs: int, chance: random.Random) -> Document:
    voice = sample("dev2", "bestanden/voorschoten.docx")
    local = [block for block in voice.blocks if block.kind is Kind.PARAGRAPH and 60 < len(block.text) < 300]
    words = sorted({word for block in local for word in block.text.split()})
    blocks = [replace(block, bookmark="") for block in regional.blocks]
    while len(blocks) < paragraphs:
        block = chance.choice(local)
        text = " ".join(w if chance.random() < 0.6 else chance.choice(words) for w in block.text.split())
        blocks.append(replace(block, spans=(Span(text),), bookmark=""))
    return Document(tuple(_numbered(blocks[:paragraphs])))


def _numbered(blocks: list[Block]) -> list[Block]:
    return [replace(block, numbers=(number,)) for number, block in enumerate(blocks, 1)]


def _write(path: Path, document: Document) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    style = house_style((data_folder("templates") / "huisstijl.docx").read_bytes())
    path.write_bytes(docx_bytes(document, style, MOMENT, "Gemeente"))
    return path


if __name__ == "__main__":
    make_inputs(Path(sys.argv[1]), int(sys.argv[2]))
