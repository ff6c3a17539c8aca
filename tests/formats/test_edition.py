"""What every format is made of."""

from datetime import date

import pytest

from tests.plans_in_python import WG, meeting, plan
from workplan.dates.spans import DateAsKnown
from workplan.formats.edition import Edition
from workplan.model.bodies import Body
from workplan.model.deadlines import Deadline
from workplan.model.milestones import Milestone
from workplan.model.plan import Plan
from workplan.model.recommendations import Recommendation
from workplan.model.topics import Topic
from workplan.programme.derive import derive
from workplan.programme.entry import Entry
from workplan.rules.checking import check

MONDAY, WEDNESDAY = date(2012, 8, 27), date(2012, 8, 29)


def with_deadline(due: str, **more: object) -> tuple[Edition, Entry]:
    """Return the edition of a plan with one deadline, and the deadline."""
    deadline = Deadline(id="due", title="Papers", of="wg", due=due)
    edition = Edition.of(plan(meetings=(meeting("m", MONDAY),), deadlines=(deadline,), **more))
    (entry,) = edition.entries("deadline")
    return edition, entry


def test_an_edition_is_what_follows_from_the_plan_and_what_its_rules_find() -> None:
    of = plan(meetings=(meeting("one", MONDAY), meeting("two", WEDNESDAY)))
    edition = Edition.of(of)
    assert edition.plan is of
    assert edition.programme == derive(of)
    assert edition.report == check(of)
    assert edition.report.findings


def test_entries_are_chosen_by_kind_in_the_order_of_the_programme() -> None:
    edition, _ = with_deadline("1 week before start")
    assert [entry.kind for entry in edition.entries("meeting", "deadline")] == [
        "deadline",
        "meeting",
    ]
    assert [entry.id for entry in edition.entries("meeting")] == ["m"]


@pytest.mark.parametrize(
    ("due", "lead"),
    [
        ("2 weeks before start", 14),
        ("1 day before start", 1),
        ("on start", 0),
        ("1 day after start", 0),
        ("on end", 0),
        ("1 day after end", -1),
        ("2 weeks after end", -14),
    ],
)
def test_the_lead_counts_days_to_the_opening_or_from_the_last_day(due: str, lead: int) -> None:
    edition, entry = with_deadline(due)
    assert edition.lead(entry) == lead


def test_there_is_no_lead_without_a_date_or_a_meeting() -> None:
    fixed = Deadline(id="fixed", title="Fixed", due=MONDAY)
    free = Deadline(id="free", title="Free", of="wg", due="1 week before start")
    dated = Deadline(id="dated", title="Dated", of="wg", due=MONDAY)
    edition = Edition.of(plan(meetings=(meeting("m"),), deadlines=(fixed, free, dated)))
    assert {entry.id: edition.lead(entry) for entry in edition.entries("deadline")} == {
        "fixed": None,
        "m/free": None,
        "m/dated": None,
    }


def test_a_deadline_is_called_what_is_due_without_meeting_and_topic() -> None:
    of: Plan = plan(
        topics=(Topic(id="t", title="Topic", every="meeting"),),
        meetings=(meeting("m", MONDAY, topics=("t",)), meeting("n", date(2013, 8, 26))),
        deadlines=(
            Deadline(id="d", title="Of the body", of="wg", due="1 week before start"),
            Deadline(id="d", title="Of the meeting", of="n", due="2 weeks before start"),
            Deadline(id="p", title="Of topics", of="wg", due="on start", each="topic"),
            Deadline(id="f", title="Fixed", due=MONDAY),
        ),
    )
    edition = Edition.of(of)
    assert {
        entry.id: str(edition.deadline_title(entry)) for entry in edition.entries("deadline")
    } == {"m/d": "Of the body", "n/d": "Of the meeting", "m/t/p": "Of topics", "f": "Fixed"}


def test_labels_are_titles_of_entries_and_topics_else_the_name_itself() -> None:
    edition = Edition.of(
        plan(
            meetings=(meeting("m"),),
            topics=(Topic(id="t", title="Topic"),),
            milestones=(Milestone(id="x", title="Milestone", on=DateAsKnown(2014)),),
        )
    )
    assert [str(edition.label(name)) for name in ("t", "x", "14")] == ["Topic", "Milestone", "14"]


def test_bodies_with_topics_are_those_that_take_them_said_or_not() -> None:
    other = Body(id="other", name="Other")
    of = plan(bodies=(WG, other), meetings=(meeting("m"),), topics=(Topic(id="t", title="T"),))
    assert Edition.of(of).bodies_with_topics == {"wg"}


def test_the_register_is_that_of_the_programme() -> None:
    asked = Recommendation(id="r", made_at="m", title="Report")
    edition = Edition.of(plan(meetings=(meeting("m", MONDAY),), recommendations=(asked,)))
    assert [row.recommendation for row in edition.register.rows] == [asked]
