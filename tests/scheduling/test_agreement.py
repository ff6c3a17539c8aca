"""Each rule asks of the scheduler what it finds: of random plans, pinned to what they are."""

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.rules.small_plans import plans
from tests.scheduling.agreement import pinned, solved
from tests.scheduling.free_plans import DOCUMENTS, TO_NEW_YEAR
from tests.shifted import days_later
from tests.strategies.parts import Parts
from tests.strategies.rules import rule_of
from workplan.model.meetings import Fixed, Free, Meeting
from workplan.model.plan import Plan
from workplan.programme.derive import derive
from workplan.rules import RULES, Rule
from workplan.rules.wish import Wish

PARTS = Parts(far=False, years=(2012, 2012), longest_window=20)
OF_THE_PLAN = [rule for rule in RULES if rule.kind in ("of the plan", "wish")]


@st.composite
def known_plans(draw: st.DrawFn) -> Plan:
    """Draw a plan in which all is known; some meetings are placed within windows."""
    plan = days_later(draw(plans(known=True)), draw(st.sampled_from((0, TO_NEW_YEAR))))
    meetings = tuple(draw(_placed(one)) if draw(st.booleans()) else one for one in plan.meetings)
    return evolve(plan, meetings=meetings, documents=DOCUMENTS, rules=(), accepted=())


@st.composite
def _placed(draw: st.DrawFn, meeting: Meeting) -> Meeting:
    dates = meeting.dates
    if not isinstance(dates, Fixed) or meeting.status == "held":
        return meeting
    days = (dates.ends - dates.starts).days + 1
    room = draw(st.integers(0, 9))
    latest = dates.ends.fromordinal(dates.ends.toordinal() + room)
    return evolve(meeting, dates=Free(dates.starts, latest, days, placed=dates.starts))


@pytest.mark.parametrize("rule", OF_THE_PLAN, ids=lambda rule: rule.name)
@settings(suppress_health_check=list(HealthCheck))
@given(st.data())
def test_the_solver_finds_a_rule_kept_exactly_where_it_has_no_findings(
    rule: type[Rule], data: st.DataObject
) -> None:
    plan = data.draw(known_plans())
    drawn = data.draw(
        rule_of(
            PARTS, plan, rule, {"level": "must"} if rule.kind != "wish" else {"level": "should"}
        )
    )
    given = data.draw(st.sets(st.sampled_from([one.id for one in plan.meetings] or [""])))
    for stated in drawn:
        programme = derive(plan)
        # All is known; yet a boundary may be a meeting that does not count: that asks nothing.
        waits = {name for one in stated.not_judged(programme) for name in one.waits_for}
        assert not any(plan.meeting(name).counts for name in waits)
        if isinstance(stated, Wish):
            cost = stated.cost(programme).cost
            assert solved(pinned(plan, [stated], given)) == (True, cost)
        else:
            findings = [*stated.findings(programme)]
            assert solved(pinned(plan, [stated], given))[0] == (not findings)
            soft = evolve(stated, level="should")
            cost = stated.weight * len(findings)
            assert solved(pinned(plan, [soft], given)) == (True, cost)
