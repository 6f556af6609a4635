"""What a municipality has its own way: told once for what differs alike, and words where a number belongs."""

from __future__ import annotations

from pathlib import Path

from dossiers import changed, found
from running import run


def made(tmp_path: Path, file: str) -> str:
    assert run("nieuw", str(tmp_path / "regio"), "--standaard").code == 0
    (tmp_path / "regio" / "gemeenten" / "oegstgeest.toml").write_text(file, "utf-8")
    done = run("stel-samen", "Oegstgeest", "--droog", cwd=tmp_path / "regio")
    assert done.code == 0, done.err
    return done.err


def test_what_differs_alike_is_told_once(tmp_path: Path) -> None:
    told = made(
        tmp_path,
        'naam = "Oegstgeest"\nniveau = "stevig"\n[niveaus]\nduurzaamheid = "weg"\n'
        "[waarden]\naandeel_sociaal = 25\n",
    )
    own = [line.partition("wijkt af: ")[2] for line in told.splitlines() if "RP042" in line]
    assert own[0] == "het thema 'Duurzaamheid en energietransitie' is weggelaten"
    assert own[1].endswith(" fragmenten staan op 'stevig' in plaats van 'midden'")
    assert own[2:] == ["aandeel_sociaal is 25 in plaats van 30"]


def test_a_few_fragments_go_by_their_names(tmp_path: Path) -> None:
    told = made(
        tmp_path, 'naam = "Oegstgeest"\n[keuzes]\n"won-01" = "licht"\n"won-02" = "licht"\n"gez-01" = "weg"\n'
    )
    assert "wijkt af: won-01 en won-02 staan op 'licht' in plaats van 'midden'" in told
    assert "wijkt af: gez-01 is weggelaten" in told


def test_words_where_a_number_belongs_are_a_fault(tmp_path: Path) -> None:
    dossier = changed(
        tmp_path, "gemeenten/overwaard.toml", "kilometers = 7", 'kilometers = 7\njaar = "in 2030"'
    )
    assert [line for line in found(dossier) if "RP025" in line] == [
        "gemeenten/overwaard.toml:6: fout[RP025]: waarde 'jaar' is tekst (\"in 2030\") waar een getal hoort; "
        "→ schrijf alleen het getal, zonder aanhalingstekens, zoals jaar = 2029"
    ]


def test_a_name_that_is_almost_one_of_the_region_is_asked_about(tmp_path: Path) -> None:
    done = run("nieuw", str(tmp_path / "regio"), "--gemeente", "Lieden", "--gemeente", "Delft", "--standaard")
    assert done.code == 0
    assert (
        "let op[RP069]: gemeente 'Lieden' komt in de meegeleverde teksten niet voor; → bedoelt u 'Leiden'?"
        in done.err
    )
    assert "Delft" not in done.err
