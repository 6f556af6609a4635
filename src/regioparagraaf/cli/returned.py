"""What a dossier knows of a draft that came back: the version that it was made from, what changed since,
and which of its deviations are the municipality's own by agreement."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from regioparagraaf import comparison
from regioparagraaf.assembly.deviations import deviations
from regioparagraaf.cli.comparing import Compared, to_right_the_name
from regioparagraaf.cli.texts import make_text
from regioparagraaf.comparison import Settings
from regioparagraaf.comparison.model import Change, Comparison, Found
from regioparagraaf.document.model import Document
from regioparagraaf.errors import RegioError, Remark, listed
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.loading.encoder import load_encoder
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.reports.wording import numbers
from regioparagraaf.trace.agreed import agreed
from regioparagraaf.trace.behind import Behind, behind
from regioparagraaf.trace.numbers import named
from regioparagraaf.trace.provenance import Issue, Stale, is_of, recognised, stale

_NO_MOMENT = ""
"""A text that is made to be looked at has no date."""


class Known(Struct, frozen=True):
    """A dossier as what it knows of a draft; it goes to other processes as it is."""

    loaded: Loaded

    def about(self, draft: Compared, settings: Settings) -> Compared:
        """The comparison with what the dossier knows of the draft; one that gives no text knows nothing."""
        try:
            return _told(draft, self, settings)
        except RegioError:
            return draft


def origin_of(draft: Compared, loaded: Loaded) -> tuple[Issue, Stale] | None:
    """The version that a draft was made from, and what changed since; None for a draft of other origin."""
    then = recognised(draft.raw)
    if then is None or not is_of(then, loaded.dossier):
        return None
    takes_part = loaded.dossier.municipality(then.municipality) is not None
    now = make_text(loaded, then.municipality if takes_part else None, _NO_MOMENT).issue
    return then, stale(then, now)


def about_version(then: Issue, changed: Stale) -> Remark:
    """In one sentence what a draft was made from."""
    made = f"gemaakt uit dit dossier, {then.name}; sindsdien"
    if not changed and not changed.is_rearranged:
        return Remark("RP033", f"{made} is die tekst in het dossier niet gewijzigd")
    advice = "stuur de nieuwe tekst rond (exporteer), of vraag of de gemeente hem overneemt"
    what = _changed(changed.names) if changed else "is de volgorde of een kop gewijzigd, of kwam er iets bij"
    return Remark("RP031", f"{made} {what}", advice)


def _changed(names: tuple[str, ...]) -> str:
    return f"{'is' if len(names) == 1 else 'zijn'} {listed(list(names))} gewijzigd"


def _told(draft: Compared, known: Known, settings: Settings) -> Compared:
    result = draft.comparison
    said: list[Remark] = []
    origin = origin_of(draft, known.loaded)
    if origin is not None:
        said.append(about_version(*origin))
        said += _anothers(origin[0], draft)
    found = _behind(draft, result, known.loaded, origin[0] if origin else None, settings)
    if found is not None:
        result = found.comparison
        said += _about_behind(found)
    if origin is not None and not (found and found.before):
        result = replace(result, changes=tuple(_outdated(one, *origin) for one in result.changes))
    own = _own_version(draft, known.loaded)
    if own is not None and result.scope.found is not Found.NOTHING:
        beside = comparison.compare(result.common, own, load_lexicon(), settings, load_encoder())
        marked = agreed(result, named(beside, result.names))
        result = marked.comparison
        said += _about_own(draft.municipality, marked.followed, marked.not_followed)
    placed = tuple(remark.at(str(draft.path)) for remark in said)
    result = replace(result, remarks=(*result.remarks, *said))
    return replace(draft, comparison=result, remarks=(*draft.remarks, *placed))


def _anothers(then: Issue, draft: Compared) -> Iterator[Remark]:
    """That a draft was made from the version that another municipality got, where its text says nothing."""
    other, own = then.municipality, draft.municipality
    if (
        other
        and own
        and other != own
        and all(remark.code != _ANOTHERS for remark in draft.comparison.remarks)
    ):
        text = f"dit concept geldt als dat van {own}, maar het is gemaakt uit de versie van {other}"
        yield Remark(_ANOTHERS, text, to_right_the_name(other, draft.path))


_ANOTHERS = "RP413"


def _own_version(draft: Compared, loaded: Loaded) -> Document | None:
    """The text that the dossier has for this municipality, where that is another than the common one."""
    municipality = loaded.dossier.municipality(draft.municipality) if draft.municipality else None
    if municipality is None or not deviations(loaded.library, loaded.dossier, municipality):
        return None
    return make_text(loaded, municipality.name, _NO_MOMENT).document


def _outdated(change: Change, then: Issue, changed: Stale) -> Change:
    """The record with the fragments whose words were others when the draft was made."""
    origins = dict.fromkeys(unit.origin.fragment for unit in change.common if unit.origin)
    names = tuple(name for name in origins if name in changed.fragments)
    if not names or not change.deviates or change.outdated:
        return change
    return replace(change, outdated=f"Het concept is gemaakt uit {then.name}; sindsdien {_changed(names)}.")


def _behind(
    draft: Compared, result: Comparison, loaded: Loaded, made_from: Issue | None, settings: Settings
) -> Behind | None:
    """What the draft could not know of later versions of the common text; None where there are none."""
    if not loaded.versions or result.scope.found is Found.NOTHING:
        return None
    return behind(result, loaded.versions, made_from, draft.edition.date, load_lexicon(), settings)


def _about_behind(found: Behind) -> Iterator[Remark]:
    nobodys = {change.label for change in found.comparison.changes if change.behind}
    before = f"dit concept is van vóór {found.before};"
    unseen = [label for label in found.unseen if label in nobodys]
    if unseen:
        text = f"{before} daardoor wijkt het af bij {numbers(unseen)}"
        advice = "stuur de nieuwe tekst rond (exporteer); wat de regio wijzigde, stelt de gemeente niet voor"
        yield Remark("RP047", text, advice)
    own = [label for label in found.unseen if label not in nobodys]
    if own:
        text = f"{before} de regio wijzigde intussen ook waar het eigen woorden heeft: {numbers(own)}"
        advice = "het blijft een voorstel van de gemeente; vraag of zij dat na de nieuwe tekst nog wil"
        yield Remark("RP047", text, advice)
    if found.earlier:
        text = f"in dit concept staat nog tekst van een eerdere versie: {numbers(found.earlier)}"
        yield Remark("RP047", text, "vraag of de gemeente de nieuwe tekst kent, of aan de oude vasthoudt")


def _about_own(name: str, followed: tuple[str, ...], not_followed: tuple[str, ...]) -> list[Remark]:
    said = []
    if followed:
        text = f"volgens de eigen versie van {name} in het dossier: {listed(list(followed))}"
        said.append(Remark("RP044", text))
    if not_followed:
        text = f"anders dan de eigen versie van {name} in het dossier: {listed(list(not_followed))}"
        said.append(Remark("RP045", text, "vraag wat er geldt, en pas het dossier of het concept aan"))
    return said
