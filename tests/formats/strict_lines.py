"""Content lines of a calendar, read strictly: bytes to components, with all that is wrong."""

import re
from collections.abc import Iterator

from attrs import define, field, frozen

NAME = re.compile(r"[A-Z0-9-]+")
PARAMETER = re.compile(r';([A-Z0-9-]+)=("[^"]*"|[^";:,]*)((?:,(?:"[^"]*"|[^";:,]*))*)')
CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
LONGEST = 75  # octets, the line end apart: RFC 5545, 3.1


@frozen
class Property:
    """A content line: its number in the file, its name, parameters and value."""

    number: int
    name: str
    parameters: tuple[tuple[str, str], ...]
    value: str

    def parameter(self, name: str) -> str | None:
        """Return a parameter's value, if it has it."""
        return dict(self.parameters).get(name)

    def __str__(self) -> str:
        return f"line {self.number}: {self.name}"


@define
class Component:
    """What stands between BEGIN and END."""

    name: str
    properties: list[Property] = field(factory=list)
    components: list["Component"] = field(factory=list)

    def all(self, name: str) -> list[Property]:
        """List the properties of that name."""
        return [each for each in self.properties if each.name == name]

    def value(self, name: str) -> str:
        """Return the value of the first property of that name, or nothing."""
        return next((each.value for each in self.all(name)), "")


def physical_problems(feed: bytes) -> Iterator[str]:
    """Say what is wrong with lines as they stand in the file: RFC 5545, 3.1."""
    if feed.startswith(b"\xef\xbb\xbf"):
        yield "a byte order mark at the beginning"
    if not feed.endswith(b"\r\n"):
        yield "the last line does not end with CRLF"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", feed):
        yield "a line end that is not CRLF"
    for number, line in enumerate(feed.removesuffix(b"\r\n").split(b"\r\n"), 1):
        if len(line) > LONGEST:
            yield f"line {number}: {len(line)} octets, more than {LONGEST}"
        if not line.strip():
            yield f"line {number}: empty"
        try:
            text = line.decode()
        except UnicodeDecodeError:
            yield f"line {number}: not UTF-8, or a character that is split by folding"
        else:
            if CONTROL.search(text):
                yield f"line {number}: a control character"


def read(feed: bytes) -> tuple[Component, list[str]]:
    """Read the components into one that has no name, and say what is wrong with the lines."""
    problems = list(physical_problems(feed))
    root = Component("")
    stack = [root]
    for number, line in logical_lines(feed):
        entry = content_line(number, line)
        if isinstance(entry, str):
            problems.append(entry)
        elif entry.name == "BEGIN":
            stack[-1].components.append(Component(entry.value))
            stack.append(stack[-1].components[-1])
        elif entry.name == "END":
            if len(stack) == 1 or stack[-1].name != entry.value:
                problems.append(f"{entry}:{entry.value} without its BEGIN")
            else:
                stack.pop()
        else:
            stack[-1].properties.append(entry)
    problems += [f"BEGIN:{each.name} without its END" for each in stack[1:]]
    return root, problems


def logical_lines(feed: bytes) -> Iterator[tuple[int, str]]:
    """Give the unfolded lines, each with the number of its first one."""
    number = 1
    for line in re.split(rb"\r\n(?![ \t])", feed.removesuffix(b"\r\n")):
        yield number, re.sub(rb"\r\n[ \t]", b"", line).decode(errors="replace")
        number += 1 + line.count(b"\r\n")


def content_line(number: int, line: str) -> Property | str:
    """Take a line apart, or say why it cannot be."""
    name = NAME.match(line)
    if name is None:
        return f"line {number}: no property name in capitals"
    place, parameters = name.end(), list[tuple[str, str]]()
    while parameter := PARAMETER.match(line, place):
        parameters.append((parameter[1], (parameter[2] + parameter[3]).strip('"')))
        place = parameter.end()
    if line[place : place + 1] != ":":
        return f"line {number}: {name[0]} is not followed by parameters, a colon and a value"
    if len({key for key, _ in parameters}) < len(parameters):
        return f"line {number}: {name[0]} has a parameter twice"
    return Property(number, name[0], tuple(parameters), line[place + 1 :])
