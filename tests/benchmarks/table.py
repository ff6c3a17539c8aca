"""The table of what was measured, and of what was wanted."""

import os
import platform
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

from attrs import define, field, frozen

# Prints a line as soon as it is known.
Tell: TypeAlias = Callable[[str], None]

LARGEST_GROWTH = 12  # in time, from one size to the next, which has ten times the entries
LARGEST_PEAK = 300  # MB
HEADINGS = (
    "what",
    "entries",
    "time",
    "growth",
    "peak memory",
    "compared with",
    "ratio",
    "wanted",
)


@frozen(kw_only=True)
class Row:
    """What was measured of one thing at one size: seconds, MB, and the ratio to its floor.

    `growth` is how many times longer it takes than at a tenth of the size; `ratio` and the peak
    of its memory are to be no more than `wanted` and `most_memory`.
    """

    what: str
    entries: int
    seconds: float
    peak: float
    growth: float | None = None
    floor: str | None = None
    ratio: float | None = None
    wanted: float | None = None
    most_memory: float = LARGEST_PEAK

    @property
    def cells(self) -> tuple[str, ...]:
        """What is shown of it, in the order of the headings."""
        return (
            self.what,
            f"{self.entries:,}",
            f"{self.seconds * 1000:,.0f} ms",
            "" if self.growth is None else f"{self.growth:.1f}",
            f"{self.peak:.0f} MB",
            self.floor or "",
            "" if self.ratio is None else f"{self.ratio:.2f}",
            "" if self.wanted is None else f"{self.wanted:g}",
        )

    @property
    def misses(self) -> Iterator[str]:
        """Yield what is not as it is wanted."""
        said = f"{self.what}, {self.entries:,} entries"
        if self.ratio is not None and self.wanted is not None and self.ratio > self.wanted:
            yield f"{said}: {self.ratio:.2f} times its floor, at most {self.wanted:g} wanted"
        if self.growth is not None and self.growth > LARGEST_GROWTH:
            yield f"{said}: {self.growth:.1f} times a tenth, at most {LARGEST_GROWTH} wanted"
        if self.peak > self.most_memory:
            yield f"{said}: {self.peak:.0f} MB, at most {self.most_memory:g} wanted"


@define
class Table:
    """The rows that have been measured so far."""

    rows: list[Row] = field(factory=list)

    @property
    def misses(self) -> list[str]:
        """What is not as it is wanted."""
        return [miss for row in self.rows for miss in row.misses]

    @property
    def markdown(self) -> str:
        """The table and the machine on which it was measured, as Markdown."""
        rows = [HEADINGS, tuple("---" for _ in HEADINGS), *(row.cells for row in self.rows)]
        lines = [f"| {' | '.join(cells)} |" for cells in rows]
        return "\n".join([*lines, "", f"Measured on {_machine()}."])


def _machine() -> str:
    python = ".".join(map(str, sys.version_info[:3]))
    return f"{_processor()}, {os.cpu_count()} cores, {platform.system()}, Python {python}"


def _processor() -> str:
    stated = Path("/proc/cpuinfo")
    lines = stated.read_text("utf-8").splitlines() if stated.exists() else ()
    models = (line.partition(": ")[2] for line in lines if line.startswith("model name"))
    return next(models, platform.processor() or platform.machine())
