"""A denial told without 'niet' or 'geen': whether a word of one side says what the other side denies."""

from __future__ import annotations

from regioparagraaf.comparison.reading.denials import ONLY, Denials, is_undone
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.denials.done_plainly import done_plainly
from regioparagraaf.comparison.weighing.denials.in_main_clauses import bears_on_the_deed, denies_the_deed
from regioparagraaf.comparison.weighing.denials.quiet_words import (
    AWAY,
    EXCEPT,
    WITHOUT,
    is_quiet,
    is_rid_of,
    is_too_much,
)
from regioparagraaf.comparison.weighing.denials.recast_denials import (
    REWRITTEN,
    frees,
    told_in_other_words,
    told_outright,
)
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.wordclass import Kind, kind_of


def explained(pair: Pair, ours: Denials, theirs: Denials) -> bool:
    """Whether a word without 'niet' or 'geen' on one side says what they say on the other."""
    poor, rich, denied = (
        (pair.common, pair.draft, theirs) if len(theirs) > len(ours) else (pair.draft, pair.common, ours)
    )
    if told_outright(pair, rich, denied, poor):
        return True
    if any(done_plainly(pair, rich, where[0], poor) for where in denied):
        return False
    quiet = [at for at in range(len(poor.keys)) if is_quiet(pair, poor, at)]
    quiet = [at for at in quiet if not is_spent(pair, poor, at)]
    too = any(is_too_much(rich, at) for at in range(len(rich.keys)))
    fresh = [
        at for at in quiet if poor.roots[at] not in rich.all_roots or (is_too_much(poor, at) and not too)
    ]
    fresh = [at for at in fresh if not _names_what_is_there(pair, poor, at, rich)]
    if denied and all(denies_the_deed(rich, w[0], poor) for w in denied) and not _doubly(pair, rich, denied):
        fresh = [at for at in fresh if bears_on_the_deed(poor, at)]
    if not any(_says_who(rich, where[0]) for where in denied):
        fresh = [at for at in fresh if not _tells_which(pair, poor, at, rich)]
    if any("eigen" in rich.keys[where[0] : where[0] + 2] for where in denied):
        fresh = [at for at in fresh if poor.keys[at] != "zelf"]  # 'geen eigen bijdrage', 'betaalt zelf'
    if all(rich.keys[where[0]] == "zonder" for where in denied):
        fresh = [at for at in fresh if poor.keys[at] != "af"]  # 'voorbereid op een leven zonder gas'
    fresh = [at for at in fresh if not any(_says_what_is_denied(pair, poor, at, rich, w[0]) for w in denied)]
    if denied and all(_denies_an_end(pair, rich, where[0]) for where in denied):
        fresh = [at for at in fresh if not _is_an_end(pair, poor, at)]
        if not fresh:
            return False  # 'gaat niet dicht', 'wij sluiten het'
    if EXCEPT.isdisjoint(rich.all_keys) and not any(h.is_condition for h in rich.hedges):
        told = (range(h.start, h.end) for h in poor.hedges if h.group == "zin-mits")
        bound = {at for part in told if ONLY.isdisjoint(poor.keys[p] for p in part) for at in part}
        fresh = [at for at in fresh if at not in bound]  # 'geen feesten', 'feesten, mits het stil blijft'
        if not fresh and bound:
            return False
    if any(_none_of_it(pair, rich, where[0]) for where in denied):
        fresh = [at for at in fresh if not _said_before(pair, poor, at, rich, denied)]
        whole = any(_denies_another_thing(pair, rich, where[0], poor) for where in denied)
        fresh = [at for at in fresh if _ends_it(pair, poor, at) or (whole and poor.keys[at] in _UNIVERSAL)]
        fresh = [at for at in fresh if not _only_elsewhere(poor, at, rich)]
    if any(frees(rich, where[0]) for where in denied) and not _DUTY.isdisjoint(poor.all_keys):
        return False
    if any(_denies_the_same(rich, where[0], poor) for where in denied):
        return False
    if any(told_in_other_words(pair, rich, where[0], poor) for where in denied):
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


def _doubly(pair: Pair, side: Side, denied: Denials) -> bool:
    """Whether the clause of a denial has another word that denies, so that it may affirm after all: 'niemand
    wordt uitgesloten', 'geen enkele kern raakt haar school kwijt'."""
    return any(
        at not in where and is_quiet(pair, side, at)
        for where in denied
        for at in range(*side.stretch(where[0]))
    )


def is_spent(pair: Pair, side: Side, at: int) -> bool:
    """Whether another quiet word says it on the other side, and so no denial there: 'kosteloos' and 'gratis',
    'maximaal' and 'hoogstens', 'onvoorzien' and 'onverwacht'."""
    other, measured = pair.other(side), side.measures
    counted = [(span.start, span.end) for span in measured.quantities]
    counted += [(span.start, span.end) for span in measured.terms]
    counted += [(span.start, span.end) for span in measured.frequencies]
    if (at in side.particles and not is_rid_of(side, at)) or any(start <= at < end for start, end in counted):
        return True  # the 'vast' of 'stellen vast'
    if side.keys[at] == "te" and is_too_much(side, at):
        return is_spent(pair, side, at + 1)
    if side.keys[at] in _UNIVERSAL and not _UNIVERSAL.isdisjoint(other.all_keys):
        return True
    if side.roots.count(side.roots[at]) > other.roots.count(side.roots[at]) > 0:
        return False  # 'de subsidie stopt zodra de les stopt', 'stopt de les, dan is er geen subsidie meer'
    return any(
        (is_undone(side.keys[at]) and is_undone(other.keys[place]))
        or (
            alike(side.roots[at], other.roots[place], pair.lexicon)
            and (side.roots[at] == other.roots[place] or other.roots[place] not in side.all_roots)
            and is_quiet(pair, other, place)
        )
        for place in pair.content(other)
    )


_UNIVERSAL = frozenset("alle elk elke ieder iedere iedereen altijd".split())


def _names_what_is_there(pair: Pair, poor: Side, at: int, rich: Side) -> bool:
    """Whether a quiet verb is only the first part of a word of the other side: 'gespaard', 'spaargeld'."""
    root = poor.roots[at]
    first = [other for other in pair.content(rich) if other not in pair.left(rich)]
    return len(root) > _SHORT_PART and any(
        rich.roots[p].startswith(root) and rich.roots[p] != root for p in first
    )


_SHORT_PART = 3


def _tells_which(pair: Pair, poor: Side, at: int, rich: Side) -> bool:
    """Whether a word that denies by its first part only says which thing is meant, and the other side does
    not deny just that: 'onverharde paden' does not say that no cars come there."""
    key = poor.keys[at]
    named = at + 1 < len(poor.keys) and poor.keys[at + 1][0].isalpha()
    said = pair.lexicon.root(key.removeprefix("on")) in rich.all_roots
    inflected = key.endswith("e") and key != "onvoldoende"
    return is_undone(key) and inflected and named and not said


def _says_what_is_denied(pair: Pair, poor: Side, at: int, rich: Side, denial: int) -> bool:
    """Whether the word says what the denial denies: 'is dicht' for 'is niet afgesloten'."""
    if rich.keys[denial] != "niet" or poor.keys[at].endswith(WITHOUT):
        return False
    behind = rich.keys[denial + 1 : denial + 2]
    word = denial + 1
    return bool(behind) and behind[0][0].isalpha() and alike(poor.roots[at], rich.roots[word], pair.lexicon)


def _denies_an_end(pair: Pair, side: Side, denial: int) -> bool:
    """Whether what is denied is that a thing ends: 'gaat niet dicht', 'verdwijnt niet'."""
    start, end = side.stretch(denial)
    joint = next((at + 1 for at in range(denial, start, -1) if side.keys[at] == "en"), start)
    return side.keys[denial] == "niet" and any(_is_an_end(pair, side, at) for at in range(joint, end))


def _is_an_end(pair: Pair, side: Side, at: int) -> bool:
    """Whether a verb says that a thing is not there any more: 'sluiten', 'verdwijnt', 'gaat dicht'."""
    return side.roots[at] in map(pair.lexicon.root, _ENDING)


_ENDING = (
    "sluiten dichtgaan verdwijnen afschaffen opheffen intrekken vervallen aflopen eindigen beëindigen staken "
    "stoppen ophouden opzeggen schrappen"
).split()


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


def _said_before(pair: Pair, poor: Side, at: int, rich: Side, denied: Denials) -> bool:
    """Whether a word that something is full or gone is told of another thing, in a sentence before the one
    that has what 'geen' denies: 'De haven is vol. Toch komt er een loket'."""
    things = {
        rich.roots[thing]
        for where in denied
        for thing in pair.content(rich)
        if where[0] < thing <= where[0] + _WITHIN
    }
    told = [poor.sentences[place] for place in pair.content(poor) if poor.roots[place] in things]
    return poor.keys[at] in _GONE and bool(told) and min(told) > poor.sentences[at]


_WITHIN = 3
"""Words behind 'geen' in which the noun stands: 'geen nieuw loket'."""


def _denies_another_thing(pair: Pair, rich: Side, denial: int, poor: Side) -> bool:
    """Whether a denial denies what the other side does not say, or its reverse: 'worden niet gedempt' for
    'blijven open'. Of its own thing a mirror says the contrary: 'elke kern krijgt er een', 'krijgen geen'."""
    start, end = rich.stretch(denial)
    clause = [at for at in range(start, end) if at != denial]
    if _says_who(rich, denial) or not _COSTING.isdisjoint(rich.keys[start:end]):
        return True  # 'wie geen huis heeft' is 'dakloos', 'kost niets' is 'gratis'
    quiet = (at for at in clause if pair.changed > REWRITTEN or rich.roots[at] not in poor.all_roots)
    if any(pair.lexicon.denials.get(rich.keys[at]) == "stil" for at in quiet):
        return True  # 'geen boot blijft buiten de telling'
    return any(at in clause for at in pair.left(rich)) or any(
        at in clause and rich.roots[at] not in poor.all_roots and _reverses(pair, rich, at)
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
    away = root.startswith(AWAY) or root in pair.lexicon.quiet_roots - pair.lexicon.mirror_roots
    return away or root in pair.lexicon.opposed_roots


def _only_elsewhere(poor: Side, at: int, rich: Side) -> bool:
    """Whether 'buiten' tells of another place than what is denied: 'geen palen binnen de haven' promises none
    outside; 'alleen palen buiten de haven' sets none inside."""
    return poor.keys[at] == "buiten" and "binnen" in rich.all_keys and ONLY.isdisjoint(poor.all_keys)


def _ends_it(pair: Pair, side: Side, at: int) -> bool:
    """Whether a quiet word says of a thing that it stops or is not there, and stands not only beside it."""
    if is_rid_of(side, at) or side.keys[at] in ONLY | _GONE or side.keys[at].endswith(WITHOUT):
        return True
    return side.roots[at] in pair.lexicon.quiet_roots - pair.lexicon.mirror_roots


_GONE = frozenset("nihil nul tegen vol dicht weg kwijt voorbij leeg los uitverkocht volgeboekt bezet".split())
_DUTY = frozenset("moet moeten dient dienen verplicht vereist".split())


def _denies_the_same(rich: Side, at: int, poor: Side) -> bool:
    """Whether the word that 'niet' denies closes its clause, and is affirmed on the other side as it stands:
    'niet bindend' for 'bindend'. No word elsewhere in the sentence explains that."""
    said = rich.keys[at + 1 : at + 3]
    closes = len(said) == 2 and not said[1][0].isalnum()
    return rich.keys[at] == "niet" and closes and len(said[0]) > 4 and said[0] in poor.all_keys


def _closes(side: Side, denial: int) -> bool:
    """Whether what is denied is that something closes, is shut or is filled: 'gaat niet dicht'."""
    start, end = side.stretch(denial)
    return any(root.startswith(_CLOSING) for root in side.roots[start:end])


_CLOSING = ("sluit", "afsluit", "dich", "demp", "ferstop", "blokker", "bebouw", "ferkop")
"""What begins the roots of what shuts a thing, or takes its room."""


def _is_done(rich: Side, at: int, poor: Side) -> bool:
    """Whether the verb right behind a denial is done on the other side: 'die niet meedoen', 'elke school die
    meedoet'; or the verb that lost its particle there: 'stijgen niet mee'."""
    verb = at + 1
    if verb == len(rich.keys):
        return False
    if verb in rich.particles:
        return rich.keys[at] == "niet" and rich.roots[rich.particles[verb]] in poor.all_roots
    said = rich.keys[at] == "niet" and bool(rich.roots[verb]) and rich.roots[verb] in poor.all_roots
    return said and rich.keys[verb][-1] in "tn" and kind_of(rich.keys, verb) is Kind.VERB


def _only_affirms(pair: Pair, rich: Side, denied: Denials) -> bool:
    """Whether nothing that is denied says by itself that a thing is not so: 'alle' is then no other word for
    it, as it is for 'niemand wordt uitgesloten'."""
    quiet = pair.lexicon.quiet_roots | pair.lexicon.denying_roots | pair.lexicon.people_roots
    for where in denied:
        start, end = rich.stretch(where[0])
        clause = [at for at in range(start, end) if at not in where]
        if rich.keys[where[0]] != "niet" or any(
            rich.roots[at] in quiet or rich.keys[at] in EXCEPT or at in pair.left(rich) for at in clause
        ):
            return False
    return True


def _mirrors(pair: Pair, side: Side, at: int) -> bool:
    """Whether the word only says what the denial of another word says: 'open' is 'niet dicht'."""
    if is_rid_of(side, at):
        return False
    mirrored = pair.lexicon.denials.get(side.keys[at]) in ("spiegel", "nood")
    return mirrored or side.roots[at] in pair.lexicon.mirror_roots


def _of_degree(side: Side, at: int) -> bool:
    """Whether what is denied is how much: 'niet veel', 'niet zo vaak' are 'weinig', 'niet harder dan' is
    'beperkt tot'; 'geen' is not."""
    if side.keys[at + 1 : at + 2] == ("meer",) and "dan" not in side.keys[at + 2 : at + 5]:
        return False  # 'niet meer verpacht' is not done any more
    compared = side.keys[at + 1 : at + 2] != () and side.keys[at + 1].endswith("er")
    much = not _MUCH.isdisjoint(side.keys[at + 1 : at + 5])
    heeded = at > 0 and side.roots[at - 1] in _HEEDING  # 'kijken niet naar', 'trekken zich weinig aan van'
    return side.keys[at] == "niet" and (much or heeded or (compared and "dan" in side.keys[at + 2 : at + 4]))


_HEEDING = frozenset({"kijk", "let"})


_MUCH = frozenset(
    "zo veel vaak goed genoeg voldoende altijd alle volledig helemaal groot hoog snel lang meer best "
    "gemakkelijk makkelijk kunnen kan".split()
)
