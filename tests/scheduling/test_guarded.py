"""Models in which each part of what is asked can be given up."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings

from tests.examples_asked import at_most
from tests.plans_in_python import WG, meeting, plan
from tests.rules.small_plans import COSP
from tests.scheduling.free_plans import free_plans
from workplan.dates.spans import Span
from workplan.model.meetings import Free
from workplan.model.plan import Plan
from workplan.rules import RULES
from workplan.rules.checking import asked_of
from workplan.rules.gap import Gap
from workplan.rules.in_window import InWindow
from workplan.rules.numbers_rise import NumbersRise
from workplan.rules.open_days import OpenDays
from workplan.scheduling.asking import all_openings, unplaced
from workplan.scheduling.clock import Clock
from workplan.scheduling.guarded import Part, around, around_windows, within_windows
from workplan.scheduling.schedule import schedule
from workplan.scheduling.solution import Against, Asked, Limits
from workplan.scheduling.solving import Solving

# A Monday and the Tuesday after it.
WINDOW = Free(date(2012, 8, 27), date(2012, 8, 28), 1)
FIRST, SECOND = (meeting(name, number=n, dates=WINDOW) for n, name in ((2, "a"), (1, "b")))
ASKED = Asked(plan=plan(meetings=(FIRST, SECOND)), rules=(NumbersRise(), InWindow(), OpenDays()))
GAP = Gap(id="gap", body="wg", at_least="1 week")
LIMITS = Limits(60.0, reproducible=True)


@pytest.mark.usefixtures("near_windows")
@settings(suppress_health_check=list(HealthCheck), max_examples=at_most(40))
@given(free_plans())
def test_with_all_parts_it_can_be_kept_exactly_where_there_is_a_plan(drawn: Plan) -> None:
    asked = Asked(plan=unplaced(drawn, ()), rules=tuple(asked_of(drawn, RULES)))
    openings = all_openings(asked, Clock())
    found = schedule(drawn, reproducible=True).status
    if all(one.days for one in openings):
        guarded = within_windows(asked, openings)
        solving = Solving(guarded.builder.solver_model, LIMITS)
        answer = guarded.ask(guarded.parts.values(), solving)
        assert (answer.found == "infeasible") == (found == "infeasible")


def test_what_is_given_up_does_not_hold_and_what_cannot_be_is_named() -> None:
    """Both on the Monday, the first after the second: on Tuesday, that is outside of nothing."""
    monday = Free(date(2012, 8, 27), date(2012, 8, 27), 1)
    meetings = tuple(meeting(name, number=n, dates=monday) for n, name in ((2, "a"), (1, "b")))
    asked = Asked(plan=plan(meetings=meetings), rules=ASKED.rules)
    parts = [Part(NumbersRise()), *(Part(InWindow(), one) for one in meetings)]
    guarded = around_windows(asked, parts)
    solving = Solving(guarded.builder.solver_model, LIMITS)
    answer = guarded.ask(parts, solving)
    assert (answer.found, {*answer.core}) == ("infeasible", {*parts})
    for fewer in combinations(parts, 2):
        assert guarded.ask(fewer, solving).found == "optimal"


def test_rules_of_their_own_of_meetings_whose_days_are_asked_for_are_part_of_it() -> None:
    other = meeting("session", dates=WINDOW, body="cosp")
    of_both = plan(bodies=(WG, COSP), meetings=(FIRST, SECOND, other))
    asked = Asked(plan=of_both, rules=(*ASKED.rules, GAP))
    assert {*around_windows(asked, [Part(GAP)]).parts} == {
        "gap",
        *("in-window a", "in-window b", "open-days a", "open-days b"),
    }
    own = around_windows(asked, [Part(OpenDays(), other)])
    assert {*own.parts} == {"open-days session", "in-window session"}


def test_what_was_found_against_a_rule_is_not_tried_again_unless_that_is_given_up() -> None:
    day = date(2012, 8, 27)
    alone = plan(meetings=(meeting("a", dates=Free(day, day, 1)),))
    against = Against(NumbersRise(), (("a", day),))
    asked = Asked(plan=alone, rules=ASKED.rules, against=(against,))
    guarded = within_windows(asked, all_openings(asked, Clock()))
    solving = Solving(guarded.builder.solver_model, LIMITS)
    assert guarded.ask(guarded.parts.values(), solving).found == "infeasible"
    others = [part for part in guarded.parts.values() if part.rule != NumbersRise()]
    assert guarded.ask(others, solving).found == "optimal"


def test_a_meeting_could_open_anywhere_in_the_plan_and_a_year_around_its_window() -> None:
    assert around(ASKED, FIRST) == Span(date(2011, 8, 27), date(2014, 12, 31))


def test_a_window_that_has_been_given_up_is_as_wide_as_it_has_been_made() -> None:
    given_up = frozenset({("in-window", "a")})
    asked = Asked(plan=ASKED.plan, rules=ASKED.rules, given_up=given_up)
    assert around(asked, FIRST) == Span(WINDOW.earliest, WINDOW.latest)
