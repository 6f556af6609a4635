"""Whether a folder can be written in, asked before work that takes time: nothing of it is left behind."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from regioparagraaf.errors import Unwritable
from regioparagraaf.writers.disk_troubles import system_trouble


def refuse_closed_folder(folder: Path) -> None:
    """Raises where no file can come in this folder, or the folder itself cannot come where it is wanted."""
    try:
        _try(next(path for path in (folder, *folder.absolute().parents) if path.exists()))
    except OSError as error:
        raise Unwritable(system_trouble(error, folder)) from error


def _try(folder: Path) -> None:
    """Makes an empty file and takes it away: rights alone do not say whether that is possible."""
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "a file", str(folder))
    trial = folder / f".rp-{os.getpid()}-proef.tmp"
    try:
        descriptor = os.open(trial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileNotFoundError:  # as /proc says it; the folder was there
        raise PermissionError(errno.EACCES, "no files here", str(folder)) from None
    os.close(descriptor)
    with suppress(FileNotFoundError):
        trial.unlink()
