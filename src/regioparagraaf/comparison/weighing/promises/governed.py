"""Whether one side puts under another verb what the other side does: 'wij denken dat', 'aarzelen te'.

Who thinks, hopes, doubts, learns or asks that a thing is done does not do it. What only states the agreement
('afgesproken is dat', 'wij zorgen ervoor dat') takes nothing from it; what has a rung on the ladder or denies
is weighed by the signals.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from itertools import pairwise

from regioparagraaf.comparison.reading.commitments import commitments
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.reading.whys import whys
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, Pair
from regioparagraaf.comparison.weighing.promises.only_asked import ASKS
from regioparagraaf.dutch.alike import has_alike
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.roots import PARTICLES
from regioparagraaf.dutch.small_words import LETTING
from regioparagraaf.dutch.verbs import is_noun_use, is_subordinate
from regioparagraaf.dutch.wordclass import DETERMINERS, OBLIGING


def governed(pair: Pair) -> str:
    """What stands above the agreement on one side alone, and on which, as a Dutch clause; or ''."""
    found = put_under(pair)
    if found is None:
        return ""
    side, words = found
    what = "kwam erbij" if side is pair.draft else "viel weg"
    return f"'{words}' {what}: daarmee is nog niet gezegd dat het gebeurt"


def put_under(pair: Pair) -> tuple[Side, str] | None:
    """The side on which something stands above the agreement that the other has by itself, with its words."""
    for side, other in pair.both_ways[::-1]:
        words = (
            _above_a_clause(pair, side, other)
            or _above_an_infinitive(pair, side, other)
            or _above_a_bare_one(pair, side, other)
            or _helping_with(pair, side, other)
        )
        if words:
            return side, words
    return None


# 'Wij denken dat', 'de vraag is of'.


def _above_a_clause(pair: Pair, side: Side, other: Side) -> str:
    """The words before a 'dat' or 'of' whose clause the other side states by itself; '' where none do."""
    if _OPENERS.isdisjoint(side.all_keys):
        return ""
    for at in side.places(_OPENERS):
        if side.keys[at - 1 : at + 2] in _EITHER:
            continue
        start = _opened_at(side, at)
        lead = range(start, at)
        if (
            1 < len(lead) <= LEAD
            and side.keys[start:at] != ("zij", "het")  # a restriction, as in 'zij het dat de trap smal is'
            and start not in whys(side)  # 'wij merken dat X, en daarom doen wij Y'
            and _asks_for_a_clause(side, start, at, pair.lexicon)
            and _is_said(pair, side, at + 1)
            and not _is_weighed(side, lead, other, pair.lexicon)
            and not _stands_there(side, lead, other, pair.lexicon)
            and not _judges(other, pair.lexicon)
            and not _opines(side, lead, other, pair.lexicon)
            and (_OPINING.isdisjoint(side.keys[start:at]) or _we_do(side, at + 1))
            and ("mening" not in side.keys[start:at] or OBLIGING.isdisjoint(side.keys[at : side.stop(at)]))
        ):
            return side.span(start, at + 1)
    return ""


_OPENERS = frozenset({"dat", "of", "alsof"})
_EITHER = frozenset(
    {("zijn", "of", "haar"), ("haar", "of", "zijn"), ("hij", "of", "zij"), ("hem", "of", "haar")}
)
LEAD = 8
"""Words before 'dat' or 'of' in which the verb above a clause stands: 'Wij hebben er niets op tegen dat'."""


def _opened_at(side: Side, at: int) -> int:
    """Where the words before a 'dat' begin: behind a mark, or behind the 'dat' of a clause around it."""
    start = side.stretch(at)[0]
    inner = [p for p in range(start + 2, at - 1) if side.keys[p] in _OPENERS or side.keys[p] == "hoe"]
    return inner[-1] + 1 if inner else start


def _we_do(side: Side, start: int) -> bool:
    """Whether the clause is about what a signatory does: what we find of others is no promise anyhow."""
    return side.keys[start] in ("wij", "we") or any(
        body.role == "doet" and start <= body.start < start + SUBJECT for body in side.bodies
    )


SUBJECT = 3
"""Words from the start of a clause in which its subject begins."""
_OPINING = frozenset("vind vindt vinden".split())


def _asks_for_a_clause(side: Side, start: int, at: int, lexicon: Lexicon) -> bool:
    """Whether a verb stands before 'dat' or 'of', and no noun or place that it goes on with: 'een fonds dat
    groeit', 'een brug of een tunnel', 'dan wordt dat gemeld', 'waar dat kan'."""
    lead, following = side.keys[start:at], side.keys[at + 1 : at + 2]
    if lead[0] in _POINTING or not following or not any(_is_verb(side, place) for place in range(start, at)):
        return False
    before, thoughts = lead[-1], lexicon.nouns["gedachte"]
    leads_on = before in _LEADING_ON or before in PARTICLES or not thoughts.isdisjoint(lead)
    subject = following[0] in _SUBJECTS | _names(side, at + 1)
    asked = side.keys[at] == "dat" or not thoughts.isdisjoint(lead)  # not 'een brug of een tunnel'
    if not subject and not (leads_on and asked):
        return False
    closes = before in _BEING or before in PARTICLES
    if side.keys[at] == "dat" and lead[-2] in _BEFORE_NEUTER and not closes:
        return before in thoughts
    return leads_on or before in _BEING or _is_verb(side, at - 1)


def _names(side: Side, at: int) -> frozenset[str]:
    """The word at a place, where it is a name or a plural, and so can be a subject: 'dat scholen betalen'."""
    text = side.tokens[at].text
    return frozenset({side.keys[at]}) if text[:1].isupper() or text.endswith(("en", "s")) else frozenset()


_POINTING = frozenset("dan zo daarmee daardoor hiermee waar omdat doordat om als wie".split())
"""Behind these 'dat' points back, or the clause only says why or when."""
_SUBJECTS = DETERMINERS | frozenset("wij we zij ze u je er hij iedereen iemand niemand men".split())
_BEFORE_NEUTER = frozenset("het dit elk ons één een geen".split())
_BEING = frozenset({"is"})
_LEADING_ON = frozenset(
    "erop ervan ervoor ernaar eraan ertoe ertegen uit af na hand tegen mee zich ons".split()
)


def _is_verb(side: Side, at: int) -> bool:
    """Whether the word can be the finite verb that stands second."""
    key = side.keys[at]
    if key in _FINITE:
        return True
    finite = key[-1:] in ("t", "n") and key not in PARTICLES
    return finite and side.is_verb(at)


_FINITE = frozenset(
    "is zijn was waren wordt worden heeft hebben kan kunnen mag mogen moet moeten zou zouden blijft lijkt "
    "staat ligt bestaat spreekt verdient valt strekt stemt past gaat gaan vinden vindt denken denkt hopen "
    "hoopt vragen".split()
)


def _is_said(pair: Pair, side: Side, start: int) -> bool:
    """Whether the clause from a place on is most of what its side says, and most of that is answered."""
    content, left = pair.content(side), frozenset(pair.left(side))
    said = [at for at in content if start <= at < side.stop(start)]
    answered = sum(at not in left for at in said)
    return bool(said) and 2 * answered >= len(said) and 2 * len(said) >= len(content)


def _is_weighed(side: Side, places: Collection[int], other: Side, lexicon: Lexicon) -> bool:
    """Whether what stands there has a rung on the ladder as the other side has, denies what the other side
    denies too, or merely states what follows."""
    for marker in commitments(side, lexicon):
        if not set(places).isdisjoint(marker.places) and (marker.rung == "V" or commitments(other, lexicon)):
            return True
    told = [at for at in places if side.keys[at] != "rekening"]  # 'houden er rekening mee dat'
    bare = [at for at in told if side.roots[at] not in _PERMITTING]  # 'laten toe' is no 'laten'
    said = {side.roots[at] for at in told} | {lexicon.root(side.keys[at]) for at in bare}
    judged = lexicon.root("inzien") in said or any(side.keys[at] in lexicon.nouns["oordeel"] for at in places)
    if not judged and not said.isdisjoint(_stating(lexicon)):
        return True
    denies = any(side.keys[at] in lexicon.denials or side.roots[at] in lexicon.denying_roots for at in places)
    said_there = not (lexicon.plain_denials.isdisjoint(other.all_keys) and _OPEN.isdisjoint(other.all_keys))
    return denies and said_there


@lru_cache(maxsize=4)
def _stating(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(lexicon.root, _STATING))


_OPEN = frozenset("mogelijk mogelijkheid denkbaar kan kunnen mag mogen".split())
"""What is not excluded may be."""
_STATING = (
    "afspreken afgesproken afspraak overeenkomen overeengekomen besluiten besloten besluit vastleggen "
    "vastgelegd vaststellen vaststaan vast staan zorgen betekenen inhouden gelden bepalen regelen waarborgen "
    "garanderen beloven toezeggen verplichten moeten dienen eens voorkomen toezien bewaken zeker duidelijk "
    "eisen vereisen vergen voorwaarde uitgangspunt merken zien laten vertellen melden gevolg letten rekenen "
    "leiden maken bijdragen ophouden afdwingen kiezen verzekeren bereiken committeren verbinden "
    "binden".split()
)
"""Words that state the clause behind them, or tell somebody a fact."""


def _stands_there(side: Side, lead: Collection[int], other: Side, lexicon: Lexicon) -> bool:
    """Whether the other side has a word for what leads to the clause: 'onze verwachting is dat', 'wij
    verwachten dat'."""
    telling = [at for at in lead if side.roots[at] and side.keys[at] not in lexicon.function_words]
    thoughts = [at for at in telling if side.keys[at] in lexicon.nouns["gedachte"] | lexicon.nouns["oordeel"]]
    permits = [at for at in lead if side.roots[at] in _PERMITTING]  # 'laten toe dat' says more than who does
    telling = permits or thoughts or telling  # 'ligt' and 'delen' answer much
    return any(_is_in(side.roots[at], other, lexicon) for at in telling)


_PERMITTING = frozenset("toelat toestan gedog".split())


def _judges(side: Side, lexicon: Lexicon) -> bool:
    """Whether a clause stands under a judgement here too: 'de streek vindt het goed dat'."""
    judging = lexicon.nouns["oordeel"]
    return not judging.isdisjoint(side.all_keys) and any(
        key in _OPENERS and not judging.isdisjoint(side.keys[_opened_at(side, at) : at])
        for at, key in enumerate(side.keys)
    )


def _opines(side: Side, lead: range, other: Side, lexicon: Lexicon) -> bool:
    """Whether the other side says by a phrase that it is what we think: 'wij vinden dat de kade hoog genoeg
    is', 'de kade is volgens ons hoog genoeg'."""
    opinion = (
        not _OPINING.isdisjoint(side.keys[at] for at in lead) or "mening" in side.keys[lead[0] : lead[-1]]
    )
    ours = any(side.keys[at] in ("wij", "we", "onze") for at in lead)
    return (
        opinion
        and ours
        and any(
            pair in _IN_OUR_EYES and (pair[1] != "ons" or not _is_noun(other, place + 2, lexicon))
            for place, pair in enumerate(pairwise(other.keys[:-1]))
        )
    )


def _is_noun(side: Side, at: int, lexicon: Lexicon) -> bool:
    """Whether a noun stands here, so that 'ons' before it says whose it is: 'volgens ons plan'."""
    return side.keys[at] not in lexicon.function_words and side.is_noun(at)


_IN_OUR_EYES = frozenset({("volgens", "ons"), ("onze", "ogen"), ("ons", "betreft"), ("onze", "mening")})


def _is_in(root: str, other: Side, lexicon: Lexicon) -> bool:
    return has_alike(other.roots, root, lexicon)


# 'Wij aarzelen … te kopen'.


def _above_an_infinitive(pair: Pair, side: Side, other: Side) -> str:
    """The verb above an infinitive with 'te' that is itself what the other side does; '' where none is."""
    if "te" not in side.all_keys:
        return ""
    for at, key in enumerate(side.keys[:-1]):
        instead = side.keys[max(at - 3, 0) : at] == ("in", "plaats", "van")  # 'in plaats van te wachten'
        infinitive = key == "te" and side.keys[at + 1].endswith("n") and not _is_passive(side, at + 2)
        infinitive = infinitive and not instead
        if infinitive and _is_done(pair, side, at + 1, other):
            above = _governor(side, at, other, pair.lexicon)
            if above is not None:
                return side.words(*side.verb_words(above))
    return ""


def _is_passive(side: Side, at: int) -> bool:
    """Whether the infinitive before a place says what can be done: 'goed te bereiken zijn'."""
    return side.keys[at : at + 1] in (("zijn",), ("is",), ("worden",))


def _is_done(pair: Pair, side: Side, at: int, other: Side) -> bool:
    """Whether the other side does what the infinitive says, in the same word or in one that answers it."""
    if ("te", side.keys[at]) in pairwise(other.keys) or _is_submitted(other, side.roots[at]):
        return False
    if side.keys[at] in pair.lexicon.function_words:
        return True  # 'te dragen', 'te maken': any verb may answer it
    if at in pair.content(side) and at not in pair.left(side):
        return True
    done = {pair.lexicon.root(side.keys[at]), side.roots[at]} - {""}
    return any(_does(other, place, done, pair.lexicon) for place in range(len(other.keys)))


def _is_submitted(other: Side, root: str) -> bool:
    """Whether the deed is put to somebody there: 'legt het ter vaststelling voor aan de raad'."""
    return ("ter", root) in zip(other.keys, other.roots[1:], strict=False)


def _does(other: Side, at: int, done: Collection[str], lexicon: Lexicon) -> bool:
    """Whether the verb is done here: it does not stand behind 'te'."""
    is_it = other.roots[at] in done or lexicon.root(other.keys[at]) in done
    return is_it and other.keys[max(at - 1, 0)] != "te"


def _governor(side: Side, at: int, other: Side, lexicon: Lexicon) -> int | None:
    """The finite verb before an infinitive, in one stretch with it, that the other side lacks and that does
    not merely state or help it."""
    start, before = side.stretch(at)[0], side.keys[side.sentence_start(at) : at]
    if not _APART.isdisjoint(before) or not _HELPING.isdisjoint(before):
        if "om" not in before or not _HELPING.isdisjoint(before):
            return None
        return next((p for p in range(start, at) if _asks_first(side, p, other, lexicon)), None)
    torn = side.torn
    verbs = (
        place
        for place in range(start, at)
        if place in torn
        or (
            side.keys[place] not in lexicon.function_words
            and side.keys[place][-1] in "tn"
            and side.is_verb(place)
        )
    )
    return next(
        (
            place
            for place in verbs
            if not _is_in(side.roots[place], other, lexicon)
            and not _is_weighed(side, (place,), other, lexicon)
        ),
        None,
    )


def _asks_first(side: Side, at: int, other: Side, lexicon: Lexicon) -> bool:
    """Whether somebody is asked here, with 'om' behind it, and not on the other side."""
    if side.keys[at] not in _ASKING or "om" not in side.keys[at : side.stop(at)]:
        return False
    return not any(key.startswith(ASKS) for key in other.keys) and not _is_in(side.roots[at], other, lexicon)


_ASKING = frozenset("vraagt vragen verzoekt verzoeken".split())
_APART = frozenset({"om", "door", "zonder"})
"""Behind these 'te' says what for or how."""
_HELPING = frozenset(
    "is zijn was waren wordt worden heeft hebben hoeft hoeven dient dienen staat staan ligt liggen zit "
    "zitten loopt lopen komt komen krijgt krijgen zal zullen gaat gaan moet moeten "
    "hoort horen behoort behoren".split()
)
"""Verbs that bring 'te' with them and change little: 'staan te wachten', 'komt te vervallen'."""


# 'Wij leren bouwen', 'wij laten anderen bouwen'.


def _above_a_bare_one(pair: Pair, side: Side, other: Side) -> str:
    """The verb above a bare infinitive that ends its clause and is what the other side does; '' for none."""
    bringing = _BRINGING | LETTING if pair.changed <= KEPT_WORDS and not _lets(other) else _BRINGING
    if bringing.isdisjoint(side.all_keys):
        return ""
    for at, key in enumerate(side.keys[:-1]):
        start = side.stretch(at)[0]
        above = next((p for p in range(start, at) if side.keys[p] in bringing), None)
        if above is None or not _closes_as_verb(side, at) or is_subordinate(side.keys, above):
            continue
        done = {pair.lexicon.root(key), side.roots[at]} - {""}
        there = side.keys[above] in other.all_keys or not _HELPING.isdisjoint(side.keys[start:at])
        there = there or (side.keys[above] in _BRINGING and _does_too(side.roots[above], other))
        there = there or _done_for(side, start, above, other) or _aims_alike(side, above, other)
        if not there and any(_does(other, place, done, pair.lexicon) for place in range(len(other.keys))):
            return side.words(above)
    return ""


def _does_too(root: str, other: Side) -> bool:
    """Whether the other side has the verb in another number: 'elke schipper leert varen', 'alle schippers
    leren varen'; not behind 'te', where it is only the aim."""
    return any(own == root and other.keys[max(at - 1, 0)] != "te" for at, own in enumerate(other.roots))


def _done_for(side: Side, start: int, above: int, other: Side) -> bool:
    """Whether the other side does it for who has it done here: 'de werf laat de kade door een firma bouwen',
    'een firma bouwt de kade voor de werf'."""
    if side.keys[above] not in LETTING:
        return False
    if "zelf" in side.keys[above : side.stop(above)] and "zelf" in other.all_keys:
        return True  # 'laten de clubs zelf beslissen', 'de clubs beslissen zelf'
    if "door" not in side.keys[above : side.stop(above)]:
        return False
    letting = {side.roots[at] for at in range(start, above) if side.roots[at]}
    return any(
        key == "voor" and not letting.isdisjoint(other.roots[at + 1 : at + SUBJECT])
        for at, key in enumerate(other.keys)
    )


def _aims_alike(side: Side, above: int, other: Side) -> bool:
    """Whether the verb only says what for, as the other side does too: 'om schippers te laten rusten', 'zodat
    schippers kunnen rusten'."""
    aims = side.keys[max(above - 1, 0)] == "te" and "om" in side.keys[side.stretch(above)[0] : above]
    return aims and not _AIMS.isdisjoint(other.all_keys)


_AIMS = frozenset("zodat opdat om".split())


def _lets(side: Side) -> bool:
    """Whether it says that it is done for somebody: who has it done and who does it for him, do the same."""
    return not (LETTING | {"opdracht", "namens", "door"}).isdisjoint(side.all_keys)


def _closes_as_verb(side: Side, at: int) -> bool:
    """Whether a bare infinitive ends its clause here."""
    ends = not side.keys[at + 1][0].isalnum() and side.keys[max(at - 1, 0)] != "te"
    if any(q.start <= at <= q.end for q in side.measures.quantities):
        return False  # 'binnen vier weken'
    verb = side.keys[at].endswith("n") and not is_noun_use(side.keys, at)  # 'bij het aanmeren'
    return ends and verb and side.keys[max(at - 1, 0)] not in DETERMINERS and side.is_verb(at)


_BRINGING = frozenset("leert leren durft durven helpt helpen".split())
"""Verbs that bring a bare infinitive with them and are no auxiliaries (ANS 18.5)."""


# 'Wij helpen bij de bouw'.


def _helping_with(pair: Pair, side: Side, other: Side) -> str:
    """Who 'helpt met' or 'bij' what the other side does itself, with these words; '' where none does."""
    if _HELPS.isdisjoint(side.all_keys) or not _HELPS.isdisjoint(other.all_keys):
        return ""
    for at in side.places(_HELPS):
        for place in range(at + 1, side.stop(at) - 2):
            if side.keys[place] not in ("met", "bij") or side.keys[place + 1] not in ("de", "het"):
                continue
            done = {pair.lexicon.root(side.keys[place + 2])}
            verbs = (p for p in range(len(other.keys)) if _is_main(other, p))
            itself = "zelf" in other.all_keys and place + 2 not in pair.left(side)  # 'maken het zelf groen'
            if itself or any(_does(other, verb, done, pair.lexicon) for verb in verbs):
                return side.words(at, place)
    return ""


def _is_main(side: Side, at: int) -> bool:
    """Whether a verb stands here that is no noun: not the 'opvoeden' of 'bij het opvoeden'."""
    return side.keys[max(at - 1, 0)] not in DETERMINERS and _is_verb(side, at)


_HELPS = frozenset("help helpt helpen meehelpen geholpen hulp".split())
