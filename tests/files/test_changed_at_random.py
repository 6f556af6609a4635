"""Files changed at random are read or refused in words; whatever once broke the program is kept."""

from __future__ import annotations

import random
import time
from pathlib import Path

import mutating
import pytest

NUMBERS = 300
SECONDS = 12


@pytest.mark.parametrize("name", sorted(mutating.seeds()))
def test_the_files_to_begin_with_are_sound(name: str) -> None:
    mutating.survives(mutating.seeds()[name], name, mutating.style())


def test_a_file_changed_at_random_is_worked_with_or_refused() -> None:
    seeds, style, end = mutating.seeds(), mutating.style(), time.monotonic() + SECONDS
    done = 0
    for number in range(NUMBERS):
        chance = random.Random(number)
        name = chance.choice(list(seeds))
        data = mutating.mutated(seeds[name], chance)
        try:
            mutating.survives(data, name, style)
        except Exception as error:
            error.add_note(f"python tests/mutating.py 1 {number}")
            raise
        done += 1
        if time.monotonic() > end:
            break
    assert done > NUMBERS // 10


@pytest.mark.parametrize("path", sorted(mutating.FOUND.iterdir()), ids=lambda path: path.name)
def test_what_once_broke_the_program_does_so_no_more(path: Path) -> None:
    mutating.survives(path.read_bytes(), path.name.partition("-")[2], mutating.style())


def test_the_same_number_makes_the_same_file() -> None:
    data = mutating.seeds()["tekst.docx"]
    assert mutating.mutated(data, random.Random(7)) == mutating.mutated(data, random.Random(7))
