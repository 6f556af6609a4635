"""What a draft offers in two forms, around runs or around paragraphs, in the one form that Word shows.

Word reads one branch of `mc:AlternateContent` and writes that alone when it saves (ECMA-376 part 3, 10.2). A
redline in one branch would leave the other as it was, for a program that reads that one; so in the part the
branch that is read takes the place of both. Within a run (text boxes, pictures) both forms stay.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from lxml import etree

from regioparagraaf.ooxml.names import ALTERNATE, COMPATIBILITY, WORD, P, R, namespace
from regioparagraaf.ooxml.walk import branch
from regioparagraaf.ooxml.word import WordFile

_IGNORABLE: Final = f"{{{COMPATIBILITY}}}Ignorable"
_NEWER: Final = "http://schemas.microsoft.com/"
"""How the namespaces begin that came after the standard, and that a program need not know."""


def in_one_form(word: WordFile, part: Collection[etree._Element]) -> None:
    """Leaves of each alternative around paragraphs of the part, or around runs in them, the branch that is
    read, where that can stand without the other."""
    for story in (word.body, word.related("footnotes"), word.related("endnotes")):
        for alternate in [] if story is None else list(story.iter(ALTERNATE)):
            read = branch(alternate)
            if read is not None and _touches(alternate, read, part) and _can_stand_alone(alternate, read):
                holder = alternate.getparent()
                assert holder is not None, alternate
                at = holder.index(alternate)
                holder[at : at + 1] = list(read)


def _touches(alternate: etree._Element, read: etree._Element, part: Collection[etree._Element]) -> bool:
    """Whether it stands around runs in the part, or around paragraphs of it."""
    holder = alternate.getparent()
    if holder is None or holder.tag == R or namespace(holder.tag) != WORD:
        return False
    host = next(alternate.iterancestors(P), None)
    if host is not None and host in part:
        return next(read.iter(R), None) is not None
    return any(paragraph in part for paragraph in read.iter(P))


def _can_stand_alone(alternate: etree._Element, read: etree._Element) -> bool:
    """Whether any Word takes this branch, as it comes first and asks for what all of them know, and each
    program may read what is in it."""
    if alternate[0] is not read:
        return False
    names = alternate.nsmap
    told = (alternate.getroottree().getroot().get(_IGNORABLE) or "").split()
    passed_over = {names.get(prefix) for prefix in told}
    return all(name in passed_over for name in _names(read) if name.startswith(_NEWER))


def _names(element: etree._Element) -> Iterator[str]:
    """The namespaces within an element, but for what is itself offered in two forms."""
    for child in element:
        if child.tag != ALTERNATE:
            yield from (namespace(name) for name in (child.tag, *child.attrib))
            yield from _names(child)
