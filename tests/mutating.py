"""Small files of our own, changed at random: flipped, cut, doubled, put in another order; drafts of every
kind, and the files of a dossier.

`python tests/mutating.py SECONDS [SEED]` goes on for a while and keeps what breaks the program in
`tests/found/`, where a test reads it from then on (`make fuzz`).
"""

# ruff: noqa: E501  (XML as Word writes it)

from __future__ import annotations

import functools
import io
import random
import re
import signal
import sys
import time
import warnings
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path

import hiding
import mutating_dossiers
from builders import (
    MOMENT,
    NUMBERING,
    dele,
    field,
    ins,
    mark,
    numbered,
    odt_file,
    p,
    reference,
    styled,
    table,
    text,
    text_box,
    word_file,
)
from leaky import leaky
from lxml import etree
from pdfs import drawn, page

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.document import views
from regioparagraaf.errors import FAULT, RegioError, Remark
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.readers import read_bytes
from regioparagraaf.writers.docx import HouseStyle, house_style
from regioparagraaf.writers.docx.redline import Wishes, write_redline

FOUND = Path(__file__).parent / "found"
SECONDS = 5
"""What any one small file may cost of a processor: what else the machine does makes no find."""

_NOTE = f'<w:footnote w:id="1">{p("Een noot.")}</w:footnote>'
_BODY = (
    styled("Kop1", "Wonen")
    + p("Wij bouwen ", dele("400"), ins("350"), " woningen.", reference("footnote", 1), properties=mark("ins"))
    + numbered(1, 0, "Eerst dit.")
    + numbered(1, 1, "Dan dat.")
    + table(("Gemeente", "Aantal"), ("Leiden", p("Twee ", ins("x"))))
    + p(text_box(p("In een vak.")), field(" REF x ", text("zie boven")))
    + f'<w:sdt><w:sdtPr/><w:sdtContent>{p("Gebonden.")}</w:sdtContent></w:sdt>'
    + '<w:p><w:moveFrom w:id="3" w:author="A"><w:r><w:t>Verplaatst.</w:t></w:r></w:moveFrom></w:p>'
    + p('<w:hyperlink r:id="h"><w:r><w:t>een pagina</w:t></w:r></w:hyperlink>', "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>")
)  # fmt: skip
_ODT = (
    '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><office:change-info/>'
    "<text:p>weg</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    '<text:h text:outline-level="1">Wonen</text:h><text:p>Wij <text:change text:change-id="c"/>bouwen'
    '<text:s text:c="3"/>woningen.<text:note><text:note-body><text:p>Noot.</text:p></text:note-body></text:note>'
    "</text:p><text:list><text:list-item><text:p>Punt.</text:p></text:list-item></text:list>"
    '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>cel</text:p>'
    "</table:table-cell></table:table-row></table:table>"
)
_MARKDOWN = "---\nx: 1\n---\n# Wonen\n\nWij **bouwen** [woningen](https://x.nl).\n\n- een\n  1. twee\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"


@functools.cache
def seeds() -> Mapping[str, bytes]:
    """The files to begin with, by name."""
    relation = (
        '<Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" '
        'Target="https://x.nl" TargetMode="External"/>'
    )
    return {
        "tekst.docx": word_file(_BODY, relation, numbering=NUMBERING, footnotes=_NOTE),
        "lek.docx": leaky(),
        "tekst.odt": odt_file(_ODT),
        "tekst.md": _MARKDOWN.encode(),
        "tekst.txt": "Kop\n\nWij bouwen.\r\n- één\r\n".encode("cp1252"),
        "tekst.pdf": page(drawn("Wonen", "Wij bouwen 400 woningen", "in de hele regio.")),
        "verborgen.docx": hiding.word(),
        "verborgen.odt": hiding.odt(),
        "verborgen.pdf": hiding.pdf(),
        **mutating_dossiers.seeds(),
    }


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The file with one to three changes."""
    for _ in range(chance.randint(1, 3)):
        others = _ZIPPED if data.startswith(b"PK") else _LINES
        data = chance.choice(others if chance.random() < 0.8 else _BYTES)(data, chance)
    return data


# Bytes.


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random) -> bytes:
    begin = chance.randrange(len(data) + 1)
    return data[:begin] + data[begin + chance.randrange(1, 200) :]


def _double(data: bytes, chance: random.Random) -> bytes:
    begin = chance.randrange(len(data) + 1)
    end = begin + chance.randrange(1, 200)
    return data[:end] + data[begin:]


def _put(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_NASTY).encode("utf-8", "surrogatepass") + data[at:]


# Lines.


def _by_lines(
    change: Callable[[list[bytes], random.Random], None],
) -> Callable[[bytes, random.Random], bytes]:
    def apply(data: bytes, chance: random.Random) -> bytes:
        lines = data.splitlines(keepends=True)
        if lines:
            change(lines, chance)
        return b"".join(lines)

    return apply


def _drop_line(lines: list[bytes], chance: random.Random) -> None:
    lines.pop(chance.randrange(len(lines)))


def _double_line(lines: list[bytes], chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines) + 1), chance.choice(lines))


def _swap_lines(lines: list[bytes], chance: random.Random) -> None:
    a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]


def _change_value(lines: list[bytes], chance: random.Random) -> None:
    """What stands behind the first equals sign, colon or space of a line becomes something else."""
    at = chance.randrange(len(lines))
    cut = re.search(rb"[=: ]", lines[at])
    if cut:
        ending = b"\n" if lines[at].endswith(b"\n") else b""
        lines[at] = lines[at][: cut.end()] + chance.choice(_TOML_VALUES).encode() + ending


# Parts and elements.


def _in_parts(
    change: Callable[[list[tuple[str, bytes]], random.Random], None],
) -> Callable[[bytes, random.Random], bytes]:
    def apply(data: bytes, chance: random.Random) -> bytes:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                parts = [(name, package.read(name)) for name in package.namelist()]
        except Exception:  # it is broken already
            return _flip(data, chance)
        if not parts:
            return _put(data, chance)
        change(parts, chance)
        out = io.BytesIO()
        with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            warnings.simplefilter("ignore")
            for name, content in parts:
                package.writestr(zipfile.ZipInfo(name or "x", (1980, 1, 1, 0, 0, 0)), content)
        return out.getvalue()

    return apply


def _drop_part(parts: list[tuple[str, bytes]], chance: random.Random) -> None:
    parts.pop(chance.randrange(len(parts)))


def _double_part(parts: list[tuple[str, bytes]], chance: random.Random) -> None:
    name, content = chance.choice(parts)
    parts.append((chance.choice((name, name.upper(), f"{name}x", f"../{name}")), content))


def _swap_parts(parts: list[tuple[str, bytes]], chance: random.Random) -> None:
    a, b = chance.randrange(len(parts)), chance.randrange(len(parts))
    parts[a], parts[b] = (parts[a][0], parts[b][1]), (parts[b][0], parts[a][1])


def _shuffle_parts(parts: list[tuple[str, bytes]], chance: random.Random) -> None:
    chance.shuffle(parts)


def _change_part(parts: list[tuple[str, bytes]], chance: random.Random) -> None:
    at = chance.randrange(len(parts))
    name, content = parts[at]
    parts[at] = (name, chance.choice(_BYTES)(content, chance))


def _change_tree(parts: list[tuple[str, bytes]], chance: random.Random) -> None:
    at = chance.randrange(len(parts))
    if chance.random() < 0.6:
        at = next(
            (i for i, (name, _) in enumerate(parts) if name in ("word/document.xml", "content.xml")), at
        )
    name, content = parts[at]
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError:
        return
    for _ in range(chance.randint(1, 4)):
        _change_element(root, chance)
    parts[at] = (name, etree.tostring(root))


def _change_element(root: etree._Element, chance: random.Random) -> None:
    elements = [element for element in root.iter("*") if element is not root]
    if not elements:
        return
    element, other = chance.choice(elements), chance.choice(elements)
    parent = element.getparent()
    assert parent is not None, element
    deed = chance.randrange(8)
    if deed == 0:
        parent.remove(element)
    elif deed == 1:
        parent.insert(chance.randrange(len(parent) + 1), deepcopy(element))
    elif deed == 2:
        parent.insert(chance.randrange(len(parent) + 1), element)
    elif deed == 3 and not any(ancestor is element for ancestor in (other, *other.iterancestors())):
        other.append(element)
    elif deed == 4 and len(element.attrib):
        element.set(chance.choice(list(element.attrib)), chance.choice(_VALUES))
    elif deed == 5 and len(element.attrib):
        del element.attrib[chance.choice(list(element.attrib))]
    elif deed == 6:
        element.tag = chance.choice(elements).tag
    else:
        other.append(deepcopy(element))


_NASTY = (
    "\0",
    "\u202e",
    "\ud800",
    "&#1;",
    "]]>",
    "<!DOCTYPE x>",
    "{{ 7*7 }}",
    "\u00a0",
    "\ufeff",
    "- - -",
    "| " * 50,
)
_VALUES = ("", "-1", "0", "999999999999", "x", "NaN", "true", "\u00b2", "../../x", "1.5", " ", "é" * 300)
_TOML_VALUES = (
    *_VALUES,
    "[]",
    "{}",
    '""',
    "[[]]",
    "[{}]",
    "1979-05-27",
    "1e400",
    "nan",
    '"x"',
    "true",
    "-1",
    '["x", 1]',
)
_BYTES: tuple[Callable[[bytes, random.Random], bytes], ...] = (_flip, _cut, _double, _put)
_LINES = (*map(_by_lines, (_drop_line, _double_line, _swap_lines, _change_value, _change_value)), *_BYTES)
_ZIPPED = tuple(
    map(
        _in_parts,
        (_drop_part, _double_part, _swap_parts, _shuffle_parts, _change_part, *[_change_tree] * 7),
    )
)


# What must hold of any file.


class TooSlowError(Exception):
    """A small file cost more than it may."""


def survives(data: bytes, name: str, style: HouseStyle) -> None:
    """The file is read and worked with, or refused in words; anything else is an exception."""
    if name in mutating_dossiers.seeds():
        with _in_time():
            _say_enough(mutating_dossiers.survives(data, name))
        return
    with _in_time():
        try:
            raw = read_bytes(data, name)
        except RegioError as error:
            _says_enough(error)
            return
        for view in (views.accepted, views.original):
            seen = view(raw)
            comparison = compare(seen, seen, load_lexicon(), Settings(whole=True))
            assert not comparison.tally["inhoudelijk"], "a text differs from itself"
        seen = views.accepted(raw)
        comparison = compare(seen, seen, load_lexicon(), Settings(whole=True))
        write_redline(data, name, comparison, Wishes("Gemeente X", MOMENT, exact=True), style)
        if data.startswith(b"PK") and name.endswith(".docx"):
            _can_be_cleaned(data, name)


def _can_be_cleaned(data: bytes, name: str) -> None:
    from regioparagraaf.cli.schoon import proved
    from regioparagraaf.ooxml.clean import Changes, clean
    from regioparagraaf.readers import sniff

    if sniff.named(data) is not sniff.Format.WORD:
        return
    for changes in Changes:
        try:
            proved(data, Path(name), clean(data, name, changes, MOMENT), changes)
        except RegioError as error:
            _says_enough(error)


def _says_enough(error: RegioError) -> None:
    _say_enough(error.remarks)


def _say_enough(remarks: Iterable[Remark]) -> None:
    for remark in remarks:
        if not (remark.text and remark.advice and (remark.place or remark.severity != FAULT)):
            raise ValueError(f"a message without place or advice: {remark}")


@contextmanager
def _in_time() -> Iterator[None]:
    def ring(_signum: int, _frame: object) -> None:
        raise TooSlowError(f"more than {SECONDS} seconds of a processor")

    if sys.platform == "win32":  # which has no timer that counts so
        yield
        return
    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@functools.cache
def style() -> HouseStyle:
    """Ours."""
    return house_style((data_folder("templates") / "huisstijl.docx").read_bytes())


def main() -> int:
    """Changes files at random for so many seconds; each that breaks the program is kept."""
    end = time.monotonic() + float(sys.argv[1] if len(sys.argv) > 1 else 60)
    first = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
    begun, ours, tried, known = seeds(), style(), 0, set()
    while time.monotonic() < end:
        number = first + tried
        chance = random.Random(number)
        name = chance.choice(list(begun))
        data = mutated(begun[name], chance)
        tried += 1
        try:
            survives(data, name, ours)
        except Exception as error:  # that is what is looked for
            trace = error.__traceback__
            while trace is not None and trace.tb_next is not None:
                trace = trace.tb_next
            place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
            if place not in known:
                known.add(place)
                FOUND.mkdir(exist_ok=True)
                path = FOUND / f"{number}-{name}"
                path.write_bytes(data)
                print(f"{path}: {type(error).__name__}: {str(error)[:200]} ({place})", flush=True)
    print(f"{tried} files from number {first}; {len(known)} different finds")
    return 1 if known else 0


if __name__ == "__main__":
    sys.exit(main())
