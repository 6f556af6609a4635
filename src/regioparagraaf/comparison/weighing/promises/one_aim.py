"""Two words for one aim: 'zetten in op minder ongevallen', 'ons doel is minder ongevallen'."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.reading.commitments import Commitment
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def is_one_aim(pair: Pair, ours: Sequence[Commitment], theirs: Sequence[Commitment]) -> bool:
    """Whether two markers are one aim in other words: 'zetten in op' is 'ons doel is', and in a text told
    anew 'bevorderen' is 'willen dat meer' or 'helpen te'."""
    sides = ((pair.common, ours, pair.draft, theirs), (pair.draft, theirs, pair.common, ours))
    return any(
        (_strives(found) and _aims(other, others))
        or (pair.changed >= RETOLD and _furthers(side, found) and _wishes(other, others))
        or (pair.changed >= RETOLD and _promotes(pair, side, found) and not others and _helps_along(other))
        for side, found, other, others in sides
    )


def is_one_request(pair: Pair, was: Commitment | None, wordt: Commitment | None) -> bool:
    """Whether an effort with another body is now told as asking that body: 'pleiten bij de provincie voor',
    'vragen de provincie om'; or asking as pressing for it: 'dringen bij de provincie aan op'."""
    if was is None or wordt is None:
        return False
    if (was.rung, wordt.rung) == ("I", "T"):
        return _is_asked((pair.draft, wordt), (pair.common, was), _PLEADING)
    return (was.rung, wordt.rung) == ("T", "I") and _is_asked(
        (pair.common, was), (pair.draft, wordt), _PRESSING
    )


def _is_asked(
    asking: tuple[Side, Commitment], pleading: tuple[Side, Commitment], verbs: tuple[str, ...]
) -> bool:
    """Whether the body that one side asks is the one with which the other pleads, by one of these verbs."""
    (asks, asked), (side, effort) = asking, pleading
    if not side.roots[effort.verb].startswith(verbs) or asks.roots[asked.verb] != "frag":
        return False
    whom = {body.concept for body in asks.bodies if {*asked.places} & {*range(body.start, body.end)}}
    return any(
        body.concept in whom and not _TOWARDS.isdisjoint(side.keys[max(body.start - 1, 0) : body.end])
        for body in side.bodies
    )


_PLEADING = ("pleit", "bepleit", "lobby", "ingelobby", "inset", "sterk", "aandring", "mak")
"""How the roots of verbs begin by which one asks another for something."""
_PRESSING = ("aandring", "dring")
_TOWARDS = frozenset("bij richting".split())
RETOLD = 0.5
"""From this share of changed words on, 'wij willen dat er meer wordt gefietst' tells 'wij bevorderen
fietsen'."""


def _strives(found: Sequence[Commitment]) -> bool:
    return [c.rung for c in found] == ["I"]


def _aims(side: Side, found: Sequence[Commitment]) -> bool:
    """Whether 'ons doel is' is all that is said: in plain words what 'wij zetten in op' says."""
    return len(found) == 1 and side.keys[found[0].verb] in _AIM


_AIM = frozenset({"doel"})


def _furthers(side: Side, found: Sequence[Commitment]) -> bool:
    """Whether all that is said is that a thing is furthered or discouraged."""
    return _strives(found) and side.keys[found[0].verb].startswith(_FURTHERING)


_FURTHERING = ("stimul", "bevord", "gestim", "ontmoed")


def _promotes(pair: Pair, side: Side, found: Sequence[Commitment]) -> bool:
    """Whether all that is said is that a thing is furthered, and the other side speaks of that thing."""
    furthers = _strives(found) and side.keys[found[0].verb].startswith(("bevord", "vergemak"))
    return furthers and len(pair.left(side)) <= 1


def _helps_along(side: Side) -> bool:
    """Whether somebody is helped to do it: 'helpt u om regenwater te gebruiken'."""
    return any(key in ("helpt", "helpen") and "te" in side.keys[at:] for at, key in enumerate(side.keys))


def _wishes(side: Side, found: Sequence[Commitment]) -> bool:
    """Whether all that is said is that we want more or less of it, or that somebody does it."""
    return (
        len(found) == 1
        and side.keys[found[0].verb] in ("wil", "willen")
        and not _WISHED.isdisjoint(side.keys[found[0].verb :])
    )


_WISHED = frozenset("dat graag meer minder".split())
