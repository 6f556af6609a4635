"""The weight of a change: editorial only when sure, substantive in doubt, with the chance of being right."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from msgspec import Struct

from regioparagraaf.comparison.model import Signal, Weight
from regioparagraaf.comparison.reading.commitments import Commitment, commitments
from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.anew import replaced, retold
from regioparagraaf.comparison.weighing.attributes import moved
from regioparagraaf.comparison.weighing.clause_links import relinked
from regioparagraaf.comparison.weighing.degrees import regraded
from regioparagraaf.comparison.weighing.denied_comparatives import weakened
from regioparagraaf.comparison.weighing.governed import governed
from regioparagraaf.comparison.weighing.hinges import turned_on
from regioparagraaf.comparison.weighing.how_often import on_another_day
from regioparagraaf.comparison.weighing.joints import rejoined
from regioparagraaf.comparison.weighing.kindred import has_kin
from regioparagraaf.comparison.weighing.left_open import left_open
from regioparagraaf.comparison.weighing.made_partners import made_partner, only_as_one
from regioparagraaf.comparison.weighing.minded import minded
from regioparagraaf.comparison.weighing.new_doers import new_doer
from regioparagraaf.comparison.weighing.one_sided import one_sided
from regioparagraaf.comparison.weighing.order_of_deeds import turned_order
from regioparagraaf.comparison.weighing.pair import KEPT_WORDS, TINY, Pair
from regioparagraaf.comparison.weighing.parts_exchanged import parts_exchanged
from regioparagraaf.comparison.weighing.prepositions import (
    as_condition,
    exchanged,
    faced_about,
    inverted,
    refronted,
)
from regioparagraaf.comparison.weighing.relative_changes import told_alike
from regioparagraaf.comparison.weighing.replacements import (
    free_as_we_pay,
    lessened,
    opposite,
    reparticled,
    requested,
    reworked,
    stepped,
    unbanned,
)
from regioparagraaf.comparison.weighing.restrictions import restricted_otherwise, unrestricted
from regioparagraaf.comparison.weighing.roles import misplaced
from regioparagraaf.comparison.weighing.rows_of_bodies import takes_over
from regioparagraaf.comparison.weighing.shares import shares_exchanged
from regioparagraaf.comparison.weighing.shifted import shifted
from regioparagraaf.comparison.weighing.signals.ontkenning import differs
from regioparagraaf.comparison.weighing.signs import resigned
from regioparagraaf.comparison.weighing.still_to_do import still_to_do
from regioparagraaf.comparison.weighing.subjects import doer_exchanged
from regioparagraaf.comparison.weighing.tense import retensed
from regioparagraaf.comparison.weighing.waiting import waits
from regioparagraaf.dutch.wordclass import OBLIGING, Kind, kind_of, says_how


def weight(pair: Pair, signals: Sequence[Signal]) -> tuple[Weight, float, str]:
    """Weight, chance that it is right, and the reason in a clause where no signal gives it."""
    if signals:
        return Weight.SUBSTANTIVE, _signalled(pair.changed), ""
    turned = opposite(pair)
    if turned and (_plain_denials(pair.common, pair) - _plain_denials(pair.draft, pair)) % 2 == 0:
        one, other = turned
        contrary = "'{}' en '{}' zeggen het tegendeel van elkaar"
        same_verb = one.split()[0] == other.split()[0]  # 'stelt vast', 'stelt voor'
        return Weight.SUBSTANTIVE, 0.85, (_BECAME if same_verb else contrary).format(one, other)
    exchange = _exchange(pair)
    if exchange:
        return Weight.SUBSTANTIVE, REPLACED, exchange
    if differs(pair, denials(pair.common, pair.lexicon), denials(pair.draft, pair.lexicon)):
        return Weight.SUBSTANTIVE, DOUBTED, "in twijfel: een ontkenning zonder tegenhanger"
    alone = one_sided(pair)
    if alone:
        return Weight.SUBSTANTIVE, REPLACED, alone
    if _strange_name(pair):
        return Weight.SUBSTANTIVE, 0.7, "in twijfel: een andere gemeente of plaats wordt genoemd"
    verbs = reworked(pair) if pair.changed <= TINY and not any(told_alike(pair)) else None
    if verbs:
        return Weight.SUBSTANTIVE, DOUBTED, f"in twijfel: '{verbs[0]}' werd '{verbs[1]}'"
    return _by_what_is_left(pair, *_unexplained(pair, turned))


def _exchange(pair: Pair) -> str:
    """What took the place of something else without a signal, as a Dutch clause; empty where nothing did."""
    for rule in _EXCHANGES:
        words = rule.find(pair) if pair.changed <= rule.changed else None
        if words:
            return rule.clause.format(*((words,) if isinstance(words, str) else words))
    return ""


class _Exchange(Struct, frozen=True):
    """What finds the words of an exchange, and what these mean, with the words filled in."""

    find: Callable[[Pair], tuple[str, str] | str | None]
    clause: str
    changed: float = 1.0
    """Up to this share of changed words it is asked."""


HALF = 0.5
"""Up to this share of changed words a clause was struck or put in; who tells it anew may describe instead."""
_BECAME = "'{}' werd '{}'"
_SWAPPED = "'{}' en '{}' zijn van plaats gewisseld"
_EXCHANGES = (
    _Exchange(refronted, _BECAME, KEPT_WORDS),
    _Exchange(exchanged, _SWAPPED),
    _Exchange(regraded, _BECAME),
    _Exchange(inverted, _SWAPPED),
    _Exchange(faced_about, _BECAME, KEPT_WORDS),
    _Exchange(as_condition, _BECAME + ": een reden is geen voorwaarde"),
    _Exchange(turned_on, "{}"),
    _Exchange(rejoined, _BECAME),
    _Exchange(on_another_day, _BECAME),
    _Exchange(requested, "'{}' staat aan één kant: wie het vraagt, doet het nog niet"),
    _Exchange(reparticled, _BECAME),
    _Exchange(lessened, _BECAME),
    _Exchange(unbanned, _BECAME),
    _Exchange(weakened, _BECAME),
    _Exchange(turned_order, _BECAME + ": wat eerst komt, is omgedraaid"),
    _Exchange(still_to_do, _BECAME),
    _Exchange(only_as_one, _BECAME),
    _Exchange(stepped, "'{}' en '{}' beloven niet hetzelfde", KEPT_WORDS),
    _Exchange(left_open, "'{}' staat aan één kant: wat openblijft, is nog niet beslist"),
    _Exchange(unrestricted, "'{}' staat aan één kant: voor wie of wat geldt het?", HALF),
    *(
        _Exchange(find, "{}")
        for find in (
            governed,
            minded,
            shares_exchanged,
            parts_exchanged,
            new_doer,
            made_partner,
            takes_over,
            restricted_otherwise,
            misplaced,
            resigned,
            shifted,
            moved,
            doer_exchanged,
            relinked,
            retensed,
        )
    ),
)
"""Asked in this order; the first that finds something tells the reason."""


def _unexplained(pair: Pair, turned: tuple[str, str] | None) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The content words of both sides that are left when a denial that moved has taken its own, and a promise
    of the same strength has its words on either side."""
    gone, new = pair.matching.common_left, pair.matching.draft_left
    if not gone and not new:
        return gone, new
    ours_kept, theirs_kept = _as_strong(pair)
    gone = tuple(at for at in gone if at not in ours_kept)
    new = tuple(at for at in new if at not in theirs_kept)
    gone = tuple(at for at in gone if not _is_due(pair.common, at, pair.draft))
    new = tuple(at for at in new if not _is_due(pair.draft, at, pair.common))
    for here, there in (told_alike(pair), (waits(pair, pair.common), waits(pair, pair.draft))):
        gone = tuple(at for at in gone if at not in here)
        new = tuple(at for at in new if at not in there)
    free = free_as_we_pay(pair)
    gone = tuple(at for at in gone if pair.common.roots[at] not in free)
    new = tuple(at for at in new if pair.draft.roots[at] not in free)
    if turned:  # the opposite of a denied word: 'blijft' for 'verdwijnt niet'
        gone = tuple(at for at in gone if _verb(pair.common, at) != turned[0])
        new = tuple(at for at in new if _verb(pair.draft, at) != turned[1])
    ours, theirs = (len(denials(side, pair.lexicon)) for side in (pair.common, pair.draft))
    if denial_moved(pair, ours, theirs):
        gone = tuple(at for at in gone if not _denies(pair.common, at, pair, ours < theirs))
        new = tuple(at for at in new if not _denies(pair.draft, at, pair, theirs < ours))
    return gone, new


def _is_due(side: Side, at: int, other: Side) -> bool:
    """Whether 'zijn verplicht' or 'zijn gehouden' is told as 'moeten' or 'dienen' on the other side."""
    return (
        side.keys[at] in _OBLIGED and not OBLIGING.isdisjoint(other.keys) and OBLIGING.isdisjoint(side.keys)
    )


_OBLIGED = frozenset("verplicht verplichten gehouden noodzakelijk vereist".split())


def _as_strong(pair: Pair) -> tuple[set[int], set[int]]:
    """The places of the words that say how strong the promise is, where both sides promise as much: 'zetten
    ons in voor', 'maken ons sterk voor'."""
    ours, theirs = (commitments(side, pair.lexicon) for side in (pair.common, pair.draft))
    if sorted(one.rung for one in ours) != sorted(one.rung for one in theirs):
        return set(), set()
    if not all(_only_strives(pair.common, one) for one in ours):
        return set(), set()
    if not all(_only_strives(pair.draft, one) for one in theirs):
        return set(), set()
    return {at for one in ours for at in one.places}, {at for one in theirs for at in one.places}


def _only_strives(side: Side, marker: Commitment) -> bool:
    """Whether a marker says how strong a promise is and nothing of what is done: 'ontmoedigen' and 'lobbyen'
    stand on the rung of 'streven', and do another thing."""
    return any(side.roots[at].startswith(_STRIVING[marker.rung]) for at in marker.places)


_STRIVING: dict[str, tuple[str, ...]] = {
    "B": (),
    "T": (),
    "V": ("wil", "voornem", "plan", "ambit", "doel", "beog", "bedoel", "wens", "intent", "stref", "sin"),
    "I": (
        *("stref", "nastref", "inspan", "inset", "beijfer", "ijfer", "trach", "prober", "pog", "har", "do"),
        *("fech", "strijd", "knok", "pleit", "bepleit", "lobby", "brek"),
    ),
    "O": (
        *("onderso", "naga", "efaluer", "besi", "bekijk", "ferken", "uitso", "kijk", "bestuder", "doorlich"),
        *("analyser", "loep", "toets", "halbarheidsonderso", "ferdiep", "orienter"),
        *("oferweg", "herofer", "nadenk", "denk", "berad", "besin", "buig"),
    ),
    "K": ("kun", "kan", "mog"),
}
"""The roots of the words that say no more than how strong a promise is, by their rung."""


def _by_what_is_left(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> tuple[Weight, float, str]:
    """The weight of content words that nothing answers."""
    if not gone and not new:
        return Weight.EDITORIAL, 0.98, "dezelfde afspraak in andere woorden"
    if _only_grew(pair):
        return Weight.SUBSTANTIVE, REPLACED, _unanswered(pair, gone, new)
    if pair.changed <= HALF and _another_quality(pair, gone, new):
        return Weight.SUBSTANTIVE, DOUBTED, _unanswered(pair, gone, new)
    if _says_little(pair, gone, new):
        return Weight.EDITORIAL, 0.96, "dezelfde afspraak in andere woorden"
    said = "" if _specific(pair, gone, new) else retold(pair, gone, new, pair.changed)
    if said:
        return Weight.EDITORIAL, 0.9, said
    chance = REPLACED if replaced(pair, gone, new, pair.changed) else DOUBTED
    return Weight.SUBSTANTIVE, chance, _unanswered(pair, gone, new)


def _says_little(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> bool:
    """Whether only pale words are left, or vague ones where more was reworded, and no part of a promise."""
    left = {*(pair.common.roots[at] for at in gone), *(pair.draft.roots[at] for at in new)}
    if not left.isdisjoint(pair.lexicon.partial_roots):
        return False
    pale = pair.changed >= TOUCHED and left <= pair.lexicon.pale_roots
    return pale or (pair.changed >= STIRRED and left <= pair.lexicon.vague_roots)


def _another_quality(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> bool:
    """Whether all that is left is one quality on either side: 'een snel antwoord', 'een helder antwoord'. An
    editor leaves praise out or puts it in; who puts other praise in its place promises another thing."""
    if len(gone) != 1 or len(new) != 1:
        return False
    return all(
        says_how(side.keys[at]) or kind_of(side.keys, at, frozenset(side.particles.values())) is Kind.MANNER
        for side, at in ((pair.common, gone[0]), (pair.draft, new[0]))
    )


def _signalled(changed: float) -> float:
    """How often a signal is right: nearly always in a kept sentence, less where all was told anew."""
    if changed <= KEPT:
        return 0.96
    return 0.85 if changed <= RETOLD else 0.7


REPLACED = 0.7
DOUBTED = 0.33
"""How often an unanswered word was a change of substance: one that took another's place in a kept sentence,
and any other. Measured: docs/signalen.md has the counts."""
KEPT = 0.4
RETOLD = 0.6
"""Up to these shares of changed words a sentence was kept, or told anew in part."""
TOUCHED = 0.12
"""Below this share of changed words the change is one word, and that word must be the point of it."""
STIRRED = 0.25
"""From this share of changed words on, a vague word ('bedraagt') went with the wording around it."""


def _only_grew(pair: Pair) -> bool:
    """Whether words were put in or struck and the rest stands as it was: then they were the point of it.

    A pale word excuses nothing here: 'wij voeren (delen van) de agenda uit'.
    """
    ours, theirs = ([key for key in side.keys if key[0].isalnum()] for side in (pair.common, pair.draft))
    short, long = sorted((ours, theirs), key=len)
    rest = iter(long)
    return all(key in rest for key in short)


def _specific(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> bool:
    """Whether a name, a number, people, a word with an opposite, or a start of it is unanswered."""
    for side, places in ((pair.common, gone), (pair.draft, new)):
        for at in places:
            text = side.tokens[at].text
            first = at == 0 or not side.keys[at - 1][0].isalnum()
            turns = side.roots[at] in pair.lexicon.turning_roots and not _is_billed(pair, side, at)
            if turns and not _pale(pair, side, at):
                return True
            people = side.roots[at] in pair.lexicon.people_roots or side.keys[at].endswith("enden")
            if (people or _narrows_whoever(pair, side, at)) and not has_kin(pair, side, at):
                return True
            if side.roots[at] in pair.lexicon.partial_roots and _is_a_part(pair, side):
                return True
            named = text[:1].isupper() and not first and not has_kin(pair, side, at)
            if any(map(str.isdigit, text)) or named:
                return True
    return False


def _is_billed(pair: Pair, side: Side, at: int) -> bool:
    """Whether 'betalen' only says what the other side says of a bill of the same one: 'draagt de
    secretariaatskosten', 'dragen hun rekening zelf'."""
    if side.roots[at] != "betal" or not any(key.endswith(_BILLS) for key in pair.other(side).keys):
        return False
    if any("kwijt" in key for key in pair.other(side).keys):
        return not {"hoeft", "hoeven"}.isdisjoint(side.keys)
    ours, theirs = (
        {body.concept for body in one.bodies if body.role in ("doet", "door")} | _ADDRESSED & {*one.keys}
        for one in (side, pair.other(side))
    )
    return ours == theirs


_ADDRESSED = frozenset("u je wie".split())
_BILLS = ("kosten", "rekening", "rekeningen", "kwijtgescholden", "kwijtschelden", "kwijtschelding")


def _narrows_whoever(pair: Pair, side: Side, at: int) -> bool:
    """Whether 'kinderen met een pas' are meant here, and on the other side whoever has one."""
    described = side.keys[at + 1 : at + 2] in (("met",), ("zonder",), ("die",))
    return side.keys[at] == "kinderen" and described and "wie" in pair.other(side).keys


def _is_a_part(pair: Pair, side: Side) -> bool:
    """Whether a hand in it is all that is promised: who 'draagt € 40.000 bij' pays it, who 'werkt niet mee'
    refuses."""
    paid = any(quantity.unit in ("€", "%") for quantity in side.measures.quantities)
    return not paid and not denials(side, pair.lexicon)


def _pale(pair: Pair, side: Side, at: int) -> bool:
    return side.roots[at] in pair.lexicon.pale_roots


def _strange_name(pair: Pair) -> bool:
    """Whether one side alone names a municipality that is not the own one."""
    ours, theirs = (
        {body.concept for body in side.bodies if body.kind == "plaats"} for side in (pair.common, pair.draft)
    )
    bodies = {body.concept for side in (pair.common, pair.draft) for body in side.bodies}
    if "rijk" in bodies:  # which sits there
        ours, theirs = ours - {"Den Haag"}, theirs - {"Den Haag"}
    keys = (*pair.common.keys, *pair.draft.keys)
    joined = {part for key in keys if "-" in key for part in key.split("-")}
    joined |= {key[:-2] for key in keys if key.endswith(("se", "er"))}
    for side, names in ((pair.common, ours), (pair.draft, theirs)):
        if pair.speaks_of_all(side):
            names.clear()
    return not all(_told(name.lower(), joined) for name in ours ^ theirs)


def _told(name: str, parts: Collection[str]) -> bool:
    """Whether a name stands in one word with another ('het fietspad Leiden-Delft') or is an adjective there
    ('de Leidse raad')."""
    return any(part == name or (len(part) >= _STEM and name.startswith(part)) for part in parts)


_STEM = 4
"""Letters that are left of a name before '-se'."""


def _plain_denials(side: Side, pair: Pair) -> int:
    """How often the side says niet, geen, nooit …: words such as 'verboden' are one of the opposites,
    'nog geen 18' is a number, and 'ook niet' goes on with a denial before it."""
    counted = {at for q in side.measures.quantities for at in range(q.start, q.end)}
    return sum(
        pair.lexicon.denials.get(key) == "vol" and at not in counted and side.keys[at - 1 : at] != ("ook",)
        for at, key in enumerate(side.keys)
    )


def _denies(side: Side, at: int, pair: Pair, fewer: bool) -> bool:
    """Whether the word denies, or, on the side with `fewer` denials, says what the denial there says."""
    kind = pair.lexicon.denials.get(side.keys[at], "")
    quiet = kind in ("stil", "minder", "spiegel", "nood")
    return (fewer and quiet) or bool(kind and not quiet) or side.roots[at] in pair.lexicon.denying_roots


def denial_moved(pair: Pair, ours: int, theirs: int) -> bool:
    """Whether a denial is said in another way: its words on one side then need no answer on the other."""
    kinds = [
        sorted(key for key in side.keys if pair.lexicon.denials.get(key) in ("vol", "eigen"))
        for side in (pair.common, pair.draft)
    ]
    return ours != theirs or kinds[0] != kinds[1]


def _verb(side: Side, at: int) -> str:
    """The word, a verb with its torn-off particle."""
    return side.words(*side.verb_words(at))


def _unanswered(pair: Pair, gone: Sequence[int], new: Sequence[int]) -> str:
    """The words that nothing answers, as a Dutch clause that says on which side they stand."""
    ours = [_verb(pair.common, at) for at in gone[:_NAMED]]
    theirs = [_verb(pair.draft, at) for at in new[:_NAMED]]
    if len(gone) == len(new) == 1:
        return f"in twijfel: ‘{ours[0]}’ werd ‘{theirs[0]}’"
    if gone and new:
        was, wordt = _quoted(ours), _quoted(theirs)
        return f"in twijfel: geen tegenhanger voor {was} in de oude en {wordt} in de nieuwe tekst"
    went, came = ("viel weg", "kwam erbij") if len(gone or new) == 1 else ("vielen weg", "kwamen erbij")
    return f"in twijfel: {_quoted(ours or theirs)} {went if gone else came}"


def _quoted(words: Sequence[str]) -> str:
    return ", ".join(f"‘{word}’" for word in words)


_NAMED = 3
"""Words of a side that a reason names."""
