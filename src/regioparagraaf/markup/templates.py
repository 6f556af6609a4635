"""Jinja2 behind markup/values.py: the sandbox, and the check of the syntax tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

import jinja2
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from regioparagraaf.markup.values import CLOSE, FILTERS, OPEN, Value, as_words


def names(text: str) -> list[tuple[str, int]]:
    """Every name that the text asks a value for, with its line; none for a text with faults."""
    try:
        tree = _ENVIRONMENT.parse(text)
    except jinja2.TemplateSyntaxError:
        return []
    return [(node.name, node.lineno) for node in tree.find_all(nodes.Name)]


def faults(text: str) -> Iterator[tuple[int, str, str]]:
    """Line, what is wrong and advice, for every use of `{{ }}` or `{% %}` that is not allowed."""
    for match in re.finditer(r"\{[%#]", text):
        line = text.count("\n", 0, match.start()) + 1
        yield line, f"'{match.group()}' kan niet in een fragment", "gebruik alleen {{ naam }}"
    if re.search(r"\{[%#]", text):
        return
    try:
        tree = _ENVIRONMENT.parse(text)
    except jinja2.TemplateSyntaxError as error:
        yield error.lineno, "'{{ … }}' is niet te lezen", "schrijf {{ naam }} of {{ naam | filter }}"
        return
    for node in _parts(tree):
        problem = _forbidden(node)
        if problem:
            yield node.lineno, problem, f"gebruik alleen {{{{ naam }}}} of een filter: {', '.join(FILTERS)}"


def rendered(text: str, values: Mapping[str, Value]) -> tuple[str, tuple[str, ...]]:
    """The text with a marked hole for each value, and what stands in the holes."""
    collected: list[str] = []
    filled = _template(text).render({**values, _COLLECTED: collected})
    return filled, tuple(collected)


_COLLECTED = "_gevuld"


@jinja2.pass_context
def _collect(context: jinja2.runtime.Context, value: object) -> str:
    if isinstance(value, jinja2.Undefined):
        value._fail_with_undefined_error()
    collected = context[_COLLECTED]
    collected.append(as_words(value))
    return f"{OPEN}{len(collected) - 1}{CLOSE}"


def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        undefined=jinja2.StrictUndefined, autoescape=False, keep_trailing_newline=True, finalize=_collect
    )
    environment.globals.clear()
    environment.tests.clear()
    environment.filters = dict(FILTERS)
    return environment


_ENVIRONMENT = _environment()


@lru_cache(maxsize=1024)
def _template(text: str) -> jinja2.Template:
    assert not list(faults(text)), f"a text with faults is never filled: {text!r}"
    return _ENVIRONMENT.from_string(text)


def _parts(tree: nodes.Template) -> Iterator[nodes.Node]:
    for statement in tree.body:
        if isinstance(statement, nodes.Output):
            yield from statement.nodes
        else:
            yield statement


def _forbidden(node: nodes.Node) -> str:
    """Why a part of the template may not be there; empty where it may."""
    if isinstance(node, nodes.TemplateData):
        return ""
    if isinstance(node, nodes.Filter):
        if node.name not in FILTERS:
            return f"onbekend filter '{node.name}'"
        if node.args or node.kwargs or node.dyn_args or node.dyn_kwargs or node.node is None:
            return f"filter '{node.name}' krijgt geen haakjes"
        return _forbidden(node.node)
    if not isinstance(node, nodes.Name):
        return "tussen '{{' en '}}' staat meer dan een naam"
    if not re.fullmatch(r"[a-z][a-z0-9_]*", node.name):
        return f"'{node.name}' is geen naam van een variabele (kleine letters, cijfers en _)"
    return ""
