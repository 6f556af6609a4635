"""Writing files so that nothing is lost: the old file or the complete new file stands, always.

Every file that the program makes goes through here. Its bytes go to a temporary file beside the
target, are read back and checked, flushed to the disk, and only then put in place. Inputs are never
overwritten, by whatever path they are named; other files only where the user asked for it.
A file that is too large to hold at once is written in pieces, and read back and checked so.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sys
import time
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import count, starmap
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct, field

from regioparagraaf.errors import RegioError, Remark, Unwritable, fault
from regioparagraaf.writers.disk_troubles import system_trouble
from regioparagraaf.writers.outputs import Output, Pieces
from regioparagraaf.writers.refusals import refuse


class Written(Struct, frozen=True):
    """A file that stands; `remark` is there when it could not be put under the name asked for."""

    path: Path
    remark: Remark | None = None


def write_all(
    outputs: Sequence[Output | Pieces], *, inputs: Iterable[Path] = (), overwrite: bool = False
) -> tuple[Written, ...]:
    """All of the files, or none: what stood at the targets is put back when one of them fails, and where the
    disk refuses that too, it is kept and the error says where. What is open in Word gets its new content
    under a neighbouring name, but for what the program reads back."""
    refuse(outputs, tuple(inputs), overwrite)
    exchange = _Exchange()
    try:
        for output in outputs:
            exchange.stage(output)
        written = tuple(exchange.place(output, keep=len(outputs) > 1) for output in outputs)
        for folder in {file.path.parent for file in written}:
            _settle(folder)
    except BaseException as error:
        lost = exchange.undo()
        exchange.clean(but=lost.values())
        exchange.leave()
        if lost:
            told = error.remarks if isinstance(error, RegioError) else ()
            raise Unwritable(*told, *starmap(_not_put_back, lost.items())) from error
        raise
    exchange.clean()
    return written


class _Exchange(Struct):
    """What has been staged, placed and kept so far, so that it can be undone."""

    staged: dict[Path, Path] = field(default_factory=dict)
    """Target -> temporary file with the new content."""
    placed: list[tuple[Path, Path, Path | None]] = field(default_factory=list)
    """Temporary file, where it goes, and the second name of what stood there before."""
    folders: list[Path] = field(default_factory=list)
    """Those that were not there, outermost first."""

    def stage(self, output: Output | Pieces) -> None:
        target = output.target
        try:
            self._make(target.parent)
            temporary, descriptor = self._open_temporary(target)
            self.staged[target] = temporary
            _fill(descriptor, output.pieces)
            if target.exists() and os.name != "nt":  # there it would make our own file read-only
                shutil.copymode(target, temporary)
            with temporary.open("rb") as file:
                back = _read_back(file, output)
                try:
                    output.check_pieces(back)
                    deque(back, maxlen=0)  # what the check had no need to see
                except (OSError, Unwritable):
                    raise
                except Exception as error:
                    text = f"the bytes made for {target.name} do not pass their own check"
                    raise AssertionError(text) from error
        except OSError as error:
            raise Unwritable(system_trouble(error, target)) from error

    def _make(self, folder: Path) -> None:
        if not folder.exists():
            self._make(folder.parent)
            self.folders.append(folder)
            folder.mkdir(exist_ok=True)

    def _open_temporary(self, target: Path) -> tuple[Path, int]:
        """A new, empty file in the target's own folder, so that replacing is one step of the disk."""
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
        first = len(self.staged)
        for n in range(first, first + 1000):
            temporary = target.with_name(f".rp-{os.getpid()}-{n}.tmp")
            with contextlib.suppress(FileExistsError):
                return temporary, os.open(temporary, flags, 0o666)
        raise FileExistsError(errno.EEXIST, "a thousand temporary files", str(target.parent))

    def place(self, output: Output | Pieces, keep: bool) -> Written:
        target = output.target
        temporary = self.staged[target]
        try:
            if not is_open_elsewhere(target):
                try:
                    self._put(temporary, target, keep)
                    return Written(target)
                except PermissionError:  # Windows: another program has the file open
                    self._take_back()
            if output.is_read_back:
                raise Unwritable(_held(target))
            neighbour = _neighbour(target)
            self._put(temporary, neighbour, keep=False)
        except OSError as error:
            raise Unwritable(system_trouble(error, target)) from error
        remark = Remark(
            "RP356",
            f"dit bestand is nog geopend (in Word?); het resultaat staat in '{neighbour.name}'",
            "sluit het bestand en hernoem het nieuwe, of voer de opdracht opnieuw uit",
            str(target),
        )
        return Written(neighbour, remark)

    def _put(self, temporary: Path, target: Path, keep: bool) -> None:
        former = temporary.with_suffix(".oud") if keep and target.exists() else None
        self.placed.append((temporary, target, former))
        if former is not None:
            _second_name(target, former)
        _patiently(partial(temporary.replace, target))

    def _take_back(self) -> None:
        """Forgets what was about to be placed last."""
        _, _, former = self.placed.pop()
        if former is not None:
            with contextlib.suppress(OSError):
                former.unlink(missing_ok=True)

    def undo(self) -> dict[Path, Path]:
        """What was placed goes away again, and what stood there comes back; gives what did not: the target,
        and the second name under which its old content still stands."""
        lost = {}
        for temporary, target, former in reversed(self.placed):
            if temporary.exists():
                continue  # it was never moved to its place
            try:
                if former is not None:
                    _patiently(partial(former.replace, target))
                elif len(self.staged) > 1:
                    _patiently(target.unlink)
            except OSError:
                if former is not None and former.exists():
                    lost[target] = former
        return lost

    def clean(self, but: Collection[Path] = ()) -> None:
        formers = (former for _, _, former in self.placed if former and former not in but)
        for path in [*self.staged.values(), *formers]:
            with contextlib.suppress(OSError):
                _patiently(partial(path.unlink, missing_ok=True))

    def leave(self) -> None:
        """The folders that were made and hold nothing now go too."""
        for folder in reversed(self.folders):
            with contextlib.suppress(OSError):
                folder.rmdir()


_WAITS = (0.05, 0.1, 0.2, 0.4) if sys.platform == "win32" else ()
"""Seconds before trying again: on Windows a virus scanner or a synchronised folder holds what has just been
written, and lets it go at once."""


def _patiently(deed: Callable[[], object]) -> None:
    for seconds in _WAITS:
        try:
            deed()
        except PermissionError:
            time.sleep(seconds)
        else:
            return
    deed()


def _fill(descriptor: int, pieces: Iterable[bytes]) -> None:
    try:
        for piece in pieces:
            rest = memoryview(piece)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _read_back(file: BinaryIO, output: Output | Pieces) -> Iterator[bytes]:
    """The pieces as the disk gives them back."""
    for piece in output.pieces:
        back = file.read(len(piece))
        if back != piece:
            raise _changed_by_the_disk(output.target)
        yield back
    if file.read(1):
        raise _changed_by_the_disk(output.target)


def _changed_by_the_disk(target: Path) -> Unwritable:
    return Unwritable(
        fault(
            "RP359",
            "de schijf geeft iets anders terug dan is geschreven",
            "schrijf naar een andere schijf",
            str(target),
        )
    )


def _held(target: Path) -> Remark:
    text = "dit bestand is nog geopend in een ander programma; er is niets gewijzigd"
    return fault("RP356", text, "sluit het daar en voer de opdracht opnieuw uit", str(target))


def _not_put_back(target: Path, former: Path) -> Remark:
    text = f"wat hier stond kon niet worden teruggezet; het staat nu in '{former.name}'"
    return fault("RP357", text, "geef dat bestand weer deze naam", str(target))


def _settle(folder: Path) -> None:
    """The new names reach the disk too, on systems where a folder can be flushed."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _second_name(path: Path, name: Path) -> None:
    try:
        os.link(path, name)
    except OSError:  # a disk without hard links
        shutil.copy2(path, name)


def is_open_elsewhere(target: Path) -> bool:
    """Whether Word or LibreOffice has its lock file beside an existing file."""
    name = target.name
    # Word's owner file has '~$' before a short name and in place of the first letters of a long one.
    locks = (f"~${name}", f"~${name[1:]}", f"~${name[2:]}", f".~lock.{name}#")
    return _exists(target) and any(_exists(target.with_name(lock)) for lock in locks)


def _exists(path: Path) -> bool:
    """Whether it is there; of a name that is too long for the disk it is not."""
    try:
        return path.exists()
    except OSError:
        return False


def _neighbour(target: Path) -> Path:
    """A free name beside a file that is open elsewhere: with the first number that no file has."""
    names = (target.with_stem(f"{target.stem} ({n})") for n in count(2))
    return next(path for path in names if not path.exists())
