"""A text of a dossier as a file: composed, known again, in the style and format that are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf.assembly.compose import SETTLE, Composed, any_brackets, compose, open_brackets, partner
from regioparagraaf.assembly.deviations import deviations, unused_values
from regioparagraaf.cli.clock import day_of
from regioparagraaf.cli.outputs import each_known
from regioparagraaf.document.model import Document
from regioparagraaf.dossier.check import without_file
from regioparagraaf.errors import FAULT, Remark, Unreadable, WrongUse, fault, listed
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.markup import text
from regioparagraaf.trace.provenance import Issue, issue, issued
from regioparagraaf.writers.file_names import file_name
from regioparagraaf.writers.outputs import Output

if TYPE_CHECKING:
    from regioparagraaf.trace.own_texts import OwnText

FORMATS = ("docx", "odt", "pdf", "md", "txt")
COMMON = "gemeenschappelijk"
REPORT = "verslag.json"
"""What `exporteer` says of the texts that it made."""


class Made(Struct, frozen=True):
    """A text, whose it is, and what there is to say about it."""

    document: Document
    municipality: str
    """Empty for the common text."""
    remarks: tuple[Remark, ...]
    issue: Issue
    composed: Composed

    @property
    def name(self) -> str:
        return file_stem(self.municipality)


def file_stem(municipality: str) -> str:
    """What the file of a text is called, without its ending."""
    return file_name((municipality or COMMON).casefold(), suffix="")


def make_text(loaded: Loaded, name: str | None, moment: str, common: Made | None = None) -> Made:
    """The common text, or a municipality's version; all that makes it impossible is one error. Whoever
    made the common text first gives it along, and whoever only looks at a text gives no moment."""
    dossier = loaded.dossier
    municipality = partner(dossier, name) if name else None
    composed = compose(loaded.library, dossier, municipality)
    faults = [remark for remark in composed.remarks if remark.severity == FAULT]
    if faults:
        raise Unreadable(*faults)
    remarks = composed.remarks
    if municipality is not None:
        shared = common.composed.pieces if common else None
        remarks += deviations(loaded.library, dossier, municipality, shared, composed.pieces)
        remarks += unused_values(composed.pieces, dossier, municipality)
        remarks += without_file(municipality)
    of_common = (common.composed, common.issue) if common else None
    day = day_of(moment) if moment else ""
    this = issue(loaded.library, dossier, composed, day, municipality, of_common)
    whose = municipality.name if municipality else ""
    return Made(issued(composed, this), whose, remarks, this, composed)


def brackets_at_once(remarks: Iterable[Remark]) -> list[Remark]:
    """The remarks with all places that are not agreed yet as one; `controleer` names each with its line."""
    every = list(dict.fromkeys(remarks))
    open_ = list(dict.fromkeys(one.subject for one in every if _is_open(one)))
    if len(open_) < 2:
        return every
    text = f"{len(open_)} fragmenten hebben woorden tussen haken: {listed(open_)}"
    advice = f"'controleer' toont ze; {SETTLE}"
    return [Remark("RP046", text, advice, "dossier.toml"), *without_open_brackets(every)]


def without_open_brackets(remarks: Iterable[Remark]) -> list[Remark]:
    """The remarks but for places that are not agreed yet: a comparison shows them where they stand."""
    return [remark for remark in remarks if not _is_open(remark)]


def _is_open(remark: Remark) -> bool:
    return remark.code == "RP046" and bool(remark.subject)


SHOWN = 3
"""Places between brackets that are named in a message."""


def refuse_brackets(made: Made) -> None:
    """Raises where the text still has places that are not agreed."""
    blocks = made.document.blocks
    fixed = any_brackets(blocks)
    found = (*open_brackets(blocks), *fixed)
    if found:
        places = "1 plaats" if len(found) == 1 else f"{len(found)} plaatsen"
        whose = f"de tekst van {made.municipality}" if made.municipality else "de gemeenschappelijke tekst"
        more = [f"en nog {len(found) - SHOWN}"] if len(found) > SHOWN else []
        shown = "; ".join([*found[:SHOWN], *more])
        advice = "leg onder [haken] in dossier.toml vast wiens woorden gelden, of kies --haken"
        if len(fixed) == len(found):
            advice = "het zijn vaste woorden: kies in het fragment zelf wat er moet staan, of kies --haken"
        raise WrongUse(fault("RP051", f"{places} tussen haken in {whose}: {shown}", advice))


def with_account(made: Made, loaded: Loaded) -> Made:
    """The text with the appendix that says where every passage comes from."""
    from regioparagraaf.reports.account import with_account as appended

    return replace(made, document=appended(made.document, loaded.library, own_texts_of(made, loaded)))


def own_texts_of(made: Made, loaded: Loaded) -> tuple[OwnText, ...]:
    """The texts of one's own in a text, weighed; nothing is loaded for a text that has none."""
    if all(piece.level for piece in made.composed.pieces):
        return ()
    from regioparagraaf.loading.lexicon import load_lexicon
    from regioparagraaf.trace.own_texts import own_texts

    municipality = partner(loaded.dossier, made.municipality) if made.municipality else None
    return own_texts(loaded.library, loaded.dossier, load_lexicon(), municipality)


def formats_of(asked: str, known: Sequence[str] = FORMATS) -> tuple[str, ...]:
    """The formats that `--als` names."""
    return each_known(asked, known, "--als", "RP052")


def refuse_style(formats: Sequence[str]) -> None:
    """Raises where none of the formats has a house style that can be chosen."""
    if not {"docx", "pdf"} & set(formats):
        text = f"--huisstijl geldt voor Word en PDF, niet voor {' of '.join(formats)}"
        raise WrongUse(fault("RP056", text, "laat --huisstijl weg, of kies --als docx"))


def as_output(
    loaded: Loaded, made: Made, form: str, target: Path, moment: str, style: Path | None = None
) -> Output:
    """The text as a file to be written."""
    content, check = as_bytes(loaded, made.document, made.municipality, form, moment, style)
    return Output(target, content, check)


def outputs(
    loaded: Loaded,
    texts: Sequence[Made],
    formats: Sequence[str],
    folder: Path,
    moment: str,
    style: Path | None = None,
    step: Callable[[str], None] = lambda _: None,
) -> list[Output]:
    """Every text in every format, as files to be written; PDFs are made together, in one run."""
    found = []
    for made in texts:
        step(made.municipality or "gemeenschappelijke tekst")
        for form in formats:
            if form != "pdf":
                found.append(as_output(loaded, made, form, folder / f"{made.name}.{form}", moment, style))
    if "pdf" in formats:
        from regioparagraaf.writers.pdf import check_pdf, pdf_bytes

        step("PDF")
        word = [
            as_bytes(loaded, made.document, made.municipality, "docx", moment, style)[0] for made in texts
        ]
        for made, content in zip(texts, pdf_bytes(word), strict=True):
            found.append(Output(folder / f"{made.name}.pdf", content, check_pdf))
    return found


def as_bytes(
    loaded: Loaded,
    document: Document,
    municipality: str,
    form: str,
    moment: str,
    style: Path | None = None,
) -> tuple[bytes, Callable[[bytes], object]]:
    """A document in one of the formats, with the check that its bytes must pass."""
    author = f"Gemeente {municipality}" if municipality else loaded.dossier.region
    if form == "docx":
        from regioparagraaf.cli.house import chosen_style
        from regioparagraaf.writers.docx import docx_bytes

        own = chosen_style(style, loaded, municipality)
        return docx_bytes(document, own, moment, author), check_word
    if form == "odt":
        from regioparagraaf.writers.odt import odt_bytes

        template = (data_folder("templates") / "huisstijl.odt").read_bytes()
        return odt_bytes(document, template, moment, author), check_odt
    written = text.markdown(document) if form == "md" else text.plain(document)
    return written.encode(), lambda data: data.decode()


def check_word(content: bytes) -> None:
    """Raises where the bytes do not open as a Word file."""
    from regioparagraaf.ooxml.word import open_word

    open_word(content, "uitvoer")


def check_odt(content: bytes) -> None:
    """Raises where the bytes do not read as an OpenDocument text."""
    from regioparagraaf.readers import read_bytes

    read_bytes(content, "uitvoer.odt")
