"""Who does a thing of which the other side does not say who does it: 'beleggers planten elk jaar bomen' for
'elk jaar worden bomen geplant'.

A passive leaves it to the municipalities; whoever else is named as its doer takes it from them. Somebody who
only gets, has or may do it is no doer.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.doers import may_act
from regioparagraaf.comparison.reading.said_here import said_here
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.agents import BECOMING
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def new_doer(pair: Pair) -> str:
    """Who does it on one side alone, where nobody is named on the other, as a Dutch clause; or ''."""
    for side, what in ((pair.draft, "doet het nu"), (pair.common, "deed het")):
        left = pair.left(side)
        if not left or _by_somebody(pair, pair.other(side)):
            continue
        for at in left:
            if side.keys[at] in _THE_PARTIES or not _can_act(pair, side, at):
                continue
            if not _is_told(side.roots[at], pair.other(side)) and _does_it(pair, side, at):
                return f"'{side.words(at)}' {what}: aan de andere kant staat niet wie"
    return ""


_THE_PARTIES = frozenset("partijen partners betrokkenen deelnemers leden".split())
"""Those who agree, or take part, are who they were."""


def _is_told(root: str, other: Side) -> bool:
    """Whether the other side says what they do: 'toezichthouders', 'er is toezicht'."""
    return any(len(own) >= _STEM and root.startswith(own) for own in other.roots)


_STEM = 5


def _by_somebody(pair: Pair, side: Side) -> bool:
    """Whether the side says who does it; 'door een veilige inrichting' says how."""
    if any(body.role in ("doet", "door") and body.kind not in _OURS for body in side.bodies):
        return True
    return any(
        _can_act(pair, side, at)
        for door, key in enumerate(side.keys)
        if key == "door"
        for at in (door + 1, door + 2)
        if 1 < at < len(side.keys) and (at == door + 1 or side.keys[door + 1] in DETERMINERS)
    )


_OURS = ("wij", "gemeente")
"""What a passive means too: 'door ons'."""


def _can_act(pair: Pair, side: Side, at: int) -> bool:
    known = may_act(side, at, pair.lexicon) or side.roots[at] in pair.lexicon.people_roots
    return known or side.keys[at] in pair.lexicon.nouns["handelt"]


def _does_it(pair: Pair, side: Side, at: int) -> bool:
    """Whether somebody is the subject of an active verb of the main clause, without anyone else beside it."""
    before = at - 1 - (side.keys[at - 1] in DETERMINERS)
    start, end = side.stretch(at)
    if side.keys[max(before, 0)] == "door" and not BECOMING.isdisjoint(side.keys[start:end]):
        return not side.keys[before - 1].startswith("vervang")  # 'vervangen door een exemplaar'
    others = any(
        body.role == "doet" and start <= body.start < end and not body.start <= at < body.end
        for body in side.bodies
    )
    inverted = at == start and not _SAID.isdisjoint(side.keys[at + 2 : at + 3])  # 'scholen helpen wij'
    said = inverted or not _SAID.isdisjoint(side.keys[start:at])
    if others or said or not side.keys[at].endswith(("en", "s")):
        return False
    verb = at + 1 if at == start else at - 1
    if verb == at - 1 and not fronted(pair, side, start, verb):
        return False
    return _is_deed(pair, side, verb)


_SAID = frozenset("wij we u je jij ik men hij zij ze die wie wat dat iedereen".split())


def fronted(pair: Pair, side: Side, start: int, verb: int) -> bool:
    """Whether what stands before the verb cannot be its subject: it tells when, where or how, or it is what
    is done on the other side."""
    if verb <= start:
        return False
    measured = side.measures
    spans = [(t.start, t.end) for t in measured.terms] + [(f.start, f.end) for f in measured.frequencies]
    spans += [(hedge.start, hedge.end) for hedge in side.hedges]
    opener = side.keys[start]
    adverb = opener in pair.lexicon.function_words | _TOGETHER and opener not in DETERMINERS
    if opener in PREPOSITIONS or adverb or any(begin <= start < stop for begin, stop in spans):
        return True
    told = [at for at in pair.content(side) if start <= at < verb]
    answered = bool(told) and not set(told) & set(pair.left(side))
    return answered and not any(_can_act(pair, side, at) for at in range(start, verb))


_TOGETHER = frozenset({"samen", "gezamenlijk"})


def _is_deed(pair: Pair, side: Side, at: int) -> bool:
    """Whether a plural verb stands here that does what is done on the other side."""
    key = side.keys[at] if at < len(side.keys) else ""
    if not key.endswith("en") or key in _NO_DEED or not said_here(side, at):
        return False
    return key not in pair.lexicon.function_words or key in _LIGHT


_NO_DEED = frozenset(
    "krijgen ontvangen hebben worden zijn kunnen mogen moeten hoeven blijven komen gaan staan "
    "betalen wonen leven leren".split()
)
_LIGHT = frozenset("geven nemen maken doen houden leggen stellen brengen voeren zetten willen".split())
