"""Every file of a folder read, compared with itself, redlined and cleaned, each in a process of its own.

`REGIO_CORPUS=folder make corpus`, or `python tests/corpus.py FOLDER [REPORT.json]`. Fails on a crash, a
hang, too much memory, a refusal without explanation, and tells where pandoc reads text that we do not.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace
from oracles.left_behind import left_behind

from regioparagraaf.cli.schoon import proved
from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.model import Weight
from regioparagraaf.document import views
from regioparagraaf.document.model import Block, Document, Span
from regioparagraaf.errors import RegioError
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.loading.messages import explanations
from regioparagraaf.loading.resources import data_folder
from regioparagraaf.ooxml.clean import Changes, clean
from regioparagraaf.ooxml.names import VAL, w
from regioparagraaf.ooxml.word import open_word
from regioparagraaf.readers import read, sniff
from regioparagraaf.writers.docx import house_style
from regioparagraaf.writers.docx.redline import Wishes, write_redline

READING_SECONDS, READING_BYTES = 5, 512 << 20
"""Processor time and memory that reading, or refusing, one file may cost."""
SECONDS, BYTES = 60, 1 << 30
"""What all the work on one file may cost: of a processor, so that a busy machine makes no find."""
PATIENCE = 10 * SECONDS
"""By the clock: what then still gives no answer waits for something that never comes."""
BLOCKS = 300
"""A longer text is read, but not compared and redlined: how long that takes is measured elsewhere."""
COVERED = 0.999
MOMENT = "2026-01-01T00:00:00Z"
STYLE = house_style((data_folder("templates") / "huisstijl.docx").read_bytes())
load_lexicon()  # once, for the processes of all files
SUFFIXES = frozenset(".docx .docm .dotx .dotm .doc .odt .ott .fodt .md .txt .pdf .rtf .html".split())
_FAILING = ("vastgelopen", "te lang", "te veel geheugen", "niet uitgelegd")
_PANDOC = {".docx": "docx+styles", ".docm": "docx", ".dotx": "docx", ".odt": "odt"}


class Outcome(Struct):
    """What became of one file."""

    path: str
    kind: str
    """'gelezen', 'geweigerd', or one of the failing kinds."""
    said: str = ""
    """The code of the refusal, or what went wrong and where."""
    seconds: float = 0.0
    """Of a processor, to read it."""
    characters: int = 0
    redline: str = ""
    """'in het bestand', 'vers', 'als geheel', or empty for what is too long."""
    cleaned: str = ""
    """'schoon', the code of a refusal to clean, or empty for what is no Word file."""
    coverage: float | None = None
    """The share of pandoc's characters that is read too."""
    missing: str = ""


def files(folder: Path) -> list[Path]:
    """The files of the folder that a reader may be given, the same order every time."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix.lower() in SUFFIXES)


def look(path: Path) -> Outcome:
    """The outcome for one file: read in a limited process, its text laid beside pandoc's."""
    near, far = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=_work, args=(str(path), far), daemon=True)
    process.start()
    far.close()
    try:
        told: dict[str, Any] | None = near.recv() if near.poll(PATIENCE) else None
    except EOFError:
        process.join()
        told = _ended(process.exitcode)
    if told is None:
        process.kill()
        told = {"kind": "te lang", "said": f"geen antwoord in {PATIENCE} seconden"}
    process.join()
    text = told.pop("text", "")
    outcome = Outcome(str(path), **told)
    outcome.characters = len(text)
    if outcome.kind == "gelezen":
        theirs = pandoc_text(path)
        if theirs:
            outcome.coverage, outcome.missing = covered(theirs, text)
    return outcome


def _ended(exit_code: int | None) -> dict[str, Any]:
    """What a process that gave no answer came to."""
    if sys.platform != "win32" and exit_code == -signal.SIGXCPU:
        return {"kind": "te lang", "said": f"meer dan {SECONDS} seconden van een processor"}
    return {"kind": "vastgelopen", "said": f"het proces eindigde zonder antwoord ({exit_code})"}


def _work(path: str, answer: Connection) -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 5))
    try:
        answer.send(_outcome(Path(path)))
    except MemoryError:
        answer.send({"kind": "te veel geheugen", "said": ""})
    except BaseException as error:  # that is what is looked for
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
        answer.send({"kind": "vastgelopen", "said": f"{type(error).__name__} in {place}: {str(error)[:200]}"})


def _outcome(path: Path) -> dict[str, Any]:
    begun = time.process_time()
    raw, refusal = None, ""
    try:
        raw = read(path)
    except RegioError as error:
        refusal = ", ".join(remark.code for remark in error.remarks)
        if not all(r.code in explanations() and r.text and r.advice and r.place for r in error.remarks):
            return {"kind": "niet uitgelegd", "said": refusal}
    seconds = round(time.process_time() - begun, 2)
    if seconds > READING_SECONDS:
        return {"kind": "te lang", "said": "lezen", "seconds": seconds}
    if most_memory() > READING_BYTES:
        return {"kind": "te veel geheugen", "said": f"lezen: {most_memory() >> 20} MiB", "seconds": seconds}
    if raw is None:
        return {"kind": "geweigerd", "said": refusal, "seconds": seconds, "cleaned": _cleaned(path)}
    seen = views.accepted(raw)
    views.original(raw)
    text = "\n".join(block.text for block in seen.blocks)
    redline = _redlined(path, seen) if len(seen.blocks) <= BLOCKS else ""
    return {
        "kind": "gelezen",
        "text": text,
        "seconds": seconds,
        "redline": redline,
        "cleaned": _cleaned(path),
    }


def most_memory() -> int:
    """The most bytes that this process has held."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _redlined(path: Path, seen: Document) -> str:
    """The text is equal to itself, and what was done to it can be written and is proved."""
    itself = compare(seen, seen, load_lexicon(), Settings(whole=True))
    changed = [change.label for change in itself.changes if change.weight is not Weight.NONE]
    assert not changed, f"the text differs from itself at {changed[:3]}"
    comparison = compare(_former(seen), seen, load_lexicon(), Settings(whole=True))
    wishes = Wishes("Gemeente X", MOMENT, exact=True)
    made = write_redline(path.read_bytes(), path.name, comparison, wishes, STYLE)
    if any(remark.code == "RP305" for remark in made.remarks):
        return "als geheel"
    is_fresh = any(remark.code == "RP302" for remark in made.remarks)
    return "vers" if is_fresh or sniff.named(path.read_bytes()) is not sniff.Format.WORD else "in het bestand"


def _former(document: Document) -> Document:
    """The text as it may have been: of every seven paragraphs one had a word more, one a word less, and
    one is new."""
    return replace(document, blocks=tuple(_former_blocks(document)))


def _former_blocks(document: Document) -> Iterator[Block]:
    for number, block in enumerate(document.blocks):
        words = block.text.split(" ")
        if number % 7 == 2:
            yield replace(block, spans=(Span(" ".join([*words, "voortaan"])),))
        elif number % 7 == 4 and len(words) > 2:
            yield replace(block, spans=(Span(" ".join([*words[:1], *words[2:]])),))
        elif number % 7 != 6 or block.cell is not None or block.aside:
            yield block


def _cleaned(path: Path) -> str:
    """What was cleaned twice is what was cleaned once."""
    data = path.read_bytes()
    if sniff.named(data) is not sniff.Format.WORD:
        return ""
    for changes in Changes:
        try:
            once, _ = proved(data, path, clean(data, path.name, changes, MOMENT), changes)
        except RegioError as error:
            return f"{error.remarks[0].code} {error.remarks[0].text}"
        assert not left_behind(once), f"left in what may be sent: {left_behind(once)[:2]}"
        again = clean(once, path.name, changes, MOMENT)
        assert not again.findings, f"found in what was cleaned: {again.findings[:2]}"
        assert proved(once, path, again, changes)[0] == once, "what was cleaned is cleaned again"
    return "schoon"


# An independent reader.


def pandoc_text(path: Path) -> str:
    """The text of a file as pandoc reads it with tracked changes accepted; empty where it cannot."""
    form = _PANDOC.get(path.suffix.lower())
    if form is None or shutil.which("pandoc") is None:
        return ""
    call = ["pandoc", "+RTS", "-M800M", "-RTS", "--sandbox", "-f", form.partition("+")[0], "-t", "json"]
    try:
        done = subprocess.run(
            [*call, "--track-changes=accept", str(path)], capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return ""
    if done.returncode:
        return ""
    document = json.loads(done.stdout)
    text = "".join((*_strings(document["meta"]), "\n", *_strings(document["blocks"])))
    for description in _descriptions(path):
        text = text.replace(description, "", 1)
    return text


def _descriptions(path: Path) -> Iterator[str]:
    """What a Word file says of its tables to who cannot see them: pandoc reads it as text of the page."""
    try:
        document = open_word(path.read_bytes(), path.name).document
    except RegioError:
        return
    for told in document.iter(w("tblCaption"), w("tblDescription")):
        yield told.get(VAL, "")


def _strings(node: Any) -> Iterator[str]:
    """The characters of a tree of pandoc; formulas and descriptions of pictures are no text of the page."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            yield node
        elif isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict) and "t" in node:
            kind = node["t"]
            content: Any = node.get("c")
            if kind in ("Str", "Code", "CodeBlock", "MetaString"):
                yield content if isinstance(content, str) else content[-1]
            elif kind in ("Space", "SoftBreak", "LineBreak"):
                yield " "
            elif kind in ("Math", "Image", "RawInline", "RawBlock"):
                continue
            elif kind in (
                "Span",
                "Div",
                "Link",
                "Header",
                "Figure",
                "Table",
                "Quoted",
                "OrderedList",
                "Cite",
            ):
                waiting += _inside(kind, content)
                yield "\n" if kind in ("Div", "Header", "Table") else ""
            elif kind == "Note":
                waiting += ["\n", *reversed(content), "\n"]
            elif content is not None:
                yield "\n" if kind in ("Para", "Plain") else ""
                waiting += reversed(content if isinstance(content, list) else [content])
        elif isinstance(node, dict):
            waiting += reversed(list(node.values()))


def _inside(kind: str, content: list[Any]) -> list[Any]:
    """What such a node holds besides its attributes, last first."""
    if kind == "Link":
        return [content[1]]
    if kind == "Header":
        return [content[2]]
    if kind == "Table":
        _, caption, _, head, bodies, foot = content
        rows = [*head[1], *(row for body in bodies for part in body[2:] for row in part), *foot[1]]
        cells = [cell[4] for row in rows for cell in row[1]]
        return [*reversed(cells), caption[1]]
    if kind == "Figure":
        return [content[2]]
    return [content[1]]


def covered(theirs: str, ours: str) -> tuple[float, str]:
    """The share of their characters that we have, and some of the words that we do not."""
    words, own = Counter(_words(theirs)), Counter(_words(ours))
    their_run, our_run = ("".join(_words(text)) for text in (theirs, ours))
    total = sum(len(word) * count for word, count in words.items())
    lost: list[tuple[str, int]] = []
    for word, count in words.items():
        short = count - own[word]
        if short > 0:
            # Words may be cut or joined in other places: then their letters stand in the text all the same.
            short = min(short, their_run.count(word) - our_run.count(word))
        if short > 0:
            lost.append((word, short))
    missing = sum(len(word) * count for word, count in lost)
    share = 1.0 if not total else 1 - missing / total
    return share, " ".join(word for word, _ in lost[:12])


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.replace("\u00ad", "").casefold())


def main() -> int:
    """Looks at every file, says what became of them, and ends with 1 where something must be mended."""
    if len(sys.argv) < 2 or not sys.argv[1] or not Path(sys.argv[1]).is_dir():
        print("usage: REGIO_CORPUS=folder make corpus")
        return 2
    if sys.platform != "win32":
        multiprocessing.set_start_method("forkserver")
        multiprocessing.set_forkserver_preload(["__main__"])
    outcomes = []
    with ThreadPoolExecutor(_processors()) as pool:
        for outcome in pool.map(look, files(Path(sys.argv[1]))):
            outcomes.append(outcome)
            if outcome.kind in _FAILING:
                print(f"{outcome.path}: {outcome.kind}: {outcome.said}", file=sys.stderr, flush=True)
    if len(sys.argv) > 2:
        Path(sys.argv[2]).write_text(
            json.dumps([asdict(o) for o in outcomes], ensure_ascii=False, indent=1), encoding="utf-8"
        )
    return tell(outcomes)


def _processors() -> int:
    """How many files at a time: `taskset` and its like leave us fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def tell(outcomes: list[Outcome]) -> int:
    """Prints the table and the files to look at; 1 where there are any."""
    counts = Counter(
        (outcome.kind, outcome.said if outcome.kind == "geweigerd" else "") for outcome in outcomes
    )
    for (kind, said), count in sorted(counts.items()):
        print(f"{count:6}  {kind} {said}")
    for name, count in sorted(Counter(outcome.redline for outcome in outcomes if outcome.redline).items()):
        print(f"{count:6}  wijzigingen {name}")
    refused = Counter(outcome.cleaned[:60] for outcome in outcomes if outcome.cleaned not in ("", "schoon"))
    for said, count in refused.most_common():
        print(f"{count:6}  niet te schonen: {said}")
    failing = [outcome for outcome in outcomes if outcome.kind in _FAILING]
    laid = [outcome for outcome in outcomes if outcome.coverage is not None]
    short = [outcome for outcome in laid if outcome.coverage is not None and outcome.coverage < COVERED]
    for outcome in failing:
        print(f"{outcome.path}: {outcome.kind}: {outcome.said}")
    for outcome in short:
        print(f"{outcome.path}: {outcome.coverage:.4f} van pandoc; mist: {outcome.missing}")
    total = sum(outcome.characters for outcome in laid)
    if total:
        share = sum((outcome.coverage or 0) * outcome.characters for outcome in laid) / total
        print(f"{len(laid)} bestanden naast pandoc gelegd: {share:.4%} van de tekens")
    longest = max((outcome.seconds for outcome in outcomes), default=0.0)
    print(f"{len(outcomes)} bestanden, {len(failing)} fout, langste {longest} s")
    return 1 if failing else 0


if __name__ == "__main__":
    sys.exit(main())
