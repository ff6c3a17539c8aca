"""Measures every stage on plans of about 100, 1,000 and 10,000 entries: `make bench`.

A stage takes turns with its floor and with itself at a tenth of the size, so that all of them
meet the machine in the same mood; a ratio is the median of those of the turns. Stages are timed
by the processor's time, which others on the machine change less, and without the collection of
garbage, as `timeit` does it: that comes now in one turn, now in the other, and takes the longer
the more the benchmarks themselves hold. The start of the command is timed by the clock.
"""

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from shutil import which
from statistics import median
from time import perf_counter, process_time
from typing import Any, TypeAlias

import pytest

import workplan
from tests.benchmarks.peak_memory import STAGE, peak_memory
from tests.benchmarks.stages import STAGES, Stage
from tests.benchmarks.table import Row, Table
from tests.repeated_plan import PLAN, repeated_plan

Benchmark: TypeAlias = Any  # pytest-benchmark's fixture has no types

# How often the real plan is repeated, and how many turns are taken then.
TURNS = {1: 11, 8: 7, 80: 3}
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


def _ready(stage: Stage[Any], path: Path) -> Callable[[], object]:
    """Return what makes ready for a run of a stage."""
    if not stage.kept:
        return lambda: stage.before(path)
    kept = stage.before(path)
    return lambda: kept


def _timed(work: Callable[[], object], clock: Callable[[], float]) -> float:
    gc.collect()
    gc.disable()
    begun = clock()
    work()
    seconds = clock() - begun
    gc.enable()
    return seconds


def _ratio(benchmark: Benchmark, others: Iterable[float]) -> float:
    """Return the ratio to what took turns with it; the first turn was to warm up."""
    _, *counted = others
    turns: Iterable[tuple[float, float]] = zip(benchmark.stats.stats.data, counted, strict=True)
    return median(seconds / other for seconds, other in turns)


@pytest.mark.parametrize("copies", TURNS)
@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
@pytest.mark.benchmark(timer=process_time, disable_gc=True)
def test_stage(
    benchmark: Benchmark,
    table: Table,
    plans: dict[int, Path],
    stage: Stage[Any],
    copies: int,
) -> None:
    path, floor = plans[copies], stage.floor
    ready = _ready(stage, path)
    ready_tenth = _ready(stage, plans[TENTH[copies]]) if copies in TENTH else None
    run_floor = None if floor is None else floor.prepared(path, ready())
    floors, tenths = list[float](), list[float]()

    def turn() -> tuple[tuple[object], dict[str, object]]:
        if ready_tenth is not None:
            of_tenth = ready_tenth()
            tenths.append(_timed(lambda: stage.run(of_tenth), process_time))
        begun = ready()
        if run_floor is not None:
            floors.append(_timed(run_floor, process_time))
        gc.collect()
        return (begun,), {}

    benchmark.pedantic(stage.run, setup=turn, rounds=TURNS[copies], warmup_rounds=1)
    table.rows.append(
        Row(
            what=stage.name,
            entries=copies * ENTRIES,
            seconds=benchmark.stats.stats.median,
            growth=_ratio(benchmark, tenths) if tenths else None,
            peak=peak_memory(sys.executable, "-c", STAGE, stage.name, str(path)),
            floor=None if floor is None else floor.name,
            ratio=None if floor is None else _ratio(benchmark, floors),
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
        floors.append(_timed(lambda: run(imports), perf_counter))
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
