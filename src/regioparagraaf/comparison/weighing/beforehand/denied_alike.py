"""A denial, read as the other side tells it: 'is niet toegankelijk' is 'is ontoegankelijk', 'wordt niet
gesloopt' is 'blijft staan', 'niet-leden' are 'wie geen lid is'.
"""

from __future__ import annotations

import re

from regioparagraaf.comparison.weighing.beforehand.telling import named, told_where, wherever
from regioparagraaf.patterns import on_demand


def denied_alike(text: str, other: str, names: dict[str, str]) -> str:
    """The text with each denial told as the other text tells it; `names` gets what was written."""
    return told_where(_TURNS, text, other, names)


def _not_so(found: re.Match[str], other: str) -> str:
    """'Is niet toegankelijk' as 'is ontoegankelijk'; not 'wordt niet toegankelijk gemaakt', which leaves it
    as it is."""
    if not _BECOMES.isdisjoint(found.string.lower().split()):
        return found[0]
    told = f"on{found[1]}"
    if found[1] in _OTHER_WITHOUT_ON or not re.search(rf"\b{told}\b", other) or told in found.string:
        return found[0]
    return told


_NOT = on_demand(r"\bniet (\w{4,})\b")
_OTHER_WITHOUT_ON = frozenset("eens eerlijk verminderd verlet gemoeid gelukkig geveer langs gewoon".split())
"""'Niet eens' and 'niet gewoon' say something else than 'oneens' and 'ongewoon'."""
_BECOMES = frozenset(
    "wordt worden werd werden gemaakt maakt maken raakt raken geraakt verklaard verklaart verklaren "
    "blijft blijven gebleven zou zouden".split()
)


def _unbuilt(found: re.Match[str], other: str) -> str:
    """'Blijft vrij van bebouwing' as 'blijft onbebouwd'."""
    if "zonder " in other or not ("zonder " in found.string or "vrij van " in found.string):
        return found[0]
    told = _WITHOUT[found[1]]
    return told if re.search(rf"\b{told}\b", other) else found[0]


_WITHOUT = {
    "bebouwing": "onbebouwd",
    "gebouwen": "onbebouwd",
    "beplanting": "onbeplant",
    "verharding": "onverhard",
    "verlichting": "onverlicht",
    "begroeiing": "onbegroeid",
    "bemesting": "onbemest",
    "mest": "onbemest",
    "bewoners": "onbewoond",
    "bewoning": "onbewoond",
    "toezicht": "onbewaakt",
    "bewaking": "onbewaakt",
    "belemmering": "ongehinderd",
    "belemmeringen": "ongehinderd",
    "hindernissen": "ongehinderd",
    "obstakels": "ongehinderd",
    "hinder": "ongehinderd",
    "onderbreking": "ononderbroken",
    "onderbrekingen": "ononderbroken",
    "beperking": "onbeperkt",
    "beperkingen": "onbeperkt",
    "voorwaarden": "onvoorwaardelijk",
    "vertraging": "onverwijld",
    "uitstel": "onverwijld",
    "aankondiging": "onaangekondigd",
    "begeleiding": "onbegeleid",
    "salaris": "onbezoldigd",
    "beloning": "onbezoldigd",
}
_FREE_OF = on_demand(rf"\b(?:vrij van|zonder) ({'|'.join(_WITHOUT)})\b")


def _gives_none(text: str, other: str, names: dict[str, str]) -> str:
    """'Weigeren vergunningen' as 'verlenen geen vergunningen', where the other text has that."""
    given = _NOT_GIVEN.search(other)
    if given is None or "geen " in text:
        return text
    verb = given["verb"].lower()

    def said(found: re.Match[str]) -> str:
        return named(f"{verb}{found['who'] or ''} geen {given['what']}", found[0], names)

    return re.sub(
        rf"\bweiger(?:t|en)(?P<who>(?: (?:wij|we|(?:de|het) \w+))?) (?:een |de |alle )?{given['what']}\b",
        said,
        text,
    )


_NOT_GIVEN = on_demand(
    r"\b(?P<verb>verle(?:nen|ent)|ge(?:ven|eft)|verstrek(?:ken|t)|accepte(?:ren|ert))\b"
    r"[^.;]*? geen (?P<what>\w+)"
)


def _non_members(text: str, other: str, names: dict[str, str]) -> str:
    """'Niet-leden betalen' as 'wie geen lid is, betalen', and 'niet-commerciële clubs' as 'niet commerciële
    clubs'."""

    def said(found: re.Match[str]) -> str:
        one = "lid" if found[1] == "leden" else found[1]
        for whoever in _NO_MEMBER.finditer(other):
            if whoever["what"] in (one, found[1]) or (
                one.startswith(whoever["what"][:_STEM]) and len(one) > _STEM
            ):
                told = whoever[0][0].upper() + whoever[0][1:] if found[0][0] == "N" else whoever[0]
                return named(told + ("," if not whoever[0].endswith(",") else ""), found[0], names)
        if found[1].endswith("e") and " niet " in other:
            return named(f"{found[0][:4]} {found[1]}", found[0], names)
        return found[0]

    return text if "iet-" in other else _NON.sub(said, text)


_NON = on_demand(r"\b[Nn]iet-(\w+)\b")
_NO_MEMBER = on_demand(r"\b(?:[Ww]ie|\w+en die) geen (?P<what>\w+) (?:is|zijn)\b,?")
_STEM = 4


def _stays(found: re.Match[str], other: str) -> str:
    """'Wordt niet opgeheven' as 'blijft bestaan', and 'wordt niet gesloten' as 'blijft open'."""
    stays = _STAYING.search(other)
    if stays is None or "niet" in other or found.string.count("niet") != 1 or "geen" in found.string:
        return found[0]
    if found["end"] not in _ENDS[stays["so"]]:
        return found[0]
    stay = "blijft" if found["verb"] == "wordt" else "blijven"
    return f"{stay}{found['what']}{stays['so']}"


_STAYING = on_demand(r"\bblij(?:ft|ven)\b(?: [^.,;:]*?)? (?P<so>staan|bestaan|open)\b")
_NOT_ENDED = on_demand(r"\b(?P<verb>wordt|worden)(?P<what> (?:[^.,;:]*? )?)niet (?P<end>\w+)\b")
_ENDS = {
    "staan": frozenset("gesloopt afgebroken weggehaald verwijderd gekapt".split()),
    "bestaan": frozenset("opgeheven afgeschaft".split()),
    "open": frozenset("gesloten afgesloten".split()),
}
"""What ends it that a thing stays so."""


def _not_all(found: re.Match[str], other: str) -> str:
    """'Een deel van de dijken heeft geen hek' as 'niet alle dijken hebben een hek'."""
    of_all = re.search(r"\b[Nn]iet alle (\w+)\b", other)
    if of_all is None or other.count("niet") + other.count("geen") > (of_all[0][0] == "n"):
        return found[0]
    if found["who"] != of_all[1]:
        return found[0]
    head = "Niet alle" if found[0][0].isupper() else "niet alle"
    return f"{head} {found['who']}{found['what']}"


_SOME_NOT = on_demand(
    r"\b(?:[Ee]en deel van de|[Ss]ommige) (?P<who>\w+)(?P<what> [^.,;:]*?)(?: geen| niet)\b"
    r"(?! (?:meer|langer|alleen))"
)


def _none_from(found: re.Match[str], other: str) -> str:
    """'Geen loods ligt op 200 meter of meer' as 'elke loods ligt op minder dan 200 meter'."""
    if not re.search(rf"\b[Ee]lke? {found['what']}\b", other):
        return found[0]
    head = "Elke" if found[0][0] == "G" else "elke"
    less = "minder" if found["way"] == "meer" else "meer"
    if f"{less} dan {found['number']}" not in other:
        return found[0]
    return f"{head} {found['what']}{found['rest']}{less} dan {found['number']}"


_NONE_FROM = on_demand(
    r"\b[Gg]een (?P<what>\w+)(?P<rest> [^.,;:]*?)(?P<number>[\d.,]*\d (?:\w+ )?)of (?P<way>meer|minder)(?= )"
)


def _refuses(text: str, other: str, names: dict[str, str]) -> str:
    """'Weigert de ontheffing' as 'verleent de ontheffing niet', and 'houdt vast aan de route' as 'wijkt niet
    van de route af'."""
    if not re.search(r"\bniet\b", other):
        return text

    def refused(found: re.Match[str]) -> str:
        given = re.search(rf"\b(verleent|verlenen|geeft|geven)\b[^.;:]*\b{found['what']} niet\b", other)
        if given is None:
            return found[0]
        verb = given[1].capitalize() if found[0][0].isupper() else given[1]
        return named(f"{verb}{found['who'] or ''} {found['the']} {found['what']} niet", found[0], names)

    def held(found: re.Match[str]) -> str:
        if not re.search(r"\bwijk(?:t|en)\b[^.;:]*\bniet\b[^.;:]*\baf\b", other):
            return found[0]
        verb = "wijken" if found["verb"].endswith("n") else "wijkt"
        return named(f"{verb}{found['who']}niet af van", found[0], names)

    return _HOLDING_ON.sub(held, _REFUSING.sub(refused, text))


_REFUSING = on_demand(
    r"\b(?:[Ww]eigert|[Ww]eigeren)(?P<who>(?: (?:wij|we|de \w+|het \w+|zij|ze))?) (?P<the>de|het|een"
    r"|zo'n|deze) "
    r"(?P<what>vergunning|ontheffing|toestemming|medewerking|subsidie|vrijstelling|toegang|aanvraag|instemming)\b"
)
_HOLDING_ON = on_demand(r"\b(?P<verb>houdt|houden)(?P<who> (?:[^.,;:]{1,40} )?)vast aan\b")


def _falls_outside(text: str, other: str, names: dict[str, str]) -> str:
    """'Vlotten vallen niet onder de regels' as 'vlotten vallen buiten de regels'."""
    if not re.search(r"\bval(?:t|len)\b[^.;:]*\bbuiten\b", other):
        return text
    return _NOT_UNDER.sub(lambda found: named(f"{found[1]}{found[2]} buiten", found[0], names), text)


_NOT_UNDER = on_demand(r"\b(valt|vallen)((?: [^.,;:]{1,40})?) niet onder\b")


def _stays_there(found: re.Match[str], other: str) -> str:
    """'Gaat niet weg van de kade' as 'blijft op de kade', where the other text has that."""
    stays = re.search(rf"\b(blij(?:ft|ven))\b[^.,;:]*? (in|op|aan|bij) {re.escape(found['where'])}\b", other)
    return f"{stays[1]} {stays[2]} {found['where']}" if stays else found[0]


_NOT_AWAY = on_demand(
    r"\b(?:gaat|gaan|verdwijnt|verdwijnen) niet (?:weg )?(?:uit|van) (?P<where>(?:de|het) \w+)\b"
)


_TURNS = (
    (" niet ", wherever(_NOT_AWAY, _stays_there)),
    ("eiger", _refuses),
    (" vast aan ", _refuses),
    (" niet onder ", _falls_outside),
    ("weiger", _gives_none),
    ("niet ", wherever(_NOT, _not_so)),
    ("r", wherever(_FREE_OF, _unbuilt)),
    ("iet-", _non_members),
    (" niet ", wherever(_NOT_ENDED, _stays)),
    ("e", wherever(_SOME_NOT, _not_all)),
    ("een ", wherever(_NONE_FROM, _none_from)),
)
"""What stands in each text that has the turn, looked for first, and what reads it."""
