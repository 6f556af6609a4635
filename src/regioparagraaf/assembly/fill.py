"""The words of a piece with brackets settled and values filled in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from regioparagraaf.assembly.select import Piece
from regioparagraaf.document.model import Block
from regioparagraaf.dossier.model import Dossier, Municipality
from regioparagraaf.errors import Remark, fault, listed
from regioparagraaf.markup import blocks as markdown
from regioparagraaf.markup import brackets
from regioparagraaf.markup.brackets import Bracket
from regioparagraaf.markup.values import UnfitError, Value, fill, uses
from regioparagraaf.markup.values import faults as values_faults

FIXED = tuple("gemeente gemeenten aantal_gemeenten regio document ons_document periode begin einde".split())
"""Values that every dossier has of itself; a fragment uses them without declaring them."""

_DE_WORDS = tuple("overeenkomst agenda visie nota notitie verklaring strategie brief afspraken".split())
"""On which the name of an agreement may end that takes 'onze': most end on 'akkoord' or 'programma'."""

ONE_OF_US = "onze gemeente"
"""What the common text says where a municipality puts its own name."""


class Text(Struct, frozen=True):
    """The blocks of a piece, and what is wrong with it."""

    blocks: tuple[Block, ...]
    remarks: tuple[Remark, ...]


class Filling(Struct, frozen=True):
    """What the texts of a dossier, or of one municipality in it, are filled with."""

    dossier: Dossier
    municipality: Municipality | None
    shared: Mapping[str, Value]
    """The values of the dossier."""
    local: Mapping[str, Value]
    """What goes before everything: the municipality's own values, and those that are fixed."""
    names: frozenset[str]
    """All municipalities and parties."""


def filling(dossier: Dossier, municipality: Municipality | None = None) -> Filling:
    """The filling of the common text, or of a municipality's version."""
    own = dict(municipality.values) if municipality else {}
    local = {**own, **fixed_values(dossier, municipality)}
    names = frozenset((*dossier.names, *dossier.parties))
    return Filling(dossier, municipality, dict(dossier.values), local, names)


def fixed_values(dossier: Dossier, municipality: Municipality | None) -> dict[str, Value]:
    """The values that follow from the dossier itself."""
    begin, _, end = dossier.period.partition("-")
    names = dossier.names
    document = (municipality.document if municipality else "") or dossier.document
    values: dict[str, Value] = {
        "gemeente": municipality.name if municipality else ONE_OF_US,
        "gemeenten": listed(names),
        "aantal_gemeenten": len(names),
        "regio": dossier.region,
        "document": document,
        "ons_document": _ours(document),
        "periode": dossier.period,
        "begin": begin,
        "einde": end,
    }
    return {name: value for name, value in values.items() if value != ""}


def _ours(document: str) -> str:
    """'ons coalitieakkoord', 'onze agenda'; an article in front makes way."""
    article, _, rest = document.partition(" ")
    if article.casefold() in _ARTICLES and rest:
        document = rest
    is_de_word = article.casefold() in ("de", "onze") or document.casefold().endswith(_DE_WORDS)
    return f"{'onze' if is_de_word else 'ons'} {document}"


_ARTICLES = ("de", "het", "een", "ons", "onze")


def fill_piece(piece: Piece, with_: Filling) -> Text:
    """The piece as blocks: its brackets settled where that can be, its values in place."""
    settled = piece.text
    if "[[" in settled:
        settled = brackets.settle(settled, lambda one: settled_words(one, piece, with_))
    if not piece.level and any(values_faults(settled)):
        return Text((), ())  # an own text with faults: the check of the dossier tells them, line by line
    first_line = {use.name: use.line for use in reversed(uses(settled))}
    defaults = {variable.name: variable.default for variable in piece.fragment.variables}
    known = [(name, value_of(name, with_, defaults)) for name in first_line]
    missing = [_missing(name, piece, first_line[name], with_) for name, value in known if value is None]
    if missing:
        return Text((), tuple(reversed(missing)))
    try:
        values = tuple((name, value) for name, value in known if value is not None)
        return Text(_blocks(settled, values), ())
    except UnfitError as error:
        advice = "zet in [waarden] een waarde van de goede soort"
        return Text((), (fault("RP025", f"een waarde past niet: {error}", advice, _place(piece, 1)),))


@lru_cache(maxsize=4096)
def _blocks(text: str, values: tuple[tuple[str, Value], ...]) -> tuple[Block, ...]:
    """The blocks of a text with these values: most municipalities share most of their words."""
    return markdown.parse(fill(text, dict(values)))


def value_of(name: str, with_: Filling, defaults: Mapping[str, Value | None]) -> Value | None:
    """Local values before shared ones before the defaults of the fragment."""
    for values in (with_.local, with_.shared, defaults):
        if name in values:
            return values[name]
    return None


def _missing(name: str, piece: Piece, line: int, with_: Filling) -> Remark:
    municipality = with_.municipality
    whom = f" voor {municipality.name}" if municipality else " in het dossier"
    file = municipality.place if municipality and municipality.place else "dossier.toml"
    advice = f"zet hem onder [waarden] in {file}"
    if name in FIXED:
        advice = f"vul '{'periode' if name in ('begin', 'einde') else name}' in dossier.toml in"
    return fault("RP021", f"variabele '{name}' heeft geen waarde{whom}", advice, _place(piece, line), name)


def _place(piece: Piece, line: int) -> str:
    return f"{piece.place}:{piece.line + line - 1}"


def settled_words(bracket: Bracket, piece: Piece, with_: Filling) -> str:
    """The agreed wording; else the municipality's own; else the bracket itself, marked as open."""
    agreed = dict(with_.dossier.brackets).get(piece.fragment.id)
    words = bracket.settled_by(agreed) if agreed else None
    if words is None and with_.municipality is not None:
        words = _own_words(bracket, with_.municipality)
    if words is not None:
        return words
    in_force = _in_force(bracket, with_.names)
    if len(in_force.alternatives) == 1 and set(with_.dossier.names) <= set(in_force.alternatives[0].who):
        return in_force.alternatives[0].text  # all who take part want these words
    return f"{markdown.OPEN_BRACKET}{in_force.shown}{markdown.CLOSE_BRACKET}"


def _own_words(bracket: Bracket, municipality: Municipality) -> str | None:
    """What the municipality wants: as it says itself, else as its parties say with one voice. Where two of
    them differ nobody has settled it yet."""
    own = bracket.wanted_by(municipality.name)
    if own is not None:
        return own
    of_parties = {words for party in municipality.parties if (words := bracket.wanted_by(party)) is not None}
    return of_parties.pop() if len(of_parties) == 1 else None


def _in_force(bracket: Bracket, names: frozenset[str]) -> Bracket:
    """The bracket without names that take no part in this dossier. Where that are all of them, nobody wants
    these words yet: they are numbered to choose from."""
    kept = tuple(
        brackets.Alternative(who, alternative.text)
        for alternative in bracket.alternatives
        if (who := tuple(name for name in alternative.who if name in names))
    )
    to_choose = tuple(
        brackets.Alternative((f"keuze {number}",), alternative.text)
        for number, alternative in enumerate(bracket.alternatives, 1)
    )
    return Bracket(kept or to_choose, bracket.line)
