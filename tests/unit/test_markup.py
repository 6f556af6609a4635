"""The notation of a fragment, one rule at a time."""

from __future__ import annotations

from datetime import date

import pytest

from regioparagraaf.document.model import Block, Document, Kind, Role, Span
from regioparagraaf.markup import blocks, brackets, text, values
from regioparagraaf.markup.values import Filled, UnfitError, Value


def words(source: str, **given: Value) -> str:
    return "\n".join(block.text for block in blocks.parse(values.fill(source, given)))


@pytest.mark.parametrize(
    ("source", "value", "expected"),
    [
        ("{{ x }}", 2027, "2027"),
        ("{{ x }}", date(2027, 7, 1), "1 juli 2027"),
        ("{{ x }}", ("a", "b", "c"), "a, b en c"),
        ("{{ x }}", 1.5, "1,5"),
        ("{{ x | getal }}", 8500, "8.500"),
        ("{{ x | getal }}", 1250000, "1.250.000"),
        ("{{ x | euro }}", 250000, "€ 250.000"),
        ("{{ x | euro }}", 1200000, "€ 1,2 miljoen"),
        ("{{ x | euro }}", 1250000, "€ 1.250.000"),
        ("{{ x | woord }}", 5, "vijf"),
        ("{{ x | woord }}", 40, "40"),
        ("{{ x | hoofdletter }}", "onze gemeente", "Onze gemeente"),
    ],
)
def test_a_value_reads_as_dutch(source: str, value: Value, expected: str) -> None:
    assert words(source, x=value) == expected


@pytest.mark.parametrize("value", ["twaalf", True, ("a",)])
def test_a_value_that_is_no_number_does_not_fit_a_filter_for_numbers(value: Value) -> None:
    with pytest.raises(UnfitError):
        words("{{ x | getal }}", x=value)


def test_a_whole_chapter_is_no_value() -> None:
    with pytest.raises(UnfitError):
        words("{{ x }}", x="a" * 2001)


@pytest.mark.parametrize(
    "hostile", ["**x**", "# kop", "- punt", "{{ y }}", "{% if %}", "[[A: b]]", "<b>", "[a](https://b)"]
)
def test_a_value_never_becomes_notation(hostile: str) -> None:
    made = blocks.parse(values.fill("{{ x }}", {"x": hostile}))
    assert [(block.kind, block.text) for block in made] == [(Kind.PARAGRAPH, hostile)]
    assert made[0].spans == (Span(hostile),)


@pytest.mark.parametrize(
    "source",
    [
        "{{ a.b }}",
        "{{ a['b'] }}",
        "{{ f() }}",
        "{{ 1 + 1 }}",
        "{{ 'x' * 10 }}",
        "{{ ''.__class__ }}",
        "{{ a if b else c }}",
        "{{ a | attr('x') }}",
        "{{ a | getal(1) }}",
        "{{ range }} {{ A }}",
        "{% set x = 1 %}",
        "{% include 'x' %}",
        "{# stil #}",
        "{{ a",
        "{{ }}",
        "{{ a ~ b }}",
        "{{ self }} {{ _gevuld }}",
    ],
)
def test_only_names_and_filters_stand_between_braces(source: str) -> None:
    assert list(values.faults(source))


@pytest.mark.parametrize(
    "source", ["{{ a }}", "{{a}}", "{{ a | euro }}", "{{ a | getal | hoofdletter }}", "a } b {"]
)
def test_names_and_filters_are_allowed(source: str) -> None:
    assert list(values.faults(source)) == []


def test_a_bracket_as_shown_is_known_again_among_the_names_that_may_want_something() -> None:
    (bracket,) = brackets.find("wij [[Leiden, Oegstgeest: ten minste 2|Zoeterwoude: ]] 30%")
    names = ("Leiden", "Oegstgeest", "Zoeterwoude")
    assert brackets.shown_in(f"Wij bouwen {bracket.shown} 30%.", names) == (bracket.shown,)
    assert (
        brackets.shown_in("De raad [Leiden] neemt [let op: voorlopig] een besluit [Leiden heeft: x].", names)
        == ()
    )
    assert brackets.shown_in(bracket.shown, ()) == ()


def test_brackets_are_read_with_who_wants_what() -> None:
    (bracket,) = brackets.find("wij [[Leiden, Oegstgeest: ten minste {{ x | getal }}|Zoeterwoude: ]] 30%")
    assert bracket.wanted_by("Oegstgeest") == "ten minste {{ x | getal }}"
    assert bracket.wanted_by("Zoeterwoude") == ""
    assert bracket.wanted_by("Leiderdorp") is None
    assert bracket.shown == "[Leiden, Oegstgeest: ten minste {{ x | getal }} | Zoeterwoude: (niets)]"


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("a ]] b", "']]' zonder '[[' ervoor"),
        ("a [[L: b", "'[[' zonder ']]' erachter"),
        ("[[L: a [[M: b]] c]]", "haken binnen haken"),
        ("[[a|L: b]]", "tussen haken staat niet wie 'a' wil"),
        ("[[L: a|L: b]]", "'L' staat twee keer tussen dezelfde haken"),
    ],
)
def test_a_bracket_that_is_wrong_is_named(source: str, fault: str) -> None:
    assert fault in [text for _, text, _ in brackets.faults(source)]


def test_an_open_bracket_is_marked_and_its_words_are_no_notation() -> None:
    source = f"wij {blocks.OPEN_BRACKET}[L: a | M: b]{blocks.CLOSE_BRACKET} doen"
    (made,) = blocks.parse(Filled(source, ()))
    assert made.spans == (Span("wij "), Span("[L: a | M: b]", role=Role.BRACKET), Span(" doen"))


def test_a_fragment_holds_headings_paragraphs_lists_and_emphasis() -> None:
    source = "### Kop\n\nEen **vet**\nen *cursief* woord.\n\n- a\n  1. b\n- c\n"
    made = blocks.parse(Filled(source, ()))
    assert [(block.kind, block.level, block.ordered, block.text) for block in made] == [
        (Kind.HEADING, 3, False, "Kop"),
        (Kind.PARAGRAPH, 0, False, "Een vet en cursief woord."),
        (Kind.ITEM, 0, False, "a"),
        (Kind.ITEM, 1, True, "b"),
        (Kind.ITEM, 0, False, "c"),
    ]
    assert Span("vet", bold=True) in made[1].spans


@pytest.mark.parametrize(
    "source",
    [
        "```\nx\n```",
        "    code",
        "`x`",
        "> x",
        "---",
        "![a](b.png)",
        "<i>x</i>",
        "[a](http://b)",
        "| jaar | woningen |",
        "jaar | woningen\n--- | ---\n2027 | 100",
        "Wij bouwen.[^1]",
        "Wij bouwen.\n\n[^1]: Met de corporaties.",
        "Wij **bouwen woningen.",
        "Wij bouwen** woningen.",
        "Wij bouwen _open en groen.",
        "Wij bouwen ~~woningen~~.",
        "a\u200eb",
        "a\x07b",
    ],
)
def test_what_does_not_belong_in_a_fragment_is_named(source: str) -> None:
    assert list(blocks.faults(source))


def test_a_mark_of_bold_that_does_not_close_is_named_and_a_star_behind_a_word_is_none() -> None:
    source = "Wij bouwen.\n\nDe raden **stellen dit *vast*."
    assert list(blocks.faults(source)) == [
        (
            3,
            "'**' staat alleen: het komt als teken in de tekst",
            "zet het voor én achter de woorden, of haal het weg",
        )
    ]
    assert [wrong for _, wrong, _ in blocks.faults("Wij bouwen ~~woningen~~.")] == [
        "doorgehaalde tekst kan niet in een fragment"
    ]
    for fine in (
        "Woningen* en \\*\\*sterren, 5 * 6 \\_x.",
        "Wij ***bouwen* woningen**.",
        "*: zonder de kernen",
        "Zie https://regio.example/_kaarten/wonen.",
    ):
        assert list(blocks.faults(fine)) == [], fine
    for source in ("Zie de noot\\*: wij **bouwen.", "\\*\\*Sterren en een **half woord."):
        assert len(list(blocks.faults(source))) == 1, "a star that was escaped hides no other"


def test_a_table_is_named_once_and_brackets_over_lines_are_none() -> None:
    table = "Wij bouwen:\n\n| jaar | woningen |\n|---|---|\n| 2027 | 100 |\n"
    assert [(line, wrong) for line, wrong, _ in blocks.faults(table)] == [
        (3, "een tabel kan niet in een fragment")
    ]
    assert list(blocks.faults("wij [[Leiden: alle\n|Leiderdorp: enkele]]\nwoningen, \\[^1\\]")) == []


def test_numbers_behind_other_points_begin_at_one() -> None:
    source = "- kamers\n- huizen\n\n1. een\n2. twee\n   - onder\n3. drie\n"
    document = Document(blocks.parse(Filled(source, ())))
    written = "- kamers\n- huizen\n1. een\n2. twee\n   - onder\n3. drie\n"
    assert (text.plain(document), text.markdown(document)) == (written, written)


def test_text_for_the_screen_has_no_marks() -> None:
    document = Document(
        (Block(Kind.HEADING, (Span("Kop"),), level=1), Block(Kind.ITEM, (Span("a", bold=True),)))
    )
    assert text.plain(document) == "Kop\n\n- a\n"
    assert text.markdown(document) == "# Kop\n\n- **a**\n"
