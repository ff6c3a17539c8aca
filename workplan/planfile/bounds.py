"""Refuses what would stall or exhaust the TOML reader, before it sees the text.

tomllib needs time or memory out of all proportion for brackets nested deep, long numbers, keys
of many parts and tables of many different names; nothing of the kind belongs to a plan. All of
it is looked for in one pass over the text. The pass ends where the text is no TOML: tomllib
stops there as well, and says why.
"""

import re
from itertools import islice
from typing import NoReturn

from attrs import define, field

from workplan.errors import Fault, PlanError
from workplan.planfile.filetext import FileText
from workplan.planfile.syntax import ELEMENT, MEMBER, PART, STATEMENT
from workplan.text import Sentence, sentence

MAX_DEPTH = 20  # of brackets: the format needs 3, tomllib breaks at some 300
MAX_PARTS = 5  # of a dotted key: the format needs 3; tomllib's time grows with their square
MAX_LENGTH = 100  # characters of a number, a date, a key's part: tomllib breaks at 4,300 digits
MAX_KEYS = 150  # of one table: the format has some 20, and a text one for each language
MAX_HEADERS = 100  # that differ: tomllib keeps about 1 KB for each part and key of each
# Values, headers, and parts of keys beyond the first, in a file: 10 MB of plans as
# people write them have fewer. tomllib keeps up to 140 bytes for each, the scanner 180.
MAX_VALUES = 450_000

_PATTERNS = {"": STATEMENT, "[": ELEMENT, "{": MEMBER}


def check_bounds(file: FileText) -> None:
    """Raise PlanError at the first thing in `file` that no plan needs and tomllib may not bear.

    Brackets in strings and comments do not count. Takes time in proportion to the length of
    the text, and no memory to speak of.
    """
    _Bounds(file).check()


@define
class _Bounds:
    file: FileText
    _brackets: str = ""  # those open
    _keys: list[int] = field(factory=lambda: [0])  # below the header, and in each open bracket
    _headers: set[str] = field(factory=set)
    _values: int = 0

    def check(self) -> None:
        """Read the text as far as it is TOML."""
        position = 0
        while found := _PATTERNS[self._brackets[-1:]].match(self.file.text, position):
            kind = found.lastgroup
            if kind == "closes":
                self._brackets = self._brackets[:-1]
                self._keys.pop()
            elif kind == "name":
                self._header(found)
            else:
                if not self._brackets.endswith("["):
                    self._key(found)
                if kind == "key":
                    break  # no value follows
                self._value(found)
            position = found.end()

    def _header(self, found: re.Match[str]) -> None:
        self._parts(found, "name")
        self._headers.add(found["name"])
        self._keys = [0]
        self._count(found)
        if len(self._headers) > MAX_HEADERS:
            self._refuse(
                found.start("name"),
                sentence("the file has headers of more than {limit} tables", limit=MAX_HEADERS),
                sentence("write [[meetings]] and an id below it, and so for all other things"),
            )

    def _key(self, found: re.Match[str]) -> None:
        self._parts(found, "key")
        self._keys[-1] += 1
        if self._keys[-1] > MAX_KEYS:
            self._refuse(
                found.start("key"),
                sentence("this table has more than {limit} keys", limit=MAX_KEYS),
                sentence("write a table for each thing, each with a header such as [[meetings]]"),
            )

    def _parts(self, found: re.Match[str], group: str) -> None:
        """Look at the parts of a key."""
        start, end = found.span(group)
        if end - start <= MAX_LENGTH and "." not in found[group]:
            return
        parts = list(islice(PART.finditer(self.file.text, start, end), MAX_PARTS + 1))
        self._values += len(parts) - 1
        if len(parts) > MAX_PARTS:
            self._refuse(
                start,
                sentence("this key has more than {limit} parts", limit=MAX_PARTS),
                sentence("write it with fewer dots, as in title.en"),
            )
        if any(part.end() - part.start() > MAX_LENGTH for part in parts):
            self._refuse(
                start,
                sentence("this key has more than {limit} characters", limit=MAX_LENGTH),
                sentence("write a shorter one"),
            )

    def _value(self, found: re.Match[str]) -> None:
        self._count(found)
        if found.lastgroup == "opens":
            self._brackets += found["opens"]
            self._keys.append(0)
            if len(self._brackets) > MAX_DEPTH:
                self._refuse(
                    found.start("opens"),
                    sentence("more than {limit} brackets are open here", limit=MAX_DEPTH),
                    sentence("close them before; a plan needs three at most"),
                )
            return
        start, end = found.span("scalar")
        if end - start > MAX_LENGTH and self.file.text[start] not in "\"'":
            self._refuse(
                start,
                sentence("this number or date has more than {limit} characters", limit=MAX_LENGTH),
                sentence("write a shorter one, or text in quotes"),
            )

    def _count(self, found: re.Match[str]) -> None:
        self._values += 1
        if self._values > MAX_VALUES:
            self._refuse(
                found.end(),
                sentence("the file has more than {limit} values", limit=MAX_VALUES),
                sentence("write several plans, each for a part of what this one is for"),
            )

    def _refuse(self, offset: int, message: Sentence, hint: Sentence) -> NoReturn:
        raise PlanError(Fault(message, hint, file=self.file.name, line=self.file.line_at(offset)))
