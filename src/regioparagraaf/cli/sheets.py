"""Choice sheets that came back: what was ticked on them, and what is not in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from regioparagraaf.cli.naming import municipality_in
from regioparagraaf.dossier.choosing import (
    WHO,
    Line,
    Sheet,
    compared,
    fragment_of,
    groups,
    sheet,
    shown,
    whose,
)
from regioparagraaf.dossier.model import Dossier
from regioparagraaf.errors import (
    FAULT,
    ExitCode,
    Refused,
    RegioError,
    Remark,
    Unreadable,
    either,
    fault,
    listed,
)
from regioparagraaf.loading.dossier import Loaded

if TYPE_CHECKING:
    from regioparagraaf.reports.choice_sheet import Promises


class Reading(Struct, frozen=True):
    """What came back, what can be taken over, and what was noticed."""

    sheets: tuple[Sheet, ...]
    lines: tuple[Line, ...]
    remarks: tuple[Remark, ...]
    exit_code: int
    is_whole: bool = True
    """Whether every sheet could be used: what only some of the groups agree on is no agreement."""


def read_sheets(loaded: Loaded, files: Sequence[Path], for_all: bool = False) -> Reading:
    """The sheets in the files; a bad one is named and the others are still read. `for_all`: a sheet of nobody
    in the dossier holds for the whole region."""
    from regioparagraaf.cli.promises import promises_of

    promises = promises_of(loaded)
    sheets: dict[Path, Sheet] = {}
    remarks: list[Remark] = []
    code = ExitCode.FINE
    is_whole = True
    for path in files:
        try:
            one, noticed = _read_sheet(path, loaded, promises)
        except RegioError as error:
            remarks.extend(error.remarks)
            code, is_whole = max(code, error.exit_code), False
            continue
        remarks.extend(noticed)
        twin = next((other for other, its in sheets.items() if _are_one(its, one, loaded.dossier)), None)
        if twin is not None:
            remarks.append(_twice(one, path, sheets[twin], twin))
            is_whole &= remarks[-1].severity != FAULT
            code = code if is_whole else max(code, ExitCode.REFUSED)
            continue
        sheets[path] = one
        if not whose(loaded.dossier, one.who):
            remarks.append(_of_nobody(one, path, for_all))
            code = code if for_all else max(code, ExitCode.REFUSED)
    read = tuple(sheets.values())
    remarks.extend(_absent(read, loaded.dossier))
    return Reading(read, compared(read), tuple(remarks), code, is_whole)


def _read_sheet(path: Path, loaded: Loaded, promises: Promises) -> tuple[Sheet, tuple[Remark, ...]]:
    """The sheet in a file, and what was noticed on it; raises where it is none, or nobody knows whose."""
    from regioparagraaf.cli.comparing import word_bytes
    from regioparagraaf.cli.sheets_text import Stands, against_now
    from regioparagraaf.readers.docx.controls import filled_in, lines_beside

    data = word_bytes(path, _NO_WORD)
    filled = filled_in(data, str(path))
    read = sheet(filled, path.stem)
    if not read.choices:
        raise Unreadable(fault("RP065", "dit is geen keuzeblad", ANOTHER, str(path)))
    if unclear := of_several(loaded.dossier, read.who):
        raise Refused(unclear.at(str(path)))
    there = Stands(tuple(filter(fragment_of, filled)), lines_beside(data, str(path)))
    one, otherwise = against_now(read, there, loaded, promises, str(path))
    about = _whose_sheet(filled, one, loaded.dossier, path)
    return one, (*about, *_noticed(one, loaded, path), *otherwise)


ANOTHER = "stuur een blad dat met 'regioparagraaf keuzeblad' is gemaakt"


def of_several(dossier: Dossier, who: str) -> Remark | None:
    """That a group may be of several municipalities: which one it chooses for is not guessed."""
    found = groups(dossier, who)
    if len(found) < 2:
        return None
    text = f"'{who}' is een partij van {listed([municipality for municipality, _ in found])}"
    names = either([f"'{party} {municipality}'" for municipality, party in found])
    return fault("RP068", text, f"schrijf bij 'Namens' {names}")


def _are_one(one: Sheet, other: Sheet, dossier: Dossier) -> bool:
    """Whether two sheets are of the same group."""
    of_one, of_other = groups(dossier, one.who), groups(dossier, other.who)
    return of_one == of_other if of_one or of_other else one.who.casefold() == other.who.casefold()


_NO_WORD = fault(
    "RP065",
    "een keuzeblad is een Word-bestand",
    "open het ingevulde blad in uw tekstverwerker en bewaar het als .docx",
)


def _twice(one: Sheet, path: Path, other: Sheet, other_path: Path) -> Remark:
    """That a group has two sheets: the same one again counts once, and of two that differ neither is sure."""
    pairs = (
        ("andere keuzes", one.choices, other.choices),
        ("andere opmerkingen", one.remarks, other.remarks),
        ("een andere tekst", one.unsure, other.unsure),
    )
    apart = listed([what for what, here, there in pairs if here != there])
    if not apart:
        return Remark("RP082", f"dit blad is hetzelfde als {other_path.name} en telt één keer", "", str(path))
    text = f"van '{one.who}' is er nog een blad, met {apart} ({other_path.name})"
    return fault("RP082", text, "vraag welk blad geldt, en geef alleen dat op", str(path))


NOTHING_TAKEN = Remark(
    "RP081",
    "in het dossier is niets gewijzigd, omdat niet elk blad kon worden gebruikt",
    "los het op, of geef de opdracht opnieuw zonder dat blad",
)


def _noticed(one: Sheet, loaded: Loaded, path: Path) -> Iterator[Remark]:
    if not one.remarks and not any(ticked for _, ticked in one.choices):
        text = "op dit keuzeblad is niets aangekruist en niets geschreven"
        advice = "is het ingevuld? vraag het bewaarde bestand op; op papier ingevuld telt hier niet"
        yield Remark("RP072", text, advice, str(path))
    for fragment, ticked in one.choices:
        known = loaded.library.fragment(fragment)
        if known is None:
            advice = "maak een nieuw keuzeblad"
            yield Remark("RP066", f"fragment '{fragment}' bestaat niet meer", advice, str(path))
        elif len(ticked) > 1:
            text = f"bij {fragment} zijn {len(ticked)} vakjes aangekruist: {', '.join(map(shown, ticked))}"
            yield Remark(
                "RP067", text, "vraag de groep er één te kiezen; deze keuze telt niet mee", str(path)
            )


def _whose_sheet(filled: Mapping[str, str], one: Sheet, dossier: Dossier, path: Path) -> Iterator[Remark]:
    """That a sheet says nothing of who it is from, or something else than the name of its file does."""
    if not filled.get(WHO):
        text = f"op dit blad staat geen naam; genomen is die van het bestand: '{one.who}'"
        yield Remark("RP088", text, "klopt dat niet? vul bij 'Namens' de naam in", str(path))
        return
    named, _ = municipality_in(path.stem, (*dossier.names, *dossier.parties))
    of_file, own = groups(dossier, named), groups(dossier, one.who)
    if of_file and own and not any(_can_be_one(*both) for both in product(of_file, own)):
        text = f"op dit blad staat '{one.who}', maar het bestand heet naar '{named}'"
        yield Remark("RP088", text, f"gelezen als blad van {one.who}; vraag na of dat klopt", str(path))


def _can_be_one(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two names may be of one group: a file may be called after the municipality of a party."""
    return one[0] == other[0] and (one[1] == other[1] or not one[1] or not other[1])


def _absent(sheets: Sequence[Sheet], dossier: Dossier) -> Iterator[Remark]:
    """The parties that have not said yet what they want, of a municipality for which others have."""
    there = [group for one in sheets for group in groups(dossier, one.who)]
    for municipality in dossier.municipalities:
        spoke = {party for name, party in there if name == municipality.name}
        absent = [party for party in municipality.parties if party not in spoke]
        if spoke and "" not in spoke and absent:
            text = f"voor {municipality.name} is er geen blad van {listed(absent)}; de keuzes zijn zonder hen"
            advice = "lees alle bladen van een gemeente samen in, of vraag of zij ermee instemmen"
            yield Remark("RP087", text, advice, municipality.at("partijen"))


def _of_nobody(one: Sheet, path: Path, for_all: bool) -> Remark:
    """That a sheet is of no municipality and no party: one group does not choose for the whole region."""
    text = f"'{one.who}' is geen gemeente of partij van dit dossier"
    if for_all:
        return Remark("RP068", f"{text}; de keuzes gelden voor de hele regio", "", str(path))
    advice = (
        "zet de naam van een partij bij 'partijen' in het bestand van haar gemeente; geldt het blad voor "
        "alle gemeenten, geef dan --hele-regio mee"
    )
    return fault("RP068", f"{text}; de keuzes zijn niet overgenomen", advice, str(path))
