"""Which words of strength stand: no denial takes them back, and the other side says none as strong."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.reading.commitments import Commitment
from regioparagraaf.comparison.reading.denials import denials, resists
from regioparagraaf.comparison.reading.promise import clause
from regioparagraaf.comparison.reading.said_here import is_condition, said_here
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.conditions.hedges_retold import COUNTING, ON_IT
from regioparagraaf.comparison.weighing.conditions.same_condition import say
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.promises.leave import denial_differs, enables, leaves_open, to_be_done
from regioparagraaf.dutch.small_words import LETTING


def standing(pair: Pair, side: Side, found: Sequence[Commitment]) -> list[Commitment]:
    """The markers of one side that no denial takes back and no other words say as well."""
    if not found:
        return []
    other = pair.other(side)
    denied = denial_differs(pair)
    barred = denied and _denies_more(pair)
    wished = any(c.rung == "V" for c in found)
    refused = wished and (denied or _resisted(pair) or _rejects(pair, other))
    return [
        c
        for c in found
        if not _attempt_denied(side, c)
        and not _deed_is_no_other(pair, side, c)
        and not (c.rung == "V" and _expects(side, c) and any(h.group == "verwachting" for h in other.hedges))
        and not _unwished(side, c)
        and not (c.rung == "K" and _is_no_option(pair, side, c, barred))
        and not (c.rung == "K" and (_is_heard(side, c, other) or to_be_done(side, c.verb, other)))
        and not (c.rung == "O" and _asks_whether(side) and _asks_whether(other))
        and not (refused and _refuses(side, c))
    ]


def _denies_more(pair: Pair) -> bool:
    """Whether one side denies more of what is promised, and not in 'zijn zij het niet eens, dan kan'."""
    ours, theirs = (
        sum(not _is_of_a_condition(side, words[0]) for words in denials(side, pair.lexicon))
        for side in pair.sides
    )
    return ours != theirs


def _is_of_a_condition(side: Side, at: int) -> bool:
    stop = side.stop(at)
    return is_condition(side, at) or side.keys[stop : stop + 2] == (",", "dan")


def _attempt_denied(side: Side, commitment: Commitment) -> bool:
    """Whether 'proberen niet om' denies the very attempt: it is not done at all."""
    return commitment.rung == "I" and side.keys[commitment.verb + 1 : commitment.verb + 2] == ("niet",)


def _deed_is_no_other(pair: Pair, side: Side, commitment: Commitment) -> bool:
    """Whether a word of mind takes no deed away: 'staat centraal' and 'verdient' do where the other side
    gives the thing, and 'is niet aan de orde' where it rules a deed out."""
    said = {side.keys[at] for at in commitment.places}
    other = pair.other(side)
    if not said.isdisjoint(_RESTING):
        return not any(key in _GIVING and said_here(other, at) for at, key in enumerate(other.keys))
    if not said.isdisjoint(_AT_ISSUE):
        denials = pair.lexicon.plain_denials
        deny = not (denials.isdisjoint(side.all_keys) or denials.isdisjoint(other.all_keys))
        now = not _NOW.isdisjoint(side.all_keys)
        if "orde" in said and deny and now and _NOW.isdisjoint(other.all_keys):
            return False  # what is not done now may be done later
        for_now = "orde" not in said or now
        return not deny or not for_now or not _ruled_out(other)
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
    return any(body.role in ("doet", "door") for body in side.bodies) or not _COMING.isdisjoint(side.all_keys)


_COMING = frozenset("wordt worden komt komen".split())


def _expects(side: Side, commitment: Commitment) -> bool:
    """Whether 'de verwachting is dat' or 'wij rekenen erop dat' is all that it says."""
    said = {side.keys[at] for at in commitment.places}
    counts = not COUNTING.isdisjoint(said) and not ON_IT.isdisjoint(said)
    return counts or any(key.startswith("verwacht") for key in said)


def _unwished(side: Side, commitment: Commitment) -> bool:
    """Whether 'niet' stands at a word of a wish: 'niet gewenst', 'heeft niet onze voorkeur', 'gewenst of
    niet'."""
    return commitment.rung == "V" and any(
        side.keys[at] in _WELCOME
        and ("niet" in side.keys[max(at - 2, 0) : at] or side.keys[at + 1 : at + 3] == ("of", "niet"))
        for at in commitment.places
    )


_WELCOME = frozenset("wenselijk gewenst voorkeur".split())


def _is_no_option(pair: Pair, side: Side, commitment: Commitment, denied: bool) -> bool:
    """Whether 'kunnen' leaves nothing open: the other side says it too, or a denial went with it; what we
    ourselves 'kunnen' doing, we need not."""
    if denied and not leaves_open(side, commitment.verb, pair):
        return True
    if side.keys[commitment.verb] in LETTING:
        return (
            False  # who lets himself be told of it leaves it open, however feasible the other side calls it
        )
    return enables(pair.other(side), side.keys[commitment.verb], side)


def _is_heard(side: Side, commitment: Commitment, other: Side) -> bool:
    """Whether those who may say first what they think are those that the other side hears: 'na raadpleging
    van de vissers', 'eerst mogen de vissers zeggen wat zij vinden'."""
    start, end = clause(side, commitment.verb)
    words = side.keys[start:end]
    heard = any(h.group in _HEARING or say(other, h) == "overleg" for h in other.hedges)
    return heard and not _BEFORE.isdisjoint(words) and not _SPEAKING.isdisjoint(words)


_HEARING = frozenset("overleg advies".split())
_BEFORE = frozenset("eerst vooraf tevoren daarvoor".split())
_SPEAKING = frozenset("zeggen reageren meepraten meedenken laten adviseren inspreken".split())


def _asks_whether(side: Side) -> bool:
    """Whether an indirect question stands in it, under whatever verb: 'wij meten of de regel werkt'."""
    closes = (
        side.stop(at) - 1
        for at, key in enumerate(side.keys)
        if key == "of" and side.keys[max(at - 2, 0)] != ","  # 'smid, touwslager of zeilmaker worden'
    )
    return any(side.is_verb(at) for at in closes)


def _resisted(pair: Pair) -> bool:
    """Whether one side alone says 'verzetten ons tegen': 'willen geen' is as strong."""
    ours, theirs = (any(resists(side, at) for at in range(len(side.keys))) for side in pair.sides)
    return ours != theirs


def _rejects(pair: Pair, side: Side) -> bool:
    """Whether the side refuses by a word with its own denial: 'hoogbouw is ongewenst'."""
    return any(pair.lexicon.denials.get(key) == "eigen" for key in side.keys)


def _refuses(side: Side, commitment: Commitment) -> bool:
    """Whether 'willen' refuses a thing ('willen geen tolpoort', 'willen wij niet in de haven') rather than an
    act ('geen besluit nemen')."""
    if commitment.rung != "V" or any(side.keys[at] in _INTENDED for at in commitment.places):
        return False  # who is of a mind to refuse has not refused yet
    start, end = clause(side, commitment.verb)
    words = [key for key in side.keys[start:end] if key[0].isalpha()]
    if side.keys[commitment.verb + 1 : commitment.verb + 3] == ("niet", "dat"):
        return True
    acts = len(words) > 1 and words[-1].endswith("en") and words[-2] != "geen" and words[-2][-1] != "e"
    not_here = "niet" in words[: words.index("dat")] if "dat" in words else "niet" in words
    return not acts and ("geen" in words or not_here)


_INTENDED = frozenset("plan voornemens voornemen".split())
