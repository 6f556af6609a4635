"""`orgaan`: who does or decides, and with whom; also a body that is gone when the sentence turns passive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from itertools import pairwise

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.denials import in_new_clause
from regioparagraaf.comparison.reading.hedges import EXCEPTION
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.agents import (
    ARTICLES,
    BECOMING,
    BESIDE,
    GETTING,
    PARTICIPLE,
    agents,
    may_act,
)
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.roles import keeps_tasks
from regioparagraaf.dutch.alike import alike, explains
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.verbs import is_subordinate
from regioparagraaf.dutch.words import STOPS

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
_GIVING = frozenset("betal gef fergoed ferlen informer berich mel opdrag ferstrek".split())
"""Verbs whose converse is a receiving one: 'betaalt' is 'ontvangt van' seen from the other side."""
_RECEIVING = frozenset("ontfang krijg hor fernem overnem ferkrijg".split())
"""Verbs whose giver stands behind 'van': 'ontvangt van de provincie' is the provincie that gives."""


def find(pair: Pair) -> tuple[Signal, ...]:
    """The change in who acts, if any."""
    return _acts(pair) or _named_instead(pair)


def _acts(pair: Pair) -> tuple[Signal, ...]:
    """The change in who acts, asks or is asked, by the part that each body plays."""
    turned = _turned(pair)
    if turned and not keeps_tasks(pair):
        return turned
    ours, theirs = _acting(pair, pair.common), _acting(pair, pair.draft)
    gone = [body for body in _missing(ours, theirs) if not _said_anyway(pair, body, pair.common, pair.draft)]
    new = [body for body in _missing(theirs, ours) if not _said_anyway(pair, body, pair.draft, pair.common)]
    gone = [b for b in gone if not in_new_clause(pair.common, b.start, *_contents(pair, pair.common))]
    new = [b for b in new if not in_new_clause(pair.draft, b.start, *_contents(pair, pair.draft))]
    gone = [b for b in gone if b.concept not in _in_a_when(pair.draft) or _succeeded(b, new)]
    new = [b for b in new if b.concept not in _in_a_when(pair.common) or _succeeded(b, gone)]
    gone = [body for body in gone if body.role != "doet" or body.concept not in pair.named[1]]
    new = [body for body in new if body.role != "doet" or body.concept not in pair.named[0]]
    gone = [] if _all_named(gone, pair.draft) else gone
    new = [] if _all_named(new, pair.common) else new
    if not gone and not new:
        if keeps_tasks(pair):
            return ()
        return _swapped(pair, ours, theirs) or _exchanged(pair)
    acting = [body for body in gone if body.role in ("doet", "door")]
    beside = ("bij", "aan") if not _RECEIVING.isdisjoint(pair.draft.roots) else ("bij", "van", "aan")
    if acting and new and all(body.role in beside for body in new):
        return _dropped(pair, gone, theirs)
    if gone and new:
        return _replaced(pair, gone, new)
    if gone:
        return _dropped(pair, gone, theirs)
    return _stepped_back(pair, new) or _added(pair, new, ours)


def _acting(pair: Pair, side: Side) -> list[Mention]:
    """Who plays a part on a side: the bodies, and who acts and stands in no table."""
    known = [body for body in _actors(side) if not _is_with_the_rest(pair, side, body)]
    return known + agents(pair, side, pair.left(side))


def _is_with_the_rest(pair: Pair, side: Side, body: Mention) -> bool:
    """Whether 'wij met A, B en C', all others of the region, says what the other side calls 'wij samen'."""
    other = pair.other(side)
    together = not _TOGETHER.isdisjoint(other.keys) or any(b.concept == "gemeenten" for b in other.bodies)
    return body.kind == "plaats" and body.role == "met" and together and pair.speaks_of_all(side)


_TOGETHER = frozenset("samen gezamenlijk gezamenlijke onderling gemeenschappelijk gemeenschappelijke".split())


def _all_named(bodies: Collection[Mention], other: Side) -> bool:
    """Whether a whole row of municipalities stands on the other side too, where none of them does anything:
    'A, B en C delen een ziekenhuis', 'wie in A, B of C woont'."""
    named = {body.concept for body in other.bodies}
    return len(bodies) >= _SEVERAL and all(body.kind in _PLACES and body.concept in named for body in bodies)


_SEVERAL = 3
_PLACES = ("plaats", "gemeente")


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
        if hedge.group in ("zin-als", "zin-indien", "overleg", "instemming", EXCEPTION)
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
        if (
            body.kind == "plaats"
            and body.role == "van"
            and not any(root in _RECEIVING for root in side.roots)
        ):
            continue
        if body.kind == "publiek" and (body.role != "met" or "samen" not in side.keys[: body.start]):
            continue
        if body.kind == "partner" and body.role == "doet" and _listed(side, body) and not _leads(side, body):
            continue
        gets = body.kind == "partner" and not GETTING.isdisjoint(side.keys[body.end :])
        if gets and body.role == "doet":
            continue  # 'ondernemers krijgen een pas': whom it is for, no one who acts
        if body.kind == "partner" and body.role == "doet" and _has_another_subject(side, body):
            continue
        giver = body.role == "van" and not _RECEIVING.isdisjoint(side.roots)
        if body.kind == "gemeente" and body.role not in ("doet", "door") and not giver:
            continue
        out.append(body)
    return out


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


def _said_anyway(pair: Pair, body: Mention, side: Side, other: Side) -> bool:
    """Whether a partner stands on the other side in another form ('verenigingen', 'uw vereniging')."""
    root, key = side.roots[body.end - 1], side.keys[body.end - 1]
    if body.kind in ("ander", "partner", "doener") and any(
        len(own) > len(key) + 3 and (own.startswith(key) or own.endswith(key)) for own in other.keys
    ):
        return True  # 'de brandweer' of the 'brandweerkazerne'
    if body.kind == "ander" and any(explains(root, own, pair.lexicon) for own in other.roots):
        return True  # 'de brandweer' of the 'hulpdiensten'
    if body.role == "van" and any(own.startswith(_OF_A_BODY.get(body.concept, "-")) for own in other.keys):
        return True  # 'met steun van de provincie', 'met provinciale steun'
    if body.concept == "gemeenten" and ("regiogemeenten" in other.keys or _names_all(side, body, other)):
        return True
    if body.concept == "gemeenten" and _counts_all(side, body, other):
        return True
    for twin in other.bodies:
        named = other.roots[twin.end - 1]
        if explains(root, named, pair.lexicon) or explains(named, root, pair.lexicon):
            return True  # 'de portefeuillehouders' are 'de wethouders die erover gaan'
    return body.kind == "partner" and any(alike(root, own, pair.lexicon) for own in other.roots if own)


_OF_A_BODY = {
    "provincie": ("provincia",),
    "rijk": ("rijks", "landelijk"),
    "gemeente": ("gemeentelijk",),
    "gemeenten": ("gemeentelijk",),
    "raad": ("raads",),
    "college": ("collegiaal", "college"),
}
"""How the adjective or the compound begins that says whose it is."""


def _names_all(side: Side, body: Mention, other: Side) -> bool:
    """Whether the other side names every one of 'de vijf gemeenten' as the one that acts."""
    count = next((n for key in side.keys[body.start : body.end] if (n := number(key)) is not None), None)
    named = [twin for twin in other.bodies if twin.kind in ("plaats", "gemeente") and twin.role == body.role]
    return count is not None and count > 1 and len({twin.concept for twin in named}) == count


def _counts_all(side: Side, body: Mention, other: Side) -> bool:
    """Whether the other side calls 'de vijf gemeenten' 'alle vijf'."""
    counts = [n for key in side.keys[body.start : body.end] if (n := number(key)) is not None]
    return bool(counts) and any(
        key in ("alle", "allen") and number(other.keys[at + 1]) == counts[0]
        for at, key in enumerate(other.keys[:-1])
    )


def _replaced(pair: Pair, gone: list[Mention], new: list[Mention]) -> tuple[Signal, ...]:
    was = _foremost(gone)
    wordt = next((body for body in new if body.role == was.role), None) or _foremost(new)
    ours = pair.common.keys[was.start] in ("ons", "onze") and wordt.kind == "wij"
    if {was.kind, wordt.kind} <= {"wij", "gemeente"} or ours or _all_of_us(pair, was, wordt):
        return ()
    if _each_of_them(pair, was, wordt):
        return ()
    if "wij" in (was.kind, wordt.kind) and "van" in (was.role, wordt.role):
        return ()  # 'voor geen van de gemeenten': nobody acts
    return (_signal(pair, was, wordt, Direction.CHANGED),)


def _named_instead(pair: Pair) -> tuple[Signal, ...]:
    """'op verzoek van de raad past het college het plan aan' against 'als het college daarom vraagt': a body
    that only one side names, and one that the other side names once more instead."""
    gone, new = _once_more(pair, pair.common), _once_more(pair, pair.draft)
    vanished = [body for body in gone if body.concept not in {b.concept for b in pair.draft.bodies}]
    arrived = [body for body in new if body.concept not in {b.concept for b in pair.common.bodies}]
    if vanished and new and not _each_of_them(pair, vanished[0], new[0]):
        return (_signal(pair, vanished[0], new[0], Direction.CHANGED),)
    if arrived and gone and not _each_of_them(pair, gone[0], arrived[0]):
        return (_signal(pair, gone[0], arrived[0], Direction.CHANGED),)
    return ()


def _once_more(pair: Pair, side: Side) -> list[Mention]:
    """The bodies that a side names more often than the other, each by its last mention; one that a condition
    names is weighed with that."""
    other = pair.other(side)
    theirs = Counter(body.concept for body in other.bodies)
    ours = Counter(body.concept for body in side.bodies)
    last = {body.concept: body for body in side.bodies if body.kind in _DECIDING}
    bound = {at for h in side.hedges if h.group.startswith("zin-") for at in range(h.start, h.end)}
    more = [body for concept, body in last.items() if ours[concept] > theirs[concept]]
    return [b for b in more if b.start not in bound and not _said_anyway(pair, b, side, other)]


_DECIDING = ("eigen", "ander")


def _all_of_us(pair: Pair, was: Mention, wordt: Mention) -> bool:
    """Whether 'de gemeenten' became 'wij': who signs the text. Counted ('de vijf gemeenten') they are a
    body of their own."""
    for body, other, side in ((was, wordt, pair.common), (wordt, was, pair.draft)):
        if body.concept == "gemeenten" and other.kind == "wij":
            return all(number(key) is None for key in side.keys[body.start : body.end])
    return False


_EACH = frozenset("elk elke ieder iedere alle één eigen uw onze ons".split())


def _each_of_them(pair: Pair, was: Mention, wordt: Mention) -> bool:
    """Whether one of a kind stands for all of that kind: 'de gemeenten' and 'elke gemeente', each its own."""
    if {was.concept, wordt.concept} not in (
        {"gemeente", "gemeenten"},
        {"raad", "raden"},
        {"college", "colleges"},
    ):
        return False
    if was.role == "aan" and wordt.role == "doet" and not _RECEIVING.isdisjoint(pair.draft.roots):
        return True  # 'de dienst meldt aan de colleges', 'het college hoort van de dienst'
    members = _MEMBERS.intersection((*pair.common.keys, *pair.draft.keys))
    if members:
        return True  # 'de raad', 'raadsleden'
    one, side = (was, pair.common) if was.concept in ("gemeente", "raad", "college") else (wordt, pair.draft)
    before = side.keys[max(one.start - 1, 0) : one.end]
    return not _EACH.isdisjoint(before)


_MEMBERS = frozenset("raadsleden gemeenteraadsleden collegeleden".split())


def _foremost(bodies: list[Mention]) -> Mention:
    order = {"doet": 0, "door": 0, "met": 1, "aan": 2, "van": 3, "bij": 4}
    return min(bodies, key=lambda body: (order[body.role], body.start))


def _dropped(pair: Pair, gone: list[Mention], theirs: list[Mention]) -> tuple[Signal, ...]:
    was = _foremost([body for body in gone if body.kind not in ("wij", "gemeente")] or gone)
    if was.role == "bij" or (was.kind == "gemeente"):
        return ()
    if was.kind == "doener":
        if was.role == "met":
            return (_signal(pair, was, None, Direction.DROPPED),)
        lost = was.role == "door" or _is_passive(pair.draft)
        made = not _HAVING_DONE.isdisjoint(pair.common.keys)  # 'wij laten een bureau het toetsen'
        agent = any(body.role in ("doet", "door") for body in theirs) and not made
        return (_signal(pair, was, None, Direction.DROPPED),) if lost and not agent else ()
    if was.kind == "wij":
        if is_subordinate(pair.common.keys, was.start):
            return ()
        agents = [body for body in theirs if body.role in ("doet", "door")]
        if agents or not _is_passive(pair.draft):
            return ()
        if any(pair.draft.keys[at : at + 2] in _OF_US for at in range(len(pair.draft.keys))):
            return ()  # 'wij verhuren', 'u huurt van ons'
    if was.role == "van" and was.kind != "ander":
        return ()
    if "ons" in pair.draft.keys and was.concept == "gemeenten":
        return ()  # 'ons plan is om samen …'
    heir = _heir(pair) if was.role in ("doet", "door") else None
    if heir:
        return (_signal(pair, was, heir, Direction.CHANGED),)
    other = _unlisted(pair, pair.draft, pair.matching.draft_left) if was.role in ("doet", "door") else ""
    if other:
        return (Signal(SignalKind.BODY, _said(pair.common, was), other, Direction.CHANGED),)
    return (_signal(pair, was, None, Direction.DROPPED),)


_OF_US = (("van", "ons"), ("bij", "ons"))
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
    """Who did it is only named beside the one who does it now: 'op voordracht van de raden'."""
    there = {body.concept: body.role for body in pair.draft.bodies}
    was = next((body for body in pair.common.bodies if body.role == "doet" and body.kind in _ACTING), None)
    wordt = next((body for body in new if body.role == "doet" and body.kind in _ACTING), None)
    if was and wordt and there.get(was.concept, "doet") in ("van", "bij"):
        return (_signal(pair, was, wordt, Direction.CHANGED),)
    return ()


_ACTING = ("eigen", "ander")


def _added(pair: Pair, new: list[Mention], ours: list[Mention]) -> tuple[Signal, ...]:
    wordt = _foremost([body for body in new if body.kind not in ("wij", "gemeente")] or new)
    if wordt.role == "door" and ours and not _HAVING_DONE.isdisjoint(pair.draft.keys):
        doer = next((b for b in ours if b.role == "doet"), None)
        if doer and _HAVING_DONE.isdisjoint(pair.common.keys):
            return (_signal(pair, doer, wordt, Direction.CHANGED),)
    if wordt.kind == "doener":
        if wordt.role == "met":
            return (_signal(pair, None, wordt, Direction.ADDED),)
        said = wordt.role == "door" or _is_passive(pair.common) or _gives_now(pair)
        agent = any(body.role in ("doet", "door") for body in ours)
        return (_signal(pair, None, wordt, Direction.ADDED),) if said and not agent else ()
    others = wordt.role == "aan" and not _OTHERS.isdisjoint(pair.draft.keys[wordt.start : wordt.end])
    if wordt.kind in ("wij", "gemeente") or wordt.role == "bij" or others:
        return ()
    if wordt.concept == "gemeenten" and any(key.startswith("gemeentelijk") for key in pair.common.keys):
        return ()
    together = not {"gezamenlijk", "samen"}.isdisjoint(pair.common.keys)
    if wordt.role == "van" or (wordt.concept == "gemeenten" and together):
        return ()
    other = _unlisted(pair, pair.common, pair.matching.common_left) if wordt.role in ("doet", "door") else ""
    if other:
        return (Signal(SignalKind.BODY, other, _said(pair.draft, wordt), Direction.CHANGED),)
    return (_signal(pair, None, wordt, Direction.ADDED),)


_OTHERS = frozenset({"anderen", "andere"})


def _gives_now(pair: Pair) -> bool:
    """Whether what somebody only got is given now: 'kramen krijgen een invulling', 'de marktmeester
    geeft'."""
    gets = not GETTING.isdisjoint(pair.common.keys) and GETTING.isdisjoint(pair.draft.keys)
    return gets and not _GIVING.isdisjoint(pair.draft.roots)


def _unlisted(pair: Pair, side: Side, left: tuple[int, ...]) -> str:
    """Who came in the place of a body, or whose place it took: unanswered, in front or behind 'door'."""
    for at in left:
        if not (
            side.keys[at].endswith(pair.lexicon.noun_endings["doener"])
            or side.roots[at] in pair.lexicon.people_roots
        ):
            continue
        start = at - 1 if at and side.keys[at - 1] in ("de", "het", "een") else at
        before = side.keys[start - 1] if start else ""
        if before in ("", ".", "door") or (start and _decides(pair, side, start - 1)):
            return side.span(start, at + 1)
    return ""


def _decides(pair: Pair, side: Side, at: int) -> bool:
    """Whether the verb of both sides stands here, and what follows is its subject: 'welke boten voorgaan,
    kiest de directeur'."""
    other = pair.other(side)
    verb = side.keys[at].endswith("t") and side.keys[at] not in pair.lexicon.function_words
    return verb and side.keys[max(at - 1, 0)] == "," and side.roots[at] in other.roots


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


def _swapped(pair: Pair, ours: list[Mention], theirs: list[Mention]) -> tuple[Signal, ...]:
    """Whether the same bodies changed parts: who pays whom."""
    if not _same_words(pair):
        return ()
    if all("namens" in side.keys for side in (pair.common, pair.draft)):
        ours, theirs = _but_for_whom(pair.common, ours), _but_for_whom(pair.draft, theirs)
    was, wordt = _agent(pair.common, ours), _agent(pair.draft, theirs)
    if not was or not wordt or was.concept == wordt.concept:
        return ()
    both = {was.concept, wordt.concept}
    if _beside(pair.common, both) and _beside(pair.draft, both):
        return ()  # the two act together on either side, in another order
    gives = not _RECEIVING.isdisjoint((*pair.common.roots, *pair.draft.roots))
    if "wij" in (was.kind, wordt.kind) or ("gemeente" in (was.kind, wordt.kind) and not gives):
        return ()
    return (_signal(pair, was, wordt, Direction.CHANGED),)


def _but_for_whom(side: Side, bodies: list[Mention]) -> list[Mention]:
    """The bodies without those in whose name it is done: on both sides somebody does it for another."""
    return [body for body in bodies if not body.start or side.keys[body.start - 1] != "namens"]


def _beside(side: Side, concepts: set[str]) -> bool:
    """Whether the bodies stand in one row: 'de GGD, de politie en de huisartsen'."""
    row = [body for body in side.bodies if body.role in ("doet", "door")]
    joined = all(side.keys[one.end : other.start] in BESIDE for one, other in pairwise(row))
    return joined and concepts <= {body.concept for body in row}


def _turned(pair: Pair) -> tuple[Signal, ...]:
    """Who did it to the other now has it done: 'de provincie draagt het over aan de gemeente'."""
    parts = [
        {role: body for body in side.bodies for role in ("doet", "aan") if body.role == role}
        for side in (pair.common, pair.draft)
    ]
    if any(
        len(part) != 2 or len(side.bodies) != 2
        for part, side in zip(parts, (pair.common, pair.draft), strict=True)
    ):
        return ()
    ours, theirs = parts
    crossed = ours["doet"].concept == theirs["aan"].concept and ours["aan"].concept == theirs["doet"].concept
    if not crossed or not _RECEIVING.isdisjoint((*pair.common.roots, *pair.draft.roots)):
        return ()
    return (_signal(pair, ours["doet"], theirs["doet"], Direction.CHANGED),)


def _exchanged(pair: Pair) -> tuple[Signal, ...]:
    """Two who act that changed places in a sentence of the very same words: 'de raad belt de kok'."""
    if pair.changed or pair.common.keys == pair.draft.keys or "voorrang" in pair.common.keys:
        return ()  # which of two goes first is no change of who acts
    ours, theirs = _unmarked(pair, pair.common), _unmarked(pair, pair.draft)
    if len(ours) != 2 or len(theirs) != 2:
        return ()
    keys = [
        [side.keys[at - 1 : at + 1] for at in places]
        for side, places in zip((pair.common, pair.draft), (ours, theirs), strict=True)
    ]
    if keys[0] != keys[1][::-1] or keys[0] == keys[1]:
        return ()
    sides = ((pair.common, ours), (pair.draft, theirs))
    if all(side.keys[first + 1 : second - 1] in BESIDE for side, (first, second) in sides):
        return ()  # 'de raad en het college', 'het college en de raad'
    said = pair.common.span(ours[0] - 1, ours[0] + 1), pair.draft.span(theirs[0] - 1, theirs[0] + 1)
    return (Signal(SignalKind.BODY, *said, Direction.CHANGED),)


def _unmarked(pair: Pair, side: Side) -> list[int]:
    """The nouns for people and bodies that stand with an article and no preposition."""
    bodies = {body.end - 1 for body in side.bodies}
    return [
        at
        for at in range(1, len(side.keys))
        if side.keys[at - 1] in ARTICLES
        and (
            at in bodies
            or may_act(side, at, pair.lexicon)
            or side.roots[at] in pair.lexicon.people_roots | _DWELLERS
        )
        and (at < 2 or side.keys[at - 2] not in _LED)
        and not _is_led_with_another(side, at)
    ]


def _is_led_with_another(side: Side, at: int) -> bool:
    """Whether 'en' joins it to one that a preposition leads: 'met het waterschap en de boeren'."""
    if side.keys[max(at - 2, 0)] not in ("en", ","):
        return False
    start = at - 2
    while (
        start > 0
        and (side.keys[start] in _ROW or side.keys[start][0].isalpha())
        and side.keys[start] not in _LED
    ):
        if side.keys[start - 1] in STOPS or start in side.particles.values():
            break
        start -= 1
    words = sum(key[0].isalpha() and key not in ARTICLES and key != "en" for key in side.keys[start + 1 : at])
    joints = sum(key in _ROW for key in side.keys[start + 1 : at])
    return side.keys[start] in _LED and words <= 2 * joints


_ROW = frozenset({"en", ","})
_DWELLERS = frozenset("inwoner bewoner burger hurder aanfrager".split())
_LED = frozenset("van aan met door voor bij in op namens over tot uit".split())


def _same_words(pair: Pair) -> bool:
    """Whether both sides are made of the same words, bodies aside: only then place tells who is who."""
    ours = {pair.common.roots[at] for at in pair.matching.common_content}
    theirs = {pair.draft.roots[at] for at in pair.matching.draft_content}
    return ours - _GIVING - _RECEIVING == theirs - _GIVING - _RECEIVING


def _agent(side: Side, bodies: list[Mention]) -> Mention | None:
    """Who acts: the one behind 'door', the giver behind 'van' of a receiving verb, else the subject."""
    by = [body for body in bodies if body.role == "door"]
    if by:
        return by[0]
    if any(root in _RECEIVING for root in side.roots):
        givers = [body for body in bodies if body.role == "van"]
        if givers:
            return givers[0]
    return next((body for body in bodies if body.role == "doet"), None)


def _signal(pair: Pair, was: Mention | None, wordt: Mention | None, direction: Direction) -> Signal:
    return Signal(SignalKind.BODY, _said(pair.common, was), _said(pair.draft, wordt), direction)


def _said(side: Side, body: Mention | None) -> str:
    if body is None:
        return ""
    with_them = body.role == "met" and body.start and side.keys[body.start - 1] == "met"
    start = body.start - 1 if with_them else body.start
    return side.span(start, body.end)
