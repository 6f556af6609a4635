"""The small words and the forms of common verbs that many rules look for, by what they do in a sentence."""

from __future__ import annotations

BEING = frozenset("is zijn".split())
BECOMING = frozenset("wordt worden".split())
PASSIVE = BEING | BECOMING
"""With a participle these tell what is done, and not by whom."""
STAYING = frozenset("blijft blijven".split())
COMING = frozenset("komt komen".split())
LETTING = frozenset("laat laten".split())
DUE = frozenset("moet moeten".split())
NEED = frozenset("hoeft hoeven".split())
CAN = frozenset("kan kunnen".split())
ALLOWED = frozenset("mag mogen".split())
MAY = CAN | ALLOWED

WE = frozenset("wij we".split())
OURS = frozenset("ons onze".split())
ONE = frozenset("een één".split())
THE = frozenset("de het".split())
RELATIVES = frozenset("die dat".split())
WHO = frozenset("die wie".split())

JOINTS = frozenset("en of".split())
ALONE = frozenset("alleen enkel slechts uitsluitend".split())
EVEN = frozenset("ook zelfs".split())

NOT = frozenset("niet geen".split())
NONE = frozenset("geen niemand".split())
DENYING = NOT | frozenset("niemand nooit nergens".split())
