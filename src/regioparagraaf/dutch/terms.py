"""Terms in a row of Dutch words: a day or period by which, or a span within which."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from regioparagraaf.dutch.moment_terms import moment_places, moment_term
from regioparagraaf.dutch.moments import may_open_moment
from regioparagraaf.dutch.span_terms import opens_span, span_places, span_term
from regioparagraaf.dutch.term import Term
from regioparagraaf.dutch.words import Keys


def opens_term(key: str) -> bool:
    """Whether a term may start with a word."""
    return may_open_moment(key) or opens_span(key)


def finders(
    keys: Keys, candidates: Sequence[int]
) -> Iterator[tuple[Callable[[Keys, int], Term | None], Collection[int]]]:
    """What finds the term that starts at a word, with the words that lead it in, and where it may start: one
    for each kind. Most texts name none."""
    yield moment_term, moment_places(keys, candidates)
    yield span_term, span_places(keys, candidates)
