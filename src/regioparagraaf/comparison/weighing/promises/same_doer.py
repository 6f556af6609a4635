"""Who does it on one side, and on the other one only may, is willing to or thinks about it: 'de
wijkregisseur houdt spreekuur', 'de wijkregisseur kan spreekuur houden'.

The ladder compares what the signatories say of themselves, since that others may or can do something is
mostly what they are given. Here it is said of one and the same doer, whoever that is, and so nothing is
given. Who thinks about it or is willing has promised nothing, whoever he is.
"""

from __future__ import annotations

from collections.abc import Set

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.clauses import clauses
from regioparagraaf.comparison.reading.commitments import commitments
from regioparagraaf.comparison.reading.doers import may_act
from regioparagraaf.comparison.reading.frames import Clause
from regioparagraaf.comparison.reading.marker_senses import NOBODY, ONLY
from regioparagraaf.comparison.reading.promise import ABLE
from regioparagraaf.comparison.reading.said_here import is_condition
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.agents import BECOMING
from regioparagraaf.comparison.weighing.bodies.came_or_went import OFFERING
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.promises.leave import denial_differs, entitles
from regioparagraaf.comparison.weighing.reach.groups import DWELLERS
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.verbs import is_subordinate
from regioparagraaf.dutch.wordclass import is_participle


def same_doer(pair: Pair) -> tuple[Signal, ...]:
    """The signal of a weaker verb that came or went before the deed of one doer."""
    if denial_differs(pair) or any("mits" in side.all_keys for side in pair.sides):
        return ()
    for side, way in ((pair.draft, Direction.WEAKER), (pair.common, Direction.STRONGER)):
        other = pair.other(side)
        if not _WEAKER_TOO.isdisjoint(other.all_keys) or entitles(other, side):
            continue
        found = _only_may(side, other, pair) or _only_thinks(side, other, pair.lexicon)
        if found is not None:
            words = pair.in_order(side, (side.words(*found[0]), other.words(*found[1])))
            return (Signal(SignalKind.COMMITMENT, *words, way),)
    return ()


Found = tuple[tuple[int, ...], tuple[int, ...]]
"""The places of the weaker verb, and of the verb of the deed on the other side."""
_THINKING = frozenset({"overweegt", "overwegen"})
_WEAKER_TOO = (
    ABLE | _THINKING | frozenset("bereid mogelijk mogelijkheid wil willen zou zouden hoopt hopen".split())
)


def _only_may(side: Side, other: Side, pair: Pair) -> Found | None:
    """Where somebody may or can do what the other side has him do."""
    if ABLE.isdisjoint(side.all_keys):
        return None
    for may in clauses(side, pair.lexicon):
        words = side.keys[may.at : side.stop(may.at)]
        if side.keys[may.at] not in ABLE or not _GETTING.isdisjoint(words) or not _is_promised(side, may.at):
            continue
        for does in clauses(other, pair.lexicon):
            if _is_the_doer(may, does, other, pair):
                return (may.at,), other.verb_words(does.at)
        done = _done_by(other, may.by.roots)
        if done:
            return (may.at,), done
    return None


def _done_by(side: Side, who: Set[str]) -> tuple[int, ...]:
    """The places of what is done by the same ones in the passive ('worden geholpen door een loods'), or is
    theirs to do or to pay ('berust bij', 'voor rekening van'); none where nothing is."""
    for at, key in enumerate(side.keys):
        named = side.roots[at + 1 : min(at + 1 + _NAMED, side.stop(at))]
        if key not in ("door", *_THEIRS) or who.isdisjoint(root for root in named if root):
            continue
        found = _in_passive(side, at) if key == "door" else _theirs(side, at)
        if found:
            return found
    return ()


def _in_passive(side: Side, at: int) -> tuple[int, ...]:
    """The places of 'worden' and of the participle of the clause in which 'door' names who does it; 'door te
    bouwen' names nobody."""
    places = range(*side.stretch(at))
    verbs = [p for p in places if side.keys[p] in BECOMING]
    done = [p for p in places if is_participle(side.keys[p])]
    named = bool(verbs and done) and "te" not in side.keys[at + 1 : at + 3]
    return (verbs[0], done[-1]) if named and not is_subordinate(side.keys, verbs[0]) else ()


def _theirs(side: Side, at: int) -> tuple[int, ...]:
    """The places of the words before 'van' or 'bij' by which it is theirs."""
    for words in _THEIRS[side.keys[at]]:
        start = next(
            (p for p in range(max(at - _NAMED, 0), at) if side.keys[p : p + len(words)] == words), None
        )
        if start is not None:
            return tuple(range(start, start + len(words)))
    return ()


_THEIRS = {
    "van": (("voor", "rekening"), ("ten", "laste"), ("op", "kosten")),
    "bij": tuple((verb,) for verb in "berust berusten ligt liggen rust rusten".split()),
}
"""What stands before 'van' and 'bij' where these lead in whose it is to pay or to do."""
_NAMED = 3
"""Words behind these in which the doer stands: 'door een goede loods'."""


_GETTING = frozenset("krijgen ontvangen terecht gebruiken meedoen rekenen".split())
"""What one can get or use, one is given."""


def _is_promised(side: Side, at: int) -> bool:
    """Whether a verb stands in a main clause, without a denial or a condition."""
    words = side.keys[at : side.stop(at)]
    plain = not is_subordinate(side.keys, at) and not is_condition(side, at)
    return plain and (NOBODY | ONLY).isdisjoint(words)


def _only_thinks(side: Side, other: Side, lexicon: Lexicon) -> Found | None:
    """Where somebody thinks about doing it or is willing to, and the other side does it."""
    if (_THINKING | {"bereid"}).isdisjoint(side.all_keys):
        return None
    for at, key in enumerate(side.keys):
        words = side.keys[at : side.stop(at)]
        willing = key in ("is", "zijn") and "bereid" in words
        if (key not in _THINKING and not willing) or "te" not in words or not _is_promised(side, at):
            continue
        if not commitments(other, lexicon):
            return (at, at + words.index("bereid")) if willing else (at,), ()
    return None


def _is_the_doer(may: Clause, clause: Clause, side: Side, pair: Pair) -> bool:
    """Whether the one who may does something here that is no getting."""
    theirs = clause.by.roots & may.by.roots
    return (
        bool(theirs - pair.lexicon.people_roots - DWELLERS)
        and _acts(side, clause, pair.lexicon)
        and not is_subordinate(side.keys, clause.at)
        and not is_condition(side, clause.at)
        and side.roots[clause.at] not in OFFERING
        and side.keys[clause.at] not in _HAVING
    )


def _acts(side: Side, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether who does it is an office, body or firm, and no member of the public."""
    by = range(clause.by.start, clause.by.end)
    named = any(body.start in by and body.kind != "publiek" for body in side.bodies)
    return named or any(may_act(side, at, lexicon) for at in by)


_HAVING = frozenset("krijgt krijgen ontvangt ontvangen heeft hebben is zijn".split())
