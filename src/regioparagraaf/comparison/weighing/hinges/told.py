"""What the side without a hinge says in its place: 'alleen als' is 'op voorwaarde dat', 'ook' is 'en'."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.denials import counts_in, is_undone
from regioparagraaf.comparison.reading.hedges import EXCEPTION, UNTIL
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.who_pays import EACH, each_as_per, in_equal_shares
from regioparagraaf.comparison.weighing.conditions.excepted_apart import excepted_apart
from regioparagraaf.comparison.weighing.denials.recast_denials import NEARLY
from regioparagraaf.comparison.weighing.moments.order import first_or_not_at_all, goes_first_too, is_converse
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair
from regioparagraaf.comparison.weighing.reach.groups import free_relative
from regioparagraaf.comparison.weighing.words.denied_opposites import turned
from regioparagraaf.comparison.weighing.words.loose import ALLOWING
from regioparagraaf.dutch.bounds import bound_at
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.wordclass import DETERMINERS, OBLIGING
from regioparagraaf.dutch.words import STOPS


def told_otherwise(pair: Pair, group: str, rich: Side, poor: Side) -> bool:
    """Whether the side without the hinge says it in other words."""
    if not _SAYING_THE_SAME.get(group, frozenset()).isdisjoint(poor.keys):
        return True
    if group == "alle" and (_counted_out(rich, poor) or _none_beyond(poor)):
        return True
    if group == "alle" and _counts_bodies(rich) and _counts_bodies(poor):
        return True
    if group == "alle" and ("zonder", "uitzondering") in pairwise(poor.keys):
        return True
    if group == "alle" and in_equal_shares(rich, poor):
        return True  # 'betalen elk een gelijk deel', 'delen de kosten gelijk'
    if group == "alle" and not _APIECE.isdisjoint(rich.keys) and not _APIECE.isdisjoint(poor.keys):
        return True  # 'betalen elk 1/3', 'betalen ieder voor een derde'
    if group == "alle" and each_as_per(rich, poor, pair.lexicon):
        return True  # 'koren krijgen elk € 500', '€ 500 per koor'
    if group in ("begin", "vooraf") and goes_first_too(pair):
        return True  # 'te beginnen met de kade', 'de kade als eerste'
    if (
        group in ("alleen", "wel")
        and "wel" in rich.keys
        and any(hedge.group == EXCEPTION for hedge in poor.hedges)
    ):
        return True  # 'behalve op dijken', 'alleen op dijken kan dat wel'
    if group == "wel" and any(rich.keys[h.start] in OBLIGING for h in rich.hedges) and poor.hedges:
        return True  # 'mits dat is aangetoond', 'dat moet dan wel aangetoond zijn'
    if group == "wel" and any("wel" in rich.keys[h.start : h.end] for h in rich.hedges) and poor.hedges:
        return True  # 'mits u betaalt', 'maar u moet wel betalen'
    if group == "geheel" and any(q.unit == "%" and q.value == 100 for q in poor.measures.quantities):
        return True  # 'volledig', 'voor honderd procent'
    if group == "wil" and any(hedge.group == "verzoek" for hedge in poor.hedges):
        return True  # 'desgewenst', 'die dat willen'
    if group == "voorlopig" and any(hedge.group == "vooralsnog" for hedge in poor.hedges):
        return True  # 'vooralsnog', 'tot nader order'
    if group == "hoeven" and any(excepted_apart(pair, poor, hedge, rich) for hedge in poor.hedges):
        return True  # 'behalve op de pier', 'op de pier hoeft dat niet'
    if group == "soms" and any(h.group == "uitzonderlijk" for h in (*rich.hedges, *poor.hedges)):
        return True  # 'bij hoge uitzondering', 'heel soms': `voorbehoud` weighs that
    if group == "zelf" and poor is pair.common:
        return True  # what came is weighed with who does it
    if group == "alleen":  # 'alleen als', 'op voorwaarde dat'
        return _said_by_denial(pair) or any(hedge.group == "zin-mits" for hedge in poor.hedges)
    if group == "vooraf" and ("met", "voorrang") in pairwise(poor.keys):
        return True  # 'bepalen wij eerst', 'bepalen wij met voorrang'
    if group == "vooraf" and any(poor.keys[h.start] == "zolang" for h in poor.hedges):
        return True  # 'zolang het er niet is', 'voordat het er is'
    if group == "achteraf" and any(hedge.group == "zin-zodra" for hedge in poor.hedges):
        return True  # 'nadat het peil is vastgesteld', 'zodra het peil is vastgesteld'
    if group == "vooraf" and first_or_not_at_all(rich, poor):
        return True  # 'voordat wij kappen, tellen wij', 'kappen geen boom zonder te tellen'
    if group in ("vooraf", "achteraf"):
        heard = any(hedge.group == "overleg" for hedge in poor.hedges)
        return heard or is_converse(pair)  # 'overlegt voordat het beslist', 'beslist na overleg'
    if group == "stoppen" and not _NO_MORE.isdisjoint(poor.keys):
        return True  # 'stoppen met gif', 'gebruiken geen gif meer'
    if group == "bijna" and pair.changed > KEPT_WORDS and _nearly_none(rich, poor):
        return True  # 'er is bijna geen plek meer', 'de ligplaatsen raken vol'
    if group == "bijna" and not NEARLY.isdisjoint(poor.keys) and not _NO_MORE.isdisjoint(poor.keys):
        return True  # 'nauwelijks iemand', 'bijna niemand'
    if group == "goedvinden" and "tegen" in poor.keys and "niet" in poor.keys:
        return True  # 'geen bezwaar hebben', 'er niet op tegen zijn'
    if group == "wachten" and "pas" in poor.keys and any(hedge.group == UNTIL for hedge in rich.hedges):
        return True  # 'wachten met bouwen totdat', 'bouwen pas als'
    if group == "hoeven" and "zonder" in poor.keys:
        return True  # 'hoeft geen afspraak te maken', 'kan zonder afspraak terecht'
    if group == "later":  # 'niet eerder dan nadat' is 'pas als'
        return any(hedge.group == "zin-mits" for hedge in rich.hedges) and bool(poor.hedges)
    if group == "ook" and ("en", "ook") in pairwise(rich.keys) and _in_one_row(rich):
        return True  # 'de hallen en ook de zwembaden'
    if group == "ook" and _goes_with_another(rich) and _JOINED & {*poor.keys}:
        return True  # 'naast zeilers ook roeiers', 'niet alleen zeilers maar ook roeiers'
    if group == "ook" and not _AMONG_OTHERS.isdisjoint(pairwise(poor.keys)):
        return True  # 'komt ook het weer aan bod', 'met aandacht voor onder meer het weer'
    if group == "ook" and counts_in(poor):
        return True  # 'ook op zondag', 'zondagen inbegrepen'
    if group == "ook" and _still_does(rich, poor):
        return True  # 'houdt ook de komende jaren', 'blijft de komende jaren'
    if group == "ook":  # 'ook in de andere gemeenten' is in alle
        joined = _set_apart(rich, poor) or (not pair.extra and _in_a_row(rich, poor))
        return joined or _counts_out(rich, poor) or _goes_on(rich, poor)
    if (
        group == "meer"
        and "niet" in rich.keys
        and any(_bounds_above(poor, at) for at in range(len(poor.keys)))
    ):
        return True  # 'niet meer dan de huur', 'hooguit de huur'
    if group == "meer":  # 'meer stijgt dan', 'harder stijgt dan'
        return "dan" in poor.keys and not COMPARED.isdisjoint(poor.keys)
    if group == "alle" and (_per(rich, poor) or not _THE_WHOLE.isdisjoint(poor.keys)):
        return True  # 'per polder' is 'voor elke polder', 'iedereen in de streek' is 'de hele streek'
    if group == "alle" and "geen" in poor.keys and any(map(is_undone, poor.keys)):
        return True  # 'laat geen kans onbenut', 'benut elke kans'
    if group == "alle" and any(
        {"welk", "welke"} & {one} and three == "ook"
        for one, three in zip(poor.keys, poor.keys[2:], strict=False)
    ):
        return True  # 'een balie, welke dat ook is'
    if group == "alle" and not {"beide", "alle"}.isdisjoint(poor.keys):
        return True  # 'krijgen elk een schuur', 'beide clubs krijgen een schuur'
    if group == "altijd" and "nooit" in poor.keys and turned(pair):
        return True  # 'raakt nooit kwijt', 'behoudt altijd'
    if group == "nietalleen" and _JOINED & {*poor.keys} and ("maar", "ook") in pairwise(rich.keys):
        return True  # 'niet alleen zeilers maar ook roeiers', 'zeilers en roeiers'
    if group == "nietalleen" and {"en", "ook"} <= {*poor.keys}:
        return True
    if group == "alle" and {"geen", "zonder"} <= {*poor.keys}:
        return True  # 'geen kind groeit op zonder speeltuin', 'elk kind heeft een speeltuin'
    return group == "alle" and free_relative(poor) and "die" in rich.keys  # 'elke schipper die', 'wie'


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
    "jonger ouder meer minder hoger lager later eerder korter langer harder sneller vaker".split()
)
_SAYING_THE_SAME = {
    "zorgen": frozenset("baart baren zorgelijk zorgwekkend bezorgd verontrust ongerust zorgen".split()),
    "begin": frozenset(
        "start starten begint beginnen begonnen gestart eerst begin aanvang aanvangen".split()
    ),
    "vooral": frozenset("vooral voornamelijk hoofdzakelijk name bijzonder bovenal".split()),
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
    "inkosten": frozenset("bijdrage tegemoetkoming deel gedeelte vergoeding".split()),
    "tegemoet": frozenset("bijdrage bijdragen draagt deel gedeelte".split()),
    "geheel": frozenset("overal heel hele alle alles".split()),
    "extra": frozenset(
        "meer erbij bij toegevoegd vaker nog nieuw nieuwe groeit uitgebreid verruimd verruimt".split()
    ),
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
    "vooraf": frozenset({"pas", "eerstmaals"}),  # 'niet voordat', 'pas nadat'
    "moment": frozenset("nu thans momenteel".split()),
    "nu": frozenset("moment huidig huidige".split()),
    "horen": _CONSULTING,
    "zelf": frozenset({"vrijwillig", "eigen", "zelfstandig"}),
    "nietalleen": frozenset({"zowel"}),
    "opvoor": frozenset("komt komen verdedigt verdedigen steunt steunen".split()),
    "achteraf": frozenset({"na", "dan", "waarna"}),  # 'nadat hij zich vestigt', 'na vestiging'
}
"""Words by which the other side says what a group of hinges says."""
