"""The catalogues: what the templates of sentences are in another language (gettext's .po)."""

from functools import cache
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import GNUTranslations

    from babel.messages.catalog import Catalog, Message

FOLDER = Path(__file__).parent

CATALOGUES = frozenset(path.stem for path in FOLDER.glob("*.po"))
"""The codes of the languages that have a catalogue."""


@cache
def translations(code: str) -> "GNUTranslations":
    """Return the templates of a language, as far as they are sound; else English is said."""
    from gettext import GNUTranslations
    from io import BytesIO

    from babel.messages.mofile import write_mo

    catalogue = read_catalogue(code)
    for message in [message for message in catalogue if message.id]:
        if flaw(message, catalogue.num_plurals) is not None:
            catalogue.delete(message.id)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def read_catalogue(code: str) -> "Catalog":
    """Read the catalogue of a language as it is."""
    from babel.messages.pofile import read_po

    with (FOLDER / f"{code}.po").open("rb") as file:
        return read_po(file)


def flaw(message: "Message", plurals: int) -> str | None:
    """Say why the translation of a message cannot be used, None where it can be.

    What stands in braces has to be the same as in the template, `:plain` too, so that every value
    is said, and said alike. The forms of a counted sentence, as many as the language has plurals,
    may leave out the count: a dual says it in a word.
    """
    templates, forms = _strings(message.id), _strings(message.string)
    if not all(forms):
        return "not translated"
    if message.fuzzy:
        return "fuzzy: look at it, then take the mark away"
    if len(forms) != (plurals if message.pluralizable else 1):
        return f"{len(forms)} plural forms, not {plurals}"
    may = set().union(*map(_in_braces, templates))
    must = may - {("count", "")} if message.pluralizable else may
    if any(not must <= _in_braces(form) <= may for form in forms):
        return "what stands in braces is not the same"
    return None


def _strings(said: object) -> tuple[str, ...]:
    return tuple(said) if isinstance(said, tuple | list) else (str(said),)


def _in_braces(template: str) -> set[tuple[str, str]]:
    """Return the names in the braces of a template, each with its format."""
    try:
        parts = list(Formatter().parse(template))
    except ValueError:
        return {("", template)}  # a brace too many, or too few
    return {(name, f"{style}{mark or ''}") for _, name, style, mark in parts if name is not None}
