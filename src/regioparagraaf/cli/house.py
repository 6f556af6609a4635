"""The house style that a verb writes its Word files in: the one place where it is chosen.

What the user says on the command line counts first, then what a municipality's own file says, then the
dossier, and else it is our own template.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from regioparagraaf.errors import Unreadable, fault
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.writers.docx.style import HouseStyle, adopted, house_style

if TYPE_CHECKING:  # who compares two files need not wait for what a dossier needs
    from regioparagraaf.loading.dossier import Loaded


class Template(Struct, frozen=True):
    """The file that a style is taken from; without a name our own. A value that other processes can have."""

    name: str = ""
    content: bytes = b""

    @property
    def style(self) -> HouseStyle:
        return _adopted(self.content, self.name) if self.name else our_style()


def chosen_template(given: Path | None, loaded: Loaded | None = None, municipality: str = "") -> Template:
    """The template for a text of the region, or of a municipality; a bad one is told before any work."""
    if given is not None:
        return _read(given, str(given))
    if loaded is None:
        return Template()
    own = loaded.dossier.municipality(municipality) if municipality else None
    name = (own.style if own else "") or loaded.dossier.style
    where = own.at("huisstijl") if own and own.style else loaded.dossier.at("huisstijl")
    return _read(loaded.folder / name, name, where) if name else Template()


def chosen_style(given: Path | None, loaded: Loaded | None = None, municipality: str = "") -> HouseStyle:
    """The style of that template."""
    return chosen_template(given, loaded, municipality).style


@cache
def our_style() -> HouseStyle:
    """Our own house style, read once in a process."""
    return house_style((data_folder("templates") / "huisstijl.docx").read_bytes())


def _read(path: Path, name: str, named_at: str = "") -> Template:
    from regioparagraaf.readers import bytes_of, sniff

    if not path.exists():
        text = f"huisstijl '{name}' bestaat niet" if named_at else "de huisstijl bestaat niet"
        raise Unreadable(fault("RP053", text, "kijk naam en map na", named_at or name))
    data = bytes_of(path)
    what = sniff.instead_of_word(data)
    if what is not None:
        text = f"is geen Word-bestand{f' maar {what}' if what else ''}"
        raise Unreadable(fault("RP101", text, "geef een .docx of .dotx met uw opmaak", named_at or name))
    template = Template(name, data)
    _adopted(template.content, name)
    return template


@lru_cache(maxsize=64)
def _adopted(content: bytes, name: str) -> HouseStyle:
    return adopted(content, our_style(), name)
