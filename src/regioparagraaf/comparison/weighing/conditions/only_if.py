"""'Alleen' that came or went before a condition that stayed: 'de pont vaart alleen als het dooit' keeps it
from sailing otherwise, 'de pont vaart als het dooit' does not."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.denials import ONLY, denials
from regioparagraaf.comparison.reading.hedges import CONSENT, Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.same_condition import same
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.signal import reach
from regioparagraaf.dutch.small_words import EVEN


def only_if(pair: Pair) -> tuple[Signal, ...]:
    """The 'alleen' before the condition of one side, of which the other says only that it will do."""
    for side, other in pair.both_ways:
        strict = [hedge for hedge in side.hedges if _is_strict(side, hedge)]
        if len(strict) != 1 or not _BINDING.isdisjoint(other.all_keys) or _denied_otherwise(pair):
            continue
        if any(
            _says_the_rest(side, strict[0], other, twin)
            or (_is_plain(other, twin) and _is_one(pair, side, strict[0], twin))
            for twin in other.hedges
        ):
            start = strict[0].start
            said = side.words(start) if side.keys[start] in ONLY else side.words(start, start + 1)
            return reach(*pair.in_order(side, (said, "")), side is pair.common)
    return ()


def _is_strict(side: Side, hedge: Hedge) -> bool:
    """Whether 'alleen' stands before the 'als' of a condition ('alleen (mogelijk) als'), or it is waited for:
    'pas nadat', 'niet voordat'."""
    words = side.keys_of(hedge)
    if words[:2] == ("niet", "voordat"):
        return True
    return words[0] in ONLY and not (_IF | {"nadat"}).isdisjoint(words) and "anders" not in words


_IF = frozenset("als indien wanneer".split())


def _says_the_rest(side: Side, strict: Hedge, other: Side, twin: Hedge) -> bool:
    """Whether a condition is the strict one in the very same words, but for 'alleen'."""
    return side.keys[strict.start + 1 : strict.end] == other.keys_of(twin) != ()


def _is_plain(side: Side, hedge: Hedge) -> bool:
    """Whether a condition, one of consent too, opens with 'als' or with its verb."""
    consents = hedge.group in CONSENT and side.keys[hedge.start] in _IF
    plain = hedge.group in ("zin-als", "zin-indien") or consents
    return plain and side.keys[max(hedge.start - 1, 0)] not in EVEN


def _is_one(pair: Pair, side: Side, strict: Hedge, plain: Hedge) -> bool:
    return same(pair, strict, plain) if side is pair.common else same(pair, plain, strict)


def _denied_otherwise(pair: Pair) -> bool:
    """Whether one side denies more: 'niet, behalve als' and 'als niet, dan niet' also say 'alleen als'."""
    ours, theirs = (
        sum(not _waits(side, at) for places in denials(side, pair.lexicon) for at in places[:1])
        for side in pair.sides
    )
    return ours != theirs


def _waits(side: Side, at: int) -> bool:
    return side.keys[at : at + 2] == ("niet", "voordat")


_BINDING = ONLY | frozenset(
    "mits tenzij behalve behoudens zonder moet moeten dient dienen nodig noodzakelijk vereist verplicht "
    "voorwaarde voorwaarden enige voorbehouden beperkt eerst nadat zolang zover voorzover anders "
    "voorbehoud nooit ? zodra hoeft hoeven".split()
)
"""With these the other side may say that nothing else will do."""
