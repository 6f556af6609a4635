"""What the side without a hinge says in its place: 'alleen als' is 'op voorwaarde dat', 'ook' is 'en'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.denials import counts_in, is_undone
from regioparagraaf.comparison.reading.hedges import EXCEPTION, UNTIL
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.who_pays import EACH, each_as_per, in_equal_shares
from regioparagraaf.comparison.weighing.conditions.excepted_apart import excepted_apart, only_there
from regioparagraaf.comparison.weighing.denials.recast_denials import NEARLY
from regioparagraaf.comparison.weighing.hinges.each_case import told_as_case
from regioparagraaf.comparison.weighing.hinges.lost_words import LASTING
from regioparagraaf.comparison.weighing.moments.order import first_or_not_at_all, goes_first_too, is_converse
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair
from regioparagraaf.comparison.weighing.reach.groups import free_relative
from regioparagraaf.comparison.weighing.reach.openings import as_few
from regioparagraaf.comparison.weighing.reach.set_apart import told_as_ours
from regioparagraaf.comparison.weighing.words.denied_opposites import turned
from regioparagraaf.comparison.weighing.words.loose import ALLOWING
from regioparagraaf.dutch.bounds import bound_at
from regioparagraaf.dutch.frequencies import EVERY_TIME
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.wordclass import DETERMINERS, OBLIGING
from regioparagraaf.dutch.words import STOPS


def told_otherwise(pair: Pair, group: str, rich: Side, poor: Side) -> bool:
    """Whether the side without the hinge says it in other words."""
    if not _SAYING_THE_SAME.get(group, frozenset()).isdisjoint(poor.keys):
        return True
    match group:
        case "alle":
            return _all(pair, rich, poor)
        case "altijd":  # 'raakt nooit kwijt', 'behoudt altijd'; 'telkens', 'per keer'
            each = any(often.times == EVERY_TIME for often in poor.measures.frequencies)
            compares = not COMPARED.isdisjoint(poor.keys)  # 'nooit meer dan', 'altijd hooguit'
            ever = ("allen", "tijde") in pairwise(poor.keys)
            return each or ever or ("nooit" in poor.keys and (turned(pair) or compares))
        case "alleen":  # 'alleen als', 'op voorwaarde dat'
            denied = _said_by_denial(pair) or only_there(pair)
            return denied or _excepts(rich, poor) or _hedged(poor, "zin-mits")
            few = any(key in _ONLY and as_few(rich, at + 1, poor) for at, key in enumerate(rich.keys))
            return few or _excepts(rich, poor) or _said_by_denial(pair) or _hedged(poor, "zin-mits")
        case "nietalleen":
            return _not_only(rich, poor)
        case "ook":
            return _also(pair, rich, poor)
        case "wel":
            either = ("dan", "wel") in pairwise(rich.keys) and "of" in poor.keys
            return either or _indeed(rich, poor)
        case "meer":
            return _more(rich, poor)
        case "geheel":  # 'volledig', 'voor honderd procent'
            return any(q.unit == "%" and q.value == 100 for q in poor.measures.quantities)
        case "bijna":
            return _nearly(pair, rich, poor)
        case "soms":  # 'bij hoge uitzondering', 'heel soms': `voorbehoud` weighs that
            return _hedged(rich, "uitzonderlijk") or _hedged(poor, "uitzonderlijk") or _puts_a_case(rich)
        case "begin" | "vooraf" | "achteraf" | "later" | "wachten" | "voorlopig":
            return _when(pair, group, rich, poor)
        case "stoppen":  # 'stoppen met gif', 'gebruiken geen gif meer'
            return not _NO_MORE.isdisjoint(poor.keys) or any(key.startswith("beëindig") for key in poor.keys)
        case "aanons":  # 'wat ons betreft is dat nodig', 'wij vinden dat nodig'
            return not _THINKING.isdisjoint(poor.keys)
        case "nu":  # 'grond die nu al van ons is', 'die al van ons is'
            return ("nu", "al") in pairwise(rich.keys) and "al" in poor.keys
        case "vaak":  # 'Hoe vaak? Elke week'
            return ("hoe", "vaak") in pairwise(rich.keys)
        case "wil":  # 'desgewenst', 'die dat willen'
            return _hedged(poor, "verzoek")
        case "hoeven":  # 'behalve op de pier', 'op de pier hoeft dat niet'
            excepted = any(excepted_apart(pair, poor, hedge, rich) for hedge in poor.hedges)
            free = ("niet", "verplicht") in pairwise(poor.keys)
            return free or excepted or "zonder" in poor.keys  # 'hoeft geen afspraak', 'kan zonder afspraak'
        case "goedvinden":  # 'geen bezwaar hebben', 'er niet op tegen zijn'
            return "tegen" in poor.keys and "niet" in poor.keys
        case "eigen":  # 'onze eigen loodsen', 'gemeentelijke loodsen'
            return told_as_ours(poor, rich)
        case "proberen":  # 'oefenen met de wacht', 'oefenen elk jaar met de wacht'
            return _tries_with(rich, poor)
        case "zij het":  # 'zij het met een hek', 'maar dan wel met een hek', 'met dien verstande dat'
            taken_back = poor.keys.count("maar") > rich.keys.count("maar")
            return taken_back or ("dien", "verstande") in pairwise(poor.keys)
        case "aanons":  # 'wat ons betreft is het wenselijk', 'wij achten het wenselijk'
            alike = not _WISHED.isdisjoint(rich.keys) and not _WISHED.isdisjoint(poor.keys)
            return alike and any(one in _DEEMING and two in _US for one, two in _beside(poor))
        case "zelf":  # what came is weighed with who does it
            return poor is pair.common or _need_not(rich, poor)
    return False


_THINKING = frozenset({"vinden", "achten"})


def _need_not(rich: Side, poor: Side) -> bool:
    """Whether 'hoeven het niet zelf te doen' is told by who does it."""
    spared = any(
        key == "zelf" and rich.keys[max(at - 1, 0)] == "niet" and not _NEED.isdisjoint(rich.keys[:at])
        for at, key in enumerate(rich.keys)
    )
    done = any(body.role == "doet" for body in poor.bodies)
    return spared and done and _NEED.isdisjoint(poor.keys)


_NEED = frozenset("hoef hoeft hoeven".split())


_ONLY = frozenset("slechts alleen enkel uitsluitend".split())
_WISHED = frozenset("wenselijk gewenst wenselijke gewenste".split())
_DEEMING = frozenset("achten acht vinden vind".split())
_US = frozenset({"wij", "we", "ik"})


def _beside(side: Side) -> tuple[tuple[str, str], ...]:
    """The neighbours in a side, in either order."""
    pairs = tuple(pairwise(side.keys))
    return (*pairs, *((two, one) for one, two in pairs))


def _tries_with(rich: Side, poor: Side) -> bool:
    """Whether the verb of both sides has its 'met' behind a word for when or how often."""
    measured = poor.measures
    when = {at for often in measured.frequencies for at in range(often.start, often.end)}
    when |= {at for term in measured.terms for at in range(term.start, term.end)}
    when |= {at for quantity in measured.quantities for at in range(quantity.start, quantity.end)}
    return any(
        key.startswith(_TRYING)
        and key in rich.keys
        and "met" in poor.keys[at : poor.stop(at)]
        and when.issuperset(range(at + 1, poor.keys.index("met", at)))
        for at, key in enumerate(poor.keys)
    )


_TRYING = ("oefen", "experimente")


def _puts_a_case(side: Side) -> bool:
    """Whether 'soms' opens a sentence that only names the case of the next one: 'Soms is er brand. Dan …'."""
    return any(
        key == "soms"
        and (at == 0 or side.keys[at - 1] in STOPS)
        and side.keys[side.stop(at) + 1 : side.stop(at) + 2] == ("dan",)
        for at, key in enumerate(side.keys)
    )


def _hedged(side: Side, group: str) -> bool:
    return any(hedge.group == group for hedge in side.hedges)


def _all(pair: Pair, rich: Side, poor: Side) -> bool:
    return (
        _counted_out(rich, poor)
        or _none_beyond(poor)
        or (_counts_bodies(rich) and _counts_bodies(poor))
        or ("zonder", "uitzondering") in pairwise(poor.keys)
        or in_equal_shares(rich, poor)  # 'betalen elk een gelijk deel', 'delen de kosten gelijk'
        # 'betalen elk 1/3', 'betalen ieder voor een derde'
        or (not _APIECE.isdisjoint(rich.keys) and not _APIECE.isdisjoint(poor.keys))
        or each_as_per(rich, poor, pair.lexicon)  # 'koren krijgen elk € 500', '€ 500 per koor'
        or _per(rich, poor)  # 'per polder' is 'voor elke polder'
        or not _THE_WHOLE.isdisjoint(poor.keys)  # 'iedereen in de streek' is 'de hele streek'
        or ("geen" in poor.keys and any(map(is_undone, poor.keys)))  # 'laat geen kans onbenut'
        or _whichever(poor)
        or not {"beide", "alle"}.isdisjoint(poor.keys)  # 'beide clubs krijgen een schuur'
        # 'geen kind groeit op zonder speeltuin', 'elk kind heeft een speeltuin'
        or {"geen", "zonder"} <= {*poor.keys}
        or (free_relative(poor) and "die" in rich.keys)  # 'elke schipper die', 'wie'
        or told_as_case(rich, poor)  # 'voor elke boot die zinkt', 'zinkt een boot, dan'
    )


def _whichever(side: Side) -> bool:
    """Whether any of them is meant: 'een balie, welke dat ook is'."""
    return any(
        one in ("welk", "welke") and three == "ook"
        for one, three in zip(side.keys, side.keys[2:], strict=False)
    )


def _excepts(rich: Side, poor: Side) -> bool:
    """Whether an exception is told from its other side: 'behalve op dijken', 'alleen op dijken kan dat
    wel'."""
    return "wel" in rich.keys and _hedged(poor, EXCEPTION)


def _not_only(rich: Side, poor: Side) -> bool:
    # 'niet alleen zeilers maar ook roeiers', 'zeilers en roeiers'
    joined = not _JOINED.isdisjoint(poor.keys) and ("maar", "ook") in pairwise(rich.keys)
    return joined or {"en", "ook"} <= {*poor.keys}


def _also(pair: Pair, rich: Side, poor: Side) -> bool:
    return (
        (("ook", "al") in pairwise(rich.keys) and not _THOUGH.isdisjoint(poor.keys))
        or ("ongeacht" in poor.keys and not _WHATEVER.isdisjoint(rich.keys))
        or ("noch" in poor.keys and ("ook", "niet") in pairwise(rich.keys))
        or (("en", "ook") in pairwise(rich.keys) and _in_one_row(rich))  # 'de hallen en ook de zwembaden'
        # 'naast zeilers ook roeiers', 'niet alleen zeilers maar ook roeiers'
        or (_goes_with_another(rich) and not _JOINED.isdisjoint(poor.keys))
        # 'komt ook het weer aan bod', 'met aandacht voor onder meer het weer'
        or not _AMONG_OTHERS.isdisjoint(pairwise(poor.keys))
        or counts_in(poor)  # 'ook op zondag', 'zondagen inbegrepen'
        or _still_does(rich, poor)  # 'houdt ook de komende jaren', 'blijft de komende jaren'
        or _set_apart(rich, poor)
        or (not pair.extra and _in_a_row(rich, poor))
        or _counts_out(rich, poor)  # 'ook in de andere gemeenten' is in alle
        or _goes_on(rich, poor)
    )


_WHATEVER = frozenset("wat wie waar hoe welk welke hoeveel".split())
_THOUGH = frozenset("hoewel ofschoon al ondanks".split())


def _indeed(rich: Side, poor: Side) -> bool:
    # 'mits dat is aangetoond', 'dat moet dan wel aangetoond zijn'
    must = any(rich.keys[hedge.start] in OBLIGING for hedge in rich.hedges)
    # 'mits u betaalt', 'maar u moet wel betalen'
    indeed = any("wel" in rich.keys[hedge.start : hedge.end] for hedge in rich.hedges)
    return _excepts(rich, poor) or (bool(poor.hedges) and (must or indeed))


def _more(rich: Side, poor: Side) -> bool:
    if "niet" in rich.keys and any(_bounds_above(poor, at) for at in range(len(poor.keys))):
        return True  # 'niet meer dan de huur', 'hooguit de huur'
    return "dan" in poor.keys and not COMPARED.isdisjoint(poor.keys)  # 'meer stijgt dan', 'harder stijgt dan'


def _nearly(pair: Pair, rich: Side, poor: Side) -> bool:
    if pair.changed > KEPT_WORDS and _nearly_none(rich, poor):
        return True  # 'er is bijna geen plek meer', 'de ligplaatsen raken vol'
    # 'nauwelijks iemand', 'bijna niemand'
    return not NEARLY.isdisjoint(poor.keys) and not _NO_MORE.isdisjoint(poor.keys)


def _when(pair: Pair, group: str, rich: Side, poor: Side) -> bool:
    """Whether the order or the time is told otherwise."""
    match group:
        case "voorlopig":  # 'vooralsnog', 'tot nader order'
            return _hedged(poor, "vooralsnog")
        case "wachten":  # 'wachten met bouwen totdat', 'bouwen pas als'
            return "pas" in poor.keys and _hedged(rich, UNTIL)
        case "later":  # 'niet eerder dan nadat' is 'pas als'
            return _hedged(rich, "zin-mits") and (bool(poor.hedges) or "pas" in poor.keys)
        case "begin":  # 'te beginnen met de kade', 'de kade als eerste'
            return goes_first_too(pair)
        case "achteraf" if _hedged(poor, "zin-zodra"):
            return True  # 'nadat het peil is vastgesteld', 'zodra het peil is vastgesteld'
        case "vooraf" if _before_it(rich, poor):
            return True  # 'voorafgaand aan de bouw', 'voor de bouw'
        case "vooraf" if "zonder" in rich.keys and "na" in poor.keys:
            return True  # 'niet zonder voorafgaande telling', 'alleen na een telling'
        case "vooraf" if goes_first_too(pair) or _comes_first(rich, poor):
            return True
        case "vooraf" | "achteraf" if _one_by_one(rich, poor):
            return True
    # 'overlegt voordat het beslist', 'beslist na overleg'
    return _hedged(poor, "overleg") or is_converse(pair)


def _before_it(rich: Side, poor: Side) -> bool:
    """Whether 'voorafgaand aan de bouw' is told as 'voor de bouw'."""
    led = next((at for at, pair in enumerate(pairwise(rich.keys)) if pair in _GOING_BEFORE), None)
    if led is None:
        return False
    event = {root for root in rich.roots[led + 2 : led + _EVENT] if root}
    return any(
        key in ("voor", "vóór") and not event.isdisjoint(poor.roots[at + 1 : at + _EVENT])
        for at, key in enumerate(poor.keys)
    )


_GOING_BEFORE = {("voorafgaand", "aan"), ("voorafgaande", "aan")}
_EVENT = 4
"""Words from what leads in an event to the end of its name: 'vóór de eerste bouw'."""


def _one_by_one(rich: Side, poor: Side) -> bool:
    """Whether 'eerst … daarna' is told as 'nadat' or 'pas als', with the same behind 'nadat' as beside
    'eerst'."""
    if "eerst" not in rich.keys or _THEN.isdisjoint(rich.keys):
        return False
    opens = next((at for at, key in enumerate(poor.keys) if key in _AFTER), None)
    if opens is None:
        return False
    start, end = rich.stretch(rich.keys.index("eerst"))
    then = next(at for at, key in enumerate(rich.keys) if key in _THEN)
    end = min(end, then) if then > start else end
    behind = {root for root in poor.roots[opens + 1 : poor.stop(opens)] if root}
    first, rest = behind.intersection(rich.roots[start:end]), behind.intersection(rich.roots[end:])
    return len(first) > len(rest)


_THEN = frozenset("daarna vervolgens dan pas".split())
_AFTER = frozenset("nadat als wanneer zodra".split())


def _comes_first(rich: Side, poor: Side) -> bool:
    return (
        ("met", "voorrang") in pairwise(poor.keys)  # 'bepalen wij eerst', 'bepalen wij met voorrang'
        # 'zolang het er niet is', 'voordat het er is'
        or any(poor.keys[hedge.start] == "zolang" for hedge in poor.hedges)
        # 'voordat wij kappen, tellen wij', 'kappen geen boom zonder te tellen'
        or first_or_not_at_all(rich, poor)
    )


def _bounds_above(side: Side, at: int) -> bool:
    """Whether a bound from above starts here, that a word says: 'hooguit', and not 'tot' or 'uiterlijk'."""
    return side.keys[at] not in ("tot", "uiterlijk") and bound_at(side.keys, at)[0] == "max"


def _nearly_none(rich: Side, poor: Side) -> bool:
    """Whether one side has nearly none of it ('bijna geen', 'vrijwel niemand') where the other has no denial
    for that."""
    nearly = sum(one in NEARLY and two in _NO_THING for one, two in pairwise(rich.keys))
    denied = [sum(key in _NONE for key in side.keys) for side in (rich, poor)]
    return nearly > 0 and denied[1] <= denied[0] - nearly


_NO_THING = frozenset("geen niemand nergens niets nooit".split())
_NONE = _NO_THING | frozenset(
    "niet zonder weg verdwenen verdwijnen verdwijnt vrij verboden verbod uitgesloten afgeschaft einde".split()
)
"""Words by which the other side says that there is none at all."""


def _still_does(rich: Side, poor: Side) -> bool:
    """Whether 'ook' only says that it goes on, which the other side says by its verb."""
    lasts = not _LASTING.isdisjoint(poor.keys)
    return lasts and any(
        key == "ook" and not _TO_COME.isdisjoint(rich.keys[at + 1 : at + 4])
        for at, key in enumerate(rich.keys)
    )


_LASTING = frozenset("blijft blijven bleef gehandhaafd handhaven".split())
_TO_COME = frozenset("komende toekomst volgende voortaan vanaf straks".split())
"""What stands behind an 'ook' that means: as until now."""


_AMONG_OTHERS = frozenset({("onder", "meer"), ("onder", "andere"), ("onder", "anderen")})
_NO_MORE = frozenset("geen niet niemand nergens".split())


_JOINED = frozenset("en alsmede evenals alsook".split())


def _goes_with_another(side: Side) -> bool:
    """Whether 'ook' only answers a 'naast' or a 'niet alleen' before it."""
    at = side.keys.index("ook") if "ook" in side.keys else 0
    return "naast" in side.keys[:at] or ("niet", "alleen") in pairwise(side.keys[:at])


def _in_one_row(side: Side) -> bool:
    """Whether 'en ook' joins two things, each with its article: no verb stands behind it before a stop."""
    at = next(place for place, words in enumerate(pairwise(side.keys)) if words == ("en", "ook"))
    return side.keys[at + 2 : at + 3] != () and side.keys[at + 2] in DETERMINERS


def _counted_out(rich: Side, poor: Side) -> bool:
    """Whether all of them are told by their count, or each by the same share: 'de vier gemeenten nemen het
    allemaal op', 'ieder een derde' and 'een derde van de een en een derde van de ander'."""
    if "allemaal" in rich.keys and not EACH.isdisjoint(rich.keys):
        return False
    counted = any(
        one == "de" and number(two) is not None for side in (rich, poor) for one, two in pairwise(side.keys)
    )
    shares = [q.value for q in poor.measures.quantities if q.unit == "%"]
    repeated = len(shares) > len(set(shares)) and not {"ieder", "elk"}.isdisjoint(rich.keys)
    return repeated or ("allemaal" in rich.keys and counted)


def _counts_bodies(side: Side) -> bool:
    """Whether a side says by their number that all of a kind of body are meant: 'de vijf raden'."""
    return any(
        body.kind == "eigen" and any(number(key) is not None for key in side.keys[body.start : body.end])
        for body in side.bodies
    )


def _none_beyond(poor: Side) -> bool:
    """Whether 'elk schip hoogstens drie dagen' is told as 'geen schip langer dan drie dagen'."""
    return not _NONE_OF_THEM.isdisjoint(poor.keys) and any(
        q.bound in ("ruim", "under") and not _NONE_OF_THEM.isdisjoint(poor.keys[: q.start])
        for q in poor.measures.quantities
    )


_NONE_OF_THEM = frozenset({"geen", "niemand"})
_APIECE = frozenset({"elk", "ieder"})
_THE_WHOLE = frozenset("hele gehele heel onverkort".split())


def _per(rich: Side, poor: Side) -> bool:
    """Whether what 'elke' counts on one side stands behind 'per' on the other."""
    per = {poor.roots[at + 1] for at, key in enumerate(poor.keys[:-1]) if key == "per"}
    return any(key in EACH and rich.roots[at + 1] in per for at, key in enumerate(rich.keys[:-1]))


def _set_apart(rich: Side, poor: Side) -> bool:
    """Whether 'ook' opens a sentence for what 'en' joined to a row: 'Ook de forten komen erbij'."""
    opens = any(key == "ook" and at and rich.keys[at - 1] in STOPS for at, key in enumerate(rich.keys))
    return opens and "en" in poor.keys and rich.sentences[-1] > poor.sentences[-1]


def _goes_on(rich: Side, poor: Side) -> bool:
    """Whether 'bovendien' only goes with what 'en' joined on the other side: 'en er is een loket', 'Er is
    bovendien een loket'."""
    joined = "en" in poor.keys and not _ON_TOP.isdisjoint(rich.keys)
    return joined and rich.sentences[-1] > poor.sentences[-1]


_ON_TOP = frozenset("bovendien tevens eveneens".split())


def _in_a_row(rich: Side, poor: Side) -> bool:
    """Whether 'ook' only goes with an 'en' that both sides have: 'een steiger, en waar het kan ook een
    zwemplek'."""
    return "en" in poor.keys and any(
        key == "ook"
        and "en" in rich.keys[max(at - _ROW, 0) : at]
        and "." not in rich.keys[max(at - _ROW, 0) : at]
        for at, key in enumerate(rich.keys)
    )


_ROW = 7
"""Words behind 'en' in which an 'ook' goes with it."""


def _counts_out(rich: Side, poor: Side) -> bool:
    """Whether the side with 'ook' names the others where the other side names all: 'ook de vier andere
    gemeenten'."""
    others = {"andere", "overige"}.intersection(rich.keys)
    return bool(others.difference(poor.keys)) and "gemeenten" in rich.keys and "gemeenten" in poor.keys


def _said_by_denial(pair: Pair) -> bool:
    """Whether 'alleen … als' on one side stands as 'geen … zonder' on the other."""
    counts = [
        sum(pair.lexicon.denials.get(key) == "vol" for key in side.keys) for side in (pair.common, pair.draft)
    ]
    return counts[0] != counts[1]


_CONSULTING = frozenset(
    "raadplegen raadpleegt geraadpleegd consulteren consulteert vragen vraagt gehoord horen hoort "
    "praten praat spreken spreekt luisteren luistert overleggen overlegt bespreken bespreekt".split()
)
COMPARED = frozenset(
    "jonger ouder meer minder hoger lager later eerder korter langer harder sneller sterker vaker".split()
)
_SAYING_THE_SAME = {
    "zorgen": frozenset("baart baren zorgelijk zorgwekkend bezorgd verontrust ongerust zorgen".split()),
    "begin": frozenset(
        "start starten begint beginnen begonnen gestart eerst begin aanvang aanvangen".split()
    ),
    "vooral": frozenset("vooral voornamelijk hoofdzakelijk name bijzonder bovenal".split()),
    "even": frozenset("gelijk gelijke hetzelfde dezelfde zelfde".split()),
    "evenveel": frozenset(
        "gelijk gelijke gelijkelijk hetzelfde dezelfde zelfde elk ieder zoveel even".split()
    ),
    "beide": frozenset("zowel twee weerszijden weerskanten tweeën alle allebei elk ieder".split()),
    "later": frozenset(
        "daarna vervolgens nadien naderhand achteraf straks erna later toekomst toekomstvisie".split()
    ),
    "niet graag": frozenset(
        "terughoudend zelden zuinig spaarzaam liever voorzichtig nauwelijks amper".split()
    ),
    "soms": frozenset("steekproef steekproeven steekproefsgewijs soms".split()),
    "anders": frozenset("verhuist verhuizen verplaatst verplaatsen elders".split()),
    "misschien": frozenset("kan kunnen mag mogen misschien wellicht eventueel mogelijk".split()),
    "belangrijk": frozenset("belang belangrijk hechten hecht waarde".split()),
    "kan zijn": frozenset("kan kunnen mogelijk mogelijkheid denkbaar uitgesloten uit".split()),
    "danpas": frozenset("eerst voordat alvorens pas daarna nadat vóór".split()),
    "inkosten": frozenset(
        "mee meebetalen meebetaalt bijdrage tegemoetkoming deel gedeelte vergoeding".split()
    ),
    "tegemoet": frozenset("bijdrage bijdragen draagt deel gedeelte mee meebetalen meebetaalt".split()),
    "geheel": frozenset("overal heel hele alle alles".split()),
    "extra": frozenset(
        "meer erbij bij toegevoegd vaker nog nieuw nieuwe groeit uitgebreid verruimd verruimt".split()
    ),
    "blijvend": LASTING,  # 'krijgt blijvend', 'houdt'
    "steekproef": frozenset("steekproef steekproeven soms toe".split()),  # 'af en toe'
    "ook": frozenset("alsmede evenals alsook naast behalve zowel zelfs".split()),
    "zelfs": frozenset({"ook"}),  # 'ook bij regen', 'zelfs als het regent'
    "eigen": frozenset("apart aparte afzonderlijk afzonderlijke zelfstandig zelfstandige".split()),
    "aandachtspunt": frozenset("let letten aandacht rekening".split()),
    "goedvinden": frozenset(
        "instemming toestemming akkoord goedkeuring".split()
    ),  # 'heeft de instemming van'
    "aanmerking": ALLOWING,  # 'komt in aanmerking', 'kan krijgen'
    "afzonderlijk": frozenset({"apart", "aparte", "zelf"}),
    "vooraf": frozenset({"pas", "eerstmaals", "vóór"}),  # 'niet voordat', 'pas nadat', 'vóór elke markt'
    "moment": frozenset("nu thans momenteel".split()),
    "nu": frozenset("moment huidig huidige".split()),
    "horen": _CONSULTING,
    "zelf": frozenset({"vrijwillig", "eigen", "zelfstandig"}),
    "nietalleen": frozenset({"zowel"}),
    "opvoor": frozenset("komt komen verdedigt verdedigen steunt steunen".split()),
    "achteraf": frozenset({"na", "dan", "waarna"}),  # 'nadat hij zich vestigt', 'na vestiging'
}
"""Words by which the other side says what a group of hinges says."""
