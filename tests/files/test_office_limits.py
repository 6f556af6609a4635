"""Where LibreOffice settles tracked changes otherwise than Word: each a small file, with what it makes of it.

These are limits of a judge, or what our redlines go around (docs/word/redlines.md has the table). A newer
LibreOffice that does better fails here: then the row may go, and what we do for it.
"""

from __future__ import annotations

from typing import Any

import builders
import pytest
from builders import MOMENT, dele, field, ins, mark, p, reference, styled, table, text
from msgspec import Struct
from oracles import judges

from regioparagraaf.document import views
from regioparagraaf.readers.docx import read_docx

READINGS = {"accept": views.accepted, "reject": views.original}
ABOUT = f'w:author="A" w:date="{MOMENT}"'
COMMENT = (
    '<w:commentRangeStart w:id="9"/>{}<w:commentRangeEnd w:id="9"/><w:r><w:commentReference w:id="9"/></w:r>'
)


class Limit(Struct, frozen=True):
    """One file, and what LibreOffice gives where Word's rules give something else."""

    body: str
    reading: str
    told: tuple[str, ...]
    blank: int = 0
    """Empty paragraphs that it leaves."""
    parts: dict[str, str] = {}
    styles: tuple[str, ...] = ()
    """Where it is in these that it goes wrong."""


LIMITS = {
    "an insertion at the end of a paragraph and one at the begin of the next": Limit(
        p("Een", ins(" erbij.")) + p(ins("Ook "), "twee."), "reject", ("Eentwee.",)
    ),
    "a comment where the end of a paragraph is struck": Limit(
        p("Een ", COMMENT.format(text("twee ")), dele("vier "), properties=mark("del")) + p("drie."),
        "accept",
        ("Een twee ", "drie."),
        parts={"comments": f'<w:comment w:id="9" {ABOUT}>{p("Hoezo?")}</w:comment>'},
    ),
    "a comment in a paragraph that goes": Limit(
        p("Een.") + p(COMMENT.format(dele("Twee.")), properties=mark("del")) + p("Drie."),
        "accept",
        ("Een.", "Drie."),
        blank=1,
        parts={"comments": f'<w:comment w:id="9" {ABOUT}>{p("Hoezo?")}</w:comment>'},
    ),
    "a note in a paragraph that goes": Limit(
        p("Een.") + p(ins(text("Twee."), reference("footnote", 4)), properties=mark("ins")) + p("Drie."),
        "reject",
        ("Een.", "Drie."),
        blank=1,
        parts={"footnotes": f'<w:footnote w:id="4">{p(ins("Noot."))}</w:footnote>'},
    ),
    "a text that moved, before a heading": Limit(
        p(ins("Een andere zin."), properties=mark("ins"))
        + p("Twee.")
        + p(dele("Een andere zin."), properties=mark("del"))
        + styled("Kop1", "Drie."),
        "accept",
        ("Een andere zin.", "Twee.", "Drie."),
        styles=("Standard", "Standard", "Standard"),
    ),
    "a struck paragraph at the end of the text": Limit(
        p("Een.") + p(dele("Twee."), properties=mark("del")), "accept", ("Een.",), blank=1
    ),
    "a struck paragraph before a table": Limit(
        p("Een.") + p(dele("Twee."), properties=mark("del")) + table(("drie",)) + p("Vier."),
        "accept",
        ("Een.", "drie", "Vier."),
        blank=1,
    ),
    "an insertion that its own author struck": Limit(
        p("Een ", f'<w:ins w:id="5" {ABOUT}>{dele("twee ", author="A")}</w:ins>', "drie."),
        "accept",
        ("Een twee drie.",),
    ),
    "a reference to what is rejected": Limit(
        p("Zie ", field(" REF doel \\h ", text("figuur 1")), ".")
        + p(ins('<w:r><w:t xml:space="preserve">Met </w:t></w:r>'), properties=mark("ins"))
        + p(
            f'<w:bookmarkStart w:id="7" w:name="doel"/>{ins("figuur 1")}<w:bookmarkEnd w:id="7"/>',
            properties=mark("ins"),
        )
        + p("Slot."),
        "reject",
        ("Zie Error: Reference source not found.", "Slot."),
    ),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    judges.need(judges.has_office(), "LibreOffice with python3-uno")
    folder = tmp_path_factory.mktemp("limits")
    files = {name: folder / f"{number}.docx" for number, name in enumerate(LIMITS)}
    for name, file in files.items():
        file.write_bytes(builders.word_file(LIMITS[name].body, **LIMITS[name].parts))
    read = judges.libreoffice(list(files.values()), folder)
    return {name: read[str(file)] for name, file in files.items()}


@pytest.mark.parametrize("name", LIMITS)
def test_libreoffice_has_the_limits_of_the_table(name: str, told: dict[str, Any]) -> None:
    limit = LIMITS[name]
    assert (tuple(told[name][limit.reading]), told[name]["blank"][limit.reading]) == (limit.told, limit.blank)
    if limit.styles:
        assert tuple(style for style, _, _ in told[name]["looks"][limit.reading]) == limit.styles


@pytest.mark.parametrize("name", [name for name in LIMITS if not LIMITS[name].styles])
def test_we_read_these_files_otherwise(name: str) -> None:
    limit = LIMITS[name]
    raw = read_docx(builders.word_file(limit.body, **limit.parts), name)
    ours = tuple(block.text for block in READINGS[limit.reading](raw).blocks)
    assert ours != (*limit.told, *[""] * limit.blank)
