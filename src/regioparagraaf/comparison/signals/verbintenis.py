"""`verbintenis`: the strength of the commitment, by the weakest verb of the chain in the main clause."""

from __future__ import annotations

import re

from msgspec import Struct

from regioparagraaf.comparison.matching import alike
from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.pair import Pair
from regioparagraaf.comparison.promise import ABLE, answering, bounds, clause, plain_verbs
from regioparagraaf.comparison.reading import Side
from regioparagraaf.comparison.signals.ontkenning import denials, resists
from regioparagraaf.dutch.lexicon import Lexicon, Marker
from regioparagraaf.dutch.roots import PARTICLES
from regioparagraaf.dutch.verbs import is_noun_use, is_subordinate

LADDER = "KOIVTB"
"""Weak to strong: mogelijkheid, onderzoek, inspanning, voornemen, toezegging, besluit."""
_NOBODY = frozenset("niemand geen niet nooit niets".split())
_ONLY = frozenset("alleen uitsluitend slechts pas".split())
"""With these 'mogen' is a restriction: 'alleen de raad mag besluiten'."""
_AT_MOST = frozenset("minder hooguit hoogstens".split())
"""So do these: 'er mag hooguit twaalf dagen muziek klinken'."""
_WORKERS = frozenset("regio streek gemeente stuurgroep".split())

MUST = (
    ("Wij leggen een brug aan.", "Wij kijken naar een brug.", "zwakker"),
    ("De gemeenten zullen rapporteren.", "De gemeenten streven ernaar te rapporteren.", "zwakker"),
    ("Het bestuur stelt de nota vast.", "Het bestuur wil de nota vaststellen.", "zwakker"),
    ("Wij zetten in op een schonere haven.", "Wij maken de haven schoon.", "sterker"),
    ("De dijkraad is bevoegd een boete op te leggen.", "De dijkraad legt een boete op.", "sterker"),
    ("Wij verkennen een veerpont.", "Wij leggen een veerpont aan.", "sterker"),
    ("De raad zet zich in voor een tunnel.", "De raad gaat na of een tunnel kan.", "zwakker"),
    ("Pachters worden lid van de dijkraad.", "Pachters kunnen lid worden van de dijkraad.", "zwakker"),
    (
        "De dijkraad betrekt pachters bij het peil.",
        "De dijkraad informeert pachters over het peil.",
        "zwakker",
    ),
    ("Pachters denken mee over het peil.", "Pachters beslissen over het peil.", "sterker"),
)
MUST_NOT = (
    (
        "Wij bevorderen het gebruik van de veerpont op alle dagen.",
        "Wij willen dat meer mensen elke dag met het pontje gaan.",
    ),
    ("De pont wordt om de vier jaar herijkt.", "Elke vier jaar kijken wij of de pont nog klopt."),
    ("Wij verzetten ons tegen een tweede sluis.", "Wij willen geen tweede sluis."),
    ("De dijkraad behandelt bezwaren.", "De dijkraad kijkt naar bezwaren."),
    ("De havenmeester is er voor wie hulp zoekt.", "Wie hulp zoekt, kan naar de havenmeester."),
    ("Pachters worden in staat gesteld hun erf te draineren.", "Pachters kunnen hun erf draineren."),
    ("Wij besteden aandacht aan de kades.", "Wij letten op de kades."),
    ("Wij zullen de nota opstellen.", "Wij stellen de nota op."),
    ("Wij streven naar een tunnel.", "Wij zetten ons in voor een tunnel."),
    ("De uitkomst van het onderzoek volgt.", "De uitkomst volgt uit het onderzoek."),
    ("De streek faciliteert imkers.", "De streek helpt imkers."),
    ("Wij onthouden ons van kapen.", "Wij proberen niet om te kapen."),
    ("Wij zetten in op minder ongevallen.", "Ons doel is dat er minder ongevallen gebeuren."),
    ("Het museum is toegankelijk voor de brandweer.", "De brandweer kan het museum in."),
    ("De dijkraad is bevoegd een boete op te leggen.", "De dijkraad kan een boete opleggen."),
    ("De dijkraad biedt gelegenheid tot inzage van de kaart.", "U kunt de kaart bij de dijkraad inzien."),
    ("De pont vaart voor wie wil oversteken.", "De pont vaart voor wie oversteekt."),
)


class Commitment(Struct, frozen=True):
    """A marker that was found: its rung, and the places of its words."""

    rung: str
    places: tuple[int, ...]
    verb: int
    """The place of the marker's own verb or noun."""


def find(pair: Pair) -> tuple[Signal, ...]:
    """The change in strength, if any: on the ladder, or in how much say somebody gets."""
    return _on_the_ladder(pair) or _in_say(pair)


def _in_say(pair: Pair) -> tuple[Signal, ...]:
    """More or less say for those whom it is about: 'betrekken' became 'informeren'."""
    ours, theirs = set(pair.common.roots), set(pair.draft.roots)
    for more, less in pair.lexicon.say:
        for was, wordt, direction in ((more, less, Direction.WEAKER), (less, more, Direction.STRONGER)):
            if ours & was and theirs & wordt and not (ours & wordt or theirs & was):
                words = _spoken(pair.common, was), _spoken(pair.draft, wordt)
                return (Signal(SignalKind.COMMITMENT, *words, direction),)
    return ()


def _spoken(side: Side, roots: frozenset[str]) -> str:
    at = next(at for at, root in enumerate(side.roots) if root in roots)
    return side.words(*side.verb_words(at))


def _on_the_ladder(pair: Pair) -> tuple[Signal, ...]:
    ours = commitments(pair.common, pair.lexicon)
    theirs = commitments(pair.draft, pair.lexicon)
    if (_strives(ours) and _aims(pair.draft, theirs)) or (_aims(pair.common, ours) and _strives(theirs)):
        return ()
    if pair.changed >= RETOLD and (
        (_furthers(pair.common, ours) and _wishes(pair.draft, theirs))
        or (_wishes(pair.common, ours) and _furthers(pair.draft, theirs))
    ):
        return ()
    gone, new = _uncancelled(ours, theirs)
    gone = [c for c in gone if not _attempt_denied(pair.common, c)]
    new = [c for c in new if not _attempt_denied(pair.draft, c)]
    gone = [c for c in gone if not (c.rung == "K" and _enables(pair.draft, pair.common.keys[c.verb]))]
    new = [c for c in new if not (c.rung == "K" and _enables(pair.common, pair.draft.keys[c.verb]))]
    if gone or new:
        turned = _denied(pair) or _resisted(pair)
        gone = [c for c in gone if not ((turned or _rejects(pair, pair.draft)) and _refuses(pair.common, c))]
        new = [c for c in new if not ((turned or _rejects(pair, pair.common)) and _refuses(pair.draft, c))]
    gone = [c for c in gone if not _is_due(c, pair.draft)]
    if _denied(pair):
        gone = [c for c in gone if c.rung != "K"]
        new = [c for c in new if c.rung != "K"]
    if any(c.rung == "T" and pair.common.roots[c.verb] in pair.draft.roots for c in gone):
        return ()  # 'wij willen dat de provincie het doet, en dat vragen wij haar ook'
    if not new:
        gone = [c for c in gone if not _said_too(pair, pair.common, c, pair.draft)]
    if not gone:
        new = [c for c in new if not _said_too(pair, pair.draft, c, pair.common)]
    if not ours and not theirs:
        return _allowed(pair)
    gone = [
        c
        for c in gone
        if _clause_stays(pair.common, c, pair.matching.common_left, pair.matching.common_content, pair.draft)
    ]
    new = [
        c
        for c in new
        if _clause_stays(pair.draft, c, pair.matching.draft_left, pair.matching.draft_content, pair.common)
    ]
    if not gone and not new:
        return ()
    was = min(gone, key=_height, default=None)
    wordt = min(new, key=_height, default=None)
    before = _height(was) if was else LADDER.index("B")
    after = _height(wordt) if wordt else LADDER.index("B")
    if before == after:
        return ()
    direction = Direction.WEAKER if after < before else Direction.STRONGER
    return (
        Signal(
            SignalKind.COMMITMENT,
            _said(pair.common, was, pair.draft, wordt, pair.lexicon),
            _said(pair.draft, wordt, pair.common, was, pair.lexicon),
            direction,
        ),
    )


_AIM = frozenset({"doel"})


def _strives(found: list[Commitment]) -> bool:
    return [c.rung for c in found] == ["I"]


def _aims(side: Side, found: list[Commitment]) -> bool:
    """Whether 'ons doel is' is all that is said: in plain words what 'wij zetten in op' says."""
    return len(found) == 1 and side.keys[found[0].verb] in _AIM


RETOLD = 0.5
"""From this share of changed words on, 'wij willen dat er meer wordt gefietst' tells 'wij bevorderen
fietsen'."""


_FURTHERING = ("stimul", "bevord", "gestim", "ontmoed")


def _furthers(side: Side, found: list[Commitment]) -> bool:
    """Whether all that is said is that a thing is furthered or discouraged."""
    return _strives(found) and side.keys[found[0].verb].startswith(_FURTHERING)


def _wishes(side: Side, found: list[Commitment]) -> bool:
    """Whether all that is said is that we want more or less of it, or that somebody does it."""
    return (
        len(found) == 1
        and side.keys[found[0].verb] in ("wil", "willen")
        and not _WISHED.isdisjoint(side.keys[found[0].verb :])
    )


_WISHED = frozenset("dat graag meer minder".split())


def _attempt_denied(side: Side, commitment: Commitment) -> bool:
    """Whether 'proberen niet om' denies the very attempt: it is not done at all."""
    return commitment.rung == "I" and side.keys[commitment.verb + 1 : commitment.verb + 2] == ("niet",)


_ENABLING = frozenset(
    "toegankelijk openbaar mogelijk mogelijkheid gelegenheid kans terecht aanmerking mandaat machtiging "
    "bevoegdheid toegang toegelaten opengesteld".split()
)


_ENABLED = frozenset("bevoegd gesteld stelt stellen biedt bieden geeft geven".split())
"""Words of a marker that says 'kunnen' itself: 'is bevoegd', 'in staat gesteld', 'biedt gelegenheid'."""


def _enables(side: Side, marker: str) -> bool:
    """Whether the side says 'kunnen' by an adjective ('toegankelijk'), or 'kunnen' for 'bevoegd'."""
    if marker in _ENABLED | ABLE and not ABLE.isdisjoint(side.keys):
        return True
    return marker not in _ENABLED and any(
        key in _ENABLING or (key.endswith(_ABLE) and len(key) > 6) for key in side.keys
    )


_ABLE = ("baar", "bare", "baarheid")


_HEEDING = frozenset("let letten".split())


def _said_too(pair: Pair, side: Side, commitment: Commitment, other: Side) -> bool:
    """Whether the other side has the marker's own verb or noun, or a synonym of it, in another place."""
    roots = {side.roots[commitment.verb]}
    if len(commitment.places) > 1 and roots <= pair.lexicon.light_roots:
        roots = {side.roots[at] for at in commitment.places} - roots  # 'ons hard maken' is no 'maken'
    heeds = any(side.keys[place] == "aandacht" for place in commitment.places)
    if heeds and not _HEEDING.isdisjoint(other.keys):
        return True
    return any(
        own == root
        or (own not in side.roots and alike(own, root, pair.lexicon))
        or (len(root) >= _LONG and own.endswith(root))  # 'gezondheidsonderzoek'
        for own in other.roots
        for root in roots
        if own and root
    )


_LONG = 6
"""Letters of a word that ends a longer one by no chance."""


TOUCHED = 0.15
"""Up to this share of changed words a 'kan' in a subordinate clause came for itself: 'wie helpt', 'wie kan
helpen'."""
FEW = 0.3
"""Up to this share of changed words a 'kunnen' or 'mogen' that comes or goes was changed on purpose."""


def _allowed(pair: Pair) -> tuple[Signal, ...]:
    """A 'kunnen' or 'mogen' that alone came or went, whoever may: 'bewoners kunnen eigenaar worden'."""
    lightly = pair.changed <= TOUCHED
    was, wordt = _able(pair.common, lightly), _able(pair.draft, lightly)
    if (was is None) == (wordt is None) or pair.changed > FEW:
        return ()
    may = ABLE | _ADMITTING
    if _denied(pair) or all(not may.isdisjoint(side.keys) for side in (pair.common, pair.draft)):
        return ()
    if was is not None:
        said = _said(pair.draft, None, pair.common, Commitment("K", (was,), was), pair.lexicon)
        return (Signal(SignalKind.COMMITMENT, pair.common.words(was), said, Direction.STRONGER),)
    assert wordt is not None
    said = _said(pair.common, None, pair.draft, Commitment("K", (wordt,), wordt), pair.lexicon)
    return (Signal(SignalKind.COMMITMENT, said, pair.draft.words(wordt), Direction.WEAKER),)


_ADMITTING = frozenset("aanmerking opengesteld openstellen toegankelijk toegang welkom gelegenheid".split())


def _denied(pair: Pair) -> bool:
    """Whether a denial came or went: what may not and what may, is weighed by `ontkenning`."""
    ours, theirs = (denials(side, pair.lexicon) for side in (pair.common, pair.draft))
    return len(ours) != len(theirs)


def _resisted(pair: Pair) -> bool:
    """Whether one side alone says 'verzetten ons tegen': 'willen geen' is as strong."""
    ours, theirs = (
        any(resists(side, at) for at in range(len(side.keys))) for side in (pair.common, pair.draft)
    )
    return ours != theirs


def _is_due(commitment: Commitment, other: Side) -> bool:
    """Whether a wish is told as a norm: 'wij zien graag dat jongeren blijven', 'jongeren moeten blijven'."""
    return commitment.rung == "V" and not _DUE.isdisjoint(other.keys)


_DUE = frozenset({"moet", "moeten"})


def _rejects(pair: Pair, side: Side) -> bool:
    """Whether the side refuses by a word with its own denial: 'hoogbouw is ongewenst'."""
    return any(pair.lexicon.denials.get(key) == "eigen" for key in side.keys)


def _refuses(side: Side, commitment: Commitment) -> bool:
    """Whether 'willen' refuses a thing ('willen geen tolpoort') rather than an act ('geen besluit nemen')."""
    start, end = clause(side, commitment.verb)
    words = [key for key in side.keys[start:end] if key[0].isalpha()]
    if commitment.rung == "V" and side.keys[commitment.verb + 1 : commitment.verb + 3] == ("niet", "dat"):
        return True
    acts = len(words) > 1 and words[-1].endswith("en") and words[-2] != "geen" and words[-2][-1] != "e"
    return commitment.rung == "V" and "geen" in words and not acts


def _able(side: Side, anywhere: bool) -> int | None:
    """The place of the one 'kunnen' or 'mogen' that a main clause states; None where there is a denial."""
    if any(key in _NOBODY | _ONLY for key in side.keys):
        return None
    hedged = {at for hedge in side.hedges for at in range(hedge.start, hedge.end)}
    return next(
        (
            at
            for at, key in enumerate(side.keys)
            if (key in ABLE or key == "aanmerking")
            and at not in hedged
            and not _can_go(side, at)
            and "dan" not in side.keys[clause(side, at)[0] + 1 : at]
            and (anywhere or not is_subordinate(side.keys, at))
            and not is_condition(side, at)
        ),
        None,
    )


def _height(commitment: Commitment) -> int:
    return LADDER.index(commitment.rung)


def _uncancelled(
    ours: list[Commitment], theirs: list[Commitment]
) -> tuple[list[Commitment], list[Commitment]]:
    """What is left when markers of one rung cancel each other out."""
    gone, new = list(ours), list(theirs)
    for commitment in ours:
        twin = next((c for c in new if c.rung == commitment.rung), None)
        if twin:
            gone.remove(commitment)
            new.remove(twin)
    return gone, new


def commitments(side: Side, lexicon: Lexicon) -> list[Commitment]:
    """The markers of weaker commitment in the main clauses of one side."""
    found: list[Commitment] = []
    for at, root in enumerate(side.roots):
        if not root:
            continue
        modal = lexicon.root(side.keys[at]) if side.keys[at] in ABLE else root
        for marker in lexicon.markers_by_verb.get(modal, ()):
            places = _fits(side, at, marker)
            if places is not None:
                found.append(Commitment(marker.rung, places, at))
                break
    words = frozenset(side.keys)
    for marker in lexicon.markers_by_verb.get("", ()):
        if any(each.isdisjoint(words) for each in marker.words):
            continue
        places = _noun_fits(side, marker)
        if places and not any(set(places) & set(other.places) for other in found):
            found.append(Commitment(marker.rung, places, places[0]))
    return _weakest_of_chains(found, side)


def _weakest_of_chains(found: list[Commitment], side: Side) -> list[Commitment]:
    """One marker a chain: 'zullen gaan onderzoeken of … kan' counts once, by its weakest verb."""
    found.sort(key=lambda c: c.verb)
    strives = next((c for c in found if side.keys[c.verb].startswith("inspanning")), None)
    if strives:  # 'onze inspanningen richten zich op'
        found = [c for c in found if c is strives or clause(side, c.verb) != clause(side, strives.verb)]
    out: list[Commitment] = []
    for commitment in found:
        if out and commitment.rung == out[-1].rung and commitment.verb - out[-1].verb <= 2:
            continue
        out.append(commitment)
    return out


def _fits(side: Side, at: int, marker: Marker) -> tuple[int, ...] | None:
    key = side.keys[at]
    striven = _PARTICIPLE.match(key) and _is_passive(side, at)  # 'er wordt naar gestreefd'
    noun = is_noun_use(side.keys, at) and not striven
    if noun and not key.endswith("en") and at not in side.particles.values():
        return None
    if (
        side.keys[at - 1 : at]
        and side.keys[at - 1] in ("de", "het", "een", "onze", "van")
        and key not in ABLE
    ):
        return None
    if (
        (side.keys[at - 1 : at] == ("te",) and not _is_promised(side, at))
        or is_subordinate(side.keys, at)
        or is_condition(side, at)
    ):
        return None
    if side.keys[at - 1 : at] == ("dan",) and key.endswith(("cht", "opt")):
        return None  # 'meer dan verwacht'
    if key == "werk":
        return None  # 'maken werk van', and nobody signs as 'ik'
    if key.startswith("zoek") and "contact" in side.keys[at + 1 : at + 4]:
        return None  # 'zoeken wij contact': that is done, and not only tried
    if key.startswith("ingezet") and _is_passive(side, at):
        return None  # 'camera's worden ingezet op': used, and no effort
    if _only_looks(side, at) or _can_go(side, at):
        return None
    start, end = bounds(side, at)
    if not marker.words and _torn(side, at, end):
        return None
    places = list(side.verb_words(at))
    for words in marker.words:
        place = next((p for p in range(start, end) if side.keys[p] in words and p not in places), None)
        if place is None or (key.startswith("werk") and start < place < at):
            return None  # 'aan goederen, diensten en werken'
        places.append(place)
    if marker.rung == "V" and _leads_on(side, end):
        return None
    if marker.rung == "O" and not _NOBODY.isdisjoint(_before_question(side, *clause(side, at))):
        return None
    if marker.rung == "I" and key.startswith("bevorder") and _by_means(side, at, end):
        return None
    bounding = _NOBODY | _ONLY | _AT_MOST
    if marker.rung == "K" and any(side.keys[p] in bounding for p in range(*clause(side, at))):
        return None
    named = marker.rung == "K" and key in _BEING  # 'een brug is een optie': nobody need be named
    if marker.rung in "KO" and not named and not _own_hand(side, *clause(side, at)):
        return None
    if marker.rung == "I" and "u" in side.keys[slice(*clause(side, at))]:
        return None  # 'u kunt erin zoeken': the reader's effort, and none of the municipality
    return tuple(places)


def _torn(side: Side, at: int, end: int) -> bool:
    """Whether the sentence ends with the particle of another verb: 'praat de raden bij'."""
    last = end - 2 if end and not side.keys[end - 1][0].isalnum() else end - 1
    return last > at and side.keys[last] in PARTICLES and last not in side.particles


_PROMISING = ("toezeg", "belof", "belo", "besluit", "afsprek", "verplicht", "toegezeg")


def _is_promised(side: Side, at: int) -> bool:
    """Whether what stands behind 'te' is what is promised: 'zeggen toe te bekijken'."""
    return (
        at > 1
        and any(
            side.roots[p].startswith(_PROMISING) and side.sentences[p] == side.sentences[at]
            for p in range(at - 1)
        )
        and "om" not in side.keys[max(at - 6, 0) : at]
    )


def _before_question(side: Side, start: int, end: int) -> tuple[str, ...]:
    """The words of a clause up to 'of': what is denied behind it, is asked: 'wij bezien of dat niet'."""
    keys = side.keys[start:end]
    return keys[: next((at for at, key in enumerate(keys) if key in ("of", "om")), len(keys))]


def _by_means(side: Side, at: int, end: int) -> bool:
    """Whether it says by what it is furthered ('bevorderd door het invoeren van'): that is the promise."""
    return side.keys[at + 1 : at + 2] == ("door",) and at + 2 < end


_BEING = frozenset("is zijn behoort behoren hoort horen zou zouden".split())
_LOOKING = frozenset("kijk kijkt kijken".split())


def _only_looks(side: Side, at: int) -> bool:
    """Whether 'kijken naar' says that a thing is dealt with; 'naar een brug' looks for one."""
    if side.keys[at] not in _LOOKING:
        return False
    following = side.keys[at + 1 : at + 7]
    if "naar" not in following:
        return False
    behind = following[following.index("naar") + 1 :]
    return behind[:1] != ("een",) and _PROSPECTS.isdisjoint(behind)


_PROSPECTS = frozenset("mogelijkheid mogelijkheden optie opties kans kansen oplossing oplossingen".split())
"""What is not there yet when somebody looks for it."""


def _can_go(side: Side, at: int) -> bool:
    """Whether 'kunnen' needs no verb: 'u kunt naar het loket', where somebody is let in."""
    following = side.keys[at + 1 : bounds(side, at)[1]]
    counts_on = "rekenen" in following and "op" in following  # 'kunnen rekenen op' is 'krijgen'
    return side.keys[at] in ABLE and ("naar" in following[:2] or "terecht" in following or counts_on)


def _is_passive(side: Side, at: int) -> bool:
    return not {"wordt", "worden", "werd", "werden"}.isdisjoint(side.keys[slice(*bounds(side, at))])


def is_condition(side: Side, at: int) -> bool:
    """Whether the word stands in a question or in a clause that opens with its verb: both are conditions."""
    start, end = bounds(side, at)
    if side.keys[end - 1] == "?":
        return True
    return at == start and any(
        side.keys[p] == "," and side.keys[p + 1 : p + 2] == ("dan",) for p in range(at, end)
    )


def _leads_on(side: Side, end: int) -> bool:
    """Whether the next sentence draws the promise from this one: 'Wij willen X. Daarom doen wij Y.'"""
    return end < len(side.keys) and side.keys[end] in ("daarom", "dus", "vandaar")


def _own_hand(side: Side, start: int, end: int) -> bool:
    """Whether the one who may or investigates is one of the signatories, or nobody is named (passive)."""
    for body in side.bodies:
        if (
            start <= body.start < end
            and body.role in ("doet", "door")
            and body.kind not in ("publiek", "partner")
        ):
            return True
    clause = side.keys[start:end]
    if any(key in ("zij", "ze") for key in clause) and any(b.kind in ("eigen", "ander") for b in side.bodies):
        return True
    passive = any(key in ("wordt", "worden") for key in clause) and any(map(_PARTICIPLE.match, clause))
    named = any(
        key in ("u", "je", "inwoners", "mensen", "kinderen", "ouders", "wie", "iedereen") for key in clause
    )
    giver = not {"krijgen", "krijgt", "ontvangen", "ontvangt"}.isdisjoint(clause)
    outside = {"in", "voor", "binnen", "uit"} | (set() if giver else {"van"})
    works = any(
        side.keys[at] in _WORKERS and side.keys[max(at - 2, 0)] not in outside for at in range(start, end)
    )
    return (passive and not named) or works


def _others_may(side: Side, at: int) -> bool:
    """Whether somebody else may do it, and no signatory: that is what he gets, and no research."""
    start, end = clause(side, at)
    return not ABLE.isdisjoint(side.keys[start:end]) and not _own_hand(side, start, end)


_PARTICIPLE = re.compile(r"(?:\w*ge|ver|be|ont|her)\w{3,}(?:d|t|en)$")


_OUTCOME = (("van", "het"), ("uit", "het"), ("van", "de"), ("uit", "de"), ("van", "dit"), ("van", "dat"))
"""What stands before a marker that is only spoken of: 'de uitkomsten van het onderzoek naar …'."""


def _near(side: Side, at: int) -> int:
    """Within how many words the next word of a marker must come: 'het doel van de regeling is'."""
    if side.keys[at] == "van":
        return 2  # 'van plan', not 'van het plan'
    return 7 if side.keys[at + 1 : at + 2] == ("van",) else 4


def _noun_fits(side: Side, marker: Marker) -> tuple[int, ...]:
    """The places of a marker without a verb: its words close together, in their order."""
    first = marker.words[0]
    for at, key in enumerate(side.keys):
        if key not in first or is_condition(side, at) or side.keys[max(at - 2, 0) : at] in _OUTCOME:
            continue
        if marker.rung == "O" and _others_may(side, at):
            continue  # 'jongeren kunnen in gesprek gaan'
        attribute = len(marker.words) == 1 and side.keys[max(at - 1, 0)] in ("het", "een", "de")
        if marker.rung == "K" and (attribute or is_subordinate(side.keys, at)):
            continue  # 'het bevoegd gezag', 'wie bevoegd is'
        places = [at]
        for words in marker.words[1:]:
            place = next(
                (
                    p
                    for p in range(places[-1] + 1, min(places[-1] + _near(side, places[-1]), len(side.keys)))
                    if side.keys[p] in words
                ),
                None,
            )
            if place is None:
                break
            places.append(place)
        if len(places) == len(marker.words):
            return tuple(places)
    return ()


def _clause_stays(
    side: Side, commitment: Commitment, left: tuple[int, ...], content: tuple[int, ...], other: Side
) -> bool:
    """Whether what the marker is about is on the other side too: else the clause came or went as a whole."""
    start, end = clause(side, commitment.verb)
    about = [at for at in content if start <= at < end and at not in commitment.places]
    if not about:
        return True
    answered = [at for at in about if at not in left or _is_kin(side.roots[at], other)]
    return len(answered) / len(about) >= _STAYS


_STAYS = 0.3
"""The share of a clause that must stand on the other side, if its strength is to be compared."""
_KIN = 5


def _is_kin(root: str, other: Side) -> bool:
    """Whether one word stands in the other: 'zwerfjongeren' and 'jongeren'."""
    return any(
        min(len(own), len(root)) >= _KIN and (own in root or root in own) for own in other.roots if own
    )


def _said(
    side: Side, marker: Commitment | None, other: Side, twin: Commitment | None, lexicon: Lexicon
) -> str:
    """The words that show the strength on this side: the marker, or else the plain verb of the promise."""
    if marker:
        return side.words(*marker.places)
    if twin is None:
        return ""
    verbs = plain_verbs(side, lexicon)
    shared = [at for at in verbs if side.roots[at] in other.roots]
    auxiliary = [at for at, key in enumerate(side.keys) if key in ("zullen", "zal", "gaan", "gaat")]
    best = shared or answering(side, other, twin.verb, twin.places, lexicon) or verbs or auxiliary
    return side.words(*side.verb_words(best[0])) if best else ""
