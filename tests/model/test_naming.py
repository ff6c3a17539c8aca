"""What meetings are called."""

from datetime import date

import pytest

from tests.plans_in_python import WG, meeting, plan
from workplan.model.bodies import Body
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name, meeting_title

COSP = Body(id="cosp", name="Conference", short="COSP", called="session")
DAY = date(2012, 6, 4)
FIRST_PART = meeting("irg-2", DAY, number=2)


@pytest.mark.parametrize(
    ("named", "name", "title"),
    [
        (meeting("m", number=3), "meeting 3 of WG", "WG, meeting 3"),
        (meeting("m", number=5, body="cosp"), "session 5 of COSP", "COSP, session 5"),
        (meeting("m"), "WG (m)", "WG (m)"),
        (meeting("m", title="Opening"), '"Opening"', "Opening"),
        (
            meeting("m", DAY.replace(month=9), resumes="irg-2"),
            "meeting 2 of WG, part 2",
            "WG, meeting 2, part 2",
        ),
        (
            meeting("m", DAY.replace(month=11), resumes="irg-2"),
            "meeting 2 of WG, part 3",
            "WG, meeting 2, part 3",
        ),
    ],
)
def test_a_meeting_is_named_after_its_body_and_number(
    named: Meeting, name: str, title: str
) -> None:
    second_part = meeting("second", DAY.replace(month=10), resumes="irg-2")
    made = plan(bodies=(WG, COSP), meetings=(FIRST_PART, second_part, named))
    assert str(meeting_name(made, named)) == name
    assert str(meeting_title(made, named)) == title
