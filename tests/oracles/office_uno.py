"""What LibreOffice reads in text files when it accepts, and when it rejects, all tracked changes.

    /usr/bin/python3 office_uno.py OUT.json FILE.docx ...

Runs with the interpreter that has LibreOffice's `uno` module. OUT.json gets, per file, the blocks that
are not empty of both readings, how many are, and how every paragraph of the text looks, empty ones too:
`{"FILE": {"accept": [...], "reject": [...], "blank": {"accept": 0, "reject": 1}, "changes": 12,
"looks": {"accept": [["Heading 1", "2.", "Wonen"], ...], "reject": [...]}}}`.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]
from com.sun.star.lang import DisposedException  # type: ignore[import-not-found]

ACTIONS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def main(out: str, files: Sequence[str]) -> None:
    found = {}
    waiting = list(enumerate(files))
    tries = 0
    while waiting:
        with tempfile.TemporaryDirectory() as folder:
            office, context = started(Path(folder))
            # Who loses patience with us ends the office by this: it is in a group of its own.
            Path(f"{out}.pid").write_text(str(office.pid))
            try:
                for number, file in list(waiting):
                    found[file] = readings(context, Path(file), Path(folder), number)
                    waiting.remove((number, file))
                    tries = 0
            except DisposedException:
                # On a busy machine the office sometimes ends by itself; a file that ends it twice is a find.
                tries += 1
                if tries > 1:
                    raise
            finally:
                end(office, context)
    Path(out).write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")


def started(folder: Path) -> tuple[subprocess.Popen[bytes], Any]:
    pipe = f"regio{folder.name}"
    command = [
        shutil.which("soffice") or "soffice",
        "--headless",
        "--norestore",
        "--nologo",
        f"-env:UserInstallation=file://{folder}/profile",
        f"--accept=pipe,name={pipe};urp;",
    ]
    office = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.1)
            continue
        # After the last document closes the office may end, so one stays open.
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, hidden())
        return office, context
    os.killpg(office.pid, signal.SIGKILL)
    raise SystemExit("LibreOffice did not start")


def end(office: subprocess.Popen[bytes], context: Any) -> None:
    """Ends the office, and what it started."""
    try:
        context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context).terminate()
        office.wait(20)
    except Exception:
        os.killpg(office.pid, signal.SIGKILL)
        office.wait(20)


def hidden() -> tuple[Any, ...]:
    return (PropertyValue("Hidden", 0, True, 0),)


def readings(context: Any, file: Path, folder: Path, number: int) -> dict[str, Any]:
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    told: dict[str, Any] = {"blank": {}, "looks": {}}
    for action, command in ACTIONS.items():
        # A lock file that a crash leaves behind would make the next load fail: work on copies.
        copy = folder / f"{number}-{action}{file.suffix}"
        shutil.copy(file, copy)
        document = desktop.loadComponentFromURL(copy.as_uri(), "_blank", 0, hidden())
        if document is None:
            told[action] = None
            continue
        told["changes"] = sum(1 for _ in each(document.Redlines))
        dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
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


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
