"""Makes oudlande.txt: the sentences of oudlande.kern, spread through a long agreement of local text.

Use: python hooiberg.py. The local sentences come from the moulds and lists of words in hooiberg.mallen,
by a fixed seed; no two are alike.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

from msgspec import Struct, field

HERE = Path(__file__).parent
SEED = 20261
PER_MOULD = 2  # paragraphs of a chapter for each of its moulds


class Chapter(Struct):
    heads: list[str] = field(default_factory=list)
    moulds: list[str] = field(default_factory=list)

    @property
    def size(self) -> int:
        return PER_MOULD * len(self.moulds)


def lines_of(path: Path) -> list[str]:
    return [
        line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith(";")
    ]


def read_moulds(path: Path) -> tuple[dict[str, list[str]], dict[str, Chapter]]:
    words: dict[str, list[str]] = {}
    chapters: dict[str, Chapter] = {}
    chapter: Chapter | None = None
    for line in lines_of(path):
        if line.startswith("@"):
            chapter = chapters.setdefault(line[1:], Chapter())
        elif chapter is None:
            name, options = line.split(" = ")
            words[name] = options.split("|")
        elif line.startswith("### "):
            chapter.heads = line[4:].split("|")
        else:
            chapter.moulds.append(line)
    return words, chapters


def read_core(path: Path) -> dict[str, list[str]]:
    core: dict[str, list[str]] = {}
    chapter: list[str] = []
    for line in lines_of(path):
        if line.startswith("@"):
            chapter = core.setdefault(line[1:], [])
        elif line.startswith("& "):
            chapter[-1] += "\n" + line[2:]
        else:
            chapter.append(line)
    return core


def fill(mould: str, words: dict[str, list[str]], rng: random.Random) -> str:
    """One sentence from a mould: each <word> and each {choice|choice} is drawn until none is left."""
    while match := re.search(r"<(\w+)>|\{([^{}]*)\}", mould):
        options = words[match[1]] if match[1] else match[2].split("|")
        mould = mould[: match.start()] + rng.choice(options) + mould[match.end() :]
    return mould[0].upper() + mould[1:]


def local_sentences(
    chapter: Chapter, words: dict[str, list[str]], rng: random.Random, seen: set[str]
) -> list[str]:
    """Sentences enough for a chapter: each mould in turn, in another order every time."""
    found: list[str] = []
    while len(found) < chapter.size * 4:
        for mould in rng.sample(chapter.moulds, len(chapter.moulds)):
            sentence = fill(mould, words, rng)
            if sentence not in seen:
                seen.add(sentence)
                found.append(sentence)
    return found


def places_of(core: list[str], size: int, rng: random.Random) -> list[int]:
    """The paragraph behind or in which each line of the core comes; a list stays with its sentence."""
    places = sorted(rng.sample(range(1, size), len(core)))
    for n in range(1, len(core)):
        if core[n].startswith("= - "):
            places[n] = places[n - 1]
    return places


def chapter_blocks(chapter: Chapter, core: list[str], sentences: list[str], rng: random.Random) -> list[str]:
    """Paragraphs of two or more local sentences under their headings, the lines of the core in order."""
    supply = iter(sentences)
    blocks: list[str] = []
    places = places_of(core, chapter.size, rng)
    share = chapter.size // len(chapter.heads)
    for n in range(chapter.size):
        if n % share == 0 and n // share < len(chapter.heads):
            blocks.append(f". ### {chapter.heads[n // share]}")
        mine = [line for line, place in zip(core, places, strict=True) if place == n]
        inside = [line[2:] for line in mine if line.startswith("+ ")]
        rows = [f". {next(supply)}" for _ in range(rng.choice((2, 2, 3, 3, 4)) + len(inside))]
        at = rng.randrange(len(rows) + 1)
        rows[at:at] = inside
        blocks.append("\n".join(rows))
        blocks += [line[2:] for line in mine if line.startswith("= ")]
    return blocks


def main() -> None:
    rng = random.Random(SEED)
    core = read_core(HERE / "oudlande.kern")
    words, chapters = read_moulds(HERE / "hooiberg.mallen")
    seen: set[str] = set()
    blocks = [". # Aan de slag", ". Coalitieakkoord Oudlande 2026-2030"]
    for number, (title, chapter) in enumerate(chapters.items(), 1):
        blocks.append(f". ## {number} {title}")
        sentences = local_sentences(chapter, words, rng, seen)
        blocks += chapter_blocks(chapter, core.get(title, []), sentences, rng)
    blocks += core["vervallen"]
    (HERE / "oudlande.txt").write_text("\n\n".join(blocks) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
