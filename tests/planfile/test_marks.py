"""Tables of overrides, of what is done and of what is accepted."""

from datetime import date

import pytest

from tests.planfile.tables_of import faults_in, read_all
from workplan.model.marks import Accepted, Done, Override
from workplan.planfile.marks import read_accepted, read_done, read_override

HEAD = '[[overrides]]\nentry = "wg-1/call"\n'
DAY = date(2012, 7, 13)


def test_an_override_sets_a_date_with_its_reason() -> None:
    toml = 'on = 2012-07-13\ninstead_of = 2012-07-16\nreason = "closed"'
    override = Override(entry="wg-1/call", on=DAY, instead_of=date(2012, 7, 16), reason="closed")
    assert read_all(HEAD + toml, read_override) == (override,)


@pytest.mark.parametrize(
    ("written", "on"),
    [("omit = true", None), ("on = 2012-07-13\nomit = false", DAY), ("on = 2012-07-13", DAY)],
)
def test_an_override_has_a_date_or_leaves_the_deadline_out(written: str, on: date | None) -> None:
    assert read_all(HEAD + written, read_override) == (Override(entry="wg-1/call", on=on),)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("", "1: the override changes nothing"),
        ("omit = false", "1: the override changes nothing"),
        ("on = 2012-07-13\nomit = true", "4: an override has either a date or omit, not both"),
    ],
)
def test_an_override_does_one_thing(written: str, told: str) -> None:
    (fault,) = faults_in(HEAD + written, read_override)
    assert fault.startswith(told)


def test_what_is_done_has_its_day() -> None:
    toml = '[[done]]\nentry = "wg-1/call"\non = 2012-07-13'
    assert read_all(toml, read_done) == (Done(entry="wg-1/call", on=DAY),)


def test_what_is_accepted_has_its_reason() -> None:
    toml = '[[accepted]]\nrule = "open-days"\nentry = "wg-1"\nreason = "Decided."'
    accepted = Accepted(rule="open-days", entry="wg-1", reason="Decided.")
    assert read_all(toml, read_accepted) == (accepted,)
