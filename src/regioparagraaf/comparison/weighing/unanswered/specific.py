"""Whether what nothing answers is too specific for other wording: a name, a number, people, an opposite."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.words.kindred import has_kin


def is_specific(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> bool:
    """Whether a name, a number, people, a word with an opposite, or a start of it is unanswered."""
    for side, places in ((pair.common, gone), (pair.draft, new)):
        for at in places:
            text = side.tokens[at].text
            first = at == 0 or not side.keys[at - 1][0].isalnum()
            turns = side.roots[at] in pair.lexicon.turning_roots and not _is_billed(pair, side, at)
            if turns and not _pale(pair, side, at):
                return True
            people = side.roots[at] in pair.lexicon.people_roots or side.keys[at].endswith("enden")
            if (people or _narrows_whoever(pair, side, at)) and not has_kin(pair, side, at):
                return True
            if side.roots[at] in pair.lexicon.partial_roots and _is_a_part(pair, side):
                return True
            named = text[:1].isupper() and not first and not has_kin(pair, side, at)
            if any(map(str.isdigit, text)) or named:
                return True
    return False


def _is_billed(pair: Pair, side: Side, at: int) -> bool:
    """Whether 'betalen' only says what the other side says of a bill of the same one: 'draagt de
    secretariaatskosten', 'dragen hun rekening zelf'."""
    if side.roots[at] != "betal" or not any(key.endswith(_BILLS) for key in pair.other(side).keys):
        return False
    if any("kwijt" in key for key in pair.other(side).keys):
        return not {"hoeft", "hoeven"}.isdisjoint(side.all_keys)
    ours, theirs = (
        {body.concept for body in one.bodies if body.role in ("doet", "door")} | _ADDRESSED & {*one.keys}
        for one in (side, pair.other(side))
    )
    return ours == theirs


_ADDRESSED = frozenset("u je wie".split())
_BILLS = ("kosten", "rekening", "rekeningen", "kwijtgescholden", "kwijtschelden", "kwijtschelding")


def _narrows_whoever(pair: Pair, side: Side, at: int) -> bool:
    """Whether 'kinderen met een pas' are meant here, and on the other side whoever has one."""
    described = side.keys[at + 1 : at + 2] in (("met",), ("zonder",), ("die",))
    return side.keys[at] == "kinderen" and described and "wie" in pair.other(side).all_keys


def _is_a_part(pair: Pair, side: Side) -> bool:
    """Whether a hand in it is all that is promised: who 'draagt € 40.000 bij' pays it, who 'werkt niet mee'
    refuses."""
    paid = any(quantity.unit in ("€", "%") for quantity in side.measures.quantities)
    return not paid and not denials(side, pair.lexicon)


def _pale(pair: Pair, side: Side, at: int) -> bool:
    return side.roots[at] in pair.lexicon.pale_roots
