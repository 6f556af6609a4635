"""What a Dutch word shares with its kin: rough roots, so that 'wachttijd' meets 'wachten' and 'tijd'.

For likeness only, never for meaning: a root that is wrong costs a little weight, no more.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from enum import Enum
from functools import lru_cache

from regioparagraaf.dutch.words import normal, stem


class Class(Enum):
    """How much a word says about the subject of its sentence."""

    FUNCTION = "function"
    """Articles, pronouns, prepositions, auxiliaries: in every sentence."""
    FRAME = "frame"
    """Verbs, adverbs and general nouns that any agreement can be cast in: 'maken', 'gezamenlijk', 'plan'."""
    NUMBER = "number"
    CONTENT = "content"


FUNCTION = frozenset(
    """aan achter af al als bij binnen boven buiten daar daaraan daarbij daardoor daarin daarmee daarnaast daarom
    daarop daarover daartoe daaruit daarvan daarvoor dan dat de deze die dit doch doen door dus een eens elk elkaar
    elke er eraan erbij erin ermee erop erover eruit ervan ervoor even gaan geen haar had hadden hand heb hebben hebt
    heeft hem hen het hier hierbij hierin hiermee hierom hierop hierover hiervan hiervoor hij hoe hun ieder iedere
    iets ik in is ja je jou jouw juist kan kon konden kun kunnen kunt langs maar me mee meer men met mij mijn moest
    moet moeten mogen mag na naar naast nee niet niets nog nu of om omdat onder ons onze ook op over per rond sinds
    slechts steeds straks t te tegen ten ter terwijl toch toen tot totdat tussen u uit uw van vanaf vanuit via voor
    voordat waar waaraan waarbij waardoor waarin waarmee waarom waarop waarover waaruit waarvan waarvoor wanneer want
    waren was wat we weer wel welke werd werden wie wij wil wilde willen wilt worden wordt wordend zal ze zelf
    zelfs zich zij zijn zo zoals zodat zodra zonder zou zouden zowel zullen zult gaat ging gingen gaan doet doen deed
    gedaan laten laat blijven blijft krijgt krijgen krijg komt komen kom samen beide allemaal alle""".split()
)

FRAME = frozenset(
    """maak maken maakt gemaakt stel stellen stelt gesteld vastgesteld vaststellen vast neem nemen neemt genomen leg
    leggen legt gelegd voorgelegd voorleggen geef geven geeft gegeven houd houden houdt gehouden breng brengen brengt
    gebracht zet zetten gezet zetten sta staan staat gestaan werk werken werkt gewerkt zorg zorgen zorgt gezorgd vind
    vinden vindt gevonden zoek zoeken zoekt gezocht onderzoek onderzoeken onderzoekt onderzocht voer voeren voert
    gevoerd uitvoeren uitgevoerd uitvoering bied bieden biedt geboden heb spreek spreken spreekt gesproken afspreken
    afgesproken afspraak afspraken streef streven streeft gestreefd gebruik gebruiken gebruikt realiseren realiseert
    gerealiseerd bekijken bekijkt bekeken kijken kijkt gekeken kies kiezen kiest gekozen richten richt gericht vraag
    vragen vraagt gevraagd beginnen begint begonnen start starten gestart sluiten sluit gesloten betrekken betrekt
    betrokken dragen draagt gedragen bijdragen lever leveren levert geleverd leveren zeggen zegt gezegd weten weet
    jaar jaren jaarlijks jaarlijkse maand maanden week weken dag dagen keer periode uiterlijk einde eind begin loop
    januari februari maart april mei juni juli augustus september oktober november december voorjaar najaar zomer
    winter herfst lente half kwartaal minimaal maximaal minstens hooguit hoogste minste ten circa ongeveer ruim
    gezamenlijk gezamenlijke gemeenschappelijk gemeenschappelijke eigen nieuw nieuwe goed goede beter betere groot
    grote grotere groter klein kleine veel weinig vaak altijd eerst eerste tweede laatste volgende andere ander
    anders zoveel mogelijk mogelijke mogelijkheid mogelijkheden manier wijze deel delen plek plekken plaats plaatsen
    punt punten zaak zaken ding dingen gebied gebieden vorm vormen geval gevallen aantal totaal totale hele heel
    gehele verschillende bestaande huidige komende extra speciaal bijzonder bijzondere belangrijk belangrijke
    belangrijkste nodig graag direct vooral onder waaronder bijvoorbeeld ieder geval daarnaast verder tevens hiertoe
    jaarlijks structureel eenmalig jaarlijkse vrij beschikbaar bereid bereiden voorbereiden opstellen opgesteld
    aanleggen aangelegd inzetten inzet ingezet verbeteren verbetert versterken versterkt bevorderen bevordert
    stimuleren stimuleert ondersteunen ondersteunt regelen regelt geregeld organiseren organiseert willen mensen
    euro procent miljoen aanpak beleid plan plannen doel doelen""".split()
)

_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        "nul - twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
        "zeventien achttien negentien twintig".split()
    )
    if word != "-"
} | {
    "dertig": "30", "veertig": "40", "vijftig": "50", "zestig": "60", "zeventig": "70", "tachtig": "80",
    "negentig": "90", "honderd": "100", "duizend": "1000", "tweehonderd": "200", "driehonderd": "300",
    "vijfhonderd": "500", "kwart": "25", "helft": "50", "vierentwintig": "24", "vijfentwintig": "25",
}  # fmt: skip

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)?|%")

_SEPARABLE = tuple(
    sorted(
        "aan achteruit af bij bijeen binnen door in langs mee na om onder op over plaats rond samen tegemoet terecht "
        "terug toe uit vast voor vooruit vrij weg ver be ont her".split(),
        key=len,
        reverse=True,
    )
)


def words(text: str) -> list[str]:
    """The words and numbers of a text, in the normal form and lower case."""
    return _WORD.findall(normal(text).lower())


@lru_cache(maxsize=65536)
def word_class(word: str) -> Class:
    """The class of one lower-case word."""
    if word[0].isdigit() or word in _NUMBERS:
        return Class.NUMBER
    if word in FUNCTION or len(word) == 1:
        return Class.FUNCTION
    return Class.FRAME if word in FRAME or word == "%" else Class.CONTENT


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """The rough root of one lower-case word; a number in words meets the same number in digits."""
    if word in _NUMBERS:
        return _NUMBERS[word]
    if word[0].isdigit():
        return word.replace(".", "") if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", word) else word
    if word == "%":
        return "procent"
    if word in FUNCTION:
        return word
    return stem(word)


@lru_cache(maxsize=65536)
def base(word: str) -> str:
    """The root of a verb without its separable part and its participle mark: 'vastgesteld' gives 'stel'."""
    for prefix in _SEPARABLE:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) >= 4:
            if rest.startswith("ge") and len(rest) >= 6:
                rest = rest[2:]
            return root(rest)
    return ""


def parts(word: str, known: Collection[str]) -> tuple[str, ...]:
    """The two roots of a compound whose halves both occur (in `known`) by themselves; else nothing."""
    whole = root(word)
    for cut in range(3, len(whole) - 2):
        right = whole[cut:]
        if right in known:
            for left in _lefts(whole[:cut]):
                if left in known:
                    return (root(left), right)
    return ()


def _lefts(left: str) -> Iterator[str]:
    """The first half of a compound, with and without the sound that joins it ('veiligheids-', 'dorpen-')."""
    yield left
    if left[-1] in "se" and len(left) > 4:
        yield left[:-1]
    if left.endswith("en") and len(left) > 5:
        yield left[:-2]
