"""Independent programs read our redlines as we do."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import builders
import pytest
import redlined
from oracles import judges
from redline_pairs import pairs
from redlined import Made, all_fresh, all_pairs, all_samples

from regioparagraaf.document import views
from regioparagraaf.dutch.words import normal
from regioparagraaf.ooxml.resolve import accept, reject
from regioparagraaf.readers.docx import read_docx

NOT_FOR_THE_SDK = {"a smart tag"}
"""The Open XML SDK knows no smart tags in a paragraph any more: the draft itself does not pass."""
NOT_FOR_PANDOC = {
    ("a text box", "accept"),
    ("earlier changes in a text box", "accept"),
    ("a text box in an empty last paragraph", "accept"),
    ("a text box in an empty first paragraph", "reject"),
    ("text in boxes alone", "reject"),
    ("the last item replaced by one with a text box", "accept"),
    ("the last items replaced with a text box", "accept"),
    ("a last item added with a text box", "accept"),
    ("a text box dropped before the last ones replaced", "accept"),
    ("two paragraphs joined before a note", "accept"),
    ("two paragraphs joined before a note, exact", "accept"),
    ("two paragraphs joined before a note, fresh", "accept"),
    ("two paragraphs joined before a note, exact, fresh", "accept"),
    ("an earlier join of a paragraph and the heading behind it", "accept"),
    ("an earlier join of the common text that the draft does not have", "reject"),
    ("an earlier join of the common text that the draft does not have, fresh", "reject"),
}
"""pandoc does not read a text box that is itself inserted, and of others the old form, without marks. What a
struck paragraph end joins to a paragraph with a note, it joins to the note: of 'Een.' with its end struck,
'Twee.' with a note, and 'Drie.' pandoc 3.1 makes 'Twee.', the note 'Een.Noot.', and 'Drie.'. What it joins
to a heading goes to the paragraph behind that."""
NOT_FOR_INTEGRITY = {"a note dropped beside an unused one", "a note dropped beside an unused one, exact"}
"""ooxml-integrity wants a reference to every note (FTN002): the draft itself does not pass."""
OTHERWISE = {
    # Word cannot do without the paragraph behind a table at the end of a text or a cell.
    ("a table at the end dropped", "accept"),
    ("a column added", "accept"),
    ("a column dropped", "accept"),
    ("a table in a cell dropped", "accept"),
    ("a table dropped from a draft with one cell of the text", "accept"),
    ("a table dropped from a draft with one cell of the text, exact", "accept"),
    # The end of a section stays, and with it its paragraph.
    ("a section that ends in an added paragraph", "reject"),
    # The marks of a field that runs over paragraphs stay where it begins and ends.
    ("the first source of a list dropped", "accept"),
    ("a last source written in", "reject"),
    ("all sources but one written in", "reject"),
    ("a list of sources written in", "reject"),
    ("a last list of sources written in whose field ends in an empty paragraph", "reject"),
    # LibreOffice gives what a struck end joins the style of the first, Word that of the last.
    ("an earlier join of a paragraph and the heading behind it", "accept"),
    ("an earlier join of the common text that the draft does not have", "reject"),
    # A note holds the end of its paragraph, and no paragraph of its kind stands before it.
    ("a note as a paragraph before", "accept"),
    ("a note as a paragraph before, exact", "accept"),
    # A note holds the end of the paragraph behind which the last one comes or goes.
    ("a note moved with its paragraph", "accept"),
    # A text box holds the end of its paragraph, and one that goes parts it from the end that stays.
    ("a text box dropped before the last ones replaced", "reject"),
    ("an item added behind one with a note", "reject"),
    ("an item added behind one with a note, exact", "reject"),
    ("an item dropped behind one with a note", "accept"),
    ("an item dropped behind one with a note, exact", "accept"),
}
"""Where LibreOffice leaves a paragraph behind empty, or a heading without its style; we do not."""
SETTLING = {"accept": accept, "reject": reject}
Settled = tuple[Path, str]
"""A redline and a reading of it."""
READINGS = {"accept": views.accepted, "reject": views.original}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Path, Made]:
    folder = tmp_path_factory.mktemp("redlines")
    found = {}
    for number, redline in enumerate((*all_pairs(), *all_samples(), *all_fresh())):
        file = folder / f"{number}.docx"
        file.write_bytes(redline.content)
        found[file] = redline
    return found


def read_by_us(redline: Made, reading: str) -> list[str]:
    document = READINGS[reading](read_docx(redline.content, redline.name))
    return [normal(block.text) for block in document.blocks if block.text.strip()]


@pytest.fixture(scope="module")
def settled(files: Mapping[Path, Made], tmp_path_factory: pytest.TempPathFactory) -> Mapping[Settled, Path]:
    """The redlines with all changes accepted, and with all rejected, by ourselves. Of those made fresh only
    the ones of other files than Word's: the fresh ones of pairs have their notes to cells as paragraphs,
    where an empty one stays."""
    folder = tmp_path_factory.mktemp("settled")
    found = {}
    for file, redline in files.items():
        if redline.name.endswith("fresh") and redline.draft:
            continue
        for reading, settle in SETTLING.items():
            found[file, reading] = folder / f"{file.stem}-{reading}.docx"
            found[file, reading].write_bytes(redlined.settled(redline.content, settle))
    return found


@pytest.fixture(scope="module")
def office(
    files: Mapping[Path, Made], settled: Mapping[Settled, Path], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Any]:
    judges.need(judges.has_office(), "LibreOffice with python3-uno")
    return judges.libreoffice([*files, *settled.values()], tmp_path_factory.mktemp("office"))


def test_libreoffice_reads_both_texts(files: Mapping[Path, Made], office: Mapping[str, Any]) -> None:
    wrong = [
        (redline.name, reading)
        for file, redline in files.items()
        for reading in READINGS
        if [*filter(None, map(normal, office[str(file)][reading]))] != read_by_us(redline, reading)
    ]
    assert wrong == []


def test_libreoffice_gives_every_paragraph_its_style_and_number(
    files: Mapping[Path, Made], settled: Mapping[Settled, Path], office: Mapping[str, Any]
) -> None:
    """Settled by LibreOffice a redline looks as it does settled by us: the paragraphs, empty ones too, with
    the style and the number or bullet of each."""

    def looks(file: Path, reading: str) -> list[tuple[str, str, str]]:
        return [(style, label, normal(text)) for style, label, text in office[str(file)]["looks"][reading]]

    wrong = {
        (files[file].name, reading)
        for (file, reading), by_us in settled.items()
        if looks(file, reading) != looks(by_us, reading)
    }
    assert wrong == OTHERWISE


def test_libreoffice_and_the_open_xml_sdk_take_a_redline_in_a_strict_file(tmp_path: Path) -> None:
    """pandoc does not open strict files, and ooxml-integrity does not look into them."""
    judges.need(judges.has_office() and judges.SDK.exists(), "LibreOffice and the Open XML SDK validator")
    made = {}
    for number, pair in enumerate(pairs()[::9]):
        file = tmp_path / f"{number}.docx"
        made[file] = redlined.made(pair.name, pair.common_document, builders.as_strict(pair.draft))
        file.write_bytes(made[file].content)
    told: Mapping[str, Any] = judges.libreoffice(list(made), tmp_path)
    for file, redline in made.items():
        for reading in READINGS:
            read = [normal(text) for text in told[str(file)][reading]]
            assert read == read_by_us(redline, reading), redline.name
    known = [file for file, redline in made.items() if redline.name not in NOT_FOR_THE_SDK]
    assert judges.open_xml_sdk(known) == {}


def test_pandoc_reads_both_texts(files: Mapping[Path, Made]) -> None:
    judges.need(shutil.which("pandoc") is not None, "pandoc")
    asked = [(file, redline, reading) for file, redline in files.items() for reading in READINGS]
    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(lambda question: judges.pandoc(question[0], question[2]), asked))
    wrong = {
        (redline.name, reading)
        for (_, redline, reading), blocks in zip(asked, told, strict=True)
        if blocks != [judges.bare(text) for text in read_by_us(redline, reading)]
    }
    assert wrong == NOT_FOR_PANDOC


def test_the_open_xml_sdk_finds_no_error(files: Mapping[Path, Made]) -> None:
    judges.need(judges.SDK.exists(), "the Open XML SDK validator (npm ci)")
    found = judges.open_xml_sdk(list(files))
    names = {files[file].name: found[file.name] for file in files if file.name in found}
    assert {name: errors for name, errors in names.items() if name not in NOT_FOR_THE_SDK} == {}
    assert set(names) == NOT_FOR_THE_SDK, "a known limit of this judge is gone: take it off the list"


def test_ooxml_integrity_finds_no_error(files: Mapping[Path, Made]) -> None:
    found = {redline.name: judges.integrity(file) for file, redline in files.items()}
    names = {name: errors for name, errors in found.items() if errors}
    assert {name: errors for name, errors in names.items() if name not in NOT_FOR_INTEGRITY} == {}
    assert set(names) == NOT_FOR_INTEGRITY, "a known limit of this judge is gone: take it off the list"
