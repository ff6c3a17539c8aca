"""What the cells of several tables have in common."""

from datetime import date

import pytest
from attrs import evolve

from tests.plans_in_python import meeting, plan
from workplan.formats.edition import Edition
from workplan.formats.tables.cells import due_day, first_day, link_cell, tone_of
from workplan.formats.tables.values import Linked, Tone
from workplan.formats.wording import window
from workplan.model.meetings import Status
from workplan.model.topics import Topic
from workplan.programme.entry import Entry

MONDAY, WEDNESDAY = date(2012, 8, 27), date(2012, 8, 29)


def entry(starts: date | None = MONDAY) -> Entry:
    (only,) = Edition.of(plan(meetings=(meeting("m", starts),))).entries("meeting")
    return only


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.example.org/a?b#c", "example.org"),
        ("http://example.org:8080/", "example.org"),
        ("https://user@example.org", "example.org"),
        ("https://[", "https://["),
    ],
)
def test_a_link_is_named_after_its_host(url: str, name: str) -> None:
    assert link_cell(Topic(id="t", title="T", url=url)) == Linked(name, url)


def test_without_an_address_there_is_no_link() -> None:
    assert link_cell(Topic(id="t", title="T")) is None


def test_days_are_dates_or_say_when_they_can_be() -> None:
    free = entry(None)
    assert (first_day(entry()), due_day(entry())) == (MONDAY, WEDNESDAY)
    assert first_day(free) == due_day(free) == window(free)


@pytest.mark.parametrize(
    ("status", "verified", "tone"),
    [
        ("held", True, "plain"),
        ("proposed", False, "not verified"),
        ("cancelled", True, "off"),
        ("postponed", False, "off"),
    ],
)
def test_how_a_row_looks(status: Status, verified: bool, tone: Tone) -> None:
    assert tone_of(evolve(entry(), status=status, verified=verified)) == tone
