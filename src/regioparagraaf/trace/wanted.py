"""Changes that people want in the common text, and what stands in the way of taking them over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from regioparagraaf.comparison.model import Change, Comparison, Relation, Weight, struck_in, text_of
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.disguised import disguised
from regioparagraaf.dutch.unseen import TURNING
from regioparagraaf.dutch.words import normal
from regioparagraaf.errors import Remark, fault
from regioparagraaf.markup import brackets

COLLIDES, NO_FRAGMENT, ONLY_MOVED, AT_THE_TOP = "RP460", "RP461", "RP462", "RP463"
NOT_IN_A_FRAGMENT = "RP472"
NOT_CHOSEN = "RP473"
NOT_AS_SEEN = "RP474"

_NO_PLACE = {Kind.CELL: "een cel van een tabel", Kind.NOTE: "een voetnoot"}


class Wanted(Struct, frozen=True):
    """A change of one draft that is to be taken over."""

    name: str
    """'Leiderdorp:7a'."""
    municipality: str
    edition: str
    """Which version of the draft it is: 'concept 2, 5 maart 2026', or else the name of its file."""
    comparison: Comparison
    change: Change


def problems(wanted: Sequence[Wanted], names: Iterable[str] = ()) -> tuple[Remark, ...]:
    """Everything that stands in the way of taking these changes over together; `names` are those who may
    want something between brackets."""
    found: list[Remark] = []
    known = tuple(names)
    for one in wanted:
        found += _problem(one)
        found += _not_chosen(one, known)
        found += _not_as_seen(one)
    for one, other in combinations(wanted, 2):
        found += _collision(one, other)
    return tuple(found)


def _problem(one: Wanted) -> Iterator[Remark]:
    change = one.change
    if change.weight is Weight.NONE:
        text = f"{one.name} is gelijk: er valt niets over te nemen"
        yield fault("RP455", text, "kijk in de vergelijking welke nummers afwijken")
        return  # no place is sought for what nobody wants otherwise
    if change.is_only_struck:
        yield only_struck(one.name, change)
    elif change.relation is Relation.EQUAL:
        yield _only_moved(one)
    elif change.relation is Relation.ADDED and one.comparison.number_of(change.label) == 0:
        text = f"{one.name} staat vóór de titel van de gemeenschappelijke tekst"
        yield fault(AT_THE_TOP, text, "zet die tekst zelf in een fragment")
    if change.relation is Relation.ADDED and change.draft[0].kind in _NO_PLACE:
        text = f"{one.name} is {_NO_PLACE[change.draft[0].kind]}: die kan een fragment niet hebben"
        advice = "zet wat u wilt overnemen in een gewone zin of een opsomming, in het fragment zelf"
        yield fault(NOT_IN_A_FRAGMENT, text, advice)
    for unit in change.common:
        if unit.origin is None or not unit.origin.fragment:
            text = f"{one.name} gaat over een kop of titel die in geen fragment staat: ‘{unit.text}’"
            yield fault(NO_FRAGMENT, text, "pas hem aan in dossier.toml: 'titel', [koppen] of [[thema]]")


def only_struck(name: str, change: Change) -> Remark:
    """Where the words are the same and some are struck by hand: whether they go is for who struck them."""
    text = f"{name} heeft dezelfde woorden; ‘{struck_in(change.draft)}’ is alleen met de hand doorgehaald"
    return fault("RP455", text, "vraag de gemeente wat zij bedoelt, en vergelijk haar nieuwe concept")


def _only_moved(one: Wanted) -> Remark:
    """Where the sentence goes, for who moves it: its place follows from the fragments, and so does what
    recommendation it carries out."""
    here, there = one.change.common[0], one.change.draft[0]
    where = f", nu onder ‘{there.heading}’" if there.heading and there.kind is not Kind.HEADING else ""
    text = f"{one.name} is alleen verplaatst{where}; verwerk verplaatst geen tekst"
    name = here.origin.fragment if here.origin else ""
    open_it = f"haal {name} naar uw dossier (regioparagraaf fragment overnemen {name})" if name else ""
    advice = "verzet de zin daar zelf, en leg dat vast met: regioparagraaf verwerk --vastleggen REDEN"
    return fault(ONLY_MOVED, text, "; ".join(filter(None, (open_it, advice))))


def _not_chosen(one: Wanted, names: Sequence[str]) -> Iterator[Remark]:
    """A choice between brackets that the draft still has and the common text no longer: taken over, it would
    be words like any other, and no [haken] would settle it."""
    before = brackets.shown_in(text_of(one.change.common), names)
    for place in brackets.shown_in(text_of(one.change.draft), names):
        if place not in before:
            text = f"in {one.name} heeft {one.municipality} nog niet gekozen: ‘{place}’"
            yield fault(NOT_CHOSEN, text, "vraag wat de gemeente kiest, en vergelijk daarna opnieuw")


def _not_as_seen(one: Wanted) -> Iterator[Remark]:
    """Words that are others than a reader of the draft saw: taken over, they would be in the common text
    without anyone having chosen them."""
    words, before = text_of(one.change.draft), text_of(one.change.common)
    advice = f"laat {one.municipality} de zin opnieuw typen, en vergelijk daarna opnieuw"
    if TURNING.search(words) and not TURNING.search(before):
        text = f"in {one.name} staan tekens die de leesrichting omkeren: u ziet andere woorden dan er staan"
        yield fault(NOT_AS_SEEN, text, advice)
    known = disguised(before)
    odd = [word for word in disguised(words) if word not in known]
    if odd:
        which = ", ".join(f"‘{word}’" for word in odd[:3])
        yield fault(
            NOT_AS_SEEN, f"in {one.name} lijken tekens uit een ander schrift op gewone: {which}", advice
        )


def _collision(one: Wanted, other: Wanted) -> Iterator[Remark]:
    """Two changes that touch the same words of the common text."""
    if are_alike(one, other):
        return
    shared = {unit.position for unit in one.change.common} & {unit.position for unit in other.change.common}
    if shared:
        text = f"{one.name} en {other.name} gaan niet samen: {_said(one)}; {_said(other)}"
        yield fault(
            COLLIDES, text, "neem er één van over, en daarna zo nodig de andere in een volgende versie"
        )


def _said(one: Wanted) -> str:
    words = text_of(one.change.draft)
    return f"{one.municipality} schrijft ‘{words}’" if words else f"{one.municipality} schrapt de zin"


def are_alike(one: Wanted, other: Wanted) -> bool:
    """Whether two changes do the same to the same place."""
    same_words = normal(text_of(one.change.draft)) == normal(text_of(other.change.draft))
    if one.change.relation is Relation.ADDED or other.change.relation is Relation.ADDED:
        same_place = one.comparison.number_of(one.change.label) == other.comparison.number_of(
            other.change.label
        )
        return one.change.relation is other.change.relation and same_place and same_words
    same_units = [unit.position for unit in one.change.common] == [
        unit.position for unit in other.change.common
    ]
    return same_units and same_words
