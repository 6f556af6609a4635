"""The styles of characters in which a report marks what it shows, in Word and OpenDocument alike."""

from __future__ import annotations

from typing import Final

from regioparagraaf.document.model import Role

ROLE_STYLES: Final = {
    Role.ADDED: "Toegevoegd",
    Role.REMOVED: "Geschrapt",
    Role.MUTED: "Gedempt",
    Role.SIGNAL: "Signaal",
    Role.LABEL: "Etiket",
    Role.BRACKET: "Haken",
}
