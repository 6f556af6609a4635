"""The pages that the browser opens: five drafts with one of everything, thirty, many, and hostile text."""

from __future__ import annotations

from comparisons import COMMON, DROPPED, Says, compared, crowd, weaker
from msgspec.structs import replace

from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.compare import compare
from regioparagraaf.comparison.model import (
    Comparison,
    Direction,
    Elsewhere,
    Found,
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
from regioparagraaf.reports.news import Since
from regioparagraaf.trace.since import MovedOn
from regioparagraaf.trace.since import since as since_
from regioparagraaf.writers.html import TEMPLATE_FILES, comparison_html

HOSTILE = '"><img src=x onerror="window.geraakt=1"><script>window.geraakt=1</script>{{ 7*7 }}'
WONEN = Theme("wonen", "Wonen en groen")


def templates() -> dict[str, str]:
    folder = data_folder("templates") / "vergelijking"
    return {name: (folder / name).read_text(encoding="utf-8") for name in TEMPLATE_FILES}


def five() -> str:
    """Five drafts that between them drop, reword, move, add and weaken; one draft could not be read."""
    return comparison_html(five_drafts(), template=templates(), about=about(), themes=(WONEN,))


def begun() -> str:
    """The same drafts on a page that begins at the open points."""
    return comparison_html(five_drafts(), template=templates(), about=about(), only_open=True)


def since() -> str:
    """What is new since an earlier version: on all three sides, with a block that moved together."""
    news = (_since("Leiden", MOVED_ON), _since(HOSTILE, None))
    return comparison_html(five_drafts(), template=templates(), about=about(), news=news)


MOVED_ON = ("versie 1, 1 maart 2026", "versie 2, 1 april 2026")


def _since(name: str, region: tuple[str, str] | None) -> Since:
    lexicon = load_lexicon()
    agenda, homes = (
        "De raden stellen uiterlijk 1 juli 2027 één woonagenda vast.",
        "Wij bouwen samen ten minste 8.500 woningen binnen de kernen.",
    )
    land, buses = (
        "Het open landschap tussen de kernen houden wij vrij van bebouwing.",
        f"Elke kern houdt ook in de avond een busverbinding met het station. {HOSTILE}",
    )
    cards = "Kortingspassen van alle gemeenten gelden in de hele regio."
    before = document(heading("Samen"), *map(paragraph, (agenda, homes, cards, land, buses)))
    more = homes.replace("8.500", "9.000")
    common = (
        before
        if region is None
        else document(heading("Samen"), *map(paragraph, (agenda, more, cards, land, buses)))
    )
    looser = agenda.replace("stellen uiterlijk 1 juli 2027", "streven in 2028 naar")
    later = document(
        heading("Samen"), *map(paragraph, (land, buses, looser, homes.replace("8.500", "8.000"), cards))
    )
    then, now = (compare(common, one, lexicon, Settings(municipality="Leiden")) for one in (before, later))
    moved_on = MovedOn(compare(before, common, lexicon, Settings()), lexicon) if region else None
    told = since_(then, now, moved_on)
    return Since(name, f"{name} concept 1", f"{name} concept 2", told, *(region or ("", "")))


def about() -> About:
    item = Recommendation("A3", "wonen", "Maak samen een woonagenda.")
    source = Source("av2018", "Verkenning", SourceKind.EXPLORATION, (item,), status="werkformulering")
    return About(
        common_file="gemeenschappelijk.docx",
        files=("leiden.docx", "leiderdorp.docx", "oegstgeest.odt", "voorschoten.docx", "zoeterwoude.md"),
        date="24 november 2026",
        sources=(source,),
        failed=(fault("RP101", "is geen Word-bestand", "vraag het bestand op", "katwijk.docx"),),
    )


def five_drafts() -> list[Comparison]:
    term = Signal(SignalKind.TERM, "uiterlijk 1 juli 2027", "in 2028", Direction.LATER)
    reserve = Signal(SignalKind.RESERVATION, "", "binnen de begroting", Direction.ADDED)
    agenda = "De raden streven naar één woonagenda in 2028."
    spoken = Says(agenda, signals=(weaker("stellen vast", "streven naar"), term), confidence=0.6)
    common = (*COMMON, "# Slot", "Wij evalueren in 2028.")
    drafts = [
        compared("Leiden", {2: spoken}, common=common),
        compared("Leiderdorp", {2: spoken, 4: DROPPED, 5: DROPPED, 6: DROPPED}, common=common),
        compared("Oegstgeest", {6: Says(COMMON[5], Weight.EDITORIAL, behind=3)}, common=common),
        compared(
            "Voorschoten",
            {3: Says("Wij bouwen binnen de begroting 8.500 woningen.", signals=(reserve,)), 5: DROPPED},
            {3: "Voorschoten wil daarvan de helft in het centrum."},
            common=common,
        ),
        compared("Zoeterwoude", {1: Says("Wonen en groen", Weight.EDITORIAL)}, common=common),
    ]
    with_origin = compared(
        "Leiden", {2: spoken}, common=common, theme="wonen", citations=(Citation("av2018", "A3"),)
    )
    drafts[0] = with_origin
    near = Unit("Sociale huur alleen binnen de begroting.", 40, 0, 40, 41, 1, heading="Financiën")
    drafts[3] = replace(
        drafts[3],
        scope=Scope(Found.PART, ((12, 19),)),
        elsewhere=(Elsewhere(near, "3"),),
        remarks=(
            Remark(
                "RP121", "12 openstaande wijzigingen", "vergelijk met --zicht origineel voor de tekst ervoor"
            ),
        ),
    )
    return drafts


def thirty() -> str:
    """Thirty drafts of seventy units, no two alike."""
    return comparison_html(crowd(30, 70, alike=1), template=templates())


def many() -> str:
    """As many drafts as the country has municipalities, in groups that say the same."""
    return comparison_html(crowd(342, 40, alike=9), template=templates())


def hostile() -> str:
    """A page on which every text that comes from outside tries to be more than text."""
    common = tuple(f"{line} {HOSTILE}" for line in COMMON)
    says = {2: Says(f"Anders {HOSTILE}", signals=(weaker(HOSTILE, HOSTILE),), reason=HOSTILE)}
    draft = compared(
        HOSTILE, says, {3: HOSTILE}, common=common, theme=HOSTILE, citations=(Citation(HOSTILE, HOSTILE),)
    )
    draft = replace(draft, remarks=(Remark("RP121", HOSTILE, HOSTILE),))
    told = About(HOSTILE, (HOSTILE,), HOSTILE, failed=(fault("RP101", HOSTILE, HOSTILE, HOSTILE),))
    return comparison_html([draft], template=templates(), about=told)
