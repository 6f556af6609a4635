"""Which drafts of a dossier's `invoer/` are compared: the newest of each municipality."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from regioparagraaf.cli.documents import documents_in
from regioparagraaf.cli.naming import Named, name_drafts
from regioparagraaf.errors import Remark

DATE = re.compile(r"(?<!\d)(20\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)")
DUTCH_DATE = re.compile(r"(?<!\d)(\d{1,2})[-_. ](\d{1,2})[-_. ](20\d\d)(?!\d)")
VERSION = re.compile(r"(?:(?<![a-z])v|versie|concept|ronde)[-_. ]?(\d+(?:[._]\d+)*)", re.IGNORECASE)


def drafts_of_dossier(
    folder: Path, participants: Sequence[str], said: Sequence[str] = ()
) -> tuple[tuple[Named, ...], tuple[Remark, ...]]:
    """The newest draft of each participant, in their order, and what was left aside."""
    if not folder.is_dir():
        return (), ()
    files = documents_in(folder)
    named = name_drafts(files, [_in_folder(value, folder) for value in said], participants)
    remarks: list[Remark] = []
    by_name: dict[str, list[Named]] = {name: [] for name in participants}
    for draft in named:
        if draft.municipality in by_name:
            by_name[draft.municipality].append(replace(draft, name=draft.municipality))
            continue
        text = "dit bestand hoort bij geen gemeente van het dossier en is overgeslagen"
        advice = f"hoort het er wel bij? geef --gemeente NAAM={draft.path.name}"
        remarks.append(Remark("RP417", text, advice, str(draft.path)))
    chosen: list[Named] = []
    for name, drafts in by_name.items():
        if not drafts:
            continue
        newest = max(drafts, key=lambda draft: age(draft.path))
        chosen.append(newest)
        if len(drafts) > 1:
            text = f"van {name} liggen er {len(drafts)} versies; vergeleken is deze"
            remarks.append(
                Remark("RP418", text, "haal de andere weg of geef het concept zelf op", str(newest.path))
            )
    return tuple(chosen), tuple(remarks)


def _in_folder(said: str, folder: Path) -> str:
    """`NAAM=BESTAND` with the file looked up in invoer/ where it does not stand elsewhere."""
    name, equals, file = said.partition("=")
    if not equals or Path(file).exists():
        return said
    return f"{name}={folder / Path(file).name}"


def age(path: Path) -> tuple[str, tuple[int, ...], int, str]:
    """What makes one version newer than another: the date in its name, the number in its name, the moment
    it was saved. People trust the name that they gave; copying changes the moment."""
    return _date(path.stem), _version(path.stem), path.stat().st_mtime_ns, path.name


def _date(stem: str) -> str:
    found = DATE.search(stem)
    if found:
        return "".join(found.groups())
    dutch = DUTCH_DATE.search(stem)
    return f"{dutch[3]}{int(dutch[2]):02}{int(dutch[1]):02}" if dutch else ""


def _version(stem: str) -> tuple[int, ...]:
    numbers: Iterable[tuple[int, ...]] = (
        tuple(int(part) for part in re.split(r"[._]", found[1]))
        for found in VERSION.finditer(DATE.sub(" ", stem))
    )
    return max(numbers, default=())
