"""What sums show before anything is searched."""

from datetime import date

import pytest

from tests.plans_in_python import meeting, plan
from workplan.model.meetings import Free, Meeting
from workplan.model.topics import Topic
from workplan.rules.gap import Gap
from workplan.rules.meetings_between import MeetingsBetween
from workplan.rules.rule import Rule
from workplan.rules.topics_per_meeting import TopicsPerMeeting
from workplan.scheduling.solution import Asked
from workplan.scheduling.sums import short


def free(name: str, number: int, first: date, last: date) -> Meeting:
    return meeting(name, dates=Free(first, last, 1), number=number)


# A month apart they open on Monday 5 March, 6 April, and 7 May at the earliest.
SPRING = (
    free("a", 1, date(2012, 3, 5), date(2012, 3, 9)),
    free("b", 2, date(2012, 3, 5), date(2012, 4, 30)),
    free("c", 3, date(2012, 3, 5), date(2012, 5, 4)),
)


def shown(rule: Rule, *meetings: Meeting, fixed: tuple[str, ...] = ()) -> tuple[str, ...] | None:
    """Return what a rule is short of, and of which meetings."""
    topics = tuple(Topic(id=name, title=name, body="wg") for name in ("one", "two"))
    a_plan = plan(meetings=meetings, topics=topics)
    found = short(Asked(plan=a_plan, rules=(rule,), fixed=fixed), rule)
    return None if found is None else (str(found.said), *found.meetings)


@pytest.mark.parametrize(("length", "day"), [("30 days", None), ("31 days", "6 May 2012")])
def test_a_chain_of_gaps_ends_after_the_last_window(length: str, day: str | None) -> None:
    told = shown(Gap(body="wg", at_least=length), *SPRING)
    said = (
        f"by the windows, meeting 3 of WG could open on Sunday {day} at the earliest, 31 days"
        " after the one before"
    )
    assert told == (None if day is None else (said, "a", "b", "c"))


def test_a_chain_begins_where_a_window_does() -> None:
    """The second need not wait for the first; the third has to for the second."""
    later = free("b", 2, date(2012, 5, 1), date(2012, 5, 4))
    told = shown(Gap(body="wg", at_least="1 month"), SPRING[0], later, SPRING[2])
    assert told is not None
    assert told[1:] == ("b", "c")


def test_of_given_meetings_nothing_is_shown() -> None:
    given = [meeting(name, date(2012, 3, day), number=day) for name, day in (("a", 5), ("b", 12))]
    assert shown(Gap(body="wg", at_least="1 month"), *given) is None


def test_meetings_without_a_number_of_their_own_come_in_any_order() -> None:
    alike = [free(name, 1, date(2012, 3, 5), date(2012, 3, 9)) for name in ("a", "b")]
    assert shown(Gap(body="wg", at_least="1 month"), *alike) is None


def test_windows_may_leave_too_few_meetings_and_meetings_too_few_places() -> None:
    before = MeetingsBetween(body="wg", before=date(2012, 3, 20), at_least=4)
    told = shown(before, *SPRING)
    assert told is not None
    assert "WG can hold 3 meetings before 20 March 2012; the rule asks for at least 4" in told[0]
    few = shown(TopicsPerMeeting(body="wg", at_most=1), SPRING[0])
    assert few is not None
    assert "2 against 1" in few[0]
