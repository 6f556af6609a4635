"""Plays three rounds of talks between five municipalities in a dossier, through the command line.

    python tests/played.py MAP      makes the dossier, to look at

Every draft is the common text of its round with a few sentences otherwise, so that what each round must
say is known beforehand. The sentences are our own.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from running import Ran, run

from regioparagraaf.loading.resources import data_folder

NAMES = ("Leiden", "Leiderdorp", "Oegstgeest", "Voorschoten", "Zoeterwoude")
DAYS = ("2026-02-10", "2026-03-20", "2026-04-20")
TAKEN = ("2026-03-01", "2026-04-01", "2026-05-01")

HOMES = "In de periode 2026-2030 bouwen wij samen ten minste 8.500 woningen."
MORE_HOMES = HOMES.replace("8.500", "9.000")
FEWER_HOMES = HOMES.replace("ten minste 8.500", "circa 8.000")
LAND = "Wij houden het open en bouwen er niet."
LAND_HEDGED = "Wij houden het open en bouwen er in beginsel niet."
LAND_LOOSER = "Wij houden het zo veel mogelijk open en bouwen er in beginsel niet."
TOGETHER = "De afspraken in deze paragraaf voeren wij samen uit."
WE_TOGETHER = "Wij voeren de afspraken in deze paragraaf samen uit."
AGENDA = "De raden stellen uiterlijk 1 juli 2027 één regionale woonagenda vast."
LATER_AGENDA = AGENDA.replace("1 juli 2027", "1 juli 2028")
BUSES = (
    "De colleges leggen met de provincie vast dat elke kern ook in de avond en in het weekend een "
    "busverbinding houdt."
)
PLAIN_BUSES = BUSES.replace("ook in de avond en in het weekend", "ook ’s avonds en in het weekend")
PROTOCOL = "De griffiers leggen de werkvorm vast in een protocol."
TREES = "Bij elk nieuw plan planten wij ten minste evenveel bomen als er verdwijnen."
FEWER_TREES = TREES.replace("ten minste evenveel bomen", "waar mogelijk evenveel bomen")
MILLS = "Nieuwe windmolens laten wij in dit landschap niet toe."
MINUTES = "De griffiers leggen de werkvorm vast in een openbaar verslag."

Edits = tuple[tuple[str, str], ...]
"""What a draft says otherwise: a sentence, and what stands in its place (empty: it is gone)."""

FIRST: dict[str, Edits] = {
    "Leiden": ((HOMES, MORE_HOMES), (TOGETHER, WE_TOGETHER)),
    "Leiderdorp": ((LAND, LAND_HEDGED), (HOMES, FEWER_HOMES)),
    "Oegstgeest": ((LAND, f"{LAND} {TREES}"),),
    "Voorschoten": ((AGENDA, LATER_AGENDA), (BUSES, PLAIN_BUSES)),
    "Zoeterwoude": ((LAND, f"{LAND} {MILLS}"), (PROTOCOL, "")),
}
"""On the text as it began."""

SECOND: dict[str, Edits] = {
    "Leiden": ((TOGETHER, WE_TOGETHER),),
    "Leiderdorp": ((LAND, LAND_LOOSER), (MORE_HOMES, FEWER_HOMES)),
    "Oegstgeest": (),
    "Voorschoten": ((BUSES, PLAIN_BUSES), (TREES, FEWER_TREES)),
    "Zoeterwoude": ((TREES, f"{TREES} {MILLS}"), (PROTOCOL, MINUTES)),
}
"""On the second version, with the trees and the higher number of homes."""

THIRD: dict[str, Edits] = {
    "Leiden": ((TOGETHER, WE_TOGETHER),),
    "Leiderdorp": (),
    "Oegstgeest": (),
    "Voorschoten": ((TREES, FEWER_TREES),),
    "Zoeterwoude": ((MILLS, ""),),
}
"""On the fourth version, with the mills, the minutes and a later date that the region chose itself."""


class Played(Struct):
    """A dossier while it is played, and what every step said."""

    folder: Path
    comparisons: dict[str, dict[str, Any]] = field(default_factory=dict)
    said: dict[str, Ran] = field(default_factory=dict)
    files: dict[str, dict[str, str]] = field(default_factory=dict)
    """After each round the hash of every file."""

    def run(self, step: str, *args: str, code: int = 0) -> Ran:
        done = run(*args, cwd=self.folder)
        assert done.code == code, f"{args}: {done.code}\n{done.out}\n{done.err}"
        self.said[step] = done
        return done

    def receive(self, number: int, edits: dict[str, Edits]) -> None:
        """The drafts of a round arrive: the common text of now with what each municipality changes."""
        common = self.text()
        for name in NAMES:
            text = common
            for old, new in edits[name]:
                assert text.count(old) == 1, f"round {number}, {name}: {old}"
                text = text.replace(old, new)
            file = self.folder / "invoer" / f"{name} concept {number} {DAYS[number - 1]}.md"
            file.write_text(text, encoding="utf-8")

    def text(self) -> str:
        """The common text of now, in Markdown."""
        place = self.folder / "nu"
        self.run("tekst", "stel-samen", "--als", "md", "--uit", str(place), "--overschrijf", "--stil")
        return (place / "gemeenschappelijk.md").read_text("utf-8")

    def compare(self, step: str, *args: str) -> None:
        """A comparison of everything, kept in a folder of its own."""
        out = self.folder / "uitvoer" / step
        self.run(step, "vergelijk", "--uit", str(out), "--stil", *args)
        self.comparisons[step] = json.loads((out / "vergelijking.json").read_text("utf-8"))

    def name(self, step: str, municipality: str, words: str) -> str:
        """'Leiden:7' for the record in which a draft or the common text says these words."""
        (draft,) = (d for d in self.comparisons[step]["concepten"] if d["gemeente"] == municipality)
        (number,) = (
            change["nummer"]
            for change in draft["wijzigingen"]
            if any(words in unit["tekst"] for unit in (*change["wordt"], *change["was"]))
        )
        return f"{municipality}:{number}"

    def end_of(self, round_: str) -> None:
        self.files[round_] = {
            path.relative_to(self.folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file() and path.parent.name != "nu"
        }


def begin(folder: Path) -> Played:
    """The dossier of the demo, without its drafts."""
    source = data_folder("templates") / "demo" / "dossier"
    for path in source.rglob("*"):
        if path.is_file():
            target = folder / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    (folder / "invoer").mkdir(parents=True)
    return Played(folder)


def play(folder: Path) -> Played:
    """All three rounds."""
    game = begin(folder)
    first_round(game)
    second_round(game)
    third_round(game)
    return game


def first_round(game: Played) -> None:
    game.receive(1, FIRST)
    game.compare("ronde-1")
    leiden, leiderdorp = (game.name("ronde-1", "Leiden", WE_TOGETHER), "Leiderdorp")
    hedged = game.name("ronde-1", leiderdorp, LAND_HEDGED)
    buses = game.name("ronde-1", "Voorschoten", PLAIN_BUSES)
    judge = ("--datum", TAKEN[0], "--stil", "--reden")
    game.run("oordeel-1", "oordeel", leiden, "--gewicht", "redactioneel", *judge, "andere volgorde")
    game.run("oordeel-2", "oordeel", hedged, "--gewicht", "inhoudelijk", *judge, "opent een uitzondering")
    game.run("oordeel-3", "oordeel", buses, "--gewicht", "redactioneel", *judge, "zelfde tijden")
    homes = [game.name("ronde-1", "Leiden", MORE_HOMES), game.name("ronde-1", leiderdorp, FEWER_HOMES)]
    game.run("botsing", "verwerk", *homes, code=2)
    trees = game.name("ronde-1", "Oegstgeest", TREES)
    game.run("verwerk-1", "verwerk", homes[0], trees, "--datum", TAKEN[0])
    game.end_of("ronde-1")


def second_round(game: Played) -> None:
    game.receive(2, SECOND)
    game.compare("ronde-2", "--sinds", "1")
    toml = game.folder / "dossier.toml"
    text = toml.read_text("utf-8")
    assert text.count('datum_woonagenda = "1 juli 2027"') == 1
    toml.write_text(
        text.replace('datum_woonagenda = "1 juli 2027"', 'datum_woonagenda = "1 oktober 2027"'), "utf-8"
    )
    game.run("vastleggen", "verwerk", "--vastleggen", "stuurgroep van maart", "--datum", DAYS[1])
    game.compare("ronde-2b")
    taken = [game.name("ronde-2b", "Zoeterwoude", words) for words in (MILLS, MINUTES)]
    game.run("verwerk-2", "verwerk", *taken, "--datum", TAKEN[1])
    game.end_of("ronde-2")


def third_round(game: Played) -> None:
    game.receive(3, THIRD)
    game.compare("ronde-3", "--sinds", "2")
    game.compare("ronde-3-eigen", "--zonder-oordelen")
    taken = [game.name("ronde-3", "Voorschoten", FEWER_TREES), game.name("ronde-3", "Zoeterwoude", MILLS)]
    game.run("verwerk-3", "verwerk", *taken, "--datum", TAKEN[2])
    game.compare("slot")
    game.end_of("ronde-3")


if __name__ == "__main__":
    play(Path(sys.argv[1]))
