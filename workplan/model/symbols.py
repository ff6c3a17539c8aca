"""Symbols of documents: read, taken apart, and written again as they were.

United Nations symbols name the body, the year or session, and the number within it. Two orders
are in use: `CAC/COSP/WG.4/2011/2` has the year behind the whole body, `CAC/COSP/2011/WG.4/L.1`
behind its parent. A series may stand before the number (`L.` limited distribution, `CRP.`
conference room paper, `INF.` or `INF/` information), and suffixes after it (`Add.` addendum,
`Corr.` corrigendum, `Rev.` revision).
"""

import re
from typing import Self

from attrs import frozen

from workplan.dates.errors import shown
from workplan.errors import WrongValue
from workplan.text import Sentence, sentence

SERIES = ("CRP", "INF", "L", "NGO", "PV", "R", "SR")
SUFFIXES = ("Add", "Amend", "Corr", "Rev", "Summary")
LONGEST = 100

_BODY = re.compile(r"[A-Z][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)*")
_SESSION = re.compile(r"[0-9]{1,4}|[A-Z]-[0-9]{1,3}")
_YEAR = re.compile(r"[12][0-9]{3}")
_NUMBER = re.compile(r"[1-9][0-9]{0,5}")
_IN_SERIES = re.compile(rf"({'|'.join(SERIES)})\.([1-9][0-9]{{0,5}})")
_SUFFIX = re.compile(rf"({'|'.join(SUFFIXES)})\.([1-9][0-9]{{0,3}})")


@frozen
class Suffix:
    """What a symbol is to the one without it: `Add.` 1, `Corr.` 2, `Rev.` 1."""

    kind: str
    number: int

    def __str__(self) -> str:
        return f"{self.kind}.{self.number}"


@frozen
class Symbol:
    """A document symbol, taken apart.

    `body` are the parts before the year or session, `within` those after it, before the number:
    `("CAC", "COSP")` and `("WG.4",)` of `CAC/COSP/2011/WG.4/L.1/Add.2`. `series` is what stands
    before the number with a dot or, if `slashed`, with a slash.
    """

    body: tuple[str, ...]
    session: str | None
    within: tuple[str, ...]
    series: str | None
    number: int
    suffixes: tuple[Suffix, ...] = ()
    slashed: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a symbol; WrongValue where it cannot be one. `parse(str(symbol)) == symbol`."""
        parts = text.split("/") if len(text) <= LONGEST else []
        suffixes: list[Suffix] = []
        while parts and (found := _SUFFIX.fullmatch(parts[-1])):
            suffixes.insert(0, Suffix(found[1], int(found[2])))
            parts.pop()
        series, number, slashed = _numbered(parts)
        sessions = (place for place, part in enumerate(parts) if _SESSION.fullmatch(part))
        at = next(sessions, len(parts))
        body, within = tuple(parts[:at]), tuple(parts[at + 1 :])
        if not body or number == 0 or not all(map(_BODY.fullmatch, (*body, *within))):
            raise WrongValue(
                sentence('"{symbol}" is no document symbol', symbol=shown(text)), _hint(text)
            )
        session = parts[at] if at < len(parts) else None
        return cls(body, session, within, series, number, tuple(suffixes), slashed)

    @property
    def year(self) -> int | None:
        """The year that it names; None where it names a session of another count, or none."""
        return int(self.session) if self.session and _YEAR.fullmatch(self.session) else None

    @property
    def whole_body(self) -> str:
        """The body whose document it is, in one order: "CAC/COSP/WG.4"."""
        return "/".join((*self.body, *self.within))

    def __str__(self) -> str:
        mark = "/" if self.slashed else "."
        number = str(self.number) if self.series is None else f"{self.series}{mark}{self.number}"
        session = () if self.session is None else (self.session,)
        return "/".join((*self.body, *session, *self.within, number, *map(str, self.suffixes)))


def _numbered(parts: list[str]) -> tuple[str | None, int, bool]:
    """Take the number off the end of the parts of a symbol, with its series; 0 if it has none."""
    last = parts.pop() if parts else ""
    if found := _IN_SERIES.fullmatch(last):
        return found[1], int(found[2]), False
    if not _NUMBER.fullmatch(last):
        return None, 0, False
    slashed = bool(parts) and parts[-1] in SERIES
    return parts.pop() if slashed else None, int(last), slashed


def _hint(text: str) -> Sentence:
    if " " in text:
        return sentence(
            "write it without spaces (CAC/COSP/WG.4/2011/2); what is no symbol, as the number of a"
            " note verbale, belongs into references"
        )
    return sentence(
        "write body, year, number and suffixes, with slashes between:"
        " CAC/COSP/WG.4/2011/2, CAC/COSP/2011/WG.4/L.1/Add.1"
    )
