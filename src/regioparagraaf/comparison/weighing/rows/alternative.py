"""What 'of' joins on: another way to keep the promise. Its words, and no more than these; and the
alternatives that no row shows: 'houdt toezicht of laat toezicht houden', 'een dichte of lage haag'."""

from __future__ import annotations

from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.enumerations import OPENERS, enumerations
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.roots import PARTICLES
from regioparagraaf.dutch.small_words import LETTING
from regioparagraaf.dutch.wordclass import Kind, is_participle, kind_of
from regioparagraaf.dutch.words import ARTICLES


def alone(side: Side, start: int, end: int) -> int:
    """Where the words of an item end: before the next thing ('huurders of de huisbaas (een brief)'), before a
    torn-off particle ('een boom of een struik (terug)'), and before what two verbs share ('herstelt of
    vervangt (de brug)')."""
    if start < 1 or side.keys[start - 1] != "of":
        return end
    both = side.keys[start].endswith("t") and side.keys[max(start - 2, 0)].endswith("t")
    if both and side.keys[start + 1 : start + 2] in _ARTICLES:
        return start + 1
    led = side.keys[start] in ARTICLES | OPENERS
    noun = start + led + (side.keys[start] in OPENERS and side.keys[start + 1 : start + 2] in _ARTICLES)
    torn = side.torn
    for at in range(noun + 1, end):
        if at == noun + 1 and kind_of(side.keys, at, torn) is Kind.VERB and at + 1 < end:
            return at  # 'van hout of staal (bouwt de haven een loods)'
        closing = side.keys[at] in PARTICLES and at + 1 == side.stop(at) and at not in side.particles
        if closing and kind_of(side.keys, start, torn) is not Kind.VERB:
            return at  # 'wij planten bomen of struiken (terug)'
        if side.particles.get(at, start) < start or (led and side.keys[at] in ARTICLES):
            return at
    return end


_ARTICLES = tuple((article,) for article in sorted(ARTICLES))


def alternative(pair: Pair, side: Side) -> list[str]:
    """The alternative that this side alone has, of a promise that both make; empty where there is none."""
    other = pair.other(side)
    if "of" not in side.all_keys or not _ROWS.isdisjoint(other.all_keys) or "?" in side.all_keys:
        return []
    if denials(side, pair.lexicon) or denials(other, pair.lexicon):
        return []  # 'geen hek of haag' is neither of them
    for at, key in enumerate(side.keys[:-1]):
        if key != "of" or at == 0:
            continue
        if side.keys[at + 1] in LETTING and side.keys[at + 1] not in other.all_keys:
            end = next((p + 1 for p in range(at + 2, side.stop(at)) if _is_done(side, p)), 0)
            if end:
                return [side.span(at + 1, end)]
    return _of_clauses(pair, side) or _of_two(pair, side) or _of_two_deeds(pair, side)


_ROWS = frozenset("of en ofwel hetzij dan".split())


def _is_done(side: Side, at: int) -> bool:
    """Whether an infinitive closes what somebody lets be done: 'laat toezicht houden'."""
    return side.keys[at].endswith("en") and kind_of(side.keys, at) is Kind.VERB


def _of_clauses(pair: Pair, side: Side) -> list[str]:
    """The second verb of a clause that says who or what is meant: 'die er wonen of er werken'."""
    other = pair.other(side)
    for at, key in enumerate(side.keys):
        start, stop = side.stretch(at)
        last = stop - 1
        if key != "of" or _WHO.isdisjoint(side.keys[start:at]) or not at < last <= at + _CLAUSE:
            continue
        roots = side.roots[at - 1], side.roots[last]
        verbs = side.keys[last].endswith(("en", "t")) and side.keys[at - 1][-1] == side.keys[last][-1]
        if verbs and roots[0] in other.all_roots and roots[1] not in other.all_roots and not pair.left(other):
            return [side.span(at + 1, stop)]
    return []


_WHO = frozenset("die dat wie".split())
_CLAUSE = 4
"""Words from 'of' to the verb that closes the clause, at most."""


def _of_two(pair: Pair, side: Side) -> list[str]:
    """Of two things with 'of' between them the one of which the other side has no word, while it has the
    other, and all else is answered: 'jongens of meisjes' may explain what the other side calls 'kinderen'."""
    other = pair.other(side)
    for items in enumerations(side, pair.lexicon):
        joint = items[-1][0] - 1
        if len(items) != _TWO or side.keys[joint] != "of":
            continue
        first, last = joint - 1, items[-1][0]
        if side.keys[last] in ARTICLES | OPENERS or not side.keys[last].isalpha():
            continue
        known = [at for at in (first, last) if side.roots[at] and side.roots[at] in other.all_roots]
        described = side.keys[first].endswith("e") and side.keys[last].endswith("e")
        if len(known) == 1 and (described or kind_of(side.keys, first) is kind_of(side.keys, last)):
            new = last if known[0] == first else first
            if pair.left(side) == (new,) and not pair.left(other):
                return [side.words(new)]
    return []


def _of_two_deeds(pair: Pair, side: Side) -> list[str]:
    """The second of two participles or infinitives with 'of' between them, where the other side has the first
    alone: 'wordt gedempt of versmald', 'dempen'. A word elsewhere may be a synonym of the second one."""
    other = pair.other(side)
    for at in range(1, len(side.keys) - 1):
        first, last = at - 1, at + 1
        if side.keys[at] != "of" or not side.roots[first] or side.roots[first] not in other.all_roots:
            continue
        if not is_participle(side.keys[first]) or not is_participle(side.keys[last]):
            continue
        if side.roots[last] in other.all_roots or alike(side.roots[first], side.roots[last], pair.lexicon):
            continue
        if not pair.left(other):
            return [side.words(last)]
    return []


_TWO = 2
