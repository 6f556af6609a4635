"""Every kind of Word file that the commands make can be read by everyone."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from accessibility import findings
from oracles.judges import need
from running import run

from regioparagraaf.readers import read_bytes
from regioparagraaf.writers import pdf

COMMANDS = (
    ("keuzeblad",),
    ("exporteer",),
    ("dekking", "--als", "docx"),
    ("besluitlijst",),
    ("amendement", "leiderdorp", "11", "19"),
    ("vergelijk", "--alleen", "redlines,matrix,oplegger,gemene-deler"),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("alles")
    assert run("demo", "d", "--stil", cwd=folder).code == 0
    dossier = folder / "d" / "dossier"
    for command in COMMANDS:
        ran = run(*command, "--stil", cwd=dossier)
        assert ran.code == 0, ran.err
    return {file.name: file.read_bytes() for file in sorted((dossier / "uitvoer").glob("*.docx"))}


def test_every_kind_is_there(made: dict[str, bytes]) -> None:
    kinds = {name.partition(".")[0].partition("-")[0].casefold() for name in made}
    wanted = {"keuzeblad", "dekking", "besluitlijst", "amendement", "vergelijking", "oplegger", "gemene"}
    assert kinds >= wanted | {"gemeenschappelijk", "leiderdorp", "zoeterwoude"}
    assert any("wijzigingen" in name for name in made)


def test_none_breaks_a_rule_of_accessibility(made: dict[str, bytes]) -> None:
    found = {name: findings(content) for name, content in made.items()}
    assert {name: broken for name, broken in found.items() if broken} == {}


def test_every_word_of_a_report_comes_out_on_a_page(made: dict[str, bytes]) -> None:
    """LibreOffice loses the rows of a table whose header stands at the foot of a page by itself."""
    pytest.importorskip("pypdfium2")
    need(pdf.find_office() is not None, "LibreOffice")
    names = ("vergelijking.docx", "oplegger.docx", "dekking.docx", "besluitlijst.docx", "keuzeblad.docx")
    pages = pdf.pdf_bytes([made[name] for name in names])
    lost = {}
    for name, page in zip(names, pages, strict=True):
        words, seen = _words(made[name], name), _words(page, "page.pdf")
        assert words, name
        lost[name] = sorted(word for word, count in words.items() if seen[word] < count)
    assert not any(lost.values()), lost


def _words(data: bytes, name: str) -> Counter[str]:
    """The longer words: in a narrow column short ones may run together with what stands beside them."""
    blocks = read_bytes(data, name).blocks
    return Counter(word for block in blocks for word in re.findall(r"(?<![-\w])\w{6,}(?![-\w])", block.text))
