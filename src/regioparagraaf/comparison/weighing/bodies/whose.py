"""Whose it is, by the first part of its name or the adjective before it: 'raadsbrief', 'provinciaal geld'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair


def of_another_body(pair: Pair) -> tuple[Signal, ...]:
    """The signal of what another body now sends, decides or pays: 'in een raadsbrief', 'in een
    collegebrief'."""
    if not pair.left(pair.draft):
        return ()
    ours = [(at, *whose) for at in pair.left(pair.common) if (whose := _whose(pair.common, at))]
    theirs = (
        [(at, *whose) for at in pair.left(pair.draft) if (whose := _whose(pair.draft, at))] if ours else []
    )
    for was, who, what in ours:
        for wordt, other, same in theirs:
            if what == same and who != other:
                words = pair.common.words(was), pair.draft.words(wordt)
                return (Signal(SignalKind.BODY, *words, Direction.CHANGED),)
    return ()


def _whose(side: Side, at: int) -> tuple[str, str] | None:
    """Of a word whose it says that something is, and what that is."""
    key = side.keys[at]
    if not key.startswith(_BODIES):
        return None
    behind = side.keys[at + 1] if at + 1 < len(side.keys) else ""
    if key.startswith(_ADJECTIVES) and behind in _PAID:
        return side.roots[at], behind
    head = next((head for head in _HEADS if key.startswith(head)), "")
    thing = key.removeprefix(head)
    return (head, thing) if head and thing in _MADE else None


_HEADS = ("raads", "college", "burgemeesters", "bestuurs", "commissie", "provincie", "rijks")
_MADE = frozenset("besluit besluiten brief brieven voorstel voorstellen bijdrage subsidie opdracht".split())
"""What a body makes or gives, as the last part of a name: 'raadsbesluit'."""
_ADJECTIVES = ("provincia", "gemeentelijk", "europe", "landelijk", "regiona")
_BODIES = (*_HEADS, *_ADJECTIVES)
_PAID = frozenset(
    "subsidie subsidies bijdrage bijdragen middelen geld gelden vergoeding fonds lening".split()
)
"""What somebody pays, behind the adjective for who that is: 'een Europese subsidie'."""
