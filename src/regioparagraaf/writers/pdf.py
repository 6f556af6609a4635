"""PDF of the Word files that we write, through LibreOffice where it is installed.

PDF/A-2b, the archive profile that Dutch governments must be able to exchange, with the tags of PDF/UA-1
(Forum Standaardisatie, PDF (NEN-ISO)). LibreOffice gets files of our own only, never one received.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from regioparagraaf.errors import Unwritable, fault, reason_of

_NAMES: Final = ("soffice", "libreoffice")
_PLACES: Final = (
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
"""Where it is installed on systems that do not put it on the path."""
_OPTIONS: Final = {
    "SelectPdfVersion": {"type": "long", "value": "2"},
    "PDFUACompliance": {"type": "boolean", "value": "true"},
    "ExportBookmarks": {"type": "boolean", "value": "true"},
}
_PATIENCE: Final = 120.0
"""Seconds for all files together; a text of a hundred pages takes one."""


def find_office() -> Path | None:
    """The program that makes PDFs, or None where there is none."""
    found = (shutil.which(name) for name in _NAMES)
    places = [*filter(None, found), *(place for place in _PLACES if Path(place).is_file())]
    return Path(places[0]) if places else None


def pdf_bytes(
    documents: Sequence[bytes], office: Path | None = None, patience: float = _PATIENCE
) -> tuple[bytes, ...]:
    """Each Word file as PDF, in one run of the office program; raises Unwritable where that fails."""
    program = office or find_office()
    if program is None:
        advice = "installeer LibreOffice, of bewaar het Word-bestand in Word als PDF"
        raise Unwritable(fault("RP361", "voor PDF is LibreOffice nodig, en dat is niet gevonden", advice))
    with tempfile.TemporaryDirectory(prefix="regioparagraaf-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        sources = [folder / f"{number}.docx" for number in range(len(documents))]
        for source, document in zip(sources, documents, strict=True):
            source.write_bytes(document)
        _convert(program, sources, folder, patience)
        return tuple(_made(source.with_suffix(".pdf")) for source in sources)


def check_pdf(content: bytes) -> None:
    """Raises where the bytes are no whole PDF, or lack the marks of PDF/A-2b and PDF/UA-1."""
    assert content.startswith(b"%PDF-"), "no PDF"
    assert b"%%EOF" in content[-1024:], "a PDF that ends before its end"
    for mark in (b"<pdfaid:part>2<", b"<pdfuaid:part>1<", b"/StructTreeRoot", b"/Lang(nl-NL)"):
        assert mark in content, f"a PDF without {mark.decode()}"


def _convert(program: Path, sources: Sequence[Path], folder: Path, patience: float) -> None:
    # A profile of its own: an office that the user has open would otherwise take the files over.
    command = [
        str(program),
        f"-env:UserInstallation={(folder / 'profiel').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS)}",
        "--outdir",
        str(folder),
        *map(str, sources),
    ]
    quiet = subprocess.DEVNULL
    try:
        with subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True,
                              env=os.environ | {"LC_ALL": "C.UTF-8"}) as office:  # fmt: skip
            try:
                office.wait(patience)
            except BaseException:  # Ctrl-C too, which does not reach a session of its own
                _end(office)
                raise
    except subprocess.TimeoutExpired as error:
        raise _failed(f"na {patience:.0f} seconden") from error
    except OSError as error:
        raise _failed(f"meteen ({reason_of(error)})") from error


def _end(office: subprocess.Popen[bytes]) -> None:
    """Ends the program with all that it started: what was called only waits for the office itself."""
    if os.name == "nt":
        call = ["taskkill", "/F", "/T", "/PID", str(office.pid)]
        subprocess.run(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    else:
        with suppress(ProcessLookupError):
            os.killpg(office.pid, signal.SIGKILL)


def _made(path: Path) -> bytes:
    if not path.is_file():
        raise _failed("zonder PDF")
    return path.read_bytes()


def _failed(how: str) -> Unwritable:
    advice = "sluit LibreOffice en probeer het opnieuw, of bewaar het Word-bestand in Word als PDF"
    return Unwritable(fault("RP362", f"LibreOffice stopte {how}", advice))
