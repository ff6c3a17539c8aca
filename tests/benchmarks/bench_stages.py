"""Measures every stage on plans of about 100, 1,000 and 10,000 entries: `make bench`.

And loading, deriving and checking where each of 50 bodies has its whole preparatory cycle, with
10,000 papers and 20,000 replies, and on a tenth of that: it has more entries for each line of the
file, so how it compares with reading that is shown, and only its growth is limited.

A stage takes turns with its floor and with itself at a tenth of the size, so that all of them
meet the machine in the same mood; a ratio is the median of those of the turns. Stages are timed
by the processor's time, which others on the machine change less, and without the collection of
garbage, as `timeit` does it: that comes now in one turn, now in the other. The start of the
command is timed by the clock.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from shutil import which
from statistics import median
from time import perf_counter
from typing import Any, TypeAlias

import pytest
from attrs import evolve, frozen

import workplan
from tests.benchmarks.peak_memory import STAGE, peak_memory
from tests.benchmarks.stages import STAGES, Stage
from tests.benchmarks.table import LARGEST_PEAK, Row, Table
from tests.benchmarks.turns import Turns, seconds_of
from tests.cycle_plan import cycle_plan
from tests.repeated_plan import PLAN, repeated_plan

Benchmark: TypeAlias = Any  # pytest-benchmark's fixture has no types

STARTS = 21
CYCLE = ("load", "derive", "check")


@frozen
class Size:
    """A plan that is measured: what makes its text of a number, and how many turns are taken.

    `tenth` is the number with which it has a tenth of the size; the rows of the table say `of`
    what they are, where it is not the real plan, and the memory that may be taken is in MB.
    """

    text: Callable[[int], str]
    number: int
    turns: int
    tenth: int | None = None
    of: str = ""
    stages: tuple[str, ...] = tuple(stage.name for stage in STAGES)
    most_memory: int = LARGEST_PEAK

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.text.__name__}-{self.number}.toml"


SIZES = (
    Size(repeated_plan, 1, 31),
    Size(repeated_plan, 4, 11),
    Size(repeated_plan, 40, 5, tenth=4),
    Size(cycle_plan, 5, 5, of=", the cycle of 5 bodies", stages=CYCLE),
    Size(
        cycle_plan,
        50,
        3,
        tenth=5,
        of=", the cycle of 50 bodies",
        stages=CYCLE,
        most_memory=600,
    ),
)
MEASURED = [(size, stage) for stage in STAGES for size in SIZES if stage.name in size.stages]

# As after the first start: with the bytecode written.
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


@pytest.fixture(scope="session")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with plans of each size."""
    folder = tmp_path_factory.mktemp("plans")
    for size in SIZES:
        (folder / size.file).write_text(size.text(size.number), "utf-8")
    return folder


@pytest.fixture
def turns(
    request: pytest.FixtureRequest, plans: Path, stage: Stage[Any], size: Size
) -> Iterator[Turns]:
    """The turns of a stage; a benchmark that a test asks for after them goes by their clock."""
    tenth = None if size.tenth is None else plans / evolve(size, number=size.tenth).file
    with closing(Turns(stage, plans / size.file, tenth)) as taken:
        request.node.add_marker(pytest.mark.benchmark(timer=taken.clock))
        yield taken


@cache
def _entries(path: Path) -> int:
    return len(workplan.derive(workplan.load(path)).entries)


def _ratio(benchmark: Benchmark, others: Iterable[float]) -> float:
    """Return the ratio to what took turns with it; the first turn was to warm up."""
    _, *counted = others
    turns: Iterable[tuple[float, float]] = zip(benchmark.stats.stats.data, counted, strict=True)
    return median(seconds / other for seconds, other in turns)


@pytest.mark.parametrize(
    ("size", "stage"), MEASURED, ids=lambda of: of.name if isinstance(of, Stage) else of.file
)
def test_stage(turns: Turns, benchmark: Benchmark, table: Table, size: Size) -> None:
    benchmark.pedantic(turns.take, rounds=size.turns, warmup_rounds=1)
    stage, floor = turns.stage, turns.stage.floor
    table.rows.append(
        Row(
            what=f"{stage.name}{size.of}",
            entries=_entries(turns.path),
            seconds=benchmark.stats.stats.median,
            growth=None if size.tenth is None else _ratio(benchmark, turns.tenths),
            peak=peak_memory(sys.executable, "-c", STAGE, stage.name, str(turns.path)),
            most_memory=size.most_memory,
            floor=None if floor is None else floor.name,
            ratio=None if floor is None else _ratio(benchmark, turns.floors),
            wanted=None if floor is None or size.of else floor.wanted,
        )
    )


def test_start_of_the_command(benchmark: Benchmark, table: Table) -> None:
    command = which("workplan", path=Path(sys.executable).parent)
    assert command is not None
    check = (command, "check", str(PLAN))
    imports = (sys.executable, "-c", "import attrs, tomllib, click")
    floors = list[float]()

    def run(program: tuple[str, ...]) -> None:
        subprocess.run(program, check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)

    def turn() -> tuple[tuple[object], dict[str, object]]:
        floors.append(seconds_of(lambda: run(imports), perf_counter))
        return (check,), {}

    benchmark.pedantic(run, setup=turn, rounds=STARTS, warmup_rounds=1)
    table.rows.append(
        Row(
            what="`workplan check`, started anew",
            entries=_entries(PLAN),
            seconds=benchmark.stats.stats.median,
            peak=peak_memory(*check),
            floor='`python -c "import attrs, tomllib, click"`',
            ratio=_ratio(benchmark, floors),
            wanted=4,
        )
    )


def test_all_is_as_wanted(table: Table) -> None:
    assert not table.misses, "\n".join(table.misses)
