"""What else the verb of a marker may say than how firmly somebody commits himself."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.bodies import PROMISERS
from regioparagraaf.comparison.reading.promise import ABLE, bounds, clause
from regioparagraaf.comparison.reading.put_to_work import puts_to_work
from regioparagraaf.comparison.reading.said_here import PARTICIPLE, is_passive
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.small_words import BEING, RELATIVES
from regioparagraaf.dutch.verbs import is_wanting
from regioparagraaf.dutch.wordclass import DETERMINERS

NOBODY = frozenset("niemand geen niet nooit niets nergens".split())

ONLY = frozenset("alleen uitsluitend slechts pas".split())
"""With these 'mogen' is a restriction: 'alleen de raad mag besluiten'."""

_AT_MOST = frozenset("minder hooguit hoogstens".split())
"""So do these: 'er mag hooguit twaalf dagen muziek klinken'."""


def means_another(side: Side, at: int) -> bool:
    """Whether the verb says another thing here than how firmly somebody commits himself."""
    key = side.keys[at]
    compared = side.keys[at - 1 : at] == ("dan",) and side.keys[max(at - 2, 0)] != ","
    if compared and key.endswith(("cht", "opt")):
        return True  # 'meer dan verwacht', and not 'is het koud, dan hoopt'
    if key.startswith("reken") and not ABLE.isdisjoint(side.keys[slice(*clause(side, at))]):
        return True  # 'kunnen rekenen op hulp': that is given
    if key in _TRYING and _INTO.isdisjoint(side.keys[slice(*bounds(side, at))]):
        return True  # 'proberen een jaar lang een instrument'
    if key in _OUGHT:
        behind = side.keys[at + 1 : side.stop(at)]
        if "mogelijkheden" in behind:
            return False
        return "te" not in behind or behind[:1] == ("tot",) or "niet" in behind  # 'hoort niet te' forbids
    if key in BEING and _AGAIN.intersection(pairwise(side.keys[slice(*bounds(side, at))])):
        return True  # 'zijn er nog eens tien voor jachten met ligplaats': ten more
    if key == "wilde" and not is_wanting(side.keys, at):
        return True  # 'wilde eenden'
    if key in ("werk", "peil"):
        return True  # 'maken werk van', 'houden op peil': nobody signs as 'ik'
    if key.startswith("zoek") and "contact" in side.keys[at + 1 : at + 4]:
        return True  # 'zoeken wij contact': that is done, and not only tried
    if key.startswith("ingezet") and is_passive(side, at):
        return not _by_nobody(side, at)  # 'camera's worden ingezet op': used, and no effort
    if puts_to_work(side, at) and not _ITSELF.intersection(side.keys[slice(*bounds(side, at))]):
        return True  # 'zetten wachters in op de kade'
    one_voice = key.startswith("spre") and not _VOICES.isdisjoint(side.keys[at + 1 : at + 6])
    return one_voice or _only_looks(side, at) or can_go(side, at)


def _by_nobody(side: Side, at: int) -> bool:
    """Whether a passive has no subject: 'ingezet wordt op', 'er wordt vooral op ingezet'."""
    if side.keys[at + 1 : at + 2] == ("wordt",):
        return at == side.stretch(at)[0]
    begins = next((p for p in range(at - 1, side.stretch(at)[0] - 1, -1) if side.keys[p] == "wordt"), at)
    led = "er" in side.keys[max(begins - 1, 0) : begins + 2]
    return begins < at and led and DETERMINERS.isdisjoint(side.keys[begins:at])


_ITSELF = frozenset({"zich", "ons"})
_AGAIN = frozenset({("nog", "eens"), ("wel", "eens"), ("weer", "eens"), ("eens", "per"), ("eens", "in")})
"""In these 'eens' says how often or how many more, and not that somebody agrees."""
_TRYING = frozenset("probeert proberen".split())
_INTO = frozenset("te om dat zodat".split())
"""Who tries to do a thing has one of these behind it; who tries a thing out has none."""
_OUGHT = frozenset("hoort horen behoort behoren".split())
_VOICES = frozenset("mond stem tong".split())
"""What somebody speaks with, and not with whom."""


def is_overruled(side: Side, at: int, rung: str, end: int) -> bool:
    """Whether the words around a marker make its rung another: a denial, a bound, another's act."""
    key, span = side.keys[at], clause(side, at)
    if side.keys[at + 1 : at + 2] in _WE:  # 'varen mag niet, en in de haven onderzoeken wij een pont'
        joints = (p + 1 for p in range(at - 1, span[0], -1) if side.keys[p] in _JOINING)
        span = next(joints, span[0]), span[1]
    if rung == "V":
        return _leads_on(side, end)
    if rung == "I":
        return _is_yours(side, *span) or (key.startswith("bevorder") and _by_means(side, at, end))
    told = _up_to_willing(_before_question(side, *span)) if rung == "O" else ()
    if not NOBODY.isdisjoint(told):
        return True
    if rung == "K" and not (NOBODY | ONLY | _AT_MOST).isdisjoint(_but_of_whom(side, *span)):
        return True
    named = rung == "K" and key in _BEING  # 'een brug is een optie': nobody need be named
    asked = rung == "O" and "of" in side.keys[at + 1 : side.stop(at)]  # 'het museum gaat na of het open kan'
    return rung in "KO" and not named and not asked and not _own_hand(side, *span)


_WE = (("wij",), ("we",))
_JOINING = frozenset({"en", "maar"})


def _but_of_whom(side: Side, start: int, end: int) -> list[str]:
    """The words of a clause without the denials that only say of whom it is."""
    return [side.keys[at] for at in range(start, end) if not denied_of_whom(side, at)]


def denied_of_whom(side: Side, at: int) -> bool:
    """Whether a denial only says who or which is meant: 'hulp bieden aan schippers die geen boot hebben'.

    Not where what one can stands in that clause too ('die niet kan lezen'), or may go on behind it.
    """
    if side.keys[at] not in NOBODY:
        return False
    start, stop = side.stretch(at)
    opens = next((p for p in (at - 1, at - 2) if p > start and side.keys[p] in RELATIVES), None)
    if opens is None:
        whose = range(at - 1, max(start, at - _FAR) - 1, -1)
        opens = next((p for p in whose if side.keys[p] == "wie"), None)
    return opens is not None and ABLE.isdisjoint(side.keys[opens:stop])


_FAR = 4
"""Words within which a denial stands behind the 'wie' that it belongs to: 'wie als schipper niet'."""


def _is_yours(side: Side, start: int, end: int) -> bool:
    """Whether the reader makes the effort, and not the municipality: 'u kunt erin zoeken', not 'wij proberen
    u te helpen' or 'de raad probeert dat u'."""
    opens = next((at for at in range(start + 1, end) if side.keys[at] in ("dat", "zodat")), end)
    ours = any(
        start <= body.start < opens and body.role == "doet" and body.kind not in ("publiek", "partner")
        for body in side.bodies
    )
    return not ours and "u" in side.keys[start:opens]


def _before_question(side: Side, start: int, end: int) -> tuple[str, ...]:
    """The words of a clause up to the question: what is denied in it, is asked: 'wij bezien of dat niet',
    'wij brengen in kaart welke dokken geen hek hebben'."""
    told: list[str] = []
    described = False
    for key in side.keys[start:end]:
        if key in _ASKING or (key in _WHICH and told):
            break
        described = key in ("die", "wie") or (described and key != ",")  # 'jongeren die geen baan hebben,'
        told += [] if described else [key]
    return tuple(told)


def _up_to_willing(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The words up to 'bereid': what is denied behind it ('bereid geen toegang te geven'), is what somebody
    is willing to do."""
    return keys[: keys.index("bereid")] if "bereid" in keys and "te" in keys[keys.index("bereid") :] else keys


_ASKING = frozenset({"of", "om"})
_WHICH = frozenset("welke welk waarom waar hoeveel".split())


def _by_means(side: Side, at: int, end: int) -> bool:
    """Whether it says by what it is furthered ('bevorderd door het invoeren van'): that is the promise."""
    return side.keys[at + 1 : at + 2] == ("door",) and at + 2 < end


_BEING = frozenset("is zijn behoort behoren hoort horen zou zouden".split())

_LOOKING = frozenset("kijk kijkt kijken".split())


def _only_looks(side: Side, at: int) -> bool:
    """Whether 'kijken naar' says that a thing is dealt with; 'naar een brug' looks for one."""
    if side.keys[at] not in _LOOKING:
        return False
    following = side.keys[at + 1 : at + 7]
    if "naar" not in following:
        return False
    behind = following[following.index("naar") + 1 :]
    return behind[:1] != ("een",) and _PROSPECTS.isdisjoint(behind)


_PROSPECTS = frozenset("mogelijkheid mogelijkheden optie opties kans kansen oplossing oplossingen".split())
"""What is not there yet when somebody looks for it."""


def can_go(side: Side, at: int) -> bool:
    """Whether 'kunnen' needs no verb: 'u kunt naar het loket', where somebody is let in; not 'wij kunnen naar
    de rechter', which leaves it open whether we go."""
    following = side.keys[at + 1 : bounds(side, at)[1]]
    counts_on = "rekenen" in following and "op" in following  # 'kunnen rekenen op' is 'krijgen'
    done = "worden" in following  # 'kunnen naar rato worden verdeeld'
    going = "naar" in following[:2] and not done and not _a_signatory_may(side, at)
    return side.keys[at] in ABLE and (going or "terecht" in following or counts_on)


def _a_signatory_may(side: Side, at: int) -> bool:
    """Whether 'wij' or a body of the text is the subject beside a verb."""
    return any(
        body.role == "doet" and body.kind in PROMISERS and at in (body.start - 1, body.end)
        for body in side.bodies
    )


def _leads_on(side: Side, end: int) -> bool:
    """Whether the next sentence draws the promise from this one: 'Wij willen X. Daarom doen wij Y.'"""
    return end < len(side.keys) and side.keys[end] in ("daarom", "dus", "vandaar")


def _own_hand(side: Side, start: int, end: int) -> bool:
    """Whether the one who may or investigates is one of the signatories, or nobody is named (passive)."""
    for body in side.bodies:
        if (
            start <= body.start < end
            and body.role in ("doet", "door")
            and body.kind not in ("publiek", "partner")
        ):
            return True
    clause = side.keys[start:end]
    they = any(side.keys[p] in ("zij", "ze") and side.keys[p - 1] not in _ASKED for p in range(start, end))
    if they and any(b.kind in ("eigen", "ander") for b in side.bodies):
        return True
    passive = any(key in ("wordt", "worden") for key in clause) and any(map(PARTICIPLE.match, clause))
    named = any(
        key in ("u", "je", "inwoners", "mensen", "kinderen", "ouders", "wie", "iedereen") for key in clause
    )
    giver = not {"krijgen", "krijgt", "ontvangen", "ontvangt"}.isdisjoint(clause)
    outside = (
        _PLACED | (set() if _THEY_CAN.isdisjoint(side.all_keys) else {"bij"}) | (set() if giver else {"van"})
    )
    works = any(
        side.keys[at] in _WORKERS and side.keys[max(at - 2, 0)] not in outside for at in range(start, end)
    )
    return (passive and not named and not _by_others(side, start, end)) or works


def _by_others(side: Side, start: int, end: int) -> bool:
    """Whether a passive says who does it, and it is none of the bodies: 'door de havenmeesters', not 'door te
    bouwen'."""
    return any(
        side.keys[at] == "door" and "te" not in side.keys[at:end] and side.keys[at + 1] in _NAMING
        for at in range(start, end - 1)
    )


_NAMING = frozenset("de een onze".split())
_PLACED = frozenset("in voor binnen uit".split())
_THEY_CAN = frozenset("kunnen kunt wie".split())
"""With these it is others that can do it at the municipality ('schippers kunnen bij de gemeente lenen'); with
'kan' it may be a thing that comes there ('bij de gemeente kan een loket komen')."""
_ASKED = frozenset("wat hoe of waar wie".split())
"""Behind these 'zij' are those of whom the question is: 'de buren mogen zeggen wat zij ervan vinden'."""


def others_may(side: Side, at: int) -> bool:
    """Whether somebody else may do it, and no signatory: that is what he gets, and no research."""
    start, end = clause(side, at)
    return not ABLE.isdisjoint(side.keys[start:end]) and not _own_hand(side, start, end)


_WORKERS = frozenset("regio streek gemeente stuurgroep".split())
