"""The program with all its modules read, waiting to be told what to do.

A start costs a quarter of a second, and the model of meaning more than a second: too much for the thousand
times that the tests start the program. Here a process that has read it all waits. For each run it splits
off a process that is given its folder and streams, and then begins where `python -m regioparagraaf` does.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import pkgutil
import socket
import sys
from collections.abc import Sequence
from typing import NoReturn

import regioparagraaf
from regioparagraaf.__main__ import main
from regioparagraaf.comparison import Settings, weigh_passage
from regioparagraaf.loading.encoder import load_encoder
from regioparagraaf.loading.lexicon import load_lexicon


def wait(asked: socket.socket) -> None:
    """Does as asked until nobody asks any more."""
    _learn()
    while True:
        told, streams, _, _ = socket.recv_fds(asked, 1 << 20, 3)
        if not told:
            return
        child = os.fork()
        if child == 0:
            asked.close()
            _begin(streams, *json.loads(told))
        for stream in streams:
            os.close(stream)
        asked.sendall(f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}\n".encode())


def _begin(streams: Sequence[int], folder: str, args: Sequence[str]) -> NoReturn:
    """Becomes the program with these for its input, output and errors."""
    for place, stream in enumerate(streams):
        os.dup2(stream, place)
        os.close(stream)
    os.chdir(folder)
    sys.argv[1:] = args
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)  # what Python would clear away now takes longer than most runs


def _learn() -> None:
    """Reads what any run would have to read."""
    for module in pkgutil.walk_packages(regioparagraaf.__path__, "regioparagraaf."):
        importlib.import_module(module.name)
    weigh_passage("Wij bouwen.", "Wij willen bouwen.", load_lexicon(), Settings())
    encoder = load_encoder()
    if encoder is not None:
        encoder.nearness(("Wij bouwen.",), ("Wij willen bouwen.",))
    gc.freeze()


if __name__ == "__main__":
    wait(socket.socket(fileno=int(sys.argv[1])))
