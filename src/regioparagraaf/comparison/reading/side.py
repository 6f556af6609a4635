"""One side of a change, read for weighing: its words with their roots, and what stands in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence, Set
from functools import cached_property, lru_cache
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.reading.announcements import announcements
from regioparagraaf.comparison.reading.bodies import BEFORE_BODY, Mention, bodies_in
from regioparagraaf.comparison.reading.hedges import Hedge, hedges_in
from regioparagraaf.comparison.reading.quantifiers import scopes_in
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.quantities import Measures, measures
from regioparagraaf.dutch.verbs import particle_of
from regioparagraaf.dutch.wordclass import Kind, kind_of
from regioparagraaf.dutch.words import ARTICLES, MARKS, STOPS, UNSTRESSED, Token, tokens

SIDES = 256
"""Sides that are remembered: about as many as two drafts reword."""


class Part(Protocol):
    """What runs from one word to another (exclusive): a condition, a body, a term."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Side(Struct, frozen=True, eq=False, dict=True):
    """One text of a change, read; the same only as itself, so that what was found in it can be remembered."""

    text: str
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    roots: tuple[str, ...]
    """Of each word; a separable verb has its particle in front, the particle itself has ''."""
    particles: dict[int, int]
    """For each particle that was torn off, the place of its verb."""
    sentences: tuple[int, ...]
    """For each word the number of its sentence."""
    measures: Measures
    hedges: tuple[Hedge, ...]
    bodies: tuple[Mention, ...]
    scopes: tuple[tuple[str, str, int, int], ...]
    """Quantifiers and list openers: group, value, start, end."""
    announcements: frozenset[int]
    """The places of words that only say that what follows is agreed, or whose it is."""
    all_keys: frozenset[str]
    """What stands in `keys`, in no order: hundreds of rules ask first whether their words are among these."""
    all_roots: frozenset[str]

    @cached_property
    def in_bodies(self) -> frozenset[int]:
        """The places of the words that name a body."""
        return frozenset([at for body in self.bodies for at in range(body.start, body.end)])

    @cached_property
    def in_hedges(self) -> frozenset[int]:
        """The places of the words of what makes a promise less."""
        return frozenset([at for hedge in self.hedges for at in range(hedge.start, hedge.end)])

    @cached_property
    def torn(self) -> frozenset[int]:
        """The places of the verbs of which a particle was torn off."""
        return frozenset(self.particles.values())

    @cached_property
    def in_measures(self) -> frozenset[int]:
        """The places of the words of numbers, moments and how often."""
        spans = [(one.start, one.end) for one in self.measures.quantities]
        spans += [(one.start, one.end) for one in self.measures.terms]
        spans += [(one.start, one.end) for one in self.measures.frequencies]
        return frozenset([at for start, end in spans for at in range(start, end)])

    @cached_property
    def written(self) -> tuple[tuple[int, str], ...]:
        """The words with their places, articles and marks aside."""
        return tuple(
            [(at, key) for at, key in enumerate(self.keys) if key[0].isalnum() and key not in ARTICLES]
        )

    def words(self, *places: int) -> str:
        """The words at these places as written, in the order of the text."""
        return " ".join(self.tokens[place].text for place in sorted(set(places)))

    def span(self, start: int, end: int) -> str:
        """The text from one word to another (exclusive), as written."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end] if end > start else ""

    def places(self, words: Set[str]) -> list[int]:
        """Where one of these words stands."""
        if words.isdisjoint(self.all_keys):
            return []  # as of most
        return [at for at, key in enumerate(self.keys) if key in words]

    def first(self, words: Set[str]) -> int | None:
        """Where the first of these words stands."""
        return next(iter(self.places(words)), None)

    def kind(self, place: int) -> Kind:
        """What the word at a place is in its clause."""
        return kind_of(self.keys, place, self.torn)

    def is_verb(self, place: int) -> bool:
        return self.kind(place) is Kind.VERB

    def is_noun(self, place: int) -> bool:
        return self.kind(place) is Kind.NOUN

    def quote(self, part: Part) -> str:
        """A part as written."""
        return self.span(part.start, part.end)

    def keys_of(self, part: Part) -> tuple[str, ...]:
        return self.keys[part.start : part.end]

    def opens(self, place: int) -> bool:
        """Whether a sentence opens here."""
        return self.sentence_start(place) == place

    def sentence_start(self, place: int) -> int:
        """Where the sentence of this word opens."""
        return self.sentences.index(self.sentences[place])

    def stretch(self, place: int) -> tuple[int, int]:
        """From where to where (exclusive) the words around a place run, between two marks."""
        return self._starts[place], self.stop(place)

    def stop(self, place: int) -> int:
        """Where the words from a place on are stopped: at a mark, or by the end of the text."""
        return self._stops[min(place, len(self.keys))]

    @cached_property
    def _stops(self) -> tuple[int, ...]:
        """Where they are stopped from each place on, the end of the text too."""
        stop = len(self.keys)
        stops = [stop]
        for at in range(stop - 1, -1, -1):
            if self.keys[at] in MARKS:
                stop = at
            stops.append(stop)
        return tuple(reversed(stops))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Where the words before each place begin, those before the end of the text too."""
        starts = [0]
        for at, key in enumerate(self.keys, 1):
            starts.append(at if key in MARKS else starts[-1])
        return tuple(starts)

    @cached_property
    def counted(self) -> Counter[str]:
        """How often each of its words stands there, marks left out."""
        return Counter([key for key in self.keys if key[0].isalnum()])

    @cached_property
    def body_ends(self) -> dict[int, int]:
        """For each place where a body starts, where it ends (exclusive)."""
        return {body.start: body.end for body in self.bodies}

    @cached_property
    def times(self) -> frozenset[int]:
        """The places of the words that say when or how often."""
        spans = [(often.start, often.end) for often in self.measures.frequencies]
        spans += [(term.start, term.end) for term in self.measures.terms]
        return frozenset([at for span in spans for at in range(*span)])

    def named(self, roots: Collection[str]) -> str:
        """The first word, as written, that has one of these roots; a verb with its torn-off particle."""
        return next(self.words(*self.verb_words(at)) for at, root in enumerate(self.roots) if root in roots)

    def verb_words(self, place: int) -> tuple[int, ...]:
        """The places of a verb and of its torn-off particle."""
        return (place, *(at for at, verb in self.particles.items() if verb == place))


def read(text: str, lexicon: Lexicon, settings: Settings, hints: Collection[str] = ()) -> Side:
    """The text read; `hints` are the roots of the other side, to recognise torn-off verbs by."""
    keys = _keys(text)
    roots, particles = _rooted(keys, lexicon, hints)
    return _read(text, roots, tuple(particles.items()), lexicon, settings)


@lru_cache(maxsize=SIDES)
def _keys(text: str) -> tuple[str, ...]:
    keys = [UNSTRESSED.get(token.key, token.key) for token in tokens(text)]
    if "pas" in keys:
        keys = [_CARD if _is_a_card(keys, at) else key for at, key in enumerate(keys)]
    return tuple(keys)


_CARD = "pasje"
"""How a 'pas' is read that one carries, so that it is no 'pas' that waits or limits: its root is the same."""


def _is_a_card(keys: Sequence[str], at: int) -> bool:
    """Whether a 'pas' is a thing: 'met een pas', 'een geldige pas'; not 'die pas opengaan'."""
    if keys[at] != "pas" or not at:
        return False
    described = at > 1 and keys[at - 1] in _LIKE_A_CARD and keys[at - 2] in _OF_A_THING
    return keys[at - 1] in _OF_A_THING or described


_OF_A_THING = frozenset(
    "de een elk elke ieder iedere geen deze onze ons hun haar uw mijn één dezelfde".split()
)
"""Words behind which 'pas' is a noun: not 'die', 'dat' and 'zijn', which are as often something else."""
_LIKE_A_CARD = frozenset(
    "geldige nieuwe digitale gratis regionale gezamenlijke eigen persoonlijke aparte speciale".split()
)
"""What a card can be: 'een gemeente pas' is no noun with its adjective."""


@lru_cache(maxsize=SIDES)
def _read(
    text: str,
    roots: tuple[str, ...],
    particles: tuple[tuple[int, int], ...],
    lexicon: Lexicon,
    settings: Settings,
) -> Side:
    """Remembered: what the common text says comes back in the next draft, and so does what is found in it."""
    found = tokens(text)
    keys = _keys(text)
    number, sentences = 0, []
    for key in keys:
        sentences.append(number)
        number += key in STOPS
    hedges = hedges_in(keys, lexicon)
    announced = announcements(keys, sentences, dict(particles))
    return Side(
        text,
        found,
        keys,
        roots,
        dict(particles),
        tuple(sentences),
        measures(keys),
        hedges,
        _acting(bodies_in(found, keys, lexicon, settings), announced, keys),
        scopes_in(keys, hedges, lexicon),
        announced,
        frozenset(keys),
        frozenset(roots),
    )


def _acting(
    bodies: tuple[Mention, ...], announced: Collection[int], keys: Sequence[str]
) -> tuple[Mention, ...]:
    """The bodies without the 'wij' that only agrees, and with those for whom it holds as who does it."""
    if not announced:
        return bodies
    return tuple(
        replace(body, role="doet") if _opens_behind(announced, keys, body.start) else body
        for body in bodies
        if body.start not in announced
    )


def _opens_behind(announced: Collection[int], keys: Sequence[str], start: int) -> bool:
    """Whether a body is the one of 'voor de raden geldt'."""
    while start and keys[start - 1] in BEFORE_BODY:
        start -= 1
    return start > 0 and keys[start - 1] == "voor" and start - 1 in announced


@lru_cache(maxsize=SIDES)
def roots_of(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The roots of a text that is read by itself: hints for reading the other side."""
    return _rooted(_keys(text), lexicon, ())[0]


def _rooted(
    keys: tuple[str, ...], lexicon: Lexicon, hints: Collection[str]
) -> tuple[tuple[str, ...], dict[int, int]]:
    """The root of each word, separable verbs put together, and the verb of each torn-off particle."""
    bare = list(_bare_roots(keys, lexicon))
    particles = particle_of(keys, bare, lexicon.separable, hints)
    for at, verb in particles.items():
        bare[verb] = keys[at] + bare[verb]
        bare[at] = ""
    return tuple(bare), particles


@lru_cache(maxsize=SIDES)
def _bare_roots(keys: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """The root of each word by itself. Remembered: a text is read with and without an eye on the other."""
    return tuple(lexicon.roots(keys))
