"""What a sentence of its own says of the agreements as a text: that they bind less, or come second."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.answers.content import content
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.words import MARKS

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
        or _leaves_us_free(side, lexicon)
    )
    return side.text.rstrip(" .!") if loosens else ""


def is_on_one(side: Side) -> bool:
    """Whether such a sentence points at the agreement before it, and not at all of them: 'hiervan'."""
    return not _HERE.isdisjoint(side.keys) and _ALL.isdisjoint(side.keys)


_HERE = frozenset(
    f"{place}{how}" for place in ("hier", "daar") for how in "aan in van op over voor mee bij".split()
) | {"dit", "dat", "afspraak"}
_ALL = frozenset("alle elke iedere per".split())
"""Before 'afspraak' these say that it is all of them."""


def _is_no_more_than(side: Side, lexicon: Lexicon) -> bool:
    """'Wij zien deze paragraaf als leidraad', 'De afspraken zijn streefdoelen'; not 'niet vrijblijvend'."""
    ranks = [at for at, key in enumerate(side.keys) if key in lexicon.nouns["vrijblijvend"]]
    if not ranks or not _names_the_text(side, lexicon):
        return False
    denied = any(not _NOT.isdisjoint(side.keys[max(at - DENIED, 0) : at]) for at in ranks)
    return not denied and not _foreign(side, lexicon, _SEEING, lexicon.nouns["vrijblijvend"])


DENIED = 3
"""Words before a rank in which a denial is of that rank: 'niet langer vrijblijvend', 'meer dan een wens'."""
_NOT = frozenset("niet geen meer allerminst nooit".split())
_SEEING = frozenset(
    "zien beschouwen lezen opvatten bedoelen dienen begrijpen duiden behandelen onderschrijven vormen "
    "hanteren gebruiken gelden partijen fractie fracties karakter status juridisch juridische politiek "
    "politieke regio samenwerking uitdrukkelijk nadrukkelijk vooral gesprek".split()
)


def _is_backed_broadly(side: Side, lexicon: Lexicon) -> bool:
    """'Wij onderschrijven de paragraaf op hoofdlijnen', 'Wij steunen de strekking van deze tekst'."""
    if not _DENYING.isdisjoint(side.keys) or _roots(_BACKING, lexicon).isdisjoint(side.roots):
        return False
    broadly = frozenset(pairwise(side.keys)) & _BROADLY or not _SPIRIT.isdisjoint(side.keys)
    return bool(broadly) and _names_the_text(side, lexicon) and not _foreign(side, lexicon, _BACKING, _SPIRIT)


_BACKING = frozenset(
    "onderschrijven steunen ondersteunen volgen overnemen delen hoofdlijnen lijnen staan".split()
)
_BROADLY = frozenset((("op", "hoofdlijnen"), ("grote", "lijnen"), ("hoofdlijnen", "van")))
_SPIRIT = frozenset("geest strekking gedachte bedoeling richting grote".split())


def _binds_nobody(side: Side, lexicon: Lexicon) -> bool:
    """'Deze afspraken zijn niet juridisch bindend', 'Uit de paragraaf volgen geen extra kosten'."""
    spends = any(body.concept == "wij" for body in side.bodies) and not _HERE.isdisjoint(side.keys)
    if _DENYING.isdisjoint(side.keys) or not (spends or _names_the_text(side, lexicon)):
        return False
    binds = frozenset(_COSTING if spends else _BINDING + _COSTING)
    if binds.isdisjoint(side.keys) or _NOT_ONLY.issubset(side.keys):
        return False
    return not _foreign(side, lexicon, _SEEING | binds | _FOLLOWING)


_DENYING = frozenset("niet geen niets niemand nergens".split())
_NOT_ONLY = frozenset(("niet", "alleen"))
_BINDING = (
    "bindend bindende binden bindt gebonden afdwingbaar afdwingbare verplichtend dwingend verplicht "
    "verplichten verplichting verplichtingen rechten status rechtskracht wet dictaat blauwdruk keurslijf "
    "garantie steen"
).split()
_COSTING = (
    "kosten geld uitgaven lasten meerkosten lastenverzwaring middelen claims claim bezuinigingen euro"
).split()
_FOLLOWING = frozenset(
    "ontlenen volgen voortvloeien leiden vastzitten opleveren betekenen geven hebben extra financiële "
    "financieel hogere meer aanvullende nieuwe eigen gebeiteld uitvoering beschikbaar "
    "beschikbaarstellen stellen vrijmaken verbinden reserveren uittrekken".split()
)


def _comes_second(side: Side, lexicon: Lexicon) -> bool:
    """'Bij strijdigheid gaat ons eigen akkoord voor'; not 'De paragraaf gaat voor op ons programma'."""
    if not _DENYING.isdisjoint(side.keys) or not any(
        _is_own(side, at) and _is_first(side, at) for at in _courses(side, lexicon)
    ):
        return False
    clashes = not _CLASHING.isdisjoint(side.keys)
    holds = clashes and not {"geldt", "gelden", "volgen", "volgt"}.isdisjoint(side.keys)
    goes = lexicon.root("voorgaan") in side.roots or ("gaat", "boven") in pairwise(side.keys)
    within = "binnen" in side.keys and _names_the_text(side, lexicon)
    precedes = goes or holds or within or not _PRECEDING.isdisjoint(side.keys)
    return precedes and not _foreign(
        side, lexicon, _SEEING | _PRECEDING | _CLASHING | _GOING, lexicon.nouns["koers"]
    )


def _courses(side: Side, lexicon: Lexicon) -> list[int]:
    """Where a programme, a budget or an interest stands."""
    return [at for at, key in enumerate(side.keys) if key in lexicon.nouns["koers"]]


def _is_own(side: Side, place: int) -> bool:
    """Whether what stands there is the municipality's own: 'ons eigen akkoord', 'het akkoord van Leiden'."""
    behind = side.keys[place + 1 : place + 4]
    here = side.keys[max(place - 1, 0)] == "dit" and not _OF_THE_REGION.isdisjoint(side.keys)
    return (
        here
        or not _OWN.isdisjoint(side.keys[max(place - OWNED, 0) : place])
        or any(
            body.start in range(place + 1, place + 4)
            and body.concept in ("wij", "gemeente", "raad", "college")
            for body in side.bodies
            if "van" in behind
        )
    )


OWNED = 3
"""Words before a programme in which 'ons' and 'eigen' are of it."""
_OWN = frozenset("ons onze eigen lokale lokaal gemeentelijk gemeentelijke plaatselijk plaatselijke".split())


def _is_first(side: Side, place: int) -> bool:
    """Whether nothing before it says that it is what must yield: 'boven het eigen programma'."""
    before = side.keys[max(place - OWNED - 1, 0) : place]
    return _YIELDING.isdisjoint(before) or not _CLASHING.isdisjoint(before)


_YIELDING = frozenset("op boven dan voor".split())
_PRECEDING = frozenset(
    "voorrang leidend prevaleert prevaleren zwaarder voorop bepalend kaderstellend doorslaggevend maatgevend "
    "beslissend wijkt wijken ondergeschikt".split()
)
_CLASHING = frozenset(
    "strijd strijdig strijdigheid tegenspraak tegenstrijdig tegenstrijdigheid verschil verschillen afwijkt "
    "afwijken afwijking botst botsen conflict twijfel inzicht schuurt schuren".split()
)
_GOING = frozenset(
    "voorgaan vooropstaan boven gelden volgen wegen staan zijn altijd steeds eerst uiteindelijk "
    "ondergeschikt uitvoeren kaders mogelijkheden".split()
)


def _is_weighed_by_ourselves(side: Side, lexicon: Lexicon) -> bool:
    """'Elke raad weegt zelf af wat hij uitvoert', 'De raad beslist per afspraak over deelname'."""
    if not _DENYING.isdisjoint(side.keys) or _roots(_DECIDING, lexicon).isdisjoint(side.roots):
        return False
    if not any(body.kind == "eigen" or body.concept in ("wij", "gemeente") for body in side.bodies):
        return False
    each = any(
        first in _EACH and not _CASES.isdisjoint(side.keys[at + 1 : at + 3])  # 'elke regionale afspraak'
        for at, first in enumerate(side.keys)
    )
    by_itself = "zelf" in side.keys and not (_TAKING_PART | {"wat"}).isdisjoint(side.keys)
    return (each or by_itself) and not _foreign(
        side, lexicon, _DECIDING | _CASES | _TAKING_PART | _WEIGHED, lexicon.nouns["koers"]
    )


_DECIDING = frozenset(
    "beslissen besluiten bepalen afwegen wegen beoordelen toetsen kiezen overwegen bekijken bezien".split()
)
_EACH = frozenset("per elke iedere elk ieder".split())
_CASES = frozenset("afspraak geval onderdeel voorstel maatregel keer onderwerp".split())
_TAKING_PART = frozenset(
    "uitvoert uitvoeren uitvoering meedoet meedoen deelname deelneemt deelnemen overneemt overnemen "
    "afspraken paragraaf onderdelen".split()
)
_WEIGHED = frozenset("apart afzonderlijk opnieuw eigen steeds afweging mate tempo".split())


def _leaves_us_free(side: Side, lexicon: Lexicon) -> bool:
    """'Het staat ons vrij hiervan af te wijken', 'Leiden houdt de handen vrij', 'De raad kan elke afspraak
    opzeggen', 'alleen gebonden aan wat de raad vaststelt'."""
    if not _DENYING.isdisjoint(side.keys):
        return False
    pairs = frozenset(pairwise(side.keys))
    deviates = "vrij" in side.keys and lexicon.root("afwijken") in side.roots
    hands = ("handen", "vrij") in pairs
    ours = any(body.kind == "eigen" or body.concept == "wij" for body in side.bodies)
    chooses = ours and "vrij" in side.keys and "keuzes" in side.keys
    decides = "bevoegd" in side.keys and "anders" in side.keys
    named = _names_the_text(side, lexicon) or "samenwerking" in side.keys
    reopens = named and lexicon.root("heroverwegen") in side.roots
    leaves = named and not _MAY.isdisjoint(side.keys) and not _roots(_LEAVING, lexicon).isdisjoint(side.roots)
    bound = not {("alleen", "gebonden"), ("slechts", "gebonden")}.isdisjoint(pairs)
    free = deviates or hands or chooses or decides or reopens or leaves or bound
    return free and not _foreign(side, lexicon, _LEAVING | _SEEING | _FREE, lexicon.nouns["koers"])


_FREE = frozenset(
    "staan vrij afwijken handen houden tijde moment gebonden vaststellen vastgesteld besluiten uitspreken "
    "instemmen ingestemd uitdrukkelijk leiden vrijhouden vrijblijven vrijlaten allen volledig bevoegd anders "
    "beslissen kiezen mogelijkheid helft periode jaar bestuursperiode halverwege maken".split()
)
_LEAVING = frozenset(
    "opzeggen uitstappen stappen terugtrekken uittreden treden beëindigen herzien heroverwegen "
    "heronderhandelen openbreken".split()
)
_MAY = frozenset("kan kunnen mag mogen mogelijkheid".split())


def _names_the_text(side: Side, lexicon: Lexicon) -> bool:
    return not lexicon.nouns["akkoordtekst"].isdisjoint(side.keys)


def _foreign(side: Side, lexicon: Lexicon, *known: frozenset[str]) -> bool:
    """Whether a sentence has a content word besides the text, the municipality and what is `known`."""
    roots = _roots(lexicon.nouns["akkoordtekst"], lexicon).union(*(_roots(words, lexicon) for words in known))
    taken = {at for body in side.bodies for at in range(body.start, body.end)}
    return any(
        side.roots[at] not in roots and at not in taken and side.keys[at] not in _WHOSE
        for at in content(side, lexicon)
        if side.keys[at] not in MARKS
    )


_OF_THE_REGION = frozenset(
    "regionaal regionale gezamenlijk gezamenlijke gemeenschappelijk gemeenschappelijke".split()
)
_WHOSE = _OWN | _OF_THE_REGION


@lru_cache(maxsize=32)
def _roots(words: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(lexicon.root, words))
