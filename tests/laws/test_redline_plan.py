"""What holds for the plan of every redline: accepted it is the draft, rejected it is the common text."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Comparison, Found
from regioparagraaf.document import views
from regioparagraaf.document.model import (
    Act,
    Block,
    Document,
    Kind,
    Role,
    cell,
    document,
    heading,
    item,
    note,
    paragraph,
)
from regioparagraaf.dutch.words import normal
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.reports.redline import (
    common_blocks,
    exact_redline,
    exact_redline_in_blocks,
    lay_out,
    redline,
    redline_in_blocks,
)
from regioparagraaf.writers.docx import docx_bytes, house_style
from regioparagraaf.writers.docx.redline import Wishes, fresh_redline, write_redline
from regioparagraaf.writers.docx.redline.proof import accepted, rejected

SENTENCES = (
    "De raden stellen een woonagenda vast.",
    "De raden stellen uiterlijk 1 juli 2027 een woonagenda vast.",
    "Wij bouwen 8.500 woningen in de regio.",
    "Wij bouwen geen woningen in het open landschap.",
    "De colleges rapporteren hierover aan de raden.",
    "De stuurgroep komt elk kwartaal bijeen.",
    "Voor groen is jaarlijks € 250.000 beschikbaar.",
    "Voor groen is eenmalig € 90.000 beschikbaar.",
    "Dat doen wij samen met inwoners.",
    "De fietsroute naar het station krijgt voorrang.",
)
SPACES = st.sampled_from((" ", " ", " ", "  ", "\u00a0"))
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).flatmap(
    lambda parts: SPACES.map(lambda space: space.join(parts))
)
HEADINGS = st.sampled_from(("Wonen", "Wonen en groen", "Bereikbaarheid", "Spelregels"))
LINES = st.one_of(
    TEXTS.map(paragraph),
    TEXTS.map(paragraph),
    HEADINGS.map(heading),
    TEXTS.map(item),
    st.just(paragraph("")),
)


@st.composite
def tables(draw: st.DrawFn, number: int) -> list[Block]:
    columns = draw(st.integers(1, 3))
    rows = draw(st.integers(1, 3))
    return [
        cell(
            draw(st.sampled_from((*SENTENCES, "Wat", "Wie", "2027", ""))),
            table=number,
            row=row,
            column=column,
        )
        for row in range(rows)
        for column in range(columns)
    ]


@st.composite
def chunks(draw: st.DrawFn) -> list[tuple[Block, ...]]:
    """Lines, some with a note, and at most one table, which stays together."""
    lines: list[tuple[Block, ...]] = [(line,) for line in draw(st.lists(LINES, min_size=1, max_size=8))]
    for at in draw(st.sets(st.integers(0, len(lines) - 1), max_size=2)):
        if lines[at][0].text:
            lines[at] = (*lines[at], note(draw(TEXTS)))
    if draw(st.booleans()):
        lines.insert(draw(st.integers(0, len(lines))), tuple(draw(tables(0))))
    return lines


def whole(lines: list[tuple[Block, ...]]) -> Document:
    return document(*(block for chunk in lines for block in chunk))


DOCUMENTS = chunks().map(whole)


@st.composite
def pairs(draw: st.DrawFn) -> Comparison:
    common = draw(chunks())
    draft = draw(chunks())
    if draw(st.booleans()):
        draft = list(common)
        for _ in range(draw(st.integers(1, 4))):
            at = draw(st.integers(0, len(draft)))
            new = draw(st.lists(LINES, max_size=2))
            draft[at : at + draw(st.integers(0, 2))] = [(line,) for line in new]
    settings_ = Settings(whole=draw(st.booleans()))
    return compare(whole(common), whole(draft), load_lexicon(), settings_)


ODD_SPACES = st.sampled_from((" ", " ", "  ", "\u00a0", "\u2009", " \u00ad"))


@st.composite
def respaced(draw: st.DrawFn) -> Comparison:
    """The same sentences on both sides, in other paragraphs and with other white space within."""
    sentences = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True))

    def written() -> Document:
        lines: list[str] = []
        for sentence in sentences:
            words = sentence.split()
            at = draw(st.integers(1, len(words) - 1))
            text = " ".join(words[:at]) + draw(ODD_SPACES) + " ".join(words[at:])
            if draw(st.booleans()) and lines:
                lines[-1] += draw(ODD_SPACES) + text
            else:
                lines.append(text)
        return document(*map(paragraph, lines))

    return compare(written(), written(), load_lexicon(), Settings())


def texts(plan: Document, local: bool = True) -> list[str]:
    return [b.text for b in plan.blocks if b.text.strip() and (local or b.role is not Role.MUTED)]


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(pairs(), respaced()))
def test_accepted_it_is_the_part_of_the_draft_and_rejected_the_common_text(comparison: Comparison) -> None:
    assume(comparison.scope.found is not Found.NOTHING)
    part = sorted({unit.block for change in comparison.changes for unit in change.draft})
    wanted = [comparison.draft.blocks[block].text for block in part]
    for plan_of in (redline, redline_in_blocks):
        plan = plan_of(lay_out(comparison), "Gemeente", "")
        assert texts(accepted(plan)) == wanted
        back = [normal(text) for text in texts(rejected(plan), local=False)]
        assert back == [normal(text) for text in common_blocks(lay_out(comparison))]


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(pairs(), respaced()))
def test_the_exact_plan_gives_every_character_of_the_common_text(comparison: Comparison) -> None:
    assume(comparison.scope.found is not Found.NOTHING)
    for plan_of in (exact_redline, exact_redline_in_blocks):
        plan = plan_of(lay_out(comparison), "Gemeente", "")
        assert texts(rejected(plan), local=False) == texts(comparison.common)


@st.composite
def of_one_kind(draw: st.DrawFn) -> Comparison:
    """Two lists, or two texts of paragraphs, some with a note; they often begin alike."""
    kinds: tuple[Callable[[str], Block], ...] = (item, paragraph)
    kind = draw(st.sampled_from(kinds))

    def lines() -> list[tuple[Block, ...]]:
        told = draw(st.lists(TEXTS, min_size=1, max_size=5))
        return [(kind(text), *draw(st.lists(TEXTS.map(note), max_size=1))) for text in told]

    common, draft = lines(), lines()
    begin = common[: draw(st.integers(0, len(common)))]
    return compare(whole(common), whole(begin + draft), load_lexicon(), Settings(whole=True))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(of_one_kind())
def test_where_all_is_of_one_kind_no_reading_has_an_empty_paragraph(comparison: Comparison) -> None:
    for plan_of in (redline, redline_in_blocks, exact_redline, exact_redline_in_blocks):
        plan = plan_of(lay_out(comparison), "Gemeente", "")
        for reading in (accepted(plan), rejected(plan)):
            assert all(block.text.strip() or block.kind is Kind.NOTE for block in reading.blocks)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(of_one_kind())
def test_the_last_end_of_a_text_is_never_revised(comparison: Comparison) -> None:
    for plan_of in (redline, redline_in_blocks, exact_redline, exact_redline_in_blocks):
        plan = plan_of(lay_out(comparison), "Gemeente", "")
        assert not [block for block in plan.blocks if block.kind is not Kind.NOTE][-1].mark


def test_a_space_here_and_a_soft_hyphen_there_make_texts_of_one_length_and_no_word_twice() -> None:
    common = paragraph("Wij leggen een weg naar de haven aan. \u00adDe weg krijgt twee banen.")
    draft = paragraph("Wij leggen een weg naar de  haven aan."), paragraph("De weg krijgt drie banen.")
    laid = lay_out(compare(document(common), document(*draft), load_lexicon(), Settings()))
    (back,) = texts(rejected(redline(laid, "Gemeente", "")), local=False)
    assert normal(back) == "Wij leggen een weg naar de haven aan. De weg krijgt twee banen."


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pairs())
def test_every_block_says_which_paragraph_of_the_draft_it_is(comparison: Comparison) -> None:
    assume(comparison.scope.found is not Found.NOTHING)
    plan = redline(lay_out(comparison), "Gemeente", "")
    for block in plan.blocks:
        stands = any(not any(r.act is Act.DELETED for r in s.revisions) for s in block.spans)
        assert block.numbers or not stands, block
    for is_note in (True, False):  # a paragraph that was split has its note between its parts
        blocks = [block for block in plan.blocks if (block.kind is Kind.NOTE) == is_note]
        numbers = [number for block in blocks for number in block.numbers]
        assert numbers == sorted(numbers)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pairs())
def test_a_comment_has_its_mark_in_a_paragraph_that_stays(comparison: Comparison) -> None:
    assume(comparison.scope.found is not Found.NOTHING)
    for plan_of in (redline, redline_in_blocks, exact_redline):
        plan = plan_of(lay_out(comparison), "Gemeente", "")
        for comment in plan.comments:
            begin, end = plan.blocks[comment.block], plan.blocks[max(comment.until, comment.block)]
            assert not end.mark
            assert not end.row
            assert comment.until < 0 or (comment.until > comment.block and end.cell == begin.cell)
            assert 0 <= comment.start <= comment.end <= len(begin.text)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DOCUMENTS)
def test_a_text_beside_itself_has_nothing_to_mark(common: Document) -> None:
    comparison = compare(common, common, load_lexicon(), Settings())
    assume(comparison.scope.found is not Found.NOTHING)
    assert not views.has_revisions(redline(lay_out(comparison), "Gemeente", ""))
    assert not views.has_revisions(exact_redline(lay_out(comparison), "Gemeente", ""))


STYLE = house_style((data_folder("templates") / "huisstijl.docx").read_bytes())


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DOCUMENTS, DOCUMENTS, st.booleans())
def test_what_is_written_in_a_draft_of_our_own_making_is_proved(
    common: Document, draft: Document, exact: bool
) -> None:
    from regioparagraaf.readers.docx import read_docx

    data = docx_bytes(draft, STYLE)
    comparison = compare(common, read_docx(data, "draft"), load_lexicon(), Settings(whole=exact))
    assume(comparison.scope.found is not Found.NOTHING)
    wishes = Wishes("Gemeente", "2026-11-24T08:00:00Z", exact=exact)
    # Both raise where the written bytes do not give both texts back.
    assert write_redline(data, "draft", comparison, wishes, STYLE).content
    assert fresh_redline(comparison, wishes, STYLE).content
