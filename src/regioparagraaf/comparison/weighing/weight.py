"""The weight of a change: editorial only when sure, substantive in doubt, with the chance of being right."""

from __future__ import annotations

from collections.abc import Sequence

from regioparagraaf.comparison.model import Direction, Signal, SignalKind, Weight
from regioparagraaf.comparison.reading.denials import denials
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.answers.matching import FEW, exchanged
from regioparagraaf.comparison.weighing.bodies.strange_names import another_place
from regioparagraaf.comparison.weighing.conditions.excepted_apart import only_there
from regioparagraaf.comparison.weighing.conditions.forbidden_without import forbidden_alike
from regioparagraaf.comparison.weighing.denials.differ import differs
from regioparagraaf.comparison.weighing.exchanges import BECAME, exchange_told
from regioparagraaf.comparison.weighing.numbers.relative_changes import told_alike
from regioparagraaf.comparison.weighing.pair import TINY, Pair
from regioparagraaf.comparison.weighing.promises.one_sided import one_sided
from regioparagraaf.comparison.weighing.unanswered.by_what_is_left import (
    DOUBTED,
    REPLACED,
    by_what_is_left,
    unanswered,
)
from regioparagraaf.comparison.weighing.unanswered.exchanged_word import exchanged_word
from regioparagraaf.comparison.weighing.unanswered.put_in import put_in
from regioparagraaf.comparison.weighing.unanswered.unexplained import unexplained
from regioparagraaf.comparison.weighing.words.replacements import opposite, reworked


def weight(pair: Pair, signals: Sequence[Signal]) -> tuple[Weight, float, str]:
    """Weight, chance that it is right, and the reason in a clause where no signal gives it."""
    if signals:
        return Weight.SUBSTANTIVE, DOUBTED if _only_unnamed(pair, signals) else _signalled(pair.changed), ""
    turned = opposite(pair)
    contrary = _contrary(pair, turned)
    if contrary:
        return Weight.SUBSTANTIVE, 0.85, contrary
    exchange = exchange_told(pair)
    if exchange:
        return Weight.SUBSTANTIVE, REPLACED, exchange
    if differs(pair, denials(pair.common, pair.lexicon), denials(pair.draft, pair.lexicon)):
        return Weight.SUBSTANTIVE, DOUBTED, "in twijfel: een ontkenning zonder tegenhanger"
    alone = one_sided(pair)
    if alone:
        return Weight.SUBSTANTIVE, REPLACED, alone
    named = another_place(pair)
    if named:
        return Weight.SUBSTANTIVE, 0.7, f"in twijfel: {named}"
    kept = pair.changed <= TINY or _few_words(pair)
    verbs = reworked(pair) if kept and not any(told_alike(pair)) else None
    if verbs:
        return Weight.SUBSTANTIVE, DOUBTED, f"in twijfel: '{verbs[0]}' werd '{verbs[1]}'"
    found = by_what_is_left(pair, *unexplained(pair, turned))
    untold = None if found[0] is Weight.SUBSTANTIVE else exchanged_word(pair) or put_in(pair)
    if untold is None:
        return found
    return Weight.SUBSTANTIVE, DOUBTED if all(untold) else REPLACED, unanswered(pair, *untold)


def turned_for_the_better(pair: Pair, signals: Sequence[Signal]) -> str:
    """The reason that two words say the contrary, where all signals only tell that more is promised: 'willen
    hun plannen samen maken', 'maken hun plannen los van elkaar'. Who reads 'sterker' there reads on."""
    if not signals or any(signal.direction not in _BETTER for signal in signals):
        return ""
    turned = opposite(pair)
    told = " ".join(f"{signal.common} {signal.draft}" for signal in signals).lower().split()
    if turned and any(word.lower() in told for words in turned for word in words.split()):
        return ""  # 'najaar' that became 'voorjaar' is what the signal tells
    return _contrary(pair, turned)


_BETTER = (Direction.STRONGER, Direction.WIDER, Direction.EARLIER, Direction.HIGHER)


def _contrary(pair: Pair, turned: tuple[str, str] | None) -> str:
    """The clause for two words that say the contrary; '' where both are denied, or none is told of it."""
    if not turned or not _denied_alike(pair) or only_there(pair) or forbidden_alike(pair):
        return ""
    one, other = turned
    if _until_then(pair):
        return ""
    same_verb = one.split()[0] == other.split()[0]  # 'stelt vast', 'stelt voor'
    kindred = all(word.lower().startswith(_OF_OWNING) for word in (one, other))  # 'verpachten', 'verkopen'
    return (BECAME if same_verb or kindred else "'{}' en '{}' zeggen het tegendeel van elkaar").format(
        one, other
    )


_OF_OWNING = tuple("verkoop verkop verhuur verhur verpacht pacht huur koop eigendom erfpacht".split())
"""How words begin for what is done with a thing that is one's own: other deeds, and no contraries."""


def _until_then(pair: Pair) -> bool:
    """Whether 'open tot drie uur' is told as 'sluit om drie uur'."""
    for side, other in pair.both_ways:
        opens = "open" in side.all_keys and "tot" in side.all_keys
        shuts = not _SHUTTING.isdisjoint(other.all_keys) and "om" in other.all_keys
        hours = [{q.value % _DAY for q in one.measures.quantities} for one in (side, other)]
        if opens and shuts and hours[0] and hours[0] == hours[1]:
            return True
    return False


_DAY = 24
_SHUTTING = frozenset("sluit sluiten dicht".split())


def _few_words(pair: Pair) -> bool:
    """Whether a verb, with its particle, is about all that was exchanged: of a short sentence that is a large
    share ('Wij dragen de kosten', 'Wij ramen de kosten')."""
    return max(exchanged(pair.common, pair.draft)) <= FEW


def _denied_alike(pair: Pair) -> bool:
    """Whether both sides are denied, or neither is: two denials are none."""
    return _plain_denials(pair.common, pair) % 2 == _plain_denials(pair.draft, pair) % 2


def _plain_denials(side: Side, pair: Pair) -> int:
    """How often the side says niet, geen, nooit …: words such as 'verboden' are one of the opposites,
    'nog geen 18' is a number, 'ook niet' goes on with a denial before it, and 'zolang het niet af is' says
    how long, as 'totdat het af is' does."""
    counted = {at for q in side.measures.quantities for at in range(q.start, q.end)}
    other = pair.other(side)
    until = any(not _UNTIL.isdisjoint(other.keys[h.start : h.start + 2]) for h in other.hedges)
    for hedge in side.hedges if until else ():
        if side.keys[hedge.start] == "zolang":
            counted.update(range(hedge.start, hedge.end))
    return sum(
        pair.lexicon.denials.get(key) == "vol" and at not in counted and side.keys[at - 1 : at] != ("ook",)
        for at, key in enumerate(side.keys)
    )


_UNTIL = frozenset("totdat voordat alvorens".split())


def _only_unnamed(pair: Pair, signals: Sequence[Signal]) -> bool:
    """Whether all that changed is that the speaker went with a passive: 'wij schilderen de brug', 'de brug
    wordt geschilderd'. It is a change, as somebody else may do it now; few readers see one."""
    first = signals[0]
    if pair.left(pair.common) or pair.left(pair.draft):
        return False
    went = first.kind is SignalKind.BODY and first.direction is Direction.DROPPED
    return len(signals) == 1 and went and first.common.lower() in ("wij", "we")


def _signalled(changed: float) -> float:
    """How often a signal is right: nearly always in a kept sentence, less where all was told anew."""
    if changed <= KEPT:
        return 0.96
    return 0.85 if changed <= RETOLD else 0.7


KEPT = 0.4
RETOLD = 0.6
"""Up to these shares of changed words a sentence was kept, or told anew in part."""
