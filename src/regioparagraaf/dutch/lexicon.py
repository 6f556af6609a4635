"""The words that the weighing of a change knows: one frozen value, built from the tables in data/."""

from __future__ import annotations

from dataclasses import dataclass, field

from regioparagraaf.dutch.sentences import Abbreviations


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All that is known of Dutch words beyond their form."""

    municipalities: frozenset[str] = field(default_factory=frozenset)
    """Names of Dutch municipalities, as written."""
    slots: tuple[str, ...] = ("onze gemeente", "ons dorp", "onze stad", "de stad", "de gemeente zelf")
    """Words for the own municipality that any municipality may replace by its name."""
    documents: tuple[str, ...] = ("coalitieakkoord", "raadsakkoord", "beleidsakkoord", "coalitieprogramma")
    """Words for the document itself."""
    abbreviations: Abbreviations = field(default_factory=Abbreviations)
    """Words written with a full stop that ends no sentence."""
