"""What travels with a text so that it is known again: dossier, round, date, and a fingerprint a fragment."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.assembly.compose import Composed
from regioparagraaf.document.model import Citation, Document
from regioparagraaf.dossier.model import Dossier, Municipality
from regioparagraaf.dutch.calendar import day_in_words
from regioparagraaf.library.model import Library
from regioparagraaf.trace.fingerprints import fingerprint, of_document, of_item, of_pieces, stamped

PREFIX = "rp."
"""Of the properties that are ours."""
_DOSSIER, _ROUND, _DATE, _WHOSE, _TEXT = (
    PREFIX + word for word in ("dossier", "ronde", "datum", "gemeente", "vingerafdruk")
)
_FRAGMENT, _ITEM = PREFIX + "fragment.", PREFIX + "aanbeveling."


class Issue(Struct, frozen=True):
    """The version that a text was made as."""

    dossier: str
    """Which dossier, by a name that tells nothing of it."""
    round: str
    date: str
    municipality: str
    fragments: Mapping[str, str]
    """Fragment -> fingerprint of its words with the shared values."""
    items: Mapping[str, str]
    """'av2018/A3' -> fingerprint of the recommendation."""
    text: str = ""
    """Of the whole text."""

    @property
    def name(self) -> str:
        """As a sentence speaks of it: 'de versie van 16 april 2026 (ronde 2)'."""
        return f"de versie van {day_in_words(self.date)} (ronde {self.round})"


def mark_of(dossier: Dossier) -> str:
    """The name by which a text carries its dossier: the name of a folder may be telling."""
    return fingerprint(("dossier", dossier.id))


def is_of(then: Issue, dossier: Dossier) -> bool:
    """Whether a text was made from this dossier; texts of before carry its name as it is."""
    return then.dossier in (mark_of(dossier), dossier.id)


def issue(
    library: Library,
    dossier: Dossier,
    composed: Composed,
    date: str,
    municipality: Municipality | None = None,
    common: tuple[Composed, Issue] | None = None,
) -> Issue:
    """What a text of today would carry with it. Whoever made the common text gives it along: most of its
    fingerprints hold here too."""
    pieces, marks, items = (
        (common[0].pieces, common[1].fragments, common[1].items) if common else ((), {}, {})
    )
    known = {(piece.fragment.id, piece.text): marks[piece.fragment.id] for piece in pieces}
    return Issue(
        mark_of(dossier),
        str(dossier.round),
        date,
        municipality.name if municipality else "",
        of_pieces(composed, dossier, municipality, known),
        _of_items(library, composed, items),
        of_document(composed.document),
    )


def _of_items(library: Library, composed: Composed, known: Mapping[str, str]) -> dict[str, str]:
    """Recommendation -> fingerprint, for all that a text carries out."""
    cited = dict.fromkeys(citation for piece in composed.pieces for citation in piece.fragment.citations)
    found = {}
    for citation in cited:
        name = str(citation)
        if name in known:
            found[name] = known[name]
        elif (item := library.item(citation)) is not None:
            found[name] = of_item(item)
    return found


def issued(composed: Composed, this: Issue) -> Document:
    """The text with what it needs to be known again."""
    return replace(stamped(composed, this.fragments), properties=properties(this))


def properties(this: Issue) -> tuple[tuple[str, str], ...]:
    """The properties of a file in a fixed order."""
    return (
        (_DOSSIER, this.dossier),
        (_ROUND, this.round),
        (_DATE, this.date),
        (_WHOSE, this.municipality),
        (_TEXT, this.text),
        *((_FRAGMENT + name, mark) for name, mark in this.fragments.items()),
        *((_ITEM + name, mark) for name, mark in this.items.items()),
    )


def recognised(document: Document) -> Issue | None:
    """The version that a draft was made from; None where it carries nothing of ours."""
    found = dict(document.properties)
    if _DOSSIER not in found:
        return None
    return Issue(
        found[_DOSSIER],
        found.get(_ROUND, ""),
        found.get(_DATE, ""),
        found.get(_WHOSE, ""),
        {name.removeprefix(_FRAGMENT): mark for name, mark in found.items() if name.startswith(_FRAGMENT)},
        {name.removeprefix(_ITEM): mark for name, mark in found.items() if name.startswith(_ITEM)},
        found.get(_TEXT, ""),
    )


class Stale(Struct, frozen=True):
    """What changed since a version, by name."""

    fragments: tuple[str, ...]
    items: tuple[str, ...]
    is_rearranged: bool = False
    """Whether the text as a whole is another one: its order, a heading, or what came in or went."""

    def __bool__(self) -> bool:
        return bool(self.fragments or self.items)

    @property
    def names(self) -> tuple[str, ...]:
        return self.fragments + self.items


def stale(then: Issue, now: Issue) -> Stale:
    """The fragments and recommendations whose words are no longer those of that version; what is new in
    the text was never in that version and is not stale."""
    order = {name: place for place, name in enumerate(now.fragments)}
    gone = [name for name, mark in then.fragments.items() if now.fragments.get(name) != mark]
    return Stale(
        tuple(sorted(gone, key=lambda name: order.get(name, len(order)))),  # some files keep another order
        tuple(name for name, mark in then.items.items() if now.items.get(name, mark) != mark),
        is_rearranged=bool(then.text) and then.text != now.text,
    )


def touched(citation: Citation, fragments: tuple[str, ...], changed: Stale) -> tuple[str, ...]:
    """Which of the changes are about this recommendation: itself, or a fragment that carries it."""
    return tuple(
        name
        for name in changed.names
        if name == str(citation) or (name in fragments and name in changed.fragments)
    )
