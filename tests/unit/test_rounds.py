"""Changes taken over into the common text: the words, the numbers, and what does not go together."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from replaying import replayed

from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.compare import compare
from regioparagraaf.comparison.model import Relation
from regioparagraaf.document.model import (
    Block,
    Document,
    Origin,
    Span,
    cell,
    document,
    heading,
    item,
    note,
    paragraph,
)
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.trace.numbers import Numbered, carried, first, named, next_name
from regioparagraaf.trace.rounds import CommonVersion
from regioparagraaf.trace.taking import Taking, coming_back, take
from regioparagraaf.trace.wanted import Wanted, problems

LEXICON = load_lexicon()
AGENDA = "De raden stellen uiterlijk 1 juli 2027 één woonagenda vast."
PLANS = "De colleges leggen hun woningbouwplannen vooraf aan elkaar voor."
LAND = "Wij houden het open landschap tussen de kernen vrij van nieuwe bebouwing."
BIKES = "Onze gemeente legt met de buurgemeenten drie doorgaande fietsroutes aan."
MILLS = "Nieuwe windmolens laten wij in de polder niet toe."
LIGHT = "Alle fietsroutes worden in het donker verlicht."


def of(fragment: str, block: Block) -> Block:
    return replace(block, origin=Origin(fragment, "midden"))


def common() -> Document:
    return document(
        heading("Samen"),
        of("", heading("Wonen en groen", level=2)),
        of("won-01", paragraph(f"{AGENDA} {PLANS}")),
        of("won-02", paragraph(LAND)),
        of("", heading("Bereikbaarheid", level=2)),
        of("ber-01", paragraph(BIKES)),
    )


def draft(*paragraphs: str) -> Document:
    return document(heading("Samen"), *(paragraph(text) for text in paragraphs))


def wanted(text: Numbered, name: str, other: Document, *labels: str) -> list[Wanted]:
    compared = named(
        compare(text.document, other, LEXICON, Settings(municipality=name, municipalities=(name,))),
        text.names,
    )
    by_label = {change.label: change for change in compared.changes}
    return [Wanted(f"{name}:{one}", name, "concept 2", compared, by_label[one]) for one in labels]


def taken(text: Numbered, name: str, other: Document, *labels: str) -> Taking:
    asked = wanted(text, name, other, *labels)
    assert problems(asked) == ()
    return take(text, asked, (), LEXICON)


def texts(text: Numbered) -> list[str]:
    return [block.text for block in text.document.blocks]


def start() -> Numbered:
    return first(common(), LEXICON)


def whole(*, agenda: str = AGENDA, land: str = LAND, bikes: str = BIKES) -> list[str]:
    return ["Wonen en groen", f"{agenda} {PLANS}", land, "Bereikbaarheid", bikes]


def test_a_change_of_words_keeps_the_number() -> None:
    other = draft(*whole(agenda=AGENDA.replace("1 juli 2027", "1 juli 2028")))
    done = taken(start(), "Leiden", other, "3")
    assert texts(done.text)[2] == f"{AGENDA.replace('2027', '2028')} {PLANS}"
    assert done.text.names == start().names
    assert done.steps[0].origin == "op voorstel van Leiden, concept 2"


def test_what_comes_in_is_numbered_behind_what_it_follows() -> None:
    other = draft(*whole(land=f"{LAND} {MILLS}"), LIGHT)
    done = taken(start(), "Zoeterwoude", other, "5a", "7a")
    assert done.text.names == ("1", "2", "3", "4", "5", "5.1", "6", "7", "7.1")
    assert texts(done.text)[3] == f"{LAND} {MILLS}"
    assert texts(done.text)[-1] == LIGHT
    assert done.text.document.blocks[-1].origin == common().blocks[-1].origin


def test_what_goes_takes_its_number_along_and_a_bare_heading_with_it() -> None:
    other = draft(f"{AGENDA} {PLANS}", LAND, "Bereikbaarheid")
    done = taken(start(), "Leiderdorp", other, "7")
    assert done.text.names == ("1", "2", "3", "4", "5")
    assert "Bereikbaarheid" not in texts(done.text)


def test_a_number_is_never_given_out_again() -> None:
    assert next_name("7", {"7", "7.1", "7.3"}) == "7.4"
    assert next_name("7.1", {"7.1"}) == "7.2"
    assert next_name("7", {"7", "70.1"}) == "7.1"


def test_the_own_name_in_a_slot_does_not_come_along() -> None:
    other = draft(*whole(bikes=BIKES.replace("Onze gemeente", "Leiderdorp").replace("drie", "vier")))
    done = taken(start(), "Leiderdorp", other, "7")
    assert texts(done.text)[-1] == BIKES.replace("drie", "vier")


def test_a_name_that_comes_along_is_told() -> None:
    other = draft(*whole(), "Leiderdorp houdt voor deze routes zelf de regie over de uitvoering.")
    done = taken(start(), "Leiderdorp", other, "7a")
    assert [remark.code for remark in done.remarks] == ["RP467"]


def test_other_words_for_the_same_unit_collide_and_the_same_words_do_not() -> None:
    later, sooner = (AGENDA.replace("2027", year) for year in ("2028", "2026"))
    one = wanted(start(), "Leiden", draft(*whole(agenda=later)), "3")
    other = wanted(start(), "Oegstgeest", draft(*whole(agenda=sooner)), "3")
    same = wanted(start(), "Voorschoten", draft(*whole(agenda=later)), "3")
    (problem,) = problems([*one, *other])
    assert problem.code == "RP460"
    assert later in problem.text
    assert sooner in problem.text
    done = take(start(), [*one, *same], (), LEXICON)
    assert len(done.steps) == 1
    assert done.steps[0].proposals == ("Leiden:3", "Voorschoten:3")
    assert done.steps[0].origin == "op voorstel van Leiden, concept 2; Voorschoten, concept 2"


@pytest.mark.parametrize("turned", [False, True])
def test_additions_of_two_municipalities_at_one_place_stand_as_they_were_named(turned: bool) -> None:
    asked = [
        *wanted(start(), "Leiden", draft(*whole(), LIGHT), "7a"),
        *wanted(start(), "Oegstgeest", draft(*whole(), MILLS), "7a"),
    ]
    if turned:
        asked.reverse()
    assert problems(asked) == ()
    done = take(start(), asked, (), LEXICON)
    assert texts(done.text)[-2:] == [one.change.draft[0].text for one in asked]
    assert [step.given for step in done.steps] == [("7.1",), ("7.2",)]
    assert replayed(start(), done.steps, LEXICON) == done.text


def test_a_sentence_that_goes_on_a_paragraph_stays_in_it_when_another_comes_below() -> None:
    asked = [
        *wanted(start(), "Oegstgeest", draft(*whole(), MILLS), "7a"),
        *wanted(start(), "Leiden", draft(*whole(bikes=f"{BIKES} {LIGHT}")), "7a"),
    ]
    done = take(start(), asked, (), LEXICON)
    assert texts(done.text)[-2:] == [f"{BIKES} {LIGHT}", MILLS]
    assert replayed(start(), done.steps, LEXICON) == done.text


def test_what_an_earlier_version_had_so_is_told_as_a_draft_that_came_before_the_change() -> None:
    later = AGENDA.replace("2027", "2028")
    done = taken(start(), "Leiden", draft(*whole(agenda=later), LIGHT), "3", "7a")
    first_version = CommonVersion(1, "2026-03-01", start().names, "", document=common())
    behind = draft(*whole())
    undone = taken(done.text, "Voorschoten", behind, "3", "7.1")
    remarks = list(coming_back(undone.steps, [first_version], LEXICON))
    assert [remark.code for remark in remarks] == ["RP476", "RP476"]
    assert "weer wat er in versie 1 stond" in remarks[0].text
    assert "7.1, dat er na versie 1 bij kwam" in remarks[1].text
    assert list(coming_back(done.steps, [], LEXICON)) == []
    assert list(coming_back(done.steps, [first_version], LEXICON)) == []


def test_words_come_in_behind_a_sentence_that_goes_away() -> None:
    gone = draft(f"{AGENDA} {PLANS}", "Bereikbaarheid", BIKES)
    asked = [
        *wanted(start(), "Leiden", draft("Wonen en groen", *[b.text for b in gone.blocks[1:]]), "5"),
        *wanted(start(), "Oegstgeest", draft(*whole(land=f"{LAND} {MILLS}")), "5a"),
    ]
    for one in (asked, asked[::-1]):
        assert problems(one) == ()
        done = take(start(), one, (), LEXICON)
        assert texts(done.text)[3] == MILLS
        assert done.text.names == ("1", "2", "3", "4", "5.1", "6", "7")
        assert replayed(start(), done.steps, LEXICON) == done.text


def test_words_come_in_behind_a_sentence_that_another_joins_to_the_one_before() -> None:
    joined = f"{AGENDA[:-1]} en de colleges leggen hun woningbouwplannen vooraf aan elkaar voor."
    other = draft("Wonen en groen", joined, LAND, "Bereikbaarheid", BIKES)
    asked = [
        *wanted(start(), "Leiden", other, "3"),
        *wanted(
            start(), "Oegstgeest", draft("Wonen en groen", f"{AGENDA} {PLANS} {MILLS}", *whole()[2:]), "4a"
        ),
    ]
    assert len(asked[0].change.common) == 2
    done = take(start(), asked, (), LEXICON)
    assert texts(done.text)[2] == f"{joined} {MILLS}"
    assert replayed(start(), done.steps, LEXICON).names == done.text.names


@pytest.mark.parametrize("block", [cell(MILLS, table=0, row=0, column=0), note(MILLS)])
def test_a_cell_and_a_note_have_no_place_in_a_fragment(block: Block) -> None:
    blocks = common().blocks
    asked = wanted(start(), "Leiden", document(*blocks[:4], block, *blocks[4:]), "5a")
    assert [one.code for one in problems(asked)] == ["RP472"]


@pytest.mark.parametrize(
    ("as_typed", "told"),
    [
        (LAND.replace("vrij", "\u202ejirv\u202c"), "leesrichting"),
        (LAND.replace("bebouwing", "bеbоuwing"), "‘bеbоuwing’"),
        (LAND.replace("tussen de kernen", "tussen de 1\u041e kernen"), "‘1\u041e’"),
    ],
)
def test_words_that_are_others_than_a_reader_sees_are_not_taken_over(as_typed: str, told: str) -> None:
    (problem,) = problems(wanted(start(), "Leiden", draft(*whole(land=as_typed)), "5"))
    assert problem.code == "RP474"
    assert told in problem.text


def test_characters_that_nobody_sees_fall_away_and_that_is_told() -> None:
    other = draft(*whole(land=LAND.replace("vrij", "\u200ealtijd vrij")))
    done = taken(start(), "Leiden", other, "5")
    assert texts(done.text)[3] == LAND.replace("vrij", "altijd vrij")
    assert any("zijn weggelaten" in remark.text for remark in done.remarks)
    soft = draft(*whole(land=LAND.replace("vrij", "al\u00adtijd vrij")))  # as Word itself does
    assert not any("weggelaten" in remark.text for remark in taken(start(), "Leiden", soft, "5").remarks)


def in_bold(between: str = " ") -> Numbered:
    """The common text with a date in bold, and with white space of some kind in that sentence."""
    blocks = common().blocks
    date = Span("1 juli 2027", bold=True)
    parts = (f"De raden{between}stellen uiterlijk ", date, f" één woonagenda vast. {PLANS}")
    new = of("won-01", paragraph(*parts))
    return first(replace(common(), blocks=(*blocks[:2], new, *blocks[3:])), LEXICON)


def bold(text: Numbered) -> list[str]:
    return [span.text for block in text.document.blocks for span in block.spans if span.bold]


def lost_looks(done: Taking) -> list[str]:
    return [remark.text for remark in done.remarks if "vet of cursief" in remark.text]


@pytest.mark.parametrize("between", [" ", "  ", "\u00a0"])
def test_words_that_stay_keep_their_looks(between: str) -> None:
    text = in_bold(between)
    done = taken(text, "Leiden", draft(*whole(agenda=AGENDA.replace("één", "samen één"))), "3")
    assert bold(done.text) == ["1 juli 2027"]
    assert lost_looks(done) == []


def test_words_keep_their_looks_in_a_sentence_that_two_became() -> None:
    text = in_bold()
    joined = f"{AGENDA[:-1]} en de colleges leggen hun woningbouwplannen vooraf aan elkaar voor."
    done = taken(text, "Leiden", draft("Wonen en groen", joined, *whole()[2:]), "3")
    assert texts(done.text)[2] == joined
    assert bold(done.text) == ["1 juli 2027"]


def test_two_paragraphs_that_a_draft_makes_one_sentence_of_become_it_where_the_first_stood() -> None:
    above, _, *below = common().blocks[1:]
    apart = of("won-01", paragraph(AGENDA)), of("won-01", paragraph(PLANS))
    joined = f"{AGENDA[:-1]} en de colleges leggen hun woningbouwplannen vooraf aan elkaar voor."
    text = first(document(common().blocks[0], above, *apart, *below), LEXICON)
    done = taken(text, "Leiden", draft("Wonen en groen", joined, *whole()[2:]), "3")
    assert texts(done.text)[1:4] == ["Wonen en groen", joined, LAND]
    assert done.text.names == ("1", "2", "3", "5", "6", "7")


def filled_in(value: str, sentence: str) -> Numbered:
    """The common text with a value of the dossier in its first sentence."""
    blocks = common().blocks
    before, behind = sentence.split(value)
    new = of("won-01", paragraph(before, Span(value, control="{{ waarde }}"), f"{behind} {PLANS}"))
    return first(replace(common(), blocks=(*blocks[:2], new, *blocks[3:])), LEXICON)


@pytest.mark.parametrize(
    ("value", "was", "becomes", "kept"),
    [
        ("2029", "Vanaf 2029 delen wij de kosten.", "De kosten delen wij vanaf 2029.", ["2029"]),
        ("2029", "Vanaf 2029 delen wij de kosten.", "De kosten delen wij vanaf 2030.", []),
        ("30", "Wij bouwen 30 scholen in de wijken.", "In de wijken bouwen wij 30 scholen.", ["30"]),
        ("30", "Van de huizen is 30 procent sociaal.", "Wij bouwen sociaal: nog eens 30 huizen.", []),
    ],
)
def test_a_value_stays_one_where_the_same_words_stand_at_another_place_in_the_sentence(
    value: str, was: str, becomes: str, kept: list[str]
) -> None:
    text = filled_in(value, was)
    done = taken(text, "Leiden", draft(*whole(agenda=becomes)), "3")
    assert texts(done.text)[2] == f"{becomes} {PLANS}"
    spans = [span for block in done.text.document.blocks for span in block.spans]
    assert [span.text for span in spans if span.control] == kept


def test_looks_that_went_with_their_words_are_told() -> None:
    other = draft(*whole(agenda=AGENDA.replace("1 juli 2027", "1 mei 2028")))
    done = taken(in_bold(), "Leiden", other, "3")
    assert bold(done.text) == []
    (told,) = lost_looks(done)
    assert "‘1 juli 2027’" in told


def test_a_heading_of_no_fragment_and_what_is_equal_cannot_be_taken_over() -> None:
    new = heading("Bereikbaar blijven").spans
    blocks = (
        replace(block, spans=new) if block.text == "Bereikbaarheid" else block for block in common().blocks
    )
    other = document(*blocks)
    assert [one.code for one in problems(wanted(start(), "Leiden", other, "6"))] == ["RP461"]
    for equal in ("1", "5"):  # the title is of no fragment either, and that is no second reason
        assert [one.code for one in problems(wanted(start(), "Leiden", other, equal))] == ["RP455"]


def test_a_unit_that_only_moved_stays_where_it_is() -> None:
    blocks = common().blocks
    other = document(*blocks[:2], blocks[3], blocks[2], *blocks[4:])
    assert [one.code for one in problems(wanted(start(), "Leiden", other, "5"))] == ["RP462"]


def test_the_refusal_says_where_a_sentence_went_and_moving_it_by_hand_keeps_its_number() -> None:
    blocks = common().blocks
    moved = document(*blocks[:2], blocks[2], *blocks[4:], blocks[3])
    (told,) = problems(wanted(start(), "Leiden", moved, "5"))
    assert "nu onder ‘Bereikbaarheid’" in told.text
    assert "fragment overnemen won-02" in told.advice
    assert "--vastleggen" in told.advice
    assert carried(start(), moved, (), LEXICON) == ("1", "2", "3", "4", "6", "7", "5")


def test_the_log_alone_makes_the_text_again() -> None:
    other = draft(*whole(agenda=AGENDA.replace("uiterlijk", "in beginsel"), land=f"{LAND} {MILLS}"))
    once = taken(start(), "Leiden", other, "3", "5a")
    shorter = draft(*whole()[:2], LAND, "Bereikbaarheid", BIKES)
    twice = taken(once.text, "Oegstgeest", shorter, "5.1")
    bare = [replace(step, edits=()) for step in (*once.steps, *twice.steps)]
    again = replayed(start(), bare, LEXICON)
    assert texts(again) == texts(twice.text)
    assert again.names == twice.text.names


def test_a_text_changed_by_hand_keeps_the_numbers_of_what_it_answers() -> None:
    changed = document(
        heading("Samen"),
        heading("Wonen en groen", level=2),
        paragraph(f"{AGENDA.replace('2027', '2028')} {MILLS} {PLANS}"),
        heading("Bereikbaarheid", level=2),
        paragraph(BIKES),
    )
    assert carried(start(), changed, (), LEXICON) == ("1", "2", "3", "3.1", "4", "6", "7")


@pytest.mark.parametrize("bullets", [False, True])
def test_an_item_comes_in_as_an_item(bullets: bool) -> None:
    base = document(
        heading("Samen"),
        of("won-01", paragraph("Wij werken samen aan:")),
        of("won-01", item("betaalbare woningen voor starters")),
        of("won-01", item("goede fietsroutes tussen de dorpen")),
    )
    new = "bescherming van het open landschap" if bullets else LIGHT
    block = item(new) if bullets else paragraph(new)
    other = document(*base.blocks, block)
    done = taken(first(base, LEXICON), "Leiden", other, "4a")
    assert done.text.document.blocks[-1].kind is block.kind
    assert done.steps[0].given == ("4.1",)
    assert {change.change.relation for change in wanted(first(base, LEXICON), "Leiden", other, "4a")} == {
        Relation.ADDED
    }
