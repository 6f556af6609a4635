"""`reikwijdte`: how far a promise reaches: for whom, where, and whether a list is open or closed."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.excepted_apart import only_there
from regioparagraaf.comparison.weighing.conditions.only_if import only_if
from regioparagraaf.comparison.weighing.numbers.bases import no_longer_each
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.all_of_a_kind import all_of_a_kind
from regioparagraaf.comparison.weighing.reach.all_of_another import for_all_together
from regioparagraaf.comparison.weighing.reach.bare_now import bare_now
from regioparagraaf.comparison.weighing.reach.base_of_share import all_of_fewer, base_of_share
from regioparagraaf.comparison.weighing.reach.both_at_once import both_at_once
from regioparagraaf.comparison.weighing.reach.counted_kind import counted_kind
from regioparagraaf.comparison.weighing.reach.each_or_several import each_or_several
from regioparagraaf.comparison.weighing.reach.everyone import everyone
from regioparagraaf.comparison.weighing.reach.groups import some_of_all
from regioparagraaf.comparison.weighing.reach.kinds import of_a_kind
from regioparagraaf.comparison.weighing.reach.lesser_compounds import only_the_rest
from regioparagraaf.comparison.weighing.reach.no_longer_all import no_longer_any
from regioparagraaf.comparison.weighing.reach.no_longer_the import no_longer_all
from regioparagraaf.comparison.weighing.reach.numbered import numbered_or_all
from regioparagraaf.comparison.weighing.reach.of_us import some_of_us
from regioparagraaf.comparison.weighing.reach.on_one_bank import on_one_bank
from regioparagraaf.comparison.weighing.reach.one_of_each import one_of_each
from regioparagraaf.comparison.weighing.reach.only_existing import only_existing
from regioparagraaf.comparison.weighing.reach.only_its_hall import only_its_hall
from regioparagraaf.comparison.weighing.reach.only_the_first import only_the_first
from regioparagraaf.comparison.weighing.reach.openings import opened_or_closed
from regioparagraaf.comparison.weighing.reach.out_of_it import out_of_it
from regioparagraaf.comparison.weighing.reach.part_for_whole import (
    board_for_whole,
    one_of_them,
    part_for_whole,
)
from regioparagraaf.comparison.weighing.reach.part_of_it import part_of_it
from regioparagraaf.comparison.weighing.reach.places import other_place
from regioparagraaf.comparison.weighing.reach.scale import none_of_them, on_the_scale
from regioparagraaf.comparison.weighing.reach.set_apart import (
    for_some,
    only_those,
    qualified,
    within_the_whole,
)
from regioparagraaf.comparison.weighing.reach.signal import reach, shrunk
from regioparagraaf.comparison.weighing.reach.some_of_them import some_of_them
from regioparagraaf.comparison.weighing.reach.told_of_some import told_of_some
from regioparagraaf.comparison.weighing.reach.which_of_us import which_of_us
from regioparagraaf.comparison.weighing.reach.who_is_meant import (
    from_here,
    narrowed,
    only_near,
    part_of_them,
    whoever,
)
from regioparagraaf.comparison.weighing.signals.ontkenning import find as find_denial

MUST = (
    (
        "De havens bedienen alle bruggen op afstand.",
        "Schippers varen sneller, want de gemeenten bedienen een deel van de bruggen op afstand.",
        "nauwer",
    ),
    ("De pas is er voor vissers uit de hele streek.", "De pas is er voor vissers uit Klaterdam.", "nauwer"),
    ("Alle steigers in de haven krijgen licht.", "De steigers in de haven krijgen licht.", "nauwer"),
    ("De pont is voor elke inwoner gratis.", "De pont is gratis voor kinderen.", "nauwer"),
    ("Er komt een steiger in elke kern.", "Er komt een steiger in de grote kernen.", "nauwer"),
    ("Alle vissers krijgen een pas.", "Alleen vissers met een boot krijgen een pas.", "nauwer"),
    ("Alle wijken krijgen een plein.", "Enkele wijken krijgen een plein.", "nauwer"),
    ("De meeste ponten varen laat.", "Veel ponten varen laat.", "nauwer"),
    ("De pas is gratis in alle vijf havens.", "De pas is gratis in drie van de vijf havens.", "nauwer"),
    ("De pas is er voor jongeren.", "De pas is er bijvoorbeeld voor jongeren.", "ruimer"),
    ("Alle boten krijgen een lamp.", "Alle zeilboten krijgen een lamp.", "nauwer"),
    ("Elke zeilboot krijgt een lamp.", "Elke boot krijgt een lamp.", "ruimer"),
    ("Wij geven alle pachters een pomp.", "Alle mbo-pachters krijgen van ons een pomp.", "nauwer"),
    (
        "Alle schippers mogen stemmen over de kleur van de brug.",
        "Over welke kleur de brug krijgt, mogen volwassen schippers hun stem uitbrengen.",
        "nauwer",
    ),
    ("Op oude kades planten wij bomen.", "Op kades planten wij bomen.", "ruimer"),
    ("De markt verkoopt elke soort vis.", "De markt verkoopt witte vis.", "nauwer"),
    (
        "Kleine koren met een eigen orgel krijgen bij brand geld uit het fonds.",
        "Het fonds geeft geld aan kleine koren die brand hebben gehad.",
        "ruimer",
    ),
    (
        "Wij helpen sportverenigingen bij het plaatsen van een hek.",
        "Bij het plaatsen van een hek krijgen verenigingen onze hulp.",
        "ruimer",
    ),
    ("Pachters praten over punten op de lijst.", "Pachters praten over elk punt.", "ruimer"),
    (
        "De dijkraad geeft eigenaren van molens in de polder gratis raad.",
        "Bezit u een molen, waar dan ook in het land? Dan geeft de dijkraad u gratis raad.",
        "ruimer",
    ),
    ("Kinderen varen over.", "Alleen kinderen varen over.", "nauwer"),
    ("De hub is uitsluitend voor bedrijven.", "De hub is voor bedrijven.", "ruimer"),
    ("Iedere school krijgt een tuin.", "Iedere nieuwe school krijgt een tuin.", "nauwer"),
    ("De pas geldt in de hele regio.", "De pas geldt in Leiden.", "nauwer"),
    ("Wij vervangen de palen langs de kade.", "Wij vervangen palen langs de kade.", "nauwer"),
    ("Wij schilderen de houten ponten op de Zijl.", "Wij schilderen houten ponten op de Zijl.", "nauwer"),
    ("De gemeenten lezen bezwaren van vissers.", "De gemeenten lezen de bezwaren van vissers.", "ruimer"),
)
MUST_NOT = (
    ("Wij laten geen schip langer dan een uur wachten.", "Elk schip kan binnen een uur door de sluis."),
    ("De pas is er voor vissers uit de streek.", "De pas is er voor vissers uit de regio."),
    ("De havens herzien deze afspraken in mei.", "In mei herzien de havens de regionale afspraken."),
    ("De kade wordt meer dan een weg met bomen.", "De kade wordt meer dan alleen een weg met bomen."),
    (
        "Wij slepen stilliggende boten weg.",
        "Sommige boten liggen stil. Die slepen wij weg.",
    ),
    ("De pont vaart volledig op stroom.", "De pont vaart alleen nog op stroom."),
    ("De pont vaart waar dan ook in de polder.", "Waar u in de polder ook bent, de pont vaart er."),
    ("De pont vaart elke ochtend.", "De pont vaart elke winterochtend."),
    ("Alle gemeenten maaien de dijk.", "Alle streekgemeenten maaien de dijk."),
    (
        "Wij helpen sportverenigingen met een hek.",
        "Met een hek helpen wij verenigingen waar mensen sporten.",
    ),
    (
        "Koren met een orgel krijgen voorrang bij de verdeling van de zalen.",
        "De zalen verdelen wij over de koren, ook die met een orgel.",
    ),
    ("Wij schilderen seniorenwoningen.", "Wij schilderen woningen voor ouderen."),
    (
        "Oude schippers worden geholpen om lang te blijven varen.",
        "Schippers met een zwakke gezondheid helpen wij, zodat zij lang kunnen blijven varen.",
    ),
    ("De steiger is voor kortdurend verblijf.", "Aan de steiger blijft u een paar dagen."),
    ("Honden zijn op de kade uitsluitend aangelijnd toegestaan.", "Op de kade moet uw hond aan de lijn."),
    ("Alle gemeenten betalen mee.", "De gemeenten betalen mee."),
    ("Wij helpen de vissers op de Zijl.", "Wij helpen vissers op de Zijl."),
    ("De leden van de bond varen mee.", "Leden van de bond varen mee."),
    ("Wij letten op de gevolgen van ijs.", "Wij letten op gevolgen van ijs."),
    ("Wij bespreken de plannen.", "Wij bespreken plannen."),
    ("In alle kernen is een steiger.", "Elk dorp heeft een steiger."),
    ("De gids is er voor ons.", "De gids is er voor ons, in alle talen."),
    ("Het beleid beperkt zich tot ponten.", "Het beleid gaat alleen over ponten."),
    ("Alleen al hier varen tien ponten.", "Hier varen al tien ponten."),
    ("Met name vissers varen laat.", "Vooral vissers varen laat."),
    ("Alle wijken krijgen een plein.", "Elke wijk krijgt een plein."),
    ("Wij kappen alleen met een vergunning.", "Wij kappen niet zonder vergunning."),
    ("In elke wijk komt een plein.", "Elke wijk krijgt een plein."),
    ("Alle boten die de haven gebruikt, staan op een lijst.", "Op een lijst staan alle boten van de haven."),
)


def find(pair: Pair) -> tuple[Signal, ...]:
    """The change in reach, if any."""
    lists, ranks = () if only_there(pair) else opened_or_closed(pair), on_the_scale(pair, find_denial)
    ways = {signal.direction for signal in ranks}
    moved = None if ranks else other_place(pair)
    places = reach(*moved) if moved else ()
    found = (*(signal for signal in lists if signal.direction not in ways), *ranks, *places)
    return (
        found
        or only_if(pair)
        or _some_of_all(pair)
        or none_of_them(pair)
        or some_of_us(pair)
        or which_of_us(pair)
        or only_near(pair)
        or narrowed(pair)
        or from_here(pair)
        or _made_own(pair)
        or part_of_them(pair)
        or qualified(pair)
        or for_some(pair)
        or within_the_whole(pair)
        or only_those(pair)
        or whoever(pair)
        or _even(pair)
        or of_a_kind(pair)
        or all_of_a_kind(pair)
        or part_for_whole(pair)
        or board_for_whole(pair)
        or part_of_it(pair)
        or no_longer_all(pair)
        or told_of_some(pair)
        or one_of_each(pair)
        or some_of_them(pair)
        or no_longer_any(pair)
        or _each(pair)
        or only_the_first(pair)
        or counted_kind(pair)
        or base_of_share(pair)
        or all_of_fewer(pair)
        or numbered_or_all(pair)
        or on_one_bank(pair)
        or only_the_rest(pair)
        or only_existing(pair)
        or only_its_hall(pair)
        or for_all_together(pair)
        or out_of_it(pair)
        or bare_now(pair)
        or both_at_once(pair)
        or everyone(pair)
    )


def _each(pair: Pair) -> tuple[Signal, ...]:
    """'Elke haven' that became 'havens', where `getal` has not told already what each of them gets."""
    return () if no_longer_each(pair) else each_or_several(pair)


def _some_of_all(pair: Pair) -> tuple[Signal, ...]:
    """'in alle vijf gemeenten' that became 'in vier van de vijf gemeenten', 'van de drie havens' that became
    'van de grootste haven', or the other way round."""
    for side in pair.sides[::-1]:
        wider = side is pair.common
        for quantity in side.measures.quantities:
            whole = some_of_all(pair, side, quantity)
            if whole:
                return shrunk(whole, side.quote(quantity), wider)
            instead = one_of_them(pair, side, quantity)
            if instead:
                return shrunk(*instead, not wider)
    return ()


def _even(pair: Pair) -> tuple[Signal, ...]:
    """', ook in het weekend' that came or went as a whole: that it reaches that far too."""
    if pair.extra:
        side, start, end = pair.extra
        if side.keys[start:end] == ("ook",) and side.keys[end : end + 1] in _FOR:
            said = side.span(start, end + 1)  # 'geldt ook voor schippers'
            return reach(*pair.in_order(side, (said, "")), side is pair.draft)
    if "ook" not in pair.common.all_keys and "ook" not in pair.draft.all_keys:
        return ()
    ours, theirs = _too(pair.common), _too(pair.draft)
    if bool(ours) == bool(theirs):
        return ()
    side, other = (pair.common, pair.draft) if ours else (pair.draft, pair.common)
    start, end = ours or theirs
    left = pair.matching.common_left if ours else pair.matching.draft_left
    outside = any(not start <= at < end for at in left)
    if (
        not left
        or outside
        or any(side.roots[at] in other.all_roots for at in range(start + 2, end) if side.roots[at])
    ):
        return ()
    said = side.span(start, end)
    return reach(said, "", False) if ours else reach("", said, True)


def _too(side: Side) -> tuple[int, ...]:
    """Where ', ook' opens a phrase with a preposition, and where that ends."""
    for at, key in enumerate(side.keys[:-2]):
        if key == "ook" and at and side.keys[at - 1] == "," and side.keys[at + 1] in _WITHIN:
            return at, side.stop(at)
    return ()


_FOR = tuple((preposition,) for preposition in ("voor", "in", "op", "bij", "buiten", "binnen", "tijdens"))
_WITHIN = frozenset("in op voor bij tijdens buiten binnen aan met".split())


def _made_own(pair: Pair) -> tuple[Signal, ...]:
    """What held for any municipality ('een gemeente') now names the own one."""
    own = pair.settings.municipality.lower()
    if not own or own in pair.common.all_keys or own not in pair.draft.all_keys:
        return ()
    common = [body for body in pair.common.bodies if body.kind == "gemeente"]
    if not common or any(pair.common.keys[body.start] not in _ANY_ONE for body in common):
        return ()
    at = pair.draft.keys.index(own)
    return reach(pair.common.span(common[0].start, common[0].end), pair.draft.words(at), False)


_ANY_ONE = frozenset("een elke iedere geen andere".split())
