"""A thing or a matter that a draft told anew names of itself: nothing in the common text answers it."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.words.kindred import KIN
from regioparagraaf.comparison.weighing.words.loose import Loose
from regioparagraaf.dutch.alike import alike, explains
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS


def brings_a_thing(pair: Pair, theirs: Loose) -> bool:
    """Whether the draft names a thing or a matter that nothing in the common text answers, and that no plain
    account brings in of itself: 'de regeling vervalt', 'de kazerne geldt niet meer'; 'stijgt 3%', 'stijgt 3%
    boven de inflatie'. A head of a compound there names nothing new ('een voetgangersbrug', 'een brug')."""
    dressing, common = pair.lexicon.nouns["aankleding"], pair.common
    named = (*theirs.things, *theirs.notions, *(at for at in theirs.manners if _is_a_noun_in_e(pair, at)))
    things = (at for at in named if not _may_be_a_verb(pair.draft, at))
    brought = [at for at in things if pair.draft.keys[at] not in dressing or _is_denied(pair.draft, at)]
    return any(
        not any(_is_head(pair.draft.keys[at], key) for key in common.keys)
        and not any(root and _tells(root, pair.draft.roots[at], pair.lexicon) for root in common.all_roots)
        for at in brought
    )


def _is_denied(side: Side, at: int) -> bool:
    """Whether there is to be none of a thing: of 'geen auto's' the cars are what it is about."""
    return side.keys[at - 1 : at] == ("geen",)


def _is_a_noun_in_e(pair: Pair, at: int) -> bool:
    """Whether a word of the draft that ends as an adjective stands where a noun does: 'de kazerne niet'."""
    keys = pair.draft.keys
    led = at > 0 and keys[at - 1] in _ARTICLES
    following = keys[at + 1 : at + 2]
    if not led or not keys[at].endswith("e"):
        return False
    small = following and (
        following[0] in pair.lexicon.function_words or following[0] in pair.lexicon.denials
    )
    return bool(small) or not following or not following[0][0].isalpha()


_ARTICLES = frozenset("de het een geen".split())


def _tells(root: str, told: str, lexicon: Lexicon) -> bool:
    """Whether a root of the common text and one of the draft say the same, or one explains the other."""
    return alike(root, told, lexicon) or explains(told, root, lexicon) or explains(root, told, lexicon)


def _is_head(key: str, compound: str) -> bool:
    """Whether a word is the head of a compound: 'brug' of 'voetgangersbrug'."""
    return len(key) >= KIN and key != compound and compound.endswith(key)


def _may_be_a_verb(side: Side, at: int) -> bool:
    """Whether a word at the end of its clause has nothing before it that goes with a noun: 'alleen een
    schaapskudde overblijft'."""
    ends = side.keys[at + 1 : at + 2] in _ENDS
    before = side.keys[max(at - 1, 0)]
    led = (
        before in DETERMINERS
        or before in PREPOSITIONS
        or before in ("en", "of", "geen")
        or before.endswith("e")
    )
    return ends and at > 0 and not led


_ENDS = ((), (".",), (",",), ("?",), (";",), (":",))
