"""The entries of milestones."""

from datetime import date

import pytest

from tests.programme.programmes import entry
from workplan.dates.spans import DateAsKnown, Span
from workplan.model.marks import Done
from workplan.model.milestones import Milestone


@pytest.mark.parametrize(
    ("on", "day", "window", "reason"),
    [
        ("2013-06-03", date(2013, 6, 3), None, "given in the plan"),
        ("2013-06", None, Span(date(2013, 6, 1), date(2013, 6, 30)), "known only as 2013-06"),
        ("2013", None, Span(date(2013, 1, 1), date(2013, 12, 31)), "known only as 2013"),
    ],
)
def test_a_milestone_is_dated_as_exactly_as_it_is_known(
    on: str, day: date | None, window: Span | None, reason: str
) -> None:
    stone = Milestone(id="m", title="M", on=DateAsKnown.parse(on), source="S", verified=False)
    done = Done(entry="m", on=date(2013, 6, 4))
    found = entry("m", milestones=(stone,), done=(done,))
    assert (found.kind, found.starts, found.ends, found.window) == ("milestone", day, day, window)
    assert [str(said) for said in found.reason] == [reason]
    assert (found.source, found.verified, found.done) == (("S",), False, done.on)
    assert (found.published_id, found.title) == ("m", stone.title)
