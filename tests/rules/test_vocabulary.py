"""The words in which rules speak to the scheduler."""

from tests.plans_in_python import plan
from workplan.model.calendars import Calendars
from workplan.rules import RULES
from workplan.rules.rule import Rule
from workplan.rules.vocabulary import Model
from workplan.rules.wish import Wish
from workplan.scheduling.builder import Builder


def test_the_scheduler_knows_all_of_them() -> None:
    a_plan = plan()
    model: Model = Builder(a_plan, Calendars(a_plan), {}, {})
    assert model.plan is a_plan


def test_rules_of_the_plan_speak_and_no_others() -> None:
    for rule in RULES:
        speaks = rule.constrain not in (Rule.constrain, Wish.constrain) or (
            issubclass(rule, Wish) and rule.minimise is not Wish.minimise
        )
        assert speaks == (rule.kind in ("of the plan", "wish")), rule.name
