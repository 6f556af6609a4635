"""Which sentence answers which: the cases on either side of each threshold."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from cells import cells

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.leftovers import with_leftovers
from regioparagraaf.comparison.linking.align import MEANING, align
from regioparagraaf.comparison.linking.judge import (
    asked_in_mould,
    demand,
    goes_another_way,
    other_subject,
    worded_alike,
)
from regioparagraaf.comparison.linking.locate import beyond_chance
from regioparagraaf.comparison.linking.path import best_path
from regioparagraaf.comparison.linking.profile import profiles, shared
from regioparagraaf.comparison.units import units
from regioparagraaf.document.model import Document, cell, document, heading, item, paragraph
from regioparagraaf.loading.lexicon import load_lexicon

LEXICON = load_lexicon()

AROUND = (
    "De raden stellen uiterlijk 1 juli 2027 één regionale woonagenda vast.",
    "Wij onderhouden het polderlandschap tussen de kernen gezamenlijk.",
    "Het hoogheemraadschap maakt met ons een waterplan voor droge zomers.",
    "De bibliotheken en muziekscholen werken voortaan met dezelfde pas.",
)


FILLER = (
    "In onze wijk komt een nieuw speelveld.",
    "De sporthal gaat om zes uur open.",
    "Wij verlagen de hondenbelasting.",
    "De markt blijft op dinsdag.",
    "Op het plein planten wij bomen.",
)


def links(common: Document, draft: Document) -> list[tuple[str, str]]:
    """The texts of the linked groups."""
    found = align(units(common, LEXICON.abbreviations), units(draft, LEXICON.abbreviations), LEXICON)
    return [
        (
            " + ".join(found.common[i].unit.text for i in group.common),
            " + ".join(found.draft[j].unit.text for j in group.draft),
        )
        for group in found.groups
    ]


def between(*middle: str) -> Document:
    """A paragraph with these sentences between sentences that both texts have."""
    return document(paragraph(" ".join((*AROUND[:2], *middle, *AROUND[2:]))))


def middle(common: Sequence[str], draft: Sequence[str]) -> list[tuple[str, str]]:
    return [pair for pair in links(between(*common), between(*draft)) if pair[0] not in AROUND]


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("Voor groen reserveren wij € 250.000.", "Wij reserveren € 250.000 voor groen."),
        ("Nieuwbouwwijken krijgen geen aardgas.", "In nieuwbouwwijken komt geen aardgas meer."),
        ("De wachttijd voor jeugdhulp is zes weken.", "Voor jeugdhulp wachten kinderen zes weken."),
        ("Wij willen dat deelvervoer overal is.", "Wij verkennen of deelvervoer zinvol is."),
        (
            "Wij onderzoeken of een gezamenlijke sterrenwacht in Leiden haalbaar is.",
            "Wij onderzoeken of een gezamenlijke sterrenwacht in Warmond haalbaar is.",
        ),
        (
            "De conservatoren leggen de inrichting vast in een rooster.",
            "De conservatoren leggen de inrichting vast in een jaarlijks pamflet.",
        ),
        (
            "De musea zijn voor de komende jaren redelijk en gelijkmatig bereikbaar met de bus.",
            "De musea zijn voor de komende jaren vlot en zorgvuldig bruikbaar met de bus.",
        ),
    ],
)
def test_the_same_agreement_in_other_words_is_linked(was: str, wordt: str) -> None:
    assert middle([was], [wordt]) == [(was, wordt)]


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "Wij onderzoeken of de depots van de musea op één plek kunnen staan.",
            "Wij onderzoeken of de schaakclub en de harmonie op één plek kunnen staan.",
        ),
        (
            "In iedere kern komt een steunpunt voor mantelzorgers, dat drie dagen per week open is.",
            "In iedere kern komt een werkplaats voor kunstenaars, die vier dagen per week open is.",
        ),
        ("De griffiers organiseren elk jaar een raadsavond.", "De zwembaden verhogen hun tarieven in 2028."),
        (
            "Binnen een straal van drie kilometer komen geen nieuwe mestvergisters.",
            "Buiten een straal van drie kilometer komen geen nieuwe speelautomaten.",
        ),
    ],
)
def test_another_agreement_in_the_same_mould_or_place_is_no_link(was: str, wordt: str) -> None:
    assert middle([was], [wordt]) == []


@pytest.mark.parametrize(
    ("second", "linked"),
    [
        ("Na afloop bespreken de raden de proef met nachtbussen.", True),
        ("De chauffeurs van nachtbussen krijgen een cursus eerste hulp.", False),
        ("Een proef met lijnbussen bespreken wij op de informatieavond.", False),
    ],
)
def test_a_half_that_stands_far_from_the_other_half_is_found(second: str, linked: bool) -> None:
    whole = "De proef met nachtbussen duurt ten minste drie jaar en wordt na afloop door de raden besproken."
    first = "De proef met nachtbussen duurt ten minste drie jaar."
    common = document(paragraph(" ".join((AROUND[0], whole, *AROUND[1:]))))
    draft = document(*map(paragraph, (AROUND[0], first, *FILLER, second, *AROUND[1:])))
    assert ((whole, f"{first} + {second}") in links(common, draft)) == linked
    assert ((f"{first} + {second}", whole) in links(draft, common)) == linked


def test_a_compound_weighs_the_same_in_the_singular_and_in_the_plural() -> None:
    texts = ("De markt is er op zondagen.", "De markt is er op zondag.", "De zon schijnt.", "Het is dag.")
    read = units(document(*map(paragraph, texts)), LEXICON.abbreviations)
    many, one, *_ = profiles(read, read, LEXICON)[0]
    assert many.bag == one.bag


@pytest.mark.parametrize(
    ("word", "form", "one"),
    [
        ("kind", "kinderen", True),
        ("wacht", "wachten", True),
        ("molen", "molens", True),
        ("wind", "winden", True),
        ("vloot", "vloten", True),
        ("straat", "straten", True),
        ("wint", "winden", False),
        ("kraan", "kranten", False),
        ("breder", "bredere", False),  # it is 'breed' too
    ],
)
def test_a_word_has_the_root_of_its_longer_form_where_that_kept_the_end_it_lost(
    word: str, form: str, one: bool
) -> None:
    read = units(document(paragraph(f"{word} {form} breed.")), LEXICON.abbreviations)
    content = profiles(read, read, LEXICON)[0][0].weights.content
    assert (content[word] == content[form]) == one


@pytest.mark.parametrize(
    ("word", "others", "shares"),
    [
        ("warmtepompsubsidie", "subsidie warmte pomp", True),
        ("warmtepompsubsidie", "subsidie warmte", False),
        ("dienstverlening", "diensten ver lenen", False),
    ],
)
def test_a_compound_of_three_shares_with_each_of_them_where_all_occur(
    word: str, others: str, shares: bool
) -> None:
    read = units(document(paragraph(word), *map(paragraph, others.split())), LEXICON.abbreviations)
    compound, *parts = profiles(read, read, LEXICON)[0]
    assert all(shared(compound.bag, part.bag) > 0.1 for part in parts) == shares


@pytest.mark.parametrize(
    ("was", "wordt", "shares"),
    [
        ("De proef duurt zes maanden.", "Voor de test geldt een half jaar.", True),
        ("Hulp is er binnen een kwartier.", "De wagen komt binnen vijftien minuten.", True),
        ("De opzegtermijn is twaalf maanden.", "Stoppen kan na een jaar.", True),
        ("De proef duurt zeven maanden.", "Voor de test geldt een half jaar.", False),
        ("Het overleg is om de zes maanden.", "Elk half jaar is er overleg.", False),  # how often
        ("De proef duurt zes maanden.", "Stoppen kan na zes maanden.", False),  # the words say it
        ("De pot is 850.000 euro.", "Er ligt 8,5 ton klaar.", True),
        ("De brug kost € 1.200.000.", "Wij sparen 1,2 miljoen euro.", True),
        ("De brug kost € 1.200.000.", "Wij sparen 1,2 mln euro.", True),
        ("De pot is 850.000 euro.", "Er ligt 7,5 ton klaar.", False),
    ],
)
def test_a_span_or_an_amount_meets_the_same_one_in_another_unit(was: str, wordt: str, shares: bool) -> None:
    read = units(document(paragraph(was), paragraph(wordt)), LEXICON.abbreviations)
    one, other = profiles(read, read, LEXICON)[0]
    both = one.bag.keys() & other.bag.keys()
    assert any(feature.startswith("=") and feature[-1] in "d€" for feature in both) == shares


def test_a_sentence_that_was_split_is_linked_with_all_its_pieces() -> None:
    was = "Een stuurgroep van vijf wethouders bewaakt de voortgang en rapporteert elk half jaar aan de raden."
    pieces = [
        "Een stuurgroep van vijf wethouders bewaakt de voortgang.",
        "Zij rapporteert elk half jaar aan de raden.",
    ]
    assert middle([was], pieces) == [(was, " + ".join(pieces))]


def test_a_sentence_behind_the_pieces_that_only_names_the_thing_again_is_none_of_them() -> None:
    taxis = "De gemeenten kopen het leerlingenvervoer gezamenlijk in bij ten hoogste acht vervoerders."
    waits = "Geen leerling zit langer dan een uur in de taxi."
    talks = "De wethouders spreken de vervoerders elk kwartaal over hun ritten."
    pieces = (
        "Samen sluiten de gemeenten de contracten voor het leerlingenvervoer. "
        "Dat doen ze met niet meer dan acht bedrijven."
    )
    more = "Bedrijven die leerlingenvervoer rijden, vragen ouders ieder jaar wat zij ervan vinden."
    told = "Leerlingen hoeven nooit langer dan een uur in de taxi te zitten."
    spoken = "Elk kwartaal praten de wethouders met de vervoerders over hun ritten."
    common = document(*map(paragraph, (taxis, waits, talks)))
    draft = document(*map(paragraph, (f"{pieces} {more}", told, spoken)))
    assert links(common, draft)[0] == (taxis, pieces.replace(". ", ". + "))


def test_a_sentence_that_leans_on_the_one_before_opens_no_other_group() -> None:
    common = ("Duiven vangen wij en brengen wij terug.", "Wie een boot heeft, betaalt geen liggeld meer.")
    draft = (
        "Alle duiven worden gevangen en teruggebracht.",
        "Dat betalen wij.",
        "Het is klaar met liggeld voor een boot.",
    )
    assert (common[1], draft[2]) in middle(common, draft)


def test_sentences_that_were_joined_are_linked_with_the_whole() -> None:
    parts = ["Het cultuurfonds steunt gezelschappen en festivals.", "Daarin storten wij jaarlijks € 800.000."]
    whole = "Het cultuurfonds, waarin wij jaarlijks € 800.000 storten, steunt gezelschappen en festivals."
    assert middle(parts, [whole]) == [(" + ".join(parts), whole)]


def test_of_two_equal_sentences_place_tells_which_one_was_dropped() -> None:
    report = "De colleges rapporteren hierover aan de raden."
    common = document(
        paragraph(f"{AROUND[0]} {report}"),
        paragraph(f"{AROUND[1]} {report}"),
        paragraph(" ".join(AROUND[2:])),
    )
    draft = document(
        paragraph(AROUND[0]), paragraph(f"{AROUND[1]} {report}"), paragraph(" ".join(AROUND[2:]))
    )
    found = align(units(common, LEXICON.abbreviations), units(draft, LEXICON.abbreviations), LEXICON)
    assert [group.common for group in found.groups] == [(0,), (2,), (3,), (4,), (5,)]


def test_a_sentence_that_moved_and_changed_is_still_linked() -> None:
    was = "De luchtkwaliteit volgen wij met een gezamenlijk meetnet van veertig meetpunten."
    wordt = "Met een gezamenlijk meetnet van dertig meetpunten volgen wij de luchtkwaliteit."
    common = document(paragraph(" ".join((was, *AROUND))))
    draft = document(paragraph(" ".join((*AROUND, wordt))))
    assert (was, wordt) in links(common, draft)


def test_headings_follow_their_sentences_and_leave_other_sections_alone() -> None:
    def text(title: str, extra: str) -> Document:
        return document(
            heading(title), paragraph(" ".join(AROUND[:2])), heading(extra), paragraph(" ".join(AROUND[2:]))
        )

    found = links(
        text("Spelregels", "Water en cultuur"), text("Hoe wij met elkaar omgaan", "Cultuur en water")
    )
    assert ("Spelregels", "Hoe wij met elkaar omgaan") in found
    assert ("Water en cultuur", "Cultuur en water") in found


def test_a_local_chapter_keeps_its_heading_however_like_it_is() -> None:
    common = document(heading("Wonen en landschap"), paragraph(" ".join(AROUND)))
    draft = document(
        heading("Landschap"), paragraph(AROUND[0]), paragraph(" ".join(FILLER[:3])), paragraph(AROUND[1])
    )
    assert ("Wonen en landschap", "Landschap") not in links(common, draft)
    assert ("Wonen en landschap", "Landschap") in links(
        common, document(heading("Landschap"), *map(paragraph, AROUND[:2]))
    )


HARBOUR = {
    "De veerpont over de Leede vaart op werkdagen tot elf uur 's avonds.": (
        "Op werkdagen kunt u tot elf uur 's avonds met de pont over de Leede."
    ),
    "Voor het onderhoud van de steigers trekken de vijf gemeenten jaarlijks 340.000 euro uit.": (
        "De steigers moeten heel blijven. Daar betalen de vijf gemeenten elk jaar 340.000 euro voor."
    ),
    "De schippersvereniging houdt haar clubhuis bij de oude sluis.": (
        "Bij de oude sluis staat het clubhuis van de schippers, en dat blijft zo."
    ),
    "Boten die langer dan een half jaar ongebruikt liggen, sleept de havendienst weg.": (
        "Ligt uw boot er al meer dan een half jaar ongebruikt? Dan haalt de havendienst hem weg."
    ),
    "De havenmeester brengt ieder najaar verslag uit aan de vijf raden.": (
        "Elk najaar vertelt de havenmeester de vijf raden hoe het gaat."
    ),
}


@pytest.mark.parametrize(
    ("added", "place"),
    [
        ("Zoekt u een tuin om in te werken? Dan helpt de wijkcoach u verder.", 4),
        ("Is het clubhuis u te klein? Dan mag het groter.", 3),
    ],
)
def test_a_question_with_its_answer_is_an_addition_where_no_agreement_is_left(added: str, place: int) -> None:
    told = list(HARBOUR.values())
    draft = paragraph(" ".join((*told[:place], added, *told[place:])))
    found = links(document(paragraph(" ".join(HARBOUR))), document(draft))
    assert [(ours, theirs.replace(" + ", " ")) for ours, theirs in found] == list(HARBOUR.items())


@pytest.mark.parametrize(("own", "linked"), [(3, True), (4, False)])
def test_a_chapter_of_a_draft_that_takes_over_the_text_may_have_more_of_its_own(
    own: int, linked: bool
) -> None:
    harbour = heading("Cultuur en haven"), paragraph("De haven krijgt in 2029 een steiger voor zeilschepen.")
    rest = heading("Wonen en landschap"), *map(paragraph, AROUND)
    title, sentence = heading("Haven en cultuur"), harbour[1]
    draft = document(title, sentence, *map(paragraph, FILLER[:own]), *rest)
    assert (("Cultuur en haven", "Haven en cultuur") in links(document(*harbour, *rest), draft)) is linked


def test_a_numbered_chapter_has_the_heading_of_the_same_words_where_any_of_its_sentences_stands_there() -> (
    None
):
    common = document(heading("Wonen"), *map(paragraph, AROUND))
    draft = document(
        heading("1. Wonen"),
        paragraph(" ".join(FILLER[:3])),
        heading("1.1 Onze bijdrage", level=2),
        *map(paragraph, AROUND),
    )
    assert ("Wonen", "1. Wonen") in links(common, draft)
    elsewhere = document(
        heading("1. Wonen"), paragraph(" ".join(FILLER)), heading("2. Samen"), *map(paragraph, AROUND)
    )
    assert ("Wonen", "1. Wonen") not in links(common, elsewhere)


def test_a_sentence_that_leans_on_its_neighbour_is_not_one_with_another_subject() -> None:
    def text(between: str) -> Document:
        bridge = "De havens leggen samen een loopbrug over de vaargeul."
        return document(paragraph(f"{bridge} {between} {AROUND[0]}"), *map(paragraph, (*AROUND[1:], *FILLER)))

    common = text("Daarvoor stellen wij jaarlijks € 1,2 miljoen beschikbaar.")
    other = "Wij stellen voor schoolzwemmen jaarlijks € 90.000 beschikbaar."
    same = "Voor de loopbrug stellen wij jaarlijks € 900.000 beschikbaar."
    assert other not in dict(links(common, text(other))).values()
    assert same in dict(links(common, text(same))).values()


def test_the_titles_of_a_table_that_has_no_row_in_common_answer_nothing() -> None:
    common = document(paragraph(AROUND[0]), *cells(("Mijlpaal", "Moment"), ("Woonagenda", "1 juli 2027")))
    draft = document(paragraph(AROUND[0]), *cells(("Onderwerp", "Jaar"), ("Sporthal", "2029")))
    assert links(common, draft) == [(AROUND[0], AROUND[0])]


def test_a_local_section_between_adopted_ones_keeps_its_heading() -> None:
    common = document(heading("Wonen"), paragraph(AROUND[0]), heading("Water"), paragraph(AROUND[2]))
    draft = document(
        heading("Wonen"),
        paragraph(AROUND[0]),
        heading("Onze eigen sporthal"),
        paragraph("De sporthal krijgt zonnepanelen."),
        heading("Water"),
        paragraph(AROUND[2]),
    )
    assert [pair[1] for pair in links(common, draft)] == ["Wonen", AROUND[0], "Water", AROUND[2]]


def test_table_cells_answer_cells_in_their_row_and_column() -> None:
    common = document(
        *cells(("Wat", "Wanneer"), ("Woonagenda", "1 juli 2027"), ("Evaluatie", "voorjaar 2028"))
    )
    draft = document(
        *cells(
            ("Wat", "Wanneer"),
            ("Sporthal", "2029"),
            ("Woonagenda", "1 juli 2027"),
            ("Evaluatie", "najaar 2028"),
        )
    )
    found = links(common, draft)
    assert ("voorjaar 2028", "najaar 2028") in found
    assert ("1 juli 2027", "1 juli 2027") in found
    assert not any("Sporthal" in pair for pair in found)


def test_a_row_about_another_thing_is_no_answer_and_a_renamed_one_is() -> None:
    def table(thing: str, body: str, moment: str) -> Document:
        around = (
            ("Wat", "Wie", "Wanneer"),
            ("Woonagenda", "raden", "1 juli 2027"),
            ("Evaluatie", "raden", "2029"),
        )
        return document(
            *(
                cell(text, table=0, row=n, column=column)
                for n, row in enumerate((*around[:2], (thing, body, moment), around[2]))
                for column, text in enumerate(row)
            )
        )

    was = table("Kunstencentrum", "colleges", "1 september 2028")
    assert ("Kunstencentrum", "Kringloop") not in links(was, table("Kringloop", "colleges", "1 mei 2028"))
    assert ("Kunstencentrum", "Theater") in links(was, table("Theater", "de colleges", "1 september 2028"))


@pytest.mark.parametrize(("amount", "linked"), [("€ 325.000", True), ("€ 410.000", False)])
def test_rows_with_other_names_are_known_by_their_amounts_where_several_stand_in_order(
    amount: str, linked: bool
) -> None:
    common = document(
        *cells(
            ("Onderwerp", "Bedrag", "Verdeling"),
            ("Sterrenwacht", "€ 325.000 per jaar", "naar inwonertal"),
            ("Veerdienst", "€ 78.000 eenmalig", "gelijk"),
        )
    )
    draft = document(
        *cells(
            ("Waarvoor", "Hoeveel", "Hoe"),
            ("Kijken naar de hemel", f"elk jaar {amount}", "wie meer mensen heeft, geeft meer"),
            ("Boot over de rivier", "één keer € 78.000", "allemaal evenveel"),
        )
    )
    assert (("Sterrenwacht", "Kijken naar de hemel") in links(common, draft)) is linked


def test_of_the_pieces_of_a_split_section_that_are_as_good_the_first_has_its_heading() -> None:
    care = ("Huishouden", AROUND[0], AROUND[1]), ("Kleuters", AROUND[2], AROUND[3])
    split = document(
        *(heading(part[0], level=2) if n == 0 else paragraph(part[n]) for part in care for n in range(3))
    )
    one = document(heading("Zorg en jeugd", level=2), *map(paragraph, AROUND))
    assert ("Zorg en jeugd", "Huishouden") in links(one, split)


def test_two_sections_in_one_under_the_heading_that_names_both_are_joined() -> None:
    common = document(
        heading("Water en klimaat", level=2),
        *map(paragraph, AROUND[:2]),
        heading("Afval en grondstoffen", level=2),
        *map(paragraph, AROUND[2:]),
    )
    draft = document(heading("Water, klimaat en afval", level=2), *map(paragraph, AROUND))
    assert ("Water en klimaat + Afval en grondstoffen", "Water, klimaat en afval") in links(common, draft)
    without = document(heading("Water en klimaat", level=2), *map(paragraph, AROUND))
    assert ("Water en klimaat", "Water en klimaat") in links(common, without)


def test_a_list_that_became_a_sentence_is_linked_with_it() -> None:
    common = document(
        paragraph(" ".join(AROUND[:2])),
        paragraph("Uit dat fonds betalen wij twee dingen:"),
        item("de koppeling van de systemen van burgerzaken"),
        item("de voorbereiding van de inkoop van jeugdzorg"),
        paragraph(" ".join(AROUND[2:])),
    )
    sentence = (
        "Daaruit betalen wij twee dingen: de koppeling van de systemen van burgerzaken en de voorbereiding "
        "van de inkoop van jeugdzorg."
    )
    draft = document(paragraph(" ".join((*AROUND[:2], sentence))), paragraph(" ".join(AROUND[2:])))
    assert any(
        pair[1] == sentence and "burgerzaken" in pair[0] and "jeugdzorg" in pair[0]
        for pair in links(common, draft)
    )


def test_the_words_that_open_a_list_go_along_when_the_list_became_a_sentence() -> None:
    opening, first, second = (
        "Het plan bevat in elk geval:",
        "a. het aantal huizen;",
        "b. de hoogte van de huur;",
    )
    common = document(*map(paragraph, (*AROUND[:2], opening, first, second, *AROUND[2:])))
    sentence = "Daarin staan het aantal huizen en de hoogte van de huur."
    draft = document(*map(paragraph, (*AROUND[:2], sentence, *AROUND[2:])))
    assert (f"{opening} + {first} + {second}", sentence) in links(common, draft)


def test_a_heading_that_lost_its_style_is_still_found_and_a_table_cell_is_no_sentence() -> None:
    common = document(heading("Wonen"), *map(paragraph, AROUND))
    assert ("Wonen", "Wonen") in links(common, document(paragraph("Wonen"), *map(paragraph, AROUND)))
    in_a_cell = document(*map(paragraph, AROUND), *cells(("Wonen", "Raden")))
    assert not any("Wonen" in pair for pair in links(common, in_a_cell))


@pytest.mark.parametrize("where", ["in place", "far"])
@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "Elke gemeente neemt deze paragraaf gelijkluidend op in het coalitieakkoord.",
            "Wij nemen deze paragraaf zo veel mogelijk op in het coalitieakkoord en melden verschillen "
            "vooraf aan de andere gemeenten.",
        ),
        (
            "Dit convenant staat ongewijzigd in de akkoorden van elke gemeente.",
            "De gemeenten nemen deze tekst zo veel mogelijk op in hun raadsakkoord, met eigen toelichting.",
        ),
        (
            "De griffiers organiseren elk jaar een avond voor jongeren.",
            "De griffiers organiseren elk jaar een avond voor jongeren, waarvan de voorzitter van de raad "
            "een verslag maakt voor het dorpsblad en de omroep.",
        ),
        ("De voorzitter wisselt jaarlijks.", "Jaarlijks wisselt de voorzitter."),
    ],
)
def test_a_sentence_with_a_clause_more_or_another_order_is_the_same_agreement(
    was: str, wordt: str, where: str
) -> None:
    draft = between(wordt) if where == "in place" else document(*map(paragraph, (wordt, *FILLER, *AROUND)))
    assert (was, wordt) in links(between(was), draft)


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "4. Nieuwe tarieven gelden pas nadat de raden hebben besloten.",
            "4. Een nieuwe kunstgrasmat komt er in de zomer.",
        ),
        (
            "Een gemeente kan opzeggen, maar niet vóór 1 januari 2029.",
            "Een vereniging kan lenen, maar niet vaker dan tien keer per jaar.",
        ),
        ("Wij wijzen 45 hectare aan voor de opvang van water.", "Wij kopen 45 bankjes voor het park."),
        (
            "Voor de opvang van water wijzen wij 45 hectare aan.",
            "Rond de winning komt een beschermd terrein van 85 hectare.",
        ),
        (
            "Tractoren weren wij tussen 7.00 en 9.00 uur van de schoolroutes.",
            "In de Dorpsstraat wordt 30 kilometer per uur de norm.",
        ),
    ],
)
def test_another_subject_in_the_same_place_is_no_link(was: str, wordt: str) -> None:
    assert middle([was], [wordt]) == []


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        (
            "Zij leggen dat elk jaar aan ons voor, met wat het kost.",
            "Eens in de twee jaar krijgen wij dat te zien, en wat het kost.",
        ),
        (
            "Wij betalen dat samen en ieder naar draagkracht.",
            "Wij willen dat samen betalen, zo goed als het kan.",
        ),
    ],
)
def test_a_sentence_without_a_subject_has_that_of_its_neighbour_where_it_alone_is_left(
    was: str, wordt: str
) -> None:
    ours, theirs = (units(between(text), LEXICON.abbreviations) for text in (was, wordt))
    common, draft = profiles(ours, theirs, LEXICON)

    def linked(alone: bool) -> int:
        return len(best_path(common, draft, True, True, demand(0.85, tight=False, alone=alone)))

    assert linked(alone=True) == linked(alone=False) + 1


class Dictionary:
    """A fake encoder: what it was told lies near, lies near."""

    name = "proef"

    def __init__(self, *near: tuple[str, str], how_near: float = 0.8) -> None:
        self.near = set(near)
        self.how_near = how_near

    def nearness(self, first: Sequence[str], second: Sequence[str]) -> list[list[float]]:
        return [[self.how_near if (a, b) in self.near else 0.1 for b in second] for a in first]


def linked_by(encoder: Dictionary, was: str, wordt: str) -> bool:
    """Whether two sentences between the same neighbours are linked, with this encoder at hand."""
    ours, theirs = (units(between(text), LEXICON.abbreviations) for text in (was, wordt))
    found = align(ours, theirs, LEXICON, encoder)
    return was in {found.common[i].unit.text for group in found.groups for i in group.common}


def test_a_doubtful_link_falls_where_the_encoder_hears_nothing_in_it() -> None:
    was, wordt = "Wij willen dat deelvervoer overal is.", "Wij verkennen of deelvervoer zinvol is."
    assert linked_by(Dictionary((was, wordt), how_near=0.4), was, wordt)
    assert not linked_by(Dictionary(), was, wordt)


def test_a_link_that_words_carry_is_not_put_to_the_encoder() -> None:
    was, wordt = "Voor groen reserveren wij € 250.000.", "Wij reserveren € 250.000 voor groen."
    assert linked_by(Dictionary(), was, wordt)


REWORDED = (
    "Er komt één woonagenda voor de regio, die de raden uiterlijk 1 juli 2027 vaststellen.",
    "Samen onderhouden wij tussen de kernen het landschap van de polder.",
    "Met ons maakt het hoogheemraadschap voor droge zomers een plan voor het water.",
    "Met dezelfde pas werken de bibliotheken en de muziekscholen.",
)


@pytest.mark.parametrize(
    ("around", "wordt", "how_near", "linked"),
    [
        (AROUND, "Voor kinderen komen er trapveldjes bij.", 0.7, True),
        (AROUND, "Voor kinderen komen er trapveldjes bij.", 0.6, False),
        (AROUND, "Voor de jeugd komen er trapveldjes bij.", 0.97, False),
        (REWORDED, "Voor de jeugd komen er trapveldjes bij.", 0.7, True),
        (REWORDED, "Voor de jeugd komen er trapveldjes bij.", 0.3, False),
    ],
)
def test_the_more_a_draft_rewords_the_less_nearness_is_asked(
    around: Sequence[str], wordt: str, how_near: float, linked: bool
) -> None:
    was = "Kinderen horen buiten te spelen."
    draft = document(paragraph(" ".join((*around[:2], wordt, *around[2:]))))
    ours, theirs = units(between(was), LEXICON.abbreviations), units(draft, LEXICON.abbreviations)
    found = align(ours, theirs, LEXICON, Dictionary((was, wordt), how_near=how_near))
    assert (2 in {i for group in found.groups for i in group.common}) is linked


@pytest.mark.parametrize(("how_near", "sure"), [(0.7, 0.6), (0.97, 0.9)])
def test_a_link_by_meaning_is_surer_the_more_speaks_for_it(how_near: float, sure: float) -> None:
    was, wordt = "Buiten spelen is goed voor kinderen.", "Voor kinderen komen er trapveldjes bij."
    encoder = Dictionary((was, wordt), how_near=how_near)
    whole = Settings("Leiden", ("Leiden",), whole=True)
    records = compare(between(was), between(wordt), LEXICON, whole, encoder).changes
    (change,) = (change for change in records if change.basis)
    assert change.confidence == sure


def test_what_faces_each_other_in_a_free_draft_is_told_in_doubt() -> None:
    was, wordt = "Kinderen horen buiten te spelen.", "Voor de jeugd komen er trapveldjes bij."
    whole = Settings("Leiden", ("Leiden",), whole=True)

    def certainty(around: Sequence[str]) -> list[float]:
        draft = document(paragraph(" ".join((*around[:2], wordt, *around[2:]))))
        records = compare(between(was), draft, LEXICON, whole).changes
        return [change.confidence for change in records if not (change.common and change.draft)]

    assert max(certainty(REWORDED)) == 0.4 < min(certainty(AROUND))


def test_what_only_stays_of_a_sentence_is_kept_whatever_an_encoder_hears() -> None:
    was = "De raden beslissen, en geen gemeente wordt tegen haar wil aan een uitgave gebonden."
    assert linked_by(Dictionary(), was, "De raden beslissen.")


def test_a_rewrite_of_every_sentence_is_known_by_its_order() -> None:
    ours = units(document(*map(paragraph, FILLER)), LEXICON.abbreviations)
    same, turned = (
        units(document(*map(paragraph, order)), LEXICON.abbreviations) for order in (FILLER, FILLER[::-1])
    )
    assert beyond_chance(*profiles(ours, same, LEXICON)) > 0 > beyond_chance(*profiles(ours, turned, LEXICON))


@pytest.mark.parametrize(
    ("was", "wordt", "linked"),
    [
        (
            "In 2030 houden wij per inwoner hoogstens 60 kilo restafval over.",
            "In 2030 telt het dorp per wijk hoogstens 60 ondergrondse containers.",
            False,
        ),
        (
            "Klachten over geluid leggen wij voor aan een onafhankelijke bemiddelaar.",
            "Vragen over subsidies leggen wij voor aan een ervaren accountant.",
            False,
        ),
        (
            "Wij bouwen eerst binnen de bestaande dorpskernen en rond de haltes.",
            "Wij bouwen uitsluitend binnen de bestaande dorpskernen.",
            True,
        ),
    ],
)
def test_each_with_a_thing_of_its_own_are_two_agreements(was: str, wordt: str, linked: bool) -> None:
    assert middle([was], [wordt]) == ([(was, wordt)] if linked else [])


def test_the_words_that_open_a_list_may_become_two_sentences() -> None:
    was = "In elke gemeente komt, in overleg met de scholen, een jongerenpunt voor:"
    first, second = "In elke gemeente komt een jongerenpunt.", "Daar kun je terecht met:"
    points = item("hulp bij schulden"), item("vragen over werk")
    common, draft = (
        document(paragraph(" ".join(AROUND)), paragraph(opening), *points)
        for opening in (was, f"{first} {second}")
    )
    assert (was, f"{first} + {second}") in links(common, draft)
    plain = was[:-1] + "."
    local = document(paragraph(" ".join(AROUND)), paragraph(f"{first} Het kost:"), *points)
    assert (plain, first) in links(document(paragraph(" ".join(AROUND)), paragraph(plain)), local)


@pytest.mark.parametrize(
    ("was", "wordt", "least", "most"),
    [
        ("De raden stellen dit plan in 2027 vast.", "Het tarief stellen de raden zelf vast.", 0.5, 0.9),
        ("Op de markt staan bankjes.", "In het zwembad kunnen kinderen oefenen.", 1.0, 1.0),
        ("Het tarief stellen de raden zelf vast.", "De raden bepalen het tarief.", 0.0, 0.0),
        ("Wij kopen 45 bankjes.", "Er zijn 45 zitplaatsen nodig.", 0.0, 0.0),
    ],
)
def test_how_surely_two_sentences_speak_of_other_things(
    was: str, wordt: str, least: float, most: float
) -> None:
    ours, theirs = (units(document(paragraph(text)), LEXICON.abbreviations) for text in (was, wordt))
    (mine,), (yours,) = profiles(ours, theirs, LEXICON)
    assert least <= other_subject(mine, yours) <= most


def test_a_link_that_rests_on_meaning_says_so_and_only_leftovers_are_asked_about() -> None:
    was, wordt = "Kinderen horen buiten te spelen.", "Voor de jeugd komen er trapveldjes bij."
    common, draft = between(was), document(paragraph(" ".join(REWORDED)), paragraph(wordt))
    ours, theirs = units(common, LEXICON.abbreviations), units(draft, LEXICON.abbreviations)
    encoder = Dictionary((was, wordt), (AROUND[0], AROUND[1]), how_near=1.0)
    found = align(ours, theirs, LEXICON, encoder)
    assert {group.basis for group in found.groups if found.common[group.common[0]].unit.text == was} == {
        MEANING
    }
    assert [group.draft for group in found.groups if not group.basis] == [(0,), (1,), (2,), (3,)]
    assert not any(was in pair for pair in links(common, draft))


def test_an_encoder_does_not_link_what_differs_in_the_one_word_that_matters() -> None:
    was, wordt = "Daar mag niet worden gejaagd.", "Daar mag niet worden gemest."
    ours, theirs = (units(between(text), LEXICON.abbreviations) for text in (was, wordt))
    found = align(ours, theirs, LEXICON, Dictionary((was, wordt)))
    assert was not in {found.common[i].unit.text for group in found.groups for i in group.common}


def test_an_unrelated_agreement_on_the_same_themes_vouches_for_nothing() -> None:
    other = document(
        *map(
            paragraph,
            (
                "Het college verbouwt de kazerne in het najaar van 2028.",
                "Ondernemers betalen geen leges voor terrassen.",
                "De wekelijkse markt verhuist naar het stationsplein.",
            ),
        )
    )
    assert links(between("Wij bouwen samen 8.500 woningen."), other) == []


@pytest.mark.parametrize(
    "said",
    [
        "Voor groen reserveren wij samen jaarlijks € 250.000.",
        "Voor groen reserveren wij samen jaarlijks € 100.000.",
    ],
)
def test_a_sentence_that_was_put_in_a_table_is_found_there_and_back(said: str) -> None:
    was = "Voor groen reserveren wij samen jaarlijks € 250.000."
    text = document(*map(paragraph, AROUND), paragraph(was))
    table = document(*map(paragraph, AROUND), *cells([said]))
    assert (was, said) in links(text, table)
    assert (said, was) in links(table, text)


def test_a_sentence_about_something_else_in_a_table_is_none() -> None:
    text = document(
        *map(paragraph, AROUND), paragraph("Voor groen reserveren wij samen jaarlijks € 250.000.")
    )
    table = document(
        *map(paragraph, AROUND),
        *cells(["Voor sport tekenen wij een intentieverklaring."]),
    )
    assert len(links(text, table)) == len(AROUND)


MILESTONES = (
    ("Wat", "Wie", "Wanneer"),
    ("Onderzoek rivierwarmte", "Colleges", "1 november 2027"),
    ("Woonvisie", "Raden", "1 mei 2028"),
)


def test_a_table_written_out_as_a_list_keeps_its_rows_together() -> None:
    written = (
        item("onderzoek rivierwarmte (colleges, 1 november 2027)"),
        item("woonvisie (raden, 1 juni 2028)"),
    )
    around = [paragraph(text) for text in AROUND]
    common = document(*around, *cells(*MILESTONES))
    found = links(common, document(*around, *written))
    assert (" + ".join(MILESTONES[1]), written[0].text) in found
    assert (" + ".join(MILESTONES[2]), written[1].text) in found
    assert (written[0].text, " + ".join(MILESTONES[1])) in links(document(*around, *written), common)


@pytest.mark.parametrize(("amount", "linked"), [("€ 78.000", True), ("€ 87.000", False)])
def test_rows_told_in_sentences_far_apart_are_known_by_large_amounts_where_several_are(
    amount: str, linked: bool
) -> None:
    rows = cells(
        ("Wat", "Bedrag"), ("Sterrenwacht", "€ 325.000 per jaar"), ("Veerdienst", "€ 78.000 eenmalig")
    )
    told = (
        "Kijken naar de hemel mag ons ieder jaar € 325.000 kosten.",
        f"Een boot die ons overzet, krijgt {amount}.",
    )
    around = [paragraph(text) for text in AROUND]
    local = [paragraph(text) for text in FILLER]
    draft = document(*around[:2], paragraph(told[0]), *local, paragraph(told[1]), *around[2:])
    found = links(document(*around, *rows), draft)
    assert (("Veerdienst + € 78.000 eenmalig", told[1]) in found) is linked
    assert (("Sterrenwacht + € 325.000 per jaar", told[0]) in found) is linked


def test_a_table_that_sums_up_sentences_is_not_what_became_of_them() -> None:
    sentences = [
        paragraph("De colleges leggen het onderzoek naar rivierwarmte vóór 1 november 2027 voor."),
        paragraph("De raden stellen de woonvisie vóór 1 mei 2028 vast."),
    ]
    around = [paragraph(text) for text in AROUND]
    common = document(*around, *sentences, *cells(*MILESTONES))
    reworded = [
        paragraph("Het onderzoek naar rivierwarmte wordt door de colleges vóór 1 november 2027 voorgelegd."),
        paragraph("De raden stellen vóór 1 juni 2028 de woonvisie vast."),
    ]
    found = links(common, document(*around, *reworded))
    assert [(was.text, wordt.text) for was, wordt in zip(sentences, reworded, strict=True)] == found[-2:]


def test_another_agreement_in_one_mould_elsewhere_is_no_link() -> None:
    was = "De colleges brengen vóór de zomer in beeld wat ophaalbruggen kosten."
    wordt = "De colleges brengen vóór de zomer in beeld wat bijenkasten kosten."
    theme = [heading("Wonen"), *(paragraph(text) for text in AROUND)]
    other = [heading("Natuur"), *(paragraph(text) for text in FILLER)]
    common = document(*theme[:3], paragraph(was), *theme[3:], *other)
    draft = document(*theme, *other[:3], paragraph(wordt), *other[3:])
    assert (was, wordt) not in links(common, draft)


@pytest.mark.parametrize(
    ("wordt", "moulded"),
    [
        ("We zetten de zandvlakte in de zomer niet dicht.", False),
        ("De duiventil wordt in de zomer niet afgesloten.", True),
    ],
)
def test_what_only_got_another_verb_is_no_other_subject_in_one_mould(wordt: str, moulded: bool) -> None:
    around = [paragraph(text) for text in AROUND]
    was = "De zandvlakte wordt in de zomer niet afgesloten."
    ours, theirs = (units(document(paragraph(text), *around), LEXICON.abbreviations) for text in (was, wordt))
    common, draft = profiles(ours, theirs, LEXICON)
    assert (asked_in_mould(common[0], draft[0]) > 0) is moulded


LISTED = ("een sluis bij de molen", "een brede kade langs het park", "twee steigers voor roeiboten")


def listed(*items: str) -> Document:
    around = [paragraph(text) for text in AROUND]
    opening = paragraph("Langs het water komen er:")
    return document(*around[:2], opening, *(item(text) for text in items), *around[2:])


@pytest.mark.parametrize(
    ("left", "linked"),
    [
        ("twee aanlegplekken voor roeiers", True),
        ("verlichting onder alle viaducten", False),
    ],
)
def test_the_item_that_is_left_of_a_list_is_linked_if_it_is_about_the_same(left: str, linked: bool) -> None:
    found = links(listed(*LISTED), listed(left, *LISTED[:2]))
    assert ((LISTED[2], left) in found) is linked


@pytest.mark.parametrize(
    ("wordt", "other"),
    [
        ("Langs het kanaal tussen de dorpen zetten wij banken met een leuning en een dak.", True),
        ("Langs het kanaal tussen de dorpen zetten wij eiken die tegen droogte kunnen.", False),
        ("Langs het kanaal zetten wij banken met een leuning en een dak.", False),
    ],
)
def test_a_sentence_that_keeps_the_head_of_another_and_goes_on_about_other_things(
    wordt: str, other: bool
) -> None:
    was = "Langs het kanaal tussen de dorpen zetten wij eiken en iepen die de droogte aankunnen."
    common, draft = (units(document(paragraph(text)), LEXICON.abbreviations) for text in (was, wordt))
    (ours,), (theirs,) = profiles(common, draft, LEXICON)
    assert goes_another_way(ours, theirs) is other


def test_a_question_before_dan_goes_with_its_answer() -> None:
    was = "De wijkploeg zet een bankje binnen een half jaar voor de deur van wie slecht loopt."
    draft = ("Loopt u moeilijk?", "Dan zet de wijkploeg binnen een half jaar een bankje voor uw deur.")
    assert (was, " + ".join(draft)) in middle((was,), draft)


@pytest.mark.parametrize(
    ("wordt", "linked"),
    [
        ("Kan een gemeente een besluit niet dragen, dan mag zij daar met redenen buiten blijven.", True),
        ("Kan een bewoner een besluit niet dragen, dan mag hij daar met vragen bij blijven.", False),
    ],
)
def test_two_sentences_that_are_worded_alike_are_one_wherever_they_stand(wordt: str, linked: bool) -> None:
    was = "Een gemeente die een besluit niet kan dragen, mag daar gemotiveerd buiten blijven."
    around = [paragraph(text) for text in AROUND]
    other = [paragraph(text) for text in FILLER]
    common = document(heading("Besluiten"), paragraph(was), *around, heading("Natuur"), *other)
    draft = document(heading("Besluiten"), *around, heading("Natuur"), *other, paragraph(wordt))
    assert ((was, wordt) in links(common, draft)) is linked


def test_the_half_of_daartoe_says_nothing_of_the_subject() -> None:
    torn = "Wij slopen geen gymzaal zonder dat de raad daar vooraf toe heeft besloten."
    sentences = units(document(paragraph(torn)), LEXICON.abbreviations)
    assert "toe" not in profiles(sentences, sentences, LEXICON)[0][0].content


@pytest.mark.parametrize(
    ("wordt", "alike"),
    [
        ("Een gemeente kan een zaak beslissen, met een termijn van een maand.", True),
        ("Een gemeente kan een zaak beslissen, met een borgsom van een maand.", False),
    ],
)
def test_a_compound_is_no_word_of_its_own_beside_its_halves(wordt: str, alike: bool) -> None:
    was = "Een gemeente kan in een zaak treden met een beslistermijn van een maand."
    ours, theirs = (units(document(paragraph(text)), LEXICON.abbreviations) for text in (was, wordt))
    (first,), (second,) = profiles(ours, theirs, LEXICON)
    assert worded_alike(first, second) is alike


AGREED = (
    "De raden stellen daarom uiterlijk 1 maart 2028 één havenagenda vast.",
    "De colleges openen uiterlijk in 2029 ten minste twee veerdiensten naar de eilanden.",
    "Voor het veerhuis maken de gemeenten samen € 300.000 vrij.",
    "Wij baggeren de jachthavens uiterlijk in 2030 samen uit.",
)
BEFORE = (
    "Een kust verandert elk jaar.",
    "De eilanders horen bij ons.",
    "Niemand wacht graag op de kade.",
    "Slib is van alle tijden.",
)
LAID_OUT = (
    ("Afspraak", "Wie", "Wanneer"),
    ("Eén havenagenda vaststellen", "raden", "uiterlijk 1 maart 2028"),
    ("Ten minste twee veerdiensten naar de eilanden openen", "colleges", "uiterlijk in 2029"),
    ("Samen € 300.000 vrijmaken voor het veerhuis", "gemeenten", "–"),
    ("De jachthavens uitbaggeren", "wij samen", "uiterlijk in 2030"),
)


@pytest.mark.parametrize("led_in", [False, True])
def test_a_row_answers_a_sentence_with_all_its_cells_whatever_fell_away_around_it(led_in: bool) -> None:
    before = BEFORE if led_in else [""] * len(AGREED)
    said = [paragraph(f"{one} {other}".strip()) for one, other in zip(before, AGREED, strict=True)]
    around = [paragraph(text) for text in AROUND]
    found = links(document(*around, *said), document(*around, *cells(*LAID_OUT)))
    assert found[len(AROUND) :] == [
        (sentence, " + ".join(row)) for sentence, row in zip(AGREED, LAID_OUT[1:], strict=True)
    ]


def test_a_row_far_from_where_its_sentence_stood_answers_it_too() -> None:
    around = [paragraph(text) for text in AROUND]
    common = document(paragraph(AGREED[1]), *around, paragraph(AGREED[0]))
    draft = document(*around, *cells(*LAID_OUT[:3]))
    assert {(AGREED[0], " + ".join(LAID_OUT[1])), (AGREED[1], " + ".join(LAID_OUT[2]))} <= {
        *links(common, draft)
    }


def test_a_row_about_something_else_answers_no_sentence() -> None:
    around = [paragraph(text) for text in AROUND]
    budget = cells(("Post", "Bedrag", "Jaar"), ("Nieuw dak gemeentewerf", "€ 300.000", "2028"))
    common = document(*around, *map(paragraph, AGREED))
    assert len(links(common, document(*around, *budget))) == len(AROUND)


def test_the_name_and_the_number_of_a_row_are_no_part_of_what_it_says() -> None:
    around = [paragraph(text) for text in AROUND]
    named = [
        (name, *row)
        for name, row in zip(("Thema", "Haven", "Varen", "Geld", "Baggeren"), LAID_OUT, strict=True)
    ]
    found = links(document(*around, *map(paragraph, AGREED)), document(*around, *cells(*named)))
    assert (AGREED[1], " + ".join(LAID_OUT[2])) in found
    assert (AGREED[0], " + ".join(LAID_OUT[1])) in found


def test_two_sentences_told_in_one_row_are_both_found_there() -> None:
    around = [paragraph(text) for text in AROUND]
    row = ("Ten minste twee veerdiensten naar de eilanden", "de colleges openen ze uiterlijk in 2029")
    money = "de gemeenten maken samen € 300.000 vrij voor het veerhuis"
    table = cells(("Wat", "Wie", "Geld"), (*row, money))
    found = links(document(*around, *map(paragraph, AGREED[1:3])), document(*around, *table))
    assert found[-1] == (" + ".join(AGREED[1:3]), " + ".join((*row, money)))


def test_a_sentence_that_two_fill_holds_a_third_that_stood_elsewhere() -> None:
    was = (
        "Wij reserveren 40 hectare voor nieuwe werven.",
        "Jachten van meer dan 20 meter weren wij.",
        *FILLER,
        "Wij leiden per jaar 150 leerlingen op tot zeilmaker.",
    )
    wordt = (
        "Wij reserveren 40 hectare voor nieuwe werven, weren jachten van meer dan 20 meter en leiden per "
        "jaar 150 leerlingen op tot zeilmaker."
    )
    assert (" + ".join((*was[:2], was[-1])), wordt) in links(between(*was), between(wordt))


@pytest.mark.parametrize(
    ("end", "linked"),
    [
        ("en de wethouders leggen elk kwartaal rekenschap af", True),
        ("en de wethouders openen elk kwartaal een speeltuin voor kleuters", False),
    ],
)
def test_what_a_shortened_sentence_says_besides_is_what_became_of_another(end: str, linked: bool) -> None:
    was = "Elke stad legt haar deel uiterlijk in 2027 vast in een havenplan."
    other = "De wethouders leggen elk kwartaal rekenschap af over wat er is bereikt."
    wordt = f"Elke stad legt haar deel uiterlijk in 2027 vast in een havenplan, {end}."
    found = links(between(was, *FILLER, other), between(wordt))
    assert ((f"{was} + {other}", wordt) in found) is linked


def test_two_sentences_that_were_joined_far_away_are_both_found() -> None:
    was = (
        "Wij willen dat het veer tussen Havermond en Kreekdorp overdag vier keer per uur vaart.",
        "Samen vragen wij de provincie om de sluis bij Havermond veiliger te maken.",
    )
    wordt = (
        "Wij bepleiten vier veren per uur tussen Havermond en Kreekdorp en een veiligere sluis bij Havermond."
    )
    common = document(paragraph(" ".join((*was, *AROUND))))
    draft = document(paragraph(" ".join((*AROUND, wordt))))
    assert (" + ".join(was), wordt) in links(common, draft)


def test_two_leftovers_that_share_no_subject_are_no_link() -> None:
    was = "De burgemeesters en wethouders overleggen zes keer per jaar."
    wordt = "De dorpsraad van Kreekdorp overlegt drie keer per jaar met de wethouder."
    common = document(paragraph(" ".join((was, *AROUND))))
    draft = document(paragraph(" ".join((*AROUND, *FILLER, wordt))))
    assert (was, wordt) not in links(common, draft)


@pytest.mark.parametrize(
    ("wordt", "behind", "linked"),
    [
        ("De Sluisweg gaat dicht voor vrachtwagens.", "Moet er een tankwagen langs, dan mag het wel.", True),
        ("De Sluisweg gaat dicht voor vrachtwagens.", "Alleen tankauto's mogen er nog in.", True),
        ("De Sluisweg gaat dicht voor vrachtwagens.", "Een tankwagen betaalt er tol.", False),
        ("De Sluisweg gaat dicht voor vrachtwagens.", "Alleen bij ijs is hij niet open.", False),
        (
            "De Sluisweg wordt afgesloten voor vrachtwagens, behalve op zondag.",
            "Alleen tankauto's mogen er nog in.",
            False,
        ),
    ],
)
def test_an_exception_in_a_sentence_of_its_own_belongs_to_its_agreement(
    wordt: str, behind: str, linked: bool
) -> None:
    was = "De Sluisweg wordt afgesloten voor vrachtwagens, met uitzondering van brandstofvervoer."
    ours, theirs = (units(between(*text), LEXICON.abbreviations) for text in ((was,), (wordt, behind)))
    found = with_leftovers(align(ours, theirs, LEXICON), LEXICON, Settings())
    answers = {group.common: [theirs[j].text for j in group.draft] for group in found.groups}
    assert answers[(2,)] == ([wordt, behind] if linked else [wordt])
