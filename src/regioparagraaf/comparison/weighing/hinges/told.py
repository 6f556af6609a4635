"""What the side without a hinge says in its place: 'alleen als' is 'op voorwaarde dat', 'ook' is 'en'."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from regioparagraaf.comparison.reading.denials import counts_in, is_undone
from regioparagraaf.comparison.reading.doers import doers
from regioparagraaf.comparison.reading.hedges import EXCEPTION
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.who_pays import EACH, each_as_per, in_equal_shares
from regioparagraaf.comparison.weighing.conditions.excepted_apart import excepted_apart, only_there
from regioparagraaf.comparison.weighing.denials.recast_denials import NEARLY
from regioparagraaf.comparison.weighing.hinges.each_case import told_as_case
from regioparagraaf.comparison.weighing.hinges.same_words import SAYING_THE_SAME
from regioparagraaf.comparison.weighing.hinges.told_when import hedged_by, told_when
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair
from regioparagraaf.comparison.weighing.reach.groups import free_relative
from regioparagraaf.comparison.weighing.reach.openings import as_few
from regioparagraaf.comparison.weighing.reach.set_apart import told_as_ours
from regioparagraaf.comparison.weighing.words.denied_opposites import turned
from regioparagraaf.comparison.weighing.words.other_end import less_from_the_other_end
from regioparagraaf.dutch.bounds import bound_at
from regioparagraaf.dutch.frequencies import EVERY_TIME
from regioparagraaf.dutch.numerals import number
from regioparagraaf.dutch.small_words import ALONE, NONE
from regioparagraaf.dutch.wordclass import DETERMINERS, OBLIGING, PREPOSITIONS
from regioparagraaf.dutch.words import MARKS, STOPS

COMPARED = frozenset(
    "jonger ouder meer minder hoger lager later eerder korter langer harder sneller sterker vaker".split()
)


def told_otherwise(pair: Pair, group: str, rich: Side, poor: Side) -> bool:
    """Whether the side without the hinge says it in other words."""
    if not SAYING_THE_SAME.get(group, frozenset()).isdisjoint(poor.all_keys):
        return True
    if group in _OF_TIME:
        return told_when(pair, group, rich, poor)
    told = _TOLD.get(group)
    return told is not None and told(pair, rich, poor)


_OF_TIME = frozenset("begin vooraf achteraf later wachten voorlopig".split())


def _always(pair: Pair, rich: Side, poor: Side) -> bool:
    """'Raakt nooit kwijt' as 'behoudt altijd', 'kan nog steeds' as 'blijft mogelijk'; 'per keer'."""
    still = {("nog", "steeds"), ("nog", "altijd")}.intersection(pairwise(rich.keys))
    if still and not _LASTING.isdisjoint(poor.all_keys):
        return True
    each = any(often.times == EVERY_TIME for often in poor.measures.frequencies)
    compares = not COMPARED.isdisjoint(poor.all_keys)  # 'nooit meer dan', 'altijd hooguit'
    ever = ("allen", "tijde") in pairwise(poor.keys)
    return each or ever or ("nooit" in poor.all_keys and (turned(pair) or compares))


def _only(pair: Pair, rich: Side, poor: Side) -> bool:
    """'Alleen als' as 'op voorwaarde dat'."""
    few = any(as_few(rich, at + 1, poor) for at in rich.places(ALONE))
    denied = _said_by_denial(pair) or only_there(pair)
    return few or denied or _excepts(rich, poor) or hedged_by(poor, "zin-mits")


def _need_not_there(pair: Pair, rich: Side, poor: Side) -> bool:
    """'Op de pier hoeft dat niet' as 'behalve op de pier', 'hoeft geen afspraak' as 'kan zonder afspraak'."""
    excepted = any(excepted_apart(pair, poor, hedge, rich) for hedge in poor.hedges)
    free = ("niet", "verplicht") in pairwise(poor.keys)
    return free or excepted or "zonder" in poor.all_keys


def _decides(_: Pair, __: Side, poor: Side) -> bool:
    """'Besluit tot sloop' as 'besluit te slopen'."""
    decides = any(key.startswith(("beslui", "beslo", "beslis")) for key in poor.keys)
    return decides and "over" not in poor.all_keys and not _TO_DO.isdisjoint(poor.all_keys)


def _well(pair: Pair, rich: Side, poor: Side) -> bool:
    either = ("dan", "wel") in pairwise(rich.keys) and "of" in poor.all_keys
    return either or _indeed(rich, poor) or _contrasts(pair, rich, poor)


_MORE_OF_IT = frozenset("extra aanvullend aanvullende".split())
_THINKING = frozenset({"vinden", "achten"})
_WITH_US = frozenset({("met", "ons"), ("voor", "ons"), ("bij", "ons")})
_PUBLIC = frozenset("openbaar openbare".split())


_TO_DO = frozenset("te dat".split())


def _only_stresses(pair: Pair, side: Side) -> bool:
    """Whether 'zelf' stands behind a thing in a phrase of its own, of which nobody says that it acts: 'in de
    haven zelf'."""
    people = pair.lexicon.people_roots
    bodies = {body.end - 1 for body in side.bodies} | set(doers(side, pair.lexicon))
    return all(
        side.keys[max(at - 3, 0)] in PREPOSITIONS
        and side.keys[at - 2] in DETERMINERS
        and (at + 1 == len(side.keys) or side.keys[at + 1] in _LYING)
        and at - 1 not in bodies
        and side.roots[at - 1] not in people
        for at, key in enumerate(side.keys)
        if key == "zelf"
    )


_LYING = MARKS | frozenset("ligt liggen is zijn staat staan".split())


def _need_not(rich: Side, poor: Side) -> bool:
    """Whether 'hoeven het niet zelf te doen' is told by who does it."""
    spared = any(
        key == "zelf" and rich.keys[max(at - 1, 0)] == "niet" and not _NEED.isdisjoint(rich.keys[:at])
        for at, key in enumerate(rich.keys)
    )
    done = any(body.role == "doet" for body in poor.bodies)
    return spared and done and _NEED.isdisjoint(poor.all_keys)


_NEED = frozenset("hoef hoeft hoeven".split())


def _tries_with(rich: Side, poor: Side) -> bool:
    """Whether the verb of both sides has its 'met' behind a word for when or how often."""
    measured = poor.measures
    when = {at for often in measured.frequencies for at in range(often.start, often.end)}
    when |= {at for term in measured.terms for at in range(term.start, term.end)}
    when |= {at for quantity in measured.quantities for at in range(quantity.start, quantity.end)}
    return any(
        key.startswith(_TRYING)
        and key in rich.all_keys
        and "met" in poor.keys[at : poor.stop(at)]
        and when.issuperset(range(at + 1, poor.keys.index("met", at)))
        for at, key in enumerate(poor.keys)
    )


_TRYING = ("oefen", "experimente")


def _puts_a_case(side: Side) -> bool:
    """Whether 'soms' opens a sentence that only names the case of the next one: 'Soms is er brand. Dan …'."""
    return any(
        key == "soms" and side.opens(at) and side.keys[side.stop(at) + 1 : side.stop(at) + 2] == ("dan",)
        for at, key in enumerate(side.keys)
    )


def _all(pair: Pair, rich: Side, poor: Side) -> bool:
    return (
        _counted_out(rich, poor)
        or _none_beyond(poor)
        or (_counts_bodies(rich) and _counts_bodies(poor))
        or ("zonder", "uitzondering") in pairwise(poor.keys)
        or in_equal_shares(rich, poor)  # 'betalen elk een gelijk deel', 'delen de kosten gelijk'
        # 'betalen elk 1/3', 'betalen ieder voor een derde'
        or (not _APIECE.isdisjoint(rich.all_keys) and not _APIECE.isdisjoint(poor.all_keys))
        or each_as_per(rich, poor, pair.lexicon)  # 'koren krijgen elk € 500', '€ 500 per koor'
        or _per(rich, poor)  # 'per polder' is 'voor elke polder'
        or not _THE_WHOLE.isdisjoint(poor.all_keys)  # 'iedereen in de streek' is 'de hele streek'
        or ("geen" in poor.all_keys and any(map(is_undone, poor.keys)))  # 'laat geen kans onbenut'
        or _whichever(poor)
        # 'voor iedereen toegankelijk', 'openbaar toegankelijk'
        or ("iedereen" in rich.all_keys and not _PUBLIC.isdisjoint(poor.all_keys))
        or not {"beide", "alle"}.isdisjoint(poor.all_keys)  # 'beide clubs krijgen een schuur'
        # 'geen kind groeit op zonder speeltuin', 'elk kind heeft een speeltuin'
        or {"geen", "zonder"} <= {*poor.keys}
        or (free_relative(poor) and "die" in rich.all_keys)  # 'elke schipper die', 'wie'
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
    return "wel" in rich.all_keys and hedged_by(poor, EXCEPTION)


def _not_only(rich: Side, poor: Side) -> bool:
    # 'niet alleen zeilers maar ook roeiers', 'zeilers en roeiers'
    joined = not _JOINED.isdisjoint(poor.all_keys) and ("maar", "ook") in pairwise(rich.keys)
    return joined or {"en", "ook"} <= {*poor.keys}


def _also(pair: Pair, rich: Side, poor: Side) -> bool:
    return (
        (("ook", "al") in pairwise(rich.keys) and not _THOUGH.isdisjoint(poor.all_keys))
        or ("ongeacht" in poor.all_keys and not _WHATEVER.isdisjoint(rich.all_keys))
        or ("noch" in poor.all_keys and ("ook", "niet") in pairwise(rich.keys))
        or (("zoals", "ook") in pairwise(rich.keys) and not _LIKE.isdisjoint(pairwise(poor.keys)))
        or _as_much_again(rich)
        or (("en", "ook") in pairwise(rich.keys) and _in_one_row(rich))  # 'de hallen en ook de zwembaden'
        # 'naast zeilers ook roeiers', 'niet alleen zeilers maar ook roeiers'
        or (_goes_with_another(rich) and not _JOINED.isdisjoint(poor.all_keys))
        # 'komt ook het weer aan bod', 'met aandacht voor onder meer het weer'
        or not _AMONG_OTHERS.isdisjoint(pairwise(poor.keys))
        or counts_in(poor)  # 'ook op zondag', 'zondagen inbegrepen'
        or _still_does(rich, poor)  # 'houdt ook de komende jaren', 'blijft de komende jaren'
        or _set_apart(rich, poor)
        or (not pair.extra and _in_a_row(rich, poor))
        or _counts_out(rich, poor)  # 'ook in de andere gemeenten' is in alle
        or _goes_on(rich, poor)
    )


def _as_much_again(side: Side) -> bool:
    """Whether 'eveneens' only goes with a number that stands before it too: 'de werf betaalt een derde en de
    bond eveneens een derde'."""
    told = [(q.start, q.value, q.unit) for q in side.measures.quantities]
    return any(
        start
        and side.keys[start - 1] in _AGAIN
        and any(before < start and (value, unit) == (many, of) for before, many, of in told)
        for start, value, unit in told
    )


_AGAIN = frozenset("ook eveneens tevens evenzeer".split())
_LIKE = frozenset({("net", "als"), ("net", "zoals"), ("evenals", "de"), ("evenals", "het")})
_WHATEVER = frozenset("wat wie waar hoe welk welke hoeveel".split())
_THOUGH = frozenset("hoewel ofschoon al ondanks".split())


def _contrasts(pair: Pair, rich: Side, poor: Side) -> bool:
    """Whether a contrast that closes with 'wel' is told from its other end: 'de sluis gaat open, de brug
    niet', 'de brug gaat niet open, de sluis wel'."""
    closes = rich.keys[-2:-1] == ("wel",) and poor.keys[-2:-1] == ("niet",)
    if not closes or pair.lexicon.plain_denials.isdisjoint(rich.all_keys):
        return False
    return rich.keys[-3:-2] != poor.keys[-3:-2] and rich.keys[-3] in poor.all_keys


def _indeed(rich: Side, poor: Side) -> bool:
    # 'mits dat is aangetoond', 'dat moet dan wel aangetoond zijn'
    must = any(rich.keys[hedge.start] in OBLIGING for hedge in rich.hedges)
    # 'mits u betaalt', 'maar u moet wel betalen'
    indeed = any("wel" in rich.keys_of(hedge) for hedge in rich.hedges)
    # 'Niet elk dorp heeft een haven nodig. Wel moet er een steiger zijn', 'hoewel niet elk dorp'
    though = any(
        key in _CONCEDING and (not at or poor.keys[at - 1] in MARKS) for at, key in enumerate(poor.keys)
    )
    return _excepts(rich, poor) or though or (bool(poor.hedges) and (must or indeed))


_CONCEDING = frozenset("hoewel ofschoon alhoewel".split())


def _more(rich: Side, poor: Side) -> bool:
    if "niet" in rich.all_keys and any(_bounds_above(poor, at) for at in range(len(poor.keys))):
        return True  # 'niet meer dan de huur', 'hooguit de huur'
    degrees = _DEGREES & rich.all_keys & poor.all_keys
    if degrees and not _BESIDE.isdisjoint(poor.all_keys):
        return True  # 'minder gas dan in 2026', 'ten opzichte van 2026 minder gas'
    if less_from_the_other_end(rich, poor):
        return True  # 'de geul is minder diep dan de vaart', 'de vaart is dieper dan de geul'
    return "dan" in poor.all_keys and not COMPARED.isdisjoint(
        poor.all_keys
    )  # 'meer stijgt dan', 'harder stijgt dan'


_DEGREES = frozenset("meer minder".split())
_BESIDE = frozenset("opzichte vergeleken vergelijking".split())


def _nearly(pair: Pair, rich: Side, poor: Side) -> bool:
    if pair.changed > KEPT_WORDS and _nearly_none(rich, poor):
        return True  # 'er is bijna geen plek meer', 'de ligplaatsen raken vol'
    # 'nauwelijks iemand', 'bijna niemand'
    return not NEARLY.isdisjoint(poor.all_keys) and not _NO_MORE.isdisjoint(poor.all_keys)


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
    lasts = not _LASTING.isdisjoint(poor.all_keys)
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
    at = side.keys.index("ook") if "ook" in side.all_keys else 0
    return not _BESIDES.isdisjoint(side.keys[:at]) or ("niet", "alleen") in pairwise(side.keys[:at])


_BESIDES = frozenset("naast behalve".split())


def _in_one_row(side: Side) -> bool:
    """Whether 'en ook' joins two things, each with its article: no verb stands behind it before a stop."""
    at = next(place for place, words in enumerate(pairwise(side.keys)) if words == ("en", "ook"))
    return side.keys[at + 2 : at + 3] != () and side.keys[at + 2] in DETERMINERS


def _counted_out(rich: Side, poor: Side) -> bool:
    """Whether all of them are told by their count, or each by the same share: 'de vier gemeenten nemen het
    allemaal op', 'ieder een derde' and 'een derde van de een en een derde van de ander'."""
    if "allemaal" in rich.all_keys and not EACH.isdisjoint(rich.all_keys):
        return False
    counted = any(
        one == "de" and number(two) is not None for side in (rich, poor) for one, two in pairwise(side.keys)
    )
    shares = [q.value for q in poor.measures.quantities if q.unit == "%"]
    repeated = len(shares) > len(set(shares)) and not {"ieder", "elk"}.isdisjoint(rich.all_keys)
    return repeated or ("allemaal" in rich.all_keys and counted)


def _counts_bodies(side: Side) -> bool:
    """Whether a side says by their number that all of a kind of body are meant: 'de vijf raden'."""
    return any(
        body.kind == "eigen" and any(number(key) is not None for key in side.keys_of(body))
        for body in side.bodies
    )


def _none_beyond(poor: Side) -> bool:
    """Whether 'elk schip hoogstens drie dagen' is told as 'geen schip langer dan drie dagen'."""
    return not NONE.isdisjoint(poor.all_keys) and any(
        q.bound in ("ruim", "under") and not NONE.isdisjoint(poor.keys[: q.start])
        for q in poor.measures.quantities
    )


_APIECE = frozenset({"elk", "ieder"})
_THE_WHOLE = frozenset("hele gehele heel onverkort".split())


def _per(rich: Side, poor: Side) -> bool:
    """Whether what 'elke' counts on one side stands behind 'per' on the other."""
    per = {poor.roots[at + 1] for at, key in enumerate(poor.keys[:-1]) if key == "per"}
    return any(key in EACH and rich.roots[at + 1] in per for at, key in enumerate(rich.keys[:-1]))


def _set_apart(rich: Side, poor: Side) -> bool:
    """Whether 'ook' opens a sentence for what 'en' joined to a row: 'Ook de forten komen erbij'."""
    opens = any(key == "ook" and at and rich.keys[at - 1] in STOPS for at, key in enumerate(rich.keys))
    return opens and "en" in poor.all_keys and rich.sentences[-1] > poor.sentences[-1]


def _goes_on(rich: Side, poor: Side) -> bool:
    """Whether 'bovendien' only goes with what 'en' joined on the other side: 'en er is een loket', 'Er is
    bovendien een loket'."""
    joined = "en" in poor.all_keys and not _ON_TOP.isdisjoint(rich.all_keys)
    return joined and rich.sentences[-1] > poor.sentences[-1]


_ON_TOP = frozenset("bovendien tevens eveneens".split())


def _in_a_row(rich: Side, poor: Side) -> bool:
    """Whether 'ook' only goes with an 'en' that both sides have: 'een steiger, en waar het kan ook een
    zwemplek'."""
    return "en" in poor.all_keys and any(
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
    others = {"andere", "overige"}.intersection(rich.all_keys)
    return (
        bool(others.difference(poor.all_keys))
        and "gemeenten" in rich.all_keys
        and "gemeenten" in poor.all_keys
    )


def _said_by_denial(pair: Pair) -> bool:
    """Whether 'alleen … als' on one side stands as 'geen … zonder' on the other."""
    counts = [sum(pair.lexicon.denials.get(key) == "vol" for key in side.keys) for side in pair.sides]
    return counts[0] != counts[1]


_TOLD: dict[str, Callable[[Pair, Side, Side], bool]] = {
    "alle": _all,
    "altijd": _always,
    "alleen": _only,
    "nietalleen": lambda _, rich, poor: _not_only(rich, poor),
    "ook": _also,
    "wel": _well,
    "meer": lambda _, rich, poor: _more(rich, poor),
    "bijna": _nearly,
    "hoeven": _need_not_there,
    "besluiten": _decides,
    # 'de een noch de ander', 'geen van beide'
    "beide": lambda _, rich, poor: "noch" in poor.all_keys and ("geen", "van") in pairwise(rich.keys),
    # 'volledig', 'voor honderd procent'
    "geheel": lambda _, __, poor: any(q.unit == "%" and q.value == 100 for q in poor.measures.quantities),
    # 'bij hoge uitzondering', 'heel soms': `voorbehoud` weighs that
    "soms": lambda _, rich, poor: (
        hedged_by(rich, "uitzonderlijk") or hedged_by(poor, "uitzonderlijk") or _puts_a_case(rich)
    ),
    # 'stoppen met gif', 'gebruiken geen gif meer'
    "stoppen": lambda _, __, poor: (
        not _NO_MORE.isdisjoint(poor.all_keys) or any(key.startswith("beëindig") for key in poor.keys)
    ),
    # 'extra werk', 'meerwerk'
    "extra": lambda _, rich, poor: any(
        key in _MORE_OF_IT and f"meer{thing}" in poor.all_keys for key, thing in pairwise(rich.keys)
    ),
    # 'wat ons betreft is dat nodig', 'wij vinden dat nodig', 'voor ons is dat nodig'
    "aanons": lambda _, __, poor: (
        not (_THINKING.isdisjoint(poor.all_keys) and _WITH_US.isdisjoint(pairwise(poor.keys)))
    ),
    # 'grond die nu al van ons is', 'die al van ons is'
    "nu": lambda _, rich, poor: ("nu", "al") in pairwise(rich.keys) and "al" in poor.all_keys,
    # 'Hoe vaak? Elke week'
    "vaak": lambda _, rich, __: ("hoe", "vaak") in pairwise(rich.keys),
    # 'desgewenst', 'die dat willen'
    "wil": lambda _, __, poor: hedged_by(poor, "verzoek"),
    # 'geen bezwaar hebben', 'er niet op tegen zijn'
    "goedvinden": lambda _, __, poor: {"tegen", "niet"} <= poor.all_keys,
    # 'onze eigen loodsen', 'gemeentelijke loodsen'; 'in eigen beheer', 'zelf'
    "eigen": lambda _, rich, poor: (
        (("eigen", "beheer") in pairwise(rich.keys) and "zelf" in poor.all_keys) or told_as_ours(poor, rich)
    ),
    # 'oefenen met de wacht', 'oefenen elk jaar met de wacht'
    "proberen": lambda _, rich, poor: _tries_with(rich, poor),
    # 'zij het met een hek', 'maar dan wel met een hek', 'met dien verstande dat'
    "zij het": lambda _, rich, poor: (
        poor.keys.count("maar") > rich.keys.count("maar") or ("dien", "verstande") in pairwise(poor.keys)
    ),
    # what came is weighed with who does it
    "zelf": lambda pair, rich, poor: (
        poor is pair.common or _need_not(rich, poor) or _only_stresses(pair, rich)
    ),
}
"""How the side without a hinge may say it, by what the hinge says."""
