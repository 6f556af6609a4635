"""Which terms the other side does not have: two ways to name one moment are one term."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.moments.first_or_last import last_for_first, only_by_then
from regioparagraaf.comparison.weighing.moments.lasting import lasting
from regioparagraaf.comparison.weighing.moments.periods import periods, starts_elsewhere
from regioparagraaf.comparison.weighing.moments.until_then import turning_point
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.moments import NO_DATE, SEASONS
from regioparagraaf.dutch.spans import SPANS
from regioparagraaf.dutch.term import Term
from regioparagraaf.dutch.words import MONTHS
from regioparagraaf.patterns import on_demand


def unmatched(pair: Pair) -> tuple[list[Term], list[Term]]:
    """The terms of both sides that the other side does not have."""
    gone, new = periods(pair.common.measures.terms), periods(pair.draft.measures.terms)
    turning = turning_point(pair)
    if turning:
        gone, new = ([term for term in terms if term not in turning] for terms in (gone, new))
    told = lasting(pair)
    if told:
        gone = [term for term in gone if term not in told.common]
        new = [term for term in new if term not in told.draft]
    for term in list(gone):
        twin = next((t for t in new if _same(pair, term, t)), None)
        if twin:
            gone.remove(term)
            new.remove(twin)
    gone = [term for term in gone if not _in_compound(pair.common, term, pair.draft)]
    new = [term for term in new if not _in_compound(pair.draft, term, pair.common)]
    return gone, new


def _in_compound(side: Side, term: Term, other: Side) -> bool:
    """Whether 'de dienstregeling voor de zomer' is told as 'de zomerdienstregeling'."""
    season, thing = side.keys[term.end - 1], side.keys[max(term.start - 1, 0)]
    return term.start > 0 and season in SEASONS and f"{season}{thing}" in other.all_keys


def _same(pair: Pair, was: Term, wordt: Term) -> bool:
    if _ends_at(pair, was, wordt) or _ends_at(pair, wordt, was):
        return True
    if _counted_on(pair.common, was, wordt) or _counted_on(pair.draft, wordt, was):
        return True
    if last_for_first(pair, was, wordt) or _day_less(pair, was, wordt) or only_by_then(pair, was, wordt):
        return False
    if _within_alone(pair.common, was, pair.draft) or _within_alone(pair.draft, wordt, pair.common):
        return False
    if starts_elsewhere(pair.common, was, pair.draft, wordt):
        return False
    if of_another_season(pair, was, wordt) or from_about(pair, was, wordt):
        return False
    if {_event(pair.common, was), _event(pair.draft, wordt)} == {"na", "voor"}:
        return False  # 'een half jaar na de opening', 'een half jaar voordat het opengaat'
    if _is_the_period(pair.common, was, wordt) or _is_the_period(pair.draft, wordt, was):
        return True
    by_day = _by_day(pair.common, was) and _by_day(pair.draft, wordt)
    alike_opened = pair.common.keys[was.start] == pair.draft.keys[wordt.start]
    exact = was.kind == wordt.kind and (was.kind == "vanaf" or not _same_date(pair, was, wordt))
    days = (0 if exact or alike_opened else _A_DAY) if by_day else _DAYS
    return (
        _equal(was, wordt, days)
        or _begins_in(was, pair.draft, wordt, pair.lexicon)
        or _begins_in(wordt, pair.common, was, pair.lexicon)
    )


def from_about(pair: Pair, was: Term, wordt: Term) -> bool:
    """Whether it starts on a day on one side, and somewhere around it on the other: 'vanaf 1 januari 2028',
    'vanaf begin 2028'."""
    if not was.kind == wordt.kind == "vanaf":
        return False
    ours, theirs = _by_day(pair.common, was), _by_day(pair.draft, wordt)
    side, term = (pair.draft, wordt) if ours else (pair.common, was)
    return ours != theirs and not _ABOUT.isdisjoint(side.keys_of(term))


_ABOUT = frozenset("begin medio midden half".split())


def _same_date(pair: Pair, was: Term, wordt: Term) -> bool:
    """Whether the same date is written on both sides: 'vóór 1 mei' is told as 'uiterlijk 1 mei', and 'vóór
    2 mei' not as 'uiterlijk 30 april'."""
    ours, theirs = (
        [key for key in side.keys_of(term) if key[0].isdigit() or key in MONTHS]
        for side, term in ((pair.common, was), (pair.draft, wordt))
    )
    return ours == theirs


def _counted_on(side: Side, term: Term, other: Term) -> bool:
    """Whether 'in 2027 … en twee jaar later' is told as 'in 2029'."""
    moment = counted_on(side, term)
    return bool(moment) and other.kind == "op" and abs(moment - other.moment) <= _LEAP_DAYS


def counted_on(side: Side, term: Term) -> float:
    """The moment of 'twee jaar later' behind 'in 2027'; 0 where nothing says from when it is counted."""
    before = [one for one in side.measures.terms if one.kind == "op" and one.end <= term.start]
    return before[-1].moment + term.moment if before and term.kind == "na" and term.moment < NO_DATE else 0.0


_LEAP_DAYS = 3
"""Days that so many years may be longer than reckoned."""


def of_another_season(pair: Pair, was: Term, wordt: Term) -> bool:
    """Whether both are a part of each year, named by the months at both ends, and not by the same: 'van april
    tot en met oktober', 'van juni tot en met oktober'."""
    ours, theirs = (
        [key for key in side.keys_of(term) if key in MONTHS]
        for side, term in ((pair.common, was), (pair.draft, wordt))
    )
    yearless = max(was.moment, wordt.moment) < NO_DATE
    return yearless and len(ours) == len(theirs) == _ENDS and ours != theirs


_ENDS = 2


def _event(side: Side, term: Term) -> str:
    """Whether a span runs from an event ('na') or up to one ('voor'); '' where neither stands with it."""
    if term.kind != "binnen":
        return term.kind if term.kind in ("na", "voor") else ""
    words = {*side.keys_of(term), *side.keys[term.end : term.end + 1]}
    after, before = not words.isdisjoint(_SINCE), not words.isdisjoint(_UNTIL_IT)
    return "na" if after and not before else "voor" if before and not after else ""


_SINCE = frozenset({"na", "nadat"})
_UNTIL_IT = frozenset({"voordat", "vóór", "voorafgaand"})


def _within_alone(side: Side, term: Term, other: Side) -> bool:
    """Whether 'binnen zes weken na de keuring' became 'zes weken na de keuring' and nothing else changed: who
    takes out that one word wants more time."""
    at = term.start
    return side.keys[at] == "binnen" and side.keys[:at] + side.keys[at + 1 :] == other.keys


def _day_less(pair: Pair, was: Term, wordt: Term) -> bool:
    """Whether the same date is the last day on one side, and the day after it on the other: 'tot en met 1
    oktober', 'tot 1 oktober'."""
    ours, theirs = (pair.common.keys_of(was), pair.draft.keys_of(wordt))
    return any(
        ends and one[len(ends) :] == other[1:] and other[:1] == ("tot",)
        for one, other in ((ours, theirs), (theirs, ours))
        for ends in [next((ends for ends in _LAST_DAY if one[: len(ends)] == ends), ())]
    )


_LAST_DAY = (("tot", "en", "met"), ("t/m",))


def _is_the_period(side: Side, term: Term, other: Term) -> bool:
    """Whether 'in de periode 2026-2030' names the council period, elsewhere called 'deze periode'."""
    years = _YEARS.fullmatch(side.keys[term.end - 1])
    named = other.kind == "binnen" and other.moment == COUNCIL_PERIOD and years is not None
    return named and int(years[2][-2:]) - int(years[1][-2:]) in (3, 4) if years else False


COUNCIL_PERIOD = 1460.0
"""The days of a council period: no date is set then, but that it comes before the end of it."""
_YEARS = on_demand(r"(20\d\d)[-/](\d{2,4})")


def _begins_in(start: Term, side: Side, term: Term, lexicon: Lexicon) -> bool:
    """Whether 'gaat in 2031 in' and 'voor het eerst in 2031' say what 'vanaf 2031' says."""
    if start.kind != "vanaf" or term.kind != "op" or side.keys[term.start] != "in":
        return False
    begins = not {lexicon.root(verb) for verb in _BEGINNING}.isdisjoint(side.all_roots)
    begins = begins or any(side.keys[at : at + 3] in _FIRST_TIME for at in range(len(side.keys)))
    return begins and term.moment - _length(side, term) <= start.moment <= term.moment


_FIRST_TIME = (("voor", "het", "eerst"), ("voor", "de", "eerste"), ("de", "eerste", "keer"))
_BEGINNING = ("ingaan", "beginnen", "starten", "invoeren", "openen", "aanvangen")


def _length(side: Side, term: Term) -> int:
    """The days of the period that a term names: 'in 2031', 'in mei 2031', 'in het voorjaar van 2031'."""
    words = side.keys_of(term)
    if not MONTHS.keys().isdisjoint(words):
        return _MONTH
    if not _YEARLONG.isdisjoint(words):
        return _YEAR
    if "helft" in words:
        return _HALF
    return _YEAR if len(words) <= _NAMED_BY_YEAR else _SEASON


_YEARLONG = frozenset("jaar schooljaar studiejaar collegejaar kalenderjaar begrotingsjaar".split())
_MONTH, _SEASON, _HALF = 31, 92, 184
_NAMED_BY_YEAR = 2
"""Words by which a year alone is named: 'in 2031'."""
_YEAR = 366


def _ends_at(pair: Pair, start: Term, term: Term) -> bool:
    """Whether 'vervalt met ingang van 2030' says what 'geldt tot 2030' says: on one side alone it ends."""
    if start.kind != "vanaf" or term.kind != "op" or abs(start.moment - term.moment) > _A_DAY_OR_TWO:
        return False
    side = pair.common if start in pair.common.measures.terms else pair.draft
    ending = {pair.lexicon.root(verb) for verb in _ENDING}
    number = side.sentences[start.start]
    ends = any(root in ending for root, own in zip(side.roots, side.sentences, strict=True) if own == number)
    return ends and ending.isdisjoint(pair.other(side).all_roots)


_ENDING = ("vervallen", "eindigen", "stoppen", "ophouden", "beëindigen", "aflopen", "verlopen")
_A_DAY_OR_TWO = 3


def _by_day(side: Side, term: Term) -> bool:
    """Whether the moment is named to the day: '1 juli 2027', '1-7-2027'; and not 'eind 2027'."""
    keys = side.keys_of(term)
    dated = any(_DATE.match(key) for key in keys)
    return dated or any(key in MONTHS and before.isdecimal() for before, key in pairwise(keys))


_DATE = on_demand(r"\d{1,2}(?: [a-z]+|[-/]\d{1,2}\b)")


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
    if begins_elsewhere(one, other):
        return False
    if one.kind in spans and {one.moment, other.moment} == _SIX_WEEKS:
        return True
    return abs(one.moment - other.moment) <= (0.03 * other.moment if one.kind in spans else days)


_SIX_WEEKS = {6 * SPANS["week"], 1.5 * SPANS["maand"]}
"""Who says 'anderhalve maand' means six weeks; seven he would call seven."""
_OPPOSITE = {"min", "max"}
_AT_MOST = ({"min", ""}, {"max", ""})
"""A bound that turns a bare span round: 'zes weken na' is within them, 'zes weken voor' at least they."""


def begins_elsewhere(one: Term, other: Term) -> bool:
    """Whether both are a period from one year to another, and begin on other days."""
    return bool(one.since and other.since) and abs(one.since - other.since) > _DAYS


_DAYS = 3
"""What two ways to name one moment differ at most: '1 januari' and 'eind december'."""
_A_DAY = 1
"""What two dates differ at most that mean one: 'uiterlijk 1 juli' is as often 'vóór 1 juli'."""
