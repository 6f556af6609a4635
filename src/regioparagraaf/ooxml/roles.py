"""A working version names roles, never persons: who wrote what in a draft becomes 'Gemeente Leiden'.

A redline is made in the draft's own file, in which its writers left their names: in the properties, with
their comments, in the list of people, and in what tells where it came from (`origin`). Different writers
stay apart by a number. The text itself is left alone: outside the regional part nothing of it may change
(docs/vergelijking.md, what a redline must give), so earlier changes there keep their writers; `names_left`
tells of them.
"""

from __future__ import annotations

import re
from typing import Final

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.document.revisions import WORKING
from regioparagraaf.errors import RegioError
from regioparagraaf.ooxml.names import CORE_PROPERTIES, FLDSIMPLE, INSTRTEXT, WORD_2012, T, local_name, w
from regioparagraaf.ooxml.nodes import as_part
from regioparagraaf.ooxml.origin import STORIES, without_origin
from regioparagraaf.ooxml.package import Package
from regioparagraaf.ooxml.repack import repacked
from regioparagraaf.patterns import on_demand

_NAMES: Final = ("creator", "lastModifiedBy")
_TOLD: Final = frozenset("Manager Company Template HyperlinkBase".split())
_ALONE: Final = frozenset("auteur author concept redactie schrijver onderhandelaars vergelijking".split())
"""Who is called so is nobody in particular."""
_BODIES: Final = frozenset(
    """
    afdeling bestuur burgemeester coalitie college dienst fractie gemeente gemeenten gemeenteraad ggd griffie
    hoogheemraadschap ministerie omgevingsdienst partij projectgroep provincie raad regio rekenkamer
    samenwerking samenwerkingsverband secretariaat staten stuurgroep team veiligheidsregio waterschap
    werkgroep werkplaats wethouders
    """.split()
)
"""With one of these the name of an organisation begins."""
_BETWEEN: Final = frozenset("aan bij de den der en het in op 's 't te ten ter van voor w b b&w".split())
_PLACES: Final = frozenset(
    """
    noord oost zuid west midden noordoost noordwest zuidoost zuidwest
    drenthe flevoland friesland fryslân gelderland groningen limburg brabant noord-brabant noord-holland
    overijssel utrecht zeeland zuid-holland holland rijnland delfland schieland randstad nederland
    """.split()
)
_PARTIES: Final = frozenset(
    """
    bbb bij1 cda christenunie cu d66 denk fvd gl gl-pvda groenlinks groenlinks-pvda ja21 nsc pvda pvdd pvv sgp
    sp vvd volt 50plus
    """.split()
)
_MARKS: Final = (b"author", b"initials", b":ed=", b"suggestedsigner", b"userId")
_OUR_PREFIX: Final = "rp."


class Organisations(Struct, frozen=True):
    """What the caller knows to be no person's name."""

    names: frozenset[str] = frozenset()
    """In full: of a region, of parties."""
    places: frozenset[str] = frozenset()
    """What may stand behind 'gemeente' or 'griffie'; alone it may be a surname."""


NONE: Final = Organisations()


def in_role(data: bytes, name: str, role: str, known: Organisations = NONE) -> bytes:
    """The Word file in these bytes with this role in the place of every person; its text is the same."""
    package = Package(data, name)
    writers = _Writers(role, known)
    shown = _shown(package)
    changed = without_origin(package)
    for part in package.names:
        if not part.lower().endswith(".xml"):
            continue
        if not part.startswith("docProps/") and (STORIES.fullmatch(part) or not _may_name(package, part)):
            continue
        root = _root(package, part)
        if root is None:
            continue
        if part.startswith("docProps/"):
            changed[part] = _properties(root, role, shown)
        elif writers.replace(root):
            changed[part] = as_part(root)
    return repacked(data, changed) if changed else data


def unread_parts(package: Package) -> tuple[str, ...]:
    """The parts that may name a person and cannot be looked into: `in_role` leaves them as they are."""
    named = (part for part in package.names if part.lower().endswith(".xml") and _may_name(package, part))
    return tuple(part for part in named if _root(package, part) is None)


def _may_name(package: Package, part: str) -> bool:
    if part.startswith("docProps/"):
        return True
    content = package.read(part)
    return any(mark in content for mark in _MARKS)


def _root(package: Package, part: str) -> etree._Element | None:
    """The root of a part; None where it only says by its name that it is XML, as a part that no other refers
    to may. What is needed for the text is read, and refused, before anyone asks for names."""
    try:
        return package.xml(part)
    except RegioError:
        return None


def working_version(data: bytes, name: str, known: Organisations = NONE) -> tuple[bytes, tuple[str, ...]]:
    """The same file, saying in its properties that it is a working version; and the persons it names."""
    package = Package(data, name)
    persons: set[str] = set(names_left(package, known))
    changed: dict[str, bytes | None] = {}
    for part in package.names:
        if part.lower().endswith(".xml") and not STORIES.fullmatch(part):
            root = _root(package, part) if _may_name(package, part) else None
            if root is None:
                continue
            if part.startswith("docProps/") and root.tag == f"{{{CORE_PROPERTIES}}}coreProperties":
                found = (root.find(f"{{*}}{local}") for local in _NAMES)
                persons |= {(element.text or "").strip() for element in found if element is not None}
                _say_working(root)
                changed[part] = as_part(root)
            else:
                persons |= _authors(root)
    told = sorted(person for person in persons if _is_person(person, known))
    return repacked(data, changed), tuple(told)


def names_left(package: Package, known: Organisations = NONE) -> tuple[str, ...]:
    """The persons whose earlier changes still stand in the text of a Word file."""
    found = {
        author
        for part in package.names
        if STORIES.fullmatch(part) and b":author=" in package.read(part)
        for root in (_root(package, part),)
        if root is not None
        for author in _authors(root)
    }
    return tuple(sorted(person for person in found if _is_person(person, known)))


def _authors(root: etree._Element) -> set[str]:
    return {str(value) for value in _AUTHORS(root)}


_AUTHORS: Final = etree.XPath("//@*[local-name()='author']", smart_strings=False)


def is_role(author: str, known: Organisations = NONE) -> bool:
    """Whether this is the name of an organisation or a part that somebody plays, and no person's.

    A name that cannot be told is a person's: 'Griffie Leiden' is a role, 'Griffie Anna' is not, and 'Holland
    Rijnland' only where the caller knows it.
    """
    name = _folded(author)
    if name in _ALONE or name in map(_folded, known.names) or _SUBSTITUTE.fullmatch(name):
        return True
    first, _, rest = name.partition(" ")
    if first not in _BODIES:
        return False
    there = [place for place in map(_folded, known.names | known.places) if place in rest]
    for place in sorted(there, key=len, reverse=True):
        rest = re.sub(rf"(?<!\S){re.escape(place)}(?!\S)", "", rest)
    return all(word in _WORDS or len(word) == 1 for word in rest.split())


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


_WORDS: Final = _BODIES | _BETWEEN | _PLACES | _PARTIES
_SUBSTITUTE: Final = on_demand(r"(?:gemeente \S.*|concept), schrijver \d+")
"""What we put in the place of a person."""


def _is_person(author: str, known: Organisations) -> bool:
    return bool(author.strip()) and not is_role(author, known)


class _Writers:
    """Persons and the roles that stand for them, the same all through a file."""

    def __init__(self, role: str, known: Organisations) -> None:
        self._role = role
        self._organisations = replace(known, places=known.places | {role.partition(" ")[2] or role})
        self._known: dict[str, str] = {}

    def replace(self, root: etree._Element) -> bool:
        """Puts roles for persons in one part; says whether anything changed."""
        changed = False
        for element in root.iter("*"):
            for key in list(element.attrib):
                local = local_name(key)
                value = str(element.attrib[key])
                if local == "author":
                    new = self._named(value)
                elif local in ("initials", "ed") or local.startswith("suggestedsigner"):
                    new = ""
                elif local == "userId":
                    new = self._named(element.getparent().get(_AUTHOR15, ""))  # type: ignore[union-attr]
                else:
                    continue
                if new == value:
                    continue
                changed = True
                if new:
                    element.set(key, new)
                else:
                    del element.attrib[key]
        return changed

    def _named(self, person: str) -> str:
        if not _is_person(person, self._organisations) or person == self._role:
            return person
        if person in self._known.values():
            return person
        return self._known.setdefault(person, f"{self._role}, schrijver {len(self._known) + 1}")


_AUTHOR15: Final = f"{{{WORD_2012}}}author"


class _Shown(Struct, frozen=True):
    """The properties that stand on the page, in a field that shows them: one that lost its property shows an
    error as soon as Word works it out anew."""

    names: frozenset[str]
    text: str

    def holds(self, name: str, value: str) -> bool:
        return name.casefold() in self.names and value in self.text


def _shown(package: Package) -> _Shown:
    names: set[str] = set()
    text = ""
    for part in package.names:
        asks = STORIES.fullmatch(part) and _FIELD in package.read(part)
        root = _root(package, part) if asks else None
        if root is not None:
            codes = [str(field.get(_INSTR, "")) for field in root.iter(FLDSIMPLE)]
            codes.append("".join(code.text or "" for code in root.iter(INSTRTEXT)))
            names |= {(a or b).casefold() for code in codes for a, b in _PROPERTY.findall(code)}
            text += "".join(piece.text or "" for piece in root.iter(T))
    return _Shown(frozenset(names), text)


_FIELD: Final = b"DOCPROPERTY"
_PROPERTY: Final = on_demand(r'DOCPROPERTY\s+(?:"([^"]+)"|([^\s"\\]+))')
_INSTR: Final = w("instr")


def _properties(root: etree._Element, role: str, shown: _Shown) -> bytes:
    if root.tag == f"{{{CORE_PROPERTIES}}}coreProperties":
        for element in root.iterchildren("*"):
            if local_name(element.tag) in _NAMES:
                element.text = role
        _say_working(root)
    elif any(child.get("fmtid") is not None for child in root):
        for child in list(root):
            name = child.get("name", "")
            value = "".join(map(str, child.itertext())).strip()
            if not name.startswith(_OUR_PREFIX) and not shown.holds(name, value):
                root.remove(child)
    else:
        for child in list(root.iterchildren("*")):
            local = local_name(child.tag)
            if local in _TOLD and not shown.holds(local, (child.text or "").strip()):
                root.remove(child)
    return as_part(root)


def _say_working(core: etree._Element) -> None:
    status = f"{{{CORE_PROPERTIES}}}contentStatus"
    for element in core.findall(status):
        core.remove(element)
    etree.SubElement(core, status).text = WORKING
