"""What is said of which thing: an adjective that moved to another noun, in the same words.

'Groene woningen in betaalbare wijken' has the words of 'betaalbare woningen in groene wijken' and promises
something else.
"""

from __future__ import annotations

from functools import lru_cache

from regioparagraaf.comparison.reading.enumerations import enumerations
from regioparagraaf.comparison.reading.side import SIDES, Side
from regioparagraaf.comparison.weighing.answers.matching import exchanged
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS, Kind, says_how


@lru_cache(maxsize=SIDES)
def heads(side: Side) -> dict[str, str]:
    """For each adjective that stands once before a noun the root of that noun: of 'een schone en veilige
    stad' the 'stad' for both."""
    found: dict[str, str] = {}
    for at in range(len(side.keys)):
        if not _is_attribute(side, at) or side.roots.count(side.roots[at]) > 1:
            continue
        noun = at + 1
        while noun < len(side.keys) and (side.keys[noun] in JOINTS or _is_attribute(side, noun)):
            noun += 1
        if not _can_be_noun(side, noun) or not side.is_noun(noun):
            continue
        found[side.roots[at]] = side.roots[noun]
        joined = side.keys[at - 2 : at] if at > 1 else ()
        if (
            joined
            and joined[1] in JOINTS
            and joined[0].endswith("e")
            and side.roots.count(side.roots[at - 2]) == 1
        ):
            found[side.roots[at - 2]] = side.roots[noun]  # 'een schone en veilige stad'
    return found


def told_of(side: Side) -> dict[str, str]:
    """For each word that says which of them, or how many of them, and stands once, the root of its noun: of
    'de laatste bus wacht op deze trein' the 'bus' for 'laatste' and the 'trein' for 'deze'."""
    found: dict[str, str] = {}
    for at, key in enumerate(side.keys):
        if key not in _WHICH or side.keys.count(key) > 1:
            continue
        noun = at + 1
        while noun < len(side.keys) and (side.keys[noun] in JOINTS or _is_attribute(side, noun)):
            noun += 1
        if _can_be_noun(side, noun) and side.is_noun(noun):
            found[key] = side.roots[noun]
    return found


def which_moved(pair: Pair) -> str:
    """Why 'deze', 'elke' or 'laatste' is said of another thing now, in a sentence of the very same words,
    as a Dutch clause; empty where none is."""
    if pair.common.keys == pair.draft.keys or sum(exchanged(pair.common, pair.draft)) > _ARTICLES_TOO:
        return ""
    ours = told_of(pair.common)
    theirs = told_of(pair.draft) if ours else ours
    for key, noun in ours.items():
        other = theirs.get(key, noun)
        roots = pair.common.roots, pair.draft.roots
        if (
            noun == other
            or _stands_before_the_same(pair, key)
            or any(one.count(root) != 1 for one in roots for root in (noun, other))
        ):
            continue
        if not _are_items(pair, noun, other):
            return f"'{key}' hoort nu bij iets anders"
    return ""


def _stands_before_the_same(pair: Pair, key: str) -> bool:
    """Whether the very next word is one on both sides: 'in deze periode houden wij'."""
    behind = [side.keys[side.keys.index(key) + 1 :][:1] for side in pair.sides]
    return behind[0] == behind[1]


_ARTICLES_TOO = 2
"""Words that may be exchanged with it: 'de eigenaar van elke boot', 'elke eigenaar van een boot'."""
_WHICH = frozenset(
    "elke ieder iedere elk alle deze dit geen laatste eerste tweede derde enige andere beide zulke sommige "
    "enkele veel weinig meer minder zelfde dezelfde hetzelfde eigen".split()
)
JOINTS = frozenset({"en", "of", ","})


def _is_attribute(side: Side, at: int) -> bool:
    """Whether the word is an adjective in front of what it describes."""
    key = side.keys[at]
    shaped, bare = key.endswith("e"), at > 0 and side.keys[at - 1] in _BARE
    if not (shaped or bare or key in _INDECLINABLE) or key in _NO_ADJECTIVE:
        return False
    if not side.roots[at] or at in side.particles or not _can_be_noun(side, at + 1):
        return False
    if key in _INDECLINABLE or (bare and says_how(key)):
        return True
    return shaped and side.kind(at) is Kind.MANNER


_INDECLINABLE = frozenset("gratis extra online".split())
_NO_ADJECTIVE = (
    DETERMINERS
    | PREPOSITIONS
    | frozenset("ene andere eigen zelfde eerste tweede laatste zij ze de ieders alle elke".split())
)
_BARE = frozenset("een geen elk ieder".split())
"""Behind these an adjective has no ending: 'een herkenbaar symbool'."""


def _can_be_noun(side: Side, at: int) -> bool:
    if at >= len(side.keys) or not side.roots[at] or not side.keys[at][0].isalpha():
        return False
    return side.keys[at] not in _NO_NOUN


_ADVERBS = frozenset("niet wel ook al nog weer er daar dan zo hier samen wij we zij ze".split())
_NO_NOUN = PREPOSITIONS | DETERMINERS | JOINTS | _ADVERBS


def moved(pair: Pair) -> str:
    """Why an adjective is said of another thing now, as a Dutch clause; empty where none is: only where both
    things stand on both sides."""
    if pair.left(pair.common) and pair.left(pair.draft):
        return ""
    ours, theirs = heads(pair.common), heads(pair.draft)
    here, there = pair.common.roots, pair.draft.roots
    for root, noun in ours.items():
        other = theirs.get(root, noun)
        if noun == other or noun.endswith(other) or other.endswith(noun):
            continue
        if not here.count(noun) == there.count(noun) == here.count(other) == there.count(other) == 1:
            continue
        at, place = pair.draft.roots.index(root), pair.common.roots.index(root)
        kept = (
            pair.draft.roots[at + 1] == noun or pair.common.roots[place + 1] == other
        )  # 'een oude brug ligt'
        crossed = any(ours.get(twin) == other and theirs.get(twin) == noun for twin in ours)
        if not kept and (crossed or not _in_one_row(pair, noun, other)):
            return f"'{pair.draft.words(at)}' hoort nu bij iets anders"
    return ""


def _in_one_row(pair: Pair, one: str, other: str) -> bool:
    """Whether the two nouns are items of one row on both sides.

    So 'betere ramen, daken en vloeren'; not where each has its article: 'de gratis boot en de fiets'.
    """
    if any(
        side.keys[max(side.roots.index(root) - 1, 0)] in DETERMINERS
        for side in pair.sides
        for root in (one, other)
    ):
        return False
    return _are_items(pair, one, other)


def _are_items(pair: Pair, one: str, other: str) -> bool:
    """Whether the two nouns are items of one row on both sides, whatever leads these in."""
    return all(
        any(
            {one, other} <= {side.roots[at] for start, end in items for at in range(start, end)}
            for items in enumerations(side, pair.lexicon)
        )
        for side in pair.sides
    )
