"""A text that went out, was saved in LibreOffice and came back is wholly equal and wholly known."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace

from regioparagraaf import comparison
from regioparagraaf.cli.nieuw import default_dossier, write_dossier
from regioparagraaf.cli.texts import Made, as_output, make_text
from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.model import Found, Relation
from regioparagraaf.document import views
from regioparagraaf.loading.dossier import Loaded, load_dossier
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.loading.library import read_shipped
from regioparagraaf.readers import read
from regioparagraaf.trace.provenance import mark_of, recognised, stale

MOMENT = "2026-04-16T09:00:00Z"
OFFICE = shutil.which("soffice")
LIBRARY, _ = read_shipped("leidse-regio")

pytestmark = pytest.mark.skipif(
    OFFICE is None and os.environ.get("CI") != "true", reason="LibreOffice is not installed here"
)


@pytest.fixture(scope="module", params=LIBRARY.ladder)
def loaded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """A dossier on one level of the ladder."""
    folder = tmp_path_factory.mktemp(request.param) / "dossier"
    write_dossier(folder, LIBRARY, replace(default_dossier(LIBRARY, "proef", 2026), level=request.param))
    return load_dossier(folder)


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_every_text_on_every_level_comes_back_equal_and_known(
    loaded: Loaded, form: str, tmp_path: Path
) -> None:
    texts = [make_text(loaded, name, MOMENT) for name in (None, *loaded.dossier.names)]
    sent = [tmp_path / f"{made.name}.{form}" for made in texts]
    for made, path in zip(texts, sent, strict=True):
        path.write_bytes(as_output(loaded, made, form, path, MOMENT).content)
    back = tmp_path / "terug"
    assert OFFICE is not None
    subprocess.run(
        [OFFICE, f"-env:UserInstallation=file://{tmp_path}/profiel", "--headless", "--convert-to", form,
         "--outdir", str(back), *map(str, sent)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    for made, path in zip(texts, sent, strict=True):
        assert _is_as_sent(made, back / path.name, loaded)


def _is_as_sent(made: Made, path: Path, loaded: Loaded) -> bool:
    returned = read(path)
    settings = Settings(made.municipality, loaded.dossier.names)
    found = comparison.compare(made.document, views.accepted(returned), load_lexicon(), settings)
    fragments = {piece.fragment.id for piece in made.composed.pieces}
    assert found.scope.found is Found.WHOLE
    assert {change.relation for change in found.changes} == {Relation.EQUAL}
    assert not any(change.moved for change in found.changes)
    units = [unit for change in found.changes for unit in change.common]
    assert {unit.origin.fragment for unit in units if unit.origin and unit.origin.fragment} == fragments
    marked = {block.bookmark for block in returned.blocks if block.bookmark}
    assert marked == {piece.fragment.bookmark for piece in made.composed.pieces}
    then = recognised(returned)
    assert then is not None
    assert then.municipality == made.municipality
    assert then.dossier == mark_of(loaded.dossier)
    assert not stale(then, made.issue)
    return True
