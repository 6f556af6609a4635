"""What the shell offers when the user presses Tab: names and ids of the dossier at hand, and codes.

Nothing here may fail or speak: a dossier that is not in order offers nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from regioparagraaf.errors import RegioError

if TYPE_CHECKING:
    from regioparagraaf.loading.dossier import Loaded


def municipalities(ctx: click.Context, _: click.Parameter, typed: str) -> list[CompletionItem]:
    """The municipalities of the dossier."""
    loaded = _dossier(ctx)
    return _offered(((name, "") for name in loaded.dossier.names), typed) if loaded else []


def fragments(ctx: click.Context, _: click.Parameter, typed: str) -> list[CompletionItem]:
    """The ids of the fragments, with their titles."""
    from regioparagraaf.loading.library import read_shipped, shipped_libraries

    loaded = _dossier(ctx)
    found = loaded.library if loaded else read_shipped(shipped_libraries()[0])[0]
    return _offered(((fragment.id, fragment.title) for fragment in found.fragments), typed)


def codes(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
    """The codes of messages, with what they are about."""
    from regioparagraaf.loading.messages import explanations

    return _offered(((code, explained.title) for code, explained in explanations().items()), typed)


def kinds(_: click.Context, __: click.Parameter, typed: str) -> list[CompletionItem]:
    """The kinds of output, behind those that are typed already."""
    from regioparagraaf.cli.outputs import KINDS

    before, comma, last = typed.rpartition(",")
    left = (kind for kind in KINDS if kind not in before.split(",") and kind.startswith(last))
    return [CompletionItem(f"{before}{comma}{kind}") for kind in left]


def _dossier(ctx: click.Context) -> Loaded | None:
    """The dossier that was named, or the one that the user stands in."""
    from regioparagraaf.cli.dossiers import standing_in
    from regioparagraaf.loading.dossier import read_dossier

    given = ctx.params.get("dossier")
    folder = given if isinstance(given, Path) else standing_in()
    try:
        return read_dossier(folder) if folder else None
    except (RegioError, OSError):
        return None


def _offered(items: Iterable[tuple[str, str]], typed: str) -> list[CompletionItem]:
    start = typed.casefold()
    return [
        CompletionItem(word, help=about or None) for word, about in items if word.casefold().startswith(start)
    ]
