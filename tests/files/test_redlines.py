"""Every kind of edit gives a redline that reads as both texts."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import builders
import pytest
from oracles.own_rules import broken
from redline_pairs import BASE, GREEN, HOMES, pairs, word
from redlined import (
    SAMPLE_DRAFTS,
    Made,
    all_pairs,
    all_samples,
    made,
    made_of_pair,
    of_pair,
    of_sample,
    settled,
)

from regioparagraaf.comparison.model import Found
from regioparagraaf.document import views
from regioparagraaf.document.model import Act, Document, Kind, Role, document, paragraph
from regioparagraaf.dutch.words import normal
from regioparagraaf.ooxml.repack import repacked
from regioparagraaf.ooxml.resolve import accept, reject
from regioparagraaf.ooxml.word import WordFile
from regioparagraaf.readers.docx import read_docx
from regioparagraaf.reports.redline import common_blocks, lay_out
from regioparagraaf.reports.redline import redline as redline_plan
from regioparagraaf.writers.docx import redline as writer
from regioparagraaf.writers.docx.redline.proof import UnprovedError, prove

NAMES = [pair.name for pair in pairs()]


def texts(document: Document, form: Callable[[str], str] = normal) -> list[str]:
    return [form(block.text) for block in document.blocks if block.text.strip()]


def both_readings(redline: Made) -> tuple[list[str], list[str]]:
    raw = read_docx(redline.content, redline.name)
    return texts(views.accepted(raw)), texts(views.original(raw))


def test_there_are_pairs_of_every_kind() -> None:
    assert len(NAMES) >= 100


@pytest.mark.parametrize("name", NAMES)
def test_accepting_gives_the_draft_and_rejecting_the_common_text(name: str) -> None:
    redline = of_pair(name)
    accepted, rejected = both_readings(redline)
    assert {remark.code for remark in redline.remarks} <= {"RP303"}
    assert accepted == texts(redline.comparison.draft)
    if redline.comparison.scope.found is Found.WHOLE:
        assert rejected == [normal(text) for text in common_blocks(lay_out(redline.comparison))]


@pytest.mark.parametrize("name", NAMES)
def test_an_exact_redline_gives_every_character_of_both_texts(name: str) -> None:
    redline = of_pair(name, exact=True)
    raw = read_docx(redline.content, name)
    assert texts(views.accepted(raw), str) == texts(redline.comparison.draft, str)
    assert texts(views.original(raw), str) == texts(redline.comparison.common, str)


OF_ANOTHER_KIND = {
    # The end that stays is that of the paragraph before it: there is none to strike.
    "the last paragraph dropped",
    "a paragraph before a table dropped",
    # A draft without a list has no looks for an item.
    "a list as a sentence",
}


def test_what_was_a_heading_or_an_item_is_one_in_both_readings() -> None:
    def kinds(document: Document) -> dict[str, set[tuple[Kind, int]]]:
        found: dict[str, set[tuple[Kind, int]]] = {}
        for block in document.blocks:
            found.setdefault(normal(block.text), set()).add((block.kind, block.level))
        return found

    wrong = set()
    for redline in all_pairs():
        raw = read_docx(redline.content, redline.name)
        comparison = redline.comparison
        sides = (views.accepted(raw), comparison.draft), (views.original(raw), comparison.common)
        for read, was in ((kinds(one), kinds(other)) for one, other in sides):
            if any(text.strip() and text in was and not found <= was[text] for text, found in read.items()):
                wrong.add(redline.name)
    assert wrong == OF_ANOTHER_KIND


LEFT_EMPTY = {
    # A table, a section or the text itself ends in a paragraph that cannot go.
    ("a table at the end dropped", "reject"),
    ("a column added", "reject"),
    ("a column dropped", "reject"),
    ("a table split in two", "reject"),
    ("a table dropped from a draft with one cell of the text", "accept"),
    ("a table dropped from a draft with one cell of the text", "reject"),
    ("a table dropped from a draft with one cell of the text, exact", "reject"),
    ("a table in a cell dropped", "reject"),
    ("a section that ends in an added paragraph", "reject"),
    # A text box, and a table in a note, keep the paragraphs that they are written in.
    ("a text box in an empty first paragraph", "reject"),
    ("text in boxes alone", "accept"),
    ("text in boxes alone", "reject"),
    ("a table in a note changed", "reject"),
    ("a table in a note dropped", "reject"),
    ("a table in a note added", "reject"),
    # What goes at the end and what comes there is of another kind: the common text keeps its own.
    ("reversed", "reject"),
}


def test_no_reading_has_more_empty_paragraphs_than_the_draft() -> None:
    def empty(document: Document) -> int:
        return sum(not block.text.strip() and block.cell is None for block in document.blocks)

    found = {
        (redline.name, settle.__name__)
        for redline in all_pairs()
        for settle in (accept, reject)
        if empty(read_docx(settled(redline.content, settle), redline.name)) > empty(redline.comparison.draft)
    }
    assert found == LEFT_EMPTY


@pytest.mark.parametrize("draft", SAMPLE_DRAFTS)
def test_the_drafts_of_the_samples_give_both_texts_in_their_own_file(draft: str) -> None:
    redline = of_sample(draft)
    accepted, rejected = both_readings(redline)
    assert {remark.code for remark in redline.remarks} <= {"RP303"}
    assert accepted == texts(redline.comparison.draft)
    common = [normal(text) for text in common_blocks(lay_out(redline.comparison))]
    if redline.comparison.scope.found is Found.WHOLE:
        assert rejected == common
    else:
        rest = iter(rejected)
        assert all(text in rest for text in common), "the common blocks stand in the common order"


def test_a_redline_breaks_no_rule_of_tracked_changes() -> None:
    found = {redline.name: broken(redline.content) for redline in (*all_pairs(), *all_samples())}
    assert {name: rules for name, rules in found.items() if rules} == {}


def test_without_comments_no_rule_is_broken_either() -> None:
    """A comment parts what lies beside it: without one other things lie together."""
    found = {
        pair.name: broken(
            made(pair.name, pair.common_document, pair.draft, exact=True, comments=False).content
        )
        for pair in pairs()
    }
    assert {name: rules for name, rules in found.items() if rules} == {}


def test_what_newer_versions_of_word_keep_beside_comments_is_kept_of_ours_too() -> None:
    newer = {
        "commentsExtended": 'n:paraId="0000001A" n:done="1"',
        "commentsIds": 'n:paraId="0000001A" n:durableId="0000001A"',
        "commentsExtensible": 'n:durableId="0000001A"',
        "people": 'n:author="Gemeente Waterrijk Oost"',
    }
    draft = builders.with_newer_comments(builders.p("De raden streven naar de agenda."), newer)
    redline = made("newer", document(paragraph("De raden stellen de agenda vast.")), draft)
    assert len(read_docx(redline.content, "redline").comments) >= 1
    assert broken(redline.content) == []
    parts = zipfile.ZipFile(io.BytesIO(redline.content))
    for name, attributes in newer.items():
        told = parts.read(f"word/{name}.xml").decode()
        assert attributes in told, "what the file says of its own comment stays"
        kept = {"commentsExtensible": "durableId=", "people": "author="}.get(name, "paraId=")
        # who changed and who comments are two persons here
        assert told.count(kept) == (3 if name == "people" else 2)
        assert name != "people" or 'providerId="None"' in told


def test_a_first_comment_is_told_to_what_a_draft_kept_of_comments_that_are_gone() -> None:
    newer = {"commentsIds": 'n:paraId="0000001A" n:durableId="0000001A"'}
    draft = builders.with_newer_comments(builders.p("De raden streven naar de agenda."), newer)
    emptied = repacked(draft, {"word/comments.xml": None})
    redline = made("emptied", document(paragraph("De raden stellen de agenda vast.")), emptied)
    assert read_docx(redline.content, "redline").comments
    assert broken(redline.content) == []


@pytest.mark.parametrize("highest", [7, 805306368, 999999999])
def test_a_comment_has_an_identity_whatever_ids_a_draft_has(highest: int) -> None:
    marked = f'<w:bookmarkStart w:id="{highest}" w:name="x"/><w:bookmarkEnd w:id="{highest}"/>'
    draft = builders.word_file(builders.p(marked, builders.text("De raden streven naar de agenda.")))
    redline = made("high", document(paragraph("De raden stellen de agenda vast.")), draft)
    assert broken(redline.content) == []
    comments = zipfile.ZipFile(io.BytesIO(redline.content)).read("word/comments.xml").decode()
    (identity,) = set(re.findall(r'w14:paraId="([0-9A-F]{8})"', comments))
    assert 0 < int(identity, 16) < 0x80000000


def test_the_type_of_a_part_that_a_draft_lost_is_told_once() -> None:
    parts = builders.word_parts(builders.p("Wij bouwen."), settings="")
    del parts["word/settings.xml"]
    redline = made("lost", document(paragraph("Wij bouwen weinig.")), builders.zipped(parts))
    package = zipfile.ZipFile(io.BytesIO(redline.content))
    assert package.read("[Content_Types].xml").count(b'PartName="/word/settings.xml"') == 1
    assert package.read("word/_rels/document.xml.rels").count(b"/relationships/settings") == 1


def test_parts_that_hold_no_text_keep_their_packed_bytes() -> None:
    redline = of_pair("an amount replaced")
    before, after = (zipfile.ZipFile(io.BytesIO(data)) for data in (redline.draft, redline.content))
    for name in ("word/styles.xml", "word/numbering.xml", "_rels/.rels"):
        assert after.read(name) == before.read(name)
        assert after.getinfo(name).compress_size == before.getinfo(name).compress_size
        assert after.getinfo(name).date_time == before.getinfo(name).date_time


def test_outside_the_part_nothing_is_touched() -> None:
    redline = of_pair("in a longer agreement")
    before = read_docx(redline.draft, "draft")
    after = read_docx(redline.content, "redline")
    ranges = redline.comparison.scope.ranges
    outside = [b.text for b in before.blocks if not any(first <= b.number <= last for first, last in ranges)]
    unmarked = [b.text for b in after.blocks if not b.mark and not any(span.revisions for span in b.spans)]
    assert len(outside) == 10
    assert [text for text in unmarked if text in outside] == outside


def test_a_sentence_alone_in_a_local_paragraph_leaves_its_other_sentences() -> None:
    redline = of_pair("a sentence alone in a local paragraph")
    raw = read_docx(redline.content, "redline")
    local = next(block for block in raw.blocks if "kerk" in block.text)
    marked = [span.text.strip() for span in local.spans if span.revisions]
    assert marked == ["Wij bouwen er geen woningen."]
    assert "een nieuwe klok" in next(b.text for b in views.original(raw).blocks if "kerk" in b.text)


def test_own_business_between_the_sentences_is_not_touched() -> None:
    redline = of_pair("among own business")
    assert redline.comparison.scope.found is Found.SCATTERED
    raw = read_docx(redline.content, "redline")
    unmarked = [b.text for b in raw.blocks if not b.mark and not any(span.revisions for span in b.spans)]
    assert [text for text in unmarked if "fanfare" in text or "kermis" in text or "ijsbaan" in text] == [
        "De kermis blijft in augustus.",
        "De fanfare krijgt een onderkomen.",
        "De ijsbaan gaat open.",
    ]


@pytest.mark.parametrize("name", ["a paragraph moved over a heading", "a sentence moved over a heading"])
def test_the_heading_that_a_sentence_moved_over_is_not_touched(name: str) -> None:
    raw = read_docx(of_pair(name).content, "redline")
    assert not any(span.revisions for block in raw.blocks for span in block.spans if "Verkeer" in block.text)


def test_the_draft_as_it_was_before_its_own_changes_is_redlined_too() -> None:
    pair = next(pair for pair in pairs() if pair.name == "earlier words")
    redline = made(pair.name, pair.common_document, pair.draft, original=True)
    assert not views.has_revisions(read_docx(redline.content, "redline"))
    assert b"weinig" not in zipfile.ZipFile(io.BytesIO(redline.content)).read("word/document.xml")


def test_earlier_changes_that_are_settled_in_the_part_are_said_to_be() -> None:
    assert [remark.code for remark in of_pair("earlier words").remarks] == ["RP303"]
    assert of_pair("an amount replaced").remarks == ()


def test_what_was_empty_before_earlier_changes_are_settled_stays() -> None:
    """A field that shows nothing yet, and a place for words that nobody filled in; what is emptied goes."""
    field = '<w:fldSimple w:instr=" MERGEFIELD naam "/>'
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{builders.dele('{}')}</w:sdtContent></w:sdt>"
    place = "<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>"
    line = builders.p("De raden ", control.format("willen "), "stellen de agenda vast.", field, place)
    common = document(paragraph("De raden stellen elke agenda vast."))
    body = made("empty", common, builders.word_file(line)).content
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        text = package.read("word/document.xml").decode()
    assert text.count("MERGEFIELD") == 1
    assert text.count("<w:sdt>") == 1


def test_every_revision_carries_the_role_and_the_moment_of_the_run() -> None:
    for redline in all_pairs():
        raw = read_docx(redline.content, redline.name)
        for block in raw.blocks:
            for revision in (*block.mark, *block.row, *(r for span in block.spans for r in span.revisions)):
                assert (revision.author, revision.moment) == ("Gemeente Waterrijk", "2026-11-24T08:00:00Z")


def test_earlier_changes_of_form_are_settled_in_the_part_and_said_to_be() -> None:
    """Those of a table and of its columns go as those of its rows do."""

    def changed(of: str, was: str) -> str:
        return (
            f'<w:{of}Change w:id="5" w:author="Bert Bakker" w:date="{builders.MOMENT}">{was}</w:{of}Change>'
        )

    bold = f"<w:r><w:rPr><w:b/>{changed('rPr', '<w:rPr/>')}</w:rPr><w:t>{GREEN}</w:t></w:r>"
    table = builders.table(("Groen", "Rood"), row_properties=changed("trPr", "<w:trPr/>"))
    table = table.replace("<w:tblPr/>", f"<w:tblPr>{changed('tblPr', '<w:tblPr/>')}</w:tblPr>", 1)
    grid = '<w:tblGridChange w:id="6"><w:tblGrid/></w:tblGridChange></w:tblGrid>'
    draft = builders.word_file(builders.p(bold) + table.replace("</w:tblGrid>", grid) + builders.p(HOMES))
    redline = made("forms", views.accepted(read_docx(draft, "common")), draft)
    assert "Change" not in document_of(redline.content)
    assert "Bakker" not in document_of(redline.content)
    (remark,) = redline.remarks
    assert (remark.code, "de wijzigingen van de opmaak" in remark.text) == ("RP303", True)
    rejected = made("forms", views.accepted(read_docx(draft, "common")), draft, original=True)
    assert ("<w:b/>" in document_of(redline.content), "<w:b/>" in document_of(rejected.content)) == (
        True,
        False,
    )


def test_earlier_changes_are_settled_in_both_forms_of_a_text_box() -> None:
    redline = of_pair("earlier changes in a text box")
    written = zipfile.ZipFile(io.BytesIO(redline.content)).read("word/document.xml")
    assert written.count(b"<w:ins ") == 1, "only ours, around the box"
    assert b"Griffie" not in written


def test_a_formula_that_is_written_in_is_told() -> None:
    """LibreOffice keeps it when all is rejected, however it is marked."""
    formula = "<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>"
    draft = builders.word_file(builders.p(HOMES) + builders.p(GREEN, formula))
    told = made("a formula", document(paragraph(HOMES), paragraph(GREEN)), draft).remarks
    assert [remark.code for remark in told] == ["RP311"]
    assert made("the same", views.accepted(read_docx(draft, "common")), draft).remarks == ()


def test_of_whole_files_earlier_changes_are_settled_everywhere() -> None:
    gone = builders.p(builders.dele("Weg ermee.")) + builders.p(builders.dele("En dit ook."))
    draft = builders.word_file(gone + builders.p("Wij bouwen.") + builders.p("Wij planten."))
    lines = ["Wij bouwen.", "Wij planten."]
    redline = made("whole", document(*map(paragraph, lines)), draft, exact=True)
    assert both_readings(redline) == (lines, lines)
    assert [remark.code for remark in redline.remarks] == ["RP303"]


def test_of_a_last_paragraph_that_was_moved_no_border_and_no_name_stays() -> None:
    """The end of the range stands before an empty paragraph outside the part."""

    def moved(way: str, number: int) -> str:
        about = f'w:author="Bert Bakker" w:date="{builders.MOMENT}"'
        run = builders.ins(GREEN, kind=f"move{way}", author="Bert Bakker")
        paragraph = builders.p(run, properties=builders.mark(f"move{way}", author="Bert Bakker"))
        begin = f'<w:move{way}RangeStart w:id="{number}" {about} w:name="m1"/>'
        return f'{begin}{paragraph}<w:move{way}RangeEnd w:id="{number}"/>'

    draft = builders.word_file(
        word([BASE[0], moved("From", 90), HOMES, moved("To", 93), "<w:p><w:r/></w:p>"])
    )
    redline = made("moved", document(*map(paragraph, (BASE[0][2:], HOMES, GREEN))), draft)
    written = document_of(redline.content)
    assert ("RangeStart" in written, "RangeEnd" in written, "Bakker" in written) == (False, False, False)
    assert [remark.code for remark in redline.remarks] == ["RP303"]


def test_a_note_struck_earlier_outside_the_part_stays_with_its_paragraph() -> None:
    gone = builders.dele("Weg ermee.").replace("</w:del>", f"{builders.reference('footnote', 1)}</w:del>")
    notes = f'<w:footnote w:id="1">{builders.p("Een noot die blijft staan.")}</w:footnote>'
    draft = builders.word_file(
        builders.p(gone) + builders.p("De raden stellen de agenda vast."), footnotes=notes
    )
    redline = made("a note", document(paragraph("De raden stellen de agenda vast.")), draft)
    assert both_readings(redline) == (
        ["De raden stellen de agenda vast."],
        ["Weg ermee.", "Een noot die blijft staan.", "De raden stellen de agenda vast."],
    )


def test_of_a_group_of_shapes_one_may_be_new_and_another_stay() -> None:
    kept, gone, new = "Deze doos blijft staan.", "Honden lopen los.", "De kerk krijgt een nieuwe klok."

    def file(last: str) -> bytes:
        return builders.word_file(
            builders.p("Zie het kader.", builders.group(*map(builders.p, (kept, last))))
        )

    common = views.accepted(read_docx(file(gone), "common"))
    redline = made("a group", common, file(new), exact=True)
    assert redline.remarks == ()
    assert both_readings(redline) == (
        ["Zie het kader.", kept, new],
        ["Zie het kader.", kept, gone],
    )


def test_text_of_a_box_that_stands_in_no_drawing_is_marked_inside() -> None:
    def file(text: str) -> bytes:
        box = f"<w:r><wps:txbx><w:txbxContent>{builders.p(text)}</w:txbxContent></wps:txbx></w:r>"
        return builders.word_file(builders.p("Zie het kader.", box))

    was, wordt = "Honden lopen los.", "De kerk krijgt een nieuwe klok."
    redline = made("a box", views.accepted(read_docx(file(was), "common")), file(wordt), exact=True)
    assert both_readings(redline) == (["Zie het kader.", wordt], ["Zie het kader.", was])


def test_the_same_input_gives_the_same_bytes() -> None:
    assert made_of_pair("much at once").content == made_of_pair("much at once").content


def test_a_struck_heading_looks_like_a_heading() -> None:
    raw = read_docx(of_pair("a heading dropped").content, "redline")
    struck = next(block for block in raw.blocks if block.text == "Verkeer")
    assert (struck.kind, struck.level) == ("heading", 1)
    assert struck.mark[0].act is Act.DELETED


def test_a_struck_paragraph_beside_a_drop_cap_is_none() -> None:
    text = document_of(of_pair("a paragraph dropped before a drop cap").content)
    assert HOMES in "".join(re.findall(r"<w:delText[^>]*>([^<]*)", text))
    assert (text.count("framePr"), text.count('<w:sz w:val="96"/>')) == (1, 1)


@pytest.mark.parametrize(
    ("name", "is_kept"),
    [
        ("nothing changed behind a drop cap", True),
        ("a word changed behind a drop cap", True),
        ("the word changed that begins with a drop cap", False),
    ],
)
def test_a_drop_cap_is_the_first_letter_of_its_paragraph_and_stays_as_long_as_that_does(
    name: str, is_kept: bool
) -> None:
    redline = of_pair(name)
    assert "H" not in texts(redline.comparison.draft)
    assert ("framePr" in document_of(redline.content)) == is_kept
    assert ('w:val="96"' in document_of(redline.content)) == is_kept


def test_a_struck_row_stands_in_its_table() -> None:
    raw = read_docx(of_pair("a row dropped").content, "redline")
    rows = {block.cell.row: block.row for block in raw.blocks if block.cell}
    assert [row for row, revisions in rows.items() if revisions] == [2]
    assert {block.cell.table for block in raw.blocks if block.cell} == {0}


def test_an_added_note_goes_with_its_reference() -> None:
    raw = read_docx(of_pair("a note added").content, "redline")
    assert "planbureau" in "".join(texts(views.accepted(raw)))
    assert "planbureau" not in "".join(texts(views.original(raw)))


@pytest.mark.parametrize("name", [name for name in NAMES if "row" in name or "table" in name])
def test_no_comment_holds_a_row_that_comes_or_goes(name: str) -> None:
    """LibreOffice leaves the row behind, empty but for the mark of the comment."""
    raw = read_docx(of_pair(name).content, name)
    assert [comment.text for comment in raw.comments if raw.blocks[comment.block].row] == []


@pytest.mark.parametrize("name", ["a row dropped", "a row added"])
def test_the_comment_of_a_row_stands_beside_it(name: str) -> None:
    raw = read_docx(of_pair(name).content, name)
    marked = {block.cell.row for block in raw.blocks if block.cell and block.row}
    hosts = [raw.blocks[comment.block] for comment in raw.comments]
    assert marked
    assert [host.cell for host in hosts if host.cell]


@pytest.mark.parametrize("exact", [False, True])
@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("a note ")])
def test_notes_come_and_go_as_notes(name: str, exact: bool) -> None:
    """No text of a note in the running text, and no number of a note without text."""
    redline = of_pair(name, exact)
    raw = read_docx(redline.content, name)
    assert {remark.code for remark in redline.remarks} == set()
    assert notes(views.accepted(raw)) == notes(redline.comparison.draft)
    assert notes(views.original(raw)) == notes(redline.comparison.common)


@pytest.mark.parametrize("name", [name for name in NAMES if "note" in name and "dropped" in name])
def test_notes_stand_in_the_order_of_the_references_to_them(name: str) -> None:
    """LibreOffice gives the n-th reference the note with the n-th id."""
    package = zipfile.ZipFile(io.BytesIO(of_pair(name).content))
    told = re.findall(r'<w:footnoteReference w:id="(\d+)"', package.read("word/document.xml").decode())
    notes = re.findall(r'<w:footnote w:id="(\d+)"', package.read("word/footnotes.xml").decode())
    assert told
    assert notes[: len(told)] == told
    assert list(map(int, notes)) == sorted(map(int, notes))


def notes(document: Document) -> list[str]:
    return [normal(block.text) for block in document.blocks if block.kind is Kind.NOTE]


def test_a_note_that_cannot_go_with_its_reference_is_not_proved() -> None:
    pair = of_pair("a note added")
    bare = re.sub(
        r"<w:ins [^>]*>(<w:r><w:footnoteReference[^>]*></w:r>)</w:ins>", r"\1", document_of(pair.content)
    )
    plan = redline_plan(lay_out(pair.comparison), "Gemeente Waterrijk", "2026-11-24T08:00:00Z")
    with pytest.raises(UnprovedError):
        prove(repacked(pair.content, {"word/document.xml": bare.encode()}), plan, {}, exact=False)


def test_a_reference_outside_the_part_to_another_note_is_not_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    """The id of a note may be another than it was, the note may not."""
    asked: list[tuple[Any, Any]] = []

    def listening(*args: Any, **told: Any) -> WordFile:
        asked.append((args, told))
        return prove(*args, **told)

    monkeypatch.setattr(writer, "prove", listening)
    made_of_pair("local text with a note behind a dropped one")
    ((content, plan, outside), told) = asked[-1]
    first, second = re.findall(r'<w:footnoteReference w:id="(\d+)"/>', document_of(content))
    other = document_of(content).replace(
        f'<w:footnoteReference w:id="{second}"/>', f'<w:footnoteReference w:id="{first}"/>'
    )
    with pytest.raises(UnprovedError, match="outside the part"):
        prove(repacked(content, {"word/document.xml": other.encode()}), plan, outside, **told)


def document_of(content: bytes) -> str:
    return zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml").decode()


def test_local_paragraphs_are_muted_in_the_plan() -> None:
    comparison = of_pair("a sentence alone in a local paragraph").comparison
    muted = [b for b in redline_plan(lay_out(comparison), "Gemeente", "").blocks if b.role is Role.MUTED]
    assert ["kerk" in block.text for block in muted] == [True]


def test_any_file_is_marked_against_any_other_in_itself() -> None:
    """Each draft of the pairs against that of another kind of edit: exact, fine, and in its own file."""
    drafts = [(pair.name, pair.draft) for pair in pairs()]
    wrong = []
    for place, (name, draft) in enumerate(drafts):
        other = drafts[(place * 37 + 11) % len(drafts)]
        common = views.accepted(read_docx(other[1], other[0]))
        redline = made(name, common, draft, exact=True)
        accepted, rejected = (
            texts(view(read_docx(redline.content, name)), str) for view in (views.accepted, views.original)
        )
        is_right = accepted == texts(redline.comparison.draft, str) and rejected == texts(common, str)
        if not is_right or {remark.code for remark in redline.remarks} - {"RP303"}:
            wrong.append((name, other[0]))
    assert wrong == []
