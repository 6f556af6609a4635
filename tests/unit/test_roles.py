"""Who wrote in a file is an organisation or a person; in doubt a person."""

from __future__ import annotations

import pytest

from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.ooxml.roles import Organisations, is_role

NAMES = frozenset(("Holland Rijnland", "Leidse regio", "Lijst Dorp"))
KNOWN = Organisations(NAMES, load_lexicon().municipalities)


@pytest.mark.parametrize(
    "name",
    [
        "Gemeente Leiden",
        "gemeente  Alphen aan den Rijn",
        "Griffie Leiden",
        "Griffie",
        "Provincie Zuid-Holland",
        "Werkplaats West",
        "Fractie Y",
        "Fractie D66",
        "Fractie GroenLinks-PvdA Leiderdorp",
        "Fractie Lijst Dorp",
        "Gemeente X",
        "College van burgemeester en wethouders",
        "College van B&W Oegstgeest",
        "Hoogheemraadschap van Rijnland",
        "Holland Rijnland",
        "Leidse regio",
        "Auteur",
        "Author",
        "Gemeente Leiden, schrijver 2",
    ],
)
def test_an_organisation_is_a_role(name: str) -> None:
    assert is_role(name, KNOWN)


@pytest.mark.parametrize(
    "name",
    [
        "Jansen",
        "Jan de Vries",
        "Anna",
        "Raad, P.",
        "J. Raad",
        "Raad Jansen",
        "Griffie Anna",
        "Griffie Leiden Anna",
        "Gemeente Leiden - Jan de Vries",
        "Gemeente Leiden (J. de Vries)",
        "Gemeente Leiden/jdevries",
        "Fractie Jansen",
        "Fractie SMIT",
        "Regio Jan",
        "Vries, J. de (Gemeente Leiden)",
        "Leiden",  # a surname as well
        "van Leiden",
        "De Bilt",
        "Wim Holland",
        "j.jansen@leiden.nl",
        "Concept Jan",
        "Autheur",
        "S-1-5-21",
    ],
)
def test_a_name_that_cannot_be_told_is_a_persons(name: str) -> None:
    assert not is_role(name, KNOWN)


def test_without_a_list_a_place_is_in_doubt() -> None:
    assert not is_role("Griffie Leiden")
    assert is_role("Griffie Zuid-Holland")
