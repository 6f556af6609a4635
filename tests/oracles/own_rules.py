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
_NEWER_PARTS = ("commentsExtended", "commentsIds", "commentsExtensible", "people")
_BESIDE = ("comments", *_NEWER_PARTS, "styles", "numbering", "settings")
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_NEWER = "http://schemas.microsoft.com/office/word/20"
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def broken(data: bytes) -> list[str]:
    """The rules that this file breaks, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        stories = [
            etree.fromstring(package.read(name))
            for name in package.namelist()
            if re.fullmatch(r"word/(document|footnotes|endnotes)\d*\.xml", name)
        ]
        parts = {
            name: etree.fromstring(package.read(f"word/{name}.xml"))
            for name in _BESIDE
            if f"word/{name}.xml" in package.namelist()
        }
    comments = [parts["comments"]] if "comments" in parts else []
    found = {rule for story in stories for rule in _broken(story)} | set(_comments(stories, comments))
    found |= {rule for root in (*stories, *parts.values()) for rule in _names(root)} | set(
        _whole(stories, parts)
    )
    return sorted(found | set(_referred(stories, parts)) | set(_known(parts)))


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
    yield from _fields(story)
    used = Counter(e.get(f"{_W}id") for e in story.iter(*(_W + name for name in _WITH_ID)))
    if any(number > 1 for number in used.values()):
        yield "a revision id used twice"
    others = {e.get(f"{_W}id") for e in story.iter(f"{_W}commentRangeStart", f"{_W}bookmarkStart")}
    if not others.isdisjoint(used):
        yield "an id of a revision and of a comment or bookmark"
    for cell in story.iter(f"{_W}tc"):
        blocks = [child.tag for child in cell if child.tag in (f"{_W}p", f"{_W}tbl", f"{_W}sdt")]
        if not blocks or blocks[-1] == f"{_W}tbl":
            yield "a cell that does not end in a paragraph"
    for table in story.iter(f"{_W}tbl"):
        following = table.getnext()
        if following is not None and following.tag == table.tag:
            yield "two tables that touch"


def _whole(stories: list[etree._Element], parts: dict[str, etree._Element]) -> Iterator[str]:
    """Rules over the parts together."""
    ids = [{e.get(f"{_W}id") for e in story.iter(*_REVISIONS)} for story in stories]
    if len(set().union(*ids)) < sum(map(len, ids)):
        yield "a revision id in two parts"
    revised = any(next(story.iter(*_REVISIONS), None) is not None for story in stories)
    tracking = None if "settings" not in parts else parts["settings"].find(f"{_W}trackRevisions")
    if revised and (tracking is None or tracking.get(f"{_W}val", "1") not in ("1", "true", "on")):
        yield "revisions in a file that does not track"
    for story in stories:
        for revision in story.iter(*_REVISIONS):
            if len(revision.get(f"{_W}author", "")) > 255:
                yield "an author of more than 255 letters"


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
    for code in story.iter(f"{_W}instrText"):
        if any(holder.tag == f"{_W}del" for holder in code.iterancestors()):
            yield "instrText in a deletion"


def _marks(story: etree._Element) -> Iterator[str]:
    for paragraph in story.iter(f"{_W}p"):
        mark = paragraph.find(f"{_W}pPr/{_W}rPr")
        tags = [] if mark is None else [child.tag for child in mark]
        revisions = [tag for tag in tags if tag in _REVISIONS]
        if revisions and tags[: len(revisions)] != revisions:
            yield "a revision of a mark that does not come first"
        if len(revisions) > 1:
            yield "a mark with two revisions"
        # An empty one may: it keeps a struck table from another table, or from the end of the text.
        has_text = next(paragraph.iter(f"{_W}t", f"{_W}delText"), None) is not None
        if has_text and revisions and _is_last(paragraph):
            yield "a revision of the last mark of a cell or text"
        if has_text and f"{_W}del" in revisions and _is_kept_table(paragraph.getnext()):
            yield "a struck mark before a table"
        section = paragraph.find(f"{_W}pPr/{_W}sectPr")
        if section is not None and f"{_W}del" in revisions:
            yield "a struck mark that holds a section"


def _is_last(paragraph: etree._Element) -> bool:
    """Whether no paragraph follows that its mark could join to or part from (17.13.5.15)."""
    holder = paragraph.getparent()
    following = paragraph.getnext()
    if holder is None or holder.tag not in (f"{_W}body", f"{_W}tc"):
        return False
    row = holder.getparent()
    if row is not None and row.find(f"{_W}trPr/{_W}ins") is not None:
        return False
    return following is None or following.tag == f"{_W}sectPr"


def _is_kept_table(table: etree._Element | None) -> bool:
    return table is not None and table.tag == f"{_W}tbl" and any(
        row.find(f"{_W}trPr/{_W}del") is None for row in table.iterchildren(f"{_W}tr")
    )  # fmt: skip


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
        yield from _anchors(story)
    for root in comments:
        for comment in root:
            if len(comment.get(f"{_W}initials", "")) > 9:
                yield "initials of more than nine letters"


def _anchors(story: etree._Element) -> Iterator[str]:
    cells: dict[str | None, etree._Element | None] = {}
    for anchor in story.iter(
        *(_W + kind for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"))
    ):
        holders = list(anchor.iterancestors())
        if any(holder.tag == f"{_W}del" for holder in holders):
            yield "a comment mark in a deletion"
        cell = next((holder for holder in holders if holder.tag == f"{_W}tc"), None)
        if cells.setdefault(anchor.get(f"{_W}id"), cell) is not cell:
            yield "a comment over the border of a cell"


def _fields(story: etree._Element) -> Iterator[str]:
    """Fields begin and end in both readings (17.16.18)."""
    for reading, gone in (("accepted", "del"), ("rejected", "ins")):
        depth = 0
        for mark in story.iter(f"{_W}fldChar"):
            if any(holder.tag == _W + gone for holder in mark.iterancestors()):
                continue
            depth += {"begin": 1, "end": -1}.get(mark.get(f"{_W}fldCharType", ""), 0)
            if depth < 0:
                break
        if depth:
            yield f"a field that is broken when {reading}"


def _names(root: etree._Element) -> Iterator[str]:
    """What newer versions of Word write must be named as ignorable (part 3, 7.2), or stand in a choice."""
    ignorable = {root.nsmap.get(prefix) for prefix in root.get(f"{_MC}Ignorable", "").split()}
    if None in ignorable:
        yield "an ignorable prefix that is not declared"
    for element in root.iter(etree.Element):
        used = {
            str(name)[1:].partition("}")[0] for name in (element.tag, *element.attrib) if str(name)[0] == "{"
        }
        newer = {name for name in used if name.startswith(_NEWER)}
        if newer - ignorable - {etree.QName(root).namespace} and not any(
            holder.tag == f"{_MC}AlternateContent" for holder in element.iterancestors()
        ):
            yield "a name of a newer Word that is not ignorable"


def _referred(stories: list[etree._Element], parts: dict[str, etree._Element]) -> Iterator[str]:
    """Styles and lists that are referred to exist."""
    styles = (
        {style.get(f"{_W}styleId") for style in parts["styles"].iter(f"{_W}style")}
        if "styles" in parts
        else set()
    )
    lists = (
        {num.get(f"{_W}numId") for num in parts["numbering"].iter(f"{_W}num")}
        if "numbering" in parts
        else set()
    )
    roots = [*stories, *(parts[name] for name in ("comments",) if name in parts)]
    for root in roots:
        for kind in ("pStyle", "rStyle", "tblStyle"):
            if any(e.get(f"{_W}val") not in styles for e in root.iter(_W + kind)):
                yield f"{kind} of no style"
        if any(e.get(f"{_W}val") not in lists | {"0"} for e in root.iter(f"{_W}numId")):
            yield "numId of no list"


def _known(parts: dict[str, etree._Element]) -> Iterator[str]:
    """Where newer versions of Word keep something beside comments, they keep it of all (a thread by the last
    paragraph of its comment)."""
    wanted = [
        {str(value) for name, value in comment[-1].attrib.items() if str(name).endswith("}paraId")}
        for comment in parts["comments"]
        if len(comment)
    ] if "comments" in parts else []  # fmt: skip
    known = {name: parts[name] for name in ("commentsIds", "commentsExtended") if name in parts}
    for name, root in known.items():
        told = {str(v) for entry in root for n, v in entry.attrib.items() if str(n).endswith("}paraId")}
        if any(not ids or not ids <= told for ids in wanted):
            yield f"a comment that {name} does not know"
    if "commentsIds" in parts and "commentsExtensible" in parts:
        ids, more = (
            {
                str(v)
                for entry in parts[name]
                for n, v in entry.attrib.items()
                if str(n).endswith("}durableId")
            }
            for name in ("commentsIds", "commentsExtensible")
        )
        if not ids <= more:
            yield "a comment that commentsExtensible does not know"


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname
