"""`ontkenning`: a denial that came or went; two denials that cancel each other count as what they mean."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from regioparagraaf.comparison.matching import alike
from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.pair import Pair
from regioparagraaf.comparison.reading import (
    CONSENT,
    EXCEPTION,
    UNTIL,
    Side,
    denial_before,
    denial_behind,
    in_new_clause,
)
from regioparagraaf.comparison.signals.getal import released
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.numerals import bound_behind, number

Denials = tuple[tuple[int, ...], ...]
"""The places of the words of each denial."""

MUST = (
    ("Wij verzetten ons tegen een sluis.", "Wij willen een sluis.", "vervallen"),
    ("Te late brieven lezen wij niet.", "Ook als u te laat bent, lezen wij uw brief.", "vervallen"),
    (
        "Wij nemen geen besluit over een sluis en starten ook geen onderzoek.",
        "Wij sluiten niet uit dat wij onderzoek doen naar een sluis.",
        "vervallen",
    ),
    ("Wij bouwen daar.", "Wij bouwen daar niet.", "toegevoegd"),
    ("Fusie is niet uitgesloten.", "Fusie is uitgesloten.", "toegevoegd"),
    ("De afspraak is niet-vrijblijvend.", "De afspraak is vrijblijvend.", "vervallen"),
    ("Wij gebruiken geen gif in de haven.", "In de haven gebruiken wij zo weinig mogelijk gif.", "vervallen"),
    ("In de haven is gif verboden.", "In de haven gebruiken wij minder gif.", "vervallen"),
    ("De haven blijft gevrijwaard van afval.", "In de haven komt afval.", "vervallen"),
    ("De pont vaart met subsidie.", "De pont vaart zonder subsidie.", "toegevoegd"),
)
MUST_NOT = (
    ("Wij verzetten ons tegen een sluis.", "Wij willen geen sluis."),
    ("Wij nemen afscheid van de pont.", "De pont gebruiken wij niet langer."),
    ("Een steiger is de raad niet onwelgevallig.", "Een steiger vindt de raad goed."),
    ("Dit geldt voor alle schepen.", "Dit geldt voor elk schip, nieuw of niet."),
    ("Afmeren aan de sluis wordt tegengegaan.", "Wij zorgen dat er niet aan de sluis wordt afgemeerd."),
    ("Verkoop is niet onbespreekbaar.", "Verkoop is bespreekbaar."),
    ("Wij kappen geen boom zonder vergunning.", "Wij kappen een boom alleen met vergunning."),
    ("Wij bouwen daar niet, tenzij de raad instemt.", "Alleen als de raad instemt, bouwen wij daar."),
    ("De haven blijft gevrijwaard van afval.", "In de haven komt geen afval."),
    ("De huurders hebben weinig geld.", "De huurders hebben niet veel geld."),
    ("De helft heeft geen tuin.", "De helft zit zonder tuin."),
    (
        "De streek draagt de kosten van de vaarpas voor vissers.",
        "Vissers hoeven hun vaarpas niet te betalen. Dat doet de streek.",
    ),
)


def find(pair: Pair) -> tuple[Signal, ...]:
    """The change in denial, if any."""
    ours, theirs = denials(pair.common, pair.lexicon), denials(pair.draft, pair.lexicon)
    if is_free(pair.common) != is_free(pair.draft):
        was, wordt = _free_word(pair.common), _free_word(pair.draft)
        if was and wordt:
            return (
                Signal(
                    SignalKind.NEGATION,
                    was,
                    wordt,
                    Direction.ADDED if is_free(pair.common) else Direction.DROPPED,
                ),
            )
    freed = _freed(pair) or _excepted(pair) or _without(pair)
    if freed:
        return freed
    if not differs(pair, ours, theirs):
        return ()
    if pair.changed > REWRITTEN and not _stays(pair, ours, theirs):
        return ()
    direction = Direction.ADDED if len(theirs) > len(ours) else Direction.DROPPED
    was, wordt = _words(pair, ours, theirs)
    return (Signal(SignalKind.NEGATION, was, wordt, direction),)


def differs(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    """Whether one side denies more than the other, and nothing on the other side says the same."""
    if len(ours) == len(theirs):
        return False
    even = (len(theirs) - len(ours)) % 2 == 0
    even = even and not any(map(_denies_too, (pair.common, pair.draft)))
    if even and any(_exclusive(side) or asks_for(side) for side in (pair.common, pair.draft)):
        return False
    if _explained(pair, ours, theirs) or _turned(pair) or _until_it_does(pair):
        return False
    added = len(theirs) > len(ours)
    rich, denied = (pair.draft, theirs) if added else (pair.common, ours)
    content, left = (
        (pair.matching.draft_content, pair.matching.draft_left)
        if added
        else (pair.matching.common_content, pair.matching.common_left)
    )
    if all(in_new_clause(rich, where[0], content, left) for where in denied):
        return False
    return not _conditional(pair, ours, theirs)


def _freed(pair: Pair) -> tuple[Signal, ...]:
    """'niet langer dan 28 dagen' that became 'langer dan 28 dagen', or the other way round."""
    for was in pair.common.measures.quantities:
        for wordt in pair.draft.measures.quantities:
            if released(pair, was, wordt):
                denied = pair.common.keys[was.start] in ("niet", "nooit")
                said = pair.common.span(was.start, was.end), pair.draft.span(wordt.start, wordt.end)
                return (Signal(SignalKind.NEGATION, *said, Direction.DROPPED if denied else Direction.ADDED),)
    return ()


def _excepted(pair: Pair) -> tuple[Signal, ...]:
    """'maar niet met asbest' that became 'ook met asbest', or the other way round."""
    ours, theirs = _but_not(pair.common), _but_not(pair.draft)
    if bool(ours) == bool(theirs):
        return ()
    other = pair.draft if ours else pair.common
    too = [at for at, key in enumerate(other.keys) if key == "ook"]
    if not too or not _EXCEPTING.isdisjoint(other.keys):
        return ()
    said = other.span(too[-1], min(too[-1] + 1, len(other.keys)))
    if ours:
        return (Signal(SignalKind.NEGATION, pair.common.words(ours[0]), said, Direction.DROPPED),)
    return (Signal(SignalKind.NEGATION, said, pair.draft.words(theirs[0]), Direction.ADDED),)


_EXCEPTING = frozenset("niet geen zonder behalve tenzij uitgezonderd uitzondering".split())


def _without(pair: Pair) -> tuple[Signal, ...]:
    """'zonder indicatie' that became 'met indicatie', or the other way round."""
    for side, other, lost in ((pair.common, pair.draft, True), (pair.draft, pair.common, False)):
        if sum(pair.lexicon.denials.get(key) == "vol" for key in side.keys) != 1:
            continue  # 'niet zonder' is 'alleen met'
        without, own = _named_behind(side, "zonder"), _named_behind(side, "met")
        with_it = _named_behind(other, "met")
        for root, at in without.items():
            if root in with_it and root not in own and root not in _named_behind(other, "zonder"):
                said = side.words(at), other.words(with_it[root])
                was, wordt = said if lost else said[::-1]
                return (
                    Signal(SignalKind.NEGATION, was, wordt, Direction.DROPPED if lost else Direction.ADDED),
                )
    return ()


def _named_behind(side: Side, key: str) -> dict[str, int]:
    """The word right behind each 'zonder' or 'met', and where that stands."""
    return {
        side.roots[at + 1]: at
        for at, own in enumerate(side.keys[:-1])
        if own == key and len(side.roots[at + 1]) > _SHORT
    }


_SHORT = 3


def _but_not(side: Side) -> list[int]:
    """The denials that make an exception: 'maar niet voor honden'."""
    return [
        at
        for at, key in enumerate(side.keys)
        if key in ("niet", "geen")
        and at
        and side.keys[at - 1] in ("maar", "doch")
        and side.keys[at + 1 : at + 2] != ("alleen",)
    ]


REWRITTEN = 0.38
"""Above this share of changed words a denial may only be another way to say it: what it denies must stand on
the other side too ('koppelen af', 'loopt niet meer op het riool')."""


def _conditional(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    """Whether the denial stands in a condition that is new as a whole: `voorbehoud` weighs it."""
    rich, poor, denied = (
        (pair.draft, pair.common, theirs) if len(theirs) > len(ours) else (pair.common, pair.draft, ours)
    )
    if any(hedge.group.startswith("zin-") for hedge in poor.hedges):
        return False
    inside = [hedge for hedge in rich.hedges if hedge.group.startswith("zin-")]
    outside = sum(not any(h.start <= where[0] < h.end for h in inside) for where in denied)
    return outside == min(len(ours), len(theirs))


def _stays(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    """Whether what is denied on one side is said on the other."""
    side, places, left, content = (
        (pair.draft, theirs, pair.matching.draft_left, pair.matching.draft_content)
        if len(theirs) > len(ours)
        else (pair.common, ours, pair.matching.common_left, pair.matching.common_content)
    )
    return any(_is_answered(side, where, left, content) for where in places) or _affirmed(side, left, content)


def _affirmed(side: Side, left: Collection[int], content: Collection[int]) -> bool:
    """Whether the thing that 'geen' denies stands on the other side: 'geen onderzoek', 'onderzoek doen'."""
    return any(key == "geen" and at + 1 in content and at + 1 not in left for at, key in enumerate(side.keys))


def _is_answered(
    side: Side, denial: tuple[int, ...], left: Collection[int], content: Collection[int]
) -> bool:
    """Whether at least half of what stands in the clause of a denial is on the other side too."""
    start, end = denial[0], denial[0]
    while start > 0 and side.keys[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    while end < len(side.keys) and side.keys[end] not in _CLAUSE_ENDS:
        end += 1
    about = [at for at in content if start <= at < end and at not in denial]
    described = side.keys[start] == "wie"  # 'wie niet goed kan lezen' says who is meant
    return not described and 2 * sum(at not in left for at in about) >= len(about)


_CLAUSE_ENDS = frozenset(",.?!;:")


@lru_cache(maxsize=8)
def denials(side: Side, lexicon: Lexicon) -> Denials:
    """The denials that stand, each with its words; a word with its own denial cancels against another.
    Remembered for a while: of one pair it is asked up to five times."""
    plain: list[int] = []
    own: list[int] = []
    hedged = {
        at
        for hedge in side.hedges
        if hedge.group in (UNTIL, EXCEPTION)
        or (not hedge.group.startswith("zin-") and hedge.group not in CONSENT)
        for at in range(hedge.start, hedge.end)
    }
    orders = {hedge.start for hedge in side.hedges if side.keys[hedge.start] == "niet"}
    bounds: set[int | None] = {at for q in side.measures.quantities for at in range(q.start, q.end)}
    bounds |= {at for q in side.measures.quantities for at in range(q.end, bound_behind(side.keys, q.end)[1])}
    bounds |= {at for term in side.measures.terms for at in range(term.start, term.end)}
    bounds |= {denial_behind(side, q.end) for q in side.measures.quantities if q.bound in ("ruim", "under")}
    bounds |= {denial_before(side, q.start) for q in side.measures.quantities if q.bound in ("ruim", "under")}
    for at, key in enumerate(side.keys):
        kind = lexicon.denials.get(key)
        if at in hedged or at in bounds or at in orders or _bounds_a_count(side, at):
            continue
        if kind == "vol":
            if key == "niet" and side.keys[at - 2 : at - 1] == ("en",) and side.keys[at - 1] in _ASKED:
                continue  # 'waarover zij meebeslissen en waarover niet'
            if key == "zonder" and side.keys[at + 1 : at + 2] == ("personeel",):
                continue  # 'zelfstandigen zonder personeel' are so called
            if side.keys[at - 1 : at] == ("of",) and side.keys[at + 1 : at + 2] in ((".",), (",",)):
                continue  # 'nieuw of niet'
            if (
                key == "niet"
                and side.keys[at + 1 : at + 2] in (("alleen",), ("slechts",), ("meer",))
                and side.keys[at + 1] != "meer"
            ):
                continue
            if key in ("niet", "geen") and side.keys[at + 1 : at + 2] == ("vrijblijvend",):
                pass
            if key == "niet" and side.keys[at + 1 : at + 2] and _is_undone(side.keys[at + 1]):
                if lexicon.denials.get(side.keys[at + 1]) == "eigen":
                    plain.append(at)  # the two cancel each other below
                continue  # 'niet onwelkom' is welkom
            if (
                at
                and side.keys[at - 1] in ("en", "of", "noch", "maar")
                and any(side.sentences[p] == side.sentences[at] and side.keys[p] == key for p in plain)
            ):
                continue
            plain.append(at)
        elif (
            kind == "eigen"
            or resists(side, at)
            or (side.roots[at] in lexicon.denying_roots and not key.endswith(("end", "ende")))
        ):
            own.append(at)
    phrases = {found.start: found.end for found in lexicon.denying_phrases.find(side.keys)}
    own += phrases
    own += [at for at in range(len(side.keys)) if _omits(side, at)]
    for at in sorted(own):
        partner = next(
            (
                p
                for p in plain
                if side.keys[p] != "zonder"
                and side.sentences[p] == side.sentences[at]
                and not _between(side, p, at)
            ),
            None,
        )
        if partner is not None:
            plain.remove(partner)
            own.remove(at)
    own_words = [tuple(range(at, phrases.get(at, at))) or side.verb_words(at) for at in own]
    return tuple(sorted([(at,) for at in plain] + own_words))


def _bounds_a_count(side: Side, at: int) -> bool:
    """Whether 'niet' only bounds a count: 'niet vaker dan één keer' is 'hooguit eenmaal'."""
    key, more, than, count = (*side.keys[at : at + 4], "", "", "", "")[:4]
    counted = number(count) is not None or count.endswith("maal") or count == "een" if count else False
    return key == "niet" and than == "dan" and more in ("vaker", "meer", "langer", "later") and counted


_ASKED = frozenset("waarover waarvoor waarin wie wat waar wanneer welke".split())


def _omits(side: Side, at: int) -> bool:
    """Whether 'laat na … te' omits something: its particle stands right behind it."""
    return (
        side.keys[at] in ("laat", "laten", "liet")
        and side.keys[at + 1 : at + 2] == ("na",)
        and "te" in side.keys[at + 2 : _stop(side, at)]
    )


def _stop(side: Side, at: int) -> int:
    return next((p for p in range(at, len(side.keys)) if side.keys[p] in _CLAUSE_ENDS), len(side.keys))


def resists(side: Side, at: int) -> bool:
    """Whether 'verzetten ons tegen' denies here; an appointment is moved ('verzetten')."""
    return (
        side.roots[at] == _RESIST
        and not {"ons", "zich"}.isdisjoint(side.keys[at + 1 : at + 3])
        and "tegen" in side.keys[at:]
    )


_RESIST = "ferset"
"""The root of 'verzetten'."""


def _between(side: Side, one: int, other: int) -> bool:
    """Whether a clause boundary stands between two words."""
    low, high = sorted((one, other))
    return any(side.keys[at] in (",", "maar", "tenzij", "mits") for at in range(low, high))


def _until_it_does(pair: Pair) -> bool:
    """Whether 'zolang dat niet blijkt, doen wij het niet' stands for 'alleen als dat blijkt'."""
    for side, other in ((pair.common, pair.draft), (pair.draft, pair.common)):
        until = [h for h in side.hedges if h.group == UNTIL and "niet" in side.keys[h.start : h.end]]
        if until and not _ONLY.isdisjoint(other.keys):
            return True
    return False


def _denies_too(side: Side) -> bool:
    """Whether a second denial adds to the first: 'niet toegestaan, ook niet aangelijnd'."""
    too = (("ook", "niet"), ("ook", "geen"), ("evenmin",), ("noch",))
    return any(side.keys[at : at + len(words)] == words for at in range(len(side.keys)) for words in too)


def _exclusive(side: Side) -> bool:
    """Whether the side says 'only if' or 'unless', which two denials also say."""
    return any(
        key
        in (
            "alleen",
            "slechts",
            "uitsluitend",
            "tenzij",
            "enkel",
            "pas",
            "alle",
            "elke",
            "altijd",
            "iedere",
            "iedereen",
            "elk",
            "ieder",
            "ergens",
            "mogelijk",
        )
        for key in side.keys
    )


def asks_for(side: Side) -> bool:
    """Whether a sentence says 'niet … zonder': it asks for the thing, as 'vereist' does."""
    return any(
        key == "zonder"
        and any(
            side.keys[p] in ("niet", "geen", "nooit") and side.sentences[p] == side.sentences[at]
            for p in range(at)
        )
        for at, key in enumerate(side.keys)
    )


def _explained(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    """Whether a word without 'niet' or 'geen' on one side says what they say on the other."""
    poor, rich, denied = (
        (pair.common, pair.draft, theirs) if len(theirs) > len(ours) else (pair.draft, pair.common, ours)
    )
    quiet = [at for at, key in enumerate(poor.keys) if _is_quiet(pair, poor, at)]
    too = any(_too(rich, at) for at in range(len(rich.keys)))
    fresh = [at for at in quiet if poor.roots[at] not in rich.roots or (_too(poor, at) and not too)]
    fresh = [at for at in fresh if not any(_says_what_is_denied(pair, poor, at, rich, w[0]) for w in denied)]
    if any(_frees(rich, where[0]) for where in denied) and not _DUTY.isdisjoint(poor.keys):
        return False
    if any(_denies_the_same(rich, where[0], poor) for where in denied):
        return False
    if any(_pays_nothing(rich, where[0]) for where in denied) and not _PAID.isdisjoint(poor.keys):
        return True
    if all(pair.lexicon.denials.get(poor.keys[at]) == "minder" for at in fresh):
        return bool(fresh) and any(_of_degree(rich, where[0]) for where in denied)
    return True


def _says_what_is_denied(pair: Pair, poor: Side, at: int, rich: Side, denial: int) -> bool:
    """Whether the word says what the denial denies: 'is dicht' for 'is niet afgesloten'."""
    if rich.keys[denial] != "niet" or poor.keys[at].endswith(_WITHOUT):
        return False
    behind = rich.keys[denial + 1 : denial + 2]
    word = denial + 1
    return bool(behind) and behind[0][0].isalpha() and alike(poor.roots[at], rich.roots[word], pair.lexicon)


def _pays_nothing(side: Side, at: int) -> bool:
    """Whether what is denied is that somebody must pay: 'hoeft zijn identiteitskaart niet te betalen'."""
    start, end = at, _stop(side, at)
    while start > 0 and side.keys[start - 1] not in _CLAUSE_ENDS:
        start -= 1
    clause = side.keys[start:end]
    return not {"hoeft", "hoeven"}.isdisjoint(clause) and not {"betalen", "betaald"}.isdisjoint(clause)


_PAID = frozenset(
    "kosten vergoed vergoedt vergoeden bekostigt bekostigd bekostigen rekening betaalt financiert".split()
)
"""With these another pays what somebody need not pay: 'draagt de kosten'."""
_DUTY = frozenset("moet moeten dient dienen verplicht vereist".split())
_FREED = frozenset("verplicht hoeft hoeven nodig vereist verplichting".split())


def _frees(side: Side, at: int) -> bool:
    """Whether what is denied is a duty: 'niet verplicht', 'hoeft niet'; 'moet' is no other way to say it."""
    return not _FREED.isdisjoint(side.keys[max(at - 3, 0) : at + 3])


def _denies_the_same(rich: Side, at: int, poor: Side) -> bool:
    """Whether the word that 'niet' denies closes its clause, and is affirmed on the other side as it stands:
    'niet bindend' for 'bindend'. No word elsewhere in the sentence explains that."""
    said = rich.keys[at + 1 : at + 3]
    closes = len(said) == 2 and not said[1][0].isalnum()
    return rich.keys[at] == "niet" and closes and len(said[0]) > 4 and said[0] in poor.keys


_MUCH = frozenset(
    "zo veel vaak goed genoeg voldoende altijd alle volledig helemaal groot hoog snel lang meer best "
    "gemakkelijk makkelijk kunnen kan".split()
)


def _of_degree(side: Side, at: int) -> bool:
    """Whether what is denied is how much: 'niet veel', 'niet zo vaak' are 'weinig', 'geen' is not."""
    return side.keys[at] == "niet" and not _MUCH.isdisjoint(side.keys[at + 1 : at + 5])


def _turned(pair: Pair) -> bool:
    """Whether a pair of opposites says what the denial says: 'sluit niet' is 'blijft open'."""
    own = pair.lexicon.denying_roots  # 'verboden' is the denial itself, and no opposite that explains it
    ours, theirs = set(pair.common.roots) - own, set(pair.draft.roots) - own
    gone, new = ours - theirs, theirs - ours
    return any((gone & a and new & b) or (gone & b and new & a) for a, b in pair.lexicon.opposites)


_ONLY = frozenset("alleen slechts uitsluitend enkel pas".split())
_EXCEPT = frozenset(
    "zonder tenzij behalve buiten anders ander andere niets niemand nergens voordat meer eerst vóór "
    "totdat".split()
)
"""What a denial needs beside it to say 'alleen': 'niet zonder', 'niet tenzij', 'niemand anders'."""
_FITTING = frozenset(
    "aanvaardbaar acceptabel wenselijk gewenst nodig goed verantwoord toegestaan afgesproken".split()
)
"""Behind 'langer dan' and its like these say that it is too much."""
_TOO = frozenset(
    "veel weinig groot grote klein kleine zwaar zware duur dure laat late vroeg vroege lang lange kort korte "
    "hoog hoge laag lage krap smal".split()
)
_WITHOUT = ("loos", "loze", "vrij", "vrije", "verbod", "verboden", "stop", "luw", "luwe", "arm", "arme")
"""What ends a compound that says that something is not there or not allowed: 'rookvrij', 'sproeiverbod'."""
_AWAY = ("afkop", "ontkop", "weghal", "weglat", "ferwijder", "afsluit", "afschaf", "ontsie")
"""Roots of verbs after which a thing is not there any more."""
_FREE = ("vrijblijvend", "vrijblijvende")


def is_free(side: Side) -> bool:
    """Whether the side says 'vrijblijvend' without a denial: the one such word that binds when denied."""
    return any(
        key in _FREE and side.keys[max(at - 1, 0)] not in ("niet", "geen") for at, key in enumerate(side.keys)
    )


def _free_word(side: Side) -> str:
    for at, key in enumerate(side.keys):
        if key.removeprefix("niet-") in _FREE:
            return side.words(*((at - 1, at) if at and side.keys[at - 1] == "niet" else (at,)))
    return ""


def _too(side: Side, at: int) -> bool:
    """Whether the word says that it is too much or not enough: 'te lang', 'langer dan wij goed vinden'."""
    key = side.keys[at]
    following = side.keys[at + 1 : at + 5]
    if key == "te":
        return bool(following) and following[0] in _TOO
    if key == "wensen":
        return side.keys[max(at - 1, 0)] == "te"  # 'laat te wensen over'
    return key == "dan" and side.keys[at - 1].endswith("er") and not _FITTING.isdisjoint(following)


def _is_quiet(pair: Pair, side: Side, at: int) -> bool:
    key = side.keys[at]
    if side.roots[at].startswith(_AWAY) or side.keys[max(at - 1, 0) : at + 2] == ("in", "plaats", "van"):
        return True
    if at in side.particles.values():
        denied = any(pair.lexicon.denials.get(other) == "vol" for other in side.keys)
        return side.roots[at] in pair.lexicon.denying_roots and not denied
    if key == "tegen" and not _AGAINST.isdisjoint(side.roots):
        return True
    if key in _ONLY:
        other = pair.draft if side is pair.common else pair.common
        return not _EXCEPT.isdisjoint(other.keys)
    if _too(side, at):
        return True
    if key == "mogelijk" and not {"zo", "zoveel"}.isdisjoint(side.keys[max(at - 2, 0) : at]):
        return False  # 'zo weinig mogelijk' allows it
    if pair.lexicon.denials.get(key) in ("stil", "minder") or side.roots[at] in pair.lexicon.quiet_roots:
        return True
    return _is_undone(key) or key.endswith(_WITHOUT)


_AGAINST = frozenset({"uitsprek", "stem", "ker", "gekan", "ferset"})
"""Roots of verbs with which 'tegen' denies: 'stemmen tegen', 'spreken zich uit tegen'."""


def _is_undone(key: str) -> bool:
    """Whether a word denies by its first part: 'onwelkom'."""
    return (
        key.startswith("on")
        and len(key) > 5
        and not key.startswith(("onder", "ont", "onz", "ongev", "onlan"))
    )


def _words(pair: Pair, ours: Denials, theirs: Denials) -> tuple[str, str]:
    """The denial and, on the other side, the word that it turned round."""
    was = [pair.common.words(*places) for places in ours]
    wordt = [pair.draft.words(*places) for places in theirs]
    for text in list(was):
        if text.lower() in [w.lower() for w in wordt]:
            was.remove(text)
            wordt.remove(next(w for w in wordt if w.lower() == text.lower()))
    one, other = (was[0] if was else ""), (wordt[0] if wordt else "")
    if not one and other:
        one = _counterpart(pair.common, other, pair.lexicon)
    elif one and not other:
        other = _counterpart(pair.draft, one, pair.lexicon)
    return one, other


def _counterpart(side: Side, denial: str, lexicon: Lexicon) -> str:
    """What stands where the other side denies: 'met' for 'zonder', 'niet uitgesloten' for 'uitgesloten'."""
    low = denial.lower()
    wanted = {"zonder": "met"}.get(low) or (low[2:] if low.startswith("on") else low.removeprefix("niet-"))
    for at, key in enumerate(side.keys):
        if key in (wanted, low):
            if at and side.keys[at - 1] == "niet":
                return side.words(at - 1, at)
            return side.words(at)
    return ""
