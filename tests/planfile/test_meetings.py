"""Tables of meetings."""

from datetime import date

import pytest

from tests.planfile.tables_of import faults_in, read_all
from workplan.model.meetings import Fixed, Free, Meeting
from workplan.planfile.meetings import read_meeting

HEAD = '[[meetings]]\nid = "wg-1"\nbody = "wg"\n'


def test_a_fixed_meeting_is_read_with_all_that_it_may_say() -> None:
    toml = """
        number = 1
        starts = 2011-03-07
        ends = 2011-03-09
        title = "First round"
        place = "Vienna"
        status = "held"
        decided_by = "cosp"
        topics = ["codes"]
        topics_final = true
        sittings = 5
        during = "cosp-1"
        resumes = "wg-0"
        was = "one"
    """
    meeting = Meeting(
        id="wg-1",
        body="wg",
        number=1,
        dates=Fixed(date(2011, 3, 7), date(2011, 3, 9)),
        title="First round",
        place="Vienna",
        status="held",
        decided_by="cosp",
        topics=("codes",),
        topics_final=True,
        sittings=5,
        during="cosp-1",
        resumes="wg-0",
        was="one",
    )
    assert read_all(HEAD + toml, read_meeting) == (meeting,)


def test_a_free_meeting_has_a_window() -> None:
    window = "earliest = 2012-01-01\nlatest = 2012-12-31\ndays = 3\n"
    free = Free(date(2012, 1, 1), date(2012, 12, 31), 3)
    assert read_all(HEAD + window, read_meeting)[0].dates == free
    placed = Free(date(2012, 1, 1), date(2012, 12, 31), 3, placed=date(2012, 8, 27))
    assert read_all(HEAD + window + "placed = 2012-08-27", read_meeting)[0].dates == placed


def test_topics_that_are_missing_are_not_known_which_is_not_none() -> None:
    dates = "starts = 2011-03-07\nends = 2011-03-09\n"
    (unknown,) = read_all(HEAD + dates, read_meeting)
    (none,) = read_all(HEAD + dates + "topics = []", read_meeting)
    assert (unknown.topics, none.topics) == (None, ())


@pytest.mark.parametrize(
    "mixed",
    [
        "starts = 2012-03-07\nends = 2012-03-09\nearliest = 2012-01-01",
        "starts = 2012-03-07\nends = 2012-03-09\nplaced = 2012-03-07",
        "starts = 2012-03-07\nends = 2012-03-09\ndays = 3",
    ],
)
def test_a_meeting_is_fixed_or_free_and_not_both(mixed: str) -> None:
    key = mixed.rpartition("\n")[2].partition(" ")[0]
    (told,) = faults_in(HEAD + mixed, read_meeting)
    assert told == (
        "6: a meeting has either fixed dates or a window, not both; "
        f"leave out {key}, or starts and ends"
    )


def test_of_a_window_that_cannot_be_read_nothing_more_is_told() -> None:
    """Neither that five days do not fit into it, nor that it ends before it begins."""
    toml = HEAD + 'earliest = 2012-05-01\nlatest = "2012-12-31"\ndays = 5'
    assert faults_in(toml, read_meeting) == [
        '5: "2012-12-31" is no date; write it without quotes: 2012-12-31'
    ]
    (meeting,) = read_all(toml.replace('"2012-12-31"', "2012-05-05"), read_meeting)
    assert meeting.dates == Free(date(2012, 5, 1), date(2012, 5, 5), 5)
