"""What follows from a plan: laws that hold for all of them."""

from datetime import UTC, date, datetime, timedelta
from itertools import groupby, product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.examples_asked import at_most
from tests.plans_in_python import deadline, meeting, plan
from tests.programme.programmes import DAY, FREE, WG3
from tests.strategies.plans import plans
from workplan.dates.spans import Span
from workplan.errors import CallError
from workplan.model.agenda import AgendaItem
from workplan.model.calendars import Calendars
from workplan.model.entry_names import EntryNames
from workplan.model.meetings import Fixed, Free, Meeting
from workplan.model.plan import Plan
from workplan.programme.derive import derive, derive_meeting
from workplan.programme.entry import WITHIN, Entry

slow = settings(max_examples=at_most(60), suppress_health_check=[HealthCheck.too_slow])


@slow
@given(plans())
def test_every_entry_has_a_name_of_its_own_that_the_plan_can_have(made: Plan) -> None:
    entries, names = derive(made).entries, EntryNames(made)
    assert len({entry.id for entry in entries}) == len(entries)
    assert len({entry.published_id for entry in entries}) == len(entries)
    assert [entry.id for entry in entries if entry.id not in names] == []


@slow
@given(plans())
def test_every_entry_says_why_and_from_what_its_date_follows(made: Plan) -> None:
    programme = derive(made)
    for entry in programme.entries:
        assert entry.reason
        assert entry.id not in entry.follows
        for before in entry.follows:
            override = made.override(before)
            left_out = override is not None and override.on is None
            assert (programme.entry(before) is None) == left_out


@slow
@given(plans())
def test_every_entry_is_dated_or_has_a_window_and_begins_before_it_ends(made: Plan) -> None:
    for entry in derive(made).entries:
        assert (entry.starts is None) == (entry.ends is None)
        if entry.starts is not None and entry.ends is not None:
            assert entry.starts <= entry.ends
            assert entry.window is None
            assert entry.opens is None or entry.opens.date() >= entry.starts
            assert not (entry.opens and entry.instant) or entry.opens <= entry.instant
        else:
            assert entry.instant is entry.opens is None


@slow
@given(plans(longest_window=7, most_meetings=3, far=False))
def test_a_window_has_every_day_that_may_follow_and_a_date_is_sure(made: Plan) -> None:
    """Every free meeting is placed on every day of its window from which it ends in it."""
    programme = derive(made)
    calendars = Calendars(made)
    free = [each for each in made.meetings if each.starts is None]
    openings = [_days(calendars.possible_days(each).opens) for each in free]
    for days in product(*openings):
        placed = dict(zip((each.id for each in free), days, strict=True))
        entries = {each.id: each for each in derive(_placed(made, placed)).entries}
        # Sittings come with the dates.
        sittings = {name for name, each in entries.items() if each.kind == "sitting"}
        assert entries.keys() == sittings | {each.id for each in programme.entries}
        for entry in programme.entries:
            if entry.kind == "deadline":
                assert _may_be(entry, entries[entry.id].ends)


@given(
    opens=st.integers(0, 16),
    due=st.sampled_from(
        (
            "6 weeks before start",
            "10 working days after end",
            "Monday on or before 1 month before start",
            "last working day of the month 1 month after end",
            "1 week after call",
        )
    ),
    roll=st.sampled_from(("earlier", "later", "nearest", "none")),
)
def test_a_window_begins_and_ends_with_days_that_may_follow(
    opens: int, due: str, roll: str
) -> None:
    made = plan(
        meetings=(FREE,), deadlines=(deadline(due=due), deadline("call", "on start")), roll=roll
    )
    window = {entry.id: entry.window for entry in derive(made).entries}["wg-4/papers"]
    calendars = Calendars(made)
    ends = [
        entry.ends
        for day in _days(calendars.possible_days(FREE).opens)
        for entry in derive_meeting(made, FREE, opens=day, calendars=calendars)
        if entry.id == "wg-4/papers" and entry.ends is not None
    ]
    assert window == Span(min(ends), max(ends))
    assert ends[opens] == sorted(ends)[opens]


@slow
@given(plans(longest_window=12, far=False), st.integers(0, 20))
def test_what_would_follow_from_an_opening_is_what_follows_once_it_is_placed(
    made: Plan, number: int
) -> None:
    for each in made.meetings:
        if isinstance(each.dates, Free):
            opens = each.dates.earliest + timedelta(number)
            placed = _placed(made, {each.id: opens})
            expected = derive_meeting(placed, placed.meeting(each.id))
            assert derive_meeting(made, each, opens=opens) == expected


def test_a_meeting_with_fixed_dates_cannot_open_on_another_day() -> None:
    made = plan(meetings=(WG3,), deadlines=(deadline(),))
    assert derive_meeting(made, WG3, opens=DAY - timedelta(7)) == derive_meeting(made, WG3)


def test_a_meetings_own_deadline_replaces_that_of_its_body_and_resumed_parts_have_none() -> None:
    meetings = (WG3, meeting("wg-3b", date(2012, 11, 5), resumes="wg-3"), FREE)
    deadlines = (
        deadline(),
        deadline(due="4 weeks before start", of="wg-3"),
        deadline("list", of="wg-3b"),
    )
    programme = derive(plan(meetings=meetings, deadlines=deadlines))
    dated = {each.id: each.ends for each in programme.entries if each.kind == "deadline"}
    assert dated == {
        "wg-3/papers": date(2012, 7, 30),
        "wg-3b/list": date(2012, 9, 24),
        "wg-4/papers": None,
    }


@slow
@given(plans())
def test_entries_are_in_the_order_of_their_days_and_of_their_times_within_a_day(
    made: Plan,
) -> None:
    within = ("meeting", *WITHIN)  # they come after that within which they are
    dated = [each for each in derive(made).entries if each.kind not in within and each.dated]
    days = [(each.starts, each.ends) for each in dated]
    assert days == sorted(days)
    for _, same in groupby(dated, lambda each: (each.starts, each.ends)):
        times = [each.instant for each in same]
        at_times = [time for time in times if time is not None]
        assert times == [None] * (len(times) - len(at_times)) + sorted(at_times)


def test_what_is_due_on_one_day_is_ordered_by_its_time_wherever_that_is() -> None:
    due = {
        "decision": "on end at 14:30 America/New_York",
        "agenda": "on end at 20:00 Europe/Vienna",  # 14:00 in New York
        "minutes": "on end",
        "list": "on end at 23:59 UTC",
    }
    made = plan(meetings=(WG3,), deadlines=tuple(deadline(*each) for each in due.items()))
    names = [each.id.removeprefix("wg-3/") for each in derive(made).entries]
    assert names == ["wg-3", "minutes", "agenda", "decision", "list"]


@pytest.mark.parametrize("opens", [DAY, None])
def test_a_meeting_during_another_that_opens_on_the_same_day_comes_after_it(
    opens: date | None,
) -> None:
    meetings = (
        meeting("a", opens, days=1, during="b"),
        meeting("b", opens, days=2, during="c"),
        meeting("c", opens, days=5),
        meeting("d", opens, days=5, during="c"),
    )
    assert [each.id for each in derive(plan(meetings=meetings)).entries] == [*"cbda"]


def test_a_meeting_during_another_that_has_begun_is_where_its_own_days_are() -> None:
    meetings = (
        meeting("a", DAY + timedelta(1), days=1, during="c"),
        meeting("b", DAY + timedelta(1), days=2),
        meeting("c", DAY, days=5),
    )
    assert [each.id for each in derive(plan(meetings=meetings)).entries] == [*"cab"]


@pytest.mark.parametrize("opens", [DAY, None])
def test_sittings_and_agenda_items_come_after_their_meeting_in_the_order_of_the_agenda(
    opens: date | None,
) -> None:
    """Items as they begin, and those that begin together as they are numbered."""
    made = plan(
        meetings=(meeting("wg-3", opens, days=2), meeting("a", opens, days=1, during="wg-3")),
        agenda=(
            AgendaItem(id="x", of="wg-3", title="X"),
            AgendaItem(id="b", of="wg-3", under="x", title="B", load=3),
            AgendaItem(id="a", of="wg-3", under="x", title="A"),
            AgendaItem(id="c", of="wg-3", title="C"),
        ),
        deadlines=(
            deadline("d", "on start", of="wg-3"),
            deadline("e", "1 day after start", of="wg-3"),
        ),
    )
    entries = [each for each in derive(made).entries if each.id != "a"]
    after = ["e", "agenda/a", "agenda/c"] if opens else ["agenda/a", "agenda/c", "e"]
    assert [each.id.removeprefix("wg-3/") for each in entries if each.kind != "sitting"] == (
        [*("d", "wg-3", "agenda/x", "agenda/b"), *after]
    )
    if opens is not None:
        places = {each.id: place for place, each in enumerate(entries)}
        assert places["wg-3"] < places["wg-3/sitting-1"] < places["wg-3/agenda/x"]
        assert places["wg-3/agenda/b"] < places["wg-3/sitting-2"] < places["wg-3/sitting-3"]


def _days(span: Span) -> list[date]:
    return [span.first + timedelta(number) for number in range(span.days)]


def _may_be(entry: Entry, day: date | None) -> bool:
    """Say whether a deadline may fall on a day, by what was said of it before that was known."""
    if entry.ends is not None:
        return day == entry.ends
    return day is None or (entry.window is not None and day in entry.window)


def _placed(made: Plan, openings: dict[str, date]) -> Plan:
    """Return a plan with some of its free meetings placed."""

    def place(each: Meeting) -> Meeting:
        if isinstance(each.dates, Fixed) or each.id not in openings:
            return each
        return evolve(each, dates=evolve(each.dates, placed=openings[each.id]))

    return evolve(made, meetings=tuple(map(place, made.meetings)))


@pytest.mark.parametrize("wrong", ["2012-07-20", datetime(2012, 7, 20, tzinfo=UTC), 2012])
def test_a_day_of_reference_is_a_date(wrong: Any) -> None:
    with pytest.raises(CallError, match=r"as_of cannot be .*; write a date without a time of day"):
        derive(plan(), as_of=wrong)
