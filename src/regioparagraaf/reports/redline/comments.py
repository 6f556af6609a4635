"""The comments of a redline: where a text went or came from, and what a change of substance touches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from regioparagraaf.comparison.model import Change, Edit, Op, Relation, Unit, Weight
from regioparagraaf.document.model import Comment
from regioparagraaf.errors import listed
from regioparagraaf.reports.redline.flow import Place
from regioparagraaf.reports.redline.hanging import Hooks
from regioparagraaf.reports.redline.whereabouts import Texts
from regioparagraaf.reports.rows import is_row
from regioparagraaf.reports.wording import (
    as_sentence,
    instead_clause,
    numbers,
    reason_clause,
    sentence_case,
    signal_sentence,
    touched_clause,
)

AUTHOR = "Vergelijking"
"""Who comments: not the municipality, whose name stands at the changes and at comments of its own."""
JUDGED = "Inhoudelijk, te beoordelen."
LONGEST_DIFF = 600
"""Characters of a word diff in a comment; a longer one is told by its changes alone."""


def comments(
    changes: Sequence[Change],
    places: Mapping[int, Sequence[Place]],
    hooks: Hooks,
    moment: str,
) -> tuple[Comment, ...]:
    """A comment at both ends of every move, and at every change of substance that has something to tell.

    What moved together is one move, and neighbours that fell away are told at once: a margin with a
    comment at every sentence of it is not read.
    """
    found = []
    told = [_Told(change, places.get(record, ())) for record, change in enumerate(changes)]
    texts = Texts.of(changes)
    for together in _together(told):
        for text, wanted in _about(together[0], texts) if len(together) == 1 else _about_all(together, texts):
            spot = hooks.spot(wanted)
            if spot is not None:
                about = (spot.block, spot.start, spot.end, moment, AUTHOR[0], spot.until)
                found.append(Comment(text, AUTHOR, *about))
    return tuple(sorted(found, key=lambda comment: (comment.block, comment.start, comment.end)))


class _Told:
    """A record as the margin tells it: where it is struck and where it stands, and how it moved."""

    def __init__(self, change: Change, places: Sequence[Place]) -> None:
        self.change = change
        self.struck = _widest([place for place in places if place.struck])
        self.standing = _widest([place for place in places if not place.struck])
        # One that moved by its heading alone stays where it is in the draft, and is not struck.
        self.is_apart = (
            change.moved
            and self.struck is not None
            and self.standing is not None
            and _is_whole(change.common, places, struck=True)
        )

    @property
    def is_in_row(self) -> bool:
        """Whether a sentence became the cells of a row: Word has no change from the one into the other, so it
        is struck as a whole and written as a whole."""
        return self.standing is not None and is_row(self.change.draft) and not is_row(self.change.common)

    @property
    def is_later(self) -> bool:
        """Whether a reader of the redline comes by where it is struck before he comes by where it stands."""
        places = [(place.block, place.start) for place in (self.struck, self.standing) if place]
        return places == sorted(places)

    @property
    def substance(self) -> str:
        clauses = filter(None, (touched_clause(self.change), instead_clause(self.change)))
        other = (f"{sentence_case(clause)}." for clause in clauses)
        return _substance(self.change) + "".join(f" {one}" for one in (*other, *self.change.told))

    @property
    def way(self) -> tuple[bool, str, str] | None:
        """How it moved: those that moved alike, next to each other, moved together."""
        if not self.change.moved or (self.standing or self.struck) is None:
            return None
        return self.is_apart, _under(self.change.common), _under(self.change.draft)

    @property
    def falls(self) -> bool:
        """Whether it fell away with nothing else to tell of it."""
        change = self.change
        plain = change.weight is Weight.SUBSTANTIVE and not (change.signals or change.told or change.instead)
        return change.relation is Relation.DROPPED and plain and self.struck is not None

    def goes_on(self, last: _Told, order: Mapping[str, int]) -> bool:
        """Whether the margin tells it together with the record before it."""
        if self.way is not None:
            follows = order[self.change.label] == order[last.change.label] + 1
            return self.way == last.way and follows
        return self.falls and last.falls and _under(self.change.common) == _under(last.change.common)


def _together(told: Sequence[_Told]) -> Iterator[list[_Told]]:
    """The records, as one those that follow each other on both sides and moved alike, and those under one
    heading that fell away; what the draft adds in between parts neither."""
    order = _order([one.change for one in told])
    moving: list[_Told] = []
    falling: list[_Told] = []
    for one in told:
        if one.change.relation is Relation.ADDED:
            yield [one]
            continue
        if falling and not (one.falls and one.goes_on(falling[-1], order)):
            yield falling
            falling = []
        # What fell away from a text that moved does not part it.
        if moving and one.change.draft and not (one.way and one.goes_on(moving[-1], order)):
            yield moving
            moving = []
        if one.way is not None:
            moving.append(one)
        elif one.falls:
            falling.append(one)
        else:
            yield [one]
    yield from filter(None, (moving, falling))


def _order(changes: Sequence[Change]) -> dict[str, int]:
    """The place in the draft of each record that answers something."""
    answering = [change for change in changes if change.common and change.draft]
    answering.sort(key=lambda change: (change.draft[0].block, change.draft[0].start))
    places = {change.label: place for place, change in enumerate(answering)}
    return {change.label: places.get(change.label, -1) for change in changes}


def _about(told: _Told, texts: Texts) -> Iterator[tuple[str, Place]]:
    change, substance = told.change, told.substance
    if told.is_apart and told.struck is not None and told.standing is not None:
        how = _how(change, is_told=bool(substance))
        now, before = texts.whereabouts(change, is_later=told.is_later)
        yield f"{change.label} · {now}; {_how(change)}.", told.struck
        yield f"{change.label} · {before}; {how}.{substance}", told.standing
        return
    place = told.standing or told.struck
    if place is None:
        return
    if change.moved:
        where = f"Staat nu onder {_under(change.draft)}, eerst onder {_under(change.common)}."
        yield f"{change.label} · {where}{substance}", place
    elif told.is_in_row and told.struck is not None:
        how = _how(change, is_told=bool(substance))
        yield f"{change.label} · Staat nu in een rij van een tabel.", told.struck
        yield f"{change.label} · Stond in een zin; {how}.{substance}", place
    elif substance:
        yield f"{change.label} · {substance.strip()}", place


def _about_all(together: Sequence[_Told], texts: Texts) -> Iterator[tuple[str, Place]]:
    """Several records at once: those that fell away, or those of one move."""
    label = numbers(told.change.label for told in together)
    first = together[0]
    if first.way is not None:
        yield from _about_move(label, together, texts)
    elif first.struck is not None:
        touched = _touched([told.change for told in together])
        yield f"{label} · {JUDGED} Deze zinnen zijn vervallen.{touched}", first.struck


def _about_move(label: str, together: Sequence[_Told], texts: Texts) -> Iterator[tuple[str, Place]]:
    """One move of several records: told once at each end, with what changed in which; and at each record
    of substance what that touches."""
    first = together[0]
    changed = [told.change for told in together if told.change.relation is not Relation.EQUAL]
    begin = first.standing or first.struck
    assert begin is not None, label
    if first.is_apart and first.struck is not None:
        words = "; ".join(f"{change.label} {_how(change)}" for change in changed)
        now, before = texts.whereabouts(first.change, is_later=first.is_later)
        yield f"{label} · {now}; {words or 'ongewijzigd'}.", first.struck
        yield f"{label} · {before}; {_where_changed(changed)}.", begin
    else:
        to, since = _under(first.change.draft), _under(first.change.common)
        yield f"{label} · Staan nu onder {to}, eerst onder {since}.", begin
    for what, alike in groupby(together, key=lambda told: _what_changed(told, is_apart=first.is_apart)):
        labels = []
        places: list[Place] = []
        for told in alike:
            labels.append(told.change.label)
            places += filter(None, (told.standing or told.struck,))
        if what and places:
            yield f"{numbers(labels)} · {what}", places[0]


def _what_changed(told: _Told, *, is_apart: bool) -> str:
    """What is told of one record of a move beside the move itself."""
    is_changed = is_apart and told.change.relation is not Relation.EQUAL
    how = f"Verplaatst en {_how(told.change, is_told=bool(told.substance))}." if is_changed else ""
    return f"{how}{told.substance}".strip()


def _widest(places: Sequence[Place]) -> Place | None:
    """The stretch of one block that holds most of these places."""
    blocks: dict[int, list[Place]] = {}
    for place in places:
        blocks.setdefault(place.block, []).append(place)
    if not blocks:
        return None
    widest = max(blocks.values(), key=lambda here: sum(place.end - place.start for place in here))
    return Place(
        widest[0].block,
        min(place.start for place in widest),
        max(place.end for place in widest),
        widest[0].struck,
    )


def _is_whole(units: Sequence[Unit], places: Sequence[Place], *, struck: bool) -> bool:
    """Whether all of these units' characters stand in such places."""
    size = sum(place.end - place.start for place in places if place.struck is struck)
    return size >= sum(len(unit.text) for unit in units)


def _under(units: Sequence[Unit]) -> str:
    heading = units[0].heading.strip() if units else ""
    return f"‘{heading}’" if heading else "het begin van de tekst"


def _how(change: Change, *, is_told: bool = False) -> str:
    """What became of a moved text; with its weight, unless that is told behind it."""
    if change.relation is Relation.EQUAL:
        return "ongewijzigd"
    changed = f"{'' if is_told else f'{_way_of(change)} '}gewijzigd"
    return f"{changed}: {in_words(change.diff)}".rstrip(".:;,")


def _way_of(change: Change) -> str:
    return "inhoudelijk" if change.weight is Weight.SUBSTANTIVE else "redactioneel"


def _where_changed(changes: Sequence[Change]) -> str:
    """Which records of a move changed, those of substance first: 'inhoudelijk gewijzigd in 3, redactioneel in
    5 en 6'."""
    labels: dict[str, list[str]] = {}
    for change in sorted(changes, key=lambda change: change.weight is not Weight.SUBSTANTIVE):
        labels.setdefault(_way_of(change), []).append(change.label)
    told = [f"{way} in {listed(found)}" for way, found in labels.items()]
    return ", ".join(told).replace(" in ", " gewijzigd in ", 1) if told else "ongewijzigd"


def in_words(diff: Sequence[Edit]) -> str:
    """A word diff as a sentence, or where that is long its changes alone."""
    words = {Op.REMOVE: "[weg: {}]", Op.INSERT: "[nieuw: {}]"}
    told = ""
    for edit in diff:
        inner = edit.text.strip()
        if edit.op is not Op.KEEP and inner:
            after = edit.text[len(edit.text.rstrip()) :]
            told += f" {words[edit.op].format(inner)}{after}"
        else:
            told += edit.text
    told = " ".join(told.split())
    if len(told) <= LONGEST_DIFF:
        return told
    changed = [edit for edit in diff if edit.op is not Op.KEEP and edit.text.strip()]
    return "; ".join(words[edit.op].format(edit.text.strip()) for edit in changed)


def _substance(change: Change) -> str:
    """The signals in one sentence, and the recommendations at stake; empty where there is nothing to tell."""
    if change.weight is not Weight.SUBSTANTIVE:
        return ""
    # That it is to be judged is said of the whole, once.
    told = " ".join(map(signal_sentence, change.signals)).replace(" (te beoordelen)", "")
    told = told or as_sentence(reason_clause(change))
    touched = _touched([change])
    if not told and not touched and change.relation is not Relation.CHANGED:
        return ""
    return f" {JUDGED} {told}".rstrip() + touched


def _touched(changes: Sequence[Change]) -> str:
    """The recommendations that are at stake, as a sentence."""
    cited = sorted(
        {str(citation) for change in changes for unit in change.common for citation in unit.citations}
    )
    if not cited:
        return ""
    return f" Raakt {'aanbeveling' if len(cited) == 1 else 'aanbevelingen'} {listed(cited)}."
