"""How a date comes about, in words."""

from datetime import date

import pytest

from tests.plans_in_python import deadline
from workplan.dates.adjustments import Adjustment, OfMonth, ToWeekday
from workplan.dates.closing import Yearly
from workplan.dates.offsets import Offset
from workplan.model.closures import Closure
from workplan.model.marks import Override
from workplan.programme.reasons import (
    adjusted,
    counted_from,
    deadline_said,
    opening,
    opens_too_late,
    rolled,
    set_by_hand,
    waits_for,
)
from workplan.text import sentence

DAY, OTHER = date(2012, 7, 13), date(2012, 7, 16)
ANCHOR = sentence("WG opens")


@pytest.mark.parametrize(
    ("offset", "said", "waits"),
    [
        ("on start", "on the day when WG opens: Friday 13 July 2012", "on the day when WG opens"),
        ("1 week before start", "1 week before WG opens: Friday 13 July 2012", "1 week before WG"),
        (
            "2 months after end",
            "2 months after WG opens: Friday 13 July 2012",
            "2 months after WG",
        ),
    ],
)
def test_what_a_day_is_counted_from_is_said_once_it_is_dated_and_before(
    offset: str, said: str, waits: str
) -> None:
    assert str(counted_from(Offset.parse(offset), ANCHOR, DAY)) == said
    (waiting,) = waits_for(Offset.parse(offset), ANCHOR)
    assert str(waiting).startswith(f"not dated yet: {waits}")


@pytest.mark.parametrize(
    ("adjustment", "said"),
    [
        (ToWeekday(4, "on or before"), "the Friday on or before"),
        (ToWeekday(4, "on or after"), "the Friday on or after"),
        (ToWeekday(4, "of the week of"), "the Friday of that week"),
        (OfMonth("first"), "the first working day of that month"),
        (OfMonth("last"), "the last working day of that month"),
        (OfMonth("first", 4), "the first Friday of that month"),
        (OfMonth("last", 4), "the last Friday of that month"),
    ],
)
def test_where_a_day_is_taken_to_is_said_too(adjustment: Adjustment, said: str) -> None:
    assert str(adjusted(adjustment, DAY)) == f"{said}: Friday 13 July 2012"
    assert str(adjusted(adjustment, None)) == f"then {said}"
    offset = Offset(Offset.parse("on start").anchor, adjustment=adjustment)
    assert waits_for(offset, ANCHOR)[1:] == (adjusted(adjustment, None),)


def test_a_day_is_moved_because_of_a_closure_or_of_the_weekend() -> None:
    closure = Closure(id="c", title="Founders' Day", when=Yearly(7, 16))
    assert str(rolled(DAY, OTHER, closure)) == (
        "moved to Friday 13 July 2012 because Monday 16 July 2012 is closed: Founders' Day"
    )
    assert str(rolled(DAY, date(2012, 7, 14), None)) == (
        "moved to Friday 13 July 2012 because Saturday 14 July 2012 is on the weekend"
    )


@pytest.mark.parametrize(
    ("counted", "reason", "said"),
    [
        (OTHER, None, "set by hand: Friday 13 July 2012, would be Monday 16 July 2012"),
        (DAY, None, "set by hand: Friday 13 July 2012"),
        (None, None, "set by hand: Friday 13 July 2012"),
        (None, "plant closed", "set by hand: Friday 13 July 2012 (plant closed)"),
    ],
)
def test_a_day_that_is_set_by_hand_says_what_it_would_be_and_why(
    counted: date | None, reason: str | None, said: str
) -> None:
    override = Override(entry="wg-3/papers", on=DAY, reason=reason)
    assert str(set_by_hand(override, DAY, counted)) == said


def test_another_deadline_is_said_by_its_title_and_day() -> None:
    papers = deadline()
    assert [
        str(deadline_said(papers, side, day)) for side in ("due", "opens") for day in (DAY, None)
    ] == [
        '"Papers" is due (13 July 2012)',
        '"Papers" is due',
        '"Papers" opens (13 July 2012)',
        '"Papers" opens',
    ]


def test_an_opening_is_said_as_such() -> None:
    assert str(opening(ANCHOR)) == "opening: WG opens"
    assert str(opens_too_late(DAY)) == (
        "opening: not on Friday 13 July 2012, which is after it is due"
    )
