"""Every word of a Word file is read, in both views; each test is about one feature of the format."""

from __future__ import annotations

import builders
import pytest
from builders import (
    BOLD,
    NUMBERING,
    dele,
    field,
    ins,
    mark,
    numbered,
    p,
    reference,
    styled,
    table,
    text,
    text_box,
    word_file,
)

from regioparagraaf.document.model import Act, Cell, Document, Kind
from regioparagraaf.document.views import accepted, original
from regioparagraaf.readers import read_bytes


def raw(body: str, relations: str = "", **parts: str) -> Document:
    return read_bytes(word_file(body, relations, **parts), "concept.docx")


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def codes(document: Document) -> list[str]:
    return [remark.code for remark in document.remarks]


def both(body: str, **parts: str) -> tuple[list[str], list[str]]:
    document = raw(body, **parts)
    return texts(accepted(document)), texts(original(document))


# Revisions


def test_an_inserted_and_a_deleted_word_are_both_read() -> None:
    body = p("Wij ", dele("streven naar"), ins("realiseren"), " woningen.")
    assert both(body) == (["Wij realiseren woningen."], ["Wij streven naar woningen."])


def test_a_deletion_inside_another_authors_insertion_is_in_neither_view() -> None:
    document = raw(p("€ ", dele("250.000"), ins(dele("150.000", author="College")), ins("200.000")))
    assert texts(accepted(document)) == ["€ 200.000"]
    assert texts(original(document)) == ["€ 250.000"]
    nested = document.blocks[0].spans[2]
    assert [(one.act, one.author) for one in nested.revisions] == [
        (Act.INSERTED, "Griffie"),
        (Act.DELETED, "College"),
    ]


def test_moved_text_is_where_it_went_when_accepted_and_where_it_was_when_not() -> None:
    body = (
        p("Blijft.")
        + p(ins("Verhuist.", kind="moveTo"), properties=mark("moveTo"))
        + p("Ertussen.")
        + p(ins("Verhuist.", kind="moveFrom"), properties=mark("moveFrom"))
        + p("Slot.")
    )
    assert both(body) == (
        ["Blijft.", "Verhuist.", "Ertussen.", "Slot."],
        ["Blijft.", "Ertussen.", "Verhuist.", "Slot."],
    )
    assert raw(body).blocks[1].spans[0].revisions[0].moved


def test_raised_text_is_known_as_such() -> None:
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
    (block,) = read_bytes(
        builders.word_file(builders.p("Wij bouwen.", raised, " Dan niet.")), "x.docx"
    ).blocks
    assert [(span.text, span.raised) for span in block.spans] == [
        ("Wij bouwen.", False),
        ("2", True),
        (" Dan niet.", False),
    ]


def test_text_in_a_plain_run_inside_a_deletion_is_deleted_too() -> None:
    assert both(p("Wij ", ins("niet ", kind="del"), "bouwen."))[0] == ["Wij bouwen."]


def test_deleted_text_outside_any_deletion_is_text_after_all() -> None:
    assert both(p("Wij ", "<w:r><w:delText>niet </w:delText></w:r>", "bouwen."))[0] == ["Wij niet bouwen."]


def test_a_split_and_a_joined_paragraph_read_as_word_shows_them() -> None:
    body = (
        p("Wij bouwen.", properties=mark("ins"))
        + p(" Wij slopen.")
        + p("Eén ", properties=mark("del"))
        + p("zin.")
    )
    assert both(body) == (
        ["Wij bouwen.", " Wij slopen.", "Eén zin."],
        ["Wij bouwen. Wij slopen.", "Eén ", "zin."],
    )


@pytest.mark.parametrize(("kind", "when_accepted", "when_not"), [("ins", True, False), ("del", False, True)])
def test_a_tracked_row_goes_and_comes_as_a_whole(kind: str, when_accepted: bool, when_not: bool) -> None:
    row = f'<w:{kind} w:id="5" w:author="Griffie" w:date="{builders.MOMENT}"/>'
    body = table(("Leiden", "€ 10")) + table(("Leiderdorp", "€ 20"), row_properties=row) + p("Na.")
    seen, before = both(body)
    assert ("Leiderdorp" in seen, "Leiderdorp" in before) == (when_accepted, when_not)
    assert "Leiden" in seen
    assert "Leiden" in before


def test_open_changes_are_told_without_the_names_of_who_made_them() -> None:
    body = p("Wij ", dele("a"), ins("b"), " en ", ins("c", author="College"), properties=mark("ins"))
    remark = next(one for one in raw(body).remarks if one.code == "RP121")
    assert "4 openstaande wijzigingen van 2 auteurs" in remark.text
    assert "Griffie" not in remark.text
    assert remark.place == "concept.docx"


# Wrappers


@pytest.mark.parametrize(
    "wrapped",
    [
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:smartTag w:element="place">{}</w:smartTag>',
        '<w:customXml w:element="naam">{}</w:customXml>',
        '<w:hyperlink w:anchor="elders">{}</w:hyperlink>',
        '<w:fldSimple w:instr=" DOCPROPERTY naam ">{}</w:fldSimple>',
        '<w:dir w:val="ltr">{}</w:dir>',
        '<w:bdo w:val="ltr">{}</w:bdo>',
        "<w:ruby><w:rubyBase>{}</w:rubyBase></w:ruby>",
    ],
)
def test_text_inside_something_inline_is_read(wrapped: str) -> None:
    assert texts(raw(p("De raad ", wrapped.format(text("stelt vast")), "."))) == ["De raad stelt vast."]


@pytest.mark.parametrize(
    "wrapped",
    [
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:customXml w:element="naam">{}</w:customXml>',
        f'<w:ins w:id="1" w:author="Griffie" w:date="{builders.MOMENT}">{{}}</w:ins>',
    ],
)
def test_paragraphs_inside_something_are_read_in_their_place(wrapped: str) -> None:
    assert texts(raw(p("Eén.") + wrapped.format(p("Twee.")) + p("Drie."))) == ["Eén.", "Twee.", "Drie."]


def test_rows_and_cells_inside_content_controls_are_read() -> None:
    cell = f"<w:sdt><w:sdtContent><w:tc>{p('cel')}</w:tc></w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent><w:tr>{cell}</w:tr></w:sdtContent></w:sdt>"
    document = raw(f"<w:tbl><w:tblPr/><w:tblGrid/>{row}</w:tbl>" + p("Na."))
    assert [(block.text, block.kind, block.cell) for block in document.blocks] == [
        ("cel", Kind.CELL, Cell(0, 0, 0)),
        ("Na.", Kind.PARAGRAPH, None),
    ]


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    inner = table(("binnen",)) + p("")
    document = raw(table(("buiten", inner)) + p("Na."))
    assert [(block.text, block.cell) for block in document.blocks if block.text] == [
        ("buiten", Cell(0, 0, 0)),
        ("binnen", Cell(1, 0, 0)),
        ("Na.", None),
    ]


def test_of_a_field_the_result_is_read_and_the_code_is_not() -> None:
    nested = field(" REF " + "x", text("fout"))
    body = p(
        "Zie ",
        field(" REF artikel ", text("artikel 3")),
        " en ",
        field(f" IF </w:instrText></w:r>{nested}<w:r><w:instrText>", text("4")),
        ".",
    )
    assert texts(raw(body)) == ["Zie artikel 3 en 4."]


def test_a_field_that_never_ends_swallows_no_text() -> None:
    body = p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "Wij bouwen.") + p("Wij slopen.")
    assert texts(raw(body)) == ["Wij bouwen.", "Wij slopen."]


# Text boxes, drawings and alternatives


def test_a_text_box_is_read_once_behind_the_paragraph_that_holds_it() -> None:
    document = raw(p("Voor ", text_box(p("In het kader.")), "achter.") + p("Na."))
    assert [(block.text, block.number, bool(block.aside)) for block in document.blocks] == [
        ("Voor achter.", 1, False),
        ("In het kader.", 2, True),
        ("Na.", 3, False),
    ]


def test_a_text_box_of_which_only_the_fallback_holds_text_is_read() -> None:
    old = f"<w:pict><v:textbox><w:txbxContent>{p('Oud kader.')}</w:txbxContent></v:textbox></w:pict>"
    both_forms = (
        '<mc:AlternateContent><mc:Choice Requires="x"><w:drawing/></mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    )
    assert texts(raw(p("Voor.", f"<w:r>{both_forms}</w:r>"))) == ["Voor.", "Oud kader."]


# Characters


@pytest.mark.parametrize(
    ("element", "character"),
    [
        ("<w:tab/>", "\t"),
        ("<w:br/>", "\n"),
        ("<w:cr/>", "\n"),
        ("<w:noBreakHyphen/>", "\u2011"),
        ("<w:softHyphen/>", "\u00ad"),
        ('<w:sym w:font="Wingdings" w:char="F0E0"/>', "→"),
        ('<w:sym w:font="Symbol" w:char="F0B3"/>', "≥"),
        ('<w:sym w:font="Symbol" w:char="F031"/>', "1"),
        ('<w:sym w:font="Symbol" w:char="F020"/>', " "),
        ('<w:sym w:font="Wingdings" w:char="F083"/>', "③"),
        ('<w:sym w:font="Wingdings" w:char="F095"/>', "❿"),
        ('<w:sym w:font="Wingdings 2" w:char="F052"/>', "☑"),
        ('<w:sym w:font="Wingdings 2" w:char="F06A"/>', "①"),
        ('<w:sym w:font="Arial" w:char="20AC"/>', "€"),
        ('<w:sym w:font="Arial" w:char="onzin"/>', ""),
        ("<w:lastRenderedPageBreak/>", ""),
    ],
)
def test_a_character_that_is_an_element_is_read(element: str, character: str) -> None:
    assert texts(raw(p("a", f"<w:r>{element}</w:r>", "b"))) == [f"a{character}b"]


def test_of_ruby_the_base_is_read_and_the_gloss_is_not() -> None:
    ruby = (
        f"<w:r><w:ruby><w:rt>{text('uitleg')}</w:rt><w:rubyBase>{text('woord')}</w:rubyBase></w:ruby></w:r>"
    )
    assert texts(raw(p("Een ", ruby, "."))) == ["Een woord."]


def test_a_formula_is_read_as_its_characters() -> None:
    formula = "<m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>=2</m:t></m:r></m:oMath>"
    assert texts(raw(p("Neem ", formula, "."))) == ["Neem x=2."]


def test_braces_in_a_draft_are_text() -> None:
    assert texts(raw(p("Reserveer {{ bedrag }} {% if x %}."))) == ["Reserveer {{ bedrag }} {% if x %}."]


def test_a_comment_in_the_xml_does_not_cut_the_text() -> None:
    assert texts(raw("<w:p><w:r><w:t>Wij <!-- x -->bouwen.</w:t></w:r></w:p>")) == ["Wij bouwen."]


# Headings, lists, tables of contents


def test_headings_are_known_by_outline_level_whatever_the_style_is_called() -> None:
    own = (
        '<w:style w:type="paragraph" w:styleId="Hfst"><w:name w:val="Hoofdstuk"/>'
        '<w:basedOn w:val="Kop2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Plat"><w:name w:val="Plat"/><w:basedOn w:val="Kop1"/>'
        '<w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
    )
    body = (
        styled("Titel", "Akkoord")
        + styled("Kop1", "Wonen")
        + styled("Hfst", "Bouwen")
        + styled("Plat", "Geen kop")
        + p("Los", properties='<w:outlineLvl w:val="2"/>')
        + styled("Heading3", "Stijl die er niet is")
    )
    document = raw(body, styles=builders.STYLES + own)
    assert [(block.kind, block.level) for block in document.blocks] == [
        (Kind.HEADING, 0),
        (Kind.HEADING, 1),
        (Kind.HEADING, 2),
        (Kind.PARAGRAPH, 0),
        (Kind.HEADING, 3),
        (Kind.HEADING, 3),
    ]


def test_styles_that_are_based_on_each_other_in_a_circle_do_no_harm() -> None:
    circle = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:name w:val="{one}"/>'
        f'<w:basedOn w:val="{other}"/></w:style>'
        for one, other in (("A", "B"), ("B", "A"))
    )
    assert texts(raw(styled("A", "Tekst."), styles=builders.STYLES + circle)) == ["Tekst."]


def test_a_short_bold_line_with_text_below_it_is_a_heading_with_a_remark() -> None:
    body = (
        p(BOLD.format("Wonen en groen"))
        + p("Wij bouwen.")
        + p(BOLD.format("Dit moet echt."))
        + p("Wij slopen.")
    )
    document = raw(body)
    assert [block.kind for block in document.blocks] == [
        Kind.HEADING,
        Kind.PARAGRAPH,
        Kind.PARAGRAPH,
        Kind.PARAGRAPH,
    ]
    remark = next(one for one in document.remarks if one.code == "RP129")
    assert "Wonen en groen" in remark.text


def test_a_bold_line_at_the_end_or_bold_in_part_is_no_heading() -> None:
    body = p(BOLD.format("Wonen"), " en groen") + p("Wij bouwen.") + p(BOLD.format("Ondertekening"))
    assert [block.kind for block in raw(body).blocks] == [Kind.PARAGRAPH] * 3


def test_a_bold_line_stands_below_the_real_heading_above_it() -> None:
    body = styled("Kop1", "Wonen") + p(BOLD.format("Bouwen")) + p("Wij bouwen.")
    assert [(block.kind, block.level) for block in raw(body).blocks][:2] == [
        (Kind.HEADING, 1),
        (Kind.HEADING, 2),
    ]


def test_the_numbers_that_word_counts_are_known_and_are_no_text() -> None:
    body = "".join(
        (
            numbered(1, 0, "Wonen"),
            numbered(1, 1, "Bouwen"),
            numbered(1, 1, "Slopen"),
            numbered(1, 2, "eerst"),
            numbered(1, 2, "dan"),
            numbered(1, 0, "Groen"),
            numbered(1, 1, "Bomen"),
            numbered(3, 0, "Anders"),
        )
    )
    document = raw(body, numbering=NUMBERING)
    labels = ["Artikel 1.", "1.1", "1.2", "a)", "b)", "Artikel 2.", "2.1", "Artikel 7."]
    assert [block.label for block in document.blocks] == labels
    assert document.blocks[0].text == "Wonen"
    assert all(block.kind is Kind.ITEM and block.ordered for block in document.blocks)


def test_a_deleted_item_does_not_count_along() -> None:
    gone = numbered(1, 1, dele("Weg"), more=mark("del"))
    body = numbered(1, 0, "Wonen") + numbered(1, 1, "Eén") + gone + numbered(1, 1, "Twee")
    assert [block.label for block in accepted(raw(body, numbering=NUMBERING)).blocks] == [
        "Artikel 1.",
        "1.1",
        "1.2",
    ]


def test_bullets_are_items_without_a_number() -> None:
    document = raw(numbered(2, 0, "een") + numbered(0, 0, "geen lijst"), numbering=NUMBERING)
    assert [(block.kind, block.ordered, block.label) for block in document.blocks] == [
        (Kind.ITEM, False, ""),
        (Kind.PARAGRAPH, False, ""),
    ]


def test_a_list_that_belongs_to_a_style_is_a_list() -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="Opsom"><w:name w:val="Opsomming"/>'
        '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    document = raw(styled("Opsom", "een"), styles=builders.STYLES + style, numbering=NUMBERING)
    assert document.blocks[0].kind is Kind.ITEM


def test_a_table_of_contents_is_counted_and_marked_as_such() -> None:
    lines = p("Inhoud") + styled("Inhopg1", "Wonen", "<w:r><w:tab/></w:r>", "3")
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{lines}</w:sdtContent></w:sdt>"
    )
    document = raw(control + styled("Kop1", "Wonen"))
    assert [(block.kind, block.number) for block in document.blocks] == [
        (Kind.CONTENTS, 1),
        (Kind.CONTENTS, 2),
        (Kind.HEADING, 3),
    ]


def test_a_table_of_contents_that_is_only_a_field_ends_where_the_field_ends() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>'
    separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end"))
    body = p(begin, separate, "Wonen 3") + p("Groen 4") + p(end) + p("Wij bouwen.")
    assert [block.kind for block in raw(body).blocks] == [Kind.CONTENTS] * 3 + [Kind.PARAGRAPH]


# Notes and comments


def test_a_note_is_a_block_right_behind_its_paragraph() -> None:
    notes = (
        f'<w:footnote w:id="-1" w:type="separator">{p("")}</w:footnote>'
        f'<w:footnote w:id="2">{p("Mits gedekt.")}</w:footnote>'
    )
    ends = f'<w:endnote w:id="2">{p("Aan het eind.")}</w:endnote>'
    body = p("Wij bouwen", reference("footnote", 2), " door", reference("endnote", 2), ".") + p("Na.")
    document = raw(body, footnotes=notes, endnotes=ends)
    assert [(block.text, block.kind, block.number) for block in document.blocks] == [
        ("Wij bouwen door.", Kind.PARAGRAPH, 1),
        ("Mits gedekt.", Kind.NOTE, 2),
        ("Aan het eind.", Kind.NOTE, 3),
        ("Na.", Kind.PARAGRAPH, 4),
    ]


def test_a_note_whose_reference_is_deleted_goes_with_it() -> None:
    notes = f'<w:footnote w:id="2">{p("Mits gedekt.")}</w:footnote>'
    body = p("Wij bouwen", ins(reference("footnote", 2), kind="del"), ".")
    assert both(body, footnotes=notes) == (["Wij bouwen."], ["Wij bouwen.", "Mits gedekt."])


def test_a_note_that_a_deleted_and_a_standing_reference_share_stands_with_the_latter() -> None:
    notes = f'<w:footnote w:id="2">{p("Mits gedekt.")}</w:footnote>'
    body = p("Eén", ins(reference("footnote", 2), kind="del"), ".") + p("Twee", reference("footnote", 2), ".")
    assert both(body, footnotes=notes) == (["Eén.", "Twee.", "Mits gedekt."],) * 2


def test_a_comment_is_read_with_its_author_and_the_words_that_it_is_about() -> None:
    who = f'w:author="Wethouder" w:initials="W" w:date="{builders.MOMENT}"'
    comments = f'<w:comment w:id="4" {who}>{p("Te stellig.")}</w:comment>'
    body = p(
        "Wij ",
        '<w:commentRangeStart w:id="4"/>',
        "garanderen",
        '<w:commentRangeEnd w:id="4"/>',
        '<w:r><w:commentReference w:id="4"/></w:r>',
        " dit.",
    )
    document = raw(body, comments=comments)
    comment = document.comments[0]
    assert (comment.text, comment.author, comment.initials) == ("Te stellig.", "Wethouder", "W")
    assert document.blocks[comment.block].text[comment.start : comment.end] == "garanderen"
    assert "RP122" in codes(document)


# What may mislead, and what is not compared


@pytest.mark.parametrize(
    ("look", "kind"),
    [
        ("<w:vanish/>", "verborgen tekst"),
        ('<w:color w:val="FFFFFF"/>', "witte tekst"),
        ('<w:sz w:val="2"/>', "onleesbaar kleine tekst"),
    ],
)
def test_text_that_cannot_be_seen_is_read_and_told(look: str, kind: str) -> None:
    document = raw(p("Wij bouwen", f"<w:r><w:rPr>{look}</w:rPr><w:t> niet</w:t></w:r>", "."))
    assert texts(document) == ["Wij bouwen niet."]
    remark = next(one for one in document.remarks if one.code == "RP123")
    assert remark.text.startswith(f"{kind} in alinea 1")


@pytest.mark.parametrize(
    "look",
    [
        '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="00356B"/>',
        '<w:vanish w:val="0"/>',
        '<w:sz w:val="18"/>',
    ],
)
def test_text_that_can_be_seen_gives_no_remark(look: str) -> None:
    assert "RP123" not in codes(raw(p(f"<w:r><w:rPr>{look}</w:rPr><w:t>Kop</w:t></w:r>", " en tekst")))


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Wij \u202eniet bouwen.", "leesrichting"),
        ("Wij bou\u200bwen.", "onzichtbare tekens"),
        ("Wij b\u043euwen.", "ander schrift"),
    ],
)
def test_characters_that_deceive_the_eye_are_told(written: str, told: str) -> None:
    assert any(one.code == "RP124" and told in one.text for one in raw(p(written)).remarks)


def test_ordinary_dutch_typography_is_not_suspected() -> None:
    assert "RP124" not in codes(
        raw(p("De coöperatie – ‘samen’ – krijgt € 1 mln.; ge\u00admeente, pi is π en Ω."))
    )


def test_what_is_not_compared_is_named() -> None:
    relations = (
        f'<Relationship Id="h" Type="{builders.RELATIONS}/header" Target="header.xml"/>'
        f'<Relationship Id="o" Type="{builders.RELATIONS}/oleObject" Target="embeddings/oleObject1.bin"/>'
    )
    picture = (
        "<w:r><w:drawing><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></w:drawing></w:r>"
    )
    body = p("Tekst.", picture) + '<w:altChunk r:id="x"/>'
    parts = builders.word_parts(body, relations)
    parts["word/header.xml"] = f"<w:hdr {builders.NAMESPACES}>{p('Concept, vertrouwelijk')}</w:hdr>".encode()
    document = read_bytes(builders.zipped(parts), "concept.docx")
    told = {one.code: one.text for one in document.remarks}
    assert told["RP125"] == "niet vergeleken: kop- en voetteksten, 1 afbeelding, 1 ingesloten object"
    assert "1 ingevoegd bestand" in told["RP126"]


def test_open_changes_of_form_are_counted() -> None:
    """The words are the same in both views, so they are no open changes of the text (RP121)."""
    former = '<w:rPr><w:b/><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange></w:rPr>'
    centred = '<w:jc w:val="center"/><w:pPrChange w:id="2" w:author="A"><w:pPr/></w:pPrChange>'
    in_note = f'<w:footnote w:id="2"><w:p><w:r>{former}<w:t>Noot.</w:t></w:r></w:p></w:footnote>'
    text = p(
        f"<w:r>{former}<w:t>Tekst.</w:t></w:r>",
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        properties=centred,
    )
    document = read_bytes(builders.word_file(text, footnotes=in_note), "concept.docx")
    told = {one.code: one.text for one in document.remarks}
    assert told["RP125"] == "niet vergeleken: 3 openstaande wijzigingen van de opmaak"
    assert "RP121" not in told


WORD_ART = '<v:shape><v:textpath string="CONCEPT"/></v:shape>'


@pytest.mark.parametrize(
    ("inside", "named"),
    [
        (f"<w:pict>{WORD_ART}</w:pict>", "1 tekst als WordArt"),
        (
            "<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice>"
            f"<mc:Fallback><w:pict>{WORD_ART}</w:pict></mc:Fallback></mc:AlternateContent>",
            "",
        ),
        ("<w:pict><v:shape><v:imagedata/></v:shape></w:pict>", "1 afbeelding"),
        ("<w:object><v:shape><v:imagedata/></v:shape></w:object>", ""),
        (
            '<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="ja"/></w:ddList>'
            '</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/>',
            "1 keuzelijst van een oud formulier",
        ),
    ],
    ids=[
        "WordArt",
        "WordArt for old programs",
        "old picture",
        "picture of an object",
        "old list to choose from",
    ],
)
def test_what_is_seen_and_is_no_paragraph_is_named(inside: str, named: str) -> None:
    document = raw(p("Tekst.", f"<w:r>{inside}</w:r>"))
    told = [remark.text for remark in document.remarks if remark.code == "RP125"]
    assert told == ([f"niet vergeleken: {named}"] if named else [])


def test_a_watermark_in_the_header_is_text_that_is_not_compared() -> None:
    relation = f'<Relationship Id="h" Type="{builders.RELATIONS}/header" Target="header.xml"/>'
    parts = builders.word_parts(p("Tekst."), relation)
    mark = f"<w:p><w:r><w:pict>{WORD_ART}</w:pict></w:r></w:p>"
    parts["word/header.xml"] = f"<w:hdr {builders.NAMESPACES}>{mark}</w:hdr>".encode()
    document = read_bytes(builders.zipped(parts), "concept.docx")
    assert "niet vergeleken: kop- en voetteksten" in [remark.text for remark in document.remarks]


# The file around the text


def test_title_language_properties_and_tables_come_along() -> None:
    parts = builders.word_parts(
        table(("Gemeente", "Bedrag")).replace('<w:gridCol w:w="2000"/>', '<w:gridCol w:w="3000"/>', 1)
        + '<w:sectPr><w:pgSz w:orient="landscape"/></w:sectPr>'
    )
    parts["docProps/core.xml"] = (
        b"<c:coreProperties "
        b'xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        b'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Akkoord</dc:title></c:coreProperties>'
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    core = f'<Relationship Id="c" Type="{package}/metadata/core-properties" Target="docProps/core.xml"/>'
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(
        b"</Relationships>", core.encode() + b"</Relationships>"
    )
    document = read_bytes(builders.zipped(parts), "concept.docx")
    assert (document.title, document.language, document.landscape) == ("Akkoord", "nl-NL", True)
    assert document.tables[0].widths == (0.6, 0.4)


def test_a_strict_file_is_read_like_any_other() -> None:
    parts = builders.word_parts(styled("Kop1", "Wonen") + p("Wij ", dele("a"), ins("b"), "."))
    strict = {
        name: content.replace(
            builders.WORD.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"
        ).replace(builders.RELATIONS.encode(), b"http://purl.oclc.org/ooxml/officeDocument/relationships")
        for name, content in parts.items()
    }
    document = read_bytes(builders.zipped(strict), "concept.docx")
    assert texts(accepted(document)) == ["Wonen", "Wij b."]
    assert document.blocks[0].kind is Kind.HEADING
