"""Each of our own rules about tracked changes can fail."""

from __future__ import annotations

import builders
import pytest
from oracles.own_rules import broken

A = 'w:author="A" w:date="2026-11-24T08:00:00Z"'
INS, DEL = f'<w:ins w:id="1" {A}>', f'<w:del w:id="2" {A}>'
RUN = "<w:r><w:t>ja</w:t></w:r>"
GONE = "<w:r><w:delText>nee</w:delText></w:r>"

FAULTS = {
    "t in a deletion": f"<w:p>{DEL}{RUN}</w:del></w:p>",
    "delText outside a deletion": f"<w:p>{INS}{GONE}</w:ins></w:p>",
    "a revision without an author": f'<w:p><w:ins w:id="1" w:date="2026-11-24T08:00:00Z">{RUN}</w:ins></w:p>',
    "a revision without a date in UTC": (
        f'<w:p><w:ins w:id="1" w:author="A" w:date="24-11-2026">{RUN}</w:ins></w:p>'
    ),
    "an empty revision": f"<w:p>{INS}</w:ins></w:p>",
    "a revision of no text": f"<w:p>{INS}<w:r><w:t/></w:r></w:ins></w:p>",
    "an insertion in an insertion": f'<w:p>{INS}<w:ins w:id="3" {A}>{RUN}</w:ins></w:ins></w:p>',
    "ins in r": f"<w:p><w:r>{INS}</w:ins><w:t>ja</w:t></w:r></w:p>",
    "a revision id used twice": f"<w:p>{INS}{RUN}</w:ins>{INS}{RUN}</w:ins></w:p>",
    "white space that is not kept": f"<w:p>{INS}<w:r><w:t>ja </w:t></w:r></w:ins></w:p>",
    "a tab or line end as a character": "<w:p><w:r><w:t>ja\tnee</w:t></w:r></w:p>",
    "a cell that does not end in a paragraph": "<w:tbl><w:tr><w:tc/></w:tr></w:tbl><w:p/>",
    "two tables that touch": f"{builders.table(('a',))}{builders.table(('b',))}<w:p/>",
    "a revision of a mark that does not come first": (
        f'<w:p><w:pPr><w:rPr><w:b/><w:ins w:id="1" {A}/></w:rPr></w:pPr></w:p>'
    ),
    "a mark with two revisions": (
        f'<w:p><w:pPr><w:rPr><w:ins w:id="1" {A}/><w:del w:id="2" {A}/></w:rPr></w:pPr></w:p>'
    ),
    "a struck mark that holds a section": (
        f'<w:p><w:pPr><w:rPr><w:del w:id="2" {A}/></w:rPr><w:sectPr/></w:pPr></w:p>'
    ),
    "a revision of the last mark of a cell or text": (
        f'<w:p><w:pPr><w:rPr><w:del w:id="1" {A}/></w:rPr></w:pPr>{RUN}</w:p>'
    ),
    "a struck mark before a table": (
        f'<w:p><w:pPr><w:rPr><w:del w:id="1" {A}/></w:rPr></w:pPr>{RUN}</w:p>{builders.table(("a",))}<w:p/>'
    ),
    "instrText in a deletion": f"<w:p>{DEL}<w:r><w:instrText>REF x</w:instrText></w:r></w:del></w:p>",
    "revisions in a file that does not track": f"<w:p>{INS}{RUN}</w:ins></w:p>",
    "an author of more than 255 letters": (
        f'<w:p><w:ins w:id="1" w:author="{"A" * 256}" w:date="2026-11-24T08:00:00Z">{RUN}</w:ins></w:p>'
    ),
    "a comment that ends before it begins": (
        '<w:p><w:commentRangeEnd w:id="7"/><w:r><w:t>ja</w:t></w:r><w:commentRangeStart w:id="7"/></w:p>'
    ),
    "an id of a revision and of a comment or bookmark": (
        f'<w:p><w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>{INS}{RUN}</w:ins></w:p>'
    ),
    "a comment mark in a deletion": f'<w:p>{DEL}<w:commentRangeStart w:id="7"/>{GONE}</w:del></w:p>',
    "a comment over the border of a cell": builders.table(
        (
            builders.p('<w:commentRangeStart w:id="7"/>'),
            builders.p('<w:commentRangeEnd w:id="7"/>'),
        )
    ),
    "a field that is broken when rejected": (
        f'<w:p>{INS}<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:ins>{RUN}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    ),
    "a field that is broken when accepted": (
        f'<w:p>{RUN}{DEL}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:del></w:p>'
        f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{RUN}</w:p>'
    ),
    "pStyle of no style": '<w:p><w:pPr><w:pStyle w:val="Nergens"/></w:pPr></w:p>',
    "numId of no list": '<w:p><w:pPr><w:numPr><w:numId w:val="99"/></w:numPr></w:pPr></w:p>',
    "a name of a newer Word that is not ignorable": (
        '<w:p xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" w15:done="1"/>'
    ),
    "commentReference of no comment": '<w:p><w:r><w:commentReference w:id="7"/></w:r></w:p>',
}


@pytest.mark.parametrize("rule", FAULTS)
def test_a_fault_is_found_and_named(rule: str) -> None:
    assert rule in broken(builders.word_file(FAULTS[rule]))


def test_initials_and_comments_are_counted() -> None:
    comment = '<w:comment w:id="7" w:author="A" w:initials="ABCDEFGHIJ"><w:p/></w:comment>'
    mark = '<w:r><w:commentReference w:id="7"/></w:r>'
    found = broken(builders.word_file(f"<w:p>{mark}{mark}</w:p>", comments=comment))
    assert found == ["commentReference twice", "initials of more than nine letters"]


@pytest.mark.parametrize("name", builders.NEWER_COMMENTS)
def test_a_part_beside_comments_must_know_them_all(name: str) -> None:
    ids = {"commentsIds": 'n:paraId="0000001A" n:durableId="1"'}
    good = ids | {"commentsExtended": 'n:paraId="0000001A"', "commentsExtensible": 'n:durableId="1"'}
    body = builders.p("ja")
    assert broken(builders.with_newer_comments(body, good)) == []
    assert broken(builders.with_newer_comments(body, good | {name: 'n:paraId="0000001B" n:durableId="2"'}))


def test_an_id_counts_over_the_parts() -> None:
    note = f'<w:footnote w:id="1"><w:p>{INS}{RUN}</w:ins></w:p></w:footnote>'
    data = builders.word_file(
        f"<w:p>{INS}{RUN}</w:ins>{builders.reference('footnote', 1)}</w:p>", footnotes=note
    )
    assert "a revision id in two parts" in broken(data)


def test_a_good_file_breaks_none() -> None:
    body = f"<w:p>{DEL}{GONE}</w:del>{INS}{RUN}</w:ins></w:p>{builders.table(('a', 'b'))}<w:p/>"
    assert broken(builders.word_file(body, settings="<w:trackRevisions/>")) == []
