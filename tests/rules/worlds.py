"""Every way in which the dates of a small plan that are not known yet may turn out."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from typing import TypeAlias

from hypothesis import assume

from workplan.model.meetings import Fixed, Meeting
from workplan.model.plan import Plan

# The first and the last day of each meeting and milestone.
World: TypeAlias = dict[str, tuple[date, date]]

MOST = 1_000


def worlds(plan: Plan) -> list[World]:
    """List each way that windows and milestones leave; plans with too many are passed over."""
    names = [one.id for one in plan.meetings] + [one.id for one in plan.milestones]
    ways = [list(_ways(one)) for one in plan.meetings]
    ways += [[(day, day) for day in _days(one.on.first, one.on.last)] for one in plan.milestones]
    number = 1
    for its_ways in ways:
        number *= len(its_ways)
    assume(0 < number <= MOST)
    return [dict(zip(names, chosen, strict=True)) for chosen in product(*ways)]


def verdict(kept: list[bool]) -> bool | None:
    """Say whether something holds in all worlds or in none; None where it depends."""
    return kept[0] if len(set(kept)) == 1 else None


def _ways(meeting: Meeting) -> Iterator[tuple[date, date]]:
    """Yield the days of a meeting that sits from Monday to Friday."""
    dates = meeting.dates
    if isinstance(dates, Fixed):
        yield dates.starts, dates.ends
        return
    placed = dates.placed is not None
    for opens in (
        _days(dates.placed, dates.placed) if dates.placed else _days(dates.earliest, dates.latest)
    ):
        ends, missing = opens, dates.days - 1
        while missing:
            ends += timedelta(1)
            missing -= ends.weekday() < 5
        if placed or ends <= dates.latest:
            yield opens, ends


def _days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(number)
