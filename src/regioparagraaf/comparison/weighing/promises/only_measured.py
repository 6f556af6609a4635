"""What is done about a thing, or only measured of it: 'de havens ruimen het slib op', 'de havens meten
hoeveel slib er ligt'. Any agreement can be cast in 'meten', so nothing misses it by itself."""

from __future__ import annotations

from regioparagraaf.comparison.weighing.pair import Pair


def only_measured(pair: Pair) -> str:
    """The 'meten' of one side, where the other one tells of no figures and of nothing that is looked at; else
    ''."""
    for side in (pair.draft, pair.common):
        other = pair.other(side)
        if _MEASURING.isdisjoint(side.all_keys) or any(key.startswith(_KNOWING) for key in other.keys):
            continue  # as of most
        for at in pair.left(side):
            if side.keys[at] in _MEASURING:
                return side.words(at)
    return ""


_MEASURING = frozenset("meet meten gemeten".split())
_KNOWING = tuple(
    "meet mete gemet meting monitor gemonit bij houdt houden vraag vrage gevraag enquêt onderzo peil gepeil "
    "cijfer tel getel aantal hoeveel registr geregistr toets getoets contr gecontr kijk gekek bekijk bekek "
    "volg gevolgd groot hoog hoogte lang lengte gegevens sensor rapport beoordeel evalu geëvalu zicht "
    "inzicht kaart beeld vast weet weten bekend bepa schat geschat oppervlak omvang beslaat indicator score "
    "monster bemonster".split()
)
"""How words begin that look into a thing, or tell how much of it there is."""
