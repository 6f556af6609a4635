"""Whether a sentence keeps a municipality free: to deviate, to choose, to leave or to decide again."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.text_named import (
    DENYING,
    SEEING,
    foreign,
    names_what_is_shared,
    roots_of_words,
)
from regioparagraaf.dutch.lexicon import Lexicon


def leaves_us_free(side: Side, lexicon: Lexicon) -> bool:
    """'Het staat ons vrij hiervan af te wijken', 'Leiden houdt de handen vrij', 'De raad kan elke afspraak
    opzeggen', 'alleen gebonden aan wat de raad vaststelt'."""
    if not DENYING.isdisjoint(side.all_keys):
        return False
    pairs = frozenset(pairwise(side.keys))
    deviates = "vrij" in side.all_keys and lexicon.root("afwijken") in side.all_roots
    hands = ("handen", "vrij") in pairs
    chooses = _chooses_freely(side, lexicon)
    decides = "bevoegd" in side.all_keys and "anders" in side.all_keys
    named = names_what_is_shared(side, lexicon)
    reopens = named and lexicon.root("heroverwegen") in side.all_roots
    leaves = (
        named
        and not _MAY.isdisjoint(side.all_keys)
        and not roots_of_words(_LEAVING, lexicon).isdisjoint(side.all_roots)
    )
    bound = not {("alleen", "gebonden"), ("slechts", "gebonden")}.isdisjoint(pairs)
    free = deviates or hands or chooses or decides or reopens or leaves or bound
    kinds = lexicon.nouns["koers"], lexicon.nouns["samen"]
    return free and not foreign(side, lexicon, _LEAVING | SEEING | _FREE, *kinds)


def _chooses_freely(side: Side, lexicon: Lexicon) -> bool:
    """'Wij zijn vrij in onze keuzes', 'Het staat ons vrij een eigen afweging te maken', 'Wij houden ruimte
    voor een eigen koers'."""
    if (
        not any(body.kind in ("eigen", "gemeente", "wij") for body in side.bodies)
        and "ons" not in side.all_keys
    ):
        return False
    if _CHOICE.isdisjoint(side.all_keys):
        return False
    keeps = not roots_of_words(_KEEPING, lexicon).isdisjoint(side.all_roots)
    return "vrij" in side.all_keys or ("ruimte" in side.all_keys and "eigen" in side.all_keys and keeps)


_CHOICE = frozenset("keuze keuzes afweging afwegingen koers".split())
_KEEPING = frozenset("houden behouden".split())
_FREE = frozenset(
    "staan vrij afwijken handen houden tijde moment gebonden vaststellen vastgesteld besluiten uitspreken "
    "instemmen ingestemd uitdrukkelijk leiden vrijhouden vrijblijven vrijlaten allen volledig bevoegd anders "
    "beslissen kiezen mogelijkheid helft periode jaar bestuursperiode halverwege maken ruimte "
    "behouden".split()
)
_LEAVING = frozenset(
    "opzeggen uitstappen stappen terugtrekken uittreden treden beëindigen herzien heroverwegen "
    "heronderhandelen openbreken".split()
)
_MAY = frozenset("kan kunnen mag mogen mogelijkheid".split())
