"""Which recommendation each draft carries out, and the table that tells it."""

from __future__ import annotations

from pathlib import Path

from accessibility import findings
from comparisons import DROPPED, Says, compared, weaker
from msgspec.structs import replace
from reading import headings, tables, texts

from regioparagraaf.comparison.model import Comparison, Found, Scope, Weight
from regioparagraaf.document.model import Citation, Origin
from regioparagraaf.library.model import Element, Fragment, Recommendation, Source, SourceKind
from regioparagraaf.reports.about import About
from regioparagraaf.reports.coverage_reason import not_there, reason
from regioparagraaf.reports.coverage_table import WIDEST, coverage_table
from regioparagraaf.trace.coverage import Coverage, Forwarding, State, coverage, with_absent
from regioparagraaf.trace.provenance import Stale
from regioparagraaf.writers.docx import docx_bytes, house_style

STYLE = house_style((Path(__file__).parents[2] / "templates" / "huisstijl.docx").read_bytes())
A1, A2, A3 = (Citation("av2018", f"A{n}") for n in (1, 2, 3))
ITEMS = (
    Recommendation("A1", "wonen", "Maak één woonagenda."),
    Recommendation("A2", "economie", "Voer samen regie."),
    Recommendation("A3", "economie", "Deel de lasten."),
)
SOURCES = (
    Source("av2018", "Ambtelijke verkenning", SourceKind.EXPLORATION, ITEMS, status="werkformulering"),
)
CARRIED = {2: (A1,), 3: (A1,), 5: (A2,)}


def draft(name: str, says: dict[int, Says] | None = None) -> Comparison:
    """A comparison in which sentences 2 and 3 carry A1, and 5 carries A2."""
    made = compared(name, says)
    changes = tuple(
        replace(
            change,
            common=tuple(replace(unit, citations=CARRIED.get(unit.number, ())) for unit in change.common),
        )
        for change in made.changes
    )
    blocks = tuple(
        replace(block, citations=CARRIED.get(block.number, ()), origin=Origin("won-01"))
        for block in made.common.blocks
    )
    return replace(made, changes=changes, common=replace(made.common, blocks=blocks))


def states(*drafts: Comparison) -> dict[str, list[str]]:
    return {str(one.citation): [str(c.state) for c in one.carrying] for one in coverage(drafts, SOURCES)}


def test_every_recommendation_of_the_sources_is_there_also_one_that_no_text_carries() -> None:
    assert states(draft("Leiden")) == {
        "av2018/A1": ["gedekt"], "av2018/A2": ["gedekt"], "av2018/A3": ["ongedekt"],
    }  # fmt: skip


def test_other_words_for_the_same_agreement_leave_it_covered() -> None:
    assert states(draft("Leiden", {5: Says("Samen de regie.", Weight.EDITORIAL)}))["av2018/A2"] == ["gedekt"]


def test_one_of_two_sentences_dropped_is_partly_and_both_is_uncovered() -> None:
    one, both = draft("Leiden", {3: DROPPED}), draft("Leiderdorp", {2: DROPPED, 3: DROPPED})
    assert states(one, both)["av2018/A1"] == ["deels", "ongedekt"]


def test_a_signal_that_loosens_is_weakened_and_one_that_tightens_is_not() -> None:
    looser = Says("De raden streven ernaar.", signals=(weaker("stellen vast", "streven"),))
    other = Says("De colleges stellen vast.")
    assert states(draft("Leiden", {2: looser}), draft("Leiderdorp", {2: other}))["av2018/A1"] == [
        "afgezwakt", "gewijzigd",
    ]  # fmt: skip


def test_what_is_changed_in_substance_is_never_simply_covered() -> None:
    changed = draft("Leiden", {5: Says("Wij doen het anders.")})
    assert states(changed)["av2018/A2"] == ["gewijzigd"]
    rows = tables(coverage_table(table(changed)))["Aanbeveling av2018/A2 per gemeente"]
    assert rows[1][1] == "gewijzigd"
    assert "Inhoudelijk gewijzigd." in rows[1][3]


def test_a_change_that_a_person_judged_editorial_weakens_no_more() -> None:
    signals = (weaker("stellen vast", "streven"),)
    sentence = "Beoordeeld: redactioneel; reden: dezelfde afspraak."
    says = draft("Leiden", {2: Says("De raden streven ernaar.", Weight.EDITORIAL, signals)})
    judged = replace(
        says,
        changes=tuple(
            replace(change, judged=(sentence,)) if change.weight is Weight.EDITORIAL else change
            for change in says.changes
        ),
    )
    assert states(judged)["av2018/A1"] == ["gedekt"]
    rows = tables(coverage_table(table(judged)))["Aanbeveling av2018/A1 per gemeente"]
    assert sentence in rows[1][3]
    assert "Alleen anders verwoord." not in rows[1][3]


def aged(made: Comparison, **told: object) -> list[str]:
    """The states of A1 and A2 where fragment won-01 changed since; `told` is known of what deviates."""
    changes = tuple(replace(one, **told) if one.deviates else one for one in made.changes)
    ageing = {"Leiden": ("de versie van 1 mei 2026 (ronde 1)", Stale(("won-01",), ()))}
    found = coverage([replace(made, changes=changes)], SOURCES, ageing=ageing)
    return [str(one.carrying[0].state) for one in found[:2]]


def test_a_draft_that_says_what_the_text_of_now_says_is_not_stale() -> None:
    assert aged(draft("Leiden")) == ["gedekt", "gedekt"]


def test_what_comes_of_an_earlier_text_is_stale_and_what_the_draft_did_itself_is_not() -> None:
    looser = draft("Leiden", {5: Says("Wij streven ernaar.", signals=(weaker("voeren", "streven"),))})
    other = draft("Leiden", {5: Says("Wij doen het anders.")})
    late = "De regio wijzigde dit in versie 2."
    assert aged(looser, outdated=late, behind=True)[1] == "verouderd"
    assert aged(looser, outdated=late)[1] == "afgezwakt"
    assert aged(looser)[1] == "afgezwakt"
    assert aged(other, outdated=late)[1] == "verouderd"
    assert aged(other)[1] == "gewijzigd"


def test_what_is_left_to_another_chapter_on_purpose_says_why() -> None:
    drafts = [draft("Leiden", {5: DROPPED}), draft("Leiderdorp", {5: DROPPED})]
    found = coverage(drafts, SOURCES, {("Leiden", A2): "staat in het hoofdstuk Economie"})[1]
    assert [carrying.state for carrying in found.carrying] == [State.FORWARDED, State.UNCOVERED]
    assert found.carrying[0].reason == "staat in het hoofdstuk Economie"


def test_a_reason_does_not_hide_that_it_is_covered_after_all() -> None:
    assert coverage([draft("Leiden")], SOURCES, {("", A2): "elders"})[1].carrying[0].state is State.COVERED


def test_a_draft_in_which_nothing_was_found_covers_nothing() -> None:
    nothing = replace(draft("Leiden"), scope=Scope(Found.NOTHING))
    assert set(states(nothing)["av2018/A1"]) == {"ongedekt"}


def test_an_item_that_no_source_has_is_still_told() -> None:
    found = coverage([draft("Leiden")], ())
    assert [(str(one.citation), one.item) for one in found] == [("av2018/A1", None), ("av2018/A2", None)]


# Why not.


def reasons(made: Comparison, forwarded: Forwarding | None = None) -> list[str]:
    return [reason(one, one.carrying[0]) for one in coverage([made], SOURCES, forwarded)]


def test_the_reason_names_what_fell_away_and_what_says_less() -> None:
    looser = Says("De raden streven ernaar.", signals=(weaker("stellen vast", "streven"),))
    whole, lost, never = reasons(draft("Leiden", {2: looser, 3: DROPPED}))
    assert whole.startswith("Vervallen: 3. 2: Mogelijk zwakkere verbintenis")
    assert whole.endswith("‘stellen vast’ werd ‘streven’.")
    assert (lost, never) == ("", "De gemeenschappelijke tekst voert deze aanbeveling niet uit.")
    only = coverage([draft("Leiden", {2: looser, 3: DROPPED}), draft("Delft", {3: DROPPED})], SOURCES)[0]
    assert [carrying.is_weakened_too for carrying in only.carrying] == [True, False]


def test_a_reason_that_was_given_goes_before_what_was_found() -> None:
    given = {("", A1): "staat in het hoofdstuk Wonen"}
    partly = reasons(draft("Leiden", {3: DROPPED}), given)[0]
    assert partly == "staat in het hoofdstuk Wonen. Vervallen: 3."
    gone = reasons(draft("Leiden", {2: DROPPED, 3: DROPPED}), given)[0]
    assert gone == "staat in het hoofdstuk Wonen"
    nothing = replace(draft("Leiden"), scope=Scope(Found.NOTHING))
    assert reasons(nothing)[0] == "In dit concept is de gemeenschappelijke tekst niet gevonden."


def test_what_the_text_does_not_have_is_told_with_the_fragments_that_would_carry_it() -> None:
    carries = Fragment("eco-04", "Lasten", "economie", Element.TASK, (), citations=(A3,))
    local = replace(carries, id="lei-01", only=("Leiden",))
    found = with_absent(coverage([draft("Leiden")], SOURCES), [carries, local])
    assert [one.absent for one in found] == [(), (), ("eco-04",)]
    assert not_there(found[2]) == "eco-04 staat er niet in"


# The table.


def table(*drafts: Comparison) -> tuple[Coverage, ...]:
    return coverage(drafts, SOURCES)


def test_the_overview_has_a_row_for_each_recommendation_and_a_column_for_each_municipality() -> None:
    report = coverage_table(table(draft("Leiden"), draft("Leiderdorp", {5: DROPPED})))
    assert tables(report)["Overzicht van de aanbevelingen"] == [
        ["Nr", "Aanbeveling", "Leiden", "Leiderdorp"],
        ["av2018/A1", "Maak één woonagenda.", "gedekt", "gedekt"],
        ["av2018/A2", "Voer samen regie.", "gedekt", "ongedekt"],
        ["av2018/A3", "Deel de lasten.", "ongedekt", "ongedekt"],
    ]


def test_details_say_where_and_what_fell_away() -> None:
    report = coverage_table(table(draft("Leiden"), draft("Leiderdorp", {3: DROPPED})))
    assert tables(report)["Aanbeveling av2018/A1 per gemeente"][1:] == [
        ["Leiderdorp", "deels", "Onder ‘Wonen’, 1e alinea", "3: Vervallen – Wij bouwen 8.500 woningen."]
    ]
    told = texts(report)
    assert "Uitgevoerd in: won-01" in told
    assert "Ongewijzigd overgenomen door Leiden." in told
    assert "Aanbeveling av2018/A2" not in headings(report)


def test_a_rewording_is_shown_with_its_signals() -> None:
    looser = Says("De raden streven ernaar.", signals=(weaker("stellen vast", "streven"),))
    rows = tables(coverage_table(table(draft("Leiden", {2: looser}))))["Aanbeveling av2018/A1 per gemeente"]
    assert rows[1][1] == "afgezwakt"
    assert "Mogelijk zwakkere verbintenis (te beoordelen): ‘stellen vast’ werd ‘streven’." in rows[1][3]


def test_many_municipalities_are_counted_per_state() -> None:
    drafts = [draft(f"Gemeente {n}", {5: DROPPED} if n < 3 else None) for n in range(WIDEST + 1)]
    rows = tables(coverage_table(table(*drafts)))["Overzicht van de aanbevelingen"]
    assert rows[2] == ["av2018/A2", "Voer samen regie.", "4 gedekt, 3 ongedekt"]


def test_a_working_wording_is_said() -> None:
    report = coverage_table(table(draft("Leiden")), About(sources=SOURCES))
    assert "in eigen woorden en niet in die van de bron zelf: Ambtelijke verkenning (av2018)" in texts(report)


def test_the_document_is_accessible_also_without_anything_in_it() -> None:
    for covered in (table(draft("Leiden", {3: DROPPED}), draft("Leiderdorp")), table(), ()):
        assert findings(docx_bytes(coverage_table(covered), STYLE)) == []
