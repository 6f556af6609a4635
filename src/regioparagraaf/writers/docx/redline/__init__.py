"""The redline of a draft: in its own Word file where it has one, else fresh in the house style.

A redline is proved on its written bytes before anyone gets it. Where the fine plan fails, whole blocks
are replaced; where that fails too, a fresh document is made, at worst with both texts whole; each with a
remark that says so. Where nothing at all can be proved nothing is handed out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.comparison.model import Comparison
from regioparagraaf.document.model import Act, Block, Document, Kind, Revision
from regioparagraaf.errors import Refused, RegioError, Remark, counted, fault
from regioparagraaf.ooxml.names import COLLAPSED, INS, REVISIONS
from regioparagraaf.ooxml.repack import repacked
from regioparagraaf.ooxml.resolve import FORM_CHANGES, accept, paragraphs, reject
from regioparagraaf.ooxml.roles import NONE, Organisations, in_role, names_left, unread_parts
from regioparagraaf.ooxml.word import WordFile, open_word
from regioparagraaf.reports.redline import (
    Laid,
    exact_redline,
    exact_redline_apart,
    exact_redline_in_blocks,
    lay_out,
    redline,
    redline_apart,
    redline_in_blocks,
)
from regioparagraaf.reports.redline.sides import is_aside
from regioparagraaf.writers.docx.redline.alternatives import in_one_form
from regioparagraaf.writers.docx.redline.carry import Carrier
from regioparagraaf.writers.docx.redline.controls import free_controls
from regioparagraaf.writers.docx.redline.ids import free_ids
from regioparagraaf.writers.docx.redline.initials import without_initials
from regioparagraaf.writers.docx.redline.line import FORMULAS
from regioparagraaf.writers.docx.redline.margin import Margin, as_part, is_protected, tracking
from regioparagraaf.writers.docx.redline.marks import Marks
from regioparagraaf.writers.docx.redline.notes import with_room_for_notes
from regioparagraaf.writers.docx.redline.part import Part, chooser, hold_apart, part_of
from regioparagraaf.writers.docx.redline.plain import as_plain_document
from regioparagraaf.writers.docx.redline.proof import UnprovedError, as_written, prove, prove_plan
from regioparagraaf.writers.docx.redline.strokes import UnplaceableError
from regioparagraaf.writers.docx.style import HouseStyle

__all__ = ["Redline", "Wishes", "fresh_redline", "redline_in_draft", "write_redline"]


Planner = Callable[[Laid, str, str], Document]


class Wishes(Struct, frozen=True):
    """How a redline is to be made."""

    author: str
    """A role, such as 'Gemeente Leiden'."""
    moment: str
    """ISO 8601, UTC."""
    exact: bool = False
    """Every character of both files (`--bereik geheel`): no slots, no typography taken over."""
    original: bool = False
    """The draft was compared as if its own changes were rejected (`--zicht origineel`)."""
    comments: bool = True
    organisations: Organisations = NONE
    """Names that are no person's."""


class Redline(Struct, frozen=True):
    """A proved redline as the bytes of a .docx, and what there is to say about it."""

    content: bytes
    remarks: tuple[Remark, ...] = ()


def write_redline(
    data: bytes, name: str, comparison: Comparison, wishes: Wishes, style: HouseStyle
) -> Redline:
    """The redline of a draft in these bytes; fresh in the house style where its own file is no help."""
    made = _write(data, name, comparison, wishes, style)
    told = _across_tables(comparison)
    return Redline(made.content, (*made.remarks, told.at(name))) if told else made


def _write(data: bytes, name: str, comparison: Comparison, wishes: Wishes, style: HouseStyle) -> Redline:
    if not data.startswith(_PACKAGE) or _CONTENT_TYPES not in data:
        fresh = fresh_redline(comparison, wishes, style, name)
        has_pages = data.startswith(_PACKAGE) or _PDF in data[:1024]
        return Redline(fresh.content, (*fresh.remarks, *([_NOT_WORD.at(name)] if has_pages else ())))
    try:
        return redline_in_draft(data, name, comparison, wishes)
    except (UnplaceableError, UnprovedError, RegioError):
        fresh = fresh_redline(comparison, wishes, style, name)
        return Redline(fresh.content, (*fresh.remarks, _FRESH.at(name)))


def _across_tables(comparison: Comparison) -> Remark | None:
    """That words stand in a table on one side only: no change of words brings them there, so they are struck
    and inserted whole, and look changed where they are not."""
    linked = [change for change in comparison.changes if change.common and change.draft]
    into, out = (
        sum(change.common[0].cell is None for change in linked if change.draft[0].cell is not None),
        sum(change.draft[0].cell is None for change in linked if change.common[0].cell is not None),
    )
    if not into + out:
        return None
    count = counted(into + out, "onderdeel staat", "onderdelen staan")
    where, other = "het concept", "de gemeenschappelijke tekst"
    if out:
        where, other = ("een van de twee teksten", "de andere") if into else (other, where)
    text = (
        f"{count} in {where} in een tabel en in {other} niet; in het bestand met wijzigingen "
        f"{'is dat' if into + out == 1 else 'zijn die'} als geheel doorgehaald en ingevoegd, ook zonder "
        "een ander woord"
    )
    return Remark("RP313", text, _PER_WORD)


def redline_in_draft(data: bytes, name: str, comparison: Comparison, wishes: Wishes) -> Redline:
    """The redline in the draft's own package, with roles for persons; raises UnplaceableError or
    UnprovedError."""
    data = in_role(data, name, wishes.author, wishes.organisations)
    fine, coarse = _plans(wishes)
    laid = lay_out(comparison)
    try:
        return _in_draft(data, name, laid, fine(laid, wishes.author, wishes.moment), wishes)
    except (UnplaceableError, UnprovedError):
        made = _in_draft(data, name, laid, coarse(laid, wishes.author, wishes.moment), wishes)
        return Redline(made.content, (*made.remarks, _COARSE.at(name)))


def fresh_redline(comparison: Comparison, wishes: Wishes, style: HouseStyle, name: str = "") -> Redline:
    """The plan of the redline itself as a document in the house style; Refused where none can be proved."""
    fine, coarse = _plans(wishes)
    apart = exact_redline_apart if wishes.exact else redline_apart
    laid = lay_out(comparison)
    for plan_of, remarks in ((fine, ()), (coarse, ()), (apart, (_APART.at(name),))):
        plan = _with_wishes(plan_of(laid, wishes.author, wishes.moment), wishes)
        with suppress(UnprovedError):
            return Redline(_fresh(plan, laid, wishes, style), remarks)
    raise Refused(_NONE.at(name))


def _fresh(plan: Document, laid: Laid, wishes: Wishes, style: HouseStyle) -> bytes:
    from regioparagraaf.writers.docx import docx_bytes

    prove_plan(plan, laid, exact=wishes.exact)
    plan = _on_its_own(plan)
    content = docx_bytes(plan, style, wishes.moment, wishes.author)
    content = repacked(content, tracking(open_word(content, "redline")))
    prove(content, plan, {}, exact=wishes.exact)
    return content


def _plans(wishes: Wishes) -> tuple[Planner, Planner]:
    """The fine plan and the coarse one."""
    if wishes.exact:
        return exact_redline, exact_redline_in_blocks
    return redline, redline_in_blocks


def _with_wishes(plan: Document, wishes: Wishes) -> Document:
    return plan if wishes.comments else replace(plan, comments=())


def _on_its_own(plan: Document) -> Document:
    """The plan as a document: a note whose own text is not in it, or goes another way, becomes a
    paragraph."""
    blocks: list[Block] = []
    host: Block | None = None
    for block in plan.blocks:
        if not is_aside(block):
            host = block
        elif not _keeps_notes(host, block):
            block = replace(block, kind=Kind.PARAGRAPH, aside=0, mark=block.row or block.mark, row=())
        blocks.append(block)
    return replace(plan, blocks=tuple(blocks))


def _keeps_notes(host: Block | None, note: Block) -> bool:
    """Whether a note can stay one: its paragraph stays as it is, or they come or go together."""
    if host is None or host.cell is not None or host.row:
        return False
    return host.mark == note.row if host.mark else bool(host.numbers)


def _in_draft(data: bytes, name: str, laid: Laid, plan: Document, wishes: Wishes) -> Redline:
    plan = _with_wishes(plan, wishes)
    prove_plan(plan, laid, exact=wishes.exact)
    data = with_room_for_notes(data, name, plan)
    word = open_word(data, name)
    was_shut = _opened(word)
    before = paragraphs(word)
    draft = laid.comparison.draft
    part = part_of(plan, draft, before)
    elements = {paragraph.number: paragraph.element for paragraph in before}
    in_one_form(word, {paragraph.element for paragraph in before if paragraph in part})
    is_held = hold_apart(before, part)
    alone = {p.element: as_written(p.element) for p in before if p not in part}
    settled = part if not wishes.exact else Part(frozenset(elements))
    was_protected = is_protected(word)
    has_earlier = is_held or any(_is_revised(p.element) or p.around for p in before if p in settled)
    forms = _form_changes(word)
    settle = reject if wishes.original else accept
    settle(word, chooser(settled))
    has_forms = _form_changes(word) < forms
    if wishes.exact:  # also what holds no unit, such as an emptied paragraph, is as it was compared
        alone = {p.element: as_written(p.element) for p in paragraphs(word) if p.element in alone}

    ids = free_ids(word)
    carried = without_initials(plan, word, elements)
    margin = Margin(carried.comments, ids, Revision(Act.INSERTED, wishes.author, wishes.moment), word)
    left_open = set(_revisions(word))
    Carrier(word, carried, draft, elements, Marks(ids), margin).carry_out()
    freed = free_controls(change for change in _revisions(word) if change not in left_open)
    outside = {p.number: alone[p.element] for p in paragraphs(word) if p.element in alone}
    if len(outside) != len(alone):
        raise UnprovedError("a paragraph outside the part is gone")
    changed = as_plain_document(word) | dict(_stories(word)) | margin.changed_parts() | tracking(word)
    content = repacked(data, changed)
    written = prove(content, plan, outside, exact=wishes.exact).package
    told = [_earlier(wishes.original, has_earlier, has_forms)] if has_earlier or has_forms else []
    told += [_UNPROTECTED] if was_protected or freed.were_locked else []
    told += [_UNTIED] if freed.were_bound else []
    told += [_OPENED] if was_shut else []
    told += [_FORMULA] if _has_new_formula(word) else []
    left = [person for person in names_left(written, wishes.organisations) if person != wishes.author]
    if left:
        told.append(_names(left))
    unread = unread_parts(written)
    if unread:
        told.append(_unread(unread))
    return Redline(content, tuple(remark.at(name) for remark in told))


def _opened(word: WordFile) -> bool:
    """Opens the headings that are saved shut, in all of the text: under one of them nobody
    would see a change. Whether there were any."""
    marks = list(word.document.iter(COLLAPSED))
    for mark in marks:
        holder = mark.getparent()
        if holder is not None:
            holder.remove(mark)
    return bool(marks)


def _has_new_formula(word: WordFile) -> bool:
    """Whether a formula is written in: LibreOffice does not take it for tracked (docs/word/redlines.md)."""
    return any(
        next(formula.iterancestors(INS), None) is not None for formula in word.document.iter(*FORMULAS)
    )


def _is_revised(paragraph: etree._Element) -> bool:
    return next(paragraph.iter(*REVISIONS), None) is not None


def _form_changes(word: WordFile) -> int:
    """How many changes of form are open in the text."""
    return sum(1 for story in _texts(word) for _ in story.iter(*FORM_CHANGES))


def _revisions(word: WordFile) -> Iterator[etree._Element]:
    """The changes that are open in the text."""
    for story in _texts(word):
        yield from story.iter(*REVISIONS)


def _texts(word: WordFile) -> list[etree._Element]:
    stories = (word.body, word.related("footnotes"), word.related("endnotes"))
    return [story for story in stories if story is not None]


def _earlier(original: bool, of_text: bool, of_form: bool) -> Remark:
    how = "geweigerd" if original else "geaccepteerd"
    what = "wijzigingen" if of_text else "wijzigingen van de opmaak"
    too = ", ook die van de opmaak," if of_text and of_form else ""
    return Remark(
        "RP303",
        f"de {what} die al openstonden in het vergeleken deel{too} zijn hierin {how}",
        "ze staan nog wel in het concept zelf",
    )


def _names(persons: Sequence[str]) -> Remark:
    return Remark(
        "RP304",
        f"buiten het vergeleken deel staan nog wijzigingen op naam van {', '.join(persons)}",
        "die tekst blijft onaangeroerd; maak met `schoon` een verzendversie voordat het bestand rondgaat",
    )


def _unread(parts: Sequence[str]) -> Remark:
    return Remark(
        "RP307",
        f"niet nagekeken op namen: {', '.join(parts)}, want dat is geen XML die te lezen is",
        "het staat er nog in zoals het was; maak met `schoon` een verzendversie voordat het bestand rondgaat",
    )


def _stories(word: WordFile) -> Iterator[tuple[str, bytes]]:
    """The parts that hold text, as they are now; those that did not change are left out."""
    yield word.part, as_part(word.document)
    for kind in ("footnotes", "endnotes"):
        name, root = word.related_part(kind), word.related(kind)
        if name is not None and root is not None:
            content = as_part(root)
            if content != word.package.read(name):
                yield name, content


_PACKAGE = b"PK"
_PDF = b"%PDF-"
"""Stands somewhere in the first 1024 bytes (as readers of PDF take it)."""
_CONTENT_TYPES = b"[Content_Types].xml"
"""The name of a part that every Word file has, and no file of OpenDocument."""

_OPENED = Remark(
    "RP310",
    "koppen in het concept zijn ingeklapt; in het bestand met wijzigingen staan zij open",
    "zo ziet u ook de wijzigingen die eronder staan",
)
_FORMULA = Remark(
    "RP311",
    "er is een formule ingevoegd, en LibreOffice laat die staan als u de wijziging weigert",
    "weiger in Word, of haal de formule in LibreOffice daarna met de hand weg",
)
_UNPROTECTED = Remark(
    "RP308",
    "het concept is beveiligd tegen bewerken; in het bestand met wijzigingen is die beveiliging eraf gehaald",
    "zo kunt u wijzigingen accepteren en weigeren; het concept zelf blijft beveiligd",
)
_UNTIED = Remark(
    "RP312",
    "er zijn wijzigingen in invulvelden die Word vult met gegevens van elders in het bestand; in het bestand"
    " met wijzigingen zijn die velden daarvan losgemaakt",
    "anders vult Word ze bij het openen opnieuw en ziet u geen wijziging; in het concept verandert niets",
)
_PER_WORD = "bekijk de wijzigingen per woord in het overzicht (vergelijking.docx)"
_COARSE = Remark(
    "RP301",
    "niet elke wijziging kon woord voor woord worden aangegeven; daarom zijn hele alinea's vervangen",
    _PER_WORD,
)
_FRESH = Remark(
    "RP302",
    "de wijzigingen pasten niet in het eigen bestand; ze staan in een nieuw document in de huisstijl",
    "leg het naast het concept; de tekst is dezelfde",
)
_NOT_WORD = Remark(
    "RP309",
    "het concept is geen Word-bestand; de wijzigingen staan in een nieuw document in de huisstijl, met alleen"
    " het deel dat is vergeleken",
    "kop- en voetteksten, afbeeldingen en opmerkingen van het concept staan er niet in; vergelijk het concept"
    " als .docx als u de wijzigingen in het eigen bestand wilt",
)
_APART = Remark(
    "RP305",
    "de wijzigingen konden niet tussen elkaar worden gezet: de gemeenschappelijke tekst staat er als geheel"
    " doorgehaald, het concept daarachter als geheel ingevoegd",
    _PER_WORD,
)
_NONE = fault(
    "RP306",
    "van dit concept kon geen document met wijzigingen worden gemaakt dat beide teksten teruggeeft",
    "bekijk de wijzigingen in het overzicht (vergelijking.docx); dat is wel compleet",
)
