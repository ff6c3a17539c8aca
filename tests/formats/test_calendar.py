"""The calendar feed: read by a strict checker, and by parsers that did not write it."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

import workplan
from tests.formats.calendar_parsers import (
    PARSERS,
    Seen,
    parse_with_ical,
    parse_with_ical_js,
    parse_with_ics,
)
from tests.formats.feeds import NASTY, entry_id, events, feed, shown, text, written
from tests.formats.strict_lines import read
from tests.plans_in_python import meeting, plan
from workplan.dates.closing import OnDates
from workplan.dates.instants import Hours
from workplan.dates.spans import DateAsKnown
from workplan.formats.calendar import as_calendar
from workplan.formats.edition import Edition
from workplan.formats.event_texts import CATEGORIES, summary
from workplan.formats.plain_text import one_line
from workplan.model.agenda import AgendaItem
from workplan.model.bodies import Body, Place
from workplan.model.closures import Closure
from workplan.model.deadlines import Deadline
from workplan.model.meetings import Status
from workplan.model.milestones import Milestone
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.programme.entry import WITHIN, Entry

REAL_PLAN = Path(__file__).parents[2] / "examples" / "uncac-prevention" / "plan.toml"
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def real_plan() -> Plan:
    return workplan.load(REAL_PLAN)


def test_the_feed_of_the_real_plan_is_right_and_small_enough_for_google(real_plan: Plan) -> None:
    published = feed(real_plan)
    assert len(published) < 1_000_000
    assert published.count(b"BEGIN:VEVENT") < 1_100


@pytest.mark.parametrize("parse", PARSERS, ids=lambda parse: parse.__name__)
def test_parsers_of_others_see_the_programme_of_the_real_plan(
    real_plan: Plan, parse: Callable[[bytes], list[Seen]]
) -> None:
    expected = {
        (entry.published_id, summary(real_plan, entry), *_days_of(entry))
        for entry in workplan.derive(real_plan).entries
        if entry.dated and entry.kind in CATEGORIES
    }
    seen = parse(as_calendar(Edition.of(real_plan)))
    assert {(entry_id(each), each.summary, each.start, each.end) for each in seen} == expected
    assert len(seen) == len(expected)
    assert all(each.description for each in seen)


def _days_of(entry: Entry) -> tuple[date, date]:
    """Return from when to when an entry is in a calendar, the end exclusive."""
    assert entry.starts is not None
    assert entry.ends is not None
    if entry.kind in WITHIN and entry.opens is not None and entry.instant is not None:
        return entry.opens.astimezone(UTC), entry.instant.astimezone(UTC)
    assert entry.instant is None
    return entry.starts if entry.kind == "meeting" else entry.ends, entry.ends + DAY


@pytest.mark.parametrize("parse", [parse_with_ical, parse_with_ics], ids=lambda p: p.__name__)
@given(st.text(min_size=1).filter(str.strip))
@example(NASTY[0])
@example(NASTY[4])
@example(NASTY[8])
def test_every_title_is_read_back_by_parsers_of_others(
    parse: Callable[[bytes], list[Seen]], title: str
) -> None:
    if parse is parse_with_ics:
        title = title.replace("\\", "/")  # it takes a backslash before an n for a line end
    of = plan(meetings=(meeting("wg-1", date(2012, 5, 7), title=title, note=title),))
    (seen,) = parse(feed(of))
    assert shown(seen.summary) == (shown(one_line(title)) or "wg-1")
    assert seen.uid == "wg-1@a-plan.workplan.invalid"


@pytest.mark.parametrize("parse", PARSERS, ids=lambda parse: parse.__name__)
def test_texts_of_every_kind_stay_data(parse: Callable[[bytes], list[Seen]]) -> None:
    meetings = [
        meeting(f"wg-{number}", date(2012, 5, number), title=title, note=title, source=title)
        for number, title in enumerate(NASTY, start=1)
    ]
    seen = {entry_id(each): each for each in parse(feed(plan(meetings=(*meetings,))))}
    assert seen.keys() == {each.id for each in meetings}
    for each in meetings:
        assert shown(seen[each.id].summary) == shown(one_line(each.title))
        assert shown(one_line(each.title)) in (seen[each.id].description or "")


@pytest.mark.parametrize("parse", [parse_with_ical, parse_with_ical_js], ids=lambda p: p.__name__)
def test_a_backslash_before_a_letter_stays_one(parse: Callable[[bytes], list[Seen]]) -> None:
    title = "C:\\new\\Notes\\\\n \\, \\;"
    (seen,) = parse(feed(plan(meetings=(meeting("wg-1", date(2012, 5, 7), title=title),))))
    assert seen.summary == title


def test_every_text_of_a_plan_may_be_anything() -> None:
    """Also of bodies, places, topics, and the title of the plan."""
    for odd in (*NASTY, "\x01"):
        of = plan(
            title=odd,
            bodies=(Body(id="wg", name=odd, short=odd, seat=odd),),
            places=(Place(id=odd, name=odd, geo=(-0.0000001, 16.4)),),
            topics=(Topic(id="t", title=odd, provisions=(odd,)),),
            deadlines=(
                Deadline(id="d", title=odd, of="wg", due="1 week before start", owner="x"),
            ),
            meetings=(meeting("wg-1", date(2012, 5, 7), topics=("t",)),),
        )
        assert len(events(of)) == 2


def test_a_meeting_is_there_on_all_its_days() -> None:
    event = events(plan(meetings=(meeting("wg-1", date(2012, 5, 7), number=1),)))["wg-1"]
    assert written(event, "DTSTART") == ({"VALUE": "DATE"}, "20120507")
    assert written(event, "DTEND") == ({"VALUE": "DATE"}, "20120510")
    assert text(event, "SUMMARY") == "WG, meeting 1"
    assert text(event, "CATEGORIES") == "Meeting,WG"
    assert text(event, "LOCATION") == "Vienna"
    assert event.value("TRANSP") == "OPAQUE"


@pytest.mark.parametrize(
    ("status", "written_as", "prefix"),
    [
        ("proposed", "TENTATIVE", ""),
        ("tentative", "TENTATIVE", ""),
        ("confirmed", "CONFIRMED", ""),
        ("held", "CONFIRMED", ""),
        ("postponed", "CANCELLED", "Postponed: "),
        ("cancelled", "CANCELLED", "Cancelled: "),
    ],
)
def test_the_status_of_a_meeting_is_that_of_its_event_and_of_its_deadlines(
    status: Status, written_as: str, prefix: str
) -> None:
    of = plan(
        meetings=(meeting("wg-1", date(2012, 5, 7), number=1, status=status),),
        deadlines=(Deadline(id="call", title="Call", of="wg", due="6 weeks before start"),),
    )
    found = events(of)
    cancelled = written_as == "CANCELLED"
    for name, title in (("wg-1", "WG, meeting 1"), ("wg-1/call", "Call (WG, meeting 1)")):
        assert found[name].value("STATUS") == written_as
        assert text(found[name], "SUMMARY") == prefix + title
        assert found[name].value("SEQUENCE") == ("1" if cancelled else "0")
    assert found["wg-1"].value("TRANSP") == ("TRANSPARENT" if cancelled else "OPAQUE")


def test_a_deadline_takes_no_time_and_says_from_what_it_is_counted() -> None:
    of = plan(
        meetings=(meeting("wg-1", date(2012, 5, 7), number=1),),
        deadlines=(Deadline(id="call", title="Call", of="wg", due="6 weeks before start"),),
    )
    event = events(of)["wg-1/call"]
    assert written(event, "DTSTART") == ({"VALUE": "DATE"}, "20120326")
    assert written(event, "DTEND") == ({"VALUE": "DATE"}, "20120327")
    assert event.value("TRANSP") == "TRANSPARENT"
    assert text(event, "CATEGORIES") == "Deadline,WG"
    assert "6 weeks before meeting 1 of WG opens" in text(event, "DESCRIPTION")
    assert not event.all("LOCATION")


def test_a_period_is_there_on_the_day_on_which_it_ends_and_says_when_it_opens() -> None:
    replies = Deadline(
        id="replies",
        title="Replies",
        of="wg",
        opens="10 weeks before start",
        due="6 weeks before start",
    )
    of = plan(meetings=(meeting("wg-1", date(2012, 5, 7)),), deadlines=(replies,))
    event = events(of)["wg-1/replies"]
    assert written(event, "DTSTART") == ({"VALUE": "DATE"}, "20120326")
    assert written(event, "DTEND") == ({"VALUE": "DATE"}, "20120327")
    assert "Open from: Monday 27 February 2012\n" in text(event, "DESCRIPTION")


TIMES = {
    "17:00": ("Europe/Vienna", datetime(2012, 3, 26, 15, tzinfo=UTC)),
    "17:00 Asia/Kathmandu": ("Asia/Kathmandu", datetime(2012, 3, 26, 11, 15, tzinfo=UTC)),
    "17:00 UTC": (None, datetime(2012, 3, 26, 17, tzinfo=UTC)),
    "23:59 AoE": (None, datetime(2012, 3, 27, 11, 59, tzinfo=UTC)),
}


def timed_plan() -> Plan:
    """Build a plan with deadlines at times of day, in the first week of summer time."""
    deadlines = [
        Deadline(id=f"d{number}", title=time, of="wg", due=f"6 weeks before start at {time}")
        for number, time in enumerate(TIMES)
    ]
    return plan(
        time_zone="Europe/Vienna",
        meetings=(meeting("wg-1", date(2012, 5, 7)),),
        deadlines=(*deadlines,),
    )


def test_a_time_of_day_stands_in_the_zone_in_which_it_was_stated() -> None:
    found = events(timed_plan())
    for number, (time, (zone, instant)) in enumerate(TIMES.items()):
        event = found[f"wg-1/d{number}"]
        if zone is None:
            assert written(event, "DTSTART") == ({}, f"{instant:%Y%m%dT%H%M%SZ}")
        else:
            assert written(event, "DTSTART") == ({"TZID": zone}, "20120326T170000")
        assert not event.all("DTEND")
        said = time if zone is None else "17:00"
        assert f"Due: Monday 26 March 2012 at {said}" in text(event, "DESCRIPTION")


@pytest.mark.parametrize("parse", PARSERS, ids=lambda parse: parse.__name__)
def test_parsers_of_others_see_the_instants(parse: Callable[[bytes], list[Seen]]) -> None:
    starts = {entry_id(each): each.start for each in parse(feed(timed_plan()))}
    for number, (_, instant) in enumerate(TIMES.values()):
        assert starts[f"wg-1/d{number}"] == instant


def agenda_plan(**more: Any) -> Plan:
    """Build a plan with an agenda over two days between which the clocks are put back."""
    items = (
        AgendaItem(id="opening", of="wg", title="Opening"),
        AgendaItem(id="discussion", of="wg", title="Discussion", load=3),
        AgendaItem(id="long", of="wg", title="Does not fit", load=9),
    )
    values: dict[str, Any] = {"starts": date(2012, 10, 26), "days": 4, "number": 1}
    return plan(
        time_zone="Europe/Vienna",
        meetings=(meeting("wg-1", **(values | more)),),
        agenda=items,
    )


def test_sittings_and_agenda_items_are_there_at_their_local_hours() -> None:
    found, zone = events(agenda_plan()), {"TZID": "Europe/Vienna"}
    assert set(found) == {
        *("wg-1", "wg-1/sitting-1", "wg-1/sitting-2", "wg-1/sitting-3", "wg-1/sitting-4"),
        *("wg-1/agenda/opening", "wg-1/agenda/discussion", "wg-1/agenda/long"),
    }
    sitting, discussion = found["wg-1/sitting-3"], found["wg-1/agenda/discussion"]
    assert written(sitting, "DTSTART") == (zone, "20121029T100000")
    assert written(sitting, "DTEND") == (zone, "20121029T130000")
    assert text(sitting, "SUMMARY") == "WG, meeting 1, sitting 3"
    assert text(sitting, "CATEGORIES") == "Sitting,WG"
    assert text(sitting, "LOCATION") == "Vienna"
    assert written(discussion, "DTSTART") == (zone, "20121026T100000")
    assert written(discussion, "DTEND") == (zone, "20121029T130000")
    assert text(discussion, "SUMMARY") == "2 Discussion (WG, meeting 1)"
    assert text(discussion, "CATEGORIES") == "Agenda item,WG"
    for event in (sitting, discussion):
        # The meeting takes the time already; they are part of it.
        assert event.value("TRANSP") == "TRANSPARENT"
        assert written(event, "RELATED-TO") == ({}, "wg-1@a-plan.workplan.invalid")


@pytest.mark.parametrize("parse", PARSERS, ids=lambda parse: parse.__name__)
def test_parsers_of_others_see_the_hours_of_sittings(parse: Callable[[bytes], list[Seen]]) -> None:
    seen = {entry_id(each): (each.start, each.end) for each in parse(feed(agenda_plan()))}
    for name, day, begins, ends in (
        ("wg-1/sitting-1", 26, 8, 11),
        ("wg-1/sitting-2", 26, 13, 16),
        ("wg-1/sitting-3", 29, 9, 12),
        ("wg-1/sitting-4", 29, 14, 17),
    ):
        assert seen[name] == (
            datetime(2012, 10, day, begins, tzinfo=UTC),
            datetime(2012, 10, day, ends, tzinfo=UTC),
        )


def test_a_meeting_over_the_turn_of_a_year_has_the_clocks_of_both() -> None:
    found = events(agenda_plan(starts=date(2012, 12, 31), days=2))
    assert written(found["wg-1/agenda/discussion"], "DTSTART")[1] == "20121231T100000"
    assert written(found["wg-1/agenda/discussion"], "DTEND")[1] == "20130101T130000"
    root, _ = read(feed(agenda_plan(starts=date(2012, 12, 31), days=2)))
    (zone,) = [one for one in root.components[0].components if one.name == "VTIMEZONE"]
    years = {part.value("DTSTART")[:4] for part in zone.components}
    assert years == {"2012", "2013"}


def test_a_sitting_whose_hours_the_clock_skips_has_no_end() -> None:
    body = Body(id="wg", name="WG", short="WG", sittings=(Hours.parse("02:30-03:00"),))
    of = evolve(agenda_plan(starts=date(2012, 3, 25), days=1), bodies=(body,))
    event = events(of)["wg-1/sitting-1"]
    assert event.value("DTSTART") == "20120325T033000"
    assert not event.all("DTEND")


def test_the_sittings_of_a_cancelled_meeting_are_cancelled_too() -> None:
    event = events(agenda_plan(status="cancelled"))["wg-1/sitting-1"]
    assert event.value("STATUS") == "CANCELLED"
    assert text(event, "SUMMARY") == "Cancelled: WG, meeting 1, sitting 1"


def test_the_zones_that_are_used_come_once_each_in_order() -> None:
    root, _ = read(feed(timed_plan()))
    kinds = [part.value("TZID") for part in root.components[0].components][:3]
    assert kinds == ["Asia/Kathmandu", "Europe/Vienna", ""]


def test_what_has_no_day_and_what_is_closed_is_left_out() -> None:
    of = plan(
        meetings=(meeting("wg-1", date(2012, 5, 7)), meeting("wg-2")),
        deadlines=(Deadline(id="call", title="Call", of="wg", due="6 weeks before start"),),
        milestones=(
            Milestone(id="year", title="Some day of that year", on=DateAsKnown.parse("2013")),
            Milestone(id="day", title="That day", on=DateAsKnown.parse("2013-06-01")),
        ),
        closures=(Closure(id="recess", title="Recess", when=OnDates((date(2012, 8, 1),))),),
    )
    found = events(of)
    assert set(found) == {"wg-1", "wg-1/call", "day"}
    assert text(found["day"], "CATEGORIES") == "Milestone"
    assert written(found["day"], "DTSTART") == ({"VALUE": "DATE"}, "20130601")


def test_an_earlier_id_stays_the_published_one() -> None:
    of = plan(
        domain="example.org",
        meetings=(meeting("wg-1", date(2012, 5, 7), was="group-1"),),
        deadlines=(Deadline(id="call", title="Call", of="wg", due="6 weeks before start"),),
    )
    root, _ = read(feed(of))
    uids = [part.value("UID") for part in root.components[0].components]
    assert uids == ["group-1/call@a-plan.example.org", "group-1@a-plan.example.org"]


def test_a_deadline_before_its_meeting_finishes_for_that_to_start() -> None:
    of = plan(
        meetings=(meeting("wg-1", date(2012, 5, 7)),),
        deadlines=(
            Deadline(id="call", title="Call", of="wg", due="6 weeks before start"),
            Deadline(id="list", title="List of speakers", of="wg", due="on start"),
            Deadline(id="report", title="Report", of="wg", due="2 weeks after end"),
            Deadline(id="fixed", title="Some day", due=date(2012, 9, 3)),
        ),
    )
    found, target = events(of), "wg-1@a-plan.workplan.invalid"
    assert written(found["wg-1/call"], "RELATED-TO") == ({"RELTYPE": "FINISHTOSTART"}, target)
    for later in ("wg-1/list", "wg-1/report"):
        assert written(found[later], "RELATED-TO") == ({}, target)
    assert not found["fixed"].all("RELATED-TO")


def test_a_place_has_its_name_and_position_and_an_address_is_written_in_ascii() -> None:
    of = plan(
        places=(Place(id="Vienna", name="Vienna, Austria", geo=(48.235, 16.416)),),
        meetings=(
            meeting("wg-1", date(2012, 5, 7), url="https://example.org/预防?a=1&b=%20#c,d"),
        ),
    )
    event = events(of)["wg-1"]
    assert text(event, "LOCATION") == "Vienna, Austria"
    assert event.value("GEO") == "48.235000;16.416000"
    assert event.value("URL") == "https://example.org/%E9%A2%84%E9%98%B2?a=1&b=%20#c,d"


def test_an_address_that_is_none_is_left_out() -> None:
    of = plan(meetings=(meeting("wg-1", date(2012, 5, 7), url="https://["),))
    assert not events(of)["wg-1"].all("URL")


def test_the_feed_says_its_name_and_how_often_to_read_it() -> None:
    root, _ = read(feed(plan(title="Plan, of a group")))
    (calendar,) = root.components
    assert text(calendar, "NAME") == text(calendar, "X-WR-CALNAME") == "Plan, of a group"
    assert written(calendar, "REFRESH-INTERVAL") == ({"VALUE": "DURATION"}, "PT12H")
    assert calendar.value("X-PUBLISHED-TTL") == "PT12H"


def test_the_same_plan_gives_the_same_bytes_whatever_the_machine() -> None:
    script = (
        "import sys, workplan; from workplan.formats.calendar import as_calendar;"
        "from workplan.formats.edition import Edition;"
        "sys.stdout.buffer.write(as_calendar(Edition.of(workplan.load(sys.argv[1]))))"
    )
    here = as_calendar(Edition.of(workplan.load(REAL_PLAN)))
    for seed, zone, locale in (("1", "Pacific/Apia", "C"), ("2", "America/St_Johns", "C.UTF-8")):
        machine = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        ended = subprocess.run(
            [sys.executable, "-c", script, REAL_PLAN],
            env=os.environ | machine,
            check=True,
            stdout=subprocess.PIPE,
        )
        assert ended.stdout == here
