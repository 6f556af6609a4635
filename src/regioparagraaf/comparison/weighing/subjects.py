"""Who of two named on both sides does what the verb says: 'huurders spreken de verhuurder aan' against 'de
verhuurder spreekt huurders aan', in whatever voice and order.

Dutch shows the doer by 'door', by its place beside the finite verb, and by the number of that verb (ANS
21.1). Where two could be it, the first one is, unless the verb goes with the other alone.
"""

from __future__ import annotations

from msgspec import Struct

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.agents import BECOMING, PARTICIPLE, may_act
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS, Kind, kind_of
from regioparagraaf.dutch.words import STOPS

RETOLD = 0.5
"""Above this share of changed words the sentence was cast anew, and places tell nothing."""


class _Actor(Struct, frozen=True):
    """Somebody who can act, with the preposition before it, if any."""

    root: str
    lead: str
    at: int
    plural: bool


def doer_exchanged(pair: Pair) -> str:
    """Why somebody else does it now, as a Dutch clause; empty where nobody does."""
    if pair.changed > RETOLD or pair.left(pair.common) or pair.left(pair.draft):
        return ""
    if not _JOINED.isdisjoint(pair.common.keys) or not _JOINED.isdisjoint(pair.draft.keys):
        return ""
    ours, theirs = _doer(pair.common, pair.lexicon), _doer(pair.draft, pair.lexicon)
    if not ours or not theirs or ours[0] == theirs[0] or ours[1] != theirs[1]:
        return ""
    there = ours[0] in pair.draft.roots and theirs[0] in pair.common.roots
    return "wie wat doet, is verwisseld" if there else ""


_JOINED = frozenset(
    "elkaar elkaars samen gezamenlijk onderling beide beiden is zijn laat laten opdracht".split()
)
"""With these two are each other's, or one, or one has it done by the other: who stands first is nothing."""


def _doer(side: Side, lexicon: Lexicon) -> tuple[str, str] | None:
    """The root of who acts in the first sentence, and that of the verb; None where it does not show."""
    end = next((at for at, key in enumerate(side.keys) if key in STOPS), len(side.keys))
    actors = [actor for actor in _actors(side, lexicon) if actor.at < end]
    finite = next((at for at in range(1, end) if _is_finite(side, at)), None)
    if finite is None or len(actors) < 2:
        return None
    verb = _verb(side, finite, end)
    if side.keys[finite] in BECOMING:
        by = [actor for actor in actors if actor.lead == "door"]
        return (by[0].root, verb) if len(by) == 1 and verb else None
    bare = [actor for actor in actors if not actor.lead]
    before = [actor for actor in bare if actor.at < finite]
    behind = [actor for actor in bare if finite < actor.at <= finite + _NEAR]
    plural = side.keys[finite].endswith("en")
    agreeing = [actor for actor in before[:1] + behind[:1] if actor.plural == plural]
    return (agreeing[0].root, verb) if agreeing and verb else None


_NEAR = 4
"""Words behind the finite verb in which its subject stands, adjectives included."""


def _actors(side: Side, lexicon: Lexicon) -> list[_Actor]:
    """Who is named and can act, in their order."""
    found = []
    bodies = {body.end - 1 for body in side.bodies if body.kind in ("eigen", "ander", "gemeente")}
    for at, root in enumerate(side.roots):
        key = side.keys[at]
        person = root in lexicon.people_roots or at in bodies or key in lexicon.nouns["handelt"]
        if not root or not (person or may_act(side, at, lexicon)):
            continue
        start = at
        while start and (
            side.keys[start - 1] in DETERMINERS
            or side.keys[start - 1].endswith("e")
            or number(side.keys[start - 1]) is not None
        ):
            start -= 1
        lead = side.keys[start - 1] if start and side.keys[start - 1] in PREPOSITIONS else ""
        found.append(_Actor(root, lead, at, key.endswith(("en", "s"))))
    return found


def _is_finite(side: Side, at: int) -> bool:
    key = side.keys[at]
    if key in BECOMING or key in _AUXILIARIES:
        return True
    return kind_of(side.keys, at, frozenset(side.particles.values())) is Kind.VERB


_AUXILIARIES = frozenset("kan kunnen mag mogen moet moeten zal zullen heeft hebben".split())


def _verb(side: Side, finite: int, end: int) -> str:
    """The root of what is done: the participle or infinitive that closes the clause, or the finite verb."""
    if side.keys[finite] in BECOMING or side.keys[finite] in _AUXILIARIES:
        rest = range(finite + 1, end)
        closing = (at for at in rest if PARTICIPLE.match(side.keys[at]) or _closes(side, at))
        return next((side.roots[at] for at in closing if side.roots[at]), "")
    return side.roots[finite]


def _closes(side: Side, at: int) -> bool:
    behind = side.keys[at + 1] if at + 1 < len(side.keys) else "."
    return side.keys[at].endswith("en") and (not behind[0].isalpha() or behind in PREPOSITIONS)
