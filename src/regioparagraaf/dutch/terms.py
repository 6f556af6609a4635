"""Terms in a row of Dutch words: a day or period by which, or a span within which."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from regioparagraaf.dutch.moment_terms import moment_term
from regioparagraaf.dutch.moments import names_a_moment
from regioparagraaf.dutch.span_terms import PERIODS, span_term
from regioparagraaf.dutch.term import Term
from regioparagraaf.dutch.words import Keys


def finders(keys: Keys) -> Iterator[Callable[[Keys, int], Term | None]]:
    """What finds the term that starts at a word, with the words that lead it in: one for each kind that may
    stand anywhere here. Most texts name none, and need no further look."""
    if names_a_moment(keys):
        yield moment_term
    if not PERIODS.isdisjoint(keys):
        yield span_term
