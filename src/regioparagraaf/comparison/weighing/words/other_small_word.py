"""A preposition, conjunction or verb of being that made way for another in a sentence that stands as it was.

Of most words that nothing answers it is doubtful what they say; a small word between the same words says how
they stand to each other: 'de bus uit de stad', 'de bus naar de stad'. So the table (evengoed.tsv) holds what
may stand in each other's place, and anything else is a change.
"""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.answers.matching import exchanged
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.frequencies import WEEKDAYS
from regioparagraaf.dutch.small_words import JOINTS, PASSIVE
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def other_small_word(pair: Pair) -> tuple[str, str] | None:
    """The two words, where one took the other's place and hardly another word did."""
    return _in_its_stead(pair) or _turned_about(pair)


def _in_its_stead(pair: Pair) -> tuple[str, str] | None:
    """The two words, where every other word but one stands where it stood."""
    ours, theirs = pair.common.keys, pair.draft.keys
    if len(ours) != len(theirs):
        return None
    other = [at for at, words in enumerate(zip(ours, theirs, strict=True)) if words[0] != words[1]]
    anew = [at for at in other if not pair.common.roots[at] or pair.common.roots[at] != pair.draft.roots[at]]
    if len(anew) > MOST or any(not _TURNING.isdisjoint((ours[at], theirs[at])) for at in other):
        return None
    for at in other:
        kinds = pair.lexicon.small_words
        if at and ours[at - 1] != ",":  # ', waarop de sluis dichtgaat' is ', waarna zij dichtgaat'
            kinds = (*kinds, _POINTING_AT)
        small = any(kind.issuperset((ours[at], theirs[at])) for kind in kinds)
        as_well = stand_as_well(pair, ours[at], theirs[at]) and not _of_the_doer(pair, at)
        if small and not as_well and _stands_between(pair, at, other):
            return pair.common.words(at), pair.draft.words(at)
    return None


def _of_the_doer(pair: Pair, at: int) -> bool:
    """Whether 'door' names who does it, and the other word through whom it only goes: 'betaald door de
    streek', 'betaald via de streek'."""
    side = pair.common if pair.common.keys[at] == "door" else pair.draft
    if pair.other(side).keys[at] not in _THROUGH:
        return False
    by_somebody = "regio" in side.keys[at + 1 : at + 3] or any(
        body.role == "door" and body.end > at for body in side.bodies
    )
    return side.keys[at] == "door" and by_somebody and not PASSIVE.isdisjoint(side.all_keys)


_THROUGH = frozenset("via per middels".split())
_POINTING_AT = frozenset(
    "waar wanneer waarop waarna waarin waarvoor waarmee waardoor waaraan waarbij waarvan waarover waaruit "
    "waartegen waarlangs waarheen waartoe".split()
)
"""What opens a clause that says where, when, or of what: 'de grond waarop zij bouwt', 'waarna zij bouwt'."""


def _turned_about(pair: Pair) -> tuple[str, str] | None:
    """The two prepositions, where the sentence was turned about and no other word was exchanged:
    'onderhandelt namens de schippers over een dok', 'over een dok onderhandelt zij naast de schippers'."""
    if pair.keeps_order or exchanged(pair.common, pair.draft) != (1, 1):
        return None
    gone, new = _lone_word(pair, pair.common), _lone_word(pair, pair.draft)
    if gone is None or new is None or _led_in(pair.common, gone) != _led_in(pair.draft, new):
        return None
    was, wordt = pair.common.keys[gone], pair.draft.keys[new]
    if not _LEADING_IN.issuperset((was, wordt)) or stand_as_well(pair, was, wordt):
        return None
    loosely = any({was, wordt} <= group for group in SAME_FRONT)
    if loosely and not _deals(pair, was, wordt):
        return None
    if not all(_leads_in(side, at) for side, at in ((pair.common, gone), (pair.draft, new))):
        return None
    return pair.common.words(gone), pair.draft.words(new)


def _lone_word(pair: Pair, side: Side) -> int | None:
    """The place of the one word that a side has and the other has not, or has less often; None where it
    may be any of several."""
    other = pair.other(side)
    places = [at for at, key in enumerate(side.keys) if side.counted[key] > other.counted[key]]
    if len(places) > 1:
        there = {_led_in(other, at) for at, key in enumerate(other.keys) if key == side.keys[places[0]]}
        places = [at for at in places if _led_in(side, at) not in there]
    return places[0] if len(places) == 1 else None


def _led_in(side: Side, at: int) -> str:
    """The first word of the phrase behind a preposition that is no article."""
    return next((key for key in side.keys[at + 1 : at + 3] if key not in _ARTICLES), "")


def _leads_in(side: Side, at: int) -> bool:
    """Whether a preposition leads in a thing: no particle of a verb, no measure, and no 'om … te'."""
    opens = side.keys[at] == "om" and "te" in side.keys[at : side.stop(at)]
    thing = _led_in(side, at)[:1].isalnum() and _led_in(side, at) not in _POINTING
    return thing and not opens and at not in side.particles and not _measures(side, at)


_ARTICLES = frozenset("de het een".split())
_POINTING = frozenset("dat die dit deze".split())
"""What points at the other thing that is compared: 'ligt onder dat voor zeilers', 'boven dat voor
roeiers'."""
_LEADING_IN = (PREPOSITIONS - {"te", "als"}) | frozenset(
    "namens na nabij dankzij ondanks vanwege wegens behalve gedurende inzake omtrent jegens".split()
)


def stand_as_well(pair: Pair, one: str, other: str) -> bool:
    """Whether the table says that either word can stand there, beside some verb of this sentence if it names
    any."""
    if _deals(pair, one, other):
        return False
    beside = pair.lexicon.as_well.get((one, other))
    return beside is not None and (not beside or not beside.isdisjoint(pair.common.all_roots))


def _deals(pair: Pair, one: str, other: str) -> bool:
    """Whether one of the words names who sells or gives here, and the other for whom it is: 'koopt in bij de
    boer', 'koopt in voor de boer'."""
    return {one, other} in _SIDES_OF_A_DEAL and not _DEALING.isdisjoint(pair.common.all_roots)


_SIDES_OF_A_DEAL = ({"bij", "voor"}, {"van", "voor"}, {"van", "aan"})
_DEALING = frozenset("kop inkop aankop hur inhur len pach ontlen afnem bestel ferkop ferhur ferpach".split())


def _stands_between(pair: Pair, at: int, other: Sequence[int]) -> bool:
    """Whether the words before and behind it are the same on both sides. What leads in a number or a moment
    is weighed with it, and a particle with its verb: 'volgt op', 'voert uit'."""
    if any(place in other for place in (at - 1, at + 1, at + 2)):
        return False
    if len(other) > 1 and at in pair.common.particles:
        return False
    return not any(_measures(side, at) for side in pair.sides)


def _measures(side: Side, at: int) -> bool:
    """Whether the word stands in a number or a moment, or leads one in."""
    leads = side.keys[at] not in JOINTS
    counted = any(q.start - leads <= at < q.end + 1 for q in side.measures.quantities)
    timed = at in side.times or (leads and at + 1 in side.times)
    return counted or timed or not WEEKDAYS.isdisjoint(side.keys[at + 1 : at + 2])


SAME_FRONT = tuple(
    frozenset(group.split())
    for group in (
        "in binnen op bij",
        "aan bij langs",
        "aan voor",
        "van voor",
        "van uit",
        "van in",
        "van over",
        "van aan",
        "van op",
        "van bij",
        "tijdens in bij",
        "rond rondom",
        "door via met",
        "tot naar",
        "over rond",
        "voor bij",
        "uit in",
        "naar in",
        "op aan",
        "met van",
    )
)
"""Prepositions that may say the same in a sentence told anew, besides those that always do (evengoed.tsv): a
thing is 'in', 'binnen' or 'op' a place."""
MOST = 2
"""Words that are others, the small one among them: 'wie huurt of kreeg', 'wie huurt en ontving'."""
_TURNING = frozenset("niet geen pas alleen nooit zonder slechts enkel uitsluitend".split())
"""With these the small word that goes with them is another: 'niet voordat', 'pas nadat'."""
