"""Comparing many drafts with one text; a bad draft is named and the others are still done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf import comparison, readers
from regioparagraaf.cli.bug import bug_remark
from regioparagraaf.cli.naming import Named
from regioparagraaf.cli.terminal import Progress, quoted
from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.model import Comparison
from regioparagraaf.comparison.speaks import speaks_as
from regioparagraaf.document import views
from regioparagraaf.document.model import Document
from regioparagraaf.dossier.versions import Edition
from regioparagraaf.errors import ExitCode, RegioError, Remark, Unreadable, fault
from regioparagraaf.loading.encoder import load_encoder
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.readers import sniff

if TYPE_CHECKING:
    from regioparagraaf.cli.returned import Known
    from regioparagraaf.trace.judgements import Judgement
    from regioparagraaf.trace.numbers import Names

PUT_IN = "zet de concepten erin als .docx, .odt, .pdf, .md of .txt, of noem de bestanden zelf"
"""What to do about a folder of drafts without any."""


class Compared(Struct, frozen=True):
    """A draft with what it does with the common text."""

    path: Path
    municipality: str
    """Empty where it is not known whose draft this is."""
    raw: Document
    """As read, with its open revisions."""
    comparison: Comparison
    remarks: tuple[Remark, ...]
    """All that is to be noticed about this draft, once."""
    edition: Edition = Edition("")
    data: bytes = b""
    """The file as it was read: while we work on it somebody may save another text in its place."""

    @property
    def named(self) -> str:
        return self.edition.named(self.path.name)


class Failed(Struct, frozen=True):
    """A draft that could not be compared."""

    path: Path
    remarks: tuple[Remark, ...]
    exit_code: ExitCode

    @property
    def reason(self) -> Remark:
        """Why, as reports tell it: at the name of the file."""
        return self.remarks[0].at(self.path.name)


class Comparisons(Struct, frozen=True):
    """What became of the comparison of every draft, in the order given."""

    compared: tuple[Compared, ...]
    failed: tuple[Failed, ...]

    @property
    def comparisons(self) -> tuple[Comparison, ...]:
        return tuple(draft.comparison for draft in self.compared)

    @property
    def exit_code(self) -> ExitCode:
        return max((failure.exit_code for failure in self.failed), default=ExitCode.FINE)


class Comparing(Struct, frozen=True):
    """What every draft is held against, and how."""

    common: Document
    settings: Settings
    """For all; the municipality is each one's own."""
    original: bool = False
    """The draft as it was before its own open changes."""
    judgements: tuple[Judgement, ...] = ()
    """What people decided, which goes before what we find."""
    names: Names = ()
    """What the units of the common text are called, where its versions gave them numbers."""
    known: Known | None = None
    """The dossier, for what it knows of a draft that came back."""


def compare_drafts(drafts: Sequence[Named], comparing: Comparing) -> Comparisons:
    """Every draft compared with the common text, and judged as people judged it."""
    progress = Progress("concepten vergelijken", len(drafts))
    found: list[Compared | Failed] = []
    for draft in drafts:
        progress.step(draft.path.name)
        one = compare_draft(draft, comparing)
        found.append(replace(one, data=b"") if isinstance(one, Compared) else one)
    progress.end()
    return Comparisons(
        tuple(one for one in found if isinstance(one, Compared)),
        tuple(one for one in found if isinstance(one, Failed)),
    )


def compare_draft(draft: Named, comparing: Comparing) -> Compared | Failed:
    """One draft compared; one that we fail on does not stop the others."""
    try:
        return _compare(draft, comparing)
    except RegioError as error:
        return Failed(draft.path, error.remarks, error.exit_code)
    except Exception as error:
        return failed_on(draft.path, error)


def failed_on(path: Path, error: Exception) -> Failed:
    """What is left of a draft on which we fail ourselves."""
    return Failed(path, (bug_remark(error).at(str(path)),), ExitCode.BUG)


def _compare(draft: Named, comparing: Comparing) -> Compared:
    if draft.path.is_dir():
        raise Unreadable(fault("RP100", "is een map waarin geen concept staat", PUT_IN, str(draft.path)))
    data = file_bytes(draft.path)
    raw = read_file(draft.path, data)
    own = replace(comparing.settings, municipality=draft.municipality)
    draft_as = as_original if comparing.original else as_accepted
    viewed = draft_as(raw, draft.path)
    result = comparison.compare(comparing.common, viewed, load_lexicon(), own, load_encoder())
    result = replace(result, remarks=(*result.remarks, *_wrong_name(draft, result, own)))
    if comparing.judgements:
        from regioparagraaf.trace.judgements import judged

        result = judged(result, comparing.judgements, load_lexicon(), own)
    if comparing.names:
        from regioparagraaf.trace.numbers import named

        result = named(result, comparing.names)
    result = replace(result, municipality=draft.name)
    noticed = [draft.remark] if draft.remark else []
    noticed += [*result.draft.remarks, *result.remarks]
    compared = Compared(
        draft.path, draft.municipality, raw, result, _once(_placed(noticed, draft.path)), draft.edition, data
    )
    return comparing.known.about(compared, own) if comparing.known else compared


REJECT = "weiger ze in Word en bewaar het bestand voor de tekst ervoor"
"""What to do about open changes where no option chooses the text before them."""


def as_accepted(raw: Document, path: Path, advice: str = views.BEFORE) -> Document:
    """What was read with its changes accepted; raises Unreadable where they leave no text."""
    return _with_text(views.accepted(raw, advice=advice), path, "accepteren", advice)


def as_original(raw: Document, path: Path) -> Document:
    """The same with its changes rejected."""
    return _with_text(views.original(raw), path, "weigeren", views.AFTER)


def _with_text(viewed: Document, path: Path, settling: str, advice: str) -> Document:
    if any(block.text.strip() for block in viewed.blocks):
        return viewed
    text = f"bevat na het {settling} van de openstaande wijzigingen geen tekst meer"
    raise Unreadable(fault("RP108", text, advice, str(path)))


def _wrong_name(draft: Named, result: Comparison, settings: Settings) -> Iterator[Remark]:
    """That a draft speaks as another municipality than the one that it is taken for."""
    speaker = speaks_as(result, settings, load_lexicon())
    if speaker is None:
        return
    other, own = speaker.municipality, draft.municipality
    ground = (
        f"bovenaan staat ‘{speaker.title}’"
        if speaker.title
        else f"de tekst noemt {speaker.times} keer {other}"
    )
    text = f"dit concept geldt als dat van {own}, maar het lijkt van {other}: {ground}"
    yield Remark("RP413", text, to_right_the_name(other, draft.path))


def to_right_the_name(municipality: str, path: Path) -> str:
    """What to do about a draft that is of this municipality and goes by the name of another."""
    named = quoted(f"{municipality}={path.name}")
    return f"is het van {municipality}, hernoem het bestand of geef --gemeente {named}"


def file_bytes(path: Path) -> bytes:
    """The bytes of a file; what is wrong with it is told with the path as the user wrote it."""
    address = re.match(r"(https?):[/\\]+(.+)", str(path))  # a path has lost one of its slashes
    if address and not path.exists():
        text = "is een internetadres, geen bestand"
        advice = "haal het bestand daar op en noem dat"
        raise Unreadable(fault("RP100", text, advice, f"{address[1]}://{address[2]}"))
    try:
        return readers.bytes_of(path)
    except RegioError as error:
        raise type(error)(*_placed(error.remarks, path)) from error


def word_bytes(path: Path, otherwise: Remark, kind: type[RegioError] = Unreadable) -> bytes:
    """The bytes of a Word file; another kind of file is refused with this remark, and told by its name."""
    data = file_bytes(path)
    what = sniff.instead_of_word(data)
    if what is None:
        return data
    text = f"{otherwise.text}{f'; dit is {what}' if what else ''}"
    raise kind(otherwise._replace(text=text, place=str(path)))


def read_file(path: Path, data: bytes | None = None) -> Document:
    """The document in a file, or in what was read of it before."""
    data = file_bytes(path) if data is None else data
    try:
        document = readers.read_bytes(data, path.name)
    except RegioError as error:
        raise type(error)(*_placed(error.remarks, path)) from error
    return replace(document, remarks=(*still_open(path), *document.remarks))


def still_open(path: Path) -> Iterator[Remark]:
    """That somebody has the file open: what was typed since is not in it."""
    from regioparagraaf.writers.safe import is_open_elsewhere

    if is_open_elsewhere(path):
        text = "staat nog open in Word of LibreOffice; gelezen is wat het laatst is bewaard"
        yield Remark("RP134", text, "bewaar het, sluit het en doe dit opnieuw")


def _placed(remarks: Iterable[Remark], path: Path) -> tuple[Remark, ...]:
    """The remarks with the path as the user wrote it, the line kept."""
    return tuple(_at(remark, path) for remark in remarks)


def _at(remark: Remark, path: Path) -> Remark:
    if not remark.place:
        return remark.at(str(path))
    file, colon, line = remark.place.rpartition(":")
    if colon and line.isdigit() and Path(file).name == path.name:
        return remark.at(f"{path}:{line}")
    return remark.at(str(path)) if Path(remark.place).name == path.name else remark


def _once(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    return tuple(dict.fromkeys(remarks))
