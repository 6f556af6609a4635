"""What stands on choice sheets, told on the screen and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from regioparagraaf.cli.sheets import Reading
from regioparagraaf.cli.sheets_agreed import Agreed
from regioparagraaf.cli.terminal import say
from regioparagraaf.dossier.choosing import Line, shown
from regioparagraaf.dossier.model import LEFT_OUT, Choice
from regioparagraaf.errors import counted
from regioparagraaf.loading.dossier import Loaded


def show_sheets(reading: Reading, agreed: Sequence[Agreed], loaded: Loaded) -> None:
    """On the screen: where the sheets are equal, where one group chose, where they differ, and what of it
    goes into the dossier."""
    if not reading.sheets:
        return
    sheets = counted(len(reading.sheets), "keuzeblad", "keuzebladen")
    say(f"{sheets} gelezen: {', '.join(one.who for one in reading.sheets)}", bold=True)
    say()
    alike = [line for line in reading.lines if line.agreed]
    same = [line for line in alike if len(line.ticked) > 1 or len(reading.sheets) == 1]
    lone = [line for line in alike if line not in same]
    other = [line for line in reading.lines if not line.agreed]
    for title, lines in (("Gelijk", same), ("Door één groep gekozen", lone)):
        told = [f"{_named(one, loaded)}: {shown(one.agreed)} ({_count(one, reading)})" for one in lines]
        _show_under(title, told)
    _show_under("Verschillend", [told for one in other for told in _apart(one, reading, loaded)])
    remarks = [(one.who, fragment, text) for one in reading.sheets for fragment, text in one.remarks]
    _show_under("Opmerkingen", [f"{about} · {who}: {text}" for who, about, text in remarks])
    _show_under("In het dossier", [told for one in agreed for told in _taken(one, loaded)])
    subjects = counted(len(same), "onderwerp", "onderwerpen")
    by_one = f"{len(lone)} door één groep gekozen, " if lone else ""
    say(f"{subjects} gelijk, {by_one}{len(other) or 'geen'} verschillend.")


def _show_under(title: str, lines: Sequence[str]) -> None:
    """The lines under their title; nothing where there are none."""
    if lines:
        say(title, bold=True)
        for line in lines:
            say(f"  {line}")
        say()


def _apart(one: Line, reading: Reading, loaded: Loaded) -> Iterator[str]:
    """A fragment on which the groups differ, with who chose what."""
    yield _named(one, loaded)
    choices = (*loaded.dossier.ladder, LEFT_OUT)
    widest = max(len(shown(choice)) for choice in choices)
    for choice, groups in one.by_choice(choices):
        yield f"    {shown(choice):<{widest}}  {', '.join(groups)}"
    if len(one.ticked) < len(reading.sheets):
        yield f"    {'geen keuze':<{widest}}  {', '.join(_silent(one, reading))}"


def _taken(one: Agreed, loaded: Loaded) -> Iterator[str]:
    """What goes into a file of the dossier, and what does not."""
    present = {choice.fragment: choice.level for choice in _choices_in(one, loaded)}
    told = [
        f"{fragment} {shown(choice)}{' (stond er al)' * (present.get(fragment) == choice)}"
        for fragment, choice in one.choices.items()
    ]
    yield f"in {one.file} komt: {', '.join(told) or 'niets'}"
    if one.left:
        left = ", ".join(f"{fragment} ({why})" for fragment, why in one.left.items())
        yield f"niet overgenomen in {one.file}: {left}"


def _choices_in(one: Agreed, loaded: Loaded) -> tuple[Choice, ...]:
    return (loaded.dossier.municipality(one.municipality) or loaded.dossier).choices


def _named(line: Line, loaded: Loaded) -> str:
    fragment = loaded.library.fragment(line.fragment)
    return f"{line.fragment} {fragment.title if fragment else ''}".strip()


def _count(line: Line, reading: Reading) -> str:
    """'3 van 5; geen keuze: Lijst Dorp'."""
    silent = _silent(line, reading)
    left = f"; geen keuze: {', '.join(silent)}" if silent else ""
    return f"{len(line.ticked)} van {len(reading.sheets)}{left}"


def _silent(line: Line, reading: Reading) -> list[str]:
    """The groups that ticked nothing, or more than one thing, for a fragment."""
    told = [who for who, _ in line.ticked]
    return [one.who for one in reading.sheets if one.who not in told]


def sheets_json(reading: Reading, agreed: Sequence[Agreed]) -> str:
    """The same for a program."""
    data = {
        "versie": 1,
        "bladen": [{"namens": one.who, "opmerkingen": dict(one.remarks)} for one in reading.sheets],
        "onderwerpen": [
            {"fragment": line.fragment, "gelijk": bool(line.agreed), "keuzes": dict(line.ticked)}
            for line in reading.lines
        ],
        "dossier": [
            {"bestand": one.file, "komt": one.choices, "niet_overgenomen": one.left} for one in agreed
        ],
        "meldingen": [{"code": remark.code, "tekst": remark.text} for remark in reading.remarks],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)
