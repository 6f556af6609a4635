"""What is for the negotiator alone stands in no text that goes out, on no level, in nobody's version."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from regioparagraaf.cli.nieuw import default_dossier, write_dossier
from regioparagraaf.cli.texts import FORMATS, as_bytes, make_text, with_account
from regioparagraaf.loading.dossier import Loaded, load_dossier
from regioparagraaf.loading.library import read_shipped
from regioparagraaf.markup.text import plain
from regioparagraaf.readers import read_bytes

LIBRARY, _ = read_shipped("leidse-regio")
MOMENT = "2026-04-16T09:00:00Z"
OWN = {
    "Leiden": "Leiden legt een eigen pad door de polder aan.",
    "Zoeterwoude": "Zoeterwoude houdt elke wei open.",
}


@pytest.fixture(scope="module", params=LIBRARY.ladder)
def loaded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """A dossier in which two municipalities have a text of their own, with a reason."""
    folder = tmp_path_factory.mktemp(request.param) / "dossier"
    write_dossier(folder, LIBRARY, replace(default_dossier(LIBRARY, "proef", 2026), level=request.param))
    for name, text in OWN.items():
        path = folder / "gemeenten" / f"{name.casefold()}.toml"
        own = f'\n[eigen.won-04]\ntekst = "{text}"\nreden = "vertrouwelijk beraad van {name}"\n'
        path.write_text(
            path.read_text("utf-8").replace("[doorverwezen]", f"{own}\n[doorverwezen]", 1), "utf-8"
        )
    return load_dossier(folder)


def private() -> list[str]:
    """Every sentence of an explanation, and every question of a variable."""
    explained = (s for f in LIBRARY.fragments for s in re.split(r"(?<=[.:;!?])\s+", f.explanation))
    asked = (variable.question for f in LIBRARY.fragments for variable in f.variables)
    return [_plain(text) for text in (*explained, *asked) if len(text) > 15]


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def test_the_watch_knows_what_to_look_for() -> None:
    assert len(private()) > 2 * len(LIBRARY.fragments)


def test_no_text_holds_an_explanation_a_question_a_reason_or_the_text_of_another(loaded: Loaded) -> None:
    for name in (None, *loaded.dossier.names):
        made = with_account(make_text(loaded, name, MOMENT), loaded)
        text = _plain(plain(made.document))
        assert [one for one in private() if one in text] == []
        assert "vertrouwelijk beraad" not in text
        assert not re.search(r"\{\{|\}\}|\{%|\[\[|\]\]|…|[\ue000-\uf8ff]", text)
        told = {other for other, own in OWN.items() if _plain(own) in text}
        assert told == ({name} & OWN.keys() if name else set())


@pytest.mark.parametrize("form", [form for form in FORMATS if form in ("docx", "odt", "md")])
def test_a_file_says_no_more_than_its_text(loaded: Loaded, form: str) -> None:
    made = make_text(loaded, "Leiden", MOMENT)
    content, _ = as_bytes(loaded, made.document, "Leiden", form, MOMENT)
    read = read_bytes(content, f"leiden.{form}")
    assert [b.text for b in read.blocks if b.text] == [b.text for b in made.document.blocks if b.text]
    assert read.comments == ()
