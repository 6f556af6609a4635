"""What a user can do next, seen from the folder they stand in."""

from __future__ import annotations

from pathlib import Path

from regioparagraaf.cli.terminal import printable, put, quoted
from regioparagraaf.library.layout import DOSSIER_FILE
from regioparagraaf.patterns import on_demand

Steps = list[tuple[str, str]]

_COMMAND = on_demand(r"  regioparagraaf .+?   +")
"""A command up to its purpose; a purpose that does not fit goes on below itself."""

_OF_A_PROGRAM = frozenset(
    "authors bijdragen changelog changes code_of_conduct contributing contributors copying handleiding "
    "history install installatie leesmij leesmijeerst licence license licentie notice news readme "
    "release_notes releasenotes requirements robots security support todo upgrading".split()
)
"""Names of files that come with a program or a folder and are nobody's text."""
_WORD_FILES = (".docx", ".docm", ".odt")
"""What a draft comes as; notes and reports come as the others too."""
_OF_A_DRAFT = ("akkoord", "concept", "paragraaf", "programma")
"""Words in the name of a draft that came as something else."""

COMMON_NAMES = ("gemeenschappelijk", "gezamenlijk", "regionaal", "regionale", "regio")
"""Words in the name of the file that all others are compared with, the surest first."""


def say_what_is_next() -> None:
    """At most ten lines: what stands here, and the commands that fit it."""
    for line in next_steps(Path.cwd()):
        command = _COMMAND.match(line)
        put(printable(line), hang=command.end() if command else None)


def next_steps(folder: Path) -> list[str]:
    """The lines for this folder: a dossier with or without drafts, loose documents, or nothing of ours."""
    here, steps, after = _seen(folder)
    width = max(len(command) for command, _ in steps)
    lines = [f"  regioparagraaf {command:<{width}}   {purpose}" for command, purpose in steps]
    return [here, "", *lines, "", *after, "Alle opdrachten: regioparagraaf --help"]


def _seen(folder: Path) -> tuple[str, Steps, list[str]]:
    if (folder / DOSSIER_FILE).is_file():
        drafts = _documents(folder / "invoer")
        return (
            _in_dossier(len(drafts), judged=(folder / "beoordelingen.toml").is_file())
            if drafts
            else _in_new_dossier()
        )
    documents = [name for name in _documents(folder) if not _is_of_a_program(name)]
    return _beside_documents(documents) if len(documents) > 1 else _nowhere()


def _documents(folder: Path) -> list[str]:
    from regioparagraaf.cli.documents import documents_in

    return [file.name for file in documents_in(folder)] if folder.is_dir() else []


def _is_of_a_program(name: str) -> bool:
    stem = Path(name).stem.casefold().replace("-", "_").replace(" ", "_")
    return stem.split(".")[0] in _OF_A_PROGRAM


def _nowhere() -> tuple[str, Steps, list[str]]:
    steps = [
        ("demo", "een voorbeeld zien"),
        ("nieuw MAP", "een dossier beginnen"),
        ("vergelijk TEKST CONCEPT...", "concepten vergelijken"),
        ('weeg "WAS" "WORDT"', "een herformulering wegen"),
    ]
    return "Hier staat nog geen dossier. U kunt:", steps, []


def _beside_documents(names: list[str]) -> tuple[str, Steps, list[str]]:
    """With the very names that stand here, so that the command can be copied; but only where they say
    themselves which text is the common one and which a draft."""
    here = f"Hier staan {len(names)} documenten, maar nog geen dossier. U kunt:"
    common = next((name for word in COMMON_NAMES for name in names if word in name.lower()), "")
    draft = next((name for name in names if name != common and _may_be_draft(name)), "")
    two = f"{quoted(common)} {quoted(draft)}" if common and draft else "TEKST CONCEPT..."
    steps = [
        (f"vergelijk {two}", "twee teksten vergelijken" if common and draft else "concepten vergelijken"),
        ("nieuw MAP", "een dossier beginnen"),
        ("demo", "een voorbeeld zien"),
    ]
    told = "Noem bij vergelijk eerst de gemeenschappelijke tekst, dan de concepten (.docx, .odt, .pdf, .md)."
    return here, steps, [] if common and draft else [told]


def _may_be_draft(name: str) -> bool:
    return name.lower().endswith(_WORD_FILES) or any(word in name.lower() for word in _OF_A_DRAFT)


def _in_new_dossier() -> tuple[str, Steps, list[str]]:
    steps = [
        ("controleer", "nakijken of het dossier klopt"),
        ("stel-samen", "de gemeenschappelijke tekst maken"),
        ("exporteer", "alle versies in Word maken"),
    ]
    after = ["Zet ontvangen concepten in invoer/ en kies daarna: regioparagraaf vergelijk"]
    return "U staat in een dossier; in invoer/ staan nog geen concepten. U kunt:", steps, after


def _in_dossier(count: int, judged: bool) -> tuple[str, Steps, list[str]]:
    steps = [
        ("vergelijk", "zien wat elke gemeente van de tekst maakt"),
        ("dekking", "zien waar elke aanbeveling is gebleven"),
        ("oordeel", "zien wat u ervan vond") if judged else ("controleer", "nakijken of het dossier klopt"),
        ("besluitlijst", "de open punten op papier, om over te besluiten"),
        ("exporteer", "alle versies in Word maken"),
    ]
    drafts = "1 concept" if count == 1 else f"{count} concepten"
    return f"U staat in een dossier met {drafts} in invoer/. U kunt:", steps, []
