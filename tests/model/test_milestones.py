"""Milestones."""

from workplan.dates.spans import DateAsKnown
from workplan.model.milestones import Milestone
from workplan.text import Text


def test_milestones_differ_by_how_exactly_they_are_known() -> None:
    title = {"zh": "第二周期", "en": "Second cycle"}
    year = Milestone(id="m", title=title, on=DateAsKnown(2015))
    assert year.title == Text((("en", "Second cycle"), ("zh", "第二周期")))
    assert year != Milestone(id="m", title=title, on=DateAsKnown(2015, 1))
