"""`reikwijdte`: how far a promise reaches: for whom, where, and whether a list is open or closed."""

from __future__ import annotations

from regioparagraaf.comparison.model import Signal
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.excepted_apart import only_there
from regioparagraaf.comparison.weighing.conditions.only_if import only_if
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.all_of_a_kind import all_of_a_kind
from regioparagraaf.comparison.weighing.reach.groups import (
    ALL,
    DWELLERS,
    described,
    free_relative,
    is_group,
    limited,
    quantified,
    quantifiers,
    some_of_all,
    wished,
)
from regioparagraaf.comparison.weighing.reach.kinds import of_a_kind
from regioparagraaf.comparison.weighing.reach.no_longer_the import no_longer_all
from regioparagraaf.comparison.weighing.reach.openings import opened_or_closed
from regioparagraaf.comparison.weighing.reach.part_for_whole import (
    board_for_whole,
    one_of_them,
    part_for_whole,
)
from regioparagraaf.comparison.weighing.reach.places import other_place
from regioparagraaf.comparison.weighing.reach.scale import (
    WHOLE,
    none_of_them,
    on_the_scale,
    reach,
    shrunk,
    some_of_us,
)
from regioparagraaf.dutch.words import MARKS

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
    lists, ranks = () if only_there(pair) else opened_or_closed(pair), on_the_scale(pair)
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
        or _narrowed(pair)
        or _from_here(pair)
        or _made_own(pair)
        or _part_of_them(pair)
        or _qualified(pair)
        or _for_some(pair)
        or _within_the_whole(pair)
        or _only_those(pair)
        or _whoever(pair)
        or _even(pair)
        or of_a_kind(pair)
        or all_of_a_kind(pair)
        or part_for_whole(pair)
        or board_for_whole(pair)
        or no_longer_all(pair)
    )


def _some_of_all(pair: Pair) -> tuple[Signal, ...]:
    """'in alle vijf gemeenten' that became 'in vier van de vijf gemeenten', 'van de drie havens' that became
    'van de grootste haven', or the other way round."""
    for side, wider in ((pair.draft, False), (pair.common, True)):
        for quantity in side.measures.quantities:
            whole = some_of_all(pair, side, quantity)
            if whole:
                return shrunk(whole, side.span(quantity.start, quantity.end), wider)
            instead = one_of_them(pair, side, quantity)
            if instead:
                return shrunk(*instead, not wider)
    return ()


def _narrowed(pair: Pair) -> tuple[Signal, ...]:
    """A word between 'alle' and its noun, or behind it, that only one side has."""
    if free_relative(pair.common) or free_relative(pair.draft):
        return ()
    ours, theirs = wished(pair.common), wished(pair.draft)
    if bool(ours) != bool(theirs) and "?" not in (*pair.common.keys, *pair.draft.keys):
        return reach(ours or quantified(pair.common), theirs or quantified(pair.draft), bool(ours))
    for side, other, wider in ((pair.draft, pair.common, False), (pair.common, pair.draft, True)):
        kind = _one_kind(pair, side)
        if kind and not pair.left(other) and len(pair.left(side)) == 1:
            return shrunk(quantified(other), kind, wider)
    wordt = limited(pair.draft, pair.matching.draft_left)
    was = limited(pair.common, pair.matching.common_left)
    if wordt and not was and not described(pair.common) and not pair.matching.common_left:
        return reach(quantified(pair.common), wordt, False)
    if was and not wordt and not described(pair.draft) and not pair.matching.draft_left:
        return reach(was, quantified(pair.draft), True)
    return ()


def _one_kind(pair: Pair, side: Side) -> str:
    """'alle beweegbare bruggen', where the other side has 'alle bruggen'."""
    other = pair.other(side)
    if not quantified(other):
        return ""
    for rank, start, end in quantifiers(side):
        noun = side.roots[end + 1 : end + 2]
        adjective = end in pair.left(side) and side.keys[end].endswith("e")
        if rank == ALL and adjective and noun and noun[0] in other.roots:
            return side.span(start, end + 2)
    return ""


def _whoever(pair: Pair) -> tuple[Signal, ...]:
    """'wie een vaarbewijs heeft, mag' that became 'iedereen mag', or the other way round: nothing on the
    other side says who they are."""
    for side, other, wider in ((pair.common, pair.draft, True), (pair.draft, pair.common, False)):
        everybody = next((at for at, key in enumerate(other.keys) if key in _EVERYBODY), None)
        if everybody is None or not free_relative(side) or not _WHO.isdisjoint(other.keys) or other.hedges:
            continue
        start = side.keys.index("wie")
        end = side.stop(start)
        told = [at for at in pair.content(side) if start < at < end]
        if told and set(told) <= set(pair.left(side)):
            said = side.span(start, end), other.span(everybody, everybody + 1)
            return reach(*(said if wider else said[::-1]), wider)
    return ()


_EVERYBODY = frozenset("iedereen eenieder".split())
_WHO = frozenset("wie die met".split())


def _from_here(pair: Pair) -> tuple[Signal, ...]:
    """'daklozen uit de regio', where the other side does not say from where: those from elsewhere are out."""
    for side, other, wider in ((pair.draft, pair.common, False), (pair.common, pair.draft, True)):
        at = _coming_from(pair, side)
        if at is None or "uit" in other.keys or not (_HERE | _HERE_TOO).isdisjoint(other.keys):
            continue
        if side.roots[at] in other.roots:
            return shrunk(other.words(other.roots.index(side.roots[at])), side.span(at, at + 4), wider)
    return ()


def _coming_from(pair: Pair, side: Side) -> int | None:
    """Where people stand with the place that they must come from: 'jongeren uit de regio'."""
    hedged = {at for hedge in side.hedges for at in range(hedge.start, hedge.end)}
    for at in pair.content(side):
        phrase = side.keys[at + 1 : at + 4]
        people = side.keys[at].endswith(("en", "s")) and at not in hedged
        if people and phrase[:1] == ("uit",) and phrase[1:2] in _MY and not _HERE.isdisjoint(phrase[2:]):
            return at
    return None


_MY = (("de",), ("het",), ("eigen",), ("onze",))
_HERE = frozenset("regio gemeente streek stad dorp kern kernen buurt wijk omgeving provincie".split())
_HERE_TOO = frozenset("regionale regionaal lokale lokaal hier inwoners inwoner bewoners".split())
"""With these the other side says too that they are from here."""


def _part_of_them(pair: Pair) -> tuple[Signal, ...]:
    """'inwoners' that became 'huurders': some of those who live here; or the other way round."""
    gone, new = pair.matching.common_left, pair.matching.draft_left
    ours = [at for at in gone if is_group(pair, pair.common, at)]
    theirs = [at for at in new if is_group(pair, pair.draft, at)]
    if len(ours) != 1 or len(theirs) != 1:
        return ()
    was, wordt = (
        side.roots[at] in DWELLERS for side, at in ((pair.common, ours[0]), (pair.draft, theirs[0]))
    )
    if was == wordt:
        return ()
    return reach(pair.common.words(ours[0]), pair.draft.words(theirs[0]), wordt)


def _qualified(pair: Pair) -> tuple[Signal, ...]:
    """A noun that got or lost an adjective that sets some of its kind apart: 'kleine terrassen'."""
    if pair.changed > RETOLD:
        return ()
    for side, other, left, wider in (
        (pair.draft, pair.common, pair.matching.draft_left, False),
        (pair.common, pair.draft, pair.matching.common_left, True),
    ):
        for at in left:
            if side.keys[at] not in pair.lexicon.nouns["beperkt"] or at + 1 >= len(side.keys):
                continue
            noun = at + 1
            while noun + 1 < len(side.keys) and side.keys[noun].endswith("e") and noun not in left:
                noun += 1  # 'kleine culturele instellingen'
            bare = [place for place, root in enumerate(other.roots) if root and root == side.roots[noun]]
            bare = [place for place in bare if other.keys[place + 1 : place + 2] not in _LIMITED_BEHIND]
            bare = [
                place
                for place in bare
                if not other.keys[place - 1].endswith("e")
                or other.keys[place - 1] in (*_PLAIN, side.keys[noun - 1])
            ]
            if bare and _is_this_text(side, at, noun, other.keys[max(bare[0] - 1, 0)]):
                continue
            if bare and side.keys[noun].endswith(("en", "s")):
                said, whole = side.span(at, noun + 1), other.words(bare[0])
                return shrunk(whole, said, wider)
    return ()


def _is_this_text(side: Side, at: int, noun: int, before: str) -> bool:
    """Whether 'de regionale afspraken' are 'deze afspraken': those of this very text."""
    agreed = side.keys[noun] in ("afspraken", "besluiten", "voornemens")
    return agreed and before == "deze" and side.keys[at] in _OF_THE_REGION


_OF_THE_REGION = frozenset("regionale gezamenlijke gemeenschappelijke".split())
_PLAIN = frozenset("de onze alle deze die elke iedere tijde".split())
_LIMITED_BEHIND = tuple((word,) for word in "van uit met in die zonder".split())


def _for_some(pair: Pair) -> tuple[Signal, ...]:
    """'voor geleidehonden' that alone was put in a kept sentence, or taken out of one."""
    gone, new = pair.matching.common_left, pair.matching.draft_left
    if pair.changed > KEPT or len(gone) + len(new) != 1:
        return ()
    side, at = (pair.common, gone[0]) if gone else (pair.draft, new[0])
    row = {*side.keys[at + 1 : at + 2], *side.keys[at - 2 : at - 1]} & {",", "en", "of"}
    plural = side.keys[at].endswith(("en", "s")) and not side.keys[at].endswith("ing") and not row
    other = pair.draft if gone else pair.common
    if not plural or side.keys[max(at - 1, 0)] != "voor" or "voor" in other.keys:
        return ()
    said = side.span(at - 1, at + 1)
    return reach(said, "", True) if gone else reach("", said, False)


def _only_those(pair: Pair) -> tuple[Signal, ...]:
    """'kinderen' that became 'kinderen die in een pleeggezin wonen' in a sentence that was kept, or the other
    way round."""
    if pair.changed > KEPT or (pair.left(pair.common) and pair.left(pair.draft)):
        return ()
    for side, wider in ((pair.draft, False), (pair.common, True)):
        other, left = pair.other(side), pair.left(side)
        for at in range(1, len(side.keys) - 1):
            if side.keys[at] != "die" or not left:
                continue
            end = side.stop(at)
            if not all(at < place < end for place in left) or _asked_for(side, at, other):
                continue
            if {side.keys[place] for place in left} <= _SUITED:
                continue  # 'woningen voor ouderen', 'woningen die geschikt zijn voor ouderen'
            if 2 * len(left) <= sum(at < place < end for place in pair.content(side)):
                continue  # what the clause says stands on the other side too, in a sentence of its own
            noun = next((p for p in range(at - 1, -1, -1) if _is_many(side, p, other)), None)
            if (
                noun is not None
                and side.roots.count(side.roots[noun]) > other.roots.count(side.roots[noun]) > 1
            ):
                continue  # besides 'kinderen uit de stad en kinderen uit het dorp'
            beside = noun is not None and at - noun <= _BESIDE and MARKS.isdisjoint(side.keys[noun:at])
            if noun is not None and beside and "die" not in other.keys:
                return shrunk(other.words(other.roots.index(side.roots[noun])), side.span(noun, end), wider)
    return ()


def _asked_for(side: Side, at: int, other: Side) -> bool:
    """Whether a clause stands in a condition, or says what the other side says with 'desgevraagd'."""
    asked = any(hedge.group == "verzoek" for hedge in other.hedges)
    return asked or any(hedge.start <= at < hedge.end for hedge in side.hedges)


_SUITED = frozenset("geschikt bedoeld bestemd".split())
_BESIDE = 5
"""Words between a group and the clause that says who of it are meant: 'kinderen tot twaalf jaar die'."""


def _is_many(side: Side, at: int, other: Side) -> bool:
    """Whether the word is a plural that both sides have."""
    plural = side.keys[at].endswith(("en", "s")) and len(side.keys[at]) > _BESIDE
    return plural and bool(side.roots[at]) and side.roots[at] in other.roots


def _even(pair: Pair) -> tuple[Signal, ...]:
    """', ook in het weekend' that came or went as a whole: that it reaches that far too."""
    if pair.extra:
        side, start, end = pair.extra
        if side.keys[start:end] == ("ook",) and side.keys[end : end + 1] in _FOR:
            said = side.span(start, end + 1)  # 'geldt ook voor schippers'
            return reach(said, "", False) if side is pair.common else reach("", said, True)
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
        or any(side.roots[at] in other.roots for at in range(start + 2, end) if side.roots[at])
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
RETOLD = 0.6
"""Above this share of changed words an adjective may come with the telling: 'oude ambachten'."""
KEPT = 0.4
"""Up to this share of changed words the sentence was kept."""


def _within_the_whole(pair: Pair) -> tuple[Signal, ...]:
    """'in de hele regio' that became 'op de grote wegen in de regio', or the other way round: a part of
    what was whole."""
    for side, other, wider in ((pair.common, pair.draft, False), (pair.draft, pair.common, True)):
        for at, key in enumerate(side.keys[:-1]):
            if key not in WHOLE or side.keys[at - 1] not in ("de", "het") or not at:
                continue
            part = _part_of(other, side.roots[at + 1], pair.left(other))
            if part:
                return shrunk(side.span(at - 1, at + 2), part, wider)
    return ()


def _part_of(side: Side, root: str, left: tuple[int, ...]) -> str:
    """'de kern van het gebied', where that is new; '' where the noun stands otherwise."""
    for at, own in enumerate(side.roots):
        if (
            own != root
            or at < 3
            or side.keys[at - 1] not in ("de", "het")
            or side.keys[at - 2] not in _LYING_IN
        ):
            continue
        if at - 3 in left:
            start = at - 3
            while start and (start - 1 in left or side.keys[start - 1] in ("de", "het", "een")):
                start -= 1
            return side.span(start, at + 1)
    return ""


_LYING_IN = frozenset("van in uit op".split())


def _made_own(pair: Pair) -> tuple[Signal, ...]:
    """What held for any municipality ('een gemeente') now names the own one."""
    own = pair.settings.municipality.lower()
    if not own or own in pair.common.keys or own not in pair.draft.keys:
        return ()
    common = [body for body in pair.common.bodies if body.kind == "gemeente"]
    if not common or any(pair.common.keys[body.start] not in _ANY_ONE for body in common):
        return ()
    at = pair.draft.keys.index(own)
    return reach(pair.common.span(common[0].start, common[0].end), pair.draft.words(at), False)


_ANY_ONE = frozenset("een elke iedere geen andere".split())
