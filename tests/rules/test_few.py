"""The names of meetings, of many those of the first few."""

from datetime import date

import pytest

from tests.plans_in_python import meeting, plan
from workplan.rules.few import named
from workplan.text import sentence


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, ""),
        (1, "meeting 1 of WG"),
        (3, "meeting 1 of WG, meeting 2 of WG and meeting 3 of WG"),
        (4, "meeting 1 of WG, meeting 2 of WG, meeting 3 of WG and 1 more"),
        (9, "meeting 1 of WG, meeting 2 of WG, meeting 3 of WG and 6 more"),
    ],
)
def test_after_three_names_it_is_said_how_many_more_there_are(count: int, said: str) -> None:
    meetings = tuple(
        meeting(f"wg-{number}", date(2012, number, 1), number=number)
        for number in range(1, count + 1)
    )
    names = named(plan(meetings=meetings), meetings)
    assert str(sentence("{names}", names=names)) == said
