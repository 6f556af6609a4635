"""What sets some of a kind apart: 'kleine terrassen', 'kinderen die in een pleeggezin wonen'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.groups import WHOLE
from regioparagraaf.comparison.weighing.reach.signal import reach, shrunk
from regioparagraaf.dutch.words import MARKS


def qualified(pair: Pair) -> tuple[Signal, ...]:
    """A noun that got or lost an adjective that sets some of its kind apart: 'kleine terrassen'."""
    if pair.changed > RETOLD:
        return ()
    for side, other, left, wider in (
        (pair.draft, pair.common, pair.matching.draft_left, False),
        (pair.common, pair.draft, pair.matching.common_left, True),
    ):
        for at in left:
            if side.keys[at] not in pair.lexicon.nouns["beperkt"] or at + 1 >= len(side.keys):
                continue
            noun = at + 1
            while noun + 1 < len(side.keys) and side.keys[noun].endswith("e") and noun not in left:
                noun += 1  # 'kleine culturele instellingen'
            bare = [place for place, root in enumerate(other.roots) if root and root == side.roots[noun]]
            bare = [place for place in bare if other.keys[place + 1 : place + 2] not in _LIMITED_BEHIND]
            bare = [
                place
                for place in bare
                if not other.keys[place - 1].endswith("e")
                or other.keys[place - 1] in (*_PLAIN, side.keys[noun - 1])
            ]
            if bare and _is_this_text(side, at, noun, other.keys[max(bare[0] - 1, 0)]):
                continue
            if bare and side.keys[at].startswith("gemeentelijk") and are_ours(other, bare[0]):
                continue
            if bare and side.keys[noun].endswith(("en", "s")):
                said, whole = side.span(at, noun + 1), other.words(bare[0])
                return shrunk(whole, said, wider)
    return ()


def _is_this_text(side: Side, at: int, noun: int, before: str) -> bool:
    """Whether 'de regionale afspraken' are 'deze afspraken': those of this very text."""
    agreed = side.keys[noun] in ("afspraken", "besluiten", "voornemens")
    return agreed and before == "deze" and side.keys[at] in _OF_THE_REGION


def told_as_ours(side: Side, other: Side) -> bool:
    """Whether each 'gemeentelijke loods' of a side is 'onze loods' on the other side."""
    owned = [at for at, key in enumerate(side.keys[:-1]) if key.startswith("gemeentelijk")]
    return bool(owned) and all(
        side.roots[at + 1] in other.all_roots and are_ours(other, other.roots.index(side.roots[at + 1]))
        for at in owned
    )


def are_ours(side: Side, noun: int) -> bool:
    """Whether 'gemeentelijke loodsen' are told as 'onze loodsen' or 'onze eigen loodsen'."""
    before = noun - 1 - (side.keys[noun - 1] == "eigen")
    if before < 0 or side.keys[before] not in _OF_THE_TOWN:
        return before >= 0 and side.keys[before] in ("onze", "ons")
    # 'de gemeente verft haar loodsen'
    return not _TOWN.isdisjoint(side.keys[:before]) and sum(key in _OF_THE_TOWN for key in side.keys) == 1


_OF_THE_TOWN = frozenset("haar zijn".split())
_TOWN = frozenset("gemeente stad".split())


_OF_THE_REGION = frozenset("regionale gezamenlijke gemeenschappelijke".split())
_PLAIN = frozenset("de onze alle deze die elke iedere tijde".split())
_LIMITED_BEHIND = tuple((word,) for word in "van uit met in die zonder".split())


def for_some(pair: Pair) -> tuple[Signal, ...]:
    """'voor geleidehonden' that alone was put in a kept sentence, or taken out of one."""
    gone, new = pair.matching.common_left, pair.matching.draft_left
    if pair.changed > KEPT or len(gone) + len(new) != 1:
        return ()
    side, at = (pair.common, gone[0]) if gone else (pair.draft, new[0])
    row = {*side.keys[at + 1 : at + 2], *side.keys[at - 2 : at - 1]} & {",", "en", "of"}
    plural = side.keys[at].endswith(("en", "s")) and not side.keys[at].endswith("ing") and not row
    other = pair.draft if gone else pair.common
    if not plural or side.keys[max(at - 1, 0)] != "voor" or "voor" in other.all_keys:
        return ()
    said = side.span(at - 1, at + 1)
    return reach(said, "", True) if gone else reach("", said, False)


def only_those(pair: Pair) -> tuple[Signal, ...]:
    """'kinderen' that became 'kinderen die in een pleeggezin wonen' in a sentence that was kept, or the other
    way round."""
    if pair.changed > KEPT or (pair.left(pair.common) and pair.left(pair.draft)):
        return ()
    for side, other in pair.both_ways[::-1]:
        left = pair.left(side)
        if not left or "die" not in side.all_keys:
            continue
        for at in range(1, len(side.keys) - 1):
            if side.keys[at] != "die":
                continue
            end = side.stop(at)
            if not all(at < place < end for place in left) or _asked_for(side, at, other):
                continue
            if 2 * len(left) <= sum(at < place < end for place in pair.content(side)):
                continue  # what the clause says stands on the other side too, in a sentence of its own
            noun = next((p for p in range(at - 1, -1, -1) if _is_many(side, p, other)), None)
            if (
                noun is not None
                and side.roots.count(side.roots[noun]) > other.roots.count(side.roots[noun]) > 1
            ):
                continue  # besides 'kinderen uit de stad en kinderen uit het dorp'
            beside = noun is not None and at - noun <= _BESIDE and MARKS.isdisjoint(side.keys[noun:at])
            if noun is not None and beside and "die" not in other.all_keys:
                return shrunk(
                    other.words(other.roots.index(side.roots[noun])),
                    side.span(noun, end),
                    side is pair.common,
                )
    return ()


def _asked_for(side: Side, at: int, other: Side) -> bool:
    """Whether a clause stands in a condition, or says what the other side says with 'desgevraagd'."""
    asked = any(hedge.group == "verzoek" for hedge in other.hedges)
    return asked or at in side.in_hedges


_BESIDE = 5
"""Words between a group and the clause that says who of it are meant: 'kinderen tot twaalf jaar die'."""


def _is_many(side: Side, at: int, other: Side) -> bool:
    """Whether the word is a plural that both sides have, and no verb: 'wij richten een dienst in die'."""
    plural = side.keys[at].endswith(("en", "s")) and len(side.keys[at]) > _BESIDE
    plural = plural and not side.is_verb(at)
    return plural and bool(side.roots[at]) and side.roots[at] in other.all_roots


def within_the_whole(pair: Pair) -> tuple[Signal, ...]:
    """'in de hele regio' that became 'op de grote wegen in de regio', or the other way round: a part of
    what was whole."""
    for side, other in pair.both_ways:
        if WHOLE.isdisjoint(side.all_keys):
            continue
        for at, key in enumerate(side.keys[:-1]):
            if key not in WHOLE or side.keys[at - 1] not in ("de", "het") or not at:
                continue
            part = _part_of(other, side.roots[at + 1], pair.left(other))
            if part:
                return shrunk(side.span(at - 1, at + 2), part, side is pair.draft)
    return ()


def _part_of(side: Side, root: str, left: tuple[int, ...]) -> str:
    """'de kern van het gebied', where that is new; '' where the noun stands otherwise."""
    for at, own in enumerate(side.roots):
        if (
            own != root
            or at < 3
            or side.keys[at - 1] not in ("de", "het")
            or side.keys[at - 2] not in _LYING_IN
        ):
            continue
        if at - 3 in left:
            start = at - 3
            while start and (start - 1 in left or side.keys[start - 1] in ("de", "het", "een")):
                start -= 1
            return side.span(start, at + 1)
    return ""


_LYING_IN = frozenset("van in uit op".split())


RETOLD = 0.6
"""Above this share of changed words an adjective may come with the telling: 'oude ambachten'."""
KEPT = 0.4
"""Up to this share of changed words the sentence was kept."""
