"""Records that a user names as the reports do: 'Leiderdorp:7a' is record 7a of Leiderdorp's newest draft."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from string import ascii_lowercase

from msgspec import Struct

from regioparagraaf.cli.comparing import Compared
from regioparagraaf.cli.job import Question, compare_found, find
from regioparagraaf.cli.terminal import show_remarks
from regioparagraaf.comparison.model import Change, Comparison, Relation, Unit
from regioparagraaf.document import views
from regioparagraaf.dutch.words import normal
from regioparagraaf.errors import RegioError, Remark, WrongUse, did_you_mean, fault, listed
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.trace.judgements import LAPSED, Judgement, marks

Units = tuple[Unit, ...]


class Record(Struct, frozen=True):
    """One record of the newest draft of one municipality."""

    draft: Compared
    change: Change

    @property
    def municipality(self) -> str:
        return self.draft.municipality

    @property
    def name(self) -> str:
        return f"{self.municipality}:{self.change.label}"

    def linked_with(self, labels: str) -> tuple[Units, Units]:
        """The texts of this record together with those of others: what was dropped with what was added."""
        others = [_of(self.draft, label) for label in labels.split("+")]
        sides = [self.change, *(other.change for other in others)]
        common = _in_order(unit for change in sides for unit in change.common)
        draft = _in_order(unit for change in sides for unit in change.draft)
        if not common or not draft or not any(c.relation is Relation.ADDED for c in sides):
            text = f"{self.name} en {labels} zijn niet te koppelen"
            linked = next((other for other in others if other.change.common and other.change.draft), None)
            advice = (
                f"{linked.change.label} heeft al een tegenhanger; haal die eerst los met: "
                f'regioparagraaf oordeel {linked.name} --koppel geen --reden "…"'
                if linked
                else "koppel een zin van de gemeenschappelijke tekst aan een toegevoegde zin: --koppel 14a"
            )
            raise WrongUse(fault("RP452", text, advice))
        return common, draft

    def is_judged_by(self, one: Judgement) -> bool:
        """Whether a judgement is about these words; one that took texts apart is about either of them."""
        common, draft = marks(self.change.common), marks(self.change.draft)
        if one.municipality != self.municipality:
            return False
        alone = (common and not draft and one.common == common) or (
            draft and not common and one.draft == draft
        )
        return (one.common, one.draft) == (common, draft) or bool(alone)

    @property
    def is_open(self) -> bool:
        """Whether the draft says this only by its own tracked changes, which nobody has accepted yet."""
        raw = self.draft.raw
        if not views.has_revisions(raw):
            return False
        before = views.original(raw).blocks
        texts = {number: block.text for block in before for number in block.numbers}
        blocks = self.draft.comparison.draft.blocks
        stood = [
            normal(unit.text)
            in normal("".join(texts.get(number, "") for number in blocks[unit.block].numbers))
            for unit in self.change.draft
        ]
        now = normal(" ".join(block.text for block in blocks))
        then = normal(" ".join(block.text for block in before))
        return not all(stood) or any(
            words in then and words not in now for words in (normal(unit.text) for unit in self.change.common)
        )

    def had(self, one: Judgement) -> bool:
        """Whether a judgement was about this number, and lapsed since the words are others."""
        same = (one.municipality, one.number) == (self.municipality, self.change.label)
        return same and one.place in _lapsed(self.draft)


def lapsed_places(folder: Path, moment: str, names: set[str]) -> frozenset[str]:
    """Where the judgements stand that no longer count for the newest drafts of these municipalities; what
    cannot be compared now says nothing of them."""
    try:
        sent = {draft.municipality for draft in find(Question(dossier=folder), moment).drafts}
        drafts = compared_drafts(folder, moment, sorted(names & sent))
    except RegioError:
        return frozenset()
    return frozenset(place for draft in drafts.values() for place in _lapsed(draft))


def _lapsed(draft: Compared) -> set[str]:
    return {remark.place for remark in draft.remarks if remark.code == LAPSED}


def asked_for(folder: Path, loaded: Loaded, names: Sequence[str], moment: str) -> list[Record]:
    """The records with these names, each once; everything that is wrong with the names is one error."""
    wanted: list[tuple[str, str]] = []
    wrong: list[Remark] = []
    for name in dict.fromkeys(names):
        municipality, _, label = (part.strip() for part in name.rpartition(":"))
        partner = loaded.dossier.municipality(municipality) if municipality else None
        if not municipality or not re.fullmatch(r"\d+(\.\d+)?[a-z]*", label):
            advice = (
                "noem gemeente en nummer zoals de vergelijking: Leiden:7, of Leiden:7a voor een toevoeging"
            )
            wrong.append(fault("RP450", f"'{name}' noemt geen wijziging", advice))
        elif partner is None:
            text = f"gemeente '{municipality}' doet niet mee in dit dossier"
            wrong.append(fault("RP039", text, did_you_mean(municipality, loaded.dossier.names)))
        else:
            wanted.append((partner.name, label))
    if wrong:
        raise WrongUse(*wrong)
    drafts = compared_drafts(folder, moment, dict.fromkeys(name for name, _ in wanted))
    return [_of(drafts[name], label) for name, label in dict.fromkeys(wanted)]


def still_tracked(found: Iterable[Record]) -> Iterator[Remark]:
    """Per draft, which of these records are tracked changes in it that nobody has accepted yet."""
    by_draft: dict[Path, list[Record]] = defaultdict(list)
    for record in found:
        if record.is_open:
            by_draft[record.draft.path].append(record)
    for path, records in by_draft.items():
        names = listed([record.name for record in records])
        what = "is een openstaande wijziging" if len(records) == 1 else "zijn openstaande wijzigingen"
        text = f"{names} {what} in dit concept; genomen is de tekst zoals die na accepteren luidt"
        advice = f"vraag {records[0].municipality} of die zo is bedoeld"
        yield Remark(views.OPEN_REVISIONS, text, advice, str(path))


def compared_drafts(folder: Path, moment: str, names: Iterable[str]) -> dict[str, Compared]:
    """The newest draft of each of these municipalities, compared with the common text as it is now."""
    from msgspec.structs import replace

    question = Question(dossier=folder)
    found = find(question, moment)
    wanted = tuple(names)
    missing = [name for name in wanted if name not in {draft.municipality for draft in found.drafts}]
    if missing:
        advice = "zet het daarin; de naam van het bestand zegt van wie het is"
        place = str(folder / "invoer")
        raise WrongUse(
            *(fault("RP419", f"hier staat geen concept van {name}", advice, place) for name in missing)
        )
    drafts = tuple(draft for draft in found.drafts if draft.municipality in wanted)
    outcome = compare_found(replace(found, drafts=drafts), question)
    if outcome.failed:
        error = RegioError(*(remark for failure in outcome.failed for remark in failure.remarks))
        error.exit_code = outcome.exit_code
        raise error
    show_remarks(r for one in outcome.compared for r in one.remarks if r.code.startswith("RP21"))
    return {draft.municipality: draft for draft in outcome.compared}


def _of(draft: Compared, label: str) -> Record:
    changes = draft.comparison.changes
    found = next((change for change in changes if change.label == label.strip()), None)
    if found is None:
        inside = next((c for c in changes if label.strip() in _names(c, draft.comparison)), None)
        advice = (
            f"deze zin hoort bij {draft.municipality}:{inside.label}"
            if inside
            else _near(label, [change.label for change in changes]) + _held(draft, label)
        )
        text = f"in de vergelijking met {draft.municipality} is geen {label.strip()}"
        raise WrongUse(fault("RP452", text, advice))
    return Record(draft, found)


def _near(label: str, labels: Sequence[str]) -> str:
    """The numbers at the same place: 34a may be 34.1 since a later version. Numbers that only look alike,
    as 9 and 999, are no help."""
    number = label.strip()[: len(label.strip()) - len(label.strip().lstrip("0123456789"))]
    there = [
        one for one in labels if number and one.startswith(number) and not one[len(number) :][:1].isdigit()
    ]
    return f"bij {number} staan: {', '.join(there)}" if there else "kijk de nummers na in de vergelijking"


def _held(draft: Compared, label: str) -> str:
    """How to take a sentence out of the record that holds several: 61b may be the second one of 61."""
    number = label.strip().rstrip(ascii_lowercase)
    change = next((c for c in draft.comparison.changes if c.label == number and len(c.draft) > 1), None)
    if change is None or number == label.strip():
        return ""
    return (
        f"; bij {number} horen nu {len(change.draft)} zinnen van het concept: haal die los met "
        f'regioparagraaf oordeel {draft.municipality}:{number} --koppel geen --reden "…"'
    )


def _names(change: Change, comparison: Comparison) -> list[str]:
    """What all common units of a record are called that joins several in a row."""
    if not change.common:
        return []
    first = comparison.number_of(change.label)
    return [comparison.name(first + step) for step in range(len(change.common))]


def _in_order(side: Iterable[Unit]) -> Units:
    return tuple(sorted(side, key=lambda unit: unit.position))
