"""Tracked changes settled in the XML: what a row or cell that goes takes along, and what not."""

from __future__ import annotations

import builders
import pytest
from builders import p, word_file

from regioparagraaf.ooxml.names import local_name, w
from regioparagraaf.ooxml.resolve import accept, reject
from regioparagraaf.ooxml.word import WordFile, open_word

ABOUT = f'w:author="Griffie" w:date="{builders.MOMENT}"'
ROW = "<w:tr><w:trPr>{}</w:trPr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
NEW = f'<w:ins w:id="41" {ABOUT}/>'
KINDS = {
    "bookmark": '<w:bookmarkStart w:id="7" w:name="brug"/>|<w:bookmarkEnd w:id="7"/>',
    "perm": '<w:permStart w:id="7" w:edGrp="everyone"/>|<w:permEnd w:id="7"/>',
    "comment": '<w:commentRangeStart w:id="7"/>|<w:commentRangeEnd w:id="7"/>',
}


def table(*rows: str) -> str:
    grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    return f"<w:tbl><w:tblPr/>{grid}{''.join(rows)}</w:tbl>"


def rejected(body: str) -> WordFile:
    word = open_word(word_file(body), "draft.docx")
    reject(word)
    return word


def ends(word: WordFile, kind: str) -> list[str]:
    found = (local_name(element.tag) for element in word.body.iter())
    return [name.removeprefix(kind) for name in found if name.startswith(kind)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("where", ["a row", "all rows", "a cell"])
@pytest.mark.parametrize("gone", ["begin", "end"])
def test_a_range_keeps_both_ends_where_one_stands_in_what_goes(kind: str, where: str, gone: str) -> None:
    begin, end = KINDS[kind].split("|")
    inside, above, below = ("begin", "", end) if gone == "begin" else ("end", begin, "")
    held = p("Een ", begin if inside == "begin" else end, "brug.")
    if where == "a cell":
        new = ROW.format("", "<w:p/>", f'<w:tcPr><w:cellIns w:id="42" {ABOUT}/></w:tcPr>{held}')
    else:
        new = ROW.format(NEW, p("Fietsbrug"), held)
    first = ROW.format(NEW if where == "all rows" else "", p("Project"), p("Bedrag"))
    word = rejected(p("Boven.", above) + table(first, new) + p("Onder.", below))
    assert ends(word, kind) == (["RangeStart", "RangeEnd"] if kind == "comment" else ["Start", "End"])
    assert "brug." not in "".join(word.body.itertext())


@pytest.mark.parametrize("kind", KINDS)
def test_a_range_goes_with_the_row_that_it_stands_in(kind: str) -> None:
    begin, end = KINDS[kind].split("|")
    new = ROW.format(NEW, p("Fietsbrug", begin), p(end, "Een brug."))
    word = rejected(table(ROW.format("", p("Project"), p("Bedrag")), new) + p("Onder."))
    assert ends(word, kind) == []


def test_a_comment_whose_mark_goes_with_a_row_has_no_range_left() -> None:
    begin, end = KINDS["comment"].split("|")
    mark = '<w:r><w:commentReference w:id="7"/></w:r>'
    new = ROW.format(f'<w:del w:id="41" {ABOUT}/>', p("Fietsbrug", end, mark), p("Een brug."))
    word = open_word(word_file(p("Boven.", begin) + table(new) + p("Onder.")), "draft.docx")
    accept(word)
    assert not list(word.body.iter(w("commentRangeStart"), w("commentRangeEnd"), w("tbl")))
