"""What one side denies: the words of each denial that stands, and words that deny by themselves."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from itertools import pairwise

from regioparagraaf.comparison.reading.hedges import CONSENT, EXCEPTION, UNTIL
from regioparagraaf.comparison.reading.side import SIDES, Side
from regioparagraaf.dutch.bounds import bound_behind
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.words import CLAUSE_ENDS, STOPS

Denials = tuple[tuple[int, ...], ...]
"""The places of the words of each denial."""


def said_plainly(side: Side, lexicon: Lexicon) -> int:
    """How often the side says 'niet', 'geen', 'nooit' …"""
    plain = lexicon.plain_denials
    return 0 if plain.isdisjoint(side.all_keys) else sum(key in plain for key in side.keys)


def denials(side: Side, lexicon: Lexicon) -> Denials:
    """The denials that stand, each with its words; a word with its own denial cancels against another."""
    return _read(side, lexicon)[0]


def taken_back(side: Side, lexicon: Lexicon) -> Mapping[int, int]:
    """The places of the words that deny by themselves and are denied in their turn, each with that of its
    'niet' or 'geen': the 'verboden' of 'niet verboden', the 'autovrij' of 'niet autovrij'."""
    return _read(side, lexicon)[1]


@lru_cache(maxsize=SIDES)
def _read(side: Side, lexicon: Lexicon) -> tuple[Denials, Mapping[int, int]]:
    """The denials that stand, and the words that are taken back. Remembered: of one pair it is asked up to
    five times."""
    elsewhere = _weighed_elsewhere(side)
    plain: list[int] = []
    own: list[int] = []
    for at, (key, root) in enumerate(zip(side.keys, side.roots, strict=True)):
        kind = lexicon.denials.get(key)
        if kind is None and root not in _DENYING_HERE and root not in lexicon.denying_roots:
            continue  # as of most words
        if at in elsewhere or (key == "niet" and _bounds_a_count(side, at)):
            continue
        if kind == "vol":
            if not _denies_nothing(side, at, lexicon) and not _says_again(side, at, plain):
                plain.append(at)
        elif (
            kind == "eigen"
            or resists(side, at)
            or _withholds(side, at)
            or _is_denying_verb(side, at, lexicon)
        ):
            own += [] if _is_attribute(side, at, lexicon) or _is_spoken_of(side, at) else [at]
    phrases = {found.start: found.end for found in lexicon.denying_phrases.find(side.keys)}
    own += phrases
    if "na" in side.all_keys:
        own += [at for at in side.places(_LEAVING) if _omits(side, at)]
    undone: dict[int, int] = {}
    for at in sorted(own):
        partner = next((place for place in plain if _cancels(side, place, at)), None)
        if partner is not None:
            plain.remove(partner)
            own.remove(at)
            undone[at] = partner
    for place in tuple(plain):
        lack = _lack_denied(side, place, lexicon)
        if lack is not None:
            plain.remove(place)
            undone[lack] = place
    own_words = [tuple(range(at, phrases.get(at, at))) or side.verb_words(at) for at in own]
    return tuple(sorted([(at,) for at in plain] + own_words)), undone


def says_without(key: str) -> bool:
    """Whether a compound says by its last part that a thing is not there, or not allowed: 'autovrij',
    'vuurwerkverbod', 'bouwstop'."""
    end = next((end for end in WITHOUT if key.endswith(end)), "")
    return bool(end) and len(key) > len(end) + _SHORTEST


WITHOUT = ("vrij", "vrije", "verbod", "verboden", "stop")
"""Not 'loos': what is 'eindeloos' or 'kansloos' lacks no thing."""
_SHORTEST = 2
"""Letters of the first part of a compound: 'gasvrij'."""


def _lack_denied(side: Side, plain: int, lexicon: Lexicon) -> int | None:
    """The compound of which a 'niet' or 'geen' before it says that it is not so, or a 'niet' behind it that
    it is not in force: 'niet autovrij', 'geen algemeen vuurwerkverbod', 'het vuurwerkverbod geldt niet'."""
    if side.keys[plain] not in ("niet", "geen"):
        return None
    for at in range(plain + 1, min(plain + _NEAR, side.stop(plain))):
        if says_without(side.keys[at]) and side.keys[at] not in lexicon.denials:
            return at
    start = side.stretch(plain)[0]
    if says_without(side.keys[start]) and side.keys[plain] == "niet":
        return start  # 'autovrij wordt de straat niet'
    if side.keys[plain] == "geen" or _IN_FORCE.isdisjoint(side.keys[start : side.stop(plain)]):
        return None
    return next((at for at in range(plain - 1, start - 1, -1) if side.keys[at].endswith(_BANS)), None)


_NEAR = 4
"""Up to this place behind 'geen' stands the compound that it denies, with an adjective before it."""
_IN_FORCE = frozenset("geldt gelden gold golden komt komen bestaat bestaan".split())
_BANS = ("verbod", "verboden", "stop")


def _weighed_elsewhere(side: Side) -> set[int]:
    """The places of the denials in hedges, numbers and terms, which are weighed as such."""
    spans = [
        (hedge.start, hedge.end)
        for hedge in side.hedges
        if hedge.group in (UNTIL, EXCEPTION)
        or (not hedge.is_condition and hedge.group not in (*CONSENT, "oneens"))
    ]
    spans += [(hedge.start, hedge.start + 1) for hedge in side.hedges if side.keys[hedge.start] == "niet"]
    spans += [(term.start, term.end) for term in side.measures.terms]
    spans += [(q.start, bound_behind(side.keys, q.end)[1]) for q in side.measures.quantities]
    around = [
        place
        for q in side.measures.quantities
        if q.bound in ("ruim", "under")
        for place in (denial_before(side, q.start), denial_behind(side, q.end))
    ]
    return {at for span in spans for at in range(*span)} | {place for place in around if place is not None}


_WHOLLY = frozenset(
    "uitzondering personeel bezwaar bezwaren onderbreking onderbrekingen weglating weglatingen omwegen "
    "twijfel".split()
)
"""Behind 'zonder' these deny nothing: 'zelfstandigen zonder personeel' are so called."""

_UNTIL_TE = 6
"""Words in which 'om niet' meets the 'te' of what is denied: 'om niet op het strand te lopen'."""


def _denies_nothing(side: Side, at: int, lexicon: Lexicon) -> bool:
    """Whether 'niet', 'geen' or 'zonder' denies nothing here: part of a name, of a question, or of a word
    with its own denial that says the contrary."""
    key, behind = side.keys[at], side.keys[at + 1 : at + 2]
    if key == "geen" and behind in (("bezwaar",), ("bezwaren",)):
        return True  # who has no objection finds it good
    if key == "zonder" and behind and behind[0] in _WHOLLY:
        return True
    if side.keys[at - 1 : at] == ("of",) and behind in ((".",), (",",)):
        return True  # 'nieuw of niet'
    if side.keys[at - 1 : at + 1] == ("voor", "niets") and behind != ("anders",):
        return True  # 'voor niets' is 'gratis'
    if key == "nee":
        return behind not in ((".",), ("!",), ())  # 'Nee, dat doen wij niet' denies once
    if key != "niet":
        return False
    if side.keys[at - 1 : at] == ("om",) and "te" not in side.keys[at : at + _UNTIL_TE]:
        return True  # 'om niet' is 'gratis'; 'om niet te zinken' denies
    if side.keys[at - 2 : at - 1] == ("en",) and side.keys[at - 1] in _ASKED:
        return True  # 'waarover zij meebeslissen en waarover niet'
    if behind in _NOT_ONLY or (behind == ("uit",) and side.keys[at - 1] in ("maakt", "maken")):
        return True  # 'het maakt niet uit welke' is any of them
    # 'niet onwelkom' is welkom; a word that the lexicon knows to deny cancels against 'niet'
    return bool(behind) and is_undone(behind[0]) and lexicon.denials.get(behind[0]) != "eigen"


_NOT_ONLY = tuple((word,) for word in "alleen slechts uitsluitend enkel louter zomaar".split())
"""Before these 'niet' denies no more than that it is all: 'niet enkel op zondag'."""


def _says_again(side: Side, at: int, plain: Collection[int]) -> bool:
    """Whether the denial only goes on with one before it: 'niet hoger en niet breder'."""
    joined = at > 0 and side.keys[at - 1] in ("en", "of", "noch", "maar")
    goes_on = (
        at > 1 and side.keys[at - 1] == "en" and side.keys[at - 2] in STOPS
    )  # '. En niet elke bus rijdt'
    if side.keys[max(at - 1, 0) : at + 2] in _NOT_THEN_EITHER:
        return any(side.sentences[place] == side.sentences[at] for place in plain)
    return joined and any(
        side.sentences[at] - side.sentences[place] == goes_on and side.keys[place] == side.keys[at]
        for place in plain
    )


_NOT_THEN_EITHER = tuple(
    (even, "niet", when) for even in ("ook", "zelfs") for when in ("als", "wanneer", "indien", "waar")
)
"""'Geen auto's, ook niet als de school uitgaat' is 'geen auto's, dat geldt ook als de school uitgaat'."""


def _is_attribute(side: Side, at: int, lexicon: Lexicon) -> bool:
    """Whether it only says which thing is meant: 'een afgewezen aanvraag'."""
    key = side.keys[at]
    before = side.keys[at - 1] if at else ""
    behind = side.keys[at + 1] if at + 1 < len(side.keys) else "."
    named = behind[0].isalpha() and behind not in lexicon.function_words and not behind.endswith("t")
    return at > 0 and key.endswith("en") and "ge" in key and before in _ARTICLES and named


_ARTICLES = frozenset("de het een elke iedere deze die".split())


def _is_spoken_of(side: Side, at: int) -> bool:
    """Whether it points back at the denial before it: 'een rookverbod. Dat verbod geldt ook voor de
    stalling'."""
    again = at > 0 and side.keys[at - 1] in ("dat", "dit")
    return again and any(key.endswith(side.keys[at]) for key in side.keys[: at - 1])


def _is_denying_verb(side: Side, at: int, lexicon: Lexicon) -> bool:
    denies = side.roots[at] in lexicon.denying_roots or _withholds(side, at)
    return denies and not side.keys[at].endswith(("end", "ende"))


def _cancels(side: Side, plain: int, own: int) -> bool:
    """Whether a plain denial and a word with its own cancel each other out: 'niet verboden'."""
    together = side.sentences[plain] == side.sentences[own] and not _between(side, plain, own)
    goes_on = "en" in side.keys[own:plain]  # 'achten het ongewenst en staan het niet toe'
    return together and not goes_on and side.keys[plain] != "zonder"


def _bounds_a_count(side: Side, at: int) -> bool:
    """Whether 'niet' only bounds a count: 'niet vaker dan één keer' is 'hooguit eenmaal'."""
    more, than, count = (*side.keys[at + 1 : at + 4], "", "", "")[:3]
    counted = number(count) is not None or count.endswith("maal") or count == "een" if count else False
    bounded = more in ("vaker", "meer", "langer", "later")
    return bounded and ((than == "dan" and counted) or _as_needed(side, at))


def _as_needed(side: Side, at: int) -> bool:
    """Whether 'niet meer gif dan (strikt) nodig' bounds it: what is needed is allowed."""
    clause = side.keys[at : side.stop(at)]
    needed = next((place for place, key in enumerate(clause) if key in _NEEDED), 0)
    return "dan" in clause[:needed] and needed - clause.index("dan") < _UNTIL_NEEDED


_NEEDED = frozenset("nodig noodzakelijk noodzakelijke".split())
_UNTIL_NEEDED = 4
"""Words from 'dan' in which 'nodig' stands: 'dan voor het doel nodig'."""


_ASKED = frozenset("waarover waarvoor waarin wie wat waar wanneer welke".split())


def _omits(side: Side, at: int) -> bool:
    """Whether 'laat (het) na … te' omits something: its particle stands right behind it."""
    na = at + 1 + (side.keys[at + 1 : at + 2] == ("het",))
    return side.keys[na : na + 1] == ("na",) and "te" in side.keys[na + 1 : side.stop(na)]


_LEAVING = frozenset("laat laten liet".split())


def resists(side: Side, at: int) -> bool:
    """Whether 'verzetten ons tegen' denies here; an appointment is moved ('verzetten')."""
    if side.roots[at] not in _RESISTING:
        return False
    start, end = side.stretch(at)
    clause = side.keys[start:end]
    return not (_ONESELF.isdisjoint(clause) or _AGAINST.isdisjoint(clause))


def _withholds(side: Side, at: int) -> bool:
    """Whether 'onthoudt zijn steun' or 'onthoudt zich van' denies here; who 'onthoudt zich' takes no side."""
    if side.roots[at] not in _WITHHOLDING:
        return False
    clause = side.keys[slice(*side.stretch(at))]
    from_it = not _ONESELF.isdisjoint(clause) and not _FROM.isdisjoint(clause)
    return from_it or not _GIVEN.isdisjoint(clause)


_WITHHOLDING = frozenset({"onthou", "onthoud"})
_FROM = frozenset("van hiervan daarvan ervan waarvan".split())
_GIVEN = frozenset("steun instemming goedkeuring toestemming medewerking".split())


_RESISTING = frozenset("ferset ker kan".split())
"""The roots of 'verzetten', 'keren' and 'kanten'."""
_DENYING_HERE = _RESISTING | _WITHHOLDING
"""The roots of the verbs that deny beside some words."""
_ONESELF = frozenset({"ons", "zich"})
_AGAINST = frozenset("tegen daartegen ertegen hiertegen waartegen".split())


def _between(side: Side, one: int, other: int) -> bool:
    """Whether a clause boundary stands between two words."""
    low, high = sorted((one, other))
    return any(side.keys[at] in _CLAUSE_BETWEEN for at in range(low, high))


_CLAUSE_BETWEEN = frozenset(", maar tenzij mits als indien wanneer zodra zolang omdat terwijl".split())


def denies_too(side: Side) -> bool:
    """Whether a second denial adds to the first: 'niet toegestaan, ook niet aangelijnd'."""
    if _TOO.isdisjoint(side.all_keys):
        return False
    too = (("ook", "niet"), ("ook", "geen"), ("evenmin",), ("noch",))
    return any(side.keys[at : at + len(words)] == words for at in range(len(side.keys)) for words in too)


_TOO = frozenset("ook evenmin noch".split())


def counts_in(side: Side) -> bool:
    """Whether it says of something that it goes with the rest: 'feestdagen inbegrepen'."""
    return not _COUNTED_IN.isdisjoint(side.all_keys) and any(
        key in _COUNTED_IN and side.keys[max(at - 1, 0)] not in ("niet", "geen")
        for at, key in enumerate(side.keys)
    )


_COUNTED_IN = frozenset("inbegrepen begrepen meegerekend meegeteld incluis".split())


def asks_for(side: Side) -> bool:
    """Whether a sentence says 'niet … zonder', or 'zonder … niet': it asks for the thing, as 'vereist'
    does."""
    return "zonder" in side.all_keys and any(
        key == "zonder"
        and any(
            side.keys[p] in ("niet", "geen", "nooit") and side.sentences[p] == side.sentences[at]
            for p in range(len(side.keys))
        )
        for at, key in enumerate(side.keys)
    )


ONLY = frozenset("alleen slechts uitsluitend enkel pas".split())
"""'Alleen met een keuring' is 'niet zonder keuring'."""

_FREE = frozenset({"vrijblijvend", "vrijblijvende"})


def is_free(side: Side) -> bool:
    """Whether the side says 'vrijblijvend' without a denial: the one such word that binds when denied."""
    return not _FREE.isdisjoint(side.all_keys) and any(
        key in _FREE and side.keys[max(at - 1, 0)] not in ("niet", "geen") for at, key in enumerate(side.keys)
    )


def free_word(side: Side) -> str:
    """The word 'vrijblijvend' as this side has it, with the 'niet' before it; '' where it has none."""
    for at, key in enumerate(side.keys):
        if key.removeprefix("niet-") in _FREE:
            return side.words(*((at - 1, at) if at and side.keys[at - 1] == "niet" else (at,)))
    return ""


def is_undone(key: str) -> bool:
    """Whether a word denies by its first part: 'onwelkom'."""
    return (
        key.startswith("on")
        and len(key) > 5
        and not key.startswith(("onder", "ont", "onz", "ongev", "onlan", "online", "onkost"))
    )


_DENYING = frozenset("geen niemand nergens nooit".split())

_NEW_CLAUSE = CLAUSE_ENDS | frozenset(
    "die dat waar waarin waarvan wie als zonder dan voordat nadat omdat doordat zodat totdat "
    "alvorens indien mits tenzij zolang zodra wanneer terwijl".split()
)


def denial_before(side: Side, place: int) -> int | None:
    """The denial in the clause before a bound, which turns that bound round: 'geen schip … langer dan'."""
    if side.keys[max(place - 4, 0) : place : 3] in _MEASURED and side.keys[place - 3] == "een":
        place -= 4  # 'niet geplaatst op een hoogte van minder dan'
    for at in range(place - 1, -1, -1):
        if side.keys[at] in _NEW_CLAUSE:
            return _nobody_who(side, at)
        near = side.keys[at] == "niet" and place - at <= _TURNS_WITHIN and "zonder" not in side.keys[at:]
        if side.keys[at] in _DENYING or near:
            return None if _no_more(side, at, place) else at
    return None


def _no_more(side: Side, at: int, place: int) -> bool:
    """Whether a denial says that it is over, and turns no bound round: 'geen ligplaats meer voor schepen
    langer dan'."""
    between = side.keys[at + 1 : place]
    return "meer" in between and ("meer", "dan") not in pairwise(side.keys[at + 1 : place + 1])


def _nobody_who(side: Side, at: int) -> int | None:
    """The 'niemand' of whom a clause that ends here says who is meant: 'niemand die er woont, betaalt …'."""
    start = next((p + 1 for p in range(at - 1, -1, -1) if side.keys[p] in STOPS), 0)
    return start if side.keys[at] == "," and side.keys[start : start + 2] == ("niemand", "die") else None


_MEASURED = (("op", "van"), ("met", "van"), ("voor", "van"), ("tot", "van"), ("in", "van"))
_TURNS_WITHIN = 4
"""Words between 'niet' and the bound that it turns round: 'mag niet dalen beneden'."""


def denial_behind(side: Side, place: int) -> int | None:
    """The 'niet' of 'mogen niet' in the clause behind a bound: 'schepen van meer dan 40 meter mogen niet'."""
    for at in range(place, len(side.keys) - 1):
        if side.keys[at] in CLAUSE_ENDS:
            return None
        if side.keys[at] in ("mag", "mogen") and "niet" in side.keys[at + 1 : side.stop(at)]:
            return side.keys.index("niet", at)
    return None


def in_new_clause(side: Side, place: int, content: Collection[int], left: Collection[int]) -> bool:
    """Whether a word stands in a clause with 'die' that is new as a whole: it says which things are meant."""
    start = next((at for at in range(place, -1, -1) if side.keys[at] in CLAUSE_ENDS | {"die"}), 0)
    if side.keys[start] != "die" or start == 0:
        return False
    end = next((at for at in range(place, len(side.keys)) if side.keys[at] in CLAUSE_ENDS), len(side.keys))
    about = [at for at in content if start < at < end]
    return bool(about) and about[0] in left and side.keys[start - 1][0].isalnum()
