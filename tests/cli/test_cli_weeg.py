"""`weeg` on the command line: two sentences, a file of pairs, and what is wrong with them."""

import json
import zipfile
from pathlib import Path

from running import run

WAS, WORDT = "De raden stellen de nota vast.", "De colleges streven naar een nota."


def test_two_sentences_are_shown_with_their_diff_signals_and_weight() -> None:
    ran = run("weeg", WAS, WORDT)
    assert ran.code == 0
    assert "inhoudelijk" in ran.out
    assert "verbintenis: Mogelijk zwakkere verbintenis (te beoordelen): ‘stellen vast’ werd" in ran.out
    assert "[-De raden stellen-]" in ran.out or "{+" in ran.out


def test_json_says_weight_certainty_and_signals() -> None:
    said = json.loads(run("weeg", WAS, WORDT, "--json").out)
    assert said["gewicht"] == "inhoudelijk"
    assert 0 < said["zekerheid"] <= 1
    assert {signal["soort"] for signal in said["signalen"]} == {"verbintenis", "orgaan"}


def test_a_file_gives_one_object_a_line_in_order_with_its_id(tmp_path: Path) -> None:
    pairs = tmp_path / "paren.jsonl"
    rows = [
        {"id": "b", "was": WAS, "wordt": WORDT},
        {"id": 7, "was": WAS, "wordt": WAS},
        {"was": WAS, "wordt": WAS},
    ]
    pairs.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    said = [json.loads(line) for line in run("weeg", "--invoer", str(pairs), "--json").out.splitlines()]
    assert [answer.get("id") for answer in said] == ["b", 7, None]
    assert [answer["gewicht"] for answer in said] == ["inhoudelijk", "geen", "geen"]


def test_the_municipality_fills_the_slot() -> None:
    was, wordt = "Onze gemeente betaalt mee.", "Leiden betaalt mee."
    assert json.loads(run("weeg", was, wordt, "--json").out)["gewicht"] == "geen"
    other = run("weeg", was, wordt, "--gemeente", "Oegstgeest", "--json")
    assert json.loads(other.out)["gewicht"] == "inhoudelijk"


def test_one_sentence_is_wrong_use() -> None:
    ran = run("weeg", WAS)
    assert ran.code == 2
    assert "RP431" in ran.err


def test_two_empty_sentences_are_wrong_use() -> None:
    ran = run("weeg", "", " ")
    assert ran.code == 2
    assert "fout[RP431]: beide zinnen zijn leeg; → bijvoorbeeld: regioparagraaf weeg" in ran.err


def test_a_missing_file_and_wrong_lines_are_told_with_their_place(tmp_path: Path) -> None:
    assert "RP432" in run("weeg", "--invoer", str(tmp_path / "weg.jsonl")).err
    pairs = tmp_path / "paren.jsonl"
    pairs.write_text('{"was": "a", "wordt": "b"}\nniets\n[]\n', encoding="utf-8")
    ran = run("weeg", "--invoer", str(pairs), "--json")
    assert ran.code == 3
    assert f"{pairs}:2: fout[RP433]: 2 regels zijn geen JSON-object" in ran.err
    assert "regel 2 en 3; → schrijf" in ran.err
    assert not ran.out


def test_many_wrong_lines_are_one_message_that_names_the_first(tmp_path: Path) -> None:
    pairs = tmp_path / "paren.jsonl"
    pairs.write_text('{"was": "a", "wordt": "b"}\n' + "was;wordt\n" * 400, encoding="utf-8")
    ran = run("weeg", "--invoer", str(pairs))
    assert ran.err.count("RP433") == 1
    assert "400 regels" in ran.err
    assert "regel 2, 3, 4, 5, 6 en 395 meer" in ran.err


def test_one_wrong_line_is_told_by_its_place_alone(tmp_path: Path) -> None:
    pairs = tmp_path / "paren.jsonl"
    pairs.write_text('{"was": "a", "wordt": "b"}\nniets\n', encoding="utf-8")
    assert f"{pairs}:2: fout[RP433]: is geen JSON-object" in run("weeg", "--invoer", str(pairs)).err


def test_a_file_without_a_pair_is_told(tmp_path: Path) -> None:
    pairs = tmp_path / "paren.jsonl"
    pairs.write_text("\n\n", encoding="utf-8")
    ran = run("weeg", "--invoer", str(pairs))
    assert ran.code == 3
    assert "RP433" in ran.err


def test_a_word_file_with_pairs_is_called_one_and_not_a_text_in_other_signs(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "paren.docx", "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", "\u00e9" * 40)
    shown = run("weeg", "--invoer", "paren.docx", cwd=tmp_path)
    assert "is geen tekst maar een Word-bestand" in shown.err
    assert "UTF-8" not in shown.err
