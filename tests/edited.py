"""Common texts with one edit of a known kind, and the least that any redline of it must mark.

The edit is made here, so the least is known without asking the comparison which sentence answers which.
`python tests/edited.py` tells, for each kind, how much more our redlines mark.
"""

from __future__ import annotations

import functools
import json
import random
import re
from collections.abc import Callable, Iterator, Sequence

from marked import marked_in
from msgspec import Struct
from msgspec.structs import replace
from redlined import SAMPLES, made

from regioparagraaf import readers
from regioparagraaf.document import views
from regioparagraaf.document.model import Block, Document, Kind, Span
from regioparagraaf.dutch.sentences import sentences
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.writers.docx import docx_bytes, house_style

SETS = ("dev", "dev2", "eigen1", "eigen2", "eigen3", "eigen4")
Texts = list[list[str]]
"""The sentences of each paragraph."""


class Edit(Struct, frozen=True):
    """A text before and after one edit."""

    kind: str
    common: Document
    draft: Document
    least: int
    """The characters that must be marked."""

    @property
    def marked(self) -> int:
        """The characters that our redline of it strikes and writes in, counted in the written file."""
        style = house_style((data_folder("templates") / "huisstijl.docx").read_bytes())
        return marked_in(made(self.kind, self.common, docx_bytes(self.draft, style)).content)


def least(was: str, wordt: str) -> int:
    """The characters outside the heaviest common subsequence of words, marks and blanks."""
    ours, theirs = _pieces(was), _pieces(wordt)
    row = [0] * (len(theirs) + 1)
    for piece in ours:
        before, row = row, [0]
        for at, other in enumerate(theirs):
            both = before[at] + len(piece) if piece == other else 0
            row.append(max(both, before[at + 1], row[at]))
    return len(was) + len(wordt) - 2 * row[-1]


def _pieces(text: str) -> list[str]:
    return re.findall(r"\w+|\s|[^\w\s]", text)


# One edit of a text at random: what it was and what it becomes, or None where the place does not allow it.

Change = tuple[Texts, int]
Editor = Callable[[Texts, random.Random], Change | None]
WORDS = "samen voortaan zorgvuldig jaarlijks buurtgericht gezamenlijk planmatig ruimhartig".split()
NEW = (
    "De boswachter krijgt er een collega bij.",
    "Over de kermis beslist elk dorp zelf.",
    "In het zwembad komt een nieuwe glijbaan.",
)


def _place(texts: Texts, chance: random.Random, sentences: int = 1) -> tuple[int, int]:
    """A paragraph and a sentence in it that has enough sentences behind it."""
    paragraphs = [number for number, here in enumerate(texts) if len(here) >= sentences]
    paragraph = chance.choice(paragraphs)
    return paragraph, chance.randrange(len(texts[paragraph]) - sentences + 1)


def _with(texts: Texts, paragraph: int, start: int, end: int, *new: str) -> Texts:
    here = texts[paragraph]
    return [*texts[:paragraph], [*here[:start], *new, *here[end:]], *texts[paragraph + 1 :]]


def _reworded(texts: Texts, chance: random.Random, edit: Callable[[list[str]], None]) -> Change | None:
    paragraph, at = _place(texts, chance)
    was = texts[paragraph][at]
    words = was.split(" ")
    if len(words) < 6:
        return None
    edit(words)
    wordt = " ".join(words)
    return _with(texts, paragraph, at, at + 1, wordt), least(was, wordt)


def word_replaced(texts: Texts, chance: random.Random) -> Change | None:
    at = chance.randrange(1, 5)
    return _reworded(texts, chance, lambda words: words.__setitem__(at, chance.choice(WORDS)))


def word_added(texts: Texts, chance: random.Random) -> Change | None:
    at = chance.randrange(1, 5)
    return _reworded(texts, chance, lambda words: words.insert(at, chance.choice(WORDS)))


def word_dropped(texts: Texts, chance: random.Random) -> Change | None:
    at = chance.randrange(1, 5)
    return _reworded(texts, chance, lambda words: words.__delitem__(at))


def three_words_replaced(texts: Texts, chance: random.Random) -> Change | None:
    def edit(words: list[str]) -> None:
        for at, word in zip(chance.sample(range(1, len(words) - 1), 3), chance.sample(WORDS, 3), strict=True):
            words[at] = word

    return _reworded(texts, chance, edit)


def sentence_split(texts: Texts, chance: random.Random) -> Change | None:
    """Two sentences of one: at 'en', at a comma, or with its subject said again."""
    paragraph, at = _place(texts, chance)
    was = texts[paragraph][at]
    found = [
        m for m in re.finditer(r",? en |, (?:waarbij|zodat|maar) |, ", was) if 25 < m.start() < len(was) - 25
    ]
    if not found:
        return None
    joint = chance.choice(found)
    rest = was[joint.end() :]
    begin = chance.choice((rest[:1].upper() + rest[1:], f"Zij {rest}", f"Daarbij {rest}"))
    first = was[: joint.start()] + "."
    return _with(texts, paragraph, at, at + 1, first, begin), least(was, f"{first} {begin}")


def sentences_joined(texts: Texts, chance: random.Random) -> Change | None:
    """One sentence of two, by 'en', a comma or a semicolon."""
    if all(len(here) < 2 for here in texts):
        return None
    paragraph, at = _place(texts, chance, 2)
    first, last = texts[paragraph][at : at + 2]
    if first[-1:] != ".":
        return None
    joint = chance.choice((" en ", ", ", "; ", ", waarbij "))
    wordt = first[:-1] + joint + last[:1].lower() + last[1:]
    return _with(texts, paragraph, at, at + 2, wordt), least(f"{first} {last}", wordt)


def paragraph_split(texts: Texts, chance: random.Random) -> Change | None:
    if all(len(here) < 2 for here in texts):
        return None
    paragraph, at = _place(texts, chance, 2)
    here = texts[paragraph]
    return [*texts[:paragraph], here[: at + 1], here[at + 1 :], *texts[paragraph + 1 :]], 1


def paragraphs_joined(texts: Texts, chance: random.Random) -> Change | None:
    if len(texts) < 2:
        return None
    at = chance.randrange(len(texts) - 1)
    return [*texts[:at], [*texts[at], *texts[at + 1]], *texts[at + 2 :]], 1


def sentence_added(texts: Texts, chance: random.Random) -> Change:
    paragraph = chance.randrange(len(texts))
    at, new = chance.randint(0, len(texts[paragraph])), chance.choice(NEW)
    return _with(texts, paragraph, at, at, new), len(new) + 1


def sentence_dropped(texts: Texts, chance: random.Random) -> Change | None:
    if all(len(here) < 2 for here in texts):
        return None
    paragraph, at = _place(texts, chance, 2)
    return _with(texts, paragraph, at, at + 1), len(texts[paragraph][at]) + 1


def paragraph_added(texts: Texts, chance: random.Random) -> Change:
    at, new = chance.randint(0, len(texts)), chance.choice(NEW)
    return [*texts[:at], [new], *texts[at:]], len(new)


def paragraph_dropped(texts: Texts, chance: random.Random) -> Change | None:
    if len(texts) < 3:
        return None
    at = chance.randrange(len(texts))
    return [*texts[:at], *texts[at + 1 :]], len(" ".join(texts[at]))


def paragraph_moved(texts: Texts, chance: random.Random) -> Change | None:
    """Past one paragraph that is longer; it costs itself twice."""
    at = chance.randrange(len(texts))
    if at + 1 == len(texts) or len(" ".join(texts[at])) >= len(" ".join(texts[at + 1])):
        return None
    return [*texts[:at], texts[at + 1], texts[at], *texts[at + 2 :]], 2 * len(" ".join(texts[at]))


SINGLE: dict[str, Editor] = {
    "a word replaced": word_replaced,
    "a word added": word_added,
    "a word dropped": word_dropped,
    "a sentence split": sentence_split,
    "two sentences joined": sentences_joined,
    "a paragraph split": paragraph_split,
    "two paragraphs joined": paragraphs_joined,
    "a sentence added": sentence_added,
    "a sentence dropped": sentence_dropped,
    "a paragraph added": paragraph_added,
    "a paragraph dropped": paragraph_dropped,
    "a paragraph moved": paragraph_moved,
}


def edits(kind: str, editor: Editor, number: int, seed: int = 7) -> Iterator[Edit]:
    """That many edits of one kind, each in a stretch of paragraphs under one heading."""
    chance = random.Random(f"{kind} {seed}")
    while number:
        texts = chance.choice(_stretches())
        change = editor(texts, chance)
        if change is None or change[0] == texts:
            continue
        yield Edit(kind, _document(texts), _document(change[0]), change[1])
        number -= 1


@functools.cache
def _stretches() -> tuple[Texts, ...]:
    """Paragraphs in a row of the labelled common texts."""
    abbreviations = load_lexicon().abbreviations
    found: list[Texts] = []
    for name in SETS:
        stretch: Texts = []
        for block in _common(name).blocks:
            if block.kind is Kind.PARAGRAPH:
                stretch.append([block.text[a:b] for a, b in sentences(block.text, abbreviations)])
            elif stretch:
                found.append(stretch)
                stretch = []
        found.append(stretch)
    return tuple(here for here in found if sum(map(len, here)) > 2)


def _document(texts: Texts) -> Document:
    return Document(tuple(Block(Kind.PARAGRAPH, (Span(" ".join(here)),)) for here in texts))


@functools.cache
def _common(name: str) -> Document:
    return views.accepted(readers.read(SAMPLES / name / "gemeenschappelijk.md"))


def rewritten() -> Iterator[Edit]:
    """Each sentence that a labelled draft rewrites, in its paragraphs of the common text."""
    for name in SETS:
        common = _common(name)
        for file in sorted((SAMPLES / name / "goud").glob("*.json")):
            for change in json.loads(file.read_text(encoding="utf-8"))["wijzigingen"]:
                was, wordt = (" ".join(unit["tekst"] for unit in change[side]) for side in ("was", "wordt"))
                if change["soort"] == "gewijzigd" and not change["verplaatst"]:
                    yield from _rewritten(common, was, wordt)


def _rewritten(common: Document, was: str, wordt: str) -> Iterator[Edit]:
    for at, block in enumerate(common.blocks):
        if was in block.text and block.kind is Kind.PARAGRAPH:
            around = common.blocks[max(at - 3, 0) : at + 4]
            edited = replace(block, spans=(Span(block.text.replace(was, wordt)),))
            new = tuple(edited if other is block else other for other in around)
            yield Edit("a sentence rewritten", Document(around), Document(new), least(was, wordt))
            return


def figures(number: int, seed: int = 7) -> Iterator[tuple[str, Sequence[tuple[Edit, int]]]]:
    """Each kind with its edits and what is marked in each."""
    for kind, editor in SINGLE.items():
        yield kind, [(edit, edit.marked) for edit in edits(kind, editor, number, seed)]
    several = "three words replaced"
    yield several, [(edit, edit.marked) for edit in edits(several, three_words_replaced, number, seed)]
    yield "a sentence rewritten", [(edit, edit.marked) for edit in rewritten()]


def main() -> None:
    for kind, found in figures(200):
        wanted = sum(edit.least for edit, _ in found)
        worst = max(marked / edit.least for edit, marked in found)
        print(f"{kind:28} {len(found):5} {sum(m for _, m in found) / wanted:6.3f}  worst {worst:5.2f}")


if __name__ == "__main__":
    main()
