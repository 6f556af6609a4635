"""The matrix (`vergelijking.docx`): every place of the common text with what each draft makes of it.

Made for paper, lying down: first who deviates how much and what falls away, then the text itself, the
position and the conditions before the themes, since that is where municipalities differ in earnest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from regioparagraaf.comparison.model import Change, Comparison, Elsewhere, Found, Relation, Weight, text_of
from regioparagraaf.document.model import Block, Document, Kind, Role, Span
from regioparagraaf.dutch.words import normal
from regioparagraaf.errors import listed
from regioparagraaf.reports.about import About, cited
from regioparagraaf.reports.lost_first import add_dropped, add_weaker
from regioparagraaf.reports.page import CellContent, Page, bold, line, marked, muted
from regioparagraaf.reports.parts import (
    add_judged,
    add_sources,
    add_tally,
    citation_words,
    in_place,
    kind_of,
    not_compared,
    standing,
    where_moved,
)
from regioparagraaf.reports.rows import is_row
from regioparagraaf.reports.versions import Place, Version, compared, places, split_found
from regioparagraaf.reports.wording import (
    INSTEAD,
    MANY,
    UNCERTAIN,
    all_drafts,
    as_sentence,
    change_title,
    drafts_of,
    elsewhere_sentence,
    none_deviates,
    none_falls,
    not_found_sentence,
    reason_clause,
    scope_sentence,
    sentence_case,
    signal_sentence,
    touched_clause,
)

_FIRST = {"positie": 0, "voorwaarde": 1}
_TITLE = -1
_LAST = 2
_WIDTHS = (0.055, 0.325, 0.385, 0.235)


def matrix(comparisons: Sequence[Comparison], about: About = About(), *, only_open: bool = False) -> Document:  # noqa: B008  a frozen value
    """The matrix of these comparisons with one common text; with `only_open` only the places where some
    draft deviates in substance, or has a sentence elsewhere that touches what was agreed there."""
    page = Page("Vergelijking van de regionale paragraaf", landscape=True)
    found = [place for _, section in _sections(places(comparisons)) for place in section]
    _head(page, comparisons, about, found, only_open)
    touched = _elsewhere(comparisons)
    shown = [
        place
        for place in found
        if not only_open or place.is_open or (place.units and not touched.keys().isdisjoint(place.names))
    ]
    for heading, section in _sections(shown):
        rows = [row for place in section for row in _rows(place, comparisons, touched)]
        if rows:
            page.heading(heading or "Inleiding")
            caption = f"Vergelijking van het hoofdstuk {heading or 'Inleiding'}"
            page.table(caption, _heads(len(comparisons)), rows, _WIDTHS)
    if only_open and not shown and compared(comparisons):
        none = none_deviates(*split_found(comparisons, about.names(comparisons)))
        page.text(f"{none} van de gemeenschappelijke tekst.")
    add_sources(page, cited(comparisons), about)
    return page.document()


def _heads(drafts: int) -> tuple[str, str, str, str]:
    made = "Wat het concept ervan maakt" if drafts == 1 else "Wat de concepten ervan maken"
    return "Nr", "Gemeenschappelijke tekst", made, "Gewicht en signalen"


def _head(
    page: Page, comparisons: Sequence[Comparison], about: About, found: Sequence[Place], only_open: bool
) -> None:
    page.heading(page.title, level=0)
    names = about.names(comparisons)
    alone = len(comparisons) == 1
    common = f" ({about.common_file})" if about.common_file else ""
    date = f", {about.date}" if about.date else ""
    there, missed = split_found(comparisons, names)
    makes = (
        f"wat {listed(there)} ervan {'maakt' if len(there) == 1 else 'maken'}" if there else drafts_of(names)
    )
    page.text(f"De gemeenschappelijke tekst{common} en {makes}{date}.")
    page.heading("In het kort")
    add_tally(page, comparisons, about)
    if missed:
        page.text(not_found_sentence(missed))
    if there:
        add_dropped(page, comparisons, found, none_falls(there, missed))
        add_weaker(page, comparisons, found)
    told = _told(comparisons, names)
    if told or about.failed:
        page.heading("Bij deze vergelijking", level=2)
    page.items([bold(f"{whose}: "), " ".join(sentences)] for whose, sentences in told.items())
    page.items([bold(f"{remark.place}: "), f"niet vergeleken; {remark.text}."] for remark in about.failed)
    if not there:
        page.text(standing(page, comparisons))
        return
    page.heading("Zo leest u de tabellen", level=2)
    page.text(
        "Wat ", Span("erbij komt", role=Role.ADDED), " is onderstreept en vet, wat ",
        Span("wegvalt", role=Role.REMOVED), f" is doorgehaald. {'' if alone else _TOGETHER}"
        "Signalen wijzen aan; het oordeel is aan de lezer. ",
        standing(page, comparisons),
    )  # fmt: skip
    if any(version.instead for place in found for version in place.versions):
        page.text(INSTEAD)
    if only_open:
        one = "het" if alone else "een"
        touched = any(comparison.elsewhere for comparison in comparisons)
        other = ", of waar een zin elders een afspraak raakt" if touched else ""
        page.text(f"Deze versie toont alleen de plaatsen waar {one} concept inhoudelijk afwijkt{other}.")
        add_judged(page, comparisons)


_TOGETHER = "Gelijke afwijkingen staan bij elkaar, onder de namen van wie ze heeft. "


def _told(comparisons: Sequence[Comparison], names: Sequence[str]) -> dict[str, list[str]]:
    """What there is to tell about the drafts, each sentence once, under the names that it holds for."""
    holds: dict[str, list[str]] = {}
    for comparison, name in zip(comparisons, names, strict=True):
        was_found = comparison.scope.found is not Found.NOTHING  # else the line below the tally says it
        scope = (scope_sentence(comparison.scope),) if was_found else ()
        elsewhere = filter(None, (elsewhere_sentence(comparison),))
        for sentence in (*scope, *elsewhere, *not_compared(comparison)):
            holds.setdefault(sentence, []).append(name)
    told: dict[str, list[str]] = {}
    for sentence, whose in holds.items():
        everyone = len(whose) == len(comparisons) > 1
        all_of_them = sentence_case(all_drafts(len(comparisons)))
        told.setdefault(all_of_them if everyone else listed(whose), []).append(sentence)
    return told


# The sections: as in the common text, but behind its title position and conditions first.


def _sections(found: Sequence[Place]) -> list[tuple[str, list[Place]]]:
    sections = [(heading, list(group)) for heading, group in groupby(found, key=lambda place: place.heading)]
    merged: dict[str, list[Place]] = {}
    for heading, group in sections:
        merged.setdefault(heading, []).extend(group)
    title = next((name for name in list(merged)[:1] if _is_bare(merged[name])), None)
    return sorted(merged.items(), key=lambda section: _TITLE if section[0] == title else _rank(section[1]))


def _is_bare(section: Sequence[Place]) -> bool:
    """Whether there is nothing in it but a heading."""
    return all(place.units and place.units[0].kind is Kind.HEADING for place in section)


def _rank(section: Sequence[Place]) -> int:
    elements = [unit.origin.element for place in section for unit in place.units if unit.origin]
    return min((_FIRST.get(element, _LAST) for element in elements), default=_LAST)


# The rows of one place: one for each version, so that its weight and signals stand beside it.


def _rows(
    place: Place, comparisons: Sequence[Comparison], touched: dict[str, list[tuple[str, Elsewhere]]]
) -> Iterator[Sequence[CellContent]]:
    if place.units and place.units[0].kind is Kind.HEADING and not place.versions:
        return  # the heading of the section already shows it
    common = list(_common(place, comparisons))
    local = [pair for name in place.names if place.units for pair in touched.get(name, ())]
    cells = [*(_version_cells(version) for version in place.versions), *map(_local_cells, local)]
    if not cells:
        cells = [([line(muted(_all_equal(place, comparisons)))], [line(muted("Gelijk"))])]
    for position, (text, weight) in enumerate(cells):
        if position == 0:
            yield bold(place.number), common, text, weight
        else:
            yield muted(place.number), muted("als hierboven"), text, weight


def _all_equal(place: Place, comparisons: Sequence[Comparison]) -> str:
    """Of one draft the column beside it says it; where a draft was not compared, not all are equal."""
    count = len(compared(comparisons))
    if count < len(comparisons):
        return _unchanged_in(place)
    return f"{sentence_case(all_drafts(count))} gelijk" if count > 1 else "Ongewijzigd"


def _unchanged_in(place: Place) -> str:
    count = len(place.unchanged)
    return f"Ongewijzigd in {f'{count} concepten' if count > MANY else listed(place.unchanged)}"


def _common(place: Place, comparisons: Sequence[Comparison]) -> Iterator[Block]:
    if not place.units:
        yield line(muted("Staat niet in de gemeenschappelijke tekst."))
        return
    for unit in place.units:
        yield from in_place((unit,))
    citations = tuple(dict.fromkeys(citation for unit in place.units for citation in unit.citations))
    if citations:
        yield line(f"Voert uit: {citation_words(citations)}", role=Role.MUTED)
    if place.unchanged and place.versions and len(compared(comparisons)) > 1:
        yield line(_unchanged_in(place), role=Role.MUTED)


def _version_cells(version: Version) -> tuple[list[Block], list[Block]]:
    text = [line(listed(version.municipalities), role=Role.LABEL)]
    if version.is_added:
        for change in version.changes:
            text += _text(change)
        return [*text, *_instead(version)], list(_weight_added(version))
    weight: list[Block] = []
    for at, change in enumerate(version.changes):
        number = f"{change.label}: " if len(version.changes) > 1 else ""
        text += _text(change, number)
        weight += [*_weight(change, number), *_uncertain(version, at)]
    return [*text, *_instead(version)], weight


def _instead(version: Version) -> Iterator[Block]:
    return (line(sentence, role=Role.MUTED) for sentence in version.instead)


def _weight_added(version: Version) -> Iterator[Block]:
    """Of sentences that are added together: what is gravest in them, and all their signals."""
    gravest = next(change for change in version.changes if change.weight is version.weight)
    told = dict.fromkeys(sentence for change in version.changes for sentence in change.told)
    yield from _weight(replace(gravest, signals=(), own_version=False, outdated="", judged=tuple(told)))
    yield from _uncertain(version, version.changes.index(gravest))
    for change in version.changes:
        yield from (line(signal_sentence(signal), role=Role.SIGNAL) for signal in change.signals)


def _text(change: Change, number: str = "") -> Iterator[Block]:
    if change.relation is Relation.DROPPED:
        yield line(number, Span("Vervallen", role=Role.SIGNAL))
    elif change.relation is Relation.ADDED:
        yield from in_place(change.draft)
        if change.touched:
            yield line(f"{sentence_case(touched_clause(change))}.", role=Role.MUTED)
    elif _stands_beside(change):
        yield line(number, muted("Dezelfde tekst"))
    else:
        yield line(number, *kind_of(change.draft[0]), *marked(change.diff))
    if change.moved and change.draft:
        yield line(where_moved(change), role=Role.MUTED)
    became = _became(change)
    if became:
        yield line(became, role=Role.MUTED)


def _became(change: Change) -> str:
    """What became of one unit that is several now, or the other way round."""
    was, now = is_row(change.common), is_row(change.draft)
    if now and not was:
        return "Staat nu in een rij van een tabel"
    if was and not now:
        return "Stond in een rij van een tabel"
    if len(change.draft) > 1 and len(change.common) == 1:
        return f"Gesplitst in {len(change.draft)} zinnen"
    return "Samengevoegd tot één zin" if len(change.common) > 1 and len(change.draft) == 1 else ""


def _stands_beside(change: Change) -> bool:
    """Whether the words were only moved: the common text in the column beside it has them already."""
    same = normal(text_of(change.common)) == normal(text_of(change.draft))
    return change.moved and change.relation is Relation.EQUAL and same


def _weight(change: Change, number: str = "") -> Iterator[Block]:
    style = Role.SIGNAL if change.weight is Weight.SUBSTANTIVE else Role.PLAIN
    yield line(number, Span(_title(change), role=style))
    for signal in change.signals:
        yield line(signal_sentence(signal), role=Role.SIGNAL)
    says_enough = change.signals or change.relation in (Relation.DROPPED, Relation.ADDED)
    reason = reason_clause(change)
    if reason and not says_enough:
        yield line(as_sentence(reason), role=Role.MUTED)
    for sentence in change.told:
        yield line(sentence, role=Role.MUTED)
    if change.basis:
        yield line(f"De samenhang berust op {change.basis}.", role=Role.MUTED)


def _uncertain(version: Version, at: int) -> Iterator[Block]:
    """That a reader must look for himself, and at whom."""
    doubted = version.doubtful[at]
    if len(doubted) == len(version.municipalities):
        yield line(UNCERTAIN, role=Role.MUTED)
    elif doubted:
        yield line(f"Onzeker bij {listed(doubted)}: kijk daar zelf naar.", role=Role.MUTED)


def _title(change: Change) -> str:
    """The weight; what happened is said where it stands alone in the column beside it."""
    if change.relation is Relation.DROPPED:
        return str(change.weight).capitalize()
    return change_title(change.relation, change.weight)


# Local text outside the part that touches an agreement.


def _elsewhere(comparisons: Sequence[Comparison]) -> dict[str, list[tuple[str, Elsewhere]]]:
    found: dict[str, list[tuple[str, Elsewhere]]] = {}
    for comparison in comparisons:
        for place in comparison.elsewhere:
            found.setdefault(place.touches, []).append((comparison.municipality, place))
    return found


def _local_cells(local: tuple[str, Elsewhere]) -> tuple[list[Block], list[Block]]:
    municipality, place = local
    heading = f" onder ‘{place.unit.heading}’" if place.unit.heading else ""
    label = line(f"{municipality}, elders in het akkoord", role=Role.LABEL)
    where = line(f"Alinea {place.unit.number}{heading}", role=Role.MUTED)
    what = "alle afspraken" if place.is_on_all else "deze afspraak"
    return [label, line(place.unit.text), where], [line(f"Raakt {what}: kijk hier zelf naar.")]
