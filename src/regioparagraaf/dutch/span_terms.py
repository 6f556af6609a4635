"""Terms that are a span of time: 'binnen acht weken', 'na drie maanden', 'twee weken voor de opening'."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from regioparagraaf.dutch.bounds import OPENS_BOUND, bound_at, bound_behind
from regioparagraaf.dutch.named_spans import NAMED_SPANS
from regioparagraaf.dutch.numerals import is_year, number
from regioparagraaf.dutch.spans import SPANS, span_of
from regioparagraaf.dutch.term import EARLIEST, Term
from regioparagraaf.dutch.words import ARTICLES, CLAUSE_ENDS, Keys


def span_places(keys: Keys, candidates: Sequence[int]) -> frozenset[int]:
    """Where a span may start, of the places of all words that may open one or something else: nowhere in most
    texts."""
    if _PERIODS.isdisjoint(keys):
        return frozenset()
    return frozenset([at for at in candidates if opens_span(keys[at])])


def span_term(keys: Keys, at: int) -> Term | None:
    """'Binnenkort', 'binnen acht weken', 'na afloop van het eerste jaar', 'twee weken voor de opening', at a
    word that may open one."""
    if keys[at] in ARTICLES and keys[at + 1 : at + 2] and keys[at + 1] not in _BEHIND_ARTICLE:
        return None  # as of most
    for words, days in _NAMED_BY_FIRST.get(keys[at], ()):
        if keys[at : at + len(words)] == words and not _is_needed(keys, at + len(words)):
            return Term("binnen", days, at, at + len(words))
    found = _named_term(keys, at) or _taken(keys, at) or _past(keys, at) or _within_at_latest(keys, at)
    if found:
        return found
    return _led_span(keys, at) if keys[at] in _SPAN_LEADS else _beside_event(keys, at)


@lru_cache(maxsize=4096)
def opens_span(key: str) -> bool:
    """Whether a span, its bound or what leads it in may start with a word: of most that can be ruled out at
    once."""
    return key in _OPENING_SPAN or key in OPENS_BOUND or key in _NAMED_BY_FIRST or number(key) is not None


_SPAN_LEADS = frozenset("binnen over na".split())
_OPENING_SPAN = _SPAN_LEADS | frozenset("in de het een één half anderhalf daags".split())
_NAMED_BY_FIRST: dict[str, tuple[tuple[Keys, float], ...]] = {
    first: tuple((words, days) for words, days in NAMED_SPANS.items() if words[0] == first)
    for first in {words[0] for words in NAMED_SPANS}
}
_BEHIND_ARTICLE = (
    SPANS.keys()
    | frozenset("half heel hele vol volle komende aankomende kleine dikke".split())
    | {words[1] for words in NAMED_SPANS if words[0] in ARTICLES}
)
"""What can go on with a span behind 'de', 'het' or 'een': of most words that can be ruled out at once."""
_PERIODS = frozenset((*SPANS, "daags", *(words[-1] for words in NAMED_SPANS)))
"""The words of which every span has one."""


def _is_needed(keys: Keys, end: int) -> bool:
    """Whether a moment that ends here only says how urgent a need is: 'heeft een schip meteen hulp nodig'."""
    need = next((at for at in range(end, min(end + _NEEDED, len(keys))) if keys[at] == "nodig"), end)
    between = keys[end:need]
    return bool(between) and all(key.isalpha() and key not in _OPENING_NEED for key in between)


_NEEDED = 4
"""Words behind 'meteen' in which the need is named: 'meteen een nieuwe pomp nodig'."""
_OPENING_NEED = frozenset("als dat waar wanneer indien zodra zo dan voor die is zijn".split())
"""With these another clause says that it is needed: 'herstelt het meteen als dat nodig is'."""


def _named_term(keys: Keys, at: int) -> Term | None:
    """The span in 'de beslistermijn bedraagt acht weken', in 'na uiterlijk 28 dagen' and in 'wacht ten
    hoogste acht weken': within that time."""
    if at == 0 or keys[at - 1] not in _BEFORE_NAMED:
        return None
    lead = keys[at - 2 : at] if at > 1 else ()
    deadline = lead and lead[0].endswith("termijn") and not lead[0].startswith("bewaar") and lead[1] in _BEING
    after, waits = keys[at - 1] == "na", keys[at - 1] in _WAITING
    if not deadline and not after and not waits:
        return None
    bound, place = bound_at(keys, at)
    if not bound and not deadline:
        return None
    span = span_of(keys, place)
    if after and span and bound == "min":
        return Term("na", span[0], at, span[1], bound)  # 'na ten minste 28 dagen'
    kind = "voor" if deadline and lead[0].startswith("opzeg") else "binnen"
    within = keys[max(at - len(_WITHIN_A_TERM), 0) : at] == _WITHIN_A_TERM
    start = at - len(_WITHIN_A_TERM) * within
    return Term(kind, span[0], start, span[1]) if span and bound in ("", "max") else None


_WITHIN_A_TERM = ("binnen", "een", "termijn", "van")


_WAITING = frozenset("wacht wachten".split())
"""Who waits at most eight weeks is helped within them."""
_BEING = frozenset("van is bedraagt duurt".split())
_BEFORE_NAMED = _WAITING | _BEING | {"na"}


def _taken(keys: Keys, at: int) -> Term | None:
    """The span in 'doet er ten hoogste tien weken over' and 'over een klacht doen wij hooguit een maand'."""
    timed = _timed(keys, at)
    if timed or keys[at] not in OPENS_BOUND or _DOING.isdisjoint(keys[max(at - _NEAR, 0) : at]):
        return timed
    bound, place = bound_at(keys, at)
    span = span_of(keys, place) if bound == "max" else None
    if span is None:
        return None
    start = next((p + 1 for p in range(at - 1, -1, -1) if keys[p] in CLAUSE_ENDS), 0)
    behind = keys[span[1] : span[1] + 1] == ("over",)
    return Term("binnen", span[0], at, span[1]) if behind or "over" in keys[start:at] else None


def _timed(keys: Keys, at: int) -> Term | None:
    """'In vier jaar tijd', 'acht weken de tijd', 'de komende vier jaar'."""
    led = keys[at] == "in" or keys[at : at + 2] in _COMING
    span = span_of(keys, at + (2 if keys[at] == "de" else led)) if at + 2 < len(keys) else None
    if span is None:
        return None
    days, end = span
    if keys[at] == "in":
        return Term("binnen", days, at, end + 1) if keys[end : end + 1] == ("tijd",) else None
    if led:
        return Term("binnen", days, at, end)
    return Term("binnen", days, at, end + 2) if keys[end : end + 2] == ("de", "tijd") else None


_COMING = (("de", "komende"), ("de", "aankomende"))
_DOING = frozenset({"doet", "doen"})
_NEAR = 4
"""Words before a span in which it says who does that long over it: 'doet de havenmeester er'."""


def _past(keys: Keys, at: int) -> Term | None:
    """'Na drie maanden', 'na afloop van het eerste jaar'."""
    if keys[at] != "na":
        return None
    past = at + next(len(words) for words in _ENDED if keys[at : at + len(words)] == words)
    span = span_of(keys, past)
    if span is None and keys[past : past + 2] == ("het", "eerste"):
        one = span_of(("een", *keys[past + 2 : past + 3]), 0)
        span = (one[0], past + 3) if one else None
    return Term("na", span[0], at, span[1]) if span else None


_ENDED = (("na", "afloop", "van"), ("na", "verloop", "van"), ("na", "ommekomst", "van"), ("na",))


def _within_at_latest(keys: Keys, at: int) -> Term | None:
    """'Uiterlijk binnen acht weken', which is 'binnen acht weken'."""
    if keys[at] not in _OPENING_LATEST:
        return None
    lead = next((lead for lead in _AT_LATEST if keys[at : at + len(lead)] == lead), ())
    within = at + len(lead)
    if not lead or keys[within : within + 1] != ("binnen",):
        return None
    span = span_of(keys, within + 1)
    return Term("binnen", span[0], at, span[1]) if span else None


_AT_LATEST = (("uiterlijk",), ("op", "zijn", "laatst"), ("op", "z'n", "laatst"), ("ten", "laatste"))
_OPENING_LATEST = frozenset(words[0] for words in _AT_LATEST)


def _led_span(keys: Keys, at: int) -> Term | None:
    """'Binnen acht weken', 'over een jaar'; 'over het jaar' is what something is about."""
    span = span_of(keys, at + 1)
    if span is None or keys[at : at + 2] == ("over", "het"):
        return None
    return Term("na" if keys[at] == "na" else "binnen", span[0], at, span[1])


def _beside_event(keys: Keys, at: int) -> Term | None:
    """'Uiterlijk acht weken voor de opening', 'een maand na het besluit', 'twee weken van tevoren'."""
    bound, place = bound_at(keys, at)
    early = next((words for words in EARLIEST if keys[at : at + len(words)] == words), ())
    place += len(early)
    span = span_of(keys, place) if place + 1 < len(keys) else None
    if keys[at] == "daags":
        span = 1.0, at + 1  # 'daags na' is 'een dag na'
    if span is None or span[1] >= len(keys):
        return None
    days, end = span
    behind, past = bound_behind(keys, end)
    if behind and past < len(keys) and keys[past] in _EVENT_WORDS:
        bound, end = behind, past  # 'drie weken of korter vooraf'
    beside = keys[end]
    if beside == "voor" and (keys[end + 1 : end + 2] == ("niets",) or _are_people(keys, end + 1)):
        return None  # 'de eerste zondag van de maand voor niets'
    led = keys[max(at - 1, 0)] == "vanaf" and days > 1
    if beside in _AFTER_EVENT:
        return Term("na", days, at, end + 1, bound or ("min" if led or early else ""))
    ahead = next((words for words in _AHEAD if keys[end : end + len(words)] == words), None)
    if ahead is None:
        return None
    end += len(ahead)
    if keys[end : end + 1] and is_year(keys[end]) and _at_most(keys, at):
        return None  # 'hooguit drie maanden vóór 2031': how long, and by when
    if beside in ("voor", "vóór") and end < len(keys):
        end = min(end + 2, len(keys)) if keys[end] in ("de", "het", "een") else end + 1
    bound = bound or ("max" if led or early else "")
    return Term("voor", days, at, end, "min" if keys[at] in _LATEST else bound)


_LATEST = ("uiterlijk", "niet")
"""The latest moment is the shortest time before an event: 'uiterlijk acht weken voor', 'niet later dan'."""
_AHEAD = (
    *((word,) for word in ("voor", "vóór", "voordat", "eerder", "vooraf", "voorafgaand")),
    ("van", "tevoren"),
    ("van", "te", "voren"),
)
"""Behind a span these say that it is the time before an event."""
_EVENT_WORDS = frozenset(words[0] for words in _AHEAD)


def _at_most(keys: Keys, at: int) -> bool:
    """Whether a span here, or right behind what starts here, is bound from above, and not by 'uiterlijk'."""
    before = (start for start in (at, at - 1, at - 2) if start >= 0)
    return any(
        keys[start] not in _LATEST and bound_at(keys, start)[0] == "max" and bound_at(keys, start)[1] >= at
        for start in before
    )


def _are_people(keys: Keys, at: int) -> bool:
    """Whether what stands behind 'voor' are those for whom it is: 'twintig uur voor bezoekers open'."""
    return at < len(keys) and (keys[at] in _ANYBODY or keys[at].endswith("ers"))


_ANYBODY = frozenset(
    "iedereen alle elke iedere u ons hen publiek kinderen jongeren ouderen leerlingen leden mensen".split()
)


_AFTER_EVENT = frozenset("na nadat daarna later erna achteraf".split())
