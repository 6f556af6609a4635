"""What a disk refused, as a message."""

from __future__ import annotations

import errno
from pathlib import Path

from regioparagraaf.errors import Remark, fault, reason_of


def system_trouble(error: OSError, target: Path) -> Remark:
    """What the operating system refused, in the words of the user."""
    place = str(target)
    code = error.errno
    if code in (errno.ENOSPC, errno.EDQUOT):
        return fault("RP357", "de schijf is vol", "maak ruimte of kies een andere map met --uit", place)
    if code == errno.ENAMETOOLONG or (code == errno.ENOENT and len(place) > _LONGEST_WINDOWS_PATH):
        return fault(
            "RP358",
            "de naam met alle mappen ervoor is te lang",
            "kies een map dichter bij het begin van de schijf met --uit",
            place,
        )
    if code in (errno.EACCES, errno.EPERM, errno.EROFS):
        advice = "vraag schrijfrechten of kies een andere map met --uit"
        return fault("RP357", "u mag hier niet schrijven", advice, place)
    if code in (errno.ENOTDIR, errno.EEXIST):
        return fault(
            "RP357", "een van de mappen in deze naam is een bestand", "kies een andere map met --uit", place
        )
    return fault(
        "RP357",
        f"schrijven lukte niet ({reason_of(error)})",
        "probeer het opnieuw of kies een andere map met --uit",
        place,
    )


_LONGEST_WINDOWS_PATH = 259
