"""`voorbehoud`: a hedge or condition that came, went, or was replaced."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.denials import ONLY, asks_for, denials
from regioparagraaf.comparison.reading.hedges import CONSENT, EXCEPTION, UNTIL, Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.event_moments import exchanges
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.signals.termijn import unmatched
from regioparagraaf.dutch.alike import alike, explains

MUST = (
    ("Wij bouwen een brug.", "Wij bouwen waar mogelijk een brug.", "toegevoegd"),
    ("Wij richten de haven in overleg met de vissers in.", "Wij richten de haven in.", "vervallen"),
    ("De steiger is er voor vissers.", "Vissers mogen aan de steiger liggen als er plek is.", "toegevoegd"),
    ("In beginsel betaalt de vervuiler.", "De vervuiler betaalt.", "vervallen"),
    ("De pont vaart, mits er subsidie is.", "De pont vaart bij voldoende draagvlak.", "gewijzigd"),
    ("Wij bouwen een brug.", "Wij bouwen een brug. Voorwaarde is dat het Rijk meebetaalt.", "toegevoegd"),
)
MUST_NOT = (
    (
        "De steigers worden in samenspraak met schippers ontworpen.",
        "Schippers bedenken met ons mee hoe de steigers worden.",
    ),
    (
        "Een nieuwe sluis behoeft de goedkeuring van de dijkraad.",
        "De dijkraad moet een nieuwe sluis goedkeuren.",
    ),
    ("Waar mogelijk planten wij bomen.", "Wij planten bomen waar dat kan."),
    ("De pont vaart mits er subsidie is.", "De pont vaart op voorwaarde dat er subsidie is."),
    ("Als er ijs ligt, vaart de pont niet.", "Wanneer er ijs ligt, vaart de pont niet."),
    ("De haven richten wij in overleg met de vissers in.", "Samen met de vissers richten wij de haven in."),
    ("De steiger is er voor vergunninghouders.", "U mag aan de steiger liggen als u een vergunning hebt."),
    ("Aan de huur is de voorwaarde verbonden dat u vaart.", "U mag huren op voorwaarde dat u vaart."),
    ("Bij ijs vaart de pont niet.", "Als er ijs ligt, vaart de pont niet."),
)
REWRITTEN = 0.38
"""Above this share of changed words a vague word inside a condition is no sign that the condition is new."""
_WISHED = frozenset("wil willen wensen wenst".split())
"""A condition that says no more than this turns on who wants it: 'als alle gemeenten willen'."""
_WEAK = frozenset({"zin-als", "zin-indien", "zin-zodra", "zin-bij", "zin-afhankelijk"})
"""Conditions that are as often a plain 'when': they count only when what they say is new."""
_FREE = frozenset({"behoud", "inachtneming"})
"""Said in many other words ('elke gemeente blijft zelfstandig'): counted only when what they say is new."""


def find(pair: Pair) -> tuple[Signal, ...]:
    """The change in what the promise depends on, if any."""
    if not pair.common.hedges and not pair.draft.hedges:
        return ()  # as of most pairs
    moments = exchanges(pair, *map(tuple, unmatched(pair)))
    gone = [h for h in pair.common.hedges if not any(_is_moment(h, moved.common) for moved in moments)]
    new = [h for h in pair.draft.hedges if not any(_is_moment(h, moved.draft) for moved in moments)]
    for hedge in list(gone):
        twin = next((h for h in new if _same(pair, hedge, h)), None)
        if twin:
            gone.remove(hedge)
            new.remove(twin)
    turned = _reversed(pair) or _no_longer_why(pair)
    if turned:
        return turned
    gone = [hedge for hedge in gone if not _is_told_otherwise(pair, pair.common, hedge)]
    new = [hedge for hedge in new if not _is_told_otherwise(pair, pair.draft, hedge)]
    vague = pair.lexicon.vague_roots - pair.lexicon.pale_roots if pair.changed > REWRITTEN else frozenset()
    ours, theirs = pair.matching.common_left, pair.matching.draft_left
    unsaid = (len(_outside(pair.common, ours)), len(_outside(pair.draft, theirs)))
    rewritten = pair.changed > REWRITTEN
    all_gone, all_new = gone, new
    gone = _telling(
        pair.common, gone, ours, pair.matching.common_content, pair.draft, vague, unsaid[1] * rewritten
    )
    new = _telling(
        pair.draft, new, theirs, pair.matching.draft_content, pair.common, vague, unsaid[0] * rewritten
    )
    if gone and not new:
        new = _replacing(pair, pair.draft, all_new, _bodies(pair.common, gone[0]))
    elif new and not gone:
        gone = _replacing(pair, pair.common, all_gone, _bodies(pair.draft, new[0]))
    was = pair.common.span(gone[0].start, gone[0].end) if gone else ""
    wordt = pair.draft.span(new[0].start, new[0].end) if new else ""
    if not was and not wordt:
        return ()
    direction = Direction.CHANGED if was and wordt else Direction.ADDED if wordt else Direction.DROPPED
    return (Signal(SignalKind.RESERVATION, was, wordt, direction),)


def _replacing(pair: Pair, side: Side, hedges: list[Hedge], replaced: set[str]) -> list[Hedge]:
    """The conditions that took the place of one: a plain 'als' too, when all that it says is new, or when it
    turns on another than the bodies that the `replaced` one named."""
    left = frozenset(pair.left(side))
    return [
        hedge
        for hedge in hedges
        if side.keys[hedge.end : hedge.end + 1] != ("?",)
        and (inside := [at for at in pair.content(side) if hedge.start <= at < hedge.end])
        and (left.issuperset(inside) or (replaced and _bodies(side, hedge).isdisjoint(replaced)))
        and (left.issuperset(inside) or _bodies(side, hedge))
    ]


def _is_moment(hedge: Hedge, moment: tuple[int, int] | None) -> bool:
    """Whether 'zodra' only said when, and another moment took its place: `termijn` weighs that."""
    return moment is not None and hedge.start == moment[0]


def _is_told_otherwise(pair: Pair, side: Side, hedge: Hedge) -> bool:
    """Whether the other side says in another form what a hedge or condition says."""
    other = pair.other(side)
    by_its_words = (_is_no_duty, _is_a_when, _is_expected, _is_a_trial, _is_asked_for, _is_not_yet, _is_held)
    if any(rule(hedge, other) for rule in by_its_words):
        return True
    if any(rule(side, hedge, other) for rule in (_is_denied, _must_consent, _is_lacked, _is_dispute)):
        return True
    by_what_it_is_about = (_is_part_of, _is_attribute, _is_together, _comes_first)
    return any(rule(pair, side, hedge, other) for rule in by_what_it_is_about)


def _reversed(pair: Pair) -> tuple[Signal, ...]:
    """'als de raad instemt' that became 'tenzij de raad instemt', where no denial went with it."""
    if not any(side.keys[h.start] == "tenzij" for side in (pair.common, pair.draft) for h in side.hedges):
        return ()
    if abs(len(denials(pair.common, pair.lexicon)) - len(denials(pair.draft, pair.lexicon))) % 2:
        return ()  # 'wij bouwen niet, tenzij' is 'wij bouwen alleen als'
    for side, other in ((pair.draft, pair.common), (pair.common, pair.draft)):
        unless = [hedge for hedge in side.hedges if side.keys[hedge.start] == "tenzij"]
        if not unless or any(other.keys[hedge.start] in _UNLESS for hedge in other.hedges):
            continue
        for hedge in other.hedges:
            about = _about(pair, other, hedge)
            if other.keys[hedge.start] not in _IF or _denied(other, hedge) != _denied(side, unless[0]):
                continue
            if any(_alike(pair, one, root) for one in about for root in _about(pair, side, unless[0])):
                said = other.span(hedge.start, hedge.end), side.span(unless[0].start, unless[0].end)
                was, wordt = said if side is pair.draft else said[::-1]
                return (Signal(SignalKind.RESERVATION, was, wordt, Direction.CHANGED),)
    return ()


def _no_longer_why(pair: Pair) -> tuple[Signal, ...]:
    """'omdat het Rijk meebetaalt' that became 'als het Rijk meebetaalt' in a kept sentence, or the other way
    round."""
    if pair.changed > KEPT:
        return ()
    for side, other, direction in (
        (pair.draft, pair.common, Direction.ADDED),
        (pair.common, pair.draft, Direction.DROPPED),
    ):
        told = _WHY.isdisjoint(side.keys) and not _WHY.isdisjoint(other.keys)
        ifs = [h for h in side.hedges if h.group.startswith("zin-") and side.keys[h.start] in _IF]
        if told and len(ifs) == 1 and not any(h.group.startswith("zin-") for h in other.hedges):
            said = side.span(ifs[0].start, ifs[0].end)
            was, wordt = ("", said) if side is pair.draft else (said, "")
            return (Signal(SignalKind.RESERVATION, was, wordt, direction),)
    return ()


KEPT = 0.3
"""Up to this share of changed words a reason that became a condition was put there."""
_WHY = frozenset("omdat want aangezien zodat doordat nu".split())


_UNLESS = frozenset("tenzij behalve behoudens uitgezonderd op".split())
_IF = ONLY | frozenset("als indien wanneer mits zodra pas".split())


def _is_part_of(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether a condition of the other side says all of it too: one there may be told as two here."""
    about = _about(pair, side, hedge)
    if not about or not hedge.group.startswith("zin-"):
        return False
    return any(
        twin.group.startswith("zin-")
        and _denied(side, hedge) == _denied(other, twin)
        and all(any(_alike(pair, one, root) for root in _about(pair, other, twin)) for one in about)
        and _bodies(side, hedge) <= _bodies(other, twin)
        for twin in other.hedges
    )


def _is_attribute(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'op plaatsen waar dat geschikt is' is told as 'op geschikte plaatsen': all that the condition
    says stands on the other side before a noun of this one."""
    if side.keys[hedge.start] != "waar":
        return False
    about = _about(pair, side, hedge)
    attributes = {
        other.roots[at]
        for at, key in enumerate(other.keys[:-1])
        if key.endswith("e") and other.roots[at + 1] in side.roots
    }
    return bool(about) and about <= attributes


def _denied(side: Side, hedge: Hedge) -> int:
    """How many denials the condition holds."""
    return sum(side.keys[at] in _NOT_THERE for at in range(hedge.start, hedge.end))


_NOT_THERE = frozenset("niet geen ontbreekt ontbreken uitblijft uitblijven".split())


_POINTING = (("tot", "die"), ("tot", "dat"), ("tot", "dan"))
"""'Tot die tijd' only points at a condition that stands elsewhere."""
_ORDER = frozenset("voordat alvorens vooraf eerst voorafgaand pas nadat".split())
_FIRST = frozenset("eerst vooraf vooraleer voordat alvorens daarna nadat".split())
_ONLY_THEY = ONLY | {"voorbehouden"}


_OF_ONESELF = frozenset("zelf zichzelf vrijwilliger vrijwilligers vrijwilligerswerk".split())
_DUTY = frozenset("verplicht hoeven hoeft verplichting".split())


def _is_no_duty(hedge: Hedge, other: Side) -> bool:
    """Whether 'vrijwillig' is told as 'niet verplicht' or 'hoeft niet'."""
    free = hedge.group == "vrijwillig"
    if free and not _OF_ONESELF.isdisjoint(other.keys):
        return True  # 'uit zichzelf', 'kiezen er zelf voor'
    return free and not _DUTY.isdisjoint(other.keys) and not {"niet", "geen"}.isdisjoint(other.keys)


def _is_a_when(hedge: Hedge, other: Side) -> bool:
    """Whether 'eventuele overschotten' is told as 'is er een overschot', 'zo nodig' as 'is het nodig'."""
    whens = [h for h in other.hedges if h.group in ("zin-als", "zin-indien")]
    if hedge.group == "nodig":
        return any(not _NEED.isdisjoint(other.keys[h.start : h.end]) for h in whens)
    return hedge.group == "eventueel" and bool(whens)


def _is_expected(hedge: Hedge, other: Side) -> bool:
    """Whether 'naar verwachting' is told as 'de verwachting is dat'."""
    return hedge.group == "verwachting" and any(key.startswith("verwacht") for key in other.keys)


_NEED = frozenset("nodig noodzakelijk gewenst wenselijk aanleiding".split())


_ASKING = frozenset(
    "vraag vraagt vragen verzoekt verzoeken wil wilt willen wens wenst wensen "
    "aanvraag aanvraagt aanvragen".split()
)


def _is_asked_for(hedge: Hedge, other: Side) -> bool:
    """Whether 'op verzoek' is told as 'wie daarom vraagt' or 'wilt u dat'."""
    return hedge.group == "verzoek" and not _ASKING.isdisjoint(other.keys)


def _is_not_yet(hedge: Hedge, other: Side) -> bool:
    """Whether 'voorlopig' is told as 'nog niet'."""
    return hedge.group == "vooralsnog" and any(
        other.keys[at : at + 2] in (("nog", "niet"), ("nog", "geen")) for at in range(len(other.keys))
    )


def _is_held(hedge: Hedge, other: Side) -> bool:
    """Whether 'ons uitgangspunt is dat' is told as 'wij vinden dat' or 'wij gaan uit van'."""
    if hedge.group != "beginsel":
        return False
    holds = any(
        key in ("vinden", "vindt") and "dat" in other.keys[at : at + 3] for at, key in enumerate(other.keys)
    )
    starts = any(
        key in ("gaan", "gaat")
        and ("uit", "van") in zip(other.keys[at : at + 5], other.keys[at + 1 : at + 6], strict=False)
        for at, key in enumerate(other.keys)
    )
    stated = "uitgangspunt" in other.keys  # 'dat is voor ons het uitgangspunt'
    return holds or starts or stated


_DISPUTE = ("geschil", "onenig", "conflict", "ruzie", "verschil", "meningsverschil", "oneens")


def _is_denied(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'met uitzondering van X' is told as 'alleen bij X niet', or as 'maar niet bij X'; and
    'niet, behalve bij X' as 'alleen bij X'."""
    if hedge.group != EXCEPTION:
        return False
    there = not ONLY.isdisjoint(other.keys) and not {"niet", "geen"}.isdisjoint(other.keys)
    but_not = any(pair in _BUT_NOT for pair in pairwise(other.keys))
    only = not ONLY.isdisjoint(other.keys) and not {"niet", "geen"}.isdisjoint(side.keys[: hedge.start])
    return there or but_not or only


_BUT_NOT = frozenset({("maar", "niet"), ("doch", "niet")})


def _is_lacked(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'alleen als er draagvlak is' is told as 'zonder draagvlak niet'."""
    if side.keys[hedge.start] not in ONLY | {"pas", "mits"} or {"niet", "geen"}.isdisjoint(other.keys):
        return False
    asked = frozenset(root for root in side.roots[hedge.start : hedge.end] if len(root) > _LONG)
    return any(
        key == "zonder" and not asked.isdisjoint(other.roots[at + 1 : at + 3])
        for at, key in enumerate(other.keys)
    )


def _is_dispute(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'worden wij het niet eens' is told as 'bij geschillen'."""
    return _disputes(side, hedge) and any(key.startswith(_DISPUTE) for key in other.keys)


_NEEDING = frozenset("behoeft behoeven vereist vereisen vergt vergen".split())
_MUST = frozenset({"moet", "moeten"})
_CONSENTING = ("goedk", "inste", "toest", "akkoord", "eens")


def _must_consent(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'behoeft goedkeuring van de raad' is told as 'de raad moet het goedkeuren'."""
    if side.keys[hedge.start] not in _NEEDING:
        return False
    green = ("groen", "licht") in pairwise(other.keys)
    agrees = green or any(key.startswith(_CONSENTING) for key in other.keys)
    consents = not _MUST.isdisjoint(other.keys) and agrees
    named = _bodies(side, hedge) <= {body.concept for body in other.bodies}
    return consents and named


def _disputes(side: Side, hedge: Hedge) -> bool:
    words = side.keys[hedge.start : hedge.end]
    return hedge.group == "oneens" or (hedge.group in _WEAK and "eens" in words and "niet" in words)


def _is_a_trial(hedge: Hedge, other: Side) -> bool:
    """Whether 'op proef' is told as 'een proefjaar'."""
    return hedge.group == "proef" and any(key.startswith(("proef", "pilot")) for key in other.keys)


_ALONG = frozenset({"mee", "meedenken", "meepraten"})


def _is_together(pair: Pair, side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether 'in overleg met de dorpsraad' is told as 'samen met de dorpsraad': with the same ones."""
    if hedge.group != "overleg" or side.keys[hedge.start] == "na" or side.keys[hedge.end - 1] != "met":
        return False
    partner = _noun_behind(pair, side, hedge.end)
    if partner in other.roots and not _ALONG.isdisjoint(other.keys):
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
    asked = side.keys[hedge.start] in ("na", "gehoord") and not _FIRST.isdisjoint(other.keys)
    if asked and _noun_behind(pair, side, hedge.end) in other.roots:
        return True  # 'na raadpleging van de wijkraad', 'eerst vragen wij de wijkraad'
    if "na" in side.keys[hedge.start : hedge.end] and "eerst" in other.keys and "praten" in other.keys:
        return _say(side, hedge) == "overleg"  # 'alleen na overleg', 'praten wij daar eerst over'
    orders = side.keys[hedge.start] in ("pas", "eerst", "niet") and not _ORDER.isdisjoint(other.keys)
    alone = not _ONLY_THEY.isdisjoint(other.keys) and not any(
        other.keys[h.start] in ONLY for h in other.hedges
    )
    only = side.keys[hedge.start] in ONLY and (asks_for(other) or alone)
    if not (orders or only) or not _bodies(side, hedge) <= {body.concept for body in other.bodies}:
        return False
    left = pair.left(side)
    return not any(hedge.start < at < hedge.end and not _in_compound(side, at, other) for at in left)


def _in_compound(side: Side, at: int, other: Side) -> bool:
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


def _asks_a_body(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether it is up to a body that the other side does not name: 'als alle raden dat willen'."""
    there = {body.concept for body in other.bodies}
    return any(
        body.concept not in there
        and body.kind in ("eigen", "ander")
        and not any(key.startswith(body.concept) for key in other.keys)  # 'de rijksregeling'
        for body in side.bodies
        if hedge.start <= body.start < hedge.end
    )


def _measured_there(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether the number that the condition turns on stands on the other side too: the limit is not new."""
    measured = side.measures
    limits = [q.value for q in measured.quantities if hedge.start <= q.start < hedge.end]
    limits += [term.moment for term in measured.terms if hedge.start <= term.start < hedge.end]
    there = {q.value for q in other.measures.quantities} | {term.moment for term in other.measures.terms}
    return bool(limits) and there.issuperset(limits)


def _outside(side: Side, left: Collection[int]) -> list[int]:
    """The unanswered words outside the conditions: a condition on the other side may answer these."""
    inside = {at for hedge in side.hedges for at in range(hedge.start, hedge.end)}
    return [at for at in left if at not in inside]


def _telling(
    side: Side,
    hedges: list[Hedge],
    left: tuple[int, ...],
    content: tuple[int, ...],
    other: Side,
    vague: Collection[str],
    unsaid: int,
) -> list[Hedge]:
    """The hedges that count: all but the weak conditions that only say what the other side says too, or may
    say (`unsaid` words of it have no answer yet): 'wie in armoede leeft', 'hebt u te weinig geld?'."""
    out = []
    left_all = frozenset(left)
    for hedge in hedges:
        if hedge.group == UNTIL and side.keys[hedge.start : hedge.start + 2] in _POINTING:
            continue
        if hedge.group == "zin-mits" and _is_who(side, hedge, left, content, other):
            continue
        while_it_lasts = _lasts(side, hedge) or _answered(side, hedge, left)
        if hedge.group == UNTIL and while_it_lasts and not _DURING.isdisjoint(other.keys):
            continue  # 'zolang dit akkoord loopt' is 'gedurende de looptijd'
        if hedge.group in _WEAK | _FREE and (unsaid or hedge.group != "zin-afhankelijk"):
            start = hedge.start
            end = side.stop(hedge.end)
            inside = [at for at in content if start < at < end]
            if _measured_there(side, hedge, other):
                continue
            fresh = [
                at
                for at in inside
                if at in left and side.roots[at] not in vague and not _in_compound(side, at, other)
            ]
            asks = _asks_a_body(side, hedge, other)
            plain = side.keys[hedge.end : hedge.end + 1] != ("?",)
            wished = plain and not inside and not _WISHED.isdisjoint(side.keys[hedge.start : hedge.end])
            kept = bool(fresh) and not other.hedges and _only_lacks_it(side, hedge, other)
            told = len(fresh) * 2 <= len(inside) and not wished and not kept
            asked = side.keys[hedge.end : hedge.end + 1] == ("?",)
            told = told or 0 < len(fresh) <= unsaid or (asked and unsaid > 0)
            alone = len(inside) > max(1, unsaid) and left_all.issuperset(inside) and not other.hedges
            if told and not alone and not asks:
                continue
        out.append(hedge)
    return out


def _only_lacks_it(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether the other side says nothing but what stands around the condition: it was struck."""
    here = {key for key in side.keys if key[0].isalnum()}
    return all(key in here for key in other.keys if key[0].isalnum())


def _is_who(side: Side, hedge: Hedge, left: Collection[int], content: Collection[int], other: Side) -> bool:
    """Whether the condition is told as whom it is for: 'eigenaren, mits zij zich vastleggen', 'eigenaren die
    zich vastleggen'."""
    inside = [at for at in content if hedge.start <= at < hedge.end]
    told = bool(inside) and not any(at in left for at in inside)
    for at, key in enumerate(other.keys):
        if told and key in ("die", "wie"):
            said = other.roots[at : other.stop(at)]
            if any(side.roots[place] in said for place in inside):
                return True
    return False


def _same(pair: Pair, one: Hedge, other: Hedge) -> bool:
    """Whether two hedges say the same: of one group, or conditions on the same thing."""
    a, b = one.group, other.group
    if not {a, b} & CONSENT and not a.startswith("zin-") and not b.startswith("zin-"):
        return a == b
    if a == b == UNTIL and _until(pair.common, one) != _until(pair.draft, other):
        return False
    if a == b == UNTIL and _ends_by_another(pair, other):
        return False
    ours = _about(pair, pair.common, one)
    theirs = _about(pair, pair.draft, other)
    if not ours or not theirs:
        return a == b
    says = {_say(pair.common, one), _say(pair.draft, other)}
    if len(says) > 1 and "" not in says:
        return False
    parts = [
        _PARTS.intersection(s.keys[h.start : h.end]) for s, h in ((pair.common, one), (pair.draft, other))
    ]
    if parts[0] != parts[1]:
        return False  # 'als de meeste raden instemmen' is not all of them
    alike_said = len(says) == 1 and "" not in says
    joined = ["en" in s.keys[h.start : h.end] for s, h in ((pair.common, one), (pair.draft, other))]
    if alike_said and joined[0] != joined[1]:
        return False  # one more, or one less, who must agree
    if alike_said and any(_alike(pair, x, y) for x in ours for y in theirs):
        return _bodies(pair.common, one) == _bodies(pair.draft, other)
    bodies = _bodies(pair.common, one)
    upto = (bodies, _bodies(pair.draft, other))
    limit = _limit(pair.common, one)
    if limit and limit == _limit(pair.draft, other) and (upto[0] == upto[1] or not all(upto)):
        return True
    if bodies and a == b and a not in CONSENT and bodies == _bodies(pair.draft, other):
        return True
    if {a, b} == CONSENT:
        return False
    named = bodies and a not in CONSENT and b not in CONSENT and bodies == _bodies(pair.draft, other)
    if named and any(_alike(pair, x, y) for x in ours for y in theirs):
        return True  # on one body and one thing
    shared = sum(any(_alike(pair, x, y) for y in theirs) for x in ours)
    back = sum(any(_alike(pair, x, y) for x in ours) for y in theirs)
    half = shared * 2 >= len(ours) and back * 2 >= len(theirs)
    said = shared > 0 and a == b and _is_said(pair, pair.common, one) and _is_said(pair, pair.draft, other)
    return (half or said) and _bodies(pair.common, one) == _bodies(pair.draft, other)


def _is_said(pair: Pair, side: Side, hedge: Hedge) -> bool:
    """Whether the other side says all of a condition, in it or outside it."""
    return not any(hedge.start <= at < hedge.end for at in pair.left(side))


def _ends_by_another(pair: Pair, hedge: Hedge) -> bool:
    """Whether it lasts until something else: 'tot de brug er is', 'tot de bouw van de brug begint'."""
    empty = pair.lexicon.vague_roots | pair.lexicon.pale_roots
    fresh = [at for at in pair.matching.draft_left if hedge.start <= at < hedge.end]
    return len(fresh) > 1 and any(pair.draft.roots[at] not in empty for at in fresh)


_PARTS = frozenset("meeste meerderheid enkele".split())


def _say(side: Side, hedge: Hedge) -> str:
    """What kind of say a condition asks for: 'na overleg', 'met instemming'; '' for another condition."""
    words = side.keys[hedge.start : hedge.end]
    return next((kind for kind, say in _SAYS.items() if not say.isdisjoint(words)), "")


_SAYS = {
    "overleg": frozenset("overleg samenspraak afstemming raadpleging ruggespraak gesprek overlegd".split()),
    "instemming": frozenset(
        "instemming toestemming goedkeuring akkoord instemmen ingestemd instemt "
        "goedvindt goedvinden goedgevonden ja eens".split()
    ),
    "advies": frozenset("advies geadviseerd".split()),
    "melding": frozenset("melding kennisgeving bericht mededeling gemeld".split()),
}
"""From being heard to having to agree: each another say."""


def _limit(side: Side, hedge: Hedge) -> set[float]:
    """The numbers that a condition turns on: not those that count a body ('de vijf raden')."""
    bodies = {at for body in side.bodies for at in range(body.start, body.end)}
    inside = [q for q in side.measures.quantities if hedge.start <= q.start < hedge.end]
    return {round(q.value) for q in inside if q.start not in bodies}


def _until(side: Side, hedge: Hedge) -> bool:
    """Whether the condition ends when something happens ('totdat', 'zolang niet') or holds while it lasts."""
    words = side.keys[hedge.start : hedge.end]
    return words[0] != "zolang" or not _UNDONE.isdisjoint(words)


_LASTING = frozenset("loopt lopen duurt duren geldt gelden".split())
_DURING = frozenset("gedurende tijdens looptijd duur geldigheidsduur".split())


def _lasts(side: Side, hedge: Hedge) -> bool:
    return not _LASTING.isdisjoint(side.keys[hedge.start : hedge.end])


def _answered(side: Side, hedge: Hedge, left: Collection[int]) -> bool:
    """Whether all that the condition says stands on the other side: 'zolang er gebouwd wordt'."""
    inside = range(hedge.start, hedge.end)
    return _UNDONE.isdisjoint(side.keys[hedge.start : hedge.end]) and not any(at in left for at in inside)


_UNDONE = _NOT_THERE | frozenset("nog loopt lopen duurt duren bezig gaande".split())
"""With these 'zolang' lasts until something is done: 'zolang het onderzoek loopt'."""


def _about(pair: Pair, side: Side, hedge: Hedge) -> set[str]:
    """The roots of what a condition is about; what stands between 'alleen' and 'als' is what it allows."""
    words = range(hedge.start, hedge.end)
    if side.keys[hedge.start] in ONLY or side.keys[hedge.start : hedge.start + 2] in _NOT_BEFORE:
        opener = next((at for at in words if side.keys[at] in _OPENING), hedge.start)
        words = range(opener, hedge.end)
    return {
        side.roots[at]
        for at in words
        if side.roots[at]
        and side.keys[at][0].isalnum()
        and side.keys[at] not in pair.lexicon.function_words | _OPENERS
        and side.roots[at] not in pair.lexicon.light_roots | pair.lexicon.denying_roots
        and pair.lexicon.denials.get(side.keys[at]) != "vol"
        and side.keys[at] not in _NOT_THERE
    }


_NOT_BEFORE = (("niet", "eerder"), ("niet", "vroeger"))
_OPENING = frozenset("als indien wanneer mits na nadat met".split())
_OPENERS = frozenset(
    "zover voorzover "
    "voorbehoud voorwaarde mits tenzij zodra zolang totdat tijd moment ogenblik uitzondering uitgezonderd "
    "behalve behoudens geldt geval gevallen".split()
)
"""Words of a condition that only open it or point at it."""


def _alike(pair: Pair, one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    explained = explains(one, other, pair.lexicon) or explains(other, one, pair.lexicon)
    return explained or alike(one, other, pair.lexicon) or (len(shorter) >= 4 and shorter in longer)


def _bodies(side: Side, hedge: Hedge) -> set[str]:
    return {
        body.concept for body in side.bodies if hedge.start <= body.start < hedge.end and body.kind != "wij"
    }
