"""What was said of a recommendation, by day."""

from datetime import date
from typing import Any

import pytest

from tests.plans_in_python import meeting, plan
from workplan.model.calendars import Calendars
from workplan.model.recommendations import FollowUp, Recommendation
from workplan.programme.followed_up import FollowedUp, closed_before, followed_up

ASKED = Recommendation(id="r", made_at="wg-1", title="Report")
MEETINGS = (
    meeting("wg-1", date(2012, 6, 4)),
    meeting("wg-2", date(2012, 8, 27)),
    meeting("wg-3"),
)
FIRST_DAY = date(2012, 8, 27)


def said(*follow_up: FollowUp) -> tuple[FollowedUp, ...]:
    of = plan(meetings=MEETINGS, recommendations=(ASKED,), follow_up=follow_up)
    return followed_up(of, Calendars(of), ASKED)


def row(**more: Any) -> FollowUp:
    return FollowUp(**({"recommendation": "r"} | more))


def test_what_is_said_at_a_meeting_is_said_on_its_first_day_unless_there_is_a_day() -> None:
    without, with_day = row(at="wg-2"), row(at="wg-2", on=date(2012, 8, 29))
    assert said(without) == (FollowedUp(FIRST_DAY, without),)
    assert said(with_day) == (FollowedUp(date(2012, 8, 29), with_day),)


def test_it_is_put_into_the_order_of_the_days_and_of_one_day_into_that_of_the_plan() -> None:
    late, at, same_day = row(on=date(2013, 1, 7)), row(at="wg-2"), row(on=FIRST_DAY)
    assert [one.follow_up for one in said(late, at, same_day)] == [at, same_day, late]
    assert [one.follow_up for one in said(late, same_day, at)] == [same_day, at, late]


def test_what_is_said_at_a_meeting_that_is_not_dated_has_no_day_yet() -> None:
    assert said(row(at="wg-3")) == ()


@pytest.mark.parametrize(
    ("day", "closed"),
    [
        (date(2012, 8, 27), False),
        (date(2012, 8, 28), True),
        (date(2013, 1, 7), True),
        (date(2013, 1, 8), False),  # taken up again
        (None, False),
    ],
)
def test_the_last_thing_said_before_a_day_closes_or_opens_again(
    day: date | None, *, closed: bool
) -> None:
    of = said(row(at="wg-2", state="implemented"), row(on=date(2013, 1, 7), state="in progress"))
    assert closed_before(of, day) == closed


def test_of_what_nothing_is_said_nothing_is_closed() -> None:
    assert not closed_before((), None)
