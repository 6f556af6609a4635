"""Facts about accessibility that a program can check in a .docx (EN 301 549, clause 10; WCAG 2.1 AA).

`findings` names the broken rules; documents that we write have none. Outline levels and looks are
resolved through the styles, never through their names.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TYPED_LIST = re.compile(r"^\s*(?:[-•*–·]|\d{1,2}[.)]|[a-z]\))[\s\u00a0]")
_EMPTY_LINKS = {"hier", "klik hier", "link", "lees meer", "deze pagina"}
_MAX_HEADING = 100


def findings(data: bytes) -> list[str]:
    """The broken rules, each with the place where it is broken."""
    return sorted(set(_Checked(data).findings()))


SHORT_ROW = 80
"""Letters of a row that has no reason to break over a page; a long one that may not leaves a white foot."""


class _Checked:
    def __init__(self, data: bytes) -> None:
        archive = zipfile.ZipFile(io.BytesIO(data))
        self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.body = self._xml("word/document.xml")
        styles = self._xml("word/styles.xml")
        self.styles = {style.get(f"{W}styleId", ""): style for style in styles.iter(f"{W}style")}
        self.defaults = styles.find(f"{W}docDefaults")
        self.default = next(
            (
                name
                for name, style in self.styles.items()
                if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") == "1"
            ),
            "",
        )

    def _xml(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    def findings(self) -> Iterator[str]:
        yield from self._document()
        yield from self._headings()
        yield from self._paragraphs()
        yield from self._tables()
        yield from self._objects()
        yield from self._contrast()

    # T01 T02 T19 T26

    def _document(self) -> Iterator[str]:
        title = self._xml("docProps/core.xml").findtext(f"{_DC}title", "")
        if not title.strip() or title.endswith(".docx") or title.lower() == "document1":
            yield f"T01 titel: {title!r}"
        language = None if self.defaults is None else self.defaults.find(f".//{W}lang")
        if language is None or language.get(f"{W}val") != "nl-NL":
            yield "T02 taal"
        for run_language in self.body.iter(f"{W}lang"):
            if run_language.get(f"{W}val", "nl-NL") != "nl-NL":
                yield f"T03 taal van een run: {run_language.get(f'{W}val')}"
        settings = self._xml("word/settings.xml")
        if settings.find(f"{W}documentProtection") is not None:
            yield "T19 beveiligd"
        mode = next(settings.iter(f"{W}compatSetting"), None)
        if mode is None or mode.get(f"{W}val") != "15":
            yield "T26 compatibiliteit"
        if "docProps/thumbnail.jpeg" in self.parts or "word/stylesWithEffects.xml" in self.parts:
            yield "overbodig onderdeel"

    # T04 T05

    def _headings(self) -> Iterator[str]:
        paragraphs = list(self.body.iter(f"{W}p"))
        found = [(self._outline(p), _text(p)) for p in paragraphs if self._outline(p) is not None]
        if len(paragraphs) > 20 and not found:
            yield "T04 geen koppen"
        previous = 0
        for level, text in found:
            assert level is not None
            if level + 1 > previous + 1:
                yield f"T05 kop slaat een niveau over: {text!r}"
            if not text.strip() or len(text) > _MAX_HEADING:
                yield f"T05 lege of te lange kop: {text!r}"
            previous = level + 1

    def _outline(self, paragraph: etree._Element) -> int | None:
        own = paragraph.find(f"{W}pPr/{W}outlineLvl")
        found = own if own is not None else self._from_style(_style(paragraph), f"{W}pPr/{W}outlineLvl")
        level = None if found is None else int(found.get(f"{W}val", "9"))
        return level if level is not None and level < 9 else None

    def _from_style(self, name: str, path: str) -> etree._Element | None:
        seen: set[str] = set()
        name = name or self.default
        while name in self.styles and name not in seen:
            seen.add(name)
            found = self.styles[name].find(path)
            if found is not None:
                return found
            based = self.styles[name].find(f"{W}basedOn")
            name = "" if based is None else based.get(f"{W}val", "")
        return None

    # T06 T07 T15 T18 T25

    def _paragraphs(self) -> Iterator[str]:
        empty = 0
        for paragraph in self.body.iter(f"{W}p"):
            text = _text(paragraph)
            empty = 0 if text.strip() or paragraph.getparent().tag != f"{W}body" else empty + 1  # type: ignore[union-attr]
            if empty > 1:
                yield "T18 lege alinea's"
            if self._is_typed_heading(paragraph, text):
                yield f"T06 vette regel als kop: {text!r}"
            if (
                _TYPED_LIST.match(text)
                and not self._is_numbered(paragraph)
                and self._outline(paragraph) is None
            ):
                yield f"T07 getypte opsomming: {text[:30]!r}"
            if re.search(r" {3,}|\t\t", text):
                yield f"T18 wit als opmaak: {text[:30]!r}"
            if paragraph.find(f"{W}pPr/{W}jc[@{W}val='both']") is not None:
                yield "T25 uitgevuld"
        for link in self.body.iter(f"{W}hyperlink"):
            text = _text(link).strip().lower()
            if text in _EMPTY_LINKS or text.startswith(("http", "www.")):
                yield f"T15 koppeling zegt niet waarheen: {text!r}"

    def _is_typed_heading(self, paragraph: etree._Element, text: str) -> bool:
        in_table = any(parent.tag == f"{W}tc" for parent in paragraph.iterancestors())
        if in_table or not text.strip() or len(text) > 80 or self._outline(paragraph) is not None:
            return False
        runs = [run for run in paragraph.iter(f"{W}r") if _text(run).strip()]
        is_list = self._is_numbered(paragraph)
        return not is_list and bool(runs) and all(run.find(f"{W}rPr/{W}b") is not None for run in runs)

    def _is_numbered(self, paragraph: etree._Element) -> bool:
        path = f"{W}pPr/{W}numPr"
        return paragraph.find(path) is not None or self._from_style(_style(paragraph), path) is not None

    # T08 T09 T10 T11

    def _tables(self) -> Iterator[str]:
        for number, table in enumerate(self.body.iter(f"{W}tbl")):
            rows = table.findall(f"{W}tr")
            header = rows[0].find(f"{W}trPr/{W}tblHeader")
            look = table.find(f"{W}tblPr/{W}tblLook")
            if header is None or header.get(f"{W}val") in ("0", "false"):
                yield f"T08 tabel {number} zonder koprij"
            if look is None or look.get(f"{W}firstRow") != "1":
                yield f"T08 tabel {number}: koprij niet aangewezen"
            for name in ("gridSpan", "vMerge", "hMerge"):
                if next(table.iter(f"{W}{name}"), None) is not None:
                    yield f"T09 tabel {number} met samengevoegde cellen"
            if any(cell.find(f"{W}tbl") is not None for cell in table.iter(f"{W}tc")):
                yield f"T09 tabel {number} met een tabel erin"
            texts = [[_text(cell).strip() for cell in row.findall(f"{W}tc")] for row in rows]
            if any(not any(row) for row in texts):
                yield f"T09 tabel {number} met een lege rij"
            if len(texts) > 1 and any(not any(column) for column in zip(*texts, strict=False)):
                yield f"T09 tabel {number} met een lege kolom"
            short = [row for row, cells in zip(rows, texts, strict=True) if sum(map(len, cells)) < SHORT_ROW]
            if any(row.find(f"{W}trPr/{W}cantSplit") is None for row in {*rows[:1], *short}):
                yield f"T10 tabel {number}: een korte rij of de koprij kan over de pagina breken"
            caption = table.find(f"{W}tblPr/{W}tblCaption")
            if caption is None or not caption.get(f"{W}val", "").strip():
                yield f"T11 tabel {number} zonder titel"

    # T12 T14 T20 T22

    def _objects(self) -> Iterator[str]:
        for drawing in self.body.iter(f"{_WP}docPr"):
            if not drawing.get("descr"):
                yield "T12 afbeelding zonder alternatieve tekst"
        if next(self.body.iter(f"{_WP}anchor", f"{W}txbxContent", f"{W}framePr"), None) is not None:
            yield "T14 zwevend object"
        for control in self.body.iter(f"{W}sdtPr"):
            if control.find(f"{W}alias") is None:
                yield "T20 inhoudsbesturing zonder titel"
        for name, content in self.parts.items():
            if "PowerPlusWaterMark" in content.decode("utf-8", "ignore") and name.endswith(".xml"):
                yield "T22 watermerk"

    # T16

    def _contrast(self) -> Iterator[str]:
        """Every colour of text on every background that a table style or cell gives it."""
        fills = {"FFFFFF"}
        for part in ("word/document.xml", "word/styles.xml"):
            for shade in self._xml(part).iter(f"{W}shd"):
                fill = shade.get(f"{W}fill", "auto")
                if shade.get(f"{W}themeFill") is None and fill != "auto":
                    fills.add(fill)
        for part in ("word/document.xml", "word/styles.xml"):
            for color in self._xml(part).iter(f"{W}color"):
                value = color.get(f"{W}val", "auto")
                if value == "auto" or color.getparent().tag != f"{W}rPr":  # type: ignore[union-attr]
                    continue
                for fill in fills:
                    if contrast(value, fill) < 4.5:
                        yield f"T16 contrast {value} op {fill}"


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.1, 1.4.3)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    channels = [int(color[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _style(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val", "")


def _text(element: etree._Element) -> str:
    return "".join(
        "\t" if node.tag == f"{W}tab" else node.text or ""
        for node in element.iter(f"{W}t", f"{W}delText", f"{W}tab")
    )
