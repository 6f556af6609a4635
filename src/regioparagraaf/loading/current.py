"""Which text of a fragment counts in a dossier: the newest that a step of the common text made, else the
dossier's own, else that of the library. What was changed by hand underneath a step is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from regioparagraaf.dossier.model import LEFT_OUT, Choice
from regioparagraaf.errors import Remark
from regioparagraaf.library.model import Fragment
from regioparagraaf.trace.fingerprints import fingerprint

CHANGED_BENEATH = "RP468"


class Current(Struct, frozen=True):
    """The fragments that count, and the choices of the dossier as far as no step went before them."""

    fragments: tuple[Fragment, ...]
    choices: tuple[Choice, ...]
    remarks: tuple[Remark, ...]


def current_fragments(
    own: Sequence[Fragment], shipped: Sequence[Fragment], choices: Sequence[Choice]
) -> Current:
    """The fragments of a dossier; two of one id stay two, for the check of the library, unless they are of
    different versions."""
    taken: dict[str, list[Fragment]] = defaultdict(list)
    for fragment in own:
        if fragment.taken is not None:
            taken[fragment.id].append(fragment)
    if not taken:
        ids = {fragment.id for fragment in own}
        return Current((*own, *(one for one in shipped if one.id not in ids)), tuple(choices), ())
    base = [fragment for fragment in own if fragment.taken is None]
    ids = {fragment.id for fragment in base}
    base += [fragment for fragment in shipped if fragment.id not in ids]
    remarks: list[Remark] = []
    newest: list[Fragment] = []
    left = {choice.fragment: choice for choice in choices}
    for id, steps in taken.items():  # noqa: A001
        steps.sort(key=_version)
        beneath = next((one for one in base if one.id == id), None)
        choice = left.get(id)
        last = [step for step in steps if _version(step) == _version(steps[-1])]
        first = steps[0].taken
        assert first is not None, "only fragments of a step are here"
        if choice is None or not choice.text:
            remarks += _beneath(steps, beneath)
            remarks += without_effect(last[0], choice) if choice else ()
        elif fingerprint([choice.text]) == first.replaces:
            left[id] = Choice(id, level=first.level, reason=choice.reason, place=choice.place)
            remarks += _beneath(steps, None)
        else:
            text = f"{id} heeft in het dossier een eigen tekst, die voorgaat op versie {_version(steps[-1])}"
            advice = "haal de eigen tekst weg als de overgenomen tekst moet gelden"
            remarks.append(Remark(CHANGED_BENEATH, text, advice, choice.place))
            last = [beneath] if beneath else last
        newest += last
    fragments = (*newest, *(fragment for fragment in base if fragment.id not in taken))
    return Current(fragments, tuple(left[choice.fragment] for choice in choices), tuple(remarks))


def without_effect(fragment: Fragment, choice: Choice) -> Iterator[Remark]:
    """That a choice for the common text is about a fragment that a step dropped from it: which of the two
    came first is not known, and the step goes on counting."""
    if fragment.taken and fragment.taken.dropped and choice.level != LEFT_OUT:
        text = (
            f"{fragment.id} verviel in versie {fragment.taken.version}; de keuze '{choice.level}' doet niets"
        )
        advice = f"zet wat u terug wilt onder [eigen.{fragment.id}] in dossier.toml, of laat de keuze weg"
        yield Remark(CHANGED_BENEATH, text, advice, choice.place)


def _version(fragment: Fragment) -> int:
    return fragment.taken.version if fragment.taken else 0


def _beneath(steps: Sequence[Fragment], base: Fragment | None) -> Iterator[Remark]:
    """The texts that were changed after a step took them over: the step goes on counting."""
    before = base
    for step in steps:
        taken = step.taken
        assert taken is not None, "only fragments of a step are here"
        variant = before.variant(taken.level) if before else None
        if before is not None and variant is not None and fingerprint([variant.text]) != taken.replaces:
            text = f"{step.id} is in {before.place} gewijzigd nadat versie {taken.version} het overnam"
            advice = f"de tekst in {step.place} geldt; werk hem daar bij als dat nodig is"
            yield Remark(CHANGED_BENEATH, text, advice, before.place)
        before = step
