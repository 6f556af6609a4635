"""`voorbehoud`: a hedge or condition that came, went, or was replaced."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.denials import ONLY, denials
from regioparagraaf.comparison.reading.hedges import UNTIL, Hedge
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.as_facts import told_as_fact
from regioparagraaf.comparison.weighing.conditions.asked_consent import advice_followed, another_asked
from regioparagraaf.comparison.weighing.conditions.bare_conditions import only_if_there
from regioparagraaf.comparison.weighing.conditions.concluded import concluded
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
from regioparagraaf.comparison.weighing.conditions.retold import WEAK, in_compound, is_told_otherwise
from regioparagraaf.comparison.weighing.conditions.same_condition import (
    ENOUGH,
    ENOUGH_OF,
    UNDONE,
    bodies_of,
    one_thing,
    same,
    say,
    what_of,
)
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

MUST = (
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
REWRITTEN = 0.38
"""Above this share of changed words a vague word inside a condition is no sign that the condition is new."""
_WISHED = frozenset("wil willen wensen wenst".split())
"""A condition that says no more than this turns on who wants it: 'als alle gemeenten willen'."""
_FREE = frozenset({"behoud", "inachtneming"})
"""Said in many other words ('elke gemeente blijft zelfstandig'): counted only when what they say is new."""


@lru_cache(maxsize=8)
def find(pair: Pair) -> tuple[Signal, ...]:
    """The change in what the promise depends on, if any. Remembered: `ontkenning` and `getal` ask it too."""
    found = undone(pair) or unopposed(pair) or offered(pair) or no_longer_first(pair) or now_excepted(pair)
    found = found or not_without(pair) or others_agree(pair)
    if found or not (pair.common.hedges or pair.draft.hedges):
        others = restricted_further(pair) or bound_otherwise(pair) or keeps_on(pair)
        return (
            found
            or told_as_fact(pair)
            or others
            or whether_at_all(pair)
            or another_step(pair)
            or not_first(pair)
        )
    moments = exchanges(pair, *map(tuple, unmatched(pair)))
    gone = [h for h in pair.common.hedges if not any(_is_moment(h, moved.common) for moved in moments)]
    new = [h for h in pair.draft.hedges if not any(_is_moment(h, moved.draft) for moved in moments)]
    for hedge in list(gone):
        twin = next((h for h in new if same(pair, hedge, h)), None)
        if twin:
            gone.remove(hedge)
            new.remove(twin)
    if another_asked(pair):  # who must agree is who decides: `orgaan` tells that
        gone, new = (
            [h for h in them if "instemming" not in (h.group, say(s, h))]
            for s, them in ((pair.common, gone), (pair.draft, new))
        )
    key = another_key(pair)
    if key:  # 'naar draagkracht' is no reserve but another share
        gone, new = (
            [h for h in them if s.span(h.start, h.end) not in key]
            for s, them in ((pair.common, gone), (pair.draft, new))
        )
    turned = turned_round(pair) or excepted_alone(pair) or rejoined_conditions(pair) or unless_or_if(pair)
    turned = turned or told_as_fact(pair) or concluded(pair) or no_longer_why(pair) or _comes_instead(pair)
    if turned:
        return turned
    without_twin = gone, new
    gone = [hedge for hedge in gone if not is_told_otherwise(pair, pair.common, hedge)]
    new = [hedge for hedge in new if not is_told_otherwise(pair, pair.draft, hedge)]
    vague = pair.lexicon.vague_roots - pair.lexicon.pale_roots if pair.changed > REWRITTEN else frozenset()
    ours, theirs = pair.matching.common_left, pair.matching.draft_left
    unsaid = (len(_outside(pair.common, ours)), len(_outside(pair.draft, theirs)))
    rewritten = pair.changed > REWRITTEN
    all_gone, all_new = gone, new
    gone = _telling(
        pair.common, gone, ours, pair.matching.common_content, pair.draft, vague, unsaid[1] * rewritten
    )
    new = _telling(
        pair.draft, new, theirs, pair.matching.draft_content, pair.common, vague, unsaid[0] * rewritten
    )
    if gone and not new:
        new = _replacing(pair, pair.draft, all_new, bodies_of(pair.common, gone[0]))
        new = new or _as_only(pair.common, gone[0], pair.draft, without_twin[1])
    elif new and not gone:
        gone = _replacing(pair, pair.common, all_gone, bodies_of(pair.draft, new[0]))
        gone = gone or _as_only(pair.draft, new[0], pair.common, without_twin[0])
    was = pair.common.span(gone[0].start, gone[0].end) if gone else ""
    wordt = pair.draft.span(new[0].start, new[0].end) if new else ""
    if was and not wordt:
        wordt = _less_of_it(pair.common, gone[0], pair.draft)
    elif wordt and not was:
        was = _less_of_it(pair.draft, new[0], pair.common)
    if was and not wordt and say(pair.common, gone[0]) == "instemming":
        wordt = weaker_lack(pair.draft) or only_heard(pair.draft)
    elif wordt and not was and say(pair.draft, new[0]) == "instemming":
        was = weaker_lack(pair.common) or only_heard(pair.common)
    if was and not wordt and gone[0].group == "advies":
        wordt = advice_followed(pair.draft)
    elif wordt and not was and new[0].group == "advies":
        was = advice_followed(pair.common)
    if was and not wordt:
        wordt = new_circumstance(pair, pair.draft)
    elif wordt and not was:
        was = new_circumstance(pair, pair.common)
    if not was and not wordt:
        others = restricted_further(pair) or bound_otherwise(pair) or keeps_on(pair)
        return _if_there(pair) or others or _asked_otherwise(pair)
    direction = Direction.CHANGED if was and wordt else Direction.ADDED if wordt else Direction.DROPPED
    return (Signal(SignalKind.RESERVATION, was, wordt, direction),)


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


def _asked_otherwise(pair: Pair) -> tuple[Signal, ...]:
    """Whether it comes to it at all, from which step on, and whether it is only not done first."""
    return whether_at_all(pair) or another_step(pair) or not_first(pair) or goes_on(pair)


def _if_there(pair: Pair) -> tuple[Signal, ...]:
    """A condition of which no word is new ('krijgen een woning als die er is'), or only its verb."""
    found = only_if_there(pair) or deed_struck(pair)
    if not found:
        return ()
    side, hedge = found
    said = side.span(hedge.start, hedge.end)
    if side is pair.draft:
        return (Signal(SignalKind.RESERVATION, "", said, Direction.ADDED),)
    return (Signal(SignalKind.RESERVATION, said, "", Direction.DROPPED),)


def _replacing(pair: Pair, side: Side, hedges: list[Hedge], replaced: set[str]) -> list[Hedge]:
    """The conditions that took the place of one: a plain 'als' too, when all that it says is new, or when it
    turns on another than the bodies that the `replaced` one named."""
    left = frozenset(pair.left(side))
    return [
        hedge
        for hedge in hedges
        if side.keys[hedge.end : hedge.end + 1] != ("?",)
        and (inside := [at for at in pair.content(side) if hedge.start <= at < hedge.end])
        and (left.issuperset(inside) or (replaced and bodies_of(side, hedge).isdisjoint(replaced)))
        and (left.issuperset(inside) or bodies_of(side, hedge))
    ]


def _as_only(side: Side, hedge: Hedge, other: Side, hedges: list[Hedge]) -> list[Hedge]:
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
    if any(denials(side, pair.lexicon) for side in (pair.common, pair.draft)):
        return ()
    for side, other in ((pair.common, pair.draft), (pair.draft, pair.common)):
        failing = [h for h in side.hedges if side.roots[h.start] == _STAYS_OUT and h.group.startswith("zin-")]
        for hedge in other.hedges:
            if not failing or not hedge.group.startswith("zin-") or other.keys[hedge.start] in _UNLESS:
                continue
            words = range(hedge.start, hedge.end)
            quiet = any(is_quiet(pair, other, at) for at in words)
            about = what_of(pair, other, hedge)
            if not quiet and any(
                one_thing(pair, a, b) for a in about for b in what_of(pair, side, failing[0])
            ):
                said = side.span(failing[0].start, failing[0].end), other.span(hedge.start, hedge.end)
                was, wordt = pair.in_order(side, said)
                return (Signal(SignalKind.RESERVATION, was, wordt, Direction.CHANGED),)
    return ()


_STAYS_OUT = "uitblijf"


_UNLESS = frozenset("tenzij behalve behoudens uitgezonderd op".split())


_POINTING = (("tot", "die"), ("tot", "dat"), ("tot", "dan"))
"""'Tot die tijd' only points at a condition that stands elsewhere."""


def _asks_a_body(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether it is up to a body that the other side does not name: 'als alle raden dat willen'."""
    there = {body.concept for body in other.bodies}
    return any(
        body.concept not in there
        and body.kind in ("eigen", "ander")
        and not any(key.startswith(body.concept) for key in other.keys)  # 'de rijksregeling'
        for body in side.bodies
        if hedge.start <= body.start < hedge.end
    )


def _measured_there(side: Side, hedge: Hedge, other: Side) -> bool:
    """Whether the number that the condition turns on stands on the other side too: the limit is not new."""
    measured = side.measures
    limits = [q.value for q in measured.quantities if hedge.start <= q.start < hedge.end]
    limits += [term.moment for term in measured.terms if hedge.start <= term.start < hedge.end]
    there = {q.value for q in other.measures.quantities} | {term.moment for term in other.measures.terms}
    return bool(limits) and there.issuperset(limits)


def _outside(side: Side, left: Collection[int]) -> list[int]:
    """The unanswered words outside the conditions: a condition on the other side may answer these."""
    inside = {at for hedge in side.hedges for at in range(hedge.start, hedge.end)}
    return [at for at in left if at not in inside]


def _telling(
    side: Side,
    hedges: list[Hedge],
    left: tuple[int, ...],
    content: tuple[int, ...],
    other: Side,
    vague: Collection[str],
    unsaid: int,
) -> list[Hedge]:
    """The hedges that count: all but the weak conditions that only say what the other side says too, or may
    say (`unsaid` words of it have no answer yet): 'wie in armoede leeft', 'hebt u te weinig geld?'."""
    out = []
    left_all = frozenset(left)
    for hedge in hedges:
        if hedge.group == UNTIL and side.keys[hedge.start : hedge.start + 2] in _POINTING:
            continue
        if hedge.group == "zin-mits" and _is_who(side, hedge, left, content, other):
            continue
        until = side.keys[hedge.start] in _UNTIL and _OVER.isdisjoint(side.keys[hedge.start : hedge.end])
        while_it_lasts = not until and (_lasts(side, hedge) or _answered(side, hedge, left))
        if hedge.group == UNTIL and while_it_lasts and not _DURING.isdisjoint(other.all_keys):
            continue  # 'zolang dit akkoord loopt' is 'gedurende de looptijd'
        if hedge.group in WEAK | _FREE and (unsaid or hedge.group != "zin-afhankelijk"):
            start = hedge.start
            enough = hedge.group == ENOUGH_OF and side.keys[start + 1] in ENOUGH
            end = hedge.end if enough else side.stop(hedge.end)
            start += enough  # of 'bij voldoende wind' it is the wind that counts
            inside = [at for at in content if start < at < end]
            if not inside and side.keys[hedge.end : hedge.end + 1] == (",",):
                inside = [at for at in content if at == start]  # 'vriest het, dan'
            if _measured_there(side, hedge, other):
                continue
            fresh = [
                at
                for at in inside
                if at in left and side.roots[at] not in vague and not in_compound(side, at, other)
            ]
            asks = _asks_a_body(side, hedge, other)
            plain = side.keys[hedge.end : hedge.end + 1] != ("?",)
            wished = plain and not inside and not _WISHED.isdisjoint(side.keys[hedge.start : hedge.end])
            kept = bool(fresh) and not other.hedges and _only_lacks_it(side, other)
            told = len(fresh) * 2 <= len(inside) and not wished and not kept
            asked = side.keys[hedge.end : hedge.end + 1] == ("?",)
            told = told or 0 < len(fresh) <= unsaid or (asked and unsaid > 0)
            alone = len(inside) > max(1, unsaid) and left_all.issuperset(inside) and not other.hedges
            struck = (
                enough and fresh == inside and not other.hedges and _STILL_ASKED.isdisjoint(other.all_keys)
            )
            if told and not alone and not asks and not struck:
                continue
        out.append(hedge)
    return out


_STILL_ASKED = ENOUGH | frozenset(
    "als wanneer mits pas indien alleen meer minder minstens minimaal zat".split()
)
"""With these the other side may still ask what 'bij voldoende animo' asks."""


_UNTIL = frozenset({"totdat", "tot"})
_OVER = frozenset("af klaar gereed voltooid afgerond voorbij afgelopen over einde eind uit gedaan".split())
"""With these what lasts until then lasts while it goes on: 'tot de bouw klaar is', 'gedurende de bouw'."""


def _only_lacks_it(side: Side, other: Side) -> bool:
    """Whether the other side says nothing but what stands here: the condition was struck. One such as 'is de
    bodem vuil, dan saneren wij die' may leave a word of its own behind."""
    here = {key for key in side.keys if key[0].isalnum()}
    return all(key in here for key in other.keys if key[0].isalnum())


def _is_who(side: Side, hedge: Hedge, left: Collection[int], content: Collection[int], other: Side) -> bool:
    """Whether the condition is told as whom it is for: 'eigenaren, mits zij zich vastleggen', 'eigenaren die
    zich vastleggen'."""
    inside = [at for at in content if hedge.start <= at < hedge.end]
    unsaid = sum(at in left for at in inside)
    only = not ONLY.isdisjoint(other.all_keys)  # 'alleen aan een koper die het openstelt'
    told = bool(inside) and (2 * unsaid <= len(inside) if only else not unsaid)
    for at, key in enumerate(other.keys):
        if told and (key in ("die", "wie") or (only and key == "waar")):
            said = other.roots[at : other.stop(at)]
            if any(side.roots[place] in said for place in inside):
                return True
    return False


_LASTING = frozenset("loopt lopen duurt duren geldt gelden".split())
_DURING = frozenset("gedurende tijdens looptijd duur geldigheidsduur".split())


def _lasts(side: Side, hedge: Hedge) -> bool:
    return not _LASTING.isdisjoint(side.keys[hedge.start : hedge.end])


def _answered(side: Side, hedge: Hedge, left: Collection[int]) -> bool:
    """Whether all that the condition says stands on the other side: 'zolang er gebouwd wordt'."""
    inside = range(hedge.start, hedge.end)
    return UNDONE.isdisjoint(side.keys[hedge.start : hedge.end]) and not any(at in left for at in inside)
