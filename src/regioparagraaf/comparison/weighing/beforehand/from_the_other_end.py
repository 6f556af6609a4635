"""How two things stand to each other, told from the other of them: 'de pier is half zo lang als de kade' is
'de kade is twee keer zo lang als de pier'.

Only where the sentence says nothing else: all of it is read as the other side has it.
"""

from __future__ import annotations

import re
from functools import cached_property

from msgspec import Struct

from regioparagraaf.patterns import on_demand


def from_the_other_end(text: str, other: str, names: dict[str, str]) -> str:
    """The text as the other text has it, where the two things changed places and the word between them turned
    with them."""
    if len(text) > _LONGEST or not _says_one_thing(text) or not _RELATES.search(text):
        return text
    for relation in _RELATIONS if _says_one_thing(other) else ():
        found = relation.pattern.match(text) if relation.cue in text else None
        if found and _is_turned(found, relation.turned, other):
            names[other] = text
            return other
    return text


_LONGEST = 160


def _says_one_thing(text: str) -> bool:
    """Whether no mark stands before the end, which is a full stop and the end of a line at most."""
    return not _MARK.search(text[:-2])


_MARK = on_demand("[.,;:]")


def _is_turned(found: re.Match[str], turned: str, other: str) -> bool:
    """Whether the other text has the second thing first, the same verb, what it is turned into, and the first
    thing behind it."""
    said = found.groupdict()
    if not other.lower().startswith(said["two"].lower()):
        return False
    two, behind = re.escape(said["two"]), re.escape(said["behind"])
    between = turned.replace("{how}", re.escape(said.get("how") or ""))
    link = f" {said['link']}" if said.get("link") else ""
    words = said["before"].split()
    for at in range(1, len(words)):
        one, middle = re.escape(" ".join(words[:at])), words[at + 1 :]
        verb = re.escape(words[at][: max(len(words[at]) - _ENDING, _ENDING)])
        told = " ".join((rf"{two} {verb}\w*", *map(re.escape, middle), between))
        if re.fullmatch(rf"{told}{behind}{link} {one}\.?", other, re.IGNORECASE):
            return True
    return False


_ENDING = 2
"""Letters in which the verb of one and the verb of several may differ: 'ligt', 'liggen'."""


class _Relation(Struct, frozen=True, dict=True):
    """How A stands to B, and B to A; its pattern is made where the first text has the cue."""

    cue: str
    """What stands in each text that has it, looked for first."""
    phrase: str
    """What says it, as a pattern."""
    turned: str
    """How B stands to A, as a pattern."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(rf"{self.phrase} (?P<two>[^.,;:]+?)\.?$")


def _relation(said: str, turned: str, link: str = "", cue: str = "") -> _Relation:
    """'A is <said> <link> B', with the link as its cue where no other is given."""
    leads = rf"(?P<behind>(?: [^.,;:]+?)?) (?P<link>{link})" if link else "(?P<behind>)"
    return _Relation(cue or link, rf"(?P<before>[^.,;:]+?) {said}{leads}", turned)


_TWICE = r"(?:twee keer|tweemaal|dubbel) (?:zo|even) "
_BESIDE = ("naast", "tegenover", "vlak bij", "dicht bij", "parallel aan", "los van", "in verbinding met")
_DIRECTIONS = (
    ("noorden", "zuiden"),
    ("westen", "oosten"),
    ("noordwesten", "zuidoosten"),
    ("zuidwesten", "noordoosten"),
)
_CONTRARIES = (
    ("drukker", "rustiger"),
    ("vuiler", "schoner"),
    ("veiliger", "gevaarlijker"),
    ("natter", "droger"),
    ("kouder", "warmer"),
    ("strenger", "soepeler"),
    ("makkelijker", "moeilijker"),
    ("armer", "rijker"),
    ("vaker", "minder vaak"),
)
_RELATIONS = (
    _relation(r"even (?P<how>\w+)", "even {how}", "als"),
    _relation(rf"{_TWICE}(?P<how>\w+)", "half zo {how}", "als"),
    _relation(r"half zo (?P<how>\w+)", f"{_TWICE}{{how}}", "als"),
    *(_relation(word, word, cue=word) for word in _BESIDE),
    *(
        _relation(f"(?:ten )?{one}", f"(?:ten )?{two}", "van", one)
        for pair in _DIRECTIONS
        for one, two in (pair, pair[::-1])
    ),
    *(_relation(one, two, "dan", one) for pair in _CONTRARIES for one, two in (pair, pair[::-1])),
    _relation("v[oó][oó]r", "na", cue="r "),
    _relation("na", "v[oó][oó]r", cue=" na "),
    _Relation("grenst", r"(?P<before>[^.,;:]+? grenst)(?P<behind>) aan", "aan"),
)
_RELATES = on_demand(
    r"\b(?:even|zo|naast|tegenover|bij|parallel|los|verbinding|ten|dan|v[oó][oó]r|na|grenst|grenzen)\b"
)
