"""The list of decisions (`besluitlijst.docx`): every point that is open, numbered, with room to decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regioparagraaf.comparison.model import Change, Comparison, Relation, Weight, struck_in
from regioparagraaf.document.model import Block, Document, Role, Span
from regioparagraaf.errors import listed
from regioparagraaf.reports.about import About
from regioparagraaf.reports.choices import contests
from regioparagraaf.reports.page import CellContent, Page, bold, line, marked, muted
from regioparagraaf.reports.parts import add_failed, add_judged, in_place, standing
from regioparagraaf.reports.versions import Place, Version, compared, places, split_found
from regioparagraaf.reports.wording import (
    change_title,
    none_deviates,
    not_found_sentence,
    numbers,
    reason_clause,
    signal_sentence,
    touched,
)

_HEADS = ("Punt", "Gemeenschappelijke tekst", "Voorstellen, en van wie", "Besluit")
_WIDTHS = (0.06, 0.31, 0.43, 0.2)


def decisions(comparisons: Sequence[Comparison], about: About = About()) -> Document:  # noqa: B008  a frozen value
    """The places where some draft deviates in substance or chose otherwise than another, in the order of the
    text."""
    page = Page("Besluitlijst regionale paragraaf", landscape=True)
    page.heading(page.title, level=0)
    names = about.names(comparisons)
    date = f", {about.date}" if about.date else ""
    found = open_points(comparisons)
    page.text(
        f"Open punten uit de vergelijking met {listed(names)}{date}. Redactionele verschillen staan er "
        f"niet in, een verschil in keuze tussen haken wel. {standing(page, comparisons)}"
    )
    editions = [about.file(index) for index in range(len(comparisons))]
    texts = [("Gemeenschappelijke tekst", about.common_file), *zip(names, editions, strict=True)]
    page.items([bold(f"{name}: "), file] for name, file in texts if file)
    add_failed(page, about)
    there, missed = split_found(comparisons, names)
    if missed:
        page.text(not_found_sentence(missed))
    if not found:
        if there:
            none = none_deviates(there, missed)
            page.text(f"Er is geen open punt: {none[:1].lower()}{none[1:]}.")
        _add_elsewhere(page, comparisons, 0)
        _add_behind(page, comparisons)
        add_judged(page, comparisons)
        return page.document()
    for heading, rows in _sections(found):
        page.heading(heading or "Inleiding", level=1)
        page.table(f"Open punten bij {heading or 'de inleiding'}", _HEADS, rows, _WIDTHS)
    _add_elsewhere(page, comparisons, len(found))
    _add_behind(page, comparisons)
    add_judged(page, comparisons)
    return page.document()


def open_points(comparisons: Sequence[Comparison]) -> list[Place]:
    """The places where some municipality wants something else in substance, or where municipalities chose
    differently between brackets."""
    return [
        place for place in places(comparisons) if any(map(_is_proposal, place.versions)) or contests(place)
    ]


def count_points(comparisons: Sequence[Comparison]) -> int:
    """How many points the list has: in the text, and sentences elsewhere that touch an agreement."""
    elsewhere = sum(len(comparison.elsewhere) for comparison in compared(comparisons))
    return len(open_points(comparisons)) + elsewhere


def _sections(found: Sequence[Place]) -> Iterator[tuple[str, list[Sequence[CellContent]]]]:
    """The rows under each heading; the points are numbered through."""
    by_heading: dict[str, list[Sequence[CellContent]]] = {}
    for number, place in enumerate(found, 1):
        row = (bold(str(number)), list(_common(place)), list(_proposals(place)), list(_room()))
        by_heading.setdefault(place.heading, []).append(row)
    yield from by_heading.items()


def _is_proposal(version: Version) -> bool:
    """Whether somebody wants something else; a draft that could not know the text of now wants nothing."""
    return version.weight is Weight.SUBSTANTIVE and not all(change.behind for change in version.changes)


def _add_elsewhere(page: Page, comparisons: Sequence[Comparison], points: int) -> None:
    """The sentences outside the paragraph that touch an agreement, numbered on: whether they can stay so."""
    rows: list[Sequence[CellContent]] = []
    for comparison in compared(comparisons):
        for place in comparison.elsewhere:
            where = f" ({place.unit.heading})" if place.unit.heading else ""
            said = [line(comparison.municipality, role=Role.LABEL), line(place.unit.text, muted(where))]
            touches = line("Raakt ", touched(place), ".")
            rows.append((bold(str(points + len(rows) + 1)), [touches], said, list(_room())))
    if rows:
        page.heading("Elders in een akkoord", level=1)
        page.text("Deze zinnen staan buiten de regionale paragraaf. Beslis of zij zo kunnen blijven staan.")
        page.table("Open punten elders in een akkoord", _HEADS, rows, _WIDTHS)


def _add_behind(page: Page, comparisons: Sequence[Comparison]) -> None:
    """Where drafts differ only because they are older than the text of now."""
    rows: list[Sequence[str | Span]] = []
    for comparison in compared(comparisons):
        labels = [change.label for change in comparison.changes if change.behind]
        if labels:
            rows.append([bold(f"{comparison.municipality}: "), numbers(labels)])
    if rows:
        page.heading("Nog met een eerdere tekst", level=2)
        page.text(
            "Hier is het concept van vóór de gemeenschappelijke tekst van nu. De gemeente stelt niets voor."
        )
        page.items(rows)


def _common(place: Place) -> Iterator[Block]:
    yield line(muted(f"Nr {place.number}"))
    for unit in place.units:
        yield from in_place((unit,))
    if not place.units:
        yield line(muted("Staat niet in de gemeenschappelijke tekst."))
    if place.unchanged:
        yield line(f"Ongewijzigd in {listed(place.unchanged)}", role=Role.MUTED)


def _proposals(place: Place) -> Iterator[Block]:
    for version in place.versions:
        if _is_proposal(version):
            yield from _proposal(version)
    for contest in contests(place):
        yield line(f"Verschillend gekozen bij {contest.printed}", role=Role.SIGNAL)
        for words, names in contest.chosen:
            yield line(bold(f"{listed(names)}: "), words)


def _proposal(version: Version) -> Iterator[Block]:
    yield line(listed(version.municipalities), role=Role.LABEL)
    for change in version.changes:
        yield from _words(change)
        for signal in change.signals:
            yield line(signal_sentence(signal), role=Role.SIGNAL)
        if not change.signals and change.relation is not Relation.DROPPED:
            reason = reason_clause(change) if change.relation is Relation.CHANGED else ""
            title = change_title(change.relation, change.weight)
            yield line(f"{title}: {reason}." if reason else f"{title}.", role=Role.MUTED)
        for sentence in change.told:
            yield line(sentence, role=Role.MUTED)
    for sentence in version.instead:
        yield line(sentence, role=Role.MUTED)


def _words(change: Change) -> Iterator[Block]:
    if change.relation is Relation.DROPPED:
        yield line(muted("Vervalt."))
    elif change.relation is Relation.ADDED:
        yield from in_place(change.draft)
    else:
        yield line(*marked(change.diff))
    if struck := struck_in(change.draft):
        yield line(f"Met de hand doorgehaald: ‘{struck}’.", role=Role.MUTED)


def _room() -> Iterator[Block]:
    """Place to write what was decided."""
    yield line("☐ gemeenschappelijke tekst")
    yield line("☐ voorstel van …")
    yield line("☐ aangehouden")
