"""A denial in the form of a word, told by a word of its own: 'vergunningvrij', 'zonder vergunning'."""

from __future__ import annotations

from regioparagraaf.comparison.weighing.answers.vocabulary import Vocabulary
from regioparagraaf.dutch.lexicon import Lexicon


def is_denied_form(key: str, root: str, own: Vocabulary, other: Vocabulary, lexicon: Lexicon) -> bool:
    """Whether one side says with a denial what the form of a word says on the other: 'vergunningvrij'."""
    if key in _LACKING and {"er", "niet"} <= other.keys and not _BEING.isdisjoint(other.keys):
        return "niet" not in own.keys  # 'zolang de brug er niet is', 'zolang deze ontbreekt'
    if not _DENYING.isdisjoint(other.keys) and any(other.has(bare, lexicon) for bare in _bare(key, lexicon)):
        return True
    return not _DENYING.isdisjoint(own.keys) and any(
        root in _bare(word, lexicon) for word in other.keys if len(word) > 5
    )


_LACKING = frozenset("ontbreekt ontbreken".split())
_BEING = frozenset("is zijn komt komen".split())
_DENYING = frozenset("zonder geen niet niets niemand verboden".split())


def _bare(key: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The root of what 'ongevraagd' and 'vergunningvrij' deny."""
    if key.startswith("on") and len(key) > 5:
        return (lexicon.root(key[2:]),)
    ends = (key.removesuffix(end) for end in _WITHOUT if key.endswith(end))
    bare = next((bare for bare in ends if len(bare) > 2), "")
    return (lexicon.root(bare), lexicon.root(bare + "en")) if bare else ()  # 'sproeiverbod', 'sproeien'


_WITHOUT = ("vrije", "vrij", "loze", "loos", "verbod", "verboden")
