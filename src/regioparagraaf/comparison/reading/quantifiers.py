"""Quantifiers, and words that open or close a list, on one side."""

from __future__ import annotations

from regioparagraaf.comparison.reading.bodies import BEFORE_BODY
from regioparagraaf.comparison.reading.hedges import AUXILIARIES, Hedge
from regioparagraaf.dutch.bounds import bound_at
from regioparagraaf.dutch.frequencies import is_count
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import CLAUSE_ENDS, STOPS

_ALONE = [
    (word,)
    for word in "wonen woont staan staat leven leeft zijn wonende staande achter achterblijven achterblijft "
    "thuis reizen al voelen voelt".split()
]
"""Behind 'alleen' these say that somebody is alone, not that nobody else is meant."""

NOBODY = frozenset("geen niemand".split())
"""Before 'alleen' these say that nobody can do it by himself."""

_SINGLE = [(word,) for word in "glas spoor ruit keer".split()]
"""Before these 'enkel' counts, and restricts nothing."""

_AS_IT_IS = [
    (word,)
    for word in "nu thans wij we u dat het afgesproken gebruikelijk bekend eerder vroeger andere altijd ook "
    "overal elders iedereen eerst ze zij hij die deze vroeger overeengekomen toegezegd beloofd besloten "
    "vastgelegd vastgesteld beschreven bepaald opgenomen aangekondigd gevraagd voorgeschreven gesteld "
    "geformuleerd verwoord neergelegd vermeld genoemd gemeld bedoeld omschreven geregeld geschetst".split()
]
"""Behind 'zoals' these say how, and give no example."""

_TO_SHARE = frozenset("het om te bij voor van door wij".split())
"""Before these 'delen van' is no part, but what is done: 'het delen van gegevens'."""


def _compares(keys: tuple[str, ...], at: int) -> bool:
    """Whether 'zoals' opens a clause with a verb ('zoals de regels vragen'), and no list of examples."""
    end = next((p for p in range(at, len(keys)) if keys[p] in CLAUSE_ENDS), len(keys))
    clause = keys[at:end]
    if clause[:1] and clause[0] in AUXILIARIES:
        return True  # 'zoals is beloofd in het plan'
    describes = not _RELATIVE.isdisjoint(clause[1:])  # 'zoals jongeren die uit de haven komen'
    if clause[-1:] and (clause[-1] in AUXILIARIES or clause[-1] in _SAID) and not describes:
        return True  # 'zoals in paragraaf 3 beschreven'
    if clause[-2:-1] and clause[-2] in _BEEN and _RELATIVE.isdisjoint(clause):
        return True  # 'zoals met de schipper is besproken'
    if not AUXILIARIES.isdisjoint(clause[1:-2]):
        return False  # 'vissen zoals de paling worden door ons geteld'
    if len(clause) < 3 or clause[0] not in ("de", "het", "een", "onze", "ons") or "en" in clause:
        return False
    return clause[-1] in AUXILIARIES or (clause[-2] not in BEFORE_BODY and clause[-1].endswith(("t", "en")))


def _opens(keys: tuple[str, ...], at: int) -> bool:
    """Whether a sentence begins here: 'Zoals in het plan staat, bouwen wij' gives no examples of anything."""
    return not at or keys[at - 1] in STOPS


_RELATIVE = frozenset(("die", "dat", "waar"))
_BEEN = frozenset("is zijn was waren werd werden wordt worden heeft hebben".split())
_SAID = frozenset(
    "beschreven bepaald vastgelegd afgesproken bedoeld genoemd vermeld omschreven opgenomen geregeld "
    "voorzien aangegeven staat staan geformuleerd gesteld verwoord neergelegd uitgewerkt vastgesteld "
    "aangekondigd voorgeschreven gevraagd".split()
)
"""Behind 'zoals' these refer to what was said."""


def _is_described(keys: tuple[str, ...], at: int) -> bool:
    """Whether an adjective says which parts are meant: 'de lage delen van de polder'."""
    before = keys[at - 1] if at else ""
    return before.endswith("e") and at > 1 and keys[at - 2] == "de" and before not in _HOW_LARGE


_HOW_LARGE = frozenset(
    "grote grotere grootste kleine kleinere belangrijke aanzienlijke flinke meeste".split()
)
_SPANS = frozenset("keer maal uur uren dagen weken maanden minuten nachten".split())


def _others_do(keys: tuple[str, ...], start: int, end: int) -> bool:
    """Whether 'en anderen' opens a clause of its own: 'leden varen gratis, en anderen betalen een euro'."""
    goes_on = end < len(keys) and keys[end][0].isalpha()
    return keys[start:end] == ("en", "anderen") and keys[start - 1] == "," and goes_on


def _bounds_a_number(keys: tuple[str, ...], at: int) -> bool:
    """Whether a number above one stands here, or behind its bound: 'tot (maximaal) zes'."""
    place = bound_at(keys, at)[1] if at < len(keys) else at
    return place < len(keys) and (number(keys[place].rstrip("%")) or 0) > 1


def scopes_in(
    keys: tuple[str, ...], hedges: tuple[Hedge, ...], lexicon: Lexicon
) -> tuple[tuple[str, str, int, int], ...]:
    """The quantifiers and the words that open or close a list, each as its group, its value on the scale of
    that group, and its words from start to end (exclusive); none in a hedge, and none that only counts."""
    inside = {at for hedge in hedges for at in range(hedge.start, hedge.end)}
    out = []
    for found in lexicon.scopes.find(keys):
        group, value = found.meaning.split(" ", 1)
        following = keys[found.end : found.end + 1] or ("",)
        other_sense = following in {"alleen": _ALONE, "zoals": _AS_IT_IS, "enkel": _SINGLE}.get(
            keys[found.start], ()
        )
        other_sense = other_sense or (
            keys[found.start] == "zoals" and (_opens(keys, found.start) or _compares(keys, found.end))
        )
        counted = keys[found.start : found.end] == ("een", "aantal") and following == ("van",)
        other_sense = other_sense or (keys[found.start] == "delen" and keys[found.start - 1] in _TO_SHARE)
        counted = counted or (group == "open" and bool(following[0]) and number(following[0]) is not None)
        counted = counted or (group == "open" and is_count(following[0]))
        bounds = keys[found.end - 1] == "tot" and _bounds_a_number(keys, found.end)
        counted = counted or bounds  # 'beperkt tot zes' says how many
        counted = counted or following[0] in _SPANS  # 'een paar keer', 'een paar dagen'
        other_sense = other_sense or (found.start > 0 and _others_do(keys, found.start, found.end))
        nobody = keys[found.start] == "alleen" and not NOBODY.isdisjoint(
            keys[max(found.start - 6, 0) : found.start]
        )
        other_sense = other_sense or nobody
        most = keys[found.start : found.end] == ("de", "meeste")
        single = keys[found.start] == "enkele" and keys[found.start - 1 : found.start] == ("per",)
        other_sense = other_sense or single  # 'per enkele reis'
        mass = most and following[0] not in PREPOSITIONS and not following[0].endswith(("en", "s"))
        described = keys[found.start] in ("delen", "onderdelen") and _is_described(keys, found.start)
        other_sense = other_sense or described
        if found.start not in inside and not other_sense and not counted and not mass:
            out.append((group, value, found.start, found.end))
    return tuple(out)
