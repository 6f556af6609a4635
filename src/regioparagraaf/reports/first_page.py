"""The first page of the oplegger: per municipality what asks for attention first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from regioparagraaf.comparison.losses import in_few_words
from regioparagraaf.comparison.model import Change, Comparison, Found, Relation, SignalKind, Unit, text_of
from regioparagraaf.document.model import Block, Kind, Role
from regioparagraaf.dutch.words import shortened
from regioparagraaf.reports.choices import chosen
from regioparagraaf.reports.margin_notes import margin_sentence
from regioparagraaf.reports.page import Page, bold, line, muted
from regioparagraaf.reports.small_edits import in_its_words
from regioparagraaf.reports.told_first import DroppedSections, Told, told_first
from regioparagraaf.reports.weighty import ORDER, elsewhere_first, gravest_first
from regioparagraaf.reports.wording import (
    beside_the_text,
    change_title,
    elsewhere_sentence,
    instead_clause,
    is_uncertain,
    numbers,
    reason_clause,
    sentence_case,
    signal_sentence,
    touched,
    touched_clause,
    unlike_the_page,
)

FIRST, MOST, PAGE = 3, 14, 15
"""Changes on the first page: per municipality at least and at most, and in all about as many as are told in
some width."""
FEW = 2
"""Drafts up to which there is room to quote what fell away or came in to its end."""
_MOST_OF_ONE = 8
"""Changes of a draft that are told in full before more of them are named."""
_NAME = 48
"""Characters of a heading that a change is placed by."""
_LINE, _LINES = 64, 160
"""Characters of a sentence that stands for a change without a signal: in one line, and in two."""
_ELSEWHERE = 2
"""Sentences elsewhere that are quoted."""
_ALL = 2 * len(SignalKind)
"""Signals that a change has at most: of a list an item may go and another come."""


class _Room(Struct, frozen=True):
    """How much is told of each draft."""

    changes: int
    signals: int
    """Of each change, with their words."""
    quoted: int
    """Characters of a sentence that fell away or came in."""
    elsewhere: int
    """Characters of a sentence elsewhere on all that was agreed, and on one agreement where whole sentences
    are quoted."""
    named: int = _ALL
    """Of the other signals of a change, without their words."""
    placed: bool = True
    """Whether the heading above a change is named."""


_Row = tuple[list[Block], list[Block]]


def first_page(page: Page, comparisons: Sequence[Comparison]) -> bool:
    """Per municipality the few changes that ask for attention first, as much of them as one page holds below
    what stands on it already; and whether it is one page."""
    above = sum(-(-len(block.text) // _WIDTH) for block in page.blocks if _is_text(block))
    height = _HEIGHT - max(above - _ABOVE, 0)
    fit = max(FIRST, min(_MOST_OF_ONE, PAGE // max(len(comparisons), 1)))
    most = min(MOST, (height - _PER_DRAFT * len(comparisons)) // max(len(comparisons), 1))
    rooms = (
        *(_Room(more, 2, _LINES, _LINES) for more in range(most, fit - 1, -1) if len(comparisons) <= FEW),
        *(_Room(more, 1, _LINE, _LINES) for more in range(most, fit - 1, -1)),
        _Room(fit, 1, _LINE, _LINES),
        _Room(fit, 1, _LINE, _LINE),
        _Room(fit, 1, _LINE, _LINE, named=0),
        _Room(fit, 1, _LINE, 0, named=0),
        _Room(fit, 1, _LINE, 0, named=0, placed=False),
        _Room(max(fit - 1, 1), 1, _LINE, 0, named=0, placed=False),
    )
    told = [told_first(comparison) if _is_found(comparison) else [] for comparison in comparisons]
    for room in rooms:  # the fullest that fits; where none does, as much of each as stands on two pages
        rows = [_row(comparison, first, room) for comparison, first in zip(comparisons, told, strict=True)]
        is_one_page = _lines(rows) <= height - _PER_DRAFT * len(comparisons)
        if is_one_page:
            break
    else:
        room = rooms[-2]
        rows = [_row(comparison, first, room) for comparison, first in zip(comparisons, told, strict=True)]
    page.heading("Wat het eerst aandacht vraagt")
    if any(sum(one.count for one in first) > 1 for first in told):
        page.text(ORDER, role=Role.MUTED)
    page.table("Wat het eerst aandacht vraagt, per gemeente", ("Gemeente", "Bij nummer"), rows, (0.16, 0.84))
    return is_one_page


def _is_text(block: Block) -> bool:
    return block.kind is Kind.PARAGRAPH and block.cell is None


def _is_found(comparison: Comparison) -> bool:
    return comparison.scope.found is not Found.NOTHING


def _row(comparison: Comparison, told: Sequence[Told], room: _Room) -> _Row:
    return list(_who(comparison, told, room)), list(_heaviest(comparison, told, room))


def _lines(rows: Sequence[_Row]) -> int:
    """About how many lines of print the rows take."""
    return sum(max(len(who), sum(-(-len(block.text) // _WIDTH) for block in told)) for who, told in rows)


_HEIGHT, _PER_DRAFT, _WIDTH, _ABOVE = 31, 2, 92, 6
"""Lines that the page has for these rows where no more than _ABOVE lines of text stand above them; those that
each draft takes in the table above and by the space around its row; characters of a line. Counted on pages
that LibreOffice makes."""


def _who(comparison: Comparison, told: Sequence[Told], room: _Room) -> Iterator[Block]:
    yield line(bold(comparison.municipality or "–"))
    counts = [one.count for one in told]
    if len(counts) > room.changes:
        yield line(muted(f"{sum(counts[: room.changes])} van de {sum(counts)}"))


def _heaviest(comparison: Comparison, told: Sequence[Told], room: _Room) -> Iterator[Block]:
    if not _is_found(comparison):
        yield line(bold("De gemeenschappelijke tekst is in dit concept niet gevonden."))
        return
    yield from _on_all(comparison, room)
    if not told:
        yield line(muted(f"Geen inhoudelijke wijziging{unlike_the_page(comparison)}."))
        made = chosen(comparison)
        if made:
            yield line(f"Wel gekozen tussen haken bij {numbers([label for label, _ in made])}.")
    for one in told[: room.changes]:
        subject = _subject(one.change) if room.placed and one.together is None else ""
        yield line(bold(one.label), f"{subject}: {_told(one, room)}")
    yield from _elsewhere(comparison, room)
    if noted := margin_sentence(comparison):
        yield line(muted(noted))


def _told(one: Told, room: _Room) -> str:
    """Why it asks for attention, in a line; of cells that fell away together all their words."""
    if one.together is None:
        return in_a_line(one.change, room.signals, room.quoted, room.named)
    if isinstance(one.together, DroppedSections):
        falls = "vervalt" if len(one.together.sections) == 1 else "vervallen"
        return f"{one.together.whole} {falls}: {one.together.words}"
    what = f"{one.together.whole} vervalt" if one.together.whole else "vervallen"
    other = f" ({instead_clause(one.change)})" if one.change.instead else ""
    return f"{what}: ‘{shortened(one.together.words, room.quoted)}’{other}"


def _subject(change: Change) -> str:
    """The heading that a change stands under, where its own words are not quoted: a number alone tells a
    reader nothing."""
    unit = (change.common or change.draft)[0]
    if change.relation in (Relation.DROPPED, Relation.ADDED) and not change.signals:
        return ""
    return f", {shortened(unit.heading, _NAME)}" if unit.heading and unit.kind is not Kind.HEADING else ""


def in_a_line(change: Change, signals: int = 2, quoted: int = _LINE, named: int = _ALL) -> str:
    """Why a change asks for attention: so many of its signals with their words and so many more by name, or
    else so many characters of the sentence."""
    if change.behind:
        return change.outdated
    if change.signals and not (change.touched and change.touched.is_on_all):  # of that the whole is news
        return _signals(change, signals, named)
    units = change.common or change.draft
    title = ", ".join(
        filter(None, (change_title(change.relation, change.weight).lower(), touched_clause(change)))
    )
    if is_uncertain(change) and not change.reason:
        title += " (onzeker)"
    other = f" ({instead_clause(change)})" if change.instead else ""
    reason = in_its_words(change) or reason_clause(change)
    if change.relation is Relation.CHANGED and reason:  # the old words don't say what became of them
        joint = "," if ":" in reason else ":"
        return f"{title}{joint} {reason}{behind_in_table(units[0])}"
    most = _LINES if change.touched else quoted  # a condition is no news without its last words
    return f"{title}: ‘{shortened(text_of(units), most)}’{behind_in_table(units[0])}{other}"


def _signals(change: Change, most: int, named: int) -> str:
    signals = gravest_first(change)
    told = [  # that it is to be judged is said once of all
        " ".join(map(signal_sentence, signals[:most])).replace(" (te beoordelen)", "")
    ]
    names = dict.fromkeys(map(in_few_words, signals[most : most + named]))
    if names:
        told.append(f"Ook: {', '.join(names)}.")
    if change.touched:
        told.append(f"{sentence_case(touched_clause(change))}.")
    return " ".join(told)


def behind_in_table(unit: Unit) -> str:
    """Where a unit stands that is no running text, between brackets."""
    where = beside_the_text(unit)
    return f" ({where})" if where else ""


def _on_all(comparison: Comparison, room: _Room) -> Iterator[Block]:
    """The sentences elsewhere that touch all that was agreed: first, as nothing weighs more."""
    on_all = [place for place in comparison.elsewhere if place.is_on_all]
    for place in on_all[:_ELSEWHERE] if room.elsewhere else ():
        yield line(
            bold("Elders"), f", raakt {touched(place)}: ‘{shortened(place.unit.text, room.elsewhere)}’"
        )


def _elsewhere(comparison: Comparison, room: _Room) -> Iterator[Block]:
    """That sentences elsewhere touch an agreement, those on one agreement quoted where there is room; not
    again where all of them stand quoted above."""
    quoted = list(_on_all(comparison, room))
    if len(quoted) < len(comparison.elsewhere):
        yield line(elsewhere_sentence(comparison))
    others = [place for place in elsewhere_first(comparison) if not place.is_on_all and room.quoted > _LINE]
    for place in others[:_ELSEWHERE] if room.elsewhere else ():
        yield line(muted(f"bij {touched(place)}: ‘{shortened(place.unit.text, room.elsewhere)}’"))
