"""What recurs at meetings, and what takes the place of it at one of them."""

from datetime import date

from tests.plans_in_python import meeting, plan
from workplan.model.documents import Document, Step
from workplan.model.recurring import Recurring

ONE, TWO = meeting("one", date(2012, 6, 4)), meeting("two", date(2013, 6, 3))
ISSUED = Step(id="issued", due="6 weeks before start")
SUBMITTED = Step(id="submitted", due="10 weeks before start")


def test_whose_it_is_may_be_written_as_one_id_or_several() -> None:
    assert Recurring(id="r", of="wg").of == ("wg",)
    assert Recurring(id="r", of=["wg", "one"]).of == ("wg", "one")
    assert Recurring(id="r").of == ()


def test_a_thing_is_replaced_by_what_a_meeting_has_under_its_id() -> None:
    assert Recurring(id="r").known_as == "r"


def test_what_a_meeting_has_of_its_own_replaces_a_document_with_all_its_steps() -> None:
    of_body = Document(id="paper", title="Paper", of="wg", steps=(SUBMITTED, ISSUED))
    own = Document(id="paper", title="Short paper", of="one", steps=(ISSUED,))
    other = Document(id="report", title="Report", of="wg", steps=(ISSUED,))
    made = plan(meetings=(ONE, TWO), documents=(of_body, own, other))
    assert [one.title.in_language() for one in made.documents_of(ONE)] == ["Report", "Short paper"]
    assert made.documents_of(TWO) == (of_body, other)
    assert [due.id for due in made.deadlines_of(ONE)] == ["report.issued", "paper.issued"]
    assert [due.id for due in made.deadlines_of(TWO)] == [
        "paper.submitted",
        "paper.issued",
        "report.issued",
    ]
