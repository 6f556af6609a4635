"""What a file holds and shows nowhere, because nothing refers to it: notes, own styles, numberings.

The text of such a note is a leak like hidden text. Word leaves styles and numberings behind by the hundred;
they are no finding, but a name can stand in theirs, so they go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree

from regioparagraaf.ooxml.clean.found import Findings, Kind
from regioparagraaf.ooxml.names import ENDNOTEREFERENCE, FOOTNOTEREFERENCE, ID, VAL, w

_NOTES: Final = {w("footnote"): FOOTNOTEREFERENCE, w("endnote"): ENDNOTEREFERENCE}
_SETTINGS: Final = w("settings")
_STYLE: Final = w("style")
_STYLE_ID: Final = w("styleId")
_USES_STYLE: Final = (
    w("pStyle"),
    w("rStyle"),
    w("tblStyle"),
    w("styleLink"),
    w("numStyleLink"),
    w("defaultTableStyle"),
    w("clickAndTypeStyle"),
)
_LEADS_ON: Final = (w("basedOn"), w("next"), w("link"))
_NUM, _ABSTRACT, _NUM_ID, _ABSTRACT_ID = w("num"), w("abstractNum"), w("numId"), w("abstractNumId")


def without_notes(trees: Iterable[tuple[str, etree._Element]], found: Findings) -> None:
    """Notes that no sign in the text refers to go. The lines that Word draws above notes are kept among them,
    with a type; one that holds text is shown only where the settings name it (17.11.9)."""
    known = list(trees)
    for part, root in known:
        for tag, reference in _NOTES.items():
            used = {mark.get(ID) for _, tree in known for mark in tree.iter(reference)}
            drawn = {mark.get(ID) for _, tree in known if tree.tag == _SETTINGS for mark in tree.iter(tag)}
            for note in list(root.iterchildren(tag)):
                text = "".join(note.itertext(w("t")))
                is_line = note.get(w("type"), "normal") != "normal"
                is_seen = (not text.strip() or note.get(ID) in drawn) if is_line else note.get(ID) in used
                if not is_seen:
                    found.add(Kind.NOTE, part, text)
                    root.remove(note)


def without_styles(trees: Iterable[etree._Element], codes: str) -> None:
    """Own styles that nothing uses, also not by their name in the code of a field (TOC, STYLEREF)."""
    known = list(trees)
    for styles in [root for root in known if root.tag == w("styles")]:
        own: dict[str, list[etree._Element]] = {}  # some files have two styles under one id
        for style in styles.iterchildren(_STYLE):
            own.setdefault(style.get(_STYLE_ID, ""), []).append(style)
        kept = {use.get(VAL, "") for root in known for use in root.iter(*_USES_STYLE)}
        kept |= {ident for ident, named in own.items() if any(_is_kept(style, codes) for style in named)}
        waiting = list(kept)
        while waiting:
            named = own.get(waiting.pop(), [])
            led = [one.get(VAL, "") for style in named for one in style.iterchildren(*_LEADS_ON)]
            waiting += set(led) - kept
            kept.update(led)
        for ident in own.keys() - kept:
            for style in own[ident]:
                styles.remove(style)


def _is_kept(style: etree._Element, codes: str) -> bool:
    name = style.find(w("name"))
    called = "" if name is None else name.get(VAL, "").casefold()
    is_own = style.get(w("customStyle")) is not None and style.get(w("default")) is None
    return not is_own or bool(called and called in codes)


def without_numberings(trees: Iterable[etree._Element]) -> None:
    """Numberings that no paragraph and no style uses."""
    known = list(trees)
    used = {use.get(VAL) for root in known for use in root.iter(_NUM_ID)}
    for numbering in [root for root in known if root.tag == w("numbering")]:
        for number in list(numbering.iterchildren(_NUM)):
            if number.get(_NUM_ID) not in used:
                numbering.remove(number)
        left = set(_abstract_ids(numbering))
        for abstract in list(numbering.iterchildren(_ABSTRACT)):
            if abstract.get(_ABSTRACT_ID) not in left:
                numbering.remove(abstract)


def _abstract_ids(numbering: etree._Element) -> Iterator[str | None]:
    for number in numbering.iterchildren(_NUM):
        for abstract in number.iterchildren(_ABSTRACT_ID):
            yield abstract.get(VAL)
