"""Parses the text of a plan file as TOML, and says in plain words where it is none."""

import re
import tomllib

from workplan.errors import Fault, PlanError
from workplan.planfile.bounds import check_bounds
from workplan.planfile.filetext import FileText
from workplan.text import Sentence, sentence

_PLACE = re.compile(r" \(at (?:line ([0-9]+), column [0-9]+|end of document)\)$")

# How tomllib's message begins, what we say in its place, and what to write instead.
_SAID = (
    (
        ("Invalid value",),
        sentence("this is no value"),
        sentence('write text in straight quotes ("..."), dates as 2012-08-27, or true or false'),
    ),
    (
        ("Invalid date",),
        sentence("this day or time does not exist"),
        sentence("write one that does, as in 2012-02-29"),
    ),
    (
        ("Cannot overwrite", "Duplicate inline table key"),
        sentence("this key is given twice in one table"),
        sentence("leave one of the two out"),
    ),
    (
        ("Cannot declare", "Cannot redefine", "Cannot mutate"),
        sentence("this table is given twice"),
        sentence("write one header above all its keys; of a list of tables each as [[meetings]]"),
    ),
    (
        (
            r"Illegal character '\n'",
            r"Found invalid character '\n'",
            "Unterminated string",
            "Expected \"'",
            "Expected '\"",
        ),
        sentence("this text does not end as it should"),
        sentence('close it with the quote that it opens with; long text stands in """..."""'),
    ),
    (
        ("Illegal character", "Found invalid character"),
        sentence("this character cannot stand here"),
        sentence('delete it, or write it with its code, in double quotes: "\\u0007"'),
    ),
    (
        ("Unescaped", "Invalid hex value", "Escaped character"),
        sentence("this text has a backslash that means nothing"),
        sentence("write the text in 'single quotes', where a backslash stands for itself"),
    ),
    (
        ("Unclosed array", "Unclosed inline table"),
        sentence("a bracket is not closed"),
        sentence("write commas between the parts, and ] or }} after the last"),
    ),
    (
        ("Expected ']",),
        sentence("a header is not closed"),
        sentence("write [plan], or [[meetings]] for one of several"),
    ),
    (
        ("Expected newline",),
        sentence("something stands after the value"),
        sentence('write one key a line, and text in quotes: yearly = "10-26"'),
    ),
    (
        ("Expected '='", "Invalid statement", "Invalid initial character"),
        sentence("this line is no key with its value"),
        sentence("write key = value, or a header such as [[meetings]]"),
    ),
)
_NO_TOML = (
    sentence("the file is not TOML"),
    sentence("look at this line and the one before it: toml.io shows what may stand there"),
)


def parse(file: FileText) -> dict[str, object]:
    """Return what a file holds; PlanError with one fault where it is not TOML."""
    check_bounds(file)
    return parse_again(file)


def parse_again(file: FileText) -> dict[str, object]:
    """Return what a file holds whose text has been parsed before."""
    try:
        return tomllib.loads(file.text)
    except tomllib.TOMLDecodeError as error:
        raise PlanError(_syntax_fault(file, str(error))) from None


def _syntax_fault(file: FileText, reason: str) -> Fault:
    place = _PLACE.search(reason)
    line = int(place[1]) if place and place[1] else file.line_at(len(file.text))
    words = reason[: place.start()] if place else reason
    message, hint = _plainly(words)
    told = sentence("{message} (TOML: {reason})", message=message, reason=words)
    return Fault(told, hint, file=file.name, line=line)


def _plainly(words: str) -> tuple[Sentence, Sentence]:
    for beginnings, message, hint in _SAID:
        if words.startswith(beginnings):
            return message, hint
    return _NO_TOML
