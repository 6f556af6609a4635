"""Values in a text: `{{ jaar }}` and `{{ bedrag | euro }}`, filled by Jinja2 as plain text.

Only text, names and the filters below are allowed; that is checked on the syntax tree, so no loop,
call, attribute or include can even begin. What is filled in never becomes notation: each value stands
as a marked hole in the text until the blocks are made, so that a value '**x**' or '{{ y }}' or '# z'
comes out as those very characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import jinja2
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

Value = str | int | float | date | tuple[str, ...]
"""What a variable can hold: the types of TOML that read as text."""

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
NUMERALS = (
    "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
    "zeventien achttien negentien twintig"
).split()

OPEN, CLOSE = "\ue000", "\ue001"
"""Around the number of a value in a filled text. Private-use characters are refused in sources."""
_HOLE = re.compile(f"{OPEN}(\\d+){CLOSE}")
_LONGEST = 2000
"""Characters of one value: longer text belongs in a fragment of its own."""


class UnfitError(ValueError):
    """A value does not fit the filter that it stands behind."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A text whose values are marked holes, and what stands in each hole."""

    text: str
    values: tuple[str, ...]

    def put(self, text: str) -> str:
        """A piece of the text with its values in place."""
        return _HOLE.sub(lambda match: self.values[int(match.group(1))], text)


@dataclass(frozen=True, slots=True)
class Use:
    """A name that the text asks a value for, and where."""

    name: str
    line: int


@lru_cache(maxsize=1024)
def uses(text: str) -> tuple[Use, ...]:
    """Every name in the text in order; none for a text with `faults`."""
    try:
        tree = _ENVIRONMENT.parse(text)
    except jinja2.TemplateSyntaxError:
        return ()
    return tuple(Use(node.name, node.lineno) for node in tree.find_all(nodes.Name))


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


def fill(text: str, values: Mapping[str, Value]) -> Filled:
    """The text with its values; every name in it must have one (see `uses`)."""
    collected: list[str] = []
    filled = _template(text).render({**values, _COLLECTED: collected})
    return Filled(filled, tuple(collected))


def shown(value: object) -> str:
    """A value as it reads in a Dutch text: dates in words, decimals with a comma, lists with 'en'."""
    if isinstance(value, date):
        return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
    if isinstance(value, tuple | list):
        return enumeration(tuple(map(str, value)))
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    return str(value)


def enumeration(words: tuple[str, ...]) -> str:
    """'a, b en c'."""
    return " en ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else "".join(words)


def numeral(value: object) -> str:
    """A whole number up to twenty in words, a larger one in figures."""
    number = _whole(value)
    return NUMERALS[number] if 0 <= number < len(NUMERALS) else figures(number)


def figures(value: object) -> str:
    """A number with full stops between the thousands: 8.500."""
    if isinstance(value, float):
        whole, _, part = f"{value:g}".partition(".")
        return figures(int(whole)) + (f",{part}" if part else "")
    return f"{_whole(value):,}".replace(",", ".")


def euros(value: object) -> str:
    """An amount: € 250.000; whole and half millions in words: € 1,5 miljoen."""
    number = value if isinstance(value, float) else _whole(value)
    if number >= 1_000_000 and number % 100_000 == 0:
        return f"€ {number / 1_000_000:g} miljoen".replace(".", ",")
    return f"€ {figures(number)}"


def capitalised(value: object) -> str:
    """The value with a capital first letter, for the beginning of a sentence."""
    text = shown(value)
    return text[:1].upper() + text[1:]


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise UnfitError(f"'{shown(value)}' is geen heel getal")
    return value


FILTERS = {"getal": figures, "euro": euros, "woord": numeral, "hoofdletter": capitalised}

_COLLECTED = "_gevuld"


@jinja2.pass_context
def _collect(context: jinja2.runtime.Context, value: object) -> str:
    if isinstance(value, jinja2.Undefined):
        value._fail_with_undefined_error()
    collected = context[_COLLECTED]
    text = value if isinstance(value, str) else shown(value)
    if len(text) > _LONGEST:
        raise UnfitError(f"is langer dan {_LONGEST} tekens")
    collected.append(text)
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
