"""Whether a municipality may be held to less after a change, as far as its signals tell.

Of most signals the direction says so. Of a number, how often and a moment it does not: more homes are more,
and a higher limit is less. There the words are read too: which bound the number has, and whether something
is done by then, from then on or until then. Where neither tells, that is told.
"""

from __future__ import annotations

from msgspec import Struct

from regioparagraaf.comparison.model import Change, Direction, Signal, SignalKind, text_of
from regioparagraaf.dutch.bounds import bound_behind, bound_named
from regioparagraaf.dutch.frequencies import EVERY_TIME, Frequency
from regioparagraaf.dutch.quantities import measures
from regioparagraaf.dutch.quantity import Quantity
from regioparagraaf.dutch.small_words import ALONE
from regioparagraaf.dutch.words import CLAUSE_ENDS, Keys, tokens


class Loss(Struct, frozen=True):
    """That a municipality may be held to less."""

    reason: str
    """In a few Dutch words: 'verbintenis zwakker', 'getal: minimum wordt maximum'."""
    either_way: bool = False
    """Whether it may as well be held to more: its signal does not tell."""


_TURNED = "getal: {} wordt {}"
_BEFORE, _AFTER = "ervoor", "erna"
_SIDES = {_AFTER: f"termijn: {_BEFORE} wordt {_AFTER}", _BEFORE: f"termijn: {_AFTER} wordt {_BEFORE}"}
FLIPPED = frozenset(
    {_TURNED.format("minimum", "maximum"), _TURNED.format("maximum", "minimum"), *_SIDES.values()}
)
"""The reasons of a promise that turned round without a word that denies."""


def losses(change: Change) -> tuple[Loss, ...]:
    """What a municipality may be held to less by after this change; it points, the reader judges."""
    found = (loss_by(signal, change) for signal in change.signals)
    return tuple(dict.fromkeys(loss for loss in found if loss))


def loosens(change: Change) -> bool:
    """Whether some signal tells by itself that a municipality may be held to less."""
    return any(not loss.either_way for loss in losses(change))


def loss_by(signal: Signal, change: Change) -> Loss | None:
    """What a municipality may be held to less by after this signal of the change; None where it is not."""
    if signal.kind is SignalKind.QUANTITY:
        was, wordt = text_of(change.common), text_of(change.draft)
        return _of_number(signal, _amount(signal.common, was), _amount(signal.draft, wordt))
    if signal.kind is SignalKind.TERM:
        return _of_term(signal, text_of(change.common))
    if (signal.kind, signal.direction) in _LESS:
        return _plain(signal)
    if (signal.kind, signal.direction) in _EITHER_WAY:
        return _plain(signal, either_way=True)
    if _gives_a_choice(signal, change):
        return Loss("opsomming: een keuze erbij", either_way=True)
    if signal.kind is SignalKind.SCOPE and not signal.draft and not ALONE.isdisjoint(_keys(signal.common)):
        return Loss("reikwijdte: niet meer alleen", either_way=True)
    return None


def _gives_a_choice(signal: Signal, change: Change) -> bool:
    """Whether an item came behind 'of': who may also choose another thing need not do the first."""
    if (signal.kind, signal.direction) != (SignalKind.ENUMERATION, Direction.ADDED):
        return False
    said, keys = _keys(signal.draft), _keys(text_of(change.draft))
    return any(
        keys[at : at + len(said)] == said and "of" in keys[max(at - _LED, 0) : at]
        for at in range(len(keys))
        if said
    )


_LED = 2
"""Words from 'of' to an item with its article: 'of het grind'."""


def became(signal: Signal) -> tuple[str, str]:
    """The bound of a number before and after as far as the words of its signal tell it, each one of FLOOR,
    CEILING, ABOUT or ''; or, of what comes in other words, how often it comes: ('', OFTENER) or ('', RARER).
    Where a limit goes up or down that a denial elsewhere may turn round, or at which a rule begins ('langer
    dan een uur', 'boven € 100'), it is LIMIT on both sides.
    """
    if signal.kind is not SignalKind.QUANTITY:
        return "", ""
    was, wordt = _amount(signal.common, signal.common), _amount(signal.draft, signal.draft)
    if was is None or wordt is None:
        return "", ""
    if signal.direction is Direction.CHANGED and _is_frequency(was, wordt):
        way = _way(signal, was, wordt)
        return "", {Direction.HIGHER: OFTENER, Direction.LOWER: RARER}.get(way, "")
    moved = signal.direction in (Direction.HIGHER, Direction.LOWER)
    if moved and all(_may_be_turned(words) for words in (signal.common, signal.draft)):
        return LIMIT, LIMIT
    return was.bound, wordt.bound


def _may_be_turned(words: str) -> bool:
    """Whether the words alone do not tell of a bound which way it binds."""
    return any(one.bound in _DENIED for one in measures(_keys(words)).quantities)


_LESS = frozenset(
    {
        (SignalKind.COMMITMENT, Direction.WEAKER),
        (SignalKind.RESERVATION, Direction.ADDED),
        (SignalKind.NEGATION, Direction.ADDED),
        (SignalKind.NEGATION, Direction.DROPPED),
        (SignalKind.SCOPE, Direction.NARROWER),
        (SignalKind.ENUMERATION, Direction.DROPPED),
    }
)
_EITHER_WAY = frozenset({(SignalKind.RESERVATION, Direction.CHANGED)})


def _plain(signal: Signal, *, either_way: bool = False) -> Loss:
    return Loss(in_few_words(signal), either_way)


def in_few_words(signal: Signal) -> str:
    """What a signal is about and which way it goes: 'termijn later'. A list of which an item went is still
    there: 'opsomming korter'."""
    if spanned := span_of_time(signal):
        return f"{signal.kind} {spanned}"
    way = _OF_A_LIST.get(signal.direction) if signal.kind is SignalKind.ENUMERATION else None
    return f"{signal.kind} {way or signal.direction}"


def is_how_often(signal: Signal) -> bool:
    """Whether the words of a number say how often and no amount: 'maandelijks', 'één keer per jaar'."""
    if signal.kind is not SignalKind.QUANTITY:
        return False
    found = [measures(_keys(words)) for words in (signal.common, signal.draft) if words]
    return bool(found) and all(one.frequencies and not one.quantities for one in found)


def span_of_time(signal: Signal) -> str:
    """What became of a term that is a span on both sides: 'vooraf korter' where 'een week van tevoren' became
    'een dag van tevoren' (by the last moment that is later), 'langer' of 'binnen'; of any other ''."""
    if signal.kind is not SignalKind.TERM or signal.direction not in (Direction.LATER, Direction.EARLIER):
        return ""
    found = [measures(_keys(words)).terms for words in (signal.common, signal.draft)]
    kinds = [terms[0].kind for terms in found if len(terms) == 1]
    spans = [_days(words) for words in (signal.common, signal.draft)]
    if not any(found) and None not in spans and spans[0] != spans[1]:
        return (
            "langer" if (spans[1] or 0.0) > (spans[0] or 0.0) else "korter"
        )  # of how long before it is told
    is_later = signal.direction is Direction.LATER
    if kinds == ["voor", "voor"]:
        moments = [terms[0].moment for terms in found]
        return "" if moments[0] == moments[1] else f"vooraf {'korter' if is_later else 'langer'}"
    return ("langer" if is_later else "korter") if kinds == ["binnen", "binnen"] else ""


def turned_in_time(signal: Signal) -> str:
    """'erna' where what came before a thing comes after it now ('voordat', 'nadat'), 'ervoor' where it is the
    other way round, '' of any other term. A day has no such sides: after it is later."""
    if signal.kind is not SignalKind.TERM:
        return ""
    (was, thing), (wordt, other) = (_side(_keys(words)) for words in (signal.common, signal.draft))
    is_of_one = not _ARTICLES.issuperset({*thing} & {*other})
    return wordt if is_of_one and {was, wordt} == {_BEFORE, _AFTER} else ""


def _side(keys: Keys) -> tuple[str, Keys]:
    """On which side of a thing it is told to be, and that thing; '' where no word says so, or it is a day."""
    is_day = any(term.kind not in _SPANS for term in measures(keys).terms)
    at = next((at for at, key in enumerate(keys) if key in _SIDE_WORDS), len(keys))
    if is_day or at == len(keys) or (keys[at] == "voor" and _days(" ".join(keys[at + 1 :])) is not None):
        return "", ()  # 'voor vijftien jaar' is how long
    return _SIDE_WORDS[keys[at]], keys[at + 1 :]


_SPANS = frozenset({"binnen", "na", "voor"})
_SIDE_WORDS = dict.fromkeys(("voor", "vóór", "voordat", "alvorens", "voorafgaand"), _BEFORE)
_SIDE_WORDS |= dict.fromkeys(("na", "nadat"), _AFTER)
_ARTICLES = frozenset("de het een aan van".split())


def _days(words: str) -> float | None:
    """How many days a bare span is ('drie jaar'); None of any other words."""
    quantities = measures(_keys(words)).quantities
    return quantities[0].value if len(quantities) == 1 and quantities[0].unit == "d" else None


_OF_A_LIST = {Direction.ADDED: "langer", Direction.DROPPED: "korter"}


# Numbers, and how often.


class _Amount(Struct, frozen=True):
    """A number or a frequency, with the way it is bounded."""

    value: float
    bound: str
    """One of the three below; '' where it is as it says."""
    is_money: bool = False
    is_frequency: bool = False


FLOOR, CEILING, ABOUT, LIMIT = "minimum", "maximum", "ongeveer", "grens"
OFTENER, RARER = "vaker", "minder vaak"
_BOUNDS = {"min": FLOOR, "ruim": FLOOR, "max": CEILING, "under": CEILING}
_BOUNDS |= dict.fromkeys(("circa", "bijna", "gemiddeld"), ABOUT)
_DENIED = {"ruim": "max", "under": "min"}
"""What 'hoger dan' and 'lager dan' are behind 'geen'."""
_DENYING = frozenset("geen niemand nergens nooit".split())
_SOON = 5
"""Words between 'geen' and the bound that it denies: 'geen enkel gebouw wordt er hoger dan'."""


def _amount(words: str, text: str) -> _Amount | None:
    """The number or frequency that a signal names, with the bound that the text around it gives."""
    said, keys = _keys(words), _keys(text)
    places = [at for at in range(len(keys)) if said and keys[at : at + len(said)] == said]
    found = measures(keys)
    counted: tuple[Quantity | Frequency, ...] = (*found.quantities, *found.frequencies)
    return next((_bounded(one, keys) for at in places for one in counted if one.start == at), None)


def _keys(text: str) -> Keys:
    return tuple(token.key for token in tokens(text))


def _bounded(one: Quantity | Frequency, keys: Keys) -> _Amount:
    if isinstance(one, Frequency):
        return _Amount(one.times, _BOUNDS.get(one.bound, ""), is_frequency=True)
    bound = one.bound
    if bound in _DENIED and not _DENYING.isdisjoint(keys[max(one.start - _SOON, 0) : one.start]):
        bound = _DENIED[bound]
    within = "max" if keys[max(one.start - 1, 0)] == "binnen" else ""
    bound = bound or bound_behind(keys, one.end)[0] or within or bound_named(keys, one.start)
    return _Amount(one.value, _BOUNDS.get(bound, ""), is_money=one.unit == "€")


def _of_number(signal: Signal, was: _Amount | None, wordt: _Amount | None) -> Loss | None:
    ours, theirs = (one.bound if one else "" for one in (was, wordt))
    way = _way(signal, was, wordt)
    if way is Direction.ADDED and was is None:
        return _of_added(signal, wordt)
    if way is Direction.DROPPED and wordt is None:
        return _plain(signal, either_way=ours == CEILING)
    if ours == FLOOR and theirs in (CEILING, ABOUT):
        return Loss(_TURNED.format(ours, theirs))
    if ours == CEILING and theirs in (FLOOR, ABOUT) and was and not was.is_money:
        return Loss(_TURNED.format(ours, theirs))  # it was what may not be passed, and that is gone
    if ours == FLOOR and not theirs and was and wordt and was.value == wordt.value:
        return Loss("getal: geen minimum meer")
    if ours == CEILING:
        return _of_limit(signal, way, is_offer=bool(was and was.is_money))
    if theirs == CEILING:
        return Loss("getal: er komt een maximum")
    if way is Direction.LOWER:
        is_often = bool(was and was.is_frequency and signal.direction is Direction.CHANGED)
        return Loss(f"getal: {RARER}") if is_often else _plain(signal)
    grows = theirs == FLOOR or (way is Direction.HIGHER and (ours == FLOOR or _is_frequency(was, wordt)))
    return None if grows else _plain(signal, either_way=True)


def _is_frequency(*amounts: _Amount | None) -> bool:
    return any(amount is not None and amount.is_frequency for amount in amounts)


def _of_added(signal: Signal, wordt: _Amount | None) -> Loss | None:
    """A number where there was none limits what was promised without one, or makes it firm."""
    if wordt is None or wordt.bound == FLOOR or (wordt.is_frequency and wordt.value):
        return None
    if wordt.bound == CEILING:
        return Loss("getal: er komt een maximum")
    return Loss("getal: eenmalig") if wordt.is_frequency else _plain(signal, either_way=True)


def _of_limit(signal: Signal, way: Direction, *, is_offer: bool) -> Loss:
    """Of a maximum. One of money is as a rule what is offered, and less of it is less; another is what may
    not be passed, and more of that is less."""
    if way is Direction.HIGHER:
        return Loss("getal: hoger maximum", either_way=is_offer)
    if way is Direction.LOWER:
        return Loss("getal: lager maximum", either_way=not is_offer)
    return _plain(signal, either_way=True)


def _way(signal: Signal, was: _Amount | None, wordt: _Amount | None) -> Direction:
    """Which way it went; of two frequencies in other words, by how often they come to."""
    if signal.direction is not Direction.CHANGED or not _is_frequency(was, wordt):
        return signal.direction
    before = was.value if was else 0.0  # what is no frequency comes once: 'één keer', 'in totaal'
    after = wordt.value if wordt else 0.0
    if before == after or EVERY_TIME in (before, after):
        return Direction.CHANGED
    return Direction.HIGHER if after > before else Direction.LOWER


# Moments.

_FROM = frozenset("vanaf na pas per".split())
_UNTIL = frozenset("tot t/m gedurende tijdens".split())
_BY = frozenset("uiterlijk voor vóór binnen".split())


def _of_term(signal: Signal, text: str) -> Loss | None:
    was, wordt = _keys(signal.common), _keys(signal.draft)
    if turned := turned_in_time(signal):
        return Loss(_SIDES[turned], either_way=turned == _BEFORE)
    if signal.direction is Direction.ADDED:
        if _begins(wordt):
            return Loss("termijn: pas vanaf dan")
        return Loss("termijn: alleen tot dan") if _ends(wordt) else None
    if signal.direction is Direction.DROPPED:
        return _plain(signal, either_way=_begins(was) or _ends(was))
    lasts = (_ends(was) or _ends(wordt)) and not _is_done_by(was, text)
    if signal.direction is Direction.CHANGED or lasts:
        return _plain(signal, either_way=True)
    return _plain(signal) if signal.direction is Direction.LATER else None


def _begins(keys: Keys) -> bool:
    """Whether it says from when: what is promised does not hold before."""
    return not _FROM.isdisjoint(keys[:1]) or any(term.kind == "vanaf" for term in measures(keys).terms)


def _ends(keys: Keys) -> bool:
    """Whether it says until when: what is promised does not hold after, unless it is to be done by then."""
    return not _UNTIL.isdisjoint(keys[:1])


def _is_done_by(term: Keys, text: str) -> bool:
    """Whether something is to be done by that moment, so that a later one is less: 'uiterlijk in 2030', and
    'tot en met 2030' where its clause counts what there is to come ('planten wij 4.000 bomen'). What lasts
    until then lasts longer ('zijn er vier loketten', 'kappen wij geen bomen')."""
    if not _BY.isdisjoint(term[:1]):
        return True
    clause = _clause(term, _keys(text))
    found = measures(clause)
    counts = any("/" not in one.unit and one.unit not in _NOT_MADE for one in found.quantities)
    return counts and not found.frequencies and _LASTING.isdisjoint(clause)


def _clause(words: Keys, keys: Keys) -> Keys:
    """What stands between two marks around these words; nothing where they do not stand together."""
    at = next((at for at in range(len(keys)) if words and keys[at : at + len(words)] == words), len(keys))
    since = max((place + 1 for place in range(at) if keys[place] in CLAUSE_ENDS), default=0)
    stop = next((place for place in range(at, len(keys)) if keys[place] in CLAUSE_ENDS), len(keys))
    return keys[since:stop] if at < len(keys) else ()


_NOT_MADE = frozenset("€ % d klok wijzerplaat maal gemeenten raden colleges kernen dorpen".split())
"""What is counted and does not come to be: money, shares, days, hours, how many times, and who does it."""
_LASTING = (
    frozenset(
        "is zijn blijft blijven heeft hebben houdt houden geldt gelden loopt lopen duurt duren staat staan "
        "rijdt rijden vaart varen betaalt betalen niet".split()
    )
    | _DENYING
)
"""Words of what is so until a moment."""
