"""`keuzeblad`: made, ticked, read back."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from dossiers import WATER, changed, copied
from running import run
from ticking import ticked

from regioparagraaf import readers
from regioparagraaf.loading.dossier import load_dossier
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.ooxml.package import Package
from regioparagraaf.ooxml.repack import repacked
from regioparagraaf.readers.docx.controls import filled_in

TEXT = "word/document.xml"
OFFICE = shutil.which("soffice")


def sheets(dossier: Path, *names: str) -> list[Path]:
    done = run("keuzeblad", *(f"--namens={name}" for name in names), cwd=dossier)
    assert done.code == 0, done.err
    return [dossier / "uitvoer" / f"keuzeblad-{name.casefold().replace(' ', '-')}.docx" for name in names]


def test_a_list_is_a_list_on_the_sheet_too(tmp_path: Path) -> None:
    words = "Wij verkennen of wij dijken samen kunnen ophogen."
    dossier = changed(tmp_path, WATER, words, f"{words}\n\n- klei\n- zand\n\n1. eerst\n2. dan")
    (sheet,) = sheets(dossier, "Dorpsbelang")
    labels = {block.text: block.label for block in readers.read(sheet).blocks}
    assert [labels[point] for point in ("eerst", "dan")] == ["1.", "2."]
    cells = re.findall(
        r"<w:tc>.*?</w:tc>", Package(sheet.read_bytes(), "blad").read(TEXT).decode(), re.DOTALL
    )
    assert [cell.count("<w:numPr>") for cell in cells if ">klei<" in cell] == [4]


def test_the_sheet_of_a_party_goes_into_the_file_of_its_municipality(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    first, second = sheets(dossier, "Dorpsbelang", "Lijst Dijk")
    ticked(first, "wat-01:vastleggen", "dor-01:weg", "sam-02:samendoen", remark="Liever negen kilometer")
    ticked(second, "wat-01:vastleggen", "dor-01:samendoen")
    done = run("keuzeblad", "lees", str(first), str(second), cwd=dossier)
    assert done.code == 0, done.err
    assert "wat-01 Dijken: vastleggen (2 van 2)" in done.out
    assert "  dor-01 Winkels in het dorp\n      samendoen     Lijst Dijk\n" in done.out
    assert "      niet opnemen  Dorpsbelang\n" in done.out
    assert "sam-02 Samen stemmen: samendoen (1 van 2; geen keuze: Lijst Dijk)" in done.out
    assert "wat-01 · Dorpsbelang: Liever negen kilometer" in done.out
    assert "1 onderwerp gelijk, 1 door één groep gekozen, 1 verschillend." in done.out
    text = (dossier / "gemeenten" / "overwaard.toml").read_text("utf-8")
    assert '"wat-01" = "vastleggen"' in text
    assert "dor-01" not in text
    assert "kilometers = 7" in text
    made = run("stel-samen", "Overwaard", "--droog", cwd=dossier)
    assert "Wij hogen 7 kilometer dijk op" in made.out


def test_a_sheet_asks_what_is_for_its_municipality_and_nothing_else(tmp_path: Path) -> None:
    dossier = changed(tmp_path, WATER, "volgorde = 10", 'volgorde = 10\nbehalve = ["Neerwaard"]')
    asked = {
        sheet.stem.removeprefix("keuzeblad-"): {
            name.split(":")[1] for name in filled_in(sheet.read_bytes(), "blad")
        }
        for sheet in sheets(dossier, "Dorpsbelang", "Neerwaard", "Iedereen")
    }
    assert "sam-03" in asked["dorpsbelang"]
    assert not {"sam-03", "wat-01"} & asked["neerwaard"]
    assert "wat-01" in asked["iedereen"]
    assert "sam-03" not in asked["iedereen"]


def test_a_tick_for_what_is_not_for_a_municipality_is_told_and_not_taken_over(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (sheet,) = sheets(dossier, "Neerwaard")
    ticked(sheet, "wat-01:vastleggen")
    path = dossier / WATER
    text = path.read_text("utf-8")
    path.write_text(text.replace("volgorde = 10", 'volgorde = 10\nbehalve = ["Neerwaard"]'), "utf-8")
    done = run("keuzeblad", "lees", str(sheet), cwd=dossier)
    assert "bij wat-01 stond een keuze die nu niet meer op het blad zou staan" in done.err
    assert "wat-01" not in (dossier / "gemeenten" / "neerwaard.toml").read_text("utf-8")


def test_a_sheet_of_the_whole_region_goes_into_the_dossier(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (path,) = sheets(dossier, "Formateurs")
    ticked(path, "wat-01:afstemmen")
    before = (dossier / "dossier.toml").read_bytes()
    refused = run("keuzeblad", "lees", str(path), cwd=dossier)
    assert refused.code == 4
    assert "fout[RP068]: 'Formateurs' is geen gemeente of partij van dit dossier" in refused.err
    assert "--hele-regio" in refused.err
    assert (dossier / "dossier.toml").read_bytes() == before
    done = run("keuzeblad", "lees", str(path), "--hele-regio", "--json", cwd=dossier)
    assert done.code == 0, done.err
    assert json.loads(done.out)["onderwerpen"] == [
        {"fragment": "wat-01", "gelijk": True, "keuzes": {"Formateurs": "afstemmen"}}
    ]
    text = (dossier / "dossier.toml").read_text("utf-8")
    assert '"wat-01" = "afstemmen"' in text
    assert "let op[RP068]: 'Formateurs' is geen gemeente of partij van dit dossier" in done.err
    assert text.startswith("# Een verzonnen regio")


def test_a_file_that_is_open_elsewhere_stays_the_one_of_its_municipality(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (path,) = sheets(dossier, "Overwaard")
    ticked(path, "wat-01:vastleggen")
    own = dossier / "gemeenten" / "overwaard.toml"
    before = own.read_bytes()
    lock = own.with_name(".~lock.overwaard.toml#")
    lock.touch()
    shown = run("keuzeblad", "lees", str(path), cwd=dossier)
    assert shown.code == 5
    assert "overwaard.toml: fout[RP356]: dit bestand is nog geopend in een ander programma" in shown.err
    assert own.read_bytes() == before
    assert not own.with_stem("overwaard (2)").exists()
    lock.unlink()
    assert run("keuzeblad", "lees", str(path), cwd=dossier).code == 0
    assert own.read_bytes() != before


def test_options_before_reading_are_refused_and_not_passed_over(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (path,) = sheets(dossier, "Overwaard")
    ticked(path, "wat-01:vastleggen")
    before = (dossier / "gemeenten" / "overwaard.toml").read_bytes()
    shown = run("keuzeblad", "--dossier", "../ander", "--stil", "lees", str(path), cwd=dossier)
    assert shown.code == 2
    assert "fout[RP401]: wat vóór 'lees' staat, geldt daar niet: --dossier en --stil" in shown.err
    assert (dossier / "gemeenten" / "overwaard.toml").read_bytes() == before


@pytest.mark.parametrize("ticks", [("wat-01:vastleggen", "dor-01:samendoen"), ("wat-01:vastleggen",)])
def test_choices_that_exclude_each_other_are_told_and_not_taken(
    tmp_path: Path, ticks: tuple[str, ...]
) -> None:
    """Both on the sheet, or one on the sheet beside one that stands in the text already."""
    dossier = copied(tmp_path)
    (fragment,) = dossier.glob("fragmenten/water/wat-01*.md")
    text = fragment.read_text("utf-8")
    head, mark, rest = text.partition("\n---\n") if "\n---\n" in text else text.partition("\n+++\n")
    assert mark
    fragment.write_text(f'{head}\nsluit_uit = ["dor-01"]{mark}{rest}', "utf-8")
    (path,) = sheets(dossier, "Overwaard")
    shown = "\n".join(block.text for block in readers.read(path).blocks)
    assert "Kan niet samen met dor-01: kies hooguit één van deze." in shown
    assert "Kan niet samen met wat-01: kies hooguit één van deze." in shown
    ticked(path, *ticks, "sam-02:samendoen")
    done = run("keuzeblad", "lees", str(path), cwd=dossier)
    assert "let op[RP073]: dor-01 en wat-01 sluiten elkaar uit" in done.err
    assert "(sluit een ander uit)" in done.out
    own = (dossier / "gemeenten" / "overwaard.toml").read_text("utf-8")
    assert '"sam-02" = "samendoen"' in own
    assert '"wat-01" =' not in own
    assert '"dor-01" =' not in own


def test_choices_stand_above_the_examples_that_follow_them(tmp_path: Path) -> None:
    """Who takes the sign off the example below must not make the choices part of an own text."""
    dossier = copied(tmp_path)
    file = dossier / "gemeenten" / "overwaard.toml"
    before = file.read_text("utf-8").replace("[keuzes]\n", '[keuzes]\n\n# [eigen.wat-01]\n# reden = "…"\n')
    file.write_text(
        before if "[keuzes]" in before else before + '\n[keuzes]\n\n# [eigen.wat-01]\n# reden = "…"\n'
    )
    (path,) = sheets(dossier, "Overwaard")
    ticked(path, "wat-01:vastleggen")
    assert run("keuzeblad", "lees", str(path), cwd=dossier).code == 0
    text = file.read_text("utf-8")
    assert 0 < text.index("[keuzes]") < text.index('"wat-01" = "vastleggen"') < text.index("# [eigen.wat-01]")


def test_two_ticks_for_one_subject_are_named_and_do_not_count(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (path,) = sheets(dossier, "Overwaard")
    ticked(path, "wat-01:afstemmen", "wat-01:vastleggen")
    before = (dossier / "gemeenten" / "overwaard.toml").read_bytes()
    done = run("keuzeblad", "lees", str(path), cwd=dossier)
    assert "let op[RP067]: bij wat-01 zijn 2 vakjes aangekruist: afstemmen, vastleggen" in done.err
    assert (dossier / "gemeenten" / "overwaard.toml").read_bytes() == before


def test_droog_shows_and_writes_nothing(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (path,) = sheets(dossier, "Overwaard")
    ticked(path, "wat-01:vastleggen")
    before = (dossier / "gemeenten" / "overwaard.toml").read_bytes()
    done = run("keuzeblad", "lees", str(path), "--droog", cwd=dossier)
    assert "wat-01 Dijken: vastleggen" in done.out
    assert (dossier / "gemeenten" / "overwaard.toml").read_bytes() == before


def test_a_file_that_is_no_sheet_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (path,) = sheets(dossier, "Overwaard")
    ticked(path, "wat-01:vastleggen")
    before = (dossier / "gemeenten" / "overwaard.toml").read_bytes()
    made = run("stel-samen", cwd=dossier)
    assert made.code == 0
    done = run("keuzeblad", "lees", "uitvoer/gemeenschappelijk.docx", str(path), cwd=dossier)
    assert done.code == 3
    assert "fout[RP065]: dit is geen keuzeblad" in done.err
    assert "wat-01 Dijken: vastleggen" in done.out
    assert "let op[RP081]: in het dossier is niets gewijzigd" in done.err
    assert (dossier / "gemeenten" / "overwaard.toml").read_bytes() == before


def test_a_sheet_in_another_format_is_told_what_to_do(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    assert run("stel-samen", "--als", "odt", cwd=dossier).code == 0
    done = run("keuzeblad", "lees", "uitvoer/gemeenschappelijk.odt", cwd=dossier)
    assert done.code == 3
    told = "fout[RP065]: een keuzeblad is een Word-bestand; dit is een OpenDocument-bestand; → open het"
    assert told in done.err


def test_a_sheet_that_comes_twice_counts_once_and_two_of_one_group_are_not_guessed_between(
    tmp_path: Path,
) -> None:
    dossier = copied(tmp_path)
    first, second = sheets(dossier, "Dorpsbelang", "Lijst Dijk")
    ticked(first, "wat-01:vastleggen")
    again = first.with_name("nog-een-keer.docx")
    again.write_bytes(first.read_bytes())
    done = run("keuzeblad", "lees", str(first), str(again), str(second), cwd=dossier)
    assert (
        "nog-een-keer.docx: let op[RP082]: dit blad is hetzelfde als keuzeblad-dorpsbelang.docx" in done.err
    )
    assert "(1 van 2; geen keuze: Lijst Dijk)" in done.out
    own = dossier / "gemeenten" / "overwaard.toml"
    assert '"wat-01" = "vastleggen"' in own.read_text("utf-8")
    ticked(again, "dor-01:samendoen")
    before = own.read_bytes()
    done = run("keuzeblad", "lees", str(first), str(again), cwd=dossier)
    assert done.code == 4
    assert "fout[RP082]: van 'Dorpsbelang' is er nog een blad, met andere keuzes" in done.err
    assert "RP081" in done.err
    assert own.read_bytes() == before


def test_a_party_of_two_municipalities_says_for_which_of_them_it_chooses(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (path,) = sheets(dossier, "Lijst Dijk")
    ticked(path, "wat-01:vastleggen")
    midwaard = dossier / "gemeenten" / "midwaard.toml"
    text = midwaard.read_text("utf-8").replace('"Midwaard"', '"Midwaard"\npartijen = ["Lijst Dijk"]', 1)
    midwaard.write_text(text, "utf-8")
    overwaard = dossier / "gemeenten" / "overwaard.toml"
    before = [file.read_bytes() for file in (midwaard, overwaard)]
    told = (
        "fout[RP068]: 'Lijst Dijk' is een partij van Overwaard en Midwaard; "
        "→ schrijf bij 'Namens' 'Lijst Dijk Overwaard' of 'Lijst Dijk Midwaard'"
    )
    made = run("keuzeblad", "--namens", "lijst dijk", cwd=dossier)
    assert (made.code, told.replace("'Lijst Dijk' is", "'lijst dijk' is") in made.err) == (2, True)
    done = run("keuzeblad", "lees", str(path), cwd=dossier)
    assert (done.code, told in done.err, "RP081" in done.err) == (4, True, True)
    assert [file.read_bytes() for file in (midwaard, overwaard)] == before
    (own,) = sheets(dossier, "Lijst Dijk (Midwaard)")
    ticked(own, "wat-01:vastleggen")
    again = sheets(dossier, "Lijst Dijk Midwaard")[0]
    assert run("keuzeblad", "lees", str(own), cwd=dossier).code == 0
    assert '"wat-01" = "vastleggen"' in midwaard.read_text("utf-8")
    assert overwaard.read_bytes() == before[1]
    both = run("keuzeblad", "lees", str(own), str(again), "--droog", cwd=dossier)
    assert "fout[RP082]: van 'Lijst Dijk Midwaard' is er nog een blad" in both.err


def test_a_municipality_without_a_file_gets_one(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    own = dossier / "gemeenten" / "neerwaard.toml"
    own.unlink(missing_ok=True)
    (path,) = sheets(dossier, "Neerwaard")
    ticked(path, "wat-01:vastleggen")
    done = run("keuzeblad", "lees", str(path), cwd=dossier)
    assert done.code == 0, done.err
    assert own.read_text("utf-8") == 'naam = "Neerwaard"\n\n[keuzes]\n"wat-01" = "vastleggen"\n'
    other = (dossier / "gemeenten" / "midwaard.toml").rename(own)
    before = other.read_bytes()
    done = run("keuzeblad", "lees", str(path), cwd=dossier)
    assert (done.code, "fout[RP350]: dit bestand is niet van Neerwaard, maar heet wel zo" in done.err) == (
        5,
        True,
    )
    assert own.read_bytes() == before


def test_what_goes_into_each_file_is_told_and_what_does_not_with_why(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    first, second, other = sheets(dossier, "Dorpsbelang", "Lijst Dijk", "Midwaard")
    ticked(first, "wat-01:vastleggen", "dor-01:weg", "sam-02:samendoen")
    ticked(second, "wat-01:vastleggen", "dor-01:samendoen", "sam-01:samendoen", "sam-01:weg")
    ticked(other, "wat-01:afstemmen")
    told = (
        "In het dossier\n"
        "  in gemeenten/overwaard.toml komt: wat-01 vastleggen, sam-02 samendoen\n"
        "  niet overgenomen in gemeenten/overwaard.toml: dor-01 (verschillend gekozen), sam-01 (meer dan één "
        "vakje)\n"
        "  in gemeenten/midwaard.toml komt: wat-01 afstemmen\n"
    )
    paths = [str(path) for path in (first, second, other)]
    dry = run("keuzeblad", "lees", *paths, "--droog", cwd=dossier)
    assert told in dry.out
    done = run("keuzeblad", "lees", *paths, "--json", cwd=dossier)
    assert json.loads(done.out)["dossier"] == [
        {
            "bestand": "gemeenten/overwaard.toml",
            "komt": {"wat-01": "vastleggen", "sam-02": "samendoen"},
            "niet_overgenomen": {"dor-01": "verschillend gekozen", "sam-01": "meer dan één vakje"},
        },
        {"bestand": "gemeenten/midwaard.toml", "komt": {"wat-01": "afstemmen"}, "niet_overgenomen": {}},
    ]
    again = run("keuzeblad", "lees", *paths, "--droog", cwd=dossier)
    assert "in gemeenten/midwaard.toml komt: wat-01 afstemmen (stond er al)\n" in again.out


def test_the_parties_that_have_not_answered_yet_are_named(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    first, second, whole = sheets(dossier, "Dorpsbelang", "Lijst Dijk", "Overwaard")
    told = (
        "gemeenten/overwaard.toml:2: let op[RP087]: voor Overwaard is er geen blad van Lijst Dijk; "
        "de keuzes zijn zonder hen; → lees alle bladen"
    )
    for paths, is_told in (((first,), True), ((first, second), False), ((whole,), False)):
        done = run("keuzeblad", "lees", *map(str, paths), "--droog", cwd=dossier)
        assert (told in done.err, done.err.count("RP087")) == (is_told, int(is_told))


def test_a_name_that_the_sheet_does_not_say_or_says_otherwise_than_its_file_is_told(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    assert run("keuzeblad", cwd=dossier).code == 0
    nameless = (dossier / "uitvoer" / "keuzeblad.docx").rename(dossier / "overwaard.docx")
    (named,) = sheets(dossier, "Midwaard")
    other = named.rename(dossier / "neerwaard.docx")
    (party,) = sheets(dossier, "Lijst Dijk")
    for path in (nameless, other, party):
        ticked(path, "wat-01:vastleggen")
    done = run("keuzeblad", "lees", "overwaard.docx", "neerwaard.docx", "--droog", cwd=dossier)
    assert "RP088]: op dit blad staat geen naam; genomen is die van het bestand: 'overwaard'; →" in done.err
    assert (
        "RP088]: op dit blad staat 'Midwaard', maar het bestand heet naar 'Neerwaard'; "
        "→ gelezen als blad van Midwaard; vraag na of dat klopt"
    ) in done.err
    assert "in gemeenten/overwaard.toml komt: wat-01 vastleggen" in done.out
    for name in ("keuzeblad-lijst-dijk.docx", "overwaard ingevuld.docx", "van ons.docx"):
        path = party.with_name(name)
        path.write_bytes(party.read_bytes())
        assert "RP088" not in run("keuzeblad", "lees", str(path), "--droog", cwd=dossier).err
    path = party.with_name("dorpsbelang.docx")
    path.write_bytes(party.read_bytes())
    assert "het bestand heet naar 'Dorpsbelang'" in run("keuzeblad", "lees", str(path), cwd=dossier).err


def test_a_choice_for_what_a_version_dropped_is_said_to_do_nothing(tmp_path: Path) -> None:
    dossier = tmp_path / "dossier"
    shutil.copytree(data_folder("templates") / "demo" / "dossier", dossier)
    (dossier / "invoer").mkdir()
    shutil.copy(data_folder("templates") / "demo" / "concepten" / "leiderdorp.docx", dossier / "invoer")
    assert run("verwerk", "Leiderdorp:29", "--datum", "2026-05-01", "--stil", cwd=dossier).code == 0
    (path,) = sheets(dossier, "Formateurs")
    ticked(path, "vrz-02:midden")
    told = (
        "dossier.toml{}: let op[RP468]: vrz-02 verviel in versie 2; de keuze 'midden' doet niets; "
        "→ zet wat u terug wilt onder [eigen.vrz-02] in dossier.toml, of laat de keuze weg"
    )
    assert "RP468" not in run("controleer", cwd=dossier).err
    assert told.format("") in run("keuzeblad", "lees", str(path), "--hele-regio", cwd=dossier).err
    line = (dossier / "dossier.toml").read_text("utf-8").split("\n").index('"vrz-02" = "midden"') + 1
    assert told.format(f":{line}") in run("controleer", cwd=dossier).err
    (own,) = sheets(dossier, "Leiden")
    ticked(own, "vrz-02:midden")
    done = run("keuzeblad", "lees", str(own), cwd=dossier)
    assert done.err.count("RP468") == done.err.count(told.format(f":{line}"))
    assert "eerlijke verdeling van de kosten" in run("stel-samen", "Leiden", "--droog", cwd=dossier).out


def test_two_sheets_of_one_group_that_differ_say_in_what(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (first,) = sheets(dossier, "Overwaard")
    ticked(first, "wat-01:vastleggen")
    again = first.with_name("overwaard 2.docx")
    again.write_bytes(first.read_bytes())
    ticked(again, remark="Liever negen")
    done = run("keuzeblad", "lees", str(first), str(again), cwd=dossier)
    assert "is er nog een blad, met andere opmerkingen (keuzeblad-overwaard.docx)" in done.err
    typed(again, "vastleggen</w:t>", "vastleggen, mits</w:t>")
    done = run("keuzeblad", "lees", str(first), str(again), cwd=dossier)
    assert "met andere opmerkingen en een andere tekst (keuzeblad-overwaard.docx)" in done.err


def test_a_file_of_words_is_no_sheet_and_nothing_is_said_of_no_sheets(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    done = run("keuzeblad", "lees", "dossier.toml", cwd=dossier)
    assert (done.code, done.out) == (3, "")
    told = "dossier.toml: fout[RP065]: een keuzeblad is een Word-bestand; dit is een tekstbestand; → open het"
    assert told in done.err


def test_a_sheet_is_called_one_whatever_the_length_of_the_name_and_has_one(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    assert run("keuzeblad", "--namens", "Samen " * 40, cwd=dossier).code == 0
    (made,) = (dossier / "uitvoer").iterdir()
    assert made.name.startswith("keuzeblad-samen-samen-")
    refused = run("keuzeblad", "--namens", " ", cwd=dossier)
    assert (refused.code, "fout[RP401]: --namens noemt niemand" in refused.err) == (2, True)


def test_who_is_named_twice_gets_one_sheet(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    made = run("keuzeblad", "--namens", "Dorpsbelang", "--namens", "dorpsbelang", cwd=dossier)
    assert (made.code, made.err) == (0, "")
    assert [path.name for path in (dossier / "uitvoer").iterdir()] == ["keuzeblad-dorpsbelang.docx"]


def test_an_own_text_stands_on_the_sheet_and_a_choice_beside_it_is_told(tmp_path: Path) -> None:
    """Midwaard has its own text for dor-01."""
    dossier = copied(tmp_path)
    of_region, own = sheets(dossier, "Overwaard", "Midwaard")
    said = "Midwaard houdt ten minste één winkel in elk dorp open."
    for path, stands in ((of_region, False), (own, True)):
        words = [block.text for block in readers.read(path).blocks]
        assert (said in words, "Nu geldt een eigen tekst:" in words) == (stands, stands)
    ticked(own, "dor-01:samendoen", "wat-01:vastleggen")
    done = run("keuzeblad", "lees", str(own), cwd=dossier)
    assert "gemeenten/midwaard.toml:9: let op[RP083]: voor dor-01 staat hier een eigen tekst" in done.err
    shared = dossier / "dossier.toml"
    text = '\n[eigen.wat-01]\ntekst = "Wij doen niets."\nreden = "proef"\n'
    shared.write_text(shared.read_text("utf-8") + text, "utf-8")
    done = run("keuzeblad", "lees", str(own), cwd=dossier)
    assert "RP083]: voor wat-01 staat hier een eigen tekst; bij Midwaard geldt nu de keuze" in done.err


def test_the_sheet_says_what_is_a_working_formulation(tmp_path: Path) -> None:
    assert run("nieuw", "dossier", "--standaard", cwd=tmp_path).code == 0
    assert run("keuzeblad", "--dossier", "dossier", cwd=tmp_path).code == 0
    data = (tmp_path / "dossier" / "uitvoer" / "keuzeblad.docx").read_bytes()
    text = re.sub(r"<[^>]+>", "", Package(data, "x").read(TEXT).decode())
    assert "(werkformulering)" in text
    assert "Houd de gemeente zelfstandig." in text


def test_five_parties_are_read_side_by_side(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    parties = ("Dorpsbelang", "Lijst Dijk", "Dorp 26", "Samen Verder", "Vrij Waard")
    file = dossier / "gemeenten" / "overwaard.toml"
    file.write_text(
        f'naam = "Overwaard"\npartijen = {json.dumps(parties)}\n\n[waarden]\nkilometers = 7\n', "utf-8"
    )
    paths = sheets(dossier, *parties)
    for path, choice in zip(paths, ("vastleggen", "samendoen", "samendoen", "weg", ""), strict=True):
        ticked(path, *([f"wat-01:{choice}"] if choice else []))
    done = run("keuzeblad", "lees", *map(str, paths), "--droog", cwd=dossier)
    assert (
        "  wat-01 Dijken\n"
        "      samendoen     Lijst Dijk, Dorp 26\n"
        "      vastleggen    Dorpsbelang\n"
        "      niet opnemen  Samen Verder\n"
        "      geen keuze    Vrij Waard\n"
    ) in done.out
    assert "keuzeblad-vrij-waard.docx: let op[RP072]: op dit keuzeblad is niets aangekruist" in done.err


def test_the_sheet_says_in_sentences_what_each_variant_binds_to(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (path,) = sheets(dossier, "Overwaard")
    text = [block.text for block in readers.read(path).blocks]
    told = {
        "kennismaken": "Onderzoek of overleg.",
        "afstemmen": "Een inspanning: 12 kilometer.",
        "samendoen": "Een voornemen: 12 kilometer, uiterlijk in 2029.",
        "vastleggen": "Een afspraak: 12 kilometer, uiterlijk in 2029.",
    }
    assert [one for one in text if one in told.values()][: len(told)] == list(told.values())
    assert all("→" not in one for one in text)


def test_the_explanation_of_a_fragment_is_for_the_negotiator_and_not_on_the_sheet(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (path,) = sheets(dossier, "Overwaard")
    library = load_dossier(dossier).library
    told = [" ".join(fragment.explanation.split()) for fragment in library.fragments if fragment.explanation]
    assert told
    shown = "\n".join(block.text for block in readers.read(path).blocks)
    assert not [one for one in told if one in shown]


def typed(path: Path, old: str, new: str) -> None:
    """Something typed in the sheet of `wat-01`, on the level 'vastleggen'."""
    data = path.read_bytes()
    xml = Package(data, path.name).read(TEXT).decode()
    start = xml.index('w:val="vak:wat-01:vastleggen"')
    end = xml.index("</w:p>", start)
    assert old in xml[start:end]
    path.write_bytes(
        repacked(data, {TEXT: (xml[:start] + xml[start:end].replace(old, new, 1) + xml[end:]).encode()})
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<w:t>☐</w:t>", "<w:t>x</w:t>"),
        ("<w:t>☐</w:t>", "<w:t>☐X</w:t>"),
        ("<w:t>☐</w:t>", "<w:t>✓</w:t>"),
        (" vastleggen</w:t>", " vastleggen x</w:t>"),
        (" vastleggen</w:t>", " X vastleggen</w:t>"),
    ],
)
def test_an_x_that_is_typed_counts_as_a_tick(tmp_path: Path, old: str, new: str) -> None:
    (path,) = sheets(copied(tmp_path), "Overwaard")
    typed(path, old, new)
    boxes = {name for name, value in filled_in(path.read_bytes(), path.name).items() if value == "1"}
    assert boxes == {"vak:wat-01:vastleggen"}


@pytest.mark.parametrize("new", [" vastleggen, extra", " vastleggen (nu gekozen)"])
def test_other_words_beside_a_box_are_no_tick(tmp_path: Path, new: str) -> None:
    (path,) = sheets(copied(tmp_path), "Overwaard")
    typed(path, " vastleggen</w:t>", f"{new}</w:t>")
    assert "1" not in {
        value for name, value in filled_in(path.read_bytes(), path.name).items() if "vak:" in name
    }


def test_a_sheet_without_a_tick_has_no_preference(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (path,) = sheets(dossier, "Overwaard")
    done = run("keuzeblad", "lees", str(path), cwd=dossier)
    assert done.code == 0
    assert "geen onderwerpen gelijk, geen verschillend." in done.out


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_ticks_and_remarks_survive_another_program(tmp_path: Path) -> None:
    dossier = copied(tmp_path)
    (path,) = sheets(dossier, "Lijst Dijk")
    ticked(path, "wat-01:vastleggen", "dor-01:weg", remark="Liever negen")
    before = filled_in(path.read_bytes(), path.name)
    assert OFFICE is not None
    subprocess.run(
        [OFFICE, f"-env:UserInstallation=file://{tmp_path}/profiel", "--headless", "--convert-to", "docx",
         "--outdir", str(tmp_path / "terug"), str(path)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert filled_in((tmp_path / "terug" / path.name).read_bytes(), path.name) == before
    assert {name for name, value in before.items() if value == "1"} == {
        "vak:wat-01:vastleggen",
        "vak:dor-01:weg",
    }
    assert before["veld:wat-01:opmerking"] == "Liever negen"
