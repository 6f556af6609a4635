"""Content controls in which a redline marks something: open for who accepts or rejects, and filled by nobody.

Where the content of a control is locked, Word lets nobody accept or reject anything (17.5.2.23, 17.5.2.17).
One that is bound to other data it fills anew on opening (17.5.2.6): the changes in it would be gone before
anyone saw them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lxml import etree
from msgspec import Struct

from regioparagraaf.ooxml.names import SDT, SDTPR, VAL, local_name, w
from regioparagraaf.ooxml.nodes import take_out

_LOCK: Final = w("lock")
_STILL: Final = {"contentLocked": "unlocked", "sdtContentLocked": "sdtLocked"}
"""A lock on the content -> what is left of it without that."""
_GROUP: Final = w("group")
_BINDING: Final = "dataBinding"


class Freed(Struct, frozen=True):
    """Which kinds of control there were among those that hold changes."""

    were_locked: bool = False
    were_bound: bool = False


def free_controls(changes: Iterable[etree._Element]) -> Freed:
    """Takes the locks on content, and the ties to other data, off the controls around these changes."""
    controls = dict.fromkeys(control for change in changes for control in change.iterancestors(SDT))
    kinds = [properties for control in controls for properties in control.findall(SDTPR)]
    locked, bound = [*map(_unlocked, kinds)], [*map(_untied, kinds)]
    return Freed(any(locked), any(bound))


def _unlocked(properties: etree._Element) -> bool:
    """Opens the content of a control; whether it was locked."""
    locks = [lock for lock in properties.findall(_LOCK) if lock.get(VAL) in _STILL]
    for lock in locks:
        lock.set(VAL, _STILL[lock.get(VAL, "")])
    groups = properties.findall(_GROUP)
    for group in groups:
        take_out(group)
    return bool(locks or groups)


def _untied(properties: etree._Element) -> bool:
    """Ties a control to nothing, also where a newer Word did so in its own namespace; whether it was tied."""
    bindings = [child for child in properties if local_name(child.tag) == _BINDING]
    for binding in bindings:
        take_out(binding)
    return bool(bindings)
