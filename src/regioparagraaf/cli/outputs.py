"""What a user may ask of a comparison: which outputs, where, and how loud; and what its files are called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from regioparagraaf.errors import Remark, WrongUse, did_you_mean, fault, listed
from regioparagraaf.patterns import on_demand

USUAL = ("redlines", "matrix", "oplegger", "html", "json")
"""What is made where the user does not choose."""
KINDS = (*USUAL, "gemene-deler")

FILES = {
    "matrix": "vergelijking.docx",
    "oplegger": "oplegger.docx",
    "gemene-deler": "gemene-deler.docx",
    "html": "vergelijking.html",
    "json": "vergelijking.json",
}
"""What the files are called that are made of all drafts together."""
SINCE, DECISIONS, COVERAGE = "sinds.docx", "besluitlijst.docx", "dekking"
REPORTS = frozenset(Path(name).stem for name in (*FILES.values(), SINCE, DECISIONS, COVERAGE))
"""The names of the reports, of which none is that of a municipality."""
AMENDMENT, SHEET, CHANGES, ACCOUNT = "amendement", "keuzeblad", "wijzigingen", "verantwoording"
"""Before or behind the name of a municipality, in that of a file about it alone."""
_OURS = on_demand(
    rf"(?:(?:{'|'.join(map(re.escape, sorted(REPORTS)))})|(?:{AMENDMENT}|{SHEET}|was-wordt)-.*"
    rf"|.*-(?:{CHANGES}|{ACCOUNT}))(?: \(\d+\))?"
)


def is_ours(path: Path) -> bool:
    """Whether it has the name of a file that we wrote, also as it is where that one was open elsewhere."""
    return _OURS.fullmatch(path.stem) is not None


def left_of_before(written: Sequence[Path], kinds: Sequence[str]) -> Iterator[Remark]:
    """A remark on what an earlier comparison left beside these files: who sends the folder on, sends that
    along. What was not asked for this time may be of the same drafts, and is not told."""
    if "redlines" not in kinds or not written:
        return
    names = {path.name for path in written}
    left = [path.name for path in sorted(written[0].parent.iterdir()) if _is_of_a_run(path.stem)]
    left = [name for name in left if name not in names]
    if left:
        stand = "staat nog" if len(left) == 1 else "staan nog"
        text = f"hier {stand} van een eerdere vergelijking: {listed(left)}"
        advice = "gooi weg wat niet meer geldt voordat u de bestanden verstuurt"
        yield Remark("RP427", text, advice, str(written[0].parent))


def _is_of_a_run(stem: str) -> bool:
    """Whether a comparison makes this file for some drafts or some questions only."""
    return _OF_A_RUN.fullmatch(stem) is not None


_OF_A_RUN = on_demand(rf"(?:.*-{CHANGES}|{Path(SINCE).stem})(?: \(\d+\))?")


class Wishes(Struct, frozen=True):
    """What is to be made of a comparison."""

    kinds: tuple[str, ...]
    folder: Path | None
    """None for `uitvoer/`."""
    moment: str
    comments: bool = True
    style: Path | None = None
    """The file whose style is to be taken; None for what the dossier says."""
    only_open: bool = False
    overwrite: bool = False
    as_json: bool = False
    quiet: bool = False
    strict: bool = False


def chosen(only: str | None) -> tuple[str, ...]:
    """The kinds that `--alleen` names, in our order; the usual ones where it is not given."""
    if only is None:
        return USUAL
    asked = each_known(only, KINDS, "--alleen", "RP416")
    return tuple(kind for kind in KINDS if kind in asked)


def each_known(given: str, known: Sequence[str], option: str, code: str) -> tuple[str, ...]:
    """What the value of an option names, each once; raises for what is not known, and for nothing at all."""
    words = [word.strip().lower().lstrip(".") for word in given.split(",") if word.strip()]
    for word in words:
        if word not in known:
            raise WrongUse(fault(code, f"'{word}' kan niet bij {option}", did_you_mean(word, known)))
    if not words:
        advice = f"kies uit: {', '.join(known)}"
        raise WrongUse(fault(code, f"{option} '{given}' noemt geen soort uitvoer", advice))
    return tuple(dict.fromkeys(words))
