"""Every word of an OpenDocument text is read, in both views."""

from __future__ import annotations

import pytest
from builders import odt_file, odt_parts, zipped
from odt_marks import end, gone, start

from regioparagraaf.document.model import Act, Cell, Document, Kind
from regioparagraaf.document.views import accepted, original
from regioparagraaf.errors import Refused
from regioparagraaf.readers import read_bytes

WHO = (
    "<office:change-info><dc:creator>Griffie</dc:creator><dc:date>2026-11-17T12:00:00</dc:date>"
    "</office:change-info>"
)


def raw(body: str, automatic: str = "", styles: str = "") -> Document:
    return read_bytes(odt_file(body, automatic, styles), "concept.odt")


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def tracked(*regions: tuple[str, str]) -> str:
    """Changed regions: an id, and the deleted paragraphs or nothing for an insertion."""
    made = ""
    for name, deleted in regions:
        kind = "deletion" if deleted else "insertion"
        made += (
            f'<text:changed-region xml:id="{name}" text:id="{name}"><text:{kind}>{WHO}{deleted}</text:{kind}>'
            "</text:changed-region>"
        )
    return f"<text:tracked-changes>{made}</text:tracked-changes>"


def test_inserted_and_deleted_words_are_both_read() -> None:
    regions = tracked(("c1", ""), ("c2", "<text:p>streven naar</text:p>"))
    document = raw(f"{regions}<text:p>Wij {gone('c2')}{start('c1')}bouwen{end('c1')} woningen.</text:p>")
    assert texts(accepted(document)) == ["Wij bouwen woningen."]
    assert texts(original(document)) == ["Wij streven naar woningen."]
    revisions = [span.revisions for span in document.blocks[0].spans if span.revisions]
    assert [(one.act, one.author) for (one,) in revisions] == [
        (Act.DELETED, "Griffie"),
        (Act.INSERTED, "Griffie"),
    ]


def test_a_deleted_paragraph_comes_back_as_the_kind_it_was() -> None:
    regions = tracked(("c1", "<text:p>Weg.</text:p><text:p></text:p>"))
    document = raw(f'{regions}<text:h text:outline-level="2">{gone("c1")}Wonen</text:h>')
    assert [(block.text, block.kind) for block in original(document).blocks] == [
        ("Weg.", Kind.PARAGRAPH),
        ("Wonen", Kind.HEADING),
    ]
    assert texts(accepted(document)) == ["Wonen"]


def test_a_paragraph_that_was_split_is_one_again_when_rejected() -> None:
    body = f"{tracked(('c1', ''))}<text:p>Eén.{start('c1')}</text:p><text:p>{end('c1')}Twee.</text:p>"
    assert texts(accepted(raw(body))) == ["Eén.", "Twee."]
    assert texts(original(raw(body))) == ["Eén.Twee."]


def test_paragraphs_that_were_joined_are_two_again_when_rejected() -> None:
    regions = tracked(("c1", "<text:p></text:p><text:p></text:p>"))
    document = raw(f"{regions}<text:p>Eén. {gone('c1')}Twee.</text:p>")
    assert texts(accepted(document)) == ["Eén. Twee."]
    assert texts(original(document)) == ["Eén. ", "Twee."]


def test_white_space_counts_as_in_the_standard() -> None:
    body = '<text:p>\n  Wij\n  bouwen<text:s text:c="3"/>hier<text:tab/>en<text:line-break/>daar. </text:p>'
    assert texts(raw(body)) == ["Wij bouwen   hier\ten\ndaar."]


def test_two_billion_spaces_are_not_made() -> None:
    document = raw('<text:p>a<text:s text:c="2000000000"/>b</text:p>')
    assert len(document.blocks[0].text) < 2_000


def test_headings_titles_lists_and_cells_are_what_they_are() -> None:
    number = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" '
        'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" '
        'style:num-suffix=")"/></text:list-style>'
    )
    body = (
        '<text:p text:style-name="Title">Akkoord</text:p>'
        '<text:h text:outline-level="1">Wonen</text:h>'
        '<text:list text:style-name="L1"><text:list-item><text:p>een</text:p>'
        "<text:list><text:list-item><text:p>dieper</text:p></text:list-item></text:list></text:list-item>"
        "<text:list-item><text:p>twee</text:p></text:list-item></text:list>"
        "<text:list><text:list-item><text:p>punt</text:p></text:list-item></text:list>"
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>kop</text:p>"
        "</table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell>"
        "<text:p>cel</text:p></table:table-cell></table:table-row></table:table>"
    )
    document = raw(body, automatic=number)
    assert [(b.text, b.kind, b.level, b.ordered, b.label) for b in document.blocks[:6]] == [
        ("Akkoord", Kind.HEADING, 0, False, ""),
        ("Wonen", Kind.HEADING, 1, False, ""),
        ("een", Kind.ITEM, 0, True, "1."),
        ("dieper", Kind.ITEM, 1, True, "a)"),
        ("twee", Kind.ITEM, 0, True, "2."),
        ("punt", Kind.ITEM, 0, False, ""),
    ]
    assert [block.cell for block in document.blocks[6:]] == [Cell(0, 0, 0), Cell(0, 1, 0)]
    assert [block.number for block in document.blocks] == list(range(1, 9))


def test_notes_and_text_boxes_stand_behind_their_paragraph() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Mits gedekt.</text:p></text:note-body></text:note>"
    )
    inside = "<draw:text-box><text:p>Kader.</text:p></draw:text-box><svg:title>x</svg:title>"
    box = f"<draw:frame>{inside}</draw:frame>"
    document = raw(f"<text:p>Wij{note} bouwen{box}.</text:p><text:p>Na.</text:p>")
    assert [(block.text, block.kind) for block in document.blocks] == [
        ("Wij bouwen.", Kind.PARAGRAPH),
        ("Mits gedekt.", Kind.NOTE),
        ("Kader.", Kind.PARAGRAPH),
        ("Na.", Kind.PARAGRAPH),
    ]


def test_a_table_of_contents_is_counted_and_marked_as_such() -> None:
    index = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>Inhoud"
        "</text:index-title-template></text:table-of-content-source><text:index-body>"
        "<text:p>Wonen<text:tab/>3</text:p></text:index-body></text:table-of-content>"
    )
    document = raw(f'{index}<text:h text:outline-level="1">Wonen</text:h>')
    assert [(block.text, block.kind) for block in document.blocks] == [
        ("Wonen\t3", Kind.CONTENTS),
        ("Wonen", Kind.HEADING),
    ]


def test_an_annotation_is_a_comment_and_no_text() -> None:
    note = (
        '<office:annotation office:name="a1"><dc:creator>Wethouder</dc:creator>'
        "<meta:creator-initials>W</meta:creator-initials><text:p>Te stellig.</text:p></office:annotation>"
    )
    document = raw(f'<text:p>Wij {note}garanderen<office:annotation-end office:name="a1"/> dit.</text:p>')
    comment = document.comments[0]
    assert texts(document) == ["Wij garanderen dit."]
    assert (comment.text, comment.author, comment.initials) == ("Te stellig.", "Wethouder", "W")
    assert document.blocks[comment.block].text[comment.start : comment.end] == "garanderen"


@pytest.mark.parametrize(
    "wrapped",
    ["<text:span>{}</text:span>", '<text:a xlink:href="#x">{}</text:a>', "<text:meta>{}</text:meta>"],
)
def test_text_inside_something_is_read(wrapped: str) -> None:
    assert texts(raw(f"<text:p>De raad {wrapped.format('stelt vast')}.</text:p>")) == ["De raad stelt vast."]


def test_bold_and_italic_come_from_the_styles() -> None:
    looks = (("T1", 'fo:font-weight="bold"'), ("T2", 'fo:font-style="italic"'))
    style = "".join(
        f'<style:style style:name="{name}" style:family="text"><style:text-properties {look}/></style:style>'
        for name, look in looks
    )
    bold, italic = (
        f'<text:span text:style-name="T{n}">{text}</text:span>' for n, text in ((1, "b"), (2, "c"))
    )
    body = f"<text:p>a {bold}{italic}</text:p>"
    spans = raw(body, automatic=style).blocks[0].spans
    assert [(span.text, span.bold, span.italic) for span in spans] == [
        ("a ", False, False),
        ("b", True, False),
        ("c", False, True),
    ]


OPEN_OFFICE_2 = (
    b'<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">'
)
"""How OpenOffice 2 began the list of parts."""


def test_a_file_of_open_office_2_is_read_and_its_dtd_is_not_fetched() -> None:
    parts = odt_parts("<text:p>Wij bouwen.</text:p>")
    parts["META-INF/manifest.xml"] = OPEN_OFFICE_2 + parts["META-INF/manifest.xml"]
    assert [block.text for block in read_bytes(zipped(parts), "concept.odt").blocks] == ["Wij bouwen."]


@pytest.mark.parametrize(
    "change", [(b'"Manifest.dtd"', b'"http://x.invalid/x.dtd"'), (b'd">', b'd" [<!ENTITY a "b">]>')]
)
def test_another_dtd_in_the_list_of_parts_is_refused(change: tuple[bytes, bytes]) -> None:
    parts = odt_parts("<text:p>Wij bouwen.</text:p>")
    parts["META-INF/manifest.xml"] = OPEN_OFFICE_2.replace(*change) + parts["META-INF/manifest.xml"]
    with pytest.raises(Refused) as caught:
        read_bytes(zipped(parts), "concept.odt")
    assert caught.value.remarks[0].code == "RP115"


def test_what_is_not_compared_is_named() -> None:
    body = (
        "<text:p>Tekst.<draw:frame><draw:image/><draw:image/></draw:frame>"
        "<draw:frame><draw:object/><draw:image/></draw:frame></text:p>"
    )
    styles = (
        '<style:master-page style:name="Standard"><style:header><text:p>Concept</text:p></style:header>'
        "<style:footer><text:p> </text:p></style:footer></style:master-page>"
    )
    told = [(remark.code, remark.text) for remark in raw(body, styles=styles).remarks]
    assert told == [
        ("RP125", "niet vergeleken: kop- en voetteksten, 1 afbeelding, 1 ingesloten object"),
    ]
    assert not raw("<text:p>Tekst.</text:p>", styles=styles.replace("Concept", "")).remarks


def test_a_script_in_the_text_is_no_text() -> None:
    assert texts(raw("<text:p>Wij <text:script>alert(1)</text:script>bouwen.</text:p>")) == ["Wij bouwen."]
