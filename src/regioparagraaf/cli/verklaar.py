"""`verklaar CODE`: what a message means and what the user can do."""

from __future__ import annotations

import click

from regioparagraaf.cli import completing
from regioparagraaf.cli.command import verb
from regioparagraaf.cli.terminal import say
from regioparagraaf.errors import Remark, WrongUse, either, fault
from regioparagraaf.loading.messages import explanations


@verb("verklaar", example="verklaar RP101")
@click.argument("code", metavar="CODE", shell_complete=completing.codes)
def command(code: str) -> None:
    """Legt uit wat een meldingscode betekent en wat u kunt doen."""
    wanted = code.strip().strip("[]").upper()
    wanted = f"RP{wanted}" if wanted.isdecimal() else wanted
    known = explanations()
    if wanted not in known:
        raise WrongUse(_unknown(code, wanted, list(known)))
    explained = known[wanted]
    say(f"{wanted} · {explained.title}", bold=True)
    say()
    say(explained.text)


def _unknown(code: str, wanted: str, known: list[str]) -> Remark:
    from difflib import get_close_matches

    near = get_close_matches(wanted, known, 3, _NEAR)
    advice = f"bedoelt u {either(near)}?" if near else _HOW
    shaped = wanted.startswith("RP") and wanted[2:].isdecimal() and len(wanted) == len("RP101")
    text = f"de code {wanted} bestaat niet" if shaped else f"'{code}' is geen meldingscode"
    return fault("RP402", text, advice)


_HOW = "neem de code over zoals die voor de melding staat: RP met drie cijfers, zoals RP101"
_NEAR = 0.8
"""Likeness of a code that may be meant: one figure of it is missing or another."""
