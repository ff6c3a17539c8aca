"""A plan as if: with a meeting on other days, to see what would follow."""

from copy import copy
from datetime import date

from attrs import evolve

from workplan.model.meetings import Fixed, Meeting
from workplan.model.plan import Plan


def opened_on(meeting: Meeting, day: date) -> Meeting:
    """Return a meeting as if it opened on a day.

    One with fixed dates ends as many days later as it does now; a free one is placed there.
    """
    dates = meeting.dates
    if isinstance(dates, Fixed):
        return evolve(meeting, dates=Fixed(day, dates.ends + (day - dates.starts)))
    return evolve(meeting, dates=evolve(dates, placed=day))


def with_meeting(plan: Plan, meeting: Meeting) -> Plan:
    """Return a plan as if a meeting of it were this one.

    It is only asked what would follow: nobody has decided it, and its faults are not looked for.
    """
    supposed = copy(plan)
    meetings = tuple(meeting if one.id == meeting.id else one for one in plan.meetings)
    object.__setattr__(supposed, "meetings", meetings)
    return supposed
