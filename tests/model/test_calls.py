"""Calls for information and replies to them."""

from datetime import date

import pytest

from workplan.dates.offsets import Offset, OffsetError
from workplan.model.calls import Call, Reply
from workplan.text import Text


def test_the_days_of_a_call_are_dates_or_read_as_offsets() -> None:
    call = Call(
        id="call",
        of="wg",
        title="Call",
        sent="20 weeks before start",
        replies_by=date(2012, 6, 1),
        form={"en": "note verbale", "zh": "普通照会"},
    )
    assert call.sent == Offset.parse("20 weeks before start")
    assert call.replies_by == date(2012, 6, 1)
    assert call.of == ("wg",)
    assert call.form == Text((("en", "note verbale"), ("zh", "普通照会")))


def test_a_call_need_not_say_by_when_to_reply() -> None:
    assert Call(id="call", of="wg", title="Call", sent="on start").replies_by is None


def test_an_offset_that_cannot_be_read_is_told() -> None:
    with pytest.raises(OffsetError):
        Call(id="call", of="wg", title="Call", sent="20 weeks start")


def test_a_reply_is_about_one_topic_or_several() -> None:
    one, several = Reply(call="c", topics="t", provisions="5"), Reply(call="c", topics=["t", "u"])
    assert (one.topics, one.provisions) == (("t",), ("5",))
    assert (several.topics, several.provisions) == (("t", "u"), ())
