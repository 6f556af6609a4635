"""Click's own words in Dutch: help, usage and errors.

Click asks gettext, whose catalogues depend on the language of the machine; our users get Dutch
everywhere, so the words stand here. A test reads every message in click's source and fails when one
that a user can meet is not in the table.
"""

from __future__ import annotations

import sys

import click  # noqa: F401  (whose modules are spoken for below)

MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")

WORDS = {
    "Usage:": "Gebruik:",
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Positional arguments": "Argumenten",
    "Show this message and exit.": "Toon deze hulp.",
    "Show the version and exit.": "Toon de versie.",
    "%(prog)s, version %(version)s": "%(prog)s, versie %(version)s",
    "Aborted!": "Afgebroken.",
    "Do you want to continue?": "Wilt u doorgaan?",
    "Confirm the action without prompting.": "Ga door zonder te vragen.",
    "Repeat for confirmation": "Herhaal ter bevestiging",
    "Error: {message}": "Fout: {message}",
    "Error: The two entered values do not match.": "Fout: de twee ingevoerde waarden zijn niet gelijk.",
    "Error: invalid input": "Fout: ongeldige invoer",
    "Press any key to continue...": "Druk op een toets om door te gaan...",
    "deprecated": "verouderd",
    "required": "verplicht",
    "(dynamic)": "(wordt berekend)",
    "default: {default}": "standaard: {default}",
    "env var: {var}": "omgevingsvariabele: {var}",
    "Missing command.": "er ontbreekt een opdracht",
    "Missing argument": "er ontbreekt een argument",
    "Missing option": "er ontbreekt een optie",
    "Missing parameter": "er ontbreekt een argument",
    "Missing parameter: {param_name}": "er ontbreekt een argument: {param_name}",
    "Missing {param_type}": "er ontbreekt: {param_type}",
    "No such option {name!r}.": "onbekende optie {name!r}",
    "No such command {name!r}.": "onbekende opdracht {name!r}",
    "Did you mean {possibility}?": "bedoelt u {possibility}?",
    "(Did you mean one of: {possibilities}?)": "bedoelt u een van deze: {possibilities}?",
    "Invalid value: {message}": "ongeldige waarde: {message}",
    "Invalid value for {param_hint}: {message}": "ongeldige waarde voor {param_hint}: {message}",
    "Choose from:\n\t{choices}": "kies uit:\n\t{choices}",
    "{value!r} is not one of {choices}.": "{value!r} kan niet; kies uit {choices}",
    "{value!r} is not {choice}.": "{value!r} kan niet; het moet {choice} zijn",
    "{value!r} is not a valid {number_type}.": "{value!r} is geen geldig getal",
    "{value} is not in the range {range}.": "{value} valt niet binnen {range}",
    "{value!r} is not a valid boolean. Recognized values: {states}": "{value!r} is geen ja of nee",
    "{value!r} does not match the format {format}.": "{value!r} heeft niet de vorm {format}",
    "{value!r} does not match the formats {formats}.": "{value!r} heeft geen van de vormen {formats}",
    "{name} {filename!r} does not exist.": "{name} {filename!r} bestaat niet",
    "{name} {filename!r} is a file.": "{name} {filename!r} is een bestand, geen map",
    "{name} {filename!r} is a directory.": "{name} {filename!r} is een map, geen bestand",
    "{name} {filename!r} is not readable.": "{name} {filename!r} mag niet worden gelezen",
    "{name} {filename!r} is not writable.": "{name} {filename!r} mag niet worden geschreven",
    "{name} {filename!r} is not executable.": "{name} {filename!r} mag niet worden uitgevoerd",
    "Could not open file {filename!r}: {message}": "kan bestand {filename!r} niet openen: {message}",
    "unknown error": "onbekende fout",
    "file": "bestand",
    "directory": "map",
    "path": "pad",
    "Argument {name!r} takes {nargs} values.": "argument {name!r} vraagt {nargs} waarden",
    "Option {name!r} does not take a value.": "optie {name!r} krijgt geen waarde",
    "Option {name!r} requires an argument.": "optie {name!r} vraagt een waarde",
    "Option {name!r} requires {nargs} arguments.": "optie {name!r} vraagt {nargs} waarden",
    "Got unexpected extra argument ({args})": "onverwacht argument: {args}",
    "Got unexpected extra arguments ({args})": "onverwachte argumenten: {args}",
    "Takes {nargs} values but 1 was given.": "vraagt {nargs} waarden, kreeg er 1",
    "{len_type} values are required, but {len_value} was given.": (
        "vraagt {len_type} waarden, kreeg er {len_value}"
    ),
    "{len_type} values are required, but {len_value} were given.": (
        "vraagt {len_type} waarden, kreeg er {len_value}"
    ),
    "Takes {nargs} values but {len} were given.": "vraagt {nargs} waarden, kreeg er {len}",
    "Try '{command} {option}' for help.": "Zie '{command} {option}' voor hulp.",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}": (
        "{name!r} is verouderd.{extra_message}"
    ),
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}": (
        "de opdracht {name!r} is verouderd.{extra_message}"
    ),
}


def say(message: str) -> str:
    """The Dutch for one of click's messages; the message itself where there is none."""
    return WORDS.get(message, message)


def say_number(one: str, many: str, number: int) -> str:
    """The Dutch for a message with a singular and a plural."""
    return say(one if number == 1 else many)


def speak_dutch() -> None:
    """Makes click say its own words in Dutch, whatever the language of the machine."""
    for name in MODULES:
        module = sys.modules[f"click.{name}"]
        for ours, theirs in ((say, "_"), (say_number, "ngettext")):
            if hasattr(module, theirs):
                setattr(module, theirs, ours)
