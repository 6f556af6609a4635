"""Two who can both act, and took each other's place in the same words."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.agents import PARTICIPLE
from regioparagraaf.comparison.weighing.bodies.by_number import is_object_in_front
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def took_each_others_place(pair: Pair) -> str:
    """'de ombudsman belt de inwoner' against 'de inwoner belt de ombudsman': the same words, and two who can
    both act took each other's place. Where grammar leaves it open, a reader decides."""
    if pair.changed > 0 or "," in pair.common.all_keys or "," in pair.draft.all_keys:
        return ""
    if not BEING.isdisjoint(pair.common.all_keys) and not any(map(PARTICIPLE.match, pair.common.keys)):
        return ""  # 'de griffier is secretaris': the two are one
    if all(not _WE.isdisjoint(side.all_keys) for side in pair.sides):
        return ""  # 'wandelaars waarschuwen wij', 'wij waarschuwen wandelaars'
    ours, theirs = _actors(pair.common, pair.lexicon), _actors(pair.draft, pair.lexicon)
    swapped = len(ours) == 2 and theirs == ours[::-1] and ours[0] != ours[1]
    return "wie wat doet, is verwisseld" if swapped else ""


BEING = frozenset("is zijn blijft blijven".split())
_WE = frozenset({"wij", "we"})
"""By its form this can only be who does it; whom it is done to is 'ons'."""


def _actors(side: Side, lexicon: Lexicon) -> list[str]:
    """Who can act here, the doer of two first: bodies and people named without a preposition."""
    named = {body.end - 1: body.role for body in side.bodies}
    found, places = [], []
    for at, root in enumerate(side.roots):
        if (
            at not in named
            and root not in lexicon.people_roots
            and side.keys[at] not in lexicon.nouns["handelt"]
        ):
            continue
        opens = at - 1
        while opens >= 0 and (
            side.keys[opens] in _COUNTING
            or number(side.keys[opens]) is not None
            or (side.keys[opens].endswith("e") and side.keys[max(opens - 1, 0)] in DETERMINERS)
        ):
            opens -= 1  # 'aan een sociale ontwikkelaar'
        lead = side.keys[opens] if opens >= 0 else ""
        if named.get(at, "doet") == "doet" and lead not in _LEADS:
            found.append(root)
            places.append(at)
    if len(places) == 2 and is_object_in_front(side, *places):
        return found[::-1]  # 'de wijkraden hoort de wethouder': the verb goes with one
    return found


_COUNTING = frozenset("de het een onze alle meer minder dan ruim ten minste minstens".split())
"""Between a preposition and its noun: 'met meer dan 50 gasten'."""
_LEADS = PREPOSITIONS | frozenset("namens en of , zonder".split())
