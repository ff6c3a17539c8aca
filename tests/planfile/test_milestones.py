"""Tables of milestones."""

import pytest

from tests.planfile.tables_of import read_all
from workplan.dates.spans import DateAsKnown
from workplan.model.milestones import Milestone
from workplan.planfile.milestones import read_milestone

HEAD = '[[milestones]]\nid = "review"\ntitle = "The review begins"\n'


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("2015-06-03", DateAsKnown(2015, 6, 3)),
        ('"2015-06-03"', DateAsKnown(2015, 6, 3)),
        ('"2015-06"', DateAsKnown(2015, 6)),
        ('"2015"', DateAsKnown(2015)),
    ],
)
def test_a_milestone_is_as_exact_as_it_is_known(written: str, known: DateAsKnown) -> None:
    milestone = Milestone(id="review", title="The review begins", on=known)
    assert read_all(HEAD + f"on = {written}", read_milestone) == (milestone,)
