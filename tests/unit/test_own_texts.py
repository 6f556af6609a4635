"""A text of one's own is weighed against the variant that it took the place of."""

from __future__ import annotations

from pathlib import Path

import pytest
from dossiers import found, new_dossier
from msgspec.structs import replace

from regioparagraaf.assembly.compose import compose
from regioparagraaf.assembly.deviations import deviations
from regioparagraaf.cli.dekking import table_of
from regioparagraaf.cli.job import Question
from regioparagraaf.cli.texts import make_text, with_account
from regioparagraaf.dossier.model import Choice
from regioparagraaf.loading.dossier import Loaded, load_dossier
from regioparagraaf.trace.coverage import Coverage, State

NOW = "2026-04-16T12:00:00Z"
SAME = "Het open landschap tussen de kernen is ons veel waard."
KEPT = "Wij houden het open en bouwen er in beginsel niet."
TURNED = "Wij bouwen volop in het open landschap tussen de kernen."


def with_own(
    folder: Path, text: str, reason: str = "", municipality: str = "", fragment: str = "won-04"
) -> Loaded:
    """A new dossier in which a fragment has a text of its own, for all or for one municipality."""
    path = new_dossier(folder)
    file = path / (f"gemeenten/{municipality.casefold()}.toml" if municipality else "dossier.toml")
    before = file.read_text("utf-8").replace("[doorverwezen]", "# [doorverwezen]")
    own = f'[eigen.{fragment}]\ntekst = "{text}"\n' + (f'reason = "{reason}"\n' if reason else "")
    file.write_text(f"{before}\n{own.replace('reason', 'reden')}", "utf-8")
    return load_dossier(path)


def covered(loaded: Loaded) -> dict[str, Coverage]:
    return {str(one.citation): one for one in table_of(loaded, NOW, Question()).covered}


@pytest.mark.parametrize(
    ("text", "alone", "shared"),
    [
        (f"{SAME} {KEPT}", State.COVERED, State.COVERED),
        (f"{SAME} Wij houden het open, en bouwen er in beginsel niet.", State.COVERED, State.COVERED),
        (TURNED, State.WEAKENED, State.WEAKENED),
        (SAME, State.PARTLY, State.PARTLY),
        ("De raden vergaderen op dinsdag.", State.PARTLY, State.PARTLY),
    ],
)
def test_a_recommendation_fares_as_the_own_text_says(
    text: str, alone: State, shared: State, tmp_path: Path
) -> None:
    """wb-zoeterwoude/W1 is carried by won-05 too, so what is gone here is not gone everywhere."""
    table = covered(with_own(tmp_path, text, "besluit van de raden"))
    assert table["wb-zoeterwoude/W1"].carrying[0].state is shared
    assert table["av2018/A3"].carrying[0].state is alone
    assert table["av2018/A1"].carrying[0].state is State.COVERED
    assert "eigen tekst van won-04 (besluit van de raden)" in table["av2018/A3"].carrying[0].reason


def test_what_only_the_own_text_carried_is_uncovered(tmp_path: Path) -> None:
    table = covered(with_own(tmp_path, "De raden vergaderen op dinsdag.", fragment="eco-03"))
    assert table["av2018/A14"].carrying[0].state is State.UNCOVERED


def test_a_draft_that_takes_the_own_text_over_covers_no_more_than_it_does(tmp_path: Path) -> None:
    loaded = with_own(tmp_path, TURNED)
    text = "\n\n".join(block.text for block in make_text(loaded, None, NOW).document.blocks)
    (loaded.folder / "invoer" / "leiden.md").write_text(text, "utf-8")
    (carrying,) = covered(loaded)["wb-zoeterwoude/W1"].carrying
    assert (carrying.municipality, carrying.state) == ("Leiden", State.WEAKENED)


def test_dekking_tells_of_the_own_text_of_a_municipality_too(tmp_path: Path) -> None:
    loaded = with_own(tmp_path, TURNED, municipality="Leiden")
    (one,) = [remark for remark in table_of(loaded, NOW, Question()).remarks if remark.code == "RP078"]
    assert one.place.startswith("gemeenten/leiden.toml:")
    assert one.text.startswith("de eigen tekst van won-04 lijkt zwakker dan ‘midden’: ")
    assert "‘niet’" in one.text
    assert covered(loaded)["av2018/A3"].carrying[0].state is State.COVERED, "the common text is untouched"


def test_a_version_that_cannot_be_made_is_told_and_the_table_is_there(tmp_path: Path) -> None:
    loaded = with_own(tmp_path, "Wij bouwen {{ nergens }} woningen.", municipality="Leiden")
    table = table_of(loaded, NOW, Question())
    assert table.covered
    assert [remark.code for remark in table.remarks] == ["RP021"]


@pytest.mark.parametrize("municipality", ["", "Leiden"])
def test_the_account_does_not_say_that_an_own_text_carries_out(municipality: str, tmp_path: Path) -> None:
    loaded = with_own(tmp_path, TURNED, "wens van de fractie", municipality)
    made = with_account(make_text(loaded, municipality or None, NOW), loaded)
    told = [block.text for block in made.document.blocks if block.cell]
    start = told.index("won-04 · Open landschap tussen de kernen")
    assert told[start + 1] == "eigen tekst"
    assert told[start + 2].startswith("Deze tekst lijkt zwakker dan ‘midden’: ")
    assert told[start + 3] == "Lees na of hij dit nog uitvoert:"
    assert "wens van de fractie" not in " ".join(told), (
        "a reason may be confidential, and the account goes out"
    )


def test_a_missing_reason_is_told(tmp_path: Path) -> None:
    loaded = with_own(tmp_path / "a", TURNED, "wens van de fractie", "Leiden")
    assert not [line for line in found(loaded.folder) if "RP077" in line]
    without = with_own(tmp_path / "b", TURNED, municipality="Leiden")
    (line,) = [line for line in found(without.folder) if "RP077" in line]
    assert (
        'bij de eigen tekst van won-04 staat geen reden; → voeg onder [eigen.won-04] toe: reden = "…"' in line
    )


def test_an_own_text_in_the_words_of_the_common_text_deviates_in_nothing(tmp_path: Path) -> None:
    loaded = load_dossier(new_dossier(tmp_path))
    pieces = compose(loaded.library, loaded.dossier).pieces
    own = Choice("won-04", text=next(piece.text for piece in pieces if piece.fragment.id == "won-04"))
    leiden = replace(loaded.dossier.municipalities[0], choices=(own,))
    assert deviations(loaded.library, loaded.dossier, leiden) == ()
