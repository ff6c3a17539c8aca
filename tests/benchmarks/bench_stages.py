"""Measures every stage on plans of about 100, 1,000 and 10,000 entries: `make bench`.

A stage takes turns with its floor and with itself at a tenth of the size, so that all of them
meet the machine in the same mood; a ratio is the median of those of the turns. Stages are timed
by the processor's time, which others on the machine change less, and without the collection of
garbage, as `timeit` does it: that comes now in one turn, now in the other. The start of the
command is timed by the clock.
"""

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from shutil import which
from statistics import median
from time import perf_counter
from typing import Any, TypeAlias

import pytest

import workplan
from tests.benchmarks.peak_memory import STAGE, peak_memory
from tests.benchmarks.stages import STAGES, Stage
from tests.benchmarks.table import Row, Table
from tests.benchmarks.turns import Turns, seconds_of
from tests.repeated_plan import PLAN, repeated_plan

Benchmark: TypeAlias = Any  # pytest-benchmark's fixture has no types

# How often the real plan is repeated, and how many turns are taken then.
TURNS = {1: 31, 8: 11, 80: 5}
TENTH = {80: 8}
STARTS = 21
ENTRIES = len(workplan.derive(workplan.load(PLAN)).entries)

# As after the first start: with the bytecode written.
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


@pytest.fixture(scope="session")
def plans(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Plans of each size, in files."""
    folder = tmp_path_factory.mktemp("plans")
    paths = {copies: folder / f"{copies}.toml" for copies in TURNS}
    for copies, path in paths.items():
        path.write_text(repeated_plan(copies), "utf-8")
    return paths


@pytest.fixture
def turns(
    request: pytest.FixtureRequest, plans: dict[int, Path], stage: Stage[Any], copies: int
) -> Iterator[Turns]:
    """The turns of a stage; a benchmark that a test asks for after them goes by their clock."""
    tenth = plans[TENTH[copies]] if copies in TENTH else None
    with closing(Turns(stage, plans[copies], tenth)) as taken:
        request.node.add_marker(pytest.mark.benchmark(timer=taken.clock))
        yield taken


def _ratio(benchmark: Benchmark, others: Iterable[float]) -> float:
    """Return the ratio to what took turns with it; the first turn was to warm up."""
    _, *counted = others
    turns: Iterable[tuple[float, float]] = zip(benchmark.stats.stats.data, counted, strict=True)
    return median(seconds / other for seconds, other in turns)


@pytest.mark.parametrize("copies", TURNS)
@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
def test_stage(turns: Turns, benchmark: Benchmark, table: Table, copies: int) -> None:
    benchmark.pedantic(turns.take, rounds=TURNS[copies], warmup_rounds=1)
    stage, floor = turns.stage, turns.stage.floor
    table.rows.append(
        Row(
            what=stage.name,
            entries=copies * ENTRIES,
            seconds=benchmark.stats.stats.median,
            growth=_ratio(benchmark, turns.tenths) if copies in TENTH else None,
            peak=peak_memory(sys.executable, "-c", STAGE, stage.name, str(turns.path)),
            floor=None if floor is None else floor.name,
            ratio=None if floor is None else _ratio(benchmark, turns.floors),
            wanted=None if floor is None else floor.wanted,
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
            entries=ENTRIES,
            seconds=benchmark.stats.stats.median,
            peak=peak_memory(*check),
            floor='`python -c "import attrs, tomllib, click"`',
            ratio=_ratio(benchmark, floors),
            wanted=4,
        )
    )


def test_all_is_as_wanted(table: Table) -> None:
    assert not table.misses, "\n".join(table.misses)
