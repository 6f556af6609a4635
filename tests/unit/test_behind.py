"""Drafts that were made before a version of the common text, compared with that version."""

from __future__ import annotations

from msgspec.structs import replace

from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.compare import compare
from regioparagraaf.comparison.model import Change, Relation
from regioparagraaf.document.model import Document, document, heading, paragraph
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.reports.weighty import weightiest
from regioparagraaf.trace.behind import Behind, behind
from regioparagraaf.trace.fingerprints import of_document
from regioparagraaf.trace.numbers import named
from regioparagraaf.trace.provenance import Issue
from regioparagraaf.trace.rounds import CommonVersion, Step

LEXICON = load_lexicon()
AGENDA = "De raden streven ernaar in 2027 één woonagenda vast te stellen."
FIRM_AGENDA = "De raden stellen uiterlijk 1 juli 2027 één woonagenda vast."
PLANS = "De colleges leggen hun woningbouwplannen vooraf aan elkaar voor."
LAND = "Onze gemeente houdt het open landschap tussen de kernen vrij."
LAND_LEFT = "De oevers van de plassen blijven voor iedereen vrij toegankelijk."
MILLS = "Nieuwe windmolens laten wij in de polder niet toe."
BIKES = "Wij leggen met de buurgemeenten drie doorgaande fietsroutes aan."


def text(*sentences: str) -> Document:
    return document(heading("Samen"), *map(paragraph, sentences))


FIRST = text(AGENDA, PLANS, LAND, LAND_LEFT, BIKES)
SECOND = text(FIRM_AGENDA, PLANS, LAND, MILLS, BIKES)
MILLS_STEP = Step(("Zoeterwoude:4a",), "op voorstel van Zoeterwoude", (), "4", (), MILLS, given=("4.1",))
VERSIONS = (
    CommonVersion(1, "2026-03-01", tuple("123456"), of_document(FIRST), document=FIRST),
    CommonVersion(
        2, "2026-03-01", ("1", "2", "3", "4", "4.1", "6"), of_document(SECOND), (MILLS_STEP,), document=SECOND
    ),
)


def looked(draft: Document, date: str = "", made_from: Issue | None = None, name: str = "Leiden") -> Behind:
    settings = Settings(municipality=name)
    found = named(compare(SECOND, draft, LEXICON, settings), VERSIONS[-1].names)
    return behind(found, VERSIONS, made_from, date, LEXICON, settings)


def at(found: Behind, label: str) -> Change:
    (change,) = (one for one in found.comparison.changes if one.label == label)
    return change


def issue(of: Document, date: str) -> Issue:
    return Issue("dossier", "1", date, "", {}, {}, of_document(of))


def test_a_sentence_that_came_later_is_dropped_and_told_to_be_new() -> None:
    found = looked(FIRST, "2026-02-10")
    change = at(found, "4.1")
    assert change.relation is Relation.DROPPED
    assert change.outdated == "Nieuw in versie 2 (1 maart 2026); dit concept is van vóór die versie."
    assert change.behind
    assert found.before == "versie 2 (1 maart 2026)"


def test_the_softer_words_of_an_earlier_version_are_no_choice_of_the_municipality() -> None:
    change = at(looked(FIRST, "2026-02-10"), "2")
    assert change.signals, "the record keeps its signals"
    assert change.outdated == (
        "Het concept heeft hier de tekst van versie 1 (tot 1 maart 2026). De regio wijzigde die in "
        "versie 2 (1 maart 2026); dit concept is van vóór die versie."
    )


def test_what_the_region_dropped_is_added_and_told_to_be_of_then() -> None:
    found = looked(FIRST, "2026-02-10")
    (added,) = (one for one in found.comparison.changes if one.relation is Relation.ADDED)
    assert added.outdated == (
        "Dit is 5 van versie 1 (tot 1 maart 2026). De regio schrapte die zin in versie 2 (1 maart 2026); "
        "dit concept is van vóór die versie."
    )


def test_own_words_of_an_older_draft_ask_for_attention_and_what_it_could_not_know_comes_last() -> None:
    own = text(AGENDA.replace("2027", "2029"), PLANS, LAND, BIKES)
    found = looked(own, "2026-02-10")
    change = at(found, "2")
    assert change.outdated.startswith("De regio wijzigde dit in versie 2")
    assert not change.behind
    assert [one.label for one in weightiest(found.comparison)] == ["2", "4.1"]


def test_a_draft_of_after_the_version_chose_for_itself() -> None:
    found = looked(text(FIRM_AGENDA, PLANS, LAND, BIKES), "2026-03-20")
    assert (found.earlier, found.unseen, found.before) == ((), (), "")
    # The words of before are told all the same, but nobody says that it did not know better.
    back = looked(FIRST, "2026-03-20")
    assert at(back, "2").outdated.endswith("De regio wijzigde die in versie 2 (1 maart 2026).")
    assert not at(back, "2").behind
    assert at(back, "4.1").outdated == ""


def test_a_draft_between_two_versions_keeps_apart_what_it_knew_and_what_it_did_not() -> None:
    third = text(FIRM_AGENDA, PLANS, LAND, MILLS, BIKES.replace("drie", "vier"))
    last = CommonVersion(3, "2026-04-01", VERSIONS[1].names, of_document(third), document=third)
    settings = Settings(municipality="Leiden")
    draft = text(AGENDA, PLANS, LAND, MILLS, BIKES)
    compared = named(compare(third, draft, LEXICON, settings), last.names)
    found = behind(compared, (*VERSIONS, last), None, "2026-03-20", LEXICON, settings)
    assert (found.earlier, found.unseen, found.before) == (("2",), ("6",), "versie 3 (1 april 2026)")
    assert not at(found, "2").behind
    assert at(found, "6").behind


def test_the_file_that_a_draft_was_made_in_goes_before_its_date() -> None:
    older = looked(FIRST, "2026-03-20", issue(FIRST, "2026-02-01"))
    assert at(older, "4.1").behind
    newer = looked(text(FIRM_AGENDA, PLANS, LAND, BIKES), "2026-02-10", issue(SECOND, "2026-03-02"))
    assert (newer.earlier, newer.unseen) == ((), ())


def test_an_undated_draft_with_only_earlier_words_seems_older() -> None:
    change = at(looked(FIRST), "4.1")
    assert change.outdated == "Nieuw in versie 2 (1 maart 2026); dit concept lijkt van vóór die versie."
    assert not change.behind


def test_an_undated_draft_that_has_something_new_chose_the_rest() -> None:
    found = looked(text(AGENDA, PLANS, LAND, MILLS, BIKES))
    assert (found.earlier, found.unseen) == (("2",), ())
    assert "van vóór" not in at(found, "2").outdated


def test_what_a_municipality_proposed_itself_does_not_make_its_draft_newer() -> None:
    found = looked(text(AGENDA, PLANS, LAND, MILLS, BIKES), name="Zoeterwoude")
    assert at(found, "2").outdated.endswith("dit concept lijkt van vóór die versie.")


def test_the_own_name_in_earlier_words_is_no_other_text() -> None:
    own = LAND.replace("Onze gemeente", "Leiden")
    later = text(FIRM_AGENDA, PLANS, LAND.replace("vrij", "helemaal vrij"), BIKES)
    versions = (
        VERSIONS[0],
        replace(VERSIONS[1], fingerprint=of_document(later), document=later, names=tuple("12346")),
    )
    settings = Settings(municipality="Leiden")
    draft = text(AGENDA, PLANS, own, LAND_LEFT, BIKES)
    compared = named(compare(later, draft, LEXICON, settings), versions[-1].names)
    assert at(behind(compared, versions, None, "2026-02-10", LEXICON, settings), "4").behind


def test_a_text_changed_by_hand_since_the_last_version_is_held_against_it() -> None:
    now = text(FIRM_AGENDA.replace("juli", "oktober"), PLANS, LAND, MILLS, BIKES)
    settings = Settings(municipality="Leiden")
    compared = named(compare(now, SECOND, LEXICON, settings), VERSIONS[-1].names)
    found = behind(compared, VERSIONS, None, "2026-03-20", LEXICON, settings)
    assert at(found, "2").outdated.endswith("De regio wijzigde die in de tekst na versie 2.")


def test_what_the_region_put_elsewhere_is_no_move_of_the_municipality() -> None:
    third = text(BIKES, FIRM_AGENDA, PLANS, LAND, MILLS)
    moved = ("1", "6", "2", "3", "4", "4.1")
    last = CommonVersion(3, "2026-04-01", moved, of_document(third), document=third)
    settings = Settings(municipality="Leiden")

    def held(draft: Document, date: str) -> Behind:
        compared = named(compare(third, draft, LEXICON, settings), moved)
        return behind(compared, (*VERSIONS, last), None, date, LEXICON, settings)

    found = held(SECOND, "2026-03-10")
    assert at(found, "6").moved
    told = "De regio verplaatste dit in versie 3 (1 april 2026); dit concept is van vóór die versie."
    assert (at(found, "6").outdated, at(found, "6").behind, found.unseen) == (told, True, ("6",))
    # Who knew the new text and put the sentence back, and who moved another one, did that by himself.
    assert at(held(SECOND, "2026-04-10"), "6").outdated == ""
    own = held(text(LAND, BIKES, FIRM_AGENDA, PLANS, MILLS), "2026-03-10")
    assert (at(own, "4").moved, at(own, "4").outdated) == (True, "")
