"""`ontkenning`: a denial that came or went; two denials that cancel each other count as what they mean."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.denials import Denials, denial_before, denials, free_word, is_free
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.not_without import not_without
from regioparagraaf.comparison.weighing.conditions.turned import turned_round
from regioparagraaf.comparison.weighing.denials.affirmed import affirmed
from regioparagraaf.comparison.weighing.denials.as_long_as_none import as_long_as_none
from regioparagraaf.comparison.weighing.denials.before_a_bound import before_a_bound
from regioparagraaf.comparison.weighing.denials.bound_turned import bound_turned
from regioparagraaf.comparison.weighing.denials.differ import differs
from regioparagraaf.comparison.weighing.denials.freed import freed
from regioparagraaf.comparison.weighing.denials.in_conditions import of_promises
from regioparagraaf.comparison.weighing.denials.in_main_clauses import only_describes
from regioparagraaf.comparison.weighing.denials.recast_denials import REWRITTEN
from regioparagraaf.comparison.weighing.denials.without_or_at import without_or_at
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.promises.made_good import made_good
from regioparagraaf.comparison.weighing.signals.voorbehoud import find as find_condition
from regioparagraaf.dutch.small_words import NEED

MUST = (
    (
        "De havendienst controleert elk jaar de loodsen waarvan het dak lekt.",
        "De loodsen met een lek dak bezoekt de havendienst voortaan niet voor controle.",
        "toegevoegd",
    ),
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
    ("Op de dijk komen geen auto's.", "Op de onverharde dijk rijden auto's.", "vervallen"),
)
MUST_NOT = (
    (
        "Wij spreken de pachters aan wanneer zij hun afspraken laten liggen.",
        "Het aanspreken van de pachters geschiedt door ons ter zake van het niet nakomen van hun afspraken.",
    ),
    (
        "Elke haven houdt een balie waar schippers zonder afspraak terechtkunnen.",
        "Iedere haven heeft een balie, waar schippers zo maar binnenlopen.",
    ),
    ("De steiger is onvoldoende verlicht.", "De steiger is niet goed verlicht."),
    ("De dijk is niet verhard.", "Er ligt een onverharde dijk."),
    ("Ga naar elke sluis.", "Ga naar een sluis, het maakt niet uit welke."),
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
    if not_without(pair):
        return ()  # `voorbehoud` tells that
    stands = affirmed(pair, ours, theirs)
    if stands:
        return stands
    told = without_or_at(pair) or before_a_bound(pair) or as_long_as_none(pair)
    if told:
        return (told,)
    let_off = freed(pair)
    if let_off:
        return (let_off,)
    if not differs(pair, ours, theirs):
        return made_good(pair) or bound_turned(pair)
    ours, theirs = of_promises(pair, pair.common, ours), of_promises(pair, pair.draft, theirs)
    if pair.changed > REWRITTEN and not pair.extra and not _stays(pair, ours, theirs):
        return ()
    if _in_replaced_condition(pair, ours, theirs) or _until_then(pair):
        return ()
    direction = Direction.ADDED if len(theirs) > len(ours) else Direction.DROPPED
    if _bounds_now(pair, ours or theirs):
        return ()  # 'geen boot ligt er', 'geen boot ligt er langer dan een week': `getal` tells that
    gone, new = _unanswered(pair, ours, theirs)
    if pair.changed > REWRITTEN and _only_describe(pair, gone, new):
        return ()
    was, wordt = _words(pair, gone, new)
    if _is_conditional(pair, was, wordt):
        return ()
    return (Signal(SignalKind.NEGATION, was, wordt, direction),)


def _is_conditional(pair: Pair, was: str, wordt: str) -> bool:
    """Whether the 'zonder' that came or went opens a condition that `voorbehoud` tells: 'zonder instemming
    van de raad'."""
    if {was.lower(), wordt.lower()} != {"zonder", ""}:
        return False
    told = find_condition(pair)
    return any(words.lower().startswith("zonder ") for one in told for words in (one.common, one.draft))


def _bounds_now(pair: Pair, found: Denials) -> bool:
    """Whether the one denial that a side has more stands on the other as well, and bounds a number there that
    it bounds nowhere here."""
    if len(found) != 1 or len(found[0]) != 1:
        return False
    side = pair.common if found == denials(pair.common, pair.lexicon) else pair.draft
    key = side.keys[found[0][0]]
    return key in _bounding(pair.other(side)) and key not in _bounding(side)


def _bounding(side: Side) -> set[str]:
    """The denials that stand before a bound."""
    before = (denial_before(side, q.start) for q in side.measures.quantities if q.bound)
    return {side.keys[at] for at in before if at is not None}


def _until_then(pair: Pair) -> bool:
    """Whether what one side denies for good the other alone denies for a time: 'niet vóór 2030', as `termijn`
    tells."""
    for_a_time = [any(side.keys[term.start] == "niet" for term in side.measures.terms) for side in pair.sides]
    return for_a_time[0] != for_a_time[1]


def _in_replaced_condition(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    """Whether all that one side denies more stands in the condition that took the place of another, which
    `voorbehoud` tells: 'als de vissers meebetalen', 'als er geen ijs ligt'."""
    replaced = [one for one in find_condition(pair) if one.direction is Direction.CHANGED]
    if not replaced or turned_round(pair):
        return False  # 'als er ijs ligt' that became 'als er geen ijs ligt' was denied
    outside = [
        sum(
            not any(h.start <= where[0] < h.end and side.quote(h) in said for h in side.hedges)
            for where in found
        )
        for side, found, said in (
            (pair.common, ours, {one.common for one in replaced}),
            (pair.draft, theirs, {one.draft for one in replaced}),
        )
    ]
    return outside[0] == outside[1]


def _stays(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    """Whether what is denied on one side is said on the other."""
    side, places, left, content = (
        (pair.draft, theirs, pair.matching.draft_left, pair.matching.draft_content)
        if len(theirs) > len(ours)
        else (pair.common, ours, pair.matching.common_left, pair.matching.common_content)
    )
    return (
        any(_is_answered(side, where, left, content) for where in places)
        or _thing_stays(side, left, content)
        or any(_frees_of(side, where[0], pair.other(side)) for where in places)
    )


def _frees_of(side: Side, at: int, other: Side) -> bool:
    """Whether a duty is denied that the other side lays on with 'met': 'met een keuring vooraf', 'er hoeft
    niemand te komen kijken'."""
    return not NEED.isdisjoint(side.keys[max(at - 3, 0) : at]) and not _LAYING_ON.isdisjoint(other.all_keys)


_LAYING_ON = frozenset("met na via".split())


def _thing_stays(side: Side, left: Collection[int], content: Collection[int]) -> bool:
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


def _only_describe(pair: Pair, gone: Denials, new: Denials) -> bool:
    """Whether every denial that one side has more only says who or in what case: where all was told anew,
    that has another name as often ('een dak dat niet dicht is', 'een lek dak')."""
    side, denied = (pair.common, gone) if len(gone) > len(new) else (pair.draft, new)
    return all(only_describes(side, where[0]) for where in denied)


def _unanswered(pair: Pair, ours: Denials, theirs: Denials) -> tuple[Denials, Denials]:
    """The denials of both sides of which the other has no twin."""
    was, wordt = list(ours), list(theirs)
    for alike_too in (True, False):  # 'geen besluit' stays where 'geen onderzoek' goes
        for places in list(was):
            twin = next((one for one in wordt if _is_twin(pair, places, one, alike_too)), None)
            if twin is not None:
                was.remove(places)
                wordt.remove(twin)
    return tuple(was), tuple(wordt)


def _words(pair: Pair, was: Denials, wordt: Denials) -> tuple[str, str]:
    """The denial and, on the other side, the word that it turned round."""
    one = _said(pair.common, was[0], pair.draft) if was else ""
    other = _said(pair.draft, wordt[0], pair.common) if wordt else ""
    if not one and other:
        one = _counterpart(pair.common, other) or _denied_again(pair.draft, wordt[0], pair.common)
    elif one and not other:
        other = _counterpart(pair.draft, one) or _denied_again(pair.common, was[0], pair.draft)
    if {one.lower(), other.lower()} == {"met", "zonder"} and not _of_one_thing(pair):
        return ("", other) if one.lower() == "met" else (one, "")
    return one, other


def _is_twin(pair: Pair, ours: Sequence[int], theirs: Sequence[int], alike_too: bool) -> bool:
    """Whether two denials are the same words, and (`alike_too`) stand before the same one."""
    same = pair.common.words(*ours).lower() == pair.draft.words(*theirs).lower()
    behind = pair.common.roots[ours[-1] + 1 : ours[-1] + 2], pair.draft.roots[theirs[-1] + 1 : theirs[-1] + 2]
    return same and (not alike_too or behind[0] == behind[1])


def _said(side: Side, places: Sequence[int], other: Side) -> str:
    """The words of a denial; with the thing that it denies where the other side has a 'geen' too, which
    denies another."""
    at = places[-1]
    told = side.words(*places)
    if side.keys[at] != "geen" or "geen" not in other.all_keys:
        return told
    thing = next((p for p in range(at + 1, side.stop(at)) if side.is_noun(p)), None)
    return side.span(at, thing + 1) if thing is not None and len(places) == 1 else told


def _of_one_thing(pair: Pair) -> bool:
    """Whether 'met' and 'zonder' govern the same thing: 'met een afspraak', 'zonder afspraak'."""
    sides = pair.both_ways
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


_SHORT = 4
"""Letters that the root of a thing has more than."""
_GOVERNED = 4
"""Up to this place behind 'met' stands what it governs, with an article and an adjective before it."""


def _denied_again(side: Side, places: Sequence[int], other: Side) -> str:
    """The words by which the other side takes back a verb that denies: 'sluiten niet uit' for 'sluiten
    uit'."""
    denying = {side.roots[at] for at in places} - {""}
    for at, root in enumerate(other.roots):
        start, stop = other.stretch(at)
        niet = next((p for p in range(start, stop) if other.keys[p] == "niet"), None)
        if root in denying and niet is not None and other.keys[at] in side.all_keys:
            return other.words(*sorted({niet, *other.verb_words(at)}))
    return ""


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
