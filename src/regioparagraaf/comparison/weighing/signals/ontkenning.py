"""`ontkenning`: a denial that came or went; two denials that cancel each other count as what they mean."""

from __future__ import annotations

from collections.abc import Collection

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.denials import (
    ONLY,
    Denials,
    asks_for,
    denials,
    denies_too,
    free_word,
    in_new_clause,
    is_free,
    is_undone,
)
from regioparagraaf.comparison.reading.hedges import UNTIL
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.quantity_bounds import released
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.wordclass import PREPOSITIONS

MUST = (
    ("Wij verzetten ons tegen een sluis.", "Wij willen een sluis.", "vervallen"),
    ("Te late brieven lezen wij niet.", "Ook als u te laat bent, lezen wij uw brief.", "vervallen"),
    (
        "Wij nemen geen besluit over een sluis en starten ook geen onderzoek.",
        "Wij sluiten niet uit dat wij onderzoek doen naar een sluis.",
        "vervallen",
    ),
    ("Wij bouwen daar.", "Wij bouwen daar niet.", "toegevoegd"),
    ("De raden besluiten, en niemand wordt gedwongen te betalen.", "De raden besluiten.", "vervallen"),
    ("Fusie is niet uitgesloten.", "Fusie is uitgesloten.", "toegevoegd"),
    ("De afspraak is niet-vrijblijvend.", "De afspraak is vrijblijvend.", "vervallen"),
    ("Wij gebruiken geen gif in de haven.", "In de haven gebruiken wij zo weinig mogelijk gif.", "vervallen"),
    ("In de haven is gif verboden.", "In de haven gebruiken wij minder gif.", "vervallen"),
    ("De haven blijft gevrijwaard van afval.", "In de haven komt afval.", "vervallen"),
    ("De pont vaart met subsidie.", "De pont vaart zonder subsidie.", "toegevoegd"),
)
MUST_NOT = (
    ("Wij verzetten ons tegen een sluis.", "Wij willen geen sluis."),
    ("Wij nemen afscheid van de pont.", "De pont gebruiken wij niet langer."),
    ("Een steiger is de raad niet onwelgevallig.", "Een steiger vindt de raad goed."),
    ("Dit geldt voor alle schepen.", "Dit geldt voor elk schip, nieuw of niet."),
    ("Afmeren aan de sluis wordt tegengegaan.", "Wij zorgen dat er niet aan de sluis wordt afgemeerd."),
    ("Verkoop is niet onbespreekbaar.", "Verkoop is bespreekbaar."),
    ("De regels staan dat toe.", "De regels verzetten zich daar niet tegen."),
    ("Als de regels dat toestaan, mag het.", "Als de regels zich daartegen niet verzetten, mag het."),
    ("Wij kappen geen boom zonder vergunning.", "Wij kappen een boom alleen met vergunning."),
    ("Wij bouwen daar niet, tenzij de raad instemt.", "Alleen als de raad instemt, bouwen wij daar."),
    ("De haven blijft gevrijwaard van afval.", "In de haven komt geen afval."),
    ("De huurders hebben weinig geld.", "De huurders hebben niet veel geld."),
    ("De helft heeft geen tuin.", "De helft zit zonder tuin."),
    (
        "De streek draagt de kosten van de vaarpas voor vissers.",
        "Vissers hoeven hun vaarpas niet te betalen. Dat doet de streek.",
    ),
)


def find(pair: Pair) -> tuple[Signal, ...]:
    """The change in denial, if any."""
    ours, theirs = denials(pair.common, pair.lexicon), denials(pair.draft, pair.lexicon)
    if is_free(pair.common) != is_free(pair.draft):
        was, wordt = free_word(pair.common), free_word(pair.draft)
        if was and wordt:
            return (
                Signal(
                    SignalKind.NEGATION,
                    was,
                    wordt,
                    Direction.ADDED if is_free(pair.common) else Direction.DROPPED,
                ),
            )
    freed = _undone(pair) or _freed(pair) or _excepted(pair) or _without(pair)
    if freed:
        return freed
    if not differs(pair, ours, theirs):
        return ()
    if pair.changed > REWRITTEN and not pair.extra and not _stays(pair, ours, theirs):
        return ()
    direction = Direction.ADDED if len(theirs) > len(ours) else Direction.DROPPED
    was, wordt = _words(pair, ours, theirs)
    return (Signal(SignalKind.NEGATION, was, wordt, direction),)


def differs(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    """Whether one side denies more than the other, and nothing on the other side says the same."""
    if len(ours) == len(theirs):
        return False
    even = (len(theirs) - len(ours)) % 2 == 0
    even = even and not any(map(denies_too, (pair.common, pair.draft)))
    if even and any(_exclusive(side) or asks_for(side) for side in (pair.common, pair.draft)):
        return False
    rich, poor, more = (
        (pair.draft, pair.common, theirs) if len(theirs) > len(ours) else (pair.common, pair.draft, ours)
    )
    if len(more) == min(len(ours), len(theirs)) + 1 > 1 and denies_too(rich) and _JOINING & {*poor.keys}:
        return False  # 'geen fusie en ook geen bestuurslaag', 'niet tot een fusie of een bestuurslaag'
    if _explained(pair, ours, theirs) or _turned(pair) or _until_it_does(pair):
        return False
    added = len(theirs) > len(ours)
    rich, denied = (pair.draft, theirs) if added else (pair.common, ours)
    content, left = (
        (pair.matching.draft_content, pair.matching.draft_left)
        if added
        else (pair.matching.common_content, pair.matching.common_left)
    )
    if all(in_new_clause(rich, where[0], content, left) for where in denied):
        return False
    return not _conditional(pair, ours, theirs)


_JOINING = frozenset("of en evenmin noch".split())


def _undone(pair: Pair) -> tuple[Signal, ...]:
    """'aanvaardbaar' that became 'onaanvaardbaar', 'bindend' that became 'niet-bindend', or the other way
    round, in a sentence with as many other denials."""
    for side, other, added in ((pair.draft, pair.common, True), (pair.common, pair.draft, False)):
        for at, key in enumerate(side.keys):
            if key in other.keys:
                continue
            bare = (
                key.removeprefix("niet-") if key.startswith("niet-") else key[2:] if is_undone(key) else key
            )
            if bare == key or bare in side.keys or bare not in other.keys:
                continue
            place = other.keys.index(bare)
            if _plain(pair.common, pair) != _plain(pair.draft, pair):
                return ()
            around = other.keys[max(place - _COMPARED_WITHIN, 0) : place]
            if {"niet", "dan"}.isdisjoint(around):  # 'niet bindend', 'langer dan wij aanvaardbaar vinden'
                said = other.words(place), side.words(at)
                was, wordt = said if added else said[::-1]
                return (
                    Signal(SignalKind.NEGATION, was, wordt, Direction.ADDED if added else Direction.DROPPED),
                )
    return ()


def _plain(side: Side, pair: Pair) -> int:
    """How often the side says niet, geen, nooit …"""
    return sum(pair.lexicon.denials.get(key) == "vol" for key in side.keys)


_COMPARED_WITHIN = 4
"""Words before an adjective in which a comparison with it may open."""


def _freed(pair: Pair) -> tuple[Signal, ...]:
    """'niet langer dan 28 dagen' that became 'langer dan 28 dagen', or the other way round."""
    for was in pair.common.measures.quantities:
        for wordt in pair.draft.measures.quantities:
            if released(pair, was, wordt):
                denied = pair.common.keys[was.start] in ("niet", "nooit")
                said = pair.common.span(was.start, was.end), pair.draft.span(wordt.start, wordt.end)
                return (Signal(SignalKind.NEGATION, *said, Direction.DROPPED if denied else Direction.ADDED),)
    return ()


def _excepted(pair: Pair) -> tuple[Signal, ...]:
    """'maar niet met asbest' that became 'ook met asbest', or the other way round."""
    ours, theirs = _but_not(pair.common), _but_not(pair.draft)
    if bool(ours) == bool(theirs):
        return ()
    other = pair.draft if ours else pair.common
    too = [at for at, key in enumerate(other.keys) if key == "ook"]
    if not too or not _EXCEPTING.isdisjoint(other.keys):
        return ()
    said = other.span(too[-1], min(too[-1] + 1, len(other.keys)))
    if ours:
        return (Signal(SignalKind.NEGATION, pair.common.words(ours[0]), said, Direction.DROPPED),)
    return (Signal(SignalKind.NEGATION, said, pair.draft.words(theirs[0]), Direction.ADDED),)


_EXCEPTING = frozenset("niet geen zonder behalve tenzij uitgezonderd uitzondering".split())


def _without(pair: Pair) -> tuple[Signal, ...]:
    """'zonder indicatie' that became 'met indicatie' or 'op indicatie', or the other way round."""
    for side, other, lost in ((pair.common, pair.draft, True), (pair.draft, pair.common, False)):
        if "zonder" not in side.keys or _plain(side, pair) != 1:
            continue  # 'niet zonder' is 'alleen met'
        without, own = _named_behind(side, _WITHOUT_IT), _named_behind(side, _WITH_IT)
        with_it = _named_behind(other, _WITH_IT)
        for root, at in without.items():
            if root in with_it and root not in own and root not in _named_behind(other, _WITHOUT_IT):
                said = side.words(at), other.words(with_it[root])
                was, wordt = said if lost else said[::-1]
                return (
                    Signal(SignalKind.NEGATION, was, wordt, Direction.DROPPED if lost else Direction.ADDED),
                )
    return ()


def _named_behind(side: Side, leading: Collection[str]) -> dict[str, int]:
    """The word right behind each 'zonder', or each 'met' or 'op', and where that stands."""
    return {
        side.roots[at + 1]: at
        for at, own in enumerate(side.keys[:-1])
        if own in leading and len(side.roots[at + 1]) > _SHORT
    }


_WITHOUT_IT = frozenset({"zonder"})
_WITH_IT = frozenset("met op na tegen via".split())
"""'Zonder afspraak' is the contrary of 'op afspraak', 'zonder betaling' of 'tegen betaling'."""


_SHORT = 3


def _but_not(side: Side) -> list[int]:
    """The denials that make an exception: 'maar niet voor honden'."""
    return [
        at
        for at, key in enumerate(side.keys)
        if key in ("niet", "geen")
        and at
        and side.keys[at - 1] in ("maar", "doch")
        and side.keys[at + 1 : at + 2] != ("alleen",)
    ]


REWRITTEN = 0.38
"""Above this share of changed words a denial may only be another way to say it: what it denies must stand on
the other side too ('koppelen af', 'loopt niet meer op het riool')."""


def _conditional(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    """Whether the denial stands in a condition that is new as a whole: `voorbehoud` weighs it."""
    rich, poor, denied = (
        (pair.draft, pair.common, theirs) if len(theirs) > len(ours) else (pair.common, pair.draft, ours)
    )
    if any(hedge.group.startswith("zin-") for hedge in poor.hedges):
        return False
    inside = [hedge for hedge in rich.hedges if hedge.group.startswith("zin-")]
    outside = sum(not any(h.start <= where[0] < h.end for h in inside) for where in denied)
    return outside == min(len(ours), len(theirs))


def _stays(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    """Whether what is denied on one side is said on the other."""
    side, places, left, content = (
        (pair.draft, theirs, pair.matching.draft_left, pair.matching.draft_content)
        if len(theirs) > len(ours)
        else (pair.common, ours, pair.matching.common_left, pair.matching.common_content)
    )
    return any(_is_answered(side, where, left, content) for where in places) or _affirmed(side, left, content)


def _affirmed(side: Side, left: Collection[int], content: Collection[int]) -> bool:
    """Whether the thing that 'geen' denies stands on the other side: 'geen onderzoek', 'onderzoek doen'."""
    return any(key == "geen" and at + 1 in content and at + 1 not in left for at, key in enumerate(side.keys))


def _is_answered(
    side: Side, denial: tuple[int, ...], left: Collection[int], content: Collection[int]
) -> bool:
    """Whether at least half of what stands in the clause of a denial is on the other side too."""
    start, end = side.stretch(denial[0])
    about = [at for at in content if start <= at < end and at not in denial]
    described = side.keys[start] == "wie"  # 'wie niet goed kan lezen' says who is meant
    return not described and 2 * sum(at not in left for at in about) >= len(about)


def _until_it_does(pair: Pair) -> bool:
    """Whether 'zolang dat niet blijkt, doen wij het niet' stands for 'alleen als dat blijkt'."""
    for side, other in ((pair.common, pair.draft), (pair.draft, pair.common)):
        until = [h for h in side.hedges if h.group == UNTIL and "niet" in side.keys[h.start : h.end]]
        if until and not ONLY.isdisjoint(other.keys):
            return True
    return False


def _exclusive(side: Side) -> bool:
    """Whether the side says 'only if' or 'unless', which two denials also say."""
    return any(
        key
        in (
            "alleen",
            "slechts",
            "uitsluitend",
            "tenzij",
            "enkel",
            "pas",
            "alle",
            "elke",
            "altijd",
            "iedere",
            "iedereen",
            "elk",
            "ieder",
            "ergens",
            "mogelijk",
        )
        for key in side.keys
    )


def _explained(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    """Whether a word without 'niet' or 'geen' on one side says what they say on the other."""
    poor, rich, denied = (
        (pair.common, pair.draft, theirs) if len(theirs) > len(ours) else (pair.draft, pair.common, ours)
    )
    quiet = [at for at in range(len(poor.keys)) if _is_quiet(pair, poor, at)]
    quiet = [at for at in quiet if not _is_spent(pair, poor, at)]
    too = any(_too(rich, at) for at in range(len(rich.keys)))
    fresh = [at for at in quiet if poor.roots[at] not in rich.roots or (_too(poor, at) and not too)]
    fresh = [at for at in fresh if not any(_says_what_is_denied(pair, poor, at, rich, w[0]) for w in denied)]
    if any(_none_of_it(pair, rich, where[0]) for where in denied):
        whole = any(_denies_another_thing(pair, rich, where[0], poor) for where in denied)
        fresh = [at for at in fresh if _ends_it(pair, poor, at) or (whole and poor.keys[at] in _UNIVERSAL)]
    if any(_frees(rich, where[0]) for where in denied) and not _DUTY.isdisjoint(poor.keys):
        return False
    if any(_denies_the_same(rich, where[0], poor) for where in denied):
        return False
    if any(_pays_nothing(rich, where[0]) for where in denied) and not _PAID.isdisjoint(poor.keys):
        return True
    if fresh and all(_mirrors(pair, poor, at) for at in fresh):
        return any(_denies_another_thing(pair, rich, where[0], poor) for where in denied)
    if all(pair.lexicon.denials.get(poor.keys[at]) == "minder" for at in fresh):
        return bool(fresh) and any(_of_degree(rich, where[0]) for where in denied)
    return True


def _rid_of(side: Side, at: int) -> bool:
    """Whether 'vrij' says that a thing is not there: 'houden de plas vrij van motorboten'."""
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


_GONE = frozenset("tegen vol dicht weg kwijt voorbij leeg los uitverkocht volgeboekt bezet".split())


def _is_spent(pair: Pair, side: Side, at: int) -> bool:
    """Whether another quiet word says it on the other side, and so no denial there: 'kosteloos' and 'gratis',
    'maximaal' and 'hoogstens', 'onvoorzien' and 'onverwacht'."""
    other, measured = pair.other(side), side.measures
    counted = [(span.start, span.end) for span in measured.quantities]
    counted += [(span.start, span.end) for span in measured.terms]
    counted += [(span.start, span.end) for span in measured.frequencies]
    if (at in side.particles and not _rid_of(side, at)) or any(start <= at < end for start, end in counted):
        return True  # the 'vast' of 'stellen vast'
    if side.keys[at] in _UNIVERSAL and not _UNIVERSAL.isdisjoint(other.keys):
        return True
    return any(
        (is_undone(side.keys[at]) and is_undone(other.keys[place]))
        or (alike(side.roots[at], other.roots[place], pair.lexicon) and _is_quiet(pair, other, place))
        for place in pair.content(other)
    )


_UNIVERSAL = frozenset("alle elk elke ieder iedere iedereen altijd".split())


def _mirrors(pair: Pair, side: Side, at: int) -> bool:
    """Whether the word only says what the denial of another word says: 'open' is 'niet dicht'."""
    if _rid_of(side, at):
        return False
    mirrored = pair.lexicon.denials.get(side.keys[at]) in ("spiegel", "nood")
    return mirrored or side.roots[at] in pair.lexicon.mirror_roots


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


_NEAR_MORE = 3


def _turned(pair: Pair) -> bool:
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
_WITHOUT = ("loos", "loze", "vrij", "vrije", "verbod", "verboden", "stop", "luw", "luwe", "arm", "arme")
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


def _is_quiet(pair: Pair, side: Side, at: int) -> bool:
    key = side.keys[at]
    if side.roots[at].startswith(_AWAY) or side.keys[max(at - 1, 0) : at + 2] == ("in", "plaats", "van"):
        return True
    if _rid_of(side, at):
        return True
    if at in side.particles.values():
        denied = any(pair.lexicon.denials.get(other) == "vol" for other in side.keys)
        return side.roots[at] in pair.lexicon.denying_roots and not denied
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


_FALLING = frozenset("valt vallen viel vielen".split())
"""These have the root of 'falen'."""


_QUIET = ("stil", "minder", "spiegel", "nood")
_AGAINST = frozenset({"uitsprek", "stem", "ker", "gekan", "ferset"})
"""Roots of verbs with which 'tegen' denies: 'stemmen tegen', 'spreken zich uit tegen'."""


def _words(pair: Pair, ours: Denials, theirs: Denials) -> tuple[str, str]:
    """The denial and, on the other side, the word that it turned round."""
    was = [pair.common.words(*places) for places in ours]
    wordt = [pair.draft.words(*places) for places in theirs]
    for text in list(was):
        if text.lower() in [w.lower() for w in wordt]:
            was.remove(text)
            wordt.remove(next(w for w in wordt if w.lower() == text.lower()))
    one, other = (was[0] if was else ""), (wordt[0] if wordt else "")
    if not one and other:
        one = _counterpart(pair.common, other, pair.lexicon)
    elif one and not other:
        other = _counterpart(pair.draft, one, pair.lexicon)
    if {one.lower(), other.lower()} == {"met", "zonder"} and not _of_one_thing(pair):
        return ("", other) if one.lower() == "met" else (one, "")
    return one, other


def _of_one_thing(pair: Pair) -> bool:
    """Whether 'met' and 'zonder' govern the same thing: 'met een afspraak', 'zonder afspraak'."""
    sides = ((pair.common, pair.draft), (pair.draft, pair.common))
    return any(not _governed(one, "met").isdisjoint(_governed(other, "zonder")) for one, other in sides)


def _governed(side: Side, preposition: str) -> set[str]:
    """The roots of what stands right behind a preposition."""
    return {
        root
        for at, key in enumerate(side.keys)
        if key == preposition
        for root in side.roots[at + 1 : at + _GOVERNED]
        if len(root) > _SHORT
    }


_GOVERNED = 4
"""Up to this place behind 'met' stands what it governs, with an article and an adjective before it."""


def _counterpart(side: Side, denial: str, lexicon: Lexicon) -> str:
    """What stands where the other side denies: 'met' for 'zonder', 'niet uitgesloten' for 'uitgesloten'."""
    low = denial.lower()
    wanted = {"zonder": "met"}.get(low) or (low[2:] if low.startswith("on") else low.removeprefix("niet-"))
    for at, key in enumerate(side.keys):
        if key in (wanted, low):
            if at and side.keys[at - 1] == "niet":
                return side.words(at - 1, at)
            return side.words(at)
    return ""
