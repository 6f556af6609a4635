"""Whether a draft speaks as another municipality than the one that its file is named after."""

from __future__ import annotations

from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.compare import compare
from regioparagraaf.comparison.speaks import Speaker, speaks_as
from regioparagraaf.document.model import Document, document, heading, paragraph
from regioparagraaf.loading.lexicon import load_lexicon

LEXICON = load_lexicon()
NAMES = ("Leiden", "Leiderdorp", "Oegstgeest", "Voorschoten", "Zoeterwoude")
COMMON = (
    "Onze gemeente houdt het open landschap tussen de kernen vrij.",
    "De raden stellen uiterlijk 1 juli 2027 één woonagenda vast.",
    "Leiden ontsluit het Bio Science Park samen met Oegstgeest.",
)


def text(*sentences: str, title: str = "Samen wonen") -> Document:
    return document(heading(title), *map(paragraph, sentences))


def speaker(draft: Document, name: str = "Leiden") -> Speaker | None:
    settings = Settings(municipality=name, municipalities=NAMES)
    return speaks_as(compare(text(*COMMON), draft, LEXICON, settings), settings, LEXICON)


def test_the_title_names_another_municipality() -> None:
    found = speaker(text(*COMMON, title="Coalitieakkoord Oegstgeest 2026-2030"))
    assert found is not None
    assert (found.municipality, found.title) == ("Oegstgeest", "Coalitieakkoord Oegstgeest 2026-2030")


def test_a_title_that_names_a_partner_is_no_own_name() -> None:
    assert speaker(text(*COMMON, "Oegstgeest betaalt mee.", title="Wonen met Oegstgeest")) is None


def test_another_name_stands_for_our_municipality() -> None:
    own = COMMON[0].replace("Onze gemeente", "Oegstgeest")
    found = speaker(
        text(own, *COMMON[1:], "Oegstgeest blijft groen.", "De raad van Oegstgeest stelt dat vast.")
    )
    assert found is not None
    assert found.municipality == "Oegstgeest"


def test_one_slot_filled_with_another_name_is_enough_where_its_own_is_nowhere() -> None:
    own = COMMON[0].replace("Onze gemeente", "Oegstgeest")
    found = speaker(text(own, *COMMON[1:]), "Leiderdorp")
    assert found is not None
    assert (found.municipality, found.times) == ("Oegstgeest", 1)


def test_it_speaks_of_another_one_all_through() -> None:
    local = (
        "Oegstgeest kiest voor groen.",
        "De inwoners van Oegstgeest praten mee.",
        "In Oegstgeest wonen 26.000 mensen.",
        "De gemeente Oegstgeest werkt samen met Leiden.",
        "Het college van Oegstgeest legt elk jaar rekenschap af.",
    )
    assert speaker(text(*COMMON, *local)) == Speaker("Oegstgeest", 5)
    assert speaker(text(*COMMON, *local), "Oegstgeest") is None


def test_a_text_that_mentions_its_neighbours_raises_no_alarm() -> None:
    neighbours = (
        "Met Oegstgeest en Leiderdorp maken wij afspraken over het groen.",
        "De fietsroute naar Oegstgeest wordt breder.",
        "De tram tussen Leiden en Oegstgeest komt er niet.",
        "Oegstgeest, Voorschoten en Zoeterwoude betalen mee.",
        "Met de gemeente Oegstgeest delen wij de sporthal.",
        "Samen met Oegstgeest onderzoeken wij de brug.",
        "De raad van Oegstgeest moet ermee instemmen.",
    )
    for name in ("Leiden", "Leiderdorp", "Zoeterwoude"):
        assert speaker(text(*COMMON, *neighbours), name) is None


def test_a_chapter_on_one_neighbour_beside_its_own_name_raises_no_alarm() -> None:
    local = (
        "Leiden kiest voor groen.",
        "In Leiden bouwen wij langs het spoor.",
        *(f"Oegstgeest houdt in {year} een eigen balie." for year in range(2026, 2032)),
    )
    assert speaker(text(*COMMON, *local, title="Akkoord van Leiden")) is None
    assert speaker(text(*COMMON, *local)) is None


def test_names_of_the_common_text_itself_do_not_count() -> None:
    often = (*COMMON, *(f"Leiden betaalt in {year} mee." for year in range(2026, 2034)))
    settings = Settings(municipality="Oegstgeest", municipalities=NAMES)
    assert speaks_as(compare(text(*often), text(*often), LEXICON, settings), settings, LEXICON) is None


def test_without_a_name_there_is_no_other_one() -> None:
    assert speaker(text(*COMMON, title="Coalitieakkoord Oegstgeest"), "") is None
