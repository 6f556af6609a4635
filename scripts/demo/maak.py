"""Makes the demo that ships in templates/demo: the dossier and five drafts of exactly its common text.

    uv run python scripts/demo/maak.py

Run it after a change of the library; a test fails until it has been run.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from msgspec.structs import replace

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import concepten  # noqa: E402  found beside this script
from edits import MOMENT  # noqa: E402

from regioparagraaf.assembly.compose import compose  # noqa: E402
from regioparagraaf.cli.nieuw import default_dossier  # noqa: E402
from regioparagraaf.document.model import Document  # noqa: E402
from regioparagraaf.loading.dossier import load_dossier  # noqa: E402
from regioparagraaf.loading.library import read_shipped  # noqa: E402
from regioparagraaf.loading.resources import data_folder  # noqa: E402
from regioparagraaf.markup.text import markdown  # noqa: E402
from regioparagraaf.trace.provenance import issue, issued  # noqa: E402
from regioparagraaf.writers.docx import docx_bytes, house_style  # noqa: E402
from regioparagraaf.writers.dossier import dossier_files  # noqa: E402

TARGET = HERE.parents[1] / "templates" / "demo"
AGREED = (("won-03", "Leiden"), ("vwd-04", "Voorschoten"), ("vwd-02", "Leiden"), ("vrz-02", "Leiden"))
"""Whose words the partners settled on."""
LEVELS = {"economie": "midden", "gezonde-leefomgeving": "midden"}


def dossier_texts() -> dict[str, str]:
    """The files of the demo's dossier: firm, with two themes in the middle, and its brackets settled."""
    library, _ = read_shipped("leidse-regio")
    dossier = default_dossier(library, "demo", 2026)
    themes = tuple(replace(theme, level=LEVELS.get(theme.id, "")) for theme in dossier.themes)
    templates = {p.name: p.read_text("utf-8") for p in (data_folder("templates") / "dossier").iterdir()}
    files = dossier_files(library, replace(dossier, level="stevig", themes=themes), templates)
    files["dossier.toml"] = settled(files["dossier.toml"])
    return files


def settled(text: str) -> str:
    """The dossier with its brackets decided and one recommendation left to another chapter."""
    for fragment, name in AGREED:
        old = f'# "{fragment}" = "Leiden"'
        assert text.count(old) == 1, f"{old} is not in the skeleton of a dossier"
        text = text.replace(old, f'"{fragment}" = "{name}"')
    example = '# "av2018/A7" = '
    assert text.count(example) == 1, "the skeleton of a dossier has another example"
    return text.replace(example, '"inbreng/I3" = ').replace(
        '"staat in het hoofdstuk Financiën"', '"staat in elk akkoord in het hoofdstuk over ondernemers"'
    )


def drafts(folder: Path) -> dict[str, bytes]:
    """The drafts, made of the common text of the dossier in the folder."""
    loaded = load_dossier(folder)
    composed = compose(loaded.library, loaded.dossier)
    ours = issued(composed, issue(loaded.library, loaded.dossier, composed, MOMENT[:10]))
    retyped = bare(ours)
    style = house_style((data_folder("templates") / "huisstijl.docx").read_bytes())
    made = {
        "leiden": concepten.leiden(ours),
        "leiderdorp": concepten.leiderdorp(retyped),
        "oegstgeest": concepten.oegstgeest(ours),
        "voorschoten": concepten.voorschoten(retyped),
    }
    files = {
        f"{name}.docx": docx_bytes(document, style, MOMENT, f"Gemeente {name.capitalize()}")
        for name, document in made.items()
    }
    files["zoeterwoude.md"] = markdown(concepten.zoeterwoude(retyped)).encode()
    return files


def bare(document: Document) -> Document:
    """The text as a municipality types it over: nothing that says which fragment it came from."""
    blocks = tuple(replace(block, origin=None, citations=(), bookmark="") for block in document.blocks)
    return replace(document, blocks=blocks, properties=(), remarks=())


def make(target: Path) -> None:
    """Writes the demo into an empty or existing folder, replacing what is there."""
    shutil.rmtree(target, ignore_errors=True)
    for name, text in dossier_texts().items():
        path = target / "dossier" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    (target / "concepten").mkdir()
    for name, content in drafts(target / "dossier").items():
        (target / "concepten" / name).write_bytes(content)


if __name__ == "__main__":
    make(TARGET)
    print(f"gemaakt: {TARGET}")
