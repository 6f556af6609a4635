"""Whether a passage was said anew as a whole: every clause answered, and no thing or act in another's place.

A plain-language rewording replaces more words than any table of synonyms knows. What stays unanswered then
is measured here by what it can be: words that name a thing, words that say what is done, and the rest.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from regioparagraaf.comparison.matching import splits
from regioparagraaf.comparison.pair import Pair
from regioparagraaf.comparison.reading import Side
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.roots import PARTICLES

ANSWERED = 0.4
"""The least share of content words that both sides must answer for a passage said anew."""
ALIEN = 0.5
"""From this share of loose content words on, a clause with two of them says something of its own."""
WHOLLY = 0.5
"""From this share of changed words a single act on both sides is the same act in another verb: in the
labelled pairs an act that was exchanged on purpose left more of its sentence as it was."""
KIN = 4
"""Letters that two words share at least before they are taken for kin ('wapen', 'wapenbezit')."""


@dataclass(frozen=True, slots=True)
class Loose:
    """What one side says that the other side does not, pale words and kin left out."""

    things: tuple[int, ...]
    acts: tuple[int, ...]
    alien: bool
    """Whether a whole clause is unanswered."""

    @property
    def count(self) -> int:
        """How many words are loose."""
        return len(self.things) + len(self.acts)


def said_anew(pair: Pair, gone: Sequence[int], new: Sequence[int], changed: float) -> bool:
    """Whether the words that are left unanswered come from another way of saying the same."""
    ours, theirs = loose(pair, pair.common, gone), loose(pair, pair.draft, new)
    if ours.alien or theirs.alien:
        return False
    if (ours.things and theirs.count) or (theirs.things and ours.count):
        return False  # another thing in the place of the first
    if ours.acts and theirs.acts and not _loosely(pair, changed, ours, theirs):
        return False  # another act in the place of the first
    return _enough(pair.matching.common_content, ours) and _enough(pair.matching.draft_content, theirs)


def _loosely(pair: Pair, changed: float, ours: Loose, theirs: Loose) -> bool:
    """Whether so much was reworded that one act for one act is another word for it: none with an opposite."""
    few = len(ours.acts) == len(theirs.acts) == 1 and not ours.things and not theirs.things
    acts = {pair.common.roots[at] for at in ours.acts} | {pair.draft.roots[at] for at in theirs.acts}
    return few and changed >= WHOLLY and acts.isdisjoint(pair.lexicon.opposed_roots)


def _enough(content: Sequence[int], side: Loose) -> bool:
    return len(content) - side.count >= ANSWERED * len(content)


def loose(pair: Pair, side: Side, left: Sequence[int]) -> Loose:
    """The unanswered words of one side that no kin and no pale sense explains, by what they are."""
    other = pair.draft if side is pair.common else pair.common
    content = pair.matching.common_content if side is pair.common else pair.matching.draft_content
    places = tuple(
        at
        for at in left
        if side.roots[at] not in pair.lexicon.vague_roots and not _has_kin(side, at, other, pair.lexicon)
    )
    things = tuple(at for at in places if is_thing(side, at))
    acts = tuple(at for at in places if at not in things)
    alien = any(_alien(clause, places) or _limits(side, clause, places) for clause in clauses(side, content))
    return Loose(things, acts, alien)


def _alien(clause: Sequence[int], places: Collection[int]) -> bool:
    strange = sum(at in places for at in clause)
    return strange >= 2 and strange > ALIEN * len(clause)


def _limits(side: Side, clause: Sequence[int], places: Collection[int]) -> bool:
    """Whether a relative clause that nothing answers says for whom or what alone it holds."""
    if not clause or not all(at in places for at in clause):
        return False
    opener = next((key for key in reversed(side.keys[: clause[0]]) if key not in _FILLERS), "")
    passive = not {"wordt", "worden", "is", "zijn", "werd"}.isdisjoint(side.keys[clause[0] : clause[-1] + 3])
    return opener in ("die", "waar", "waarin", "waarvan") and not passive


_FILLERS = frozenset("de het een er niet al zelf nog ook".split())


def clauses(side: Side, content: Sequence[int]) -> list[list[int]]:
    """The content words by clause: cut at stops, and before a word that opens a clause of its own."""
    out: list[list[int]] = [[]]
    last = 0
    for at in content:
        between = side.keys[last:at]
        if side.sentences[at] != side.sentences[last] or _opens(between):
            out.append([])
        out[-1].append(at)
        last = at
    return out


def _opens(between: Sequence[str]) -> bool:
    return not _CLAUSE_OPENERS.isdisjoint(between)


_CLAUSE_OPENERS = frozenset(
    "dat die wie wat omdat doordat zodat opdat nadat voordat terwijl hoewel als wanneer indien mits tenzij "
    "zodra zolang waar waarin waarmee waarvoor waaraan waardoor waarvan waarbij waarover waaruit waarop "
    "waarna maar".split()
)
_DETERMINERS = frozenset(
    "de het een elk elke ieder iedere geen dit dat deze die onze ons hun haar zijn uw mijn alle beide".split()
)
_PREPOSITIONS = frozenset(
    "in op van voor aan bij met uit naar over door tot per via langs rond tussen binnen buiten onder boven "
    "achter naast tijdens sinds vanaf volgens tegen zonder als".split()
)


def is_thing(side: Side, at: int) -> bool:
    """Whether the word names a thing or a person here: an article or preposition leads to it (ANS 14)."""
    if at in side.particles.values():
        return False
    if at + 1 < len(side.keys) and side.keys[at].endswith("e") and side.keys[at + 1][0].isalnum():
        following = side.keys[at + 1]
        if following not in _PREPOSITIONS and following not in ("en", "of", "die", "dat"):
            return False  # an adjective before its noun
    back = at - 1
    while (
        back >= 0 and back >= at - 3 and side.keys[back].endswith("e") and side.keys[back] not in _DETERMINERS
    ):
        back -= 1
    if back < 0:
        return side.tokens[at].text[:1].isupper() and not side.keys[at].endswith("t")
    before = side.keys[back]
    return before in _DETERMINERS or before in _PREPOSITIONS or before.isdigit()


def _has_kin(side: Side, at: int, other: Side, lexicon: Lexicon) -> bool:
    """Whether a word of the other side is made of the same stem."""
    stems = _stems(side.keys[at], lexicon)
    return any(
        _kin(one, two)
        for place, key in enumerate(other.keys)
        if len(key) >= KIN and key[0].isalpha() and key not in lexicon.function_words
        for two in _stems(key, lexicon)
        for one in stems
    )


def _kin(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    return len(short) >= KIN and long.startswith(short) and (len(short) > KIN or len(long) <= KIN + 3)


@lru_cache(maxsize=8192)
def _stems(key: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The root of a word, of its compound parts, and of what a prefix covers ('beantwoord', 'ontlast')."""
    found = {lexicon.root(key)}
    if key.startswith(("be", "ge")) and len(key) >= KIN + 2:
        found.add(lexicon.root(key[2:]))
    for left, right in splits(key):
        if len(right) > KIN and len(left) >= KIN - 1 and left not in PARTICLES:
            found.add(lexicon.root(right))
    return tuple(found)
