"""`ontkenning`: a denial that came or went; two denials that cancel each other count as what they mean."""

from __future__ import annotations

from collections.abc import Collection

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.denials import (
    ONLY,
    Denials,
    asks_for,
    counts_in,
    denials,
    denies_too,
    free_word,
    in_new_clause,
    is_free,
    is_undone,
)
from regioparagraaf.comparison.reading.hedges import UNTIL
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.reading.whys import whys
from regioparagraaf.comparison.weighing.conditions_lacked import tells_lack
from regioparagraaf.comparison.weighing.conditions_turned import turned_round
from regioparagraaf.comparison.weighing.conditions_undone import undoing
from regioparagraaf.comparison.weighing.conditions_wished import unopposed
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.quantity_bounds import released
from regioparagraaf.comparison.weighing.quiet_denials import explained, is_quiet, turned
from regioparagraaf.comparison.weighing.recast_denials import REWRITTEN
from regioparagraaf.comparison.weighing.until_then import turning_point
from regioparagraaf.comparison.weighing.without_that import without_that
from regioparagraaf.dutch.alike import alike

MUST = (
    ("Wij verzetten ons tegen een sluis.", "Wij willen een sluis.", "vervallen"),
    ("Te late brieven lezen wij niet.", "Ook als u te laat bent, lezen wij uw brief.", "vervallen"),
    (
        "Wij nemen geen besluit over een sluis en starten ook geen onderzoek.",
        "Wij sluiten niet uit dat wij onderzoek doen naar een sluis.",
        "vervallen",
    ),
    ("Wij bouwen daar.", "Wij bouwen daar niet.", "toegevoegd"),
    ("De raden besluiten, en niemand wordt gedwongen te betalen.", "De raden besluiten.", "vervallen"),
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
    ("De regels staan dat toe.", "De regels verzetten zich daar niet tegen."),
    ("Als de regels dat toestaan, mag het.", "Als de regels zich daartegen niet verzetten, mag het."),
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
        was, wordt = free_word(pair.common), free_word(pair.draft)
        if was and wordt:
            return (
                Signal(
                    SignalKind.NEGATION,
                    was,
                    wordt,
                    Direction.ADDED if is_free(pair.common) else Direction.DROPPED,
                ),
            )
    freed = _undone(pair) or _freed(pair) or _excepted(pair) or _without(pair) or without_that(pair)
    freed = freed or _objected(pair) or _kept_free(pair, ours, theirs)
    if freed:
        return freed
    if not differs(pair, ours, theirs):
        return ()
    if pair.changed > REWRITTEN and not pair.extra and not _stays(pair, ours, theirs):
        return ()
    direction = Direction.ADDED if len(theirs) > len(ours) else Direction.DROPPED
    was, wordt = _words(pair, ours, theirs)
    return (Signal(SignalKind.NEGATION, was, wordt, direction),)


def _sides(pair: Pair) -> tuple[Side, Side]:
    return pair.common, pair.draft


def _promised(side: Side, found: Denials) -> Denials:
    """The denials that stand in what is agreed, and not in why."""
    told = whys(side)
    return tuple(denial for denial in found if not told.issuperset(denial))


def differs(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    """Whether one side denies more than the other, and nothing on the other side says the same: in all that
    it says, and in what it promises."""
    if not _differ(pair, ours, theirs):
        return False
    promised = _promised(pair.common, ours), _promised(pair.draft, theirs)
    said = [
        sorted(side.words(*d).lower() for d in found)
        for side, found in zip(_sides(pair), promised, strict=True)
    ]
    return said[0] != said[1] or _differ(pair, *promised)


def _differ(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    if len(ours) == len(theirs):
        return False
    even = (len(theirs) - len(ours)) % 2 == 0
    even = even and not any(map(denies_too, (pair.common, pair.draft)))
    if even and any(_exclusive(side) or asks_for(side) for side in (pair.common, pair.draft)):
        return False
    rich, poor, more = (
        (pair.draft, pair.common, theirs) if len(theirs) > len(ours) else (pair.common, pair.draft, ours)
    )
    too = len(more) == min(len(ours), len(theirs)) + 1 > 1 and denies_too(rich)
    if too and (counts_in(poor) or _JOINING & {*poor.keys}):
        return False  # 'geen fusie en ook geen bestuurslaag', 'niet tot een fusie of een bestuurslaag'
    if explained(pair, ours, theirs) or turned(pair) or _until_it_does(pair) or turning_point(pair):
        return False
    added = len(theirs) > len(ours)
    rich, denied = (pair.draft, theirs) if added else (pair.common, ours)
    if all(_says_which(pair, rich, where[0]) for where in denied):
        return False
    if all(tells_lack(pair, rich, where[0], poor) for where in denied):
        return False
    if all(_said_before_a_noun(rich.roots[where[0]], poor) for where in denied):
        return False
    return not _conditional(pair, ours, theirs)


def _says_which(pair: Pair, side: Side, at: int) -> bool:
    """Whether a denial that one side alone has only says who or what is meant: 'ouderen zonder auto'."""
    content, left = pair.content(side), pair.left(side)
    if in_new_clause(side, at, content, left):
        return True
    about = [place for place in content if at < place < side.stop(at)][:2]
    people = at > 0 and side.roots[at - 1] in pair.lexicon.people_roots and at - 1 not in left
    return side.keys[at] == "zonder" and people and bool(about) and about[0] in left


def _said_before_a_noun(root: str, side: Side) -> bool:
    """Whether 'is afgewezen' is told as 'een afwijzende brief', which counts as no denial."""
    return any(one == root and side.keys[at].endswith("ende") for at, one in enumerate(side.roots))


_JOINING = frozenset("of en evenmin noch".split())


def _undone(pair: Pair) -> tuple[Signal, ...]:
    """'aanvaardbaar' that became 'onaanvaardbaar', 'bindend' that became 'niet-bindend', or the other way
    round, in a sentence with as many other denials."""
    for side, other, added in ((pair.draft, pair.common, True), (pair.common, pair.draft, False)):
        for at, key in enumerate(side.keys):
            if key in other.keys:
                continue
            bare = (
                key.removeprefix("niet-") if key.startswith("niet-") else key[2:] if is_undone(key) else key
            )
            if bare == key or bare in side.keys or bare not in other.keys:
                continue
            place = other.keys.index(bare)
            if _plain(pair.common, pair) != _plain(pair.draft, pair):
                return ()
            around = other.keys[max(place - _COMPARED_WITHIN, 0) : place]
            if {"niet", "dan"}.isdisjoint(around):  # 'niet bindend', 'langer dan wij aanvaardbaar vinden'
                said = other.words(place), side.words(at)
                was, wordt = said if added else said[::-1]
                return (
                    Signal(SignalKind.NEGATION, was, wordt, Direction.ADDED if added else Direction.DROPPED),
                )
    return ()


def _plain(side: Side, pair: Pair) -> int:
    """How often the side says niet, geen, nooit …"""
    return sum(pair.lexicon.denials.get(key) == "vol" for key in side.keys)


_COMPARED_WITHIN = 4
"""Words before an adjective in which a comparison with it may open."""


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
    """'zonder indicatie' that became 'met indicatie' or 'op indicatie', or the other way round."""
    for side, other, lost in ((pair.common, pair.draft, True), (pair.draft, pair.common, False)):
        if "zonder" not in side.keys or _plain(side, pair) != 1:
            continue  # 'niet zonder' is 'alleen met'
        without, own = _named_behind(side, _WITHOUT_IT), _named_behind(side, _WITH_IT)
        with_it = _named_behind(other, _WITH_IT)
        for root, at in without.items():
            has = next((it for it in with_it if alike(it, root, pair.lexicon)), "")
            lacked = _named_behind(other, _WITHOUT_IT).keys()
            if has and {root, has}.isdisjoint(own) and {root, has}.isdisjoint(lacked):
                said = side.words(at), other.words(with_it[has])
                was, wordt = said if lost else said[::-1]
                return (
                    Signal(SignalKind.NEGATION, was, wordt, Direction.DROPPED if lost else Direction.ADDED),
                )
    return ()


def _objected(pair: Pair) -> tuple[Signal, ...]:
    """'heeft geen bezwaar tegen' that became 'heeft bezwaar tegen', or the other way round; what may be an
    objection in a condition is weighed there."""
    for side, other, lost in ((pair.common, pair.draft, True), (pair.draft, pair.common, False)):
        none = next((at for at in range(len(side.keys)) if side.keys[at : at + 2] == _NO_OBJECTION), None)
        if none is None or "bezwaar" not in other.keys or not _EXCEPTING.isdisjoint(other.keys):
            continue
        at = other.keys.index("bezwaar")
        spots = ((side, none), (other, at))
        if not any(h.start <= spot < h.end for one, spot in spots for h in one.hedges):
            said = side.words(none, none + 1), other.words(at)
            way = Direction.ADDED if lost else Direction.DROPPED
            return (Signal(SignalKind.NEGATION, *(said if lost else said[::-1]), way),)
    return ()


def _kept_free(pair: Pair, ours: Denials, theirs: Denials) -> tuple[Signal, ...]:
    """'er is alcohol toegestaan' that became 'het plein is alcoholvrij', or the other way round, where
    neither side denies anything else."""
    if ours or theirs:
        return ()
    for side, other, lost in ((pair.draft, pair.common, False), (pair.common, pair.draft, True)):
        for at in pair.content(side):
            key = side.keys[at]
            end = next((e for e in _FREE_OF if key.endswith(e) and len(key) > len(e) + _SHORT), "")
            if not end or key in other.keys or pair.lexicon.denials.get(key):
                continue
            thing = pair.lexicon.root(key.removesuffix(end).rstrip("-"))
            place = next((p for p in pair.content(other) if other.roots[p] == thing), None)
            if place is not None and not any(is_quiet(pair, other, p) for p in range(len(other.keys))):
                said = side.words(at), other.words(place)
                way = Direction.DROPPED if lost else Direction.ADDED
                return (Signal(SignalKind.NEGATION, *(said if lost else said[::-1]), way),)
    return ()


_FREE_OF = ("vrij", "vrije", "loos", "loze", "verbod")
_NO_OBJECTION = ("geen", "bezwaar")


def _named_behind(side: Side, leading: Collection[str]) -> dict[str, int]:
    """The two words behind each 'zonder', 'met' or 'op', and where that stands: 'zonder (voorafgaande)
    toets'."""
    return {
        root: at
        for at, own in enumerate(side.keys[:-1])
        if own in leading
        for root in side.roots[at + 1 : min(at + 3, side.stop(at))]
        if len(root) > _SHORT
    }


_WITHOUT_IT = frozenset({"zonder"})
_WITH_IT = frozenset("met op na tegen via".split())
"""'Zonder afspraak' is the contrary of 'op afspraak', 'zonder betaling' of 'tegen betaling'."""


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


def _conditional(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    """Whether the denial stands in a condition that is new as a whole, or does away with one of the other
    side: `voorbehoud` weighs it."""
    rich, poor, denied = (
        (pair.draft, pair.common, theirs) if len(theirs) > len(ours) else (pair.common, pair.draft, ours)
    )
    away = undoing(pair, rich)
    if away and sum(not away[0] <= where[0] < away[1] for where in denied) == min(len(ours), len(theirs)):
        return True  # 'als u een pas toont', 'een pas is niet nodig'
    if all(rich.keys[where[0]] == "zonder" for where in denied) and turned_round(pair):
        return True  # 'zonder bericht', 'laat u iets horen, dan'
    if len(denied) == 1 and unopposed(pair):
        return True  # 'waar buren daarom vragen', 'waar buren er niet op tegen zijn'
    if any(hedge.group.startswith("zin-") for hedge in poor.hedges):
        return False
    inside = [hedge for hedge in rich.hedges if hedge.group.startswith("zin-")]
    if any(_lifts(rich, hedge.start, hedge.end, poor) for hedge in inside):
        return False
    outside = sum(not any(h.start <= where[0] < h.end for h in inside) for where in denied)
    return outside == min(len(ours), len(theirs))


def _lifts(rich: Side, start: int, end: int, poor: Side) -> bool:
    """Whether a condition lets in whom the other side leaves out: 'ook als zij niet opleiden', 'die
    opleidt'."""
    also = rich.keys[max(start - 1, 0)] in ("ook", "zelfs") and len(rich.roots[end - 1]) > _SHORT
    verb = rich.roots[end - 1]
    return also and any(
        verb in poor.roots[at : poor.stop(at)] for at, key in enumerate(poor.keys) if key in _WHO
    )


_WHO = frozenset({"die", "wie"})
_SHORT = 4
"""Letters of the root of a verb that tells what is done, and not that it can be."""


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
    start, end = side.stretch(denial[0])
    about = [at for at in content if start <= at < end and at not in denial]
    described = side.keys[start] == "wie"  # 'wie niet goed kan lezen' says who is meant
    return not described and 2 * sum(at not in left for at in about) >= len(about)


def _until_it_does(pair: Pair) -> bool:
    """Whether 'zolang dat niet blijkt, doen wij het niet' stands for 'alleen als dat blijkt'."""
    for side, other in ((pair.common, pair.draft), (pair.draft, pair.common)):
        until = [h for h in side.hedges if h.group == UNTIL and "niet" in side.keys[h.start : h.end]]
        if until and not ONLY.isdisjoint(other.keys):
            return True
    return False


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
        one = _counterpart(pair.common, other)
    elif one and not other:
        other = _counterpart(pair.draft, one)
    if {one.lower(), other.lower()} == {"met", "zonder"} and not _of_one_thing(pair):
        return ("", other) if one.lower() == "met" else (one, "")
    return one, other


def _of_one_thing(pair: Pair) -> bool:
    """Whether 'met' and 'zonder' govern the same thing: 'met een afspraak', 'zonder afspraak'."""
    sides = ((pair.common, pair.draft), (pair.draft, pair.common))
    return any(not _governed(one, "met").isdisjoint(_governed(other, "zonder")) for one, other in sides)


def _governed(side: Side, preposition: str) -> set[str]:
    """The roots of what stands right behind a preposition."""
    return {
        root
        for at, key in enumerate(side.keys)
        if key == preposition
        for root in side.roots[at + 1 : at + _GOVERNED]
        if len(root) > _SHORT
    }


_GOVERNED = 4
"""Up to this place behind 'met' stands what it governs, with an article and an adjective before it."""


def _counterpart(side: Side, denial: str) -> str:
    """What stands where the other side denies: 'met' for 'zonder', 'niet uitgesloten' for 'uitgesloten'."""
    low = denial.lower()
    wanted = {"zonder": "met"}.get(low) or (low[2:] if low.startswith("on") else low.removeprefix("niet-"))
    for at, key in enumerate(side.keys):
        if key in (wanted, low):
            if at and side.keys[at - 1] == "niet":
                return side.words(at - 1, at)
            return side.words(at)
    return ""
