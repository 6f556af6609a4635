"""One everyday phrase for another, read as the other side has it: 'in geval van brand' is 'bij brand', 'elke
keer dat' is 'telkens als', 'valt te herstellen' is 'is te herstellen'.

Each row holds in every agreement: neither phrase asks, allows or bounds more than the other.
"""

from __future__ import annotations

import re
from functools import cached_property, partial

from msgspec import Struct


def phrase_for_phrase(text: str, other: str, names: dict[str, str]) -> str:
    """The text with each phrase that only the other words differ from; `names` gets what was written."""
    for row in _ROWS:
        if row.cue in text and row.where.search(other) and not row.said.search(other):
            text = row.said.sub(partial(_read, row, names), text)
    return text


class _Row(Struct, frozen=True, dict=True):
    """Its patterns are made where the first text has the cue: most comparisons need few of them."""

    cue: str
    """What stands in each text that has the phrase: looked for first, as most have not."""
    phrase: str
    """As a pattern."""
    meant: str
    """What it is read as, with the groups of the phrase filled in."""
    other: str
    """What the other text has in its place, as a pattern."""

    @cached_property
    def said(self) -> re.Pattern[str]:
        return re.compile(self.phrase)

    @cached_property
    def where(self) -> re.Pattern[str]:
        return re.compile(self.other)


def _read(row: _Row, names: dict[str, str], found: re.Match[str]) -> str:
    meant = found.expand(row.meant)
    if not meant:
        return meant
    meant = meant[0].upper() + meant[1:] if found[0][0].isupper() else meant
    names[meant] = found[0]
    return meant


_EACH_TIME = r"\b(?:[Ee]lke|[Ii]edere) keer (?:dat|als|wanneer)\b"
_DONE = r"\b(?:ge|be|ver|her|ont|\w+ge)\w+(?:d|t|en)"
_OVER = rf"(?:{_DONE} (?:is|zijn|heeft|hebben)\b|\b(?:is|zijn|heeft|hebben) {_DONE}\b)"
_ROWS = (
    _Row("geval van", r"\b[Ii]n(?: het)? ?geval van\b", "bij", r"\b[Bb]ij\b"),
    _Row("aand ", r"\bde maand (?=(?:jan|feb|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec))", "", r""),
    _Row(" jaar ", r"\bhet jaar (?=(?:19|20)\d\d\b)", "", r""),
    _Row("oor de duur van", r"\b[Vv]oor de duur van\b", "voor", r"\b[Vv]oor\b"),
    _Row("keer ", _EACH_TIME, "telkens als", r"\b[Tt]elkens (?:als|wanneer|dat)\b"),
    _Row("keer ", _EACH_TIME, "steeds als", r"\b[Ss]teeds (?:als|wanneer)\b"),
    # 'waar nodig', 'waar dat nodig is'; not 'voor zover nodig', which says how much
    _Row(
        " is",
        r"\b([Ww]aar|[Ii]ndien) (?:dat|dit|het) (\w+) is\b",
        r"\1 \2",
        r"\b(?:[Ww]aar|[Ii]ndien) (?!dat|dit|het)\w+",
    ),
    _Row(" te ", r"\bvalt(?= (?:[^.,;:]*? )?te (?!praten)\w+en\b)", "is", r"\b(?:kan|is)\b"),
    _Row(" te ", r"\bvallen(?= (?:[^.,;:]*? )?te (?!praten)\w+en\b)", "zijn", r"\b(?:kunnen|zijn)\b"),
    _Row(
        " om ",
        r"\b(?:krijg|heef|hebb)(?P<n>t|en)(?P<who>(?: (?!van\b|door\b)[^ .,;:]+)*?) (?:de )?"
        r"(?:toestemming|verlof) om (?P<what>[^.,;:]*? )?te (?P<verb>\w+en)\b",
        r"mag\g<who> \g<what>\g<verb>",
        r"\b(?:[Mm]ag|[Mm]ogen)\b",
    ),
    # what must be over is told by its participle: 'pas als de sluis is gekeurd'; not 'pas als er wind is'
    _Row(
        "as ",
        rf"\b([Pp]as (?:\w+ ){{0,4}})(?:als|wanneer|zodra) (?=[^.,;:]*{_OVER})",
        r"\1nadat ",
        r"\b[Pp]as (?:\w+ ){0,4}nadat\b",
    ),
    _Row(
        "olang er ",
        r"\b[Zz]olang er (?:nog )?geen (?P<what>[^.,;:]+?) (?:is|zijn)(?=[.,;])",
        r"in afwachting van \g<what>",
        r"\b[Ii]n afwachting van\b",
    ),
    _Row(
        "begin af",
        r"\b([Vv])an (?:het )?begin af(?: aan)?(?!\w)",
        r"\1anaf de eerste dag",
        r"\b[Vv]anaf de eerste dag\b",
    ),
    _Row(
        "van meet af",
        r"\b([Vv])an meet af(?: aan)?(?!\w)",
        r"\1anaf de eerste dag",
        r"\b[Vv]anaf de eerste dag\b",
    ),
    _Row(
        "van de dag en ",
        r"\b[Oo]p (?:elk|ieder) (?:moment|uur|tijdstip) van de dag en (?:de )?nacht\b",
        "te allen tijde",
        r"\b(?:[Tt]e allen tijde|[Aa]ltijd)\b",
    ),
    _Row(
        "urgemeester en wethouders",
        r"\b[Bb]urgemeester en wethouders\b(?! van [A-Z])",
        "de colleges",
        r"\b[Dd]e colleges\b",
    ),
    _Row(
        "Gelet op ",
        r"\bGelet op\b",
        "Vanwege",
        r"\b(?:[Dd]aarom|[Oo]mdat|want|[Dd]oor|[Vv]anwege|[Gg]ezien)\b",
    ),
    _Row("afbreuk te doen", r"\bzonder afbreuk te doen aan\b", "onverminderd", r"\b[Oo]nverminderd\b"),
    _Row("fbreuk", r"\bdoe(?:t|n) geen afbreuk aan\b", "geldt onverminderd", r"\b[Oo]nverminderd\b"),
    _Row(
        "onverlet", r"\blaa?t(?:en)? ([^.,;:]*?) onverlet\b", r"geldt onverminderd \1", r"\b[Oo]nverminderd\b"
    ),
    _Row(
        " die",
        r"\b(?:[Dd]e personen|[Pp]ersonen|[Dd]i?egenen|[Hh]en) die\b",
        "mensen die",
        r"\b[Mm]ensen die\b",
    ),
    _Row(" die", r"\b(?:[Dd]e personen|[Pp]ersonen|[Dd]i?egenen) die\b", "hen die", r"\b[Hh]en die\b"),
    _Row(" die", r"\b(?:[Dd]e personen|[Pp]ersonen) die\b", "degenen die", r"\b[Dd]i?egenen die\b"),
    _Row(" kan nog ", r"\bkan nog (?:steeds|altijd)\b", "blijft mogelijk", r"\bblijft mogelijk\b"),
    _Row(" kunnen nog ", r"\bkunnen nog (?:steeds|altijd)\b", "blijven mogelijk", r"\bblijven mogelijk\b"),
    _Row(" die", r"\b(?:iedereen|elkeen|eenieder|al degenen) die\b", "wie", r"\b[Ww]ie\b(?! ook)"),
    _Row("l degenen die", r"\b[Aa]l degenen die\b", "iedereen die", r"\b[Ii]edereen die\b"),
    _Row(
        " genoemd",
        r"\book wel ((?:het |de )?\w+(?: \w+)?) genoemd\b",
        r"ofwel \1",
        r"\b(?:ofwel|oftewel)\b",
    ),
    _Row("datum ", r"\bop de datum (?:van )?(?=\d)", "op ", r""),
    _Row(
        "beneden ",
        r"\bbeneden (?=(?:het|de) (?:\w+ )?(?:gemiddelde|norm|grens)\b)",
        "onder ",
        r"\bonder (?:het|de)\b",
    ),
    _Row(
        " één ",
        r"\bEr (?:is|geldt) (?:maar |slechts )?één (voorwaarde|uitzondering|eis): ",
        r"De enige \1 is dat ",
        r"\b[Ee]nige (?:voorwaarde|uitzondering|eis) is dat\b",
    ),
    _Row(
        "als d",
        r"\bals (?:die|deze|dat|dit) \w+ (een \w+ is)\b",
        r"als dat \1",
        r"\btenzij (?:dat|dit|het) een\b",
    ),
    # 'de heer Kok', where the other text has 'Kok' alone
    _Row("De heer ", r"\bDe heer (?=[A-Z])", "", r""),
    _Row("de heer ", r"\bde heer (?=[A-Z])", "", r""),
    _Row("evrouw ", r"\b[Mm]evrouw (?=[A-Z])", "", r""),
    _Row(
        " onder ",
        r"\bonder (het|de) (\w+ )?(gemiddelde|norm)\b",
        r"lager dan \1 \2\3",
        r"\blager dan (?:het|de) (?:\w+ )?(?:gemiddelde|norm)\b",
    ),
    _Row(
        " boven ",
        r"\bboven (het|de) (\w+ )?(gemiddelde|norm)\b",
        r"hoger dan \1 \2\3",
        r"\bhoger dan (?:het|de) (?:\w+ )?(?:gemiddelde|norm)\b",
    ),
    _Row(
        "nder voorbehoud",
        r"\b([Oo]nder voorbehoud) dat ((?:de|het|een) \w+) "
        r"(?:dit |dat |het |hiermee |daarmee |ermee )?goedkeurt\b",
        r"\1 van goedkeuring door \2",
        r"\bvoorbehoud van (?:de )?goedkeuring\b",
    ),
    _Row(
        "nder voorbehoud",
        r"\b([Oo]nder voorbehoud) dat ((?:de|het|een) \w+) (?:hiermee |daarmee |ermee )?instemt\b",
        r"\1 van instemming door \2",
        r"\bvoorbehoud van (?:de )?instemming\b",
    ),
    _Row(
        "voorgaan",
        r"\blaten (?P<who>wij |we )?(?P<whom>[^.,;:]*?) voorgaan\b",
        r"geven \g<who>voorrang aan \g<whom>",
        r"\bgeven\b[^.;]*\bvoorrang\b",
    ),
    _Row(
        "voorgaan",
        r"\blaten (?P<who>wij |we )?(?P<whom>[^.,;:]*?) voorgaan\b",
        r"verlenen \g<who>voorrang aan \g<whom>",
        r"\bverlenen\b[^.;]*\bvoorrang\b",
    ),
    _Row(
        "goedkeuring",
        r"\b(?:hecht|geeft|verleent)((?: [^.,;:]*?)?) (?:(?:zijn|haar|hun|de) )?"
        r"goedkeuring aan ([^.,;:]+?)(?=[.,;:]|$)",
        r"keurt\1 \2 goed",
        r"\bkeurt\b[^.;]*\bgoed\b",
    ),
    _Row(
        "goedkeuring",
        r"\b(?:hechten|geven|verlenen)((?: [^.,;:]*?)?) (?:(?:zijn|haar|hun|onze|de) )?"
        r"goedkeuring aan ([^.,;:]+?)(?=[.,;:]|$)",
        r"keuren\1 \2 goed",
        r"\bkeuren\b[^.;]*\bgoed\b",
    ),
)
