"""`termijn`: by when; the direction goes by the last moment at which the promise would still be kept."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.no_longer_before import no_longer_before
from regioparagraaf.comparison.weighing.moments.around_events import around_event
from regioparagraaf.comparison.weighing.moments.before_and_after import before_and_after
from regioparagraaf.comparison.weighing.moments.counted_from import anchored_otherwise, counted_from
from regioparagraaf.comparison.weighing.moments.done_by_then import done_by_then
from regioparagraaf.comparison.weighing.moments.event_moments import Exchange, exchanges
from regioparagraaf.comparison.weighing.moments.finished_or_begun import only_begun
from regioparagraaf.comparison.weighing.moments.for_as_long import lasts_or_comes
from regioparagraaf.comparison.weighing.moments.later_or_earlier import later_or_earlier
from regioparagraaf.comparison.weighing.moments.meanwhile import meanwhile
from regioparagraaf.comparison.weighing.moments.only_announced import only_announced
from regioparagraaf.comparison.weighing.moments.only_busy_with import only_busy_with
from regioparagraaf.comparison.weighing.moments.only_started import only_started
from regioparagraaf.comparison.weighing.moments.only_under_way import only_under_way
from regioparagraaf.comparison.weighing.moments.same_moment import unmatched
from regioparagraaf.comparison.weighing.moments.start_or_end import start_or_end
from regioparagraaf.comparison.weighing.moments.until_the_next import on_average, until_the_next
from regioparagraaf.comparison.weighing.numbers.told_numbers import as_long, is_that_hour
from regioparagraaf.comparison.weighing.numbers.waiting import outwaited
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.signals.voorbehoud import find as find_condition
from regioparagraaf.comparison.weighing.structure.covered import due_otherwise
from regioparagraaf.dutch.term import Term
from regioparagraaf.patterns import on_demand

MUST = (
    (
        "De sluis is dicht van 15 mei tot 15 september.",
        "De sluis is van half mei tot half augustus dicht.",
        "eerder",
    ),
    ("De nota is uiterlijk 1 juli 2027 klaar.", "De nota is in de loop van 2027 klaar.", "later"),
    ("U wacht ten hoogste acht weken op hulp.", "U wacht ten hoogste tien weken op hulp.", "later"),
    ("De steiger is op 1 mei 2028 klaar.", "De steiger is op 1 aug. 2028 klaar.", "later"),
    ("De brug opent in 2030.", "De brug opent vóór 2030.", "eerder"),
    ("U krijgt binnen zes weken antwoord.", "U krijgt antwoord.", "vervallen"),
    ("De brug opent.", "De brug opent nog dit jaar.", "toegevoegd"),
    ("U hoort het drie weken voor de zitting.", "U hoort het een week voor de zitting.", "later"),
    ("De brug is uiterlijk 1 mei 2029 klaar.", "De brug is na 1 mei 2029 klaar.", "later"),
    ("De brug opent in 2029.", "De brug opent na 2029.", "later"),
    ("De brug opent in 2029.", "De brug opent vanaf 2030.", "later"),
    ("De brug opent per 1 januari 2030.", "De brug opent in 2029.", "eerder"),
    ("De brug opent op 1 mei 2029.", "De brug opent op 3 mei 2029.", "later"),
    (
        "Beelden worden na uiterlijk 28 dagen gewist.",
        "Beelden worden na ten minste 28 dagen gewist.",
        "later",
    ),
    (
        "U hoort het uiterlijk zes weken voor de race.",
        "U hoort het vanaf zes weken voordat de race is.",
        "later",
    ),
    ("De keuring gaat aan de vaart vooraf.", "Tijdens de vaart is er een keuring.", "later"),
    ("De meldtermijn bedraagt zes weken.", "U meldt het binnen acht weken.", "later"),
    ("Er geldt een opzegtermijn van één jaar.", "Er geldt een opzegtermijn van zes maanden.", "later"),
    (
        "Beelden worden na uiterlijk 28 dagen gewist.",
        "Beelden worden na uiterlijk 14 dagen gewist.",
        "eerder",
    ),
    ("Vanaf 1 mei 2029 is er een loket.", "Tot 1 mei 2029 is er een loket.", "gewijzigd"),
    ("U krijgt binnen zes weken antwoord.", "U krijgt na zes weken antwoord.", "later"),
    ("U hoort het zes weken voor de keuring.", "U hoort het zes weken na de keuring.", "later"),
    ("U hoort het een week na de keuring.", "U hoort het drie weken voor de keuring.", "eerder"),
    (
        "Wij keuren in 2030 de sluis en dempen de vaart.",
        "Wij keuren de sluis en dempen in 2030 de vaart.",
        "gewijzigd",
    ),
)
MUST_NOT = (
    (
        "Het gemaal is de eerste zondag van de maand gratis te zien.",
        "De eerste zondag van de maand voor niets in het gemaal.",
    ),
    ("De sluis is dicht van 15 mei tot 15 september.", "De sluis is van half mei tot half september dicht."),
    (
        "Het liggeld stijgt in deze raadsperiode niet.",
        "Tot de volgende verkiezingen stijgt het liggeld niet.",
    ),
    (
        "Wij keuren in 2030 de sluis en dempen de vaart.",
        "In 2030 keuren wij de sluis en dempen wij de vaart.",
    ),
    (
        "Losse planken leggen wij vast zodra u ze meldt.",
        "Meldt u een losse plank, dan leggen wij die meteen vast.",
    ),
    ("Van 1 april tot 1 augustus is de sluis dicht.", "Van 1/4 tot 1/8 is de sluis dicht."),
    ("De steiger is op 1 januari 2028 klaar.", "De steiger is op 1 jan. 2028 klaar."),
    ("In de periode 2026-2030 bouwen wij een brug.", "In deze periode bouwen wij een brug."),
    ("Vóór 1 januari 2028 is de brug klaar.", "Uiterlijk 31 december 2027 is de brug klaar."),
    (
        "De brug opent uiterlijk in het najaar van 2027.",
        "De brug opent niet later dan in het najaar van 2027.",
    ),
    ("In 2027 opent de brug.", "De brug opent in de loop van 2027."),
    ("Binnen een half jaar is er een plan.", "Er is binnen zes maanden een plan."),
    ("Het reglement vervalt met ingang van 2030.", "Tot 2030 geldt het reglement."),
    ("De brug opent in het tweede kwartaal van 2030.", "De brug opent in april, mei of juni 2030."),
    ("De meldtermijn bedraagt zes weken.", "U meldt het binnen zes weken."),
    (
        "Het pact gaat in op 1 mei 2029 en eindigt op 1 mei 2031.",
        "Het pact geldt van 1 mei 2029 tot 2 mei 2031.",
    ),
    ("Per 1 mei 2029 opent het loket.", "Vanaf 1 mei 2029 is het loket open."),
    ("Iedere woning heeft groen binnen 300 meter.", "Binnen 300 meter van iedere woning is groen."),
    ("Wij dempen het gat zodra u het meldt.", "Meldt u een gat, dan dempen wij het meteen."),
)


def find(pair: Pair) -> tuple[Signal, ...]:
    """The changes in term."""
    gone, new = unmatched(pair)
    signals = list(lasts_or_comes(pair, gone, new))
    for moved in exchanges(pair, tuple(gone), tuple(new)):
        gone = [term for term in gone if not _within(term, moved.common)]
        new = [term for term in new if not _within(term, moved.draft)]
        signals.append(_by_event(pair, moved))
    for term in list(gone):
        twin = next((t for t in new if t.kind == term.kind), None) or (new[0] if new else None)
        if twin:
            gone.remove(term)
            new.remove(twin)
            signals.append(
                Signal(
                    SignalKind.TERM,
                    _said(pair.common, term),
                    _said(pair.draft, twin),
                    later_or_earlier(pair, term, twin),
                )
            )
    signals += _or_later(pair, gone, new) + _long_ago(pair, gone, new)
    signals += _outwaited(pair, gone, new)
    signals += [
        Signal(SignalKind.TERM, _said(pair.common, t), "", Direction.DROPPED)
        for t in gone
        if _matters(t, pair.common, pair.draft)
    ]
    signals += [
        Signal(SignalKind.TERM, "", _said(pair.draft, t), Direction.ADDED)
        for t in new
        if _matters(t, pair.draft, pair.common)
    ]
    return tuple(signals) or around_event(pair) or due_otherwise(pair) or _beside(pair) or _by_step(pair)


def _beside(pair: Pair) -> tuple[Signal, ...]:
    """What begins, goes on, goes beside a moment or is so on average, where the other side is done by it,
    comes behind it or always is."""
    return (
        start_or_end(pair)
        or only_begun(pair)
        or meanwhile(pair)
        or done_by_then(pair)
        or until_the_next(pair)
        or on_average(pair)
    )


def _by_step(pair: Pair) -> tuple[Signal, ...]:
    """What is done on the other side of an event, or from another step on; what then no longer depends on
    it, `voorbehoud` tells."""
    return (
        (() if find_condition(pair) else before_and_after(pair))
        or counted_from(pair)
        or only_under_way(pair)
        or only_started(pair)
        or only_busy_with(pair)
        or anchored_otherwise(pair)
        or only_announced(pair)
        or no_longer_before(pair)
    )


def _within(term: Term, span: tuple[int, int] | None) -> bool:
    return span is not None and span[0] <= term.start < span[1]


def _by_event(pair: Pair, moved: Exchange) -> Signal:
    """The signal of a moment told by an event that came, went or made way for another moment."""
    was = pair.common.span(*moved.common) if moved.common else ""
    wordt = pair.draft.span(*moved.draft) if moved.draft else ""
    way = Direction.CHANGED if was and wordt else Direction.DROPPED if was else Direction.ADDED
    return Signal(SignalKind.TERM, was, wordt, way)


def _or_later(pair: Pair, gone: list[Term], new: list[Term]) -> list[Signal]:
    """'In 2027' that became 'in 2027 of 2028': the last of these keeps the promise too; or the other way
    round. What is told so is taken out of both lists."""
    found = []
    for side, other, alone, way in (
        (pair.draft, pair.common, new, Direction.LATER),
        (pair.common, pair.draft, gone, Direction.EARLIER),
    ):
        for term in list(alone):
            first = next((one for one in side.measures.terms if _or_behind(side, one, term)), None)
            same = first and next((one for one in other.measures.terms if one.moment == first.moment), None)
            if first and same and term.kind == first.kind == same.kind and term.moment > first.moment:
                alone.remove(term)
                said = side.span(first.start, term.end), _said(other, same)
                found.append(Signal(SignalKind.TERM, *pair.in_order(side, said), way))
    return found


def _long_ago(pair: Pair, gone: list[Term], new: list[Term]) -> list[Signal]:
    """'Dan in 2026' that became 'dan in 2016': by a year so long ago nothing is promised, and it is no term
    by itself. What is told so is taken out of both lists."""
    found = []
    for side, other, alone, way in (
        (pair.common, pair.draft, gone, Direction.EARLIER),
        (pair.draft, pair.common, new, Direction.LATER),
    ):
        for term in list(alone):
            lead = side.keys[term.start : term.end - 1]
            at = next((p for p, key in enumerate(other.keys) if _BYGONE.fullmatch(key)), None)
            if at is None or other.keys[at] in side.all_keys or not _YEAR.fullmatch(side.keys[term.end - 1]):
                continue
            start = at - len(lead)
            if start >= 0 and other.keys[start:at] == lead:
                alone.remove(term)
                said = _said(side, term), other.span(start, at + 1)
                found.append(Signal(SignalKind.TERM, *pair.in_order(side, said), way))
    return found


_BYGONE = on_demand(r"19\d\d|20[01]\d")
_YEAR = on_demand(r"20\d\d")


def _or_behind(side: Side, first: Term, term: Term) -> bool:
    return first.end + 1 == term.start and side.keys[first.end] == "of"


def _outwaited(pair: Pair, gone: list[Term], new: list[Term]) -> list[Signal]:
    """'Wacht niet langer dan een week' that became 'wacht langer dan een week', or the other way round."""
    found = []
    for term in gone:
        longer = outwaited(pair.common, term, pair.draft)
        if longer:
            said = pair.draft.quote(longer)
            found.append(Signal(SignalKind.TERM, _said(pair.common, term), said, Direction.LATER))
    for term in new:
        longer = outwaited(pair.draft, term, pair.common)
        if longer:
            said = pair.common.quote(longer)
            found.append(Signal(SignalKind.TERM, said, _said(pair.draft, term), Direction.EARLIER))
    return found


def _said(side: Side, term: Term) -> str:
    return side.span(term.start, _behind_event(side, term))


def _behind_event(side: Side, term: Term) -> int:
    """Where its words end: with the event that 'zes weken na' counts from, as a short noun."""
    end = term.end
    named = term.kind == "na" and side.keys[end - 1] == "na" and side.keys[end : end + 1]
    return min(end + 2, len(side.keys)) if named and named[0] in ("de", "het") else end


def _matters(term: Term, side: Side, other: Side) -> bool:
    """Not where the other side gives the same span as a plain measure, or the date as part of a period."""
    date = side.keys[term.end - 1]
    if " " in date and date in other.all_keys:
        return False
    if date in _AT_ONCE and not (_AT_ONCE_TOO | _AT_THE_SAME_TIME).isdisjoint(other.all_keys):
        return False  # 'zodra er een melding is', 'dan meteen'
    if _same_day(side, term) and not _SAME_MOMENT.isdisjoint(zip(other.keys, other.keys[1:], strict=False)):
        return False  # 'op hetzelfde moment' says of two deeds that they go together, and so does this
    if _is_over_too(side, term, other):
        return False
    return not any(
        (q.unit == "d" and as_long(q.value, term.moment)) or is_that_hour(side, term, q)
        for q in other.measures.quantities
    )


def _is_over_too(side: Side, term: Term, other: Side) -> bool:
    """Whether 'na afloop van het kwartaal' is told as 'nadat het kwartaal is afgelopen'."""
    words = side.keys_of(term)
    if _END.isdisjoint(words) or words[0] not in ("na", "bij", "aan", "nadat"):
        return False
    return any(
        key in _ONCE and words[-1] in clause and not _OVER.isdisjoint(clause) and _NOT.isdisjoint(clause)
        for at, key in enumerate(other.keys)
        for clause in [other.keys[at : other.stop(at)]]
    )


def _same_day(side: Side, term: Term) -> bool:
    return side.keys_of(term) == ("dezelfde", "dag")


_SAME_MOMENT = frozenset({("hetzelfde", "moment"), ("hetzelfde", "tijdstip"), ("hetzelfde", "ogenblik")})
_END = frozenset("afloop einde eind".split())
_ONCE = frozenset("nadat zodra als wanneer".split())
_OVER = frozenset("afgelopen verstreken geëindigd voorbij om eindigt afloopt beëindigd".split())
_NOT = frozenset({"niet", "voordat"})
_AT_THE_SAME_TIME = frozenset("tegelijk tegelijkertijd gelijktijdig".split())
_AT_ONCE = frozenset("meteen onmiddellijk terstond onverwijld".split())
_AT_ONCE_TOO = _AT_ONCE | {"direct", "directe", "zodra", "vanaf"}
