"""Weighing a unit that stands on one side alone: dropped or added, with what it says about its neighbours."""

from __future__ import annotations

from collections.abc import Collection

from regioparagraaf.comparison.model import (
    Direction,
    Edit,
    Op,
    Passage,
    Relation,
    Signal,
    SignalKind,
    Unit,
    Weight,
)
from regioparagraaf.comparison.reading.side import Side, read
from regioparagraaf.comparison.rows import numbers_its_row
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.units import is_item
from regioparagraaf.comparison.weighing.answers.content import content
from regioparagraaf.comparison.weighing.conditions.laid_on import condition_on_the_rest
from regioparagraaf.comparison.weighing.conditions.on_the_text import loosens_the_text
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.labels import without_label
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import normal


def weigh_lone(
    unit: Unit,
    relation: Relation,
    lexicon: Lexicon,
    settings: Settings,
    list_stays: bool = False,
    headings: Collection[str] = (),
    agreed: Collection[str] = (),
    goes_with_row: bool = False,
) -> Passage:
    """What a unit does that was dropped or added (`relation`), with nothing on the other side.

    `list_stays` says that it is an item of a list of which other items were kept; `headings` are those of the
    common text, as `titled` gives them; `agreed` is what of it stays; `goes_with_row` says that another cell
    of its row says what is agreed.
    """
    dropped = relation is Relation.DROPPED
    diff = (Edit(Op.REMOVE if dropped else Op.INSERT, unit.text),)
    if unit.kind is Kind.HEADING:
        return Passage(Weight.EDITORIAL, 0.9, (), diff)
    side = read(unit.text, lexicon, settings)
    if unit.cell is not None and titled(unit) in headings:
        return Passage(Weight.EDITORIAL, 0.9, (), diff, "kop van de tekst, voor een rij gezet")
    if numbers_its_row(unit):
        return Passage(Weight.EDITORIAL, 0.9, (), diff, "nummer van een rij")
    if unit.is_column_title and not side.bodies:
        return Passage(Weight.EDITORIAL, 0.9, (), diff, "titel van een kolom")
    if _only_connects(side, lexicon):
        return Passage(Weight.EDITORIAL, 0.8, (), diff, "verbindt alleen, zonder eigen afspraak")
    signals = []
    if list_stays and is_item(unit):
        item = without_label(unit.text).strip().rstrip(".;,")
        signals.append(_lone(SignalKind.ENUMERATION, item, dropped))
    else:
        condition = condition_on_the_rest(side, lexicon, agreed) or loosens_the_text(side, lexicon)
        if condition:
            signals.append(_lone(SignalKind.RESERVATION, condition, dropped))
    money = any(quantity.unit == "€" for quantity in side.measures.quantities)
    if goes_with_row and not (signals or side.hedges or money or _denies(side, lexicon)):
        return Passage(Weight.EDITORIAL, 0.9, (), diff, "hoort bij de rij")
    word = "vervallen" if dropped else "toegevoegd"
    return Passage(Weight.SUBSTANTIVE, 0.95, tuple(signals), diff, f"deze zin is {word}")


def titled(unit: Unit) -> str:
    """What a unit says as a heading, its number left out."""
    return normal(without_label(unit.text))


def _lone(kind: SignalKind, words: str, dropped: bool) -> Signal:
    if dropped:
        return Signal(kind, words, "", Direction.DROPPED)
    return Signal(kind, "", words, Direction.ADDED)


_CONNECTING = frozenset(
    "tabel schema overzicht figuur kaart stap stappen belangrijkste volgende veel tegenover volgt "
    "volgen hieronder "
    "alles samen onderwerp onderwerpen punten punt afspraken opgave vraag lezen leest ander kant "
    "werk leidraad "
    "inleiding samenvatting kort toelichting slot tot".split()
)


def _only_connects(side: Side, lexicon: Lexicon) -> bool:
    """Whether a sentence only leads to the next or points at a table: no body, number or denial."""
    measured = side.measures
    bodies = [body for body in side.bodies if body.concept != "wij"]
    if bodies or measured.quantities or measured.frequencies or side.hedges:
        return False
    if measured.terms and not (_opens_list(side) and _only_this_period(side)):
        return False
    if _denies(side, lexicon):
        return False
    if sum(key[0].isalnum() for key in side.keys) > 12:
        return False
    words = content(side, lexicon)
    if all(side.keys[at] in _CONNECTING for at in words):
        return True
    return _opens_list(side) or (not side.bodies and _points_at_table(side))


def _denies(side: Side, lexicon: Lexicon) -> bool:
    return any(lexicon.denials.get(key) in ("vol", "eigen") for key in side.keys)


def _opens_list(side: Side) -> bool:
    """Whether the sentence only announces its list: 'Daartoe nemen wij de volgende maatregelen:'."""
    return side.keys[-1:] == (":",) and "volgende" in side.all_keys and len(side.keys) <= ANNOUNCING


def _only_this_period(side: Side) -> bool:
    """Whether the one time that is named is the council period: 'In deze periode nemen wij de volgende
    stappen:'."""
    spans = (side.keys_of(term) for term in side.measures.terms)
    return all(not _PERIODS.isdisjoint(words) for words in spans)


_PERIODS = frozenset("periode bestuursperiode raadsperiode collegeperiode coalitieperiode".split())
ANNOUNCING = 10
"""Words, with the colon, up to which a sentence that announces a list says nothing else."""


def _points_at_table(side: Side) -> bool:
    """Whether the sentence says no more than where to look: 'De mijlpalen staan hieronder', 'In de tabel ziet
    u wat er wanneer gebeurt'."""
    below = "hieronder" in side.all_keys
    inside = any(
        key in _TABLE and not {"in", "onderstaande", "onderstaand"}.isdisjoint(side.keys[max(at - 2, 0) : at])
        for at, key in enumerate(side.keys)
    )
    return (below or inside) and not _SHOWING.isdisjoint(side.all_keys)


_TABLE = frozenset("tabel schema overzicht tijdlijn tijdpad".split())
_SHOWING = frozenset("staat staan ziet vindt volgt volgen leest".split())
