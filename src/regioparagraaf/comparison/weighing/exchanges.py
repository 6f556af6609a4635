"""What took the place of something else without a signal: the rules, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from regioparagraaf.comparison.weighing.attributes import moved
from regioparagraaf.comparison.weighing.clause_links import relinked
from regioparagraaf.comparison.weighing.degrees import regraded
from regioparagraaf.comparison.weighing.denied_comparatives import weakened
from regioparagraaf.comparison.weighing.governed import governed
from regioparagraaf.comparison.weighing.hinges import turned_on
from regioparagraaf.comparison.weighing.how_often import on_another_day
from regioparagraaf.comparison.weighing.joints import rejoined
from regioparagraaf.comparison.weighing.left_open import left_open
from regioparagraaf.comparison.weighing.made_partners import made_partner, only_as_one
from regioparagraaf.comparison.weighing.minded import minded
from regioparagraaf.comparison.weighing.new_doers import new_doer
from regioparagraaf.comparison.weighing.order_of_deeds import turned_order
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair
from regioparagraaf.comparison.weighing.parts_exchanged import parts_exchanged
from regioparagraaf.comparison.weighing.prepositions import (
    as_condition,
    exchanged,
    faced_about,
    inverted,
    refronted,
)
from regioparagraaf.comparison.weighing.replacements import (
    lessened,
    reparticled,
    requested,
    stepped,
    unbanned,
)
from regioparagraaf.comparison.weighing.restrictions import restricted_otherwise, unrestricted
from regioparagraaf.comparison.weighing.roles import misplaced
from regioparagraaf.comparison.weighing.rows_of_bodies import takes_over
from regioparagraaf.comparison.weighing.shares import shares_exchanged
from regioparagraaf.comparison.weighing.shifted import shifted
from regioparagraaf.comparison.weighing.signs import resigned
from regioparagraaf.comparison.weighing.still_to_do import still_to_do
from regioparagraaf.comparison.weighing.subjects import doer_exchanged
from regioparagraaf.comparison.weighing.tense import retensed


def exchange_told(pair: Pair) -> str:
    """What took the place of something else without a signal, as a Dutch clause; empty where nothing did."""
    for rule in _EXCHANGES:
        words = rule.find(pair) if pair.changed <= rule.changed else None
        if words:
            return rule.clause.format(*((words,) if isinstance(words, str) else words))
    return ""


class _Exchange(Struct, frozen=True):
    """What finds the words of an exchange, and what these mean, with the words filled in."""

    find: Callable[[Pair], tuple[str, str] | str | None]
    clause: str
    changed: float = 1.0
    """Up to this share of changed words it is asked."""


HALF = 0.5
"""Up to this share of changed words a clause was struck or put in; who tells it anew may describe instead."""
BECAME = "'{}' werd '{}'"
_SWAPPED = "'{}' en '{}' zijn van plaats gewisseld"
_EXCHANGES = (
    _Exchange(refronted, BECAME, KEPT_WORDS),
    _Exchange(exchanged, _SWAPPED),
    _Exchange(regraded, BECAME),
    _Exchange(inverted, _SWAPPED),
    _Exchange(faced_about, BECAME, KEPT_WORDS),
    _Exchange(as_condition, BECAME + ": een reden is geen voorwaarde"),
    _Exchange(turned_on, "{}"),
    _Exchange(rejoined, BECAME),
    _Exchange(on_another_day, BECAME),
    _Exchange(requested, "'{}' staat aan één kant: wie het vraagt, doet het nog niet"),
    _Exchange(reparticled, BECAME),
    _Exchange(lessened, BECAME),
    _Exchange(unbanned, BECAME),
    _Exchange(weakened, BECAME),
    _Exchange(turned_order, BECAME + ": wat eerst komt, is omgedraaid"),
    _Exchange(still_to_do, BECAME),
    _Exchange(only_as_one, BECAME),
    _Exchange(stepped, "'{}' en '{}' beloven niet hetzelfde", KEPT_WORDS),
    _Exchange(left_open, "'{}' staat aan één kant: wat openblijft, is nog niet beslist"),
    _Exchange(unrestricted, "'{}' staat aan één kant: voor wie of wat geldt het?", HALF),
    *(
        _Exchange(find, "{}")
        for find in (
            governed,
            minded,
            shares_exchanged,
            parts_exchanged,
            new_doer,
            made_partner,
            takes_over,
            restricted_otherwise,
            misplaced,
            resigned,
            shifted,
            moved,
            doer_exchanged,
            relinked,
            retensed,
        )
    ),
)
"""Asked in this order; the first that finds something tells the reason."""
