"""When something of a meeting falls due, by the day on which it opens."""

from datetime import date

from tests.plans_in_python import deadline, meeting, plan
from workplan.model.calendars import Calendars
from workplan.model.marks import Override
from workplan.model.meetings import Free
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.scheduling.due_days import DueDays

MONDAY, TUESDAY = date(2012, 8, 27), date(2012, 8, 28)
FREE = meeting("free", dates=Free(MONDAY, TUESDAY, 1))
LATER = meeting("later", dates=Free(date(2012, 9, 3), date(2012, 9, 7), 1))
TOPIC = Topic(id="topic", title="Topic", body="wg")
DEADLINES = (
    deadline("papers", "1 week before start", of="wg"),
    deadline("edited", "2 days after papers", of="wg"),
    deadline("report", "1 day before start of later", of="free"),
    deadline("notes", "on start", of="wg", each="topic"),
)


def of(deadline: str, topic: str | None = None, **more: object) -> list[int] | None:
    """Return the days of August on which something is due."""
    given: dict[str, object] = {"meetings": (FREE, LATER), "topics": (TOPIC,), **more}
    a_plan: Plan = plan(deadlines=DEADLINES, **given)
    days = DueDays(a_plan, Calendars(a_plan)).of(FREE, (MONDAY, TUESDAY), deadline, topic)
    return None if days is None else [day.day for day in days.values()]


def test_it_moves_with_the_meeting_also_where_it_is_counted_from_another() -> None:
    assert of("papers") == [20, 21]
    assert of("edited") == [22, 23]


def test_what_hangs_on_a_day_that_is_to_be_found_is_not_known() -> None:
    assert of("report") is None
    fixed = meeting("later", date(2012, 8, 30), 1)
    assert of("report", meetings=(FREE, fixed)) == [29, 29]


def test_what_is_set_by_hand_stays_and_what_is_left_out_is_due_on_no_day() -> None:
    override = Override(entry="free/papers", on=date(2012, 8, 1))
    assert of("papers", overrides=(override,)) == [1, 1]
    assert of("edited", overrides=(override,)) == [3, 3]
    assert of("papers", overrides=(Override(entry="free/papers", on=None),)) == []


def test_what_is_set_by_hand_for_a_topic_is_not_known_of_a_meeting() -> None:
    assert of("notes", "topic") == [27, 28]
    override = Override(entry="topic/notes", on=date(2012, 8, 1))
    assert of("notes", "topic", overrides=(override,)) is None
