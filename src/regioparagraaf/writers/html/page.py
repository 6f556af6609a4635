"""The page: comparisons with one common text, put together by section and unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from regioparagraaf.comparison.model import Comparison, SignalKind
from regioparagraaf.document.model import Citation, Kind
from regioparagraaf.library.model import Theme
from regioparagraaf.reports.about import About
from regioparagraaf.reports.tally import adding_up, counts
from regioparagraaf.reports.weighty import elsewhere_first
from regioparagraaf.reports.wording import beside_the_text, sentence_case
from regioparagraaf.writers.html.marks import marked_text
from regioparagraaf.writers.html.overview import added, cells, dropped, looser, missing, otherwise
from regioparagraaf.writers.html.values import Carried, Draft, Item, Nearby, Page, Section
from regioparagraaf.writers.html.versions import Place, places, slugs

RELATIONS = ("vervallen", "gewijzigd", "toegevoegd", "verplaatst", "elders")


def page(comparisons: Sequence[Comparison], about: About, themes: Sequence[Theme]) -> Page:
    """The page of these comparisons with one and the same common text."""
    comparisons = tuple(_named(comparisons, about))
    drafts = tuple(_drafts(comparisons, about))
    found = places(comparisons, [draft.slug for draft in drafts])
    gone = [missing(comparison) for comparison in comparisons]
    sections = tuple(
        Section(number, title, items, tuple(cells(items, comparisons, drafts, gone)))
        for number, (title, items) in enumerate(_parts(_items(comparisons, drafts, found, about)), 1)
    )
    used = tuple(_themes(sections, themes))
    versions = [v for section in sections for item in section.items for v in item.versions]
    elsewhere = ["elders" for draft in drafts if draft.elsewhere]
    return Page(
        about,
        drafts,
        sections,
        tuple(dropped(sections, comparisons, drafts)),
        tuple(added(sections)),
        tuple(looser(sections)),
        tuple(otherwise(sections)),
        _that_occur(RELATIONS, (*(name for version in versions for name in version.relations), *elsewhere)),
        _that_occur(SignalKind, (str(s.kind) for version in versions for s in version.signals)),
        used or tuple((f"s{section.number}", section.title) for section in sections),
        bool(used),
        adding_up(comparisons),
    )


def _that_occur(order: Iterable[str], names: Iterable[str]) -> tuple[str, ...]:
    occurring = set(names)
    return tuple(str(name) for name in order if str(name) in occurring)


def _named(comparisons: Sequence[Comparison], about: About) -> Iterator[Comparison]:
    """The comparisons, those of no known municipality by the name of the file."""
    for index, comparison in enumerate(comparisons):
        name = comparison.municipality or about.file(index) or f"concept {index + 1}"
        yield replace(comparison, municipality=name)


def _drafts(comparisons: Sequence[Comparison], about: About) -> Iterator[Draft]:
    names = [comparison.municipality for comparison in comparisons]
    for index, (comparison, name, slug) in enumerate(zip(comparisons, names, slugs(names), strict=True)):
        nearby = tuple(
            Nearby(
                name,
                here.unit.text,
                here.unit.heading,
                comparison.number_of(here.touches),
                index,
                here.is_on_all,
            )
            for here in elsewhere_first(comparison)
        )
        yield Draft(
            index,
            name,
            slug,
            about.file(index),
            comparison.scope,
            counts(comparison),
            tuple(dict.fromkeys((*comparison.draft.remarks, *comparison.remarks))),
            nearby,
        )


def _items(
    comparisons: Sequence[Comparison],
    drafts: Sequence[Draft],
    found: Mapping[int, Place],
    about: About,
) -> Iterator[Item]:
    nearby: dict[int, list[Nearby]] = defaultdict(list)
    for draft in drafts:
        for near in draft.elsewhere:
            nearby[near.number].append(near)
    before = found.get(0, Place())
    if before.added or before.arrivals:
        yield Item(0, Kind.PARAGRAPH, (), "", "", (), before, ())
    told: tuple[Citation, ...] = ()
    for number, unit in enumerate(comparisons[0].common_units if comparisons else (), 1):
        place = found.get(number, Place())
        cited = () if unit.kind is Kind.HEADING else unit.citations
        words = [signal.common for version in place.versions for signal in version.signals]
        yield Item(
            number,
            unit.kind,
            marked_text(unit.text, words),
            unit.origin.theme if unit.origin else "",
            unit.origin.element if unit.origin else "",
            tuple(_carried(citation, about, citation in told) for citation in cited),
            place,
            tuple(nearby[number]),
            sentence_case(beside_the_text(unit)),
        )
        told = cited or told


def _carried(citation: Citation, about: About, told: bool) -> Carried:
    """The recommendation; in full only at the first of the units in a row that carry it out."""
    source, item = about.source(citation), about.item(citation)
    if told or source is None or item is None:
        return Carried(str(citation))
    return Carried(str(citation), item.text, source.title, source.is_working_formulation)


def _parts(items: Iterable[Item]) -> list[tuple[str, tuple[Item, ...]]]:
    """The items by heading; a heading with nothing of its own stands at the top of the one below."""
    parts: list[tuple[str, list[Item]]] = []
    for item in items:
        if item.kind is Kind.HEADING:
            carried = parts.pop()[1] if parts and not any(above.is_body for above in parts[-1][1]) else []
            parts.append((item.text, carried))
        elif not parts:
            parts.append(("", []))
        parts[-1][1].append(item)
    return [(title or "Begin van de tekst", tuple(part)) for title, part in parts]


def _themes(sections: Sequence[Section], themes: Sequence[Theme]) -> Iterator[tuple[str, str]]:
    titles = {theme.id: theme.title for theme in themes}
    used = dict.fromkeys(item.theme for section in sections for item in section.items if item.theme)
    in_order = [theme for theme in titles if theme in used]
    yield from ((theme, titles.get(theme, theme)) for theme in dict.fromkeys((*in_order, *used)))
