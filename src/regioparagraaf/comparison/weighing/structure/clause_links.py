"""How the clauses of a sentence hang together: in the same words a relative clause that became a promise of
its own, a 'dat' that became 'of', a condition that became what follows from it, an order turned round.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.small_words import BECOMING, RELATIVES
from regioparagraaf.dutch.verbs import MODALS
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS, SUBJECTS
from regioparagraaf.dutch.words import STOPS

RETOLD = 0.6
"""Above this share of changed words the clauses of a sentence were cast anew."""


def relinked(pair: Pair) -> str:
    """Why the same clauses say something else now, as a Dutch clause; empty where they do not."""
    if pair.left(pair.common) or pair.left(pair.draft) or pair.changed > RETOLD:
        return ""
    return _told_as_fact(pair) or _left_open(pair) or _condition_turned(pair) or _in_another_order(pair)


def _told_as_fact(pair: Pair) -> str:
    """'Scholen die meedoen krijgen geld' against 'Scholen doen mee en krijgen geld', or 'aan een stichting,
    die het beheert' against 'aan een stichting en beheert het': whom it is for, or who does it, is
    another."""
    for side, other in pair.both_ways:
        if RELATIVES.isdisjoint(side.all_keys):
            continue
        if any(hedge.is_condition for hedge in other.hedges) or "?" in other.all_keys:
            continue  # 'wachten zij langer, dan krijgen zij geld' says who they are too
        joined = _joined_verbs(other) - _joined_verbs(side)
        if _told_apart(side, other) or _told_of_all(side, other):
            return _BOUND
        if joined.isdisjoint(side.all_roots):
            continue
        bound = {root for at in _relatives(other) for root in _clause(other, at)}
        for at in (*_relatives(side), *_of_what_was_got(side, other)):
            inside = _clause(side, at)
            verb = next((root for root in reversed(inside) if root in joined | _finite(other)), "")
            if _does_it_all(side, at, other):
                continue
            if verb and verb not in bound and not (side.keys[at - 1] == "," and _of_subject(side, at, other)):
                return _BOUND
    return ""


def _does_it_all(side: Side, at: int, other: Side) -> bool:
    """Whether the clause is about the one by whom all is done, and who opens the other side as its subject:
    'de kade wordt gebouwd door een reder die ook vaart', 'een reder bouwt de kade en vaart ook'."""
    start = side.stretch(at)[0]
    by = next((p for p in range(at - 1, start, -1) if side.keys[p - 1 : p + 1] == ("door", "een")), None)
    if by is None or by + 1 >= at or other.keys[:1] != ("een",):
        return False
    return side.roots[by + 1] != "" and side.roots[by + 1] == other.roots[1]


_BOUND = "een bijzin die zegt wie het is of wie het doet, staat aan één kant"


def _told_of_all(side: Side, other: Side) -> bool:
    """Whether the clause right behind the subject is, on the other side, what all of them do: 'Kwekers die
    stroom leveren, krijgen een pas', 'De kwekers leveren stroom en krijgen een pas'."""
    if not RELATIVES.isdisjoint(other.all_keys) or len(set(other.sentences)) > 1:
        return False
    for at in _relatives(side):
        who = at - 1
        if side.keys[who] == "," or who > _FIRST or not side.roots[who]:
            continue
        inside = frozenset(_clause(side, at)) | frozenset(side.keys[at + 1 : side.stop(at + 1)])
        place = next((p for p, root in enumerate(other.roots[:_FIRST]) if root == side.roots[who]), None)
        if place is None or place + 1 >= len(other.keys):
            continue
        verb = other.keys[place + 1]
        does = (other.roots[place + 1] in inside and other.is_verb(place + 1)) or (
            verb in _COMMON and verb in inside
        )
        goes_on = "en" in other.keys[place + 2 :]
        if does and goes_on and len(side.keys) > side.stop(at) + _SMALL - 1:
            return True
    return False


_FIRST = 6
"""Words at the start of a sentence in which its subject stands: 'De oudste kwekers aan de kade'."""


def _clause(side: Side, at: int) -> list[str]:
    """The roots of a relative clause, from its opener on."""
    return [root for root in side.roots[at + 1 : side.stop(at + 1)] if root]


def _relatives(side: Side) -> list[int]:
    """Where 'die' or 'dat' opens a clause of which it is the subject, and which says what is done: behind a
    noun, with no other subject, and not in the passive."""
    subjects = {body.start for body in side.bodies if body.role == "doet"}
    return [
        at
        for at in range(1, len(side.keys) - 1)
        if side.keys[at] in RELATIVES
        and (side.keys[at - 1] == "," or _is_noun(side, at - 1) or side.keys[at - 2 : at] == (",", "en"))
        and side.keys[at + 1] not in SUBJECTS
        and not (side.keys[at + 1] == "het" and side.keys[at + 2 : at + 3] != () and _leads(side, at + 2))
        and at + 1 not in subjects
        and not _is_passive(side, at)
    ]


def _of_what_was_got(side: Side, other: Side) -> list[int]:
    """Where 'die' opens a clause in which 'ze' is what the joined verb of the other side is done to: 'van
    vissers die ze verhuren', 'van vissers en verhuurt ze'."""
    done = {
        other.roots[at + 1]
        for at, key in enumerate(other.keys[:-2])
        if key == "en" and other.keys[at + 2] in _THEM and other.roots[at + 1]
    }
    return [
        at
        for at in range(1, len(side.keys) - 2)
        if side.keys[at] in RELATIVES
        and side.keys[at + 1] in _THEM
        and _is_noun(side, at - 1)
        and not done.isdisjoint(_clause(side, at))
    ]


_THEM = frozenset({"ze", "het", "hem", "haar"})


def _is_passive(side: Side, at: int) -> bool:
    """Whether 'wordt' or 'worden' is the first of its verbs: in 'kotters die in handen zijn van een bank
    worden geverfd' it is the verb of the sentence."""
    clause = side.keys[at : side.stop(at + 1)]
    return next((key for key in clause if key in _COMMON), "") in BECOMING


def _leads(side: Side, at: int) -> bool:
    return side.keys[at] in PREPOSITIONS


def _is_noun(side: Side, at: int) -> bool:
    key = side.keys[at]
    other = at in side.torn or key in _NO_VERB
    return key[0].isalpha() and not other and side.is_noun(at)


_CONJUNCTIONS = frozenset(
    "of en maar want dus dat als wanneer indien zodra zolang voordat nadat omdat doordat zodat tenzij mits "
    "hoe wie wat waar welke niet ook".split()
)


def _of_subject(side: Side, at: int, other: Side) -> bool:
    """Whether the clause behind a comma is about who acts on the other side: 'De griffier, die de raad
    steunt, schrijft het', 'De griffier steunt de raad en schrijft het'; or about nothing right before it."""
    if not _is_noun(side, at - 2):
        return True
    about = {side.roots[at - 2], *(side.roots[at - 4 : at - 3] if side.keys[at - 3] in PREPOSITIONS else ())}
    verb = next((place for place in range(len(other.keys)) if other.is_verb(place)), 0)
    opened = any(_is_noun(other, place) for place in range(verb))  # 'De griffier steunt', not 'Daarom steunt'
    return not about.isdisjoint(other.roots[: verb if opened else verb + _SUBJECT])


_SUBJECT = 4
"""Words behind the first verb in which the subject may stand: 'Daarom steunt de griffier'."""


def _joined_verbs(side: Side) -> set[str]:
    """The roots of the verbs right behind 'en', whose subject stands before it."""
    beside = {
        side.roots[at + 1]
        for at, key in enumerate(side.keys[:-1])
        if key == "en" and side.roots[at + 1] and _can_be_finite(side, at + 1)
    }
    return (
        beside
        | {
            side.roots[side.stop(at) - 1]  # 'en mag zich melden'
            for at, key in enumerate(side.keys[:-1])
            if key == "en" and side.keys[at + 1] in MODALS and side.roots[side.stop(at) - 1]
        }
    )


def _can_be_finite(side: Side, at: int) -> bool:
    key = side.keys[at]
    if key in DETERMINERS or not key.endswith(("t", "en")):
        return False
    behind = side.keys[at + 1] if at + 1 < len(side.keys) else "."
    return at in side.torn or behind in _OPENING or key in _COMMON


_OPENING = DETERMINERS | frozenset(
    "van voor aan in op bij met uit naar over er daar daarna dan hierover ze ook elk hem daarvoor daarbij "
    "daarmee daarover daarin hiervoor hierbij hiermee".split()
)
_COMMON = frozenset("krijgt krijgen heeft hebben is zijn wordt worden gaat gaan komt komen doet doen".split())
_NO_VERB = _COMMON | MODALS | _CONJUNCTIONS | PREPOSITIONS


def _told_apart(side: Side, other: Side) -> bool:
    """Whether a clause that says which of many are meant is told of them all in a sentence of its own: 'aan
    clubs die schaken', 'aan clubs. Zij schaken'."""
    apart = _told_of_them(other)
    return bool(apart) and any(
        _any_of_them(side, at - 1) and not apart.isdisjoint(_clause(side, at)) for at in _relatives(side)
    )


def _told_of_them(side: Side) -> set[str]:
    """The roots of the verbs right behind a 'zij' or 'die' that opens a sentence."""
    return {
        side.roots[at + 2]
        for at, key in enumerate(side.keys[:-2])
        if key in STOPS and side.keys[at + 1] in _THEY and side.roots[at + 2]
    }


_THEY = frozenset("zij ze die deze".split())


def _any_of_them(side: Side, at: int) -> bool:
    """Whether a bare plural behind 'aan' or 'voor' stands here: 'aan clubs die', not 'aan een club die'."""
    return side.keys[at].endswith(("en", "s")) and at > 0 and side.keys[at - 1] in _TO_WHOM


_TO_WHOM = frozenset("aan voor".split())


def _finite(side: Side) -> set[str]:
    return {side.roots[at] for at in side.torn} | {
        side.roots[at] for at in range(len(side.keys)) if side.roots[at] and side.is_verb(at)
    }


def _left_open(pair: Pair) -> str:
    """'leggen vast dat het openblijft' against 'leggen vast of het openblijft': the outcome is open."""
    for settled, open_ in pair.both_ways:
        if "dat" not in settled.all_keys or _ASKING.isdisjoint(open_.all_keys):
            continue
        said = {_behind(settled, at) for at, key in enumerate(settled.keys) if _settles(settled, at)}
        asked = {
            _behind(open_, at): key
            for at, key in enumerate(open_.keys)
            if key in _ASKING and at not in open_.announcements
        }
        kept = {_behind(open_, at) for at, key in enumerate(open_.keys) if key == "dat"}
        both = (said - kept - {()}) & asked.keys()
        if both:
            return f"'dat' werd '{asked[both.pop()]}'" if settled is pair.common else "'of' werd 'dat'"
    return _asked_otherwise(pair)


def _settles(side: Side, at: int) -> bool:
    """Whether a 'dat' opens a clause here; not 'dat is genoeg', which points back."""
    return side.keys[at] == "dat" and side.keys[at + 1 : at + 2] not in _FINITE


_FINITE = tuple((key,) for key in ("is", "was", "wordt", "werd", "blijft", "heeft", "duurt", *MODALS))


def _asked_otherwise(pair: Pair) -> str:
    """'hoe het wordt verbouwd' against 'of het wordt verbouwd': another thing is still to be decided."""
    if any(_ASKING.isdisjoint(side.all_keys) for side in pair.sides):
        return ""
    ours, theirs = (
        {
            _behind(side, at): key
            for at, key in enumerate(side.keys)
            if key in _ASKING and (key != "wanneer" or _is_settled(side, at))
        }
        for side in pair.sides
    )
    for words in sorted(ours.keys() & theirs.keys() - {()}):
        if ours[words] != theirs[words] and "of" in (ours[words], theirs[words]):
            return f"'{ours[words]}' werd '{theirs[words]}'"
    return ""


def _is_settled(side: Side, at: int) -> bool:
    """Whether a 'wanneer' tells what is decided: 'bepalen samen wanneer de sluis opent'."""
    return not _SETTLING.isdisjoint(side.keys[max(at - _SMALL, 0) : at])


_SETTLING = frozenset(
    "bepaalt bepalen beslist beslissen besluit besluiten bespreekt bespreken onderzoekt onderzoeken "
    "vast af kijkt kijken bekijkt bekijken weet weten".split()
)
_ASKING = frozenset("of wanneer hoe waar welke hoeveel wat wie".split())


def _behind(side: Side, at: int) -> tuple[str, ...]:
    """The roots of the next two words that say something; nothing where there are none."""
    words = [
        root
        for key, root in zip(side.keys[at + 1 : at + _NEAR], side.roots[at + 1 : at + _NEAR], strict=True)
        if root and len(key) > _SMALL and key not in DETERMINERS
    ]
    return tuple(words[:2]) if len(words) > 1 else ()


_NEAR, _SMALL = 8, 3


def _condition_turned(pair: Pair) -> str:
    """'Zodra A klaar is, doen wij B' against 'Zodra B klaar is, doen wij A'."""
    ours, theirs = _conditions(pair, pair.common), _conditions(pair, pair.draft)
    if len(ours) != 1 or len(theirs) != 1:
        return ""
    (here, outside), (there, beyond) = ours[0], theirs[0]
    turned = here and there and here <= beyond and there <= outside and here.isdisjoint(there)
    return "voorwaarde en gevolg zijn van plaats gewisseld" if turned else ""


def _conditions(pair: Pair, side: Side) -> list[tuple[frozenset[str], frozenset[str]]]:
    """For each clause of condition the roots of what it says, and of what stands outside it."""
    found = []
    for hedge in side.hedges:
        if hedge.is_condition:
            inside = range(hedge.start, hedge.end)
            content = pair.content(side)
            found.append(
                (
                    frozenset(side.roots[at] for at in content if at in inside),
                    frozenset(side.roots[at] for at in content if at not in inside),
                )
            )
    return found


def _in_another_order(pair: Pair) -> str:
    """'achtereenvolgens op inhuur en op feesten' against 'achtereenvolgens op feesten en op inhuur': where a
    word says that the order counts, it does."""
    for word in sorted(_ORDERING.intersection(pair.common.all_keys).intersection(pair.draft.all_keys)):
        if all(_is_asked(side, word) for side in pair.sides):
            continue
        ours, theirs = _row_at(pair, pair.common, word), _row_at(pair, pair.draft, word)
        if len(ours) > 1 and set(ours) == set(theirs) and ours != theirs:
            return f"de volgorde bij '{word}' is anders"
    ours_by, theirs_by = _respectively(pair.common), _respectively(pair.draft)
    if ours_by and theirs_by and ours_by.keys() == theirs_by.keys() and ours_by != theirs_by:
        return "wat bij 'respectievelijk' bij elkaar hoort, is verwisseld"
    return ""


def _is_asked(side: Side, word: str) -> bool:
    """Whether the order is still to be told, so that the row behind it has none: 'bepaalt de volgorde waarin
    de geul, de kolk en de haven worden gebaggerd', 'in welke volgorde'."""
    at = side.keys.index(word)
    told = side.keys[max(at - 2, 0) : at] == ("in", "de")  # 'in de volgorde waarin zij staan'
    opens = "waarin" in side.keys[at + 1 : at + 3] and not told  # 'spreken de volgorde af waarin'
    return opens or side.keys[max(at - 1, 0)] == "welke"


_ORDERING = frozenset("achtereenvolgens volgorde".split())


def _row_at(pair: Pair, side: Side, word: str) -> tuple[str, ...]:
    """The roots of what stands behind the word, up to the end of the sentence; of an 'in die volgorde' of
    what stands before it."""
    at = side.keys.index(word)
    if side.keys[max(at - 1, 0)] in _THAT and side.keys[at + 1 : at + 2] != (":",):
        start = next((p + 1 for p in range(at, -1, -1) if side.keys[p] in STOPS), 0)
        return tuple(side.roots[place] for place in pair.content(side) if start <= place < at)
    behind = at + 1 + (side.keys[at + 1 : at + 2] == (":",))
    end = next((p for p in range(behind, len(side.keys)) if side.keys[p] in STOPS), len(side.keys))
    return tuple(side.roots[place] for place in pair.content(side) if at < place < end)


_THAT = frozenset("die deze dezelfde".split())


def _respectively(side: Side) -> dict[str, str]:
    """Which of two goes with which of two: 'de dorpen en de stad leveren grond respectievelijk geld'."""
    if "respectievelijk" not in side.all_keys:
        return {}
    at = side.keys.index("respectievelijk")
    joint = next((p for p in range(at) if side.keys[p] == "en"), None)
    if joint is None or at + 1 >= len(side.keys):
        return {}
    around = [
        _next_root(side, joint, -1),
        _next_root(side, joint, 1),
        _next_root(side, at, -1),
        _next_root(side, at, 1),
    ]
    return {around[0]: around[2], around[1]: around[3]} if all(around) else {}


def _next_root(side: Side, at: int, step: int) -> str:
    place = at + step
    while 0 <= place < len(side.keys) and side.keys[place] in DETERMINERS:
        place += step
    return side.roots[place] if 0 <= place < len(side.keys) else ""
