"""What a text binds to by itself: how firmly, under which reservations, by when and to how much."""

from __future__ import annotations

from msgspec import Struct

from regioparagraaf.comparison.reading import Side, read
from regioparagraaf.comparison.settings import Settings
from regioparagraaf.comparison.signals.verbintenis import LADDER, commitments
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.quantities import Quantity


class Binding(Struct, frozen=True):
    """What somebody can be held to."""

    rung: str
    """The weakest commitment in the text, as in `LADDER`; that of a decision where nothing weakens it."""
    reservations: tuple[str, ...]
    terms: tuple[str, ...]
    amounts: tuple[str, ...]
    """Numbers and frequencies."""


def binding(text: str, lexicon: Lexicon, settings: Settings) -> Binding:
    """What a text binds to, read without another one beside it."""
    side = read(text, lexicon, settings)
    rungs = [commitment.rung for commitment in commitments(side, lexicon)]
    counted = [(one.start, one.end) for one in side.measures.frequencies]
    counted += [(q.start, _with_unit(q, side)) for q in side.measures.quantities if _says_how_much(q)]
    return Binding(
        min(rungs, key=LADDER.index, default=LADDER[-1]),
        tuple(side.span(hedge.start, hedge.end) for hedge in side.hedges),
        tuple(side.span(term.start, term.end) for term in side.measures.terms),
        tuple(side.span(start, end) for start, end in sorted(counted)),
    )


def _says_how_much(quantity: Quantity) -> bool:
    """Whether a number limits anything: 'één agenda' only says that it is a joint one."""
    return quantity.value != 1 or quantity.unit in ("€", "%")


def _with_unit(quantity: Quantity, side: Side) -> int:
    """Where a number ends with the word that it counts: '4.000 extra banen'; an adjective takes its noun."""
    ahead = side.keys[quantity.end : quantity.end + MOST_BETWEEN]
    if quantity.unit not in ahead:
        named = quantity.unit not in ("", "€", "%") and bool(ahead) and ahead[0].isalpha()
        return quantity.end + named  # 'kilometer' for a unit that has a shorter name
    end = quantity.end + ahead.index(quantity.unit) + 1
    return end + (quantity.unit.endswith("e") and side.keys[end : end + 1] not in ((), (".",), (",",)))


MOST_BETWEEN = 3
"""Words from a number to what it counts."""
