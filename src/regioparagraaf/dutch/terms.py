"""Terms in a row of Dutch words: a day or period by which, or a span within which."""

from __future__ import annotations

from regioparagraaf.dutch.moment_terms import moment_term
from regioparagraaf.dutch.moments import names_a_moment
from regioparagraaf.dutch.span_terms import PERIODS, span_term
from regioparagraaf.dutch.term import Term
from regioparagraaf.dutch.words import Keys


def term_at(keys: Keys, at: int) -> Term | None:
    """The term that starts at a word, with the words that lead it in; None where none does."""
    return moment_term(keys, at) or span_term(keys, at)


def names_a_term(keys: Keys) -> bool:
    """Whether a term may stand anywhere here: most texts name none, and need no further look."""
    return not PERIODS.isdisjoint(keys) or names_a_moment(keys)
