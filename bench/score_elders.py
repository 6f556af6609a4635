"""Count which local sentences are named under `elders`, and which should have been.

    python bench/score_elders.py tests/samples/elders [--alleen zorg energie cultuur] [--toon]

The README of the set says how its texts are written.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.units import units
from regioparagraaf.document import views
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.readers import read_bytes


class Case(Struct, frozen=True):
    """The agreement of one municipality, as Markdown, with what belongs under `elders`."""

    name: str
    draft: str
    wanted: dict[str, str]
    """For each such sentence the agreement that it touches, '*' for all of them."""


class Score(Struct, frozen=True):
    """What was found in one or more agreements."""

    right: int = 0
    at_the_agreement: int = 0
    """Those of the right ones that are named at the agreement that they touch."""
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right + other.right,
            self.at_the_agreement + other.at_the_agreement,
            self.wrong + other.wrong,
            self.missed + other.missed,
        )

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.3f}  recall {self.recall:.3f}  ({self.right} right of which "
            f"{self.at_the_agreement} at the agreement, {self.wrong} wrong, {self.missed} missed)"
        )


def cases(folder: Path) -> Iterator[Case]:
    """The agreements around one common text."""
    common = (folder / "gemeenschappelijk.md").read_text(encoding="utf-8")
    sentences = units(read_bytes(common.encode(), "gemeenschappelijk.md"), load_lexicon().abbreviations)
    for path in sorted(folder.glob("*.txt")):
        lines, wanted = [], {}
        for line in path.read_text(encoding="utf-8").splitlines():
            if line == "<paragraaf>":
                line = common
            elif line.startswith("="):
                line = sentences[int(line[1:]) - 1].text
            elif line.startswith(">"):
                touched, _, line = line[1:].partition(" ")
                wanted[line] = touched
            lines.append(line)
        yield Case(f"{folder.name}/{path.stem}", "\n".join(lines), wanted)


def score(folder: Path, case: Case, show: bool = False) -> Score:
    """What is named in one agreement, against what should be; what stands in the part is in a record."""
    common = read_bytes((folder / "gemeenschappelijk.md").read_bytes(), "gemeenschappelijk.md")
    draft = read_bytes(case.draft.encode(), f"{case.name}.md")
    found = compare(views.accepted(common), views.accepted(draft), load_lexicon(), Settings("Leiden"))
    named = {place.unit.text: place.touches for place in found.elsewhere}
    inside = {unit.text for change in found.changes for unit in change.draft}
    asked = {text: touched for text, touched in case.wanted.items() if text not in inside}
    right = {text for text in named if text in asked}
    exact = {text for text in right if asked[text] in ("*", named[text])}
    if show:
        for text, touches in named.items():
            if text not in exact:
                print(f"{case.name}: {'at' if text in right else 'wrong'} {touches}: {text}")
        for text, touches in asked.items():
            if text not in named:
                print(f"{case.name}: missed {touches}: {text} [{found.scope.found}]")
    return Score(len(right), len(exact), len(named) - len(right), len(asked) - len(right))


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folder", type=Path)
    ask.add_argument("--alleen", nargs="+")
    ask.add_argument("--toon", action="store_true")
    args = ask.parse_args()
    total = Score()
    for folder in sorted(path for path in args.folder.iterdir() if path.is_dir()):
        if args.alleen and folder.name not in args.alleen:
            continue
        found = sum((score(folder, case, args.toon) for case in cases(folder)), Score())
        print(f"{folder.name:10s} {found}")
        total += found
    print(f"{'together':10s} {total}")


if __name__ == "__main__":
    main()
