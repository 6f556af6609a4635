"""The list of decisions: what no signal explains has its reason, and what stands elsewhere is a point too."""

from __future__ import annotations

from comparisons import Says, compared
from msgspec.structs import replace

from regioparagraaf.comparison.model import Elsewhere
from regioparagraaf.document.model import Document
from regioparagraaf.reports.decisions import count_points, decisions


def words(report: Document) -> list[str]:
    return [block.text for block in report.blocks]


def test_a_sentence_elsewhere_is_a_point_of_its_own() -> None:
    draft = compared("Leiden", {3: Says("Wij bouwen minder.", reason="'minder' kwam erbij")})
    unit = replace(draft.changes[2].draft[0], text="Voor de regio is er geen geld.", heading="Financiën")
    limited = replace(draft, elsewhere=(Elsewhere(unit, "1", is_on_all=True),))
    told = words(decisions([limited]))
    assert count_points([draft]) == 1
    assert count_points([limited]) == 2
    assert "Voor de regio is er geen geld. (Financiën)" in told
    assert "Raakt alle afspraken." in told
    assert "Inhoudelijk gewijzigd: ‘minder’ kwam erbij." in told
    assert "Elders in een akkoord" not in words(decisions([draft]))
