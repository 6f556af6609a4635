"""Finding fragments by what they say: by half a word, a part of a compound, another form, a typing error."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from rapidfuzz import fuzz

from regioparagraaf.dutch.words import stem, tokens
from regioparagraaf.library.abbreviations import MEANINGS
from regioparagraaf.library.model import Fragment, Library

_SAME_WORD = 84
"""Likeness of 100 from which one word is taken for another with a typing error: 'fietsrotue' is for 86
'fietsroutes' and found, 'warmte' is for 80 'waarde' and not."""
_PART = 4
"""Letters from which a word may stand anywhere in a compound: 'groen' in 'stadsgroen', but 'ren' in no
'gemeenteraadsleden'; shorter ones begin a word."""
_BEGINNING = 2
"""Letters that forms of one word share: 'gezondheid' has the stem of 'zonder'."""
_TITLE, _THEME, _TEXT = 1.5, 1.2, 1.0
"""What a word counts for in the title, in the theme and what is carried out, and in the texts."""


class _Word(Struct, frozen=True):
    """A word as it is written, in small letters, and its stem."""

    key: str
    stem: str


class Answer(Struct, frozen=True):
    """What was found, and as what an abbreviation in the question was read."""

    fragments: tuple[Fragment, ...]
    read_as: tuple[tuple[str, str], ...] = ()


def search(library: Library, words: str) -> Answer:
    """The fragments in which every word of the question is found, the best first. An abbreviation that no
    fragment uses is looked for by what it stands for."""
    said = " ".join(words.split())
    if not _words(said):
        return Answer(library.fragments)
    read_as: list[tuple[str, str]] = []
    for word in said.split():
        meanings = MEANINGS.get(word.casefold(), ())
        if not meanings or _found(library, word, whole=True):
            continue
        meaning = next((one for one in meanings if _found(library, one)), "")
        if meaning:
            read_as.append((word, meaning))
            said = " ".join(meaning if one == word else one for one in said.split())
    return Answer(_found(library, said), tuple(read_as))


def _found(library: Library, words: str, whole: bool = False) -> tuple[Fragment, ...]:
    """The fragments with all of these words; only as they are written where they must be `whole`."""
    asked = _words(words)
    likeness = _identity if whole else _likeness
    scored = ((_score(asked, fragment, library, likeness), fragment) for fragment in library.fragments)
    found = sorted((-score, fragment.id, fragment) for score, fragment in scored if score > 0)
    return tuple(fragment for _, _, fragment in found)


def _score(
    asked: tuple[_Word, ...], fragment: Fragment, library: Library, likeness: Callable[[_Word, _Word], float]
) -> float:
    """0 where a word is missing; a word counts where it stands most in view."""
    theme = library.theme(fragment.theme)
    items = [library.item(citation) for citation in fragment.citations]
    title = _words(f"{fragment.id} {fragment.title}")
    about = _words(
        " ".join(
            (
                fragment.theme,
                theme.title if theme else "",
                str(fragment.element),
                *(f"{citation} {citation.source} {citation.item}" for citation in fragment.citations),
                *(item.text for item in items if item),
            )
        )
    )
    asks = (variable.question for variable in fragment.variables)
    texts = _words(" ".join((*(v.text for v in fragment.variants), fragment.explanation, *asks)))
    total = 0.0
    for word in asked:
        places = ((_TITLE, title), (_THEME, about), (_TEXT, texts))
        here = max(
            weight * max((likeness(word, one) for one in there), default=0) for weight, there in places
        )
        if not here:
            return 0
        total += here
    return total


def _identity(word: _Word, other: _Word) -> float:
    return float(word.key == other.key)


def _likeness(word: _Word, other: _Word) -> float:
    """1 for the same word, less for the beginning or a part of one, 0 for too little."""
    if word.key == other.key:
        return 1
    if any(character.isdigit() for character in word.key):
        return 0  # A1 is not the beginning of A10
    is_kin = word.key[:_BEGINNING] == other.key[:_BEGINNING]
    if is_kin and word.stem == other.stem:
        return 0.98
    if other.key.startswith(word.key) or (
        is_kin and len(word.stem) >= _PART and other.stem.startswith(word.stem)
    ):
        return 0.95
    if len(word.key) >= _PART and word.key in other.key:
        return 0.9
    if len(word.key) <= _PART:
        return 0
    beginning = other.key[: len(word.key) + 1]
    return max(fuzz.ratio(word.key, one, score_cutoff=_SAME_WORD) for one in (other.key, beginning)) / 110


def _words(text: str) -> tuple[_Word, ...]:
    keys = dict.fromkeys(token.key for token in tokens(text) if token.is_word)
    return tuple(_Word(key, stem(key)) for key in keys)
