"""Whether two conditions are one: of one kind, on the same thing, with the same say for the same bodies."""

from __future__ import annotations

from regioparagraaf.comparison.reading.denials import ONLY
from regioparagraaf.comparison.reading.hedges import CONSENT, EXCEPTION, UNTIL, Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import any_among, is_among
from regioparagraaf.dutch.small_words import BECOMING

NOT_THERE = frozenset("niet geen ontbreekt ontbreken uitblijft uitblijven wegvalt wegvallen".split())


def same(pair: Pair, one: Hedge, other: Hedge) -> bool:
    """Whether two hedges say the same: of one group, or conditions on the same thing."""
    a, b = one.group, other.group
    if not {a, b} & CONSENT and not a.startswith("zin-") and not b.startswith("zin-"):
        return a == b
    if a == b == UNTIL and not _goes_on_alike(pair, one, other):
        return False
    if a == b == UNTIL and _ends_by_another(pair, other):
        return False
    if lost_denial(pair.common, one, pair.draft, other) or lost_denial(pair.draft, other, pair.common, one):
        return False
    if a == b == EXCEPTION and _excepts_kind(pair, one, other):
        return True
    ours = what_of(pair, pair.common, one)
    theirs = what_of(pair, pair.draft, other)
    if a == b == ENOUGH_OF:
        enough = frozenset(map(pair.lexicon.root, ENOUGH))
        ours, theirs = ours - enough, theirs - enough
    if not ours or not theirs:
        return a == b
    says = {say(pair.common, one), say(pair.draft, other)}
    if len(says) > 1 and "" not in says:
        return False
    if len(says) > 1 and {a, b} & CONSENT and _asks_more(pair, one, other):
        return False  # 'zonder advies van de arts niet', 'alleen als de arts meebetaalt'
    parts = [
        {_PARTS[key] for key in side.keys_of(hedge) if key in _PARTS}
        for side, hedge in ((pair.common, one), (pair.draft, other))
    ]
    if parts[0] != parts[1]:
        return False  # 'als de meeste raden instemmen' is not all of them
    alike_said = len(says) == 1 and "" not in says
    joined = ["en" in s.keys_of(h) for s, h in ((pair.common, one), (pair.draft, other))]
    if alike_said and joined[0] != joined[1]:
        return False  # one more, or one less, who must agree
    if alike_said and _of_others(pair, one, other):
        return False  # 'met toestemming van de eigenaar', 'van de huurder'
    if alike_said and any_among(pair, ours, theirs):
        return bodies_of(pair.common, one) == bodies_of(pair.draft, other)
    bodies = bodies_of(pair.common, one)
    upto = (bodies, bodies_of(pair.draft, other))
    limit = _limit(pair.common, one)
    if limit and limit == _limit(pair.draft, other) and (upto[0] == upto[1] or not all(upto)):
        return True
    if bodies and a == b and a not in CONSENT and bodies == bodies_of(pair.draft, other):
        return True
    if {a, b} == CONSENT:
        return False
    named = bodies and a not in CONSENT and b not in CONSENT and bodies == bodies_of(pair.draft, other)
    if named and any_among(pair, ours, theirs):
        return True  # on one body and one thing
    shared = sum(is_among(pair, x, theirs) for x in ours)
    back = sum(is_among(pair, y, ours) for y in theirs)
    half = shared * 2 >= len(ours) and back * 2 >= len(theirs)
    said = shared > 0 and a == b and _is_said(pair, pair.common, one) and _is_said(pair, pair.draft, other)
    named_alike = bodies_of(pair.common, one) == bodies_of(pair.draft, other)
    return (half or said) and (
        named_alike or _points_at(pair, pair.common, one, other) or _points_at(pair, pair.draft, other, one)
    )


def _points_at(pair: Pair, side: Side, hedge: Hedge, twin: Hedge) -> bool:
    """Whether a condition only points at whom the other names: 'het bestuur beslist, behalve als het besluit
    te wachten', 'tenzij het bestuur besluit te wachten'."""
    opened = side.keys[hedge.start + 1 : hedge.start + _OPENED]
    if bodies_of(side, hedge) or _POINTING.isdisjoint(opened):
        return False
    before = [b for b in side.bodies if side.sentences[b.start] == side.sentences[hedge.start]]
    outside = {b.concept for b in before if b.kind != "wij" and not hedge.holds(b.start)}
    return len(outside) == 1 and outside == bodies_of(pair.other(side), twin)


_OPENED = 3
"""Places from the word that opens a condition within which its subject stands: 'behalve als hij'."""
_POINTING = frozenset("hij zij ze het deze die".split())


def _excepts_kind(pair: Pair, one: Hedge, other: Hedge) -> bool:
    """Whether one exception names by its head what the other names by a compound, of the kind that the side
    with the head speaks of: 'de molens, met uitzondering van de houtmolen', 'behalve de molen'."""
    ours, theirs = pair.common.keys[one.end - 1], pair.draft.keys[other.end - 1]
    side = pair.common if len(ours) < len(theirs) else pair.draft
    short, long = sorted((ours, theirs), key=len)
    first = long.removesuffix(short)
    compound = len(short) >= _SHORTEST and first != long and len(first) >= _SHORTEST - 1
    return compound and any(first in key for key in side.keys)


_SHORTEST = 4
"""Letters of a word that stands in a longer one by no chance."""


def _of_others(pair: Pair, one: Hedge, other: Hedge) -> bool:
    """Whether each of two conditions names people, and none of those of the other."""
    people = pair.lexicon.people_roots
    ours, theirs = (
        {root for root in side.roots[hedge.start : hedge.end] if root in people}
        for side, hedge in ((pair.common, one), (pair.draft, other))
    )
    met = any_among(pair, ours, theirs)
    return bool(ours and theirs) and not met


def _asks_more(pair: Pair, one: Hedge, other: Hedge) -> bool:
    """Whether the one of two conditions that asks for no say asks for a deed that the other side lacks."""
    asking = ((pair.common, one), (pair.draft, other))
    return any(not say(side, hedge) and not _is_said(pair, side, hedge) for side, hedge in asking)


def _is_said(pair: Pair, side: Side, hedge: Hedge) -> bool:
    """Whether the other side says all of a condition, in it or outside it."""
    return not any(hedge.holds(at) for at in pair.left(side))


def lost_denial(side: Side, hedge: Hedge, other: Side, twin: Hedge) -> bool:
    """Whether 'niet voordat er ijs ligt' would be 'zolang er geen ijs ligt' where nothing else is denied."""
    words = other.keys_of(twin)
    if side.keys[hedge.start] != "niet" or words[0] != "zolang" or NOT_THERE.isdisjoint(words):
        return False
    held = {key for at, key in enumerate(other.keys) if not twin.holds(at)}
    return HELD.isdisjoint(held)


HELD = frozenset("niet geen nooit niemand wacht wachten blijft blijven".split())
"""With these a side says that a thing is not done yet."""


def _goes_on_alike(pair: Pair, one: Hedge, other: Hedge) -> bool:
    """Whether two conditions last alike: both while a thing is so, or until it is."""
    ours, theirs = pair.common.keys_of(one), pair.draft.keys_of(other)
    if ours[0] == theirs[0] == "zolang":
        if not any(_UNDER_WAY.isdisjoint(words) for words in (ours, theirs)):
            # 'zolang de bouw loopt', 'zolang de bouw niet loopt'
            return NOT_THERE.isdisjoint(ours) == NOT_THERE.isdisjoint(theirs)
        for words, twin in ((ours, theirs), (theirs, ours)):
            if (
                not _UNDER_WAY.isdisjoint(words)
                and NOT_THERE.isdisjoint(words)
                and not BECOMING.isdisjoint(twin)
            ):
                # 'zolang de bouw loopt', 'zolang er wordt gebouwd', 'zolang er niet wordt gebouwd'
                return NOT_THERE.isdisjoint(twin)
    return ends(pair.common, one) == ends(pair.draft, other)


_UNDER_WAY = frozenset("loopt lopen duurt duren bezig gaande".split())


def _ends_by_another(pair: Pair, hedge: Hedge) -> bool:
    """Whether it lasts until something else: 'tot de brug er is', 'tot de bouw van de brug begint'."""
    empty = pair.lexicon.vague_roots | pair.lexicon.pale_roots
    fresh = [at for at in pair.matching.draft_left if hedge.holds(at)]
    return len(fresh) > 1 and any(pair.draft.roots[at] not in empty for at in fresh)


_PARTS = {"meeste": "most", "meerderheid": "most", "enkele": "some"}
"""What says that not all of them must: 'een meerderheid van de vissers' is 'de meeste vissers'."""


def say(side: Side, hedge: Hedge) -> str:
    """What kind of say a condition asks for: 'na overleg', 'met instemming'; '' for another condition."""
    words = side.keys_of(hedge)
    return next((kind for kind, say in _SAYS.items() if not say.isdisjoint(words)), "")


_SAYS = {
    "overleg": frozenset(
        "overleg samenspraak afstemming raadpleging ruggespraak gesprek overlegd gehoord geraadpleegd".split()
    ),
    "instemming": frozenset(
        "instemming toestemming goedkeuring akkoord instemmen ingestemd instemt "
        "goedvindt goedvinden goedgevonden ja eens".split()
    ),
    "advies": frozenset("advies geadviseerd".split()),
    "melding": frozenset("melding kennisgeving bericht mededeling gemeld geïnformeerd ingelicht".split()),
}
"""From being heard to having to agree: each another say."""


def _limit(side: Side, hedge: Hedge) -> set[float]:
    """The numbers that a condition turns on: not those that count a body ('de vijf raden')."""
    bodies = {at for body in side.bodies for at in range(body.start, body.end)}
    inside = [q for q in side.measures.quantities if hedge.holds(q.start)]
    return {round(q.value) for q in inside if q.start not in bodies}


def ends(side: Side, hedge: Hedge) -> bool:
    """Whether the condition ends when something happens ('totdat', 'zolang niet') or holds while it lasts."""
    words = side.keys_of(hedge)
    return words[0] != "zolang" or not UNDONE.isdisjoint(words)


UNDONE = NOT_THERE | frozenset("nog loopt lopen duurt duren bezig gaande".split())
"""With these 'zolang' lasts until something is done: 'zolang het onderzoek loopt'."""


def what_of(pair: Pair, side: Side, hedge: Hedge) -> set[str]:
    """The roots of what a condition is about; what stands between 'alleen' and 'als' is what it allows."""
    words = range(hedge.start, hedge.end)
    if side.keys[hedge.start] in ONLY or side.keys[hedge.start : hedge.start + 2] in _NOT_BEFORE:
        opener = next((at for at in words if side.keys[at] in _OPENING), hedge.start)
        words = range(opener, hedge.end)
    lexicon = pair.lexicon
    torn = side.torn  # 'blijven … weg' says more than 'blijven'
    return {
        side.roots[at]
        for at in words
        if side.roots[at]
        and side.keys[at][0].isalnum()
        and (at in torn or not (side.keys[at] in _OPENERS or side.keys[at] in lexicon.function_words))
        and side.roots[at] not in lexicon.light_roots
        and side.roots[at] not in lexicon.denying_roots
        and lexicon.denials.get(side.keys[at]) != "vol"
        and side.keys[at] not in NOT_THERE
    }


ENOUGH_OF = "zin-bij"
ENOUGH = frozenset("voldoende genoeg toereikend toereikende".split())
"""Behind 'bij' these only open it: 'bij voldoende wind' turns on the wind."""


_NOT_BEFORE = (("niet", "eerder"), ("niet", "vroeger"))


_OPENING = frozenset("als indien wanneer mits na nadat met dan".split())


_OPENERS = frozenset(
    "zover voorzover "
    "voorbehoud voorwaarde mits tenzij zodra zolang totdat tijd moment ogenblik uitzondering uitgezonderd "
    "behalve behoudens geldt geval gevallen".split()
)
"""Words of a condition that only open it or point at it."""


def bodies_of(side: Side, hedge: Hedge) -> set[str]:
    return {body.concept for body in side.bodies if hedge.holds(body.start) and body.kind != "wij"}
