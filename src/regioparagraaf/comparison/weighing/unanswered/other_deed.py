"""Whether another deed took the place of what is done: 'beoordelen elke aanvraag', 'bewaren elke aanvraag'.

In a sentence told anew verbs come and go with the way it is told, and so no verb alone needs an answer. But
where the draft does something in a main clause that is not said in the common text, and something that is
said there has no answer either, nothing shows that the two are one deed.
"""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.words.kindred import has_kin
from regioparagraaf.dutch.verbs import is_subordinate
from regioparagraaf.dutch.words import STOPS

Places = tuple[int, ...]


def other_deed(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> tuple[Places, Places]:
    """The places of what the common text says and of what the draft does instead; none where it does not."""
    theirs = tuple(at for at in new if _is_deed(pair, pair.draft, at))
    if not theirs or len(denials(pair.common, pair.lexicon)) != len(denials(pair.draft, pair.lexicon)):
        return (), ()  # 'gaat dicht', 'blijft niet open'
    ours = tuple(at for at in gone if _is_deed(pair, pair.common, at))
    lost = tuple(at for at in gone if not _is_vague(pair, pair.common, at))
    if all(_is_vague(pair, pair.draft, at) for at in theirs):
        return (ours, theirs) if not all(_is_vague(pair, pair.common, at) for at in ours) else ((), ())
    return (ours or lost, theirs) if ours or lost else ((), ())


def _is_vague(pair: Pair, side: Side, at: int) -> bool:
    """Whether a word comes and goes with the way it is told: 'behandelen het bezwaar', 'kijken naar het
    bezwaar'."""
    return side.roots[at] in pair.lexicon.vague_roots or has_kin(pair, side, at)


def _is_deed(pair: Pair, side: Side, at: int) -> bool:
    """Whether the word is the verb of a main clause, and neither opens a condition nor stands in one."""
    if not (at in side.torn or side.keys[at].endswith(("t", "d", "n"))):
        return False
    if at in side.in_hedges or side.keys[max(at - 1, 0)] in _BEFORE_NO_DEED or side.opens(at):
        return False
    if not side.is_verb(at) or is_subordinate(side.keys, at):
        return False
    root, lexicon = side.roots[at], pair.lexicon
    return root not in lexicon.manner_roots | lexicon.people_roots and not has_kin(pair, side, at)


_BEFORE_NO_DEED = STOPS | {"te"}
