"""Text is data: whatever stands in a name, a heading, a comment or a value is shown and never carried out."""

from __future__ import annotations

import csv
import html
import io
import json
import os
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from builders import ins, p, styled, word_file
from lxml import etree
from running import run

from regioparagraaf.loading.dossier import JUDGEMENTS_FILE
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.readers import read_bytes

SUM = "{{ 7*7 }}{% for x in 'ab' %}{{ x }}{% endfor %}{{ ''.__class__.__mro__ }}${7*7}#{7*7}{0}%s"
MARKUP = '"><img src=x onerror=alert(1)><script>alert(2)</script>]]>&amp;&#1;<w:t>'
FORMULA = '=HYPERLINK("http://x.invalid";"klik")'
STEERING = "\x1b[31mrood\u202eomgekeerd\u200b\x07"
EVALUATED = ("49", "<class", "abab")
KINDS = "redlines,matrix,oplegger,gemene-deler,html,json"
SPOKEN = f"Wij bouwen {SUM} woningen {MARKUP}."


def visible(data: bytes, name: str) -> str:
    return "\n".join(block.text for block in read_bytes(data, name).blocks)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _in_xml(text: str) -> str:
    return html.escape(text.replace("&#1;", ""))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Everything that a comparison of hostile texts writes, and what it says as 'scherm'."""
    folder = tmp_path_factory.mktemp("kwaad")
    author, words = _in_xml(MARKUP), _in_xml(SPOKEN)
    comment = f'<w:comment w:id="0" w:author="{author}">{p(words)}</w:comment>'
    where = '<w:r><w:commentReference w:id="0"/></w:r>'
    common = word_file(styled("Kop1", f"Regio {SUM}") + p(words) + p("De raden stellen een visie vast."))
    draft = word_file(
        styled("Kop1", f"Regio {SUM}")
        + p(words.replace("bouwen", "slopen"), where)
        + p(_in_xml(FORMULA), ins("erbij", author=author), STEERING.replace("\x1b", "").replace("\x07", ""))
        + p("De raden stellen een visie vast."),
        comments=comment,
    )
    (folder / "samen.docx").write_bytes(common)
    (folder / "{{ 7*7 }} 'a'&b.docx").write_bytes(draft)
    (folder / "=1+1.txt").write_text(
        f"Regio\n\n{SPOKEN} {STEERING}\n\n" + "Gewone tekst. " * 400, encoding="utf-8"
    )
    names = sorted(path.name for path in folder.iterdir() if path.name != "samen.docx")
    shown = run("vergelijk", "samen.docx", *names, "--alleen", KINDS, cwd=folder)
    assert shown.code == 0, shown.err
    found = {path.name: path.read_bytes() for path in (folder / "uitvoer").iterdir()}
    return found | {"scherm": (shown.out + shown.err).encode()}


def test_everything_was_made(made: dict[str, bytes]) -> None:
    assert len(made) == 8
    assert {"vergelijking.docx", "oplegger.docx", "vergelijking.html", "vergelijking.json"} < set(made)


def test_braces_are_shown_and_never_evaluated(made: dict[str, bytes]) -> None:
    for name in ("vergelijking.docx", "oplegger.docx", "gemene-deler.docx"):
        text = visible(made[name], name)
        assert "{{ 7*7 }}" in text, name
        assert not any(word in re.sub(r"\d\.\d+|\d{4}", "", text) for word in EVALUATED), name
    assert "{{ 7*7 }}" in made["vergelijking.json"].decode()
    assert "49" not in re.sub(
        r"[0-9a-f]{8,}", "", json.dumps(json.loads(made["vergelijking.json"])["concepten"])
    )


def test_every_part_of_every_word_file_is_sound_xml(made: dict[str, bytes]) -> None:
    for data in (data for name, data in made.items() if name.endswith(".docx")):
        for name, content in parts(data).items():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(content)


def test_no_text_becomes_an_element_of_the_page(made: dict[str, bytes]) -> None:
    page = made["vergelijking.html"].decode()
    assert "<img" not in page
    assert "alert(2)</script>" not in page
    assert "&lt;script&gt;alert(2)" in page
    tree = etree.fromstring(page, etree.HTMLParser())
    assert not [key for element in tree.iter("*") for key in element.attrib if str(key).startswith("on")]
    assert "default-src 'none'" in page


def test_no_text_steers_the_terminal(made: dict[str, bytes]) -> None:
    screen = made["scherm"].decode()
    assert "\x1b" not in screen
    assert "\u202e" not in screen
    assert "\x07" not in screen


def test_a_dossier_with_hostile_names_and_values_shows_them_as_they_are(tmp_path: Path) -> None:
    hostile = '"><b onclick=x>{{7*7}}'
    assert (
        run("nieuw", "d", "--standaard", "--gemeente", "Leiden", "--gemeente", hostile, cwd=tmp_path).code
        == 0
    )
    shown = run("stel-samen", "--dossier", "d", "--als", "docx,odt,md,txt", "--uit", "u", cwd=tmp_path)
    assert shown.code == 0, shown.err
    for path in (tmp_path / "u").iterdir():
        text = (
            visible(path.read_bytes(), path.name)
            if path.suffix in (".docx", ".odt")
            else path.read_text("utf-8")
        )
        assert "49" not in re.sub(r"\d{4}", "", text)
    text = visible((tmp_path / "u" / "gemeenschappelijk.docx").read_bytes(), "x.docx")
    assert hostile in text


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}",
        "{{ 'a' * 10**10 }}",
        "{% include '/etc/passwd' %}",
        "{{ titel|attr('__class__') }}",
        "{{ lipsum(9**9) }}",
    ],
)
def test_code_in_a_fragment_is_refused_at_once(tmp_path: Path, attack: str) -> None:
    assert run("nieuw", "d", "--standaard", cwd=tmp_path).code == 0
    dossier = tmp_path / "d" / "dossier.toml"
    text = dossier.read_text(encoding="utf-8")
    written = re.sub(r"^titel = .*$", f"titel = {json.dumps(attack)}", text, count=1, flags=re.MULTILINE)
    dossier.write_text(written, encoding="utf-8")
    shown = run("stel-samen", "--dossier", "d", "--droog", cwd=tmp_path)
    assert shown.code == 3, shown.out
    assert "RP023" in shown.err
    assert "root:" not in shown.out + shown.err


def test_a_table_for_a_spreadsheet_calculates_nothing() -> None:
    from regioparagraaf.writers.csv import csv_bytes

    rows = [(FORMULA, "+1", "-1", "@x", "\t=1", " =1", "gewoon")]
    read = csv.reader(io.StringIO(csv_bytes(("a",), rows).decode("utf-8-sig"), newline=""), delimiter=";")
    *dangerous, plain = list(read)[1]
    assert all(cell.startswith("'") for cell in dangerous)
    assert plain == "gewoon"


MARKED = MARKUP + " `code` [klik](javascript:alert(1)) **vet** | a |\n# Kop\n- punt"
ALL_VERBS = (
    ("controleer",),
    ("stel-samen", "--als", "docx,odt,md,txt", "--uit", "../u/s"),
    ("exporteer", "--odt", "--uit", "../u/e"),
    ("keuzeblad", "--uit", "../u/k"),
    ("dekking", "--als", "docx,csv,json", "--uit", "../u/d"),
    ("vergelijk", "--uit", "../u/v"),
    ("oordeel", "Leiden:25", "--gewicht", "redactioneel", "--reden", "REDEN"),
    ("oordeel",),
    ("besluitlijst", "--uit", "../u/b"),
    ("amendement", "Leiden", "25", "--uit", "../u/a"),
    ("verwerk", "Leiden:25", "--uit", "../u/w"),
    ("verwerk",),
    ("fragment", "lijst"),
    ("bron", "lijst"),
)


def demo_with(folder: Path, value: str) -> Path:
    """A dossier of which title, region and values say this, with one draft."""
    shipped = data_folder("templates") / "demo"
    shutil.copytree(shipped / "dossier", folder / "d")
    (folder / "d" / "invoer").mkdir()
    shutil.copy(shipped / "concepten" / "leiden.docx", folder / "d" / "invoer")
    file = folder / "d" / "dossier.toml"
    text = file.read_text(encoding="utf-8")
    said = json.dumps(value).replace("\x7f", "\\u007f")
    text = re.sub(
        r"^(titel|regio) = .*$", lambda key: f"{key[1]} = {said}", text, count=2, flags=re.MULTILINE
    )
    file.write_text(text, encoding="utf-8")
    return folder / "d"


@pytest.mark.parametrize("value", [MARKED, FORMULA], ids=["markup", "formula"])
def test_every_verb_takes_a_dossier_with_hostile_values(tmp_path: Path, value: str) -> None:
    dossier = demo_with(tmp_path, value)
    for verb in ALL_VERBS:
        shown = run(*(value if word == "REDEN" else word for word in verb), cwd=dossier)
        assert shown.code == 0, (verb, shown.err)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown.out + shown.err), verb
    files = [path for path in (tmp_path / "u").rglob("*") if path.is_file()]
    assert files
    for path in files:
        data = path.read_bytes()
        if path.suffix in (".docx", ".odt"):
            for name, content in parts(data).items():
                if name.endswith((".xml", ".rels")):
                    etree.fromstring(content)
        elif path.suffix == ".html":
            assert "<img" not in data.decode()
        elif path.suffix == ".json":
            json.loads(data)
        elif path.suffix == ".csv":
            cells = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
            assert not [cell for row in cells for cell in row if cell.startswith(("=", "+", "@"))]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("\x1b[31mrood", "RP007"),
        ("nul\x00", "RP007"),
        ("buiten\ufffe", "RP007"),
        ("\x9b31m", "RP007"),
        ("x" * 1_000_000, "RP008"),
        ("\u202egnalreednamo", "RP007"),
        ("Samen\u200bwerken", "RP007"),
        ("ver\u00adgunning", "RP007"),
        ("gat\ue0001\ue001", "RP007"),
    ],
    ids=[
        "escape",
        "nul",
        "no character",
        "eight bits",
        "a million",
        "order",
        "no width",
        "hyphen",
        "private",
    ],
)
def test_a_value_that_no_document_holds_is_told_with_its_line(tmp_path: Path, value: str, code: str) -> None:
    dossier = demo_with(tmp_path, value)
    for verb in (("controleer",), ("stel-samen",), ("vergelijk",), ("fragment", "lijst")):
        shown = run(*verb, cwd=dossier)
        assert shown.code == 3, (verb, shown.err)
        assert re.search(rf"dossier\.toml:\d+: fout\[{code}\]", shown.err), verb
        assert "\x1b" not in shown.err


def test_a_control_character_in_a_fragment_is_told_with_its_line(tmp_path: Path) -> None:
    dossier = demo_with(tmp_path, "Samen")
    assert run("fragment", "overnemen", "won-01", cwd=dossier).code == 0
    (fragment,) = (dossier / "fragmenten").rglob("*.md")
    fragment.write_text(fragment.read_text("utf-8") + "\x1b[2J\n", encoding="utf-8")
    shown = run("controleer", cwd=dossier)
    assert shown.code == 1
    assert re.search(r"\.md:\d+: fout\[RP007\]", shown.err)
    assert "\x1b" not in shown.err


def test_what_is_typed_with_control_characters_is_kept_without_them(tmp_path: Path) -> None:
    dossier = demo_with(tmp_path, "Samen")
    odd = "zo\x1b[31m\u202e\x07 is h\u200bet\nen niet anders"
    assert run("oordeel", "Leiden:25", "--gewicht", "redactioneel", "--reden", odd, cwd=dossier).code == 0
    assert run("verwerk", "--vastleggen", odd, cwd=dossier).code == 0
    options = [word for name in ("titel", "gemeente", "document") for word in (f"--{name}", odd)]
    assert run("nieuw", "../n", "--standaard", *options, cwd=dossier).code == 0
    assert run("keuzeblad", "--namens", odd, cwd=dossier).code == 0
    for verb in (("oordeel",), ("verwerk",), ("controleer", "--dossier", "../n"), ("controleer",)):
        shown = run(*verb, cwd=dossier)
        assert shown.code in (0, 1), (verb, shown.err)
        assert "RP007" not in shown.err
        assert "\x1b" not in shown.out + shown.err
    for path in (*tmp_path.rglob("*.toml"), *tmp_path.rglob("*.docx")):
        if "invoer" not in path.parts:
            assert not SNEAKY.search(all_of(path)), path
    assert "zo[31m is het en niet anders" in (dossier / JUDGEMENTS_FILE).read_text(encoding="utf-8")


SNEAKY = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e0fff]")


def all_of(path: Path) -> str:
    """Everything that a reader of the file may come to see or search through."""
    data = path.read_bytes()
    if not data.startswith(b"PK"):
        return data.decode("utf-8-sig")
    return "\n".join(content.decode("utf-8", "replace") for content in parts(data).values())


@pytest.fixture(scope="module")
def turned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier with a draft in which sentences hold what nobody sees, and all that is made of it."""
    folder = tmp_path_factory.mktemp("omgekeerd")
    dossier = demo_with(folder, "Samen")
    made = run("stel-samen", "--als", "md", "--uit", "../t", "--stil", cwd=dossier)
    assert made.code == 0, made.err
    (text,) = (folder / "t").iterdir()
    sentences = re.sub(r"\bgemeenten\b", "gemeen\u200bten\u202e", text.read_text("utf-8"), count=6)
    sentences += "\n\nWij bouwen \u202e004\u202c wo\u00adningen\U000e0041 ge\u200een dag later.\n"
    sentences += "\n\nWij planten 004 bo\u00admen\U000e0041 ge\u200een dag later.\n"
    (dossier / "invoer" / "leiden.docx").unlink()
    (dossier / "invoer" / "leiden.txt").write_text(sentences, encoding="utf-8")
    for verb in (
        ("vergelijk", "--alleen", "matrix,oplegger,gemene-deler,html,json", "--uit", "../u/v"),
        ("dekking", "--als", "docx,csv,json", "--uit", "../u/d"),
        ("besluitlijst", "--uit", "../u/b"),
    ):
        shown = run(*verb, cwd=dossier)
        assert shown.code == 0, (verb, shown.err)
        assert not SNEAKY.search(shown.out + shown.err), verb
    return dossier


def deviating(dossier: Path) -> list[str]:
    found = json.loads((dossier.parent / "u" / "v" / "vergelijking.json").read_text("utf-8"))
    (draft,) = found["concepten"]
    assert any(SNEAKY.search(json.dumps(one, ensure_ascii=False)) for one in draft["wijzigingen"])
    return [one["nummer"] for one in draft["wijzigingen"] if one["gewicht"] != "geen"]


def test_what_nobody_sees_in_a_draft_is_seen_in_every_report(turned: Path) -> None:
    shown = run("vergelijk", "--alleen", "json", "--json", cwd=turned)
    assert "RP124" in shown.err
    assert not SNEAKY.search(shown.out + shown.err)
    made = [path for path in (turned.parent / "u").rglob("*") if path.is_file()]
    assert {path.suffix for path in made} == {".docx", ".html", ".json", ".csv"}
    for path in made:
        assert not SNEAKY.search(all_of(path)), path
    page = next(path for path in made if path.suffix == ".html")
    assert "[U+202E]004" in page.read_text("utf-8")


def test_what_is_taken_over_or_judged_keeps_the_dossier_whole(turned: Path) -> None:
    reversed_, unseen = (f"Leiden:{number}" for number in deviating(turned)[-2:])
    refused = run("verwerk", reversed_, "--uit", "../u/w", cwd=turned)
    assert (refused.code, "fout[RP474]" in refused.err) == (2, True), refused.err
    for verb in (
        ("amendement", "Leiden", reversed_.partition(":")[2], "--uit", "../u/a"),
        ("oordeel", reversed_, "--gewicht", "redactioneel", "--reden", "zo"),
        ("verwerk", unseen, "--uit", "../u/w"),
        ("controleer",),
        ("stel-samen", "--als", "docx,odt,md,txt", "--uit", "../u/s"),
        ("verwerk",),
    ):
        shown = run(*verb, cwd=turned)
        assert shown.code == 0, (verb, shown.err)
    for path in (*(turned.parent / "u").rglob("*"), *turned.rglob("versie-*")):
        if path.is_file():
            assert not SNEAKY.search(all_of(path)), path
    assert SNEAKY.search((turned / JUDGEMENTS_FILE).read_text("utf-8"))  # the words that were judged
    assert any("004 bomen" in path.read_text("utf-8") for path in turned.rglob("versie-2/*.md"))


@pytest.mark.skipif(os.name == "nt", reason="names of files are text there")
@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
def test_a_file_whose_name_is_no_text_is_compared_like_any_other(tmp_path: Path, locale: str) -> None:
    draft = tmp_path / os.fsdecode(b"oegstg\xe9\xe9st \xff.md")
    (tmp_path / "samen.md").write_text("# Regio\n\nWij bouwen 400 woningen, één per dag.\n", encoding="utf-8")
    draft.write_text("# Regio\n\nWij bouwen 300 woningen, één per dag.\n", encoding="utf-8")
    outer = {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "cp850"}
    shown = run("vergelijk", "samen.md", draft.name, "--alleen", KINDS, cwd=tmp_path, **outer)
    assert shown.code == 0, shown.err
    made = {path.name: path for path in (tmp_path / "uitvoer").iterdir()}
    assert len(made) == 6
    told = json.loads(made["vergelijking.json"].read_text("utf-8"))
    assert told["concepten"][0]["bestand"].startswith("oegstg")


@pytest.mark.skipif(os.name == "nt", reason="names of files hold no line ends there")
def test_a_line_end_in_a_name_breaks_no_remark_in_two(tmp_path: Path) -> None:
    (tmp_path / "samen.md").write_text("# Regio\n\nWij bouwen 400 woningen.\n", encoding="utf-8")
    (tmp_path / "leiden\nfout[RP100].docx").write_bytes(b"")
    told = run("vergelijk", "samen.md", "leiden\nfout[RP100].docx", cwd=tmp_path).err
    assert "leiden\\u000afout[RP100].docx: fout[RP103]: is leeg" in told
    assert not any(line.startswith("fout[RP100]") for line in told.splitlines())
