"""What is due in the weeks after a day, and not done.

Run it: python examples/what_is_due.py examples/uncac-prevention/plan.toml 2012-06-01
"""

import sys
from datetime import date, timedelta

import workplan

WEEKS = 6


def main(path: str, day: str) -> None:
    """Print what is due in the plan at `path` in the six weeks from `day` on."""
    first = date.fromisoformat(day)
    last = first + timedelta(weeks=WEEKS)
    for entry in workplan.derive(workplan.load(path)).entries:
        if not entry.owed or entry.ends is None or entry.done is not None:
            continue
        if first <= entry.ends <= last:
            print(f"{entry.ends}  {entry.title}  ({entry.owner})")


if __name__ == "__main__":
    main(*sys.argv[1:])
