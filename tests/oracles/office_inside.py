"""What LibreOffice reads in one text file; it runs inside LibreOffice, for office_uno.py."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import unohelper  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.task import XJob  # type: ignore[import-not-found]

ACTIONS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


class Reader(unohelper.Base, XJob):  # type: ignore[misc]
    """Gives the readings of the file that it is told of, as JSON."""

    def __init__(self, context: Any) -> None:
        manager = context.ServiceManager
        self.desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)

    def execute(self, arguments: Sequence[Any]) -> str:
        (file,) = arguments
        return json.dumps(self.readings(file.Value))

    def readings(self, address: str) -> dict[str, Any]:
        told: dict[str, Any] = {"blank": {}, "looks": {}}
        for action, command in ACTIONS.items():
            hidden = (PropertyValue("Hidden", 0, True, 0),)
            document = self.desktop.loadComponentFromURL(address, "_blank", 0, hidden)
            if document is None:
                told[action] = None
                continue
            told["changes"] = sum(1 for _ in each(document.Redlines))
            self.dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
            document.TextFields.refresh()  # done by itself too, but only when nothing else is to do
            read = list(blocks(document.Text))
            texts = [block.text for block in read if block.text.strip()]
            told[action] = texts
            told["blank"][action] = len(read) - len(texts)
            told["looks"][action] = [(b.style, b.label, b.text) for b in read if not b.is_aside]
            document.close(True)
            if not told["changes"]:  # then the other reading is the same
                return told | {
                    "reject": told["accept"],
                    **{key: dict.fromkeys(ACTIONS, told[key][action]) for key in ("blank", "looks")},
                }
        return told


def each(container: Any) -> Iterator[Any]:
    enumeration = container.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


class Block(NamedTuple):
    """A paragraph: its style, its number or bullet, its text, and whether a note or a text box holds it."""

    style: str
    label: str
    text: str
    is_aside: bool


def blocks(text: Any, is_aside: bool = False) -> Iterator[Block]:
    """The paragraphs, each with those of its notes and text boxes behind it."""
    for element in each(text):
        if element.supportsService("com.sun.star.text.TextTable"):
            for name in element.getCellNames():
                yield from blocks(element.getCellByName(name), is_aside)
            continue
        own: list[str] = []
        aside: list[Block] = []
        collect(element, own, aside)
        yield Block(element.ParaStyleName, element.ListLabelString, "".join(own), is_aside)
        yield from aside


def collect(parent: Any, own: list[str], aside: list[Block]) -> None:
    for portion in each(parent):
        kind = portion.TextPortionType
        if kind == "Footnote":
            aside += blocks(portion.Footnote, is_aside=True)
        elif kind == "Frame":
            for content in each_content(portion):
                if hasattr(content, "getText"):
                    aside += blocks(content.getText(), is_aside=True)
        elif kind == "ContentControl":
            collect(portion.ContentControl, own, aside)
        elif kind in ("Text", "TextField", "InContentMetadata", "Ruby"):
            own.append(portion.getString())


def each_content(portion: Any) -> Iterator[Any]:
    enumeration = portion.createContentEnumeration("com.sun.star.text.TextContent")
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


# the name by which LibreOffice looks for it
g_ImplementationHelper = unohelper.ImplementationHelper()  # noqa: N816
g_ImplementationHelper.addImplementation(Reader, "Reader", ())
