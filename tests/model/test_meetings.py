"""Meetings, fixed and free."""

from datetime import date
from typing import Any, get_args

import pytest

from tests.plans_in_python import meeting
from workplan.model.meetings import Fixed, Free, Status
from workplan.text import Text

EARLIEST, LATEST = date(2012, 6, 1), date(2012, 6, 30)
STARTS, ENDS = date(2012, 6, 4), date(2012, 6, 6)


@pytest.mark.parametrize(
    ("dates", "starts", "earliest", "latest"),
    [
        (Fixed(STARTS, ENDS), STARTS, STARTS, ENDS),
        (Free(EARLIEST, LATEST, 3), None, EARLIEST, LATEST),
        (Free(EARLIEST, LATEST, 3, placed=STARTS), STARTS, EARLIEST, LATEST),
    ],
)
def test_a_meeting_lies_within_its_dates_or_its_window_however_it_is_placed(
    dates: Fixed | Free, starts: date | None, earliest: date, latest: date
) -> None:
    held = meeting("m", dates=dates)
    assert (held.starts, held.earliest, held.latest) == (starts, earliest, latest)


def test_what_is_cancelled_or_postponed_does_not_count() -> None:
    counted = {status for status in get_args(Status) if meeting("m", STARTS, status=status).counts}
    assert counted == {"proposed", "tentative", "confirmed", "held"}


@pytest.mark.parametrize(
    ("more", "may"),
    [
        ({}, True),
        ({"topics": ("t",)}, True),
        ({"topics_final": True}, False),
        ({"status": "held"}, False),
        ({"status": "cancelled"}, False),
    ],
)
def test_topics_may_be_added_until_they_are_final_or_the_meeting_is_over(
    more: dict[str, Any], may: bool
) -> None:
    assert meeting("m", STARTS, **more).takes_more_topics == may


def test_topics_that_are_not_known_are_not_none() -> None:
    assert meeting("m").topics is None
    assert meeting("m", topics=()) != meeting("m")


def test_a_title_may_be_in_several_languages() -> None:
    assert meeting("m", title={"zh": "开幕", "en": "Opening"}).title == Text(
        (("en", "Opening"), ("zh", "开幕"))
    )
