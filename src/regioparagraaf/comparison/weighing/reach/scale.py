"""The scale from 'geen' to 'alle': what went up or down it."""

from __future__ import annotations

from collections.abc import Callable

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.groups import ALL, MOST, WHOLE, quantifiers
from regioparagraaf.comparison.weighing.reach.limited_instead import limited_instead
from regioparagraaf.comparison.weighing.reach.of_us import are_all_of_us
from regioparagraaf.comparison.weighing.reach.signal import reach, shrunk
from regioparagraaf.comparison.weighing.words.denied_opposites import turned
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.small_words import NOT
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import EVERY


def on_the_scale(pair: Pair, is_denied: Callable[[Pair], object]) -> tuple[Signal, ...]:
    """A quantifier that went up or down the scale. 'Geen' at its foot is weighed as a denial where
    `is_denied` finds one."""
    ours, theirs = _ranking(pair.common, pair.draft), _ranking(pair.draft, pair.common)
    for quantifier in list(ours):
        twin = next((q for q in theirs if q[0] == quantifier[0]), None)
        if twin:
            ours.remove(quantifier)
            theirs.remove(twin)
    if not ours and not theirs:
        return ()
    if ours and theirs and {ours[0][0], theirs[0][0]} == {_NOT_ALL, ALL}:
        return ()  # 'niet alle', 'alle': `ontkenning` tells that
    if ours and theirs:
        return reach(
            pair.common.span(*ours[0][1:]),
            pair.draft.span(*theirs[0][1:]),
            theirs[0][0] > ours[0][0],
        )
    otherwise = (
        _many(pair, ours, theirs) or limited_instead(pair, ours, theirs) or _no_longer_all(pair, ours, theirs)
    )
    if otherwise:
        return otherwise
    _, other = (pair.common, pair.draft) if ours else (pair.draft, pair.common)
    side = pair.common if ours else pair.draft
    counted = {
        side.keys[q[2]] for q in ours or theirs if q[2] < len(side.keys) and side.keys[q[1]] not in _PARTLY
    } | {"%"}
    kept = set[float]() if _SAME_PART.intersection(side.keys) else _shares(side)
    if any(
        q.unit in counted
        and not (q.unit == "%" and q.value in kept)
        and not are_all_of_us(other, q.start, q.unit)
        for q in other.measures.quantities
    ):
        return ()  # of 'de helft' that became 'een flink deel' a number went
    partial = [q for q in ours or theirs if q[0] not in (_SEVERAL, ALL) and side.keys[q[2] - 1] not in _ANY]
    stays_denied = _none(side) and not any((g, r) == ("rang", "0") for g, r, *_ in other.scopes)
    if partial and _none(other) and not stays_denied and not _stays_whole(pair, partial, is_denied):
        return ()
    if partial and all(q[0] == _NOT_ALL for q in partial) and not _DENYING.isdisjoint(other.all_keys):
        return ()  # 'niet alle scholen hebben', 'er zijn scholen zonder'
    if partial:
        if ours:
            return reach(pair.common.span(partial[0][1], partial[0][2]), "", True)
        return reach("", pair.draft.span(partial[0][1], partial[0][2]), False)
    return ()


def _shares(side: Side) -> set[float]:
    """The shares that a side names, and not as how large a part is ('een deel: 30%'): what keeps its number
    and is for a part besides, is a part of that."""
    apart = (",", ":")
    named = (q for q in side.measures.quantities if side.keys[max(q.start - 1, 0)] not in apart)
    return {q.value for q in named if q.unit == "%"}


_SAME_PART = frozenset("daarvan ervan hiervan weten namelijk".split())
"""With these the number only says how large the part is: 'een deel van de kades, te weten 30%'."""
_PARTLY = frozenset("grotendeels merendeels deels gedeeltelijk".split())
"""Behind these stands no thing that is counted: 'drie ton is grotendeels bestemd voor de kade'."""
_ANY = frozenset("iedereen eenieder alles allemaal overal".split())
"""What is nearly true of these is told of no group that the other side must name: 'een haven die bijna
iedereen kent', 'een bekende haven'."""


def none_of_them(pair: Pair) -> tuple[Signal, ...]:
    """'Niet alle scholen', or 'een deel van de scholen niet', against 'geen enkele school': both deny, and
    the one leaves some."""
    for side, other in pair.both_ways[::-1]:
        wider = side is pair.common
        none = [(start, end) for group, rank, start, end in side.scopes if (group, rank) == ("rang", "0")]
        if not none:
            continue
        part = [
            (start, end)
            for rank, start, end in quantifiers(other)
            if rank == _NOT_ALL or (rank < ALL and _is_denied_of(other, end))
        ]
        if len(none) == len(part) == 1 and not any(rank == _NOT_ALL for rank, *_ in quantifiers(side)):
            none_of, part_of = side.span(*none[0]), other.span(*part[0])
            if turned(pair):  # 'geen enkele gaat dicht' is all of them, 'niet elke blijft open' a part
                return shrunk(none_of, part_of, not wider)
            return shrunk(part_of, none_of, wider)
    return ()


def _is_denied_of(side: Side, end: int) -> bool:
    """Whether of the part of which the quantifier ends here something is denied: 'een deel … krijgt geen'."""
    return not NOT.isdisjoint(side.keys[end : side.stop(end)])


def _ranking(side: Side, other: Side) -> list[tuple[int, int, int]]:
    """The quantifiers of a side that say how many, and not what the other side says without them."""
    return [q for q in quantifiers(side) if not any(rule(side, q, other) for rule in _SAID_WITHOUT)]


def _introduces(side: Side, quantifier: tuple[int, int, int], other: Side) -> bool:
    """Whether 'sommige' only opens a sentence on which the next one goes on, for what the other side says in
    one: 'Sommige boten liggen stil. Die slepen wij weg' for 'Boten die stilliggen, slepen wij weg'; 'Op
    sommige kades is het druk. Daar …' for 'op drukke kades'. So does 'een deel van de boten'."""
    _, start, end = quantifier
    number = side.sentences[start]
    opens = all(side.keys[at] in PREPOSITIONS for at in range(start) if side.sentences[at] == number)
    part = opens and side.keys[start:end] == _A_PART and side.keys[end : end + 1] in (("de",), ("onze",))
    end += part
    if not (part or (opens and side.keys[start] == "sommige")) or end >= len(side.keys):
        return False
    following = [key for key, place in zip(side.keys, side.sentences, strict=True) if place == number + 1]
    if _POINTING.isdisjoint(following):
        return False
    behind = range(end + 1, len(side.keys))
    told = frozenset(side.roots[at] for at in behind if side.sentences[at] == number and side.roots[at])
    return any(
        root == side.roots[end] and _tells_of_them(other, at, told) for at, root in enumerate(other.roots)
    )


def _tells_of_them(side: Side, at: int, told: frozenset[str]) -> bool:
    """Whether a word, clause or participle beside the noun here has a word by which they were introduced: 'de
    boten die stilliggen', 'stilliggende boten', 'drukke kades'; or 'met' or 'zonder', of what they have."""
    behind = side.keys[at + 1 : at + 2]
    if behind in _HAVING:
        return True
    clause = side.roots[at + 2 : side.stop(at + 2)] if behind in _WHICH and at + 2 < len(side.keys) else ()
    before = side.roots[at - 1] if at and side.keys[at - 1].endswith("e") else ""
    apart = any(before == first + last for first in told for last in told)  # 'staan leeg', 'leegstaande'
    return not told.isdisjoint(clause) or before in told or apart


_HAVING = (("met",), ("zonder",))
_A_PART = ("een", "deel", "van")


def _is_ones_share(side: Side, quantifier: tuple[int, int, int], other: Side) -> bool:
    """Whether 'daarvan haar deel' is what the other side calls 'haar aandeel'."""
    _, start, end = quantifier
    return side.keys[end - 1] in _SHARES and end - start > 1 and not _SHARES.isdisjoint(other.all_keys)


_SHARES = frozenset("deel aandeel gedeelte".split())


def _is_a_part_there(side: Side, quantifier: tuple[int, int, int], other: Side) -> bool:
    """Whether 'een deel daarvan' is what the other side calls 'waarvan een deel'."""
    _, start, end = quantifier
    if "deel" not in side.keys[start:end] or "een" not in side.keys[start:end]:
        return False
    return any(
        other.keys[at] in ("waarvan", "daarvan") and other.keys[at + 1 : at + 3] == ("een", "deel")
        for at in range(len(other.keys))
    )


def _is_the_whole(side: Side, quantifier: tuple[int, int, int], other: Side) -> bool:
    """Whether 'van alle ouders wil de helft' names the whole of which 'de helft van de ouders' is the
    part."""
    rank, start, _ = quantifier
    if rank != ALL or side.keys[max(start - 1, 0)] != "van":
        return False
    shares = [{q.value for q in one.measures.quantities if q.unit == "%"} for one in (side, other)]
    return not shares[0].isdisjoint(shares[1])


def _is_counted_there(side: Side, quantifier: tuple[int, int, int], other: Side) -> bool:
    """Whether 'een meerderheid van' stands against no 'alle', but another share: a number tells that."""
    _, start, end = quantifier
    return "meerderheid" in side.keys[start:end] and EVERY.isdisjoint(other.all_keys)


def _is_whole_there(side: Side, quantifier: tuple[int, int, int], other: Side) -> bool:
    """Whether 'het hele jaar' stands on the other side too, inside a condition."""
    _, start, end = quantifier
    return side.keys[start] in WHOLE and any(
        key in WHOLE and other.roots[at + 1] == side.roots[end]
        for at, key in enumerate(other.keys[:-1])
        if end < len(side.keys)
    )


def _is_any_there(side: Side, quantifier: tuple[int, int, int], other: Side) -> bool:
    """Whether 'alle boten' are told by any of them ('welke boot ook'), or by the last ('de laatste boot')."""
    rank, _, end = quantifier
    if rank != ALL or end >= len(side.keys):
        return False
    if side.roots[end] == "":
        return False
    opens = "ook" in other.all_keys
    return any(
        (key == "laatste" or (opens and key in _WHICHEVER))
        and side.roots[end] in other.roots[at + 1 : at + 3]
        for at, key in enumerate(other.keys)
    )


def _is_a_while(side: Side, quantifier: tuple[int, int, int], other: Side) -> bool:
    """Whether it says how long: 'in een paar jaar'."""
    _, _, end = quantifier
    return side.keys[end : end + 1] in _TIMES and end > 0 and other is not side


def _is_whose_it_is(side: Side, quantifier: tuple[int, int, int], other: Side) -> bool:
    """Whether it only says of whom somebody is, who came along: 'geleid door de meester van de grootste
    haven'."""
    _, start, end = quantifier
    led = side.keys[start:end] == ("de", "grootste") and side.keys[max(start - 1, 0)] == "van"
    return led and side.keys[max(start - 2, 0)] not in other.all_keys


_TIMES = tuple((word,) for word in "jaar jaren maanden weken dagen uur uren keer".split())
_SAID_WITHOUT = (
    _introduces,
    _is_a_while,
    _is_whose_it_is,
    _is_ones_share,
    _is_the_whole,
    _is_a_part_there,
    _is_counted_there,
    _is_whole_there,
    _is_any_there,
)
"""Whether the other side says without it what a quantifier says."""
_WHICHEVER = frozenset({"welk", "welke"})
_POINTING = frozenset("die deze zulke dergelijke daar daarvan daarvoor daarop daarin ze zij".split())


_WHICH = (("die",), ("dat",), ("met",))


_NOT_ALL = 7
_DENYING = frozenset("niet geen zonder niemand nooit".split())
_SEVERAL = 5
"""'Verschillende' and its like only say that there are more than one."""


def _none(side: Side) -> bool:
    """Whether the side speaks of none at all ('nergens'), where a part is the loss of a denial, or of a
    majority, which is 'de meesten', or of a 'tegemoetkoming', which is a part itself."""
    return not _NONE.isdisjoint(side.all_keys)


def _stays_whole(
    pair: Pair, partial: list[tuple[int, int, int]], is_denied: Callable[[Pair], object]
) -> bool:
    """Whether 'geen' said of all what a mirror says now of a part: 'sluiten geen school', 'de meeste
    scholen blijven open'."""
    return max(rank for rank, *_ in partial) >= MOST and not is_denied(pair)


_NONE = frozenset("nergens niemand nooit geen meerderheid tegemoetkoming".split())


def _many(
    pair: Pair, ours: list[tuple[int, int, int]], theirs: list[tuple[int, int, int]]
) -> tuple[Signal, ...]:
    """'de meeste bussen' against 'veel bussen'. Beside no other quantifier 'veel' says too little to be one:
    'veel groter', 'veel aandacht'."""
    side, other, found = (pair.common, pair.draft, ours) if ours else (pair.draft, pair.common, theirs)
    for rank, start, end in found:
        noun = side.roots[end] if end < len(side.roots) else ""
        for at, key in enumerate(other.keys[:-1]):
            if key in _NUMEROUS and noun and other.roots[at + 1] == noun:
                was, wordt = side.span(start, end), other.words(at)
                return (
                    shrunk(was, wordt, not ours) if rank > _NUMEROUS_RANK else shrunk(wordt, was, bool(ours))
                )
    return ()


_NUMEROUS = frozenset("veel vele talrijke".split())
_NUMEROUS_RANK = 6
"""Where they stand on the scale: above 'enkele', below 'de meeste'."""


_WHOLLY = frozenset("volledig volledige onverkort integraal geheel allemaal".split())
"""With these the whole is meant without 'alle'."""


def _no_longer_all(
    pair: Pair, ours: list[tuple[int, int, int]], theirs: list[tuple[int, int, int]]
) -> tuple[Signal, ...]:
    """'alle bushaltes' against 'de bushaltes', in a sentence that was kept."""
    side, other, found = (pair.common, pair.draft, ours) if ours else (pair.draft, pair.common, theirs)
    if pair.changed > ON_PURPOSE or not _WHOLLY.isdisjoint(other.all_keys):
        return ()
    bodies = {body.end - 1 for body in side.bodies}
    for _, start, end in found:
        reach = range(end, min(end + 3, len(side.keys)))
        near = [at for at in reach if number(side.keys[at]) is None and side.keys[at] not in ("de", "het")]
        noun = next((at for at in near if side.keys[at] in other.all_keys and side.keys[at][0].isalnum()), 0)
        if side.keys[start] == "alle" and noun and noun not in bodies and not _all_counted(side, end, other):
            root = side.roots[noun]  # which only one side has where a verb drew its particle in there
            at = other.roots.index(root) if root in other.all_roots else other.keys.index(side.keys[noun])
            said, bare = side.span(start, noun + 1), other.span(at - (other.keys[at - 1] == "de"), at + 1)
            if noun > end and side.is_verb(noun):
                said, bare = side.span(start, noun), ""  # of 'door alle dorpen rijdt' only 'rijdt' is left
            return shrunk(said, bare, not ours)
        left = pair.left(other)
        front = side.keys[start - 1 : start]
        if side.keys[start] == "alle" and len(left) == 1 and front == other.keys[left[0] - 1 : left[0]] != ():
            return shrunk(side.span(start, min(end + 1, len(side.keys))), other.words(left[0]), not ours)
    return ()


def _all_counted(side: Side, at: int, other: Side) -> bool:
    """Whether the other side says 'de vijf havens' for 'alle vijf havens'; 'vijf havens' may be any five."""
    count = side.keys[at] if at < len(side.keys) and number(side.keys[at]) is not None else ""
    place = other.keys.index(count) if count in other.all_keys else 0
    before = other.keys[max(place - 1, 0)] if count in other.all_keys else ""
    one_of_them = other.keys[max(place - _ONE_OF, 0) : max(place - 1, 0)] in (("een", "van"), ("één", "van"))
    return bool(count) and (not before or before in _THE) and not one_of_them


_THE = frozenset("de het onze deze die".split())
_ONE_OF = 3
"""Words from 'een' to the number in 'een van de drie havens'."""


ON_PURPOSE = 0.34
"""Up to this share of changed words 'alle' came or went on purpose; who tells it anew may leave it out."""
