"""Who pays what part: each their own share, a hand in the costs, or all of them."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.alike import alike
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.verbs import GETTING


def shared_out(pair: Pair) -> str:
    """Whether an amount is for each on one side and for all together on the other: 'elke gemeente betaalt
    € 100.000', 'de gemeenten betalen € 100.000'."""
    if _FOR_EACH.isdisjoint(pair.common.all_keys) and _FOR_EACH.isdisjoint(pair.draft.all_keys):
        return ""
    if not (_amounts(pair.common) and _amounts(pair.draft)):
        return ""
    each = [
        next((token.text for at, token in enumerate(side.tokens) if _is_each(side, at)), "")
        for side in pair.sides
    ]
    if bool(each[0]) == bool(each[1]):
        return ""
    rich, poor = (pair.common, pair.draft) if each[0] else (pair.draft, pair.common)
    if each_as_per(rich, poor, pair.lexicon):
        return ""
    return (
        f"'{each[0] or each[1]}' {'viel weg' if each[0] else 'kwam erbij'}: het getal is voor ieder of samen"
    )


def billed_instead(pair: Pair) -> tuple[str, str] | None:
    """The bill that one side pays and the other sends to somebody: 'voor onze rekening', 'in rekening'."""
    if _BILL not in pair.common.all_keys or _BILL not in pair.draft.all_keys:
        return None
    for side, other in pair.both_ways:
        paid = next((at for at in _bills(side) if _for_ones_own(side, at)), None)
        sent = next((at for at in _bills(other) if other.keys[at - 1] == "in"), None)
        if paid is not None and sent is not None:
            said = side.span(paid - 2, paid + 1), other.span(sent - 1, sent + 1)
            return pair.in_order(side, said)
    return None


def _bills(side: Side) -> list[int]:
    return [at for at, key in enumerate(side.keys) if key == _BILL and at]


def _for_ones_own(side: Side, at: int) -> bool:
    return at > 1 and side.keys[at - 2] == "voor" and side.keys[at - 1] in _OWN


_BILL = "rekening"
_OWN = frozenset("onze hun haar zijn eigen".split())


def each_as_per(rich: Side, poor: Side, lexicon: Lexicon) -> bool:
    """Whether 'elk' goes with an amount for those whom the other side names behind 'per': 'koren krijgen elk
    € 500', '€ 500 per koor'."""
    if "per" in rich.all_keys or "per" not in poor.all_keys or {"elk", "ieder"}.isdisjoint(rich.all_keys):
        return False
    those = {poor.roots[at + 1] for at, key in enumerate(poor.keys[:-1]) if key == "per"}
    return any(own.endswith(one) or alike(one, own, lexicon) for one in those - {""} for own in rich.roots)


def in_equal_shares(rich: Side, poor: Side) -> bool:
    """Whether each bears an equal part of what the other side shares equally: 'elk een gelijk deel', 'delen
    de kosten gelijk'."""
    parts = ("elk", "een", "gelijk", "deel"), ("ieder", "een", "gelijk", "deel")
    equal = any(rich.keys[at : at + len(parts[0])] in parts for at in range(len(rich.keys)))
    return equal and not _SHARING.isdisjoint(poor.all_keys) and not _EQUALLY.isdisjoint(poor.all_keys)


_SHARING = frozenset("delen deelt gedeeld verdelen verdeelt verdeeld".split())
_EQUALLY = frozenset("gelijk gelijkelijk".split())


EACH = frozenset("elke elk iedere ieder beide".split())


_FOR_EACH = EACH | {"per"}
_PAYERS = frozenset("gemeente gemeenten college partij deelnemer van".split())


def _is_each(side: Side, at: int) -> bool:
    """Whether the word says that what is counted is for each of the parties: 'elke gemeente', 'ieder 500'."""
    key = side.keys[at]
    following = side.keys[at + 1] if at + 1 < len(side.keys) else "."
    if following in _PAYERS:
        return key in EACH or (key == "per" and following != "van")
    behind = not following[0].isalpha() or side.keys[at + 1 : at + 3] == ("een", "deel")
    behind = behind or any(q.start == at + 1 and q.unit != "d" for q in side.measures.quantities)
    return key in ("elk", "ieder") and behind


def _amounts(side: Side) -> bool:
    """Whether something is counted that adds up: no share, time or rate, and no group that is known already
    ('de vier')."""
    if not side.measures.quantities:
        return False
    known = {at for at, key in enumerate(side.keys) if at and side.keys[at - 1] in ("de", "alle", "ons")}
    known |= side.in_bodies
    rate = any(side.keys[at : at + 2] == ("per", "inwoner") for at in range(len(side.keys)))
    adds_up = (q for q in side.measures.quantities if q.unit not in ("%", "d") and q.start not in known)
    return not rate and any(adds_up)


_ONES_SHARE = frozenset("deel aandeel gedeelte".split())


_PAYING = frozenset("betal bekostig fergoed financier reken".split())


_PAYING_ALONG = frozenset("bijdrag meebetal meefinancier medefinancier".split())
"""Roots of paying it, and of paying a part of it."""


def paid_in_part(pair: Pair) -> str:
    """Whether paying the bill became paying towards it, where no amount or share says how much."""
    if any(q.unit in ("€", "%") for side in pair.sides for q in side.measures.quantities):
        return ""
    for part, whole in pair.both_ways[::-1]:
        if _PAYING_ALONG.isdisjoint(part.all_roots):
            continue
        if not _ONES_SHARE.isdisjoint(whole.all_keys):
            continue  # 'betalen elk een even groot deel van de kosten'
        pays = not _PAYING.isdisjoint(whole.all_roots) and _PAYING_ALONG.isdisjoint(whole.all_roots)
        if pays and _pays_along(part) and _PAYING.isdisjoint(part.all_roots):
            return "de kosten dragen is niet eraan bijdragen"
    return ""


def refunded(pair: Pair) -> str:
    """Whether who gets it paid back on one side pays it on the other: 'krijgen de kosten vergoed', 'betalen
    de kosten'."""
    for back, paying in pair.both_ways:
        gets = "vergoed" in back.all_keys and not GETTING.isdisjoint(back.all_keys)
        pays = "betal" in paying.all_roots and GETTING.isdisjoint(paying.all_keys)
        if gets and pays and "vergoed" not in paying.all_keys and back.roots[:1] == paying.roots[:1] != ("",):
            return "wie het vergoed kreeg, betaalt het zelf"
    return ""


def _pays_along(side: Side) -> bool:
    """Whether somebody pays a part of it here; 'een eigen bijdrage' is a price."""
    return any(
        root in _PAYING_ALONG and not key.startswith("bijdrage")
        for root, key in zip(side.roots, side.keys, strict=True)
    )


_SHARES = ("bij", "mee")


_COMING = frozenset({"bijkom", "meestijg", "meegroei"})
"""'Komen erbij' is 'komen', and 'stijgen mee met de lonen' is 'stijgen met de lonen': no share in it."""


def share_struck(pair: Pair) -> str:
    """Whether doing it became having a share in it: 'dragen de kosten', 'dragen bij aan de kosten'."""
    if not any(root.startswith(_SHARES) for side in pair.sides for root in side.roots):
        return ""
    ours, theirs = _roots(pair.common), _roots(pair.draft)
    for some, all_of_it, words in ((theirs, ours, "kwam erbij"), (ours, theirs, "viel weg")):
        for particle in _SHARES:
            joined = {particle + verb for verb in all_of_it - some} - _COMING
            if joined & some - all_of_it:
                return f"'{particle}' {words}"
    return ""


def _roots(side: Side) -> set[str]:
    """The roots, without those of 'bijeen', which is no 'bij'."""
    return {root for root in side.roots if root and not root.startswith("bijeen")}
