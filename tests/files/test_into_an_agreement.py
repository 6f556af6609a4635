"""The paragraph in the agreement of somebody else: numbered headings, contents, sections, bookmarks."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from builders import STYLES, field, p, styled, text, word_file, zipped
from dossiers import copied
from leaky import leaky
from lxml import etree

from regioparagraaf.assembly.place import Place
from regioparagraaf.cli.host import Host, in_host
from regioparagraaf.cli.house import our_style
from regioparagraaf.cli.texts import make_text
from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Found, Relation
from regioparagraaf.document import views
from regioparagraaf.document.model import Block, Document, Kind, Span
from regioparagraaf.errors import WrongUse
from regioparagraaf.loading.dossier import load_dossier
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.ooxml.names import w
from regioparagraaf.ooxml.package import Package
from regioparagraaf.readers import read_bytes
from regioparagraaf.trace.provenance import mark_of, recognised
from regioparagraaf.writers.docx.insert import inserted
from regioparagraaf.writers.outputs import Output

MOMENT = "2026-04-16T09:00:00Z"
OFFICE = shutil.which("soffice")


def _chapter(level: int) -> str:
    numbers = "".join(f"%{number}." for number in range(1, level + 1))
    return (
        f'<w:lvl w:ilvl="{level - 1}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="Kop{level}"/><w:lvlText w:val="{numbers}"/>'
        '<w:pPr><w:ind w:left="432" w:hanging="432"/></w:pPr></w:lvl>'
    )


NUMBERED_HEADINGS = (
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    + "".join(map(_chapter, range(1, 5)))
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
"""A list of chapters, linked to the styles of the headings, as Word makes it."""


def _heading_style(level: int) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="Kop{level}"><w:name w:val="heading {level}"/>'
        f'<w:basedOn w:val="Standaard"/><w:pPr><w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="1"/>'
        f'</w:numPr><w:outlineLvl w:val="{level - 1}"/></w:pPr></w:style>'
    )


NUMBERED_STYLES = re.sub(
    r'<w:style w:type="paragraph" w:styleId="Kop\d">.*?</w:style>', "", STYLES, flags=re.DOTALL
) + "".join(map(_heading_style, range(1, 5)))
SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
ACROSS = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'


def agreement(body: str, **parts: str) -> bytes:
    return word_file(body, styles=NUMBERED_STYLES, numbering=NUMBERED_HEADINGS, **parts)


def put_in(tmp_path: Path, data: bytes, behind: str = "", *, account: bool = False) -> list[Output]:
    loaded = load_dossier(copied(tmp_path))
    path = tmp_path / "akkoord.docx"
    path.write_bytes(data)
    made = make_text(loaded, "Overwaard", MOMENT)
    return list(in_host(loaded, made, Host(path, behind, account), tmp_path, MOMENT))


def headings(document: Document) -> list[tuple[str, str]]:
    return [(block.label, block.text) for block in document.blocks if block.kind is Kind.HEADING]


def test_headings_take_the_numbers_of_the_agreement(tmp_path: Path) -> None:
    body = styled("Kop1", "Zorg") + p("Eigen tekst.") + styled("Kop1", "Regio") + p("Inleiding.")
    (made,) = put_in(tmp_path, agreement(body + styled("Kop1", "Geld") + SECTION), "Regio")
    found = headings(views.accepted(read_bytes(made.content, "akkoord.docx")))
    assert found[:4] == [
        ("1.", "Zorg"),
        ("2.", "Regio"),
        ("2.1.", "Samen in Waardenland, 2026-2030"),
        ("2.1.1.", "Onze positie"),
    ]
    assert found[-1] == ("3.", "Geld")


def test_it_is_found_back_in_a_short_agreement_with_what_undermines_it_elsewhere(tmp_path: Path) -> None:
    limit = "Afspraken uit hoofdstuk 2 gelden als de begroting dat toelaat."
    body = styled("Kop1", "Zorg") + p("Eigen tekst.") + styled("Kop1", "Regio") + p("Inleiding.")
    (made,) = put_in(tmp_path, agreement(body + styled("Kop1", "Geld") + p(limit) + SECTION), "Regio")
    common = make_text(load_dossier(copied(tmp_path / "nog eens")), "Overwaard", MOMENT).document
    draft = views.accepted(read_bytes(made.content, "akkoord.docx"))
    found = compare(common, draft, load_lexicon(), Settings("Overwaard"))
    assert found.scope.found is Found.PART
    assert {change.relation for change in found.changes} == {Relation.EQUAL}
    assert [(place.unit.text, place.is_on_all) for place in found.elsewhere] == [(limit, True)]


def test_the_text_is_dressed_like_the_running_text_of_the_agreement(tmp_path: Path) -> None:
    body = styled("Kop1", "Regio" * 200) + styled("Plattetekst", "Inleiding van ons akkoord.") + p("Kort.")
    body += styled("Kop1", "Geld")
    (made,) = put_in(tmp_path, agreement(body + SECTION), "Geld")
    root = Package(made.content, "akkoord.docx").xml("word/document.xml")
    new = [one for one in root.iter(w("p")) if "gemeenten met één water" in "".join(one.itertext())]
    assert [style.get(w("val")) for one in new for style in one.iter(w("pStyle"))] == ["Plattetekst"]


@pytest.mark.skipif(
    OFFICE is None and os.environ.get("CI") != "true", reason="LibreOffice is not installed here"
)
def test_another_program_gives_the_headings_the_same_numbers(tmp_path: Path) -> None:
    body = styled("Kop1", "Zorg") + styled("Kop1", "Regio") + p("Inleiding.") + styled("Kop1", "Geld")
    (made,) = put_in(tmp_path, agreement(body + SECTION), "Regio")
    path = tmp_path / "made.docx"
    path.write_bytes(made.content)
    assert OFFICE is not None
    subprocess.run(
        [OFFICE, f"-env:UserInstallation=file://{tmp_path}/profiel", "--headless", "--convert-to", "txt:Text",
         "--outdir", str(tmp_path), str(path)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    lines = (tmp_path / "made.txt").read_text("utf-8-sig").splitlines()
    assert "2.1. Samen in Waardenland, 2026-2030" in lines
    assert "3. Geld" in lines


def test_the_contents_are_left_alone_and_their_age_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    contents = styled("Inhopg1", field('TOC \\o "1-3"', text("Regio 1")))
    marked = (
        '<w:p><w:pPr><w:pStyle w:val="Kop1"/></w:pPr><w:bookmarkStart w:id="1" w:name="_Toc1"/>'
        f'{text("Regio")}<w:bookmarkEnd w:id="1"/></w:p>'
    )
    loose = f'<w:bookmarkStart w:id="2" w:name="_Toc2"/>{styled("Kop1", "Geld")}<w:bookmarkEnd w:id="2"/>'
    (made,) = put_in(tmp_path, agreement(contents + marked + p("Eigen tekst.") + loose + SECTION), "Regio")
    assert "RP058" in capsys.readouterr().err
    assert text_between(made.content, "_Toc1") == "Regio"
    assert text_between(made.content, "_Toc2") == "Geld"


def text_between(data: bytes, bookmark: str) -> str:
    """The words that a bookmark of the file holds."""
    root = etree.fromstring(Package(data, "akkoord.docx").read("word/document.xml"))
    inside, ident = False, ""
    words: list[str] = []
    for element in root.iter():
        if element.tag == w("bookmarkStart") and element.get(w("name")) == bookmark:
            inside, ident = True, element.get(w("id"), "")
        elif element.tag == w("bookmarkEnd") and element.get(w("id")) == ident:
            return "".join(words)
        elif inside and element.tag == w("t"):
            words.append(element.text or "")
    raise AssertionError(f"{bookmark} is not there, or has no end")


def orientations(data: bytes) -> list[tuple[str, bool]]:
    """Every paragraph with words, and whether its page lies across."""
    root = etree.fromstring(Package(data, "akkoord.docx").read("word/document.xml"))
    found: list[tuple[str, bool]] = []
    waiting: list[str] = []
    body = root[0]
    for element in body:
        words = "".join(node.text or "" for node in element.iter(w("t")))
        waiting += [words] if words else []
        section = next(element.iter(w("sectPr")), None)
        if section is not None:
            size = section.find(w("pgSz"))
            assert size is not None
            found += [(one, size.get(w("orient")) == "landscape") for one in waiting]
            waiting = []
    assert not waiting
    return found


@pytest.mark.parametrize(
    "ending", [p("Inleiding.") + p(properties=SECTION), p("Inleiding.", properties=SECTION)]
)
def test_the_paragraph_stays_on_the_pages_of_its_own_section(tmp_path: Path, ending: str) -> None:
    body = styled("Kop1", "Regio") + ending + styled("Kop1", "Bijlage") + p("Breed.") + ACROSS
    (made,) = put_in(tmp_path, agreement(body), "Regio")
    across = {words for words, lies_across in orientations(made.content) if lies_across}
    assert across == {"Bijlage", "Breed."}


@pytest.mark.parametrize("behind", [True, False])
def test_the_line_that_ends_a_section_leaves_its_section(tmp_path: Path, behind: bool) -> None:
    line = p("[[regioparagraaf]]", properties=SECTION)
    body = styled("Kop1", "Regio") + line + (styled("Kop1", "Bijlage") if behind else "") + p("Breed.")
    (made,) = put_in(tmp_path, agreement(body + ACROSS))
    across = {words for words, lies_across in orientations(made.content) if lies_across}
    assert across == {"Breed."} | ({"Bijlage"} if behind else set())


def test_a_line_in_pieces_is_the_line_and_its_bookmark_holds_the_paragraph(tmp_path: Path) -> None:
    line = (
        '<w:p><w:bookmarkStart w:id="3" w:name="Regiodeel"/><w:proofErr w:type="spellStart"/>'
        f"{text('[[regio')}<w:r><w:rPr><w:b/></w:rPr><w:t>paragraaf</w:t></w:r>{text(']]')}"
        '<w:bookmarkEnd w:id="3"/></w:p>'
    )
    (made,) = put_in(tmp_path, agreement(p("Voor.") + line + p("Na.") + SECTION))
    document = views.accepted(read_bytes(made.content, "akkoord.docx"))
    texts = [block.text for block in document.blocks]
    assert (texts[0], texts[-1]) == ("Voor.", "Na.")
    assert not any("[[regio" in one for one in texts)
    assert text_between(made.content, "Regiodeel").startswith("Samen in Waardenland")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (p("Hier komt [[regioparagraaf]] te staan."), "in een alinea met andere woorden: 'Hier komt"),
        (p("[[regioparagraaf]]") * 2, "[[regioparagraaf]] staat er 2 keer"),
        (p("Niets."), "in dit akkoord staat nergens [[regioparagraaf]]"),
    ],
)
def test_a_line_that_is_no_place_is_refused(tmp_path: Path, body: str, message: str) -> None:
    with pytest.raises(WrongUse) as error:
        put_in(tmp_path, agreement(body + SECTION))
    assert message in str(error.value)
    assert "akkoord.docx" in str(error.value)


@pytest.mark.parametrize("line", ["[[regioparagraaf]]", "[[ Regioparagraaf ]]"])
def test_a_line_that_would_stay_beside_the_paragraph_is_refused(tmp_path: Path, line: str) -> None:
    (made,) = put_in(tmp_path, agreement(p(line) + SECTION))
    assert line not in words(made.content)
    body = styled("Kop1", "Regio") + p("Inleiding.") + styled("Kop1", "Slot") + p(line) + SECTION
    with pytest.raises(
        WrongUse, match=r"akkoord.docx: fout.RP054.: in dit akkoord staat ook .*blijven staan"
    ):
        put_in(tmp_path / "na", agreement(body), "Regio")


def test_behind_a_bookmark_it_goes_behind_its_paragraph(tmp_path: Path) -> None:
    marked = (
        f'<w:p><w:bookmarkStart w:id="4" w:name="hier"/>{text("Inleiding.")}<w:bookmarkEnd w:id="4"/></w:p>'
    )
    (made,) = put_in(tmp_path, agreement(styled("Kop1", "Regio") + marked + p("Na.") + SECTION), "hier")
    texts = [block.text for block in views.accepted(read_bytes(made.content, "akkoord.docx")).blocks]
    assert texts[:3] == ["Regio", "Inleiding.", "Samen in Waardenland, 2026-2030"]
    assert texts[-1] == "Na."
    assert text_between(made.content, "hier") == "Inleiding."


def test_the_agreement_knows_its_version_and_the_account_stands_beside_it(tmp_path: Path) -> None:
    data = agreement(styled("Kop1", "Regio") + p("Inleiding.") + SECTION)
    made, account = put_in(tmp_path, data, "Regio", account=True)
    assert account.target.name == "akkoord-overwaard-verantwoording.docx"
    assert "Verantwoording per fragment" not in words(made.content)
    assert "wat-01 · Dijken" in words(account.content)
    then = recognised(read_bytes(made.content, "akkoord.docx"))
    assert then is not None
    known = mark_of(load_dossier(tmp_path / "dossier").dossier)
    assert (then.dossier, then.municipality, then.date) == (known, "Overwaard", "2026-04-16")
    again = tmp_path / "later"
    again.mkdir()
    with pytest.raises(WrongUse) as error:
        put_in(again, made.content, "Regio")
    assert "RP057" in str(error.value)


def words(data: bytes) -> str:
    return "\n".join(block.text for block in read_bytes(data, "akkoord.docx").blocks)


def test_own_properties_of_the_agreement_stay(tmp_path: Path) -> None:
    data = agreement(styled("Kop1", "Regio") + SECTION)
    (made,) = put_in(tmp_path, data, "Regio")
    block = Block(Kind.PARAGRAPH, (Span("Nog iets."),))
    place = Place(0, 0)
    own = Document((block,), properties=(("Zaaknummer", "Z-26"),))
    once = inserted(made.content, "akkoord.docx", own, place.before, place.replaces, our_style())
    new = Document((block,), properties=(("rp.ronde", "2"), ("x", "y")))
    twice = inserted(once, "akkoord.docx", new, place.before, place.replaces, our_style())
    found = dict(read_bytes(twice, "akkoord.docx").properties)
    assert found == {"Zaaknummer": "Z-26", "rp.ronde": "2", "x": "y"}, "those of an earlier version are gone"
    root = etree.fromstring(Package(twice, "akkoord.docx").read("docProps/custom.xml"))
    numbers = [element.get("pid") for element in root]
    assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("akkoord.odt", None, "dit is een OpenDocument-bestand"),
        ("akkoord.docx", b"%PDF-1.7", "dit is een PDF"),
        ("akkoord.md", b"# Akkoord", "dit is een tekstbestand"),
    ],
)
def test_an_agreement_that_is_no_word_file_is_refused_by_its_name(
    tmp_path: Path, name: str, content: bytes | None, kind: str
) -> None:
    from builders import odt_file

    loaded = load_dossier(copied(tmp_path))
    path = tmp_path / name
    path.write_bytes(odt_file("<text:p>Akkoord</text:p>") if content is None else content)
    with pytest.raises(WrongUse) as error:
        list(in_host(loaded, make_text(loaded, None, MOMENT), Host(path, "Regio"), tmp_path, MOMENT))
    assert kind in str(error.value)
    assert "bewaar het als .docx" in str(error.value)


def test_the_copy_says_that_it_is_a_working_version_and_who_is_named_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with zipfile.ZipFile(io.BytesIO(leaky())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    marker = p("[[regioparagraaf]]").encode()
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body>", b"<w:body>" + marker)
    (made,) = put_in(tmp_path, zipped(parts))
    said = capsys.readouterr().err
    assert "RP059" in said
    assert "Jansen" in said
    core = etree.fromstring(Package(made.content, "x.docx").read("docProps/core.xml"))
    assert [element.text for element in core.findall("{*}contentStatus")] == ["werkversie"]


def test_an_agreement_without_names_gives_no_such_notice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_in(tmp_path, agreement(p("[[regioparagraaf]]") + SECTION))
    assert "RP059" not in capsys.readouterr().err


def test_what_the_copy_takes_along_unseen_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fetching = field(" DDEAUTO x y ", "<w:r><w:t>zie elders</w:t></w:r>")
    (made,) = put_in(tmp_path, agreement(p("[[regioparagraaf]]") + p(fetching) + SECTION))
    assert "RP128" in capsys.readouterr().err
    assert b"DDEAUTO" in Package(made.content, "x.docx").read("word/document.xml")
