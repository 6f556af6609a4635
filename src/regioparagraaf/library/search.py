"""Finding fragments by what they say, through a typing error or another form of a word."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

from regioparagraaf.dutch.words import stem, tokens
from regioparagraaf.library.model import Fragment, Library

_SAME_WORD = 84
"""Likeness of 100 of two stems from which they count as one word: 'fietsrotue' is for 90 'fietsroute'
and found, 'warmte' is for 77 'warm' and not."""


def search(library: Library, words: str) -> tuple[Fragment, ...]:
    """The fragments in which every word of the question is found, the best first."""
    asked = _stems(words)
    if not asked:
        return library.fragments
    scored = ((_score(asked, fragment, library), fragment) for fragment in library.fragments)
    found = sorted((-score, fragment.id, fragment) for score, fragment in scored if score > 0)
    return tuple(fragment for _, _, fragment in found)


def _score(asked: tuple[str, ...], fragment: Fragment, library: Library) -> float:
    """0 where a word is missing; a word in the title counts more than one in the texts."""
    theme = library.theme(fragment.theme)
    items = [library.item(citation) for citation in fragment.citations]
    title = _stems(f"{fragment.id} {fragment.title}")
    texts = _stems(
        " ".join(
            (
                theme.title if theme else fragment.theme,
                str(fragment.element),
                *(str(citation) for citation in fragment.citations),
                *(item.text for item in items if item),
                *(variant.text for variant in fragment.variants),
                fragment.explanation,
            )
        )
    )
    total = 0.0
    for word in asked:
        here = max(1.5 * _best(word, title), _best(word, texts))
        if not here:
            return 0
        total += here
    return total


def _best(word: str, words: Iterable[str]) -> float:
    return max((_likeness(word, other) for other in words), default=0)


def _likeness(word: str, other: str) -> float:
    """1 for the same word, a little less for a part of a compound, 0 for too little."""
    if word == other:
        return 1
    if len(word) >= 4 and word in other:
        return 0.9
    found = fuzz.ratio(word, other, score_cutoff=_SAME_WORD)
    return found / 100 if len(word) >= 4 else 0


def _stems(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stem(token.key) for token in tokens(text) if token.is_word))
