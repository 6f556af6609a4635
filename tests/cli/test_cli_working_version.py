"""Our own files name roles and never persons, and say whether they may be sent."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from builders import zipped
from leaky import VISIBLE, leaky
from lxml import etree
from running import run

from regioparagraaf.document.model import Document
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.ooxml.clean import Changes, clean
from regioparagraaf.ooxml.leaks import leaks
from regioparagraaf.ooxml.origin import STORIES
from regioparagraaf.ooxml.roles import in_role
from regioparagraaf.readers import read_bytes
from regioparagraaf.writers.docx import docx_bytes, house_style

PERSONS = ("Pietersen", "Jansen", "Chefmanager", "zettergeheim", "mailadres", "Ondertekenaar", "rechtgeheim")
COMMON = "# Regio\n\nWij bouwen samen ten minste 400 woningen.\n\nDe raden stellen een woonvisie vast.\n"
OWN = "Wij bouwen samen circa 350 woningen. De raden stellen een woonvisie vast."
STYLE = house_style((data_folder("templates") / "huisstijl.docx").read_bytes())
MOMENT = "2026-11-24T00:00:00Z"
KINDS = "redlines,matrix,oplegger,gemene-deler,html,json"


def everything(data: bytes) -> str:
    if not data.startswith(b"PK"):
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "\n".join(package.read(name).decode("latin-1") for name in package.namelist())


def beside_the_text(data: bytes) -> str:
    """All parts of a Word file but those that hold its text."""
    if not data.startswith(b"PK"):
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [name for name in package.namelist() if not STORIES.fullmatch(name)]
        return "\n".join(package.read(name).decode("latin-1") for name in names)


def status(data: bytes) -> str:
    """What a file says that it may be used for."""
    return _property(data, "contentStatus")


def _property(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        found = etree.fromstring(package.read("docProps/core.xml")).find(f"{{*}}{name}")
    return "" if found is None else found.text or ""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """All that a comparison writes of a draft in which persons left their names everywhere."""
    folder = tmp_path_factory.mktemp("namen")
    (folder / "samen.md").write_text(COMMON, encoding="utf-8")
    with zipfile.ZipFile(io.BytesIO(leaky())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(VISIBLE.encode(), OWN.encode())
    (folder / "leiden.docx").write_bytes(zipped(parts))
    shown = run("vergelijk", "samen.md", "leiden.docx", "--alleen", KINDS, cwd=folder)
    assert shown.code == 0, shown.err
    assert "RP302" not in shown.err
    assert "RP304" in shown.err, "who stands outside the part is told"
    assert "Pietersen" in shown.err
    return {path.name: path.read_bytes() for path in (folder / "uitvoer").iterdir()}


def test_no_output_names_a_person_but_in_text_that_is_never_touched(made: dict[str, bytes]) -> None:
    redline = "Leiden-wijzigingen.docx"
    shown = {name: everything(data) for name, data in made.items()}
    shown[redline] = beside_the_text(made[redline])
    assert [(name, person) for name, text in shown.items() for person in PERSONS if person in text] == []
    assert len(made) == 6


ORIGIN = ("sjabloonpad", "servershare", "variabelegeheim", "trefwoordgeheim", "omschrijfgeheim")


def test_a_redline_does_not_say_where_the_draft_came_from(made: dict[str, bytes]) -> None:
    assert [secret for secret in ORIGIN if secret not in everything(leaky())] == []
    told = everything(made["Leiden-wijzigingen.docx"])
    assert [secret for secret in ORIGIN if secret in told] == []


@pytest.mark.parametrize(
    ("code", "stays"),
    [
        (" DOCVARIABLE x ", "variabelegeheim"),
        (" KEYWORDS ", "trefwoordgeheim"),
        (" DOCPROPERTY Keywords ", "trefwoordgeheim"),
        (" DOCPROPERTY Manager ", ""),
        (" PAGE ", ""),
    ],
)
def test_what_a_field_shows_of_it_stays(code: str, stays: str) -> None:
    with zipfile.ZipFile(io.BytesIO(leaky())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    shown = f'<w:p><w:fldSimple w:instr="{code}"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'
    text = parts["word/document.xml"].replace(b"<w:body>", b"<w:body>" + shown.encode())
    left = everything(in_role(zipped(parts | {"word/document.xml": text}), "x.docx", "Gemeente Leiden"))
    assert [secret for secret in ORIGIN if secret in left] == ([stays] if stays else [])


def test_a_writer_of_comments_is_a_role_in_the_redline(made: dict[str, bytes]) -> None:
    assert "Gemeente Leiden, schrijver 1" in beside_the_text(made["Leiden-wijzigingen.docx"])


def test_a_redline_is_a_working_version_and_a_report_may_be_sent(made: dict[str, bytes]) -> None:
    assert status(made["Leiden-wijzigingen.docx"]) == "werkversie"
    assert status(made["gemene-deler.docx"]) == "verzendversie"
    for name in ("vergelijking.docx", "oplegger.docx"):
        assert status(made[name]) == "werkversie", "the draft holds hidden text"
    for name in ("vergelijking.docx", "oplegger.docx", "gemene-deler.docx"):
        assert leaks(made[name]) == ()
    table, note = (
        "".join(block.text for block in read_bytes(made[name], name).blocks)
        for name in ("vergelijking.docx", "oplegger.docx")
    )
    for text in (table, note):
        assert "verzendversie" not in text
        assert "niet te zien is, en die kan hier zijn aangehaald" in text


def test_what_we_make_to_be_sent_has_no_leaks_and_nothing_to_clean(tmp_path: Path) -> None:
    assert run("demo", "d", cwd=tmp_path).code == 0
    assert run("exporteer", "--dossier", "d/dossier", "--uit", "uit", cwd=tmp_path).code == 0
    assert run("keuzeblad", "--dossier", "d/dossier", "--uit", "blad", cwd=tmp_path).code == 0
    assert run("besluitlijst", "--dossier", "d/dossier", "--uit", "besluiten", cwd=tmp_path).code == 0
    assert (
        run("dekking", "--dossier", "d/dossier", "--als", "docx", "--uit", "dekking", cwd=tmp_path).code == 0
    )
    checked = 0
    for path in sorted(tmp_path.rglob("*.docx")):
        data = path.read_bytes()
        if "concepten" not in path.parts and "invoer" not in path.parts and status(data) == "verzendversie":
            maker = _property(data, "creator")
            assert leaks(data, organisation=maker) == (), path.name
            assert clean(data, path.name, Changes.ACCEPT, MOMENT).findings == (), path.name
            checked += 1
    assert checked >= 11


def test_roles_change_no_text_and_a_second_time_nothing() -> None:
    data = leaky()
    once = in_role(data, "leiden.docx", "Gemeente Leiden")
    before, after = read_bytes(data, "x.docx"), read_bytes(once, "x.docx")
    assert [block.text for block in before.blocks] == [block.text for block in after.blocks]
    assert everything(in_role(once, "leiden.docx", "Gemeente Leiden")) == everything(once)


def test_an_author_that_is_a_role_already_stays() -> None:
    with zipfile.ZipFile(io.BytesIO(leaky())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/comments.xml"] = parts["word/comments.xml"].replace(b'"Jansen"', b'"Griffie Leiden"')
    assert 'author="Griffie Leiden"' in everything(in_role(zipped(parts), "x.docx", "Gemeente Leiden"))


@pytest.mark.parametrize(("told", "stays"), [("Akkoord Waterrijk", True), ("Jansen", False)])
def test_a_property_that_the_text_shows_stays_and_one_behind_it_goes(told: str, stays: bool) -> None:
    with zipfile.ZipFile(io.BytesIO(leaky())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    shown = '<w:fldSimple w:instr=" DOCPROPERTY Zaak "><w:r><w:t>Akkoord Waterrijk</w:t></w:r></w:fldSimple>'
    text = parts["word/document.xml"].decode()
    parts["word/document.xml"] = text.replace("</w:p>", f"{shown}</w:p>", 1).encode()
    custom = parts["docProps/custom.xml"].decode()
    assert "dmsnummer" in custom
    parts["docProps/custom.xml"] = custom.replace("dmsnummer", told).encode()
    made = in_role(zipped(parts), "x.docx", "Gemeente Leiden")
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert (told in package.read("docProps/custom.xml").decode()) is stays


def test_what_we_made_for_a_region_of_any_name_has_nothing_to_clean_until_a_person_saves_it() -> None:
    made = docx_bytes(Document(()), STYLE, MOMENT, "Holland Rijnland")
    assert clean(made, "x.docx", Changes.ACCEPT, MOMENT).findings == ()
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    core = parts["docProps/core.xml"].replace(b"revision>1<", b"revision>2<")
    saved = core.replace(b"<dc:creator>Holland Rijnland", b"<dc:creator>Jan Jansen")
    assert saved != core != parts["docProps/core.xml"]
    found = clean(zipped(parts | {"docProps/core.xml": saved}), "x.docx", Changes.ACCEPT, MOMENT).findings
    assert any("Jan Jansen" in str(one) for one in found)
