"""How well sentences are found in drafts woven from the labelled ones, whose truth is therefore known.

    python bench/woven.py [--keer 6] [--met-betekenis] [--sets dev dev2 …] [--toon links dropped …]

Three ways, each seeded:
  verspreid   sentences of a draft, some dropped, strewn through a 600-paragraph agreement of local text
  vervangen   a draft whose sentences are dropped here and there, with a local sentence like it instead
  gemengd     for each sentence the wording of one draft or another, with sections in another order
Local text is that of the sets from other regions, so that no sentence of it can be an answer.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.linking.align import Group
from regioparagraaf.comparison.linking.locate import candidates
from regioparagraaf.comparison.linking.moves import moves
from regioparagraaf.comparison.linking.profile import profiles
from regioparagraaf.comparison.model import Comparison, Found, Relation, Unit
from regioparagraaf.comparison.scope import part
from regioparagraaf.comparison.units import units
from regioparagraaf.document import views
from regioparagraaf.document.model import Block, Document, Kind, document, heading, item, paragraph
from regioparagraaf.loading.encoder import load_encoder
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.readers import read

SAMPLES = Path(__file__).parents[1] / "tests" / "samples"
REGIONS = {"dev": 0, "dev2": 0, "eigen1": 1, "eigen2": 2, "eigen3": 3, "eigen4": 4}
"""Which region each set speaks of: local text comes from another one."""
LEXICON = load_lexicon()


class Piece(Struct, frozen=True, dict=True):
    """Units of a draft that go together, with the common units that they answer (none: local text)."""

    answers: tuple[int, ...]
    texts: tuple[str, ...]
    kind: Kind = Kind.PARAGRAPH
    level: int = 0


class Labelled(Struct, frozen=True, dict=True):
    """One draft of a set as its pieces in order."""

    name: str
    pieces: tuple[Piece, ...]


class Set(Struct, frozen=True, dict=True):
    """A common text, with its labelled drafts."""

    name: str
    common: Document
    units: tuple[Unit, ...]
    drafts: tuple[Labelled, ...]


def squeezed(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def places(texts: Sequence[str], side: Sequence[Unit]) -> list[int]:
    """The index of each text among the units, equal ones in their order; -1 where it is not found."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for index, unit in enumerate(side):
        waiting[squeezed(unit.text)].append(index)
    return [waiting[squeezed(text)].pop(0) if waiting[squeezed(text)] else -1 for text in texts]


def labelled(path: Path, gold: dict[str, Any], common: Sequence[Unit]) -> Labelled:
    theirs = units(views.accepted(read(path)), LEXICON.abbreviations)
    records = gold["wijzigingen"]
    ours = iter(places([u["tekst"] for r in records for u in r["was"]], common))
    yours = iter(places([u["tekst"] for r in records for u in r["wordt"]], theirs))
    answer: dict[int, tuple[int, ...]] = {}
    group: dict[int, int] = {}
    for number, record in enumerate(records):
        mine = tuple(sorted(next(ours) for _ in record["was"]))
        for _ in record["wordt"]:
            place = next(yours)
            answer[place] = tuple(i for i in mine if i >= 0)
            group[place] = number if mine else -1 - number
    pieces = []
    for _, run in groupby(range(len(theirs)), lambda n: group.get(n, -1000 - n)):
        members = list(run)
        first = theirs[members[0]]
        texts = tuple(theirs[n].text for n in members)
        pieces.append(Piece(answer.get(members[0], ()), texts, first.kind, first.level))
    return Labelled(str(gold["gemeente"]), tuple(pieces))


@cache
def load(name: str) -> Set:
    folder = SAMPLES / name
    file = next(p for kind in ("docx", "md") if (p := folder / f"gemeenschappelijk.{kind}").exists())
    common = views.accepted(read(file))
    ours = units(common, LEXICON.abbreviations)
    gold = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((folder / "goud").glob("*.json"))]
    return Set(
        name, common, ours, tuple(labelled(folder / "bestanden" / g["bestand"], g, ours) for g in gold)
    )


@cache
def local_sentences(name: str) -> tuple[str, ...]:
    """Sentences of the other regions, fit to stand in an agreement of this one."""
    found = [
        text
        for other, region in REGIONS.items()
        if region != REGIONS[name]
        for draft in load(other).drafts
        for piece in draft.pieces
        if piece.kind is Kind.PARAGRAPH
        for text in piece.texts
        if len(text.split()) > 4 and text[0].isupper() and text[-1] in ".?!"
    ]
    # of two wordings of one sentence the first is enough
    return tuple(dict.fromkeys(found))


class Woven(Struct):
    """A made draft: its blocks as lists of pieces."""

    blocks: list[list[Piece]] = field(default_factory=list)

    def made(self) -> tuple[Document, list[Piece]]:
        blocks: list[Block] = []
        order: list[Piece] = []
        for pieces in self.blocks:
            text = " ".join(text for piece in pieces for text in piece.texts)
            first = pieces[0]
            if first.kind is Kind.HEADING:
                blocks.append(heading(text, level=first.level))
            else:
                blocks.append(item(text) if first.kind is Kind.ITEM else paragraph(text))
            order += pieces
        numbered = [replace(block, numbers=(n,)) for n, block in enumerate(blocks, 1)]
        return document(*numbered), order


def ends(piece: Piece) -> bool:
    """Whether another sentence may follow it in one paragraph."""
    return piece.texts[-1][-1] in ".?!"


def local_paragraph(chance: random.Random, pool: Sequence[str]) -> list[Piece]:
    return [Piece((), (text,)) for text in chance.sample(pool, chance.randint(1, 4))]


def spread(of: Set, draft: Labelled, chance: random.Random) -> Woven:
    """Sentences of the draft through 600 paragraphs of local text."""
    pool = local_sentences(of.name)
    share = chance.choice((0.4, 0.6, 0.8))
    kept = [
        p
        for p in draft.pieces
        if p.answers and p.kind in (Kind.PARAGRAPH, Kind.ITEM) and chance.random() < share
    ]
    woven = Woven()
    for number in range(600):
        if number % 12 == 0:
            woven.blocks.append(
                [
                    Piece(
                        (), (f"{number // 12 + 1} {chance.choice(pool).split('.')[0][:40]}",), Kind.HEADING, 2
                    )
                ]
            )
        woven.blocks.append(local_paragraph(chance, pool))
    spots = sorted(chance.sample(range(1, len(woven.blocks)), len(kept)))
    for spot, piece in reversed(list(zip(spots, kept, strict=True))):
        plain = replace(piece, kind=Kind.PARAGRAPH if ends(piece) else piece.kind)
        if chance.random() < 0.5 or plain.kind is not Kind.PARAGRAPH:
            woven.blocks.insert(spot, [plain])
        else:
            block = woven.blocks[spot]
            if block[0].kind is not Kind.PARAGRAPH:
                woven.blocks.insert(spot + 1, [plain])
            else:
                block.insert(chance.randint(0, len(block)), plain)
    return woven


def replaced(of: Set, draft: Labelled, chance: random.Random) -> Woven:
    """Every fourth sentence dropped, with a local one like it in its place or near."""
    pool = local_sentences(of.name)
    used: set[int] = set()
    near = nearest_local(of.name)
    woven = Woven()
    for piece in draft.pieces:
        if piece.kind not in (Kind.PARAGRAPH, Kind.ITEM):
            if piece.kind is Kind.HEADING:
                woven.blocks.append([piece])
            continue
        here = [piece]
        if piece.answers and chance.random() < 0.25:
            here = []
            options = [n for n in near[piece.answers[0]] if n not in used][:4]
            if options and chance.random() < 0.6:
                used.add(chosen := chance.choice(options))
                here = [Piece((), (pool[chosen],), piece.kind)]
        elif chance.random() < 0.08:
            here.append(Piece((), (chance.choice(pool),), piece.kind))
        for one in here:
            block = woven.blocks[-1] if woven.blocks else [Piece((), ("",), Kind.HEADING)]
            alone = one.kind is Kind.ITEM or block[0].kind is not Kind.PARAGRAPH or not ends(block[-1])
            if alone or not ends(one) or chance.random() < 0.25:
                woven.blocks.append([one])
            else:
                block.append(one)
    return woven


@cache
def nearest_local(name: str) -> list[list[int]]:
    """For each common unit the local sentences that are most like it."""
    pool = local_sentences(name)
    theirs = units(document(*map(paragraph, pool)), LEXICON.abbreviations)
    block_of = [unit.block for unit in theirs]
    ours, yours = profiles(load(name).units, theirs, LEXICON)
    return [
        list(dict.fromkeys(block_of[n] for n in sorted(scores, key=lambda n: (-scores[n], n))))
        for scores in candidates(ours, yours)
    ]


def mixed(of: Set, _draft: Labelled, chance: random.Random) -> Woven:
    """Each common unit as some draft says it, or dropped, or joined by what another draft added; sections
    in another order."""
    said: dict[int, list[Piece]] = defaultdict(list)
    added: dict[int, list[Piece]] = defaultdict(list)
    for other in of.drafts:
        before = -1
        for piece in other.pieces:
            if piece.answers:
                before = piece.answers[-1]
                said[before].append(piece)
            elif piece.kind is Kind.PARAGRAPH:
                added[before].append(piece)
    free = chance.choice((0.3, 0.8))
    sections: list[list[list[Piece]]] = [[]]
    done: set[int] = set()
    for index, unit in enumerate(of.units):
        if unit.kind is Kind.CELL or index in done:
            continue
        if unit.kind is Kind.HEADING:
            sections.append([])
        own = Piece((index,), (unit.text,), unit.kind, unit.level)
        options = [
            p
            for p in said[index]
            if not done.intersection(p.answers)
            and all(of.units[i].kind is not Kind.CELL for i in p.answers)
            and (p.kind is Kind.HEADING) == (unit.kind is Kind.HEADING)
        ]
        if chance.random() < (0.0 if unit.kind is Kind.HEADING else 0.1):
            continue
        piece = chance.choice(options) if options and chance.random() < free else own
        piece = replace(piece, kind=unit.kind, level=unit.level)
        done.update(piece.answers)
        section = sections[-1]
        new = unit.kind is not Kind.PARAGRAPH or unit.sentence == 1 or not section
        if new or section[-1][0].kind is not Kind.PARAGRAPH or not ends(section[-1][-1]):
            section.append([piece])
        else:
            section[-1].append(piece)
        if added[index] and unit.kind is Kind.PARAGRAPH and ends(piece) and chance.random() < 0.3:
            section[-1].append(chance.choice(added[index]))
    for _ in range(chance.randint(0, 3)):
        if len(sections) > 3:
            moving = sections.pop(chance.randrange(1, len(sections)))
            sections.insert(chance.randrange(1, len(sections)), moving)
    return Woven([block for section in sections for block in section])


WAYS: dict[str, Callable[[Set, Labelled, random.Random], Woven]] = {
    "verspreid": spread,
    "vervangen": replaced,
    "gemengd": mixed,
}
Fact = tuple[int, ...]


def truth(of: Set, draft: Document, order: Sequence[Piece]) -> tuple[dict[str, set[Fact]], list[Unit]] | None:
    """What a right comparison says; None where the made draft is cut into other sentences than its pieces."""
    theirs = units(draft, LEXICON.abbreviations)
    texts = [text for piece in order for text in piece.texts]
    if [squeezed(unit.text) for unit in theirs] != [squeezed(text) for text in texts]:
        return None
    groups: dict[tuple[int, ...], list[int]] = defaultdict(list)
    at = 0
    for piece in order:
        members = range(at, at + len(piece.texts))
        at += len(piece.texts)
        if piece.answers:
            groups[piece.answers] += members
    linked = {j for members in groups.values() for j in members}
    inside = part(linked, theirs, draft.blocks).units
    ordered = [Group(c, tuple(sorted(d))) for c, d in sorted(groups.items())]
    moved = moves(ordered, of.units, theirs)
    facts: dict[str, set[Fact]] = {
        "links": {(i, j) for c, d in groups.items() for i in c for j in d},
        "dropped": {(i,) for i in range(len(of.units)) if not any(i in c for c in groups)},
        "added": {(j,) for j in inside if j not in linked},
        "moved": {(ordered[n].common[0],) for n in moved.outside_run | moved.other_heading},
        "stray": set(),
    }
    return facts, list(theirs)


def said(
    comparison: Comparison, of: Set, theirs: Sequence[Unit], facts: dict[str, set[Fact]]
) -> dict[str, set[Fact]]:
    mine = {(unit.block, unit.start): n for n, unit in enumerate(of.units)}
    yours = {(unit.block, unit.start): n for n, unit in enumerate(theirs)}
    out: dict[str, set[Fact]] = {name: set() for name in facts}
    wanted = {j for _, j in facts["links"]} | {j for (j,) in facts["added"]}
    for change in comparison.changes:
        c = [mine[unit.block, unit.start] for unit in change.common]
        d = [yours[unit.block, unit.start] for unit in change.draft]
        out["links"] |= {(i, j) for i in c for j in d}
        if change.relation is Relation.DROPPED:
            out["dropped"].add((c[0],))
        elif change.relation is Relation.ADDED:
            out["added"].add((d[0],))
        if change.moved:
            out["moved"].add((c[0],))
        out["stray"] |= {(j,) for j in d if j not in wanted}
    return out


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--keer", type=int, default=4)
    ask.add_argument("--met-betekenis", action="store_true")
    ask.add_argument("--sets", nargs="*", default=list(REGIONS))
    ask.add_argument("--manieren", nargs="*", default=list(WAYS))
    ask.add_argument("--toon", nargs="*", default=[])
    args = ask.parse_args()
    encoder = load_encoder() if args.met_betekenis else None
    for way in args.manieren:
        for name in args.sets:
            counts: dict[str, Counter[str]] = defaultdict(Counter)
            for of, draft, seed in runs(name, args.keer):
                made, order = WAYS[way](of, draft, random.Random(f"{way} {name} {draft.name} {seed}")).made()
                known = truth(of, made, order)
                if known is None:
                    counts["links"]["skipped"] += 1
                    continue
                facts, theirs = known
                comparison = compare(
                    of.common, made, LEXICON, Settings(draft.name, tuple(d.name for d in of.drafts)), encoder
                )
                if comparison.scope.found is Found.NOTHING:
                    counts["links"]["nothing"] += 1
                answer = said(comparison, of, theirs, facts)
                for kind, wanted in facts.items():
                    got = answer[kind]
                    counts[kind].update(right=len(wanted & got), said=len(got), wanted=len(wanted))
                    if kind in args.toon:
                        for sign, some in (("-", wanted - got), ("+", got - wanted)):
                            for fact in sorted(some, key=str):
                                print(f"{sign} {kind} {draft.name}/{seed}: {shown(kind, fact, of, theirs)}")
            print(f"{way:10} {name:7} {'  '.join(figures(counts))}", flush=True)


def runs(name: str, times: int) -> Iterator[tuple[Set, Labelled, int]]:
    of = load(name)
    for draft in of.drafts:
        for seed in range(times):
            yield of, draft, seed


def shown(kind: str, fact: Fact, of: Set, theirs: Sequence[Unit]) -> str:
    if kind == "links":
        return f"{of.units[fact[0]].text}  ->  {theirs[fact[1]].text}"
    side = of.units if kind in ("dropped", "moved") else theirs
    return side[fact[0]].text


def figures(counts: dict[str, Counter[str]]) -> Iterator[str]:
    for kind, count in counts.items():
        if kind == "stray":
            yield f"stray {count['said']}"
            continue
        precision = count["right"] / count["said"] if count["said"] else 1.0
        recall = count["right"] / count["wanted"] if count["wanted"] else 1.0
        yield f"{kind} {precision:.3f}/{recall:.3f}"
    extra = counts["links"]
    yield f"(skipped {extra['skipped']}, nothing {extra['nothing']})"


if __name__ == "__main__":
    main()
