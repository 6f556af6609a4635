"""The files of the municipalities of a dossier: what each chose for itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from regioparagraaf.dossier import check as dossier_check
from regioparagraaf.dossier.model import LEFT_OUT, Dossier, Municipality
from regioparagraaf.dossier.versions import STATUSES, Edition
from regioparagraaf.errors import Remark, did_you_mean, fault, nearest
from regioparagraaf.loading.choosing import choices_of, forwarded_of
from regioparagraaf.loading.folders import is_nobodys
from regioparagraaf.loading.library import values
from regioparagraaf.loading.toml_file import Table, decode, read_toml, relative


def read_municipalities(
    folder: Path, table: Table, dossier: Dossier
) -> tuple[tuple[Municipality, ...], tuple[Remark, ...]]:
    """The partners in the order of dossier.toml, each with what its own file says."""
    names = table.texts("gemeenten", required=True)
    found, remarks, are_all_read = _files(folder, dossier)
    own: dict[str, Municipality] = {}
    for one in found:
        if one.name in names and one.name in own:
            text = f"gemeente '{one.name}' heeft twee bestanden"
            remarks.append(fault("RP013", text, "laat er één staan", one.at("naam")))
        own[one.name] = one
    for name in names:
        if not _letters(name):
            table.complain(
                "RP006", f"'{name}' is geen naam van een gemeente", "schrijf haar naam", "gemeenten"
            )
    for name in sorted({*dossier_check.named_twice(names)}):
        table.complain("RP013", f"gemeente '{name}' staat er twee keer", "laat er één staan", "gemeenten")
    ordered = tuple(own.get(name, Municipality(name)) for name in dict.fromkeys(names))
    for stranger in (one for one in found if one.name and one.name not in names):
        lonely = [one.name for one in ordered if not one.place]
        meant, remark = _stranger(stranger, names, lonely, table.place("gemeenten"))
        remarks.append(remark)
        # What the others say of it is right: nothing else is to be blamed for this one slip.
        ordered = tuple(stranger if one.name == meant else one for one in ordered)
    if are_all_read:
        remarks.extend(remark for one in ordered for remark in dossier_check.without_file(one))
    return ordered, tuple(remarks)


def _files(folder: Path, dossier: Dossier) -> tuple[list[Municipality], list[Remark], bool]:
    """What each file says, what is wrong with the files, and whether all of them could be read."""
    found: list[Municipality] = []
    remarks: list[Remark] = []
    are_all_read = True
    for path in sorted((folder / "gemeenten").glob("*")):
        if is_nobodys(path):
            continue
        place = relative(path, folder)
        if path.suffix != ".toml" or not path.is_file():
            remarks.append(fault("RP010", "geen bestand van een gemeente", "verplaats het", place))
            continue
        text, wrong = decode(path.read_bytes(), place)
        table, broken = read_toml(text, place)
        remarks.extend((*wrong, *broken))
        if wrong or broken:
            are_all_read = False
            continue
        found.append(_municipality(table, dossier))
        remarks.extend(table.remarks)
    return found, remarks, are_all_read


def _stranger(
    one: Municipality, names: Sequence[str], lonely: Sequence[str], list_at: str
) -> tuple[str, Remark]:
    """The name in the list that a file is of after all, and what is wrong: where the name of the file says
    the same as the name in it, the list is what was misspelt."""
    near = nearest(one.name, lonely)
    if near and _letters(Path(one.place).stem) == _letters(one.name):
        text = f"gemeente '{near}' heeft geen bestand; {one.place} is van '{one.name}'"
        return near, fault("RP039", text, f"bedoelt u '{one.name}'?", list_at)
    advice = did_you_mean(one.name, names, "voeg hem toe aan 'gemeenten' in dossier.toml")
    text = f"gemeente '{one.name}' doet niet mee in dit dossier"
    return "", fault("RP039", text, advice, one.at("naam"))


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def _municipality(table: Table, dossier: Dossier) -> Municipality:
    levels = table.table("niveaus")
    chosen = []
    for theme in levels.names():
        level = levels.choice(theme, (*dossier.ladder, LEFT_OUT))
        if theme not in [one.id for one in dossier.themes]:
            known = [one.id for one in dossier.themes]
            advice = did_you_mean(theme, known, f"kies uit: {', '.join(known)}")
            levels.complain("RP038", f"thema '{theme}' staat niet in het dossier", advice, theme)
        chosen.append((theme, level))
    municipality = Municipality(
        name=table.text("naam", required=True),
        parties=table.texts("partijen"),
        document=table.phrase("document"),
        level=table.choice("niveau", dossier.ladder),
        theme_levels=tuple((theme, level) for theme, level in chosen if level),
        values=values(table.table("waarden")),
        choices=choices_of(table.table("keuzes"), table.table("eigen")),
        forwarded=forwarded_of(table.table("doorverwezen")),
        style=table.text("huisstijl"),
        status=table.text("status"),
        date=table.date("datum"),
        editions=tuple(map(_edition, table.tables("concept"))),
        place=table.file,
        lines=table.lines,
    )
    table.finish()
    return municipality


def _edition(table: Table) -> Edition:
    """What a municipality said of one draft."""
    one = Edition(
        table.text("bestand", required=True),
        table.text("versie"),
        table.date("datum"),
        table.choice("status", STATUSES),
    )
    table.finish()
    return one
