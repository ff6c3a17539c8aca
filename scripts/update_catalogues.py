"""Brings the catalogues of workplan/languages/ up to date with what the code says.

Translations are kept: one whose English has changed a little is marked fuzzy, one that is said no
longer stands at the end. `python scripts/update_catalogues.py` takes all of them, with codes of
languages it takes those alone, and begins those that are not there yet.
"""

import ast
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.core import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "workplan"
FOLDER = PACKAGE / "languages"

# The functions that say something, and how many templates they take first.
TEMPLATES = {"sentence": 1, "counted": 2}

# Catalogues hold no time at which they were written: the same code gives the same bytes.
NEVER = datetime(2000, 1, 1, tzinfo=UTC)
WIDTH = 100

COMMENT = """\
# What workplan says, in another language (LANGUAGE). Below each msgid stands what is said instead;
# what stands in braces is the same in both, and may come at another place.
"""
HEADER = """\
msgid ""
msgstr ""
"Language: {catalogue.locale_identifier}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {catalogue.plural_forms}\\n"

"""


def messages(package: Path = PACKAGE) -> Catalog:
    """Return the templates of all sentences, each with the files in which it stands."""
    catalogue = Catalog(creation_date=NEVER, revision_date=NEVER, fuzzy=False)
    for path in sorted(package.rglob("*.py")):
        place = f"workplan/{path.relative_to(package).as_posix()}"
        for message in templates(path.read_text("utf-8")):
            catalogue.add(message, locations=[(place, 1)])
    return catalogue


def templates(code: str) -> Iterator[str | tuple[str, ...]]:
    """Yield the templates of the calls of `sentence` and `counted` in a module.

    Babel's own extractor loses a call within another call's arguments.
    """
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            count = TEMPLATES.get(node.func.id, 0)
            given = (getattr(part, "value", None) for part in node.args[:count])
            said = tuple(part for part in given if isinstance(part, str))
            if count and len(said) == count:
                yield said if count > 1 else said[0]


def begun(code: str) -> Catalog:
    """Return an empty catalogue; UnknownLocaleError where CLDR does not have the language."""
    return Catalog(Locale.parse(code.replace("-", "_")), header_comment=COMMENT, fuzzy=False)


def updated(catalogue: Catalog, said: Catalog) -> Catalog:
    """Return a catalogue with the messages that are said, and what it has translated of them."""
    catalogue.update(said, update_header_comment=False)
    for message in catalogue:
        if not _translated(message):
            message.flags.discard("fuzzy")
    for key, message in list(catalogue.obsolete.items()):
        if not _translated(message):
            del catalogue.obsolete[key]
    return catalogue


def _translated(message: Message) -> bool:
    said = message.string
    return bool(said) if isinstance(said, str | None) else any(said)


def written(catalogue: Catalog) -> str:
    """Return the text of a catalogue's file."""
    body = BytesIO()
    write_po(
        body, catalogue, width=WIDTH, omit_header=True, sort_by_file=True, include_lineno=False
    )
    comment = catalogue.header_comment.replace("LANGUAGE", str(catalogue.locale_identifier))
    begins = HEADER.format(catalogue=catalogue)
    return f"{comment.rstrip()}\n{begins}{body.getvalue().decode().lstrip()}"


def main(codes: list[str]) -> None:
    """Rewrite the catalogues of languages, of all that there are where none is named."""
    said = messages()
    for path in sorted(FOLDER / f"{code}.po" for code in codes) or sorted(FOLDER.glob("*.po")):
        if path.exists():
            with path.open("rb") as file:
                catalogue = read_po(file)
        else:
            try:
                catalogue = begun(path.stem)
            except UnknownLocaleError:
                sys.exit(f"{path.stem} is no language that Unicode's CLDR has")
        path.write_text(written(updated(catalogue, said)), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
