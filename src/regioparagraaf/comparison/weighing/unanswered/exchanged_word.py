"""One word of a sentence that made way for another in its place, where no other rule asks about the two.

The content words are asked about one by one (`answers/`). Those that stand in a condition, a moment or the
name of a body are not: 'voor zover het budget toereikend is', 'voor zover het aanbod toereikend is'.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.unanswered.put_in import Untold, written
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number


def exchanged_word(pair: Pair) -> Untold | None:
    """The place of the word on either side; None where more changed or nothing did, or where the two may say
    the same."""
    ours, theirs = written(pair.common), written(pair.draft)
    if len(ours) != len(theirs):
        return None
    changed = [(one, other) for one, other in zip(ours, theirs, strict=True) if one[1] != other[1]]
    if len(changed) != 1:
        return None
    (here, one), (there, other) = changed[0]
    asked = here in pair.content(pair.common) and there in pair.content(pair.draft)
    roots = {pair.common.roots[here], pair.draft.roots[there]}
    faint = not roots.isdisjoint(pair.lexicon.light_roots) or roots <= pair.lexicon.pale_roots
    if asked or faint or _counts(pair.common, here):
        return None
    if not all(_tells(pair.lexicon, key) for key in (one, other)) or _same(pair, here, there):
        return None
    return (here,), (there,)


def _tells(lexicon: Lexicon, key: str) -> bool:
    named = key.isalpha() and len(key) >= SHORTEST and number(key) is None
    return named and key not in lexicon.function_words and key not in _ASKED


SHORTEST = 4
"""Letters of a word that may name a thing, and with which words of one family begin alike."""
_ASKED = frozenset(
    "meer andere langer nooit nimmer geenszins helft halfjaar medio halverwege beide enkele paar".split()
)
"""Words that other rules ask about."""


def _counts(side: Side, at: int) -> bool:
    """Whether a word is part of a number or of how often, which have rules of their own."""
    measured = side.measures
    number_here = any(found.start <= at < found.end for found in measured.quantities)
    return number_here or any(found.start <= at < found.end for found in measured.frequencies)


def _same(pair: Pair, here: int, there: int) -> bool:
    """Whether two words say the same: of one family, one part of the other, or synonyms."""
    lexicon, ours, theirs = pair.lexicon, pair.common, pair.draft
    one, other = ours.keys[here], theirs.keys[there]
    if one[:SHORTEST] == other[:SHORTEST] or one in other or other in one:
        return True
    if one.endswith("er") and other.endswith("er"):
        return True  # 'of hoger', 'of harder': degrees have rules of their own
    written_alike = {theirs.roots[there], lexicon.root(other)}
    return any(alike(a, b, lexicon) for a in (ours.roots[here], lexicon.root(one)) for b in written_alike)
