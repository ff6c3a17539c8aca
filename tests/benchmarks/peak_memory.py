"""How much memory a program takes at most, itself and what it loads, in a process of its own.

Run as a program it starts the one named in its arguments and prints the peak: a process counts
what the one that started it held at that moment as its own, and this one holds next to nothing.
"""

import os
import subprocess
import sys

KILOBYTES = 1 if sys.platform == "darwin" else 1024  # a unit of ru_maxrss, in bytes
STAGE = """
import sys
from pathlib import Path
from tests.benchmarks.stages import STAGES
stage = next(stage for stage in STAGES if stage.name == sys.argv[1])
stage.run(stage.before(Path(sys.argv[2])))
"""


def peak_memory(*program: str) -> float:
    """Return the most memory that a program has held, in MB."""
    ended = subprocess.run(
        [sys.executable, __file__, *program], check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    return int(ended.stdout) / 1_000_000


def _main() -> None:
    program = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(program.pid, 0)
    if status:
        sys.exit(f"{sys.argv[1:]} ended with {os.waitstatus_to_exitcode(status)}")
    sys.stdout.write(str(usage.ru_maxrss * KILOBYTES))


if __name__ == "__main__":
    _main()
