"""A signal in one Dutch sentence: what changed, never what it is worth."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind

_ABOUT = {
    SignalKind.COMMITMENT: "de kracht van de toezegging",
    SignalKind.RESERVATION: "een voorbehoud of voorwaarde",
    SignalKind.QUANTITY: "een getal, grens of periode",
    SignalKind.TERM: "een termijn",
    SignalKind.NEGATION: "een ontkenning",
    SignalKind.BODY: "wie het doet of besluit",
    SignalKind.SCOPE: "de reikwijdte",
    SignalKind.ENUMERATION: "een onderdeel van een opsomming",
}


def explained(signal: Signal, way: str = "") -> str:
    """`verbintenis: 'stellen vast' wordt 'streven naar' (zwakker); te beoordelen: de kracht van …`. A `way`
    is its direction in other words: 'korter' of a span that ends earlier."""
    alone = "" if signal.direction is Direction.CHANGED else f" ({signal.direction})"
    if signal.common and signal.draft:
        what = f"'{signal.common}' wordt '{signal.draft}' ({way or signal.direction})"
    elif signal.draft:
        what = f"'{signal.draft}' is nieuw{alone}"
    elif signal.common:
        what = f"'{signal.common}' staat er niet meer{alone}"
    else:
        what = f"({signal.direction})"
    return f"{signal.kind}: {what}; te beoordelen: {_ABOUT[signal.kind]}"
