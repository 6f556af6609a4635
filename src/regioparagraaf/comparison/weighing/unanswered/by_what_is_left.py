"""The weight by the content words that nothing answers, with the clause that names them."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.model import Weight
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.limited_inside import limited_inside
from regioparagraaf.comparison.weighing.exchanges import HALF
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.rows.unsaid_item import leaves_a_fellow_unsaid
from regioparagraaf.comparison.weighing.unanswered.anew import replaced, retold
from regioparagraaf.comparison.weighing.unanswered.other_deed import other_deed
from regioparagraaf.comparison.weighing.unanswered.specific import is_specific
from regioparagraaf.comparison.weighing.unanswered.unexplained import whole_verb
from regioparagraaf.dutch.wordclass import Kind, says_how


def by_what_is_left(pair: Pair, gone: tuple[int, ...], new: tuple[int, ...]) -> tuple[Weight, float, str]:
    """The weight of content words that nothing answers."""
    if not gone and not new:
        return Weight.EDITORIAL, 0.98, _SAME_AGREEMENT
    if _only_grew(pair):
        return Weight.SUBSTANTIVE, REPLACED, unanswered(pair, gone, new)
    if pair.changed <= HALF and _another_quality(pair, gone, new):
        return Weight.SUBSTANTIVE, DOUBTED, unanswered(pair, gone, new)
    narrower = limited_inside(pair, gone, new)
    if any(narrower):
        return Weight.SUBSTANTIVE, DOUBTED, unanswered(pair, *narrower)
    struck = leaves_a_fellow_unsaid(pair, pair.common, gone), leaves_a_fellow_unsaid(pair, pair.draft, new)
    if any(struck):
        return Weight.SUBSTANTIVE, DOUBTED, unanswered(pair, *struck)
    joins = _joins_a_row(pair, gone, new)
    chance, said = 0.96, _SAME_AGREEMENT if _says_little(pair, gone, new) and not joins else ""
    if not said and not joins and not is_specific(pair, gone, new):
        chance, said = 0.9, retold(pair, gone, new, pair.changed)
    if said:
        deeds = other_deed(pair, gone, new)
        if any(deeds):
            return Weight.SUBSTANTIVE, DOUBTED, unanswered(pair, *deeds)
        return Weight.EDITORIAL, chance, said
    chance = REPLACED if replaced(pair, gone, new, pair.changed) else DOUBTED
    return Weight.SUBSTANTIVE, chance, unanswered(pair, gone, new)


_SAME_AGREEMENT = "dezelfde afspraak in andere woorden"
REPLACED = 0.7
DOUBTED = 0.33
"""How often an unanswered word was a change of substance: one that took another's place in a kept sentence,
and any other. Measured: docs/signalen.md has the counts."""


def _another_quality(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> bool:
    """Whether all that is left is one quality on either side: 'een snel antwoord', 'een helder antwoord'. An
    editor leaves praise out or puts it in; who puts other praise in its place promises another thing."""
    if len(gone) != 1 or len(new) != 1:
        return False
    return all(
        says_how(side.keys[at]) or side.kind(at) is Kind.MANNER
        for side, at in ((pair.common, gone[0]), (pair.draft, new[0]))
    )


def _says_little(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> bool:
    """Whether only pale words are left, or vague ones where more was reworded, and no part of a promise."""
    ours, theirs = {pair.common.roots[at] for at in gone}, {pair.draft.roots[at] for at in new}
    left = ours | theirs
    if not left.isdisjoint(pair.lexicon.partial_roots) or not ours.isdisjoint(theirs):
        return False  # with one root on both sides they are other words: 'halte', 'hal'
    pale = pair.changed >= TOUCHED and left <= pair.lexicon.pale_roots
    return pale or (pair.changed >= STIRRED and left <= pair.lexicon.vague_roots)


def _joins_a_row(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> bool:
    """Whether an unanswered noun is one more of a row, pale as it may be: 'de natuur en de wegen'."""
    return any(
        _is_last_of_a_row(side, at) for side, left in ((pair.common, gone), (pair.draft, new)) for at in left
    )


def _is_last_of_a_row(side: Side, at: int) -> bool:
    ends = at + 1 == len(side.keys) or not side.keys[at + 1][0].isalnum()
    return ends and side.keys[max(at - 2, 0) : at] in _ONE_MORE


_ONE_MORE = (("en", "de"), ("en", "het"))


TOUCHED = 0.12
"""Below this share of changed words the change is one word, and that word must be the point of it."""
STIRRED = 0.25
"""From this share of changed words on, a vague word ('bedraagt') went with the wording around it."""


def _only_grew(pair: Pair) -> bool:
    """Whether words were put in or struck and the rest stands as it was: then they were the point of it.

    A pale word excuses nothing here: 'wij voeren (delen van) de agenda uit'.
    """
    ours, theirs = ([key for key in side.keys if key[0].isalnum()] for side in pair.sides)
    short, long = sorted((ours, theirs), key=len)
    rest = iter(long)
    return all(key in rest for key in short)


def unanswered(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> str:
    """The words that nothing answers, as a Dutch clause that says on which side they stand."""
    ours, theirs = _once(pair.common, gone), _once(pair.draft, new)
    if len(gone) == len(new) == 1:
        return f"in twijfel: ‘{ours[0]}’ werd ‘{theirs[0]}’"
    if gone and new:
        was, wordt = _quoted(ours), _quoted(theirs)
        return f"in twijfel: {was} in de oude tekst en {wordt} in de nieuwe hebben geen tegenhanger"
    words = ours or theirs
    went, came = ("viel weg", "kwam erbij") if len(words) == 1 else ("vielen weg", "kwamen erbij")
    return f"in twijfel: {_quoted(words)} {went if gone else came}"


def _once(side: Side, places: Sequence[int]) -> list[str]:
    """The first words to be named, each once however often it stands there."""
    return list(dict.fromkeys(_as_read(side, at) for at in places))[:_NAMED]


def _as_read(side: Side, at: int) -> str:
    """The word as a reader knows it: a verb with its particle as they stand there together ('aan te leggen'),
    and otherwise with a sign that more stands between ('wijzen … aan')."""
    particle = next((place for place in side.verb_words(at) if place != at), at)
    if particle < at <= particle + _WITH_TE:
        return side.span(particle, at + 1)
    if particle > at + 1:
        return f"{side.tokens[at].text} … {side.tokens[particle].text}"
    return whole_verb(side, at)


_WITH_TE = 2
"""Words from a particle to its verb, 'te' between them counted in."""


def _quoted(words: Sequence[str]) -> str:
    return ", ".join(f"‘{word}’" for word in words)


_NAMED = 3
"""Words of a side that a reason names."""
