"""What calls and documents have due, each like a deadline."""

from datetime import date

from workplan.dates.offsets import Offset
from workplan.model.calls import Call
from workplan.model.documents import Document, Step
from workplan.model.dues import Due, dues_of, how_many_dues, step_name

DAY = date(2012, 3, 1)
SUBMITTED = Step(id="submitted", due="10 weeks before start")
ISSUED = Step(id="issued", due="6 weeks before start", title="in all languages", owner="editors")
CLEARED = Step(id="cleared", due=DAY)
DOCUMENT = Document(
    id="paper",
    title="Paper",
    of=("wg", "cosp"),
    each="topic",
    since="wg-2",
    until="wg-4",
    roll="later",
    owner="secretariat",
    source="Rule 7",
    url="https://example.org/7",
    note="N",
    verified=False,
    steps=(SUBMITTED, CLEARED, ISSUED),
)
CALL = Call(id="call", title="Call", of="wg", sent=DAY, owner="secretariat", addressee="states")


def test_each_step_of_a_document_is_due_like_a_deadline_of_its_body() -> None:
    submitted, cleared, issued = dues_of(DOCUMENT)
    assert [due.id for due in (submitted, cleared, issued)] == [
        "paper.submitted",
        "paper.cleared",
        "paper.issued",
    ]
    assert (submitted.due, cleared.due) == (Offset.parse("10 weeks before start"), DAY)
    assert [due.owner for due in (submitted, cleared, issued)] == [
        "secretariat",
        "secretariat",
        "editors",
    ]
    assert {(due.kind, due.thing, due.known_as) for due in (submitted, issued)} == {
        ("document", "paper", "paper")
    }
    assert (issued.where, issued.opens) == (("steps", "issued"), None)
    for name in ("of", "each", "since", "until", "roll", "source", "url", "note", "verified"):
        assert getattr(issued, name) == getattr(DOCUMENT, name)


def test_steps_are_called_as_the_plan_says_else_by_words_that_are_known_or_their_ids() -> None:
    said = [str(due.named) for due in dues_of(DOCUMENT)]
    assert said == ["Paper, submitted", "Paper, cleared", "Paper, in all languages"]


def test_a_call_is_sent_and_waits_for_replies_if_it_says_until_when() -> None:
    (sent,) = dues_of(CALL)
    assert (sent.id, sent.owner, sent.due, str(sent.named)) == (
        "call",
        "secretariat",
        DAY,
        "Call, sent",
    )
    asked = Call(
        id="call", title="Call", sent=DAY, replies_by="on start", owner="o", addressee="states"
    )
    sent, replies = dues_of(asked)
    assert (replies.id, replies.owner) == ("call.replies", "states")
    assert (replies.where, replies.known_as) == (("replies_by",), "call")
    assert (sent.kind, str(replies.named)) == ("call", "Call, replies due")


def test_there_are_as_many_dues_as_are_counted() -> None:
    asked = Call(id="call", title="Call", sent=DAY, replies_by="on start")
    for stated in (DOCUMENT, CALL, asked):
        assert how_many_dues(stated) == len(list(dues_of(stated)))
    assert all(isinstance(due, Due) for due in dues_of(asked))


def test_a_step_is_named_after_its_document() -> None:
    assert step_name(DOCUMENT, ISSUED) == "paper.issued"
