"""A text of a dossier as a file: composed, stamped, in the style and format that are asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from regioparagraaf.assembly.compose import compose, open_brackets, partner
from regioparagraaf.assembly.deviations import deviations
from regioparagraaf.document.model import Document
from regioparagraaf.errors import FAULT, Remark, Unreadable, WrongUse, did_you_mean, fault
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.markup import text
from regioparagraaf.trace.fingerprints import stamped
from regioparagraaf.writers.safe import Output, file_name

if TYPE_CHECKING:
    from regioparagraaf.writers.docx import HouseStyle

FORMATS = ("docx", "odt", "md", "txt")
COMMON = "gemeenschappelijk"


@dataclass(frozen=True, slots=True)
class Made:
    """A text, whose it is, and what there is to say about it."""

    document: Document
    municipality: str
    """Empty for the common text."""
    remarks: tuple[Remark, ...]

    @property
    def name(self) -> str:
        return file_name((self.municipality or COMMON).casefold(), suffix="")


def make_text(loaded: Loaded, name: str | None, moment: str) -> Made:
    """The common text, or a municipality's version; all that makes it impossible is one error."""
    dossier = loaded.dossier
    municipality = partner(dossier, name) if name else None
    composed = compose(loaded.library, dossier, municipality)
    faults = [remark for remark in composed.remarks if remark.severity == FAULT]
    if faults:
        raise Unreadable(*faults)
    document = stamped(composed, dossier, municipality)
    remarks = composed.remarks
    if municipality is not None:
        remarks += deviations(loaded.library, dossier, municipality)
    return Made(document, municipality.name if municipality else "", remarks)


def refuse_brackets(made: Made) -> None:
    """Raises where the text still has places that are not agreed."""
    found = open_brackets(made.document)
    if found:
        text = f"{len(found)} plaats(en) tussen haken in {made.municipality or 'de gemeenschappelijke tekst'}"
        shown = "; ".join(span.text for span in found[:3])
        advice = "leg onder [haken] in dossier.toml vast wiens woorden gelden, of kies --haken"
        raise WrongUse(fault("RP051", f"{text}: {shown}", advice))


def format_of(asked: str | None) -> tuple[str, ...]:
    """The formats that `--als` names."""
    if asked is None:
        return ("docx",)
    words = [word.strip().lower().lstrip(".") for word in asked.split(",") if word.strip()]
    for word in words:
        if word not in FORMATS:
            raise WrongUse(fault("RP052", f"'{word}' kan niet bij --als", did_you_mean(word, FORMATS)))
    return tuple(dict.fromkeys(words))


def as_output(loaded: Loaded, made: Made, form: str, target: Path, moment: str) -> Output:
    """The text as a file to be written."""
    content, check = _bytes(loaded, made, form, moment)
    return Output(target, content, check)


def _bytes(loaded: Loaded, made: Made, form: str, moment: str) -> tuple[bytes, Callable[[bytes], object]]:
    if form == "docx":
        from regioparagraaf.ooxml.package import Package
        from regioparagraaf.writers.docx import docx_bytes

        author = f"Gemeente {made.municipality}" if made.municipality else loaded.dossier.region
        content = docx_bytes(made.document, _style(loaded, made.municipality), moment, author)
        return content, lambda data: Package(data, "uitvoer")
    written = text.markdown(made.document) if form == "md" else text.plain(made.document)
    return written.encode(), lambda data: data.decode()


def _style(loaded: Loaded, municipality: str) -> HouseStyle:
    """The municipality's own file as style, or the dossier's, or ours."""
    from regioparagraaf.writers.docx import adopted, house_style

    house = house_style((data_folder("templates") / "huisstijl.docx").read_bytes())
    own = loaded.dossier.municipality(municipality) if municipality else None
    name = (own.style if own else "") or loaded.dossier.style
    if not name:
        return house
    path = loaded.folder / name
    if not path.is_file():
        raise Unreadable(
            fault("RP053", "het bestand bij 'huisstijl' bestaat niet", "kijk naam en map na", name)
        )
    return adopted(path.read_bytes(), house, name)
