"""`dekking`: recommendation × fragment × municipality: whether, where, how, and why not."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click
from msgspec import Struct

from regioparagraaf.cli import options
from regioparagraaf.cli.clock import day_of, moment
from regioparagraaf.cli.command import verb
from regioparagraaf.cli.comparing import Comparisons
from regioparagraaf.cli.coverage_screen import show_coverage, show_open
from regioparagraaf.cli.dossiers import open_dossier
from regioparagraaf.cli.invoer import drafts_of_dossier, missing, without_draft
from regioparagraaf.cli.job import Found, Question, compare_found
from regioparagraaf.cli.outputs import COVERAGE
from regioparagraaf.cli.returned import about_version, origin_of
from regioparagraaf.cli.terminal import give_json, show_remarks, tell_written, together
from regioparagraaf.cli.texts import check_word, formats_of, make_text, own_texts_of, without_open_brackets
from regioparagraaf.document.model import numbered
from regioparagraaf.dossier.model import Dossier
from regioparagraaf.dutch.calendar import day_in_words
from regioparagraaf.errors import RegioError, Remark
from regioparagraaf.library.layout import DOSSIER_FILE
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.reports.about import About
from regioparagraaf.reports.coverage_reason import reason
from regioparagraaf.reports.own_text import beside_variant
from regioparagraaf.reports.parts import NOT_FOLLOWED
from regioparagraaf.trace.coverage import (
    Ageing,
    Coverage,
    Forwarding,
    State,
    coverage,
    coverage_of_text,
    orphans,
    with_absent,
)
from regioparagraaf.trace.own_texts import OwnText, with_own_texts
from regioparagraaf.writers.json_text import json_text
from regioparagraaf.writers.outputs import Output
from regioparagraaf.writers.safe import write_all

FORMS = ("docx", "csv", "json")
_HEADS = ("bron", "nummer", "aanbeveling", "status", "fragmenten", "gemeente", "stand", "waar", "reden")


class Table(Struct, frozen=True):
    """What the verb found out."""

    loaded: Loaded
    covered: tuple[Coverage, ...]
    orphans: tuple[str, ...]
    remarks: tuple[Remark, ...]
    exit_code: int
    without_draft: tuple[str, ...] = ()
    """Who takes part and sent no draft, where others did."""
    failed: tuple[Remark, ...] = ()
    """Why a draft could not be compared; `place` is its file."""


@verb("dekking", example="dekking --als docx,csv")
@click.option("--als", "forms", metavar="SOORT", help="Schrijf ook: docx, csv, json.")
@click.option("--alleen-open", "only_open", is_flag=True, help="Toon alleen wat nog open staat.")
@options.unjudged
@options.as_json
@options.writing
def command(
    forms: str | None,
    only_open: bool,
    unjudged: bool,
    as_json: bool,
    how: options.Writing,
) -> int:
    """Laat per aanbeveling zien of, waar en hoe elke gemeente haar overneemt, en waarom niet.

    Het kijkt naar wat de nieuwste concepten in invoer/ zeggen. Zijn er nog geen, dan naar de
    gemeenschappelijke tekst.
    """
    asked = () if forms is None else formats_of(forms, FORMS)
    now = moment(how.date)
    loaded = open_dossier(how.dossier)
    table = table_of(loaded, now, Question(unjudged=unjudged))
    shown = tuple(one for one in table.covered if not only_open or one.is_open)
    show_remarks(together(table.remarks))
    outputs = list(_outputs(table, shown, asked, how.folder(loaded.folder), how.style, now))
    written = write_all(outputs, overwrite=how.overwrite) if outputs else ()
    if as_json:
        give_json(coverage_json(table, shown))
    elif not how.quiet:
        if only_open:
            show_open(table.covered)
        else:
            show_coverage(shown, table.loaded.library)
    tell_written(written, as_json or how.quiet)
    return table.exit_code


def table_of(loaded: Loaded, now: str, question: Question) -> Table:
    """The coverage of the newest drafts, or of the common text where there are none."""
    dossier, sources, fragments = loaded.dossier, loaded.library.sources, loaded.library.fragments
    made = make_text(loaded, None, now)
    received = drafts_of_dossier(loaded.folder / "invoer", dossier.municipalities)
    drafts, remarks = received.newest, received.remarks
    forwarded = forwarding(dossier)
    own = own_texts_of(made, loaded)
    told = (*remarks, *without_open_brackets(made.remarks), *_about_own_texts(loaded, own, now))
    if not drafts:
        covered = with_own_texts(coverage_of_text(numbered(made.document), sources, forwarded), own)
        return Table(loaded, with_absent(covered, fragments), (), told, 0)
    common = numbered(made.document)
    found = Found(common, loaded.folder / DOSSIER_FILE, drafts, dossier.names, loaded.folder, loaded)
    outcome = compare_found(found, question)
    aged, noticed = ageing(loaded, outcome)
    judged = (remark for draft in outcome.compared for remark in draft.remarks if remark.code in NOT_FOLLOWED)
    failures = (remark for failure in outcome.failed for remark in failure.remarks)
    covered = with_own_texts(coverage(outcome.comparisons, sources, forwarded, aged), own)
    without = without_draft(received, dossier.names)
    return Table(
        loaded,
        with_absent(covered, fragments),
        orphans((draft.raw for draft in outcome.compared), (fragment.id for fragment in fragments)),
        (*told, *missing(without, "de tabel"), *noticed, *judged, *failures),
        outcome.exit_code,
        without,
        tuple(failure.reason for failure in outcome.failed),
    )


def _about_own_texts(loaded: Loaded, of_common: Sequence[OwnText], now: str) -> Iterator[Remark]:
    """A remark for every text of one's own that says something else than the variant in whose place it
    stands: in the common text, and in the version of a municipality."""
    told = set()
    for own in of_common:
        told.add(own.place)
        yield from _about_own_text(own)
    for name in _with_own_texts(loaded):
        try:
            texts = own_texts_of(make_text(loaded, name, now), loaded)
        except RegioError as error:  # her own version cannot be made, and the table can
            yield from error.remarks
            continue
        for own in texts:
            if own.place not in told:
                yield from _about_own_text(own)


def _about_own_text(own: OwnText) -> Iterator[Remark]:
    if own.state is not State.COVERED:
        text = f"de eigen tekst van {own.fragment} {beside_variant(own)}"
        yield Remark("RP078", text, "lees na of hij de aanbevelingen nog uitvoert", own.place)


def _with_own_texts(loaded: Loaded) -> Iterator[str]:
    for municipality in loaded.dossier.municipalities:
        if any(choice.text for choice in municipality.choices):
            yield municipality.name


def forwarding(dossier: Dossier) -> Forwarding:
    """Why a recommendation is left to another chapter: by all, or by one municipality."""
    found = {("", one.citation): one.reason for one in dossier.forwarded}
    for municipality in dossier.municipalities:
        found |= {(municipality.name, one.citation): one.reason for one in municipality.forwarded}
    return found


def ageing(loaded: Loaded, outcome: Comparisons) -> tuple[Ageing, tuple[Remark, ...]]:
    """Per draft the version that it was made from and what changed since, and a remark that says so."""
    found = {}
    remarks = []
    for draft in outcome.compared:
        origin = origin_of(draft, loaded)
        if origin is None:
            continue
        then, changed = origin
        if changed:
            found[draft.comparison.municipality] = (then.name, changed)
        remarks.append(about_version(then, changed).at(str(draft.path)))
    return found, tuple(remarks)


def _outputs(
    table: Table, shown: Sequence[Coverage], forms: Iterable[str], folder: Path, style: Path | None, now: str
) -> Iterator[Output]:
    for form in forms:
        target = folder / f"{COVERAGE}.{form}"
        if form == "docx":
            from regioparagraaf.cli.house import chosen_style
            from regioparagraaf.reports.coverage_table import coverage_table
            from regioparagraaf.writers.docx import docx_bytes

            about = About(
                date=day_in_words(day_of(now)),
                sources=table.loaded.library.sources,
                failed=table.failed,
            )
            document = coverage_table(shown, about, table.without_draft)
            house = chosen_style(style, table.loaded)
            content = docx_bytes(document, house, now, table.loaded.dossier.region)
            yield Output(target, content, check_word)
        elif form == "csv":
            from regioparagraaf.writers.csv import csv_bytes

            content = csv_bytes(_HEADS, _rows(table, shown))
            yield Output(target, content, lambda data: data.decode("utf-8-sig"))
        else:
            yield Output(target, coverage_json(table, shown).encode(), lambda data: json.loads(data))


def _rows(table: Table, shown: Sequence[Coverage]) -> Iterator[tuple[str, ...]]:
    for one in shown:
        text = one.item.text if one.item else ""
        for carrying in one.carrying:
            places = "; ".join(
                ", ".join(filter(None, (one.heading, one.paragraph))) for one in carrying.places
            )
            yield (
                one.citation.source,
                one.citation.item,
                text,
                _status(table, one),
                ", ".join(one.fragments),
                carrying.municipality,
                str(carrying.state),
                places,
                reason(one, carrying),
            )


def coverage_json(table: Table, shown: Sequence[Coverage]) -> str:
    """The same for another program."""
    data = {
        "versie": 1,
        "dossier": table.loaded.dossier.id,
        "aanbevelingen": [
            {
                "bron": one.citation.source,
                "id": one.citation.item,
                "tekst": one.item.text if one.item else "",
                "status": _status(table, one),
                "fragmenten": list(one.fragments),
                "gemeenten": [
                    {
                        "gemeente": carrying.municipality,
                        "stand": str(carrying.state),
                        "waar": [
                            {"kop": one.heading, "alinea": one.number, "onder_kop": one.below}
                            for one in carrying.places
                        ],
                        "wijzigingen": [change.label for change in carrying.changes],
                        "reden": reason(one, carrying),
                    }
                    for carrying in one.carrying
                ],
            }
            for one in shown
        ],
        "wezen": list(table.orphans),
        "meldingen": [{"code": remark.code, "tekst": remark.text} for remark in table.remarks],
    }
    return json_text(data, 2) + "\n"


def _status(table: Table, one: Coverage) -> str:
    source = table.loaded.library.source(one.citation.source)
    return source.status if source else ""
