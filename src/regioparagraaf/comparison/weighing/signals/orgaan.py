"""`orgaan`: who does or decides, and with whom; also a body that is gone when the sentence turns passive."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from regioparagraaf.comparison.model import Direction, Signal
from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.denials import in_new_clause
from regioparagraaf.comparison.reading.hedges import EXCEPTION
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.actors import who_acts
from regioparagraaf.comparison.weighing.bodies.another_authority import another_authority
from regioparagraaf.comparison.weighing.bodies.another_level import another_level
from regioparagraaf.comparison.weighing.bodies.another_subject import another_subject
from regioparagraaf.comparison.weighing.bodies.came_or_went import added, dropped, replaced, stepped_back
from regioparagraaf.comparison.weighing.bodies.deeds import done_by_another, keeps_deeds
from regioparagraaf.comparison.weighing.bodies.exchanged_bodies import (
    RECEIVING,
    addressed_in_turn,
    body_signal,
    exchanged_in_place,
    swapped,
    turned_about,
)
from regioparagraaf.comparison.weighing.bodies.left_to_another import left_to_another
from regioparagraaf.comparison.weighing.bodies.named_instead import named_instead
from regioparagraaf.comparison.weighing.bodies.of_another_town import of_another_town
from regioparagraaf.comparison.weighing.bodies.only_receives import only_gets
from regioparagraaf.comparison.weighing.bodies.public_instead import public_instead
from regioparagraaf.comparison.weighing.bodies.rows_of_bodies import left_the_row
from regioparagraaf.comparison.weighing.bodies.same_bodies import all_named, said_anyway
from regioparagraaf.comparison.weighing.bodies.shares import keeps_shares
from regioparagraaf.comparison.weighing.bodies.taken_over import done_by_the_region
from regioparagraaf.comparison.weighing.bodies.tasks import keeps_tasks
from regioparagraaf.comparison.weighing.bodies.through_others import left_to_do, nobody_named, through_others
from regioparagraaf.comparison.weighing.bodies.whose import of_another_body
from regioparagraaf.comparison.weighing.conditions.asked_consent import another_asked
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.signals.voorbehoud import find as find_condition

MUST = (
    ("De vier gemeenten kopen samen een pont.", "Wij kopen met z'n drieën een pont.", "gewijzigd"),
    ("Een commissie van de raad verdeelt de ligplaatsen.", "De raad verdeelt de ligplaatsen.", "gewijzigd"),
    ("Stichting De Kolk beheert de sluis.", "De gemeente beheert de sluis bij De Kolk.", "gewijzigd"),
    ("De dijk wordt door het college bekeken.", "De dijk wordt door de huurders bekeken.", "gewijzigd"),
    ("De stichting beheert de sluis.", "Het college beheert de sluis.", "gewijzigd"),
    (
        "De provincie geeft de gemeente subsidie.",
        "De provincie krijgt subsidie van de gemeente.",
        "gewijzigd",
    ),
    ("De raad beslist.", "Het college beslist.", "gewijzigd"),
    (
        "Op de kades mag u niet vissen, behalve op de steigers die de raad aanwijst.",
        "Vissen is op de kades verboden, op de steigers na die het college aanwijst.",
        "gewijzigd",
    ),
    ("Het college kiest een lied.", "Het koor kiest een lied.", "gewijzigd"),
    ("Wij verzorgen de rondleidingen.", "De schouwburg verzorgt de rondleidingen.", "gewijzigd"),
    ("De stuurgroep kiest een lied.", "Het wethoudersoverleg kiest een lied.", "gewijzigd"),
    ("De liederen worden gezongen.", "De liederen worden door de muziekschool gezongen.", "toegevoegd"),
    ("Er komt een liedboek.", "De zangvereniging maakt een liedboek.", "toegevoegd"),
    ("Het steunpunt maakt een liedboek.", "Er komt een liedboek.", "vervallen"),
    ("Wij geven les aan koren.", "Wij geven met de zangclub les aan koren.", "toegevoegd"),
    ("De provincie betaalt het veer.", "Het veer komt voor rekening van de gemeenten.", "gewijzigd"),
    (
        "Klachten over meeuwen worden door de omgevingsdienst behandeld.",
        "Het contactcentrum neemt de klachten over meeuwen in behandeling.",
        "gewijzigd",
    ),
    ("De oevers worden gemaaid.", "Staatsbosbeheer maait de oevers.", "toegevoegd"),
    ("Veilig Thuis neemt de melding aan.", "De melding wordt aangenomen.", "vervallen"),
    ("De vijf gemeenten kopen zout in.", "Wij kopen zout in.", "gewijzigd"),
    ("De raden stellen de nota vast.", "De nota wordt vastgesteld.", "vervallen"),
    ("Wij maken een plan.", "Wij maken met de GGD een plan.", "toegevoegd"),
    ("De provincie betaalt de gemeenten.", "De gemeenten betalen de provincie.", "gewijzigd"),
)
MUST_NOT = (
    ("De vier gemeenten kopen samen een pont.", "Wij kopen met z'n vieren een pont."),
    ("De vier gemeenten kopen samen een pont.", "Samen met onze drie buren kopen wij een pont."),
    ("Wij kopen samen een pont.", "Samen met de buren kopen wij een pont."),
    ("Een commissie van drie wijzen verdeelt de ligplaatsen.", "Drie wijzen verdelen de ligplaatsen."),
    ("Stichting De Kolk beheert de sluis.", "De Kolk beheert de sluis."),
    ("Plannen die meerdere gemeenten raken, wachten.", "Plannen die meer dan één gemeente raken, wachten."),
    (
        "Het college telt de meeuwen en biedt de cijfers aan de raad aan.",
        "De meeuwen worden door het college geteld. De cijfers biedt het de raad aan.",
    ),
    ("Wij lobbyen in Den Haag voor een brug.", "Wij lobbyen richting Den Haag voor een brug."),
    ("Het museum wordt opengesteld.", "De schouwburg wordt opengesteld."),
    ("Er komt een pad bij het museum.", "Het museum krijgt er een pad bij."),
    ("Door het museum te verbouwen, komt er ruimte.", "Het museum wordt verbouwd, zodat er ruimte komt."),
    ("Wij verlagen de lasten.", "De verhoging verlaagt de lasten."),
    ("De pont vaart met de klok mee.", "De pont vaart mee."),
    ("De bossen van Staatsbosbeheer blijven open.", "De bossen van Staatsbosbeheer blijven toegankelijk."),
    (
        "Leiden, Katwijk en Lisse liggen aan de plas. De drie gemeenten tekenen de brief.",
        "Leiden, Katwijk en Lisse liggen aan de plas en tekenen de brief.",
    ),
    ("De weg blijft vrij voor hulpdiensten.", "De brandweer kan altijd over de weg."),
    ("Ondernemers krijgen een pas.", "Wie een winkel heeft, krijgt een pas."),
    (
        "Een gemeente die niet meedoet, legt aan de raden uit waarom.",
        "Doet een gemeente niet mee? Dan legt zij de raden uit waarom.",
    ),
    ("De gemeente belt pachters.", "De gemeente belt ondernemers."),
    ("Leden van de raad krijgen een pas.", "Raadsleden krijgen een pas."),
    ("De provincie geeft de gemeente subsidie.", "De gemeente krijgt subsidie van de provincie."),
    ("De raad stelt de nota vast.", "De nota wordt door de gemeenteraad vastgesteld."),
    ("De provincie betaalt Leiden een vergoeding.", "Leiden ontvangt van de provincie een vergoeding."),
    ("Het college informeert de raad.", "De raad wordt door het college geïnformeerd."),
    ("Wij bouwen, mits de provincie meebetaalt.", "Wij bouwen."),
    ("De gemeenten kopen zout in.", "Wij kopen zout in."),
    ("De vier gemeenten leggen een euro in.", "Elke gemeente legt een euro in."),
)


@lru_cache(maxsize=8)
def find(pair: Pair) -> tuple[Signal, ...]:
    """The change in who acts, if any. Remembered: `opsomming` asks it too."""
    asked = another_asked(pair)
    if asked:
        return (body_signal(pair, *asked, Direction.CHANGED),)
    if keeps_shares(pair):
        return ()
    instead = another_subject(pair)
    if instead:
        return instead
    acts = tuple(signal for signal in _acts(pair) if not _still_there(pair, signal))
    found = (
        acts
        or left_the_row(pair)
        or of_another_town(pair)
        or named_instead(pair)
        or left_to_another(pair)
        or of_another_body(pair)
        or done_by_the_region(pair)
    )
    if found and keeps_deeds(pair):
        return ()  # 'de raad beslist nadat het college meet', 'nadat het college meet, beslist de raad'
    return (
        found
        or public_instead(pair)
        or done_by_another(pair)
        or nobody_named(pair)
        or through_others(pair)
        or left_to_do(pair)
        or another_authority(pair)
        or (() if find_condition(pair) else another_level(pair))  # 'tenzij de raad', 'tenzij het college'
    )


def _acts(pair: Pair) -> tuple[Signal, ...]:
    """The change in who acts, asks or is asked, by the part that each body plays."""
    turned = turned_about(pair)
    if turned and not keeps_tasks(pair):
        return turned
    ours, theirs = who_acts(pair, pair.common), who_acts(pair, pair.draft)
    gone = [body for body in _missing(ours, theirs) if not said_anyway(pair, body, pair.common, pair.draft)]
    new = [body for body in _missing(theirs, ours) if not said_anyway(pair, body, pair.draft, pair.common)]
    gone = [b for b in gone if not in_new_clause(pair.common, b.start, *_contents(pair, pair.common))]
    new = [b for b in new if not in_new_clause(pair.draft, b.start, *_contents(pair, pair.draft))]
    gone = [b for b in gone if b.concept not in _in_a_when(pair.draft) or _succeeded(b, new)]
    new = [b for b in new if b.concept not in _in_a_when(pair.common) or _succeeded(b, gone)]
    gone = [body for body in gone if body.role != "doet" or body.concept not in pair.named[1]]
    new = [body for body in new if body.role != "doet" or body.concept not in pair.named[0]]
    gone, new = _without_receivers(pair, gone, new)
    gone = [] if all_named(gone, pair.draft) else gone
    new = [] if all_named(new, pair.common) else new
    if not gone and not new:
        if keeps_tasks(pair):
            return ()
        return swapped(pair, ours, theirs) or exchanged_in_place(pair) or addressed_in_turn(pair)
    acting = [body for body in gone if body.role in ("doet", "door")]
    beside = ("bij", "aan") if not RECEIVING.isdisjoint(pair.draft.all_roots) else ("bij", "van", "aan")
    if acting and new and all(body.role in beside for body in new):
        return dropped(pair, gone, theirs)
    if gone and new:
        return replaced(pair, gone, new)
    if gone:
        return dropped(pair, gone, theirs)
    return stepped_back(pair, new) or added(pair, new, ours)


def _without_receivers(
    pair: Pair, gone: list[Mention], new: list[Mention]
) -> tuple[list[Mention], list[Mention]]:
    """The bodies, without one that only gets what was given to it: it took nobody's place who gave."""
    if not all(any(body.role in ("doet", "door") for body in bodies) for bodies in (gone, new)):
        return gone, new
    return (
        [body for body in gone if not only_gets(pair.common, body, pair.draft, pair.lexicon)],
        [body for body in new if not only_gets(pair.draft, body, pair.common, pair.lexicon)],
    )


def _contents(pair: Pair, side: Side) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The content words of a side, and those that the other side does not answer."""
    return pair.content(side), pair.left(side)


def _in_a_when(side: Side) -> set[str]:
    """The bodies inside a plain 'als' or 'pas nadat', or behind 'in overleg met' or 'behoeft instemming van':
    the other side may name them outside it."""
    return {
        body.concept
        for hedge in side.hedges
        if hedge.group in _WHEN or "nadat" in side.keys_of(hedge)
        for body in side.bodies
        if hedge.holds(body.start) + (hedge.group == "overleg")
    }


_WHEN = frozenset({"zin-als", "zin-indien", "zin-zodra", "overleg", "instemming", "verzoek", EXCEPTION})


def _succeeded(body: Mention, others: Collection[Mention]) -> bool:
    """Whether another one does it now: 'de raad beslist', 'het college beslist, gehoord de raad'."""
    return body.role == "doet" and any(
        other.role == "doet" and other.kind in ("eigen", "ander") and other.concept != body.concept
        for other in others
    )


def _missing(these: list[Mention], those: list[Mention]) -> list[Mention]:
    if not these:
        return []
    concepts = {body.concept for body in those}
    return [body for body in these if body.concept not in concepts]


def _still_there(pair: Pair, signal: Signal) -> bool:
    """Whether a municipality said to have come or gone is named on the other side too, in another part:
    'Oegstgeest levert de voorzitter', 'de voorzitter komt uit Oegstgeest'."""
    if bool(signal.common) == bool(signal.draft):
        return False
    said, other = (signal.common, pair.draft) if not signal.draft else (signal.draft, pair.common)
    places = {
        body.concept.lower()
        for body in other.bodies
        if body.kind == "plaats" and other.keys[max(body.start - 1, 0)] not in _LYING
    }
    return not places.isdisjoint(said.lower().split())


_LYING = frozenset("in naar langs rond om nabij".split())
"""Behind these a municipality is only where it is: 'de brug in Leiden'."""
