"""What a Word file holds besides its visible text, by kind: how many, where, and what becomes of it."""

from __future__ import annotations

from enum import Enum
from typing import Final

from msgspec import Struct, field

from regioparagraaf.dutch.words import shortened


class Kind(Enum):
    """A kind of thing that must not leave: its key, its name for one and for more, what is done."""

    REVISION = "wijzigingen", "bijgehouden wijziging", "bijgehouden wijzigingen", ""
    COMMENT = "opmerkingen", "opmerking", "opmerkingen", "verwijderd"
    HIDDEN = "verborgen", "stuk verborgen tekst", "stukken verborgen tekst", "verwijderd"
    NOTE = "noten", "noot waar niets naar verwijst", "noten waar niets naar verwijst", "verwijderd"
    PROPERTY = "eigenschappen", "eigenschap", "eigenschappen", "gewist"
    CUSTOM = "documentsysteem", "eigen kenmerk of label", "eigen kenmerken en labels", "verwijderd"
    PERSON = "personen", "persoon in de personenlijst", "personen in de personenlijst", "verwijderd"
    TRACE = "bewaarnummers", "bewaarnummer (rsid)", "bewaarnummers (rsid)", "verwijderd"
    EMBEDDED = "ingesloten", "ingesloten bestand", "ingesloten bestanden", "verwijderd; het plaatje blijft"
    LINK = (
        "koppelingen",
        "verwijzing naar een schijf, server of sjabloon",
        ("verwijzingen naar een schijf, server of sjabloon"),
        "losgemaakt; de tekst blijft",
    )
    FIELD = "velden", "veldcode", "veldcodes", "vervangen door de zichtbare tekst"
    NAME_FIELD = "naamvelden", "veld met een naam of pad", "velden met een naam of pad", "verwijderd"
    VARIABLE = "variabelen", "verborgen documentvariabele", "verborgen documentvariabelen", "verwijderd"
    DATA = "gegevens", "onderdeel met XML-gegevens", "onderdelen met XML-gegevens", "verwijderd"
    BOOKMARK = (
        "bladwijzers",
        "bladwijzer waar niets naar verwijst",
        "bladwijzers waar niets naar verwijst",
        "verwijderd",
    )
    ALT = (
        "alternatief",
        "afbeelding met een eigen naam of pad",
        ("afbeeldingen met een eigen naam of pad"),
        "ontdaan van die naam of dat pad",
    )
    PICTURE = (
        "fotogegevens",
        "afbeelding met gegevens over de opname of de maker",
        ("afbeeldingen met gegevens over de opname of de maker"),
        "ontdaan van die gegevens",
    )
    THUMBNAIL = "miniatuur", "miniatuur van de eerste pagina", "miniaturen van de eerste pagina", "verwijderd"
    GLOSSARY = "bouwstenen", "verzameling bouwstenen", "verzamelingen bouwstenen", "verwijderd"
    MACRO = "macro's", "onderdeel met macro's", "onderdelen met macro's", "verwijderd"
    PRINTER = "printer", "printerinstelling", "printerinstellingen", "verwijderd"
    SIGNATURE = (
        "handtekening",
        "digitale handtekening",
        "digitale handtekeningen",
        ("verwijderd; zij zou niet meer kloppen"),
    )
    PERMISSION = "rechten", "bewerkrecht op naam", "bewerkrechten op naam", "verwijderd"
    OTHER = (
        "overig",
        "ander onderdeel dat niet zichtbaar is",
        "andere onderdelen die niet zichtbaar zijn",
        ("verwijderd"),
    )

    def __init__(self, key: str, singular: str, plural: str, done: str) -> None:
        self.key = key
        self.singular = singular
        self.plural = plural
        self.done = done


class Finding(Struct, frozen=True):
    """All of one kind in one file."""

    kind: Kind
    count: int
    places: tuple[str, ...]
    """'de tekst', 'het bestand zelf', or the name of a part."""
    examples: tuple[str, ...]
    """Some of what was found, as it stood there."""
    done: str
    """What becomes of it: 'verwijderd'."""


_MOST_EXAMPLES: Final = 3
_LONGEST_EXAMPLE: Final = 60
_PLACES: Final = (
    ("document", "de tekst"),
    ("header", "de kop- en voetteksten"),
    ("footer", "de kop- en voetteksten"),
    ("footnotes", "de noten"),
    ("endnotes", "de noten"),
    ("comments", "de kantlijn"),
    ("settings", "de instellingen"),
    ("styles", "de stijlen"),
    ("people", "het bestand zelf"),
    ("core", "de gegevens van het bestand"),
    ("app", "de gegevens van het bestand"),
    ("custom", "de gegevens van het bestand"),
)


class Findings(Struct):
    """What has been found so far, while a file is being cleaned."""

    done: dict[Kind, str] = field(default_factory=dict)
    """What becomes of a kind, where that is for the user to choose."""
    names: set[str] = field(default_factory=set)
    """Names of people, from wherever they stood: they may stand in the visible text too."""
    _counts: dict[Kind, int] = field(default_factory=dict)
    _places: dict[Kind, dict[str, None]] = field(default_factory=dict)
    _examples: dict[Kind, dict[str, None]] = field(default_factory=dict)

    def add(self, kind: Kind, part: str, example: str = "", count: int = 1) -> None:
        """One more of this kind (or `count` more), in this part of the file."""
        if count:
            self._counts[kind] = self._counts.get(kind, 0) + count
            self._places.setdefault(kind, {})[_place(part)] = None
            shown = shortened(" ".join(example.split()), _LONGEST_EXAMPLE)
            if shown:
                self._examples.setdefault(kind, {})[shown] = None

    def add_name(self, name: str) -> None:
        """The name of a person, or of an account, that the file keeps somewhere."""
        if len(name.strip()) > 2:
            self.names.add(" ".join(name.split()))

    def all(self) -> tuple[Finding, ...]:
        """The findings in the order of the kinds: what harms most comes first."""
        return tuple(
            Finding(
                kind,
                self._counts[kind],
                tuple(self._places[kind]),
                tuple(self._examples.get(kind, ()))[:_MOST_EXAMPLES],
                self.done.get(kind, kind.done),
            )
            for kind in Kind
            if kind in self._counts
        )


def _place(part: str) -> str:
    if not part:  # the package, which refers to its parts
        return "het bestand zelf"
    base = part.rpartition("/")[2]
    return next((place for begin, place in _PLACES if base.startswith(begin)), part)
