"""Sentences of the samples, and rewordings of them that change nothing, into which a law puts whole classes
of words by a program: what a class does to an agreement is known beforehand, so nobody labels anything.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.comparison.model import Weight
from regioparagraaf.dutch.roots import PARTICLES
from regioparagraaf.loading.lexicon import load_lexicon

SAMPLES = Path(__file__).parent / "samples"
SETS = "dev dev2 eigen1 eigen2 eigen3 eigen4 eigen6 eigen7 eigen9 eigen10 eigen11 eigen12 eigen13".split()
TRIED = 12
LONGEST = 22
"""Words of a sentence: in a longer one a verb above it may stand far from what it governs."""
_SIGNATORY = r"(Wij|De colleges|De raden|De (?:twee|drie|vier|vijf) gemeenten|De gemeenten) (\w+en) (.*)\.$"
_JOINED = re.compile(
    r"[,;:]| (?:die|dat|als|om|omdat|zodat|waar\w*|en|wie|wat|of|dan|hoe|te|mits|tenzij|ook) "
)
PAIRS = (
    "vrij-blind burgertaal burgertaal-b gezegde seinen omgezet repertoire herschreven klaar redacteuren"
).split()
_AUXILIARIES = frozenset(
    "willen kunnen mogen moeten zullen hebben gaan worden blijven komen laten zijn streven".split()
)

HEDGES = (
    "in_principe waar_mogelijk eventueel zo_nodig desgewenst bij_voorkeur doorgaans meestal vaak "
    "voorlopig tijdelijk misschien wellicht hopelijk mogelijk zo_veel_mogelijk indien_nodig in_beginsel "
    "vooralsnog soms regelmatig geleidelijk zo_mogelijk deels grotendeels hoofdzakelijk alleen "
    "uitsluitend slechts het_liefst in_de_regel over_het_algemeen op_termijn later ooit bijna vrijwel "
    "nagenoeg enigszins zo_goed_als min_of_meer af_en_toe nu_en_dan van_tijd_tot_tijd zelden "
    "naar_verwachting waarschijnlijk vermoedelijk in_zekere_mate tot_op_zekere_hoogte op_papier "
    "in_theorie desnoods bij_uitzondering te_zijner_tijd dan_pas voor_even niet_langer nauwelijks "
    "bij_wijze_van_proef op_vrijwillige_basis naar_draagkracht op_een_andere_manier"
).split()
"""Adverbs and phrases by which a promise is less than sure, always or whole."""

Parts = tuple[str, str, str, str, str]
"""A sentence, and of it the subject, the finite verb, its particle and the rest."""


@cache
def sentences() -> tuple[Parts, ...]:
    """Sentences of one clause of which a signatory is the subject, in a fixed order by chance."""
    sentences = sorted({parts for text in texts() if (parts := parted(text))})
    random.Random(11).shuffle(sentences)
    return tuple(sentences)


def parted(text: str) -> Parts | None:
    """The parts of a sentence of one clause that tells what a signatory does; None for any other text."""
    said = re.match(_SIGNATORY, text)
    if not said or _JOINED.search(f" {said[3]} ") or said[2] in _AUXILIARIES or len(text.split()) > LONGEST:
        return None
    *rest, last = said[3].split()
    particle = last if last in PARTICLES else ""
    return text, said[1], said[2], particle, " ".join(rest) if particle else said[3]


def texts() -> Iterator[str]:
    """The sentences of the common texts of the samples."""
    for name in SETS:
        for path in sorted((SAMPLES / name / "goud").glob("*.json")):
            for record in json.loads(path.read_text(encoding="utf-8"))["wijzigingen"]:
                yield from (unit["tekst"] for unit in record["was"])


@cache
def retold() -> tuple[tuple[str, Parts], ...]:
    """Rewordings that change nothing, of which the new text is such a sentence, in an order by chance."""
    found = []
    for name in PAIRS:
        path = SAMPLES / "paren" / f"{name}.jsonl"
        for pair in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            parts = parted(pair["wordt"]) if pair["gewicht"] == "redactioneel" else None
            if parts and keeps(pair["was"], pair["wordt"]):
                found.append((pair["was"], parts))
    random.Random(12).shuffle(found)
    return tuple(found[:RETOLD])


RETOLD = 30


def keeps(was: str, wordt: str) -> bool:
    """Whether the second text is called the same agreement as the first."""
    return weigh_passage(was, wordt, load_lexicon(), Settings()).weight is not Weight.SUBSTANTIVE


def opened(words: str) -> Callable[[Parts], str]:
    """The sentence turned round behind these words: 'hopelijk bouwen wij'."""
    return lambda s: " ".join(filter(None, [words, s[2], lowered(s[1]), s[4], s[3]])) + "."


def put_in(words: str) -> Callable[[Parts], str]:
    """The sentence with these words behind its verb: 'wij bouwen hopelijk'."""
    return lambda s: " ".join(filter(None, [s[1], s[2], words, s[4], s[3]])) + "."


def closed(words: str) -> Callable[[Parts], str]:
    """The sentence with these words at its end."""
    return lambda s: " ".join(filter(None, [s[1], s[2], s[4], s[3]])) + f"{words}."


def under(words: str) -> Callable[[Parts], str]:
    """The sentence as a clause behind these words: 'wij denken dat'."""
    return lambda s: f"{words} {lowered(s[1])} {s[4]} {s[3]}{s[2]}."


def with_te(words: str) -> Callable[[Parts], str]:
    """The sentence as an infinitive behind these words: 'aarzelen'."""
    return lambda s: f"{s[1]} {words} {s[4]} {s[3]} te {s[2]}.".replace("  ", " ")


def lowered(subject: str) -> str:
    """A subject as it stands inside a sentence."""
    return subject[0].lower() + subject[1:]


def changed(make: Callable[[Parts], str]) -> tuple[int, list[str]]:
    """How often the sentence that is made counts as another agreement, and those that do not."""
    not_seen = [said for parts in sentences()[:TRIED] if keeps(parts[0], said := make(parts))]
    return TRIED - len(not_seen), not_seen


Told = tuple[str, str, str, str]
"""A text, and of a rewording of it the subject, who is no signatory, the finite verb and the rest."""

_ANYBODY = (
    r"((?:De|Het|Een|Onze|Alle|Elke|[A-Z]\w+)(?: \w+){0,4}?) (wordt|worden|krijgt|krijgen|komt|komen|heeft|"
    r"hebben|is|zijn|gaat|gaan|blijft|blijven|betaalt|betalen|staat|staan) ([^.,;:]*)\.$"
)
_NO_SUBJECT = ("Er", "Wij", "We", "Dat", "Zij", "Zo", "Daar", "Dit", "Het is", "Dan")


@cache
def retold_of_others() -> tuple[Told, ...]:
    """Rewordings that change nothing, of which the new text tells what somebody else gets or what becomes of
    a thing, in an order by chance; not what is so or is there ('De school heeft twaalf lokalen')."""
    found = []
    for was, wordt in _rewordings():
        said = re.match(_ANYBODY, wordt)
        if said and said[2] not in _BEING and not wordt.startswith(_NO_SUBJECT) and keeps(was, wordt):
            found.append((was, said[1], said[2], said[3]))
    random.Random(13).shuffle(found)
    return tuple(found[: 2 * RETOLD])


_BEING = frozenset("is zijn heeft hebben telt tellen".split())


@cache
def done_by_us() -> tuple[Told, ...]:
    """Rewordings that change nothing, of which only the new text says who does it: what stands before the
    verb and 'wij', the verb, and the rest."""
    found = []
    for was, wordt in _rewordings():
        said = re.match(r"([^,;:]+?) (\w+en) wij (.*)\.$", wordt)
        if said and not _DOERS.search(was) and keeps(was, wordt):
            found.append((was, said[1], said[2], said[3]))
    random.Random(14).shuffle(found)
    return tuple(found[:RETOLD])


_DOERS = re.compile(r"\b(wij|we|raad|raden|college|colleges|gemeenten?|burgemeesters?)\b", re.IGNORECASE)


def _rewordings() -> Iterator[tuple[str, str]]:
    for name in PAIRS:
        path = SAMPLES / "paren" / f"{name}.jsonl"
        for pair in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            if pair["gewicht"] == "redactioneel":
                yield pair["was"], pair["wordt"]


_ADVERBS = "niet samen openbaar opnieuw apart thuis open gezamenlijk vrij gratis schoon beter gelijk".split()


def topic(parts: Parts) -> str:
    """What the sentence is about, without when and how: 'de molens' of 'wij herstellen snel de molens'."""
    said = re.search(r"\b(?:de|het|een|onze|ons|alle|elke|elk|één) [^.]*$", parts[4])
    words = said[0].split() if said and "geen" not in parts[4].split() else []
    while words and words[-1] in {*_ADVERBS, *PARTICLES, "elkaar", "met"}:
        words.pop()
    return " ".join(words) if len(words) > 1 else ""
