"""Whether 'inzetten' puts somebody or something to work: 'zetten op de kade wachters in' is a deed done on a
place, and no effort as 'zetten in op een schone kade' is."""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.dutch.wordclass import PREPOSITIONS


def puts_to_work(side: Side, at: int) -> bool:
    """Whether the form of 'inzetten' here has an object of its own, so that 'op' only says where."""
    if not side.roots[at].startswith("inset"):
        return False
    torn = next((particle for particle, verb in side.particles.items() if verb == at), None)
    if torn is None or torn < at:
        return _stands_before(side, at)  # 'om wachters in te zetten', 'willen wachters inzetten'
    if side.keys[torn + 1 : torn + 2] == ("op",):
        return False
    return not _is_all_of_it(side, at, torn)


def _stands_before(side: Side, at: int) -> bool:
    """Whether the object stands right before the infinitive."""
    before = at - 1
    while before > 0 and side.keys[before] in ("te", "in"):
        before -= 1
    key = side.keys[before]
    named = {body.end - 1 for body in side.bodies if body.role == "doet"}
    return key[0].isalpha() and before not in named and key not in _NO_OBJECT and key not in PREPOSITIONS


def _is_all_of_it(side: Side, at: int, torn: int) -> bool:
    """Whether nothing but the subject, how it is done and the phrase with 'op' stands before the particle:
    'op een schone kade zetten wij vol in'."""
    acting = {p for body in side.bodies if body.role == "doet" for p in range(body.start, body.end)}
    between = [p for p in range(at + 1, torn) if p not in acting and side.keys[p] not in _NO_OBJECT]
    return not between or side.keys[between[0]] in ("op", "erop", "hierop", "daarop")


_NO_OBJECT = frozenset(
    "wij we zich ons hard vol volop stevig fors extra sterk verder ook samen gezamenlijk nadrukkelijk vooral "
    "nu daarom graag willen wil wilt zal zullen moet moeten gaan gaat kunnen kan mogen "
    "mag blijven blijft om en dan daarbij hierbij jaren meer".split()
)
"""Words beside 'inzetten' that name nothing that is put to work."""
