"""A PDF whose pages show less than they hold: a layer that is off, notes over words, squeezed letters."""

from __future__ import annotations

from typing import Any

import pytest
from pdfs import drawn, page, stream

from regioparagraaf.document.model import Document
from regioparagraaf.readers import read_bytes
from regioparagraaf.readers.pdf import drawn as painting

pytest.importorskip("pypdfium2")

LINES = "De gemeenten bouwen woningen in de regio.", "Zij doen dat zonder voorbehoud en op tijd."
BODY = drawn(*LINES)
SECRET = "BT /F1 11 Tf 1 0 0 1 72 600 Tm (Verborgen voorbehoud) Tj ET\n"


def layered(state: str, content: str, form: str = "") -> bytes:
    """A page with one layer, which is /ON or /OFF; `form` stands in an object that is in the layer."""
    groups = f"/OCProperties << /OCGs [6 0 R] /D << /Order [6 0 R] /{state} [6 0 R] >> >>"
    uses = "/Resources << /Font << /F1 4 0 R >> /Properties << /Laag 6 0 R >> /XObject << /Vorm 7 0 R >> >>"
    shape = (
        "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /OC 6 0 R /Resources << /Font << /F1 4 0 R >> >>"
    )
    return page(
        BODY + content,
        groups,
        uses,
        others={6: "<< /Type /OCG /Name (Laag) >>", 7: stream(form, shape)},
    )


def noted(kind: str, look: str, more: str = "", box: str = "[60 590 300 615]") -> bytes:
    """A page with an annotation that has this look over the second text."""
    left, bottom, right, top = map(int, box.strip("[]").split())
    size = f"/BBox [0 0 {right - left} {top - bottom}]"
    state = "<< /Multiply << /BM /Multiply >> >>"
    form = stream(look, f"/Type /XObject /Subtype /Form {size} /Resources << /ExtGState {state} >>")
    annotation = f"<< /Type /Annot /Subtype /{kind} /Rect {box} /F 4 /AP << /N 6 0 R >> {more} >>"
    return page(BODY + SECRET, more=f"/Annots [{annotation}]", others={6: form})


def told(data: bytes) -> list[str]:
    return unseen(read_bytes(data, "concept.pdf"))


def unseen(document: Document) -> list[str]:
    return [remark.text for remark in document.remarks if remark.code == "RP123"]


@pytest.mark.parametrize(
    ("content", "form"),
    [(f"/OC /Laag BDC\n{SECRET}EMC\n", ""), ("/Vorm Do\n", SECRET)],
    ids=["marked", "in a form"],
)
def test_text_in_a_layer_that_is_off_is_told(content: str, form: str) -> None:
    (one,) = told(layered("OFF", content, form))
    assert one.startswith("tekst die niet is getekend (een laag die uit staat?) op bladzijde 1:")
    assert "‘Verborgen voorbehoud’" in one
    assert told(layered("ON", content, form)) == []


def test_of_a_page_on_its_side_the_same_is_told() -> None:
    data = layered("OFF", f"/OC /Laag BDC\n{SECRET}EMC\n")
    turned = data.replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 595 842]/Rotate 90")
    assert told(turned) == told(data)


WHITE = "1 g 0 0 240 25 re f"


@pytest.mark.parametrize("kind", ["Square", "Stamp", "FreeText", "Redact", "Circle"])
def test_text_under_an_annotation_is_told(kind: str) -> None:
    (one,) = told(noted(kind, WHITE))
    assert one.startswith("tekst onder een aantekening op bladzijde 1: ‘Verborgen voorbehoud’")


@pytest.mark.parametrize(
    ("kind", "look"),
    [
        ("Square", "1 0 0 RG 1 1 238 23 re S"),
        ("Highlight", "/Multiply gs 1 1 0 rg 0 0 240 25 re f"),
        ("Square", "/Multiply gs 1 1 0 rg 0 0 240 25 re f"),
        ("Underline", "0 2 240 1 re f"),
    ],
    ids=["a frame", "marked", "marked by a shape", "underlined"],
)
def test_text_that_shows_through_an_annotation_is_not(kind: str, look: str) -> None:
    assert told(noted(kind, look)) == []
    beside = noted(kind, WHITE, box="[60 100 300 125]")
    assert told(beside) == []


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("BT /F1 11 Tf 1 Tz 1 0 0 1 72 600 Tm (Verborgen voorbehoud) Tj ET\n", "onleesbaar kleine tekst"),
        ("BT /F1 11 Tf -6 Tc 1 0 0 1 72 600 Tm (Verborgen voorbehoud) Tj ET\n", "onleesbaar kleine tekst"),
        (f"q 0 0 10 10 re W n {SECRET} Q\n", "tekst buiten haar uitsnede"),
        (f"q 60 590 300 30 re W n 0 0 10 10 re W n {SECRET} Q\n", "tekst buiten haar uitsnede"),
    ],
)
def test_letters_that_are_squeezed_or_cut_off_are_told(content: str, kind: str) -> None:
    assert [one.partition(" op ")[0] for one in told(page(BODY + content))] == [kind]


def test_letters_that_are_narrow_or_within_a_cut_are_not() -> None:
    narrow = "BT /F1 11 Tf 50 Tz 1 0 0 1 72 600 Tm (Zichtbaar voorbehoud) Tj ET\n"
    assert told(page(f"{BODY}q 60 500 300 200 re W n {narrow} Q\n")) == []


def test_what_there_was_no_time_to_look_at_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class _Page:
        def __getattr__(self, name: str) -> Any:
            return lambda: 842.0

    monkeypatch.setattr(painting, "_may_hide", lambda _: True)
    monkeypatch.setattr(painting, "_may_cover", lambda _: False)
    monkeypatch.setattr(painting, "_SECONDS", -1.0)
    assert painting.Painting().undrawn(_Page(), None) is None


def test_a_page_too_large_to_paint_is_named() -> None:
    data = layered("OFF", f"/OC /Laag BDC\n{SECRET}EMC\n").replace(b"[0 0 595 842]", b"[0 0 9999 9999]")
    document = read_bytes(data, "concept.pdf")
    assert unseen(document) == []
    assert any("op bladzijde 1 is niet nagekeken of een laag" in one.text for one in document.remarks)
