"""What a reader of the matrix sees before the text: what fell away, and what may bind less."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.diff.one_piece import one_piece
from regioparagraaf.comparison.losses import loss_by
from regioparagraaf.comparison.model import Change, Comparison, Relation, Weight, text_of
from regioparagraaf.document.model import Block, Kind, Role
from regioparagraaf.dutch.words import shortened
from regioparagraaf.errors import listed
from regioparagraaf.reports.dropped_tables import DroppedCells, fell_together
from regioparagraaf.reports.missing import missing_sections
from regioparagraaf.reports.page import CellContent, Page, bold, line
from regioparagraaf.reports.parts import in_place
from regioparagraaf.reports.small_edits import in_its_words
from regioparagraaf.reports.versions import Place, Version, compared
from regioparagraaf.reports.weighty import ORDER, Rank, gravest_first, ranks
from regioparagraaf.reports.wording import (
    as_sentence,
    instead_clause,
    numbers,
    sentence_case,
    signal_sentence,
    spanned,
    touched_clause,
)

MOST = 20
"""Places of a kind that are told one by one, those that ask for attention first."""
_WIDTHS = (0.08, 0.62, 0.3)


def add_dropped(page: Page, comparisons: Sequence[Comparison], found: Sequence[Place], none: str) -> None:
    """What fell away and at whom; `none` says that nothing did."""
    page.heading("Wat vervalt", level=2)
    rows = list(_dropped(found, comparisons))
    if rows:
        page.table("Wat vervalt, en bij wie", ("Nr", "Afspraak", "Vervalt bij"), rows, _WIDTHS)
    else:
        page.text(f"{none}.")


def add_weaker(page: Page, comparisons: Sequence[Comparison], found: Sequence[Place]) -> None:
    """Where a signal says that a municipality may be held to less, where it is otherwise, and at whom; in the
    order in which it asks for attention."""
    rank = _ranks(comparisons)
    weaker, others = (
        [one for place in found if (one := _told(place, of, rank))] for of in (_weaker, _otherwise)
    )
    shown = _first(weaker)
    _add_told(page, "Wat mogelijk zwakker wordt", shown)
    rest = [one.place.number for one in weaker if one not in shown]
    if rest:
        page.text(f"Dit zijn de {MOST} plaatsen die het eerst aandacht vragen. Verder bij: {numbers(rest)}.")
    shown = _first(others)
    _add_told(page, f"Wat {'verder ' if weaker else ''}anders wordt", shown)
    labels = {pair for one in shown for pair in one.labels}
    named = [
        f"{comparison.municipality} bij {numbers(rest)}"
        for comparison in compared(comparisons)
        if (rest := list(_not_shown(comparison, labels)))
    ]
    if named:
        also = "Verder" if weaker or others else "Wel"
        page.text(f"{also} inhoudelijk anders: {'; '.join(named)}.")


def _first(told: Sequence[_Told]) -> list[_Told]:
    return sorted(told, key=lambda one: one.rank)[:MOST]


def _not_shown(comparison: Comparison, shown: Container[tuple[str, str]]) -> Iterator[str]:
    """The numbers of what is otherwise and does not stand in the table."""
    for change in comparison.changes:
        if _is_otherwise(change) and (comparison.municipality, change.label) not in shown:
            yield change.label


class _Told(Struct, frozen=True):
    """What is told of one place in one of the two tables."""

    place: Place
    said: dict[str, list[str]]
    """What is different, each with who says it so."""
    rank: Rank
    labels: tuple[tuple[str, str], ...]
    """The changes that it tells, each with its municipality."""


def _told(
    place: Place, of: Callable[[Change], Iterator[str]], rank: Mapping[tuple[str, str], Rank]
) -> _Told | None:
    """What `of` says of the changes at a place; None where it says nothing."""
    said: dict[str, list[str]] = defaultdict(list)
    labels: list[tuple[str, str]] = []
    for version in place.versions:
        sentences = {change.label: list(of(change)) for change in version.changes}
        for sentence in dict.fromkeys(sentence for found in sentences.values() for sentence in found):
            said[sentence] += version.municipalities
        told = [label for label, found in sentences.items() if found]
        labels += [(name, label) for name in version.municipalities for label in told]
    if not labels:
        return None
    return _Told(place, dict(said), min(rank[pair] for pair in labels), tuple(labels))


def _add_told(page: Page, title: str, found: Sequence[_Told]) -> None:
    if not found:
        return
    page.heading(title, level=2)
    if len(found) > 1:
        page.text(ORDER, role=Role.MUTED)
    rows: list[Sequence[CellContent]] = [
        (
            bold(one.place.number),
            [line(sentence), *(_reminder(one.place) if not at else ())],
            bold(listed(names)),
        )
        for one in found
        for at, (sentence, names) in enumerate(one.said.items())
    ]
    page.table(f"{title}, en bij wie", ("Nr", "Wat er anders is", "Bij wie"), rows, _WIDTHS)


def _reminder(place: Place) -> Iterator[Block]:
    """The first words of the agreement, by which a reader knows it again."""
    if place.units:
        yield line(shortened(text_of(place.units), _SHOWN), role=Role.MUTED)


_SHOWN = 110
"""Characters of a sentence that fit on one line of the table."""


def _weaker(change: Change) -> Iterator[str]:
    """Why something may bind less."""
    if change.weight is not Weight.SUBSTANTIVE or change.relation is Relation.DROPPED:
        return
    if change.touched and change.touched.is_on_all:
        yield f"Toegevoegd, {touched_clause(change)}: ‘{shortened(text_of(change.draft), _SHOWN)}’"
        return  # what it says is the signal
    for signal in gravest_first(change):
        loss = loss_by(signal, change)
        if loss is not None and not loss.either_way:
            yield signal_sentence(signal).replace(_JUDGE, "")
    piece = None if change.signals or change.touched else one_piece(change.diff)
    if piece and piece.went:
        yield sentence_case(f"{piece.told}.")


_JUDGE = " (te beoordelen)"
"""What the whole list is, and no line of it says."""


def _otherwise(change: Change) -> Iterator[str]:
    """What is different where nothing says that it binds less, if that is told in few words."""
    if not _is_otherwise(change):
        return
    signals = [signal_sentence(signal).replace(_JUDGE, "") for signal in gravest_first(change)]
    words = " ".join(signals[:_SIGNALS]) or in_its_words(change)
    if words:
        yield as_sentence(words)


_SIGNALS = 2
"""Of a change that are told on one row."""


def _is_otherwise(change: Change) -> bool:
    """Whether a sentence was changed in substance, and none of its signals says that it binds less."""
    changed = change.relation is Relation.CHANGED and change.weight is Weight.SUBSTANTIVE
    return changed and not any(_weaker(change))


def _ranks(comparisons: Sequence[Comparison]) -> dict[tuple[str, str], Rank]:
    """How soon each change is read, by its municipality and label."""
    return {
        (comparison.municipality, label): rank
        for comparison in compared(comparisons)
        for label, rank in ranks(comparison).items()
    }


class _Gone(Struct, frozen=True):
    """A chapter of which some drafts have nothing."""

    heading: str
    municipalities: tuple[str, ...]
    numbers: tuple[str, ...]
    """Of what stands under it."""

    @property
    def labels(self) -> Iterator[tuple[str, str]]:
        return ((name, number) for name in self.municipalities for number in self.numbers)


def _sections_of(comparisons: Sequence[Comparison]) -> Iterator[_Gone]:
    """The chapters that fell away as a whole; one of a single sentence is told by that one."""
    whose: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for comparison in compared(comparisons):
        for section in missing_sections(comparison):
            if len(section.changes) > 1:
                labels = tuple(change.label for change in section.changes)
                whose[section.heading.text, labels].append(comparison.municipality)
    for (heading, labels), names in whose.items():
        yield _Gone(heading, tuple(names), labels)


def _dropped(found: Sequence[Place], comparisons: Sequence[Comparison]) -> Iterator[Sequence[CellContent]]:
    """What fell away somewhere and where; a chapter or a table that went as a whole in one row."""
    sections = list(_sections_of(comparisons))
    gone_with = {(name, label): section for section in sections for name, label in section.labels}
    shown: set[_Gone] = set()
    rows = {comparison.municipality: _rows_of(comparison) for comparison in compared(comparisons)}
    told: set[tuple[str, ...]] = set()
    for place in found:
        for version in place.versions:
            unit = place.units[0] if place.units else None
            if unit is not None and not version.is_dropped:
                yield from _dropped_in_part(version)
            if unit is None or unit.kind is Kind.HEADING or not version.is_dropped:
                continue
            if version.weight is not Weight.SUBSTANTIVE:
                continue  # what only led to other sentences was no agreement
            inside = {name: gone_with.get((name, place.names[0])) for name in version.municipalities}
            for section in dict.fromkeys(filter(None, inside.values())):
                if section not in shown:
                    shown.add(section)
                    whole = [line(section.heading), line("Het hele hoofdstuk", role=Role.MUTED)]
                    yield spanned(section.numbers), whole, bold(listed(section.municipalities))
            label = place.names[0]
            gone = {name: rows[name][label] for name in rows if label in rows[name] and not inside.get(name)}
            for row in {tuple(row.labels): row for row in gone.values()}.values():
                if tuple(row.labels) not in told:
                    told.add(tuple(row.labels))
                    words = [line(row.words), line(sentence_case(row.whole), role=Role.MUTED)]
                    named = [name for name, one in gone.items() if one.labels == row.labels]
                    yield spanned(row.labels), words, bold(listed(named))
            rest = [name for name in version.municipalities if name not in gone and not inside[name]]
            if rest:
                instead = [line(one, role=Role.MUTED) for one in version.instead if _is_about(one, rest)]
                yield (
                    place.number,
                    list(in_place(place.units)),
                    [line(bold(listed(rest)), version.doubt(rest)), *instead],
                )


def _rows_of(comparison: Comparison) -> dict[str, DroppedCells]:
    """The tables and rows that fell away as a whole, by the number of each cell in them."""
    return {label: row for row in fell_together(comparison) if row.whole for label in row.labels}


def _is_about(sentence: str, names: Sequence[str]) -> bool:
    """Whether it holds for all who say it so, or names one of these."""
    return not sentence.startswith("Bij ") or any(name in sentence for name in names)


def _dropped_in_part(version: Version) -> Iterator[Sequence[CellContent]]:
    """What fell away of a place of which some was kept, as where another draft joined several sentences."""
    for at, change in enumerate(version.changes):
        if change.relation is Relation.DROPPED and change.weight is Weight.SUBSTANTIVE:
            instead = instead_clause(change)
            words = [line(f"{sentence_case(instead)}.", role=Role.MUTED)] if instead else []
            alone = replace(version, doubtful=version.doubtful[at : at + 1])
            names = version.municipalities
            whose = line(bold(listed(names)), alone.doubt(names))
            yield change.label, list(in_place(change.common)), [whose, *words]
