"""The whole benchmark: makes inputs and environments, measures in turn, writes figures, page and picture.

    make bench                                  # or: python bench/benchmark.py [--rondes 3] [--klein]

With three rounds it takes some ten minutes on two cores that do nothing else. Every contender is a whole
process, start-up included, with compiled bytecode, as a user installs it. The peers live in bench/.peers and
we in bench/.ours; a peer that cannot be installed is named and left out.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from measuring import Command, Contender, Cost, Watch, as_data, measure, side_by_side
from msgspec import Struct
from report import write_report

HERE = Path(__file__).parent
ROOT = HERE.parent
OURS, OURS_MEANING, PEERS = HERE / ".ours", HERE / ".ours-betekenis", HERE / ".peers"
INPUTS = HERE / ".inputs"
RESULTS = HERE / "results.json"
PEER_PACKAGES = ("docx-scalpel", "docx-trackdiff", "prosediff", "python-docx", "docxtpl")
GROWTH = {10: 3, 25: 1, 50: 1, 100: 3}
"""Drafts in a batch, and how often that is measured where other jobs are measured three times."""
MUNICIPALITIES = 30
REGIONS = 342
"""Municipalities of the Netherlands in 2026: what one machine is asked at most."""


class Bench(Struct, frozen=True):
    """What every job needs: programs, inputs, a place for results, and how often to measure."""

    ours: Path
    meaning: Path | None
    peers: Path
    present: frozenset[str]
    """Peers that could be installed."""
    inputs: Path
    out: Path
    rounds: int

    def tool(self, *arguments: str, at: Path | None = None) -> Command:
        return (str((at or self.ours) / "bin" / "regioparagraaf"), *arguments)

    def peer(self, job: str, common: Path, drafts: Sequence[Path]) -> Command:
        paths = map(str, (self.out, common, *drafts))
        return (str(self.peers / "bin" / "python"), str(HERE / "peers.py"), job, *paths)

    def compare(self, common: Path, drafts: Sequence[Path], *options: str, at: Path | None = None) -> Command:
        made = ("--uit", str(self.out / "wij"), "--overschrijf", "--stil")
        return self.tool("vergelijk", str(common), *map(str, drafts), *made, *options, at=at)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--rondes", type=int, default=3)
    ask.add_argument("--klein", action="store_true", help="geen reeksen van 100 en 342")
    ask.add_argument("--alleen", help="alleen deze taken, met komma's; de rest blijft uit de vorige uitslag")
    args = ask.parse_args()
    watch = Watch.begun()
    missing = install()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(
            ours=OURS,
            meaning=OURS_MEANING if OURS_MEANING.exists() else None,
            peers=PEERS,
            present=frozenset(PEER_PACKAGES) - frozenset(missing),
            inputs=INPUTS,
            out=Path(folder),
            rounds=args.rondes,
        )
        (bench.out / "wij").mkdir()
        make_inputs(bench, max(GROWTH) if args.klein else REGIONS)
        wanted = args.alleen.split(",") if args.alleen else list(JOBS)
        found: dict[str, Any] = json.loads(RESULTS.read_text("utf-8")) if args.alleen else {"taken": {}}
        for name in wanted:
            if not (args.klein and name in ("reeks", "schaal")):
                begin = Watch.begun()
                found["taken"][name] = JOBS[name](bench)
                print(f"{name}: {begin.seconds:.0f} s", flush=True)
    found |= {
        "rondes": args.rondes,
        "machine": {
            "kernen": os.cpu_count(),
            "python": platform.python_version(),
            "ander_werk": watch.others,
        },
        "duur_s": round(watch.seconds),
        "ontbreekt": sorted(missing),
    }
    RESULTS.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    write_report(found, ROOT / "docs")
    print(f"{RESULTS}\n{ROOT / 'docs' / 'snelheid.md'}")


# What must stand before anything is measured.


def install() -> list[str]:
    """Both environments, with compiled bytecode; the names of the peers that could not be installed."""
    for folder, what in ((OURS, "."), (OURS_MEANING, ".[betekenis]")):
        _environment(folder)
        _install(folder, "--reinstall-package", "regioparagraaf", what)
    _environment(PEERS)
    return [name for name in PEER_PACKAGES if not _install(PEERS, name)]


UV = os.environ.get("UV", "uv")
"""`uv run` tells where it is itself: it need not stand in the path."""


def _environment(folder: Path) -> None:
    if not (folder / "bin" / "python").exists():
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        subprocess.run([UV, "venv", "--quiet", "--python", version, str(folder)], check=True)


def _install(folder: Path, *what: str) -> bool:
    command = [
        UV,
        "pip",
        "install",
        "--quiet",
        "--compile-bytecode",
        "--python",
        str(folder / "bin" / "python"),
    ]
    return subprocess.run([*command, *what], cwd=ROOT, check=False).returncode == 0


def make_inputs(bench: Bench, drafts: int) -> None:
    """In a process of its own: what this process holds would count as memory of its children."""
    shutil.rmtree(bench.inputs, ignore_errors=True)
    python = str(bench.ours / "bin" / "python")
    subprocess.run([python, str(HERE / "inputs.py"), str(bench.inputs), str(drafts)], check=True)


# The jobs: each gives its figures as data.


def start_up(bench: Bench) -> dict[str, Any]:
    python = str(bench.ours / "bin" / "python")
    contenders = [
        Contender("regioparagraaf --help", bench.tool("--help")),
        Contender("import click", (python, "-c", "import click")),
    ]
    return as_data(side_by_side(contenders, 8 * bench.rounds))


def long_redline(bench: Bench) -> dict[str, Any]:
    """The common text against a whole agreement that has taken it over."""
    return _redlines(bench, bench.inputs / "gemeenschappelijk.docx", bench.inputs / "voorschoten.docx")


def whole_redline(bench: Bench) -> dict[str, Any]:
    """Two versions of the whole agreement."""
    whole = ("--bereik", "geheel")
    return _redlines(bench, bench.inputs / "ervoor.docx", bench.inputs / "voorschoten.docx", *whole)


def _redlines(bench: Bench, common: Path, draft: Path, *options: str) -> dict[str, Any]:
    only = ("--alleen", "redlines", *options)
    contenders = [Contender("regioparagraaf", bench.compare(common, [draft], *only))]
    if bench.meaning:
        with_meaning = bench.compare(common, [draft], *only, at=bench.meaning)
        contenders.append(Contender("regioparagraaf met betekenis", with_meaning))
    contenders += _peer(bench, "docx-scalpel", bench.peer("scalpel", common, [draft]))
    files = (str(common), str(draft))
    made = str(bench.out / "peer.docx")
    tools = bench.peers / "bin"
    contenders += _peer(bench, "docx-trackdiff", (str(tools / "docx-trackdiff"), *files, made))
    prosediff = (str(tools / "prosediff"), "--files", *files, "--format", "docx", "-o", made)
    contenders += _peer(bench, "prosediff", prosediff)
    contenders += _peer(bench, "python-docx", bench.peer("open-and-save", common, [draft]))
    return as_data(side_by_side(contenders, bench.rounds))


def _peer(bench: Bench, name: str, command: Command) -> Iterator[Contender]:
    if name in bench.present:
        yield Contender(name, command)


def five_drafts(bench: Bench) -> dict[str, Any]:
    folder = bench.inputs / "kort"
    common = folder / "gemeenschappelijk.docx"
    drafts = sorted(path for path in folder.glob("*.docx") if path != common)
    contenders = [Contender("regioparagraaf, alle uitvoer", bench.compare(common, drafts))]
    if bench.meaning:
        every = bench.compare(common, drafts, at=bench.meaning)
        contenders.append(Contender("regioparagraaf met betekenis, alle uitvoer", every))
    contenders += _peer(bench, "docx-scalpel", bench.peer("scalpel", common, drafts))
    return as_data(side_by_side(contenders, bench.rounds))


def batch(bench: Bench) -> dict[str, Any]:
    """Growth over the number of drafts, and what a second core gives."""
    common = bench.inputs / "gemeenschappelijk.docx"
    every = sorted((bench.inputs / "reeks").glob("*.docx"))
    only = ("--alleen", "redlines,json")
    growth: dict[str, Any] = {}
    for count, rounds in GROWTH.items():
        ours = bench.compare(common, every[:count], *only)
        contenders = [Contender("regioparagraaf", ours)]
        if count == max(GROWTH):
            contenders.append(Contender("regioparagraaf op één kern", ours, one_core=True))
        peer = bench.peer("scalpel-batch", common, every[:count])
        contenders += _peer(bench, "docx-scalpel", peer)
        often = max(1, rounds * bench.rounds // 3)
        growth[str(count)] = as_data(side_by_side(contenders, often, warm=count > min(GROWTH)))
    return growth


def assembling(bench: Bench) -> dict[str, Any]:
    """Thirty municipalities with every fragment of the library, beside docxtpl and python-docx."""
    dossier = bench.out / "dossier"
    names = [f"--gemeente=Gemeente {number}" for number in range(1, MUNICIPALITIES + 1)]
    measure(bench.tool("nieuw", str(dossier), *names, "--standaard", "--stil"))
    _choose_everything(dossier / "dossier.toml")
    export = bench.tool("exporteer", "--dossier", str(dossier), "--stil", "--overschrijf")
    measure(export)
    made = sorted((dossier / "uitvoer").glob("gemeente-*.docx"))
    contenders = [Contender("regioparagraaf", export)]
    if "docxtpl" in bench.present:
        measure(bench.peer("docxtpl-template", made[0], []))
        contenders.append(Contender("docxtpl", bench.peer("docxtpl", bench.out / "sjabloon.docx", made)))
    contenders += _peer(bench, "python-docx", bench.peer("open-and-save", made[0], made))
    return as_data(side_by_side(contenders, 2 * bench.rounds))


def _choose_everything(file: Path) -> None:
    """Every fragment that a dossier can choose is chosen, but the one that another excludes."""
    text = file.read_text("utf-8").replace('# "', '"').replace('"pos-03" = "mee"', "")
    file.write_text(text, "utf-8")


def scale(bench: Bench) -> dict[str, Any]:
    """All municipalities of the country against one text, all usual outputs, once."""
    drafts = sorted((bench.inputs / "reeks").glob("*.docx"))
    out = bench.out / "wij"
    shutil.rmtree(out)
    cost: dict[str, Cost] = {
        "regioparagraaf": measure(bench.compare(bench.inputs / "gemeenschappelijk.docx", drafts))
    }
    sizes = {
        name: round((out / name).stat().st_size / 1_000_000, 2)
        for name in ("vergelijking.docx", "oplegger.docx", "vergelijking.html", "vergelijking.json")
    }
    return as_data(cost) | {"uitvoer_mb": sizes}


JOBS = {
    "start": start_up,
    "redline": long_redline,
    "geheel": whole_redline,
    "vijf": five_drafts,
    "reeks": batch,
    "samenstellen": assembling,
    "schaal": scale,
}


if __name__ == "__main__":
    main()
