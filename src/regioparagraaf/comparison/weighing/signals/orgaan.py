"""`orgaan`: who does or decides, and with whom; also a body that is gone when the sentence turns passive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.denials import in_new_clause
from regioparagraaf.comparison.reading.hedges import EXCEPTION
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.agents import (
    BECOMING,
    BESIDE,
    GETTING,
    PARTICIPLE,
    agents,
)
from regioparagraaf.comparison.weighing.asked_consent import another_asked
from regioparagraaf.comparison.weighing.exchanged_bodies import (
    GIVING,
    RECEIVING,
    addressed_in_turn,
    body_signal,
    exchanged_in_place,
    swapped,
    turned_about,
)
from regioparagraaf.comparison.weighing.in_its_place import in_its_place
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.roles import keeps_tasks
from regioparagraaf.comparison.weighing.rows_of_bodies import left_the_row
from regioparagraaf.comparison.weighing.same_bodies import (
    all_named,
    all_of_us,
    each_of_them,
    is_with_the_rest,
    said_anyway,
)
from regioparagraaf.comparison.weighing.shares import keeps_shares
from regioparagraaf.comparison.weighing.whose import of_another_body
from regioparagraaf.dutch.verbs import is_subordinate
from regioparagraaf.dutch.wordclass import PREPOSITIONS

MUST = (
    ("De dijk wordt door het college bekeken.", "De dijk wordt door de huurders bekeken.", "gewijzigd"),
    ("De stichting beheert de sluis.", "Het college beheert de sluis.", "gewijzigd"),
    (
        "De provincie geeft de gemeente subsidie.",
        "De provincie krijgt subsidie van de gemeente.",
        "gewijzigd",
    ),
    ("De raad beslist.", "Het college beslist.", "gewijzigd"),
    ("De vijf gemeenten kopen zout in.", "Wij kopen zout in.", "gewijzigd"),
    ("De raden stellen de nota vast.", "De nota wordt vastgesteld.", "vervallen"),
    ("Wij maken een plan.", "Wij maken met de GGD een plan.", "toegevoegd"),
    ("De provincie betaalt de gemeenten.", "De gemeenten betalen de provincie.", "gewijzigd"),
)
MUST_NOT = (
    (
        "Leiden, Katwijk en Lisse liggen aan de plas. De drie gemeenten tekenen de brief.",
        "Leiden, Katwijk en Lisse liggen aan de plas en tekenen de brief.",
    ),
    ("De weg blijft vrij voor hulpdiensten.", "De brandweer kan altijd over de weg."),
    ("Ondernemers krijgen een pas.", "Wie een winkel heeft, krijgt een pas."),
    (
        "Een gemeente die niet meedoet, legt aan de raden uit waarom.",
        "Doet een gemeente niet mee? Dan legt zij de raden uit waarom.",
    ),
    ("De gemeente belt pachters.", "De gemeente belt ondernemers."),
    ("Leden van de raad krijgen een pas.", "Raadsleden krijgen een pas."),
    ("De provincie geeft de gemeente subsidie.", "De gemeente krijgt subsidie van de provincie."),
    ("De raad stelt de nota vast.", "De nota wordt door de gemeenteraad vastgesteld."),
    ("De provincie betaalt Leiden een vergoeding.", "Leiden ontvangt van de provincie een vergoeding."),
    ("Het college informeert de raad.", "De raad wordt door het college geïnformeerd."),
    ("Wij bouwen, mits de provincie meebetaalt.", "Wij bouwen."),
    ("De gemeenten kopen zout in.", "Wij kopen zout in."),
    ("De vier gemeenten leggen een euro in.", "Elke gemeente legt een euro in."),
)


def find(pair: Pair) -> tuple[Signal, ...]:
    """The change in who acts, if any."""
    asked = another_asked(pair)
    if asked:
        return (body_signal(pair, *asked, Direction.CHANGED),)
    if keeps_shares(pair):
        return ()
    acts = tuple(signal for signal in _acts(pair) if not _still_there(pair, signal))
    return (
        acts
        or left_the_row(pair)
        or _of_another_town(pair)
        or _named_instead(pair)
        or _left_to_another(pair)
        or of_another_body(pair)
    )


def _of_another_town(pair: Pair) -> tuple[Signal, ...]:
    """'de raad van Leiden' that became 'de raad van Oegstgeest'."""
    deciding = (body for body in pair.common.bodies if body.kind == "eigen")
    for was in (body for body in deciding if body.role in ("doet", "door")):
        for wordt in pair.draft.bodies:
            if wordt.concept != was.concept or wordt.role != was.role:
                continue
            towns = _town(pair, pair.common, was), _town(pair, pair.draft, wordt)
            if all(towns) and towns[0] != towns[1]:
                said = pair.common.span(was.start, was.end + 2), pair.draft.span(wordt.start, wordt.end + 2)
                return (Signal(SignalKind.BODY, *said, Direction.CHANGED),)
    return ()


def _town(pair: Pair, side: Side, body: Mention) -> str:
    """The municipality that a body is of: 'de raad van Leiden'; '' for none."""
    behind = side.keys[body.end : body.end + 2]
    if behind[:1] != ("van",) or not behind[1:]:
        return ""
    if side.keys[body.end + 2 : body.end + 3] in (("en",), (",",)):
        return ""  # of more than one
    known = pair.lexicon.municipalities.union(pair.settings.municipalities)
    return behind[1] if behind[1] in map(str.lower, known) else ""


def _acts(pair: Pair) -> tuple[Signal, ...]:
    """The change in who acts, asks or is asked, by the part that each body plays."""
    turned = turned_about(pair)
    if turned and not keeps_tasks(pair):
        return turned
    ours, theirs = _acting(pair, pair.common), _acting(pair, pair.draft)
    gone = [body for body in _missing(ours, theirs) if not said_anyway(pair, body, pair.common, pair.draft)]
    new = [body for body in _missing(theirs, ours) if not said_anyway(pair, body, pair.draft, pair.common)]
    gone = [b for b in gone if not in_new_clause(pair.common, b.start, *_contents(pair, pair.common))]
    new = [b for b in new if not in_new_clause(pair.draft, b.start, *_contents(pair, pair.draft))]
    gone = [b for b in gone if b.concept not in _in_a_when(pair.draft) or _succeeded(b, new)]
    new = [b for b in new if b.concept not in _in_a_when(pair.common) or _succeeded(b, gone)]
    gone = [body for body in gone if body.role != "doet" or body.concept not in pair.named[1]]
    new = [body for body in new if body.role != "doet" or body.concept not in pair.named[0]]
    gone = [] if all_named(gone, pair.draft) else gone
    new = [] if all_named(new, pair.common) else new
    if not gone and not new:
        if keeps_tasks(pair):
            return ()
        return swapped(pair, ours, theirs) or exchanged_in_place(pair) or addressed_in_turn(pair)
    acting = [body for body in gone if body.role in ("doet", "door")]
    beside = ("bij", "aan") if not RECEIVING.isdisjoint(pair.draft.roots) else ("bij", "van", "aan")
    if acting and new and all(body.role in beside for body in new):
        return _dropped(pair, gone, theirs)
    if gone and new:
        return _replaced(pair, gone, new)
    if gone:
        return _dropped(pair, gone, theirs)
    return _stepped_back(pair, new) or _added(pair, new, ours)


def _acting(pair: Pair, side: Side) -> list[Mention]:
    """Who plays a part on a side: the bodies, and who acts and stands in no table."""
    known = [body for body in _actors(side) if not is_with_the_rest(pair, side, body)]
    return known + agents(pair, side, pair.left(side))


def _contents(pair: Pair, side: Side) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The content words of a side, and those that the other side does not answer."""
    return pair.content(side), pair.left(side)


def _succeeded(body: Mention, others: Collection[Mention]) -> bool:
    """Whether another one does it now: 'de raad beslist', 'het college beslist, gehoord de raad'."""
    return body.role == "doet" and any(
        other.role == "doet" and other.kind in ("eigen", "ander") and other.concept != body.concept
        for other in others
    )


def _in_a_when(side: Side) -> set[str]:
    """The bodies inside a plain 'als' or 'pas nadat', or behind 'in overleg met' or 'behoeft instemming van':
    the other side may name them outside it."""
    return {
        body.concept
        for hedge in side.hedges
        if hedge.group in ("zin-als", "zin-indien", "zin-zodra", "overleg", "instemming", EXCEPTION)
        or "nadat" in side.keys[hedge.start : hedge.end]
        for body in side.bodies
        if hedge.start <= body.start < hedge.end + (hedge.group == "overleg")
    }


def _actors(side: Side) -> list[Mention]:
    """The bodies that play a part: not those inside a condition, nor a place or those concerned."""
    inside = {at for hedge in side.hedges for at in range(hedge.start, hedge.end)}
    out = []
    for body in side.bodies:
        if body.end - 1 in side.particles.values():
            continue  # 'wij raden het af'
        if body.start in inside or (body.start - 1 in inside and body.role in ("met", "van", "door")):
            continue
        if body.kind == "plaats" and body.role == "bij":
            continue
        if body.kind == "plaats" and body.role == "van" and not any(root in RECEIVING for root in side.roots):
            continue
        if body.kind == "publiek" and (body.role != "met" or "samen" not in side.keys[: body.start]):
            continue
        if body.kind == "partner" and body.role == "doet" and _listed(side, body) and not _leads(side, body):
            continue
        gets = body.kind == "partner" and not GETTING.isdisjoint(side.keys[body.end :])
        if (gets or _need_not(side, body)) and body.kind == "partner" and body.role == "doet":
            continue  # 'ondernemers krijgen een pas': whom it is for, no one who acts
        if side.keys[body.end : body.end + 2] in _WANTING:
            continue  # 'wie burgemeester wil worden'
        if body.kind == "partner" and body.role == "doet" and _has_another_subject(side, body):
            continue
        giver = body.role == "van" and not RECEIVING.isdisjoint(side.roots)
        if body.kind == "gemeente" and body.role not in ("doet", "door") and not giver:
            continue
        out.append(body)
    return out


_WANTING = (("wil", "worden"), ("willen", "worden"))


def _need_not(side: Side, body: Mention) -> bool:
    """Whether somebody needs to do or have nothing: 'hoeven schippers niet te betalen'."""
    beside = {side.keys[max(body.start - 1, 0)], *side.keys[body.end : body.end + 1]}
    return not {"hoeft", "hoeven"}.isdisjoint(beside) or (
        not {"heeft", "hebben"}.isdisjoint(beside) and "nodig" in side.keys[body.end : side.stop(body.start)]
    )


def _has_another_subject(side: Side, body: Mention) -> bool:
    """Whether the sentence names who acts before a bare partner: 'de gemeente belt ondernemers'."""
    return any(
        other.role == "doet"
        and other.kind in ("wij", "eigen", "gemeente", "ander")
        and other.end < body.start
        and side.sentences[other.start] == side.sentences[body.start]
        for other in side.bodies
    )


def _leads(side: Side, body: Mention) -> bool:
    """Whether the partner stands beside a body of the municipalities: 'de corporaties en de gemeente'."""
    return any(
        other.kind in ("eigen", "gemeente", "wij", "ander")
        and (side.keys[body.end : other.start] in BESIDE or side.keys[other.end : body.start] in BESIDE)
        for other in side.bodies
    )


def _listed(side: Side, body: Mention) -> bool:
    """Whether a partner is one of an enumeration: then its coming or going is `opsomming`."""
    before = side.keys[body.start - 1] if body.start else ""
    after = side.keys[body.end] if body.end < len(side.keys) else ""
    return before in (",", "en", "of") or after in (",", "en", "of")


def _missing(these: list[Mention], those: list[Mention]) -> list[Mention]:
    concepts = {body.concept for body in those}
    return [body for body in these if body.concept not in concepts]


def _replaced(pair: Pair, gone: list[Mention], new: list[Mention]) -> tuple[Signal, ...]:
    was = _foremost(gone)
    wordt = next((body for body in new if body.role == was.role), None) or _foremost(new)
    ours = pair.common.keys[was.start] in ("ons", "onze") and wordt.kind == "wij"
    if {was.kind, wordt.kind} <= {"wij", "gemeente"} or ours or all_of_us(pair, was, wordt):
        return ()
    if each_of_them(pair, was, wordt):
        return ()
    if "wij" in (was.kind, wordt.kind) and "van" in (was.role, wordt.role):
        return ()  # 'voor geen van de gemeenten': nobody acts
    return (body_signal(pair, was, wordt, Direction.CHANGED),)


def _named_instead(pair: Pair) -> tuple[Signal, ...]:
    """'op verzoek van de raad past het college het plan aan' against 'als het college daarom vraagt': a body
    that only one side names, and one that the other side names once more instead."""
    gone, new = _once_more(pair, pair.common), _once_more(pair, pair.draft)
    vanished = [body for body in gone if body.concept not in {b.concept for b in pair.draft.bodies}]
    arrived = [body for body in new if body.concept not in {b.concept for b in pair.common.bodies}]
    if vanished and new and not each_of_them(pair, vanished[0], new[0]):
        return (body_signal(pair, vanished[0], new[0], Direction.CHANGED),)
    if arrived and gone and not each_of_them(pair, gone[0], arrived[0]):
        return (body_signal(pair, gone[0], arrived[0], Direction.CHANGED),)
    return ()


def _still_there(pair: Pair, signal: Signal) -> bool:
    """Whether a municipality said to have come or gone is named on the other side too, in another part:
    'Oegstgeest levert de voorzitter', 'de voorzitter komt uit Oegstgeest'."""
    said, other = (signal.common, pair.draft) if not signal.draft else (signal.draft, pair.common)
    one_sided = bool(signal.common) != bool(signal.draft)
    places = {
        body.concept.lower()
        for body in other.bodies
        if body.kind == "plaats" and other.keys[max(body.start - 1, 0)] not in _LYING
    }
    return one_sided and not places.isdisjoint(said.lower().split())


_LYING = frozenset("in naar langs rond om nabij".split())
"""Behind these a municipality is only where it is: 'de brug in Leiden'."""


def _left_to_another(pair: Pair) -> tuple[Signal, ...]:
    """'Wij baggeren het samen met het waterschap' that became 'het waterschap baggert het', or the other
    way round: our own part went."""
    for side, way in ((pair.common, Direction.DROPPED), (pair.draft, Direction.ADDED)):
        other = pair.other(side)
        ours = [body for body in side.bodies if body.kind == "wij" and body.role == "doet"]
        partners = {body.concept for body in side.bodies if body.role == "met"}
        alone = any(body.concept in partners and body.role in ("doet", "door") for body in other.bodies)
        if ours and alone and not any(body.kind in ("wij", "gemeente") for body in other.bodies):
            said = side.span(ours[0].start, ours[0].end)
            words = (said, "") if side is pair.common else ("", said)
            if _WITH_US.isdisjoint(other.keys):
                return (Signal(SignalKind.BODY, *words, way),)
    return ()


_WITH_US = frozenset("samen gezamenlijk ons onze".split())


def _once_more(pair: Pair, side: Side) -> list[Mention]:
    """The bodies that a side names more often than the other, each by its last mention; one that a condition
    names is weighed with that."""
    other = pair.other(side)
    theirs = Counter(body.concept for body in other.bodies)
    ours = Counter(body.concept for body in side.bodies)
    last = {body.concept: body for body in side.bodies if body.kind in _DECIDING}
    bound = {at for h in side.hedges if h.group.startswith("zin-") for at in range(h.start, h.end)}
    more = [body for concept, body in last.items() if ours[concept] > theirs[concept]]
    return [b for b in more if b.start not in bound and not said_anyway(pair, b, side, other)]


_DECIDING = ("eigen", "ander")


def _foremost(bodies: list[Mention]) -> Mention:
    order = {"doet": 0, "door": 0, "met": 1, "aan": 2, "van": 3, "bij": 4}
    return min(bodies, key=lambda body: (order[body.role], body.start))


def _dropped(pair: Pair, gone: list[Mention], theirs: list[Mention]) -> tuple[Signal, ...]:
    was = _foremost([body for body in gone if body.kind not in ("wij", "gemeente")] or gone)
    heir = in_its_place(pair, was, pair.common) if was.role in _IN_PART else ""
    if heir and was.kind != "wij":
        return (Signal(SignalKind.BODY, pair.common.span(was.start, was.end), heir, Direction.CHANGED),)
    if was.role == "bij" or (was.kind == "gemeente"):
        return ()
    if was.kind == "doener":
        if was.role == "met":
            return (body_signal(pair, was, None, Direction.DROPPED),)
        lost = was.role == "door" or _is_passive(pair.draft) or not _APPEARING.isdisjoint(pair.draft.keys)
        made = not _HAVING_DONE.isdisjoint(pair.common.keys)  # 'wij laten een bureau het toetsen'
        us = next((body for body in theirs if body.kind == "wij" and body.role == "doet"), None)
        if made and us and "zelf" in pair.draft.keys:
            return (body_signal(pair, was, us, Direction.CHANGED),)
        agent = any(body.role in ("doet", "door") for body in theirs) and not made
        return (body_signal(pair, was, None, Direction.DROPPED),) if lost and not agent else ()
    if was.kind == "wij":
        if is_subordinate(pair.common.keys, was.start):
            return ()
        agents = [body for body in theirs if body.role in ("doet", "door")]
        if agents or not _is_passive(pair.draft):
            return ()
        if any(pair.draft.keys[at : at + 2] in _OF_US for at in range(len(pair.draft.keys))):
            return ()  # 'wij verhuren', 'u huurt van ons'
    if was.role == "van" and was.kind != "ander" and not _gave(pair.common, was, theirs):
        return ()
    if "ons" in pair.draft.keys and was.concept == "gemeenten":
        return ()  # 'ons plan is om samen …'
    risen = _heir(pair) if was.role in ("doet", "door") else None
    return (body_signal(pair, was, risen, Direction.CHANGED if risen else Direction.DROPPED),)


def _gave(side: Side, body: Mention, theirs: list[Mention]) -> bool:
    """Whether a body behind 'van' gave what somebody gets, and nobody gives it now: 'krijgen van de raad een
    brief', 'krijgen bericht van de raad', not 'krijgen een zetel in het bestuur van de gemeente'."""
    if any(twin.role in ("doet", "door", "van") for twin in theirs):
        return False
    of = body.start - 1
    first = side.stretch(of)[0]
    gets = next((at for at in range(of - 1, first - 1, -1) if side.keys[at] in GETTING), None)
    if gets is None or gets == of - 1:
        return gets is not None
    return side.keys[of - 1] in _SENT and PREPOSITIONS.isdisjoint(
        side.keys[max(gets + 1, of - _SENT_NEAR) : of]
    )


_SENT = frozenset(
    "bericht antwoord reactie brief uitnodiging advies uitleg informatie subsidie bijdrage vergoeding "
    "hulp steun terugkoppeling toelichting verslag bevestiging waarschuwing opdracht toestemming "
    "ontheffing".split()
)
"""What somebody gets from who sends or grants it."""
_SENT_NEAR = 3
_IN_PART = ("doet", "door", "van", "bij", "aan")
"""The parts in which another may take the place of a body."""
_OF_US = (("van", "ons"), ("bij", "ons"))
_APPEARING = frozenset("verschijnt verschijnen".split())
"""What appears, nobody is said to have made: 'er verschijnt een verslag'."""
_HAVING_DONE = frozenset("laat laten liet lieten".split())
"""With these somebody else does it: 'wij laten het door een aannemer onderhouden'."""


def _heir(pair: Pair) -> Mention | None:
    """Who now does it and had another part before: the colleges appoint that had only nominated."""
    ours = {body.concept: body.role for body in pair.common.bodies}
    passive = _is_passive(pair.draft)  # 'de raden worden gevraagd' do nothing
    return next(
        (
            body
            for body in pair.draft.bodies
            if (body.role == "door" or (body.role == "doet" and not passive))
            and body.kind in ("eigen", "ander")
            and ours.get(body.concept, "doet") not in ("doet", "door", "met")
        ),
        None,
    )


def _stepped_back(pair: Pair, new: list[Mention]) -> tuple[Signal, ...]:
    """Who did it is only named beside the one who does it now, or is told: 'op voordracht van de raden'."""
    there = {body.concept: body.role for body in pair.draft.bodies}
    was = next((body for body in pair.common.bodies if body.role == "doet" and body.kind in _DECIDING), None)
    wordt = next((body for body in new if body.role == "doet" and body.kind in _DECIDING), None)
    if was and wordt and there.get(was.concept, "doet") in ("van", "bij", "aan"):
        return (body_signal(pair, was, wordt, Direction.CHANGED),)
    return ()


def _added(pair: Pair, new: list[Mention], ours: list[Mention]) -> tuple[Signal, ...]:
    wordt = _foremost([body for body in new if body.kind not in ("wij", "gemeente")] or new)
    if wordt.role == "door" and ours and not _HAVING_DONE.isdisjoint(pair.draft.keys):
        doer = next((b for b in ours if b.role == "doet"), None)
        if doer and _HAVING_DONE.isdisjoint(pair.common.keys):
            return (body_signal(pair, doer, wordt, Direction.CHANGED),)
    other = in_its_place(pair, wordt, pair.draft) if wordt.role in _IN_PART else ""
    if other and wordt.kind != "wij":
        return (Signal(SignalKind.BODY, other, pair.draft.span(wordt.start, wordt.end), Direction.CHANGED),)
    if wordt.kind == "doener":
        if wordt.role == "met":
            return (body_signal(pair, None, wordt, Direction.ADDED),)
        said = wordt.role == "door" or _is_passive(pair.common) or _gives_now(pair)
        agent = any(body.role in ("doet", "door") for body in ours)
        return (body_signal(pair, None, wordt, Direction.ADDED),) if said and not agent else ()
    others = wordt.role == "aan" and not _OTHERS.isdisjoint(pair.draft.keys[wordt.start : wordt.end])
    if wordt.kind in ("wij", "gemeente") or wordt.role == "bij" or others:
        return ()
    if wordt.concept == "gemeenten" and any(key.startswith("gemeentelijk") for key in pair.common.keys):
        return ()
    together = not {"gezamenlijk", "samen"}.isdisjoint(pair.common.keys)
    if wordt.role == "van" or (wordt.concept == "gemeenten" and together):
        return ()
    return (body_signal(pair, None, wordt, Direction.ADDED),)


_OTHERS = frozenset({"anderen", "andere"})


def _gives_now(pair: Pair) -> bool:
    """Whether what somebody only got is given now: 'kramen krijgen een invulling', 'de marktmeester
    geeft'."""
    gets = not GETTING.isdisjoint(pair.common.keys) and GETTING.isdisjoint(pair.draft.keys)
    return gets and not (GIVING | _OFFERING).isdisjoint(pair.draft.roots)


_OFFERING = frozenset("aanbied bied uitreik toeken".split())
"""Roots of verbs that give too: 'krijgen les aangeboden' does not say by whom."""


def _is_passive(side: Side) -> bool:
    """Whether a body can have vanished into a passive: 'wordt … vastgesteld'."""
    return any(
        key in BECOMING
        and not (key in _INFINITIVE and is_subordinate(side.keys, at))
        and any(
            PARTICIPLE.match(other) and side.sentences[place] == side.sentences[at]
            for place, other in enumerate(side.keys)
        )
        for at, key in enumerate(side.keys)
    )


_INFINITIVE = frozenset({"worden"})
