"""Compare every draft of labelled sample sets and write the JSON that a scorer reads.

    python bench/score_samples.py tests/samples/dev tests/samples/dev2 --uit uitvoer [--met-betekenis]

For each set SET it writes SET.json: what `vergelijk --json` says about the files in its `bestanden`.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from regioparagraaf.comparison import Settings, compare
from regioparagraaf.comparison.encoder import Encoder
from regioparagraaf.comparison.model import Comparison
from regioparagraaf.document import views
from regioparagraaf.loading.encoder import load_encoder
from regioparagraaf.loading.lexicon import load_lexicon
from regioparagraaf.readers import read
from regioparagraaf.writers.json import draft_json, frame, whole_json


def common_file(folder: Path) -> Path:
    """The common text of a set: the Word file where there is one."""
    return next(path for kind in ("docx", "md") if (path := folder / f"gemeenschappelijk.{kind}").exists())


def compare_set(folder: Path, encoder: Encoder | None) -> list[tuple[str, Comparison]]:
    """Each draft of the set by the name of its file, with its comparison."""
    gold = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((folder / "goud").glob("*.json"))]
    names = tuple(str(answer["gemeente"]) for answer in gold)
    common = views.accepted(read(common_file(folder)))
    return [
        (
            answer["bestand"],
            compare(
                common,
                views.accepted(read(folder / "bestanden" / answer["bestand"])),
                load_lexicon(),
                Settings(name, names),
                encoder,
            ),
        )
        for name, answer in zip(names, gold, strict=True)
    ]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("sets", nargs="+", type=Path)
    ask.add_argument("--uit", type=Path, default=Path("uitvoer"))
    ask.add_argument("--met-betekenis", action="store_true")
    args = ask.parse_args()
    args.uit.mkdir(parents=True, exist_ok=True)
    for folder in args.sets:
        drafts = compare_set(folder, load_encoder() if args.met_betekenis else None)
        target = args.uit / f"{folder.name}.json"
        around = frame(common_file(folder).name, "", len(drafts[0][1].common_units))
        made = (draft_json(name, comparison, "") for name, comparison in drafts)
        target.write_bytes(b"".join(whole_json(around, made)))
        for name, comparison in drafts:
            print(folder.name, name, comparison.scope.found, comparison.tally)


if __name__ == "__main__":
    main()
