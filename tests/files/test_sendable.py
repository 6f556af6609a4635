"""A verzendversie: nothing but what can be seen on the page, proved by a second reading."""

# ruff: noqa: E501  (XML as Word writes it)

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from builders import (
    NAMESPACES,
    RELATIONS,
    dele,
    field,
    ins,
    numbered,
    p,
    reference,
    styled,
    table,
    text,
    word_file,
    word_parts,
    zipped,
)
from leaky import SECRETS, VISIBLE, jpeg, leaky, png
from oracles import judges
from oracles.left_behind import left_behind

from regioparagraaf.document import views
from regioparagraaf.errors import Refused
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.ooxml.clean import Changes, Cleaned, Kind, clean
from regioparagraaf.ooxml.clean.paths import is_file_name, is_open_address, is_path
from regioparagraaf.ooxml.clean.pictures import bare
from regioparagraaf.ooxml.leaks import leaks, visible_names, visible_places
from regioparagraaf.readers import read_bytes
from regioparagraaf.writers.zipped import zipped as packed

MOMENT = "2026-11-24T00:00:00Z"


def cleaned(data: bytes, changes: Changes = Changes.ACCEPT) -> Cleaned:
    return clean(data, "akkoord.docx", changes, MOMENT)


def texts(data: bytes) -> list[str]:
    document = views.accepted(read_bytes(data, "akkoord.docx"))
    return [block.text for block in document.blocks if block.text.strip()]


def everything(data: bytes) -> str:
    """All parts of a file, names included, as one text in lower case."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [name.encode() + b" " + package.read(name) for name in package.namelist()]
    return b"\n".join(parts).decode("latin-1").casefold()


def found(body: str, kind: Kind, changes: Changes = Changes.ACCEPT, **parts: str) -> int:
    """How many of one kind are found in a text; what is sent is read a second time."""
    made = cleaned(word_file(body, **parts), changes)
    assert leaks(packed(made.parts)) == ()
    return sum(finding.count for finding in made.findings if finding.kind is kind)


@pytest.mark.parametrize("changes", Changes)
def test_no_secret_of_a_file_full_of_them_is_left_in_any_part(changes: Changes) -> None:
    data = leaky()
    assert [secret for secret in SECRETS if secret.casefold() not in everything(data)] == []
    sent = packed(cleaned(data, changes).parts)
    kept = {"schrapgeheim", "kopgeheim"} if changes is Changes.REJECT else set()
    left = [secret for secret in SECRETS if secret.casefold() in everything(sent) and secret not in kept]
    assert left == []
    assert leaks(sent) == ()


@pytest.mark.parametrize("changes", Changes)
def test_a_reading_that_shares_no_line_with_ours_finds_nothing_either(changes: Changes) -> None:
    before = left_behind(leaky())
    kinds = (
        "the part itself",
        "points outside",
        "has author",
        "has rsid",
        "a field that tells",
        "with notes",
        "a note that nothing leads to",
    )
    assert all(any(kind in told for told in before) for kind in kinds), "it is not blind"
    assert left_behind(packed(cleaned(leaky(), changes).parts)) == []


def test_every_kind_of_leak_is_found_counted_and_told_where() -> None:
    findings = {finding.kind: finding for finding in cleaned(leaky()).findings}
    assert set(findings) == set(Kind)
    assert findings[Kind.REVISION].count == 6  # the one in the box stands there in two forms
    assert findings[Kind.REVISION].done == "geaccepteerd"
    assert "de kop- en voetteksten" in findings[Kind.REVISION].places
    assert findings[Kind.COMMENT].examples == ("opmerkgeheim",)
    assert "werkmapgeheim.xlsx" in findings[Kind.EMBEDDED].examples
    assert findings[Kind.THUMBNAIL].places == ("het bestand zelf",)
    assert all(finding.count and all(finding.places) for finding in findings.values())


def test_the_visible_text_stays_and_so_do_pages_numbers_and_web_links() -> None:
    sent = packed(cleaned(leaky()).parts)
    assert texts(sent) == [
        VISIBLE, "Oud nieuw", "Met kanttekening.", "Met een noot.", "Noot.", "zichtbaar", "gewoon", "rij", "een schijf", "een pagina",
        "eind", "1", "ingevoegde tekst", "x", "index", "los", "(bron)", "ingevuld", "recht", "slim", "gebonden",
        "In een vak erbij", "handtekening",
    ]  # fmt: skip
    whole = everything(sent)
    assert "https://voorbeeld.invalid/" in whole
    assert "_toc1" in whole
    assert "rp.dossier" not in whole
    assert "een brug" in whole
    assert "icc_profile" in whole


def test_rejecting_gives_the_text_from_before() -> None:
    sent = packed(cleaned(leaky(), Changes.REJECT).parts)
    assert texts(sent)[1] == "Oud schrapgeheim"
    assert "kopgeheim" in everything(sent)


def test_what_was_sent_says_that_it_is_a_verzendversie_and_nothing_new_is_found_in_it() -> None:
    sent = packed(cleaned(leaky()).parts)
    assert "<cp:contentstatus>verzendversie</cp:contentstatus>" in everything(sent)
    again = cleaned(sent)
    assert again.findings == ()
    assert packed(again.parts) == sent


def test_a_file_without_properties_gets_those_that_say_what_it_is() -> None:
    sent = packed(cleaned(word_file(p("Wij."))).parts)
    assert "verzendversie" in everything(sent)
    assert texts(sent) == ["Wij."]


def test_a_type_that_was_declared_for_properties_that_are_missing_is_not_declared_twice() -> None:
    parts = word_parts(p("Wij."))
    override = b'<Override PartName="/docProps/core.xml" ContentType="application/x+xml"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", override)
    assert everything(packed(cleaned(zipped(parts)).parts)).count('partname="/docprops/core.xml"') == 1


def test_cleaning_adds_no_fault_that_other_programs_see(tmp_path: Path) -> None:
    judges.need(judges.SDK.exists(), "the Open XML SDK validator")
    files = []
    for name in ("leiden", "leiderdorp", "oegstgeest", "voorschoten"):
        data = (data_folder("templates") / "demo" / "concepten" / f"{name}.docx").read_bytes()
        files += [tmp_path / f"{name}.docx", tmp_path / f"{name}-verzendversie.docx"]
        files[-2].write_bytes(data)
        files[-1].write_bytes(packed(cleaned(data).parts))
    told = judges.open_xml_sdk(files)
    for before, after in zip(files[::2], files[1::2], strict=True):
        assert len(told.get(after.name, ())) <= len(told.get(before.name, ()))
        assert len(judges.integrity(after)) <= len(judges.integrity(before))


def test_a_macro_file_or_template_becomes_a_plain_document() -> None:
    sent = everything(packed(cleaned(leaky()).parts))
    assert "wordprocessingml.document.main+xml" in sent
    assert "macroenabled" not in sent


def test_names_of_people_are_known_from_wherever_they_stood() -> None:
    assert set(cleaned(leaky()).names) >= {"Pietersen", "Jansen", "Chefmanager", "Ondertekenaar"}


def test_a_name_in_the_visible_text_is_told_and_stays() -> None:
    data = word_file(p("Met dank aan A. Jansen."), comments="")
    assert visible_names(data, ["Jansen", "Pietersen", "Jan"]) == ("Jansen",)
    assert leaks(packed(cleaned(data).parts), ["Jansen"]) == ()


def test_a_name_at_the_end_of_a_paragraph_is_told() -> None:
    data = word_file(p("Met dank aan A. Jansen") + p("Volgende alinea."), comments="")
    assert visible_names(data, ["Jansen"]) == ("Jansen",)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (r"Bron: C:\Users\pien\akkoord.docx.", (r"C:\Users\pien\akkoord.docx",)),
        (r"Zie \\server\map\stuk.docx, blz. 3", (r"\\server\map\stuk.docx",)),
        ("Zie file:///home/pien/stuk.odt", ("file:///home/pien/stuk.odt",)),
        ("Het plan kost 3 miljoen en/of meer: zie bijlage a/b.", ()),
        ("Zie https://www.voorbeeld.nl/home/plan voor het plan.", ()),
    ],
)
def test_the_place_of_a_file_typed_in_the_text_is_told(text: str, places: tuple[str, ...]) -> None:
    assert visible_places(word_file(p(text), comments="")) == places


@pytest.mark.parametrize(
    ("body", "seen"),
    [
        (p('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>te zien</w:t></w:r>'), "te zien"),
        (p('<w:r><w:rPr><w:webHidden/></w:rPr><w:t>te zien</w:t></w:r>'), "te zien"),
        (p('<w:r><w:rPr><w:shd w:fill="003366"/><w:color w:val="FFFFFF"/></w:rPr><w:t>te zien</w:t></w:r>'), "te zien"),
        (table((p('<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>te zien</w:t></w:r>'),)), "te zien"),
        (p('<w:r><w:rPr><w:sz w:val="12"/></w:rPr><w:t>te zien</w:t></w:r>'), "te zien"),
        (styled("Stil", '<w:r><w:rPr><w:rStyle w:val="Stilletter"/></w:rPr><w:t>te zien</w:t></w:r>'), "te zien"),
        (styled("Grond", '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>te zien</w:t></w:r>'), "te zien"),
    ],
)  # fmt: skip
def test_text_that_can_be_seen_is_not_hidden(body: str, seen: str) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Stil"><w:name w:val="s"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Stilletter"><w:name w:val="l"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Grond"><w:name w:val="g"/><w:pPr><w:shd w:fill="003366"/></w:pPr></w:style>'
    )
    data = word_file(body, styles=styles)
    assert texts(packed(cleaned(data).parts)) == [seen]
    assert found(body, Kind.HIDDEN, styles=styles) == 0


HIDDEN_MARK = "<w:rPr><w:vanish/></w:rPr>"
HIDDEN_RUN = f"<w:r>{HIDDEN_MARK}<w:t>weg</w:t></w:r>"


@pytest.mark.parametrize(
    ("body", "tables", "paragraphs"),
    [
        (p("voor") + p(HIDDEN_RUN, properties=HIDDEN_MARK) + p("na"), 0, 2),
        (p("voor") + p(HIDDEN_RUN) + p("na"), 0, 3),
        (p("voor") + p(HIDDEN_RUN, properties=f"{HIDDEN_MARK}<w:sectPr/>") + p("na"), 0, 3),
        (table((p(HIDDEN_RUN, properties=HIDDEN_MARK), p("cel"))) + p("na"), 1, 3),
        (p("voor") + table(("weg",), row_properties="<w:hidden/>") + p("na"), 0, 3),
        (table((table(("weg",), row_properties="<w:hidden/>"), "cel")) + p("na"), 1, 3),
    ],
)
def test_what_hidden_text_leaves_empty_goes_unless_the_text_needs_it_there(
    body: str, tables: int, paragraphs: int
) -> None:
    """A cell ends in a paragraph (17.4.65), a section may end in one, and a table has a row."""
    assert found(body, Kind.HIDDEN) == 1
    sent = cleaned(word_file(body)).parts["word/document.xml"].decode()
    assert "weg" not in sent
    assert sent.count("<w:tbl>") == tables
    assert len(re.findall(r"<w:p[ />]", sent)) == paragraphs


@pytest.mark.parametrize(
    "styles",
    [
        '<w:style w:type="paragraph" w:styleId="Stil"><w:rPr><w:vanish/></w:rPr></w:style>',
        '<w:style w:type="paragraph" w:styleId="Onder"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Stil"><w:basedOn w:val="Onder"/></w:style>',
        '<w:style w:type="paragraph" w:styleId="Stil"><w:basedOn w:val="Stil"/><w:rPr><w:vanish/></w:rPr></w:style>',
    ],
)
def test_a_style_can_hide_text(styles: str) -> None:
    body = styled("Stil", "weg") + p("blijft")
    assert found(body, Kind.HIDDEN, styles=styles) == 1
    assert texts(packed(cleaned(word_file(body, styles=styles)).parts)) == ["blijft"]


@pytest.mark.parametrize("code", [" PAGE ", ' TOC \\o "1-3" ', ' HYPERLINK "https://x.invalid" ', " REF a "])
def test_a_field_that_lays_out_the_text_stays_a_field(code: str) -> None:
    body = p(field(code, text("1")))
    assert found(body, Kind.FIELD) == 0
    assert "fldchar" in everything(packed(cleaned(word_file(body)).parts))


@pytest.mark.parametrize(
    ("code", "kind", "left"),
    [
        (' HYPERLINK "file:///S:/x" ', Kind.FIELD, "uitkomst"),
        (' LINK Excel.Sheet "S:\\\\x.xlsx" ', Kind.FIELD, "uitkomst"),
        (" DOCPROPERTY Zaaknummer ", Kind.FIELD, "uitkomst"),
        (" USERNAME ", Kind.NAME_FIELD, ""),
        (" FILENAME \\p ", Kind.NAME_FIELD, ""),
    ],
)
def test_a_field_that_tells_who_or_where_becomes_text_or_goes(code: str, kind: Kind, left: str) -> None:
    body = p("Tekst ", field(code, text("uitkomst")))
    assert found(body, kind) == 1
    assert texts(packed(cleaned(word_file(body)).parts)) == [f"Tekst {left}"]


def test_a_field_within_the_code_of_another_takes_it_along() -> None:
    inner = field(" DOCPROPERTY Geheim ", text("12"))
    outer = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> = </w:instrText></w:r>'
        f'{inner}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{text("13")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    sent = packed(cleaned(word_file(p(outer))).parts)
    assert texts(sent) == ["13"]
    assert "geheim" not in everything(sent)
    assert leaks(sent) == ()


@pytest.mark.parametrize("changes", Changes)
@pytest.mark.parametrize(
    "body",
    [
        p(ins("erbij"), dele("eraf"), "tekst"),
        p("tekst", properties="<w:pPrChange w:id='1' w:author='Jansen'><w:pPr/></w:pPrChange>"),
        p("<w:r><w:rPr><w:b/><w:rPrChange w:id='1' w:author='Jansen'><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r>"),
        "<w:tbl><w:tblPr><w:tblPrChange w:id='1' w:author='Jansen'><w:tblPr/></w:tblPrChange></w:tblPr>"
        "<w:tblGrid><w:gridCol/><w:tblGridChange w:id='2'><w:tblGrid/></w:tblGridChange></w:tblGrid>"
        f"<w:tr><w:tc>{p('x')}</w:tc></w:tr></w:tbl>{p('y')}",
        "<w:sdt><w:sdtContent><w:customXmlInsRangeStart w:id='1' w:author='Jansen'/>"
        f"{p('x')}<w:customXmlInsRangeEnd w:id='1'/></w:sdtContent></w:sdt>",
        p("x") + "<w:sectPr><w:sectPrChange w:id='1' w:author='Jansen'><w:sectPr/></w:sectPrChange></w:sectPr>",
        p('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:pict>'
          f"<v:textbox><w:txbxContent>{p(ins('in het vak', author='Jansen'), 'x')}</w:txbxContent></v:textbox></w:pict>"
          "</mc:Fallback></mc:AlternateContent></w:r>", "y"),
        p(f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>{p("a")}</w:txbxContent></w:drawing>'
          f"</mc:Choice><mc:Fallback><w:pict><w:txbxContent>{p(dele('b', author='Jansen'), 'a')}</w:txbxContent></w:pict>"
          "</mc:Fallback></mc:AlternateContent></w:r>", "y"),
    ],
)  # fmt: skip
def test_no_tracked_change_is_left_wherever_it_stands(body: str, changes: Changes) -> None:
    made = cleaned(word_file(body), changes)
    sent = packed(made.parts)
    assert leaks(sent, ["Jansen"]) == ()
    assert "jansen" not in everything(sent)


@pytest.mark.parametrize(
    ("body", "word"),
    [('<w:altChunk r:id="x"/>', "ingevoegd bestand"), (p('<w:subDoc r:id="x"/>'), "ingevoegd bestand")],
)
def test_text_in_another_file_is_refused(body: str, word: str) -> None:
    with pytest.raises(Refused) as caught:
        cleaned(word_file(p("x") + body))
    assert caught.value.remarks[0].code == "RP442"
    assert word in caught.value.remarks[0].text


def test_a_hidden_run_leaves_the_parts_of_a_field_that_it_holds() -> None:
    begin = '<w:fldChar w:fldCharType="begin"/>'
    code = '<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    body = p(f"<w:r>{HIDDEN_MARK}<w:t>weg</w:t>{begin}</w:r>", code, end)
    assert found(body, Kind.HIDDEN) == 1
    sent = cleaned(word_file(body)).parts["word/document.xml"].decode()
    assert re.findall('fldCharType="([a-z]+)"', sent) == ["begin", "separate", "end"]
    assert re.findall(">([^<>]*)</w:t>", sent) == ["3"]


OBJECT = '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Excel.Sheet"/>'
SHOWN = "<v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>te zien</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>"


@pytest.mark.parametrize(
    ("inside", "left"),
    [
        (f"<w:object>{SHOWN}{OBJECT}</w:object>", "w:pict"),
        ("<w:object><w:drawing><a:x/></w:drawing><w:objectEmbed w:progId='X'/></w:object>", "w:drawing"),
        (f"<w:object>{OBJECT}</w:object>", ""),
        (f"<w:pict>{SHOWN}{OBJECT}</w:pict>", "w:pict"),
    ],
)
def test_an_object_that_names_no_part_goes_and_what_was_shown_of_it_stays(inside: str, left: str) -> None:
    body = p("voor", f"<w:r>{inside}</w:r>")
    assert found(body, Kind.EMBEDDED) == 1
    sent = cleaned(word_file(body)).parts["word/document.xml"].decode()
    assert "Excel.Sheet" not in sent
    assert "w:object" not in sent
    assert re.findall(r"<(w:pict|w:drawing)\b", sent) == ([left] if left else [])
    assert sent.count("<w:r>") == sent.count("<w:t>") + sent.count("<w:t ") + bool(left)


ELSEWHERE = (
    f'<Relationship Id="rL" Type="{RELATIONS}/hyperlink" Target="file:///C:/geheim.docx" TargetMode="External"/>'
    f'<Relationship Id="rB" Type="{RELATIONS}/image" Target="file:///C:/geheim.png" TargetMode="External"/>'
    f'<Relationship Id="rI" Type="{RELATIONS}/image" Target="media/x.png"/>'
)


def with_pictures(body: str) -> str:
    """The text of what is sent of a file that points at a disk; its words are read a second time."""
    made = cleaned(zipped(word_parts(body, ELSEWHERE) | {"word/media/x.png": bare(png(""), "x.png")}))
    assert leaks(packed(made.parts)) == ()
    assert "geheim" not in everything(packed(made.parts))
    return made.parts["word/document.xml"].decode()


def test_a_link_to_a_disk_goes_and_the_words_in_it_and_behind_it_stay() -> None:
    link = f'<w:hyperlink r:id="rL">{text("in ")}{text("de link ")}</w:hyperlink>'
    sent = with_pictures(p("voor ", link, "na ", text("alles")))
    assert re.findall(">([^<>]*)</w:t>", sent) == ["voor ", "in ", "de link ", "na ", "alles"]


def test_a_picture_on_a_disk_goes_and_the_words_in_its_box_or_the_picture_in_the_file_stay() -> None:
    words = f"<v:textbox><w:txbxContent>{p('te zien')}</w:txbxContent></v:textbox>"
    box = f'<w:r><w:pict><v:shape><v:fill r:id="rB"/>{words}</v:shape></w:pict></w:r>'
    shown = '<w:drawing><a:blip r:link="rB"/></w:drawing>'
    either = f'<mc:AlternateContent><mc:Choice Requires="wps">{shown}</mc:Choice></mc:AlternateContent>'
    both = '<w:drawing><a:blip r:embed="rI" r:link="rB"/></w:drawing>'
    sent = with_pictures(
        p(box, f"<w:r><w:t>bij</w:t>{shown}</w:r>", f"<w:r>{either}</w:r>", f"<w:r>{both}</w:r>")
    )
    assert re.findall(">([^<>]*)</w:t>", sent) == ["te zien", "bij"]
    assert sent.count("<w:drawing>") == 1
    assert sent.count("r:embed") == 1
    assert "AlternateContent" not in sent.partition("<w:body>")[2]


def test_a_use_of_a_part_that_nobody_knows_is_refused_by_name() -> None:
    relation = '<Relationship Id="n" Type="http://x.invalid/nieuw" Target="nieuw.xml"/>'
    parts = word_parts(p('<w:r><w:nieuwding r:id="n"/></w:r>', "x"), relation)
    with pytest.raises(Refused) as caught:
        cleaned(zipped({**parts, "word/nieuw.xml": b"<x/>"}))
    assert "nieuwding" in caught.value.remarks[0].text


def test_the_maker_may_be_named_in_the_title_and_in_words_that_are_no_names() -> None:
    with zipfile.ZipFile(io.BytesIO(leaky())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    core = parts["docProps/core.xml"].replace(b">Akkoord<", b">Akkoord van Stichting Waterlaar<")
    parts["docProps/core.xml"] = core.replace(b">Pietersen<", b">Stichting Waterlaar<").replace(
        b">Jansen<", b">Normal<"
    )
    made = cleaned(zipped(parts))
    assert {"Stichting Waterlaar", "Normal"} <= set(made.names)
    assert leaks(packed(made.parts), made.names) == ()


def test_a_file_that_does_not_say_where_its_text_is_is_refused() -> None:
    parts = word_parts(p("x"))
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"word/document.xml", b"word/weg.xml")
    with pytest.raises(Refused):
        cleaned(zipped(parts))


def test_a_picture_is_the_same_picture_without_what_was_written_beside_it() -> None:
    for data, name in ((png("geheim"), "a.png"), (jpeg("geheim"), "b.jpg")):
        left = bare(data, name)
        assert b"geheim" not in left
        assert len(left) < len(data)
        assert bare(left, name) == left
    assert b"ICC_PROFILE" in bare(jpeg("x"), "b.jpg")
    assert b"scan\xff\xd9" in bare(jpeg("x"), "b.jpg")


def test_a_drawing_loses_what_its_program_wrote() -> None:
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" '
        b'i:export-filename="/home/geheim/x.png"><metadata>geheim</metadata><path d="M0 0"/></svg>'
    )
    left = bare(svg, "a.svg")
    assert b"geheim" not in left
    assert b"M0 0" in left


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xd8", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"\x89PNG\r\n\x1a\n\0\0\0\xff", b"GIF89a"],
)
def test_a_picture_that_is_cut_off_is_no_trouble(data: bytes) -> None:
    assert len(bare(data, "x")) <= len(data)


def test_what_is_a_path_and_what_is_not() -> None:
    assert all(
        map(is_path, ("C:\\x", "c:/x", "\\\\server\\map\\x", "file:///x", "/Users/jan/x", "zie /home/jan"))
    )
    assert not any(map(is_path, ("https://x.nl/home/a", "wonen/werken", "a: b", "12:30", "profile: x")))
    assert is_file_name("Logo gemeente.PNG")
    assert not is_file_name("Een foto van de brug.")
    assert is_open_address("https://x.nl")
    assert not any(map(is_open_address, ("file:///x", "\\\\s\\x", "x.docx", "onenote:x", "ftp://x")))


def test_the_second_reading_finds_what_the_first_would_have_to_take_out() -> None:
    named = leaks(leaky(), ["Pietersen"])
    assert len(named) > 60
    assert any("Pietersen" in line for line in named)


def test_the_second_reading_finds_what_the_zip_itself_tells() -> None:
    parts = cleaned(word_file(p("x"))).parts
    assert leaks(packed(parts)) == ()
    for told, change in (
        ("een opmerking in het zip-bestand zelf", lambda package, _: setattr(package, "comment", b"geheim")),
        ("gegevens over de computer", lambda _, entry: setattr(entry, "date_time", (2026, 4, 16, 12, 0, 0))),
        ("gegevens over de computer", lambda _, entry: setattr(entry, "comment", b"geheim")),
        ("gegevens over de computer", lambda _, entry: setattr(entry, "extra", b"\0\x10\x02\0ab")),
    ):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as package:
            for name, content in parts.items():
                entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                change(package, entry)
                package.writestr(entry, content)
        assert any(told in line for line in leaks(out.getvalue())), told
    broken = parts | {"word/document.xml": b"geheim"}
    assert any("dat geen XML is" in line for line in leaks(packed(broken)))


def test_a_freely_drawn_shape_is_no_move_of_text() -> None:
    shape = "<a:custGeom><a:pathLst><a:path><a:moveTo><a:pt x='1' y='1'/></a:moveTo></a:path></a:pathLst></a:custGeom>"
    sent = packed(cleaned(word_file(p(f"<w:r><w:drawing>{shape}</w:drawing></w:r>", "x"))).parts)
    assert leaks(sent) == ()
    assert "a:moveto" in everything(sent)


def test_properties_in_a_part_with_a_number_are_cleaned_like_others() -> None:
    with zipfile.ZipFile(io.BytesIO(leaky())) as package:
        parts = {
            name.replace("core.xml", "core0.xml"): package.read(name).replace(b"core.xml", b"core0.xml")
            for name in package.namelist()
        }
    made = cleaned(zipped(parts))
    sent = packed(made.parts)
    assert leaks(sent, made.names) == ()
    assert "docprops/core0.xml" in everything(sent)
    assert "pietersen" not in everything(sent)


def test_headings_lists_tables_notes_and_styles_survive() -> None:
    body = styled("Kop1", "Wonen") + p("Tekst.") + table(("a", "b"))
    before, after = (
        read_bytes(data, "x.docx") for data in (word_file(body), packed(cleaned(word_file(body)).parts))
    )
    assert [(b.kind, b.level, b.text) for b in before.blocks] == [
        (b.kind, b.level, b.text) for b in after.blocks
    ]


def test_the_namespaces_of_a_part_stay() -> None:
    assert "mc:ignorable" in everything(packed(cleaned(word_file(p("x"))).parts))
    assert NAMESPACES


def test_a_password_a_help_text_and_the_name_of_a_list_go_and_the_protection_stays() -> None:
    hash_ = '<w:documentProtection w:edit="readOnly" w:enforcement="1" w:hash="geheim"/>'
    field_help = (
        '<w:fldChar w:fldCharType="begin"><w:ffData><w:helpText w:val="geheim"/></w:ffData></w:fldChar>'
    )
    sent = everything(packed(cleaned(word_file(p("x", f"<w:r>{field_help}</w:r>"), settings=hash_)).parts))
    assert "geheim" not in sent
    assert "documentprotection" in sent


def test_what_a_form_field_held_at_first_goes_and_what_is_filled_in_stays() -> None:
    inside = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Veld"/><w:textInput><w:default w:val="geheim"/>'
        '</w:textInput><w:ddList><w:default w:val="1"/></w:ddList></w:ffData></w:fldChar></w:r>'
        '<w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{text("ingevuld")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    made = cleaned(word_file(p(inside)))
    sent = everything(packed(made.parts))
    assert made.stays == ("namen van invulvelden (1)",)
    assert "geheim" not in sent
    assert "ingevuld" in sent
    assert '<w:default w:val="1"/>' in sent


def test_what_a_reader_may_need_is_counted_and_left_to_the_sender() -> None:
    marked = '<w:bookmarkStart w:id="1" w:name="Jansen"/><w:bookmarkEnd w:id="1"/>'
    used = p("x", marked, field(" REF jansen ", text("x")))
    assert cleaned(word_file(used)).stays == ("namen van bladwijzers (1)",)
    assert cleaned(word_file(p("x"))).stays == ()


def test_a_bookmark_that_nothing_refers_to_goes() -> None:
    marked = '<w:bookmarkStart w:id="1" w:name="Jansen"/><w:bookmarkEnd w:id="1"/>'
    assert found(p("x", marked), Kind.BOOKMARK) == 1
    assert "jansen" not in everything(packed(cleaned(word_file(p("x", marked))).parts))
    assert found(p("x", marked.replace("Jansen", "rp_wat_01")), Kind.BOOKMARK) == 0


def test_a_note_goes_only_where_no_sign_leads_to_it_and_a_second_reading_would_tell() -> None:
    notes = "".join(f'<w:footnote w:id="{n}">{p(f"noot{n}")}</w:footnote>' for n in (1, 2))
    body = p("Tekst.", reference("footnote", 1))
    data = word_file(body, footnotes=notes)
    assert any("noot2" in told for told in leaks(data))
    sent = packed(cleaned(data).parts)
    assert "noot1" in everything(sent)
    assert "noot2" not in everything(sent)
    assert not any("noot" in told for told in leaks(sent))
    assert found(body, Kind.NOTE, footnotes=notes) == 1


def test_text_in_the_line_above_the_notes_goes_where_word_does_not_draw_that_line() -> None:
    line = '<w:footnote w:type="{}" w:id="{}">{}</w:footnote>'
    notes = line.format("separator", -1, p("streep")) + line.format("continuationNotice", 7, p("nergens"))
    settings = '<w:footnotePr><w:footnote w:id="-1"/></w:footnotePr>'
    data = word_file(p("Tekst."), footnotes=notes, settings=settings)
    sent = packed(cleaned(data).parts)
    assert ["streep" in everything(sent), "nergens" in everything(sent)] == [True, False]
    assert leaks(sent) == ()
    assert left_behind(sent) == []
    assert any("nergens" in told for told in leaks(data))
    assert any("nergens" in told for told in left_behind(data))


def test_an_own_style_or_numbering_goes_only_where_nothing_uses_it() -> None:
    names = ("direct", "grondslag", "volgende", "inlijst", "inveld", "tabel", "los")
    leads = {"direct": '<w:basedOn w:val="grondslag"/><w:next w:val="volgende"/>'}
    styles = "".join(
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="stijl-{name}"/>'
        f"{leads.get(name, '')}</w:style>"
        for name in names
    )
    level = '<w:lvl w:ilvl="0">{}<w:lvlText w:val="lijst-{} %1"/></w:lvl>'
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{n}">{level.format(style, n)}</w:abstractNum>'
        for n, style in ((1, '<w:pStyle w:val="inlijst"/>'), (2, ""))
    ) + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))
    body = (
        styled("direct", text("Tekst."))
        + numbered(1, 0, text("Punt."))
        + p(field(' TOC \\t "stijl-inveld;1" ', text("inhoud")))
        + '<w:tbl><w:tblPr><w:tblStyle w:val="tabel"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>'
        f"<w:tr><w:tc>{p('cel')}</w:tc></w:tr></w:tbl>"
    )
    sent = everything(packed(cleaned(word_file(body, styles=styles, numbering=numbering)).parts))
    assert [name for name in names if f"stijl-{name}" not in sent] == ["los"]
    assert ["lijst-1" in sent, "lijst-2" in sent] == [True, False]


def test_a_picture_leaves_under_a_name_of_its_own_and_is_still_found() -> None:
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{RELATIONS}/image" Target="media/{name}"/>'
        for n, name in enumerate(("image1.png", "Jansen akkoord.PNG"))
    )
    drawn = "".join(f'<w:r><w:drawing><a:blip r:embed="r{n}"/></w:drawing></w:r>' for n in (0, 1))
    parts = word_parts(p("x", drawn), relations)
    names = {"word/media/image1.png": png("een"), "word/media/Jansen akkoord.PNG": png("twee")}
    types = parts["[Content_Types].xml"].decode()
    override = '<Override PartName="/word/media/Jansen akkoord.PNG" ContentType="image/png"/>'
    default = '<Default Extension="png" ContentType="image/png"/>'
    parts["[Content_Types].xml"] = types.replace("</Types>", f"{default}{override}</Types>").encode()
    sent = cleaned(zipped(parts | names)).parts
    assert sorted(name for name in sent if "media" in name) == [
        "word/media/image1.png",
        "word/media/image2.png",
    ]
    assert "jansen" not in everything(packed(sent))
    assert b'Target="media/image2.png"' in sent["word/_rels/document.xml.rels"]
    assert b'PartName="/word/media/image2.png"' in sent["[Content_Types].xml"]


def placed(parts: dict[str, bytes], place: str, told: str) -> bytes:
    """The file with all that stands in 'word/', the text as 'document', in another place; its types and
    relationships tell of that as `told`."""

    def elsewhere(content: bytes) -> bytes:
        return content.replace(b"word/document", told.encode()).replace(
            b"word/", f"{told.rpartition('/')[0]}/".encode().lstrip(b"/")
        )

    folder, _, base = place.rpartition("/")
    moved = {}
    for name, content in parts.items():
        if name in ("[Content_Types].xml", "_rels/.rels"):
            moved[name] = elsewhere(content)
        else:
            inside = name.removeprefix("word/").replace("document.xml", f"{base}.xml")
            moved[f"{folder}/{inside}".lstrip("/")] = content
    return zipped(moved)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("inhoud/tekst", "inhoud/tekst"),
        ("document", "document"),
        ("a/b/Jansen/document", "a/b/Jansen/document"),
        ("word/Jansen%20akkoord", "word/Jansen%20akkoord"),
        ("w%C3%B6rd/document", "w%C3%B6rd/document"),
        ("Jansen akkoord/document", "Jansen%20akkoord/document"),
    ],
)
def test_parts_that_stand_elsewhere_leave_from_where_word_puts_them(place: str, told: str) -> None:
    """A part is known by what refers to it; where it stands, and its name, may be somebody's."""
    relations = f'<Relationship Id="k" Type="{RELATIONS}/header" Target="header1.xml"/>'
    note = f'<w:footnote w:id="2">{p("Noot.")}</w:footnote>'
    header = '<w:sectPr><w:headerReference w:type="default" r:id="k"/></w:sectPr>'
    parts = word_parts(p("Tekst.", reference("footnote", 2)) + header, relations, footnotes=note)
    parts["word/header1.xml"] = f"<w:hdr {NAMESPACES}>{p('Boven.')}</w:hdr>".encode()
    made = cleaned(placed(parts, place, told))
    sent = packed(made.parts)
    assert leaks(sent, made.names) == ()
    assert left_behind(sent) == []
    assert texts(sent) == ["Tekst.", "Noot."]
    assert "jansen" not in everything(sent)
    assert b"Boven." in b"".join(made.parts[name] for name in made.parts if "header" in name)
    types = re.findall('PartName="/([^"]*)"', made.parts["[Content_Types].xml"].decode())
    assert {"word/document.xml", "word/footnotes.xml", "word/styles.xml"} <= set(types) <= set(made.parts)


def test_the_name_of_a_drawing_goes_and_is_told_where_somebody_gave_it() -> None:
    def drawn(name: str) -> str:
        inside = f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="{name}"/></wp:inline></w:drawing></w:r>'
        return p("x", inside)

    given = "Jansen: niet tonen"
    assert found(drawn(given), Kind.ALT) == 1
    assert "jansen" not in everything(packed(cleaned(word_file(drawn(given))).parts))
    assert found(drawn("Tekstvak 2"), Kind.ALT) == 0


def test_a_title_and_a_link_to_somebody_are_told_in_full() -> None:
    links = {
        "a": "mailto:jansen@x.nl",
        "b": "https://x.sharepoint.com/personal/jansen/y",
        "c": "https://x.nl",
    }
    relations = "".join(
        f'<Relationship Id="{key}" Type="{RELATIONS}/hyperlink" Target="{to}" TargetMode="External"/>'
        for key, to in links.items()
    )
    body = "".join(p(f'<w:hyperlink r:id="{key}">{text("hier")}</w:hyperlink>') for key in links)
    stays = cleaned(word_file(body, relations)).stays
    assert [told for told in stays if told.startswith("de koppeling")] == [
        "de koppeling naar https://x.sharepoint.com/personal/jansen/y",
        "de koppeling naar mailto:jansen@x.nl",
    ]
    assert "de titel in de eigenschappen (\u2018Akkoord\u2019)" in cleaned(leaky()).stays


VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'


def test_names_of_shapes_of_the_old_kind_go_and_what_refers_to_them_follows() -> None:
    inside = f"<w:txbxContent>{p('In een vak.')}</w:txbxContent>"
    shape = (
        f'<w:r><w:pict {VML}><v:shape id="Jan.Geheim" type="#_x0000_t202" o:title="PietGeheim">'
        f'<v:textbox style="mso-next-textbox:#Jan.Geheim2">{inside}</v:textbox></v:shape>'
        f'<v:shape id="Jan.Geheim2" type="#_x0000_t202"><v:textbox><w:txbxContent/></v:textbox></v:shape></w:pict></w:r>'
    )
    found = cleaned(word_file(p("Wij bouwen.", shape)))
    left = everything(packed(found.parts))
    assert "geheim" not in left
    assert "mso-next-textbox:#vorm2" in left
    assert 'id="vorm2"' in left
    assert "#_x0000_t202" in left
    assert sum(one.count for one in found.findings if one.kind is Kind.ALT) == 3


def test_a_hidden_bookmark_with_a_name_goes_unless_something_refers_to_it() -> None:
    marks = "".join(
        f'<w:bookmarkStart w:id="{n}" w:name="{name}"/><w:bookmarkEnd w:id="{n}"/>'
        for n, name in enumerate(("_JanGeheim", "_Toc12345678", "_Verwezen"))
    )
    found = cleaned(word_file(p("Wij bouwen.", marks, field(" REF _Verwezen ", text("x")))))
    left = everything(packed(found.parts))
    assert "_jangeheim" not in left
    assert "_toc12345678" in left
    assert "_verwezen" in left
    assert "namen van bladwijzers (1)" in found.stays


def test_of_the_workbook_behind_a_chart_only_the_place_in_it_stays() -> None:
    chart = (
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea>'
        r"<c:f>'C:\Users\jangeheim\[x.xlsx]Blad 1'!$A$1</c:f>"
        "</c:plotArea></c:chart></c:chartSpace>"
    )
    relation = f'<Relationship Id="rC" Type="{RELATIONS}/chart" Target="charts/chart1.xml"/>'
    parts = word_parts(p("Wij bouwen."), relation) | {"word/charts/chart1.xml": chart.encode()}
    types = parts["[Content_Types].xml"].replace(
        b"</Types>",
        b'<Override PartName="/word/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>',
    )
    data = zipped(parts | {"[Content_Types].xml": types})
    assert any("een pad in word/charts/chart1.xml" in one for one in leaks(data))
    left = packed(cleaned(data).parts)
    assert "jangeheim" not in everything(left)
    assert "Blad 1!$A$1".casefold() in everything(left)


def test_of_two_styles_under_one_id_that_nothing_uses_both_go_with_what_they_lead_to() -> None:
    style = '<w:style w:type="{}" w:customStyle="1" w:styleId="{}"><w:name w:val="{}"/>{}</w:style>'
    twice = style.format("paragraph", "Eigen", "Eigen van Jan", '<w:link w:val="Letters"/>') * 2
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    styles = f"<w:styles {namespace}>{twice}{style.format('character', 'Letters', 'Van Jan', '')}</w:styles>"
    data = zipped(word_parts(p("Tekst.")) | {"word/styles.xml": styles.encode()})
    assert b"Jan" not in cleaned(data).parts["word/styles.xml"]
