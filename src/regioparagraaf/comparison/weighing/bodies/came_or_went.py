"""A body that plays a part on one side alone: whether it came or went by that, or who took its place."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.actors import DECIDING
from regioparagraaf.comparison.weighing.bodies.agents import BECOMING, PARTICIPLE
from regioparagraaf.comparison.weighing.bodies.exchanged_bodies import GIVING, body_signal
from regioparagraaf.comparison.weighing.bodies.its_heir import heir_of
from regioparagraaf.comparison.weighing.bodies.same_bodies import all_of_us, each_of_them
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import ALLOWED, DUE
from regioparagraaf.dutch.verbs import GETTING, is_subordinate
from regioparagraaf.dutch.wordclass import PREPOSITIONS
from regioparagraaf.dutch.words import ARTICLES


def replaced(pair: Pair, gone: list[Mention], new: list[Mention]) -> tuple[Signal, ...]:
    """One who acts in the place of another, but for another name of the same ones."""
    was = _foremost(gone)
    wordt = next((body for body in new if body.role == was.role), None) or _foremost(new)
    ours = pair.common.keys[was.start] in ("ons", "onze") and wordt.kind == "wij"
    alone = was.kind == "wij" and wordt.role == "doet" and _by_name(pair, pair.draft, wordt)
    if alone and not ours:
        return (body_signal(pair, was, wordt, Direction.CHANGED),)
    if {was.kind, wordt.kind} <= {"wij", "gemeente"} or ours or all_of_us(pair, was, wordt):
        return ()
    if each_of_them(pair, was, wordt):
        return ()
    if "wij" in (was.kind, wordt.kind) and "van" in (was.role, wordt.role):
        return ()  # 'voor geen van de gemeenten': nobody acts
    return (body_signal(pair, was, wordt, Direction.CHANGED),)


def _by_name(pair: Pair, side: Side, body: Mention) -> bool:
    """Whether one municipality of several is named by its own name where the text said 'wij': what they were
    to do together, it now does by itself."""
    name = pair.settings.municipality.lower()
    several = len(pair.settings.municipalities) > 1
    return several and bool(name) and " ".join(side.keys_of(body)) == name


def dropped(pair: Pair, gone: list[Mention], theirs: list[Mention]) -> tuple[Signal, ...]:
    """A body that is gone, or made way for another; nothing where others do what it did, or nobody did it."""
    was = _foremost([body for body in gone if body.kind not in ("wij", "gemeente")] or gone)
    if _is_out_of_its_row(pair, pair.common, was, theirs):
        return (body_signal(pair, was, None, Direction.DROPPED),)
    if was.role == "van" and pair.common.roots[was.end - 1] in pair.draft.all_roots:
        return ()  # 'zonder advies van het waterschap', 'na advies van het waterschap'
    heir = heir_of(pair, was, pair.common) if was.role in _IN_PART else ""
    if heir and was.kind != "wij":
        return (Signal(SignalKind.BODY, pair.common.quote(was), heir, Direction.CHANGED),)
    if was.role == "bij" or (was.kind == "gemeente" and was.role != "doet"):
        return ()
    if was.kind == "doener":
        if was.role == "met":
            return (body_signal(pair, was, None, Direction.DROPPED),)
        lost = was.role == "door" or _is_passive(pair.draft) or _only_comes(pair.draft)
        made = not _HAVING_DONE.isdisjoint(pair.common.all_keys)  # 'wij laten een bureau het toetsen'
        us = next((body for body in theirs if body.kind == "wij" and body.role == "doet"), None)
        if made and us and "zelf" in pair.draft.all_keys:
            return (body_signal(pair, was, us, Direction.CHANGED),)
        agent = any(body.role in ("doet", "door") for body in theirs) and not made
        return (body_signal(pair, was, None, Direction.DROPPED),) if lost and not agent else ()
    if was.kind in ("wij", "gemeente"):
        if is_subordinate(pair.common.keys, was.start):
            return ()
        agents = [body for body in theirs if body.role in ("doet", "door")]
        if agents or not (_is_passive(pair.draft) or _must_come(pair.draft)):
            return ()
        if was.kind == "gemeente" and any(key.startswith("gemeente") for key in pair.draft.keys):
            return ()  # 'tussen gemeente en scholen worden afspraken gemaakt'
        if any(pair.draft.keys[at : at + 2] in _OF_US for at in range(len(pair.draft.keys))):
            return ()  # 'wij verhuren', 'u huurt van ons'
        if was.kind == "wij" and _only_gave_leave(pair):
            return ()
    if was.role == "van" and was.kind != "ander" and not _gave(pair.common, was, theirs):
        return ()
    if "ons" in pair.draft.all_keys and was.concept == "gemeenten":
        return ()  # 'ons plan is om samen …'
    risen = _heir(pair) if was.role in ("doet", "door") else None
    return (body_signal(pair, was, risen, Direction.CHANGED if risen else Direction.DROPPED),)


def _is_out_of_its_row(pair: Pair, side: Side, body: Mention, theirs: list[Mention]) -> bool:
    """Whether the municipality or 'wij' stands in a row with another one that does it, which does it on the
    other side without them: of 'de provincie, de gemeente en het waterschap betalen mee' somebody pays no
    more."""
    other = pair.other(side)
    called = any(key.startswith(_OURS) for key in side.keys_of(body))
    if not called or body.kind not in ("wij", "gemeente") or any(k.startswith(_OURS) for k in other.keys):
        return False  # a municipality by its own name is one of the places of `opsomming`
    if pair.extra is not None:
        rest = {*side.keys[pair.extra[1] : pair.extra[2]]}.difference(side.keys_of(body))
        if rest.issubset(_ROW | ARTICLES) and not rest.isdisjoint(_ROW):
            return True  # nothing but that one and its comma is the difference
    stay = {twin.concept for twin in theirs if twin.role in ("doet", "door")} - {body.concept}
    return any(
        twin.concept in stay and _are_joined(side, *sorted((body, twin), key=_place)) for twin in side.bodies
    )


_OURS = ("gemeente", "wij", "we", "ons", "onze")


def _place(body: Mention) -> int:
    return body.start


def _are_joined(side: Side, first: Mention, second: Mention) -> bool:
    """Whether nothing but a comma or an 'en' stands between two of a row, but for an article."""
    between = [key for key in side.keys[first.end : second.start] if key not in ARTICLES]
    return len(between) == 1 and between[0] in _ROW


_ROW = frozenset({",", "en", "én", "alsmede", "evenals"})


def _only_gave_leave(pair: Pair) -> bool:
    """Whether who went only allowed or forbade what others do, and that is still said: 'wij staan drijvende
    huizen toe', 'drijvende huizen mogen worden gebouwd'. Who did a deed beside that is missed."""
    if _LEAVE.isdisjoint(pair.common.all_roots) or ALLOWED.isdisjoint(pair.draft.all_keys):
        return False
    keys = pair.draft.keys
    return all(_is_let(keys[:at]) for at, key in enumerate(keys) if key in BECOMING)


def _is_let(before: tuple[str, ...]) -> bool:
    """Whether words before a 'worden' make it one of 'mogen': 'mogen in de haven worden'."""
    may = max((at for at, key in enumerate(before) if key in ALLOWED), default=None)
    return may is not None and _NEXT_CLAUSE.isdisjoint(before[may:])


_NEXT_CLAUSE = frozenset({"en", ",", ";", ".", "maar"})
_LEAVE = frozenset("toestan toelat ferbied".split())
"""Roots of the verbs by which somebody says what others may do."""


def _must_come(side: Side) -> bool:
    """Whether something must come, and nobody is said to make it: 'de route moet er komen'."""
    return not DUE.isdisjoint(side.all_keys) and side.keys[-2:-1] == ("komen",)


def _foremost(bodies: list[Mention]) -> Mention:
    order = {"doet": 0, "door": 0, "met": 1, "aan": 2, "van": 3, "bij": 4}
    return min(bodies, key=lambda body: (order[body.role], body.start))


_IN_PART = ("doet", "door", "van", "bij", "aan")
"""The parts in which another may take the place of a body."""
_OF_US = (("van", "ons"), ("bij", "ons"))
_HAVING_DONE = frozenset("laat laten liet lieten".split())
"""With these somebody else does it: 'wij laten het door een aannemer onderhouden'."""


def _only_comes(side: Side) -> bool:
    """Whether a thing comes, appears or takes place, and nobody is said to make it: 'er komt een pad', 'in
    mei verschijnt een verslag', 'er vindt een telling plaats'."""
    comes = any({one, other} in _THERE_COMES for one, other in pairwise(side.keys))
    comes = comes or ("plaats" in side.all_keys and not _TAKING.isdisjoint(side.all_keys))
    return comes or not _APPEARING.isdisjoint(side.all_keys)


_APPEARING = frozenset("verschijnt verschijnen".split())
_TAKING = frozenset({"vindt", "vinden"})
_THERE_COMES = ({"er", "komt"}, {"er", "komen"})


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


def stepped_back(pair: Pair, new: list[Mention]) -> tuple[Signal, ...]:
    """Who did it is only named beside the one who does it now, or is told: 'op voordracht van de raden'."""
    there = {body.concept: body.role for body in pair.draft.bodies}
    was = next((body for body in pair.common.bodies if body.role == "doet" and body.kind in DECIDING), None)
    wordt = next((body for body in new if body.role == "doet" and body.kind in DECIDING), None)
    if was and wordt and there.get(was.concept, "doet") in ("van", "bij", "aan"):
        return (body_signal(pair, was, wordt, Direction.CHANGED),)
    return ()


def added(pair: Pair, new: list[Mention], ours: list[Mention]) -> tuple[Signal, ...]:
    """A body that came, or took the place of another; nothing where it did it all along."""
    wordt = _foremost([body for body in new if body.kind not in ("wij", "gemeente")] or new)
    if _is_out_of_its_row(pair, pair.draft, wordt, ours):
        return (body_signal(pair, None, wordt, Direction.ADDED),)
    if wordt.role == "door" and ours and not _HAVING_DONE.isdisjoint(pair.draft.all_keys):
        doer = next((b for b in ours if b.role == "doet"), None)
        if doer and _HAVING_DONE.isdisjoint(pair.common.all_keys):
            return (body_signal(pair, doer, wordt, Direction.CHANGED),)
    other = heir_of(pair, wordt, pair.draft) if wordt.role in _IN_PART else ""
    if other and wordt.kind != "wij":
        return (Signal(SignalKind.BODY, other, pair.draft.quote(wordt), Direction.CHANGED),)
    if wordt.kind == "doener":
        if wordt.role == "met":
            return (body_signal(pair, None, wordt, Direction.ADDED),)
        said = (
            wordt.role == "door" or _is_passive(pair.common) or _only_comes(pair.common) or _gives_now(pair)
        )
        agent = any(body.role in ("doet", "door") for body in ours)
        return (body_signal(pair, None, wordt, Direction.ADDED),) if said and not agent else ()
    others = wordt.role == "aan" and not _OTHERS.isdisjoint(pair.draft.keys_of(wordt))
    if wordt.kind in ("wij", "gemeente") or wordt.role == "bij" or others:
        return ()
    if wordt.concept == "gemeenten" and any(key.startswith("gemeentelijk") for key in pair.common.keys):
        return ()
    together = not {"gezamenlijk", "samen"}.isdisjoint(pair.common.all_keys)
    if wordt.role == "van" or (wordt.concept == "gemeenten" and together):
        return ()
    return (body_signal(pair, None, wordt, Direction.ADDED),)


_OTHERS = frozenset({"anderen", "andere"})


def _gives_now(pair: Pair) -> bool:
    """Whether what somebody only got is given now: 'kramen krijgen een invulling', 'de marktmeester
    geeft'."""
    gets = not GETTING.isdisjoint(pair.common.all_keys) and GETTING.isdisjoint(pair.draft.all_keys)
    return gets and not (GIVING | OFFERING).isdisjoint(pair.draft.all_roots)


OFFERING = frozenset("aanbied bied uitreik toeken".split())
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
