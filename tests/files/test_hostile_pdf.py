"""PDF files that want to do harm, or that say something else than they show: refused in words or told."""

from __future__ import annotations

import json
import struct
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pdfs
import pytest

from regioparagraaf import cli
from regioparagraaf.errors import ExitCode, RegioError
from regioparagraaf.readers import read_bytes
from regioparagraaf.readers.pdf import child

pytest.importorskip("pypdfium2")

TEXT = "Wij bouwen 300 woningen in de hele regio."
PAGE = pdfs.drawn(TEXT)
PLAIN_BUT = "<< /Type /Font /Subtype /TrueType /BaseFont /Helvetica /Encoding /WinAnsiEncoding {} >>"
MOST_SECONDS = 5.0
"""Of a processor, for any one of these files; the machine may do other work meanwhile."""


def packed_in_packed() -> bytes:
    """The catalog in a stream of objects (ISO 32000-1, 7.5.7) that unpacks to 900 megabytes."""
    objects = {
        7: pdfs.packed(b"1 0 << /Type /Catalog /Pages 2 0 R >>", 900, "/Type /ObjStm /N 1 /First 4"),
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R >>",
        5: pdfs.stream(PAGE),
    }
    out, offsets = b"%PDF-1.7\n", {}
    for number, content in objects.items():
        offsets[number] = len(out)
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    rows = [(0, 0, 255), (2, 7, 0), *((1, offsets.get(n, 0), 0) for n in range(2, 8)), (1, start, 0)]
    table = b"".join(struct.pack(">BIB", *row) for row in rows)
    stream = pdfs.stream(table, f"/Type /XRef /Size {len(rows)} /W [1 4 1] /Root 1 0 R")
    return out + b"8 0 obj\n" + stream + f"\nendobj\nstartxref\n{start}\n%%EOF\n".encode()


def loop_of_pages() -> bytes:
    return pdfs.file(
        {
            1: "<< /Type /Catalog /Pages 2 0 R >>",
            2: "<< /Type /Pages /Kids [3 0 R] /Count 10000 >>",
            3: "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 10000 >>",
        }
    )


def deep_tree() -> bytes:
    pages = {n: f"<< /Type /Pages /Kids [{n + 1} 0 R] /Count 1 >>" for n in range(2, 20_000)}
    return pdfs.file({1: "<< /Type /Catalog /Pages 2 0 R >>", **pages})


def form(content: str, uses: str) -> bytes:
    """A drawing that can be drawn by its name."""
    return pdfs.stream(content, f"/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << {uses} >>")


def drawing_that_draws_itself() -> bytes:
    uses = "/XObject << /X 6 0 R >> /Font << /F1 4 0 R >>"
    return pdfs.page("/X Do", more=f"/Resources << {uses} >>", others={6: form(f"/X Do /X Do {PAGE}", uses)})


def ten_to_the_ninth_drawings() -> bytes:
    last = {15: form(PAGE, "/Font << /F1 4 0 R >>")}
    forms = {n: form("/X Do " * 10, f"/XObject << /X {n + 1} 0 R >>") for n in range(6, 15)}
    return pdfs.page("/X Do", more="/Resources << /XObject << /X 6 0 R >> >>", others={**forms, **last})


def locked() -> bytes:
    keys = f"/O ({'1' * 32}) /U ({'2' * 32}) /P -4"
    return pdfs.page(PAGE, trailer=f"/Encrypt << /Filter /Standard /V 1 /R 2 {keys} >> /ID [(a) (a)]")


def without_names_of_letters() -> bytes:
    """A font that says only which shapes it draws: no ToUnicode, and codes of its own."""
    kind = "/Type /Font /Subtype /CIDFontType2 /FontDescriptor 7 0 R /BaseFont /ABCDEF+Regio"
    order = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    return pdfs.page(
        "BT /F1 11 Tf 1 0 0 1 72 700 Tm <0001000200030004000500060007> Tj ET\n",
        font="<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Regio /Encoding /Identity-H "
        "/DescendantFonts [6 0 R] >>",
        others={
            6: f"<< {kind} {order} >>",
            7: "<< /Type /FontDescriptor /FontName /ABCDEF+Regio /Flags 4 /FontBBox [0 0 1000 1000] >>",
        },
    )


REFUSED: dict[str, tuple[Callable[[], bytes], ExitCode, str, str]] = {
    "600 pages": (lambda: pdfs.pages(600), ExitCode.REFUSED, "RP113", "500 bladzijden"),
    "10,000 times one page": (
        lambda: pdfs.pages(10_000, kids="6 0 R " * 10_000),
        ExitCode.REFUSED,
        "RP113",
        "500 bladzijden",
    ),
    "a loop of 10,000 pages": (loop_of_pages, ExitCode.REFUSED, "RP113", "500 bladzijden"),
    "a tree 20,000 deep": (deep_tree, ExitCode.UNREADABLE, "RP102", "beschadigd"),
    "a page of 1 GB": (
        lambda: pdfs.page(pdfs.packed(PAGE.encode(), 1000)),
        ExitCode.UNREADABLE,
        "RP116",
        "te veel geheugen",
    ),
    "objects of 900 MB": (packed_in_packed, ExitCode.UNREADABLE, "RP116", "te veel geheugen"),
    "a drawing that draws itself": (
        drawing_that_draws_itself,
        ExitCode.UNREADABLE,
        "RP116",
        "te veel geheugen",
    ),
    "a billion drawings": (ten_to_the_ninth_drawings, ExitCode.UNREADABLE, "RP116", "te veel geheugen"),
    "cut off": (lambda: pdfs.page(PAGE)[:400], ExitCode.UNREADABLE, "RP102", "beschadigd"),
    "cut off at the end": (lambda: pdfs.page(PAGE)[:-30], ExitCode.UNREADABLE, "RP102", "beschadigd"),
    "100,000 objects begun": (
        lambda: b"%PDF-1.7\n" + b"1 0 obj\n" * 100_000,
        ExitCode.UNREADABLE,
        "RP102",
        "beschadigd",
    ),
    "a password": (locked, ExitCode.UNREADABLE, "RP105", "wachtwoord"),
    "shapes without names": (without_names_of_letters, ExitCode.UNREADABLE, "RP108", "te herkennen"),
    "a scan": (
        lambda: pdfs.page("100 100 300 300 re f"),
        ExitCode.UNREADABLE,
        "RP108",
        "alleen beelden",
    ),
}

HARMLESS: dict[str, Callable[[], bytes]] = {
    "a script": lambda: pdfs.page(
        PAGE, catalog="/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S /Launch >> >>"
    ),
    "a program to start": lambda: pdfs.page(PAGE, catalog="/OpenAction << /S /Launch /F (cmd.exe) >>"),
    "an address to open": lambda: pdfs.page(
        PAGE, catalog="/OpenAction << /S /URI /URI (http://voorbeeld.invalid) >>"
    ),
    "a file in it": lambda: pdfs.page(
        PAGE,
        catalog="/Names << /EmbeddedFiles << /Names [(a.docx) 6 0 R] >> >>",
        others={6: "<< /Type /Filespec /F (a.docx) /EF << /F 7 0 R >> >>", 7: pdfs.stream("PK")},
    ),
    "a page without end": lambda: pdfs.page(PAGE, box="[-1e38 -1e38 1e38 1e38]"),
    "100,000 lists in lists": lambda: pdfs.page(PAGE, catalog=f"/X {'[' * 100_000}{']' * 100_000}"),
    "50,000 keys in keys": lambda: pdfs.page(PAGE, catalog=f"/X {'<< /A ' * 50_000}1{' >>' * 50_000}"),
    "500,000 states kept": lambda: pdfs.page("q " * 500_000 + PAGE),
    "two billion pages promised": lambda: pdfs.pages(1).replace(b"/Count 1 ", b"/Count 2000000000 "),
    "a length that is the stream itself": lambda: pdfs.page(
        b"<< /Length 5 0 R >>\nstream\n" + PAGE.encode() + b"\nendstream"
    ),
}


def seen(data: bytes) -> tuple[list[str], dict[str, str]]:
    """The texts, and the remarks by their code."""
    document = read_bytes(data, "concept.pdf")
    return [block.text for block in document.blocks], {told.code: told.text for told in document.remarks}


def processor_seconds() -> float:
    """What the processes that were started have taken of a processor."""
    if sys.platform == "win32":
        return time.monotonic()
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.parametrize("name", REFUSED)
def test_a_pdf_that_cannot_be_trusted_is_refused_in_words_and_in_time(name: str) -> None:
    make, exit_code, code, words = REFUSED[name]
    data = make()
    begun = processor_seconds()
    with pytest.raises(RegioError) as caught:
        read_bytes(data, "concept.pdf")
    (told,) = caught.value.remarks
    assert (caught.value.exit_code, told.code, told.place) == (exit_code, code, "concept.pdf")
    assert words in told.text
    assert told.advice
    assert processor_seconds() - begun < MOST_SECONDS


@pytest.mark.parametrize("name", HARMLESS)
def test_what_a_pdf_wants_done_is_not_done_and_its_text_is_read(name: str) -> None:
    data = HARMLESS[name]()
    begun = processor_seconds()
    assert seen(data)[0] == [TEXT]
    assert processor_seconds() - begun < MOST_SECONDS


def test_the_process_that_reads_has_half_a_gigabyte() -> None:
    assert child.MOST_MEMORY <= 512 << 20


@pytest.mark.parametrize(
    "make",
    [
        lambda: pdfs.page(PAGE, trailer="/Prev 15"),
        lambda: pdfs.page(PAGE).replace(b"xref\n0 6\n", b"xref\n0 9\n"),
        lambda: pdfs.page(PAGE)[: pdfs.page(PAGE).index(b"xref")] + b"trailer << /Root 1 0 R /Size 6 >>\n",
    ],
    ids=["a table before it that is none", "a table that lies", "no table"],
)
def test_a_pdf_that_had_to_be_mended_is_told(make: Callable[[], bytes]) -> None:
    texts, told = seen(make())
    assert texts == [TEXT]
    assert "hersteld" in told["RP130"]


def test_letters_that_have_no_name_are_told() -> None:
    """Shapes drawn by hand (a font of type 3), and letters that are said to be nobody's."""
    shapes = "/Encoding << /Differences [97 /g1 /g2 /g3] >> /FirstChar 97 /LastChar 99 /Widths [500 500 500]"
    box = "/FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0]"
    drawn = pdfs.page(
        pdfs.drawn("abcabc"),
        font=f"<< /Type /Font /Subtype /Type3 {box} /CharProcs << /g1 6 0 R >> {shapes} >>",
        others={6: pdfs.stream("500 0 d0 0 0 400 700 re f")},
    )
    private = pdfs.page(
        PAGE,
        font=PLAIN_BUT.format("/ToUnicode 6 0 R"),
        others={
            6: pdfs.stream(
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /x def "
                "1 begincodespacerange <00> <FF> endcodespacerange "
                "1 beginbfrange <20> <7e> <E000> endbfrange endcmap end end"
            )
        },
    )
    for data in (drawn, private):
        assert "bladzijde 1 zijn letters niet te herkennen" in seen(data)[1]["RP132"]


def test_a_text_that_reads_as_nothing_is_told() -> None:
    """The letters have names, but others than their shapes: each is the next one of the alphabet."""
    words = (
        "Xjk cpvxfo jo ef ifmf sfhjp ojfvxf xpojohfo",
        "wpps jfefsffo ejf ebbs xjm xpofo fo xfslfo nfu fmlbbs",
    )
    assert "bijna geen Nederlands" in seen(pdfs.page(pdfs.drawn(*words, *words)))[1]["RP132"]
    plain = (
        "Wij bouwen in de hele regio nieuwe woningen voor iedereen die daar wil wonen en werken met elkaar"
    )
    assert "RP132" not in seen(pdfs.page(pdfs.drawn(plain)))[1]


def test_a_text_that_replaces_what_is_drawn_is_told() -> None:
    said = "/Span << /ActualText ({}) >> BDC\n" + PAGE + "EMC\n"
    texts, told = seen(pdfs.page(said.format("Wij bouwen geen woningen.")))
    assert texts == ["Wij bouwen geen woningen."]
    assert "bladzijde 1 geeft het bestand zelf een tekst" in told["RP132"]
    assert "geen woningen" in told["RP132"]
    assert "RP132" not in seen(pdfs.page(said.format("ffi")))[1], "one shape for three letters"


def placed(*words: tuple[str, int, int]) -> str:
    return "".join(f"BT /F1 11 Tf 1 0 0 1 {x} {y} Tm ({word}) Tj ET\n" for word, x, y in words)


@pytest.mark.parametrize(
    "drawn",
    [
        placed(("geldt niet", 72, 600), ("Dit", 72, 700), ("voor Leiden", 72, 500)),
        placed(("Wij", 72, 700), ("niet", 200, 650), ("bouwen", 72, 686), ("daar", 150, 690)),
        "BT /F1 11 Tf 1 0 0 1 200 700 Tm [(wonen ) 9000 (niet ) -14000 (bouwen)] TJ ET\n",
    ],
    ids=["lines", "words", "within one string"],
)
def test_words_in_another_order_than_on_the_page_are_told(drawn: str) -> None:
    assert "een andere volgorde" in seen(pdfs.page(drawn))[1]["RP132"]


def test_two_columns_and_a_footer_that_is_drawn_first_are_in_order() -> None:
    columns = [("Regels in een kolom", x, y) for x in (72, 320) for y in (700, 686, 672)]
    assert "RP132" not in seen(pdfs.page(placed(("Concept", 72, 30), *columns)))[1]


TAGS = {
    6: "<< /Type /StructTreeRoot /K [7 0 R] /ParentTree << /Nums [0 [7 0 R]] >> >>",
    7: "<< /Type /StructElem /S /P /P 6 0 R /Pg 3 0 R /K 0 >>",
}
MARKED = f"/P << /MCID 0 >> BDC\n{PAGE}EMC\n"
TAGGED = "/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R"


def test_text_outside_the_tags_is_told() -> None:
    content = MARKED + pdfs.drawn("Dit geldt niet voor Leiden.", top=600)
    texts, told = seen(pdfs.page(content, catalog=TAGGED, more="/StructParents 0", others=TAGS))
    assert texts == [TEXT]
    assert (
        "bladzijde 1 die de PDF niet als lopende tekst aanmerkt (‘Dit geldt niet voor Leiden.’)"
        in told["RP125"]
    )


def test_pages_with_and_without_tags_are_all_read() -> None:
    """As two files that were joined are; the larger part decides nothing."""
    more = pdfs.drawn("En dit is de bijlage.")
    uses = "/Resources << /Font << /F1 4 0 R >> >> /MediaBox [0 0 595 842] /Parent 2 0 R"
    pages: dict[int, str | bytes] = {8: f"<< /Type /Page {uses} /Contents 9 0 R >>", 9: pdfs.stream(more)}
    data = pdfs.page(
        MARKED,
        catalog=TAGGED,
        more="/StructParents 0",
        others={**TAGS, **pages},
        kids="3 0 R 8 0 R",
    )
    assert seen(data)[0] == [TEXT, "En dit is de bijlage."]


def test_a_page_that_is_a_picture_is_told() -> None:
    uses = "/Resources << >> /MediaBox [0 0 595 842] /Parent 2 0 R"
    scan: dict[int, str | bytes] = {
        6: f"<< /Type /Page {uses} /Contents 7 0 R >>",
        7: pdfs.stream("100 100 300 300 re f"),
    }
    texts, told = seen(pdfs.page(PAGE, others=scan, kids="3 0 R 6 0 R"))
    assert texts == [TEXT]
    assert "bladzijde 2, waar alleen een beeld staat" in told["RP125"]


def test_hostile_drafts_do_not_stop_the_sound_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    names = []
    for number, (make, *_) in enumerate(REFUSED.values()):
        names.append(f"fout{number:02}.pdf")
        (tmp_path / names[-1]).write_bytes(make())
    (tmp_path / "heel.pdf").write_bytes(pdfs.page(PAGE))
    (tmp_path / "samen.md").write_text("Wij bouwen 400 woningen in de hele regio.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert cli.main(("vergelijk", "samen.md", *names, "heel.pdf")) == ExitCode.REFUSED
    messages = capfd.readouterr().err
    assert "Traceback" not in messages
    for name, (_, _, code, _) in zip(names, REFUSED.values(), strict=True):
        assert f"{name}: fout[{code}]" in messages
    found = json.loads((tmp_path / "uitvoer" / "vergelijking.json").read_text(encoding="utf-8"))
    assert [draft["bestand"] for draft in found["concepten"]] == ["heel.pdf"]
    assert len(found["mislukt"]) == len(names)
