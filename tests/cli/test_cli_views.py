"""A draft with open changes in any kind of file: compared as accepted or as it was before, and marked."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path

import builders
import pytest
from running import run

from regioparagraaf.document import views
from regioparagraaf.readers.docx import read_docx

COMMON = "De raden stellen de agenda vast. Wij bouwen woningen."
BEFORE = "De raden stellen de agenda vast. Wij bouwen geen woningen."
AFTER = "De raden stellen de agenda vast. Wij bouwen weinig woningen."
WORD = builders.word_file(
    builders.p(
        "De raden stellen de agenda vast. Wij bouwen ",
        builders.dele("geen"),
        builders.ins("weinig"),
        " woningen.",
    )
)
_KIND = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEXT = b"application/vnd.oasis.opendocument.text"


def word_as(kind: str) -> bytes:
    """The Word file with another content type."""
    with zipfile.ZipFile(BytesIO(WORD)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = "[Content_Types].xml"
    return builders.zipped(parts | {name: parts[name].replace(_KIND, kind.encode())})


def odt_as(kind: bytes) -> bytes:
    about = "<office:change-info><dc:creator>Griffie</dc:creator></office:change-info>"
    changes = {"c1": f"<text:insertion>{about}</text:insertion>"}
    changes["c2"] = f"<text:deletion>{about}<text:p>geen</text:p></text:deletion>"
    regions = "".join(
        f'<text:changed-region text:id="{name}">{inside}</text:changed-region>'
        for name, inside in changes.items()
    )
    regions = f"<text:tracked-changes>{regions}</text:tracked-changes>"
    line = (
        'De raden stellen de agenda vast. Wij bouwen <text:change text:change-id="c2"/><text:change-start'
        ' text:change-id="c1"/>weinig<text:change-end text:change-id="c1"/> woningen.'
    )
    parts = builders.odt_parts(f"{regions}<text:p>{line}</text:p>")
    return builders.zipped({name: content.replace(_TEXT, kind) for name, content in parts.items()})


DRAFTS = {
    "leiden.docx": WORD,
    "leiden.dotx": word_as(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
    ),
    "leiden.docm": word_as("application/vnd.ms-word.document.macroEnabled.main+xml"),
    "leiden.dotm": word_as("application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
    "leiden-strict.docx": builders.as_strict(WORD),
    "leiden.odt": odt_as(_TEXT),
    "leiden.ott": odt_as(_TEXT + b"-template"),
}


@pytest.mark.parametrize(("view", "text"), [("geaccepteerd", AFTER), ("origineel", BEFORE)])
@pytest.mark.parametrize("name", DRAFTS)
def test_either_view_is_compared_and_marked(name: str, view: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "samen.md").write_text(f"{COMMON}\n", encoding="utf-8")
    (tmp_path / name).write_bytes(DRAFTS[name])
    ran = run(
        *("vergelijk", "samen.md", name, "--gemeente", f"Leiden={name}", "--zicht", view),
        *("--alleen", "redlines,json", "--datum", "2026-11-24"),
        cwd=tmp_path,
    )
    assert ran.code == 0, ran.err
    assert "RP121" in ran.err
    (told,) = json.loads((tmp_path / "uitvoer/vergelijking.json").read_text(encoding="utf-8"))["concepten"]
    assert [unit["tekst"] for change in told["wijzigingen"] for unit in change["wordt"]] == [
        f"{sentence.rstrip('.')}." for sentence in text.split(". ")
    ]
    raw = read_docx((tmp_path / "uitvoer/Leiden-wijzigingen.docx").read_bytes(), "redline")
    readings = [" ".join(b.text for b in side.blocks) for side in (views.accepted(raw), views.original(raw))]
    assert readings == [text, COMMON]


def test_a_word_file_with_macros_is_found_in_a_folder_as_it_is_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "samen.md").write_text(f"{COMMON}\n", encoding="utf-8")
    (tmp_path / "concepten").mkdir()
    for name in ("leiden.docm", "leiden.dotx"):
        (tmp_path / "concepten" / name).write_bytes(DRAFTS[name])
    ran = run("vergelijk", "samen.md", "concepten", "--alleen", "json", cwd=tmp_path)
    assert ran.code == 0, ran.err
    assert "leiden.dotx: let op[RP422]: een sjabloon van Word wordt niet gelezen" in ran.err
    told = json.loads((tmp_path / "uitvoer/vergelijking.json").read_text(encoding="utf-8"))
    assert [draft["bestand"] for draft in told["concepten"]] == ["leiden.docm"]


def test_a_draft_of_which_all_text_is_struck_holds_no_text_as_accepted(tmp_path: Path) -> None:
    (tmp_path / "common.md").write_text(COMMON, encoding="utf-8")
    gone = builders.p(builders.dele(COMMON), properties=builders.mark("del"))
    (tmp_path / "leiden.docx").write_bytes(builders.word_file(gone + gone))
    done = run("vergelijk", "common.md", "leiden.docx", cwd=tmp_path)
    assert done.code == 3
    assert "leiden.docx: fout[RP108]: bevat na het accepteren van de openstaande wijzigingen" in done.err
    assert "--zicht origineel" in done.err
    assert "RP201" not in done.err
    assert run("vergelijk", "common.md", "leiden.docx", "--zicht", "origineel", cwd=tmp_path).code == 0
    turned = run("vergelijk", "leiden.docx", "common.md", cwd=tmp_path)
    assert (turned.code, "weiger ze in Word" in turned.err) == (3, True)


def test_advice_on_open_changes_can_be_followed_where_it_is_given(tmp_path: Path) -> None:
    (tmp_path / "common.md").write_text(COMMON, encoding="utf-8")
    (tmp_path / "leiden.docx").write_bytes(WORD)
    other_verb = run("besluitlijst", "common.md", "leiden.docx", cwd=tmp_path)
    assert "→ vergelijk met --zicht origineel voor de tekst ervoor" in other_verb.err
    # The option is about drafts: of the common text the changes count as accepted whatever it says.
    turned = run("vergelijk", "leiden.docx", "common.md", "--zicht", "origineel", cwd=tmp_path)
    assert "leiden.docx: let op[RP121]" in turned.err
    assert "→ weiger ze in Word en bewaar het bestand voor de tekst ervoor" in turned.err
    assert "--zicht" not in turned.err
    report = run("bron", "lees", "leiden.docx", "--droog", cwd=tmp_path)
    assert "gelezen is de tekst alsof ze zijn geaccepteerd; → weiger ze in Word" in report.err
