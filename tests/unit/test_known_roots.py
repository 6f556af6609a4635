"""The roots that ship are those that the rules give, and spare nearly all of the working out."""

from __future__ import annotations

from pathlib import Path

import pytest

from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.loading import lexicon
from regioparagraaf.loading.lexicon import ROOTS, load_lexicon, rules_of_roots

RENEW = "run: make wortels"


def shipped() -> dict[str, str]:
    rules, *rows = ROOTS.read_text("utf-8").splitlines()
    assert rules == rules_of_roots(), RENEW
    return dict(row.split("\t") for row in rows)


def test_every_root_that_ships_is_what_the_rules_give() -> None:
    bare = Lexicon(load_lexicon().tables)
    wrong = {word: root for word, root in shipped().items() if bare.root(word) != root}
    assert not wrong, RENEW


def test_the_words_of_the_tables_are_there() -> None:
    roots = shipped()
    words = [
        word for row in load_lexicon().tables["synoniemen"] for word in row[0].split() if "_" not in word
    ]
    assert len(words) > 3000
    assert sum(word in roots for word in words) >= 0.9 * len(words), RENEW


def test_roots_of_other_rules_are_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    older = tmp_path / "wortels.tsv"
    older.write_text("# regels 00000000\nwoning\tonzin\n", "utf-8")
    monkeypatch.setattr(lexicon, "ROOTS", older)
    assert lexicon._known_roots() == {}
    older.write_text(f"{rules_of_roots()}\nwoning\twon\n", "utf-8")
    assert lexicon._known_roots() == {"woning": "won"}
