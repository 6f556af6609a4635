"""`verbintenis`: the strength of the commitment, by the weakest verb of the chain in the main clause."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.commitments import LADDER, Commitment, commitments, height
from regioparagraaf.comparison.reading.promise import clause
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.reading.whys import whys
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.promises.at_issue import only_at_issue
from regioparagraaf.comparison.weighing.promises.deed_as_object import deed_as_object
from regioparagraaf.comparison.weighing.promises.have_it_done import have_it_done
from regioparagraaf.comparison.weighing.promises.leave import allowed, another_modal, has_time, strength_shown
from regioparagraaf.comparison.weighing.promises.left_at_talk import left_at_talk
from regioparagraaf.comparison.weighing.promises.lent_or_sold import only_for_sale
from regioparagraaf.comparison.weighing.promises.may_have_it import may_do_without, may_have_it
from regioparagraaf.comparison.weighing.promises.minded import only_minds_instead
from regioparagraaf.comparison.weighing.promises.on_request import (
    asked_on_both,
    only_eligible,
    only_on_request,
)
from regioparagraaf.comparison.weighing.promises.one_aim import is_one_aim, is_one_request
from regioparagraaf.comparison.weighing.promises.only_if_they_want import only_if_they_want
from regioparagraaf.comparison.weighing.promises.said_too import is_said_too
from regioparagraaf.comparison.weighing.promises.same_doer import same_doer
from regioparagraaf.comparison.weighing.promises.standing_promises import standing
from regioparagraaf.comparison.weighing.promises.under_its_fellow import weaker_under_its_fellow
from regioparagraaf.comparison.weighing.words.lesser_deeds import less_say
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.small_words import DUE

MUST = (
    (
        "De havens leggen in 2028 op alle loodsen een dak met zonnepanelen aan.",
        "In 2028 kan er op elke loods een dak met panelen voor stroom komen.",
        "zwakker",
    ),
    (
        "De gemeente plaatst elk jaar nieuwe banken op de kade.",
        "Op de kade kunnen wij ieder jaar banken neerzetten.",
        "zwakker",
    ),
    ("Wij leggen een brug aan.", "Wij kijken naar een brug.", "zwakker"),
    (
        "De molenmeester houdt elke maand spreekuur.",
        "Elke maand kan de molenmeester spreekuur houden.",
        "zwakker",
    ),
    (
        "Voor zieke schippers opent het havenkantoor ook op zondag.",
        "Voor schippers die ziek zijn, overweegt het havenkantoor ook op zondag te openen.",
        "zwakker",
    ),
    (
        "De sluisdienst is bereid de pompen te herstellen die lekken.",
        "Pompen met een lek herstelt de sluisdienst.",
        "sterker",
    ),
    ("De gemeenten richten zich op rust.", "Rust is het thema van de gemeenten.", "sterker"),
    ("De gemeenten zullen rapporteren.", "De gemeenten streven ernaar te rapporteren.", "zwakker"),
    ("Het bestuur stelt de nota vast.", "Het bestuur wil de nota vaststellen.", "zwakker"),
    ("Wij zetten in op een schonere haven.", "Wij maken de haven schoon.", "sterker"),
    ("De dijkraad is bevoegd een boete op te leggen.", "De dijkraad legt een boete op.", "sterker"),
    ("Wij verkennen een veerpont.", "Wij leggen een veerpont aan.", "sterker"),
    ("De sluis gaat na of zij op zondag open kan.", "De sluis is op zondag open.", "sterker"),
    ("De raad zet zich in voor een tunnel.", "De raad gaat na of een tunnel kan.", "zwakker"),
    ("Pachters worden lid van de dijkraad.", "Pachters kunnen lid worden van de dijkraad.", "zwakker"),
    (
        "De dijkraad betrekt pachters bij het peil.",
        "De dijkraad informeert pachters over het peil.",
        "zwakker",
    ),
    ("Pachters denken mee over het peil.", "Pachters beslissen over het peil.", "sterker"),
    (
        "Wij bespreken het peil en maaien de oevers.",
        "Wij bespreken het peil en het maaien van de oevers.",
        "zwakker",
    ),
    (
        "De raden stellen een nota vast, waarin rust centraal staat.",
        "Een nota met rust als kern wordt door de raden besproken.",
        "zwakker",
    ),
    ("Wij leggen een brug aan.", "Wij pleiten richting Den Haag voor een brug.", "zwakker"),
    ("Wij brengen in kaart welke sluizen lekken.", "Wij herstellen de sluizen die lekken.", "sterker"),
    ("Wij verhogen de kade.", "De verhoging van de kade is aan de orde.", "zwakker"),
    (
        "Pachters die hun vlot verliezen, krijgen binnen een week een nieuw vlot van de dijkraad.",
        "Bent u pachter en bent u uw vlot kwijt? Dan kunt u de dijkraad om een nieuw vlot vragen, "
        "en dat komt binnen een week.",
        "zwakker",
    ),
    (
        "Pachters met een pomp die zij niet kunnen herstellen, krijgen binnen een week een monteur.",
        "Kunt u uw pomp niet herstellen? Dan kunt u een monteur vragen, die binnen een week komt.",
        "zwakker",
    ),
    (
        "Schippers hebben recht op een vaste ligplaats.",
        "Schippers kunnen een beroep doen op een vaste ligplaats.",
        "zwakker",
    ),
    (
        "Molenaars ontvangen elk jaar een bijdrage voor het onderhoud van hun molen.",
        "Hebt u een molen? Dan kunt u elk jaar een bijdrage krijgen voor het onderhoud ervan.",
        "zwakker",
    ),
    ("Wij willen wachters inzetten op de pier.", "Op de pier zetten wij wachters in.", "sterker"),
    ("De havens maken de kade schoner.", "De havens gaan inzetten op een schonere kade.", "zwakker"),
    ("Wij maken de haven schoon.", "Op een schone haven zetten wij vol in.", "zwakker"),
    ("Wij helpen u binnen een week.", "Wij proberen u binnen een week te helpen.", "zwakker"),
    (
        "Wie een steiger heeft, kan om een lamp vragen.",
        "Wie een steiger heeft, krijgt een lamp.",
        "sterker",
    ),
    (
        "Wij helpen pachters zonder pomp bij het leegmaken van hun kelder.",
        "Bij het leegmaken van hun kelder kunnen wij hulp bieden aan pachters die geen pomp hebben.",
        "zwakker",
    ),
    (
        "Wij spannen ons in om de voorraad zand op peil te houden.",
        "De voorraad zand houden wij op peil.",
        "sterker",
    ),
    (
        "In het varen op de plas kunnen de havens les geven aan schippers die geen diploma hebben.",
        "De havens geven schippers zonder diploma les in het varen op de plas.",
        "sterker",
    ),
)
MUST_NOT = (
    ("De dijkraad legt geen boete op.", "De dijkraad kan geen boete opleggen."),
    ("Het plan richt zich op de kade.", "De kade is het onderwerp van het plan."),
    (
        "De zomerschool richt zich op varen en roeien op de plas.",
        "Varen en roeien op de plas zijn de thema's van de zomerschool.",
    ),
    (
        "Wij brengen samen met de schippers in beeld waar de kade zakt.",
        "Waar de kade zakt, wordt door ons samen met de schippers in kaart gebracht.",
    ),
    (
        "Pachters die geen pomp hebben, kunnen bij de gemeente een pomp lenen.",
        "Bij de gemeente is voor pachters zonder pomp een pomp te leen.",
    ),
    (
        "De gemeente leent pompen uit aan pachters.",
        "Pachters kunnen bij de gemeente een pomp lenen.",
    ),
    (
        "De gemeenten brengen in kaart waar pachters te maken hebben met lekken in hun dak.",
        "De gemeenten maken een overzicht van de plekken waar pachters daklekken hebben.",
    ),
    (
        "De brief bevat een lijst van sluizen en bruggen van de polder.",
        "In de brief is op een rij gezet welke sluizen en bruggen de polder heeft.",
    ),
    (
        "De raden stellen een nota vast, waarin rust centraal staat.",
        "Een nota met rust als kern wordt door de raden vastgesteld.",
    ),
    (
        "De gemeenten treden samen op in de lobby in Den Haag voor een brug.",
        "In Den Haag pleiten de gemeenten samen voor een brug.",
    ),
    ("Wij onderkennen dat de sluis lekt.", "De sluis lekt, dat zien wij ook."),
    ("De raden evalueren de proef.", "Wat levert de proef op? De raden maken daarvan de balans op."),
    ("Vissers spreken over punten op de agenda.", "Vissers spreken over agendapunten."),
    ("Op drukke dagen worden door ons wachters ingezet.", "Op drukke dagen zetten wij wachters in."),
    ("Wij zetten in op schoon water.", "Op schoon water zetten wij in."),
    (
        "De dijkraad beslist over de sluis, de schippers gehoord.",
        "Over de sluis beslist de dijkraad. De schippers mogen eerst zeggen wat zij willen.",
    ),
    ("Wij achten stallen in de polder onwenselijk.", "Stallen in de polder willen wij niet."),
    (
        "De havens streven ernaar dat de pont op tijd vaart.",
        "De havens doen hun best om ervoor te zorgen dat u op tijd kunt varen.",
    ),
    (
        "De dijkraad bevordert de vestiging van imkers op de dijk.",
        "De dijkraad helpt mee om imkers naar de dijk te krijgen.",
    ),
    ("Schippers ontvangen op aanvraag een ligplaats.", "Een schipper kan een ligplaats aanvragen."),
    (
        "De dijkraad verstrekt op verzoek een kaart van de polder.",
        "U kunt de dijkraad om een kaart van de polder vragen.",
    ),
    ("De molenaar beantwoordt vragen van bezoekers.", "Bezoekers kunnen de molenaar vragen stellen."),
    (
        "Wie een lek meldt, krijgt dezelfde dag hulp.",
        "Hebt u een lek? Dan kunt u ons om hulp vragen en die krijgt u dezelfde dag.",
    ),
    (
        "Pachters krijgen elk jaar een kaart.",
        "Pachters krijgen elk jaar een kaart. Een extra kaart kunnen zij aanvragen bij de balie.",
    ),
    ("De raad behoudt zich het recht voor om het plan te wijzigen.", "De raad mag het plan aanpassen."),
    ("Schippers worden in de gelegenheid gesteld te reageren.", "Wie vaart, kan zeggen wat hij vindt."),
    (
        "Wij bevorderen het gebruik van de veerpont op alle dagen.",
        "Wij willen dat meer mensen elke dag met het pontje gaan.",
    ),
    ("De pont wordt om de vier jaar herijkt.", "Elke vier jaar kijken wij of de pont nog klopt."),
    ("De dijkraad toetst of de kade het houdt.", "Er wordt bekeken of de kade het houdt."),
    ("Wij merken dat de sluis lekt, en daarom komt er een nieuwe.", "De sluis lekt: er komt een nieuwe."),
    ("Wij verzetten ons tegen een tweede sluis.", "Wij willen geen tweede sluis."),
    ("De dijkraad behandelt bezwaren.", "De dijkraad kijkt naar bezwaren."),
    ("De havenmeester is er voor wie hulp zoekt.", "Wie hulp zoekt, kan naar de havenmeester."),
    ("Pachters worden in staat gesteld hun erf te draineren.", "Pachters kunnen hun erf draineren."),
    ("Wij besteden aandacht aan de kades.", "Wij letten op de kades."),
    ("Wij zullen de nota opstellen.", "Wij stellen de nota op."),
    ("Wij streven naar een tunnel.", "Wij zetten ons in voor een tunnel."),
    ("De uitkomst van het onderzoek volgt.", "De uitkomst volgt uit het onderzoek."),
    ("De streek faciliteert imkers.", "De streek helpt imkers."),
    ("Wij onthouden ons van kapen.", "Wij proberen niet om te kapen."),
    ("Wij zetten in op minder ongevallen.", "Ons doel is dat er minder ongevallen gebeuren."),
    ("Het museum is toegankelijk voor de brandweer.", "De brandweer kan het museum in."),
    ("De dijkraad is bevoegd een boete op te leggen.", "De dijkraad kan een boete opleggen."),
    ("De dijkraad biedt gelegenheid tot inzage van de kaart.", "U kunt de kaart bij de dijkraad inzien."),
    ("De pont vaart voor wie wil oversteken.", "De pont vaart voor wie oversteekt."),
    ("Wij regelen de sluis en maaien de oevers.", "Wij regelen de sluis en het maaien van de oevers."),
    ("De dijkraad bemaalt de polder.", "Het bemalen van de polder is aan de dijkraad."),
)


def find(pair: Pair) -> tuple[Signal, ...]:
    """The change in strength, if any: on the ladder, or in how much say somebody gets."""
    return (
        _in_say(pair)
        or _on_the_ladder(pair)
        or only_on_request(pair)
        or only_eligible(pair)
        or another_modal(pair)
        or same_doer(pair)
        or left_at_talk(pair)
        or deed_as_object(pair)
        or weaker_under_its_fellow(pair)
        or only_at_issue(pair)
        or less_say(pair)
        or only_for_sale(pair)
        or have_it_done(pair)
        or may_have_it(pair)
        or only_if_they_want(pair)
        or may_do_without(pair)
    )


def _in_say(pair: Pair) -> tuple[Signal, ...]:
    """More or less say for those whom it is about: 'betrekken' became 'informeren'."""
    saying = _saying(pair.lexicon)
    ours, theirs = saying.intersection(pair.common.all_roots), saying.intersection(pair.draft.all_roots)
    if not ours or not theirs:
        return ()
    for more, less in pair.lexicon.say:
        for was, wordt, direction in ((more, less, Direction.WEAKER), (less, more, Direction.STRONGER)):
            if ours & was and theirs & wordt and not (ours & wordt or theirs & was):
                words = _spoken(pair.common, was), _spoken(pair.draft, wordt)
                return (Signal(SignalKind.COMMITMENT, *words, direction),)
    return ()


@lru_cache(maxsize=4)
def _saying(lexicon: Lexicon) -> frozenset[str]:
    """All roots for giving somebody more or less say."""
    return frozenset[str]().union(*(roots for step in lexicon.say for roots in step))


def _spoken(side: Side, roots: frozenset[str]) -> str:
    at = next(at for at, root in enumerate(side.roots) if root in roots)
    return side.words(*side.verb_words(at))


def _on_the_ladder(pair: Pair) -> tuple[Signal, ...]:
    """The change from the weakest marker on one side to the weakest on the other."""
    ours, theirs = (commitments(side, pair.lexicon) for side in pair.sides)
    asked = asked_on_both(pair)
    if asked and all(one.rung == "K" and one.verb in asked for one in (*ours, *theirs)):
        return ()  # 'kregen op verzoek', 'kunnen erom vragen'
    if not ours and not theirs:
        return allowed(pair)
    if is_one_aim(pair, ours, theirs):
        return ()
    gone, new = _uncancelled(pair, _promised(pair.common, ours), _promised(pair.draft, theirs))
    gone = [c for c in standing(pair, pair.common, gone) if not _is_due(c, pair.draft)]
    gone = [c for c in gone if c.rung != "K" or not has_time(pair.draft)]
    new = [c for c in standing(pair, pair.draft, new) if c.rung != "K" or not has_time(pair.common)]
    if any(c.rung == "T" and _is_asked_too(pair.common.roots[c.verb], pair.draft, new) for c in gone):
        return ()  # 'wij willen dat de provincie het doet, en dat vragen wij haar ook'
    if not new:
        gone = [c for c in gone if not is_said_too(pair, pair.common, c, pair.draft)]
    if not gone:
        new = [c for c in new if not is_said_too(pair, pair.draft, c, pair.common)]
    was = _weakest(pair, pair.common, gone)
    wordt = _weakest(pair, pair.draft, new)
    before, after = (height(one) if one else LADDER.index("B") for one in (was, wordt))
    if was and wordt and _only_one_considers(pair, was, wordt):
        before -= _considers(pair.common, was)
        after -= _considers(pair.draft, wordt)
    if before == after or is_one_request(pair, was, wordt):
        return ()
    if was and wordt and (was.rung, wordt.rung) in _TALKING:
        # to call a thing important is less than to talk of it or look into it, whatever its rung
        before -= 2 * (was.rung == "I" and _only_minds(pair.common, was))
        after -= 2 * (wordt.rung == "I" and _only_minds(pair.draft, wordt))
    said_so = {pair.common.roots[at] for at in was.places} if was else set[str]()
    if after > before and wordt is None and only_minds_instead(pair, said_so):
        before, after = after, before  # 'bespreken de lijst', 'vertellen van de lijst': to tell is less yet
    said = (
        strength_shown(pair.common, was, pair.draft, wordt, pair.lexicon),
        strength_shown(pair.draft, wordt, pair.common, was, pair.lexicon),
    )
    direction = Direction.WEAKER if after < before else Direction.STRONGER
    return (Signal(SignalKind.COMMITMENT, *said, direction),)


def _is_asked_too(verb: str, side: Side, found: Sequence[Commitment]) -> bool:
    """Whether the side says the verb as well, and not only as what a weaker one governs: 'overwegen het de
    provincie te vragen'."""
    places = [at for at, root in enumerate(side.roots) if root == verb]
    under = {at for one in found for at in range(one.verb + 1, side.stop(one.verb))}
    return any(at not in under or side.keys[at - 1] != "te" for at in places)


_TALKING = (("O", "I"), ("I", "O"))


def _only_one_considers(pair: Pair, was: Commitment, wordt: Commitment) -> bool:
    """Whether one side looks back or talks and the other considers to do so: 'evalueren het', 'overwegen het
    te evalueren'."""
    if _considers(pair.common, was):
        return pair.draft.roots[wordt.verb] in _DONE_BY_LOOKING
    return _considers(pair.draft, wordt) and pair.common.roots[was.verb] in _DONE_BY_LOOKING


def _considers(side: Side, commitment: Commitment) -> bool:
    """Whether 'overwegen te' leaves open whether it is done."""
    at = commitment.verb
    return side.roots[at] == "overweg" and "te" in side.keys[at : side.stop(at)]


_DONE_BY_LOOKING = frozenset("efaluer besprek monitor herijk overleg".split())
"""The roots of verbs of the same rung as 'overwegen' by which something is done all the same."""
_IMPORTANT = frozenset("belangrijk belang waarde waardevol nut eraan".split())


def _only_minds(side: Side, commitment: Commitment) -> bool:
    """Whether the marker only says that a thing matters: 'vinden het belangrijk'."""
    return any(side.keys[at] in _IMPORTANT for at in commitment.places)


def _promised(side: Side, found: Sequence[Commitment]) -> tuple[Commitment, ...]:
    """The markers in what is promised: of 'wij willen dat het veilig is en bouwen daarom een brug' not the
    'willen', which says why."""
    told = whys(side)
    return tuple(one for one in found if one.verb not in told)


def _uncancelled(
    pair: Pair, ours: Sequence[Commitment], theirs: Sequence[Commitment]
) -> tuple[list[Commitment], list[Commitment]]:
    """What is left when markers of one rung cancel each other out."""
    gone, new = list(ours), list(theirs)
    for commitment in ours:
        alike = (c for c in new if c.rung == commitment.rung and not _only_one_considers(pair, commitment, c))
        twin = next(alike, None)
        if twin:
            gone.remove(commitment)
            new.remove(twin)
    return gone, new


def _is_due(commitment: Commitment, other: Side) -> bool:
    """Whether a wish is told as a norm: 'wij zien graag dat jongeren blijven', 'jongeren moeten blijven'."""
    return commitment.rung == "V" and not DUE.isdisjoint(other.all_keys)


def _weakest(pair: Pair, side: Side, found: Sequence[Commitment]) -> Commitment | None:
    """The weakest of the markers of which the clause is on the other side too."""
    left, content, other = pair.left(side), pair.content(side), pair.other(side)
    empty = pair.lexicon.vague_roots | pair.lexicon.pale_roots if pair.left(other) else frozenset()
    kept = (c for c in found if _clause_stays(side, c, left, content, other, empty))
    return min(kept, key=height, default=None)


def _clause_stays(
    side: Side,
    commitment: Commitment,
    left: tuple[int, ...],
    content: tuple[int, ...],
    other: Side,
    empty: frozenset[str],
) -> bool:
    """Whether what the marker is about is on the other side too: else the clause came or went as a whole."""
    start, end = clause(side, commitment.verb)
    about = [at for at in content if start <= at < end and at not in commitment.places]
    if commitment.rung == "O" and about and all(side.roots[at] in empty for at in about):
        return True  # 'overleggen wij hoe wij daarmee omgaan' is all that is done
    intends = "te" in side.keys[commitment.verb : end]
    if not about or (intends and _counts_alike(side, start, end, other)):
        return True
    answered = [at for at in about if at not in left or _is_kin(side.roots[at], other)]
    return len(answered) / len(about) >= _STAYS


def _counts_alike(side: Side, start: int, end: int, other: Side) -> bool:
    """Whether an amount of money of the clause is on the other side too: 'is van plan € 40.000 in te
    leggen', 'doen er 40.000 euro in'."""
    ours = {q.value for q in side.measures.quantities if q.unit == "€" and start <= q.start < end}
    return any(q.unit == "€" and q.value in ours for q in other.measures.quantities)


_STAYS = 0.3
"""The share of a clause that must stand on the other side, if its strength is to be compared."""
_KIN = 5


def _is_kin(root: str, other: Side) -> bool:
    """Whether one word stands in the other: 'zwerfjongeren' and 'jongeren'."""
    return any(
        min(len(own), len(root)) >= _KIN and (own in root or root in own) for own in other.roots if own
    )
