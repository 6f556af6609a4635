"""Agreements told by a program: thirty of them, each in the constructions that Dutch has for it.

Who does what, when and where stays the same in all constructions of one agreement, so none is a change
against another; and another doer, deed, thing, moment or place is one in every construction.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace


class Verb(Struct, frozen=True):
    """A verb in the forms that a sentence needs."""

    infinitive: str
    singular: str
    plural: str
    participle: str
    noun: str
    """The noun of it with its article and preposition: 'de aanleg van'."""
    particle: str = ""

    @property
    def with_te(self) -> str:
        return f"{self.particle} te {self.plural}".strip()


def _whole(infinitive: str, singular: str, participle: str, noun: str) -> Verb:
    return Verb(infinitive, singular, infinitive, participle, noun)


def _separable(particle: str, rest: str, singular: str, participle: str, noun: str) -> Verb:
    return Verb(particle + rest, singular, rest, particle + participle, noun, particle)


VERBS = {
    verb.infinitive: verb
    for verb in (
        _whole("bouwen", "bouwt", "gebouwd", "de bouw van"),
        _separable("aan", "leggen", "legt", "gelegd", "de aanleg van"),
        _separable("vast", "stellen", "stelt", "gesteld", "de vaststelling van"),
        _separable("op", "stellen", "stelt", "gesteld", "het opstellen van"),
        _separable("in", "voeren", "voert", "gevoerd", "de invoering van"),
        _separable("af", "schaffen", "schaft", "geschaft", "de afschaffing van"),
        _whole("openen", "opent", "geopend", "de opening van"),
        _whole("onderhouden", "onderhoudt", "onderhouden", "het onderhoud van"),
        _whole("onderzoeken", "onderzoekt", "onderzocht", "het onderzoek naar"),
        _whole("planten", "plant", "geplant", "het planten van"),
        _whole("controleren", "controleert", "gecontroleerd", "de controle van"),
        _whole("verbreden", "verbreedt", "verbreed", "de verbreding van"),
        _whole("verlagen", "verlaagt", "verlaagd", "de verlaging van"),
        _separable("uit", "breiden", "breidt", "gebreid", "de uitbreiding van"),
        _whole("verkopen", "verkoopt", "verkocht", "de verkoop van"),
        _whole("isoleren", "isoleert", "geïsoleerd", "de isolatie van"),
        _whole("herstellen", "herstelt", "hersteld", "het herstel van"),
        _whole("evalueren", "evalueert", "geëvalueerd", "de evaluatie van"),
        _whole("vervangen", "vervangt", "vervangen", "de vervanging van"),
        _whole("publiceren", "publiceert", "gepubliceerd", "de publicatie van"),
        _separable("op", "halen", "haalt", "gehaald", "het ophalen van"),
        _whole("verstrekken", "verstrekt", "verstrekt", "de verstrekking van"),
        _separable("aan", "wijzen", "wijst", "gewezen", "de aanwijzing van"),
        _whole("organiseren", "organiseert", "georganiseerd", "de organisatie van"),
        _whole("beschermen", "beschermt", "beschermd", "de bescherming van"),
        _whole("sluiten", "sluit", "gesloten", "de sluiting van"),
        _whole("financieren", "financiert", "gefinancierd", "de financiering van"),
        _whole("vergroenen", "vergroent", "vergroend", "de vergroening van"),
    )
}


class Agreement(Struct, frozen=True):
    """Who does what, when and where or for whom."""

    who: str
    several: bool
    """Whether who does it is a plural."""
    deed: str
    what: str
    things: bool
    """Whether what is done is a plural."""
    when: str
    where: str

    @property
    def verb(self) -> Verb:
        return VERBS[self.deed]

    @property
    def finite(self) -> str:
        return self.verb.plural if self.several else self.verb.singular

    @property
    def final(self) -> str:
        """The verb at the end of a clause."""
        return self.verb.particle + self.finite

    @property
    def they(self) -> str:
        """The pronoun for who does it."""
        if self.who == "wij":
            return "wij"
        return "zij" if self.several or not self.who.startswith("het ") else "het"

    @property
    def them(self) -> str:
        return "ons" if self.who == "wij" else self.who

    @property
    def becomes(self) -> str:
        return "worden" if self.things else "wordt"

    def has(self, plural: str, singular: str) -> str:
        return plural if self.several else singular


_TOLD = """
de gemeenten + bouwen: duizend woningen + | in 2028 | langs het spoor
de provincie - aanleggen: een fietspad - | vóór 2030 | tussen beide dorpen
de raden + vaststellen: de woonvisie - | in het voorjaar van 2027 | in een gezamenlijke vergadering
het college - opstellen: een waterplan - | vóór 1 juli 2027 | met het waterschap
de vijf gemeenten + invoeren: één parkeertarief - | vanaf 2028 | in alle centra
wij + afschaffen: de hondenbelasting - | per 1 januari 2028 | in de hele regio
het waterschap - onderhouden: de sloten + | ieder najaar | in het buitengebied
de woningcorporaties + isoleren: 4.000 huurwoningen + | tot en met 2030 | in de oudste wijken
wij + openen: een jongerencentrum - | in september 2027 | in het oude postkantoor
de colleges + onderzoeken: de verkeersveiligheid - | in 2027 | rond alle scholen
wij + planten: driehonderd bomen + | elk jaar | langs de singels
de omgevingsdienst - controleren: alle grote bedrijven + | twee keer per jaar | op energiebesparing
de gemeenten + verbreden: de Laan van Meer en Bos - | uiterlijk in 2029 | ter hoogte van het station
het dagelijks bestuur - verlagen: de bijdrage per inwoner - | met ingang van 2027 | met 3%
de gemeenten + uitbreiden: het aantal wijkagenten - | in deze periode | met twaalf
de gemeente - verkopen: het oude gemeentehuis - | na 2028 | aan een sociale ontwikkelaar
wij + herstellen: de oevers van de plas + | vóór de zomer van 2029 | met natuurlijk materiaal
wij + vervangen: alle straatlampen + | binnen vier jaar | door ledlampen
het college - publiceren: de wachttijden in de jeugdzorg + | ieder kwartaal | op de website
de gemeente - ophalen: het restafval - | om de drie weken | aan huis
de gemeenten + verstrekken: een renteloze lening - | vanaf 1 maart 2027 | aan eigenaren met een laag inkomen
de raad - aanwijzen: drie locaties voor flexwoningen + | in 2027 | buiten de bebouwde kom
wij + organiseren: een sportdag - | ieder jaar in juni | voor kinderen met een beperking
de provincie - beschermen: de weidevogels + | tijdens het broedseizoen | in de polder
wij + sluiten: het zwembad - | in juli en augustus | voor schoolklassen
de vijf gemeenten + financieren: de nachtbus - | tot 2030 | naar rato van het inwonertal
de gemeente - vergroenen: twaalf schoolpleinen + | in de komende vier jaar | samen met de leerlingen
"""


def _told(line: str) -> Agreement:
    who_does, _, rest = line.partition(": ")
    what, when, where = rest.split(" | ")
    who, number, deed = who_does.rsplit(" ", 2)
    return Agreement(who, number == "+", deed, what[:-2], what.endswith("+"), when, where)


AGREEMENTS = tuple(map(_told, _TOLD.strip().splitlines()))


def _sentence(*words: str) -> str:
    text = " ".join(word for word in words if word)
    return text[0].upper() + text[1:] + "."


def _plain(a: Agreement) -> str:
    return _sentence(a.who, a.finite, a.when, a.what, a.where, a.verb.particle)


def _thing_first(a: Agreement) -> str:
    return _sentence(a.who, a.finite, a.what, a.when, a.where, a.verb.particle)


def _moment_in_front(a: Agreement) -> str:
    return "" if not a.when else _sentence(a.when, a.finite, a.who, a.what, a.where, a.verb.particle)


def _place_in_front(a: Agreement) -> str:
    return "" if not a.where else _sentence(a.where, a.finite, a.who, a.when, a.what, a.verb.particle)


def _zullen(a: Agreement) -> str:
    return _sentence(a.who, a.has("zullen", "zal"), a.when, a.what, a.where, a.verb.infinitive)


def _gaan(a: Agreement) -> str:
    return _sentence(a.who, a.has("gaan", "gaat"), a.when, a.what, a.where, a.verb.infinitive)


def _passive(a: Agreement) -> str:
    return _sentence(a.what, a.becomes, a.when, a.where, "door", a.them, a.verb.participle)


def _passive_by_moment(a: Agreement) -> str:
    return _sentence(a.when, a.becomes, a.what, a.where, "door", a.them, a.verb.participle)


def _passive_by_doer(a: Agreement) -> str:
    return _sentence("door", a.them, a.becomes, a.when, a.what, a.where, a.verb.participle)


def _agreed(a: Agreement) -> str:
    return _sentence("afgesproken is dat", a.who, a.when, a.what, a.where, a.final)


def _we_agree(a: Agreement) -> str:
    who = "we" if a.who == "wij" else a.who
    return _sentence("wij spreken af dat", who, a.when, a.what, a.where, a.final)


def _agreement(a: Agreement) -> str:
    return _sentence("de afspraak is:", a.when, a.finite, a.who, a.what, a.where, a.verb.particle)


def _upon_them(a: Agreement) -> str:
    upon = "op ons" if a.who == "wij" else "op zich"
    return _sentence(a.who, a.has("nemen", "neemt"), a.verb.noun, a.what, a.where, a.when, upon)


def _in_hand(a: Agreement) -> str:
    return _sentence(a.who, a.has("nemen", "neemt"), a.when, a.verb.noun, a.what, a.where, "ter hand")


def _it_is_they(a: Agreement) -> str:
    if a.who == "wij":
        return ""
    who = "dat" if a.who.startswith("het ") else "die"
    return _sentence(a.has("het zijn", "het is"), a.who, who, a.when, a.what, a.where, a.final)


def _in_two(a: Agreement) -> str:
    first = _sentence(a.who, a.finite, a.what, a.where, a.verb.particle)
    return f"{first} {_sentence('dat', a.has('doen', 'doet'), a.they, a.when)}"


def _place_apart(a: Agreement) -> str:
    first = _sentence(a.who, a.finite, a.when, a.what, a.verb.particle)
    return f"{first} {_sentence('dat gebeurt', a.where)}" if a.where else first


def _by_noun(a: Agreement) -> str:
    return _sentence(a.verb.noun, a.what, a.where, "gebeurt", a.when, "door", a.them)


def _task(a: Agreement) -> str:
    if a.who == "wij":
        return ""
    return _sentence(a.who, a.has("hebben", "heeft"), "als taak om", a.when, a.what, a.where, a.verb.with_te)


def _what_they_do(a: Agreement) -> str:
    return _sentence("wat", a.who, a.when, a.has("gaan", "gaat"), "doen:", a.what, a.where, a.verb.infinitive)


def _for_them(a: Agreement) -> str:
    return _sentence("voor", a.them, "geldt:", a.they, a.finite, a.when, a.what, a.where, a.verb.particle)


CONSTRUCTIONS: tuple[Callable[[Agreement], str], ...] = (
    _plain,
    _thing_first,
    _moment_in_front,
    _place_in_front,
    _zullen,
    _gaan,
    _passive,
    _passive_by_moment,
    _passive_by_doer,
    _agreed,
    _we_agree,
    _agreement,
    _upon_them,
    _in_hand,
    _it_is_they,
    _in_two,
    _place_apart,
    _by_noun,
    _task,
    _what_they_do,
    _for_them,
)
"""Each tells an agreement as one or two sentences; '' where it does not go ('het zijn wij die')."""

OTHER_DEED = {
    "bouwen": "verkopen",
    "aanleggen": "onderhouden",
    "vaststellen": "evalueren",
    "opstellen": "publiceren",
    "invoeren": "afschaffen",
    "openen": "sluiten",
    "onderhouden": "verbreden",
    "onderzoeken": "verlagen",
    "planten": "beschermen",
    "controleren": "financieren",
    "verbreden": "onderhouden",
    "verlagen": "evalueren",
    "uitbreiden": "evalueren",
    "verkopen": "vergroenen",
    "isoleren": "verkopen",
    "herstellen": "onderzoeken",
    "evalueren": "financieren",
    "vervangen": "onderhouden",
    "publiceren": "evalueren",
    "ophalen": "controleren",
    "verstrekken": "publiceren",
    "aanwijzen": "onderzoeken",
    "organiseren": "financieren",
    "beschermen": "onderzoeken",
    "sluiten": "openen",
    "financieren": "evalueren",
    "vergroenen": "verkopen",
    "afschaffen": "verlagen",
}
"""For each deed another that may stand in its place."""


def exchanged(a: Agreement) -> dict[str, tuple[Agreement, ...]]:
    """The agreements that differ from one in one part, by that part; not those that say as much."""
    return {
        "wie": tuple(
            replace(a, who=other.who)
            for other in AGREEMENTS
            if other.several == a.several and not _as_good_as(other.who, a.who)
        ),
        "doet": (replace(a, deed=OTHER_DEED[a.deed]),),
        "wat": tuple(
            replace(a, what=other.what)
            for other in AGREEMENTS
            if other.things == a.things and other.what != a.what
        ),
        "waar": tuple(replace(a, where=other.where) for other in AGREEMENTS if other.where != a.where),
        "niet waar": (replace(a, where=""),),
        "niet wanneer": (replace(a, when=""),),
    }


def _as_good_as(one: str, other: str) -> bool:
    """Whether one may stand for the other: the same ones, or the signatories by another name."""
    ours = ("wij", "de gemeenten", "de vijf gemeenten", "de gemeente")
    return one in (other, "wij") or (one in ours and other in ours)
