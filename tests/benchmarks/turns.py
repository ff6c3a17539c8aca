"""Turns of a stage with its floor and with itself at a tenth of the size, in a process of its own.

What other stages leave in memory would make one slower and the other not. Run as a program it
takes a turn for each line that it reads, and prints what the stage, the floor and the tenth took.
"""

import gc
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any

from tests.benchmarks.stages import STAGES, Stage


class Turns:
    """The process, and how many seconds each has taken in it, turn by turn."""

    def __init__(self, stage: Stage[Any], path: Path, tenth: Path | None) -> None:
        arguments = (stage.name, str(path), *([] if tenth is None else [str(tenth)]))
        self._process = subprocess.Popen(
            (sys.executable, "-m", "tests.benchmarks.turns", *arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        self.stage = stage
        self.path = path
        self.stages = list[float]()
        self.floors = list[float]()
        self.tenths = list[float]()

    def take(self) -> None:
        """Take a turn."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        seconds = map(float, self._process.stdout.readline().split())
        for taken, second in zip((self.stages, self.floors, self.tenths), seconds, strict=True):
            taken.append(second)

    def clock(self) -> float:
        """Return how long the stage has run so far."""
        return sum(self.stages)

    def close(self) -> None:
        """End the process, which has nothing more to read."""
        self._process.communicate()


def seconds_of(work: Callable[[], object], clock: Callable[[], float]) -> float:
    """Return how long some work takes, without the collection of garbage."""
    gc.collect()
    gc.disable()
    begun = clock()
    work()
    seconds = clock() - begun
    gc.enable()
    return seconds


def _readied(stage: Stage[Any], path: Path) -> Callable[[], Callable[[], object]]:
    """Return what makes a run of a stage ready; that is not timed."""
    if stage.kept:
        kept = stage.before(path)
        return lambda: partial(stage.run, kept)
    return lambda: partial(stage.run, stage.before(path))


def _main(name: str, path: Path, tenth: Path | None = None) -> None:
    stage = next(stage for stage in STAGES if stage.name == name)
    work = _readied(stage, path)
    work_on_tenth = _nothing if tenth is None else _readied(stage, tenth)
    floor = _nothing() if stage.floor is None else stage.floor.prepared(path, stage.before(path))
    for _ in sys.stdin:
        of_tenth = seconds_of(work_on_tenth(), process_time)
        ready = work()
        of_floor = seconds_of(floor, process_time)
        sys.stdout.write(f"{seconds_of(ready, process_time)} {of_floor} {of_tenth}\n")
        sys.stdout.flush()


def _nothing() -> Callable[[], object]:
    """Return the work of a floor or a tenth that there is not."""
    return lambda: None


if __name__ == "__main__":
    _main(sys.argv[1], *map(Path, sys.argv[2:]))
