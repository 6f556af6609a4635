"""What one side says and nothing on the other side answers, by what it is: a thing, an act, a manner."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from msgspec import Struct

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.words.kindred import has_kin
from regioparagraaf.dutch.wordclass import Kind, is_compound
from regioparagraaf.dutch.words import MARKS

ALIEN = 0.5
"""From this share of loose content words on, a clause with two of them says something of its own."""


class Loose(Struct, frozen=True):
    """What one side says that the other side does not, pale words and kin left out, by what it is."""

    things: tuple[int, ...]
    """Nouns that can be promised by themselves: 'prullenbakken', 'kinderen'."""
    notions: tuple[int, ...]
    """Nouns that only name how a thing is, or what is done: 'toegankelijkheid', 'aanpak'."""
    acts: tuple[int, ...]
    manners: tuple[int, ...]
    frames: tuple[int, ...]
    """Words that any agreement can be cast in: 'vinden', 'plek'."""
    pale: tuple[int, ...]
    """Unanswered too, and not kin, but words that say little by themselves."""
    alien: bool
    """Whether a whole clause is unanswered."""

    @property
    def count(self) -> int:
        """How many words are loose."""
        return len(self.telling) + len(self.frames)

    @property
    def telling(self) -> tuple[int, ...]:
        """The loose words that say what is agreed, and not only how it is put."""
        return self.things + self.notions + self.acts + self.manners


@lru_cache(maxsize=8)
def loose(pair: Pair, side: Side, left: tuple[int, ...]) -> Loose:
    """The unanswered words of one side that no kin and no pale sense explains, by what they are. Remembered
    for a while: several steps ask it of one pair."""
    content = pair.content(side)
    strange = [at for at in left if not has_kin(pair, side, at)]
    pale = tuple(at for at in strange if _says_little(pair, side, at))
    places = tuple(at for at in strange if at not in pale)
    kinds = {at: side.kind(at) for at in places}
    alien = any(_alien(clause, places) or _limits(side, clause, places) for clause in _clauses(side, content))
    sorts: dict[str, list[int]] = {sort: [] for sort in _SORTS}
    for at in places:
        sorts[_sort(pair, side, at, kinds[at])].append(at)
    things, notions, acts, manners, frames = map(tuple, sorts.values())
    return Loose(things, notions, acts, manners, frames, pale, alien)


_SORTS = ("thing", "notion", "act", "manner", "frame")


def _sort(pair: Pair, side: Side, at: int, kind: Kind) -> str:
    """What an unanswered word is, in the words of Loose."""
    key, root, lexicon = side.keys[at], side.roots[at], pair.lexicon
    if allowed(side, at):
        return "act"
    if root in lexicon.frame_roots:
        return "frame"
    if kind is Kind.MANNER or root in lexicon.manner_roots:
        return "manner"
    if kind is Kind.VERB and not is_compound(key):
        return "act"
    return "notion" if lexicon.is_notion(key) else "thing"


def _says_little(pair: Pair, side: Side, at: int) -> bool:
    root = side.roots[at]
    if root in pair.lexicon.pale_roots:
        return True
    return root in pair.lexicon.vague_roots and not allowed(side, at)


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


def _clauses(side: Side, content: Sequence[int]) -> list[list[int]]:
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
    return "," in between or not _CLAUSE_OPENERS.isdisjoint(between)


_CLAUSE_OPENERS = frozenset(
    "dat die wie wat omdat doordat zodat opdat nadat voordat terwijl hoewel als wanneer indien mits tenzij "
    "zodra zolang waar waarin waarmee waarvoor waaraan waardoor waarvan waarbij waarover waaruit waarop "
    "waarna maar".split()
)


def allowed(side: Side, at: int) -> bool:
    """Whether the word closes a clause that says what somebody may or can do."""
    start = at
    while start > 0 and side.keys[start - 1] not in MARKS:
        start -= 1
    closes = at + 1 == len(side.keys) or side.keys[at + 1] in MARKS
    return closes and side.keys[at].endswith("n") and not ALLOWING.isdisjoint(side.keys[start:at])


ALLOWING = frozenset("mag mogen kan kunnen kunt".split())
