"""`verbintenis`: the strength of the commitment, by the weakest verb of the chain in the main clause."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.model import Direction, Signal, SignalKind
from regioparagraaf.comparison.reading.commitments import LADDER, Commitment, commitments, height, said_here
from regioparagraaf.comparison.reading.denials import resists
from regioparagraaf.comparison.reading.promise import clause
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.reading.whys import whys
from regioparagraaf.comparison.weighing.deed_as_object import deed_as_object
from regioparagraaf.comparison.weighing.leave import (
    DUE,
    allowed,
    another_modal,
    denial_differs,
    enables,
    leaves_open,
    strength_shown,
)
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.wordclass import Kind, kind_of

MUST = (
    (
        "De havens leggen in 2028 op alle loodsen een dak met zonnepanelen aan.",
        "In 2028 kan er op elke loods een dak met panelen voor stroom komen.",
        "zwakker",
    ),
    (
        "De gemeente plaatst elk jaar nieuwe banken op de kade.",
        "Op de kade kunnen wij ieder jaar banken neerzetten.",
        "zwakker",
    ),
    ("Wij leggen een brug aan.", "Wij kijken naar een brug.", "zwakker"),
    ("De gemeenten zullen rapporteren.", "De gemeenten streven ernaar te rapporteren.", "zwakker"),
    ("Het bestuur stelt de nota vast.", "Het bestuur wil de nota vaststellen.", "zwakker"),
    ("Wij zetten in op een schonere haven.", "Wij maken de haven schoon.", "sterker"),
    ("De dijkraad is bevoegd een boete op te leggen.", "De dijkraad legt een boete op.", "sterker"),
    ("Wij verkennen een veerpont.", "Wij leggen een veerpont aan.", "sterker"),
    ("De sluis gaat na of zij op zondag open kan.", "De sluis is op zondag open.", "sterker"),
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
    ("De raad behoudt zich het recht voor om het plan te wijzigen.", "De raad mag het plan aanpassen."),
    ("Schippers worden in de gelegenheid gesteld te reageren.", "Wie vaart, kan zeggen wat hij vindt."),
    (
        "Wij bevorderen het gebruik van de veerpont op alle dagen.",
        "Wij willen dat meer mensen elke dag met het pontje gaan.",
    ),
    ("De pont wordt om de vier jaar herijkt.", "Elke vier jaar kijken wij of de pont nog klopt."),
    ("De dijkraad toetst of de kade het houdt.", "Er wordt bekeken of de kade het houdt."),
    ("Wij merken dat de sluis lekt, en daarom komt er een nieuwe.", "De sluis lekt: er komt een nieuwe."),
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


def find(pair: Pair) -> tuple[Signal, ...]:
    """The change in strength, if any: on the ladder, or in how much say somebody gets."""
    return _in_say(pair) or _on_the_ladder(pair) or another_modal(pair) or deed_as_object(pair)


def _promised(side: Side, found: Sequence[Commitment]) -> tuple[Commitment, ...]:
    """The markers in what is promised: of 'wij willen dat het veilig is en bouwen daarom een brug' not the
    'willen', which says why."""
    told = whys(side)
    return tuple(one for one in found if one.verb not in told)


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
    """The change from the weakest marker on one side to the weakest on the other."""
    ours, theirs = (commitments(side, pair.lexicon) for side in (pair.common, pair.draft))
    if not ours and not theirs:
        return allowed(pair)
    if _one_aim(pair, ours, theirs):
        return ()
    gone, new = _uncancelled(_promised(pair.common, ours), _promised(pair.draft, theirs))
    gone = [c for c in _standing(pair, pair.common, gone) if not _is_due(c, pair.draft)]
    new = _standing(pair, pair.draft, new)
    if any(c.rung == "T" and pair.common.roots[c.verb] in pair.draft.roots for c in gone):
        return ()  # 'wij willen dat de provincie het doet, en dat vragen wij haar ook'
    if not new:
        gone = [c for c in gone if not _said_too(pair, pair.common, c, pair.draft)]
    if not gone:
        new = [c for c in new if not _said_too(pair, pair.draft, c, pair.common)]
    was = _weakest(pair, pair.common, gone)
    wordt = _weakest(pair, pair.draft, new)
    before, after = (height(one) if one else LADDER.index("B") for one in (was, wordt))
    if before == after:
        return ()
    if was and wordt and (was.rung, wordt.rung) in _TALKING:
        # to call a thing important is less than to talk of it or look into it, whatever its rung
        before -= 2 * (was.rung == "I" and _only_minds(pair.common, was))
        after -= 2 * (wordt.rung == "I" and _only_minds(pair.draft, wordt))
    said = (
        strength_shown(pair.common, was, pair.draft, wordt, pair.lexicon),
        strength_shown(pair.draft, wordt, pair.common, was, pair.lexicon),
    )
    direction = Direction.WEAKER if after < before else Direction.STRONGER
    return (Signal(SignalKind.COMMITMENT, *said, direction),)


_TALKING = (("O", "I"), ("I", "O"))
_IMPORTANT = frozenset("belangrijk belang waarde waardevol nut eraan".split())


def _only_minds(side: Side, commitment: Commitment) -> bool:
    """Whether the marker only says that a thing matters: 'vinden het belangrijk'."""
    return any(side.keys[at] in _IMPORTANT for at in commitment.places)


def _one_aim(pair: Pair, ours: Sequence[Commitment], theirs: Sequence[Commitment]) -> bool:
    """Whether two markers are one aim in other words: 'zetten in op' is 'ons doel is', and in a text told
    anew 'bevorderen' is 'willen dat meer'."""
    sides = ((pair.common, ours, pair.draft, theirs), (pair.draft, theirs, pair.common, ours))
    return any(
        (_strives(found) and _aims(other, others))
        or (pair.changed >= RETOLD and _furthers(side, found) and _wishes(other, others))
        for side, found, other, others in sides
    )


def _standing(pair: Pair, side: Side, found: Sequence[Commitment]) -> list[Commitment]:
    """The markers of one side that no denial takes back and no other words say as well."""
    other = pair.other(side)
    denied = denial_differs(pair)
    refused = denied or _resisted(pair) or _rejects(pair, other)
    return [
        c
        for c in found
        if not _attempt_denied(side, c)
        and not _deed_is_no_other(pair, side, c)
        and not (c.rung == "V" and _expects(side, c) and any(h.group == "verwachting" for h in other.hedges))
        and not _unwished(side, c)
        and not (c.rung == "K" and _is_no_option(pair, side, c, denied))
        and not (c.rung == "O" and _asks_whether(side) and _asks_whether(other))
        and not (refused and _refuses(side, c))
    ]


def _deed_is_no_other(pair: Pair, side: Side, commitment: Commitment) -> bool:
    """Whether a word of mind takes no deed away: 'staat centraal' and 'verdient' do where the other side
    gives the thing, and 'is niet aan de orde' where it rules a deed out."""
    said = {side.keys[at] for at in commitment.places}
    other = pair.other(side)
    if not said.isdisjoint(_RESTING):
        return not any(key in _GIVING and said_here(other, at) for at, key in enumerate(other.keys))
    if not said.isdisjoint(_AT_ISSUE):
        denies = [any(pair.lexicon.denials.get(key) == "vol" for key in one.keys) for one in (side, other)]
        for_now = "orde" not in said or not _NOW.isdisjoint(side.keys)
        return not all(denies) or not for_now or not _ruled_out(other)
    return False


_RESTING = frozenset("uitgangspunt vertrekpunt centraal voorop bovenaan verdient verdienen".split())
_GIVING = frozenset(
    "krijgt krijgen ontvangt ontvangen geeft geven biedt bieden komt komen verleent verlenen".split()
)
_AT_ISSUE = frozenset("rede orde hand".split())
_NOW = frozenset("nu thans voorlopig momenteel moment vooralsnog nog".split())
"""'Niet aan de orde' by itself is as good as 'wij doen het niet'."""


def _ruled_out(side: Side) -> bool:
    """Whether somebody says that he does not do it: no 'zijn' or 'vormen' alone is denied."""
    return any(body.role in ("doet", "door") for body in side.bodies) or not _COMING.isdisjoint(side.keys)


_COMING = frozenset("wordt worden komt komen".split())


def _is_no_option(pair: Pair, side: Side, commitment: Commitment, denied: bool) -> bool:
    """Whether 'kunnen' leaves nothing open: the other side says it too, or a denial went with it; what we
    ourselves 'kunnen' doing, we need not."""
    if denied and not leaves_open(side, commitment.verb, pair):
        return True
    return enables(pair.other(side), side.keys[commitment.verb])


def _asks_whether(side: Side) -> bool:
    """Whether an indirect question stands in it, under whatever verb: 'wij meten of de regel werkt'."""
    torn = frozenset(side.particles.values())
    closes = (side.stop(at) - 1 for at, key in enumerate(side.keys) if key == "of")
    return any(kind_of(side.keys, at, torn) is Kind.VERB for at in closes)


def _expects(side: Side, commitment: Commitment) -> bool:
    """Whether 'de verwachting is dat' is all that it says."""
    return any(side.keys[at].startswith("verwacht") for at in commitment.places)


def _weakest(pair: Pair, side: Side, found: Sequence[Commitment]) -> Commitment | None:
    """The weakest of the markers of which the clause is on the other side too."""
    kept = (c for c in found if _clause_stays(side, c, pair.left(side), pair.content(side), pair.other(side)))
    return min(kept, key=height, default=None)


_AIM = frozenset({"doel"})


def _strives(found: Sequence[Commitment]) -> bool:
    return [c.rung for c in found] == ["I"]


def _aims(side: Side, found: Sequence[Commitment]) -> bool:
    """Whether 'ons doel is' is all that is said: in plain words what 'wij zetten in op' says."""
    return len(found) == 1 and side.keys[found[0].verb] in _AIM


RETOLD = 0.5
"""From this share of changed words on, 'wij willen dat er meer wordt gefietst' tells 'wij bevorderen
fietsen'."""


_FURTHERING = ("stimul", "bevord", "gestim", "ontmoed")


def _furthers(side: Side, found: Sequence[Commitment]) -> bool:
    """Whether all that is said is that a thing is furthered or discouraged."""
    return _strives(found) and side.keys[found[0].verb].startswith(_FURTHERING)


def _wishes(side: Side, found: Sequence[Commitment]) -> bool:
    """Whether all that is said is that we want more or less of it, or that somebody does it."""
    return (
        len(found) == 1
        and side.keys[found[0].verb] in ("wil", "willen")
        and not _WISHED.isdisjoint(side.keys[found[0].verb :])
    )


_WISHED = frozenset("dat graag meer minder".split())


def _unwished(side: Side, commitment: Commitment) -> bool:
    """Whether 'niet' stands at a word of a wish: 'niet gewenst', 'heeft niet onze voorkeur', 'gewenst of
    niet'."""
    return commitment.rung == "V" and any(
        side.keys[at] in _WELCOME
        and ("niet" in side.keys[max(at - 2, 0) : at] or side.keys[at + 1 : at + 3] == ("of", "niet"))
        for at in commitment.places
    )


_WELCOME = frozenset("wenselijk gewenst voorkeur".split())


def _attempt_denied(side: Side, commitment: Commitment) -> bool:
    """Whether 'proberen niet om' denies the very attempt: it is not done at all."""
    return commitment.rung == "I" and side.keys[commitment.verb + 1 : commitment.verb + 2] == ("niet",)


_HEEDING = frozenset("let letten".split())
_WEIGHING = frozenset("wegen weegt meewegen meegewogen afweging afwegingen overweging overwegingen".split())
_MINDING = _HEEDING | frozenset("kijk kijkt kijken denkt denken rekening".split())
"""What is weighed with the rest on one side, is looked at or thought of on the other: 'nemen mee in de
afweging', 'letten op'."""


def _said_too(pair: Pair, side: Side, commitment: Commitment, other: Side) -> bool:
    """Whether the other side has the marker's own verb or noun, or a synonym of it, in another place."""
    roots = {side.roots[commitment.verb]}
    if len(commitment.places) > 1 and roots <= pair.lexicon.light_roots:
        naming = (at for at in commitment.places if side.keys[at] not in pair.lexicon.function_words)
        roots = {side.roots[at] for at in naming} - roots  # 'ons hard maken' is no 'maken'
    if any(side.keys[place] == "best" for place in commitment.places):
        return "best" in other.keys  # 'goede opvang' is no 'doen ons best'
    if any(side.keys[place] == "eens" for place in commitment.places):
        return "instem" in other.roots or "akkoord" in other.keys  # 'zijn het eens met', 'stemmen in met'
    if any(side.keys[place] == "aandacht" for place in commitment.places):
        minds = "aandacht" in other.keys or not _HEEDING.isdisjoint(other.keys)
        return minds or _is_told(pair, side, roots, other)
    if any(side.keys[place] == "gaten" for place in commitment.places) and pair.changed > RETOLD:
        return any(root.startswith(_WATCHING) for root in other.roots)
    weighs = any(
        side.keys[place] in _WEIGHING for place in side.verb_words(commitment.verb) + commitment.places
    )
    return (weighs and not _MINDING.isdisjoint(other.keys)) or _is_told(pair, side, roots, other)


_WATCHING = ("toesich", "toesi", "waken", "waak", "bewak", "surfeiller")
"""Roots of supervising, in plain words 'in de gaten houden'."""


def _is_told(pair: Pair, side: Side, roots: set[str], other: Side) -> bool:
    """Whether one of these roots, or a synonym of it, stands on the other side."""
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


def _resisted(pair: Pair) -> bool:
    """Whether one side alone says 'verzetten ons tegen': 'willen geen' is as strong."""
    ours, theirs = (
        any(resists(side, at) for at in range(len(side.keys))) for side in (pair.common, pair.draft)
    )
    return ours != theirs


def _is_due(commitment: Commitment, other: Side) -> bool:
    """Whether a wish is told as a norm: 'wij zien graag dat jongeren blijven', 'jongeren moeten blijven'."""
    return commitment.rung == "V" and not DUE.isdisjoint(other.keys)


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


def _uncancelled(
    ours: Sequence[Commitment], theirs: Sequence[Commitment]
) -> tuple[list[Commitment], list[Commitment]]:
    """What is left when markers of one rung cancel each other out."""
    gone, new = list(ours), list(theirs)
    for commitment in ours:
        twin = next((c for c in new if c.rung == commitment.rung), None)
        if twin:
            gone.remove(commitment)
            new.remove(twin)
    return gone, new


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
