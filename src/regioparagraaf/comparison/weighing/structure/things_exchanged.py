"""Two things, or two who act, that took each other's place around a verb or right beside each other: 'de
functie volgt het peil', 'het peil volgt de functie'; 'wij vragen de school de club te helpen'.

Of who can act and what cannot, either may stand first: 'de kosten betaalt de haven'. Of two things the first
is read as what does it.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.doers import may_act
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def things_exchanged(pair: Pair) -> tuple[str, str] | None:
    """The two things as the common text has them; None where more changed than their places."""
    ours, theirs = pair.common, pair.draft
    if pair.changed > _AGREEING or len(ours.keys) != len(theirs.keys):
        return None
    n = len(ours.keys)
    start = next((at for at in range(n) if not _one_word(ours, theirs, at)), n)
    end = next((at for at in range(n - start) if not _one_word(ours, theirs, n - 1 - at)), 0)
    if not 2 <= n - start - end <= _LONGEST:
        return None
    for split in range(start + 1, n - end):
        for joint in range(_JOINT + 1):
            if _turned(ours, theirs, (start, split, split + joint, n - end)):
                one, other = (start, split), (split + joint, n - end)
                if _tells(pair, ours, one, other):
                    return ours.span(*one), ours.span(*other)
    return None


def _one_word(ours: Side, theirs: Side, at: int) -> bool:
    """Whether a word stands at one place in both, be it in another number: 'helpt', 'helpen'."""
    return ours.keys[at] == theirs.keys[at] or (ours.roots[at] == theirs.roots[at] != "")


_AGREEING = 0.2
"""Up to this share of changed words the verb only follows the other number: 'volgt', 'volgen'."""
_LONGEST = 10
_JOINT = 2
"""Words between the two: a verb, and an article that both have."""


def _turned(ours: Side, theirs: Side, at: tuple[int, int, int, int]) -> bool:
    """Whether the second stretch of the common text stands first in the draft, and the first behind it."""
    start, split, second, end = at
    length = end - second
    if second >= end:
        return False
    joint = start + length
    same = theirs.keys[start:joint] == ours.keys[second:end]
    same = same and theirs.keys[joint + second - split : end] == ours.keys[start:split]
    return same and theirs.roots[joint : joint + second - split] == ours.roots[split:second]


def _tells(pair: Pair, side: Side, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether what stands between them leaves no doubt which of them does it, or comes first."""
    words = pair.lexicon.function_words
    if any(side.keys[end - 1] in words or not _is_thing(side, start, end) for start, end in (one, other)):
        return False
    between = [key for key in side.keys[one[1] : other[0]] if key not in DETERMINERS]
    led = side.keys[one[0] - 1] if one[0] else ""
    led = side.keys[one[0] - 2] if led in DETERMINERS and one[0] > 1 else led
    if led in PREPOSITIONS | _JOINING or (between[:1] and between[0] in _JOINING):
        return False
    if not between:
        return bool(led)
    if between[0] in _FIRST or "te" in side.keys[other[1] : side.stop(other[1])]:
        return True  # 'vraagt de school om de club te helpen'
    done = between[0] in _BEING or between[0].startswith(_DONE_BY_SOMEBODY)
    return not done and not any(_acts(pair, side, stretch) for stretch in (one, other))


def _is_thing(side: Side, start: int, end: int) -> bool:
    """Whether these words name one thing: no preposition, no row, no number, and a noun at the end."""
    keys = side.keys[start:end]
    within = keys[:1] + tuple(key for key in keys[1:] if key != "van")  # 'het gebruik van de grond'
    plain = not any(key in _LEADING or key in _JOINING or number(key) is not None for key in within)
    measured = not side.in_measures.isdisjoint(range(start, end))
    named = side.tokens[end - 1].text[0].isupper() or side.is_noun(end - 1)
    named = named or (end - start == 1 and keys[0].endswith("en"))  # 'bouwen vóór slopen'
    return plain and not measured and named and keys[-1][0].isalpha() and keys[-1] not in DETERMINERS


def _acts(pair: Pair, side: Side, stretch: tuple[int, int]) -> bool:
    at = stretch[1] - 1
    named = at in side.in_bodies or side.roots[at] in pair.lexicon.people_roots
    return named or may_act(side, at, pair.lexicon)


_FIRST = frozenset("vóór voor boven na".split())
"""Of two things the one before these comes first."""
_BEING = frozenset("is zijn blijft blijven wordt worden heet heten vormt vormen".split())
_LEADING = PREPOSITIONS | frozenset("ondanks namens wegens vanwege conform inzake haar hun zijn".split())
"""What stands before a phrase, or before what belongs to the other of the two: 'haar kranen'."""
_DONE_BY_SOMEBODY = tuple(
    "beta krijg ontvang heeft hebben draag dragen beheer regel doet doen maakt maken".split()
)
"""How verbs begin of which it is clear that a thing does not do them."""
_JOINING = frozenset("en of , ; : noch als dan".split())
