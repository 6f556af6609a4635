"""Whether a side only tells how things are: nobody promises, decides, gets or may anything.

An agreement opens its chapters so: 'De dorpen liggen aan één plas', 'Sportclubs klagen over wachtlijsten'.
Who says that anew changes no promise, however few words stay. A promise in the present tense ('De pont vaart
elk half uur') looks the same, so it takes a word that tells of a state of affairs, and nothing that counts,
limits or binds.
"""

from __future__ import annotations

from regioparagraaf.comparison.reading.side import Side

_PROMISING = frozenset(
    "wij we ons onze moet moeten mag mogen zal zullen dient dienen hoeft hoeven verplicht recht krijgt "
    "krijgen "
    "ontvangt ontvangen blijft blijven geldt gelden uiterlijk vóór voortaan gratis kosteloos voorrang "
    "toegestaan verboden streven streeft willen wil kunnen afspraken afspraak neemt nemen gaat gaan wordt "
    "worden".split()
)
"""Words with which somebody promises, decides or gets something, or may."""
_BINDING = frozenset(
    "wij moet moeten mag mogen zal zullen krijgt krijgen verplicht voortaan wordt worden".split()
)
"""Of these the ones that no account has, in whatever words it is told."""
_ACCOUNTS = frozenset(
    "klagen klaagt kampt kampen lijden lijdt vergrijst vergrijzing dreigt misschien weleens helaas gelukkig "
    "ongelukken moeite krap krapte verouderd eeuwen vaak steeds elders buren lastig moeilijk".split()
)
"""Words of a state of affairs."""
_DEGREES = frozenset("veel weinig klein groot druk duur krap lang laat".split())
"""Behind 'te' these tell what is wrong."""
_LYING = frozenset("ligt liggen stroomt grenst grenzen".split())
_WHERE = frozenset("tussen langs dicht aan rond op".split())
_ACTING = frozenset({"eigen", "ander"})


def is_account(side: Side) -> bool:
    """Whether nothing is promised here, and a word tells of a state of affairs."""
    keys = frozenset(side.keys)
    if not _PROMISING.isdisjoint(keys) or {"komt", "er"} <= keys or {"komen", "er"} <= keys or _counts(side):
        return False
    if any(
        body.role in ("doet", "door") and body.kind in _ACTING and body.concept != "gemeenten"
        for body in side.bodies
    ):
        return False
    wrong = any(key == "te" and side.keys[at + 1] in _DEGREES for at, key in enumerate(side.keys[:-1]))
    lies = not _LYING.isdisjoint(keys) and not _WHERE.isdisjoint(keys)
    return wrong or lies or not _ACCOUNTS.isdisjoint(keys)


def may_be_account(side: Side) -> bool:
    """Whether it can be such an account in other words: nobody is bound here."""
    return _BINDING.isdisjoint(side.keys)


def _counts(side: Side) -> bool:
    """Whether an amount, bound, date or condition makes it more than an account."""
    measured = side.measures
    limits = any(q.bound or q.unit in ("€", "%", "d") for q in measured.quantities)
    return (
        limits
        or bool(measured.terms or measured.frequencies)
        or any(h.group.startswith("zin-") for h in side.hedges)
    )
