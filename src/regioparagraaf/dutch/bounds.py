"""The words that bound a number: before it ('ten minste'), behind it ('of meer') and in its name."""

from __future__ import annotations

from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.spans import SPANS
from regioparagraaf.dutch.words import Keys

_BOUNDS = (
    (("minimaal",), "min"),
    (("minstens",), "min"),
    (("ten", "minste"), "min"),
    (("tenminste",), "min"),
    (("op", "zijn", "minst"), "min"),
    (("op", "z'n", "minst"), "min"),
    (("maximaal",), "max"),
    (("max.",), "max"),
    (("max",), "max"),
    (("min.",), "min"),
    (("hooguit",), "max"),
    (("gemaximeerd", "op"), "max"),
    (("beperkt", "tot"), "max"),
    (("begrensd", "tot"), "max"),
    (("begrensd", "op"), "max"),
    (("gemaximeerd", "tot"), "max"),
    (("uiterlijk",), "max"),
    (("hoogstens",), "max"),
    (("ten", "hoogste"), "max"),
    (("tot", "maximaal"), "max"),
    (("tot", "ten", "hoogste"), "max"),
    (("tot", "een", "bedrag", "van"), "max"),
    (("tot", "een", "waarde", "van"), "max"),
    (("tot", "een", "hoogte", "van"), "max"),
    (("niet", "onder", "de"), "min"),
    (("niet", "onder", "de", "factor"), "min"),
    (("niet", "beneden", "de"), "min"),
    (("niet", "boven", "de"), "max"),
    (("niet", "boven", "de", "factor"), "max"),
    (("beneden", "de"), "under"),
    (("beneden", "een", "ratio", "van"), "under"),
    (("onder", "een", "ratio", "van"), "under"),
    (("tot", "een", "maximum", "van"), "max"),
    (("met", "een", "maximum", "van"), "max"),
    (("met", "een", "minimum", "van"), "min"),
    (("op", "zijn", "hoogst"), "max"),
    (("op", "zijn", "hoogst", "nog"), "max"),
    (("op", "z'n", "hoogst"), "max"),
    (("op", "zijn", "meest"), "max"),
    (("boven", "de"), "ruim"),
    (("boven", "een"), "ruim"),
    (("boven",), "ruim"),
    (("nog", "geen"), "under"),
    (("onder", "de"), "under"),
    (("ruim",), "ruim"),
    (("bijna",), "bijna"),
    (("circa",), "circa"),
    (("ca",), "circa"),
    (("ca.",), "circa"),
    (("vrijwel",), "bijna"),
    (("nagenoeg",), "bijna"),
    (("zo", "goed", "als"), "bijna"),
    (("een", "kleine"), "bijna"),
    (("een", "dikke"), "ruim"),
    (("ongeveer",), "circa"),
    (("grofweg",), "circa"),
    (("pakweg",), "circa"),
    (("plusminus",), "circa"),
    (("min", "of", "meer"), "circa"),
    (("om", "en", "nabij"), "circa"),
    (("om", "en", "nabij", "de"), "circa"),
    (("naar", "schatting"), "circa"),
    (("zo'n",), "circa"),
    (("rond", "de"), "circa"),
    (("richting",), "circa"),
    (("richting", "de"), "circa"),
    (("in", "de", "richting", "van"), "circa"),
    (("in", "de", "buurt", "van"), "circa"),
    (("in", "de", "buurt", "van", "de"), "circa"),
    (("in", "de", "orde", "van"), "circa"),
    (("in", "de", "orde", "van", "grootte", "van"), "circa"),
    (("in", "de", "ordegrootte", "van"), "circa"),
    (("gemiddeld",), "gemiddeld"),
    (("gem.",), "gemiddeld"),
    (("≥",), "min"),
    ((">", "="), "min"),
    (("≤",), "max"),
    (("<", "="), "max"),
    ((">",), "ruim"),
    (("<",), "under"),
    (("±",), "circa"),
    (("~",), "circa"),
    (("≈",), "circa"),
    (("precies",), ""),
    (("exact",), ""),
)


_NOT_REACHED = (
    ("nog", "niet", "hebben", "bereikt"),
    ("nog", "niet", "heeft", "bereikt"),
    ("nog", "niet", "bereikt"),
)
_PLUS = ("plus", "plusser", "plussers")
_NEAR = 4
"""Words behind a number in which its bound may follow: '40 ligplaatsen of minder'."""
_BEHIND = dict.fromkeys(
    "minder lager korter jonger kleiner lichter dichter smaller dunner".split(), "max"
) | dict.fromkeys(
    "meer hoger langer ouder harder sneller zwaarder groter vaker breder dikker dieper".split(), "min"
)


def bound_behind(keys: Keys, end: int) -> tuple[str, int]:
    """The bound behind a number that ends here ('of minder' is 'max'), and where it ends; '' for none."""
    if keys[end : end + 1] and keys[end] == "niet" and _exceeds(keys, end):
        return "max", end + 1
    if keys[end : end + 1] and keys[end] == "+" and (end + 1 == len(keys) or number(keys[end + 1]) is None):
        return "min", end + 1
    if keys[end : end + 1] and keys[end] == "-" and keys[end + 1 : end + 2] and keys[end + 1] in _PLUS:
        return "min", end + 2
    if keys[end : end + 4] in _NOT_REACHED or keys[end : end + 3] in _NOT_REACHED:
        return "under", end + (4 if keys[end : end + 4] in _NOT_REACHED else 3)
    past = end + (keys[end : end + 1] in (("is",), ("zijn",), ("was",)))
    if keys[past : past + 1] and keys[past] in ("gepasseerd", "voorbij"):
        return "ruim", past + 1
    for at in range(end, min(end + _NEAR, len(keys) - 1)):
        if keys[at] in ("of", "en") and keys[at + 1] in _BEHIND:
            return _BEHIND[keys[at + 1]], at + 2
        if keys[at] in ("als", "de") and _is_bound(keys, at + 1):
            return keys[at + 1][:3], at + 2  # 'is 30 kilometer per uur de maximumsnelheid'
        if not keys[at][0].isalnum() or number(keys[at]) is not None:
            break  # 'in vier jaar 8.500 huizen of meer': that bounds the houses
    return "", end


def _is_bound(keys: Keys, at: int) -> bool:
    """Whether a bound is named here that ends its clause: 'als maximum.'"""
    named = keys[at].startswith(("maximum", "minimum"))
    return named and (at + 1 == len(keys) or not keys[at + 1][0].isalpha())


def _exceeds(keys: Keys, at: int) -> bool:
    """Whether what is denied here is going over the number: 'overschrijdt de zes weken niet'."""
    if keys[at + 1 : at + 3] == ("te", "boven"):
        return True
    around = (*keys[max(at - 8, 0) : at], *keys[at + 1 : at + 3])
    return any(key.startswith(("overschr", "overstijg", "overtref")) for key in around)


def bound_named(keys: Keys, start: int) -> str:
    """The bound in the name of what is counted: 'de maximale hoogte bedraagt', 'een minimumleeftijd van'."""
    if keys[max(start - 4, 0) : start : 3] == ("tot", "van") and keys[start - 3] == "een":
        return "max"  # 'tot een koopsom van'
    for at in range(start - 1, max(start - _NAMED_WITHIN, -1), -1):
        if not keys[at][0].isalpha() or number(keys[at]) is not None:
            return ""
        if keys[at].startswith(("maxim", "minim")):
            return keys[at][:3]
        if keys[at].endswith("plafond") or keys[at] in _CAPPED:
            return "max"
    return ""


_CAPPED = frozenset("begrensd gelimiteerd afgetopt begrenzen begrenst aftoppen".split())
_NAMED_WITHIN = 9
"""Words before a number in which the name of its bound may stand."""


_BOUNDS_BY_OPENING: dict[Keys, tuple[tuple[Keys, str], ...]] = {
    opening: tuple((words, name) for words, name in _BOUNDS if words == opening[:1] or words[:2] == opening)
    for opening in {words[:size] for words, _ in _BOUNDS for size in (1, 2)}
}
"""The bounds that one or two words open: behind two of them one of the first alone may stand."""


def bound_at(keys: Keys, at: int) -> tuple[str, int]:
    """The bound that starts here ('ten minste' is 'min'), and where it ends; '' and here for none."""
    key = keys[at]
    if key not in OPENS_BOUND:
        return "", at
    bound, end = "", at
    known = _BOUNDS_BY_OPENING.get(keys[at : at + 2]) or _BOUNDS_BY_OPENING.get((key,), ())
    for words, name in known:
        if at + len(words) > end and keys[at : at + len(words)] == words:
            bound, end = name, at + len(words)
    if bound:
        return bound, end
    if key == "tot":
        return ("max", at + 1) if _up_to(keys, at) else ("", at)
    if key == "vanaf":
        return ("min", at + 1) if _from_on(keys, at) else ("", at)
    return _compared(keys, at) if key in _COMPARING else ("", at)


def _up_to(keys: Keys, at: int) -> bool:
    """Whether 'tot' bounds an amount ('tot drie woningen', 'tot € 500'): it ends no range, is not where
    something arrives ('groeit tot 40', 'toegang tot drie parken'), and counts no time or age."""
    if at + 1 >= len(keys) or (at and keys[at - 1] in _LEADING_TO):
        return False
    value = number(keys[at + 1])
    measured = keys[at + 1][0] == "€" or keys[at + 1][-1] in "€%" or keys[at + 1].endswith("euro")
    if value is None and not measured:
        return False
    before = number(keys[at - 1]) if at else None
    ranges = _opens_range(keys, at) or (before is not None and not _YEARS[0] < before < _YEARS[1])
    if ranges or _arrives(keys, at):
        return False
    counted = keys[at + 2] if at + 2 < len(keys) else "."
    return measured or (counted[0].isalpha() and counted not in SPANS and counted not in _CLOCK)


def _opens_range(keys: Keys, at: int) -> bool:
    """Whether 'van' and a number stand shortly before: 'van 3 tot 4', not 'ontvangt van elke gemeente tot
    € 2'."""
    near = keys[max(at - _RANGE, 0) : at]
    return "van" in near and any(
        number(key) is not None or key[0] == "€" or key[-1] in "€%" or key.endswith("euro")
        for key in near[near.index("van") :]
    )


_RANGE = 4
"""Words from 'van' to the 'tot' of its range: 'van ruim drie miljoen tot'."""


def _from_on(keys: Keys, at: int) -> bool:
    """Whether 'vanaf' bounds a count from below ('vanaf tien woningen'): it opens no range, and counts no
    time, age or year."""
    if at + 2 >= len(keys) or "tot" in keys[at + 2 : at + 5]:
        return False
    value, counted = number(keys[at + 1]), keys[at + 2]
    dated = value is not None and _YEARS[0] < value < _YEARS[1]
    return (
        value is not None
        and not dated
        and counted.endswith(("en", "ers", "els"))
        and counted not in {*SPANS, *_CLOCK}
    )


def _arrives(keys: Keys, at: int) -> bool:
    """Whether the clause before a 'tot' says that something becomes what follows: 'daalt tot', 'bouwen de
    schuur om tot'."""
    for place in range(at - 1, -1, -1):
        key = keys[place]
        if not key[0].isalnum():
            return False
        if key.startswith(_CHANGED):
            return True
    return False


_CHANGED = tuple(
    "verdrie vervier vervijf vermenigv groei gegroei uitgroei uitgegroei stijg gesteg daal dalen gedaald "
    "zak gezak slink geslonk krimp gekromp verhog verhoog verlag verlaag vergro verklein vermin vermeer "
    "verdubbel halve gehalve verkort verleng breid uitbreid uitgebreid beperk teruggebra terugbre "
    "terugdring teruggedron toene toegeno afne afgeno inkrimp ingekromp opschaal opgeschaal ombouw "
    "omgebouw verbouw samenvoeg samengevoeg omvorm omgevorm oplop opgelop reken gereken strek behoor "
    "behoren leid besluit besloten dwing wend maak gemaakt vorm gevormd bundel gebundel splits gesplits "
    "fus gefus voeg smelt omlaag omhoog".split()
)
"""How words begin that say what something becomes, or that go with another 'tot'."""
_LEADING_TO = frozenset(
    "toegang oproep verzoek aanzet opdracht machtiging aanleiding bevoegdheid verplichting bereid verplicht "
    "staat besluit voorstel uitnodiging poging recht weg op af toe om uit in terug".split()
)
"""Right before 'tot' these lead to something, and bound no amount: 'toegang tot drie musea', 'loopt op
tot'."""
_YEARS = (1900, 2100)
_CLOCK = frozenset("uur jaar jaren maanden weken dagen".split())


_COMPARED = {**_BEHIND, "verder": "min"}
"""What goes before 'dan'; 'en verder' behind a number is no bound."""
_DENYING = frozenset("niet nooit niemand".split())
_COMPARING = _COMPARED.keys() | _DENYING
OPENS_BOUND = frozenset(("tot", "vanaf", *(words[0] for words, _ in _BOUNDS), *_COMPARING))
"""The first words of all bounds."""
_TURNED = {"max": "under", "min": "ruim"}
"""What a comparison says that is not denied: 'hoger dan' is over it, 'niet hoger dan' at most it."""


def _compared(keys: Keys, at: int) -> tuple[str, int]:
    """The bound of a comparison: 'meer dan', 'niet hoger zijn dan', 'nooit langer duren dan'."""
    denied = keys[at] in _DENYING
    place = at + 1 if denied else at
    way = _COMPARED.get(keys[place]) if place < len(keys) else None
    if way is None:
        return "", at
    for end in range(place + 1, min(place + 4, len(keys))):
        if keys[end] == "dan":
            return ({"min": "max", "max": "min"}[way] if denied else _TURNED[way]), end + 1
        if not keys[end][0].isalpha() or keys[end] in _DENYING:
            break
    return "", at
