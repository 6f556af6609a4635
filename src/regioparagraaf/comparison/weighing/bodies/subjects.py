"""Who of two named on both sides does what the verb says: 'huurders spreken de verhuurder aan' against 'de
verhuurder spreekt huurders aan', in whatever voice and order.

Dutch shows the doer by 'door', by its place beside the finite verb, and by the number of that verb (ANS
21.1). Where two could be it, the first one is, unless the verb goes with the other alone.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from regioparagraaf.comparison.reading.doers import doers
from regioparagraaf.comparison.reading.side import SIDES, Side
from regioparagraaf.comparison.weighing.bodies.agents import BECOMING, PARTICIPLE
from regioparagraaf.comparison.weighing.bodies.shares import keeps_shares
from regioparagraaf.comparison.weighing.bodies.tasks import keeps_tasks
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.small_words import RELATIVES
from regioparagraaf.dutch.verbs import GETTING
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS
from regioparagraaf.dutch.words import ARTICLES, STOPS

RETOLD = 0.5
"""Above this share of changed words the sentence was cast anew, and places tell nothing."""


class Actor(Struct, frozen=True):
    """Somebody who can act, with the preposition before it, if any."""

    root: str
    lead: str
    at: int
    plural: bool


def doer_exchanged(pair: Pair) -> str:
    """Why somebody else does it now, as a Dutch clause; empty where nobody does."""
    if pair.changed > RETOLD or pair.left(pair.common) or pair.left(pair.draft):
        return ""
    alone = _no_longer_both(pair) or _now_done_by(pair)
    if alone:
        return alone
    if not _JOINED.isdisjoint(pair.common.all_keys) or not _JOINED.isdisjoint(pair.draft.all_keys):
        return ""
    ours = _doer(pair.common, pair.lexicon)
    theirs = _doer(pair.draft, pair.lexicon) if ours else None
    if (
        not ours
        or not theirs
        or ours[0] == theirs[0]
        or ours[1] != theirs[1]
        or keeps_tasks(pair)
        or keeps_shares(pair)
    ):
        return ""
    if all(_in_one_row(side, ours[0], theirs[0]) for side in pair.sides):
        return ""  # 'met bond en kerk', 'met kerk en bond'
    there = ours[0] in pair.draft.all_roots and theirs[0] in pair.common.all_roots
    return "wie wat doet, is verwisseld" if there else ""


def _in_one_row(side: Side, one: str, other: str) -> bool:
    """Whether 'en' joins two who act, in whatever order."""
    for at, key in enumerate(side.keys):
        before, behind = side.roots[max(at - _ROW, 0) : at], side.roots[at + 1 : at + 1 + _ROW]
        if key == "en" and ((one in before and other in behind) or (other in before and one in behind)):
            return True
    return False


_ROW = 3
"""Words from 'en' to the noun it joins, with its article and adjective."""
_JOINED = GETTING | frozenset(
    "elkaar elkaars samen gezamenlijk onderling beide beiden is zijn laat laten opdracht".split()
)
"""With these two are each other's, or one, or one has it done by the other: who stands first is nothing."""


def _no_longer_both(pair: Pair) -> str:
    """'gemeente en dorpsraad kunnen opzeggen' against 'de afspraken met de dorpsraad kunnen door de gemeente
    worden opgezegd': of two who did it one is left."""
    if any(not _TOGETHER.isdisjoint(side.all_keys) for side in pair.sides):
        return ""
    for side, other in pair.both_ways:
        both = _row_in_front(side, pair.lexicon)
        if not both or not GETTING.isdisjoint(side.all_keys):
            continue  # who gets it together did nothing together
        once = all(other.roots.count(root) == 1 for root in both)
        if once and _in_one_row(other, both[0], both[1]):
            continue  # 'lege loodsen en schuren mogen', 'het gebruik van lege loodsen en schuren'
        there = {actor.root: actor.lead for actor in actors(other, pair.lexicon)}
        leads = [there.get(root, "?") for root in both]
        if "?" not in leads and sum(lead in ("", "door") for lead in leads) == 1:
            return "wie het samen deden, doen het niet meer samen"
    return ""


_TOGETHER = frozenset(
    "samen gezamenlijk tussen zowel elkaar spreekt spreken gesprek gesprekken praat praten ontmoet ontmoeten "
    "overlegt overleggen".split()
)
"""With these two do it together in whatever order and case they are named: who speaks with another, the
other speaks with him."""


def _row_in_front(side: Side, lexicon: Lexicon) -> list[str]:
    """Two actors that 'en' joins at the start of the sentence, by their roots."""
    if "en" not in side.keys[: _FRONT + 2]:
        return []
    bare = [actor for actor in actors(side, lexicon) if not actor.lead]
    for one, other in pairwise(bare):
        if any(body.start <= one.at < other.at < body.end for body in side.bodies):
            continue  # 'burgemeester en wethouders' are one college
        between = side.keys[one.at + 1 : other.at]
        if one.at <= _FRONT and between[:1] == ("en",) and len(between) <= _FRONT:
            return [one.root, other.root]
    return []


_FRONT = 2


def _now_done_by(pair: Pair) -> str:
    """'wordt vervangen' against 'wordt door de ondernemers vervangen', where these only stood by."""
    for side, other in pair.both_ways:
        if "door" in side.all_keys or "door" not in other.all_keys:
            continue
        if not (_in_passive(side) and _in_passive(other)):
            continue
        by = {
            actor.root
            for actor in actors(other, pair.lexicon)
            if actor.lead == "door" and not _of_a_noun(other, actor)
        }
        if any(actor.root in by and not actor.lead for actor in actors(side, pair.lexicon)):
            return "wie het doet, is anders"
    return ""


def _of_a_noun(side: Side, actor: Actor) -> bool:
    """Whether one behind 'door' does what only tells which thing it is: 'de regels die door de dijkraad zijn
    gesteld', 'de door de dijkraad gestelde regels'."""
    by = next((at for at in range(actor.at, -1, -1) if side.keys[at] == "door"), 0)
    start = max((at + 1 for at in range(by) if not side.keys[at][0].isalnum()), default=0)
    told = any(key in RELATIVES and at > start for at, key in enumerate(side.keys[start:by], start))
    return told or side.keys[max(by - 1, 0)] in ARTICLES


def _in_passive(side: Side) -> bool:
    """Whether the first finite verb is that of a passive."""
    if BECOMING.isdisjoint(side.all_keys):
        return False
    finite = next((at for at in range(1, len(side.keys)) if _is_finite(side, at)), None)
    return finite is not None and side.keys[finite] in BECOMING


def _doer(side: Side, lexicon: Lexicon) -> tuple[str, str] | None:
    """The root of who acts in the first sentence, and that of the verb; None where it does not show."""
    end = next((at for at, key in enumerate(side.keys) if key in STOPS), len(side.keys))
    acting = [actor for actor in actors(side, lexicon) if actor.at < end]
    if len(acting) < 2:
        return None
    named = {at for body in side.bodies for at in range(body.start, body.end)}
    finite = next((at for at in range(1, end) if at not in named and _is_finite(side, at)), None)
    if finite is None:
        return None
    verb = _verb(side, finite, end)
    if side.keys[finite] in BECOMING:
        by = [actor for actor in acting if actor.lead == "door"]
        return (by[0].root, verb) if len(by) == 1 and verb else None
    bare = [actor for actor in acting if not actor.lead]
    # One thing stands before the finite verb: behind a preposition the rest of its row does not act either.
    front = [actor for actor in acting if actor.at < finite][:1]
    before = [actor for actor in front if not actor.lead]
    behind = [actor for actor in bare if finite < actor.at <= finite + _NEAR]
    plural = side.keys[finite].endswith("en")
    agreeing = [actor for actor in before + behind[:1] if actor.plural == plural]
    if len({actor.at in named for actor in agreeing}) > 1:
        return None  # of a body and others `orgaan` tells who it is
    return (agreeing[0].root, verb) if agreeing and verb else None


_NEAR = 4
"""Words behind the finite verb in which its subject stands, adjectives included."""


@lru_cache(maxsize=SIDES)
def actors(side: Side, lexicon: Lexicon) -> tuple[Actor, ...]:
    """Who is named and can act, in their order. Remembered: four rules ask it of one side."""
    found = []
    bodies = {body.end - 1 for body in side.bodies if body.kind in ("eigen", "ander", "gemeente", "partner")}
    known = bodies.union(doers(side, lexicon))
    people, acting = lexicon.people_roots, lexicon.nouns["handelt"]
    for at, root in enumerate(side.roots):
        key = side.keys[at]
        if not root or not (at in known or root in people or key in acting):
            continue
        start = at
        while start and (
            side.keys[start - 1] in DETERMINERS
            or side.keys[start - 1].endswith("e")
            or number(side.keys[start - 1]) is not None
            or side.keys[max(start - 2, 0)] in _BEFORE_BARE  # 'aan een regionaal fonds'
        ):
            start -= 1
        counted = (
            q.start for q in side.measures.quantities if q.start < start <= q.end or q.start < at < q.end
        )
        start = min([start, *counted])  # 'met meer dan 2.000 inwoners'
        lead = side.keys[start - 1] if start and side.keys[start - 1] in PREPOSITIONS else ""
        each = lead == "van" and side.keys[max(start - 2, 0)] in _EACH_OF
        found.append(Actor(root, "" if each else lead, at, not each and key.endswith(("en", "s"))))
    return tuple(found)


_BEFORE_BARE = frozenset("een geen één".split())
"""Behind these an adjective may stand without its 'e'."""
_EACH_OF = frozenset("elk ieder één een".split())
"""With 'van' they make one of many the subject: 'elk van de gemeenten levert'."""


def _is_finite(side: Side, at: int) -> bool:
    key = side.keys[at]
    if key in BECOMING or key in _AUXILIARIES:
        return True
    return side.is_verb(at)


_AUXILIARIES = frozenset("kan kunnen mag mogen moet moeten zal zullen heeft hebben".split())


def _verb(side: Side, finite: int, end: int) -> str:
    """The root of what is done: the participle or infinitive that closes the clause, or the finite verb."""
    if side.keys[finite] in BECOMING or side.keys[finite] in _AUXILIARIES:
        named = {at for body in side.bodies for at in range(body.start, body.end)}  # 'gemeenten' is no verb
        rest = (at for at in range(finite + 1, end) if at not in named)
        closing = (at for at in rest if PARTICIPLE.match(side.keys[at]) or _closes(side, at))
        return next((side.roots[at] for at in closing if side.roots[at]), "")
    return side.roots[finite]


def _closes(side: Side, at: int) -> bool:
    behind = side.keys[at + 1] if at + 1 < len(side.keys) else "."
    return side.keys[at].endswith("en") and (not behind[0].isalpha() or behind in PREPOSITIONS)
