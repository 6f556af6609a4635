"""Sentences of a draft that were typed without full stops between them, cut where the common text shows it.

Without a full stop and a capital the grammar alone does not tell where a sentence ends ('… een wadi aan het
waterschap betaalt …'). The common text does: where its sentences begin and end, so do those of the draft. An
ordinary sentence that joins two of the common text stays whole.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.model import Unit
from regioparagraaf.comparison.titles import titles_apart
from regioparagraaf.comparison.units import is_item, piece_of
from regioparagraaf.document.model import Block, Kind
from regioparagraaf.document.views import STOPS
from regioparagraaf.dutch.kin import words_of_normal
from regioparagraaf.dutch.run_on import LEAST, clauses, is_clause, opens_at_once, words_to_verb
from regioparagraaf.dutch.verbs import SUBORDINATORS
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS, SUBJECTS, kind_of
from regioparagraaf.dutch.wordclass import Kind as Word
from regioparagraaf.dutch.words import Keys, Token, normal, tokens
from regioparagraaf.patterns import on_demand

_SHORTEST = 8
"""Words of a unit that may hold two sentences."""
_SAYING = 4
"""Letters of a word that says something; a number does too."""
_PRESENT = 0.6
"""The share of such words of a common sentence that stands where its first or last words are found: with less
these are another sentence's."""
_ROOM = 1.5
"""How much longer than itself a common sentence may have become."""
_EXTRA = 3
"""Words more, for a short one."""


def parted(
    common: Sequence[Unit], draft: Sequence[Unit], blocks: Sequence[Block], municipality: str = ""
) -> tuple[Unit, ...]:
    """The units of the draft, each that glues sentences of the common text cut where these begin and end,
    and its headings by themselves; the municipality may stand there by its name."""
    draft = titles_apart(common, draft, blocks)
    known = {normal(unit.text) for unit in common}
    edges = _edges(tuple(common), municipality)
    runs = {
        at: edges.run(unit, key)
        for at, unit in enumerate(draft)
        if unit.kind in _RUNNING and (key := normal(unit.text)) not in known
    }
    often = sum(run.is_sure for run in runs.values() if run) >= max(_OFTEN, len(draft) // _UNITS)
    found: list[Unit] = []
    for at, unit in enumerate(draft):
        run = runs.get(at)
        pieces = run.pieces if run and (run.is_sure or often) else ()
        if often and at in runs and not run:
            main = clauses(unit.text, 0, len(unit.text))
            pieces = main if len(main) >= LEAST else ()
        found += _cut(unit, pieces, blocks[unit.block]) if pieces else [unit]
    return tuple(_counted(found))


_OFTEN = 2
"""Runs from which on a draft is typed that way, and two sentences with a comma between them are such too, or
three main clauses of its own."""
_UNITS = 200
"""Units of a long draft on each of which one such run is asked: two slips in a hundred pages are no habit."""
_OURS = on_demand(r"\b[Oo]nze gemeente\b")


class _Run(Struct, frozen=True):
    """A unit that holds more sentences."""

    pieces: tuple[tuple[int, int], ...]
    is_sure: bool
    """Whether nobody writes it as one sentence: it holds three, or two with nothing between, or one right
    behind a clause."""


_RUNNING = (Kind.PARAGRAPH, Kind.ITEM)


def _cut(unit: Unit, pieces: Sequence[tuple[int, int]], block: Block) -> Iterator[Unit]:
    for since, until in pieces:
        yield replace(piece_of(unit, since, until, block), is_cut=True)


def _counted(found: Sequence[Unit]) -> Iterator[Unit]:
    """The units with their number in their block."""
    block, number = -1, 0
    for unit in found:
        block, number = unit.block, number + 1 if unit.block == block else 1
        yield unit if unit.sentence == number else replace(unit, sentence=number)


_SAME = 5
"""Words that a sentence at least begins with, where it is known by these alone."""


class _Sentence(Struct, frozen=True):
    """What a sentence of the common text is known by."""

    key: str
    words: frozenset[str]
    """Those that say something."""
    plain: frozenset[str]
    """Those of them that are read alike everywhere."""
    keys: tuple[str, ...]
    opening: int
    """How many it begins with before it is known, its verb among them: behind 'daarom kopen' stand 'de vier
    gemeenten', and behind 'wij kopen kleding' 'voor de vier gemeenten'."""
    reach: int
    """Words within which it must be found."""

    def is_at(self, keys: Sequence[str], at: int) -> bool:
        """Whether it begins there with the same words, but for one that joins it."""
        same = self.keys[: self.opening]
        return any(tuple(keys[since : since + len(same)]) == same for since in (at, at + 1))

    def is_among(self, keys: Iterable[str]) -> bool:
        """Whether enough of it is among these words."""
        return len(self.words.intersection(keys)) >= _PRESENT * len(self.words)

    def may_be_among(self, words: Set[str]) -> bool:
        """The same, where only its plain words can be sought."""
        lacking = self.plain - words
        return len(self.words) - len(lacking) >= _PRESENT * len(self.words)


@lru_cache(maxsize=8)
def _edges(common: tuple[Unit, ...], municipality: str) -> _Edges:
    """Remembered: the common text is the same for every draft."""
    return _Edges(common, municipality)


class _Edges:
    """The first and last words of the sentences of the common text."""

    def __init__(self, common: Sequence[Unit], municipality: str) -> None:
        self.heads: dict[tuple[str, ...], list[_Sentence]] = defaultdict(list)
        self.tails: dict[tuple[str, ...], list[_Sentence]] = defaultdict(list)
        for unit in common:
            if not _is_sentence(unit):
                continue
            key = normal(unit.text)
            for text in {key, _OURS.sub(municipality, key)} if municipality else {key}:
                self._add(key, text)
        self.edges = frozenset((*self.heads, *self.tails))
        self.sizes = sorted(set(map(len, self.edges)))
        self.marks: dict[tuple[str, ...], list[_Sentence]] = defaultdict(list)
        """The sentences by the last two words of their head and the first two of their tail, which are read
        alike everywhere; ..."""
        self.others: set[str] = set()
        """... and of such two that are not, a number or a compound, the longest."""
        for edges, mark in ((self.heads, slice(-_TWO, None)), (self.tails, slice(_TWO))):
            for edge, sentences in edges.items():
                if all(map(_is_plain, edge[mark])):
                    self.marks[edge[mark]] += sentences
                else:
                    self.others.add(max(edge[mark], key=len))

    def _add(self, key: str, text: str) -> None:
        words = [word.key for word in _words(text)]
        said = frozenset(filter(_says, words))
        head, tail = _edge(words, _TWO), _edge(words[::-1], _THREE)[::-1]
        if len(said) < _FEWEST or not head or not tail:
            return
        opening = max(words_to_verb(text), _SAME)
        sentence = _Sentence(
            key,
            said,
            frozenset(filter(_is_plain, said)),
            tuple(words),
            opening,
            int(len(words) * _ROOM) + _EXTRA,
        )
        self.heads[head].append(sentence)
        self.tails[tail].append(sentence)

    def run(self, unit: Unit, key: str) -> _Run | None:
        """The sentences that stand in the unit, of which `key` is the normal form; None where it is one."""
        if not self._may_hold(key):
            return None
        words = _words(unit.text)
        if len(words) < _SHORTEST:
            return None
        keys = tuple([word.key for word in words])
        begun, ended = self._found(keys)
        if not begun and not ended:
            return None
        places = list(_places(unit.text, words, begun, ended))
        bounds = [0, *places, len(words)]
        held = [
            {one.key for at, one in begun.items() if since <= at < until}
            | {one.key for at, one in ended.items() if since < at <= until}
            for since, until in pairwise(bounds)
        ]
        pairs = [at for (ours, theirs), at in zip(pairwise(held), places, strict=True) if ours and theirs]
        follows = any(
            at in begun and begun[at].is_at(keys, at) and _stands_behind_clause(unit.text, words, since, at)
            for since, at in pairwise([0, *places])
        )
        if not follows and not any(keys[at] not in _JOINING for at in pairs):
            return None
        is_bare = unit.is_cut or any(not _is_parted(unit.text, words, at) for at in pairs)
        is_sure = follows or sum(map(bool, held)) >= (_TWO if is_bare else LEAST)
        starts = [0, *(_start(unit.text, words[at].start) for at in places), len(unit.text)]
        whole = [(since, since + len(unit.text[since:until].rstrip())) for since, until in pairwise(starts)]
        pieces = tuple(piece for since, until in whole for piece in clauses(unit.text, since, until))
        return _Run(pieces, is_sure)

    def _may_hold(self, key: str) -> bool:
        """Whether two words stand in it that tell an edge, and enough of the sentence that has it: of nearly
        every local sentence that is ruled out so, without its tokens."""
        words = words_of_normal(key)
        told = set(filter(self.marks.__contains__, pairwise(words)))
        said = frozenset(words) if told else frozenset[str]()
        if any(one.may_be_among(said) for mark in told for one in self.marks[mark]):
            return True
        low = key.lower() if self.others else ""
        return any(mark in low for mark in self.others)

    def _found(self, keys: Keys) -> tuple[dict[int, _Sentence], dict[int, _Sentence]]:
        """Where common sentences begin in these words, and where they end."""
        begun: dict[str, tuple[int, int, _Sentence]] = {}
        ended: dict[str, tuple[int, int, _Sentence]] = {}
        for size in self.sizes:
            for at in range(len(keys) - size + 1):
                edge, end = keys[at : at + size], at + size
                if edge not in self.edges:
                    continue
                for one in self.heads.get(edge, ()):
                    if one.is_among(keys[at : at + one.reach]):
                        near = len(one.words.intersection(keys[at : at + len(one.keys)]))
                        begun[one.key] = max(begun.get(one.key, (0, 0, one)), (near, -at, one), key=_first)
                for one in self.tails.get(edge, ()):
                    if one.is_among(keys[max(end - one.reach, 0) : end]):
                        near = len(one.words.intersection(keys[max(end - len(one.keys), 0) : end]))
                        ended[one.key] = max(ended.get(one.key, (0, 0, one)), (near, -end, one), key=_first)
        return (
            {-place: one for _, place, one in begun.values()},
            {-place: one for _, place, one in ended.values()},
        )


def _is_sentence(unit: Unit) -> bool:
    """Whether it can stand by itself: an item of a list stands in a longer sentence as well."""
    if is_item(unit) or not unit.text.endswith(STOPS):
        return unit.kind in _RUNNING and is_clause(unit.text)
    return unit.kind is Kind.PARAGRAPH


_TWO, _THREE = 2, 3
_FEWEST = 2
"""Words that a sentence has to say something with, to be known by."""


def _words(text: str) -> list[Token]:
    return [token for token in tokens(text) if token.is_word]


def _is_plain(word: str) -> bool:
    return word.isascii() and word.isalpha()


def _says(word: str) -> bool:
    return len(word) >= _SAYING or word[0].isdigit()


def _edge(words: Sequence[str], least: int) -> tuple[str, ...]:
    """The first words, up to the first that says something."""
    at = next((at for at, word in enumerate(words) if _says(word) and word not in _SMALL), len(words))
    size = max(at + 1, least)
    return tuple(words[:size]) if size <= min(len(words), _LONGEST) else ()


_SMALL = DETERMINERS | PREPOSITIONS | SUBJECTS
_LONGEST = 5
"""Words of an edge."""


def _first(found: tuple[int, int, _Sentence]) -> tuple[int, int]:
    return found[:2]


def _places(
    text: str, words: Sequence[Token], begun: Mapping[int, _Sentence], ended: Collection[int]
) -> Iterator[int]:
    """The words of a unit before which it is cut."""
    keys = [word.key for word in words]
    begins = {_before_joining(keys, at): one for at, one in begun.items()}
    opening: list[int] = []
    behind = len(text)
    for at in sorted({*begins, *ended} - {0, len(words)}, reverse=True):
        since = words[at].start
        leads = keys[at - 1] in SUBORDINATORS or (keys[at - 1] in _LEADING and at not in ended)
        is_same = at in begins and begins[at].is_at(keys, at) and not leads
        may_end = at in ended or (_may_end(keys[:at]) and _is_shown(text, words, at))
        if is_same or (may_end and opens_at_once(text[since:behind])):
            opening.append(at)
            behind = since
    last = 0
    for at in reversed(opening):
        before = text[words[last].start : words[at - 1].end]
        is_known = last in begins and begins[last].is_among(keys[last:at])
        if is_known or any(last < place <= at for place in ended) or is_clause(before):
            yield at
            last = at


def _before_joining(keys: Sequence[str], at: int) -> int:
    """A sentence that is joined with 'en' begins with it."""
    return at - 1 if at and keys[at - 1] in _JOINING else at


_JOINING = frozenset("en maar want dus".split())


def _may_end(keys: Sequence[str]) -> bool:
    """Whether a sentence can end with these words: not with 'aan' before 'de raden', nor with the verb of
    which they are the subject."""
    last = len(keys) - 1
    return keys[last] not in _LEADING and kind_of(tuple(keys), last) is not Word.VERB


_LEADING = DETERMINERS | PREPOSITIONS | SUBORDINATORS


def _stands_behind_clause(text: str, words: Sequence[Token], since: int, at: int) -> bool:
    """Whether there is a whole clause before this word and nothing between: not 'dan zullen wij | …'."""
    keys = [word.key for word in words[:at]]
    if _is_parted(text, words, at) or keys[-1] in SUBJECTS or not _may_end(keys):
        return False
    return is_clause(text[words[since].start : words[at - 1].end])


def _start(text: str, at: int) -> int:
    """Where a sentence begins of which this is the first word: a number, bullet or quote before it is its."""
    opening = _opening().search(text, max(at - _MARKED, 0), at)
    return opening.start() if opening else at


@cache
def _opening() -> re.Pattern[str]:
    """What a sentence may open with before its first word; made when the first sentence is cut so."""
    return re.compile(r"(?<=\s)(?:\(?(?:\d{1,2}|[a-z])[).]|[•▪◦●■·*/|–—-])\s+$|[\"'“‘„(\[]+$")


_MARKED = 8
"""Characters of such a mark."""


def _is_shown(text: str, words: Sequence[Token], at: int) -> bool:
    """Whether something tells that a sentence begins here: a mark, a word that joins, or a capital."""
    return words[at].plain[0].isupper() or _is_parted(text, words, at)


def _is_parted(text: str, words: Sequence[Token], at: int) -> bool:
    """Whether something stands where the full stop should: a mark, or a word that joins."""
    between = text[words[at - 1].end : words[at].start]
    return bool(between.strip()) or words[at].key in _JOINING
