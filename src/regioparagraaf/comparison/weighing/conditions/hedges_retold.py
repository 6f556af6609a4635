"""What a hedge says, told in another form by words of its own: 'op verzoek', 'wie daarom vraagt'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.small_words import MAY


def hedge_retold(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether the other side says what a hedge says by words that go with its group."""
    rules = (
        _is_reasoned,
        _is_no_duty,
        _is_a_when,
        _is_expected,
        _is_a_trial,
        _is_asked_for,
        _is_not_yet,
        _is_in_order,
        _is_conditional,
        _is_talked_over,
    )
    if any(rule(hedge, other) for rule in rules):
        return True
    return (
        _is_left_open(side, hedge, other)
        or _is_least(side, hedge, other)
        or _is_written(side, hedge, other)
        or _is_asked(side, hedge, other)
    )


_OF_ONESELF = frozenset("zelf zichzelf vrijwillige vrijwilliger vrijwilligers vrijwilligerswerk".split())


_DUTY = frozenset("verplicht hoeven hoeft verplichting".split())


def _is_no_duty(hedge: Hedge, other: Side) -> bool:
    """Whether 'vrijwillig' is told as 'niet verplicht' or 'hoeft niet'."""
    free = hedge.group == "vrijwillig"
    if free and (not _OF_ONESELF.isdisjoint(other.all_keys) or ("vrije", "keuze") in pairwise(other.keys)):
        return True  # 'uit zichzelf', 'kiezen er zelf voor'
    return free and not _DUTY.isdisjoint(other.all_keys) and not _NOBODY.isdisjoint(other.all_keys)


_NOBODY = frozenset("niet geen niemand".split())


def _is_reasoned(hedge: Hedge, other: Side) -> bool:
    """Whether 'gemotiveerd' is told as 'legt uit waarom', 'met de redenen erbij'."""
    return hedge.group == "gemotiveerd" and not _REASONS.isdisjoint(other.all_keys)


_REASONS = frozenset("waarom reden redenen uitleg motivering motiveert motiveren argumenten".split())


def _is_a_when(hedge: Hedge, other: Side) -> bool:
    """Whether 'eventuele overschotten' is told as 'is er een overschot', 'zo nodig' as 'is het nodig'."""
    whens = [h for h in other.hedges if h.group in ("zin-als", "zin-indien")]
    if hedge.group == "nodig":
        return any(not _NEED.isdisjoint(other.keys_of(h)) for h in whens)
    return hedge.group == "eventueel" and bool(whens)


def _is_left_open(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'eventueel' says no more than the 'kan' beside it, which stands on the other side too: 'kan
    eventueel worden verlengd', 'kan worden verlengd'."""
    first, end = side.stretch(hedge.start)
    may = MAY.intersection(side.keys[first:end])
    return hedge.group == "eventueel" and not may.isdisjoint(other.all_keys)


def _is_expected(hedge: Hedge, other: Side) -> bool:
    """Whether 'naar verwachting' is told as 'de verwachting is dat', 'wij rekenen erop' or 'schatten wij'."""
    if hedge.group != "verwachting":
        return False
    counts = any(one in COUNTING and two in ON_IT for one, two in _near(other))
    reckons = not _RECKONING.isdisjoint(other.all_keys)
    return counts or reckons or any(key.startswith("verwacht") for key in other.keys)


def _near(side: Side) -> list[tuple[str, str]]:
    """Each word with each of the two behind it."""
    return [*pairwise(side.keys), *zip(side.keys, side.keys[2:], strict=False)]


COUNTING = frozenset("reken rekent rekenen".split())
_RECKONING = frozenset("schat schatten geschat schatting inschatting inschatten geraamd raming".split())
ON_IT = frozenset("op erop daarop hierop".split())


_NEED = frozenset("nodig noodzakelijk gewenst wenselijk aanleiding".split())


_ASKING = frozenset(
    "vraag vraagt vragen verzoekt verzoeken wil wilt willen wens wenst wensen "
    "liever aanvraag aanvraagt aanvragen".split()
)


def _is_asked_for(hedge: Hedge, other: Side) -> bool:
    """Whether 'op verzoek' is told as 'wie daarom vraagt' or 'wilt u dat'."""
    return hedge.group == "verzoek" and not _ASKING.isdisjoint(other.all_keys)


def _is_not_yet(hedge: Hedge, other: Side) -> bool:
    """Whether 'voorlopig' is told as 'nog niet'."""
    return hedge.group == "vooralsnog" and any(
        other.keys[at : at + 2] in (("nog", "niet"), ("nog", "geen")) for at in range(len(other.keys))
    )


def _is_a_trial(hedge: Hedge, other: Side) -> bool:
    """Whether 'op proef' is told as 'een proefjaar'."""
    return hedge.group == "proef" and any(key.startswith(("proef", "pilot")) for key in other.keys)


def _is_in_order(hedge: Hedge, other: Side) -> bool:
    """Whether 'stap voor stap' is told as 'planmatig'."""
    return hedge.group == "gefaseerd" and not _ORDERLY.isdisjoint(other.all_keys)


_ORDERLY = frozenset("planmatig planmatige systematisch systematische".split())


def _is_conditional(hedge: Hedge, other: Side) -> bool:
    """Whether 'onder voorwaarden' is told as 'voorwaardelijk'."""
    bare = hedge.group == "zin-mits" and hedge.end - hedge.start <= _BARE
    return bare and not {"voorwaardelijk", "voorwaardelijke"}.isdisjoint(other.all_keys)


_BARE = 4
"""Words of a condition that names none: 'zij het onder voorwaarden'."""


def _is_talked_over(hedge: Hedge, other: Side) -> bool:
    """Whether 'in overleg met de schippers' is told as 'in gesprek met de schippers' beside what is done; who
    only goes to talk with them, does no more than that."""
    if hedge.group != "overleg" or not _GOING.isdisjoint(other.all_keys):
        return False
    return any(other.keys[at : at + 3] == _IN_TALKS for at in range(len(other.keys)))


_IN_TALKS = ("in", "gesprek", "met")
_GOING = frozenset("ga gaat gaan treed treedt treden blijf blijft blijven kom komt komen".split())


def _is_least(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'zo weinig mogelijk' is told as 'tot een minimum beperkt'."""
    little = not _LITTLE.isdisjoint(side.keys_of(hedge))
    at = other.keys.index("minimum") if "minimum" in other.all_keys else 0
    limited = other.keys[max(at - 2, 0) : at] in _TO_A or any("minimalis" in key for key in other.keys)
    return hedge.group == "zoveel" and little and limited


_TO_A = (("tot", "een"), ("tot", "het"))
_LITTLE = frozenset({"weinig", "min"})


def _is_written(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'op papier' says in what form: 'schriftelijk', or on what it is kept: 'digitaal', 'bewaren op
    papier'."""
    if side.keys_of(hedge) != ("op", "papier"):
        return False
    start, end = side.stretch(hedge.start)
    kept = any(side.keys[at].startswith(_KEEPING) for at in range(start, end))
    return (
        kept or not _WRITTEN.isdisjoint(other.all_keys) or any(key.startswith("digita") for key in other.keys)
    )


_KEEPING = tuple(
    "bewaar bewaren bewaard afgedrukt afdruk print geprint verstuur verstuurt versturen stuur stuurt sturen "
    "archief archiv gearchiv verzend lever geleverd".split()
)
"""What is kept, printed or sent 'op papier' is so on paper, and in fact."""
_WRITTEN = frozenset("schriftelijk schriftelijke papieren brief formulier".split())


def _is_asked(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'misschien helpt een bank' only tells what both sides look into: 'wij zoeken uit of dat helpt'.
    Its sentence promises nothing, as nobody does anything in it."""
    if hedge.group != "verwachting" or len({*side.sentences}) == 1:
        return False
    sentence = side.sentences[hedge.start]
    acts = any(b.role == "doet" and side.sentences[b.start] == sentence for b in side.bodies)
    here = [key for key, at in zip(side.keys, side.sentences, strict=True) if at == sentence]
    there = [root for root, at in zip(side.roots, side.sentences, strict=True) if at != sentence]
    asks = all(any(root.startswith(_LOOKING) for root in roots) for roots in (there, other.roots))
    return asks and not acts and _DONE.isdisjoint(here)


_LOOKING = ("onderso", "ferken", "uitso", "bekijk", "naga", "kijk")
"""How the roots begin of verbs by which it is looked into."""
_DONE = frozenset("wordt worden komt komen krijgt krijgen wij we".split())
"""With these a sentence may promise something: 'misschien komt er een brug'."""
