"""Every kind of Word file that the commands make can be read by everyone."""

from __future__ import annotations

import pytest
from accessibility import findings
from running import run

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
