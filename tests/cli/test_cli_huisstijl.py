"""`--huisstijl`: every Word file of every verb in the style of a file of the user's own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from builders import word_file, word_parts, zipped
from lxml import etree
from running import run

from regioparagraaf.loading.resources import data_folder
from regioparagraaf.ooxml.names import VAL, w
from regioparagraaf.ooxml.package import Package
from regioparagraaf.readers import read

OWN = "1A2B3C"
HEADING = """<w:style w:type="paragraph" w:styleId="{ident}"><w:name w:val="{name}"/>
<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr><w:rPr><w:color w:val="1A2B3C"/></w:rPr></w:style>"""
TITLE = """<w:style w:type="paragraph" w:styleId="xT"><w:name w:val="Title"/>
<w:rPr><w:color w:val="1A2B3C"/></w:rPr></w:style>"""
NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="{0}"><w:name w:val="{1}"/></w:style>'

Names = tuple[str, ...]
DUTCH = ("Kop 1", "Kop 2", "Kop 3")
GERMAN = ("Überschrift 1", "Überschrift 2", "Überschrift 3")
CUSTOM = ("Raad hoofdstuk", "Raad paragraaf", "Raad alinea")


def template(folder: Path, names: Names, normal: str = "Normal") -> Path:
    """A Word file whose headings have these names; their levels alone say what they are."""
    styles = (
        NORMAL.format("Std", normal)
        + TITLE
        + "".join(
            HEADING.format(ident=f"x{level}", name=name, level=level) for level, name in enumerate(names)
        )
    )
    path = folder / "eigen stijl.docx"
    path.write_bytes(word_file("<w:p/>", styles=styles))
    return path


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """The demo as a dossier with a draft in Word and one that is not."""
    folder = Path(shutil.copytree(data_folder("templates") / "demo" / "dossier", tmp_path / "dossier"))
    concepts = data_folder("templates") / "demo" / "concepten"
    (folder / "invoer").mkdir(exist_ok=True)
    for name in ("leiden.docx", "zoeterwoude.md"):
        shutil.copy(concepts / name, folder / "invoer")
    return folder


VERBS = {
    "stel-samen": ("stel-samen", "Leiden"),
    "exporteer": ("exporteer",),
    "keuzeblad": ("keuzeblad",),
    "vergelijk": ("vergelijk", "--alleen", "matrix,oplegger,gemene-deler"),
    "sinds": ("vergelijk", "--alleen", "matrix", "--sinds", "invoer/leiden.docx"),
    "besluitlijst": ("besluitlijst",),
    "amendement": ("amendement", "Leiden", "9"),
    "dekking": ("dekking", "--als", "docx"),
    "verwerk": ("verwerk", "Leiden:9"),
}


def own_styles(path: Path) -> set[str]:
    """The styles of the template that the paragraphs of a Word file have."""
    package = Package(path.read_bytes(), path.name)
    styles, text = package.xml("word/styles.xml"), package.xml("word/document.xml")
    coloured = {
        style.get(w("styleId"), "")
        for style in styles.iter(w("style"))
        if any(color.get(VAL) == OWN for color in style.iter(w("color")))
    }
    return coloured & {style.get(VAL, "") for style in text.iter(w("pStyle"))}


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_that_writes_word_writes_it_in_the_style_that_was_named(
    verb: str, dossier: Path, tmp_path: Path
) -> None:
    shutil.copy(dossier / "invoer" / "leiden.docx", dossier / "invoer" / "leiden 2026-01-01.docx")
    done = run(*VERBS[verb], "--huisstijl", str(template(tmp_path, DUTCH)), "--uit", "uit", cwd=dossier)
    assert done.code == 0, done.err
    made = sorted((dossier / "uit").glob("*.docx"))
    assert made
    assert [path.name for path in made if not own_styles(path)] == []


@pytest.mark.parametrize("names", [DUTCH, GERMAN, CUSTOM], ids=["Dutch", "German", "custom"])
def test_headings_are_found_by_their_level_whatever_they_are_called(
    names: Names, dossier: Path, tmp_path: Path
) -> None:
    own = template(tmp_path, names, normal="Standaardtekst")
    done = run("exporteer", "--huisstijl", str(own), "--uit", "eigen", cwd=dossier)
    plain = run("exporteer", "--uit", "ons", cwd=dossier)
    assert (done.code, plain.code) == (0, 0), done.err
    for path in sorted((dossier / "eigen").glob("*.docx")):
        assert "x0" in own_styles(path)
        back, ours = read(path), read(dossier / "ons" / path.name)
        assert [(b.kind, b.level, b.text) for b in back.blocks] == [
            (b.kind, b.level, b.text) for b in ours.blocks
        ]


def test_a_file_without_a_heading_style_gets_ours(dossier: Path, tmp_path: Path) -> None:
    done = run(
        "dekking", "--als", "docx", "--huisstijl", str(template(tmp_path, ())), "--uit", "uit", cwd=dossier
    )
    assert done.code == 0, done.err
    made = read(dossier / "uit" / "dekking.docx")
    assert {block.level for block in made.blocks if block.kind.name == "HEADING"} == {0, 1, 2}


def test_a_fresh_redline_is_in_the_style_and_one_in_the_drafts_own_file_is_not(
    dossier: Path, tmp_path: Path
) -> None:
    own = template(tmp_path, DUTCH)
    done = run("vergelijk", "--alleen", "redlines", "--huisstijl", str(own), "--uit", "uit", cwd=dossier)
    assert done.code == 0, done.err
    assert own_styles(dossier / "uit" / "Zoeterwoude-wijzigingen.docx")
    assert not own_styles(dossier / "uit" / "Leiden-wijzigingen.docx")


def test_the_style_of_the_dossier_holds_for_reports_too_and_the_option_goes_before_it(
    dossier: Path, tmp_path: Path
) -> None:
    shutil.copy(template(tmp_path, CUSTOM), dossier / "stijl.docx")
    settings = dossier / "dossier.toml"
    text = settings.read_text("utf-8")
    assert text.count('huisstijl = ""') == 1
    settings.write_text(text.replace('huisstijl = ""', 'huisstijl = "stijl.docx"'), "utf-8")
    done = run("besluitlijst", "--uit", "uit", cwd=dossier)
    assert done.code == 0, done.err
    assert own_styles(dossier / "uit" / "besluitlijst.docx")
    ours = data_folder("templates") / "huisstijl.docx"
    done = run("besluitlijst", "--uit", "ons", "--huisstijl", str(ours), cwd=dossier)
    assert done.code == 0, done.err
    assert not own_styles(dossier / "ons" / "besluitlijst.docx")


def _not_word(folder: Path) -> Path:
    path = folder / "stijl.docx"
    path.write_text("dit is geen Word", "utf-8")
    return path


def _markdown(folder: Path) -> Path:
    path = folder / "ommen.md"
    path.write_text("# Akkoord", "utf-8")
    return path


def _without_styles(folder: Path) -> Path:
    path = folder / "kaal.docx"
    parts = word_parts("<w:p/>")
    del parts["word/styles.xml"]
    path.write_bytes(zipped(parts))
    return path


def _empty(folder: Path) -> Path:
    path = folder / "leeg.docx"
    path.touch()
    return path


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda folder: folder / "nergens.docx", "RP053"),
        (lambda folder: folder, "RP100"),
        (_not_word, "RP101]: is geen Word-bestand maar een tekstbestand"),
        (_markdown, "RP101]: is geen Word-bestand maar een tekstbestand"),
        (_empty, "RP10"),
        (_without_styles, "RP360"),
        (
            lambda folder: data_folder("templates") / "huisstijl.odt",
            "RP101]: is geen Word-bestand maar een Open",
        ),
    ],
    ids=["missing", "folder", "no Word", "Markdown", "empty", "no styles", "OpenDocument"],
)
@pytest.mark.parametrize("verb", ["vergelijk", "exporteer", "keuzeblad"])
def test_a_file_that_cannot_be_the_style_is_told_and_nothing_is_written(
    verb: str, make: object, code: str, dossier: Path, tmp_path: Path
) -> None:
    assert callable(make)
    path = make(tmp_path)
    done = run(verb, "--huisstijl", str(path), "--uit", "uit", cwd=dossier)
    assert done.code == 3, done.err
    assert f"fout[{code}" in done.err
    assert path.name in done.err
    assert "Traceback" not in done.err
    assert not (dossier / "uit").exists()


def test_a_style_for_a_format_that_has_none_is_wrong_use(dossier: Path, tmp_path: Path) -> None:
    own = str(template(tmp_path, DUTCH))
    for verb in ("stel-samen", "exporteer"):
        done = run(verb, "--als", "odt,md", "--huisstijl", own, cwd=dossier)
        assert (done.code, "RP056" in done.err) == (2, True), done.err


def test_the_styles_of_a_file_are_what_the_output_has(dossier: Path, tmp_path: Path) -> None:
    own = template(tmp_path, DUTCH)
    assert run("keuzeblad", "--huisstijl", str(own), "--uit", "uit", cwd=dossier).code == 0
    written = Package((dossier / "uit" / "keuzeblad.docx").read_bytes(), "k").xml("word/styles.xml")
    given = Package(own.read_bytes(), "t").xml("word/styles.xml")
    before = {
        style.get(w("styleId")): etree.tostring(style, method="c14n", exclusive=True)
        for style in given.iter(w("style"))
    }
    after = {
        style.get(w("styleId")): etree.tostring(style, method="c14n", exclusive=True)
        for style in written.iter(w("style"))
    }
    assert {ident: after[ident] for ident in before} == before
