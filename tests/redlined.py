"""The redlines that the tests look at: of every small pair, and of every labelled sample."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from redline_pairs import Pair, pairs

from regioparagraaf import readers
from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Comparison
from regioparagraaf.document import views
from regioparagraaf.document.model import Document
from regioparagraaf.errors import Remark
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.ooxml.repack import repacked
from regioparagraaf.ooxml.word import WordFile, open_word
from regioparagraaf.readers.docx import read_docx
from regioparagraaf.writers.docx import HouseStyle, house_style
from regioparagraaf.writers.docx.redline import Wishes, fresh_redline, redline_in_draft
from regioparagraaf.writers.docx.redline.margin import as_part

SAMPLES = Path(__file__).parent / "samples"
SETS = ("dev", "dev2", "dev3")


class Made(Struct, frozen=True):
    """A redline with what it was made from."""

    name: str
    draft: bytes
    comparison: Comparison
    content: bytes
    remarks: tuple[Remark, ...]
    exact: bool


@functools.cache
def of_pair(name: str, exact: bool = False) -> Made:
    """The redline of one small pair, made once."""
    return made_of_pair(name, exact)


def made_of_pair(name: str, exact: bool = False) -> Made:
    """The redline of one small pair."""
    pair = _by_name()[name]
    return made(f"{name}, exact" if exact else name, pair.common_document, pair.draft, exact=exact)


@functools.cache
def _by_name() -> dict[str, Pair]:
    return {pair.name: pair for pair in pairs()}


def made(
    name: str,
    common: Document,
    draft: bytes,
    municipality: str = "",
    exact: bool = False,
    original: bool = False,
    comments: bool = True,
) -> Made:
    raw = read_docx(draft, name)
    viewed = views.original(raw) if original else views.accepted(raw)
    settings = Settings(municipality=municipality, whole=exact)
    comparison = compare(common, viewed, load_lexicon(), settings)
    wishes = Wishes("Gemeente Waterrijk", "2026-11-24T08:00:00Z", exact, original, comments)
    redline = redline_in_draft(draft, name, comparison, wishes)
    return Made(name, draft, comparison, redline.content, redline.remarks, exact)


def settled(content: bytes, settle: Callable[[WordFile], None]) -> bytes:
    """A Word file with all its changes accepted, or rejected, by ourselves."""
    word = open_word(content, "redline")
    settle(word)
    parts: dict[str, bytes | None] = {word.part: as_part(word.document)}
    for kind in ("footnotes", "endnotes"):
        name, root = word.related_part(kind), word.related(kind)
        if name is not None and root is not None:
            parts[name] = as_part(root)
    return repacked(content, parts)


@functools.cache
def all_pairs() -> tuple[Made, ...]:
    """Of every pair; and in the exact form where that is another one."""
    found: dict[bytes, Made] = {}
    for name in _by_name():
        for exact in (False, True):
            redline = of_pair(name, exact)
            found.setdefault(redline.content, redline)
    return tuple(found.values())


def all_samples() -> tuple[Made, ...]:
    """Of the Word drafts of every labelled sample."""
    return tuple(map(of_sample, SAMPLE_DRAFTS))


@functools.cache
def of_sample(draft: str) -> Made:
    """The redline of one draft of a labelled sample ('dev/leiden'), made once."""
    name, _, municipality = draft.partition("/")
    content = (SAMPLES / name / "bestanden" / f"{municipality}.docx").read_bytes()
    return made(draft.replace("/", "-"), _common(name), content, municipality.replace("-", " ").title())


SAMPLE_DRAFTS = tuple(
    f"{name}/{file.stem}" for name in SETS for file in sorted((SAMPLES / name / "bestanden").glob("*.docx"))
)


@functools.cache
def all_fresh() -> tuple[Made, ...]:
    """Fresh in the house style: of every sample in another format, and of each fourth pair by name, whatever
    others there are."""
    style = house_style((data_folder("templates") / "huisstijl.docx").read_bytes())
    drawn = {*[*_by_name()][3::4]}
    found = [_made_fresh(pair, style) for pair in all_pairs() if pair.name.removesuffix(", exact") in drawn]
    for name in SETS:
        for file in sorted((SAMPLES / name / "bestanden").iterdir()):
            if file.suffix != ".docx":
                viewed = views.accepted(readers.read(file))
                settings = Settings(municipality=file.stem.replace("-", " ").title())
                comparison = compare(_common(name), viewed, load_lexicon(), settings)
                found.append(_made_fresh(Made(f"{name}-{file.name}", b"", comparison, b"", (), False), style))
    return tuple(found)


def _made_fresh(made: Made, style: HouseStyle) -> Made:
    wishes = Wishes("Gemeente Waterrijk", "2026-11-24T08:00:00Z", exact=made.exact)
    content = fresh_redline(made.comparison, wishes, style).content
    return replace(made, name=f"{made.name}, fresh", content=content)


def _common(name: str) -> Document:
    return views.accepted(readers.read(SAMPLES / name / "gemeenschappelijk.docx"))
