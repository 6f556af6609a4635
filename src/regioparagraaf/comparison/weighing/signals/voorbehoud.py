"""`voorbehoud`: a hedge or condition that came, went, or was replaced."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.hedges import Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.as_facts import told_as_fact
from regioparagraaf.comparison.weighing.conditions.asked_consent import advice_followed, another_asked
from regioparagraaf.comparison.weighing.conditions.bare_conditions import only_if_there
from regioparagraaf.comparison.weighing.conditions.concluded import concluded
from regioparagraaf.comparison.weighing.conditions.counted import counts
from regioparagraaf.comparison.weighing.conditions.deeds_asked import deed_struck
from regioparagraaf.comparison.weighing.conditions.excepted_alone import excepted_alone
from regioparagraaf.comparison.weighing.conditions.goes_on import goes_on
from regioparagraaf.comparison.weighing.conditions.joined import rejoined_conditions
from regioparagraaf.comparison.weighing.conditions.keeps_on import keeps_on
from regioparagraaf.comparison.weighing.conditions.lacked import only_heard, weaker_lack
from regioparagraaf.comparison.weighing.conditions.new_circumstance import new_circumstance
from regioparagraaf.comparison.weighing.conditions.no_longer_why import no_longer_why
from regioparagraaf.comparison.weighing.conditions.not_first import not_first
from regioparagraaf.comparison.weighing.conditions.not_without import not_without
from regioparagraaf.comparison.weighing.conditions.now_excepted import now_excepted
from regioparagraaf.comparison.weighing.conditions.offered import no_longer_first, offered
from regioparagraaf.comparison.weighing.conditions.others_agree import others_agree
from regioparagraaf.comparison.weighing.conditions.restrictions_added import restricted_further
from regioparagraaf.comparison.weighing.conditions.retold import is_told_otherwise
from regioparagraaf.comparison.weighing.conditions.same_condition import bodies_of, same, say, what_of
from regioparagraaf.comparison.weighing.conditions.steps_reached import another_step
from regioparagraaf.comparison.weighing.conditions.turned import turned_round
from regioparagraaf.comparison.weighing.conditions.undone import undone
from regioparagraaf.comparison.weighing.conditions.unless_or_if import unless_or_if
from regioparagraaf.comparison.weighing.conditions.whether_at_all import whether_at_all
from regioparagraaf.comparison.weighing.conditions.wished import unopposed
from regioparagraaf.comparison.weighing.denials.quiet_words import is_quiet
from regioparagraaf.comparison.weighing.moments.event_moments import exchanges
from regioparagraaf.comparison.weighing.moments.same_moment import unmatched
from regioparagraaf.comparison.weighing.numbers.sharing_key import another_key
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.structure.covered import bound_otherwise
from regioparagraaf.comparison.weighing.things import any_among

MUST = (
    ("De pont vaart altijd.", "De pont vaart totdat het gemaal weer werkt.", "toegevoegd"),
    ("De pont vaart op alle dagen.", "De pont vaart op alle dagen als het vriest.", "toegevoegd"),
    ("Wij bouwen een brug.", "Wij bouwen waar mogelijk een brug.", "toegevoegd"),
    ("Wij richten de haven in overleg met de vissers in.", "Wij richten de haven in.", "vervallen"),
    ("De steiger is er voor vissers.", "Vissers mogen aan de steiger liggen als er plek is.", "toegevoegd"),
    ("In beginsel betaalt de vervuiler.", "De vervuiler betaalt.", "vervallen"),
    ("De pont vaart, mits er subsidie is.", "De pont vaart bij voldoende draagvlak.", "gewijzigd"),
    ("Wij bouwen een brug.", "Wij bouwen een brug. Voorwaarde is dat het Rijk meebetaalt.", "toegevoegd"),
    ("Bij voldoende wind vaart de pont.", "Bij voldoende animo vaart de pont.", "gewijzigd"),
    ("Als daarvoor genoeg draagvlak is in de polder, komt er een sluis.", "Er komt een sluis.", "vervallen"),
    ("Als in de polder genoeg animo is, komt er een sluis.", "Er komt een sluis.", "vervallen"),
    (
        "Op de kade verven de pachters de palen.",
        "Op de kade verven de pachters, na overleg met de schippers, de palen.",
        "toegevoegd",
    ),
    (
        "Bij voldoende animo starten de gemeenten een kookcursus voor ouderen.",
        "Wie oud is, leert koken in een cursus die de gemeenten gaan geven.",
        "vervallen",
    ),
    (
        "In principe verhuren wij de boten gratis aan roeiers.",
        "Roeiers huren bij tijdige melding de boten gratis van ons.",
        "gewijzigd",
    ),
    ("Blijft subsidie uit, dan stopt de pont.", "Komt er subsidie, dan stopt de pont.", "gewijzigd"),
    (
        "Wij dempen de vaart. Als er geld is, graven wij ook een sloot.",
        "Als er geld is, dempen wij de vaart en graven wij ook een sloot.",
        "gewijzigd",
    ),
)
MUST_NOT = (
    ("De pont vaart op alle dagen, ook in de winter.", "De pont vaart op alle dagen, ook als het vriest."),
    ("Tot het gemaal weer in bedrijf is, vaart de pont.", "Totdat het gemaal weer werkt, vaart de pont."),
    ("De sluis is dicht zolang het seizoen duurt.", "De sluis is dicht in de maanden dat het seizoen duurt."),
    ("Wij bewaren de kaarten op papier in de loods.", "De kaarten bewaren wij digitaal in de loods."),
    ("De kaarten worden op papier bewaard.", "Wij bewaren de kaarten."),
    (
        "Als er geld is, dempen wij de vaart en graven wij een sloot.",
        "Is er geld, dan dempen wij de vaart en graven wij een sloot.",
    ),
    (
        "De steigers worden in samenspraak met schippers ontworpen.",
        "Schippers bedenken met ons mee hoe de steigers worden.",
    ),
    (
        "Een nieuwe sluis behoeft de goedkeuring van de dijkraad.",
        "De dijkraad moet een nieuwe sluis goedkeuren.",
    ),
    ("Bij voldoende wind vaart de pont.", "De pont vaart als er genoeg wind is."),
    ("Bij voldoende belangstelling vaart de pont.", "Bij genoeg animo vaart de pont."),
    (
        "Op de kade verven wij de palen na het broedseizoen.",
        "Na het broedseizoen verven wij de palen op de kade.",
    ),
    ("De pont vaart even laat als in de zomer gewoon is.", "De pont vaart zo laat als 's zomers gewoon is."),
    ("Waar mogelijk planten wij bomen.", "Wij planten bomen waar dat kan."),
    ("De pont vaart mits er subsidie is.", "De pont vaart op voorwaarde dat er subsidie is."),
    ("Als er ijs ligt, vaart de pont niet.", "Wanneer er ijs ligt, vaart de pont niet."),
    ("De haven richten wij in overleg met de vissers in.", "Samen met de vissers richten wij de haven in."),
    ("De steiger is er voor vergunninghouders.", "U mag aan de steiger liggen als u een vergunning hebt."),
    ("Aan de huur is de voorwaarde verbonden dat u vaart.", "U mag huren op voorwaarde dat u vaart."),
    ("Bij ijs vaart de pont niet.", "Als er ijs ligt, vaart de pont niet."),
)


@lru_cache(maxsize=8)
def find(pair: Pair) -> tuple[Signal, ...]:
    """The change in what the promise depends on, if any. Remembered: `ontkenning` and `getal` ask it too."""
    return _told_at_once(pair) or _between_hedges(pair) or _if_there(pair) or _beside_hedges(pair)


def _told_at_once(pair: Pair) -> tuple[Signal, ...]:
    """What is told of the whole sentence, before any condition is held beside another."""
    return (
        undone(pair)
        or unopposed(pair)
        or offered(pair)
        or no_longer_first(pair)
        or now_excepted(pair)
        or not_without(pair)
        or others_agree(pair)
    )


def _beside_hedges(pair: Pair) -> tuple[Signal, ...]:
    """What binds less without a condition: a limit, whether it comes to it at all, from which step on, and
    whether it is only not done first."""
    bound = restricted_further(pair) or bound_otherwise(pair) or keeps_on(pair)
    return bound or whether_at_all(pair) or another_step(pair) or not_first(pair) or goes_on(pair)


def _between_hedges(pair: Pair) -> tuple[Signal, ...]:
    """The condition that came, went or made place for another."""
    if not (pair.common.hedges or pair.draft.hedges):
        return told_as_fact(pair)
    gone, new = _without_twin(pair)
    turned = turned_round(pair) or excepted_alone(pair) or rejoined_conditions(pair) or unless_or_if(pair)
    turned = turned or told_as_fact(pair) or concluded(pair) or no_longer_why(pair) or _comes_instead(pair)
    if turned:
        return turned
    was = _first_that_counts(pair, pair.common, gone)
    wordt = _first_that_counts(pair, pair.draft, new)
    if was and wordt:
        said = pair.common.quote(was), pair.draft.quote(wordt)
    elif was:
        said = pair.common.quote(was), _in_its_place(pair, pair.common, was, new)
    elif wordt:
        said = _in_its_place(pair, pair.draft, wordt, gone), pair.draft.quote(wordt)
    else:
        return ()
    direction = Direction.CHANGED if all(said) else Direction.DROPPED if said[0] else Direction.ADDED
    return (Signal(SignalKind.RESERVATION, *said, direction),)


def _without_twin(pair: Pair) -> tuple[list[Hedge], list[Hedge]]:
    """The conditions of the two sides that the other side does not have, but for those that another signal
    weighs: a moment, who must agree, the key that costs are shared by."""
    moments = exchanges(pair, *map(tuple, unmatched(pair)))
    gone = [h for h in pair.common.hedges if not any(_is_moment(h, moved.common) for moved in moments)]
    new = [h for h in pair.draft.hedges if not any(_is_moment(h, moved.draft) for moved in moments)]
    for hedge in list(gone):
        twin = next((h for h in new if same(pair, hedge, h)), None)
        if twin:
            gone.remove(hedge)
            new.remove(twin)
    asked, key = another_asked(pair), another_key(pair)
    gone, new = (
        [
            hedge
            for hedge in hedges
            if not (asked and "instemming" in (hedge.group, say(side, hedge)))
            and not (key and side.quote(hedge) in key)  # 'naar draagkracht' is a share
        ]
        for side, hedges in ((pair.common, gone), (pair.draft, new))
    )
    return gone, new


def _first_that_counts(pair: Pair, side: Side, hedges: Sequence[Hedge]) -> Hedge | None:
    return next((hedge for hedge in _not_retold(pair, side, hedges) if counts(pair, side, hedge)), None)


def _not_retold(pair: Pair, side: Side, hedges: Sequence[Hedge]) -> list[Hedge]:
    return [hedge for hedge in hedges if not is_told_otherwise(pair, side, hedge)]


def _in_its_place(pair: Pair, side: Side, hedge: Hedge, hedges: Sequence[Hedge]) -> str:
    """What the other side says where this condition stood, if anything: another condition of its own
    (`hedges`), less of the same, or what comes in its place without being one."""
    other = pair.other(side)
    instead = _replacing(pair, other, _not_retold(pair, other, hedges), bodies_of(side, hedge))
    instead = instead or _as_only(side, hedge, other, hedges)
    if instead:
        return other.span(instead[0].start, instead[0].end)
    less = _less_of_it(side, hedge, other)
    if not less and say(side, hedge) == "instemming":
        less = weaker_lack(other) or only_heard(other)
    if not less and hedge.group == "advies":
        less = advice_followed(other)
    return less or new_circumstance(pair, other)


def _less_of_it(side: Side, told: Hedge, other: Side) -> str:
    """The words of the other side that ask for the same thing and a word more, where these are read as no
    condition: 'zonder schriftelijk advies van de dijkraad' for 'zonder advies van de dijkraad'."""
    said = [root for root in side.roots[told.start : told.end] if root]
    for at, key in enumerate(other.keys):
        if key != "zonder" or side.keys[told.start] != key or told.end - told.start <= _BARE:
            continue
        there = [p for p in range(at, other.stop(at)) if other.roots[p] in said]
        if {other.roots[p] for p in there} >= set(said):
            return other.span(at, there[-1] + 1)
    return ""


_BARE = 2
"""Words of a condition that names nothing: 'zonder meer'."""


def _if_there(pair: Pair) -> tuple[Signal, ...]:
    """A condition of which no word is new ('krijgen een woning als die er is'), or only its verb."""
    found = only_if_there(pair) or deed_struck(pair)
    if not found:
        return ()
    side, hedge = found
    said = side.quote(hedge)
    if side is pair.draft:
        return (Signal(SignalKind.RESERVATION, "", said, Direction.ADDED),)
    return (Signal(SignalKind.RESERVATION, said, "", Direction.DROPPED),)


def _replacing(pair: Pair, side: Side, hedges: Sequence[Hedge], replaced: set[str]) -> list[Hedge]:
    """The conditions that took the place of one: a plain 'als' too, when all that it says is new, or when it
    turns on another than the bodies that the `replaced` one named."""
    left = frozenset(pair.left(side))
    return [
        hedge
        for hedge in hedges
        if side.keys[hedge.end : hedge.end + 1] != ("?",)
        and (inside := [at for at in pair.content(side) if hedge.holds(at)])
        and (left.issuperset(inside) or (replaced and bodies_of(side, hedge).isdisjoint(replaced)))
        and (left.issuperset(inside) or bodies_of(side, hedge))
    ]


def _as_only(side: Side, hedge: Hedge, other: Side, hedges: Sequence[Hedge]) -> list[Hedge]:
    """The 'alleen als' that answers another 'alleen als', not the same: of 'alleen als er voor elke boom
    een struik komt' something is left in 'alleen als er een struik komt'."""
    if side.keys[hedge.start] != "alleen":
        return []
    return [one for one in hedges if other.keys[one.start] == "alleen"][:1]


def _is_moment(hedge: Hedge, moment: tuple[int, int] | None) -> bool:
    """Whether 'zodra' only said when, and another moment took its place: `termijn` weighs that."""
    return moment is not None and hedge.start == moment[0]


def _comes_instead(pair: Pair) -> tuple[Signal, ...]:
    """'blijft steun uit, dan' that became 'krijgen wij steun, dan', or the other way round."""
    if _STAYS_OUT not in pair.common.all_roots and _STAYS_OUT not in pair.draft.all_roots:
        return ()
    if any(denials(side, pair.lexicon) for side in pair.sides):
        return ()
    for side, other in pair.both_ways:
        failing = [h for h in side.hedges if side.roots[h.start] == _STAYS_OUT and h.is_condition]
        for hedge in other.hedges:
            if not failing or not hedge.is_condition or other.keys[hedge.start] in _UNLESS:
                continue
            words = range(hedge.start, hedge.end)
            quiet = any(is_quiet(pair, other, at) for at in words)
            about = what_of(pair, other, hedge)
            if not quiet and any_among(pair, about, what_of(pair, side, failing[0])):
                said = side.span(failing[0].start, failing[0].end), other.quote(hedge)
                was, wordt = pair.in_order(side, said)
                return (Signal(SignalKind.RESERVATION, was, wordt, Direction.CHANGED),)
    return ()


_STAYS_OUT = "uitblijf"


_UNLESS = frozenset("tenzij behalve behoudens uitgezonderd op".split())
