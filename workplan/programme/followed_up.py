"""What was said of a recommendation after it was made, in the order of the days."""

from datetime import date

from attrs import frozen

from workplan.model.calendars import Calendars
from workplan.model.plan import Plan
from workplan.model.recommendations import FollowUp, Recommendation


@frozen
class FollowedUp:
    """One thing that was said of a recommendation, and on which day.

    Where only the meeting is known, that is its first day, when it was due to be said there.
    """

    on: date
    follow_up: FollowUp


def followed_up(
    plan: Plan, calendars: Calendars, recommendation: Recommendation
) -> tuple[FollowedUp, ...]:
    """Return what was said of a recommendation, by day; of one day, in the order of the plan.

    What was said at a meeting that is not dated has no day yet, and is left out.
    """
    said = []
    for follow_up in plan.recommended.said_of(recommendation.id):
        day = _day_of(plan, calendars, follow_up)
        if day is not None:
            said.append(FollowedUp(day, follow_up))
    return tuple(sorted(said, key=lambda one: one.on))


def closed_before(said: tuple[FollowedUp, ...], day: date | None) -> bool:
    """Say whether the last thing said before a day, or at all, closes the recommendation."""
    before = [one.follow_up for one in said if day is None or one.on < day]
    return bool(before) and before[-1].closes


def _day_of(plan: Plan, calendars: Calendars, follow_up: FollowUp) -> date | None:
    if follow_up.on is not None or follow_up.at is None:
        return follow_up.on
    span = calendars.span(plan.meeting(follow_up.at))
    return None if span is None else span.first
