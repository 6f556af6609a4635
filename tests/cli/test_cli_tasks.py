"""Three people with the manual alone: what they are asked to do can be done, and is answered rightly."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from running import run
from test_cli_manual import agreement

from regioparagraaf.document import views
from regioparagraaf.readers import read

OWN_CHOICES = """
naam = "Oegstgeest"
niveau = "stevig"

[niveaus]
"duurzaamheid" = "weg"

[waarden]
aandeel_sociaal = 25
"""
ENERGY = "Duurzaamheid en energietransitie"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """The dossier of the demo with its five drafts."""
    assert run("demo", "demo", "--stil", cwd=tmp_path).code == 0
    return tmp_path / "demo" / "dossier"


def test_a_negotiator_puts_a_firm_version_without_energy_into_an_agreement(dossier: Path) -> None:
    (dossier / "gemeenten" / "oegstgeest.toml").write_text(OWN_CHOICES, encoding="utf-8")
    agreement(dossier / "akkoord.docx")
    done = run("stel-samen", "Oegstgeest", "--in", "akkoord.docx", "--na", "Regio", cwd=dossier)
    assert done.code == 0, done.err
    assert "aandeel_sociaal is 25 in plaats van 30" in done.err
    made = views.accepted(read(dossier / "uitvoer" / "akkoord-oegstgeest-met-paragraaf.docx"))
    texts = [block.text for block in made.blocks]
    assert texts.index("1. Zorg") < texts.index("2. Regio") < texts.index("Wonen en groen")
    assert ENERGY not in texts
    whole = "\n".join(texts)
    assert "ten minste 25%" in whole
    assert "30%" not in whole


def test_a_theme_that_is_left_out_keeps_the_fragment_that_was_chosen_by_name(dossier: Path) -> None:
    text = OWN_CHOICES + '\n[keuzes]\n"duu-02" = "stevig"\n'
    (dossier / "gemeenten" / "oegstgeest.toml").write_text(text, encoding="utf-8")
    made = run("stel-samen", "Oegstgeest", "--droog", cwd=dossier).out
    assert ENERGY in made
    assert "warmte" in made
    assert "energieloket" not in made
    assert "energieloket" in run("stel-samen", "Leiden", "--droog", cwd=dossier).out


def test_a_civil_servant_finds_who_dropped_the_same_and_who_set_a_condition_on_money(dossier: Path) -> None:
    done = run("vergelijk", "--json", "--alleen", "html,json", cwd=dossier)
    assert done.code == 0, done.err
    dropped: dict[str, list[str]] = {}
    conditions = []
    for draft in json.loads(done.out)["concepten"]:
        for change in draft["wijzigingen"]:
            if change["soort"] == "vervallen":
                dropped.setdefault(change["nummer"], []).append(draft["gemeente"])
            hedged = any(signal["soort"] == "voorbehoud" for signal in change["signalen"])
            if draft["gemeente"] == "Voorschoten" and hedged and "€" in change["wordt"][0]["tekst"]:
                conditions.append(change)
    assert ["Leiderdorp", "Oegstgeest"] in dropped.values()
    assert [change["signalen"][0]["wordt"] for change in conditions] == [
        "mits de raad van Voorschoten daarmee instemt"
    ]
    page = words(dossier / "uitvoer" / "vergelijking.html")
    assert "Zoeterwoude Leiderdorp , Oegstgeest Vervallen" in page
    assert "Er komt een voorbehoud bij: mits de raad van Voorschoten daarmee instemt" in page
    assert "Over alle afspraken, elders in het concept van Voorschoten, onder ‘9. Financiën’" in page


def words(page: Path) -> str:
    """The text of a page as a reader meets it."""
    text = re.sub(r"<(style|script|svg)\b.*?</\1>", " ", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def test_a_secretary_sends_all_versions_and_shows_what_fell_away(dossier: Path) -> None:
    done = run("exporteer", "--zonder-haken", cwd=dossier)
    assert done.code == 0, done.err
    made = sorted(file.stem for file in (dossier / "uitvoer").glob("*.docx"))
    assert made == ["gemeenschappelijk", "leiden", "leiderdorp", "oegstgeest", "voorschoten", "zoeterwoude"]
    for file in (dossier / "uitvoer").glob("*.docx"):
        text = "\n".join(block.text for block in read(file).blocks)
        assert "[" not in text
    shown = run("dekking", cwd=dossier)
    assert shown.code == 0, shown.err
    lost = shown.out.partition("Weggevallen\n")[2]
    assert "- av2018/A7 (Leiderdorp, Oegstgeest): Maak afspraken over de verdeling van de kosten" in lost
