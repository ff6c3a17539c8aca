"""When something of a meeting falls due, on each day on which the meeting could open."""

from collections.abc import Iterable, Mapping
from datetime import date

from workplan.model.calendars import Calendars
from workplan.model.meetings import Meeting
from workplan.model.plan import Plan
from workplan.model.supposing import opened_on
from workplan.programme.counting import Counting, entry_id


def set_by_hand(plan: Plan, meeting: Meeting, topic: str) -> bool:
    """Say whether something that a topic has due was set by hand or is done, whoever takes it."""
    dues = (due.id for due in plan.deadlines_of(meeting) if due.each == "topic")
    names = (f"{of}/{due}" for due in dues for of in (topic, f"{meeting.id}/{topic}"))
    return any(plan.override(name) or plan.done_on(name) for name in names)


class DueDays:
    """What is due of the meetings of a plan, counted from days on which they could open."""

    def __init__(self, plan: Plan, calendars: Calendars) -> None:
        self._plan, self._calendars = plan, calendars
        self._by_hand = frozenset(one.entry.partition("/")[0] for one in plan.overrides)
        self._of: str | None = None
        self._counting: dict[date, Counting] = {}
        # What each topic has due is due on the same day for all that nothing is set by hand for.
        self._counted: dict[tuple[str, str, str | None], Mapping[date, date] | None] = {}

    def of(
        self, meeting: Meeting, opens: Iterable[date], deadline: str, topic: str | None
    ) -> Mapping[date, date] | None:
        """Return the day by that on which the meeting opens; a `topic` for what each has due.

        None where it hangs on other days that are not known; empty where it is left out. What is
        set by hand for a topic is not known of meetings that may take it: its name changes.
        """
        if self._of != meeting.id:
            self._of, self._counting = meeting.id, {}
        by_hand = topic in self._by_hand or meeting.id in self._by_hand
        key = (meeting.id, deadline, topic if by_hand else None)
        if key not in self._counted:
            self._counted[key] = self._days(meeting, opens, deadline, topic)
        return self._counted[key]

    def _days(
        self, meeting: Meeting, opens: Iterable[date], name: str, topic: str | None
    ) -> Mapping[date, date] | None:
        deadline = next(one for one in self._plan.deadlines_of(meeting) if one.id == name)
        override = self._plan.override(entry_id(self._plan, meeting, deadline, topic))
        days: dict[date, date] = {}
        if topic in self._by_hand and topic not in (meeting.topics or ()):
            return None
        if override is not None and override.on is None:
            return days
        for day in opens:
            due = self._counted_on(day, meeting).due(deadline, topic).day
            if due is None:
                return None
            days[day] = due
        return days

    def _counted_on(self, day: date, meeting: Meeting) -> Counting:
        if day not in self._counting:
            there = opened_on(meeting, day)
            self._counting[day] = Counting(self._plan, self._calendars, there)
        return self._counting[day]
