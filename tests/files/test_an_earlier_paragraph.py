"""The next round: a new version of the paragraph in the place of the one that an agreement has already."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from builders import ins, p, styled, table, text, text_box, word_file
from dossiers import copied
from lxml import etree

from regioparagraaf.cli.host import Host, in_host
from regioparagraaf.cli.texts import make_text
from regioparagraaf.document import views
from regioparagraaf.errors import WrongUse
from regioparagraaf.loading.dossier import load_dossier
from regioparagraaf.ooxml.names import w
from regioparagraaf.ooxml.package import Package
from regioparagraaf.ooxml.repack import repacked
from regioparagraaf.readers import read_bytes
from regioparagraaf.trace.provenance import recognised

MARKER = "[[regioparagraaf]]"
TEXT = "word/document.xml"
SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
OWN = styled("Kop1", "Financiën") + p("Wij houden de begroting sluitend.") + table(("Post", "Bedrag"))
AROUND = OWN + styled("Kop1", "Regio") + p(MARKER) + styled("Kop1", "Slot") + p("Wij ondertekenen.") + SECTION


def put_in(
    folder: Path,
    data: bytes,
    *,
    anew: bool = False,
    behind: str = "",
    municipality: str = "Overwaard",
    moment: str = "2026-04-16T09:00:00Z",
    changes: tuple[tuple[str, str], ...] = (),
) -> bytes:
    """The agreement with the paragraph of a dossier in which this was changed."""
    folder.mkdir(parents=True, exist_ok=True)
    dossier = folder / "dossier"
    if not dossier.exists():
        copied(folder)
    file = dossier / "dossier.toml"
    for old, new in changes:
        assert old in file.read_text("utf-8")
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    loaded = load_dossier(dossier)
    path = folder / "akkoord.docx"
    path.write_bytes(data)
    host = Host(path, behind, anew=anew)
    (made,) = in_host(loaded, make_text(loaded, municipality, moment), host, folder, moment)
    return made.content


@pytest.fixture
def first(tmp_path: Path) -> bytes:
    """The agreement with the paragraph of the second round."""
    return put_in(tmp_path / "eerst", word_file(AROUND))


def next_round(tmp_path: Path, data: bytes, **how: object) -> bytes:
    changes = (("ronde = 2", "ronde = 3"), ("2026-2030", "2026-2031"))
    return put_in(tmp_path / "dan", data, moment="2027-02-01T09:00:00Z", changes=changes, **how)  # type: ignore[arg-type]


def texts(data: bytes) -> list[str]:
    return [block.text for block in views.accepted(read_bytes(data, "akkoord.docx")).blocks]


def with_text(data: bytes, old: str, new: str) -> bytes:
    """The file with one piece of its XML changed."""
    xml = Package(data, "akkoord.docx").read(TEXT).decode()
    assert old in xml
    return repacked(data, {TEXT: xml.replace(old, new, 1).encode()})


def outside(data: bytes) -> list[str]:
    """The XML of what stands before and behind the paragraph."""
    body = etree.fromstring(Package(data, "akkoord.docx").read(TEXT))[0]
    pieces = [etree.tostring(element, method="c14n").decode() for element in body]
    first = next(n for n, one in enumerate(pieces) if "Samen in Waardenland" in one)
    last = max(n for n, one in enumerate(pieces) if "rp_" in one)
    return pieces[:first] + pieces[last + 1 :]


def test_the_new_text_takes_the_place_of_the_old_and_all_else_stays(
    tmp_path: Path, first: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    second = next_round(tmp_path, first)
    assert "RP070" in capsys.readouterr().err
    straight = next_round(tmp_path / "recht", word_file(AROUND))
    assert texts(second) == texts(straight)
    assert "2026-2031" in " ".join(texts(second))
    assert outside(second) == outside(first)
    before, after = Package(first, "akkoord.docx"), Package(second, "akkoord.docx")
    assert before.names == after.names
    changed = {name for name in before.names if before.read(name) != after.read(name)}
    assert changed <= {TEXT, "docProps/custom.xml", "word/numbering.xml"}
    assert names_of_bookmarks(second) == names_of_bookmarks(first)


def names_of_bookmarks(data: bytes) -> list[str | None]:
    root = etree.fromstring(Package(data, "akkoord.docx").read(TEXT))
    starts = [mark.get(w("id"), "") for mark in root.iter(w("bookmarkStart"))]
    assert sorted(starts) == sorted(mark.get(w("id"), "") for mark in root.iter(w("bookmarkEnd")))
    return [mark.get(w("name")) for mark in root.iter(w("bookmarkStart"))]


def test_the_agreement_knows_the_new_version_and_nothing_of_the_old(tmp_path: Path, first: bytes) -> None:
    then = recognised(read_bytes(first, "akkoord.docx"))
    without = copied(tmp_path / "zonder")
    (without / "fragmenten" / "water" / "wat-01.md").unlink()
    file = without / "dossier.toml"
    file.write_text(re.sub(r'(?m)^"?wat-01.*\n', "", file.read_text("utf-8")), "utf-8")
    now = recognised(read_bytes(put_in(tmp_path / "zonder", first), "akkoord.docx"))
    assert then is not None
    assert now is not None
    assert set(then.fragments) - set(now.fragments) == {"wat-01"}


def test_a_bookmark_that_word_ended_in_the_next_paragraph_is_gone_too(tmp_path: Path, first: bytes) -> None:
    xml = Package(first, "akkoord.docx").read(TEXT).decode()
    end = re.findall(r'<w:bookmarkEnd w:id="\d+"/>', xml)[-1]
    xml = xml.replace(end, "")
    at = xml.index("</w:pPr>", xml.rindex("<w:p>", 0, xml.index("Slot<"))) + len("</w:pPr>")
    xml = xml[:at] + end + xml[at:]
    second = next_round(tmp_path, repacked(first, {TEXT: xml.encode()}))
    assert len(names_of_bookmarks(second)) == len(set(names_of_bookmarks(second)))
    assert texts(second)[-2:] == ["Slot", "Wij ondertekenen."]


def test_a_changed_paragraph_makes_way_only_where_that_is_asked(
    tmp_path: Path, first: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    softer = with_text(first, "dijk", "kade")
    with pytest.raises(WrongUse) as error:
        put_in(tmp_path / "dan", softer, moment="2027-02-01T09:00:00Z")
    assert "RP057" in str(error.value)
    assert "waarin sindsdien is gewijzigd" in str(error.value)
    assert "--vervang" in str(error.value)
    capsys.readouterr()
    second = put_in(tmp_path / "dan", softer, anew=True, moment="2027-02-01T09:00:00Z")
    assert "met wat daarin was gewijzigd" in capsys.readouterr().err
    assert texts(second) == texts(first)


COMMENT = '<w:commentReference w:id="0"/>'
NOTE = '<w:footnoteReference w:id="2"/>'


@pytest.mark.parametrize(
    ("put", "reason"),
    [
        (f"<w:r>{COMMENT}</w:r>", "er staan opmerkingen bij"),
        (f"<w:r>{NOTE}</w:r>", "er staat een noot bij"),
        (text_box(p("Kader.")), "er staat een afbeelding of tekstvak bij"),
        (ins("Nog iets."), "er staan wijzigingen in die nog open zijn"),
    ],
)
def test_what_would_be_lost_with_the_paragraph_is_named(
    tmp_path: Path, first: bytes, put: str, reason: str
) -> None:
    xml = Package(first, "akkoord.docx").read(TEXT).decode()
    at = xml.rindex("<w:bookmarkEnd")
    held = repacked(first, {TEXT: (xml[:at] + put + xml[at:]).encode()})
    with pytest.raises(WrongUse) as error:
        put_in(tmp_path / "dan", held, anew=True)
    assert reason in str(error.value)


def test_a_place_that_others_refer_to_does_not_vanish(tmp_path: Path, first: bytes) -> None:
    inside = with_text(
        first,
        "<w:bookmarkStart",
        '<w:bookmarkStart w:id="901" w:name="_Ref7"/><w:bookmarkEnd w:id="901"/><w:bookmarkStart',
    )
    assert texts(put_in(tmp_path / "dan", inside)) == texts(first)
    referred = with_text(
        inside,
        '<w:t xml:space="preserve">Wij ondertekenen.</w:t>',
        "<w:instrText> REF _Ref7 \\h </w:instrText>",
    )
    with pytest.raises(WrongUse) as error:
        put_in(tmp_path / "ook", referred)
    assert "elders in het akkoord wordt ernaar verwezen" in str(error.value)


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        ({"municipality": "Neerwaard"}, "van Overwaard"),
        ({"behind": "Slot"}, "laat --na weg"),
        ({"changes": (('titel = "Samen', 'titel = "Samen verder'),), "anew": True}, "onder een andere titel"),
        ({"changes": (('id = "waardenland"', 'id = "elders"'),)}, "uit een ander dossier"),
    ],
)
def test_another_paragraph_than_its_own_earlier_one_never_makes_way(
    tmp_path: Path, first: bytes, how: dict[str, object], reason: str
) -> None:
    data = with_text(first, "dijk", "kade") if how.get("anew") else first
    with pytest.raises(WrongUse) as error:
        put_in(tmp_path / "dan", data, **how)  # type: ignore[arg-type]
    assert "RP057" in str(error.value)
    assert reason in str(error.value)


def test_what_stands_between_is_no_part_of_it(tmp_path: Path, first: bytes) -> None:
    xml = Package(first, "akkoord.docx").read(TEXT).decode()
    paragraphs = re.findall(r"<w:p>(?:(?!</w:p>).)*rp_(?:(?!</w:p>).)*</w:p>", xml)
    between = xml.replace(paragraphs[1], table(("Eigen", "tabel")) + paragraphs[1], 1)
    with pytest.raises(WrongUse) as error:
        put_in(tmp_path / "dan", repacked(first, {TEXT: between.encode()}), anew=True)
    assert "er staat iets tussen dat er niet bij hoort" in str(error.value)


# The line that says where it must come.

CONTROL = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (table((MARKER,)), "staat in een tabel"),
        (p(text_box(p(MARKER))), "staat in een tekstvak of een noot"),
        (CONTROL.format("<w:text/>", p(MARKER)), "een invulveld waar geen alinea's in passen"),
        (CONTROL.format('<w:lock w:val="sdtContentLocked"/>', p(MARKER)), "een invulveld waar geen"),
        (CONTROL.format('<w:dataBinding w:xpath="/x"/>', p(MARKER)), "een invulveld waar geen"),
        (p(MARKER, f"<w:r>{NOTE}</w:r>"), "er staat een noot bij"),
    ],
)
def test_a_line_where_no_paragraphs_fit_is_refused_with_the_reason(
    tmp_path: Path, line: str, reason: str
) -> None:
    notes = '<w:footnote w:id="2">' + p("Noot.") + "</w:footnote>"
    with pytest.raises(WrongUse) as error:
        put_in(tmp_path / "een", word_file(p("Eerst.") + line + p("Na.") + SECTION, footnotes=notes))
    assert "RP054" in str(error.value)
    assert reason in str(error.value)


@pytest.mark.parametrize("control", ["", '<w:lock w:val="sdtLocked"/>', "<w:richText/>"])
def test_a_field_for_rich_text_holds_the_paragraph(tmp_path: Path, control: str) -> None:
    made = put_in(
        tmp_path / "een", word_file(p("Eerst.") + CONTROL.format(control, p(MARKER)) + p("Na.") + SECTION)
    )
    body = etree.fromstring(Package(made, "akkoord.docx").read(TEXT))[0]
    (field,) = body.iterchildren(w("sdt"))
    assert "Samen in Waardenland" in "".join(map(str, field.itertext()))
    assert texts(made)[0 :: len(texts(made)) - 1] == ["Eerst.", "Na."]


def test_a_comment_on_the_line_goes_along(tmp_path: Path) -> None:
    line = p(
        f'<w:commentRangeStart w:id="0"/>{text(MARKER)}<w:commentRangeEnd w:id="0"/><w:r>{COMMENT}</w:r>'
    )
    made = put_in(tmp_path / "een", word_file(p("Eerst.") + line + p("Na.") + SECTION))
    xml = Package(made, "akkoord.docx").read(TEXT).decode()
    assert (
        xml.index("commentRangeStart")
        < xml.index("Samen in")
        < xml.index("commentReference")
        < xml.index("Na.")
    )


def test_a_line_beside_the_paragraph_that_makes_way_is_refused(tmp_path: Path, first: bytes) -> None:
    with pytest.raises(WrongUse, match="zou blijven staan"):
        next_round(tmp_path, with_text(first, "Wij ondertekenen.", MARKER))
