"""Two who act that changed parts: who pays whom, who calls whom, who has it done."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.clauses import clauses
from regioparagraaf.comparison.reading.doers import doers, may_act
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.agents import BECOMING, BESIDE, PARTICIPLE
from regioparagraaf.comparison.weighing.bodies.by_number import is_object_in_front
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.words import ARTICLES, STOPS

GIVING = frozenset("betal gef fergoed ferlen informer berich mel opdrag ferstrek".split())
"""Verbs whose converse is a receiving one: 'betaalt' is 'ontvangt van' seen from the other side."""


RECEIVING = frozenset("ontfang krijg hor fernem overnem ferkrijg".split())
"""Verbs whose giver stands behind 'van': 'ontvangt van de provincie' is the provincie that gives."""


def swapped(pair: Pair, ours: list[Mention], theirs: list[Mention]) -> tuple[Signal, ...]:
    """Whether the same bodies changed parts: who pays whom."""
    if not ours or not theirs:
        return ()
    if all("namens" in side.all_keys for side in pair.sides):
        ours, theirs = _but_for_whom(pair.common, ours), _but_for_whom(pair.draft, theirs)
    was, wordt = _agent(pair.common, ours), _agent(pair.draft, theirs)
    if not was or not wordt or was.concept == wordt.concept or not _same_words(pair):
        return ()
    both = {was.concept, wordt.concept}
    if any(not both <= {body.concept for body in bodies} for bodies in (ours, theirs)):
        return ()  # one of them is called otherwise on the other side
    sides = ((pair.common, ours), (pair.draft, theirs))
    if all(_beside(side, both) or _one_with_the_other(bodies, both) for side, bodies in sides):
        return ()  # the two act together on either side, in another order
    if _each_does_his_own(pair):
        return ()
    gives = not RECEIVING.isdisjoint(pair.common.all_roots | pair.draft.all_roots)
    if "wij" in (was.kind, wordt.kind) or ("gemeente" in (was.kind, wordt.kind) and not gives):
        return ()
    return (body_signal(pair, was, wordt, Direction.CHANGED),)


def _each_does_his_own(pair: Pair) -> bool:
    """Whether two or more deeds are done on both sides, each by whom it was, in another order of clauses:
    'voordat de raad besluit, vraagt de griffier het'."""
    ours, theirs = (
        {(clause.verb, clause.by.roots) for clause in clauses(side, pair.lexicon) if clause.by.roots}
        for side in pair.sides
    )
    return len(ours) > 1 and ours == theirs


def _but_for_whom(side: Side, bodies: list[Mention]) -> list[Mention]:
    """The bodies without those in whose name it is done: on both sides somebody does it for another."""
    return [body for body in bodies if not body.start or side.keys[body.start - 1] != "namens"]


def _beside(side: Side, concepts: set[str]) -> bool:
    """Whether the bodies stand in one row: 'de GGD, de politie en de huisartsen'."""
    row = [body for body in side.bodies if body.role in ("doet", "door")]
    joined = all(side.keys[one.end : other.start] in BESIDE for one, other in pairwise(row))
    return joined and concepts <= {body.concept for body in row}


def _one_with_the_other(bodies: list[Mention], concepts: set[str]) -> bool:
    """Whether one does it with the other: 'de raad spreekt het met de politie af'."""
    roles = {body.role for body in bodies if body.concept in concepts}
    return roles == {"doet", "met"}


def turned_about(pair: Pair) -> tuple[Signal, ...]:
    """Who did it to the other now has it done: 'de provincie draagt het over aan de gemeente'."""
    if any(len(side.bodies) != _TWO for side in pair.sides):
        return ()
    parts = [
        {role: body for body in side.bodies for role in ("doet", "aan") if body.role == role}
        for side in pair.sides
    ]
    ours, theirs = parts
    if len(ours) != _TWO or len(theirs) != _TWO:
        return ()
    if ours["doet"].concept == ours["aan"].concept:
        return ()  # it stands on either side of another: 'de provincie helpt de regio, en die betaalt haar'
    crossed = ours["doet"].concept == theirs["aan"].concept and ours["aan"].concept == theirs["doet"].concept
    if not crossed or not RECEIVING.isdisjoint(pair.common.all_roots | pair.draft.all_roots):
        return ()
    return (body_signal(pair, ours["doet"], theirs["doet"], Direction.CHANGED),)


_TWO = 2


def exchanged_in_place(pair: Pair) -> tuple[Signal, ...]:
    """Two who act that changed places in a sentence of the very same words: 'de raad belt de kok'."""
    if pair.changed or pair.common.keys == pair.draft.keys or "voorrang" in pair.common.all_keys:
        return ()  # which of two goes first is no change of who acts
    ours, theirs = (_doer_first(side, _unmarked(pair, side)) for side in pair.sides)
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


def _doer_first(side: Side, places: list[int]) -> list[int]:
    """The places, that of the doer first where the number of the verb shows that it stands second."""
    return places[::-1] if len(places) == _TWO and is_object_in_front(side, *places) else places


def addressed_in_turn(pair: Pair) -> tuple[Signal, ...]:
    """Who said or gave it to the other now has it said or given: 'leden stellen de voorzitter vragen' is
    left, 'leden stellen vragen aan de voorzitter' became 'de voorzitter stelt vragen aan leden'."""
    if any("aan" not in side.all_keys or len(side.sentences) > _SHORT for side in pair.sides):
        return ()
    ours, theirs = _addressing(pair, pair.common), _addressing(pair, pair.draft)
    if not ours or not theirs or ours[0] != theirs[0]:
        return ()
    (_, was, told), (_, wordt, now) = ours, theirs
    roots = pair.common.roots, pair.draft.roots
    if roots[0][was] != roots[1][now] or roots[0][told] != roots[1][wordt]:
        return ()
    said = [
        side.span(at - (side.keys[at - 1] in ARTICLES if at else 0), at + 1)
        for side, at in ((pair.common, was), (pair.draft, wordt))
    ]
    return (Signal(SignalKind.BODY, said[0], said[1], Direction.CHANGED),)


_SHORT = 30
"""Words of a sentence in which the one 'aan' goes with the one verb."""


def _addressing(pair: Pair, side: Side) -> tuple[str, int, int] | None:
    """The root of a verb, the place of the subject beside it, and of the only one behind 'aan'."""
    bodies = {body.end - 1 for body in side.bodies}.union(doers(side, pair.lexicon))
    known = pair.lexicon.people_roots
    people = [at for at, root in enumerate(side.roots) if at in bodies or root in known or root in _DWELLERS]
    if len(people) != 2 or side.roots[people[0]] == side.roots[people[1]]:
        return None
    lead = {at: side.keys[at - 1 - (side.keys[at - 1] in ARTICLES)] if at else "" for at in people}
    told = next((at for at in people if lead[at] == "aan"), None)
    who = next((at for at in people if at != told), 0)
    if told is None or lead[who] in _LED:
        return None
    front = who - 1 - (side.keys[who - 1] in ARTICLES if who else 0)
    verb = next(
        (at for at in (front, who + 1) if 0 <= at < len(side.keys) and side.keys[at][-1] in "tn"), None
    )
    return (side.roots[verb], who, told) if verb is not None else None


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
        if side.keys[start - 1] in STOPS or start in side.torn:
            break
        start -= 1
    words = sum(key[0].isalpha() and key not in ARTICLES and key != "en" for key in side.keys[start + 1 : at])
    joints = sum(key in _ROW for key in side.keys[start + 1 : at])
    return side.keys[start] in _LED and words <= 2 * joints


_ROW = frozenset({"en", ","})


_DWELLERS = frozenset("inwoner bewoner burger hurder aanfrager kin".split())


_LED = frozenset("van aan met door voor bij in op namens over tot uit".split())


def _same_words(pair: Pair) -> bool:
    """Whether both sides are made of the same words, bodies aside: only then place tells who is who."""
    ours = {pair.common.roots[at] for at in pair.matching.common_content}
    theirs = {pair.draft.roots[at] for at in pair.matching.draft_content}
    return ours - GIVING - RECEIVING == theirs - GIVING - RECEIVING


def _agent(side: Side, bodies: list[Mention]) -> Mention | None:
    """Who acts: the one behind 'door', the giver behind 'van' of a receiving verb, else the subject; one who
    only does what another part of the sentence is told by ('de door de dijkraad gekeurde sluis'), last."""
    subjects = [body for body in bodies if body.role == "doet"]
    by = [body for body in bodies if body.role == "door"]
    main = [body for body in by if not _in_a_part(side, body)]
    if by and (main or all(_opens_a_part(side, body) or _only_gets(side, body) for body in subjects)):
        return (main or by)[0]
    if not RECEIVING.isdisjoint(side.all_roots):
        givers = [body for body in bodies if body.role == "van"]
        if givers:
            return givers[0]
    subjects = [body for body in subjects if not _opens_a_part(side, body)] or subjects
    if len(subjects) == _TWO and is_object_in_front(side, *(body.end - 1 for body in subjects)):
        return subjects[1]
    return next((body for body in subjects if not undergoes(side, body)), next(iter(subjects), None))


def _in_a_part(side: Side, body: Mention) -> bool:
    """Whether the 'door' before a body goes with what tells of a noun or a moment: 'de door het Rijk
    gestelde norm', 'de norm die door het Rijk is gesteld', 'na vaststelling door de raad'."""
    at = body.start - 1
    if at < 1 or side.keys[at] != "door":
        return False
    if side.keys[at - 1] in _BEFORE_A_PART or not _WHICH.isdisjoint(_just_before(side, at)):
        return True
    start, stop = side.stretch(at)
    return (BECOMING | _PERFECT).isdisjoint(side.keys[start:stop]) and not _WITH_A_DEED.isdisjoint(
        side.keys[start:at]
    )


def _just_before(side: Side, at: int) -> tuple[str, ...]:
    """The words in front of a place, up to the comma before it."""
    start = max(at - _CLAUSE, 0)
    marks = [place for place in range(start, at) if not side.keys[place][0].isalnum()]
    return side.keys[(marks[-1] + 1 if marks else start) : at]


def _opens_a_part(side: Side, body: Mention) -> bool:
    """Whether a body is the subject of a clause that tells of a noun or says when: 'de norm die het Rijk
    stelt', 'nadat de raad besluit'."""
    before = side.keys[max(body.start - 1, 0) : body.start]
    return not (_WHICH | _WHEN).isdisjoint(before)


def _only_gets(side: Side, body: Mention) -> bool:
    """Whether a body gets or is what another brings about: 'de stuurgroep krijgt een voorzitter'."""
    beside = {*side.roots[max(body.start - 1, 0) : body.start], *side.roots[body.end : body.end + 1]}
    return not beside.isdisjoint(RECEIVING | _HAVING)


_HAVING = frozenset("is sijn heb hef blijf".split())
_BEFORE_A_PART = ARTICLES | {"deze", "die", "dit", "dat", "alle"}
_WHICH = frozenset("die dat wat welke zoals".split())
_WHEN = frozenset("nadat voordat zodra totdat".split())
_WITH_A_DEED = frozenset("na voor vóór bij tot zonder".split())
"""Before the noun of a deed these say when: 'na keuring van de sluis door de dijkraad'."""
_PERFECT = frozenset("is zijn was waren".split())
_CLAUSE = 7
"""Words from 'die' in which its 'door' stands."""


def undergoes(side: Side, body: Mention) -> bool:
    """Whether it is done to the body: 'de stuurgroep wordt opgeheven. Dat doet de raad.'"""
    if BECOMING.isdisjoint(side.all_keys):
        return False
    stop = side.stop(body.start)
    behind = side.keys[body.end : stop]
    verb = next((at for at, key in enumerate(behind) if key in BECOMING | _CLAUSES), len(behind))
    becoming = side.keys[max(body.start - 1, 0)] in BECOMING or not BECOMING.isdisjoint(
        behind[verb : verb + 1]
    )
    return becoming and any(map(PARTICIPLE.match, behind))


_CLAUSES = frozenset("die dat waar wie wat als of".split())
"""Behind these another clause starts: 'de raad van de stad waar het wordt gebouwd'."""


def body_signal(pair: Pair, was: Mention | None, wordt: Mention | None, direction: Direction) -> Signal:
    said = _said(pair.common, was), _said(pair.draft, wordt)
    if was and wordt and said[0].lower() == said[1].lower():  # 'de raad van elke gemeente', 'de raad'
        said = _with_whose(pair.common, was), _with_whose(pair.draft, wordt)
    return Signal(SignalKind.BODY, *said, direction)


def _with_whose(side: Side, body: Mention) -> str:
    """The body with 'van' and whose it is."""
    whose = next((b for b in side.bodies if b.start == body.end + 1), None)
    of = side.keys[body.end : body.end + 1] == ("van",)
    return side.span(body.start, whose.end if whose and of else body.end)


def _said(side: Side, body: Mention | None) -> str:
    if body is None:
        return ""
    with_them = body.role == "met" and body.start and side.keys[body.start - 1] == "met"
    start = body.start - 1 if with_them else body.start
    return side.span(start, body.end)
