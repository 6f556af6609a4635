"""Whether the other side answers one word of a side: the rules, in the order in which they are asked."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.answers.compound_parts import has_twin, is_made_of, is_part_of
from regioparagraaf.comparison.weighing.answers.counted import is_only_counted
from regioparagraaf.comparison.weighing.answers.denied_forms import is_denied_form
from regioparagraaf.comparison.weighing.answers.named_again import (
    heads,
    is_before_a_name,
    is_named_again,
    is_shared_head,
    is_shortened,
)
from regioparagraaf.comparison.weighing.answers.vocabulary import ONE, PADDING, Vocabulary
from regioparagraaf.comparison.weighing.answers.whoever import is_of_that_age, is_told_by_deed, is_whoever
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number


def is_answered(side: Side, at: int, other: Vocabulary, own: Vocabulary, lexicon: Lexicon) -> bool:
    """Whether the other side says a word of this side, by itself or by what stands beside it."""
    if other.has_namesake(side.keys[at], side.roots[at], lexicon):
        return False
    if other.has(side.roots[at], lexicon):
        return True  # as most
    if _is_pointed_at(side, at, other):
        return True  # 'dat fonds' says no more than 'daar'
    if at and side.keys[at - 1] in _POINTING and any(heads(side.keys[at], own) for own in side.keys[:at]):
        return True  # 'dit plan' is the 'waterplan' of before
    if is_named_again(side, at, other) or is_before_a_name(side, at, other) or is_whoever(side, at, other):
        return True
    if is_of_that_age(side, at, other) or is_only_counted(side, at, other) or _is_replaced(side, at, other):
        return True
    if _passes_a_bound(side, at, other) or _is_pro_verb(side, at) or _is_paid_for(side, at, other):
        return True
    if side.roots[at] in _SENDING and not _GETTING.isdisjoint(other.roots):
        return True  # 'stuurt het aan de raad', 'de raad ontvangt het': `orgaan` sees who gets it
    if side.keys[at] == "kosten" and _PAYING_BACK in side.roots and _PAYING_BACK in other.roots:
        return True  # 'vergoedt de kosten van de les', 'vergoedt de les'
    if is_shared_head(side, at, other):
        return True  # 'een laag of een middeninkomen', 'een laag inkomen of een middeninkomen'
    if side.keys[at : at + 2] == ("voorzien", "van") and not _GETTING.isdisjoint(other.roots):
        return True  # 'wordt voorzien van een lift', 'krijgt een lift'
    if side.roots[at] == _PROVIDING and _provides_with_it(side, at, other, lexicon):
        return True  # 'voorzien wij van asfalt', 'asfalteren wij'
    if side.keys[at] == "eerst" and "nadat" in other.keys and not _THEN.isdisjoint(side.keys[at:]):
        return True  # 'eerst horen wij de buurt, daarna beslist de raad', 'de raad beslist nadat'
    if side.roots[at] in _HEIGHTENING and _grows(own, other):
        return True  # 'vergroten de veiligheid', 'wordt veiliger'
    if _OTHER_END.get(side.roots[at], "") in other.roots:
        return True  # 'verkoopt geen grond aan', 'kunnen bij de gemeente geen grond kopen'
    if side.keys[at] in _ENTERING and _enters_into(side, at, other, lexicon):
        return True
    if side.keys[at] in _ALL_THE_SAME and not ONE.isdisjoint(other.keys):
        return True  # 'hanteren hetzelfde tarief', 'hanteren één tarief'
    if side.keys[at] in _COMMON and not other.singled.isdisjoint(own.keys):
        return True  # 'het tarief is gelijk', 'er geldt één tarief'
    if side.keys[at] in other.keys and not (at in side.torn and side.keys[at] in other.torn):
        return True  # but not the 'stellen' of 'stellen vast' for that of 'stellen op'
    if side.keys[at] == "samen" and side.keys[at + 1 : at + 2] == ("met",) and "met" in other.keys:
        return True  # 'samen met de scholen' is 'met de scholen'
    phrase = own.phrase_groups.get(at)
    if phrase and (PADDING in phrase or not phrase.isdisjoint(other.groups)):
        return True
    key = side.keys[at]
    if side.roots[at].startswith("mede") and other.has("mee" + side.roots[at][4:], lexicon):
        return True  # 'medefinancieren' is 'meefinancieren'
    if is_shortened(side, at) and any(key.startswith(side.keys[at]) for key in other.keys):
        return True  # 'Reg. kredietbank'
    torn = own.light_torn.get(at, "")
    if torn and (torn in other.keys or lexicon.root(torn) in other.roots):
        return True  # 'gaan open', where 'open' or 'opent' stands on the other side
    root = side.roots[at]
    if is_denied_form(key, root, own, other, lexicon) or is_told_by_deed(key, root, own, other, lexicon):
        return True
    return (
        is_made_of(key, other, lexicon)
        or is_part_of(key, side.roots[at], other.compounds, own, lexicon)
        or has_twin(key, other.compounds, lexicon)
    )


def _is_pointed_at(side: Side, at: int, other: Vocabulary) -> bool:
    """Whether the words only point back: 'in dat fonds'; 'op dezelfde avond' does so where the other side
    does."""
    if _sums_up(side, at) or _announces(side, at) or _is_where(side, at, other):
        return True
    if not at or side.keys[at - 1] not in _POINTING or (at > 1 and side.keys[at - 2] not in _PREPOSITIONS):
        return False
    return side.keys[at - 1] not in _THE_SAME or any(key.startswith(_THERE) for key in other.keys)


def _sums_up(side: Side, at: int) -> bool:
    """Whether a word for all kinds of things opens a sentence and points back at those of the one before:
    'De toren en de molen blijven. (Al) deze gebouwen gaan open.'"""
    if side.keys[at] not in _OF_ALL_KINDS or side.keys[at - 1 : at] not in _THESE:
        return False
    opens = at - 1 - (side.keys[max(at - 2, 0)] in _ALL)
    return opens > 0 and side.sentences[opens - 1] != side.sentences[at]


def _is_where(side: Side, at: int, other: Vocabulary) -> bool:
    """Whether a word only says that 'waar' is about a spot: 'op plekken waar het glad is', 'waar het glad
    is'."""
    return side.keys[at] in _SPOTS and side.keys[at + 1 : at + 2] == ("waar",) and "waar" in other.keys


_SPOTS = frozenset("plek plekken plaats plaatsen locatie locaties".split())


def _passes_a_bound(side: Side, at: int, other: Vocabulary) -> bool:
    """Whether a verb only goes with a bound that the other side tells by a comparative: 'niet onder de 10
    dalen', '10 of hoger blijven'."""
    if side.keys[at] not in _PASSING or _BOUNDS.isdisjoint(side.keys[max(at - _FAR, 0) : at]):
        return False
    return not _COMPARED.isdisjoint(other.keys)


_PASSING = frozenset("dalen zakken stijgen uitkomen".split())
_BOUNDS = frozenset("onder boven beneden".split())
_COMPARED = frozenset("hoger lager meer minder minstens minimaal maximaal hoogstens".split())
_FAR = 6
"""Words from 'onder' to the verb at most."""


def _is_pro_verb(side: Side, at: int) -> bool:
    """Whether a verb only takes up what the sentence before it says: 'Dat geldt ook als het regent'."""
    if side.keys[at] not in ("geldt", "gelden") or side.keys[at - 1 : at] not in _TAKING_UP:
        return False
    return at > 1 and side.sentences[at - 2] != side.sentences[at]


_TAKING_UP = (("dat",), ("dit",))


def _is_paid_for(side: Side, at: int, other: Vocabulary) -> bool:
    """Whether 'betalen' only goes with its price, which the other side has too: 'betalen minder huur', 'de
    zaalhuur gaat omlaag'."""
    if side.keys[at] not in ("betaalt", "betalen") or not any(key.endswith(_PRICES) for key in other.keys):
        return False
    if ("samen" in side.keys) != ("samen" in other.keys):
        return False  # 'als elk minder aanbiedt', 'als zij samen minder aanbieden'
    return any(key.endswith(_PRICES) for key in side.keys[slice(*side.stretch(at))])


_PRICES = ("huur", "tarief", "tarieven", "prijs", "contributie", "pacht", "heffing", "premie")


def _is_replaced(side: Side, at: int, other: Vocabulary) -> bool:
    """Whether a word only says that a thing is there until another takes its place, as all have that are
    replaced: 'de (oude) brug wordt vervangen door een tunnel'."""
    if side.keys[at] not in _THERE_NOW or _REPLACING.isdisjoint({*side.roots, *other.roots}):
        return False
    if side.keys[at - 1 : at] not in (("de",), ("het",)) or at + 1 == len(side.keys):
        return False
    return not side.keys[at + 1].endswith(("en", "s")) and side.roots[at + 1] in other.roots


_THERE_NOW = frozenset("huidige bestaande oude".split())
_REPLACING = frozenset({"ferfang"})


def _announces(side: Side, at: int) -> bool:
    """Whether a word only says what kind of things the row behind the colon names: 'wij vragen de volgende
    (drie) partijen om advies: de boeren, de vissers en de jagers'."""
    if ":" not in side.all_keys or not side.keys[at].endswith(("en", "s")):
        return False
    before = at - 2 if at and number(side.keys[at - 1]) is not None else at - 1
    if before < 0 or side.keys[before] not in _AHEAD:
        return False
    return ":" in side.keys[at : side.stop(at) + 1] and "," not in side.keys[at : side.stop(at)]


_AHEAD = frozenset("volgende deze onderstaande".split())
_OF_ALL_KINDS = frozenset(
    "gebouwen panden bouwwerken plekken plaatsen locaties gebieden terreinen projecten maatregelen "
    "afspraken taken zaken onderdelen groepen mensen partijen".split()
)
_THESE = (("deze",), ("die",))
_ALL = frozenset({"al", "alle", "beide"})
_POINTING = frozenset("dat dit deze die dezelfde hetzelfde zo'n zulke zulk dergelijke".split())
_THE_SAME = frozenset("dezelfde hetzelfde".split())
_THERE = ("daar", "er", "die", "dat", "toen", "dan")
_PREPOSITIONS = frozenset("in uit op van voor aan bij met over door tot binnen".split())
_THEN = frozenset("daarna vervolgens dan pas".split())
_PAYING_BACK = "fergoed"
_SENDING = frozenset("stur toestur opstur ferstur sen toesen fers ferstrek overhandig".split())
_GETTING = frozenset("ontfang krijg".split())
"""Roots of what is done by who gives, and of the same thing seen by who gets it."""
_HEIGHTENING = frozenset("fergrot ferhog ferbeter fersterk beforder".split())
_OTHER_END = {"hur": "ferhur", "kop": "ferkop", "pach": "ferpach"}
_OTHER_END |= {there: here for here, there in _OTHER_END.items()}
"""Roots of deals, seen from either end; that nobody changed ends is asked of the opposites."""
_PROVIDING = "voorsi"
_ENTERING = frozenset("sluit sluiten gesloten".split())
_ALL_THE_SAME = frozenset("dezelfde hetzelfde gelijke gelijkluidende eenzelfde".split())
_COMMON = frozenset(
    "gelijk uniform uniforme gezamenlijk gezamenlijke gemeenschappelijk gemeenschappelijke".split()
)


def _provides_with_it(side: Side, at: int, other: Vocabulary, lexicon: Lexicon) -> bool:
    """Whether what something is provided with is told on the other side by the verb of that noun."""
    start, stop = side.stretch(at)
    for place in range(start, min(stop, len(side.keys) - 1)):
        noun, root = side.keys[place + 1], side.roots[place + 1]
        if side.keys[place] != "van" or noun in other.keys or root not in other.roots:
            continue
        plural = (f"{noun}en", f"{noun}s")
        if any(
            key.endswith(("t", "d", "n")) and key not in plural and lexicon.root(key) == root
            for key in other.keys
        ):
            return True
    return False


def _grows(own: Vocabulary, other: Vocabulary) -> bool:
    """Whether a quality of this side is told by its comparative on the other: 'veiligheid', 'veiliger'."""
    qualities = [key.removesuffix("heid") for key in own.keys if key.endswith("heid")]
    return any(len(stem) >= _STEM and stem + "er" in other.keys for stem in qualities)


_STEM = 4


def _enters_into(side: Side, at: int, other: Vocabulary, lexicon: Lexicon) -> bool:
    """Whether 'sluiten' stands beside an agreement that the other side has too: 'sluiten een convenant'."""
    return any(
        key in lexicon.nouns["verdrag"] and key in other.keys and side.sentences[place] == side.sentences[at]
        for place, key in enumerate(side.keys)
    )
