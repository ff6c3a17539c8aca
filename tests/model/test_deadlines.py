"""Deadlines as a plan states them."""

from datetime import date
from typing import Any

import pytest

from workplan.dates.errors import OffsetError
from workplan.dates.offsets import Offset
from workplan.model.deadlines import Deadline

DAY = date(2012, 8, 27)


def test_offsets_may_be_written_as_text() -> None:
    written = Deadline(
        id="d", title="D", of="wg", due="6 weeks before start", opens="10 weeks before start"
    )
    assert written.due == Offset.parse("6 weeks before start")
    assert written.opens == Offset.parse("10 weeks before start")
    assert written.of == ("wg",)


def test_dates_and_offsets_are_taken_as_they_are() -> None:
    offset = Offset.parse("on start")
    taken = Deadline(id="d", title="D", due=DAY, opens=offset)
    assert (taken.due, taken.opens, taken.of) == (DAY, offset, ())
    assert Deadline(id="d", title="D", due=DAY).opens is None


@pytest.mark.parametrize("key", ["due", "opens"])
def test_a_text_that_is_no_offset_is_refused(key: str) -> None:
    stated: dict[str, Any] = {"id": "d", "title": "D", "due": "on start"}
    with pytest.raises(OffsetError, match='unknown unit "weaks"'):
        Deadline(**(stated | {key: "6 weaks before start"}))
