"""Which content words of one side are answered by the other: same root, synonym, or part of a compound."""

from __future__ import annotations

from collections.abc import Collection
from itertools import chain

from msgspec import Struct

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.answers.answered import is_answered
from regioparagraaf.comparison.weighing.answers.content import content
from regioparagraaf.comparison.weighing.answers.vocabulary import Vocabulary
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import EVERY, STOPS


class Matching(Struct, frozen=True):
    """The content words of both sides, and those that the other side does not answer."""

    common_content: tuple[int, ...]
    draft_content: tuple[int, ...]
    common_left: tuple[int, ...]
    draft_left: tuple[int, ...]
    changed: float
    """The share of the words, 0 to 1, that only one side has; another order alone is no rewriting."""


STIRRED = 0.2
"""Up to this share of changed words one word was exchanged, and is not explained: that is the point of it."""
KEPT = 0.34
"""Up to this share of changed words a sentence was kept: its reason, too, was changed on purpose."""


def match(common: Side, draft: Side, lexicon: Lexicon) -> Matching:
    """The content words of both sides with what is left unanswered."""
    ours, theirs = Vocabulary(common, lexicon), Vocabulary(draft, lexicon)
    ours.without(theirs, lexicon)
    theirs.without(ours, lexicon)
    a, b = content(common, lexicon), content(draft, lexicon)
    gone = tuple(at for at in a if not is_answered(common, at, theirs, ours, lexicon))
    new = tuple(at for at in b if not is_answered(draft, at, ours, theirs, lexicon))
    changed = _changed(common, draft)
    here: tuple[set[int], set[str]] = (set(), set())
    there: tuple[set[int], set[str]] = (set(), set())
    if changed > STIRRED:
        here, there = _explained(common, a, draft, lexicon), _explained(draft, b, common, lexicon)
    told = (
        here[0] | _examples(common, draft, lexicon) | _resumed(common) if gone else here[0],
        there[0] | _examples(draft, common, lexicon) | _resumed(draft) if new else there[0],
    )
    return Matching(
        a,
        b,
        tuple(at for at in gone if at not in told[0] and common.roots[at] not in there[1]),
        tuple(at for at in new if at not in told[1] and draft.roots[at] not in here[1]),
        changed,
    )


def _changed(common: Side, draft: Side) -> float:
    ours, theirs = common.counted, draft.counted
    total = ours.total() + theirs.total()
    shared = 2 * sum([min(ours[key], theirs[key]) for key in ours.keys() & theirs.keys()])
    return 1 - min(shared + _renamed(common, draft), total) / total if total else 0.0


def exchanged(common: Side, draft: Side) -> tuple[int, int]:
    """How many words of either side the other does not have, each as often as it stands there."""
    ours, theirs = common.counted, draft.counted
    return (ours - theirs).total(), (theirs - ours).total()


def _renamed(common: Side, draft: Side) -> int:
    """The words for who signs that were exchanged for other words for them, in a sentence of which hardly
    more was: who writes 'Lisse redt de eik' for 'Onze gemeente kapt de eik' has told nothing anew."""
    ours, theirs = _signing(common), _signing(draft)
    gone, new = ours - theirs, theirs - ours
    words = frozenset(chain.from_iterable((*gone, *new)))
    if not gone or not new or {*gone, *new} <= _WE or not words.isdisjoint(EVERY):
        return 0
    if not frozenset(min(gone)).isdisjoint(min(new)):
        return 0  # 'de andere gemeenten' are not called otherwise by 'de gemeenten'
    both = common.all_keys & draft.all_keys
    named = [sum(key not in both for key in min(names)) for names in (gone, new)]
    besides = exchanged(common, draft)
    few = all(count - names <= FEW for count, names in zip(besides, named, strict=True))
    return sum(named) if few else 0


FEW = 2
"""Words of a verb that was exchanged, with its particle."""


def _signing(side: Side) -> set[tuple[str, ...]]:
    return {side.keys_of(body) for body in side.bodies if body.concept in _SIGNATORIES}


_SIGNATORIES = frozenset("wij gemeente gemeenten".split())
_WE = frozenset({("wij",), ("we",), ("ons",), ("onze",)})


def _explained(
    side: Side, content: Collection[int], other: Side, lexicon: Lexicon
) -> tuple[set[int], set[str]]:
    """The words that the other side explains, and the roots that explain them there.

    A word that stands on both sides explains nothing: it says the same on both.
    """
    words: set[int] = set()
    explaining: set[str] = set()
    known = lexicon.explanations.of_all([side.roots[at] for at in content])
    if not known:
        return words, explaining
    own = set(side.roots)
    other_roots = set(other.roots)
    free = other_roots - own
    for word in known:
        if not word.roots <= own or word.roots <= other_roots:
            continue
        found = [other for other in word.others if other <= other_roots and not other <= own]
        roots = frozenset(chain.from_iterable(found)) & free
        if not roots or (len(roots) < 2 < len(word.others) and roots <= lexicon.broad_roots):
            continue  # 'plek' alone is no 'woonwagen'
        words.update(place for place in content if side.roots[place] in word.roots)
        explaining |= roots
    return words, explaining


def _examples(side: Side, other: Side, lexicon: Lexicon) -> set[int]:
    """The words before 'en andere', where what they are examples of is all that the other side names:
    'rolstoelen en andere hulpmiddelen' for 'hulpmiddelen'."""
    if _OTHERS.isdisjoint(side.all_keys) or not _OTHERS.isdisjoint(other.all_keys):
        return set()
    at = next(place for place, key in enumerate(side.keys) if key in _OTHERS)
    if at < 2 or side.keys[at - 1] not in ("en", "of"):
        return set()
    behind = range(at + 1, len(side.keys))
    end = next((place for place in behind if not _is_plain(side, place, lexicon)), len(side.keys))
    if set(side.roots[at + 1 : end]).isdisjoint(other.all_roots):
        return set()
    start = at - 1
    while start > 0 and (start == at - 1 or side.keys[start] == ","):
        start -= 1
        while start > 0 and side.keys[start - 1].endswith("e") and _is_plain(side, start - 1, lexicon):
            start -= 1  # 'kleine rolstoelen'
        if start > 1 and side.keys[start - 1] == "," and _is_plain(side, start - 2, lexicon):
            start -= 1
    return set(range(start, at + 1))


_OTHERS = frozenset({"ander", "andere"})


def _is_plain(side: Side, at: int, lexicon: Lexicon) -> bool:
    return side.keys[at][0].isalpha() and side.keys[at] not in lexicon.function_words


def _resumed(side: Side) -> set[int]:
    """The nouns that only point back at a compound before them: 'krijgt fietsles. Deze lessen …'."""
    if _POINTING.isdisjoint(side.all_keys):
        return set()
    return {
        at + 1
        for at, key in enumerate(side.keys[:-1])
        if (key in _THESE or (key in _THOSE and side.keys[max(at - 1, 0)] in STOPS))
        and len(side.roots[at + 1]) > _SHORTEST_HEAD
        and any(own.endswith(side.roots[at + 1]) and own != side.roots[at + 1] for own in side.roots[:at])
    }


_THESE, _THOSE = frozenset({"deze", "dit"}), frozenset({"die", "dat"})
_POINTING = _THESE | _THOSE
_SHORTEST_HEAD = 2
