"""`weeg`: what a rewording of a sentence does, at the table or for a file of pairs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from regioparagraaf.cli import options
from regioparagraaf.cli.command import verb
from regioparagraaf.cli.terminal import give_json, put, say, styled
from regioparagraaf.errors import Remark, Unreadable, WrongUse, fault

if TYPE_CHECKING:
    from regioparagraaf.comparison.model import Passage

COLOURS = {"geen": "green", "redactioneel": "blue", "inhoudelijk": "red"}


@verb("weeg", example='weeg "Wij bouwen 100 woningen." "Wij willen woningen bouwen."')
@click.argument("was", required=False, metavar="[WAS]")
@click.argument("wordt", required=False, metavar="[WORDT]")
@click.option(
    "--invoer",
    "pairs",
    metavar="PAREN.jsonl",
    type=options.PATH,
    help="Weeg alle paren in dit bestand: een JSON-object per regel, met 'was' en 'wordt'.",
)
@click.option("--gemeente", "municipality", metavar="NAAM", default="", help="De gemeente van het concept.")
@options.as_json
def command(was: str | None, wordt: str | None, pairs: Path | None, municipality: str, as_json: bool) -> None:
    """Zegt wat een herformulering doet: redactioneel of inhoudelijk, met de signalen en het verschil."""
    if pairs is not None:
        if was is not None:
            raise WrongUse(
                fault("RP431", "geef of twee zinnen, of --invoer met een bestand", "laat een van beide weg")
            )
        _weigh_file(pairs, municipality, as_json)
        return
    if was is None or wordt is None:
        raise WrongUse(fault("RP431", "er zijn twee zinnen nodig: WAS en WORDT", _EXAMPLE))
    if not was.strip() and not wordt.strip():
        raise WrongUse(fault("RP431", "beide zinnen zijn leeg", _EXAMPLE))
    passage = _weigh(was, wordt, municipality)
    if as_json:
        give_json(json.dumps(_plain(None, passage), ensure_ascii=False))
    else:
        _show(was, wordt, passage)


_EXAMPLE = 'bijvoorbeeld: regioparagraaf weeg "Wij bouwen." "Wij willen bouwen."'


def _weigh(was: str, wordt: str, municipality: str) -> Passage:
    from regioparagraaf.comparison import Settings, weigh_passage
    from regioparagraaf.loading.lexicon import load_lexicon

    return weigh_passage(was, wordt, load_lexicon(), Settings(municipality))


def _weigh_file(path: Path, municipality: str, as_json: bool) -> None:
    weighed = [(pair, _weigh(pair["was"], pair["wordt"], municipality)) for pair in _read_pairs(path)]
    if as_json:
        for pair, passage in weighed:
            give_json(json.dumps(_plain(pair.get("id"), passage), ensure_ascii=False))
        return
    for number, (pair, passage) in enumerate(weighed):
        if number:
            say()
        _show(pair["was"], pair["wordt"], passage)


def _read_pairs(path: Path) -> list[dict[str, Any]]:
    """The pairs of a file, all that is wrong with it told at once."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")  # JSON may hold other ends of lines
    except FileNotFoundError:
        raise Unreadable(fault("RP432", "bestaat niet", "controleer de naam en de map", str(path))) from None
    except OSError:
        advice = "kijk of het een bestand is en of u het mag lezen"
        raise Unreadable(fault("RP432", "kan niet worden gelezen", advice, str(path))) from None
    except UnicodeDecodeError:
        raise Unreadable(_no_text(path)) from None
    pairs: list[dict[str, Any]] = []
    wrong: list[int] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        pair = _parsed(line)
        if pair is None:
            wrong.append(number)
        else:
            pairs.append(pair)
    if wrong:
        raise Unreadable(_wrong_lines(wrong, path))
    if not pairs:
        raise Unreadable(fault("RP433", "er staat geen paar in", _WRITE, str(path)))
    return pairs


def _no_text(path: Path) -> Remark:
    """Why a file is not read as text: what else it is, or else in which signs it was kept."""
    from regioparagraaf.readers import sniff

    kind = sniff.named(path.read_bytes())
    known = {sniff.Format.WORD: "een Word-bestand", sniff.Format.ODT: "een ODT", sniff.Format.PDF: "een PDF"}
    what = known.get(kind, "") if isinstance(kind, sniff.Format) else kind
    if not what:
        return fault("RP432", "is geen tekst in UTF-8", "sla het bestand op als UTF-8", str(path))
    advice = "zet de paren in een tekstbestand, elk op een regel; of vergelijk bestanden met vergelijk"
    return fault("RP432", f"is geen tekst maar {what}", advice, str(path))


_WRITE = 'schrijf: {"was": "…", "wordt": "…"}'


def _wrong_lines(numbers: Sequence[int], path: Path) -> Remark:
    """All lines that hold no pair in one message, at the place of the first: a file of another kind has as
    many as it has lines."""
    from regioparagraaf.readers.noticed import places

    text = "is geen JSON-object met de teksten 'was' en 'wordt'"
    if len(numbers) > 1:
        which = places(numbers, "regel")
        text = f"{len(numbers)} regels zijn geen JSON-object met de teksten 'was' en 'wordt': {which}"
    return fault("RP433", text, _WRITE, f"{path}:{numbers[0]}")


def _parsed(line: str) -> dict[str, Any] | None:
    try:
        pair = json.loads(line)
    except (ValueError, RecursionError):
        return None
    fits = isinstance(pair, dict) and all(isinstance(pair.get(key), str) for key in ("was", "wordt"))
    return pair if fits else None


def _plain(name: object, passage: Passage) -> dict[str, Any]:
    """The answer as the JSON interface has it (docs/vergelijking.md, section 6)."""
    answer: dict[str, Any] = {"id": name} if name is not None else {}
    return answer | {
        "gewicht": str(passage.weight),
        "zekerheid": passage.confidence,
        "signalen": [
            {
                "soort": str(signal.kind),
                "was": signal.common,
                "wordt": signal.draft,
                "richting": str(signal.direction),
            }
            for signal in passage.signals
        ],
        "reden": passage.reason,
        "verschil": [[str(edit.op), edit.text] for edit in passage.diff],
    }


def _show(was: str, wordt: str, passage: Passage) -> None:
    from regioparagraaf.cli.diff import shown
    from regioparagraaf.reports.wording import signal_sentence

    put(styled(f"was:      {was}"), hang=10)
    put(styled(f"wordt:    {wordt}"), hang=10)
    put("verschil: " + shown(passage.diff), hang=10)
    sure = f"zekerheid {passage.confidence:.2f}".replace(".", ",")
    put(
        "gewicht:  "
        + styled(str(passage.weight), bold=True, colour=COLOURS[passage.weight])
        + styled(f" ({sure})")
    )
    for signal in passage.signals:
        say(f"  - {signal.kind}: {signal_sentence(signal)}")
    if passage.reason:
        say(f"  {passage.reason}")
