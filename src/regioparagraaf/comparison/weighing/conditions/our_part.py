"""Whether a sentence limits a municipality's part in the whole, whatever it is in.

It names no matter of its own, only what is shared and what the municipality gives to it, and says that this
has an end, a condition or a judge."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import lru_cache
from itertools import pairwise

from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.text_named import (
    OF_THE_REGION,
    SEEING,
    foreign,
    is_condition,
    names_what_is_shared,
    roots_of_words,
)
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.small_words import ALONE, EVEN, OURS
from regioparagraaf.dutch.words import EACH


def limits_our_part(side: Side, lexicon: Lexicon) -> bool:
    """Whether all that a sentence says is this: 'Onze inbreng neemt hoogstens met twee procent toe', 'Wij
    werken mee mits het Rijk betaalt', 'Over gezamenlijke plannen stemt onze raad apart'."""
    if "?" in side.all_keys or _has_others(side):
        return False
    if not (_is_ours(side) or names_what_is_shared(side, lexicon)):
        return False
    return any(limit(side, lexicon) for limit in _LIMITS) and not _has_matter(side, lexicon)


def _has_others(side: Side) -> bool:
    """Whether anyone but the municipalities is named outside a condition: 'het plan van de vervoerder'."""
    inside = in_conditions(side)
    return any(
        body.kind in ("ander", "partner") and body.concept != "regio" and body.start not in inside
        for body in side.bodies
    )


def in_conditions(side: Side) -> frozenset[int]:
    """The places of the conditions, also 'alleen waar het moet', 'waar zij passen' and 'Bij armoede …'."""
    inside = {at for hedge in side.hedges if is_condition(hedge) for at in range(hedge.start, hedge.end)}
    only = side.first(ALONE)
    if only is not None:
        behind = range(only, len(side.keys))
        where = next((at for at in behind if side.keys[at] in _WHERE), len(side.keys))
        inside.update(range(where, side.stop(where)))
    places = (at for at, pair in enumerate(pairwise(side.keys)) if at and pair in _WHERE_IT)
    for at in places:
        inside.update(range(at, side.stop(at)))
    if side.keys[0] in _FRONTED:
        behind = range(2, len(side.keys))
        verb = next((at for at in behind if side.is_verb(at)), 0)
        inside.update(range(verb))
    return frozenset(inside)


_FRONTED = frozenset(("bij", "zonder"))
_WHERE_IT = frozenset(("waar", word) for word in "ze zij deze dat het".split())


_WHERE = frozenset("waar waarvoor waarvan waaraan die".split())


def _is_ours(side: Side, without: Collection[int] = ()) -> bool:
    """Whether the municipality is named, or speaks of itself, outside these places; not 'elke gemeente'."""
    if any(key in OURS and at not in without for at, key in enumerate(side.keys)):
        return True
    return any(
        (body.kind in ("wij", "gemeente") or body.concept in ("raad", "college"))
        and _ANY.isdisjoint(side.keys_of(body))
        for body in side.bodies
        if body.start not in without
    )


_ANY = EACH | {"een"}
"""Before 'gemeente' these say that it is whichever one."""


def takes_part(side: Side, lexicon: Lexicon) -> bool:
    """Whether it speaks of what the municipality gives to the whole, or of its taking part: 'onze inbreng',
    'Veere werkt mee'."""
    return _is_ours(side) and _gives_or_acts(side.all_keys, side.all_roots, lexicon)


def _gives_or_acts(keys: Collection[str], roots: Collection[str], lexicon: Lexicon) -> bool:
    return not lexicon.nouns["aandeel"].isdisjoint(keys) or not _roots("meedoen", lexicon).isdisjoint(roots)


def _outside(side: Side) -> tuple[frozenset[str], frozenset[str]]:
    """The words and the roots that stand in no condition."""
    inside = in_conditions(side)
    places = [at for at in range(len(side.keys)) if at not in inside]
    return frozenset(side.keys[at] for at in places), frozenset(side.roots[at] for at in places)


def _roots(kind: str, lexicon: Lexicon) -> frozenset[str]:
    return roots_of_words(lexicon.nouns[kind], lexicon)


def _has_matter(side: Side, lexicon: Lexicon) -> bool:
    """Whether it names a thing besides the whole and what is done with that, outside its conditions."""
    return foreign(side, lexicon, *_general(lexicon), conditional=True, without=in_conditions(side))


@lru_cache(maxsize=4)
def _general(lexicon: Lexicon) -> tuple[frozenset[str], ...]:
    kinds = (
        "samen aandeel meedoen betalen maatstaf koers beëindigen algemeen vrijblijvend akkoordtekst".split()
    )
    return (SEEING, _SAID, *(lexicon.nouns[kind] for kind in kinds))


_HOLDING = frozenset(
    "gelden nakomen uitvoeren naleven volgen ingaan vervallen eindigen doorgaan overnemen aangaan".split()
)
_GROWING = frozenset("stijgen groeien toenemen oplopen verhogen uitbreiden meegroeien meestijgen".split())
_AT_MOST = frozenset("hooguit hoogstens maximaal".split())
_CAPS = frozenset("plafond bovengrens bevriezen bevroren gemaximeerd maximum begrenzen begrensd".split())
_ALLOWING = frozenset("toelaten toestaan veroorloven aankunnen dragen opbrengen missen bieden".split())
"""What a budget does with a share: 'dan de kas toelaat'."""
_VETO = frozenset("raadsbesluit veto vetorecht".split())
_CONSENT = frozenset("instemming toestemming goedkeuring instemt akkoord".split())
_ASKING = frozenset(
    "voorleggen leggen vragen beslissen besluiten instemmen goedkeuren oordelen stemmen bepalen toetsen "
    "afwegen".split()
)
_DECIDING = frozenset("beslissen besluiten bepalen afwegen bekijken bezien overwegen kiezen".split())
_CONTINUING = frozenset("doorgaan voortzetten voortzetting verlengen vasthouden verdergaan".split())
_SAID = (
    _HOLDING
    | _GROWING
    | _AT_MOST
    | _CAPS
    | _ALLOWING
    | _VETO
    | _CONSENT
    | _ASKING
    | _DECIDING
    | _CONTINUING
    | frozenset(
        "hoger hogere verder harder sneller gelijk vast strijd strijdig strijdige passen raken".split()
    )
)
"""What is said of the whole."""


def _is_capped(side: Side, lexicon: Lexicon) -> bool:
    """'Onze inbreng neemt hoogstens met twee procent toe', 'Veere geeft nooit meer uit dan de kas toelaat',
    'Onze steun is gemaximeerd'; not 'Daarvoor trekken wij hoogstens een ton uit', which is on one thing."""
    part = takes_part(side, lexicon)
    shared = names_what_is_shared(side, lexicon)
    pays = not (_roots("betalen", lexicon) | roots_of_words(_GOING, lexicon)).isdisjoint(side.all_roots)
    if not (part or (_is_ours(side) and (pays or shared))) or not _POINTING.isdisjoint(side.all_keys):
        return False
    pairs = frozenset(pairwise(side.keys))
    denied = not _NOT.isdisjoint(side.all_keys)
    grows = not roots_of_words(_GROWING, lexicon).isdisjoint(side.all_roots)
    return bool(
        not _AT_MOST.isdisjoint(side.all_keys)
        or pairs & _NOTHING_ABOVE
        or (denied and any(key in _MORE for key, then in pairs if then == "dan"))
        or (part and denied and (grows or (not _MORE.isdisjoint(side.all_keys) and "dan" in side.all_keys)))
        or (part and ("blijft", "gelijk") in pairs)
        or (part and not _CAPS.isdisjoint(side.all_keys))
        or (part and any(hedge.group == "begroting" for hedge in side.hedges))
    )


_POINTING = frozenset(
    f"{place}{how}" for place in ("hier", "daar", "er") for how in "aan in van op over voor mee bij".split()
) | {"er"}
_GOING = frozenset(("gaan", "verdergaan"))
"""'Wij gaan niet verder dan'."""
_MORE = frozenset("meer hoger verder harder sneller".split())
_NOT = frozenset("niet nooit geen".split())
_NOTHING_ABOVE = frozenset((("ten", "hoogste"), ("geen", "cent"), ("geen", "euro")))


def _is_conditional(side: Side, lexicon: Lexicon) -> bool:
    """'Wij werken mee mits het Rijk betaalt', 'De tekst geldt zolang de kas gevuld is', 'Als de buren niets
    inleggen, leggen wij ook niets in'."""
    inside = in_conditions(side)
    outside, said = _outside(side)
    shared = _is_shared_outside(side, inside, lexicon)
    conditions = [hedge for hedge in side.hedges if is_condition(hedge) and _lays_down(side, hedge)]
    where = not ALONE.isdisjoint(outside) or not _WHERE_IT.isdisjoint(pairwise(side.keys))
    only_where = inside and not conditions and where
    if not (only_where or any(shared or _is_on_us(side, hedge, outside, lexicon) for hedge in conditions)):
        return False
    acts = _gives_or_acts(outside, said, lexicon) or not _roots("betalen", lexicon).isdisjoint(said)
    holds = shared and not roots_of_words(_HOLDING, lexicon).isdisjoint(said)
    acts = acts and _is_ours(side, inside) and roots_of_words(_DECIDING, lexicon).isdisjoint(said)
    return _STAYING.isdisjoint(outside) and (holds or acts)


def _lays_down(side: Side, hedge: Hedge) -> bool:
    """Whether a condition lays something down: not 'ook als'."""
    before = side.keys[max(hedge.start - 1, 0) : hedge.start]
    if side.keys[hedge.start] == "zonder":
        return False  # 'zonder dat iemand het merkt'
    return EVEN.isdisjoint(before) and hedge.group not in ("zin-bij", "zin-uitzondering")


_STAYING = frozenset("blijven blijft hele gehele".split())
"""What stays in force until something better comes, or for the whole term, is not limited by that."""


def _is_on_us(side: Side, hedge: Hedge, outside: Collection[str], lexicon: Lexicon) -> bool:
    """Whether a condition, where nothing but 'wij doen mee' stands beside it, is on the whole: it is about
    the governments, their money or their people, or the municipality takes part 'per thema'. 'Als een club
    feest viert, betalen wij mee' is on the club."""
    if "per" in outside and not lexicon.nouns["samen"].isdisjoint(outside):
        return True
    if any(body.kind in _GOVERNING and hedge.holds(body.start) for body in side.bodies):
        return True
    known = _GOVERNMENTS.union(*(lexicon.nouns[kind] for kind in ("maatstaf", "koers", "akkoordtekst")))
    known -= {"inwoner", "inwoners", "hoofd"}
    return not known.isdisjoint(side.keys_of(hedge))


_GOVERNING = frozenset("eigen wij gemeente ander".split())
_GOVERNMENTS = frozenset(
    "gemeente gemeenten buurgemeente buurgemeenten buren anderen regio samenwerking ons onze".split()
)


def _is_shared_outside(side: Side, inside: Collection[int], lexicon: Lexicon) -> bool:
    """Whether what is shared is named outside the conditions."""
    names = lexicon.nouns["akkoordtekst"] | {"samenwerking", "regio", "voorgaande", "bovenstaande"}
    outside = [key for at, key in enumerate(side.keys) if at not in inside]
    return not names.isdisjoint(outside) or any(
        first in OF_THE_REGION and second in lexicon.nouns["samen"] for first, second in pairwise(outside)
    )


def _asks_our_council(side: Side, lexicon: Lexicon) -> bool:
    """'Over gezamenlijke plannen stemt onze raad apart', 'Een regionale investering vergt een raadsbesluit',
    'Op gezamenlijke maatregelen heeft onze raad een veto'."""
    if not names_what_is_shared(side, lexicon):
        return False
    council = any(body.concept == "raad" for body in side.bodies)
    first = not _FIRST.isdisjoint(side.all_keys) or ("nieuw", "besluit") in pairwise(side.keys)
    asked = first and not roots_of_words(_ASKING, lexicon).isdisjoint(side.all_roots)
    return not _VETO.isdisjoint(side.all_keys) or (
        council and (asked or not _CONSENT.isdisjoint(side.all_keys))
    )


_FIRST = frozenset("eerst vooraf apart afzonderlijk zelf steeds telkens".split())


def _may_not_go_on(side: Side, lexicon: Lexicon) -> bool:
    """'In het voorjaar bezien wij of wij de samenwerking voortzetten', 'Elke winter beslist de raad opnieuw
    over onze inbreng'."""
    if not _NOT.isdisjoint(side.all_keys):
        return False
    decides = not roots_of_words(_DECIDING, lexicon).isdisjoint(side.all_roots)
    goes = not roots_of_words(_CONTINUING, lexicon).isdisjoint(side.all_roots)
    part = _is_ours(side) and _gives_or_acts(*_outside(side), lexicon)
    at_stake = "of" in side.all_keys and (part or (goes and names_what_is_shared(side, lexicon)))
    again = part and not _AGAIN.isdisjoint(side.all_keys)
    return decides and (at_stake or again)


_AGAIN = frozenset("opnieuw telkens steeds jaarlijks".split())


def _goes_back(side: Side, lexicon: Lexicon) -> bool:
    """'Onze raad mag gezamenlijke plannen tegenhouden', 'Veere kan zijn steun intrekken'; not 'Wij trekken
    onze steun niet in' or 'Wij zien er alleen na overleg van af'."""
    if not _NOT.isdisjoint(side.all_keys) or not _is_ours(side):
        return False
    ends = not _roots("beëindigen", lexicon).isdisjoint(side.all_roots) or "eruit" in side.all_keys
    only = not ALONE.isdisjoint(side.all_keys)
    may = not _MAY.isdisjoint(side.all_keys) or (bool(in_conditions(side)) and not only)
    return ends and may and (names_what_is_shared(side, lexicon) or takes_part(side, lexicon))


_MAY = frozenset("kan kunnen mag mogen vrij recht mogelijkheid moment".split())


def _does_not_do_it(side: Side, lexicon: Lexicon) -> bool:
    """'Gezamenlijke taken die onze kas raken, nemen wij niet over', 'Haakt er een af, dan doen wij ook niet
    meer mee'."""
    inside = in_conditions(side)
    outside, said = _outside(side)
    if _NOT.isdisjoint(outside) or not _NOT_SO.isdisjoint(outside) or not _is_ours(side, inside):
        return False
    acts = _roots("meedoen", lexicon)
    if _is_shared_outside(side, inside, lexicon):
        acts |= roots_of_words(_HOLDING, lexicon)
    limited = bool(inside) or not _RELATIVE.isdisjoint(outside)
    return limited and not acts.isdisjoint(said) and _roots("beëindigen", lexicon).isdisjoint(said)


_NOT_SO = frozenset("alleen zonder vrijblijvend".split())
"""With these a denial takes nothing back: 'niet alleen', 'niet vrijblijvend'."""
_RELATIVE = frozenset(("die", "dat", "wat"))


def _goes_its_own_way(side: Side, lexicon: Lexicon) -> bool:
    """'Veere voert de tekst in eigen tempo uit', 'Het college kan over de gezamenlijke plannen anders
    beslissen'."""
    if not _NOT.isdisjoint(side.all_keys) or not any(body.kind != "publiek" for body in side.bodies):
        return False
    shared = names_what_is_shared(side, lexicon)
    own = any(pair in _OWN_WAY for pair in pairwise(side.keys))
    other = "anders" in side.all_keys and not _MAY.isdisjoint(side.all_keys)
    free = "vrijheid" in side.all_keys and _is_ours(side)
    return shared and (own or other or free)


_OWN_WAY = frozenset(
    ("eigen", what) for what in "inzicht manier wijze tempo vermogen keuze keuzes".split()
) | {("naar", "vermogen")}


def _does_nothing_else(side: Side, lexicon: Lexicon) -> bool:
    """'Wij steunen uitsluitend gezamenlijke plannen die niets kosten', 'De regio kan ons niets opleggen',
    'Wij staan aan de samenwerking geen zeggenschap af'."""
    if not _is_ours(side):
        return False
    part = takes_part(side, lexicon)
    if not (part or names_what_is_shared(side, lexicon)):
        return False
    pairs = frozenset(pairwise(side.keys))
    outside, said = _outside(side)
    only = not ALONE.isdisjoint(side.all_keys) and ("niet", "alleen") not in pairs
    denied = not _NOT.isdisjoint(outside) and _NOT_SO.isdisjoint(outside)
    takes_back = roots_of_words(_HOLDING_BACK, lexicon)
    named = names_what_is_shared(side, lexicon) or not lexicon.nouns["aandeel"].isdisjoint(outside)
    denied = denied and named and not takes_back.isdisjoint(said)
    return (only or denied) and _roots("beëindigen", lexicon).isdisjoint(said)


_HOLDING_BACK = frozenset(
    "overdragen verlengen voorschrijven opleggen dwingen verplichten toestaan accepteren aanvaarden binden "
    "gebonden instemmen overnemen verbinden verlangen".split()
)
"""What is denied with these is kept."""
_LIMITS: tuple[Callable[[Side, Lexicon], bool], ...] = (
    _is_capped,
    _is_conditional,
    _asks_our_council,
    _may_not_go_on,
    _goes_back,
    _does_not_do_it,
    _goes_its_own_way,
    _does_nothing_else,
)
