"""What one side says with more words than the other, and what only looks so."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Passage, Weight
from regioparagraaf.loading.lexicon import load_lexicon


def weighed(was: str, wordt: str) -> Passage:
    return weigh_passage(was, wordt, load_lexicon(), Settings())


ALIKE = (
    (
        "De twee molens behouden hun vergoeding van 3000 euro, te weten 1500 euro per molen.",
        "De twee molens houden hun vergoeding van 3000 euro: 1500 euro per molen.",
    ),
    (
        "De koren krijgen drie zalen, te weten de hal, de zolder en de kelder.",
        "De koren krijgen drie zalen: de hal, de zolder en de kelder.",
    ),
    (
        "Een deel van de kramen op de kade, te weten 30%, wordt overdekt.",
        "Op de kade wordt 30% van de kramen overdekt.",
    ),
    (
        "Schippers liggen hier tegen een tarief van 3 euro per uur.",
        "Schippers liggen hier voor 3 euro per uur.",
    ),
    (
        "Schippers betalen voor een ligplaats een tarief van € 40 per week.",
        "Schippers betalen € 40 per week voor een ligplaats.",
    ),
    ("Wij geven elk koor een bedrag van € 3.000.", "Wij geven elk koor € 3.000."),
    (
        "Molens die kampen met lekkages, krijgen voorrang bij de opknapbeurt.",
        "Molens met lekkages krijgen voorrang bij de opknapbeurt.",
    ),
    (
        "Schippers die met schulden te kampen hebben, krijgen hulp van een maatje.",
        "Schippers met schulden krijgen hulp van een maatje.",
    ),
    (
        "Plannen waarvan de dekking ontbreekt, leggen wij niet aan de raad voor.",
        "Wij leggen alleen plannen met dekking aan de raad voor.",
    ),
    (
        "Wij willen dat elke leerling veilig op de fiets naar de haven kan.",
        "Wij willen dat elke leerling veilig met de fiets naar de haven kan.",
    ),
    (
        "Wij streven ernaar dat elke schipper kan zwemmen.",
        "Ons streven is dat elke schipper kan zwemmen.",
    ),
    (
        "Brieven zijn kort, behalve als de wet een bepaalde vorm voorschrijft.",
        "Brieven zijn kort, behalve als de wet een vorm voorschrijft.",
    ),
    (
        "Het eiland krijgt een gratis bus en een gratis boot.",
        "Het eiland krijgt een gratis bus en boot.",
    ),
    (
        "Elke pont vraagt een even grote structurele besparing of een even grote structurele opbrengst.",
        "Elke pont vraagt even grote structurele besparingen of opbrengsten.",
    ),
)


@pytest.mark.parametrize(("was", "wordt"), ALIKE)
def test_fewer_words_for_one_thing_change_nothing(was: str, wordt: str) -> None:
    for one, other in ((was, wordt), (wordt, was)):
        found = weighed(one, other)
        assert (found.weight, found.signals) == (Weight.EDITORIAL, ()), (one, other, found)


UNLIKE = (
    (
        "Schippers liggen hier tegen een tarief van 3 euro per uur.",
        "Schippers liggen hier voor 4 euro per uur.",
    ),
    ("Schippers betalen een tarief van 3 euro.", "Schippers betalen een borg van 3 euro."),
    (
        "De koren krijgen drie zalen, te weten de hal, de zolder en de kelder.",
        "De koren krijgen drie zalen: de hal, de zolder en de schuur.",
    ),
    (
        "Het eiland krijgt een nieuwe school en een nieuwe kade.",
        "Het eiland krijgt een nieuwe school en een kade.",
    ),
    ("De school krijgt een openbare kade.", "De school krijgt een particuliere kade."),
    (
        "Molens die kampen met lekkages, krijgen voorrang bij de opknapbeurt.",
        "Molens zonder lekkages krijgen voorrang bij de opknapbeurt.",
    ),
    (
        "Plannen waarvan de dekking ontbreekt, leggen wij niet aan de raad voor.",
        "Wij leggen alleen plannen zonder dekking aan de raad voor.",
    ),
)


@pytest.mark.parametrize(("was", "wordt"), UNLIKE)
def test_other_words_for_another_thing_do(was: str, wordt: str) -> None:
    for one, other in ((was, wordt), (wordt, was)):
        assert weighed(one, other).weight is Weight.SUBSTANTIVE, (one, other)


CASES = (
    (
        "Voor iedere eik die de dijkraad velt, plant hij twee nieuwe eiken.",
        "Velt de dijkraad een eik, dan plant hij twee nieuwe eiken.",
    ),
    (
        "Voor elke sluis die de dijkraad sluit, bouwt hij een nieuwe sluis.",
        "Als de dijkraad een sluis sluit, bouwt hij er een nieuwe sluis voor.",
    ),
    ("Elke hond die bijt, krijgt een muilkorf.", "Als een hond bijt, krijgt hij een muilkorf."),
    (
        "Honden zijn op het strand verboden, behalve in de winter.",
        "Alleen in de winter mogen honden op het strand.",
    ),
    (
        "Honden worden van het strand geweerd, behalve tussen 8 en 10 uur.",
        "Alleen tussen 8 en 10 uur mogen honden op het strand.",
    ),
    ("Het bad is dicht, behalve in de zomer.", "Het bad is alleen in de zomer open."),
    (
        "Gezinnen hoeven het kamp niet zelf te betalen: de gemeente neemt het voor haar rekening.",
        "Voor gezinnen neemt de gemeente het kamp voor haar rekening.",
    ),
    (
        "Schippers die hun steiger slopen, kunnen het puin op afspraak door de dijkraad laten ophalen.",
        "De dijkraad haalt puin van gesloopte steigers op afspraak bij de schipper op.",
    ),
)


@pytest.mark.parametrize(("was", "wordt"), CASES)
def test_the_same_told_as_a_case_changes_nothing(was: str, wordt: str) -> None:
    found = weighed(was, wordt)
    assert (found.weight, found.signals) == (Weight.EDITORIAL, ()), found


OTHER_CASES = (
    ("Elke hond die bijt, krijgt een muilkorf.", "Als een hond bijt, kan hij een muilkorf krijgen."),
    ("Voor elke brug plaatsen wij een bord.", "Bouwen wij een brug, dan plaatsen wij een bord."),
    (
        "Honden zijn op het strand toegestaan, behalve in de winter.",
        "Alleen in de winter mogen honden op het strand.",
    ),
    (
        "Honden worden van het strand geweerd, behalve tussen 8 en 10 uur.",
        "Alleen tussen 8 en 11 uur mogen honden op het strand.",
    ),
    ("Gezinnen hoeven het kamp niet zelf te betalen.", "Gezinnen hoeven het kamp niet te betalen."),
    (
        "Schippers kunnen hun puin door de gemeente laten ophalen.",
        "De gemeente haalt het puin van schippers op.",
    ),
)


@pytest.mark.parametrize(("was", "wordt"), OTHER_CASES)
def test_another_case_is_another_agreement(was: str, wordt: str) -> None:
    assert weighed(was, wordt).weight is Weight.SUBSTANTIVE


PARTS = (
    (
        "In 2028 verhoogt het waterschap de dijk.",
        "De eerste fase van de dijk wordt in 2028 door het waterschap verhoogd.",
    ),
    (
        "In 2028 wordt het eiland De Kamp bebouwd.",
        "Het eerste deel van het eiland De Kamp wordt in 2028 bebouwd.",
    ),
    ("In de polder komt een bos.", "In het noordelijke deel van de polder komt een bos."),
)


@pytest.mark.parametrize(("whole", "part"), PARTS)
def test_a_part_reaches_less_far_than_the_whole(whole: str, part: str) -> None:
    for was, wordt, direction in ((whole, part, "nauwer"), (part, whole, "ruimer")):
        found = [(s.kind.value, s.direction.value) for s in weighed(was, wordt).signals]
        assert found == [("reikwijdte", direction)], (was, wordt, found)


NO_PARTS = (
    ("In de eerste fase van de bouw plaatsen wij hekken.", "Bij de bouw plaatsen wij eerst hekken."),
    ("Het eerste deel van de nota gaat over de haven.", "De nota gaat eerst over de haven."),
    ("De eerste fase van de kade is klaar.", "De kade is klaar wat de eerste fase betreft."),
)


@pytest.mark.parametrize(("was", "wordt"), NO_PARTS)
def test_what_comes_first_in_time_is_no_part(was: str, wordt: str) -> None:
    kinds = [signal.kind.value for signal in weighed(was, wordt).signals]
    assert "reikwijdte" not in kinds


ONLY_WITHOUT = (
    ("Schepen zonder lamp mogen niet uitvaren.", "Alleen schepen zonder lamp mogen uitvaren."),
    ("Wij verkopen geen vlot zonder keuring.", "Wij verkopen alleen vlotten zonder keuring."),
    ("Wij verkopen het vlot niet zonder keuring.", "Wij verkopen het vlot uitsluitend zonder keuring."),
)


@pytest.mark.parametrize(("was", "wordt"), ONLY_WITHOUT)
def test_never_without_is_not_only_without(was: str, wordt: str) -> None:
    for one, other in ((was, wordt), (wordt, was)):
        assert weighed(one, other).weight is Weight.SUBSTANTIVE, (one, other)


NEVER_WITHOUT = (
    ("Schepen zonder lamp mogen niet uitvaren.", "Alleen schepen met een lamp mogen uitvaren."),
    ("Wij verkopen het vlot niet zonder keuring.", "Wij verkopen het vlot alleen met een keuring."),
    ("Wij verkopen het vlot niet zonder keuring.", "Wij verkopen het vlot alleen na een keuring."),
)


@pytest.mark.parametrize(("was", "wordt"), NEVER_WITHOUT)
def test_never_without_is_only_with(was: str, wordt: str) -> None:
    assert weighed(was, wordt).weight is Weight.EDITORIAL
