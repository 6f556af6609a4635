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
_AGED = r"(?i:vijftig|vijfenvijftig|zestig|vijfenzestig|zeventig|vijfenzeventig|tachtig|negentig)"
_ROWS = (
    # 'een dak dan wel een luifel'; not 'zij het dan wel met', 'moet dan wel'
    _Row(
        "dan wel",
        r"(?<= )(?P<item>\w{3,}(?<!moet)(?<!moeten)(?<!maar)(?<!wordt)(?<!kan)(?<!gaat)(?<!mits)(?<!het))"
        r" dan wel (?=(?:een|de|het|\w+en)\b)",
        r"\g<item> of ",
        r"^(?!.*\b(?:zowel|hetzij)\b).*\b(?:en|of)\b",
    ),
    _Row(
        "iterlijk na ",
        r"\b[Uu]iterlijk na (?=\w+ (?:dagen|weken|maanden|jaar)\b)",
        "binnen ",
        r"\bbinnen\b",
    ),
    _Row("het miljoen", r"\bhet miljoen\b(?! euro)", "een miljoen euro", r"\b(?:een|één) miljoen\b"),
    _Row(
        " buiten ",
        r"\bniet (?P<up>op )?buiten (?=(?:de|het|onze)\b)",
        r"uitsluitend \g<up>binnen ",
        r"\b(?:uitsluitend|alleen)(?: \w+)? binnen\b",
    ),
    _Row(
        "plusser",
        rf"\b(?P<age>{_AGED})-?plussers?\b",
        r"mensen van \g<age> jaar en ouder",
        r"\bjaar (?:en|of) ouder\b",
    ),
    _Row("regiobreed", r"\bregiobreed\b", "in de hele regio", r"\bin (?:de hele|heel de) regio\b"),
    _Row(
        "aan de kosten van",
        r"\b(?P<front>(?:[Bb]etal\w+|[Bb]etaalt|[Mm]eebetal\w+|[Mm]eebetaalt)\b[^.;:]*?\b(?:mee )?aan) "
        r"de kosten van\b",
        r"\g<front>",
        r"\b(?:mee aan|(?:mee)?beta\w+ aan|[Aa]an)\b(?! de kosten)",
    ),
    _Row(
        " gebouwd",
        r"\b(?:die|dat) (?P<when>voor|vóór|na|vanaf|sinds) (?P<year>(?:18|19|20)\d\d) "
        r"(?:zijn|is|werden|werd) (?:gebouwd|gemaakt|aangelegd)\b",
        r"van \g<when> \g<year>",
        r"\bvan (?:voor|vóór|na|vanaf|sinds) (?:18|19|20)\d\d\b",
    ),
    _Row(
        " gebouwd",
        r"\b(?P<when>voor|vóór|na|vanaf|sinds) (?P<year>(?:18|19|20)\d\d) gebouwde (?P<thing>\w+)\b",
        r"\g<thing> van \g<when> \g<year>",
        r"\bvan (?:voor|vóór|na|vanaf|sinds) (?:18|19|20)\d\d\b",
    ),
    _Row(
        "oals ",
        r"\b(?:[Ww]ij |[Ww]e )?(?:houden|laten|houdt|laat)(?: wij| we)? "
        r"(?P<what>(?:de|het|onze|deze|die) [^.,;:]+?) "
        r"zoals (?:ze|die|het|dat|zij|hij) (?:nu )?(?:is|zijn)\b",
        r"\g<what> blijven ongewijzigd",
        r"",
    ),
    _Row(
        "oals ",
        r"\bblij(?:ft|ven) zoals (?:ze|die|het|dat|zij|hij) (?:nu )?(?:is|zijn)\b",
        "blijven gelijk",
        r"\bblij(?:ft|ven) gelijk\b|\bbevr(?:oren|iezen|iest)\b",
    ),
    _Row(
        "spre",
        r"\b[Ss]pre(?:ekt|ken)(?P<who>(?: (?:wij|we))?) (?P<what>(?:de|het|een|onze|geen) (?:\w+ )?"
        r"(?:reserve|reserves|buffer|spaarpot|pot|potje|spaargeld|weerstandsvermogen)) (?P<rest>niet )?aan\b",
        r"gebruiken\g<who> \g<what> \g<rest>",
        r"\b(?:[Gg]ebrui\w+|[Zz]et(?:ten)?\b[^.;:]* in)\b",
    ),
    _Row(
        "reserve",
        r"\b(?P<what>(?:[Dd]e|[Hh]et|[Oo]nze) (?:\w+ )?(?:reserve|reserves|buffer)) (?P<is>wordt|worden) "
        r"(?P<rest>niet )?aangesproken\b",
        r"\g<what> \g<is> \g<rest>gebruikt",
        r"\b(?:gebruikt|ingezet)\b",
    ),
    _Row(
        "bovengrens",
        r"\b(?P<art>[Dd]e|[Hh]et) (?P<of>\w+) is de bovengrens voor de stijging van (?P<what>[^.,;:]+)",
        r"\g<what> stijgt niet meer dan \g<art> \g<of>",
        r"\bstij\w+ niet (?:meer|harder|sneller|verder) dan\b",
    ),
    _Row(
        " niet ",
        r"\bis er geen (?P<what>\w+)(?: meer)?(?P<whose> van (?:ons|de gemeente))? (?:die|dat) niet "
        r"(?P<rest>[^.,;:]+?)(?=[.,;:]|$)",
        r"\g<rest> alle \g<what>\g<whose>",
        r"\b(?:[Aa]lle|allemaal|[Ee]lke|[Ii]edere)\b",
    ),
    _Row(
        "niet te boven",
        r"\b(?:mag|mogen) (?P<what>[^.,;:]+?) niet te boven gaan\b",
        r"is ten hoogste \g<what>",
        r"\b(?:[Tt]en hoogste|[Mm]aximaal|[Hh]oogstens|[Mm]eer dan)\b",
    ),
    _Row(
        " bij de ",
        r"\b(?:[Aa]l )?bij de (?P<which>eerste|tweede|derde) (?P<what>\w+)\b"
        r"(?=.*\b(?:direct|meteen|onmiddellijk)\b)",
        r"na de \g<which> \g<what>",
        r"\b(?:direct|meteen|onmiddellijk) na de (?:eerste|tweede|derde)\b",
    ),
    _Row(
        "zonder dat",
        r"\bzonder dat\b",
        "voordat",
        r"\b[Pp]as\b[^.;:]* (?:als|wanneer|zodra|nadat)\b",
    ),
    _Row(
        "aarlijks ",
        r"\bjaarlijks (?P<least>ten minste|minstens|minimaal) (?:één|een) (?P<what>\w+)",
        r"\g<least> één keer per jaar een \g<what>",
        r"\b(?:[Tt]en minste|[Mm]instens|[Mm]inimaal) (?:één|een) ?(?:keer|maal) per jaar\b",
    ),
    _Row(
        "oort ",
        r"\bhoort (?P<who>(?:de|het) \w+|men) van (?P<by>(?:het|de) \w+)\b",
        r"informeert \g<by> \g<who>",
        r"\binformeert\b",
    ),
    _Row(
        "oren ",
        r"\bhoren (?P<who>de \w+) van (?P<by>de \w+)\b",
        r"informeren \g<by> \g<who>",
        r"\binformeren\b",
    ),
    _Row(
        " hoe het met ",
        r"\bhoe het met (?P<what>(?:de|het|onze) [^.,;:]{1,60}?) (?:ervoor )?(?:staat|gaat|loopt)\b",
        r"over \g<what>",
        r"\binforme\w+\b[^.;:]* over (?:de|het|onze) (?!voortgang|stand)",
    ),
    _Row(
        "oort men",
        r"\bhoort men(?P<when>[^.,;:]*?) antwoord van (?P<by>(?:het|de) \w+)\b",
        r"antwoordt \g<by>\g<when>",
        r"\bantwoordt\b",
    ),
    _Row(
        " een stem in ",
        r"\bhe(?:eft|bben)(?P<who>[^.,;:]*?) een stem in (?:het besluit|de beslissing)\b",
        r"mogen\g<who> meebeslissen",
        r"\bmee(?:beslissen|besluiten|beslist)\b",
    ),
    _Row(
        "verb",
        r"\b(?P<ban>[Vv]erbied\w*(?: (?:wij|we))?) de (?:bouw|komst|aanleg|plaatsing|vestiging) van\b",
        r"\g<ban>",
        r"^(?!.*\b(?:bouw|komst|aanleg|plaatsing|vestiging)\b).*\b(?:niet toe|geen|verbie\w+|weren|weert)\b",
    ),
    _Row(
        " van de kosten",
        r"\b(?P<share>(?:[Dd]e helft|[Ee]en derde|een kwart|twee derde|driekwart|(?:\d+|\w+) ?(?:procent|%)))"
        r" van de kosten\b",
        r"\g<share>",
        r"^(?!.*\bkosten\b).*\bbeta(?:alt|len)\b",
    ),
    _Row(
        " minder aan ",
        r"\b(?P<each>[Ii]eder|[Ee]lk)e? (?P<who>huishouden|inwoner) betaalt (?:straks |dan )?"
        r"(?P<much>[^.,;:]+? euro) minder aan (?P<what>\w+)\b",
        r"de \g<what> gaat met \g<much> per \g<who> omlaag",
        r"\bper (?:huishouden|inwoner)\b",
    ),
    _Row(
        " bepaalt ",
        r"\b[Hh]et (?:aantal inwoners|inwonertal) bepaalt (?:welk deel|hoeveel) elke gemeente (?:aan|voor) "
        r"(?P<what>[^.,;:]+?) (?:mee)?betaalt\b",
        r"de kosten voor \g<what> verdelen de gemeenten naar inwonertal",
        r"\bnaar (?:het )?(?:inwonertal|aantal inwoners)\b",
    ),
    _Row(
        " wijken voor ",
        r"\b[Dd]e (?P<one>\w+) moet(?P<where> [^.,;:]*?)? wijken voor de (?P<other>\w+)\b",
        r"de \g<other> krijgt\g<where> voorrang op de \g<one>",
        r"\bvoorrang op\b",
    ),
    _Row(
        "eer dan ",
        r"^Meer dan (?P<number>\w+) (?P<what>\w+) (?:is|zijn)(?P<where> [^.,;:]*?)? "
        r"(?:verboden|niet toegestaan)\b",
        r"Ten hoogste \g<number> \g<what> mogen\g<where>",
        r"\b(?:[Tt]en hoogste|niet te boven|[Mm]aximaal|[Hh]oogstens|niet meer dan)\b",
    ),
    _Row(
        "gemeentewege",
        r"\bvan gemeentewege\b",
        "door de gemeente",
        r"\b(?:[Ww]ij|[Ww]e|gemeente)\b",
    ),
    _Row(
        " een stem in ",
        r"\bkrijg(?:t|en) een stem in (?:het besluit|de besluiten|de beslissing) over\b",
        "mogen meebeslissen over",
        r"\bmee(?:beslissen|besluiten|beslist)\b",
    ),
    _Row(
        "ls nu",
        r"\bhoud(?P<n>t|en) dezelfde (?P<what>[^.,;:]+?) als nu\b",
        r"houd\g<n> hun \g<what>",
        r"\bhoud(?:t|en) (?:hun|zijn|haar|ons|onze)\b",
    ),
    _Row(
        "hechten wij",
        r"\b[Aa]an (?P<what>(?:de|het|onze) [^.,;:]+?) hechten (?:wij|we) (?:zeer|veel|erg)(?: waarde)?\b",
        r"\g<what> is ons veel waard",
        r"\bis ons (?:veel|zeer|heel veel|dierbaar)\b",
    ),
    _Row(" & ", r" & ", " en ", r"\ben\b"),
    _Row("-Gravenhage", r"(?<!\w)'s-Gravenhage\b", "Den Haag", r"\bDen Haag\b"),
    _Row("-Hertogenbosch", r"(?<!\w)'s-Hertogenbosch\b", "Den Bosch", r"\bDen Bosch\b"),
    _Row("halve dag", r"\b(?:een|één) halve dag\b", "één dagdeel", r"\b(?:een|één) dagdeel\b"),
    _Row("agdeel", r"\been dagdeel\b", "één dagdeel", r"\bhalve dag\b"),
    _Row("aanspraak", r"\bmaakt aanspraak op\b", "heeft recht op", r"\bheeft\b[^.;:]*\brecht op\b"),
    _Row("aanspraak", r"\bmaken aanspraak op\b", "hebben recht op", r"\bhebben\b[^.;:]*\brecht op\b"),
    _Row(
        "oor ons ",
        r"\bvoor ons(?= (?:niet |wel )?\w+(?:baar|lijk|wenst|loos|ig)\b)",
        "wat ons betreft",
        r"\b[Ww]at ons betreft\b",
    ),
    _Row("geval van", r"\b[Ii]n(?: het)? ?geval van\b", "bij", r"\b[Bb]ij\b"),
    _Row(
        "oals ",
        r"\b(?:[Zz]oals|[Nn]aar) het er(?: nu| thans| momenteel)?(?: naar)? uitziet\b",
        "naar verwachting",
        r"\b[Nn]aar verwachting\b",
    ),
    _Row(
        " waar ",
        r"\b(?:op (?:alle|elke|iedere) (?:plekken|plaatsen|plek|plaats)|overal) "
        r"waar (?:dat|het) (?:kan|lukt)\b",
        "waar mogelijk",
        r"\b[Ww]aar (?:dat )?mogelijk\b",
    ),
    _Row(
        " pas ",
        r"\bpas (?!nadat)(?=[^.;:]*\bnadat\b)",
        "",
        r"^(?!.*\bpas\b).*\b[Ee]erst\b[^.]*\b(?:daarna|vervolgens)\b",
    ),
    _Row(" jaar ", r"\bjaar (?:achtereen|aaneen|achter elkaar|aan één stuk)\b", "jaar lang", r"\blang\b"),
    _Row("ieuwjaarsdag", r"\b[Nn]ieuwjaarsdag\b", "1 januari", r"\b(?:1 januari|0?1[-/]0?1[-/]\d)"),
    _Row("udejaarsdag", r"\b[Oo]udejaarsdag\b", "31 december", r"\b31(?: december|[-/]12[-/]\d)"),
    _Row("ag van de Arbeid", r"\b[Dd]e Dag van de Arbeid\b", "1 mei", r"\b(?:1 mei|0?1[-/]0?5[-/]\d)"),
    _Row(
        "eerderjarig",
        r"\b[Mm]eerderjarigen?(?P<who> \w+)?\b",
        r"mensen van 18 jaar en ouder",
        r"\b[Mm]ensen (?:van|vanaf) 18 jaar(?: (?:en|of) ouder)?\b",
    ),
    _Row(
        "eerderjarige ",
        r"\b[Mm]eerderjarige (?P<who>\w+)\b",
        r"\g<who> van 18 jaar en ouder",
        r"\b(?:18 jaar (?:en|of) ouder|vanaf 18 jaar|18-plus)",
    ),
    _Row(
        "inderjarige ",
        r"\b[Mm]inderjarige (?P<who>\w+)\b",
        r"\g<who> jonger dan 18 jaar",
        r"\b(?:jonger dan 18|onder de 18|tot 18 jaar)",
    ),
    _Row(
        "ondergrens",
        r"\bheeft(?P<who> [^.,;:]*?)? een (?:ondergrens|minimum) van (?=\d)",
        r"zakt\g<who> niet onder de ",
        r"\b(?:zakt|daalt|komt)\b[^.,;:]* niet onder (?:de )?\d",
    ),
    _Row(
        "bovengrens",
        r"\bheeft(?P<who> [^.,;:]*?)? een (?:bovengrens|maximum|plafond) van (?=\d)",
        r"komt\g<who> niet boven de ",
        r"\b(?:stijgt|gaat|komt)\b[^.,;:]* niet boven (?:de )?\d",
    ),
    _Row(
        " en ",
        r"\b(?:minstens|minimaal|ten minste) (?P<one>\w+) en "
        r"(?:hoogstens|hooguit|maximaal|ten hoogste|niet meer dan) (?=(?:\d|\w+ \w))",
        r"tussen de \g<one> en ",
        r"\b[Tt]ussen (?:de )?\w+ en (?:de )?\w+\b",
    ),
    _Row(
        "aanspraak",
        r"\bk(?:an|unnen)(?P<who>(?: [^.,;:]+?)?) aanspraak maken op\b",
        r"hebben\g<who> recht op",
        r"\bheb(?:t|ben)?\b[^.;]*\brecht op\b|\bheeft\b[^.;]*\brecht op\b",
    ),
    _Row(
        "plicht",
        r"\b[Oo]p (?P<who>(?:de|het|een|elke|iedere|alle) [^.,;:]+?) rust de plicht(?: om)? ",
        r"\g<who> is verplicht ",
        r"\b(?:is|zijn) verplicht\b",
    ),
    _Row(
        " van toepassing ",
        r"^(?P<rule>(?:De|Het|Deze|Dit|Die) [^.,;:]+?) (?P<is>is|zijn) niet van toepassing op "
        r"(?P<what>[^.,;:\d]+?)(?=\.?$)",
        r"\g<what> vallen buiten \g<rule>",
        r"\bval(?:t|len)\b[^.;]* buiten\b",
    ),
    _Row(
        "aarvan de haalbaarheid",
        r"\b(?P<what>\w+)(?P<who> (?:van|uit) [^.,;:]+?)?(?P<between> \w+)? waarvan de haalbaarheid "
        r"(?:vaststaat|blijkt|is gebleken|is aangetoond)\b",
        r"haalbare \g<what>\g<who>\g<between>",
        r"\b[Hh]aalbare \w+",
    ),
    _Row(
        "slaa",
        r"\bsla(?:at|an)(?P<who>(?: wij| we)?) geen (?:enkele |enkel )?(?P<what>\w+) over\b",
        r"doen\g<who> elke \g<what> aan",
        r"\bdoe(?:t|n)\b[^.;]* (?:elke|elk|iedere|ieder) \w+ aan\b",
    ),
    _Row(
        "dul",
        r"\b[Oo]p (?P<where>(?:de|het) [^.,;:]+?) duld(?:t|en) "
        r"(?P<who>wij|we|[^.,;:]+?) geen (?P<what>\w+)\b",
        r"\g<where> houden \g<who> vrij van \g<what>",
        r"\bhoud(?:t|en)\b[^.;]* vrij van\b",
    ),
    _Row(
        "knoop",
        r"\b[Dd]e knoop is doorgehakt(?=[:,])",
        "er is besloten",
        r"\b(?:beslist|besloten|besluit|besluiten|beslissing)\b",
    ),
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
    _Row(
        "afbreuk te doen",
        r"\bzonder afbreuk te doen aan ([^.,;:]+?)(?=[.,;:]|$)",
        r"die \1 ongemoeid laten",
        r"\b(?:die|dat) [^.,;:]+ ongemoeid la(?:at|ten)\b",
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
    _Row(
        " standpunt",
        r"\bstelt(?P<who>(?: (?:de|het|onze) \w+)?) zich op het standpunt(?=,? dat\b)",
        r"vindt\g<who>",
        r"\bvindt\b",
    ),
    _Row(
        " standpunt",
        r"\bstellen(?P<who>(?: (?:wij|we))?) (?:ons|zich) op het standpunt(?=,? dat\b)",
        r"vinden\g<who>",
        r"\bvinden\b",
    ),
    _Row(
        "ertoe leid",
        r",? (?:die|dat) ertoe leid(?:t|en) dat\b",
        " waardoor",
        r"\bwaardoor\b",
    ),
    _Row(
        "nieuw ",
        r"\bnieuw (?:te (?:bouwen|maken|realiseren|planten|plaatsen)|aan te leggen) (?=\w)",
        "nieuwe ",
        r"\b[Nn]ieuwe\b",
    ),
    _Row(
        "dat wens",
        r"\b(?P<who>die|[Ww]ie) dat wensen\b",
        r"\g<who> dat willen",
        r"\bdat willen\b",
    ),
    _Row("dat wens", r"\b(?P<who>die|[Ww]ie) dat wenst\b", r"\g<who> dat wil", r"\bdat wil\b"),
    _Row(
        " of eerder",
        r"\b(?P<when>(?:in|op) [^.,;:]{0,30}?20\d\d) of eerder\b",
        r"uiterlijk \g<when>",
        r"\b[Uu]iterlijk\b",
    ),
    _Row(
        " geldt dat",
        r"\b(?:Betreffende|Aangaande|Inzake|Omtrent|Ten aanzien van|Met betrekking tot)"
        r"(?= [^.,;:]+ geldt dat\b)",
        "Voor",
        r"\bVoor [^.,;:]+ geldt\b|\bgeldt voor\b",
    ),
    _Row(
        " aan ",
        r"\b[Mm]oedigt (?P<who>[^.,;:]+?) aan (?:om )?(?=[^.,;:]*\bte \w+en\b)",
        r"stimuleert \g<who> om ",
        r"\b[Ss]timuleert\b[^.;]* om\b",
    ),
    _Row(
        " aan ",
        r"\b[Mm]oedigen (?P<who>[^.,;:]+?) aan (?:om )?(?=[^.,;:]*\bte \w+en\b)",
        r"stimuleren \g<who> om ",
        r"\b[Ss]timuleren\b[^.;]* om\b",
    ),
    # 'zonder dat er hulp is geboden': it has been offered first
    _Row(
        " eerst ",
        r"\bzonder dat (?P<who>er |[^.,;:]{1,40}? )eerst (?=[^.,;:]*\b(?:is|zijn|heeft|hebben)\b)",
        r"zonder dat \g<who>",
        r"\bzonder dat\b(?![^.,;:]* eerst\b)",
    ),
    _Row(
        " van advies",
        r"\bvan advies (?P<may>te |mogen |kunnen |zullen )?voorzien\b",
        r"\g<may>adviseren",
        r"\badviseren\b",
    ),
    _Row(
        " van advies",
        r"\bvoorziet(?P<whom> [^.,;:]+?) van advies\b",
        r"adviseert\g<whom>",
        r"\badviseert\b",
    ),
    _Row(
        " gelegenheid ",
        r"\b(?P<who>\w+) wordt de gelegenheid (?:geboden|gegeven) (?:om )?"
        r"(?P<what>[^.,;:]*?)te (?P<deed>\w+en)\b",
        r"\g<who> kunnen \g<what>\g<deed>",
        r"\bkunnen\b",
    ),
    _Row(
        "erhui",
        r"\bverhuist(?=[^.,;:]* naar\b)",
        "gaat",
        r"\bgaat\b[^.,;:]* naar (?:de|het|een|één)\b[^.,;:]*(?=[.,;]|$)",
    ),
    _Row(
        "n afwijking van",
        r"\b[Ii]n afwijking van (?:het|de) (?:huidige|bestaande) (?:beleid|praktijk|regeling|werkwijze)\b",
        "anders dan nu",
        r"\b(?:[Aa]nders dan|[Nn]et als|[Zz]oals|[Ee]venals) nu\b",
    ),
    # behind 'stopt' it is no 'stoppen met'
    _Row(
        " met ingang van",
        r"\b(?P<ends>[Ss]top(?:t|pen)) met ingang van\b",
        r"\g<ends> vanaf",
        "",
    ),
    # a village and a town are all that a 'kern' is; neither of them alone is
    _Row(
        " stad",
        r"\b(?P<each>[Ee]lk|[Ii]eder) dorp en (?:elke|iedere) stad\b",
        r"\g<each>e kern",
        r"\b(?:[Ee]lke|[Ii]edere) kern\b",
    ),
    _Row(" steden", r"\b(?P<all>[Aa]lle) dorpen en steden\b", r"\g<all> kernen", r"\b[Aa]lle kernen\b"),
    _Row(
        " stad",
        r"\b(?:het|uw|hun|je|zijn|haar) eigen dorp of (?:(?:de|uw|hun|je|zijn|haar) )?(?:eigen )?stad\b",
        "de eigen kern",
        r"\bde eigen kern\b",
    ),
    _Row(
        " contact",
        r"\b[Zz]oekt(?P<between> (?:[^.,;:]+? )?contact)\b(?! (?:op|tussen|onder)\b)",
        r"neemt\g<between> op",
        r"\bneemt [^.;]*contact op\b|\bcontact opneemt\b",
    ),
    _Row(
        " contact",
        r"\b[Zz]oeken(?P<between> (?:[^.,;:]+? )?contact)\b(?! (?:op|tussen|onder)\b)",
        r"nemen\g<between> op",
        r"\bnemen [^.;]*contact op\b|\bcontact opnemen\b",
    ),
    _Row(
        "met ",
        r"\bmet (?:niet meer dan|ten hoogste|hoogstens|hooguit|maximaal)"
        r"(?= (?:€ ?[\d.,]+|[\d.,]+ (?:miljoen )?euro)\b)",
        "tot ten hoogste",
        r"\btot (?:ten hoogste|hoogstens|hooguit|maximaal) (?:€|[\d.,]+ (?:miljoen )?euro)",
    ),
    # a ban that was named before; whoever points at it bans nothing
    _Row(
        "t verbod ",
        r"\b[Vv]an (?:dat|dit) verbod (?P<verb>\w+ (?:de|het|elke) \w+) (?P<only>alleen )?(?=afwijken\b)",
        r"daar \g<verb> \g<only>van ",
        r"\b(?:daar(?: \w+)? van afwijken|daarvan [^.;]*afwijken|afwijken daarvan)\b",
    ),
    _Row(
        "t verbod ",
        r"^(?P<which>Dat|Dit) verbod(?= \w+t\b)",
        r"\g<which>",
        r"^(?:Dat|Dit) \w+t\b",
    ),
    _Row(
        "lleen ",
        r"[.;] (?:[Zz]e|[Zz]ij|[Dd]ie|[Dd]eze|[Dd]it|[Dd]at) \w+(?: dan)? alleen (?:eerder|korter)"
        r"(?: \w+)? (?:als|wanneer|indien) (?P<who>(?:de|het) (?:\w+ )?\w+) (?:(?:eerder|voor die tijd"
        r"|vóór die tijd) )?",
        r", tenzij \g<who> eerder ",
        r"\btenzij\b[^.;]*\beerder\b",
    ),
    # those who form one are together
    _Row(
        " samen ",
        r"\b(?P<form>[Vv]ormen\b[^.,;:]*?) samen (?=één\b)",
        r"\g<form> ",
        r"^(?!.*\b(?:samen|gezamenlijk)\b).*\b[Vv]ormen\b[^.;]*\béén\b",
    ),
    _Row(
        " lengte van ",
        r"\bmet een (?:totale )?lengte van (?=[\d.,]+ (?:kilometer|km)\b)",
        "van ",
        r"^(?!.*\b(?:lengte|lang|lange)\b).*\bvan [\d.,]+ (?:kilometer|km)\b",
    ),
    _Row(
        " is dat ",
        r"\b(?P<then>daarna|vervolgens) (?:is|zijn) dat (?=[A-Z]|de\b|het\b)",
        r"\g<then> ",
        r"\b(?:daarna|vervolgens) (?:[A-Z]|de\b|het\b)",
    ),
    _Row(
        "omheen",
        r"\b[Ii]n (?P<place>(?:de|het) [^.,;:]+?) en (?:in )?het gebied (?:eromheen|daaromheen|er omheen)\b",
        r"in en rond \g<place>",
        r"\b[Ii]n en (?:rond|om)\b",
    ),
    _Row(
        " opnieuw",
        r",? (?P<each>elk|ieder) jaar opnieuw\b",
        r" \g<each> jaar",
        r"\b(?:jaarlijkse?|(?:elk|ieder) jaar)\b",
    ),
    # 'hoeft geen schipper langer te wachten dan een uur': none waits longer
    _Row(
        " te wachten dan ",
        r"\b[Hh]oeft (?P<who>[^.,;:]*?\b(?:geen|niemand)\b[^.,;:]*?)langer te wachten dan\b",
        r"wacht \g<who>langer dan",
        r"\bwacht langer dan\b",
    ),
    _Row(
        " andere",
        r"\b(?P<all>[Dd]e|[Hh]un) (?P<count>twee|drie|vier|vijf|zes|zeven|acht) andere(?P<rest>n?)\b",
        r"\g<all> andere\g<rest> \g<count>",
        r"\b(?:[Dd]e|[Hh]un) anderen? (?:twee|drie|vier|vijf|zes|zeven|acht)\b",
    ),
    _Row("us ", r"\b[Bb]us(?= \d{1,3}\b)", "lijn", r"\b[Ll]ijn \d{1,3}\b"),
    _Row("ram ", r"\b[Tt]ram(?= \d{1,3}\b)", "lijn", r"\b[Ll]ijn \d{1,3}\b"),
    _Row(
        "seizoen",
        r"\b[Hh]et (?P<part>zomer|winter)seizoen\b",
        r"de \g<part>",
        r"\b[Dd]e (?:zomer|winter)\b",
    ),
    # what stays so when something happens holds then too
    _Row(
        " blijft ",
        r"[.;] (?:[Dd]at|[Dd]it) blijft (?:zo|gelden|het geval),? (?P<when>als|wanneer|indien)\b",
        r", ook \g<when>",
        r"\book (?:als|wanneer|indien)\b",
    ),
    # 'tekorten verdelen de gemeenten': where there are none there is nothing to share
    _Row(
        " tekort",
        r"\b(?:Komt er|Is er|Komen (?:wij|we)|Komen de gemeenten) geld tekort(?:, dan|\? Dan)\b",
        "Tekorten",
        r"^Tekorten\b",
    ),
    _Row(
        "lleen ",
        r"[.;:] [Aa]lleen (?P<when>als|wanneer|indien) (?P<case>[^.,;:]+), "
        r"(?:(?:doen|laten) (?:wij|we) (?:dat niet|dat achterwege|het niet|het achterwege)"
        r"|gebeurt (?:dat|het) niet|(?:dan )?niet)(?=[.;]|$)",
        r", tenzij \g<case>",
        r"\b[Tt]enzij\b",
    ),
    _Row(
        "noch ",
        r"(?P<denied>\b(?:niet|geen)\b[^.;:]*?),? noch ",
        r"\g<denied> en evenmin ",
        r"\ben evenmin\b",
    ),
    _Row(
        " noch ",
        r"^(?P<front>(?!.*\b(?:niet|geen|noch .* noch)\b)[^.;:]*?)(?<!\bde )(?<!\bhet )\b(?P<one>\w+) noch "
        r"(?!de\b|het\b|een\b)",
        r"\g<front>geen \g<one> en evenmin ",
        r"\b[Gg]een\b[^.;]* en evenmin\b",
    ),
    _Row(
        "och ",
        r"\b[Nn]och (?:een )?(?P<one>(?!de\b|het\b)[^.,;:]+?),? noch (?:een )?(?!de\b|het\b)",
        r"geen \g<one> en evenmin ",
        r"\b[Gg]een\b[^.;]* en evenmin\b",
    ),
    _Row(
        " eigen ",
        r"\bde eigen (?P<body>raad|gemeenteraad)\b",
        r"de \g<body>",
        r"\bde (?:gemeente)?raad\b(?! van\b)",
    ),
)
