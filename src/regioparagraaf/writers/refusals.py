"""What is refused before anything is written: a file that stands there already, an input, a link, a folder,
a name that Windows has not, and the same name twice."""

from __future__ import annotations

import contextlib
import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from regioparagraaf.errors import Remark, Unwritable, fault
from regioparagraaf.writers.file_names import windows_trouble
from regioparagraaf.writers.outputs import Output, Pieces

_THERE_ALREADY = "RP350"
_ASK_TO_OVERWRITE = "overschrijf met --overschrijf of kies een andere map met --uit"


def refuse(outputs: Sequence[Output | Pieces], inputs: tuple[Path, ...], overwrite: bool) -> None:
    """Raises, with every problem at once, where one of the files may not be written."""
    remarks = [remark for output in outputs for remark in _problems(output.target, inputs, overwrite)]
    seen: set[str] = set()
    for output in outputs:
        name = _folded(output.target)
        if name in seen:
            remarks.append(
                fault(
                    "RP355",
                    "twee uitvoerbestanden krijgen dezelfde naam",
                    "noem elk maar één keer, met een eigen naam",
                    str(output.target),
                )
            )
        seen.add(name)
    if remarks:
        raise Unwritable(*_at_once(remarks))


def refuse_what_is_there(targets: Iterable[Path]) -> None:
    """Raises where one of the files stands already: for work that takes time, before it begins."""
    remarks = [_there_already(target) for target in targets if target.is_file()]
    if remarks:
        raise Unwritable(*_at_once(remarks))


def _there_already(target: Path) -> Remark:
    return fault(_THERE_ALREADY, "dit bestand bestaat al", _ASK_TO_OVERWRITE, str(target))


def _at_once(remarks: Sequence[Remark]) -> list[Remark]:
    """The files that stand there already as one remark: they have one cause and one remedy."""
    there = [remark for remark in remarks if remark.code == _THERE_ALREADY]
    if len(there) < 2:
        return list(remarks)
    first, last = there[0], there[-1]
    names = f"{Path(first.place).name} … {Path(last.place).name}"
    text = f"deze {len(there)} bestanden bestaan al ({names})"
    once = fault(_THERE_ALREADY, text, _ASK_TO_OVERWRITE, str(Path(first.place).parent))
    return [once, *(remark for remark in remarks if remark.code != _THERE_ALREADY)]


def _problems(target: Path, inputs: tuple[Path, ...], overwrite: bool) -> Iterator[Remark]:
    place = str(target)
    trouble = windows_trouble(target.name)
    if trouble:
        yield fault(
            "RP354", f"deze bestandsnaam kan niet op Windows: {trouble}", "kies een andere naam", place
        )
    elif any(_is_same(target, path) for path in inputs):
        yield fault(
            "RP351",
            "dit is een invoerbestand en wordt nooit overschreven",
            "kies een andere map met --uit",
            place,
        )
    elif target.is_symlink():
        yield fault(
            "RP352",
            "dit is een verwijzing (link) naar een ander bestand",
            "verwijder de link of kies een andere map met --uit",
            place,
        )
    elif target.is_dir():
        yield fault(
            "RP353",
            "hier staat al een map met deze naam",
            "verplaats de map of kies een andere map met --uit",
            place,
        )
    elif target.exists() and not overwrite:
        yield _there_already(target)


def _is_same(target: Path, other: Path) -> bool:
    """Whether both names are, or on Windows would be, one file: links, hard links and case included."""
    with contextlib.suppress(OSError):
        if target.samefile(other):
            return True
    return _folded(target) == _folded(other)


def _folded(path: Path) -> str:
    return unicodedata.normalize("NFC", os.path.realpath(path)).casefold()
