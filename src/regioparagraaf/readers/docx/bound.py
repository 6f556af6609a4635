"""Controls that Word fills, when it opens the file, with what is kept in another part (17.5.2.6): a place for
words, a date, a list to choose from, a box to tick, a part that is repeated. What stands in the text is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from regioparagraaf.dutch.calendar import MONTHS
from regioparagraaf.dutch.words import normal
from regioparagraaf.errors import RegioError, Remark, counted
from regioparagraaf.ooxml.names import SDT, SDTCONTENT, SDTPR, VAL, WORD_2010, WORD_2012, P, T, local_name, w
from regioparagraaf.ooxml.package import parse
from regioparagraaf.ooxml.word import WordFile
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.docx.fields import RESAVE
from regioparagraaf.readers.noticed import shown

_STEP: Final = on_demand(
    r"(?:/(?:\*|(?:[\w.-]+:)?[\w.-]+)(?:\[[1-9]\d{0,3}\])?){1,20}(?:/@(?:[\w.-]+:)?[\w.-]+)?"
)
"""A path that may be followed: names and numbers alone, so that it costs nothing."""
_PREFIX: Final = on_demand(r"xmlns:([\w.-]+)=['\"]([^'\"]+)['\"]")
_OF_PROPERTIES: Final = {
    "core-properties": "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}",
    "extended-properties": "{6668398D-A668-4E3E-A5EB-62B293D839F1}",
}
"""The stores of the properties of the file ([MS-OI29500] 2.1.536)."""
_WORD_2010: Final = f"{{{WORD_2010}}}"
_WORD_2012: Final = f"{{{WORD_2012}}}"
_LISTS: Final = tuple(map(w, ("dropDownList", "comboBox")))
_YES: Final = frozenset(("1", "true"))
_TICKED, _OPEN_BOX = "☒", "☐"
_NOTHING: Final = "een lege plaats"


def told_of_bound(word: WordFile) -> Iterator[Remark]:
    """The remarks on controls that show something else than stands there."""
    name = word.package.name
    stores: dict[str, etree._Element] | None = None
    told: dict[str, None] = {}
    unknown: dict[str, None] = {}
    for control in _controls(word):
        properties, content = control.find(SDTPR), control.find(SDTCONTENT)
        if properties is None or content is None or properties.find(w("picture")) is not None:
            continue
        for binding in (child for child in properties if local_name(child.tag) == "dataBinding"):
            stores = _stores(word) if stores is None else stores
            if stores and not _STEP.fullmatch(binding.get(w("xpath"), "")):
                unknown.setdefault(_written(content))
            kept = _kept(stores, binding)
            if kept:
                other = _otherwise(properties, content, kept)
                told.update(dict.fromkeys(filter(None, [other])))
    for text in told:
        yield Remark("RP132", f"{text}; gelezen is het eerste", RESAVE, name)
    if unknown:
        text = f"wat Word toont in {counted(len(unknown), 'besturingselement', 'besturingselementen')}"
        text += f" is niet na te gaan: {', '.join(map(shown, list(unknown)[:3]))}"
        yield Remark("RP132", f"{text}; gelezen is wat er nu staat", RESAVE, name)


def _controls(word: WordFile) -> Iterator[etree._Element]:
    for story in (word.document, word.related("footnotes"), word.related("endnotes")):
        if story is not None:
            yield from story.iter(SDT)


def _written(content: etree._Element) -> str:
    return "".join(text.text or "" for text in content.iter(T))


def _otherwise(properties: etree._Element, content: etree._Element, kept: list[str]) -> str:
    """That Word shows something else than stands there; empty where it is the same."""
    written, first = _written(content), kept[0]
    box = properties.find(f"{_WORD_2010}checkbox")
    if properties.find(f"{_WORD_2012}repeatingSection") is not None:
        items = sum(1 for _ in content.iterchildren(SDT))
        told = f"een herhaald deel staat er {items} keer in, en Word toont het {len(kept)} keer"
        return told if items != len(kept) else ""
    if box is not None:
        return _of_box(box, content, first)
    if not first.strip():
        is_prompt = properties.find(w("showingPlcHdr")) is not None
        return "" if is_prompt or not written.strip() else _differs(shown(written), _NOTHING)
    seen = _of_list(properties, _of_rich(first))
    is_same = _says(written, seen, properties.find(w("date")))
    return "" if is_same else _differs(shown(written), shown(seen))


def _differs(written: str, seen: str) -> str:
    return f"in een besturingselement staat {written}, en Word toont daar {seen}"


def _of_list(properties: etree._Element, kept: str) -> str:
    """What a list shows of what is kept: the words of that choice (17.5.2.21)."""
    choices = (item for kind in _LISTS for of in properties.iter(kind) for item in of.iter(w("listItem")))
    words = (item.get(w("displayText"), kept) for item in choices if item.get(w("value")) == kept)
    return next(words, kept)


def _of_rich(kept: str) -> str:
    """The words of text with its looks, which is kept as a file of its own."""
    if "<w:t" not in kept or not kept.lstrip().startswith("<"):
        return kept
    try:
        root = parse(kept.encode(), "customXml", "")
    except RegioError:
        return kept
    return "".join("".join(text.text or "" for text in line.iter(T)) for line in root.iter(P))


def _of_box(box: etree._Element, content: etree._Element, kept: str) -> str:
    """That a box to tick stands there otherwise than it is kept ([MS-DOCX] 2.6.1)."""
    signs = {is_ticked: _sign(box, is_ticked) for is_ticked in (True, False)}
    stands = {f"{ord(one):04X}" for one in _written(content) if not one.isspace()}
    stands |= {mark.get(w("char"), "").upper() for mark in content.iter(w("sym"))}
    is_ticked = kept.strip().lower() in _YES
    if signs[is_ticked] in stands or signs[not is_ticked] not in stands:
        return ""
    names = {True: _TICKED, False: _OPEN_BOX}
    told = f"een aankruisvak staat er in als ‘{names[not is_ticked]}’"
    return f"{told}, en Word toont daar ‘{names[is_ticked]}’"


def _sign(box: etree._Element, is_ticked: bool) -> str:
    state = box.find(f"{_WORD_2010}{'checkedState' if is_ticked else 'uncheckedState'}")
    usual = f"{ord(_TICKED if is_ticked else _OPEN_BOX):04X}"
    return usual if state is None else state.get(f"{_WORD_2010}val", usual).upper()


def _says(written: str, kept: str, date: etree._Element | None) -> bool:
    """Whether what stands in a control is what Word shows of what is kept; of a day the numbers that its
    form (17.5.2.7) writes must be there, and its month by number or name."""
    day = None if date is None else _DAY.match(kept)
    if date is None or day is None:
        return normal(kept) == normal(written)
    form = next((child.get(VAL, "") for child in date.iter(w("dateFormat"))), "yyyy")
    said = set(map(int, _NUMBERS.findall(written)))
    year, month, number = map(int, day.groups())
    shows_year = "y" not in form or not said.isdisjoint((year, year % 100))
    return (
        shows_year
        and _shows_month(written, form, month)
        and (number in said or not _DAY_IN_FORM.search(form))
    )


def _shows_month(written: str, form: str, month: int) -> bool:
    """Whether no other month is named; of a name in another language nothing is said."""
    if not 1 <= month <= len(MONTHS) or "M" not in form:
        return True
    if "MMM" not in form:
        return month in map(int, _NUMBERS.findall(written))
    words = set(re.findall(r"[a-z]{3,}", written.lower()))
    named = {
        at for at, name in enumerate(MONTHS, 1) if not words.isdisjoint((name, name[:3], _SHORT[at - 1]))
    }
    return not named or month in named


_SHORT: Final = "jan feb mrt apr mei jun jul aug sep okt nov dec".split()
_DAY: Final = on_demand(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])")
_NUMBERS: Final = on_demand(r"[0-9]{1,9}")
_DAY_IN_FORM: Final = on_demand(r"(?<!d)dd?(?!d)")


def _stores(word: WordFile) -> dict[str, etree._Element]:
    """The parts that controls are bound to, by their id."""
    package = word.package
    found: dict[str, etree._Element] = {}
    for relationship in package.relationships():
        part = package.find(relationship.target)
        if relationship.kind in _OF_PROPERTIES and part is not None:
            found[_OF_PROPERTIES[relationship.kind]] = package.xml(part)
    for relationship in word.relationships:
        part = package.find(relationship.target)
        if relationship.kind != "customXml" or part is None:
            continue
        ident = relationship.target
        for about in package.relationships(part):
            properties = package.find(about.target)
            if about.kind == "customXmlProps" and properties is not None:
                root = package.xml(properties)
                ident = next((str(v) for k, v in root.attrib.items() if str(k).endswith("itemID")), ident)
        found[ident.upper()] = package.xml(part)
    return found


def _kept(stores: dict[str, etree._Element], binding: etree._Element) -> list[str]:
    """What stands where a control is bound to; without the id of a store Word looks in all (17.5.2.6)."""
    ident = binding.get(w("storeItemID"), "").upper()
    bound = [store for key, store in stores.items() if ident in ("", key)]
    return next((kept for store in bound if (kept := _kept_in(store, binding))), [])


def _kept_in(store: etree._Element, binding: etree._Element) -> list[str]:
    """What stands there in one store, in each place that the path leads to; nothing where it is no plain
    path."""
    path = binding.get(w("xpath"), "")
    if not _STEP.fullmatch(path):
        return []
    names = dict(_PREFIX.findall(binding.get(w("prefixMappings"), "")))
    try:
        found = store.xpath(path, namespaces=names or None, smart_strings=False)
    except etree.XPathError:
        return []
    places = found if isinstance(found, list) else []
    return [
        place if isinstance(place, str) else "".join(map(str, place.itertext()))
        for place in places
        if isinstance(place, str | etree._Element)
    ]
