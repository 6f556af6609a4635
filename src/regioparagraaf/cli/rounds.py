"""The versions of the common text, for every verb that compares with it."""

from __future__ import annotations

from functools import lru_cache

from regioparagraaf.document.model import Document
from regioparagraaf.errors import Remark
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.trace.fingerprints import of_document
from regioparagraaf.trace.numbers import Names, Numbered, carried, first
from regioparagraaf.trace.rounds import CommonVersion, used_names


def version_of(loaded: Loaded | None, document: Document) -> CommonVersion | None:
    """The version of the common text that a document is, the newest where its words came back."""
    if loaded is None or not loaded.versions:
        return None
    mark = of_document(document)
    return next((one for one in reversed(loaded.versions) if one.fingerprint == mark), None)


def names_of(loaded: Loaded | None, document: Document) -> Names:
    """What the units of a common text are called; none where no version gave them numbers."""
    if loaded is None or not loaded.versions:
        return ()
    version = version_of(loaded, document)
    return version.names if version else _carried(loaded.versions, document)


@lru_cache(maxsize=8)
def _carried(versions: tuple[CommonVersion, ...], document: Document) -> Names:
    """What a text is called that was changed by hand since the last version."""
    return carried(versions[-1].text, document, used_names(versions), load_lexicon())


def numbered_now(loaded: Loaded, document: Document) -> Numbered:
    """The common text of today with its numbers."""
    names = names_of(loaded, document)
    return Numbered(document, names) if names else first(document, load_lexicon())


def changed_since(loaded: Loaded, document: Document) -> tuple[Remark, ...]:
    """That the common text is no longer that of the last version: by hand, or by a new library."""
    if not loaded.versions or loaded.versions[-1].fingerprint == of_document(document):
        return ()
    text = f"de gemeenschappelijke tekst is gewijzigd sinds versie {loaded.versions[-1].number}"
    advice = "leg haar vast als u dat wilde: regioparagraaf verwerk --vastleggen REDEN"
    return (Remark("RP470", text, advice, ""),)


def words_of(version: CommonVersion) -> str:
    """'versie 2, 5 maart 2026'."""
    return ", ".join(filter(None, (f"versie {version.number}", version.day)))


def text_named(loaded: Loaded | None, name: str, document: Document) -> str:
    """The name of the common text with its version, where it has one: 'gemeenschappelijk.docx (versie 2)'."""
    if loaded is None or not loaded.versions:
        return name
    version = version_of(loaded, document)
    last = loaded.versions[-1]
    return f"{name} ({words_of(version) if version else f'na versie {last.number}'})"
