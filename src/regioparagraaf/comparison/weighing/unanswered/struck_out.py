"""The limiting words of one text, and that text without them: where striking one makes no difference to what
two texts are found to say, nothing in the other one told it, however much was worded anew.

So 'de provincie wordt mogelijk door ons aangesproken' is asked whether, without 'mogelijk', it says as well
what 'wij spreken de provincie aan' says. Where it does, 'mogelijk' came; where it does not, the word was
needed to tell what the other text tells in its own way ('als dat kan').
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.weighing.reach.signal import reach
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import tokens


class Struck(Struct, frozen=True):
    """Limiting words, what a change in them is called ('' for no signal), and the text without them."""

    words: str
    kind: str
    text: str


def struck_out(text: str, other: str, lexicon: Lexicon, came: bool) -> Iterator[Struck]:
    """Each limiting phrase of a text that the other one has nothing to tell with, at most `MOST` of them;
    `came` where the text is the draft."""
    limits = lexicon.limits
    standing = tokens(text)
    keys = tuple(token.key for token in standing)
    others = tuple(token.key for token in tokens(other))
    if any(key.endswith("%") for key in others):
        others += ("%",)
    tells_first = not {".", ";"}.isdisjoint(keys[:-1])
    asked = 0
    for found in limits.phrases.find(keys):
        opens = found.start == 0 or (found.start == 1 and keys[0] in PREPOSITIONS)
        if not found.meaning or asked == MOST or (opens and tells_first):
            continue  # 'Sommige boten liggen stil. Wij onderzoeken of die …': an account before the promise
        row = limits.rows[int(found.meaning)]
        if (row.only_gone if came else row.only_came) or row.told.find(others):
            continue
        if row.told_roots and not row.told_roots.isdisjoint(map(lexicon.root, others)):
            continue
        if _in_a_compound(keys[found.start : found.end], others, lexicon):
            continue
        asked += 1
        start, end = standing[found.start].start, standing[found.end - 1].end
        yield Struck(text[start:end], row.kind, text[:start].rstrip() + text[end:])


def _in_a_compound(words: tuple[str, ...], others: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether a word is part of one of the other text: 'nieuwe woningen', 'nieuwbouwwoningen'."""
    stem = lexicon.root(words[0])
    whole = len(words) == 1 and len(stem) >= _STEM
    return whole and any(stem in other for other in others)


_STEM = 4
"""Letters of a stem that is no chance part of another word: not 'eer' of 'eerst' in 'wanneer'."""


MOST = 3
"""Of more limiting words than these the rest is not asked about: each costs a weighing."""


def signal_of(struck: Struck, came: bool) -> tuple[Signal, ...]:
    """The signal of words that came, or else went."""
    if not struck.kind:
        return ()
    kind = SignalKind(struck.kind)
    was, wordt = ("", struck.words) if came else (struck.words, "")
    if kind is SignalKind.SCOPE:
        return reach(was, wordt, wider=not came)
    return (Signal(kind, was, wordt, Direction.ADDED if came else Direction.DROPPED),)
