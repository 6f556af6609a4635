"""`beoordelingen.toml` of a dossier to judgements: what people decided, in words that can be read and edited.

A text may stand there as it is or as its fingerprint (`rp1:…`); what counts is the fingerprint.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from regioparagraaf.comparison.model import Direction, SignalKind, Weight
from regioparagraaf.errors import Remark, did_you_mean
from regioparagraaf.loading.toml_file import Table, decode, read_toml
from regioparagraaf.trace.fingerprints import PREFIX, fingerprint
from regioparagraaf.trace.judgements import Judgement, Verdict

SIDES = ("was", "wordt")
"""What a judgement is about: words of a text and of a draft, as they stand there."""
WEIGHTS = (str(Weight.EDITORIAL), str(Weight.SUBSTANTIVE))


def read_judgements(
    path: Path, municipalities: Sequence[str]
) -> tuple[tuple[Judgement, ...], tuple[Remark, ...]]:
    """The judgements in the order of the file, and everything that is wrong with them."""
    text, wrong = decode(path.read_bytes(), path.name)
    table, broken = read_toml(text, path.name, foreign=SIDES)
    if wrong or broken:
        return (), (*wrong, *broken)
    found = [_judgement(one, municipalities) for one in table.tables("oordeel")]
    table.finish()
    return tuple(one for one in found if one is not None), tuple(table.remarks)


def _judgement(table: Table, municipalities: Sequence[str]) -> Judgement | None:
    before = len(table.remarks)
    municipality = table.text("gemeente", required=True)
    if municipality and municipality not in municipalities:
        text = f"gemeente '{municipality}' doet niet mee in dit dossier"
        table.complain("RP039", text, did_you_mean(municipality, municipalities), "gemeente")
    verdict = table.choice("soort", map(str, Verdict), required=True)
    common, draft = (tuple(map(_mark, table.texts(side))) for side in SIDES)
    one = Judgement(
        municipality,
        Verdict(verdict) if verdict else Verdict.WEIGHT,
        common,
        draft,
        table.text("reden", required=True),
        _value(table, verdict),
        table.date("datum"),
        table.text("nummer"),
        table.place(),
    )
    _sides(table, one)
    table.finish()
    return one if len(table.remarks) == before else None


def _value(table: Table, verdict: str) -> str:
    """What the verdict is: a weight, or the signal that is wrong."""
    if verdict == Verdict.WEIGHT:
        return table.choice("gewicht", WEIGHTS, required=True)
    if verdict == Verdict.NO_SIGNAL:
        return table.choice("signaal", signals(), required=True)
    return ""


def signals() -> tuple[str, ...]:
    """Every way to name a signal: its kind, or its kind with its direction."""
    return tuple(map(str, SignalKind)) + tuple(f"{k}: {d}" for k in SignalKind for d in Direction)


def _sides(table: Table, one: Judgement) -> None:
    if not one.common and not one.draft:
        table.complain("RP004", "'was' en 'wordt' ontbreken allebei", 'voeg toe: was = ["…"]', "was")
    elif one.verdict in (Verdict.LINKED, Verdict.APART, Verdict.SLOT) and not (one.common and one.draft):
        missing = "wordt" if one.common else "was"
        table.complain("RP004", f"'{missing}' ontbreekt", f'voeg toe: {missing} = ["…"]', missing)


def _mark(text: str) -> str:
    return text if text.startswith(PREFIX) else fingerprint([text])
