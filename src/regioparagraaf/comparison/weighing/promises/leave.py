"""What one may or can, and what one must: a 'kunnen' that came or went, 'moeten' that became 'kunnen'."""

from __future__ import annotations

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.bodies import PROMISERS
from regioparagraaf.comparison.reading.commitments import Commitment, able
from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.promise import ABLE, answering, bounds, clause, plain_verbs
from regioparagraaf.comparison.reading.said_here import said_here
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.came_or_went import OFFERING
from regioparagraaf.comparison.weighing.bodies.exchanged_bodies import GIVING
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.promises.only_can_be import ANYBODY, only_can_be
from regioparagraaf.comparison.weighing.reach.groups import DWELLERS
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.small_words import BECOMING, COMING, DUE
from regioparagraaf.dutch.verbs import GETTING, is_subordinate
from regioparagraaf.dutch.wordclass import PREPOSITIONS, is_participle


def another_modal(pair: Pair) -> tuple[Signal, ...]:
    """'moet' that became 'kan' or 'wil' in a kept sentence, or the other way round, whoever must."""
    if pair.changed > FEW:
        return ()
    for side, other, way in (
        (pair.common, pair.draft, Direction.WEAKER),
        (pair.draft, pair.common, Direction.STRONGER),
    ):
        if DUE.isdisjoint(side.all_keys):
            continue
        due = side.places(DUE)
        free = other.places(_FREE)
        if (
            len(due) != 1
            or len(free) != 1
            or not _FREE.isdisjoint(side.all_keys)
            or not DUE.isdisjoint(other.all_keys)
        ):
            continue
        (at,), (place,) = due, free
        before = side.keys[max(at - 1, 0)] == other.keys[max(place - 1, 0)]
        if before or side.keys[at + 1 : at + 2] == other.keys[place + 1 : place + 2]:
            words = (side.words(at), other.words(place))
            was, wordt = pair.in_order(side, words)
            return (Signal(SignalKind.COMMITMENT, was, wordt, way),)
    return ()


_FREE = ABLE | {"wil", "willen"}


_ENABLING = frozenset(
    "toegankelijk openbaar mogelijk mogelijkheid gelegenheid kans terecht aanmerking mandaat machtiging "
    "bevoegdheid toegang toegelaten opengesteld".split()
)


_ENABLED = frozenset("bevoegd gesteld stelt stellen biedt bieden geeft geven".split())
"""Words of a marker that says 'kunnen' itself: 'is bevoegd', 'in staat gesteld', 'biedt gelegenheid'."""


def enables(side: Side, marker: str, other: Side) -> bool:
    """Whether the side says 'kunnen' by an adjective ('toegankelijk'), or 'kunnen' for 'bevoegd', where the
    other one has a marker for it."""
    if marker in _ENABLED | ABLE and not ABLE.isdisjoint(side.all_keys):
        return True
    return marker not in _ENABLED and any(
        (key in _ENABLING or (key.endswith(_ABLE) and len(key) > 6)) and _grants(side, at, other)
        for at, key in enumerate(side.keys)
    )


def _grants(side: Side, at: int, other: Side) -> bool:
    """Whether a word can answer a 'kunnen' of the other side: not where both have it ('het openbaar vervoer',
    'zo snel mogelijk'). Beside one of those who promise, neither before its noun ('openbaar groen') nor where
    it is made so ('openbaar gemaakt'); what people can is told in many ways."""
    key = side.keys[at]
    if key in other.all_keys:
        return False
    if key == "mogelijk" and not _AS.isdisjoint(side.keys[max(at - 2, 0) : at]):
        return False
    if not _we_can(other):
        return True
    behind = side.keys[at + 1] if at + 1 < len(side.keys) else "."
    described = key.endswith(_ABLE) and behind[0].isalpha() and behind not in PREPOSITIONS
    if described and side.is_noun(at + 1):
        return False
    return key != "openbaar" or _MAKING.isdisjoint(side.all_keys)


def _we_can(side: Side) -> bool:
    """Whether those who promise 'kunnen' or 'mogen' here."""
    return any(
        body.kind in PROMISERS
        and body.role == "doet"
        and not ABLE.isdisjoint(
            (*side.keys[max(body.start - 1, 0) : body.start], *side.keys[body.end : body.end + 1])
        )
        for body in side.bodies
    )


_AS = frozenset("zo zoveel".split())


_ABLE = ("baar", "bare", "baarheid")


TOUCHED = 0.15
"""Up to this share of changed words a 'kan' in a subordinate clause came for itself: 'wie helpt', 'wie kan
helpen'."""


FEW = 0.3
"""Up to this share of changed words a 'kunnen' or 'mogen' that comes or goes was changed on purpose."""


def allowed(pair: Pair) -> tuple[Signal, ...]:
    """A 'kunnen' or 'mogen' that alone came or went, whoever may: 'bewoners kunnen eigenaar worden'."""
    if _ABLE_TO.isdisjoint(pair.common.all_keys) and _ABLE_TO.isdisjoint(pair.draft.all_keys):
        return ()
    lightly = pair.changed <= TOUCHED
    was, wordt = able(pair.common, lightly), able(pair.draft, lightly)
    if (was is None) == (wordt is None):
        return ()
    side = pair.common if was is not None else pair.draft
    at = was if was is not None else wordt
    assert at is not None
    other = pair.other(side)
    if side.keys[at] == _ELIGIBLE and _ELIGIBLE in other.all_keys:
        return ()  # denied of whom it is on one side alone
    if to_be_done(side, at, other) or _is_made_possible(pair, side, at, other):
        return ()
    freed = _obliges(other) and not any(kind == "sluit" for kind, *_ in side.scopes)
    kept = leaves_open(side, at, pair) or _only_offered(side, at, other) or _may_keep(side, at, other)
    gets = _may_get(side, at, other) or only_can_be(pair, side, at)
    if pair.changed > FEW and not freed and not gets and not (kept and not entitles(other, side)):
        return ()
    if _went_with_its_clause(pair, side, at):
        return ()
    if side.keys[at] in ("mag", "mogen") and _bounded(pair.common) and _bounded(pair.draft):
        return ()  # 'mag ten hoogste 3 procent stijgen', 'stijgt ten hoogste 3 procent'
    may = ABLE | _ADMITTING | {"mogelijk", "toegestaan", "mogelijkheid", "gelegenheid"}
    if has_time(other):
        return ()
    granted = sum(key in may and (key in ABLE or _grants(other, p, side)) for p, key in enumerate(other.keys))
    both = granted > 0
    one_more = sum(key in ABLE for key in side.keys) > granted
    if denial_differs(pair) or (both and not (one_more and leaves_open(side, at, pair))):
        return ()
    if not (_OFFERED & other.all_keys).issubset(side.all_keys):
        return ()
    given = _given_to_them(other) if gets else ()
    said = other.words(*given) or strength_shown(other, None, side, Commitment("K", (at,), at), pair.lexicon)
    way = Direction.WEAKER if side is pair.draft else Direction.STRONGER
    return (Signal(SignalKind.COMMITMENT, *pair.in_order(side, (side.words(at), said)), way),)


def _went_with_its_clause(pair: Pair, side: Side, at: int) -> bool:
    """Whether what one can is not on the other side at all, beside another clause that is."""
    start, stop = side.stretch(at)
    about = [place for place in pair.content(side) if start <= place < stop]
    rest = [place for place in pair.content(side) if not start <= place < stop]
    left = frozenset(pair.left(side))
    return len(about) > 1 and left.issuperset(about) and bool(rest) and left.isdisjoint(rest)


_ELIGIBLE = "aanmerking"
_ABLE_TO = ABLE | {_ELIGIBLE}


def _is_made_possible(pair: Pair, side: Side, at: int, other: Side) -> bool:
    """Whether the other side says with one word that it can be done: 'boten kunnen de geul bevaren', 'de geul
    wordt bevaarbaar'."""
    possible = [other.roots[p] for p, key in enumerate(other.keys) if key.endswith(("baar", "bare"))]
    deeds = [side.roots[p] for p in range(at + 1, side.stop(at)) if side.keys[p].endswith("n")]
    can = side.keys[at] in ("kan", "kunt", "kunnen") and _MAKING.isdisjoint(other.all_keys)
    return can and any(alike(deed, one, pair.lexicon) for deed in deeds if deed for one in possible)


_MAKING = frozenset("maak maakt maken gemaakt houd houdt houden gehouden".split())
"""With these somebody sees to it that it can be done, and that is more."""


def to_be_done(side: Side, at: int, other: Side) -> bool:
    """Whether 'iedereen kan het inzien' is told as 'het is voor iedereen in te zien'."""
    if not _BOUND_TO.isdisjoint(other.all_keys):
        return False
    if side.keys[at] not in ("kan", "kunnen") and _FREELY.isdisjoint(other.all_keys):
        return False  # what is free 'vrij in te zien' may be seen; what 'is te melden' must be told
    being = not {"is", "zijn"}.isdisjoint(other.all_keys) and "om" not in other.all_keys
    done = [two for one, two in zip(other.keys, other.roots[1:], strict=False) if one == "te"]
    return being and any(root and root in side.all_roots for root in done)


_FREELY = frozenset({"vrij", "vrijelijk", "gratis"})
_BOUND_TO = frozenset("verplicht gehouden nodig bereid".split())
"""With these 'is … te' is no 'kan'."""


def _bounded(side: Side) -> bool:
    return any(quantity.bound == "max" for quantity in side.measures.quantities)


def leaves_open(side: Side, at: int, pair: Pair) -> bool:
    """Whether those who promise may, or a thing may happen: 'wij kunnen een loket openen', 'er kan een loket
    komen', 'de pas kan vervallen'. That people can do or get something is as often how a promise to them is
    told in plain words."""
    start, end = clause(side, at)
    for body in side.bodies:
        if body.kind in PROMISERS and body.role == "doet" and at in (body.end, body.start - 1):
            return True
        if body.kind in PROMISERS and body.role == "door" and start <= body.start < end:
            return True  # 'door ons kan een loket worden geopend'
    end = next((p for p in range(at, end) if side.keys[p].startswith("waar")), end)  # 'komen waarin …'
    verbs = [key for key in side.keys[at:end] if key[0].isalpha()]
    people = any(
        side.roots[place] in pair.lexicon.people_roots | DWELLERS and not _is_under(side, place)
        for place in range(start, end)
    )
    happens = not _HAPPENING.isdisjoint(verbs[-1:])
    stands = verbs[-1:] == ["staan"] and not _STANDING.isdisjoint(pair.other(side).all_keys)
    happens = happens or stands  # 'in het plan staan drie eisen', 'kunnen drie eisen staan'
    return happens and not people and not ANYBODY.intersection(side.keys[start:end])


_STANDING = frozenset({"staat", "staan"})
_HAPPENING = frozenset(
    "komen vervallen verdwijnen stoppen stijgen dalen ingaan doorgaan omhooggaan omlaaggaan dichtgaan "
    "gelden blijven toenemen afnemen uitvallen verlopen eindigen aflopen veranderen wijzigen".split()
)
"""What a thing does and nobody: that it can happen is no offer to anyone."""


def _is_under(side: Side, at: int) -> bool:
    """Whether people are only for whom it is or whose: 'voor ouderen', 'voor kwetsbare ouderen'."""
    described = side.keys[at - 1].endswith(("e", "het")) and side.keys[max(at - 2, 0)] in _UNDER
    return described or side.keys[at - 1] in _UNDER


_UNDER = frozenset({"van", "voor", "bij", "op"})
"""Behind these people are not who can: 'op daken van scholen kunnen panelen komen'."""


def _only_offered(side: Side, at: int, other: Side) -> bool:
    """Whether one can get what the other side has done for all by those who promise: 'wij bezoeken ouderen',
    'ouderen kunnen bezoek krijgen'. Who is given something can get it."""
    does = any(body.kind in PROMISERS and body.role == "doet" for body in other.bodies)
    gets = "krijgen" in side.keys[slice(*clause(side, at))]
    named = any(body.kind in PROMISERS for body in side.bodies)
    return gets and does and not named and (GIVING | OFFERING).isdisjoint(other.all_roots)


def _may_keep(side: Side, at: int, other: Side) -> bool:
    """Whether one can keep or stay what the other side says that he does: 'behouden hun baan', 'kunnen hun
    baan behouden'. Nobody does that by choosing to, as he uses what is there for him."""
    verbs = [key for key in side.keys[at + 1 : side.stop(at)] if key[0].isalpha()][-1:]
    return any(
        root == side.roots[place] and said_here(other, there)
        for place in range(at + 1, side.stop(at))
        if side.keys[place] in _KEEPING and [side.keys[place]] == verbs
        for there, root in enumerate(other.roots)
    )


_KEEPING = frozenset("behouden houden blijven".split())


def _may_get(side: Side, at: int, other: Side) -> bool:
    """Whether one can get or become what the other side says that he gets or becomes, by the same verb:
    'heeft recht op een ligplaats', 'kan recht hebben op een ligplaats'. However freely the rest is told, that
    says less."""
    stop = side.stop(at)
    for place in range(at + 1, clause(side, at)[1]):
        forms = _GETTING.get(side.keys[place], frozenset())
        closes = side.keys[place + 1 : place + 2] in _CLOSED and side.keys[place] in GETTING
        if place >= stop and not closes:
            continue  # behind a row it closes the clause: 'kan een roer, een zeil en een mast krijgen'
        if side.keys[place] == "hebben" and "recht" not in side.keys[at - 1 : stop]:
            continue
        if side.keys[place] == "worden" and is_participle(side.keys[place - 1]):
            continue  # 'kan worden geleend' says what it is for
        for there, key in enumerate(other.keys):
            if key in forms and said_here(other, there) and _is_so(other, there, key):
                return True
        if side.keys[place] in GETTING and _given_to_them(other):
            return True
        if side.keys[place] == "krijgen" and place + 1 == stop and _comes_to_a_thing(side, at, other):
            return True
    return False


_CLOSED = ((), (".",), (";",))


def _comes_to_a_thing(side: Side, at: int, other: Side) -> bool:
    """Whether a thing can get what comes to it on the other side: 'op de kade komt een kraan', 'de kade kan
    een kraan krijgen'. People who can get what comes are given it."""
    start, end = clause(side, at)
    if any(start <= body.start < end for body in side.bodies) or not ANYBODY.isdisjoint(side.keys[start:end]):
        return False
    single = side.keys[at] == "kan" and side.keys[start] in _ONE_THING
    return single and any(key in COMING and said_here(other, p) for p, key in enumerate(other.keys))


_ONE_THING = frozenset("de het elk elke ieder iedere dit deze".split())


_GETTING = {
    "krijgen": frozenset({"krijgt", "krijgen"}),
    "ontvangen": frozenset({"ontvangt", "ontvangen"}),
    "worden": frozenset({"wordt", "worden"}),
    "hebben": frozenset({"heeft", "hebt", "hebben"}),
}
"""Verbs for getting and becoming, with the forms that state it; 'hebben' that of a right."""


def _given_to_them(side: Side) -> tuple[int, ...]:
    """The places of the verb by which a main clause gives it in the passive to whom it names: 'aan pachters
    wordt een boot verstrekt'; none where no clause does."""
    for at, key in enumerate(side.keys):
        if key not in BECOMING or is_subordinate(side.keys, at):
            continue
        start, stop = bounds(side, at)
        granted = next((p for p in range(at + 1, stop) if side.keys[p] in _GRANTED), None)
        if granted is not None and "aan" in side.keys[start:stop]:
            return at, granted
    return ()


_GRANTED = frozenset("verstrekt toegekend uitgekeerd uitbetaald uitgereikt".split())


def _is_so(side: Side, at: int, key: str) -> bool:
    """Whether the verb states what one gets or becomes, and is no auxiliary of a participle."""
    if key in ("heeft", "hebt", "hebben"):
        return "recht" in side.keys[at : side.stop(at)]
    last = side.keys[side.stop(at) - 1]
    return key not in BECOMING or not (is_participle(last) or is_participle(side.keys[at + 1]))


def _obliges(side: Side) -> bool:
    """Whether somebody must: what may or can be done instead, is no duty, nor is what is asked for that."""
    if _DUTY.isdisjoint(side.all_keys):
        return False
    return any(key in _DUTY and at not in side.in_hedges for at, key in enumerate(side.keys))


_DUTY = frozenset(
    "moet moeten dient dienen verplicht gehouden vereist verantwoordelijk voorwaarde eis eisen".split()
)


def entitles(side: Side, other: Side) -> bool:
    """Whether the side gives leave or power in words that the other lacks: 'is bevoegd', 'behoudt zich het
    recht voor'."""
    given = _ENABLED - {"geeft", "geven", "stelt", "stellen"} | _ENABLING | _ADMITTING
    return any(
        (key in given or key.startswith(_EMPOWERING)) and _grants(side, at, other)
        for at, key in enumerate(side.keys)
    )


def has_time(side: Side) -> bool:
    """Whether somebody is given a span of time: 'pachters hebben drie weken om te reageren' is 'kunnen'."""
    spans = [(term.start, term.end) for term in side.measures.terms if term.kind == "binnen"]
    spans += [(span.start, span.end) for span in side.measures.quantities if span.unit == "d"]
    return any(
        side.keys[end : end + 1] == ("om",)
        and not _GIVEN_TIME.isdisjoint(side.keys[max(start - 2, 0) : start])
        for start, end in spans
    )


_GIVEN_TIME = frozenset("heeft hebben hebt krijgt krijgen".split())


_EMPOWERING = ("bevoegd", "gerechtigd", "recht", "mandaat", "machtig", "toegestaan", "mogelijk", "optie")


_OFFERED = frozenset("beschikbaar bereikbaar bruikbaar verkrijgbaar leverbaar inzetbaar".split())
"""What is so can be had: 'de zaal is beschikbaar voor clubs', 'clubs kunnen de zaal gebruiken'."""


_ADMITTING = frozenset("aanmerking opengesteld openstellen toegankelijk toegang welkom gelegenheid".split())


def denial_differs(pair: Pair) -> bool:
    """Whether a denial came or went: what may not and what may, is weighed by `ontkenning`."""
    ours, theirs = (denials(side, pair.lexicon) for side in pair.sides)
    return len(ours) != len(theirs)


def strength_shown(
    side: Side, marker: Commitment | None, other: Side, twin: Commitment | None, lexicon: Lexicon
) -> str:
    """The words that show the strength on this side: the marker, or else the plain verb of the promise."""
    if marker:
        return side.words(*marker.places, *_preposition_of(side, marker))
    if twin is None:
        return ""
    verbs = plain_verbs(side, lexicon)
    governed = other.roots[slice(*clause(other, twin.verb))]
    shared = [at for at in verbs if side.roots[at] in governed]
    duty = [at for at in side.places(DUE) if not is_subordinate(side.keys, at)]
    future = side.places(_FUTURE)
    answers = answering(side, other, twin.verb, twin.places, lexicon)
    led = [at for at in answers if not is_subordinate(side.keys, at)]
    best = duty or shared or led or verbs or future or answers
    return side.words(*side.verb_words(best[0]), *_participle_of(side, best[0])) if best else ""


def _participle_of(side: Side, at: int) -> tuple[int, ...]:
    """The place of what 'wordt' says that is done: 'wordt … voortgezet'."""
    if side.keys[at] not in BECOMING:
        return ()
    last = next((p for p in range(side.stop(at) - 1, at, -1) if side.keys[p][0].isalnum()), at)
    return (last,) if last > at and is_participle(side.keys[last]) else ()


def _preposition_of(side: Side, marker: Commitment) -> tuple[int, ...]:
    """The place of the preposition of the verb, behind it or its subject: 'streven' and 'naar' of 'streven
    de havens naar'."""
    preposition = _GOVERNED.get(side.roots[marker.verb], "-")
    acting = {at for body in side.bodies if body.role == "doet" for at in range(body.start, body.end)}
    at = marker.verb + 1
    while at in acting or (side.keys[at : at + 1] == ("er",)):
        at += 1
    behind = side.keys[at] if at < len(side.keys) else ""
    return (at,) if behind in (preposition, "er" + preposition) else ()


_GOVERNED = {
    "stref": "naar",
    "nastref": "naar",
    "soek": "naar",
    "pleit": "voor",
    "hop": "op",
    "ijfer": "voor",
}
"""Roots of verbs of effort with the preposition that they govern."""


_FUTURE = frozenset("zullen zal gaan gaat".split())
"""Auxiliaries that say no more than that it comes."""
