"""The entries of closures."""

from datetime import date

import pytest

from tests.plans_in_python import plan
from tests.programme.programmes import entry, reasons
from workplan.dates.closing import Between, Closing, Easter, OnDates, Yearly
from workplan.model.closures import Closure
from workplan.model.marks import Done
from workplan.programme.derive import derive


def test_closures_are_entries_by_year_within_the_plan() -> None:
    closures = (
        Closure(id="new-year", title="New Year", when=Yearly(1, 1)),
        Closure(id="good-friday", title="Good Friday", when=Easter(-2)),
        Closure(id="easter-tuesday", title="Easter Tuesday", when=Easter(2, orthodox=True)),
        Closure(id="break", title="Break", when=Between(date(2011, 12, 24), date(2012, 1, 2))),
        Closure(id="eid", title="Eid", when=OnDates((date(2012, 8, 20), date(2012, 8, 19)))),
        Closure(id="past", title="Past", when=OnDates((date(2011, 8, 20),))),
    )
    programme = derive(plan(closures=closures))
    assert {each.id: (each.starts, each.ends) for each in programme.entries} == {
        "break/2011": (date(2011, 12, 24), date(2012, 1, 2)),
        "new-year/2012": (date(2012, 1, 1), date(2012, 1, 1)),
        "good-friday/2012": (date(2012, 4, 6), date(2012, 4, 6)),
        "easter-tuesday/2012": (date(2012, 4, 17), date(2012, 4, 17)),
        "eid/2012": (date(2012, 8, 19), date(2012, 8, 19)),
        "eid/2012-2": (date(2012, 8, 20), date(2012, 8, 20)),
        "new-year/2013": (date(2013, 1, 1), date(2013, 1, 1)),
        "good-friday/2013": (date(2013, 3, 29), date(2013, 3, 29)),
        "easter-tuesday/2013": (date(2013, 5, 7), date(2013, 5, 7)),
        "new-year/2014": (date(2014, 1, 1), date(2014, 1, 1)),
        "good-friday/2014": (date(2014, 4, 18), date(2014, 4, 18)),
        "easter-tuesday/2014": (date(2014, 4, 22), date(2014, 4, 22)),
    }


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (Yearly(10, 26), "every year on this day"),
        (Yearly(2, 29), "every leap year on this day"),
        (OnDates((date(2012, 8, 20),)), "given in the plan"),
        (Between(date(2012, 8, 20), date(2012, 8, 24)), "given in the plan"),
        (Easter(0), "Easter Sunday"),
        (Easter(0, orthodox=True), "Orthodox Easter Sunday"),
        (Easter(1), "1 day after Easter"),
        (Easter(50), "50 days after Easter"),
        (Easter(-2), "2 days before Easter"),
        (Easter(2, orthodox=True), "2 days after Orthodox Easter"),
        (Easter(-1, orthodox=True), "1 day before Orthodox Easter"),
    ],
)
def test_a_closure_says_how_it_comes_about(when: Closing, said: str) -> None:
    closed = Closure(id="c", title="C", when=when)
    assert reasons("c/2012", closures=(closed,)) == [said]


def test_the_entry_repeats_what_is_said_of_the_closure() -> None:
    stated = Closure(
        id="c",
        title="C",
        when=Yearly(10, 26),
        place=None,
        source="Law 1",
        url="https://example.org",
        note="N",
        verified=False,
    )
    found = entry("c/2013", closures=(stated,), done=(Done(entry="c/2013", on=date(2014, 1, 1)),))
    assert (found.kind, found.published_id, found.title) == ("closure", "c/2013", stated.title)
    assert (found.source, found.url, found.note, found.verified) == (
        ("Law 1",),
        stated.url,
        stated.note,
        False,
    )
    assert found.done == date(2014, 1, 1)
    assert found.place is None
