"""A Word file without what must not leave, and an account of what there was and of what stays.

The list of what must not leave follows what Word's own Document Inspector looks for, and what it leaves.
Everything is done on the parts in memory; what cannot be taken out without loss is refused, by name.
"""

from __future__ import annotations

from typing import Final

from lxml import etree
from msgspec import Struct

from regioparagraaf.errors import Refused, Remark, fault
from regioparagraaf.ooxml.clean import parts as chosen
from regioparagraaf.ooxml.clean.fields import without_fields
from regioparagraaf.ooxml.clean.found import Finding, Findings, Kind
from regioparagraaf.ooxml.clean.hidden import Looks, without_hidden
from regioparagraaf.ooxml.clean.marks import codes_of, referred_to, without_comments, without_marks
from regioparagraaf.ooxml.clean.pictures import bare
from regioparagraaf.ooxml.clean.properties import core, custom, extended
from regioparagraaf.ooxml.clean.refer import settle
from regioparagraaf.ooxml.clean.revisions import Changes, settled, told
from regioparagraaf.ooxml.clean.staying import staying
from regioparagraaf.ooxml.clean.unused import without_notes, without_numberings, without_styles
from regioparagraaf.ooxml.names import ALTCHUNK, AUTHOR, SUBDOC, WORD_2012, w
from regioparagraaf.ooxml.nodes import as_part
from regioparagraaf.ooxml.word import WordFile, open_word

__all__ = ["Changes", "Cleaned", "Finding", "Kind", "clean"]

_STORIES: Final = (w("document"), w("footnotes"), w("endnotes"), w("hdr"), w("ftr"))
_CORE: Final = "core-properties"
_CORE_PART: Final = "docProps/core.xml"
_EXTENDED: Final = "extended-properties"
_CUSTOM: Final = "custom-properties"
_DONE: Final = {Changes.ACCEPT: "geaccepteerd", Changes.REJECT: "geweigerd"}


class Cleaned(Struct, frozen=True):
    """The parts of a file that may leave, and what it held before."""

    parts: dict[str, bytes]
    findings: tuple[Finding, ...]
    names: tuple[str, ...]
    """Names of people from the properties, comments and changes: they may stand in the text too."""
    stays: tuple[str, ...] = ()
    """What a reader may need and a name can stand in, by kind with its count."""


def clean(data: bytes, name: str, changes: Changes, moment: str) -> Cleaned:
    """The file without all that must not leave; raises Refused for what cannot be taken out."""
    word = open_word(data, name)
    _refuse_what_stays(word)
    found = Findings(done={Kind.REVISION: _DONE[changes]})
    reached = chosen.reach(word.package, found)
    if word.part not in reached.parts:
        raise Refused(_impossible(word, "het zegt zelf niet waar zijn tekst staat"))
    chosen.unreached(word.package, reached, found)
    _people(word, found)
    xml = {
        part: word.package.xml(part)
        for part in reached.parts
        if chosen.is_xml(chosen.type_of(word.package, part))
    }
    _text(word, xml, changes, found)
    _graphics(word, xml, reached, found)
    made = _properties(word, xml, moment, found)
    for part in reached.parts:
        if part in made:
            continue
        made[part] = as_part(xml[part]) if part in xml else _other(word, part, found)
    for dropped in [part for part, content in made.items() if content is None]:
        _forget(word, reached, dropped)
    whole = {part: content for part, content in made.items() if content is not None}
    names = chosen.new_names(whole, reached.kinds, found)
    whole |= chosen.relations(word.package, reached, names)
    types = chosen.content_types(word.package, whole, names)
    renamed = {names.get(part, part): content for part, content in whole.items()}
    ordered = {chosen.TYPES: types} | dict(sorted(renamed.items()))
    return Cleaned(ordered, found.all(), tuple(sorted(found.names)), staying(xml, _addresses(word, reached)))


def _addresses(word: WordFile, reached: chosen.Reach) -> list[str]:
    """Where the links lead that stay."""
    sources = ["", *reached.parts]
    return [
        one.target
        for source in sources
        for one in word.package.relationships(source)
        if one.is_external and one.id not in reached.cut.get(source, {})
    ]


def _refuse_what_stays(word: WordFile) -> None:
    """Raises Refused where the text itself stands in other files, which cannot be looked into."""
    remarks: list[Remark] = []
    if word.is_strict:
        advice = "bewaar het in Word als gewoon Word-document (.docx)"
        remarks.append(
            fault("RP055", "dit bestand staat in de strikte vorm van Word", advice, word.package.name)
        )
    if next(word.document.iter(ALTCHUNK, SUBDOC), None) is not None:
        remarks.append(_impossible(word, "een deel van de tekst staat in een ingevoegd bestand"))
    if remarks:
        raise Refused(*remarks)


def _impossible(word: WordFile, text: str) -> Remark:
    advice = "open het in Word, bewaar het opnieuw als .docx en probeer het nog eens"
    return fault("RP442", f"hiervan kan geen verzendversie worden gemaakt: {text}", advice, word.package.name)


def _people(word: WordFile, found: Findings) -> None:
    """Who wrote comments, and who is in the list of people."""
    comments = word.related("comments")
    for comment in () if comments is None else comments.iter(w("comment")):
        text = "".join(piece.text or "" for piece in comment.iter(w("t")))
        found.add(Kind.COMMENT, "comments", text)
        found.add_name(comment.get(AUTHOR, ""))
    people = word.related("people")
    for person in () if people is None else people.iter(f"{{{WORD_2012}}}person"):
        author = person.get(f"{{{WORD_2012}}}author", "")
        found.add(Kind.PERSON, "people", author)
        found.add_name(author)


def _text(word: WordFile, xml: dict[str, etree._Element], changes: Changes, found: Findings) -> None:
    stories = [(part, root) for part, root in xml.items() if root.tag in _STORIES]
    everywhere = [(part, root) for part, root in xml.items() if not part.startswith("docProps")]
    told(everywhere, found)
    settled(word, everywhere, changes)
    looks = Looks(word.related("styles"))
    for part, root in stories:
        without_comments(root)
        without_hidden(root, looks, part, found)
        without_fields(root, part, found)
    without_notes(everywhere, found)
    referred = referred_to(root for _, root in everywhere)
    for part, root in everywhere:
        without_marks(root, part, referred, found)
    trees = [root for _, root in everywhere]
    without_styles(trees, codes_of(trees))
    without_numberings(trees)


def _graphics(word: WordFile, xml: dict[str, etree._Element], reached: chosen.Reach, found: Findings) -> None:
    remarks = []
    for part, root in xml.items():
        for local in settle(root, reached.cut.get(part, {}), part, found):
            remarks.append(_impossible(word, f"onderdeel '{part}' kan niet zonder {local}"))
    if remarks:
        raise Refused(*dict.fromkeys(remarks))


def _properties(
    word: WordFile, xml: dict[str, etree._Element], moment: str, found: Findings
) -> dict[str, bytes | None]:
    made: dict[str, bytes | None] = {}
    for relationship in word.package.relationships():
        part = None if relationship.is_external else word.package.find(relationship.target)
        if part is None or part not in xml or part in made:
            continue
        if relationship.kind == _CORE:
            made[part] = core(xml[part], part, moment, found)
        elif relationship.kind == _EXTENDED:
            made[part] = extended(xml[part], part, found)
        elif relationship.kind == _CUSTOM:
            custom(xml[part], part, found)
            made[part] = None
    if not any(relationship.kind == _CORE for relationship in word.package.relationships()):
        chosen.add_core(word.package, _CORE_PART)
        made[_CORE_PART] = core(None, _CORE_PART, moment, found)
    return made


def _other(word: WordFile, part: str, found: Findings) -> bytes:
    """A part that is no XML: a picture, an embedded font."""
    content = word.package.read(part)
    left = bare(content, part)
    if left != content:
        found.add(Kind.PICTURE, part, part.rpartition("/")[2])
    return left


def _forget(word: WordFile, reached: chosen.Reach, part: str) -> None:
    reached.parts.remove(part)
    for relationship in word.package.relationships():
        if not relationship.is_external and word.package.find(relationship.target) == part:
            reached.cut.setdefault("", {})[relationship.id] = relationship
