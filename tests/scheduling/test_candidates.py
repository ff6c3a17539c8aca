"""On which days free meetings could open."""

from datetime import date

from attrs import evolve

from tests.plans_in_python import deadline, meeting, plan
from workplan.dates.closing import OnDates
from workplan.model.calendars import Calendars
from workplan.model.closures import Closure
from workplan.model.meetings import Free
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.rules.deadline_day import DeadlineDay
from workplan.rules.in_window import InWindow
from workplan.rules.open_days import OpenDays
from workplan.rules.starts_on import StartsOn
from workplan.scheduling.candidates import Openings, openings_of, topics_on_given_day
from workplan.scheduling.solution import Asked

# Monday 27 August to Friday 7 September 2012.
WINDOW = Free(date(2012, 8, 27), date(2012, 9, 7), 2)
FREE = meeting("wg-3", dates=WINDOW)
MONDAYS = StartsOn(body="wg", weekdays="monday")


def openings(a_plan: Plan, *rules: OpenDays | InWindow | StartsOn | DeadlineDay) -> Openings:
    asked = Asked(plan=a_plan, rules=rules)
    return openings_of(asked, Calendars(a_plan), a_plan.meetings[0])


def days(found: Openings) -> list[int]:
    return [date.fromordinal(day).day for day in found.days]


def test_without_rules_it_opens_on_any_day_of_its_window_on_which_it_ends_in_time() -> None:
    # Opening on a Saturday or Sunday it would end on the Monday.
    assert days(openings(plan(meetings=(FREE,)))) == [27, 28, 29, 30, 31, 1, 2, 3, 4, 5, 6]


def test_a_day_that_a_must_rule_does_not_allow_is_dropped_and_the_rule_remembered() -> None:
    closed = Closure(id="closed", title="Closed", when=OnDates((date(2012, 8, 29),)))
    found = openings(plan(meetings=(FREE,), closures=(closed,)), OpenDays(), MONDAYS)
    assert days(found) == [27, 3]
    dropped = {date.fromordinal(day).day: rule.name for day, rule in found.dropped}
    assert (dropped[28], dropped[29], dropped[4]) == ("open-days", "open-days", "starts-on")


def test_a_day_costs_what_rules_of_level_should_find_of_it() -> None:
    wish = StartsOn(body="wg", weekdays="monday", level="should")
    found = openings(plan(meetings=(FREE,)), OpenDays(), wish)
    ((rule, costs),) = found.costs
    assert rule == wish
    assert {date.fromordinal(day).day: cost for day, cost in costs.items()} == dict.fromkeys(
        (28, 29, 30, 31, 4, 5, 6), 1
    )


CLOSED = Closure(
    id="closed", title="Closed", when=OnDates((date(2012, 8, 27),)), closes=("deadlines",)
)
PAPERS = deadline("papers", "1 week before start", each="topic")
WITH_TOPICS = plan(
    meetings=(FREE,),
    deadlines=(PAPERS,),
    topics=tuple(Topic(id=name, title=name, body="wg") for name in ("one", "two")),
    closures=(CLOSED,),
)


def test_where_what_a_topic_brings_is_not_allowed_it_opens_without_one() -> None:
    found = openings(WITH_TOPICS, OpenDays(), DeadlineDay())
    assert {3, 4} <= {*days(found)}
    without = {date.fromordinal(day).day: rule.name for day, rule in found.no_topics.items()}
    assert without == {3: "deadline-day"}


def test_where_topics_are_given_their_days_are_dropped() -> None:
    given = evolve(FREE, topics=("one",))
    found = openings(evolve(WITH_TOPICS, meetings=(given,)), OpenDays(), DeadlineDay())
    assert 3 not in days(found)
    assert not found.no_topics


def test_each_topic_costs_what_rules_of_level_should_find_of_it() -> None:
    found = openings(WITH_TOPICS, OpenDays(), DeadlineDay(level="should"))
    assert not found.costs
    ((_, costs),) = found.topic_costs
    assert costs == {date(2012, 9, 3).toordinal(): 1}


def test_a_meeting_on_a_given_day_takes_no_topic_that_brings_what_is_not_allowed() -> None:
    for day, rules in ((3, ["deadline-day"]), (4, [])):
        fixed = meeting("fixed", date(2012, 9, day))
        a_plan = evolve(WITH_TOPICS, meetings=(fixed,))
        asked = Asked(plan=a_plan, rules=(DeadlineDay(),))
        found = topics_on_given_day(asked, Calendars(a_plan), fixed)
        assert [rule.name for rule in found.no_topics.values()] == rules
