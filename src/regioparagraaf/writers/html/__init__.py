"""The comparison as one HTML page that needs nothing else: `vergelijking.html`.

Everything can be read without script; the script adds filters, search and keys. The page asks the
network for nothing, and a content security policy that names its own style and script by hash
(Content Security Policy Level 3, 8.4) keeps hostile text in a draft from becoming more than text.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from regioparagraaf.comparison.model import Comparison
from regioparagraaf.dutch.unseen import legible
from regioparagraaf.errors import listed
from regioparagraaf.library.model import Theme
from regioparagraaf.reports import wording
from regioparagraaf.reports.about import About
from regioparagraaf.writers.html.page import page

if TYPE_CHECKING:  # most pages tell no news
    from regioparagraaf.reports.news import Since
    from regioparagraaf.writers.html.news import News

__all__ = ["TEMPLATE_FILES", "comparison_html"]

PAGE, STYLE, SCRIPT = "pagina.html.j2", "stijl.css", "script.js"
TEMPLATE_FILES = (
    PAGE,
    "overzicht.html.j2",
    "menigte.html.j2",
    "eenheid.html.j2",
    "sinds.html.j2",
    STYLE,
    SCRIPT,
)
"""What the folder templates/vergelijking/ holds; all of it becomes one page. What few pages show is a file by
itself, that is worked through for those alone."""


def comparison_html(
    comparisons: Sequence[Comparison],
    *,
    template: Mapping[str, str],
    about: About = About(),  # noqa: B008  a frozen value
    themes: Sequence[Theme] = (),
    only_open: bool = False,
    news: Sequence[Since] = (),
) -> str:
    """The page of these comparisons with one common text; `template` holds the text of each of
    TEMPLATE_FILES, `themes` gives the titles of the themes that the units carry. With `only_open` its
    filter begins at the open points; all the rest is in it too. `news`
    is what is new since earlier versions."""
    from jinja2 import DictLoader, Environment, StrictUndefined  # for a page alone
    from markupsafe import Markup

    style, script = _unix(template[STYLE]), _unix(template[SCRIPT])
    environment = Environment(
        loader=DictLoader(dict(template)),
        autoescape=True,
        optimized=False,  # looking for constants in a template costs 10 ms; one page saves none
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    for words in (
        wording.signal_lead,
        wording.quoted,
        wording.one_side,
        wording.scope_sentence,
        listed,
        wording.spanned,
        wording.sentence_case,
        wording.drafts_of,
    ):
        environment.filters[words.__name__] = words
    environment.filters["called"] = comparisons[0].name if comparisons else str
    return environment.get_template(PAGE).render(
        page=page(comparisons, about, themes),
        only_open=only_open,
        instead=wording.INSTEAD,
        news=_told(news),
        # Our own files, never foreign text: the only two that are put in unescaped.
        style=Markup(style),
        script=Markup(script),
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def _told(news: Sequence[Since]) -> tuple[News, ...]:
    """The news as the page shows it."""
    if not news:
        return ()
    from regioparagraaf.writers.html.news import told

    return tuple(map(told, news))


def _shown(value: object) -> object:
    """What the page says, without characters that cannot be seen or that turn it round."""
    return legible(value) if isinstance(value, str) else value


def _unix(text: str) -> str:
    """With the line ends that a browser makes of them before it takes the hash (HTML, 13.2.3.5)."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
