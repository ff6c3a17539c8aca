"""The entries of meetings."""

from datetime import date

import pytest

from tests.plans_in_python import WG, meeting
from tests.programme.programmes import COSP, DAY, FREE, entry, reasons
from workplan.dates.spans import Span
from workplan.model.marks import Done
from workplan.model.meetings import Free, Meeting

ROOM = Free(DAY, date(2013, 8, 26), 1)
PLACED = Free(DAY, date(2013, 8, 26), 3, placed=DAY)


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        (meeting("m", DAY), ["given in the plan"]),
        (meeting("m", DAY, decided_by="cosp"), ["given in the plan", "decided by COSP"]),
        (
            meeting("m", dates=ROOM),
            ["not dated yet: 1 meeting day between 27 August 2012 and 26 August 2013"],
        ),
        (meeting("m", dates=PLACED), ["placed between 27 August 2012 and 26 August 2013"]),
        (
            meeting("m", dates=PLACED, decided_by="cosp"),
            [
                "placed between 27 August 2012 and 26 August 2013",
                "an assumption until COSP decides it",
            ],
        ),
    ],
)
def test_a_meeting_says_where_its_dates_come_from(stated: Meeting, said: list[str]) -> None:
    assert reasons("m", meetings=(stated,), bodies=(WG, COSP)) == said


def test_a_meeting_held_during_another_says_so() -> None:
    tables = {
        "bodies": (WG, COSP),
        "meetings": (
            meeting("session", DAY, body="cosp", number=4),
            meeting("m", DAY, during="session"),
        ),
    }
    assert reasons("m", **tables) == ["given in the plan", "held during session 4 of COSP"]


def test_a_meeting_that_is_not_dated_has_its_window() -> None:
    free = entry("wg-4", meetings=(FREE,))
    assert (free.starts, free.ends, free.dated) == (None, None, False)
    assert free.window == Span(date(2013, 8, 26), date(2013, 9, 13))


def test_a_meeting_that_is_placed_is_dated_and_has_no_window() -> None:
    placed = entry("m", meetings=(meeting("m", dates=PLACED),))
    assert (placed.starts, placed.ends, placed.window) == (DAY, date(2012, 8, 29), None)


def test_the_entry_repeats_what_is_said_of_the_meeting() -> None:
    stated = meeting(
        "m",
        DAY,
        was="old",
        status="tentative",
        source="S",
        url="https://example.org",
        note="N",
        verified=False,
    )
    found = entry("m", meetings=(stated,), done=(Done(entry="m", on=DAY),))
    assert (found.kind, found.published_id, str(found.title)) == ("meeting", "old", "WG (m)")
    assert (found.body, found.place, found.status) == ("wg", "Vienna", "tentative")
    assert (found.source, found.url, found.note, found.verified, found.done) == (
        ("S",),
        stated.url,
        stated.note,
        False,
        DAY,
    )


def test_a_meeting_is_held_at_its_place_else_at_the_seat() -> None:
    assert entry("m", meetings=(meeting("m", DAY, place="Doha"),)).place == "Doha"
    assert entry("m", meetings=(meeting("m", DAY),)).place == "Vienna"
