"""`termijn`: by when; the direction goes by the last moment at which the promise would still be kept."""

from __future__ import annotations

import re
from itertools import pairwise

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.event_moments import Exchange, exchanges
from regioparagraaf.comparison.weighing.finished_or_begun import only_begun
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.periods import periods, starts_elsewhere
from regioparagraaf.comparison.weighing.told_numbers import as_long, is_that_hour
from regioparagraaf.comparison.weighing.until_then import turning_point
from regioparagraaf.comparison.weighing.waiting import outwaited
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.moments import NO_DATE
from regioparagraaf.dutch.numerals import OPENS_BOUND
from regioparagraaf.dutch.terms import Term
from regioparagraaf.dutch.words import MONTHS

MUST = (
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
    ("Vanaf 1 mei 2029 is er een loket.", "Tot 1 mei 2029 is er een loket.", "eerder"),
    ("U krijgt binnen zes weken antwoord.", "U krijgt na zes weken antwoord.", "later"),
)
MUST_NOT = (
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
    signals = []
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
                    SignalKind.TERM, _said(pair.common, term), _said(pair.draft, twin), _way(pair, term, twin)
                )
            )
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
    return tuple(signals) or _around_event(pair) or only_begun(pair)


def _outwaited(pair: Pair, gone: list[Term], new: list[Term]) -> list[Signal]:
    """'Wacht niet langer dan een week' that became 'wacht langer dan een week', or the other way round."""
    found = []
    for term in gone:
        longer = outwaited(pair.common, term, pair.draft)
        if longer:
            said = pair.draft.span(longer.start, longer.end)
            found.append(Signal(SignalKind.TERM, _said(pair.common, term), said, Direction.LATER))
    for term in new:
        longer = outwaited(pair.draft, term, pair.common)
        if longer:
            said = pair.common.span(longer.start, longer.end)
            found.append(Signal(SignalKind.TERM, said, _said(pair.draft, term), Direction.EARLIER))
    return found


def unmatched(pair: Pair) -> tuple[list[Term], list[Term]]:
    """The terms of both sides that the other side does not have."""
    gone, new = periods(pair.common.measures.terms), periods(pair.draft.measures.terms)
    turning = turning_point(pair)
    if turning:
        gone, new = ([term for term in terms if term not in turning] for terms in (gone, new))
    for term in list(gone):
        twin = next((t for t in new if _same(pair, term, t)), None)
        if twin:
            gone.remove(term)
            new.remove(twin)
    gone = [term for term in gone if not _at_once(pair.common, term, pair.draft)]
    new = [term for term in new if not _at_once(pair.draft, term, pair.common)]
    return gone, new


def _within(term: Term, span: tuple[int, int] | None) -> bool:
    return span is not None and span[0] <= term.start < span[1]


def _by_event(pair: Pair, moved: Exchange) -> Signal:
    """The signal of a moment told by an event that came, went or made way for another moment."""
    was = pair.common.span(*moved.common) if moved.common else ""
    wordt = pair.draft.span(*moved.draft) if moved.draft else ""
    way = Direction.CHANGED if was and wordt else Direction.DROPPED if was else Direction.ADDED
    return Signal(SignalKind.TERM, was, wordt, way)


def _at_once(side: Side, term: Term, other: Side) -> bool:
    """Whether 'meteen' is told by another such word."""
    said = set(side.keys[term.start : term.end])
    return said <= _AT_ONCE and not _AT_ONCE.isdisjoint(other.keys)


_AT_ONCE = frozenset("meteen onmiddellijk terstond onverwijld".split())


def _around_event(pair: Pair) -> tuple[Signal, ...]:
    """'vóór de zomervakantie' that became 'na' or 'tijdens de zomervakantie', or the other way round."""
    ours, theirs = _beside(pair.common), _beside(pair.draft)
    for event, (was, at) in ours.items():
        if event not in theirs:
            continue
        wordt, place = theirs[event]
        sure = was != _BEFORE or wordt == _AFTER or _in_time(pair.common, at)
        sure = sure and (wordt != _BEFORE or was == _AFTER or _in_time(pair.draft, place))
        if was != wordt and sure:
            way = Direction.LATER if wordt > was else Direction.EARLIER
            said = pair.common.span(at, at + 3), pair.draft.span(place, place + 3)
            return (Signal(SignalKind.TERM, *said, way),)
    return _during_another(pair)


def _during_another(pair: Pair) -> tuple[Signal, ...]:
    """'tijdens de bouw' that became 'tijdens de zomer': another time altogether."""
    ours, theirs = (_during(pair, side) for side in (pair.common, pair.draft))
    if ours and theirs:
        return (Signal(SignalKind.TERM, ours, theirs, Direction.CHANGED),)
    return ()


def _during(pair: Pair, side: Side) -> str:
    """'tijdens' with its noun, where the other side does not have that noun."""
    left = pair.left(side)
    for at, key in enumerate(side.keys[:-1]):
        if key in ("tijdens", "gedurende"):
            noun = at + 1 + (side.keys[at + 1] in ("de", "het", "een"))
            return side.span(at, noun + 1) if noun in left else ""
    return ""


_BEFORE, _AFTER = 0, 2
_AROUND = {
    "tot": _BEFORE,
    "voor": _BEFORE,
    "vóór": _BEFORE,
    "tijdens": 1,
    "gedurende": 1,
    "bij": 1,
    "na": _AFTER,
}


_EACH_OF = frozenset("de het een elk elke ieder iedere".split())


def _in_time(side: Side, at: int) -> bool:
    """Whether what stands here is before something in time: 'voor' is as often 'for'."""
    return side.keys[at] in ("vóór", "aan", "voorafgaand")


def _beside(side: Side) -> dict[str, tuple[int, int]]:
    """For each noun that something is before, during or after: which of these, and where."""
    found = {
        side.roots[at + 2]: (_AROUND[key], at)
        for at, key in enumerate(side.keys[:-2])
        if key in _AROUND and side.keys[at + 1] in _EACH_OF and side.keys[max(at - 1, 0)] != "niet"
    }
    for at, key in enumerate(side.keys):
        lead = side.keys[max(at - 3, 0) : at]
        if key == "voorafgaand" and side.keys[at + 1 : at + 2] == ("aan",) and at + 3 < len(side.keys):
            found.setdefault(side.roots[at + 3], (_BEFORE, at))  # 'voorafgaand aan de bouw'
        if key == "vooraf" and lead[:1] == ("aan",):  # 'gaat aan de bouw vooraf'
            found.setdefault(side.roots[at - 1], (_BEFORE, at - 3))
    return found


def _same(pair: Pair, was: Term, wordt: Term) -> bool:
    if _ends_at(was, pair.common, wordt, pair.lexicon) or _ends_at(wordt, pair.draft, was, pair.lexicon):
        return True
    if _turned(pair, was, wordt) or _day_less(pair, was, wordt):
        return False
    if starts_elsewhere(pair.common, was, pair.draft, wordt):
        return False
    if _of_another_season(pair, was, wordt):
        return False
    if {_event(pair.common, was), _event(pair.draft, wordt)} == {"na", "voor"}:
        return False  # 'een half jaar na de opening', 'een half jaar voordat het opengaat'
    if _is_the_period(pair.common, was, wordt) or _is_the_period(pair.draft, wordt, was):
        return True
    days = _A_DAY if _by_day(pair.common, was) and _by_day(pair.draft, wordt) else _DAYS
    return (
        _equal(was, wordt, days)
        or _begins_in(was, pair.draft, wordt, pair.lexicon)
        or _begins_in(wordt, pair.common, was, pair.lexicon)
    )


def _of_another_season(pair: Pair, was: Term, wordt: Term) -> bool:
    """Whether both are a part of each year, named by the months at both ends, and not by the same: 'van april
    tot en met oktober', 'van juni tot en met oktober'."""
    ours, theirs = (
        [key for key in side.keys[term.start : term.end] if key in MONTHS]
        for side, term in ((pair.common, was), (pair.draft, wordt))
    )
    yearless = max(was.moment, wordt.moment) < NO_DATE
    return yearless and len(ours) == len(theirs) == _ENDS and ours != theirs


_ENDS = 2


def _event(side: Side, term: Term) -> str:
    """Whether a span runs from an event ('na') or up to one ('voor'); '' where neither stands with it."""
    if term.kind != "binnen":
        return term.kind if term.kind in ("na", "voor") else ""
    words = {*side.keys[term.start : term.end], *side.keys[term.end : term.end + 1]}
    after, before = not words.isdisjoint(_SINCE), not words.isdisjoint(_UNTIL_IT)
    return "na" if after and not before else "voor" if before and not after else ""


_SINCE = frozenset({"na", "nadat"})
_UNTIL_IT = frozenset({"voordat", "vóór", "voorafgaand"})


def _day_less(pair: Pair, was: Term, wordt: Term) -> bool:
    """Whether the same date is the last day on one side, and the day after it on the other: 'tot en met 1
    oktober', 'tot 1 oktober'."""
    ours, theirs = (pair.common.keys[was.start : was.end], pair.draft.keys[wordt.start : wordt.end])
    return any(
        ends and one[len(ends) :] == other[1:] and other[:1] == ("tot",)
        for one, other in ((ours, theirs), (theirs, ours))
        for ends in [next((ends for ends in _LAST_DAY if one[: len(ends)] == ends), ())]
    )


_LAST_DAY = (("tot", "en", "met"), ("t/m",))


def _is_the_period(side: Side, term: Term, other: Term) -> bool:
    """Whether 'in de periode 2026-2030' names the council period, elsewhere called 'deze periode'."""
    years = _YEARS.fullmatch(side.keys[term.end - 1])
    named = other.kind == "binnen" and other.moment == _PERIOD and years is not None
    return named and int(years[2][-2:]) - int(years[1][-2:]) in (3, 4) if years else False


_YEARS = re.compile(r"(20\d\d)[-/](\d{2,4})")
_BEGINNING = ("ingaan", "beginnen", "starten", "invoeren", "openen", "aanvangen")


def _begins_in(start: Term, side: Side, term: Term, lexicon: Lexicon) -> bool:
    """Whether 'gaat in 2031 in' says what 'vanaf 2031' says."""
    if start.kind != "vanaf" or term.kind != "op" or side.keys[term.start] != "in":
        return False
    begins = not {lexicon.root(verb) for verb in _BEGINNING}.isdisjoint(side.roots)
    return begins and term.moment - _length(side, term) <= start.moment <= term.moment


def _length(side: Side, term: Term) -> int:
    """The days of the period that a term names: 'in 2031', 'in mei 2031', 'in het voorjaar van 2031'."""
    words = side.keys[term.start : term.end]
    if not MONTHS.keys().isdisjoint(words):
        return _MONTH
    if "helft" in words:
        return _HALF
    return _YEAR if len(words) <= _NAMED_BY_YEAR else _SEASON


_MONTH, _SEASON, _HALF = 31, 92, 184
_NAMED_BY_YEAR = 2
"""Words by which a year alone is named: 'in 2031'."""


_ENDING = ("vervallen", "eindigen", "stoppen", "ophouden", "beëindigen", "aflopen", "verlopen")


def _ends_at(start: Term, side: Side, term: Term, lexicon: Lexicon) -> bool:
    """Whether 'vervalt met ingang van 2030' says what 'geldt tot 2030' says."""
    if start.kind != "vanaf" or term.kind != "op" or abs(start.moment - term.moment) > _A_DAY_OR_TWO:
        return False
    sentence = side.sentences[start.start]
    return any(
        side.roots[at] in {lexicon.root(verb) for verb in _ENDING}
        for at, number in enumerate(side.sentences)
        if number == sentence
    )


_A_DAY_OR_TWO = 3
_YEAR = 366


_OPPOSITE = {"min", "max"}
_AT_MOST = ({"min", ""}, {"max", ""})
"""A bound that turns a bare span round: 'zes weken na' is within them, 'zes weken voor' at least they."""


def _by_day(side: Side, term: Term) -> bool:
    """Whether the moment is named to the day: '1 juli 2027', '1-7-2027'; and not 'eind 2027'."""
    keys = side.keys[term.start : term.end]
    dated = any(_DATE.match(key) for key in keys)
    return dated or any(key in MONTHS and before.isdecimal() for before, key in pairwise(keys))


_DATE = re.compile(r"\d{1,2}(?: [a-z]+|[-/]\d{1,2}\b)")


def _equal(one: Term, other: Term, days: int) -> bool:
    spans = {"binnen", "na", "voor"}
    if one.kind == other.kind and {one.bound, other.bound} in (_OPPOSITE, _AT_MOST[one.kind == "voor"]):
        return False  # 'ten minste zes weken voor het besluit', 'ten hoogste zes weken'
    if any(
        a.kind == "na" and a.bound == "min" and b.kind == "binnen" for a, b in ((one, other), (other, one))
    ):
        return False  # 'binnen tien weken nadat', 'ten minste tien weken nadat'
    if (one.kind in spans) != (other.kind in spans) or (one.kind == "rond") != (other.kind == "rond"):
        return False
    if _begins_elsewhere(one, other):
        return False
    return abs(one.moment - other.moment) <= (0.03 * other.moment if one.kind in spans else days)


def _begins_elsewhere(one: Term, other: Term) -> bool:
    """Whether both are a period from one year to another, and begin on other days."""
    return bool(one.since and other.since) and abs(one.since - other.since) > _DAYS


_DAYS = 3
"""What two ways to name one moment differ at most: '1 januari' and 'eind december'."""
_A_DAY = 1
"""What two dates differ at most that mean one: 'uiterlijk 1 juli' is as often 'vóór 1 juli'."""
_DEADLINES = frozenset("uiterlijk vóór voor nog tot t/m tegen binnen".split())
_STARTS = frozenset("vanaf na sinds per met pas niet te".split())
"""Words before a moment: the promise is kept until then, or it only begins then."""


def _opens(side: Side, term: Term) -> str:
    """The word that a term opens with; 'niet later dan' and 'op zijn laatst' are 'uiterlijk', 'op zijn
    vroegst' and 'voor 2028 en later' are 'vanaf', 'wacht niet langer dan' is 'binnen'."""
    key, words = side.keys[term.start], side.keys[term.start : term.end]
    if not {"vroegst", "vroegste"}.isdisjoint(words) or (term.kind == "vanaf" and key in _DEADLINES):
        return "vanaf"
    if term.kind == "binnen" and key in OPENS_BOUND:
        return "binnen"
    late = not {"laatst", "laatste"}.isdisjoint(words) or words[:2] == ("niet", "later")
    return "uiterlijk" if late else key


def _turned(pair: Pair, was: Term, wordt: Term) -> bool:
    """Whether the last moment on one side is the first on the other."""
    ours, theirs = _opens(pair.common, was), _opens(pair.draft, wordt)
    if (ours == "na" and wordt.kind == "op") or (theirs == "na" and was.kind == "op"):
        return True  # 'in 2027', 'na 2027'
    if _only_after(pair.common, was, pair.draft, wordt) or _only_after(pair.draft, wordt, pair.common, was):
        return True
    return (ours in _DEADLINES and theirs in _STARTS) or (ours in _STARTS and theirs in _DEADLINES)


def _only_after(side: Side, start: Term, other: Side, term: Term) -> bool:
    """Whether one side begins when the year or the season is over in which the other does it: 'per 1 januari
    2028', 'in 2027'."""
    within = term.kind == "op" and other.keys[term.start] == "in"
    return within and start.kind == "vanaf" and start.moment > term.moment and _opens(side, start) in _STARTS


_PERIOD = 1460.0
"""The days of a council period: no date is set then, but that it comes before the end of it."""


def _by_period(was: Term, wordt: Term) -> Direction:
    """A date against a span: only a whole council period is surely later than a date in it."""
    if wordt.kind == "binnen" and wordt.moment >= _PERIOD and was.kind == "op":
        return Direction.LATER
    if was.kind == "binnen" and was.moment >= _PERIOD and wordt.kind == "op":
        return Direction.EARLIER
    return Direction.CHANGED


def _way(pair: Pair, was: Term, wordt: Term) -> Direction:
    if _of_another_season(pair, was, wordt) or _goes_on(pair.common, was) != _goes_on(pair.draft, wordt):
        return Direction.CHANGED
    if _turned(pair, was, wordt):
        return Direction.LATER if _opens(pair.draft, wordt) in _STARTS else Direction.EARLIER
    spans = {"binnen", "na", "voor"}
    loosened = (was.kind == "rond") - (wordt.kind == "rond")
    if loosened and was.moment == wordt.moment:
        sure = _opens(*((pair.draft, wordt) if loosened > 0 else (pair.common, was))) in _DEADLINES
        return Direction.CHANGED if not sure else Direction.EARLIER if loosened > 0 else Direction.LATER
    if (was.kind in spans) != (wordt.kind in spans) or loosened:
        return _by_period(was, wordt)
    if {was.kind, wordt.kind} == {"binnen", "na"} and was.moment == wordt.moment:
        return Direction.LATER if wordt.kind == "na" else Direction.EARLIER
    if was.moment == wordt.moment and was.bound != wordt.bound:
        held = "max" if was.kind == "na" else "min"
        return Direction.LATER if was.bound == held or wordt.bound not in ("", held) else Direction.EARLIER
    if was.moment == wordt.moment and _begins_elsewhere(was, wordt):
        return Direction.CHANGED
    ours, theirs = _season(pair.common, was), _season(pair.draft, wordt)
    if ours and theirs and ours[0] != theirs[0] and ours[-1] != theirs[-1]:
        return Direction.CHANGED
    later = wordt.moment > was.moment
    if was.kind == "voor" == wordt.kind:
        later = not later
    return Direction.LATER if later else Direction.EARLIER


def _goes_on(side: Side, term: Term) -> bool:
    """Whether a year is only the first of those that are meant: 'in 2028 en later'."""
    return term.kind == "vanaf" and side.keys[term.end - 1] in _ONWARDS


_ONWARDS = frozenset("later verder daarna erna volgende".split())


def _season(side: Side, term: Term) -> tuple[str, ...]:
    """The words of a part of each year that is named by both ends: 'van mei tot en met september'."""
    words = side.keys[term.start : term.end]
    return words[1:] if term.moment < NO_DATE and words[:1] == ("van",) and "tot" in words else ()


def _said(side: Side, term: Term) -> str:
    return side.span(term.start, term.end)


_AT_THE_SAME_TIME = frozenset("tegelijk tegelijkertijd gelijktijdig".split())
_AT_ONCE_TOO = _AT_ONCE | {"direct", "directe", "zodra", "vanaf"}


def _matters(term: Term, side: Side, other: Side) -> bool:
    """Not where the other side gives the same span as a plain measure, or the date as part of a period."""
    date = side.keys[term.end - 1]
    if " " in date and date in other.keys:
        return False
    if date in _AT_ONCE and not (_AT_ONCE_TOO | _AT_THE_SAME_TIME).isdisjoint(other.keys):
        return False  # 'zodra er een melding is', 'dan meteen'
    return not any(
        (q.unit == "d" and as_long(q.value, term.moment)) or is_that_hour(side, term, q)
        for q in other.measures.quantities
    )
