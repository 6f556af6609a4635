"""Words that somebody struck by hand: read, and never told as if nothing happened to them."""

from __future__ import annotations

import pytest
from builders import odt_file, p, text, word_file
from reading import texts

from regioparagraaf.cli.summary import show_weightiest, summary_of
from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Change, Comparison, Relation, Weight
from regioparagraaf.document.views import accepted
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.readers import read_bytes
from regioparagraaf.reports.common_ground import common_ground
from regioparagraaf.reports.decisions import decisions
from regioparagraaf.reports.redline import lay_out, redline
from regioparagraaf.reports.redline.comments import JUDGED
from regioparagraaf.trace.coverage import State, state_of
from regioparagraaf.writers.docx import docx_bytes, house_style

GREEN, HOMES = "Iedere woning heeft openbaar groen binnen 300 meter.", "De raden bouwen 8.500 woningen."
START, STRUCK = "Iedere woning heeft openbaar groen", "binnen 300 meter"
COMMON = f"{GREEN}\n\n{HOMES}\n"
LINE = '<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
STYLE = (
    '<style:style style:name="A" style:family="text"><style:text-properties '
    'style:text-line-through-style="solid"/></style:style>'
)
IN_ODT = (
    f'<text:p>{START} <text:span text:style-name="A">{STRUCK}</text:span>.</text:p><text:p>{HOMES}</text:p>'
)
DRAFTS = {
    "leiden.md": f"{START} ~~{STRUCK}~~.\n\n{HOMES}\n".encode(),
    "leiden.docx": word_file(p(text(f"{START} "), LINE.format(STRUCK), text(".")) + p(text(HOMES))),
    "leiden.odt": odt_file(IN_ODT, STYLE),
}


def compared(data: bytes, name: str) -> Comparison:
    common, draft = read_bytes(COMMON.encode(), "samen.md"), read_bytes(data, name)
    return compare(common, accepted(draft), load_lexicon(), Settings("Leiden", ("Leiden",)))


def struck() -> Comparison:
    return compared(DRAFTS["leiden.md"], "leiden.md")


def first(comparison: Comparison) -> Change:
    return next(change for change in comparison.changes if change.label == "1")


@pytest.mark.parametrize("name", DRAFTS)
def test_a_sentence_of_which_words_are_struck_is_in_doubt(name: str) -> None:
    change = first(compared(DRAFTS[name], name))
    assert change.draft[0].text == GREEN
    assert (change.relation, change.weight) == (Relation.CHANGED, Weight.SUBSTANTIVE)
    assert change.reason == (
        "‘binnen 300 meter’ is met de hand doorgehaald; of dat nog geldt, is niet te zeggen"
    )
    assert state_of([change]) is State.CHANGED


def test_a_sentence_that_is_struck_as_a_whole_is_too_and_its_neighbour_is_not() -> None:
    made = compared(word_file(p(LINE.format(GREEN)) + p(text(HOMES))), "leiden.docx")
    assert [change.weight for change in made.changes] == [Weight.SUBSTANTIVE, Weight.NONE]
    assert first(made).draft[0].struck == GREEN


IN_A_STYLE = {
    "leiden.docx": word_file(
        p(text(GREEN), properties='<w:pStyle w:val="Weg"/>') + p(text(HOMES)),
        styles='<w:style w:type="paragraph" w:styleId="Weg"><w:name w:val="Weg"/>'
        "<w:rPr><w:dstrike/></w:rPr></w:style>",
    ),
    "leiden.odt": odt_file(
        f'<text:p text:style-name="A">{GREEN}</text:p><text:p>{HOMES}</text:p>',
        STYLE.replace('family="text"', 'family="paragraph"'),
    ),
}


@pytest.mark.parametrize("name", IN_A_STYLE)
def test_what_a_style_strikes_is_struck_too(name: str) -> None:
    made = compared(IN_A_STYLE[name], name)
    assert [remark.code for remark in made.draft.remarks] == ["RP131"]
    assert [unit.struck for change in made.changes for unit in change.draft] == [GREEN, ""]


def test_a_struck_space_or_full_stop_says_nothing() -> None:
    body = p(text(GREEN[:-1]), LINE.format(".")) + p(text(HOMES), LINE.format(" "))
    assert not any(change.deviates for change in compared(word_file(body), "leiden.docx").changes)


def test_what_is_weighed_keeps_its_signals_and_its_reason() -> None:
    other = DRAFTS["leiden.md"].replace(b"Iedere woning", b"Bijna iedere woning")
    change = first(compared(other, "leiden.md"))
    assert change.weight is Weight.SUBSTANTIVE
    assert change.reason.startswith("‘binnen 300 meter’ is met de hand doorgehaald")


def test_the_screen_shows_the_sentence_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    show_weightiest([summary_of(struck(), "leiden.md")])
    shown = capsys.readouterr().out
    assert "Geen inhoudelijke verschillen" not in shown
    assert "is met de hand doorgehaald" in shown
    assert GREEN in shown


def test_it_is_no_common_ground_and_a_point_to_decide() -> None:
    both = [struck(), compared(COMMON.encode(), "lisse.md")]
    both[1] = compare(both[1].common, both[1].draft, load_lexicon(), Settings("Lisse", ("Lisse",)))
    assert f"[Lisse: {GREEN} | Leiden: {GREEN} (doorgehaald: ‘{STRUCK}’)]" in texts(common_ground(both))
    told = [block.text for block in decisions(both).blocks]
    assert f"Met de hand doorgehaald: ‘{STRUCK}’." in told


def test_a_redline_in_the_house_style_strikes_what_was_struck() -> None:
    draft = read_bytes(DRAFTS["leiden.md"], "leiden.md")
    style = house_style((data_folder("templates") / "huisstijl.docx").read_bytes())
    back = read_bytes(docx_bytes(draft, style), "leiden.docx")
    assert [span.text for block in back.blocks for span in block.spans if span.struck] == [STRUCK]


def test_the_margin_of_the_redline_says_it() -> None:
    (told,) = redline(lay_out(struck()), "Gemeente Leiden", "").comments
    assert told.text.startswith(f"1 · {JUDGED} ‘{STRUCK}’ is met de hand doorgehaald")
