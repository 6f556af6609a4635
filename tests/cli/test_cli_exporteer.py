"""`exporteer` and `stel-samen`: what goes out, and what never does."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from dossiers import changed, copied, new_dossier
from running import run

from regioparagraaf.document import views
from regioparagraaf.document.model import Document, Kind
from regioparagraaf.ooxml.package import Package
from regioparagraaf.readers import read

NAMES = ("gemeenschappelijk", "overwaard", "midwaard", "neerwaard")


def exported(dossier: Path, *options: str) -> Path:
    done = run("exporteer", "--datum", "2026-04-16", *options, cwd=dossier)
    assert done.code == 0, done.err
    return dossier / "uitvoer"


def words(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks)


def test_every_version_is_made_with_its_own_level_value_text_and_exclusion(tmp_path: Path) -> None:
    folder = exported(copied(tmp_path))
    texts = {name: words(read(folder / f"{name}.docx")) for name in NAMES}
    assert "Wij willen 12 kilometer dijk ophogen" in texts["gemeenschappelijk"]
    assert "Onze gemeente doet mee." in texts["gemeenschappelijk"]
    assert "Wij willen 7 kilometer dijk ophogen" in texts["overwaard"]
    assert "Overwaard bewaakt de pont" in texts["overwaard"]
    assert "Wij streven ernaar 12 kilometer dijk op te hogen." in texts["midwaard"]
    assert "Midwaard houdt ten minste één winkel" in texts["midwaard"]
    assert "winkels" not in texts["neerwaard"]
    assert "De raden vergaderen één keer per jaar samen." in texts["neerwaard"]


@pytest.mark.parametrize("form", ["docx", "odt", "md", "txt"])
def test_nothing_private_and_nothing_unfilled_ever_leaves(form: str, tmp_path: Path) -> None:
    folder = exported(copied(tmp_path), "--als", form)
    for name in NAMES:
        path = folder / f"{name}.{form}"
        data = path.read_bytes()
        everything = (
            b" ".join(package.read(part) for package in [Package(data, name)] for part in package.names)
            if form in ("docx", "odt")
            else data
        ).decode("utf-8", "replace")
        assert "Geheim" not in everything
        assert "{{" not in everything
        assert "\ue000" not in everything
        assert "toelichting" not in everything.casefold()
        if name != "overwaard":
            assert "bewaakt de pont" not in everything
        if name != "midwaard":
            assert "houdt ten minste één winkel" not in everything


def test_values_that_look_like_notation_come_out_as_they_are(tmp_path: Path) -> None:
    hostile = '"**9** {{ jaar }} # [[Overwaard: x]] <b>&amp;"'
    dossier = changed(tmp_path, "dossier.toml", "kilometers = 12", f"kilometers = {hostile}")
    text = words(read(exported(dossier) / "gemeenschappelijk.docx"))
    assert "Wij willen **9** {{ jaar }} # [[Overwaard: x]] <b>&amp; kilometer dijk ophogen" in text


def test_all_or_nothing_a_fault_in_one_version_writes_none(tmp_path: Path) -> None:
    dossier = changed(
        tmp_path, "gemeenten/neerwaard.toml", '"sam-02" = "mee"', '"sam-02" = "mee"\n"sam-01" = "weg"'
    )
    fragment = dossier / "fragmenten" / "samen" / "sam-02.md"
    text = fragment.read_text("utf-8")
    fragment.write_text(text.replace("keuze = true", 'keuze = true\nvereist = ["sam-01"]'), "utf-8")
    done = run("exporteer", cwd=dossier)
    assert done.code == 3
    assert "sam-02 vereist sam-01, maar dat staat niet in de tekst van Neerwaard" in done.err
    assert not (dossier / "uitvoer").exists()


def test_what_is_there_is_not_overwritten_unasked(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    exported(dossier)
    before = {path: path.read_bytes() for path in (dossier / "uitvoer").iterdir()}
    path = dossier / "dossier.toml"
    path.write_text(path.read_text("utf-8").replace("kilometers = 12", "kilometers = 13"), "utf-8")
    done = run("exporteer", "--datum", "2026-04-16", cwd=dossier)
    assert done.code == 5
    assert "fout[RP350]" in done.err
    assert {path: path.read_bytes() for path in (dossier / "uitvoer").iterdir()} == before
    exported(dossier, "--overschrijf")
    after = {path: path.read_bytes() for path in (dossier / "uitvoer").iterdir()}
    assert after.keys() == before.keys()
    assert (
        after[dossier / "uitvoer" / "gemeenschappelijk.docx"]
        != before[dossier / "uitvoer" / "gemeenschappelijk.docx"]
    )


def test_a_file_of_an_earlier_text_that_is_not_made_anew_is_told(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    assert run("exporteer", "--als", "docx,md,txt", cwd=dossier).code == 0
    assert "RP080" not in run("exporteer", "--overschrijf", cwd=dossier).err, "the text is the same"
    path = dossier / "dossier.toml"
    path.write_text(path.read_text("utf-8").replace("kilometers = 12", "kilometers = 13"), "utf-8")
    told = run("stel-samen", "--overschrijf", "--als", "docx,txt", cwd=dossier).err
    assert "RP080]: gemeenschappelijk.md is van een eerdere tekst en is niet vernieuwd" in told
    told = run("exporteer", "--overschrijf", cwd=dossier).err
    # Overwaard has its own number of kilometres: its text is what it was.
    assert "RP080]: 5 bestanden (.md en .txt) zijn van een eerdere tekst" in told, told
    assert "--als docx,md,txt" in told
    told = run("exporteer", "--overschrijf", cwd=dossier).err
    assert "RP080]: 5 bestanden (.md en .txt) zijn niet vernieuwd en kunnen van een eerdere tekst" in told, (
        "the report tells no longer of which"
    )


def test_of_a_file_that_nothing_is_known_of_it_is_not_told_to_be_of_an_earlier_text(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    assert run("stel-samen", "--als", "md,odt", cwd=dossier).code == 0
    (dossier / "uitvoer" / "gemeenschappelijk.pdf").write_bytes(b"%PDF-1.7")
    told = run("stel-samen", cwd=dossier).err
    assert "RP080]: gemeenschappelijk.pdf is niet vernieuwd en kan van een eerdere tekst zijn" in told
    (dossier / "uitvoer" / "gemeenschappelijk.pdf").unlink()
    assert "RP080" not in run("stel-samen", cwd=dossier).err, "the others are what would be made now"


@pytest.mark.parametrize("verb", ["exporteer", "stel-samen", "dekking"])
def test_a_list_of_formats_without_a_format_is_told(verb: str, tmp_path: Path) -> None:
    shown = run(verb, "--als", ",", cwd=copied(tmp_path))
    assert shown.code == 2
    assert "fout[RP052]: --als ',' noemt geen soort uitvoer; → kies uit: docx, " in shown.err


def test_the_text_of_who_takes_no_part_any_more_is_told(tmp_path: Path) -> None:
    dossier = new_dossier(tmp_path)
    exported(dossier)
    toml = dossier / "dossier.toml"
    toml.write_text(toml.read_text("utf-8").replace('"Leiderdorp", ', ""), "utf-8")
    (dossier / "gemeenten" / "leiderdorp.toml").unlink()
    for _ in range(2):
        told = " ".join(run("exporteer", "--overschrijf", cwd=dossier).err.split())
        assert "RP080]: hier staat nog leiderdorp.docx, en Leiderdorp doet niet mee in dit dossier" in told
    (dossier / "uitvoer" / "leiderdorp.docx").unlink()
    assert "RP080" not in run("exporteer", "--overschrijf", cwd=dossier).err


def test_the_same_input_gives_the_same_files(tmp_path: Path) -> None:
    first, second = exported(copied(tmp_path / "a")), exported(copied(tmp_path / "b"))
    files = {path.name: path.read_bytes() for path in first.iterdir()}
    assert files == {path.name: path.read_bytes() for path in second.iterdir()}


def test_exporteer_can_follow_stel_samen_because_an_unchanged_file_needs_no_overwriting(
    tmp_path: Path,
) -> None:
    dossier = copied(tmp_path)
    assert run("stel-samen", "--datum", "2026-04-16", cwd=dossier).code == 0
    done = run("exporteer", "--datum", "2026-04-16", cwd=dossier)
    assert done.code == 0, done.err
    assert "(1 stond er al, ongewijzigd)" in done.out


def test_the_report_says_what_was_made_of_what(tmp_path: Path) -> None:
    report = json.loads((exported(copied(tmp_path)) / "verslag.json").read_text("utf-8"))
    assert report["dossier"] == "waardenland"
    assert report["ronde"] == "2"
    texts = {text["gemeente"]: text for text in report["teksten"]}
    assert list(texts) == ["", "Overwaard", "Midwaard", "Neerwaard"]
    found = {one["id"]: one for one in texts["Midwaard"]["fragmenten"]}
    assert found["wat-01"]["variant"] == "afstemmen"
    assert found["dor-01"]["variant"] == "eigen tekst"
    assert re.fullmatch("rp1:[0-9a-f]{16}", found["wat-01"]["vingerafdruk"])
    assert texts["Overwaard"]["bestanden"][0]["bestand"] == "overwaard.docx"


def test_each_fragment_stands_in_a_bookmark_and_the_file_knows_its_version(tmp_path: Path) -> None:
    document = read(exported(copied(tmp_path)) / "gemeenschappelijk.docx")
    marked = {block.bookmark for block in document.blocks if block.bookmark}
    assert marked == {"rp_sam_01", "rp_wat_01", "rp_dor_01"}
    properties = dict(document.properties)
    assert re.fullmatch("rp1:[0-9a-f]{16}", properties["rp.dossier"]), "the name of a folder may be telling"
    assert "waardenland" not in str(properties).casefold()
    assert properties["rp.ronde"] == "2"
    assert properties["rp.datum"] == "2026-04-16"
    assert properties["rp.fragment.wat-01"].startswith("rp1:")
    assert properties["rp.aanbeveling.rapport/1"].startswith("rp1:")


def test_with_brackets_left_open_a_clean_text_is_refused(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    done = run("stel-samen", "--zonder-haken", "--droog", cwd=dossier)
    assert done.code == 2
    assert (
        "fout[RP051]: 1 plaats tussen haken in de gemeenschappelijke tekst: "
        "[Overwaard: open | Dorpsbelang, Midwaard: bereikbaar]" in done.err
    )
    assert run("stel-samen", "Overwaard", "--zonder-haken", "--droog", cwd=dossier).code == 0
    agreed = changed(tmp_path / "b", "dossier.toml", "[haken]", '[haken]\n"dor-01" = "Midwaard"')
    done = run("stel-samen", "--zonder-haken", "--droog", cwd=agreed)
    assert "Wij houden winkels in de dorpen bereikbaar." in done.out


@pytest.mark.parametrize("left", ["[ten minste]", "[nog te bepalen.", "[Overwaard: open]"])
def test_no_bracket_of_any_kind_gets_into_a_clean_text(tmp_path: Path, left: str) -> None:
    where = "fragmenten/samen/sam-01.md"
    dossier = changed(tmp_path, where, "met één water.", f"met \\{left} één water.")
    text = (dossier / "dossier.toml").read_text("utf-8")
    (dossier / "dossier.toml").write_text(text.replace("[haken]", '[haken]\n"dor-01" = "Midwaard"'), "utf-8")
    done = run("stel-samen", "--zonder-haken", "--droog", cwd=dossier)
    assert (done.code, "RP051" in done.err) == (2, True), done.err
    assert left in done.err


def test_the_account_says_where_every_passage_comes_from(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    done = run("stel-samen", "--verantwoording", cwd=dossier)
    assert done.code == 0, done.err
    document = read(dossier / "uitvoer" / "gemeenschappelijk.docx")
    cells = [block.text for block in document.blocks if block.kind is Kind.CELL]
    assert "wat-01 · Dijken" in cells
    assert "samendoen" in cells
    assert "rapport/1 (pagina 12): Hoog de dijken samen op." in cells


def test_an_unknown_municipality_is_answered_with_those_that_take_part(tmp_path: Path) -> None:
    done = run("stel-samen", "Boven", cwd=copied(tmp_path))
    assert done.code == 3
    assert (
        "gemeente 'Boven' doet niet mee in dit dossier; → kies uit: Overwaard, Midwaard, Neerwaard"
        in done.err
    )


# Into an existing agreement.

HOST = """# Akkoord

Inleiding van ons zelf.

## 1. Zorg

Eigen zorgtekst.

## 2. Regio

Eigen regiotekst.

## 3. Geld

Eigen geldtekst.
"""


def host(tmp_path: Path, text: str = HOST) -> Path:
    """An agreement as a Word file of another hand: made by a dossier's own writer from Markdown."""
    from regioparagraaf.cli.house import our_style
    from regioparagraaf.readers import read_bytes
    from regioparagraaf.writers.docx import docx_bytes

    path = tmp_path / "akkoord.docx"
    path.write_bytes(docx_bytes(read_bytes(text.encode(), "akkoord.md"), our_style()))
    return path


def put_in(tmp_path: Path, text: str, *options: str) -> Document:
    dossier = copied(tmp_path)
    path = host(tmp_path, text)
    before = path.read_bytes()
    done = run("stel-samen", "Overwaard", "--in", str(path), *options, cwd=dossier)
    assert done.code == 0, done.err
    assert path.read_bytes() == before
    (made,) = (dossier / "uitvoer").iterdir()
    assert made.name == "akkoord-overwaard-met-paragraaf.docx"
    return views.accepted(read(made))


def order(document: Document, *pieces: str) -> list[int]:
    texts = [block.text for block in document.blocks]
    return [next(i for i, text in enumerate(texts) if piece in text) for piece in pieces]


def test_the_paragraph_goes_behind_the_section_under_a_heading(tmp_path: Path) -> None:
    document = put_in(tmp_path, HOST, "--na", "Regio")
    places = order(document, "Eigen regiotekst", "Samen in Waardenland", "7 kilometer", "3. Geld")
    assert places == sorted(places)
    levels = {block.text: block.level for block in document.blocks if block.kind is Kind.HEADING}
    assert levels["2. Regio"] == 2
    assert levels["Samen in Waardenland, 2026-2030"] == 3
    assert levels["Water en dijken"] == 4
    assert {block.bookmark for block in document.blocks if block.bookmark} >= {"rp_wat_01"}


@pytest.mark.parametrize("marker", ["\\[\\[regioparagraaf\\]\\]", "\\[\\[ Regioparagraaf \\]\\]"])
def test_the_paragraph_takes_the_place_of_its_line(marker: str, tmp_path: Path) -> None:
    text = HOST.replace("Eigen regiotekst.", f"Voor.\n\n{marker}\n\nNa.")
    document = put_in(tmp_path, text)
    places = order(document, "Voor.", "Samen in Waardenland", "Na.", "3. Geld")
    assert places == sorted(places)
    assert "regioparagraaf" not in words(document).casefold()


def test_everything_else_in_the_agreement_stays_byte_for_byte(tmp_path: Path) -> None:
    from regioparagraaf.loading.resources import data_folder

    path = tmp_path / "akkoord.docx"
    path.write_bytes((data_folder("templates") / "demo" / "concepten" / "voorschoten.docx").read_bytes())
    assert run("nieuw", "dossier", "--standaard", cwd=tmp_path).code == 0
    done = run("stel-samen", "--in", str(path), "--na", "7. Winkels en horeca", cwd=tmp_path / "dossier")
    assert done.code == 0, done.err
    (made,) = (tmp_path / "dossier" / "uitvoer").iterdir()
    before, after = Package(path.read_bytes(), "voor"), Package(made.read_bytes(), "na")
    assert set(after.names) - set(before.names) == {"docProps/custom.xml"}
    changed_parts = {name for name in before.names if before.read(name) != after.read(name)}
    known_again_by = {"[Content_Types].xml", "_rels/.rels", "docProps/core.xml"}
    assert changed_parts <= {"word/document.xml", "word/styles.xml", "word/numbering.xml"} | known_again_by
    old = [block.text for block in read(path).blocks]
    new = [block.text for block in read(made).blocks]
    start = next(i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b)
    assert new[:start] + new[start + len(new) - len(old) :] == old
    assert any(block.kind is Kind.ITEM for block in read(made).blocks[start : start + len(new) - len(old)])


def test_a_heading_that_is_not_there_is_answered_with_one_that_is_like_it(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    done = run("stel-samen", "--in", str(host(tmp_path)), "--na", "2. Regios", cwd=dossier)
    assert done.code == 2
    assert "fout[RP054]: er is geen kop '2. Regios'; → bedoelt u 'Regio'?" in done.err


def test_without_a_heading_or_a_line_it_is_refused(tmp_path: Path) -> None:
    done = run("stel-samen", "--in", str(host(tmp_path)), cwd=copied(tmp_path))
    assert done.code == 2
    assert "in dit akkoord staat nergens [[regioparagraaf]]" in done.err


# There and back.


def test_what_is_exported_compares_as_equal_with_every_fragment_found(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    folder = exported(dossier)
    (dossier / "invoer").mkdir()
    (dossier / "invoer" / "overwaard.docx").write_bytes((folder / "gemeenschappelijk.docx").read_bytes())
    done = run("vergelijk", "--json", "--alleen", "json", "--uit", "vergelijking", cwd=dossier)
    assert done.code == 0, done.err
    (draft,) = json.loads(done.out)["concepten"]
    assert {change["soort"] for change in draft["wijzigingen"]} == {"gelijk"}
    found = {unit.get("fragment") for change in draft["wijzigingen"] for unit in change["was"]}
    assert {"sam-01", "wat-01", "dor-01"} <= found


@pytest.mark.parametrize("folder", ["gemeenten", "fragmenten/water", "invoer", "./bronnen/nieuw"])
def test_no_output_comes_where_the_dossier_itself_is_read(folder: str, tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    for verb in (("stel-samen",), ("exporteer",), ("vergelijk", "a.docx", "b.docx")):
        done = run(*verb, "--uit", folder, cwd=dossier)
        assert done.code == 2, done.out
        assert f"{Path(folder)}: fout[RP010]: hier staat alleen wat het programma leest" in done.err
    assert run("stel-samen", "--uit", "elders/gemeenten", cwd=dossier).code == 0
