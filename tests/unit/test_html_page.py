"""What the HTML report shows, before any browser: sections, grouped versions, moves and findings."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

from comparisons import COMMON, DROPPED, Says, compared, crowd, weaker
from msgspec.structs import replace

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import (
    Change,
    Comparison,
    Direction,
    Elsewhere,
    Found,
    Relation,
    Scope,
    Signal,
    SignalKind,
    Unit,
    Weight,
)
from regioparagraaf.document.model import Citation, document, heading, paragraph
from regioparagraaf.errors import Remark, fault
from regioparagraaf.library.model import Recommendation, Source, SourceKind, Theme
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.reports.about import About
from regioparagraaf.writers.html import TEMPLATE_FILES, comparison_html
from regioparagraaf.writers.html.page import page
from regioparagraaf.writers.html.reasons import Reason
from regioparagraaf.writers.html.values import Cell, Item, Page
from regioparagraaf.writers.html.versions import slugs

OTHER = "De raden streven naar één woonagenda."


def shown(*comparisons: Comparison, about: About | None = None, themes: tuple[Theme, ...] = ()) -> Page:
    return page(comparisons, about or About(), themes)


def html(*comparisons: Comparison, about: About | None = None) -> str:
    folder = data_folder("templates") / "vergelijking"
    template = {name: (folder / name).read_text(encoding="utf-8") for name in TEMPLATE_FILES}
    return comparison_html(comparisons, template=template, about=about or About())


def item(made: Page, number: int) -> Item:
    return next(item for section in made.sections for item in section.items if item.number == number)


def cell(made: Page, section: int, draft: int) -> Cell:
    return made.sections[section].cells[draft]


def test_the_head_of_the_page_says_which_drafts_may_show_another_text() -> None:
    plain = compared("Leiden")
    assert "iets anders staan" not in html(plain)
    remark = Remark("RP123", "verborgen tekst in alinea 3")
    hidden = replace(plain, draft=replace(plain.draft, remarks=(remark,)))
    head = html(hidden).partition("</header>")[0]
    assert "Het concept wijkt nergens inhoudelijk af." in head
    assert 'In <a href="#concepten">het concept van Leiden</a> kan op de bladzijde iets anders staan' in head
    some = html(hidden, replace(hidden, municipality="Lisse"), compared("Oegstgeest")).partition("</header>")[
        0
    ]
    assert ">de concepten van Leiden en Lisse</a> kan" in some


def test_every_heading_of_the_common_text_is_a_row_of_the_heat_map() -> None:
    made = shown(compared("Leiden"))
    assert [(section.title, section.sentences) for section in made.sections] == [
        ("Wonen", 3),
        ("Economie", 3),
    ]
    assert [cell.word for section in made.sections for cell in section.cells] == ["gelijk", "gelijk"]


def test_a_heading_without_text_stands_at_the_top_of_the_section_below_it() -> None:
    made = shown(compared("Leiden", common=("# Akkoord", "# Wonen", "Wij bouwen.")))
    assert [section.title for section in made.sections] == ["Wonen"]
    assert [item.text for item in made.sections[0].shown] == ["Akkoord", "Wij bouwen."]


def test_text_before_the_first_heading_has_a_section_of_its_own() -> None:
    made = shown(compared("Leiden", common=("Vooraf.", "# Wonen", "Wij bouwen.")))
    assert [section.title for section in made.sections] == ["Begin van de tekst", "Wonen"]


def test_a_cell_says_the_gravest_and_leads_to_it() -> None:
    says = {2: Says(OTHER, signals=(weaker("stellen vast", "streven naar"),)), 3: DROPPED}
    made = shown(compared("Leiden", {1: Says("Woningen", Weight.EDITORIAL), **says}))
    first = cell(made, 0, 0)
    assert (first.weight, first.count, first.href) == ("inhoudelijk", 2, "#e2-leiden")
    assert first.notes == ((1, "vervallen"), (1, "mogelijk zwakker"))
    assert cell(made, 1, 0).word == "gelijk"


def test_the_colour_deepens_with_what_was_agreed_and_not_with_what_is_added() -> None:
    common = ("# Wonen", *(f"Wij bouwen {number} woningen." for number in range(8)))
    other = Says("Wij bouwen niet.")
    drafts = [
        compared("Leiden", {2: other}, common=common),
        compared("Leiderdorp", {2: other, 3: other}, common=common),
        compared("Oegstgeest", dict.fromkeys(range(2, 6), other), common=common),
        compared("Voorschoten", added=dict.fromkeys(range(2, 9), "Meer."), common=common),
    ]
    assert [cell.share for cell in shown(*drafts).sections[0].cells] == [1, 2, 3, 1]


def test_a_section_that_fell_away_is_said_once_and_its_units_only_where_others_dropped_them_too() -> None:
    gone = {4: DROPPED, 5: DROPPED, 6: DROPPED}
    made = shown(compared("Leiden", gone), compared("Leiderdorp", {5: DROPPED}))
    assert cell(made, 1, 0).word == "geheel vervallen"
    whole, single = made.dropped
    assert (whole.item, [who.name for who in whole.reasons[0][1]]) == (None, ["Leiden"])
    assert single.item is not None
    assert (single.item.number, [who.name for who in single.reasons[0][1]]) == (5, ["Leiderdorp"])


def test_a_title_of_which_only_the_first_words_went_is_no_chapter_that_fell_away() -> None:
    kept = (heading("Wonen", level=2), paragraph("De raden stellen in 2027 één woonagenda vast."))
    common = document(heading("Samen verder"), paragraph("Wij zijn goede buren."), *kept)
    made = shown(compare(common, document(*kept), load_lexicon(), Settings("Leiden")))
    assert (cell(made, 0, 0).word, cell(made, 0, 0).notes) == ("inhoudelijk", ((1, "vervallen"),))
    (single,) = made.dropped
    assert single.item is not None
    assert single.item.text == "Wij zijn goede buren."


def test_the_same_words_of_several_municipalities_are_one_version() -> None:
    says = {2: Says(OTHER)}
    made = shown(compared("Leiden", says), compared("Leiderdorp"), compared("Oegstgeest", says))
    place = item(made, 2).place
    assert [[who.name for who in version.who] for version in place.versions] == [["Leiden", "Oegstgeest"]]
    assert [who.name for who in place.equal] == ["Leiderdorp"]


def test_own_names_alone_do_not_part_two_versions() -> None:
    made = shown(
        compared("Leiden", {2: Says("Leiden stelt geen agenda vast.")}),
        compared("Voorschoten", {2: Says("Voorschoten stelt geen agenda vast.")}),
    )
    (version,) = item(made, 2).place.versions
    assert version.notes == ("Elk met de eigen naam; hier zoals bij Leiden.",)


def test_a_draft_of_no_known_municipality_goes_by_its_file() -> None:
    made = shown(compared("", {2: Says(OTHER)}), compared(""), about=About(files=("leiden.docx",)))
    assert [draft.name for draft in made.drafts] == ["leiden.docx", "concept 2"]
    assert item(made, 2).place.versions[0].who[0].name == "leiden.docx"


def test_other_words_are_another_version() -> None:
    made = shown(compared("Leiden", {2: Says(OTHER)}), compared("Leiderdorp", {2: Says("Geen agenda.")}))
    assert len(item(made, 2).place.versions) == 2


def test_a_moved_unit_and_its_new_place_point_at_each_other() -> None:
    made = shown(compared("Leiden", {6: Says(COMMON[5], Weight.EDITORIAL, behind=2)}))
    (version,) = item(made, 6).place.versions
    assert (version.follows, version.heading) == (2, "Wonen")
    assert item(made, 2).place.arrivals == [version]
    text = html(compared("Leiden", {6: Says(COMMON[5], Weight.EDITORIAL, behind=2)}))
    assert 'href="#naar-e6-leiden"' in text
    assert 'id="naar-e6-leiden" href="#e6-leiden"' in text


def test_a_unit_moved_to_the_front_has_a_place_there() -> None:
    made = shown(compared("Leiden", {6: Says(COMMON[5], Weight.EDITORIAL, behind=0)}))
    assert made.sections[0].items[0].number == 0
    assert made.units == 6


def test_an_added_sentence_stands_behind_the_unit_that_it_follows() -> None:
    made = shown(compared("Leiden", added={3: "Leiden bouwt in het centrum."}))
    (version,) = item(made, 3).place.added
    assert (version.label, version.number, version.anchor) == ("3a", 3, "e3a-leiden")


def test_units_that_a_draft_joins_point_to_the_first_of_them() -> None:
    plain = compared("Leiden")
    first, second = plain.changes[1], plain.changes[2]
    joined = replace(
        first,
        relation=Relation.CHANGED,
        weight=Weight.EDITORIAL,
        common=first.common + second.common,
        draft=first.draft + second.draft,
    )
    made = shown(replace(plain, changes=(plain.changes[0], joined, *plain.changes[3:])))
    (version,) = item(made, 2).place.versions
    assert version.label == "2–3"
    assert [(who.name, number) for who, number in item(made, 3).place.joined] == [("Leiden", 2)]


def test_findings_name_positions_and_conditions_first_and_then_what_most_did() -> None:
    def of(element: str, change: Change) -> Change:
        units = tuple(
            replace(unit, origin=replace(unit.origin, element=element))
            for unit in change.common
            if unit.origin
        )
        return replace(change, common=units)

    drafts = [
        compared("Leiden", {3: DROPPED, 6: DROPPED}, theme="wonen"),
        compared("Zoeterwoude", {2: DROPPED}),
        compared("Oegstgeest", {3: DROPPED}),
    ]
    changes = tuple(
        of("voorwaarde" if change.label == "6" else "opgave", change) for change in drafts[0].changes
    )
    made = shown(replace(drafts[0], changes=changes), *drafts[1:])
    assert [finding.item.number for finding in made.dropped if finding.item] == [6, 3, 2]


def test_a_signal_that_binds_less_is_a_finding_and_one_that_binds_more_is_not() -> None:
    later = Signal(SignalKind.TERM, "1 juli 2027", "2028", Direction.LATER)
    sooner = Signal(SignalKind.TERM, "1 juli 2027", "2026", Direction.EARLIER)
    made = shown(
        compared("Leiden", {2: Says(OTHER, signals=(later,)), 3: Says("Wij bouwen.", signals=(sooner,))})
    )
    assert [finding.item.number for finding in made.looser if finding.item] == [2]
    assert made.looser[0].reasons[0][0] == Reason("zwakker", "termijn later")
    assert made.dropped == ()


def test_a_draft_without_the_paragraph_is_not_said_to_drop_it_sentence_by_sentence() -> None:
    every = dict.fromkeys(range(1, 7), DROPPED)
    made = shown(replace(compared("Leiden", every), scope=Scope(Found.NOTHING)), compared("Leiderdorp"))
    assert cell(made, 0, 0).word == "niet gevonden"
    assert made.dropped == ()
    assert made.misses


def test_of_a_draft_on_another_subject_the_page_counts_and_concludes_nothing() -> None:
    every = dict.fromkeys(range(1, 7), DROPPED)
    nothing: Comparison = replace(compared("Leiden", every), scope=Scope(Found.NOTHING))
    missed = "In het concept van Leiden is de gemeenschappelijke tekst niet gevonden"
    alone = html(nothing)
    assert missed in alone.partition("</header>")[0]
    for untrue in ("wijkt nergens", "geen enkel signaal", "geen inhoudelijk verschil", "vervalt geen"):
        assert untrue not in alone
    assert "<td>niet gevonden</td><td>–</td>" in alone
    mixed = html(nothing, compared("Oegstgeest"))
    assert missed in mixed.partition("</header>")[0]
    assert "In het concept van Oegstgeest is nergens een inhoudelijke afwijking." in mixed
    assert "In het concept van Oegstgeest vervalt geen afspraak, en geen enkel signaal" in mixed


def test_a_sentence_that_was_joined_into_another_agreement_is_an_open_point_too() -> None:
    leiden = compared("Leiden")
    changes = list(leiden.changes)
    joined = replace(changes[1], relation=Relation.CHANGED, weight=Weight.SUBSTANTIVE,
                     common=(*changes[1].common, *changes[2].common))  # fmt: skip
    made = shown(replace(leiden, changes=(changes[0], joined, *changes[3:])), compared("Oegstgeest"))
    assert made.open == 2
    assert item(made, 3).is_open


def test_an_open_point_is_a_unit_with_a_deviation_in_substance() -> None:
    made = shown(compared("Leiden", {1: Says("Woningen", Weight.EDITORIAL), 2: Says(OTHER)}))
    assert [number for number in range(1, 7) if item(made, number).is_open] == [2]


def test_the_same_words_of_which_another_signal_is_told_are_another_version() -> None:
    signal = weaker("stellen vast", "streven naar")
    made = shown(
        compared("Leiden", {2: Says(OTHER)}),
        compared("Lisse", {2: Says(OTHER, signals=(signal,))}),
        compared("Oegstgeest", {2: Says(OTHER)}),
    )
    told = {
        tuple(who.name for who in version.who): len(version.signals) for version in item(made, 2).versions
    }
    assert told == {("Leiden", "Oegstgeest"): 0, ("Lisse",): 1}


def test_what_is_added_makes_no_unit_one_of_those_that_drafts_deviate_from() -> None:
    made = shown(compared("Leiden", {2: Says(OTHER)}, added={1: "Meer.", 3: "Nog meer."}))
    assert made.open == 1
    assert [number for number in range(1, 7) if item(made, number).is_open] == [1, 2, 3]


def test_of_what_is_only_added_the_page_never_says_that_nothing_deviates() -> None:
    made = html(compared("Leiden", added={2: "Alleen als het Rijk betaalt.", 5: "Meer."}))
    head = made.partition("</header>")[0]
    assert "Bij geen onderdeel wijkt het concept inhoudelijk af, maar op 2 plaatsen komt er" in head
    assert "nergens" not in head
    assert "3 onderdelen, en 1 plaats met een inhoudelijke toevoeging</summary>" in made
    assert "geen inhoudelijk verschil" not in made


def test_the_head_counts_what_is_added_beside_the_units_that_are_deviated_from() -> None:
    head = html(compared("Leiden", {2: Says(OTHER)}, added={1: "Meer."}), compared("Lisse"))
    assert "Bij 1 onderdeel wijkt ten minste één concept inhoudelijk af, en op 1 plaats komt er" in head


def test_the_head_tells_of_a_sentence_elsewhere_and_what_it_touches_is_open() -> None:
    equal = compared("Leiden")
    unit = replace(equal.changes[2].draft[0], text="Wij betalen alleen als het kan.", heading="Financiën")
    draft = replace(equal, elsewhere=(Elsewhere(unit, "3"),))
    head = html(draft).partition("</header>")[0]
    assert 'wijkt nergens inhoudelijk af. <a href="#eerst">Elders in het concept</a> raakt één zin' in head
    assert item(shown(draft), 3).is_open


def test_the_list_of_chapters_counts_what_the_filter_for_open_points_leaves() -> None:
    made = shown(compared("Leiden", {2: Says(OTHER)}, added={1: "Meer.", 2: "Nog meer."}))
    assert [section.points for section in made.sections] == [2, 0]


def test_a_unit_tells_which_recommendation_it_carries_out_and_whose_words_those_are() -> None:
    source = Source(
        "av2018",
        "Verkenning",
        SourceKind.EXPLORATION,
        (Recommendation("A3", "wonen", "Maak samen een woonagenda."),),
        status="werkformulering",
    )
    draft = compared("Leiden", theme="wonen", citations=(Citation("av2018", "A3"), Citation("x", "1")))
    text = html(draft, about=About(sources=(source,)))
    assert "<b>av2018/A3</b> Maak samen een woonagenda. <cite>Verkenning (werkformulering)</cite>" in text
    assert "<b>x/1</b>" in text


def test_a_recommendation_is_written_out_once_for_units_in_a_row() -> None:
    source = Source(
        "av2018", "Verkenning", SourceKind.EXPLORATION, (Recommendation("A3", "", "Woonagenda."),)
    )
    text = html(
        compared("Leiden", theme="wonen", citations=(Citation("av2018", "A3"),)),
        about=About(sources=(source,)),
    )
    assert text.count("Woonagenda.") == 1
    assert text.count("<b>av2018/A3</b>") > 1


def test_an_item_that_left_a_list_is_not_quoted_beside_itself() -> None:
    signal = Signal(SignalKind.ENUMERATION, COMMON[2], "", Direction.DROPPED)
    made = shown(compared("Leiden", {3: Says(signals=(signal,), reason="deze zin is vervallen")}))
    (version,) = item(made, 3).place.versions
    assert (version.signals[0].common, version.notes) == ("", ())
    assert not any(piece.signal for piece in item(made, 3).pieces)


def test_what_stands_elsewhere_is_found_above_the_text_and_by_the_filter() -> None:
    near = Unit("Sociale huur alleen binnen de begroting.", 40, 0, 40, 41, 1, heading="Financiën")
    draft = replace(compared("Voorschoten"), elsewhere=(Elsewhere(near, "3"),))
    made = shown(compared("Leiden"), draft)
    assert [(one.name, one.index, one.number, one.heading) for one in made.elsewhere] == [
        ("Voorschoten", 1, 3, "Financiën")
    ]
    assert "elders" in made.relations
    assert "elders" not in shown(compared("Leiden")).relations
    text = html(compared("Leiden"), draft)
    assert text.index("Elders in een concept") < text.index("De tekst met alle versies")
    assert "over alle afspraken" not in text
    on_all = replace(draft, elsewhere=(Elsewhere(near, "3", is_on_all=True),))
    assert html(on_all).count("ver alle afspraken") == 3


def test_the_themes_of_the_filter_stand_in_the_order_of_the_dossier() -> None:
    drafts = (compared("Leiden", theme="wonen"),)
    themes = (Theme("water", "Water"), Theme("wonen", "Wonen"))
    assert [key for key, _ in shown(*drafts, themes=themes).themes] == ["wonen"]


def test_the_filter_offers_themes_where_there_are_and_sections_where_not() -> None:
    with_theme = shown(compared("Leiden", theme="wonen"), themes=(Theme("wonen", "Wonen en groen"),))
    assert (with_theme.themes, with_theme.has_themes) == ((("wonen", "Wonen en groen"),), True)
    assert shown(compared("Leiden")).themes == (("s1", "Wonen"), ("s2", "Economie"))


def test_insertions_and_deletions_are_told_in_words() -> None:
    text = html(compared("Leiden", {3: Says("Wij bouwen 9.000 woningen.")}))
    assert re.search(
        r'<del><span class="vh">geschrapt: </span>8\.500<span class="vh"> \(einde\) </span></del>', text
    )
    assert re.search(
        r'<ins><span class="vh">toegevoegd: </span>9\.000<span class="vh"> \(einde\) </span></ins>', text
    )


def test_the_security_policy_names_the_one_style_and_the_one_script_by_their_hash() -> None:
    text = html(compared("Leiden"))
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    assert policy
    assert policy[1].startswith("default-src &#39;none&#39;") or policy[1].startswith("default-src 'none'")
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}" in policy[1]
    assert " style=" not in text
    assert " onclick=" not in text


def test_failed_drafts_and_remarks_are_told() -> None:
    draft = replace(
        compared("Leiden"),
        scope=Scope(Found.PART, ((3, 9),)),
        remarks=(Remark("RP121", "12 openstaande wijzigingen", "kijk eerst"),),
    )
    text = html(
        draft, about=About(failed=(fault("RP101", "is geen Word-bestand", "vraag het op", "katwijk.docx"),))
    )
    assert (
        "<strong>katwijk.docx</strong>: is geen Word-bestand (RP101). Wat u kunt doen: vraag het op." in text
    )
    assert "12 openstaande wijzigingen; kijk eerst" in text
    assert "alinea 3 tot en met 9" in text


def test_without_any_draft_that_could_be_compared_the_page_says_so_and_no_more() -> None:
    text = html(about=About(failed=(fault("RP101", "is geen Word-bestand", "", "katwijk.docx"),)))
    assert "katwijk.docx" in text
    assert 'id="filter"' not in text


def test_with_a_crowd_the_heat_map_counts_and_sections_are_folded() -> None:
    text = html(*crowd(45, 9, alike=5))
    assert "Per gemeente: alle 45 concepten" in text
    assert "<details open>" not in text


def test_with_a_crowd_the_column_of_what_fell_away_says_that_it_counts_whole_sections() -> None:
    text = html(*(compared(f"Dorp {number}", {2: DROPPED}) for number in range(45)))
    assert '<th scope="col"><span>geheel vervallen</span></th>' in text


def test_every_address_on_the_page_exists_and_stands_once() -> None:
    moved = compared("Leiden", {6: Says(COMMON[5], behind=2), 2: DROPPED}, {0: "Vooraf.", 3: "Meer."})
    text = html(moved, compared("Leiderdorp", {6: Says(COMMON[5], behind=2)}), compared("Leiden"))
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(ids)


def test_the_same_comparisons_give_the_same_page() -> None:
    assert html(*crowd(3, 9, alike=2)) == html(*crowd(3, 9, alike=2))


def test_addresses_are_plain_letters_and_never_the_same() -> None:
    names = ["’s-Gravenhage", "Súdwest-Fryslân", "Leiden", "leiden", '"><b>', ""]
    assert slugs(names) == ("s-gravenhage", "sudwest-fryslan", "leiden", "leiden-2", "b", "concept")
