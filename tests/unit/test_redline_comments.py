"""What a redline says in the margin: where a text went, and what a change of substance touches."""

from __future__ import annotations

from msgspec.structs import replace

from regioparagraaf.comparison.model import (
    Change,
    Comparison,
    Direction,
    Edit,
    Found,
    Op,
    Relation,
    Scope,
    Signal,
    SignalKind,
    Unit,
    Weight,
)
from regioparagraaf.document.model import Citation, Kind, document, heading, paragraph
from regioparagraaf.reports.redline import lay_out, redline
from regioparagraaf.reports.redline.comments import in_words


def unit(text: str, block: int, under: str = "") -> Unit:
    return Unit(text, block, 0, len(text), block + 1, 1, heading=under)


def equal(text: str, common: int, draft: int, *, moved: bool = False) -> Change:
    sides = (unit(text, common, "Wonen"),), (unit(text, draft, "Spelregels"),)
    weight = Weight.EDITORIAL if moved else Weight.NONE
    return Change(str(common + 1), Relation.EQUAL, moved, weight, 1.0, *sides, (Edit(Op.KEEP, text),))


def compared(common: list[str], draft: list[str], *changes: Change) -> Comparison:
    sides = [
        document(*(heading(t) if t in ("Wonen", "Spelregels") else paragraph(t) for t in texts))
        for texts in (common, draft)
    ]
    return Comparison("Leiden", sides[0], sides[1], Scope(Found.WHOLE), changes)


def told(comparison: Comparison) -> list[str]:
    return [comment.text for comment in redline(lay_out(comparison), "Gemeente Leiden", "").comments]


def test_a_moved_text_says_at_both_ends_where_it_went_and_came_from() -> None:
    texts = ["Wonen", "Wij bouwen.", "Wij meten.", "Wij delen."]
    comparison = compared(
        texts,
        [texts[0], texts[2], texts[3], texts[1]],
        equal(texts[0], 0, 0),
        equal(texts[1], 1, 3, moved=True),
        equal(texts[2], 2, 1),
        equal(texts[3], 3, 2),
    )
    assert told(comparison) == [
        "2 · Verplaatst: staat nu verderop, onder ‘Spelregels’; ongewijzigd.",
        "2 · Verplaatst: stond eerder, onder ‘Wonen’; ongewijzigd.",
    ]


def test_a_change_inside_a_moved_text_is_told_with_its_words() -> None:
    texts = ["Wonen", "Wij geven 60.000 euro.", "Wij meten.", "Wij delen."]
    edits = (Edit(Op.KEEP, "Wij geven "), Edit(Op.REMOVE, "60.000"), Edit(Op.INSERT, "75.000"))
    moved = Change(
        "2",
        Relation.CHANGED,
        True,
        Weight.SUBSTANTIVE,
        1.0,
        (unit(texts[1], 1, "Wonen"),),
        (unit("Wij geven 75.000 euro.", 3, "Wonen"),),
        (*edits, Edit(Op.KEEP, " euro.")),
        (Signal(SignalKind.QUANTITY, "60.000", "75.000", Direction.HIGHER),),
    )
    comparison = compared(
        texts,
        [texts[0], texts[2], texts[3], "Wij geven 75.000 euro."],
        equal(texts[0], 0, 0),
        moved,
        equal(texts[2], 2, 1),
        equal(texts[3], 3, 2),
    )
    struck, standing = told(comparison)
    assert struck.endswith("; inhoudelijk gewijzigd: Wij geven [weg: 60.000] [nieuw: 75.000] euro.")
    assert "Het getal gaat omhoog" in standing


def moved_together() -> Comparison:
    """A heading with three sentences that went behind the rest, the second of them changed."""
    texts = ["Wonen", "Wij bouwen.", "Wij geven 60.000 euro.", "Wij delen.", "Wij meten.", "Wij tellen."]
    new = "Wij geven 75.000 euro."
    edits = (Edit(Op.KEEP, "Wij geven "), Edit(Op.REMOVE, "60.000"), Edit(Op.INSERT, "75.000"))
    units = (unit(texts[2], 2, "Wonen"),), (unit(new, 4, "Spelregels"),)
    signals = (Signal(SignalKind.QUANTITY, "60.000", "75.000", Direction.HIGHER),)
    weight = Weight.SUBSTANTIVE
    changed = Change(
        "3", Relation.CHANGED, True, weight, 1.0, *units, (*edits, Edit(Op.KEEP, " euro.")), signals
    )
    draft = [texts[0], texts[4], texts[5], texts[1], new, texts[3]]
    return compared(
        texts,
        draft,
        equal(texts[0], 0, 0),
        equal(texts[1], 1, 3, moved=True),
        changed,
        equal(texts[3], 3, 5, moved=True),
        equal(texts[4], 4, 1),
        equal(texts[5], 5, 2),
    )


def test_what_moved_together_is_told_once_at_each_end_with_what_changed_in_it() -> None:
    assert told(moved_together()) == [
        "2 t/m 4 · Verplaatst: staat nu verderop, onder ‘Spelregels’;"
        " 3 inhoudelijk gewijzigd: Wij geven [weg: 60.000] [nieuw: 75.000] euro.",
        "2 t/m 4 · Verplaatst: stond eerder, onder ‘Wonen’; inhoudelijk gewijzigd in 3.",
        "3 · Verplaatst en gewijzigd: Wij geven [weg: 60.000] [nieuw: 75.000] euro."
        " Inhoudelijk, te beoordelen. Het getal gaat omhoog: ‘60.000’ werd ‘75.000’.",
    ]


def test_what_one_sentence_says_of_all_that_moved_is_told_once() -> None:
    why = "De regio verplaatste dit in versie 3."
    plain = moved_together()
    known = [replace(one, outdated=why) if one.moved else one for one in plain.changes]
    *_, first, second, third = told(replace(plain, changes=tuple(known)))
    assert (first, third) == (f"2 · {why}", f"4 · {why}")
    assert second.startswith("3 · Verplaatst en gewijzigd")
    alike = [
        replace(one, relation=Relation.EQUAL, weight=Weight.EDITORIAL, signals=())
        if one.label == "3"
        else one
        for one in known
    ]
    assert told(replace(plain, changes=tuple(alike)))[2:] == [f"2 t/m 4 · {why}"]


def test_a_change_of_words_alone_in_a_moved_text_is_told_as_such() -> None:
    comparison = moved_together()
    changes = [
        replace(change, weight=Weight.EDITORIAL, signals=()) if change.label == "3" else change
        for change in comparison.changes
    ]
    struck, standing, inside = told(replace(comparison, changes=tuple(changes)))
    assert "; 3 redactioneel gewijzigd: Wij geven [weg: 60.000]" in struck
    assert standing.endswith("; redactioneel gewijzigd in 3.")
    assert inside.startswith("3 · Verplaatst en redactioneel gewijzigd: Wij geven")


def test_what_fell_away_from_a_moved_text_does_not_part_it() -> None:
    texts = ["Wonen", "Wij bouwen.", "Wij geven geld.", "Wij delen.", "Wij meten.", "Wij tellen."]
    comparison = compared(
        texts,
        [texts[0], texts[4], texts[5], texts[1], texts[3]],
        equal(texts[0], 0, 0),
        equal(texts[1], 1, 3, moved=True),
        dropped(texts[2], 2),
        equal(texts[3], 3, 4, moved=True),
        equal(texts[4], 4, 1),
        equal(texts[5], 5, 2),
    )
    found = sorted(told(comparison))
    assert [text.split(" · ")[0] for text in found] == ["2 en 4", "2 en 4", "3"]


def test_where_the_heading_is_the_same_at_both_ends_the_text_before_it_tells_the_place() -> None:
    texts = ["Wonen", "Wij bouwen.", "Wij meten.", "Wij delen."]
    changes = (
        equal(texts[0], 0, 0),
        equal(texts[1], 1, 3, moved=True),
        equal(texts[2], 2, 1),
        equal(texts[3], 3, 2),
    )
    same = [
        replace(change, draft=tuple(replace(unit, heading="Wonen") for unit in change.draft))
        for change in changes
    ]
    comparison = compared(texts, [texts[0], texts[2], texts[3], texts[1]], *same)
    assert told(comparison) == [
        "2 · Verplaatst: staat nu verderop, na ‘Wij delen.’; ongewijzigd.",
        "2 · Verplaatst: stond eerder, na ‘Wonen’; ongewijzigd.",
    ]


def test_a_chapter_that_moved_is_told_by_the_chapter_before_it() -> None:
    def head(name: str, block: int) -> Unit:
        return replace(unit(name, block, name), kind=Kind.HEADING)

    def chapter(name: str, common: int, draft: int, *, moved: bool = False) -> Change:
        sides = (head(name, common),), (head(name, draft),)
        return replace(equal(name, common, draft, moved=moved), common=sides[0], draft=sides[1])

    comparison = compared(
        ["Wonen", "Spelregels", "Slot"],
        ["Slot", "Wonen", "Spelregels"],
        chapter("Wonen", 0, 1),
        chapter("Spelregels", 1, 2),
        chapter("Slot", 2, 0, moved=True),
    )
    assert told(comparison) == [
        "3 · Verplaatst: stond verderop, achter ‘Spelregels’; ongewijzigd.",
        "3 · Verplaatst: staat nu eerder, aan het begin; ongewijzigd.",
    ]


def test_what_went_to_two_places_moved_twice() -> None:
    texts = ["Wonen", "Wij bouwen.", "Wij delen.", "Wij meten.", "Wij tellen.", "Wij rekenen."]
    comparison = compared(
        texts,
        [texts[0], texts[3], texts[1], texts[4], texts[5], texts[2]],
        equal(texts[0], 0, 0),
        equal(texts[1], 1, 2, moved=True),
        equal(texts[2], 2, 5, moved=True),
        equal(texts[3], 3, 1),
        equal(texts[4], 4, 3),
        equal(texts[5], 5, 4),
    )
    assert sorted(text[:3] for text in told(comparison)) == ["2 ·", "2 ·", "3 ·", "3 ·"]


def test_a_mark_in_the_words_of_a_change_stands_apart_and_the_rest_as_written() -> None:
    edits = [Edit(Op.KEEP, "Wij geven geld"), Edit(Op.INSERT, ", mits gedekt"), Edit(Op.KEEP, ".")]
    assert in_words(edits) == "Wij geven geld [nieuw: , mits gedekt]."


def test_a_change_of_substance_names_its_signal_and_the_recommendation_at_stake() -> None:
    was, wordt = "De raden stellen een agenda vast.", "De raden streven naar een agenda."
    common = replace(unit(was, 0), citations=(Citation("av2018", "A3"),))
    change = Change(
        "1",
        Relation.CHANGED,
        False,
        Weight.SUBSTANTIVE,
        1.0,
        (common,),
        (unit(wordt, 0),),
        (
            Edit(Op.KEEP, "De raden "),
            Edit(Op.REMOVE, "stellen een agenda vast"),
            Edit(Op.INSERT, "streven naar een agenda"),
            Edit(Op.KEEP, "."),
        ),
        (Signal(SignalKind.COMMITMENT, "stellen vast", "streven naar", Direction.WEAKER),),
    )
    (text,) = told(compared([was], [wordt], change))
    assert text.startswith("1 · Inhoudelijk, te beoordelen. Mogelijk zwakkere verbintenis: ‘stellen vast’")
    assert text.endswith("Raakt aanbeveling av2018/A3.")


def dropped(text: str, common: int, under: str = "Wonen", *signals: Signal) -> Change:
    was = replace(unit(text, common, under), citations=(Citation("av2018", f"A{common}"),))
    edits = (Edit(Op.REMOVE, text),)
    weight, reason = Weight.SUBSTANTIVE, "deze zin is vervallen"
    label = str(common + 1)
    return Change(label, Relation.DROPPED, False, weight, 0.95, (was,), (), edits, signals, reason=reason)


def test_neighbours_that_fell_away_are_told_once_with_all_that_they_touch() -> None:
    texts = ["Wonen", "Wij bouwen.", "Wij meten.", "Wij delen."]
    gone = [dropped(texts[n], n) for n in (1, 2, 3)]
    assert told(compared(texts, ["Wonen"], equal("Wonen", 0, 0), *gone)) == [
        "2 t/m 4 · Inhoudelijk, te beoordelen. Deze zinnen zijn vervallen."
        " Raakt aanbevelingen av2018/A1, av2018/A2 en av2018/A3."
    ]


def test_what_stands_between_and_what_has_a_signal_or_another_heading_is_told_apart() -> None:
    texts = ["Wonen", "Wij bouwen.", "Wij meten.", "Wij delen."]
    kept = compared(
        texts,
        ["Wonen", texts[2]],
        equal("Wonen", 0, 0),
        dropped(texts[1], 1),
        equal(texts[2], 2, 1),
        dropped(texts[3], 3),
    )
    assert [text[:3] for text in told(kept)] == ["2 ·", "4 ·"]
    signal = Signal(SignalKind.QUANTITY, "12", "", Direction.DROPPED)
    gone = [dropped(texts[1], 1), dropped(texts[2], 2, "Wonen", signal), dropped(texts[3], 3, "Water")]
    labels = [text[:3] for text in told(compared(texts, ["Wonen"], equal("Wonen", 0, 0), *gone))]
    assert labels == ["2 ·", "3 ·", "4 ·"]


def test_what_is_only_editorial_gets_no_comment() -> None:
    assert told(compared(["Wonen"], ["Wonen"], equal("Wonen", 0, 0))) == []


def test_a_comment_of_ours_is_not_signed_by_the_municipality() -> None:
    texts = ["Wonen", "Wij bouwen."]
    changes = equal(texts[0], 0, 1), equal(texts[1], 1, 0, moved=True)
    comparison = compared(texts, texts[::-1], *changes)
    found = redline(lay_out(comparison), "Gemeente Leiden", "").comments
    assert {(comment.author, comment.initials) for comment in found} == {("Vergelijking", "V")}
