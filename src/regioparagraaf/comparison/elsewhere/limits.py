"""What a local sentence does with the subject of an agreement: it limits it, refuses it, keeps it to itself
or ends it."""

from __future__ import annotations

from collections.abc import Collection, Set
from itertools import pairwise

from regioparagraaf.comparison.elsewhere.gives_way import gives_way
from regioparagraaf.comparison.elsewhere.words import BOUNDS
from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.lexicon import Lexicon

OWN = frozenset(
    "wij we ons onze gemeente gemeenteraad raad college burgemeester wethouder wethouders".split()
)
"""Who limits an agreement. 'De wachttijd bedraagt maximaal drie weken' limits nothing that was agreed on
another waiting time; 'Aan het energieloket betalen wij niet mee' does."""
_LOCAL, _OURS = frozenset("lokale plaatselijke".split()), frozenset("ons onze".split())
"""Before the subject itself these keep it apart ('het lokale energieloket blijft open'), the second with
'eigen' behind them."""
_NEAR = 4
"""Words behind 'eigen' in which the subject may stand: 'ons eigen team voor de ict'."""
_BY_ITSELF = (
    *((own, thing) for own in ("eigen", "aparte", "afzonderlijke") for thing in ("afspraken", "regels")),
    *(("eigen", thing) for thing in ("beheer", "hand", "rekening", "koers", "beleid")),
)
_IN_WHICH_CASE = "zin-bij"
"""Conditions that say no more than in which case: 'bij gelijke biedingen'."""
_EVEN = frozenset("ook zelfs".split())
"""Before 'als' these lift a condition."""
_RESERVED = frozenset("uitzondering voorbehoud onbespreekbaar".split())
_REOPENING = frozenset("gesprek discussie bezien bekijken afwegen onderhandelen besluiten beslissen".split())
"""With 'opnieuw' these open what was agreed."""
_SIGNED = frozenset("overeenkomst contract convenant akkoord".split())
"""Who closes one of these ends nothing."""
_RELATIVE = frozenset("die wie wat waarvan waarvoor waarin".split())
"""A denial in a clause that opens with these is about the thing before it: 'wie niet kan zwemmen'."""
_GOES_ON = frozenset("maar en ook dus".split())
"""A clause that opens with these has its subject in one before it: '..., maar niet op landbouwgrond'."""
_COUNTING = frozenset(
    "alleen slechts meer minder hoger lager langer later eerder verder harder sneller vaker groter".split()
)
"""Behind 'niet' and 'geen' these say how much, and deny nothing."""
_NO_MORE = (("niet", "meer"), ("niet", "hoger"), ("geen", "euro"))
_ENDING = (
    "stoppen beëindigen eindigen halveren verlagen verminderen schrappen opzeggen intrekken terughalen "
    "uitstappen uittreden stappen heroverwegen herzien vervallen afzien bezuinigen opheffen afschaffen "
    "afwijken loslaten opschorten inperken versoberen"
).split()
_COUNCIL = frozenset("raad gemeenteraad".split())
_ASKED_FIRST = frozenset("eerst vooraf instemming toestemming instemt ingestemd".split())


def is_ours(side: Side) -> bool:
    """Whether the municipality speaks of what it does itself, or is named."""
    return not OWN.isdisjoint(side.keys) or any(body.kind == "gemeente" for body in side.bodies)


def keeps(side: Side, words: Set[str]) -> bool:
    """Whether what these words name is kept apart from what was agreed: 'het lokale energieloket'."""
    for at, key in enumerate(side.keys):
        reach = _NEAR if key == "eigen" and side.keys[at - 1] in _OURS else 1 if key in _LOCAL else 0
        if not words.isdisjoint(side.keys[at + 1 : at + 1 + reach]):
            return True
    return False


def limits(side: Side, words: Set[str], lexicon: Lexicon) -> bool:
    """Whether a sentence limits, refuses, keeps or ends what these words of it name."""
    places = side.places(words)
    return (
        keeps(side, words)
        or _is_reserved(side)
        or _on_condition(side, places)
        or _denied(side, places, lexicon)
        or _ended(side, places, lexicon)
        or gives_way(side, places, lexicon)
    )


def _is_reserved(side: Side) -> bool:
    """Whether the municipality keeps a matter in its own hand, whatever else the sentence says."""
    keys = frozenset(side.keys)
    reopens = "opnieuw" in keys and not _REOPENING.isdisjoint(keys)
    if (
        reopens
        or not _RESERVED.isdisjoint(keys)
        or not (_COUNCIL.isdisjoint(keys) or _ASKED_FIRST.isdisjoint(keys))
        or _own_decides(side)
    ):
        return True
    pairs = [*pairwise(side.keys)]
    money = any(quantity.unit == "€" for quantity in side.measures.quantities)
    if money and not (BOUNDS.isdisjoint(keys) and frozenset(_NO_MORE).isdisjoint(pairs)):
        return True
    return is_ours(side) and (_says_itself(side) or not frozenset(_BY_ITSELF).isdisjoint(pairs))


def _own_decides(side: Side) -> bool:
    """'Over de sluiting beslist onze eigen raad'."""
    own = any(one == "eigen" and other in _COUNCIL for one, other in pairwise(side.keys))
    return own and not _DECIDES.isdisjoint(side.keys)


_DECIDES = frozenset("beslist besluit bepaalt beslissen besluiten bepalen".split())


def _says_itself(side: Side) -> bool:
    """Whether somebody does something himself; 'in Bronkhorst zelf' says where."""
    return any(key == "zelf" and side.tokens[at - 1].text.islower() for at, key in enumerate(side.keys))


def _on_condition(side: Side, places: Collection[int]) -> bool:
    """Whether the subject stands outside a condition: 'zolang de begroting dat toelaat' is not about the
    'begroting', and 'zodra het kan' is about nothing."""
    return any(
        hedge.is_condition
        and hedge.group != _IN_WHICH_CASE
        and (hedge.group != "zin-als" or is_ours(side))
        and _EVEN.isdisjoint(side.keys[max(hedge.start - 1, 0) : hedge.start])
        and side.keys[hedge.end - 1] != "kan"
        and any(not hedge.holds(at) for at in places)
        for hedge in side.hedges
    )


def _denied(side: Side, places: Collection[int], lexicon: Lexicon) -> bool:
    """Whether the clause of a denial holds the subject, or goes on from the one that does; what hardly occurs
    somewhere ('Zwerfvuil komt in Leiden nauwelijks voor') is not refused."""
    if OWN.isdisjoint(side.keys) and lexicon.root("voorkomen") in side.roots:
        return False
    for at in _denying(side, lexicon):
        start, end = side.stretch(at)
        if not _RELATIVE.isdisjoint(side.keys[max(start, 1) : at]):
            continue
        since = 0 if start and side.keys[start] in _GOES_ON else start
        if any(since <= place < end for place in places):
            return True
    return False


def _denying(side: Side, lexicon: Lexicon) -> set[int]:
    """Where something is denied, or a denial taken back: 'een fusie sluiten wij niet uit'."""
    following = (*side.keys[1:], "")
    plain = set(side.places({"niet", "geen"}))
    known = {denial[0] for denial in denials(side, lexicon) if side.keys[denial[0]] != "zonder"}
    return {at for at in plain | known if following[at] not in _COUNTING}


def _ended(side: Side, places: Collection[int], lexicon: Lexicon) -> bool:
    """Whether the subject stands in one clause with a verb that ends or lessens; before 'sluit' or as what is
    closed, for 'wij sluiten een convenant met de zaal'."""
    ending = frozenset(map(lexicon.root, _ENDING))
    closing = lexicon.root("sluiten") if _SIGNED.isdisjoint(side.keys) else ""
    for at, root in enumerate(side.roots):
        if at not in places and root and (root in ending or root == closing):
            start, end = side.stretch(at)
            if any(start <= place < (at if root == closing else end) for place in places):
                return True
            if root == closing and any(_is_closed(side, at, place) for place in places):
                return True
    return False


def _is_closed(side: Side, verb: int, place: int) -> bool:
    """Whether a thing is what 'sluiten' closes: 'wij sluiten de oude zaal'."""
    between = side.keys[verb + 1 : place]
    definite = [key for key in between if key not in OWN]
    return bool(definite) and definite[0] in _DEFINITE and len(definite) <= _DESCRIBED


_DEFINITE = frozenset("de het onze ons deze dit die dat beide alle".split())
_DESCRIBED = 2
"""Words of a thing before its noun: 'de oude'."""
