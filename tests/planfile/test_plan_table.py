"""The table of the plan itself."""

from datetime import date

from tests.planfile.tables_of import document_of
from workplan.dates.instants import Hours
from workplan.model.plan import Plan
from workplan.planfile.plan_table import read_plan

HEAD = '[plan]\nid = "plan"\ntitle = "Plan"\nstarts = 2011-01-01\nends = 2014-12-31\n'
PLAN = Plan(id="plan", title="Plan", starts=date(2011, 1, 1), ends=date(2014, 12, 31))


def test_a_plan_that_says_no_more_has_the_defaults_of_one_built_in_python() -> None:
    assert Plan(**read_plan(document_of(HEAD).table("plan"))) == PLAN


def test_a_plan_is_read_with_all_that_it_may_say() -> None:
    toml = """
        domain = "example.org"
        time_zone = "Europe/Vienna"
        weekend = []
        roll = "nearest"
        sittings = ["09:30-12:30"]
    """
    values = read_plan(document_of(HEAD + toml).table("plan"))
    assert values["domain"] == "example.org"
    assert values["time_zone"] == "Europe/Vienna"
    assert values["weekend"] == ()
    assert values["roll"] == "nearest"
    assert values["sittings"] == (Hours.parse("09:30-12:30"),)


def test_what_a_plan_does_not_have_is_told() -> None:
    document = document_of(HEAD + "form = 1")
    read_plan(document.table("plan"))
    (fault,) = document.faults.found
    assert (fault.line, fault.path) == (6, ("plan", "form"))
