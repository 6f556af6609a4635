"""What a sentence of its own says of the agreements as a text: that they bind less, or come second."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.left_free import leaves_us_free
from regioparagraaf.comparison.weighing.conditions.our_part import (
    in_conditions,
    limits_our_part,
    takes_part,
)
from regioparagraaf.comparison.weighing.conditions.retaken import is_retaken
from regioparagraaf.comparison.weighing.conditions.text_named import (
    DENYING,
    OF_THE_REGION,
    OWN,
    SEEING,
    foreign,
    is_the_text_as_dit,
    names_all_above,
    names_the_text,
    names_what_is_shared,
    roots_of_words,
)
from regioparagraaf.dutch.lexicon import Lexicon

LONGEST = 24
"""Words up to which a sentence is read as one on the text; a longer one has a matter of its own."""


def loosens_the_text(side: Side, lexicon: Lexicon) -> str:
    """The sentence, where all that it says is that what was agreed binds less: it is a guide, yields to the
    own programme, costs nothing, or is weighed case by case; '' elsewhere."""
    if len(side.keys) > LONGEST:
        return ""
    loosens = (
        _is_no_more_than(side, lexicon)
        or _binds_nobody(side, lexicon)
        or _comes_second(side, lexicon)
        or _is_backed_broadly(side, lexicon)
        or _is_weighed_by_ourselves(side, lexicon)
        or leaves_us_free(side, lexicon)
        or is_retaken(side, lexicon)
        or limits_our_part(side, lexicon)
    )
    return side.text.rstrip(" .!") if loosens else ""


def is_on_one(side: Side, lexicon: Lexicon) -> bool:
    """Whether such a sentence points at the agreement before it, and not at all of them: 'hiervan', but not
    'dit akkoord', 'een en ander' or 'dit is een intentieverklaring'; what points within a condition ('mits
    zij dat betalen') is of that."""
    if names_all_above(side, lexicon) or not _ALL.union(_DECLARING).isdisjoint(side.all_keys):
        return False
    if any(body.concept == "stuurgroep" and body.role != "doet" for body in side.bodies):
        return True  # 'aan de stuurgroep dragen wij niet meer bij dan € 40.000'
    following = (*side.keys[1:], "")
    whole = lexicon.nouns["akkoordtekst"] - {"afspraak"}
    conditions = in_conditions(side)
    near = side.first({"hier", "daar"})
    if near is not None and near not in conditions and not _STRANDED.isdisjoint(side.keys[near + 1 :]):
        return True
    return any(
        key in _HERE
        and at not in conditions
        and not (key == "dit" and behind in whole)
        and not (key == "dat" and behind in _CLAUSE)  # 'Dat de raad tekent, is onzeker'
        and side.keys[max(at - 1, 0) : at + 1] != ("een", "afspraak")
        for at, (key, behind) in enumerate(zip(side.keys, following, strict=True))
    )


_CLAUSE = frozenset("wij we onze de het er een".split())
_STRANDED = frozenset("aan in van over mee bij op voor".split())
"""'Daar zien wij niets in'."""
_HERE = frozenset(
    f"{place}{how}" for place in ("hier", "daar") for how in "aan in van op over voor mee bij".split()
) | {"dit", "dat", "afspraak"}
_ALL = frozenset("alle elke iedere per".split())
"""Before 'afspraak' these say that it is all of them."""
_DECLARING = ("intentieverklaring", "intentieovereenkomst", "groeidocument")
"""What only a text as a whole is."""


def _is_no_more_than(side: Side, lexicon: Lexicon) -> bool:
    """'Wij zien deze paragraaf als leidraad', 'De paragraaf geeft richting', 'Dit is een leidraad, geen
    keurslijf'; not 'niet vrijblijvend'."""
    ranks = side.places(lexicon.nouns["vrijblijvend"])
    points = roots_of_words(_POINTING, lexicon)
    if "richting" in side.all_keys and not points.isdisjoint(side.all_roots):
        ranks.append(side.keys.index("richting"))
    if not ranks or not (names_what_is_shared(side, lexicon) or is_the_text_as_dit(side)):
        return False
    denied = any(_is_more(side.keys[max(at - DENIED - 1, 0) : at]) for at in ranks)
    shown = _POINTING | _SPIRIT if "richting" in side.all_keys else frozenset[str]()
    known = shown | (_BINDS if _denies_what_binds(side) else frozenset())
    names = lexicon.nouns["vrijblijvend"], lexicon.nouns["samen"]
    return not denied and not foreign(side, lexicon, SEEING, *names, known)


def _is_more(before: Sequence[str]) -> bool:
    """Whether what stands before a rank says that it is more than that: 'geen leidraad', 'meer dan een wens';
    not 'niet meer dan een wens'."""
    if _NO_MORE_THAN in zip(before, before[1:], before[2:], strict=False):
        return False
    return not _NOT.isdisjoint(before[-DENIED:])


_NO_MORE_THAN = ("niet", "meer", "dan")


_POINTING = frozenset("geven wijzen".split())
"""With 'richting' what these say is only where to go."""


def _denies_what_binds(side: Side) -> bool:
    """Whether each word for what binds is denied: 'een leidraad, geen keurslijf'."""
    places = side.places(_BINDS)
    return bool(places) and all(_is_denied(side, at) for at in places)


def _is_denied(side: Side, place: int) -> bool:
    """Whether a denial stands closely before a word, and no 'maar' between: 'niet vrij, maar bindend'."""
    before = side.keys[max(place - DENIED - 1, 0) : place]
    last = max((at for at, key in enumerate(before) if key in DENYING), default=None)
    return last is not None and _TURNING.isdisjoint(before[last:])


_TURNING = frozenset("maar wel juist".split())


DENIED = 3
"""Words before a rank in which a denial is of that rank: 'niet langer vrijblijvend', 'meer dan een wens'."""
_NOT = frozenset("niet geen meer allerminst nooit".split())


def _is_backed_broadly(side: Side, lexicon: Lexicon) -> bool:
    """'Wij onderschrijven de paragraaf op hoofdlijnen', 'Wij steunen de strekking van deze tekst'."""
    if not DENYING.isdisjoint(side.all_keys) or roots_of_words(_BACKING, lexicon).isdisjoint(side.all_roots):
        return False
    broadly = frozenset(pairwise(side.keys)) & _BROADLY or not _SPIRIT.isdisjoint(side.all_keys)
    return bool(broadly) and names_the_text(side, lexicon) and not foreign(side, lexicon, _BACKING, _SPIRIT)


_BACKING = frozenset(
    "onderschrijven steunen ondersteunen volgen overnemen delen hoofdlijnen lijnen staan".split()
)
_BROADLY = frozenset((("op", "hoofdlijnen"), ("grote", "lijnen"), ("hoofdlijnen", "van")))
_SPIRIT = frozenset("geest strekking gedachte bedoeling richting grote".split())


def _binds_nobody(side: Side, lexicon: Lexicon) -> bool:
    """'Deze afspraken zijn niet juridisch bindend', 'Uit de paragraaf volgen geen extra kosten'."""
    spends = any(body.concept == "wij" for body in side.bodies) and not _HERE.isdisjoint(side.all_keys)
    is_text = names_what_is_shared(side, lexicon) or is_the_text_as_dit(side)
    if DENYING.isdisjoint(side.all_keys) or not (spends or is_text):
        return False
    binds = frozenset(_COSTING if spends else _BINDING + _COSTING)
    if binds.isdisjoint(side.all_keys) or _NOT_ONLY.issubset(side.all_keys):
        return False
    if any(_is_turned(side, at) for at, key in enumerate(side.keys) if key in binds):
        return False
    kinds = lexicon.nouns["samen"], lexicon.nouns["betalen"], frozenset(("samen",))
    return not foreign(side, lexicon, SEEING | binds | _FOLLOWING, *kinds, conditional=True)


def _is_turned(side: Side, place: int) -> bool:
    """Whether what binds is what it is instead: 'geen vertrekpunt maar een opdracht'."""
    return not _TURNING.isdisjoint(side.keys[max(place - DENIED, 0) : place])


_NOT_ONLY = frozenset(("niet", "alleen"))
_BINDING = (
    "bindend bindende binden bindt gebonden afdwingbaar afdwingbare verplichtend dwingend verplicht "
    "verplichten verplichting verplichtingen rechten status rechtskracht wet dictaat blauwdruk keurslijf "
    "garantie steen beton opdracht werking toezegging"
).split()
_BINDS = frozenset(_BINDING)
_COSTING = (
    "kosten geld uitgaven lasten woonlasten belastingen meerkosten lastenverzwaring middelen claims claim "
    "bezuinigingen euro"
).split()
_FOLLOWING = frozenset(
    "ontlenen volgen voortvloeien leiden vastzitten opleveren betekenen geven hebben extra financiële "
    "financieel hogere verhoging stijging per saldo meer aanvullende nieuwe eigen gebeiteld gegoten liggen "
    "vast zelfstandige rechtstreekse uitvoering beschikbaar "
    "beschikbaarstellen stellen vrijmaken verbinden reserveren uittrekken".split()
)


def _comes_second(side: Side, lexicon: Lexicon) -> bool:
    """'Bij strijdigheid gaat ons eigen akkoord voor'; not 'De paragraaf gaat voor op ons programma'."""
    if not DENYING.isdisjoint(side.all_keys) or not any(
        _is_own(side, at) and _is_first(side, at) for at in _courses(side, lexicon)
    ):
        return False
    clashes = not _CLASHING.isdisjoint(side.all_keys)
    holds = clashes and not {"geldt", "gelden", "volgen", "volgt"}.isdisjoint(side.all_keys)
    pairs = frozenset(pairwise(side.keys))
    goes = lexicon.root("voorgaan") in side.all_roots or bool(pairs & _OVER)
    within = "binnen" in side.all_keys and names_the_text(side, lexicon)
    precedes = goes or holds or within or not _PRECEDING.isdisjoint(side.all_keys)
    return precedes and not foreign(
        side,
        lexicon,
        SEEING | _PRECEDING | _CLASHING | _GOING,
        *(lexicon.nouns[kind] for kind in ("koers", "samen", "algemeen")),
        frozenset(("inwoners",)),
    )


_OVER = frozenset((verb, "boven") for verb in "gaat gaan staat staan".split())


def _courses(side: Side, lexicon: Lexicon) -> list[int]:
    """Where a programme, a budget or an interest stands."""
    return side.places(lexicon.nouns["koers"])


def _is_own(side: Side, place: int) -> bool:
    """Whether what stands there is the municipality's own: 'ons eigen akkoord', 'het akkoord van Leiden'."""
    behind = side.keys[place + 1 : place + 4]
    ours = "van" in behind and not OWN.isdisjoint(behind) and "regio" not in behind
    here = side.keys[max(place - 1, 0)] == "dit" and not OF_THE_REGION.isdisjoint(side.all_keys)
    return (
        here
        or ours  # 'het belang van ons dorp'
        or not OWN.isdisjoint(side.keys[max(place - OWNED, 0) : place])
        or any(
            body.start in range(place + 1, place + 4)
            and body.concept in ("wij", "gemeente", "raad", "college")
            for body in side.bodies
            if "van" in behind
        )
    )


OWNED = 3
"""Words before a programme in which 'ons' and 'eigen' are of it."""


def _is_first(side: Side, place: int) -> bool:
    """Whether nothing before it says that it is what must yield: 'boven het eigen programma'."""
    before = side.keys[max(place - OWNED - 1, 0) : place]
    return _YIELDING.isdisjoint(before) or not _CLASHING.isdisjoint(before)


_YIELDING = frozenset("op boven dan voor".split())
_PRECEDING = frozenset(
    "voorrang leidend prevaleert prevaleren zwaarder voorop bepalend kaderstellend doorslaggevend maatgevend "
    "beslissend licht wijkt wijken ondergeschikt onverlet".split()
)
_CLASHING = frozenset(
    "strijd strijdig strijdigheid tegenspraak tegenstrijdig tegenstrijdigheid verschil verschillen afwijkt "
    "afwijken afwijking anders botst botsen conflict twijfel inzicht schuurt schuren".split()
)
_GOING = frozenset(
    "willen kiezen laten regelen staan voorgaan vooropstaan boven gelden volgen wegen zijn altijd steeds "
    "eerst uiteindelijk ondergeschikt uitvoeren kaders mogelijkheden".split()
)


def _is_weighed_by_ourselves(side: Side, lexicon: Lexicon) -> bool:
    """'Elke raad weegt zelf af wat hij uitvoert', 'De raad beslist per afspraak over deelname'."""
    if not DENYING.isdisjoint(side.all_keys) or roots_of_words(_DECIDING, lexicon).isdisjoint(side.all_roots):
        return False
    if not any(body.kind == "eigen" or body.concept in ("wij", "gemeente") for body in side.bodies):
        return False
    parts = takes_part(side, lexicon) or names_what_is_shared(side, lexicon)
    settling = roots_of_words(_SETTLING, lexicon)
    settles = any(
        root in settling
        and OF_THE_REGION.isdisjoint(side.keys[max(at - 1, 0) : at])  # not 'regionaal besluit'
        for at, root in enumerate(side.roots)
    )
    cases = _CASES | lexicon.nouns["samen"] if parts and settles else _CASES
    each = any(
        first in _EACH and not cases.isdisjoint(side.keys[at + 1 : at + 3])  # 'elke regionale afspraak'
        for at, first in enumerate(side.keys)
    )
    matters = (parts and settles) or not (_TAKING_PART | {"wat"}).isdisjoint(side.all_keys)
    by_itself = "zelf" in side.all_keys and matters
    return (each or by_itself) and not foreign(
        side,
        lexicon,
        _DECIDING | _CASES | _TAKING_PART | _WEIGHED,
        *(lexicon.nouns[kind] for kind in ("koers", "samen", "meedoen")),
    )


_DECIDING = frozenset(
    "beslissen besluiten bepalen afwegen wegen beoordelen toetsen kiezen overwegen bekijken bezien".split()
)
_SETTLING = frozenset("beslissen besluiten bepalen kiezen afwegen".split())
"""Of the words for deciding those that settle it: who looks at every regional plan still takes part."""
_EACH = frozenset("per elke iedere elk ieder".split())
_CASES = frozenset("afspraak geval onderdeel voorstel maatregel keer onderwerp".split())
_TAKING_PART = frozenset(
    "uitvoert uitvoeren uitvoering meedoet meedoen deelname deelneemt deelnemen overneemt overnemen "
    "afspraken paragraaf onderdelen".split()
)
_WEIGHED = frozenset("apart afzonderlijk opnieuw eigen steeds afweging mate tempo".split())
