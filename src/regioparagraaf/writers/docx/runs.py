"""The spans of a block as runs, with their hyperlinks, revisions and comment anchors around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, groupby
from typing import Final

from lxml import etree
from msgspec import Struct, field
from msgspec.structs import replace

from regioparagraaf.document.model import Act, Revision, Role, Span
from regioparagraaf.ooxml.names import RID
from regioparagraaf.writers.docx.controls import control
from regioparagraaf.writers.docx.style import StyleSet
from regioparagraaf.writers.docx.xml import clean, el, text_nodes
from regioparagraaf.writers.looks import ROLE_STYLES

Piece = Span | etree._Element
"""A stretch of text, or a marker that stands between stretches."""


_LONGEST_TIP: Final = 260
"""Letters that Word shows of a tip."""


class Pen(Struct):
    """What is shared while one document is written: its style, and the ids given out so far."""

    style: StyleSet
    ids: Iterator[int] = field(default_factory=lambda: count(1))
    links: dict[str, str] = field(default_factory=dict)
    """Address of a hyperlink -> id of its relationship."""

    def link(self, address: str) -> str:
        return self.links.setdefault(address, f"rIdLink{len(self.links) + 1}")


class Hanging(Struct, frozen=True):
    """A comment in one block: where in it the comment begins and ends."""

    ident: int
    start: int | None
    """None: in an earlier block."""
    end: int | None
    """None: in a later block."""


def content(spans: Sequence[Span], comments: Sequence[Hanging], pen: Pen) -> Iterator[etree._Element]:
    """The children of a paragraph (behind its properties)."""
    whole = (span for span in spans if span.text)
    pieces: Iterable[Piece] = _pieces(spans, comments, pen) if comments else whole
    for link, group in groupby(pieces, key=lambda piece: piece.link if isinstance(piece, Span) else ""):
        linked = list(group)
        inside = _wrapped(linked, 0, pen)
        if not link:
            yield from inside
            continue
        about: dict[str, str | int] = {"history": 1, "tooltip": _tip(link, linked)}
        if link.startswith("#"):
            yield el("hyperlink", *inside, **about, anchor=link[1:])
        else:
            hyperlink = el("hyperlink", *inside, **about)
            hyperlink.set(RID, pen.link(link))
            yield hyperlink


def _tip(link: str, linked: Sequence[Piece]) -> str:
    """What describes a link: a PDF made of the text has to (ISO 14289-1, 7.18.5)."""
    words = "".join(piece.text for piece in linked if isinstance(piece, Span))
    return clean(words if link.startswith("#") else link)[:_LONGEST_TIP]


def revision_element(revision: Revision, pen: Pen, *children: etree._Element) -> etree._Element:
    """`w:ins` or `w:del` with its author and moment. A move is written as plain deletion and insertion:
    Word takes no imperfect move markup."""
    about: dict[str, str | int] = {"id": next(pen.ids), "author": clean(revision.author)}
    if revision.moment:
        about["date"] = revision.moment
    return el("ins" if revision.act is Act.INSERTED else "del", *children, **about)


def mark_properties(mark: Iterable[Revision], pen: Pen) -> etree._Element:
    """`w:rPr` of a paragraph mark: at most one insertion, then at most one deletion (17.3.1.29)."""
    first = {revision.act: revision for revision in reversed(tuple(mark))}
    acts = [first[act] for act in (Act.INSERTED, Act.DELETED) if act in first]
    return el("rPr", *(revision_element(revision, pen) for revision in acts))


def _pieces(spans: Sequence[Span], comments: Sequence[Hanging], pen: Pen) -> Iterator[Piece]:
    """The spans, cut where a comment begins or ends, with the markers between them."""
    length = sum(len(span.text) for span in spans)
    starts: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for comment in comments:
        start = min(max(comment.start or 0, 0), length)
        if comment.start is not None:
            starts.setdefault(start, []).append(comment.ident)
        if comment.end is not None:
            ends.setdefault(min(max(comment.end, start), length), []).append(comment.ident)
    cuts = sorted({0, length, *starts, *ends})
    for begin, end in zip(cuts, [*cuts[1:], length + 1], strict=True):
        closing = [ident for ident in ends.get(begin, ()) if ident not in starts.get(begin, ())]
        yield from (node for ident in closing for node in _comment_end(ident, pen))
        for ident in starts.get(begin, ()):
            yield el("commentRangeStart", id=ident)
            if ident in ends.get(begin, ()):
                yield from _comment_end(ident, pen)
        yield from _between(spans, begin, end)


def _comment_end(ident: int, pen: Pen) -> tuple[etree._Element, etree._Element]:
    style = el("rPr", el("rStyle", val=pen.style.ident("Verwijzingopmerking")))
    return el("commentRangeEnd", id=ident), el("r", style, el("commentReference", id=ident))


def _between(spans: Iterable[Span], begin: int, end: int) -> Iterator[Span]:
    offset = 0
    for span in spans:
        text = span.text[max(begin - offset, 0) : max(end - offset, 0)]
        if text:
            yield replace(span, text=text)
        offset += len(span.text)


def _wrapped(pieces: list[Piece], depth: int, pen: Pen) -> Iterator[etree._Element]:
    """Neighbours in the same revision share one element, from the outermost revision inwards."""

    def outer(piece: Piece) -> Revision | None:
        deep_enough = isinstance(piece, Span) and len(piece.revisions) > depth
        return piece.revisions[depth] if isinstance(piece, Span) and deep_enough else None

    for revision, group in groupby(pieces, key=outer):
        members = list(group)
        if revision is not None:
            yield revision_element(revision, pen, *_wrapped(members, depth + 1, pen))
            continue
        for piece in members:
            if not isinstance(piece, Span):
                yield piece
            elif piece.control:
                yield control(piece.control, _run(piece, pen), next(pen.ids))
            else:
                yield _run(piece, pen)


def is_plain(span: Span) -> bool:
    """Whether it is nothing but words, in bold or italics perhaps."""
    return span.role is Role.PLAIN and not (span.revisions or span.link or span.control)


def plain_run(span: Span) -> etree._Element:
    """`w:r` of such a span: the same in every document and every style."""
    return _styled_run(span, "")


def _run(span: Span, pen: Pen) -> etree._Element:
    style = "Hyperlink" if span.link and span.role is Role.PLAIN else ROLE_STYLES.get(span.role, "")
    return _styled_run(span, pen.style.ident(style) if style else "")


def _styled_run(span: Span, style: str) -> etree._Element:
    properties = []
    if style:
        properties.append(el("rStyle", val=style))
    if span.bold:
        properties += (el("b"), el("bCs"))
    if span.italic:
        properties += (el("i"), el("iCs"))
    if span.struck:
        properties.append(el("strike"))
    is_deleted = any(revision.act is Act.DELETED for revision in span.revisions)
    heads = [el("rPr", *properties)] if properties else []
    return el("r", *heads, *text_nodes(span.text, is_deleted))
