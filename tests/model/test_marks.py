"""What is marked by hand."""

from datetime import date

from workplan.model.marks import Accepted, Done, Override
from workplan.text import Text

DAY = date(2012, 7, 13)


def test_a_reason_may_be_given_in_several_languages() -> None:
    reason = {"zh": "停工", "en": "closed"}
    marks = (
        Override(entry="wg-1/papers", on=DAY, reason=reason),
        Accepted(rule="open-days", entry="wg-1", reason=reason),
    )
    assert {mark.reason for mark in marks} == {Text((("en", "closed"), ("zh", "停工")))}


def test_only_an_override_may_go_without_a_reason() -> None:
    assert Override(entry="wg-1/papers", on=None).reason is None


def test_marks_on_the_same_entry_are_the_same_wherever_they_stand() -> None:
    assert len({Done(entry="wg-1", on=DAY), Done(entry="wg-1", on=DAY)}) == 1
    assert Done(entry="wg-1", on=DAY) != Done(entry="wg-2", on=DAY)
