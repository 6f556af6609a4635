"""Fields, of which the code says something else than the text that stands there: those that Word fills in
anew when it opens the file, those that it shows by itself, and those whose code contradicts their result.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from math import prod
from typing import Final

from lxml import etree
from msgspec import Struct

from regioparagraaf.dutch.words import normal
from regioparagraaf.errors import Remark, counted
from regioparagraaf.ooxml.names import DEL, FLDCHAR, FLDSIMPLE, INSTRTEXT, MOVEFROM, VAL, T, w
from regioparagraaf.ooxml.word import WordFile
from regioparagraaf.patterns import on_demand
from regioparagraaf.readers.noticed import shown

_OFF: Final = ("0", "false", "off")
_OWN_WORDS: Final = frozenset(
    "= QUOTE IF COMPARE SET ASK FILLIN REF DOCPROPERTY DOCVARIABLE INCLUDETEXT AUTOTEXT AUTHOR COMMENTS"
    " SUBJECT TITLE KEYWORDS INFO MERGEFIELD USERNAME LASTSAVEDBY FILENAME LINK DDE DDEAUTO DATABASE".split()
)
"""Fields that give words; the others give numbers of pages, contents and links."""
_EACH_TIME: Final = frozenset(("DATE", "TIME"))
"""Fields that Word fills in whenever it opens or prints the file."""
_SHOWN_BY_ITSELF: Final = frozenset(
    "MACROBUTTON GOTOBUTTON EQ SYMBOL ADVANCE LISTNUM FORMCHECKBOX AUTONUM AUTONUMLGL AUTONUMOUT".split()
)
_PAGES: Final = frozenset("PAGE NUMPAGES SECTION SECTIONPAGES".split())
"""Fields that Word counts anew whenever it lays out the pages."""
_SILENT: Final = frozenset(("SET", "ASK"))
"""Fields that remember something and show nothing."""
_DELETED_CODE: Final = w("delInstrText")
_OF_TODAY: Final = tuple(map(w, "dayShort dayLong monthShort monthLong yearShort yearLong".split()))
"""Elements in whose place the date of today is seen (17.3.3)."""
RESAVE: Final = "open het in Word, lees na wat er staat, bewaar het opnieuw en geef die versie"


class Field(Struct):
    """A field with its code and what stands there of it."""

    begin: etree._Element
    code: str = ""
    result: str = ""
    is_dirty: bool = False
    is_locked: bool = False
    has_inner: bool = False
    """Whether its code holds another field, so that what it says cannot be read from it."""
    is_in_result: bool = False
    """While it is being read: whether its code has ended."""

    @property
    def kind(self) -> str:
        words = self.code.replace("=", "= ", 1).split()
        return words[0].upper() if words else ""

    @property
    def is_deleted(self) -> bool:
        return next(self.begin.iterancestors(DEL, MOVEFROM), None) is not None


def told_of_fields(word: WordFile, name: str) -> Iterator[Remark]:
    """The remarks on the fields of a text and its notes."""
    stories = (word.document, word.related("footnotes"), word.related("endnotes"))
    every = (field for story in stories if story is not None for field in fields_of(story))
    fields = [field for field in every if not field.is_deleted]
    yield from _filled_anew(word, fields, name)
    yield from _shown_by_itself(word, fields, name)
    yield from _contradicted(fields, name)
    yield from _silent(fields, name)


def fields_of(story: etree._Element) -> Iterator[Field]:
    """Every field, also one within another or in a deletion; one without an end has no result."""
    yield from map(_simple, story.iter(FLDSIMPLE))
    open_fields: list[Field] = []
    if next(story.iter(FLDCHAR), None) is None:
        return
    for element in story.iter(FLDCHAR, INSTRTEXT, _DELETED_CODE, T):
        kind = element.get(w("fldCharType")) if element.tag == FLDCHAR else ""
        if kind == "begin":
            for around in open_fields[-1:]:
                around.has_inner |= not around.is_in_result
            open_fields.append(Field(element, "", "", _is(element, "dirty"), _is(element, "fldLock")))
        elif not open_fields:
            continue
        elif kind == "separate":
            open_fields[-1].is_in_result = True
        elif kind == "end":
            yield open_fields.pop()
        elif element.tag != T or not open_fields[-1].is_in_result:
            open_fields[-1].code += element.text or ""  # Word takes plain text in a code for code too
        else:
            for field in open_fields:
                field.result += (element.text or "") if field.is_in_result else ""
    yield from open_fields


def _simple(field: etree._Element) -> Field:
    result = "".join(text.text or "" for text in field.iter(T))
    return Field(field, field.get(w("instr"), ""), result, _is(field, "dirty"), _is(field, "fldLock"))


def _is(mark: etree._Element, name: str) -> bool:
    return mark.get(w(name), "0") not in _OFF


def _filled_anew(word: WordFile, fields: list[Field], name: str) -> Iterator[Remark]:
    """Fields that Word works out anew when it opens the file: what they say now is not what is seen then."""
    settings = word.related("settings")
    update = None if settings is None else settings.find(w("updateFields"))
    all_dirty = update is not None and update.get(VAL, "1") not in _OFF
    codes = [
        field.code.strip()
        for field in fields
        if not field.is_locked
        and (_is_each_time(field) or (field.kind in _OWN_WORDS and (all_dirty or field.is_dirty)))
    ]
    found = list(dict.fromkeys(codes))
    if found:
        text = f"Word vult {counted(len(found), 'veld', 'velden')} opnieuw in bij het openen: "
        text += f"{', '.join(map(shown, found[:3]))}; gelezen is wat er nu staat"
        yield Remark("RP132", text, RESAVE, name)


def _is_each_time(field: Field) -> bool:
    return field.kind in _EACH_TIME or (field.kind in _PAGES and not _count().fullmatch(field.result))


@cache
def _count() -> re.Pattern[str]:
    """The number of a page, in any of its forms (17.18.59)."""
    return re.compile(r"\s*(?:[0-9]+|[ivxlcdm]+|[a-z])\s*", re.IGNORECASE)


def _shown_by_itself(word: WordFile, fields: list[Field], name: str) -> Iterator[Remark]:
    """What Word shows by itself and no text of the file says: a field of signs, a box, the year of today."""
    found: dict[str, None] = {}
    for field in fields:
        if field.kind in _SHOWN_BY_ITSELF:
            found.setdefault("een aankruisvak" if field.kind == "FORMCHECKBOX" else shown(field.code.strip()))
    if next(word.document.iter(*_OF_TODAY), None) is not None:
        found.setdefault("de datum van vandaag")
    marks = Counter(mark.get(w("fldCharType")) for mark in word.document.iter(FLDCHAR))
    if marks["begin"] > marks["end"]:
        found.setdefault("een veld zonder einde")
    if found:
        first = ", ".join(list(found)[:3])
        text = f"Word toont iets dat niet als tekst in het bestand staat: {first}; dat is niet gelezen"
        yield Remark("RP132", text, RESAVE, name)


def _contradicted(fields: list[Field], name: str) -> Iterator[Remark]:
    """Fields that say something else as soon as Word works them out: when it prints, or at F9."""
    for field in fields:
        answers = () if field.has_inner or field.is_locked else _answers(field)
        if answers and normal(field.result) not in map(normal, answers):
            text = (
                f"er staat {shown(field.result)}, maar het veld {shown(field.code.strip())} geeft"
                f" {' of '.join(map(shown, answers))} als Word het bijwerkt; gelezen is wat er nu staat"
            )
            yield Remark("RP132", text, RESAVE, name)


def _silent(fields: list[Field], name: str) -> Iterator[Remark]:
    said = next((field.result for field in fields if field.kind in _SILENT and field.result.strip()), "")
    if said:
        text = f"{shown(said)} staat in een veld dat alleen iets onthoudt, en Word toont het niet"
        yield Remark("RP132", f"{text}; het is meegelezen", RESAVE, name)


def _answers(field: Field) -> tuple[str, ...]:
    """What the code can come to; nothing where that is not to be read from the code alone."""
    if "\\" in field.code.replace("\\* MERGEFORMAT", "").replace("\\* CHARFORMAT", ""):
        return ()  # a switch may write it in another form
    code = field.code.strip()
    if field.kind == "=":
        answer = _sum(code.removeprefix("="))
        return () if answer is None else (answer,)
    words = [quoted or bare for quoted, bare in _WORDS.findall(code.partition("\\*")[0])]
    if field.kind == "QUOTE":
        return (" ".join(words[1:]),) if len(words) > 1 else ()
    condition = _condition().fullmatch(code.partition("\\*")[0].strip())
    return _branches(condition) if field.kind == "IF" and condition else ()


_WORDS: Final = on_demand(r'"([^"]*)"|([^\s"]+)')
_TEXT: Final = r'(?:"[^"]*"|[^\s"<>=]+)'
_KNOWN: Final = on_demand(r'"[^"*?]*"|[0-9]+')
"""What stands for itself: a word without quotes may be the name of a bookmark."""


@cache
def _condition() -> re.Pattern[str]:
    """Made when the first condition comes: most texts have none."""
    return re.compile(
        rf'IF\s+({_TEXT})\s*(=|<>)\s*({_TEXT})\s+("[^"]*"|\S+)(?:\s+("[^"]*"|\S+))?', re.IGNORECASE
    )


def _branches(condition: re.Match[str]) -> tuple[str, ...]:
    """What stands behind a condition: one, where the condition can be told, or else both."""
    first, sign, second, yes, no = condition.groups(default="")
    both = tuple(branch.strip('"') for branch in (yes, no))
    if not _KNOWN.fullmatch(first) or not _KNOWN.fullmatch(second):
        return both
    holds = (first.strip('"') == second.strip('"')) is (sign == "=")
    return both[:1] if holds else both[1:]


_SUM: Final = on_demand(r"\s*[0-9]{1,9}(?:\s*[-+*]\s*[0-9]{1,9}){0,20}\s*")


def _sum(code: str) -> str | None:
    """The outcome of whole numbers added, taken off and multiplied; None for any other sum."""
    written = code.partition("\\*")[0]
    if not _SUM.fullmatch(written):
        return None
    terms = re.findall(r"([-+]?)\s*([0-9]+(?:\s*\*\s*[0-9]+)*)", written)
    total = sum((-1 if sign == "-" else 1) * prod(map(int, term.split("*"))) for sign, term in terms)
    return str(total)
