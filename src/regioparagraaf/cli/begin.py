"""What a user can do next, seen from the folder they stand in."""

from __future__ import annotations

import re
from pathlib import Path

from regioparagraaf.cli.terminal import printable, put, quoted

Steps = list[tuple[str, str]]

_COMMAND = re.compile(r"  regioparagraaf .+?   +")
"""A command up to its purpose; a purpose that does not fit goes on below itself."""

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
    if (folder / "dossier.toml").is_file():
        drafts = _documents(folder / "invoer")
        return (
            _in_dossier(len(drafts), judged=(folder / "beoordelingen.toml").is_file())
            if drafts
            else _in_new_dossier()
        )
    documents = _documents(folder)
    return _beside_documents(documents) if len(documents) > 1 else _nowhere()


def _documents(folder: Path) -> list[str]:
    from regioparagraaf.cli.documents import documents_in

    return [file.name for file in documents_in(folder)] if folder.is_dir() else []


def _nowhere() -> tuple[str, Steps, list[str]]:
    steps = [
        ("demo", "een voorbeeld zien"),
        ("nieuw MAP", "een dossier beginnen"),
        ("vergelijk TEKST CONCEPT...", "concepten vergelijken"),
        ('weeg "WAS" "WORDT"', "een herformulering wegen"),
    ]
    return "Hier staat nog geen dossier. U kunt:", steps, []


def _beside_documents(names: list[str]) -> tuple[str, Steps, list[str]]:
    """With the very names that stand here, so that the command can be copied."""
    common = next((name for word in COMMON_NAMES for name in names if word in name.lower()), names[0])
    others = [name for name in names if name != common]
    draft = next((name for name in others if name.lower().endswith((".docx", ".odt"))), others[0])
    steps = [
        (f"vergelijk {quoted(common)} {quoted(draft)}", "twee teksten vergelijken"),
        ("nieuw MAP", "een dossier beginnen"),
        ("demo", "een voorbeeld zien"),
    ]
    return f"Hier staan {len(names)} documenten, maar nog geen dossier. U kunt:", steps, []


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
