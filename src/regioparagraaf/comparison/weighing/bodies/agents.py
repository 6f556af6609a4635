"""Who acts and stands in no table: 'door het landschapsfonds', 'toetst de wijkraad'."""

from __future__ import annotations

from collections.abc import Collection

from regioparagraaf.comparison.reading.bodies import Mention
from regioparagraaf.comparison.reading.doers import doers, may_act
from regioparagraaf.comparison.reading.side import Side
from regioparagraaf.comparison.weighing.pair import Pair
from regioparagraaf.dutch.lexicon import Lexicon
from regioparagraaf.dutch.roots import PARTICLES
from regioparagraaf.dutch.verbs import GETTING
from regioparagraaf.dutch.words import ARTICLES, STOPS
from regioparagraaf.patterns import on_demand

BESIDE = (("en",), (",",), (",", "en"))
"""What stands between two in one row."""


def agents(pair: Pair, side: Side, left: Collection[int]) -> list[Mention]:
    """The unanswered nouns for one who acts: behind 'door', in front, or right behind the verb."""
    taken = side.in_bodies | side.in_hedges
    out = []
    for at in left:
        if at in taken:
            continue
        start = phrase_start(side, at, left)
        known = may_act(side, at, pair.lexicon) or _has_it_done(pair, side, start, at)
        if not (known or _gives_by_name(side, start, at) or _house_does_it(side, start, at, pair.lexicon)):
            continue
        role = _role(pair, side, start, at)
        if role:
            out.append(Mention(side.roots[at], "doener", role, start, at + 1))
    return out + _joined(side, left, taken, pair.lexicon)


def phrase_start(side: Side, at: int, left: Collection[int]) -> int:
    """Where the phrase of a noun starts: before its adjectives and its article."""
    start = at
    while start and side.keys[start - 1].endswith("e") and side.keys[start - 1] not in ARTICLES:
        start -= 1  # 'een publieke organisatie'
    start -= bool(start and (side.keys[start - 1] in ARTICLES or (start - 1 in left and start > 1)))
    article = start and side.keys[start] not in ARTICLES and side.keys[start - 1] in ARTICLES
    return start - bool(article)  # 'een extern bureau'


def _role(pair: Pair, side: Side, start: int, at: int) -> str:
    """The part that the one named here plays: door, doet, or none."""
    before = side.keys[start - 1] if start else ""
    if before == "door" and side.keys[max(start - 2, 0)].startswith("vervang"):
        return ""  # 'vervangen door een exemplaar dat'
    if before == "door" or side.keys[max(start - 3, 0) : start] in _AT_HIS_HANDS:
        return "door"
    if before == "van" and not GETTING.isdisjoint(side.keys[side.stretch(start)[0] : start]):
        return "door"  # 'krijgen van de oudheidkamer een bordje'
    if before in ("laat", "laten") and side.keys[start] not in _SHOWN:
        return "door"  # 'wij laten een bureau het toetsen', not 'wij laten zien hoe bezoekers komen'
    if before == "bij" and side.keys[max(start - 2, 0)] in _RESTS:
        return "door"  # 'het beheer ligt bij de kerkvoogdij'
    if before == "met" and _does_it_with(side, start - 1, at):
        return "met"
    if side.keys[start] in ARTICLES:
        opens = before == "" or before in ".?!:;"
        return "doet" if opens or is_verb(pair, side.keys[start - 1]) else ""
    bare = before == "" and side.keys[at].endswith(("en", "s")) and _does(pair, side, at + 1)
    return "doet" if bare else ""


def _house_does_it(side: Side, start: int, at: int, lexicon: Lexicon) -> bool:
    """Whether a house named for its people stands behind 'door' of a passive: 'worden door het museum
    geleid', not 'door het museum open te stellen'."""
    if side.keys[max(start - 1, 0)] != "door" or not side.keys[at].endswith(lexicon.noun_endings["huis"]):
        return False
    first, end = side.stretch(at)
    return not BECOMING.isdisjoint(side.keys[first:end]) and "te" not in side.keys[at:end]


def _gives_by_name(side: Side, start: int, at: int) -> bool:
    """Whether a name stands right behind 'krijgen van': 'krijgen van het Repair Café een lamp'."""
    gets = start > 1 and side.keys[start - 1] == "van" and side.keys[start - 2] in GETTING
    return gets and side.tokens[at].text[:1].isupper()


def _does_it_with(side: Side, at: int, noun: int) -> bool:
    """Whether 'met' opens the clause or stands behind its verb or subject, so that what follows is done
    together: 'wij kiezen met de boeren een plek', not 'huizen met eigenaren'."""
    several = side.keys[noun].endswith(("s", "en")) and side.keys[at + 1] != "een"
    if not (several or side.keys[noun].endswith(_GROUPS)) or side.keys[at + 1] == "een":
        return False
    before = side.keys[at - 1] if at else ""
    subject = next((body for body in side.bodies if body.end == at), None)
    if subject is not None:
        return subject.role == "doet" and subject.kind in _LEADING
    if not before or before in STOPS | _SUBJECTS or before in BECOMING:
        return True
    verb = side.is_verb(at - 1)
    ends = {term.end for term in side.measures.terms} | {often.end for often in side.measures.frequencies}
    return verb or at in ends


_GROUPS = (
    "raad",
    "bestuur",
    "vereniging",
    "stichting",
    "partij",
    "organisatie",
    "bedrijf",
    "panel",
    "corporatie",
    "club",
    "bond",
    "brigade",
    "genootschap",
    "comité",
    "werkgroep",
    "instelling",
    "koepel",
    "bibliotheek",
    "museum",
    "schouwburg",
)
_LEADING = ("wij", "eigen", "gemeente", "ander")
_SUBJECTS = frozenset("wij we samen".split())
_AT_HIS_HANDS = (("in", "handen", "van"), ("voor", "rekening", "van"), ("op", "kosten", "van"))
_SHOWN = frozenset("zien weten horen merken".split())


def is_verb(pair: Pair, key: str) -> bool:
    """Whether the word before a subject can be its verb: 'toetst de wijkraad', 'zet het havenschap'."""
    acts = key not in pair.lexicon.function_words or pair.lexicon.root(key) in _ACTING
    return key[-1] in "tn" and acts and key not in _FRONT


_ACTING = frozenset("gef nem houd breng stel leg foer mak drag tref set hanter lefer bied".split())
"""Roots of light verbs that somebody does: not 'krijgt', 'komt' or 'staat'."""


def _has_it_done(pair: Pair, side: Side, start: int, at: int) -> bool:
    """Whether the noun does what is done on the other side: 'de galerie toont …', 'er wordt … getoond'."""
    if side.keys[start] not in ARTICLES or side.roots[at] in pair.lexicon.vague_roots:
        return False
    beside = [place for place in (start - 1, at + 1) if 0 <= place < len(side.keys)]
    done = pair.other(side)
    passive = not BECOMING.isdisjoint(done.all_keys) and "door" not in done.all_keys
    return passive and any(_is_done(side.keys[place], side.roots[place], done) for place in beside)


def _is_done(key: str, root: str, done: Side) -> bool:
    """Whether a verb stands as a participle on the side on which something is done."""
    return key[-1] in "tn" and any(
        own == root and PARTICIPLE.match(done.keys[at]) for at, own in enumerate(done.roots) if own
    )


BECOMING = frozenset("wordt worden werd werden".split())
PARTICIPLE = on_demand(
    rf"(?:{'|'.join(PARTICLES)})?(?:ge|be|ver|her|ont|er)\w{{2,}}(?:d|t|en)$"
    r"|\w{3,}eerd$|\w*(?:gedaan|gegaan|gestaan)$"
    r"|onder(?:zocht|steund|tekend|houden)$"
)
"""Past participles by their form (ANS 2.3): with 'ge-', with an unstressed prefix, also behind a particle
('aanbesteed'), or on '-eerd'; and those of the verbs with 'onder-' that are done most."""


_RESTS = frozenset("ligt berust rust liggen berusten belegd ondergebracht is".split())
_FRONT = frozenset("van in aan met uit en niet dat ten".split())


def _does(pair: Pair, side: Side, at: int) -> bool:
    """Whether a verb of doing stands here: 'ambtenaren doen het', not 'vrijwilligers zijn verzekerd'."""
    key = side.keys[at] if at < len(side.keys) else ""
    plain = key.endswith("en") and key not in pair.lexicon.function_words | GETTING
    return plain or key in ("doen", "maken")


def _joined(side: Side, left: Collection[int], taken: Collection[int], lexicon: Lexicon) -> list[Mention]:
    """Who stands in a row behind 'met' with a partner: 'met de scholen, de sportclubs en de GGD'."""
    out: list[Mention] = []
    partners = [body for body in side.bodies if body.role == "met" and body.kind != "publiek"]
    if "met" in side.all_keys:
        partners += [
            Mention(side.roots[at], "doener", "met", at - 1, at + 1)
            for at in doers(side, lexicon)
            if at > 1 and side.keys[at - 2] == "met" and side.keys[at - 1] in ARTICLES
        ]
    if not partners:
        return out
    for at in left:
        start = at - 1 if at and side.keys[at - 1] in ARTICLES else at
        beside = any(
            side.keys[body.end : start] in BESIDE or side.keys[at + 1 : body.start] in BESIDE
            for body in partners
        )
        text = side.tokens[at].text
        named = start < at or side.keys[at].endswith(("en", "s")) or (text.isupper() and text.isalpha())
        if at not in taken and beside and named:
            out.append(Mention(side.roots[at], "doener", "met", start, at + 1))
    return out
