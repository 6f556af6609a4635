"""What was worked out of the tables and ships is what the tables give, and spares nearly all of the work."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.worked_out import WorkedOut, work_out
from regioparagraaf.loading import lexicon
from regioparagraaf.loading.lexicon import WORKED_OUT, Shipped, load_lexicon, mark_of_sources

RENEW = "run: make lexicon"


@pytest.fixture(scope="module")
def shipped() -> Shipped:
    found = msgspec.json.decode(WORKED_OUT.read_bytes(), type=Shipped)
    assert found.mark == mark_of_sources(), RENEW
    return found


def test_every_root_that_ships_is_what_the_rules_give(shipped: Shipped) -> None:
    bare = Lexicon(load_lexicon().tables)
    wrong = {word: root for word, root in shipped.roots.items() if bare.root(word) != root}
    assert not wrong, RENEW


def test_what_ships_is_what_the_tables_give(shipped: Shipped) -> None:
    bare = Lexicon(load_lexicon().tables)
    anew = work_out(bare.tables, bare.root)
    for part in ("groups", "namesakes", "scattered", "explained", "separable"):
        assert getattr(shipped, part) == getattr(anew, part), (part, RENEW)


def test_the_words_of_the_tables_are_there(shipped: Shipped) -> None:
    rows = load_lexicon().tables["synoniemen"]
    words = [word for row in rows for word in row[0].split() if "_" not in word]
    assert len(words) > 3000
    assert sum(word in shipped.roots for word in words) >= 0.9 * len(words), RENEW


def test_what_was_worked_out_of_other_tables_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = WorkedOut({}, frozenset(), {}, {}, frozenset(), {"woning": "onzin"})
    file = tmp_path / "uitgewerkt.json"
    monkeypatch.setattr(lexicon, "WORKED_OUT", file)
    for mark, used in (("00000000", False), (mark_of_sources(), True)):
        file.write_bytes(msgspec.json.encode({"mark": mark, **msgspec.to_builtins(one)}))
        found = load_lexicon.__wrapped__()
        assert (found.root("woning") == "onzin") is used
        assert bool(found.groups) is not used


def test_a_row_is_cut_only_when_it_is_asked_for_and_is_the_same_row() -> None:
    rows = load_lexicon().tables["uitleg"]
    assert len(rows) > 10_000
    assert [*rows][-1] == rows[len(rows) - 1] == rows[-1:][0]
    assert all(cell == cell.strip() for row in rows for cell in row)
