"""What is denied without 'niet' or 'geen': a word of one side that says what the other side denies."""

from __future__ import annotations

from itertools import pairwise

from regioparagraaf.comparison.reading.denials import (
    ONLY,
    Denials,
    is_undone,
)
from regioparagraaf.comparison.reading.hedges import EXCEPTION
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.wordclass import PREPOSITIONS, Kind, kind_of

REWRITTEN = 0.38
"""Above this share of changed words a denial may only be another way to say it: what it denies must stand on
the other side too ('koppelen af', 'loopt niet meer op het riool')."""


def explained(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    """Whether a word without 'niet' or 'geen' on one side says what they say on the other."""
    poor, rich, denied = (
        (pair.common, pair.draft, theirs) if len(theirs) > len(ours) else (pair.draft, pair.common, ours)
    )
    if denied and all(_is_bound(rich, where[0], poor) for where in denied):
        return True
    if denied and all(_is_excepted(rich, where[0], poor) for where in denied):
        return True
    if any(_undoes(pair, rich, where[0], poor) for where in denied):
        return True
    quiet = [at for at in range(len(poor.keys)) if is_quiet(pair, poor, at)]
    quiet = [at for at in quiet if not _is_spent(pair, poor, at)]
    too = any(_too(rich, at) for at in range(len(rich.keys)))
    fresh = [at for at in quiet if poor.roots[at] not in rich.roots or (_too(poor, at) and not too)]
    fresh = [at for at in fresh if not _names_what_is_there(pair, poor, at, rich)]
    if all(rich.keys[where[0]] == "zonder" for where in denied):
        fresh = [at for at in fresh if poor.keys[at] != "af"]  # 'voorbereid op een leven zonder gas'
    fresh = [at for at in fresh if not any(_says_what_is_denied(pair, poor, at, rich, w[0]) for w in denied)]
    if denied and all(_denies_an_end(pair, rich, where[0]) for where in denied):
        fresh = [at for at in fresh if not _is_an_end(pair, poor, at)]
        if not fresh:
            return False  # 'gaat niet dicht', 'wij sluiten het'
    if any(_none_of_it(pair, rich, where[0]) for where in denied):
        whole = any(_denies_another_thing(pair, rich, where[0], poor) for where in denied)
        fresh = [at for at in fresh if _ends_it(pair, poor, at) or (whole and poor.keys[at] in _UNIVERSAL)]
    if any(_frees(rich, where[0]) for where in denied) and not _DUTY.isdisjoint(poor.keys):
        return False
    if any(_denies_the_same(rich, where[0], poor) for where in denied):
        return False
    if any(_instead(rich, where[0], poor) or _taken_over(rich, where[0], poor) for where in denied):
        return True
    if any(_unequalled(rich, where[0], poor) or _in_contrast(pair, rich, where[0]) for where in denied):
        return True
    if pair.changed > REWRITTEN and any(_not_too(rich, where[0], poor) for where in denied):
        return True
    if any(_pays_nothing(rich, where[0]) for where in denied) and not _PAID.isdisjoint(poor.keys):
        return True
    if any(poor.keys[at] == "open" for at in fresh) and not any(_closes(rich, where[0]) for where in denied):
        fresh = [at for at in fresh if poor.keys[at] != "open"]
        if not fresh:
            return False
    if fresh and all(poor.keys[at] in _UNIVERSAL for at in fresh):
        done = any(_is_done(rich, where[0], poor) for where in denied)
        if done or _only_affirms(pair, rich, denied):
            return False  # 'iedereen kan het inzien', 'wij maken het niet openbaar'
    if fresh and all(_mirrors(pair, poor, at) for at in fresh):
        return any(_denies_another_thing(pair, rich, where[0], poor) for where in denied)
    if all(pair.lexicon.denials.get(poor.keys[at]) == "minder" for at in fresh):
        return bool(fresh) and any(_of_degree(rich, where[0]) for where in denied)
    return True


def _instead(rich: Side, denial: int, poor: Side) -> bool:
    """Whether 'niet meer op dinsdag, maar op donderdag' is told as 'van dinsdag naar donderdag', or 'geen
    taxi, maar geld' as 'geld in plaats van een taxi'."""
    if "maar" not in rich.keys[denial : denial + _UNTIL_BUT]:
        return False
    moved = "van" in poor.keys and "naar" in poor.keys[poor.keys.index("van") :]
    return moved or ("plaats", "van") in pairwise(poor.keys)


_UNTIL_BUT = 8
"""Words behind 'niet' in which its 'maar' follows."""


def _taken_over(rich: Side, denial: int, poor: Side) -> bool:
    """Whether 'hoeven het niet langer te doen' is told as 'wij nemen het van hen over'."""
    return _frees(rich, denial) and "overnem" in poor.roots and "van" in poor.keys


def _unequalled(rich: Side, denial: int, poor: Side) -> bool:
    """Whether 'nergens is een meer zo groot als hier' is told as 'het grootste meer'."""
    clause = rich.keys[slice(*rich.stretch(denial))]
    if rich.keys[denial] not in ("nergens", "niemand", "geen") or not {"zo", "als"} <= {*clause}:
        return False
    degree = clause[clause.index("zo") + 1]
    there = not {"is", "zijn", "heeft", "kent", "ligt", "staat"}.isdisjoint(clause)
    return there and any(key.startswith(degree) and key.endswith(("ste", "st")) for key in poor.keys)


def _in_contrast(pair: Pair, rich: Side, denial: int) -> bool:
    """Whether 'niet op straat maar in de bak' only sets off what the other side says too: 'in de bak'."""
    behind = range(denial + 1, min(denial + _UNTIL_BUT, len(rich.keys)))
    but = next((at for at in behind if rich.keys[at] == "maar"), 0)
    content, left = pair.content(rich), pair.left(rich)
    instead = [at for at in content if but < at < rich.stop(but + 1)]
    denied = [at for at in content if denial < at < but]
    told = bool(but and denied and instead)
    return told and {*denied} <= {*left} and {*left}.isdisjoint(instead)


def _is_bound(rich: Side, denial: int, poor: Side) -> bool:
    """Whether 'niet lager dan de marktwaarde' is told as a bound: 'ten minste de marktwaarde'."""
    compared = rich.keys[denial + 1 : denial + 2]
    if rich.keys[denial] != "niet" or "dan" not in rich.keys[denial : rich.stop(denial)]:
        return False
    least = compared in _LESS and not _AT_LEAST.isdisjoint(poor.keys)
    return least or (compared in _MORE and not _AT_MOST.isdisjoint(poor.keys))


def _is_excepted(rich: Side, denial: int, poor: Side) -> bool:
    """Whether 'maar niet op het terras' is told as 'op het terras na', 'als het niet vriest' as 'tenzij'."""
    if rich.keys[max(denial - 1, 0) : denial + 1] in (("maar", "niet"), ("doch", "niet")):
        return any(hedge.group == EXCEPTION for hedge in poor.hedges)
    inside = any(h.group.startswith("zin-") and h.start < denial < h.end for h in rich.hedges)
    return inside and any(poor.keys[hedge.start] == "tenzij" for hedge in poor.hedges)


def _undoes(pair: Pair, rich: Side, denial: int, poor: Side) -> bool:
    """Whether 'krijgt geen verharding' is told as 'blijft onverhard'."""
    if rich.keys[denial] not in ("geen", "niet", "zonder"):
        return False
    behind = [root for root in rich.roots[denial + 1 : rich.stop(denial)] if len(root) > _SHORT_PART]
    bare = (pair.lexicon.root(key[2:]) for key in poor.keys if is_undone(key) and key not in rich.keys)
    return any(
        len(root) > _SHORT_PART and (one.startswith(root) or root.startswith(one))
        for root in bare
        for one in behind
    )


_LESS = tuple((word,) for word in "lager minder kleiner korter".split())
_MORE = tuple((word,) for word in "hoger meer groter langer duurder".split())
_AT_LEAST = frozenset("minste minstens minimaal minimum".split())
_AT_MOST = frozenset("hoogste hooguit hoogstens maximaal maximum".split())


def _not_too(rich: Side, denial: int, poor: Side) -> bool:
    """Whether 'niet te laat' or 'niet te veel' is how a text told anew says 'tijdig' or 'beperkt'."""
    behind = rich.keys[denial + 1 : denial + 3]
    return behind[:1] == ("te",) and behind[1:] != () and behind[1] in _TOO and behind[1] not in poor.keys


def _is_an_end(pair: Pair, side: Side, at: int) -> bool:
    """Whether a verb says that a thing is not there any more: 'sluiten', 'verdwijnt', 'gaat dicht'."""
    return side.roots[at] in map(pair.lexicon.root, _ENDING)


_ENDING = (
    "sluiten dichtgaan verdwijnen afschaffen opheffen intrekken vervallen aflopen eindigen beëindigen staken "
    "stoppen ophouden opzeggen schrappen"
).split()


def _denies_an_end(pair: Pair, side: Side, denial: int) -> bool:
    """Whether what is denied is that a thing ends: 'gaat niet dicht', 'verdwijnt niet'."""
    start, end = side.stretch(denial)
    joint = next((at + 1 for at in range(denial, start, -1) if side.keys[at] == "en"), start)
    return side.keys[denial] == "niet" and any(_is_an_end(pair, side, at) for at in range(joint, end))


def _is_done(rich: Side, at: int, poor: Side) -> bool:
    """Whether the verb right behind a denial is done on the other side: 'die niet meedoen', 'elke school die
    meedoet'."""
    verb = at + 1
    if verb == len(rich.keys):
        return False
    said = rich.keys[at] == "niet" and bool(rich.roots[verb]) and rich.roots[verb] in poor.roots
    return said and rich.keys[verb][-1] in "tn" and kind_of(rich.keys, verb) is Kind.VERB


def _only_affirms(pair: Pair, rich: Side, denied: Denials) -> bool:
    """Whether nothing that is denied says by itself that a thing is not so: 'alle' is then no other word for
    it, as it is for 'niemand wordt uitgesloten'."""
    quiet = pair.lexicon.quiet_roots | pair.lexicon.denying_roots | pair.lexicon.people_roots
    for where in denied:
        start, end = rich.stretch(where[0])
        clause = [at for at in range(start, end) if at not in where]
        if rich.keys[where[0]] != "niet" or any(
            rich.roots[at] in quiet or rich.keys[at] in _EXCEPT or at in pair.left(rich) for at in clause
        ):
            return False
    return True


def _names_what_is_there(pair: Pair, poor: Side, at: int, rich: Side) -> bool:
    """Whether a quiet verb is only the first part of a word of the other side: 'gespaard', 'spaargeld'."""
    root = poor.roots[at]
    first = [other for other in pair.content(rich) if other not in pair.left(rich)]
    return len(root) > _SHORT_PART and any(
        rich.roots[p].startswith(root) and rich.roots[p] != root for p in first
    )


_SHORT_PART = 3


def _rid_of(side: Side, at: int) -> bool:
    """Whether 'vrij' or 'af' says that a thing is not there: 'houden de plas vrij van motorboten', 'gaan van
    het gas af'."""
    if side.keys[at] == "af":
        return "van" in side.keys[max(at - 4, 0) : at]
    return side.keys[at : at + 2] == ("vrij", "van")


def _none_of_it(pair: Pair, rich: Side, denial: int) -> bool:
    """Whether what 'geen' denies is a thing of the other side too: 'openen geen loket', 'openen er een'."""
    if rich.keys[denial] != "geen" or _says_who(rich, denial):
        return False
    things = [
        at
        for at in pair.content(rich)
        if denial < at <= denial + _WITHIN and not rich.keys[at].endswith("e") and at < rich.stop(denial)
    ]
    return bool(things) and things[0] not in pair.left(rich)


_WITHIN = 3
"""Words behind 'geen' in which the noun stands: 'geen nieuw loket'."""


def _ends_it(pair: Pair, side: Side, at: int) -> bool:
    """Whether a quiet word says of a thing that it stops or is not there, and stands not only beside it."""
    if _rid_of(side, at) or side.keys[at] in ONLY | _GONE or side.keys[at].endswith(_WITHOUT):
        return True
    return side.roots[at] in pair.lexicon.quiet_roots - pair.lexicon.mirror_roots


_GONE = frozenset("nihil nul tegen vol dicht weg kwijt voorbij leeg los uitverkocht volgeboekt bezet".split())


def _is_spent(pair: Pair, side: Side, at: int) -> bool:
    """Whether another quiet word says it on the other side, and so no denial there: 'kosteloos' and 'gratis',
    'maximaal' and 'hoogstens', 'onvoorzien' and 'onverwacht'."""
    other, measured = pair.other(side), side.measures
    counted = [(span.start, span.end) for span in measured.quantities]
    counted += [(span.start, span.end) for span in measured.terms]
    counted += [(span.start, span.end) for span in measured.frequencies]
    if (at in side.particles and not _rid_of(side, at)) or any(start <= at < end for start, end in counted):
        return True  # the 'vast' of 'stellen vast'
    if side.keys[at] == "te" and _too(side, at):
        return _is_spent(pair, side, at + 1)
    if side.keys[at] in _UNIVERSAL and not _UNIVERSAL.isdisjoint(other.keys):
        return True
    if side.roots.count(side.roots[at]) > other.roots.count(side.roots[at]) > 0:
        return False  # 'de subsidie stopt zodra de les stopt', 'stopt de les, dan is er geen subsidie meer'
    return any(
        (is_undone(side.keys[at]) and is_undone(other.keys[place]))
        or (
            alike(side.roots[at], other.roots[place], pair.lexicon)
            and (side.roots[at] == other.roots[place] or other.roots[place] not in side.roots)
            and is_quiet(pair, other, place)
        )
        for place in pair.content(other)
    )


_UNIVERSAL = frozenset("alle elk elke ieder iedere iedereen altijd".split())


def _mirrors(pair: Pair, side: Side, at: int) -> bool:
    """Whether the word only says what the denial of another word says: 'open' is 'niet dicht'."""
    if _rid_of(side, at):
        return False
    mirrored = pair.lexicon.denials.get(side.keys[at]) in ("spiegel", "nood")
    return mirrored or side.roots[at] in pair.lexicon.mirror_roots


def _closes(side: Side, denial: int) -> bool:
    """Whether what is denied is that something closes, is shut or is filled: 'gaat niet dicht'."""
    start, end = side.stretch(denial)
    return any(root.startswith(_CLOSING) for root in side.roots[start:end])


_CLOSING = ("sluit", "afsluit", "dich", "demp", "ferstop", "blokker", "bebouw", "ferkop")
"""What begins the roots of what shuts a thing, or takes its room."""


def _denies_another_thing(pair: Pair, rich: Side, denial: int, poor: Side) -> bool:
    """Whether a denial denies what the other side does not say, or its reverse: 'worden niet gedempt' for
    'blijven open'. Of its own thing a mirror says the contrary: 'elke kern krijgt er een', 'krijgen geen'."""
    start, end = rich.stretch(denial)
    clause = [at for at in range(start, end) if at != denial]
    if _says_who(rich, denial) or not _COSTING.isdisjoint(rich.keys[start:end]):
        return True  # 'wie geen huis heeft' is 'dakloos', 'kost niets' is 'gratis'
    quiet = (at for at in clause if pair.changed > REWRITTEN or rich.roots[at] not in poor.roots)
    if any(pair.lexicon.denials.get(rich.keys[at]) == "stil" for at in quiet):
        return True  # 'geen boot blijft buiten de telling'
    return any(at in clause for at in pair.left(rich)) or any(
        at in clause and rich.roots[at] not in poor.roots and _reverses(pair, rich, at)
        for at in pair.content(rich)
    )


def _says_who(side: Side, at: int) -> bool:
    """Whether a denial only says whom or what it is about: 'wie geen baan heeft', 'is het niet veilig, dan',
    'zonder diploma'."""
    start, end = side.stretch(at)
    asked = side.keys[end : end + 1] == ("?",) or side.keys[end : end + 2] == (",", "dan")
    return side.keys[at] == "zonder" or asked or not _WHO.isdisjoint(side.keys[start:at])


_WHO = frozenset("die wie als wanneer indien waar waarbij".split())


_COSTING = frozenset("kost kosten betaalt betalen betaald rekening hoeft hoeven".split())


def _reverses(pair: Pair, side: Side, at: int) -> bool:
    """Whether the word has an opposite, or says by itself that a thing is not there."""
    root = side.roots[at]
    away = root.startswith(_AWAY) or root in pair.lexicon.quiet_roots - pair.lexicon.mirror_roots
    return away or root in pair.lexicon.opposed_roots


def _says_what_is_denied(pair: Pair, poor: Side, at: int, rich: Side, denial: int) -> bool:
    """Whether the word says what the denial denies: 'is dicht' for 'is niet afgesloten'."""
    if rich.keys[denial] != "niet" or poor.keys[at].endswith(_WITHOUT):
        return False
    behind = rich.keys[denial + 1 : denial + 2]
    word = denial + 1
    return bool(behind) and behind[0][0].isalpha() and alike(poor.roots[at], rich.roots[word], pair.lexicon)


def _pays_nothing(side: Side, at: int) -> bool:
    """Whether what is denied is that somebody must pay: 'hoeft zijn identiteitskaart niet te betalen'."""
    clause = side.keys[slice(*side.stretch(at))]
    return not {"hoeft", "hoeven"}.isdisjoint(clause) and not {"betalen", "betaald"}.isdisjoint(clause)


_PAID = frozenset(
    "kosten vergoed vergoedt vergoeden bekostigt bekostigd bekostigen rekening betaalt financiert".split()
)
"""With these another pays what somebody need not pay: 'draagt de kosten'."""


_DUTY = frozenset("moet moeten dient dienen verplicht vereist".split())


_FREED = frozenset("verplicht hoeft hoeven nodig vereist verplichting".split())


def _frees(side: Side, at: int) -> bool:
    """Whether what is denied is a duty: 'niet verplicht', 'hoeft niet'; 'moet' is no other way to say it."""
    return not _FREED.isdisjoint(side.keys[max(at - 3, 0) : at + 3])


def _denies_the_same(rich: Side, at: int, poor: Side) -> bool:
    """Whether the word that 'niet' denies closes its clause, and is affirmed on the other side as it stands:
    'niet bindend' for 'bindend'. No word elsewhere in the sentence explains that."""
    said = rich.keys[at + 1 : at + 3]
    closes = len(said) == 2 and not said[1][0].isalnum()
    return rich.keys[at] == "niet" and closes and len(said[0]) > 4 and said[0] in poor.keys


_MUCH = frozenset(
    "zo veel vaak goed genoeg voldoende altijd alle volledig helemaal groot hoog snel lang meer best "
    "gemakkelijk makkelijk kunnen kan".split()
)


def _of_degree(side: Side, at: int) -> bool:
    """Whether what is denied is how much: 'niet veel', 'niet zo vaak' are 'weinig', 'niet harder dan' is
    'beperkt tot'; 'geen' is not."""
    if side.keys[at + 1 : at + 2] == ("meer",) and "dan" not in side.keys[at + 2 : at + 5]:
        return False  # 'niet meer verpacht' is not done any more
    compared = side.keys[at + 1 : at + 2] != () and side.keys[at + 1].endswith("er")
    much = not _MUCH.isdisjoint(side.keys[at + 1 : at + 5])
    return side.keys[at] == "niet" and (much or (compared and "dan" in side.keys[at + 2 : at + 4]))


def _no_more(side: Side, at: int) -> bool:
    """Whether 'meer' says with its denial that a thing is over: 'niet meer verpacht', 'geen gif meer'."""
    denied = not {"niet", "geen"}.isdisjoint(side.keys[max(at - _NEAR_MORE, 0) : at])
    return side.keys[at] == "meer" and denied and "dan" not in side.keys[at + 1 : at + 4]


_NEAR_MORE = 6


def turned(pair: Pair) -> bool:
    """Whether a pair of opposites says what the denial says: 'sluit niet' is 'blijft open'."""
    own = pair.lexicon.denying_roots  # 'verboden' is the denial itself, and no opposite that explains it
    ours, theirs = (
        {
            side.roots[at]
            for at, key in enumerate(side.keys)
            if key not in PREPOSITIONS and not _no_more(side, at)
        }
        - own
        for side in (pair.common, pair.draft)
    )
    gone, new = ours - theirs, theirs - ours
    return any((gone & a and new & b) or (gone & b and new & a) for a, b in pair.lexicon.opposites)


_EXCEPT = frozenset(
    "zonder tenzij behalve buiten anders ander andere niets niemand nergens voordat meer eerst vóór "
    "totdat".split()
)
"""What a denial needs beside it to say 'alleen': 'niet zonder', 'niet tenzij', 'niemand anders'."""


_FITTING = frozenset(
    "aanvaardbaar acceptabel wenselijk gewenst nodig goed verantwoord toegestaan afgesproken".split()
)
"""Behind 'langer dan' and its like these say that it is too much."""


_TOO = frozenset(
    "veel weinig groot grote klein kleine zwaar zware duur dure laat late vroeg vroege lang lange kort korte "
    "hoog hoge laag lage krap smal".split()
)


_WITHOUT = (
    "preventie",
    "loos",
    "loze",
    "vrij",
    "vrije",
    "verbod",
    "verboden",
    "stop",
    "luw",
    "luwe",
    "arm",
    "arme",
)
"""What ends a compound that says that something is not there or not allowed: 'rookvrij', 'sproeiverbod'."""


_AWAY = ("afkop", "ontkop", "weghal", "weglat", "ferwijder", "afsluit", "afschaf", "ontsie")
"""Roots of verbs after which a thing is not there any more."""


def _too(side: Side, at: int) -> bool:
    """Whether the word says that it is too much or not enough: 'te lang', 'langer dan wij goed vinden'."""
    key = side.keys[at]
    following = side.keys[at + 1 : at + 5]
    if key == "te":
        return bool(following) and following[0] in _TOO
    if key == "wensen":
        return side.keys[max(at - 1, 0)] == "te"  # 'laat te wensen over'
    return key == "dan" and side.keys[at - 1].endswith("er") and not _FITTING.isdisjoint(following)


def is_quiet(pair: Pair, side: Side, at: int) -> bool:
    """Whether a word says without 'niet' or 'geen' that a thing is not so, or what such a denial says."""
    key = side.keys[at]
    if side.roots[at].startswith(_AWAY) or side.keys[max(at - 1, 0) : at + 2] == ("in", "plaats", "van"):
        return True
    if _rid_of(side, at):
        return True
    if at in side.particles.values():
        denied = any(pair.lexicon.denials.get(other) == "vol" for other in side.keys)
        withholding = pair.lexicon.denying_roots | pair.lexicon.quiet_roots
        return side.roots[at] in withholding and side.roots[at] != _OCCURS and not denied
    if key == "tegen" and not _AGAINST.isdisjoint(side.roots):
        return True
    if key in ONLY:
        return not _EXCEPT.isdisjoint(pair.other(side).keys)
    if _too(side, at):
        return True
    if key == "mogelijk" and not {"zo", "zoveel"}.isdisjoint(side.keys[max(at - 2, 0) : at]):
        return False  # 'zo weinig mogelijk' allows it
    quiet = side.roots[at] in pair.lexicon.quiet_roots and key not in _FALLING
    if pair.lexicon.denials.get(key) in _QUIET or quiet:
        return True
    return is_undone(key) or key.endswith(_WITHOUT)


_OCCURS = "voorkom"
"""Torn, 'komt voor' is no preventing."""
_FALLING = frozenset("valt vallen viel vielen".split())
"""These have the root of 'falen'."""


_QUIET = ("stil", "minder", "spiegel", "nood")


_AGAINST = frozenset({"uitsprek", "stem", "ker", "gekan", "ferset"})
"""Roots of verbs with which 'tegen' denies: 'stemmen tegen', 'spreken zich uit tegen'."""
