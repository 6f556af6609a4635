"""Weighing one change: what it does to the agreement, with the signals that say why."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.model import Edit, Op, Passage, Relation, Unit, Weight
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.slots import same_but_slots
from regioparagraaf.comparison.worddiff import word_diff
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.lexicon import Lexicon


def weigh(common: Sequence[Unit], draft: Sequence[Unit], lexicon: Lexicon, settings: Settings) -> Passage:
    """What a linked group of units does: weight, signals, and the word diff of the joined texts."""
    was = " ".join(unit.text for unit in common)
    wordt = " ".join(unit.text for unit in draft)
    return weigh_passage(was, wordt, lexicon, settings)


def weigh_lone(
    unit: Unit, relation: Relation, lexicon: Lexicon, settings: Settings, list_stays: bool = False
) -> Passage:
    """What a unit does that was dropped or added (`relation`), with nothing on the other side.

    `list_stays` says that it is an item of a list of which other items were kept.
    """
    op = Op.REMOVE if relation is Relation.DROPPED else Op.INSERT
    weight = Weight.EDITORIAL if unit.kind is Kind.HEADING else Weight.SUBSTANTIVE
    return Passage(weight, 0.9, (), (Edit(op, unit.text),))


def weigh_passage(was: str, wordt: str, lexicon: Lexicon, settings: Settings) -> Passage:
    """What a rewording of one passage does (`weeg`)."""
    diff = word_diff(was, wordt)
    if same_but_slots(was, wordt, lexicon, settings):
        return Passage(Weight.NONE, 0.99, (), diff)
    return Passage(Weight.SUBSTANTIVE, 0.6, (), diff, "in twijfel: de woorden verschillen")
