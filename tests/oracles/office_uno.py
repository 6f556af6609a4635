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
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]
from com.sun.star.beans import NamedValue, PropertyValue  # type: ignore[import-not-found]
from com.sun.star.lang import DisposedException  # type: ignore[import-not-found]

INSIDE = Path(__file__).with_name("office_inside.py")


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
                reader = reader_inside(context)
                for number, file in list(waiting):
                    # A lock file that a crash leaves behind would make the next load fail: work on a copy.
                    copy = Path(folder) / f"{number}{Path(file).suffix}"
                    shutil.copy(file, copy)
                    found[file] = json.loads(reader.execute((NamedValue("file", copy.as_uri()),)))
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
    # The Python inside the office looks for its library beside the first python3 on the path: never that of
    # the environment that runs the tests.
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))
    }
    office = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env=kept | {"PATH": os.defpath},
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
        desktop = made(context, "com.sun.star.frame.Desktop")
        hidden = (PropertyValue("Hidden", 0, True, 0),)
        desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, hidden)
        return office, context
    os.killpg(office.pid, signal.SIGKILL)
    raise SystemExit("LibreOffice did not start")


def made(context: Any, service: str) -> Any:
    return context.ServiceManager.createInstanceWithContext(service, context)


def reader_inside(context: Any) -> Any:
    """What reads a file, running inside the office: from outside each word asked costs ten times as much."""
    loader = made(context, "com.sun.star.loader.Python")
    return loader.activate("Reader", "", INSIDE.as_uri(), None).createInstanceWithContext(context)


def end(office: subprocess.Popen[bytes], context: Any) -> None:
    """Ends the office, and what it started."""
    try:
        made(context, "com.sun.star.frame.Desktop").terminate()
        office.wait(20)
    except Exception:
        os.killpg(office.pid, signal.SIGKILL)
        office.wait(20)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
