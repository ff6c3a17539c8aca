"""Counting deadlines from their anchors."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.plans_in_python import WG, deadline, meeting, plan
from tests.programme.programmes import DAY, FREE, WG3, entry, reasons
from workplan.dates.closing import OnDates
from workplan.dates.spans import Span
from workplan.model.closures import Closure
from workplan.model.marks import Override
from workplan.model.meetings import Free
from workplan.model.topics import Topic
from workplan.programme.derive import derive


def test_a_deadline_on_a_closed_day_moves_as_its_roll_says() -> None:
    rolls = {"earlier": 24, "later": 27, "nearest": 24, "none": 25}
    for roll, day in rolls.items():
        for own, of_plan in ((roll, "none"), (None, roll)):
            due = deadline(due="2 days before start", roll=own)
            found = entry("wg-3/papers", meetings=(WG3,), deadlines=(due,), roll=of_plan)
            assert found.ends == date(2012, 8, day)


def test_dates_that_are_given_never_roll() -> None:
    saturday = date(2012, 8, 25)
    for given in (
        {"deadlines": (deadline(due=saturday),)},
        {
            "deadlines": (deadline(),),
            "overrides": (Override(entry="wg-3/papers", on=saturday, reason="R"),),
        },
    ):
        assert entry("wg-3/papers", meetings=(WG3,), roll="earlier", **given).ends == saturday
    form = deadline("form", saturday, of=(), roll="earlier")
    assert entry("form", deadlines=(form,)).ends == saturday


def test_a_chain_counts_from_the_date_that_holds_in_the_end() -> None:
    chain = (deadline(), deadline("call", "1 week before papers"))
    by_hand = Override(entry="wg-3/papers", on=date(2012, 7, 13), reason="printing plant closed")
    tables: dict[str, Any] = {"meetings": (WG3,), "deadlines": chain, "overrides": (by_hand,)}
    assert reasons("wg-3/papers", **tables)[1] == (
        "set by hand: Friday 13 July 2012, would be Monday 16 July 2012 (printing plant closed)"
    )
    assert entry("wg-3/papers", **tables).counted == date(2012, 7, 16)
    assert reasons("wg-3/call", **tables) == [
        '1 week before "Papers" is due (13 July 2012): Friday 6 July 2012'
    ]
    assert entry("wg-3/call", **tables).follows == ("wg-3/papers",)


def test_a_chain_counts_from_what_has_been_rolled() -> None:
    saturday = deadline("saturday", "2 days before start", roll="earlier")
    week = deadline("week", "1 week before saturday", roll="none")
    tables: dict[str, Any] = {"meetings": (WG3,), "deadlines": (week, saturday)}
    assert entry("wg-3/week", **tables).ends == date(2012, 8, 17)  # of Friday, not Saturday


def test_what_is_left_out_by_hand_can_be_counted_from() -> None:
    chain = (deadline(), deadline("call", "1 week before papers"))
    omit = (Override(entry="wg-3/papers", on=None),)
    programme = derive(plan(meetings=(WG3,), deadlines=chain, overrides=omit))
    call = programme.entry("wg-3/call")
    assert call is not None
    assert (call.ends, call.follows) == (date(2012, 7, 9), ("wg-3/papers",))


def test_a_chain_may_be_of_any_length() -> None:
    """Longer than Python can call functions within functions."""
    last = 3_000
    chain = [deadline(f"d{n}", f"1 day before d{n + 1}") for n in range(last)]
    made = plan(meetings=(WG3,), deadlines=(*chain, deadline(f"d{last}", "on start")))
    first = derive(made).entry("wg-3/d0")
    assert first is not None
    assert first.ends == DAY - timedelta(last)


def test_working_days_are_those_of_the_seat() -> None:
    closed = OnDates((date(2012, 8, 23), date(2012, 8, 24)))
    tables: dict[str, Any] = {
        "bodies": (WG,),
        "meetings": (meeting("wg-3", DAY, place="Doha"),),
        "deadlines": (deadline(due="3 working days before start"),),
    }
    at_seat = Closure(id="c", title="C", when=closed, place="Vienna")
    elsewhere = Closure(id="c", title="C", when=closed, place="Doha")
    assert entry("wg-3/papers", closures=(at_seat,), **tables).ends == date(2012, 8, 20)
    assert entry("wg-3/papers", closures=(elsewhere,), **tables).ends == date(2012, 8, 22)


def test_what_is_set_by_hand_is_dated_also_where_nothing_could_be_counted() -> None:
    by_hand = Override(entry="wg-4/papers", on=DAY)
    tables: dict[str, Any] = {
        "meetings": (FREE,),
        "deadlines": (deadline(), deadline("call", "1 week before papers")),
        "overrides": (by_hand,),
    }
    papers = entry("wg-4/papers", **tables)
    assert (papers.ends, papers.counted, papers.window) == (DAY, None, None)
    assert [str(reason) for reason in papers.reason] == [
        "not dated yet: 6 weeks before meeting 4 of WG opens",
        "set by hand: Monday 27 August 2012",
    ]
    assert entry("wg-4/call", **tables).ends == date(2012, 8, 20)


def test_a_date_out_of_reach_is_told_and_not_dated() -> None:
    first = meeting("m", date(1900, 1, 8))
    far = entry("m/papers", meetings=(first,), deadlines=(deadline(),))
    assert (far.ends, far.window) == (None, None)
    assert [str(reason) for reason in far.reason] == ["falls outside the years 1900 to 2199"]
    chain = (deadline(), deadline("call", "1 week before papers"))
    assert entry("m/call", meetings=(first,), deadlines=chain).window is None


def test_a_window_that_reaches_out_of_reach_is_not_known() -> None:
    early = meeting("m", date(1900, 1, 8))
    free = meeting("n", dates=Free(date(1900, 1, 8), date(1900, 12, 31), 3))
    assert entry("n/papers", meetings=(early, free), deadlines=(deadline(),)).window is None


def test_each_step_of_a_window_keeps_its_order() -> None:
    due = deadline(due="Friday on or after 1 month before start", roll="later")
    closed = Closure(id="c", title="C", when=OnDates((date(2013, 7, 26),)))
    found = entry("wg-4/papers", meetings=(FREE,), deadlines=(due,), closures=(closed,))
    assert found.window == Span(date(2013, 7, 29), date(2013, 8, 16))
    assert [str(reason) for reason in found.reason] == [
        "not dated yet: 1 month before meeting 4 of WG opens",
        "then the Friday on or after",
    ]


@pytest.mark.parametrize(
    ("name", "of", "published"),
    [
        ("article-12/papers", "wg-3", "article-12/papers"),
        ("wg-3/goals/papers", "wg-3", "third/goals/papers"),
        ("wg-3/call", "wg-3", "third/call"),
        ("wg-4/article-12/papers", "wg-4", "wg-4/article-12/papers"),
        ("wg-4/goals/papers", "wg-4", "wg-4/goals/papers"),
        ("wg-2/article-12/papers", "wg-2", "wg-2/article-12/papers"),
    ],
)
def test_a_deadline_of_a_topic_is_named_after_it_unless_it_comes_again(
    name: str, of: str, published: str
) -> None:
    meetings = (
        meeting("wg-4", date(2013, 8, 26), topics=("article-12", "goals")),
        meeting("wg-3", DAY, topics=("article-12", "goals"), was="third"),
        meeting("wg-2", date(2012, 1, 9), topics=("article-12",), status="cancelled"),
    )
    topics = (
        Topic(id="article-12", title="Article 12"),
        Topic(id="goals", title="Goals", every="meeting"),
    )
    found = entry(
        name,
        meetings=meetings,
        topics=topics,
        deadlines=(deadline(each="topic"), deadline("call")),
    )
    assert (found.of, found.published_id) == (of, published)


def test_a_deadline_of_a_topic_counts_from_that_of_the_same_topic() -> None:
    meetings = (meeting("wg-3", DAY, topics=("a", "b")),)
    deadlines = (deadline("draft", "1 week before papers", each="topic"), deadline(each="topic"))
    by_hand = (Override(entry="a/papers", on=date(2012, 7, 20)),)
    tables: dict[str, Any] = {
        "meetings": meetings,
        "topics": tuple(Topic(id=name, title=name) for name in "ab"),
        "deadlines": (*deadlines, deadline("call", "on start")),
        "overrides": by_hand,
    }
    drafts = {name: entry(f"{name}/draft", **tables) for name in "ab"}
    assert {name: draft.ends for name, draft in drafts.items()} == {
        "a": date(2012, 7, 13),
        "b": date(2012, 7, 9),
    }
    assert drafts["a"].follows == ("a/papers",)


def test_a_deadline_of_a_topic_may_count_from_one_of_the_meeting() -> None:
    found = entry(
        "a/papers",
        meetings=(meeting("wg-3", DAY, topics=("a",)),),
        topics=(Topic(id="a", title="A"),),
        deadlines=(deadline(due="1 week after call", each="topic"), deadline("call")),
    )
    assert (found.ends, found.follows) == (date(2012, 7, 23), ("wg-3/call",))
