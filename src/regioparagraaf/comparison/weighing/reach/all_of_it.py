"""Whether what was promised to all, or in full, is told without that word: each rule asks it of one side.

'Alle scholen krijgen een tuin' says more than 'er komen tuinen op scholen', and 'volledig vergoed' more than
'een vergoeding'. In a sentence told anew the small word goes with the construction; so it is asked here.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.answers.matching import KEPT
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import CAN, COMING, NONE
from regioparagraaf.dutch.verbs import GETTING
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import EACH

_EACH = frozenset("alle elke elk iedere ieder iedereen".split())
_IN_FULL = frozenset("volledig volledige geheel gehele helemaal integraal".split())
_WHOLE = _IN_FULL | {"heel", "hele", "alles", "totale", "totaal"}


def each_gets_it(pair: Pair, side: Side) -> str:
    """'Alle scholen' that get it, where on the other side it comes to some place of that kind; else ''."""
    other = pair.other(side)
    if GETTING.isdisjoint(side.all_keys) or COMING.isdisjoint(other.all_keys) or "er" not in other.all_keys:
        return ""
    if not _EACH.isdisjoint(other.all_keys) or not COMING.isdisjoint(side.all_keys):
        return ""
    for at, key in enumerate(side.keys[:-1]):
        root = side.roots[at + 1]
        if key in _EACH and len(root) > _SHORT and any(own.startswith(root) for own in other.roots):
            return side.words(at, at + 1)
    return ""


_SHORT = 2


def paid_in_full(pair: Pair, side: Side) -> str:
    """'Volledig' of what is paid or refunded, where the other side pays it and says no more; else ''."""
    if _IN_FULL.isdisjoint(side.all_keys):
        return ""
    other = pair.other(side)
    if not _pays(side) or not _pays(other) or not _WHOLE.isdisjoint(other.all_keys):
        return ""
    if any(q.unit in ("€", "%") for q in other.measures.quantities) or not _EACH.isdisjoint(other.all_keys):
        return ""
    return next((key for key in side.keys if key in _IN_FULL), "")


def _pays(side: Side) -> bool:
    return any(root.startswith(("fergoed", "betal", "bekostig")) for root in side.roots)


def not_each(pair: Pair, side: Side) -> str:
    """'Niet elke leerling', where the other side leaves none without: 'geen leerling … zonder'; else ''."""
    other = pair.other(side)
    if "zonder" not in other.all_keys or NONE.isdisjoint(other.all_keys) or "zonder" in side.all_keys:
        return ""
    return next(
        (
            side.words(at, at + 1)
            for at, key in enumerate(side.keys[:-1])
            if key == "niet" and side.keys[at + 1] in _EACH
        ),
        "",
    )


def one_and_the_same(pair: Pair, side: Side) -> str:
    """'Eén vaste' of who or what stays the same for somebody, where the other side has none such; else ''."""
    if "één" not in side.all_keys or not _ALWAYS_THE_SAME.isdisjoint(pair.other(side).all_keys):
        return ""
    for at, key in enumerate(side.keys[:-2]):
        if (
            key == "één"
            and side.keys[at + 1] in _FIXED
            and side.roots[at + 2] not in pair.other(side).all_roots
        ):
            return side.words(at, at + 1)
    return ""


_FIXED = frozenset("vast vaste".split())
_ALWAYS_THE_SAME = _FIXED | frozenset("één zelfde dezelfde hetzelfde steeds altijd eigen".split())


def no_longer_the_place(pair: Pair, side: Side) -> str:
    """'Het zwembad' of 'houden het zwembad open', where the other side keeps only 'zwemmen'; else ''."""
    other = pair.other(side)
    if _KEEPING.isdisjoint(side.all_keys) or _KEEPING.isdisjoint(other.all_keys):
        return ""
    for key in side.keys:
        if not key.endswith(_PLACES):
            continue
        place = next(place for place in _PLACES if key.endswith(place))
        stem = key.removesuffix(place)[:_STEM]
        if len(stem) < _STEM or any(own_place in own for own in other.keys for own_place in _PLACES):
            continue  # 'de sportveldtarieven'
        if any(
            own.startswith(stem) and own.endswith("en") and own not in side.all_keys for own in other.keys
        ):
            return key
    return _house(side, other)


def _house(side: Side, other: Side) -> str:
    """'De bibliotheek', where the other side only has that people 'kunnen blijven' do what is done there."""
    if "blijven" not in other.all_keys or CAN.isdisjoint(other.all_keys):
        return ""
    if any(key.endswith(_HOUSES) or key.startswith(_HOUSED) for key in other.keys):
        return ""
    return next((key for key in side.keys if key.endswith(_HOUSES)), "")


_HOUSES = tuple(
    "bibliotheek bibliotheken theater theaters bioscoop bioscopen museum musea schouwburg schouwburgen "
    "ijsbaan ijsbanen zwembad zwembaden buurthuis buurthuizen dorpshuis dorpshuizen".split()
)
_HOUSED = ("gebouw", "bieb", "filia", "vestiging", "locatie")
_KEEPING = frozenset("houdt houden blijft blijven behoudt behouden open".split())
_PLACES = tuple("baden bad hallen hal zalen zaal tuinen tuin velden veld banen baan pleinen plein".split())
"""Where something is done, as the last part of a name."""
_STEM = 4


def all_of_something_else(pair: Pair, side: Side) -> str:
    """'Alle stembureaus zijn', where the other side has 'in elke gemeente zijn stembureaus'; else ''."""
    other = pair.other(side)
    if "alle" not in side.all_keys:
        return ""
    for at, key in enumerate(side.keys[:-1]):
        noun = side.keys[at + 1]
        if key != "alle" or other.keys.count(noun) != 1 or not pair.left(side) == pair.left(other) == ():
            continue
        place = other.keys.index(noun)
        bare = other.keys[max(place - 1, 0)] in _BEING or not place
        each = [other.roots[p + 1] for p, every in enumerate(other.keys[:-1]) if every in EACH]
        if bare and each and other.roots[place] not in each and EACH.isdisjoint(side.all_keys):
            return side.words(at, at + 1)
    return ""


_BEING = frozenset("is zijn komen krijgen hebben liggen staan".split())


def one_for_each(pair: Pair, side: Side) -> str:
    """'Eén gezamenlijke visie' where the other side has 'hun gezamenlijke visie', in a kept sentence: theirs
    may be several; else ''."""
    other = pair.other(side)
    if pair.changed > KEPT or "één" not in side.all_keys or "één" in other.all_keys:
        return ""
    for at, key in enumerate(side.keys[:-1]):
        behind = side.keys[at + 1 : at + 3]
        if key == "één" and any(
            other.keys[p + 1 : p + 1 + len(behind)] == behind for p in _places(other, _THEIRS)
        ):
            return side.words(at, at + 1)
    return ""


def any_kept(pair: Pair, side: Side) -> str:
    """'Houden het zwembad open' where the other side has 'een zwembad', or 'houden de hallen open' where it
    has bare 'hallen'; else ''."""
    other = pair.other(side)
    if _KEEPING.isdisjoint(side.all_keys) or pair.left(side) or pair.left(other) or not pair.keeps_order:
        return ""
    for at, key in enumerate(side.keys[:-1]):
        noun = side.keys[at + 1]
        once = side.keys.count(noun) == other.keys.count(noun) == 1
        if key not in ("de", "het") or not once or side.keys[max(at - 1, 0)] in PREPOSITIONS:
            continue
        lead = other.keys[max(other.keys.index(noun) - 1, 0)]
        if lead == "een" or (lead in _KEEPING and noun.endswith(("en", "s")) and key == "de"):
            return side.words(at, at + 1)
    return ""


def _places(side: Side, keys: frozenset[str]) -> list[int]:
    return side.places(keys)


_THEIRS = frozenset("hun onze ons zijn haar".split())
