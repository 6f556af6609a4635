"""The transponeringstabel: per recommendation whether, where and how each municipality took it over, and
what fell away (after Aanwijzingen voor de regelgeving 9.12, which asks this of directives)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from regioparagraaf.comparison.model import Change, Relation, Weight, text_of
from regioparagraaf.document.model import Block, Document, Role, Span
from regioparagraaf.errors import listed
from regioparagraaf.reports.about import About
from regioparagraaf.reports.coverage_reason import not_there
from regioparagraaf.reports.page import CellContent, Page, bold, line, marked, muted
from regioparagraaf.reports.parts import add_failed, say_working_formulations
from regioparagraaf.reports.wording import signal_sentence
from regioparagraaf.trace.coverage import Carrying, Coverage, State

WIDEST = 6
"""Municipalities that fit beside each other on a page; more are counted per state instead."""
_COLUMN = 0.118
"""Of the page, for one of them: 'doorverwezen' in bold."""
_COLUMNS = 0.65
"""Of the page, for all of them: the words of the recommendation need room too."""

_MEANING = {
    State.COVERED: "alle zinnen die de aanbeveling uitvoeren staan erin, zo nodig in andere woorden",
    State.PARTLY: "een of meer van die zinnen zijn vervallen",
    State.WEAKENED: "de zinnen staan erin, maar een signaal wijst op minder",
    State.CHANGED: "de zinnen staan erin, maar een ervan is inhoudelijk gewijzigd",
    State.UNCOVERED: "geen van die zinnen staat erin, of de gemeenschappelijke tekst voert haar niet uit",
    State.FORWARDED: "bewust aan een ander hoofdstuk overgelaten",
    State.STALE: "het concept verschilt alleen doordat het uit een eerdere tekst of aanbeveling is gemaakt",
    State.DOUBLE: "alle zinnen staan erin, en een ervan staat er twee keer",
    State.ORPHAN: "de tekst voert haar uit, maar zij staat in geen van de bronnen",
}
_HEADS = ("Gemeente", "Overgenomen", "Waar", "Wat er veranderde of wegviel")
_WIDTHS = (0.14, 0.13, 0.22, 0.51)


def coverage_table(
    covered: Sequence[Coverage],
    about: About = About(),  # noqa: B008  a frozen value
    without_draft: Sequence[str] = (),
) -> Document:
    """An overview of all recommendations, and for each one that not all take over whole the details; with
    who sent no draft."""
    page = Page("Transponeringstabel van de aanbevelingen", landscape=True)
    page.heading(page.title, level=0)
    date = f" Stand van {about.date}." if about.date else ""
    page.text(f"Of, waar en hoe elke gemeente de aanbevelingen overneemt, en wat er wegvalt.{date}")
    if without_draft:
        page.text(f"Geen concept ontvangen van {listed(without_draft)}.", role=Role.SIGNAL)
    add_failed(page, about)
    say_working_formulations(page, (one.citation for one in covered), about)
    _overview(page, covered)
    used = dict.fromkeys(carrying.state for one in covered for carrying in one.carrying)
    page.items([[bold(f"{state}: "), _MEANING[state]] for state in State if state in used])
    never = [one for one in covered if one.item and not one.is_in_text]
    if never:
        page.heading("Niet in de gemeenschappelijke tekst")
        page.items([_never(one) for one in never])
    details = [one for one in covered if any(_has_detail(carrying) for carrying in one.carrying)]
    if details:
        page.heading("Per aanbeveling")
    for one in details:
        _detail(page, one)
    return page.document()


def _overview(page: Page, covered: Sequence[Coverage]) -> None:
    page.heading("Overzicht")
    names = [carrying.municipality for carrying in covered[0].carrying] if covered else []
    if not names:
        page.text("Er zijn geen aanbevelingen of geen concepten.")
        return
    if len(names) > WIDEST:
        heads: tuple[str, ...] = ("Nr", "Aanbeveling", "Stand bij de gemeenten")
        widths: tuple[float, ...] = (0.1, 0.6, 0.3)
    else:
        heads = ("Nr", "Aanbeveling", *names)
        column = min(_COLUMN, _COLUMNS / len(names))
        widths = (0.12, 0.88 - column * len(names), *(column for _ in names))
    rows: list[Sequence[CellContent]] = []
    for one in covered:
        states = [_shown(carrying) for carrying in one.carrying]
        cells = [_counted(one)] if len(names) > WIDEST else states
        rows.append((bold(str(one.citation)), _text(one), *cells))
    page.table("Overzicht van de aanbevelingen", heads, rows, widths)


def _shown(carrying: Carrying) -> Span:
    """Covered is quiet; what asks attention stands out, in words."""
    state = carrying.state
    if state is State.COVERED:
        return muted(state)
    return Span(f"{state} en {State.WEAKENED}" if carrying.is_weakened_too else state, role=Role.SIGNAL)


def _counted(one: Coverage) -> str:
    counts = Counter(carrying.state for carrying in one.carrying)
    return ", ".join(f"{counts[state]} {state}" for state in State if counts[state])


def _never(one: Coverage) -> list[Span]:
    """A recommendation that the text does not carry out, with why and with what would."""
    left = dict.fromkeys(each.reason for each in one.carrying if each.state is State.FORWARDED)
    notes = "; ".join(filter(None, [not_there(one), *(f"{State.FORWARDED}: {reason}" for reason in left)]))
    return [bold(f"{one.citation}: "), Span(_text(one)), *([muted(f" ({notes})")] if notes else [])]


def _text(one: Coverage) -> str:
    return one.item.text if one.item else "Deze aanbeveling staat in geen van de bronnen."


def _has_detail(carrying: Carrying) -> bool:
    return bool(carrying.changes) and any(
        change.weight is not Weight.NONE or change.judged for change in carrying.changes
    )


def _detail(page: Page, one: Coverage) -> None:
    page.heading(f"Aanbeveling {one.citation}", level=2)
    page.text(_text(one))
    if one.fragments:
        page.text(f"Uitgevoerd in: {listed(one.fragments)}", role=Role.MUTED)
    whole = [c.municipality for c in one.carrying if c.state is State.COVERED and not _has_detail(c)]
    if whole:
        page.text(f"Ongewijzigd overgenomen door {listed(whole)}.")
    rows: list[Sequence[CellContent]] = [
        (
            bold(carrying.municipality),
            _shown(carrying),
            _where(carrying),
            list(_how(carrying)) or [line("Niets.")],
        )
        for carrying in one.carrying
        if carrying.municipality not in whole
    ]
    page.table(f"Aanbeveling {one.citation} per gemeente", _HEADS, rows, _WIDTHS)


def _where(carrying: Carrying) -> str:
    """The places in the draft, by heading: 'Onder ‘Wonen’, 1e alinea en 2e alinea'."""
    places: dict[str, list[str]] = {}
    for place in carrying.places:
        places.setdefault(place.heading, []).append(place.paragraph)
    shown = [
        f"{f'Onder ‘{heading}’, ' if heading else ''}{listed(paragraphs)}"
        for heading, paragraphs in places.items()
    ]
    return "; ".join(shown) or "Nergens"


def _how(carrying: Carrying) -> Iterator[Block]:
    for change in carrying.changes:
        if change.relation is Relation.DROPPED:
            text = text_of(change.common)
            yield line(f"{change.label}: ", Span("Vervallen", role=Role.SIGNAL), f" – {text}")
        elif change.weight is not Weight.NONE:
            yield from _changed(change)
        for sentence in change.judged:
            yield line(f"{change.label}: {sentence}", role=Role.MUTED)
    if carrying.reason:
        yield line(f"Reden: {carrying.reason}")


def _changed(change: Change) -> Iterator[Block]:
    if change.relation is Relation.EQUAL:
        yield line(f"{change.label}: verplaatst, verder gelijk", role=Role.MUTED)
        return
    yield line(f"{change.label}: ", *marked(change.diff))
    is_editorial = change.weight is Weight.EDITORIAL
    for signal in change.signals:
        yield line(signal_sentence(signal), role=Role.MUTED if is_editorial else Role.SIGNAL)
    if is_editorial and not change.signals:
        yield line("Alleen anders verwoord.", role=Role.MUTED)
    if not is_editorial and not change.signals:
        yield line("Inhoudelijk gewijzigd.", role=Role.SIGNAL)
