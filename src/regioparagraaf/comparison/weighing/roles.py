"""Who stands where: a comparison turned round, parts exchanged, a doer that became a source."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from regioparagraaf.comparison.reading.enumerations import enumerations, speaks_on
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.agents import PARTICIPLE, may_act
from regioparagraaf.comparison.weighing.comparisons import compared_otherwise, meet
from regioparagraaf.comparison.weighing.content import content
from regioparagraaf.comparison.weighing.each_of_a_row import distributes
from regioparagraaf.comparison.weighing.gifts import given_back, gives_alike
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.rows_of_bodies import joins_a_row
from regioparagraaf.comparison.weighing.shares import keeps_shares
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.wordclass import DETERMINERS, PREPOSITIONS, Kind, kind_of
from regioparagraaf.dutch.words import CLAUSE_ENDS


def misplaced(pair: Pair) -> str:
    """Why the same words now say something else, as a Dutch clause; empty where they do not."""
    if keeps_shares(pair) or (keeps_tasks(pair) and gives_alike(pair)):
        return compared_otherwise(pair)
    return (
        compared_otherwise(pair)
        or _crossed(pair)
        or _tasks_exchanged(pair)
        or _turned_about(pair)
        or _doer(pair)
        or given_back(pair)
        or _dwelling(pair)
        or _joined(pair)
        or _oneself(pair)
    )


def _crossed(pair: Pair) -> str:
    """'A doet dit en B doet dat' against 'A doet dat en B doet dit'."""
    ours, theirs = (_clauses(side, pair.lexicon) for side in (pair.common, pair.draft))
    if len(ours) != 2 or len(theirs) != 2:
        return ""
    one, other = map(set, ours)
    first, second = map(set, theirs)
    if one & other & (first ^ second):
        return ""
    crossed = all(
        part & alone for part in (one - other, other - one) for alone in (first - second, second - first)
    )
    return "wie wat doet, is verwisseld" if crossed else ""


def _tasks_exchanged(pair: Pair) -> str:
    """'het beheer komt bij de stichting, het onderhoud bij de gemeente' against 'de gemeente beheert, de
    stichting onderhoudt': each of two that can act has what was the other's, and nothing of its own."""
    crossed, straight = _tasks_compared(pair)
    return "wie wat doet, is verwisseld" if crossed and not straight else ""


def keeps_tasks(pair: Pair) -> bool:
    """Whether each of two that can act has on both sides what it had, in whatever order they stand."""
    crossed, straight = _tasks_compared(pair)
    return straight and not crossed


@lru_cache(maxsize=8)
def _tasks_compared(pair: Pair) -> tuple[bool, bool]:
    """Whether each of two has something of the other's, and whether each has something of its own.
    Remembered: of one pair it is asked up to four times."""
    ours = _tasks(pair.common, pair.lexicon)
    if len(ours) != 2:
        return False, False
    theirs = _tasks(pair.draft, pair.lexicon)
    if ours.keys() != theirs.keys():
        return False, False
    (one, first), (other, second) = ours.items()
    crossed = first & theirs[other] - second and second & theirs[one] - first
    straight = first & theirs[one] - second and second & theirs[other] - first
    return bool(crossed), bool(straight)


def _tasks(side: Side, lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """For each that can act in a part of the sentence of its own the roots of what else stands there."""
    found: dict[str, frozenset[str]] = {}
    words = frozenset(content(side, lexicon))
    taken = {at for body in side.bodies for at in range(body.start, body.end)}
    things = _listed_with_things(side, lexicon)
    named = any(body.kind in _BODIES for body in side.bodies)
    kinds = (*_BODIES, "wij") if named else _BODIES
    for part in _parts(side):
        acting = {
            body.concept: (body.start, body.end)
            for body in side.bodies
            if body.start in part and body.kind in kinds
        }
        acting |= {
            side.roots[at]: (at, at + 1)
            for at in part
            if at not in taken and at not in things and may_act(side, at, lexicon)
        }
        if len(acting) == 1:
            ((who, (first, last)),) = acting.items()
            rest = {
                side.roots[at]
                for at in part
                if (at in words or side.roots[at] in _DOING or _tells(side, at, lexicon))
                and not first <= at < last
            }
            found[who] = found.get(who, frozenset()) | rest
    return found


def _listed_with_things(side: Side, lexicon: Lexicon) -> set[int]:
    """The places in rows that a preposition leads in: 'met alle kerken, scholen en koren', 'van winkels,
    kantoren en schuren'. What stands there does nothing in the sentence, whatever it could do."""
    rows = (items for items in enumerations(side, lexicon) if len(items) > _TWO)
    return {
        at
        for items in rows
        if _is_led_in(side, items[0]) and not speaks_on(side, *items[-1])
        for item in items[1:]
        for at in range(*item)
    }


_TWO = 2


def _is_led_in(side: Side, item: tuple[int, int]) -> bool:
    """Whether a preposition other than 'door' stands before the first of a row."""
    before = [key for key in side.keys[max(item[0] - 2, 0) : item[1] - 1] if key in PREPOSITIONS]
    return bool(before) and before[-1] not in ("door", "namens")


def _tells(side: Side, at: int, lexicon: Lexicon) -> bool:
    """Whether the word tells something, also within a condition, of which the words are weighed apart."""
    return bool(side.roots[at]) and side.keys[at] not in lexicon.function_words and side.keys[at][0].isalpha()


def _parts(side: Side) -> list[range]:
    """The clauses: from one mark, joint or condition to the next."""
    opens = {body.start for body in side.bodies}
    marks = {
        at
        for at, key in enumerate(side.keys)
        if key in CLAUSE_ENDS
        or (
            key in ("en", "terwijl")
            and (at + 1 in opens or side.keys[at + 1 : at + 2] in _ARTICLES)
            and not joins_a_row(side, at)
        )
    }
    cuts = {at + 1 for at in marks} | {at for at, key in enumerate(side.keys) if key in _CONDITIONAL}
    cuts |= {at for hedge in side.hedges if hedge.group.startswith("zin-") for at in (hedge.start, hedge.end)}
    return [range(start, end) for start, end in pairwise(sorted({0, *cuts, len(side.keys)}))]


_BODIES = ("eigen", "ander", "gemeente", "plaats")
_CONDITIONAL = frozenset("als indien wanneer mits tenzij zodra zolang".split())
_ARTICLES = (("de",), ("het",))
_DOING = frozenset("nem gef krijg ontfang lefer foer".split())
"""Roots of light verbs that say what somebody does where the noun is a 'ze' or 'die'."""


def _turned_about(pair: Pair) -> str:
    """'de ombudsman belt de inwoner' against 'de inwoner belt de ombudsman': the same words, and two who can
    both act took each other's place. Where grammar leaves it open, a reader decides."""
    if pair.changed > 0 or "," in pair.common.keys or "," in pair.draft.keys:
        return ""
    if not _BEING.isdisjoint(pair.common.keys) and not any(map(PARTICIPLE.match, pair.common.keys)):
        return ""  # 'de griffier is secretaris': the two are one
    ours, theirs = _actors(pair.common, pair.lexicon), _actors(pair.draft, pair.lexicon)
    swapped = len(ours) == 2 and theirs == ours[::-1] and ours[0] != ours[1]
    return "wie wat doet, is verwisseld" if swapped else ""


_BEING = frozenset("is zijn blijft blijven".split())


def _actors(side: Side, lexicon: Lexicon) -> list[str]:
    """Who can act here, in their order: bodies and people named without a preposition."""
    named = {body.end - 1: body.role for body in side.bodies}
    found = []
    for at, root in enumerate(side.roots):
        if (
            at not in named
            and root not in lexicon.people_roots
            and side.keys[at] not in lexicon.nouns["handelt"]
        ):
            continue
        opens = at - 1
        while opens >= 0 and (
            side.keys[opens] in _COUNTING
            or number(side.keys[opens]) is not None
            or (side.keys[opens].endswith("e") and side.keys[max(opens - 1, 0)] in DETERMINERS)
        ):
            opens -= 1  # 'aan een sociale ontwikkelaar'
        lead = side.keys[opens] if opens >= 0 else ""
        if named.get(at, "doet") == "doet" and lead not in _LEADS:
            found.append(root)
    return found


_COUNTING = frozenset("de het een onze alle meer minder dan ruim ten minste minstens".split())
"""Between a preposition and its noun: 'met meer dan 50 gasten'."""
_LEADS = PREPOSITIONS | frozenset("namens en of , zonder".split())


def _clauses(side: Side, lexicon: Lexicon) -> list[list[str]]:
    """The longer words of the clauses that each have a verb: cut at stops and at 'en' before a body."""
    starts = {body.start for body in side.bodies if body.role == "doet"}
    starts |= {at for at in range(len(side.keys)) if _speaks(side, at)}
    listed = _listed_with_things(side, lexicon)
    out: list[list[str]] = [[]]
    for at, key in enumerate(side.keys):
        opens = key in ("en", "maar", "terwijl") and (at + 1 in starts or key != "en")
        opens = opens and not _ends_row(side, at) and not joins_a_row(side, at)
        opens = opens and not _is_one_subject(side, at) and at + 1 not in listed
        if key in ".?!;" or opens:
            out.append([])
        elif len(key) > 3 and side.roots[at] and key[0].isalpha():
            out[-1].append(side.roots[at])
    return [clause for clause in out if len(clause) > 1]


def _ends_row(side: Side, at: int) -> bool:
    """Whether 'en' joins the last of a row of bodies that opens its clause: 'De raad, het college en …'."""
    row = {place for body in side.bodies for place in range(body.start, body.end)}
    start = next((p + 1 for p in range(at, -1, -1) if side.keys[p] in ".?!;:"), 0)
    return at > start and all(p in row or side.keys[p] == "," for p in range(start, at))


def _is_one_subject(side: Side, at: int) -> bool:
    """Whether 'en' joins the last of several that have one verb, in the plural: 'winkels op de kade, de markt
    en het plein krijgen', not 'de raad betaalt de kade en het fonds betaalt'."""
    verb = side.keys[at + 3] if at + 3 < len(side.keys) else ""
    if not verb.endswith("n") or side.keys[at + 1] not in ("de", "het"):
        return False
    torn = frozenset(side.particles.values())
    return not any(
        side.keys[p] in _FINITE | _BEING or kind_of(side.keys, p, torn) is Kind.VERB
        for p in range(side.sentences.index(side.sentences[at]), at)
    )


def _speaks(side: Side, at: int) -> bool:
    """Whether a clause of its own starts here: 'door' and a doer, or a subject with its verb behind it."""
    if side.keys[at] == "door":
        return True
    verb = side.keys[at + 2] if at + 2 < len(side.keys) else ""
    return side.keys[at] in ("de", "het", "elke", "iedere") and verb in _FINITE


_FINITE = frozenset(
    "doet doen krijgt krijgen betaalt betalen regelt is zijn wordt gaat zorgt beheert".split()
)


def _doer(pair: Pair) -> str:
    """'aankoop door boeren' against 'aankoop van boeren'."""
    sides = (pair.common, pair.draft)
    for side, other in (sides, sides[::-1]):
        with_them = {body.concept for body in side.bodies if body.role == "met"}
        by_them = {body.concept for body in other.bodies if body.role == "door"}
        was_with = side is pair.common
        if with_them & by_them:
            return _ALONE if was_with else _NOT_ALONE
        if "samen" in side.keys and with_them & _informed(other) and _TELLING.isdisjoint(side.keys):
            return _TOLD if was_with else _NOT_TOLD
    ours, theirs = _led(pair.common), _led(pair.draft)
    for root, front in ours.items():
        if {front, theirs.get(root, "")} in ({"door", "van"}, {"door", "aan"}, {"door", "voor"}):
            return "wie het doet, is nu iets anders"
    return ""


_ALONE, _NOT_ALONE = "wie het samen deed, doet het nu alleen", "wie het alleen deed, doet het nu samen"
_TOLD, _NOT_TOLD = "wie meedeed, hoort het nu achteraf", "wie het achteraf hoorde, doet nu mee"


def _informed(side: Side) -> set[str]:
    """The bodies that are only told of it: 'laten dat de raden weten', 'stellen de raden op de hoogte'."""
    if _TELLING.isdisjoint(side.keys):
        return set()
    return {body.concept for body in side.bodies if body.role in ("doet", "aan")}


_TELLING = frozenset("weten hoogte informeren informeert geïnformeerd inlichten ingelicht".split())


def _dwelling(pair: Pair) -> str:
    """'inwoners' against 'wie hier werkt'."""
    ours, theirs = _at_work_here(pair.common), _at_work_here(pair.draft)
    other = pair.draft if ours else pair.common
    return "wie hier werkt, is niet wie hier woont" if ours != theirs and "werk" not in other.roots else ""


def _at_work_here(side: Side) -> bool:
    return any(
        key in ("wie", "die")
        and side.keys[at + 1 : at + 2] == ("hier",)
        and side.roots[at + 2 : at + 3] == ("werk",)
        for at, key in enumerate(side.keys)
    )


def _led(side: Side) -> dict[str, str]:
    """The preposition right before each longer word that names no body."""
    bodies = {at for body in side.bodies for at in range(body.start, body.end)}
    return {
        side.roots[at]: side.keys[at - 1]
        for at, key in enumerate(side.keys)
        if at
        and at not in bodies
        and len(key) > 4
        and side.keys[at - 1] in _LEADING
        and side.keys[max(at - 2, 0)] not in _TROUBLE
        and not (side.keys[at - 1] == "door" and "te" in side.keys[at : side.stop(at)])
    }  # 'door lessen aan te bieden' says how, and not who


_TROUBLE = frozenset("overlast hinder schade last lawaai".split())
"""'Overlast door jongeren' is 'overlast van jongeren'."""
_LEADING: Sequence[str] = ("door", "van", "aan", "voor")


def _joined(pair: Pair) -> str:
    """'een vergunning en een plan' against 'een vergunning of een plan': both are not either."""
    if "of" not in pair.common.keys and "of" not in pair.draft.keys:
        return ""
    if any(pair.lexicon.denials.get(key) == "vol" for side in (pair.common, pair.draft) for key in side.keys):
        return ""  # 'geen A of B' is 'geen A en geen B'
    if distributes(pair):
        return ""
    for joint, one, other in _couples(pair.common, pair.lexicon):
        for twin, first, second in _couples(pair.draft, pair.lexicon):
            same = meet(one, first, pair.lexicon) and meet(other, second, pair.lexicon)
            turned = meet(one, second, pair.lexicon) and meet(other, first, pair.lexicon)
            if {joint, twin} == {"en", "of"} and (same or turned):
                return f"'{joint}' werd '{twin}'"
    return ""


def _couples(side: Side, lexicon: Lexicon) -> list[tuple[str, set[str], set[str]]]:
    """The words that 'en' and 'of' join: the joint, the word before it, and the words right behind it."""
    named = {at for body in side.bodies for at in range(body.start, body.end)}
    words = named.union(content(side, lexicon))
    out = []
    for at, key in enumerate(side.keys):
        asked = key == "of" and not _ASKING.isdisjoint(side.keys[max(at - _NEAR, 0) : at])
        if key in ("en", "of") and at - 1 in words and not asked:
            behind = {side.roots[p] for p in words if at < p <= at + _NEAR}
            out.append((key, {side.roots[at - 1]}, behind))
    return out


_NEAR = 3
"""Words behind 'en' or 'of' in which its second thing stands, articles included."""
_ASKING = frozenset(
    "kijken kijkt nagaan na onderzoeken onderzoekt bekijken bekijkt toetsen toetst beoordelen beoordeelt "
    "controleren controleert weten vragen vraagt meten meet letten".split()
)
"""Shortly before 'of' these ask whether: 'kijken wij geregeld of bruggen sterk genoeg zijn'."""


REWRITTEN = 0.5
"""From this share of changed words on, 'die zelf' describes who is meant."""


def _oneself(pair: Pair) -> str:
    """'belt de pachter' against 'de pachter belt zelf': who does it may have changed."""
    told = any(key in _ONESELF or key.startswith("zelf") for key in pair.common.keys)
    told = told or ("voor", "zich") in pairwise(pair.common.keys)
    if "zelf" not in pair.draft.keys or told:
        return ""
    at = pair.draft.keys.index("zelf")
    before = pair.draft.keys[max(at - 4, 0) : at]
    if "hoe" in before or (before[-1:] == ("die",) and pair.changed >= REWRITTEN):
        return ""  # 'hoe zij zelf leven', 'bedrijven die zelf dingen maken'
    if _chooses(pair.draft, at) and not _CHOICE.isdisjoint(pair.common.roots):
        return ""  # 'hebben de vrije keuze', 'mogen zelf kiezen'
    return "" if _did_already(pair) else "'zelf' kwam erbij"


def _chooses(side: Side, at: int) -> bool:
    """Whether what somebody does 'zelf' is to choose or decide."""
    return not _CHOICE.isdisjoint(side.roots[slice(*side.stretch(at))])


_CHOICE = frozenset("kies keus ferkies benoem beslis besluit bepal uitkies uitmak".split())
"""Roots of choosing and deciding."""


_EVERY = frozenset("elk elke ieder iedere onze ons".split())


def _did_already(pair: Pair) -> bool:
    """Whether the one who does it 'zelf' is a body that did it on the other side too."""
    at = pair.draft.keys.index("zelf")
    if pair.draft.keys[max(at - 1, 0)] == "iemand":
        return True  # 'wegen die van iemand zelf zijn'
    noun = pair.draft.roots[at - 1] if at > 1 and pair.draft.keys[at - 2] in _EVERY else ""
    if noun and any(
        key in _EVERY and pair.common.roots[place + 1 : place + 2] == (noun,)
        for place, key in enumerate(pair.common.keys)
    ):
        return True
    before = [body for body in pair.draft.bodies if body.end <= at and body.role == "doet"]
    doers = {body.concept for body in pair.common.bodies if body.role in ("doet", "door", "van")}
    return bool(before) and before[-1].concept in doers


_ONESELF = frozenset(
    "vrijwillig vrijwillige eigen actief actieve proactief proactieve "
    "persoonlijk persoonlijke veroorzaker veroorzakers vervuiler vervuilers".split()
)
