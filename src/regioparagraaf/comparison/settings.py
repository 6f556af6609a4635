"""What the user may set about a comparison."""

from __future__ import annotations

from msgspec import Struct


class Settings(Struct, frozen=True):
    """Whose draft it is, who else takes part, and how far to look."""

    municipality: str = ""
    """The draft's own municipality: it alone fills the slots ("onze gemeente")."""
    municipalities: tuple[str, ...] = ()
    """All that take part: another one's name in a slot is a change of substance."""
    whole: bool = False
    """Compare the two files whole, exact to the character, with no slots and no locating."""
