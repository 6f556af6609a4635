"""What a hedge or condition says, told in another form: 'op verzoek', 'wie daarom vraagt'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.denials import ONLY, asks_for
from regioparagraaf.comparison.reading.hedges import EXCEPTION, UNTIL, Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.asked_consent import CONSENTING, NEEDED, NEEDING
from regioparagraaf.comparison.weighing.conditions.excepted_apart import excepted_apart, only_there
from regioparagraaf.comparison.weighing.conditions.forbidden_without import forbidden_without
from regioparagraaf.comparison.weighing.conditions.hedges_retold import hedge_retold
from regioparagraaf.comparison.weighing.conditions.in_turn import told_in_turn
from regioparagraaf.comparison.weighing.conditions.lacked import told_by_lack
from regioparagraaf.comparison.weighing.conditions.only_after import only_after
from regioparagraaf.comparison.weighing.conditions.same_condition import (
    HELD,
    NOT_THERE,
    bodies_of,
    ends,
    lost_denial,
    say,
    what_of,
)
from regioparagraaf.comparison.weighing.conditions.told_in_words import told_in_words
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.things import all_among, any_among, is_among, one_thing
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.small_words import DUE, MAY
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import EVERY

WEAK = frozenset({"zin-als", "zin-indien", "zin-zodra", "zin-bij", "zin-afhankelijk"})
"""Conditions that are as often a plain 'when': they count only when what they say is new."""


def is_told_otherwise(pair: Pair, side: Side, hedge: Hedge) -> bool:
    """Whether the other side says in another form what a hedge or condition says."""
    other = pair.other(side)
    if hedge_retold(side, hedge, other):
        return True
    by_both_sides = (
        _is_at_wish,
        _is_denied,
        _must_consent,
        _is_said_by_itself,
        _is_dispute,
        _is_held,
        _may_depart,
    )
    if any(rule(side, hedge, other) for rule in by_both_sides):
        return True
    if hedge.group == EXCEPTION and (excepted_apart(pair, side, hedge, other) or only_there(pair)):
        return True
    by_what_it_is_about = (
        told_by_lack,
        forbidden_without,
        only_after,
        told_in_turn,
        told_in_words,
        _is_part_of,
        _is_attribute,
        _is_together,
        _comes_first,
        _is_where,
        _is_measured,
        _is_until,
        _is_up_to,
        _is_at,
        _is_after,
    )
    return any(rule(pair, side, hedge, other) for rule in by_what_it_is_about)


def _is_part_of(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether a condition of the other side says all of it too: one there may be told as two here."""
    about = what_of(pair, side, hedge)
    if not about or not hedge.is_condition:
        return False
    return any(
        twin.is_condition
        and not (lost_denial(side, hedge, other, twin) or lost_denial(other, twin, side, hedge))
        and denied(side, hedge) == denied(other, twin)
        and (not hedge.group == twin.group == UNTIL or ends(side, hedge) == ends(other, twin))
        and all_among(pair, about, what_of(pair, other, twin))
        and bodies_of(side, hedge) <= bodies_of(other, twin)
        and not (say(side, hedge) and say(other, twin) and say(side, hedge) != say(other, twin))
        for twin in other.hedges
    )


def _is_attribute(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'op plaatsen waar dat geschikt is' is told as 'op geschikte plaatsen': all that the condition
    says stands on the other side before a noun of this one."""
    if side.keys[hedge.start] != "waar":
        return False
    about = what_of(pair, side, hedge)
    attributes = {
        other.roots[at]
        for at, key in enumerate(other.keys[:-1])
        if key.endswith("e") and other.roots[at + 1] in side.all_roots
    }
    return bool(about) and about <= attributes


def _is_where(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'daar waar inwoners beter worden' is told as 'waar inwoners daar beter van worden': all of it
    stands behind a 'waar' there."""
    about = what_of(pair, side, hedge)
    if "waar" not in side.keys[hedge.start : hedge.start + 2] or not about:
        return False
    if "waar" in other.all_keys:
        at = other.keys.index("waar")
        return about <= {*other.roots[at : other.stop(at)], "war"}
    opens = next((at for at in range(len(other.keys)) if _is_of_a_spot(other, at)), None)
    if opens is None or side.keys[hedge.start] != "daar":
        return False
    behind = [root for root in other.roots[opens : other.stop(opens)] if root]
    return all_among(pair, about - {"war"}, behind)


def _is_of_a_spot(side: Side, at: int) -> bool:
    """Whether a 'die' says of which spots: 'op plekken die onderlopen'."""
    return side.keys[at] in ("die", "dat") and side.keys[at - 1 : at] in _SPOTS


_SPOTS = tuple((spot,) for spot in "plek plekken plaats plaatsen locatie locaties".split())


def _is_measured(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'zolang de huur niet boven 900 euro uitkomt' is told as 'met een huur tot en met 900 euro': one
    bound, of a thing with one name."""
    if side.keys[hedge.start] not in _AS_LONG_AS:
        return False
    bounds = [q for q in side.measures.quantities if hedge.start < q.start < hedge.end]
    about = (
        [root for root in side.roots[hedge.start + 1 : bounds[0].start] if root] if len(bounds) == 1 else []
    )
    for q in other.measures.quantities if about else ():
        named = [root for root in other.roots[max(q.start - _PHRASE, 0) : q.start] if root]
        same = (q.value, q.unit) == (bounds[0].value, bounds[0].unit)
        if same and "met" in other.keys[max(q.start - _PHRASE - 1, 0) : q.start]:
            return any_among(pair, about, named)
    return False


_AS_LONG_AS = frozenset("zolang als indien wanneer mits".split())


def _is_until(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'zolang het niet is vervangen' or 'zolang een nieuwe ontbreekt' is told as 'voordat het is
    vervangen', and 'pas als er eerst een telling is' as 'alvorens … een telling'."""
    words = side.keys_of(hedge)
    lacks = words[0] == "zolang" and sum(key in NOT_THERE for key in words) == 1
    waits = words[0] == "pas" and not _FIRST.isdisjoint(words)
    if not (lacks or waits) or _BEFORE.isdisjoint(other.all_keys):
        return False
    held = [key for at, key in enumerate(side.keys) if not hedge.holds(at)]
    if lacks and _never_before(other) and HELD.isdisjoint(held):
        return False  # 'niet sluiten voordat het er is', 'sluiten zolang het er niet is'
    about = what_of(pair, side, hedge)
    told = [one for one in about if is_among(pair, one, other.roots)]
    return bool(about) and len(told) >= _MOST * len(about)


def _is_up_to(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'totdat de oogst binnen is' is told as 'tot aan de oogst'."""
    if side.keys[hedge.start] != "totdat" or "tot" not in other.all_keys:
        return False
    at = other.keys.index("tot")
    if other.keys[at + 1 : at + 2] not in _UP_TO:
        return False
    named = other.roots[at + 1 : min(other.stop(at), at + _PHRASE)]
    about = [p for p in pair.content(side) if hedge.holds(p) and side.keys[p] not in _THERE]
    return bool(about) and all(side.roots[p] in named for p in about)


_UP_TO = (("aan",), ("het",), ("de",), ("een",))
_PHRASE = 5
"""Words within which a preposition has its noun: 'tot aan de oogst'."""
_THERE = frozenset("binnen klaar voltooid afgerond afgelopen voorbij gehaald".split())


def _is_at(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'zolang het vriest' is told as 'bij vorst'."""
    if side.keys[hedge.start : hedge.start + 2] != ("zolang", "het") or "bij" not in other.all_keys:
        return False
    verb = side.roots[hedge.start + 2 : hedge.start + 3]
    at = other.keys.index("bij")
    return verb != () and is_among(pair, verb[0], list(filter(None, other.roots[at + 1 : at + 3])))


def _is_after(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'pas als de telling is afgerond' is told as 'na afronding van de telling', and 'pas als de
    zomer voorbij is' as 'na de zomer' or 'niet tijdens de zomer'."""
    if side.keys[hedge.start] != "pas":
        return False
    about = what_of(pair, side, hedge)
    over = {side.roots[at] for at in range(hedge.start, hedge.end) if side.keys[at] in _OVER}
    prepositions = _AFTER | (_DURING if over and "niet" in other.all_keys else frozenset())
    at = other.first(prepositions)
    if at is None:
        return False
    behind = [root for root in other.roots[at + 1 : other.stop(at)] if root]
    told = bool(about) and all_among(pair, about, behind)
    ended = about - over
    return told or (bool(ended) and ended < about and ended <= set(behind))


_AFTER, _DURING = frozenset({"na"}), frozenset({"tijdens", "gedurende"})
_OVER = frozenset("voorbij afgelopen verstreken geëindigd beëindigd uit".split())
"""What has come to its end: nothing more is said of it behind 'na'."""


_MOST = 0.6
"""The share of what a condition says that another form of it says too."""


_BEFORE = frozenset("voordat alvorens totdat".split())


def _may_depart(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'kan hiervan afwijken' is told as 'afwijken hiervan kan'."""
    words = (side.keys_of(hedge), other.keys)
    return all("afwijken" in keys and not MAY.isdisjoint(keys) for keys in words)


def denied(side: Side, hedge: Hedge) -> int:
    """How many denials the condition holds."""
    return sum(side.keys[at] in NOT_THERE for at in range(hedge.start, hedge.end))


_ORDER = frozenset("voordat alvorens vooraf eerst voorafgaand pas nadat".split())


_FIRST = frozenset("eerst vooraf vooraleer voordat alvorens daarna nadat".split())


_ONLY_THEY = ONLY | {"voorbehouden"}


def _is_at_wish(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'als u dat wilt' is told as 'desgewenst'."""
    wished = not _WISHING.isdisjoint(side.keys_of(hedge))
    return wished and any(twin.group == "verzoek" for twin in other.hedges)


_WISHING = frozenset("wil wilt willen wenst wensen liever graag".split())


def _is_held(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'ons uitgangspunt is dat' is told as 'wij vinden dat' or 'wij gaan uit van'."""
    if hedge.group != "beginsel" or "uitgangspunt" not in side.keys_of(hedge):
        return False  # 'in beginsel' leaves room
    holds = any(
        key in ("vinden", "vindt") and "dat" in other.keys[at : at + 3] for at, key in enumerate(other.keys)
    )
    starts = any(
        key in ("gaan", "gaat")
        and ("uit", "van") in zip(other.keys[at : at + 5], other.keys[at + 1 : at + 6], strict=False)
        for at, key in enumerate(other.keys)
    )
    stated = "uitgangspunt" in other.all_keys  # 'dat is voor ons het uitgangspunt'
    return holds or starts or stated


_DISPUTE = ("geschil", "onenig", "conflict", "ruzie", "verschil", "meningsverschil", "oneens")


def _is_denied(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'met uitzondering van X' is told as 'alleen bij X niet', or as 'maar niet bij X'; and
    'niet, behalve bij X' as 'alleen bij X'."""
    if hedge.group != EXCEPTION:
        return False
    there = not ONLY.isdisjoint(other.all_keys) and not {"niet", "geen", "anders"}.isdisjoint(other.all_keys)
    but_not = any(pair in _BUT_NOT for pair in pairwise(other.keys))
    only = not ONLY.isdisjoint(other.all_keys) and not {"niet", "geen"}.isdisjoint(side.keys[: hedge.start])
    return there or but_not or only or _not_then(side, hedge, other)


def _not_then(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'elke dag behalve zondag' is told as 'niet op zondag'."""
    excepted = {key for key in side.keys[hedge.start + 1 : hedge.end] if key not in PREPOSITIONS}
    every = not EVERY.isdisjoint(side.keys[: hedge.start])
    return every and "niet" in other.all_keys and "niet" not in side.all_keys and excepted <= {*other.keys}


_BUT_NOT = frozenset({("maar", "niet"), ("doch", "niet")})


def _is_dispute(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'worden wij het niet eens' is told as 'bij geschillen'."""
    return _disputes(side, hedge) and any(key.startswith(_DISPUTE) for key in other.keys)


def _must_consent(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'behoeft goedkeuring van de raad' or 'mits de raad dat goedkeurt' is told as 'de raad moet het
    goedkeuren'."""
    asked = side.keys[hedge.start] == "mits" and say(side, hedge) == "instemming"
    if side.keys[hedge.start] not in NEEDING and not asked:
        return False
    green = ("groen", "licht") in pairwise(other.keys)
    agrees = green or any(key.startswith(CONSENTING) for key in other.keys)
    consents = not (DUE | NEEDED).isdisjoint(other.all_keys) and agrees
    named = bodies_of(side, hedge) <= {body.concept for body in other.bodies}
    return consents and named


def _is_said_by_itself(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'de raad moet daar wel mee instemmen' is told as 'mits de raad instemt'."""
    must = not DUE.isdisjoint(side.keys[hedge.start : hedge.start + 1])
    consents = any(key.startswith(CONSENTING) for key in side.keys_of(hedge))
    named = {body.concept for body in side.bodies}
    return (must and consents) and any(
        say(other, twin) == "instemming" and bodies_of(other, twin) <= named for twin in other.hedges
    )


def _disputes(side: Side, hedge: Hedge) -> bool:
    words = side.keys_of(hedge)
    return hedge.group == "oneens" or (hedge.group in WEAK and "eens" in words and "niet" in words)


_ALONG = frozenset({"mee", "meedenken", "meepraten"})


def _is_together(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'in overleg met de dorpsraad' is told as 'samen met de dorpsraad': with the same ones."""
    if hedge.group != "overleg" or side.keys[hedge.start] == "na" or side.keys[hedge.end - 1] != "met":
        return False
    partner = _noun_behind(pair, side, hedge.end)
    if partner in other.all_roots and not _ALONG.isdisjoint(other.all_keys):
        return True  # 'kinderen bedenken met ons mee'
    return any(
        alike(partner, _noun_behind(pair, other, at + 1), pair.lexicon)
        for at, key in enumerate(other.keys)
        if key == "met" and partner
    )


def _noun_behind(pair: Pair, side: Side, at: int) -> str:
    """The root of the first word from here on that names something."""
    return next(
        (side.roots[p] for p in range(at, len(side.keys)) if side.keys[p] not in pair.lexicon.function_words),
        "",
    )


def _comes_first(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'X geldt pas nadat Y' is told as 'voordat X geldt, is er Y': all of Y stands there."""
    words = side.keys_of(hedge)
    heard = words[0] in ("na", "gehoord") or not _PRIOR.isdisjoint(words)
    asked = heard and not _FIRST.isdisjoint(other.all_keys)
    partner = _noun_behind(pair, side, hedge.end)
    if asked and any(_is_heard_first(pair, partner, root, other) for root in other.roots if root):
        return True  # 'na raadpleging van de wijkraad', 'eerst vragen wij de wijkraad'
    if "na" in side.keys_of(hedge) and "eerst" in other.all_keys and "praten" in other.all_keys:
        return say(side, hedge) == "overleg"  # 'alleen na overleg', 'praten wij daar eerst over'
    if side.keys[hedge.start] == "pas" and _never_before(other):
        return True  # 'pas als de brug er is', 'niet voordat de brug er is'
    orders = side.keys[hedge.start] in ("pas", "eerst", "niet") and not _ORDER.isdisjoint(other.all_keys)
    alone = not _ONLY_THEY.isdisjoint(other.all_keys) and not any(
        other.keys[h.start] in ONLY for h in other.hedges
    )
    only = side.keys[hedge.start] in ONLY and (asks_for(other) or alone)
    if not (orders or only) or not bodies_of(side, hedge) <= {body.concept for body in other.bodies}:
        return False
    when = side.keys[hedge.start + 1 : hedge.start + 2] in _ONLY_THEN
    waited = when and any(_comes_after(other, root) for root in what_of(pair, side, hedge))
    if orders and waited and not _never_before(other):
        return False  # 'pas als de bomen er staan', 'voordat de bomen er staan'
    left = pair.left(side)
    return not any(hedge.start < at < hedge.end and not in_compound(side, at, other) for at in left)


def _is_heard_first(pair: Pair, partner: str, root: str, side: Side) -> bool:
    """Whether a word names those who are heard, and does not stand in what is done only later."""
    return one_thing(pair, partner, root) and not _comes_after(side, root)


_PRIOR = frozenset({"voorafgaand", "voorafgaande"})
_ONLY_THEN = (("als",), ("nadat",), ("wanneer",), ("zodra",))
"""Behind 'pas' these open what must be so first."""


def _comes_after(side: Side, root: str) -> bool:
    """Whether a word stands in what is only done later: 'voordat het de wijkraad heeft gehoord'."""
    return any(key in _LATER and root in side.roots[at : side.stop(at)] for at, key in enumerate(side.keys))


_LATER = frozenset("voordat alvorens daarna waarna vervolgens achteraf".split())


def _never_before(side: Side) -> bool:
    """Whether something is denied until something else: 'niet … voordat'."""
    openers = side.places({"voordat", "alvorens"})
    return any(not {"niet", "geen"}.isdisjoint(side.keys[side.stretch(at)[0] : at]) for at in openers)


def in_compound(side: Side, at: int, other: Side) -> bool:
    """Whether one word starts with the other: the 'vergunning' of 'vergunninghouders'."""
    root = side.roots[at]
    return any(
        min(len(own), len(root)) >= _LONG
        and abs(len(own) - len(root)) > 2
        and (own.startswith(root) or root.startswith(own))
        for own in other.roots
    )


_LONG = 5
"""Letters of a word that stands in a longer one by no chance."""
