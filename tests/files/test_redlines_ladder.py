"""What cannot be marked finely is marked coarsely, or fresh; nothing unproved is handed out."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import builders
import pytest
from msgspec.structs import replace
from redline_pairs import BASE, GREEN, HOMES, INTRO, LOCAL, ROADS, Pair, word
from redlined import Made, of_pair

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Comparison
from regioparagraaf.document import views
from regioparagraaf.document.model import Document, document, paragraph
from regioparagraaf.dutch.words import normal
from regioparagraaf.errors import Refused
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.ooxml.names import STRICT, w
from regioparagraaf.ooxml.repack import repacked
from regioparagraaf.ooxml.resolve import paragraphs
from regioparagraaf.ooxml.word import open_word
from regioparagraaf.readers.docx import read_docx
from regioparagraaf.reports.redline import lay_out, redline, wanted_blocks
from regioparagraaf.writers.docx import house_style
from regioparagraaf.writers.docx.redline import (
    Redline,
    Wishes,
    fresh_redline,
    redline_in_draft,
    write_redline,
)
from regioparagraaf.writers.docx.redline.proof import UnprovedError, as_written, prove, prove_plan

STYLE = house_style((Path(__file__).parents[2] / "templates" / "huisstijl.docx").read_bytes())
WISHES = Wishes("Gemeente Waterrijk", "2026-11-24T08:00:00Z")


def compared(pair: Pair, data: bytes) -> Comparison:
    draft = views.accepted(read_docx(data, pair.name))
    return compare(pair.common_document, draft, load_lexicon(), Settings())


def codes(made: Redline) -> list[str]:
    return [remark.code for remark in made.remarks]


def gives_both_texts(made: Redline, comparison: Comparison) -> bool:
    raw = read_docx(made.content, "redline")
    readings = [
        [normal(block.text) for block in view(raw).blocks if block.text.strip()]
        for view in (views.accepted, views.original)
    ]
    texts = [
        [normal(block.text) for block in side.blocks if block.text.strip()]
        for side in (comparison.draft, comparison.common)
    ]
    return readings == texts


def split_in_a_control() -> Pair:
    """A paragraph that was two, broken in the middle of a content control."""
    first, last = GREEN.split(". ")
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{builders.text(f'{first}. {last}')}</w:sdtContent></w:sdt>"
    common = (*BASE[:4], f"{first}.", last, *BASE[5:])
    return Pair("split in a control", common, word([*BASE[:4], builders.p(control), *BASE[5:]]))


def test_where_a_control_would_be_broken_whole_paragraphs_are_replaced() -> None:
    pair = split_in_a_control()
    comparison = compared(pair, pair.draft)
    made = write_redline(pair.draft, "leiden.docx", comparison, WISHES, STYLE)
    assert codes(made) == ["RP301"]
    assert made.remarks[0].place == "leiden.docx"
    assert gives_both_texts(made, comparison)


@pytest.mark.parametrize("is_draft", [True, False])
def test_what_stands_in_a_table_on_one_side_only_is_told_as_it_looks_changed_where_no_word_is(
    is_draft: bool,
) -> None:
    rows = tuple(f"| {line}" for line in (INTRO, HOMES))
    plain, tabled = (INTRO, HOMES, *BASE[4:]), (*rows, *BASE[4:])
    common, draft = (plain, tabled) if is_draft else (tabled, plain)
    pair = Pair("in a table", common, word(draft))
    comparison = compared(pair, pair.draft)
    made = write_redline(pair.draft, "leiden.docx", comparison, WISHES, STYLE)
    assert gives_both_texts(made, comparison)
    (remark,) = made.remarks
    assert (remark.code, remark.place) == ("RP313", "leiden.docx")
    where, other = "het concept", "de gemeenschappelijke tekst"
    if not is_draft:
        where, other = other, where
    assert f"onderdelen staan in {where} in een tabel en in {other} niet" in remark.text


def test_what_went_into_a_table_and_what_came_out_of_one_are_not_told_as_one_way() -> None:
    common, draft = (f"| {INTRO}", HOMES, *BASE[4:]), (INTRO, f"| {HOMES}", *BASE[4:])
    pair = Pair("in tables", common, word(draft))
    comparison = compared(pair, pair.draft)
    (remark,) = write_redline(pair.draft, "leiden.docx", comparison, WISHES, STYLE).remarks
    assert "onderdelen staan in een van de twee teksten in een tabel en in de andere niet" in remark.text


STRAY = {
    "no XML": ("21401.xml", b"===== ./word/comments.xml =====\n<w:comment w:author='Jansen'/>"),
    "properties": ("docProps/old.xml", b"\0\1\2"),
    "a DOCTYPE": ("word/old.xml", b"<!DOCTYPE x><x author='Jansen'/>"),
    "a lost header": ("word/header9.xml", b"<w:hdr><w:ins w:author='Jansen'>"),
}
"""Parts that nothing refers to and that cannot be read, though their names say so."""


@pytest.mark.parametrize("kind", STRAY)
def test_a_part_that_cannot_be_read_and_is_no_part_of_the_text_is_kept_as_it_is_and_told(kind: str) -> None:
    part, content = STRAY[kind]
    pair = Pair("stray", BASE, word([*BASE[:6], ROADS.replace("250.000", "100.000")]))
    data = repacked(pair.draft, {part: content})
    comparison = compared(pair, data)
    made = write_redline(data, "leiden.docx", comparison, WISHES, STYLE)
    assert codes(made) == ["RP307"]
    assert part in made.remarks[0].text
    assert zipfile.ZipFile(io.BytesIO(made.content)).read(part) == content
    assert gives_both_texts(made, comparison)


def test_relationships_that_cannot_be_read_do_not_cost_a_file_with_macros_its_own_redline() -> None:
    pair = Pair("stray", BASE, word([*BASE[:6], ROADS.replace("250.000", "100.000")]))
    types = zipfile.ZipFile(io.BytesIO(pair.draft)).read("[Content_Types].xml")
    plain, macros = (
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        (b"application/vnd.ms-word.document.macroEnabled"),
    )
    assert plain in types
    stray = "word/_rels/old.xml.rels"
    changed = {"[Content_Types].xml": types.replace(plain, macros), stray: b"<Relationships"}
    data = repacked(pair.draft, changed)
    made = write_redline(data, "leiden.docm", compared(pair, data), WISHES, STYLE)
    assert codes(made) == []
    assert zipfile.ZipFile(io.BytesIO(made.content)).read(stray) == b"<Relationships"


def test_a_strict_file_is_marked_in_itself_and_stays_strict() -> None:
    pair = Pair("strict", BASE, word([*BASE[:6], ROADS.replace("250.000", "100.000")]))
    strict = builders.as_strict(pair.draft)
    comparison = compared(pair, strict)
    made = write_redline(strict, "leiden.docx", comparison, WISHES, STYLE)
    assert codes(made) == []
    assert gives_both_texts(made, comparison)
    with zipfile.ZipFile(io.BytesIO(made.content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert "word/comments.xml" in parts
    for _, transitional in STRICT:
        assert [name for name, content in parts.items() if transitional.encode() in content] == []


@pytest.mark.parametrize(
    ("name", "told"),
    [("leiden.md", []), ("leiden.odt", [("RP309", "leiden.odt")]), ("leiden.pdf", [("RP309", "leiden.pdf")])],
)
def test_a_draft_that_is_no_word_file_gives_a_fresh_document(name: str, told: list[tuple[str, str]]) -> None:
    """Of one that had headers and pictures of its own it is told that they are not in it."""
    data = {"leiden.md": b"# Samen verder", "leiden.odt": builders.odt_file("<text:p>Samen</text:p>")}
    pair = Pair("text", BASE, word([*BASE[:4], GREEN.replace("geen", "weinig"), *BASE[5:]]))
    comparison = compared(pair, pair.draft)
    made = write_redline(data.get(name, b"%PDF-1.7"), name, comparison, WISHES, STYLE)
    assert [(remark.code, remark.place) for remark in made.remarks] == told
    assert gives_both_texts(made, comparison)
    assert b"<w:trackRevisions/>" in zipfile.ZipFile(io.BytesIO(made.content)).read("word/settings.xml")


def test_a_file_with_macros_gives_a_plain_document_without_them() -> None:
    pair = Pair("macros", BASE, word([*BASE[:4], GREEN.replace("geen", "weinig"), *BASE[5:]]))
    parts = builders.word_parts(pair.body, numbering=builders.NUMBERING)
    types = parts["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    relations = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"'
        b' Target="vbaProject.bin"/></Relationships>',
    )
    changed = {"[Content_Types].xml": types, "word/_rels/document.xml.rels": relations}
    data = builders.zipped({**parts, **changed, "word/vbaProject.bin": b"code"})
    comparison = compared(pair, data)
    made = redline_in_draft(data, "leiden.docm", comparison, WISHES)
    result = open_word(made.content, "redline")
    assert gives_both_texts(made, comparison)
    assert not result.has_macros
    assert result.content_type.endswith("wordprocessingml.document.main+xml")
    assert result.package.find("word/vbaProject.bin") is None


FAULTS = {
    "a word lost": ((b"woningen", b"woning"),),
    "a deletion that is none": ((b"<w:del ", b"<w:smartTag "), (b"</w:del>", b"</w:smartTag>")),
    "an insertion that is none": ((b"<w:ins ", b"<w:smartTag "), (b"</w:ins>", b"</w:smartTag>")),
    "local text touched": ((b"Ons dor", b"Uw dor"),),
}
"""What may go wrong in a written text: each first occurrence of the one as the other."""


@pytest.mark.parametrize("fault", FAULTS)
def test_bytes_that_do_not_give_both_texts_back_are_not_proved(fault: str) -> None:
    made = of_pair("in a longer agreement")
    plan = redline(lay_out(made.comparison), "Gemeente Waterrijk", "2026-11-24T08:00:00Z")
    outside = outside_of(made, plan)
    text = zipfile.ZipFile(io.BytesIO(made.content)).read("word/document.xml")
    wrong = text
    for was, wordt in FAULTS[fault]:
        wrong = wrong.replace(was, wordt, 1)
    assert wrong != text
    prove(made.content, plan, outside, exact=False)
    with pytest.raises(UnprovedError):
        prove(repacked(made.content, {"word/document.xml": wrong}), plan, outside, exact=False)


def outside_of(made: Made, plan: Document) -> dict[int, bytes]:
    """The paragraphs outside the part, by their numbers in the redline."""
    numbers = {number for block in plan.blocks for number in block.numbers}
    draft = paragraphs(open_word(made.draft, "draft"))
    untouched = iter([as_written(p.element) for p in draft if p.number not in numbers])
    wanted = next(untouched, None)
    outside: dict[int, bytes] = {}
    for written in paragraphs(open_word(made.content, "redline")):
        if wanted is not None and as_written(written.element) == wanted:
            outside[written.number] = wanted
            wanted = next(untouched, None)
    assert wanted is None
    return outside


def test_a_plan_of_another_text_is_not_proved() -> None:
    made = of_pair("an amount replaced")
    plan = redline(lay_out(made.comparison), "Gemeente", "")
    prove_plan(plan, lay_out(made.comparison), exact=False)
    other = replace(plan, blocks=plan.blocks[1:])
    with pytest.raises(UnprovedError):
        prove_plan(other, lay_out(made.comparison), exact=False)


def test_a_fresh_redline_holds_the_part_alone() -> None:
    made = of_pair("in a longer agreement")
    fresh = fresh_redline(made.comparison, WISHES, STYLE)
    text = " ".join(block.text for block in read_docx(fresh.content, "fresh").blocks)
    assert "fietsbrug" in text
    assert "kermis" not in text


@pytest.mark.parametrize("between", ["", "Nieuw."])
def test_an_open_end_above_the_part_does_not_join_it_when_all_is_rejected(between: str) -> None:
    """Whoever pastes the part behind a local text with changes tracked leaves the end of that text open."""
    ins, mark, p = builders.ins, builders.mark, builders.p
    new = [p(ins(between), properties=mark("ins"))] if between else []
    title = p("Samen verder", properties='<w:pStyle w:val="Kop1"/>')
    above = p(LOCAL[1], properties=mark("ins"))
    draft = builders.word_file(word((*LOCAL, above, *new, title, *BASE[1:4], *LOCAL)))
    common, viewed = Pair("", BASE[:4], "").common_document, views.accepted(read_docx(draft, "d"))
    comparison = compare(common, viewed, load_lexicon(), Settings())
    content = redline_in_draft(draft, "d", comparison, WISHES).content
    texts = [block.text for block in views.original(read_docx(content, "r")).blocks]
    assert [LOCAL[1], "Samen verder", BASE[1]] == texts[6:9]


def test_comments_can_be_left_out() -> None:
    common = document(paragraph("De raden stellen de agenda vast."))
    data = builders.word_file(builders.p("De raden streven naar de agenda."))
    comparison = compare(common, read_docx(data, "d"), load_lexicon(), Settings())
    with_comments = redline_in_draft(data, "d", comparison, WISHES)
    without = redline_in_draft(data, "d", comparison, replace(WISHES, comments=False))
    assert read_docx(with_comments.content, "r").comments
    assert not read_docx(without.content, "r").comments
    assert open_word(without.content, "r").related_part("comments") is None


def locked(draft: bytes, *more: str) -> Redline:
    common = document(paragraph("De raden stellen elke agenda vast."), *map(paragraph, more))
    viewed = views.accepted(read_docx(draft, "locked"))
    return redline_in_draft(draft, "locked", compare(common, viewed, load_lexicon(), Settings()), WISHES)


@pytest.mark.parametrize("edit", ["readOnly", "forms", "trackedChanges"])
@pytest.mark.parametrize("tracked", ["", "<w:trackRevisions/>"])
def test_the_redline_of_a_protected_draft_can_be_worked_in(edit: str, tracked: str) -> None:
    protection = f'<w:documentProtection w:edit="{edit}" w:enforcement="1"/>'
    draft = builders.word_file(builders.p("De raden stellen de agenda vast."), settings=tracked + protection)
    redline = locked(draft)
    settings = zipfile.ZipFile(io.BytesIO(redline.content)).read("word/settings.xml")
    assert b"documentProtection" not in settings
    assert b"trackRevisions" in settings
    assert [remark.code for remark in redline.remarks] == ["RP308"]


LOCKS = {"contentLocked": "unlocked", "sdtContentLocked": "sdtLocked"}


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize("kind", ["", "<w:group/>"])
def test_a_locked_control_is_open_where_something_is_marked_in_it(lock: str, kind: str) -> None:
    """Also the one around it; one without a change stays as it was."""
    shut = (
        f'<w:sdt><w:sdtPr><w:lock w:val="{lock}"/>{kind}</w:sdtPr><w:sdtContent>{{}}</w:sdtContent></w:sdt>'
    )
    changed = shut.format(builders.p("De raden stellen ", shut.format(builders.text("de agenda vast."))))
    draft = builders.word_file(changed + shut.format(builders.p("De wethouder fietst.")))
    redline = locked(draft, "De wethouder fietst.")
    root = open_word(redline.content, "r").document
    locks = [str(one.get(w("val"))) for one in root.iter(w("lock"))]
    assert locks == [LOCKS[lock], LOCKS[lock], lock]
    assert len(list(root.iter(w("group")))) == (1 if kind else 0)
    assert [remark.code for remark in redline.remarks] == ["RP308"]


def test_a_bound_control_is_filled_no_more_where_something_is_marked_in_it() -> None:
    """Word would fill it anew on opening, and the changes would be gone."""
    newer = "http://schemas.microsoft.com/office/word/2012/wordml"
    ties = f'<w:dataBinding w:xpath="/a" w:storeItemID="x"/><n:dataBinding xmlns:n="{newer}" w:xpath="/a"/>'
    bound = f"<w:sdt><w:sdtPr>{ties}<w:text/></w:sdtPr><w:sdtContent>{{}}</w:sdtContent></w:sdt>"
    changed = builders.p("De raden stellen ", bound.format(builders.text("de agenda vast.")))
    unchanged = bound.format(builders.p("De wethouder fietst."))
    redline = locked(builders.word_file(changed + unchanged), "De wethouder fietst.")
    first, second = open_word(redline.content, "r").document.iter(w("sdtPr"))
    assert [child.tag for child in first] == [w("text")]
    assert len(second) == 3
    assert [remark.code for remark in redline.remarks] == ["RP312"]


TWICE = (
    '<mc:AlternateContent><mc:Choice Requires="{}">{}</mc:Choice><mc:Fallback>{}</mc:Fallback>'
    "</mc:AlternateContent>"
)


def test_what_a_draft_offers_in_two_forms_stands_in_the_one_that_word_shows_where_it_is_compared() -> None:
    """The other form would show a program the draft without its changes. Outside the part both stay."""
    new = TWICE.format("w14", builders.text("een fietsbrug"), builders.text("een brug"))
    own = TWICE.format("w14", builders.text("De kermis blijft."), builders.text("Kermis."))
    head, tail = ROADS.split("een fietsbrug")
    changed = builders.p(head, new, tail.replace("250.000", "100.000"))
    pair = Pair("in two forms", BASE, word([*BASE[:6], changed, *LOCAL, builders.p(own), *LOCAL, *LOCAL]))
    comparison = compared(pair, pair.draft)
    made = redline_in_draft(pair.draft, pair.name, comparison, WISHES)
    told = "".join(open_word(made.content, "r").body.itertext())
    assert "een brug" not in told
    assert "Kermis." in told


def test_a_form_that_other_programs_need_not_know_stays_beside_the_one_for_them() -> None:
    """Then the redline is a new document."""
    shape = '<w:r><w:t>een brede fietsbrug</w:t></w:r><wps:bodyPr w:val="1"/>'
    head, tail = ROADS.split("een fietsbrug")
    new = TWICE.format("wps", shape, builders.text("een fietsbrug"))
    pair = Pair("in two forms", BASE, word([*BASE[:6], builders.p(head, new, tail)]))
    made = write_redline(pair.draft, pair.name, compared(pair, pair.draft), WISHES, STYLE)
    assert codes(made) == ["RP302"]


def test_a_heading_that_is_shut_stands_open_in_the_redline() -> None:
    namespace = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    shut = f'<w:outlineLvl w:val="0"/><w15:collapsed {namespace}/>'
    text = builders.p("De raden stellen de agenda vast.")
    draft = builders.word_file(builders.p("Regio", properties=shut) + text)
    redline = locked(draft)
    assert b"collapsed" not in zipfile.ZipFile(io.BytesIO(redline.content)).read("word/document.xml")
    assert [remark.code for remark in redline.remarks] == ["RP310"]


def test_a_protection_that_is_off_is_left_alone() -> None:
    off = '<w:documentProtection w:edit="readOnly" w:enforcement="0"/>'
    draft = builders.word_file(builders.p("De raden stellen de agenda vast."), settings=off)
    redline = locked(draft)
    assert b"documentProtection" in zipfile.ZipFile(io.BytesIO(redline.content)).read("word/settings.xml")
    assert redline.remarks == ()


@pytest.mark.parametrize("exact", [False, True])
def test_a_row_that_holds_a_note_and_an_emptied_cell_is_marked_in_its_own_file(exact: bool) -> None:
    notes = f'<w:footnote w:id="1">{builders.p("Proefversie van dit formulier")}</w:footnote>'

    def file(*second: str) -> bytes:
        cells = "".join(map(builders.p, second)) or "<w:p/>"
        first = f"<w:p>{builders.reference('footnote', 1)}</w:p>"
        row = builders.table((first, cells, "Nummer van de aanvraag", "Dagtekening"))
        return builders.word_file(row, footnotes=notes)

    data = file()
    common = read_docx(file("Het ministerie van zaken", "Het consulaat in de stad"), "samen.docx")
    comparison = compare(common, read_docx(data, "leiden.docx"), load_lexicon(), Settings(whole=True))
    made = write_redline(data, "leiden.docx", comparison, replace(WISHES, exact=exact), STYLE)
    assert codes(made) == []
    assert gives_both_texts(made, comparison)


@pytest.mark.parametrize("exact", [False, True])
def test_where_no_woven_plan_gives_both_texts_they_stand_whole_behind_each_other(
    exact: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = of_pair("in a longer agreement")
    comparison = made.comparison

    def unproved(*_: object) -> Document:
        return document(paragraph("Een andere tekst."))

    for plan in ("redline", "redline_in_blocks", "exact_redline", "exact_redline_in_blocks"):
        monkeypatch.setattr(f"regioparagraaf.writers.docx.redline.{plan}", unproved)
    fresh = write_redline(made.draft, "leiden.docx", comparison, replace(WISHES, exact=exact), STYLE)
    assert [(one.code, one.place) for one in fresh.remarks] == [
        ("RP305", "leiden.docx"),
        ("RP302", "leiden.docx"),
    ]
    raw = read_docx(fresh.content, "redline")
    read = [
        [block.text for block in view(raw).blocks if block.text.strip()]
        for view in (views.accepted, views.original)
    ]
    part = sorted({unit.block for change in comparison.changes for unit in change.draft})
    assert read == [
        [comparison.draft.blocks[number].text for number in part],
        list(wanted_blocks(lay_out(comparison), exact=exact)),
    ]


def test_where_nothing_can_be_proved_nothing_is_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    made = of_pair("in a longer agreement")

    def never(*_: object, **__: object) -> None:
        raise UnprovedError("for this test")

    monkeypatch.setattr("regioparagraaf.writers.docx.redline.prove", never)
    with pytest.raises(Refused) as caught:
        write_redline(made.draft, "leiden.docx", made.comparison, WISHES, STYLE)
    (remark,) = caught.value.remarks
    assert (remark.code, remark.place) == ("RP306", "leiden.docx")
