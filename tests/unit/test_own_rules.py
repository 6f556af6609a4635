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
    "a comment that ends before it begins": (
        '<w:p><w:commentRangeEnd w:id="7"/><w:r><w:t>ja</w:t></w:r><w:commentRangeStart w:id="7"/></w:p>'
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


def test_a_good_file_breaks_none() -> None:
    body = f"<w:p>{DEL}{GONE}</w:del>{INS}{RUN}</w:ins></w:p>{builders.table(('a', 'b'))}<w:p/>"
    assert broken(builders.word_file(body)) == []
