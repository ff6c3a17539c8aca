"""What tables say of meetings, topics and dates."""

from datetime import date

import pytest
from attrs import evolve

from tests.plans_in_python import WG, meeting, plan
from workplan.formats.edition import Edition
from workplan.formats.wording import (
    NOT_KNOWN,
    dates_of,
    meeting_label,
    reasons_to_accept,
    topics_of,
    verified,
    window,
)
from workplan.model.agenda import AgendaItem
from workplan.model.bodies import Body
from workplan.model.deadlines import Deadline
from workplan.model.marks import Accepted
from workplan.model.meetings import Status
from workplan.model.topics import Topic
from workplan.programme.derive import derive

MONDAY = date(2012, 8, 27)


def test_what_is_not_dated_says_between_which_days_it_can_be() -> None:
    edition = Edition.of(plan(meetings=(meeting("m"),)))
    (entry,) = edition.entries("meeting")
    assert str(window(entry)) == "between 1 January 2012 and 31 December 2014"
    assert str(window(evolve(entry, window=None))) == "not dated yet"


def test_dates_are_a_window_days_a_day_or_an_instant() -> None:
    due: dict[str, date | str] = {"one-day": MONDAY, "at-noon": "1 day before start at 12:00"}
    of = plan(
        meetings=(meeting("free"), meeting("m", MONDAY)),
        deadlines=tuple(
            Deadline(id=name, title=name, of="m", due=day) for name, day in due.items()
        ),
    )
    assert {entry.id: str(dates_of(entry)) for entry in derive(of).entries} == {
        "free": "between 1 January 2012 and 31 December 2014",
        "m": "27\N{EN DASH}29 August 2012",
        "m/one-day": "27 August 2012",
        "m/at-noon": "26 August 2012 at 12:00 UTC",
    }


@pytest.mark.parametrize(
    ("opens", "due", "said"),
    [
        ("1 week before start", "on start", "20\N{EN DASH}27 August 2012"),
        (
            "1 week before start",
            "on start at 12:00",
            "20 August 2012 \N{EN DASH} 27 August 2012 at 12:00 UTC",
        ),
        (
            "1 week before start at 00:00",
            "on start",
            "20 August 2012 at 00:00 UTC \N{EN DASH} 27 August 2012",
        ),
        (
            "on start at 09:00 AoE",
            "on end at 12:00",
            "27 August 2012 at 09:00 AoE \N{EN DASH} 29 August 2012 at 12:00 UTC",
        ),
        (
            "on start at 09:00",
            "on start at 12:00",
            "27 August 2012 at 09:00 UTC \N{EN DASH} 27 August 2012 at 12:00 UTC",
        ),
        ("on start", "on start at 12:00", "27 August 2012 at 12:00 UTC"),
        ("on end at 09:00", "on start at 12:00", "27 August 2012 at 12:00 UTC"),
    ],
)
def test_a_period_says_when_it_opens_and_when_it_ends_with_the_times_it_has(
    opens: str, due: str, said: str
) -> None:
    period = Deadline(id="period", title="Period", of="m", opens=opens, due=due)
    entry = derive(plan(meetings=(meeting("m", MONDAY),), deadlines=(period,))).entry("m/period")
    assert entry is not None
    assert str(dates_of(entry)) == said


def test_what_goes_on_within_a_day_says_the_day_and_its_hours() -> None:
    of = plan(
        meetings=(meeting("m", MONDAY, days=1),),
        agenda=(AgendaItem(id="opening", of="m", title="Opening", load=2),),
    )
    said = {entry.id: str(dates_of(entry)) for entry in derive(of).entries}
    assert said["m/sitting-2"] == "27 August 2012, 15:00\N{EN DASH}18:00 UTC"
    assert said["m/agenda/opening"] == "27 August 2012, 10:00\N{EN DASH}18:00 UTC"


@pytest.mark.parametrize(
    ("status", "label"),
    [
        ("held", "WG, meeting 3"),
        ("proposed", "WG, meeting 3"),
        ("cancelled", "WG, meeting 3, cancelled"),
        ("postponed", "WG, meeting 3, postponed"),
    ],
)
def test_a_meeting_that_does_not_take_place_says_so(status: Status, label: str) -> None:
    of = plan(meetings=(meeting("m", MONDAY, number=3, status=status),))
    assert str(meeting_label(of, of.meetings[0])) == label


def test_topics_that_are_not_known_are_not_none() -> None:
    other = Body(id="other", name="Other")
    of = plan(
        bodies=(WG, other),
        topics=(Topic(id="t", title="Topic", body="wg"),),
        meetings=(
            meeting("known", MONDAY, topics=("t",)),
            meeting("none", MONDAY, topics=()),
            meeting("unknown", MONDAY),
            meeting("without", MONDAY, body="other"),
        ),
    )
    edition = Edition.of(of)
    said = {which.id: topics_of(edition, which) for which in of.meetings}
    assert said == {
        "known": (of.topics[0].title,),
        "none": (),
        "unknown": (NOT_KNOWN,),
        "without": (),
    }


def test_verified_or_not_is_said() -> None:
    assert str(verified(WG)) == "yes"
    assert str(verified(evolve(WG, verified=False))) == "not verified"


def test_an_accepted_finding_bears_the_reason_that_the_plan_gives() -> None:
    of = plan(
        meetings=(meeting("one", MONDAY), meeting("two", MONDAY)),
        accepted=(
            Accepted(rule="one-at-a-time", entry="two", reason="Decided by the Bureau"),
            Accepted(rule="open-days", entry="two", reason="Something else"),
        ),
    )
    (finding,) = Edition.of(of).report.accepted
    assert [str(reason) for reason in reasons_to_accept(of, finding)] == ["Decided by the Bureau"]
