"""The entries of deadlines."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve

from tests.plans_in_python import deadline, meeting, plan
from tests.programme.programmes import DAY, FREE, WG3, entry, reasons
from workplan.dates.closing import OnDates
from workplan.model.bodies import Place
from workplan.model.closures import Closure
from workplan.model.marks import Done, Override
from workplan.model.topics import Topic
from workplan.programme.derive import derive


def test_a_deadline_says_from_where_it_is_counted() -> None:
    papers = entry("wg-3/papers", meetings=(WG3,), deadlines=(deadline(owner="secretariat"),))
    assert [str(reason) for reason in papers.reason] == [
        "6 weeks before meeting 3 of WG opens (27 August 2012): Monday 16 July 2012"
    ]
    assert (papers.starts, papers.ends) == (date(2012, 7, 16), date(2012, 7, 16))
    assert (papers.of, papers.body, papers.owner) == ("wg-3", "wg", "secretariat")
    assert papers.follows == ("wg-3",)
    assert str(papers.title) == "Papers (WG, meeting 3)"


def test_each_step_to_a_date_is_told() -> None:
    closure = Closure(id="plant", title="Plant closed", when=OnDates((date(2012, 7, 13),)))
    assert reasons(
        "wg-3/papers",
        meetings=(WG3,),
        roll="earlier",
        closures=(closure,),
        deadlines=(deadline(due="Friday on or before 6 weeks before start at 17:00"),),
    ) == [
        "6 weeks before meeting 3 of WG opens (27 August 2012): Monday 16 July 2012",
        "the Friday on or before: Friday 13 July 2012",
        "moved to Thursday 12 July 2012 because Friday 13 July 2012 is closed: Plant closed",
    ]


def test_a_period_has_an_opening_and_an_end() -> None:
    replies = deadline("replies", "8 weeks before start", opens="1 month before replies")
    replied = entry("wg-3/replies", meetings=(WG3,), deadlines=(replies,))
    assert (replied.starts, replied.ends) == (date(2012, 6, 2), date(2012, 7, 2))
    assert [str(reason) for reason in replied.reason] == [
        "8 weeks before meeting 3 of WG opens (27 August 2012): Monday 2 July 2012",
        'opening: 1 month before "Replies" is due (2 July 2012): Saturday 2 June 2012',
    ]
    assert replied.follows == ("wg-3",)


def test_a_period_that_would_open_after_it_is_due_is_one_day_and_says_so() -> None:
    replies = deadline("replies", "8 weeks before start", opens="12 weeks before start")
    early = Override(entry="wg-3/replies", on=date(2012, 5, 1))
    replied = entry("wg-3/replies", meetings=(WG3,), deadlines=(replies,), overrides=(early,))
    assert (replied.starts, replied.ends) == (date(2012, 5, 1), date(2012, 5, 1))
    assert [str(reason) for reason in replied.reason][1:] == [
        "set by hand: Tuesday 1 May 2012, would be Monday 2 July 2012",
        "opening: 12 weeks before meeting 3 of WG opens (27 August 2012): Monday 4 June 2012",
        "opening: not on Monday 4 June 2012, which is after it is due",
    ]


@pytest.mark.parametrize(
    ("opens", "due", "too_late"),
    [
        ("on start at 09:00", "on start at 17:00", None),
        ("on start at 17:00", "on start at 17:00", None),
        ("on start at 17:00", "on start", None),
        ("on start at 17:01", "on start at 17:00", "Monday 27 August 2012 at 17:01 UTC"),
        ("on start at 09:00 AoE", "on start at 17:00", "Monday 27 August 2012 at 09:00 AoE"),
        ("on end at 09:00", "on start at 17:00", "Wednesday 29 August 2012 at 09:00 UTC"),
        ("on end at 09:00", "on start", "Wednesday 29 August 2012 at 09:00 UTC"),
    ],
)
def test_a_period_opens_by_the_time_at_which_it_is_due_or_has_no_opening(
    opens: str, due: str, too_late: str | None
) -> None:
    replies = deadline("replies", due, opens=opens)
    replied = entry("wg-3/replies", meetings=(WG3,), deadlines=(replies,))
    said = f"opening: not on {too_late}, which is after it is due"
    assert (replied.opens is None) == (said in map(str, replied.reason)) == bool(too_late)
    assert replied.starts == replied.ends == DAY


def test_a_period_may_open_on_the_day_on_which_it_is_due() -> None:
    day = deadline(due="on start", opens="on start")
    assert reasons("wg-3/papers", meetings=(WG3,), deadlines=(day,)) == [
        "on the day when meeting 3 of WG opens (27 August 2012): Monday 27 August 2012",
        "opening: on the day when meeting 3 of WG opens (27 August 2012): Monday 27 August 2012",
    ]


def test_a_period_whose_opening_is_not_known_yet_starts_when_it_is_due() -> None:
    replies = deadline("replies", "8 weeks before start", opens="on start of wg-4")
    replied = entry("wg-3/replies", meetings=(WG3, FREE), deadlines=(replies,))
    assert (replied.starts, replied.ends) == (date(2012, 7, 2), date(2012, 7, 2))
    assert str(replied.reason[-1]) == (
        "opening: not dated yet: on the day when meeting 4 of WG opens"
    )
    assert replied.follows == ("wg-3", "wg-4")


def test_a_period_that_is_not_dated_yet_does_not_start_either() -> None:
    replies = deadline("replies", "8 weeks before start", opens=DAY)
    replied = entry("wg-4/replies", meetings=(FREE,), deadlines=(replies,))
    assert (replied.starts, replied.ends) == (None, None)


@pytest.mark.parametrize(
    ("due", "at"),
    [
        ("on start at 17:00", datetime(2012, 8, 27, 15, tzinfo=UTC)),
        ("on start at 17:00 place", datetime(2012, 8, 27, 14, tzinfo=UTC)),
        ("on start at 17:00 UTC", datetime(2012, 8, 27, 17, tzinfo=UTC)),
        ("on start at 23:59 AoE", datetime(2012, 8, 28, 11, 59, tzinfo=UTC)),
    ],
)
def test_a_time_is_that_of_the_seat_of_the_place_or_of_a_zone(due: str, at: datetime) -> None:
    places = (
        Place(id="Vienna", time_zone="Europe/Vienna"),
        Place(id="Doha", time_zone="Asia/Qatar"),
    )
    held = meeting("wg-3", DAY, place="Doha")
    deadlines = (deadline(due=due), deadline("replies", "on end", opens=due))
    tables: dict[str, Any] = {"places": places, "meetings": (held,), "deadlines": deadlines}
    assert entry("wg-3/papers", **tables).instant == at
    assert entry("wg-3/replies", **tables).opens == at
    assert entry("wg-3/replies", **tables).instant is None


def test_a_day_that_is_set_by_hand_keeps_the_time() -> None:
    tables: dict[str, Any] = {
        "meetings": (WG3, FREE),
        "deadlines": (deadline(due="on start at 17:00"),),
        "overrides": (
            Override(entry="wg-3/papers", on=date(2012, 7, 13)),
            Override(entry="wg-4/papers", on=date(2013, 7, 13)),
        ),
    }
    for name, year in (("wg-3/papers", 2012), ("wg-4/papers", 2013)):
        assert entry(name, **tables).instant == datetime(year, 7, 13, 17, tzinfo=UTC)


def test_what_has_no_day_yet_or_no_time_has_no_instant() -> None:
    timed = deadline("timed", "on start at 17:00", opens="1 week before start at 17:00")
    plain = deadline("plain", "on start", opens="1 week before start")
    given = deadline("given", "on start", opens=date(2012, 1, 1))
    tables: dict[str, Any] = {"meetings": (WG3, FREE), "deadlines": (timed, plain, given)}
    for name in ("wg-4/timed", "wg-3/plain", "wg-3/given"):
        assert (entry(name, **tables).instant, entry(name, **tables).opens) == (None, None)
    later = evolve(timed, opens="on start of wg-4 at 17:00")
    waiting = entry("wg-3/timed", **(tables | {"deadlines": (later,)}))
    assert waiting.instant is not None
    assert waiting.opens is None


def test_a_period_whose_end_is_not_known_does_not_open_either() -> None:
    replies = deadline("replies", "on start", opens="on start of wg-3 at 17:00")
    replied = entry("wg-4/replies", meetings=(WG3, FREE), deadlines=(replies,))
    assert (replied.starts, replied.opens) == (None, None)


def test_a_deadline_of_a_topic_says_which() -> None:
    found = entry(
        "a/papers",
        meetings=(meeting("wg-3", DAY, number=3, topics=("a",)),),
        topics=(Topic(id="a", title="Article 12"),),
        deadlines=(deadline(each="topic"),),
    )
    assert str(found.title) == "Papers: Article 12 (WG, meeting 3)"
    assert found.topic == "a"


def test_there_is_one_deadline_for_each_topic_that_is_known() -> None:
    """Of topics that are not known nobody can say how many papers there will be."""
    for topics, expected in ((None, 0), ((), 0), (("a", "b"), 2)):
        programme = derive(
            plan(
                meetings=(meeting("wg-3", DAY, topics=topics),),
                topics=tuple(Topic(id=name, title=name) for name in "ab"),
                deadlines=(deadline(each="topic"),),
            )
        )
        assert len(programme.hanging_on(WG3)) == expected


def test_what_is_left_out_by_hand_is_no_entry() -> None:
    form = deadline("form", DAY, of=())
    omit = tuple(Override(entry=name, on=None) for name in ("form", "wg-3/papers"))
    programme = derive(plan(meetings=(WG3,), deadlines=(deadline(), form), overrides=omit))
    assert [each.id for each in programme.entries] == ["wg-3"]


def test_a_fixed_deadline_hangs_on_no_meeting() -> None:
    form = deadline(
        "form",
        date(2012, 9, 1),
        of=(),
        opens=date(2012, 8, 1),
        owner="Bureau",
        source="S",
        url="https://example.org",
        note="N",
        verified=False,
    )
    done = Done(entry="form", on=DAY)
    found = entry("form", meetings=(WG3,), deadlines=(form,), done=(done,))
    assert (found.starts, found.ends) == (date(2012, 8, 1), date(2012, 9, 1))
    assert [str(reason) for reason in found.reason] == [
        "given in the plan",
        "opening: given in the plan",
    ]
    assert (found.title, found.of, found.body, found.follows) == (form.title, None, None, ())
    assert (found.published_id, found.done, found.owner) == ("form", DAY, "Bureau")
    assert (found.source, found.url, found.note, found.verified) == (
        ("S",),
        form.url,
        form.note,
        False,
    )


def test_a_fixed_deadline_may_be_set_by_hand() -> None:
    by_hand = Override(entry="form", on=DAY, reason="asked for")
    form = deadline("form", date(2012, 9, 1), of=())
    found = entry("form", deadlines=(form,), overrides=(by_hand,))
    assert (found.ends, found.counted) == (DAY, date(2012, 9, 1))


def test_who_set_a_date_by_hand_is_among_the_sources() -> None:
    by_hand = Override(entry="wg-3/papers", on=DAY, reason="R", source=["B", "A"], verified=False)
    stated = deadline(source=["A"])
    for overrides, source, verified in (((), ("A",), True), ((by_hand,), ("A", "B"), False)):
        found = entry("wg-3/papers", meetings=(WG3,), deadlines=(stated,), overrides=overrides)
        assert (found.source, found.verified) == (source, verified)


@pytest.mark.parametrize(("of", "own"), [(False, True), (True, False), (False, False)])
def test_a_deadline_is_verified_if_its_meeting_is_too(of: bool, own: bool) -> None:
    held = meeting("wg-3", DAY, verified=of)
    found = entry("wg-3/papers", meetings=(held,), deadlines=(deadline(verified=own),))
    assert found.verified is False


@pytest.mark.parametrize("status", ["confirmed", "postponed", "cancelled"])
def test_a_deadline_carries_the_status_of_its_meeting(status: str) -> None:
    held = meeting("wg-3", DAY, status=status)
    papers = entry("wg-3/papers", meetings=(held,), deadlines=(deadline(),))
    assert papers.status == status


def test_what_is_done_moves_nothing() -> None:
    chain = (deadline(), deadline("call", "1 week before papers"))
    done = (Done(entry="wg-3/papers", on=date(2012, 7, 1)),)
    tables: dict[str, Any] = {"meetings": (WG3,), "deadlines": chain, "done": done}
    assert entry("wg-3/papers", **tables).done == date(2012, 7, 1)
    assert entry("wg-3/papers", **tables).ends == date(2012, 7, 16)
    assert entry("wg-3/call", **tables).ends == date(2012, 7, 9)
