"""Which meeting is told of, and whether that is one that is to be found."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plans_in_python import meeting, plan
from workplan.model.calendars import Calendars
from workplan.model.meetings import Meeting
from workplan.rules.told_of import require_where_it_hangs_on, tells_of_what_is_found, told_of
from workplan.scheduling.builder import Builder
from workplan.scheduling.expressions import as_holds

MONDAY = date(2012, 8, 27)
DAYS = st.dates(MONDAY, MONDAY + timedelta(6))


@pytest.mark.parametrize(
    ("opens", "told"),
    [
        (date(2012, 9, 10), "b"),
        (date(2012, 9, 4), "b"),
        (date(2012, 9, 3), "z"),
        (date(2012, 8, 1), "z"),
    ],
)
def test_told_of_is_the_last_that_ended_before_or_else_the_first(opens: date, told: str) -> None:
    ends = {"b": date(2012, 9, 3), "a": date(2012, 9, 3), "z": date(2012, 8, 27)}
    assert told_of(opens, ends) == told


@given(st.lists(st.tuples(DAYS, st.booleans(), st.booleans()), min_size=1, max_size=5), DAYS)
def test_it_is_one_to_be_found_exactly_where_told_of_names_one(
    drawn: list[tuple[date, bool, bool]], opens: date
) -> None:
    """Each one to be found has one day only, and is told of or not: so all is known."""
    meetings = [
        (meeting(f"wg-{number}", day, 1), is_given, is_told)
        for number, (day, is_given, is_told) in enumerate(drawn)
    ]
    of_plan = plan(meetings=tuple(one for one, _, _ in meetings))
    openings = {
        one.id: [one.earliest.toordinal()] for one, is_given, _ in meetings if not is_given
    }
    model = Builder(of_plan, Calendars(of_plan), openings, {})
    given_ones = [one for one, is_given, _ in meetings if is_given]
    others = [(one, is_told) for one, is_given, is_told in meetings if not is_given]
    found = tells_of_what_is_found(
        model, opens, given_ones, [(one, model.known(holds=is_told)) for one, is_told in others]
    )
    told: list[Meeting] = [*given_ones, *(one for one, is_told in others if is_told)]
    name = told_of(opens, {one.id: one.latest for one in told}) if told else ""
    assert as_holds(found).known == (name in openings)


@pytest.mark.parametrize(("found", "hangs_on"), [(True, "wg-0 wg-1"), (False, "wg-1")])
def test_what_is_broken_hangs_on_all_meetings_or_on_the_given_ones_alone(
    monkeypatch: pytest.MonkeyPatch, *, found: bool, hangs_on: str
) -> None:
    meetings = (meeting("wg-0", MONDAY), meeting("wg-1", MONDAY + timedelta(7)))
    of_plan = plan(meetings=meetings)
    model = Builder(of_plan, Calendars(of_plan), {"wg-0": [MONDAY.toordinal()]}, {})
    required: list[tuple[object, Iterable[str]]] = []
    monkeypatch.setattr(
        model, "require", lambda one, about: required.append((as_holds(one).known, about))
    )
    broken, told = model.known(holds=False), model.known(holds=found)
    require_where_it_hangs_on(model, broken, told, meetings, limits=["cycle"])
    assert [about for holds, about in required if not holds] == [("cycle", *hangs_on.split())]
