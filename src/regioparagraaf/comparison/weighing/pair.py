"""A rewording read on both sides: what every signal looks at."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cached_property
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.model import Direction, Unit
from regioparagraaf.comparison.reading.side import Side, read, roots_of
from regioparagraaf.comparison.reading.whys import RESULTS, whys
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.weighing.answers.matching import KEPT, Matching, match
from regioparagraaf.comparison.weighing.beforehand.reasons import both_without_reasons
from regioparagraaf.document.model import Kind
from regioparagraaf.dutch.lexicon import Lexicon

Said = TypeVar("Said")
"""What one side says: its words, a body, a term."""
TINY = 0.25
"""Up to this share of changed words nothing was reworded: what little changed is the point of it."""
KEPT_WORDS = 0.34
"""Up to this share of changed words a near-synonym was exchanged, or a verb put above another, on purpose."""


_HERE = frozenset("hier onze".split())
SEVERAL = 2
"""More municipalities than these make a region in which all but one are worth counting."""
Before = tuple[str, str]
"""What stands before a passage, in the common text and in the draft."""
NOTHING_BEFORE: Before = ("", "")
POINTING = frozenset("zij ze hij die deze dit dat".split())
"""Words that open a sentence of which the subject stands in the one before it."""


class Pair(Struct, frozen=True, eq=False, dict=True):
    """Both sides of a change, and which content words answer each other; the same only as itself."""

    common: Side
    draft: Side
    matching: Matching
    lexicon: Lexicon
    settings: Settings
    named: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    """The bodies that the common text and the draft named before, and point back at here."""

    @cached_property
    def changed(self) -> float:
        """The share of the words, 0 to 1, that only one side has."""
        return self.matching.changed

    @cached_property
    def keeps_order(self) -> bool:
        """Whether the words that both sides have stand in one order: the rest was put in place of words."""
        both = frozenset(self.common.keys).intersection(self.draft.all_keys)
        kept = [[key for key in side.keys if key[0].isalnum() and key in both] for side in self.sides]
        return kept[0] == kept[1]

    @cached_property
    def extra(self) -> tuple[Side, int, int] | None:
        """The one stretch of words, from start to end (exclusive), that makes all the difference: the side
        that has it, and where it stands there."""
        rich, poor = (
            (self.common, self.draft)
            if len(self.common.keys) > len(self.draft.keys)
            else (self.draft, self.common)
        )
        more = len(rich.keys) - len(poor.keys)
        if not more:
            return None
        start = next((n for n, key in enumerate(poor.keys) if rich.keys[n] != key), len(poor.keys))
        if rich.keys[start + more :] != poor.keys[start:]:
            return None
        return rich, start, start + more

    def speaks_of_all(self, side: Side) -> bool:
        """Whether a side names all municipalities of the region but one, with that one as 'hier' or as who
        does it with them ('of u hier woont of in A of B', 'wij kopen met A en B in'), and the other side
        names none."""
        places = [body for body in side.bodies if body.kind == "plaats"]
        if not places:
            return False
        all_of_them = frozenset(self.settings.municipalities)
        if any(body.kind == "plaats" for body in self.other(side).bodies):
            return False
        others = len(all_of_them - {body.concept for body in places}) == 1 and len(all_of_them) > SEVERAL
        return others and (not _HERE.isdisjoint(side.all_keys) or all(body.role == "met" for body in places))

    @cached_property
    def sides(self) -> tuple[Side, Side]:
        """Both of them, the common text first."""
        return self.common, self.draft

    @cached_property
    def both_ways(self) -> tuple[tuple[Side, Side], tuple[Side, Side]]:
        """Each side with the one that it is held against, the common text first."""
        return (self.common, self.draft), (self.draft, self.common)

    def other(self, side: Side) -> Side:
        """The side that this one is held against."""
        return self.draft if side is self.common else self.common

    def in_order(self, side: Side, said: tuple[Said, Said]) -> tuple[Said, Said]:
        """What a side and the other one say, that of the common text first."""
        return said if side is self.common else (said[1], said[0])

    def gone_or_new(self, side: Side) -> Direction:
        """What became of words that only this side has."""
        return Direction.DROPPED if side is self.common else Direction.ADDED

    def content(self, side: Side) -> tuple[int, ...]:
        """The places of the content words of a side."""
        return self.matching.common_content if side is self.common else self.matching.draft_content

    def left(self, side: Side) -> tuple[int, ...]:
        """Those of them that nothing on the other side answers."""
        return self.matching.common_left if side is self.common else self.matching.draft_left


def read_pair(
    was: str, wordt: str, lexicon: Lexicon, settings: Settings, before: Before = NOTHING_BEFORE
) -> Pair:
    """Both texts, read with an eye on each other, and on what stands before them where one points back at
    it."""
    was, wordt = both_without_reasons(was, wordt, lexicon)
    draft = read(wordt, lexicon, settings, frozenset(roots_of(was, lexicon)))
    common = read(was, lexicon, settings, frozenset(draft.roots))
    matching = _but_whys(match(common, draft, lexicon), common, draft, lexicon)
    ours, theirs = (
        read(text, lexicon, settings) if text and points_back(side.keys) else None
        for text, side in zip(before, (common, draft), strict=True)
    )
    if ours is None and theirs is None:
        return Pair(common, draft, matching, lexicon, settings)
    matching = replace(
        matching,
        common_left=_not_named(common, matching.common_left, theirs),
        draft_left=_not_named(draft, matching.draft_left, ours),
    )
    named = [
        frozenset(body.concept for body in side.bodies) if side else frozenset[str]()
        for side in (ours, theirs)
    ]
    return Pair(common, draft, matching, lexicon, settings, (named[0], named[1]))


def _but_whys(matching: Matching, common: Side, draft: Side, lexicon: Lexicon) -> Matching:
    """The matching, in which a word that only says why needs no answer; but whom it is for, where others
    took their place, does: 'zodat ouders worden ontlast', 'zodat aanbieders worden ontlast'."""
    here, there = whys(common), whys(draft)
    if (not here and not there) or (here and there and matching.changed <= KEPT):
        return matching  # as of most pairs; in a kept sentence the reason is what was changed
    if here and there and _same_but(common, here, draft, there):
        return matching  # another purpose is all that was changed
    gone = {at for at in matching.common_left if at in here}
    new = {at for at in matching.draft_left if at in there}
    ours = {at for at in gone if _are_people(common, at, lexicon)}
    theirs = {at for at in new if _are_people(draft, at, lexicon)}
    if ours and theirs:
        gone, new = gone - ours, new - theirs
    return replace(
        matching,
        common_left=tuple(at for at in matching.common_left if at not in gone),
        draft_left=tuple(at for at in matching.draft_left if at not in new),
    )


def _same_but(common: Side, here: Set[int], draft: Side, there: Set[int]) -> bool:
    """Whether both sides say the same in the same words but for these, which tell what for."""
    if any(RESULTS.isdisjoint(side.all_keys) for side in (common, draft)):
        return False
    ours, theirs = (
        [key for at, key in enumerate(side.keys) if at not in told]
        for side, told in ((common, here), (draft, there))
    )
    return ours == theirs


def _are_people(side: Side, at: int, lexicon: Lexicon) -> bool:
    return side.roots[at] in lexicon.people_roots or side.keys[at].endswith(lexicon.noun_endings["doener"])


def _not_named(side: Side, left: tuple[int, ...], before: Side | None) -> tuple[int, ...]:
    """What is left unanswered of one side, but for its subject where the other named that before and points
    back at it: 'De raad adviseert', '(De raad vergadert.) Hij geeft advies'."""
    if before is None:
        return left
    return tuple(at for at in left if at > SUBJECT or side.roots[at] not in before.all_roots)


SUBJECT = 5
"""Words from the start of a sentence in which its subject stands."""


def points_back(keys: Sequence[str]) -> bool:
    """Whether a sentence opens with a word that points back, or has one of persons as its subject behind the
    verb: 'Zij baggeren de haven', 'In 2030 baggeren zij de haven'."""
    return not (POINTING.isdisjoint(keys[:1]) and _PERSONS.isdisjoint(keys[:SUBJECT]))


_PERSONS = frozenset("zij hij".split())


def standing_before(side: Sequence[Unit], index: int) -> str:
    """The two units before one that points back at them, under the same heading; '' for any other."""
    if not points_back(side[index].text.lower().split(maxsplit=SUBJECT)[:SUBJECT]):
        return ""
    found: list[str] = []
    for at in range(index - 1, max(index - 1 - REACH, -1), -1):
        if side[at].kind is Kind.HEADING:
            break
        found.insert(0, side[at].text)
    return " ".join(found)


REACH = 2
"""Units before a 'zij' or 'die' in which what it means is named."""
