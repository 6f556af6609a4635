"""The library for a verb that only looks: that of the dossier at hand, or the shipped one; and its themes."""

from __future__ import annotations

from pathlib import Path

from regioparagraaf.cli.dossiers import open_unfinished, standing_in
from regioparagraaf.errors import FAULT, Unreadable, WrongUse, did_you_mean, fault, nearest
from regioparagraaf.library.model import Library, Theme
from regioparagraaf.loading.dossier import Loaded
from regioparagraaf.loading.library import read_shipped, shipped_libraries


def library_at_hand(dossier: Path | None) -> tuple[Library, Loaded | None]:
    """The library, and the dossier where there is one."""
    if dossier is not None or standing_in() is not None:
        loaded = open_unfinished(dossier)
        return loaded.library, loaded
    library, remarks = read_shipped(shipped_libraries()[0])
    faults = [remark for remark in remarks if remark.severity == FAULT]
    if faults:
        raise Unreadable(*faults)
    return library, None


def theme_named(word: str, library: Library) -> Theme:
    """The theme of this id or title."""
    for theme in library.themes:
        if word.strip().casefold() in (theme.id, theme.title.casefold()):
            return theme
    raise WrongUse(fault("RP038", f"thema '{word}' bestaat niet", _theme_meant(word, library)))


_SHORTEST_WORD = 4
"""Letters of a word of a title by which a theme is known: not 'en' and 'van'."""


def _theme_meant(word: str, library: Library) -> str:
    """The advice for a theme that is not there: the one that has the word in its title, else all of them."""
    by_word = {
        part: theme.id
        for theme in reversed(library.themes)
        for part in (theme.id, *theme.title.casefold().split())
        if len(part) >= _SHORTEST_WORD
    }
    meant = by_word.get(nearest(word.strip().casefold(), by_word), "")
    return f"bedoelt u '{meant}'?" if meant else did_you_mean(word, [theme.id for theme in library.themes])
