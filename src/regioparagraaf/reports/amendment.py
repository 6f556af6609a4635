"""The text of an amendment in the form that Dutch councils use: what the draft decision says, what it is to
say instead, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from regioparagraaf.comparison.model import Change, Comparison, Relation, Unit, text_of
from regioparagraaf.document.model import Document, Kind, Span
from regioparagraaf.errors import listed
from regioparagraaf.reports.page import Page, bold
from regioparagraaf.reports.parts import citation_words

DOTS = "…"
_FORWARD = {
    Relation.ADDED: "Deze zin komt erbij.",
    Relation.DROPPED: "Deze zin vervalt.",
    Relation.CHANGED: "Deze zin luidt voortaan anders.",
    Relation.EQUAL: "Deze zin krijgt een andere plaats.",
}
_BACK = {
    Relation.ADDED: "Deze zin staat niet in de gemeenschappelijke tekst.",
    Relation.DROPPED: "Deze zin ontbreekt in het ontwerp.",
    Relation.CHANGED: "Deze zin luidt in de gemeenschappelijke tekst anders.",
    Relation.EQUAL: "Deze zin staat in de gemeenschappelijke tekst op een andere plaats.",
}


_CARRIES = {
    Relation.DROPPED: "De tekst die vervalt, voert uit:",
    Relation.CHANGED: "De tekst zoals die nu luidt, voert uit:",
    Relation.EQUAL: "Deze tekst voert uit:",
}
_CARRIES_BACK = dict.fromkeys(Relation, "De gemeenschappelijke tekst voert hiermee uit:")
"""What carries out a recommendation: the words of the common text, that go, change or come back."""
_NOTE = "Deze noot komt erbij. Bij welke zin van de alinea zij hoort, staat in het concept."


class Sides(Struct, frozen=True):
    """Which text is to be amended, and which draft the words come from; a council decides on one of them."""

    title: str
    version: str = ""
    """Of the common text: 'versie 2, 5 maart 2026'; empty before the first version."""
    draft: str = ""
    """'concept 2, 1 maart 2026'; empty where nothing is known of it."""

    @property
    def common(self) -> str:
        return f"‘{self.title}’{f' ({self.version})' if self.version else ''}"

    def draft_of(self, municipality: str) -> str:
        return f"{municipality}{f' ({self.draft})' if self.draft else ''}"


def proposal(comparison: Comparison, changes: Sequence[Change], sides: Sides) -> Document:
    """An amendment of the common text: to say what this municipality proposes."""
    page = _page(comparison.municipality, f"de gemeenschappelijke tekst {sides.common}")
    _points(page, [_proposed(comparison, changes, change) for change in changes])
    _explain(
        page,
        changes,
        f"De wijziging komt uit het concept van {sides.draft_of(comparison.municipality)}.",
        _FORWARD,
        _CARRIES,
    )
    return page.document()


def way_back(comparison: Comparison, changes: Sequence[Change], sides: Sides) -> Document:
    """An amendment of the municipality's draft: to say what was agreed together."""
    page = _page(
        comparison.municipality,
        f"het ontwerpakkoord van de gemeente {sides.draft_of(comparison.municipality)}",
    )
    _points(page, [_reverted(comparison, changes, change) for change in changes])
    _explain(
        page,
        changes,
        f"De wijziging brengt de gemeenschappelijke tekst {sides.common} terug.",
        _BACK,
        _CARRIES_BACK,
    )
    return page.document()


def _page(municipality: str, what: str) -> Page:
    page = Page(f"Amendement gemeente {municipality}")
    page.heading("Amendement", level=0)
    page.text(f"De raad van de gemeente {municipality}, in vergadering bijeen op {DOTS},")
    page.text(f"gelezen het ontwerp: {what},")
    page.text("besluit het ontwerp als volgt te wijzigen:")
    return page


class _Point(Struct, frozen=True):
    """One place of the text to be amended."""

    old: tuple[Unit, ...]
    """The words of now."""
    new: tuple[Unit, ...]
    """Those that come instead."""
    behind: Unit | None
    """What words that come or move are to stand behind; None for the beginning."""
    moved: bool = False
    same: bool = False
    """Whether the words stay what they are."""


def _proposed(comparison: Comparison, chosen: Sequence[Change], change: Change) -> _Point:
    behind = _before(comparison, chosen, change, common=True)
    return _Point(change.common, change.draft, behind, change.moved, change.relation is Relation.EQUAL)


def _reverted(comparison: Comparison, chosen: Sequence[Change], change: Change) -> _Point:
    behind = _before(comparison, chosen, change, common=False)
    return _Point(change.draft, change.common, behind, change.moved, change.relation is Relation.EQUAL)


def _together(points: Sequence[_Point]) -> list[_Point]:
    """What comes behind the same sentence is one block in the order of its text: carried out one by one,
    the last would come first."""
    found: list[_Point] = []
    blocks: dict[tuple[tuple[int, int] | None, bool], int] = {}
    for point in points:
        key = point.behind.position if point.behind else None, _is_note(point.new)
        if point.old or key not in blocks:
            if not point.old:
                blocks[key] = len(found)
            found.append(point)
        else:
            earlier = found[blocks[key]].new
            new = tuple(sorted([*earlier, *point.new], key=lambda unit: unit.position))
            found[blocks[key]] = _Point((), new, point.behind)
    return found


def _is_note(units: Sequence[Unit]) -> bool:
    """Whether it is a foot- or endnote: no sentence of the text, whatever paragraph it stands behind."""
    return any(unit.kind is Kind.NOTE for unit in units)


def _points(page: Page, points: Sequence[_Point]) -> None:
    """The places in their order, those under one heading together."""
    last = None
    for point in _together(points):
        heading = (point.old or ([point.behind] if point.behind else point.new))[0].heading
        if heading != last:
            page.heading(f"Onder ‘{heading}’" if heading else "Aan het begin", level=1)
        last = heading
        _point(page, point)


def _point(page: Page, point: _Point) -> None:
    """One place: words that come, go, move, or take the place of others."""
    if not point.old:
        _addition(page, point)
        return
    page.text("De tekst in het ontwerp luidt:")
    _quote(page, point.old)
    if not point.new:
        page.text("Deze tekst te schrappen.")
        return
    if not point.same:
        page.text("Deze tekst te wijzigen in:")
        _quote(page, point.new)
    if point.moved:
        what = "Deze tekst" if point.same else "De gewijzigde tekst"
        page.text(f"{what} te verplaatsen {_where_to(point)}")
        if point.behind:
            _quote(page, (point.behind,))


def _addition(page: Page, point: _Point) -> None:
    is_note = _is_note(point.new)
    where = "Bij de alinea met de zin" if is_note else f"Na de {_kind(point.behind)}"
    page.text(where if point.behind else "Aan het begin van de tekst")
    if point.behind:
        _quote(page, (point.behind,))
    page.text("als noot toe te voegen:" if is_note else "toe te voegen:")
    for _, paragraph in groupby(point.new, key=lambda unit: unit.block):
        _quote(page, tuple(paragraph))


def _where_to(point: _Point) -> str:
    """The place that words move to, up to the sentence or heading that they come behind."""
    behind = point.behind
    if behind is None:
        return "naar het begin van de tekst."
    is_near = behind.kind is Kind.HEADING or behind.heading == point.old[0].heading
    return f"naar {'de plaats' if is_near else f'het hoofdstuk ‘{behind.heading}’,'} na de {_kind(behind)}"


def _kind(unit: Unit | None) -> str:
    return "kop" if unit and unit.kind is Kind.HEADING else "zin"


def _quote(page: Page, units: Sequence[Unit]) -> None:
    page.text(Span(f"‘{text_of(units)}’", italic=True))


def _before(comparison: Comparison, chosen: Sequence[Change], change: Change, *, common: bool) -> Unit | None:
    """The unit in the text to be amended that words come behind there; a sentence that moved is a place to
    stand behind only where it moves along."""
    order = [one for one in comparison.changes if one.common and one.draft]
    here = (change.draft if common else change.common)[:1]
    if not here:
        return None
    side = [
        (one.draft if common else one.common, one.common if common else one.draft)
        for one in order
        if not one.moved or one in chosen
    ]
    earlier = [(there[-1], own[-1]) for there, own in side if there[-1].position < here[0].position]
    return max(earlier, key=lambda pair: pair[0].position)[1] if earlier else None


def _explain(
    page: Page,
    changes: Sequence[Change],
    where_from: str,
    leads: Mapping[Relation, str],
    carries: Mapping[Relation, str],
) -> None:
    """The explanation, as far as the comparison knows it; why it is wanted is for who proposes it."""
    page.heading("Toelichting", level=1)
    labels = [change.label for change in changes]
    page.text(f"{where_from} In de vergelijking {_numbers(labels)}.")
    page.items([bold(f"{change.label}: "), " ".join(_reasons(change, leads, carries))] for change in changes)
    page.text(f"[Motivering van de indiener: {DOTS}]")
    page.text(f"Ondertekening en naam: {DOTS}")


def _numbers(labels: Sequence[str]) -> str:
    if len(labels) == 1:
        return f"is dit nummer {labels[0]}"
    return f"zijn dit de nummers {listed(labels)}"


def _reasons(change: Change, leads: Mapping[Relation, str], carries: Mapping[Relation, str]) -> Iterator[str]:
    comes = change.relation is Relation.ADDED and leads is _FORWARD
    yield _NOTE if comes and _is_note(change.draft) else leads[change.relation]
    if change.moved and change.relation is Relation.CHANGED:
        yield leads[Relation.EQUAL]
    cited = tuple(dict.fromkeys(citation for unit in change.common for citation in unit.citations))
    if cited:
        yield f"{carries[change.relation]} {citation_words(cited)}."
