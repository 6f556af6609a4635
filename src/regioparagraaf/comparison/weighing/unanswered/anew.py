"""Whether a passage was said anew as a whole: every clause answered, and no thing or act in another's place.

A plain-language rewording replaces more words than any table of synonyms knows. What stays unanswered then
is measured here by what it can be: words that name a thing, words that say what is done, and the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.bodies.agents import PARTICIPLE
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.comparison.weighing.reach.groups import free_relative
from regioparagraaf.comparison.weighing.rows.unsaid_item import leaves_one_unsaid
from regioparagraaf.comparison.weighing.unanswered.brought import brings_a_thing
from regioparagraaf.comparison.weighing.words.kindred import KIN
from regioparagraaf.comparison.weighing.words.loose import Loose, allowed, loose
from regioparagraaf.dutch.small_words import STAYING
from regioparagraaf.dutch.wordclass import DETERMINERS

KINDRED = 0.25
"""From this share of changed words on, words of one family on both sides say the same of the same thing."""
REWRITTEN = 0.38
"""From this share of changed words a sentence was said anew, rather than changed in a place: in the labelled
pairs no agreement changed unsignalled above 0.33, and most plain-language rewordings lie above 0.38."""
ANSWERED = 0.4
"""The least share of content words that both sides must answer for a passage said anew."""
WHOLLY = 0.5
"""From this share of changed words a word that frames any agreement may stand for a thing: in the labelled
pairs what was exchanged on purpose left more of its sentence."""
SHORT = 5
"""Content words up to which one of them can be the core of its sentence: 'krijgt korting', 'krijgt les'."""


def retold(pair: Pair, gone: tuple[int, ...], new: tuple[int, ...], changed: float) -> str:
    """Why the words left unanswered come from another way of saying the same, as a Dutch clause; or ''."""
    ours, theirs = loose(pair, pair.common, gone), loose(pair, pair.draft, new)
    if _adds(theirs, ours) or (ours.things and _adds(ours, theirs)):
        return ""
    if not (changed >= WHOLLY and ours.count and theirs.count) and (
        _permits(pair.common, ours) or _permits(pair.draft, theirs)
    ):
        return ""
    if _lasts(pair, ours, theirs) or _decides(pair, gone, new) or _only_talks(pair, gone, new):
        return ""
    if _by_turns(pair, gone, new):
        return ""
    in_place = gone and new and _keeps_its_frame(pair)
    if changed >= KINDRED and not ours.count and not theirs.count and not in_place:
        return "dezelfde afspraak in verwante woorden"
    if not (gone and new) and _lone_act(pair, ours, theirs):
        return "dezelfde afspraak met een ander werkwoord"
    if _was_recast(pair, gone, new) and (_left_unsaid(pair.common, gone) or _left_unsaid(pair.draft, new)):
        return ""
    if _was_cut(pair) and (_names(pair, pair.common, ours) or _names(pair, pair.draft, theirs)):
        return ""
    if changed >= REWRITTEN and _said_anew(pair, ours, theirs, changed):
        return "als geheel anders gezegd, met dezelfde feiten"
    return ""


def _decides(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> bool:
    """Whether those who are heard on one side decide on the other ('worden betrokken', 'beslissen'), or only
    hear it who have a say in it ('beslissen mee', 'krijgen te horen') or talk it over ('bespreken')."""
    ours, theirs = {pair.common.roots[at] for at in gone}, {pair.draft.roots[at] for at in new}
    talks = any(
        left & _TALKING_OVER and not _TOLD.isdisjoint(other.all_roots) and _TOLD.isdisjoint(side.all_roots)
        for left, side, other in ((ours, pair.common, pair.draft), (theirs, pair.draft, pair.common))
        if _TALKING_OVER.isdisjoint(other.all_roots)
    )
    return talks or any(
        left & _DECIDING and not heard.isdisjoint(other.all_roots) and heard.isdisjoint(side.all_roots)
        for left, side, other in ((ours, pair.common, pair.draft), (theirs, pair.draft, pair.common))
        for heard in ((_HEARD, _TOLD) if "mee" in side.all_keys else (_HEARD,))
    )


def _only_talks(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> bool:
    """Whether one side alone talks of the thing, plans it or begins it, and the other has it: 'krijgen een
    leerplek', 'krijgen een gesprek over een leerplek'."""
    return any(
        any(side.keys[at].startswith(_TALKING) for at in left)
        and not any(key.startswith(_TALKING) for key in pair.other(side).keys)
        for side, left in ((pair.common, gone), (pair.draft, new))
    )


def _by_turns(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> bool:
    """Whether one side alone says that they take turns: 'in alle havens', 'afwisselend in de havens'."""
    return any(
        any(side.keys[at].startswith(_TURNS) for at in left)
        and not any(key.startswith((*_TURNS, "keer", "keren")) for key in pair.other(side).keys)
        for side, left in ((pair.common, gone), (pair.draft, new))
    )


_TURNS = ("afwissel", "rouler", "rouleer", "beurtel", "toerbeurt")
_TALKING = tuple(
    "gesprek spreekuur bericht advies advise voorstel gepland plannen planning schets verken inventari proef "
    "pilot begonnen voorlopig kavel".split()
)
"""How words begin for what comes before a thing or instead of it."""


_DECIDING = frozenset("beslis besluit meebeslis instem goedkeur vaststel bepal".split())
_HEARD = frozenset("betrek meedenk meeprat radpleg consulter adfiser insprek luister informer".split())
_TALKING_OVER = frozenset("besprek overleg".split())
_TOLD = frozenset("wet hor fernem fertel kennisnem".split())


def replaced(pair: Pair, gone: tuple[int, ...], new: tuple[int, ...], changed: float) -> bool:
    """Whether a kept sentence has another word in the place of a telling one: 'voetbalclub', 'tennisclub'."""
    if changed >= REWRITTEN or not gone or not new:
        return False
    return loose(pair, pair.common, gone).count > 0 and loose(pair, pair.draft, new).count > 0


def _adds(one: Loose, other: Loose) -> bool:
    """Whether one side has a clause of its own, for which nothing on the other side can stand."""
    bare = not (other.telling if one.things else other.count)
    return one.alien and bare and not other.pale


def _said_anew(pair: Pair, ours: Loose, theirs: Loose, changed: float) -> bool:
    """Whether the loose words of both sides can be two ways to say one thing.

    Any telling word in the place of another may be another agreement, also where much was reworded: letting
    acts, notions and manners answer each other there hid a change of substance for every eight false alarms.
    """
    if (ours.telling and theirs.telling) or _other_kind(pair, ours, theirs) or _keeps_its_frame(pair):
        return False
    if brings_a_thing(pair, theirs):
        return False
    for one, other in ((ours, theirs), (theirs, ours)):
        if len(one.things) > 1 and not other.count:
            return False
    gone, new = pair.matching.common_left, pair.matching.draft_left
    if _left_out(pair.common, ours, pair.draft, new) or _left_out(pair.draft, theirs, pair.common, gone):
        return False
    if leaves_one_unsaid(pair, pair.common) or leaves_one_unsaid(pair, pair.draft):
        return False
    least = min(len(pair.matching.common_content), len(pair.matching.draft_content))
    if least <= SHORT and (ours.count or theirs.count) and _no_longer_all(pair):
        return False
    wholly = changed >= WHOLLY
    framed = bool((ours.things and theirs.frames) or (theirs.things and ours.frames))
    if framed and (least <= SHORT or not wholly):
        return False
    if not wholly and _exchanged(pair, ours, theirs):
        return False
    return _enough(pair.matching.common_content, ours) and _enough(pair.matching.draft_content, theirs)


CUT = 0.2
"""Below this share of words of its own the shorter side says nothing anew: what it lacks was struck."""


def _was_cut(pair: Pair) -> bool:
    """Whether one side is the other with a part struck, moved about as it may be."""
    ours, theirs = (Counter(key for key in side.keys if key[0].isalnum()) for side in pair.sides)
    short, long = sorted((ours, theirs), key=Counter.total)
    return short.total() < long.total() and (short - long).total() < CUT * short.total()


def _was_recast(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> bool:
    """Whether one side says in another construction what the other says, with the same telling words: what it
    lacks then was left out, however many small words changed ('er worden … gebouwd', 'zij bouwen')."""
    if gone and new:
        return False
    ours, theirs = ({side.roots[at][:STEM] for at in pair.content(side)} for side in pair.sides)
    short, long = (ours, theirs) if new else (theirs, ours)
    return len(short) >= SAME_WORDS and len(short - long) <= RECAST * len(short)


SAME_WORDS = 2
"""Telling words of the shorter side from which on they show that it was recast."""
STEM = 4
"""Letters by which a verb and its noun are one: 'openen', 'de opening'."""
RECAST = 0.34
"""The largest share of the telling words of the shorter side that another construction brings: 'ter hand'."""


def _left_unsaid(side: Side, left: Sequence[int]) -> bool:
    """Whether a whole phrase with its preposition is unanswered, that says where, to whom or for whom: 'langs
    het spoor', 'aan een sociale ontwikkelaar'."""
    return any(_ends_a_phrase(side, at, left) for at in left)


def _ends_a_phrase(side: Side, at: int, left: Sequence[int]) -> bool:
    if not side.is_noun(at):
        return False
    start = at
    while start and (start in left or side.keys[start] in _INSIDE or not side.roots[start]):
        start -= 1
    last = at + 1 == len(side.keys)
    described = not last and side.keys[at].endswith("e") and side.is_noun(at + 1)
    goes_on = described or side.keys[at + 1 : at + 2] in _GOING_ON
    return not goes_on and start < at and side.keys[start] in _PLACING


_PLACING = frozenset(
    "in langs tussen buiten binnen rond bij aan naast achter onder op voor naar tegenover tijdens "
    "door".split()
)
"""Prepositions that open a phrase by itself; 'van' goes on with what stands before it."""
_INSIDE = DETERMINERS | {"van", "met"}
"""What stands within a phrase: 'voor kinderen met een beperking'."""
_GOING_ON = tuple((word,) for word in "van en of toe met zonder die dat".split())
"""Behind these a phrase goes on, or was an idiom: 'de oever van de plas', 'aan vervanging toe'."""


def _names(pair: Pair, side: Side, one: Loose) -> bool:
    """Whether a thing is unanswered that is no mere word of accounts or manner: 'de kosten van'."""
    empty = pair.lexicon.empty_heads | pair.lexicon.vague_roots | pair.lexicon.pale_roots
    return any(side.roots[at] not in empty for at in one.things)


def _no_longer_all(pair: Pair) -> bool:
    """Whether 'alle' or 'elke' went with what was promised to all: 'maken alle subsidies openbaar',
    'subsidies zijn op te vragen'."""
    measured = pair.common.measures
    times = {at for often in measured.frequencies for at in range(often.start, often.end + 1)}
    whole = any(
        group == "rang"
        and value == "10"
        and start not in times
        and pair.common.keys[end : end + 1] not in _ONCE
        for group, value, start, end in pair.common.scopes
    )
    told = any(group == "rang" and value == "10" for group, value, *_ in pair.draft.scopes)
    return whole and not (told or free_relative(pair.draft) or not _EVER.isdisjoint(pair.draft.all_keys))


_EVER = frozenset("geen niemand steeds telkens altijd ongeacht wie".split())
"""Words by which another side says 'alle' or 'elke'."""
_ONCE = (("jaar",), ("keer",), ("begrotingsjaar",), ("maand",), ("week",))


FRAME = 0.65
"""From this share of the shorter side's words on, standing first and last as they were, only what stands
between them was told in another way."""


def _keeps_its_frame(pair: Pair) -> bool:
    """Whether the sentence begins and ends as it did: 'wij voeren het plan (in aangepaste vorm) uit'."""
    ours, theirs = ([key for key in side.keys if key[0].isalnum()] for side in pair.sides)
    least = min(len(ours), len(theirs))
    first = next((n for n in range(least) if ours[n] != theirs[n]), least)
    last = next((n for n in range(least - first) if ours[-1 - n] != theirs[-1 - n]), least - first)
    return first + last >= FRAME * least


def _other_kind(pair: Pair, ours: Loose, theirs: Loose) -> bool:
    """Whether one noun has another adjective before it: 'alleenstaande ouders', 'werkende ouders'."""
    gone, new = _described(pair.common, ours), _described(pair.draft, theirs)
    return any(noun in new for noun in gone)


def _described(side: Side, one: Loose) -> set[str]:
    """The roots of the nouns that have an unanswered adjective right before them."""
    return {
        side.roots[at + 1]
        for at in (*one.manners, *one.notions, *one.things, *one.acts, *one.frames, *one.pale)
        if side.keys[at].endswith("e")
        and side.roots[at + 1 : at + 2]
        and len(side.roots[at + 1]) > SHORT_ROOT
    }


SHORT_ROOT = 2


def _left_out(side: Side, one: Loose, other: Side, left: Sequence[int]) -> bool:
    """Whether an item of a list is unanswered, or the adjective of a noun that stays: no telling anew drops
    'schaatsers' from 'wandelaars, kanoërs en schaatsers', or 'bindende' from 'bindende afspraken'."""
    if any(_is_listed(side, at) for at in (*one.things, *one.notions)):
        return True
    doing = tuple(at for at in one.acts if side.keys[at].endswith(("end", "ende")))
    return any(
        _stands_in(side.roots[at + 1], other, left) for at in one.manners + doing if _is_attribute(side, at)
    )


def _is_attribute(side: Side, at: int) -> bool:
    """Whether the word stands before a noun, and says which: 'bindende afspraken', 'een laag inkomen'."""
    if at + 1 >= len(side.keys) or len(side.roots[at + 1]) <= SHORT_ROOT:
        return False
    bare = side.keys[at].endswith("end") or side.keys[max(at - 1, 0)] in ("een", "geen")
    return bare or side.keys[at].endswith("e")


def _stands_in(root: str, other: Side, left: Sequence[int]) -> bool:
    """Whether the other side has the noun, by itself or as the head of a compound of its own: 'inkomens',
    'middeninkomens'."""
    compound = len(root) > KIN and any(other.roots[at].endswith(root) for at in left)
    return root in other.all_roots or compound


def _is_listed(side: Side, at: int) -> bool:
    before, behind = side.keys[max(at - 1, 0)], side.keys[at + 1 : at + 2]
    return before in (",", "en", "of") and (behind in ((",",), ("en",), ("of",)) or _row_before(side, at))


def _row_before(side: Side, at: int) -> bool:
    """Whether what stands before 'en' is a noun of the same form: 'kanoërs en schaatsers'."""
    return at >= 2 and side.keys[at - 2][-2:] == side.keys[at][-2:]


def _exchanged(pair: Pair, ours: Loose, theirs: Loose) -> bool:
    """Whether a short sentence keeps its frame with another core: 'legt verbinding', 'geeft les'."""
    short = min(len(pair.matching.common_content), len(pair.matching.draft_content)) <= SHORT
    return short and bool((ours.count and theirs.pale) or (theirs.count and ours.pale))


_ASKING = ("vragen", "verzoeken")
"""Who asks another for it does not do it: never merely another verb."""


def _lone_act(pair: Pair, ours: Loose, theirs: Loose) -> bool:
    """Whether one verb is all that is unanswered: the other side casts the agreement without it.

    What a verb adds beyond the frame around it has signals of its own: strength, denial, body, condition.
    'wordt gepubliceerd in' is 'staat in'. Not so the second of two verbs, or one that has an opposite, unless
    its passive went with it: 'wordt verplaatst naar' is 'gaat naar'.
    """
    acts = ours.acts + _cast_in(pair, pair.common, ours), theirs.acts + _cast_in(pair, pair.draft, theirs)
    pale = _pale_acts(pair.common, ours), _pale_acts(pair.draft, theirs)
    if ours.count + theirs.count == 0 and len(ours.pale) + len(theirs.pale) == 1:
        acts = pale
    elif ours.count + theirs.count != 1:
        return False
    if len(acts[0]) + len(acts[1]) != 1:
        return False
    side, other = (pair.common, pair.draft) if acts[0] else (pair.draft, pair.common)
    (at,) = acts[0] or acts[1]
    joined = side.keys.count("en") > other.keys.count("en")
    on_one_side = set(side.roots) ^ set(other.roots)
    if on_one_side.intersection(map(pair.lexicon.root, _ASKING)):
        return False
    if side.roots[at] in pair.lexicon.opposed_roots and _passives(side) <= _passives(other):
        return False
    return not joined


def _pale_acts(side: Side, one: Loose) -> tuple[int, ...]:
    """The participles that say little by themselves: 'de kaart die volgens de regels is opgesteld'."""
    return tuple(at for at in one.pale if PARTICIPLE.match(side.keys[at]))


def _cast_in(pair: Pair, side: Side, one: Loose) -> tuple[int, ...]:
    """The verbs that only frame it, where the other side has it come or be: 'wordt een meldpunt ingesteld',
    'er komt een meldpunt'."""
    other = pair.other(side)
    if _COMING.isdisjoint(other.all_keys) or not _COMING.isdisjoint(side.all_keys):
        return ()
    return tuple(at for at in one.frames if side.is_verb(at))


_COMING = frozenset("komt komen is ligt staat".split())


def _passives(side: Side) -> int:
    return sum(key in ("wordt", "worden") for key in side.keys)


def _lasts(pair: Pair, ours: Loose, theirs: Loose) -> bool:
    """Whether what is done on one side stays as it is on the other: 'wordt afgebouwd', 'blijft'."""
    return any(
        one.acts
        and not _DENYING.intersection(side.all_keys)
        and _stays(other)
        and not _stays(side)
        and _KEEPING.isdisjoint(side.all_keys)
        for one, side, other in ((ours, pair.common, pair.draft), (theirs, pair.draft, pair.common))
    )


def _stays(side: Side) -> bool:
    """Whether a thing stays as it is on a side: 'blijft', 'in stand houden'."""
    return not STAYING.isdisjoint(side.all_keys) or ("in", "stand") in pairwise(side.keys)


_KEEPING = frozenset("handhaven handhaaft gehandhaafd behouden behoudt instandhouden".split())
_DENYING = frozenset({"niet", "geen"})
"""What is not done leaves things as they are: 'wordt niet gedempt', 'blijft'."""


def _permits(side: Side, one: Loose) -> bool:
    """Whether what somebody may or can do is unanswered: 'kunnen de zaal huren'."""
    return any(allowed(side, at) for at in one.acts)


def _enough(content: Sequence[int], side: Loose) -> bool:
    return len(content) - len(side.things) >= ANSWERED * len(content)
