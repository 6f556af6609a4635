"""The oplegger: per municipality, in a page or two, what its draft does with the common text.

For a reader who has ten minutes: position and conditions first, then the weightiest other changes, what
fell away, what came in, and what the draft itself still leaves open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from string import ascii_lowercase

from regioparagraaf.comparison.model import Change, Comparison, Found, Relation, Weight
from regioparagraaf.document.model import Block, Document, Kind, Role, Span
from regioparagraaf.dutch.words import shortened
from regioparagraaf.errors import counted, listed
from regioparagraaf.reports.about import About
from regioparagraaf.reports.choices import choices, chosen
from regioparagraaf.reports.dropped_tables import DroppedCells, dropped_tables, fell_together
from regioparagraaf.reports.first_page import behind_in_table, first_page, in_a_line
from regioparagraaf.reports.margin_notes import place_of
from regioparagraaf.reports.missing import Section, missing_sections
from regioparagraaf.reports.page import CellContent, Page, bold, line, marked, muted
from regioparagraaf.reports.parts import add_failed, add_tally, not_compared, standing, where_moved
from regioparagraaf.reports.tally import in_numbers
from regioparagraaf.reports.weighty import elsewhere_first, gravest_first, weightiest
from regioparagraaf.reports.wording import (
    INSTEAD,
    UNCERTAIN,
    as_sentence,
    change_title,
    drafts_of,
    instead_clause,
    is_uncertain,
    numbers,
    reason_clause,
    scope_sentence,
    sentence_case,
    signal_sentence,
    spanned,
    touched,
    touched_clause,
    unlike_the_page,
)

MOST = 8
"""Changes shown in a table or list: what fits two pages; the rest is told in a line each, or by number."""
_SHORT = 160
"""Characters of a comment or sentence that is quoted in a list."""

_HEADS = ("Nr", "Wat er verandert", "Waarom dat aandacht vraagt")
_WIDTHS = (0.06, 0.56, 0.38)


def cover_note(comparisons: Sequence[Comparison], about: About = About()) -> Document:  # noqa: B008  a frozen value
    """One document: a first page on all, and behind it the note of every municipality."""
    page = Page("Oplegger bij de regionale paragraaf")
    page.heading(page.title, level=0)
    date = f" Stand van {about.date}." if about.date else ""
    names = about.names(comparisons)
    question = f"Wat verandert er aan de gemeenschappelijke tekst in {drafts_of(names)}?"
    page.text(f"{question}{date} {standing(page, comparisons, with_comments=True)}")
    add_tally(page, comparisons, about)
    add_failed(page, about)
    is_one_page = first_page(page, comparisons)
    for index, comparison in enumerate(comparisons):
        page.heading(names[index], new_page=is_one_page and index == 0)
        _one(page, comparison, about.file(index))
    return page.document()


def _by_label(tables: Iterable[DroppedCells]) -> dict[str, DroppedCells]:
    return {change.label: table for table in tables for change in table.changes}


def _span(table: DroppedCells) -> str:
    return spanned(table.labels)


def _one(page: Page, comparison: Comparison, file: str) -> None:
    page.text(" ".join(filter(None, [f"Concept: {file}." if file else "", scope_sentence(comparison.scope)])))
    if comparison.scope.found is not Found.NOTHING:
        page.text(in_numbers(comparison))
        gravest = weightiest(comparison)
        _changes(page, comparison, gravest)
        _missing(page, comparison, gravest)
        _added(page, gravest)
        _behind(page, comparison)
        _chosen(page, comparison)
        _editorial(page, comparison)
        _judged(page, comparison)
    _open(page, comparison)


# What changed in substance.


def _changes(page: Page, comparison: Comparison, gravest: Sequence[Change]) -> None:
    changed = [change for change in gravest if change.common and change.draft and not change.behind]
    first = [change for change in changed if _is_first(change)]
    rest = [change for change in changed if not _is_first(change)]
    _table(page, "Positie en voorwaarden", first, MOST)
    title = "Overige inhoudelijke wijzigingen" if first else "Inhoudelijke wijzigingen"
    _table(page, title, rest, max(MOST - len(first), MOST // 2))
    if not changed:
        page.text(f"Geen afspraak is inhoudelijk anders verwoord{unlike_the_page(comparison)}.")


def _is_first(change: Change) -> bool:
    return any(unit.origin and unit.origin.element in ("positie", "voorwaarde") for unit in change.common)


def _table(page: Page, title: str, changes: Sequence[Change], most: int) -> None:
    if not changes:
        return
    page.heading(title, level=2)
    rows: list[Sequence[CellContent]] = [
        (bold(change.label), list(_what(change)), list(_why(change))) for change in changes[:most]
    ]
    page.table(title, _HEADS, rows, _WIDTHS)
    rest = changes[most:]
    if rest:
        page.text("Ook inhoudelijk gewijzigd, te beoordelen; de vergelijking geeft de volledige tekst:")
        page.items([bold(f"{change.label}: "), in_a_line(change)] for change in rest)


def _what(change: Change) -> Iterator[Block]:
    unit = change.common[0]
    above = f"{unit.heading}{behind_in_table(unit)}".strip()
    if above and unit.kind is not Kind.HEADING:
        yield line(above, role=Role.MUTED)
    yield line(*marked(change.diff))
    if change.moved:
        yield line(where_moved(change), role=Role.MUTED)


def _why(change: Change) -> Iterator[Block]:
    for signal in gravest_first(change):
        yield line(signal_sentence(signal), role=Role.SIGNAL)
    if not change.signals:
        yield line(change_title(change.relation, change.weight), role=Role.SIGNAL)
        if change.reason:
            yield line(as_sentence(reason_clause(change)), role=Role.MUTED)
    if is_uncertain(change) and not change.reason:
        yield line(UNCERTAIN, role=Role.MUTED)
    if change.outdated:
        yield line(change.outdated, role=Role.MUTED)


# What is missing, what is new, and what only reads differently.


def _missing(page: Page, comparison: Comparison, gravest: Sequence[Change]) -> None:
    sections = list(missing_sections(comparison))
    told = _labels(sections)
    if sections:
        page.heading("Ontbrekende hoofdstukken", level=2)
        page.items(
            [
                bold(section.heading.text),
                f" ontbreekt in zijn geheel ({numbers([change.label for change in section.changes])})",
            ]
            for section in sections
        )
    dropped = [
        change
        for change in comparison.changes
        if change.relation is Relation.DROPPED
        and change.weight is Weight.SUBSTANTIVE
        and change.label not in told
        and not change.behind
    ]
    tables = _by_label(table for table in fell_together(comparison) if table.changes[0].label not in told)
    _list(page, "Vervallen afspraken", _gravest_told(list(_fallen(dropped, tables)), gravest))


def _gravest_told(entries: list[Entry], gravest: Sequence[Change]) -> list[Entry]:
    """The entries in the order of the text, those before the others that there is room for: the gravest."""
    rank = {change.label: place for place, change in enumerate(gravest)}

    def weight(entry: Entry) -> int:
        return rank.get(entry[0].split()[0], len(rank))

    told = sorted(entries, key=weight)[:MOST]
    return [entry for entry in entries if entry in told] + [entry for entry in entries if entry not in told]


def _labels(sections: Iterable[Section]) -> frozenset[str]:
    return frozenset(change.label for section in sections for change in (section.title, *section.changes))


Entry = tuple[str, str, str]
"""What a list tells: the number, the words, and behind these where they stand if that is no running text,
that a reader should look for himself, which agreement it touches or which other sentence may stand for it."""


def _entry(number: str, change: Change) -> Entry:
    unit = (change.common or change.draft)[0]
    clauses = filter(None, (touched_clause(change), instead_clause(change)))
    other = "".join(f" {sentence_case(clause)}." for clause in clauses)
    if other and not unit.text.rstrip().endswith((".", "!", "?", ";", ":")):
        other = f".{other}"
    return number, unit.text, behind_in_table(unit) + (" (onzeker)" if is_uncertain(change) else "") + other


def _fallen(dropped: Sequence[Change], tables: Mapping[str, DroppedCells]) -> Iterator[Entry]:
    """The records, those of a table or a row that went together in one go."""
    told: set[str] = set()
    for change in dropped:
        table = tables.get(change.label)
        if table is None:
            yield _entry(change.label, change)
        elif _span(table) not in told:
            told.add(_span(table))
            yield _span(table), f"{table.whole}: {table.words}", ""


def _added(page: Page, gravest: Sequence[Change]) -> None:
    added = [  # what lays a condition on the rest is read first
        change for change in gravest if change.relation is Relation.ADDED and not change.behind
    ]
    _list(
        page, "Toegevoegd", [_entry(f"{change.label} ({_behind_what(change)})", change) for change in added]
    )
    if any(change.instead for change in added):
        page.text(INSTEAD, role=Role.MUTED)


def _behind(page: Page, comparison: Comparison) -> None:
    """Where the draft differs only because it is older than the common text of now."""
    found = [change for change in comparison.changes if change.behind]
    if found:
        page.heading("Nog met een eerdere tekst", level=2)
        page.items(
            [bold(f"{numbers(change.label for change in alike)}: "), why]
            for why, alike in groupby(found, key=lambda change: change.outdated)
        )


def _behind_what(change: Change) -> str:
    """Where an added record stands: 'na 7', 'vooraf'."""
    before = change.label.rstrip(ascii_lowercase)
    return f"na {before}" if before != "0" else "vooraf"


def _list(page: Page, title: str, entries: Sequence[Entry]) -> None:
    if not entries:
        return
    page.heading(title, level=2)
    page.items(
        [bold(f"{number}: "), shortened(words, _SHORT), muted(more)] for number, words, more in entries[:MOST]
    )
    if len(entries) > MOST:
        page.text(f"En verder: {numbers([number for number, _, _ in entries[MOST:]])}.")


def _chosen(page: Page, comparison: Comparison) -> None:
    """What it chose where the common text leaves words open: another may have chosen otherwise."""
    made = chosen(comparison)
    if made:
        page.heading("Gekozen tussen haken", level=2)
        page.text("Hierover zijn de gemeenten het nog niet eens. Dit concept koos:")
        page.items([bold(f"{label}: "), words] for label, words in made)


def _editorial(page: Page, comparison: Comparison) -> None:
    """What touches no agreement: other words, another place, a heading or a connecting phrase that came or
    went."""
    editorial = [change for change in comparison.changes if change.weight is Weight.EDITORIAL]
    reworded = [
        change.label for change in editorial if change.common and change.draft and not choices(change)
    ]
    dropped = _dropped_without_agreement(editorial, comparison)
    added = [change for change in editorial if change.relation is Relation.ADDED]
    moved = [change.label for change in comparison.changes if change.moved]
    if reworded or dropped or added or moved:
        page.heading("Redactioneel en verplaatst", level=2)
    if reworded:
        page.text(f"Alleen anders verwoord of geplaatst, dezelfde afspraak: {_named(reworded)}.")
    if dropped:
        page.text(f"Vervallen zonder dat er een afspraak vervalt, zoals een kop: {_named(dropped)}.")
    if added:
        page.text(f"Toegevoegd zonder nieuwe afspraak, zoals een kop: {_quoted(added)}.")
    if moved:
        page.text(f"Verplaatst: {_named(moved)}.")


def _named(labels: Sequence[str]) -> str:
    """'nummer 7', 'nummers 3 en 14': a bare '7' behind a colon reads as how many."""
    return f"{'nummer' if len(set(labels)) == 1 else 'nummers'} {numbers(labels)}"


def _dropped_without_agreement(editorial: Sequence[Change], comparison: Comparison) -> list[str]:
    """But for what went with a section or a table that is told to be missing as a whole."""
    told = _labels(missing_sections(comparison)) | _by_label(dropped_tables(comparison).values()).keys()
    return [
        change.label
        for change in editorial
        if change.relation is Relation.DROPPED and change.label not in told
    ]


def _quoted(added: Sequence[Change]) -> str:
    told = [
        f"{_behind_what(change)} ‘{shortened(change.draft[0].text, 60).rstrip('.')}’"
        for change in added[:MOST]
    ]
    rest = len(added) - len(told)
    return listed([*told, f"nog {rest}"] if rest else told)


def _judged(page: Page, comparison: Comparison) -> None:
    """Where a person decided otherwise than the machine, and why."""
    judged = [(change.label, sentence) for change in comparison.changes for sentence in change.judged]
    if judged:
        page.heading("Beoordeeld", level=2)
        page.items([bold(f"{label}: "), sentence] for label, sentence in judged)


# What the draft itself leaves open.


def _open(page: Page, comparison: Comparison) -> None:
    remarks = list(not_compared(comparison))
    comments = comparison.draft.comments
    if comments:
        page.heading("Opmerkingen in het concept", level=2)
        page.items(_comments(comparison))
        if len(comments) > MOST:
            page.text(f"En nog {counted(len(comments) - MOST, 'opmerking', 'opmerkingen')}.")
    if comparison.elsewhere:
        page.heading("Elders in het akkoord", level=2)
        one = len(comparison.elsewhere) == 1
        page.text(
            f"{'Deze zin staat' if one else 'Deze zinnen staan'} buiten de regionale paragraaf, maar "
            f"{'raakt' if one else 'raken'} een afspraak eruit."
        )
        page.items(
            [
                bold(f"bij {touched(place)}: "),
                shortened(place.unit.text, _SHORT),
                muted(f" (alinea {place.unit.number})"),
            ]
            for place in elsewhere_first(comparison)[:MOST]
        )
        if len(comparison.elsewhere) > MOST:
            page.text(f"En nog {counted(len(comparison.elsewhere) - MOST, 'zin', 'zinnen')}.")
    if remarks:
        page.heading("Bij de vergelijking", level=2)
        page.items(remarks)


def _comments(comparison: Comparison) -> Iterator[Sequence[str | Span]]:
    blocks = comparison.draft.blocks
    for comment in comparison.draft.comments[:MOST]:
        anchor = blocks[comment.block].text[comment.start : comment.end].strip()
        label = place_of(comment, comparison)
        at = ", ".join(filter(None, (label, f"‘{shortened(anchor, 60)}’" if anchor else "")))
        where = f"bij {at}: " if at else ""
        # Without the name: it is a person's, and this goes round among many.
        yield [bold(where), shortened(" ".join(comment.text.split()), _SHORT)]
