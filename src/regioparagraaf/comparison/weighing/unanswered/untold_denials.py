"""A 'niet' or 'geen' that nothing on the other side tells, in a condition too: 'bij elke boom die wij
kappen', 'kappen wij geen boom, dan'. Each with the text without it: where that one says as well what the
other text says, the denial came or went.
"""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.model import SignalKind
from regioparagraaf.comparison.reading.denials import (
    ONLY,
    denials,
    denies_too,
    said_plainly,
    says_without,
)
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.weighing.denials.quiet_denials import is_spent
from regioparagraaf.comparison.weighing.denials.quiet_words import is_quiet
from regioparagraaf.comparison.weighing.denials.recast_denials import TOO
from regioparagraaf.comparison.weighing.pair import Pair, read_pair
from regioparagraaf.comparison.weighing.unanswered.struck_out import Struck
from regioparagraaf.dutch.alike import says_the_same
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.small_words import NOT
from regioparagraaf.dutch.words import EVERY, tokens


def untold_denials(text: str, other: str, lexicon: Lexicon, settings: Settings) -> Iterator[Struck]:
    """The denials of a text that has one more than the other one, in which no word says in any way that a
    thing is not so; none that bounds something, or that is about what the other text does not say."""
    if not any(token.key in NOT for token in tokens(text)):
        return
    pair = read_pair(text, other, lexicon, settings)
    side, against = pair.common, pair.draft
    if said_plainly(side, lexicon) != said_plainly(against, lexicon) + 1 or denies_too(side):
        return
    denied = denials(side, lexicon)
    if len(denied) != len(denials(against, lexicon)) + 1 or _tells_some(pair, against):
        return
    for at, *_ in denied:
        if side.keys[at] in NOT and not _bounds(side, at) and _is_about_the_same(pair, side, at):
            token = side.tokens[at]
            without = side.text[: token.start].rstrip() + side.text[token.end :]
            yield Struck(token.text, SignalKind.NEGATION, without)


def _tells_some(pair: Pair, side: Side) -> bool:
    """Whether a word of a side may tell a denial of the other one."""
    return any(_may_tell(pair, side, at) for at in range(len(side.keys)))


def _may_tell(pair: Pair, side: Side, at: int) -> bool:
    """Whether a word says quietly that a thing is not so, or that it stays, or is so only then; no mere
    'elke', and nothing that the other side says as well."""
    key, root, other = side.keys[at], side.roots[at], pair.other(side)
    if root in other.all_roots:
        return False
    for group in (ONLY, _EXCEPTING):
        if key in group:
            return group.isdisjoint(other.all_keys)
    if root in _STAYING or key in _TELLING:
        return True
    kind = pair.lexicon.denials.get(key)
    if key in EVERY or (kind == "spiegel" and key not in _UNTOUCHED):
        return False
    if not is_quiet(pair, side, at) or is_spent(pair, side, at):
        return False
    if kind == "nood" or says_without(key):
        return True  # 'rookvrij' is 'waar niet wordt gerookt'
    return not any(says_the_same(root, other.roots[place], pair.lexicon) for place in pair.content(other))


_STAYING = frozenset({"blijf", "houd", "hou"})
_EXCEPTING = frozenset("tenzij behalve behoudens uitzondering uitgezonderd".split())
_TELLING = frozenset("voordat alvorens noch uit los af nul eigen".split())
_UNTOUCHED = frozenset(
    "open vrij vast vaste gratis kosteloos kosteloze vrijwillig vrijwillige vrijblijvend automatisch".split()
)
"""What is so because something else is not: 'kost niets', 'wisselt niet'."""


def _bounds(side: Side, at: int) -> bool:
    """Whether a denial bounds a number, a moment or a degree, frees somebody, or only sets off what follows:
    'niet later dan', 'nog geen 18', 'niet goed', 'hoeft niet', 'al dan niet', 'niet hier, maar daar'."""
    start, stop = side.stretch(at)
    behind = side.keys[at + 1 : stop]
    return (
        not behind
        or number(behind[0]) is not None
        or not _DEGREE.isdisjoint(behind)
        or not _NEED.isdisjoint(side.keys[start:stop])
        or side.keys[max(at - 1, 0)] in _OR
        or side.keys[stop + 1 : stop + 2] == ("maar",)
    )


_DEGREE = TOO | frozenset("te dan maar goed meer alleen enkel zozeer".split())
_NEED = frozenset("hoeft hoeven hoefde hoefden".split())
_OR = frozenset("dan of al".split())


def _is_about_the_same(pair: Pair, side: Side, at: int) -> bool:
    """Whether all that the clause of a denial is about stands on the other side."""
    start, stop = side.stretch(at)
    about = [place for place in pair.content(side) if start <= place < stop]
    return bool(about) and set(about).isdisjoint(pair.left(side))
