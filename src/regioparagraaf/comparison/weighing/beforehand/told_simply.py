"""A turn of the council told in everyday words, read as the other side has it: 'wie de vaarregels overtreedt'
is 'wie zich niet aan de vaarregels houdt', 'die geen boot kan betalen' is 'voor wie een boot te duur is'.

Each of these holds only where the other side has the very words that it is read as; what else they say of it
is weighed as it stands.
"""

from __future__ import annotations

import re

from regioparagraaf.comparison.weighing.beforehand.telling import named, told_where, wherever
from regioparagraaf.dutch.plurals import is_plural_of
from regioparagraaf.patterns import on_demand


def told_simply(text: str, other: str, names: dict[str, str]) -> str:
    """The text told as the other text tells it; `names` gets for each turn what was written."""
    return told_where(_TURNS, text, other, names)


def _no_more_than(text: str, other: str, names: dict[str, str]) -> str:
    """'Meer dan vijftig boten laten wij niet toe' as 'ten hoogste vijftig boten laten wij toe'."""
    if not _AT_MOST.search(other) or _DENIES.search(other):
        return text

    def said(found: re.Match[str]) -> str:
        names[f"Ten hoogste {found['number']}"] = f"{found['more']} {found['number']}"
        return named(f"Ten hoogste {found['number']}{found['what']}{found['rest']}", found[0], names)

    return _MORE_NOT.sub(said, text)


_AT_MOST = on_demand(r"(?i)\b(?:ten hoogste|hoogstens|hooguit|maximaal|op zijn hoogst)\b")
_DENIES = on_demand(r"(?i)\b(?:niet|geen|nooit)\b")
_MORE_NOT = on_demand(
    r"(?i)^(?P<more>meer dan) (?P<number>(?:€ ?)?[\w.,]+)(?P<what> [^.,;:]*?) niet"
    r"(?! (?:meer|langer|alleen|eerder))(?P<rest>[^.,;:]*)(?=[.,;:]|$)"
)


def _too_dear(found: re.Match[str], other: str) -> str:
    """'Schippers die geen boot kunnen betalen' as 'schippers voor wie een boot te duur is'."""
    what = re.escape(found["what"])
    dear = re.search(rf"\bvoor wie ((?:(?:een|de|het) )?{what} te duur (?:is|zijn))\b", other)
    return f"voor wie {dear[1]}" if dear else found[0]


_NOT_AFFORD = on_demand(
    r"\b(?:die|wie) (?:zich )?geen (?P<what>\w+(?: \w+)?) (?:kan|kunnen) "
    r"(?:betalen|permitteren|veroorloven)\b"
)


def _leaves_to(found: re.Match[str], other: str) -> str:
    """'Wij laten het aan de clubs over wie de sleutel beheert' as 'de clubs bepalen zelf wie de sleutel
    beheert'."""
    who, what = found["who"], found["what"]
    verb = re.search(rf"\b{_DECIDE} {re.escape(who)} zelf\b", other)
    verb = verb or re.search(rf"(?i)\b{re.escape(who)} {_DECIDE} zelf\b", other)
    told = f"{what[0].upper()}{what[1:]}, {verb[1]} {who} zelf" if verb else ""
    return told or found[0]


_DECIDE = r"(bepaalt|bepalen|beslist|beslissen|kiest|kiezen)"
_LEFT_TO = on_demand(
    r"^(?:Wij|We|De \w+|Het \w+) laa?t(?:en)? het aan (?P<who>[^.,;:]+?) over,? "
    r"(?P<what>(?:wie|wat|hoe|waar|wanneer|welke?|of) [^.;:]+?)(?=\.?$)"
)


def _moves_to(found: re.Match[str], other: str) -> str:
    """'Trekken samen in de oude loods' as 'verhuizen samen naar de oude loods'."""
    if not re.search(r"\b(?:verhui(?:st|zen)|verhuisd)\b[^.;]*\bnaar\b", other):
        return found[0]
    verb = "verhuizen" if found["verb"] == "trekken" else "verhuist"
    return f"{verb}{found['how'] or ''} naar"


_MOVES_IN = on_demand(
    r"\b(?P<verb>trekt|trekken)(?P<how> (?:samen|gezamenlijk|straks|later))? in(?= (?:de|het|een) )"
)


def _counted_in(found: re.Match[str], other: str) -> str:
    """'Voor alle havens, de kleinste inbegrepen,' as 'voor alle havens, ook de kleinste,'."""
    also = re.search(rf"\book ((?:voor|in|op|bij|aan|van|met) )?{re.escape(found['who'])}\b", other)
    return f", ook {also[1] or ''}{found['who']}" if also else found[0]


_INCLUDED = on_demand(
    r", (?P<who>(?!niet\b)[^.,;:]+?)(?<! niet) (?:inbegrepen|meegerekend|incluis)(?=[,.;]|$)"
)


def _is_out(found: re.Match[str], other: str) -> str:
    """'De lamp is uit na tien uur' as 'de lamp brandt niet na tien uur'."""
    if not _NOT_BURNING.search(other) or "brand" in found.string:
        return found[0]
    verb = "brandt" if found["verb"] in ("is", "staat") else "branden"
    return f"{verb}{found['what']} niet"


_NOT_BURNING = on_demand(r"\b[Bb]rand(?:t|en)\b[^.;]*\bniet\b|\bniet brand(?:t|en)\b")
_OUT = on_demand(
    r"\b(?P<verb>is|zijn|staan|staat)(?P<what>(?: [^.,;:]*?)?) uit"
    r"(?= (?:van|tussen|na|vanaf|tot|om)\b|[.,;]|$)"
)


def _made_one(found: re.Match[str], other: str) -> str:
    """'Maakt er één lening van' as 'maakt tot één lening'."""
    if f"tot {found['what']}" not in other:
        return found[0]
    return f"{found['verb']} tot {found['what']}"


_OUT_OF_THEM = on_demand(r"\b(?P<verb>maakt|maken) er (?P<what>(?:één|een) [^.,;:]+?) van\b")


def _begins(found: re.Match[str], other: str) -> str:
    """'Tot de eerste dag van het nieuwe seizoen' as 'totdat het nieuwe seizoen begint', and 'tot het einde
    van het seizoen' as 'totdat het seizoen voorbij is'."""
    then = _STARTED if found["start"] else _OVER
    opens = re.search(rf"\btotdat {re.escape(found['what'])} (?:{then})\b", other)
    return opens[0] if opens else found[0]


_STARTED = "begint|start|aanbreekt|ingaat|van start gaat"
_OVER = "voorbij is|afgelopen is|om is|eindigt|afloopt|ten einde is"
_FIRST_DAY = on_demand(
    r"\btot (?:(?P<start>de eerste dag|het begin|de start|de aanvang)|het einde?|de afloop) van "
    r"(?P<what>[^.,;:]+)"
)


def _that_too(found: re.Match[str], other: str) -> str:
    """'U kunt huren; woont u elders, dan kan dat ook' as 'u kunt huren, ook als u elders woont'."""
    if not re.search(r"\book (?:als|wanneer|indien)\b", other):
        return found[0]
    return f", ook als {found['who']}{found['what']} {found['verb'].lower()}"


_AS_WELL = on_demand(
    r"[.;,] (?:[Ee]n )?(?P<verb>\w+) (?P<who>u|je|zij|ze|hij|iemand)(?P<what>(?: [^.,;:]+)?), dan "
    r"(?:kan|mag|geldt) (?:dat|dit|het) ook(?=[.;]|$)"
)


def _not_yet(found: re.Match[str], other: str) -> str:
    """'Zolang u nog geen 27 bent, duurt het' as 'voor schippers tot 27 jaar duurt het'."""
    young = _UP_TO_AN_AGE.search(other)
    if young is None:
        return found[0]
    head = "V" if found[0][0].isupper() else "v"
    return f"{head}{young['who']} {found['age']}{young['years'] or ''}"


_UP_TO_AN_AGE = on_demand(
    r"\b[Vv](?P<who>oor (?:\w+ ){1,2}(?:tot|onder de|jonger dan)) (?:\d+|\w+tien|twintig|dertig)"
    r"(?P<years> jaar)?\b"
)
_NO_SUCH_AGE = on_demand(
    r"\b(?:[Zz]olang|[Aa]ls) (?:u|je|iemand) (?:nog )?geen (?P<age>\d+|\w+tien|twintig|dertig)(?: jaar)? "
    r"(?:bent|is),(?: dan)?"
)


def _birthday(found: re.Match[str], other: str) -> str:
    """'Gratis tot de achttiende verjaardag' as 'gratis voor wie nog geen achttien is', or as 'gratis tot 18
    jaar'."""
    if "verjaardag" in other:
        return found[0]
    age = re.sub(r"(?<=tig)ste$|(?<=tien)de$|(?:ste|de|e)$", "", found["age"])
    written = re.search(rf"\bgeen ((?:{age}|{_FIGURES.get(age, age)})(?: jaar)?) (?:is|bent|zijn)\b", other)
    if written:
        return f"voor wie nog {written[0]}"
    told = f"{found['lead']}ot {age} jaar"
    return told if _YEARS_OLD.search(other) else found[0]


_YEARS_OLD = on_demand(r"\b(?:tot|onder de|jonger dan) (?:\d+|\w+tien|twintig|dertig)(?: jaar)?\b")
_FIGURES = {"twaalf": "12", "zestien": "16", "achttien": "18", "eenentwintig": "21", "zevenentwintig": "27"}
_TILL_BIRTHDAY = on_demand(
    r"\b(?P<lead>[tT])ot (?:de|hun|uw|je|zijn|haar) (?P<age>\w+(?:ste|de|e)) verjaardag\b"
)


def _from_an_age(text: str, other: str, names: dict[str, str]) -> str:
    """'Vanaf uw 75e' as 'vanaf 75 jaar', where the other side says who is 'van 75 jaar en ouder'."""
    if not re.search(r"\b\d+ (?:jaar )?(?:en|of) ouder\b", other):
        return text
    return _THE_YEAR_OF.sub(
        lambda found: named(f"{found['lead']}anaf {found['age']} jaar", found[0], names), text
    )


_THE_YEAR_OF = on_demand(
    r"\b(?P<lead>[Vv])anaf (?:uw|je|hun|zijn|haar) (?P<age>\d+)(?:e|ste)(?: verjaardag| levensjaar)?\b"
)


def _not_one(found: re.Match[str], other: str) -> str:
    """'Van de vier bruggen gaat er niet één dicht' as 'geen van de vier bruggen gaat dicht'."""
    if "er niet één" in other:
        return found[0]
    return f"Geen van {found['whole']} {found['verb']} {found['rest']}"


_OF_ALL_NOT_ONE = on_demand(
    r"^Van (?P<whole>(?:de|het|haar|zijn|onze|hun|al) [^.,;:]+?) (?P<verb>gaat|wordt|valt|sluit) er "
    r"(?:niet één|geen enkele|geen één|geen) (?P<rest>[^.;:,]+)(?=\.?$)"
)


def _no_more_to_pay(found: re.Match[str], other: str) -> str:
    """'Betaalt u geen bruggeld meer' as 'verdwijnt het bruggeld'."""
    gone = re.search(
        rf"(?i)\b((?:het|de) {found['what']})\b[^.;]*\b(verdwijnt|verdwijnen|vervalt|vervallen)\b", other
    )
    return f"{gone[2]} {gone[1].lower()}" if gone else found[0]


_NOT_PAID = on_demand(
    r"\bbetaal(?:t|en) (?:u|je|men|niemand|iedereen|wij|we|zij|ze) geen (?P<what>\w+) meer\b"
)


def _whichever_suits(found: re.Match[str], other: str) -> str:
    """'De steiger die u het beste uitkomt' as 'elke steiger'."""
    each = re.search(rf"\b(elke?|iedere?) {found['what']}\b", other)
    where = found["where"] or ""
    return f"{each[0]}{where}" if each else found[0]


_SUITING = on_demand(
    r"\b(?:de|het) (?P<what>\w+) (?:die|dat) (?:u|je|hem|haar|hun) het (?:beste?|best) uitkomt"
    r"(?:, (?:waar|welke)(?P<where> in [^.,;:]+?)? (?:die|dat|hij|het|deze) ook (?:staat|is|ligt))?\b"
)


def _not_while_lacking(found: re.Match[str], other: str) -> str:
    """'Niet zolang er geen andere ligplaats is' as 'niet zonder dat een andere ligplaats beschikbaar is'."""
    if "zonder dat" not in other or not re.search(r"\b(?:niet|geen)\b[^.;]*\bzolang er geen\b", found.string):
        return found[0]
    there = re.search(
        rf"\bzonder dat (?:er )?(?:een )?{re.escape(found['what'])} (?:beschikbaar )?(?:is|zijn)\b", other
    )
    return there[0] if there else found[0]


_WHILE_NONE = on_demand(
    r"\bzolang er geen (?P<what>[^.,;:]+?) (?:(?:beschikbaar|voorhanden) )?(?:is|zijn)(?=[.,;]|$)"
)


def _rewritten(found: re.Match[str], other: str) -> str:
    """'Zetten de vaarregels om in gewone taal' as 'herschrijven de vaarregels in gewone taal'."""
    if not re.search(r"\bherschrij(?:f|ft|ven)\b", other):
        return found[0]
    verb = "herschrijven" if found["verb"] == "zetten" else "herschrijft"
    return f"{verb} {found['what']} {found['how']}"


_INTO_PLAIN_WORDS = on_demand(
    r"\b(?P<verb>zet|zetten) (?P<what>[^.,;:]+?) om (?P<how>in (?:\w+e )?(?:taal|woorden|Nederlands))\b"
)


def _before_the_year(found: re.Match[str], other: str) -> str:
    """'Voor 1 januari 2019' as 'vóór 2019'."""
    told = f"vóór {found['year']}"
    return told if re.search(rf"\b[Vv](?:oo|óó)r {found['year']}", other) else found[0]


_FIRST_OF_JANUARY = on_demand(r"\bv(?:oo|óó)r 1 januari (?P<year>(?:19|20)\d\d)\b")


def _only_exception(text: str, other: str, names: dict[str, str]) -> str:
    """'Varen mag niet. De enige uitzondering zijn schippers die hier wonen' as 'varen mag niet, tenzij zij
    hier wonen'."""
    if not re.search(r"\btenzij (?:u|je|hij|zij|ze|men|iemand)\b", other) or "tenzij" in text:
        return text
    return _EXCEPTED.sub(lambda found: named(", tenzij zij ", found[0], names), text)


_EXCEPTED = on_demand(r"[.;] De enige uitzondering(?:en)? (?:is|zijn|vormen|vormt) (?:een |de )?\w+ die ")


def _rather(found: re.Match[str], other: str) -> str:
    """'Werken op de kade heeft de voorkeur boven werken op de boot' as 'er wordt liever op de kade gewerkt
    dan op de boot'."""
    here, there = found["here"], found["there"]
    if not re.search(rf"\bliever {re.escape(here)}\b[^.;]*\bdan {re.escape(there)}\b", other):
        return found[0]
    return f"Er wordt liever {here} {found['deed'].lower()} dan {there}"


_PREFERRED = on_demand(
    r"^(?P<deed>\w+en) (?P<here>[^.,;:]+?) (?:heeft|verdient|geniet|krijgt) de voorkeur boven "
    r"(?i:(?P=deed)) (?P<there>[^.,;:]+)(?=\.?$)"
)


def _before_a_quarter_ends(found: re.Match[str], other: str) -> str:
    """'Voor het einde van het tweede kwartaal van 2028' as 'vóór 1 juli 2028'."""
    year = int(found["year"])
    first = _AFTER[found["part"]]
    told = f"1 {first} {year + (first == 'januari')}"
    opens = re.search(rf"\b[Vv](?:oo|óó)r {told}\b", other)
    return opens[0] if opens else found[0]


_AFTER = {
    "eerste kwartaal": "april",
    "tweede kwartaal": "juli",
    "derde kwartaal": "oktober",
    "vierde kwartaal": "januari",
    "eerste halfjaar": "juli",
    "tweede halfjaar": "januari",
    "jaar": "januari",
}
_ENDING = on_demand(
    r"\b[Vv](?:oo|óó)r het einde? van (?:het )?(?P<part>(?:eerste|tweede|derde|vierde) (?:kwartaal"
    r"|halfjaar)|jaar) "
    r"(?:van )?(?P<year>20\d\d)\b"
)


def _no_need(found: re.Match[str], other: str) -> str:
    """'Zonder iets te hoeven betalen' as 'zonder iets te moeten betalen', or as 'zonder iets te betalen'."""
    if not re.search(r"\bzonder\b", other):
        return found[0]
    must, bare = f"te moeten {found['deed']}", f"te {found['deed']}"
    for told in (must, bare) if found["need"] == "hoeven" else (bare,):
        if told in other:
            return f"{found['head']}{told}"
    return found[0]


_WITHOUT_NEED = on_demand(
    r"\b(?P<head>[Zz]onder (?:[^.,;:]{1,60} )?)te (?P<need>moeten|hoeven) (?P<deed>\w+en)\b"
)


def _will_have_to(text: str, other: str, names: dict[str, str]) -> str:
    """'De haven zal meer moeten verdienen' as 'de haven moet meer verdienen'."""
    if not re.search(r"\bmoet(?:en)?\b", other) or re.search(r"\b(?:zal|zullen)\b", other):
        return text

    def said(found: re.Match[str]) -> str:
        must = "moet" if found["will"].lower() == "zal" else "moeten"
        must = must.capitalize() if found["will"][0].isupper() else must
        return named(f"{must}{found['between']}", found[0].removesuffix(" "), names)

    return _WILL_HAVE_TO.sub(said, text)


_WILL_HAVE_TO = on_demand(r"\b(?P<will>[Zz]al|[Zz]ullen)(?P<between> [^.,;:]*?)\bmoeten (?=\w)")


def _at_times(text: str, other: str, names: dict[str, str]) -> str:
    """'Soms kan een schipper niet varen. Die halen wij dan op' as it is for 'een schipper die niet kan varen,
    halen wij op': 'soms' only opens what the next sentence goes on with."""
    if not _WHEN.search(other):
        return text
    return _SOMETIMES.sub(lambda found: named(found["verb"].capitalize(), found[0], names), text)


_WHEN = on_demand(r"\b(?:[Ee]en \w+ (?:die|dat|met|zonder)|[Ww]ie|[Aa]ls|[Ww]anneer)\b")
_SOMETIMES = on_demand(
    r"(?:^|(?<=[.?!] ))Soms (?P<verb>\w+)(?= (?:een|iemand|er|de|het)\b[^.?!]*\. [^.?!]*\bdan\b)"
)


def _any_of_them(found: re.Match[str], other: str) -> str:
    """'Een van de raden' as 'één raad'."""
    one = next((one for one in _JUST_ONE.finditer(other) if is_plural_of(found["all"], one[1])), None)
    if one is None:
        return found[0]
    return "Één " + one[1] if found[0][0].isupper() else "één " + one[1]


_JUST_ONE = on_demand(r"\b[ÉEé]én (\w+)\b")
_ONE_OF = on_demand(r"\b(?:een|één|Een|Eén|Één) van de (?P<all>\w+)\b")


def _it_comes(found: re.Match[str], other: str) -> str:
    """'Wij maken een steiger' as 'er komt een steiger'."""
    comes = re.search(rf"(?i)\b(?:er komt|komt er)\b[^.,;:]*? {re.escape(found['what'])}", other)
    if not comes:
        return found[0]
    told = "Er komt" if found[0][0].isupper() else "komt er" if found["behind"] else "er komt"
    return f"{told} {found['what']}"


_MAKE = on_demand(
    r"\b(?:(?:[Ww]ij|[Ww]e) maken|maken (?P<behind>wij|we)) (?P<what>een (?:\w+e )?\w+)\b(?! van\b)"
)


def _puts_in(text: str, other: str, names: dict[str, str]) -> str:
    """'Stopt een ton in een fonds' as 'steekt een ton in een fonds', or as the other text puts it in: who
    stops money in a thing ends nothing."""
    if _STOPS.search(other):
        return text
    put = _PUT_IN.search(other)
    one, several = next((verbs for verbs in _PUTTING if put and put[1].lower() in verbs), _PUTTING[0])

    def said(found: re.Match[str]) -> str:
        if not (_MONEY.search(found[0]) and _INTO.search(found[0])):
            return found[0]
        return _STOPS.sub(lambda verb: named(one if verb[1] else several, verb[0], names), found[0])

    return _STOPPING.sub(said, text)


_WITH_IT = r"(?! (?:[\w.,€]+ ){0,3}met\b)"
_STOPS = on_demand(rf"\bstop(?:(t)|pen)\b{_WITH_IT}")
_STOPPING = on_demand(rf"[^.,;:]*\bstop(?:t|pen)\b{_WITH_IT}(?:[^.,;:]|[.,](?=\d))*")
_MONEY = on_demand(r"€|\b(?:euro|geld|miljoen|ton|opbrengst(?:en)?)\b")
_INTO = on_demand(
    r"\b[Ii]n (?!\d|(?:de|het|een) (?:zomer|winter|loop|najaar|voorjaar|toekomst)\b|overleg\b|fasen\b|"
    r"stappen\b|(?:deze|dit|elke?|ieder|iedere|het volgende|de volgende)\b)"
)
_PUTTING = (("steekt", "steken"), ("investeert", "investeren"), ("stort", "storten"))
_PUT_IN = on_demand(r"(?i)\b(steekt|steken|investeert|investeren|stort|storten)\b")


_TURNS = (
    ("stop", _puts_in),
    ("Soms ", _at_times),
    ("maken ", wherever(_MAKE, _it_comes)),
    ("n van de ", wherever(_ONE_OF, _any_of_them)),
    ("eer dan ", _no_more_than),
    (" moeten ", _will_have_to),
    ("het eind", wherever(_ENDING, _before_a_quarter_ends)),
    ("onder ", wherever(_WITHOUT_NEED, _no_need)),
    (" geen ", wherever(_NOT_AFFORD, _too_dear)),
    (" het aan ", wherever(_LEFT_TO, _leaves_to)),
    ("trek", wherever(_MOVES_IN, _moves_to)),
    (", ", wherever(_INCLUDED, _counted_in)),
    (" uit", wherever(_OUT, _is_out)),
    (" er ", wherever(_OUT_OF_THEM, _made_one)),
    ("tot ", wherever(_FIRST_DAY, _begins)),
    (" dan ", wherever(_AS_WELL, _that_too)),
    (" geen ", wherever(_NO_SUCH_AGE, _not_yet)),
    ("verjaardag", wherever(_TILL_BIRTHDAY, _birthday)),
    ("anaf ", _from_an_age),
    ("Van ", wherever(_OF_ALL_NOT_ONE, _not_one)),
    (" geen ", wherever(_NOT_PAID, _no_more_to_pay)),
    ("uitkomt", wherever(_SUITING, _whichever_suits)),
    ("zolang er geen ", wherever(_WHILE_NONE, _not_while_lacking)),
    (" om in ", wherever(_INTO_PLAIN_WORDS, _rewritten)),
    ("r 1 januari ", wherever(_FIRST_OF_JANUARY, _before_the_year)),
    ("De enige uitzondering", _only_exception),
    (" de voorkeur boven ", wherever(_PREFERRED, _rather)),
)
"""What stands in each text that has the turn, looked for first, and what reads it."""
