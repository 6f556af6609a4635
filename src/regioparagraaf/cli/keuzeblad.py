"""`keuzeblad`: the sheet on which a council group ticks variants, and its reading back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from regioparagraaf.assembly.fill import fill_piece, filling
from regioparagraaf.assembly.select import Piece, candidates, select
from regioparagraaf.cli import options
from regioparagraaf.cli.clock import moment
from regioparagraaf.cli.command import HELP_NAMES, VerbGroup, one_line, subverb
from regioparagraaf.cli.dossiers import open_dossier
from regioparagraaf.cli.house import chosen_style
from regioparagraaf.cli.terminal import give_json, say, show_remarks
from regioparagraaf.cli.texts import check_word
from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.document.model import Block, Role
from regioparagraaf.dossier.choosing import Line, Sheet, by_municipality, compared, sheet, shown, whose
from regioparagraaf.dossier.model import LEFT_OUT, Choice, Dossier, Municipality
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.sentences import sentences
from regioparagraaf.errors import FAULT, ExitCode, RegioError, Remark, Unreadable, fault
from regioparagraaf.library.model import Fragment
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.readers import bytes_of, sniff
from regioparagraaf.readers.noticed import counted
from regioparagraaf.readers.sniff import Format
from regioparagraaf.writers.safe import Output, file_name, write_all

if TYPE_CHECKING:
    from regioparagraaf.reports.choice_sheet import Promise


@click.group(
    "keuzeblad",
    cls=VerbGroup,
    context_settings=HELP_NAMES,
    invoke_without_command=True,
    epilog='\b\nVoorbeeld:\n  regioparagraaf keuzeblad --namens "Lijst Dorp"',
)
@click.option(
    "--namens",
    "who",
    metavar="NAAM",
    multiple=True,
    callback=one_line,
    help="Voor welke gemeente of partij (herhaalbaar).",
)
@options.out
@options.style
@options.dossier
@options.date
@options.quiet
@options.overwrite
@click.pass_context
def command(
    ctx: click.Context,
    who: tuple[str, ...],
    out: Path | None,
    style: Path | None,
    dossier: Path | None,
    date: str | None,
    quiet: bool,
    overwrite: bool,
) -> None:
    """Maakt een Word-bestand waarop een fractie aankruist wat zij wil, en leest het terug."""
    if ctx.invoked_subcommand is None:
        _make(open_dossier(dossier), who, out, style, moment(date), quiet, overwrite)


def _make(
    loaded: Loaded,
    who: tuple[str, ...],
    out: Path | None,
    style: Path | None,
    now: str,
    quiet: bool,
    overwrite: bool,
) -> None:
    from regioparagraaf.reports.choice_sheet import choice_sheet
    from regioparagraaf.writers.docx import docx_bytes

    house = chosen_style(style, loaded)
    promises = promises_of(loaded)
    folder = out or loaded.folder / "uitvoer"
    outputs = []
    for name in who or ("",):
        document = choice_sheet(loaded.library, loaded.dossier, promises, name)
        content = docx_bytes(document, house, now, loaded.dossier.region)
        target = folder / file_name("keuzeblad", name.casefold(), suffix=".docx")
        outputs.append(Output(target, content, check_word))
    for file in write_all(outputs, overwrite=overwrite):
        if file.remark:
            show_remarks([file.remark])
        if not quiet:
            say(f"geschreven: {file.path}")


def promises_of(loaded: Loaded) -> dict[tuple[str, str], Promise]:
    """What each variant binds to, by itself and beyond the lighter one."""
    from regioparagraaf.comparison.reading.binding import bindings
    from regioparagraaf.reports.choice_sheet import Promise

    settings = Settings(municipalities=loaded.dossier.names)
    lexicon = load_lexicon()
    found = {}
    for fragment in candidates(loaded.library, loaded.dossier):
        lighter = ""
        for variant in fragment.variants:
            blocks = _blocks(fragment, variant.level, loaded)
            if not blocks:
                continue
            words = "\n".join(block.text for block in blocks)
            settled = "\n".join(filter(None, (_settled(block, lexicon) for block in blocks)))
            is_open = settled != words
            step = weigh_passage(lighter, words, lexicon, settings) if lighter and not is_open else None
            found[(fragment.id, variant.level)] = Promise(bindings(settled, lexicon, settings), step, is_open)
            lighter = "" if is_open else words
    return found


def _blocks(fragment: Fragment, level: str, loaded: Loaded) -> tuple[Block, ...]:
    variant = fragment.variant(level)
    assert variant is not None
    piece = Piece(fragment, level, variant.text, fragment.place, variant.line)
    return fill_piece(piece, filling(loaded.dossier)).blocks


def _settled(block: Block, lexicon: Lexicon) -> str:
    """The sentences of a block without those in which words stand between brackets: nobody can say yet
    what they bind to."""
    marked = "".join(_OPEN if span.role is Role.BRACKET else span.text for span in block.spans)
    whole = (marked[start:end] for start, end in sentences(marked, lexicon.abbreviations))
    return " ".join(sentence for sentence in whole if _OPEN not in sentence)


_OPEN = "\ufffc"
"""Stands for words between brackets while a block is cut into sentences."""


class Reading(Struct, frozen=True):
    """What came back, what can be taken over, and what was noticed."""

    sheets: tuple[Sheet, ...]
    lines: tuple[Line, ...]
    remarks: tuple[Remark, ...]
    exit_code: int
    is_whole: bool = True
    """Whether every sheet could be used: what only some of the groups agree on is no agreement."""


class Agreed(Struct, frozen=True):
    """What the sheets of one municipality agree on, or of the region where it has no name."""

    municipality: str
    choices: dict[str, str]
    """Fragment -> level."""
    clashes: tuple[tuple[str, str], ...]
    """Pairs that may not stand together and would: neither of them is taken over."""


@subverb(command, "lees", example="keuzeblad lees leiden.docx oegstgeest.docx")
@click.argument(
    "files", metavar="BESTAND...", nargs=-1, required=True, type=click.Path(readable=False, path_type=Path)
)
@click.option("--droog", "dry", is_flag=True, help="Toon wat er is aangekruist en schrijf niets.")
@click.option(
    "--hele-regio",
    "for_all",
    is_flag=True,
    help="Laat een blad van wie geen gemeente of partij is, gelden voor alle gemeenten.",
)
@options.dossier
@options.as_json
@options.quiet
def _read(
    files: tuple[Path, ...], dossier: Path | None, dry: bool, for_all: bool, as_json: bool, quiet: bool
) -> int:
    """Leest ingevulde keuzebladen, toont waar ze gelijk zijn en verschillen, en zet in het dossier waarover
    de bladen van een gemeente (of van de regio) het eens zijn."""
    loaded = open_dossier(dossier)
    reading = read_sheets(loaded, files, for_all)
    agreed = list(_agreed(loaded, reading.sheets, for_all)) if reading.is_whole else []
    show_remarks((*reading.remarks, *(remark for one in agreed for remark in _noticed_of(one, loaded))))
    if not reading.is_whole and not dry:
        show_remarks([NOTHING_TAKEN])
    outputs = [] if dry else list(_changes(loaded, agreed))
    written = write_all(outputs, inputs=files, overwrite=True)
    if as_json:
        give_json(_json(reading))
    elif not quiet:
        _show(reading, loaded)
        for file in written:
            say(f"bijgewerkt: {file.path}")
    return reading.exit_code


def read_sheets(loaded: Loaded, files: Sequence[Path], for_all: bool = False) -> Reading:
    """The sheets in the files; a bad one is named and the others are still read. `for_all`: a sheet of nobody
    in the dossier holds for the whole region."""
    from regioparagraaf.readers.docx.controls import filled_in

    sheets: dict[Path, Sheet] = {}
    remarks: list[Remark] = []
    code = ExitCode.FINE
    is_whole = True
    for path in files:
        try:
            one = sheet(filled_in(_word_bytes(path), str(path)), path.stem)
            if not one.choices:
                advice = "stuur een blad dat met 'regioparagraaf keuzeblad' is gemaakt"
                raise Unreadable(fault("RP065", "dit is geen keuzeblad", advice, str(path)))
        except RegioError as error:
            remarks.extend(error.remarks)
            code, is_whole = max(code, error.exit_code), False
            continue
        twin = next(
            (other for other, its in sheets.items() if its.who.casefold() == one.who.casefold()), None
        )
        if twin is not None:
            remarks.append(_twice(one, path, sheets[twin], twin))
            is_whole &= remarks[-1].severity != FAULT
            code = code if is_whole else max(code, ExitCode.REFUSED)
            continue
        sheets[path] = one
        remarks.extend(_noticed(one, loaded, path))
        if not whose(loaded.dossier, one.who):
            remarks.append(_of_nobody(one, path, for_all))
            code = code if for_all else max(code, ExitCode.REFUSED)
    read = tuple(sheets.values())
    return Reading(read, compared(read), tuple(remarks), code, is_whole)


def _word_bytes(path: Path) -> bytes:
    """The bytes of a sheet; one that came back in another format is told what to do."""
    data = bytes_of(path)
    if sniff.named(data) in (Format.ODT, Format.PDF):
        kind = "OpenDocument" if sniff.named(data) == Format.ODT else "PDF"
        text = f"dit keuzeblad is bewaard als {kind}"
        advice = "open het ingevulde blad in uw tekstverwerker en bewaar het als .docx"
        raise Unreadable(fault("RP065", text, advice, str(path)))
    return data


def _twice(one: Sheet, path: Path, other: Sheet, other_path: Path) -> Remark:
    """That a group has two sheets: the same one again counts once, and of two that differ neither is sure."""
    if (one.choices, one.remarks) == (other.choices, other.remarks):
        return Remark("RP082", f"dit blad is hetzelfde als {other_path.name} en telt één keer", "", str(path))
    text = f"van '{one.who}' is er nog een blad, met andere keuzes ({other_path.name})"
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


def _agreed(loaded: Loaded, sheets: Sequence[Sheet], for_all: bool) -> Iterator[Agreed]:
    levels = {*loaded.dossier.ladder, LEFT_OUT}
    for name, own in by_municipality(loaded.dossier, sheets).items():
        if not (name or for_all):
            continue
        choices = {
            line.fragment: line.agreed
            for line in compared(own)
            if line.agreed in levels and loaded.library.fragment(line.fragment)
        }
        clashes = _clashes(loaded, choices, loaded.dossier.municipality(name))
        apart = {fragment for pair in clashes for fragment in pair}
        kept = {fragment: choice for fragment, choice in choices.items() if fragment not in apart}
        yield Agreed(name, kept, clashes)


def _clashes(
    loaded: Loaded, choices: Mapping[str, str], municipality: Municipality | None
) -> tuple[tuple[str, str], ...]:
    """The pairs that these choices, with what is chosen already, would put beside each other."""
    present = select(loaded.library, loaded.dossier, municipality).ids
    taken = {fragment for fragment in present if fragment not in choices}
    taken |= {fragment for fragment, choice in choices.items() if choice != LEFT_OUT}
    pairs = {
        (min(fragment.id, rival), max(fragment.id, rival))
        for fragment in loaded.library.fragments
        if fragment.id in choices and fragment.id in taken
        for rival in loaded.library.rivals(fragment)
        if rival in taken
    }
    return tuple(sorted(pairs))


def _noticed_of(agreed: Agreed, loaded: Loaded) -> Iterator[Remark]:
    yield from _clashing(agreed)
    yield from _beside_own_texts(agreed, loaded)


def _beside_own_texts(agreed: Agreed, loaded: Loaded) -> Iterator[Remark]:
    """That a choice is about a fragment for which an own text holds: in the same file that goes first, and
    beside that of all the choice takes its place."""
    municipality = loaded.dossier.municipality(agreed.municipality)
    for fragment in agreed.choices:
        own = _own_text(fragment, municipality or loaded.dossier)
        shared = _own_text(fragment, loaded.dossier)
        if own is not None:
            text = f"voor {fragment} staat hier een eigen tekst, en die gaat voor de keuze van het blad"
            yield Remark("RP083", text, f"geldt de keuze, haal dan [eigen.{fragment}] weg", own.place)
        elif shared is not None:
            text = f"voor {fragment} staat hier een eigen tekst; bij {agreed.municipality} geldt nu de keuze"
            yield Remark("RP083", text, "lees na of dat de bedoeling is", shared.place)


def _own_text(fragment: str, whose_choices: Dossier | Municipality) -> Choice | None:
    choice = whose_choices.choice(fragment)
    return choice if choice is not None and choice.text else None


def _clashing(agreed: Agreed) -> Iterator[Remark]:
    whose_text = (
        f"de tekst van {agreed.municipality}" if agreed.municipality else "de gemeenschappelijke tekst"
    )
    for one, other in agreed.clashes:
        text = f"{one} en {other} sluiten elkaar uit en kwamen door deze keuzes allebei in {whose_text}"
        advice = "vraag de groep één van beide op 'niet opnemen' te zetten; deze keuzes tellen niet mee"
        yield Remark("RP073", text, advice)


def _changes(loaded: Loaded, agreed: Iterable[Agreed]) -> Iterator[Output]:
    """The files of the dossier with what the sheets of one municipality, or of the region, agree on."""
    from regioparagraaf.writers.choices import with_choices
    from regioparagraaf.writers.edited import bytes_like, text_of

    for one in agreed:
        municipality = loaded.dossier.municipality(one.municipality)
        path = loaded.folder / (municipality.place if municipality else loaded.dossier.place)
        if not one.choices:
            continue
        content = path.read_bytes() if path.is_file() else f'naam = "{one.municipality}"\n'.encode()
        before = text_of(content)
        after = with_choices(before, one.choices)
        if after != before:
            yield Output(path, bytes_like(after, content), lambda data: data.decode())


def _show(reading: Reading, loaded: Loaded) -> None:
    sheets = counted(len(reading.sheets), "keuzeblad", "keuzebladen")
    say(f"{sheets} gelezen: {', '.join(one.who for one in reading.sheets)}", bold=True)
    say()
    agreed = [line for line in reading.lines if line.agreed]
    same = [line for line in agreed if len(line.ticked) > 1 or len(reading.sheets) == 1]
    lone = [line for line in agreed if line not in same]
    other = [line for line in reading.lines if not line.agreed]
    for title, lines in (("Gelijk", same), ("Door één groep gekozen", lone)):
        if lines:
            say(title, bold=True)
        for one in lines:
            say(f"  {_named(one, loaded)}: {shown(one.agreed)} ({_count(one, reading)})")
        if lines:
            say()
    if other:
        say("Verschillend", bold=True)
        for one in other:
            say(f"  {_named(one, loaded)}")
            for choice, groups in one.by_choice((*loaded.dossier.ladder, LEFT_OUT)):
                say(f"      {shown(choice):<{_widest(loaded)}}  {', '.join(groups)}")
            if len(one.ticked) < len(reading.sheets):
                say(f"      {'geen keuze':<{_widest(loaded)}}  {', '.join(_silent(one, reading))}")
        say()
    remarks = [(one.who, fragment, text) for one in reading.sheets for fragment, text in one.remarks]
    if remarks:
        say("Opmerkingen", bold=True)
        for who, about, text in remarks:
            say(f"  {about} · {who}: {text}")
        say()
    subjects = counted(len(same), "onderwerp", "onderwerpen")
    by_one = f"{len(lone)} door één groep gekozen, " if lone else ""
    say(f"{subjects} gelijk, {by_one}{len(other)} verschillend.")


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


def _widest(loaded: Loaded) -> int:
    return max(len(shown(choice)) for choice in (*loaded.dossier.ladder, LEFT_OUT))


def _json(reading: Reading) -> str:
    data = {
        "versie": 1,
        "bladen": [{"namens": one.who, "opmerkingen": dict(one.remarks)} for one in reading.sheets],
        "onderwerpen": [
            {"fragment": line.fragment, "gelijk": bool(line.agreed), "keuzes": dict(line.ticked)}
            for line in reading.lines
        ],
        "meldingen": [{"code": remark.code, "tekst": remark.text} for remark in reading.remarks],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)
