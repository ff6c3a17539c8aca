"""What deadlines are counted from."""

from datetime import date
from typing import Any

import pytest

from tests.plans_in_python import WG, deadline, meeting
from tests.programme.programmes import COSP, DAY, FREE, WG3, entry, reasons
from workplan.dates.spans import Span
from workplan.model.meetings import Free

SESSIONS = (
    meeting("cosp-3", date(2009, 11, 9), number=3, body="cosp"),
    meeting("cosp-5", date(2013, 11, 25), number=5, body="cosp"),
    meeting("cosp-6", date(2014, 11, 3), number=6, body="cosp"),
    meeting("cosp-4", date(2011, 10, 24), number=4, body="cosp"),
)


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (
            "on end",
            "on the day when meeting 3 of WG ends (29 August 2012): Wednesday 29 August 2012",
        ),
        (
            "2 weeks after end",
            "2 weeks after meeting 3 of WG ends (29 August 2012): Wednesday 12 September 2012",
        ),
        (
            "on start of wg-3",
            "on the day when meeting 3 of WG opens (27 August 2012): Monday 27 August 2012",
        ),
        (
            "on start of cosp-5",
            "on the day when session 5 of COSP opens (25 November 2013): Monday 25 November 2013",
        ),
        (
            "1 day before end of next cosp",
            "1 day before session 5 of COSP ends (27 November 2013): Tuesday 26 November 2013",
        ),
        (
            "10 days after start of previous cosp",
            "10 days after session 4 of COSP opens (24 October 2011): Thursday 3 November 2011",
        ),
    ],
)
def test_a_deadline_counts_from_any_meeting(due: str, said: str) -> None:
    tables = {
        "bodies": (WG, COSP),
        "meetings": (WG3, *SESSIONS),
        "deadlines": (deadline(due=due),),
    }
    assert reasons("wg-3/papers", **tables) == [said]


def test_next_and_previous_alone_mean_the_same_body() -> None:
    meetings = (WG3, meeting("wg-5", date(2013, 8, 26), number=5), *SESSIONS)
    due = deadline(due="on end of previous", opens="on start of next")
    found = entry("wg-5/papers", bodies=(WG, COSP), meetings=meetings, deadlines=(due,))
    assert found.ends == date(2012, 8, 29)
    assert [str(reason) for reason in found.reason][1:] == [
        (
            "opening: not dated yet: on the day when the next meeting of WG opens, "
            "which the plan does not have"
        )
    ]


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("on start of next", "the next meeting of WG opens, which the plan does not have"),
        ("on end of next", "the next meeting of WG ends, which the plan does not have"),
        (
            "on start of previous",
            "the previous meeting of WG opened, which the plan does not have",
        ),
        ("on end of previous", "the previous meeting of WG ended, which the plan does not have"),
    ],
)
def test_a_neighbour_that_the_plan_does_not_have_is_told(due: str, said: str) -> None:
    tables: dict[str, Any] = {"meetings": (WG3,), "deadlines": (deadline(due=due),)}
    assert reasons("wg-3/papers", **tables) == [f"not dated yet: on the day when {said}"]
    found = entry("wg-3/papers", **tables)
    assert (found.window, found.follows) == (None, ())


@pytest.mark.parametrize(
    ("due", "said", "window"),
    [
        ("on start", "meeting 4 of WG opens", Span(date(2013, 8, 26), date(2013, 9, 11))),
        ("on end", "meeting 4 of WG ends", Span(date(2013, 8, 28), date(2013, 9, 13))),
    ],
)
def test_what_waits_for_a_meeting_has_its_window(due: str, said: str, window: Span) -> None:
    tables: dict[str, Any] = {"meetings": (FREE,), "deadlines": (deadline(due=due),)}
    assert reasons("wg-4/papers", **tables) == [f"not dated yet: on the day when {said}"]
    found = entry("wg-4/papers", **tables)
    assert (found.window, found.follows) == (window, ("wg-4",))


def test_the_next_meeting_that_is_not_dated_is_named_where_no_other_can_come_before() -> None:
    tables: dict[str, Any] = {
        "meetings": (WG3, FREE, meeting("wg-5", date(2014, 8, 25), number=5)),
        "deadlines": (deadline(due="on start of next"),),
    }
    assert reasons("wg-3/papers", **tables) == [
        "not dated yet: on the day when meeting 4 of WG opens"
    ]


@pytest.mark.parametrize(
    ("due", "said", "window"),
    [
        (
            "on start of next cosp",
            "the next meeting of COSP opens",
            Span(date(2013, 11, 25), date(2013, 12, 9)),
        ),
        (
            "on end of next cosp",
            "the next meeting of COSP ends",
            Span(date(2013, 11, 27), date(2013, 12, 11)),
        ),
        (
            "on start of previous cosp",
            "the previous meeting of COSP opens",
            Span(date(2011, 10, 24), date(2013, 11, 25)),
        ),
        (
            "on end of previous cosp",
            "the previous meeting of COSP ends",
            Span(date(2011, 10, 26), date(2013, 11, 27)),
        ),
    ],
)
def test_of_a_neighbour_that_may_be_one_or_another_the_window_takes_both(
    due: str, said: str, window: Span
) -> None:
    """The fixed session is the next one or the previous one, wherever the meeting is placed."""
    free = meeting("wg-4", dates=Free(date(2013, 11, 1), date(2013, 12, 2), 3), number=4)
    after = meeting("cosp-6", date(2013, 12, 9), number=6, body="cosp")
    tables: dict[str, Any] = {
        "bodies": (WG, COSP),
        "meetings": (free, *SESSIONS[:2], SESSIONS[3], after),
        "deadlines": (deadline(due=due),),
    }
    assert reasons("wg-4/papers", **tables) == [f"not dated yet: on the day when {said}"]
    found = entry("wg-4/papers", **tables)
    assert found.window == window
    assert found.follows[0] == "wg-4"
    assert set(found.follows[1:]) <= {"cosp-4", "cosp-5", "cosp-6"}


def test_a_dated_meeting_is_not_the_next_one_while_another_may_come_before() -> None:
    between = meeting("wg-4", dates=Free(DAY, date(2013, 12, 31), 3), number=4)
    tables: dict[str, Any] = {
        "meetings": (WG3, between, meeting("wg-5", date(2013, 6, 3), number=5)),
        "deadlines": (deadline(due="on start of next"),),
    }
    found = entry("wg-3/papers", **tables)
    assert (found.ends, found.window) == (None, Span(date(2012, 8, 30), date(2013, 6, 3)))
    assert found.follows == ("wg-4", "wg-5")


def test_the_first_part_of_a_resumed_meeting_is_not_its_neighbour() -> None:
    resumed = meeting("wg-3b", date(2012, 11, 5), resumes="wg-3")
    first = meeting("wg-2", date(2012, 1, 9), number=2)
    due = deadline(due="on start of previous", of="wg-3b")
    assert entry("wg-3b/papers", meetings=(first, WG3, resumed), deadlines=(due,)).ends == date(
        2012, 1, 9
    )


def test_an_undated_deadline_or_opening_is_waited_for() -> None:
    call = deadline("call", "8 weeks before start", opens="12 weeks before start")
    tables: dict[str, Any] = {
        "meetings": (FREE,),
        "deadlines": (
            call,
            deadline("a", "1 week after call"),
            deadline("b", "1 week after call opens"),
        ),
    }
    assert reasons("wg-4/a", **tables) == ['not dated yet: 1 week after "Call" is due']
    assert reasons("wg-4/b", **tables) == ['not dated yet: 1 week after "Call" opens']
    assert entry("wg-4/b", **tables).window == Span(date(2013, 6, 10), date(2013, 6, 26))
