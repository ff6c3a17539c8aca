"""How early and how late a meeting can open."""

from datetime import date

import pytest

from tests.plans_in_python import meeting, plan
from workplan.errors import CallError
from workplan.model.meetings import Free
from workplan.rules.season import Season
from workplan.scheduling.room import room
from workplan.scheduling.solution import Room

# From Monday 27 August to Friday 7 September 2012.
WINDOW = Free(date(2012, 8, 27), date(2012, 9, 7), 2)
FIRST = meeting("first", number=1, dates=WINDOW)
SECOND = meeting("second", number=2, dates=WINDOW)
FIXED = meeting("fixed", date(2012, 9, 17))


def told(found: Room) -> list[tuple[date | None, list[str]]]:
    return [
        (end.opens, [str(reason) for reason in end.stopped_by])
        for end in (found.earliest, found.latest)
    ]


def test_alone_it_has_its_window() -> None:
    (earliest, why), (latest, why_not_later) = told(room(plan(meetings=(FIRST,)), "first"))
    assert (earliest, latest) == (date(2012, 8, 27), date(2012, 9, 6))
    assert why == why_not_later
    assert "is to lie between 27 August 2012 and 7 September 2012" in why[0]


def test_another_that_comes_before_takes_room_even_where_it_moves() -> None:
    """The first takes Monday and Tuesday at the least: the second opens on Wednesday."""
    (earliest, why), (latest, _) = told(room(plan(meetings=(FIRST, SECOND)), "second"))
    assert (earliest, latest) == (date(2012, 8, 29), date(2012, 9, 6))
    assert any("first" in reason or "27 August" in reason for reason in why)


def test_a_rule_of_its_own_ends_it() -> None:
    """In September alone: from Monday 3 September on, since 1 and 2 are a weekend."""
    september = Season(id="september", body="wg", months=("september",))
    (earliest, why), _ = told(room(plan(meetings=(FIRST,), rules=(september,)), "first"))
    assert earliest == date(2012, 9, 3)
    assert "rule september is to be kept by" in why[0]


def test_where_there_is_no_plan_it_has_no_room() -> None:
    july = Season(id="july", body="wg", months=("july",))
    (earliest, why), (latest, _) = told(room(plan(meetings=(FIRST,), rules=(july,)), "first"))
    assert (earliest, latest) == (None, None)
    assert any("rule july" in reason for reason in why)


def test_what_is_not_free_has_none() -> None:
    with pytest.raises(CallError, match='"fixed" is no free meeting'):
        room(plan(meetings=(FIRST, FIXED)), "fixed")
