"""Tables of closures."""

from datetime import date

import pytest

from tests.planfile.tables_of import faults_in, read_all
from workplan.dates.closing import Between, Closing, Easter, OnDates, Yearly
from workplan.model.closures import Closure
from workplan.planfile.closures import read_closure

HEAD = '[[closures]]\nid = "days"\ntitle = "Days"\n'


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ('yearly = "10-26"', Yearly(10, 26)),
        ('yearly = "02-29"', Yearly(2, 29)),
        ("on = [2011-12-24, 2012-12-31]", OnDates((date(2011, 12, 24), date(2012, 12, 31)))),
        ("starts = 2011-12-24\nends = 2012-01-06", Between(date(2011, 12, 24), date(2012, 1, 6))),
        ("easter = -2", Easter(-2)),
        ("orthodox_easter = 50", Easter(50, orthodox=True)),
    ],
)
def test_a_closure_says_in_one_of_five_ways_when_it_is(written: str, when: Closing) -> None:
    assert read_all(HEAD + written, read_closure) == (Closure(id="days", title="Days", when=when),)


def test_a_closure_says_where_it_closes_and_what() -> None:
    (closure,) = read_all(
        HEAD + 'easter = 1\nplace = "Vienna"\ncloses = ["deadlines"]', read_closure
    )
    assert (closure.place, closure.closes) == ("Vienna", ("deadlines",))


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("easter = 1\northodox_easter = 1", 5),
        ('yearly = "10-26"\non = [2011-12-24]', 5),
        ("on = [2011-12-24]\nends = 2011-12-24", 5),
        ("", 1),
    ],
)
def test_a_closure_is_given_in_one_way_and_no_more(written: str, line: int) -> None:
    (fault,) = faults_in(HEAD + written, read_closure)
    assert fault.startswith(f"{line}: ")
    assert 'write one of these: yearly = "10-26", on = [2012-12-24], starts and ends' in fault


def test_dates_that_cannot_be_read_are_not_told_again_as_given_twice() -> None:
    assert faults_in(HEAD + "on = [1, 2]", read_closure) == [
        "4: 1 is no date; write year, month and day without quotes: 2012-08-27",
        "4: 2 is no date; write year, month and day without quotes: 2012-08-27",
    ]
