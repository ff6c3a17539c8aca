"""Meetings open late in their windows.

## What it checks

How many working days before the end of its window (`latest`) each free meeting of the `bodies`
opens, of all of them together. The last day of the window is not counted, that on which the
meeting opens is; so a meeting of several days, which has to end in its window, always costs
something. Working days are those of the seat of its body. One that is placed after its window
costs nothing: that is for in-window to say.

Every free meeting is counted by its own window, resumed parts and meetings held `during` others
too. Meetings with fixed dates, held ones among them, have no window and cost nothing; nor do
cancelled and postponed ones. A meeting that is not placed yet is left aside and listed as not
judged.

| parameter | takes |
|---|---|
| `bodies` | a body, or a list of bodies |
| `weight` | what each working day costs; 1 if not said |

## Why

What is late has time to be prepared: replies come in, papers are translated, and what others
decide in the meantime is known.

## Breaks it

```toml
# costs: late 13: 13 working days to the end of the windows
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
earliest = 2012-08-27
latest = 2012-09-28
days = 3
placed = 2012-09-11

[[rules]]
rule = "late"
bodies = "wg4"
```

## Keeps it

```toml
# costs: late 2: 2 working days to the end of the windows
[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
earliest = 2012-08-27
latest = 2012-09-28
days = 3
placed = 2012-09-26

[[rules]]
rule = "late"
bodies = "wg4"
```

## How to repair

Place the meetings nearer to the end of their windows, or end the windows earlier. Where other
things count for more, give those wishes more weight.

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


class Late(WindowWish):
    """Free meetings open late in their windows."""

    name: ClassVar[str] = "late"

    def distance(self, window: Span, opens: date, open_days: OpenDays) -> int:
        """Return how many working days before the last of its window a meeting opens."""
        return open_days.count(opens, window.last - DAY)

    def measure(self, programme: Programme, cases: Sequence[Case]) -> tuple[int, Sentence]:
        """Return how many working days before the last of their windows meetings open."""
        total = self.total(programme, cases)
        return total, counted(
            "{count} working day to the end of the windows",
            "{count} working days to the end of the windows",
            count=total,
        )
