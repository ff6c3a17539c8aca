"""Meetings open early in their windows.

## What it checks

How many working days after the beginning of its window (`earliest`) each free meeting of the
`bodies` opens, of all of them together. The first day of the window is not counted, so a meeting
that opens on it costs nothing. Working days are those of the seat of its body. One that is
placed before its window costs nothing either: that is for in-window to say.

Every free meeting is counted by its own window, resumed parts and meetings held `during` others
too. Meetings with fixed dates, held ones among them, have no window and cost nothing; nor do
cancelled and postponed ones. A meeting that is not placed yet is left aside and listed as not
judged.

| parameter | takes |
|---|---|
| `bodies` | a body, or a list of bodies |
| `weight` | what each working day costs; 1 if not said |

## Why

What is early leaves room behind it: for a meeting that has to be resumed, a report that takes
longer, a room that is lost.

## Breaks it

```toml
# costs: early 11: 11 working days from the beginning of the windows
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
earliest = 2012-08-27
latest = 2012-09-28
days = 3
placed = 2012-09-11

[[rules]]
rule = "early"
bodies = "wg4"
```

## Keeps it

```toml
# costs: early 0: 0 working days from the beginning of the windows
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
earliest = 2012-08-27
latest = 2012-09-28
days = 3
placed = 2012-08-27

[[rules]]
rule = "early"
bodies = "wg4"
```

## How to repair

Place the meetings nearer to the beginning of their windows, or begin the windows later. Where
other things count for more, give those wishes more weight.

## Where it comes from

From whoever wishes it: the source that the wish cites.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar

from workplan.dates.open_days import OpenDays
from workplan.dates.spans import Span
from workplan.programme.programme import Programme
from workplan.rules.rule import Case
from workplan.rules.windows import WindowWish
from workplan.text import Sentence, counted

DAY = timedelta(days=1)


class Early(WindowWish):
    """Free meetings open early in their windows."""

    name: ClassVar[str] = "early"

    def distance(self, window: Span, opens: date, open_days: OpenDays) -> int:
        """Return how many working days after the first of its window a meeting opens."""
        return open_days.count(window.first + DAY, opens)

    def measure(self, programme: Programme, cases: Sequence[Case]) -> tuple[int, Sentence]:
        """Return how many working days after the first of their windows meetings open."""
        total = self.total(programme, cases)
        return total, counted(
            "{count} working day from the beginning of the windows",
            "{count} working days from the beginning of the windows",
            count=total,
        )
