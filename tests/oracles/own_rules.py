"""Rules about tracked changes that the other judges do not hold, each from the standard or from Word.

`broken` names the rules that a Word file breaks. Redlines break none.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_REVISIONS = frozenset(_W + name for name in ("ins", "del", "moveFrom", "moveTo"))
_WITH_ID = (
    "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "moveFromRangeStart", "moveToRangeStart",
)  # fmt: skip
_RUN_PARENTS = frozenset(
    _W + name for name in ("p", "hyperlink", "sdtContent", "fldSimple", "smartTag", "ins", "del", "body")
) | frozenset(_W + name for name in ("moveFrom", "moveTo", "rPr", "trPr", "numPr", "customXml"))
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def broken(data: bytes) -> list[str]:
    """The rules that this file breaks, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        stories = [
            etree.fromstring(package.read(name))
            for name in package.namelist()
            if re.fullmatch(r"word/(document|footnotes|endnotes)\d*\.xml", name)
        ]
        comments = [
            etree.fromstring(package.read(name)) for name in package.namelist() if name == "word/comments.xml"
        ]
    return sorted({rule for story in stories for rule in _broken(story)} | set(_comments(stories, comments)))


def _broken(story: etree._Element) -> Iterator[str]:
    for revision in story.iter(*_REVISIONS):
        parent = revision.getparent()
        assert parent is not None
        if parent.tag not in _RUN_PARENTS:
            yield f"{_name(revision)} in {_name(parent)}"
        if not revision.get(f"{_W}author"):
            yield "a revision without an author"
        if not _DATE.fullmatch(revision.get(f"{_W}date", "")):
            yield "a revision without a date in UTC"
        if parent.tag != f"{_W}rPr" and parent.tag != f"{_W}trPr" and not len(revision):
            yield "an empty revision"
        if revision.tag == f"{_W}ins" and any(
            holder.tag == f"{_W}ins" for holder in revision.iterancestors()
        ):
            yield "an insertion in an insertion"
    yield from _texts(story)
    yield from _marks(story)
    used = Counter(e.get(f"{_W}id") for e in story.iter(*(_W + name for name in _WITH_ID)))
    if any(number > 1 for number in used.values()):
        yield "a revision id used twice"
    for cell in story.iter(f"{_W}tc"):
        blocks = [child.tag for child in cell if child.tag in (f"{_W}p", f"{_W}tbl", f"{_W}sdt")]
        if not blocks or blocks[-1] == f"{_W}tbl":
            yield "a cell that does not end in a paragraph"
    for table in story.iter(f"{_W}tbl"):
        following = table.getnext()
        if following is not None and following.tag == table.tag:
            yield "two tables that touch"


def _texts(story: etree._Element) -> Iterator[str]:
    for text in story.iter(f"{_W}t", f"{_W}delText"):
        holders = {holder.tag for holder in text.iterancestors()}
        is_deleted = f"{_W}del" in holders
        if is_deleted != (text.tag == f"{_W}delText"):
            yield f"{_name(text)} {'in' if is_deleted else 'outside'} a deletion"
        written = text.text or ""
        if not written and any(tag in _REVISIONS for tag in holders):
            yield "a revision of no text"
        if written != written.strip(" ") and text.get(f"{_XML}space") != "preserve":
            yield "white space that is not kept"
        if "\n" in written or "\t" in written:
            yield "a tab or line end as a character"


def _marks(story: etree._Element) -> Iterator[str]:
    for paragraph in story.iter(f"{_W}p"):
        mark = paragraph.find(f"{_W}pPr/{_W}rPr")
        tags = [] if mark is None else [child.tag for child in mark]
        revisions = [tag for tag in tags if tag in _REVISIONS]
        if revisions and tags[: len(revisions)] != revisions:
            yield "a revision of a mark that does not come first"
        if len(revisions) > 1:
            yield "a mark with two revisions"
        section = paragraph.find(f"{_W}pPr/{_W}sectPr")
        if section is not None and f"{_W}del" in revisions:
            yield "a struck mark that holds a section"


def _comments(stories: list[etree._Element], comments: list[etree._Element]) -> Iterator[str]:
    known = {comment.get(f"{_W}id") for root in comments for comment in root}
    for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        found = Counter(e.get(f"{_W}id") for story in stories for e in story.iter(_W + kind))
        if any(ident not in known for ident in found):
            yield f"{kind} of no comment"
        if any(number > 1 for number in found.values()):
            yield f"{kind} twice"
    for story in stories:
        begun: set[str | None] = set()
        for border in story.iter(f"{_W}commentRangeStart", f"{_W}commentRangeEnd"):
            if border.tag == f"{_W}commentRangeStart":
                begun.add(border.get(f"{_W}id"))
            elif border.get(f"{_W}id") not in begun:
                yield "a comment that ends before it begins"
    for root in comments:
        for comment in root:
            if len(comment.get(f"{_W}initials", "")) > 9:
                yield "initials of more than nine letters"


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname
