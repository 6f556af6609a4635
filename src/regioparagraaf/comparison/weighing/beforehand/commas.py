"""The comma before 'dan' that a hasty hand leaves out: 'Vriest het dan strooien wij'.

A condition that opens with its verb ends where 'dan' follows, with a comma or without; the rules look for the
comma, and so the text is read with it, and shown as it was written.
"""

from __future__ import annotations

from collections.abc import Iterator

from regioparagraaf.comparison.reading.hedges import is_finite_first
from regioparagraaf.dutch.words import CLAUSE_ENDS, STOPS, Keys, tokens

_COMPARING = frozenset("meer minder ander andere anders liever eerder".split())
_BEHIND_VERB = frozenset(
    "de het een er dat dit wij we u je zij ze hij men alle elke iedere beide geen ons onze uw hun die".split()
)
_FINITE = frozenset("is kan mag zal wil moet hoeft gaat moeten kunnen mogen zullen gaan willen".split())


def with_comma(text: str, names: dict[str, str]) -> str:
    """The text with a comma before each 'dan' that needs one; `names` gets what was written there."""
    if " dan " not in text:
        return text
    read = tokens(text)
    for at in reversed(list(_bare(tuple(word.key for word in read)))):
        before, after = read[at - 1], read[at + 1]
        written = text[before.start : after.end]
        names[f"{before.text}, {text[read[at].start : after.end]}"] = written
        text = text[: before.end] + "," + text[before.end :]
    return text


def _bare(keys: Keys) -> Iterator[int]:
    """The places of 'dan' behind a condition that opened with its verb and that no comma closes."""
    start = 0
    for at, key in enumerate(keys):
        if key in STOPS:
            start = at + 1
        elif key == "dan" and start + 1 < at < len(keys) - 2 and _leads_on(keys, at):
            stretch = keys[start:at]
            compared = any(word in _COMPARING or (word.endswith("er") and len(word) > 4) for word in stretch)
            if CLAUSE_ENDS.isdisjoint(stretch) and not compared and is_finite_first(keys, start):
                yield at


def _leads_on(keys: Keys, at: int) -> bool:
    """Whether a verb and its subject follow: 'dan betaalt zij', not 'dan de raad'."""
    verb, behind = keys[at + 1 : at + 3]
    return verb in _FINITE or (verb.endswith(("t", "en")) and behind in _BEHIND_VERB)
