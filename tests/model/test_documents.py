"""Documents as a plan states them."""

from datetime import date

import pytest

from workplan.dates.errors import OffsetError
from workplan.dates.offsets import Offset
from workplan.model.documents import Document, Step
from workplan.text import Text


def test_steps_are_counted_or_given_and_stay_in_their_order() -> None:
    steps = [Step(id="submitted", due="10 weeks before start"), Step(id="a", due=date(2012, 7, 2))]
    document = Document(id="paper", of="wg", title="Paper", steps=steps)
    assert document.steps == tuple(steps)
    assert steps[0].due == Offset.parse("10 weeks before start")
    assert (document.of, document.each, document.languages) == (("wg",), "meeting", ())


def test_texts_may_be_written_as_strings() -> None:
    step = Step(id="issued", due="on start", title={"en": "issued", "zh": "印发"})
    document = Document(id="d", title="D", kind="report", steps=(step,), languages=["ar", "zh"])
    assert document.kind == Text.of("report")
    assert step.title == Text.of({"en": "issued", "zh": "印发"})
    assert document.languages == ("ar", "zh")


def test_a_text_that_is_no_offset_is_refused() -> None:
    with pytest.raises(OffsetError):
        Step(id="issued", due="6 weaks before start")
