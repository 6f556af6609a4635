"""What somebody got that he may now ask for: 'pachters krijgen een vlot', 'pachters kunnen een vlot vragen'.

Who may ask has been promised less than who is given. Where the other side speaks of asking, of wanting it or
of what is open to whoever comes for it, nothing was taken: that is how such a promise is told in plain words.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.commitments import Commitment, commitments
from regioparagraaf.comparison.reading.promise import ABLE, bounds
from regioparagraaf.comparison.reading.said_here import is_condition, said_here
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.promises.leave import strength_shown
from regioparagraaf.dutch.verbs import GETTING, SUBORDINATORS, is_subordinate
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def only_on_request(pair: Pair) -> tuple[Signal, ...]:
    """The 'kunnen aanvragen' or 'kunnen krijgen' of one side for what the other gives or does unasked."""
    for side, direction in ((pair.draft, Direction.WEAKER), (pair.common, Direction.STRONGER)):
        other = pair.other(side)
        if _LEFT_TO_ASK.isdisjoint(side.all_keys):
            continue
        if any(not is_subordinate(other.keys, at) for at in _mays(other)):
            continue  # 'wie zijn huur niet kan betalen, krijgt hulp' says no more than that he gets it
        given = _gets(other) is not None or _entitled(other) != ()
        asks = (
            may_ask(side) or ((_may_get(side) or _to_be_asked(side)) if given else None) or _told_to_ask(side)
        )
        if asks is None or commitments(other, pair.lexicon):
            continue
        eligible = any(side.keys[at] == _ELIGIBLE for at in asks) and _ELIGIBLE not in other.all_keys
        if not eligible and _speaks_of_asking(other):
            continue
        if not _is_about_it(pair, side, asks) or _still_gives(side, asks, other):
            continue
        said = _given(pair, side, asks), side.words(*asks)
        return (Signal(SignalKind.COMMITMENT, *(pair.in_order(other, said)), direction),)
    return ()


def only_eligible(pair: Pair) -> tuple[Signal, ...]:
    """The 'in aanmerking komen' of one side for what the other gives a right to: who may get it has not got
    it."""
    for side, direction in ((pair.draft, Direction.WEAKER), (pair.common, Direction.STRONGER)):
        other = pair.other(side)
        if _ELIGIBLE not in side.all_keys or _ELIGIBLE in other.all_keys or "recht" in side.all_keys:
            continue
        at = side.keys.index(_ELIGIBLE)
        comes = [p for p in range(*side.stretch(at)) if side.keys[p] in _COMING]
        entitled = _entitled(other) or _surely_gets(other)
        if entitled and comes and side.keys[at - 1] == "in" and not is_condition(side, at):
            said = other.words(*entitled), side.words(comes[-1], at - 1, at)
            return (Signal(SignalKind.COMMITMENT, *pair.in_order(other, said), direction),)
    return ()


_COMING = frozenset("komt komen kom".split())


def _entitled(side: Side) -> tuple[int, ...]:
    """The places of 'hebben recht op' where a side says it of who gets it; none where it does not."""
    for at, key in enumerate(side.keys[:-1]):
        if key != "recht" or side.keys[at + 1] != "op" or is_condition(side, at):
            continue
        has = next((p for p in range(*side.stretch(at)) if side.keys[p] in ("heeft", "hebben")), None)
        if has is not None and said_here(side, has):
            return has, at, at + 1
    return ()


def _surely_gets(side: Side) -> tuple[int, ...]:
    """The place of the 'krijgen' of who surely gets it: not of who can, wants to or has to ask."""
    if not ABLE.isdisjoint(side.all_keys) or not _UNSURE.isdisjoint(side.all_keys):
        return ()
    for at in side.places({"krijgt", "krijgen"}):
        if said_here(side, at) and not is_condition(side, at):
            return (at,)
    return ()


_UNSURE = frozenset("wie wil willen aanvraag aanvragen vragen verzoek als mits wanneer".split())


def asked_on_both(pair: Pair) -> tuple[int, ...]:
    """The place of a 'kunnen' that only lets one ask for what the other side gives 'op verzoek', or have done
    what both do 'op afspraak'."""
    if ABLE.isdisjoint(pair.common.all_keys) and ABLE.isdisjoint(pair.draft.all_keys):
        return ()
    for side, other in pair.both_ways:
        demanded = _on_demand(other)
        asks = may_ask(side) if demanded else None
        if asks is None and (demanded or (_by_appointment(side) and _by_appointment(other))):
            asks = _has_done(side)
        if asks:
            return asks[:1]
    return ()


def _by_appointment(side: Side) -> bool:
    return "afspraak" in side.all_keys and ("op", "afspraak") in pairwise(side.keys)


def _has_done(side: Side) -> tuple[int, ...] | None:
    """The place of 'kunnen' in 'kunnen hun puin laten ophalen'."""
    return next(((at,) for at in _abilities(side) if "laten" in side.keys[at : side.stop(at)]), None)


def may_ask(side: Side) -> tuple[int, ...] | None:
    """The places of the 'kunnen' of a main clause and of its asking: 'kunt vragen', 'kan een beroep doen'."""
    for at in _abilities(side):
        stop = side.stop(at)
        asking = next((place for place in range(at + 1, stop) if _closes(side, place, _ASKING)), None)
        if asking is not None:
            return at, asking
        eligible = next((place for place in range(at + 1, stop) if side.keys[place] == _ELIGIBLE), None)
        if eligible is not None and "komen" in side.keys[eligible:stop]:
            return at, eligible
        appeal = next((place for place in range(at + 1, stop) if side.keys[place] in _APPEALS), None)
        does = next((place for place in range(at + 1, stop) if side.keys[place] in _MADE), None)
        if appeal is not None and does is not None and appeal < does:
            return at, appeal, does
    return None


def _mays(side: Side) -> list[int]:
    return side.places(ABLE)


def _abilities(side: Side) -> list[int]:
    """The places of 'kunnen' and 'mogen' in main clauses that deny and limit nothing."""
    return [
        at
        for at in _mays(side)
        if not is_subordinate(side.keys, at)
        and not is_condition(side, at)
        and _LIMITING.isdisjoint(side.keys[slice(*side.stretch(at))])
    ]


_ELIGIBLE = "aanmerking"
_LIMITING = frozenset("niemand geen niet nooit alleen uitsluitend slechts pas".split())
_APPEALS = frozenset("beroep aanvraag verzoek".split())
_MADE = frozenset("doen indienen".split())


def _closes(side: Side, at: int, infinitives: Collection[str]) -> bool:
    """Whether one of these infinitives closes its clause here: not 'terecht met vragen', 'vragen stellen'."""
    if side.keys[at] not in infinitives or side.keys[at - 1] in _BEFORE_THINGS:
        return False
    behind = side.keys[at + 1] if at + 1 < len(side.keys) else "."
    return not behind[0].isalnum() or behind in SUBORDINATORS or behind in PREPOSITIONS or behind == "en"


_ASKING = frozenset("vragen aanvragen verzoeken melden aanmelden inschrijven".split())
_BEFORE_THINGS = frozenset("de uw je hun alle andere deze die met voor bij geen eventuele veel".split())


def _may_get(side: Side) -> tuple[int, int] | None:
    """The places of 'kunnen' and 'krijgen': 'kunt een vlot krijgen'."""
    pairs = ((at, place) for at in _abilities(side) for place in range(at + 1, side.stop(at)))
    return next((found for found in pairs if _closes(side, found[1], _GETTING)), None)


_GETTING = frozenset({"krijgen", "ontvangen"})


def _to_be_asked(side: Side) -> tuple[int, ...] | None:
    """The places of 'is … aan te vragen' in a main clause."""
    for at in range(2, len(side.keys)):
        if side.keys[at - 1] != "te" or side.keys[at - 2 : at + 1] not in _TO_ASK:
            continue
        start, _ = side.stretch(at)
        being = next((p for p in range(start, at) if side.keys[p] in ("is", "zijn")), None)
        if being is not None and not is_condition(side, at) and not is_subordinate(side.keys, being):
            return being, at - 2, at - 1, at
    return None


_TO_ASK = tuple(
    (particle, "te", verb)
    for particle, verb in (("aan", "vragen"), ("op", "vragen"), ("op", "halen"), ("af", "halen"))
)


_LEFT_TO_ASK = ABLE.union(("vraag",), (verb for _, _, verb in _TO_ASK))
"""Without one of these a side leaves nothing to whoever asks."""


def _gets(side: Side) -> int | None:
    """Where a main clause says that somebody gets it."""
    if GETTING.isdisjoint(side.all_keys):
        return None
    return next((at for at in side.places(GETTING) if said_here(side, at)), None)


def _told_to_ask(side: Side) -> tuple[int, ...] | None:
    """The places of a sentence that tells one to ask: 'Vraag dan een vlot aan'."""
    opens = (at for at, key in enumerate(side.keys) if key == "vraag" and at == bounds(side, at)[0])
    return next((side.verb_words(at) for at in opens if len(side.verb_words(at)) > 1), None)


def _given(pair: Pair, side: Side, asks: tuple[int, ...]) -> str:
    """The words by which the other side gives it."""
    other = pair.other(side)
    gets = _gets(other)
    if gets is not None:
        return other.words(gets)
    right = next((at for at, key in enumerate(other.keys) if key == "recht"), None)
    has = next((at for at, key in enumerate(other.keys[:right]) if key in ("heeft", "hebben")), None)
    if right and has is not None:
        return other.words(has, right)
    return strength_shown(other, None, side, Commitment("K", asks, asks[0]), pair.lexicon)


def _speaks_of_asking(side: Side) -> bool:
    """Whether the side says too that one asks for it or wants it, or only that it is there for who comes."""
    return _on_demand(side) or any(key.startswith(_ASKED) or key in _WANTED for key in side.keys)


def _on_demand(side: Side) -> bool:
    return any(hedge.group == "verzoek" for hedge in side.hedges)


_ASKED = (
    *("aanvra", "aangevra", "verzoek", "verzoch", "vraag", "vrag", "gevraag", "desgewenst", "desgevraag"),
    *("beroep", "meld", "aanmeld", "aangemeld", "inschrij", "ingeschrev", "indien", "ingediend", "opgev"),
    *("mogelijk", "beschikbaar", "toegang", "toegankelijk", "vergunning", "ontheffing", "subsidie"),
)
_WANTED = frozenset(
    "wil wilt willen wenst wensen behoefte terecht aanmerking gelegenheid beschikking "
    "regeling loket open opengesteld kiezen gebruikmaken".split()
)
"""Words of what is open to those who ask for it: 'wij bieden hulp aan', 'er is een regeling'."""


def _is_about_it(pair: Pair, side: Side, asks: tuple[int, ...]) -> bool:
    """Whether what may be asked for is on the other side too: else a sentence of its own was put in."""
    start, end = bounds(side, asks[0])
    left = pair.left(side)
    about = [at for at in pair.content(side) if start <= at < end and at not in asks]
    return sum(at not in left for at in about) >= STAYS * len(about)


STAYS = 0.5
"""The share of its sentence that must stand on the other side."""


def _still_gives(side: Side, asks: tuple[int, ...], other: Side) -> bool:
    """Whether a sentence beside it still gives it: 'pachters krijgen een vlot. Een tweede is te vragen.'"""
    start, end = bounds(side, asks[0])
    gives = {other.roots[at] for at, key in enumerate(other.keys) if key in GETTING or key in _GIVING}
    return any(
        root in gives and not start <= at < end and not is_condition(side, at)
        for at, root in enumerate(side.roots)
        if root
    )


_GIVING = frozenset("geeft geven verstrekt verstrekken".split())
