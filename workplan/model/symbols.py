"""Symbols of documents: read, taken apart, and written again as they were.

United Nations symbols name the body, the session or year, and the number within it. Two orders
are in use: `CAC/COSP/WG.4/2011/2` has the year behind the whole body, `CAC/COSP/2011/WG.4/L.1`
behind its parent. A series may stand before the number (`L.` limited distribution, `CRP.`
conference room paper, `INF.` or `INF/` information), and suffixes after it (`Add.` addendum,
`Amend.` amendment, `Corr.` corrigendum, `Rev.` revision). Last may come, in brackets, which part
or which year it is (`NPT/CONF.2010/50 (Vol. I)`, `S/RES/1973 (2011)`), and an asterisk for each
time that it was issued again for technical reasons (`A/HRC/17/27*`).
"""

import re
from typing import Self, TypeAlias

from attrs import astuple, frozen

from workplan.dates.errors import shown
from workplan.errors import WrongValue
from workplan.text import Sentence, sentence

SERIES = ("CRP", "INF", "L", "MISC", "NGO", "PET", "PV", "R", "SR", "WP")
SUFFIXES = ("Add", "Amend", "Corr", "Rev")
LONGEST = 100

_KIND = f"(?:{'|'.join(SUFFIXES)})"
_PART = rf"(?!{_KIND}\.)[A-Z][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+|\([A-Za-z0-9-]+\))*"
_NUMBER = "[1-9][0-9]{0,5}"
_SUFFIX = rf"{_KIND}\.[1-9][0-9]{{0,3}}"
_SYMBOL = re.compile(
    rf"""
    (?P<body> {_PART} (?:/{_PART})*? )
    (?: / (?P<session> [1-9][0-9]{{0,3}} | [A-Z]{{1,2}}-[1-9][0-9]{{0,2}} )
        (?P<within> (?: /{_PART} | /{_NUMBER} )*? ) )?
    / (?: (?P<series> {"|".join(SERIES)} ) (?P<mark> [./] ) )? (?P<number> {_NUMBER} )
    (?P<suffixes> (?: /{_SUFFIX} )* )
    (?: [ ] \( (?P<which> [A-Za-z0-9]+ (?: [ .,-]+ [A-Za-z0-9]+ )* ) \) )?
    (?P<reissued> \** )
    """,
    re.VERBOSE,
)
_YEAR = re.compile("(?:19|20|21)[0-9]{2}")


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

    `body` are the parts before the session or year, `within` those after it, before the number:
    `("CAC", "COSP")` and `("WG.4",)` of `CAC/COSP/2011/WG.4/L.1/Add.2`. `series` is what stands
    before the number with a dot or, if `slashed`, with a slash. `which` is what stands in
    brackets ("Vol. I"), `reissued` how many asterisks there are.

    WrongValue where what its parts make is no symbol, or is read as another one.
    """

    body: tuple[str, ...]
    session: str | None
    within: tuple[str, ...]
    series: str | None
    number: int
    suffixes: tuple[Suffix, ...] = ()
    slashed: bool = False
    which: str | None = None
    reissued: int = 0

    def __attrs_post_init__(self) -> None:
        if _taken_apart(str(self)) != astuple(self, recurse=False):
            raise _no_symbol(str(self))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a symbol; WrongValue where it cannot be one.

        `parse(str(symbol)) == symbol`, and `str(parse(text)) == text`.
        """
        parts = _taken_apart(text)
        if parts is None:
            raise _no_symbol(text)
        return cls(*parts)

    @property
    def year(self) -> int | None:
        """The year that it names; None where it names a session of another count, or none."""
        return int(self.session) if self.session and _YEAR.fullmatch(self.session) else None

    @property
    def whole_body(self) -> str:
        """The body whose document it is, the same in either order: "CAC/COSP/WG.4"."""
        return "/".join((*self.body, *self.within))

    def __str__(self) -> str:
        mark = "/" if self.slashed else "."
        number = str(self.number) if self.series is None else f"{self.series}{mark}{self.number}"
        session = () if self.session is None else (self.session,)
        parts = (*self.body, *session, *self.within, number, *map(str, self.suffixes))
        which = "" if self.which is None else f" ({self.which})"
        return f"{'/'.join(parts)}{which}{'*' * self.reissued}"


# The fields of a symbol, in their order.
_Parts: TypeAlias = tuple[
    tuple[str, ...],
    str | None,
    tuple[str, ...],
    str | None,
    int,
    tuple[Suffix, ...],
    bool,
    str | None,
    int,
]


def _taken_apart(text: str) -> _Parts | None:
    """Return the parts of a symbol, None where a text is none."""
    found = _SYMBOL.fullmatch(text) if len(text) <= LONGEST else None
    if found is None:
        return None
    suffixes = (suffix.split(".") for suffix in found["suffixes"].split("/")[1:])
    return (
        tuple(found["body"].split("/")),
        found["session"],
        tuple((found["within"] or "").split("/")[1:]),
        found["series"],
        int(found["number"]),
        tuple(Suffix(kind, int(number)) for kind, number in suffixes),
        found["mark"] == "/",
        found["which"],
        len(found["reissued"]),
    )


def _no_symbol(text: str) -> WrongValue:
    return WrongValue(
        sentence('"{symbol}" is no document symbol', symbol=shown(text)), _hint(text)
    )


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
