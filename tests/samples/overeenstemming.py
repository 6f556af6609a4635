"""How far two who label by docs/vergelijking.md agree: weight (per cent, Cohen's kappa) and signals (F1).

Use: python overeenstemming.py [--toon]. `tweede/` holds labels given without sight of the first ones. With
--toon it prints the pairs on which they differ, but for those of sets that are only measured (`dev3`,
`-toets`).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FIRST = {
    "oefen": HERE / "paren" / "oefen.jsonl",
    "breed": HERE / "paren" / "breed.jsonl",
    "gewoon": HERE / "paren" / "gewoon.jsonl",
    "alledag": HERE / "paren" / "alledag.jsonl",
    "alledag-toets": HERE / "paren" / "alledag-toets.jsonl",
    **{
        name: HERE / "paren" / f"{name}.jsonl"
        for kind in ("getallen", "voorwaarden", "reikwijdte")
        for name in (kind, f"{kind}-toets")
    },
    "vers": HERE / "paren" / "vers.jsonl",
    "fris-toets": HERE / "paren" / "fris-toets.jsonl",
    "proef": HERE / "paren" / "proef.jsonl",
    "nacht": HERE / "paren" / "nacht.jsonl",
    "nacht-toets": HERE / "paren" / "nacht-toets.jsonl",
    "avond": HERE / "paren" / "avond.jsonl",
    "avond-toets": HERE / "paren" / "avond-toets.jsonl",
    "ochtend": HERE / "paren" / "ochtend.jsonl",
    "ochtend-toets": HERE / "paren" / "ochtend-toets.jsonl",
    "sluw": HERE / "paren" / "sluw.jsonl",
    "sluw-toets": HERE / "paren" / "sluw-toets.jsonl",
    "hollandskroon": HERE / "eigen2" / "goud" / "hollandskroon.json",
    **{
        name: HERE / name / "goud"
        for name in (
            *("dev3", "eigen18-toets", "eigen22", "eigen23-toets", "eigen24"),
            *("eigen25", "eigen26", "eigen27-toets", "eigen28"),
        )
    },
}
"""What was labelled twice: pairs, a draft, or what the drafts of a set reword (a folder)."""


def labels(path: Path) -> list[dict[str, Any]]:
    """The labels in a file; of a folder of drafts, those of what they reword."""
    if path.is_dir():
        return [
            {"id": f"{draft.stem}/{number}", **record}
            for draft in sorted(path.glob("*.json"))
            for number, record in enumerate(labels(draft))
            if record["soort"] == "gewijzigd"
        ]
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return list(json.loads(text)["wijzigingen"])
    return [json.loads(line) for line in text.splitlines()]


def kappa(pairs: list[tuple[str, str]]) -> tuple[float, float]:
    """The share of equal weights, and the same corrected for chance."""
    seen = sum(one == other for one, other in pairs) / len(pairs)
    kinds = {kind for pair in pairs for kind in pair}
    chance = (
        sum(sum(one == kind for one, _ in pairs) * sum(other == kind for _, other in pairs) for kind in kinds)
        / len(pairs) ** 2
    )
    return seen, (seen - chance) / (1 - chance) if chance < 1 else 1.0


def signals(record: dict[str, Any], fields: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {tuple(signal[name] for name in fields) for signal in record["signalen"]}


def f1(pairs: list[tuple[dict[str, Any], dict[str, Any]]], fields: tuple[str, ...]) -> float:
    both = sum(len(signals(one, fields) & signals(other, fields)) for one, other in pairs)
    total = sum(len(signals(one, fields)) + len(signals(other, fields)) for one, other in pairs)
    return 2 * both / total if total else 1.0


def text(record: dict[str, Any], side: str) -> str:
    value = record[side]
    return value if isinstance(value, str) else " ".join(unit["tekst"] for unit in value)


def said(record: dict[str, Any]) -> str:
    return " ".join([record["gewicht"], *sorted(f"{s['soort']}:{s['richting']}" for s in record["signalen"])])


def main() -> None:
    every: list[tuple[dict[str, Any], dict[str, Any]]] = []
    for name, path in [*FIRST.items(), ("samen", None)]:
        pairs = every
        if path:
            pairs = list(zip(labels(path), labels(HERE / "tweede" / f"{name}.jsonl"), strict=True))
            hidden = name == "dev3" or name.endswith("-toets")
            if path.is_dir() and any(one["id"] != other["id"] for one, other in pairs):
                raise SystemExit(f"{name}: the second labels are of other records")
            every += pairs
            for one, other in pairs:
                if said(one) != said(other) and "--toon" in sys.argv and not hidden:
                    print(f"- {text(one, 'was')}\n  {text(one, 'wordt')}\n  {said(one)} | {said(other)}")
        seen, corrected = kappa([(one["gewicht"], other["gewicht"]) for one, other in pairs])
        print(
            f"{name}: {len(pairs)} labelled twice, weight {seen:.1%}, kappa {corrected:.3f}, "
            f"signals {f1(pairs, ('soort',)):.3f}, with direction {f1(pairs, ('soort', 'richting')):.3f}\n"
        )


if __name__ == "__main__":
    main()
