"""What a user can do next, seen from the folder they stand in."""

from __future__ import annotations

from pathlib import Path

from regioparagraaf.cli.terminal import say

DRAFTS = (".docx", ".odt", ".md", ".txt", ".pdf")


def say_what_is_next() -> None:
    """At most ten lines: what stands here, and the commands that fit it."""
    for line in next_steps(Path.cwd()):
        say(line)


def next_steps(folder: Path) -> list[str]:
    """The lines for this folder: no dossier, a dossier without drafts, or one with drafts."""
    if (folder / "dossier.toml").is_file():
        return _in_dossier(folder)
    return [
        "Hier staat nog geen dossier. U kunt:",
        "",
        "  regioparagraaf demo                       zien wat het doet, op een voorbeeld",
        "  regioparagraaf nieuw MAP                  een dossier beginnen",
        "  regioparagraaf vergelijk TEKST CONCEPT    een concept vergelijken met een tekst",
        '  regioparagraaf weeg "WAS" "WORDT"         zien wat een herformulering doet',
        "",
        "Alle opdrachten: regioparagraaf --help",
    ]


def _in_dossier(folder: Path) -> list[str]:
    invoer = folder / "invoer"
    drafts = [file for file in sorted(invoer.glob("*")) if file.suffix.lower() in DRAFTS] if invoer else []
    if not drafts:
        return [
            "U staat in een dossier; in invoer/ staan nog geen concepten. U kunt:",
            "",
            "  regioparagraaf controleer                 nakijken of het dossier klopt",
            "  regioparagraaf stel-samen                 de gemeenschappelijke tekst maken",
            "  regioparagraaf exporteer                  alle versies in Word maken",
            "",
            "Zet ontvangen concepten in invoer/ en kies daarna: regioparagraaf vergelijk",
            "Alle opdrachten: regioparagraaf --help",
        ]
    count = "1 concept" if len(drafts) == 1 else f"{len(drafts)} concepten"
    return [
        f"U staat in een dossier met {count} in invoer/. U kunt:",
        "",
        "  regioparagraaf vergelijk                  de concepten vergelijken",
        "  regioparagraaf dekking                    zien waar elke aanbeveling is gebleven",
        "  regioparagraaf controleer                 nakijken of het dossier klopt",
        "  regioparagraaf exporteer                  alle versies in Word maken",
        "",
        "Alle opdrachten: regioparagraaf --help",
    ]
