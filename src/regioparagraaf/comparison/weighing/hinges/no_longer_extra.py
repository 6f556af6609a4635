"""'Extra' or 'blijvend' that went while the rest was only put in other words: 'plaatst twee extra banken',
'twee banken worden geplaatst'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair
from regioparagraaf.comparison.weighing.reach.no_longer_all import REWORDED, all_else_answered
from regioparagraaf.dutch.numerals import number


def lost_word(pair: Pair) -> str:
    """The word, with what it stands with, that one side has and nothing on the other says; '' for none."""
    if pair.changed <= KEPT_WORDS:
        return ""  # in a kept sentence it is a hinge
    for side, other in pair.both_ways:
        if _LOST.isdisjoint(side.all_keys):
            continue
        for at, key in enumerate(side.keys):
            if pair.changed > REWORDED and not (at and number(side.keys[at - 1])):
                continue  # 'drie extra banken' are three more, however the rest is told
            if key in _MORE and _as_many(side, at, other) and all_else_answered(pair, side, at):
                return side.span(at, at + 2)
            if key in _FOR_GOOD and LASTING.isdisjoint(other.all_keys) and all_else_answered(pair, side, at):
                return side.words(at)
    return ""


def no_longer_in_public(pair: Pair) -> str:
    """'In het openbaar' or 'een openbare zitting', where one side has it and the other says in no way that
    others can be there or see it; '' for none."""
    for side, other in pair.both_ways:
        if any(key.startswith(_PUBLIC) for key in other.keys):
            continue
        for at, key in enumerate(side.keys[:-1]):
            if key == "openbare" and side.keys[at + 1].endswith(_MEETINGS):
                return side.span(at, at + 2)
            if key == "iedereen" and _may_come(side, at):
                return side.span(at, side.stop(at))
            if key == "openbaar" and side.keys[max(at - 2, 0) : at] == ("in", "het"):
                return "" if at + 1 in pair.content(side) else side.span(at - 2, at + 1)
    return ""


def _may_come(side: Side, at: int) -> bool:
    """Whether all are told that they may be there: 'iedereen mag daarbij zijn'."""
    clause = side.keys[at : side.stop(at)]
    return not _ALLOWED.isdisjoint(clause) and not _THERE.isdisjoint(clause) and clause[-1] in _BEING


_ALLOWED = frozenset("mag kan".split())
_THERE = frozenset("erbij daarbij ernaar daarnaar".split())
_BEING = frozenset("zijn luisteren kijken".split())


_MEETINGS = tuple(
    "vergadering vergaderingen bijeenkomst bijeenkomsten zitting zittingen sessie sessies avond avonden "
    "behandeling debat debatten beraadslaging beraad".split()
)
"""How words end for where people come together."""
_PUBLIC = tuple(
    "openba publie besloten toehoor gesloten iedereen toegankelijk uitgezonden live bijwonen pers tribune "
    "aanwezig achter geheim welkom bewoner inwoner burger".split()
)
"""How words begin by which the other side says who can be there."""


_MORE = frozenset("extra aanvullende".split())
_FOR_GOOD = frozenset("blijvend blijvende permanent permanente definitief definitieve voorgoed".split())
_LOST = _MORE | _FOR_GOOD
LASTING = _FOR_GOOD | frozenset(
    "blijft blijven altijd steeds vast vaste vastleggen vastgelegd structureel structurele doorlopend "
    "doorlopende onafgebroken langdurig langdurige duurzaam duurzame voortdurend voortdurende steevast "
    "eeuwig eeuwigdurend onbeperkt nooit niet geen einde onherroepelijk behouden behoudt houdt houden "
    "handhaven gehandhaafd voortaan continu dag uur jaarrond".split()
)
"""Words by which the other side may say that it lasts."""


def _as_many(side: Side, at: int, other: Side) -> bool:
    """Whether the other side has 'twee banken' or bare 'banken' for 'extra banken'."""
    thing = side.keys[at + 1] if at + 1 < len(side.keys) else ""
    return len(thing) > _THING and other.keys.count(thing) == 1 and _MORE_THERE.isdisjoint(other.all_keys)


_THING = 3
_MORE_THERE = frozenset(
    "extra aanvullend aanvullende meer erbij bij bovenop toe toegevoegd nog nieuw nieuwe groeit groeien "
    "stijgt stijgen uitgebreid uitbreiden uitbreiding verruimd daarnaast ook tweede hoger hogere "
    "bijkomend".split()
)
"""Words by which the other side may say that there will be more of it."""
