"""What negotiators do to a paragraph, and the state that a reader would give it: judged by hand."""

# ruff: noqa: E501  one edit on a line

from __future__ import annotations

import pytest
from msgspec.structs import replace

from regioparagraaf.assembly.compose import common_text
from regioparagraaf.cli.nieuw import default_dossier
from regioparagraaf.comparison import Settings, compare
from regioparagraaf.document.model import Block, Document, Span, numbered
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.loading.library import read_shipped
from regioparagraaf.trace.coverage import coverage

LIBRARY, _ = read_shipped("leidse-regio")
SETTLED = (("won-03", "Leiden"), ("vwd-02", "Leiden"), ("vwd-04", "Voorschoten"), ("vrz-02", "Leiden"))
DOSSIER = replace(default_dossier(LIBRARY, "proef", 2026), level="stevig", brackets=SETTLED)
COMMON = numbered(common_text(LIBRARY, DOSSIER))
ALL = ""
"""The whole fragment."""

EDITS = (
    ("won-01", "uiterlijk 1 juli 2027 één", "één", "afgezwakt"),
    ("won-01", "stellen uiterlijk 1 juli 2027 één regionale woonagenda vast", "werken aan een woonagenda", "afgezwakt"),
    ("won-01", " De colleges leggen hun woningbouwplannen vooraf aan elkaar voor en toetsen ze aan die agenda.", "", "deels"),
    ("won-02", "ten minste 8.500", "circa 7.500", "afgezwakt"),
    ("won-02", "ten minste 8.500", "ten minste 9.500", "gewijzigd"),
    ("won-02", "uitsluitend", "bij voorkeur", "afgezwakt"),
    ("won-03", "ten minste 30%", "ten minste 25%", "afgezwakt"),
    ("won-04", "Wij houden het open en bouwen er niet.", "Daar bouwen wij niet: wij houden het open.", "gedekt"),
    ("won-04", "bouwen er niet", "bouwen er in beginsel niet", "afgezwakt"),
    ("won-05", "jaarlijks € 250.000", "eenmalig € 250.000", "afgezwakt"),
    ("won-05", "reserveren de gemeenten samen jaarlijks € 250.000", "zoeken de gemeenten naar dekking", "afgezwakt"),
    ("ber-01", "De raden", "De colleges", "gewijzigd"),
    ("ber-02", " Wij verlichten alle routes en strooien ze in de winter.", "", "deels"),
    ("ber-02", "ten minste drie", "twee", "afgezwakt"),
    ("ber-03", "leggen met de provincie vast dat", "vragen de provincie of", "afgezwakt"),
    ("ber-03", "leggen met de provincie vast dat", "bepleiten bij de provincie dat", "afgezwakt"),
    ("ber-03", "ook in de avond en in het weekend", "ook in de avond", "afgezwakt"),
    ("vrz-02", "Vanaf 2028", "Vanaf 2030", "afgezwakt"),
    ("vrz-02", "betalen de gemeenten naar inwonertal mee", "betaalt Leiden mee", "gewijzigd"),
    ("vrz-03", "een beperking of een laag inkomen", "een beperking", "gewijzigd"),
    ("duu-02", " Daarin leggen zij vast hoe duurzame warmte voor bewoners betaalbaar blijft.", "", "deels"),
    ("duu-03", "€ 1,2 miljoen vrij.", "€ 1,2 miljoen vrij, mits de raden daarmee instemmen.", "afgezwakt"),
    ("duu-04", "Alle nieuwe wijken", "Grote nieuwe wijken", "afgezwakt"),
    ("eco-02", "Zij behouden de ruimte", "Zij behouden zo veel mogelijk de ruimte", "afgezwakt"),
    ("eco-03", "op alle opleidingsniveaus", "vooral op mbo-niveau", "afgezwakt"),
    ("gez-03", "jaarlijks", "als daar aanleiding voor is", "afgezwakt"),
    ("vwd-01", "en hoort die gemeenten voordat zij besluit", "en informeert die gemeenten daarover", "afgezwakt"),
    ("vwd-03", "ten minste zes weken", "ten minste twee weken", "afgezwakt"),
    ("vwd-04", ALL, "", "ongedekt"),
    ("cul-03", " Elke gemeente stelt daarvoor menskracht beschikbaar.", "", "deels"),
    ("cul-04", "betrekken wij inwoners en organisaties voordat", "informeren wij inwoners en organisaties zodra", "afgezwakt"),
    ("bes-02", "komen ten minste twee keer per jaar samen", "kunnen twee keer per jaar samenkomen", "afgezwakt"),
    ("bes-03", "elk half jaar", "elk kwartaal", "gewijzigd"),
    ("slt-02", " en wijzigen haar alleen samen", "", "afgezwakt"),
)  # fmt: skip


def edited(fragment: str, old: str, new: str, behind: str = "") -> Document:
    """The common text as a draft that was typed anew, with one passage changed, dropped, or moved."""
    kept: list[Block] = []
    moved = ""
    for block in COMMON.blocks:
        of = block.origin.fragment if block.origin else ""
        if of != fragment or old not in block.text:
            kept.append(block)
        elif behind:
            moved = block.text
        elif old and block.text != old:
            kept.append(replace(block, spans=(Span(block.text.replace(old, new)),)))
        if moved and of == behind:
            kept.append(replace(block, spans=(Span(moved),)))
            moved = ""
    return Document(
        tuple(Block(b.kind, b.spans, level=b.level, numbers=(n,)) for n, b in enumerate(kept, 1)),
        title=COMMON.title,
    )


def states(fragment: str, draft: Document) -> set[str]:
    """What the coverage says of the recommendations that the fragment carries."""
    settings = Settings(municipalities=DOSSIER.names, municipality="Leiden")
    compared = compare(COMMON, draft, load_lexicon(), settings)
    carrier = LIBRARY.fragment(fragment)
    assert carrier is not None
    return {
        str(one.carrying[0].state)
        for one in coverage([compared], LIBRARY.sources)
        if one.citation in carrier.citations
    }


@pytest.mark.parametrize(("fragment", "old", "new", "expected"), EDITS)
def test_an_edit_gets_the_state_that_a_reader_gives_it(
    fragment: str, old: str, new: str, expected: str
) -> None:
    draft = edited(fragment, old, new)
    assert draft.blocks != edited("", "", "").blocks, f"{old!r} is not in {fragment}"
    assert states(fragment, draft) == {expected}


def test_what_only_stands_elsewhere_is_covered() -> None:
    assert states("won-04", edited("won-04", "Het open landschap", "", behind="slt-01")) == {"gedekt"}


def test_an_untouched_text_covers_all_that_it_carries() -> None:
    assert states("won-01", edited("", "", "")) == {"gedekt"}
