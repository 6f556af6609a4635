"""A condition, a denial or a decision that is told away in a sentence that says the same otherwise, and the
look-alikes in which nothing is."""

from __future__ import annotations

import pytest

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Passage, Weight
from regioparagraaf.loading.lexicon import load_lexicon


def _weighed(was: str, wordt: str) -> Passage:
    return weigh_passage(was, wordt, load_lexicon(), Settings())


def _signals(was: str, wordt: str) -> list[str]:
    return [f"{signal.kind}: {signal.direction}" for signal in _weighed(was, wordt).signals]


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "De griffie beantwoordt elke brief binnen drie weken.",
            "De griffie beantwoordt elke brief. Zij heeft daar drie weken voor. Daarna vervalt de brief.",
        ),
        (
            "Elke aanvraag krijgt binnen acht weken een antwoord.",
            "Elke aanvraag krijgt een antwoord. De termijn is acht weken. Na die termijn is de aanvraag "
            "afgewezen.",
        ),
        ("Het zwembad opent om zeven uur.", "Het zwembad gaat om zeven uur open. Daarna is het gesloten."),
        ("De subsidie loopt drie jaar.", "De subsidie duurt drie jaar en wordt vervolgens verlaagd."),
        ("Elke melding wordt bekeken.", "Elke melding wordt bekeken; zo niet, dan hoort u niets."),
    ],
)
def test_a_sentence_that_says_what_happens_afterwards_or_otherwise_is_substantive(
    was: str, wordt: str
) -> None:
    assert _weighed(was, wordt).weight == _weighed(wordt, was).weight == Weight.SUBSTANTIVE


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("Na de keuring mag het schip uitvaren.", "Het schip wordt gekeurd. Daarna mag het uitvaren."),
        (
            "De huurder krijgt de sleutel bij de ondertekening.",
            "De huurder tekent. Daarna krijgt hij de sleutel.",
        ),
        (
            "De sloot wordt eerst gebaggerd en dan verbreed.",
            "Wij baggeren de sloot. Daarna verbreden wij hem.",
        ),
        ("Wie te laat is, moet opnieuw boeken.", "Kom op tijd. Anders moet u opnieuw boeken."),
        (
            "Wij bewaren dossiers tien jaar en vernietigen ze dan.",
            "Dossiers bewaren wij tien jaar. Daarna vernietigen wij ze.",
        ),
    ],
)
def test_what_follows_on_both_sides_is_editorial(was: str, wordt: str) -> None:
    assert _weighed(was, wordt).weight is Weight.EDITORIAL


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("Wie lid wordt, krijgt een moestuin.", "Iedereen krijgt een moestuin; lid worden mag ook."),
        ("Wie zich aanmeldt, krijgt een cursus.", "Iedereen krijgt een cursus. Aanmelden is mogelijk."),
        (
            "Bewoners die meehelpen, krijgen een oogstpakket.",
            "Alle bewoners krijgen een oogstpakket en kunnen meehelpen.",
        ),
        ("De ijsbaan gaat open als het ijs dik genoeg is.", "De ijsbaan gaat open bij elke ijsdikte."),
        (
            "De scholen krijgen geld voor de pleinen als zij die vergroenen.",
            "De scholen krijgen geld voor de pleinen, die zij vergroenen.",
        ),
        (
            "Wie mantelzorg geeft, krijgt een parkeerkaart.",
            "Bewoners geven mantelzorg en krijgen een parkeerkaart.",
        ),
        (
            "Wij sluiten geen loket zonder de wijk te raadplegen.",
            "Wij sluiten een loket en raadplegen de wijk.",
        ),
        (
            "Zonder helm mag niemand de bouwplaats op.",
            "Iedereen mag de bouwplaats op; een helm ligt klaar.",
        ),
    ],
)
def test_a_condition_that_is_only_offered_or_a_fact_is_dropped(was: str, wordt: str) -> None:
    assert "voorbehoud: vervallen" in _signals(was, wordt)
    assert "voorbehoud: toegevoegd" in _signals(wordt, was)


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("Wie zich aanmeldt, krijgt een plaats.", "Aanmelden kan. U krijgt dan een plaats."),
        ("Wie een tuin heeft, krijgt een regenton.", "Bewoners met een tuin krijgen een regenton."),
        ("Wie in het dorp woont, mag parkeren.", "Dorpsbewoners mogen parkeren."),
        ("Wie brandhout wil sprokkelen, mag het bos in.", "U mag het bos in om brandhout te sprokkelen."),
        ("Als wij verbouwen, meten wij de lucht.", "Bij elke verbouwing meten wij de lucht."),
        (
            "Clubs krijgen subsidie voor de velden die zij openstellen.",
            "Clubs krijgen subsidie voor de velden als zij die openstellen.",
        ),
        (
            "Wij sluiten geen loket zonder de wijk te raadplegen.",
            "Wij raadplegen de wijk voordat wij een loket sluiten.",
        ),
    ],
)
def test_a_condition_in_other_words_is_editorial(was: str, wordt: str) -> None:
    assert _weighed(was, wordt).weight is Weight.EDITORIAL


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("Wij laten niemand op straat slapen.", "Wij laten bijna niemand op straat slapen."),
        ("Wij geven niets uit aan inhuur.", "Wij geven vrijwel niets uit aan inhuur."),
        ("Het peil daalt nooit.", "Het peil daalt bijna nooit."),
        ("Wij geven iedereen een bon.", "Wij geven bijna iedereen een bon."),
        ("Wij huren geen mensen in.", "Mensen inhuren doen wij niet graag."),
        ("De regeling geldt voor ondernemers.", "Ondernemers vallen buiten de regeling."),
        (
            "Iedere inwoner die zich meldt, mag mee.",
            "Iedere inwoner mag mee en mag zich melden.",
        ),
        (
            "Wij verhuren het veld aan clubs die het onderhouden.",
            "Wij verhuren het veld aan clubs. Zij onderhouden het.",
        ),
        (
            "Inwoners beslissen over het park.",
            "Over het park wordt beslist met inbreng van inwoners.",
        ),
        (
            "De vergunning wordt verleend door het college.",
            "De vergunning wordt verleend door of namens het college.",
        ),
    ],
)
def test_what_holds_no_longer_for_all_or_is_done_by_another_is_substantive(was: str, wordt: str) -> None:
    assert _weighed(was, wordt).weight == _weighed(wordt, was).weight == Weight.SUBSTANTIVE


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("Wij laten vrijwel niemand alleen.", "Wij laten bijna niemand alleen."),
        ("Er is nauwelijks lawaai.", "Er is bijna geen lawaai."),
        ("In de straat komen amper auto's.", "In de straat komen bijna geen auto's."),
        ("De heffing geldt niet voor scholen.", "Scholen vallen buiten de heffing."),
        (
            "Wij geven geld aan een fonds, dat het kasteel beheert.",
            "Wij geven geld aan een fonds. Dat beheert het kasteel.",
        ),
        ("De leden stellen het rooster vast.", "Het rooster wordt door de leden vastgesteld."),
        ("De oogst delen de dorpen gelijk.", "De dorpen krijgen elk een gelijk deel van de oogst."),
        (
            "Wij kappen geen iep zonder de wijk te vragen.",
            "Voordat wij een iep kappen, vragen wij de wijk.",
        ),
        (
            "Wij slopen geen woning waarin mensen wonen.",
            "Wonen er mensen in een huis? Dan slopen wij dat huis niet.",
        ),
    ],
)
def test_the_same_denial_share_or_order_in_other_words_is_editorial(was: str, wordt: str) -> None:
    assert _weighed(was, wordt).weight is Weight.EDITORIAL


@pytest.mark.parametrize(
    ("was", "wordt", "signal"),
    [
        (
            "De raad kiest de route; het college legt hem aan.",
            "Het college kiest de route; de raad praat erover.",
            "orgaan: gewijzigd",
        ),
        ("De gemeente betaalt.", "De regio betaalt.", "orgaan: gewijzigd"),
        (
            "De gemeente die het feest geeft, ruimt op.",
            "De regio die het feest geeft, ruimt op.",
            "orgaan: gewijzigd",
        ),
        (
            "Wij kiezen de kleur na advies van de buurt.",
            "Wij kiezen de kleur volgens het advies van de buurt.",
            "voorbehoud: gewijzigd",
        ),
        ("Wij overleggen met het hele eiland.", "Wij overleggen met de eilandraad.", "reikwijdte: nauwer"),
        (
            "De winkel is niet open op zondag.",
            "De winkel is niet enkel open op zondag.",
            "ontkenning: vervallen",
        ),
        ("Wij bouwen geen huizen.", "Wij bouwen niet uitsluitend huizen.", "ontkenning: vervallen"),
        (
            "Wij weigeren subsidie als de club niet in de streek zit.",
            "Wij weigeren subsidie als de club in de streek zit.",
            "ontkenning: vervallen",
        ),
    ],
)
def test_the_signal_names_what_changed(was: str, wordt: str, signal: str) -> None:
    assert signal in _signals(was, wordt)


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("Wij varen met een roeiboot.", "Wij varen met een boot zonder dek."),
        (
            "De raad beslist en het college bereidt het voor.",
            "Het college bereidt het voor en de raad beslist.",
        ),
        (
            "De raad en het college kiezen de kleur.",
            "Het college en de raad kiezen de kleur.",
        ),
        ("De raad stelt vast; het college voert uit.", "Vaststellen doet de raad; het college voert uit."),
    ],
)
def test_no_denial_and_no_body_where_none_changed(was: str, wordt: str) -> None:
    assert not {"ontkenning: toegevoegd", "orgaan: gewijzigd"}.intersection(_signals(was, wordt))


def test_a_kind_that_lacks_what_it_was_named_for_is_denied() -> None:
    assert "ontkenning: toegevoegd" in _signals("Wij kopen roerboten.", "Wij kopen boten zonder roer.")
